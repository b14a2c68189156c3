"""What a further blind reading showed: levels by a verb that moves its object, limits turned round, drawing rights, sums set side by side."""

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
    ("text", "figures"),
    [
        ("The amendment would push Chad's army budget from 300 to 340 million euros.", ["300", "340 million euros"]),
        ("The cabinet agreed to bring monthly aid for farmers from 20 to 25 million dollars.", ["20", "25 million dollars"]),
        ("Norway will double the fund from 3 to 6 million dollars.", ["3", "6 million dollars"]),
        ("The lift would cost the ministry from 3 to 4 million dollars.", ["3 to 4 million dollars"]),
        ("The city plans a push for parks worth from 3 to 4 million dollars.", ["3 to 4 million dollars"]),
        ("Bids for the bridge run from 3 to 4 million dollars.", ["3 to 4 million dollars"]),
    ],
)
def test_a_verb_that_moves_its_object_leads_from_one_level_to_another(text: str, figures: list[str]) -> None:
    assert [f["figure_text"] for f in rows(text)] == figures


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "No nurse will earn less than $900 a month.", "min"),
        ("en", "No contractor may charge more than $40,000.", "max"),
        ("en", "The levy applies if oil does not fall below $60 a barrel.", "min"),
        ("en", "The wage won't fall below 400 euros.", "min"),
        ("en", "No money was found, and less than $5 million was paid.", "max"),
        ("ru", "Ни один врач не получит меньше 90 тысяч рублей.", "min"),
        ("ru", "Ремонт стоит меньше 5 млн рублей.", "max"),
        ("tr", "Petrol 60 doların altına düşmezse bütçe açık vermez.", "min"),
        ("tr", "Petrolün varili 60 doların altına düştü.", "max"),
        ("az", "Maaşlar 400 manatdan aşağı olmayacaq.", "min"),
        ("az", "Neftin qiyməti 60 dollardan aşağı düşüb.", "max"),
        ("hy", "Ոչ մի բժիշկ 300 հազար դրամից պակաս չի ստանա։", "min"),
    ],
)
def test_a_negation_turns_a_limit_round(language: str, text: str, bound: str) -> None:
    assert [f["bound"] for f in rows(text, language)] == [bound]


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "The IMF released SDR 40 million to Chad.", "SDR 40 million"),
        ("ru", "МВФ одобрил транш в 12 млн SDR для Сербии.", "12 млн SDR"),
        ("tr", "IMF, Kenya'ya 40 milyon SDR kredi verdi.", "40 milyon SDR"),
        ("az", "BVF Moldovaya 40 milyon SDR ayırıb.", "40 milyon SDR"),
        ("hy", "ԱՄՀ-ն Մոլդովային տրամադրել է 40 միլիոն SDR։", "40 միլիոն SDR"),
    ],
)
def test_drawing_rights_by_their_letters(language: str, text: str, figure: str) -> None:
    assert [(f["figure_text"], f["currency"]) for f in rows(text, language)] == [(figure, "XDR")]


@pytest.mark.parametrize(
    "text",
    [
        "The judge awarded the widow 3,000 euros in damages, plus 900 euros for travel.",
        "The buyer pays $5 million for the radar plus $2 million for spare parts.",
        "The court fined the mill $40,000 plus $2,500 in costs.",
    ],
)
def test_a_sum_beside_another_is_no_change(text: str) -> None:
    assert [f["role"] for f in rows(text)] == ["level", "level"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The senate in Lima has given its assent to a $40 million loan for the port.", "approved"),
        ("Norway has budgeted 90 billion kroner for roads.", "approved"),
        ("Latvia means to spend over 1.6 billion euros on schools.", "planned"),
        ("Officials expect repairs to the dam to cost $40 million.", "projected"),
        ("The treasury expects next year's election in Chad to cost 12 million euros.", "projected"),
        ("A ticket used to cost $4.", "actual"),
        ("Canada handed over three ambulances to a clinic, a gift of 200,000 dollars.", "actual"),
    ],
)
def test_how_sure_a_sum_is(text: str, status: str) -> None:
    assert [f["status"] for f in rows(text)] == [status]


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("en", "The tribunal awarded 4,000 euros to the mother of a boy shot in 2019.", [None]),
        ("en", "The ministry paid $3 million to the family of a pilot who died in 2020.", [None]),
        ("en", "The families of sailors drowned in 2016 received $4 million in 2019.", ["2019"]),
        ("en", "Soldiers killed in action cost the state $4 million in 2016.", ["2016"]),
        ("ru", "Суд обязал Россию выплатить матери солдата, погибшего в 2016 году, 20 тысяч евро.", [None]),
        ("ru", "В 2016 году Россия выплатила 20 тысяч евро семьям погибших.", ["2016"]),
        ("tr", "Mahkeme, 2016'da öldürülen gazetecinin ailesine 20 bin avro ödenmesine karar verdi.", [None]),
        ("az", "Məhkəmə 2016-cı ildə həlak olan əsgərin anasına 20 min avro ödənilməsinə qərar verib.", [None]),
        ("hy", "Դատարանը 2016 թվականին սպանված լրագրողի մորը 20 հազար եվրո է հատկացրել։", [None]),
        ("en", "Oslo added $20 million to this year's army budget, bringing it to $90 million.", ["2025", "2025"]),
        ("en", "Chad put 20 million euros into next year's road fund, lifting the total to 90 million euros.", ["2026", "2026"]),
        ("en", "The plant won $8 million this year, taking next year's orders to $9 billion.", ["2025", "2026"]),
        ("az", "Keçən ilin birinci yarısı ilə müqayisədə bu, 80 milyon manat çoxdur.", [None]),
        ("az", "Keçən il 20 milyon manat xərclənib.", ["2024"]),
    ],
)
def test_the_time_of_another_event_is_no_period(language: str, text: str, periods: list[str | None]) -> None:
    assert [f["period_label"] for f in rows(text, language)] == periods


