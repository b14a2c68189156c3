"""Whom or where something was said to, as an English sentence tells around its reporting word: "speaking to X", "in an email to staff".

Here: the phrases beside speaker and reporting word. Not here: the object of a verb of telling (english/listeners.py), the venues that all
languages share (attributes.py), outlets credited for a statement (english/credits.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.english import told
from onrecord.statements.lexicon import UPPER, lower, words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.word_sets import words_of

_NAME = rf"(?-i:[{UPPER}][\w’'.&-]*(?:[ \t]+(?:of[ \t]+(?:the[ \t]+)?|and[ \t]+|the[ \t]+|for[ \t]+)?[{UPPER}][\w’'&-]*){{0,4}})"
#: People who are told, unnamed.
_PEOPLE = (
    r"(?:reporters|journalists|newsmen|media|press|staff|staffers|employees|workers|members|investors|shareholders|bondholders|creditors|lenders|customers|clients|"
    r"supporters|donors|voters|constituents|residents|colleagues|lawmakers|senators|deputies|MPs|parents|students|teachers|users|subscribers|"
    r"readers|followers|fans|analysts|regulators|prosecutors|investigators|police|editors|guests|delegates|diplomats|officials|congregants|parishioners|"
    r"friends|relatives|neighbours|neighbors|supervisors|superiors|managers|management|executives|detectives|officers|aides|allies)"
)
_SOME = rf"(?:(?:the|its|his|her|their|our|all|some|local|foreign|several|company)[ \t]+){{0,2}}{_PEOPLE}(?![\w-])"
_ONE = r"(?:me|us|(?:this|our)[ \t]+(?:newspaper|publication|website|magazine|newsroom|outlet|reporter|correspondent|programme|program|channel|show|site))\b"
_PRESS = r"(?:(?:[\w-]+[ \t]+){0,2}?(?:news[ \t]+(?:agency|site|website|outlet)|agency|newspaper|daily|weekly|broadcaster|website|outlet|channel|site|portal|station|magazine|paper|podcast)[ \t]+)"
#: Whoever is told: "me", "reporters", "the Vell Ledger", "the local paper Orrin".
_WHOM = rf"(?P<whom>{_ONE}|{_SOME}|(?:(?:the|an?)[ \t]+)?(?:{_PRESS})?{_NAME})"
#: Whom one writes to by office.
_HOLDER = r"(?:(?:prime|foreign|defen[cs]e|interior|finance|justice)[ \t]+minister|(?:attorney|prosecutor|secretary)[ \t]+general|president|chancellor|premier|king|queen|pope|governor|mayor|speaker|ombudsman|minister|government|parliament|council|court|board|ministry|commission|committee|company|union)"
#: Where people speak to others.
_OCCASION = (
    r"(?:briefing|conference|presser|meeting|session|hearing|summit|forum|rally|event|roundtable|debate|seminar|ceremony|reception|town[ \t]+hall|dinner|"
    r"banquet|gala|luncheon|lunch|breakfast|brunch|fundraiser|festival|launch|symposium|workshop|webinar|webcast|trial|inquest|inquiry|sentencing|funeral|memorial|"
    r"vigil|protest|march|demonstration|gathering|convention|congress|presentation|panel|lecture|sermon|telecast|(?:conference|earnings|press|media|investor|video|phone|zoom|background)[ \t]+call)"
)
_DAY_OF = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[ \t]+(?:morning|afternoon|evening|night))?[’']s|(?:this|last)[ \t]+\w+[’']s|(?:yester|to)day[’']s)"
_WITH = rf"(?:[ \t]+with[ \t]+(?:the[ \t]+)?(?:{_SOME}|{_NAME}))?"
_DATE = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)[ \t]+\d{1,2}(?:,[ \t]+\d{4},?)?"
#: What one writes or says to somebody.
_PIECE = (
    r"(?:e-?mail|letter|message|memo|memorandum|note|statement|comments?|remarks|response|reply|reports?|presentation|submission|text|address|speech|testimony|"
    r"briefing|answers?|press[ \t]+release|release|filing|complaint|petition)"
)
_SENT = r"(?:emailed|e-mailed|mailed|issued|sent|provided|given|released|shared|made|texted|addressed|forwarded|submitted|delivered|supplied|read[ \t]+out)"

#: A phrase, and words (lower case) one of which a text has that has it.
_PHRASES: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = tuple(
    (frozenset(needs.split()), re.compile(pattern, re.IGNORECASE))
    for needs, pattern in (
        (
            "e email emailed mail letter message memo memorandum note statement comment comments remarks response reply report reports presentation "
            "submission text address speech testimony briefing answer answers release filing complaint petition",
            rf"\b{_PIECE}[ \t]+(?:(?:that[ \t]+(?:was|were)[ \t]+)?{_SENT}[ \t]+)?(?:to|with)[ \t]+(?:{_WHOM}|the[ \t]+(?P<office>{_HOLDER})(?![\w’'-]))",
        ),
        (
            "testified testifying testifies appeared appearing appears pleaded swore",
            rf"\b(?:testif(?:ied|ying|ies)|appear(?:ed|ing|s)|pleaded|swore)(?:[ \t]+\w+day)?[ \t]+(?:before|to)[ \t]+(?:the[ \t]+)?(?P<whom>(?-i:(?:[{UPPER}][\w’'-]*[ \t]+(?:(?:of|for|and)[ \t]+(?:the[ \t]+)?)?){{0,6}}(?:Court|Committee|Commission|Tribunal|Council|Parliament|Congress|Senate|Assembly|Board))|(?:[a-z-]+[ \t]+){{0,3}}?(?:court|committee|panel|commission|jury|inquiry|tribunal|council|parliament|lawmakers|senators))(?![\w-])",
        ),
        (
            "question questions inquiry inquiries enquiry query queries request requests",
            rf"\b(?:response|reply|repl(?:y|ied|ies|ying)|respond(?:ed|s|ing)?|answer(?:ed|s|ing)?|comment(?:ed|s|ing)?|connection|asked)[ \t]+(?:(?:in|to|on|with)[ \t]+)?(?:(?:the|an?|some)[ \t]+)?(?:[\w-]+[ \t]+){{0,2}}?(?:questions?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|requests?)[ \t]+(?:from|by|of)[ \t]+{_WHOM}",
        ),
        (
            "contacted reached asked approached interviewed pressed questioned quizzed",
            rf"(?<!not )\b(?:contacted|reached|asked|approached|interviewed|pressed|questioned|quizzed)(?:[ \t]+(?:by[ \t]+(?:tele)?phone|on[ \t]+\w+day|\w+day))?[ \t]+by[ \t]+{_WHOM}",
        ),
        ("spoke talked", rf"\b(?:spoke|talked)[ \t]+(?:to|with)[ \t]+{_WHOM}"),
        ("interview", rf"\bin[ \t]+an?[ \t]+(?:[\w-]+[ \t]+){{0,2}}?interview[ \t]+(?:with|to|for|on)[ \t]+{_WHOM}"),
        (
            "call webinar webcast conference teleconference presser",
            rf"\b(?:in|on|during)[ \t]+(?:an?|the(?:[ \t]+same)?|that(?:[ \t]+same)?|its|his|her|their|{_DAY_OF})[ \t]+(?:{_DATE}[ \t]+)?(?P<place>(?:(?!(?:of|in|on|to|for|from|by|and|that|the)\b)[\w’'-]+[ \t]+){{0,3}}?(?:call|webinar|webcast|teleconference|conference(?![ \t]+call)|presser){_WITH})(?!\w)",
        ),
        (
            "tweet post livestream",
            r"\b(?:in[ \t]+an?[ \t]+(?:[a-z-]+[ \t]+){0,2}?(?P<place>tweet|blog[ \t]+post)|on[ \t]+a[ \t]+(?:[a-z-]+[ \t]+){0,2}?(?P<stream>livestream))\b",
        ),
        (
            "at during",
            rf"\b(?:at|during)[ \t]+(?:an?[ \t]+|the[ \t]+|its[ \t]+|{_DAY_OF}[ \t]+)(?P<place>(?:(?!(?:of|in|on|to|for|from|by|and|that|the)\b)[\w’'-]+[ \t]+){{0,4}}?{_OCCASION})(?![\w-])(?![’'])",
        ),
        (
            "podcast talk radio television tv",
            rf"\bon[ \t]+(?:(?:an|the[ \t]+latest|a[ \t]+recent)[ \t]+episode[ \t]+of[ \t]+)?(?:his|her|their|its|the|an?|{_NAME}[’']s)[ \t]+(?:[a-z-]+[ \t]+){{0,3}}?(?P<place>(?:podcast|talk[ \t]+show|radio[ \t]+show|television[ \t]+show|TV[ \t]+show)(?:[ \t]+(?:[“\"‘]|(?=[{UPPER}])))?(?:(?<=[“\"‘])[^“”\"‘’\n]{{2,50}}|(?<=[ \t]){_NAME})?)",
        ),
    )
)


@cache
def _platforms() -> re.Pattern[str]:
    """Where people write for all to read: "on Truth Social", "in a Facebook post"; the name with its capital."""
    names = "|".join(re.escape(w).replace("_", " ").replace("\\ ", " ") for w in sorted(words("platforms"), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"\b(?:on|to)[ \t]+(?P<on>{names})\b(?![’'])|\bin[ \t]+an?[ \t]+(?:[\w-]+[ \t]+){{0,2}}?(?P<of>{names})[ \t]+(?:posts?|video|message|story|thread|update|livestream|group|page)\b",
        re.IGNORECASE,
    )


#: "Speaking to X, …": what somebody does as he says it, at the head of the sentence, up to the comma or the speaker.
_OPENING = re.compile(
    r"(?:(?:But|And|Later|Earlier),?[ \t]+)?(?:While[ \t]+)?(?:[Ss]peaking|[Tt]alking|[Tt]estifying|[Aa]ppearing|[Aa]ddressing|[Bb]riefing)(?=[ \t])(?:[ \t]+(?:exclusively|earlier|later|live|briefly|on[ \t]+\w+day|\w+day|afterwards?))?"
    r"(?:[ \t]+in[ \t]+(?:[A-Z][\w’'-]+[ \t]+){1,3}(?=to[ \t]|at[ \t]|before[ \t]))?[ \t]+(?P<how>to[ \t]+|with[ \t]+|at[ \t]+|before[ \t]+|during[ \t]+|in[ \t]+|on[ \t]+)?(?P<rest>[^,:;“”\"\x00\n]{2,120})"
)
#: What ends the words for whom or where: a time, another place, a topic.
_ENDS = re.compile(
    r"[ \t]+(?:(?:late|early|earlier|last|this|yesterday|today|tonight|after|following|ahead|before|about|regarding|concerning|as|when|while|where|from|via|by|since|until|for|who|which|that|at[ \t]+the[ \t]+(?:time|same[ \t]+time|end|start|beginning))\b"
    r"|(?:on[ \t]+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:on|in)[ \t]+(?:the[ \t]+)?(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|condition|anonymity|English|French|German|Russian|Spanish|[Aa]rabic))"
)
_IS_OCCASION = re.compile(rf"(?:^|[ \t]){_OCCASION}(?![\w-])", re.IGNORECASE)
_LISTENS = re.compile(
    rf"(?:{_WHOM}|(?:the|an?|his|her|their|about|some|\d)\b[^,]*?(?:crowd|audience|nation|world|council|committee|parliament|hall|room|chamber|court|jury|people|\w+(?:ers|ists|ors|ants|ents|ees)))(?![\w-])",
    re.IGNORECASE,
)
_ON_AIR = re.compile(r"\b(?:podcast|show|programme|program|radio|television|TV|BBC|CNN|Fox|Sky|MSNBC|NPR|channel|stage)\b")
#: Behind a reporting word: "explained to X", "explained it to me".
_SAID_TO = re.compile(rf"[ \t]+(?:(?:it|this|that|the[ \t]+same|as[ \t]+much)[ \t]+)?(?:exclusively[ \t]+)?to[ \t]+{_WHOM}", re.IGNORECASE)
_SAYS = re.compile(
    r"said|says|say|saying|explained|explains|explain|explaining|confirmed|confirms|confirming|remarked|complained|stated|reported|revealed|disclosed|recounted|conceded|"
    r"acknowledged|announced|wrote|writes|writing|stressed|insisted|noted|repeated|reiterated|suggested|indicated|hinted|described|added|admitted|told|put|puts|boasted"
)
#: "told a few thousand teachers who covered the lawn that": whom, without the clause about them.
_TOLD = re.compile(
    r"told|tells|tell|telling|assured?|assures|assuring|remind(?:ed|s|ing)?|inform(?:ed|s|ing)?|warn(?:ed|s|ing)?|notif(?:y|ied|ies|ying)|texted|emailed|messaged"
)
_BEFORE_THAT = re.compile(
    r"[ \t]+(?:to[ \t]+)?(?P<whom>(?!(?:that|how|what|why|of|in|at|on)\b)(?:[^,;:“”\"\x00\n]|,(?=\s[A-Z][\w.]*,?\s*[“\"‘]?$)){2,120}?)(?:,)?(?:[ \t]+that)?[ \t,]*[“\"‘]?"
)
#: The outlet itself behind what it is: "the Vell daily Orrin".
_ITS_NAME = re.compile(
    rf"(?:[\w’'-]+[ \t]+){{0,3}}?(?P<kind>daily|weekly|newspaper|paper|site|website|portal|agency|broadcaster|channel|magazine|outlet|radio|podcast|tabloid|monthly|wire)[ \t]+(?P<name>{_NAME})"
)
#: What a name goes on with: "Orrin 24", "Vell & Orrin".
_NUMBER = re.compile(r"[ \t]\d{1,3}(?![\d.,:]*\w)")
_JOINED = re.compile(rf"[ \t]&[ \t][{UPPER}][\w’'-]+")
#: A noun that goes on behind a name or an adjective: "the Vellian | nominee".
_MORE = re.compile(
    r"[ \t]+(?!(?:in|on|at|to|of|and|or|but|that|he|she|it|they|we|there|this|these|last|early|late|earlier|after|before|about|as|when|while|who|which|where|from|via|by|"
    r"since|until|for|with|whether|if|how|why|what|is|are|was|were|has|had|have|said|told|saying|adding|over|under|during|following|ahead|not|only|just|also|again|once|"
    r"yesterday|today|tonight|through|because|although|though|so|the|an?|his|her|its|their|per|directly|later|recently|\w+ly|\w+ing|\w+ed)\b)(?-i:[a-z])[\w-]+",
)
_ABOUT_SPEAKER = re.compile(r"\b(?:who|whose|which)\b[^,]*$")


#: Before "at": where somebody works, and speaks nowhere ("a fellow at the Vell Forum").
WORKS = re.compile(
    r"\b(?:fellow|analyst|researcher|expert|scholar|director|head|chair|professor|lecturer|economist|adviser|advisor|associate|editor|correspondent|spokes\w+|manager|officer)\s+$",
    re.IGNORECASE,
)


def _cut(doc: Document, start: int, end: int) -> tuple[str, Span] | None:
    """The words of a stretch without an article before them and a time behind."""
    text = doc.text
    if (over := _ENDS.search(text, start, end)) is not None:
        end = over.start()
    lead = re.compile(r"(?:(?:the|an?)[ \t]+)+", re.IGNORECASE).match(text, start, end)
    start, end = trim(text, (lead.end() if lead else start, end), edge=" \t,;:.“”\"‘’'")
    start, end = in_full(doc, (start, end))
    return (text[start:end], (start, end)) if end > start + 1 else None


def in_full(doc: Document, span: Span) -> Span:
    """Where the name of an outlet stands that a phrase ends before or in: "Orrin" of "the Vell daily Orrin"."""
    named = _ITS_NAME.match(doc.text, span[0], min(len(doc.text), span[1] + 60))
    if named is not None and named.start("kind") <= span[1] + 1:
        span = trim(doc.text, named.span("name"), edge=" \t.,’'")
        return span[0], more.end() if (more := _NUMBER.match(doc.text, span[1], span[1] + 5)) else span[1]
    joined = _JOINED.match(doc.text, span[1], span[1] + 40) if doc.text[span[0]].isupper() else None
    return span[0], joined.end() if joined else span[1]


def venue(doc: Document, proposal: Proposal, zone: str) -> tuple[str, Span] | None:
    """Whom or where a statement was said to by the words around it; `zone` is its sentence with contents and quotations blanked."""
    base = proposal.zone[0]
    return _opening(doc, proposal) or _behind_cue(doc, proposal) or _phrase(doc, proposal, zone, base)


def _opening(doc: Document, proposal: Proposal) -> tuple[str, Span] | None:
    start = doc.sentences[doc.sentence_index(proposal.cue[0])][0]
    stop = proposal.source[0] if proposal.source and proposal.source[0] > start else proposal.cue[0]
    m = _OPENING.match(doc.text, start, stop)
    if m is None or ("," in doc.text[m.end() : stop].strip(" ,") and m.end() < stop - 60):
        return None
    found = _cut(doc, *m.span("rest"))
    how = (m.group("how") or "").strip().lower()
    if found is None:
        return None
    fits = (
        _LISTENS.match(found[0]) is not None
        if how in ("", "to", "with")
        else _ON_AIR.search(found[0]) is not None
        if how == "on"
        else _IS_OCCASION.search(found[0]) is not None or (how == "before" and _LISTENS.match(found[0]) is not None)
    )
    return found if fits else None


def _behind_cue(doc: Document, proposal: Proposal) -> tuple[str, Span] | None:
    form = lower(doc.text[slice(*proposal.cue)]).split()
    verb = form[-1] if form else ""
    stop = proposal.zone[1]
    if _SAYS.fullmatch(verb) and (m := _SAID_TO.match(doc.text, proposal.cue[1], stop)) and not _inside(m.span("whom"), proposal):
        start, end = m.span("whom")
        more = _MORE.match(doc.text, end) if re.match(r"(?:the|an?)\s", doc.text[start : start + 4]) else None
        return _cut(doc, start, more.end() if more else end)
    first = proposal.content[0][0]
    if (told_behind := told.behind(doc, proposal)) is not None:
        return _cut(doc, *told_behind)
    if _TOLD.fullmatch(verb) and proposal.cue[1] < first <= stop and (m := _BEFORE_THAT.fullmatch(doc.text, proposal.cue[1], first)):
        return _cut(doc, *m.span("whom"))
    return None


def _inside(span: Span, proposal: Proposal) -> bool:
    return any(a < span[1] and span[0] < b for a, b in proposal.content)


def _phrase(doc: Document, proposal: Proposal, zone: str, base: int) -> tuple[str, Span] | None:
    said = words_of(doc, *proposal.zone)
    cue = max(0, proposal.cue[1] - base)
    for needs, pattern in _PHRASES:
        for m in pattern.finditer(zone) if not needs.isdisjoint(said) else ():
            group = (
                "office"
                if m.groupdict().get("office")
                else "whom"
                if "whom" in m.re.groupindex
                else "place"
                if m.group("place")
                else "stream"
            )
            about = _ABOUT_SPEAKER.search(zone, cue if m.start() >= cue else 0, m.start()) and not re.match(
                r"(?:spoke|talked|contacted|reached|asked|approached)", m.group()
            )
            works = m.group().lower().startswith("at") and WORKS.search(zone, max(0, m.start() - 30), m.start())
            if about or works or ("\x00" in m.group() and not m.group().startswith("on")):
                continue  # the name of a podcast may be in marks of quotation
            start, end = m.span(group)
            start = next((i + 1 for i in range(start, end - 3) if zone[i] in '“"‘'), start)  # a podcast's name in marks of quotation
            if found := _cut(doc, base + start, base + end):
                return found
    for m in _platforms().finditer(zone):
        start, end = m.span("on") if m.group("on") else m.span("of")
        if zone[start].isupper():
            return doc.text[base + start : base + end], (base + start, base + end)
    return None
