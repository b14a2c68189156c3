"""Who a mention stands for, from the article alone and then the gazetteer: what all languages share.

Here: the speaker's record, the history of speakers, pronouns, people by name. Not here: where mentions are (propose_*.py), addressee,
via, date (attributes.py), and how mentions are read in English (english/resolve.py) and in the other languages (inflected/resolve.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from onrecord.statements import employers, holders, transcripts
from onrecord.statements.folding import speaker_id
from onrecord.statements.lexicon import country_of
from onrecord.statements.proposal import Span
from onrecord.statements.roster import Roster, _Known, _role_word
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names

_SPOKES = re.compile(r"spokes|пресс-секретар|официальн\w+ представител|sözcü|sözçü|mətbuat katibi|խոսնակ", re.IGNORECASE)
_PLURAL = frozenset(["they", "them", "они", "их", "им", "ним", "нрանք", "onlar", "նրանք"])
_THING = frozenset(["it", "its", "оно"])


@dataclass(frozen=True)
class Speaker:
    """A resolved speaker. `kind` is person, institution, joint or unnamed; `name` None where nobody could be found."""

    name: str | None
    kind: str | None
    role: str | None = None
    role_span: Span | None = None
    affiliation: str | None = None
    identity: str | None = None
    is_one: bool = field(default=True, compare=False)  # whether "he" or "she" can mean it


def joint(one: Speaker, two: Speaker) -> Speaker:
    """Two named speakers as one who speak together; an id only where both have one."""
    ids = [one.identity, two.identity]
    parties = [a for a in (one.affiliation, two.affiliation) if a]
    return Speaker(
        f"{one.name}; {two.name}",
        "joint",
        one.role if one.role == two.role else None,
        one.role_span if one.role == two.role else None,
        "; ".join(dict.fromkeys(parties)) or None,
        ";".join(i for i in ids if i) if all(ids) else None,
    )


def all_of(speakers: list[Speaker]) -> Speaker:
    """More than two named speakers as one who speak together."""
    named = list({s.name: s for s in speakers if s.name and s.kind != "unnamed"}.values())
    found = named[0]
    for other in named[1:]:
        found = joint(found, other)
    return found


class Resolver(Roster):
    """The speakers of one article and the history of who spoke. How a mention is read is each language's own (`_resolve`)."""

    def __init__(self, doc: Document, names: Names | None = None) -> None:
        super().__init__(doc, names)
        self.history: list[Speaker] = []
        self.interviewee: Speaker | None = None
        self.last_cue = -1

    def resolve(self, source: Span | None, before: int) -> Speaker:
        """The speaker of a mention; the history of earlier speakers decides pronouns and descriptions."""
        found = self._resolve(source, before)
        if found.name is not None:
            self.history.append(found)
        return found

    def resolve_inside(self, source: Span | None, before: int) -> Speaker:
        """The speaker of a mention in somebody's quoted words, who is none of those that the article goes on about."""
        return self._resolve(source, before)

    def of_label(self, label: Span, behind: Span | None = None) -> Speaker | None:
        """Whom the label of a transcript's turn names: a person whom the text names, one with the label's office (in front of the name, or `behind`
        it), somebody without a name; None for initials."""
        if transcripts.nobody(written := self.doc.text[slice(*label)], self.doc.language):
            of = transcripts.lowered(written, self.doc.language).split()
            said = any(_role_word(w, self.doc.language) for w in (of[0], of[-1]))
            return Speaker("(unnamed)", "unnamed", written if said else None, label if said else None)
        found = transcripts.named(self.doc, label)
        if found is None:
            return None
        name, office = found
        office = office or behind
        role = self.doc.text[slice(*office)] if office else None
        called = self.find(name) or self.find(re.split(r"[\s.]", name)[-1])
        if called is not None and not called.name.isupper():
            speaker = self._person(called.name, (called.first, called.first))
            speaker = replace(speaker, role=role, role_span=office) if speaker.role is None and behind else speaker
        else:
            speaker = Speaker(name, "person", role, office, None, speaker_id(name))
        self.history.append(speaker)
        return speaker

    def _resolve(self, source: Span | None, before: int) -> Speaker:
        raise NotImplementedError

    def home_at(self, at: int) -> tuple[str, str, bool] | None:
        """The country that an office of state at a place of the text is of, where its own words name none."""
        raise NotImplementedError

    def other_home(self, never: Callable[[str], bool]) -> tuple[str, str, bool] | None:
        """The country an article is at home in where the first one it would be told of is `never` it, by code."""
        return None

    def _person(self, name: str, source: Span) -> Speaker:
        found = self.find(name)
        full = found.name if found else name
        if self.doc.language in ("ru", "az", "tr") and found is None:
            full = name
        role, span = (found.role, found.role_span) if found else (None, None)
        before = f"{holders.words_before(self.doc, full, source)} {role or ''}"
        listed = holders.named(full, self.doc.language, self.doc.published, before)
        if listed and found is None and role is None:
            role_holder = self.find(listed.name)
            role, span = (role_holder.role, role_holder.role_span) if role_holder else (None, None)
        party = listed.affiliation if listed else employers.party(role, self.doc.language) if role else None
        canonical = listed.name if listed else full
        return Speaker(canonical, "person", role, span, party, speaker_id(canonical))

    def _two_offices(self, phrase: str, source: Span) -> Speaker | None:
        """The two who hold the office of two countries that a mention names."""
        names = holders.pair(phrase, self.doc, self.known)
        return joint(self._person(names[0], source), self._person(names[1], source)) if names else None

    def _unnamed(self, phrase: str, source: Span) -> Speaker:
        role = re.sub(r"^(?:an?|the|one|bir|мнения?|сам[аи]?)\s+", "", phrase, flags=re.IGNORECASE)
        role = re.split(r",|\s+who\s|\s+familiar\b", role)[0].strip()
        country = country_of(employers.unplaced(role) if self.doc.language == "en" else role)
        start = source[0] + max(0, self.doc.text[source[0] : source[1]].find(role))
        return Speaker("(unnamed)", "unnamed", role or None, (start, start + len(role)), country[0] if country else None, None)

    def _pronoun(self, low: str, at: int) -> Speaker:
        if low in _THING:
            for past in reversed(self.history):
                if past.kind == "institution":
                    return past
            return Speaker(None, None)
        if low in _PLURAL:
            for past in reversed(self.history):
                if past.kind in ("joint", "unnamed", "institution"):
                    return past
            return self.history[-1] if self.history else self._both(at)
        nearby = self._recent_subject(at)
        if nearby is not None:
            return nearby
        for past in reversed(self.history):
            if (
                past.kind == "person"
                or (past.kind == "unnamed" and past.is_one)
                or (past.kind == "institution" and past.role and _SPOKES.search(past.role))
            ):
                return past
        i = bisect_right(self._starts, at) - 1
        return self._person(self._mentions[i][1].name, (at, at)) if i >= 0 else Speaker(None, None)

    def _both(self, at: int) -> Speaker:
        """The two people named so far in the paragraph, for "they" with nobody having spoken."""
        start, _ = self.doc.paragraph_at(at)
        near = list(
            {p.name: where for where, p in self._mentions[bisect_right(self._starts, start - 1) : bisect_right(self._starts, at)]}.items()
        )
        if len(near) != 2:
            return Speaker(None, None)
        one, two = (self._person(name, (where, where)) for name, where in near)
        return joint(one, two)

    def _recent_subject(self, at: int, suits: Callable[[Speaker], bool] = lambda _: True) -> Speaker | None:
        """The person that `suits` at the head of this or the sentence before, when that sentence starts with one."""
        number = self.doc.sentence_index(at)
        for i in (number, number - 1):
            if i < 0:
                break
            if (found := self._subject_of(i, at, suits, earlier=i < number)) is not None:
                return found
        return None

    def _subject_of(self, number: int, at: int, suits: Callable[[Speaker], bool], *, earlier: bool) -> Speaker | None:
        """The person that `suits` at the head of a sentence, before `at`; of an `earlier` one, who spoke since if somebody did."""
        start, end = self.doc.sentences[number]
        end = min(end, at)
        low = bisect_right(self._starts, start - 1)
        owner: _Known | None = None
        while low < len(self._mentions) and self._mentions[low][0] < end:
            where, person = self._mentions[low]
            low += 1
            if self.doc.quote_at(where) is not None or self._in_case(where):
                continue
            head = self._head(start, where)
            named = len(person.name) if self.doc.text.startswith(person.name, where) else len(person.name.split()[-1])
            if re.match(r"[’']s?\s", self.doc.text[where + named : where + named + 3]) is not None:
                if owner is None and self._owns(start, where, where + named, earlier=earlier):
                    owner = person
                    if earlier:
                        break  # "Orran's plan failed. He said"
                continue  # "Orran's wife, Lena, left"
            if self._is_aside(start, where, where + named, end):
                continue
            span = person.role_span
            titled = span is not None and start <= span[0] and span[1] <= where and not self.doc.text[span[1] : where].strip(" ,")
            if len(head.split()) > 8 + 8 * titled or (
                not titled and re.search(r"\b(?:of|with|by|to|for|from|against|about|за|с|о|к)\s+(?:\w+\s+){0,4}$", head)
            ):
                break
            past = self.history[-1] if self.history else None
            spoke = past is not None and past.kind == "person" and self._spoke_after(start)
            told = past is not None and past.kind == "unnamed" and past.is_one and start <= self.last_cue < where
            if past and past.name and earlier and (spoke or told) and suits(past):
                return past  # "The teacher added that Orran was well. She said"
            if suits(found := self._person(person.name, (where, where))):
                return found
        whose = self._person(owner.name, (start, start)) if owner is not None else None
        return whose if whose is not None and suits(whose) else None  # "in Orran's studies he found"

    def _head(self, start: int, where: int) -> str:
        """What stands in a sentence before a name that may be its subject."""
        return self.doc.text[start:where]

    def _owns(self, start: int, where: int, end: int, *, earlier: bool) -> bool:
        """Whether a pronoun behind it can mean whoever a genitive at `where` to `end` is of: in the same sentence, not in an `earlier` one."""
        return not earlier

    def _is_aside(self, start: int, where: int, stop: int, end: int) -> bool:
        """Whether a name at `where` to `stop` of a sentence is no subject and another one may be behind it; what tells it is a language's own."""
        return False

    def _in_case(self, at: int) -> bool:
        """Whether the name at `at` stands in a case that no subject has; what tells it is a language's own."""
        return False

    def step_back(self) -> None:
        """Told that whoever spoke last is only reported inside another's words; what a language makes of it is its own."""

    def _spoke_after(self, at: int) -> bool:
        return self.last_cue >= at

    def _interview(self) -> Speaker | None:
        if self.interviewee is None and self.known:
            best = max(self.known[:40], key=lambda k: (k.role is not None, -k.first))
            self.interviewee = self._person(best.name, (best.first, best.first))
        return self.interviewee
