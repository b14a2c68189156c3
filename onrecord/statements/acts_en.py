"""What an English statement does: assert, deny, accuse, demand, promise, announce, decline.

Here: the act by the reporting word and by what is said ("said it would send", "said Baku must", "said the claims were false"). Not
here: other languages and the outlet's stance (attributes.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import Cue
from onrecord.statements.lexicon import words as listed
from onrecord.statements.proposal import Proposal

#: Opinions: what they speak of is no news of theirs.
_OPINES = frozenset(
    [
        "believe",
        "believes",
        "think",
        "thinks",
        "fear",
        "fears",
        "feared",
        "hopes",
        "reckon",
        "reckons",
        "reckoned",
        "predict",
        "predicted",
        "predicts",
        "predicting",
        "estimate",
        "estimated",
        "estimates",
        "estimating",
        "doubted",
        "speculated",
        "speculates",
        "argue",
        "argues",
        "argued",
        "arguing",
        "expressed",
        "expresses",
        "voiced",
        "voices",
        "opined",
        "view",
        "opinion",
        "belief",
        "assessment",
        "prediction",
        "estimate",
        "mused",
        "concluded",
        "suggested",
        "suggests",
        "suggest",
        "warned",
        "warns",
        "warn",
        "warning",
        "cautioned",
        "cautions",
        "cautioning",
    ]
)
_COMPLAINS = frozenset(
    ["complained", "complains", "fumed", "fumes", "griped", "grumbled", "deplored", "decried", "lashed_out", "complaint"]
)
_VALUES = frozenset(
    [
        "called",
        "calls",
        "calling",
        "described",
        "describes",
        "describing",
        "dubbed",
        "branded",
        "compared",
        "compares",
        "comparing",
        "likened",
        "likens",
        "likening",
        "call",
        "description",
    ]
)

_NO = re.compile(
    r"^\W*(?:No\b(?=[,.!;:—–]|\W*$)|Nonsense|Rubbish|Not\s+so|Not\s+true|Nothing\s+of\s+the\s+(?:kind|sort)|Absolutely\s+not|Of\s+course\s+not|Never\b|Wrong\b|Untrue|False\b|Lies\b|Fiction\b"
    r"|(?:That|This|It|These|Those|Such)\s+(?:is|are|was|were|’s|'s)\s+(?:(?:simply\s+)?not(?=\s*[.!,;—]|\s+(?:true|so|the\s+case|correct|accurate|a\s+fact|what\s+happened)\b)|(?:simply\s+|completely\s+|totally\s+)?(?:unfair|wrong|incorrect|inaccurate|misleading)\b|a\s+lie|lies|untrue|false|fiction|nonsense|fantasy|slander|disinformation|fake|fabricat\w+|invention|(?:pure|complete|utter|total|sheer|absolute|another|yet\s+another)\s+\w+)"
    r"|There\s+(?:is|are|was|were)\s+no\b|There\s+(?:is|are|was|were)\s+(?:not|n[’']t)\b)",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:is|are|was|were|as)\s+(?:\w+ly\s+|all\s+|a\s+|an\s+)?(?:not\s+true|false|untrue|baseless|groundless|unfounded|fabricated|fake|made\s+up|lies?|nonsense|fiction|disinformation|slander|invented|absurd)\b|\bno\s+truth\b"
    r"|\b(?:do|does|did)\s+not\s+correspond\s+to\s+(?:the\s+)?(?:reality|truth|facts)|\bhas?(?:ve|d|s)?\s+nothing\s+to\s+do\s+with\b"
    r"|\b(?:did\s+not|didn[’']t|never|have\s+not|has\s+not|had\s+not)\s+(?:fire[d]?|shell(?:ed)?|attack(?:ed)?|cross(?:ed)?|violate[d]?|intend(?:ed|s)?|order(?:ed)?|sanction(?:ed)?|take\s+part|took\s+part|target(?:ed)?|pressur\w+|bribe[d]?|steal|stole|happen(?:ed)?)\b"
    r"|^\W*(?:no|not\s+a\s+single)\s+(?:such\s+)?(?:(?!should|must|can\b|could|will|would|may|might)[\w-]+\s+){1,3}?(?:was|were|has|have|had|took|exists?)\b(?!.{0,30}\b(?:recorded|reported|found|fixed|set|named|injur\w+|hurt|killed|wounded|known)\b)"
    r"|\b(?:laid|fired|gave|made|sent|delivered|received|signed|took|paid|had|has|have)\s+no\s+(?:\w+\s+)?(?:mines?|shots?|weapons?|shells?|money|bribes?|deals?|orders?|troops|part|role|intention|plans?|involvement|knowledge|contact|such)\b"
    r"|^\W*(?:nobody|no\s+one)\s+(?:in\s+[\w\s]{2,30}\s+)?(?!knows\b|can\s+(?:name|say)\b|wants?\b|will\b|was\s+(?:hurt|injured|killed)\b)\w+"
    r"|^\W*(?:we|I|it|they|he|she)\s+(?:has|have|had)\s+never\b",
    re.IGNORECASE,
)
#: What a claim, a report or a reading is called by those who deny it.
_CLAIMED = re.compile(
    r"^\W*(?:(?:the|these|those|this|that|such|his|her|its|their|any|all|[\w’']+[’']s?)\s+)*(?:\w+\s+)?(?:claims?|reports?|readings?|allegations?|accusations?|suggestions?|stor(?:y|ies)|charges?|rumou?rs?|statements?|publications?|account|it|this|that)\b",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"^\W*(?:(?:the|these|those|such|his|her|its|their|any|all|[\w’']+[’']s?)\s+)*(?:\w+\s+)?(?:claims?|allegations?|accusations?|charges|rumou?rs?)\b",
    re.IGNORECASE,
)
_WORTHLESS = re.compile(
    r"\b(?:fables?|figments?|imagination|conspirac\w+|fiction|nonsense|lies?|lie|false|baseless|groundless|unfounded|invention|invented|fantas\w+|absurd\w*|fakes?|myths?|slander|premature|rubbish|propaganda|untrue|ridiculous|disinformation|fabricat\w+"
    r"|speculation|distort\w+|politicall?y\s+motivated|laughable|fairy[\s-]tales?|despair|provocation|hysteria|unsubstantiated)\b",
    re.IGNORECASE,
)
_DECLINES = re.compile(
    r"\b(?:I|[Ww]e)(?:\s+(?:will|would|can|do|am|are)\s*(?:not|rather\s+not|prefer\s+not\s+to)|\s+(?:won|can|don|wouldn)[’']t|\s+cannot|[’']m\s+not|\s+prefer\s+not\s+to|\s+refuse\s+to|[’']d\s+rather\s+not)\s+(?:\w+\s+){0,3}?(?:discuss|comment|talk\s+about|speculate|answer\s+(?:that|this|the|your|such|any|those|these)|name\s+(?:names|him|her|them)|go\s+into|reveal|disclose|elaborate|get\s+into)\b"
    r"|\bno\s+comment\b|^\W*next\s+question|\bnext\s+question\W*$|\bnot\s+for\s+me\s+to\s+(?:say|judge|decide|comment)|\b(?:have|has|had)\s+nothing\s+(?:more\s+|else\s+)?to\s+(?:say|add)\b|^\W*(?:you\s+should\s+)?ask\s+(?:him|her|them)\W*$",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\b(?:I|[Ww]e)(?:\s+(?:will|shall)|[’']ll)\s+(?!see\b|have\s+to\b|be\s+(?:lucky|glad|happy)\b|need\b|remember\b|find\s+out\b|not\s+be\s+(?:able|surprised)\b)(?:\w+ly\s+)?(?:not\s+|never\s+)?\w+|\b(?:I|[Ww]e)\s+(?:promise|pledge|guarantee|vow|undertake|commit|give\s+(?:you\s+)?my\s+word)\b|\bwill\s+never\b"
)
_COMMITS = re.compile(
    r"^\W*(?:he|she)\s+(?:would|will)\s+(?:also\s+|\w+ly\s+|not\s+|never\s+)?(?!be\b|have\b|like\b|need\b|cost\b|take\b|prefer\b|rather\b|welcome\b|know\b|think\b|say\b|expect\b)[a-z]+"
    r"|\b(?:would|will)\s+(?:all\s+|also\s+|soon\s+)?be\s+(?:compensated|refunded|reimbursed|put\s+to\s+a\s+vote|rehoused|rebuilt|paid\s+back|looked\s+after|taken\s+care\s+of|punished|brought\s+to\s+justice)\b|^\W*(?:an?|its|his|her|their)\s+offer\s+to\b|\bno\s+(?:one|family|\w+)\s+(?:would|will)\s+(?:lose|be\s+left|be\s+forgotten)\b"
)
_BIDS = re.compile(
    r"\b(?:must|ought\s+to|(?:has|have)\s+to\s+(?:stop|leave|withdraw|return|end|release|go|answer|explain|pay|be\s+(?:released|punished|stopped)))\b|(?<!\bI\s)(?<!\bwho\s)\bshould\b(?!\s+(?:have|I)\b)|(?<!the\s)(?<!who\s)\bneeds?\s+to\b"
    r"|\b[Ww]e\s+(?:demand|call\s+on|call\s+upon|urge|insist|appeal|expect\s+(?:from|that|the|them|him|her|Baku|Yerevan|[A-Z]\w+\s+to))\b|\b(?:pre)?conditions\s+for\b|\b(?:unacceptab|inadmissib)\w+"
    r"|\b[Uu]ntil\b[^.]{0,80}\b(?:stops|ends|withdraws|leaves|returns|halts|recogni[sz]es)\b|\b[Ii]t\s+(?:is|was)\s+(?:time|necessary|essential|vital|imperative|important)\s+(?:to|that|for)\b"
)
_IMPERATIVE = re.compile(
    r"(?:^\W*(?:So\s+|Please,?\s+|And\s+|Then\s+|First,?\s+)?|[.!?;—–]\s+(?:So\s+|Please,?\s+)?|,\s+(?:so\s+|then\s+)?)(?:(?:[Ss]how|[Gg]ive|[Tt]ell|[Ll]et|[Oo]pen|[Rr]elease|[Rr]eturn|[Pp]ublish|[Bb]ring|[Ss]end|[Pp]ay|[Ff]ree|[Gg]et|[Ll]eave|[Tt]ake|[Mm]ake|[Kk]eep|[Cc]heck|[Pp]rove|[Ee]xplain|[Rr]espect|[Aa]nswer)\s+(?!us\s+see\b)(?:us|me|them|him|her|it|the|your|our|their|his|this|that|those|these|sure|back|out|two|every|all)\b"
    r"|(?:[Ss]top|[Rr]esign|[Ss]low\s+down|[Ww]ake\s+up|[Ww]ithdraw|[Dd]o\s+not|[Dd]on[’']t|[Cc]ome\s+back|[Gg]o\s+home|[Hh]ands\s+off|[Ss]tay\s+(?:away|home|out|indoors))\b(?!\s+(?:you|they|we)\b))"
)
_BE_DONE = re.compile(r"\b(?:that\s+)?[\w\s’'-]{2,40}\sbe\s+(?:kept|left|given|made|\w+ed)\b|\bbe\s+(?:kept|left|given|made|\w+ed)\b")
_WARNS_OFF = re.compile(r"^\W*(?:[\w’'-]+\s+){1,5}?(?:against|not\s+to|to)\s+\w+")
_ACCUSES = re.compile(
    r"\b(?:liars?|aggress(?:ion|or|ors|ive)|provocations?|provok\w+|occup(?:ied|ation|iers)|violat(?:e[sd]?|ing|ions?)|blackmail\w*|hypocri\w+|militari[sz]ation|terroris\w+|war\s+crimes?|ethnic(?:ally)?\s+cleans\w+|genocide|sabotag\w+|cover-?up"
    r"|corrupt\w*|illegal\w*|shelled|opened\s+fire|stol(?:e|en)|theft|thieves|robbed|robbery|looted|betray\w*|cheat\w*|misle(?:d|ading)|deceiv\w+|deceit|bribe\w*|hid(?:ing|den)\s+(?:the|its|his|her|their|behind)|conceal\w*|distort\w*|intimidat\w+"
    r"|persecut\w+|discriminat\w+|fabricat\w+|manipulat\w+|double\s+standards|nothing\s+but|failed\s+to|failing\s+to|failure\s+to|mistaken|ignor(?:ed|es|ing)|lied|lying|lies|threaten\w*|reckless\w*|incompeten\w+|negligen\w+|shameful|disgrace\w*|barbar\w+|cynical\w*"
    r"|farce|mockery|scandal\w*|a\s+trap|steals?|quietly\s+(?:waived|dropped|sold|shelved)|wall\s+of\s+mistrust|stockpil\w+|smuggl\w+|rigged|rigging|extort\w*|abus(?:e[sd]?|ing|ive)|gift\s+to)\b",
    re.IGNORECASE,
)
#: In a doubted claim: somebody arms somebody.
_ARMS = re.compile(
    r"\b(?:receiv|deliver|unload|suppl|ship|transfer|mov|send|sell|bring|build|train|fund|financ)\w*\b.{0,70}\b(?:weapons?|rockets?|missiles?|arms|troops|shells|drones?|soldiers|mercenaries|ammunition|fighters)\b"
    r"|\b(?:weapons?|rockets?|missiles?|arms|troops|drones?|mercenaries)\b.{0,40}\b(?:receiv|deliver|unload|suppl|shipp|transferr|mov|sent|sold|brought)\w*\b",
    re.IGNORECASE,
)
_SPARED = re.compile(
    r"\b(?:no|not|never|without|any|against|condemn\w*|stop|prevent|fight(?:ing)?|combat\w*|end|deny|denied)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_EVENT = (
    "restore|resume|begin|start|open|reopen|close|launch|receive|hold|host|visit|sign|deliver|arrive|meet|buy|purchase|build|send|allocate|pay|provide|set\\s+up|establish|create|join|leave|withdraw|suspend|introduce|raise|cut|increase|grow|double|publish|release"
    "|appoint|vote|come\\s+into|take\\s+(?:effect|place|over|part)|continue|return|move|wait|table|submit|present|review|extend|reduce|hand|transfer|train|supply|call|clear|finish|complete|deploy|travel|run|step\\s+down|resign|lift|impose|ban|award|donate|invest|rebuild|repair"
    "|replace|rise|fall|expand|issue|file|appeal|sue|boycott|attend|reopen|turn\\s+back|stop"
)
_DONE = "held|opened|built|signed|delivered|commissioned|published|launched|closed|doubled|completed|finished|sent|paid|raised|cut|repaired|replaced|introduced|released|appointed|put|allocated|lifted|imposed|extended|reopened|rolled|moved|shown|presented|submitted|discussed|torn|ready|transferred|set\\s+up|established|created|provided|added|reduced|increased|suspended|calling|sending|opening|closing|moving|building|visiting|hosting|holding"
_ANNOUNCES = re.compile(
    rf"(?<!\bI )\b(?:will|would|shall|[’']ll)\s+(?:also\s+|now\s+|soon\s+|not\s+|again\s+|\w+ly\s+)?(?:(?:{_EVENT})\b|be\s+(?:\w+ly\s+)?(?:{_DONE})\b)"
    r"|\b(?:plans?|planned|intends?|intended|is\s+planning|are\s+planning|was\s+planning|were\s+planning|(?:is|are|was|were)\s+(?:set|due|scheduled|expected|preparing|about))\s+to\b"
    r"|\b(?:has|have|had)\s+(?:already\s+|also\s+|now\s+|been\s+|just\s+)*\W?(?:ordered|decided|agreed(?!\s+to\s+(?:nothing|anything))|signed|approved|withdrawn|launched|opened|begun|started|appointed|suspended|cancell?ed|postponed|set\s+aside|allocated|arrested|detained|resigned|reached\s+(?:an?\s+)?(?:agreement|deal)|concluded\s+an?|shaken\s+hands)\b"
    r"|\b(?:is|are)\s+(?:bringing|sending|building|deploying|withdrawing|launching|moving|suspending|closing|opening|setting\s+up|setting\s+aside)\b|\b(?:goes|go)\s+(?:out|on\s+sale|into)\b|\b(?:\w+\s+)?stays\W*$"
    r"|\b(?:allocations?|budget|bill|spending)\b[^.]{0,60}\b(?:amount(?:s|ed)?|total(?:s|led)?|at)\b[^.]{0,24}\d",
)
_ANNOUNCES_FIRST = re.compile(
    rf"^\W*(?:[\w’'-]+\s+){{1,5}}(?:will|would|plans\s+to)\s+(?:also\s+|soon\s+)?(?:{_EVENT}|restore|be\s+(?:{_DONE}))\b"
)
_ASKS = re.compile(r"^\W*(?:whether|if|who|whom|whose|what|why|how|when|where|which)\b", re.IGNORECASE)


def act(proposal: Proposal, words: str) -> str:
    """The act of a statement of `words`: the reporting word's own where it has one, else what the words do."""
    kind = proposal.kind
    own, form = kind.act, kind.form
    if own == "demand" and form in ("asked", "asks", "asking", "wondered"):
        return "assert" if _ASKS.match(words) or words.rstrip(' ”"’»').endswith("?") else own
    if form == "offered":
        return "promise"
    if kind.grammar == "tell" and own == "assert" and re.match(r"(?:not\s+)?to\s+[a-z]", words):
        return "demand"
    if form == "agreed" and not re.match(r"\W*(?:to|on)\b", words):
        own = "assert"
        kind = Cue(form, own, kind.framing, kind.grammar)
    if own not in ("assert", "announce"):
        return own
    if form in ("suggestion", "proposal", "suggested", "suggests", "proposes", "recommendation") and _BE_DONE.search(words):
        return "demand"
    if form in ("warned", "warns", "warn", "warning") and _WARNS_OFF.match(words) and not re.match(r"\W*(?:that|of)\b", words):
        return "demand"
    return _done(kind, words)


