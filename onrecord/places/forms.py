"""The forms of places.toml, read once: every word or phrase that names a country, with its kind, its language and its marks.

Here: the notation. Not here: what a reader makes of a form.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

#: What a form is: a name of the country, an adjective, its inhabitants, a place that stands for its government, another place in it.
KINDS = ("names", "adjectives", "people", "seats", "cities")
#: Who reads forms, each in its own way; a form marked with one of them is read by that one only.
READERS = ("statements", "figures")
#: What may be said of a form, behind a colon (see the head of places.toml).
MARKS = frozenset({*READERS, "ending", "whole", "written"})
#: Phrases beside which the name of a country means something else, phrases that go with the country, words that only begin like it.
BESIDE = ("homonyms", "companions", "lookalikes")
#: The languages that have forms of every kind.
LANGUAGES = ("en", "ru", "tr", "az", "hy")


class Form(NamedTuple):
    """One way to name a country; `text` has spaces between its words and ``*`` where a word may end in any way."""

    text: str
    country: str
    language: str
    kind: str
    marks: frozenset[str]

    @property
    def bare(self) -> str:
        """The form without its stars."""
        return self.text.replace("*", "")


@cache
def _declared() -> Mapping[str, Any]:
    return tomllib.loads(files("onrecord.places").joinpath("places.toml").read_text(encoding="utf-8"))


@cache
def forms() -> tuple[Form, ...]:
    """Every form, in the order of the file."""
    return tuple(
        _form(word, country, language, kind)
        for country, entry in _declared().items()
        for language, kinds in entry.items()
        if language in LANGUAGES
        for kind, words in kinds.items()
        for word in words.split()
    )


def _form(word: str, country: str, language: str, kind: str) -> Form:
    text, _, marks = word.partition(":")
    return Form(text.replace("_", " "), country, language, kind, frozenset(marks.split(",")) - {""})


@cache
def read_by(reader: str) -> tuple[Form, ...]:
    """The forms that one of `READERS` reads."""
    return tuple(form for form in forms() if reader in form.marks or form.marks.isdisjoint(READERS))


@cache
def english_names() -> Mapping[str, str]:
    """ISO 3166-1 alpha-3 code -> English name as running text has it ("the United States")."""
    return {country: entry["name"] for country, entry in _declared().items()}


@cache
def beside(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Country -> its phrases of one kind of `BESIDE`."""
    return {
        country: tuple(word.replace("_", " ") for word in entry[kind].split()) for country, entry in _declared().items() if kind in entry
    }
