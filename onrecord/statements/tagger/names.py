"""What the names of an article are, after the tagger's reading: people, organisations, places or other things.

Here: adding up the entity scores of a text's words, word form by word form. Not here: which names a text has (roster.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.statements.tagger.decode import Answers
from onrecord.statements.tagger.features import LOWER, PUNCTUATION, Window

ENTITIES = ("O", "PERSON", "ORGANIZATION", "LOCATION", "MISC", "DATE", "TITLE")
KINDS = ENTITIES[1:5]  # those that a name can be
NAMES, PERSON = 0.25, 0.35  # a name has at least so much of the scores; a person more than that of the name's
OUTSIDE = 0.12


class Names:
    """Scores of the kinds of names in one text, by word form. Empty where nothing was read."""

    def __init__(self, read: Iterable[tuple[Window, Answers]], text: str) -> None:
        self._sums: dict[str, NDArray[np.float64]] = {}
        self._kinds: dict[tuple[str, ...], str | None] = {}
        self._shares: dict[str, list[float]] = {}
        for window, answers in read:
            scores = answers.entities.astype(np.float64)
            shares = np.exp(scores - scores.max(1, keepdims=True))
            shares /= shares.sum(1, keepdims=True)
            for word, share in zip(window.words, shares, strict=True):
                if word.shape not in (PUNCTUATION, LOWER):
                    form = text[word.start : word.end]
                    known = self._sums.get(form)
                    self._sums[form] = share if known is None else known + share

    def is_other_than_person(self, words: Sequence[str]) -> bool:
        """Whether the words are read as a name, and one of no person; False where they were not read, or the reading is open."""
        return self.kind(words) not in (None, "PERSON")

    def kind(self, words: Sequence[str]) -> str | None:
        """One of `KINDS` for the words of a name (without its punctuation); None where they were not read as any.

        The last word, the head of an English name and a person's surname, counts four times.
        """
        known = tuple(words)
        if known not in self._kinds:
            self._kinds[known] = self._kind(known)
        return self._kinds[known]

    def _kind(self, words: tuple[str, ...]) -> str | None:
        found = [self._share(w) for w in words if w in self._sums]
        if not found:
            return None
        totals = [sum(each) for each in zip(*found, *found[-1:] * 3, strict=True)]
        named = sum(totals)
        if named < NAMES * (len(found) + 3):
            return None
        return KINDS[0] if totals[0] > PERSON * named else max(KINDS[1:], key=dict(zip(KINDS, totals, strict=True)).__getitem__)

    def _share(self, word: str) -> list[float]:
        """The shares of `KINDS` in the scores of a word form."""
        if word not in self._shares:
            scores = self._sums[word].tolist()
            total = sum(scores)
            self._shares[word] = [score / total for score in scores[1 : len(KINDS) + 1]]
        return self._shares[word]

    def is_outside(self, word: str) -> bool:
        """Whether a word form is read as no part of any person's name."""
        share = self._sums.get(word)
        return share is not None and bool(share[1] < OUTSIDE * share.sum())
