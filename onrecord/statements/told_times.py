"""The time that a statement's own sentence gives to it beyond the days of dates.py: ranges, "three days ago", and what is counted from the
time told before ("a month later"); the day of an interview.

Here: which of the sentence's times it is, and what it is counted from. Not here: the grammar (times.py), where a time must stand
(time_places.py), which later statements share it (occasions.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from onrecord.statements.dates import Dated, day_named, period
from onrecord.statements.lexicon import lower
from onrecord.statements.occasion_words import any_occasion, stems
from onrecord.statements.own_words import unquoted, within, without
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document
from onrecord.statements.time_places import between_object_and_verb, is_of_news, modifies
from onrecord.statements.times import Time, counted, times_in

#: How many sentences back the time that another is counted from may stand.
_BACK = 6
#: Rules whose statements tell of no single utterance, or have their time from the article.
_TIMELESS = frozenset(("nominal", "answer", "performed"))


def time_of(doc: Document, proposal: Proposal, told: Dated, reported: Sequence[Span], published: date) -> Dated:
    """The range or the day that stands beside speaker and reporting word, counted from `published`; `told` is that of the statement before.

    Nothing where no time does, where its days cannot be told, or where two different ones do. `reported` are the sorted words of others.
    """
    if proposal.rule in _TIMELESS:
        return Dated()
    own = _own(doc, proposal, reported)
    if doc.language == "en" and (inside := _inside(doc, proposal, published)).span:
        return inside
    beside = [t for t in times_in(own, doc.language, published) if modifies(doc, proposal, t, own)]
    found = [w for t in beside if (w := _resolved(doc, t, proposal.zone[0], told, reported, published)).span is not None]
    if len(found) != len(beside) or not found:
        return Dated()
    one = min(found, key=lambda w: _bounds(w)[1] - _bounds(w)[0])
    first, last = _bounds(one)
    return one if all(_bounds(w)[0] <= first and last <= _bounds(w)[1] for w in found) else Dated()


def _inside(doc: Document, proposal: Proposal, published: date) -> Dated:
    """The time between the object of an English verb of reporting and what the object is to do or has done."""
    start, end = proposal.content[0]
    if proposal.cue[1] > start or doc.quote_at(start) is not None or doc.text[proposal.cue[1] : start].strip():
        return Dated()
    words = doc.text[start : min(end, start + 90)]
    for time in times_in(words, "en", published):
        form = proposal.kind.form
        beside = between_object_and_verb(doc.text, start, end, time, form) or is_of_news(doc.text, start, end, time, form)
        if time.first and beside:
            return Dated.of(time, start)
    return Dated()


def _own(doc: Document, proposal: Proposal, reported: Sequence[Span]) -> str:
    """The statement's zone with quotations and contents blanked, but for those that its reporting word lies in."""
    start, end = proposal.zone
    inside = [s for s in within(reported, start, end) if not s[0] <= proposal.cue[0] < s[1]]
    quotes = [(q.start, q.end) for q in doc.quotes_in(start, end) if not q.start <= proposal.cue[0] < q.end]
    if (q := doc.quote_at(start)) is not None and not q.start <= proposal.cue[0] < q.end:
        quotes.append((q.start, q.end))
    return without(doc.text[start:end], start, [*inside, *quotes, *proposal.content])


def _bounds(when: Dated) -> tuple[int, int]:
    """First and last day, as numbers; (0, 0) without."""
    first, last = when.on or when.first, when.on or when.last
    return (first.toordinal(), last.toordinal()) if first and last else (0, 0)


def _resolved(doc: Document, time: Time, base: int, told: Dated, reported: Sequence[Span], published: date) -> Dated:
    """A time with its days: a step is counted from what was told before it."""
    if not time.step:
        return Dated.of(time, base) if time.first else Dated()
    at = base + time.start
    before = _before(doc, at, told, reported, published)
    first, last = before.on or before.first, before.on or before.last
    span = counted(time, first, last, published) if first and last else None
    if span is None:
        return Dated()
    where = (at, base + time.end)
    return Dated(span[0], span=where) if time.unit == 0 else Dated(None, *span, where)


def _before(doc: Document, at: int, told: Dated, reported: Sequence[Span], published: date) -> Dated:
    """The time told last in front of a place, in the article's own words; none where the last one cannot be resolved."""
    number = doc.sentence_index(at)
    for back in range(min(_BACK, number) + 1):
        start, end = doc.sentences[number - back]
        end = min(end, at)
        if told.span and start <= told.span[0] < end:
            return told
        words = without(unquoted(doc, start, end), start, within(reported, start, end))
        times = times_in(words, doc.language, published)
        found = [Dated.of(t, start) for t in times if t.first]
        if (day := day_named(doc, words, start, ranges=False)).span:
            found.append(day)
        if any(t.step for t in times):
            return Dated()
        if found:
            return max(found, key=lambda w: w.span or (0, 0))
    return Dated()


def talked(doc: Document, first: int) -> Dated:
    """The day of an interview, from the sentence before its turns that says when it was held, or from a note behind them."""
    if doc.published is None:
        return Dated()
    for start, end in doc.sentences[:8]:
        if end <= first and stems("there", "talked").search(doc.text, start, end) and ":" not in doc.text[start : start + 24]:
            when = day_named(doc, unquoted(doc, start, end), start)
            if when.on:
                return when
    return Dated()


def has_other_time(sentence: str) -> bool:
    """Whether the first occasion that a sentence names has a month of its own right behind it, so that its day is another deed's."""
    low = lower(sentence)
    noun = any_occasion().search(low)
    month = period().match(low, noun.end() + 1) if noun else None
    return month is not None