def _done(kind: Cue, words: str) -> str:
    own, form = kind.act, kind.form
    if _DECLINES.search(words):
        return "decline"
    if _NO.match(words) or _UNTRUE.search(words) or (form in listed("rejoinders") and _CONTRADICTS.search(words)):
        return "deny"
    if form in _VALUES and (_ALLEGED.match(words) or (_CLAIMED.match(words) and _WORTHLESS.search(words))):
        return "deny"
    if form in ("replied", "replies", "responded", "responds", "retorted", "countered", "counters", "shot back") and _WORTHLESS.search(
        words
    ):
        return "deny"
    if form in _COMPLAINS:
        return "accuse"
    if own == "announce" and form not in ("reported", "reports", "informed", "informs", "ruled", "rules", "revealed"):
        return own
    if _PROMISES.search(words) or (_COMMITS.search(words) and form not in _OPINES):
        return "promise"
    if _BIDS.search(words) or _IMPERATIVE.search(words):
        return "demand"
    if form not in _OPINES and _ANNOUNCES_FIRST.match(words):
        return "announce"
    if any(_SPARED.search(words[: m.start()][-40:]) is None for m in _ACCUSES.finditer(words)):
        return "accuse"
    if kind.framing == "doubted" and _ARMS.search(words):
        return "accuse"
    if form in ("alleged", "alleges", "allege", "alleging", "allegation", "allegations"):
        return "accuse"
    if form not in _OPINES and _ANNOUNCES.search(words):
        return "announce"
    return "assert" if form in ("reported", "reports") else own


_CONTRADICTS = re.compile(
    r"^\W*(?:[\w’']+[\s,]+){0,5}[“\"]?(?:(?:is|are|was|were|do|does|did|has|have|had)\s+(?:not|never|no)|[a-z]+n[’']t|never)\b|^\W*(?:There\s+(?:is|are|was|were)\s+no|No|None)\b",
    re.IGNORECASE,
)
