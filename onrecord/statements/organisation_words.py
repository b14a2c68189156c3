"""What English words say of bodies: nouns that describe kinds of them, words their names are made of, legal forms.

Here: the lists of organisations_en.toml and what is asked of them. Not here: which bodies an article names (organisations.py).
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from onrecord.statements.lexicon import FOLDER, UPPER, lower, words

#: A word with a capital, as a part of a name.
CAPITAL = rf"[{UPPER}][\w’'&-]{{0,40}}(?:\.[{UPPER}][\w’'&-]{{0,40}}){{0,4}}(?:(?<=\bInc)\.|(?<=\bLtd)\.|(?<=\bCo)\.|(?<=\bCorp)\.)?"


@cache
def words_of(key: str) -> frozenset[str]:
    """One of the plain lists of words beside the kinds ("_" stands for a blank)."""
    listed = tomllib.loads(FOLDER.joinpath("organisations_en.toml").read_text(encoding="utf-8"))["words"][key].split()
    return frozenset(w.replace("_", " ") for w in listed)


@cache
def lists() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]], frozenset[str]]:
    """Describing noun -> kinds; word of a name -> kinds; legal forms."""
    data = tomllib.loads(FOLDER.joinpath("organisations_en.toml").read_text(encoding="utf-8"))

    def turned(rows: dict[str, str]) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for kind, nouns in rows.items():
            for noun in nouns.split():
                found.setdefault(noun, set()).add(kind)
        return {noun: frozenset(kinds) for noun, kinds in found.items()}

    return turned(data["kinds"]), turned(data["names"]), frozenset(data["legal"]["forms"].split())


_PLURAL = re.compile(r"ies$")
_BEHIND = re.compile(r"\s+([\w.]+)")


@lru_cache(maxsize=8192)
def kinds_of(noun: str) -> frozenset[str]:
    """The kinds of bodies that a noun in lower case describes; empty for other nouns. Plurals count."""
    table = lists()[0]
    for form in (noun, noun.removesuffix("s"), noun.removesuffix("es"), _PLURAL.sub("y", noun)):
        if form in table:
            return table[form]
    return frozenset()


def is_of_body(word: str) -> bool:
    """Whether a word is one of those that bodies' own names are made of ("Bank", "Motors")."""
    low = lower(word)
    return low in lists()[1] or low in words("bodies") or low in lists()[0] or word in lists()[2]


def own_nouns() -> frozenset[str]:
    """Nouns in lower case that a body answers to only if they stand in its name or beside it."""
    return words_of("own_nouns")


def without_form(name: str) -> str:
    """A name without its legal form at either end: "Meridian Pipes JSC" -> "Meridian Pipes"."""
    tokens = name.split()
    forms = lists()[2]
    while len(tokens) > 1 and tokens[-1].strip(",") in forms:
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0] in forms:
        tokens = tokens[1:]
    return " ".join(tokens).rstrip(",")


def has_form_behind(text: str, at: int) -> bool:
    """Whether a legal form ("JSC") follows a name that ends at `at`."""
    m = _BEHIND.match(text, at, at + 12)
    return m is not None and m.group(1) in lists()[2] and len(m.group(1)) > 1
