"""Constructions that real pages and the rest of the second passages showed: prices, models, other clauses, debts, limits, quarters."""

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


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The late singer had a net worth of $40 million.", None),
        ("en", "Doran dropped his plans for a cruise and sold the boat for $90,000.", "actual"),
        ("en", "If you were to subscribe to each, you would need $30 a month.", None),
        ("en", "The driver, who had signed up for the union, made $19 an hour.", None),
        ("en", "The museum was given paintings worth €2 million.", "actual"),
        ("en", "The singer, who was forty, lived in a $7 million villa.", None),
        ("en", "The bank raised its forecast of the costs by $6 billion.", "projected"),
        ("en", "In May the fund paid $5 million.", "actual"),
        ("en", "The delay was due to rain and cost £3 million.", "actual"),
        ("en", "She described the $3 million rumour as baseless.", "claimed"),
        ("ru", "В рамках проекта строительства порта потрачено 30 млн рублей.", "actual"),
        ("ru", "Посольство опровергло, что страна обещала острову 40 миллионов евро.", "claimed"),
        ("tr", "Vakıf okula 6 milyon lira hibe etti.", "actual"),
        ("az", "Şirkət 5 min manat cərimə ödəyəcək.", "planned"),
        ("hy", "Քաղաքապետարանը 2 միլիոն դրամի նստարան է պատվիրել։", "approved"),
    ],
)
def test_words_of_other_things_tell_no_status(language: str, text: str, status: str | None) -> None:
    assert rows(text, language)[0]["status"] == status


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "2019 Orrana Buds for $139", None),
        ("en", "The 2018 model sells for $278.", None),
        ("en", "In 2019 Oslo paid $139 million.", "2019"),
        ("en", "The 2024 Defence Ministry budget was $139 million.", "2024"),
        ("en", "The maker expects sales of $4 billion in the current quarter.", "2025-Q3"),
        ("en", "Second-quarter profit was $4 million.", "2025-Q2"),
        ("ru", "В следующем квартале завод получит 4 млн рублей.", "2025-Q4"),
        ("tr", "Şirket geçen çeyrekte 4 milyon lira kazandı.", "2025-Q2"),
        ("az", "Zavod bu rübdə 4 milyon manat qazanıb.", "2025-Q3"),
        ("hy", "Գործարանն այս եռամսյակում ստացել է 4 միլիոն դրամ։", "2025-Q3"),
        ("en", "The firm, valued at $8 billion, is closing the lab that it had bought for $200 million in 2017.", None),
        ("en", "In May the ministry proposed a fund of $5 million.", None),
        ("az", "İttifaq ölkəyə 9 milyon avro verib, daha 6 milyonu gələn il veriləcək.", None),
    ],
)
def test_periods_of_other_things_are_not_lent(language: str, text: str, period: str | None) -> None:
    assert rows(text, language)[0]["period_label"] == period


@pytest.mark.parametrize(
    ("language", "text", "payer", "beneficiary"),
    [
        ("en", "Ghana received a grant of €60 million from the European Union.", "EU", "GHA"),
        ("en", "Ghana's foreign debt rose from $20 billion to $21 billion.", None, "GHA"),
        ("en", "Ghana's minimum wage will rise to 500 dollars a month.", None, None),
        ("en", "The former ambassador to Ghana owns a house for $17 million.", None, None),
        ("en", "He had given $500 to an agent who was to bring him to Ghana.", None, None),
        ("en", "The professor earns €300 (US$350) a month.", None, None),
        ("en", "The duties cost buyers $7 billion, said Mira Solheim, who studies U.S.-Canada trade.", None, None),
        ("ru", "Кроме того, Китай продлил Таджикистану кредит на 3 млрд долларов.", "CHN", "TJK"),
        ("ru", "Индия намерена довести экспорт оружия до 500 млрд рупий.", None, "IND"),
        ("tr", "Çin, Sri Lanka'nın 4 milyar dolarlık borcunu yeniden yapılandırdı.", "CHN", "LKA"),
        ("az", "Cari ildə müdafiəyə 665 milyard dram ayrılıb.", "ARM", None),
    ],
)
def test_who_pays_and_who_only_stands_beside(language: str, text: str, payer: str | None, beneficiary: str | None) -> None:
    found = rows(text, language)[0]
    assert (found["payer"], found["beneficiary"]) == (payer, beneficiary)


