"""Whom a relative or personal pronoun at the place of an English subject stands for, and where a subject may begin.

Here: spans within one sentence. Not here: who speaks (english/resolve_pronouns.py), the noun phrase before a verb (english/phrases.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.phrases import _NAME, _PRONOUN, _plausible, _subject, clause_subject
from onrecord.statements.lexicon import words
from onrecord.statements.proposal import Span, trim
from onrecord.statements.scan import Document

#: "Under questioning he acknowledged": the pronoun at the end of a would-be mention.
_LAST_PRONOUN = re.compile(r"[^,]*[\w”\"](?<!\band)(?<!\bor)(?<!\bthan)(?<!\blike)(?<!\bto)\s+(he|she|they)")
#: … and of a relative clause: "to stop sharing a video it | describes as old".
_THING_IT = re.compile(r"\s(?:to|of|from|about|with|that)\s[^,]*\b(?:an?|the|its|this|these|those|any)\s+(?:[\w’'-]+\s+){1,2}(it)$")
_SUBJECT = re.compile(r"(?:he|she|it|they)(?=\s+(?!who\b|and\b|or\b|both\b|all\b)[a-z]+)", re.IGNORECASE)


def subject_of(text: str, span: Span) -> Span:
    """A would-be mention that is a clause with a pronoun as its subject ("She thanked the crew, adding …"): the pronoun alone."""
    if text.endswith(("he", "they"), *span) and (last := _LAST_PRONOUN.fullmatch(text, *span)):
        return last.span(1)
    if text.endswith(("it", "it\n"), *span) and (it := _THING_IT.search(text, *span)):
        return it.span(1)
    subject = _SUBJECT.match(text, *span)
    return subject.span() if subject else span


_NOUN_PHRASE = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:[\w’'.-]+\s+){{0,4}}?[\w’'.-]+|{_NAME}(?:\s+(?:(?:of|for|the|and)\s+)*{_NAME}){{0,5}})\s*,?\s*$"
)
#: "One protester, who …", "a port official who …" at the head of its sentence.
_SOMEBODY = re.compile(r"^[\s“\"]*((?:[Oo]ne|[Aa]nother|[Aa]n?|[Tt]he|[Tt]wo|[Ss]ome|[Ss]everal)\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+),?\s*$")


_TURN_OF = re.compile(r"[Tt]he\s+(?:turn|case|view|job|task|idea|brainchild|work|fault|side|voice|likes|example|hands)\s+of\s+(?=\S)")
_NAME_OF = re.compile(rf"((?:{_NAME}\s+){{1,3}}{_NAME})\s+(?:of|from|with|at)\s+(?:(?:the|an?)\s+)?(?:[\w’'&.-]+\s+){{0,5}}[\w’'&.-]+,\s*$")


def antecedent_of(doc: Document, span: Span) -> Span:
    """Of a relative pronoun ("Baku, which maintains …") the noun phrase before it in the sentence; any other mention as it is."""
    text = doc.text
    if text[slice(*span)].lower() not in ("which", "that", "who"):
        return span
    begin = max(doc.sentences[doc.sentence_index(span[0])][0], span[0] - 80)
    if text[slice(*span)].lower() == "who" and (of := _NAME_OF.search(text[begin : span[0]])):
        return begin + of.start(1), begin + of.end(1)  # "Hrant Orran of the Vell faction, who accused"
    for m in re.finditer(r"\S+", text[begin : span[0]]):
        found = _NOUN_PHRASE.match(text, begin + m.start(), span[0])
        if found and (whose := _TURN_OF.match(text, *found.span())):
            return whose.end(), trim(text, found.span())[1]  # "the turn of Vell's deputy premier, who told": the premier
        if found and not re.search(r"\s(?:by|was|were|is|are|has|had|have|to|from|with)\s", found.group()):
            return trim(text, found.span())
    if somebody := _SOMEBODY.search(text[begin : span[0]]):
        return begin + somebody.start(1), begin + somebody.end(1)
    if plural := re.search(r"([a-z-]+s|people|police),\s*$", text[begin : span[0]]):
        return begin + plural.start(1), begin + plural.end(1)
    return span


_BEFORE_ASIDE = re.compile(
    r"(?:(?:However|Meanwhile|But|And|Still|Yet|Also|Earlier|Later|(?:In|On|At|As|For|After|With)\s[^,;:“\"]{2,60})\s*,?\s+)?"
    r"((?:[Tt]he\s+|[Aa]n?\s+)?[^,;:“\"]{2,80}?),\s+(?:which|who|whose|including|such\s+as|one\s+of|an?|the)\b"
)


_RELATIVE_LEAD = re.compile(r"(?:who|whom|which|that)\s+(?=[A-Z]|(?:he|she|they|it|the|his|her|its|their)\b)")
_RELATIVE_BEFORE = re.compile(r",\s+(?:which|who)\s+$")
_INCLUDING = re.compile(r"(?:including|such\s+as)\s")


def outside_asides(doc: Document, span: Span) -> Span:
    """Of a would-be mention from an aside of the subject ("X, which runs the port, warned", "X, one of the firms, including Y, said") the subject."""
    text = doc.text
    if lead := _RELATIVE_LEAD.match(text[slice(*span)]):
        return span[0] + lead.end(), span[1]
    begin = doc.sentences[doc.sentence_index(span[0])][0]
    relative = (
        text[span[0] : span[0] + 1].islower()
        and _RELATIVE_BEFORE.search(text, begin, span[0]) is not None
        and text[slice(*span)].lower() not in _PRONOUN
    )
    if not relative and not _INCLUDING.match(text, *span):
        return span
    subject = _BEFORE_ASIDE.match(text, begin, span[0])
    return trim(text, subject.span(1)) if subject else span


#: What somebody was asked, or where, before the subject: "Asked to name a date, | he smiled and said".
_QUESTIONED = re.compile(
    r"[\s“\"]*(?:(?:But|And|When|While|If)\s+)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Qq]uizzed|[Ss]peaking|[Aa]ddressing|[Rr]esponding|[Cc]ommenting|[Ss]tanding|[Aa]ppearing)\b[^,;:“”\"]{3,120},\s+"
)
_WHO = re.compile(rf"((?:{_NAME}\s+){{0,3}}{_NAME})\s*,(?:[^,]{{0,80}},)?\s*$")


def behind_question(text: str, start: int, stop: int) -> int:
    """Where the subject may begin in [start, stop): behind a clause that only says what somebody was asked or where he or she spoke."""
    m = _QUESTIONED.match(text, start, stop)
    return m.end() if m is not None else start


def who_is_meant(text: str, start: int, who: Span) -> Span:
    """Whom "who" stands for: the name before it ("Ruth Alden of Vermont, who says …": Ruth Alden); "who" itself where there is none."""
    of = _NAME_OF.search(text, start, who[0])
    if of is not None and not any(w in words("roles", "en") for w in of.group(1).lower().split()[-1:]):
        return of.span(1)
    named = _WHO.search(text, start, who[0])
    return named.span(1) if named is not None else who


_OPENS = re.compile(r"[\s“\"]*(?:(?:And|But|Also|Meanwhile|Then)\s+)?$")


def doer(doc: Document, cue: Span, start: int, stop: int) -> Span | None:
    """Who does what a participle says ("She left, saying …", "Warning that …, she left"): the subject of the main clause."""
    text = doc.text
    if _OPENS.match(text[start : cue[0]]):
        for comma in re.finditer(r",\s+", text[cue[1] : stop]):
            begin = cue[1] + comma.end()
            if doc.quote_at(begin) is None:
                found = clause_subject(text, (begin, stop))
                if found[1] < stop and _plausible(text, found) and len(text[slice(*found)].split()) <= 8:
                    return found
        return None
    if day := _TODAY.match(text, start, cue[0]):
        start = day.end()  # "Today, two members introduced a bill calling for …"
    found_before = _subject(doc, start, max(start, text.rfind(",", start, cue[0])))
    if found_before is None or text[slice(*found_before)].lower().startswith(("in ", "on ", "at ")):
        found_before = trim(text, (start, cue[0]))
    if _DOES.match(text, *found_before) or _MAY.match(text, *found_before):
        found_before = trim(text, (start, cue[0]))  # "Orran, the envoy, went a step further, mocking …"
    subject = clause_subject(text, found_before)
    if subject == found_before and (lead := _PREPOSED.match(text, *subject)):
        return lead.end(), subject[1]
    return subject


_TODAY = re.compile(
    r"(?:(?:Earlier\s+)?[Tt]oday|Yesterday|(?:On\s+)?\w+day(?:\s+\w+)?|This\s+(?:week|month|morning)|Last\s+(?:week|month)),\s+"
)
_DOES = re.compile(r"(?:went|took|made|gave|came|left|stood|spoke|began|sent|wrote|met|drew|struck|put|[a-z]{3,}ed)\s")
#: "The deputy tabled an amendment that would bar aid, saying …": a clause without its subject.
_MAY = re.compile(r"(?:would|will|can|could|may|might|must|should|shall|has|have|had|is|are|was|were|does|do|did)\s")
_PREPOSED = re.compile(r"(?:Despite|Amid|After|Following|With|By|Under|In|On|At|And|But)\s+")
