"""English: whom a mention means by what stands around it. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "c" * 32, "text": text, "language": "en", "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def names(text: str) -> list[str | None]:
    return [r["speaker_name"] for r in rows(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“Not one more dollar,” Rep. Anna Orran, R-Calif., a co-chair of the river caucus, said in a statement.",
        "“Not one more dollar,” Rep. Anna Orran, D-N.J., the ranking member of the panel, told the witness.",
        "Rep. Anna Orran, R-Idaho, the panel's chairman, said the money was lost.",
    ],
)
def test_a_members_party_and_state_is_nobody(text: str) -> None:
    assert names(text) == ["Anna Orran"]


@pytest.mark.parametrize(
    ("text", "name", "outlet"),
    [
        ("As reported by the Georgian paper Orrani, the mayor of Vell, Zaza Stroud, said that the road is open.", "Zaza Stroud", "Orrani"),
        ("According to the website Leyla Post, the mayor, Zaza Stroud, said that the road is open.", "Zaza Stroud", "Leyla Post"),
        ("As reported by the Georgian paper Orrani, the road is open.", "Orrani", "Orrani"),
        (
            "As reported by the website Azeri Orran, the head of the press service, Zaza Stroud, stated that the road is open.",
            "Zaza Stroud",
            None,
        ),
    ],
)
def test_what_is_reported_by_an_outlet_is_somebodys_or_the_outlets(text: str, name: str, outlet: str | None) -> None:
    found = rows(text)
    assert [r["speaker_name"] for r in found] == [name]
    assert outlet is None or found[0]["via"] == outlet


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Velox on Thursday announced two tools at its Camp Velox event.", "Velox"),
        ("Orran Depot (ticker: OD) reported $2.53 in earnings per share for the quarter.", "Orran Depot"),
        ("Coast and Border Protection has no boats. In August, CBP announced that it would buy two.", "Coast and Border Protection"),
        (
            "A March 2019 study by the Centre for Orran Research, a think tank, concluded that the road was too dear.",
            "Centre for Orran Research",
        ),
        ("The road cost nine million, according to Vell Bank data presented by the mayor.", "Vell Bank"),
        ("He gave money to the Vell Roads Trust, a charity that says the road is lost.", "Vell Roads Trust"),
        (
            "The manual of the Travel and Roads Services, a part of the ministry, notes that bridges must be painted.",
            "Travel and Roads Services",
        ),
    ],
)
def test_bodies_by_their_own_name(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_a_company_that_nothing_else_describes() -> None:
    text = "Velox announced two tools. Velox says it will charge nobody. The company said it would grow. The Vell-headquartered company says it is safe."
    assert set(names(text)) == {"Velox"}


def test_the_agency_is_the_one_called_by_its_letters() -> None:
    text = "Coast and Border Protection has no boats. In August, CBP announced that it would buy two. At the time, the agency said that it had none."
    assert set(names(text)) == {"Coast and Border Protection"}


@pytest.mark.parametrize(
    "text",
    [
        "The Vell Bank did not accept the offer. A spokesperson who did not wish to be named said that the bank was closed.",
        "The Vell Bank, a part of Orran Holding, did not accept the offer. A spokesman said that the bank was closed.",
    ],
)
def test_a_spokesperson_of_the_body_that_the_sentence_before_is_about(text: str) -> None:
    assert names(text) == ["Vell Bank"]


def test_a_spokesperson_of_nobody_told_of_has_no_name() -> None:
    assert names("The road was shut. A spokesperson who did not wish to be named said that the bridge was unsafe.") == ["(unnamed)"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Save more,” says planner Eric Orran. Earn more, too, he and his wife Kali explained on a podcast.", "Eric Orran; Kali"),
        ("In a joint statement, the Ministry of Roads of Georgia and the Vell Bank called for the signing of the agreement.", "Vell Bank"),
    ],
)
def test_two_who_speak_together(text: str, name: str) -> None:
    assert (names(text)[-1] or "").endswith(name)


def test_the_joint_words_of_two_bodies_are_both_bodies() -> None:
    [row] = rows("In a joint statement, the Ministry of Roads of Georgia and the Vell Bank called for the signing of the agreement.")
    assert row["speaker_mention"] == "the Ministry of Roads of Georgia and the Vell Bank"


def test_who_reports_is_not_the_holder_of_the_office_told_of() -> None:
    assert names("As Emily Stroud reports for Vell Radio, the mayor said that the road is open.")[-1] != "Emily Stroud"


def test_the_newer_letter_is_whose_letter_was_told_of() -> None:
    text = "Vell Watch’s letter to the mayor said the road was lost. The letter also said that “nobody had asked for it”."
    assert set(names(text)) == {"Vell Watch"}


def test_several_who_say_something_are_not_taken_up_by_he() -> None:
    text = (
        "Mayor Pavel Stroud said the road was open. Many drivers disagreed, with some saying it was unsafe. He said nobody had asked them."
    )
    assert names(text)[-1] == "Pavel Stroud"


def test_a_heading_is_not_the_subject_of_the_line_below() -> None:
    text = "“Robots are the future,” said Saikat Orran, an analyst at Harbo.\nNext-gen robots\nOrran notes it’s important to know their limits."
    assert names(text) == ["Saikat Orran", "Saikat Orran"]


def test_the_surname_of_an_official_is_nobody_elses() -> None:
    text = (
        "Deputy Secretary of State Philip Stroudbank replied that the program buys spares. The office concluded in a report that State and the "
        "Pentagon had been late with 14 of 19 notices it reviewed. Stroudbank promised the panel that all of its advice would be taken."
    )
    assert names(text)[-1] == "Philip Stroudbank"


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Chairman Wade Orran, R-Ohio, was kinder. The money, he pointed out, was spent.", "USA"),
        ("Chairman Wade Orran (D-Mich.) said the money was spent.", "USA"),
        ("Chairman Wade Orran, a farmer, said the money was spent.", None),
    ],
)
def test_whom_a_mark_of_party_and_state_is_behind_sits_in_congress(text: str, affiliation: str | None) -> None:
    [row] = rows(text)
    assert (row["speaker_name"], row["speaker_affiliation"]) == ("Wade Orran", affiliation)


def test_an_office_before_a_name_is_no_part_of_a_companys() -> None:
    text = "Trade Minister Pavel Stroud showed a chart. The mill ships more to Norland than to Vell. He rejected the claim that sales had doubled."
    assert names(text) == ["Pavel Stroud"]


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("“Not one more dollar,” Rep. Anna Orran, R-Calif., a co-chair of the river caucus, said.", "co-chair of the river caucus", "USA"),
        (
            "“Not one more dollar,” Rep. Anna Orran of New Jersey, the ranking member of the panel, said.",
            "ranking member of the panel",
            "USA",
        ),
        ("Pavel Stroud from Leeds, a retired bus driver, said the road is lost.", "retired bus driver", None),
        ("Anna Orran of Vell, the town whose mayor resigned, said the road is lost.", None, None),
    ],
)
def test_the_office_behind_where_somebody_is_from(text: str, role: str | None, affiliation: str | None) -> None:
    [row] = rows(text)
    assert (row["speaker_role"], row["speaker_affiliation"]) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Armenia’s prime minister, Levon Orran, left on Monday. Orran’s government declined to comment.", "Government of Armenia"),
        ("Levon Orran, a singer, left on Monday. Orran’s government declined to comment.", "Orran’s government"),
    ],
)
def test_a_government_called_by_its_head_is_the_countrys(text: str, name: str) -> None:
    assert names(text) == [name]
