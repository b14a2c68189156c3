"""Refusals in English that no single verb tells: "refrained from naming the firm", "would not be drawn on the price", "chose not to say".

Here: what is refused, behind the phrase or in front of its subject ("On the price, the colonel would not be drawn"). Not here:
"declined", "refused", "would not" with an infinitive (english/infinitives.py), what nobody was asked ("did not say").
"""

from __future__ import annotations

import re

from onrecord.statements.english.constructs import end_of_clause
from onrecord.statements.english.infinitives import BESIDE_REFUSAL
from onrecord.statements.english.kinds import kind
from onrecord.statements.english.phrases import _plausible, _subject
from onrecord.statements.lexicon import Cue
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

_TELLING = r"(?:comment|answer|respond|reply|say|tell|nam|identify|disclos|discuss|elaborat|giv|specify|reveal|speculat|confirm|explain|detail|go|mak)"
_NOT_TOLD = re.compile(
    rf"\b(?:(?P<from>(?:refrain(?:ed|s)?|abstain(?:ed|s)?|sh(?:ied|ies)\s+away)\s+from|avoid(?:ed|s)?)\s+(?={_TELLING}\w*ing\b)"
    rf"|(?P<not>(?:prefer(?:red|s)|chose|chooses|opt(?:ed|s)|elect(?:ed|s))\s+not)\s+(?=to\s+{_TELLING}\w*\b)"
    r"|(?P<drawn>(?:(?:would|could)\s+not|(?:refused|declined)\s+to)\s+be\s+drawn)\b(?:\s+(?:on|about|into|over)\s+)?)"
)
#: What it was about, at the head of the sentence.
_ABOUT = re.compile(r"(?:On|About|As\s+(?:to|for)|Regarding|Over|Concerning)\s+(?P<what>[^;:.“”\"]{3,160}?),\s+$")


def not_told(doc: Document, start: int, stop: int) -> list[Proposal]:
    """Every such refusal of the sentence [start, stop)."""
    text, found = doc.text, []
    for m in list(_NOT_TOLD.finditer(text, start, stop))[:2]:
        source = None if doc.quote_at(m.start()) is not None else _subject(doc, start, m.start())
        if source is None or not _plausible(text, source):
            continue
        content: Span | None = trim(text, (m.end(), end_of_clause(doc, m.end(), stop)))
        if m.group("drawn") and text[m.end() - 1] != " ":
            about = _ABOUT.fullmatch(text, start, source[0])
            content = trim(text, about.span("what")) if about else None
        elif content is not None and (beside := BESIDE_REFUSAL.search(text, *content)):
            content = trim(text, (content[0], beside.start()))
        if content is None or not text[slice(*content)].strip():
            continue
        cue = next(m.span(name) for name in ("from", "not", "drawn") if m.group(name))
        form = " ".join(text[slice(*cue)].lower().split())
        found.append(Proposal(cue, Cue(form, "decline", "neutral", "infinitive"), [content], source, (start, stop), None, "refused", 0.75))
    return found


KINDS = (kind(not_told, "from avoid avoids avoided not drawn"),)
