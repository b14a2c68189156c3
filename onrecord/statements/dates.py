"""When a statement was said: days and ranges named in the text, resolved against the day of publication.

Here: expressions of time in the attribution's sentence, and dated events (an interview, a hearing, a meeting) whose day their
statements take. Not here: the period an amount covers (onrecord.figures.periods).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from onrecord.statements.lexicon import UPPER, alternation, lower, ordered
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document

_RELATIVE = (
    (
        re.compile(
            r"\b(?:today|this\s+morning|this\s+evening|earlier\s+in\s+the\s+day)\b|(?<!\w)(?:сегодня|bugün|bu\s+gün|այսօր)(?!\w)",
            re.IGNORECASE,
        ),
        0,
    ),
    (re.compile(r"\byesterday\b|(?<!\w)(?:вчера|накануне|dün|dünən|երեկ)(?!\w)", re.IGNORECASE), 1),
)
_LAST_WEEK = re.compile(r"\blast\s+week\b|на прошлой неделе|geçen hafta|ötən həftə|keçən həftə|անցյալ շաբաթ", re.IGNORECASE)
_THIS_MONTH = re.compile(r"\bearlier\s+this\s+month\b|в начале (?:этого )?месяца|bu ayın əvvəlində|bu ayın başında", re.IGNORECASE)
_LAST_MONTH = re.compile(r"\blast\s+month\b|в прошлом месяце|geçen ay\b|ötən ay\b|keçən ay\b", re.IGNORECASE)


@dataclass(frozen=True)
class Dated:
    """When it was said: a day, or a first and last possible day."""

    on: date | None = None
    first: date | None = None
    last: date | None = None
    span: Span | None = None


@dataclass(frozen=True)
class Event:
    """A dated occasion: the sentence that names it, and its day."""

    span: Span
    when: Dated


def dated(doc: Document, proposal: Proposal, zone: str) -> Dated:
    """The day the sentence gives to the utterance, resolved against the day of publication."""
    if doc.published is None or proposal.rule == "nominal":
        return Dated()
    if issued := proposal.hints.get("issued"):  # a press release says everything on the day it is put out
        first, _, last = issued.partition(":")
        return Dated(doc.published, span=(int(first), int(last)))
    paragraph, _ = doc.paragraph_at(proposal.zone[0])
    if m := re.match(r"\d{1,2}[:.]\d\d[.\s]", doc.text[paragraph : paragraph + 8]):
        return Dated(doc.published, span=(paragraph, paragraph + m.end() - 1))
    return day_named(doc.published, zone, proposal.zone[0], doc.text)


def events(doc: Document) -> list[Event]:
    """Sentences of the article's own voice that name an occasion and its day, in order."""
    if doc.published is None:
        return []
    found = []
    for start, end in doc.sentences[:200]:
        sentence = doc.text[start:end]
        if doc.quote_at(start) is None and _event().search(sentence) and (when := day_named(doc.published, sentence, start, doc.text)).span:
            found.append(Event((start, end), when))
    return found


def of_event(doc: Document, proposal: Proposal, zone: str, speaker: str | None, occasions: list[Event], latest: list[Dated]) -> Dated:
    """The day of the occasion a statement belongs to.

    An interview's answers take the day its introduction gives. Otherwise the last dated occasion before the statement counts
    when the statement's sentence names an occasion itself ("at the hearing"), or when the speaker takes part in it by name. `latest` holds the day of the
    statement before, which an occasion without a day of its own ("at the hearing", right after) shares.
    """
    if latest and latest[0].span and (_SAME_DAY.search(zone) or _same_body(doc, zone, latest[0].span)):
        return latest[0]
    if proposal.rule == "answer":
        if talk := _talk(doc, proposal):
            return talk
        answer = doc.paragraph_at(proposal.zone[0])[0]
        told = [
            e for e in occasions if e.span[1] <= answer and not re.match(r"\w{1,12}:\s", doc.text[doc.paragraph_at(e.span[0])[0] :][:16])
        ]
        return told[-1].when if told else Dated()
    before = [e for e in occasions if e.span[1] <= proposal.zone[0] + 1]
    if not before:
        if latest and _event().search(zone) and latest[0].span and doc.text.count("\n", latest[0].span[1], proposal.zone[0]) <= 2:
            return latest[0]
        return Dated()
    last = before[-1]
    near = doc.text.count("\n", last.span[1], proposal.zone[0]) <= 4
    if near and _event().search(zone):
        return last.when
    surname = (speaker or "").split()[-1:] or [""]
    if len(surname[0]) > 2 and re.search(rf"(?<!\w){re.escape(surname[0])}", doc.text[last.span[0] : last.span[1]]):
        return last.when
    return Dated()


_SAME_DAY = re.compile(
    r"\b(?:(?:on\s+|later\s+)?(?:the\s+same|that)\s+(?:day|morning|afternoon|evening)|in\s+(?:his|her|its|their)\s+turn|in\s+turn)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:the|The)\s+(commission|committee|panel|council|court|parliament|conference|session|hearing|forum|lawmakers|judges|tribunal|assembly|delegates)\b"
)


def _same_body(doc: Document, zone: str, before: Span) -> bool:
    """Whether a statement is made to the body that the last dated one was made to ("told the Rights Commission on Tuesday … told the commission")."""
    start, stop = doc.sentences[doc.sentence_index(before[0])]
    sentence = lower(doc.text[start:stop])
    return any(re.search(rf"\b{m.group(1)}\b", sentence) for m in _BODY.finditer(zone))