def test_georgia_among_american_states_is_no_country() -> None:
    beside = "Both sides spend on the airwaves of Pennsylvania and Arizona. "
    assert rows(beside + "Georgia will spend $80 million on roads.")[0]["payer"] is None
    assert rows(beside + "Tbilisi was shelled. Georgia will spend $80 million on roads.")[0]["payer"] == "GEO"
    assert rows("Georgia will spend $80 million on roads.")[0]["payer"] == "GEO"


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("ru", "Баррель опустился ниже 63 долларов.", "max"),
        ("ru", "Бюджет театра не превышает двух миллионов рублей.", "max"),
        ("ru", "Пенсия вырастет на 2 300 рублей, в среднем по всей стране до 25 700 рублей.", None),
        ("en", "The fee is not to exceed $40.", "max"),
        ("tr", "Bütçe 40 milyon lirayı geçmeyecek.", "max"),
        ("az", "Büdcə 40 milyon manatı aşmır.", "max"),
        ("hy", "Բյուջեն չի գերազանցում 40 միլիոն դրամը։", "max"),
    ],
)
def test_limits_by_verbs(language: str, text: str, bound: str | None) -> None:
    assert rows(text, language)[-1]["bound"] == bound


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "The set is $50 cheaper than the old one.", "change_down"),
        ("en", "The coat is £20 dearer.", "change_up"),
        ("en", "The firm took $300 off the price.", "change_down"),
        ("tr", "Bütçe 400 milyon lira artarak 8 milyara ulaştı.", "change_up"),
        ("hy", "Եկամուտը նվազել է 2 միլիարդ դրամով։", "change_down"),
        ("hy", "Եկամուտը 2 միլիարդ դրամով աճել է։", "change_up"),
    ],
)
def test_differences(language: str, text: str, role: str) -> None:
    assert rows(text, language)[0]["role"] == role


@pytest.mark.parametrize(
    ("language", "text", "spans"),
    [
        ("en", "The tax office collected R95bn, R4.5 billion of it late, and R7 500 in coins.", ["R95bn", "R4.5 billion", "R7 500"]),
        ("en", "The R6700 router and the Cinebench R20 test came with R134a gas.", []),
        ("en", "Take P5P and B12 for 5p.", ["5p"]),
        ("hy", "Երեք դրամագետ 12 դրամաշնորհ է ստացել, մեկ տոմսը՝ 500 դրամ։", ["500 դրամ"]),
        ("hy", "Ռուսաստանը տվել է 2 տրիլիոն ռուբլի։", ["2 տրիլիոն ռուբլի"]),
        ("az", "Çörək 70 qəpikdir, süd 2 manatdır.", ["70 qəpik", "2 manat"]),
        ("ru", "На 12 франкоязычных сайтах и 5 кронштейнах билет за 40 франков.", ["40 франков"]),
        ("tr", "İki dramatik sahne ve 3 kronik hasta için 40 kron.", ["40 kron"]),
    ],
)
def test_what_begins_as_a_currency_and_is_none(language: str, text: str, spans: list[str]) -> None:
    assert [r["figure_text"] for r in rows(text, language)] == spans


