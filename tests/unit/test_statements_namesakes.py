"""Russian: an office without a name, and the office of another bearer of a surname. All people are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

MET = "14 мая мэр города Озеро Лев Велл встретился с премьер-министром Малайзии Анваром Орраном.\n"


def rows(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "ru", "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def test_an_office_in_another_case_is_a_namesakes() -> None:
    text = (
        MET
        + "— Передайте наилучшие пожелания Верховному правителю султану Оррану,— сказал Лев Велл.\nАнвар Орран признался, что рад встрече."
    )
    assert rows(text)[-1]["speaker_role"] == "премьер-министром Малайзии"


def test_an_office_of_the_same_person_in_full_stays() -> None:
    text = "Депутат Анвар Орран признался, что рад встрече.\nПозже председатель комитета по обороне Орран заявил, что дорога закрыта."
    assert rows(text)[-1]["speaker_role"] == "председатель комитета по обороне"


def test_an_office_with_a_courtesy_in_front_is_held_by_the_only_one() -> None:
    text = MET + "Господин премьер-министр сказал, что он интересуется историей города."
    assert rows(text)[0]["speaker_name"] == "Анвар Орран"


def test_an_office_is_given_in_the_case_that_the_text_has() -> None:
    text = MET + "Анвар Орран признался, что рад встрече. Премьер-министр заявил, что дорога открыта."
    assert {r["speaker_role"] for r in rows(text)} == {"премьер-министр Малайзии"}


def test_how_often_people_write_is_nobodys_office() -> None:
    row = rows("Мне часто пишут, что на мои лодки можно смотреть часами.")[0]
    assert (row["speaker_name"], row["speaker_role"]) == ("(unnamed)", None)


def test_a_recipe_says_nothing() -> None:
    assert rows("Рыбу отварить согласно инструкции и смешать с соусом.") == []
    assert rows("Дорога закрыта согласно данным министерства.") != []
