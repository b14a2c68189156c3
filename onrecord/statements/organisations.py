"""The bodies an English article names, and what "the company", "the commission" and "both organisations" stand for.

Here: finding organisations and their kinds, short and long forms of one body, definite descriptions. Not here: what a phrase names
by itself (english/bodies.py), who speaks (english/resolve.py).
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from onrecord.statements.english import short_names
from onrecord.statements.english.bodies import Country, official
from onrecord.statements.english.introductions import introduced, taken_up
from onrecord.statements.lexicon import UPPER, country_of, lower, ordered, outlets, words
from onrecord.statements.organisation_words import CAPITAL, kinds_of, lists, without_form, words_of
from onrecord.statements.roster import _role_word
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_RUN = re.compile(
    rf"(?<![\w-]){CAPITAL}(?:[ \u00a0]+(?:(?:(?:of|for|de)(?:[ ]the)?|&|and(?=[ ]{CAPITAL}(?:[ ]{CAPITAL})?[ ](?:Ministry|Committee|Commission|Agency|Centre|Center|Institute|Union|Council|Police|Services?|Department|Bureau|Board|Authority|Administration|Directorate)\b))[ ])?{CAPITAL})*"
)
_OF_SEVERAL = re.compile(
    rf"(?<![\w-])(?:{CAPITAL}[ ]){{0,4}}(?:Ministry|Department|Committee|Commission|Agency|Centre|Center|Institute|Union|Council|Bureau|Office|Service|Bank|Fund|Association|Federation|Foundation|Chamber|Organi[sz]ation|Academy)[ ](?:of|for|on)[ ](?:the[ ])?{CAPITAL}(?:(?:,[ ]|[ ]and[ ](?:the[ ])?|,[ ]and[ ]|[ ]of[ ](?:the[ ])?|[ ]){CAPITAL}){{0,8}}"
)
#: … from the noun on, which is rare.
_HEAD_OF_SEVERAL = re.compile(
    rf"(?:Ministry|Department|Committee|Commission|Agency|Centre|Center|Institute|Union|Council|Bureau|Office|Service|Bank|Fund|Association|Federation|Foundation|Chamber|Organi[sz]ation|Academy)[ ](?:of|for|on)[ ](?:the[ ])?[{UPPER}]"
)
#: Letters in brackets, as they stand behind a name in full.
_LETTERS = re.compile(r"\((?:the\s+)?[“\"]?[A-Z][A-Za-z-]{1,9}[”\"]?\)")
_FULL = re.compile(
    rf"(?<![\w-])({CAPITAL}(?:[ ](?:(?:of|for|and|the|on|in|to|de)[ ]){{0,2}}{CAPITAL}){{1,8}})\s+\((?:the\s+)?[“\"]?([A-Z][A-Za-z-]{{1,9}})[”\"]?\)"
)
_QUOTED = re.compile(rf"[“\"«]({CAPITAL}(?:[ ](?:{CAPITAL}|of|to|for|the|and|in|on)){{0,8}})[,.]?[”\"»]")
_APPOSED = re.compile(r"[”\"»]?(?:\s\([^)]{1,30}\))?,\s+(?:which\s+is\s+)?(?:an?|the|its|one\s+of|[A-Z][\w-]+[’']s)\s+([^,.;:“”\"]{3,90})")
_SHORTENED = re.compile(r"\s+\((?:the\s+)?[“\"]?([A-Z][A-Za-z.-]{1,9})[”\"]?\)")
_WRITTEN = re.compile(r"\S+")
_BEFORE = re.compile(r"(?<![\w’-])([\w’-]+)\s+[“\"«]?$")
_BEHIND = re.compile(r"[”\"»]?\s+([a-z][\w-]+)(?:\s+([a-z][\w-]+))?")
_ARTICLES = re.compile(r"^(?:the|both|all|this|that|these|those|its|their|his|her|our|an?|two|three|other|same)\s+", re.IGNORECASE)
_MANY = re.compile(r"^(?:both|the\s+(?:two|three)|all\s+(?:two|three))\s+(?:\w+\s+){0,2}?(\w+)$", re.IGNORECASE)


_THE_OR_BOTH = re.compile(r"^(?:the|both)\s+", re.IGNORECASE)
_GENITIVE = re.compile(r"[’']s?$")
_END_OF_NOUN = re.compile(r",|\s(?:of|in|for|that|which|who|with|from|at|on)\s")
_THE = re.compile(r"^the\s+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_WORDS = re.compile(r"[\w’'-]+")
_NAME_WORDS = re.compile(r"[\w’'&-]+")
_CAPITAL = re.compile(CAPITAL)
_NOT_OF_NAME = re.compile(r"(?:[’']s?|[.’'-])+$")
_LEGAL_END = re.compile(r"\b(?:Inc|Ltd|Corp|Co)\.$")
_OWNER = re.compile(r"[’']s\s+(?=[A-Z])")
_HEAD = re.compile(r"\s(?:of|in|for|that|which|who|with|based|from|at|on|to|said|says)\s")
#: "The Orran administration" is no body called Orran.
_ROUTE = re.compile(r"\w+[-–][A-Z]\w+")  # "the Kars-Gyumri railway"
_OF_A_PERSON = frozenset(["administration", "campaign", "team", "camp", "regime", "presidency", "cabinet"])
_DAYS = frozenset(d for part in (*ordered("weekdays")[:1], *ordered("months")[:1]) for d in part)
_PRESS = re.compile(r"\b(?:news|press|wire|radio|tv|times|post|herald|tribune|television|media|gazette|daily|telegraph)\b")


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return lower(_THE.sub("", name))


@dataclass
class Body:
    """One body of the article: its name, the nouns that describe it, the kinds it can be, and where it is named."""

    name: str
    country: Country | None
    nouns: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    positions: list[int] = field(default_factory=list)
    ends: dict[int, int] = field(default_factory=dict)
    short: set[str] = field(default_factory=set)

    @property
    def key(self) -> str:
        return _key(self.name)

    def last_before(self, at: int) -> int:
        """The last place before `at` where it is named; -1 for none."""
        i = bisect_left(self.positions, at)
        return self.positions[i - 1] if i else -1


#: What begins a sentence and is of a body, but no part of its name.
_COUNTED = frozenset(
    [
        "shares",
        "stocks",
        "bonds",
        "sales",
        "deliveries",
        "exports",
        "imports",
        "members",
        "employees",
        "workers",
        "officials",
        "representatives",
        "supporters",
        "users",
        "customers",
        "clients",
        "residents",
        "leaders",
        "heads",
        "photos",
        "images",
        "copies",
        "details",
        "results",
        "parts",
        "dozens",
        "hundreds",
        "thousands",
        "scores",
    ]
)


@cache
def _outlets() -> frozenset[str]:
    return frozenset(lower(name) for name in outlets() if name)


def _of_several(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_OF_SEVERAL`, each looked for in the line of its noun alone."""
    at = 0
    while noun := _HEAD_OF_SEVERAL.search(text, at):
        found = _OF_SEVERAL.search(text, max(at, text.rfind("\n", 0, noun.start()) + 1))
        if found is None:
            return
        yield found
        at = found.end()


