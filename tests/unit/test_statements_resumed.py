"""Russian: a quotation behind a reported clause. All people are invented."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Лев Орран заявил, что дорога закрыта. «Мы ее скоро откроем для всех».", ["дорога закрыта […] Мы ее скоро откроем для всех"]),
        ("Лев Орран заявил, что дорога закрыта. «Мы ее скоро откроем для всех», — добавил он.", ["дорога закрыта", "Мы ее скоро откроем для всех"]),
        ("Лев Орран заявил, что дорога закрыта. «Озеро и лодки» — название выставки в городе.", ["дорога закрыта"]),
        ("Лев Орран заявил, что дорога закрыта.\n«Мы ее скоро откроем для всех».", ["дорога закрыта"]),
        ("Лев Орран заявил, что «дорога» закрыта. «Новый мост».", ["«дорога» закрыта"]),
    ],
)  # fmt: skip
def test_a_quotation_behind_a_clause_is_of_the_same_statement(text: str, contents: list[str]) -> None:
    found = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": "ru"}])).to_pylist()
    assert [r["content"] for r in found] == contents
