"""Organisations and state bodies of the list under one English name: OSCE and ОБСЕ, CEC and the Central Election Commission.

Here: which listed institution a phrase names. Not here: ministries, governments, embassies and bodies that no list holds
(bodies.py, resolve.py), and the list (data/institutions.toml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from onrecord.statements.lexicon import countries, country_of, languages, load, lower

#: Words around a name that leave it the name: articles, "official", what a spokesperson is called, the country's own form.
_AROUND = re.compile(
    r"an?|the|both|itself|in|to|at|official\w*|spokes\w*|representative|for|of|republic|в|во|из|представител\w*|официальн\w*|пресс-секретар\w*|пресс-служб\w*|республики|sözcü\w*|sözçü\w*"
    r"|mətbuat|katib\w*|respublikası\w*|cumhuriyeti\w*|basın|խոսնակ\w*|մամուլի|ներկայացուցիչ\w*|հանրապետության|rf|рф|(?:qsc|asc|mmc)(?:-\w{1,5})?|a\.ş",
)
_SPOKES = re.compile(r"\bspokes", re.IGNORECASE)
_ANY = re.compile(r"an?\s", re.IGNORECASE)
_WORDS = re.compile(r"[\w’'-]+")
_GENITIVE = re.compile(r"['’]s?$")
#: The case ending of an abbreviation, and of another word set off from it.
_CASE_OF_SHORT = re.compile(r"[-’'][^\W\d_]{1,6}|[а-яա-և]{1,3}")
_CASE = re.compile(r"['’-]\w{1,6}$")
_TOKEN = re.compile(r"[^\s,.;:()«»“”\"]+(?:\.[A-Z]\.)?")


@dataclass(frozen=True)
class Institution:
    """A listed institution. `name` holds "{}" for the country of a state body; `only` is its code where one country has it; `party` is
    the organisation that an institution of another one speaks for."""

    name: str
    affiliation: str | None
    only: str | None
    place: bool
    party: str | None = None


@dataclass(frozen=True)
class _Word:
    """One word of a form: its letters, whether they are an abbreviation's, may have any ending, and have the genitive's."""

    stem: str
    low: str
    short: bool
    open: bool
    genitive: bool

    @classmethod
    def of(cls, form: str) -> _Word:
        stem = form.removesuffix("*")
        return cls(stem, lower(stem), stem.isupper() and len(stem) > 1, form.endswith("*"), form.endswith(("'s", "’s")))

    def fits(self, token: str, *, inflected: bool) -> bool:
        """Whether a word of a text is this one, its case ending aside."""
        if not inflected and not self.genitive:
            token = _GENITIVE.sub("", token)
        if self.short:  # in capitals, a case ending behind it
            rest = token[len(self.stem) :]
            return token.startswith(self.stem) and (not rest or (inflected and _CASE_OF_SHORT.fullmatch(rest) is not None))
        given = lower(token)
        if self.open:
            return given.startswith(self.low)
        return given == self.low or (inflected and _CASE.sub("", given) == self.low)


@dataclass(frozen=True)
class _Form:
    words: tuple[_Word, ...]
    institution: Institution


@cache
def _forms(language: str) -> dict[str, list[_Form]]:
    """First letters of a form -> the forms with them, longest first."""
    data, found = load("institutions.toml"), dict[str, list[_Form]]()
    rows: list[dict[str, Any]] = [*data["organisation"], *data["body"]]
    for row in rows:
        one = Institution(row["name"], row.get("affiliation"), row.get("only"), row.get("place", False), row.get("party"))
        for form in (*row.get("any", ()), *row.get("en", ()), *(row.get(language, ()) if language != "en" else ())):
            found.setdefault(lower(form)[:2], []).append(_Form(tuple(_Word.of(w) for w in form.split()), one))
    return {k: sorted(v, key=lambda f: -len(f.words)) for k, v in found.items()}


@lru_cache(maxsize=4096)
def find(phrase: str, language: str) -> tuple[Institution, int, int] | None:
    """The first listed institution that `phrase` names, the longest there, with its offsets; None where it names none."""
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(phrase)]
    inflected = language != "en"
    forms = _forms(language if language in languages() else "en")
    for i, (token, start, _) in enumerate(tokens):
        for form in forms.get(lower(token)[:2], ()):
            n = len(form.words)
            if i + n > len(tokens) or not form.words[0].fits(token, inflected=inflected):
                continue
            if n == 1 or all(w.fits(t[0], inflected=inflected) for w, t in zip(form.words, tokens[i : i + n], strict=True)):
                return form.institution, start, tokens[i + n - 1][2]
    return None


def organisation(phrase: str, language: str) -> tuple[str, int, int] | None:
    """(name, start, end) of the international organisation or place without a code that `phrase` names."""
    found = find(phrase, language)
    return (found[0].name, found[1], found[2]) if found and "{}" not in found[0].name else None


def read(phrase: str, language: str) -> tuple[str, tuple[str, str, bool] | None] | None:
    """(English name, country) of the institution that the whole of `phrase` names, its country and a spokesperson's words aside.

    The name holds "{}" where the country belongs. The country is that of the phrase, else the one that alone has such a body.
    """
    found = find(phrase, language)
    if found is None or found[0].place:
        return None
    institution, start, end = found
    rest = f"{phrase[:start]} {phrase[end:]}"
    if _ANY.match(rest) and _SPOKES.search(rest) is None:
        return None  # "an EU mission" is some mission
    left = [t for t in _WORDS.findall(lower(rest)) if not _AROUND.fullmatch(t) and t not in ("s", "’s", "'s")]
    country = country_of(rest)
    if any(country_of(t) is None for t in left) or (country is None and left):
        return None
    own = institution.only or institution.affiliation
    if country is not None and ("{}" not in institution.name or institution.only) and country[0] != own:
        return None  # "the Armenian Red Cross"
    return institution.name, country or (_country(own) if own else None)


def named(phrase: str, language: str, home: tuple[str, str, bool] | None = None) -> tuple[str, str | None] | None:
    """(English name, affiliation) of the institution that the whole of `phrase` names.

    `home` is the country of the article, as `country_of` gives it, for a body without one; a body of several countries that neither
    the phrase nor `home` tells apart is None.
    """
    found = read(phrase, language)
    if found is None:
        return None
    name, country = found
    if "{}" not in name:
        return name, country[0] if country else None
    where = country or home
    return (_called(name, where[0]).format(where[1]), where[0]) if where else None


@cache
def _called(name: str, country: str) -> str:
    """What a country calls a body that others call by `name`."""
    return next(
        (
            str(row["by_country"].get(country, name))
            for row in load("institutions.toml")["body"]
            if row["name"] == name and "by_country" in row
        ),
        name,
    )


@cache
def _parties() -> dict[str, str]:
    data = load("institutions.toml")
    return {row["name"].removesuffix(" to {}"): row["party"] for row in [*data["organisation"], *data["body"]] if "party" in row}


def party(name: str) -> str | None:
    """The organisation that the listed institution of this English name speaks for, where that is another: the EU for its Commission."""
    return _parties().get(name) or _parties().get(name.partition(" to ")[0])


@cache
def is_listed(name: str) -> bool:
    """Whether `name` is the name of a state body of the list, "{}" in the place of its country."""
    return any(row["name"] == name for row in load("institutions.toml")["body"])


@cache
def _country(code: str) -> tuple[str, str, bool]:
    return next((code, row[3], False) for row in countries() if row[1] == code)
