"""Where and when a Turkish or Azerbaijani statement was made, as the sentence right behind it tells: "The minister was answering questions on Friday".

Here: such sentences, where they name the day of publication. Not here: days in a statement's own sentence (dates.py), occasions that
an article dates before what is said there (occasions.py).
"""

from __future__ import annotations

import re

from onrecord.statements.dates import day_named
from onrecord.statements.lexicon import listed, lower, words
from onrecord.statements.own_words import unquoted
from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

#: Speaking to an audience, as all that a sentence tells.
_SPOKE = re.compile(
    r"(?:(?:sual|soru)[^\W\d_]*\s+(?:cavablandır|yanıtla|yanıtlı|cevapla|cevaplı)[^\W\d_]*"
    r"|(?:toplantı|brifin[gq]|konferans|konfrans|iclas|oturum|tədbir|etkinlik|forum|panel|tören|mərasim|ziyaret|səfər|proqram|program|yayın|efir|veriliş|görüş|açılış)[^\W\d_]*[dt][aəe]\s+(?:[^\s.!?]+\s+){0,4}?"
    r"(?:konuş|değerlendir|danış|çıxış|açıklama|açıqlama|bəyanat|fikir|məlumat|bilgi|soru|sual|bir\s+araya\s+gel|görüş|katıl|iştirak)[^\W\d_]*(?:\s+[^\W\d_]+){0,2})\W*$",
    re.IGNORECASE,
)


def held(doc: Document, found: list[Proposal]) -> None:
    """Give the day of publication to statements whose next sentence says that their speaker spoke somewhere that day."""
    if doc.published is None:
        return
    telling = {doc.sentence_index(p.cue[0]) for p in found}
    for p in found:
        number = doc.sentence_index(p.cue[0]) + 1
        if number >= len(doc.sentences) or number in telling or p.source is None or "issued" in p.hints:
            continue
        start, stop = doc.sentences[number]
        if "\n" in doc.text[p.zone[1] : start] or stop - start > 240 or not _goes_on(doc, p, start, stop):
            continue
        sentence = unquoted(doc, start, stop)
        if _SPOKE.search(sentence) is None:
            continue
        day = day_named(doc, sentence, start, ranges=False)
        if day.on == doc.published and day.span is not None:
            p.hints["issued"] = f"{day.span[0]}:{day.span[1]}"


def _goes_on(doc: Document, p: Proposal, start: int, stop: int) -> bool:
    """Whether a sentence begins with who has just spoken: the surname, an office, a pronoun."""
    first = re.match(r"[^\W\d_]+", doc.text[start:stop])
    if first is None or p.source is None:
        return False
    low = lower(first.group())
    if low in words("pronouns", doc.language) or listed(low, "roles", doc.language):
        return True
    return any(lower(w) == low for w in re.findall(r"[^\W\d_]{3,}", doc.text[slice(*p.source)]))
