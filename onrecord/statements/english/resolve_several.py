"""Mentions of more than one speaker in English text: "A and B", "both men", "the two ministries", "one of them".

Here: which speakers such a mention joins, or takes one from. Not here: mentions of one speaker (english/resolve.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.statements import offices
from onrecord.statements.english.bodies import Country, official
from onrecord.statements.english.pairs import apart
from onrecord.statements.english.phrases import clause_subject
from onrecord.statements.english.resolve_bodies import BodyResolver, head_of
from onrecord.statements.lexicon import country_of, country_pattern, lower, words
from onrecord.statements.proposal import Span
from onrecord.statements.resolve import Speaker, joint
from onrecord.statements.roster import _RUN, _TOKEN, _role_word

_TWO = re.compile(
    r"(?:[Bb]oth|[Tt]he\s+two)\s+(?:(?!and\b)[a-z-]+\s+){0,2}?(?:men|women|[a-z]+s)|[Tt]he\s+(?:sides|parties|pair|two)|[Bb]oth"
)
_OTHERS = re.compile(
    r"(?<![\w-])((?:(?:[A-Z][\w.]*|senior|former|local|foreign|government)\s+){0,2}([A-Za-z][a-z]+s|people)(?:\s+(?:familiar\s+with|briefed\s+on|with\s+knowledge\s+of|close\s+to|in|from|of)\s+(?:the\s+)?[\w’'-]+)?)"
)
_AND = re.compile(r"\s+(?:and|&|together\s+with|along\s+with|as\s+well\s+as)\s+")

#: A body named by those it joins: "the teachers' union".
GUILD = re.compile(
    r"(?:[Tt]he\s+)?((?:[\w-]+\s+){0,2}\w+s[’']\s+(?:trade\s+)?(?:union|association|federation|guild|league|syndicate|cooperative|collective|society|alliance|movement|organi[sz]ation|lobby|chamber|council))"
)


#: Behind "he and".
_HIS_KIN = re.compile(rf"(?:his|her)\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,?\s+({_TOKEN}(?:\s+{_TOKEN}){{0,2}})")
_BOTH_BEHIND = re.compile(r"(?<=\w)\s+both$")
_STATES = re.compile(r"(?:both|the two)\s+(?:\w+\s+)?(?:governments|countries|states|capitals|ministries|republics)")
_THE = re.compile(r"the\s", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")

_SEVERAL_STATES = re.compile(
    r"\bministries\b|\bgovernments\b|\bcapitals\b|\b(?:both|two)\s+(?:countries|states|republics|neighbours|neighbors)\b(?![’'])"
)
_CAPITAL = re.compile(_TOKEN)
_PAIR = re.compile(rf"(?<![\w-])({_TOKEN})\s+(?:and|with)\s+(?:the\s+)?({_TOKEN})")


class SeveralResolver(BodyResolver):
    """The speakers of one English article who speak together."""

    def _together(self, phrase: str, source: Span, before: int) -> Speaker | None:
        """Two who speak together; None for a mention of one."""
        if phrase.endswith("both"):
            phrase = _BOTH_BEHIND.sub("", phrase)
        if (held := self._two_offices(phrase, source)) is not None:
            return held
        spoke = [p.name for p in reversed(self.history) if p.name and p.kind == "institution"]
        if len(pair := self.bodies.pair(phrase, source[0], spoke)) == 2 and not official(phrase):
            return joint(self._of(pair[0]), self._of(pair[1]))
        if ministries := self._ministries(phrase, source[0]):
            return ministries
        if _STATES.fullmatch(lower(phrase)):
            return Speaker("(unnamed)", "unnamed")
        if _TWO.fullmatch(phrase):
            return self._two(lower(phrase), source[0])
        if _THE.match(phrase) and (said := offices.described(phrase)) and said.plural and (two := self._of_office(said, source[0])):
            return two
        parts = [_IN_BRACKETS.sub("", p) for p in _AND.split(phrase) if p]  # "Anna Orran (D-CA) and Pavel Stroud (R-FL)"
        if "and" in phrase and (told_more := apart(phrase)):
            parts = list(told_more)
        if len(parts) != 2 or ((whole := self.bodies.named(phrase)) is not None and _AND.search(whole.name)):
            return None
        at = source[0] + phrase.index(parts[0])
        second = source[0] + phrase.rindex(parts[1])
        states = [country_of(re.sub(r"^(?:the|both)\s+", "", p, flags=re.IGNORECASE)) for p in parts]
        short = all(len(re.sub(r"^(?:the|both)\s+", "", p, flags=re.IGNORECASE).split()) <= 2 for p in parts)
        if all(states) and short and not any(_role_word(t, "en") for t in re.findall(r"[\w-]+", lower(phrase))):
            one, two = (self._made(f"Government of {c[1]}", c[0]) for c in states if c)
            return joint(one, two)
        if (
            " " not in parts[0]
            and self.find(parts[0]) is None
            and re.search(rf"{_TOKEN}\s+{_TOKEN}$", parts[1])
            and any(_role_word(t, "en") for t in lower(parts[1]).split())
        ):
            return None  # "Police and Crime Commissioner Lena Orran"
        if parts[0].lower() in ("he", "she") and (kin := _HIS_KIN.fullmatch(parts[1])):
            self_, named = self._resolve((at, at + len(parts[0])), before), (second + kin.start(1), second + len(parts[1]))
            return joint(self_, self._person(kin.group(1), named)) if self_.kind == "person" else None  # "he and his wife, Lena"
        if not all(re.search(rf"{_TOKEN}$", p) for p in parts) or not (self._speaks(parts[0], at) and self._speaks(parts[1], second)):
            return None
        if (
            re.search(r"(?:Ministry|Department|Secretary|Minister|Institute|Cent(?:er|re)|Committee|Commission) (?:of|for|on)", parts[0])
            and " " not in parts[1]
        ):
            return None
        one, two = self._resolve((at, at + len(parts[0])), before), self._resolve((second, second + len(parts[1])), before)
        if not (one.name and two.name) or one.name == two.name or "unnamed" in (one.kind, two.kind):
            return None
        made = joint(one, two)
        if (m := re.match(r"(?:the\s+)?((?:[\w-]+\s+){0,3}[\w-]+s)\s+(?=[A-Z])", parts[0])) and _role_word(
            lower(m.group(1).split()[-1])[:-1], "en"
        ):
            for speaker in (one, two):
                if (known := self.find(speaker.name or "")) is not None and known.role is None:
                    known.role, known.role_span = m.group(1), (at + m.start(1), at + m.end(1))
            return replace(made, role=m.group(1), role_span=(at + m.start(1), at + m.end(1)))
        return made

    def _speaks(self, part: str, at: int) -> bool:
        """Whether a part of a joint mention can speak alone: a full name, a name of the article, a body."""
        if self.bodies.named(part) is not None or official(part) is not None:
            return True
        names = [n for run in _RUN.finditer(self.doc.text, at, at + len(part)) for n in self._names(run.start(), run.end())]
        return bool(names) and (len(names[-1][2]) > 1 or self._is_known(names[-1]))

    def _two(self, low: str, at: int) -> Speaker:
        """The two who were named last: "the sides", "both men"."""
        if low == "both":
            start = self.doc.sentences[self.doc.sentence_index(at)][0]
            heads = list({p.name: where for where, p in self._mentions if start <= where < at}.items())
            if len(heads) == 2:
                one, two = (self._person(name, (where, where)) for name, where in heads)
                return joint(one, two)
        if self.history and self.history[-1].kind == "joint":
            return self.history[-1]
        people_only = re.search(r"(?:men|women|ers|ents|ts|ys)$", low) is not None
        sex = "m" if low.endswith(" men") else "f" if low.endswith(" women") else None
        chosen: dict[str, Speaker] = {}
        said = offices.described(low)
        office = (
            said if said is not None and _role_word(said.head, "en") and said.head not in ("men", "women", "leader", "official") else None
        )
        for past in reversed(self.history):
            if office and not (past.role and (office.fit(past.role) or re.search(r"counterpart|opposite number|colleague", past.role))):
                continue
            person = past.kind == "person" and (sex is None or self._gender(past) in (sex, None))
            if past.name and (person or (past.kind == "institution" and not people_only)):
                chosen.setdefault(past.name, past)
        last = list(chosen.values())
        if len(last) == 2 or (len(last) > 2 and low.startswith(("both", "the two"))):
            return joint(last[1], last[0])
        if not last and office is None and (both := self._both(at)).name is not None:
            return both
        near = list({p.name: where for where, p in self._mentions if where < at and " " in p.name}.items())
        if len(near) == 2 and office is None:
            one, two = (self._person(name, (where, where)) for name, where in near)
            return joint(one, two)
        return Speaker("(unnamed)", "unnamed")

    def _of_office(self, said: offices.Description, at: int) -> Speaker | None:
        """The two people of one office named so far ("the ministers"); None where there are fewer or more."""
        found = {p.name: where for where, p in self._mentions if where < at and p.role and said.fit(p.role.removesuffix("s"))}
        if len(found) != 2:
            return None
        one, two = (self._person(name, (where, where)) for name, where in found.items())
        return joint(one, two)

    def _another(self, low: str, at: int) -> Speaker:
        """One more of several unnamed speakers, in their role: of those named in this or the sentence before, else of those who spoke."""
        number = self.doc.sentence_index(at)
        begin = self.doc.sentences[max(0, number - 1)][0]
        for m in reversed(list(_OTHERS.finditer(self.doc.text, begin, at))) if low.startswith("one") else ():
            noun = lower(m.group(2))
            if self.doc.quote_at(m.start()) is None and (noun == "people" or _role_word(noun.removesuffix("s"), "en")):
                return Speaker("(unnamed)", "unnamed", m.group(1), m.span(1))
        past = next((p for p in reversed(self.history) if p.kind == "unnamed"), None)
        return replace(past, is_one=not low.startswith(("some", "others"))) if past else Speaker("(unnamed)", "unnamed")

    def _common(self, start: int, end: int) -> Speaker | None:
        """The body that a sentence is about though no capital names it: "The miners' union has called off its strike. It said …"."""
        group = clause_subject(self.doc.text, (start, end))
        phrase = self.doc.text[slice(*group)]
        common = GUILD.fullmatch(phrase) is not None or head_of(lower(phrase)) in words("speaking") | words("bodies")
        body = common and group[0] == start < group[1] < end
        found = self._resolve(group, group[1]) if body and self.doc.text.startswith("The ", start) else None
        return found if found is not None and found.kind == "institution" else None

    def _two_countries(self, at: int) -> list[Country]:
        """The two countries named before a place, or the two last named together, in the order of their names."""
        found: dict[str, Country] = {}
        for m in country_pattern().finditer(lower(self.doc.text[:at])):
            if country := country_of(self.doc.text[m.start() : m.end()]):
                found.setdefault(country[0], country)
        if len(found) == 2:
            return sorted(found.values(), key=lambda c: c[1])
        for m in reversed(list(_PAIR.finditer(self.doc.text[:at]))):
            one, two = country_of(m.group(1)), country_of(m.group(2))
            if one and two and one[0] != two[0]:
                return sorted((one, two), key=lambda c: c[1])
        return []

    def _ministries(self, phrase: str, at: int) -> Speaker | None:
        """Ministries or governments of two countries: "the two foreign ministries", "the Armenian and Turkish governments"."""
        low = lower(phrase)
        if not (m := _SEVERAL_STATES.search(low)):
            return None
        named = {c[0]: c for t in _CAPITAL.findall(phrase) if (c := country_of(t))}
        parties = list(named.values()) if len(named) == 2 else self._countries_before(at) if not named else []
        if len(parties) != 2 and not named and re.match(r"both\b|the\s+two\b", low):
            parties = self._two_countries(at)
        if len(parties) != 2:
            return None
        if m.group() != "ministries":
            return joint(*(self._made(f"Government of {c[1]}", c[0]) for c in parties))
        plain = re.sub(r"\b(?:both|the|two|and|their|respective|of)\b|[A-Z][\w’'-]+(?<!Foreign)(?<!Defence)(?<!Defense)", " ", phrase)
        made = official(re.sub(r"\s+", " ", re.sub(r"ministries", "ministry", plain, flags=re.IGNORECASE)).strip())
        if made is None or not made.open:
            return None
        return joint(*(self._made(made.written(c), c[0]) for c in parties))
