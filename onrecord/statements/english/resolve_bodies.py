"""Which body an English mention stands for: by name, by part of a name, by description, by the country of the article.

Here: bodies as speakers, and the country of one that is named without it. Not here: which bodies an article names
(organisations.py), their one name (english/bodies.py), people and pronouns (english/resolve.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property

from onrecord.places import english_names
from onrecord.statements import institutions
from onrecord.statements.affiliations import ruled
from onrecord.statements.english.bodies import Country, Official, is_of_state, official, title
from onrecord.statements.english.homeland import Homeland
from onrecord.statements.english.roster import PeopleResolver
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.lexicon import country_of, country_of_city, country_of_place, lower, words
from onrecord.statements.officials import people
from onrecord.statements.organisation_words import kinds_of, own_nouns, words_of
from onrecord.statements.organisations import Bodies, Body
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import _SPOKES, Speaker
from onrecord.statements.roster import _TOKEN, _role_word

SPOKES_LEAD = re.compile(
    r"^(?:an?\s+|the\s+|its\s+)?(?:(?:chief|senior|official|deputy|acting)\s+)?(?:spokes\w+|press\s+secretary|press\s+officer)\s+(?:for|of|from|at)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_SPOKES_TAIL = re.compile(
    r"(?:[’']s?)?\s+(?:(?:chief|senior|official|deputy|acting|press)\s+)?(?:spokes\w+|press\s+secretary|press\s+officer)$", re.IGNORECASE
)
_WHOSE = frozenset(["", "his", "her", "its", "their", "our", "my", "whose", "the", "this", "that"])

#: "The Justice Ministry's penitentiary service": a part of a body; its press people speak for the whole of it.
_PART_OF = re.compile(
    r"(?:[Tt]he\s+)?(.{4,60}?(?:[Mm]inistry|[Aa]gency|[Cc]ommittee|[Cc]ommission|[Oo]ffice)(?:\s+of\s+[A-Z][\w-]+)?)[’']s\s+((?:[\w-]+\s+){1,3}?(?:service|department|directorate|division|inspectorate|agency|bureau|cent(?:er|re)))(?<!press service)(?<!information service)(?<!press department)"
)
_EMBASSY_THERE = re.compile(r"[Tt]he\s+(?:embassy|consulate|mission)(?:\s+(?:in|to)\s+[A-Z][\w-]+)?")
_EMBASSY_NAMED = re.compile(
    rf"(?:(?:[Tt]he\s+)?{_TOKEN}(?:\s{_TOKEN})?\s+(?:[Ee]mbassy|[Cc]onsulate)|[Ee]mbassy\s+of\s+(?:the\s+)?{_TOKEN}(?:\s+{_TOKEN})?)"
)
#: "Its border service", "its embassy in Washington": a body of the state that spoke last.
_ITS_BODY = re.compile(
    r"(?:its|their)\s+((?:[\w-]+\s+){0,3}?(?:embassy|consulate|service|committee|agency|mission|police|army|military|parliament|authority|administration|ministry|delegation)(?:\s+(?:in|to|of|for)\s+.+)?)",
    re.IGNORECASE,
)


#: "Lena Orran's government", and whose government it can be.
_RULE_OF = re.compile(rf"({_TOKEN}(?:\s+{_TOKEN}){{0,2}})[’']s?\s+(?:government|cabinet)")
_OWNER = re.compile(rf"({_TOKEN})[’']s\s+$")
_RULES = re.compile(r"\b(?:president|prime\s+minister|premier|chancellor)\b", re.IGNORECASE)
#: "The Paris-based research house Orran Watch": the place and kind before a body's name.
_BASED = re.compile(r"[A-Z][\w’'-]*-based\s+(?:[a-z][\w-]*\s+){0,4}(?=[A-Z])")
#: "The Leeds-headquartered company": where a body is, and no name.
_SEATED = re.compile(rf"(?<=[Tt]he )[A-Z][\w’' -]*?(?:{'|'.join(sorted(words_of('seated')))})\s+(?=(?:[a-z-]+\s+)*[a-z-]+$)")
_NAMES_ONLY = re.compile(rf"{_TOKEN}(?:\s+(?:(?:of|for|and|the)\s+)*{_TOKEN})*")
_SEVERAL = re.compile(r"companies|firms|agencies|groups|banks|unions|parties|organi[sz]ations|universities|institutes|newspapers|outlets")


_BEHIND_HEAD = re.compile(
    r",|\s(?:of|in|on|at|from|for|with|by|to|who|which|that|including|involved|made|obtained|released|published|familiar|briefed|close)\s"
)
_WORDS = re.compile(r"[\w’'.-]+")
_PLAIN_WORDS = re.compile(r"[\w-]+")


def head_of(phrase: str) -> str:
    """The head noun of a noun phrase, by its place: the last word before a comma, a preposition or a relative clause."""
    found = _WORDS.findall(_BEHIND_HEAD.split(phrase, maxsplit=1)[0])
    return found[-1] if found else ""


_PRESS_OFFICER = re.compile(r"\bpress (?:secretary|officer)\b")
_ITSELF = re.compile(r"\s+(?:itself|themselves)$")
_SELF_STYLED = re.compile(r"\b(?:de\s+facto|self-styled|self-proclaimed)\s+", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:the|an?|his|her|its|their|our|my)\s+", re.IGNORECASE)
_MINISTRY = re.compile(r"ministr(?:y|ies)$")
_OF_COUNTRY = re.compile(r"(?:the\s+)?(?:country|republic|nation|state)[’']s\s+(.+)$", re.IGNORECASE)
_OFFICE = re.compile(r"\boffice\b|\bservice\b")
_CAPITALS = re.compile(rf"(?<![\w’'-]){_TOKEN}")
_CAPITAL = re.compile(_TOKEN)
_GENITIVE = re.compile(r"[’']s?$")
#: "In Baku, the ministry", and before the mention alone.
_IN_PLACE = re.compile(rf"(?:^|[.!?”\"]\s+|\n)(?:In|From)\s+({_TOKEN}),\s+(?:the\s+)?$")
_AT_PLACE = re.compile(rf"(?:^|\s)(?:In|From)\s+({_TOKEN}),\s+$")
_INDEFINITE = re.compile(r"an?\s")
#: Countries without one police of their own.
_FEDERAL = frozenset(["USA", "GBR", "DEU", "CAN", "AUS", "IND", "CHE", "BRA", "MEX", "NGA"])
#: Kinds of bodies that speak under a description alone where the article gives no name.
_PUBLIC = frozenset(["agency", "court", "legislature", "force", "ministry", "hospital"])


class BodyResolver(PeopleResolver):
    """The bodies among the speakers of one English article."""

    @cached_property
    def bodies(self) -> Bodies:
        """The bodies the article names."""
        names = {lower(p.name) for p in self.known}
        return Bodies(self.doc, self.read, frozenset(names | {n.split()[-1] for n in names} | {n.split()[0] for n in names}))

    @cached_property
    def land(self) -> Homeland:
        """The countries the article is written in and about."""
        return Homeland(self.doc)

    def _made(self, name: str, party: str | None) -> Speaker:
        return Speaker(name, "institution", None, None, party or None, speaker_id(name))

    def _of(self, body: Body) -> Speaker:
        for past in reversed(self.history):
            if past.kind == "institution" and past.name and past.name.startswith(f"{body.name} of "):
                return replace(past, role=None, role_span=None)
        made = official(body.name)
        if made is not None and made.open and made.country is None and "Ministry" in made.name:
            country = self._country_for(made, body.positions[0])
            return self._made(made.written(country), country[0] if country else None)
        return self._known_by(body.name, body.country, body.positions[0])

    def _known_by(self, name: str, country: Country | None, at: int) -> Speaker:
        """A body under its name; one that every state has gets the paragraph's country or the article's if it names one."""
        if (
            country is None
            and is_of_state(lower(name))
            and (home := self.land.dateline or self._only_country(at) or self.land.most_named) is not None
        ):
            return self._made(f"{name} of {home[1]}", home[0])
        return self._made(name, country[0] if country else None)

    def _institution(self, phrase: str, low: str, source: Span) -> Speaker | None:
        if not _SPOKES.search(low) and not _PRESS_OFFICER.search(low):
            return self._body(phrase, low, source[0])
        there = self._last_place(source[0]) if low.endswith(" there") else None
        phrase = re.sub(r"\s+there$", "", phrase)
        owner = SPOKES_LEAD.sub("", phrase)
        if owner == phrase:
            owner = _SPOKES_TAIL.sub("", phrase)
        if owner == phrase or re.search(r",", owner):
            return None
        owner = re.sub(r"^(?:an?|the)\s+", "", owner, flags=re.IGNORECASE)
        bare = re.sub(rf"\s+(?:in|at)\s+{_TOKEN}$", "", owner)
        if there is not None:
            owner = bare = f"{there[1].removeprefix('the ')}'s {bare}"  # "In Baku … A foreign ministry spokesman there said"
        found = self._body(owner, lower(owner), source[0], owner=True)
        found = (
            found
            or (self._body(bare, lower(bare), source[0], owner=True) if bare != owner else None)
            or self._thing(re.sub(r"^(?:an?|the)\s+", "", owner), source[0])
        )
        if found is None:
            return None
        role = re.sub(r"^(?:an?|the)\s+", "", phrase, flags=re.IGNORECASE)
        role = re.sub(rf"\s+in\s+{_TOKEN}$", "", role)
        start = source[0] + phrase.index(role)
        return replace(found, role=role, role_span=(start, start + len(role)))

    def _body(self, phrase: str, low: str, at: int, *, owner: bool = False) -> Speaker | None:
        """A body by its name, by a part of it, by an abbreviation, or by a description."""
        phrase = _ITSELF.sub("", phrase).replace("U.N.", "UN")
        phrase = _SEATED.sub("", _SELF_STYLED.sub("", phrase))
        low = lower(phrase)
        bare = _DETERMINER.sub("", phrase).strip()
        if _MINISTRY.search(low) and (ministry := self._ministry(bare, at)) is not None:
            return ministry
        if (its := _ITS_BODY.fullmatch(phrase)) and (land := self._owning_state(at)) is not None:
            owned = official(f"{land[1].removeprefix('the ')}'s {its.group(1)}")
            if owned is not None and owned.country is not None:
                return self._made(owned.written(), owned.country[0])
            if lower(its.group(1)).endswith("delegation"):
                return self._made(f"Delegation of {land[1]}", land[0])
        if ("’s" in phrase or "'s" in phrase) and (inner := _PART_OF.fullmatch(phrase)) and (whole := official(inner.group(1))) is not None:
            land = whole.country or (self._country_for(whole, at) if whole.open else None)
            if land is not None or not whole.open:
                part = title(lower(inner.group(2)))
                return self._made(f"{part} of the {whole.written(land)}", land[0] if land else None)
        if _EMBASSY_THERE.fullmatch(phrase) and (sender := self._embassy_before(at)) is not None:
            return sender
        home = _OF_COUNTRY.match(phrase)
        if home:
            country = self._nearest_country(at) or self.land.home
            owned = official(f"{country[1].removeprefix('the ')}'s {home.group(1)}") if country else None
            if owned is not None:
                return self._made(owned.written(), owned.country[0] if owned.country else None)
        made = official(phrase)
        listed = institutions.named(phrase, "en", self.land.home)
        if listed is not None and (made is None or listed[0] == made.written(made.country)):
            return self._made(*listed)
        made = made or self._rule_of(phrase)
        if made is not None:
            country = made.country or (self._country_for(made, at) if made.open else None)
            known = self.bodies.named(phrase)
            if known is not None and known.country == made.country and made.country is not None and not made.open:
                return self._of(known)
            return self._made(made.written(country), country[0] if country else None)
        if any(_role_word(t, "en") for t in _PLAIN_WORDS.findall(low) if t != "campaign") and not _OFFICE.search(low):
            return None
        capitals = len(_CAPITALS.findall(bare))
        if capitals and (known := self.bodies.named(bare)) is not None:
            return self._of(known)
        noun = head_of(_GENITIVE.sub("", low))
        indefinite = _INDEFINITE.match(low) is not None and not owner
        if noun not in words("bodies") and noun.endswith("s") and kinds_of(noun.removesuffix("s")) and capitals < 2:
            return None  # "health care providers"
        if (bare != phrase or re.match(r"(?:this|that)\s", low) or owner or " " not in low) and not indefinite:
            if low in ("its government", "their government", "his government", "the country", "the country itself"):
                place = self._subject_country(at) or self._last_state()
                return self._made(f"Government of {place[1]}", place[0]) if place else None
            if low in ("the government", "the authorities", "government", "authorities", "state authorities"):
                place = self.land.dateline or self._nearest_country(at) or self.land.home
                return self._made(f"Government of {place[1]}", place[0]) if place else None
            if _SEVERAL.fullmatch(noun) and not capitals:
                return None  # "the companies": more than one, and not said which
            if kinds_of(noun) and capitals < 2:
                last = self.history[-1] if self.history else None
                if (
                    last
                    and last.kind == "institution"
                    and last.name in self._introduced
                    and low.startswith("the ")
                    and kinds_of(noun) & {"company", "charity", "party", "research"}
                ):
                    return last  # "Vell Armenia, which runs the grid, denied it. The company said …"
                spoke = [p.name for p in reversed(self.history) if p.name and p.kind == "institution"]
                if (body := self.bodies.described(low, at, spoke)) is not None:
                    return self._of(body)
                if last and low.startswith("the ") and "company" in kinds_of(noun) and self._may_be_company(last):
                    return last  # "Vell announced … The company said …", where nothing else tells what Vell is
        if not capitals or " " not in low:
            plain = self._plain_body(low, noun)
            if plain is not None or not capitals:
                return plain
        if low in ("authorities", "officials") or indefinite:
            return None
        return self._proper(bare, phrase, low, noun, at)

    def _rule_of(self, phrase: str) -> Official | None:
        """The government of the land whose premier or president it is called by: "Orran's government"."""
        if (m := _RULE_OF.fullmatch(phrase)) is None or country_of(m.group(1)) is not None:
            return None
        code = ruled(phrase)
        if code is None and (whose := self.find(m.group(1))) is not None and whose.role and _RULES.search(whose.role):
            owner = _OWNER.search(self.doc.text, max(0, whose.role_span[0] - 30), whose.role_span[0]) if whose.role_span else None
            land = country_of(whose.role) or (country_of(owner.group(1)) if owner else None)
            code = land[0] if land is not None else None
        name = english_names().get(code or "")
        return official(f"{name.removeprefix('the ')}'s government") if name else None

    def _may_be_company(self, speaker: Speaker) -> bool:
        """Whether a speaker is a body under a name of its own that no word of it calls a public one."""
        name = speaker.name or ""
        alone = speaker.kind == "person" and " " not in name and self.read is not None and self.read.kind([name]) != "PERSON"
        return (
            (speaker.kind == "institution" or alone)
            and name[:1].isupper()
            and speaker.affiliation in (None, name)
            and official(name) is None
            and not any(t in words("bodies") or kinds_of(t) for t in lower(name).split())
        )

    def _proper(self, bare: str, phrase: str, low: str, noun: str, at: int) -> Speaker | None:
        """A body under words with capitals that the article's list of bodies lacks: with its kind beside it, with a body's word in it, in initials."""
        if (kind := re.match(rf"(.*{_TOKEN}[”\"]?)\s+([a-z][\w-]*)$", bare)) and kinds_of(kind.group(2)):
            own = re.sub(r"^(?:[a-z][\w-]*\s+)+|[“”\"]", "", kind.group(1))
            if re.search(r"[’']s?$", own):
                return self._made(bare, None)  # "Orran's party"
            noun_kinds = kinds_of(kind.group(2)) & {"party", "company", "charity"}
            if noun_kinds and country_of(own) is None and (known := self.bodies.named(own)) is not None:
                return self._of(known)
            if (
                kind.group(2) in ("party", "bloc", "faction", "alliance", "company", "firm")
                and lower(own) not in _WHOSE
                and country_of(own) is None
            ):
                return self._made(own, None)
        lead = re.match(rf"(?:[\w’'-]+\s+){{0,4}}?([a-z][\w-]*),?\s+[“\"]?({_TOKEN}.*?)[”\"]?$", bare)
        if lead and (kinds_of(lead.group(1)) or (lead.group(1) in words("bodies") and "," in lead.group())):
            known = self.bodies.named(lead.group(2))
            return self._of(known) if known is not None else self._made(lead.group(2), None)
        if (based := _BASED.match(bare)) and _NAMES_ONLY.fullmatch(own := bare[based.end() :]):
            return self._of(known) if (known := self.bodies.named(own)) is not None else self._made(own, None)
        head = head_of(bare)
        if head[:1].islower() and not (head.rstrip("'’s") in words("bodies") or head in words("bodies") or kinds_of(head)):
            return None  # "research by the Policy Institute"
        tokens = re.findall(r"[\w’'.-]+", low)
        if any(t.rstrip("'’s") in words("bodies") or t in words("bodies") or kinds_of(t) for t in tokens):
            return self._known_by(bare, country_of(bare), at)
        return self._made(bare, None) if re.fullmatch(r"[A-Z]{2,7}", bare) else None

    def _plain_body(self, low: str, noun: str) -> Speaker | None:
        """A public body without a name of its own ("the police department"), under the words used; with the article's country if every state has one."""
        bare = re.sub(r"^(?:the)\s+", "", low)
        if not re.match(r"(?:the\s)|(?:[a-z-]+$)", low):
            return None
        home = (self.land.dateline or country_of(self.doc.title)) if bare == "police" else self.land.home
        state = is_of_state(bare) or (bare == "police" and home is not None and home[0] not in _FEDERAL)
        if home is not None and state and (made := official(f"{home[1].removeprefix('the ')}'s {bare}")) is not None:
            return self._made(made.written(), home[0])
        if noun not in own_nouns() or not kinds_of(noun) & _PUBLIC:
            return None
        for past in reversed(self.history):
            if past.kind == "institution" and past.name and past.name.endswith(f" {bare}"):
                return past  # "the commission" after "the regional health commission"
        return self._made(bare, None)

    def _ministry(self, bare: str, at: int) -> Speaker | None:
        """A bare "ministry", with or without a country: the one that spoke or was named last, else that of the minister who spoke."""
        m = re.fullmatch(r"(?:(.+?)\s+)?ministry", re.sub(r"[’']s?$", "", bare), re.IGNORECASE)
        if m is None or official(bare) is not None:
            return None
        country = country_of(m.group(1)) if m.group(1) else self._place_before(at)
        for past in reversed(self.history):
            ministry = past.kind == "institution" and past.name is not None and past.name.startswith("Ministry of")
            if ministry and (country is None or past.affiliation == country[0]):
                return replace(past, role=None, role_span=None)
            if past.kind == "joint" and country is not None and past.name and past.name.startswith("Ministry of"):
                one = next((n for n in past.name.split("; ") if (c := country_of(n)) and c[0] == country[0]), None)
                if one is not None:
                    return self._made(one, country[0])
            if (
                past.kind in ("person", "unnamed")
                and past.role
                and (held := self._ministry_of(past))
                and (country is None or held.affiliation == country[0])
            ):
                return held
        places = [
            (place, number)
            for number, body in enumerate(self.bodies.all)
            if "ministry" in body.nouns and (country is None or body.country == country)
            for place in body.positions
            if place < at and self.doc.quote_at(place) is None
        ]
        if places:
            return self._of(self.bodies.all[max(places)[1]])
        if country is None:
            return None
        start, _ = self.doc.paragraph_at(at)
        for other in reversed(list(re.finditer(r"([a-z]+)\s+ministry", lower(self.doc.text[start:at])))):
            like = official(other.group())
            if like is not None and like.open and like.country is None:
                return self._made(like.written(country), country[0])  # "the Armenian ministry" after "Azerbaijan's defence ministry"
        return None

    def _ministry_of(self, past: Speaker) -> Speaker | None:
        """The ministry that a minister or a spokesperson of a ministry speaks for; a former one speaks for none."""
        role = "" if lower(past.role or "").startswith(("former ", "ex-")) else past.role or ""
        of = re.search(r"\bministry\s+(?:of|for)\s+.+", role, re.IGNORECASE)
        named = of or re.search(r"((?:[\w’'-]+\s+){0,3}?[\w’'-]+)\s+ministry", role, re.IGNORECASE)
        made = official(named.group()) if named else None
        if made is None and (
            m := re.search(r"((?:[\w’'-]+\s+)*?)([\w-]+)\s+minister\b(?:\s+(?:of|for)\s+([\w\s]+))?", role, re.IGNORECASE)
        ):
            subject = m.group(3) or m.group(2)
            if lower(subject) in ("prime", "deputy", "former", "first", "vice", "the"):
                return None
            made = official(f"{subject} Ministry") if not m.group(3) else official(f"Ministry of {subject}")
        if made is None and (m := re.search(r"^(?:deputy\s+)?minister\s+(?:of|for)\s+(.+)$", role, re.IGNORECASE)):
            made = official(f"Ministry of {m.group(1)}")
        if made is None or not made.open:
            return None
        listed = people().get(skeleton(past.name or ""))
        country = made.country or country_of(role) or (country_of(listed.office) if listed else None) or self.land.home
        return self._made(made.written(country), country[0] if country else None)

    def _place_before(self, at: int) -> Country | None:
        """The country of "In Baku, the ministry …"."""
        before = self.doc.text[max(0, at - 60) : at + 4]
        if "In" not in before and "From" not in before:
            return None
        m = _IN_PLACE.search(before) or _AT_PLACE.search(self.doc.text[max(0, at - 60) : at])
        return country_of(m.group(1)) if m else None

    def _nearest_country(self, at: int) -> Country | None:
        """The country named last before a place in the same sentence or paragraph."""
        start, _ = self.doc.paragraph_at(at)
        for token in reversed(_CAPITAL.findall(self.doc.text, start, at)):
            if country := country_of(token):
                return country
        return None

    def _last_place(self, at: int) -> Country | None:
        """The country of the place named last before `at` in its paragraph or the one before."""
        start, _ = self.doc.paragraph_at(max(0, self.doc.paragraph_at(at)[0] - 2))
        places = (country_of_place(token) for token in reversed(_CAPITAL.findall(self.doc.text, start, at)))
        return next((place for place in places if place is not None), None)

    def _subject_country(self, at: int) -> Country | None:
        """The country named first in the sentence, before a place, else in the sentence before."""
        number = self.doc.sentence_index(at)
        for start, end in self.doc.sentences[max(0, number - 1) : number + 1][::-1]:
            for m in _CAPITAL.finditer(self.doc.text, start, min(end, at)):
                if country := country_of(m.group()):
                    return country
        return None

    @cached_property
    def _embassies(self) -> list[tuple[int, Speaker]]:
        """Where the article names an embassy with the country that sent it ("the U.S. embassy"), by the end of the name."""
        made = ((m.end(), official(m.group())) for m in _EMBASSY_NAMED.finditer(self.doc.text))
        return [(end, self._made(o.written(), o.country[0])) for end, o in made if o is not None and o.country is not None]

    def _embassy_before(self, at: int) -> Speaker | None:
        """The embassy named last before a place: "the embassy" behind "the U.S. embassy"."""
        i = bisect_right(self._embassies, at, key=lambda e: e[0])
        return self._embassies[i - 1][1] if i else None

    def _owning_state(self, at: int) -> Country | None:
        """The country that "its" means: the one whose government spoke last, unless the words since then name another."""
        past = self.history[-1] if self.history else None
        if past is None or past.name is None or not past.name.startswith("Government of "):
            return None
        named = self._subject_country(at)
        own = country_of(past.name)
        return own if own is not None and (named is None or named[0] == own[0]) else None

    def _last_state(self) -> Country | None:
        """The country whose body spoke last."""
        past = next((p for p in reversed(self.history) if p.kind == "institution" and p.name and p.affiliation), None)
        return country_of(past.name or "") if past is not None else None

    def _countries_before(self, at: int) -> list[Country]:
        found: dict[str, Country] = {}
        start, _ = self.doc.paragraph_at(at)
        for m in _CAPITAL.finditer(self.doc.text, start, at):
            if self.doc.quote_at(m.start()) is None and (country := country_of(m.group())):
                found.setdefault(country[0], country)
        return sorted(found.values(), key=lambda c: c[1])

    def _country_for(self, made: Official, at: int) -> Country | None:
        """Whose body one without a country is: of that name before, of a fitting minister, of the place, of the article."""
        if (place := self._place_before(at)) is not None:
            return place
        stem = made.name.replace("{}", "")
        dateline = self.land.dateline if "Ministry" in made.name else None
        if dateline is None and "Ministry" in made.name and (near := self._only_country(at) or self._heading(at)) is not None:
            return near
        for past in reversed(self.history[-2:] if dateline else self.history):
            if past.name and past.name.startswith(stem) and (country := country_of(past.name.removeprefix(stem))):
                return country
            held = self._ministry_of(past) if past.kind == "person" and past.role else None
            if held and held.name and held.name.startswith(stem) and (country := country_of(held.name.removeprefix(stem))):
                return country
        if dateline is not None:
            return dateline
        known = self.bodies.named(made.name.replace(" of {}", ""))
        if known is not None and known.country is not None:
            return known.country
        return (
            self.land.home
            if "Ministry" in made.name or made.name.startswith("Office of the ") or institutions.is_listed(made.name)
            else None
        )

    def home_at(self, at: int) -> Country | None:
        dateline = self.land.dateline
        place, home = self._place_before(at), dateline or self.land.home
        if place is not None or home is None:
            return place or self._only_country(at)
        near = self._heading(at) if dateline is None else None
        only = near or self._only_country(at)
        return home if only is None or only[0] == home[0] else near

    def _only_country(self, at: int) -> Country | None:
        """The country of a paragraph that names one only so far."""
        found = self._countries_before(at)
        if len(found) != 1:
            return None
        start, _ = self.doc.paragraph_at(at)
        cities = (country_of_city(token) for token in _CAPITAL.findall(self.doc.text, start, at))
        return found[0] if all(c is None or c == found[0] for c in cities) else None

    def _heading(self, at: int) -> Country | None:
        """The country that a heading in capitals over the paragraph names."""
        start, _ = self.doc.paragraph_at(at)
        before = self.doc.text[:start].rstrip().rsplit("\n", 1)[-1]
        return country_of(before) if before.isupper() and len(before.split()) <= 4 else None

    def _thing(self, phrase: str, at: int) -> Speaker | None:
        """An organisation or place whose whole name, article aside, is the mention; by its last words if it was named in full before."""
        bare = re.sub(r"^the\s+", "", phrase, flags=re.IGNORECASE)
        if (owned := re.match(rf"({_TOKEN})[’']s\s+(?=[A-Z])", bare)) and country_of(owned.group(1)):
            bare = bare[owned.end() :]
        tokens = bare.split()
        if (
            not tokens
            or not all(t[0].isupper() or t in ("of", "for", "the", "and", "&", "to", "on") for t in tokens)
            or not self._is_thing(tokens)
        ):
            return None
        if country_of(bare) or any(_role_word(t, "en") for t in _PLAIN_WORDS.findall(lower(bare))):
            return None
        full = next((p.name for p in reversed(self.history) if p.kind == "institution" and p.name and p.name.endswith(" " + bare)), None)
        return self._made(full or bare, None)
