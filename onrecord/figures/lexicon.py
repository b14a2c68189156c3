"""The words of each language, as data: `lexicon/<code>.toml` and what all share, `lexicon/common.toml`.

Here: loading, the form of an entry, matching of a list of phrases on tokens. A language is added by one more file.
Not here: what is made of the words (amounts.py, periods.py, attributes.py).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from onrecord.errors import OnRecordError
from onrecord.figures.currencies import official_names
from onrecord.figures.tokens import Remembered, Token, Tokens, fold, tokenize

#: Where the lexicons lie: a language is one more file in it.
FOLDER = resources.files("onrecord.figures").joinpath("lexicon")
#: What every language file holds; a missing section is an error at load time.
SECTIONS = (
    "numbers",
    "multiples",
    "fractions",
    "halves",
    "denominators",
    "scales",
    "short_scales",
    "currencies",
    "currency_ambiguous",
    "currency_not",
    "currency_homograph",
    "minor",
    "cues",
    "purpose",
    "party",
    "periods",
    "ordinals",
    "months",
)
FALLBACK = "en"
#: What an amount is by (cues rate_...), and what it may be (cues status_...), in the order in which they are looked for.
RATES = ("hour", "day", "week", "month", "quarter", "year", "each")
STATUSES = ("earmarked", "claimed", "proposed", "approved", "projected", "planned", "actual")


#: Periods named by their distance from the day of publication, in the order in which they are looked for.
RELATIVE = (
    "this_year", "next_year", "last_year", "this_month", "next_month", "last_month", "this_quarter", "next_quarter", "last_quarter",
    "this_week", "last_week", "next_week", "this_fiscal", "next_fiscal", "last_fiscal",
)  # fmt: skip
#: Other words of `periods` that one may begin with.
OPENING = (
    "fiscal",
    "span_from",
    "past_years",
    "coming_years",
    "since_year",
    "first_n",
    "year_earlier",
    "bare_half",
    "spring",
    "summer",
    "autumn",
    "week_of",
)


#: Letters of a part of a year: Q3, H1.
PARTS = ("q", "h")


class Vocabulary(Remembered["_Beginning"]):
    """Lists of phrases that are looked up together: the phrases that may begin at a word, whole words first, then stems.

    Of these, `find` tells those whose second word is the one that follows from those that need another one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._exact: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[_Entry]] = {}
        self._none: dict[Phrases, dict[int, tuple[int, Any]]] = {}

    def add(self, phrases: Phrases, words: tuple[str, ...], value: Any) -> None:
        """One phrase of a list; the longer ones of a list are added first."""
        first = words[0]
        rest = tuple((w[:-1], True) if w.endswith("*") and len(w) > 1 else (w, False) for w in words[1:])
        if first.endswith("*") and len(first) > 1:
            self._stems.setdefault(first[:3], []).append((phrases, first[:-1], rest, (len(words), value)))
        else:
            self._exact.setdefault(first, []).append((phrases, first, rest, (len(words), value)))
        self.clear()

    def join(self, phrases: Phrases) -> None:
        """Makes a list part of the vocabulary."""
        self._none[phrases] = _NOWHERE

    def find(self, text: str) -> _Beginning:
        entries = self.beginning_with(text)
        seconds = {word for _, _, rest, _ in entries for word, is_stem in rest[:1] if not is_stem}
        return tuple(e for e in entries if _fits(e, None)), {word: tuple(e for e in entries if _fits(e, word)) for word in seconds}

    def beginning_with(self, text: str) -> tuple[_Entry, ...]:
        """Every phrase that may begin with the word `text`."""
        return (*self._exact.get(text, ()), *(e for e in self._stems.get(text[:3], ()) if text.startswith(e[1])))

    def read(self, tokens: Tokens) -> None:
        """Fills `tokens.hits` for every list: the longest phrase at each place, the earliest declared of equals."""
        tokens.hits = hits = self._none | tokens.hits
        known = [self[token.key] for token in tokens]
        for place, (entries, seconds) in enumerate(known):
            if seconds and place + 1 < len(known):
                entries = seconds.get(tokens[place + 1].key, entries)
            for phrases, _, rest, hit in entries:
                if rest and not _goes_on(rest, tokens, place + 1):
                    continue
                places = hits[phrases]
                if places is _NOWHERE:
                    places = hits[phrases] = {}
                best = places.get(place)
                if best is None or hit[0] > best[0]:
                    places[place] = hit


