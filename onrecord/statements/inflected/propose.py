"""Spans of attributed statements in every language but English, and what their proposers share.

Here: which module reads a language; the author's words inside a quotation («A, — said X. — B»); lines of dialogue that open with
a dash, and who is named in front of one ("X shrugs:"). Not here: the clause grammars (russian/propose.py, armenian/propose.py, turkic/propose.py, propose_general.py).
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
from onrecord.statements.russian import inside, pairs, relays, resumed
from onrecord.statements.russian import phrases as phrases_russian
from onrecord.statements.russian import propose as propose_russian
from onrecord.statements.scan import Document
from onrecord.statements.turkic import inside_times
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
#: What somebody does who stands in front of it, and what follows in the author's words: "- There is no water, - X waves his hand at the ditch".
_DOES = re.compile(
    r"(?<=[\w»\",] )[а-яё]{2,}(?:[аеиоуыяё]л(?:а|и)?(?:с[ья])?|[аеёиуюя]т(?:ся)?)(?:\s+(?:рукой|руками|плечами|головой|пальцы|руки))?(?=[\s.,:]|$)"
)
#: What opens a phrase that is no subject.
_PREPOSITION = re.compile(r"\W*(?:в|во|на|у|с|со|из|от|по|под|над|за|для|при|перед|после|из-за|около|возле)\s", re.IGNORECASE)
#: What reads a language, and the finder of a speaker behind a verb in it.
_READERS: dict[str, Callable[[Document], tuple[Any, Callable[[int, int], Span | None]]]] = {
    "ru": lambda doc: (propose_russian, phrases_russian.Phrases(doc).after),
    "hy": lambda doc: (propose_armenian, phrases_armenian.Phrases(doc).after),
}


def propose(doc: Document) -> list[Proposal]:
    """Every attributed statement of a document in any language but English."""
    if doc.language in ("tr", "az"):
        turkic = propose_turkic.propose(doc)
        for proposal in turkic:
            inside_times.take_back(doc, proposal)
        return turkic
    module, after = (
        _READERS[doc.language](doc) if doc.language in _READERS else (propose_general, partial(propose_general.subject_after, doc))
    )
    lines: list[Proposal] = []
    spoken: set[int] = set()  # where the sentences of dialogue begin that has a speaker
    for n, (start, end) in enumerate(doc.paragraphs):
        if (m := _LINE.match(doc.text, start, end)) and doc.quote_at(m.end()) is None:
            told = author_inside(doc, m.end(), end, (start, end), "dialogue", after)
            if not told and n and doc.language == "ru":
                told = _named_in_front(doc, (m.end(), end), doc.paragraphs[n - 1])
            lines += told
            spoken |= _spoken(doc, (start, end), told[0]) if told else set()
    found = [*lines, *module.propose(doc, frozenset(spoken))]
    for quote in doc.quotes:
        for start, end in quote.inner:
            found += author_inside(doc, start, end, (quote.start, quote.end), "inside-quote", after)
    speakers = {p.source for p in found}
    found = [p for p in found if len(p.content) > 1 or p.content[0] not in speakers]  # who spoke is not what was said
    if doc.language == "ru":
        resumed.resume(doc, found)
        found = pairs.joined(doc, found) + inside.nested(doc, lines)
    if doc.language not in _READERS:
        return found
    told = around.annotate(doc, found)
    return relays.credit(doc, told) if doc.language == "ru" else told


def _spoken(doc: Document, paragraph: Span, line: Proposal) -> set[int]:
    """Where the sentences of a line of dialogue begin, up to the author's words that close it: "- It is late, - said X. By his count, …"."""
    author = max(line.cue[1], line.source[1] if line.source else 0)
    last = paragraph[1] if line.content[-1][1] > author else author  # the whole of it where the words go on behind the author's
    first = doc.sentence_index(paragraph[0])
    return {start for start, _ in doc.sentences[first : doc.sentence_index(last - 1) + 1]}


