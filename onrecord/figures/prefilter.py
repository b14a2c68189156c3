"""Which paragraphs may name money at all: a cheap look before anything is tokenized.

Here: marks of money drawn from the lexicons, and the signs of the words between white space. Each such piece of a text is
looked at once, since most words come again. Not here: whether it is money (amounts.py). Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.figures.currencies import iso_codes
from onrecord.figures.lexicon import currency_forms, lexicon, read
from onrecord.figures.signs import COMMON, NUMBER, WORDS, all_of, may_hold_amount, signs_of
from onrecord.figures.tokens import Remembered, fold, pieces

_CAPITALS = re.compile(r"[A-Z]{3,4}(?![A-Z])")
_LOWER_CODE = re.compile(r"\d ?([a-z]{3})\b")
_LOWER_CODE_FIRST = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(sorted(code.lower() for code in COMMON - WORDS))}) ?\d")
_WORDS = re.compile(r"[^\W\d_]+")
_LOWER_WORD = re.compile(r"[a-z]{3}\b")
#: Shorter pieces of words stand in too many other words; they are looked for as whole words.
SHORTEST_STEM = 4
#: A mark of money; a code that is one beside a number; a word that is one behind a number. Beside the signs of signs.py.
MARK, CODE_BESIDE_NUMBER, WORD_BEHIND_NUMBER = 32, 64, 128
EITHER = MARK | CODE_BESIDE_NUMBER | WORD_BEHIND_NUMBER


def money_paragraphs(text: str, language: str | None) -> Iterator[tuple[int, int]]:
    """``text[start:end]`` of every paragraph (line) that holds a mark of money in `language`, a currency and a number."""
    known = _pieces(lexicon(language).language)
    start = 0
    for line in text.split("\n"):
        signs = 0
        for sign in set(map(known.__getitem__, line.split())):
            signs |= sign
        if signs & EITHER and may_hold_amount(signs) and (signs & MARK or (signs & NUMBER and _is_counted(_folded(line), signs, known))):
            yield start, start + len(line)
        start += len(line) + 1


def _is_counted(folded: str, signs: int, known: _Pieces) -> bool:
    return bool(signs & CODE_BESIDE_NUMBER and _has_lower_code(folded)) or bool(signs & WORD_BEHIND_NUMBER and known.counted.search(folded))


class _Pieces(Remembered[int]):
    """The marks and signs of a piece of text without white space."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._signs = signs_of(language)
        self._stems, self._symbols = _marks(language)
        self._homographs, self.counted = _homographs(language), _counted(language)

    def find(self, text: str) -> int:
        folded = _folded(text)
        found = all_of(self._signs, (piece[1] for piece in pieces(text, 0, len(text))))
        if self._symbols.search(text) or self._stems.search(folded) or _has_code(text) or _has_lower_code(folded):
            found |= MARK
            return found
        if (word := _LOWER_WORD.match(folded)) and word.group().upper() in iso_codes():
            found |= CODE_BESIDE_NUMBER
        if not self._homographs.isdisjoint(_WORDS.findall(folded)):
            found |= WORD_BEHIND_NUMBER
        return found


@cache
def _pieces(language: str) -> _Pieces:
    return _Pieces(language)


def _folded(text: str) -> str:
    """`text` in lower case, letter by letter where that changes its length."""
    folded = fold(text)
    return folded if len(folded) == len(text) else "".join(fold(c)[:1] or " " for c in text)


def _has_code(text: str) -> bool:
    return any(m.group()[-3:] in iso_codes() for m in _CAPITALS.finditer(text))


def _has_lower_code(folded: str) -> bool:
    after = any(m.group(1).upper() in iso_codes() for m in _LOWER_CODE.finditer(folded))
    return after or _LOWER_CODE_FIRST.search(folded) is not None


@cache
def _marks(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """(stems and short words in lower case, symbols): every amount holds one of them, or a currency code."""
    common = read("common.toml")
    stems: set[str] = set()
    words: set[str] = {fold(code) for code in (*common["codes"], *common["code_scales"])}
    for head in _heads(language) - _homographs(language):
        if head.endswith("*") and len(head) > SHORTEST_STEM:
            stems.add(head[:-1])
        else:
            words.add(head)
    stems = {s for s in stems if not any(o != s and s.startswith(o) for o in stems)}
    symbols = {s for s in common["symbols"] if not s.isascii()} | {"$", "¢"}
    letters = "|".join(rf"(?<!\w){re.escape(letter)}(?= ?\d)" for letter in common["letters"])
    parts = "|".join(re.escape(w.rstrip("*")) + (r"\w*" if w.endswith("*") else r"(?![^\W\d_])") for w in sorted(words))
    found = "|".join(re.escape(s) for s in sorted(stems))
    return re.compile(rf"(?<![^\W\d_])(?:{found}|{parts})"), re.compile("|".join([*(re.escape(s) for s in sorted(symbols)), letters]))


def _heads(language: str) -> set[str]:
    """Words of which every name of a currency holds one: the names of one word, and the longest word of those that end in none."""
    names = [[fold(word) for word in form.split()] for form in currency_forms(language)]
    single = {words[0] for words in names if len(words) == 1}
    stems = tuple(word[:-1] for word in single if word.endswith("*"))
    heads = set(single)
    for words in names:
        last = words[-1].rstrip("*")
        is_told = last in single if words[-1] == last else f"{last}s" in single
        if len(words) > 1 and not is_told and not last.startswith(stems):
            heads.add(max(words, key=lambda word: len(word.rstrip("*"))))
    return heads


def _homographs(language: str) -> frozenset[str]:
    return frozenset(fold(form) for form in read(f"{language}.toml")["currency_homograph"]["forms"])


@cache
def _counted(language: str) -> re.Pattern[str]:
    """A word that is a currency behind a number only ("won"), with a number or a scale at most three words before it."""
    number = "|".join(["\\d", *(re.escape(word) for word in lexicon(language).scale_words)])
    words = "|".join(re.escape(word) for word in sorted(_homographs(language)))
    return re.compile(rf"(?:{number})\S*[\s-](?:\S+[\s-]){{0,3}}?(?:{words})(?![^\W\d_])")
