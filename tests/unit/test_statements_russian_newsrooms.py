"""Russian as newsrooms of four capitals write it: subjects, descriptions, digests, interviews, what was told of. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "c" * 32, "text": text, "language": "ru", "published_on": date(2025, 6, 12), **fields}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def told(text: str, *keys: str, **fields: Any) -> list[tuple[Any, ...]]:
    return [tuple(r[k] for k in keys) for r in rows(text, **fields)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Депутат Ян Кордубан молчал. Кордубан, выступая в четверг в Палате Общин, обвинил соседей в шпионаже.", "Ян Кордубан"),
        ("Министр Гела Чанадири, находясь с визитом в Астане, заявил, что поезд пойдёт летом.", "Гела Чанадири"),
        ("Представитель движения «Рассвет-7» Ольга Крамер-Ветлугина заявила, что съезд отложен.", "Ольга Крамер-Ветлугина"),
        ("Председатель Союза садоводов Гурии Заза Мелва говорит, что урожай погиб.", "Заза Мелва"),
        ("Адвокат Сона Арзян подала иск. Арзян комментировать решение отказалась.", "Сона Арзян"),
    ],
)
def test_subject_in_front_of_the_verb(text: str, name: str) -> None:
    assert [n for (n,) in told(text, "speaker_name")] == [name]


def test_court_that_speaks() -> None:
    for text in ("Приговор огласят в июле, сообщили в суде.", "В суде сообщили, что приговор огласят в июле."):
        assert [c.lower() for (c,) in told(text, "content")] == ["приговор огласят в июле"]


def test_whose_words_follow_who_is_named() -> None:
    text = "Газета «Причал» цитирует литовского офицера, по словам которого учения продлят."
    assert told(text, "speaker_role", "content", "via") == [("литовского офицера", "учения продлят", "Причал")]
    text = "По словам советника, на которого ссылается портал «Причал», учения продлят."
    assert told(text, "speaker_role", "content", "via") == [("советника", "учения продлят", "Причал")]


def test_object_in_front_of_its_verb() -> None:
    for text in ("Решение раскритиковала депутат Вера Саргина.", "Предложение мэрии раскритиковала депутат Вера Саргина."):
        assert told(text, "speaker_name", "content") == [("Вера Саргина", text.partition(" раскрит")[0])]
    assert [n for (n,) in told("Министерство раскритиковало депутата.", "speaker_mention")] == ["Министерство"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Шофёр Давид Ломая рассказал нам о разбитой трассе.", "о разбитой трассе"),
        ("Фельдшер Инга Пилоян рассказала журналистам о нехватке лекарств.", "о нехватке лекарств"),
        ("О закрытии двух шахт сообщил губернатор Пётр Саенко.", "О закрытии двух шахт"),
        ("Об угрозе взрыва предупредил губернатор Пётр Саенко.", "Об угрозе взрыва"),
        ("Геофизик Пётр Саенко не исключил новых толчков.", "новых толчков"),
        ("Мэр Пётр Саенко сообщил журналистам о запуске трамвая.", "о запуске трамвая"),
        ("Мэр Пётр Саенко сообщил подробности о запуске трамвая.", "подробности о запуске трамвая"),
    ],
)
def test_what_somebody_told_of(text: str, content: str) -> None:
    assert [c for (c,) in told(text, "content")] == [content]


def test_topics_alone_say_nothing() -> None:
    for of in ("о детстве", "о своей новой книге", "о развитии туризма", "о жизни в горах"):
        assert rows(f"Писатель Левон Арзян рассказал {of}.") == []


@pytest.mark.parametrize(
    ("role", "affiliation"),
    [
        ("Директор Центра водной политики", "Центр водной политики"),
        ("Доцент Лёвенского морского университета", "Лёвенский морской университет"),
        ("Главный врач Капанского медицинского центра", "Капанский медицинский центр"),
        ("Глава Союза экспортёров", "Союз экспортёров"),
        ("Бакинский экономист", "AZE"),
        ("Посол Китая", "CHN"),
        ("Бывший посол в Ереване", None),
        ("Посол Чехии в Армении", "CZE"),
        ("Директор школы", None),
    ],
)
def test_whom_somebody_speaks_for(role: str, affiliation: str | None) -> None:
    text = f"{role} Марек Долан заявил, что дорога нужна."
    assert told(text, "speaker_name", "speaker_role", "speaker_affiliation") == [("Марек Долан", role, affiliation)]


def test_party_of_a_name_with_particles_and_of_a_bare_body() -> None:
    assert told("Посол Бельгии Тесса ван дер Линде заявила, что дорога нужна.", "speaker_affiliation") == [("BEL",)]
    assert told("Комиссия объявила, что выборы пройдут в мае.", "speaker_affiliation") == [(None,)]


@pytest.mark.parametrize(
    "role",
    ["Глава Союза пасечников, агроном", "Адвокат и правозащитница", "Член партии «Маяк»", "Теолог", "Начальник штаба миссии полковник"],
)
def test_offices_in_full(role: str) -> None:
    assert told(f"{role} Нино Долан предупредила, что дорога закрыта.", "speaker_name", "speaker_role") == [("Нино Долан", role)]


def test_colleague_of_somebody_is_not_his_own_office() -> None:
    text = "Член фракции Ашот Бекян промолчал. Коллега Бекяна по фракции Анна Долан потребовала отставки. Бекян добавил, что отчёт ложный."
    assert told(text, "speaker_name", "speaker_role")[-1] == ("Ашот Бекян", "Член фракции")


def test_she_is_who_was_named_with_a_verb_of_her_gender() -> None:
    text = "Начальник порта Гиви Салия сообщил, что причалы готовы.\n\nСалии возразила и депутат совета Тинатин Берая. «Это сказки», — отметила она."
    assert told(text, "speaker_name") == [("Гиви Салия",), ("Тинатин Берая",)]


def test_descriptions_of_who_spoke_or_was_named_last() -> None:
    text = "Эксперт Олег Вранов усомнился: «Нефти нет».\n\nПолитолог Рамиз Гаджили назвал встречу пустой. По мнению эксперта, решат всё в Анкаре."
    assert told(text, "speaker_name")[-1] == ("Рамиз Гаджили",)
    text = "Пресс-секретарь МИД Латвии Инга Озола прокомментировала слухи. «Это неправда», — заявила дипломат."
    assert told(text, "speaker_name") == [("Инга Озола",)]
    text = "Директор завода Ким Арзян открыл цех. По словам руководителя компании, выпуск вырастет."
    assert told(text, "speaker_name") == [("Ким Арзян",)]


def test_what_is_not_done_is_no_charge() -> None:
    assert told("Дипломат Ян Крамер подчеркнул, что Рига не навязывает своих услуг.", "act") == [("assert",)]


def test_credit_at_the_head_of_a_sentence_that_the_next_takes_up() -> None:
    text = "Как пишет газета «Причал», порт закроют на месяц. Об этом изданию рассказал капитан Юрий Ветров."
    assert told(text, "speaker_name", "content", "via") == [("Юрий Ветров", "порт закроют на месяц", "Причал")]
    text = "Как передаёт «Причал-ТВ», порт закроют на месяц. Об этом телеканалу рассказал капитан Юрий Ветров."
    assert told(text, "speaker_name", "content", "via") == [("Юрий Ветров", "порт закроют на месяц", "Причал-ТВ")]


def test_digest_by_headings_and_labels() -> None:
    text = "«Утро Балтики»\n\nИздание посвящает статью портам. Обозреватель Йонас Кайрис считает, что грузов не будет."
    assert told(text, "speaker_name", "via") == [("Йонас Кайрис", "Утро Балтики")]
    text = "Портал «Причал»: грузов станет меньше, прогнозирует логист Йонас Кайрис."
    assert told(text, "speaker_name", "content") == [("Йонас Кайрис", "грузов станет меньше")]
    text = "Ссылаясь на главу МИД Латвии Яниса Озола, агентство «Причал» сообщает о подписании договора."
    assert told(text, "speaker_name", "via") == [("Янис Озол", "Причал")]
    assert told("«Новый причал» выяснил, что порт закроют.", "speaker_name") == [("Новый причал",)]


@pytest.mark.parametrize(("asks", "answers"), [("**{}**", "{}"), ("**— {}**", "— {}"), ("— {}", "{}"), ("**{}**", "— {}")])
def test_interviews_whose_questions_alone_are_set_off(asks: str, answers: str) -> None:
    turns = [("Кто строит порт?", "Мы сами."), ("Когда сдадут?", "Весной, если хватит денег."), ("Что потом?", "Достроим мол.")]
    body = "\n\n".join(f"{asks.format(q)}\n\n{answers.format(a)}" for q, a in turns)
    found = told(f"На наши вопросы ответила начальник порта Рута Долан.\n\n{body}", "speaker_name", "content")
    assert found == [("Рута Долан", a) for _, a in turns]


def test_interview_with_you_and_no_marks() -> None:
    turns = [("Как вы попали в порт?", "Случайно."), ("Вам помогали?", "Никто не помогал."), ("Что вы строите?", "Мол и два причала.")]
    body = "\n\n".join(f"{q}\n\n{a}" for q, a in turns)
    assert told(f"Мы встретились с начальником порта Юрием Ветровым.\n\n{body}", "speaker_name", "content") == [
        ("Юрий Ветров", a) for _, a in turns
    ]
    assert rows("Кто построит порт?\n\nНикто не знает.\n\nПорт стоит с мая.\n\nКраны ржавеют.") == []


def test_label_of_an_answer_is_nobody() -> None:
    text = "Вопрос: Что с дорогой?\n\nОтвет: В министерстве говорят, что дорога готова. Я не верю.\n\nВопрос: Почему?\n\nОтвет: Я там был."
    assert "Ответ" not in [m for (m,) in told(text, "speaker_mention")]


def test_that_one_is_the_other_of_two() -> None:
    text = "«Где деньги?» — спросил депутат Арман Хостин. «Они в банке», — ответил министр Олег Сомовский. «Я проверил. Там пусто», — парировал тот."
    rows = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": "ru"}])).to_pylist()
    assert [r["speaker_name"] for r in rows] == ["Арман Хостин", "Олег Сомовский", "Арман Хостин"]


def test_a_ministry_of_two_fields_refuses_in_front_of_its_verb() -> None:
    text = "В Министерстве территориального управления и инфраструктур Армении от комментариев отказались."
    (row,) = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": "ru"}])).to_pylist()
    wanted = ("Ministry of Territorial Administration and Infrastructure of Armenia", "от комментариев")
    assert (row["speaker_name"], row["content"]) == wanted


def test_after_this_is_no_office() -> None:
    text = "После этого председатель комиссии Анна Саруханова пообещала созвать заседание."
    (row,) = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": "ru"}])).to_pylist()
    assert row["speaker_role"] == "председатель комиссии"