def _named_in_front(doc: Document, line: Span, paragraph: Span) -> list[Proposal]:
    """A line of Russian dialogue whose speaker the sentence in front of it names: "X shrugs:" and, below, "- Let them build"."""
    text = doc.text
    stop = paragraph[0] + len(text[slice(*paragraph)].rstrip()) - 1
    if text[stop] != ":" or not text[line[0]].isupper() or text[: line[1]].rstrip().endswith(";"):
        return []
    start, _ = doc.sentences[doc.sentence_index(stop)]
    phrases, known = phrases_russian.Phrases(doc), cues("ru")
    verbs = [m for m in (*known.pattern.finditer(text, start, stop), *_DOES.finditer(text, start, stop)) if doc.quote_at(m.start()) is None]
    for m in verbs:
        kind = known.verbs.get(" ".join(lower(m.group()).split()), Cue(lower(m.group()), "assert", "neutral", "say"))
        source = phrases.before(start, m.start()) or phrases.after(m.end(), stop)
        if source is not None and text[source[0]].isupper():  # a name alone: "in the shop of X lie"
            begin = max(start, text.rfind(", ", start, source[0]) + 1)
            source = None if _PREPOSITION.match(text, begin, source[0]) else source
        if source is not None and kind.grammar != "passive" and _is_named(doc, source):
            kind = kind if kind.grammar == "say" else Cue(kind.form, "assert", "neutral", "say")
            return [Proposal(m.span(), kind, [trim(text, line)], source, (start, line[1]), None, "dialogue", 0.8)]
    return []


def _in_front(doc: Document, span: Span) -> Span | None:
    """Somebody in the nominative who fills `span`, in front of a Russian verb: "- There is no water, - the teacher X waves her hand"."""
    begin, end = trim(doc.text, span)
    phrases = phrases_russian.Phrases(doc)
    who = phrases.within((begin, end)) if end > begin and not re.search(r"[,.!?:;–—]", doc.text[begin:end]) else None
    return who if who is not None and who == (begin, end) and phrases.strong(who) and _is_named(doc, who) else None


def _is_named(doc: Document, source: Span) -> bool:
    """Whether a phrase is a person: a pronoun, a word of office, a name, and no body."""
    words = [lower(w) for w in re.findall(r"[\w-]+", doc.text[slice(*source)])]
    if any(listed(w, "roles", "ru") for w in words) or words[0] in known_words("pronouns", "ru"):
        return True
    return not any(listed(w, "bodies", "ru") for w in words) and phrases_russian.Phrases(doc).proper_somewhere(source)


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
        if cue is not None and re.search(r"[.!?;]\s", text[opening.end() : cue.start()]):
            cue = None  # of the next sentence
        if cue is None and doc.language in _ANY_VERB and opening.group()[:1] in ",!?…":
            cue = _ANY_VERB[doc.language].match(text, opening.end(), end)
        ahead: Span | None = None
        if doc.language == "ru" and rule == "dialogue" and opening.group()[:1] in ",!?…":
            does = cue or _DOES.search(text, opening.end(), min(end, opening.end() + 110))
            ahead = _in_front(doc, (opening.end(), does.start())) if does is not None else None
            cue = cue or (does if ahead else None)
        if cue is None:
            continue
        if re.search(r"[,.!?:;–—]", text[opening.end() : cue.start()]):
            continue
        close = _CLOSE.search(text, cue.end(), end)
        stop = close.start() if close else end
        kind = known.verbs.get(" ".join(lower(cue.group()).split()))
        source = ahead or after(cue.end(), stop)
        unlisted = cue.re is not known.pattern and ahead is None  # only with a person behind it, and nothing more
        if unlisted and (source is None or not _is_somebody(doc, source, stop)):
            continue
        kind = kind if cue.re is known.pattern else Cue(lower(cue.group()), "assert", "neutral", "say")
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
