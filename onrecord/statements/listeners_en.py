"""Who is told or asked, behind an English verb and before what is said.

Here: the patterns of a listener by the grammar of the verb. Not here: listeners as a column (attributes.py), what was said (propose_en.py).
"""

from __future__ import annotations

import re

from onrecord.statements.proposal import Span

#: "asked me: “…”", and of one who answers "asked whether he would sign: “…”".
ASKED = re.compile(
    r"\s+(?:(me|us|him|her|them|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}|(?:the|his|her|a)\s+[\w-]+)|(?:whether|if|about|why|how|what|when)\b[^:“”\"]{2,90})\s*[:,]\s*(?=[“\"«‘])"
)
#: "asked the witness if she had seen it": who is asked.
ASKED_IF = re.compile(
    r"\s+((?:me|us|him|her|them|(?:the|his|her|its|their|an?|both|all)\s+[^,;:“”\"]{2,50}?|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,4}|reporters|lawmakers|voters))\s+(?=(?:if|whether|why|how|what|when|where|who)\b)"
)
#: Behind a clause and a verb of telling: who is told, and by what ("…, the geologist reminds us by phone; he …").
TOLD_SHORT = re.compile(
    r"\s+(us|me|him|her|them|reporters|journalists|readers|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})(?:\s+(?:by|over\s+the|via|in\s+an?)\s+[\w-]+)?\s*(?=[;.]|$)"
)
TELLS_ONE = frozenset(["told", "tells", "reminded", "reminds", "informed", "informs", "assured", "assures", "warned", "warns"])
TOLD_BETWEEN = re.compile(
    r"\s+((?:the|an?|his|her|its|their|[A-Z])(?:(?!\b(?:he|she|it|they|we|you|there|that|who|what|is|are|was|were|has|had|have|did|does|do|will|would|could|can|should|must|may|might)\b|n[’']t)[^,;:“”\"]){2,70})(?=,\s)"
)
TO_SOMEBODY = frozenset(["informed", "notified", "reminded", "warned", "informs", "reminds", "warns"])
#: Who is told, before "that": "told residents on Saturday that".
LISTENS = re.compile(
    r"\s+((?!(?:that|how|what|why|of|in|at|on|during|after|before|for|with|by|from)\b)(?:(?!\b(?:to|who|about|how)\b)(?:[^,;:“”\"]|,(?=\s[A-Z]\w+(?:,|\s+and\s+[A-Z])))){2,90}?)(?:\s+(?:on\s+)?(?:\w+day|yesterday|earlier|later))?\s+that\s+"
)


#: Behind "asked": by whom or what, and after a comma what the one who was asked said or did.
_ASKED_OF = re.compile(
    r"\s+(?:by|about|whether|if|why|what|how|on)\b[^“”\"\n]{2,160}?,\s+(?:[a-z]+ed|said|told|gave|would|did|had|was|is|says|[a-z]+s)\b"
)


def is_asked(text: str, source: Span, cue: Span, stop: int) -> bool:
    """Whether the subject before "asked" was asked, and goes on to answer ("The prosecutor, asked about it, refused to comment")."""
    return text[source[1] : cue[0]].strip() in (",", ", when") and _ASKED_OF.match(text, cue[1], stop) is not None
