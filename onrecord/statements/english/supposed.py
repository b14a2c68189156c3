"""English attributions that report nothing: supposed, put off, negated, or by nobody.

Here: the words before a mention or a verb of reporting. Not here: who is the subject (english/phrases.py).
"""

from __future__ import annotations

import re

from onrecord.statements.proposal import Span
from onrecord.statements.word_sets import folded

_BLOCKED = re.compile(
    r"(?:\b(?:not|never|nor|neither|no one|nobody|none|without|hardly|would|could|should|might|may|must|can|will|to|if|when|being|be|by|remains?|remained|been|was|were|is|are)|n[’']t)(?:\s+(?:\w+ly|first|also|once|later|often|sometimes|long|now|still|since))?\s*$",
    re.IGNORECASE,
)


#: Last words of what _BLOCKED finds, beside adverbs in -ly; "t" is that of "n't".
_BLOCKING = frozenset(
    ["not", "never", "nor", "neither", "one", "nobody", "none", "without", "hardly", "would", "could", "should", "might", "may", "must",
     "can", "will", "to", "if", "when", "being", "be", "by", "remain", "remains", "remained", "been", "was", "were", "is", "are", "t",
     "first", "also", "once", "later", "often", "sometimes", "long", "now", "still", "since"]
)  # fmt: skip
_WORD = re.compile(r"\w+")


def is_blocked(before: str) -> bool:
    """Whether the words before a verb make it no report: negated, passive, supposed; "Theresa May said" has a name there, and who "would only say" did."""
    words = _WORD.findall(folded(before))
    if not words or not (words[-1] in _BLOCKING or words[-1].endswith("ly")):
        return False
    found = _BLOCKED.search(before)
    if found is not None and re.search(r"\bwould\s+only\s+$", before):
        return False
    return found is not None and not (
        found.group()[0].isupper() and before[: found.start()].strip() != "" and found.group().split()[0] in ("May", "Will")
    )


#: Before a mention: its clause supposes what follows, or puts it off ("if the minister says", "until he confirms").
_SUPPOSES = re.compile(
    r"(?:(?i:\b(?:if|whether|unless|until|till|once|whenever|lest|supposing|suppose|imagine|assuming|in\s+case))|(?:^|[.!?]\s|,\s)(?:Had|Were|Should))\s+$"
)
#: Last words of what _SUPPOSES finds.
_SUPPOSING = frozenset(
    ["if", "whether", "unless", "until", "till", "once", "whenever", "lest", "supposing", "suppose", "imagine", "assuming", "case", "had",
     "were", "should"]
)  # fmt: skip
_SUPPOSED_MENTION = re.compile(r"(?i:if|unless|until|once|whenever)\s|(?:Had|Were|Should|Supposing|Assuming)\s")
_NOBODY = re.compile(r"(?:nobody|no\s+one|none|neither|few|no(?!\.?\s+\d)|hardly)\b", re.IGNORECASE)
#: Before a reporting verb: it was not said, or not yet ("is due to tell", "stopped short of saying").
_NOT_YET = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being|not)\s+(?:\w+ly\s+)?(?:due|expected|set|likely|unlikely|scheduled|supposed|about|able|unable|preparing|planning"
    r"|reluctant|unwilling|ready|poised|slated|hoping|prepared|not)\s+to|yet\s+to|fail(?:s|ed)?\s+to|stop(?:s|ped)?\s+short\s+of|refrain(?:s|ed|ing)?\s+from"
    r"|avoid(?:s|ed|ing)?|instead\s+of|rather\s+than|without|plan(?:s|ned)?\s+to|want(?:s|ed)?\s+to|hop(?:es|ed|ing)\s+to|intend(?:s|ed)?\s+to"
    r"|hard|easy|reason|need|wrong|fair|safe|tempting|too\s+\w+)\s+(?:to\s+)?(?:\w+ly\s+)?$", re.IGNORECASE,
)  # fmt: skip


_WHENEVER = re.compile(r"(?:[Ww]hen|[Ww]henever|[Ii]f|[Oo]nce)\s+$")  # "When a government announces that …"


def is_supposed(text: str, begin: int, source: Span, cue: Span) -> bool:
    """Whether an attribution in the sentence from `begin` on is no report of speech: supposed, still to come, or by nobody."""
    if _WHENEVER.match(text, begin, source[0]) and re.match(r"an?\s", text[slice(*source)]):
        return True
    if _NOBODY.match(text, *source) or _SUPPOSED_MENTION.match(text, *source):
        return True
    before = text[max(begin, source[0] - 24) : source[0]]
    words = _WORD.findall(folded(before))
    if words and words[-1] in _SUPPOSING and _SUPPOSES.search(before):
        return True
    return source[1] + 4 < cue[0] and _NOT_YET.search(text[source[1] : cue[0]]) is not None
