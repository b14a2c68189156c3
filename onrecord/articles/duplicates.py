"""Near-duplicates: articles of a day that carry nearly the same text (an agency story in two outlets).

Candidates come from MinHash with locality-sensitive hashing (rensa, 64 bands), and are verified exactly on word shingles.
Here: clusters of texts. Not here: articles (extraction.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rensa import RMinHash, RMinHashLSH

SHINGLE = 4
PERMUTATIONS, BANDS, CANDIDATE = 128, 64, 0.4
#: Two texts are nearly the same when they share this much of both, or the shorter stands almost whole in the longer.
JACCARD, CONTAINMENT = 0.6, 0.85
SEED = 20_261_123


def clusters(texts: Sequence[str]) -> list[int]:
    """For each text the position of the first text of its cluster (its own when it stands alone).

    The order of `texts` decides which is first; the clusters themselves do not depend on it.
    """
    shingles = [_shingles(text) for text in texts]
    parent = list(range(len(texts)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    index = RMinHashLSH(threshold=CANDIDATE, num_perm=PERMUTATIONS, num_bands=BANDS)
    for number, grams in enumerate(shingles):
        if not grams:
            continue
        signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(sorted(grams))
        for other in sorted(index.query(signature)):
            if root(other) != root(number) and _same(grams, shingles[other]):
                low, high = sorted((root(other), root(number)))
                parent[high] = low
        index.insert(number, signature)
    return [root(i) for i in range(len(texts))]


def _same(first: frozenset[str], second: frozenset[str]) -> bool:
    shared = len(first & second)
    return shared / len(first | second) >= JACCARD or shared / min(len(first), len(second)) >= CONTAINMENT


def _shingles(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.lower())
    if len(words) < 2 * SHINGLE:
        return frozenset()
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
