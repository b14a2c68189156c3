"""Attributions in English whose verb is passive or does not stand with its subject.

Here: "it was announced that", "is accused of", "was condemned by … as", "quoted … as saying", "took the floor to demand". Not
here: active verbs (english/propose.py), what refers back to the sentence before (english/backward.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.constructs import end_of_clause, strip_dateline, whole_quotes
from onrecord.statements.english.deeds import is_deed
from onrecord.statements.english.kinds import kind
from onrecord.statements.english.listeners import LISTENER
from onrecord.statements.english.phrases import _plausible, _skip_adverbials, _subject, clause_subject
from onrecord.statements.english.supposed import is_blocked, is_supposed
from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.word_sets import first_words

_BE = r"(?:is|are|was|were|(?:has|have|had)\s+(?:since\s+|also\s+|\w+ly\s+)?been|(?:is|are|was|were)\s+being)"
#: What is done to nobody in particular: the act, and the outlet's stance.
_IMPERSONAL = {
    "announced": ("announce", "neutral"), "reported": ("assert", "neutral"), "alleged": ("accuse", "doubted"), "claimed": ("assert", "doubted"),
    "stated": ("assert", "neutral"), "said": ("assert", "neutral"), "revealed": ("assert", "endorsed"), "disclosed": ("announce", "endorsed"),
    "confirmed": ("assert", "endorsed"), "noted": ("assert", "endorsed"), "stressed": ("assert", "neutral"), "emphasized": ("assert", "neutral"),
    "emphasised": ("assert", "neutral"), "suggested": ("assert", "neutral"), "argued": ("assert", "neutral"), "explained": ("assert", "neutral"),
    "pointed out": ("assert", "endorsed"), "decided": ("announce", "neutral"), "agreed": ("announce", "neutral"), "proposed": ("demand", "neutral"),
    "rumoured": ("assert", "doubted"), "rumored": ("assert", "doubted"),
}  # fmt: skip
_IT = re.compile(
    rf"\b[Ii]t\s+{_BE}\s+(?:\w+ly\s+|also\s+|later\s+)?({'|'.join(sorted(_IMPERSONAL, key=len, reverse=True))})\b([^.;:“”\"]{{0,90}}?)\s+that\s+"
)
_TOLD = re.compile(
    rf"\b{_BE}\s+(?:\w+ly\s+|also\s+)?(told|informed|notified|warned|assured|advised|reminded)\b(?:([^.;:,“”\"]{{0,50}}?)\s+(that)\s+|()\s+(?=(?:the|it|he|she|they|there|his|her|its|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:is|are|was|were|had|has|have|would|will|could|must|should)\b))"
)
_ACCUSED = re.compile(
    rf"\b{_BE}\s+(?:\w+ly\s+|also\s+)?(accused|blamed)(?:\s+(?:on\s+)?\w+day|\s+\w+ly)?\s+(by\s+[^,;:“”\"]{{2,70}}?\s+)?(?=(?:of|for)\s)"
)
_BY = re.compile(
    rf"\b{_BE}\s+(?:\w+ly\s+|also\s+|promptly\s+)?(condemned|denounced|criticized|criticised|slammed|described|dismissed|rejected|denied|disputed|praised|hailed|welcomed"
    rf"|called|branded|dubbed|ridiculed|mocked|refuted|confirmed)\s+(?:on\s+\w+day\s+)?by\s+((?:(?:the|a|an|his|her|its)\s+)?[^,;:“”\"]{{2,70}}?)(?=\s+as\s|,|;|\s+who\b|\s+which\b|\s+on\s+\w+day|\s+in\s+an?\s|$)"
)
_DOING = r"(saying|telling|stating|warning|adding|claiming|describing|calling|arguing|insisting|denying|writing)"
_AS = rf"as\s+{_DOING}"
_QUOTES = re.compile(
    rf"\b(quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?!as\b)((?:[^,;:“”\"]|,\s(?=[^,]{{2,60}},\s+as\s)){{2,110}}?),?\s+{_AS}\b(?:\s+(?:on|late\s+on)\s+\w+day\b)?"
)
_IS_QUOTED = re.compile(
    rf"\b{_BE}\s+(?:\w+ly\s+)?((?:quoted|cited|reported|(?:shown|heard|seen|filmed|recorded)(?=\s+(?:saying|telling)\b))\b(?:\s+by\s+[^,;:“”\"]{{2,60}}?)?(?:\s+\w+day|\s+in\s+[^,]{{2,30}}?)?)\s+(?:as\s+)?{_DOING}\b"
)
#: Where somebody is quoted: "was quoted as saying in the same article".
_THERE = re.compile(r"\s*(?:in|on|by)\s+(?:the\s+same|its|an?|the)\s+(?:[\w’'-]+\s+){0,4}[\w’'-]+\s*[.,]?\s*$")
#: "The paper quotes the banker Orran: “…”".
_QUOTES_THIS = re.compile(
    r"\b(?:quotes|quoted|cites|cited|lets|(?:carr(?:ies|ied)|prints|printed|runs|ran|has)\s+(?:an?\s+|the\s+)?(?:account|comments?|reply|words?|complaint|remarks?)\s+(?:by|from|of))\s+(?!as\b)([^;:“”\"]{3,120}?)(?:\s+speak|\s+(?:it|whom|who|that|which)\s[^,;:“”\"]{3,60})?:\s*(?=[“\"«])"
)
#: Behind a listener: what is told.
_TELLS_WHAT = re.compile(r"[\s,]*(?:that\b|(?:the|an?|his|her|its|their|it|he|she|they|there|no|nobody|nothing|all|every)\s|:|[“\"«‘'])")
#: What the subject does before it says so: "took to Facebook to accuse", "was quick to deny", "continued to insist".
_TOOK = re.compile(
    r"\b(?:took\s+(?:to\s+[\w’'-]+(?:\s+[\w’'-]+)?|the\s+(?:floor|podium|stage|stand|opportunity))|takes\s+to\s+\w+|used\s+(?:the|his|her|its|their|a|an)\s+[^,.;“”\"]{2,60}?"
    r"|(?:was|is|were)\s+(?:quick|careful|keen|at\s+pains|among\s+the\s+first|the\s+first)|(?:went|goes)\s+(?:on|so\s+far\s+as|further)|(?:used|continued|continues|proceeded|rose|rushed|hastened|hurried|sought|seeks|tried|attempted|moved\s+quickly|was\s+forced|were\s+forced|felt\s+compelled|chose|opted"
    r"|joined\s+[^,.;“”\"]{2,40}?|wrote\s+to\s+[^,.;“”\"]{2,50}?|turned\s+to\s+[^,.;“”\"]{2,40}?))\s+to\s+(?:\w+ly\s+)?(?=[a-z])"
)


def _of(
    doc: Document, start: int, stop: int, cue: Span, kind: Cue, content: list[Span], source: Span | None, rule: str, least: int = 3
) -> list[Proposal]:
    content = [c for c in content if c[1] > c[0]]
    if not content or doc.quote_at(cue[0]) is not None or sum(len(doc.text[a:b].split()) for a, b in content) < least:
        return []
    return [Proposal(cue, kind, content, source, (start, stop), None, rule, 0.75)]


def _clause(doc: Document, begin: int, stop: int) -> Span:
    return trim(doc.text, (begin, end_of_clause(doc, begin, stop)))


def it_was(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "It was announced that …": nobody is named who says so."""
    text, found = doc.text, []
    for m in list(_IT.finditer(text, start, stop))[:2]:
        act, framing = _IMPERSONAL[m.group(1)]
        by = re.match(r"\s+by\s+(.+)$", m.group(2))
        source = trim(text, (m.start(2) + by.start(1), m.end(2))) if by else None
        if source and not _plausible(text, source):
            continue
        found += _of(doc, start, stop, m.span(1), Cue(m.group(1), act, framing, "say"), [_clause(doc, m.end(), stop)], source, "impersonal")
    return found


