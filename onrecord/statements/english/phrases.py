"""Noun phrases, adverbials and listeners around an English reporting verb.

Here: the patterns and where a subject begins and ends. Not here: what was said (english/propose.py).
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.statements.english import credits, members
from onrecord.statements.lexicon import UPPER, cues, words
from onrecord.statements.proposal import Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.times import time_at

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
_PHRASE = (
    rf"(?:(?:late|early|later|earlier)\s+)?(?:on\s+)?{_DAY}(?:\s+(?:morning|afternoon|evening|night))?(?:,?\s+{_MONTH}\s+\d+)?"
    rf"|(?:(?:on|in)\s+)?{_MONTH}(?:\s+\d{{1,2}}(?!\d))?(?:,?\s+\d{{4}})?|(?:earlier\s+)?(?:today|yesterday|recently|again|also|later|earlier|repeatedly|publicly|aloud|openly|privately|here)"
    r"|under\s+(?:cross-examination|questioning|oath|interrogation|pressure)|(?:(?:many|several|some|a\s+few)\s+)?(?:minutes|hours|days|weeks|months|years|decades)\s+ago"
    r"|at\s+(?:the|that)\s+time|(?:earlier\s+|late\s+|later\s+)?(?:last|this)\s+(?:morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall)"
    r"|(?:earlier\s+|later\s+|late\s+)?(?:in\s+the\s+day|(?:over|at|during)\s+the\s+weekend|(?:on\s+)?(?:the\s+)?same\s+(?:day|morning|afternoon|evening))"
    r"|in\s+(?:court|parliament)|by\s+(?:(?:tele)?phone|e-?mail|video\s+link)|via\s+(?:(?:tele)?phone|e-?mail|video\s+link|Zoom|Skype|WhatsApp|Telegram)"
    r"|in\s+(?:a|an|its|his|her|their|the)\s+(?:[\w’'-]+\s+){0,4}?(?:statement|communiqué|interview|post|speech|letter|message|address|report|note|article|column"
    r"|email|e-mail|tweet|briefing|news\s+release|release|remarks|video|filing|memo|paper|essay|blog|testimony|reply|response|resolution|declaration|bulletin)"
    r"(?:\s+(?:issued|published|released|posted|sent|carried|shared|broadcast|circulated)\b(?:\s+(?:last|this|earlier\s+this)\s+(?:week|month|year)|\s+(?:by|to|in|at)\s+(?:the\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)*)?)?"
    rf"(?:\s+(?:on|with|to|for|at)\s+(?:(?:by|the|on|a)\s+)?(?:[{UPPER}][\w’'.-]*\s?){{1,4}}(?:(?:\w+\s+)?(?:questions?|query|queries|inquiry|inquiries|requests?|reporters?|journalists?|readers|viewers|(?:television\s+|TV\s+|news\s+|radio\s+)?(?:channel|agency|newspaper|station|website|portal|magazine|outlet)))?)?"
    r"|in\s+(?:testimony|remarks|comments|evidence)(?:\s+(?:to|before)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:committee|commission|parliament|court|council|panel|hearing|agency|inquiry|reporters|journalists))?"
    r"|(?:at|during|after|before|throughout)\s+(?:a|an|the|his|her|their|its)\s+(?:[\w’'-]+\s+){0,4}?(?:briefing|conference|meeting|session|hearing|summit|forum|rally|event|speech|visit|ceremony|debate|parliament|panel|dialogue|trial|campaign|talks|war|proceedings|negotiations|crisis)"
    rf"(?:\s+(?:in|with|of|on)\s+(?:the\s+)?(?!{_MONTH}|{_DAY})(?:[{UPPER}][\w’'.-]*\s?){{1,4}})?"
    rf"|(?:at|during)\s+(?:the\s+)?(?:[{UPPER}][\w’'.-]*\s+){{1,4}}(?:Dialogue|Forum|Summit|Conference|Congress|Assembly|Week|Council|Club)"
    rf"|to\s+(?:reporters|journalists|lawmakers|parliament)|on\s+(?:Twitter|X|Facebook|Telegram|LinkedIn|Instagram|Threads|TikTok|social\s+media|state\s+television|television|(?:[{UPPER}]\w+\s){{0,2}}(?:TV|Radio))"
)
_ADVERBIAL = re.compile(rf"[\s,]*(?:{_PHRASE})(?=[\s,.:;”“\"—–]|$)")
#: What an apposition calls words that were said: "…, a claim the envoy denied".
SAYINGS = (
    "fiction|theory|myth|notion|belief|reading|version|remarks?|statement|comment|reference|description|characteri[sz]ation|threat|promise|pledge|suggestion|proposal|demand|accusation|phrase|term|word|argument|line"
    "|position|view|figure|sum|explanation|move|number|charge|allegation|step|claim|amount|assertion|decision|falsehood|lie|nonsense|exaggeration|fabrication|distortion|contention|slander|insult|rumou?r|label|formula|finding|conclusion|assessment|judgment|idea|plan|option|comparison|scenario|prospect|verdict|practice"
)
_SAYING_OF = re.compile(
    rf"(?:an?|the)\s+(?:\w+\s+)?(?:{SAYINGS})\s+(?:that\s+|which\s+)?(?=(?:its|his|her|their|the|an?|he|she|it|they)\s|(?-i:[A-Z]))",
    re.IGNORECASE,
)
#: Reporting words that report nothing: "adding to a list of problems", "testified before the committee", "called him Mike".
NOT_SAYING = re.compile(
    r"add(?:s|ed|ing)\s+to\s+(?:an?|the|his|her|their|its|\w+ing)\b|testif(?:y|ies|ied|ying)\s+(?:(?:side[\s-]by[\s-]side|together|separately|again|publicly|privately)\s+)?(?:before|in|at|on|to(?!\s+\w+ing\s))\s|called\s+(?:him|her|them|it)\s+[A-Z]\w+(?:[.,]|$)|sw(?:ears?|ore)\s+by\b|testif\w+\s+(?:about(?!\s+\w+ing\s)|for|against)\s"
    r"|ask(?:s|ed|ing)\s+(?:that\s+(?:his|her|their|its)\s+(?:\w+\s+)?(?:name|identity|face|surname)|not\s+to\s+be\s+(?:named|identified|quoted)|to\s+(?:remain|stay|be\s+identified))\b"
    r"|t(?:ell(?:s|ing)?|old)\s+(?:an?|the|his|her|its|their|this|that)\s+(?:\w+\s+)?(?:story|stories|tale|tales|truth|lies?|jokes?|time|difference)\b(?!\s*[:,]\s*[“\"])"
    r"|laugh(?:s|ed|ing)\s+(?:off|at|about)\b|call(?:s|ed|ing)\s+(?:him|her|them|it|me|us|people)\s+out(?=\s*(?:[,.;]|$|and\b|on\s))"
    r"|maintain(?:s|ed|ing)\s+(?:an?|the|his|her|its|their)\s"
    r"|briefed\s+(?:on|about)\b|briefed\s+(?![^,;.“”\"]{2,60}\s(?:on|about|that)\s)"
)
#: "A sign at the gate still reads “No entry”": nobody says so.
WRITTEN = re.compile(
    r"\b(?:signs?|signboards?|placards?|banners?|posters?|plaques?|billboards?|stickers?|inscriptions?|t-?shirts?|headstones?|gravestones?|caption|headline|graffiti|tablet|notice)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
#: The outlet's own people: what they say is the outlet's words.
OWN_REPORTER = re.compile(r"\b(?:our|the)\s+(?:own\s+)?(?:reporter|correspondent)\b", re.IGNORECASE)
_CONTRACTED = re.compile(r"(?:I|you|he|she|it|we|they|who|there|that)[’'](?:d|s|ll|re|ve|m)\b", re.IGNORECASE)  # a clause, no mention
ACTIVITY = re.compile(
    r"(?:[a-z]+ly\s+)?[a-z]+ing\s+(?:the|a|an|his|her|their|its|to|for)\s", re.IGNORECASE
)  # "visiting the page reveals …"
_FINITE = re.compile(
    r"\s(?:\w+n[’']t|is|are|was|were|has|had|have|would|could|should|will|can|must|may|might|cannot|did|does|began|became|appears?|seems?|remains?|means)\s"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|whom)\b|,")
_DATED = re.compile(
    rf"(?:(?i:(?:(?:early|late)\s+)?(?:in|on|by|during))\s+(?:(?:early|late|mid)[\s-])?(?:{_MONTH}|{_DAY}(?:\s+(?:morning|afternoon|evening|night))?)(?:\s+\d{{1,2}})?(?:\s+\d{{4}})?|(?i:(?:earlier\s+|late\s+)?(?:last|this)\s+(?:week|month|year|spring|summer|autumn|winter)))\s+(?=[{UPPER}]|(?:the|his|her|its|their|an?)\b)"
)
#: "At that time one of the rapporteurs told …": a time before the subject without a comma.
_THEN = re.compile(
    rf"(?:(?i:(?:(?:only|just|some|about|barely|an?|two|three|four|five|six|seven|eight|nine|ten|several|a\s+few|\d+)\s+)*(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:later|earlier|afterwards|before)|(?:every|each|this|that|last|the\s+next|next|the\s+following|following|the\s+previous|the\s+same)\s+(?:day|morning|evening|week|month|year|spring|summer|autumn|winter|{_MONTH}|{_DAY})|the\s+day\s+(?:before|after)),?"
    r"|At\s+(?:that|the)\s+(?:time|moment)|That\s+(?:day|night|evening|morning|week)|One\s+(?:day|night|evening|morning)|Back\s+then|Once|Then|Soon|Afterwards)\s+"
    r"(?=(?:the|an?|one|two|three|some|several|my|our|his|her|its|their|he|she|it|they)\s|[A-Z])"
)
#: "has been told by NP that": a statement whose speaker stands behind the cue.
TOLD_BY = re.compile(
    r"\b(?:was|were|been|being|is|are|am)\s+(?:\w+ly\s+)?((?:told|informed|advised|assured)\s+by)\s+([^,;:“”\"]{2,90}?)\s+that\s+",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"(?:[\s,]+(?:for\s+(?:his|her|its|their)\s+part|in\s+(?:(?:his|her|its|their)\s+)?turn|for\s+(?:(?:many|several|some|\w+)\s+)?(?:years|decades|months|weeks|days|now)|over\s+the\s+(?:years|past\s+\w+)|in\s+(?:recent\s+(?:years|months|weeks|days)|the\s+past)|on\s+(?:several|many|two|three)\s+occasions|more\s+than\s+once|since\s+then|all\s+along|so\s+far|to\s+date|has|have|had|also|then|later|earlier|long|often|always|usually|sometimes|now|generally|rightly|repeatedly|again|further|reportedly|previously|recently|publicly|still|too|however|once|first|even|is|was|are|were|did|just|already|now|quickly|separately|therefore|thus|hence|accordingly|consequently|likewise|instead|nevertheless|nonetheless|meanwhile|himself|herself|however|,|(?!(?:family|assembly|ally|supply|anomaly|monopoly|weekly|monthly|quarterly|daily)\b)\w+ly))+$"
    rf"|[\s,]+(?:late\s+)?on\s+{_DAY}$|[\s,]+{_DAY}$",
)
#: Last words of what _AUXILIARY finds, beside days, adverbs in -ly and what follows "over the past".
_AUXILIARY_ENDS = frozenset(
    ["part", "turn", "years", "decades", "months", "weeks", "days", "now", "past", "occasions", "once", "then", "along", "far", "date",
     "has", "have", "had", "also", "later", "earlier", "long", "often", "always", "usually", "sometimes", "generally", "rightly",
     "repeatedly", "again", "further", "reportedly", "previously", "recently", "publicly", "still", "too", "however", "first", "even",
     "is", "was", "are", "were", "did", "just", "already", "quickly", "separately", "therefore", "thus", "hence", "accordingly",
     "consequently", "likewise", "instead", "nevertheless", "nonetheless", "meanwhile", "himself", "herself"]
)  # fmt: skip


def _may_end_in_auxiliary(text: str) -> bool:
    words = text.rsplit(None, 1)
    last = words[-1].rpartition(",")[2] if words else ""
    return not last or last in _AUXILIARY_ENDS or last.endswith(("ly", "day")) or "past" in text


_BOUNDARY = re.compile(
    r"(?:^|[,;:]\s|\s(?:[—–-]|--)\s|—|\b(?:and|but|while|as|because|although|though|after|when|where|(?<!\bat\s)that|which|what|if|since|whether|before|than)\s)",
    re.IGNORECASE,
)
_NAME = rf"[{UPPER}][\w’'.-]*"
_PRONOUN = frozenset(["he", "she", "they", "it", "we", "i", "you", "who"])
_NOMINAL_OWNER = re.compile(r"(?:\b(his|her|its|their)|([\w.-]+)[’']s?)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)


#: Behind a subject and before its verb: "The letter, led by two members, urges …".
_INSERTED = re.compile(
    r",\s+(?:led|headed|signed|written|drafted|issued|published|released|sent|posted|adopted|backed|made|chaired|founded|based|backed|supported|authored|initiated|organi[sz]ed|co-authored|quoted|cited|citing|speaking|referring|responding|commenting|addressing|seen|obtained|reviewed|viewed|compiled|commissioned|conducted|dated|leaked|circulated|presented|submitted|filed)\b[^;“”\"]{3,110}$"
)


_THEIR = re.compile(r"(?<=\w)\s+((?:his|her|its|their)\s+(?:[a-z-]+\s+){0,2}[a-z-]+)$")
#: Before "and": the first of two groups of people.
_TWO_GROUPS = re.compile(
    r"(?:^|[,—–]\s*)((?:(?:local|senior|former|some|several|two|many)\s+)*(?:[a-z][\w’'-]*\s+){0,2}[a-z-]+(?:ers|ors|ists|ents|ants|cials|ians|ees|men|women|people|police|sts|ies)\s+and\s+)$"
)
#: Behind "the Ministry of Roads and": a second body or holder of an office.
_THE_NAMED = re.compile(rf"the\s+{_NAME}")
_FIELD_AND = re.compile(r"(?<![\w’'-])(?:[Tt]he\s+)?([A-Za-z][a-z]+)\s+and\s+$")
_FIELD_OFFICE = re.compile(
    r"(?:[a-z]+\s+){1,2}(?:minister|secretary|commissioner|ministry|department|committee|spokes\w+|correspondent|editor|adviser|advisor|inspector|chief)\b"
)
#: Behind "Orran and": somebody with an office ("fellow bloc member Pavel Stroud").
_FELLOW = re.compile(rf"(?:fellow|(?:the|his|her|its|their)\s+(?:\w+\s+)?[\w-]+)\s+(?:[a-z’'-]+\s+){{0,4}}{_NAME}(?:\s+{_NAME}){{0,3}}")
#: "The ministers of both countries, Anna Orran and Pavel Stroud, said": the names are the mention.
_TWO_NAMES = re.compile(rf",\s+((?:{_NAME}\s+){{2,4}}and\s+{_NAME}(?:\s+{_NAME}){{1,3}})$")


#: "Orran — head of the theatre and a dancer — said": who that is stands between dashes.
_DASHED = re.compile(
    r"(?:^|[.;:]\s+|\b(?:that|and|but|as|when|after|while)\s+)([^—–,;:“”\"]{2,80}?)(?:\s*—\s*|\s+–\s+)[^—–;:“”\"]{3,120}?(?:\s*—\s*|\s+–\s+)$"
)
#: "The mission, whose patrols cover the area, said": who that is stands between.
_TOLD_OF = re.compile(
    r"(?:^|[.;:—–]\s*|\b(?:that|and|but|as|when|after|while)\s+)((?:[Tt]he|[Aa]n?|[A-Z][\w’'.-]*)(?:\s(?!(?:who|which|whose|that)\b)[\w’'.&-]+){0,9}),\s+(?:whose|which|who)\s[^,;:“”\"]{3,110}$"
)
#: "The company that runs the awards, Orran Productions, denies": the name between commas.
_THAT_NAMED = re.compile(
    rf"(?:^|[.;:—–]\s*|\b(?:that|but|as|when|after|while)\s+)(?:[Tt]he|[Aa]n?)\s+(?:[a-z][\w’'-]*\s+){{1,4}}?(?:that|who|which)\s[^,;:“”\"]{{3,80}},\s+((?:the\s+)?{_NAME}(?:\s+(?:(?:of|for|and)\s+)?{_NAME}){{0,5}})$"
)
#: "Mara Orran, an envoy to the U.K. and the league, said": who that is holds an "and".
_NAMED_ASIDE = re.compile(
    rf"(?:^|[;:—–]\s*|\b(?:that|but|as|when|after|while)\s+)((?:{_NAME}\s+){{1,3}}{_NAME}),(\s+(?:an?|the|former)\s[^,;:“”\"]{{2,90}}?\s(?:and|or)\s[^,;:“”\"]{{2,60}})$"
)
#: "A group of twelve members led by Anna Orran and Pavel Stroud has called on": the group is the subject.
_LED = re.compile(
    r"(?:^|[.,;:—–-]\s*|\b(?:that|and|but|as|when|after|while)\s+)((?:an?|the|some|nearly|about|more\s+than|[A-Z]?\w+)\s+(?:[\w’'.-]+\s+){0,8}?(?:group|coalition|delegation|team|bloc|alliance|caucus|members|lawmakers|senators|deputies|MPs|activists|lawyers|scholars"
    r"|experts|organi[sz]ations|groups|families|protesters|residents|veterans))\s+(?:led|headed|chaired|co-chaired|joined|backed|spearheaded)\s+by\s+[^;:“”\"]{3,110}$"
)


def is_set_apart(text: str, source: Span, cue: Span) -> bool:
    """Whether only a parenthesis that begins with a participle stands between a subject and its verb."""
    return _INSERTED.match(text[source[1] : cue[0]].rstrip(" ,")) is not None


#: When, without a comma, before who: "The next day she", "Hours later the mayor".
_DAY_OF = re.compile(
    r"^(?:(?:later\s+)?(?:the|that|this|the\s+same)\s+(?:(?:next|following|same|previous|very)\s+)?(?:day|morning|evening|afternoon|night|week|month|year|spring|summer|autumn|winter|weekend)"
    r"|(?:\w+\s+){0,2}(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:later|earlier|ago|before)"
    r"|within\s+(?:\w+\s+){0,3}?(?:minutes|hours?|days?|weeks?|months?)|(?:late|early|later|earlier)\s+in\s+the\s+(?:day|morning|afternoon|evening|night|week|month|year)|overnight"
    r"|by\s+(?:the\s+)?(?:(?:next|following|same|early|late)\s+)?(?:morning|noon|midday|afternoon|evening|nightfall|night|midnight)|(?:at|around|towards?|shortly\s+(?:after|before))\s+(?:dawn|noon|midday|midnight))\s+(?=(?:he|she|it|they|the|his|her|its|their)\s|(?!Then\b)(?-i:[A-Z])|(?:he|she|it|they)$)",
    re.IGNORECASE,
)


_AND = re.compile(r"\b(?:and)\s+$")
_JOINING = re.compile(r"^[\"“”»\s,]*(?:(?:and|but|while|as|though|although|because|so)\s+)?", re.IGNORECASE)
_PLACE = re.compile(r"(?:[A-Z]{3,}[^a-z]{0,40}(?:\([^)]*\))?\s*[-–—]+\s*)")
_PREFIX = re.compile(
    r"(?:(?:In|On|At|During|After|Before|Earlier|Later|Last|Responding|Speaking|Meanwhile|Separately|However|Yesterday|Today)\b[^,]*,?\s+)(?=(?:the|he|she|it|they)\b|[A-Z])"
)
#: "Earlier today", "Later that day", "Late on Monday evening", "Last night".
_TIMED = re.compile(
    r"(?:(?:Earlier|Later|Last)\s+)?(?:(?:on|in|that|this|the)\s+)?(?:same\s+)?(?:[Tt]oday|[Yy]esterday|tonight|day|night|week|month|year|morning|afternoon|evening|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?:\s+(?:morning|afternoon|evening|night))?\s+(?=(?:the|an?|his|her|its|their|he|she|it|they)\s|[A-Z])"
)
_RELATIVE_BEHIND = re.compile(r"(?<=\w)\s+(?:which|that)$")


def _subject(doc: Document, left: int, cue: int) -> Span | None:
    """The noun phrase before a verb: from the last clause boundary in [left, cue) to the verb, appositions included."""
    text = doc.text
    before = text[left:cue]
    if ("—" in before or "–" in before) and (set_apart := _DASHED.search(before)):
        return trim(text, (left + set_apart.start(1), left + set_apart.end(1)))
    end = cue
    while end > left and text[end - 1].isspace():
        end -= 1
    comma = end > left and text[end - 1] == ","
    while _may_end_in_auxiliary(text[max(left, end - 80) : end]) and (match := _AUXILIARY.search(text, max(left, end - 80), end)):
        if match.start() < left or match.end() != end:
            break
        end = match.start()
        comma = comma or "," in match.group()
    while end > left and (text[end - 1].isspace() or text[end - 1] in ","):
        end -= 1
    segment = text[left:end]
    cuts = [m.end() for m in _BOUNDARY.finditer(segment)]
    if ")" in segment:  # "Orran Depot (ticker: OD) reported"
        cuts = [c for c in cuts if segment.count("(", 0, c) <= segment.count(")", 0, c) or ")" not in segment[c:]]
    if comma and (carried := credits.CARRIED.search(text, max(left, end - credits.NEAR), end)) is not None:
        return _subject(doc, left, carried.start())
    if comma and len(cuts) > 1 and (inserted := _INSERTED.search(segment)) and not _FINITE.search(inserted.group()):
        earlier_cuts = [c for c in cuts if c <= inserted.start()]
        return trim(text, (left + (earlier_cuts[-1] if earlier_cuts else 0), left + inserted.start()))
    if comma and (aside := _NAMED_ASIDE.search(segment)) and not _FINITE.search(aside.group(2)):
        return trim(text, (left + aside.start(1), left + aside.end(1)))
    if comma and (whose := _THAT_NAMED.search(segment)):
        return trim(text, (left + whose.start(1), left + whose.end(1)))
    if comma and (told := _TOLD_OF.search(segment)):
        return trim(text, (left + told.start(1), left + told.end(1)))
    if "by" in segment and (led := _LED.search(segment)):
        return trim(text, (left + led.start(1), left + led.end(1)))
    if comma and len(cuts) > 1 and (two := _TWO_NAMES.search(segment)):
        return trim(text, (left + two.start(1), left + two.end(1)))
    if comma and len(cuts) > 1:
        apposed = [c for c in cuts if c < len(segment)]
        for back in range(len(apposed) - 2, -1, -1):
            head = segment[apposed[back] : apposed[back + 1]].strip(" ,")
            if members.is_mark(head):
                continue
            described = re.match(
                r"(?:the|a|an|one|another|my|our|his|her|its|their|(?-i:[A-Z])[\w’'.-]*[’']s?)\s", head, re.IGNORECASE
            ) and any(
                w in words("roles", "en") or (w in words("persons", "en") and segment.startswith(("who ", "whose "), apposed[back + 1]))
                for w in re.findall(r"[\w-]+", head.lower())
            )
            if (
                (re.search(rf"(?:^|\s){_NAME}(?:\s\([^)]*\))?$", head) or described)
                and len(head.split()) <= 10
                and not head.lower().startswith(("in ", "on ", "at ", "as ", "according to "))
            ):
                if described and re.match(rf"(?:{_NAME}\s*)+$", text[left + apposed[back + 1] : end].strip()):
                    return trim(text, (left + apposed[back], end))
                return trim(text, (left + apposed[back], left + apposed[back + 1]))
            if back < len(apposed) - 4:
                break
    if not segment.strip():
        return None
    start = left + (cuts[-1] if cuts else 0)
    if start >= end and len(cuts) > 1:
        start = left + cuts[-2]
    joined = text[left:start].rstrip().endswith("and")
    if (
        joined
        and (m := _AND.search(text[left:start]))
        and re.search(rf"{_NAME}\s+and\s+$", text[left:start])
        and ((named := re.match(_NAME, text[start:end])) or _FELLOW.fullmatch(text, start, end) or _THE_NAMED.match(text, start, end))
    ):
        earlier = [c for c in cuts if left + c < start]
        joint = left + (earlier[-1] if earlier else 0)
        first = trim(text, (joint, start - len(m.group())))
        if (
            len(text[joint:start].split()) <= 8
            and not cues("en").pattern.search(text, joint, start)
            and (named or clause_subject(text, first) == first)
        ):
            start = joint
    if (
        joined
        and (field := _FIELD_AND.search(text, left, start))
        and field.group(1).lower() in words("of_office", "en")
        and _FIELD_OFFICE.match(text, start, end)
    ):
        start = field.start()  # "Science and technology minister Orran"
    if joined and (plural := _TWO_GROUPS.search(text, left, start)):
        start = plural.start(1)  # "…, drivers and customs officers said"
    phrase = _DAY_OF.sub("", _JOINING.sub("", text[start:end]))
    start = end - len(phrase)
    if m := _PLACE.match(phrase):
        start += m.end()
    prefix = _PREFIX.match(text, start, end)
    if (
        prefix
        and prefix.end() < end
        and ("," in prefix.group() or re.match(r"(?:Meanwhile|However|Earlier|Later|Yesterday|Today|Last\s\w+)\s*$", prefix.group()))
    ):
        start = prefix.end()
    elif (
        day := _THEN.match(text, start, end) or _TIMED.match(text, start, end) or _DATED.match(text, start, end)
    ):  # "In September Finance Minister …"
        start = day.end()
    elif (timed := time_at(text, start, end, "en")) and timed < end and text[timed] in " ,":
        start = timed  # "Two weeks ago the mayor …"
    start, end = trim(text, (start, end))
    if (
        not comma
        and text[cue : cue + 1] != ","
        and any(word in text[start:end] for word in ("his", "her", "its", "their"))
        and (owned := _THEIR.search(text, start, end))
        and clause_subject(text, (start, end))[1] < owned.start()
    ):
        start = owned.start(1)  # "Crews walked out over an offer their union | called “an insult”"
    if text.endswith(("which", "that"), start, end) and (relative := _RELATIVE_BEHIND.search(text[start:end])):
        end = start + relative.start()  # "a report by the watch which concluded"
    if start >= end or end - start > 160 or len(text[start:end].split()) > 16:
        return None
    return start, end


#: Finite verbs that show where the subject of a narrating clause ends, beside those in -ed.
_NARRATES = re.compile(
    r"(?:are|arrives|became|began|bought|broke|brought|built|came|can|chose|closes|could|cut|did|does|drew|fell|flew|flies|fought|"
    r"found|gave|got|grew|had|has|have|held|hit|holds|is|issues|kept|knew|leaves|led|left|lost|made|may|meets|met|might|must|opens|"
    r"paid|publishes|put|quit|ran|read|remains|resigns|rose|sat|saw|sent|set|shook|signs|sold|spent|spoke|stood|struck|swore|takes|"
    r"threw|told|took|travels|visits|walks|was|went|were|will|won|wore|would|wrote)"
)


def clause_subject(text: str, span: Span) -> Span:
    """The subject of a narrating clause ("The governor visited the site"): the words before its verb; a mere mention as it is."""
    tokens = list(re.finditer(r"\S+", text[slice(*span)]))
    for n, token in enumerate(tokens[1:9], 1):
        word = token.group().strip(",").lower()
        before = tokens[n - 1].group().lower()
        verb = _NARRATES.fullmatch(word) is not None or (
            re.fullmatch(r"[a-z]+ed", word) and before not in _DETERMINERS and token.group()[0].islower()
        )
        if verb and n + 1 < len(tokens) + 1 and not tokens[n - 1].group().endswith(","):
            end = n
            while end > 1 and re.fullmatch(r"(?:\w+ly|also|then|later|again|himself|herself|itself)", tokens[end - 1].group()):
                end -= 1
            return trim(text, (span[0], span[0] + tokens[end - 1].end()))
    return span


_DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "some", "two", "three", "several", "of", "by", "and", "for", "many"]
)
_BODY_BEFORE = re.compile(
    rf"(?:(?:[Tt]he\s+)?(?:(?:{_NAME}\s+)?{_NAME}[’']s\s+)?)(?:Ministry|Department|Bureau|Office|Committee|Commission|Cent(?:er|re)s?|Institute|Agency|Council)\s+(?:of|for|on)\s+(?:{_NAME}(?:,\s+|\s+and\s+))+$"
)


def whole_body(text: str, span: Span) -> Span:
    """A mention that is the end of a body's name of several parts ("Ministry of Trade, Industry and Energy"): the whole of it."""
    if not text[span[0] : span[0] + 1].isupper():
        return span
    before = text[max(0, span[0] - 120) : span[0]]
    lead = _BODY_BEFORE.search(before) if before.rstrip().endswith((",", "and")) else None
    return (span[0] - len(lead.group()), span[1]) if lead else span


