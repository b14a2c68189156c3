"""Numbers up to 999,999,999 written out in words, and mixed with digits, are read back in every language.

The writers here are the tests' own: they share no word list with the lexicons.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.figures import extract_figures
from onrecord.figures.lexicon import languages
from onrecord.inputs import article_batch


def sums(text: str, language: str) -> list[tuple[Decimal, str]]:
    rows = extract_figures(article_batch([{"article_id": "0" * 32, "text": text, "language": language}])).to_pylist()
    return [(row["amount"], row["currency"]) for row in rows]


def split(value: int) -> tuple[int, int, int]:
    """(millions, thousands, the rest)."""
    return value // 10**6, value // 1000 % 1000, value % 1000


EN_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
EN_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def english(value: int, hyphen: str = "-", joined: str = " and ") -> str:
    def below_thousand(n: int) -> str:
        words = f"{EN_SMALL[n // 100]} hundred" if n >= 100 else ""
        rest = n % 100
        if not rest:
            return words
        tail = EN_SMALL[rest] if rest < 20 else EN_TENS[rest // 10] + (f"{hyphen}{EN_SMALL[rest % 10]}" if rest % 10 else "")
        return f"{words}{joined}{tail}" if words else tail

    millions, thousands, rest = split(value)
    parts = [f"{below_thousand(millions)} million" if millions else "", f"{below_thousand(thousands)} thousand" if thousands else ""]
    last = below_thousand(rest) if rest else ""
    if last and rest < 100 and (millions or thousands) and "and" in joined:
        last = f"and {last}"
    return " ".join(p for p in [*parts, last] if p)


RU_SMALL = [
    "ноль",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
]
RU_TENS = ["-", "-", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"]
RU_HUNDREDS = ["-", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"]


def russian(value: int) -> str:
    def below_thousand(n: int, feminine: bool) -> list[str]:
        words = [RU_HUNDREDS[n // 100]] if n >= 100 else []
        rest = n % 100
        if rest >= 20:
            words.append(RU_TENS[rest // 10])
            rest %= 10
        if rest:
            words.append({1: "одна", 2: "две"}.get(rest, RU_SMALL[rest]) if feminine else RU_SMALL[rest])
        return words

    def counted(n: int, one: str, few: str, many: str) -> str:
        if n % 100 in range(11, 15):
            return many
        return one if n % 10 == 1 else few if n % 10 in (2, 3, 4) else many

    millions, thousands, rest = split(value)
    words = [*below_thousand(millions, False), counted(millions, "миллион", "миллиона", "миллионов")] if millions else []
    words += [*below_thousand(thousands, True), counted(thousands, "тысяча", "тысячи", "тысяч")] if thousands else []
    return " ".join([*words, *below_thousand(rest, False)])


def without_one(value: int) -> str:
    """ "миллион двести тысяч": one million or thousand at the head without its "one"."""
    return russian(value).removeprefix("один ").removeprefix("одна ") if value >= 1000 else russian(value)


def turkic(units: str, tens: str, hundred: str, thousand: str, million: str) -> Callable[[int, str], str]:
    small, ten = ["", *units.split()], ["", *tens.split()]

    def below_thousand(n: int) -> list[str]:
        words = ([small[n // 100]] if n >= 200 else []) + ([hundred] if n >= 100 else [])
        return [w for w in (*words, ten[n // 10 % 10], small[n % 10]) if w]

    def write(value: int, between: str = " ") -> str:
        millions, thousands, rest = split(value)
        groups = [between.join(below_thousand(millions)), million] if millions else []
        if thousands:
            groups.append(between.join([*(below_thousand(thousands) if thousands > 1 else []), thousand]))
        if rest:
            groups.append(between.join(below_thousand(rest)))
        return " ".join(groups)

    return write


turkish = turkic("bir iki üç dört beş altı yedi sekiz dokuz", "on yirmi otuz kırk elli altmış yetmiş seksen doksan", "yüz", "bin", "milyon")
azerbaijani = turkic(
    "bir iki üç dörd beş altı yeddi səkkiz doqquz", "on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan", "yüz", "min", "milyon"
)

HY_UNITS = ["-", "մեկ", "երկու", "երեք", "չորս", "հինգ", "վեց", "յոթ", "ութ", "ինը"]
HY_TEENS = ["տասը", "տասնմեկ", "տասներկու", "տասներեք", "տասնչորս", "տասնհինգ", "տասնվեց", "տասնյոթ", "տասնութ", "տասնինը"]
HY_TENS = ["-", "-", "քսան", "երեսուն", "քառասուն", "հիսուն", "վաթսուն", "յոթանասուն", "ութսուն", "իննսուն"]


def armenian(value: int) -> str:
    def below_thousand(n: int) -> list[str]:
        words = ([HY_UNITS[n // 100]] if n >= 200 else []) + (["հարյուր"] if n >= 100 else [])
        rest = n % 100
        if 10 <= rest < 20:
            return [*words, HY_TEENS[rest - 10]]
        tail = (HY_TENS[rest // 10] if rest >= 20 else "") + (HY_UNITS[rest % 10] if rest % 10 else "")
        return [*words, tail] if tail else words

    millions, thousands, rest = split(value)
    words = [*below_thousand(millions), "միլիոն"] if millions else []
    words += [*(below_thousand(thousands) if thousands > 1 else []), "հազար"] if thousands else []
    return " ".join([*words, *below_thousand(rest)])


#: language -> (sentence, currency word, code, writers)
WRITERS: dict[str, tuple[str, str, str, tuple[Callable[[int], str], ...]]] = {
    "en": (
        "The bridge by the mill cost {} in all.", "euros", "EUR",
        (english, lambda n: english(n, " "), lambda n: english(n, "-", " ")),
    ),
    "ru": ("Мост у мельницы стоил {} всего.", "евро", "EUR", (russian, without_one)),
    "tr": ("Köprü için {} harcandı.", "avro", "EUR", (turkish, lambda n: turkish(n, ""))),
    "az": ("Körpüyə {} xərclənib.", "avro", "EUR", (azerbaijani, lambda n: azerbaijani(n, ""))),
    "hy": ("Կամուրջի համար ծախսվել է {}։", "եվրո", "EUR", (armenian,)),
}  # fmt: skip
#: Hundreds of thousands, teens and round numbers as often as any others.
VALUES = st.one_of(st.integers(1, 120), st.integers(1, 9999), st.integers(1, 999_999_999), st.integers(1, 999).map(lambda n: n * 1000))


def test_every_language_with_a_lexicon_is_written_here() -> None:
    assert set(WRITERS) == set(languages())


@pytest.mark.parametrize("language", sorted(WRITERS))
@given(value=VALUES, data=st.data())
@settings(max_examples=120, deadline=None)
def test_a_number_in_words_is_read_back(language: str, value: int, data: st.DataObject) -> None:
    sentence, currency, code, writers = WRITERS[language]
    write = data.draw(st.sampled_from(writers))
    text = sentence.format(f"{write(value)} {currency}")
    assert sums(text, language) == [(value, code)], text


#: language -> (words for a thousand and a million, an approximate number of anything)
SCALES = {
    "en": ("thousand", "million"), "ru": ("тысяч", "миллионов"), "tr": ("bin", "milyon"), "az": ("min", "milyon"), "hy": ("հազար", "միլիոն"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(SCALES))
@given(millions=st.integers(2, 999), thousands=st.integers(2, 999))
@settings(max_examples=60, deadline=None)
def test_digits_with_scale_words_add_up(language: str, millions: int, thousands: int) -> None:
    sentence, currency, code, _ = WRITERS[language]
    thousand, million = SCALES[language]
    text = sentence.format(f"{millions} {million} {thousands} {thousand} {currency}")
    assert sums(text, language) == [(millions * 10**6 + thousands * 1000, code)]


#: What says in each language that nobody counted, before a number word.
VAGUE = {"en": "several", "ru": "несколько", "tr": "birkaç", "az": "bir neçə", "hy": "մի քանի"}


@pytest.mark.parametrize("language", sorted(VAGUE))
@given(scale=st.integers(0, 1), of_hundreds=st.booleans())
@settings(max_examples=10, deadline=None)
def test_a_scale_that_nobody_counted_gives_nothing(language: str, scale: int, of_hundreds: bool) -> None:
    sentence, currency, _, _ = WRITERS[language]
    hundred = {"en": "hundred", "ru": "сот", "tr": "yüz", "az": "yüz", "hy": "հարյուր"}[language]
    words = [VAGUE[language], *([hundred] if of_hundreds else []), SCALES[language][scale], currency]
    assert sums(sentence.format(" ".join(words)), language) == []


#: language -> a word for hundredths of a euro, and what joins them
CENTS = {"en": ("cents", "and"), "ru": ("центов", "и"), "tr": ("sent", "ve"), "az": ("sent", "və"), "hy": ("ցենտ", "և")}


@pytest.mark.parametrize("language", sorted(CENTS))
@given(whole=st.integers(2, 9999), part=st.integers(1, 99), in_words=st.booleans(), joined=st.booleans())
@settings(max_examples=60, deadline=None)
def test_an_amount_with_its_hundredths_is_one(language: str, whole: int, part: int, in_words: bool, joined: bool) -> None:
    sentence, currency, code, writers = WRITERS[language]
    cents, join = CENTS[language]
    numbers = [writers[0](n) if in_words else str(n) for n in (whole, part)]
    text = sentence.format(" ".join([numbers[0], currency, *([join] if joined else []), numbers[1], cents]))
    assert sums(text, language) == [(Decimal(whole) + Decimal(part) / 100, code)], text


@pytest.mark.parametrize("language", sorted(WRITERS))
@given(value=st.integers(1, 10**9), minus=st.sampled_from(["-", "−"]))
@settings(max_examples=30, deadline=None)
def test_a_minus_at_the_digits_is_kept(language: str, value: int, minus: str) -> None:
    sentence, currency, code, _ = WRITERS[language]
    assert sums(sentence.format(f"{minus}{value} {currency}"), language) == [(-value, code)]
