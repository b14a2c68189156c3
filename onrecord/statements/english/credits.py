"""Outlets that an English article credits for a statement: "quoted by the Vell News agency", "…, Orrin Daily reported, citing …".

A credit is a phrase of reporting with an outlet in it. What names an outlet is a list (outlets.toml), a word for the press in or beside
the name, or such a word beside it elsewhere in the article; a bare name is one only in phrases that leave no other reading. Here: the
phrases, the outlets in them, and which of them belong to a statement. Not here: outlets that had been taken for speakers (carriers.py),
whom an interview is given to (attributes.addressee), other languages (attributes.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from onrecord.statements import genders
from onrecord.statements.lexicon import UPPER, country_of_place, cues, lower, outlets, words
from onrecord.statements.own_words import without
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document
from onrecord.statements.word_sets import first_words, words_in, words_of

_TOKEN = rf"(?:[{UPPER}][\w’'&-]*(?:\.[A-Za-z]{{2,4}}\b)?|\d+[{UPPER}]\w*|\d+\.[a-z]{{2,3}}\b)"
_NAME = rf"{_TOKEN}(?:[ \t]+(?:(?:of(?:[ \t]+the)?|for|and|the|de|du|del|della|di|da|des|der|la|le|el|al|y|&)[ \t]+)?{_TOKEN}|[ \t]+\d{{1,2}}(?:/\d+)?\b){{0,4}}"
_DETERMINER = rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Ss]everal|[Ss]ome|[{UPPER}][\w-]+[’']s?)\s+)"
#: What an outlet is, before its name ("the Baku-based daily Orrin") or behind it.
_KIND = (
    r"(?:(?:news\s+)?agency|news\s+service|newspaper|paper|daily|weekly|tabloid|broadcaster|(?:web\s?)?site|outlet|channel|portal|station|"
    r"magazine|newsletter|wire(?:\s+service)?|bulletin|podcast|programme|program|show|blog|platform|publication|journal|review|network|"
    r"television|TV|radio)"
)
_BEHIND = r"(?:(?:online\s+|state\s+|public\s+)?(?:news\s+)?(?:agency|wire|service|website|site|newspaper|paper|daily|weekly|channel|portal|outlet|broadcaster|magazine|newsletter|network))"
_BEFORE = rf"(?:[\w’'.-]+\s+){{0,5}}?{_KIND}"
_SORTS = r"(?:state|public|local|national|official|government|opposition|independent|regional|foreign|pro-\w+|[a-z]+-(?:run|owned|backed|controlled|linked|language|based))"
#: An outlet without a name: "Turkish state television", "Azerbaijani media".
_NAMELESS = rf"(?:(?:[{UPPER}][\w-]+|{_SORTS})\s+){{1,3}}(?:media|television|TV|press|radio|broadcaster|news\s+agency|newspapers|outlets)\b"


#: An outlet that is left without a name, by kind: "a financial daily in Frankfurt", "one Paris evening paper".
SOME_OUTLET = re.compile(
    rf"(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[\w’'-]+\s+){{0,4}}?(?:daily|weekly|tabloid|newspaper|magazine|broadcaster|website|portal|newsletter|(?:news|television|TV|radio)\s+(?:agency|channel|station|site)"
    rf"|(?:evening|morning|local|national|regional|business|financial|opposition|[{UPPER}][\w-]+)\s+(?:\w+\s+)?paper)(?:\s+(?:in|from|of)\s+[{UPPER}][\w-]+)?(?!\s+[“\"‘«]?[{UPPER}])"
)

#: What an outlet is like, before a name that no word for the press goes with ("the opposition-leaning Orrin").
_LIKE = rf"(?:(?:{_SORTS}|[\w’'.-]+-(?:based|leaning|funded|friendly|owned|run|backed|aligned|critical)|online|private|popular|influential|semi-official|exiled?|tabloid)\s+){{0,4}}"


def _outlet() -> str:
    """An outlet as a pattern with the groups `before` and `called`, `nameless`, or `like`, `name` and `behind`."""
    return (
        rf"{_DETERMINER}?(?:(?P<before>{_BEFORE}),?\s+[“\"‘«]?(?P<called>{_NAME})[”\"’»]?(?!\s+{_KIND}\b)"
        rf"|(?P<nameless>{_NAMELESS})|(?P<like>{_LIKE})[“\"‘«]?(?P<name>{_NAME})[”\"’»]?(?P<behind>\s+{_BEHIND}\b)?)"
    )


#: An outlet on paper with the word for it: "in the Warsaw daily Orrin".
_PAPERS = "paper|daily|weekly|tabloid|magazine|journal"
_IN_PRINT = (
    rf"{_DETERMINER}?(?:(?P<before>(?:[\w’'.-]+\s+){{0,2}}?(?:news)?(?:{_PAPERS})),?\s+[“\"‘«]?(?P<called>{_NAME})[”\"’»]?"
    r"|(?P<nameless>(?!))|(?P<like>(?!))(?P<name>(?!))(?P<behind>(?!)))"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHEN = (
    rf"(?:\s+(?:(?:on|in|late|early|earlier|at|this|last|over)\s+){{0,2}}(?:the\s+(?:\w+\s+)?|that\s+|a\s+)?(?:{_DAY}|{_MONTH}|week|month|year|morning|evening|afternoon|night|day|weekend|time|yesterday|today)"
    r"(?:\s+(?:morning|evening|afternoon|night|earlier|later|\d{1,2}))?|\s+(?:earlier|later|first|also|then|separately|previously|meanwhile|has|have|had|is|was|are)){0,3}"
)
_PASSED_ON = r"quoted|cited|reported|carried|relayed|published|republished|printed|broadcast|aired|posted|reposted|distributed|circulated|released|shown|run|reproduced|translated|transmitted|summarised|summarized|paraphrased|picked\s+up|recorded|recounted|rebroadcast"
_SHOW = r"air|airs|aired|publishes|published|carry|carries|carried|ran|rans|run|runs|print|prints|printed|shows|showed|broadcast|broadcasts|post|posts|posted|share|shares|shared|relay|relays|relayed"
_PASSIVE = (
    rf"\b(?P<verb>{_PASSED_ON})(?:\s+(?:live|in\s+full|verbatim|in\s+part|online|at\s+length|\w+ly))?(?:\s+as\s+(?:saying|telling(?:\s+\w+){{1,2}}|writing|warning|adding))?"
    rf"{_WHEN}\s+(?P<by>by|in|on|via|through)\s+{{}}"
)
_SAYING = r"account|accounts|remark|remarks|comment|comments|statement|statements|words|interview|letter|speech|quote|quotes|quotation|quotations|announcement|exchange|answer|answers|footage|video|post|testimony|excerpt|excerpts"
_REPORT = r"report|reports|reported|reporting|write|writes|wrote|inform|informs|informed|relay|relays|relayed|carry|carries|carried|ran|rans|run|runs|cite|cites|cited|quote|quotes|quoted|specify|specifies|specified"
_SAY = r"say|says|said|add|adds|added|go\s+on|goes\s+on|went\s+on|continue|continues|continued|note|notes|noted|recall|recalls|recalled|claim|claims|claimed|reveal|reveals|revealed|learns|learned|learnt|understand|understands|broke"
#: What may stand between an outlet and its verb: "Orrin, finally, has aired remarks".
ASIDE = r"(?:,\s+(?:finally|meanwhile|too|however|for\s+its\s+part|in\s+turn|by\s+contrast|in\s+its\s+[^,.;]{2,30}|(?:an?|another|the|which|itself)\s+[^,.;“”]{2,60}),)?"
_EDGE = r"(?:\A|(?<=[\n,;:(”\"»—–\x00.!?])|(?<=\sand)|(?<=\sbut)|(?<=\sas))[\s”\"»]{0,4}"

_FROM = r"report|reports|dispatch|article|story|account|item|readout|transcript|broadcast|remarks|comments|piece|column|op-ed|essay|commentary|editorial|opinion\s+piece|reaction|reply|response|answer|quotation|clip|video|recording|screenshot|website|web\ssite|page|pages|airwaves"
_KNOWN = r"emerge|emerges|emerged|appear|appears|appeared|follow|follows|followed|learn|learns|learned|learnt|known|understood|clear"
_CITING = r"citing|quoting|with\s+reference\s+to|referring\s+to|(?:picked\s+up|taken|borrowed)\s+from"
#: By name: the first words of the forms one of which a sentence must have for the phrase to be looked for, what else it must have,
#: which is quickly told, and the phrase.
_FRAMES: dict[str, tuple[frozenset[str], re.Pattern[str], re.Pattern[str]]] = {
    kind: (first_words(forms.split("|")), re.compile(needs), re.compile(pattern.replace("{}", _outlet())))
    for kind, forms, needs, pattern in (
        ("passive", _PASSED_ON, rf"\b(?:{_PASSED_ON})\b[^\n]{{0,90}}?\s(?:by|in|on|via|through)\s", _PASSIVE),
        ("active", _REPORT, rf"\b(?:{_REPORT})\b", rf"{_EDGE}(?:[Aa]s\s+)?{{}}(?:[’']s?)?(?:\s+(?:\w+\s+)?correspondents?)?{ASIDE}{_WHEN}\s+(?P<verb>{_REPORT})\b"),
        ("says", _SAY, rf"\b(?:{_SAY})\b", rf"{_EDGE}(?:[Aa]s\s+)?{{}}{ASIDE}{_WHEN}\s+(?P<verb>{_SAY})\b"),
        ("shows", _SHOW, rf"\b(?:{_SHOW})\b", rf"{_EDGE}{{}}{ASIDE}{_WHEN}\s+(?P<verb>{_SHOW})\s+(?:[\w-]+\s+){{0,3}}?(?:{_SAYING})\b"),
        ("turned", "reports|reported|writes|wrote|informs|says|said", r"\b(?:reports|reported|writes|wrote|informs|says|said)\b", rf"[,”\"»\x00]\s*(?:(?:as\s+)?(?P<verb>reports|reported|writes|wrote|informs|(?:says|said)(?=\s+{_DETERMINER}?{_BEFORE}\s)))\s+{{}}{_WHEN}\s*(?=[.,;:(”]|$)"),
        ("citing", "citing|quoting|reference|referring|picked|taken|borrowed", rf"\b(?:{_CITING})\s", rf"\b(?P<verb>{_CITING})\s+{{}}"),
        ("according", "according|per", r"\b(?:[Aa]ccording\s+to|per)\s", rf"\b(?P<verb>[Aa]ccording\s+to|per)\s+{{}}(?:[’']s?\s+(?:\w+\s+)?(?:report|account|story|transcript|dispatch|correspondent\w*|{_TOKEN}(?:[ \t]+{_TOKEN})?))?{_WHEN}\s*(?=[.,;:)”\x00]|$)"),
        ("writing", "writing", r"\b[Ww]riting\s+(?:in|for)\s", r"\b(?P<verb>[Ww]riting)\s+(?:in|for)\s+{}"),
        ("pages", f"{_PAPERS}|news{_PAPERS.replace('|', '|news')}", r"(?:\s|^)[Ii]n\s", rf"(?:(?<=\s)|^)(?P<verb>[Ii]n)\s+{_IN_PRINT}"),
        ("printed", "writes|wrote|argues|argued|writing", r"\b(?:writes|wrote|argues|argued|writing)\b[^\n]{0,120}\sin\s", r"(?<=\s)(?P<verb>in)\s+{}\s*(?=[.,;:)”\x00]|$)"),
        ("report", _FROM, rf"\b(?:{_FROM})\s+(?:by|in|from|on|of)\s", rf"\b(?P<verb>{_FROM})\s+(?:by|in|from|on|of)\s+{{}}"),
        ("byline", "reports|reported|writes|wrote", r"\b(?:reports|reported|writes|wrote)\s+for\s", r"\b(?P<verb>reports|reported|writes|wrote)\s+for\s+{}"),
        ("obtained", "obtained|reviewed|seen|viewed", r"\b(?:obtained|reviewed|seen|viewed)\s+by\s", r"\b(?P<verb>obtained|reviewed|seen|viewed)\s+by\s+{}"),
        ("known", _KNOWN, rf"\b(?:{_KNOWN})\s+from\s", rf"\b(?P<verb>{_KNOWN})\s+from\s+(?:an?\s+|the\s+)?{{}}"),
    )
}  # fmt: skip
#: Phrases whose subject or object reports.
_REPORTING = frozenset(["active", "turned", "according", "citing"])
#: An outlet named before: "the same newspaper writes", "according to the agency".
_BACK = (
    rf"(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:same\s+)?(?:[\w-]+\s+){{0,2}}?{_KIND}(?:[’']s?\s+(?:\w+\s+)?(?:report|account|story|correspondent))?"
)
_CALLED_BACK = re.compile(_BACK)
_BACKS = (
    re.compile(rf"{_EDGE}(?:[Aa]s\s+)?(?P<back>{_BACK}){ASIDE}{_WHEN}\s+(?P<verb>{_REPORT}|{_SAY})\b"),
    re.compile(rf"\b(?P<verb>[Aa]ccording\s+to|per|citing)\s+(?P<back>{_BACK}){_WHEN}\s*(?=[.,;:)”\x00]|$)"),
    re.compile(rf"\b(?P<verb>quoted|cited|reported)\s+by\s+(?P<back>{_BACK})(?!\s+[{UPPER}])"),
)
_NAMING = re.compile(_outlet())
#: A word for the press: without one nobody is called "the paper", and no clause ends with a nameless outlet.
_PRESS = re.compile(rf"\b(?:{_KIND}|media|press|newspapers|outlets)\b")
#: A text with a word for the press has one of these words.
_PRESS_WORDS = frozenset(
    ["agency", "news", "newspaper", "paper", "daily", "weekly", "tabloid", "broadcaster", "website", "site", "outlet", "channel", "portal", "station",
     "magazine", "newsletter", "wire", "bulletin", "podcast", "programme", "program", "show", "blog", "platform", "publication", "journal", "review",
     "network", "television", "tv", "radio", "media", "press", "newspapers", "outlets"]
)  # fmt: skip
#: Behind a clause, who carries it: ", the local agency Orrin reported", ", the same newspaper writes", ", Azerbaijani media said".
_TAIL = re.compile(
    rf",[”\"»’]?\s+(?:as\s+)?(?:{_BACK}|{_DETERMINER}?(?:{_BEFORE},?\s+[“\"‘«]?{_NAME}[”\"’»]?|{_NAMELESS}|{_LIKE}{_NAME}\s+{_BEHIND})){ASIDE}{_WHEN}\s+(?:{_REPORT}|{_SAY})\b"
    rf"|,[”\"»’]?\s+(?:says|said|reports|reported|writes|wrote|notes|adds)\s+{_DETERMINER}?{_BEFORE},?\s+[“\"‘«]?{_NAME}[”\"’»]?\s*[.\s]*$"
)
_ONE = rf"[{UPPER}][\w’'.-]*"
#: What kind of outlet it is, before or behind its name.
PRESS_KIND = r"(?:(?:news|press|information)\s+)?(?:agency|newspaper|paper|daily|weekly|broadcaster|website|outlet|channel|site|portal|magazine|radio|station|service)"
_CARRYING = r"(?:(?:has|had|also|later|earlier|first)\s+)?(?:reports|reported|said|says|writes|wrote)\b"
#: Behind a clause, who carries it, in few words.
TRAIL = re.compile(
    rf",?\s*(?<!\w)(?:(?:as\s+)?(?:reports|reported|quoted)\s+(?:by\s+)?{_ONE}|(?<!\bafter\s)(?<!\bbefore\s)(?<!\bwhen\s)(?<!\bsince\s)(?<!\bwhile\s)(?<!\bbecause\s)(?:[Tt]he\s+)?{_ONE}(?:\s{_ONE}){{0,3}}\s+(?:reports|reported|informs|informed)\b|{_ONE}\s+and\s+{_ONE}\s+report(?=\s*[.,;]|\s*$)|according to\b|citing\b|reports\s+{_ONE})"
    rf"|,[”\"»’]?\s*(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{PRESS_KIND}\s+(?:{_ONE}\s+){{1,4}}|(?:{_ONE}\s+){{1,4}}{PRESS_KIND}\s+){_CARRYING}"
)
_SAYING_WORDS = first_words(_SAYING.split("|"))
#: Behind a clause, how it came: ", in comments run by the agency".
_IN_REMARKS = re.compile(rf",[”\"’»]?\s+in\s+(?:[\w-]+\s+){{0,2}}?(?:{_SAYING})\s+(?:{_PASSED_ON})\s+(?:\w+\s+){{0,2}}?(?:by|in|on)\s")
#: Between a verb and what was said: "said, Orrin News reported, that …".
INSERTED = re.compile(
    rf",\s*(?:as\s+)?{_DETERMINER}?{_LIKE}(?:{_BEFORE}\s+)?[“\"‘«]?{_NAME}[”\"’»]?(?:\s+{_BEHIND})?{_WHEN}\s+(?:reports?|reported|writes|wrote),\s+(?=that\b|[“\"«])"
    rf"|,\s*according\s+to\s+(?:{_BACK}|{_DETERMINER}?{_LIKE}(?:{_BEFORE}\s+)?[“\"‘«]?{_NAME}[”\"’»]?(?:\s+{_BEHIND})?),\s+(?=that\b|[“\"«])"
)
#: How far before a verb an outlet set in between is looked for.
NEAR = 160
#: Between a subject and its verb: "The lawmaker, “Orrin” reports, denies".
CARRIED = re.compile(
    rf",\s*(?:as\s+)?(?:{_BACK}|{_DETERMINER}?{_LIKE}(?:{_BEFORE}\s+)?[“\"‘«]?{_NAME}[”\"’»]?(?:\s+{_BEHIND})?){_WHEN}\s+(?:reports?|reported|writes|wrote|notes?|noted|adds|added|recalls|goes\s+on|went\s+on|continues|continued|says)$"
)
#: What the sentence behind must have a word of, and how it is: "His remarks were carried by …", "… was first to report the remarks", "Orrin reports that he made the remarks …".
_POINTING = (
    (tuple(first_words(forms) for forms in (("was", "were"), _PASSED_ON.split("|"), _SAYING.split("|"))), re.compile(rf"(?:The|His|Her|Their|These|Those|Its)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_SAYING})\s+(?:was|were)\s+(?:\w+\s+)?" + _PASSIVE.replace("{}", _outlet()))),
    (tuple(first_words(forms) for forms in (("carried", "reported", "published", "quoted", "relayed", "ran", "broadcast", "aired", "posted"), _SAYING.split("|"))), re.compile(rf"{_outlet()}{_WHEN}\s+(?P<verb>carried|reported|published|quoted|relayed|ran|broadcast|aired|posted)\s+(?:\w+\s+)?(?:the|his|her|their|its|these|those)\s+(?:{_SAYING})\b")),
    (tuple(first_words(forms) for forms in (("report", "reports", "reported", "add", "adds", "added", "note", "notes", "noted", "specify", "specifies", "specified"), ("made", "gave", "given", "delivered", "voiced", "issued", "spoke", "speaking"))), re.compile(rf"{_outlet()}{_WHEN}\s+(?P<verb>reports?|reported|adds?|added|notes?|noted|specif(?:y|ies|ied))\s+that\s+(?:he|she|they|it|the\s+[\w-]+)\s+(?:had\s+)?(?:made|gave|given|delivered|voiced|issued|spoke|was\s+speaking|were\s+speaking)\b")),
)  # fmt: skip
_CITES = re.compile(rf"{_WHEN},?\s+(?:citing|quoting)\b")
_REMARKS = re.compile(rf"\b(?:{_SAYING})\s+(?:\w+\s+)?$")
_WRITES = re.compile(r"(?:writes|wrote|writing|argues|argued)\b")
#: How near behind one outlet's phrase "citing" names the other it had it from.
_NEAR = 24
#: "a GDP report for May": no verb; "a study published in": where it came out; "according to The Orrin": a title with its article.
_NOUN = re.compile(r"\s+(?:for|on|of|about|from|in|by|this|last|next|showed|shows|was|is|came|and)\b")
_STUDY = re.compile(r"\b(?:study|studies|research|trial|trials|review|paper|meta-analysis|analysis)\b[^.;\x00]{0,60}$")
_HAS_NAME = re.compile(r"\s[A-Z]")  # "the Orrin news service", "the Turkish daily"
_TITLED = re.compile(r"\bto\s+The\s+$")
#: Words with a capital at the head of a sentence, in front of an outlet's name.
_NO_NAME_BEGINS = frozenset(
    ["In", "At", "On", "From", "As", "For", "But", "And", "When", "While", "If", "By", "To", "Of", "With", "After", "Before", "Since"]
)
#: Behind one capital word, these mostly tell a place: "the Frankfurt paper", but "the Orrin newspaper".
_BY_PLACE = re.compile(r"^\s+(?:paper|daily|weekly|magazine|website|site)$")
#: An outlet named right before is taken up: "the paper", "the site's source".
_TAKEN_UP = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:same\s+)?(?:[\w-]+\s+)?(?:newspaper|paper|daily|weekly|tabloid|web\s?site|site|portal|channel|broadcaster|magazine|newsletter)\b(?!\s+[“\"‘«]?[{UPPER}])"
)
_SOON = 320
#: How far back "the agency" may have been named.
_FAR = 900
_INTERVIEW = re.compile(r"\binterviews?\s*$")
_BODY = re.compile(
    r"\b(?:Ministry|Government|Office|Department|Embassy|Minister|President|Presidency|Parliament|Police|Army|Committee|Council|Commission|Court|Institute|"
    r"Centre|Center|Foundation|Association|Union|Mission|Bank|Fund|Agency\s+for|Party|Group|Assembly|Prosecutor|General|University|Watch|International)\b"
)
_PRESS_WORD = re.compile(
    r"\b(?:News|Times|Post|Agency|Press|Wire|Telegraph|Herald|Radio|TV|Television|Daily|Gazette|Bulletin|Courier|Observer|Chronicle|Mirror|Tribune|Journal|Express|Dispatch|"
    r"Messenger|Weekly|Monitor|Ledger|Courant|Inquirer|Enquirer|Advertiser|Argus|Globe|Spectator|Intelligencer|Statesman|Newspaper|Digest|Quarterly|Today|Online|Media|Mail|Inform|Info|Reporter|Lantern|Echo|Sentinel|Examiner|Broadcasting|Channel|Newswire)\b|\.(?:az|am|ge|ru|tr|com|net|info|org)\b|^[A-Z]{2,5}\b.*\bTV\b"
)
#: Behind the sentence of a quotation, who carries it ("…” reports Orrin").
_GOES_ON = re.compile(r"[\s.,”\"»]{0,6}(?:reports|reported\s+by|quoted\s+by|writes)\s[^.\n]{2,60}")
#: Frames in which a bare name can only be an outlet's.
_PLAIN = frozenset(
    ("quoted", "cited", "reported", "carried", "relayed", "reports", "report", "writes", "wrote", "quotes", "cites", "informs")
)


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet's name where it stands, the phrase it stands in, and whether the phrase says where the outlet itself had it from."""

    name: Span
    phrase: Span
    origin: bool


