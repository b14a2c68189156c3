"""What a reading of the figures of real pages showed: letters apart from their sign, months that are no "may", passives, percents before
a level, prices of a unit, demands, letters of one state, scales of languages without a lexicon."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

DAY = dt.date(2025, 10, 1)


def rows(text: str, language: str = "en") -> list[dict[str, Any]]:
    row = {"article_id": "a", "text": text, "language": language, "published_on": DAY}
    return extract_figures(article_batch([row])).to_pylist()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The bridge cost just under US $6.9 billion.", {"figure_text": "US $6.9 billion", "currency": "USD", "bound": "max"}),
        ("en", "The state spent over NZ $40 million on roads.", {"figure_text": "NZ $40 million", "currency": "NZD", "bound": "min"}),
        ("en", "A fund for the US $5 million richer than before.", {"figure_text": "$5 million", "currency": "USD"}),
        ("en", "Norway provided $20,000 from 29 May to 13 July.", {"period_label": None, "status": "actual"}),
        ("en", "A nurse receives $2,000 a month.", {"status": "actual", "rate": "month"}),
        ("en", "Buy two and get $15 Off.", {"role": "change_down"}),
        ("en", "The grant has been cut by $2 billion.", {"role": "change_down", "status": "actual"}),
        ("en", "Orders climbed to $7 billion, up 9% from 2022.", {"period_label": None, "comparison_kind": "percent_up"}),
        ("en", "Sales rose 8% to about $5 billion.", {"comparison_kind": "percent_up", "role": "level"}),
        ("ru", "Выручка снизилась на 12 процентов, до 40 млн рублей.", {"comparison_kind": "percent_down", "role": "level"}),
        ("en", "Wind power costs $0.06 per kWh, Chile's energy ministry said.", {"payer": None, "rate": "each"}),
        ("en", "The White House demands $20 billion in concessions from China.", {"payer": None}),
        ("en", "Norway never sent $3 million.", {"status": "claimed"}),
        ("en", "Canada will invest C$30 billion over the next decade.", {"period_label": "2025..2035"}),
        ("en", "Miners earn R6500 a month in South Africa.", {"figure_text": "R6500", "currency": "ZAR"}),
        ("en", "A court in Nigeria awarded N500m.", {"figure_text": "N500m", "currency": "NGN"}),
        ("fr", "Le contrat vaut 5 milliards de dollars.", {"amount": 5 * 10**9, "currency": "USD"}),
        ("fr", "Un prêt de 300 millions d'euros.", {"amount": 300 * 10**6, "currency": "EUR"}),
        ("fr", "Un achat de 40 millions de dollars de Taïwan.", {"amount": 40 * 10**6, "currency": "TWD"}),
        ("es", "El plan vale 1.000 millones de euros.", {"amount": 10**9, "currency": "EUR"}),
        ("es", "Vale 50 mil euros.", {"amount": 50_000, "currency": "EUR"}),
        ("pt", "O contrato vale 3 bilhões de dólares.", {"amount": 3 * 10**9, "currency": "USD"}),
        ("de", "Der Bau kostet 2,5 Milliarden Euro.", {"amount": 2_500_000_000, "currency": "EUR"}),
    ],
)
def test_what_an_amount_says(language: str, text: str, expected: dict[str, Any]) -> None:
    found = rows(text, language)
    assert len(found) == 1
    assert {name: found[0][name] for name in expected} == expected


@pytest.mark.parametrize("text", ["Turn off at N500 and go on.", "The R6500 model is sold in Ohio.", "They met at the N2 road."])
def test_a_letter_before_a_number_is_no_money_elsewhere(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("en", "Of the $3 billion, $900 million will go to barracks.", ["level", "share"]),
        ("en", "Turnover grew $30 million from 2023.", ["change_up"]),
        ("en", "Gold dropped $40 from $2,600 an ounce.", ["change_down", "level"]),
        ("en", "The start-up raised $5 million from 20 investors.", ["level"]),
        ("en", "A third of the grant, 20 million euros, is for schools.", ["share"]),
        ("en", "The raise comes to $120 a month.", ["change_up"]),
        ("en", "The reduction in aid was $40 million.", ["change_down"]),
        ("en", "Lawmakers shaved $2 billion off the request.", ["change_down"]),
        ("en", "After the cut the budget will be $5 billion.", ["level"]),
        ("en", "The budget was cut and the new sum is $4 billion.", ["level"]),
        ("en", "Peru took $5 million from the fund.", ["level"]),
        ("ru", "На дороги дополнительно направят 2 млрд тенге.", ["change_up"]),
        ("ru", "Из 7 млрд рублей 900 млн уйдут на школы.", ["level", "share"]),
        ("ru", "Треть кредита, 40 млн долларов, потратят на мосты.", ["share"]),
        ("ru", "Надбавка составит 1500 рублей.", ["change_up"]),
        ("ru", "После сокращения смета составит 5 млрд рублей.", ["level"]),
        ("tr", "Meclis 200 milyon avroluk artışı onayladı.", ["change_up"]),
        ("tr", "Fona 9 milyar lira eklenecek.", ["change_up"]),
        ("tr", "Zam sonrası maaş 20 bin lira olacak.", ["level"]),
        ("tr", "İsveç Ukrayna'ya 500 milyon kron daha verecek.", ["level"]),
        ("az", "Fondun büdcəsi 70 milyon manat azaldıldı.", ["change_down"]),
        ("az", "Kreditin yarısı, 30 milyon manat, yola xərclənəcək.", ["share"]),
        ("hy", "Ֆոնդին ավելացվեց 9 միլիարդ դրամ։", ["change_up"]),
        ("hy", "4 միլիարդ եվրոյից 700 միլիոնը կուղղվի դպրոցներին։", ["level", "share"]),
    ],
)
def test_a_change_or_a_part_is_told_by_its_clause(language: str, text: str, roles: list[str]) -> None:
    assert [found["role"] for found in rows(text, language)] == roles


@pytest.mark.parametrize(
    ("language", "text", "purpose", "parties"),
    [
        ("en", "The World Bank approved $300 million for ports in Peru.", "loan", ("WB", "PER")),
        ("en", "The IMF cleared a $900 million tranche for Kenya.", "loan", ("IMF", "KEN")),
        ("en", "Serbia repaid 200 million euros to France.", "loan", ("FRA", "SRB")),
        ("en", "A judge ordered the airline to pay $30 million.", "fine", (None, None)),
        ("en", "A judge ordered the airline to compensate the family for $3 million.", "other", (None, None)),
        ("ru", "Суд обязал завод выплатить 30 млн рублей.", "fine", (None, None)),
        ("en", "Kenya's interior ministry received $2 million.", "national_security", ("KEN", None)),
        ("en", "The interior ministry said the bridge had cost $5 million.", "other", (None, None)),
        ("ru", "В следующем году МВД получит 3 млрд рублей.", "national_security", ("RUS", None)),
        ("ru", "В МВД сообщили, что украли 2 млн рублей.", "other", (None, None)),
        ("tr", "İçişleri Bakanlığı 3 milyar lira alacak.", "national_security", ("TUR", None)),
        ("az", "Daxili İşlər Nazirliyi 300 milyon manat alacaq.", "national_security", ("AZE", None)),
    ],
)
def test_what_money_is_for_and_whose_it_is(language: str, text: str, purpose: str, parties: tuple[str | None, str | None]) -> None:
    found = rows(text, language)
    assert [(f["purpose"], f["payer"], f["beneficiary"]) for f in found] == [(purpose, *parties)]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "Latvia and Norway will jointly give Chad 40 million euros.", [(None, "TCD")]),
        ("en", "Latvia will give Chad 40 million euros.", [("LVA", "TCD")]),
        ("ru", "Латвия и Норвегия совместно выделят Чаду 40 млн евро.", [(None, "TCD")]),
        ("tr", "Letonya ve Norveç Ukrayna'ya birlikte 40 milyon avro verecek.", [(None, "UKR")]),
        ("hy", "Լատվիան և Նորվեգիան համատեղ 40 միլիոն եվրո կտրամադրեն Ուկրաինային։", [(None, "UKR")]),
        ("en", "Canada is lending Peru $30 million. The first $10 million will be paid in May.", [("CAN", "PER"), ("CAN", "PER")]),
        ("ru", "Сербия вернула Франции 400 млн евро.", [("FRA", "SRB")]),
        ("tr", "Sırbistan Çin'e 400 milyon avro geri ödedi.", [("CHN", "SRB")]),
    ],
)
def test_joint_payers_parts_and_repayments(language: str, text: str, parties: list[Any]) -> None:
    assert [(f["payer"], f["beneficiary"]) for f in rows(text, language)] == parties


@pytest.mark.parametrize(
    ("language", "text", "statuses"),
    [
        ("en", "Norway is ready to lend $5 million.", ["planned"]),
        ("en", "The damage is put at $8 billion.", ["projected"]),
        ("en", "Deputies voted down a $9 million loan.", ["proposed"]),
        ("en", "The Senate has yet to approve $4 million.", ["proposed"]),
        ("en", "The mine would have given $5 million to schools.", [None]),
        ("en", "A deputy rejected claims that he took $5 million.", ["claimed"]),
        ("ru", "Норвегия готова одолжить 2 млрд евро.", ["planned"]),
        ("ru", "Завод согласился выплатить 25 млн рублей.", ["approved"]),
        ("ru", "Банк ждёт убытков в 2 млрд долларов.", ["projected"]),
        ("ru", "Доноры пообещали 700 млн долларов, а перевели лишь 200 млн.", ["planned", "actual"]),
        ("az", "Deputatlar 5 milyard manatlıq büdcəni qəbul etdi.", ["approved"]),
        ("hy", "Գործարանը համաձայնեց վճարել 25 միլիոն դրամ։", ["approved"]),
        ("hy", "Բանկը սպասում է 2 միլիարդ դոլարի վնաս։", ["projected"]),
    ],
)
def test_how_sure_a_sum_is(language: str, text: str, statuses: list[str | None]) -> None:
    assert [f["status"] for f in rows(text, language)] == statuses


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Spending on parks is up $15 million from last year.", [None]),
        ("Sales fell by 20 million euros from 2022.", [None]),
        ("The town still has $4 million from last year.", ["2024"]),
    ],
)
def test_a_year_that_a_change_starts_from_is_no_period(text: str, periods: list[str | None]) -> None:
    assert [f["period_label"] for f in rows(text)] == periods