#: Letters that stand for a name, and names joined by "and" that have such letters.
_ABBREVIATION = re.compile(r"(?<![\w.-])[A-Z]{3,5}(?![\w-])")
_PART = rf"[{UPPER}][a-z][\w-]*"
_MORE_PARTS = rf"(?:[ ](?:(?:of|for|the|on)[ ]){{0,2}}{_PART}){{0,5}}"
_AND_NAMES = re.compile(rf"(?<![\w-]){_PART}{_MORE_PARTS}[ ]and[ ](?:the[ ])?{_PART}{_MORE_PARTS}")
_PARTS = re.compile(_PART)


def _spelled_out(text: str) -> list[tuple[int, int]]:
    """Names joined by "and" whose letters the text uses by themselves: "Coast and Border Protection" where it speaks of "CBP"."""
    letters = set(_ABBREVIATION.findall(text)) if " and " in text else set()
    found = []
    for m in _AND_NAMES.finditer(text) if letters else ():
        parts = [p.span() for p in _PARTS.finditer(text, *m.span())]
        initials = "".join(text[a] for a, _ in parts)
        joined = text.index(" and ", *m.span())
        for size in range(min(5, len(parts)), 2, -1):
            at = next((n for n in range(len(parts) - size + 1) if initials[n : n + size] in letters), None)
            if at is not None and parts[at][0] < joined < parts[at + size - 1][0]:
                found.append((parts[at][0], parts[at + size - 1][1]))
                letters.discard(initials[at : at + size])
                break
    return found