def _is_outlet(doc: Document, name: str) -> bool:
    """Whether a name is an outlet's by itself: a list has it, it is the article's own, or it has a word for the press."""
    return name in outlets() or name.lower() == doc.outlet.lower() or _PRESS_WORD.search(name) is not None


def _is_taken_up(doc: Document, end: int) -> bool:
    """Whether the text behind a name that ends at `end` goes on with "the paper", and names no other outlet before."""
    back = _TAKEN_UP.search(doc.text, end, end + _SOON)
    return (
        back is not None and _PRESS_WORD.search(doc.text, end, back.start()) is None and _PRESS.search(doc.text, end, back.start()) is None
    )


#: Beside a name, what says that it is an outlet's.
_BESIDE_BEFORE = re.compile(rf"\b(?:{_KIND},?\s+[“\"‘«]?|(?:Agency|News|Press|Service|Television|Radio|Broadcaster)\s+\()$")
_BESIDE_BEHIND = re.compile(rf"[”\"’»]?\s+{_BEHIND}\b")


def _called_so(doc: Document, name: str) -> bool:
    """Whether the article says somewhere that a name is an outlet's ("the Orrin newspaper", "the daily Orrin")."""
    known = cast("dict[str, bool]", doc.read.setdefault("called outlets", {}))
    if name not in known:
        known[name] = _finds_called(doc, name)
    return known[name]


