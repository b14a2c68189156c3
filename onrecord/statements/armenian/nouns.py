"""Cases of Armenian nouns for people: the base form behind a genitive, a dative, an article or a plural, and the forms of a listed noun.

Here: letters alone. Not here: which nouns are offices (lexicon.py, data/words_hy.toml), the cases of names (phrases.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

#: Endings that lose their vowel in front of a case: "resident", "employee", "author", "founder", "doctor".
_LOST = (("կից", "կց"), ("իչ", "չ"), ("գիր", "գր"), ("դիր", "դր"), ("իշկ", "շկ"), ("իտ", "տ"))
_CASES = ("ի", "ին", "ից", "ով")
#: A noun that no list has, in the plural, and one of an ending that people's nouns have.
_PLURAL = re.compile(r"(?<=[ա-և]{2})(ներ|եր)(?:ի|ին|ից)$")
_PERSON = re.compile(r"(?<=[ա-և]{2})(ող|որդ|ավոր|պան|բան|գետ|պետ|վար|արար|կան)ի$")


def forms(noun: str, irregular: str = "") -> Iterable[tuple[str, str]]:
    """The forms of a noun that its base form does not begin with or that need more than an ending, each with the base form (singular or plural)."""
    stems = {noun, *(noun.removesuffix(whole) + short for whole, short in _LOST if noun.endswith(whole))}
    if noun.endswith("ա"):
        stems = {f"{noun}յ"}
    for stem in stems:
        yield from ((stem + case, noun) for case in _CASES)
    if noun.endswith("ի"):
        yield from ((noun[:-1] + case, noun) for case in ("ու", "ուն", "ուց"))
    yield noun + "ը", noun
    yield noun + "ն", noun
    if irregular:
        yield from ((irregular + case, noun) for case in ("", "ը", "ն", "ից"))
    for plural in (f"{noun}ներ", f"{noun}եր"):
        yield from ((plural + case, plural) for case in _CASES)


@cache
def table(nouns: frozenset[str], irregular: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The base form of every form of `nouns`; a form that is a noun itself is its own."""
    odd = dict(irregular)
    found: dict[str, str] = {}
    for noun in sorted(nouns):
        if " " not in noun and not (noun[-1] in "ըն" and noun[:-1] in nouns):
            for form, base in forms(noun, odd.get(noun, "")):
                if form not in nouns or form == f"{noun}ը":
                    found.setdefault(form, base)
    return found


def guessed(word: str) -> str:
    """The base form of a genitive that no list has, by its ending alone; the word itself where that tells nothing."""
    if (many := _PLURAL.search(word)) is not None:
        return word[: many.end(1)]
    if word.endswith(("ուհու", "ացու", "եցու")):
        return word[:-1][:-1] + "ի"
    one = _PERSON.search(word)
    return word[:-1] if one is not None else word