@pytest.mark.parametrize(
    ("language", "text", "purpose"),
    [
        ("en", "Norway gave Ukraine a grant of $5 million for schools.", "other"),
        ("en", "Norway gave Ukraine a grant of $5 million.", "military_aid"),
        ("tr", "Norveç, Ukrayna'ya okul yapımı için 5 milyon dolar hibe etti.", "other"),
    ],
)
def test_a_grant_for_a_school_is_no_military_aid(language: str, text: str, purpose: str) -> None:
    assert rows(text, language)[0]["purpose"] == purpose


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "The city will spend 30bn drams in 2026, 36bn in 2027 and 40bn in 2028.", [30e9, 36e9, 40e9]),
        ("en", "The city spent $3 million on roads, 2 million on schools, and 4 million people voted.", [3e6, 2e6]),
        ("ru", "Город потратит 30 млрд драмов в 2026 году, 36 млрд в 2027-м и 40 млрд в 2028-м.", [30e9, 36e9, 40e9]),
        ("hy", "Շահույթը 9 միլիարդից նվազել է մինչև 7 միլիարդ դրամ։", [9e9, 7e9]),
        ("ru", "Прибыль снизилась до 7 млрд долларов с 9 млрд годом ранее.", [7e9, 9e9]),
        ("tr", "İki yeni okul ve beş yeni yol yapıldı.", []),
        ("hy", "Դաշտից 40 ցենտներ ցորեն են հավաքել։", []),
    ],
)
def test_sums_that_leave_out_their_currency(language: str, text: str, values: list[float]) -> None:
    assert [float(r["amount"]) for r in rows(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ghana plans to borrow $2bn next year.", (None, "GHA", "loan", "2026", "planned")),
        ("ru", "Казахстан намерен занять 2 млрд долларов в следующем году.", (None, "KAZ", "loan", "2026", "planned")),
        ("tr", "Kazakistan gelecek yıl 2 milyar dolar borçlanmayı planlıyor.", (None, "KAZ", "loan", "2026", "planned")),
        ("az", "Qazaxıstan gələn il 2 milyard dollar borc almağı planlaşdırır.", (None, "KAZ", "loan", "2026", "planned")),
        ("hy", "Ղազախստանը հաջորդ տարի մտադիր է վերցնել 2 միլիարդ դոլար վարկ։", (None, "KAZ", "loan", "2026", "planned")),
        ("az", "Fond iyulda 540 milyon dollar satıb.", (None, None, "other", "2025-07", "actual")),
        ("tr", "Fon temmuz ayında 540 milyon dolar sattı.", (None, None, "other", "2025-07", "actual")),
        ("hy", "Հիմնադրամը հուլիսին վաճառել է 540 միլիոն դոլար։", (None, None, "other", "2025-07", "actual")),
        ("tr", "Şehir 2020'den bu yana 12 milyon lira harcadı.", (None, None, "other", "2020..2025", "actual")),
        ("hy", "Քաղաքը 2020 թվականից ծախսել է 12 միլիոն դրամ։", (None, None, "other", "2020..2025", "actual")),
        ("az", "Ukrayna Dünya Bankından 2 milyard dollar kredit alıb.", ("WB", "UKR", "loan", None, "actual")),
        ("hy", "Ուկրաինան Համաշխարհային բանկից ստացել է 2 միլիարդ դոլարի վարկ։", ("WB", "UKR", "loan", None, "actual")),
        ("tr", "Köprü 13 milyon liraya mal olabilir.", (None, None, "other", None, "projected")),
        ("hy", "Կամուրջը կարող է արժենալ 13 միլիոն դրամ։", (None, None, "other", None, "projected")),
        ("hy", "Նախատեսվում է դպրոցներին հատկացնել 13 միլիոն դրամ։", (None, None, "other", None, "planned")),
        ("az", "Şəhər (təxminən 5 milyon manat) büdcəni təsdiqləyib.", ("AZE", None, "other", None, "approved")),
    ],
)
def test_the_same_is_read_in_every_language(language: str, text: str, expected: tuple[str | None, ...]) -> None:
    found = rows(text, language)[0]
    assert tuple(found[name] for name in ("payer", "beneficiary", "purpose", "period_label", "status")) == expected


def test_a_year_before_a_word_for_a_year_is_no_rate() -> None:
    assert rows("Şəhər 2026-cı ildə 30 milyon manat xərcləyəcək.", "az")[0]["rate"] is None
    assert rows("Şəhər ildə 30 milyon manat xərcləyir.", "az")[0]["rate"] == "year"