def _finds_called(doc: Document, name: str) -> bool:
    at = doc.text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not (doc.text[at - 1 : at].isalnum() or doc.text[end : end + 1].isalnum())
        if whole and (_BESIDE_BEHIND.match(doc.text, end) or _BESIDE_BEFORE.search(doc.text, max(0, at - 32), at)):
            return True
        at = doc.text.find(name, end)
    return False


_PUBLISHED = re.compile(r"\b(?:web\s?site|pages?|airwaves|clip)\s+(?:of|from|by)\s+(?:the\s+)?$")


def _sure(doc: Document, m: re.Match[str], base: int = 0, *, reports: bool = False) -> tuple[Span, bool] | None:
    """Where the outlet of a find is named and whether it is one beyond doubt, or None where the words name something else.

    With `reports` the words around it say that it reports: then "the paper" soon behind a name without a word for the press settles it.
    """
    group = next(g for g in ("nameless", "called", "name") if m.group(g))
    start = base + m.start(group)
    name = doc.text[start : base + m.end(group)]
    while (last := name.rsplit(None, 1)) and len(last) == 2 and lower(last[1]) in words("no_outlets", "en"):
        name = last[0]
    end = start + len(name)
    if group == "nameless":
        owner = re.match(
            rf"(?:{_SORTS}\s+){{0,3}}([{UPPER}][\w-]*(?:\s+[{UPPER}][\w-]*){{0,3}})\s+(?:{_SORTS}\s+){{0,3}}(?:news\s+)?\w+$", name
        )
        if owner is not None and country_of_place(owner.group(1)) is None:
            return (start + owner.start(1), start + owner.end(1)), True  # "the Orrin news agency"
        return (start, end), True
    while len(parts := name.split(None, 1)) == 2 and parts[0] in _NO_NAME_BEGINS:
        name = parts[1]
        start = end - len(name)
    of_place = m.group("behind") and " " not in name and (country_of_place(name) is not None or _BY_PLACE.search(m.group("behind")))
    if of_place and not _is_outlet(doc, name) and re.match(rf"[{UPPER}][\w-]+[’']s?\s", m.group()) is None:
        return None  # "the French daily", "the Frankfurt paper", which was named before
    if lower(name) in words("no_outlets", "en") or lower(name) in words("platforms", "en"):
        return None
    published = _PUBLISHED.search(doc.text[max(0, start - 40) : start])
    likely = published or group == "called" or m.group("behind") or m.group("like")
    if likely or _is_outlet(doc, name):
        return _in_full(doc, (start, end)), True
    first = name.split()[0]
    place = " " not in name and country_of_place(name) is not None
    person = genders.is_given(first) and not first.isupper()
    apart = _BODY.search(name) or place or person or first.endswith(("’s", "'s"))
    if not apart and (full := _in_full(doc, (start, end))) != (start, end):
        return full, True
    if (not place and _called_so(doc, name)) or (reports and not apart and _is_taken_up(doc, end)):
        return (start, end), True
    return None if apart else ((start, end), False)


