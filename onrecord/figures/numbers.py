"""Numbers as they are written: digits with any grouping, and words.

Here: what a number means in a language. Not here: what it counts (amounts.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from onrecord.figures.lexicon import Lexicon
from onrecord.figures.tokens import Token

_SPACES = re.compile("[ \u00a0\u202f\u2009]")
_APOSTROPHES = re.compile("['’]")
#: No amount of money is larger; see amounts.py, which turns it into a reject.
LARGEST = Decimal(10) ** 18
#: Words that are a number before a scale only ("a million").
ARTICLES = ("a", "an")


class BadNumber(ValueError):
    """Digits that cannot be one number (the message says why)."""


class Number(NamedTuple):
    """A number: its value, digits after the decimal mark, and the tokens it takes (``tokens[first:last]``)."""

    value: Decimal
    decimals: int
    first: int
    last: int
    in_words: bool = False
    is_article: bool = False


def read_digits(text: str, lex: Lexicon) -> tuple[Decimal, int]:
    """(value, decimals) of a run of digits with separators. Raises BadNumber for an impossible grouping.

    Two kinds of mark: the later one is the decimal mark. One kind, several times: grouping. One mark once: grouping when
    three digits follow and the language groups with it, else decimal. Groups are of three, or Indian (3, then 2s).
    """
    if text.isdecimal():
        return _decimal(text, "")
    bare = text
    for separator in (_APOSTROPHES, _SPACES):
        if separator.search(bare):
            bare = separator.sub("", _checked(bare, separator))
    dots, commas = bare.count("."), bare.count(",")
    if dots and commas:
        mark = "." if bare.rfind(".") > bare.rfind(",") else ","
        if bare.count(mark) > 1:
            raise BadNumber("two kinds of grouping")
        whole, _, part = bare.rpartition(mark)
        return _decimal(_ungroup(whole, "," if mark == "." else "."), part)
    if dots or commas:
        mark = "." if dots else ","
        whole, _, part = bare.rpartition(mark)
        if bare.count(mark) > 1:
            return _decimal(_ungroup(bare, mark), "")
        if not whole:
            return _decimal("0", part)
        groups = len(part) == 3 and whole != "0" and len(whole) <= 3 and mark in lex.group
        groups = groups or (len(part) == 3 and mark == "," and lex.decimal == "." and whole != "0")
        return _decimal(_ungroup(bare, mark), "") if groups else _decimal(whole, part)
    return _decimal(bare, "")


def _checked(text: str, separator: re.Pattern[str]) -> str:
    pieces = separator.split(re.split(r"[.,]", text)[0])
    if len(pieces) > 1 and (len(pieces[0]) > 3 or any(len(p) != 3 for p in pieces[1:])):
        raise BadNumber(f"groups of {', '.join(str(len(p)) for p in pieces)} digits")
    return text


def _ungroup(text: str, mark: str) -> str:
    pieces = text.split(mark)
    western = 1 <= len(pieces[0]) <= 3 and all(len(p) == 3 for p in pieces[1:])
    indian = mark == "," and 1 <= len(pieces[0]) <= 3 and len(pieces[-1]) == 3 and all(len(p) == 2 for p in pieces[1:-1])
    if len(pieces) > 1 and not (western or indian):
        raise BadNumber(f"groups of {', '.join(str(len(p)) for p in pieces)} digits")
    return "".join(pieces)


def _decimal(whole: str, part: str) -> tuple[Decimal, int]:
    if not (whole + part).isascii():
        whole, part = "".join(str(int(c)) for c in whole), "".join(str(int(c)) for c in part)
    return Decimal(f"{whole or '0'}.{part}" if part else whole or "0"), len(part)


def read_number(tokens: Sequence[Token], place: int, lex: Lexicon) -> Number | None:
    """The number that begins at `place`, in digits or words; None where there is none. Raises BadNumber for broken digits."""
    token = tokens[place]
    if token.kind == "number":
        if is_part_of_a_name(tokens, place) and not _is_end_of_a_range(tokens, place, lex):
            return None
        value, decimals = read_digits(token.text, lex)
        return Number(value, decimals, place, place + 1)
    if token.kind != "word":
        return None
    fraction = lex.fractions.at(tokens, place)
    if fraction and _is_scale(tokens, place + fraction[0], lex):
        value = Decimal(fraction[1])
        return Number(value, max(0, -int(value.as_tuple().exponent)), place, place + fraction[0], in_words=True)
    return _in_words(tokens, place, lex)


def _is_end_of_a_range(tokens: Sequence[Token], place: int, lex: Lexicon) -> bool:
    """Whether a number with its scale stands before the hyphen: "480bn-500bn", "1 milyard-2 milyard"; no "12 Su-30"."""
    if place < 3 or tokens[place - 3].kind != "number":
        return False
    word = tokens[place - 2]
    return lex.scales.at(tokens, place - 2) is not None or word.text in lex.latin_scales or word.key in lex.latin_scales


def _in_words(tokens: Sequence[Token], place: int, lex: Lexicon) -> Number | None:
    total, at, previous, words = Decimal(0), place, Decimal(0), 0
    while at < len(tokens):
        value = lex.numbers.get(tokens[at].key)
        if value is None:
            joined = (words and tokens[at].text in ("-", "‑")) or (words and tokens[at].key == "and" and previous == 100)
            if joined and at + 1 < len(tokens) and tokens[at + 1].key in lex.numbers:
                at += 1
                continue
            break
        if value == 100 and 0 < total % 100 < 100 and words:
            total = total - total % 100 + (total % 100) * 100
        elif words and value >= (previous if previous else 1) and not (previous >= 100 > value):
            break  # "two three" are two numbers
        else:
            total += value
        previous, words, at = value, words + 1, at + 1
    if not words:
        return None
    article = words == 1 and tokens[place].key in ARTICLES
    if article and not _is_scale(tokens, at, lex):
        return None
    return Number(total, 0, place, at, in_words=True, is_article=article)


def _is_scale(tokens: Sequence[Token], place: int, lex: Lexicon) -> bool:
    return lex.scales.at(tokens, place) is not None


def is_part_of_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Digits that belong to a name or model: S-400, Su-30, TB2, F-16, COP29 (a currency code before digits is none)."""
    if place == 0:
        return False
    before = tokens[place - 1]
    if before.end != tokens[place].start:
        return False
    if before.text in ("-", "‑", "–", "/", ".", ":", "#", "№"):
        if place < 2 or tokens[place - 2].end != before.start:
            return before.text in ("#", "№", ":")
        earlier = tokens[place - 2]
        if before.text in ("/", ":", ".") and earlier.kind == "number":
            return True  # dates, times, versions
        return earlier.kind == "word" and before.text not in (".", ":")
    return False
