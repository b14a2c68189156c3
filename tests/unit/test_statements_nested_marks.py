"""Straight marks inside quotations of other marks, in every language. All people are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.scan import scan


def contents(text: str, language: str) -> list[str]:
    return [r["content"] for r in extract_statements(article_batch([{"id": "a", "text": text, "language": language}])).to_pylist()]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("en", '“This is a "red line" for us. We shall not cross it,” said the minister, Irina Kraut.', 'This is a "red line" for us. We shall not cross it,'),
        ("en", '"This is a "red line" for us. We shall not cross it," said the minister, Irina Kraut.', 'This is a "red line" for us. We shall not cross it,'),
        ("ru", '«Это "красная линия" для нас. Мы её не перейдём», — сказала министр Ирина Краут.', 'Это "красная линия" для нас. Мы её не перейдём'),
        ("az", '"Bu, bizim üçün "qırmızı xətt"dir. Biz onu keçməyəcəyik", - nazir Əli Orran deyib.',
         'Bu, bizim üçün "qırmızı xətt"dir. Biz onu keçməyəcəyik'),
        ("az", "“Bu, bizim üçün \"qırmızı xətt\"dir. Biz onu keçməyəcəyik”, - nazir Əli Orran deyib.",
         'Bu, bizim üçün "qırmızı xətt"dir. Biz onu keçməyəcəyik'),
        ("tr", '“Bu, bizim için "kırmızı çizgi"dir. Onu geçmeyeceğiz” dedi Bakan Ali Orran.', 'Bu, bizim için "kırmızı çizgi"dir. Onu geçmeyeceğiz'),
        ("hy", "«Սա \"կարմիր գիծ\" է մեզ համար։ Մենք չենք անցնի այն»,- ասաց նախարար Գագիկ Օրրյանը։", 'Սա "կարմիր գիծ" է մեզ համար։ Մենք չենք անցնի այն'),
    ],
)  # fmt: skip
def test_a_pair_of_straight_marks_inside_a_quotation_does_not_end_it(language: str, text: str, content: str) -> None:
    assert content in contents(text, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # marks of two kinds as the ends of one quotation
        ('«Дорога закрыта", — сказала министр Ирина Краут. «Она будет открыта», — добавила она.', ["Дорога закрыта", "Она будет открыта"]),
        # two quotations, and a pair inside none
        ('"Дорога закрыта", — сказала министр Ирина Краут. "Она будет открыта", — добавила она.', ["Дорога закрыта", "Она будет открыта"]),
    ],
)
def test_marks_that_end_a_quotation_still_do(text: str, expected: list[str]) -> None:
    assert contents(text, "ru") == expected


def test_a_pair_inside_a_quotation_of_two_paragraphs() -> None:
    text = '«Это "красная линия" для нас.\nМы её не перейдём», — сказала министр Ирина Краут.'
    (quote,) = scan(text, "ru").quotes
    assert [text[a:b] for a, b in quote.inner] == ['Это "красная линия" для нас.', "Мы её не перейдём"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='«»“”„" ab.\n', max_size=120))
def test_quotations_lie_in_order_and_inside_their_text(text: str) -> None:
    end = 0
    for quote in scan(text, "en").quotes:
        assert end <= quote.start < quote.end <= len(text)
        assert all(quote.start <= a <= b <= quote.end for a, b in quote.inner)
        end = quote.end