@pytest.mark.parametrize(
    ("language", "text", "payer", "beneficiary"),
    [
        ("en", "According to the IMF, roads will cost $3 billion.", None, None),
        ("ru", "По данным МВФ, дороги обойдутся в 3 млрд долларов.", None, None),
        ("tr", "IMF'ye göre yollar 3 milyar dolara mal olacak.", None, None),
        ("az", "BVF-nin hesablamasına görə, yollar 3 milyard dollara başa gələcək.", None, None),
        ("hy", "ԱՄՀ-ի գնահատմամբ՝ ճանապարհները կարժենան 3 միլիարդ դոլար։", None, None),
        ("en", "Oslo paid a fine of 5 million euros.", "NOR", None),
        ("tr", "Norveç 5 milyon avro ceza ödedi.", "NOR", None),
        ("en", "Trade between Oslo and Tokyo hit $3bn.", None, None),
        ("tr", "Ermenistan, Hindistan'dan 720 milyon dolara füze satın aldı.", "ARM", "IND"),
        ("en", "The State Department approved the sale of missiles to Poland for $30 million.", "POL", "USA"),
        ("ru", "Лондон предоставит Киеву 2 млрд фунтов экспортного финансирования.", "GBR", "UKR"),
        ("az", "Böyük Britaniya Kiyevə 2 milyard funt ixrac maliyyəsi verəcək.", "GBR", "UKR"),
        ("en", "The fund of Norway earned $1bn.", None, "NOR"),
    ],
)
def test_parties_of_more_verbs(language: str, text: str, payer: str | None, beneficiary: str | None) -> None:
    found = rows(text, language)[0]
    assert (found["payer"], found["beneficiary"]) == (payer, beneficiary)


@pytest.mark.parametrize(
    ("language", "text", "rate", "period"),
    [
        ("tr", "Fon ilk altı ayda 1 milyar dolar kazandı.", None, "2025-H1"),
        ("tr", "Fon ayda 1 milyon dolar kazanıyor.", "month", None),
        ("az", "Neftin bir barel üçün 68 dollara satıldığı bildirilir.", "each", None),
        ("az", "Gəlirlər 5 milyard manata çatıb ki, bu da ötən ilin dövründən çoxdur.", None, None),
        ("tr", "Gelirler geçen yıla göre artarak 5 milyar liraya çıktı.", None, None),
        ("az", "Konqres 2025-ci maliyyə ili üçün 65 milyon dollar ayırıb.", None, "FY2025"),
        ("en", "Tender No. 2025/117 was won at 84 million manats.", None, None),
        ("ru", "Монету в 2000 драмов нашли в тайнике.", None, None),
    ],
)
def test_times_that_are_no_rates_and_no_periods(language: str, text: str, rate: str | None, period: str | None) -> None:
    found = rows(text, language)[0]
    assert (found["rate"], found["period_label"]) == (rate, period)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "The board sees a deficit of 480bn-500bn drams.", [(480e9, 500e9)]),
        ("en", "The bill would raise the fee from 25 to 40 laris.", [25, 40]),
        ("en", "It costs 12 trillion rubles, less than this year's 13 trillion.", [12e12, 13e12]),
    ],
)
def test_scales_that_repeat_and_levels_to_come(language: str, text: str, values: list[float | tuple[float, float]]) -> None:
    found = [float(r["amount"]) if r["amount"] else (float(r["amount_low"]), float(r["amount_high"])) for r in rows(text, language)]
    assert found == values


@pytest.mark.parametrize(
    ("language", "text"), [("tr", "Tasarı, harcı 25 liradan 40 liraya çıkarıyor."), ("hy", "Նախագիծը տուրքը բարձրացնում է մինչև 40 դրամ։")]
)
def test_what_a_bill_raises_is_proposed(language: str, text: str) -> None:
    assert rows(text, language)[-1]["status"] == "proposed"


def test_months_and_years_before() -> None:
    assert rows("The flat, worth more than £20,000 on 29 May, stood empty.")[0]["status"] is None
    found = rows("Exports dropped to $9 billion in 2018, down from $19 billion the previous year.")
    assert [r["period_label"] for r in found] == ["2018", "2017"]


def test_a_sum_in_three_currencies_is_one_sum() -> None:
    first, second, third = rows("The loan of USD 100 million (EUR 92 million; AMD 38 billion) was paid to Ghana.")
    assert first["equivalent_figure_id"] == second["figure_id"]
    assert second["equivalent_figure_id"] == third["equivalent_figure_id"] == first["figure_id"]
    assert {r["purpose"] for r in (first, second, third)} == {"loan"}


