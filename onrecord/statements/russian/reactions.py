"""Days that a sentence of Russian copy without any statement gives to what stands behind it: "The Armenian side reacted the same day. …".

Here: such sentences, and handing their day to the first statement behind them in the paragraph, behind a meeting also in the next one; what
its speaker goes on to say takes it from there (occasions.py); and statements of some hours later than what was told. Not here: days in a statement's own sentence (dates.py), occasions (occasions.py).
"""

from __future__ import annotations

import re
from datetime import date

from onrecord.statements.dates import day_named
from onrecord.statements.own_words import unquoted
from onrecord.statements.proposal import Proposal, Span
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
#: Somebody comes out, or people meet, and nothing is said yet.
_MEETS = re.compile(
    r"(?<!\w)(?:принял[аи]?|встретил(?:ся|ась|ись)|пров[её]л[аи]?|вышел|вышла|вышли|выступил[аи]?|позвонил[аи]?|созвонил(?:ся|ась|ись)|состоял(?:ся|ась|ось|ись)|прибыл[аи]?|посетил[аи]?|собрал(?:ся|ась|ись)|подош[её]л|подошл[аи]|побеседовал[аи]?)(?!\w)"
)
_HOURS_ON = r"(?<!\w)(?:через|спустя)\s+(?:[а-яё]+\s+)?(?:час(?!\w|т)|часа(?!\w)|часов(?!\w)|полчаса|минут)[а-яё]*|(?<!\w)(?:часом|получасом)\s+(?:позже|позднее)"
#: The same at the head of a sentence that says something.
_LATER_ON = re.compile(
    rf"\W*(?:(?:А|И|Но|Уже|Позже|Позднее|Ближе\s+к|Затем)\s+)?(?:{_HOURS_ON}|вечером)(?!\w|\s+(?:\d|[а-яё]+(?:ик|рг|г[оа]|ду|цу|ья)(?!\w)))",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    rf"{_HOURS_ON}|(?<!\w)(?:в|на)\s+(?:тот|этот)\s+же\s+(?:самый\s+)?(?:день|вечер)|(?<!\w)(?:в\s+тот\s+же\s+вечер|тем\s+же\s+(?:утром|вечером|дн[её]м)|тогда\s+же|день\s+в\s+день)(?!\w)",
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
        if (later := _LATER_ON.match(doc.text, *proposal.zone)) is not None:
            _hand(doc, proposal, later.span(), number)
        start, stop = doc.sentences[number - 1] if number else (0, 0)
        if not number or number - 1 in taken:
            continue
        own = unquoted(doc, start, stop)
        near = doc.paragraph_at(start) == doc.paragraph_at(proposal.zone[0])
        reacts = near and _REACTS.search(own) is not None and _FOLLOWED.search(own) is not None
        if not (reacts or _MEETS.search(own)) or re.search(r":\s*$|,\s+что\s", own):
            continue
        same = _SAME_DAY.search(own)
        if reacts and day_named(doc, own, start, ranges=False).span is not None:
            proposal.zone = (start, proposal.zone[1])
        elif same is not None:
            _hand(doc, proposal, (start + same.start(), start + same.end()), number - 1)
    return proposals


def _hand(doc: Document, proposal: Proposal, said: Span, number: int) -> None:
    """Give a statement the day named last in front of sentence `number`, by the words `said`."""
    day = _day_before(doc, number)
    if day is not None and doc.published is not None and day <= doc.published:
        proposal.hints["issued"] = f"{said[0]}:{said[1]}:{day.isoformat()}"


def _day_before(doc: Document, number: int) -> date | None:
    """The day named last in front of a sentence."""
    for start, stop in reversed(doc.sentences[max(0, number - _BACK) : number]):
        if (when := day_named(doc, unquoted(doc, start, stop), start, ranges=False)).span is not None:
            return when.on
    return None
