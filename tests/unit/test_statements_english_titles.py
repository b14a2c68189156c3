"""English: people called by a title or an office their text gave them otherwise, crowds, bodies there for somebody. All people are invented."""

from __future__ import annotations

import pytest

from onrecord.statements import offices
from tests.unit.english_rows import run


def names(text: str) -> list[str | None]:
    return [r["speaker_name"] for r in run(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence that ends in an office makes no name of the next one's first word
        ("“We have nothing,” said Tamar Orran, the curator. Downstairs she told visitors that the roof would be repaired.", ["Tamar Orran"] * 2),
        ("“Nobody came,” replied Anne Kraut, his lawyer. Afterwards she said that she had waited for an hour.", ["Anne Kraut"] * 2),
        # titles with their full stop still do
        ("Gov. Kraut said that the road was closed.", ["Kraut"]),
        # a title before the name, beside another office
        ("Ambassador Lena Orran, Head of the EU Delegation to Armenia, signed the deal. Peter Kraut, the mayor, said it was late. "
         "Every tender will be published, the Ambassador pledged.", ["Peter Kraut", "Lena Orran"]),
        ("Colonel Anne Kraut, the press secretary, met reporters. “I have nothing for you,” the colonel said.", ["Anne Kraut"]),
        # nobody has it: nobody is meant
        ("Anne Kraut, the press secretary, met reporters. “I have nothing for you,” the colonel said.", ["(unnamed)"]),
        # whoever goes on, by an office not told before
        ("Sargis Orran of the opposition bloc countered that the ministry was hiding its figures. "
         "They came from the same drawer as last year's, the former deputy finance minister went on.", ["Sargis Orran"] * 2),
        ("Peter Kraut, a farmer, said that the well was dry. The road is closed too, the former mayor added.", ["Peter Kraut", "(unnamed)"]),
    ],
)  # fmt: skip
def test_whoever_is_called_by_another_word_is_found_again(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_who_goes_on_by_an_office_holds_it() -> None:
    text = "Sargis Orran countered that the ministry was hiding its figures. They were old, the former deputy finance minister went on."
    assert [r["speaker_role"] for r in run(text)][1:] == ["former deputy finance minister"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The State Committee for Refugees said the report was late.", "State Committee for Refugees"),
        ("The Agency for Veterans called the plan a mistake.", "Agency for Veterans"),
        ("The Union of Voters said the count was slow.", "Union of Voters"),
        ("Senior refugees of the Vell Committee said the report was late.", "(unnamed)"),
        ("The Council of Europe's observers said they would leave.", "(unnamed)"),
    ],
)
def test_a_body_that_says_for_whom_it_is_there_is_a_body(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_former_minister_speaks_for_no_ministry() -> None:
    text = "Health Minister Lena Orran said the fund was ready. The former finance minister Peter Kraut said it was not. The ministry denies there is a gap."
    assert names(text) == ["Lena Orran", "Peter Kraut", "Ministry of Health"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“Let them go!” the crowd chants.", ["Let them go"]),
        ("“Let them go!” protesters chant as the cars drive past.", ["Let them go"]),
        ("At the gate the students chant: “Open the books!”", ["Open the books"]),
        ("They chanted in the square for hours and left. The chant went on for an hour.", []),
    ],
)
def test_what_a_crowd_chants_is_said(text: str, content: list[str]) -> None:
    assert [r["content"].strip("!") for r in run(text)] == content


def test_a_last_word_to_the_judge_is_no_credit() -> None:
    rows = run("In his final word Tomas Orran told the judge: “Read it, you will learn something.” Nobody answered him.")
    assert [(r["speaker_name"], r["cue"]) for r in rows] == [("Tomas Orran", "told")]


def test_a_description_is_compared_with_everybody_once_and_not_with_every_time_somebody_spoke(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    fit = offices.Description.fit
    monkeypatch.setattr(offices.Description, "fit", lambda self, role: (asked.append(role), fit(self, role))[1])

    def comparisons(times: int) -> int:
        asked.clear()
        run("Lena Orran met. “No,” the colonel said. " * times)
        return len(asked)

    assert 0 < comparisons(160) < 3 * comparisons(80)
