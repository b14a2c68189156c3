"""Two subjects of one English verb of which the first is told more of: "Orran, a miner, and her son, Sim, said".

Here: widening a mention to both, and taking the pair apart. Not here: who each of them is (english/resolve_several.py).
"""

from __future__ import annotations

import re

from onrecord.statements.proposal import Span
from onrecord.statements.roster import _TOKEN
from onrecord.statements.scan import Document

_ASIDE = r"(?:,\s+(?:an?|the|his|her|its|their|who|[a-z][\w-]+)\s[^,;:.“”\"\n]{2,90},)?"
#: The whole subject so far: a name of two words or more at the head of a sentence, or right behind a quotation.
_BEFORE = re.compile(rf"(?:(?:[\w’'-]+\s+){{0,4}}?{_TOKEN}(?:\s+{_TOKEN}){{1,3}}){_ASIDE}\s+and\s+")
_PAIR = re.compile(rf"((?:[\w’'-]+\s+){{0,4}}?{_TOKEN}(?:\s+{_TOKEN}){{1,3}}){_ASIDE}\s+and\s+(.+)", re.DOTALL)


def with_first(doc: Document, source: Span) -> Span:
    """The mention with the subject before "and", where both share the verb."""
    text = doc.text
    start = doc.sentences[doc.sentence_index(source[0])][0]
    if (quote := doc.quote_before(source[0])) is not None and quote.end > start:
        start = quote.end
    elif (inside := [q for q in doc.quotes_in(start, source[0]) if q.end <= source[0]]) and inside[-1].end > start:
        start = inside[-1].end
    while start < source[0] and text[start] in ' ,\n“”"':
        start += 1
    joined = text[start : source[0]].rstrip().endswith("and")
    return (start, source[1]) if joined and _BEFORE.fullmatch(text, start, source[0]) else source


def apart(phrase: str) -> tuple[str, str] | None:
    """Both subjects of a pair whose first is told more of; None for any other phrase."""
    m = _PAIR.fullmatch(phrase) if "," in phrase and "and" in phrase else None
    return (m.group(1), m.group(2)) if m and "," in phrase[m.end(1) : m.start(2)] + m.group(2) else None
