"""Russian relays and digests: which outlet's piece is retold, and how long; interviews and hearings. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "e" * 32, "text": text, "language": "ru", "published_on": date(2025, 3, 11), **fields}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def told(text: str, *keys: str, **fields: Any) -> list[tuple[Any, ...]]:
    return [tuple(r[k] for k in keys) for r in rows(text, **fields)]


SHUT = "граница закрыта"
SAID = "министр Арам Ваганян заявил, что граница закрыта."


@pytest.mark.parametrize(
    "text",
    [
        # in front of the words
        f"На страницах газеты «Маяк» {SAID}",
        f"В статье для портала «Маяк» {SAID}",
        f"В колонке газеты «Маяк» {SAID}",
        f"В статье, опубликованной газетой «Маяк», {SAID}",
        f"Со ссылкой на агентство «Маяк» {SAID}",
        # inside the clause
        "По словам министра Арама Ваганяна, приведённым телеканалом «Маяк», граница закрыта.",
        "По словам министра Арама Ваганяна, которого цитирует газета «Маяк», граница закрыта.",
        "По словам министра Арама Ваганяна, которые приводит портал «Маяк», граница закрыта.",
        # at the end and behind
        "Министр Арам Ваганян заявил, что граница закрыта (газета «Маяк», 10 марта).",
        "Министр Арам Ваганян заявил, что граница закрыта. Об этом говорится в материале газеты «Маяк».",
    ],
)
def test_credit_of_one_statement(text: str) -> None:
    assert told(text, "speaker_name", "content", "via") == [("Арам Ваганян", SHUT, "Маяк")]


def test_outlets_by_their_kind() -> None:
    assert told("Министр Арам Ваганян заявил, что граница закрыта, передают турецкие СМИ.", "via") == [("турецкие СМИ",)]
    one = "Одна из турецких газет пишет о границе. Министр Арам Ваганян рассказал ей, что граница закрыта."
    assert told(one, "speaker_name", "via") == [("Арам Ваганян", "Одна из турецких газет")]


def test_outlet_that_has_it_from_somebody() -> None:
    for whose in ("полученной от двух чиновников министерства", "которая ссылается на двух чиновников министерства"):
        text = f"По информации газеты «Маяк», {whose}, граница закрыта."
        assert told(text, "speaker_name", "content", "via") == [("(unnamed)", SHUT, "Маяк")]


@pytest.mark.parametrize(
    "theme",
    [
        "Газета «Маяк» опубликовала интервью с министром Арамом Ваганяном.",
        "Бакинский портал «Маяк» занят границей.",
        "Турецкая газета «Маяк» под заголовком «Замок на мосту» помещает беседу с министром Арамом Ваганяном.",
        "Агентство «Маяк» передаёт рассказ министра.",
        "О делах на границе пишет газета «Маяк».",
        "Беседу с министром Арамом Ваганяном печатает газета «Маяк».",
    ],
)
def test_theme_holds_for_its_paragraph(theme: str) -> None:
    text = f"{theme} Министр Арам Ваганян считает, что граница закрыта. «Дата неизвестна», — говорит он.\n\nМэр Лев Орани сказал, что музей открыт."
    assert told(text, "speaker_name", "via") == [("Арам Ваганян", "Маяк"), ("Арам Ваганян", "Маяк"), ("Лев Орани", None)]


def test_paragraphs_of_a_review() -> None:
    text = (
        "«Маяк» выяснял, кому нужен мост. Министр Арам Ваганян сказал, что мост нужен всем.\n\n"
        "«Заря»: министр Арам Ваганян заявил, что граница закрыта.\n\n"
        "«Свет» беседует с мэром. Мэр Лев Орани сказал, что музей открыт."
    )
    found = told(text, "speaker_name", "via", title="Обзор прессы")
    assert found == [("Арам Ваганян", "Маяк"), ("Арам Ваганян", "Заря"), ("Лев Орани", None)]


@pytest.mark.parametrize(
    "behind",
    [
        "Он добавил изданию, что дата неизвестна.",
        "«Дата неизвестна», — сказал газете мэр Лев Орани.",
        "Мэр Лев Орани в том же номере сетует, что дата неизвестна.",
        "Там же мэр Лев Орани говорит, что дата неизвестна.",
        "Мэр Лев Орани рассказал ей, что дата неизвестна.",
        "Он добавил, что дата неизвестна.",
        "Министр добавил, что дата неизвестна.",
    ],
)
def test_links_to_the_piece(behind: str) -> None:
    text = f"По сообщению газеты «Маяк», {SAID} {behind}"
    assert told(text, "via") == [("Маяк",), ("Маяк",)]


@pytest.mark.parametrize(
    "behind",
    [
        "Мэр Лев Орани сказал, что музей открыт.",
        "Мэр Лев Орани сказал нашему корреспонденту, что музей открыт.",
        "Агентство «Свет» писало о музее. Мэр Лев Орани сказал, что музей открыт.",
        "Сообщение газеты мэр Лев Орани назвал ложью.",
    ],
)
def test_another_voice_closes_the_piece(behind: str) -> None:
    text = f"По сообщению газеты «Маяк», {SAID} {behind}"
    assert next(v for (v,) in told(text, "via")) == "Маяк"
    assert "Маяк" not in [v for (v,) in told(text, "via")][1:]


@pytest.mark.parametrize(
    "text",
    [
        "В интервью газете «Маяк» министр Арам Ваганян заявил, что граница закрыта. Он добавил, что дата неизвестна.",
        "Министр Арам Ваганян рассказал газете «Маяк», что граница закрыта.",
        "Партия «Маяк» обсудила закон. Лидер партии Арам Ваганян заявил, что закон плох.",
        "Компания «Маяк» рассказала о планах. Директор Арам Ваганян заявил, что завод работает.",
        "Газета «Маяк» написала о продаже завода. Директор завода Арам Ваганян назвал публикацию ложью.",
        "Газета «Маяк» пишет, что завод продадут. Директор завода Арам Ваганян это опроверг.",
    ],
)
def test_what_is_told_to_an_outlet_is_not_by_it(text: str) -> None:
    assert {v for (v,) in told(text, "via")} <= {None}


def test_bare_noun_is_the_outlet_of_the_paragraph() -> None:
    text = (
        "В колонке для портала «Заря» депутат Нора Сардян утверждает, что мост старый.\n\n"
        "Бакинская «Маяк» занята границей. Министерство экономики, добавляет издание, отрицает, что мост закрыт."
    )
    assert told(text, "via", title="Обзор печати") == [("Заря",), ("Маяк",)]
