"""Whose somebody is by the words around an office that name a house the office itself leaves open: "Vellava editor", "X, Director, Vell Foods".

Here: houses that only the tagger's reading or the article's list of bodies tells from other names. Not here: what the words of an office
tell by themselves (employers.py), who holds it (english/roster.py), whose country's an office of state is (affiliations.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from onrecord.statements import employers, genders
from onrecord.statements.affiliations import of_state
from onrecord.statements.english.aides import AideResolver
from onrecord.statements.english.bodies import is_of_state
from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import UPPER, country_of, country_of_city, lower, words
from onrecord.statements.officials import by_surname
from onrecord.statements.organisation_words import is_of_body, words_of
from onrecord.statements.organisations import Bodies, Body
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_TOKEN = rf"[{UPPER}][\w’'&.-]*"
_NAME = rf"{_TOKEN}(?:\s+(?:(?:of|for|and|&)\s+(?:the\s+)?)?{_TOKEN}){{0,6}}"
#: Heads of an office that a house has: what stands in front of one, or behind "of", can be the house.
_HEADS = (
    r"(?:directors?|managers?|coach(?:es)?|heads?|presidents?|chair(?:man|woman|person)?|chief|boss|bosses|executives?|spokes(?:man|woman|person|people)|editors?"
    r"|editor[\s-]in[\s-]chief|engineers?|scientists?|(?:co-?)?founders?|economists?|analysts?|strategists?|professors?|reporters?|correspondents?|leaders?|ceo|cfo|coo|cto|[se]?vp|members?)"
)
_IN_FRONT = re.compile(
    rf"({_NAME})\s+(?:[a-z][a-z-]*\s+){{0,3}}?(?:[A-Z][a-z]+\s+){{0,2}}?(?:[a-z-]+\s+)?(?i:(?:co-|vice[ -])?{_HEADS})(?!\w)"
)
_BEHIND = re.compile(
    rf"(?:^|\s)(?i:{_HEADS})\s+(?:of\s+(?:[\w-]+\s+){{1,4}}?)?(?:of|for|from)\s+(?:the\s+)?({_TOKEN}(?:\s+{_TOKEN})?)(?:,\s(?:Inc|Ltd|LLC|Corp)\.?)?$"
)
#: Offices that only a house has, right behind one word.
_ONE_WORD = re.compile(
    rf"({_TOKEN})\s+(?:(?:senior|chief|lead|managing|executive)\s+)?(?:analyst|economist|strategist|editor[\s-]in[\s-]chief|(?:co-?)?founder|ceo|chief\s+executive|spokes(?:man|woman|person)|CEO|CFO|CTO|COO)(?!\w)"
)
_ADJECTIVE = re.compile(r"(?:an|ic|ist|ish|ese|al|ern|ive|ous|ary|wide)$")
_NO_LONGER = re.compile(r"(?:former|ex|retired|late|then)(?!\w)", re.IGNORECASE)
#: In front of an office that stands without it: "Vell Foods' recently named", "Norla Bank's".
_OWNER = re.compile(rf"({_NAME})[’']s?\s+(?:(?:[a-z]+ly\s+)?[a-z]+(?:ed|ing)\s+|[a-z]+\s+)?$")
#: Behind an office that stands behind a name and a comma: ", Vell Foods."
_SET_BEHIND = re.compile(rf",\s+(?:the\s+)?({_NAME})(?=[.,;\n]|\s*$|\s+(?:said|says|told|tells|added|adds|wrote|writes)\b)")
_AT_LETTERS = re.compile(r"\b(?:at|of|for|with)\s+(?:the\s+)?([A-Z]{3,6})$")
_LETTERS_FIRST = re.compile(r"([A-Z]{3,6})(?:[’\']s?)?\s+[a-z]")
_WORDS = re.compile(r"\w+")
_END = re.compile(r"[’']s?$|[.,]$")
#: What stands between a house and the head of an office, with capitals or not.
_BEFORE_HEAD = frozenset(
    [
        "managing",
        "executive",
        "senior",
        "chief",
        "deputy",
        "vice",
        "general",
        "associate",
        "assistant",
        "press",
        "acting",
        "co-chief",
        "global",
    ]
)


#: Before an office: "the company's", "its parent firm's".
_ITS_BODY = re.compile(
    r"\b((?:[Tt]he|[Ii]ts)\s+(?:[a-z]+\s+)?(?:company|firm|ministry|bank|agency|union|university|party|institute|bureau|office|department|commission|committee|council|foundation|charity|group|organi[sz]ation|airline|club|paper|newspaper|force|service|watchdog|regulator|court|academy|association))[’']s\s+$"
)


#: Right behind a name: "of the Vell Institute", "from the charity Safe Furrow".
_BESIDE = re.compile(rf"\s+(of|from|with|at)\s+((?:the\s+)?(?:{_TOKEN}-based\s+)?(?:[a-z][\w-]*\s+){{0,3}}{_NAME})")
_WORKS = re.compile(
    rf",\s+who\s+(?:(?:also|now|currently)\s+)?(?:(?:researches|studies|teaches|works|lectures|speciali[sz]es|covers|writes)\b[^.;:,“”\"\n]{{0,70}}?\s(?:at|for)"
    rf"|(?:follows|tracks|monitors|analy[sz]es|advises)\b[^.;:,“”\"\n]{{0,70}}?\sat)\s+((?:the\s+)?(?:[a-z][\w-]*\s+){{0,3}}{_NAME})"
)
#: "Fire chief": services that every place has.
_SERVICES = frozenset(["fire", "rescue", "traffic", "prison", "hospital", "harbor", "harbour", "port", "ambulance"])
#: How one word of a firm's name ends.
_FIRM = re.compile(r"^[A-Z]\w{2,}(?:bank|telecom|energo|gaz|neft|invest|pharm|soft|tech)$|^[A-Z]\w+(?:Bank|Tech|Gas|Oil|Air|Soft|Net)$")
_SENTENCE_END = re.compile(r"(?<=[a-z]{2})\.\s")
_TO_WHOM = re.compile(r"\b(?:to|by|received|took|got|against)\s+(?:[\w.-]+\s+){0,2}$")


class Houses:
    """The houses of one article's people."""

    def __init__(self, doc: Document, read: Names | None, bodies: Bodies, is_person: Callable[[str], bool]) -> None:
        """`is_person` tells whether a word is a name of one of the article's people."""
        self.is_person = is_person
        self.doc = doc
        self.read = read
        self.bodies = bodies

    def of(self, role: str, span: Span) -> str | None:
        """The house of somebody whose office is `role`, at `span` of the text; None where nothing tells."""
        if of_state(role, "en"):
            return None
        return self._inside(role, span[0]) or self._owner(span[0]) or self._set_behind(span[1])

    def _inside(self, role: str, at: int) -> str | None:
        """The house in the words of an office themselves."""
        if _NO_LONGER.match(role):
            return None
        if (letters := _AT_LETTERS.search(role)) is not None:
            return self.in_full(letters.group(1))
        if (letters := _LETTERS_FIRST.match(role)) is not None and (full := self.in_full(letters.group(1))) is not None:
            return full  # "VRC scientist", which the article calls Vell Roads Corporation
        bare = employers.without_adjectives(role)
        m = _IN_FRONT.match(bare) or _BEHIND.search(bare)
        if m is not None and employers.on_platform(bare[m.end(1) :].strip()):
            return None
        found = self._house(m.group(1)) if m is not None and lower(m.group(1)) not in _SERVICES else None
        if found is None and bare == role and (one := _ONE_WORD.match(role)) is not None and not self._opens(at):
            found = self._one(one.group(1))
        return found

    def _opens(self, at: int) -> bool:
        """Whether a place is where a sentence or its quotation begins, so that a capital says nothing."""
        before = self.doc.text[self.doc.sentences[self.doc.sentence_index(at)][0] : at]
        if before.strip(" \n\t“”\"'‘’"):
            return False
        word = re.match(r"\w+", self.doc.text[at : at + 40])
        elsewhere = rf"[a-z,] {word.group()}\b|(?<![\w’'-]){word.group()} [A-Z][a-z]+[\s.,]" if word else ""
        return word is None or re.search(elsewhere, self.doc.text) is None  # "Orran Systems"

    def _one(self, name: str) -> str | None:
        """A single word in front of an office that only houses have ("Vellava analyst"), if it is nobody's name, no adjective and no place."""
        low = lower(name)
        other = (
            _ADJECTIVE.search(low)
            or low in words("of_office", "en") | words("roles", "en") | words("name_stops") | words("bodies")
            or low in words_of("parts_of_state") | words_of("fields") | words_of("openers")
            or is_of_body(name)
            or country_of(name)
            or country_of_city(name)
            or genders.is_given(name)
            or skeleton(name) in by_surname()
            or self.is_person(name)
        )
        return None if other else name

    def _owner(self, at: int) -> str | None:
        """The house that an office in front of which it stands belongs to: "The Vell Company's recently named | executive chair"."""
        start = max(0, at - 90, self.doc.sentences[self.doc.sentence_index(at)][0])
        m = _OWNER.search(self.doc.text, start, at)
        return self._house(m.group(1)) if m is not None else None

    def _set_behind(self, at: int) -> str | None:
        """The house behind an office and a comma: "Lena Orran, Director, Vell Foods"."""
        m = _SET_BEHIND.match(self.doc.text, at)
        return self._house(m.group(1), whole=True) if m is not None else None

    def behind(self, at: int, end: int, office: Span | None) -> str | None:
        """The house right behind a name at a place, with no comma between, or one where the person works by the clause behind it.

        "At" counts only behind a name that an office stands before: "the botanist Lena Orran at Vell University".
        """
        text = self.doc.text
        m = _BESIDE.match(text, end, end + 160)
        if m is None:
            m = _WORKS.match(text, end, end + 200)
            name = employers.body_in(employers.unplaced(f"at {_SENTENCE_END.split(m.group(1), maxsplit=1)[0]}")) if m is not None else None
            return name if name is not None and " " in name else None
        if m.group(1) == "at" and (office is None or not 0 <= at - office[1] < 3):
            return None
        if m.group(1) in ("from", "with") and _TO_WHOM.search(text, max(0, at - 30), at) is not None:
            return None  # "a letter to Orran from the Vell Bank"
        name = employers.body_in(employers.unplaced(f"at {_SENTENCE_END.split(m.group(2), maxsplit=1)[0]}"))
        if name is None or country_of(name) is not None:
            return None
        tokens = [t for t in name.split() if t[:1].isupper()]
        if len(tokens) > 1 and any(is_of_body(t) or t in ("University", "Institute", "College") for t in tokens):
            return name
        return self._house(name, whole=True)

    def in_full(self, letters: str) -> str | None:
        """The name of the article's body that three letters stand for."""
        if not 3 <= len(letters) <= 6 or not letters.isupper():
            return None
        body = self.bodies.named(letters)
        return body.name if body is not None and len(body.name) > len(letters) and country_of(body.name) is None else None

    def _house(self, name: str, *, whole: bool = False) -> str | None:
        """A name as a house's, where the article's bodies or the tagger have it for one; `whole`: only if it has a word of bodies or is known."""
        name = _END.sub("", name).removeprefix("The ")
        tokens = name.split()
        while len(tokens) > 1 and (lower(tokens[-1]) in _BEFORE_HEAD or lower(tokens[-1]) in words("roles", "en")):
            tokens.pop()
        name = " ".join(tokens)
        low = [lower(t) for t in tokens]
        if (
            len(name) < 4
            or low[-1] in words_of("parts_of_state")
            or (low[0] in ("senate", "house", "cabinet", "parliament", "congress") and "of" not in low)  # "Senate Minority Leader"
            or is_of_state(lower(name))
            or country_of_city(name)
            or (country_of(name) and not employers.is_private(name))
            or any(t in words("roles", "en") for t in (low[0], low[-1]))
            or (len(tokens) == 1 and (is_of_body(name) or low[0] in words("of_office", "en") or low[0] in words("name_stops")))
            or (len(tokens) > 1 and genders.is_given(low[0]) and not is_of_body(tokens[-1]))
        ):
            return None
        body = self.bodies.named(name)
        if body is not None and body.name.endswith((f" for {name}", f" at {name}")):
            return name
        if body is not None and body.country is None:
            return body.name if country_of(body.name) is None else name
        if country_of(name):
            return name  # "Chartered Accountants of Norland"
        if _FIRM.search(name) is not None:
            return name
        read = self.read is not None and self.read.kind(_WORDS.findall(name)) == "ORGANIZATION"
        return name if read and (not whole or len(tokens) > 1) else None


