"""Attributions in English that only carry, introduce or vouch for another one: outlets, lead-ins, hearsay.

Here: which of several proposals of a sentence stands beside another. Not here: finding them (english/propose.py, english/constructs.py),
the outlet's name as a column (attributes.py).
"""

from __future__ import annotations

import re

from onrecord.statements.english import credits
from onrecord.statements.english.phrases import _plausible
from onrecord.statements.lexicon import lower, outlets, words
from onrecord.statements.proposal import Proposal, trim
from onrecord.statements.roster import _role_word
from onrecord.statements.scan import Document

_CITING = re.compile(
    r"\b(?:citing|quoting|with\s+reference\s+to|referring\s+to|(?:attributing|crediting)\s+(?:this|that|it|the\s+\w+)\s+to)\s+(?!(?:its|their|his|her)\s+own\b)"
)
_QUOTING = re.compile(r",\s+(?:quoting|citing)\s+([^,;:.“”\"]{3,80}),\s+(?:also\s+|later\s+|earlier\s+)?")
_REPORTS = frozenset(
    ["is reporting", "are reporting", "reported", "reports", "report", "wrote", "writes", "said", "says", "revealed", "announced"]
)
#: Verbs whose subject is an outlet where it says whom it quotes.
_WRITES = frozenset(["reported", "reports", "wrote", "writes"])


def credit(doc: Document, proposal: Proposal, stop: int) -> None:
    """Of "an outlet reported, citing the minister", the minister is the speaker (the outlet is what it came by)."""
    text, source = doc.text, proposal.source
    apart = source is not None and source[1] < proposal.cue[0] and text[source[1]] == ","
    if source is not None and apart and (quoting := _QUOTING.fullmatch(text, source[1], proposal.cue[0])):
        named = quoting.span(1)  # "Orbit, quoting an unnamed diplomat, added that …"
        if proposal.kind.grammar == "say" and re.match(r"(?:the\s+)?[A-Z]", text[slice(*source)]) and _plausible(text, named):
            proposal.hints["via_source"] = f"{source[0]}:{source[1]}"
            proposal.source = named
            return
    form = " ".join(text[slice(*proposal.cue)].lower().split())
    which = _WHICH_CITED.match(text, source[1], min(stop, source[1] + 120)) if source is not None and form == "according to" else None
    if source is not None and which is not None and _is_outlet(doc, source) and _plausible(text, which.span(1)):
        proposal.hints["via_source"] = f"{source[0]}:{source[1]}"
        proposal.source = which.span(1)  # "according to the Orrin, which cited two officials"
        return
    if source is None or form not in _REPORTS:
        return
    if not _is_outlet(doc, source) and (form not in _WRITES or credits.may_be_outlet(doc, source) is None):
        return
    begin = max(proposal.cue[1], source[1])
    head = _CITED_FIRST.match(text, doc.sentences[doc.sentence_index(source[0])][0], source[0])
    if head is not None and head.end() == source[0] and _plausible(text, head.span(1)):
        proposal.hints["via_source"] = f"{source[0]}:{source[1]}"
        proposal.source = head.span(1)  # "Citing two officials, the Orrin wrote that …"
        return
    citing = _CITING.search(text, begin, min(stop, begin + 160))
    if citing is None or doc.quote_at(citing.start()):
        return
    behind = re.search(r",\s|;|\s(?:that|who|which|as\s+saying)\s", text[citing.end() : stop])
    named = trim(text, (citing.end(), citing.end() + behind.start() if behind else stop))
    if _plausible(text, named) and not _is_press(_WHOSE.sub("", text[slice(*named)])):
        proposal.hints["via_source"] = f"{source[0]}:{source[1]}"
        proposal.source = named


_WHICH_CITED = re.compile(r",\s+(?:(?:which|itself)\s+)?(?:cited|cites|quoted|quotes|citing|quoting)\s+([^,;:.“”\"]{3,80})(?=[,.]|$)")
_CITED_FIRST = re.compile(r"(?:Citing|Quoting)\s+((?!the\s+(?:case|example|need|lack|risk)\b)[^,;:.“”\"]{3,80}),\s+")
_WHOSE = re.compile(r"\b[\w-]+[’']s?\s+(?=\w)")  # "the station's director" is no station
_NAMED = r"[A-Z][\w’'.&-]*"
_THROUGH = re.compile(
    rf"(?:.*[:;“”\"]\s+|\d\d?[:.]\d\d\s+)?((?:[Tt]he\s+)?[^,;:“”\"]{{2,80}}),\s+(?:via|through)\s+"
    rf"(?:(?:(?:the|its)\s+)?(?:(?:news\s+)?(?:agency|wire|newspaper|website|channel|broadcaster)\s+)?({_NAMED}(?:\s+{_NAMED}){{0,3}})"
    r"(?:\s+(?:news\s+)?(?:agency|wire|website|channel))?|(?:an?|the|his|her|its|their)\s+[a-z-]+(?:\s+[a-z-]+)?),\s+(?:\w+ly\s+)?$",
    re.DOTALL,
)


