"""Currencies of the world by the words, adjectives, hundredths and letters that texts have for them, and words that are none."""

from __future__ import annotations

import pytest

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

#: language, a sentence, the amount in it, its currency
READ = [
    ("en", "The emir's office paid twenty-five thousand Kuwaiti dinars.", "twenty-five thousand Kuwaiti dinars", "KWD"),
    ("en", "The flood cost 40 million Pakistan rupees.", "40 million Pakistan rupees", "PKR"),
    ("en", "A tea costs 25 Syrian liras now.", "25 Syrian liras", "SYP"),
    ("en", "Rent is 900,000 Lebanese lira.", "900,000 Lebanese lira", "LBP"),
    ("en", "He left 300 Irish pounds in 1998.", "300 Irish pounds", "IEP"),
    ("en", "The villa sold for 2 million French francs in 1994.", "2 million French francs", "FRF"),
    ("en", "They once paid 80 million Italian lire.", "80 million Italian lire", "ITL"),
    ("en", "The loan was 12 million Deutschmarks.", "12 million Deutschmarks", "DEM"),
    ("en", "The island spent 3 million Seychelles rupees.", "3 million Seychelles rupees", "SCR"),
    ("en", "A loaf costs 700 Zimbabwe dollars.", "700 Zimbabwe dollars", "ZWL"),
    ("en", "A bus ride is 20 Kenyan cents.", "20 Kenyan cents", "KES"),
    ("en", "It fell to 50 euro cents.", "50 euro cents", "EUR"),
    ("en", "Sugar rose by 15 US cents.", "15 US cents", "USD"),
    ("en", "In Brazil a stamp costs 90 centavos.", "90 centavos", "BRL"),
    ("en", "In Egypt bread costs 20 piastres.", "20 piastres", "EGP"),
    ("en", "The ticket is kr 500.", "kr 500", "SEK"),
    ("en", "The fund got 2 billion special drawing rights.", "2 billion special drawing rights", "XDR"),
    ("ru", "Он заплатил сто двадцать тысяч швейцарских франков.", "сто двадцать тысяч швейцарских франков", "CHF"),
    ("ru", "Визит стоил 3 миллиона саудовских риалов.", "3 миллиона саудовских риалов", "SAR"),
    ("ru", "Дом продали за 2 миллиона французских франков.", "2 миллиона французских франков", "FRF"),
    ("ru", "Билет стоит 400 намибийских долларов.", "400 намибийских долларов", "NAD"),
    ("ru", "Цена снизилась до 30 евроцентов.", "30 евроцентов", "EUR"),
    ("tr", "Banka iki yüz elli bin İsveç kronu ödedi.", "iki yüz elli bin İsveç kronu", "SEK"),
    ("tr", "Ev 900 bin Romanya leyine satıldı.", "900 bin Romanya ley", "RON"),
    ("tr", "Eskiden 20 bin Fransız frangı ödenirdi.", "20 bin Fransız frangı", "FRF"),
    ("az", "Şirkət 5 milyon İran riyalı ödədi.", "5 milyon İran riyalı", "IRR"),
    ("az", "Bilet 50 avrosent bahalaşdı.", "50 avrosent", "EUR"),
    ("hy", "Տունն արժեր 90 միլիոն սիրիական լիրա։", "90 միլիոն սիրիական լիրա", "SYP"),
    ("hy", "Բանկը վճարեց 7 միլիոն սինգապուրյան դոլար։", "7 միլիոն սինգապուրյան դոլար", "SGD"),
]
#: language, a sentence in which nothing is money
NONE = [
    ("en", "She bought 5 pounds of flour."),
    ("en", "The side won 5 games."),
    ("en", "We met 5 real people."),
    ("en", "The coat of arms shows three crowns."),
    ("en", "Three Swedish crown princes came."),
    ("en", "It holds 2 Czech crown jewels."),
    ("en", "Two Brazilian real estate firms closed."),
    ("en", "The zoo has two lek males."),
    ("en", "They visited two Kuna villages."),
    ("en", "Six Turkish leaders spoke."),
    ("en", "In 2024 Turkish lira deposits fell."),
    ("en", "Twenty US central bankers met."),
    ("en", "Four Georgian larimar stones were sold."),
    ("ru", "На выставке стояли автомобили 5 немецких марок."),
    ("ru", "В альбоме 20 почтовых марок."),
    ("ru", "Приехали два литовских литератора."),
    ("tr", "Törende iki Türk lirik şairi konuştu."),
    ("az", "Sərgidə 5 alman markası təmsil olunur."),
    ("hy", "Բացվեց 3 գերմանական մարկետինգային գրասենյակ։"),
]


def _figures(language: str, text: str) -> list[tuple[str, str]]:
    batch = article_batch([{"id": "a", "text": text, "language": language}])
    return [(row["figure_text"], row["currency"]) for row in extract_figures(batch).to_pylist()]


@pytest.mark.parametrize(("language", "text", "amount", "currency"), READ)
def test_a_currency_is_told_by_its_words(language: str, text: str, amount: str, currency: str) -> None:
    found = _figures(language, text)
    assert [code for _, code in found] == [currency]
    assert found[0][0].startswith(amount) or amount.startswith(found[0][0])


@pytest.mark.parametrize(("language", "text"), NONE)
def test_other_words_are_no_money(language: str, text: str) -> None:
    assert _figures(language, text) == []