#: What opens a sentence before its verb and is nobody: "So says …", "Suppose he announced …", "Stay informed".
_NO_SUBJECT = re.compile(
    r"(?:(?:Highly|Strongly|Warmly|Widely|Thoroughly|Correction|Clarification|Update)$|So\b|Having|Thus|Stay|Suppose|Imagine|Let|Consider|Assume|Follow|Click|Join|Unless)\b"
)


def is_clause(phrase: str) -> bool:
    """Whether a would-be mention is a clause of its own: it has a finite verb outside any relative clause."""
    verb = _FINITE.search(phrase)
    return verb is not None and _RELATIVE.search(phrase, 0, verb.start()) is None


_SOME = re.compile(
    r"(?:one|two|three|some|several|many|most|both|all|others|another|the\s+others?|the\s+latter|the\s+former|neither)(?:\s+of\s+(?:them|the\s+[\w-]+))?",
    re.IGNORECASE,
)


#: Before "which": a name it refers to ("disputed by Yerevan, which maintains").
_WHOSE_WHICH = re.compile(rf"(?:{_NAME}|\b[Mm]inistry|\b[Uu]nion|\b[Cc]ommission|\b[Cc]ompany|\b[Pp]arty)(?:\s\([^)]*\))?,\s$")


#: "his daughter’s passing": whose it is does not speak.
_OF_WHOM = re.compile(r"\b[\w-]+[’']s?\s+(?=\w)")
#: What else can speak: documents, groups, bodies by a common noun.


