"""What amounts in fresh passages showed: makers of arms, givers of aid, states that fund their own bodies, pensions, prices, bills."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.ids import stable_id
from onrecord.inputs import article_batch

DAY = dt.date(2025, 10, 1)


def rows(text: str, language: str) -> list[dict[str, Any]]:
    row = {"article_id": stable_id("test", text), "text": text, "language": language, "published_on": DAY}
    return extract_figures(article_batch([row])).to_pylist()


def column(text: str, language: str, name: str) -> list[Any]:
    return [found[name] for found in rows(text, language)]


def parties_of(text: str, language: str) -> list[tuple[str | None, str | None]]:
    return [(found["payer"], found["beneficiary"]) for found in rows(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Georgia's interior ministry will receive 1.2 billion lari next year.", [("GEO", None)]),
        ("en", "Moldova's army got 1.9 billion lei from the budget, the finance minister said.", [("MDA", None)]),
        ("ru", "Минобороны Казахстана получит 900 млрд тенге.", [("KAZ", None)]),
        ("az", "Qazaxıstanın Müdafiə Nazirliyi 900 milyard tenge alacaq.", [("KAZ", None)]),
        ("hy", "Վրաստանի պաշտպանության նախարարությունը կստանա 1,5 միլիարդ լարի։", [("GEO", None)]),
        ("en", "Ghana's treasury borrowed 2 billion cedis at an auction.", [(None, "GHA")]),
    ],
)
def test_a_state_body_that_gets_money_of_its_own_state_is_paid_by_it(language: str, text: str, found: list[Any]) -> None:
    assert parties_of(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Tashkent has ordered Turkish armoured vehicles for $90 million.", [("UZB", "TUR")]),
        ("en", "Riga bought 100 million euros' worth of German howitzers.", [("LVA", "DEU")]),
        ("ru", "Ташкент купил китайские ракеты на 200 млн долларов.", [("UZB", "CHN")]),
        ("tr", "Katar, Türk zırhlı araçları için 400 milyon dolar ödeyecek.", [("QAT", "TUR")]),
        ("az", "Azərbaycan hökuməti pilotsuz təyyarələr üçün 90 milyon manat xərcləyib.", [("AZE", None)]),
        (
            "en",
            "Brazil's jet maker said Lisbon had signed for five transport jets in an export contract worth $600 million.",
            [("PRT", "BRA")],
        ),
    ],
)
def test_the_adjective_of_arms_names_who_sells_them(language: str, text: str, found: list[Any]) -> None:
    assert parties_of(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "EU aid to Moldova came to 60 million euros last year.", [("EU", "MDA")]),
        ("en", "Bishkek repaid $12 million of a Russian loan.", [("RUS", "KGZ")]),
        ("en", "The IMF released $340 million after a review of Kenya's programme.", [("IMF", "KEN")]),
        ("en", "Finnish aid fell to €1.2bn, while Sweden still spends 56 billion kronor.", [("FIN", None), ("SWE", None)]),
        ("ru", "На американскую помощь Молдавии ушло 40 млн долларов.", [("USA", "MDA")]),
        ("tr", "AB hibesiyle Moldova'ya 30 milyon avro verilecek.", [("EU", "MDA")]),
    ],
)
def test_the_name_before_aid_or_a_loan_gives_it(language: str, text: str, found: list[Any]) -> None:
    assert parties_of(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The Turkish drone maker Denizhan posted a profit of $40 million.", [(None, None)]),
        ("tr", "BTC Gürcistan geçen yıl 90 milyon dolar yatırım yaptı.", [(None, None)]),
        ("az", "Aİ-92 markalı benzinin litri 1,15 manata satılır.", [(None, None)]),
        ("en", "Remittances to Nepal rose to $11 billion last year, the central bank said.", [(None, "NPL")]),
        ("ru", "Денежные переводы в Таджикистан составили 5 млрд долларов.", [(None, "TJK")]),
        ("en", "Trade turnover between Kazakhstan and China came to $44 billion.", [(None, None)]),
        ("en", "The average pension in Serbia will be 51,000 dinars from December.", [("SRB", None)]),
        ("ru", "Средняя пенсия в Белоруссии достигла 900 рублей.", [("BLR", None)]),
    ],
)
def test_firms_trade_and_pensions_have_their_own_parties(language: str, text: str, found: list[Any]) -> None:
    assert parties_of(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Diesel rose by 12 tetri at the pumps on Friday.", ["each"]),
        ("en", "Brent fell $1.20 to $64.30 a barrel.", ["each", "each"]),
        ("en", "Barley was sold at $190 a tonne this week, up $6.", ["each", "each"]),
        ("en", "The pension fund lost $40 million.", [None]),
        ("ru", "Тариф на газ вырастет до 12 рублей.", ["each"]),
        ("tr", "Asgari ücret 28 bin liraya yükseltilecek.", [None]),
        ("az", "Orta pensiya 520 manata çatıb.", [None]),
        ("hy", "Միջին կենսաթոշակը կազմել է 49 հազար դրամ։", [None]),
        ("en", "The minimum wage in Moldova went up by 450 lei.", [None]),
        ("tr", "En düşük emekli maaşı ayda 17 bin lira oldu.", ["month"]),
        ("az", "Həkimlər ayda orta hesabla 1 050 manat alır.", ["month"]),
        ("en", "The basic pension goes up to 340 lari a month for people under 70 and to 470 lari for those above.", ["month", "month"]),
        ("ru", "Пособие вырастет на 900 рублей, в среднем до 15 400 рублей в месяц.", ["month", "month"]),
        ("en", "The army paid $7 million for 3,000 vests that cost no more than $1,900 each.", [None, "each"]),
        ("hy", "Հունգարիան երեք միլիարդ խորանարդ մետր գազի համար կվճարի 900 միլիոն եվրո։", [None]),
        ("tr", "Şirketin günlük kaybı 2 milyon doları buldu.", ["day"]),
    ],
)
def test_tariffs_and_changes_of_prices_are_rates_and_wages_where_their_time_is_said(language: str, text: str, found: list[Any]) -> None:
    assert column(text, language, "rate") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Parliament adopted the bill, which gives the army 90 million lari.", ["approved"]),
        ("en", "A bill before parliament would give the army 90 million lari.", ["proposed"]),
        ("ru", "Дума приняла законопроект, который предусматривает 3 млрд рублей на погранвойска.", ["approved"]),
        ("tr", "Meclis, orduya 20 milyar lira ek ödenek veren tasarıyı kabul etti.", ["approved"]),
        ("en", "A second line would require $80 million, engineers said.", ["projected"]),
        ("ru", "Вторая очередь потребует 80 млн долларов.", ["projected"]),
        ("hy", "Երկրորդ փուլը կպահանջի 80 միլիոն դոլար։", ["projected"]),
        ("ru", "Ещё 30 млн евро обсуждаются.", ["proposed"]),
    ],
)
def test_bills_that_passed_and_what_a_work_requires(language: str, text: str, found: list[str]) -> None:
    assert column(text, language, "status") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Oslo gave Moldova $50 million in aid, including $4 million for the army.", ["other", "military_aid"]),
        ("en", "Poland's defence ministry bought rifles for 40 million zlotys.", ["arms_deal"]),
        ("tr", "Katar Savunma Bakanlığı füze alımı için 3 milyar riyal ödedi.", ["arms_deal"]),
        ("en", "The oil fund held $18 billion at the end of May.", ["other"]),
    ],
)
def test_what_the_money_is_for(language: str, text: str, found: list[str]) -> None:
    assert column(text, language, "purpose") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "From 1 January the toll will rise to 20 lari.", ["2026-01"]),
        ("en", "As of March 1, 2026, the fee is 20 lari.", ["2026-03"]),
        ("en", "On 1 January the toll collector lost 20 lari.", [None]),
        ("ru", "С 1 января пошлина вырастет до 20 рублей.", ["2026-01"]),
        ("ru", "С 1 марта фонд потратил 5 млн рублей.", [None]),
        ("tr", "1 Ocak'tan itibaren harç 200 lira olacak.", ["2026-01"]),
        ("tr", "Temmuz zammıyla harç 200 lira oldu.", ["2025-07"]),
        ("az", "Yanvarın 1-dən rüsum 20 manat olacaq.", ["2026-01"]),
        ("hy", "Հունվարի 1-ից վճարը կկազմի 200 դրամ։", ["2026-01"]),
    ],
)
def test_the_day_from_which_a_price_holds_gives_its_month(language: str, text: str, found: list[Any]) -> None:
    assert column(text, language, "period_label") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The yard won a $3 billion order from Chile, its fourth since 2019.", [None]),
        ("en", "The tunnel will cost $60 million and open no earlier than 2031.", [None]),
        ("ru", "Мост обойдётся в 60 млн долларов, и не раньше 2031 года.", [None]),
        ("ru", "В будущем году расходы сократятся с 64 млрд до 53 млрд драмов.", [None, "2026"]),
        ("az", "2026-cı ildə rüsumlara 8 milyon manat ayrılıb, bu da 2025-ci illə müqayisədə çoxdur.", ["2026"]),
        ("az", "Gələn ilin sonunadək ümumi məbləğ 26 milyard manata yaxınlaşacaq.", [None]),
        (
            "hy",
            "Մաքսատունն ութ ամսում հավաքել է 9 միլիարդ դրամ, ինչը 2 միլիարդով գերազանցում է նախորդ տարվա ցուցանիշը։",
            ["2025-01..2025-08"] * 2,
        ),
        ("en", "Oil slipped to $71 on Tuesday, while the 2025 budget is built on $70.", [None, "2025"]),
        ("en", "Oslo gave Peru $95 million last year and could withhold a further $26 million.", ["2024", None]),
        ("en", "Trade came to $3 billion in 2024. Exports made up $1 billion.", ["2024", "2024"]),
        ("az", "Yanvar-avqustda ticarət 4 milyard dollar olub. İdxal 1 milyard dollardır.", ["2025-01..2025-08"] * 2),
        ("en", "The port earned $3 billion in 2024. A new crane costs $1 million.", ["2024", None]),
    ],
)
def test_which_time_an_amount_is_for(language: str, text: str, found: list[Any]) -> None:
    row = {"article_id": stable_id("test", text), "text": text, "language": language, "published_on": dt.date(2025, 9, 10)}
    assert [one["period_label"] for one in extract_figures(article_batch([row])).to_pylist()] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The draft shows spending climbing from 10.8 trln tenge to 12 next year.", [10_800_000_000_000, 12_000_000_000_000]),
        ("en", "Tolls rise to 38 lari from 35 on Monday.", [38, 35]),
        ("en", "The price rose to 38 lari from 35 sellers' stalls.", [38]),
        ("en", "Tolls rise to 38 lari from 2 roads.", [38]),
        ("ru", "Сбор поднимут с 30 рублей до 35.", [30, 35]),
        ("en", "The loan is €90 million; interest will cost the bloc some 3 million a year.", [90_000_000, 3_000_000]),
        ("tr", "Liman bu yıl 210 milyon dolar yatırdı, gelecek yıl ise 90 milyon harcamayı planlıyor.", [210_000_000, 90_000_000]),
        ("az", "Bank 200 milyon dollar ayırıb, hökumət isə 60 milyon qoyacaq.", [200_000_000, 60_000_000]),
        ("ru", "Из бюджета выделят 9 млрд рублей, из них 400 миллионов предназначены для школ.", [9_000_000_000, 400_000_000]),
        ("tr", "Bütçe 44 milyar leyden 52 milyara çıkabilir.", [44_000_000_000, 52_000_000_000]),
        ("az", "Büdcə 21,6 trilyon sumdur.", [21_600_000_000_000]),
        ("az", "Büdcə 1,3 kvadrilyon rial olub.", [1_300_000_000_000_000]),
        ("ru", "Доходы оцениваются в полтриллиона рублей.", [500_000_000_000]),
        ("tr", "Yunanistan 20 Eurofighter alacak.", []),
    ],
)
def test_second_sums_and_rarer_words_for_money(language: str, text: str, found: list[int]) -> None:
    assert [int(value) for value in column(text, language, "amount")] == found


def test_a_circumflex_changes_no_word() -> None:
    text = "Romanya'nın askerî harcamaları 44 milyar ley oldu."
    assert column(text, "tr", "purpose") == ["defence_budget"]
    assert column("Kaleci karşılaşmada 5 bin lira kaybetti.", "tr", "purpose") == ["other"]


def test_what_a_price_rises_from_is_paid_now() -> None:
    assert column("The minimum wage will rise from 400 manats to 450.", "en", "status") == ["actual", "planned"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "France will lend Malta 20 million euros, a weekly wrote. Neither government has confirmed the figure.", ["claimed"]),
        ("en", "Peru will buy jets for $2 billion; officials could not verify the sum.", ["claimed"]),
        ("en", "The firm spent $5 million. It did not confirm the visit.", ["actual"]),
        ("en", "The firm spent $5 million. The minister confirmed the figure.", ["actual"]),
        ("ru", "Минск заплатит за ракеты 40 млн долларов. В министерстве эту информацию не подтвердили.", ["claimed"]),
        ("tr", "Atina gemiye 90 milyon avro ödedi, diye yazdı gazete. Bakanlık bu haberi yalanladı.", ["claimed"]),
        ("az", "Bakı raketlərə 40 milyon dollar ödəyəcək. Nazirlik bu rəqəmi təsdiqləməyib.", ["claimed"]),
        ("hy", "Երևանը կվճարի 40 միլիոն դոլար։ Նախարարությունը չի հաստատել այդ թիվը։", ["claimed"]),
    ],
)
def test_a_denial_in_a_sentence_of_its_own(language: str, text: str, found: list[str]) -> None:
    assert column(text, language, "status") == found


def test_the_subject_of_an_azerbaijani_sentence_is_no_maker_of_arms() -> None:
    assert parties_of("Bakı raketlərə 40 milyon dollar ödəyəcək.", "az") == [("AZE", None)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Rome will lend Mali €5 million, Niger €7 million and Chad €9 million.", [("ITA", "MLI"), ("ITA", "NER"), ("ITA", "TCD")]),
        ("en", "The cabinet proposed to lend Malta 30 million euros and grant Cyprus 5 million euros.", [(None, "MLT"), (None, "CYP")]),
        ("en", "Italy spent €5 billion and Spain €3 billion.", [("ITA", None), ("ESP", None)]),
        ("en", "Oslo will give 40 million kroner to the rebuilding of Nepal.", [("NOR", "NPL")]),
        ("en", "Peru signed a $50 million loan agreement with Japan.", [("JPN", "PER")]),
        ("en", "The World Bank signed a $50 million loan agreement with Mali.", [("WB", "MLI")]),
        ("en", "Nepal repaid $20 million to the World Bank ahead of schedule.", [("WB", "NPL")]),
        ("en", "Kenya's railway company put out a tender worth $84 million.", [(None, None)]),
        (
            "en",
            "Trade came to $9 billion, with Indian exports accounting for $2 billion; Peru was not a partner.",
            [(None, None), (None, "IND")],
        ),
        ("en", "Chile will receive €5 million from the European Peace Facility.", [("EU", "CHL")]),
        ("tr", "Bütçe 9 milyar avro; bunun 2 milyarı Alman tanklarına gidecek.", [(None, None), (None, "DEU")]),
        ("hy", "Լեհաստանը 2 միլիարդ դոլար է վճարել հարավկորեական տանկերի համար։", [("POL", "KOR")]),
        ("ru", "Словения даст 20 млн евро, ещё 5 млн выделит сама Любляна.", [("SVN", None), ("SVN", None)]),
    ],
)
def test_receivers_lenders_and_earners(language: str, text: str, found: list[Any]) -> None:
    assert parties_of(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Зарплата в Белоруссии выросла до 2 300 рублей.", ["BYN"]),
        ("ru", "Россия даст Белоруссии 300 млн рублей.", ["RUB"]),
        ("en", "The island will spend T$1.2 trillion ($40 billion) on ports.", ["TWD", "USD"]),
        ("en", "Ashgabat will build a road for 90 million manats.", ["TMT"]),
    ],
)
def test_currencies_that_two_states_call_by_one_name(language: str, text: str, found: list[str]) -> None:
    assert column(text, language, "currency") == found


def test_parts_of_the_sum_before_are_for_its_time() -> None:
    text = "Oslo's 2026 budget gives the army 90 billion kroner. Of that, 20 billion kroner will go on frigates."
    assert column(text, "en", "period_label") == ["2026", "2026"]
    assert column("Earnings were $3 million in the first seven months, down from $5 million in the same period of 2024.", "en", "period_label") == [
        "2025-01..2025-07",
        "2024-01..2024-07",
    ]  # fmt: skip


def test_a_number_of_29_digits_before_another_is_no_amount() -> None:
    assert column("10000000000000000000000000000 0$", "az", "amount") == [0]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "A draft law would raise the army's pay fund to 90 million lari.", ["proposed"]),
        ("en", "The allies are expected to pledge 40 million euros.", ["projected"]),
        ("az", "Qanun layihəsi məktəblərə 90 milyon manat verir.", ["proposed"]),
        ("ru", "Газета пишет, что Рим заплатил 5 млн евро. Официального подтверждения этой суммы нет.", ["claimed"]),
    ],
)
def test_drafts_and_what_somebody_is_expected_to_promise(language: str, text: str, found: list[str]) -> None:
    assert column(text, language, "status") == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("tr", "Hazine ihalede 48,6 milyar lira borçlandı.", [(None, "TUR", "loan")]),
        ("ru", "Минфин Грузии разместил еврооблигации на 500 млн долларов.", [(None, "GEO", "loan")]),
        ("az", "Hökumət suyun tarifini 80 qəpikdən 90 qəpiyə qaldırıb.", [(None, None, "other"), (None, None, "other")]),
        ("ru", "Евросоюз выделит Молдавии 30 млн евро на военную технику.", [("EU", "MDA", "military_aid")]),
        ("tr", "Japonya, Moldova'ya mayın temizliği için 3 milyon dolar hibe etti.", [("JPN", "MDA", "other")]),
    ],
)
def test_parties_and_purpose_together(language: str, text: str, found: list[Any]) -> None:
    assert [(row["payer"], row["beneficiary"], row["purpose"]) for row in rows(text, language)] == found
