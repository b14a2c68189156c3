"""The list of officials and of kinds of office, read once: people.toml and offices.toml.

Here: loading, and the indexes over names. Not here: whom a name or an office of an article stands for (holders.py).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import languages, load


@dataclass(frozen=True)
class Term:
    """One office of a person. `since` and `until` are the earliest and the latest day on which it can have begun and ended."""

    office: str
    title: str
    of: str
    since: tuple[date, date]
    until: tuple[date, date]

    def surely(self, day: date) -> bool:
        """Whether it was held on `day`, however the dates of the list are meant."""
        return self.since[1] <= day <= self.until[0]

    def maybe(self, day: date) -> bool:
        """Whether it can have been held on `day`."""
        return self.since[0] <= day <= self.until[1]


@dataclass(frozen=True)
class Person:
    """A listed person; `rows` are the offices as the list has them."""

    name: str
    affiliation: str
    rows: tuple[tuple[str, str, str | None], ...]

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The offices in the order of the list, the latest last."""
        return tuple(_term(*row) for row in self.rows)

    @property
    def office(self) -> str:
        """The latest office."""
        return self.rows[-1][0]


@dataclass(frozen=True)
class Office:
    """A kind of office. `forms` are its names by language and `heads` single words for it in any language, as `fits` reads them.

    `alone` are names that stand without the country or body, which is `of`.
    """

    title: str
    forms: dict[str, tuple[str, ...]]
    heads: tuple[str, ...]
    leads: frozenset[str]
    first: bool
    shared: bool
    of: str
    alone: tuple[str, ...]


def fits(form: str, words: str) -> bool:
    """Whether `words` (lower case, one blank between two) are a form of the gazetteers, in which "*" stands for any ending."""
    if "*" not in form:
        return form == words
    own, given = form.split(" "), words.split(" ")
    return len(own) == len(given) and all(w.startswith(f[:-1]) if f.endswith("*") else w == f for f, w in zip(own, given, strict=True))


@cache
def _offices_file() -> dict[str, Any]:
    return load("offices.toml")


def _alone(row: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    alone = row.get("alone", {"of": "", "forms": ()})
    return alone["of"], tuple(alone["forms"])


@cache
def offices() -> dict[str, Office]:
    """Title -> kind of office."""
    data = _offices_file()
    heads = {title: tuple(w.replace("_", " ") for w in listed_words.split()) for title, listed_words in data["heads"]}

    def written(row: dict[str, Any]) -> Office:
        title = row["title"]
        begins = max((h for h in heads if title.startswith(h)), key=len, default=None)
        forms = {k: tuple(row[k]) for k in languages() if k in row}
        leads = frozenset(str(row.get("leads", "")).split())
        return Office(title, forms, heads[begins] if begins else (), leads, row.get("first", False), row.get("shared", False), *_alone(row))

    return {row["title"]: written(row) for row in data["office"]}


@cache
def beside_offices() -> tuple[str, ...]:
    """The words beside an office that change nothing."""
    return tuple(str(_offices_file()["plain"]).split())


def _days(text: str) -> tuple[date, date]:
    """First and last day of a day, month or year of the list."""
    year, *rest = (int(part) for part in text.split("-"))
    month = rest[0] if rest else None
    if month and len(rest) > 1:
        return date(year, month, rest[1]), date(year, month, rest[1])
    return date(year, month or 1, 1), date(year, month or 12, monthrange(year, month or 12)[1])


@cache
def _titles() -> dict[str, list[str]]:
    """First word of a title -> the titles that begin with it, longest first."""
    found: dict[str, list[str]] = {}
    for title in sorted(offices(), key=lambda t: (-len(t), t)):
        found.setdefault(title.split()[0], []).append(title)
    return found


def _term(office: str, since: str, until: str | None) -> Term:
    title = next((t for t in _titles().get(office.split()[0], []) if office == t or office.startswith(t + " ")), "")
    of = office.removeprefix(title).removeprefix(" of ").removeprefix("the ").strip()
    return Term(office, title, of, _days(since), _days(until) if until else (_known_until(), date.max))


@cache
def _people_file() -> dict[str, Any]:
    return load("people.toml")


@cache
def _known_until() -> date:
    """The day after which nobody is taken to hold an office still: that is not known."""
    return date.fromisoformat(_people_file()["checked"])


_PLAIN_LETTERS = str.maketrans("şçğıəŞÇĞİƏ", "scgieSCGIE")


def spellings(name: str) -> tuple[str, ...]:
    """Skeletons of a name as written and, with letters of Turkish or Azerbaijani, as they are typed without their marks."""
    bare = name if name.isascii() else name.translate(_PLAIN_LETTERS)
    return (skeleton(name),) if bare == name else (skeleton(name), skeleton(bare))


@cache
def people() -> dict[str, Person]:
    """Skeleton of any listed spelling -> person."""
    found: dict[str, Person] = {}
    for row in _people_file()["person"]:
        person = Person(row["name"], row["affiliation"], tuple((t["office"], t["from"], t.get("to")) for t in row["offices"]))
        for spelling in (row["name"], *row.get("spellings", ())):
            found.update(dict.fromkeys(spellings(spelling), person))
    return found


@cache
def by_surname() -> dict[str, tuple[Person, ...]]:
    """Skeleton of a surname of at least three letters -> the listed people who have it, in the order of the list."""
    found: dict[str, dict[str, Person]] = {}
    for key, person in people().items():
        last = key.split()[-1]
        if len(last) >= 3:
            found.setdefault(last, {})[person.name] = person
    return {last: tuple(named.values()) for last, named in found.items()}


@cache
def common_surnames() -> frozenset[str]:
    """Skeletons of the surnames that say nobody without words of office."""
    return _ordinary_surnames() | frozenset(k for w in str(_people_file()["common_surnames"]).split() for k in spellings(w))


@cache
def _ordinary_surnames() -> frozenset[str]:
    return frozenset(k for w in str(_people_file()["ordinary_surnames"]).split() for k in spellings(w))


@cache
def surnames(language: str = "") -> frozenset[str]:
    """Skeletons of the surnames that are read as a person's name wherever they stand in a language: those that are no word of it
    and no first name."""
    words = str(_people_file().get(f"{language}_words", "")).split()
    ordinary = _ordinary_surnames() | {k for w in words for k in spellings(w)}
    return frozenset(k for k in by_surname() if len(k) > 3 and k not in ordinary)