_TALKED = re.compile(r"\b(?:spoke|talked|sat\s+down|met|interview\w*|conversation|answered)\b")


def _talk(doc: Document, proposal: Proposal) -> Dated | None:
    """The day of an interview, from the sentence before its turns that says when it was held."""
    if doc.published is None or doc.language != "en":
        return None
    first = doc.paragraph_at(proposal.zone[0])[0]
    for start, end in doc.sentences[:8]:
        if end <= first and _TALKED.search(doc.text, start, end) and ":" not in doc.text[start : start + 24]:
            when = day_named(doc.published, doc.text[start:end], start, doc.text)
            if when.span:
                return when
    return None


_RELEASE = re.compile(
    r"\s*(?:PRESS\s+RELEASE|Press\s+release|FOR\s+IMMEDIATE\s+RELEASE|NEWS\s+RELEASE)\b|.*\b(?:[Mm]edia\s+contacts?|[Pp]ress\s+contacts?|Press\s+Service\s+of|Notes?\s+to\s+editors)\b",
    re.DOTALL,
)
_ISSUERS = re.compile(
    r"\b(?:Ministry|Embassy|Office|Department|Government|Presidency|Consulate|Defender|Council|Parliament|Assembly|Bank|Company|JSC|LLC|Inc|Foundation)\b"
)


def released(doc: Document) -> Dated:
    """The day of a press release, when its head names the day of publication; what it reports was said that day."""
    if (
        doc.published is None
        or doc.language != "en"
        or not (_RELEASE.match(doc.text[:200] + doc.text[-600:]) or _ISSUERS.search(doc.outlet))
    ):
        return Dated()
    for start, end in doc.paragraphs[:3]:
        when = day_named(doc.published, doc.text[start:end], start, doc.text)
        if when.on == doc.published:
            return when
    return Dated()


#: Words of an occasion of their own, which is not the one spoken of before.
_ELSEWHERE = re.compile(
    r"\b(?:in|on)\s+(?:an?|his|her|its|their|another)\s+(?:[\w-]+\s+){0,2}?(?:statement|letter|post|e-?mail|message|interview|speech|columns?|article|op-ed|book|memoirs?|tweet|video|report)\b",
    re.IGNORECASE,
)


def goes_on(proposal: Proposal, zone: str) -> bool:
    """Whether a statement without a day can have been made when its speaker's last dated one was."""
    return proposal.rule not in ("nominal", "as-said") and _ELSEWHERE.search(zone) is None


@cache
def _event() -> re.Pattern[str]:
    stems = [w for language in ordered("events") for w in language]
    return re.compile(rf"(?<!\w)(?:{alternation(stems)})", re.IGNORECASE)


def day_named(published: date, words: str, base: int, text: str) -> Dated:
    """The day or range that `words` (beginning at `base` of `text`) name, if any."""
    low = lower(words)
    for pattern, back in _RELATIVE:
        for near in pattern.finditer(low):
            at = base + near.start()
            name = words[near.start()].isupper() and re.search(rf"[{UPPER}][\w.]*\s+$", text[max(0, at - 30) : at])
            if not name:  # "today" may be the second word of an outlet's name
                return Dated(published - timedelta(days=back), span=(at, base + near.end()))
    for days in ordered("weekdays"):
        for number, day in sorted(enumerate(days), key=lambda d: -len(d[1])):
            if day == "pazar" and "pazartesi" in low:
                continue
            if m := re.search(rf"(?<!\w)(?<!next )(?<!since )(?<!by ){re.escape(day)}(?:у|у|ы|а|е|ье|u|ı|i|günü| günü)?(?!\w)", low):
                back = (published.weekday() - number) % 7
                return Dated(published - timedelta(days=back), span=(base + m.start(), base + m.end()))
    lead = re.match(rf"[{UPPER}]{{3,}}[^\n]{{0,60}}?\s[—–-]+\s|[{UPPER}]{{3,}}[^\n—–]{{0,60}}?[—–]+\s?", text[base : base + 90])
    dateline = lead.end() if lead else 0
    for months in ordered("months"):
        for number, month in enumerate(months, 1):
            stem = rf"(?<!\w){re.escape(month)}\w{{0,3}}"
            dated_by = re.search(rf"(?:on\s+)?{stem}\.?\s+(\d{{1,2}})(?!\d)(?:,\s+(\d{{4}}))?", low) or re.search(
                rf"(?<!\d)(\d{{1,2}})\s+{stem}(?!\w)(?:\s+(\d{{4}}))?", low
            )
            if dated_by and dated_by.start() >= dateline:
                try:
                    day_found = date(int(dated_by.group(2) or published.year), number, int(dated_by.group(1)))
                except ValueError:
                    continue
                if day_found > published and not dated_by.group(2):
                    day_found = day_found.replace(year=published.year - 1) if (number, day_found.day) != (2, 29) else day_found
                return Dated(day_found, span=(base + dated_by.start(), base + dated_by.end())) if day_found <= published else Dated()
    monday = published - timedelta(days=published.weekday())
    if m := _LAST_WEEK.search(low):
        return Dated(None, monday - timedelta(days=7), monday - timedelta(days=1), (base + m.start(), base + m.end()))
    if (m := _THIS_MONTH.search(low)) and published.day > 1:
        return Dated(None, published.replace(day=1), published - timedelta(days=1), (base + m.start(), base + m.end()))
    if m := _LAST_MONTH.search(low):
        end = published.replace(day=1) - timedelta(days=1)
        return Dated(None, end.replace(day=1), end, (base + m.start(), base + m.end()))
    return Dated()
