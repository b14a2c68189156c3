"""Spans of attributed statements in a language that has a list of reporting words and no grammar here: quotations and clauses by their marks.

Here: a quotation with a cue beside it, a clause behind a complementiser, "according to", a name and a colon. Not here: the word
orders of single languages (russian/propose.py, armenian/propose.py, turkic/propose.py, english/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import colon, made, plausible, tail
from onrecord.statements.lexicon import Cue, cues, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document


def propose(doc: Document, skipped: frozenset[int] = frozenset()) -> list[Proposal]:
    """The statements whose marks say it; sentences that begin at one of `skipped` are left out."""
    found: list[Proposal] = []
    for start, stop in doc.sentences:
        if start not in skipped:
            found += _sentence(doc, start, stop)
    return found


def subject_after(doc: Document, start: int, stop: int) -> Span | None:
    """Who stands behind a cue, up to the next mark of punctuation."""
    m = re.match(r"\s*(?:[,:]\s*)?([^,;:.!?\n«»“”„\"]{2,90})", doc.text[start:stop])
    span = trim(doc.text, (start + m.start(1), start + m.end(1))) if m else None
    return span if span and plausible(doc.text, span, doc.language) else None


def _subject_before(doc: Document, left: int, stop: int) -> Span | None:
    cut = left + max((m.end() for m in re.finditer(r"[,;:–—]\s", doc.text[left:stop])), default=0)
    span = trim(doc.text, (cut, stop))
    return span if span[1] > span[0] and plausible(doc.text, span, doc.language) else None


def _sentence(doc: Document, start: int, stop: int) -> list[Proposal]:
    text, known, zone = doc.text, cues(doc.language), (start, stop)
    found: list[Proposal] = []
    end = start + len(text[start:stop].rstrip(" .!?…"))
    words = trie(known.complementisers) if known.complementisers else "(?!)"
    for m in list(known.pattern.finditer(text, start, stop))[:8]:
        cue = m.span()
        if doc.quote_at(cue[0]) is not None:
            continue
        kind = known.verbs.get(" ".join(lower(m.group()).split()), Cue(lower(m.group()), "assert", "neutral", "say"))
        before = doc.quote_before(cue[0])
        clause = re.match(rf"[^,.:;\n]{{0,60}}?,?\s+(?:{words})\s+", text[cue[1] : end])
        after = doc.quote_after(cue[1])
        content: list[Span] = []
        source = subject_after(doc, cue[1], end)
        if before is not None and before.end > start:
            content = list(before.inner)
            if (more := doc.quote_after(source[1] if source else cue[1])) and more.start < stop + 4:
                content += more.inner
        elif clause is not None:
            source = _subject_before(doc, start, cue[0]) or source
            content = [trim(text, (cue[1] + clause.end(), tail(doc, cue[1] + clause.end(), end)))]
        elif after is not None and after.start < stop:
            source = _subject_before(doc, start, cue[0])
            content = list(after.inner)
        proposal = made(doc, cue, kind, content, source, zone, "quote-before" if before else "clause-after", 0.8) if source else None
        if proposal is not None:
            found.append(proposal)
    return found or _according(doc, start, end) or colon(doc, start, stop)


def _according(doc: Document, start: int, stop: int) -> list[Proposal]:
    known = cues(doc.language)
    m = re.match(rf"(?:{trie(known.according)})\s+([^,\n]{{2,90}}),\s+", doc.text[start:stop], re.IGNORECASE) if known.according else None
    if m is None:
        return []
    source = trim(doc.text, (start + m.start(1), start + m.end(1)))
    cue = (start, start + m.start(1) - 1)
    kind = Cue(lower(doc.text[slice(*cue)]), "assert", "neutral", "say")
    proposal = made(doc, cue, kind, [trim(doc.text, (start + m.end(), stop))], source, (start, stop), "according", 0.8)
    return [proposal] if proposal and plausible(doc.text, source, doc.language) else []
