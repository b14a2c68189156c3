"""English: the office of a speaker and whose he or she is by it. All people, bodies and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "en", "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def last(text: str) -> tuple[str | None, str | None]:
    row = rows(text)[-1]
    return row["speaker_role"], row["speaker_affiliation"]


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("“It pays,” says Lena Orran, a botanist at the University of Nebraska, Lincoln.", "botanist at the University of Nebraska, Lincoln", "University of Nebraska, Lincoln"),
        ("“It pays,” says Lena Orran, a botanist at the University of Nebraska, and nods.", "botanist at the University of Nebraska", "University of Nebraska"),
        ("“It pays,” says Lena Orran, a harbour analyst at the Centre for Work on Tides and Open Water, a club in Vell.", "harbour analyst at the Centre for Work on Tides and Open Water", "Centre for Work on Tides and Open Water"),
        ("“It pays,” says Lena Orran, a lecturer at the Tides and Harbours Institute (TAHI) in Vell.", "lecturer at the Tides and Harbours Institute", "Tides and Harbours Institute"),
        ("“It pays,” said Lena Orran, head of roads at the Office for Bridges, Ferries and Tolls, on Monday.", "head of roads at the Office for Bridges, Ferries and Tolls", "Office for Bridges, Ferries and Tolls"),
        ("“It pays,” says Lena Orran, a road engineer and dean at the Vell Valley University (VVU).", "road engineer and dean at the Vell Valley University", "Vell Valley University"),
        ("“It pays,” added Lena Orran, the deputy head for harbour planning and repairs at Vell Water and the other guest at the hearing.", "deputy head for harbour planning and repairs at Vell Water", "Vell Water"),
        ("Lena Orran, a specialist in tides and river health at the Faculty of Water at Vell University who took no part, told the Vell Post: “It pays.”", "specialist in tides and river health at the Faculty of Water at Vell University", "Vell University"),
        ("“It pays,” says Lena Orran, the water policy coordinator at Sociedade do Porto, a union of ports.", "water policy coordinator at Sociedade do Porto", "Sociedade do Porto"),
        ("Lena Orran, a former mayor of the town of Vell who’s spent nine years at sea, said it pays.", "former mayor of the town of Vell", None),
        ("“It pays,” said Lena Orran, one of his editors at Vell Press.", "one of his editors at Vell Press", "Vell Press"),
        ("Lena Orran, who worked at the mill in its first days and is now chief executive of Vell Ferries, said it pays.", "chief executive of Vell Ferries", "Vell Ferries"),
        ("As a lecturer at the Vell School of Water in 2011, Lena Orran built a boat. “It pays,” said Orran, who is now a botanist at Vell Clinic.", "botanist at Vell Clinic", "Vell Clinic"),
        ("It was written by the late river tale and ballad author Lena Orran. “It pays,” Orran said.", "river tale and ballad author", None),
        ("Marketing Manager at Vell Ferries Lena Orran came. “It pays,” Orran said.", "Marketing Manager at Vell Ferries", "Vell Ferries"),
        ("The Leader of Vell Council, Councillor Lena Orran, said that it pays.", "Leader of Vell Council", "Vell Council"),
        ("Former defence minister Lena Orran, now a critic of the plan, said that it pays.", "Former defence minister", None),
        ("“It pays,” said the painter and boat designer Lena Orran.", "painter and boat designer", None),
    ],
)  # fmt: skip
def test_an_office_goes_on_behind_an_and_and_a_comma(text: str, role: str, affiliation: str | None) -> None:
    assert last(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It pays,” says Lena Orran, a botanist at the University of Nebraska, Norway.", "botanist at the University of Nebraska"),
        ("“It pays,” says Lena Orran, a botanist at the University of Vell, Lower Orra.", "botanist at the University of Vell"),
        ("Lena Orran, a teacher of history, and Pavel Stroud were there. “It pays,” Orran said.", "teacher of history"),
        ("“It pays,” says Lena Orran, a teacher in the harbour and sighs at the bridge.", "teacher in the harbour"),
        ("Lena Orran, a teacher at the Institute for Tides and Pavel Stroud came. “It pays,” Orran said.", "teacher at the Institute for Tides"),
        ("“It pays,” said rights activist Lena Orran.", "rights activist"),
    ],
)  # fmt: skip
def test_an_office_ends_before_what_is_no_part_of_it(text: str, role: str) -> None:
    assert last(text)[0] == role


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("“It pays,” said the botanist Lena Orran of the Vell Institute.", "Vell Institute"),
        ("The botanist Lena Orran at Vell University looked at it. “It pays,” Orran said.", "Vell University"),
        ("“It pays,” said Lena Orran from the Vell Water Council.", "Vell Water Council"),
        ("“It pays,” said Lena Orran of the Vell Institute. Later she left.", "Vell Institute"),
        ("Lena Orran, who studies river tides at the Centre for Vell Waters in Orra, says it pays.", "Centre for Vell Waters"),
        ("“It pays,” said Lena Orran, the Stroud campaign’s political director.", "Stroud campaign"),
        ("“It pays,” said Stroud campaign manager Lena Orran.", "Stroud campaign"),
        ("The Norwegian Bureau of Fisheries and Tides waited. “It pays,” said fisheries bureau spokesman Davit Orran.", "NOR"),
        ("Nato spokeswoman Lena Orran said it pays.", "NATO"),
        ("The new mill pays for itself, the Washington Post reported.", "Washington Post"),
        ("A Labor Department study found that it pays.", "USA"),
        ("Lena Orran, a former Norwegian ambassador to the U.K. and the EU, says that it pays.", "NOR"),
        ("Lena Orran, an adviser to North Carolina Sen. Pavel Stroud, said it pays. Voters in Georgia, Michigan and North Carolina waited.", "USA"),
    ],
)  # fmt: skip
def test_a_house_beside_a_person(text: str, affiliation: str) -> None:
    assert last(text)[1] == affiliation


@pytest.mark.parametrize(
    "text",
    [
        "The baker Lena Orran of Lower Vell came. “It pays,” Orran said.",
        "Lena Orran at the Vell Institute was late. “It pays,” Orran said.",
        "A letter to Lena Orran from the Vell Bank came. “It pays,” Orran said.",
        "“It pays,” said Lena Orran, coordinator of the scientific council for COP30. Norway, in Norway’s north, has paid.",
        "“It pays,” said Vell State quarterback Lena Orran in Ohio.",
        "Lena Orran, an Egypt specialist on the National Security Council, said it pays. Egypt and Cairo waited.",
        "“It pays,” said presidential campaign manager Lena Orran.",
    ],
)
def test_what_is_no_house_of_a_person(text: str) -> None:
    assert last(text)[1] is None


def test_the_country_georgia_stays_one() -> None:
    text = "The Georgian deputy mayor Lena Orran said it pays. Georgia, Michigan and Ohio have mills, and so has Tbilisi."
    assert last(text)[1] == "GEO"
