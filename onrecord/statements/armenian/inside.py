"""What somebody who is quoted in Armenian says that others have said: «From the ministry they tell me՝ wait», said X.

Here: verbs of saying with a subject of their own within words in quotation marks. Not here: the quotation itself (armenian/propose.py),
lines of dialogue and the author's words inside a quotation (inflected/propose.py).
"""

from __future__ import annotations

import re

from onrecord.statements.armenian.phrases import Phrases
from onrecord.statements.lexicon import cues, load, lower, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document

#: How many verbs are read in one quotation.
_MOST = 6
#: Where a clause begins; people of one's own: "my son", "our neighbour".
_OPENS = re.compile(r"[,։:;.․՝?!«]\s*(?:(?:և|ու|իսկ|բայց|սակայն|հետո|էլ)\s+)*|\s(?:և|ու|իսկ|բայց)\s+")
_MY = re.compile(rf"(?<!\w)(?:{trie(load('words_hy.toml')['own_people'].split())})ս(?!\w)", re.IGNORECASE)
_FROM_THERE = re.compile(r"(?<!\w)այնտեղից(?!\w)", re.IGNORECASE)
#: What opens the words of somebody else: "that", or the mark that stands for a colon.
_THAT = re.compile(r"(?:\s+[^\s,։:.․՝«»]+){0,3}?(?:,\s+(?:որ|թե)\s+(?:իբր\s+)?|՝\s+|[.․]\s+(?=[^\W\d_]))")
_STOP = re.compile(r"[։:]|[.!?](?=\s|$)|,\s+(?:բայց|սակայն|իսկ)\s|,?-?\s*[-–—]\s")
_NOT = re.compile(r"(?<!\w)(?:չի|չեն|չէր|չէին|եթե|երբ|ոչ\s+ոք)\s+(?:[ա-և]+\s+)?$", re.IGNORECASE)
#: What joins two clauses of one subject.
_JOINS = re.compile(r"[,]?\s+(?:և|ու|իսկ|հետո|ապա)\s+(?:հետո\s+)?$")
_DEPENDENT = re.compile(r"(?<!\w)(?:որը|որն|ով|որոնք|եթե|երբ|որ)\s", re.IGNORECASE)


def nested(doc: Document, phrases: Phrases) -> list[Proposal]:
    """The statements that whoever is quoted reports of others."""
    found: list[Proposal] = []
    for quote in doc.quotes:
        for start, stop in quote.inner:
            if stop - start > 24 and not phrases.is_name(quote):
                found += _within(doc, phrases, start, stop)
    return found


def _within(doc: Document, phrases: Phrases, start: int, stop: int) -> list[Proposal]:
    text, known, found = doc.text, cues("hy"), list[Proposal]()
    for m in list(known.pattern.finditer(text, start, stop))[:_MOST]:
        kind = known.verbs.get(" ".join(lower(m.group()).split()))
        opened = _THAT.match(text, m.end(), stop)
        if kind is None or opened is None or kind.grammar != "say" or m.group().endswith("ով") or _NOT.search(text, start, m.start()):
            continue
        left = max((c.end() for c in _OPENS.finditer(text, start, m.start())), default=start)
        source = (
            _who(phrases, left, m.span(), kind.form)
            or _in_front(phrases, start, m.start())
            or _mine(text, start, left)
            or _same(text, found[-1:], left)
        )
        end = _STOP.search(text, opened.end(), stop)
        content = trim(text, (opened.end(), end.start() if end else stop), edge=" \t\n,;:։.–—-՝«»")
        if source is None or content[1] - content[0] < 4 or _DEPENDENT.match(text, left):
            continue
        number = doc.sentence_index(m.start())
        zone = max(start, doc.sentences[number][0]), min(stop, doc.sentences[number][1])
        found.append(Proposal(m.span(), kind, [content], source, zone, None, "told-inside", 0.6))
    return found


def _who(phrases: Phrases, left: int, cue: Span, form: str) -> Span | None:
    """The subject in front of a verb, in its own clause: somebody with a name or an office, a body, one of the speaker's own people."""
    text = phrases.text
    if (mine := _MY.search(text, left, cue[0])) is not None:
        return mine.span()
    many = re.search(r"(?:ցին|րին|են|էին)$", form) is not None or re.match(r"(?:են|էին)\s", form) is not None
    if many and (there := _FROM_THERE.search(text, left, cue[0])) is not None:
        return there.span()
    source = phrases.before(left, cue[0], plural=many)
    pronoun = source is not None and re.match(r"(?:ինքը|նա|նրանք|ես|մենք|դուք|վերջինս)(?!\w)", text[slice(*source)], re.IGNORECASE)
    return None if pronoun or source is None or source[0] > left + 60 else source


def _in_front(phrases: Phrases, start: int, at: int) -> Span | None:
    """Who stands in front of a quotation that opens with its verb: "that the premier «had promised that …»"."""
    text, doc = phrases.text, phrases.doc
    if at > start or text[start - 1 : start] != "«":
        return None
    begin = max(
        doc.sentences[doc.sentence_index(start - 1)][0], max((c.end() for c in _OPENS.finditer(text, start - 90, start - 1)), default=0)
    )
    source = phrases.before(begin, start - 1)
    return source if source is not None and source[1] >= start - 2 and source[0] - begin < 3 else None


def _same(text: str, before: list[Proposal], left: int) -> Span | None:
    """Who spoke in the clause in front, for one joined to it that has no subject: "the witness testified that …, and in May said՝ …"."""
    joined = bool(before) and _JOINS.search(text, before[0].content[-1][1], left) is not None and left - before[0].content[-1][1] < 12
    return before[0].source if joined else None


def _mine(text: str, start: int, left: int) -> Span | None:
    """One of the speaker's own people who is the subject of the clause in front: "my son had called, he said՝ …"."""
    begin = max((m.end() for m in re.finditer(r"[։:?!]\s*|[.]\s+", text[start:left])), default=0) + start
    mine = _MY.match(text, begin, left)
    return mine.span() if mine is not None else None
