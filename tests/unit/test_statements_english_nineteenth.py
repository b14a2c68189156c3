"""English statements: who is cited, whose an aide is, whom one speaks to, days of scenes, what a sentence says somebody is (invented people and outlets)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "5" * 32, "text": text, "language": "en", "published_on": date(2025, 5, 16)}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize(
    ("text", "speaker", "role", "via"),
    [
        (
            "Interorran reported, citing the press service of the Investigative Committee of Armenia, that an engineer had been charged.",
            "Investigative Committee of Armenia",
            None,
            "Interorran",
        ),
        (
            "Kolvan Post reports, citing a source in the Finance Ministry of Georgia, that the budget will be cut by a tenth.",
            "(unnamed)",
            "source in the Finance Ministry of Georgia",
            "Kolvan Post",
        ),
        ("Citing two officials, the Vell Gazette wrote that the talks had failed.", "(unnamed)", "officials", "Vell Gazette"),
        ("According to the newspaper Yurdan, which cited a diplomat, the border will open.", "(unnamed)", "diplomat", "Yurdan"),
    ],
)
def test_whoever_an_outlet_cites_speaks_and_the_outlet_carries(text: str, speaker: str, role: str | None, via: str) -> None:
    (row,) = rows(text)
    assert (row["speaker_name"], row["speaker_role"], row["via"]) == (speaker, role, via)


def test_an_outlet_that_cites_nobody_speaks_itself() -> None:
    (row,) = rows("Kolvan Post reports that the budget will be cut by a tenth.")
    assert row["speaker_name"] == "Kolvan Post"


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Armenia's Foreign Ministry reacted at once. Its spokesman, Davit Orran, wrote that the mission would stay.", "ARM"),
        ("The Norvik Group closed two plants. Its chief executive, Lena Hoff, said sales had fallen.", "Norvik Group"),
        ("EU Commissioner Liesbeth Hoorn said the talks were hard. An aide to Hoorn disputed this account.", "EU"),
        (
            "Manana Chik, who follows trade at the Tbilisi-based Institute for Sea Roads, said the deal was small.",
            "Institute for Sea Roads",
        ),
        ("Zurab Orran of the Tbilisi-based think tank Rondel Forum said the vote changed nothing.", "Rondel Forum"),
        ("Lena Hoffmann, a nurse at the Ostheim clinic, said nobody had asked her.", "Ostheim clinic"),
        (
            "Larsa Systems has won a contract for 40 drones, the Utrecht-based company said on 12 May. Deliveries start in June, according to Joris Vandaele, Larsa's head of exports.",
            "Larsa Systems",
        ),
    ],
)
def test_whose_somebody_is_by_the_one_he_works_for(text: str, affiliation: str) -> None:
    assert rows(text)[-1]["speaker_affiliation"] == affiliation


@pytest.mark.parametrize(
    "text",
    [
        "Tigran Orran of the Legal Vell group spoke at noon. “The mayor will not resign,” his press secretary, Aren Matin, said.",
        "The opposition Roads and Order bloc met on Monday. Its leader, Lilit Zurna, said the ministry had hidden the figures.",
        "Nora Keller, a former finance minister, said rates would fall.",
    ],
)
def test_nobody_is_given_a_house_that_the_words_leave_open(text: str) -> None:
    assert rows(text)[-1]["speaker_affiliation"] is None


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“We were told to wait,” Lena Hoffmann told the regional broadcaster ORB.", "ORB"),
        ("In an interview with the Swiss daily Alpenorran published on Saturday, Ilya Marchuk said he would not join.", "Alpenorran"),
        ("Farid Nasir said in an interview with the Turkish TV channel Anka 24 that fairness was all he asked.", "Anka 24"),
        ("Ana Lund told Land & Lease that the change of method matters.", "Land & Lease"),
        ("The envoy told Vell's public radio that no deal was near.", "Vell's public radio"),
        ("“They hit me with a hose,” Samir Valan testified before the Kolvan Court on Monday.", "Kolvan Court"),
        ("In an open letter to the prime minister, 40 professors called for the law to be withdrawn.", "prime minister"),
        ("Addressing the UN General Assembly, President Ilya Marchuk said the council had failed.", "UN General Assembly"),
    ],
)
def test_to_whom_it_was_said(text: str, addressee: str) -> None:
    assert rows(text)[0]["addressee"] == addressee


def test_whom_something_in_marks_is_promised_is_no_part_of_it() -> None:
    (row,) = rows("Chief executive Marcia Dunn promised investors “a new line before the leaves turn”.")
    assert (row["addressee"], row["kind"]) == ("investors", "direct")


def test_who_addresses_a_body_does_not_hold_its_name_as_an_office() -> None:
    (row,) = rows("Addressing the UN General Assembly, President Ilya Marchuk said the council had failed.")
    assert row["speaker_role"] == "President"


@pytest.mark.parametrize(
    "text",
    [
        "The plant will not reopen before March, said Arlen Orran, vice-president for operations at Norvik Metals.",
        "The plant will not reopen before March, said Ida Moe, deputy head of research for Halden Bank in Oslo.",
    ],
)
def test_an_apposition_behind_the_speaker_is_no_part_of_what_was_said(text: str) -> None:
    (row,) = rows(text)
    assert row["content"] == "The plant will not reopen before March"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Earlier on Friday the Defense Ministry of Armenia said two drones were shot down.", "Ministry of Defense of Armenia"),
        ("Last night the Health Ministry of Georgia reported 12 new cases.", "Ministry of Health of Georgia"),
        ("Later that day the Foreign Ministry of Iran said the envoy had left.", "Ministry of Foreign Affairs of Iran"),
    ],
)
def test_a_time_before_the_subject_is_no_part_of_its_name(text: str, speaker: str) -> None:
    assert rows(text)[0]["speaker_name"] == speaker


def test_an_hour_that_opens_its_clause_ends_no_sentence() -> None:
    (row,) = rows("The Armenian Defense Ministry reported that at 3:40 a.m. Orran units opened fire at the village.")
    assert row["content"] == "at 3:40 a.m. Orran units opened fire at the village"
    (other,) = rows("The shelling began at 6 a.m. The governor said two people died.")
    assert other["content"] == "two people died"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Gayane Torosova has taught for twenty years. Deputy head of the Lori School Network, she runs eleven classes. “We have no chalk,” Torosova said.",
            "Deputy head of the Lori School Network",
        ),
        (
            "Colonel Mark Brannig was an attaché until 2014. He is now a senior fellow at the Harbor Policy Center. “It paid for radios,” Brannig said.",
            "senior fellow at the Harbor Policy Center",
        ),
        (
            "On May 14, Minister of Transport of the Republic of Armenia, Colonel Nazar Talish received a delegation. The Minister stressed that the road was safe.",
            "Minister of Transport of the Republic of Armenia",
        ),
        ("Tom Reed lost his job. A fan of long walks, he was seldom at home. “I walk,” Reed said.", None),
        ("Tom Reed met Anna Bek in May. She is a judge in Ostheim. “It was a short talk,” Reed said.", None),
    ],
)
def test_what_the_next_sentence_says_somebody_is(text: str, role: str | None) -> None:
    assert rows(text)[-1]["speaker_role"] == role


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On May 12, the Institute for Vell Studies hosted a roundtable in Vilnius on trade.\n\nAmbassador Karl Dorn argued that sanctions had failed.\n\n"
            "Another participant replied that the lists had been read.",
            [date(2025, 5, 12)] * 2,
        ),
        (
            "On Tuesday it fell to press secretary Marina Zago to explain the difference. “Two people describe different furniture,” she told reporters.",
            [date(2025, 5, 13)],
        ),
        ("On Tuesday Marina Zago was arrested in Vell. “They lied,” she said.", [None]),
        (
            "On May 14, Foreign Minister Anna Bek of Armenia received the envoy Karl Dorn. It was noted that trade had grown by a tenth.",
            [date(2025, 5, 14)],
        ),
    ],
)
def test_the_day_of_a_scene(text: str, days: list[date | None]) -> None:
    assert [row["said_on"] for row in rows(text)] == days


def test_what_affirms_denies_nothing_where_nobody_is_accused() -> None:
    assert rows("Three people were killed in the strike, the governor said.")[0]["act"] != "deny"
    assert rows("Nobody was killed, the governor said.")[0]["act"] == "deny"


def test_letters_in_brackets_may_leave_a_word_out() -> None:
    text = "The Center for Vell Sea and Border Dialogue (CVBD) met in May. “It was short,” said CVBD director Anna Hoven."
    assert rows(text)[-1]["speaker_affiliation"] == "Center for Vell Sea and Border Dialogue"