_JOINER = re.compile(
    r"(?:but|and|or|nor|yet|so|still|though|although|while|because|however|now|then|perhaps|maybe|instead|also|even)", re.IGNORECASE
)


_WE_DO = re.compile(r"(?:I|We|we)\s+\w")
_NO_MENTION = re.compile(
    r"(?:as|in|on|at|of|to|for|with|by|from|across|especially|particularly|mainly|mostly|what|how|why|there|this|that|these|not)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?:^|\s)(?:[a-z]{{1,2}}(?=[A-Z]))?{_NAME}|\d-year-old\b")
_WORD = re.compile(r"[\w-]+")


def _plausible(text: str, span: Span) -> bool:
    phrase = text[span[0] : span[1]]
    if phrase == "which":
        return _WHOSE_WHICH.search(text, max(0, span[0] - 40), span[0]) is not None
    return _is_mention(phrase)


@lru_cache(maxsize=4096)
def _is_mention(phrase: str) -> bool:
    if phrase.lower() in _PRONOUN or _SOME.fullmatch(phrase):
        return True
    if _NO_SUBJECT.match(phrase) or _JOINER.fullmatch(phrase) or _WE_DO.match(phrase):
        return False
    if _SAYING_OF.match(phrase):
        return False  # "a claim its consulate repeated": the relative clause of what was said
    if OWN_REPORTER.search(phrase) or _CONTRACTED.match(phrase) or ACTIVITY.match(phrase) or is_clause(phrase):
        return False
    if _NO_MENTION.match(phrase):
        return False
    if _NAMED.search(phrase):
        return True
    return any(
        w in words("roles", "en")
        or w.rstrip("s") in words("roles", "en")
        or w in words("bodies")
        or w in words("speaking")
        or w in words("persons", "en")
        for w in _WORD.findall(_OF_WHOM.sub("", phrase.lower()))
    )


