"""What somebody who is quoted in Russian says that others have said: «At the ministry they told me: wait», said X.

Here: verbs of saying with a subject of their own within words in marks of quotation and in lines of dialogue. Not here: the quotation itself
(russian/propose.py), lines of dialogue and the author's words inside them (inflected/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.lexicon import cues, lower
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.russian.phrases import Phrases
from onrecord.statements.russian.tokens import tokens
from onrecord.statements.scan import Document

#: How many verbs are read in one quotation.
_MOST = 6
#: Where a clause begins, and what opens the words of somebody else.
_OPENS = re.compile(r"[,.:;?!…«]\s*(?:(?:и|а|но|однако|потом|тогда)\s+)*|\s[–—-]\s|\s(?:и|а|но)\s")
_THAT = re.compile(r"(?:\s+[\w-]+){0,3}?(?:,\s+(?:что|будто|якобы)(?:\s+бы)?\s+|\s*:\s+)")
_STOP = re.compile(r"[.!?…](?=\s|$)|;|,\s+(?:но|а|однако|хотя|зато)\s|,\s+и\s+(?=[^,.;]{0,60}(?<!\w)(?:я|мы|мне|нам)(?!\w))|,?\s+[–—-]\s")
_NOT = re.compile(r"(?<!\w)(?:не|ни|никто|если|когда|чтобы|бы)\s+(?:[а-яё]+\s+)?$", re.IGNORECASE)
#: To whom it was told, in front of who tells it.
_TO_ME = re.compile(r"(?:нам|мне|ему|ей|им|людям|всем|тут|там|здесь)\s+", re.IGNORECASE)
#: What somebody keeps to himself: "my wife thinks that".
_THINKS = re.compile(r"дума(?:ет|ют|л)|над[её]|боит|боят|вери?т", re.IGNORECASE)
_OWN = re.compile(r"(?:я|мы|ты|вы|он|она|они|оно|кто|это)(?!\w)", re.IGNORECASE)


def nested(doc: Document, lines: list[Proposal]) -> list[Proposal]:
    """The statements that whoever is quoted reports of others; `lines` are the lines of dialogue."""
    phrases, found = Phrases(doc), list[Proposal]()
    for quote in doc.quotes:
        if not phrases.is_name(quote.start, quote.end):
            for start, stop in quote.inner:
                found += _within(doc, phrases, (start, stop))
    for line in lines:
        for span in line.content:
            found += _within(doc, phrases, span) if doc.quote_at(span[0]) is None else []
    return found


def _within(doc: Document, phrases: Phrases, span: Span) -> list[Proposal]:
    text, known, found = doc.text, cues("ru"), list[Proposal]()
    start, stop = span
    for m in list(known.pattern.finditer(text, start, stop))[:_MOST]:
        kind = known.verbs.get(" ".join(lower(m.group()).split()))
        opened = _THAT.match(text, m.end(), stop)
        if kind is None or opened is None or kind.grammar != "say" or _THINKS.match(m.group()) or _NOT.search(text, start, m.start()):
            continue
        left = max((c.end() for c in _OPENS.finditer(text, start, m.start())), default=start)
        source = _who(phrases, left, m.start(), lower(m.group()))
        end = _STOP.search(text, opened.end(), stop)
        content = trim(text, (opened.end(), end.start() if end else stop))
        if source is None or len(text[slice(*content)].split()) < 2:
            continue
        number = doc.sentence_index(m.start())
        zone = max(start, doc.sentences[number][0]), min(stop, doc.sentences[number][1])
        found.append(Proposal(m.span(), kind, [content], source, zone, None, "told-inside", 0.6))
    return found


def _who(phrases: Phrases, left: int, stop: int, verb: str) -> Span | None:
    """The subject in front of a verb, in its own clause: somebody with a name or an office, a body, those at a body."""
    many = re.search(r"(?:ли|ют|ят|ут|ат)(?:с[ья])?$", verb.split()[-1]) is not None
    told = _TO_ME.match(phrases.text, left, stop)
    left = told.end() if told is not None else left
    source = phrases.before(left, stop, plural=many)
    if source is None or source[0] > left + 60 or _OWN.fullmatch(phrases.text, *source) or not tokens(phrases.text, *source):
        return None
    return source if phrases.strong(source) or (many and phrases.place(source, plural=True) == source) else None