@pytest.mark.parametrize(
    ("language", "text", "purpose", "parties"),
    [
        ("en", "Canada handed over three ambulances to a clinic in Gyumri, Armenia, a gift of 200,000 dollars.", "other", ("CAN", "ARM")),
        ("en", "India gave 40 million rupees to a hospital in Kenya.", "other", ("IND", "KEN")),
        ("en", "Norway sent its minister to the summit in Kenya and spent $4 million.", "other", ("NOR", None)),
        ("en", "Norway never received the $30 million that Chad promised it for the dam.", "other", ("TCD", "NOR")),
        ("en", "Kenya is waiting for the $9 million which Japan had pledged it.", "other", ("JPN", "KEN")),
        ("en", "Serbia's arms exports came to €1.6 billion last year.", "arms_deal", (None, "SRB")),
        ("tr", "Türkiye'nin silah ihracatı 2024'te 4 milyar dolara ulaştı.", "arms_deal", (None, "TUR")),
        ("az", "Türkiyənin silah ixracı 2024-cü ildə 4 milyard dollara çatıb.", "arms_deal", (None, "TUR")),
        ("ru", "Арбитражный суд взыскал с завода 7 млн рублей в пользу армии Казахстана.", "fine", (None, "KAZ")),
        ("ru", "Арбитраж взыскал с подрядчика 3 млн рублей за срыв поставок для армии.", "fine", (None, None)),
        ("hy", "Դատարանը որոշեց ընկերությունից բռնագանձել 20 միլիոն դրամ՝ հօգուտ Վրաստանի։", "fine", (None, "GEO")),
        ("en", "The court fined the mill $3 million in favour of Kenya.", "fine", (None, "KEN")),
        ("az", "Gömrük Komitəsi mart ayında büdcəyə 300 milyon manat vəsait keçirib.", "revenue", (None, "AZE")),
        ("tr", "Gümrük idaresi bütçeye 2 milyar lira aktardı.", "revenue", (None, "TUR")),
        ("tr", "Hükümet çiftçilere bütçeden 2 milyar lira aktardı.", "other", ("TUR", None)),
        ("en", "Assets of the national oil fund of Kazakhstan stood at $60 billion.", "other", (None, None)),
        ("ru", "Активы государственного фонда Казахстана составили 60 млрд долларов.", "other", (None, None)),
        ("az", "Qazaxıstan Milli Fondunun aktivləri 60 milyard dollara çatıb.", "other", (None, None)),
    ],
)
def test_who_gives_and_who_receives(language: str, text: str, purpose: str, parties: tuple[str | None, str | None]) -> None:
    assert [(f["purpose"], f["payer"], f["beneficiary"]) for f in rows(text, language)] == [(purpose, *parties)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The vote would lift the school budget by $20 million.", "change_up"),
        ("Chad pared its road fund by 3 million euros.", "change_down"),
        ("A lift for the school costs $20 million.", "level"),
    ],
)
def test_by_how_much_something_is_lifted(text: str, role: str) -> None:
    assert [f["role"] for f in rows(text)] == [role]
