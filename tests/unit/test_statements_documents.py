"""Whose document speaks in English text: the body named before, behind or ahead of "report". Invented bodies only."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def speakers(text: str) -> list[str | None]:
    batch = article_batch([{"article_id": "a" * 32, "text": text, "language": "en"}])
    return [row["speaker_name"] for row in extract_statements(batch).to_pylist()]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("An Ostmark Weather Institute study of hail says the vines were spared.", "Ostmark Weather Institute"),
        ("A World Bank review released in March said the tolls were too high.", "World Bank"),
        ("The tolls were too high, according to a draft report prepared by the Vell Road Foundation.", "Vell Road Foundation"),
        ("A recent UNESCO assessment warned that the tower was leaning.", "UNESCO"),
        ("According to a 2019 survey carried out by the Ostmark Weather Guild, half the roofs leaked.", "Ostmark Weather Guild"),
    ],
)
def test_the_body_of_a_document(text: str, body: str) -> None:
    assert speakers(text) == [body]


@pytest.mark.parametrize(
    "text",
    [
        "A study by the Vell Hail Foundation said the vines were spared. The study also found that the nets had helped.",
        "A Vell Hail Foundation study said the vines were spared. The nets, according to the study, had helped.",
        "The Vell Hail Foundation stated in a study that the vines were spared. The study says the nets had helped.",
    ],
)
def test_the_document_once_more(text: str) -> None:
    found = speakers(text)
    assert len(found) == 2 and set(found) == {"Vell Hail Foundation"}


@pytest.mark.parametrize(
    "text",
    [
        "A Hail report said the vines were spared.",
        "A new report said the vines were spared.",
        "Mara Orran read the study on the train. The study said the vines were spared.",
    ],
)
def test_a_document_of_nobody_known(text: str) -> None:
    assert speakers(text) == ["(unnamed)"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Vell Teachers Union said half the schools were cold.", "Vell Teachers Union"),
        ("The pay was too low, the Ostmark Bus Drivers’ Association said.", "Ostmark Bus Drivers’ Association"),
        ("According to the Tarnia Farmers Federation, the vines were dry.", "Tarnia Farmers Federation"),
    ],
)
def test_a_body_called_after_its_members(text: str, body: str) -> None:
    assert speakers(text) == [body]


def test_members_of_a_body_are_not_it() -> None:
    assert speakers("Members of the Vell Teachers Union said half the schools were cold.") == ["(unnamed)"]
