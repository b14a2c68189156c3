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
#: Fractions that are one character.
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "⅛": Decimal("0.125")}
#: What fractions in digits are parts of; others are dates and the like.
DENOMINATORS = ("2", "3", "4", "5", "8", "10")
#: Currency words that are also weights.
WEIGHTS = frozenset({"pound", "pounds", "фунт", "фунта", "фунтов", "funt", "ֆունտ"})
SLASHES, MARKS = ("/", "\u2044"), (",", ".")
HYPHENS = ("-", "‑", "–", "—")
#: Words and the sign for a hundredth, beside "процент" with its endings.
PERCENT = frozenset({"%", "percent", "pct", "faiz", "տոկոս", "տոկոսով"})
#: A bare "quarter" before a currency is one of a year.
QUARTER = Decimal("0.25")


class BadNumber(ValueError):
    """Digits that cannot be one number (the message says why)."""


class Number(NamedTuple):
    """A number: its value, digits after the decimal mark, and the tokens it takes (``tokens[first:last]``).

    `scale`: what `value` is still to be multiplied by, where one word holds both ("onbin").
    """

    value: Decimal
    decimals: int
    first: int
    last: int
    in_words: bool = False
    is_article: bool = False
    scale: Decimal = Decimal(1)


def is_percent(key: str) -> bool:
    """Whether a folded word or sign counts hundredths."""
    return key in PERCENT or key.startswith("процент")


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
        if place + 1 < len(tokens) and tokens[place + 1].text in SLASHES and (fraction := _simple_fraction(tokens, place, lex)):
            return fraction
        digits = _in_digits(tokens, place, lex)
        return _with_part(digits, tokens, lex) if _has_part(digits, tokens, lex) else digits
    if token.text in VULGAR:
        return _of_a(VULGAR[token.text], place, place + 1, tokens, lex)
    if token.kind != "word":
        return None
    if (part := lex.fractions.at(tokens, place)) and (found := _in_fractions(tokens, place, part[0], Decimal(part[1]), lex)):
        return found
    if token.key in ARTICLES and not _goes_on(tokens, place + 1, lex):
        return None
    spelled = _in_words(tokens, place, lex)
    return _with_part(spelled, tokens, lex) if spelled and _has_part(spelled, tokens, lex) else spelled


