"""Attributions in English of words that stand before or behind them in sentences of their own.

Here: "That was the message of X", "X said this at a briefing", a quotation that stands alone behind a sentence about its speaker,
"His answer was short: …", "For X, the deal is “…”". Not here: attributions within one sentence (english/propose.py, english/constructs.py).
"""

from __future__ import annotations

import re

from onrecord.statements.clauses import next_content
from onrecord.statements.english.around import STANCE
from onrecord.statements.english.kinds import kind
from onrecord.statements.english.phrases import _NAME, _plausible, _subject, clause_subject
from onrecord.statements.english.supposed import is_supposed
from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.proposal import Proposal, Span, is_headline, trim
from onrecord.statements.scan import Document, Quote
from onrecord.statements.word_sets import words_of

_VERBS = "stated|said|announced|reported|declared|confirmed|noted|emphasi[sz]ed|stressed|disclosed|revealed|underlined|underscored|written|wrote|recalled|explained|claimed"
_NP = r"((?:(?:the|a|an|his|her|its|their)\s+)?[^,;:.“”\"]{2,90}?)"
_ENDS = r"(?=,|;|\.(?:\s|$)|$|\s+(?:who|which|(?:in|at|during)\s+(?:an?|the|his|her|its|their|today[’']s|yesterday[’']s)|on\s+\w+day|during|while|after|before|as\s+(?:he|she|they)|on\s+(?:leaving|arriving|arrival)|to\s+(?:reporters|journalists))\b)"
_BY = re.compile(
    rf"(?:[Aa]ccording\s+to\s+(?P<by>[^,;:“”\"]{{2,60}}),\s+|(?P<carrier>(?:[\w’'.-]+\s+){{1,4}})(?:informs?|informed|reports?|reported|writes|wrote)(?:\s+that)?,?\s+)?(?:[Tt]his|[Tt]hat|[Ii]t|(?:[Tt]hese|[Tt]hose)(?:\s+(?:words|remarks|comments|statements))?)\s+(?:is|was|were|are|has\s+been|have\s+been)\s+(?:also\s+|\w+ly\s+)?(?P<verb>{_VERBS}|told|made)"
    rf"\s+(?:to\s+(?:the\s+)?(?P<told>[\w’'.-]+(?:\s[\w’'.-]+){{0,4}}?)\s+)?(?:on\s+\w+day\s+|in\s+an?\s+[\w\s]{{3,30}}?\s+|at\s+an?\s+[\w\s]{{3,30}}?\s+)?by\s+{_NP.replace('(', '(?P<who>', 1)}{_ENDS}"
)
_WAS_THE = re.compile(
    rf"(?:This|That|Such)\s+(?:is|was)\s+(?:also\s+)?the\s+(?:\w+\s+)?(message|view|verdict|assessment|opinion|promise|warning|conclusion|position|claim|answer|argument|judge?ment|explanation|advice)\s+(?:of|from|by|offered\s+by|given\s+by)\s+{_NP}{_ENDS}"
    rf"|(?:These|Those)\s+(?:are|were)\s+the\s+(words)\s+of\s+{_NP}{_ENDS}"
    rf"|That\s+(was)\s+(?=[A-Z]){_NP}(?=\s+(?:a\s+few|just|moments|earlier|speaking|at|in|on|during|last|this)\b|,|\.(?:\s|$)|$)"
    rf"|The\s+(statement|remarks?|comments?|announcement|claim|warning)\s+(?:was|were|came|comes)\s+(?:made\s+)?(?:by|from)\s+{_NP}{_ENDS}"
)
#: "“…” That is how Orran, a teacher, sums up the year."
_WAS_HOW = re.compile(
    rf"(?:That|This)\s+(?:is|was)\s+(?:also\s+)?how\s+{_NP}(?:,\s+[^.;:“”\"\n]{{2,80}},)?\s+(summed\s+up|sums\s+up|summari[sz]ed|described|describes|put|puts|explained|explains|recalled|recalls|remembered|remembers|sees|saw)\b"
)
_WITH_WORDS = re.compile(rf"(?:With|In)\s+(?:these|those)\s+(words),?\s+{_NP}\s+(?=[a-z]+(?:ed|s|t|n|e|d)\b)")
_SAID = f"{_VERBS}|made|told|gave|posted|published|informed|informs|spoke|talked"
_SAID_THIS = re.compile(
    rf"\b({_SAID})\b\s+(?:(?:reporters|journalists|parliament|lawmakers|[A-Z]\w+(?:\s[A-Z]\w+)?)\s+)?(?:(?:about|on|of)\s+(?:this|that|it)|this|so|it|as\s+much|these\s+words|the\s+(?:remarks?|statements?|comments?|announcement)|(?:his|her|its|their)\s+(?:remarks?|comments?))"
    r"(?=\s+(?:in|at|on|during|while|when|to|after|before|yesterday|today|earlier)\b|[.,]|$)"
)
#: A word of either kind stands in a sentence that has such a phrase.
_SAYING = frozenset(_SAID.replace("emphasi[sz]ed", "emphasised|emphasized").split("|"))
_SAID_WORDS = frozenset(
    ["this", "that", "it", "so", "much", "words", "remark", "remarks", "statement", "statements", "comment", "comments", "announcement"]
)


