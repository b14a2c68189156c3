"""Where a statement that both a rule and the trained tagger found begins and ends.

Here: whose of two contents of the same reporting word stands. Not here: which statements stand (english/tagged.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.edges import is_still_said
from onrecord.statements.english.phrases import is_clause
from onrecord.statements.english.verb_context import CALLS
from onrecord.statements.lexicon import cues
from onrecord.statements.proposal import Proposal, Span, is_headline
from onrecord.statements.scan import Document
from onrecord.statements.times import time_at

VOUCHED = 1.0  # score from which it is believed that a clause goes on
SURE_FROM = 1.4  # score from which the tagger is believed against a rule's spans, and of words that no list knows
#: Rules whose find has no marks to go by where it ends, so that the tagger's spans of the same word stand where it is sure of them.
OPEN_ENDED = frozenset(("clause-after", "clause-before", "clause-around", "infinitive", "according"))
SAME = 0.6  # what two contents share, of what either holds, when they differ in no more than their edges
_ANEW = re.compile(r"[\s,]*(?:(?:and|but|while|as|before|after)\s|;)")
_SUBORDINATE = re.compile(r"(?:And|But)?\s*(?:while|though|although|even\s+though|whereas|when|after|as|since|because)\s", re.IGNORECASE)
#: What the tagger may cut off a rule's clause: what a mark, "but" or "though" sets apart from it.
_APART = re.compile(
    r"[”\"»]?\s*(?:[;—–]|\s-\s|,\s+(?!(?:or|and)\s+(?!\w+ed\b)|including\b|because\b|beginning\b|starting\b|to\b|not\b|so\b|such\b))|\s+(?:but|though|although|while|during)\s"
)
#: What goes on with the same words: "said he was calm | , but he did worry".
_SAME_GOES_ON = re.compile(
    r",?\s+(?:but\s+(?P<who>he|she|it|they)\s+(?:also\s+|still\s+)?(?:did|does|do|was|were|is|are|had|has|have|would|will|could|can|might|may)|and\s+(?P<too>he|she|it|they)\s+(?:would|will|could|was|were|had|might|is|are))\b"
)
_JOINED = re.compile(r",?\s+(?:and|but)\s+(?!(?:also\s+|then\s+|has\s+|have\s+)*(?:\w+ed\b|\w+\s+that\b))")
#: What somebody does while saying it, behind the attribution, is not said.
_BESIDE_SAYING = re.compile(
    r"(?:(?:each|both|all|neither|some)\s+(?:of\s+(?:them|whom)\s+)?\w+ing\b|without|declin|refus|offer|giv|provid|point|speak|respond|referr|gestur|smil|laugh|shrugg|wip|paus)\w*\b"
)
_DETERMINER = re.compile(r"(?:an?|the|his|her|its|their|some|no)\s", re.IGNORECASE)
_WHEN_SAID = re.compile(r"(?:after|during|following|ahead\s+of)\s")


def better(doc: Document, rule: Proposal, found: Proposal) -> list[Span]:
    """The content of a rule's clause, mended by the tagger's of the same cue where the rule is known to go wrong.

    The clause begins before the attribution and goes on behind it ("The bridge, she said, will open"); who was told stands before
    "that"; what is said anew ("and pledged …"), or the main clause behind "While she said …, ", follows it.
    """
    text, begin = doc.text, rule.zone[0]
    theirs = [without_that(text, found.content[0]), *found.content[1:]]
    if len(rule.content) != 1 or doc.quote_at(rule.content[0][0]) is not None:
        return rule.content
    (start, end) = rule.content[0]
    behind = min(rule.cue[0], (rule.source or rule.cue)[0])
    if len(theirs) == 2 and (time_at(text, *theirs[0], "en") or 0) >= theirs[0][1]:
        theirs = theirs[1:]  # "The next day, the union said …": when it was said
    if len(theirs) == 2 and begin <= theirs[0][0] and theirs[0][1] <= behind and text[theirs[0][1] : behind].strip() in (",", "—", "–"):
        if _BESIDE_SAYING.match(text, theirs[1][0]) or (
            _WHEN_SAID.match(text, *theirs[1]) and not is_clause(" " + text[slice(*theirs[1])] + " ")
        ):
            return theirs[:1]
        return theirs if abs(theirs[1][0] - start) <= 2 or abs(theirs[0][0] - start) <= 2 else rule.content
    if rule.rule == "according":
        theirs = [c for c in theirs if c[0] >= start - 1 or c[1] <= rule.cue[0]] or theirs  # and no name of who is meant
    if rule.rule == "according" and not is_clause(text[start:end]) and (start, end) in theirs and theirs[-1][1] <= rule.zone[1] + 1:
        return theirs  # "The bill, according to two deputies, bans rallies"
    if len(theirs) != 1:
        return rule.content
    first, stop = theirs[0]
    if first > start and text[first - 1] in '“"«':
        first -= 1  # the words of a quotation, of which a rule takes the marks
    if (
        rule.kind.grammar != "object"
        and start < first < end
        and stop >= end - 2
        and (text[start:first].rstrip().endswith("that") or rule.kind.grammar == "tell")
    ):
        return [(first, end)] if found.content[0][0] > start else rule.content
    told = rule.addressee is not None and rule.kind.act == "demand" and first == rule.addressee[0] < start
    if not ((abs(start - first) <= 2 or told) and start < stop < end):
        return rule.content
    if _stops_at_a_stop(text, rule, found):
        return rule.content  # "the new ID. SPACE": the stop ends no sentence
    if rule.kind.act == "accuse" and re.search(r",\s+of\s", text[stop:end]):
        return rule.content  # "accused the aide, who leads the talks, of negotiating alone"
    if (same := _SAME_GOES_ON.match(text, stop, end)) and re.match(rf"{same['who'] or same['too']}\b", text[start:stop], re.IGNORECASE):
        return rule.content  # "said he was calm, but he did worry": the same speech goes on
    if rule.kind.form in CALLS and doc.quotes_in(stop, end) and not doc.quotes_in(start, stop):
        return rule.content  # "called the noise in Vell, near the station, “unbearable”"
    if (_JOINED.match(text, stop, end) and doc.quotes_in(stop, end)) or is_still_said(text, start, stop, end):
        return rule.content  # ", and the letter was “kind”": quoted words that nobody else is given to
    if _words(text, (start, stop)) <= 2 and _DETERMINER.match(text, start, stop) and text[stop] == ",":
        return rule.content  # "a bold, original plan"
    after = _ANEW.match(text, stop, end) or (text[stop] == "," and _SUBORDINATE.match(text, begin))
    return [(start, stop)] if after or _APART.match(text, stop, end) else rule.content


def is_surer(doc: Document, rule: Proposal, found: Proposal, tagged: list[Proposal]) -> bool:
    """Whether the tagger's content of the same word stands instead of a rule's: another one, of the same sentence, that it is sure of.

    Of less it must know whose the rest is, of more the rule knows what stands beside (listeners, times).
    """
    if found.score < SURE_FROM or rule.rule not in OPEN_ENDED or rule.kind.act == "decline":
        return False
    inside = found.cue[1] > rule.content[0][0] > rule.cue[0] and not (len(rule.content) == 1 and rule.content[0][1] <= found.cue[1])
    if inside or any(a < rule.zone[0] or rule.zone[1] + 1 < b for a, b in found.content):
        return False  # "refused to disclose" as one word, or words of another sentence
    if rule.addressee is not None and found.content[0][0] == rule.addressee[0]:
        return False  # who is asked is no part of what is asked
    if _stops_at_a_stop(doc.text, rule, found):
        return False
    (begin, end), (first, cut) = rule.content[-1], found.content[-1]
    if begin - 6 < first < cut < end and is_still_said(doc.text, begin, cut, end):
        return False
    ours, theirs = ({i for a, b in spans for i in range(a, b)} for spans in (rule.content, found.content))
    if ours <= theirs or len(ours & theirs) >= SAME * len(ours | theirs):
        return False
    if not theirs <= ours:
        return True
    if len(found.content) > len(rule.content) == 1 and cues("en").pattern.search(doc.text, found.content[0][1], found.content[1][0]):
        return False  # "denounced what she called “a pause”": one thing with somebody's words in it
    same = _SAME_GOES_ON.match(doc.text, found.content[-1][1], rule.content[-1][1])
    if same and re.match(rf"{same['who'] or same['too']}\b", doc.text[slice(*rule.content[0])], re.IGNORECASE):
        return False
    again = {a for a, _ in rule.content[1:]}  # "Time, she says, favours …": the verb of the same clause
    return len(rule.content) == 1 or any(o is not found and o.cue[0] in ours - theirs and o.cue[0] not in again for o in tagged)


def without_that(text: str, span: Span) -> Span:
    lead = re.match(
        r"without\s+[^,.;“”\"]{0,40}?(?:proof|evidence|details?)\s+that\s+|(?:only|merely|simply|just)\s+that\s+|that,?\s+(?!(?:would|is|was|will|has|had|could|may|might|should|does|did)\b)",
        text[span[0] : span[1]],
    )
    return (span[0] + lead.end(), span[1]) if lead and lead.end() < span[1] - span[0] else span


#: What a clause in front of its attribution goes on with behind it, where the tagger sees it too.
_REST = re.compile(r"(?:as|because|since|although|so|which|and|but)\s")
#: What happened meanwhile is the outlet's: "…, officials said as the death toll climbed to 31".
_THEN = re.compile(
    r"(?:as|and|but|which)\b.*?\s(?:was|were|did|had|rose|fell|grew|came|went|took|stood|began|led|left|said|[a-z]{3,}ed(?=\s+(?:to|by|the|an?|his|her|its|their|in|on|for|from|at|up|out|down|over|past|into|\d)\b))\b"
)


def rest_too(doc: Document, rule: Proposal, found: Proposal) -> list[Span]:
    """The content of a rule's clause before its attribution, and what the tagger gives to it behind: "The news is bad, she said, as jobs are lost"."""
    if len(rule.content) != 1 or len(found.content) != 2 or found.score < VOUCHED:
        return rule.content
    first, rest = found.content
    beside = abs(first[0] - rule.content[0][0]) <= 2 and abs(first[1] - rule.content[0][1]) <= 2
    cue = max(rule.cue[1], (rule.source or rule.cue)[1])
    near = (
        0 < rest[0] - cue <= 3
        and rest[1] <= rule.zone[1]
        and _REST.match(doc.text, *rest) is not None
        and _THEN.search(doc.text, *rest) is None
    )
    return [*rule.content, rest] if beside and near else rule.content


