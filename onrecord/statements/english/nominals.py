"""Attributions in English by a noun: "the minister's claim that …", "allegations by the opposition that …".

Here: who owns the noun and where its clause ends. Not here: verbs (english/propose.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.english.constructs import end_of_clause, owns
from onrecord.statements.english.kinds import Kind, kind
from onrecord.statements.english.phrases import _NOMINAL_OWNER, _plausible, _subject
from onrecord.statements.english.supposed import is_supposed
from onrecord.statements.lexicon import cues, trie
from onrecord.statements.proposal import Proposal, Span, trim
from onrecord.statements.scan import Document
from onrecord.statements.word_sets import first_words


def is_part(proposal: Proposal, found: list[Proposal]) -> bool:
    """Whether a proposal's cue is only part of a noun's ("repeated" of "repeated its call"): the noun says more of the same statement."""
    return any(p.rule == "nominal" and p.cue != proposal.cue and p.cue[0] <= proposal.cue[0] < proposal.cue[1] <= p.cue[1] for p in found)


def nominal(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The minister's claim that …", "allegations by the opposition that …", "her description of it as …"."""
    text, known = doc.text, cues("en").nominals
    found = []
    for m in list(_nominals().finditer(text, start, stop))[:4]:
        noun, at = m.group(1).lower(), m.start()
        if doc.quote_at(at):
            continue
        if m.group("by"):
            source, owned = trim(text, m.span("by")), at
        elif owner := _NOMINAL_OWNER.search(text, max(start, at - 110), at):
            if any(
                w in cues("en").verbs
                for w in text[owner.end(1 if owner.group(1) else 2) : at].lower().split()[2 if owner.group(2) else 1 :]
            ):
                continue  # "the Prosecutor General's Office rejected claims that …"
            group = 1 if owner.group(1) else 2
            source, owned = trim(text, owner.span(group)), owner.start(group)
            if group == 2:
                source = owner_of(text, max(start, at - 110), owner.end(2))
                owned = source[0]
        else:
            continue
        of = m.group(2) == "of"
        if of and not noun.startswith(("allegation", "claim", "accusation", "description", "characteri")):
            continue
        end = _end_of_noun(doc, owned, m.end(), start, end_of_clause(doc, m.end(), stop))
        span = trim(text, (m.end(), end))
        if owns(text, source) and len(text[slice(*span)].split()) >= 3 and not is_supposed(text, start, source, m.span(1)):
            found.append(Proposal(m.span(1), known[noun], [span], source, (start, stop), None, "nominal", 0.6))
    return found


