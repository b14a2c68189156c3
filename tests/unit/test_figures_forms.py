"""Everyday forms of amounts in five languages: each with the sum it states, or with none where nobody counted. Texts are invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import get_currency_name

from onrecord.figures import extract_figures
from onrecord.figures.currencies import current_codes, hundredths_fit, official_names
from onrecord.figures.lexicon import languages, lexicon, read
from onrecord.inputs import article_batch


def rows(text: str, language: str) -> list[dict[str, Any]]:
    row = {"article_id": "0" * 32, "text": text, "language": language, "published_on": date(2025, 6, 12)}
    return extract_figures(article_batch([row])).to_pylist()


def read_back(text: str, language: str) -> list[tuple[Any, ...]]:
    """(amount, currency), or (low, high, currency) of a range, of every figure."""
    return [
        (float(r["amount"]), r["currency"]) if r["amount"] is not None else (float(r["amount_low"]), float(r["amount_high"]), r["currency"])
        for r in rows(text, language)
    ]


LETTERED_DOLLARS = [
    ("en", "The ferry ticket cost R$ 10 in Recife.", 10, "BRL"),
    ("en", "The ferry ticket cost Mex$10.", 10, "MXN"),
    ("en", "The ferry ticket cost MX$10 there.", 10, "MXN"),
    ("en", "The ferry ticket cost US$3 m in all.", 3000000, "USD"),
    ("en", "The ferry ticket cost $NZ45.", 45, "NZD"),
    ("en", "The ferry ticket cost $100 CAD.", 100, "CAD"),
    ("en", "The ferry ticket cost $100 Canadian dollars.", 100, "CAD"),
    ("en", "The ferry ticket cost 10 HK$ there.", 10, "HKD"),
    ("ru", "Билет на паром стоил 10 US$.", 10, "USD"),
    ("tr", "Feribot bileti S$45 tuttu.", 45, "SGD"),
]


@pytest.mark.parametrize(("language", "text", "amount", "currency"), LETTERED_DOLLARS)
def test_letters_at_a_dollar_sign_tell_whose_it_is(language: str, text: str, amount: int, currency: str) -> None:
    assert read_back(text, language) == [(amount, currency)]


@pytest.mark.parametrize("text", ["The ticket cost Q$10 there.", "The ticket cost Qx$ 10 there."])
def test_unknown_letters_at_a_dollar_sign_leave_the_currency_open(text: str) -> None:
    (row,) = rows(text, "en")
    assert (row["amount"], row["currency"], row["currency_origin"], row["is_currency_ambiguous"]) == (10, None, None, True)


PARTS = [
    ("en", "The mill cost 1/2 a million dollars.", 500000, "USD"),
    ("en", "The mill cost 2 1/2 million dollars.", 2500000, "USD"),
    ("en", "The mill cost £2½m.", 2500000, "GBP"),
    ("en", "The mill won a half-million-euro grant.", 500000, "EUR"),
    ("en", "The mill cost a quarter of a million euros.", 250000, "EUR"),
    ("en", "The mill cost twenty-two and a half million euros.", 22500000, "EUR"),
    ("en", "The mill cost two point five million euros.", 2500000, "EUR"),
    ("en", "The stamp cost half a euro.", 0.5, "EUR"),
    ("en", "The stamp cost $.50 there.", 0.5, "USD"),
    ("en", "The stamps cost .75 euros.", 0.75, "EUR"),
    ("en", "The stamp cost 45¢ there.", 0.45, "USD"),
    ("en", "The stamps cost three dozen euros.", 36, "EUR"),
    ("en", "The stamps cost half a dozen euros.", 6, "EUR"),
    ("ru", "Мельница стоила 2 1/2 миллиона евро.", 2500000, "EUR"),
    ("ru", "Мельница стоила двадцать два с половиной миллиона евро.", 22500000, "EUR"),
    ("ru", "Мельница стоила две целых семь десятых миллиона евро.", 2700000, "EUR"),
    ("ru", "Марки стоили полтысячи евро.", 500, "EUR"),
    ("ru", "Марки стоили полтора евро.", 1.5, "EUR"),
    ("ru", "Марки стоили две сотни евро.", 200, "EUR"),
    ("ru", "Марки стоили три дюжины евро.", 36, "EUR"),
    ("tr", "Değirmen 1/2 milyon avro tuttu.", 500000, "EUR"),
    ("tr", "Değirmen yirmi iki buçuk milyon avro tuttu.", 22500000, "EUR"),
    ("tr", "Değirmen iki virgül yedi milyon avro tuttu.", 2700000, "EUR"),
    ("tr", "Pullar iki buçuk avro tuttu.", 2.5, "EUR"),
    ("tr", "Pullar üç düzine avro tuttu.", 36, "EUR"),
    ("az", "Dəyirmana 1/2 milyon avro xərclənib.", 500000, "EUR"),
    ("az", "Dəyirmana iyirmi iki yarım milyon avro xərclənib.", 22500000, "EUR"),
    ("az", "Dəyirmana iki tam onda yeddi milyon avro xərclənib.", 2700000, "EUR"),
    ("az", "Markalara üç düjin avro xərclənib.", 36, "EUR"),
    ("hy", "Ջրաղացն արժեցել է 1/2 միլիոն եվրո։", 500000, "EUR"),
    ("hy", "Ջրաղացն արժեցել է երկու ամբողջ յոթ տասնորդական միլիոն եվրո։", 2700000, "EUR"),
    ("hy", "Ջրաղացն արժեցել է երկու տասնյակ եվրո։", 20, "EUR"),
]


@pytest.mark.parametrize(("language", "text", "amount", "currency"), PARTS)
def test_fractions_dozens_and_decimals_in_words(language: str, text: str, amount: float, currency: str) -> None:
    assert read_back(text, language) == [(amount, currency)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill brought in a few hundred euros."),
        ("en", "The mill brought in several hundred thousand euros."),
        ("en", "The mill brought in a few dozen euros."),
        ("en", "The mill brought in tens of thousands of euros."),
        ("ru", "Мельница принесла несколько сотен евро."),
        ("ru", "Мельница принесла несколько тысяч евро."),
        ("ru", "Мельница принесла десятки тысяч евро."),
        ("tr", "Değirmen birkaç yüz avro getirdi."),
        ("tr", "Değirmen birkaç bin avro getirdi."),
        ("tr", "Değirmen beş on avro getirdi."),
        ("az", "Dəyirman bir neçə yüz avro gətirib."),
        ("az", "Dəyirman bir neçə min avro gətirib."),
        ("hy", "Ջրաղացը բերել է մի քանի հարյուր եվրո։"),
        ("hy", "Ջրաղացը բերել է մի քանի հազար եվրո։"),
        ("hy", "Ջրաղացը բերել է տասնյակ միլիոն եվրո։"),
    ],
)
def test_what_nobody_counted_is_no_amount(language: str, text: str) -> None:
    assert read_back(text, language) == []


BELOW_ZERO = [
    ("en", "-$5", -5, "USD"),
    ("en", "The account stood at -$5 on Monday.", -5, "USD"),
    ("en", "The account stood at $-5 on Monday.", -5, "USD"),
    ("en", "The account stood at −€5.2 million on Monday.", -5200000, "EUR"),
    ("en", "Oil fell to minus $37 a barrel.", -37, "USD"),
    ("en", "The account stood at negative 12 euros.", -12, "EUR"),
    ("ru", "Цена упала до минус 37 долларов.", -37, "USD"),
    ("ru", "На счете было -5000 рублей.", -5000, "RUB"),
    ("tr", "Hesapta eksi 500 lira vardı.", -500, "TRY"),
    ("az", "Hesabda mənfi 500 manat var idi.", -500, "AZN"),
    ("hy", "Հաշվին մինուս 500 դրամ էր։", -500, "AMD"),
]


@pytest.mark.parametrize(("language", "text", "amount", "currency"), BELOW_ZERO)
def test_a_minus_is_part_of_its_amount(language: str, text: str, amount: float, currency: str) -> None:
    (row,) = rows(text, language)
    assert (row["amount"], row["currency"], row["unit_value"] * row["scale"]) == (Decimal(str(amount)), currency, Decimal(str(amount)))
    assert text[row["start"]] in "-−mnмeəմ$"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- $5 for the ferry", [(5, "USD")]),
        ("-$5 million for the bridge", [(5000000, "USD")]),
        ("The $10 fee minus $5 in tax was paid.", [(10, "USD"), (5, "USD")]),
        ("The fee -$5- was paid.", [(-5, "USD")]),
        ("The 2020-$5 plan failed.", [(5, "USD")]),
        ("It cost $5-$7 in all.", [(5, 7, "USD")]),
    ],
)
def test_a_hyphen_that_joins_or_lists_is_no_minus(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert read_back(text, "en") == expected


JOINED = [
    ("en", "The stamp cost 3 dollars and 20 cents.", 3.2, "USD"),
    ("en", "The stamp cost 10 euros and 50 cents.", 10.5, "EUR"),
    ("en", "The stamp cost 10 euros 50.", 10.5, "EUR"),
    ("en", "The stamp cost two dollars fifty.", 2.5, "USD"),
    ("en", "The stamp cost one thousand two hundred euros and five cents.", 1200.05, "EUR"),
    ("ru", "Марка стоила 10 долларов и 20 центов.", 10.2, "USD"),
    ("ru", "Марка стоила 5 руб. 50 коп.", 5.5, "RUB"),
    ("tr", "Pul 5 lira ve 50 kuruş tuttu.", 5.5, "TRY"),
    ("tr", "Pul 5 avro 20 sent tuttu.", 5.2, "EUR"),
    ("az", "Marka 3 manat və 20 qəpik idi.", 3.2, "AZN"),
    ("hy", "Նամականիշն արժեր 10 եվրո և 20 ցենտ։", 10.2, "EUR"),
]


@pytest.mark.parametrize(("language", "text", "amount", "currency"), JOINED)
def test_hundredths_join_the_amount_before_them(language: str, text: str, amount: float, currency: str) -> None:
    assert read_back(text, language) == [(amount, currency)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She paid 10 euros 50 times.", [(10, "EUR")]),
        ("It made 5 million euros and 20 cents a share.", [(5000000, "EUR"), (0.2, "USD")]),
        ("It made 5 euros, 20 cents more than in May.", [(5, "EUR"), (0.2, "USD")]),
        ("A ride costs $10 - $2 less than in May.", [(10, "USD"), (2, "USD")]),
        ("A ride costs $10 - $20 less than in May.", [(10, "USD"), (20, "USD")]),
        ("She paid 10 manats and 50 cents.", [(10, "AZN"), (0.5, "USD")]),
        ("She paid 10.25 euros and 50 cents.", [(10.25, "EUR"), (0.5, "USD")]),
    ],
)
def test_what_only_stands_beside_an_amount_does_not_join_it(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert read_back(text, "en") == expected


RANGES = [
    ("en", "A ticket is $10 - $20.", 10, 20, "USD"),
    ("en", "A ticket is 10$ – 20$.", 10, 20, "USD"),
    ("en", "A ticket is ten to twenty dollars.", 10, 20, "USD"),
    ("ru", "Билет стоит пять-десять рублей.", 5, 10, "RUB"),
    ("ru", "Билет стоит 10 долларов - 20 долларов.", 10, 20, "USD"),
    ("tr", "Biletler 10 dolardan 20 dolara kadar.", 10, 20, "USD"),
    ("tr", "Bilet 10'dan 20 dolara kadar satılıyor.", 10, 20, "USD"),
    ("az", "Biletlər 10 manatdan 20 manata qədərdir.", 10, 20, "AZN"),
    ("az", "Bilet 10-dan 20 manatadək satılır.", 10, 20, "AZN"),
    ("hy", "Տոմսն արժե 10-ից 20 դոլար։", 10, 20, "USD"),
    ("hy", "Տոմսն արժե 10 դոլարից մինչև 20 դոլար։", 10, 20, "USD"),
]


@pytest.mark.parametrize(("language", "text", "low", "high", "currency"), RANGES)
def test_ranges_with_spaces_words_and_endings(language: str, text: str, low: int, high: int, currency: str) -> None:
    assert read_back(text, language) == [(low, high, currency)]


EVERYDAY = [
    ("en", "The mill paid usd 100 for it.", 100, "USD"),
    ("en", "The mill paid rs. 500 for it.", 500, "INR"),
    ("en", "The mill paid RM50 for it.", 50, "MYR"),
    ("en", "The mill paid R50.00 for it.", 50, "ZAR"),
    ("en", "The mill paid $ 5 , 000 for it .", 5000, "USD"),
    ("en", "The mill paid $ 5 . 4 million for it .", 5400000, "USD"),
    ("en", "The mill paid 42 million united states dollars.", 42000000, "USD"),
    ("en", "The mill paid 5 USD million.", 5000000, "USD"),
    ("en", "The mill paid five (5) euros.", 5, "EUR"),
    ("en", "The mill paid fifty thousand (50,000) euros.", 50000, "EUR"),
    ("en", "A ride costs a dollar.", 1, "USD"),
    ("ru", "Мельница заплатила 100 т.р. в марте.", 100000, "RUB"),
    ("ru", "Мельница заплатила 10 т. долларов.", 10000, "USD"),
    ("ru", "Мельница заплатила 10к рублей.", 10000, "RUB"),
    ("ru", "Мельница заплатила 2 тыс. 500 руб.", 2500, "RUB"),
    ("ru", "Мельница заплатила 100 (сто) тысяч рублей.", 100000, "RUB"),
    ("ru", "Мельница заплатила 5 , 4 млрд рублей.", 5400000000, "RUB"),
    ("ru", "Мельница заплатила тысячу двести рублей.", 1200, "RUB"),
    ("tr", "Değirmen bin dolar ödedi.", 1000, "USD"),
    ("tr", "Değirmen bin 500 lira ödedi.", 1500, "TRY"),
    ("tr", "Değirmen ikiyüzellibin lira ödedi.", 250000, "TRY"),
    ("tr", "ABD doları 50", 50, "USD"),
    ("az", "Dəyirman min manat ödəyib.", 1000, "AZN"),
    ("az", "Dəyirman yüzəlli manat ödəyib.", 150, "AZN"),
    ("az", "ABŞ dolları 50", 50, "USD"),
    ("hy", "Ջրաղացը վճարել է հազար դրամ։", 1000, "AMD"),
    ("hy", "Ջրաղացը վճարել է երկուհարյուր դրամ։", 200, "AMD"),
]


@pytest.mark.parametrize(("language", "text", "amount", "currency"), EVERYDAY)
def test_everyday_forms(language: str, text: str, amount: float, currency: str) -> None:
    assert read_back(text, language) == [(amount, currency)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 20 teams, 11 won and 9 lost."),
        ("en", "Two million won the lottery."),
        ("en", "The town has 500 real problems."),
        ("en", "The band has 5 million real listeners."),
        ("en", "In all, 100 try out for the choir."),
        ("en", "The town held a dollar bond sale with 5 banks."),
        ("en", "Flour is sold at 10 pounds of flour a sack."),
        ("en", "They carved a 20-pound turkey for 12 guests."),
        ("en", "The 4 RS-25 engines were put in."),
        ("en", "He was 166 centimeters tall."),
        ("en", "The R50 car and the R2 robot were shown."),
        ("ru", "Пришли 5 человек, так что 10 стульев хватило."),
        ("tr", "Yeni 10 öğrenci geldi, bin kişi bekliyordu."),
        ("az", "Min nəfər və 10 yeni şagird gəlib."),
        ("hy", "Հազար մարդ և 10 նոր աշակերտ եկավ։"),
    ],
)
def test_other_words_are_no_currencies(language: str, text: str) -> None:
    assert read_back(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "currency", "is_ambiguous"),
    [
        ("en", "It cost 5,000 won.", "KRW", True),
        ("en", "It cost 500 South Korean won.", "KRW", False),
        ("en", "It cost 500 shillings.", "KES", True),
        ("en", "It cost 500 Ugandan shillings.", "UGX", False),
        ("en", "It cost 500 dinars.", "KWD", True),
        ("en", "It cost 500 Jordanian dinars.", "JOD", False),
        ("en", "It cost 500 pesos.", "MXN", True),
        ("en", "It cost 500 Uruguayan pesos.", "UYU", False),
        ("en", "It cost 500 ringgit.", "MYR", False),
        ("ru", "Это стоило 500 динаров.", "KWD", True),
        ("ru", "Это стоило 500 кенийских шиллингов.", "KES", False),
        ("ru", "Это стоило 500 тысяч вон.", "KRW", True),
        ("tr", "500 dinar tuttu.", "KWD", True),
        ("tr", "500 Ürdün dinarı tuttu.", "JOD", False),
        ("tr", "500 Endonezya rupisi tuttu.", "IDR", False),
        ("az", "Qiyməti 500 dinar idi.", "KWD", True),
        ("az", "Qiyməti 500 Keniya şillinqi idi.", "KES", False),
        ("hy", "Արժեր 500 դինար։", "KWD", True),
        ("hy", "Արժեր 500 քենիական շիլինգ։", "KES", False),
    ],
)
def test_a_shared_word_is_marked_and_an_adjective_settles_it(language: str, text: str, currency: str, is_ambiguous: bool) -> None:
    assert [(r["currency"], r["is_currency_ambiguous"]) for r in rows(text, language)] == [(currency, is_ambiguous)]


#: Names that are other things as well, or that the language's names differ in.
LEFT_OUT = {"en": {"ZWG"}, "ru": {"LSL"}, "tr": set(), "az": set(), "hy": {"ERN"}}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("count", [2, 5, 500_000])
def test_every_current_currency_is_read_by_its_name(language: str, count: int) -> None:
    names = {code: get_currency_name(code, count=count, locale=language) for code in current_codes() - LEFT_OUT[language]}
    named = {code: name for code, name in names.items() if name != code}
    assert len(named) > 140
    wrong = {name: found for code, name in named.items() if (found := read_back(f"{count} {name}", language)) != [(count, code)]}
    assert not wrong


@pytest.mark.parametrize("code", sorted(current_codes() - {"ALL", "TOP", "CUP"}))
def test_every_current_code_is_read_beside_a_number(code: str) -> None:
    assert read_back(f"The mill paid {code} 5 million.", "en") == [(5000000, code)]
    assert read_back(f"The mill paid 5 million {code}.", "en") == [(5000000, code)]


@pytest.mark.parametrize("language", languages())
def test_the_number_words_of_each_language_are_complete(language: str) -> None:
    lex = lexicon(language)
    values = set(lex.numbers.values())
    assert {*range(1, 11), 20, 30, 40, 50, 60, 70, 80, 90, 100} <= values
    assert 100 in lex.multiples.values() and 12 in lex.multiples.values()
    assert Decimal("0.5") in {Decimal(v) for v in read(f"{language}.toml")["halves"].values()}
    assert set(lex.denominators.values()) == {Decimal("0.1"), Decimal("0.01")}


def test_cents_belong_to_currencies_that_have_them() -> None:
    assert hundredths_fit("USD", "EUR") and hundredths_fit("GBP", "GBP")
    assert not hundredths_fit("USD", "AZN") and not hundredths_fit("AZN", "USD")


def test_a_language_that_nobody_lists_has_no_official_names() -> None:
    assert official_names("xx") == ()


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("tr", "Köprü için iki milyon bin yüz avro harcandı.", 2_001_100),
        ("tr", "Köprü için dört milyon bin bir avro harcandı.", 4_001_001),
        ("az", "Körpü üçün iki milyon min bir manat xərclənib.", 2_001_001),
    ],
)
def test_a_bare_thousand_within_a_number_goes_on(language: str, text: str, value: int) -> None:
    batch = article_batch([{"article_id": "0" * 32, "text": text, "language": language, "published_on": date(2025, 1, 7)}])
    assert [int(r["amount"]) for r in extract_figures(batch).to_pylist()] == [value]
