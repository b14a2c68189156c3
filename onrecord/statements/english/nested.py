"""Statements in English that lie within words already somebody's: in a quotation, or in an answer of an interview.

Here: "“The prefect told us that the bridge would open,” the farmer said" holds a statement of the prefect. Only what another person is
plainly reported to have said: a verb of speech, a speaker who is neither "I" nor "you", and "that", a listener or marks before the
words. Not here: statements outside (english/propose.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.statements.english.phrases import clause_subject
from onrecord.statements.lexicon import lower
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document, scan
from onrecord.statements.word_sets import first_words, words_of

#: Verbs that tell what was said in so many words.
_SPEAKS = frozenset(
    [
        "shouted",
        "swore",
        "wrote back",
        "told by",
        "said",
        "told",
        "wrote",
        "replied",
        "answered",
        "promised",
        "assured",
        "warned",
        "announced",
        "reported",
        "admitted",
        "confessed",
        "alleges",
        "alleged",
        "claims",
        "claimed",
        "stated",
        "declared",
        "explained",
        "asked",
        "insisted",
        "complained",
        "tells",
        "says",
    ]
)
#: One of these is in whatever tells it so; "told by" stands for all that TOLD_BY reads.
_SPEAKING = first_words(_SPEAKS) | {"informed", "advised", "assured"}
_RULES = frozenset(["clause-after", "quote-after", "quote-before", "told-by"])
#: Who is no other person: the one who speaks, the one spoken to, or anybody.
_NOBODY_ELSE = re.compile(
    r"(?:i|we|you|it|that|this|which|what|one|somebody|someone|everybody|everyone|anybody|people|some(?:\s+people)?|they|who|others|many)",
    re.IGNORECASE,
)
_SURELY = re.compile(r"[“\"«‘'][\s]*$|\bthat\s+$")
_TOLD = re.compile(r"\s+(?:me|us|him|her|them|my\s+\w+|our\s+\w+)\b")
_CLAUSE = re.compile(r"[“\"«‘']|(?:the|an?|he|she|it|they|we|I|you|there|this|that|these|those|his|her|our|my|their|its|no|all|[A-Z]\w*)\b")


def reports_other(text: str, made: Proposal) -> bool:
    """Whether a proposal within somebody's words plainly reports what another person said."""
    if made.source is None or made.rule not in _RULES or made.kind.form not in _SPEAKS:
        return False
    if _NOBODY_ELSE.fullmatch(text[slice(*made.source)]):
        return False
    begin, end = made.content[0][0], made.content[-1][1]
    if re.match(r"\s*\?", text[end:]) or (text[begin:end].endswith("?") and made.rule == "clause-after"):
        return False
    before = text[made.cue[1] : begin] if begin >= made.cue[1] else ""
    named = re.search(r"[A-Z]", text[made.source[0] + 1 : made.source[1]]) is not None
    long = len(text[begin:end].split()) >= 4 and _CLAUSE.match(text, begin) is not None
    if made.rule == "told-by":
        return True
    return made.rule != "clause-after" or _SURELY.search(before) is not None or (long and (named or _TOLD.match(before) is not None))


def within_words(doc: Document, outer: list[Proposal], propose: Callable[[Document], list[Proposal]]) -> list[Proposal]:
    """What others are reported to have said within the quoted words of `outer`."""
    found: list[Proposal] = []
    done: set[Span] = set()
    for span in (s for p in outer for s in p.content):
        quote = doc.quote_at(span[0])
        if quote is None or span in done or span[1] > quote.end or len(doc.text[slice(*span)].split()) < 6:
            continue
        done.add(span)
        if _SPEAKING.isdisjoint(words_of(doc, *span)):
            continue
        inside = scan(doc.text[slice(*span)], doc.language)
        for made in propose(inside):
            if reports_other(inside.text, made):
                found.append(_moved(inside.text, made, span[0]))
    return found


def _marked(text: str, span: Span) -> Span:
    """The words between single marks, where a span begins with one and runs on behind the other ("‘Go home,’ and we went")."""
    if text[span[0]] not in "'‘":
        return span
    closing = re.compile(r"(?<=[.,!?…])[’'](?!\w)|[’'](?=\s|$)").search(text, span[0] + 1, min(len(text), span[1] + 1))
    return span[0] + 1, closing.start() if closing else span[1]


def _moved(text: str, made: Proposal, by: int) -> Proposal:
    """A proposal of a part of the text, at its place in the whole."""

    def at(span: Span) -> Span:
        return span[0] + by, span[1] + by

    source = at(clause_subject(text, made.source)) if made.source else None
    told = at(made.addressee) if made.addressee else None
    return Proposal(at(made.cue), made.kind, [at(_marked(text, c)) for c in made.content], source, at(made.zone), told, "nested", 0.65)


def within_answer(text: str, made: Proposal) -> bool:
    """Whether an attribution in an answer of an interview is another person's, by a mention that is no pronoun."""
    if made.source is None or lower(text[slice(*made.source)]) in ("he", "she"):
        return False
    return reports_other(text, made)
