"""What the clause grammars of the languages share: whether a phrase can speak, the sentence before, where a reported clause ends.

Here: what turkic/propose.py and inflected/propose.py share. Not here: any grammar of one language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from onrecord.statements.lexicon import UPPER, Cue, cues, listed, lower, words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

NAME = rf"[{UPPER}][\w’'.-]*"
#: Signs that only open a paragraph: bullets and pictures.
BULLET = re.compile(r"(?:[^\w\s«»“”„\"'‘’(\[—–.,:;!?…՝։-]\s*)+")
_REPORT = re.compile(r"açıqlama|açıklama|bəyanat|bildiri|заявлени|сообщени|հայտարարությ|հաղորդագրությ")
_CREDIT = re.compile(
    rf",\s+(?:передает|передаёт|пишет|сообщает|цитирует)\s+[«“]?{NAME}|,\s+(?:как\s+)?(?:передает|передаёт|сообщает|пишет)\b"
    rf"|,\s*[“«]?{NAME}(?:\s{NAME})?[”»]?\s+(?:xəbər verir|bildirir|aktarıyor|aktardı|yazır|məlumat verir)|,\s+(?:հաղորդում|գրում|փոխանցում)\s+է\s"
)


def plausible(text: str, span: Span, language: str, *, loose: bool = False) -> bool:
    """Whether a phrase can be somebody who speaks: a pronoun, a name, an office, a body; with `loose`, any plural of people too."""
    phrase = text[span[0] : span[1]]
    low = lower(phrase)
    if not phrase or len(low.split()) > 16:
        return False
    if low in words("pronouns", language) or re.search(rf"(?:^|[\s«“\"(]){NAME}", phrase):
        return True
    tokens = re.findall(r"[\w-]+", low)
    if any(listed(t, "roles", language) or listed(t, "bodies", language) for t in tokens):
        return True
    return bool(_REPORT.search(low)) or (loose and re.search(r"(?:l[aəe]r|ներ)\w{0,3}$", low) is not None)


def made(
    doc: Document, cue: Span, kind: Cue, content: list[Span], source: Span | None, zone: Span, rule: str, confidence: float
) -> Proposal | None:
    """A proposal, or None where nothing is left of its content or the speaker's phrase is empty."""
    content = [c for c in content if c[1] > c[0]]
    if not content or (source is not None and source[1] <= source[0]):
        return None
    return Proposal(cue, kind, content, source, zone, None, rule, confidence)


def undated(text: str, span: Span) -> Span:
    """`span` without a dateline at its head."""
    m = re.match(
        rf"[{UPPER}]{{3,}}[^.\n]{{0,60}}?[.:]?\s*(?:/[^/\n]{{2,40}}/|\([^)\n]{{2,40}}\)|(?<!,)(?<!, )[–—-])\.?:?\s+(?:[–—-]\s+)?",
        text[span[0] : span[1]],
    )
    m = m or re.match(rf"[{UPPER}]{{3,}}[,.]?\s+\d{{1,2}}\s+[^\W\d_]+[.,]\s+[^.\n]{{2,40}}?\s[–—-]\s+", text[span[0] : span[1]])
    return (span[0] + m.end(), span[1]) if m and m.end() < span[1] - span[0] else span


def in_turn(
    cued: list[re.Match[str]], found: list[Proposal], head: int, read: Callable[[re.Match[str], int, Span | None], Proposal | None]
) -> list[Proposal]:
    """`found` with what the verbs of a sentence report, from left to right.

    `read` reads one verb, from behind the one before and with that one's speaker; None where the verb reports nothing. A verb inside
    words already reported makes no second statement of the same speaker.
    """
    left, previous = head, None
    for m in cued:
        proposal = read(m, left, previous)
        if proposal is None or (proposal.source == previous and any(a <= m.start() < b for p in found for a, b in p.content)):
            continue
        found.append(proposal)
        previous, left = proposal.source or previous, m.end()
    return found


def sentences_of(doc: Document, skipped: frozenset[int]) -> Iterator[tuple[int, int, int]]:
    """The sentences of a document with their numbers, those that begin at one of `skipped` left out."""
    for number, (start, stop) in enumerate(doc.sentences):
        if start not in skipped:
            yield number, start, stop


def next_content(doc: Document, number: int) -> list[Span]:
    """What "this was said by X" in sentence `number` speaks of: the quotation or the sentence before it."""
    start = doc.sentences[number][0]
    before = doc.sentences[number - 1]
    quote = doc.quote_before(start)
    if quote and quote.end >= before[1] - 1 and quote.start <= before[0] + 1:
        return [s for s in quote.inner if s[1] > s[0]]
    return [undated(doc.text, trim(doc.text, before, edge=" \t\n.,;:։"))]


def tail(doc: Document, start: int, stop: int) -> int:
    """Where a reported clause ends: before the credit of an outlet or a participle that opens another report."""
    text, known = doc.text, cues(doc.language)
    end = stop
    credit = _CREDIT.search(text, start, stop)
    if credit and not doc.quote_at(credit.start()):
        end = credit.start()
    for m in known.pattern.finditer(text, start, end):
        if doc.quote_at(m.start()):
            continue
        near = text[max(start, m.start() - 40) : m.start()]
        joined = re.search(
            r",?\s+(?:и|а\s+также|но|а|при\s+этом|ve|və|և|ու|իսկ)\s+(?:также\s+|ayrıca\s+|həmçinin\s+|նաև\s+)?(?:[он]н?[аи]?\s+)?$", near
        )
        if joined:
            return m.start() - len(near) + joined.start()
        if lower(m.group()).endswith(("ив", "ав", "вши", "erek", "arak", "ərək", "araq")) and (
            c := re.search(r",\s*(?:при этом\s+)?$", near)
        ):
            return m.start() - len(near) + c.start()
    return end


def colon(doc: Document, start: int, stop: int, head: int | None = None) -> list[Proposal]:
    """ "Name: quotation" without any verb."""
    text = doc.text
    at = start if head is None else head
    for quote in doc.quotes_in(start, stop)[:2]:
        before = text[at : quote.start]
        if (m := re.search(r"[:.]\s*[–—-]?\s*$" if doc.language == "hy" else r":\s*[–—-]?\s*$", before)) and len(before.split()) <= 10:
            source = trim(text, (at, at + m.start()))
            if plausible(text, source, doc.language):
                cue = (at + m.start(), at + m.start() + 1)
                return [Proposal(cue, Cue(":", "assert", "neutral", "say"), list(quote.inner), source, (start, stop), None, "colon", 0.6)]
    return []