class Phrases:
    """Phrases with a value each, found at a place in a list of tokens. The longest phrase wins, then the earliest declared.

    Words match without regard to case; a word that ends in ``*`` matches any ending. Lists that share a `vocabulary` are
    looked up together in the tokens of a sentence.
    """

    def __init__(self, entries: Sequence[tuple[str, Any]], vocabulary: Vocabulary | None = None) -> None:
        self._vocabulary = Vocabulary() if vocabulary is None else vocabulary
        self._vocabulary.join(self)
        self._single: dict[str, list[str]] = {}
        split = [(tuple(t.key for t in tokenize(phrase, keep_stars=True)), value) for phrase, value in entries]
        for words, value in sorted(split, key=lambda item: -len(item[0])):
            if not words:
                continue
            self._vocabulary.add(self, words, value)
            if len(words) == 1 and words[0].endswith("*") and len(words[0]) > 1:
                self._single.setdefault(words[0][:3], []).append(words[0][:-1])

    def at(self, tokens: Sequence[Token], place: int) -> tuple[int, Any] | None:
        """(number of tokens, value) of the longest phrase that begins at `place`, or None."""
        if type(tokens) is Tokens:
            try:
                return tokens.hits[self].get(place)
            except KeyError:
                return self.all_in(tokens).get(place)
        if not 0 <= place < len(tokens):
            return None
        best: tuple[int, Any] | None = None
        entries, seconds = self._vocabulary[tokens[place].key]
        if seconds and place + 1 < len(tokens):
            entries = seconds.get(tokens[place + 1].key, entries)
        for phrases, _, rest, hit in entries:
            if phrases is self and (best is None or hit[0] > best[0]) and (not rest or _goes_on(rest, tokens, place + 1)):
                best = hit
        return best

    def all_in(self, tokens: Sequence[Token]) -> Mapping[int, tuple[int, Any]]:
        """What `at` says for every place where it is not None, in order of the places."""
        if type(tokens) is not Tokens:
            return {place: hit for place in range(len(tokens)) if (hit := self.at(tokens, place))}
        try:
            return tokens.hits[self]
        except KeyError:
            self._vocabulary.read(tokens)
            return tokens.hits[self]

    def within(self, tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, tuple[int, Any]]]:
        """(place, what `at` says) for every phrase that begins in ``first:last``, in order."""
        found = self.all_in(tokens)
        return [(place, hit) for place, hit in found.items() if first <= place < last] if found else []

    def ending(self, tokens: Sequence[Token], end: int, longest: int = 6) -> tuple[int, Any] | None:
        """(number of tokens, value) of the longest phrase that ends right before `end`, or None."""
        for start, found in self.all_in(tokens).items():
            if start + found[0] == end and found[0] <= longest:
                return found
        return None

    def begins(self, key: str) -> bool:
        """Whether a phrase may begin with the word `key`."""
        return any(entry[0] is self for entry in self._vocabulary.beginning_with(key))

    def stem_length(self, token: Token) -> int:
        """Length of the longest declared stem that `token` begins with (0 for none): where a case ending starts."""
        return max((len(s) for s in self._single.get(token.key[:3], ()) if token.key.startswith(s)), default=0)


#: One phrase in a vocabulary: its list, first word (or stem), the words behind it (a stem: True), (number of words, value).
_Entry = tuple[Phrases, str, tuple[tuple[str, bool], ...], tuple[int, Any]]
#: The phrases that may begin at a word: those that no second word is known of, and by second word those that may go on with it.
_Beginning = tuple[tuple[_Entry, ...], dict[str, tuple[_Entry, ...]]]
_NOWHERE: dict[int, tuple[int, Any]] = {}


