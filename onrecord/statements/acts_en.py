"""What an English statement does: assert, deny, accuse, demand, promise, announce, decline.

Here: the act by the reporting word and by what is said ("said it would send", "said Baku must", "said the claims were false"). Not
here: other languages and the outlet's stance (attributes.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements import judgements_en as judgements
from onrecord.statements.lexicon import Cue, alternation, load
from onrecord.statements.lexicon import words as listed
from onrecord.statements.proposal import Proposal


@cache
def _forms(key: str) -> frozenset[str]:
    return frozenset(w.replace("_", " ") for w in str(load("acts_en.toml")[key]).split())


@cache
def _words(key: str) -> re.Pattern[str]:
    """A list of acts_en.toml as one expression of whole words."""
    return re.compile(rf"(?<![\w-])(?:{alternation(tuple(_forms(key)))})(?![\w-])", re.IGNORECASE)


_NO = re.compile(
    r"^\W*(?:No\b(?=[,.!;:—–]|\W*$)|Nonsense|Rubbish|Not\s+so|Not\s+true|Nothing\s+of\s+the\s+(?:kind|sort)|Absolutely\s+not|Of\s+course\s+not|Never(?=\W*$|[.,!;])|[Ww]e\s+(?:categorically\s+|strongly\s+|firmly\s+|resolutely\s+|flatly\s+)?(?:reject|deny|refute|dismiss)\b|Wrong\b|Untrue|False\b|Lies\b|Fiction\b"
    r"|(?:That|This|It|These|Those|Such)\s+(?:is|are|was|were|’s|'s)\s+(?:(?:simply\s+)?not(?=\s*[.!,;—]|\s+(?:true|so|the\s+case|correct|accurate|a\s+fact|what\s+happened)\b)|(?:simply\s+|completely\s+|totally\s+)?(?:unfair|wrong|incorrect|inaccurate|misleading)\b|a\s+lie|lies|untrue|false|fiction|nonsense|fantasy|slander|disinformation|fake|fabricat\w+|invention|(?:pure|complete|utter|total|sheer|absolute|another|yet\s+another)\s+\w+)"
    r"|There\s+(?:is|are|was|were)\s+(?:no|not|n[’']t)\b(?!\s+(?:\w+ly\s+)?(?:alternative|substitute|reason|need|doubt|time|money|choice|guarantee|room|hope|future|question|place|way|point|sense|water|electricity|gas|road|roads|bread|work|jobs?|school|doctors?|military|easy|simple|single\s+answer|better|other|border|bridge|limit|end|sign|signs|indication|word|news|reports?\s+of|casualties|victims|injur\w+|threat\s+to|danger|risk|enough|yet|much|many|always|longer|more|room|winners?|justice|peace|agreement|consensus|rush|hurry|return)\b))",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:is|are|was|were|as)\s+(?:\w+ly\s+|all\s+|a\s+|an\s+)?(?:not\s+true|false|untrue|baseless|groundless|unfounded|fabricated|fake|made\s+up|lies?|nonsense|fiction|disinformation|slander|invented|absurd)\b|\bno\s+truth\b"
    r"|\b(?:do|does|did)\s+not\s+correspond\s+to\s+(?:the\s+)?(?:reality|truth|facts)|\bhas?(?:ve|d|s)?\s+nothing\s+to\s+do\s+with\b"
    r"|\b(?:did\s+not|didn[’']t|never|have\s+not|has\s+not|had\s+not)\s+(?:(?:open(?:ed)?\s+)?fire[d]?|shell(?:ed)?|attack(?:ed)?|cross(?:ed)?|violate[d]?|intend(?:ed|s)?|order(?:ed)?|sanction(?:ed)?|take\s+part|took\s+part|target(?:ed)?|pressur\w+|bribe[d]?|steal|stole|happen(?:ed)?|me[et]t|sign(?:ed)?|se(?:nd|nt)|s[eo]l[ld]|suppl(?:y|ied)|deliver(?:ed)?|transfer(?:red)?|recruit(?:ed)?|authori[sz]e[d]?|kill(?:ed)?|expel(?:led)?|interfere[d]?|mislead|misled|torture[d]?|mistreat(?:ed)?|destroy(?:ed)?|damage[d]?|jam(?:med)?)\b"
    r"|^\W*(?:no|not\s+a\s+single)\s+(?:such\s+)?(?:(?!should|must|can\b|could|will|would|may|might)[\w-]+\s+){1,6}?(?:was|were|has|have|had|took|exists?)\b(?!.{0,30}\b(?:recorded|reported|found|fixed|set|named|injur\w+|hurt|killed|wounded|known)\b)"
    r"|\b(?:laid|fired|gave|made|sent|delivered|received|signed|took|paid|had|has|have)\s+no\s+(?:\w+\s+)?(?:mines?|shots?|weapons?|shells?|money|bribes?|deals?|orders?|troops|part|role|intention|plans?|involvement|knowledge|contact|such)\b"
    r"|^\W*(?:nobody|no\s+one)\s+(?:in\s+[\w\s]{2,30}\s+)?(?!knows\b|can\s+(?:name|say)\b|wants?\b|will\b|(?:was|were|has\s+been|had\s+been)\s+(?:hurt|injured|killed|wounded)\b)\w+"
    r"|^\W*(?:we|I|it|they|he|she|(?:its|our|their|his|her|my)\s+\w+)\s+(?:has|have|had)\s+never\b(?!\s+been\s+(?:so|as|better|closer|worse|stronger|this)\b)|^\W*(?:I|we|he|she|they|it)\s+(?:am|are|is|was|were)\s+no\s+(?!longer|more|less|better|doubt|stranger)\w+|\b(?:video|photo|photograph|footage|picture|recording)\s+(?:was|is)\s+[\w-]+\s+(?:years?|months?|weeks?|days?)\s+old\b"
    r"|\b(?:has|have|had|bears?)\s+(?:absolutely\s+)?(?:no|nothing)\s+(?:\w+\s+)?(?:relation|connection|basis|foundation|bearing|grounds?|to\s+do)\b|\bwithout\s+(?:any\s+)?foundation\b"
    r"|\b(?:do|does|did)\s*(?:not|n[’']t)\s+(?:plan|intend|seek|aim|interfere|pursue|threaten|harbou?r|correspond|reflect)\b|\bcontradicts?\s+(?:the\s+)?(?:facts|reality)\b"
    r"|^\W*not\s+(?:an?|one)\s+(?:single\s+)?[\w-]+(?:\s+(?!should|must|can\b|could|will|would|may|might)[\w-]+){0,4}?\s+(?:is|are|was|were|has|have|had)\b"
    r"|\b(?:has|have|had|did|do|does)\s*(?:not|n[’']t)\s+(?:\w+\s+){1,2}?[“\"‘']?an?\s+single\b|\bnot\s+by\s+us\b"
    r"|\b(?:is|are|was|were)\s+(?:simply\s+)?not\s+(?:accurate|correct|how|what\s+happened)\b|\b(?:is|are|was|were)\s+(?:inaccurate|incorrect|far\s+from\s+(?:the\s+)?(?:truth|reality))\b|\bdid\s*(?:not|n[’']t)\s+(?:ask\s+for|start|begin|provoke|choose|want)\s+(?:this|the|that|a)\s+\w+|\b(?:has|have|had|was|were)\s+not\s+(?:been\s+)?(?:recalled|dismissed|arrested|shot\s+down|cancell?ed|leaked|hacked|attacked|bombed|banned|expelled|bribed|pressured|coerced)\b|\bhands\s+are\s+clean\b|\bnobody[’']s\s+\w+|^\W*no\s+such\b|\bI\s+was\s+(?:never|not)\s+[a-z]+(?:ed|en|ld|nt)\b|\b(?:photos?|videos?|footage|pictures?|images?|recordings?)\s+(?:[\w’']+\s+){0,4}?(?:is|are|was|were|had\s+been|have\s+been)\s+(?:taken\s+(?:in|years|elsewhere)|edited|doctored|staged|old|from\s+another|faked)\b|^\W*(?:(?:the|these|those|such|all|its|his|her|their)\s+)*(?:[\w-]+\s+)?(?:accusations?|allegations?|claims?|charges)\s+(?:is|are|was|were)\s+(?:an?|another|yet|nothing|only|merely|part|aimed|intended|meant|designed)\b|^\W*(?:I\s+am|I[’']m)\s+not\s+(?!going|asking|saying|talking|speaking|calling|giving|getting)\w+ing\b|\b(?:taken|made\s+up|plucked|pulled|conjured|invented)\s+out\s+of\s+thin\s+air\b|\b(?:bears?|bore)\s+no\s+(?:resemblance|relation)|\b(?:do(?:es)?|did)\s*(?:not|n[’']t)\s+(?:stand\s+up|hold\s+(?:up|water)|withstand)\b|\b(?:has|have|had)\s+no\s+(?:territorial\s+)?(?:claims|ambitions|designs|quarrel)\b"
    r"|\b(?:is|am|was|are|were)\s+(?:completely\s+|entirely\s+)?(?:innocent|not\s+guilty|not\s+a\s+party\s+to|not\s+involved|not\s+aware)\b|^\W*none\s+of\s+(?:them|us)\s+\w+(?:ed|ve)\b|^\W*none\s+of\s+(?:its|our|their|his|her|my|the)\s+[^.]{1,40}?\b(?:has|have|had|was|were|is|are|ever)\b"
    r"|\bI\s+(?:did\s*(?:not|n[’']t)|have\s*(?:not|n[’']t)|had\s*(?:not|n[’']t)|never)\s+(?:take|took|taken|sign\w*|order\w*|receiv\w+|give|gave|given|ask\w*|wr[io]t\w+|touch\w*|kill\w*|shoot|shot|betray\w*|s[eo]ll|sold|pa(?:y|id))\b"
    r"|^\W*(?:[Tt]his|[Tt]hat|[Ii]t)\s+(?:is|was)\s+not\s+(?:an?\s+|the\s+)?[\w-]+\W*$",
    re.IGNORECASE,
)
#: What a claim, a report or a reading is called by those who deny it.
_CLAIMED = re.compile(
    r"^\W*(?:(?:the|these|those|this|that|such|his|her|its|their|any|all|[\w’']+[’']s?)\s+)*(?:[\w-]+\s+){0,2}?(?:claims?|insinuations?|talk|speculation|assertions?|hints|versions?|theor(?:y|ies)|criticisms?|concerns?|fears?|estimates?|forecasts?|comparisons?|notion|idea|reports?|readings?|allegations?|accusations?|suggestions?|stor(?:y|ies)|charges?|rumou?rs?|statements?|publications?|account|it|this|that)\b",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"^\W*(?:(?:the|these|those|such|his|her|its|their|any|all|[\w’']+[’']s?)\s+)*(?:\w+\s+)?(?:claims?|allegations?|accusations?|charges|rumou?rs?)\b",
    re.IGNORECASE,
)
_DECLINES = re.compile(
    r"\b(?:I|[Ww]e)(?:\s+(?:will|would|can|do|am|are)\s*(?:not|rather\s+not|prefer\s+not\s+to)|\s+(?:won|can|don|wouldn)[’']t|\s+cannot|[’']m\s+not|\s+prefer\s+not\s+to|\s+refuse\s+to|[’']d\s+rather\s+not)\s+(?:\w+\s+){0,3}?(?:discuss|comment|talk\s+about|speculate|answer\s+(?:that|this|the|your|such|any|those|these)|name\s+(?:names|him|her|them)|go\s+into|reveal|disclose|elaborate|get\s+into)\b"
    r"|^\W*(?:I\s+am|I[’']m|(?:he|she)\s+(?:is|was))\s+(?:not|no)\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:lawyer|prophet|meteorologist|weatherman|fortune[\s-]teller|clairvoyant|economist|historian|astrologer|spokesman|spokeswoman|engineer|geologist|seismologist)\b|\bget\s+ahead\s+of\b|\babove\s+my\s+pay\s+grade\b|\bcrystal\s+ball\b|^\W*[Aa]sk\s+me\s+(?:again|that|in|after|tomorrow|when|on)\b|\byou(?:[’']d|\s+would)\s+have\s+to\s+ask\b|\b(?:I|[Ww]e)(?:[’']d|[’']ll|\s+will|\s+would|\s+prefer\s+to|)\s+(?:rather\s+)?leave\s+(?:it|that|this)\s+(?:there|at\s+that|to|for)\b|\bnot\s+in\s+a\s+position\s+to\s+(?:say|comment|discuss|confirm|answer|share)\b|\bneither\s+confirm\s+nor\s+deny\b|\boff\s+the\s+record\b"
    r"|\bno\s+comment\b|^\W*next\s+question|\bnext\s+question\W*$|\bnot\s+for\s+(?:me|us)\s+to\s+(?:say|judge|decide|comment|announce|answer|tell|discuss|explain|disclose|reveal|name)|\bnot\s+(?:mine|ours)\s+to\s+\w+|\b(?:that|this|it)\s+is\s+not\s+(?:a\s+question\s+for|something)\s+(?:me|us|I|we)\b|\b(?:that|this|the)\s+question\s+(?:belongs\s+to|is\s+for|should\s+(?:go|be\s+(?:put|addressed))\s+to)\b|^\W*(?:you\s+(?:should|would\s+have\s+to|must|will\s+have\s+to|can|had\s+better)\s+)?ask\s+(?:the\s+(?:\w+\s+)?(?:minister|ministry|president|committee|commission|government|court|investigators?|police|authorities|experts?|lawyers?|department|office|mayor|prosecutors?|council|governor|generals?)|those|Mr|Ms|Mrs|my|him|her|them)\b(?!.{60})|\b(?:I|[Ww]e)(?:\s+(?:will|shall|can)\s*(?:not|never)|\s+cannot|\s+(?:won|can)[’']t)\s+(?:\w+\s+)?(?:say|tell\s+you|give\s+you|share|name|answer|confirm\s+or\s+deny)\b(?!\s+that)|\b(?:I|[Ww]e)(?:[’']d|\s+would)\s+rather\s+(?:not|talk|speak|wait|leave)\b|^\W*(?:[Tt]hat|[Tt]his|[Ii]t)(?:[’']s|\s+is)\s+(?:a\s+(?:matter|question)|something)\s+for\b(?!.{70})|\bout\s+of\s+me\b|^\W*[Qq]uestions?\s+(?:about|on)\s[^.]{0,60}\b(?:go|should\s+(?:go|be\s+(?:put|addressed)))\s+to\b|\bnot\s+at\s+liberty\b|\bbetween\s+me\s+and\s+my\b|\bsaid\s+all\s+(?:I|we)\b|\bpremature\s+to\s+(?:comment|say|speak|discuss)|\b(?:let[’']s|let\s+us)\s+(?:leave|not\s+(?:talk|speak|discuss)|change)\b|\bkeep\s+(?:that|this|it)\s+to\s+(?:myself|ourselves)|\b(?:a|is)\s+(?:state|military|professional)\s+secret|\b(?:have|has|had)\s+nothing\s+(?:more\s+|else\s+)?to\s+(?:say|add)\b|^\W*(?:you\s+should\s+)?ask\s+(?:him|her|them)\W*$",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\b(?:I|[Ww]e)(?:\s+won[’']t|[’']ll\s+not)\s+(?:let|allow|rest|forget|abandon|give\s+up|leave|stop|forgive|betray|retreat)\b|\b(?:I|[Ww]e)(?:\s+(?:will|shall)|[’']ll)\s+(?!see\b|have\s+to\b|be\s+(?:lucky|glad|happy)\b|need\b|remember\b|find\s+out\b|not\s+be\s+(?:able|surprised)\b)(?:\w+ly\s+)?(?:not\s+|never\s+)?\w+|\b(?:I|[Ww]e)\s+(?:promise|pledge|guarantee|vow|undertake|commit|give\s+(?:you\s+)?my\s+word)\b|\bwill\s+never\b|\bwill\s+not\s+(?:allow|tolerate|permit|let)\b"
)
_COMMITS = re.compile(
    r"^\W*(?:he|she)\s+(?:would|will)\s+(?:also\s+|\w+ly\s+|not\s+|never\s+)?(?!run\b|stand\b|travel\b|visit\b|meet\b|attend\b|step\b|resign\b|arrive\b|fly\b|host\b|hold\b|open\b|be\b|have\b|like\b|need\b|cost\b|take\b|prefer\b|rather\b|welcome\b|know\b|think\b|say\b|expect\b)[a-z]+"
    r"|\b(?:would|will)\s+(?:all\s+|also\s+|soon\s+)?be\s+(?:compensated|refunded|reimbursed|put\s+to\s+a\s+vote|rehoused|rebuilt|paid\s+back|looked\s+after|taken\s+care\s+of|punished|brought\s+to\s+justice)\b|^\W*(?:an?|its|his|her|their)\s+offer\s+to\b|\b(?:[Nn]o|[Nn]ot\s+one|[Nn]ot\s+a\s+single)\s+(?:[\w-]+\s+){1,2}?(?:would|will)\s+(?:lose|suffer|go\s+(?:without|hungry)|be\s+(?:left|forgotten|raised|dismissed|fired|evicted|closed|cut|abandoned))\b|\bif\s+(?:re-?elected|elected|voted\s+in)\b|\bmy\s+word\b|\bkeep\s+(?:its|our|his|her|their)\s+(?:word|promises?)\b|\b(?:would|will)\s+not\s+be\s+(?:touched|raised|cut|closed|dismissed|abandoned|forgotten|changed|increased|reduced|sold|revised|left)\b|(?<!\bI\s)\bwould\s+(?:always|never)\b|\b[Ee](?:very|ach)\s+(?:family|household|child|farmer|soldier|worker|teacher|pensioner|village|house|victim|resident|prisoner)\s+(?:would|will)\s+(?:get|receive|have|be\s+(?:given|paid|housed|rebuilt))\b|\b[Aa]s\s+long\s+as\s+I\b"
)
_BIDS = re.compile(
    r"\b(?:must|ought\s+to|(?:has|have)\s+to\s+(?:stop|leave|withdraw|return|end|release|go|answer|explain|pay|be\s+(?:released|punished|stopped)))\b|\b(?:has|have|had)\s+to\s+(?:rise|resign|apologi[sz]e|be\s+(?:paid|met|heard|restored|returned|abolished|handed\s+(?:back|over)|released|freed|closed|opened|stopped|punished|published|investigated))\b|\bwant(?:s|ed)?\s+to\s+(?:know|be\s+told|see\s+(?:the|our|their|his|her))\b|\b[Ww]e\s+(?:only\s+|just\s+)?want\s+(?:the\s+truth|answers|justice|our|a\s+date|them|him|her|to\s+(?:know|see|bury|go\s+home|return))\b|\bno\s+choice\s+but\s+to\b|(?<!\bI\s)(?<![Ww]e\s)(?<!he\s)(?<!it\s)(?<!they\s)(?<!who\s)\bneeded\s+to\s+be\s+(?:home|free|freed|released|returned|rebuilt|closed|opened|published|punished|stopped|heard|paid)\b|\bhigh\s+time\b|\bexpect(?:s|ed)?\s+(?:an?\s+|the\s+|its\s+)?(?:\w+\s+)?(?:investigation|explanations?|apology|answers?|response|compensation|release|return|withdrawal)\b|\b[Tt]he\s+time\s+has\s+come\s+(?:to|for)\b|\bwant(?:s|ed)?\s+(?:[\w’'-]+\s+){1,4}?(?:returned|released|freed|punished|restored|closed|stopped|published|investigated|buried)\b|(?<!\bI\s)(?<!\bwho\s)\bshould\b(?!\s+(?:have|I)\b)|(?<!the\s)(?<!who\s)\bneeds?\s+to\b"
    r"|\b[Ww]e\s+(?:demand|call\s+on|call\s+upon|urge|insist|appeal|expect\s+(?:from|that|the|them|him|her|Baku|Yerevan|[A-Z]\w+\s+to))\b|\band\s+(?:call\s+(?:up)?on|urge|demand)\b|\b(?:pre)?conditions\s+for\b|\b(?:unacceptab|inadmissib)\w+"
    r"|\b[Uu]ntil\s+(?!\d|[A-Z]\w+\s+\d)[^.]{0,80}\b(?:stops|ends|withdraws|leaves|returns|halts|recogni[sz]es)\b|\b[Ii]t\s+(?:is|was)\s+(?:time|necessary|essential|vital|imperative|important)\s+(?:to|that|for)\b"
)
_IMPERATIVE = re.compile(
    r"(?:^\W*(?:So\s+|Please,?\s+|And\s+|Then\s+|First,?\s+)?|[.!?;—–]\s+(?:So\s+|Please,?\s+)?|,\s+(?:so\s+|then\s+)?)(?:(?:[Ss]how|[Gg]ive|[Tt]ell|[Ll]et|[Oo]pen|[Rr]elease|[Rr]eturn|[Pp]ublish|[Bb]ring|[Ss]end|[Pp]ay|[Ff]ree|[Gg]et|[Ll]eave|[Tt]ake|[Mm]ake|[Kk]eep|[Cc]heck|[Pp]rove|[Ee]xplain|[Rr]espect|[Aa]nswer)\s+(?!us\s+see\b)(?:us|me|them|him|her|it|the|your|our|their|his|this|that|those|these|sure|back|out|two|every|all)\b"
    r"|(?:[Ss]top|[Rr]esign|[Ss]low\s+down|[Ww]ake\s+up|[Ww]ithdraw|[Dd]o\s+not|[Dd]on[’']t|[Cc]ome\s+back|[Gg]o\s+home|[Hh]ands\s+off|[Ss]tay\s+(?:away|home|out|indoors))\b(?!\s+(?:you|they|we)\b))"
)
_COMMANDS = re.compile(
    r"^\W*(?:[Pp]lease,?\s+)?(?:[Cc]lose|[Ss]ign|[Ss]ave|[Pp]rotect|[Ff]ix|[Rr]epair|[Cc]ancel|[Rr]emove|[Rr]estore|[Ee]nd|[Pp]unish|[Ii]nvestigate|[Aa]pologi[sz]e|[Rr]ecogni[sz]e|[Dd]emolish|[Bb]uild|[Hh]elp|[Ss]ettle|[Rr]epeal|[Aa]bolish)\s+(?:the|an?|our|your|us|this|that|these|those|them|for|to|it)\b"
)
_BE_DONE = re.compile(r"\b(?:that\s+)?[\w\s’'-]{2,40}\sbe\s+(?:kept|left|given|made|\w+ed)\b|\bbe\s+(?:kept|left|given|made|\w+ed)\b")
_ADVISED = re.compile(r"^\W*(?!that\b)(?:[\w’'-]+\s+){1,6}?(?:against\s+\w+|(?:not\s+)?to\s+[a-z]+)\b")
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
    r"\b(?:numbers?|reports?|cases?|claims?|investigations?|inquiry|series|allegations?|suspicions?|rise|fall|drop|end)\s+(?:of|in|into)\s+(?:[\w-]+\s+){0,2}$|\banti-$|\b(?:charged|accused|suspected|convicted|guilty|acquitted|fined|arrested|detained|jailed|sentenced|wanted|punished)\s+(?:with|of|for|over)\s+(?:[\w-]+\s+){0,3}$|\b(?:no|not|never|without|any|against|condemn\w*|stop|prevent|fight(?:ing)?|combat\w*|end|deny|denied)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_EVENT = (
    "restore|resume|begin|start|open|reopen|close|launch|receive|hold|host|visit|sign|deliver|arrive|meet|buy|purchase|build|send|allocate|pay|provide|set\\s+up|establish|create|join|leave|withdraw|suspend|introduce|raise|cut|increase|grow|double|publish|release"
    "|appoint|vote|come\\s+into|take\\s+(?:effect|place|over|part)|continue|return|move|wait|table|submit|present|review|extend|reduce|hand|transfer|train|supply|call|clear|finish|complete|deploy|travel|run|step\\s+down|resign|lift|impose|ban|award|donate|invest|rebuild|repair"
    "|replace|rise|fall|expand|issue|file|appeal|sue|boycott|attend|reopen|turn\\s+back|stop|look\\s+(?:at|into)|inspect|evacuate|distribute|inaugurate|charge|impose|waive|scrap|abolish|halve|freeze|recruit|conduct|organi[sz]e|lead|chair|represent|accompany|come\\s+out|appear|go\\s+on\\s+sale|add|equip|rename|retire|merge|halt|recall|expel|ratify|adopt|drop"
)
_DONE = "terminated|withdrawn|deployed|dismissed|replaced|renamed|merged|inaugurated|held|opened|built|signed|delivered|commissioned|published|launched|closed|doubled|completed|finished|sent|paid|raised|cut|repaired|replaced|introduced|released|appointed|put|allocated|lifted|imposed|extended|reopened|rolled|moved|shown|presented|submitted|discussed|torn|ready|transferred|set\\s+up|established|created|provided|added|reduced|increased|suspended|calling|sending|opening|closing|moving|building|visiting|hosting|holding"
_ANNOUNCES = re.compile(
    rf"(?<!\bI )\b(?:will|would|shall|[’']ll)\s+(?:also\s+|now\s+|soon\s+|not\s+|again\s+|\w+ly\s+)?(?:(?:{_EVENT})\b|be\s+(?:\w+ly\s+)?(?:{_DONE})\b)"
    r"|\b(?:plans?|planned|intends?|intended|is\s+planning|are\s+planning|was\s+planning|were\s+planning|(?:is|are|was|were)\s+(?:set|due|scheduled|expected|preparing|about))\s+to\b"
    r"|\b(?:has|have|had)\s+(?:already\s+|also\s+|now\s+|been\s+|just\s+)*\W?(?:ordered|decided|agreed(?!\s+to\s+(?:nothing|anything))|signed|approved|withdrawn|launched|opened|begun|started|appointed|suspended|cancell?ed|postponed|inaugurated|commissioned|summoned|recalled|expelled|introduced|declared|named|handed\s+over|turned\s+back|seized|resumed|restored|evacuated|lifted|imposed|set\s+aside|reopened|allocated|arrested|detained|resigned|reached\s+(?:an?\s+)?(?:agreement|deal)|concluded\s+an?|shaken\s+hands)\b"
    r"|^\W*(?:[\w’'-]+\s+){1,5}?(?:is|are|was|were)\s+(?:now\s+|also\s+)?(?:bringing|sending|building|deploying|withdrawing|launching|moving|suspending|closing|opening|setting\s+up|setting\s+aside|cutting|raising|stepping\s+down|resigning|introducing|halting|recalling|expelling|dismissing|extending|lifting|imposing|banning|selling|hiring|recruiting|pulling\s+out|calling\s+off|summoning|appointing)\b|^\W*(?:it|they|he|she|we|I)\s+(?:has|have|had)\s+(?:already\s+|also\s+|now\s+)?(?:bought|sold|hired|summoned|recalled|expelled|dismissed|chosen|named|called\s+off|pulled\s+out|joined|ratified|adopted|banned|raised|cut|lowered)\b|\b(?:has|have|had)\s+been\s+(?:charged\s+with|indicted|doubled|tripled|raised|cut|dismissed|replaced|extended|reopened|abolished)\b|^\W*[Ff]rom\s+(?:today|tomorrow|now\s+on|\w+day)\b|\bon\s+(?:his|her|their)\s+way\s+to\b|\b(?:leaves|starts|begins|opens|closes|arrives|departs|resumes|takes\s+(?:place|effect))\s+(?:on\s+\w+day|in\s+[A-Z]\w+|at\s+\w+|next\s+\w+|tomorrow|this\s+\w+)\b|\b(?:has|have|had)\s+taken\s+delivery\b|\b(?:would|will)\s+be\s+(?:free|available|open|closed|ready|in\s+force|valid|on\s+sale)\s+(?:of\s+charge\s+)?(?:from|on|by|in|until|as\s+of)\b|^\W*(?:it|they|he|she|we|I)\s+(?:is|are|was|were|am)\s+(?:nominating|naming|leaving|buying|launching|joining|quitting|retiring|filing|appealing)\b|\b(?:is|was|are|were)\s+(?:keeping|leaving|holding)\s+(?:its\s+|the\s+)?(?:\w+\s+)?(?:rates?|prices?|tariffs?)\b|\b(?:would|will)\s+(?:hear\s+the|run\s+for|stand\s+for|rule\s+on|decide\s+on)\b|\b(?:goes|go)\s+(?:out|on\s+sale|into)\b|\b(?:\w+\s+)?stays\W*$"
)
_ALLOCATES = re.compile(r"\b(?:allocations?|budget|bill|spending)\b[^.]{0,60}\b(?:amount(?:s|ed)?|total(?:s|led)?|at)\b[^.]{0,24}\d")
_ANNOUNCES_FIRST = re.compile(
    rf"^\W*(?:[\w’'-]+\s+){{1,5}}(?:will|would|plans\s+to)\s+(?:also\s+|soon\s+)?(?:{_EVENT}|restore|be\s+(?:{_DONE}))\b"
)
_ASKS = re.compile(r"^\W*(?:whether|if|who|whom|whose|what|why|how|when|where|which)\b", re.IGNORECASE)


_BEEN = re.compile(r"\b(?:has|have|had)\s+been\s+[a-z]+(?:ed|en|ut|old|aid|ilt)\b")
_LACKS = re.compile(
    r"^\W*(?:the|this|our|their)\s+(?:[\w-]+\s+){1,3}?(?:has|have|had|is|are|was|were|do(?:es)?|did)\s*(?:no|not|never|n[’']t)\b",
    re.IGNORECASE,
)
#: Reporting words of those who give way or praise.
_YIELDS = ("admit", "acknowledg", "conced", "confess", "agree", "confirm", "thank", "prais", "welcom", "congratul", "salut", "hail")
_ARGUES_FOR = re.compile(r"(?:argu|push|press|plead|lobb|campaign|speak|spoke)\w*\s+(?:strongly\s+|hard\s+)?(?:for|in\s+favou?r\s+of)$")
#: No news, but a guess, or that there is none.
_PERHAPS = re.compile(
    r"\b(?:would|will|may|might|could)\s+(?:probably|likely|perhaps|possibly|most\s+likely)\b|^\W*(?:nothing|none|neither|no\s+\w+)\s+(?:has|have|had)\s+been\b",
    re.IGNORECASE,
)
_LEAVES_OPEN = re.compile(r"\b(?:do(?:es)?|did|is|are|was)\s*(?:not|n[’']t)\s+(?:exclud|rul)(?:e|ed|ing)(?:\s+out)?\b")
#: An answer that nothing of the kind has happened.
_NEVER = re.compile(
    r"^[^.!?]{0,60}\b(?:(?:has|have|had)\s+never|ever\s+(?:asked|told|offered|called|warned|promised|invited)\s+(?:me|us))\b", re.IGNORECASE
)
_AHEAD = re.compile(r"\b(?:will|would|shall|[’']ll|going\s+to|can\s+count|be\s+able)\b|^\W*(?:of|to)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|no|never|nothing|nobody|none|neither|nor)\b|n[’']t\b", re.IGNORECASE)
_REFUSES = re.compile(r"\b(?:will|would|can)\s*not\b|\bcannot\b|\b(?:won|can|wouldn)[’']t\b", re.IGNORECASE)
#: Wrongs told of: done to the speaker's side, or done without what was due.
_WRONGS = re.compile(
    r"\bwithout\s+(?:any\s+|a\s+|the\s+|our\s+|their\s+|due\s+)*(?:competition|tender|bids?|permission|permits?|consent|warning|notice|trial|explanation|asking|consult\w+|compensation|licen[cs]e|investigation|process|debate|a\s+hearing)\b"
    r"|\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?:beaten|hit\s+in|tortured|dragged|threatened|denied\s+(?:food|water|medical|access|a|the)|forced\s+to|deceived|taken\s+(?:out\s+of|from\s+(?:his|her|their|a))|promised)\b"
    r"|\b(?:had|has|have)?\s*promised\s+(?:us|me)\b|\b[Tt]hey\s+[a-z]+\s+[^.]{0,40}?\b(?:and|but|then)\s+(?:they\s+)?[a-z]+\s+(?:us|me)\b"
    r"|\b[Nn](?:obody|o\s+one)\s+(?:has\s+|had\s+)?(?:asked|told|warned|consulted|informed)\s+(?:us|me|them|the\s+(?:people|residents|villagers|families))\b"
    r"|\bhas\s+never\s+managed\s+to\b|\bturn(?:ed|s|ing)?\s+a\s+blind\s+eye\b|\bhad\s+been\s+(?:written|decided|ordered)\s+(?:before|in\s+advance|from\s+above)\b|\bis\s+ordered\b|\b(?:kept|held)\s+in\s+(?:a\s+cell|isolation|solitary)\b"
    r"|\bmaps?\b.{0,60}\b(?:(?:do(?:es)?|did)\s*(?:not|n[’']t)\s+exceed|inaccurate|incomplete|false|wrong)\b|\baccuracy\s+of\s+the\s+maps\b|\bwho\s+is\s+(?:hiding|lying|stealing|paying)\b|\bno\s+moral\s+right\b|\bgambl(?:ing|ed|es)\s+with\b|\b(?:bow(?:ed|ing|s)?|yield(?:ed|ing|s)?|cav(?:ed|ing|es))\s+(?:in\s+)?to\s+(?:the\s+)?pressure\b|\b(?:is|are|was|were)\s+(?:deliberately\s+)?delaying\s+the\b|\bwithout\s+a\s+(?:defen[cs]e|lawyer|fair)\b|\bnobody\s+from\s+(?:the\s+)?(?:state|government|ministry|capital|commission|city|council|parliament)\b|\b(?:laid|planted|laying|planting)\s+(?:\w+\s+)?(?:land)?mines\b|\bwithout\s+(?:even\s+|ever\s+)?(?:questioning|reading|hearing|opening|seeing|checking|telling|informing|inviting|paying|showing|notifying|asking)\b|\bowe[sd]?\s+(?:us|me|them|the\s+\w+)\s|\bke(?:ep|eps|eping|pt)\s+(?:our|his|her|their)\s+\w+\s+in\s+(?:cells?|prison|jail|custody|chains|cages)\b|\battempts?\s+to\s+(?:mislead|deceive|discredit|justify|cover|hide|distract|provoke|undermine|escalate|destabili[sz]e|intimidate|silence|rewrite|blackmail)\b|\btr(?:y|ies|ied|ying)\s+to\s+(?:buy|silence|hide|bury|steal|frighten|scare|provoke|discredit|deceive|mislead|erase)\b|\bpaid\s+twice\b|\b(?:he|she|they)\s+promised\s+[^.]{2,40}\b(?:and|but)\s+(?:built|gave|got|left|brought|delivered)\b|\blook(?:ed|s|ing)?\s+the\s+other\s+way\b|\b(?:handed\s+over|provided|given|submitted|supplied)\s+(?:to\s+us\s+)?by\s+[A-Z]\w+\s+(?:are|were|is|was)\s+(?:useless|worthless|wrong|false|incomplete|inaccurate)\b|\bmortgag(?:ing|ed|es)\b|\bbulldoz(?:ing|ed|es)\b|\bknew\s+(?:perfectly|very|full)\s+well\b"
)
#: What only somebody else is said to do: deeds that are wrong whoever does them.
_MISDEEDS = re.compile(
    r"\b(?:beat|beating)\s+(?:him|her|us|them|me|the\s+(?:prisoners?|inmates?|boys?|men|man|women|woman|protesters))\b|\b(?:rewrit(?:e|es|ing|ten)|rewrote)\s+(?:the\s+)?(?:history|rules)|\b(?:spread|spreads|spreading)\s+(?:\w+\s+)?(?:slander|lies|hatred|panic|disinformation|rumou?rs)|\b(?:fired|shot|firing|shooting)\s+(?:at|on|upon)\b|\b(?:kept|held)\s+(?:awake|without|in\s+the\s+dark)\b"
    r"|\bfor\s+(?:its|his|her|their)\s+(?:own\s+)?(?:friends|cronies|relatives|pockets?)\b|\bfamily\s+business\b|\bbehind\s+(?:our|their|the\s+people[’']s)\s+backs?\b|\b(?:took|take|taken)\s+(?:our|my|their)\s+\w+\s+and\b|\bdragg(?:ed|ing)\s+(?:its|his|their)\s+feet\b|\bdragg(?:ed|ing)\s+out\b"
    r"|\bbroken\s+(?:its|his|their|every)\s+(?:word|promises?)\b|\b(?:was|were|been|being)\s+(?:denied|refused|stripped\s+of|deprived\s+of|robbed\s+of)\b|\b(?:driven|drove|drives)\s+(?:off|out|away)\b|\b(?:incit|stok|fann|fomen)\w+\s+(?:\w+\s+)?(?:hatred|hostility|tension|tensions|violence|war|unrest)\b|\bwhile\s+preaching\b|\bon\s+purpose\b|\blaugh(?:s|ed|ing)\s+at\b"
    r"|\blost\s+the\s+(?:only\s+)?(?:recording|file|evidence|documents?)\b|\b(?:sent|left|thrown)\s+[^.]{0,40}\bwithout\s+(?:boots|food|water|medicine|training|weapons|heating|shelter|warning)\b",
    re.IGNORECASE,
)


@cache
def _misdeed() -> re.Pattern[str]:
    """Verbs of wrongdoing, in every form they take."""
    return re.compile(
        rf"\b(?:{alternation(tuple(_forms('misdeeds')))})(?:e|ed|es|s|d|ing|ies|ied|en|ying|[bdgklmnprt](?:ed|ing))?\b", re.IGNORECASE
    )


#: Whose deeds are nobody's fault: forces of nature.
_NATURE = re.compile(
    r"\b(?:storm|flood|floods|landslide|mudslide|earthquake|quake|fire|frost|hail|drought|avalanche|wind|rain|river|virus|disease|blast|explosion)s?\b[^,.]{0,40}$",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:could|can|may|might|would|if|when|to)\s+(?:[\w’']+\s+){0,2}$")
#: How far into a statement what it does is looked for; a long one goes on to other things.
_OPENING = 240
_SELF = re.compile(r"\b(?:I|[Ww]e)\s+(?:[\w’']+\s+){0,3}$")
#: Those in power, or another side, as who acts.
_POWERS = re.compile(
    r"^\W*(?:[Yy]ou|[Tt]hey|[Hh]e|[Ss]he)\s+[a-z]|^\W*(?:[Tt]he|[Oo]ur|[Yy]our|[Tt]his)\s+(?:[\w-]+\s+){0,2}?(?:government|ministry|minister|mayor|authorities|majority|party|state|council|president|police|court|judges?|commission|cabinet|administration|regime|leadership|officials|speaker|governor|prosecutors?|investigators?|prosecution)\b"
)
#: In a doubted claim: what is alleged of somebody.
_ALLEGES = re.compile(
    r"\b(?:obstruct|block|hinder|undermin|destroy|eras|steal|stole|harass|mistreat|tortur|prevent|violat|recruit|conceal|hid|prepar|financ|weaponi[sz]|jail|imprison|expel|silenc)(?:s|es|ed|ing|e)?\b",
    re.IGNORECASE,
)
_PICTURED = re.compile(r"\b(?:is|are|was|were|as)\s+(?:only\s+|nothing\s+but\s+|merely\s+)?an?\b|\bnot\b|\bnever\b|\bonly\b", re.IGNORECASE)
_OURS = re.compile(r"^\W*(?:we|I|our|my\s+(?!client))\b", re.IGNORECASE)
_HELPS = re.compile(
    r"^\W*(?:[\w’'-]+\s+){1,3}?(?:would|will)\s+(?:always\s+)?(?:protect|defend|stand\s+by|compensate|guarantee|look\s+after|take\s+care)\b|\b(?:stands?|stood|is|are|am|was|were|remains?|remained)\s+(?:ready|prepared|willing)\s+to\s+(?:help|fund|assist|support|provide|pay|host|mediate|cooperate|share|offer|send|finance|contribute|facilitate|rebuild|train)\b"
    r"|^\W*(?:it|they)\s+(?:would|will)\s+(?:study|examine|look\s+into|consider|investigate|support|help|assist|compensate|refund|repay|reimburse|repeal|defend|rehouse|rebuild|cooperate|comply|ensure|protect|respond|honou?r|respect|stand\s+by)\b"
)


def act(proposal: Proposal, words: str, role: str = "", name: str = "") -> str:
    """The act of a statement of `words` by a speaker of this `role` and `name`: the reporting word's own where it has one, else what the words do."""
    kind = proposal.kind
    own, form = kind.act, kind.form
    if own == "demand" and form in ("asked", "asks", "asking", "wondered"):
        return "assert" if _ASKS.match(words) or words.rstrip(' ”"’»').endswith("?") else own
    if _ARGUES_FOR.match(form):
        return "demand"
    if form == "offered":
        return "promise"
    if kind.grammar == "tell" and own == "assert" and re.match(r"(?:not\s+)?to\s+[a-z]", words):
        return "demand"
    if form == "agreed" and not re.match(r"\W*(?:to|on)\b", words):
        own = "assert"
    if form.startswith("assur") and own == "promise" and _AHEAD.search(words) is None:
        own = "assert"  # "assured that the decision is legitimate"
    if own != kind.act:
        kind = Cue(form, own, kind.framing, kind.grammar)
    if own not in ("assert", "announce"):
        return own
    if form in ("suggestion", "proposal", "suggested", "suggests", "proposes", "recommendation") and _BE_DONE.search(words):
        return "demand"
    if form.startswith("advis") and _ADVISED.match(words):
        return "demand"
    if form in ("warned", "warns", "warn", "warning") and _WARNS_OFF.match(words) and not re.match(r"\W*(?:that|of)\b", words):
        return "demand"
    return _done(kind, words, (role, name), proposal.rule == "answer")


