"""A text as tokens: numbers, words, marks, each with its place.

Here: the split only. Numbers keep their separators (numbers.py reads them), words lose nothing. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

#: Separators inside a number; a space only between groups of three.
_NUMBER = r"\d+(?:[.,'’]\d+)*(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))*(?:[.,]\d+)?"
_ABBREVIATION = r"(?:[^\W\d_]\.){2,}"
_WORD = r"[^\W\d_]+"
_TOKEN = re.compile(rf"({_NUMBER})|({_ABBREVIATION}|{_WORD})|\S")
_STARRED = re.compile(rf"({_NUMBER})|({_ABBREVIATION}|{_WORD}\*?)|\S")
_KINDS = {1: "number", 2: "word", None: "mark"}
#: Longer digit runs are no number anyone writes; they are kept as a mark so that nothing tries to read them.
LONGEST_NUMBER = 60
#: What is found out about a word is kept for words of at most so many letters, and for so many words.
LONGEST_KEPT, MOST_KEPT = 40, 1 << 16


@dataclass(slots=True)
class Token:
    """``text[start:end]``; `kind` is number, word or mark; `key` is what lexicons compare (lower case). Never changed."""

    kind: str
    text: str
    start: int
    end: int
    key: str


class Tokens(list[Token]):
    """The tokens of one sentence, never changed once made.

    `hits`: what lists of phrases find in them, by list and place. Each list looks only once (lexicon.py).
    """

    __slots__ = ("hits",)

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        super().__init__(tokens)
        self.hits: dict[Any, dict[int, tuple[int, Any]]] = {}


def tokenize(text: str, start: int = 0, end: int | None = None, *, keep_stars: bool = False) -> list[Token]:
    """The tokens of ``text[start:end]`` in order. `keep_stars`: a ``*`` after a word belongs to it (lexicon entries)."""
    return list(each_token(text, start, end, keep_stars=keep_stars))


def each_token(text: str, start: int = 0, end: int | None = None, *, keep_stars: bool = False) -> Iterator[Token]:
    """As `tokenize`, one after the other."""
    for match in (_STARRED if keep_stars else _TOKEN).finditer(text, start, len(text) if end is None else end):
        kind, found = _KINDS[match.lastindex], match.group()
        first, last = match.span()
        if kind == "number" and last - first > LONGEST_NUMBER:
            kind = "mark"
        yield Token(kind, found, first, last, _key(found) if last - first <= LONGEST_KEPT else fold(found))


def fold(word: str) -> str:
    """A word for comparison: lower case, Turkish dotted capital without its combining dot."""
    return word.lower().replace("i̇", "i")


#: Folded short words, since the same ones come again.
_key = lru_cache(maxsize=MOST_KEPT)(fold)
