"""Kinds of attribution that need certain words: asked only of sentences that have them.

Here: the words of a sentence, and running the kinds that may find something in it. Not here: the kinds (english/passives.py,
english/constructs.py, …).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

#: A function that finds attributions in [start, stop), and sets of words (lower case, or ":"): it finds none where the sentence has
#: no word of one of the sets.
Kind = tuple[Callable[[Document, int, int], list[Proposal]], tuple[frozenset[str], ...]]
_WORD = re.compile(r"\w+|:")


def kind(find: Callable[[Document, int, int], list[Proposal]], *needs: str | frozenset[str]) -> Kind:
    """A kind with the sets of words that it needs, as sets or written with blanks between the words."""
    return find, tuple(frozenset(words.split()) if isinstance(words, str) else words for words in needs)


def first_words(forms: Iterable[str]) -> frozenset[str]:
    """The first word of each form, of which a text that has one of the forms must have one."""
    return frozenset(_WORD.findall(form.lower())[0] for form in forms)


def folded(text: str) -> str:
    """A text in lower case; letters that a pattern which ignores the case takes for i, s and k are these."""
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").replace("\u212a", "k").lower()


@lru_cache(maxsize=256)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case, and ":" where it has one."""
    return frozenset(_WORD.findall(folded(text)))


def found(kinds: Iterable[Kind], doc: Document, start: int, stop: int) -> list[Proposal]:
    """What the kinds find in [start, stop), in their order."""
    words = words_in(doc.text[start:stop])
    proposals: list[Proposal] = []
    for find, needs in kinds:
        for need in needs:
            if need.isdisjoint(words):
                break
        else:
            proposals += find(doc, start, stop)
    return proposals
