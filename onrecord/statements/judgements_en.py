"""What English words do to whom they are said of, in general forms: they blame, clear, pledge, bid, make known.

Here: the signals that hold whatever the reporting word, from the lists of acts_en.toml and a few forms of grammar. Not here: the
order in which they decide and what the reporting word adds (acts_en.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.lexicon import alternation, country_of, load

#: How far into a statement a judgement is looked for; a long one goes on to other things.
_OPENING = 240
_NOT = re.compile(
    r"\b(?:not|no|never|without|neither|nor|hardly|against|fight\w*|prevent\w*|if|whether|n[’']t)\s+(?:[\w-]+\s+){0,2}$|n[’']t\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_IS = r"(?:is|are|was|were|be|been|being|remains?|remained|looks?|looked|seems?|seemed|became|becomes|as|finds?|called|calls)"


@cache
def listed(key: str) -> str:
    """A list of acts_en.toml as alternatives of an expression."""
    return alternation(tuple(sorted({w.replace("_", " ") for w in str(load("acts_en.toml")[key]).split()})))


@cache
def _faults() -> re.Pattern[str]:
    """Somebody's doing is found at fault, somebody is called a wrongdoer, something went too far."""
    adjectives, villains = listed("faulty"), listed("villains")
    return re.compile(
        rf"\b{_IS}\s+(?:\w+ly\s+|so\s+|both\s+|an?\s+|all\s+|deeply\s+|[\w-]+\s+and\s+)*[“\"‘']?(?:{adjectives})(?![\w-])"
        rf"|\b{_IS}\s+(?:an?\s+|the\s+|all\s+|just\s+|nothing\s+(?:but|more\s+than)\s+|common\s+|ordinary\s+|[\w-]+\s+)?(?:[\w-]+\s+)?(?:{villains})(?![\w-])"
        rf"|(?<![\w-])(?:{listed('blames')})(?![\w-])"
        r"|\b(?:written|tailored|tailor-made|designed|drawn\s+up|made)\s+for\s+(?:one|a\s+single|his|her|their|its\s+own)\s+(?:compan|man|firm|famil|friend|buyer|bidder|relative|cousin|son|party)\w*|\btailor-made\b"
        r"|\b(?:is|are|was|were)\s+(?:purely|entirely|clearly|plainly|simply|openly|nakedly)?\s*political\W*$"
        r"|\b(?:is|are|was|were|has\s+been)\s+neither\s+\w+\s+nor\b|\b(?:is|are|was|were)\s+(?:anything\s+but|far\s+from)\s+(?:\w+\s+)?(?:fair|free|independent|transparent|complete|honest|impartial|innocent|prompt|adequate|neutral|objective|credible|serious)\b"
        rf"|\b(?:is|are|was|were|been|keeps?|kept)\s+(?:\w+ly\s+|still\s+|again\s+|now\s+|busy\s+)?(?:{listed('misdoing')})(?![\w-])"
        r"|\b(?:is|are|was|were|being|been)\s+(?:made|forced|compelled|obliged|told)\s+to\s+(?:sleep|sign|stand|kneel|confess|leave|pay|undress|strip|lie|beg|buy|vote|testify|renounce|choose|walk|drink|eat)\b"
        r"|\b(?:is|was|are|were)\s+(?:simply\s+|nothing\s+but\s+|nothing\s+less\s+than\s+)?an?\s+(?:\w+\s+)?(?:crime|disgrace|scandal|shame|farce|joke|insult|mockery|travesty|betrayal|theft|robbery|provocation|charade|circus|sham|fraud|swindle|ambush|witch-hunt|purge|blackmail|humiliation|slap)(?!\s+(?:against\s+humanity\s+trial|scene))\b"
        r"|\b(?:dismissed|fired|arrested|jailed|detained|beaten|searched|expelled|punished|sacked|summoned)\s+(?:for|because\s+of)\s+(?:his|her|their|our|refusing|asking|speaking|writing|posting|criticising|criticizing|telling|having|a\s+(?:post|poem|tweet|joke|question|song))\b"
        r"|\bas\s+if\s+(?:it|we|they|he|she|people|the\s+\w+|nothing)\s+(?:were|was|did|had)\b|\bonly\s+on\s+paper\b|\bon\s+paper\s+only\b|\bunder\s+the\s+(?:guise|pretext|cover)\s+of\b|\bmore\s+interested\s+in\b|\b(?:is|are|was|were)\s+afraid\s+of\s+(?:the\s+truth|us|questions|elections|its\s+own|their\s+own|the\s+people|voters|witnesses|it|them)\b"
        r"|\bknew\b[^.]{2,60}?\b(?:anyway|all\s+the\s+same|did\s+nothing|kept\s+silent|said\s+nothing|stayed\s+silent)\b|\b(?:struck|hit|shelled|bombed|destroyed|burned|burnt|targeted|attacked)\s+(?:an?|the|our|two|three|several)\s+(?:\w+\s+)?(?:ambulances?|schools?|hospitals?|houses?|homes?|church(?:es)?|mosques?|kindergartens?|villages?|markets?|civilians?|convoys?|cemeter(?:y|ies)|shelters?)\b"
        r"|\b(?:was|were|been)\s+(?:typed|written|decided|signed|drafted|printed|drawn\s+up|ready)\s+(?:long\s+|two\s+\w+\s+|weeks?\s+|days?\s+)?before\s|\bwith\s+one\s+hand\b[^.]{2,60}?\bwith\s+the\s+other\b|\b(?:has|have|had)\s+(?:not\s+paid|yet\s+to\s+(?:answer|pay|reply|explain|apologi[sz]e|investigate|visit))\b|\bcop(?:y|ies)\s+of\s+the\s+(?:Russian|Soviet|Turkish|Hungarian|Belarusian|old)\b|\bchos(?:e|en)\s+[^.]{2,40}?\sover\s"
        r"|\bf[ae]lls?\s+(?:far\s+|well\s+)?short\s+of\b|\b(?:tone|response|reaction|answer|sentence|penalty|reply|statement|language|approach)\s+(?:is|was|had\s+been|has\s+been)\s+(?:far\s+|much\s+)?too\s+\w+",
        re.IGNORECASE,
    )


