"""Attributions in English where the listener, the post or the sentence before carries the words.

Here: "the court heard that", "residents were urged to", "pleaded not guilty", "posted a photo with the caption “…”", "That's according to a survey". Not here:
"was told that" (english/passives.py), what somebody says of the sentence before (english/backward.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.constructs import end_of_clause, strip_dateline, whole_quotes
from onrecord.statements.english.kinds import kind
from onrecord.statements.english.phrases import _plausible, _subject, is_clause
from onrecord.statements.english.supposed import is_blocked, is_supposed
from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.proposal import Proposal, Span, is_headline, trim
from onrecord.statements.scan import Document

_BENCH = r"(?:[Cc]ourt|[Jj]ury|[Jj]urors|[Ii]nquest|[Tt]ribunal|[Ii]nquiry|[Hh]earing)"
_COURT = rf"(?:(?:[Tt]he|[Aa]n?)\s+(?:[\w’'-]+\s+){{0,3}}?{_BENCH}|(?:[A-Z][\w’'-]+\s+){{1,4}}{_BENCH}|[Jj]urors)"
#: "…, the court heard."
_HEARD_LAST = re.compile(
    rf"[,”\"’»]\s+(?P<who>{_COURT})\s+(?:has\s+|had\s+|also\s+|later\s+|previously\s+)*(?P<verb>(?:was|were)\s+(?:also\s+|\w+ly\s+)?told|heard)(?:\s+(?:on|in|at|this|last|earlier)\s[^,.;:“”\"]{{2,40}}|\s+\w+day)?\s*(?=[.,;]|$)"
)
#: "The court heard (that) the road was shut": with a clause, for evidence and appeals are heard too.
_HEARD = re.compile(
    rf"(?P<who>{_COURT})\s+(?:has\s+|had\s+|also\s+|later\s+|previously\s+|then\s+|earlier\s+)*(?P<verb>heard)\s+(?:(?:on\s+)?\w+day\s+|earlier\s+|today\s+|yesterday\s+)?"
    r"(?:(?:how|that)\s+|(?=(?!(?:the|an?|his|her|its|their|two|some|no)\s+(?:\w+\s+)?(?:cases?|appeals?|arguments?|petitions?|evidence|testimon\w+|statements?|recordings?|calls?|motions?|complaints?|applications?|claims?|lawsuits?|challenges?|tapes?|accounts?|witness\w*)\b)"
    r"(?:the|an?|his|her|its|their|he|she|it|they|there|no|police|officers|both|two|[A-Z])[^,;:“”\"]{0,70}?\s(?:had|was|were|would|is|are|has|have|could|did|\w{3,}ed)\b))"
)
_MAY_BEGIN = re.compile(r"(?:[,;:“\"—–.!?”\n]\s*|\b(?:and|but|as|while|after|when|that)\s+)$", re.IGNORECASE)
_TOLD_COURT = Cue("heard", "assert", "neutral", "tell")


def heard(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The jury heard that the gate was open", "The gate was open, the court was told": by whom is not said."""
    text, found = doc.text, []
    for m in list(_HEARD_LAST.finditer(text, start, stop))[:2]:
        if doc.quote_at(m.start("who")) is not None:
            continue
        quote = doc.quote_before(m.start("who"))
        if quote is not None and not text[start : quote.start].strip():
            content = whole_quotes(quote)
        else:
            content = [strip_dateline(text, trim(text, (start, m.start() + (text[m.start()] in '”"’»'))))]
        if sum(len(text[a:b].split()) for a, b in content) >= 3:
            found.append(_impersonal(m.span("verb"), _TOLD_COURT, content, (start, stop), trim(text, m.span("who"))))
    for m in list(_HEARD.finditer(text, start, stop))[:1] if not found else ():
        if m.start() > start and _MAY_BEGIN.search(text, start, m.start()) is None:
            continue
        content = [trim(text, (m.end(), end_of_clause(doc, m.end(), stop)))]
        if doc.quote_at(m.start("who")) is None and len(text[slice(*content[0])].split()) >= 3:
            found.append(_impersonal(m.span("verb"), _TOLD_COURT, content, (start, stop), trim(text, m.span("who"))))
    return found


