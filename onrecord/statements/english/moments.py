"""Days that an English sentence gives to something else than what is said in it, or gives in a way of its own.

Here: habits ("routinely boasted"), the day of a call or a meeting "when he asked", days of other deeds, occasions still to come, "last
Monday" beside a plain "Monday". Not here: how days are read (dates.py) and which statements share them (occasions.py).
"""

from __future__ import annotations

import re
from datetime import date

from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document
from onrecord.statements.times import times_in

_HABIT = re.compile(
    r"\b(?:routinely|often|frequently|regularly|usually|traditionally|typically|generally|recently|lately|for\s+(?:many\s+)?(?:weeks|months|years|decades)"
    r"|(?:in|over|for)\s+(?:the\s+)?(?:recent|past|last\s+few)\s+(?:days|weeks|months|years|decades))\b[^,;.:“”\"]{0,24}$"
)


def is_habit(doc: Document, proposal: Proposal) -> bool:
    """Whether the words before the reporting word tell of what somebody does time and again, or did of late, and not on one day."""
    start = max(proposal.cue[0] - 60, proposal.source[1] if proposal.source and proposal.source[1] <= proposal.cue[0] else proposal.zone[0])
    return doc.language == "en" and _HABIT.search(doc.text, start, proposal.cue[0]) is not None


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
_THERE = re.compile(
    rf"\b(?P<day>{_MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?),?\s+(?:[\w-]+\s+){{0,2}}?"
    r"(?:call|meeting|hearing|speech|interview|conference|briefing|rally|summit|debate|session|dinner|lunch|breakfast|conversation|talk|talks|appearance|visit|event|letter|e-?mail|memo|message|post)"
    r"(?:\s[^,;.:“”\"\n]{1,60})?,?\s(?:when|where|in\s+which|at\s+which|during\s+which)\s+$"
)


def there(doc: Document, proposal: Proposal) -> tuple[date, Span] | None:
    """The day of the occasion in whose clause something is said: "the July 25 call when he asked …"."""
    if doc.published is None or proposal.source is None or proposal.source[0] > proposal.cue[0]:
        return None
    start = doc.sentences[doc.sentence_index(proposal.source[0])][0]
    m = _THERE.search(doc.text, max(start, proposal.source[0] - 160), proposal.source[0])
    days = [t.first for t in times_in(f"on {m.group('day')}", "en", doc.published) if t.is_day] if m else []
    return (days[0], m.span("day")) if m and len(days) == 1 and days[0] else None


_OTHER_DEED = re.compile(
    r",\s+(?:an?|something|one)\s+(?:[\w-]+\s+){0,3}?(?:that\s+)?(?:he|she|they|it|[A-Z][\w’'-]+|the\s+[a-z]+)\s+(?:had\s+|has\s+|first\s+)?"
    r"(?!said\b|told\b|wrote\b|announc|reveal|quot|publish)(?:[a-z]+ed|made|gave|took|put|was|were|had)\b[^,;:.\x00“”\"]{0,60}$"
    r"|,[”\"’]?\s+(?:as\s+)?(?:the\s+)?(?:[\w’'-]+\s+){1,5}(?:first\s+)?(?:reported|wrote)\b[^,;:.\x00“”\"]{0,40}$"
)
_CLAUSE_BEFORE = re.compile(r"\b(?:after|before|since|because|until)\s+(?:[^;.:“”\"\x00]{2,80}\s)?had\s+[^;.:“”\"\x00]{2,60}$")


def of_other_deed(words: str, cue: int, day: int) -> bool:
    """Whether the day at a place behind a reporting word (ending at `cue`) is that of an earlier deed or of who carries the words.

    ", a prospect he denied on Monday", ", the Ledger reported on Monday".
    """
    return _OTHER_DEED.search(words, cue, day) is not None


def is_behind(words: str, day: int) -> bool:
    """Whether the day at a place is that of what came before what is told of: "he said after the court had ruled, on May 2, that …"."""
    return _CLAUSE_BEFORE.search(words, max(0, day - 160), day) is not None


_IN_WHAT = re.compile(r"\b(?:in|amid|after|following|during|despite|with|as)\s+what\s+$")


