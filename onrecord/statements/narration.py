"""Whether a reporting verb tells of one past utterance, of writing, or of a position that is held.

Here: tense and manner of the reporting word in the five languages. Not here: days (dates.py) and occasions (occasions.py).
"""

from __future__ import annotations

import re

from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

WRITES = re.compile(r"(?:wrote|written|posted|tweeted|blogged|e-?mailed|texted|messaged|напис|опублик|yaz|payla|գրել|գրեց)", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+\s+)?$")
_PRESENT = {
    "en": re.compile(
        r"(?:\w*[^s]s|say|warn|argue|believe|think|insist|claim|deny|call|want|allege|maintain|demand|describe|hope|fear|agree|expect|reject|dismiss|accuse|acknowledge|admit|estimate|suggest|report)$",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"(?:[аеиуюя]т|[аеиуюя]тся|[её]т|ет|ют|ит|ат|ят|ен|ена|ены|ны)$", re.IGNORECASE),
    "tr": re.compile(r"(?:yor|yorlar|[ae]r|ir|ır|makta|mekte)$", re.IGNORECASE),
    "az": re.compile(r"(?:[ıiuü]r|[ae]r|[ıiuü]rlar|[ıiuü]rlər|dir|dır|görə)$", re.IGNORECASE),
    "hy": re.compile(r"(?:ում\s+(?:է|են)|է\s+\w+ում|են\s+\w+ում)$", re.IGNORECASE),
}


def narrates(doc: Document, proposal: Proposal) -> bool:
    """Whether the cue tells of one past utterance: not "says", not "has called"."""
    cue = doc.text[slice(*proposal.cue)].strip(" ,-—–:")
    if WRITES.match(cue) or cue.startswith("alleg"):  # an indictment alleges
        return False
    if doc.language == "en":
        if PERFECT.search(doc.text[max(0, proposal.cue[0] - 24) : proposal.cue[0]]):
            return False
        cue = re.sub(r"\s+(?:up)?on$", "", cue)  # "calls on"
    return _PRESENT.get(doc.language, _PRESENT["en"]).search(cue) is None
