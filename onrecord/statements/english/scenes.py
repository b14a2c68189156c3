"""Days of an English text that a scene is set on: an occasion that the article reports, a day at the head of a sentence that words go on from.

Here: whether words belong to such a scene. Not here: days beside the words themselves (dates.py), other occasions (occasions.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.statements.dates import Dated, day_named
from onrecord.statements.names import is_named
from onrecord.statements.narration import narrates
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.resolve import Speaker
from onrecord.statements.scan import Document
from onrecord.statements.times import times_in

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HOSTS = re.compile(
    r"\b(?:held|hosted|convened|organi[sz]ed|opened|took\s+place|was\s+held|brought\s+together|wound\s+up|wrapped\s+up|concluded|debated|discussed)\b"
)


def is_host(doc: Document, sentence: Span) -> bool:
    """Whether a sentence tells that an occasion was held, so that an article which begins with it reports what was said there."""
    return _HOSTS.search(doc.text, *sentence) is not None


#: A day at the head of a sentence, which what happened and was said there then goes on from.
_SCENE = re.compile(
    rf"On\s+(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}),?\s+(?=[a-zA-Z])"
)
_HAPPENED = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:killed|arrested|detained|charged|sentenced|convicted|born|wounded|injured|found|buried|fined|fired|dismissed|suspended|jailed|acquitted|robbed|attacked|shot)\b|\bdied\b|\bwill\b|\bis\s+to\b"
)
_OF_THEM = re.compile(r"(?:Their|Its|One\s+of\s+(?:them|the\s+\w+))\b")


#: A meeting or a call, and how a release tells what was said there without whom.
_MEETS = re.compile(r"\b(?:received|met|(?:held|had)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:meeting|talks|call|conversation|consultations))\b")
_AT_TALKS = re.compile(
    r"(?:noted|emphasi[sz]ed|stressed|underlined|underscored|highlighted|pointed\s+out|mentioned|recalled|brought\s+to|stated|informed)"
)


def scene(doc: Document, proposal: Proposal, speaker: Speaker, events: Sequence[tuple[Span, Dated]]) -> Dated:
    """The day of a scene that words belong to without a word for it; `events` are the article's first dated occasions."""
    if speaker.kind == "person":
        return _gone_on(doc, proposal, speaker.name, speaker.role)
    if speaker.kind is None and events and proposal.rule in ("impersonal", "passive") and _AT_TALKS.search(doc.text, *proposal.cue):
        span, when = events[0]
        own = doc.text[slice(*doc.sentences[doc.sentence_index(proposal.cue[0])])]
        opens = span[0] < doc.paragraphs[min(2, len(doc.paragraphs)) - 1][1] and _MEETS.search(doc.text, *span) is not None
        return when if opens and doc.published and not any(t.is_day for t in times_in(own, "en", doc.published)) else Dated()
    return Dated()


def _gone_on(doc: Document, proposal: Proposal, name: str | None, role: str | None) -> Dated:
    """The day at the head of the sentence before in a paragraph, for words of somebody who acts in it: "On Sunday the envoy came to Vell. “…,” he said"."""
    start, _ = doc.sentences[doc.sentence_index(min(proposal.cue[0], proposal.content[0][0]))]
    number = doc.sentence_index(start)
    if doc.published is None or number == 0 or not proposal.source or not narrates(doc, proposal):
        return Dated()
    a, b = doc.sentences[number - 1]
    m = _SCENE.match(doc.text, a, b) if doc.paragraph_at(a) == doc.paragraph_at(start) and doc.quote_at(a) is None else None
    if m is None or _HAPPENED.search(doc.text, m.end(), b):
        return Dated()
    own = doc.text[slice(*doc.sentences[doc.sentence_index(proposal.cue[0])])]
    acts = is_named(doc.text[m.end() : b], name, role) or _OF_THEM.match(doc.text, start) is not None
    if not acts or any(t.first for t in times_in(own, "en", doc.published)):
        return Dated()
    when = day_named(doc, doc.text[a : m.end()], a)
    return when if when.on and when.on <= doc.published else Dated()
