"""Occasions that an article dates once, whose day the statements made there take: interviews, hearings, sessions, rallies, meetings.

Here: which sentences date an occasion, and which later statements without a day of their own belong to it. A statement belongs when
its sentence says so, when its speaker is named with the occasion, or when the speaker's part in it (a prosecutor at a hearing, a
deputy at a session) places him there and nothing takes it elsewhere. Not here: how a day is read (dates.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from onrecord.statements import occasion_signs as signs
from onrecord.statements.dates import (
    Dated,
    dated,
    day_named,
    goes_on,
    is_near,
    issues,
    of_issuer,
    own_release,
    own_site,
    period_in,
    released,
    told_apart,
)
from onrecord.statements.english import moments, scenes
from onrecord.statements.lexicon import BEGIN, UPPER, cues, lower, trie, words
from onrecord.statements.names import in_letters_of, is_named
from onrecord.statements.narration import PERFECT, WRITES, narrates
from onrecord.statements.occasion_words import KINDS, OF_NEXT, any_occasion, event_nouns, stems
from onrecord.statements.own_words import unquoted, unreported, within, without
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.scan import Document
from onrecord.statements.times import times_in
from onrecord.statements.told_times import has_other_time, talked, time_of

#: How many line breaks may lie between an occasion, or the last statement made there, and the next one.
_REACH = 4
#: Where an article's first sentences lie: what is dated there may be named only right behind ("denied on Friday … at the court").
_LEAD = 400


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(rf"{BEGIN}(?:{trie(tuple(words('pronouns')))})(?!\w)")


@dataclass(frozen=True)
class Event:
    """A dated occasion: the sentence that names it, its day, and which kinds of occasion that sentence names."""

    span: Span
    when: Dated
    kinds: tuple[str, ...] = ()


def events(doc: Document, reported: Sequence[Span] = ()) -> list[Event]:
    """Sentences of the article's own voice that name a past occasion and its day, in order; `reported` are the words of others."""
    if doc.published is None:
        return []
    found = []
    for start, end in doc.sentences[:200]:
        if doc.quote_at(start) is not None and doc.quote_at(end - 1) is not None:
            continue
        sentence = unquoted(doc, start, end)
        if stems("dispute", "nouns").search(sentence) is None:
            sentence = without(sentence, start, within(reported, start, end))
        if start >= _LEAD and any_occasion().search(lower(sentence)) is None:
            continue
        before = stems("there", "past").search(sentence) is not None
        kinds = tuple(kind for kind in KINDS if not before and stems(kind, "nouns").search(sentence))
        if not (kinds or event_nouns().search(sentence) or start < _LEAD):
            continue
        if kinds == ("chamber",) and doc.language in ("ru", "hy"):  # a sitting of the court that its paragraph speaks of
            kinds += ("court",) * bool(stems("court", "nouns").search(unquoted(doc, doc.paragraph_at(start)[0], start)))
        when = day_named(doc, sentence, start)
        if when.span and _dateline(doc, when.span):
            continue
        if when.span and not kinds and not before and start < _LEAD and cues(doc.language).pattern.search(sentence):
            behind = unquoted(doc, *_behind(doc, end))
            kinds = tuple(k for k in ("court", "gathering") if stems(k, "nouns").search(behind))
        named = bool(kinds) or event_nouns().search(sentence) is not None
        if when.span and doc.language == "en" and (when.on == doc.published and moments.is_ahead(sentence)):
            continue
        if when.span and doc.language == "en" and moments.is_behind(sentence, when.span[0] - start):
            continue
        if when.span and has_other_time(sentence):
            continue  # "The answer is a hearing in October, their speaker made known yesterday"
        if when.span and named and not (stems("there", "coming").search(OF_NEXT.sub("", sentence)) and _SAID.search(sentence) is None):
            found.append(Event((start, end), when, kinds))
    return found


