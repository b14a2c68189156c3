"""How long a credit holds in English: what an outlet is credited for goes on behind the sentence that names it.

A digest names the paper once and tells what it has from several people; a relayed report says "the daily reported" and goes on with "he
added" or "was quoted as saying". Where an outlet is credited once and for one sentence, the next is not its. Here: which statements without a credit of their own are of the outlet credited last, or of the one that a paragraph is about.
Not here: the phrases that credit an outlet (credits.py).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from onrecord.statements.english import credits
from onrecord.statements.lexicon import UPPER, lower
from onrecord.statements.proposal import Proposal, Span
from onrecord.statements.scan import Document
from onrecord.statements.word_sets import words_of

#: What an outlet does in the sentence that opens a paragraph about it: "devotes its front page to", "has spoken to", "returns to".
_TREATS = (
    r"(?:(?:also|again|too|meanwhile|finally|even|has|have|had|is|was)\s+){0,2}"
    r"(?:devot(?:es|ed|ing)|dedicat(?:es|ed)|look(?:s|ed|ing)?|return(?:s|ed|ing)|turn(?:s|ed|ing)?|(?:got|get|gets)\s+hold|obtain(?:s|ed)|(?:seen|saw)|le(?:ads|d|ading)|opens|opened|"
    r"carr(?:ies|ied|ying)|r[au]n(?:s|ning)?|publish(?:es|ed|ing)|print(?:s|ed|ing)|featur(?:es|ed|ing)|examin(?:es|ed|ing)|investigat(?:es|ed|ing)|dwel(?:ls|t)|focus(?:es|ed|ing)?|takes?|took|picks?|picked|"
    r"follow(?:s|ed|ing)|profil(?:es|ed)|interview(?:s|ed)|sen(?:ds|t)|sp(?:eaks|oke|oken)|talk(?:s|ed)|visit(?:s|ed)|went|goes|gives|gave|ask(?:s|ed|ing)?|wonders|travel(?:s|led|ed)|traces|traced|collect(?:s|ed)|gather(?:s|ed)|"
    r"tell(?:s|ing)?\s+the\s+story|(?:is|was)\s+(?:more|also|mainly|chiefly|again)?\s*(?:interested\s+in|concerned\s+with|preoccupied\s+with|busy\s+with)|has\s+a\s+(?:long\s+)?(?:piece|report|story|interview)|reports?\s+from|reported\s+from|writes\s+about|wrote\s+about|reports\s+on|reported\s+on)\b"
)
_LEAD = r"(?:(?:In|From|At|On|Over|Across|Elsewhere|Finally|Meanwhile|Separately|Lastly|Last|Also)\b[^,.;:“”\"\n]{0,40},\s+)?"
_NAMED_BY_PLACE = rf"(?:[{UPPER}][\w-]+[’']s?\s+)?"
_TOPIC = re.compile(
    rf"{_LEAD}(?P<who>{_NAMED_BY_PLACE}(?:[^,.;:“”\"\n]{{3,70}}?|[“\"][^,.;:“”\"\n]{{3,50}}[”\"])){credits.ASIDE}\s+{_TREATS}"
)
#: A title or a beginning that says that the text reviews the press.
_DIGEST = re.compile(
    r"\b(?:press\s+(?:review|digest|round-?up|watch)|(?:review|digest|round-?up|selection)\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:press|papers|newspapers|media|headlines)"
    r"|(?:from|in)\s+the\s+(?:[\w’'-]+\s+)?(?:papers|newspapers|press)|what\s+[^.\n]{0,60}(?:papers|newspapers|press|media|outlets)\b|(?:papers|newspapers|press|headlines)\s+(?:say|on|this\s+(?:week|morning)|today))",
    re.IGNORECASE,
)
#: A cue by which somebody else than the speaker passes the words on, without saying who.
_QUOTED = re.compile(r"\b(?:was|is|were|are|been|being)\s+(?:also\s+|further\s+)?(?:quoted|cited|reported)\s+(?:there\s+)?as\s+\w+ing\b")
#: The outlet's own pages, without its name.
_THERE = re.compile(
    r"\b[Ii]ts\s+(?:[\w’'-]+\s+){0,2}?(?:quotes?|quotations?|interviews?|reports?|story|article|interviewee|source|witness)\b"
    r"|\bin\s+the\s+(?:[A-Z][\w-]+|same)\s+(?:paper|daily|weekly|newspaper|magazine)\b"
    r"|\b(?:in|on)\s+(?:its|the\s+same|the\s+paper[’']s|the\s+daily[’']s|the\s+weekly[’']s)\s+(?:own\s+)?(?:pages?|columns?|issue|edition|article|report|story|piece|website|broadcast|programme|program)\b"
    r"|\bto\s+(?:its|the)\s+(?:correspondent|reporter)\b|\bwhom\s+the\s+\w+\s+(?:does\s+not\s+name|did\s+not\s+name|identifies|identified|names|named)\b"
)
#: One of these words is in a sentence that speaks of them.
_THERE_WORDS = frozenset(
    ["its", "paper", "daily", "weekly", "newspaper", "magazine", "page", "pages", "column", "columns", "issue", "edition", "article", "report",
     "story", "piece", "website", "broadcast", "programme", "program", "correspondent", "reporter", "whom"]
)  # fmt: skip
_WRITES = re.compile(r"(?:writes|wrote|argues|argued)\b")
_WROTE = frozenset(["reports", "reported", "writes", "wrote", "claims", "claimed"])
#: Who speaks to an outlet, or for it on the spot.
_ITS = re.compile(
    r"(?:its|the\s+(?:newspaper|paper|daily|weekly|tabloid|site|website|portal|channel|broadcaster|magazine|newsletter|agency)[’']s)\s+(?:own\s+)?(?:source|correspondent|reporter|interlocutor)s?\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+ly\s+|since\s+|already\s+|previously\s+|earlier\s+|also\s+)*\w+$|\b(?:repeatedly|previously|earlier|since)\b"
)
#: The speaker goes on, as the outlet tells it.
_ADDS = re.compile(r"\b(?:add(?:ed|s|ing)|continu(?:ed|es|ing)|(?:went|goes|going)\s+on|further)\b")
_PRONOUN = frozenset(["he", "she", "it", "they", "who"])


@dataclass(frozen=True, slots=True)
class _Held:
    """The outlet credited last: where it is named, the chain of outlets, who spoke, in which paragraph, and how often it was credited."""

    name: Span
    chain: tuple[str, ...]
    speaker: str | None
    paragraph: Span
    times: int


def carry(doc: Document, chosen: list[Proposal], rows: list[dict[str, Any]]) -> None:
    """Give the outlet that plainly goes on being credited to the rows (of `chosen`, in order of the text) that have none of their own."""
    held: _Held | None = None
    times: Counter[str] = Counter()
    topics = _topics(doc)
    inside = -1
    reporter: Span | None = None
    for proposal, row in zip(chosen, rows, strict=True):
        if proposal.cue[0] < inside:
            continue  # said within another statement
        inside = max(inside, proposal.content[-1][1] if proposal.rule == "answer" else -1)
        paragraph = doc.paragraph_at(proposal.cue[0])
        if row["via"] is not None:
            at = next((e for e in row["evidence"] if e["column"] == "via"), None)
            span = (at["start"], at["end"]) if at else paragraph
            times[row["via"]] += 2 if _WRITES.match(row["cue"]) else 1  # a piece of one's own goes on
            held = _Held(span, tuple(row["via_chain"]), row["speaker_name"], paragraph, times[row["via"]])
            continue
        if (at := _reporting(doc, proposal, row)) is not None:
            reporter = at
            times[doc.text[slice(*at)]] += 1
        if row["addressee"] is not None:
            held = None
            continue
        found = _holding(doc, proposal, row, held, topics.get(paragraph[0]), reporter)
        if found is None:
            continue
        name, chain = found
        row["via"], row["via_chain"] = chain[-1], list(chain)
        row["evidence"].append({"column": "via", "start": name[0], "end": name[1]})
        times[chain[-1]] += 1
        held = _Held(name, chain, row["speaker_name"], paragraph, times[chain[-1]])


def _holding(
    doc: Document, proposal: Proposal, row: dict[str, Any], held: _Held | None, topic: Span | None, reporter: Span | None
) -> tuple[Span, tuple[str, ...]] | None:
    """The outlet that a statement without a credit of its own is of, and its chain."""
    text, paragraph = doc.text, doc.paragraph_at(proposal.cue[0])
    sentence = doc.sentences[doc.sentence_index(proposal.cue[0])]
    about = (topic, (text[slice(*topic)],)) if topic is not None else None
    if about is not None and _is_outlets_own(text, row, about[1][0]):
        return None
    before = (held.name, held.chain) if held is not None else None
    near = held is not None and doc.text.count("\n\n", held.paragraph[0], paragraph[0]) <= 1
    its = proposal.source is not None and _ITS.match(text, *proposal.source)
    there = not _THERE_WORDS.isdisjoint(words_of(doc, *sentence)) and _THERE.search(text, *sentence) is not None
    if its or there or _QUOTED.search(text, *proposal.cue):
        wrote = reporter if reporter is not None and reporter[0] >= paragraph[0] else None
        last = wrote or credits.last_named(doc, sentence[0], paragraph[0])
        return about or ((last, (text[slice(*last)],)) if last else before if near else None)
    if held is not None and held.paragraph == paragraph and _goes_on(row, held):
        return before if held.times > 1 or _ADDS.search(text, sentence[0], proposal.cue[1]) or held.name == topic else None
    own = row["said_on"] is not None and any(e["column"] == "said_on" and sentence[0] <= e["start"] < sentence[1] for e in row["evidence"])
    if about is None or own or proposal.kind.act == "decline" or _PERFECT.search(text, sentence[0], proposal.cue[1]):
        return None
    return about


def _reporting(doc: Document, proposal: Proposal, row: dict[str, Any]) -> Span | None:
    """Where an outlet is named that itself reports something, as the subject of "reports" or "wrote"."""
    source = proposal.source
    if source is None or row["speaker_kind"] in (None, "unnamed") or row["speaker_role"] is not None or lower(row["cue"]) not in _WROTE:
        return None
    at = doc.text.find(row["speaker_name"], *source)
    span = (at, at + len(row["speaker_name"])) if at >= 0 and row["speaker_kind"] == "institution" else source
    return credits.may_be_outlet(doc, span)


def _goes_on(row: dict[str, Any], held: _Held) -> bool:
    """Whether it is still the same who speaks: by name, or somebody unnamed taken up again."""
    if row["speaker_name"] is None or row["speaker_name"] != held.speaker:
        return False
    mention = lower(row["speaker_mention"] or "")
    return row["speaker_kind"] != "unnamed" or mention in _PRONOUN or mention.startswith("the ")


def _is_outlets_own(text: str, row: dict[str, Any], outlet: str) -> bool:
    """Whether the outlet speaks for itself: it, its paper, its correspondent."""
    mention = lower(row["speaker_mention"] or "")
    return (
        row["speaker_name"] == outlet
        or (row["speaker_kind"] == "institution" and outlet.endswith(row["speaker_name"] or "\0"))
        or mention == "it"
    )


def _topics(doc: Document) -> dict[int, Span]:
    """By where a paragraph begins: the outlet that its first sentence is about."""
    found: dict[int, Span] = {}
    unsure: dict[int, Span] = {}
    for start, end in doc.paragraphs:
        m = _TOPIC.match(doc.text, start, min(end, start + 240))
        if m is None:
            continue
        if (name := credits.named_outlet(doc, m.span("who"))) is not None:
            found[start] = name
        elif (name := credits.may_be_outlet(doc, m.span("who"))) is not None:
            unsure[start] = name
    digest = len(found) > 1 or _DIGEST.search(f"{doc.title}\n{doc.text[:300]}") is not None
    return {**unsure, **found} if digest else found