#: Hostile fire, and where it came from.
_FIRE = re.compile(
    r"\bopen(?:ed|ing|s)?\s+(?:[\w-]+\s+){0,2}fire\b|\b(?:positions?|posts?|villages?|troops|units?|soldiers|workers|convoy|settlements?|vehicles?|farmers?|patrol|ambulance)\s+(?:[\w\s]{0,20}\s)?(?:came|come|coming|been|were|was)\s+under\s+(?:[\w-]+\s+){0,2}(?:fire|shelling|attack|bombardment)\b"
    r"|\b(?:sniper|mortar|artillery|small[\s-]arms|machine[\s-]gun|rocket|drone|cross-border|enemy)\s+(?:fire|attacks?|strikes?|shelling)\s+(?:from|by|launched)\b"
    r"|\b(?:shelled|shelling|bombed|bombing|strafed|mined)\s+(?:our|the|its|their|two|three|several|[A-Z])|\bcut\s+off\s+(?:our|the)\s+(?:gas|water|power|electricity)\b",
)
#: Deeds of others that are wrongs by their nature; in whose mouth is not asked.
_DEEDS = re.compile(
    r"\b(?:plant(?:ed|ing)\s+(?:[\w’']+\s+){0,2}(?:evidence|drugs|weapons|money|on|during|in\s+(?:his|her|their|my))|(?:was|were|been)\s+planted\b|plott?(?:ed|ing)\b|plots\s+(?:against|to)\b|conspir(?:ed|ing|es)\b|mass(?:ed|ing)\s+(?:its\s+|their\s+)?(?:\w+\s+)?(?:troops|tanks|forces|armou?r|equipment|weapons)|amass(?:ed|ing)\s+(?:\w+\s+)?(?:troops|tanks|forces|weapons)"
    r"|(?:moved|moving|brought|bringing|redeployed)\s+(?:[\w-]+\s+){0,2}(?:artillery|howitzers|tanks|rocket\s+launchers|heavy\s+weapons|armou?r)\b|squander(?:ed|ing|s)|wast(?:ed|ing|es)\s+(?:the|our|its|their|three|two|years|millions|public|taxpayers)|mismanag\w+|neglect(?:ed|ing|s)\s+(?:the|its|our|their|his|her)"
    r"|refus(?:ed|es|ing)\s+(?:even\s+)?to\s+(?:hear|listen|answer|investigate|admit|let|see|talk|meet|hand|return|pay|allow|register|recogni[sz]e|release|open|read|treat|accept)|forg(?:ot|otten|ets)\s+(?:us|them|about\s+us|the\s+(?:people|refugees|prisoners|victims|villages))|abandon(?:ed|s|ing)\s+(?:us|them|its|the)"
    r"|smash(?:ed|ing)\b|raz(?:ed|ing)\b|demolish(?:ed|ing)\s+(?:our|the|churches|homes)|pillag\w+|desecrat\w+|falsif\w+|forg(?:ed|ing)\s+(?:the|our|his|her|their|signatures|documents)|doctor(?:ed|ing)\s+(?:the|our|evidence|documents|footage)\b|stuff(?:ed|ing)\s+(?:the\s+)?ballot|bought\s+votes|cop(?:y|ied)\s+from|plagiari[sz]\w+|gloss(?:ed|es|ing)\s+over|sw(?:ept|eeps|eeping)\s+(?:\w+\s+)?under"
    r"|s[ai]ts?\s+on\s+(?:the|its|their|our|his|her)\s+(?:report|file|hands|documents?|money|complaint)|sat\s+on\s+(?:the|its|their|our|his|her)\s+(?:report|file|hands|documents?|money|complaint)|bur(?:y|ied|ying)\s+(?:the|our|its)\s+(?:report|file|case|complaint|truth)|brush(?:ed|es|ing)\s+(?:us|it|them)\s+(?:off|aside)|turn(?:ed|s|ing)?\s+(?:its|his|her|their)\s+backs?|wash(?:ed|es|ing)?\s+(?:its|his|her|their)\s+hands|clos(?:ed|es|ing)\s+(?:its|his|her|their)\s+eyes"
    r"|drag(?:s|ged|ging)?\s+(?:out|its|their|his)\b|stall(?:ed|s|ing)\s+(?:the|on|talks|our|every)|delay(?:ed|s|ing)\s+(?:the|our|on\s+purpose)|block(?:ed|s|ing)\s+(?:the|our|access|every|all|any|aid|humanitarian)|obstruct\w+|hinder(?:ed|s|ing)|hamper(?:ed|s|ing)|prevent(?:ed|s|ing)\s+(?:us|them|him|her|observers|journalists|the)|interfer(?:ed|es|ing)\s+in|interference\s+in|meddl\w+|dictat(?:ed|es|ing)\s+(?:to|terms|the)|impos(?:ed|es|ing)\s+(?:its|his|their)\s+will"
    r"|treat(?:s|ed|ing)?\s+(?:the\s+\w+|us|them|him|her|drivers|workers|people|citizens|prisoners|farmers|refugees|villagers|patients|its\s+own\s+\w+)\s+(?:like|as|with)|profit(?:s|ed|ing|eering)\s+from|lin(?:ed|es|ing)\s+(?:its|his|their)\s+pockets|cover(?:ed|s|ing)\s+up\b|turn(?:s|ed|ing)?\s+(?:us|people|applicants|families|patients|them|villagers|refugees)\s+away|turn\s+away\s+(?:applicants|people|patients|refugees|families)|br(?:eak|eaks|oke|oken|eaking)\s+(?:its|his|her|their|every|the)\s+(?:word|promises?|agreement|ceasefire|truce|law)|wip(?:ed|es|ing)\s+(?:out|off)|erad\w+\s+(?:all\s+)?traces"
    r"|play(?:s|ed|ing)\s+(?:games|for\s+time|a\s+double|politics|with\s+(?:fire|our|people))|preach(?:es|ed|ing)|lectur(?:es|ed|ing)\s+(?:us|others)|pretend(?:s|ed|ing)?\s+(?:to|that|not)|hypocri\w+|sell(?:s|ing)?\s+us\b|sold\s+us\b|us(?:e|es|ed|ing)\s+(?:\w+\s+){1,4}as\s+(?:a\s+)?(?:weapon|shield|lever|bait|cover|pretext|hostages?|bargaining)|keeps?\s+(?:moving|changing|postponing|delaying|shooting|firing|lying|inventing|raising|avoiding|ignoring|violating|threatening|blocking|refusing)\b)",
    re.IGNORECASE,
)
#: Those who act as somebody else, and would do better.
_WOULD_RATHER = re.compile(r"^\W*(?!(?:I|We)\b)(?:[\w’'-]+\s+){1,5}?(?:would\s+(?:rather|sooner))\s+[^.]{2,60}?\s(?:than|to)\s")
#: Nobody came, nobody asked: the complaint of those who waited.
_NOBODY = re.compile(
    r"\b(?:nobody|no\s+one|not\s+one\s+of\s+them)\s+(?:(?:from|in|of|at|on)\s+(?:the\s+)?[\w-]+\s+(?:[\w-]+\s+)?)?(?:(?:has|have|had|ever|even)\s+){0,2}(?:came?|come|asked?|asks|answer(?:ed|s)?|explain(?:ed|s)?|told|consult(?:ed|s)?|apologi[sz](?:ed|es)|paid|pays|bother(?:ed|s)|listen(?:ed|s)?|hears?|heard|warn(?:ed|s)?|cares?|cared|visited|showed\s+up|inform(?:ed|s)?|look(?:ed|s)\s+(?:at|into|for)|investigated|help(?:ed|s))\b",
    re.IGNORECASE,
)


