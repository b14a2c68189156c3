"""Days that a sentence of Russian copy without any statement gives to what stands behind it: "The Armenian side reacted the same day. …".

Here: such sentences, and handing their day to the first statement behind them in the paragraph; what its speaker goes on to say takes it
from there (occasions.py). Not here: days in a statement's own sentence (dates.py), occasions (occasions.py).
"""

from __future__ import annotations

import re
from datetime import date

from onrecord.statements.dates import day_named
from onrecord.statements.own_words import unquoted
from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

#: Somebody reacts, and says nothing yet.
_REACTS = re.compile(
    r"(?<!\w)(?:(?:от|про)?реагирова[лв][а-яё]*|отреагировал[аио]?|откликнул(?:ся|ась|ись|ось)|отозвал(?:ся|ась|ись|ось)|ответил[аио]?|прокомментировал[аио]?|высказал(?:ся|ась|ись|ось)|заговорил[аио]?|реакци[яи]|отклик|ответ(?=\s)|объяснени[ея]|комментарии|заявлени[ея])(?!\w)",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    r"последовал[аио]?|прозвучал[аио]?|появил(?:ся|ась|ись|ось)|поступил[аио]?|приш[её]л|пришл[аио]|распространил[аио]?|выступил[аио]?|не\s+заставил[аио]?|был[аио]?(?!\w)|дал[аио]?(?!\w)|реагировал|откликнул|отозвал|ответил|прокомментировал|высказал|заговорил",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"(?<!\w)(?:в|на)\s+(?:тот|этот)\s+же\s+(?:самый\s+)?(?:день|вечер)|(?<!\w)(?:в\s+тот\s+же\s+вечер|тем\s+же\s+(?:утром|вечером|дн[её]м)|тогда\s+же|день\s+в\s+день)(?!\w)",
    re.IGNORECASE,
)
#: How many sentences in front the day that "the same" takes up may stand.
_BACK = 12


def date_behind(doc: Document, proposals: list[Proposal]) -> list[Proposal]:
    """The same proposals, the first one behind a reaction with its day: in its zone, or as that of publication where it is the same day."""
    if doc.published is None:
        return proposals
    taken = {doc.sentence_index(p.zone[0]) for p in proposals}
    for proposal in proposals:
        number = doc.sentence_index(proposal.zone[0])
        start, stop = doc.sentences[number - 1] if number else (0, 0)
        if not number or number - 1 in taken or doc.paragraph_at(start) != doc.paragraph_at(proposal.zone[0]):
            continue
        own = unquoted(doc, start, stop)
        if not (_REACTS.search(own) and _FOLLOWED.search(own)) or re.search(r":\s*$|,\s+что\s", own):
            continue
        if day_named(doc, own, start, ranges=False).span is not None:
            proposal.zone = (start, proposal.zone[1])
        elif (same := _SAME_DAY.search(own)) is not None and _day_before(doc, number - 1) == doc.published:
            proposal.hints["issued"] = f"{start + same.start()}:{start + same.end()}"
    return proposals


def _day_before(doc: Document, number: int) -> date | None:
    """The day named last in front of a sentence."""
    for start, stop in reversed(doc.sentences[max(0, number - _BACK) : number]):
        if (when := day_named(doc, unquoted(doc, start, stop), start, ranges=False)).span is not None:
            return when.on
    return None
