"""Constructs that a set of passages written before any measurement (tests/golden/figures/blind.jsonl) showed to be misread."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

DAY = date(2025, 3, 4)


def read(text: str, language: str = "en", day: date = DAY) -> list[dict[str, Any]]:
    batch = article_batch([{"article_id": "0" * 32, "text": text, "language": language, "published_on": day}])
    rows: list[dict[str, Any]] = extract_figures(batch).to_pylist()
    return rows


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "The bridge will cost no more than $3 million.", "max"),
        ("en", "The bridge will cost more than $3 million.", "min"),
        ("ru", "Мост обойдется не более чем в 3 млн евро.", "max"),
        ("ru", "Мост обойдется более чем в 3 млн евро.", "min"),
        ("tr", "Köprüye 3 milyon liraya kadar ödenecek.", "max"),
        ("az", "Körpüyə 3 milyon manata qədər pul ayrılacaq.", "max"),
    ],
)
def test_the_longer_word_of_bound_wins_and_a_case_ending_tells_up_to_from_about(language: str, text: str, bound: str) -> None:
    assert [(r["bound"], r["is_approximate"]) for r in read(text, language)] == [(bound, False)]


def test_about_stays_about_where_no_case_ending_makes_it_a_limit() -> None:
    assert [(r["bound"], r["is_approximate"]) for r in read("Köprüye 3 milyon lira kadar ödenecek.", "tr")] == [(None, True)]


def test_a_preposition_may_stand_between_about_and_its_amount() -> None:
    assert read("Цена выросла почти на 4 млн рублей.", "ru")[0]["is_approximate"]


@pytest.mark.parametrize(
    ("language", "text", "labels"),
    [
        ("en", "Sales fell from $4 million in 2021 to $3 million in 2022.", ["2021", "2022"]),
        ("en", "The firm paid $4 million on 9 May 2024.", [None]),
        ("en", "The firm paid $4 million on May 9, 2024.", [None]),
        ("en", "The firm paid $4 million in May 2024.", ["2024-05"]),
        ("en", "The town wants to spend $9 million by 2029, against $4 million this year.", [None, "2025"]),
        ("en", "The town spent $2 million more than in 2023.", [None]),
        ("en", "The town spent $2 million in 2024.", ["2024"]),
        ("ru", "За шесть месяцев завод выручил 7 млн евро.", ["2025-H1"]),
        ("ru", "Завод заплатил 7 млн евро 9 мая 2024 года.", [None]),
        ("ru", "В первой половине 2024 года завод выручил 7 млн евро.", ["2024-H1"]),
        ("az", "2019-cu ildən 2022-ci ilədək körpülərə 7 milyon manat xərclənib.", ["2019..2022"]),
        ("az", "2019-cu ildən 2022-ci ilə qədər körpülərə 7 milyon manat xərclənib.", ["2019..2022"]),
        ("tr", "2019'dan 2022'ye kadar köprülere 7 milyon lira harcandı.", ["2019..2022"]),
    ],
)
def test_periods(language: str, text: str, labels: list[str | None]) -> None:
    assert [r["period_label"] for r in read(text, language)] == labels


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("az", "Xərclər 6 milyard manatdan 7 milyarda çatacaq.", 6, 7),
        ("tr", "Giderler 6 milyar liradan 7 milyara çıkacak.", 6, 7),
        ("az", "Xərclər 6 milyarddan 7 milyard manata çatacaq.", 6, 7),
    ],
)
def test_a_case_ending_alone_says_from_and_to(language: str, text: str, first: int, second: int) -> None:
    rows = read(text, language)
    assert [r["amount"] for r in rows] == [Decimal(first) * 10**9, Decimal(second) * 10**9]
    assert len({r["currency"] for r in rows}) == 1


@pytest.mark.parametrize(
    ("language", "text", "payer", "beneficiary"),
    [
        ("en", "The government in Vilnius approved a military budget of €3 billion.", "LTU", None),
        ("en", "Latvia raised €500 million from bonds.", None, "LVA"),
        ("tr", "Romanya, İtalya'dan 2 milyar avroluk helikopter alacak.", "ROU", "ITA"),
        ("az", "Serbiya Fransadan 2 milyard avroluq raket alıb.", "SRB", "FRA"),
        ("hy", "Իտալիայից զենք են գնել 20 միլիոն եվրոյով։", None, "ITA"),
        ("az", "Vergi gəlirləri 4 milyard manat olub.", None, "AZE"),
        ("hy", "Մաքսային եկամուտները կազմել են 90 միլիարդ դրամ։", None, "ARM"),
    ],
)
def test_parties(language: str, text: str, payer: str | None, beneficiary: str | None) -> None:
    assert [(r["payer"], r["beneficiary"]) for r in read(text, language)] == [(payer, beneficiary)]


def test_a_named_country_settles_a_shared_word_but_never_a_dollar() -> None:
    assert [(r["currency"], r["currency_origin"]) for r in read("Швеция выделит 2 млрд крон.", "ru")] == [("SEK", "country")]
    assert [(r["currency"], r["currency_origin"]) for r in read("Дания выделит 2 млрд крон.", "ru")] == [("DKK", "country")]
    assert read("Canada will give 2 billion dollars.")[0]["currency"] == "USD"


def test_half_a_scale_in_the_russian_genitive() -> None:
    assert read("Он занял около полумиллиона рублей.", "ru")[0]["amount"] == Decimal(500_000)


def test_a_rate_before_the_hedge_counts_and_holds_for_the_same_sum_in_brackets() -> None:
    rows = read("Köy ayda yaklaşık 3 milyon lira (70 bin dolar) ödüyor.", "tr")
    assert [r["rate"] for r in rows] == ["month", "month"]


def test_a_sum_that_is_added_is_a_change_and_one_that_is_reached_a_level() -> None:
    assert [r["role"] for r in read("Bakanlık bütçesini 30 milyar lira artırdı.", "tr")] == ["change_up"]
    assert [r["role"] for r in read("Bakanlık bütçesini 30 milyar liraya yükseltti.", "tr")] == ["level"]