def blames(words: str) -> bool:
    """Whether the words find fault with somebody's doing or tell a wrong ("the ruling was one-sided", "they sat on the report")."""
    opening = words[:_OPENING]
    for pattern in (_faults(), _FIRE, _DEEDS):
        for m in pattern.finditer(opening):
            before = opening[: m.start()]
            if _NOT.search(before[-40:]) is None and _OWN.search(before[-60:]) is None and _MAYBE.search(before[-40:]) is None:
                return True
    return _WOULD_RATHER.match(opening) is not None


_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|my)\s+(?:[\w’'-]+\s+){0,3}$")
_MAYBE = re.compile(
    r"\b(?:could|can|may|might|would|should|must|to|will|shall|needs?|numbers?\s+of|cases?\s+of|reports?\s+of|claims?\s+of|(?:fined|arrested|detained|jailed|sentenced|wanted|punished)\s+(?:for|over)|charged\s+with|accused\s+of|suspected\s+of|convicted\s+of)\s+(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)


#: Those in power, and bodies, as who acts or whose doing it is.
_POWERS = re.compile(
    r"^[\s“\"‘']*(?:(?:the|this|your|their|certain|some|these|those)\s+)(?:[\w-]+\s+){0,2}?(?:government|ministry|ministers?|mayor|authorities|majority|party|state|council|president|police|courts?|judges?|commission|cabinet|administration|regime|leadership|officials|speaker|governor"
    r"|prosecutors?|investigators?|prosecution|side|army|troops|forces|parliament|municipality|compan(?:y|ies)|opposition|assembly|committee|west|capitals?|bank|operator|owners?|managers?|management|directors?|commander|general|bosses|contractor|developer|delegation|neighbou?rs?|media|bureaucrats|guards?|soldiers|lawmakers|politicians|inspectors?|city|ruling)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"[\s“\"‘']*([A-Z][\w-]+)")
_EVEN = re.compile(r"\b(?:not|no|never|without|only|instead|hardly|barely|nobody|nothing|neither)\b|n[’']t\b", re.IGNORECASE)
#: Who speaks for those that have a quarrel with power, or knows it at first hand.
_PLAINTIFFS = re.compile(
    r"\b(?:opposition|activists?|protest\w*|candidates?|dissidents?|campaigners?|bloc|whistle-?blowers?|residents?|villagers?|farmers?|drivers?|shepherds?|pensioners?|refugees?|survivors?|teachers?|workers?|traders?|shopkeepers?|students?|nurses?|miners?|veterans?|growers?|herders?|tenants?|mother|father|widow"
    r"|brother|sister|union|lawmakers?|legislators?|senators?|congress\w+|MPs?|member\s+of\s+(?:the\s+)?(?:parliament|milli|house|faction|assembly)|lawyers?|attorneys?|counsel|prosecutors?|prosecution)\b",
    re.IGNORECASE,
)


@cache
def _ill() -> re.Pattern[str]:
    """Words with an ill ring: short stems with the endings of a verb or plural, long ones with any."""
    stems = sorted({w.replace("_", " ") for w in str(load("acts_en.toml")["ill"]).split()})
    long, short = alternation([s for s in stems if len(s) > 4]), alternation([s for s in stems if len(s) <= 4])
    return re.compile(rf"(?<![\w-])(?:(?:{long})\w*|(?:{short})(?:s|es|ed|d|ing|[bdglmnpt](?:ed|ing))?)(?![\w-])", re.IGNORECASE)


#: Whose part in public it is to charge others.
_ADVERSARIES = re.compile(r"\b(?:opposition|dissidents?|prosecutors?|prosecution)\b(?!['’]s|\s+office)", re.IGNORECASE)
_NO_CHARGE = re.compile(
    r"^[\s“\"‘']*(?:I|we|our|my|it|its|thank\w*|both|nothing\s+is|this\s+is\s+(?:only|just))\b|\b(?:will|would|shall)\b|[’']ll\b|^\W*(?:whether|that\s+he\s+had\s+been)\b",
    re.IGNORECASE,
)


def charges(words: str, role: str) -> bool:
    """Whether a member of the opposition or a prosecutor speaks of others: unless it is of themselves or of what is to come, they charge."""
    return _ADVERSARIES.search(role) is not None and _NO_CHARGE.search(words[:_OPENING]) is None


def paints(words: str, role: str, name: str) -> bool:
    """Whether a power is spoken of as an opponent: another's state or body as who acts, and a plaintiff or another state as who speaks.

    A person in office who speaks of a power says as much good as ill: there it takes more than this.
    """
    plaintiff = _PLAINTIFFS.search(role) is not None
    if role and not plaintiff:
        return False
    opening = words[:140]
    head = _HEAD.match(opening)
    state = country_of(head.group(1)) if head else None
    if state is not None and name and (country_of(name) or ("",))[0] == state[0]:
        return False  # a state of itself
    if state is None and _POWERS.match(opening) is None:
        return False
    return _ill().search(opening) is not None or (plaintiff and _EVEN.search(opening) is not None)


def complains(words: str) -> bool:
    """Whether somebody waited in vain for others ("Nobody has come to see us")."""
    return _NOBODY.search(words[:_OPENING]) is not None


@cache
def _cleared() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{listed('clears')})(?![\w-])"
        r"|^\W*(?:(?:[Ii]t|[Tt]hat|[Tt]his)\s*(?:was|is)\s*(?:not|n[’']t)\s+(?:my|our|me\b|us\b|his|her|him|them)\b)|\b(?:that|this|it)(?:[’']s|\s+(?:is|was))\s+not\s+(?:what|how|why|who)\b|\bthere\s+never\s+(?:was|were|has\s+been|have\s+been)\b|\band\s+never\s+(?:was|were|has|have|had|did)\b"
        r"|^\W*(?:not\s+(?:a\s+single|one)|no)\s+(?:[\w-]+\s+){1,4}?(?:left|fell|crossed|came|went|lost|entered|fired|took|paid|broke|touched|received|signed|asked|ordered|passed)\b|^\W*(?:not\s+(?:a\s+single|one))\s+(?:[\w-]+\s+){1,3}?(?:was\s+|were\s+|has\s+|have\s+)?(?!need|should)[a-z]{3,}ed\b|^\W*no\s+(?:[\w-]+\s+){1,3}?(?:is|are|was|were)\s+(?:being\s+)?(?:planned|envisaged|contemplated|intended|foreseen|discussed|considered|given|used|taken|made|signed|promised|applied|imposed|offered)\b"
        r"|^\W*(?:[Ww]e|I)\s+did\s*(?:not|n[’']t)\s+(?!know|think|expect|see|hear|have|sleep|want|understand|get|find|believe|feel|need|come|eat|dare|even|like|manage|wait|mind|realise|realize)[a-z]+|^\W*(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir)\s+(?:[\w-]+\s+){1,3}?(?:has|have|had)\s+never\s+(?:been\s+(?:to|in|at|part|used|sold|paid|asked|armed|involved)|had|done|taken|seen|met|signed|received|crossed|fired|sold|worked|held|owned|given|sent|supplied|trained|financed|targeted)\b"
        r"|\b(?:contains?|includes?|mentions?|ha[sd]|have|gave|received|knows?\s+of|made|signed|issued)\s+no\s+such\b|^\W*(?:[Oo]ur|[Mm]y)\s+[\w-]+\s+(?:do(?:es)?|did|has|have|had|is|are|was|were)\s*(?:not|n[’']t|never)\s(?!been\s+(?:so|as|better|closer|worse|this|stronger|easy)\b)|\b(?:holds?|owns?|owes?|hosts?|harbou?rs?|employs?|finances?|funds)\s+no\s+\w+|\b(?:was|were)\s+never\s+(?:[a-z]+(?:ed|en|ut|ld|nt)|our|my|part|about|any)\b"
        r"|\b(?:has|have|had)\s*(?:not|n[’']t|never)\s+been\s+(?:placed|put|beaten|tortured|held|denied|moved|kept|subjected|pressured|mistreated|sold|stopped|violated|deprived|removed|destroyed|damaged|handed|given\s+to)\b|\b(?:do(?:es)?|did)\s*(?:not|n[’']t)\s+(?:include|contain|involve|provide\s+for|apply\s+to|target|single\s+out)\b|\bdo(?:es)?\s*(?:not|n[’']t)\s+deserve\s+(?:an?\s+)?(?:\w+\s+)?(?:answer|reply|response|comment|attention)\b"
        r"|\b(?:fired|used|gave|took|made|sent|held|had|signed|issued)\s+(?:absolutely\s+)?no\s+(?:\w+\s+)?(?:shots?|force|orders?|bribes?|money|promises|payments?|troops|weapons|contact|talks|role|part|hand|share)\b|\bthere\s+(?:has|have|had)\s+(?:never\s+)?been\s+(?:no|any)\s+(?:such|pressure|orders?|agreement|deal|leaks?|attacks?|incidents?|contacts?|breach(?:es)?|violations?|fraud|interference|secret|threats?|plans?|torture|ill-treatment|corruption|shelling|fire|firing|talks?|negotiations?|politics|quid)\b"
        r"|\b(?:do(?:es)?|did)\s*(?:not|n[’']t)\s+(?:match|tally|square|fit\s+the\s+facts|bear\s+out|exist|belong\s+to\s+us|concern\s+us|involve\s+us|know\s+(?:him|her|them|such))\b|\b(?:comes?|came|dates?|dated|taken|shot|filmed|made)\s+(?:in|from|back\s+to)\s+(?:a\s+(?:completely\s+|quite\s+)?different|another|some\s+other)\b"
        r"|\b(?:can|could)\s*not\s+accept\s+(?:that|this|the|such)\s+(?:account|claim|version|argument|explanation|reading|charge|accusation|criticism)\b|\bcannot\s+accept\s+(?:that|this|the|such)\s+(?:account|claim|version|argument|explanation|reading|charge|accusation|criticism)\b",
        re.IGNORECASE,
    )


def clears(words: str) -> bool:
    """Whether the words clear somebody of a charge: nothing was wrong, nobody did it, all was lawful."""
    return _cleared().search(words[:_OPENING]) is not None


@cache
def _pledged() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:will|would|shall)\s+(?:not|never)\s+(?:\w+ly\s+|ever\s+)?(?:{listed('withstands')})(?![\w-])"
        r"|\b(?:[Aa]ny|[Ee]very|[Ee]ach)\s+(?:[\w-]+\s+){0,2}?(?:attack|provocation|aggression|repetition|attempt|violation|shot|incursion|threat|escalation|strike)\b[^.]{0,60}?\b(?:will|would|shall)\s+(?:be\s+(?:met|answered|repelled|punished|crushed|stopped)|meet|get|receive|face|cost)\b"
        r"|\b[Yy]ou\s+(?:can|may)\s+(?:count|rely|depend)\s+on\b|\b(?:[Nn]obody|[Nn]o\s+one|[Nn]o\s+(?:family|child|household|village|soldier|pensioner|veteran|worker|refugee|house|patient|farmer|school))\s+(?:\w+\s+){0,2}?(?:will|would|shall)\s+(?:be|go|lose|have|pay|remain|stay|freeze|starve|die|sleep|wait|spend\s+the\s+night|suffer)\b|\b[Nn]o\s+[\w-]+\s+(?:will|would|shall)\s+(?:have\s+to|be\s+(?:left|made\s+to|forced\s+to|turned\s+away)|go\s+without|lose)\b"
        r"|\bget\s+(?:their|your|the)\s+money\s+back\b|^\W*[Mm]y\s+first\s+\w+\s+(?:will|would)\b|\b[Ii]f\s+(?:we|I|they)\s+(?:win|are\s+elected|get\s+in|come\s+to\s+power)\b|\b[Bb]y\s+(?:[\w\s]{2,24}?)\s*,?\s+(?:there|every|each|all|you|no)\b[^.]{0,40}?\b(?:will|shall)\b"
        r"|(?:^\W*|[.!]\s+)We(?:\s+are|[’']re)\s+(?:all\s+|also\s+)?going\s+to\s+(?!be\b|have\b|need\b|see\b|die\b|lose\b|pretend\b)[a-z]+|\b(?:give|gave|have)\s+(?:you\s+)?(?:my|our)\s+word\b|\b(?:famil|resident|household|pensioner|farmer|villager|teacher|soldier|victim|driver|passenger|depositor|customer|worker|owner|patient)\w*\s+(?:will|would)\s+(?:\w+ly\s+)?(?:be\s+(?:paid|given|reimbursed|refunded|housed|compensated|informed)|receive|get)\b"
        r"|\b(?:am|are|is|was|were|remains?|remained)\s+(?:fully\s+|firmly\s+|absolutely\s+)?(?:determined|resolved)\s+to\b|\b(?:will|would)\s+be\s+(?:found|held\s+(?:to\s+account|accountable|responsible)|tracked\s+down|brought\s+to)\b|\b(?:will|would)\s+(?:bear|cover|meet|foot|shoulder)\s+(?:the|all|any|every|half|its)\b|\b(?:will|would)\s+be\s+(?:settled|paid|repaid|returned|cleared|finished|restored|repaired|solved|resolved|answered|delivered|completed)\s+within\b"
        r"|\bready\s+to\s+(?:answer|respond|retaliate|strike|defend)\b|\bdoors?\s+(?:will|would)\s+(?:always\s+)?(?:stay|remain|be)\s+open\b|\b[Cc]ompensation\s+(?:will|would)\s+be\s+paid\b|\b(?:will|would)\s+(?!be\b|have\b|get\b)[a-z]+\s+[^.]{2,110}?\bby\s+(?:the\s+end\s+of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|the\s+new\s+year|New\s+Year|next\s+\w+|tomorrow|\w+day|20\d\d)\b|\b(?:keeps|kept|stays?|remains?)\s+open\s+(?:to|for)\s+(?:you|all|everyone)\b",
    )