def were_told(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "Residents were told that …": nobody is named who told them."""
    text, found = doc.text, []
    for m in list(_TOLD.finditer(text, start, stop))[:2]:
        if re.match(r"\s+by\s", m.group(2) or "") or is_blocked(text[max(start, m.start() - 40) : m.start()]):
            continue  # told_by has it
        told = _subject(doc, start, m.start())
        if told is None or is_supposed(text, start, told, m.span()) or re.match(r"(?:I|we)$", text[slice(*told)], re.IGNORECASE):
            continue
        act = "announce" if m.group(1) in ("informed", "notified") else "assert"
        kind = Cue(m.group(1), act, "neutral", "tell")
        for made in _of(doc, start, stop, m.span(1), kind, [_clause(doc, m.end(), stop)], None, "impersonal"):
            made.addressee = told if text[slice(*told)].lower() not in ("he", "she", "they", "it") else None
            found.append(made)
    return found


def accused_of(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The mayor is accused (by the opposition) of hiding the report"."""
    text, found = doc.text, []
    for m in list(_ACCUSED.finditer(text, start, stop))[:2]:
        accused = _subject(doc, start, m.start())
        if accused is None or is_blocked(text[max(start, m.start() - 30) : m.start()]) or is_supposed(text, start, accused, m.span()):
            continue
        source = trim(text, (m.start(2) + 3, m.end(2))) if m.group(2) else None
        if source and not _plausible(text, source):
            continue
        kind = Cue("accused", "accuse", "neutral", "object")
        content = [c for c in (accused, _clause(doc, m.end(), stop)) if len(text[slice(*c)].split()) <= 40]
        if len(text[slice(*accused)].split()) > 5 or text[slice(*accused)].lower() in ("who", "which", "that"):
            content = content[1:]
        found += _of(doc, start, stop, m.span(1), kind, content, source, "passive")
    return found


def by_agent(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The decision was condemned by Brussels as “a step back”": the agent speaks, and of the subject."""
    text, known, found = doc.text, cues("en").verbs, []
    for m in list(_BY.finditer(text, start, stop))[:2]:
        about, source = _subject(doc, start, m.start()), trim(text, m.span(2))
        if about is None or not _plausible(text, source) or is_blocked(text[max(start, m.start() - 30) : m.start()]):
            continue
        if re.search(r"(?:,|\band)\s+$", text[start : about[0]]) and clause_subject(text, (start, about[0])) == (start, about[0]):
            about = strip_dateline(text, trim(text, (start, m.start())))  # "The first plan, of May, and the second were rejected by"
        rest = re.match(r"\s+(?=as\s)", text[m.end() : stop])
        content = [about, trim(text, (m.end() + rest.end(), end_of_clause(doc, m.end(), stop)))] if rest else [about]
        kind = known.get(m.group(1)) or Cue(m.group(1), "assert", "neutral", "object")
        if not rest and kind.act == "assert" and m.group(1) != "confirmed":
            continue
        if doc.quote_at(about[0]) is None and text[slice(*about)].lower() not in ("who", "which", "that"):
            least = 2 if m.group(1) == "confirmed" else 3
            found += _of(doc, start, stop, m.span(1), kind, content, source, "passive", least)
    return found


def quoted_as(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The agency quoted the governor as saying that …", "the governor was quoted (by it) as saying …": the governor speaks."""
    text, found = doc.text, []
    for m in list(_QUOTES_THIS.finditer(text, start, stop))[:2]:
        who, this = trim(text, m.span(1)), doc.quote_after(m.end(), reach=1)
        if re.search(rf"\s{_AS}\b", text[slice(*who)]):
            continue
        if doc.quote_at(m.start()) is None and this is not None and this.start == m.end() and _plausible(text, who):
            kind = Cue("quotes", "assert", "neutral", "say")
            found += _of(doc, start, stop, (m.start(), m.start(1) - 1), kind, whole_quotes(this), who, "quoted-as")
    for m in [*_QUOTES.finditer(text, start, stop), *_IS_QUOTED.finditer(text, start, stop)][:3]:
        if doc.quote_at(m.start()):
            continue
        passive = m.re is _IS_QUOTED
        left = max([start, *(q.end for q in doc.quotes_in(start, m.start()) if q.end <= m.start())])
        source = _subject(doc, left, m.start()) if passive else trim(text, m.span(2))
        verb = m.group(2) if passive else m.group(3)
        if source is None or not (_plausible(text, source) or text[slice(*source)] in ("him", "her", "them")):
            continue
        kind = cues("en").participles.get(verb) or Cue("saying", "assert", "neutral", "say")
        behind = re.match(
            r"\s*(?:by\s+(?:the\s+)?[^,.;:“”\"]{2,50}?(?=\s+that\s|[,.:]|$))?\s*(?:,?\s*that\s+|[:,]\s*)?", text[m.end() : stop]
        )
        begin = m.end() + (behind.end() if behind else 0)
        if verb == "telling" and (told := re.match(r"\s*(?!that\b)[^,;:“”\"]{2,60}?\s+that\s+", text[m.end() : stop])):
            begin = m.end() + told.end()
        elif verb == "telling" and re.fullmatch(r"\s*[^,;:“”\"]{2,40}?\s+(?:by|in|on)\s+[^,;:“”\"]{2,60}", text[m.end() : stop]):
            begin = stop  # "…, he was quoted as telling reporters by the Orrin agency"
        quote, earlier = doc.quote_after(m.end() if behind is None else begin, reach=3), doc.quote_before(start)
        if quote is not None and quote.start <= begin + 2 and not text[quote.end : stop].strip(" .,;"):
            content = whole_quotes(quote)
        elif len(text[begin:stop].split()) >= 3 and not (passive and _THERE.match(text, begin, stop)):
            content = [_clause(doc, begin, stop)]
        else:
            head = source[0] if passive else (_subject(doc, left, m.start()) or (m.start(), 0))[0]
            inside = [q for q in doc.quotes_in(start, head) if q.end <= head]
            if inside and not text[inside[-1].end : head].strip(" ,"):
                content = (
                    [s for q in inside for s in whole_quotes(q)] if not text[start : inside[0].start].strip() else [(start, inside[-1].end)]
                )
            elif re.search(r",\s*$", text[start:head]):
                content = [strip_dateline(text, trim(text, (start, head)))]
            elif earlier is not None and earlier.end >= start - 2:
                content = whole_quotes(earlier)
            else:
                continue
        found += _of(doc, start, stop, m.span(), kind, content, source, "quoted-as")
    return found


def took_to(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "She took to Facebook to accuse the mayor of lying": the infinitive reports."""
    text, known, found = doc.text, cues("en"), []
    for m in list(_TOOK.finditer(text, start, stop))[:2]:
        verb = known.pattern.match(text, m.end(), min(stop, m.end() + 24))
        source = _subject(doc, start, m.start())
        if verb is None or doc.quote_at(m.start()) or source is None or not _plausible(text, source):
            continue
        kind = known.verbs.get(" ".join(verb.group().lower().split()))
        if kind is None or kind.grammar == "infinitive" or is_supposed(text, start, source, verb.span()):
            continue
        if is_deed(text, kind, source, verb.span(), stop):
            continue
        told = LISTENER.match(text, verb.end(), stop) if kind.grammar == "tell" else None
        if kind.grammar == "tell" and (told is None or _TELLS_WHAT.match(text, told.end(), stop) is None):
            continue
        begin = _skip_adverbials(doc, told.end() if told else verb.end(), stop)
        that = re.match(r"[\s,]*(?:that\s+|:\s*)?", text[begin:stop])
        begin += that.end() if that else 0
        quote = doc.quote_at(begin)
        whole = quote is not None and quote.start == begin and quote.end >= stop - 1
        content = whole_quotes(quote) if quote is not None and whole else [_clause(doc, begin, stop)]
        found += _of(doc, start, stop, verb.span(), kind, content, source, "took-to", 2)
    return found


#: Each kind of attribution with what a sentence must have for it.
KINDS = (
    kind(
        quoted_as,
        "quoted quotes quoting cited cites citing lets account comment comments reply word words complaint remark remarks reported shown heard seen filmed recorded",
    ),
    kind(it_was, "it", first_words(_IMPERSONAL), "that"),
    kind(were_told, "told informed notified warned assured advised reminded"),
    kind(accused_of, "accused blamed", "of for"),
    kind(
        by_agent,
        "condemned denounced criticized criticised slammed described dismissed rejected denied disputed praised hailed welcomed called branded dubbed ridiculed mocked refuted confirmed",
        "by",
    ),
    kind(
        took_to,
        "took takes used quick careful keen pains first went goes continued continues proceeded rose rushed hastened hurried sought seeks tried attempted moved forced felt chose opted joined wrote turned",
        "to",
    ),
)