def _fits(entry: _Entry, second: str | None) -> bool:
    """Whether a phrase may go on with `second`; None for a word that no phrase has as its whole second one."""
    if not entry[2]:
        return True
    word, is_stem = entry[2][0]
    return (second is None or second.startswith(word)) if is_stem else second == word


def _goes_on(rest: tuple[tuple[str, bool], ...], tokens: Sequence[Token], place: int) -> bool:
    if place + len(rest) > len(tokens):
        return False
    for at, (word, is_stem) in enumerate(rest, place):
        key = tokens[at].key
        if not (key.startswith(word) if is_stem else key == word):
            return False
    return True


@dataclass(frozen=True)
class Lexicon:
    """One language's words. `symbols`, `codes` and the Latin scales of common.toml are part of it.

    `currency_endings`: what may stand behind the stem of a currency. `part_openers`: the words that `halves` and the words
    for a decimal mark begin with. `relative`: the names of `RELATIVE`. `period_words`: what a period may begin with, months
    among it. `rate_words`: all `rates` in one. `vocabulary`: all lists, and those that others add (places.py).
    """

    language: str
    decimal: str
    group: str
    span_ends_at_stem: bool
    home: str | None
    numbers: Mapping[str, Decimal]
    multiples: Mapping[str, Decimal]
    number_and: tuple[str, ...]
    currency_endings: re.Pattern[str] | None
    joins_numbers: bool
    fractions: Phrases
    halves: Phrases
    part_openers: frozenset[str]
    denominators: Mapping[str, Decimal]
    scales: Phrases
    scale_words: Mapping[str, Decimal]
    short_scales: Mapping[str, Decimal]
    latin_scales: Mapping[str, Decimal]
    currencies: Phrases
    ambiguous: Phrases
    no_currency: Phrases
    homographs: Phrases
    minor: Phrases
    symbols: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, str]
    code_scales: Mapping[str, Decimal]
    cues: Mapping[str, Phrases]
    rates: Mapping[str, Phrases]
    rate_words: Phrases
    statuses: Mapping[str, Phrases]
    purpose: Phrases
    party: Mapping[str, Phrases]
    periods: Mapping[str, Phrases]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    month_stems: Phrases
    relative: Phrases
    period_words: Phrases
    vocabulary: Vocabulary

    def spelled(self, key: str) -> tuple[str, ...]:
        """The number words that a word is made of: itself, or several written together ("ikiyüzelli"); none for another word."""
        if key in self.numbers or key in self.multiples:
            return (key,)
        return _split(self.language, key) if self.joins_numbers and len(key) >= SHORTEST_JOINED else ()


#: Words of other lengths are not several number words.
SHORTEST_JOINED, LONGEST_JOINED = 4, 60


@lru_cache(maxsize=1 << 15)
def _split(language: str, key: str) -> tuple[str, ...]:
    """A word as number and scale words; none where something is left over."""
    known = _number_parts(language)
    ways: list[tuple[str, ...] | None] = [()] + [None] * len(key)
    for end in range(1, min(len(key), LONGEST_JOINED) + 1):
        for start in range(end):
            before, part = ways[start], key[start:end]
            if before is not None and part in known:
                ways[end] = (*before, part)
                break
    return ways[-1] or ()


@cache
def _number_parts(language: str) -> frozenset[str]:
    lex = lexicon(language)
    return frozenset({*lex.numbers, *lex.multiples, *lex.scale_words})


def currency_forms(language: str) -> list[str]:
    """The words for currencies and their hundredths in a language, as its file and the CLDR have them."""
    data = read(f"{language}.toml")
    own = [form for section in ("currencies", "minor") for forms in data[section].values() for form in forms]
    own += [form for form, _ in _elsewhere(language)]
    return own + [form for form, _ in official_names(language)]


def _elsewhere(language: str) -> list[tuple[str, str]]:
    """(form, code) of currencies in languages without a lexicon, for the one that is read in their place."""
    named = read("common.toml")["currencies_elsewhere"] if language == FALLBACK else {}
    return [(form, code) for code, forms in named.items() for form in forms]


