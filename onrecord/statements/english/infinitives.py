"""What English verbs with an infinitive say: what is agreed to, offered, declined, and what somebody will not tell.

Here: where the words of the infinitive begin and end. Not here: verbs of deeds, which say nothing (english/deeds.py), other grammars
(english/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english.constructs import end_of_clause
from onrecord.statements.english.verb_context import ANEW, LATER_TO, SAY_WHAT, TELLS, TO_WHOM
from onrecord.statements.lexicon import Cue
from onrecord.statements.proposal import Span, trim
from onrecord.statements.scan import Document

_OTHER = re.compile(r",\s+(?:but|and)\s+(?:the|he|she|it|they|[A-Z])\b")
_IS_WHAT = re.compile(r"\s+\w+\s+(?:is|was)\s")  # "What it will not say is what a lorry would pay"
_AFTER_OTHERS = re.compile(
    r",?\s+after\s+(?:(?:the|his|her|its|their|an?)\s+(?:[\w’'-]+\s+){1,3}?|(?:[A-Z][\w’'-]*\s+){1,3}?|(?:he|she|they|it)\s+)(?:had\s+)?(?:[a-z]{3,}ed|said|told|gave|went|took|won|lost|met|made|sent|left|came|put|cut|paid|began|was|were)\b"
)
_THAT = re.compile(r"[\s,]*that\s+")
_DRAWN = re.compile(r"\s+be\s+drawn\b")  # english/refusals.py
NOTHING_OFFERED = re.compile(r"\s+(?:nothing|no|little|not\s+a|any|few)\b")
#: What stands behind a refusal and is no part of what is refused: "declined to comment when reached by phone", "refuses to discuss it, even off duty".
BESIDE_REFUSAL = re.compile(
    r",?\s+(?:when|while|if|after|until|before)\s+(?:asked|reached|contacted|approached|questioned|pressed|pushed|called|phoned)\b"
    r"|,\s+(?:even|over|except|although|though|nor|citing|pending|arguing|insisting|explaining|adding)\b"
)


def what_is_undertaken(doc: Document, kind: Cue, cue: Span, source: Span, rest: str, stop: int) -> Span | None:
    """The words that a verb at `cue` takes as its infinitive, up to `stop`; None where it takes none that says something.

    `rest` is what follows the verb and its adverbs.
    """
    text = doc.text
    if kind.form == "would not":
        if not TELLS.match(text, cue[1], stop) or _IS_WHAT.match(text, cue[1], stop) or _DRAWN.match(text, cue[1], stop):
            return None
        begin = what.end() if (what := SAY_WHAT.match(text, cue[1], stop)) else cue[1]
        end = end_of_clause(doc, begin, stop)
        return trim(text, (begin, other.start() if (other := ANEW.search(text, begin, end)) else end))
    if kind.act == "announce" and re.search(r"\s(?:who|whose|which|that)\b", text[slice(*source)]):
        return None  # "those whose residents have agreed to move"
    if kind.form.startswith("offer") and (TO_WHOM.match(text, cue[1], stop) or NOTHING_OFFERED.match(text, cue[1], stop)):
        return None  # "the stories offered to subscribers", "offered nothing to back it up"
    later = LATER_TO.match(text, cue[1], stop)
    if not later and not re.match(r"\s+(?:to\s|comment|interview)", rest) and not re.match(r"\s+to\s", text[cue[1] : stop]):
        return None
    begin = later.end() if later else cue[1]
    end = end_of_clause(doc, begin, stop)
    if other := _OTHER.search(text, begin, end):
        end = other.start()
    if kind.act == "announce" and (after := _AFTER_OTHERS.search(text, begin, end)) and doc.quote_at(after.start() + 1) is None:
        end = after.start()  # "agreed to pause the duties after Orran promised to send troops"
    begin = that.end() if (that := _THAT.match(text, begin, end)) else begin
    if kind.act == "decline" and (beside := BESIDE_REFUSAL.search(text, begin, end)):
        end = beside.start()
    return trim(text, (begin, end))
