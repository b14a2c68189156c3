"""What a last blind reading showed: thanks, passive receivers, the country where money helps, weeks and seasons, limits and differences."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

DAY = dt.date(2025, 5, 1)


def rows(text: str, language: str = "en", day: dt.date = DAY) -> list[dict[str, Any]]:
    row = {"article_id": "a", "text": text, "language": language, "published_on": day}
    return extract_figures(article_batch([row])).to_pylist()


def parties(text: str, language: str = "en") -> list[tuple[str | None, str | None]]:
    return [(f["payer"], f["beneficiary"]) for f in rows(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver"),
    [
        ("en", "Moldova's health minister thanked Japan for 12 million dollars of ambulances handed over on Tuesday.", "JPN", "MDA"),
        ("en", "Speaking in Vienna, Premier Ion Rotaru said Moldova was grateful to Norway for the 40 million euros.", "NOR", "MDA"),
        ("en", "Kyiv thanked its partners for $3 billion in aid.", None, None),
        ("ru", "Президент Молдавии поблагодарила Румынию за 30 млн евро помощи.", "ROU", "MDA"),
        ("tr", "Lübnan Başbakanı, 20 milyon dolarlık yardım için Katar'a teşekkür etti.", "QAT", "LBN"),
        ("az", "Moldovanın səfiri Yaponiyaya 5 milyon dollarlıq yardıma görə təşəkkür edib.", "JPN", "MDA"),
        ("hy", "Լիբանանի վարչապետը շնորհակալություն է հայտնել Կատարին 20 միլիոն դոլարի օգնության համար։", "QAT", "LBN"),
    ],
)
def test_who_is_thanked_has_paid(language: str, text: str, payer: str | None, receiver: str | None) -> None:
    assert parties(text, language) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("text", "payer", "receiver"),
    [
        ("The plan has nothing for Moldova, which was granted 30 million euros by the EU in 2023.", "EU", "MDA"),
        ("Lebanon was promised $11 billion at a Paris conference.", None, "LBN"),
        ("Ukraine has been given 2 billion euros by Germany this year.", "DEU", "UKR"),
        ("Five million dollars was given to Chad by Japan.", "JPN", "TCD"),
    ],
)
def test_who_is_given_something_receives_it(text: str, payer: str | None, receiver: str) -> None:
    assert parties(text) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("language", "text", "payer"),
    [
        ("en", "Serbia has ordered twelve howitzers in a deal which Paris values at 90 million euros.", "SRB"),
        ("en", "The gas that Moscow puts at $400 million was shipped to Moldova.", None),
        ("ru", "Сербия заказала гаубицы по контракту, который Париж оценивает в 90 млн евро.", "SRB"),
    ],
)
def test_who_only_puts_a_value_on_something_pays_nothing(language: str, text: str, payer: str | None) -> None:
    assert [p for p, _ in parties(text, language)] == [payer]


@pytest.mark.parametrize(
    ("language", "text", "receiver"),
    [
        ("en", "Receipts collected by Moldova's customs service reached 31 billion lei in 2024.", "MDA"),
        ("en", "Georgia's Revenue Service transferred 18 billion lari to the budget last year.", "GEO"),
        ("en", "The State Tax Service of Kyrgyzstan paid 120 billion soms into the budget in the first half.", "KGZ"),
        ("ru", "Государственная таможенная служба Киргизии перечислила в бюджет 48 млрд сомов.", "KGZ"),
        ("az", "Dövlət Gömrük Komitəsi büdcəyə 3,2 milyard manat köçürüb.", "AZE"),
    ],
)
def test_what_a_state_collects_is_its_own_income(language: str, text: str, receiver: str) -> None:
    assert [(f["payer"], f["beneficiary"], f["purpose"]) for f in rows(text, language)] == [(None, receiver, "revenue")]


@pytest.mark.parametrize(
    ("language", "text", "payer", "receiver"),
    [
        ("en", "Sweden will give 9 million kronor to rebuild a bakery destroyed by floods in northern Pakistan.", "SWE", "PAK"),
        ("en", "Ireland allocated 2 million euros for school meals in Malawi.", "IRL", "MWI"),
        ("en", "Kazakhstan allocated 4 billion tenge for repairs of its embassy in France.", "KAZ", None),
        ("en", "Norway has spent 2 million euros to host a forum on fishing in Oslo, and a summit in Chad follows.", "NOR", None),
        ("ru", "Япония выделила 4 млн долларов на ремонт школ в Таджикистане.", "JPN", "TJK"),
        ("ru", "Польша выделила 4 млн злотых на выставку в Париже.", "POL", None),
        ("tr", "Norveç, Lübnan'da okul onarımı için 6 milyon avro ayırdı.", "NOR", "LBN"),
        ("az", "Yaponiya Özbəkistanda xəstəxana tikintisi üçün 7 milyon dollar ayırıb.", "JPN", "UZB"),
        ("hy", "Ճապոնիան Լիբանանում դպրոցների վերանորոգման համար 3 միլիոն դոլար է հատկացրել։", "JPN", "LBN"),
    ],
)
def test_given_money_goes_where_it_helps(language: str, text: str, payer: str, receiver: str | None) -> None:
    assert parties(text, language) == [(payer, receiver)]


@pytest.mark.parametrize(
    ("language", "text", "payer"),
    [
        ("az", "Nazir Türkiyənin məktəblər üçün ayırdığı 3 milyon manatdan danışıb.", "TUR"),
        ("tr", "Japonya'nın verdiği 5 milyon dolarla iki köprü onarıldı.", "JPN"),
        ("tr", "Bakan, Almanya'nın göndereceği 300 milyon avronun yeterli olmadığını söyledi.", "DEU"),
    ],
)
def test_a_verb_made_an_adjective_before_an_amount_has_its_own_subject(language: str, text: str, payer: str) -> None:
    assert [p for p, _ in parties(text, language)] == [payer]