def _inverted(doc: Document, at: int, stop: int) -> Span | None:
    """The noun phrase after an inverted verb (said X, an adviser, on Tuesday)."""
    text = doc.text[at:stop]
    m = re.match(r"\s+", text)
    if not m:
        return None
    start = m.end()
    end = len(text)
    for cut in (
        r"[,;:.!?]\s",
        r"[.,!?]$",
        r"\s[—–-]\s",
        r"[“”\"«»]",
        rf"\s+(?:on\s+{_DAY}|{_DAY}|(?<!\binvolved\s)(?<!\bengaged\s)(?<!\bactive\s)(?<!\bbased\s)(?<!\bliving\s)(?<!\bworking\s)in\s+(?:a|an|his|her|the|an)\b|at\s+(?:a|the|an)\b|during\b|after\b|to\s+\w+|when\b|as\b|while\b|after\b|who\b|about\b|yesterday|today|last\b|earlier\b|responding\b)",
    ):
        if (found := re.search(cut, text[start:end])) and not (
            cut.startswith("[,;:.")
            and re.search(
                r"\b(?:U\.S|Mr|Mrs|Ms|Dr|Drs|Sens?|Reps?|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Brig|Rev|Fr|Prof|St|Hon|[A-Z])$",
                text[start : start + found.start()],
            )
            and found.group()[0] == "."
        ):
            end = start + found.start()
    if (another := _ANOTHER.match(text, start)) and any(w in words("roles", "en") for w in another.group(1).lower().split()):
        end = another.end()  # "said another witness at the trial, former envoy Mara Orran"
    span = trim(doc.text, (at + start, at + end), edge=" \t\n,;:–—-")
    if span[0] >= span[1] or len(doc.text[slice(*span)].split()) > 16:
        return None
    quoted = re.search(r"[”\"»]\s*\w+$", doc.text[max(0, at - 24) : at]) is not None  # "“…,” said a broker"
    return span if _plausible(doc.text, span) or (quoted and _ANYBODY.fullmatch(doc.text, *span)) else None


