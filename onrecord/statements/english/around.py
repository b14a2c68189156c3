"""How a reported clause in English lies around its attribution: before it, on both sides of it, up to where it was said.

Here: which words before and behind subject and verb are what was said. Not here: subject and verb themselves (english/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.appositions import PREPOSITION, has_role
from onrecord.statements.english.constructs import end_of_clause, strip_dateline
from onrecord.statements.english.phrases import SAYINGS
from onrecord.statements.lexicon import UPPER, Cue, cues
from onrecord.statements.proposal import Span, trim
from onrecord.statements.scan import Document, Quote
from onrecord.statements.times import time_at

_WHERE = re.compile(
    r"\s+(?:during|throughout|in|at|on|after|before|following|while|when)\s+(?:an?|his|her|its|their|the|\w+day)\b(?:\s+[\w’'-]+){0,3}?\s*"
    r"(?:speech|statement|post|interview|letter|address|video|tweet|message|visit|meeting|briefing|conference|session|debate|rally|hearing|trial|proceedings|talks|remarks|broadcast|\w+day)\b"
)
_AFTER_MARK = re.compile(r"[”\"»’]\s+(?:during|in|at|on|after|before|following|while|when|yesterday|today|last)\s")


_ON_DAY = re.compile(
    r",?\s+(?:late\s+|early\s+)?on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?\s*$"
)


#: The last word of what was denied or rejected before a time ("denied the claim last week").
_SAYING_BEFORE = re.compile(rf"\b(?:{SAYINGS}|report|claims|reports|allegations|accusations|charges|rumours|rumors)(?=\s)")


def said_where(doc: Document, start: int, end: int, *, day: bool = False) -> int:
    """How much of the object of a verb of reporting was said: what stands behind it of place and time was not, nor a `day` at its end."""
    words = doc.text[start:end]
    if day and (on := _ON_DAY.search(words)) and len(words[: on.start()].split()) >= 2 and doc.quote_at(start + on.start() + 1) is None:
        return said_where(doc, start, start + on.start())
    for said in _SAYING_BEFORE.finditer(words, max(0, len(words) - 48)) if day else ():
        timed = time_at(doc.text, start + said.end() + 1, end, "en")
        if timed and not doc.text[timed:end].strip(" .") and doc.quote_at(start + said.start()) is None:
            return said.end()
    for pattern, skip in ((_AFTER_MARK, 1), (_WHERE, 0)):
        for m in pattern.finditer(words):
            quote = doc.quote_at(start + m.start() + skip)
            if (
                (quote is None or quote.end <= start + m.start() + skip)
                and (skip or len(words[: m.start()].split()) >= 2)
                and _VERB.search(words[m.end() :]) is None
            ):
                return m.start() + skip
    return end - start


#: Behind what was said: what the same person did next ("thanked the envoy and closed the meeting").
AND_DID = re.compile(
    r"\s*((?:the|an?|his|her|its|their|[A-Z])(?:(?!\bto\b|\bfor\b|\bas\b)[^,;:“”\"]){2,50}?)\s+(?:and|before|then)\s+(?:closed|opened|left|ended|adjourned|walked|sat|took|went|turned|handed|signed|switched|moved|returned)\s"
)
THEN_DID = re.compile(
    r"[”\"»’]\s*,?\s(?:and|but|before|then)\s+(?:\w+ly\s+)?(?:[a-z]{3,}ed|left|went|took|cut|shut|sat|stood|gave|made|put|set|sent|ran|hung|threw|\w+ing)\s"
)
#: Behind a clause and its attribution: what goes on beside it.
AFTERWARDS = re.compile(
    r"\s+(?:citing|quoting)\s|\s*,\s*(?:adding|saying|noting|citing|reports|responding|when|as|while|in|who|which|an?\b|the\b)"
)
#: "demanded, in particular, the release of the men".
AMONG_OTHERS = re.compile(
    r"\s*,\s+(?:in\s+particular|among\s+other\s+things|inter\s+alia|first\s+of\s+all|above\s+all|for\s+example|in\s+turn|once\s+again|instead|therefore|however),(?=\s)"
)
#: … and what may go on beside it, if a whole clause stands before ("The road is safe, he added after a visit").
ACTS_ON = re.compile(r"\s*,?\s*(?:\w+ing|after|before|when|as|while|during|following|without|from|ahead\s+of|at|in|on)\b")
#: Behind a quotation that is closed: what the speaker does meanwhile ("“This is it,” gesturing at the river").
MEANWHILE = re.compile(
    r"\s*,?\s*(?:(?!(?:be|hav|accord|includ|regard|concern|dur|noth|someth|anyth|everyth)ing\b)[a-z]{2,}ing|before|after|as|while|when|to\s+(?:laughter|applause|cheers|boos))\b"
)
#: … and behind the plainest verbs, or a place or time, with whom and of what ("said at a meeting with the envoy").
SAYS_WITH = re.compile(r"\s*,?\s*(?:with|to|of|about|via|outside|near|alongside|through)\b")
#: Between an attribution behind its clause and a quotation that goes on with it: "The lock was broken, she said, pointing at it: “Look.”".
SHOWN = re.compile(r"(?:\s*,\s+(?!adding|saying|noting)\w+ing(?:\s+[\w’'-]+){0,5})?\s*:\s*(?=[“\"«‘'])")
#: What stands before "says the mayor" at the head of a sentence and is said by nobody.
CONNECTS = re.compile(
    r"(?:meanwhile|still|however|today|yesterday|now|then|here|there|thus|so|again|instead|moreover|besides|also|later|earlier|first|second|finally|indeed|\w+ly|(?:in|on|at)\s.*)$",
    re.IGNORECASE,
)
#: No main clause: what an adverbial or subordinate clause at the head of the sentence begins with.
_ADVERBIAL_HEAD = re.compile(
    r"(?:in|on|at|during|after|before|when|while|as|if|because|once|until|unless|to|amid|asked|speaking|responding|commenting|according|following|since|although|though|despite|with|by|for|from|under"
    r"|earlier|later|last|meanwhile|separately|\w+ing)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|\w+ed|\w+n[’']t|began|begins|came|comes|made|makes|took|takes|went|goes|left|gave|found|lost|won|bore|became|felt|knew|saw|heard|told|met|paid|sent|spent|built|bought|brought|thought|fell|grew|held|kept|led|let|meant|put|ran|sat|shot|sold|spoke|stood|struck|understood|wrote|drew|drove|ate|rose|chose|broke|caught|fought|flew|forgot|rode|slept|stole|woke|withdrew|cost|costs|means|needs|wants|remains|faces|lies|stands|stays|keeps|holds|works|continues|allows|gives|shows|expects|refuses|\w{3,}s\s+to\s+(?!the\b|an?\b)[a-z]+)\b"
)


#: A name in marks of quotation: "told the website “Valley Hour”".
_QUOTED_NAME = re.compile(
    r"(\b(?:website|site|channel|portal|network|agency|newspaper|daily|weekly|station|outlet)\s)[“\"«][A-Z][\w’-]*(?:\s+[A-Z][\w’-]*){0,3}[”\"»]"
)


def is_main(text: str, span: Span, rest: str) -> bool:
    """Whether a clause before an attribution is what was said, and what follows is not: "The road is safe, he added after a visit"."""
    clause, rest = text[slice(*span)], _QUOTED_NAME.sub(r"\1", rest)
    if _ADVERBIAL_HEAD.match(clause):
        if not rest:
            return False
        clause = clause.partition(", ")[2]
    if re.match(r"\s*,\s+\w+ing\b(?!\s+that\b)", rest) and not _REPORTING.match(rest):
        return _VERB.search(clause) is not None  # "…, she said, pushing back on a report that …"
    verb = _VERB.search(clause)
    plain = (
        re.match(r"\s*,?\s*(?:at|in|on|from|with|to|of|about|via|outside|near|alongside|through)\b", rest) is None
        or _VERB.search(_CREDITED.sub("", rest)) is None
    )
    return plain and verb is not None and verb.start() > 0 and re.search(r"\bthat\s|[“\"«]", rest) is None


def is_beside(text: str, cue: int, adv: int, rest: str) -> bool:
    """Whether what follows a verb of saying and where it was said only goes on with that place: "said at a meeting of the Vell | committee on roads"."""
    more = _CREDITED.sub("", rest)
    return (
        adv > cue
        and more[:1] == " "
        and more[1:2].islower()
        and _VERB.search(more) is None
        and re.search(r"\bthat\s|[“\"«:]", rest) is None
    )


_REPORTING = re.compile(
    r"\s*,\s+(?:adding|saying|noting|claiming|stressing|warning|arguing|insisting|calling|describing|accusing|urging|demanding|telling|denying|rejecting)\b"
)
_CREDITED = re.compile(
    r"\s(?:the|an?|his|her|its|their|my|our)\s+(?:\w+ly\s+)?\w+ed\b|\b(?:newly|recently|long|well|so)[\s-]\w+ed\b|\s(?:held|organi[sz]ed|hosted|dedicated)\b|,[^,]*\b(?:reports?|reported|informs?|informed|writes|wrote|said)\b.*$"
)
#: Between a quotation and who said it: the quotation belongs to the clause before.
JOINS = re.compile(
    r"(?<=[”\"»’])[\s,]*(?:and|but|while|as|who|which|because|though|although|so)\b|,\s*(?:and|but|while|who|which|though|although)\s"
    r"|\b(?:that|because|which|while|although|though|as|what|whom|how|where|when)\s+$"
)


def asked_before(doc: Document, start: int, first: Span, rest: str) -> Quote | None:
    """The question or exclamation that ends right before its attribution ("“Who pays?” Orran asked."), in a sentence of its own."""
    quote = doc.quote_before(start)
    if (
        quote is None
        or first[0] != start
        or doc.paragraph_at(quote.start) != doc.paragraph_at(start)
        or (rest.strip(" .,") and rest[:1] != ",")
    ):
        return None
    sentence = doc.sentences[doc.sentence_index(quote.end - 1)]
    return quote if sentence[0] == quote.start and re.search(r"[?!…]\W*$", doc.text[quote.start : quote.end]) else None


#: Behind a comma and the attribution the clause is over and something else begins.
_OVER = re.compile(
    r"\s*,\s*(?:adding|saying|noting|citing|quoted|cited|speaking|reports?|reported|responding|when|as|while|in|who|which|whose|where|an?\b|the\b|\w+ing\b|according|although|though|after|before|during|on|at)\b"
)


_PREDICATE = re.compile(
    r"(?:(?!(?:that|which|this|his|its)\b)[a-z]{3,}s(?=\s+[a-z])|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|needs?|wants?)\b"
)
#: Where the clause before begins: "He filled out four forms; the officer, he sighed, “wanted a fifth”".
_CLAUSE_ENDS = re.compile(r"[;:]\s+")


_COMMA = re.compile(r"\s*,\s")
_ENDS_IN_COMMA = re.compile(r",\s*$")


_ONLY_A_NAME = re.compile(
    rf"(?:[{UPPER}][\w’'.-]*\s+){{1,3}}[{UPPER}][\w’'-]+(?:,?\s+(?:on|in|at|during|last|this|earlier|late|today|yesterday|after|before|while)\b[^,;“”\"]*)?"
)


def _is_office(text: str, rest: Span) -> bool:
    """Whether all that stands behind an attribution is what its speaker is: "The mill will close, said Orran, vice-president for roads at Vell"."""
    phrase = text[slice(*rest)]
    head = PREPOSITION.split(phrase, maxsplit=1)[0]
    return phrase[:1].islower() and len(head.split()) < 6 and has_role(head) and _VERB.search(phrase) is None


def inserted(doc: Document, kind: Cue, before: Span, adv: int, stop: int) -> list[Span]:
    """Both parts of a clause into which its attribution is set: "The line doubled, she pointed out, and nobody noticed"."""
    text = doc.text
    if kind.grammar not in ("say", "tell") or doc.quotes_in(*before) or doc.quote_at(before[0]) is not None:
        return []
    if not _COMMA.match(text, adv, stop) or not _ENDS_IN_COMMA.search(text[max(before[0], before[1] - 3) : before[1]]):
        return []
    cuts = list(_CLAUSE_ENDS.finditer(text, *before))
    before = (cuts[-1].end(), before[1]) if cuts else before
    first, rest = strip_dateline(text, trim(text, before)), trim(text, (adv, end_of_clause(doc, adv, stop)))
    if stance := STANCE.match(text, *first):
        first = (stance.end(), first[1])  # "Orran disagrees: the point, she argues, is the training"
    if re.search(r"\b(?:(?:in|of|to|with|for|by|from|on|at|under)\s+which|where|whose|who)$", text[slice(*first)]):
        return [rest] if len(text[slice(*rest)].split()) >= 3 else []  # "recordings in which, it said, she could be heard"
    if _ONLY_A_NAME.fullmatch(text, *rest) or _is_office(text, rest):
        return []  # "The road is open, said its spokesman, Lena Orran"
    if (joined := _AND_OR_BUT.match(text, *first)) and len(text[joined.end() : first[1]].split()) >= 2:
        first = (joined.end(), first[1])  # "But the worse of the two, she says, is the bridge"
    head, quoted = text[slice(*first)], doc.quote_after(adv) is not None
    whole = _ADVERBIAL_HEAD.match(head) is None
    if CONNECTS.fullmatch(head) and len(head.split()) < 3 and _IN_YEAR.fullmatch(head) is None:
        return []  # "Today, he said, the road is open"
    if _BY_THE_WAY.match(head) or (quoted and not (whole or head.startswith(("If ", "Unless ")))):
        return []  # "Asked about the device, she said, “…”"
    if quoted and not whole:
        return _if_so(doc, first, adv, stop)
    if (earlier := cues("en").pattern.search(text, *first)) and "," in text[earlier.end() : first[1]]:
        return []  # "Not so, says the engineer, who found, he says, “cracks”": another attribution has the words before
    enough = len(head.split()) >= 2 or (
        (head[:1].isupper() or bool(cuts))
        and (quoted or stance is not None or bool(cuts) or _PREDICATE.match(text, *rest) is not None)  # "Europe, he said, “should decide”"
    )
    if not enough or len(text[slice(*rest)].split()) < 2:
        return []
    if not whole and _VERB.search(head) is None:  # "In seven years, he said, a majority has come to believe it"
        return [first, rest] if _VERB.search(text[slice(*rest)]) and not _RELATES.match(text, adv, stop) else []
    plain = whole and not _OVER.match(text, adv, stop) and not head.lower().startswith(("but ", "and "))
    return [first, rest] if plain else []


#: The outlet's word before the first part of a clause, and a year in which what is said happened.
_AND_OR_BUT = re.compile(r"(?:But|And)\s+(?!then\b|now\b|yet\b|still\b)")
_IN_YEAR = re.compile(r"(?:In|By|Since|Until|Before|After)\s+\d{4}")


def _if_so(doc: Document, first: Span, adv: int, stop: int) -> list[Span]:
    """A condition before the attribution and the quotation it is one sentence with: "If the dam holds, he said, “we stay.”"."""
    quote = doc.quote_after(adv)
    ends = quote is not None and not doc.text[quote.end : stop].strip(" .,;")
    return [first, *(s for s in quote.inner if s[1] > s[0])] if quote is not None and ends and doc.text[adv : adv + 1] == "," else []


#: The outlet's own words on how somebody takes it, and a colon, before what they say.
STANCE = re.compile(
    r"[^:;“”\"]{3,120}?\b(?P<cue>(?:dis)?agree[ds]?|differ(?:s|ed)?|demur(?:s|red)?|concur(?:s|red)?|dissent(?:s|ed)?|object(?:s|ed)?|differently|(?:is|was|are|were|remains?|remained|sounds?|sounded)\s+(?:\w+\s+){0,2}?"
    r"(?:quick|keen|blunt(?:er)?|cautious|careful|s[ck]eptical|unmoved|unimpressed|unconvinced|convinced|sure|adamant|frank|clear(?:er)?|harsh(?:er)?|optimistic|pessimistic|gloomy|dismissive|diplomatic|conciliatory|defiant|firm)"
    r"|(?:has|had|offers|offered|gives|gave|sees|saw)\s+(?:an?|another|no|one)\s+(?:\w+\s+)?(?:view|explanation|answer|warning|reading|version|reason|theory|doubts?))\b[^:;“”\"]{0,60}:\s+"
)
_BY_THE_WAY = re.compile(
    r"(?:for\s+(?:example|instance)|of\s+course|after\s+all|in\s+(?:other\s+words|short|fact|turn)|as\s+usual|by\s+the\s+way|needless\s+to\s+say|to\s+be\s+sure|incidentally|more\s+than\s+once|time\s+and\s+again)\b",
    re.IGNORECASE,
)
_RELATES = re.compile(r"\s*,\s*(?:who|which|whose|where|adding|saying|citing|noting|quoted|an?\s+\w+\s+(?:that|which)|according)\b")


#: Between a quotation and a name: the office and a comma ("“…,” the port's commercial director, Ada Orran, told").
_OFFICE_BETWEEN = re.compile(r"\s*(?:(?:the|an?)\s+)?[\w’'.&-]+(?:\s[\w’'.&-]+){1,11},\s+$")
#: … and what goes on with the phrase that holds the quotation ("Touching on the “regime” once installed there, she described").
CLAUSE_BETWEEN = re.compile(r"(?<=[^,.?!…][”\"»’])\s+[a-z][^,]*,\s+$")


def is_near(text: str, quoted: int, source: int) -> bool:
    """Whether only what belongs to the speaker stands between a quotation that ends at `quoted` and the mention at `source`."""
    if CLAUSE_BETWEEN.search(text, max(0, quoted - 2), source):
        return False
    return source - quoted < 40 or (
        source - quoted < 110 and text[quoted - 2] in ",?!…" and bool(_OFFICE_BETWEEN.fullmatch(text, quoted, source))
    )


DASH = re.compile(r"\s[—–]\s|—")


def opens_before(text: str, start: int, quoted: int) -> bool:
    """Whether a clause of time or manner opens the sentence at `start` and holds the quotation at `quoted`, a title or a word."""
    lead = text[start:quoted]
    return quoted > start and _ADVERBIAL_HEAD.match(lead) is not None and not any(mark in lead for mark in ",:;—–")