def languages() -> tuple[str, ...]:
    """Codes of the languages that have a lexicon."""
    names = (entry.name for entry in FOLDER.iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml") and n not in ("common.toml", "organisations.toml")))


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
    scales = data["scales"] | (common["scales_elsewhere"] if code == FALLBACK else {})
    words = Vocabulary()
    cues = {k: Phrases([(p, k) for p in v], words) for k, v in data["cues"].items()}
    return Lexicon(
        language=code,
        decimal=data["decimal"],
        group=data["group"] if language is None or language in known else ".,",
        span_ends_at_stem=data["span_ends_at_stem"],
        home=data["home"] or None,
        numbers=_decimals(data["numbers"]),
        multiples=_decimals(data["multiples"]),
        number_and=tuple(data["number_and"]),
        currency_endings=re.compile(data["currency_endings"]) if data["currency_endings"] else None,
        joins_numbers=data["joins_numbers"],
        fractions=Phrases([(k, Decimal(v)) for k, v in data["fractions"].items()], words),
        halves=Phrases([(k, Decimal(v)) for k, v in data["halves"].items()], words),
        part_openers=frozenset(t[0].key for p in (*data["halves"], *data["cues"]["point"]) if (t := tokenize(p))),
        denominators=_decimals(data["denominators"]),
        scales=Phrases([(k, Decimal(v)) for k, v in scales.items()], words),
        scale_words={fold(k).rstrip("*"): Decimal(v) for k, v in scales.items()},
        short_scales=_decimals(data["short_scales"]),
        latin_scales={k: Decimal(v) for k, v in (common["scales"] | common["scales_of"].get(language or "", {})).items()},
        currencies=Phrases(
            [*((form, iso) for iso, forms in data["currencies"].items() for form in forms), *_elsewhere(code), *official_names(code)], words
        ),
        ambiguous=Phrases([(form, True) for form in ambiguous], words),
        no_currency=Phrases([(form, True) for form in data["currency_not"]["forms"]], words),
        homographs=Phrases([(form, True) for form in data["currency_homograph"]["forms"]], words),
        minor=Phrases([(form, iso) for iso, forms in data["minor"].items() for form in forms], words),
        symbols={k: tuple(v) for k, v in common["symbols"].items()},
        codes=common["codes"],
        code_scales={k: Decimal(v) for k, v in common["code_scales"].items()},
        cues=cues,
        rates={name: cues[f"rate_{name}"] for name in RATES},
        rate_words=Phrases([(form, name) for name in RATES for form in data["cues"][f"rate_{name}"]], words),
        statuses={name: cues[f"status_{name}"] for name in STATUSES},
        purpose=Phrases([(p, name) for name, forms in data["purpose"].items() for p in forms], words),
        party={k: Phrases([(p, k) for p in v], words) for k, v in data["party"].items()},
        periods={k: Phrases([(p, k) for p in v], words) for k, v in data["periods"].items()},
        ordinals={k.lower(): int(v) for k, v in data["ordinals"].items()},
        months={k.lower(): int(v) for k, v in data["months"].items()},
        month_stems=Phrases([(k, int(v)) for k, v in data["months"].items()], words),
        relative=Phrases([(form, name) for name in RELATIVE for form in data["periods"][name]], words),
        period_words=Phrases([(form, True) for forms in _opening(data) for form in forms], words),
        vocabulary=words,
    )


def _opening(data: Mapping[str, Any]) -> Iterator[Iterable[str]]:
    yield from (data["periods"][name] for name in (*RELATIVE, *OPENING))
    yield data["months"]
    yield data["ordinals"]
    yield PARTS


def _decimals(section: Mapping[str, Any]) -> dict[str, Decimal]:
    return {fold(word): Decimal(str(value)) for word, value in section.items()}


@cache
def read(name: str) -> dict[str, Any]:
    """A lexicon file as plain data."""
    return tomllib.loads(FOLDER.joinpath(name).read_text(encoding="utf-8"))