def said_before(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "This was stated by X", "X said this at a briefing": the sentence or quotation before is what was said."""
    text, number = doc.text, doc.sentence_index(start)
    if number == 0 or doc.quote_at(start) is not None or text.count("\n", doc.sentences[number - 1][1], start) > 2:
        return []
    source: Span | None = None
    told: Span | None = None
    m: re.Match[str] | None = None
    words = words_of(doc, start, stop)
    if "by" in words and (m := _BY.match(text, start, stop)):
        cue, source = m.span("verb"), m.span("who")
        told = m.span("told") if m.group("told") else None
    elif "words" in words and (m := _WITH_WORDS.match(text, start, stop)):
        cue, source = m.span(1), m.span(2)
    elif "how" in words and (m := _WAS_HOW.match(text, start, stop)) and doc.quote_before(start) is not None:
        cue, source = m.span(2), m.span(1)
    elif text.startswith(("Th", "Such"), start) and (m := _WAS_THE.match(text, start, stop)):
        if re.match(r",\s+who\b", text[m.end() : stop]) and cues("en").pattern.search(text, m.end(), stop):
            return []  # said again in its own words
        group = next(g for g in (1, 3, 5, 7) if m.group(g))
        if m.group(group) == "was" and (doc.quote_before(start) is None or not _person(text[slice(*m.span(group + 1))])):
            return []  # "“The walls held.” That was Minister Orran in Vell."
        cue, source = m.span(group), m.span(group + 1)
    elif (
        not _SAYING.isdisjoint(words)
        and not _SAID_WORDS.isdisjoint(words)
        and (m := _SAID_THIS.search(text, start, min(stop, start + 160)))
        and not doc.quotes_in(start, stop)
    ):
        cue, source = m.span(1), _subject(doc, start, m.start())
        if source is not None and is_supposed(text, start, source, cue):
            return []
    if m is None or source is None or not _plausible(text, source):
        return []
    content = next_content(doc, number)
    held = " ".join(text[a:b] for a, b in content)
    if (
        len(held.split()) < 3
        or held.endswith("?")
        or any(doc.quote_at(m.start()) is None for m in cues("en").pattern.finditer(text, *content[0]))
    ):
        return []
    word = text[slice(*cue)].lower()
    known = cues("en").verbs.get(word) or cues("en").nominals.get(word) or Cue(word, "assert", "neutral", "say")
    made = Proposal(cue, known, content, trim(text, source), (start, stop), told, "next-sentence", 0.75)
    if m.re is _BY and (m.group("carrier") or m.group("by")):
        carrier = trim(text, m.span("carrier") if m.group("carrier") else m.span("by"))
        made.hints["via_source"] = f"{carrier[0]}:{carrier[1]}"
    return [made]


_ANSWER = "answer|reply|response|verdict|message|comment|advice|explanation|conclusion|warning|promise|question|argument|view|position|motto|point|retort|rejoinder|demand|appeal|line|slogan|assessment|summary|objection"
_OWNED = re.compile(
    rf"(?:(?P<pronoun>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|(?P<owner>(?:[Tt]he\s+)?(?:[\w-]+\s+){{0,4}}?[\w’'-]*\w)[’']s?)\s+(?:(?:own|only|short|first|blunt|final|main|one|curt|dry)\s+){{0,2}}(?P<noun>{_ANSWER})s?\b(?P<rest>[^:“”\"]{{0,60}}):\s+"
)


_FOR_WHOM = re.compile(
    rf"(?:[Ff]or|[Tt]o)\s+(?P<pronoun>him|her|them)?(?P<owner>(?:[Tt]he\s+)?[A-Z]?[\w’' -]{{2,60}}?)?,\s+(?:the\s+)?(?P<noun>{_ANSWER}|lesson|reason|choice)s?\b(?P<rest>\s+(?:is|was)\s+[^:“”\"]{{0,40}}):\s+"
)


def answered(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "His answer was short: “Ask the bank.”", "Her message to drivers: slow down."."""
    text = doc.text
    m = _OWNED.match(text, start, stop) or _FOR_WHOM.match(text, start, stop)
    if m is None or doc.quote_at(start) is not None or doc.quote_at(m.end() - 1) is not None:
        return []
    source = trim(text, m.span("pronoun") if m.group("pronoun") else m.span("owner"))
    if not _plausible(text, source) or cues("en").pattern.search(m.group("rest")):
        return []
    quote = doc.quote_after(m.end(), reach=2)
    if quote is not None:
        content = [s for s in quote.inner if s[1] > s[0]]
    elif m.group("rest").strip() and not re.match(r"\s+(?:to|was|is|on|about|after|for)\b", m.group("rest")):
        return []
    else:
        content = [trim(text, (m.end(), stop), edge=" \t\r\n,.;:")]
    noun = m.group("noun").lower()
    known = cues("en").nominals.get(noun) or Cue(noun, "demand" if noun in ("demand", "appeal") else "assert", "neutral", "say")
    return [Proposal(m.span("noun"), known, content, source, (start, stop), None, "answered", 0.75)]


#: "For Anna Orran of the Vell Institute, …": a person by name, and who that is.
_IN_THE_EYES = re.compile(
    rf"(?:(?:But|And|Yet)\s+)?(?P<cue>[Ff]or|[Tt]o)\s+(?P<who>(?:(?:the\s+)?[a-z-]+\s+){{0,4}}(?:Mr|Mrs|Ms|Dr)?\.?\s*{_NAME}\s+{_NAME}(?:\s+{_NAME})?(?:\s+(?:of|at|from|with)\s+[^,;:“”\"]{{2,60}}|,\s+(?:an?|the)\s[^,;:“”\"]{{3,90}})?),\s+"
)


def in_the_eyes_of(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "For Anna Orran of the Vell Institute, the guns “change the arithmetic”": how somebody sees it, partly in their words."""
    m = _IN_THE_EYES.match(doc.text, start, stop)
    if m is None or doc.quote_at(start) is not None or cues("en").pattern.search(doc.text, m.end(), stop):
        return []
    content = trim(doc.text, (m.end(), stop))
    partly = [q for q in doc.quotes_in(*content) if len(doc.text[q.start : q.end].split()) >= 3]
    if not partly or partly[0].start == content[0] or not _plausible(doc.text, m.span("who")):
        return []
    view = Cue("for", "assert", "neutral", "say")
    return [Proposal(m.span("cue"), view, [content], m.span("who"), (start, stop), None, "in-the-eyes-of", 0.6)]


def bluntly(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The priest, who led the prayer, was blunter: the capital has forgotten them.": how somebody takes it, then what they say."""
    text = doc.text
    m = STANCE.match(text, start, stop)
    if m is None or doc.quotes_in(start, stop) or doc.quote_at(start) is not None or cues("en").pattern.search(text, m.end(), stop):
        return []
    source = clause_subject(text, (start, m.end()))
    relative = re.match(r"[^,:]{2,80}?(?=,\s+(?:who|whose|which)\s)", text[start : m.end()])
    if relative:
        source = trim(text, (start, start + relative.end()))
    if not _person(text[slice(*source)]) or len(text[m.end() : stop].split()) < 3:
        return []
    cue = trim(text, (m.start("cue"), m.end("cue")))
    begin = that.end() if (that := re.compile(r"that\s+").match(text, m.end())) else m.end()
    return [
        Proposal(cue, Cue("said", "assert", "neutral", "say"), [trim(text, (begin, stop))], source, (start, stop), None, "bluntly", 0.6)
    ]


_SIGNED = re.compile(rf"\s*([—–―]|--|(?<=\s)-)\s*({_NAME}(?:\s+(?:(?:of|de|van|von|al)\s+)?{_NAME}){{0,4}}?)(?:,[^.“”\"]{{2,90}})?\.?\s*$")


def signed(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "“Put the kettle on.” — Anna Gohr, a mother": a name behind a dash ends the paragraph."""
    text, (_, end) = doc.text, doc.paragraph_at(start)
    if stop < end - 1:
        return []
    quote = next(
        (q for q in doc.quotes_in(start, stop) if not text[start : q.start].strip() or q.start == start), None
    ) or doc.quote_before(start)
    if quote is None or doc.paragraph_at(quote.start) != doc.paragraph_at(start) or not _whole(doc, quote):
        return []
    m = _SIGNED.match(text, quote.end, end)
    if m is None:
        return []
    content = [s for s in quote.inner if s[1] > s[0]]
    who = m.start(2), m.end(2) - (re.search(r"\w{2}\.$", m.group(2)) is not None)  # a full stop, unless it is an initial's
    return [Proposal(m.span(1), Cue("—", "assert", "neutral", "say"), content, who, (start, stop), None, "signed", 0.7)]


#: What somebody does right before a quotation that stands alone: no movement, no possession.
_MANNER = re.compile(
    r"\s+(?:(?:was|were|is|are|has\s+been|remained|remains|sounded|sounds|seemed|seems|looked|looks)\s+(?:not\s+|less\s+|more\s+|rather\s+|quite\s+|very\s+|\w+ly\s+)*(?!born\b|married\b|elected\b|appointed\b|killed\b|wounded\b|arrested\b|found\b)(?:[\w-]+)"
    r"|(?:disagree[sd]?|pause[sd]?|wince[sd]?|frown(?:s|ed)|shrug(?:s|ged)|laugh(?:s|ed)|smile[sd]?|nod(?:s|ded)|sigh(?:s|ed)|demur(?:s|red)|hesitate[sd]?|snort(?:s|ed)|bristle[sd]?|begs?\s+to\s+differ|begged\s+to\s+differ)"
    r"|(?:shook|shakes)\s+(?:his|her)\s+head|(?:sees|saw|puts?|took|takes)\s+(?:it|things|the\s+matter)\b|(?:had|has)\s+(?:an?|another|no)\s+(?:\w+\s+)?(?:answer|explanation|theory|question|doubts?|regrets?|illusions|message|warning))"
    r"[^.;:“”\"]{0,80}[.:]?\s*$"
)


def loose(doc: Document, proposals: list[Proposal]) -> list[Proposal]:
    """Quotations that no attribution has, behind a sentence about who speaks.

    Where that sentence reports words of somebody, the quotation is more of the same statement (its content grows in place); where it
    tells how somebody took it ("The envoy was blunt."), it is a statement of its own, which is returned.
    """
    text, found = doc.text, []
    held = [(a, b) for p in proposals for a, b in p.content]
    for quote in doc.quotes:
        number = doc.sentence_index(quote.start)
        start, stop = doc.sentences[number]
        alone = start == quote.start and not text[quote.end : stop].strip(" .")
        if not alone or number == 0 or any(a < quote.end and quote.start < b for a, b in held) or not _whole(doc, quote):
            continue
        before = doc.sentences[number - 1]
        if more := _next_paragraph(doc, quote, before, proposals):
            more.content = [*more.content, *(s for s in quote.inner if s[1] > s[0])]
            continue
        if doc.paragraph_at(before[0]) != doc.paragraph_at(start) or doc.quote_at(before[0]) is not None:
            continue
        spans = [s for s in quote.inner if s[1] > s[0]]
        said = [p for p in proposals if before[0] <= p.cue[0] < before[1] and p.content[-1][1] <= before[1] and p.source is not None]
        if said:
            last = max(said, key=lambda p: p.cue[0])
            if last.rule in ("clause-after", "tagged", "clause-before", "clause-around", "according") and last.kind.act != "decline":
                last.content = [*last.content, *spans]
            continue
        source = clause_subject(text, before)
        manner = _MANNER.match(text, source[1], before[1])
        if source == before or manner is None or not _person(text[slice(*source)]):
            continue
        cue = trim(text, (source[1], min(manner.end(), before[1])), edge=" \t\r\n.:;,")
        found.append(Proposal(cue, Cue("said", "assert", "neutral", "say"), spans, source, (before[0], stop), None, "loose", 0.6))
    return found


#: A clause of its own, or a further sentence, behind an attribution.
_NARRATES_ON = re.compile(r"[.!?]\s+\S|[“”\"]|\b(?:is|are|was|were|has|had|have|will|would|did|does|can|could|who|which|and|but)\b")


def _next_paragraph(doc: Document, quote: Quote, before: Span, proposals: list[Proposal]) -> Proposal | None:
    """Whose quotation goes on in a paragraph of its own ("“A,” he wrote." and then "“B.”"): the last words before it were quoted, and his."""
    begun, ended = doc.paragraph_at(before[0])
    if doc.paragraph_at(quote.start) != (quote.start, quote.end) or (begun, ended) == (quote.start, quote.end):
        return None
    last = max((p for p in proposals if begun <= p.cue[0] < ended), key=lambda p: p.cue[0], default=None)
    if last is None or last.source is None:
        return None
    left_open = doc.quote_at(last.content[-1][1] - 1)
    if left_open is not None and not left_open.closed and left_open.end >= ended - 1 and last.content[-1][1] >= left_open.end - 2:
        return last  # "… said the talks “will go on." and then "“They must.”"
    if last.rule not in ("quote-before", "quote-after"):
        return None
    rest = doc.text[max(last.cue[1], last.source[1], *(b for _, b in last.content if b <= ended)) : ended]
    told = len(rest.split()) <= 8 or (len(rest.split()) <= 22 and _NARRATES_ON.search(rest) is None)
    plain = told and cues("en").pattern.search(rest) is None
    return last if plain and all(doc.quote_at(a) is not None for a, _ in last.content) else None


def _person(phrase: str) -> bool:
    return re.fullmatch(r"(?:[Hh]e|[Ss]he|[Tt]hey)", phrase) is not None or (
        len(phrase.split()) <= 9
        and re.search(rf"(?:^|\s){_NAME}$", phrase) is not None
        and re.search(r"\s(?:to|of|for|from|with)\s", phrase) is None
    )


def _whole(doc: Document, quote: Quote) -> bool:
    """Whether a quotation is a sentence or more: so many words, a stop at its end, and no title."""
    words = doc.text[quote.start : quote.end]
    return quote.closed and len(words.split()) >= 3 and re.search(r"[.!?…]\W*$", words) is not None and not is_headline(words)


#: Each kind of attribution with what a sentence must have for it.
KINDS = (
    kind(said_before),
    kind(answered, ":"),
    kind(signed),
    kind(in_the_eyes_of, "for to"),
    kind(bluntly, ":"),  # as STANCE has one
)
