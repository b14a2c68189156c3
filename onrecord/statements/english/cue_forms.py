"""Which forms of English reporting words report something where they stand: verbs, participles, neither.

Here: the words right before and behind a form ("alleged victims", "has been demanding"). Not here: who says what by it (english/propose.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.english import credits
from onrecord.statements.english.phrases import NOT_SAYING, WRITTEN
from onrecord.statements.english.supposed import is_blocked
from onrecord.statements.lexicon import Cue, cues

#: "is demanding", "have been calling for": a participle that is the verb.
_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|has\s+been|have\s+been)(?:\s+(?:now|also|still|again|once\s+again|\w+ly))?\s+$")
#: "The envoy, asked about the delay, said …": who is asked.
_REDUCED = re.compile(r"\s[^,;.“”\"]{2,120},\s")
#: "Baku's repeatedly voiced concern": no verb of the sentence.
_OWNED = re.compile(r"(?<=\w)[’']s?\s+(?:\w+ly\s+|oft-|often\s+)?$")
#: Participles that a document or a group can have behind it without a comma ("a letter demanding that", "protesters calling for").
_AFTER_NOUNS = frozenset(
    [
        "saying", "claiming", "alleging", "stating", "warning", "demanding", "urging", "calling", "calling for", "calling on", "accusing", "rejecting",
        "denying", "promising", "condemning", "asking for", "arguing", "explaining", "confirming", "announcing", "describing", "insisting",
    ]
)  # fmt: skip
_SELDOM_GOING_ON = frozenset(
    ["adding", "promising", "telling", "writing", "condemning"]
)  # "is adding a wing", "is promising", "is telling"
_NOUN_HERE = re.compile(r"\b(?:the|an?|this|his|her|its|their|any|no|every)\s+$", re.IGNORECASE)
#: "Oman, often called the Switzerland of the region": nobody is named who calls it so.
_NAMES_IT = frozenset(["called", "dubbed", "branded", "described", "hailed", "praised"])
_OFTEN = re.compile(r",\s+(?:often|sometimes|also|formerly|previously|commonly|widely|once|long|popularly)\s+$")
#: "pressed into announcing", "for saying": what somebody is blamed or pressed for; but "answered by saying".
_AFTER_PREPOSITION = re.compile(
    r"\b(?:into|of|for|from|about|with|on|than|like|as|against|despite|without|upon)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_HEARD = re.compile(r"\b(?:heard|seen|filmed|caught|recorded|pictured|shown)\s+$")
#: "the most telling detail": a participle that is an adjective.
_ATTRIBUTE = re.compile(r"\b(?:the|a|an|its|his|her|their|most|very|more|so)\s+$", re.IGNORECASE)


#: "The judges held unanimously that": a verb that reports with "that" only.
_THAT_BEHIND = re.compile(r"\s+(?:\w+ly\s+)?that\s")


_THEN_SAID = frozenset(["responded", "replied", "answered", "commented", "testified"])


_ALSO_PASSIVE = re.compile(r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?\w+(?:ed|en)\b[^,;:“”\"]{0,60}\band\s+$")
#: Forms that are as often the nouns that a verb before them has for its object.
_NOUNS = frozenset(
    [
        "claims",
        "claim",
        "reports",
        "report",
        "demands",
        "fears",
        "hopes",
        "notes",
        "remarks",
        "comments",
        "charges",
        "estimates",
        "warnings",
        "calls",
        "promises",
        "pledges",
        "vows",
    ]
)
#: Before "states" that are countries.
_STATES = re.compile(
    r"\b(?:member|united|gulf|baltic|nuclear|arab|eu|coastal|littoral|neighbou?ring|participating|signatory|successor|sovereign|independent|former|soviet|new|western|eastern|central|nation|city|both|two|three|four|five|six|other|some|several|many|these|those|all|most|such|the|of|by|between|among)\s+$",
    re.IGNORECASE,
)
_BY_OTHERS = frozenset(["reported", "announced", "disclosed", "revealed", "published", "proposed"])
_APART_BY = re.compile(r",\s+(?:(?:first|earlier|originally|initially|previously|also)\s+)?\w+\s+by\s")
#: Somebody by office, alone or told of.
_SOMEBODY = re.compile(
    r"\s+(?:the|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){0,2}?(?:minister|president|general|spokes\w+|ambassador|secretary|governor|mayor|chief|director|commander|colleague|predecessor|boss|deputy|witness)(?=\s+who\b|[,.;]|$)"
)
_OBJECT_OF = re.compile(
    r"\b(?:about|on|to|of|by|for|with|from|over|amid|despite|against|regarding|following|after|without|to)\s+(?:\w+ly\s+|recent\s+|media\s+|press\s+)*$"
    r"|\b(?:reject|den(?:y|i)|dismiss|disput|refut|mak|mad|repeat|rebuff|ignor|receiv|issu|fil|confirm|contradict|counter|echo|answer|brush|deni|heard|hear|read|saw|published|circulat|spread|support|back|welcom|address|investigat|rais)(?:e|ed|es|s|ing|y|ies|ied)?\s+(?:aside\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)

#: … with what they are like between ("makes loud claims", "issued two sharp reports that …").
_MADE = re.compile(
    r"\b(?:mak(?:es?|ing)|made|releas(?:es?|ed|ing)|publish(?:e[sd]|ing)?|issu(?:es?|ed|ing)|receiv(?:es?|ed|ing)|fil(?:es?|ed|ing)|repeat(?:s|ed|ing)?|rais(?:es?|ed|ing)|produc(?:es?|ed|ing)|fac(?:es?|ed|ing))"
    r"\s+(?:[a-z-]+(?<!\bthat)(?<!\bwho)(?<!\band)\s+){1,3}$"
)
#: … and what goes on with a noun only ("new fears about the dam").
_NOUN_BEHIND = re.compile(r"\s+(?:about|over|of(?!\s+course\b)|from(?!\s+(?:the\s+)?[A-Z]))\s")
#: Before a participle that opens a sentence: nothing, a mark, a joining word.
_MAY_OPEN = re.compile(r"(?:[^\w\s,]|\b(?:And|But|Also|Then|Meanwhile,))\s*$")
#: "waved a banner that said …": what is written on a thing is said by nobody.
_CARRIED = re.compile(
    r"\b(?:signs?|signboards?|placards?|banners?|posters?|billboards?|stickers?|t-?shirts?|graffiti|slogans?|flags?)(?:\s+(?:that|which|at|on|in|outside|near|by)\b[^.;:,“”\"]{0,40})?\s+$",
    re.IGNORECASE,
)


def cue_at(text: str, m: re.Match[str], start: int, stop: int) -> tuple[Cue, bool] | None:
    """The entry of the listed form that `m` matches in the sentence [start, stop), and whether it is a participle; None where it reports nothing."""
    known = cues("en")
    form = " ".join(m.group().lower().split())
    if (
        form in ("asked", "asked for")
        and _REDUCED.match(text, m.start() + 5, stop)
        and re.search(r"(?:,|^[\s“\"]*)\s*$", text[start : m.start()])
    ):
        return None
    near = text[max(start, m.start() - 24) : m.start()]
    owned = ("’" in near or "'" in near) and _OWNED.search(text, max(start, m.start() - 24), m.start()) is not None
    if owned or (form.startswith("ask") and NOT_SAYING.match(text, m.start(), stop)):
        return None
    if credits.only_inserted(text, start, m.end(), stop):
        return None  # "The lawmaker, the Orrin reports, denies"
    if form == "rules" and text.startswith(",", m.end()):
        return None  # "The new rules, the service says, have …"
    if form == "held" and not _THAT_BEHIND.match(text, m.end(), stop):
        return None
    participle = form in known.participles
    if (
        participle
        and form not in _AFTER_NOUNS
        and not re.search(r"(?:[,;—–][”\"’]?|\band|\bbut|\bwhile|^)[\s“]*(?:\w+ly\s+|also\s+|while\s+|then\s+)?$", text[start : m.start()])
    ):
        return None
    if form in _THEN_SAID and re.match(r"\s+(?:said|says|told)\b", text[m.end() : stop]):
        return None  # "an officer who responded said: “…”"
    if form in ("read", "reads") and WRITTEN.search(text, start, m.start()):
        return None
    if form in ("say", "says", "said", "saying") and _CARRIED.search(text, start, m.start()):
        return None
    if form == "alleged" and re.search(r"\b(?:of|for|from|with|about|despite|or|over|by|and)\s+$", text[start : m.start()]):
        return None  # "of alleged victims"
    if not participle and _NOUN_HERE.search(text, max(start, m.start() - 12), m.start()):
        return None  # "contributed to this report", "a call for proposals"
    if form in _NAMES_IT and _OFTEN.search(text, max(start, m.start() - 20), m.start()):
        return None
    if participle and _HEARD.search(text, max(start, m.start() - 12), m.start()):
        return None  # "she could be heard promising seats"
    if participle and _AFTER_PREPOSITION.search(text, max(start, m.start() - 16), m.start()):
        return None
    if participle and _ATTRIBUTE.search(text, max(start, m.start() - 16), m.start()):
        return None
    if form in ("told", "informed", "advised", "assured", "warned") and _ALSO_PASSIVE.search(text, max(start, m.start() - 90), m.start()):
        return None  # "The envoy was summoned and told that …": who told him is not said
    if form == "states" and _STATES.search(text, max(start, m.start() - 24), m.start()):
        return None  # "member states"
    if form in _BY_OTHERS and _APART_BY.search(text, max(start, m.start() - 12), m.end() + 4):
        return None  # "the package, first reported by the Courier, must …"
    if form.startswith("contradict") and _SOMEBODY.match(text, m.end()):
        return None  # "contradicting the minister": whom, and not what
    if form in _NOUNS and (
        _OBJECT_OF.search(text, max(start, m.start() - 24), m.start())
        or _MADE.search(text, max(start, m.start() - 60), m.start())
        or (form.endswith("s") and _NOUN_BEHIND.match(text, m.end(), stop))
    ):
        return None  # "rejected claims that the case is political"
    kind = known.participles[form] if participle else known.verbs[form]
    before = text[max(start, m.start() - 40) : m.start()]
    going_on = participle and form not in _SELDOM_GOING_ON and _PROGRESSIVE.search(before) is not None
    if going_on:
        participle = False
    elif is_blocked(before):
        return None
    if m.group()[0].isupper() and m.start() > start and not (participle and _MAY_OPEN.search(text, start, m.start())):
        return None  # a word of a title ("The Trouble With Calling …")
    return kind, participle


_MANY = re.compile(
    r"(?:[a-z’'-]+\s+)*(?!news\b|series\b|headquarters\b|politics\b|economics\b|means\b|works\b|barracks\b)[a-z-]{3,}(?<![su’'])s"
)


def disagrees(subject: str, form: str) -> bool:
    """Whether a form of one person stands behind a noun of several, so that it is a noun itself ("officials, promises and pledges to pay")."""
    return form.endswith("s") and form in _NOUNS and _MANY.fullmatch(subject.split(" of ")[0].lower()) is not None


@cache
def base_forms() -> frozenset[str]:
    """Forms that only a plural subject can have (claim beside claims); nouns look the same."""
    verbs = cues("en").verbs
    return frozenset(f for f in verbs if f"{f}s" in verbs or f"{f}es" in verbs or f"{f[:-1]}ies" in verbs)
