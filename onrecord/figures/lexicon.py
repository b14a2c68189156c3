"""The words of each language, as data: `lexicon/<code>.toml` and what all share, `lexicon/common.toml`.

Here: loading, the form of an entry, matching of a list of phrases on tokens. A language is added by one more file.
Not here: what is made of the words (amounts.py, periods.py, attributes.py).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from onrecord.errors import OnRecordError
from onrecord.figures.tokens import Token, tokenize

#: Where the lexicons lie: a language is one more file in it.
FOLDER = resources.files("onrecord.figures").joinpath("lexicon")
#: What every language file holds; a missing section is an error at load time.
SECTIONS = (
    "numbers",
    "fractions",
    "scales",
    "currencies",
    "currency_ambiguous",
    "minor",
    "cues",
    "purpose",
    "party",
    "periods",
    "ordinals",
    "months",
)
FALLBACK = "en"


class Phrases:
    """Phrases with a value each, found at a place in a list of tokens. The longest phrase wins, then the earliest declared.

    Words match without regard to case; a word that ends in ``*`` matches any ending.
    """

    def __init__(self, entries: Sequence[tuple[str, Any]]) -> None:
        self._exact: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
        for phrase, value in entries:
            words = tuple(t.key for t in tokenize(phrase, keep_stars=True))
            if not words:
                continue
            first = words[0]
            place = self._stems.setdefault(first[:3], []) if first.endswith("*") and len(first) > 1 else self._exact.setdefault(first, [])
            place.append((words, value))
        for group in (*self._exact.values(), *self._stems.values()):
            group.sort(key=lambda item: -len(item[0]))

    def at(self, tokens: Sequence[Token], place: int) -> tuple[int, Any] | None:
        """(number of tokens, value) of the longest phrase that begins at `place`, or None."""
        if not 0 <= place < len(tokens):
            return None
        key = tokens[place].key
        best: tuple[int, Any] | None = None
        for words, value in (*self._exact.get(key, ()), *self._stems.get(key[:3], ())):
            if (best is None or len(words) > best[0]) and _matches(words, tokens, place):
                best = (len(words), value)
        return best

    def ending(self, tokens: Sequence[Token], end: int, longest: int = 6) -> tuple[int, Any] | None:
        """(number of tokens, value) of the longest phrase that ends right before `end`, or None."""
        for start in range(max(0, end - longest), end):
            found = self.at(tokens, start)
            if found and start + found[0] == end:
                return found
        return None

    def stem_length(self, token: Token) -> int:
        """Length of the longest declared stem that `token` begins with (0 for none): where a case ending starts."""
        stems = [len(w[0]) - 1 for w, _ in self._stems.get(token.key[:3], ()) if len(w) == 1 and token.key.startswith(w[0][:-1])]
        return max(stems, default=0)


def _matches(words: tuple[str, ...], tokens: Sequence[Token], place: int) -> bool:
    if place + len(words) > len(tokens):
        return False
    for offset, word in enumerate(words):
        key = tokens[place + offset].key
        if not (key.startswith(word[:-1]) if word.endswith("*") and len(word) > 1 else key == word):
            return False
    return True


@dataclass(frozen=True)
class Lexicon:
    """One language's words. `symbols`, `codes` and the Latin scales of common.toml are part of it."""

    language: str
    decimal: str
    group: str
    span_ends_at_stem: bool
    home: str | None
    numbers: Mapping[str, Decimal]
    fractions: Phrases
    scales: Phrases
    latin_scales: Mapping[str, Decimal]
    currencies: Phrases
    ambiguous: Phrases
    minor: Phrases
    symbols: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, str]
    code_scales: Mapping[str, Decimal]
    cues: Mapping[str, Phrases]
    purpose: Phrases
    party: Mapping[str, Phrases]
    periods: Mapping[str, Phrases]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    month_stems: Phrases


def currency_forms(language: str) -> list[str]:
    """The words for currencies and their hundredths in a language, as its file has them."""
    data = read(f"{language}.toml")
    return [form for section in ("currencies", "minor") for forms in data[section].values() for form in forms]


def languages() -> tuple[str, ...]:
    """Codes of the languages that have a lexicon."""
    names = (entry.name for entry in FOLDER.iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml") and n not in ("common.toml", "places.toml")))


@cache
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language; that of English where there is none (symbols and ISO codes are read in every language)."""
    known = languages()
    code = language if language in known else FALLBACK
    data, common = read(f"{code}.toml"), read("common.toml")
    missing = [s for s in SECTIONS if s not in data]
    if missing:
        raise OnRecordError(
            "OR-M001",
            expected=f"the sections {', '.join(SECTIONS)}",
            found=f"no {', '.join(missing)}",
            where=f"figures/lexicon/{code}.toml",
            action="Add them; docs/adding.md says how a language is added.",
        )
    ambiguous = set(data["currency_ambiguous"]["forms"])
    return Lexicon(
        language=code,
        decimal=data["decimal"],
        group=data["group"] if language is None or language in known else ".,",
        span_ends_at_stem=data["span_ends_at_stem"],
        home=data["home"] or None,
        numbers={k.lower(): Decimal(str(v)) for k, v in data["numbers"].items()},
        fractions=Phrases([(k, Decimal(v)) for k, v in data["fractions"].items()]),
        scales=Phrases([(k, Decimal(v)) for k, v in data["scales"].items()]),
        latin_scales={k: Decimal(v) for k, v in common["scales"].items()},
        currencies=Phrases([(form, iso) for iso, forms in data["currencies"].items() for form in forms]),
        ambiguous=Phrases([(form, True) for form in ambiguous]),
        minor=Phrases([(form, iso) for iso, forms in data["minor"].items() for form in forms]),
        symbols={k: tuple(v) for k, v in common["symbols"].items()},
        codes=common["codes"],
        code_scales={k: Decimal(v) for k, v in common["code_scales"].items()},
        cues={k: Phrases([(p, k) for p in v]) for k, v in data["cues"].items()},
        purpose=Phrases([(p, name) for name, forms in data["purpose"].items() for p in forms]),
        party={k: Phrases([(p, k) for p in v]) for k, v in data["party"].items()},
        periods={k: Phrases([(p, k) for p in v]) for k, v in data["periods"].items()},
        ordinals={k.lower(): int(v) for k, v in data["ordinals"].items()},
        months={k.lower(): int(v) for k, v in data["months"].items()},
        month_stems=Phrases([(k, int(v)) for k, v in data["months"].items()]),
    )


@cache
def read(name: str) -> dict[str, Any]:
    """A lexicon file as plain data."""
    return tomllib.loads(FOLDER.joinpath(name).read_text(encoding="utf-8"))
