"""Attributions in English whose verb of reporting is a set phrase, or stands inside one.

Here: "would say only that …", "drew attention at the briefing to the fact that …", "pressed the minister on whether …", a colon behind
who speaks. Not here: plain verbs (english/propose.py), passives (english/passives.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.constructs import end_of_clause, whole_quotes
from onrecord.statements.english.kinds import kind
from onrecord.statements.english.phrases import _NAME, _plausible, _subject, clause_subject
from onrecord.statements.english.supposed import is_supposed
from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.proposal import Proposal, Span, is_headline, trim
from onrecord.statements.scan import Document

#: "would say only that", "will only admit that", "would offer only that": what follows is said all the same.
_ONLY = re.compile(
    r"\b(?:would|will|could)\s+(?:(say|offer|confirm|add|reply|answer|concede|admit|allow|note|disclose|reveal)\s+(?:only|no\s+more\s+than)"
    r"|only\s+(say|offer|confirm|add|reply|answer|concede|admit|allow|note|disclose|reveal))\s*(?:,\s*[^,;:“”\"]{2,60},\s*)?(?:that\s+|:?\s*(?=[“\"«]))"
)
#: "drew attention on Monday to the fact that", "called attention to the fact that".
_ATTENTION = re.compile(
    r"\b((?:brought|brings|bringing)\s+(?:it\s+)?to\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:[\w’'-]+\s+){0,3}?attention)\s+(?:[^,;:.“”\"]{2,60}?\s+)?that\s+"
    r"|\b((?:drew|draws|called|calls|drawing|calling)\s+(?:(?:the\s+)?(?:[\w’'-]+\s+){0,4})?attention)\s+(?:[^,;:.“”\"]{2,60}?\s+)?to\s+the\s+fact\s+that\s+"
)
#: "pressed the minister on whether": a question put to somebody.
_PRESSED = re.compile(
    r"\b(pressed|presses|questioned|quizzed|grilled|challenged)\s+(?P<told>[^,;:.“”\"]{2,90}?)\s+(?P<on>(?:on|about|over|as\s+to)\s+(?:whether|why|how|when|what)\b)"
)


#: "phoned the newspaper to say that", "went on television to deny that": somebody gets in touch or comes forward to say it.
_TO_SAY = re.compile(
    r"\b(?:contact(?:ed|s)|call(?:ed|s)|phone[ds]|telephone[ds]|rang|rings|wr(?:ote|ites)|text(?:ed|s)|e-?mail(?:ed|s)|approached|took|takes|went|goes|stood|stands|stepped|appeared|appears|came|comes|intervened|used|uses)\b"
    r"(?P<told>[^,;:.“”\"]{0,70}?)\s+to\s+(?P<verb>say|tell\s+(?:them|him|her|us|me|it|readers|reporters|viewers|journalists)|insist|warn|complain|stress|deny|explain|announce|argue|assure\s+(?:them|him|her|us|viewers|residents))"
    r"(?:\s+that\s+|\s*[,:]?\s*(?=[“\"«]))"
)


def _spoken(doc: Document, start: int, verb: int, cue: Span) -> Span | None:
    """Who is the subject of a verb at `verb`, where somebody does say it."""
    source = None if doc.quote_at(verb) is not None else _subject(doc, start, verb)
    if source is not None and doc.text[slice(*source)].endswith((" and", " but")):
        source = clause_subject(doc.text, (start, verb))
    if source is None or not _plausible(doc.text, source) or is_supposed(doc.text, start, source, cue):
        return None
    return source


def only_that(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "A spokesman would say only that the inspection was under way"."""
    found = []
    for m in list(_ONLY.finditer(doc.text, start, stop))[:2]:
        cue = m.span(1) if m.group(1) else m.span(2)
        source = _spoken(doc, start, m.start(), cue)
        content = trim(doc.text, (m.end(), end_of_clause(doc, m.end(), stop)))
        quote = doc.quote_after(m.end(), reach=1)
        spans = whole_quotes(quote) if quote is not None and quote.start <= m.end() and quote.end >= content[1] else [content]
        if source is not None and len(doc.text[slice(*content)].split()) >= 3:
            kind = Cue(m.group(1) or m.group(2), "assert", "neutral", "say")
            found.append(Proposal(cue, kind, spans, source, (start, stop), None, "phrasing", 0.75))
    return found


