"""The article's own words of a stretch: quotations and what others are reported to have said blanked, so that offsets stay.

Here: the blanking. Not here: what is a quotation (scan.py) or a report (propose_*.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import SENTENCE_LIMIT, Document


def unquoted(doc: Document, start: int, end: int) -> str:
    """The words of a stretch with its quotations blanked, so that offsets stay."""
    words = doc.text[start:end]
    for quote in doc.quotes_in(start, end):
        a, b = max(quote.start, start) - start, min(quote.end, end) - start
        words = words[:a] + "\x00" * (b - a) + words[b:]
    return words


def within(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of the sorted spans that can lie in a stretch."""
    return spans[bisect_right(spans, (start - SENTENCE_LIMIT, 0)) : bisect_right(spans, (end, 0))]


def without(words: str, base: int, spans: Sequence[Span]) -> str:
    """`words` (beginning at `base` of the text) with the spans blanked, so that offsets stay."""
    end = base + len(words)
    for a, b in spans:
        if a < b and a < end and base < b:
            a, b = max(a - base, 0), min(b, end) - base
            words = words[:a] + "\x00" * (b - a) + words[b:]
    return words


def unreported(doc: Document, proposal: Proposal, zone: str, reported: Sequence[Span]) -> str:
    """The words around a statement without what the others of its sentence say, in the languages that share one sentence among several."""
    if doc.language == "en":
        return zone
    others = [span for span in within(reported, *proposal.zone) if not span[0] <= proposal.cue[0] < span[1]]
    return without(zone, proposal.zone[0], others)
