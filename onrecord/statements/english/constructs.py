"""Attributions in English that have no subject and verb of the ordinary kind.

Here: "according to", "told by", "so says", a name and a colon, and whom an outlet
credits. Also where a reported clause ends. Not here: subjects and verbs (english/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english import credits
from onrecord.statements.english.kinds import kind
from onrecord.statements.english.listeners import BIDDEN
from onrecord.statements.english.phrases import (
    _NAME,
    TOLD_BY,
    _plausible,
    _subject,
)
from onrecord.statements.english.supposed import is_blocked
from onrecord.statements.lexicon import Cue, country_of, cues, trie, words
from onrecord.statements.proposal import Proposal, Span, is_headline, trim
from onrecord.statements.scan import Document, Quote
from onrecord.statements.word_sets import words_of

_SAYS = Cue("says", "assert", "neutral", "say")
_SO = re.compile(
    r"(?:So|Thus|This\s+is\s+what|That\s+is\s+what|That[’']s\s+what)\s+(?=(?:says?|said|claims?|claimed|argues?|argued|insists?|insisted)\b|[\w\s’'-]{3,60}\s(?:says?|said|claims?|claimed)\b)"
)
_SO_VERB = re.compile(r"\b(?:says?|said|claims?|claimed|argues?|argued|insists?|insisted)\b")


def so_says(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "… . So says the ministry.": the sentence before is what it says."""
    text = doc.text
    lead = _SO.match(text, start, stop)
    number = doc.sentence_index(start)
    if lead is None or number == 0 or doc.paragraph_at(start) != doc.paragraph_at(doc.sentences[number - 1][0]):
        return []
    verb = _SO_VERB.search(text, lead.end(), stop)
    if verb is None:
        return []
    begin, end = (verb.end(), stop) if verb.start() == lead.end() else (lead.end(), verb.start())
    comma = re.search(r",\s|\s(?:in|on|at|after)\s", text[begin:end])
    source = trim(text, (begin, begin + comma.start() if comma else end))
    content = trim(text, doc.sentences[number - 1], edge=" \t\r\n\u00a0,.;:–—-")
    if not _plausible(text, source) or len(text[slice(*content)].split()) < 3 or cues("en").pattern.search(text, *content):
        return []
    return [Proposal(verb.span(), _SAYS, [content], source, (start, stop), None, "so-says", 0.8)]


_AS = re.compile(r"[Aa]s\s+")


