"""Printed broadcasts: presenters and correspondents tell, people in the studio and in recordings speak.

What an outlet's own staff say is the outlet's text and read like any other; every other labelled turn is somebody's words. Here: whether a
text is a broadcast, whose turns are the staff's, where their words begin. Not here: briefings and talks in which the outlet only asks
(transcripts.py), who a label means (the resolvers).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from onrecord.statements.lexicon import UPPER, listed, lower, words
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document
from onrecord.statements.transcripts import Turn, lowered

_WORD = rf"[{UPPER}][{UPPER}'’.-]*"
#: "[CLIP] ZAZA ORRAN, DEPUTY GOVERNOR (through interpreter):", "WOMAN IN VELL:", "ВЕДУЩАЯ:".
_TURN = re.compile(
    rf"(?P<clip>[(\[][^()\[\]\n]{{2,40}}[)\]][ \t]*)?(?P<label>{_WORD}(?:[ \t]+{_WORD}){{0,5}})(?:,[ \t]*(?P<office>[^:()\n]{{3,60}}?))?"
    r"(?P<aside>[ \t]*\([^()\n]{2,40}\))?[ \t]*:(?:[ \t]*$|[ \t]+(?=\S)(?:[(\[][^()\[\]\n]{2,40}[)\]][ \t]*)?)"
)
#: The fewest turns of the staff, and the fewest words of a correspondent's report.
_FEWEST, _REPORT = 2, 12
_SHORT = 25


@dataclass(frozen=True, slots=True)
class Label:
    """A turn with a label in capitals: its paragraph, where the words begin, and what stands in the label."""

    paragraph: Span
    words: int
    label: Span
    office: Span | None
    clip: bool


def _labels(doc: Document) -> list[Label]:
    found = []
    for (start, end), following in itertools.zip_longest(doc.paragraphs, doc.paragraphs[1:]):
        m = _TURN.match(doc.text, start, end)
        if (
            m is None
            or (m.end() >= end and following is None)
            or lower(m.group("label")) in words("no_labels")
            or len(m.group("label").strip(".")) < 2
        ):
            continue
        office = m.span("office") if m.group("office") else None
        turn, at = ((start, end), m.end()) if m.end() < end else (following, following[0])  # the label has a line of its own
        found.append(Label(turn, at, m.span("label"), office, m.group("clip") is not None or m.group("aside") is not None))
    return found


def _is(kind: str, phrase: str, language: str) -> bool:
    return any(listed(w, kind, language) for w in re.findall(r"[\w’'-]+", lowered(phrase, language)))


def _introduced(doc: Document, names: frozenset[str]) -> frozenset[str]:
    """Those of the names in capitals that the text calls one of its correspondents: "our correspondent Kate Orran"."""
    of = "|".join(re.escape(w) + r"\w*" for w in sorted(words("our_staff", doc.language), key=len, reverse=True))
    if not of:
        return frozenset()
    called = {lower(m.group(1)) for m in re.finditer(rf"(?<!\w)(?i:{of})\s+((?:[{UPPER}][\w’'-]+\s*){{1,3}})", doc.text)}
    return frozenset(n for n in names if any(lowered(n, doc.language).split()[-1] in c.split() for c in called))


def turns(doc: Document) -> list[Turn] | None:
    """The turns of the people in a broadcast, and its staff's short questions; None where the text is no broadcast.

    Staff are "PRESENTER", "CORRESPONDENT" and the like, whoever has such an office behind the name in a label ("KATE ORRAN, HOST"), and whom the
    text calls its own correspondent. It is a broadcast where somebody other than a presenter reports, or a recording is marked.
    """
    labels = _labels(doc)
    if len(labels) <= _FEWEST:
        return None
    text, language = doc.text, doc.language
    of = [text[slice(*one.label)] for one in labels]
    hosts = {
        name.split()[-1]
        for name, one in zip(of, labels, strict=True)
        if one.office and (_is("staff", text[slice(*one.office)], language) or _is("correspondents", text[slice(*one.office)], language))
    }
    staff = [_is("staff", n, language) or _is("correspondents", n, language) or n.split()[-1] in hosts for n in of]
    named = _introduced(doc, frozenset(n for n, own in zip(of, staff, strict=True) if not own)) if sum(staff) >= 1 else frozenset()
    staff = [own or n in named for n, own in zip(of, staff, strict=True)]
    reports = [
        own
        and (
            _is("correspondents", n, language)
            or n in named
            or (one.office is not None and _is("correspondents", text[slice(*one.office)], language))
        )
        and len(text[one.words : one.paragraph[1]].split()) >= _REPORT
        and not text[slice(*one.paragraph)].rstrip().endswith("?")
        for n, own, one in zip(of, staff, labels, strict=True)
    ]
    clipped = any(one.clip and not own for one, own in zip(labels, staff, strict=True))
    if sum(staff) < _FEWEST or not (any(reports) or clipped):
        return None
    found = []
    for one, own in zip(labels, staff, strict=True):
        words_of = text[one.words : one.paragraph[1]]
        if not own:
            found.append(Turn(one.paragraph, one.words, True, (), one.label, one.office))
        elif words_of.rstrip().endswith("?") and len(words_of.split()) <= _SHORT:
            found.append(Turn(one.paragraph, one.words, False))
        else:
            doc.begin(one.paragraph[0], one.words)
    return found