def _stops_at_a_stop(text: str, rule: Proposal, found: Proposal) -> bool:
    """Whether the tagger's words end at a full stop inside the rule's ("the ID. models", "from 10 p.m. Friday")."""
    stop = found.content[-1][1]
    return rule.content[-1][0] < stop < rule.content[-1][1] - 2 and text[stop] == "."


#: Rules whose quotation or clause may be resumed.
_RESUMABLE = frozenset(("quote-before", "quote-after", "clause-before", "clause-around", "clause-after", "according"))


def more_too(doc: Document, rule: Proposal, found: Proposal, others: list[Proposal]) -> list[Span]:
    """The content of a rule's statement, and the quotations behind it that the tagger gives to the same word and that nobody else has."""
    text = doc.text
    if rule.rule not in _RESUMABLE or found.score < VOUCHED or rule.kind.act == "decline":
        return rule.content
    if found.score >= SURE_FROM and rule.rule == "quote-before" and _holds(doc, found, rule) and _is_free(doc, rule, found.content, others):
        return [without_that(text, found.content[0]), *found.content[1:]]  # "“The matter upset” the family, she said"
    last = max(rule.content[-1][1], rule.cue[1])
    begun, ended = doc.paragraph_at(rule.cue[0])
    ended = min(ended, max(rule.zone[1], last) + _NEAR)
    more = [q for c in found.content if last <= c[0] and begun <= c[0] < ended and (q := _whole_quote(doc, c)) is not None]
    if any(_NO_SPEECH.search(text, doc.sentences[doc.sentence_index(c[0])][0], c[0]) for c in more):
        return rule.content
    return [*rule.content, *more, *running(doc, more[-1])] if more and _is_free(doc, rule, more, others) else rule.content


