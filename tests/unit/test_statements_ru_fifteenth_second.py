"""Russian relays once more: clauses about a speaker that credit an outlet, pieces without a name, credits that go on. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def told(text: str, *keys: str, **fields: Any) -> list[tuple[Any, ...]]:
    article = {"article_id": "e" * 32, "text": text, "language": "ru", "published_on": date(2025, 3, 11), **fields}
    return [tuple(r[k] for k in keys) for r in extract_statements(article_batch([article])).to_pylist()]


SAID = "обещал открыть границу."


@pytest.mark.parametrize(
    "clause",
    [
        "которого цитирует газета «Маяк»",
        "на которого ссылается портал «Маяк»",
        "слова которого передал телеканал «Маяк»",
        "чью оценку приводит «Маяк»",
        "чей комментарий разместил на своем сайте телеканал «Маяк»",
        "с которым беседовала радиостанция «Маяк»",
        "у которого взял интервью журнал «Маяк»",
        "опрошенный газетой «Маяк»",
        "которого газета «Маяк» цитирует",
    ],
)
def test_clause_about_the_speaker_credits(clause: str) -> None:
    found = told(f"Министр Арам Ваганян, {clause}, {SAID}", "speaker_name", "speaker_role", "content", "act", "via")
    assert found == [("Арам Ваганян", "Министр", "открыть границу", "promise", "Маяк")]


def test_clause_about_somebody_spoken_of_credits_nothing() -> None:
    text = "Министр Арам Ваганян заявил, что эксперт Левон Сарян, которого цитирует газета «Маяк», ошибается."
    assert [r[:2] for r in told(text, "speaker_name", "via")] == [("Арам Ваганян", None)]


def test_clause_with_the_own_outlet_credits_nothing() -> None:
    text = f"Министр Арам Ваганян, с которым беседовало агентство «Своя лента», {SAID}"
    assert told(text, "via", outlet="Своя лента") == [(None,)]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (f"Согласно публикации газеты «Маяк», министр Арам Ваганян {SAID}", "Арам Ваганян", "министр"),
        (f"Из публикации газеты «Маяк» следует, что министр Арам Ваганян {SAID}", "Арам Ваганян", "министр"),
        (f"Агентство «Маяк» передает, что министр Арам Ваганян {SAID}", "Арам Ваганян", "министр"),
        ("Министр Арам Ваганян (цитата по порталу «Маяк») заявил, что открыть границу нельзя.", "Арам Ваганян", "Министр"),
        ("Со ссылкой на министра Арама Ваганяна агентство «Маяк» сообщает, что граница закрыта.", "Арам Ваганян", "министра"),
        ("Ссылаясь на источник в правительстве, газета «Маяк» пишет, что граница закрыта.", "(unnamed)", "источник в правительстве"),
        ("«Граница закрыта надолго», — цитирует политолога Арама Ваганяна «Маяк».", "Арам Ваганян", "политолога"),
        ("Журнал «Маяк» цитирует чиновника, пожелавшего остаться неизвестным: «Граница закрыта надолго».", "(unnamed)", "чиновника"),
    ],
)
def test_credit_forms(text: str, speaker: str, role: str) -> None:
    assert told(text, "speaker_name", "speaker_role", "via") == [(speaker, role, "Маяк")]


def test_piece_without_its_outlet() -> None:
    text = (
        "Газета «Маяк» разобрала историю порта. «Мы ждали баржу до мая», — цитирует она управляющего фирмы «Причал» Тиграна Саряна. "
        "В министерстве экономики Армении, говорится в той же статье, возражают: задержек не было вовсе."
    )
    assert told(text, "speaker_name", "speaker_role", "content", "via") == [
        ("Тигран Сарян", "управляющего фирмы «Причал» Тиграна Саряна".removesuffix(" Тиграна Саряна"), "Мы ждали баржу до мая", "Маяк"),
        ("Ministry of Economy of Armenia", None, "задержек не было вовсе", "Маяк"),
    ]


def test_credit_goes_on_in_the_next_paragraph() -> None:
    text = (
        "Граница до весны закрыта, заявил министр Арам Ваганян. Об этом сообщает агентство «Маяк».\n\n«Дорога готова», — сказал Ваганян.\n\n"
        "Президент Тигран Арамян вчера заявил, что дорога не готова."
    )
    assert told(text, "speaker_name", "via") == [("Арам Ваганян", "Маяк"), ("Арам Ваганян", "Маяк"), ("Тигран Арамян", None)]


def test_told_to_an_outlet_in_the_next_paragraph_is_no_credit() -> None:
    text = "Граница до весны закрыта, пишет газета «Маяк» со ссылкой на министра Арама Ваганяна.\n\nМост построят, сообщили изданию рыбаки."
    assert told(text, "via")[1:] == [(None,)]


@pytest.mark.parametrize(
    "opening",
    [
        "Корреспондент газеты «Маяк» побывал в селе Арени.",
        "Тему подхватил «Маяк».",
        "Немецкая «Маяк» вернулась к истории моста.",
        "У «Маяка» своя забота.",
    ],
)
def test_opening_of_a_review(opening: str) -> None:
    text = f"{opening} «Граница закрыта надолго», — говорит староста Арам Ваганян."
    assert told(text, "speaker_name", "via", title="Обзор прессы") == [("Арам Ваганян", "Маяк")]


def test_paper_and_desk_under_the_name_of_the_paragraph() -> None:
    text = "Парижская «Маяк» вернулась к истории порта. Баржу ждали до мая, пишет газета."
    assert told(text, "speaker_name", "content", title="Обзор прессы") == [("Маяк", "Баржу ждали до мая")]
    text = "У «Маяка» своя забота. Редакция убеждена: плату поднимут до зимы."
    assert told(text, "speaker_name", "content", title="Обзор прессы") == [("Маяк", "плату поднимут до зимы")]


def test_another_conclusion_of_his() -> None:
    text = (
        "Министр Арам Ваганян, которого цитирует агентство «Маяк», обещал открыть границу. "
        "Агентство приводит и другой его вывод: через год поезда пойдут сами."
    )
    assert told(text, "speaker_name", "content", "via")[1:] == [("Арам Ваганян", "через год поезда пойдут сами", "Маяк")]


def test_roles_and_names() -> None:
    assert told("Аналитик центра «Вода и хлеб» Гаяне Сарян указала, что цены растут.", "speaker_name", "speaker_role") == [
        ("Гаяне Сарян", "Аналитик центра «Вода и хлеб»")
    ]
    assert told("Цены на воду растут, считает инженер Гийом Нораваль.", "speaker_name") == [("Гийом Нораваль",)]
    assert told("«Дамба готова», — ответили в пресс-службе Масисского порта.", "speaker_name") == [("Масисский порт",)]


def test_refusal_without_a_subject() -> None:
    text = "Пресс-секретарь комитета Гаяне Сарян сообщила, что закон внесут осенью. Говорить о настроениях во фракции отказалась."
    assert told(text, "speaker_name", "content", "act")[1:] == [("Гаяне Сарян", "Говорить о настроениях во фракции", "decline")]


def test_refusal_without_the_request() -> None:
    text = "Посольство Турции в Баку отказалось подтвердить эту цифру в ответ на запрос «Своей ленты»."
    assert told(text, "content", "act", "kind") == [("подтвердить эту цифру", "decline", "indirect")]
