"""Russian statements: dialogue, timed labels, feelings, who met, gerunds, what the quoted report of others. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def told(text: str, *keys: str, **fields: Any) -> list[tuple[Any, ...]]:
    """Columns of a text's statements."""
    article = {"article_id": "e" * 32, "text": text, "language": "ru", "published_on": date(2025, 3, 12), **fields}
    return [tuple(r[k] for k in keys) for r in extract_statements(article_batch([article])).to_pylist()]


def by_whom(text: str, **fields: Any) -> list[tuple[Any, ...]]:
    return told(text, "speaker_name", "content", **fields)


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("— Колодец высох, — пастух Арсен Гаспарян смотрит на склон. — И трава тоже.", "Арсен Гаспарян", "Колодец высох […] И трава тоже."),
        ("— Нас забыли! — Нона Беридзе закрывает ставни.", "Нона Беридзе", "Нас забыли"),
        ("Почтальон Вагиф Рзаев качает головой:\n\n— Писем давно нет.", "Вагиф Рзаев", "Писем давно нет."),
        ("Пришёл мельник Отар Чхаидзе. По поводу запруды он вздыхает:\n\n— Снесло.", "Отар Чхаидзе", "Снесло."),
        ("Мельник Отар Чхаидзе отвечает не сразу:\n\n— Мука осталась прошлогодняя.", "Отар Чхаидзе", "Мука осталась прошлогодняя."),
        ("— Дождя не будет, — смеётся Отар Чхаидзе и уходит в дом.", "Отар Чхаидзе", "Дождя не будет"),
    ],
)
def test_lines_of_dialogue(text: str, name: str, content: str) -> None:
    assert told(text, "speaker_name", "content", "kind") == [(name, content, "direct")]


def test_what_stands_behind_the_authors_words_of_a_line() -> None:
    behind = "— Колодец высох, — пастух Арсен Гаспарян смотрит на склон. Он уверен, что воду увели."
    assert by_whom(behind) == [("Арсен Гаспарян", "Колодец высох"), ("Арсен Гаспарян", "воду увели")]
    resumed = "— Колодец высох, — говорит Арсен Гаспарян. — Воду увели. Так было всегда."
    assert by_whom(resumed) == [("Арсен Гаспарян", "Колодец высох […] Воду увели. Так было всегда.")]


@pytest.mark.parametrize(
    "text",
    [
        "В лавке Отара Чхаидзе лежат три вещи:\n\n— Свечи, нитки и мыло.",
        "Комиссия предложила две меры:\n\n— отменить сбор;\n— починить мост.",
        "Отар Чхаидзе перечисляет убытки:\n\n— Мельница;\n— Запруда.",
        "— Мы ждали весь день, — дорога так и не открылась.",
    ],
)
def test_lists_and_the_speakers_own_dashes_are_no_dialogue_of_somebody(text: str) -> None:
    assert by_whom(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21:15 МЧС Грузии: на перевале застряли девять машин.", [("Ministry of Emergency Situations of Georgia", "на перевале застряли девять машин")]),
        ("18:40 Министр Арам Ваганян: переход откроют к утру.", [("Арам Ваганян", "переход откроют к утру")]),
        ("18:40 Батуми: полиция оцепила набережную.", []),
        ("18:40 Коротко о погоде: ночью ожидается снег.", []),
        ("Итог: дорога открыта для всех.", []),
    ],
)  # fmt: skip
def test_labels_of_timed_entries(text: str, expected: list[tuple[str, str]]) -> None:
    assert by_whom(text) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Посол Ренато Вивальди выразил удовлетворение ходом ремонта моста.", "удовлетворение ходом ремонта моста"),
        ("Посол Ренато Вивальди выразил озабоченность судьбой рыбаков.", "озабоченность судьбой рыбаков"),
        ("Посол Ренато Вивальди выразил солидарность с жителями долины.", "солидарность с жителями долины"),
        ("Посол Ренато Вивальди выразил надежду, что мост откроют.", "мост откроют"),
        ("Посол Ренато Вивальди выразил мнение, что мост узок.", "мост узок"),
    ],
)
def test_feelings_that_are_voiced(text: str, content: str) -> None:
    assert by_whom(text) == [("Ренато Вивальди", content)]


