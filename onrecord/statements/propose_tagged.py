"""Spans of attributed statements in English text from the trained tagger, beside those of the rules.

Here: the tagger's spans as proposals, and which of two proposals on the same words stands. Not here: the tagger (tagger/),
the rules (propose_en.py), resolution.
"""

from __future__ import annotations

from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.tagger.decode import Attribution
from onrecord.statements.tagger.session import tagger

SURE = 4.0  # mean margin of the tags from which an attribution counts as sure
LEAST = 0.3  # share of common positions from which two proposals are about the same words


def propose(doc: Document) -> list[Proposal]:
    """Every attribution of the text, speech or not: a proposal whose `kind.act` is "" reports a thought, a wish or a plan."""
    return [made for a in tagger().attributions(doc.text) if (made := _proposal(doc, a)) is not None]


def _proposal(doc: Document, found: Attribution) -> Proposal | None:
    text = doc.text
    content = [s for s in (trim(text, s, edge=" \t\r\n\u00a0,;:") for s in found.content) if s[1] > s[0]]
    cue = (found.cue[0][0], found.cue[-1][1])
    if not content:
        return None
    source = (found.source[0][0], found.source[-1][1]) if found.source else None
    sentence = doc.sentences[doc.sentence_index(cue[0])]
    kind = kind_of(text[cue[0] : cue[1]]) or Cue(" ".join(text[cue[0] : cue[1]].lower().split()), "", "neutral", "say")
    if not kind.act and all(_quoted(doc, s) for s in content):
        kind = Cue(kind.form, "assert", "neutral", "say")
    confidence = min(0.95, round(0.5 + 0.05 * found.score, 2))
    return Proposal(cue, kind, content, source, sentence, None, "tagged", confidence)


def kind_of(cue: str) -> Cue | None:
    """The lexicon's entry for a reporting word in `cue`, if there is one."""
    known = cues("en")
    low = " ".join(cue.lower().split())
    if "according to" in low:
        return Cue("according to", "assert", "neutral", "say")
    for match in known.pattern.finditer(low):
        form = match.group()
        if (entry := known.verbs.get(form) or known.participles.get(form)) is not None:
            return entry
    words = low.split()
    return next((known.nominals[w] for w in words if w in known.nominals), None)


def _quoted(doc: Document, span: Span) -> bool:
    quote = doc.quote_at(span[0])
    return quote is not None and span[1] <= quote.end


def positions(text: str, spans: list[Span]) -> frozenset[int]:
    """The places of letters and digits in the spans."""
    return frozenset(i for a, b in spans for i in range(a, b) if text[i].isalnum())


def same_words(one: frozenset[int], other: frozenset[int]) -> float:
    """Common share of two sets of places, 0 to 1."""
    return len(one & other) / len(one | other) if one and other else 0.0
