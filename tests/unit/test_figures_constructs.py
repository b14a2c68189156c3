"""Every construct of an amount, language by language: what is read, and what is no money at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

DAY = date(2025, 3, 4)


def read(text: str, language: str = "en", published_on: date | None = DAY) -> list[dict[str, Any]]:
    return extract_figures(
        article_batch([{"article_id": "0" * 32, "text": text, "language": language, "published_on": published_on}])
    ).to_pylist()


def sums(rows: list[dict[str, Any]]) -> list[tuple[str, Decimal | tuple[Decimal, Decimal], str | None]]:
    found = []
    for row in rows:
        low, high = row["amount_low"], row["amount_high"]
        value = row["amount"] if row["amount"] is not None else (low if high is None else high if low is None else (low, high))
        found.append((row["figure_text"], value, row["currency"]))
    return found


def billion(value: str) -> Decimal:
    return Decimal(value) * 10**9


def million(value: str) -> Decimal:
    return Decimal(value) * 10**6


SINGLE = [
    ("en", "It paid $5bn.", "$5bn", billion("5"), "USD"),
    ("en", "It paid US$ 4.9 billion.", "US$ 4.9 billion", billion("4.9"), "USD"),
    ("en", "It paid US$4,900m.", "US$4,900m", million("4900"), "USD"),
    ("en", "It paid AZN8.4bn.", "AZN8.4bn", billion("8.4"), "AZN"),
    ("en", "It paid 8.4 billion manats.", "8.4 billion manats", billion("8.4"), "AZN"),
    ("en", "It paid €1.7 mln.", "€1.7 mln", million("1.7"), "EUR"),
    ("en", "It paid 120 MEUR.", "120 MEUR", million("120"), "EUR"),
    ("en", "It costs 20 usd.", "20 usd", Decimal(20), "USD"),
    ("en", "It costs HK$950.", "HK$950", Decimal(950), "HKD"),
    ("en", "It costs NT$30 million.", "NT$30 million", million("30"), "TWD"),
    ("en", "It costs A$2.5m.", "A$2.5m", million("2.5"), "AUD"),
    ("en", "It costs C$63 billion.", "C$63 billion", billion("63"), "CAD"),
    ("en", "It costs £85.", "£85", Decimal(85), "GBP"),
    ("en", "It costs ₼2.50.", "₼2.50", Decimal("2.5"), "AZN"),
    ("en", "It costs ֏600.", "֏600", Decimal(600), "AMD"),
    ("en", "It costs 700 ₽.", "700 ₽", Decimal(700), "RUB"),
    ("en", "It costs ₺90.", "₺90", Decimal(90), "TRY"),
    ("en", "It costs ₹1,23,456.", "₹1,23,456", Decimal(123456), "INR"),
    ("en", "It costs Rs 12,345 crore.", "Rs 12,345 crore", Decimal(123450000000), "INR"),
    ("en", "It costs 15 lakh rupees.", "15 lakh rupees", Decimal(1500000), "INR"),
    ("en", "A $1.1-billion plan.", "$1.1-billion", billion("1.1"), "USD"),
    ("en", "They paid some five billion dollars.", "five billion dollars", billion("5"), "USD"),
    ("en", "They paid a billion liras.", "a billion liras", billion("1"), "TRY"),
    ("en", "They paid nearly half a billion dollars.", "half a billion dollars", million("500"), "USD"),
    ("en", "They paid three quarters of a billion euros.", "three quarters of a billion euros", million("750"), "EUR"),
    ("en", "They paid thirty-five million dollars.", "thirty-five million dollars", million("35"), "USD"),
    ("en", "They paid two hundred and fifty euros.", "two hundred and fifty euros", Decimal(250), "EUR"),
    ("en", "A ticket is 3 dollars 50 cents.", "3 dollars 50 cents", Decimal("3.5"), "USD"),
    ("en", "A stamp is 50 cents.", "50 cents", Decimal("0.5"), "USD"),
    ("en", "They found $300,000.", "$300,000", Decimal(300000), "USD"),
    ("en", "They found $1'250'000.", "$1'250'000", Decimal(1250000), "USD"),
    ("en", "They found 1\u2009250\u2009000 euros.", "1\u2009250\u2009000 euros", Decimal(1250000), "EUR"),
    ("en", "They found 3 million U.S. dollars.", "3 million U.S. dollars", million("3"), "USD"),
    ("en", "They paid one million two hundred thousand dollars.", "one million two hundred thousand dollars", Decimal(1200000), "USD"),
    ("en", "They paid two and a half million euros.", "two and a half million euros", million("2.5"), "EUR"),
    ("en", "They paid Rs. 500 for tea.", "Rs. 500", Decimal(500), "INR"),
    ("es", "Pagaron 20.000 euros por la casa.", "20.000 euros", Decimal(20000), "EUR"),
    ("ru", "Потратили миллион рублей на дороги.", "миллион рублей", million("1"), "RUB"),
    ("ru", "Потратили пять с половиной миллиардов рублей.", "пять с половиной миллиардов рублей", billion("5.5"), "RUB"),
    ("ru", "Потратили 50 тыс. руб. на дороги.", "50 тыс. руб.", Decimal(50000), "RUB"),
    ("tr", "Yol için on iki bin beş yüz lira harcandı.", "on iki bin beş yüz lira", Decimal(12500), "TRY"),
    ("hy", "Ճանապարհի համար 3 միլիոն 500 հազար դրամ է ծախսվել։", "3 միլիոն 500 հազար դրամ", Decimal(3500000), "AMD"),
    ("ru", "Потратили 1,7 миллиарда долларов на дороги.", "1,7 миллиарда долларов", billion("1.7"), "USD"),
    ("ru", "Потратили 1 250 000 рублей на дороги.", "1 250 000 рублей", Decimal(1250000), "RUB"),
    ("ru", "Потратили полтора миллиарда рублей на дороги.", "полтора миллиарда рублей", billion("1.5"), "RUB"),
    ("ru", "Потратили двести пятьдесят тысяч евро на дороги.", "двести пятьдесят тысяч евро", Decimal(250000), "EUR"),
    ("ru", "Потратили $175 млн на дороги.", "$175 млн", million("175"), "USD"),
    ("ru", "Потратили 8,4 млрд манатов на дороги.", "8,4 млрд манатов", billion("8.4"), "AZN"),
    ("tr", "Yol için 8,4 milyar manat harcandı.", "8,4 milyar manat", billion("8.4"), "AZN"),
    ("tr", "Yol için 1.250.000 lira harcandı.", "1.250.000 lira", Decimal(1250000), "TRY"),
    ("tr", "Yol için 50 milyar doların üzerinde harcandı.", "50 milyar dolar", billion("50"), "USD"),
    ("tr", "Yol için bir buçuk milyar avro harcandı.", "bir buçuk milyar avro", billion("1.5"), "EUR"),
    ("az", "Yola 8,4 milyard manat xərclənib.", "8,4 milyard manat", billion("8.4"), "AZN"),
    ("az", "Yola 38,3 mlrd. manat xərclənib.", "38,3 mlrd. manat", billion("38.3"), "AZN"),
    ("az", "Yola iyirmi beş min manat xərclənib.", "iyirmi beş min manat", Decimal(25000), "AZN"),
    ("az", "Yola 600 milyon dollarlıq texnika alınıb.", "600 milyon dollar", million("600"), "USD"),
    ("hy", "Ճանապարհի համար 664 միլիարդ դրամ է ծախսվել։", "664 միլիարդ դրամ", billion("664"), "AMD"),
    ("hy", "Ճանապարհի համար երեք հազար դրամ է ծախսվել։", "երեք հազար դրամ", Decimal(3000), "AMD"),
    ("hy", "Ճանապարհի համար 1,7 միլիարդ դոլարով պայմանագիր կա։", "1,7 միլիարդ դոլար", billion("1.7"), "USD"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "span", "value", "currency"), SINGLE, ids=[f"{row[0]}:{row[2]}" for row in SINGLE])
def test_one_amount_is_read_with_span_value_and_currency(language: str, text: str, span: str, value: Decimal, currency: str) -> None:
    assert sums(read(text, language)) == [(span, value, currency)]


RANGES = [
    ("en", "It may cost $5-6bn.", "$5-6bn", billion("5"), billion("6"), "USD"),
    ("en", "It may cost between $3.5 and $3.9 billion.", "$3.5 and $3.9 billion", billion("3.5"), billion("3.9"), "USD"),
    ("en", "It may cost 3 to 5 million euros.", "3 to 5 million euros", million("3"), million("5"), "EUR"),
    ("en", "Rooms cost £85 to £120.", "£85 to £120", Decimal(85), Decimal(120), "GBP"),
    ("ru", "Это обойдется в 4–6 миллиардов рублей.", "4–6 миллиардов рублей", billion("4"), billion("6"), "RUB"),
    ("tr", "Zarar 3 ila 5 milyon avro olabilir.", "3 ila 5 milyon avro", million("3"), million("5"), "EUR"),
    ("az", "Zərər 3-5 milyon manat ola bilər.", "3-5 milyon manat", million("3"), million("5"), "AZN"),
    ("hy", "Վնասը կարող է լինել 3-5 միլիոն դրամ։", "3-5 միլիոն դրամ", million("3"), million("5"), "AMD"),
]


@pytest.mark.parametrize(("language", "text", "span", "low", "high", "currency"), RANGES, ids=[f"{row[0]}:{row[2]}" for row in RANGES])
def test_a_range_is_one_approximate_figure_with_both_ends(
    language: str, text: str, span: str, low: Decimal, high: Decimal, currency: str
) -> None:
    (row,) = read(text, language)
    assert (row["figure_text"], row["amount"], row["amount_low"], row["amount_high"], row["currency"]) == (span, None, low, high, currency)
    assert (row["bound"], row["is_approximate"]) == ("range", True)


def test_two_sums_joined_by_and_are_two_figures() -> None:
    assert sums(read("They put in $5 million and 3.2 billion euros.")) == [
        ("$5 million", million("5"), "USD"),
        ("3.2 billion euros", billion("3.2"), "EUR"),
    ]


def test_a_rise_from_one_sum_to_another_is_two_figures_of_which_the_second_inherits_the_currency() -> None:
    rows = read("Spending rises from 10.8 trillion yen to 12 trillion next year.")
    assert sums(rows) == [("10.8 trillion yen", Decimal("10.8e12"), "JPY"), ("12 trillion", Decimal("12e12"), "JPY")]
    assert [(r["is_elliptical"], r["currency_origin"]) for r in rows] == [(False, "word"), (True, "sentence")]


def test_a_russian_rise_by_one_sum_to_another_is_a_change_and_a_level() -> None:
    rows = read("Расходы выросли на 10 млрд евро до 86 млрд.", "ru")
    assert [(r["amount"], r["role"], r["bound"]) for r in rows] == [(billion("10"), "change_up", None), (billion("86"), "level", None)]


def test_a_rise_by_one_sum_to_another_is_a_change_and_a_level() -> None:
    rows = read("Military spending will rise by 15 billion zlotys to 187 billion.")
    assert [(r["amount"], r["role"]) for r in rows] == [(billion("15"), "change_up"), (billion("187"), "level")]


NO_MONEY = [
    ("en", "On 12 May 2024 the driver, 54, took Route 17 past the S-400 and the Su-30 at 06:40."),
    ("en", "It was a million-dollar question in the 2020s."),
    ("en", "Call +374 10 555 123 or write to P.O. Box 400."),
    ("en", "The ridge lies at 40.1872 N, 44.5152 E; 19.6% of it is wooded."),
    ("en", "Two million people and 30 drones crossed Article 122 in 2026."),
    ("en", "She lost 130 pounds in two years; leaders met at COP29."),
    ("en", "He won the vote and the world read on; all 100 came to the top 20."),
    ("ru", "В 2026 году 29 лет исполнится дому № 17, построенному 12 мая."),
    ("tr", "2025'te yüzde 18 artış oldu; 42 yaşındaki sürücü 2 saat bekledi."),
    ("az", "2025-ci ildə 30 min nəfər saat 19:30-da gəldi, 5 faiz çox."),
    ("hy", "2025 թվականին 30 հազար մարդ եկավ, 19.6 տոկոսով ավելի։"),
]


@pytest.mark.parametrize(("language", "text"), NO_MONEY)
def test_numbers_that_are_no_money_give_no_figure(language: str, text: str) -> None:
    assert sums(read(text, language)) == []


def test_a_year_after_the_word_in_is_not_the_lower_end_of_a_rise() -> None:
    assert [r["amount"] for r in read("The sum grew in 2026 to 563 bln drams.")] == [billion("563")]


def test_a_decimal_comma_and_a_thousands_comma_follow_the_language() -> None:
    assert read("It cost 1,250 euros.", "en")[0]["amount"] == Decimal(1250)
    assert read("Это стоило 1,250 млрд рублей.", "ru")[0]["amount"] == billion("1.25")
    assert read("1.250 avro ödendi.", "tr")[0]["amount"] == Decimal(1250)
