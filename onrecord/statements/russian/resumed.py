"""A quotation that makes up the sentence behind a reported clause, as further words of whoever is reported: "X said that A. «B.»".

Here: which quotations go with the clause before them. Not here: quotations resumed behind the author's words (russian/propose.py), the
clauses (russian/clauses.py).
"""

from __future__ import annotations

import re

from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

_ENDS = re.compile(r"[.!?…]*(?=[^\S\n]+[А-ЯЁ«“\"]|\s*(?:\n|$))")
#: The fewest words of a quotation that somebody says: fewer are a name or a motto.
_FEWEST = 4


def resume(doc: Document, found: list[Proposal]) -> None:
    """Give a reported clause the quotation that stands alone behind its sentence, in the same paragraph, where nobody else has it."""
    taken = [s for p in found for s in (*p.content, p.cue)]
    last = {p.zone: p for p in sorted(found, key=lambda p: p.cue)}
    for (start, stop), proposal in last.items():
        words = proposal.content[-1]
        if (
            proposal.source is None
            or proposal.kind.grammar not in ("say", "tell")
            or proposal.kind.act == "decline"
            or words[0] < proposal.cue[1]
        ):
            continue
        if doc.quote_at(start) is not None or doc.quotes_in(start, stop) or doc.text[words[1] : stop].strip(" .!?…\n"):
            continue
        at = stop + len(doc.text[stop : stop + 4]) - len(doc.text[stop : stop + 4].lstrip(" \t"))
        quote = doc.quote_at(at)
        if quote is None or quote.start != at or _ENDS.match(doc.text, quote.end) is None or "\n" in doc.text[at : quote.end]:
            continue
        if len(doc.text[at : quote.end].split()) < _FEWEST or any(a < quote.end and at < b for a, b in taken):
            continue
        proposal.content += [s for s in quote.inner if s[1] > s[0]]
