"""English descriptions of people by office: "the premier", "the deputy minister", "the Armenian diplomat".

Here: the words of a description and which role fits it. Not here: who of an article is meant (english/resolve.py).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.statements import genders
from onrecord.statements.lexicon import FOLDER, country_of, lower, words

_ARTICLE = re.compile(r"^(?:(?:the|a|an|this|that|his|her|its|their|our|[A-Z][\w-]+[’']s|same|two|both|latter|former)\s+)+", re.IGNORECASE)
_TAIL = re.compile(r",|\s(?:who|which|that|with|from|in|at|on|to|quoted|cited)\s")
_PLAIN = frozenset(["of", "for", "the", "and", "a", "an", "new", "former", "senior", "country's", "country’s"])
#: Words that make another office of the one behind them; a description without them means them last.
_LOWER = frozenset(["deputy", "vice", "assistant", "former", "acting", "under"])


#: "The MP" can be whoever chairs a committee of a parliament.
_IN_PARLIAMENT = frozenset(["mp", "lawmaker", "legislator", "parliamentarian", "deputy", "politician"])
_OF_PARLIAMENT = frozenset(["parliament", "parliamentary", "assembly", "majlis", "mejlis", "duma", "knesset", "senate", "house", "faction"])


@cache
def _table() -> dict[str, tuple[frozenset[str], ...]]:
    rows = tomllib.loads(FOLDER.joinpath("organisations_en.toml").read_text(encoding="utf-8"))["offices"]
    return {k: tuple(frozenset(w.split("+")) for w in v.split()) for k, v in rows.items() if k != "source"}


_TOKENS = re.compile(r"[\w’'.]+")
_ENDING = re.compile(r"(?:[’']s?|\.)$")


@lru_cache(maxsize=8192)
def _stem(token: str) -> str:
    return _ENDING.sub("", token)


def tokens_of(role: str) -> list[str]:
    """The words of a role in lower case, "-" and "." aside ("Vice-President", "Gov.")."""
    return [_stem(t) for t in _TOKENS.findall(lower(role).replace("-", " "))]


#: Whose office it is, in front of it, and what stands behind its own words.
_OWNER = re.compile(r"^(?:(?!of\b|for\b)[\w-]+\s+){0,3}[\w-]+[’']s\s+(?=\w)")
_PREPOSITION = re.compile(r"\s(?:to|of|for|at|in|with|from)\s")
_OPPOSITE = re.compile(r"\bopposite number\b")
_HEAD_OF_STATE = re.compile(r"\bhead\s+of\s+(?:the\s+)?state\b", re.IGNORECASE)
_HEAD_OF_GOVERNMENT = re.compile(r"\bhead\s+of\s+(?:the\s+)?(?:government|cabinet)\b", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|for)\s")
_NAMES = re.compile(r"[A-Z][\w’'.-]*")


@dataclass(frozen=True)
class Description:
    """A description taken apart: the office's own noun, the words around it, the country, the gender it tells."""

    head: str
    others: frozenset[str]
    country: tuple[str, str, bool] | None
    gender: str | None
    plural: bool
    names: frozenset[str] = frozenset()  # words with capitals behind "of" and "for": whose office it is

    def fit(self, role: str) -> int:
        """How well a role fits: 0 not at all, more for each word of the description in it, less for a deputy nobody spoke of."""
        own = _OWNER.sub("", role) if "’" in role or "'" in role else role
        have, first = set(tokens_of(own)), set(tokens_of(_PREPOSITION.split(own, maxsplit=1)[0]))
        if self.head in first:
            found = 4
        elif any(need <= (first if len(need) == 1 else have) for need in _table().get(self.head, ())):
            found = 2
        elif self.head in _IN_PARLIAMENT and have & _OF_PARLIAMENT and have & {"committee", "faction", "speaker", "member", "bloc"}:
            found = 1
        else:
            return 0
        if self.head in ("deputy", "mp", "lawmaker") and have & {"minister", "mayor", "governor", "head", "chair", "chairman", "director"}:
            if self.head != "deputy" and not have & _OF_PARLIAMENT:
                return 0
            found = 1
        found += 2 * len(self.others & have)
        strict = self.others - have - _PLAIN
        if strict & _LOWER or (self.names and not self.names & set(tokens_of(role))):
            return 0
        found -= len((have & _LOWER) - self.others)
        if strict and self.head not in ("official", "leader", "diplomat", "politician", "expert", "analyst"):
            found -= 1
            if found < 2:
                return 0
        return max(found, 0)


def described(phrase: str) -> Description | None:
    """The parts of a description; None where nothing is left of it."""
    country = country_of(phrase)
    low = _OPPOSITE.sub("counterpart", phrase.strip())
    low = _HEAD_OF_GOVERNMENT.sub("premier", _HEAD_OF_STATE.sub("president", low))
    low = _TAIL.split(low, maxsplit=1)[0]
    while m := _ARTICLE.match(low):
        low = low[m.end() :]
    head_part, *behind = _OF.split(low)
    tokens = tokens_of(head_part)
    if not tokens:
        return None
    head = tokens[-1]
    plural = head.endswith("s") and head[:-1] in known()
    head = head[:-1] if plural else head
    others = frozenset(t for t in tokens_of(low) if t != head and country_of(t) is None)
    proper = frozenset(t for part in behind for t in tokens_of(" ".join(_NAMES.findall(part))) if country_of(t) is None)
    return Description(head, others, country, genders.of_words(low), plural, proper)


_AGENT = re.compile(r"(?:[a-z]{3,}(?:er|or|ist|ician|eer|ian|man|woman|person)|men|women)s?")


def is_agent(noun: str) -> bool:
    """Whether a noun in lower case is by its ending one of somebody who does something."""
    return _AGENT.fullmatch(noun) is not None and noun.removesuffix("s") not in words("things", "en")


@cache
def known() -> frozenset[str]:
    """Nouns that can describe a person by office, in the singular."""
    return words("roles", "en") | frozenset(_table())