def through(doc: Document, proposal: Proposal) -> None:
    """Of "the ministry, via the agency Orbit, says" the ministry is the speaker, and the agency what it came by; a platform or a lawyer
    ("through a lawyer") is neither."""
    text, source = doc.text, proposal.source
    begin = doc.sentences[doc.sentence_index(proposal.cue[0])][0]
    before = text[begin : proposal.cue[0]]
    likely = source is not None and ("via" in before or "through" in before)
    aside = _THROUGH.fullmatch(text, begin, proposal.cue[0]) if likely else None
    if source is None or aside is None or source[0] < aside.end(1) or not _plausible(text, subject := trim(text, aside.span(1))):
        return
    proposal.source = subject
    if aside.group(2) and lower(aside.group(2)) not in words("platforms", "en"):
        proposal.via = (aside.span(2),)


_SPEAKING = re.compile(
    r"\b(?:he|she|they|it|who|minister|president|spokes\w+|official|officials|ministry|government|police|leader)\b", re.IGNORECASE
)


_CARRY = _REPORTS | {
    "according to",
    "as reported by",
    "as first reported by",
    "as earlier reported by",
    "as noted by",
    "as confirmed by",
    "as announced by",
}
#: By which an outlet that was named before goes on, as a description: "the paper adds".
_GOES_ON = frozenset(["adds", "added", "notes", "noted", "recalls", "recalled", "continues", "continued", "claims", "claimed"])
_BACK = re.compile(rf"(?:the|this|that)\s+(?:same\s+)?(?:[\w-]+\s+)?{credits.PRESS_KIND}|it", re.IGNORECASE)


def _may_carry(proposal: Proposal, phrase: str) -> bool:
    """Whether a name that is no press by its words may be an outlet's: whatever "reported" or "wrote"; of what "said", bare names."""
    if _SPEAKING.search(phrase):
        return False
    if proposal.kind.form.startswith(("said", "says", "reveal", "announce")):
        tokens = phrase.removeprefix("the ").split()
        return all(t[:1].isupper() for t in tokens) and not any(_role_word(t.lower(), "en") for t in tokens)
    return True


#: "According to reports, the officer said …"
_REPORTED = re.compile(
    r"(?:(?:media|press|local|news|some|several|various|initial|early)\s+)*(?:reports?|accounts|media|outlets)", re.IGNORECASE
)


def only_carries(doc: Document, proposal: Proposal, others: list[Proposal]) -> bool:
    """Whether an outlet that "reported" a clause only carries what somebody says in it."""
    text, source = doc.text, proposal.source
    if source is None:
        return False
    if proposal.rule in ("according", "tagged") and _REPORTED.fullmatch(text[slice(*source)]):
        begin, end = proposal.content[0][0], proposal.content[-1][1]
        return any(o is not proposal and begin <= o.cue[0] < end and abs(o.content[-1][1] - end) <= 2 for o in others)
    form = " ".join(text[slice(*proposal.cue)].lower().split())
    reports = form in _CARRY or (form in _GOES_ON and _BACK.fullmatch(text, *source) is not None)
    if not reports and proposal.rule != "tagged":
        return False
    press = _is_outlet(doc, source)
    return (
        reports
        and (
            "via" in proposal.hints
            or press
            or form in _GOES_ON
            or (proposal.kind.form != "according to" and _may_carry(proposal, text[slice(*source)]))
        )
        and (proposal.content[0][0] < proposal.cue[0] or (press and proposal.kind.form == "according to"))
        and any(
            o is not proposal and a - 2 <= min(o.cue[1], o.content[0][0]) and o.content[0][1] <= b + 2 and (press or o.rule != "nominal")
            for o in others
            for a, b in {*proposal.content, (proposal.content[0][0], proposal.content[-1][1])}
        )
    ) or (press and proposal.rule == "tagged" and any(_names_speaker(proposal, o) for o in others if o is not proposal))


def _names_speaker(proposal: Proposal, other: Proposal) -> bool:
    """Whether the words of a proposal are no more than who speaks in another one."""
    source = other.source
    return source is not None and source[0] <= proposal.content[0][0] + 2 and proposal.content[-1][1] <= max(source[1], other.cue[0]) + 2


#: Behind whoever heard it: "two deputies who attended".
_WAS_THERE = re.compile(
    r"\s+(?:who\s+(?:attended|heard|took\s+part|were|was|participated|listened|watched)\b|present\b|in\s+attendance\b|in\s+the\s+(?:room|hall)\b)"
)


_HEARERS = re.compile(r"(?:(?:two|three|four|several|some|many)\s+)?(?:people|persons|sources|those)\b")


def only_hearsay(doc: Document, proposal: Proposal, others: list[Proposal]) -> bool:
    """Whether "according to two people who were there" only tells how the outlet knows what a named speaker is quoted with."""
    if proposal.kind.form != "according to" or proposal.source is None:
        return False
    if not (_WAS_THERE.match(doc.text, proposal.source[1]) or _HEARERS.match(doc.text, *proposal.source)):
        return False
    return any(
        o is not proposal and o.rule in ("quote-before", "quote-after") and a <= o.cue[0] and o.cue[1] <= b
        for o in others
        for a, b in proposal.content
    )