def to_say(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The council phoned the newspaper to say that its list was short"."""
    found = []
    for m in list(_TO_SAY.finditer(doc.text, start, stop))[:2]:
        cue = m.span("verb")
        source = _spoken(doc, start, m.start(), cue)
        content = trim(doc.text, (m.end(), end_of_clause(doc, m.end(), stop)))
        quote = doc.quote_after(m.end(), reach=1)
        spans = whole_quotes(quote) if quote is not None and quote.start <= m.end() and quote.end >= content[1] else [content]
        if source is None or len(doc.text[slice(*content)].split()) < 3:
            continue
        word = m.group("verb").split()[0]
        act = {"deny": "deny", "assure": "promise", "announce": "announce"}.get(word, "assert")
        told = trim(doc.text, m.span("told")) if re.fullmatch(r"\s+(?:the|an?|its|his|her)\s[\w\s’'-]+", m.group("told")) else None
        found.append(Proposal(cue, Cue(word, act, "neutral", "say"), spans, source, (start, stop), told, "phrasing", 0.75))
    return found


def attention(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The envoy drew attention on Monday to the fact that the fee had not changed"."""
    found = []
    for m in list(_ATTENTION.finditer(doc.text, start, stop))[:2]:
        cue = m.span(1) if m.group(1) else m.span(2)
        source = _spoken(doc, start, m.start(), cue)
        content = trim(doc.text, (m.end(), end_of_clause(doc, m.end(), stop)))
        if source is not None and len(doc.text[slice(*content)].split()) >= 3:
            kind = Cue("drew attention", "assert", "neutral", "say")
            found.append(Proposal(cue, kind, [content], source, (start, stop), None, "phrasing", 0.75))
    return found


def pressed(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The senator pressed the minister on whether the aid had been delivered": the question, and to whom."""
    text, found = doc.text, []
    for m in list(_PRESSED.finditer(text, start, stop))[:2]:
        source = _spoken(doc, start, m.start(), m.span(1))
        end = end_of_clause(doc, m.end(), stop)
        if (apart := text.find(";", m.end(), end)) >= 0:
            end = apart
        content = trim(text, (m.start("on"), end))
        if source is not None and cues("en").pattern.search(text, *m.span("told")) is None:
            kind = Cue(m.group(1), "assert", "neutral", "tell")
            found.append(Proposal(m.span(1), kind, [content], source, (start, stop), trim(text, m.span("told")), "phrasing", 0.75))
    return found


#: Each kind of attribution with what a sentence must have for it.
#: "“We will see,” was all the minister would say".
_WAS_ALL = re.compile(
    r"\s*(?:was|is)\s+(?:about\s+)?all\s+(?:that\s+)?(?P<who>[^,;:.“”\"]{2,60}?)\s+(?P<verb>(?:(?:would|could|had\s+to|(?:was|were)\s+(?:willing|prepared|ready)\s+to)\s+(?:say|offer|add))"
    r"|said|offered|added|managed)\b"
)


def was_all(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "“We will see,” was all the minister would say": the words stand in front."""
    found = []
    for quote in doc.quotes_in(start, stop):
        if (m := _WAS_ALL.match(doc.text, quote.end, stop)) is not None and _plausible(doc.text, m.span("who")):
            kind_of = Cue("said", "assert", "neutral", "say")
            found.append(Proposal(m.span("verb"), kind_of, whole_quotes(quote), m.span("who"), (start, stop), None, "phrasing", 0.85))
    return found


#: "Send us a picture: “…”", "Read more: “…”": the outlet bids its readers.
_BIDS = re.compile(
    r"[A-Z][a-z]+\s+(?:(?:to|for|with)\s+)?(?:us|me|more|also|here|this|our|your|out|now)\b|(?:Pictured|Photo|Correction|Clarification|Update[ds]?|UPDATE[DS]?|BREAKING|Breaking|Latest|LATEST|Note|NOTE|Live|LIVE|Reminder|Recap|Summary|Background|Editor|Watch|Read|Listen|Related)\b"
)
#: "From Ankara, the retired envoy offered his verdict: “…”": what stands before who speaks.
_PLACE_LEAD = re.compile(r"^(?:From|In|At|On|Over|Across|Back\s+in|Finally|Then)\b[^,:;“”\"]{0,40},\s+(?=[^,:;]{3,}:)")


#: An adverb at the head of a sentence, which is nobody: "More importantly, the mayor had to answer one question: “…”".
_HOW = re.compile(r"(?:(?:More|Most|Even\s+more|Equally|Less)\s+)?\w+ly|Still|However|Above\s+all|First|Second|Then|Now")


def colon(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "Speaker, on his way in: quotation" without any verb."""
    text = doc.text
    for quote in doc.quotes_in(start, stop)[:1]:
        head = re.sub(r"^\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*[–—-]\s*", "", text[start : quote.start])
        head = _PLACE_LEAD.sub("", head)
        begin = quote.start - len(head)
        if (m := re.search(r":\s*$", head)) and len(head.split()) <= 18:
            comma = re.search(r",", head)
            source = trim(text, (begin, begin + (comma.start() if comma else m.start())))
            if is_headline(text[quote.start : quote.end]) or re.search(
                r"\b(?:banner|sign|poster|placard|slogan|plaque|graffiti|inscription|headline)\b", head
            ):
                continue
            subject = clause_subject(text, source)
            if subject != source and subject[1] < source[1]:  # "Orran shook her head: “…”"
                source = (
                    subject
                    if re.search(r"[.!?…]\W*$", text[quote.start : quote.end]) and len(text[slice(*quote.inner[0])].split()) >= 3
                    else (0, 0)
                )
            if (
                _plausible(text, source)
                and not _BIDS.match(text, *source)
                and not _HOW.fullmatch(text, *source)
                and re.search(rf"{_NAME}|^(?:[Hh]e|[Ss]he|[Tt]hey)$", text[source[0] : source[1]])
                and len(text[source[0] : source[1]].split()) <= 9
            ):
                return [
                    Proposal(
                        (begin + m.start(), begin + m.start() + 1),
                        Cue(":", "assert", "neutral", "say"),
                        whole_quotes(quote),
                        source,
                        (start, stop),
                        None,
                        "colon",
                        0.6,
                    )
                ]
    return []


KINDS = (
    kind(was_all, "all", "was is"),
    kind(only_that, "would will could", "only more"),
    kind(attention, "attention", "that"),
    kind(pressed, "pressed presses questioned quizzed grilled challenged", "on about over as"),
    kind(to_say, "say tell insist warn complain stress deny explain announce argue assure", "to"),
)
