"""The newsroom's doubt in its own words, in Turkish and Azerbaijani: "he gave no proof of it", "this does not square with what we saw".

Here: what stands behind a statement, in its sentence or the next one, and verbs that bear a claim out or not. Not here: doubt in the
reporting verb (data/cues_*.toml), what holds for every language (attributes.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.statements.lexicon import cues
from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

_PROOF = r"(?:kanıt|delil|belge|dayanak|kaynak|dəlil|sübut|fakt|sənəd|mənbə|əsas)(?:l[aəe]r)?(?:[ıiuü]|n[ıiuü])?"
_GIVES_NONE = r"(?:göster|sun|ortaya\s+koy|paylaş|öne\s+sür|ver|belirt|göstər|gətir|təqdim\s+et|təqdim\s+olun|ortaya\s+qoy|səsləndir|sunul|gösteril|açıklan)(?:e|a|ə)?(?:m[aəeıiuü](?:d[ıi]|m[ıi]ş(?:t[ıi])?|y[ıi]b|r)?(?:yor)?(?:l[aə]r)?)"
#: That no proof was given of what was said.
_NO_PROOF = re.compile(
    rf"(?<!\w)(?:hiçbir|herhangi\s+bir|tek\s+bir|somut\s+(?:bir)?|heç\s+bir|hər\s+hansı|bir\s+dənə\s+də|bir|konkret|iddia[^\W\d_]*|suçlama[^\W\d_]*|ittiham[^\W\d_]*|fikr[^\W\d_]*)\s+(?:[^\W\d_]+\s+){{0,3}}?{_PROOF}\s+(?:[^\W\d_]+\s+)?{_GIVES_NONE}(?!\w)",
    re.IGNORECASE,
)
_WORD = r"(?:açıklama|iddia|söz|savunma|tez|açıqlama|izahat|izah|bəyanat|rəqəm|rakam|dedik|versiya)"
#: What the reporter or the figures show does not square with it.
_BELIES = re.compile(
    rf"(?<!\w)(?:bu|o|həmin|söz\s+konusu|rəsmi|resmi|resmî)\s+{_WORD}[^\W\d_]*\s+(?:(?:ile|ilə|pek|heç|hiç)\s+){{0,2}}"
    r"(?:uyuşmu(?:yor|r)|örtüşmü(?:yor|r)|bağdaşmı(?:yor|r)|çelişiyor|ziddiyyət\s+təşkil\s+edir|ziddir|üst-üstə\s+düşmür|uyğun\s+gəlmir|uzlaşmır|doğrulamıyor|desteklemiyor|təsdiqləmir|yalanlıyor|çürütüyor|təkzib\s+edir|alt-üst\s+edir)(?!\w)",
    re.IGNORECASE,
)
#: Behind a noun for a claim: that something does not bear it out.
_NOT_BORNE_OUT = re.compile(
    r"\s+(?:(?:ise|isə|da|də|de)\s+)?(?:doğrulamıyor|doğrulamadı|desteklemiyor|desteklemedi|çürütüyor|çürüttü|boşa\s+çıkarıyor|boşa\s+çıkardı|təsdiqləmir|təsdiqləməyib|təsdiqləmədi|alt-üst\s+edir|puça\s+çıxarır)(?!\w)"
)
_BUT = re.compile(r"[,;–—-]\s*(?:ama|ancak|fakat|lakin|amma|fəqət|oysa|halbuki)\s", re.IGNORECASE)


def doubt(doc: Document, found: list[Proposal]) -> None:
    """Mark statements that the newsroom doubts in its own words right behind them."""
    told = {doc.sentence_index(p.cue[0]) for p in found}
    for p in found:
        if p.kind.framing == "neutral" and (_here(doc, p) or _behind(doc, p, told)):
            p.kind = replace(p.kind, framing="doubted")


def _here(doc: Document, p: Proposal) -> bool:
    """Whether the statement's own sentence goes on to doubt it."""
    stop = doc.sentences[doc.sentence_index(p.cue[0])][1]
    if p.rule == "owned" and _NOT_BORNE_OUT.match(doc.text, p.cue[1], stop):
        return True
    but = _BUT.search(doc.text, p.cue[1], stop)
    return but is not None and (_NO_PROOF.search(doc.text, but.start(), stop) or _BELIES.search(doc.text, but.start(), stop)) is not None


def _behind(doc: Document, p: Proposal, told: set[int]) -> bool:
    """Whether the next sentence of the paragraph, in which nobody says anything, doubts it."""
    number = doc.sentence_index(max(p.cue[1], p.content[-1][1]) - 1) + 1
    if number >= len(doc.sentences) or number in told:
        return False
    start, stop = doc.sentences[number]
    if doc.paragraph_at(start) != doc.paragraph_at(p.cue[0]) or doc.quotes_in(start, stop):
        return False
    m = _NO_PROOF.search(doc.text, start, stop) or _BELIES.search(doc.text, start, stop)
    return m is not None and cues(doc.language).pattern.search(doc.text, m.end(), stop) is None
