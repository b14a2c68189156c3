"""What the fifth passages showed: endings of currencies, large scales, sums without a currency of their own."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.ids import stable_id
from onrecord.inputs import article_batch

DAY = dt.date(2025, 9, 10)


def sums(text: str, language: str) -> list[tuple[str, float | None, str | None]]:
    """(words, value or bound, currency) of every amount."""
    row = {"article_id": stable_id("test", text), "text": text, "language": language, "published_on": DAY}
    found: list[dict[str, Any]] = extract_figures(article_batch([row])).to_pylist()
    values = [next((f[n] for n in ("amount", "amount_low", "amount_high") if f[n] is not None), None) for f in found]
    return [(f["figure_text"], None if v is None else float(v), f["currency"]) for f, v in zip(found, values, strict=True)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Bütçe 30 milyar leydir.", [("30 milyar ley", 30e9, "RON")]),
        ("tr", "Kira 900 sumdan başlıyor.", [("900 sum", 900, "UZS")]),
        ("tr", "Bilet 20 liraydı.", [("20 lira", 20, "TRY")]),
        ("az", "Körpü 4,2 trilyon sumadır.", [("4,2 trilyon sum", 4.2e12, "UZS")]),
        ("az", "Yol 3 milyon somla tikilib.", [("3 milyon som", 3e6, "KGS")]),
        ("az", "Qərz 200 milyon avroyadək azalıb.", [("200 milyon avro", 200e6, "EUR")]),
        ("az", "Sammitdə 20 Avropa ölkəsi iştirak edib, giriş 5 manatdır.", [("5 manat", 5, "AZN")]),
        ("az", "Bank 30 avrobond buraxıb.", []),
        ("tr", "Hava kuvvetleri 20 Eurofighter bekliyor.", []),
        ("tr", "Fırın günde 12 bin somun çıkarıyor.", []),
    ],
)
def test_only_endings_follow_the_stem_of_a_currency(language: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert sums(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Долг оценили в полтриллиона тенге.", [("полтриллиона тенге", 5e11, "KZT")]),
        ("az", "Kəsir iki kvadrilyon rialdır.", [("iki kvadrilyon rial", 2e15, "IRR")]),
        ("tr", "Açık 3 katrilyon riyale çıktı.", [("3 katrilyon riyal", 3e15, "IRR")]),
        ("en", "Losses came to 1.2 quadrillion rials.", [("1.2 quadrillion rials", 1.2e15, "IRR")]),
        ("ru", "Потери составили 1,2 квадриллиона риалов.", [("1,2 квадриллиона риалов", 1.2e15, "IRR")]),
    ],
)
def test_the_largest_scales_are_read(language: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert sums(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The port won a grant of €40 million from the bank and set aside 12 million of its own for cranes.", [40e6, 12e6]),
        ("en", "Vaduria lent its ally $2 billion; servicing it will cost the ministry some 90 million a year.", [2e9, 90e6]),
        ("en", "Toll income rose by 4 million laris in 2023 and by 6 million in 2024.", [4e6, 6e6]),
        ("en", "The grant comes to €80 million, and 25 million of that has already been paid.", [80e6, 25e6]),
        ("en", "The reserve held $13 billion in May. A year earlier it stood at 11.5 billion.", [13e9, 11.5e9]),
        ("ru", "Фонд обещал шахтёрам по 200 тысяч тенге, а вдовам — по миллиону.", [200000, 1e6]),
        ("ru", "Доходы порта оценили в 3 миллиарда лари, долги — в 1,2 миллиарда.", [3e9, 1.2e9]),
        ("ru", "Банк дал городу 90 млн евро, из этой суммы 20 млн уйдут на трамвай.", [90e6, 20e6]),
        ("ru", "Резервы превысили 14 миллиардов долларов. В марте они составляли 12,7 миллиарда.", [14e9, 12.7e9]),
        ("ru", "Музею пообещали 5 миллионов рублей, но дали лишь тысячу.", [5e6, 1000]),
        ("tr", "Liman bu yıl 300 milyon dolar kazandı, önümüzdeki yıl 350 milyon bekliyor.", [300e6, 350e6]),
        ("tr", "Banka kente 90 milyon avro kredi açtı, kent de kendi kasasından 15 milyon koyacak.", [90e6, 15e6]),
        ("tr", "Asgari ücret 17 bin 2 lira, emekliye ise 12 bin 500 ödenecek.", [17002, 12500]),
        ("az", "Bank limana 80 milyon avro verib, liman özü 20 milyon qoyacaq.", [80e6, 20e6]),
        ("az", "Zavod ildə 4 milyard manat köçürür, gələn il 5 milyard köçürəcək.", [4e9, 5e9]),
        ("hy", "Ծրագիրն արժե 120 միլիոն եվրո, որից 30 միլիոնը կուղղվի ճանապարհներին։", [120e6, 30e6]),
    ],
)
def test_a_bare_sum_that_is_paid_set_beside_another_or_a_part_of_it_is_money(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The charity gave $12 million to 300 villages and reached 4 million children.", [12e6]),
        ("en", "The firm, valued at $2 billion, sold 1.5 million of its lamps abroad.", [2e9]),
        ("en", "The $6 million campaign was about feeding 3 million in the south.", [6e6]),
        ("ru", "Порт заработал 400 млн гривен и принял 3 млн тонн зерна.", [400e6]),
        ("ru", "Город с бюджетом в 2 миллиарда рублей принял 1,5 миллиона туристов.", [2e9]),
        ("tr", "Fuara 300 bin kişi geldi, kent 40 milyon lira kazandı; geçen yıl 250 bin gelmişti.", [40e6]),
        ("tr", "Şirketin borcu 90 milyon avrodan 70 milyona indi, 2 bin 400 çalışanı var.", [90e6, 70e6]),
        ("az", "Festivala 2 milyon manat ayrılıb, ora 30 min tamaşaçı gəlib.", [2e6]),
        ("hy", "Քաղաքի բյուջեն 80 միլիարդ դրամ է, բնակչությունը՝ 1 միլիոն։", [80e9]),
    ],
)
def test_what_people_count_is_no_bare_sum(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A ferry ticket rises to 24 lari from 20 in June; 300 seats are sold a day.", [24, 20]),
        ("en", "The harbour fund was cut from 12 billion drams to 7 this autumn.", [12e9, 7e9]),
        ("en", "Rents climb to 900,000 drams from 780,000; nearly 4,000 flats are let.", [900000, 780000]),
        ("en", "Drivers earn 2,400 lari, cooks get 1,900 and porters 1,500.", [2400, 1900, 1500]),
        ("en", "The court found that he took €90,000 in two parts: 60,000 in May and 30,000 in June.", [90000, 60000, 30000]),
        ("en", "He owes 40 lari for the gate and has 35 tenants.", [40]),
        ("en", "Shares rose to $38 from 15 to 30 November, 45 firms being listed.", [38]),
        ("ru", "Мешок муки стоит 900 рублей, зимой за него просили 750.", [900, 750]),
        ("ru", "На мост ушло 80 миллионов тенге, хотя по смете полагалось 60.", [80e6, 60e6]),
        ("ru", "Проезд стоит 30 рублей, маршрут обслуживают 25.", [30]),
        ("tr", "Bilet 40 lira oldu, çay 25 oldu.", [40, 25]),
        ("az", "Bilet 4 manat olub, çay 2 olub, yolda 3 nəfər olub.", [4, 2]),
        ("hy", "Հացը 250 դրամ է, մեկ տարի առաջ՝ 220։", [250, 220]),
    ],
)
def test_plain_numbers_that_a_sum_is_measured_by(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Тонна угля стоит 90 долларов; в мае за неё просили 75.", [("90 долларов", 90, "USD"), ("75", 75, "USD")]),
        ("ru", "Пенсия равна 40 тыс. драмов (около 100 долларов). Правительство обещает поднять её до 50 тыс.",
         [("40 тыс. драмов", 40000, "AMD"), ("100 долларов", 100, "USD"), ("50 тыс", 50000, "AMD")]),
        ("en", "A seat costs 12 lari; last year they charged 9.", [("12 lari", 12, "GEL"), ("9", 9, "GEL")]),
        ("az", "O, 900 min manat mənimsəyib; məhkəmədə yalnız 40 mini boynuna alıb.", [("900 min manat", 900000, "AZN"), ("40 min", 40000, "AZN")]),
        ("en", "The fee is 12 lari; the crew numbers 9.", [("12 lari", 12, "GEL")]),
    ],
)  # fmt: skip
def test_sums_go_on_behind_a_semicolon_and_a_bracket(language: str, text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(words.rstrip("."), value, currency) for words, value, currency in sums(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Of the €90 million grant, 20 million has reached the island.", [90e6, 20e6]),
        ("en", "The yard built two ferries for €30 million, or 15 million apiece.", [30e6, 15e6]),
        ("en", "The gap came to 4 billion lari, 300 million wider than the cabinet had said.", [4e9, 300e6]),
        ("en", "He was told to return $700,000, not the 2 million the court had named.", [700000, 2e6]),
        ("en", "The mine took a $40 million credit and a 6 million grant.", [40e6, 6e6]),
        ("en", "Fares will go from 300 drams to 400 in May, on 45 routes.", [300, 400]),
        ("en", "A night costs $60; a year ago the price was 48 and 12 rooms were shut.", [60, 48]),
        ("ru", "Из 40 миллионов лари, выделенных городу, 15 миллионов потратили на трамвай.", [40e6, 15e6]),
        ("ru", "Унция подорожала на 60 долларов, до 2 700, торговали 14 брокеров.", [60, 2700]),
        ("ru", "Склад обошёлся в 90 млн тенге. Год назад цена держалась на уровне 70 млн.", [90e6, 70e6]),
        ("tr", "Kaptanın maaşı 80 bin lira, aşçınınki 55 bin.", [80000, 55000]),
        ("tr", "Şirket 4 milyon lira zarar etti, 900 binini sigorta ödedi.", [4e6, 900000]),
        ("az", "Usta 60 min manat ödəyib, hələ 90 min borcu qalır.", [60000, 90000]),
        ("hy", "Գործարանը 30 միլիոն եվրոյի պայմանագիր ունի, ևս 10 միլիոն արժողությամբ՝ գարնանը։", [30e6, 10e6]),
    ],
)
def test_wholes_pieces_comparatives_and_nouns_of_money_show_a_bare_sum(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The charity, with a budget of $700 million, sheltered another 2 million in Chad.", [700e6]),
        ("en", "The $4 billion canal serves 12 million in six countries.", [4e9]),
        ("en", "The field earned $3bn from pumping 1.4m b/d, against 1.6m in 2022.", [3e9]),
        ("en", "Vaduria, with 7 million people, spends $2 billion on its army and Brenland, with 3 million, nothing.", [2e9]),
        ("en", "The yard pays $18 an hour and got 25 from the state: cranes, mostly.", [18]),
        ("ru", "Пособие в 9 тысяч рублей получают 200 тысяч, в основном вдовы.", [9000]),
        ("tr", "Park 30 milyon avroya mal oldu, 3 milyon yararlandı.", [30e6]),
        ("az", "Ordu 200 milyon dollar alıb, zabitlərdən 20 mini istefaya gedib.", [200e6]),
        ("hy", "Ծախսվել է 4 միլիարդ դրամ, օգտվել է 20 հազար։", [4e9]),
    ],
)
def test_people_barrels_and_readers_beside_a_sum_are_none(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The port took 3 million of the $8 million on offer.", [3e6, 8e6]),
        ("en", "Brenland got 14 of the €30 billion it was promised.", [14e9, 30e9]),
        ("en", "The yard bought 3 of the $90 million ferries.", [90e6]),
        ("en", "Revenues of 1.7 and spending of 2.2 trillion drams are planned.", [1.7e12, 2.2e12]),
        ("en", "Defence gets 900 million lari, roads 600 million and schools 450 million.", [900e6, 600e6, 450e6]),
        ("en", "She drew 4,000 euros in May, 6,500 in June and 9,000 in July.", [4000, 6500, 9000]),
        ("en", "The allowance is 18,000 drams - 3,000 more than before - for 700 widows.", [18000, 3000]),
        ("en", "Adults pay 30 lari, children pay 15 and 40 seats are free.", [30, 15]),
        ("en", "Cooks will earn 300 lari more, bringing the average to 1,200.", [300, 1200]),
        ("ru", "Оборона получит 7 млрд манатов, школы 3 млрд, больницы 2 млрд.", [7e9, 3e9, 2e9]),
        ("ru", "Из 700 млн долларов флот направит 90 млн союзнику.", [700e6, 90e6]),
        ("hy", "Դպրոցներին կհատկացվի 200 միլիարդ, բանակին՝ 300 միլիարդ դրամ։", [200e9, 300e9]),
    ],
)
def test_lists_and_shares_of_one_sum_give_a_currency_on(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "An ox fetches 600,000 drams, a goat 150,000.", [600000, 150000]),
        ("en", "The claim was $4 million, and the firm paid 750,000.", [4e6, 750000]),
        ("en", "The guards share €18 million, 6,000 each.", [18e6, 6000]),
        ("ru", "Литр обойдётся в 40 тетри, раньше платили 31.", [0.4, 0.31]),
        ("tr", "Satıcı 30 bin istiyordu, 26 bin liraya verdi.", [30000, 26000]),
        ("en", "The prize is €5,000, and 4,100 entered, up from 3,800 in 2023.", [5000]),
        ("en", "A trim costs 20 lari and takes 25 minutes; the shop employs 14.", [20]),
        ("en", "The fine is 300 lari, police stopped 190 drivers in May and 250 in June.", [300]),
        ("ru", "Билет подорожал до 70 рублей на маршрутах 45, 52 и 80.", [70]),
        ("tr", "Bilet 200 lira, takımın puanı 45 oldu.", [200]),
        ("hy", "Կաթը 400 դրամ է, գործարանն ունի 350 աշխատող, անցյալ տարի՝ 370։", [400]),
    ],
)
def test_plain_numbers_are_sums_only_where_words_say_so(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected


def column(text: str, language: str, name: str) -> list[Any]:
    row = {"article_id": stable_id("test", text), "text": text, "language": language, "published_on": DAY}
    return [found[name] for found in extract_figures(article_batch([row])).to_pylist()]


@pytest.mark.parametrize(
    ("language", "text", "is_pair"),
    [
        ("en", "The mill's bill reached $2.4 billion in the first half, roughly 118 billion Egyptian pounds.", True),
        ("en", "The levy brought 7 billion drams last year, or about $18 million, and closed.", True),
        ("en", "The fund spent $3 million in Georgia, about 2 million lari of it on roads.", False),
    ],
)
def test_a_sum_said_again_behind_its_time_is_an_equivalent(language: str, text: str, is_pair: bool) -> None:
    assert [value is not None for value in column(text, language, "equivalent_figure_id")] == [is_pair, is_pair]


@pytest.mark.parametrize(
    ("language", "text", "bound", "role"),
    [
        ("az", "Gəlir proqnozdan 40 milyon manat çoxdur.", None, "change_up"),
        ("az", "Gəlir 40 milyon manatdan çoxdur.", "min", "level"),
        ("hy", "Եկամուտը 3 մլրդ դրամ-ով ավելի է, քան անցյալ տարի։", None, "change_up"),
        ("hy", "Ծախսը կլինի ոչ ավելի, քան 60 միլիոն դոլար։", "max", "level"),
        ("az", "Bank kreditləri 11 milyard manat artıracaq.", None, "change_up"),
        ("tr", "Vergi gelirleri bu yıl 3 milyar ley eriyebilir.", None, "change_down"),
    ],
)
def test_differences_bound_nothing(language: str, text: str, bound: str | None, role: str) -> None:
    assert (column(text, language, "bound"), column(text, language, "role")) == ([bound], [role])


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Vaduria owes the yard $300 million. It paid off 60 million of that in spring.", [300e6, 60e6]),
        ("en", "The union pledged €2 billion; Brenland alone accounts for 150 million.", [2e9, 150e6]),
        ("en", "The bank lent the town $80 million. The ferry carried 60 million.", [80e6]),
        ("ru", "Порт задолжал подрядчику 300 млн долларов. Весной он вернул 60 млн.", [300e6, 60e6]),
        ("ru", "Сбор равнялся 300 рублям, с мая станет 400.", [300, 400]),
        ("en", "The cap is 50,000 lari for people and 90,000 for companies.", [50000, 90000]),
    ],
)
def test_a_sum_goes_on_in_the_next_sentence_where_it_is_paid(language: str, text: str, expected: list[float]) -> None:
    assert [value for _, value, _ in sums(text, language)] == expected