#: Somebody of several, and behind a comma the office and the name.
_ANOTHER = re.compile(
    rf"(?:another|one\s+of|fellow|an?\s+(?:second|third|fourth|fifth|fellow|different))\s[^,;:.“”\"]{{2,70}},\s+((?:(?!\w+ing\b|who\b|which\b|as\b|and\b|in\b|at\b|on\b|by\b|from\b|with\b|after\b|when\b|while\b|an?\b|the\b)[\w’'-]+\s+){{1,8}}?){_NAME}\s+{_NAME}(?=[,.]|\s*$)"
)
_ANYBODY = re.compile(r"(?:an?|one|another)\s+(?!few\b|lot\b|little\b|bit\b)(?:[\w’'-]+\s){0,5}[\w’'-]+")


_AUXILIARY_NEXT = re.compile(r"\s+(?:would|will|was|were|is|are|has|had|could|can|may|might|should)\b(?!\s+(?:he|she|they|it|there)\b)")
_NEXT_WORD = re.compile(r"[\s,]*(?=\w)")


def _skip_adverbials(doc: Document, at: int, stop: int) -> int:
    while at < stop:
        m = _ADVERBIAL.match(doc.text, at, stop)
        end = m.end() if m else at
        if doc.text.startswith(",", at) and (carried := credits.INSERTED.match(doc.text, at, stop)) is not None:
            end = carried.end()  # "said, the Orrin reported, that …"
        word = _NEXT_WORD.match(doc.text, at, stop)
        timed = time_at(doc.text, word.end(), stop, "en") if word else None
        if timed and timed > end and (timed >= stop or doc.text[timed] in ' \n,.:;”“"—–'):
            end = timed  # "said two days ago the road was shut"
        if end <= at or _AUXILIARY_NEXT.match(doc.text, end, stop):
            break  # "said this month would be cold": what was said begins with the time
        at = end
    return at
