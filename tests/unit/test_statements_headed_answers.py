"""Interviews whose questions stand in lines of their own and whose answers open with a dash. All people are invented."""

from __future__ import annotations

from typing import Any

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

ASKED = "Что вас привело в мастерскую?"
WISH = "Рецепт быстрого ужина."


def rows(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": "ru"}])).to_pylist()
    return found


def test_answers_under_names_are_those_of_the_people_named() -> None:
    text = (
        "Мы спросили мастеров озера.\n"
        f"Лев Орранов\nАккаунт: @orran\n{ASKED}\n— Внезапно я захотел делать лодки – совершенно любые.\n{WISH}\n— Рыба и лук в печи.\n"
        f"Анна Веллина\nАккаунт: @vell\n{ASKED}\n— Лодки объединяют нас всех у озера.\n{WISH}\n— Уха на костре, без спешки.\n"
        "Проголосуйте за них на сайте!"
    )
    assert [(r["speaker_name"], r["kind"], r["content"]) for r in rows(text)] == [
        ("Лев Орранов", "direct", "Внезапно я захотел делать лодки – совершенно любые."),
        ("Лев Орранов", "direct", "Рыба и лук в печи."),
        ("Анна Веллина", "direct", "Лодки объединяют нас всех у озера."),
        ("Анна Веллина", "direct", "Уха на костре, без спешки."),
    ]


def test_a_tale_with_talk_in_it_has_no_answers() -> None:
    text = "Куда вы идете?\n— К озеру, — сказал Лев Орранов.\nЗачем вам лодка?\n— Для рыбы, — ответил он.\nА где ваша сеть?\n— Дома, — сказал Лев."
    assert all(r["cue"] != "—" for r in rows(text))
