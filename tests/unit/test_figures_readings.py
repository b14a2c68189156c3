"""Amounts as they are read: compounds, elliptical ends, words that only look like bounds, rates, purposes. Texts are invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch


def rows(text: str, language: str = "en") -> list[dict[str, Any]]:
    row = {"article_id": "0" * 32, "text": text, "language": language, "published_on": date(2025, 6, 12)}
    return extract_figures(article_batch([row])).to_pylist()


def sums(text: str, language: str = "en") -> list[tuple[Any, ...]]:
    """(amount) or (low, high, bound) with the currency, of every figure."""
    return [
        (int(r["amount"]) if r["amount"] == int(r["amount"]) else r["amount"], r["currency"])
        if r["amount"] is not None
        else (r["amount_low"] and int(r["amount_low"]), r["amount_high"] and int(r["amount_high"]), r["bound"], r["currency"])
        for r in rows(text, language)
    ]


@pytest.mark.parametrize(
    "language,text,expected",
    [
        ("tr", "Aylık ücret 22 bin 104 lira oldu.", [(22104, "TRY")]),
        ("tr", "Köprüye 2 milyon 300 bin lira ayrıldı.", [(2300000, "TRY")]),
        ("en", "The bridge cost 2 million 300 thousand dollars.", [(2300000, "USD")]),
        ("ru", "Мост обошелся в 2 миллиона 300 тысяч рублей.", [(2300000, "RUB")]),
        ("az", "Körpüyə 2 milyon 300 min manat ayrılıb.", [(2300000, "AZN")]),
        ("hy", "Կամրջի համար հատկացվել է 2 միլիոն 300 հազար դրամ։", [(2300000, "AMD")]),
        ("ru", "Расходы вырастут с 10,8 трлн до 12 трлн рублей.", [(10800000000000, "RUB"), (12000000000000, "RUB")]),
        ("tr", "Bilet yurt içinde 18 bin, yurt dışında 7 bin lira.", [(18000, "TRY"), (7000, "TRY")]),
        ("en", "Tickets cost 80p in the valley.", [(Decimal("0.8"), "GBP")]),
        ("en", "The ferry cost a couple of million dollars.", [(2000000, "USD")]),
        ("az", "Körpüyə iki milyon yarım manat xərclənib.", [(2500000, "AZN")]),
        ("az", "Körpüyə iki milyon yarım manat ayrılıb.", [(2500000, "AZN")]),
    ],
)
def test_parts_of_one_amount_add_up_and_parts_of_two_stay_apart(language: str, text: str, expected: list[tuple[Any, ...]]) -> None:
    assert sums(text, language) == expected


@pytest.mark.parametrize(
    "text,expected",
    [
        ("That is less than the $53 million figure of last year.", [(53000000, "USD")]),
        ("The ticket is $549 plus $50 for the bag.", [(549, "USD"), (50, "USD")]),
        ("The bridge cost just under $53 million.", [(None, 53000000, "max", "USD")]),
        ("The bridge cost just short of $53 million.", [(None, 53000000, "max", "USD")]),
        ("The bridge cost less than $53 million.", [(None, 53000000, "max", "USD")]),
        ("The bridge cost $53 million plus.", [(53000000, None, "min", "USD")]),
    ],
)
def test_a_bound_is_one_of_the_amount_itself(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert sums(text) == expected


@pytest.mark.parametrize(
    "text,rate",
    [
        ("Drivers earn $30 an hour.", "hour"),
        ("Drivers earn 2,000 lari ($730) a month.", "month"),
        ("Drivers earned $30 in an hour of waiting.", None),
    ],
)
def test_rates_stand_behind_the_amount_or_behind_its_pair(text: str, rate: str | None) -> None:
    assert {r["rate"] for r in rows(text)} == {rate}


@pytest.mark.parametrize(
    "text,purpose",
    [
        ("A judge in Vellmar set bond at $50,000 for Tomas Hrell.", "other"),
        ("The shop gave her a $20 store credit.", "other"),
        ("Azerbaijan plans to spend AZN 8.4 billion next year for defence and national security.", "defence_and_national_security"),
        ("Armenia issued bonds worth $500 million.", "loan"),
    ],
)
def test_a_purpose_is_not_read_from_a_word_alone(text: str, purpose: str) -> None:
    assert [r["purpose"] for r in rows(text)] == [purpose]


def test_a_heading_is_no_change() -> None:
    assert [r["role"] for r in rows("More info: $20 at the door.")] == ["level"]
    assert [r["role"] for r in rows("RRP: £23.99 More info: ask at the door")] == ["level"]


def test_the_currency_word_belongs_to_the_span_of_a_symbol() -> None:
    assert [r["figure_text"] for r in rows("It is a $75.3 billion dollar plan.")] == ["$75.3 billion dollar"]


def test_the_year_of_a_model_is_no_period() -> None:
    assert [r["period_label"] for r in rows("He bought a 2019 Orrana wagon for $21,000.")] == [None]


def test_georgia_among_american_states_is_no_country() -> None:
    assert [r["payer"] for r in rows("Atlanta, Georgia, will pay $3 million for the bridge, the state's governor said.")] == [None]


def test_an_english_rate_at_the_end_of_a_text_in_another_language_ends_with_its_words() -> None:
    text = "Dəyirmanın təmirinə 7 min manat - a year"
    (row,) = rows(text, "az")
    assert [(text[e["start"] : e["end"]]) for e in row["evidence"] if e["column"] == "rate"] == ["a year"]
