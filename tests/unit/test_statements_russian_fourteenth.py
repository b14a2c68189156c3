"""Russian copy of agencies, digests and ministries: whose office it is, whom a short word means, who acts in a reported clause. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.eastern.credits import press_of
from onrecord.statements.russian.forms import office_stem
from onrecord.statements.russian.tokens import nominative_office
from onrecord.statements.scan import scan


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "d" * 32, "text": text, "language": "ru", "published_on": date(2025, 3, 11), **fields}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def told(text: str, *keys: str, **fields: Any) -> list[tuple[Any, ...]]:
    return [tuple(r[k] for k in keys) for r in rows(text, **fields)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # "and" between two genitives belongs to the office, between two people it does not
        (
            "Заместитель министра развития и инфраструктур Армении Арам Ваганян принял гостей. Ваганян сказал, что рад.",
            "Заместитель министра развития и инфраструктур Армении",
        ),
        ("Гостей встретил глава управления труда и занятости Арам Ваганян. Ваганян сказал, что рад.", "глава управления труда и занятости"),
        ("Гостей встретили представители министерства и депутат Арам Ваганян. Ваганян сказал, что рад.", "депутат"),
        # a verb of a man's ends the office behind it; nouns that end so do not
        ("Министр юстиции Лев Орани принял советника Арама Ваганяна. Ваганян сказал, что рад.", "советника"),
        ("Министр юстиции Лев Орани привёл советника Арама Ваганяна. Ваганян сказал, что рад.", "советника"),
        ("Министр юстиции Лев Орани принимает советника Арама Ваганяна. Ваганян сказал, что рад.", "советника"),
        ("Зал открыл министр спорта Арам Ваганян. Ваганян сказал, что рад.", "министр спорта"),
        ("Гостей встретил директор канала Арам Ваганян. Ваганян сказал, что рад.", "директор канала"),
        # deputies in one word
        ("Как пояснил замгубернатора Арам Ваганян, мост закрыт.", "замгубернатора"),
        ("Замруководителя управления Арам Ваганян добавил, что дорога закрыта.", "Замруководителя управления"),
        # short offices in other cases
        ("Директор завода написал мэру Араму Ваганяну. Ваганян ответил, что мост закрыт.", "мэру"),
        ("Министр экономики встретил посла Турции Арама Ваганяна. Ваганян заявил, что граница закрыта.", "посла Турции"),
    ],
)
def test_role(text: str, role: str) -> None:
    assert told(text, "speaker_name", "speaker_role")[-1] == ("Арам Ваганян", role)


@pytest.mark.parametrize(
    "text",
    [
        "Депутат сейма Нора Сардян заявила, что закон плох. Её коллега Лев Орани сказал, что закон хорош.",
        "Депутат сейма Нора Сардян заявила, что закон плох. «Закон хорош», — ответил её коллега Лев Орани.",
        "Депутат сейма Нора Сардян заявила, что закон плох. Ее коллега по фракции Лев Орани сказал, что закон хорош.",
    ],
)
def test_colleague_has_the_office_of_the_one_before(text: str) -> None:
    assert told(text, "speaker_name", "speaker_role")[1] == ("Лев Орани", "Депутат сейма")


def test_colleague_of_another_state_or_without_an_office_before_keeps_the_word() -> None:
    other = "Министр обороны Нора Сардян заявила, что закон плох. Её турецкий коллега Лев Орани сказал, что закон хорош."
    assert told(other, "speaker_role")[1] == ("турецкий коллега",)
    assert told("Его коллега Лев Орани сказал, что закон хорош.", "speaker_role") == [("коллега",)]


@pytest.mark.parametrize(
    ("office", "later"),
    [
        ("Мэр", "По словам мэра, дорога закрыта."),
        ("Мэр", "По мнению мэра, дорога закрыта."),
        ("Посол", "По словам посла, дорога закрыта."),
        ("Замминистра юстиции", "Заместитель министра сказал, что дорога закрыта."),
        ("Заместитель министра развития и инфраструктур Армении", "Приветствуя гостей, замминистра сказал, что дорога закрыта."),
        ("Заместитель главы таможни", "Замглавы сказал, что дорога закрыта."),
        ("Заместитель губернатора", "Замгубернатора сказал, что дорога закрыта."),
    ],
)
def test_office_in_another_form_means_its_holder(office: str, later: str) -> None:
    text = f"{office} Арам Ваганян рассказал, что мост закрыт. {later}"
    assert told(text, "speaker_name", "speaker_role", "content")[1] == ("Арам Ваганян", office, "дорога закрыта")


@pytest.mark.parametrize(
    ("head", "stem"), [("мэра", "мэр"), ("послом", "посо"), ("посол", "посо"), ("министра", "минис"), ("отцом", "отец")]
)
def test_stem_of_an_office(head: str, stem: str) -> None:
    assert office_stem(head, "ru") == stem


@pytest.mark.parametrize(
    ("word", "nominative"),
    [
        ("мэр", True),
        ("мэра", False),
        ("посла", False),
        ("послы", True),
        ("замгубернатора", True),
        ("зампреда", False),
        ("заместителя", False),
    ],
)
def test_nominative_office(word: str, nominative: bool) -> None:
    assert nominative_office(word) is nominative


def test_ministry_is_that_of_an_office_and_not_of_an_administration() -> None:
    text = (
        "Замминистра юстиции Армении Арам Ваганян заявил, что школы готовы. Начальник управления строительства администрации Тавуша Нора "
        "Сардян доложила, что работы идут. Депутат Лев Орани сказал, что рад. Учитель Ашот Тамразов сказал, что рад. "
        "Врач Вера Лунина сказала, что рада. Министерство заявляет, что деньги целы."
    )
    assert told(text, "speaker_name")[-1] == ("Ministry of Justice of Armenia",)


@pytest.mark.parametrize(
    ("title", "text", "country"),
    [
        ("Обзор армянской прессы: цены и мосты", "Газета пишет о ценах.", "Armenia"),
        ("Дайджест грузинских СМИ", "Газета пишет о ценах.", "Georgia"),
        ("О чём пишут азербайджанские газеты", "Газета пишет о ценах.", "Azerbaijan"),
        ("", "По страницам армянских газет. Газета пишет о ценах.", "Armenia"),
        ("Обзор цен", "Газета пишет о ценах.", None),
        ("Обзор местной прессы", "Газета пишет о ценах.", None),
    ],
)
def test_press_of(title: str, text: str, country: str | None) -> None:
    found = press_of(scan(text, "ru", title))
    assert (found[1] if found else None) == country


def test_bodies_of_a_review_are_those_of_the_country_it_reads() -> None:
    text = "В Баку говорят о границе. В МВД заявили, что дела нет."
    assert told(text, "speaker_name", title="Обзор армянской прессы")[-1] == ("Ministry of Internal Affairs of Armenia",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "«Моста не будет», — сказал сотрудник мэрии. «Квели» беседует с депутатом Арамом Ваганяном. Он считает, что мост нужен.",
            "Арам Ваганян",
        ),
        ("Депутат Лев Орани сказал, что рад. Газета взяла интервью у врача Норы Сардян. Она считает, что мост нужен.", "Нора Сардян"),
        ("Корреспондент газеты поговорил с учительницей Норой Сардян. Она считает, что мост нужен.", "Нора Сардян"),
        # somebody of the other sex, or two, is not taken
        ("Депутат Нора Сардян сказала, что рада. Газета беседует с врачом Львом Орани. Она считает, что мост нужен.", "Нора Сардян"),
    ],
)
def test_guest_of_a_talk_is_who_goes_on(text: str, name: str) -> None:
    assert told(text, "speaker_name", "content")[-1] == (name, "мост нужен")


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "Министр Арам Ваганян рассказал, что гости попросили включить в план поездку в Лачин.",
            ("(unnamed)", "гости", "включить в план поездку в Лачин", "demand"),
        ),
        (
            "Министр Арам Ваганян рассказал, что соседи попросили построить мост через реку.",
            ("(unnamed)", "соседи", "построить мост через реку", "demand"),
        ),
        (
            "Министр Арам Ваганян напомнил, что азербайджанская сторона не раз требовала открыть дорогу.",
            ("Government of Azerbaijan", None, "открыть дорогу", "demand"),
        ),
        (
            "Министр Арам Ваганян рассказал «Квели», что жители попросили построить сквер.",
            ("(unnamed)", "жители", "построить сквер", "demand"),
        ),
    ],
)
def test_subject_of_a_reported_clause(text: str, inner: tuple[str | None, ...]) -> None:
    found = told(text, "speaker_name", "speaker_role", "content", "act")
    assert [f[0] for f in found] == ["Арам Ваганян", inner[0]]
    assert found[1] == inner


@pytest.mark.parametrize("subject", ["ситуация потребовала", "закон потребовал", "работа требовала"])
def test_a_thing_that_demands_says_nothing(subject: str) -> None:
    found = told(f"Мэр Лев Орани заявил, что {subject} принять срочные меры.", "speaker_name", "content")
    assert found == [("Лев Орани", f"{subject} принять срочные меры")]


def test_he_behind_a_reported_crowd_is_who_reported_it() -> None:
    text = "Мэр Лев Орани рассказал, что жители требовали закрыть мост. Он добавил, что дорога открыта."
    assert told(text, "speaker_name", "content") == [
        ("Лев Орани", "жители требовали закрыть мост"),
        ("(unnamed)", "закрыть мост"),
        ("Лев Орани", "дорога открыта"),
    ]


@pytest.mark.parametrize(
    "manner", ["лаконично", "довольно сухо", "коротко и сухо", "вежливо, но твёрдо", "скептически", "не без иронии", "почти шёпотом"]
)
@pytest.mark.parametrize("verb", ["объяснил ему один из дипломатов", "бросил мэр Лев Орани"])
def test_manner_in_front_of_the_verb_of_a_quotation(manner: str, verb: str) -> None:
    assert told(f"«Денег нет, людей нет», – {manner} {verb}.", "content") == [("Денег нет, людей нет",)]


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        ("Министерство юстиции анонсировало выпуск новых карт.", "выпуск новых карт", "announce"),
        ("Мэр Лев Орани анонсировал, что мост откроют.", "мост откроют", "announce"),
        ("Мэр Лев Орани заверил, что движение не прервется.", "движение не прервется", "promise"),
        ("Мэр Лев Орани заверил, что движение не прервано.", "движение не прервано", "assert"),
    ],
)
def test_act(text: str, content: str, act: str) -> None:
    assert told(text, "content", "act") == [(content, act)]


def test_paper_takes_up_the_outlet_that_opens_the_paragraph() -> None:
    text = "«Квели» беседует с депутатом о ценах. Назвать сумму министерство, как сообщает газета, отказалось."
    assert told(text, "via", "act") == [("Квели", "decline")]
