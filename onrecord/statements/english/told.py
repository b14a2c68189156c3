"""Who is told, mended beside what is said: a name with the noun behind it, the object of a verb of telling inside or behind the words.

Here: corrections of listeners that the verb's grammar left short, wide or inside the content. Not here: listeners by the grammar of the verb
(english/listeners.py), phrases beside the reporting word (english/venues.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.phrases import is_clause
from onrecord.statements.lexicon import UPPER, country_of, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

#: Who is told as a group, behind a name or an adjective: "the Orrin | executives", "US | media".
_GROUP = r"(?:(?:(?!ago\b|days\b|weeks\b|months\b|years\b|times\b)[a-z-]{3,}(?:ers|ors|ists|ents|ants|ians|ees|ives|als|ates|iers|aries)|staff|media|management|police|parliament|troops|police\s+officers|personnel|leadership|relatives|families|journalists|service|programme|desk))"
_GOES_ON = re.compile(
    rf"[ \t]+(?P<noun>(?:(?:news|state|local|public|senior|top|fellow|defence|defense|trade|government|company|party)[ \t]+)?{_GROUP})(?![\w-])"
)
#: "Vell's | public radio", "Norlandic | television".
_ON_AIR = re.compile(r"[ \t]+(?:(?:public|state|national|local)[ \t]+)?(?:radio|television|TV)(?![\w-])")
#: A clause about those who are told, and who they are: "Those include 1,000 cleaners who".
_WHO = re.compile(
    r"(?:^|\s)(?P<who>(?:(?:an?|the|some|several|many|all|most|\d[\d.,]*)\s+)(?:[a-z-]+\s+){0,3}?[a-z-]+)\s+(?:who|which|that)$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\s(?:who|which|that)$")
#: One person or more told behind the words themselves: "“…,” Orran told a supervisor."
_BEHIND = re.compile(
    r"[ \t]+(?P<whom>(?:dpa|ntv|taz)\b|(?:an?|the|his|her|their|its|our|some|several|two|three|four|five|six)[ \t]+"
    r"(?!(?:story|stories|tale|truth|lie|joke|time|court)\b)(?:(?!(?:on|in|at|during|after|before|as|when|while|last|this|by|from|who|that|over|to|about|for)\b)[\w’'-]+[ \t]+){0,3}?[\w’'-]+)"
    r"(?=[ \t]*(?:[.,;:]|$|[ \t](?:on|in|at|during|after|before|as|when|while|last|this|by|from|who|over|earlier|later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b))"
)
_CLAUSE = re.compile(r"[ \t]+(?:that[ \t]+)?(?=(?:he|she|it|they|we|there|the|his|her|its|their|to)[ \t])")
_TELLS = frozenset(["told", "tells", "tell", "telling"])
#: Verbs of which somebody is bidden to do something, and of which somebody is written to.
_BIDS = frozenset(["tell", "tells", "told", "telling", "warn", "warns", "warned", "warning", "advise", "advises", "advised", "advising", "remind", "reminds", "reminded", "reminding", "instruct", "instructs", "instructed", "instructing"])  # fmt: skip
_WRITES = frozenset(["emailed", "texted", "messaged", "cabled"])
#: No word of a listener: verbs, which a clause without "that" has ("warned the town needs to act").
_NO_VERB = r"(?!(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|ought|be|been|did|does|do|needs?|plans?|wants?|tr(?:y|ies)|hopes?|continues?|seeks?|intends?|fails?|refuses?|threatens?|aims?|appears?|seems?|starts?|begins?|tends?|used|likely|able|ready|about|not|that|how|what|of|in|on|at|for|by|with|from|to)\b)"
_NOUN = rf"{_NO_VERB}[\w’'-]+"
_NOUNS = rf"(?:(?:the|his|her|its|their|all|some|our|my)[ \t]+(?:{_NOUN}[ \t]+){{0,3}}?{_NOUN}|(?:{_NO_VERB}[a-z-]+[ \t]+){{0,2}}?{_NO_VERB}[a-z-]+s|people|staff|police|parliament|everyone|everybody|[{UPPER}][\w’'-]*(?:[ \t]+[{UPPER}][\w’'-]*){{0,3}}(?:[ \t]+{_NO_VERB}[a-z-]+s)?)"
_BIDDEN = re.compile(rf"[ \t]*(?P<whom>{_NOUNS})[ \t]+(?=(?:not[ \t]+|never[ \t]+)?to[ \t]+[a-z]+\b)")
_WRITTEN = re.compile(
    rf"[ \t]*(?P<whom>me|us|him|her|them|{_NOUNS})[ \t]+(?:about[ \t]+(?=(?:how|what|why|whether)\b)|(?=(?:about|that|to[ \t]+say)\b))"
)
_ABOUT = re.compile(r"[ \t]*about[ \t]+(?=(?:how|what|why|whether)\b)")
#: What those are told stands bare behind them: "reminded | shareholders | the dividend was safe".
_REMINDS = frozenset(["reminded", "reminds", "reminding", "assured", "assures", "assuring", "informed", "informs", "warned", "warns"])
_BARE = re.compile(r"[ \t]*(?P<whom>(?:[a-z-]+[ \t]+)?[a-z-]+s)[ \t]+(?=(?:he|she|it|they|there|the|his|her|its|their)[ \t])")
#: Whom something in marks of quotation is promised: "promised | investors | “a new line”".
_OFFERS = frozenset(["promised", "promises", "promising", "offered", "offering", "assured", "wished", "advising", "advised"])
_BEFORE_QUOTE = re.compile(
    rf"[ \t]*(?P<whom>(?:[a-z-]+[ \t]+)?[a-z-]+s|[{UPPER}][\w’'-]+(?:[ \t][{UPPER}][\w’'-]+){{0,2}})[ \t]+(?:to[ \t]+)?(?=[“\"‘])"
)


def in_full(doc: Document, span: Span, proposal: Proposal) -> Span | None:
    """Who is told, with the noun that goes on behind a name; only the people where a clause about them was taken too, None where none are left."""
    text = doc.text
    if (end := span[1]) <= proposal.cue[0] or text[span[0] : end].rstrip()[-3:] in ("who", "ich", "hat"):
        if _RELATIVE.search(text[slice(*span)]):
            who = _WHO.search(text, *span)
            return who.span("who") if who else None
        return span
    stop = next((a for a, _ in proposal.content if a >= end), proposal.zone[1])
    if text[span[0]].isupper() and (more := _GOES_ON.match(text, end, min(stop, end + 60))):
        return span[0], more.end("noun")
    owned = doc.text[end - 2 : end] in ("'s", "’s") or country_of(doc.text[slice(*span)]) is not None
    on_air = _ON_AIR.match(doc.text, end, min(stop, end + 40)) if owned else None
    return span[0], on_air.end() if on_air else end


def behind(doc: Document, proposal: Proposal) -> Span | None:
    """Who is told behind words that stand before their attribution."""
    form = lower(doc.text[slice(*proposal.cue)]).split()
    if not form or form[-1] not in _TELLS or proposal.content[0][0] > proposal.cue[0]:
        return None
    told = _BEHIND.match(doc.text, proposal.cue[1], proposal.zone[1])
    return told.span("whom") if told else None


#: What somebody is warned of is "against" it: without the word it would be the other way round.
_WARNS = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:also\s+)?(?:warn(?:ed|s|ing)?|caution(?:ed|s|ing)?|advis(?:ed?|es|ing))(?P<against>\s+against)?",
    re.IGNORECASE,
)
_AGAINST_BEFORE = re.compile(r"against\s+[“\"‘]?$")
_WHOM_AGAINST = re.compile(rf"[ \t]*(?P<whom>{_NOUNS})[ \t]+(?=against[ \t])")


def against(doc: Document, proposal: Proposal) -> None:
    """Keep "against" with what somebody warns of, and whom he warns out of it: "warned | residents | against going near the river"."""
    (start, end), cue = proposal.content[0], proposal.cue
    if start < cue[1] or (warns := _WARNS.fullmatch(doc.text, *cue)) is None:
        return
    if (before := _AGAINST_BEFORE.search(doc.text, cue[0], start)) is not None and doc.quote_at(before.start()) is None:
        quote = doc.quote_at(start)
        proposal.content[0] = (before.start(), quote.end if quote is not None and 0 < quote.end - end <= 2 else end)
        proposal.cue = (cue[0], warns.start("against")) if warns.group("against") else cue
        if proposal.addressee is not None and proposal.addressee[1] > before.start():
            proposal.addressee = None
    elif proposal.addressee is None and (told := _WHOM_AGAINST.match(doc.text, start, end)) is not None:
        proposal.addressee, proposal.content[0] = told.span("whom"), (told.end(), end)


def part(doc: Document, proposal: Proposal) -> None:
    """Take who is bidden or written to out of the words: "warned | its people | to stay", "emailed | Orran | about the book"."""
    start, end = proposal.content[0]
    text = doc.text
    form = lower(text[slice(*proposal.cue)]).split()
    if form and form[-1] in _WRITES and proposal.addressee is not None and (lead := _ABOUT.match(text, start, end)) is not None:
        proposal.content[0] = (lead.end(), end)
    if proposal.addressee is not None and 0 <= start - proposal.addressee[1] <= 1 and text[proposal.addressee[0]].isupper():
        more = _GOES_ON.match(text, proposal.addressee[1], end)
        clause = _CLAUSE.match(text, more.end(), end) if more is not None and doc.quote_at(start) is None else None
        if more is not None and clause is not None:
            proposal.addressee, proposal.content[0] = (proposal.addressee[0], more.end("noun")), (clause.end(), end)
        return
    if not form or proposal.addressee is not None or len(proposal.content) > 1 or not 0 < start - proposal.cue[1] <= 1:
        return
    if form[-1] in _OFFERS and (told := _BEFORE_QUOTE.match(text, start, end)) is not None and doc.quote_at(start) is None:
        proposal.addressee, proposal.content[0] = told.span("whom"), (told.end(), end)
        return
    pattern = _BIDDEN if form[-1] in _BIDS else _WRITTEN if form[-1] in _WRITES else None
    told = pattern.match(text, start, end) if pattern is not None else None
    if told is None and form[-1] in _REMINDS and (bare := _BARE.match(text, start, end)) and is_clause(text[bare.end() : end] + " "):
        told = bare
    if told is None or doc.quote_at(start) is not None or len(text[told.end() : end].split()) < 3:
        return
    said = told.end() + 5 if text.startswith("that ", told.end()) else told.end()
    proposal.addressee, proposal.content[0] = trim(text, told.span("whom")), (said, end)
