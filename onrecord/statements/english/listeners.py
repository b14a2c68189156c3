"""Who is told or asked, behind an English verb and before what is said.

Here: the patterns of a listener by the grammar of the verb. Not here: listeners as a column (attributes.py), what was said (english/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import UPPER
from onrecord.statements.proposal import Span

_NAME_ONE = rf"[{UPPER}][\w-]+"
LISTENER = re.compile(
    rf"\s+(?:(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:meeting|conference|audience|hearing|panel|rally|crowd|hall(?!\s+meeting)|gathering|congregation|dinner|banquet|gala|reception|ceremony|class|committee|parliament|session|station|students|forum|briefing|court|jury|inquiry|commission|council|board|assembly|legislature|senate|delegation|chamber|tribunal|synod|cabinet|staff|press(?!\s+conference)|union|workers|residents|villagers|members|delegates|officials|farmers|soldiers|troops|employees)(?:\s+of\s+(?:the\s+)?(?:[A-Z]\w+(?=\s)|[a-z-]+s(?=\s+(?:that|the|an?|it|he|she|they|there|his|her|its|their|no)\s)))?"
    rf"|(?:(?:the|a|an|this|state-run|online|independent|daily|weekly|newspaper|broadcaster|agency|news\s+agency|website|portal|his|her|its|their|local|foreign|fellow|\w+ian|\w+ish)\s+)*"
    rf"(?:(?:[{UPPER}][\w-]*\s+){{0,3}}?[{UPPER}][\w-]*[’']s?\s+(?:[a-z-]+\s+){{0,3}}?(?:parliament|lawmakers|legislature|assembly|cabinet|government|ministry|court|tribunal|council|committee|commission|senate|[a-z]+(?:ers|ors|ists))"
    rf"|(?:[{UPPER}][\w’'.&-]*\s+){{1,3}}(?:[a-z-]+\s+)?(?:[a-z]+(?:ers|ors|ists|ives|ials|ees|ants|ians)|bosses|staff|shareholders|chiefs|residents|students)(?=\s+(?:that|to|he|she|it|they|the|his|her|its|their|there|we)\s)"
    rf"|(?:[{UPPER}][\w’'.&-]*(?:\s+(?:of|and|the)\s+(?=[{UPPER}]))?\s*){{1,6}}(?:broadcaster|newspaper|agency|website|channel|daily|reporters|in\s+an\s+interview)?|reporters|journalists|those\s+(?:present|gathered|assembled|attending)|(?:[a-z-]+\s+)?(?:members|delegates|residents|workers|officials|farmers|soldiers|deputies|senators|MPs|investors|colleagues)|(?<=this\s)(?:newspaper|publication|website)|(?<=\s)(?:(?:state|private|public|regional|national|television|radio|news|online)\s+)?(?:broadcaster|newspaper|news\s+agency|channel|website|magazine|station|radio|television|outlet|weekly|portal|tribunal|inquiry|audience)(?=\s+(?:that|on|in|the|he|she|it|they)\b|\s*[,:“\"])|me|us|him|her|them|lawmakers|parliament|supporters|voters|the\s+(?:(?:two|three|four|five|six|seven|nine|twelve|other|visiting|assembled|gathered|whole|full|packed|presiding)\s+)?\w+(?:\s+of\s+the\s+\w+)?|\w+ers"
    rf"|(?:(?!that\b|how\b|what\b|why\b|of\b|in\b|on\b|at\b)[a-z-]+\s+){{0,3}}?(?:{_NAME_ONE}\s+)?[a-z]+s(?=\s+(?:that|they|there|he|she|it|we|the|his|her|its|their|this|these|those|no|nothing|nobody|only)\s)))"
    rf"(?=[\s,.:;”“\"]|$)"
)
#: Of whom it is demanded, before the infinitive: "urged Baku to release".
BIDDEN = re.compile(
    r"\s*(?:with\s+|on\s+|upon\s+)?((?:(?:the|his|her|its|their|both|all|other|fellow|local)\s+(?:[\w’'.-]+\s+){0,6}?[\w’'.-]+|[A-Z][\w’'.-]*(?:,?\s+(?:(?:and|of|for|the)\s+)*[\w’'.-]+){0,6}?"
    r"|(?:[a-z-]+\s+){0,3}?(?:[a-z-]+s|people|staff|police|him|her|it|them|you|us|me|parliament|everyone|everybody|those\s+\w+)))\s+(?=(?:not\s+)?to\s+[a-z]+\b|[“\"«](?:not\s+)?to\s[^“”\"«»]{2,120}[”\"»]\s+\w)"
)
#: "asked me: “…”", and of one who answers "asked whether he would sign: “…”".
ASKED = re.compile(
    r"\s+(?:(me|us|him|her|them|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}|(?:the|his|her|a)\s+[\w-]+)|(?:whether|if|about|why|how|what|when)\b[^:“”\"]{2,90})\s*[:,]\s*(?=[“\"«‘])"
)
#: "warned him in 2021: “…”", "reminded the board of its promise: “…”".
TOLD_COLON = re.compile(
    r"\s+((?:me|us|him|her|them|(?:the|his|her|its|their|an?)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}))"
    r"(?:\s+(?:in|on|at|of|that|this|last|twice|again|about|before|after|during|once)\b[^:;“”\"«]{0,60})?\s*:\s*(?=[“\"«‘])"
)
#: "asked the witness if she had seen it": who is asked.
ASKED_IF = re.compile(
    r"\s+((?:me|us|him|her|them|(?:the|his|her|its|their|an?|both|all)\s+(?:(?!\bto\s)[^,;:“”\"]){2,50}?|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,4}|(?:(?!to\b)[a-z-]+\s+){0,2}(?!this\b|whose\b)[a-z]+s))\s+(?=(?:if|whether|why|how|what|when|where|who)\b)"
)
#: Behind a clause and a verb of telling: who is told, and by what ("…, the geologist reminds us by phone; he …").
TOLD_SHORT = re.compile(
    r"\s+(us|me|him|her|them|reporters|journalists|readers|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})(?:\s+(?:by|over\s+the|via|in\s+an?)\s+[\w-]+)?\s*(?=[;.]|$)"
)
#: The same where the clause before stands apart by a comma: any listener up to the end ("…, she told the channel's reporter").
TOLD_LAST = re.compile(
    r"\s+((?!(?:the|an?|his|her|their)\s+(?:\w+\s+)?(?:truth|story|stories|tale|tales|lies?|jokes?|time|difference)\b)(?:the|an?|his|her|its|their|our|(?:one|two|three|several|some|local|foreign)\b|[A-Z])(?:(?!\b(?:he|she|it|they|we|you|there|that|who|what|how|why|whether|if|is|are|was|were|has|had|have|did|does|do"
    r"|will|would|could|can|should|must|may|might|to|not)\b|n[’']t)[^,;:“”\"]){2,60}?)(?:\s+(?:on|in|at|over|by|during|after|before|last|this|yesterday|today|earlier)\b[^,;:“”\"]{0,50})?\s*(?=[;.]?$)"
)
#: Of whom something is demanded in quoted words: "urged voters, “Look at the river.”".
BIDDEN_WORDS = re.compile(
    r"\s+((?:the|his|her|its|their|all|an?)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+|(?:[a-z-]+\s+){0,2}?[a-z]+s|[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|and)){0,4}|me|us|him|them|people|parliament|everyone)\s*[,:]\s*(?=[“\"«‘])"
)
#: Of whom it is asked, and for what, by name ("asked Orran for a list"), or about what ("asked the envoy about the delay").
_NAMED = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,4}|me|us|him|her|them"
ASKED_FOR = re.compile(
    rf"\s+((?:{_NAMED})(?=\s+(?:for|about)\s)|(?:the|his|her|its|their|an?)\s+(?:(?!to\b|if\b|for\b)[\w’'-]+\s+){{0,4}}?(?!to\b)[\w’'-]+(?=\s+about\s)|(?:(?!to\b|if\b)[a-z-]+\s+)?[a-z]+s(?=\s+about\s))"
    r"\s+(?:for\s+(?=(?:an?|the|his|her|its|their|more|help|aid|money|\w+s)\b)|(?=about\s))"
)
_ASKS = frozenset(["asked", "asks", "emailed", "texted", "messaged"])
#: Behind "told": who is told, where no listed phrase ends there ("her mother told her enough was enough").
TOLD_ONE = re.compile(
    r"(?:me|us|him|her|them)\s+(?=(?!that\b|about\b|of\b|how\b|what\b|to\b)\w+\s+(?:\w+\s+){0,4}?(?:is|are|was|were|has|had|would|will|could|should|must|can|did|does)\b)"
)
TELLS_ONE = frozenset(["told", "tells", "reminded", "reminds", "informed", "informs", "assured", "assures", "warned", "warns"])
TOLD_BETWEEN = re.compile(
    r"\s+((?:us|me|him|her|them|reporters|journalists|lawmakers|readers)(?=,)|(?:the|an?|his|her|its|their|[A-Z])(?:(?!\b(?:he|she|it|they|we|you|there|that|who|what|is|are|was|were|has|had|have|did|does|do|will|would|could|can|should|must|may|might)\b|n[’']t)[^,;:“”\"]){2,70})(?=,\s)"
)
TO_SOMEBODY = frozenset(["informed", "notified", "reminded", "warned", "informs", "reminds", "warns"])
#: Who is told, before "that": "told residents on Saturday that".
LISTENS = re.compile(
    r"\s+((?!(?:that|how|what|why|of|in|at|on|during|after|before|for|with|by|from)\b)(?:(?!\b(?:to|who|about|how)\b)(?:[^,;:“”\"]|,(?=\s[A-Z]\w+(?:,|\s+and\s+[A-Z])))){2,90}?)(?:\s+(?:on\s+)?(?:\w+day|yesterday|earlier|later))?\s+that\s+"
)
#: Of what somebody is told: "notified Congress of a plan", "warned residents of unrest".
_TOLD_OF_IT = re.compile(
    r"\s+(?!(?:that|how|what|why|an?)\b)((?:the|his|her|its|their)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+|(?:[a-z-]+\s+){0,2}[a-z]+s|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}|me|us|him|her|them|parliament|lawmakers)\s+of\s+(?=[“\"«‘]|\w+\s+\w)"
)
#: To whom it is promised, before what: "promised stallholders three years without rent", "promised him a new school".
_PROMISED_TO = re.compile(
    r"\s+((?:me|us|him|her|them|parliament|everyone|everybody|voters|people|families)|(?:(?:the|his|her|its|their|all|local|those)\s+)?(?:[a-z-]+\s+)?[a-z]+(?:ers|ors|ists|ents|ants|ians|men|women|ees)"
    r"|the\s+(?:town|village|villages|city|region|union|unions|families|people|nation|country|army|crowd|community|council)|[A-Z][a-z’'-]+)\s+(?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*|free|new|more|better|full|no|at\s+least|[$€£]\s?\d[\d.,]*)\s+[a-z])"
)
PROMISES = frozenset(["promised", "promises", "pledged", "pledges", "guaranteed", "guarantees"])

#: Behind whom it is promised, a clause with a subject of its own ("promised the panel that all bridges would be painted").
THAT_CLAUSE = re.compile(r"\s+that\s+(?!(?:would|will|could|can|may|might|must|should|is|are|was|were|has|have|had|did|does|do)\b)(?=\w)")


def told_last(rest: str, *, apart: bool) -> re.Match[str] | None:
    """Who is told at the end of a sentence; any noun phrase where the clause stands apart before the speaker."""
    told = TOLD_SHORT.match(rest) or (TOLD_LAST.match(rest) if apart else None)
    return told if told is None or _NO_ONE.match(told.group(1)) is None else None


_NO_ONE = re.compile(r"(?:against|of|about|over|for|on|in|at|by|with|from)\s")


#: Behind "asked": by whom or what, and after a comma what the one who was asked said or did.
_ASKED_OF = re.compile(
    r"\s+(?:by|about|whether|if|why|what|how|on)\b[^“”\"\n]{2,160}?,\s+(?:[a-z]+ed|said|told|gave|would|did|had|was|is|says|[a-z]+s)\b"
)


def is_asked(text: str, source: Span, cue: Span, stop: int) -> bool:
    """Whether the subject before "asked" was asked, and goes on to answer ("The prosecutor, asked about it, refused to comment")."""
    return text[source[1] : cue[0]].strip() in (",", ", when") and _ASKED_OF.match(text, cue[1], stop) is not None


def told_of(form: str, text: str, at: int, stop: int) -> re.Match[str] | None:
    """Who is told behind a verb that ends at `at`, where what is told is a noun: its first group; what is told begins at its end."""
    pattern = _TOLD_OF_IT if form in TO_SOMEBODY else _PROMISED_TO if form in PROMISES else ASKED_FOR if form in _ASKS else None
    return pattern.match(text, at, stop) if pattern is not None else None
