"""The language of a text.

Here: identification with py3langid; what a page claims about itself only breaks ties. Not here: reading that claim (metadata.py).
"""

from __future__ import annotations

from functools import cache
from typing import Any

#: Below this many letters the identifier guesses.
FEWEST_LETTERS = 20
#: Identification reads so many characters: more changes nothing.
SAMPLE = 5000
#: A probability below this is a tie: the page's own claim decides, and without one the language is unknown.
TIE = 0.5


def identify(text: str, hint: str | None = None) -> tuple[str | None, float | None]:
    """(ISO 639-1 code, probability), or (hint, None) for a text too short or too mixed to tell. Deterministic."""
    sample = text[:SAMPLE]
    if sum(c.isalpha() for c in sample) < FEWEST_LETTERS:
        return hint, None
    code, probability = _identifier().classify(sample)
    if probability < TIE:
        return hint, None
    return str(code), round(min(1.0, max(0.0, float(probability))), 4)


@cache
def _identifier() -> Any:
    from py3langid import langid

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
