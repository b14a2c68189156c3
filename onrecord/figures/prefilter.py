"""Which paragraphs may name money at all: a cheap look before anything is tokenized.

Here: marks of money drawn from the lexicons. Not here: whether it is money (amounts.py). Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.figures.lexicon import Lexicon, currency_forms, lexicon, read
from onrecord.figures.tokens import fold

_CAPITALS = re.compile(r"[A-Z]{3,4}(?![A-Z])")
_LOWER_CODE = re.compile(r"\d ?([a-z]{3})\b")
#: Shorter pieces of words stand in too many other words; they are looked for as whole words.
SHORTEST_STEM = 4


def money_paragraphs(text: str, language: str | None, codes: frozenset[str]) -> Iterator[tuple[int, int]]:
    """``text[start:end]`` of every paragraph (line) that holds a mark of money in `language` or a code in `codes`."""
    lex = lexicon(language)
    folded = fold(text)
    if len(folded) != len(text):
        folded = "".join(fold(c)[:1] or " " for c in text)
    if not _has_mark(text, folded, lex, codes):
        return
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line and _has_mark(line, folded[start:end], lex, codes):
            yield start, end
        start = end + 1


def _has_mark(text: str, folded: str, lex: Lexicon, codes: frozenset[str]) -> bool:
    stems, words, marks = _marks(lex.language)
    if any(mark in text for mark in marks) or any(stem in folded for stem in stems):
        return True
    if any(m.group()[-3:] in codes for m in _CAPITALS.finditer(text)) or any(
        m.group(1).upper() in codes for m in _LOWER_CODE.finditer(folded)
    ):
        return True
    return any(word in folded for word in words[0]) and words[1].search(folded) is not None


@cache
def _marks(language: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], re.Pattern[str]], tuple[str, ...]]:
    """(stems, (short words, pattern of them), symbols): every amount holds one of them, or a currency code."""
    common = read("common.toml")
    stems: set[str] = set()
    words: set[str] = {fold(code) for code in (*common["codes"], *common["code_scales"])}
    for form in currency_forms(language):
        longest = max(fold(form).split(), key=lambda w: len(w.rstrip("*")))
        bare = longest.rstrip("*")
        if len(bare) >= SHORTEST_STEM and bare not in ("cent", "cents"):
            stems.add(bare)
        else:
            words.add(longest)
    stems = {s for s in stems if not any(o != s and o in s for o in stems)}
    symbols = {s for s in common["symbols"] if not s.isascii()} | {"$"}
    parts = "|".join(re.escape(w.rstrip("*")) + (r"\w*" if w.endswith("*") else r"\b") for w in sorted(words))
    bare_words = {w.rstrip("*") for w in words}
    least = {w for w in bare_words if not any(o != w and o in w for o in bare_words)}
    return tuple(sorted(stems)), (tuple(sorted(least)), re.compile(rf"(?<![^\W\d_])(?:{parts})")), tuple(sorted(symbols))