#: Who passes on what somebody did, in an English report, and by which words.
_CARRIER = re.compile(r"\b(?:press\s+(?:service|office|cent(?:er|re))|news\s+agency|agency|news\s+service)\b", re.IGNORECASE)
_PASSES_ON = frozenset(("reported", "reports", "said", "says", "informed", "informs"))


def is_own_story(doc: Document, proposal: Proposal) -> bool:
    """Whether what was said is the article's own story too, so that an occasion in it is one: its first sentence, or what an office or an
    agency only passes on ("The speaker met the envoy on Monday, the press service said")."""
    if proposal.source is None:
        return False
    if doc.language == "en" and proposal.kind.form == "testified" and doc.text[proposal.cue[1] : proposal.content[0][0]].isspace():
        return True  # "testified before the panel on Tuesday about …": where and when, not what
    by_office = stems("there", "offices").search(doc.text, *proposal.source) is not None
    if by_office and proposal.rule in ("clause-before", "next-sentence") and proposal.content[0][0] < _LEAD:
        return True
    passed_on = doc.language == "en" and proposal.rule == "clause-before" and proposal.kind.form in _PASSES_ON
    return passed_on and (proposal.zone[0] < doc.paragraphs[0][1] or _CARRIER.search(doc.text, *proposal.source) is not None)


_PLACE = re.compile(rf"\(?[{UPPER}][^\W\d_]+(?:[ ,.–—-]+(?:[{UPPER}][\w.]*|de|al|of|and))*[,.]\s*(?:\d+\s*)?")


def _dateline(doc: Document, day: Span) -> bool:
    """Whether a day belongs to the dateline of an article: a place before it, no other word, and a stop or a dash behind it."""
    start, _ = doc.paragraph_at(day[0])
    head, behind = doc.text[start : day[0]], doc.text[day[1] : day[1] + 12]
    return (
        day[0] < _LEAD
        and _PLACE.fullmatch(head) is not None
        and re.match(r"\s*(?:\d{4}\s*)?(?:[.(/\[–—-]|,\s*[A-ZÇĞİÖŞÜƏА-Я]{2,}|\n|$)", behind) is not None
    )


def _behind(doc: Document, end: int) -> Span:
    """The two sentences behind a place."""
    number = doc.sentence_index(end)
    return end, doc.sentences[min(number + 2, len(doc.sentences) - 1)][1]


def _remarks(doc: Document) -> list[Event]:
    """Sentences that give the day of what was said right before them."""
    found = []
    for start, end in doc.sentences[:200] if doc.published else ():
        opening = doc.text[start : min(end, start + 60)]
        if doc.published and stems("there", "remarks").search(opening):
            when = day_named(doc, unquoted(doc, start, end), start)
            if when.on and when.span and not _dateline(doc, when.span):
                found.append(Event((start, end), when))
    return found


#: The day of a sentence that also speaks of what is to come can still be the day of its report.
_SAID = re.compile(
    r"\b(?:said|told|announced|ruled|ordered|decided|adopted|gathered)\b|(?:л|ла|ли|лось|лся)(?!\w)|(?:dı|di|du|dü|tı|ti|tu|tü|ıb|ib|ub|üb)(?!\w)|(?:եց|ել\s+է|ավ)(?!\w)|(?<!\w)(?:էր|էին|է|են)\s+[ա-և]+ել(?!\w)"
)


