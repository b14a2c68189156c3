"""Short forms of a body's name: its first word ("Orran" of "Orran Systems"), letters that leave a word out ("VBD" of "Vell Sea and Border Dialogue").

Here: which name in full a short one is of. Not here: which names are bodies' (organisations.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from onrecord.statements import genders
from onrecord.statements.lexicon import UPPER, country_of, country_of_city, lower, words
from onrecord.statements.organisation_words import is_of_body, words_of

_CAPITAL = re.compile(rf"(?<![\w-])[{UPPER}][\w’'-]*")


class Named(Protocol):
    """A body of an article: its name, and where it is named."""

    name: str
    country: tuple[str, str, bool] | None


_Body = TypeVar("_Body", bound=Named)


def whole_of(word: str, bodies: Sequence[_Body]) -> _Body | None:
    """The one body whose name of two or three words begins with a single word that by itself says nothing else."""
    low = lower(word)
    fitting = [b for b in bodies if b.country is None and lower(b.name.split()[0]) == low and 1 < len(b.name.split()) < 4]
    if len(fitting) != 1 or len(word) < 4 or any(lower(t) in words_of("not_by_first") for t in fitting[0].name.split()[1:]):
        return None
    if not is_of_body(last := fitting[0].name.split()[-1]) and lower(last) not in words_of("of_firm"):
        return None  # "Orran Hub" is something of Orran's
    common = (
        is_of_body(word)
        or low in words("name_stops") | words("roles", "en") | words("of_office", "en") | words_of("openers") | words_of("fields")
        or low in words_of("parts_of_state") | words_of("called_after")
        or country_of(word)
        or country_of_city(word)
        or genders.is_given(low)
    )
    return None if common else fitting[0]


def spelled(name: str, letters: str) -> int | None:
    """Where in a name the part begins that letters in brackets behind it stand for, if they leave out one or two of its words; None if they do not."""
    parts = [(m.start(), m.group()[0]) for m in _CAPITAL.finditer(name)]
    for begin in range(len(parts)):
        initials = [letter for _, letter in parts[begin:]]
        if len(letters) < 3 or not 0 < len(initials) - len(letters) < 3:
            continue
        rest = iter(initials)
        if initials[0] == letters[0] and initials[-1] == letters[-1] and all(letter in rest for letter in letters):
            of_body = any(lower(t) in words("bodies") for t in _CAPITAL.findall(name, parts[begin][0]))
            return parts[begin][0] if of_body else None
    return None
