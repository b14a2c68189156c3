"""English: refusals in set phrases, words in front of a speaker, ranks, days of disputes and releases. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, outlet: str | None = None) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "en", "outlet": outlet, "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("The agency refrained from commenting on the trial of its former head.", "(unnamed)", "commenting on the trial of its former head"),
        ("Minister Lusik Orran avoided naming the firm, although she was asked twice.", "Lusik Orran", "naming the firm"),
        ("Pavel Stroud chose not to say which firm had won.", "Pavel Stroud", "to say which firm had won"),
        ("The mayor, Pavel Stroud, would not be drawn on the price.", "Pavel Stroud", "the price"),
        ("On a second request, worth twelve million, Mayor Pavel Stroud would not be drawn.", "Pavel Stroud", "a second request, worth twelve million"),
        ("Pavel Stroud declined to comment on the report when reached by phone.", "Pavel Stroud", "to comment on the report"),
        ("Mayor Pavel Stroud refuses to discuss the price, even off duty.", "Pavel Stroud", "to discuss the price"),
    ],
)  # fmt: skip
def test_refusals_and_where_they_end(text: str, name: str, content: str) -> None:
    (row,) = rows(text)
    assert (row["act"], row["speaker_name"], row["content"]) == ("decline", name, content)


@pytest.mark.parametrize(
    "text",
    [
        "The city could be drawn into years of litigation over the land.",
        "The car avoided hitting the wall.",
        "Mayor Pavel Stroud would not be drawn.",
        "Opposition leader Zaza Orran offered nothing to back it up.",
    ],
)
def test_what_is_no_refusal_and_no_offer(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Within three hours Tehran denied that any of its planes had crossed.", "Government of Iran"),
        ("Late in the evening Ankara rejected the report.", "Government of Turkey"),
        ("By nightfall Mayor Lusik Orran said the road was open.", "Lusik Orran"),
        ("From Ankara, the retired envoy Cem Alpan offered the bluntest verdict: “If nobody buys, our border stays shut.”", "Cem Alpan"),
        ("The Boston portal Orran Online wrote of it. The limit, according to Orran Online's own information, will stand.", "Orran Online"),
        ("According to the indictment drawn up by the Harbour Commission, four bridges were unsafe.", "Harbour Commission"),
        ("More than 200 hectares were cleared in May, by the villagers’ own count.", "(unnamed)"),
    ],
)
def test_who_speaks_behind_what_stands_in_front(text: str, name: str) -> None:
    assert [r["speaker_name"] for r in rows(text)][-1:] == [name]


def test_what_a_sentence_brings_in_by_an_apposition_speaks_next() -> None:
    text = "Mayor Lusik Orran was calm. Her deputy, Leyla Varan, is less diplomatic. ‘Every visitor promises a road,’ she says, ‘and we get a map.’"
    assert [(r["speaker_name"], r["speaker_role"]) for r in rows(text)] == [("Leyla Varan", "deputy")]


def test_a_quotation_goes_on_behind_who_was_told() -> None:
    for between in ("told the half-empty room", "said in the corridor of the ministry"):
        (row,) = rows(f"“We know the road is shut,” Minister Lusik Orran {between}, “but the bridge opens in May.”")
        assert row["content"] == "We know the road is shut, […] but the bridge opens in May."


def test_words_that_were_all_somebody_said() -> None:
    (row,) = rows("Minister Lusik Orran spoke. “We will see,” was all the minister would say.")
    assert (row["speaker_name"], row["content"], row["cue"]) == ("Lusik Orran", "We will see,", "would say")


def test_these_words_were_said() -> None:
    text = "Lawyer Lusik Orran asked the court for mercy. “He will not survive the winter.” These words were said by the lawyer as she was leaving."
    assert [(r["speaker_name"], r["content"]) for r in rows(text)] == [
        ("Lusik Orran", "the court for mercy"),
        ("Lusik Orran", "He will not survive the winter."),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The road is open, its press secretary, Colonel Ruth Vanner, said.", "press secretary"),
        ("Colonel Ruth Vanner, commander of the Third Corps, said the road was open.", "commander of the Third Corps"),
        ("Colonel Ruth Vanner said the road was open.", "Colonel"),
        ("Attorney General Ruth Vanner said the road was open.", "Attorney General"),
        ("The judge, Ruth Vanner, cut the lawyer short. “Sit down,” she said.", "judge"),
    ],
)
def test_an_office_says_more_than_a_rank(text: str, role: str) -> None:
    assert [r["speaker_role"] for r in rows(text)] == [role]


def test_the_outlet_that_its_word_for_it_names() -> None:
    text = (
        "The Tbilisi portal Orran Online, with reference to the agency Gala-Press, returns to the tariffs. "
        "Minister Ramin Varan told the agency that “the volumes will not fit”, the portal reports."
    )
    assert [r["via"] for r in rows(text)] == ["Orran Online"]


def test_the_day_between_an_accused_and_the_charge() -> None:
    assert [r["said_on"] for r in rows("Armenia accused Azerbaijan on Tuesday of violating the ceasefire.")] == [date(2025, 5, 13)]
    (row,) = rows("The bishop asked parishioners to light a candle on Sunday for the missing.")
    assert row["said_on"] is None


def test_a_dispute_dates_what_both_sides_say() -> None:
    text = (
        "Armenia and Azerbaijan traded accusations on Wednesday over gunfire near a village.\n\n"
        "Armenia’s Defence Ministry said shots were fired at night. Baku denied that any of its units had fired.\n\n"
        "Residents tell another story. “It was one shot,” said Hasmik Orran, 67."
    )
    assert [r["said_on"] for r in rows(text)] == [date(2025, 5, 14), date(2025, 5, 14), None]


def test_a_hearing_on_next_years_budget_was_held() -> None:
    text = "A parliament hearing on next year’s budget broke up in shouting on Tuesday.\n\n“It is a blank cheque,” said opposition deputy Narek Varan."
    assert [r["said_on"] for r in rows(text)] == [date(2025, 5, 13)]


def test_people_of_an_organisation_speak_on_the_day_of_its_release() -> None:
    text = (
        "(Tbilisi, May 16, 2025) – Nine reporters are held without trial, Caucasus Rights Monitor said today.\n\n"
        "“It is a list of names,” said Keto Varan, director at Caucasus Rights Monitor. The mother of a reporter said an officer had laughed."
    )
    found = rows(text, outlet="Caucasus Rights Monitor")
    assert [(r["speaker_name"], r["said_on"]) for r in found] == [
        ("Caucasus Rights Monitor", date(2025, 5, 16)),
        ("Keto Varan", date(2025, 5, 16)),
        ("(unnamed)", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The road is open, the ministry’s spokesman, Lusik Orran, said on Monday.",
        "The bill passed, the clerk, Lusik Orran, said.",
        "The road is open, said the ministry’s spokesman, Lusik Orran.",
        "The road will be open by May, said the head of the roads agency, Lusik Orran, on Monday.",
    ],
)
def test_an_office_and_a_name_set_apart_behind_a_clause(text: str) -> None:
    (row,) = rows(text)
    assert (row["speaker_name"], row["content"]) == ("Lusik Orran", text.partition(",")[0])


def test_an_office_and_a_name_behind_according_to() -> None:
    (row,) = rows("The mission has 200 observers, according to its head, retired general Marc Dubel, who spoke to reporters last week.")
    assert (row["speaker_name"], row["content"]) == ("Marc Dubel", "The mission has 200 observers")