def only_introduces(doc: Document, proposal: Proposal, others: list[Proposal]) -> bool:
    """Whether a verb and a colon only lead up to an attribution behind it ("Baku responds: the ministry says …")."""
    begin, end = proposal.content[0][0], proposal.content[-1][1]
    return ":" in doc.text[proposal.cue[1] : begin] and any(
        o is not proposal
        and begin <= o.cue[0] <= begin + 120
        and len(doc.text[begin : o.cue[0]].split()) <= 6
        and abs(o.content[-1][1] - end) <= 2
        for o in others
    )


def _is_outlet(doc: Document, source: tuple[int, int]) -> bool:
    """Whether a mention is of an outlet, by its words or by what the article says of it."""
    return _is_press(doc.text[slice(*source)]) or credits.named_outlet(doc, source) is not None


_WORD = re.compile(r"\w+")
_PRESS_OFFICE = re.compile(r"\b(?:press|media|news)\s+(?:service|office|cent(?:er|re)|secretary|department|attach[eé]|release|statement)\b")


def _is_press(phrase: str) -> bool:
    low = _PRESS_OFFICE.sub("", phrase.lower())
    return phrase.removeprefix("the ").removeprefix("The ") in outlets() or not words("press").isdisjoint(_WORD.findall(low))


def _overruns(doc: Document, proposal: Proposal, others: list[Proposal]) -> bool:
    """Whether a verb is the noun of the clause that somebody else is quoted with ("Social media claims that … are untrue, she said")."""
    if proposal.kind.form not in ("claims", "reports", "demands", "hints") or proposal.source is None:
        return False
    return any(
        o is not proposal and abs(o.content[0][0] - proposal.source[0]) <= 1 and proposal.cue[1] < o.cue[0] < proposal.content[-1][1]
        for o in others
    )


#: What an outlet says of what stands before: "Orra reports that he made the remarks at the forum".
_POINTS_BACK = re.compile(
    r"\W*(?:[\w’'.-]+\s+){1,5}?(?:made|gave|delivered|voiced|issued|uttered)\s+(?:the|these|this|those|his|her|its|their)\s+(?:remarks?|comments?|statements?|announcement|speech)\b"
)
#: One of these is in what says so.
_REMARKED = ("remark", "comment", "statement", "announcement", "speech")


def _points_back(doc: Document, proposal: Proposal) -> bool:
    if proposal.kind.act != "assert":
        return False
    start, end = proposal.content[0]
    told = doc.text[start:end]
    return any(word in told for word in _REMARKED) and _POINTS_BACK.match(doc.text, start, end) is not None


#: Who asks in an interview or at a briefing: "a reporter asked", "the anchor wanted to know".
_ASKERS = re.compile(
    r"(?:(?:an?|the|one|another|our)\s+)?(?:[\w’'-]+\s+){0,3}?(?:reporters?|journalists?|correspondents?|interviewers?|presenters?|anchor(?:wom[ae]n|m[ae]n)?|hosts?|moderators?|newsreaders?)"
    r"(?:\s+(?:from|of|for|with|in|at)\s[^,;:]{2,50})?",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:ask(?:ed|s|ing)|inquired?s?|enquired?s?|wonder(?:ed|s|ing)|want(?:ed|s|ing)\s+to\s+know|press(?:ed|es))\b", re.IGNORECASE
)


def _only_asks(doc: Document, proposal: Proposal) -> bool:
    """Whether a journalist asks a question, which is no statement."""
    if proposal.source is None:
        return False
    asked = doc.text[slice(*proposal.content[-1])].rstrip('”"»’ ').endswith("?") or _ASKS.search(doc.text, *proposal.cue) is not None
    return asked and _ASKERS.fullmatch(doc.text, *proposal.source) is not None


_WORDS = re.compile(r"\b(?:words|remarks?|comments?|statements?|interview|quotes?|quotations?|letter|speech)\W*$")
_CARRIED = re.compile(r"(?:reported|carried|published|quoted|cited|printed|broadcast|aired|relayed)\b")


def only_carries_words(text: str, proposal: Proposal) -> bool:
    """Whether all that is told is by whom somebody's words were carried: "The mayor's words were first reported by …"."""
    return (
        _CARRIED.search(text, *proposal.cue) is not None
        and len(proposal.content) == 1
        and _WORDS.search(text, *proposal.content[0]) is not None
    )


def only_beside(doc: Document, proposal: Proposal, others: list[Proposal]) -> bool:
    """Whether a proposal only carries, introduces or vouches for one of the others of its sentence or article."""
    return (
        only_carries(doc, proposal, others)
        or only_introduces(doc, proposal, others)
        or only_hearsay(doc, proposal, others)
        or _overruns(doc, proposal, others)
        or _points_back(doc, proposal)
        or _only_asks(doc, proposal)
    )
