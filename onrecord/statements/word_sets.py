"""The words of a text as a set, by which it is quickly told what cannot be in it.

Here: the set, and what of a list of forms must be in it. Not here: what is looked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import cast

from onrecord.statements.scan import Document

_WORD = re.compile(r"\w+|:")


def folded(text: str) -> str:
    """A text in lower case; letters that a pattern which ignores the case takes for i, s and k are these."""
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").replace("\u212a", "k").lower()


@lru_cache(maxsize=256)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case, and ":" where it has one."""
    return frozenset(_WORD.findall(folded(text)))


def words_of(doc: Document, start: int, end: int) -> frozenset[str]:
    """The words of a stretch of an article, as `words_in` gives them; the article is read once."""
    index = cast("tuple[list[int], list[str]] | None", doc.read.get("words"))
    if index is None:
        found = [(m.start(), m.group()) for m in _WORD.finditer(folded(doc.text))]
        index = doc.read["words"] = [at for at, _ in found], [word for _, word in found]
    starts, words = index
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if (first and starts[first - 1] + len(words[first - 1]) > start) or (last and starts[last - 1] + len(words[last - 1]) > end):
        return words_in(doc.text[start:end])  # it begins or ends within a word
    return frozenset(words[first:last])


def first_words(forms: Iterable[str]) -> frozenset[str]:
    """The first word of each form, of which a text that has one of the forms must have one."""
    return frozenset(_WORD.findall(form.lower())[0] for form in forms)
