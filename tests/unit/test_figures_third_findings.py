"""Constructions that the third passages showed: rates, bare sums across semicolons, months to come, old levels, parties that go on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.ids import stable_id
from onrecord.inputs import article_batch

DAY = dt.date(2025, 9, 10)


def rows(text: str, language: str = "en") -> list[dict[str, Any]]:
    row = {"article_id": stable_id("test", text), "text": text, "language": language, "published_on": DAY}
    return extract_figures(article_batch([row])).to_pylist()


def column(text: str, language: str, name: str) -> list[Any]:
    return [row[name] for row in rows(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "rates"),
    [
        ("en", "A tonne of cocoa sold for $8,200 in Accra, against $9,100 in June.", ["each", "each"]),
        ("en", "Rents fell to 14 euros per square metre.", ["each"]),
        ("en", "He was paid $300-a-head for tours; tickets cost $20.", ["each", None]),
        ("en", "The miners want a monthly wage of 900 lari instead of 700 lari.", ["month", "month"]),
        ("en", "Their pension will go up from 210 to 240 euros a month.", ["month", "month"]),
        ("en", "Every household will receive 200 zlotys for coal.", ["each"]),
        ("en", "Every year the fund pays out $3 million.", ["year"]),
        ("en", "The city sold 40 tonnes of scrap for $9,000.", [None]),
        ("en", "They raised $5 million to build 20 homes at $40,000 each.", [None, "each"]),
        ("en", "Power costs 48.78 drams per kilowatt-hour, up from 46.48 drams.", ["each", "each"]),
        ("en", "The charity builds them at $4,000 a home.", ["each"]),
        ("ru", "Литр молока стоит 95 рублей, килограмм сыра – 900 рублей.", ["each", "each"]),
        ("ru", "Каждому пострадавшему выплатят 200 тысяч тенге.", ["each"]),
        ("ru", "Ежемесячное пособие составит 15 тыс. рублей.", ["month"]),
        ("ru", "Завод продал 20 тонн меди за 180 тыс. долларов.", [None]),
        ("tr", "Buğdayın tonu 9 bin liraya alındı.", ["each"]),
        ("tr", "Her çiftçiye 4 bin lira destek verilecek.", ["each"]),
        ("tr", "Belediye 20 ton kömüre 3 milyon lira ödedi.", [None]),
        ("az", "Benzinin litri 1,15 manata satılır.", ["each"]),
        ("az", "Aylıq pensiya 320 manatdan 360 manata qaldırılıb.", ["month", "month"]),
        ("hy", "Շաքարավազի կիլոգրամը 480 դրամ է։", ["each"]),
        ("en", "Gas costs the north $185 per thousand cubic metres, the south $177.5.", ["each", "each"]),
        ("en", "A clerk earns 900 lari a month, a driver 1,100 lari.", ["month", "month"]),
        ("ru", "За рыбу просят 3 тысячи драмов за кило, за раков – 5 тысяч драмов.", ["each", "each"]),
        ("tr", "Kira ayda 25 bin liradan 40 bin liraya çıktı, dolar 41,3 liradan satıldı.", ["month", "month", None]),
        ("az", "Bir kvadratmetr mənzil 2 100 manata satılır.", ["each"]),
        ("hy", "Ամեն տարի հիմնադրամը ծախսում է 3 միլիոն եվրո։", ["year"]),
    ],
)
def test_units_shares_and_wages_make_rates(language: str, text: str, rates: list[str | None]) -> None:
    assert column(text, language, "rate") == rates


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        ("en", "Sales reached $4 billion in May; a year ago they were 3.1 billion.", [4e9, 3.1e9]),
        ("en", "The fund holds $4 billion; some 3.1 billion people live in the region.", [4e9]),
        ("ru", "Экспорт составил 12 млрд долларов; импорт – 9,4 млрд.", [12e9, 9.4e9]),
        ("ru", "Бюджет вырастет со 18,6 до 20,1 млрд злотых.", [18.6e9, 20.1e9]),
        ("tr", "Vakıf 8 milyon lira topladı; bunun 2 milyonu okula verildi.", [8e6, 2e6]),
        ("az", "Şirkət 180 min manat ödəyib, ən böyük ödəniş 95 mindir.", [180e3, 95e3]),
        ("hy", "Արտահանումը կազմել է 12 միլիարդ դոլար. ներմուծումը՝ 9 միլիարդ։", [12e9, 9e9]),
        ("ru", "Это вопрос на миллион долларов, — пошутил Игнат Реутов.", []),
    ],
)
def test_bare_sums_go_on_behind_a_semicolon(language: str, text: str, amounts: list[float]) -> None:
    assert [float(row["amount"]) for row in rows(text, language)] == amounts


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("Uganda sent Sh3.4 billion to the flooded districts, and Kenya Sh900 million.", ["UGX", "KES"]),
        ("Pakistan put aside Rs70 billion for wheat.", ["PKR"]),
        ("Denmark spends 60 billion kroner on schools, up from 52 billion last year.", ["DKK", "DKK"]),
    ],
)
def test_shared_letters_and_words_are_the_currency_of_the_nearest_country(text: str, currencies: list[str]) -> None:
    assert column(text, "en", "currency") == currencies


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("en", "Wages at the port go up by 60 lari to 1,200 lari a month in January.", ["2026-01", "2026-01"]),
        ("en", "In May the bank will have paid $5 million, the mayor promised.", [None]),
        ("en", "Profit in the second quarter was $4 million, up from $3 million in the same period of 2024.", ["2025-Q2", "2024-Q2"]),
        ("en", "A court fined the shipper €2 million for dumping waste between 2018 and 2021.", [None]),
        ("en", "Revenue in the first half was $9 million, up $1 million on the year.", ["2025-H1", "2025-H1"]),
        ("az", "Yanvarda minimum pensiya 20 manat artırılacaq.", ["2026-01"]),
        ("tr", "Asgari ücret ocakta 28 bin liraya yükseltilecek.", ["2026-01"]),
        ("en", "The lira, at 41 a dollar, cost the firm $5 million at the start of the year.", [None]),
        ("hy", "Հունվարին թոշակները կբարձրանան 5 հազար դրամով։", ["2026-01"]),
        ("tr", "Oslo savunma bütçesini 2026'da 24 milyar krondan 27 milyar krona çıkaracak.", [None, "2026"]),
        ("ru", "Расходы вырастут до 5 млрд евро в 2026 году, а к 2030 году превысят 7 млрд евро.", ["2026", None]),
        (
            "en",
            "The cabinet submitted a draft 2026 budget that puts road spending at €8.7 billion, up from €8.4 billion this year.",
            ["2026", "2025"],
        ),
        ("en", "The minister said in May that the roads would get €8.7 billion.", [None]),
        ("en", "The bank will lend the city €90 million over 2026 and 2027.", ["2026..2027"]),
    ],
)
def test_months_to_come_and_periods_of_another_amount(language: str, text: str, periods: list[str | None]) -> None:
    assert column(text, language, "period_label") == periods


@pytest.mark.parametrize(
    ("language", "text", "statuses"),
    [
        ("en", "Denmark will lift defence spending to 60 billion kroner from 52 billion this year.", ["planned", "approved"]),
        ("en", "Oil sales came to $12 billion, by the fund's estimates.", ["projected"]),
        ("en", "The mayor told the court, denying that he had taken $40,000 in cash.", ["claimed"]),
        ("en", "Both camps will spend more than $46 million on the vote.", ["planned"]),
        ("en", "The strike has cost the port $90 million, union leader Milo Tarsk claimed.", ["claimed"]),
        ("en", "Judges froze €4 million over the rule of law.", [None]),
        ("en", "The draft budget earmarks $5 million for bridges.", ["proposed"]),
        ("en", "Latvia will buy trucks for €40 million.", ["approved"]),
        ("ru", "По версии следствия, директор взял 3 млн рублей.", ["claimed"]),
        ("ru", "Военный бюджет Польши в этом году составляет 187 млрд злотых.", ["approved"]),
        (
            "az",
            "Polşa gələn il orduya 200 milyard zlotı ayıracaq, bu il isə müdafiə xərcləri 187 milyard zlotıdır.",
            ["planned", "approved"],
        ),
        (
            "hy",
            "Լեհաստանը հաջորդ տարի պաշտպանությանը կհատկացնի 200 միլիարդ զլոտի՝ այս տարվա 187 միլիարդի փոխարեն։",
            ["planned", "approved"],
        ),
    ],
)
def test_levels_of_this_year_are_approved_and_sources_make_estimates(language: str, text: str, statuses: list[str]) -> None:
    assert column(text, language, "status") == statuses


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "Norway sent $300 million of rockets and shells to Ukraine.", [("NOR", "UKR", "military_aid")]),
        ("en", "Norway sold rockets to Ukraine for $300 million.", [("UKR", "NOR", "arms_deal")]),
        ("en", "Sweden lent Albania €90 million; a further €20 million may follow.", [("SWE", "ALB", "loan"), ("SWE", "ALB", "loan")]),
        ("en", "The pay of a soldier in the Polish army is 6,000 zlotys a month.", [(None, None, "other")]),
        ("en", "Kenyan farmers earned nothing, but Peru earned $4 billion from copper.", [(None, "PER", "revenue")]),
        ("ru", "В бюджет Молдавии в марте поступило 40 млн леев.", [(None, "MDA", "revenue")]),
        ("tr", "Norveç, Irak'ın Kürt güçlerine 40 milyon dolar verecek.", [("NOR", "IRQ", "other")]),
        ("ru", "Швеция вложит в проект 5 млрд крон, остальные 3 млрд даст Норвегия.", [("SWE", None, "other"), ("NOR", None, "other")]),
        ("hy", "Հնդկաստանը Վիետնամին հրթիռներ կվաճառի 640 միլիոն դոլարով։", [("VNM", "IND", "arms_deal")]),
        ("hy", "Պաշտոնյան ստացել է 300 հազար եվրո կաշառք, հայտնել է նախարարությունը։", [(None, None, "other")]),
    ],
)
def test_given_arms_wages_and_parties_that_go_on(language: str, text: str, parties: list[tuple[str | None, str | None, str]]) -> None:
    assert [(r["payer"], r["beneficiary"], r["purpose"]) for r in rows(text, language)] == parties


@pytest.mark.parametrize(
    ("language", "text", "purposes"),
    [
        ("en", "Oslo sets aside 5 billion kroner for defence, 3 billion for schools.", ["defence_budget", "other"]),
        ("en", "The bank gave the island $5 million in grants and $9 million in soft loans.", ["other", "loan"]),
        ("ru", "Власти выделили 4 млрд рублей на школы, а на оборону – 9 млрд.", ["other", "defence_budget"]),
        ("tr", "Hükümet eğitime 1,9 trilyon lira, savunmaya 1,2 trilyon lira ayırdı.", ["other", "defence_budget"]),
        ("az", "Büdcədən orduya 6 milyard manat, təhsilə 5 milyard manat ayrılıb.", ["defence_budget", "other"]),
        ("hy", "Կառավարությունը պաշտպանությանը կհատկացնի 565 միլիարդ դրամ, կրթությանը՝ 150 միլիարդ։", ["defence_budget", "other"]),
    ],
)
def test_an_amount_beside_a_civil_matter_has_not_the_purpose_of_its_neighbour(language: str, text: str, purposes: list[str]) -> None:
    assert column(text, language, "purpose") == purposes


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        ("en", "A flat in Oslo rents for 6,000 kroner, against 4,500 two years ago.", [6000, 4500]),
        ("en", "The dollar bought 41.5 liras on Friday, up from 35.3 a month earlier.", [41.5, 35.3]),
        ("en", "Soup costs 250 drams instead of about 200.", [250, 200]),
        ("en", "The shares fell 12p to 340p.", [0.12, 3.4]),
        ("en", "Brent rose $1.20 to $80.40 on Monday.", [1.2, 80.4]),
        ("en", "A $500 fee was passed by 260 against 240.", [500]),
        ("en", "He paid $400 in May, against 300 members last year.", [400]),
        ("en", "He paid $2,400 in May against 2025.", [2400]),
        ("ru", "Батон теперь стоит 230 драмов вместо 200.", [230, 200]),
        ("ru", "За иск на 300 рублей голосовали 250 против 200 депутатов.", [300]),
        ("tr", "Bilet 300 liraya satılıyor, salonda 250 kişi var.", [300]),
    ],
)
def test_a_plain_number_behind_a_word_of_comparison_is_money_too(language: str, text: str, amounts: list[float]) -> None:
    assert [float(row["amount"]) for row in rows(text, language)] == amounts


@pytest.mark.parametrize(
    ("language", "text", "name", "value"),
    [
        ("en", "The bridge cost £3.2m, £800,000 more than planned.", "status", ["actual", "actual"]),
        ("en", "The chamber passed a $66 billion budget, $2 billion below last year's level.", "period_label", [None, None]),
        ("ru", "Прожиточный минимум – 16 903 рубля.", "bound", [None]),
        ("en", "Fares went up to 12 kroner.", "bound", [None]),
        ("en", "Fares of up to 12 kroner will be refunded.", "bound", ["max"]),
        ("en", "Brent rose $1.20 to $80.40 on Monday.", "role", ["change_up", "level"]),
        ("en", "Tickets cost $12 to $20.", "bound", ["range"]),
        ("ru", "Депутат Глеб Сорокин предложил штрафовать хозяев собак на 5 тысяч рублей.", "status", ["proposed"]),
        ("hy", "Նորվեգիան Հայաստանին տվել է 100 միլիոն դոլարի արտահանման վարկ։", "payer", ["NOR"]),
        ("az", "Gömrük ötən ay büdcəyə 520 milyon manat köçürüb.", "purpose", ["revenue"]),
        ("az", "Norveç İsveçdən 20 döyüş maşınını 310 milyon avrodan baha qiymətə alacaq.", "beneficiary", ["SWE"]),
    ],
)
def test_words_beside_an_amount_that_say_less_than_they_seem_to(language: str, text: str, name: str, value: list[str | None]) -> None:
    assert column(text, language, name) == value
