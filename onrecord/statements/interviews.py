"""Interviews printed as questions and answers, in any language: each answer is one statement.

Here: finding the turns. Not here: who answers (resolve.py), when it was said (dates.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import Cue
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document

#: A line that opens with a turn, in any language; cheap to look for.
MARKED = re.compile(r"^(?:A|Answer|Ответ|Cavab|Cevap|C|Պ|Պատասխան)\s*[:.]\s", re.MULTILINE)
_QA = re.compile(r"^(?:A|Answer|Ответ|Cavab|Cevap|C|Պ|Պատասխան)\s*[:.]\s+")
_Q = re.compile(r"^(?:Q|Question|Вопрос|Sual|Soru|S|Հ|Հարց)\s*[:.]\s+")


def is_interview_turn(doc: Document, position: int) -> bool:
    """Whether `position` lies in a paragraph marked as a question or an answer."""
    start, end = doc.paragraph_at(position)
    return bool(_QA.match(doc.text[start:end]) or _Q.match(doc.text[start:end]))


def answers(doc: Document) -> list[Proposal]:
    """The answers of an interview printed as Q: / A: paragraphs; the questions are left alone."""
    marked = [(p, _QA.match(doc.text[p[0] : p[1]]), _Q.match(doc.text[p[0] : p[1]])) for p in doc.paragraphs]
    if sum(1 for _, a, _ in marked if a) < 2 or not any(q for _, _, q in marked):
        return []
    found = []
    current: list[Span] | None = None
    for (start, end), answer, question in marked:
        if answer:
            current = [(start + answer.end(), end)]
            found.append(
                Proposal((start, start + 1), Cue("answer", "assert", "neutral", "say"), current, None, (start, end), None, "answer", 0.85)
            )
        elif question or end - start < 2 or doc.text[start] in "[(" or current is None:
            current = None if question else current
        else:
            current = None
    for p in found:
        start, end = p.content[0]
        parts, at = [], start
        for m in re.finditer(
            r"\s*[\(\[](?:laughs|smiles|pauses|смеется|улыбается|gülür|gülüyor|[a-z ]{3,40})[\)\]]\s*", doc.text[start:end]
        ):
            parts.append((at, start + m.start()))
            at = start + m.end()
        p.content[:] = [s for s in [*parts, (at, end)] if s[1] > s[0]]
    return found
