"""Turkish: times that belong to what is told of. All people and places are invented."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


@pytest.mark.parametrize(
    ("text", "content", "dated"),
    [
        ("Geçen hafta Vell'de ve Orran'da yaşanan olayların herkesi etkilediğini belirten Orran, sabır diledi.", "Geçen hafta Vell'de ve Orran'da yaşanan olayların herkesi etkilediğini", False),
        ("Vali Lem Orran, geçen hafta yapılan toplantının verimli geçtiğini söyledi.", "geçen hafta yapılan toplantının verimli geçtiğini", False),
        ("Vali Lem Orran, gazetecilere saat 13.40 civarında ormanlık alanda yangın çıktığını söyledi.", "saat 13.40 civarında ormanlık alanda yangın çıktığını", False),
        ("Vali Lem Orran, dün üç kişinin yaralandığını söyledi.", "üç kişinin yaralandığını", True),
        ("Vali Lem Orran, pazartesi günü köprüde yaptığı incelemede onarımın nisan ayında biteceğini açıkladı.", None, True),
        ("Geçen hafta Vell'de konuşan Lem Orran, yolun kapalı olduğunu söyledi.", "yolun kapalı olduğunu", True),
    ],
)  # fmt: skip
def test_a_time_of_what_is_told_of_is_no_time_of_saying(text: str, content: str | None, dated: bool) -> None:
    article = {"article_id": "a" * 32, "text": text, "language": "tr", "published_on": date(2025, 5, 16)}
    row = extract_statements(article_batch([article])).to_pylist()[0]
    assert content is None or row["content"] == content
    assert (row["said_on"] or row["said_from"]) is not None if dated else (row["said_on"] or row["said_from"]) is None