#: How far behind its sentence a statement is resumed.
_NEAR = 160


def _whole_quote(doc: Document, span: Span) -> Span | None:
    """The words of a closed quotation of three words or more that a span takes from its first one on."""
    quote = doc.quote_at(span[0])
    if quote is None or span[0] - quote.inner[0][0] > 2 or span[1] > quote.end:
        return None
    inner = quote.inner[0]
    return inner if _words(doc.text, inner) >= 3 and span[1] >= inner[1] - 2 else None


def without_strays(doc: Document, found: Proposal) -> list[Span]:
    """The tagger's content of a statement without what is no part of it: words of other sentences that are not quoted, a heading, a topic."""
    if len(found.content) < 2:
        return found.content
    text, (begin, end) = doc.text, found.zone
    main = max(found.content, key=lambda c: c[1] - c[0])

    def is_stray(span: Span) -> bool:
        if span == main or text[slice(*span)].lower() in ("which", "that", "who", "what", "whom"):
            return False
        quoted = _is_quoted(doc, span)
        if span[1] <= begin or span[0] >= end:
            heading = is_headline(text[slice(*span)]) and doc.paragraph_at(span[0]) != doc.paragraph_at(main[0])
            return not quoted or heading
        topic = _TOPIC.search(text, max(begin, span[0] - 14), span[0]) is not None and _is_quoted(doc, main)
        apart = span[1] <= found.cue[0] and not text[span[1] : span[1] + 3].lstrip('”"»’').startswith((",", "—", " —", "–", " –"))
        return not quoted and (topic or (apart and _words(text, span) <= 4 and _words(text, main) >= 5))

    return [c for c in found.content if not is_stray(c)]