class HouseResolver(AideResolver):
    """Adds to the people among an article's speakers whose they are."""

    def other_home(self, never: Callable[[str], bool]) -> tuple[str, str, bool] | None:
        return self.land.other_home(never)

    def _house(self, found: Speaker, source: Span | None) -> str | None:
        """Whose somebody is by "the company's director", "Orran of the Valley Times", or an office with a short name of a body of the article."""
        if source is not None and (of := employers.body_behind(self.doc.text[slice(*source)])) is not None:
            return of
        return self._house_of_office(found) or self._of_chief(found.role, found.role_span) or self._beside(found)

    def _beside(self, found: Speaker) -> str | None:
        """The house behind one of a person's mentions: "the botanist Lena Orran of the Vell Institute", "Lena Orran, who teaches at Vell School"."""
        known = self.find(found.name or "")
        if known is None or (found.role is not None and (of_state(found.role, "en") or _NO_LONGER.match(found.role))):
            return None
        for at in known.positions[:6]:
            end = at + len(known.name) if self.doc.text.startswith(known.name, at) else at + len(known.name.split()[-1])
            if (house := self.houses.behind(at, end, found.role_span)) is not None:
                return house
        return None

    def _house_of_office(self, found: Speaker) -> str | None:
        if found.role is None or found.role_span is None:
            return None
        whose = _ITS_BODY.search(self.doc.text, max(0, found.role_span[0] - 40), found.role_span[0])
        if whose is not None and (body := self._resolve(whose.span(1), whose.end())).kind == "institution":
            met = max((b.last_before(whose.start()) for b in self.bodies.all if b.name == body.name), default=-1)
            if met >= 0 and self.doc.quote_at(met) is not None:
                return None  # a body that only somebody's words name
            return body.affiliation or (body.name if body.name and body.name[0].isupper() else None)
        short = employers.words_before_head(found.role)
        named = None if short is None else self.bodies.named(short) or self._called_short(short)
        if (
            short is not None
            and named is None
            and (spoke := next((p for p in self.history if p.kind == "institution" and p.name == short), None))
        ):
            return spoke.affiliation or spoke.name  # "Harbour Front spokesman"
        own = None if named is None else self._of(named).affiliation or self._of(named).name
        own = own if own is None or named is None or not re.fullmatch(r"[A-Z]{3}", named.name) else None
        if own is not None and employers.is_public(own) and (land := country_of(own)) is not None:
            return land[0]  # "fisheries bureau spokesman" of the Norlandic Bureau of Fisheries
        return own or self.houses.of(found.role, found.role_span)

    @cached_property
    def houses(self) -> Houses:
        """The houses of the article's people."""
        return Houses(self.doc, self.read, self.bodies, lambda name: self.find(name) is not None)

    def _called_short(self, short: str) -> Body | None:
        """The one body of the article whose name holds every word of a short one: "fisheries bureau"."""
        need = lower(short).split()
        if len(need) < 2 or not all(w.isalpha() for w in need):
            return None
        fitting = [b for b in self.bodies.all if set(need) <= set(re.findall(r"\w+", lower(b.name)))]
        return fitting[0] if len(fitting) == 1 else None
