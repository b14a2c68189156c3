"""The year and the state of a budget that the sentence before speaks of, and which clause a time belongs to."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

DAY = dt.date(2025, 11, 12)


def rows(text: str, language: str = "en") -> list[dict[str, Any]]:
    row = {"article_id": "a", "text": text, "language": language, "published_on": DAY}
    return extract_figures(article_batch([row])).to_pylist()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Georgia's cabinet has approved the draft state budget for 2026. The deficit is put at 2.4 billion lari."),
        (
            "en",
            "Lawmakers in Tbilisi began debating next year's budget on Tuesday. Expenditure would grow to 28 billion lari, officials say.",
        ),
        ("en", "Georgia's 2026 budget is out. Roads get a line of their own. Interest payments will take 1.9 billion lari."),
        ("ru", "Парламент Грузии рассматривает проект госбюджета на 2026 год. Расходы запланированы в размере 28 млрд лари."),
        ("tr", "Gürcistan hükümeti 2026 yılı bütçe taslağını meclise sundu. Giderlerin 28 milyar lari olması öngörülüyor."),
        ("az", "Gürcüstan parlamentində 2026-cı ilin dövlət büdcəsi müzakirə olunur. Xərclərin 28 milyard lari olacağı proqnozlaşdırılır."),
        ("hy", "Վրաստանի կառավարությունը հաստատել է 2026 թվականի պետական բյուջեի նախագիծը։ Ծախսերը կկազմեն 28 միլիարդ լարի։"),
    ],
)
def test_spending_is_that_of_the_budget_spoken_of(language: str, text: str) -> None:
    (row,) = rows(text, language)
    assert (row["period_label"], row["payer"], row["beneficiary"]) == ("2026", "GEO", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Georgia's cabinet has approved the draft state budget for 2026. Revenue is put at 23.1 billion lari."),
        ("ru", "Парламент Грузии рассматривает проект госбюджета на 2026 год. Доходы запланированы в размере 23,1 млрд лари."),
    ],
)
def test_revenue_is_the_states(language: str, text: str) -> None:
    (row,) = rows(text, language)
    assert (row["period_label"], row["payer"], row["beneficiary"], row["purpose"]) == ("2026", None, "GEO", "revenue")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Armenia published its budget for 2026 last week. Georgia's revenue came to 5 billion lari."),
        ("en", "The 2026 budget went to parliament on Monday. A ton of copper cost $9,800 on the day."),
        ("en", "The 2026 budget went to parliament on Monday. So far spending came to 5 billion lari."),
        ("ru", "Армения приняла бюджет на 2026 год. В Грузии расходы превысили 5 млрд лари."),
    ],
)
def test_what_is_no_part_of_that_budget_keeps_no_time(language: str, text: str) -> None:
    assert [row["period_label"] for row in rows(text, language)] == [None]


def test_spending_behind_revenue_is_no_revenue() -> None:
    income, outgo = rows("The plan has revenue of 3 trillion drams and spending of 3.6 trillion drams.")
    assert (income["purpose"], outgo["purpose"]) == ("revenue", "other")


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The ministry asked for a budget for 2027 that gives the guards 80 million lari.", ["2027"]),
        ("It asked for 80 million lari in 2027, up a tenth from this year's 72 million lari.", ["2027", "2025"]),
        ("The draft for 2027 gives the guards 80 million lari, against last year's 72 million lari.", ["2027", "2024"]),
        ("The town has spent 4 million lari on pipes since 2019, and 1.5 million lari is set aside for next year.", ["2019..2025", "2026"]),
        ("The ministry requested 30 million lari for roads in 2026, unchanged from a year earlier.", ["2026"]),
        ("Sales in Oslo fell to $40 million in June, while sales in Bergen rose to $31 million.", ["2025-06", "2025-06"]),
        ("Sales in Oslo fell to $40 million in June, while sales in Bergen will reach $31 million.", ["2025-06", None]),
        ("June's floods cost the region 12 million lari.", ["2025-06"]),
        ("May's visit cost the region 12 million lari.", [None]),
    ],
)
def test_a_time_belongs_to_its_clause(text: str, labels: list[str | None]) -> None:
    assert [row["period_label"] for row in rows(text)] == labels


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "ЕС направит Грузии 50 млн евро, из них 33 млн - в виде кредитов.", {"figure_text": "33 млн", "role": "share"}),
        (
            "en",
            "The law provides 413 billion euros. Senators say 30 billion more may be needed.",
            {"figure_text": "30 billion", "currency": "EUR"},
        ),
        ("en", "The trader will pay $2 million to settle apparent violations of export rules.", {"purpose": "fine", "payer": None}),
        ("en", "The oil fund has transferred 6.9 billion lari to Georgia's state budget.", {"purpose": "revenue", "beneficiary": "GEO"}),
        ("en", "The oil fund spent 6.9 billion lari on transfers to the budget.", {"purpose": "other"}),
        ("en", "Georgia has put 22 million lari into the valley since 2021.", {"status": "actual", "period_label": "2021..2025"}),
        ("en", "The law provides 413 billion euros. Senators say 30 billion more people may come.", {"figure_text": "413 billion euros"}),
    ],
)
def test_sums_by_their_clause(language: str, text: str, expected: dict[str, Any]) -> None:
    last = rows(text, language)[-1]
    assert {name: last[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("language", "text", "labels"),
    [
        (
            "az",
            "Gürcüstan iyulda ixracdan 500 milyon dollar qazanıb. Ötən ilin eyni ayında bu məbləğ 450 milyon dollar olmuşdu.",
            ["2025-07", "2024-07"],
        ),
        ("az", "Gürcüstanda iyulda orta əməkhaqqı 2 000 lari olub. Tikintidə bu rəqəm 2 800 lariyə çatıb.", ["2025-07", "2025-07"]),
        (
            "ru",
            "В июле экспорт Грузии составил 500 млн долларов. В аграрном секторе этот показатель достиг 90 млн долларов.",
            ["2025-07", "2025-07"],
        ),
        ("en", "Georgia exported goods for $500 million in July. In farming the figure was $90 million.", ["2025-07", "2025-07"]),
    ],
)
def test_the_figure_is_that_of_the_time_before(language: str, text: str, labels: list[str]) -> None:
    assert [row["period_label"] for row in rows(text, language)] == labels
