"""Quotations in English that stand before their attribution, with what goes on behind it.

Here: which quotations one attribution has: chained before it, resumed after it, over several paragraphs. Not here: who speaks
(english/propose.py), quotations without any attribution (english/backward.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.constructs import end_of_clause, strip_dateline, whole_quotes
from onrecord.statements.english.edges import GOES_ON_TOO, ITEMS, without_connective
from onrecord.statements.english.phrases import _NAME
from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document, Quote

#: "“…,” reports the Courier": who carries it, not who said it.
CARRIES = frozenset(["reports", "report"])
QUOTED = re.compile(r"[”\"»][\s,]*$")
#: "“If it rains,” said Orran, who keeps the mill, “we stop.”", "…,” she told the half-empty room, “but …”": who the speaker or the
#: listener is, inside one sentence of theirs.
_TOLD_OF = re.compile(
    r"(?:\s*,\s+(?:who(?:se)?|an?|the|his|her|its|their|from|of|[a-z][\w-]+)\s[^.;:“”\"\n]{3,140}|\s+(?!and\b|but\b)[^,.;:“”\"\n]{2,90}),\s+(?=[“\"«‘])"
)


def _resumed(doc: Document, at: int) -> Quote | None:
    """The quotation that goes on after the attribution, when no new cue governs it."""
    quote = doc.quote_after(at, reach=4)
    if quote is None or "\n" in doc.text[at : quote.start]:
        return None
    _, paragraph_end = doc.paragraph_at(at)
    rest = doc.text[quote.end : min(paragraph_end, quote.end + 70)]
    m = cues("en").pattern.search(rest)
    if (
        m
        and m.group().lower() not in CARRIES
        and re.match(rf"[\s,]*(?:(?:he|she|they|it|the|a|an|{_NAME}|[a-z-]+)\s+){{0,5}}$", rest[: m.start()])
        and not re.match(r"\s*[A-Z].*\.\s", rest[: m.start()])
    ):
        quoted = doc.text[quote.start : quote.end].rstrip('”"»')
        if quoted.endswith((",", "?", "!", "—")) or rest.lstrip().startswith(","):
            return None
    return quote


def _resumed_parts(doc: Document, quote: Quote) -> list[Span]:
    """The words of a resumed quotation that go with the attribution before it: not its last paragraph when that has its own."""
    parts = whole_quotes(quote)
    own = len(parts) > 1 and cues("en").pattern.search(doc.text[quote.end : quote.end + 60].split("\n")[0].split(".")[0])
    return parts[:-1] if own else parts


def _goes_on(doc: Document, quote: Quote) -> bool:
    """Whether a quotation over paragraphs began as the resumption of an attributed one."""
    begun, _ = doc.paragraph_at(quote.start)
    return len(quote.inner) > 1 and begun < quote.start and cues("en").pattern.search(doc.text, begun, quote.start) is not None


#: What the subject of a clause before the attribution does besides: "He is “hungry”, she says, and will see his family tonight".
_ALSO_DOES = re.compile(
    r"\s*,\s+((?:and|but)\s+(?:will|would|has|have|had|is|are|was|were|can|could|may|might|must|should|did|does|do)\s)(?!not\s+say)"
)
_SLOWLY = re.compile(
    r"\s+(?:\w+ly|then|again|later|at\s+last|at\s+length|with\s+an?\s+\w+|after\s+a\s+(?:pause|while|moment))(?=,\s*[“\"‘«])"
)


def after_quote(
    doc: Document,
    quote: Quote,
    cue: Span,
    kind: Cue,
    source: Span,
    zone: Span,
    addressee: Span | None,
    start: int,
    stop: int,
    adv: int,
    body_end: int,
) -> Proposal:
    """The statement whose last words before the attribution are `quote`."""
    text = doc.text
    lead = trim(text, strip_dateline(text, (start, quote.start))) if quote.start > start else (start, start)
    content = whole_quotes(quote)[-1:] if _goes_on(doc, quote) else whole_quotes(quote)
    chain = [quote]
    if lead[1] > lead[0] and len(text[lead[0] : lead[1]].split()) >= 2:
        content = [(lead[0], quote.end)] if not re.search(r"[—–:]", text[lead[1] : quote.start]) else content
    else:
        while (
            (earlier := doc.quote_before(chain[0].start))
            and earlier.end > chain[0].start - 4
            and "\n" not in text[earlier.end : chain[0].start]
            and earlier.start >= start
        ):
            chain.insert(0, earlier)
            content = whole_quotes(earlier) + content
        previous = doc.quote_before(start)
        if (
            quote.start == start
            and previous
            and previous.end < start
            and doc.paragraph_at(previous.start) == doc.paragraph_at(start)
            and text[previous.end : start].strip() == ""
            and doc.sentences[doc.sentence_index(previous.start)][0] == previous.start
        ):
            content = whole_quotes(previous) + content
    tail = max(adv, source[1], cue[1])
    if slow := _SLOWLY.match(text, tail, body_end):
        tail = slow.end()  # "“Goodwill,” she said eventually, “and …”"
    after = doc.quote_after(tail) if not re.match(r"\s*[A-Za-z]", text[tail : tail + 3]) else None
    if after is None and text[quote.end - 2 : quote.end - 1] == "," and (told_of := _TOLD_OF.match(text, tail, body_end)):
        after = None if cues("en").pattern.search(text, tail, told_of.end()) else doc.quote_after(told_of.end(), reach=1)
    if after is not None and "\n" in text[tail : after.start] and text[after.end : doc.paragraph_at(after.end - 1)[1]].strip(" ."):
        after = None  # a paragraph with an attribution of its own
    if after is not None and stop <= after.start and "\n" not in text[tail : after.start]:
        after = _resumed(doc, stop)  # a sentence of its own, which may have its own attribution
    if after is None and not text[tail:body_end].strip(" ,."):
        after = _resumed(doc, stop)
    elif after is None:
        after = _resumed(doc, stop) if stop < len(text) else None
        if after is not None and len(text[tail:stop]) > 120:
            after = None
    if after is not None and after.start >= tail:
        content += _resumed_parts(doc, after)
    elif after is None and (items := ITEMS.match(text, tail, body_end)) is not None and text[quote.end - 2] == ",":
        content.append(trim(text, (items.start(1), end_of_clause(doc, items.start(1), body_end))))
    elif lead[1] > lead[0] and (more := _ALSO_DOES.match(text, tail, body_end) or GOES_ON_TOO.match(text, tail, body_end)) is not None:
        content.append(trim(text, (more.start(1), end_of_clause(doc, more.start(1), body_end))))
    return Proposal(cue, kind, content, source, zone, addressee, "quote-before", 0.92)


_AS = re.compile(r"(?<=[”\"»’])\s+as\s+$")


def as_put(doc: Document, start: int, source: Span) -> list[Span]:
    """The first part of a quotation that goes on behind "as somebody put it": "“The price,” as a trader put it, “is high”"."""
    if _AS.search(doc.text, max(start, source[0] - 6), source[0]) is None:
        return []
    first = next((q for q in doc.quotes_in(start, source[0]) if 0 < source[0] - q.end <= 5), None)
    return whole_quotes(first) if first is not None and first.start == start else []


def without_marks(doc: Document, span: Span) -> list[Span]:
    """The words of a quotation, where a span is one quotation with its marks."""
    quote = doc.quote_at(span[0])
    if quote is not None and span[0] - quote.start in (0, 1) and span[1] in (quote.end, quote.end - 1):
        return [s for s in quote.inner if s[1] > s[0]]
    return [span]


#: What is left of a sentence behind what was said: "an inquiry | and, in the words of her deputy, “answers”".
_DANGLING = re.compile(r"(?<=[\w”\"’])[\s,]+(?:and|but|or|by|even)$")
_GOES_WITH = {"even": re.compile(r"\s+(?:as|if|though|when|while|after)\s"), "by": re.compile(r"\s+\w")}


def tidied(doc: Document, content: list[Span]) -> list[Span]:
    """`content` without a loose end, and without its marks where all of it is quoted."""
    *first, last = content
    end = doc.text[slice(*last)].rstrip("\n").rpartition(" ")[2]
    joined = end in ("and", "but", "or") or (end in ("even", "by") and _GOES_WITH[end].match(doc.text, last[1]) is not None)
    dangling = _DANGLING.search(doc.text, *last) if joined else None
    content = [*first, (last[0], dangling.start())] if dangling else [*first, without_connective(doc, last)]
    quoted = all((quote := doc.quote_at(a)) is not None and b <= quote.end for a, b in content)
    return [span for one in content for span in without_marks(doc, one)] if quoted else content
