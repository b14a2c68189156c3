"""Names that the words around them call a company, a charity, a party, a thing, in English text.

Here: how an article introduces a body nobody knows. Not here: bodies known by a word of their name (organisations.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.statements import genders
from onrecord.statements.lexicon import UPPER, country_of, lower
from onrecord.statements.organisation_words import CAPITAL, kinds_of, words_of
from onrecord.statements.roster import _role_word

_INTRODUCED = re.compile(
    rf"(?<![\w-])([a-z][\w-]+)\s+[“\"«]?({CAPITAL}(?:[ ](?:&[ ])?{CAPITAL}){{0,3}})|[“\"«]({CAPITAL}(?:[ ](?:{CAPITAL}|of|to|for|the|and)){{1,5}})[,.]?[”\"»],\s+(?:an?|the)\s+(?:[\w’'-]+\s+){{0,4}}?([a-z-]+)"
)
#: What stands behind a name that it explains, and behind one that is a thing's.
_EXPLAINED = re.compile(
    r",\s+(?:an?|the)\s+(?:(?!(?:of|from|with|at|for|in|on|to|who|by)\b)[\w’'-]+\s+){0,4}?([a-z-]+)(?=[,.;:]|\s(?:that|which|who|based|in|of|for|with|at|from|to|on|by)\b)"
)
_WHICH = re.compile(r",\s+which\b")
_SAID_IT = re.compile(r"(?:said|says|announced|confirmed)\s+(?:that\s+)?it\s+(?:had|has|was|is|would|will|could|can|did|does|were)\b")
#: The name in front of the one and of the other.
_NAME = re.compile(rf"(?<![\w-])({CAPITAL}(?:[ ](?:&[ ])?{CAPITAL}){{0,3}})\Z")
_SPEAKER = re.compile(rf"(?<![\w-])(?<![{UPPER}] )({CAPITAL})\s+(?:has\s+)?\Z")
#: "Vell Water wants to raise its tariffs. The company says …", "… Its press office declined": the next sentence says what it is.
_GOES_ON = (
    r"[.!?][”\"’]?\s+(?:The\s+([a-z]+)\s+(?:\w+ly\s+|also\s+)?(?:[a-z]+s|[a-z]+ed|said|told|has|had|is|was|would|will)\b"
    r"|Its\s+(?:[a-z]+\s+){0,2}(?:office|service|spokes\w+|management|board|executives?|director|chairman|lawyers?|owners?|shareholders)\b)"
)
_NEXT = re.compile(_GOES_ON)
_TAKEN_UP = re.compile(
    rf"(?:^|\n\s*|[.!?][”\"’]?\s+|(?i:\b(?:asked|with|against|by|from|operator|supplier)\s))(?:The\s+)?({CAPITAL}(?:[ ](?:&[ ])?{CAPITAL}){{1,3}})(?=[\s,])[^.!?\n]{{5,300}}"
    + _GOES_ON
)
#: Behind a name: what persons do, so that "the company" may be another's.
_SPEAKS = re.compile(
    r"(?:\s*,[^,.]{2,80},)?\s+(?:said|says|told|tells|added|wrote|writes|argued|believes|thinks|recalled|noted|replied|stressed)\b"
)


#: What makes a word behind it part of a name.
_NAME_BEFORE = re.compile(rf"(?:[{UPPER}][\w’'-]+|\b(?:von|van|der|den|de|da|di|del|dos|du|la|le|al|el|bin|ibn|ter))\s+$")


#: What begins a sentence with a capital, before a name.
_NO_NAMES = frozenset(
    ["now", "then", "still", "but", "and", "yet", "so", "later", "today", "also", "when", "while", "as", "if", "in", "at", "for"]
)


#: The most code points of a name and what stands between it and its tail; bounds the search in a text without lines.
_LONGEST = 1500


def _line_before(text: str, at: int, lines: int) -> int:
    """Where the line of a place begins, or one so many `lines` with words before it."""
    start = text.rfind("\n", 0, at) + 1
    for _ in range(lines):
        start = text.rfind("\n", 0, len(text[:start].rstrip())) + 1
    return start


def _in_front(name: re.Pattern[str], tail: re.Pattern[str], text: str, lines: int) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The names right in front of what seldom stands behind one, each with that: the matches of both patterns as one, found from the rare
    end. A name begins at most so many `lines` before its tail."""
    at = 0
    for behind in tail.finditer(text):
        if m := name.search(text, max(at, behind.start() - _LONGEST, _line_before(text, behind.start(), lines)), behind.start()):
            yield m, behind
            at = behind.end()