class Calendar:
    """The days of an article's statements, asked for in the order of the text."""

    def __init__(self, doc: Document, reported: Sequence[Span] = ()) -> None:
        self.doc = doc
        self.reported = sorted(reported)
        self.events = events(doc, self.reported)
        self.release = released(doc)
        self.own = own_release(doc)
        self.talk: Dated | None = None
        self.remarks = _remarks(doc)
        self.latest = Dated()
        self._dated = Dated()  # the last day told, whoever spoke
        self._last: dict[str, tuple[Dated, str]] = {}
        self._lead: tuple[Dated, int] | None = None  # the day on which a person whom the first sentence does not name spoke
        # Where the text turns away from it, and how far that was looked for.
        self._turned: tuple[Event | None, int | None, int] = (None, None, -1)
        self._before: tuple[Dated, Span] = (Dated(), (0, 0))  # the time of a statement at an occasion, and the last sentence that had it
        self._written: dict[str, str] = {}  # how the text writes a name that it has in other letters
        self._there: tuple[Event, int] | None = None  # the occasion going on, and the last place in the text that belongs to it

    def day_of(self, proposal: Proposal, zone: str, speaker: Speaker) -> Dated:
        """When a statement was said, by its own words or by the occasion it belongs to."""
        if self.doc.language == "en" and (there := moments.there(self.doc, proposal)) is not None:
            return Dated(there[0], span=there[1])  # a time of its own, which nothing else shares
        when = dated(self.doc, proposal, unreported(self.doc, proposal, zone, self.reported))
        if when.span and self._dated.on and "earlier in the day" in lower(self.doc.text[slice(*when.span)]):
            when = replace(when, on=self._dated.on)  # of the day told before, which need not be that of publication
        named = speaker.kind != "unnamed" and bool(speaker.name)
        who = (speaker.name or "") if named else ""
        if not named and speaker.kind == "unnamed" and speaker.is_one and proposal.source:
            who = "(unnamed)"  # "a senior official said on Tuesday … The official, who …, said"
        again = named or (who and signs.AGAIN.match(self.doc.text, *proposal.source) is not None if proposal.source else False)
        own = without(unquoted(self.doc, *proposal.zone), proposal.zone[0], proposal.content)
        if when.span is None and self.doc.published:
            published = self._talked(proposal) or self.doc.published
            when = time_of(self.doc, proposal, self._dated, self.reported, published)
        if when.span is None and self._elsewhen(proposal, without(own, proposal.zone[0], within(self.reported, *proposal.zone))):
            return when  # "in May", "in an April letter": another time, of which no day is told
        if when.span is None and moments.is_habit(self.doc, proposal):
            return when
        if again and goes_on(proposal, zone):
            if when.span is None:
                before, manner = self._last.get(who, (when, ""))
                same = (manner == self._manner(proposal) or manner == "written") and not self._anew(proposal)
                if before.first and before.last and (before.last - before.first).days > 7:  # a long range says less of what is said later
                    same = same and self._goes_on_there(proposal, before)
                same = same and not (
                    proposal.kind.act == "decline" and self.doc.language in ("tr", "az")
                )  # told of apart from what was said
                when = before if same and not self._stands(proposal) else when
            elsewhere = self.doc.language in ("tr", "az") and proposal.rule == "refused" and told_apart(self.doc, proposal, zone)
            if named and when.span is None and not elsewhere and not (self.doc.language == "en" and self._stands(proposal)):
                when = self._of_event(proposal, zone, speaker)
            if named and when.span is None:
                when = self._first_named(proposal, speaker)
        if when.span is None:
            when = self._remarked(proposal)
        if when.span is None and speaker.kind == "person" and self._answers(proposal, zone):
            when = self._before[0]
        if when.span is None:
            when = self._sat(proposal, zone, speaker)
        if when.span is None and self.doc.language == "en":
            when = scenes.scene(self.doc, proposal, speaker, [(e.span, e.when) for e in self.events[:1]])
        if when.span is None:
            when = self.release if self.release.span or not of_issuer(self.doc, speaker) else self.own
        if when.span is None and (proposal.rule in ("answer", "performed") or self._issuer(proposal)):
            when = own_site(self.doc, proposal.rule not in ("answer", "performed"))
        if who:
            self._last[who] = when, self._manner(proposal)
        eastern = self.doc.language in ("ru", "hy")
        end = proposal.zone[1] if eastern else proposal.cue[0]
        going = next((e for e in reversed(self.events) if e.span[1] <= end and e.kinds), None)
        if eastern:
            going = self._there[0] if self._there else going
        if going is not None and when.span is not None and when.on == going.when.on:
            said = self.doc.language != "en" or (
                proposal.rule not in signs.NOT_SAID_THERE and self._takes_part(going, proposal, own, speaker)
            )
            if eastern or (named and said):
                self._there = (going, proposal.zone[1])  # who spoke there keeps the occasion going
        if self.doc.language == "en" and when.span and (when == self._before[0] or any(stems(k, "nouns").search(own) for k in KINDS)):
            self._before = when, proposal.zone
        self._dated = when if when.span is not None else self._dated
        if named:
            if when.span is not None:
                self.latest = when
        elif when.span is not None and self.doc.paragraph_at(proposal.cue[0])[0] in [a for a, _ in self.doc.paragraphs[:3]]:
            source = self.doc.text[slice(*proposal.source)] if proposal.source else ""
            if self._lead is None and stems("there", "officials").search(source):
                self._lead = when, proposal.zone[1]
        return when

    def _answers(self, proposal: Proposal, zone: str) -> bool:
        """Whether a reply stands right behind a statement made at an occasion: it is made there too."""
        near = (
            signs.REPLIES.match(proposal.kind.form)
            and 0 <= proposal.zone[0] - self._before[1][1] <= 80
            and "\n" not in self.doc.text[self._before[1][1] : proposal.zone[0]].strip()
        )
        return bool(near) and goes_on(proposal, zone) and narrates(self.doc, proposal)

    def _name(self, proposal: Proposal, speaker: Speaker) -> str:
        """A speaker's name as the text writes it: as he was last mentioned where it is known in other letters."""
        name, mention = speaker.name or "", self.doc.text[slice(*(proposal.source or (0, 0)))]
        if (called := in_letters_of(self.doc, name, mention)) is not None:
            self._written[name] = called
        return self._written.get(name, name)

    def _talked(self, proposal: Proposal) -> date | None:
        """The day of the interview that a statement is told of in: its "last week" is counted from there."""
        at = proposal.cue[0]
        inside = any(a <= at < b for a, b in within(self.reported, at, at + 1))
        return self.talk.on if self.talk is not None and inside else None

    def _elsewhen(self, proposal: Proposal, own: str) -> bool:
        """Whether a statement's own words name a period that is not read as its time, and not in a clause about its speaker."""
        if self.doc.published is None:
            return False
        starts = [m.start() for m in [period_in(lower(own))] if m]
        told = self._dated.span or (-1, -1)  # the time of the statement before, in the same sentence, is shared
        starts += [
            t.start
            for t in times_in(own, self.doc.language, self.doc.published)
            if is_near(t) and not told[0] <= proposal.zone[0] + t.start < told[1]
        ]
        return any(not re.search(r"\b(?:who|which|whose)\b[^,]*$", own[:at]) for at in starts)

    def _goes_on_there(self, proposal: Proposal, before: Dated) -> bool:
        """Whether a statement is told of in the past tense in the paragraph that gave its speaker's last one a time."""
        assert before.span is not None
        return narrates(self.doc, proposal) and self.doc.paragraph_at(before.span[0]) == self.doc.paragraph_at(proposal.cue[0])

    def _issuer(self, proposal: Proposal) -> bool:
        """Whether whoever puts the text out says it in the present tense ("The Defender reiterates")."""
        if not proposal.source or not issues(self.doc.outlet) or narrates(self.doc, proposal) or proposal.rule in signs.NOT_SAID_THERE:
            return False
        words = re.findall(r"\w{6,}", lower(self.doc.text[slice(*proposal.source)]))
        return any(w[:6] in lower(self.doc.outlet) for w in words)

    def _stands(self, proposal: Proposal) -> bool:
        """Whether a position is told of that was not taken then ("has called", "later told our correspondent")."""
        doc, cue = self.doc, proposal.cue
        perfect = PERFECT.search(doc.text[max(0, cue[0] - 24) : cue[0]])
        if doc.language == "en" and perfect and not perfect.group().startswith("had"):
            return True
        return stems("there", "apart").search(unquoted(doc, *proposal.zone)) is not None

    def _anew(self, proposal: Proposal) -> bool:
        """Whether the sentence before speaks of another statement ("Now it has put out another statement. “…,” it says")."""
        number = self.doc.sentence_index(proposal.zone[0])
        return (
            number > 0
            and self.doc.language == "en"
            and signs.ANOTHER_ONE.search(self.doc.text, *self.doc.sentences[number - 1]) is not None
        )

    def _manner(self, proposal: Proposal) -> str:
        """How it was said: in answer to an interviewer, in writing, or otherwise."""
        if proposal.rule == "answer":
            return "answer"
        return "written" if WRITES.match(self.doc.text[slice(*proposal.cue)]) else "spoken"

    def _first_named(self, proposal: Proposal, speaker: Speaker) -> Dated:
        """The day of the first sentence's "a senior official", for whoever is named and quoted right behind it."""
        if self._lead is None or speaker.kind != "person" or not speaker.role or not narrates(self.doc, proposal):
            return Dated()
        (when, end), self._lead = self._lead, None
        near = self.doc.text.count("\n", end, proposal.zone[0]) <= 2
        return when if near and self.doc.quote_at(proposal.content[0][0]) is not None else Dated()

    def _remarked(self, proposal: Proposal) -> Dated:
        """The day that the sentence right behind a statement gives to it ("She made the remarks on Tuesday")."""
        end = proposal.zone[1]
        found = next((e for e in self.remarks if end - 1 <= e.span[0]), None)
        if found is None or proposal.rule in signs.NOT_SAID_THERE or self.doc.text[end : found.span[0]].strip(' \n\r\t.”»"’'):
            return Dated()
        return found.when

    def _of_event(self, proposal: Proposal, zone: str, speaker: Speaker) -> Dated:
        """The day of the occasion a speaker takes part in.

        An interview's answers take the day its introduction gives. Otherwise the last dated occasion before the statement counts
        when the statement's sentence names an occasion itself ("at the hearing"), or when the occasion names the speaker. An occasion
        without a day of its own ("at the hearing", right after) shares the day of the statement before.
        """
        doc, latest = self.doc, self.latest
        low = lower(zone)
        shared = any(part in low for part in signs.OF_SHARED_DAY)
        if shared and self._dated.span and signs.IN_THE_DAY.search(zone):
            return self._dated
        if latest.span and ((shared and signs.SAME_DAY.search(zone)) or _same_body(doc, zone, latest.span)):
            return latest
        if proposal.rule == "answer":
            answer = doc.paragraph_at(proposal.zone[0])[0]
            if self.talk is None:
                self.talk = talked(doc, answer)
            if self.talk.span:
                return self.talk
            told = [
                e
                for e in self.events
                if e.span[1] <= answer and not re.match(r"\w{1,12}:\s", doc.text[doc.paragraph_at(e.span[0])[0] :][:16])
            ]
            return told[-1].when if told else Dated()
        before = [e for e in self.events if e.span[1] <= proposal.zone[0] + 1]
        if proposal.via and doc.language in ("tr", "az") and before and doc.text.count("\n", before[-1].span[1], proposal.zone[0]):
            return Dated()  # what an outlet passes on elsewhere in a review
        if not before:
            if day_named(doc, zone, proposal.zone[0]).span:
                return Dated()  # "the governor, who met them on Monday, assured them": a day of something else
            near = latest.on is not None and latest.span is not None and doc.text.count("\n", latest.span[1], proposal.zone[0]) <= 2
            return latest if near and event_nouns().search(zone) and not told_apart(doc, proposal, zone) else Dated()
        last = before[-1]
        if doc.text.count("\n", last.span[1], proposal.zone[0]) <= 4 and _same_event(doc, last, zone):
            return last.when
        if speaker.kind == "joint" and self.talk is None and narrates(doc, proposal):
            both = [replace(speaker, name=one.strip()) for one in (speaker.name or "").split(";")]
            named = all(is_named(doc.text[slice(*last.span)], one.name, one.role) for one in both)
            return last.when if named else Dated()  # "The ministers agreed …"
        if speaker.kind != "person" or self.talk is not None:  # behind an interview the interviewed speak at another time
            return Dated()
        a, b = last.span
        if _pronoun().search(lower(doc.text[a:b])):
            a = max(doc.paragraph_at(a)[0], doc.sentences[max(0, doc.sentence_index(a) - 1)][0])  # "… On Saturday he was the radio's guest"
        return last.when if is_named(doc.text[a:b], self._name(proposal, speaker), speaker.role) else Dated()

    def _sat(self, proposal: Proposal, zone: str, speaker: Speaker) -> Dated:
        """The day of a hearing, a session or a rally that goes on: the statement is made there, by somebody who has a part in it."""
        doc, start = self.doc, proposal.zone[0]
        opened = next((e for e in reversed(self.events) if e.span[1] <= proposal.cue[0] and e.kinds), None)
        in_words = proposal.rule == "according" and doc.language == "hy" and proposal.kind.form.startswith("խոսք")  # as "said"
        if (
            opened is None
            or (proposal.rule in signs.NOT_SAID_THERE and not in_words)
            or not proposal.content
            or not narrates(doc, proposal)
        ):
            return Dated()
        since = opened.span[1] if self._there is None or self._there[0] != opened else self._there[1]
        begun = min(start, proposal.content[0][0])  # a quotation of several paragraphs begins before the one that says whose it is
        between = doc.text[max(min(since, begun), begun - 4000) : begun]
        own = without(unquoted(doc, *proposal.zone), proposal.zone[0], proposal.content)
        reach = _REACH * 2 if signs.IN_TURN.search(own) else _REACH
        if (
            between.count("\n") > reach
            or signs.ITEM.search(doc.text, max(since, start - 4000), proposal.zone[1])
            or self._left(opened, start)
        ):
            return Dated()
        if (stems("there", "elsewhere").search(own) or signs.TOLD.search(own)) and not (
            stems("there", "words").search(own) or signs.AUDIENCE.search(own)
        ):
            return Dated()
        if speaker.kind is None or told_apart(doc, proposal, own, opened.kinds) or not self._takes_part(opened, proposal, own, speaker):
            return Dated()
        self._there = (opened, proposal.zone[1])
        return opened.when

    def _left(self, opened: Event, start: int) -> bool:
        """Whether the text has turned to another time or place between an occasion and `start`."""
        doc = self.doc
        assert doc.published is not None
        event, turned, checked = self._turned
        if event != opened:
            event, turned, checked = opened, None, doc.sentence_index(opened.span[0])
        last = doc.sentence_index(start)
        story = doc.language == "en" and opened.span[0] == doc.paragraphs[0][0] and bool({"chamber", "court"} & set(opened.kinds))
        for number in range(checked + 1, last + 1) if turned is None else ():
            a, b = doc.sentences[number]
            words = without(unquoted(doc, a, b), a, within(self.reported, a, b))
            other = day_named(doc, words, a)
            if stems("there", "leaves").match(doc.text, a, b):
                turned = number
            elif other.span and other.on != opened.when.on and _SAID.search(words):
                if story and (number < last and doc.paragraph_at(a) != doc.paragraph_at(start)):
                    continue  # the report of a sitting goes on in the next paragraph
                turned = number + 1  # a day of its own counts for what stands behind it
            checked = number
            if turned is not None:
                break
        self._turned = event, turned, checked
        return turned is not None and turned <= last

    def _takes_part(self, opened: Event, proposal: Proposal, own: str, speaker: Speaker) -> bool:
        if stems("there", "words").search(own) or signs.AUDIENCE.search(own) or signs.IN_TURN.search(own):
            return True
        if speaker.kind not in ("person", "unnamed", None):
            return "dispute" in opened.kinds or ("court" in opened.kinds and stems("court", "people").search(own) is not None)
        number = self.doc.sentence_index(proposal.zone[0])
        before = self.doc.sentences[max(0, number - 1)]
        if "court" in opened.kinds and self.doc.language == "en" and before[0] > opened.span[0]:
            told = self.doc.text[slice(*before)]  # "The first witness was cashier Orran. He said …"
            if is_named(told, speaker.name, speaker.role) and stems("court", "people").search(told):
                return True
        mention = ""
        if proposal.source:  # with what stands between it and the reporting word: "Orran of the opposition Lake party said"
            a, b = proposal.source
            goes_on = re.match(r"\s+(?:of|from|with)\s", self.doc.text[b : b + 8]) and 0 < proposal.cue[0] - b < 80
            mention = self.doc.text[a : proposal.cue[0] if goes_on else b]
        part = f"{speaker.role or ''} {mention}"
        if self.doc.language == "en" and speaker.kind == "person" and self._follows(opened, proposal, speaker, number):
            return True
        if "court" in opened.kinds and stems("court", "people").search(own):
            return True
        if "gathering" in opened.kinds and stems("gathering", "nouns").search(own):
            return True
        first = opened.span[0] == self.doc.paragraphs[0][0]
        report = scenes.is_host(self.doc, opened.span) if self.doc.language == "en" else self.doc.language in ("ru", "hy")
        if first and report and ({"gathering", "panel"} & set(opened.kinds) or ("chamber" in opened.kinds and self.doc.language != "ru")):
            return True  # the article is a report of it
        sits = first and signs.SITS.search(self.doc.text, *self.doc.paragraphs[0]) is not None  # a report of the sitting
        if "chamber" in opened.kinds and self.doc.language == "ru" and (sits or signs.FLOOR.search(unquoted(self.doc, *before))):
            return True  # or somebody was given the floor
        if any(m.group(1).lower() in lower(part) for m in signs.SEVERAL.finditer(self.doc.text, *opened.span)) or "counterpart" in part:
            return True
        return any(stems(kind, "people").search(part) for kind in opened.kinds)

    def _follows(self, opened: Event, proposal: Proposal, speaker: Speaker, number: int) -> bool:
        """Whether somebody is quoted right behind the first paragraph's occasion, or is who was spoken to there one sentence before."""
        doc = self.doc
        a, b = doc.sentences[max(0, number - 1)]
        quoted = doc.quote_at(proposal.content[0][0]) is not None
        if quoted and b == opened.span[1] and opened.span[0] == doc.paragraphs[0][0]:
            told = cues("en").pattern.search(unquoted(doc, a, b)) is not None  # "…, leaders warned at a brunch on Sunday"
            return told and ("gathering" in opened.kinds or "chamber" in opened.kinds)
        there = self._there is not None and self._there[0] == opened and self._there[1] == b
        return there and is_named(unquoted(doc, a, b), speaker.name, speaker.role)


def _same_event(doc: Document, event: Event, zone: str) -> bool:
    """Whether a statement's sentence names the occasion of `event`: by the same noun, or by one of its kind."""
    named = {lower(m.group()) for m in event_nouns().finditer(zone)}
    if not named:
        return False
    sentence = lower(doc.text[slice(*event.span)])
    return any(n in sentence for n in named) or any(stems(kind, "nouns").search(zone) for kind in event.kinds)


def _same_body(doc: Document, zone: str, before: Span) -> bool:
    """Whether a statement is made to the body that the last dated one was made to ("told the Rights Commission on Tuesday … told the commission")."""
    start, stop = doc.sentences[doc.sentence_index(before[0])]
    sentence = lower(doc.text[start:stop])
    return any(re.search(rf"\b{m.group(1)}\b", sentence) for m in signs.BODY.finditer(zone))
