"""Spans of attributed statements in every language but English, and what their proposers share.

Here: which module reads a language; the author's words inside a quotation («A, — said X. — B»); lines of dialogue that open with
a dash. Not here: the clause grammars (russian/propose.py, armenian/propose.py, turkic/propose.py, propose_general.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from onrecord.statements import propose_general
from onrecord.statements.armenian import phrases as phrases_armenian
from onrecord.statements.armenian import propose as propose_armenian
from onrecord.statements.eastern import around
from onrecord.statements.lexicon import Cue, cues, listed, lower
from onrecord.statements.lexicon import words as known_words
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian import pairs, relays
from onrecord.statements.russian import phrases as phrases_russian
from onrecord.statements.russian import propose as propose_russian
from onrecord.statements.scan import Document
from onrecord.statements.turkic import propose as propose_turkic

_AUTHOR = re.compile(r"[,.!?…։:]?\s*[–—-]+\s*")
_CLOSE = re.compile(r"[,.:։!?]?\s*[–—-]+\s|[,.։:]\s*[–—-]\s*(?=\S)")
_LINE = re.compile(r"[–—-]\s*(?=\S)")
#: A verb of any meaning in the author's words: "- There is no water, - waves his hand X".
_ANY_VERB = {
    "ru": re.compile(
        r"(?:[а-яё]+о\s+)?[а-яё]{2,}(?:[аеиоуыяё]л(?:а|и)?(?:с[ья])?|[аеёиуюя]т(?:ся)?)(?:\s+(?:рукой|руками|плечами|головой|пальцы|руки))?(?=\s)"
    ),
    "hy": re.compile(r"(?:[ա-և]{2,}(?:ում|ել|ացել)\s+(?:է|են)|[ա-և]{2,}(?:եց|աց|ավ|եցին|ացին))(?!\w)(?:\s+[ա-և]+(?:ով|երով))?"),
}
#: What reads a language, and the finder of a speaker behind a verb in it.
_READERS: dict[str, Callable[[Document], tuple[Any, Callable[[int, int], Span | None]]]] = {
    "ru": lambda doc: (propose_russian, phrases_russian.Phrases(doc).after),
    "hy": lambda doc: (propose_armenian, phrases_armenian.Phrases(doc).after),
}


def propose(doc: Document) -> list[Proposal]:
    """Every attributed statement of a document in any language but English."""
    if doc.language in ("tr", "az"):
        return propose_turkic.propose(doc)
    module, after = (
        _READERS[doc.language](doc) if doc.language in _READERS else (propose_general, partial(propose_general.subject_after, doc))
    )
    lines: list[Proposal] = []
    for start, end in doc.paragraphs:
        if (m := _LINE.match(doc.text, start, end)) and doc.quote_at(m.end()) is None:
            lines += author_inside(doc, m.end(), end, (start, end), "dialogue", after)
    found = [*lines, *module.propose(doc, frozenset(p.zone[0] for p in lines))]
    for quote in doc.quotes:
        for start, end in quote.inner:
            found += author_inside(doc, start, end, (quote.start, quote.end), "inside-quote", after)
    speakers = {p.source for p in found}
    found = [p for p in found if len(p.content) > 1 or p.content[0] not in speakers]  # who spoke is not what was said
    if doc.language == "ru":
        found = pairs.joined(doc, found)
    if doc.language not in _READERS:
        return found
    told = around.annotate(doc, found)
    return relays.credit(doc, told) if doc.language == "ru" else told


def _is_somebody(doc: Document, source: Span, stop: int) -> bool:
    """Whether a phrase behind a verb of any meaning is a person, and the author's words end with it."""
    words = doc.text[slice(*source)].split()
    if lower(words[0]) in known_words("pronouns", doc.language):
        return True
    named = any(w[0].isupper() for w in words) or any(listed(lower(w), "roles", doc.language) for w in words)
    return named and not re.search(r"\w", doc.text[source[1] : stop])


def author_inside(doc: Document, start: int, end: int, zone: Span, rule: str, after: Callable[[int, int], Span | None]) -> list[Proposal]:
    """The author's words between dashes in [start, end): one statement with the parts around them; none where nobody is said to speak."""
    text, known = doc.text, cues(doc.language)
    parts: list[Span] = []
    at = start
    told: tuple[Span, Cue, Span] | None = None
    for opening in list(_AUTHOR.finditer(text, start, end))[:6]:
        if opening.start() < at:
            continue
        cue = known.pattern.search(text, opening.end(), min(end, opening.end() + 50))
        if cue is None and doc.language in _ANY_VERB and opening.group()[:1] in ",!?…":
            cue = _ANY_VERB[doc.language].match(text, opening.end(), end)
        if cue is None:
            continue
        if re.search(r"[,.!?:;–—]", text[opening.end() : cue.start()]):
            continue
        close = _CLOSE.search(text, cue.end(), end)
        stop = close.start() if close else end
        kind = known.verbs.get(" ".join(lower(cue.group()).split()))
        source = after(cue.end(), stop)
        if cue.re is not known.pattern:  # a verb that no list has: only with a person behind it, and nothing more
            kind = Cue(lower(cue.group()), "assert", "neutral", "say")
            if source is None or not _is_somebody(doc, source, stop):
                continue
        if kind is not None and kind.grammar == "passive":
            source = trim(text, (cue.end(), stop))  # "it is said in the statement"
        elif source is None and stop - cue.end() <= 2:
            source = after(opening.end(), cue.start())
        if kind is None or source is None or source[1] <= source[0] or stop - cue.end() > 200:
            continue
        parts.append(trim(text, (at, opening.start())))
        told = told or ((cue.start(), cue.end()), kind, source)
        at = close.end() if close else end
    if told is None:
        return []
    parts.append(trim(text, (at, end)))
    content = [p for p in parts if p[1] > p[0]]
    return [Proposal(told[0], told[1], content, told[2], zone, None, rule, 0.9)] if content else []
