"""English statements: what is denied without "that", listeners at the end, by whose reckoning, words given, demands renewed. Everybody is invented."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def run(text: str) -> list[dict[str, Any]]:
    return extract_statements(article_batch([{"id": "a", "text": text, "language": "en"}])).to_pylist()


def contents(text: str) -> list[str]:
    return [text[s["start"] : s["end"]] for r in run(text) for s in r["content_spans"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry denied that a convoy had crossed at Vell.", "a convoy had crossed at Vell"),
        ("The ministry denied an aircraft had been lost.", "an aircraft had been lost"),
        ("Police deny an officer was hit by a stone.", "an officer was hit by a stone"),
        ("Lena Orran denied taking a bribe.", "taking a bribe"),
        ("The army denied a role in the killing.", "a role in the killing"),
        ("The minister denied right-wing guards had fired.", "right-wing guards had fired"),
    ],
)
def test_what_is_denied_may_begin_with_an_article(text: str, expected: str) -> None:
    assert [(r["act"], *contents(text)) for r in run(text)] == [("deny", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "The bank denied the company a loan.",
        "The ministry denied the journalists entry to the zone.",
        "Baku denied aid workers access to the region.",
        "The authorities denied her an exit permit.",
        "The court denied him bail.",
        "The office denied further access to the archive.",
        "Baku denied the prisoners the right to call home.",
        "The office denied a visa to the singer.",
    ],
)
def test_who_is_denied_something_is_told_nothing(text: str) -> None:
    assert run(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker", "listener"),
    [
        (
            "The drill has nothing to do with the dam, spokesman Fuad Nezri told the channel's reporter.",
            "The drill has nothing to do with the dam", "spokesman Fuad Nezri", "channel's reporter",
        ),
        (
            "The crossing will open on 15 June, the deputy minister informed a breakfast of exporters in Vell last Thursday.",
            "The crossing will open on 15 June", "the deputy minister", "breakfast of exporters",
        ),
        ("The price is fair, she assured the mayor's guests.", "The price is fair", "she", "mayor's guests"),
    ],
)  # fmt: skip
def test_behind_the_clause_stands_who_was_told(text: str, content: str, speaker: str, listener: str) -> None:
    assert [(contents(text), r["speaker_mention"], r["addressee"]) for r in run(text)] == [([content], speaker, listener)]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the loan, the minister told the truth.",
        "On Monday, the minister told the council.",
        "In the autumn, he told the same joke.",
    ],
)
def test_where_no_clause_stands_before_nothing_is_told(text: str) -> None:
    assert run(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("The lake fell by 31 centimetres last year, in the estimate of hydrologist Lena Orran.", "The lake fell by 31 centimetres last year", "hydrologist Lena Orran"),
        ("The village lost two shops in three, in the reckoning of schoolteacher Sim Velde.", "The village lost two shops in three", "schoolteacher Sim Velde"),
        ("By the reckoning of the miners' union, four pits will close.", "four pits will close", "the miners' union"),
        ("By the account of the mayor, the money never came.", "the money never came", "the mayor"),
    ],
)  # fmt: skip
def test_by_whose_reckoning_it_is(text: str, content: str, speaker: str) -> None:
    assert [(contents(text), r["speaker_mention"]) for r in run(text)] == [([content], speaker)]


def test_who_gives_his_word_promises() -> None:
    text = "Council chair Lena Orran gave her word that the signatures would be in the post by Friday."
    assert [(r["act"], *contents(text), r["cue"]) for r in run(text)] == [
        ("promise", "the signatures would be in the post by Friday", "gave her word")
    ]
    assert run("He gave his word and kept it.") == []


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        ("The growers' union has renewed its demand for a three-year tariff shield.", "a three-year tariff shield", "demand"),
        ("The growers' union repeated its call for a three-year tariff shield.", "a three-year tariff shield", "demand"),
        ("Lena Orran renewed a promise to resign before the vote.", "resign before the vote", "promise"),
        ("The embassy issued an appeal for the release of the crew.", "the release of the crew", "demand"),
    ],
)
def test_a_renewed_demand_says_what_is_demanded(text: str, content: str, act: str) -> None:
    assert [(text[s["start"] : s["end"]], r["act"]) for r in run(text) for s in r["content_spans"]] == [(content, act)]


def test_whom_an_appeal_goes_to_is_not_what_it_says() -> None:
    assert "the president of the court" not in contents("Lena Orran renewed her appeal to the president of the court.")
