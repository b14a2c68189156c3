"""English: who does what a verb says where the subject is not the nearest noun, who is told, and what goes on behind a quotation."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows_of(text: str) -> list[dict[str, Any]]:
    row = {"article_id": "a" * 32, "text": text, "language": "en", "published_on": date(2025, 10, 16)}
    return extract_statements(article_batch([row])).to_pylist()


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Deputy Ashot Vardikyan tabled a bill which has divided the house, arguing that the army needs trucks.",
            "Ashot Vardikyan",
            "the army needs trucks",
        ),
        ("Senator Mira Holt held up a paper that will bind ministers, saying it was unworkable.", "Mira Holt", "it was unworkable"),
        ("The bill was drafted by Senator Ruth Alden of Vermont, who says it has the votes.", "Ruth Alden", "it has the votes"),
        ("The talks were led by Envoy Kofi Brand of Norway, who warned that time was short.", "Kofi Brand", "time was short"),
        (
            "Trade Minister Cem Yurtsever spoke first. Pressed on the date, he paused and said that it was near.",
            "Cem Yurtsever",
            "it was near",
        ),
        ("Asked about the bill, Cem Yurtsever shrugged and said that it would pass.", "Cem Yurtsever", "it would pass"),
        ("“The price,” as one trader put it, “is whatever the army pays.”", "(unnamed)", "The price, […] is whatever the army pays."),
        ("According to one of them, a clerk at the port, the crates were empty.", "(unnamed)", "the crates were empty"),
        ("A review by the Court of Accounts last year concluded that the bridge was unsafe.", "Court of Accounts", "the bridge was unsafe"),
        (
            "A confidential note circulated by the Rioni Policy Centre this spring warned that the trade was growing.",
            "Rioni Policy Centre",
            "the trade was growing",
        ),
        ("The Oslo-based research house Fjordlys Analytics said prices had risen.", "Fjordlys Analytics", "prices had risen"),
        (
            "Azerbaijan's customs service was less polite. “Ardeli Trans has never paid a fine,” a spokeswoman said.",
            "Customs Service of Azerbaijan",
            "Ardeli Trans has never paid a fine",
        ),
        (
            "Rita Sand accused the council of “paying twice for one road” and hiding the invoice.",
            "Rita Sand",
            "the council of “paying twice for one road” and hiding the invoice",
        ),
        ("Rita Sand called that reply “hysterical”.", "Rita Sand", "that reply “hysterical”"),
        ("The sum was confirmed by the mission's director, Paula Trent.", "Paula Trent", "The sum"),
        ("The governor's promise to rebuild the school by spring drew laughter.", "(unnamed)", "to rebuild the school by spring"),
        ("A pledge by the governor to rebuild the school in May drew laughter.", "(unnamed)", "to rebuild the school in May"),
        ("Last year the bank's chief economist, Ina Roth, warned of shortages.", "Ina Roth", "shortages"),
    ],
)
def test_who_says_it_and_what(text: str, speaker: str, content: str) -> None:
    found = [(r["speaker_name"], r["content"].rstrip(",")) for r in rows_of(text)]
    assert found == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "addressee", "content"),
    [
        ("The State Department has notified Congress of a plan to arm the guards.", "Congress", "a plan to arm the guards"),
        ("The embassy warned its citizens of unrest in the capital.", "its citizens", "unrest in the capital"),
        ("The mayor promised stallholders three years without rent.", "stallholders", "three years without rent"),
        ("The governor has promised the village a new school.", "village", "a new school"),
        ("The ministry promised elections the opposition could accept.", None, "elections the opposition could accept"),
    ],
)
def test_whom_it_is_told_and_what(text: str, addressee: str | None, content: str) -> None:
    assert [(r["addressee"], r["content"]) for r in rows_of(text)] == [(addressee, content)]


@pytest.mark.parametrize(("office", "role"), [("Deputies", "Deputies"), ("Reps.", "Reps."), ("Senators", "Senators")])
def test_two_people_share_an_office_in_the_plural(office: str, role: str) -> None:
    (row,) = rows_of(f"{office} Alan Brightwater and Ada Quill said that the bill was dead.")
    assert (row["speaker_name"], row["speaker_role"]) == ("Alan Brightwater; Ada Quill", role)


def test_a_pronoun_and_somebody_beside_it_are_no_office() -> None:
    rows = rows_of("One vendor said inspectors had sealed the stall. Both she and her neighbour insist they have paid everything.")
    assert [(r["speaker_name"], r["speaker_role"]) for r in rows] == [("(unnamed)", None), ("(unnamed)", None)]


def test_a_closing_mark_is_no_part_of_the_words() -> None:
    (row,) = rows_of(
        "The owner, Bakyt Toroman, did not call. On his page he had an explanation ready in May: “They write about me because I don't pay them.”"
    )
    assert row["content"] == "They write about me because I don't pay them."


def test_an_answer_is_known_by_the_initials_of_the_label_before() -> None:
    text = (
        "Aigerim Zholdas, Kazakhstan's deputy transport minister, received the Steppe Quarterly in Aktau.\n\n"
        "Steppe Quarterly: The queue reached nine days. Whose fault was that?\n\nAigerim Zholdas: The wind's, first of all.\n\n"
        "SQ: Why is there still no tariff?\n\nA.Z.: Because three railways keep three sets of books."
    )
    rows = rows_of(text)
    assert [(r["speaker_name"], r["speaker_affiliation"], r["content"]) for r in rows] == [
        ("Aigerim Zholdas", "KAZ", "The wind's, first of all."),
        ("Aigerim Zholdas", "KAZ", "Because three railways keep three sets of books."),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Both men are “tired but well”, the doctor says, and will leave the ward on Friday.",
            ["Both men are “tired but well”", "and will leave the ward on Friday"],
        ),
        (
            "The co-chair promised that there would be “no surprises” before the new year.",
            ["there would be “no surprises” before the new year"],
        ),
        (
            "The mission says it has observed “two trucks” and will publish a note.",
            ["it has observed “two trucks” and will publish a note"],
        ),
    ],
)
def test_what_goes_on_behind_words_in_marks_is_said_too(text: str, content: list[str]) -> None:
    assert [[text[s["start"] : s["end"]] for s in r["content_spans"]] for r in rows_of(text)] == [content]


def test_the_thing_that_is_described_does_not_speak() -> None:
    rows = rows_of("The ministry asks people to stop sharing a video it describes as two years old.")
    assert {r["speaker_name"] for r in rows} == {"ministry"}


def test_letters_behind_a_name_are_an_office() -> None:
    (row,) = rows_of("Karel Vanderm MEP, who received the delegation, promised to table a question before June.")
    assert (row["speaker_name"], row["speaker_role"]) == ("Karel Vanderm", "MEP")


def test_an_abbreviation_in_brackets_is_no_part_of_a_body_s_name() -> None:
    (row,) = rows_of("The Harbour Workers Union (HWU) today called on the port to reopen the gate.")
    assert row["speaker_name"] == "Harbour Workers Union"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "“A plan is a drawing,” General Vara Hovs told the committee on Tuesday, according to two deputies who attended.",
            [("Vara Hovs", "A plan is a drawing")],
        ),
        ("The package, first reported by Euro Courier, must still be approved by member states.", []),
        ("The rules bind the coastal states in a way that nobody likes.", []),
        ("The general wants more trucks, contradicting the minister who appointed him.", []),
        (
            "Commissioner Ilse Vermeer disputed that: housing, she said, is covered by another fund.",
            [("Ilse Vermeer", "housing […] is covered by another fund")],
        ),
        (
            "The report by the Harbour Research Office puts U.S. aid since 1992 at more than $3.3 billion.",
            [("Harbour Research Office", "U.S. aid since 1992 at more than $3.3 billion")],
        ),
        ("“It is small,” said Chargé d'Affaires Melinda Orsak.", [("Melinda Orsak", "It is small")]),
    ],
)
def test_what_only_looks_like_an_attribution_and_what_is_one(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(r["speaker_name"], r["content"].rstrip(",")) for r in rows_of(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Baku said that all was well. In a report last week, Liberty Watch listed cases in which, it said, men had been beaten.",
            [("Government of Azerbaijan", "all was well"), ("Liberty Watch", "men had been beaten")],
        ),
        ("The visitor was told the archive was closed.", [(None, "the archive was closed")]),
        (
            "The ministry has promised an inquiry and, in the words of Deputy Minister Ani West, “clear answers by May”.",
            [("ministry", "an inquiry"), ("Ani West", "clear answers by May")],
        ),
        ("Nobody came. Management responded in writing: “The locks were old.”", [("(unnamed)", "The locks were old.")]),
    ],
)
def test_who_does_it_in_the_same_sentence(text: str, wanted: list[tuple[str | None, str]]) -> None:
    assert [(r["speaker_name"], r["content"]) for r in rows_of(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('The consul, Anna Muxtar, said that "the office is open as usual".', [("Anna Muxtar", "the office is open as usual")]),
        ("U.S. envoy Warren Teas discussed the agenda by phone, the press service said.", [("press service", None)]),
        (
            "Head of the Press Service Department of the Roads Ministry Elsa Nuri stated: “These claims are groundless.” The spokesperson noted that work goes on.",
            [("Elsa Nuri", "These claims are groundless."), ("Elsa Nuri", "work goes on")],
        ),
    ],
)
def test_plain_copy_of_agencies(text: str, wanted: list[tuple[str, str | None]]) -> None:
    found = [(r["speaker_name"], r["content"]) for r in rows_of(text)]
    assert [(name, content if want else None) for (name, content), (_, want) in zip(found, wanted, strict=True)] == wanted
    assert "U.S. envoy" not in text or found[0][1].startswith("U.S. envoy")