MET = "Министр Арам Ваганян встретился с послом Ренато Вивальди. "
BOTH = "Арам Ваганян; Ренато Вивальди"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MET + "Стороны выразили заинтересованность в новых рейсах.", [(BOTH, "заинтересованность в новых рейсах")]),
        (MET + "Собеседники отметили важность торговли.", [(BOTH, "важность торговли")]),
        (MET + "В ходе беседы была подчёркнута необходимость новых дорог.", [(BOTH, "необходимость новых дорог")]),
        (MET + "На встрече отмечалось, что торговля растёт.", [(BOTH, "торговля растёт")]),
        ("Президент Саид Маджидов принял посла Ренато Вивальди. Гость сообщил, что рейсы начнутся летом.", [("Ренато Вивальди", "рейсы начнутся летом")]),
        ("Министр Арам Ваганян молчит. Стороны заявили, что мост закрыт.", [("(unnamed)", "мост закрыт")]),
        ("Гость передачи сообщил, что рейсы начнутся летом.", [("(unnamed)", "рейсы начнутся летом")]),
        ("Сапёр Арсен Гаспарян отмечен медалью. Его служба была отмечена грамотой.", []),
    ],
)  # fmt: skip
def test_who_met(text: str, expected: list[tuple[str, str]]) -> None:
    assert by_whom(text) == expected


def test_days_of_calls_and_of_hours_later() -> None:
    call = "10 марта министру Араму Ваганяну позвонил посол Ренато Вивальди. Посол Ренато Вивальди сообщил, что рейсы начнутся летом."
    assert told(call, "said_on") == [(date(2025, 3, 10),)]
    later = "10 марта прошло заседание. Через два часа к журналистам вышел мэр Арсен Гаспарян. Он заявил, что мост закрыт."
    assert told(later, "speaker_name", "said_on") == [("Арсен Гаспарян", date(2025, 3, 10))]
    received = "10 марта прошло заседание. В тот же день министр принял посла Ренато Вивальди.\n\nГость заявил, что мост закрыт."
    assert told(received, "said_on") == [(date(2025, 3, 10),)]
    undated = "Прошло заседание. Через два часа вышел мэр Арсен Гаспарян. Он заявил, что мост закрыт."
    assert told(undated, "said_on") == [(None,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Директор Нона Беридзе отвергла упрёки, уверяя, что счета открыты.", [("Нона Беридзе", "упрёки"), ("Нона Беридзе", "счета открыты")]),
        ("Мэр Арсен Гаспарян ушёл от ответа, объясняя, что устал.", [("Арсен Гаспарян", "устал")]),
        ("Мэр Арсен Гаспарян ушёл домой, зная, что мост закрыт.", []),
    ],
)  # fmt: skip
def test_gerunds_of_reporting_verbs(text: str, expected: list[tuple[str, str]]) -> None:
    assert by_whom(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Парламент Грузии рассмотрел жалобу и призвал суд поспешить.", [("Parliament of Georgia", "поспешить")]),
        ("Парламент Армении рассмотрел жалобу и призвал суд поспешить.", [("National Assembly of Armenia", "поспешить")]),
        ("Спикер Нона Беридзе посоветовала депутату извиниться, а тот пообещал подумать.", [("Нона Беридзе", "извиниться")]),
        ("Мельник Отар Чхаидзе вмешивается: запруду снесли ещё осенью.", [("Отар Чхаидзе", "запруду снесли ещё осенью")]),
        ("Министерство отвергло слухи. Рыбаков оно попросило не выходить в море.", [("Министерство", "слухи"), ("Министерство", "не выходить в море")]),
        ("«Мы строим школу», — цитировало мэра Арсена Гаспаряна издание «Маяк».", [("Арсен Гаспарян", "Мы строим школу")]),
    ],
)  # fmt: skip
def test_subjects_and_what_they_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert by_whom(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мэр Нона Беридзе назвала упрёки вздором, но извинилась перед соседями.", [("Нона Беридзе", "упрёки вздором")]),
        ("Мэр Нона Беридзе потребовала счетов, которых нет, но которые видел бухгалтер.", [("Нона Беридзе", "счетов, которых нет, но которые видел бухгалтер")]),
        ("Рыбак в последнем слове заявил: «Я чинил сети».", [("(unnamed)", "Я чинил сети")]),
        ("Депутат Артём Чхаидзе заявил, что мост закрыт.", [("Артём Чхаидзе", "мост закрыт")]),
        ("Судья Ростом Лория заявил, что мост закрыт.", [("Ростом Лория", "мост закрыт")]),
    ],
)  # fmt: skip
def test_deeds_occasions_and_names_that_look_alike(text: str, expected: list[tuple[str, str]]) -> None:
    assert by_whom(text) == expected


