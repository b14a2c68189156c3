"""Transcripts of briefings, hearings and talks: each turn opens with who speaks, in capitals or by initials and surname, and a colon.

Here: which paragraphs of an article open turns, and whether they ask or answer. Not here: interviews told apart by their questions
(interviews.py), who a label means (the resolvers).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from onrecord.statements.lexicon import UPPER, lower, words
from onrecord.statements.proposal import Span
from onrecord.statements.scan import Document

_PARTICLE = r"(?:(?:Mc|Mac|O[’']|de|van|von|al-|el-)(?=[A-Z]))?"
_CAPITALS = rf"{_PARTICLE}[{UPPER}][{UPPER}'’-]*\.?"
_BY_INITIALS = rf"(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][^\W\d_]+(?:-[{UPPER}][^\W\d_]+)?"
_ASKER = rf"[{UPPER}][^\W\d_]+"
#: "MS. HALVORSEN:", "FOREIGN MINISTER ORDYAN: (Via interpreter)", "QUESTION:", "Н.В.Заречная:".
_TURN = re.compile(
    rf"[\"“]?(?P<label>{_CAPITALS}(?:[ \t]+{_CAPITALS}){{0,6}}|{_BY_INITIALS}|{_ASKER})(?:[ \t]*\([^()\n]{{2,60}}\))?[ \t]*:[ \t]+(?=\S)(?:[(\[][^()\[\]\n]{{2,40}}[)\]][ \t]*)?"
)
_LABEL = re.compile(rf"{_CAPITALS}(?:[ \t]+{_CAPITALS}){{0,6}}|{_BY_INITIALS}|{_ASKER}")
_COURTESY = frozenset(["mr", "ms", "mrs", "miss", "mx"])
#: The fewest turns of a transcript.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of an interview: where its words begin, and whether they answer; `more` are the paragraphs in which they go on.

    `label` is where the turn says who speaks, where it does; `office` where it says as what.
    """

    paragraph: Span
    words: int
    answers: bool
    more: tuple[Span, ...] = ()
    label: Span | None = None
    office: Span | None = None


def asks(label: str) -> bool:
    """Whether a label stands for whoever puts the questions or leads the talk, without a name."""
    return lower(label).strip(". ") in words("askers")


def nobody(label: str, language: str) -> bool:
    """Whether a label describes somebody without a name: "WOMAN IN VELL", "TAXI DRIVER"."""
    said = re.split(r"\s(?:in|of|from|at|on|из|с|в)\s", lowered(label, language))[0].split()
    return not _titled(label) and any(w in words("label_people") for w in (said[0], said[-1]))


def lowered(label: str, language: str) -> str:
    """A label in small letters, with the dotless i of Turkish and Azerbaijani."""
    return lower(label.replace("I", "ı") if language in ("tr", "az") else label)


def _titled(label: str) -> bool:
    """Whether a label begins with a title or an office."""
    return any(w.strip(".") in words("label_titles") for w in lower(label).split()[:-1])


def _surname(label: str) -> str:
    """The surname in a label, or nothing where it is initials."""
    surname = label.rstrip(".").split()[-1].split(".")[-1]
    return surname if len(surname) >= (2 if _titled(label) else 4) else ""


def turns(doc: Document) -> list[Turn]:
    """The turns of a transcript in order, or nothing where the labels are no speakers'.

    They are where somebody asks without a name ("QUESTION:") or mostly asks, or where every label has a title ("SECRETARY ORDWAY:"), is named with a
    given name elsewhere in the text, or comes again.
    """
    found: list[Turn] = []
    for start, end in doc.paragraphs:
        m = _TURN.match(doc.text, start, end)
        if m is None or m.end() >= end or lower(m.group("label")) in words("no_labels"):
            continue
        if asks(m.group("label")) or re.fullmatch(_ASKER, m.group("label")) is None or m.group("label").isupper():
            found.append(Turn((start, end), m.end(), True, (), m.span("label")))
    labels = [doc.text[slice(*t.label)] for t in found if t.label]
    asked = Counter(label for label, t in zip(labels, found, strict=True) if doc.text[slice(*t.paragraph)].rstrip('”"»’ ').endswith("?"))
    asking = {label for label, count in Counter(labels).items() if asks(label) or asked[label] * 2 > count}
    found = [replace(t, answers=label not in asking) for label, t in zip(labels, found, strict=True)]
    answering = Counter(label for label in labels if label not in asking)
    if not answering or len(found) < _FEWEST:
        return []
    surnames = {label: _surname(label) for label in answering}
    if not all(surnames.values()) or len(set(labels)) == 1:
        return []  # initials, or one who answers others (interviews.py)
    if len(answering) < len(set(labels)):
        return found
    sure = all(
        count > 1 or _titled(label) or re.search(rf"[{UPPER}][^\W\d_]+[ \t]+{re.escape(surnames[label].capitalize())}(?!\w)", doc.text)
        for label, count in answering.items()
    )
    return found if sure else []


def named(doc: Document, place: Span) -> tuple[str, Span | None] | None:
    """The name in a transcript's label, in ordinary letters, and where the office in front of it stands (none for "MR").

    The given name is taken from the title where the label has none. None where the label is no name in capitals or with initials.
    """
    written = doc.text[slice(*place)]
    if _LABEL.fullmatch(written) is None or not _surname(written) or asks(written) or nobody(written, doc.language):
        return None
    if re.fullmatch(_BY_INITIALS, written) and not written.isupper():
        return written, None
    label = written.split()
    titles = 0
    while titles < len(label) - 1 and lower(label[titles]).strip(".") in words("label_titles"):
        titles += 1
    name = " ".join(_ordinary(w, doc.language) for w in label[titles:])
    if " " not in name and (
        full := re.search(rf"(?<!\w)([{UPPER}][^\W\d_]+)[ \t]+(?:[{UPPER}]\.[ \t]+)?{re.escape(name)}(?!\w)", doc.title)
    ):
        name = full.group() if lower(full.group(1)) not in words("label_titles") else name
    if not titles or (titles == 1 and lower(label[0]).strip(".") in _COURTESY):
        return name, None
    return name, (place[0], place[0] + written.index(label[titles]) - 1)


def _ordinary(word: str, language: str) -> str:
    """A word of a name in capitals as names are written: "McCARVER" and "O'DOWD-HALE" as "McCarver" and "O'Dowd-Hale"."""
    lead = re.match(r"(?:Mc|Mac|de|van|von|al-|el-)(?=[A-Z])", word)
    rest = word[lead.end() :] if lead else word
    turkic = language in ("tr", "az")
    return (lead.group() if lead else "") + re.sub(
        r"[^\W\d_]+", lambda m: m.group()[0] + lower(m.group()[1:].replace("I", "ı") if turkic else m.group()[1:]), rest
    )