def of_what_is_named(doc: Document, proposal: Proposal, day: int) -> bool:
    """Whether a day stands with what is only given a name by somebody else: "a crowd marched on Sunday in what police called “a riot”"."""
    source = proposal.source
    if (
        source is None
        or not day < source[0] < proposal.cue[0]
        or doc.text[slice(*source)].lower() in ("he", "she", "it", "they", "we", "i")
    ):
        return False
    return _IN_WHAT.search(doc.text, max(proposal.zone[0], source[0] - 20), source[0]) is not None


_GOES_ON_TO_SAY = re.compile(r"\s+(?:that|how|why|whether|to)\b|,")


def says_then(doc: Document, proposal: Proposal) -> bool:
    """Whether a longer time stands right behind the reporting word ("announced in January that"), so that no day elsewhere is meant."""
    if doc.published is None or doc.text[proposal.cue[1] : proposal.cue[1] + 1] != " " or proposal.content[0][0] < proposal.cue[1]:
        return False
    words = doc.text[proposal.cue[1] : min(proposal.zone[1], proposal.cue[1] + 48)]
    time = next(iter(times_in(words, "en", doc.published)), None)
    return (
        time is not None
        and time.start <= 5
        and not time.is_day
        and time.first is not None
        and _GOES_ON_TO_SAY.match(words, time.end) is not None
    )


_TAKES_DAY = frozenset(["announced", "unveiled", "revealed", "proposed", "disclosed", "introduced", "acknowledged", "rejected", "dismissed", "condemned", "criticized", "criticised", "praised", "defended", "denied"])  # fmt: skip
_ENDS_IN_DAY = re.compile(
    r"(?!(?:on|in|at|to|that)\b)(?:(?!\b(?:to|that|who|which|by|from|since|until|for|at|on|in|will|would|was|were|is|are|has|had|have|and|planned|scheduled|due|strikes?|votes?|elections?|visit|match|game|march|rally|meeting|hearing|launch|attack)\b)[\w’'$%.-]+\s+){1,7}?"
    r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?)$"
)


def behind_object(doc: Document, proposal: Proposal) -> Span | None:
    """The weekday that ends what a verb takes as its object: "acknowledged serious shortages Tuesday"."""
    start, end = proposal.content[0]
    if proposal.kind.form not in _TAKES_DAY or len(proposal.content) > 1 or doc.text[proposal.cue[1] : start].strip():
        return None
    m = _ENDS_IN_DAY.match(doc.text, start, end)
    return m.span("day") if m else None


_NOW = re.compile(r"\b(?:is|are|faces?|awaits?|has\s+yet|have\s+yet|looks?\s+set|promises)\b")
_THEN = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|had|did|said|told|held|met|took|gave|made|spoke|came|went|heard|began|saw|sat|put|led|won|lost|left|sent|brought|stood|wrote|drew|kept|got)\b|[“”\"\x00]"
)


def is_ahead(sentence: str) -> bool:
    """Whether a sentence that names an occasion of the day of publication speaks of now alone: the occasion may be still to come."""
    return _NOW.search(sentence) is not None and _THEN.search(sentence) is None


def is_named_plainly(doc: Document, weekday: str) -> bool:
    """Whether an article calls a day by its bare name, so that "last Monday" is the one of the week before."""
    known = doc.read.setdefault("plain weekdays", {})
    assert isinstance(known, dict)
    if weekday not in known:
        plain = re.compile(
            rf"(?<![Ll]ast )(?<![Nn]ext )(?<![Tt]his )(?<!by )(?<!until )(?<!before )\b{weekday}(?![’']s|\s+(?:of\s+)?last\b|\s*,?\s+[A-Z][a-z]+\.?\s+\d)"
        )
        coming = re.compile(r"\b(?:will|would|due|expected|scheduled|planned|set|next|upcoming|coming)\b[^.“”\"]{0,90}$")
        known[weekday] = any(coming.search(doc.text, max(0, m.start() - 120), m.start()) is None for m in plain.finditer(doc.text))
    return bool(known[weekday])
