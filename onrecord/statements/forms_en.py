"""Which occurrence of a reporting word in English is the verb of a report.

Here: nouns, adjectives, reduced participles and names that look like one ("asked about the delay", "alleged victims", "a call for").
Not here: negation and supposition (phrases_en.py), deeds (deeds_en.py).
"""

from __future__ import annotations

import re

from onrecord.statements.phrases_en import WRITTEN
from onrecord.statements.proposal import Span

#: "The envoy, asked about the delay, said …": who is asked.
_REDUCED = re.compile(r"\s[^,;.“”\"]{2,120},\s")
#: "Baku's repeatedly voiced concern": no verb of the sentence.
_OWNED = re.compile(r"(?<=\w)[’']s?\s+(?:\w+ly\s+|oft-|often\s+)?$")
#: Participles that a document or a group can have behind it without a comma ("a letter demanding that", "protesters calling for").
_AFTER_NOUNS = frozenset(
    [
        "saying", "claiming", "alleging", "stating", "warning", "demanding", "urging", "calling", "calling for", "calling on", "accusing", "rejecting",
        "denying", "promising", "condemning", "asking for", "arguing", "explaining", "confirming", "announcing", "describing", "insisting",
    ]
)  # fmt: skip
_NOUN_HERE = re.compile(r"\b(?:the|an?|this|his|her|its|their|any|no|every)\s+$", re.IGNORECASE)
#: "Oman, often called the Switzerland of the region": nobody is named who calls it so.
_NAMES_IT = frozenset(["called", "dubbed", "branded", "described", "hailed", "praised"])
_OFTEN = re.compile(r",\s+(?:often|sometimes|also|formerly|previously|commonly|widely|once|long|popularly)\s+$")
#: "pressed into announcing", "for saying": what somebody is blamed or pressed for; but "answered by saying".
_AFTER_PREPOSITION = re.compile(
    r"\b(?:into|of|for|from|about|with|on|than|like|as|against|despite|without|upon)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
#: "the most telling detail": a participle that is an adjective.
_ATTRIBUTE = re.compile(r"\b(?:the|a|an|most|very|more|so)\s+$", re.IGNORECASE)


def is_no_verb(text: str, cue: Span, form: str, participle: bool, start: int, stop: int) -> bool:
    """Whether a reporting word in the sentence [start, stop) is not the verb of a report there."""
    at, end = cue
    if form in ("asked", "asked for") and _REDUCED.match(text, at + 5, stop) and re.search(r"(?:,|^[\s“\"]*)\s*$", text[start:at]):
        return True
    if _OWNED.search(text, max(start, at - 24), at):
        return True
    if (
        participle
        and form not in _AFTER_NOUNS
        and not re.search(r"(?:[,;—–][”\"’]?|\band|\bbut|\bwhile|^)[\s“]*(?:\w+ly\s+|also\s+|while\s+|then\s+)?$", text[start:at])
    ):
        return True
    if form == "briefed" and re.match(r"\s+(?:on|about|by)\s", text[end:stop]):
        return True  # "two people briefed on the talks said"
    if form in ("responded", "replied", "answered", "commented", "testified") and re.match(r"\s+(?:said|says|told)\b", text[end:stop]):
        return True  # "an officer who responded said: “…”"
    if form in ("read", "reads") and WRITTEN.search(text, start, at):
        return True
    if form == "alleged" and re.search(r"\b(?:of|for|from|with|about|despite|or|over|by|and)\s+$", text[start:at]):
        return True  # "of alleged victims"
    if not participle and _NOUN_HERE.search(text, max(start, at - 12), at):
        return True  # "contributed to this report", "a call for proposals"
    if form in _NAMES_IT and _OFTEN.search(text, max(start, at - 20), at):
        return True
    if participle and _AFTER_PREPOSITION.search(text, max(start, at - 16), at):
        return True
    return bool(participle and _ATTRIBUTE.search(text, max(start, at - 16), at))
