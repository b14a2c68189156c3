"""Constructions that 160 further passages showed: verb forms, bare sums, parties of several clauses, spans of months."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.ids import stable_id
from onrecord.inputs import article_batch

DAY = dt.date(2025, 9, 10)


def rows(text: str, language: str) -> list[dict[str, Any]]:
    row = {"article_id": stable_id("test", text), "text": text, "language": language, "published_on": DAY}
    return extract_figures(article_batch([row])).to_pylist()


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("tr", "Belediye köprüye 40 milyon lira yatırmıştı.", "actual"),
        ("tr", "Parka 12 milyon lira harcanacağını başkan söyledi.", "planned"),
        ("az", "Fermer traktora 30 min manat yatırıb.", "actual"),
        ("az", "Kitab 12 manatdır.", "actual"),
        ("hy", "Գիրքը վաճառվում է 5 000 դրամով։", "actual"),
        ("en", "A haircut costs £15 at the corner shop.", "actual"),
        ("ru", "Из сейфа украли 300 тысяч рублей.", "actual"),
        ("az", "Məclis məktəblərə 5 milyon manat nəzərdə tutan qanun layihəsini müzakirə edir.", "proposed"),
        ("az", "İddiaçı 7 min manat tələb edir.", "proposed"),
        ("en", "Fares will rise from £3 to £4.", None),
    ],
)
def test_a_verb_tells_the_status(language: str, text: str, status: str | None) -> None:
    assert rows(text, language)[0]["status"] == status


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Oslo bought ferries for 90 million euros and has paid 35 million, a spokesman said.", [90e6, 35e6]),
        ("en", "The bridge cost 20 million euros. An instalment of 4 million was due in May.", [20e6, 4e6]),
        ("en", "The port cost 20 million euros and handles 4 million tonnes.", [20e6]),
        ("ru", "Литва внесла €30 млн, Латвия – лишь 12 млн.", [30e6, 12e6]),
        ("ru", "Проезд подорожал с 40 до 46 рублей.", [40, 46]),
        ("hy", "Հարկերը կազմել են 80 միլիարդ դրամ՝ 5 միլիարդով ավելի, քան պլանավորված էր։", [80e9, 5e9]),
        ("en", "The 20 euro zone countries met in Nicosia; tickets were 5 euros.", [5]),
    ],
)
def test_bare_sums_are_money_where_the_words_say_so(language: str, text: str, values: list[float]) -> None:
    assert [float(r["amount"]) for r in rows(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "payer", "beneficiary"),
    [
        ("en", "Ghana has asked the World Bank for a loan of $80 million.", "WB", "GHA"),
        ("en", "Peru signed a contract with Spain for radars at $70 million.", "PER", "ESP"),
        ("tr", "Almanya merkezli firma 9 milyon avro yatıracak.", None, None),
        ("ru", "Саудовская Аравия выделила Ливану 60 млн долларов.", "SAU", "LBN"),
        ("tr", "Hazine ve Maliye Bakanlığı yola 3 milyar lira harcadı.", "TUR", None),
    ],
)
def test_parties_of_askers_partners_and_firms(language: str, text: str, payer: str | None, beneficiary: str | None) -> None:
    row = rows(text, language)[0]
    assert (row["payer"], row["beneficiary"]) == (payer, beneficiary)


def test_a_clause_without_its_verb_has_its_own_payer() -> None:
    assert [r["payer"] for r in rows("Norway will pay 40 million euros and Denmark 25 million euros for the cable.", "en")] == [
        "NOR",
        "DNK",
    ]


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("en", "Customs revenue was 3 billion lari in January-August.", ["2025-01..2025-08"]),
        ("ru", "С января по август доходы составили 3 млрд лари.", ["2025-01..2025-08"]),
        ("tr", "Gelirler ocak-ağustos döneminde 3 milyar liraya ulaştı.", ["2025-01..2025-08"]),
        ("az", "Gəlirlər yanvar-avqust aylarında 3 milyard manat olub.", ["2025-01..2025-08"]),
        ("hy", "Եկամուտները հունվար-օգոստոսին կազմել են 3 միլիարդ դրամ։", ["2025-01..2025-08"]),
        ("ru", "С 2021 года Дания передала Украине 9 млрд евро.", ["2021..2025"]),
        ("ru", "Во втором квартале выручка достигла 9 млрд рублей против 7 млрд годом ранее.", ["2025-Q2", "2024-Q2"]),
        ("tr", "2035'e kadar limana 2 milyar avro yatırılacak.", [None]),
    ],
)
def test_periods_of_months_years_on_and_earlier_parts(language: str, text: str, periods: list[str | None]) -> None:
    assert [r["period_label"] for r in rows(text, language)] == periods


@pytest.mark.parametrize(
    ("language", "text", "bound", "role"),
    [
        ("az", "Gəlir 700 manatdan azdır.", "max", "level"),
        ("hy", "Գինը 5 հազար դրամից բարձրացել է մինչև 6 հազար դրամ։", None, "level"),
        ("hy", "Ծախսը 3 միլիոն դրամով պակաս է։", None, "change_down"),
    ],
)
def test_bounds_and_differences_by_case(language: str, text: str, bound: str | None, role: str) -> None:
    row = rows(text, language)[-1]
    assert (row["bound"], row["role"]) == (bound, role)


@pytest.mark.parametrize(
    ("language", "text", "currency"),
    [
        ("tr", "Ücret 50 kron.", "SEK"),
        ("az", "Qiymət 20 ley.", "RON"),
        ("ru", "Проезд стоит 7 сомов.", "KGS"),
        ("hy", "Արժե 9 զլոտի։", "PLN"),
    ],
)
def test_every_language_knows_the_smaller_currencies(language: str, text: str, currency: str) -> None:
    assert rows(text, language)[0]["currency"] == currency


def test_the_lines_of_a_screen_are_no_pence() -> None:
    assert [float(r["amount"]) for r in rows("The film streams at 1080p; renting it costs 90p.", "en")] == [0.9]
