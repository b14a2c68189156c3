"""Organisations are not taken for people: the tagger's reading of names in the roster and in what pronouns stand for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.tagger import features
from onrecord.statements.tagger.decode import Answers
from onrecord.statements.tagger.features import Window, Word
from onrecord.statements.tagger.names import ENTITIES, KINDS, Names

NONE = np.zeros((0, 0), dtype=np.float32)


def run(text: str, language: str = "en") -> list[dict[str, Any]]:
    return extract_statements(article_batch([{"id": "a", "text": text, "language": language}])).to_pylist()


def reading(text: str, **kinds: str) -> Names:
    """Names of a text whose words were read as `kinds` says; other words as no name."""
    words = features.words_of(text, 0, len(text))
    scores = np.zeros((len(words), len(ENTITIES)), dtype=np.float32)
    for row, word in zip(scores, words, strict=True):
        row[ENTITIES.index(kinds.get(text[word.start : word.end], "O"))] = 6
    return Names([(Window(words, tuple((7,) for _ in words)), Answers(scores, scores, NONE, NONE))], text)


def test_a_name_is_what_its_words_are_read_as() -> None:
    names = reading(
        "Vera Lantern met Orra Lines in Karvan.", Vera="PERSON", Lantern="PERSON", Orra="PERSON", Lines="ORGANIZATION", Karvan="LOCATION"
    )
    assert names.kind(["Vera", "Lantern"]) == "PERSON"
    assert not names.is_other_than_person(["Vera", "Lantern"])
    assert names.kind(["Orra", "Lines"]) == "ORGANIZATION", "the last word decides"
    assert names.is_other_than_person(["Orra", "Lines"])
    assert names.kind(["Karvan"]) == "LOCATION"


def test_what_was_not_read_or_is_no_name_is_left_open() -> None:
    names = reading("Yesterday it rained in Karvan.", Karvan="LOCATION")
    for words in (["Nowhere"], ["Yesterday"], []):
        assert names.kind(words) is None
        assert not names.is_other_than_person(words)
    assert Names([], "").kind(["Karvan"]) is None
    assert set(KINDS) < set(ENTITIES)


def test_a_word_form_counts_over_all_its_places() -> None:
    words = tuple(Word(6 * i, 6 * i + 5, features.TITLE, features.OUTSIDE, False) for i in range(3))
    scores = np.full((3, len(ENTITIES)), -6, dtype=np.float32)
    scores[0, 1] = scores[1, 2] = scores[2, 2] = 6  # once a person, twice an organisation
    text = "Arpat Arpat Arpat"
    names = Names([(Window(words, ((7,),) * 3), Answers(scores, scores, NONE, NONE))], text)
    assert names.kind(["Arpat"]) == "ORGANIZATION"
    scores[2, 2], scores[2, 1] = -6, 6
    assert Names([(Window(words, ((7,),) * 3), Answers(scores, scores, NONE, NONE))], text).kind(["Arpat"]) == "PERSON"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Saltmarsh Logistics said the terminal would reopen in May.", [("Saltmarsh Logistics", "institution")]),
        (
            "Leyla Tarverdi joined Copper Sail Energy in 2019. She said the firm had lost money. Copper Sail Energy denied that it had lost money.",
            [("Leyla Tarverdi", "person"), ("Copper Sail Energy", "institution")],
        ),
        (
            "Harut Zohrapian met officials of Quillstone Capital in Gyumri on Monday. He said the factory would be sold.",
            [("Harut Zohrapian", "person")],
        ),
        ("Tamaz Orjonia thanked the crew. He praised the pilots, adding: “They saved forty people.”", [("Tamaz Orjonia", "person")]),
        ("Federal prosecutors said the two men had met in Batumi.", [("(unnamed)", "unnamed")]),
    ],
)
def test_organisations_speak_as_organisations(text: str, speakers: list[tuple[str, str]]) -> None:
    found = [(row["speaker_name"], row["speaker_kind"]) for row in run(text)]
    assert [s for s in speakers if s not in found] == []
    assert not [s for s in found if s not in speakers]


def test_a_language_that_is_not_read_gives_no_statement() -> None:
    assert run("«El tratado está casi listo», dijo el ministro.", language="es") == []
