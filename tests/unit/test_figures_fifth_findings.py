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