_TOPIC = re.compile(r"\b(?:about|of|on|over|regarding)\s+$")


def running(doc: Document, last: Span) -> list[Span]:
    """The further paragraphs of a running quotation of which a statement has one, up to a reporting word between them."""
    quote = doc.quote_at(last[0] + 1)
    if quote is None or len(quote.inner) < 2 or not any(a - 2 <= last[0] and last[1] <= b + 2 for a, b in quote.inner):
        return []
    return [s for s in quote.inner if s[0] > last[1] and s[1] > s[0]]


#: Before a quotation that is something's name or stands written somewhere ("Its slogan is “…”").
_NO_SPEECH = re.compile(
    r"\b(?:slogan|motto|title|titled|entitled|called|named|nicknamed|dubbed|caption|captioned|headline|sign|banner|placard|poster)\b"
)


def _words(text: str, span: Span) -> int:
    return len(text[slice(*span)].split())


def _is_quoted(doc: Document, span: Span) -> bool:
    quote = doc.quote_at(span[0])
    return quote is not None and span[1] <= quote.end


def _holds(doc: Document, found: Proposal, rule: Proposal) -> bool:
    """Whether the tagger's spans hold all of the rule's, up to their marks, and the words beside them in the sentence, or quotations behind."""
    held = all(any(c - 2 <= a and b <= d + 2 for c, d in found.content) for a, b in rule.content)
    for c, d in found.content:
        beside = rule.zone[0] <= c and any(a < d and c < b for a, b in rule.content)
        if not (beside or (c > rule.cue[1] and _is_quoted(doc, (c, d)))):
            return False
    return held and sum(b - a for a, b in found.content) > sum(b - a for a, b in rule.content) + 4


def _is_free(doc: Document, rule: Proposal, content: list[Span], others: list[Proposal]) -> bool:
    """Whether no other statement has any of the words that `content` has more than the rule's."""
    for a, b in content:
        for other in others:
            if other.cue[0] < rule.cue[1] and rule.cue[0] < other.cue[1]:
                continue
            if a < other.cue[1] and other.cue[0] < b and doc.quote_at(other.cue[0]) is None:
                return False
            if any(a < d and c < b for c, d in other.content):
                return False
    return True