def test_a_subject_of_two_things_stays_whole() -> None:
    assert told("Директор филиала и бухгалтер заявили, что касса пуста.", "speaker_role") == [("Директор филиала и бухгалтер",)]


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("«Врач Гиви Лория предупредил, что воду пить нельзя», — рассказала Нона Беридзе.", ("Гиви Лория", "воду пить нельзя")),
        ("— Нам в мэрии Еревана сказали: трубы привезут, — вздыхает Нона Беридзе.", ("Yerevan Municipality", "трубы привезут")),
    ],
)
def test_what_the_quoted_report_of_others(text: str, nested: tuple[str, str]) -> None:
    found = by_whom(text)
    assert nested in found and len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "«Я сказала, что устала, а он говорит, что надо ждать», — рассказала Нона Беридзе.",
        "«Мы считаем, что закон плох», — рассказала Нона Беридзе.",
        "«Врач не сказал, что воду пить нельзя», — рассказала Нона Беридзе.",
    ],
)
def test_the_quoted_speaker_and_pronouns_are_nobody_else(text: str) -> None:
    assert len(by_whom(text)) == 1


def test_offices_as_the_text_has_them() -> None:
    first = "Вчера министру транспорта Араму Ваганяну вручили письмо. Министр Арам Ваганян заявил, что мост закрыт."
    assert told(first, "speaker_role") == [("министр транспорта",)]
    letters = "Директор Речного регистра (РР) Арам Ваганян заявил, что мост закрыт."
    assert told(letters, "speaker_role") == [("Директор Речного регистра (РР)",)]


def test_whom_a_ministry_told_is_no_part_of_its_name() -> None:
    text = "В Министерстве территориального управления и инфраструктур «Маяку» ответили, что мост закрыт."
    assert by_whom(text) == [("Ministry of Territorial Administration and Infrastructure of Armenia", "мост закрыт")]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Мы это не комментируем", "decline"),
        ("Оставьте меня в покое", "decline"),
        ("Такого письма в ведомстве нет", "deny"),
        ("Мы пришли с графиком выплат", "assert"),
    ],
)
def test_acts_of_quoted_words(words: str, act: str) -> None:
    assert told(f"«{words}», — сказал депутат Арам Ваганян.", "act") == [(act,)]


def test_what_the_subject_then_did_is_no_part_of_it() -> None:
    text = "Адвокат Самвел Заречный говорил первым. «Исследовали не ту партию», — настаивал защитник и зачитал письмо."
    assert by_whom(text) == [("Самвел Заречный", "Исследовали не ту партию")]
    assert told("«Дорога закрыта», — заявили посол и генерал.", "speaker_mention") == [("посол и генерал",)]


def test_a_ministry_in_which_they_refused_to_speak_of_something() -> None:
    found = told("В российском Минтрансе обсуждать вопрос скидок отказались.", "act", "content", "speaker_name")
    assert found == [("decline", "обсуждать вопрос скидок", "Ministry of Transport of Russia")]
