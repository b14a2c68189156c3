"""Whether a number is a year, two years in one ("2025/26") or the end of a date.

Here: the form of a year. Not here: what stands around it (periods.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures.lexicon import Lexicon
from onrecord.figures.tokens import Token

FIRST_YEAR, LAST_YEAR = 1900, 2100
#: Letters of the shortest noun that four digits may count, and endings of Russian nouns in the genitive plural.
SHORTEST, PLURALS = 4, ("ов", "ев", "ёв", "ей")
#: Words before a year that a noun may follow: "in 2015 sales rose", "the 2015 elections".
OF_TIME = frozenset(
    {"in", "of", "for", "since", "from", "by", "to", "until", "till", "through", "during", "the", "its", "their", "his", "her", "our", "early",
     "mid", "late", "this", "between", "and", "over", "fiscal", "year", "s", "calendar", "planned", "a", "an", "full"}
)  # fmt: skip


def year_of(tokens: Sequence[Token], place: int) -> int | None:
    """The year that a token is; None for other numbers: of documents, versions, percentages, with letters behind."""
    if not 0 <= place < len(tokens):
        return None
    token = tokens[place]
    if len(token.text) != 4 or token.kind != "number" or not token.text.isdigit() or not FIRST_YEAR <= int(token.text) <= LAST_YEAR:
        return None
    if place + 1 < len(tokens):
        after = tokens[place + 1]
        if after.start == token.end and (
            after.text in ("%", "s") or (after.kind == "word" and len(after.text) <= 2 and after.text.lower() not in ("г",))
        ):
            return None
    part = tokens[place + 1 : place + 3]
    if len(part) == 2 and part[0].text == "/" and part[0].start == token.end and part[1].start == part[0].end and len(part[1].text) == 3:
        return None  # the number of a document: "2025/117"
    if place and tokens[place - 1].end == token.start and tokens[place - 1].text in ("$", "€", "£", "#", "№", ":"):
        return None
    return int(token.text)


def has_second_year(tokens: Sequence[Token], at: int, year: int) -> bool:
    """Whether "/26" or "-26" (the next year) follows a year."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in ("/", "-", "–") or tokens[at + 1].start != tokens[at].end:
        return False
    second = tokens[at + 2]
    if second.start != tokens[at + 1].end or not second.text.isdigit():
        return False
    return second.text in (f"{(year + 1) % 100:02d}", str(year + 1)) and (tokens[at + 1].text != "-" or len(second.text) == 2)


def is_of_a_day(tokens: Sequence[Token], place: int, lex: Lexicon) -> bool:
    """Whether a year ends a date that names its day: "3 March 2025", "March 3, 2025", "3 марта 2025"."""
    at = place - 1
    if at > 0 and tokens[at].text == ",":
        at -= 1
    pair = tokens[max(0, at - 1) : at + 1]
    if len(pair) < 2:
        return False
    days = [t for t in pair if t.kind == "number" and t.text.isdigit() and len(t.text) <= 2]
    named = [i for i in (at - 1, at) if lex.month_stems.at(tokens, i)]
    return len(days) == 1 and len(named) == 1


def is_a_count(tokens: Sequence[Token], place: int, lex: Lexicon) -> bool:
    """Whether four digits count the noun behind them: "buy 2000 rifles", "на 2000 пулемётов"; "the 2015 elections" are of a year."""
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if behind is None or behind.kind != "word" or not behind.text.islower() or len(behind.key) < SHORTEST:
        return False
    if lex.language == "ru":
        return behind.key.endswith(PLURALS)
    before = tokens[place - 1] if place else None
    if lex.language != "en" or before is None or before.kind != "word" or before.key in OF_TIME:
        return False
    return behind.key.endswith("s") and before.text.islower()
