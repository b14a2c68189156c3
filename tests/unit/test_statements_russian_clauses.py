"""Where words reported in Russian begin and end, and which sentences report. All people and outlets are invented."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "d" * 32, "text": text, "language": "ru", **fields}
    return extract_statements(article_batch([article])).to_pylist()


def said(text: str, **fields: Any) -> list[tuple[str | None, str]]:
    return [(r["speaker_name"], r["content"]) for r in rows(text, **fields)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a clause about the body is no part of what it refused
        (
            "В банке «Кура», который обслуживает стройку, от пояснений отказались.",
            [("Кура", "от пояснений")],
        ),
        (
            "Завод «Алазань», остановивший линию в мае, комментировать увольнения не стал.",
            [("Алазань", "комментировать увольнения")],
        ),
        # "with such a statement came out X"
        (
            "Рейсы отменены до четверга. С соответствующим заявлением выступил глава порта Шота Начкебия.",
            [("Шота Начкебия", "Рейсы отменены до четверга")],
        ),
        (
            "Мэр вывез архив ночью. Такое обвинение выдвинула депутат Лия Гогия.",
            [("Лия Гогия", "Мэр вывез архив ночью")],
        ),
        (
            "Тариф снизят осенью. Такой прогноз вице-премьер Рауф Мехтизаде дал на форуме в Шеки.",
            [("Рауф Мехтизаде", "Тариф снизят осенью")],
        ),
        # "this he said at X" behind a sentence that has its attribution takes nothing up; another's report does
        (
            "«Плотина цела», — сказал инженер Гурам Чхаидзе. Об этом он рассказал на встрече с жителями.",
            [("Гурам Чхаидзе", "Плотина цела")],
        ),
        (
            "Плотина цела. Об этом инженер Гурам Чхаидзе рассказал на встрече с жителями.",
            [("Гурам Чхаидзе", "Плотина цела")],
        ),
        # imperfective passives
        (
            "«Колонна не входила в село», — сообщалось в сводке Минобороны Грузии.",
            [("Ministry of Defense of Georgia", "Колонна не входила в село")],
        ),
        # whom a letter is to is not who wrote it
        (
            "В письме Союза мельников к премьеру говорится, что зерна хватит на месяц.",
            [("Союз мельников", "зерна хватит на месяц")],
        ),
        # another speaker behind "however"
        (
            "Фонд «Ласточка» обещал ремонт, но, как признала его директор Ия Чубинидзе, «денег нет».",
            [("Ласточка", "ремонт"), ("Ия Чубинидзе", "«денег нет»")],
        ),
        # in her words, inside what she said; behind a colon it is a statement of its own
        (
            "Следователь Ната Кереселидзе сообщила, что водитель, по её словам, спал.",
            [("Ната Кереселидзе", "водитель, по её словам, спал")],
        ),
        (
            "Агроном Вано Шубитидзе советует ждать: дождь, по его прогнозу, пойдёт в среду.",
            [("Вано Шубитидзе", "ждать"), ("Вано Шубитидзе", "дождь […] пойдёт в среду")],
        ),
        # nobody is named who accuses
        ("Суд арестовал кассира Анну Гелашвили, которую обвиняют в краже.", []),
        # an outlet that passes on does not speak
        (
            "В Баку предлагают перенести встречу в Гянджу, сообщает газета «Залив».",
            [("Government of Azerbaijan", "перенести встречу в Гянджу")],
        ),
        # what is between the survey's name and the comma
        (
            "Согласно докладу фонда «Ракурс», опубликованному в среду, каждый третий колодец пуст.",
            [("Ракурс", "каждый третий колодец пуст")],
        ),
        # one of many, with a name
        ("«Воды нет третий день», — пожаловалась одна из учительниц, Марина Хубулури.", [("Марина Хубулури", "Воды нет третий день")]),
        # feelings with a bare instrumental
        ("Омбудсмен Нана Ломадзе выразил обеспокоенность состоянием тюрем.", [("Нана Ломадзе", "состоянием тюрем")]),
        # an object between an inspection for something and the verb
        (
            "В комитете по охране памятников проект называют наивным.",
            [("Комитет по охране памятников", "проект […] наивным")],
        ),
    ],
)
def test_what_is_said_and_by_whom(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(name and name[0].upper() + name[1:], content) for name, content in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "content", "addressee"),
    [
        ("Омбудсмен Ия Кобалия потребовала от суда вернуть залог.", "вернуть залог", "суда"),
        ("Врач Лия Мелуа просит соседей не шуметь ночью.", "не шуметь ночью", "соседей"),
        ("Посол Олаф Брандт призвал стороны немедленно вернуться за стол.", "немедленно вернуться за стол", "стороны"),
        ("Посол Олаф Брандт предложил Тбилиси посредничество.", "посредничество", "Тбилиси"),
        # nobody is asked by name
        ("Посол Олаф Брандт призвал срочно открыть дорогу.", "срочно открыть дорогу", None),
        ("Посол Олаф Брандт призвал всех соседей открыть дорогу.", "всех соседей открыть дорогу", None),
        ("Посол Олаф Брандт призвал к терпению.", "к терпению", None),
    ],
)
def test_who_is_asked_is_no_part_of_what_is_asked(text: str, content: str, addressee: str | None) -> None:
    assert [(r["content"], r["addressee"]) for r in rows(text)] == [(content, addressee)]


def test_every_deed_of_a_sentence_is_a_statement() -> None:
    text = "«Заря» закрыта. Мы осуждаем обыск в редакции и требуем вернуть серверы."
    assert [(r["content"], r["act"]) for r in rows(text, outlet="Союз печати «Заря»")] == [
        ("обыск в редакции", "accuse"),
        ("вернуть серверы", "demand"),
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # what "we" or "I" will do, said in a few words
        ("«Мы вернём каждый манат», — сказал подрядчик Рауф Ахундлы.", "promise"),
        ("«Закончат — будем судиться», — бросил адвокат Гела Рухадзе.", "promise"),
        ("«Проверим каждый колодец», — ответил инженер Гела Рухадзе.", "promise"),
        ("«Посмотрим», — сказал подрядчик Рауф Ахундлы.", "assert"),
        ("«Мы видим дым с весны», — сказал лесник Рауф Ахундлы.", "assert"),
        ("«Мы просим мира», — сказал лесник Рауф Ахундлы.", "assert"),
        # let them
        ("«Пусть откроют архив», — парировала историк Нана Кобидзе.", "demand"),
        # nobody of ours did it, and it is not about that
        ("Никто из сотрудников завода не вскрывал сейф. С таким заявлением выступил юрист Ваге Тонян.", "deny"),
        ("«Пограничники не обстреливали пасеку», — заявил полковник Эмин Гулузаде.", "deny"),
        ("«Речь не о рынке, речь о кладбище», — сказала депутат Лия Гогия.", "deny"),
        # whose fault it is, and who has not answered yet
        ("«Виноват банк, который закрыл кассу», — сказала вкладчица Лия Гогия.", "accuse"),
        ("«Я ни в чём не виноват», — сказал кассир Пётр Сомов.", "deny"),
        ("Пасечник Вано Шубитидзе сказал, что ведомство так и не ответило.", "accuse"),
        ("«Нам сломали ворота», — возмущается сторож Вано Шубитидзе.", "accuse"),
        # a claim without a reproach
        ("Комендант Рза Кулиев утверждает, будто ключи сданы.", "assert"),
        ("Комендант Рза Кулиев утверждает, будто ключи украли соседи.", "accuse"),
        # plans and what would happen
        ("По словам секретаря суда Ии Чубинидзе, заседание назначено на среду.", "announce"),
        ("«Если тариф поднимут, пекарни закроются», — предупредил пекарь Шота Начкебия.", "assert"),
        # an offer of help
        ("Сербия предложила Грузии помощь.", "promise"),
        ("Сербия предложила Грузии отменить визы.", "demand"),
    ],
)
def test_the_act_of_the_words(text: str, act: str) -> None:
    assert [r["act"] for r in rows(text)] == [act]
