"""The words of office around a name in English text: before it, in apposition, behind "is" and "who heads".

Here: which words belong to the office. Not here: whose names an article has (roster.py), descriptions without a name (offices.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.statements.lexicon import UPPER, country_of, cues, lower, words
from onrecord.statements.proposal import Span
from onrecord.statements.roster import _role_word
from onrecord.statements.scan import Document

#: What may stand before a role without being part of it: prepositions, times.
_NOT_OF_ROLE = re.compile(
    r"(?:(?:to|by|with|from|of|for|as|on|in|at|then|[Ww]hen|[Ww]hile|[Aa]fter|[Bb]efore|[Ii]f|[Ww]here|[Bb]ecause|[Aa]lthough|[Tt]hough|[Ss]ince|[Ww]hether|[Bb]oth|January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\s+)+(?=\S)"
)
_POSSESSOR = re.compile(r"([\w.-]+)[’']s\s+(?=\S)")
_OWNER = re.compile(
    r"(?:^|[\n“”\"—–:;]|\b(?:the|an?|his|her|its|their|our|my|and|another|one)\b|[’']s?\b)\s*(?=[\w’'. -]+,\s*$)", re.IGNORECASE
)  # before "minister, Lena Orran"
_VERB_FIRST = re.compile(
    r"(?!(?:retired|appointed|elected|designated|accredited|acting|outgoing|incoming|sitting|commanding|managing|leading)\b)[a-z]+(?:ed|ing)\s"
)
_BEFORE = re.compile(
    r"(?:^|[.,;:!?\n“”\"«»()—–]\s*|\s(?:said|says|by|with|and|that|told|to|from|but|met)\s+)((?:[\w’'.-]+\s+){0,17}[\w’'.-]+,?\s+)$"
)
_STACKED = re.compile(rf"\b(?:the|by|with|to|and|,)\s+([{UPPER}][\w’'-]+(?:\s+(?:of|for|the|and|[{UPPER}][\w’'-]+))*),\s+$")
_APPOSED = re.compile(
    r"(?:\s*\([^)]*\))?,\s+((?:(?:the|a|an|who is|his|her)\s+)?[\w](?:[^,.;:\"()\n—]|\s\([A-Z]{2,8}\)){3,110}?)(?=,|\.\s|\.$|;|$|\n|\sand\s)"
)
_IS = re.compile(r"\s+(?:has been|is|was|became)\s+([^,.;:\n]{4,80}?)(?=\s+since|\.|,|\swho|$)")
_HEADS = re.compile(r",\s+who\s+((?:heads|leads|runs|chairs|directs|edits|coordinates)\s+[^,.;:“”\"\n]{4,80}?)(?=,|\.\s|\.$|;|$|\n)")
_DETERMINED = re.compile(r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+((?:(?!of\b|with\b|from\b|and\b)[a-z-]+(?<!ed)\s+){0,2}[a-z-]+),?\s+$")
_POSTED = re.compile(r"\b(?:ambassador|attach[eé]|consul|envoy|representative|correspondent|diplomat|nuncio)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had|can|could|should|may|might|must|do|does|did)\b")
_OFFICE_OF = re.compile(
    rf"((?:[\w-]+\s+){{0,2}}(?:[Mm]inister|[Ss]ecretary|[Hh]ead|[Cc]hair\w*|[Dd]irector|[Ss]pokes\w+|[Rr]epresentative)\s+(?:of|for)\s+(?:the\s+)?[{UPPER}][\w’'-]*(?:(?:,\s+|\s+and\s+|\s+(?:of|for)\s+(?:the\s+)?|\s+)[{UPPER}][\w’'-]*){{0,8}})\s+$"
)
_ANSWER_OF = re.compile(
    r"(?:Answer|Answers|Statement|Comment|Commentary|Response|Reply|Interview|Remarks|Speech|Briefing)\s+(?:of|by|with)\s+(?:the\s+)?"
)
_AND_OFFICE = re.compile(r"\s+and\s+([^,.;:“”\"()\n—]{4,90}?)(?=,)")
_WHOSE = re.compile(rf"((?:[{UPPER}][\w-]+\s+){{0,3}}[{UPPER}][\w-]+[’']s?\s+)$")
_CALLED = re.compile(r"\b(?:an?|the|one)\s+((?:[\w’'-]+\s+){0,4}?[\w’'-]+)\s+(?:called|named)\s+$", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:the|a|an|his|her|its|their|former ambassador and|,|and|In|On|Earlier|Meanwhile|who is|is|was|also|According to|But|Then|Now|Later|So|Even)\s+)+",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?:(?:an?|the)\s+)?(?:former|retired|ex-?)\b", re.IGNORECASE)
_OTHER_NUMBER = re.compile(r"\bopposite number$", re.IGNORECASE)


def found_at(doc: Document, at: int, name: str) -> Iterator[tuple[str, Span]]:
    """The words of office around the name at `at`, with their places; `name` is the person's full name."""
    text = doc.text
    begun = max(0, at - 160, doc.sentences[doc.sentence_index(at)][0])
    end = at + len(name) if text.startswith(name, at) else at + len(re.match(r"[\w’'-]*", text[at:]).group())  # type: ignore[union-attr]
    for phrase, start in _candidates(text, begun, at, end):
        if start < at and re.search(r"\s(?:of|for|with|at|in|by|to|on|from|and|or)$", phrase):
            continue  # "a spokesman for Lena Orran"
        if start > at and cues("en").pattern.match(phrase):
            continue  # "… , said the pilot"
        if start > at and _is_another(phrase):
            continue
        if (kept := _kept(phrase, start)) is not None:
            yield kept