def _done(kind: Cue, words: str, speaker: tuple[str, str], answers: bool) -> str:
    own, form, role = kind.act, kind.form, speaker[0]
    # what is noted, recalled or confirmed is no news; what is revealed is
    kept = (kind.framing == "endorsed" and not form.startswith(("reveal", "disclos"))) or form.startswith("confirm")
    if _DECLINES.search(words):
        return "decline"
    if _LEAVES_OPEN.search(words):
        return "assert"
    if form in ("expressed", "expresses", "voiced", "voices") and re.match(
        r"(?:(?:its|his|her|their|the)\s+)?(?:full\s+|complete\s+)?(?:(?:readiness|willingness|intention|determination|commitment|resolve)\s+)?to\s+[a-z]",
        words,
    ):
        return "promise"  # "expressed readiness to help"
    if form in ("ruled", "rules"):
        return "announce"
    opines = form in _forms("opines")
    if judgements.commands(words):
        return "demand"
    if not opines and judgements.pledges(words):
        return "promise"
    if not answers and judgements.complains(words):
        return "accuse"
    if not answers and own == "assert" and _LACKS.search(words) and judgements.charges(words, role):
        return "accuse"  # "the government has no plan", in the mouth of the opposition
    if _denies(kind, words) or (answers and _NEVER.match(words)) or judgements.clears(words):
        return "deny"
    if form in _forms("complains") or form.startswith("complain"):
        return "accuse"
    if own == "announce" and form not in ("reported", "reports", "informed", "informs", "revealed"):
        return own
    if form in _forms("values"):
        blames = (
            _accuses(words)
            or _words("charges").search(words)
            or _words("faulty").search(words)
            or judgements.blames(words)
            or _words("partisans").search(role)
        )
        return "accuse" if blames else own
    if _PROMISES.search(words) or ((_COMMITS.search(words) or _HELPS.search(words)) and form not in _forms("opines")):
        return "promise"
    if _BIDS.search(words) or _IMPERATIVE.search(words) or _COMMANDS.match(words) or (not answers and judgements.bids(words)):
        return "demand"
    foretells = opines or _words("observers").search(role) or _PERHAPS.search(words)
    if not foretells and _ANNOUNCES_FIRST.match(words):
        return "announce"
    if _accuses(words) or (kind.framing == "doubted" and (_ARMS.search(words) or _ALLEGES.search(words))) or form.startswith("alleg"):
        return "accuse"
    if not answers and (
        judgements.blames(words) or _WRONGS.search(words[:_OPENING]) or _misdeeds(words) or _finds_fault(kind, words, role)
    ):
        return "accuse"
    if not foretells and (_ALLOCATES.search(words) or ((_ANNOUNCES.search(words) or judgements.makes_known(words)) and not kept)):
        return "accuse" if kind.framing == "doubted" and _BEEN.search(words) else "announce"  # "claimed the cable had been cut"
    if (
        own == "assert"
        and not answers
        and (not opines or form.startswith("argu"))
        and not form.startswith(_YIELDS)
        and judgements.charges(words, role)
    ):
        return "accuse"
    if own == "assert" and not answers and not opines and judgements.paints(words, *speaker):
        return "accuse"
    return "assert" if form in ("reported", "reports", "informed", "informs") else own