def _sentences_taken_up(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_TAKEN_UP`, looked for only where a sentence goes on of somebody."""
    at = 0
    for behind in _NEXT.finditer(text):
        if m := _TAKEN_UP.search(text, max(at, behind.start() - _LONGEST, _line_before(text, behind.start(), 2)), behind.end()):
            yield m
            at = m.end()


@lru_cache(maxsize=4)
def taken_up(text: str) -> dict[str, str | None]:
    """Names of nobody known, with the noun by which the next sentence goes on of them ("company"); None for "its press office"."""
    found: dict[str, str | None] = {}
    for m in _sentences_taken_up(text):
        name, noun = m.group(1), m.group(2)
        first = name.split()[0]
        if genders.gender(first) is not None or country_of(name) == country_of(first) is not None:
            continue
        if any(_role_word(lower(word), "en") for word in name.split()):
            continue  # "Trade Minister Pavel Orran showed a chart. The mill …"
        if noun is None or (kinds_of(noun) & {"company", "charity", "party", "research"} and _SPEAKS.match(text, m.end(1)) is None):
            found.setdefault(name, noun)
    return found


@lru_cache(maxsize=4)
def introduced(text: str) -> frozenset[str]:
    """Names that the words around them call a company, a charity, a party, a thing: "the charity Safe Furrow", "Safe Furrow, which …"."""
    found = {
        m.group(1)
        for name, tail, lines in ((_NAME, _WHICH, 0), (_SPEAKER, _SAID_IT, 2))
        for m, _ in _in_front(name, tail, text, lines)
        if (country_of(m.group(1)) is None or (" " in m.group(1) and country_of(m.group(1).split()[0]) is None))
        and genders.gender(m.group(1)) is None
    }
    for m, behind in _in_front(_NAME, _EXPLAINED, text, 0):
        if genders.gender(m.group(1)) is not None and " " in m.group(1):
            continue  # "Lena Orran, a party veteran of the valley"
        if kinds_of(behind.group(1)) & {"company", "charity", "party", "research"} and not _role_word(behind.group(1), "en"):
            found.add(m.group(1))
    for m in _INTRODUCED.finditer(text):
        noun, name = (m.group(1), m.group(2)) if m.group(1) else (m.group(4), m.group(3))
        if genders.gender(name.split()[0]) is not None and " " in name and not kinds_of(noun) & {"outlet"}:
            continue  # "member of the faction Lena Orran", but "the website Leyla Post"
        if kinds_of(noun) & {"company", "charity", "party", "research", "outlet"} and not noun.endswith("s") and not _role_word(noun, "en"):
            first = lower(name.split()[0])
            if not _role_word(first.rstrip("."), "en") and first.rstrip(".") not in ("mr", "ms", "mrs", "dr"):
                found.add(re.sub(r"[’']s?$", "", name))
    found |= taken_up(text).keys()
    return frozenset(n.removeprefix("The ") for n in found if " " in n or not _follows_a_name(text, n))


def _follows_a_name(text: str, word: str) -> bool:
    """Whether a word stands somewhere behind another with a capital that is part of a name, or behind what surnames begin with ("van der")."""
    at = -1
    while (at := text.find(word, at + 1)) >= 0:
        end = at + len(word)
        if end < len(text) and (text[end].isalnum() or text[end] in "_-"):
            continue
        before = _NAME_BEFORE.search(text, max(0, at - 60), at)
        if before is not None and lower(before.group().strip()) not in _NO_NAMES | words_of("called_after"):
            return True
    return False
