"""Sentences that go on about somebody just named by what he or she is: "Deputy head of Vell Roads, she runs …", "He is now a fellow at Orran".

Here: the words of office in such a sentence. Not here: whom the sentence before names (roster.py), offices beside a name (roles.py).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.statements.english.appositions import PREPOSITION, has_role
from onrecord.statements.proposal import Span

_OPENS = re.compile(
    r"(?:(?:[Nn]ow|[Cc]urrently)\s+)?(?:(?:[Aa]n?|[Tt]he)\s+)?(?P<role>(?!(?:As|At|In|On|For|With|After|Before|When|While|From|By|Under|Despite|Like|If|Once|Since|Asked|Born|Though|Although)\b)"
    r"[A-Za-z][^,.;:“”\"\n]{4,110}),\s+(?P<who>he|she)\s+(?!said\b|says\b|told\b|added\b|adds\b|wrote\b)"
)
_IS_NOW = re.compile(
    r"(?P<who>He|She)\s+(?:(?P<now>(?:is|serves)\s+(?:now|currently)|now\s+(?:is|serves))(?:\s+as)?|is|serves\s+as|works\s+as)\s+(?:an?|the)\s+"
    r"(?P<role>[^,.;:“”\"\n]{4,110}?)(?=,|\.\s|\.$|;|$|\s(?:who|which)\b|\sand\s(?:has|is|was|lives|writes|teaches)\b)"
)
_NO_LONGER = re.compile(r"(?:former|ex-?|retired|onetime|once)\b", re.IGNORECASE)


class Presented(NamedTuple):
    """Words of office, where they stand, of whom by pronoun, and whether they tell what somebody is now."""

    role: str
    span: Span
    pronoun: str
    now: bool


def presented(text: str, sentence: Span) -> Presented | None:
    """The office in a sentence about "he" or "she"; None where it tells none."""
    m = _OPENS.match(text, *sentence) or _IS_NOW.match(text, *sentence)
    head = PREPOSITION.split(m.group("role"), maxsplit=1)[0].split() if m is not None else []
    if m is None or not head or not has_role(head[-1]):
        return None  # "Sometimes clerks break the rules, he said"
    now = m.re is _IS_NOW and m.group("now") is not None
    if now and _NO_LONGER.match(m.group("role")):
        return None
    return Presented(m.group("role"), m.span("role"), m.group("who").lower(), now)