def _candidates(text: str, begun: int, at: int, end: int) -> Iterator[tuple[str, int]]:
    left = text[begun:at]
    if m := _BEFORE.search(left):
        before = m.group(1).rstrip(" ,\t\n")
        start = begun + m.start(1)
        cut = _start(before)
        before, start = before[cut:], start + cut
        if m.group(1).rstrip().endswith(","):
            owners = reversed(list(_OWNER.finditer(left)))
            owner = next((o for o in owners if _has_role(left[o.end() :])), None)
            before, start = (left[owner.end() :].rstrip(" ,\t\n"), begun + owner.end()) if owner else ("", start)
            whose = _WHOSE.search(left[: owner.end()]) if owner else None
            if whose and country_of(whose.group(1)) is None:
                before, start = whose.group(1) + before, start - len(whose.group(1))
        elif before and (stacked := _STACKED.search(text, max(0, start - 90), start)) and _has_role(stacked.group(1)):
            yield stacked.group(1), stacked.start(1)
        yield before, start
    if m := _OFFICE_OF.search(left):
        yield m.group(1), begun + m.start(1)
    if (m := _DETERMINED.search(left)) and _has_role(m.group(1).split()[-1]):
        yield m.group(1), begun + m.start(1)
    if m := _CALLED.search(left):
        yield m.group(1), begun + m.start(1)
    after = text[end : end + 220]
    for pattern in (_APPOSED, _IS, _HEADS):
        if m := pattern.match(after):
            stop = m.end(1)
            if pattern is _APPOSED and (more := _AND_OFFICE.match(after, stop)) and _has_role(" ".join(more.group(1).split()[:3])):
                stop = more.end(1)  # "deputy of the Vell faction and former head of the Roads Office"
            if pattern is _APPOSED and (body := _AND_BODY.match(after, stop)):
                stop = body.end()
            yield after[m.start(1) : stop], end + m.start(1)


#: A body's name goes on behind "and": "deputy head of the Ministry's Information and Press Department".
_AND_BODY = re.compile(
    r"\s+and\s+(?:[A-Z][\w’'-]+\s+){1,3}(?:Department|Office|Bureau|Directorate|Division|Committee|Commission|Service|Agency|Unit|Cent(?:er|re))\b"
)