def _goes_on(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether what stands behind an article makes it a number: "a hundred", "a million"."""
    if at >= len(tokens):
        return False
    key = tokens[at].key
    return key in lex.numbers or key in lex.multiples or key in HYPHENS or lex.scales.at(tokens, at) is not None


def _in_digits(tokens: Sequence[Token], place: int, lex: Lexicon) -> Number:
    """Digits, with marks set apart by spaces joined ("5 , 000"), and the hundreds or dozens behind them ("5 hundred")."""
    text, at = tokens[place].text, place + 1
    while at + 1 < len(tokens) and tokens[at].text in MARKS and (part := _spaced_part(text, tokens, at, lex)):
        text, at = text + part, at + 2
    value, decimals = read_digits(text, lex)
    if at < len(tokens) and not decimals and 0 < value < 100 and (factor := lex.multiples.get(tokens[at].key)):
        return Number(value * factor, 0, place, at + 1, in_words=True)
    return Number(value, decimals, place, at)


def _spaced_part(text: str, tokens: Sequence[Token], at: int, lex: Lexicon) -> str | None:
    """The mark at `at` and the digits behind it where both go on with the digits `text` before: tokenised "5 , 000", "5 . 4 million"."""
    mark, digits = tokens[at], tokens[at + 1]
    if digits.kind != "number" or not text.replace(mark.text, "").isdecimal():
        return None
    if not (tokens[at - 1].end + 1 == mark.start and mark.end + 1 == digits.start):
        return None
    if mark.text in lex.group or (mark.text == "," and lex.decimal == "."):
        goes_on = len(digits.text) == 3 and digits.text.isdecimal() and len(text.split(mark.text)[0]) <= 3
        return mark.text + digits.text if goes_on else None
    if mark.text != lex.decimal or not digits.text.isdecimal():
        return None
    if _is_scale(tokens, at + 2, lex) or _is_currency(tokens, at + 2, lex):
        return mark.text + digits.text
    closes = at + 2 >= len(tokens) or tokens[at + 2].kind == "mark" or lex.cues["bare_follow"].at(tokens, at + 2) is not None
    return mark.text + digits.text if len(digits.text) == 2 and closes else None


def _simple_fraction(tokens: Sequence[Token], place: int, lex: Lexicon) -> Number | None:
    """ "1/2 a million": a fraction in digits before a scale or a currency."""
    found = _slashed(tokens, place)
    return _of_a(found[0], place, found[1], tokens, lex) if found else None


def _slashed(tokens: Sequence[Token], place: int) -> tuple[Decimal, int] | None:
    """(value, next token) of "1/2"."""
    parts = tokens[place : place + 3]
    if len(parts) < 3 or parts[1].text not in SLASHES or parts[0].end != parts[1].start or parts[1].end != parts[2].start:
        return None
    above, below = parts[0].text, parts[2].text
    if below not in DENOMINATORS or not above.isdecimal() or not 0 < int(above) < int(below):
        return None
    return Decimal(int(above)) / Decimal(int(below)), place + 3


def _of_a(value: Decimal, first: int, at: int, tokens: Sequence[Token], lex: Lexicon) -> Number | None:
    """A fraction before what it is a fraction of, with "of", "a", "of a" between."""
    end = at
    for words in (("of",), ARTICLES):
        if end < len(tokens) and tokens[end].key in words:
            end += 1
    return _in_fractions(tokens, first, end - first, value, lex)


def _in_fractions(tokens: Sequence[Token], place: int, count: int, value: Decimal, lex: Lexicon) -> Number | None:
    """A fraction of `count` tokens where a scale, a dozen or a currency follows."""
    at = place + count
    decimals = max(0, -int(value.as_tuple().exponent))
    if at < len(tokens) and (factor := lex.multiples.get(tokens[at].key)):
        return Number((value * factor).normalize() + 0, 0, place, at + 1, in_words=True)
    if _is_scale(tokens, at, lex) or (at < len(tokens) and tokens[at].text in HYPHENS and _is_scale(tokens, at + 1, lex)):
        return Number(value, decimals, place, at, in_words=True)
    if (count > 1 or value != QUARTER) and _is_currency(tokens, at, lex):
        return Number(value, decimals, place, at, in_words=True)
    return None


def _is_currency(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a word for a currency that is no weight stands at `at`."""
    return at < len(tokens) and lex.currencies.at(tokens, at) is not None and tokens[at].key not in WEIGHTS


def _has_part(number: Number, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a part of a whole may stand behind a number."""
    if number.last >= len(tokens):
        return False
    token = tokens[number.last]
    return token.kind == "number" or token.key in lex.part_openers or token.text in VULGAR


def _with_part(number: Number, tokens: Sequence[Token], lex: Lexicon) -> Number:
    """A whole number with the part behind it: "2 1/2 million", "22 and a half thousand", "two point five million"."""
    at = number.last
    if number.decimals or number.is_article or number.value > LARGEST or number.value % 1:
        return number
    if spoken := _spoken(number, tokens, lex):
        return spoken
    is_spelled = False
    if half := lex.halves.at(tokens, at):
        part, end, is_spelled = Decimal(half[1]), at + half[0], True
    elif tokens[at].text in VULGAR:
        part, end = VULGAR[tokens[at].text], at + 1
    elif not number.in_words and tokens[at].kind == "number" and (slashed := _slashed(tokens, at)):
        part, end = slashed
    else:
        return number
    follows = end + (end < len(tokens) and tokens[end].text in HYPHENS and tokens[end].start == tokens[end - 1].end)
    if is_spelled and not (_is_scale(tokens, follows, lex) or _is_currency(tokens, follows, lex)):
        return number
    return number._replace(value=number.value + part, decimals=max(1, -int(part.as_tuple().exponent)), last=end)


def _spoken(number: Number, tokens: Sequence[Token], lex: Lexicon) -> Number | None:
    """A number with its decimals in words: "two point five", "две целых пять десятых", "iki tam onda beş"."""
    point = lex.cues["point"].at(tokens, number.last)
    if not point:
        return None
    at, factor = number.last + point[0], None
    if at < len(tokens) and tokens[at].key in lex.denominators:  # "onda beş": the tenths first
        at, factor = at + 1, lex.denominators[tokens[at].key]
    digits = ""
    while factor is None and at < len(tokens) and (digit := lex.numbers.get(tokens[at].key)) is not None and digit < 10 and digit % 1 == 0:
        if tokens[at].key in ARTICLES or (at + 1 < len(tokens) and tokens[at + 1].key in lex.denominators):
            break
        digits, at = digits + str(int(digit)), at + 1
    if digits:
        part, decimals = _decimal("0", digits)
    else:
        below = _whole(tokens, at, lex) if at < len(tokens) else None
        if below is None or below.is_article:
            return None
        at = below.last
        if factor is None and at < len(tokens) and tokens[at].key in lex.denominators:
            factor, at = lex.denominators[tokens[at].key], at + 1
        part = below.value * (factor or 0)
        if not 0 < part < 1:
            return None
        decimals = max(0, -int(part.as_tuple().exponent))
    return number._replace(value=number.value + part, decimals=decimals, last=at)


def _whole(tokens: Sequence[Token], at: int, lex: Lexicon) -> Number | None:
    if tokens[at].kind == "number" and tokens[at].text.isdecimal():
        return Number(Decimal(int(tokens[at].text)), 0, at, at + 1)
    return _in_words(tokens, at, lex)


def _is_end_of_a_range(tokens: Sequence[Token], place: int, lex: Lexicon) -> bool:
    """Whether a number with its scale stands before the hyphen: "480bn-500bn", "1 milyard-2 milyard"; no "12 Su-30"."""
    if place < 3 or tokens[place - 3].kind != "number":
        return False
    word = tokens[place - 2]
    return lex.scales.at(tokens, place - 2) is not None or word.text in lex.latin_scales or word.key in lex.latin_scales


def _in_words(tokens: Sequence[Token], place: int, lex: Lexicon) -> Number | None:
    """Number words that go on with each other: "two hundred and fifty", "two dozen", "iki yüz elli", "ikiyüzelli"."""
    total, room, words, at, scale = Decimal(0), Decimal(0), 0, place, Decimal(1)
    while at < len(tokens) and scale == 1:
        end = at
        if words and end + 1 < len(tokens) and _joins(tokens, end, room, lex):
            end += 1
        key = tokens[end].key
        if words and key in ARTICLES:
            break
        taken = _taken(total, room, lex.spelled(key), lex)
        if taken is None:
            break
        total, room, scale = taken
        words, at = words + 1, end + 1
        if lex.numbers.get(key, 0) >= 1000:
            break  # what follows is a smaller part: "миллион двести тысяч"
    if not words:
        return None
    article = words == 1 and tokens[place].key in ARTICLES
    if article and not _is_scale(tokens, at, lex):
        return None
    return Number(total / scale, 0, place, at, in_words=True, is_article=article, scale=scale)


def _joins(tokens: Sequence[Token], at: int, room: Decimal, lex: Lexicon) -> bool:
    """Whether a hyphen or an "and" joins two number words at `at`."""
    if tokens[at].text in ("-", "‑"):
        return tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end
    return room >= 100 and tokens[at].key in lex.number_and and tokens[at + 1].key in lex.numbers


def _taken(total: Decimal, room: Decimal, parts: Sequence[str], lex: Lexicon) -> tuple[Decimal, Decimal, Decimal] | None:
    """(total, room, scale) with the words `parts` of one token added; None where they do not go on. `room`: what may still be
    added is smaller; `scale`: that of the last of several parts ("onbin"), else 1."""
    if not parts:
        return None
    done = scale = Decimal(0)
    for number, part in enumerate(parts):
        value, factor = lex.numbers.get(part), lex.multiples.get(part)
        scale = Decimal(0)
        if factor and total % 100 > 0 and room <= 10:
            total, room = total - total % 100 + total % 100 * factor, Decimal(100)
        elif len(parts) > 1 and number and total and part in lex.scale_words:
            scale = lex.scale_words[part]
            done, total, room = done + total * scale, Decimal(0), scale
        elif value is not None and ((room == 0 and not total) or value < room):
            total, room = total + value, _room(value, lex)
        else:
            return None
    return done + total, room, scale or Decimal(1)


def _room(value: Decimal, lex: Lexicon) -> Decimal:
    """What may be added behind a number word is smaller: 10 behind "twenty", 100 behind "two hundred", nothing behind "five"."""
    for step in (Decimal(1000), Decimal(100), Decimal(10)):
        if value >= step and value % step == 0:
            return step if value != 10 or lex.joins_numbers else Decimal(1)
    return Decimal(1)


def _is_scale(tokens: Sequence[Token], place: int, lex: Lexicon) -> bool:
    return lex.scales.at(tokens, place) is not None


def is_part_of_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Digits that belong to a name or model: S-400, Su-30, TB2, F-16, COP29 (a currency code before digits is none)."""
    if place == 0:
        return False
    before = tokens[place - 1]
    if before.end != tokens[place].start:
        return False
    if before.text in ("-", "‑", "–", "/", ".", ":", "#", "№", "_"):
        if place < 2 or tokens[place - 2].end != before.start:
            return before.text in ("#", "№", ":", "_")
        earlier = tokens[place - 2]
        if before.text in ("/", ":", ".", "_") and earlier.kind == "number":
            return True  # dates, times, versions
        return earlier.kind == "word" and before.text not in (".", ":")
    return False
