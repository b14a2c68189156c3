"""Kinds of attribution that need certain words: asked only of sentences that have them.

Here: running the kinds that may find something in a sentence. Not here: the kinds (english/passives.py, english/constructs.py, …).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from onrecord.statements.proposal import Proposal
from onrecord.statements.scan import Document

#: A function that finds attributions in [start, stop), and sets of words (lower case, or ":"): it finds none where the sentence has
#: no word of one of the sets.
Kind = tuple[Callable[[Document, int, int], list[Proposal]], tuple[frozenset[str], ...]]


def kind(find: Callable[[Document, int, int], list[Proposal]], *needs: str | frozenset[str]) -> Kind:
    """A kind with the sets of words that it needs, as sets or written with blanks between the words."""
    return find, tuple(frozenset(words.split()) if isinstance(words, str) else words for words in needs)


def found(kinds: Iterable[Kind], words: frozenset[str], doc: Document, start: int, stop: int) -> list[Proposal]:
    """What the kinds find in [start, stop), of these words, in their order."""
    proposals: list[Proposal] = []
    for find, needs in kinds:
        if not any(map(words.isdisjoint, needs)):
            proposals += find(doc, start, stop)
    return proposals