def _denies(kind: Cue, words: str) -> bool:
    form = kind.form
    if _NO.match(words) or _UNTRUE.search(words) or (form in listed("rejoinders") and _CONTRADICTS.search(words)):
        return True
    if (
        _CLAIMED.match(words)
        and (found := _words("worthless").search(words[-60:]))
        and re.search(r"\b(?:is|are|was|were)\s+(?:\w+\s+){0,2}$", words[-60:][: found.start()])
    ):
        return True  # "the claim that it had been shot down was a fantasy"
    if form in _forms("values"):
        claimed = _CLAIMED.match(words) is not None
        return (
            _ALLEGED.match(words) is not None
            or (claimed and _words("overdone").search(words) is not None)
            or _words("worthless").search(words[-60:]) is not None
        )
    if form in _forms("holds"):
        return _NEGATED.search(words) is not None and _REFUSES.search(words) is None
    answers = form in ("replied", "replies", "responded", "responds", "retorted", "countered", "counters", "shot back")
    return answers and (_words("worthless").search(words) or _words("overdone").search(words)) is not None


def _accuses(words: str) -> bool:
    return any(_SPARED.search(words[: m.start()][-48:]) is None for m in _ACCUSES.finditer(words))


def _finds_fault(kind: Cue, words: str, role: str) -> bool:
    """Whether somebody whose part it is to find fault paints another's doings ("The map was drawn for soldiers, not for cows")."""
    if not _words("critics").search(role) or kind.form in _forms("opines") or _OURS.match(words):
        return False
    return _PICTURED.search(words) is not None or (_words("partisans").search(role) is not None and _POWERS.match(words) is not None)


def _misdeeds(words: str) -> bool:
    """Whether a deed that is wrong is told of somebody else."""
    for m in (*_MISDEEDS.finditer(words), *_misdeed().finditer(words)):
        before = words[: m.start()][-60:]
        if m.start() > _OPENING:
            continue
        if (
            _SPARED.search(before) is None
            and _NATURE.search(before) is None
            and _SELF.search(before) is None
            and _MAY.search(before) is None
        ):
            return True
    return False


_CONTRADICTS = re.compile(
    r"^\W*(?:[\w’']+[\s,]+){0,5}[“\"]?(?:(?:is|are|was|were|do|does|did|has|have|had)\s+(?:not|never|no)|[a-z]+n[’']t|never)\b|^\W*(?:There\s+(?:is|are|was|were)\s+no|No|None)\b",
    re.IGNORECASE,
)
