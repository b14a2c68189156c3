"""Armenian mentions that their form alone tells apart: apposition, a cleric's title, an office taken up, two people behind one office.

Here: such mentions, before they are read word by word. Not here: names and groups (eastern/resolve.py), pronouns (eastern/pronouns.py).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from onrecord.statements.bodies import english as english_body
from onrecord.statements.bodies import is_body
from onrecord.statements.eastern.houses import house
from onrecord.statements.eastern.meetings import MeetingResolver
from onrecord.statements.folding import speaker_id
from onrecord.statements.lexicon import UPPER, country_of, country_of_place, listed, load, lower, trie, words
from onrecord.statements.municipal import english
from onrecord.statements.proposal import Span, trim
from onrecord.statements.resolve import Speaker, all_of

#: Somebody by a part or a kinship, with a name or a description behind the mark of apposition.
_APPOSED_HY = re.compile(rf"(?P<part>.+?)\s*՝\s*(?P<name>[{UPPER}][\w’'-]*(?:\s+[{UPPER}][\w’'-]*)*)$")
#: A cleric's title between the given name and the surname.
_CLERIC = re.compile(
    rf"(?P<lead>.*?)(?P<given>[{UPPER}][ա-և]+)\s+(?P<title>արքեպիսկոպոս|եպիսկոպոս|վարդապետ|քահանա|աբեղա|սարկավագ|կաթողիկոս)\s+(?P<last>[{UPPER}][ա-և]+?)(?:ը|ն|ի|ին)?"
)
#: In front of an Armenian office that is taken up: "the same official"; and two people behind one office.
_AGAIN_HY = re.compile(r"(?:[Նն]ույն|[Աա]յդ|[Աա]յս|[Նն]շված|[Հհ]իշյալ|[Վվ]երոնշյալ)\s+(?=[ա-և])")
_TWO_HY = re.compile(
    rf"(?P<office>[^,:։«»]{{4,80}}?)\s+(?P<one>[{UPPER}][\w-]+\s+[{UPPER}][\w-]+?)[ըն]?\s+(?:և|ու)\s+(?P<two>[{UPPER}][\w-]+\s+[{UPPER}][\w-]+?)(?:ը|(?<=[աեէիոու])ն)?"
)
_MY_HY = re.compile(rf"(?:{trie(load('words_hy.toml')['own_people'].split())})ս")
#: Words that only copy about Armenia has.
_AT_HOME_HY = re.compile(r"(?<!\w)(?:ՀՀ|Հայաստան|Երևան|հայկական|հայաստանյան|հանրապետությունում|դրամ(?:ի|ով|ը)?(?!\w)|Փաշինյան)")
_SEATS_HY = re.compile(r"(?:Կրեմլ|Սպիտակ\s+տ|Պենտագոն)[ա-և]*\s+(?:մամուլի\s+|մամլո\s+)?(?:խոսնակ|քարտուղար)(?:ը|ն|ի)?")


#: A ministry by its letters alone, in any case.
_LETTERS_HY = re.compile(r"(?P<body>ՊՆ|ԱԳՆ|ՆԳՆ|ԱԻՆ|ՖՆ)(?:-[ա-և]{1,4})?")


#: Those against the government, who are no body.
_OPPOSITION_HY = re.compile(r"(?:(?:խորհրդարանական|արտախորհրդարանական)\s+)?(?:ընդդիմություն(?:ը|ն|ից)?|ընդդիմության)")


class FormsResolver(MeetingResolver):
    """Reads Armenian mentions of a form of their own."""

    def _without_stage(self, start: int, end: int, tokens: list[str]) -> tuple[int, int, list[str]]:
        """A name without the place in front of it at the head of a sentence: "On the stage the deputy" (Armenian)."""
        head = self.doc.language == "hy" and len(tokens) > 1 and re.fullmatch(r"[Ա-Ֆ][ա-և]{3,}ում", tokens[0]) is not None
        if not head or re.search(r"[^\W\d_]", self.doc.text[self.doc.sentences[self.doc.sentence_index(start)][0] : start]):
            return start, end, tokens
        return start + self.doc.text[start:end].index(tokens[1], len(tokens[0])), end, tokens[1:]

    def _person(self, name: str, source: Span) -> Speaker:
        speaker = super()._person(name, source)
        named = house(self.doc, speaker.role, source[0]) if speaker.role and speaker.affiliation is None else None
        return replace(speaker, affiliation=named) if named is not None else speaker

    def _bare(self, name: str) -> str:
        """A name without the article behind a vowel."""
        return name

    def _institution(self, phrase: str, low: str, source: Span) -> Speaker | None:
        short = _LETTERS_HY.fullmatch(phrase) if self._home is not None else None
        named = english_body(short.group("body"), "hy") if short is not None else None
        if named is not None and self._home is not None and "{}" in named:  # a ministry by its letters alone is the country's own
            name = named.format(self._home[1])
            return Speaker(name, "institution", None, None, self._home[0], speaker_id(name))
        return super()._institution(phrase, low, source)

    def resolve_inside(self, source: Span | None, before: int) -> Speaker:
        """A bare office in somebody's quoted words ("the doctor said that …") is held by nobody the article has named; one word alone is no office."""
        phrase = self.doc.text[slice(*source)] if source is not None else ""
        if source is not None and phrase and not re.search(rf"[{UPPER}«]", phrase[1:]) and listed(lower(phrase).split()[-1], "roles", "hy"):
            return self._unnamed(phrase, source) if " " in phrase else Speaker("(unnamed)", "unnamed", None, None)
        return super().resolve_inside(source, before)

    def _by_form(self, phrase: str, low: str, source: Span, before: int) -> Speaker | None:
        """Whom a mention of such a form means; None for any other."""
        text = self.doc.text
        if (apposed := _APPOSED_HY.fullmatch(phrase)) is not None:
            named = self._person(apposed.group("name"), (source[0] + apposed.start("name"), source[1]))
            if lower(apposed.group("part")) in words("pronouns", "hy") or lower(apposed.group("part")) == "ինքը":
                return named
            begin = source[0]
            if several := re.search(r"(?:[^\W\d_]+\s+)?[^\W\d_]+(?:ներից|երից)\s+$", text[max(0, begin - 60) : begin]):
                begin -= len(several.group())
            span = (begin, source[0] + apposed.end("part"))
            return replace(named, role=text[slice(*span)], role_span=span)
        if (cleric := _CLERIC.fullmatch(phrase)) is not None:
            begin = source[0] + cleric.start("given")
            who = self._person(f"{cleric.group('given')} {self._bare(cleric.group('last'))}", (begin, source[1]))
            held = cleric.span("lead") if cleric.group("lead").strip() else cleric.span("title")
            held = trim(text, (source[0] + held[0], source[0] + held[1]))
            return replace(who, role=text[slice(*held)], role_span=held)
        if (again := _AGAIN_HY.match(phrase)) is not None and listed(low.split()[-1], "roles", "hy"):
            return self._taken_up((source[0] + again.end(), source[1]), before)
        if _OPPOSITION_HY.fullmatch(low) is not None:
            return self._unnamed(phrase, source)
        if low == "այնտեղից":
            return self._from_there(source)
        if _MY_HY.fullmatch(low) is not None and not listed(low[:-1], "roles", "hy"):
            return Speaker("(unnamed)", "unnamed", None, None)  # "my son"
        if _SEATS_HY.fullmatch(phrase) is not None:
            holder = self._description(phrase, low, source)
            if holder.kind == "person" or (house := self._institution(phrase, low, source)) is None:
                return holder
            bare = (source[0], source[1] - phrase.endswith(("ը", "ն", "ի")))
            return replace(house, role=text[slice(*bare)], role_span=bare)
        return self._two_of_one_office(phrase, source)

    def _from_there(self, source: Span) -> Speaker:
        """The body that "they say from there" means: the last one named in front of it in its sentence, else the one that spoke last."""
        text = self.doc.text
        start = self.doc.sentences[self.doc.sentence_index(source[0])][0]
        found = [
            t
            for t in re.finditer(rf"(?:[{UPPER}][\w-]+(?:ի|ու|ան)\s+)?(?<!\w)[\w-]+", text[start : source[0]])
            if is_body(lower(t.group().split()[-1]), "hy")
        ]
        if found:
            at = start + found[-1].start(), start + found[-1].end()
            named = self._resolve(at, at[0])
            return named if named.kind == "institution" else Speaker("(unnamed)", "unnamed", None, None)
        past = next((p for p in reversed(self.history[-3:]) if p.kind == "institution"), None)
        return past or Speaker("(unnamed)", "unnamed", None, None)

    def _abroad(self) -> tuple[tuple[str, str, bool] | None] | None:
        """The one country an Armenian article is about that never speaks of Armenia, or (None,) where it is about several; None for any other."""
        named = Counter(
            country[:2]
            for m in re.finditer(rf"(?<!\w)[{UPPER}][\w-]+", self.doc.text[:6000])
            if (country := country_of(m.group()) or country_of_place(m.group())) is not None
        )
        if not named or any(land == "ARM" for land, _ in named) or _AT_HOME_HY.search(f"{self.doc.title} {self.doc.text}") is not None:
            return None
        first, *others = named.most_common(2)
        if first[1] < 3:
            return None
        return (None,) if others and others[0][1] * 2 > first[1] else ((*first[0], False),)

    def _seat_of_mayor(self, head: str, at: int) -> Speaker | None:
        """The municipality of the town, or the administration of the province, whose head or council was named before it stands alone."""
        kind = next((k for k in ("քաղաքապետ", "համայնքապետ", "մարզպետ") if head.startswith(f"{k}արան")), None)
        if kind is None or any(
            (p.name or "").endswith(("Municipality", "մարզպետարան")) and kind[:4] in (p.role or "քաղաքապետ մարզպետ") for p in self.history
        ):
            return None
        towns = list(re.finditer(rf"(?<!\w)(?P<town>[{UPPER}][\w-]+(?:ի|ու|ան|վա))\s+(?:[ա-և]+\s+)?(?:փոխ)?{kind}", self.doc.text[:at]))
        if not towns or len({t.group("town") for t in towns[-3:]}) > 1:
            return None
        town = towns[-1].group("town")
        name = f"{town} մարզպետարան" if kind == "մարզպետ" else english(f"{town} քաղաքապետարան", "hy")
        place = country_of(town) or country_of_place(town)
        return Speaker(name, "institution", None, None, place[0] if place else None, speaker_id(name)) if name else None

    def _taken_up(self, source: Span, before: int) -> Speaker:
        """Whom "the same official" takes up: who spoke last with that office, named or not."""
        phrase = self.doc.text[slice(*source)]
        base = self._unnamed(phrase, source).role or phrase
        last = next((p for p in reversed(self.history[-3:]) if p.kind in ("person", "unnamed")), None)
        if last is not None and last.is_one and lower(last.role or "").endswith(lower(base)):
            return last
        return self._resolve(source, before)

    def _two_of_one_office(self, phrase: str, source: Span) -> Speaker | None:
        """Two people with one Armenian office in the plural in front of both: "the ministers X and Y"; whose office which is stays open."""
        m = _TWO_HY.fullmatch(phrase)
        if m is None or not re.search(r"(?:ներ|եր)$", m.group("office")) or not listed(lower(m.group("office").split()[-1]), "roles", "hy"):
            return None
        named = [self._person(m.group(g), (source[0] + m.start(g), source[0] + m.end(g))) for g in ("one", "two")]
        return all_of([replace(p, role=None, role_span=None, affiliation=None) for p in named])
