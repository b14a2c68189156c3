"""The people an article names, with the office it gives them: every spelling and case form of one person together.

Here: finding names and the words of office around them. Not here: which of them speaks (resolve.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from onrecord.statements import genders
from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import UPPER, begins_outlet, country_of, cues, load, lower, outlets, words
from onrecord.statements.officials import people
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_TOKEN = rf"(?:(?:[{UPPER}]\.){{1,4}}|[{UPPER}][\w’'-]*)"
_RUN = re.compile(
    rf"(?<!\w){_TOKEN}(?:[ \t\u00a0]+(?:(?:of|for|the|and|de|van|von|der|den|bin|ibn|al|el|da|di|del|dos|du|la|le|ter)[ \t]+){{0,2}}{_TOKEN}){{0,14}}"
)
_WRITTEN = re.compile(r"\S+")
_WORD = re.compile(r"\w+")
#: Small words inside a person's name.
_PARTICLES = frozenset(["de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "del", "dos", "du", "la", "le", "ter"])


@dataclass
class _Known:
    name: str
    key: str
    first: int
    positions: list[int]
    role: str | None = None
    role_span: Span | None = None


#: "Is" and, in Azerbaijani, the genitive behind the endings of surnames ("Muğamlıdır", "Talışlının", "Əliyevin"); elsewhere
#: the same letters belong to the name ("Bahadır", "Kalinin").
_ENDING = re.compile(r"(?:(?:(?<=l[ıiuü])|(?<=zad[əe]))(?:d[ıiuü]r|n[ıiuü]n)|(?<=[oe]v)[iuıü]n)$")


_GENITIVE = re.compile(r"[’']s?$")
_SUFFIX = re.compile(r"['’]\w{1,6}$")
_INITIALS = re.compile(r"(?:\w\.){2,4}")


@lru_cache(maxsize=8192)
def _plain(token: str, language: str) -> str:
    token = _GENITIVE.sub("", token)
    if language in ("tr", "az") and (m := _SUFFIX.search(token)):
        token = token[: m.start()]
    if language in ("az", "tr") and len(token) > 7:
        token = _ENDING.sub("", token)
    if language == "hy" and len(token) > 4:
        token = token.removesuffix("ը")
    return token.rstrip(".,") if len(token) > 2 and not _INITIALS.fullmatch(token) else token


_AUXILIARY = frozenset(["are", "is", "was", "were", "has", "have", "had", "does", "did", "can", "could", "would", "should", "must"])


_CONTRACTED = ("’ve", "'ve", "’re", "'re", "’ll", "'ll", "’d", "'d", "’m", "'m", "’t", "'t")


@lru_cache(maxsize=8192)
def _is_name(token: str, language: str) -> bool:
    low = lower(_plain(token, language))
    roles = words("roles", language if language == "en" else "")
    if language == "en" and low.endswith(_CONTRACTED):
        return False
    if "-" in low and any(part in roles for part in low.split("-")):
        return False
    if not low or low in words("name_stops") or low in roles or low in words("bodies") or low.rstrip("s") in roles:
        return False
    if language == "en" and (low in _AUXILIARY or (low.endswith(("s", "ed", "said")) and low in cues("en").verbs)):
        return False  # of a headline: "Obama Says"
    if language != "en" and any(low.startswith(w) and len(low) - len(w) < 5 for w in (*words("roles"), *words("bodies")) if len(w) > 4):
        return False
    country = country_of(token)
    return country is None and not (token.isupper() and len(token) > 2 and "." not in token)


_WORDS_TOO = frozenset(
    ["white", "west", "north", "south", "east", "press", "house", "may", "march", "banks", "bishop", "baker", "king", "prince", "judge"]
)


def _without_particle(found: tuple[int, int, list[str]]) -> tuple[int, int, list[str]]:
    """A surname that begins with particles ("Von der Leyen") without them."""
    start, end, tokens = found
    while len(tokens) > 1 and lower(tokens[0]) in _PARTICLES:
        start, tokens = start + len(tokens[0]) + 1, tokens[1:]
    return start, end, tokens


@cache
def _honours() -> frozenset[str]:
    return frozenset(str(load("words.toml")["post_nominals"]).split())


def _without_honours(found: tuple[int, int, list[str]]) -> tuple[int, int, list[str]]:
    """A name without the letters behind it ("Lena Orran KC")."""
    start, end, tokens = found
    while len(tokens) > 1 and tokens[-1] in _honours():
        end, tokens = end - len(tokens[-1]) - 1, tokens[:-1]
    return start, end, tokens


class Roster:
    """The people of one article in order of mention."""

    def __init__(self, doc: Document, names: Names | None = None) -> None:
        """`names` is the tagger's reading of the names, where there is one."""
        self.doc = doc
        self.read = names
        self.known: list[_Known] = []
        self._by_token: dict[str, list[_Known]] = {}
        self._mentions: list[tuple[int, _Known]] = []
        self._collect()
        self._starts = [p for p, _ in self._mentions]

    @cached_property
    def _capitals(self) -> list[Span]:
        """The runs of words with capitals, in which the names are."""
        return [m.span() for m in _RUN.finditer(self.doc.text)]

    def _collect(self) -> None:
        pending: list[tuple[int, str]] = []
        for run in self._capitals:
            for start, _, tokens in self._names(*run):
                name = " ".join(tokens)
                if len(tokens) >= 2:
                    self._add(name, start)
                else:
                    pending.append((start, name))
            if len(self._mentions) + len(pending) > 4000:
                break
        for start, name in pending:
            if person := self._called(name, start):
                person.positions.append(start)
                self._mentions.append((start, person))
        self._mentions.sort(key=lambda m: m[0])
        for person in self.known:
            person.positions.sort()
            for at in person.positions[:6]:
                self._role(person, at)

    def _names(self, start: int, end: int) -> list[tuple[int, int, list[str]]]:
        """Maximal stretches of name tokens inside a run of capitalised words."""
        text, language = self.doc.text, self.doc.language
        found: list[tuple[int, int, list[str]]] = []
        current: list[tuple[int, int, str]] = []
        held: list[tuple[int, int, str]] = []  # particles that belong to the name if one goes on behind them
        for m in _WRITTEN.finditer(text, start, end):
            written = m.group()
            if current and written in _PARTICLES:
                held.append((*m.span(), written))
            elif written[0].isupper() and (_is_name(written, language) or self._is_surname(_plain(written, language), current, m.end())):
                token = _plain(written, language)
                current += [*held, (m.start(), m.start() + len(token), token)]
                held = []
                if token != written and not written.endswith("."):
                    found.append((current[0][0], current[-1][1], [t for _, _, t in current]))
                    current = []
            elif current:
                found.append((current[0][0], current[-1][1], [t for _, _, t in current]))
                current, held = [], []
        if current:
            found.append((current[0][0], current[-1][1], [t for _, _, t in current]))
        if not found:
            return found
        found = [_without_particle(f) for f in found]
        found = [self._without_outlet(f, self.doc.outlet) for f in found]
        found = [(a, b, t) if len(t[-1]) > 1 or len(t) == 1 else (a, b - 2, t[:-1]) for a, b, t in found]
        found = [_without_honours(self._without_title(f)) for f in found]
        return [
            f
            for f in found
            if len([t for t in f[2] if t not in _PARTICLES]) <= 4 and not self._is_outlet(f[2]) and not self._is_thing(f[2], f[0])
        ]

    def _is_surname(self, token: str, current: list[tuple[int, int, str]], end: int) -> bool:
        """Whether a word that is mostly no name, and ends at `end`, is a surname here: right behind a listed first name ("Lawrence White")."""
        return len(current) == 1 and lower(token) in _WORDS_TOO and genders.is_given(current[0][2])

    def _called(self, name: str, at: int) -> _Known | None:
        """The person of this article whom a single name at a place of the text means."""
        return self.find(name)

    def _without_title(self, found: tuple[int, int, list[str]]) -> tuple[int, int, list[str]]:
        """A run of name tokens without leading words that the tagger reads as no part of a person's name ("Prosecution Eva Marin")."""
        start, end, tokens = found
        if self.read is None or len(tokens) < 3:
            return found
        while (
            len(tokens) > 2
            and all(self.read.is_outside(w) for w in _WORD.findall(tokens[0]))
            and self.read.kind(_WORD.findall(" ".join(tokens[1:]))) == "PERSON"
        ):
            start += len(self.doc.text[start:end]) - len(self.doc.text[start:end][len(tokens[0]) :].lstrip())
            tokens = tokens[1:]
        return start, end, tokens

    def _is_thing(self, tokens: list[str], at: int | None = None) -> bool:
        """Whether a run of capitalised words (at a place) names no person, as the tagger read it; people in the list stay people."""
        if self.read is None or skeleton(" ".join(tokens)) in people():
            return False
        return self.read.is_other_than_person(_WORD.findall(" ".join(tokens)))

    @staticmethod
    def _without_outlet(found: tuple[int, int, list[str]], own: str) -> tuple[int, int, list[str]]:
        """A run of name tokens cut where an outlet's name begins, case ending or not; `own` is the article's outlet."""
        start, end, tokens = found
        for n in range(1, len(tokens)):
            tail = " ".join(tokens[n:])
            if begins_outlet(tail, own):
                return start, end - len(tail) - 1, tokens[:n]
        return found

    def _is_outlet(self, tokens: list[str]) -> bool:
        name = " ".join(tokens)
        return name in outlets() or (bool(name) and name == self.doc.outlet)

    def _may_be_person(self, tokens: list[str]) -> bool:
        """Whether words that are nobody's known name can be a person: where the tagger read them, only those it takes for one."""
        return self.read is None or len(tokens) > 1 or self.read.kind(_WORD.findall(tokens[0])) in ("PERSON", None)

    def _add(self, name: str, start: int) -> None:
        key = skeleton(name)
        if len(key.split()) < 2:
            return
        same = next((k for k in self._by_token.get(key.split()[-1][:4], []) if _same(k.key, key)), None)
        if same is None:
            same = _Known(name, key, start, [])
            self.known.append(same)
            self._by_token.setdefault(key.split()[-1][:4], []).append(same)
        elif len(same.key.split()[0]) == 1 < len(key.split()[0]):
            same.name, same.key = name, key  # "E. Orran" before "Elen Orran"
        elif len(name) < len(same.name) and len(key.split()) == len(same.key.split()) and len(key.split()[0]) > 1:
            same.name, same.key = name, key
        same.positions.append(start)
        self._mentions.append((start, same))

    def find(self, name: str) -> _Known | None:
        """The person of this article that a surname or full name stands for."""
        key = skeleton(name)
        if not key:
            return None
        tokens = key.split()
        for person in self._by_token.get(tokens[-1][:4], []):
            if (
                (len(tokens) == 1 and _alike(person.key.split()[-1], tokens[0]))
                or (len(tokens) == 2 and person.key.endswith(" " + key))
                or (len(tokens) > 1 and _same(person.key, key))
            ):
                return person
        return None

    def _role(self, person: _Known, at: int) -> None:
        """Give a person the words of office around one of their places, if they say more than those known so far."""
        raise NotImplementedError


