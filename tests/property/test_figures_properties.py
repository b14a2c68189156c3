"""Amounts written in every style are read back; spans, ids and batches keep their promises; any text is safe and linear."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.figures import extract_figures, figures_and_rejects
from onrecord.figures.lexicon import languages
from onrecord.inputs import article_batch
from onrecord.tables import table


def rows(*texts: str, language: str | None = "en") -> list[list[dict[str, Any]]]:
    articles = [{"article_id": f"{i:032x}", "text": text, "language": language} for i, text in enumerate(texts)]
    found: list[list[dict[str, Any]]] = [[] for _ in texts]
    for row in extract_figures(article_batch(articles)).to_pylist():
        found[int(row["article_id"], 16)].append(row)
    return found


#: language -> sentence, decimal mark, grouping marks, scale words, currency words (code, word after a large number)
STYLES: dict[str, tuple[str, str, tuple[str, ...], dict[str, int], dict[str, str]]] = {
    "en": (
        "The bridge by the mill cost {} in all.", ".", (",", " ", "\u00a0", "\u202f", "'"),
        {"million": 6, "billion": 9, "trillion": 12, "mln": 6, "bn": 9, "thousand": 3}, {"AZN": "manats", "EUR": "euros", "AMD": "drams", "TRY": "liras"},
    ),
    "ru": (
        "Мост у мельницы стоил {} всего.", ",", (" ", "\u00a0"),
        {"миллионов": 6, "миллиардов": 9, "млрд": 9, "млн": 6, "тыс.": 3}, {"AZN": "манатов", "EUR": "евро", "AMD": "драмов", "RUB": "рублей"},
    ),
    "tr": (
        "Köprü için {} harcandı.", ",", (".", " "),
        {"milyon": 6, "milyar": 9, "trilyon": 12, "bin": 3}, {"AZN": "manat", "EUR": "avro", "USD": "dolar", "TRY": "lira"},
    ),
    "az": (
        "Körpüyə {} xərclənib.", ",", (".", " "),
        {"milyon": 6, "milyard": 9, "mlrd.": 9, "mln": 6, "min": 3}, {"AZN": "manat", "EUR": "avro", "AMD": "dram", "RUB": "rubl"},
    ),
    "hy": (
        "Կամուրջի համար ծախսվել է {}։", ",", (".", " "),
        {"միլիոն": 6, "միլիարդ": 9, "մլրդ": 9, "հազար": 3}, {"AZN": "մանաթ", "EUR": "եվրո", "AMD": "դրամ", "RUB": "ռուբլի"},
    ),
}  # fmt: skip
SYMBOLS = {"€": "EUR", "₼": "AZN", "£": "GBP", "US$": "USD", "₺": "TRY", "AZN ": "AZN", "EUR": "EUR", "CHF ": "CHF"}


def test_every_language_with_a_lexicon_is_written_and_read_here() -> None:
    assert set(STYLES) == set(languages())


@st.composite
def scaled(draw: st.DrawFn) -> tuple[str, str, str, Decimal, str]:
    """(language, text, amount as written, value, currency) with a scale word."""
    language = draw(st.sampled_from(sorted(STYLES)))
    sentence, mark, _, scales, currencies = STYLES[language]
    whole, part = draw(st.integers(1, 999)), draw(st.sampled_from(["", "5", "25", "7"]))
    scale = draw(st.sampled_from(sorted(scales)))
    number = f"{whole}{mark}{part}" if part else str(whole)
    value = Decimal(f"{whole}.{part}" if part else whole) * 10 ** scales[scale]
    if draw(st.booleans()):
        code = draw(st.sampled_from(sorted(currencies)))
        written = f"{number} {scale} {currencies[code]}"
    else:
        symbol = draw(st.sampled_from(sorted(SYMBOLS)))
        code, written = SYMBOLS[symbol], f"{symbol}{number} {scale}"
    return language, sentence.format(written), written, value, code


@given(scaled())
@settings(max_examples=200, deadline=None)
def test_a_scaled_amount_is_read_back_in_every_language(case: tuple[str, str, str, Decimal, str]) -> None:
    language, text, written, value, code = case
    (found,) = rows(text, language=language)
    assert [(r["amount"], r["currency"]) for r in found] == [(value, code)]
    assert written.rstrip(".").startswith(found[0]["figure_text"].rstrip(".")[: len(written) - 2])


@st.composite
def ranges(draw: st.DrawFn) -> tuple[str, str, Decimal, Decimal, str]:
    """(language, text, low, high, currency): both ends with a scale word, or the second alone."""
    language = draw(st.sampled_from(sorted(STYLES)))
    sentence, mark, _, scales, currencies = STYLES[language]
    word, power = draw(st.sampled_from(sorted((w, p) for w, p in scales.items() if not w.endswith("."))))
    code, name = draw(st.sampled_from(sorted(currencies.items())))
    low = draw(st.integers(1, 800))
    high = draw(st.integers(low + 1, 900))
    tenth = draw(st.sampled_from(["", f"{mark}5"]))
    first = f"{low}{tenth} {word}" if draw(st.booleans()) else f"{low}{tenth}"
    text = sentence.format(f"{first}{draw(st.sampled_from(['-', '–']))}{high} {word} {name}")
    return language, text, (low + (Decimal("0.5") if tenth else 0)) * Decimal(10) ** power, high * Decimal(10) ** power, code


@given(ranges())
@settings(max_examples=150, deadline=None)
def test_a_range_is_read_back_in_every_language(case: tuple[str, str, Decimal, Decimal, str]) -> None:
    language, text, low, high, currency = case
    (found,) = rows(text, language=language)[0]
    assert (found["amount_low"], found["amount_high"], found["currency"], found["bound"]) == (low, high, currency, "range")


@st.composite
def grouped(draw: st.DrawFn) -> tuple[str, str, Decimal, str]:
    """(language, text, value, currency) with digits grouped as the language groups them."""
    language = draw(st.sampled_from(sorted(STYLES)))
    sentence, mark, groupings, _, currencies = STYLES[language]
    value, cents = draw(st.integers(1000, 10**12)), draw(st.sampled_from(["", "05", "50"]))
    group, code = draw(st.sampled_from(groupings)), draw(st.sampled_from(sorted(currencies)))
    if group == "." and cents and mark == ".":
        cents = ""
    number = f"{value:,}".replace(",", group) + (mark + cents if cents else "")
    return language, sentence.format(f"{number} {currencies[code]}"), Decimal(f"{value}.{cents}" if cents else value), code


@given(grouped())
@settings(max_examples=200, deadline=None)
def test_grouped_digits_are_read_back_in_every_language(case: tuple[str, str, Decimal, str]) -> None:
    language, text, value, code = case
    (found,) = rows(text, language=language)
    assert [(r["amount"], r["currency"]) for r in found] == [(value, code)]


PIECES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "$5bn",
            "€1.7 mln",
            "8,4 млрд манатов",
            "between $3 and $4 billion",
            "12,34,5678 dollars",
            "half a billion",
            "664 միլիարդ դրամ",
            "50 cents",
            "over",
            "in 2026",
            "FY2025/26",
            ", or ",
            "(",
            ")",
            ". ",
            "\n",
            "more than",
            "Armenia",
            "Bakü'ye",
            "to",
            "from",
            "İ",
            "ß",
            "٠١ dollars",
            "٣ euros",
            "²³$",
            "$",
            ",",
            "'",
            "1 000 000 рублей",
            "Q3",
            "next year",
            "a",
            "a year",
            "19.6%",
            "-",
            "−$5",
            "minus",
            "eksi",
            "half a",
            "½",
            "1/2",
            "two dozen",
            "and 50 cents",
            "(five)",
            "5 , 000",
            ".5",
            "Q$10",
            "won",
            "onbin",
            "bin",
            "т.р.",
            "dolardan",
            "�",
            "\x00",
        ]
    ),
)
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)


@given(TEXTS, st.sampled_from([*sorted(STYLES), None, "xx"]))
@settings(max_examples=250, deadline=None)
def test_any_text_gives_rows_whose_spans_stand_in_it(text: str, language: str | None) -> None:
    text = text.replace("\ud800", "")
    batch, rejects = figures_and_rejects(article_batch([{"article_id": "0" * 32, "text": text, "language": language}]))
    assert batch.schema == table("figures").schema
    before = 0
    for row in batch.to_pylist():
        assert text[row["start"] : row["end"]] == row["figure_text"]
        assert before <= row["start"] < row["end"]
        before = row["end"]
        values = (row["amount"], row["amount_low"], row["amount_high"])
        assert any(v is not None for v in values) and all(v is None or abs(v) <= 10**18 for v in values)
        assert row["unit_value"] * row["scale"] in values
        assert row["currency"] or row["is_currency_ambiguous"]
    assert all(r.code.startswith("OR-M0") for r in rejects)


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_an_article_alone_gives_the_same_rows_as_in_a_batch(texts: list[str]) -> None:
    texts = [t.replace("\ud800", "") for t in texts]
    together = rows(*texts)
    for place, text in enumerate(texts):
        alone = extract_figures(article_batch([{"article_id": f"{place:032x}", "text": text, "language": "en"}])).to_pylist()
        assert alone == together[place]


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "$",
        "billion ",
        "$5 ",
        "1,",
        "1 000 ",
        "a ",
        "five ",
        "$1-",
        "dollars ",
        "first half of ",
        "(",
        "US$",
        "two hundred ",
        "1/2 ",
        "7 (7) ",
        "minus $",
        "5 , ",
        "and ",
        "½",
        "Q$",
    ],
)
def test_time_is_linear_in_monotonous_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = "It cost $5. " + piece * (size // len(piece))
        begun = time.process_time()
        rows(text)
        return time.process_time() - begun

    seconds(1000)
    small, large = seconds(20_000), seconds(80_000)
    assert large < 12 * max(small, 0.02), (small, large)