def _impersonal(cue: Span, said: Cue, content: list[Span], zone: Span, told: Span | None) -> Proposal:
    return Proposal(cue, said, content, None, zone, told, "impersonal", 0.75)


_BE = r"(?:is|are|was|were|(?:has|have|had)\s+(?:since\s+|also\s+|\w+ly\s+)?been|(?:is|are|was|were)\s+being)"
#: "have been urged to stay", "were asked by the police to stay": who is not named bids by the plainest of these only.
_URGED = re.compile(
    rf"\b{_BE}\s+(?:\w+ly\s+|also\s+)?(?:(?P<verb>urged|advised|warned|reminded)(?:\s+on\s+\w+day)?|(?P<asked>urged|advised|warned|reminded|asked|told|encouraged)\s+by\s+(?P<by>[^,;:“”\"]{{2,70}}?))"
    r"(?<!\bclose)(?<!\bnext)(?<!\bclosest)(?<!\brelated)(?<!\blinked)\s+(?=[“\"‘]?(?:not\s+)?to\s+[“\"‘]?(?!(?:the|an?|his|her|its|their|our|this|that|these|those|which|whom)\b)[a-z]+)"
)


def urged(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "Residents have been urged to stay indoors": what is asked of whom."""
    text, found = doc.text, []
    for m in list(_URGED.finditer(text, start, stop))[:2]:
        told = _subject(doc, start, m.start())
        if told is None or doc.quote_at(m.start()) or is_blocked(text[max(start, m.start() - 40) : m.start()]):
            continue
        if is_supposed(text, start, told, m.span()) or len(text[slice(*told)].split()) > 12:
            continue
        cue = m.span("verb") if m.group("verb") else (m.start("asked"), m.start("by") - 1)
        source = trim(text, m.span("by")) if m.group("by") else None
        content = trim(text, (m.end(), end_of_clause(doc, m.end(), stop)))
        if (source is not None and not _plausible(text, source)) or len(text[slice(*content)].split()) < 3:
            continue
        if text[start : told[0]].endswith(" and ") and told[0] - start < 60 and not is_clause(text[start : told[0]]):
            told = trim(text, (start, told[1]))  # "Doctors and their teams have been urged"
        apart = cues("en").pattern.search(text, *told) is None
        listener = told if apart and text[slice(*told)].lower() not in ("he", "she", "they", "it", "who", "we", "i") else None
        found.append(
            Proposal(
                cue,
                Cue(m.group("verb") or m.group("asked"), "demand", "neutral", "object"),
                [content],
                source,
                (start, stop),
                listener,
                "passive",
                0.75,
            )
        )
    return found


#: "has pleaded not guilty", "pleaded not guilty on every count"; what to, a frame of the cue tells.
_PLEADS = re.compile(
    r"\b(?P<verb>(?:plead(?:s|ed)?|pled|entered\s+(?:an?\s+)?pleas?\s+of))\s+(?P<plea>not\s+guilty\b(?!\s+(?:on\s+\w+day\s+)?to\b)(?:\s+on\s+(?:all|every|each|both|any|the)\s+(?:\w+\s+){0,2}?(?:counts?|charges?))?)"
)


def pleaded(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "Both men pleaded not guilty": a denial."""
    text = doc.text
    m = _PLEADS.search(text, start, stop)
    source = _subject(doc, start, m.start()) if m is not None and doc.quote_at(m.start()) is None else None
    if (
        m is None
        or source is None
        or is_supposed(text, start, source, m.span("verb"))
        or is_blocked(text[max(start, m.start() - 30) : m.start()])
    ):
        return []
    kind_of = Cue(" ".join(m.group("verb").split()), "deny", "neutral", "object")
    return [Proposal(m.span("verb"), kind_of, [trim(text, m.span("plea"))], source, (start, stop), None, "phrasing", 0.8)]


#: "posted a photo with the caption “…”", "made a post titled “…”".
_CAPTION = re.compile(
    r"\b(?P<verb>posted|posts|shared|shares|tweeted|uploaded|(?:made|makes|wrote)(?=\s+(?:an?|another|the)\s+(?:\w+\s+){0,2}post\b))\b(?P<what>[^.;:“”\"]{2,140}?)\s+"
    r"(?:with|under|alongside)\s+(?:the|an?|this|these|one)\s+(?:\w+\s+)?(?:caption|words?|message|title|comment|heading|text)(?:\s+(?:that\s+)?(?:read(?:s|ing)?|said|says|saying))?\s*[:,]?\s*(?=[“\"«‘])"
)


def captioned(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "She posted a picture with the caption “Home at last”"."""
    text, found = doc.text, []
    for m in list(_CAPTION.finditer(text, start, stop))[:2]:
        source, quote = _subject(doc, start, m.start()), doc.quote_after(m.end(), reach=1)
        if quote is None or source is None or doc.quote_at(m.start()) or not _anybody(text, source):
            continue
        if is_supposed(text, start, source, m.span("verb")) or is_blocked(text[max(start, m.start() - 30) : m.start()]):
            continue
        kind_of = Cue(m.group("verb"), "assert", "neutral", "say")
        found.append(Proposal(m.span("verb"), kind_of, whole_quotes(quote), source, (start, stop), None, "phrasing", 0.8))
    return found


def _anybody(text: str, source: Span) -> bool:
    """Whether a mention is one, an account's name in small letters included ("orran12 posted")."""
    return _plausible(text, source) or re.fullmatch(r"@?[a-z_]+\d+\w*", text[slice(*source)]) is not None


#: "That's according to a new survey by the Vell centre."
_THAT_IS = re.compile(
    r"(?:That|This)(?:[’']s|\s+is|\s+was)(?:\s+all|\s+at\s+least)?,?\s+(?P<cue>according\s+to)\s+(?P<who>[^,;:“”\"]{2,110}?)(?=,\s|\s+(?:published|released|which|that|who)\b|[.\s]*$)"
)
_ACCORDING = Cue("according to", "assert", "neutral", "say")


def that_is_according(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "Nine in ten have one. That's according to a survey.": the sentence before."""
    text, number = doc.text, doc.sentence_index(start)
    m = _THAT_IS.match(text, start, stop)
    if m is None or number == 0 or doc.quote_at(start) is not None:
        return []
    before = doc.sentences[number - 1]
    source, content = trim(text, m.span("who"), edge=" .\n"), trim(text, before, edge=" \t\r\n\u00a0,.;:–—-")
    if not _plausible(text, source) or len(text[slice(*content)].split()) < 4 or is_headline(text[slice(*content)]):
        return []
    if cues("en").pattern.search(text, *content) or text[before[1] : start].count("\n") > 2 or text[before[1] - 1] not in '.!?…”"':
        return []
    return [Proposal(m.span("cue"), _ACCORDING, [content], source, (start, stop), None, "so-says", 0.75)]


#: Each kind of attribution with what a sentence must have for it.
KINDS = (
    kind(heard, "court jury jurors inquest tribunal inquiry hearing", "heard told"),
    kind(urged, "urged advised warned reminded asked told encouraged", "to"),
    kind(
        captioned, "posted posts shared shares tweeted uploaded made makes wrote", "caption word words message title comment heading text"
    ),
    kind(pleaded, "guilty", "plead pleads pleaded pled plea pleas"),
    kind(that_is_according, "according", "that this that's this's that’s this’s"),
)
