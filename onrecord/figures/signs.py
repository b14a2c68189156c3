"""What one token alone may be to an amount: its number, a currency before a number, a part of a currency.

Here: the signs by which texts and sentences without money are passed over, and the currency codes. A sign says "may be":
no amount lacks one. Not here: what stands together (amounts.py), paragraphs (prefilter.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from onrecord.figures.currencies import iso_codes
from onrecord.figures.lexicon import Lexicon, currency_forms, lexicon, read
from onrecord.figures.numbers import ARTICLES, VULGAR
from onrecord.figures.tokens import LONGEST_NUMBER, Remembered, fold, tokenize

#: May begin a number; may begin a currency that a number follows; holds what a currency cannot be without. Signs add up.
NUMBER, BEFORE, CURRENCY = 1, 2, 4
#: An article, which is a number before a scale only; may be a scale.
ARTICLE, SCALE = 8, 16
#: May say that what was reported is denied or not confirmed.
DOUBT = 256
#: Lists of words of doubt.
DOUBTS = ("doubt_denied", "doubt_confirmed")
#: Codes read in lower case too.
COMMON: frozenset[str] = frozenset({"USD", "EUR", "GBP", "RUB", "AZN", "AMD", "GEL", "TRY", "JPY", "CNY", "CHF", "AUD", "CAD", "INR"})
#: Of these, those that are words in lower case; they are codes in capitals only.
WORDS = frozenset({"TRY", "AMD", "GEL"})
#: Letters of the shortest last word of a currency that is looked for; else its longest word is.
SHORTEST_HEAD = 3


@cache
def words_too() -> frozenset[str]:
    """Currency codes that are also words or names; they need a scale or a thousand beside them."""
    return frozenset(read("common.toml")["words_too"]["codes"])


@cache
def letters() -> Mapping[str, str]:
    """Single letters that stand for a currency right before a number with a scale or grouped digits ("R7.5bn", never "R6700")."""
    return dict(read("common.toml")["letters"])


def code_of(text: str, lex: Lexicon) -> str | None:
    """The currency that a word stands for as a code; None where it is none."""
    if text in lex.codes:
        return lex.codes[text]
    if len(text) != 3:
        return None
    upper = text.upper()
    return upper if text in (upper, text.lower()) and upper in iso_codes() and (text == upper or upper in COMMON - WORDS) else None


class Signs(Remembered[int]):
    """The signs of a token by its text, in one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._lex = lex = lexicon(language)
        self._openings = frozenset(tokenize(symbol)[0].text for symbol in lex.symbols)
        self._marks = frozenset(mark for symbol in lex.symbols for mark in _marks_of(symbol, lex))
        heads = {_head(form) for form in currency_forms(lex.language)}
        self._words = frozenset(h for h in heads if not h.endswith("*"))
        self._stems = tuple(sorted(h[:-1] for h in heads if h.endswith("*")))

    def find(self, text: str) -> int:
        if text[0].isdecimal() or (text[0] == "." and len(text) > 1):
            return NUMBER if len(text) <= LONGEST_NUMBER else 0
        lex, key, is_word = self._lex, fold(text), text[0].isalnum()
        signs = 0
        if text in VULGAR or (is_word and (lex.spelled(key) or lex.fractions.begins(key))):
            signs |= ARTICLE if key in ARTICLES else NUMBER
        if lex.scales.begins(key) or key in lex.short_scales or key in lex.latin_scales or text in lex.latin_scales:
            signs |= SCALE
        if is_word and any(lex.cues[name].begins(key) for name in DOUBTS):
            signs |= DOUBT
        if text in self._openings or text.upper() in self._openings:
            signs |= BEFORE
        if text in lex.codes or text in letters() or (is_word and code_of(text, lex)):
            signs |= BEFORE | CURRENCY
        if key in self._words or key.startswith(self._stems) or text in lex.code_scales or text in lex.symbols or text in self._marks:
            signs |= CURRENCY
        return signs


def all_of(signs: dict[str, int], found: Iterable[str]) -> int:
    """The signs of several tokens together."""
    every = 0
    for sign in set(map(signs.__getitem__, found)):
        every |= sign
    return every


def may_hold_amount(every: int) -> bool:
    """Whether an amount may stand among tokens that have these signs together."""
    return bool(every & CURRENCY) and bool(every & (NUMBER | ARTICLE))


def _head(form: str) -> str:
    """The word of a currency's name that tells it from other words."""
    words = [t.key for t in tokenize(form, keep_stars=True)]
    return words[-1] if len(words[-1].rstrip("*")) >= SHORTEST_HEAD else max(words, key=len)


def _marks_of(symbol: str, lex: Lexicon) -> list[str]:
    """The marks that a symbol of several tokens is told by: one that is a symbol itself, else all."""
    marks = [t.text for t in tokenize(symbol) if t.kind == "mark"]
    return next(([m] for m in marks if m in lex.symbols), marks)


@cache
def signs_of(language: str) -> Signs:
    """The signs of a language, shared by all texts in it."""
    return Signs(language)