@pytest.mark.parametrize(
    ("language", "text", "figure", "amount"),
    [
        ("en", "It cost $.5 million.", "$.5 million", 5e5),
        ("en", "The end.5 million drams were paid.", "5 million drams", 5e6),
        ("ru", "Фонд получил 5 млн долл. США в мае.", "5 млн долл. США", 5e6),
        ("ru", "Прибыль – более миллиарда долларов.", "миллиарда долларов", 1e9),
        ("ru", "Потрачено около двухсот тысяч рублей.", "двухсот тысяч рублей", 2e5),
        ("tr", "Banka 57 milyar dolarlık rezervini 60 milyara çıkardı.", "60 milyar", 60e9),
    ],
)
def test_numbers_as_they_are_written(language: str, text: str, figure: str, amount: float) -> None:
    found = rows(text, language)[-1]
    value = found["amount"] if found["amount"] is not None else found["amount_low"]
    assert (found["figure_text"], float(value)) == (figure, amount)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It will fall to 5 billion drams ($13 million) from 6 billion this year."),
        ("ru", "Они снизятся до 5 млрд драмов (13 млн долларов) с 6 млрд в этом году."),
    ],
)
def test_a_bare_sum_takes_the_currency_that_a_bracket_restates(language: str, text: str) -> None:
    found = [(r["currency"], r["period_label"], r["bound"]) for r in rows(text, language)]
    assert found == [("AMD", None, None), ("USD", None, None), ("AMD", "2025", None)]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "U.S. military aid to Poland came to $2 million, against $60 million for Latvia.", [("USA", "POL"), ("USA", "LVA")]),
        ("az", "Bakı bildirib ki, Fransa Polşaya 274 milyon avroluq silah vəd edib.", [("FRA", "POL")]),
        ("tr", "Bakü, Fransa'nın Polonya'ya 274 milyon avroluk silah verdiğini öne sürdü.", [("FRA", "POL")]),
        ("hy", "Բաքուն պնդում է, թե Ֆրանսիան Լեհաստանին խոստացել է 274 միլիոն եվրոյի զենք։", [("FRA", "POL")]),
        ("tr", "Norveç'in Polonya'ya 4 milyar dolar borcu var.", [("POL", "NOR")]),
        ("tr", "Norveç'in askeri harcamaları 3 milyar dolar, Polonya'nınki 1 milyar dolar oldu.", [("NOR", None), ("POL", None)]),
    ],
)
def test_whose_money_it_is_in_longer_sentences(language: str, text: str, parties: list[tuple[str | None, str | None]]) -> None:
    assert [(r["payer"], r["beneficiary"]) for r in rows(text, language)] == parties


@pytest.mark.parametrize(
    ("language", "text", "payer", "beneficiary"),
    [
        ("ru", "Польше выделен грант в 250 млн евро.", None, "POL"),
        ("ru", "Дороги в Польше обойдутся в 250 млн евро.", None, None),
        ("ru", "Норвегия выделила Киеву 250 млн евро.", "NOR", "UKR"),
        ("ru", "Египет взял у МВФ кредит в 8 млрд долларов.", "IMF", "EGY"),
        ("tr", "Mısır'ın IMF'den aldığı 8 milyar dolarlık kredi onaylandı.", "IMF", "EGY"),
        ("az", "Misir BVF-dən 8 milyard dollar kredit götürüb.", "IMF", "EGY"),
        ("tr", "Norveç, Katar'dan 11 milyar dolarlık gaz alıyor.", "NOR", "QAT"),
        ("az", "Norveç Qətərdən 11 milyard dollarlıq qaz alır.", "NOR", "QAT"),
        ("hy", "Նորվեգիան Կատարից 11 միլիարդ դոլարի գազ է գնում։", "NOR", "QAT"),
        ("az", "Norveçin Polşaya borcu 2 milyard dollara çatıb.", "POL", "NOR"),
        ("hy", "Ռուսաստանից ներմուծվել է 400 միլիոն դոլարի զենք։", None, "RUS"),
    ],
)
def test_buyers_lenders_and_receivers_by_case(language: str, text: str, payer: str | None, beneficiary: str | None) -> None:
    found = rows(text, language)[0]
    assert (found["payer"], found["beneficiary"]) == (payer, beneficiary)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The maker said in February that the ships would cost 2 million euros."),
        ("ru", "Завод сообщил в феврале, что корабли обойдутся в 2 млн евро."),
    ],
)
def test_the_time_of_saying_is_no_period(language: str, text: str) -> None:
    assert rows(text, language)[0]["period_label"] is None
