"""Two subjects of one Russian verb in the plural: "Историк А и архивист Б рассказали", "написали А и её соавтор Б".

Here: widening a mention to both. Not here: who each of them is (inflected/resolve.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER
from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

_NAME = rf"[{UPPER}][а-яёА-ЯЁ-]+"
#: The second of two: a few words of office, a full name.
_SECOND = re.compile(rf"\s+и\s+(?:(?:её|ее|его|их)\s+)?(?:[а-яё-]+\s+){{0,6}}?{_NAME}(?:\s+{_NAME}){{1,2}}(?!\w)")
_PLURAL = re.compile(r"(?:ли(?:сь)?|[юяуа]т(?:ся)?|ив|ав)$")


def joined(doc: Document, proposals: list[Proposal]) -> list[Proposal]:
    """The proposals, with the second subject taken into the mention where the verb is plural and a name ends the first."""
    text = doc.text
    for proposal in proposals:
        if proposal.source is None or not _PLURAL.search(text[slice(*proposal.cue)].split()[-1].lower()):
            continue
        start, end = proposal.source
        if not re.search(rf"{_NAME}$", text[start:end]) or (second := _SECOND.match(text, end)) is None:
            continue
        if end <= proposal.cue[0] and text[second.end() : proposal.cue[0]].strip(" ,") and proposal.cue[0] - second.end() < 80:
            between = text[second.end() : proposal.cue[0]]
            if re.search(r"[,.;:]|\w(?:л|ла|ли|ет|ют)(?!\w)", between):
                continue  # the second has a verb of its own
        if not any(a < second.end() and end < b for a, b in proposal.content):
            proposal.source = (start, second.end())
    return proposals