def renewed(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The union has renewed its demand for a tariff", "she repeated a promise to resign": the noun says what is done, its object what is said."""
    text, known = doc.text, cues("en").nominals
    found = []
    for m in list(_renewed().finditer(text, start, stop))[:2]:
        source = _subject(doc, start, m.start())
        kind = known[m.group("noun").lower()]
        if doc.quote_at(m.start()) or source is None or not _plausible(text, source) or is_supposed(text, start, source, m.span("noun")):
            continue
        if m.group("to") == "to" and kind.act != "promise":
            continue  # "an appeal to the president" names who is asked
        content = trim(text, (m.end(), end_of_clause(doc, m.end(), stop)))
        if len(text[slice(*content)].split()) >= 2:
            found.append(Proposal((m.start(), m.end("noun")), kind, [content], source, (start, stop), None, "nominal", 0.85))
    return found


def undertaken(doc: Document, start: int, stop: int) -> list[Proposal]:
    """ "The governor's promise to rebuild the school drew laughter", "a pledge by the bank to pay": what is promised is an infinitive."""
    text, known = doc.text, cues("en").nominals
    found = []
    for m in list(_undertaken().finditer(text, start, stop))[:2]:
        at = m.start()
        if doc.quote_at(at):
            continue
        if m.group("by"):
            source, owned = trim(text, m.span("by")), at
        elif owner := _OWNER.search(text, max(start, at - 110), at):
            source = owner.span(1) if owner.group(1) else owner_of(text, max(start, at - 110), owner.start(2))
            owned = source[0]
        else:
            continue
        end = _end_of_noun(doc, owned, m.end(), start, end_of_clause(doc, m.end(), stop))
        span = trim(text, (m.start("to"), end))
        if owns(text, source) and len(text[slice(*span)].split()) >= 3 and not is_supposed(text, start, source, m.span("noun")):
            found.append(Proposal(m.span("noun"), known[m.group("noun").lower()], [span], source, (start, stop), None, "nominal", 0.6))
    return found


#: Right before the noun: whose it is.
_OWNER = re.compile(
    r"(?:\b(his|her|its|their)|[\w-]+([’'])s?)\s+(?:(?:own|latest|new|old|firm|recent|public|earlier|pre-election|[a-z]+ed|[a-z]+al)\s+){0,2}$"
)


@cache
def _undertaken() -> re.Pattern[str]:
    nouns = trie([n for n, kind in cues("en").nominals.items() if kind.act == "promise"])
    return re.compile(
        rf"\b(?P<noun>{nouns})\s+(?:by\s+(?P<by>(?:the\s+|an?\s+)?[^,;:.“”\"]{{2,60}}?)\s+)?(?P<to>to)\s+(?=[a-z]+\b)", re.IGNORECASE
    )


@cache
def _renewed() -> re.Pattern[str]:
    nouns = trie([n for n, kind in cues("en").nominals.items() if kind.act in ("demand", "promise", "accuse", "deny") or n == "warning"])
    return re.compile(
        r"\b(?:renew(?:ed|s|ing)|repeat(?:ed|s|ing)|reiterat(?:ed|es|ing)|restat(?:ed|es|ing)|reaffirm(?:ed|s|ing)|issu(?:ed|es|ing))\s+"
        rf"(?:its|his|her|their|an?|the)\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>{nouns})\s+(?P<to>for|that|to)\s+",
        re.IGNORECASE,
    )


@cache
def _nominals() -> re.Pattern[str]:
    nouns = trie([*cues("en").nominals])
    return re.compile(
        rf"\b({nouns})\s+((?:(?:is|was|remains)\s+)?that|about|of|(?:by|from|of)\s+(?P<by>(?:the\s+|an?\s+)?[^,;:.“”\"]{{2,60}}?)\s+(?:(?:is|was|remains)\s+)?that)\s+",
        re.IGNORECASE,
    )


def owner_of(text: str, begin: int, end: int) -> Span:
    """The noun phrase that ends at `end`, before "’s": leftward to its article or to the first name of a chain of names."""
    tokens = list(re.finditer(r"\S+", text[begin:end]))
    take = len(tokens) - 1
    for n in range(len(tokens) - 2, max(-1, len(tokens) - 8), -1):
        word = tokens[n].group()
        if word[-1] in ',;:.“”"' and not re.fullmatch(r"(?:Mr|Mrs|Ms|Dr|Gen|Sen|[A-Z])\.", word):
            break
        if word.lower() in ("the", "a", "an", "his", "her", "its", "their"):
            take = n
            break
        if word[0].isupper() and n > 0 - 1:
            take = n
        elif word not in ("of", "and", "for") and not any(t.group().lower() in ("the", "a", "an") for t in tokens[max(0, n - 2) : n]):
            break
    return trim(text, (begin + tokens[take].start(), end)) if tokens else (begin, end)


_MAIN = re.compile(
    r"\s+((?:has|have|had|is|are|was|were|could|cannot|can|will|would|did|does|do|remains?|seems?|appears?|sounds|drew|draws|met|preceded|precedes|triggered|triggers|fuell?ed|fuels|earned|alarmed|alarms|undercut|reflects?|reflected|underscores?|underscored|outraged|delighted|sits|sat|stands|stood|goes|earns|sparks|raises|prompts|provokes|raised|sparked|came|comes|went|made|left|won|found|caught|rings|fell|angered|surprised"
    r"|prompted|provoked|caused|puzzled|worried|upset|pleased|shocked|stunned|irritated|echoed|echoes|contradicted|contradicts|followed|ignored|ignores|misses|missed)(?:\s+(?:not|never|yet|to|be|been|\w+ly|\w+ed|\w+en))*)\b"
)


_DOING = re.compile(r"(?:not\s+|never\s+)?[a-z]{2,}ing\s")
_RELATIVE = re.compile(r"\b(?:who|which|that|whom|whose|what|where|when|he|she|it|they)$")


def _end_of_noun(doc: Document, owned: int, begin: int, start: int, stop: int) -> int:
    """Where the clause of "the claim that …" ends: at a comma, and before the main verb if the noun is its subject."""
    text = doc.text
    stops = [begin + c.start() for c in re.finditer(r",\s", text[begin:stop]) if doc.quote_at(begin + c.start()) is None]
    end = stops[0] if stops else stop
    before = re.sub(
        r"^(?:[\s“]*(?:But|And|Yet|Still|Nor|Even|Nevertheless|However|The|This|That|An?|In\s+[^,]*|On\s+[^,]*),?\s*)+\b",
        "",
        text[start:owned],
    )
    if before.strip() and not re.search(r"[,;:]\s*$", text[start:owned]):
        return end  # the noun is the object
    verbs = [m for m in _MAIN.finditer(text, begin, end) if doc.quote_at(m.start(1)) is None and len(text[begin : m.start()].split()) >= 3]
    if verbs and _DOING.match(text, begin):
        return next(
            (m.start() for m in verbs if not _RELATIVE.search(text, begin, m.start())), end
        )  # "His claims of having seen nothing were …"
    return verbs[-1].start() if verbs else end


@cache
def kinds() -> tuple[Kind, ...]:
    """Each kind of attribution by a noun with what a sentence must have for it."""
    nouns = first_words(cues("en").nominals)
    again = " ".join(f"{stem}ed {stem}s {stem}ing" for stem in ("renew", "repeat", "reaffirm")) + (
        " reiterated reiterates reiterating restated restates restating issued issues issuing"
    )
    return kind(nominal, nouns, "that about of"), kind(renewed, again, nouns), kind(undertaken, nouns, "to")
