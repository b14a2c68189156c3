"""Words that name an occasion in the five languages, and the days that stand before them as adjectives: "dünənki iclasında".

Here: the stems of data/occasions.toml as expressions, "yesterday's" and "today's" of a session, a briefing or a hearing. Not here: which
sentences date an occasion (occasions.py), days of any other form (dates.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.lexicon import BEGIN, load, ordered, trie

KINDS = ("court", "chamber", "gathering", "panel", "forum", "dispute")


@cache
def stems(table: str, key: str) -> re.Pattern[str]:
    """A list of occasions.toml as one expression; a stem of four letters or fewer takes an ending of at most three."""
    return re.compile(rf"{BEGIN}(?:{_spelled(table, key)})", re.IGNORECASE)


def _spelled(table: str, key: str) -> str:
    """The list of occasions.toml as the alternatives of an expression."""
    listed = [w.replace("_", " ").strip() for w in str(load("occasions.toml")[table][key]).split()]
    short = [w for w in listed if len(w) <= 4]
    long = [w for w in listed if len(w) > 4]
    parts = [trie(long)] * bool(long) + [rf"(?:{trie(short)})\w{{0,3}}(?!\w)"] * bool(short)
    return "|".join(parts) or "(?!)"


@cache
def event_nouns() -> re.Pattern[str]:
    """A noun or a verb of an occasion, of whatever kind."""
    return re.compile(rf"{BEGIN}(?:{_events()})", re.IGNORECASE)


def _events() -> str:
    return trie(w for language in ordered("events") for w in language)


@cache
def any_occasion() -> re.Pattern[str]:
    """Whatever names an occasion of any kind, in lower case: one search where most sentences name none."""
    return re.compile(rf"{BEGIN}(?:{'|'.join([_events(), *(_spelled(kind, 'nouns') for kind in KINDS)])})")


#: "Yesterday's" and "today's", and how many days back; the place of what they belong to is told by its case.
_ADJECTIVES = (
    (r"dün(?:ənki|kü)", r"вчерашн(?:ем|ей|их|его)", r"երեկվա|նախօրեի|նախօրեին\s+կայացած", 1),
    (r"bu(?:\s+)?günkü", r"сегодняшн(?:ем|ей|их|его)", r"այսօրվա", 0),
)
#: What else somebody speaks in.
_SPEECH = r"(?:çıxış|konuşma|açıklama|açıqlama|bəyanat|demeç|yayın|efir|выступлени|заявлени|обращени|эфир|пресс-)"
_SPEECH_HY = r"(?:ելույթ|հայտարարությ|ուղերձ|եթեր|հարցազրույց|ճեպազրույց|հեռախոսազրույց|զրույց|ասուլիս)"
#: Where a noun of Turkish or Azerbaijani stands, or what happens during it.
_TURKIC_PLACE = r"(?:[’']?[^\W\d_]*[dt][aəe](?!\w)|[^\W\d_]*\s+(?:sırasında|esnasında|zamanı|gedişində|ərzində|boyunca))"
_ARMENIAN_PLACE = r"[ա-և]*(?:(?:ում|ին|ից)(?!\w)|(?:ի|յան)\s+(?:ընթացքում|ժամանակ|շրջանակում|շրջանակներում))"
_RUSSIAN_PLACE = r"(?:на|во?|в\s+ходе|во\s+время|по\s+ходу|в\s+рамках)\s+"


@cache
def days_of_occasions() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Expressions (the day alone is `day`) for days that are adjectives of an occasion somebody spoke at, with how many days back."""
    named = rf"(?:{any_occasion().pattern}|(?<!\w){_SPEECH})"
    found = []
    for turkic, russian, armenian, back in _ADJECTIVES:
        pattern = (
            rf"(?<!\w)(?:(?P<day>{turkic})\s+(?:[^\W\d_]+\s+){{0,3}}?{named}{_TURKIC_PLACE}"
            rf"|(?P<daily>{armenian})\s+(?:[ա-և]+\s+){{0,3}}?(?:{named}|(?<!\w){_SPEECH_HY}){_ARMENIAN_PLACE}"
            rf"|{_RUSSIAN_PLACE}(?P<tag>{russian})\s+(?:[^\W\d_-]+\s+){{0,2}}?{named})"
        )
        found.append((re.compile(pattern, re.IGNORECASE), back))
    return tuple(found)


#: Weekdays that are adjectives (Russian): "at Friday's briefing".
_WEEKDAYS_RU = ("понедельничн", "вторничн", "", "четвергов", "пятничн", "субботн", "воскресн")
WEEKDAY_RU = re.compile(r"(?<!\w)(?:понедельничн|вторничн|четвергов|пятничн|субботн|воскресн)(?:ом|ем|ой|ей)\s")


@cache
def weekdays_of_occasions() -> re.Pattern[str]:
    """A weekday that is an adjective of an occasion somebody spoke at (`tag`), in Russian."""
    named = rf"(?:{any_occasion().pattern}|(?<!\w){_SPEECH})"
    days = "|".join(filter(None, _WEEKDAYS_RU))
    return re.compile(rf"{_RUSSIAN_PLACE}(?P<tag>(?P<day>{days})(?:ом|ем|ой|ей))\s+(?:[^\W\d_-]+\s+){{0,2}}?{named}", re.IGNORECASE)


def weekday_number(stem: str) -> int:
    """The number of the weekday whose Russian adjective has a stem, Monday being 0."""
    return _WEEKDAYS_RU.index(stem)


#: In front of what is still to come, said of what a past occasion was about: "a hearing on next year's budget" was held all the same.
OF_NEXT = re.compile(
    r"\bnext\s+(?:year|month|week|season)[’']s\b|\b(?:gələn|növbəti)\s+(?:il|ay)in\b|\b(?:gelecek|önümüzdeki)\s+(?:yıl|ay)ın\b"
    r"|\b(?:следующего|будущего)\s+года\b|\bна\s+(?:следующий|будущий)\s+год\b|հաջորդ\s+տարվա\b"
)
