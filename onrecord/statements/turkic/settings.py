"""Where and when a Turkish or Azerbaijani statement was made, as the sentence right behind it tells: "The minister was answering questions on Friday".

Here: such sentences, and handing their day to what their speaker said before them in the paragraph; the day of a press service's text. Not here: days in a statement's own
sentence (dates.py), occasions whose day is told before what is said there (occasions.py).
"""

from __future__ import annotations

import re

from onrecord.statements.dates import day_named
from onrecord.statements.lexicon import UPPER, listed, lower, words
from onrecord.statements.own_words import unquoted
from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

#: Speaking to an audience, as all that a sentence tells.
_SPOKE = re.compile(
    r"(?:(?:sual|soru)[^\W\d_]*\s+(?:cavablandır|yanıtla|yanıtlı|cevapla|cevaplı)[^\W\d_]*"
    r"|(?:toplantı|brifin[gq]|konferans|konfrans|iclas|oturum|tədbir|etkinlik|forum|panel|tören|mərasim|ziyaret|səfər|proqram|program|yayın|efir|veriliş|görüş|açılış|duruşma|dinləmə|məhkəmə|komisyon|komissiya|birleşim|meclis|məclis|parlament)[^\W\d_]*[dt][aəe]\s+(?:[^\s.!?]+\s+){0,4}?"
    r"(?:konuş|değerlendir|danış|çıxış|açıklama|açıqlama|bəyanat|fikir|məlumat|bilgi|soru|sual|bir\s+araya\s+gel|görüş|katıl|iştirak|sun(?=du|muş|uyor)|söz\s+al|ifad[eə]\s+ver|savunma)[^\W\d_]*(?:\s+[^\W\d_]+){0,2}"
    r"|[^\W\d_]+[’']?[^\W\d_]*[aəe]\s+(?:hitap|xitab)\s+[^\W\d_]+|[^\W\d_]+l[aəe]r(?:[ıi]n)?[aəe]\s+sesl[ae]n[^\W\d_]*"
    r"|(?:deputat|jurnalist|seçici|tələbə|toplaşan|iştirakçı)[^\W\d_]*[aə]\s+müraciət\s+[^\W\d_]+"
    r"|(?:qarşısında|karşısında|kürsüd[eə]n|tribunadan)\s+(?:[^\s.!?]+\s+){0,2}?(?:konuş|danış|çıxış)[^\W\d_]*(?:\s+[^\W\d_]+)?)\W*$",
    re.IGNORECASE,
)


#: The press service of a body, as the outlet of what it puts out, and what was said at an earlier time.
_PRESS_SERVICE = re.compile(
    r"mətbuat\s+(?:xidməti|katibliyi|şöbəsi)|basın\s+(?:bülteni|müşavirliği|ofisi|bürosu|birimi|merkezi|açıklaması)", re.IGNORECASE
)
_EARLIER = re.compile(r"m[ıiuü]ş[dt][ıiuü](?:l[aə]r)?$")


def put_out(doc: Document, found: list[Proposal]) -> None:
    """Give what a body's press service reports the day of its text, where the text's head tells that it was that day."""
    if doc.published is None or _PRESS_SERVICE.search(lower(doc.outlet)) is None:
        return
    days = (day_named(doc, doc.text[start:end], start) for start, end in doc.paragraphs[:3])
    day = next((d for d in days if d.span is not None and d.on == doc.published), None)
    if day is None or day.span is None:
        return
    for p in found:
        if _EARLIER.search(p.kind.form) is None:
            p.hints.setdefault("issued", f"{day.span[0]}:{day.span[1]}:{doc.published.isoformat()}")


def held(doc: Document, found: list[Proposal]) -> None:
    """Give statements the day on which the sentence behind them, or behind what their speaker goes on to say, tells that he spoke somewhere."""
    if doc.published is None:
        return
    telling: dict[int, list[Proposal]] = {}
    for p in found:
        telling.setdefault(doc.sentence_index(p.cue[0]), []).append(p)
    for before in telling:
        number = before + 1
        if number >= len(doc.sentences) or number in telling:
            continue
        start, stop = doc.sentences[number]
        sentence = unquoted(doc, start, stop)
        if stop - start > 240 or _SPOKE.search(sentence) is None:
            continue
        day = day_named(doc, sentence, start, ranges=False)
        if day.on is None or day.span is None:
            continue
        told = f"{day.span[0]}:{day.span[1]}" + f":{day.on.isoformat()}" * (day.on != doc.published)
        speakers: set[str] = set()
        while (here := telling.get(number - 1)) and ("\n" not in doc.text[here[0].zone[1] : start] or _heads(doc, here, number)):
            own = [p for p in here if p.source and (_goes_on(doc, p, start, stop) if not speakers else _is_again(doc, p, speakers))]
            for p in own:
                p.hints.setdefault("issued", told)
                speakers |= _names(doc, p)
            if not own or len(own) < len(here):
                break
            number -= 1


def _heads(doc: Document, here: list[Proposal], number: int) -> bool:
    """Whether statements end the first paragraph, and the next one opens with sentence `number`, which tells where they were made."""
    first = doc.paragraphs[0][1]
    return len(doc.paragraphs) > 1 and here[-1].zone[1] >= first - 2 and doc.sentences[number][0] == doc.paragraphs[1][0]


def _names(doc: Document, p: Proposal) -> set[str]:
    """The words of a mention that can be names, without case endings behind an apostrophe."""
    return set(re.findall(rf"(?<!\w)[{UPPER}][^\W\d_]{{2,}}", doc.text[slice(*p.source)])) if p.source else set()


def _is_again(doc: Document, p: Proposal, speakers: set[str]) -> bool:
    """Whether a statement further in front is of the same speaker: a name of theirs, a pronoun."""
    assert p.source is not None
    return bool(_names(doc, p) & speakers) or lower(doc.text[slice(*p.source)]) in words("pronouns", doc.language)


def _goes_on(doc: Document, p: Proposal, start: int, stop: int) -> bool:
    """Whether a sentence begins with who has just spoken: the surname, an office, a pronoun."""
    first = re.match(r"[^\W\d_]+", doc.text[start:stop])
    if first is None or p.source is None:
        return False
    low = lower(first.group())
    if low in words("pronouns", doc.language) or listed(low, "roles", doc.language):
        return True
    return any(lower(w) == low for w in re.findall(r"[^\W\d_]{3,}", doc.text[slice(*p.source)]))
