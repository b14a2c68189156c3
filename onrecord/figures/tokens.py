"""A text as tokens: numbers, words, marks, each with its place.

Here: the split only. Numbers keep their separators (numbers.py reads them), words lose nothing. Linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Separators inside a number; a space only between groups of three.
_NUMBER = r"\d+(?:[.,'’]\d+)*(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))*(?:[.,]\d+)?"
_ABBREVIATION = r"(?:[^\W\d_]\.){2,}"
_WORD = r"[^\W\d_]+"
_TOKEN = re.compile(rf"(?P<number>{_NUMBER})|(?P<word>{_ABBREVIATION}|{_WORD})|(?P<mark>\S)")
_STARRED = re.compile(rf"(?P<number>{_NUMBER})|(?P<word>{_ABBREVIATION}|{_WORD}\*?)|(?P<mark>\S)")
#: Longer digit runs are no number anyone writes; they are kept as a mark so that nothing tries to read them.
LONGEST_NUMBER = 60


@dataclass(frozen=True, slots=True)
class Token:
    """``text[start:end]``; `kind` is number, word or mark; `key` is what lexicons compare (lower case)."""

    kind: str
    text: str
    start: int
    end: int
    key: str


def tokenize(text: str, start: int = 0, end: int | None = None, *, keep_stars: bool = False) -> list[Token]:
    """The tokens of ``text[start:end]`` in order. `keep_stars`: a ``*`` after a word belongs to it (lexicon entries)."""
    tokens = []
    for match in (_STARRED if keep_stars else _TOKEN).finditer(text, start, len(text) if end is None else end):
        kind, found = str(match.lastgroup), match.group()
        if kind == "number" and len(found) > LONGEST_NUMBER:
            kind = "mark"
        tokens.append(Token(kind, found, match.start(), match.end(), fold(found)))
    return tokens


def fold(word: str) -> str:
    """A word for comparison: lower case, Turkish dotted capital without its combining dot."""
    return word.lower().replace("i̇", "i")