def _in_full(doc: Document, at: Span) -> Span:
    """Where the outlet that the last word of its name stands for was named in full before: "the Ledger" of the Vell Ledger."""
    name = doc.text[slice(*at)]
    if " " in name or not _PRESS_WORD.fullmatch(name):
        return at
    for m in re.finditer(rf"(?:{_TOKEN}[ \t]+){{1,3}}{re.escape(name)}\b", doc.text[: at[0]]):
        lead = re.match(r"(?:The|An?|In|As|At|On|For|From|But|And|When)[ \t]+", m.group())
        begin = m.start() + (lead.end() if lead else 0)
        full = doc.text[begin : m.end()]
        if " " in full and (full in outlets() or full.lower() == doc.outlet.lower() or _PRESS_WORD.search(full)):
            return begin, m.end()
    return at


_SMALL = re.compile(r",\s+(?=[a-z])")


def only_inserted(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a verb that ends at `end` only says which outlet reports, between a subject and its own verb of reporting."""
    behind = _SMALL.match(text, end, min(stop, end + 6)) if text.startswith(",", end) else None
    if behind is None or cues("en").pattern.match(text, behind.end(), stop) is None:
        return False
    return CARRIED.search(text, max(start, end - NEAR), end) is not None


def tail(doc: Document, start: int, stop: int) -> Span | None:
    """Where a clause is followed by who carries it, in [start, stop)."""
    words = words_of(doc, start, stop)
    m = None if _SAYING_WORDS.isdisjoint(words) else _IN_REMARKS.search(doc.text, start, stop)
    if m is None and not _PRESS_WORDS.isdisjoint(words) and _PRESS.search(doc.text, start, stop) is not None:
        m = _TAIL.search(doc.text, start, stop)
    return m.span() if m else None


def _finds(text: str, cue: Span) -> Iterator[tuple[str, re.Match[str]]]:
    """The phrases that may credit an outlet in a sentence, in which the reporting word stands at `cue`."""
    words = words_in(text)
    for kind, (forms, needs, frame) in _FRAMES.items():
        if forms.isdisjoint(words):
            continue
        verbs = needs.finditer(text)
        if any(kind != "says" or not (cue[0] <= verb.start() < cue[1]) for verb in verbs):
            for m in frame.finditer(text):
                yield kind, m


def _blanked(doc: Document, proposal: Proposal, start: int, stop: int) -> str:
    """The stretch of the article with the statement's own words blanked, so that offsets stay."""
    return without(doc.text[start:stop], start, proposal.content)


def _reach(doc: Document, proposal: Proposal) -> Span:
    """From the beginning of the sentence a statement's attribution begins in to the end of the one it ends in."""
    first = doc.sentences[doc.sentence_index(min(proposal.zone[0], proposal.cue[0]))][0]
    begin, end = doc.paragraph_at(proposal.cue[0])
    behind = max(proposal.zone[1], proposal.cue[1])
    last = doc.sentences[doc.sentence_index(max(0, behind - 1))][1]
    for _, b in proposal.content:
        if begin <= b <= end and b > last:
            last = doc.sentences[doc.sentence_index(max(0, b - 1))][1]
    near = doc.text[last : last + 16]
    goes_on = _GOES_ON.match(doc.text, last) if any(verb in near for verb in ("reports", "reported", "quoted", "writes")) else None
    return max(first, begin), min(goes_on.end() if goes_on else last, end)


def credits_of(doc: Document, proposal: Proposal) -> list[Credit]:
    """The outlets credited in the sentences of a statement, or right behind them, in order; where each is named twice, the first."""
    start, stop = _reach(doc, proposal)
    base = start
    while base and start - base < 4 and doc.text[base - 1].isspace():
        base -= 1  # what stands before a phrase is looked at
    base = max(0, base - 1)
    text = _blanked(doc, proposal, base, stop)
    found: dict[str, Credit] = {}
    for kind, m in _finds(text, (proposal.cue[0] - base, proposal.cue[1] - base)):
        if kind == "obtained" and doc.outlet and doc.outlet.lower() in m.group().lower():
            continue
        if kind == "pages" and not _is_in_pages(doc, proposal, m, base):
            continue
        if kind == "printed" and not (
            _WRITES.match(doc.text, *proposal.cue) and _PRESS_WORD.search(m.group("called") or m.group("name") or "")
        ):
            continue
        if (m.group("verb") == "report" and _NOUN.match(text, m.end())) or (
            m.group("verb") == "published" and _STUDY.search(text, 0, m.start())
        ):
            continue
        sure = _sure(doc, m, base, reports=kind in _REPORTING)
        if sure is None or _is_of_another(doc, proposal, kind, m, base, sure[0]):
            continue
        (a, b), known = sure
        verb = lower(m.group("verb"))
        plain = verb in _PLAIN or _REMARKS.search(text, max(0, m.start() - 40), m.start())
        bare = kind == "according" and m.start() > 1 and _TITLED.search(doc.text, max(0, a - 12), a) is not None
        bare = bare or bool(kind == "passive" and m.group("by") == "by" and plain) or (kind in ("active", "turned") and verb in _PLAIN)
        behind = kind == "citing" and any(0 <= base + m.start() - c.phrase[1] <= _NEAR for c in found.values())
        if not known and not bare and not behind:
            continue
        found.setdefault(doc.text[a:b], Credit((a, b), (base + m.start(), base + m.end()), kind == "citing"))
    if not found and (other := _before(doc, proposal, text, base) or _pointed(doc, stop)):
        return [other]
    others = [c for c in found.values() if doc.text[slice(*c.name)].lower() != doc.outlet.lower()]
    return sorted(others or found.values(), key=lambda c: (not c.origin, c.name))


def _is_of_another(doc: Document, proposal: Proposal, kind: str, m: re.Match[str], base: int, name: Span) -> bool:
    """Whether a phrase credits something else than this statement: the outlet itself speaks, or another clause or quotation has it."""
    source = proposal.source if kind not in ("passive", "obtained") else None  # "a memo seen by the Ledger"
    if source is not None and source[0] < name[1] and name[0] < source[1] and not _CITES.match(doc.text, base + m.end()):
        return True
    if kind == "passive" and _INTERVIEW.search(doc.text, max(0, base + m.start() - 40), base + m.start()):
        return True  # whom the interview was given to
    held = doc.quote_at(name[0])
    if held is not None and held.end > name[1] + 2 and held.start < name[0] - 2:
        return True
    low, high = min(name[0], proposal.cue[0]), max(name[0], proposal.cue[0])
    return ";" in doc.text[low:high]


def _is_in_pages(doc: Document, proposal: Proposal, m: re.Match[str], base: int) -> bool:
    """Whether "in the daily Orrin" stands right behind a verb and its speaker, or opens the sentence."""
    begin = doc.sentences[doc.sentence_index(proposal.cue[0])][0]
    opens = not doc.text[begin : base + m.start()].strip() and doc.text[base + m.end() : base + m.end() + 1] == ","
    behind = max(proposal.cue[1], proposal.source[1] if proposal.source else 0)
    return opens or (behind <= base + m.start() and not doc.text[behind : base + m.start()].strip())


def _before(doc: Document, proposal: Proposal, text: str, base: int) -> Credit | None:
    """The outlet named before that a statement's sentence credits as "the agency", "the same paper"."""
    if _PRESS_WORDS.isdisjoint(words_in(text)) or _PRESS.search(text) is None:
        return None
    for frame in _BACKS:
        for m in frame.finditer(text):
            back = (base + m.start("back"), base + m.end("back"))
            if not _is_of_another(doc, proposal, "back", m, base, back) and (named := last_named(doc, back[0], called=m.group("back"))):
                return Credit(named, (base + m.start(), base + m.end()), False)
    return None


def is_taking_up(text: str, span: Span) -> bool:
    """Whether a phrase is an outlet named before: "the site", "the same newspaper"."""
    return _CALLED_BACK.fullmatch(text, *span) is not None


def name_in(doc: Document, span: Span) -> Span | None:
    """The name of the outlet that a phrase speaks of, without what it is, or the one named before that "the agency" means."""
    back = _CALLED_BACK.fullmatch(doc.text, *span)
    if back is not None and _HAS_NAME.search(doc.text, *span) is None:
        return last_named(doc, back.start(), called=back.group())
    m = _NAMING.match(doc.text, *span)
    sure = _sure(doc, m) if m else None
    if sure and sure[0][1] <= span[1]:
        return sure[0]
    return last_named(doc, back.start(), called=back.group()) if back is not None else None


def named_outlet(doc: Document, span: Span) -> Span | None:
    """The outlet that a phrase names and is no more than, or one without a name ("a financial daily in Frankfurt", with its article)."""
    known = cast("dict[Span, Span | None]", doc.read.setdefault("named outlets", {}))
    if span not in known:
        known[span] = _names_outlet(doc, span)
    return known[span]


def _names_outlet(doc: Document, span: Span) -> Span | None:
    nameless = SOME_OUTLET.fullmatch(doc.text, *span)
    return nameless.span() if nameless is not None else may_be_outlet(doc, span, reports=True)


def may_be_outlet(doc: Document, span: Span, *, reports: bool = False) -> Span | None:
    """The name in a phrase that is no more than a name that may be an outlet's (with `reports`: that is one): no person, body or place."""
    m = _NAMING.match(doc.text, *span)
    sure = _sure(doc, m, reports=reports) if m is not None and doc.text[m.end() : span[1]].strip('”"»’') == "" else None
    return sure[0] if sure is not None and (sure[1] or not reports) else None


def last_named(doc: Document, at: int, since: int = 0, called: str = "") -> Span | None:
    """Where the last outlet before a place, and behind another, is named: of several that which was introduced by the word that it is
    `called` by now ("the portal")."""
    found = alike = None
    what = called.lower().split("’")[0].split("'")[0].split()[-1:]
    for m in _NAMING.finditer(doc.text, max(since, at - _FAR), at):
        sure = _sure(doc, m)
        if sure is not None and sure[1]:
            found = sure[0]
            beside = f"{doc.text[m.start() : found[0]]} {doc.text[found[1] : m.end()]}".lower().split()
            alike = found if what and what[0] in beside else alike
    found = alike or found
    for kind in sorted(_REPORTING) if found is None else ():
        for m in _FRAMES[kind][2].finditer(doc.text, max(since, at - _SOON), at):
            sure = _sure(doc, m, reports=True)
            if sure is not None and sure[1]:
                found = sure[0]
    return found


def _pointed(doc: Document, stop: int) -> Credit | None:
    """The outlet that the sentence behind a statement, or the one that opens the next paragraph, credits for it."""
    number = doc.sentence_index(max(0, stop - 1))
    for start, end in doc.sentences[number + 1 : number + 3]:
        words = words_of(doc, start, end)
        for needs, pattern in _POINTING:
            if any(map(words.isdisjoint, needs)):
                continue
            m = pattern.match(doc.text, start, end)
            sure = _sure(doc, m) if m else None
            if m is not None and sure is not None:
                return Credit(sure[0], m.span(), False)
    return None