def _is_another(phrase: str) -> bool:
    """Whether an apposition is another person with an office ("Lena Orran, Mayor Davit Solakian, …")."""
    tokens = phrase.split()
    first = next((n for n, t in enumerate(tokens[:4]) if _role_word(lower(t), "en")), None)
    if first is not None and not re.match(r"(?:the|an?|his|her|its|their)\s", phrase):
        name = tokens[first + 1 : first + 3]
        if len(name) == 2 and all(t[:1].isupper() and lower(t) not in words("bodies") and not _role_word(lower(t), "en") for t in name):
            return True
    last = max((n for n, t in enumerate(tokens) if _role_word(lower(t), "en")), default=len(tokens))
    behind = tokens[last + 1 :]
    return bool(behind) and all(t[:1].isupper() and lower(t) not in words("bodies") for t in behind)


def _is_land(token: str) -> bool:
    """Whether a token is a country itself, and no capital that stands for it."""
    country = country_of(token)
    return country is not None and not country[2]


def _has_role(phrase: str) -> bool:
    return (
        any(_role_word(t, "en") for t in re.findall(r"[\w’'.-]+", lower(phrase))) or _OTHER_NUMBER.search(phrase.rstrip(" ,")) is not None
    )


def _kept(phrase: str, start: int) -> tuple[str, Span] | None:
    """A candidate without what is no part of it; None where it is no office."""
    heads = re.match(r"(?:heads|leads|runs|chairs|directs|edits|coordinates)\s", phrase) is not None
    if re.match(r"(?:and|or|but|including|other|along|like|not)\b", phrase):
        return None
    phrase = re.split(r"\s(?:who|which|whose|whom)\s", phrase)[0] if not re.match(r"who\sis\s", phrase) else phrase
    phrase = re.split(r"\snow\s+(?:at|with|of)\s", phrase)[0]  # "a former manager now at the university"
    if not (_has_role(phrase) or _FORMER.match(phrase) or heads) or len(phrase.split()) > 16 or _CLAUSE.search(phrase):
        return None
    begin = m.end() if (m := _LEAD.match(phrase)) else 0
    begin += m.end() if (m := _ANSWER_OF.match(phrase[begin:])) else 0
    begin += m.end() if (m := _NOT_OF_ROLE.match(phrase[begin:])) else 0
    begin += m.end() if (m := re.match(r"(?:the|an?)\s+", phrase[begin:])) else 0
    if (m := _POSSESSOR.match(phrase[begin:])) and (_is_land(m.group(1)) or m.group(1)[0].islower() or m.group(1).endswith("day")):
        begin += m.end()
    if not heads and (_VERB_FIRST.match(phrase[begin:]) or re.match(r"(?:who|whose|which|where|when)\b", phrase[begin:], re.IGNORECASE)):
        return None
    phrase = re.sub(r"\s(?:her|him)self[\s,]*$", "", phrase)
    place = r"" if _POSTED.search(phrase) else r"\s+in\s+[A-Z][\w-]+|"
    phrase = re.sub(rf"(?:{place}\s+(?:and|or|of|for|with|in|at))$", "", phrase[begin:].rstrip(" ,"))
    if (m := re.search(r"\s(?:Mr|Mrs|Ms|Dr)\.?$", phrase)) is not None:
        phrase = phrase[: m.start()]
        if not _has_role(phrase):
            return None
    if lower(phrase).rstrip(".") in ("mr", "mrs", "ms", "miss", "dr") or len(phrase) < 2:
        return None
    return phrase, (start + begin, start + begin + len(phrase))


def _start(phrase: str) -> int:
    """Where the run of words that can belong to an office begins, seen from its end."""
    start = len(phrase)
    for m in reversed(list(re.finditer(r"\S+", phrase))):
        token = lower(m.group().strip("’'.,"))
        token = token.removesuffix("'s").removesuffix("’s")
        if not (m.group()[0].isupper() or _role_word(token, "en") or token in words("bodies") or token in words("of_office", "en")):
            break
        start = m.start()
    return start