class Bodies:
    """The bodies of one article in order of mention."""

    def __init__(self, doc: Document, names: Names | None, people: frozenset[str] = frozenset()) -> None:
        """`names` is the tagger's reading of the names; `people` are full names and surnames of the article's people."""
        self.doc = doc
        self.read = names
        self.people = people
        self.all: list[Body] = []
        self._introduced = introduced(doc.text)
        self._taken_up = taken_up(doc.text)
        self._by_key: dict[str, Body] = {}
        self._outlets = _outlets() | ({lower(doc.outlet)} if _PRESS.search(lower(doc.outlet)) else set())
        self._collect()

    # -- finding -------------------------------------------------------------------------------------------------------
    def _collect(self) -> None:
        text = self.doc.text
        spans = [m.span() for m in _of_several(text)]
        lettered: list[tuple[int, int]] = []
        for m in _FULL.finditer(text) if _LETTERS.search(text) else ():
            words_of = [(t.start() + m.start(1), t.group()) for t in _CAPITAL.finditer(m.group(1))]
            letters = re.sub(r"[^A-Z]", "", m.group(2))
            tail = words_of[-len(letters) :]
            if len(tail) == len(letters) > 1 and "".join(w[0] for _, w in tail) == letters:
                spans.append((tail[0][0], m.end(1)))
            elif (begin := short_names.spelled(m.group(1), letters)) is not None:
                lettered.append((m.start(1) + begin, m.end(1)))
        spans += [m.span(1) for m in _QUOTED.finditer(text)]
        spans += (spelled := _spelled_out(text) + lettered)
        starts = {s for s, _ in spans}
        for m in _RUN.finditer(text):
            if m.start() not in starts and len(spans) < 3000:
                spans.append(m.span())
        cuts = [cut for span in sorted(spans) if (cut := self._cut(*span)) is not None]
        sure = [cut for cut in cuts if cut[:2] in spelled or self._is_body(*cut)]
        for start, end, name in sorted(sure, key=lambda f: (-len(f[2].split()), f[0])):
            self._add(start, end, name)
        places = {start for start, _, _ in sure}
        for start, end, name in cuts:
            if start not in places and lower(name) in self._by_key and lower(name) not in self.people:
                self._add(start, end, name)
        for body in self.all:
            body.positions.sort()

    def _cut(self, start: int, end: int) -> tuple[int, int, str] | None:
        """A run of capitals without what is no part of a body's name; None where it names no body."""
        text = self.doc.text
        name = text[start:end]
        written = tokens = name.split()
        if "-" in name:
            seated = tuple(words_of("seated"))
            tokens = tokens[next((n for n in range(len(tokens), 0, -1) if tokens[n - 1].endswith(seated)), 0) :]
        while len(tokens) > 1 and lower(tokens[0]) in words_of("openers"):
            tokens = tokens[1:]
        if not tokens:
            return None  # "the Leeds-headquartered company"
        behind = next((n for n, t in enumerate(tokens) if t in ("of", "for")), 0)
        before = [lower(t) for t in tokens[:behind]]
        if behind and any(_role_word(t, "en") for t in before) and not any(t in words("bodies") for t in before):
            tokens = tokens[behind + 1 :]
            tokens = tokens[1:] if tokens[:1] == ["the"] else tokens
        if behind == 1 and before and before[0] in _COUNTED:
            tokens = [t for t in tokens[behind + 1 :] if t != "the"]  # "Shares of Vell Systems"
        cut = next((n for n, t in enumerate(tokens) if n and lower(t) in _DAYS), len(tokens))
        tokens = tokens[:cut]
        while len(tokens) > 1 and tokens[-1] in ("of", "for", "the", "de", "&", "and", "on"):
            tokens = tokens[:-1]
        if tokens != written:
            places = [m.span() for m in _WRITTEN.finditer(text, start, end)]
            at = next((i for i in range(len(places) - len(tokens) + 1) if written[i : i + len(tokens)] == tokens), None)
            if at is None:
                return None
            start, end = places[at][0], places[at + len(tokens) - 1][1]
            name = text[start:end]
        if name[-1] in "’'s.-" and not _LEGAL_END.search(name):
            name = _NOT_OF_NAME.sub("", name)
        if m := _OWNER.search(name):  # "Armenia's Rescue Service", "Safe Furrow's Director"
            owner = name[: m.start()]
            if country_of(owner) is not None and official(name) is None:
                start, name = (start + m.end(), name[m.end() :]) if " " not in owner else (start, owner)
            elif country_of(owner) is None:
                if " " in name[m.end() :] and any(lower(t) in words("bodies") for t in name[m.end() :].split()):
                    start, name = start + m.end(), name[m.end() :]
                elif lower(name[m.end() :]) not in words("bodies"):
                    name = owner
        name = name.strip()
        if len(name) < 2 or (low := lower(name)) in words("name_stops") or low in self._outlets:
            return None
        if len(name.split()) == 1 and country_of(name) is not None:
            return None
        end = start + len(name)
        return start, end, name

    def _is_body(self, start: int, end: int, name: str) -> bool:
        tokens = _NAME_WORDS.findall(name)
        low = [lower(t) for t in tokens]
        if without_form(name) != name:
            return True
        if len(low) == 1 and low[0] in words("bodies"):
            return False
        if low[-1] in words_of("no_bodies") and not (low[-1] == "forum" and name in self._introduced):
            return False
        if lower(name) in self.people or any(f"{a} {b}" in self.people for a, b in itertools.pairwise(low)):
            return False
        if _role_word(low[-1], "en") or (len(low) > 1 and _role_word(low[-1].rstrip("s"), "en") and low[-1] not in words("bodies")):
            return False
        if any(t in words("bodies") for t in low) and len(low) > 1:
            return True
        if self._described(start, end):
            return True
        if name.isupper() and len(tokens) > 1:
            return False
        if name.isupper() and 2 <= len(name) <= 7 and not _role_word(low[0], "en") and _SHORTENED.match(self.doc.text, end) is None:
            return self.read is None or self.read.kind([name]) in ("ORGANIZATION", None, "MISC")
        return self.read is not None and self.read.kind(_WORD.findall(name)) == "ORGANIZATION"

    def _described(self, start: int, end: int) -> set[str]:
        """The nouns around a name that say what body it is: before it, behind it, in apposition."""
        text = self.doc.text
        found: set[str] = set()
        person = self.read is not None and self.read.kind(_WORD.findall(text[start:end])) in ("PERSON", "LOCATION")
        if person and text[start:end] not in self._introduced:
            return found
        before = _BEFORE.search(text[max(0, start - 40) : start])
        if before and kinds_of(before.group(1)) and before.group(1)[0].islower() and not before.group(1).endswith("s"):
            found.add(before.group(1))
        if (
            (behind := _BEHIND.match(text, end, min(len(text), end + 40)))
            and kinds_of(behind.group(1))
            and not behind.group(1).endswith("s")
            and _ROUTE.fullmatch(text[start:end]) is None
            and not (behind.group(1) in _OF_A_PERSON and " " not in text[start:end])
        ):
            found.add(behind.group(1))
        if apposed := _APPOSED.match(text, end, min(len(text), end + 140)):
            head = _HEAD.split(apposed.group(1), maxsplit=1)[0]
            last = _WORDS.findall(lower(head))[-1:]
            found.update(t for t in last if kinds_of(t) and not t.endswith("s"))
        return found

    def _add(self, start: int, end: int, name: str) -> None:
        made = official(name)
        written = made.written() if made else name
        core = without_form(written)
        body = self._same(core)
        if body is None:
            body = Body(written, made.country if made else None)
            self.all.append(body)
        elif made and made.country and body.country is None:
            body.name, body.country = made.written(), made.country
        elif without_form(body.name) == core and len(written) > len(body.name):
            body.name = written
        for key in {lower(core), lower(written), lower(made.name.replace(" of {}", "")) if made else lower(core)}:
            self._by_key.setdefault(key, body)
        body.positions.append(start)
        body.ends[start] = end
        if m := _SHORTENED.match(self.doc.text, end):
            body.short.add(m.group(1))
            self._by_key.setdefault(lower(m.group(1)), body)
        nouns, names, _ = lists()
        described = self._described(start, end) | ({noun} if (noun := self._taken_up.get(name)) else set())
        body.nouns |= described
        own = _WORDS.findall(lower(core))
        body.nouns |= {t for t in own if t in nouns}
        for noun in described:
            body.kinds |= kinds_of(noun)
        for token in own:
            body.kinds |= names.get(token, frozenset())
        if core != written or without_form(name) != name:
            body.kinds.add("company")

    def _same(self, core: str) -> Body | None:
        """A body named before that a name is a part or the initials of."""
        low = lower(core)
        if low in self._by_key:
            return self._by_key[low]
        tokens = low.split()
        count = len(tokens)
        letters = core.isupper() and len(core) > 2
        for body in self.all:
            whole = body.key.split()
            if len(whole) <= count:
                continue
            if whole[:count] == tokens and count > 1 and not _is_common(tokens):
                return body
            if whole[-count:] == tokens and not _is_common(tokens) and not self._stands_first(core, body):
                return body
            if letters and core == "".join(w[0] for w in _WORDS.findall(body.name) if w[0].isupper()):
                return body
        whole_name = short_names.whole_of(core, self.all) if count == 1 and low not in self.people else None
        first = self.doc.text.find(core)  # named in full first, and by one word then
        return whole_name if whole_name is not None and whole_name.positions and first == min(whole_name.positions) else None

    def _stands_first(self, core: str, body: Body) -> bool:
        """Whether a name stands in the text before a thing that is called after it: "Vell" before "Camp Vell"."""
        return body.key.split()[0] in words_of("called_after") and self.doc.text.find(core) < min(body.positions)

    # -- what a mention stands for ---------------------------------------------------------------------------------------
    def named(self, phrase: str) -> Body | None:
        """The body of this article that a name stands for, whole, shortened or abbreviated."""
        bare = _GENITIVE.sub("", _THE_OR_BOTH.sub("", phrase.strip()))
        made = official(bare)
        if made is not None:
            found = self._by_key.get(lower(made.written())) or self._by_key.get(lower(made.name.replace(" of {}", "")))
            return found if found is None or made.country is None or found.country in (None, made.country) else None
        core = without_form(bare)
        return self._by_key.get(lower(core)) or (self._same(core) if _CAPITAL.match(core) else None)

    def described(self, phrase: str, at: int, spoke: list[str]) -> Body | None:
        """The body that a definite description stands for: of the right kind, best by its own noun, then the last to speak or be named.

        `spoke` are the names of earlier speakers, the last one first.
        """
        noun, rest = _noun(phrase)
        kinds = kinds_of(noun)
        if not kinds or (noun.endswith("s") and noun not in lists()[0]):
            return None
        country = country_of(phrase)
        best: tuple[float, int] | None = None
        chosen: Body | None = None
        for body in self.all:
            place = body.last_before(at)
            own = set(_WORDS.findall(body.key))
            named = not rest or rest <= own or rest <= words_of("plain")
            if noun in body.nouns:
                if not named and noun in own:
                    continue  # "the mayor's office" is not the prosecutor's
                fit = 3.0
            elif noun in words_of("own_nouns") or not named or ("outlet" not in kinds and _PRESS.search(body.key)):
                continue
            elif kinds & body.kinds:
                fit = 2.0
            elif (
                not body.kinds
                and body.country is None
                and kinds
                & {
                    "company",
                    "charity",
                    "agency" if noun in ("regulator", "watchdog") or body.name.isupper() or self._is_lettered(body) else "company",
                }
            ):
                fit = 1.0
            else:
                continue
            if country is not None and body.country is not None and body.country[0] != country[0]:
                continue
            if rest and rest <= own:
                fit += 2
            if place < 0:
                if fit < 3:
                    continue
                fit -= 1.5
            if 0 <= at - place < 300 and noun not in words_of("own_nouns"):
                fit += 1 + 0.5 * (noun in own)  # just named, or even so: "the agency" of the Border Agency, though its department spoke
            if body.name in spoke[:1]:
                fit += 1.2
            elif body.name in spoke[:4]:
                fit += 0.6
            if fit > 0 and (best is None or (fit, place) > best):
                best, chosen = (fit, place), body
        return chosen

    def _is_lettered(self, body: Body) -> bool:
        """Whether the text calls a body by its letters."""
        return any(self.doc.text[start:end].isupper() for start, end in body.ends.items())

    def pair(self, phrase: str, at: int, spoke: list[str]) -> list[Body]:
        """The bodies of "both organisations", "the two companies": the last ones of the kind named before."""
        m = _MANY.match(phrase)
        if m is None or not (kinds := kinds_of(lower(m.group(1)))):
            return []
        noun = lower(m.group(1))
        every = re.match(r"organi[sz]ation|bod|institution|agenc|group", noun) is not None
        fitting = [
            b for b in self.all if b.last_before(at) >= 0 and (every or noun.removesuffix("s") in b.nouns or kinds & b.kinds or not b.kinds)
        ]
        many = 3 if "three" in lower(phrase) else 2
        fitting.sort(key=lambda b: (b.name in spoke, b.last_before(at)), reverse=True)
        chosen = fitting[:many]
        return sorted(chosen, key=lambda b: b.positions[0]) if len(chosen) == many else []

    def at_head(self, start: int, end: int) -> Body | None:
        """The body that a stretch of text begins with, a few words aside."""
        for body in self.all:
            i = bisect_left(body.positions, start)
            if i < len(body.positions) and body.positions[i] < end:
                head = self.doc.text[start : body.positions[i]]
                if len(head.split()) <= 4 and not re.search(
                    r"\b(?:of|with|by|to|for|from|against|about|in|at|on)\s+(?:\w+\s+){0,2}$", head
                ):
                    return body
        return None


def _noun(phrase: str) -> tuple[str, set[str]]:
    """The head noun of a description and the other words that can be part of a body's name, in lower case."""
    low = lower(phrase.strip())
    low = _END_OF_NOUN.split(low, maxsplit=1)[0]
    while m := _ARTICLES.match(low):
        low = low[m.end() :]
    tokens = _WORDS.findall(_GENITIVE.sub("", low))
    return (tokens[-1] if tokens else "", set(tokens[:-1]))


def _is_common(tokens: list[str]) -> bool:
    """Whether a part of a name is too plain to stand for it: a body's word or a country alone."""
    return all(t in words("bodies") or country_of(t) is not None or t in words("name_stops") for t in tokens)
