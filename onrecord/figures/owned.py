"""A currency's shared word behind the name of a state: "Pakistan rupees", "Syrian liras", "намибийских долларов".

Here: which currency that is, of today or of the past. Not here: names that the lexicons or the CLDR give in full (lexicon.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.figures.currencies import SHARED, hundredths_fit
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.places import alpha2, place_at
from onrecord.figures.tokens import Token, fold

#: Words for one kind of money that the CLDR writes differently.
SAME_WORD = {"riyal": "rial", "krona": "krone", "koruna": "krone", "kroon": "krone", "schilling": "shilling", "som": "sum"}
#: Currencies of states that call them by a word the CLDR has for others.
ALSO_CALLED = {"TRY": ("LBP", "SYP", "CYP", "MTL"), "INR": ("IDR",)}


class Owned(NamedTuple):
    """Tokens of the name and the word behind it, the currency, whether the word is one for hundredths, tokens of the word."""

    length: int
    code: str
    is_minor: bool
    word: int


def owned(tokens: Sequence[Token], begin: int, lex: Lexicon) -> Owned | None:
    """The currency that the name of a state at `begin` and the word behind it stand for; None where the state has none of that word."""
    named = place_at(tokens, begin, lex.language)
    if named is None:
        return None
    at = named.last
    if lex.homographs.at(tokens, at):
        return None  # "two Brazilian real estate firms"
    if (word := lex.currencies.at(tokens, at)) and (code := _of_state(named.code, word[1])):
        return Owned(at - begin + word[0], code, False, word[0])
    if minor := lex.minor.at(tokens, at):
        own = next((c for c in _of(named.code) if hundredths_fit(minor[1], c)), None)
        return Owned(at - begin + minor[0], own, True, minor[0]) if own else None
    return None


def may_own(tokens: Sequence[Token], begin: int, lex: Lexicon) -> bool:
    """Whether the name of a state begins at `begin`."""
    return place_at(tokens, begin, lex.language) is not None


@cache
def _of_state(state: str, usual: str) -> str | None:
    """The currency of a state that has the word for `usual`: the one in use, else the last of those gone."""
    family = {usual, *SHARED.get(usual, ()), *ALSO_CALLED.get(usual, ())}
    word = _word(usual)
    return next((code for code in _of(state) if code in family or (word and _word(code) == word)), None)


@cache
def _of(state: str) -> tuple[str, ...]:
    """The currencies of a state, those in use first, then from the last to the first."""
    from babel.core import get_global

    two = alpha2().get(state)
    entries = [e for e in get_global("territory_currencies").get(two or "", ()) if e[3] and (e[0] != "USD" or two == "US")]
    entries.sort(key=lambda e: (e[2] is not None, tuple(-part for part in (e[2] or (0,)))))
    return tuple(dict.fromkeys(e[0] for e in entries))


@cache
def _word(code: str) -> str:
    """The word for a currency, by the last one of its English name."""
    from babel.numbers import get_currency_name

    name = fold(get_currency_name(code, locale="en").split(" (")[0])
    last = name.split(" ")[-1].replace("ó", "o")
    return SAME_WORD.get(last, last) if " " in name else ""