def as_said(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "As the envoy rightly observed, the money is ours"."""
    text, known = doc.text, cues("en")
    m = _AS.match(text, start, stop)
    verb = known.pattern.search(text, m.end(), min(stop, start + 120)) if m else None
    if m is None or verb is None or doc.quote_at(start) is not None or "," in text[start : verb.start()]:
        return []
    kind = known.verbs.get(" ".join(verb.group().lower().split()))
    adverb = re.search(r"(?:\s+(?:\w+ly|once|has|have|had|also|himself|herself))*\s*$", text[start : verb.start()])
    source = trim(text, (m.end(), start + adverb.start() if adverb else verb.start()))
    comma = re.search(r",\s", text[verb.end() : stop])
    if kind is None or kind.grammar not in ("say", "tell") or comma is None or comma.start() > 60 or not _plausible(text, source):
        return []
    content = trim(text, (verb.end() + comma.end(), stop))
    if len(text[slice(*content)].split()) < 3 or any(len(text[q.start : q.end].split()) > 3 for q in doc.quotes_in(*content)):
        return []
    return [Proposal(verb.span(), kind, [content], source, (start, stop), None, "as-said", 0.8)]


_PUTS = re.compile(
    r"\b(?:puts?|pegged|pegs|valued|values)\s+(?=(?:[\w’'.-]+\s+){1,9}?at\s+(?:[a-z]+\s+){0,4}?"
    r"(?:[\d$€£₽₺₾֏“\"]|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds|half)\b))"
)
#: A further verb of the speaker: "… and put the cost at $70 million".
_AND_PUTS = re.compile(
    rf",?\s+(?:and|but)\s+(?:(?:he|she|it|they|also|then)\s+)*(?={_PUTS.pattern})|,\s+(?={_PUTS.pattern}[^,;]{{2,90}}\s+and\s)"
)


#: "The Sentinel, quoting an executive of the firm, put …": the executive speaks.
_QUOTING = re.compile(rf"(?:^|[.;]\s+)\s*((?:[Tt]he\s+)?{_NAME}(?:\s+{_NAME}){{0,3}}),\s+(?:quoting|citing)\s+([^,;:“”\"]{{3,90}}),\s+$")


def puts_at(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "She put the cost at $70 million": a number is what is said."""
    text, found = doc.text, []
    for m in list(_PUTS.finditer(text, start, stop))[:2]:
        left = max(start, text.rfind("; ", start, m.start()) + 1)
        first = cues("en").pattern.search(text, left, m.start())
        goes_on = first is not None and re.search(r"(?:,|\b(?:and|but))\s+(?:also\s+|then\s+)*$", text[left : m.start()])
        source = _subject(doc, left, first.start() if first and goes_on else m.start())
        hints = {}
        if (quoting := _QUOTING.search(text[left : m.start()])) is not None:
            source = trim(text, (left + quoting.start(2), left + quoting.end(2)))
            hints = {"via_source": f"{left + quoting.start(1)}:{left + quoting.end(1)}"}
        if source is None or doc.quote_at(m.start()) or not _plausible(text, source):
            continue
        content = trim(text, (m.end(), end_of_clause(doc, m.end(), stop)))
        if (apart := text.find("; ", *content)) >= 0 and doc.quote_at(apart) is None:
            content = (content[0], apart)
        found.append(
            Proposal(
                trim(text, m.span()), Cue("put", "assert", "neutral", "say"), [content], source, (start, stop), None, "puts-at", 0.7, hints
            )
        )
    return found


#: What "we" of a press release does by saying it, and the act it is.
_PERFORMS = {
    "reject": "deny", "deny": "deny", "condemn": "accuse", "protest": "accuse", "demand": "demand", "urge": "demand", "call on": "demand",
    "call upon": "demand", "appeal to": "demand", "pledge": "promise", "promise": "promise", "undertake": "promise",
    "call for": "demand", "refute": "deny", "denounce": "accuse", "deplore": "accuse", "reaffirm": "assert", "reiterate": "assert", "regret": "assert",
}  # fmt: skip
_WE = re.compile(
    rf"(?:[^:;.“”\"]{{3,90}}:\s+)?(?P<we>We|I(?=\s+(?:\w+ly\s+)?(?:condemn|denounce|reject|protest|demand|urge|call\s+on|call\s+upon|appeal\s+to)\b))\s+(?:\w+ly\s+|(?:remain|stand|are)\s[^.;“”\"]{{3,90}}?\s+and\s+)?(?P<verb>{trie([*_PERFORMS])})\b\s*"
)


def performed(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "We reject the allegations" in the own voice of a press release: who issues it speaks, and to say so is the statement."""
    m = _WE.match(doc.text, start, stop)
    if m is None or doc.quote_at(start) is not None or not doc.outlet:
        return []
    kind = Cue(m.group("verb"), _PERFORMS[m.group("verb")], "neutral", "object")
    told: Span | None = None
    content = trim(doc.text, (m.end(), stop), edge=" \t\r\n\u00a0,.;:–—-")
    if kind.act == "demand" and (bidden := BIDDEN.match(doc.text, content[0] - 1, stop)):
        content = trim(doc.text, (bidden.end(1), content[1]))
        told = trim(doc.text, bidden.span(1))
    if that := re.match(r"that\s+", doc.text[slice(*content)]):
        content = (content[0] + that.end(), content[1])
    if kind.act == "assert" and re.match(r"our\s+(?:\w+\s+)?(?:commitment|readiness|determination|resolve)\b", doc.text[slice(*content)]):
        kind = Cue(kind.form, "promise", "neutral", "object")
    we = m.span("we")
    return [Proposal(m.span("verb"), kind, [content], we, (start, stop), told, "performed", 0.8)]


_WORK = re.compile(
    r"\b(?:memoirs?|book|novel|essay|film|documentary|song|album|poem|play|paper|article|report|series|podcast|exhibition|column|study|game|video|programme|program|show)"
    r"(?:,|\s+(?:called|titled|entitled|named))?\s*$", re.IGNORECASE,
)  # fmt: skip


_OF_A = re.compile(r"\b(?:of|on|in|at|the|called|titled|entitled|[A-Z]\w+[’']s)\s+$")


def is_title(doc: Document, quote: Quote) -> bool:
    """Whether a quotation is the title of a work named before it ("in his memoir “The Long Road”", "on “Fox News Sunday”")."""
    words_quoted = doc.text[quote.start : quote.end].split()
    if len(words_quoted) <= 6 and is_headline(" ".join(words_quoted)) and _OF_A.search(doc.text[max(0, quote.start - 30) : quote.start]):
        return True
    return (
        len(words_quoted) <= 9
        and bool(_WORK.search(doc.text[max(0, quote.start - 60) : quote.start]))
        and is_headline(" ".join(words_quoted))
    )


def whole_quotes(quote: Quote) -> list[Span]:
    return [s for s in quote.inner if s[1] > s[0]]


_TO_SAY = re.compile(r"\s+(?:that\s|not\s+to\s|to\s|[“\"«])")
#: Behind a reported clause: what the outlet adds in its own voice.
_BESIDE = re.compile(
    r",?\s+(?:but\s+|al|even\s+)?though\s+(?:he|she|it|they|both|neither)\s+\w+|,\s+as\s+(?:did|do|does|has|have|had|is|was|are|were)\s+(?:the\s+)?[A-Z]"
    r"|,?\s+(?:but|(?:but\s+|al|even\s+)?though)\s+(?:no|little|there\s+(?:is|was|has\s+been|have\s+been)\s+no|none\s+of|nobody|no\s+one|nothing)\s+(?:\w+\s+){0,2}?(?:evidence|proof|details?|documents?|documentation|sources?|confirmation|basis|record|records|photographs?|photos?|footage|trace|sign)\b"
    r"|,?\s+but\s+(?:(?:he|she|it|they)\s+)?(?:(?:did|does|do|would|will)\s+not\s+(?:say|explain|mention|respond|reply|answer|address|clarify|share|describe|go|offer|publish|present|cite|link|state|reveal|make\s+clear|provide|give|elaborate|name|discuss|comment|confirm|identify|specify|disclose|reveal)|gave\s+no|offered\s+no|provided\s+no|declined|refused|stopped\s+short|has\s+not|have\s+not)\b"
    r"|,\s+(?:referring|directing|redirecting)\s+(?:\w+\s+){0,2}?(?:questions?|inquiries|enquiries|queries|reporters|journalists|callers|requests|us|\w+)\s+to\s"
    r"|,?\s+and\s+(?:also\s+)?(?:brought\s+to\s+(?:his|her|their|its|the)\s+[^,;]{0,30}?attention|(?:drew|called)\s+(?:\w+\s+){0,3}?attention\s+to)\b"
    r"|,?\s+without\s+(?:giving|offering|providing|elaborating|naming|specifying|saying|presenting|going|publishing|explaining)\b"
    r"|,\s+which\s+(?:[\w’'-]+\s+){0,4}?(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|contest(?:s|ed)?)\b"
    r"|(?<=[”\"»’]),\s+(?:as|while|when|after|before|amid|hours|days|weeks)\s"
    r"|;\s+(?:the|he|she|it|they|this|that|no|neither|there|his|her|its|their)\s[^;]*$"
    r"|\s+as\s+(?:he|she|they)\s+(?:left|walked|arrived|entered|spoke|stood|opened|emerged|stepped|made|boarded|sat|\w+ed\s+(?:the|a|his|her|into|out|at|from))\b"
)


#: "— and engineers later conceded": another main clause with an attribution of its own.
_DASH_AND = re.compile(r"(?:\s*—\s*|\s+–\s+)(?:and|but)\s+(?:(?:the|an?|some|many)\s+)?(?:[\w’'-]+\s+){1,3}$")
#: "must be measured and verified, …": two things to be done, and nobody verifies anything.
_PAIR_OF_PASSIVES = re.compile(r"\b(?:be|been|being|is|are|was|were)\s+(?:\w+ly\s+)?[a-z]+(?:ed|en)\s+(?:and|but)\s+(?:\w+ly\s+)?$")
_NO_OBJECT = re.compile(r"\s*(?:[,.;:—–]|$|\s(?:by|in|at|before|after|and|to|for|on)\s)")
_SAYS_WHAT = re.compile(r"\s+(?:he|she|it|they|there|the|his|her|its|their)\s")
_SAID_LAST = frozenset(
    ["said", "says", "announced", "reported", "reports", "confirmed", "told", "wrote", "stated", "added", "noted", "claimed"]
)
_WHO_SAID = re.compile(r",\s+(?:the|an?|his|her|its|their|several|some|two)\s+(?:[a-z-]+\s+){0,2}[a-z-]+\s*$")
_ENDS_THERE = re.compile(r"\s*(?:\.|$|(?:on|in|at|after|during|following|late|early|yesterday|today|\w+day)\b)")
#: Behind a reported clause somebody else reports: ", but Orran has" said otherwise.
_BUT_OTHERS = re.compile(
    rf",\s+(?:but|while|though|although|whereas)\s+(?:the\s+|an?\s+|some\s+|other\s+)?(?:[a-z-]+\s+)?(?:{_NAME}\s+){{0,3}}(?:{_NAME}|[a-z-]+s)\s+(?:(?:has|have|had|also|later|since|\w+ly)\s+)*$"
)
#: "(the ministry had denied this in May)" at the end of a clause.
_IN_BRACKETS = re.compile(r"\s+\((?:[\w’'$€£%,-]+\s+){3,24}[\w’'$€£%,.-]+\)[\s.]*$")


def without_beside(doc: Document, start: int, end: int) -> int:
    """`end`, or where what the outlet adds in its own voice begins before it."""
    if _BESIDE_WORDS.isdisjoint(words_of(doc, start, end)) and ";" not in doc.text[start:end]:
        return end
    return next((m.start() for m in _BESIDE.finditer(doc.text, start, end) if not doc.quote_at(m.start() + 1)), end)


#: One of these, or a semicolon, is in what the outlet adds (_BESIDE).
_BESIDE_WORDS = frozenset(
    ["though", "although", "but", "referring", "directing", "redirecting", "attention", "without", "which", "as", "while", "when", "after", "before", "amid", "hours", "days", "weeks"]
)  # fmt: skip
#: A word of these is in whatever says who carries a clause (credits.TRAIL).
_TRAILING = frozenset(
    ["reports", "reported", "report", "quoted", "informs", "informed", "according", "citing", "said", "says", "writes", "wrote"]
)
_PUT = frozenset(["put", "puts", "pegged", "pegs", "valued", "values"])
_GOES_WITH = re.compile(r",\s+(?:\w+ing|although|though|while|as)\s")
_PLACE = re.compile(r"([A-Z]\w+(?:\s[A-Z]\w+)?):\s+(?=[A-Z])")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?\s*)?(?:[–—-]\s*|\|\s*)?(?=\S)")
_DATELINE = re.compile(
    r"(?:\([A-Z][^()\n]{3,60}\)\s*[—–-]+\s+|(?!(?:[A-Z]\.){2,}\s+[A-Za-z])[A-Z][A-Z0-9/., ]{2,60}(?:,?\s*[A-Z][a-z]+)?(?:,?\s+\w+\.?\s+\d{1,2})?\s*(?:\([^)]{1,40}\))?\s*(?:(?:[—–-]+|\.)\s+|—\s*(?=[A-Z“\"]))|[A-Z][A-Z/ .]{2,40}(?:,\s+[A-Z][\w.]{1,12})?\s*—\s*(?=[A-Z“\"]))"
)
_PARTS = re.compile(r"[;:]\s(?![“\"«‘'])")


def end_of_clause(doc: Document, start: int, stop: int) -> int:
    """Where a reported clause ends: before a further attribution, a participle cue or a co-ordinated cue verb."""
    text, known = doc.text, cues("en")
    end = stop
    words = words_of(doc, start, stop)
    for m in credits.TRAIL.finditer(text, start, stop) if not _TRAILING.isdisjoint(words) else ():
        if not doc.quote_at(m.end() - 1):
            marked = doc.quote_at(m.start())  # "…,” the agency reported": the comma stands inside
            end = min(end, marked.end if marked else m.start())
            break
    if (carried := credits.tail(doc, start, end)) and not doc.quote_at(carried[1] - 1):
        marked = doc.quote_at(carried[0])
        end = min(end, marked.end if marked else carried[0])
    end = without_beside(doc, start, end)
    if ")" in text[start:end] and "(" not in text[start : text.index(")", start)]:
        end = min(end, text.index(")", start)) if doc.quote_at(text.index(")", start)) is None else end  # "(she says it is safe) …"
    if not _PUT.isdisjoint(words) and (puts := _AND_PUTS.search(text, start, end)) and not doc.quote_at(puts.start() + 1):
        end = puts.start()
    if (
        "(" in text[start:end]
        and (aside := _IN_BRACKETS.search(text, start, end))
        and known.pattern.search(aside.group())
        and not doc.quote_at(aside.start() + 1)
    ):
        end = aside.start()
    parted = [m for m in _PARTS.finditer(text, start, end) if not doc.quote_at(m.start())]
    for apart, following in zip(parted, [*(m.start() for m in parted[1:]), end], strict=False):
        verbs = known.pattern.finditer(text, apart.end(), min(following, apart.end() + 60))
        if any(not doc.quote_at(v.start()) and " ".join(v.group().lower().split()) in known.verbs for v in verbs):
            end = apart.start()
            break
    for m in known.pattern.finditer(text, start, end):
        if doc.quote_at(m.start()):
            continue
        form = " ".join(m.group().lower().split())
        before = text[max(start, m.start() - 40) : m.start()]
        if form in known.participles and (
            c := re.search(r"(?:,[”\"’]?\s*(?:\w+\s+)?(?:and\s+|but\s+|while\s+)?|\s+while\s+(?:also\s+)?)$", before)
        ):
            return min(end, m.start() - len(before) + c.start())
        if (
            form in known.verbs
            and (c := re.search(r",?\s+(?:and|but)\s+(?:(?:then|also|has|have|had|he|she|it|they)\s+){0,2}$", before))
            and (
                re.search(r"(?:ed|aid|old|rote|drew)\b", form)
                or _TO_SAY.match(text, m.end())
                or (form == "says" and _SAYS_WHAT.match(text, m.end()))
            )
            and not (form.endswith("ed") and _PAIR_OF_PASSIVES.search(before) and _NO_OBJECT.match(text, m.end()))
        ):
            return min(end, m.start() - len(before) + c.start())
        if form in known.verbs and (c := _DASH_AND.search(before)):
            return min(end, m.start() - len(before) + c.start())
        if form in _SAID_LAST and _ENDS_THERE.match(text, m.end(), stop) and (c := _WHO_SAID.search(before)):
            return min(end, m.start() - len(before) + c.start())  # "agreed to reopen the bridge | , their ministers announced after talks"
        if (
            form in known.verbs
            and (c := _BUT_OTHERS.search(before))
            and (form.endswith(("ed", "aid", "old")) or _TO_SAY.match(text, m.end()))
        ):
            return min(end, m.start() - len(before) + c.start())
        if form in known.verbs and (c := re.search(rf",\s+(?:he|she|they|it|(?:the\s+)?(?:{_NAME}\s+){{0,3}}{_NAME})\s*$", before)):
            return min(end, m.start() - len(before) + c.start())
    return end


def end_of_object(doc: Document, start: int, end: int) -> int:
    """`end`, or where the quoted words end that are the whole object ("an offer they called | “an insult”, leaving ships at anchor")."""
    while start < end and doc.text[start].isspace():
        start += 1
    quote = doc.quote_at(start)
    return quote.end if quote is not None and quote.start == start and _GOES_WITH.match(doc.text, quote.end, end) else end


def strip_dateline(text: str, span: Span) -> Span:
    """`span` without a dateline ("VELL, May 3 (Wire) - ") or the hour of a live blog's entry ("14:05 – ") at its head."""
    if (place := _PLACE.match(text, *span)) and country_of(place.group(1)):
        span = (place.end(), span[1])  # "New Delhi: The company …"
    if hour := _HOUR.match(text, *span):
        span = (hour.end(), span[1])
    m = _DATELINE.match(text, *span)
    return (m.end(), span[1]) if m and m.end() <= span[1] else span


def told_by(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "She has been told by two officials that …": the officials speak."""
    text, found = doc.text, []
    for m in list(TOLD_BY.finditer(text, start, stop))[:2]:
        source, content = trim(text, m.span(2)), trim(text, (m.end(), end_of_clause(doc, m.end(), stop)))
        denied = is_blocked(text[max(start, m.start() - 40) : m.start()])
        if doc.quote_at(m.start()) or denied or not _plausible(text, source) or len(text[slice(*content)].split()) < 3:
            continue
        found.append(
            Proposal(m.span(1), Cue("told by", "assert", "neutral", "say"), [content], source, (start, stop), None, "told-by", 0.75)
        )
    return found


_ACCORDING = re.compile(
    r"\b(according\s+to|(?<=,\s)per(?=\s+(?:the\s+|an?\s+)?(?-i:[A-Z]))|(?:in|by|on)\s+the\s+(?:reckoning|estimate|estimation|account|telling)\s+of|in\s+the\s+(?:words|view|opinion|assessment)\s+of|as\s+per|(?-i:As)\s+(?:first\s+|earlier\s+)?(?:reported|noted|confirmed|announced)\s+by)\s+",
    re.IGNORECASE,
)
#: "The money, according to the chair, will go to families": the clause goes on with its verb.
_PREDICATE = re.compile(r",\s+(?:will|would|has|have|had|is|are|was|were|can|could|may|might|must|should|does|do|did|\w+ed|\w+s)\s")


#: Who is named after "according to", told more of, before the clause.
_WHICH = re.compile(
    r",\s+(?:which|who|whose|(?:signed|co-signed|published|released|obtained|seen|reviewed|issued|written|dated|compiled|prepared|sent|posted|addressed|conducted|commissioned|based|led|drafted|leaked)(?:\s+(?:by|in|on|to|from|for|at|last|this|earlier))?)\s[^,;:“”\"]{3,110}(?=,\s)"
)
_TOLD_MORE = re.compile(
    r"(?:the\s+(?:other|first|second|third|latter|former)|(?:one|another|two|both)(?:\s+of\s+(?:them|the\s+[\w-]+|those\s+[\w-]+))?),\s+(?:an?|the|who|whose|himself|herself|also)\s[^,;:“”\"]{3,90}(?=,\s)"
)
SAID_BY = re.compile(r"(?:this|that|it)\s+(?:is|was|has\s+been)\s+(?:\w+ly\s+|also\s+)?\w+\s+by\b", re.IGNORECASE)
_OWN_INFORMATION = re.compile(r"(?<=\w)[’']s?\s+own\s+(?:information|data|figures|calculations|estimates?|sources|reporting)$")
_ACCORDING_TO = Cue("according to", "assert", "neutral", "say")
#: "prices vary according to the season": no report.
_DEPENDS = re.compile(
    r"\b(?:var(?:y|ies|ied)|differ(?:s|ed)?|changes?|rank(?:s|ed)|sort(?:s|ed)|group(?:s|ed)|divided|classified|graded|priced|adjusted|arranged|treated|assessed)\s+$"
)
_NAME_BEHIND = re.compile(rf",\s+(?:{_NAME}\s){{1,3}}{_NAME}(?=,\s)")
_ONE_NAMED = re.compile(
    rf"(?:{_NAME}\s){{0,2}}{_NAME}(?=\s+(?:the|an?|it|he|she|they|this|these|those|there|his|her|its|their|most|many|some|all|no|only)\s[^,;:“”\"]{{2,90}}?\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did)\b)"
)
_BY_WHOM = re.compile(r"whom\s+([^,;:“”\"]{12,200}?)(?=,\s|[.;]|$)")


def according(doc: Document, start: int, stop: int) -> list[Proposal]:
    text = doc.text
    found = []
    for m in list(_ACCORDING.finditer(text, start, stop))[:4]:
        if doc.quote_at(m.start()) or _DEPENDS.search(text, max(start, m.start() - 24), m.start()):
            continue
        if (whom := _BY_WHOM.match(text, m.end(), stop)) and (owner := _subject(doc, start, text.rfind(",", start, m.start()))):
            if _plausible(text, owner):  # "The teacher, according to whom forty pupils were sent home, asks for a well"
                content = trim(text, whom.span(1))
                found.append(Proposal((m.start(1), m.end(1)), _ACCORDING_TO, [content], owner, (start, stop), None, "according", 0.75))
            continue
        np_end = stop
        if c := re.search(r",\s|;\s|\s[—–]\s|\s+(?:which|that|who|while|and\s+\w+ed)\b", text[m.end() : stop]):
            np_end = m.end() + c.start()
        if not text[start : m.start()].strip(' “"') and (named := _ONE_NAMED.match(text, m.end(), stop)):
            np_end = named.end()  # "According to Orran the best time is May"
        source = trim(text, (m.end(), np_end))
        if owned := _OWN_INFORMATION.search(text, *source):
            source = source[0], owned.start()
        if (
            source[0] >= source[1]
            or len(text[source[0] : source[1]].split()) > 18
            or re.match(r"(?:plan|schedule|law|tradition|which|whom)\b", text[source[0] : source[1]])
        ):
            continue
        if beside := _WHICH.match(text, np_end, stop):
            np_end = beside.end()  # "according to the body, which opened the case in May, the money is gone"
        if not text[start : m.start()].strip(' .“"') and (told := _TOLD_MORE.match(text, m.end(), stop)):
            np_end = told.end()  # "According to one of them, a clerk at the port, the crates were empty"
        if text[np_end : np_end + 1] == "," and (apposed := _NAME_BEHIND.match(text, np_end, stop)) and text[m.end()].islower():
            np_end = apposed.end()  # "According to his aunt, Mara Orran, “he was …”"
        linked = re.search(r"\b(?:where|when|which|who|and|but|because)\s*,\s*$", text[start : m.start()])
        behind = re.search(r",\s", text[np_end:stop]) if linked else None
        parted = not linked and re.search(r",\s*$", text[start : m.start()]) and _PREDICATE.match(text, np_end, stop)
        if behind is not None:  # "…, where, according to the envoy, talks will be held"
            content = trim(text, (np_end + behind.end(), end_of_clause(doc, np_end + behind.end(), stop)))
        elif not text[start : m.start()].strip(' “"') or (len(text[start : m.start()].split()) <= 2 and not parted):
            content = trim(text, (np_end, end_of_clause(doc, np_end, stop)))
        else:
            content = strip_dateline(text, trim(text, (start, m.start())))
            if (q := doc.quote_at(content[0])) and q.start == content[0] and q.end >= content[1]:
                content = q.inner[-1]
        goes_on = re.match(r",\s+(?:that\s|[“\"«])", text[np_end:stop])
        outlet = goes_on and (goes_on.group().endswith(" ") or credits.is_taking_up(text, source) or credits.named_outlet(doc, source))
        if outlet and VERB_ENDS.search(text, start, m.start()):
            continue  # "The aide alleged, according to the site Vell 24, that …": the site only carries it
        if m.group(1).lower() == "per" and any(doc.quote_at(v.start()) is None for v in cues("en").pattern.finditer(text, *content)):
            continue  # "per the Ledger, a clerk said …"
        set_in = re.search(r"\w,\s*$", text[start : m.start()]) and text.startswith(", ", np_end)
        if set_in and cues("en").pattern.match(text, np_end + 2, stop) and credits.named_outlet(doc, source):
            continue  # "The ministry, according to the Ledger, wrote that …"
        if SAID_BY.match(text, *content):
            continue  # "According to the agency, this was stated by …"
        if parted or len(text[content[0] : content[1]].split()) >= 2:
            found.append(
                Proposal(
                    (m.start(1), m.end(1)),
                    _ACCORDING_TO,
                    [content, *_rest(doc, content, m.start(), np_end, stop)],
                    source,
                    (start, stop),
                    None,
                    "according",
                    0.8,
                )
            )
    return found


#: A clause that ends in a verb of reporting, before "according to".
VERB_ENDS = re.compile(r"\b[a-z]+(?:ed|id|aid|ote|old|ays|es|s),\s+$")


#: What a speaker does meanwhile, behind "according to" and a mention.
_SPEAKING = frozenset(
    ["speaking", "citing", "quoting", "referring", "commenting", "reacting", "talking", "answering", "giving", "looking", "appearing"]
)
_OFFICE_AND_NAME = re.compile(r",\s+(?:[a-z][\w-]*\s+){0,4}?(?P<office>[a-z][\w-]*)\s+[A-Z]")


def _rest(doc: Document, content: Span, cue: int, behind: int, stop: int) -> list[Span]:
    """What goes on behind an inserted "according to": "The talks, according to the envoy, will begin in May"."""
    text = doc.text
    inserted = (
        content[1] <= cue
        and text[content[1] : cue].strip() == ","
        and re.match(r",\s+(?!who\b|which\b|whose\b|where\b|an?\s|the\s)([a-z]+)", text[behind:stop])
    )
    if inserted and (inserted.group(1) in cues("en").participles or inserted.group(1) in _SPEAKING):
        return []  # "according to the clerk, speaking on the phone"
    office = _OFFICE_AND_NAME.match(text, behind, stop)
    if not inserted or (office is not None and office.group("office") in words("roles", "en")):
        return []  # "according to its head, retired general Lena Orran"
    span = trim(text, (behind, end_of_clause(doc, behind, stop)))
    return [span] if len(text[slice(*span)].split()) >= 2 else []


_IN_WORDS = re.compile(
    r"\b(?:[Ii]n|[Oo]n(?=(?:\s+[\w’'-]+){1,4}\s+(?:account|telling|reckoning|reading)\b)|[Bb]y(?=(?:\s+[\w’'-]+){1,6}\s+(?:account|telling|reckoning|estimation|words|counts?|tally|estimates?|calculations?|figures|admission)\b))\s+(his|her|its|their|((?:the\s+)?(?:[\w-]+\s+){0,4}?[\w’'-]*\w)[’']s?)\s+(?:own\s+|joint\s+|\w+\s+)?(?:words|view|opinion|assessment|judge?ment|estimation|telling|account|reckoning|reading|phrase|counts?|tally|estimates?|calculations?|figures|admission)\b(?!\s+that\b),?\s*(?:(?:however|though),\s*)?"
)


def owns(text: str, source: Span) -> bool:
    """Whether a mention or a pronoun can own words."""
    return text[slice(*source)].lower() in ("his", "her", "its", "their") or _plausible(text, source)


def in_words(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "In their joint opinion, the law was sound"; "the plan is, in Orran's words, “a road to nowhere”"."""
    text, found = doc.text, []
    for m in list(_IN_WORDS.finditer(text, start, stop))[:2]:
        source = trim(text, m.span(2) if m.group(2) else m.span(1))
        if doc.quote_at(m.start()) or not owns(text, source):
            continue
        before, after = trim(text, strip_dateline(text, (start, m.start()))), trim(text, (m.end(), end_of_clause(doc, m.end(), stop)))
        content = [s for s in (before, after) if s[1] > s[0] and len(text[slice(*s)].split()) >= 2]
        if cues("en").pattern.search(text, *before) or sum(len(text[a:b].split()) for a, b in content) < 3:
            continue
        found.append(
            Proposal(m.span(1), Cue("in words", "assert", "neutral", "say"), content, source, (start, stop), None, "in-words", 0.75)
        )
    return found


#: Each kind of attribution with what a sentence must have for it.
KINDS = (
    kind(
        according,
        "according reckoning estimate estimation account telling words view opinion assessment per reported noted confirmed announced",
    ),
    kind(as_said, "as"),
    kind(puts_at, "put puts pegged pegs valued values", "at"),
    kind(
        in_words,
        "words view opinion assessment judgment judgement estimation telling account reckoning reading phrase count counts tally estimate estimates calculation calculations figures admission",
    ),
    kind(performed, "we i"),
    kind(told_by, "told informed advised assured", "by"),
    kind(so_says, "so thus what"),
)
