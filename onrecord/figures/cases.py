"""Endings of cases in languages whose names change, and the one that a name has.

Here: the endings by language. Not here: what a name in a case does for an amount (parties.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from onrecord.figures.places import Place, stems
from onrecord.figures.tokens import Token

#: Endings of the case of the receiver (dative) and of the origin (ablative), by language without such prepositions.
DATIVE = {
    "tr": ("'a", "'e", "'ya", "'ye", "a", "e", "ya", "ye"),
    "az": ("a", "ə", "ya", "yə"),
    "hy": ("ին", "յին"),
}
ABLATIVE = {"tr": ("dan", "den", "tan", "ten"), "az": ("dan", "dən"), "hy": ("ից",)}
#: Endings of the place at which.
LOCATIVE = {"tr": ("da", "de", "ta", "te", "nda", "nde"), "az": ("da", "də", "nda", "ndə"), "hy": ("ում", "յում")}
#: Endings of the owner.
GENITIVE = {
    "hy": ("ի", "յի"),
    "tr": ("ın", "in", "un", "ün", "nın", "nin", "nun", "nün"),
    "az": ("ın", "in", "un", "ün", "nın", "nin", "nun", "nün"),
}
#: Endings of a receiver behind another ending of its word.
RECEIVING = {"hy": ("ին",), "tr": ("na", "ne"), "az": ("na", "nə")}
#: Endings of the means or the measure.
INSTRUMENTAL = {"hy": ("ով", "յով")}


def ending(tokens: Sequence[Token], place: Place, language: str) -> str:
    """The case ending of a name: what follows its apostrophe, or stands behind the stem we know."""
    end = place.last
    if end + 1 < len(tokens) and tokens[end].text in ("'", "’", "-") and tokens[end].start == tokens[end - 1].end:
        return tokens[end + 1].key
    return _behind_stem(tokens[end - 1].key, language)


@lru_cache(maxsize=1 << 12)
def _behind_stem(word: str, language: str) -> str:
    return next((word[len(stem) :] for stem in stems(language) if word.startswith(stem)), "")
