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