def pledges(words: str) -> bool:
    """Whether somebody is given a word to rely on ("will not cede a metre", "by May every house will have water")."""
    return _pledged().search(words[:_OPENING]) is not None


@cache
def _commanded() -> re.Pattern[str]:
    """A statement that opens with a command."""
    return re.compile(
        rf"^\W*(?:[Pp]lease,?\s+)?(?i:{listed('commands')})\s+(?:us|me|them|him|her|it|the|your|our|their|his|those|these|every|all|back|out|home|up)\b(?!\s+\w+\s+you\b)"
    )


def commands(words: str) -> bool:
    """Whether the words open with a command ("Bring back our boys, and we will open the door")."""
    return _commanded().match(words) is not None


@cache
def _bidden() -> re.Pattern[str]:
    heads = rf"(?:^\W*|[.!?…]\s+[“\"]?|\b(?:[Pp]lease|[Ee]nough)[,.!]?\s+|,\s+(?:so|now)\s+)(?:[Pp]lease,?\s+)?(?i:{listed('commands')})"
    return re.compile(
        rf"{heads}\s+(?!the\s+(?:ministry|minister|government|court|committee|police|president)\b)(?:us|me|them|him|her|it|the|your|our|their|his|this|that|those|these|every|all|an?|two|to|for|off|out|up|home|back|down|no|now|nobody|before|at|with|from|only|what|who|why|where|how|[A-Z][\w’'-]+)\b(?!\s+\w+\s+you\b)"
        r"|\b[Ii]t\s+is\s+(?:high\s+|about\s+)?time\s+(?!of\b)(?:[\w-]+\s+){1,4}?[a-z]+(?:ed|ook|ent|ave|ew|eft|old|aid)\b|\b(?:will|would)\s+not\s+(?:leave|move|go\s+home|sign|stop|return|vote)\s+(?:[\w-]+\s+){0,3}?(?:until|unless|before)\b|^\W*[Ee]nough[.!]|\bowes?\s+(?:[\w’']+\s+){1,3}(?:an?\s+)?(?:explanation|answers?|apology|apologies|the\s+truth)\b"
        r"|\b(?:I|[Ww]e)\s+(?:just\s+|only\s+|simply\s+|also\s+)?want\s+(?!to\b)(?:an?\s+|the\s+|our\s+|my\s+)?(?:back\s+)?(?:[\w-]+\s+)?(?:wages|pay|money|pensions?|compensation|road|water|gas|justice|answers?|truth|names?|documents?|maps?|list|dates?|guarantees?|apology|investigation|trial|elections?|land|homes?|houses?|sons?|husbands?|brothers?|boys|rights?|respect|peace|lists?)\b"
        r"|\b[Ww]hat\s+(?:we|I|they|the\s+\w+|[A-Z]\w+)\s+(?:really\s+)?needs?\b|\b(?:[Ww]e|[Tt]hey|I)\s+do(?:n[’']t|\s+not)\s+need\s+[^.;]{2,40}[,;:—–-]\s*(?:but\s+)?(?:we|they|I)\s+need\b|^\W*(?:[Ww]e|I)\s+need\s+(?!to\b)[\w\s’'-]{2,40}?,\s+not\b|\b(?:would|[’']d)\s+like\s+to\s+see\b|\b(?:I|[Ww]e)\s+(?:only\s+|just\s+)?(?:ask|am\s+asking|are\s+asking)\s+(?:only\s+|just\s+)?(?:for\b|that\b|him\b|her\b|them\b|you\b|the\b)|^\W*[Ll]et\s+(?:those|them|him|her|someone|somebody|the|every)\b|\b(?:is|are|was|were)\s+(?:urged|asked|advised|requested|called\s+upon|instructed)\s+(?:not\s+)?to\b|\b(?:has|have)\s+to\s+go\b|\bwants\s+(?:its|the|all|every|any|an?|his|her|their)\s+(?:[\w’'-]+\s+){1,4}?(?:to\s+\w+|[a-z]+ed|gone|back)\b"
        r"|(?<!\bI\s)(?<![Ww]e\s)\b(?:has|have)\s+to\s+(?:see|be\s+(?:allowed|given|seen|treated|informed|told|let|shown|heard|moved|changed)|hand|admit|apologi[sz]e|withdraw|reply|prove|choose|guarantee|resign|come\s+clean|take\s+responsibility)\b|\bno\s+way\s+forward\s+(?:without|unless|until)\b"
        rf"|\b(?:only\s+(?:if|when|after|once)|unless|not\s+(?:until|before)|no\s+\w+\s+(?:until|before|unless))\s+[^.]{{2,60}}?\b(?:{listed('yields')})[a-z]*\b|^\W*on\s+whether\b",
    )


