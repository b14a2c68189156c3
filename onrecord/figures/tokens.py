"""A text as tokens: numbers, words, marks, each with its place.

Here: the split only. Numbers keep their separators (numbers.py reads them), words lose nothing. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

#: Separators inside a number; a space only between groups of three. A point may open one ("$.5 million").
_DOTTED = r"(?<![\w.,)])\.\d+(?![.,\d])"
_NUMBER = r"\d+(?:[.,'’]\d+)*(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))*(?:[.,]\d+)?"
_ABBREVIATION = r"(?:[^\W\d_]\.){2,}"
_WORD = r"[^\W\d_½¼¾⅓⅔⅛]+"  # a fraction of one character stands alone ("2½m")
#: Most tokens, told at once: letters of the scripts of our languages with no other letter behind them, and a mark.
_PLAIN = r"[A-Za-zÀ-ÖØ-öø-ɏА-яЁёԱ-Ֆա-և]{2,}+(?![^\W\d_])|[^\w\s]"
_TOKEN = re.compile(rf"\s*+({_DOTTED}|{_PLAIN}|{_NUMBER}|{_ABBREVIATION}|{_WORD}|\S)")
_STARRED = re.compile(rf"\s*+({_NUMBER}|{_ABBREVIATION}|{_WORD}\*?|\S)")
#: Longer digit runs are no number anyone writes; they are kept as a mark so that nothing tries to read them.
LONGEST_NUMBER = 60
Found = TypeVar("Found")


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
    pattern = _STARRED if keep_stars else _TOKEN
    return [token(m[1], m.start(1)) for m in pattern.finditer(text, start, len(text) if end is None else end)]


def pieces(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """As `tokenize`, but only the places of the characters that `token` makes a token of (the group of each match)."""
    return _TOKEN.finditer(text, start, end)


def token(found: str, start: int) -> Token:
    """The token that stands at `start`."""
    kind, key = _known[found]
    return Token(kind, found, start, start + len(found), key)


def fold(word: str) -> str:
    """A word for comparison: lower case, Turkish dotted capital without its combining dot, vowels without a circumflex ("askerî")."""
    lower = word.lower()
    return lower if lower.isascii() else lower.replace("i̇", "i").replace("â", "a").replace("î", "i").replace("û", "u")


def kind_of(found: str) -> str:
    """The kind of a token by its characters."""
    return _known[found][0]


class Remembered(dict[str, Found], Generic[Found]):
    """What is found out about a word or another short piece of text, kept since the same ones come again."""

    #: Longer ones are not kept; when so many are kept, it begins anew.
    LONGEST, MOST = 40, 1 << 16

    def find(self, text: str) -> Found:
        """What is kept; it depends on `text` alone."""
        raise NotImplementedError

    def __missing__(self, text: str) -> Found:
        found = self.find(text)
        if len(text) <= self.LONGEST:
            if len(self) >= self.MOST:
                self.clear()
            self[text] = found
        return found


class _Known(Remembered[tuple[str, str]]):
    """Kind and key of a token by its characters."""

    def find(self, text: str) -> tuple[str, str]:
        kind = "number" if text[0].isdecimal() or (text[0] == "." and len(text) > 1) else "word" if text[0].isalnum() else "mark"
        if kind == "number" and len(text) > LONGEST_NUMBER:
            kind = "mark"
        return kind, fold(text)


_known = _Known()