@lru_cache(maxsize=8192)
def _role_word(token: str, language: str) -> bool:
    token = token.rstrip("'’s.") if token.endswith(("'s", "’s")) else token.rstrip(".")
    roles = words("roles", language if language == "en" else "")
    if language == "en" and "-" in token and any(part in roles for part in token.split("-")):
        return True
    if language != "en" and any(token.startswith(b) for b in words("bodies") if len(b) > 6):
        return False
    return token in roles or (language != "en" and any(token.startswith(r) and len(token) - len(r) <= 6 for r in roles if len(r) > 3))


def _alike(one: str, two: str) -> bool:
    """Equal up to a case ending."""
    short, long = sorted((one, two), key=len)
    return one == two or (len(short) >= 5 and len(long) - len(short) <= 4 and long.startswith(short[:-1] if short[-1] in "aiou" else short))


def _same(one: str, two: str) -> bool:
    a, b = one.split(), two.split()
    if one == two:
        return True
    return (
        bool(a and b)
        and _alike(a[-1], b[-1])
        and (
            _alike(a[0], b[0])
            or (1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0])
            or (len(a[0]) > 2 and len(b[0]) > 2 and a[0][:3] == b[0][:3] and abs(len(a[0]) - len(b[0])) <= 2)
        )
        and abs(len(a) - len(b)) <= 1
    )