def bids(words: str) -> bool:
    """Whether somebody is bidden, needed for something or given terms ("Publish the list", "We want our pay", "only if Vell withdraws")."""
    return _bidden().search(words) is not None


_MADE_KNOWN = re.compile(
    r"\b(?:has|have|had)\s+been\s+(?:set\s+up|postponed|cancel+ed|ordered|opened|launched|signed|approved|adopted|appointed|named|dismissed|detained|arrested|taken\s+into\s+custody|charged|suspended|closed|resumed|scheduled|scrapped|lifted|imposed|allocated|handed\s+over|commissioned|inaugurated|formed|summoned|recalled|evacuated|deployed|withdrawn|extended|released|invited|agreed|chosen|selected|awarded|introduced|sent|filed|brought\s+forward|put\s+off|moved\s+to)\b"
    r"|\b(?:will|would|shall)\s+be\s+(?!back\b|one\b|two\b|three\b|four\b|\d|in\b|on\b|at\b|like\b|no\b|the\b)(?:[\w-]+\s+){1,4}?(?:from|on|in|until|by|as\s+of|starting)\s+(?:(?:early|late|mid)[\s-])?(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day|\d|next|the\s+(?:spring|summer|autumn|fall|winter))"
    r"|(?<!\bidea\s)(?<!\baim\s)(?<!\bgoal\s)(?<!\btask\s)(?<!\bstep\s)(?<!\bpurpose\s)(?<!\bjob\s)(?<!\bway\s)(?<!\bpoint\s)(?<!\bthing\s)\b(?:is|are|was|were)\s+to\s+(?:open|close|begin|start|visit|meet|host|hold|receive|launch|buy|build|sign|join|leave|resume|publish|introduce|appear|vote)\b|^\W*(?:[\w’-]+\s+){1,9}?(?:was|were)\s+(?:arrested|detained|taken\s+into\s+custody)\b|\bcloses?\s+its\s+doors\b|\b(?:is|are|was|were)\s+(?:scheduled|slated|to\s+be\s+[a-z]+(?:ed|en|ilt|old|ent))\b|\b(?:could|may|might)\s+(?:be\s+\w+\s+|[a-z]+\s+){1,6}?(?:as\s+early\s+as|from\s+(?:\w+day|[A-Z]\w+)|in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|on\s+\w+day|by\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
    r"|\b(?:is|are)\s+(?:hereby\s+|now\s+)?(?:banned|suspended|closed|prohibited|cancel+ed|frozen|abolished|restricted|extended|postponed)\s+(?:until|from|as\s+of|for|to)\b|\b(?:rises?|falls?|increases?|drops?|goes\s+up|goes\s+down|will\s+rise|will\s+fall)\s+(?:to|by|from)\s+[^.]{0,30}?\b(?:in|from|on|as\s+of)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|next|\w+day|\d)"
    r"|\b(?:will|would)\s+become\s+(?:operational|available|law|effective|mandatory)\b|\b(?:was|were|been)\s+(?:moved|postponed|put\s+off|brought\s+forward|adjourned|rescheduled)\s+(?:to|until|till)\b|\bkept\s+(?:its|the)\s+(?:key\s+|policy\s+|refinancing\s+)?rate\b|\b(?:resumes?|reopens?|begins?|starts?|opens?|closes?|leaves?|arrives?|departs?)\s+(?:on|from|at|in|as\s+of)\s+(?:\d{1,2}(?::\d\d|\s+[A-Z])|[A-Z]\w+\s+\d|\w+day|January|February|March|April|May|June|July|August|September|October|November|December|midnight|noon)"
    r"|\b(?:leaves?|sails?|departs?|arrives?|reach(?:es)?|returns?)\s+(?:[A-Z][\w-]+\s+|in\s+[A-Z][\w-]+\s+)?on\s+(?:the\s+\w+\s+of|\w+day|\d)|\b(?:left|flew|departed|set\s+off)\s+(?:for|to)\s+[A-Z]\w+\s+(?:this|on|yesterday|today|at)\b|\bintends?\s+to\s+[a-z]+|\bplans?\b[^.]{0,12}\bto\s+[a-z]+|\bgiven\s+[A-Z]\w+\s+(?:written\s+)?(?:guarantees|assurances)\b",
)


def makes_known(words: str) -> bool:
    """Whether a decision, plan or event of an institution is made public ("has been postponed", "are to be released")."""
    return _MADE_KNOWN.search(words[:_OPENING]) is not None
