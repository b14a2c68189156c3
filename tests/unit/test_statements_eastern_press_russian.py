"""Russian: refusals that begin with an infinitive, offices beside other nouns, what is declared, agencies, whom "there" means, days, acts.

All people and outlets are invented.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "e" * 32, "text": text, "language": "ru", "published_on": date(2025, 5, 16)}
    return extract_statements(article_batch([article])).to_pylist()


def told(text: str) -> list[tuple[str, str]]:
    return [(r["speaker_name"], r["content"]) for r in found(text)]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Показать смету в министерстве экономики отказались.", "министерство экономики", "Показать смету"),
        (
            "Раскрыть имя нового покупателя директор завода Гурген Налбандов отказался.",
            "Гурген Налбандов",
            "Раскрыть имя нового покупателя",
        ),
        ("О сроках ремонта спортзала в министерстве спорта говорить отказались.", "министерство спорта", "О сроках ремонта спортзала"),
        ("Назвать цену директор завода Гурген Налбандов отказался.", "Гурген Налбандов", "цену"),
    ],
)
def test_what_is_refused_in_front_of_its_verb(text: str, who: str, what: str) -> None:
    assert told(text) == [(who, what)]
    assert found(text)[0]["act"] == "decline"


def test_a_deed_refused_is_no_refusal_to_speak() -> None:
    assert told("Чинить мост в мэрии отказались.") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Раскрыть имя покупателя директор завода Гурген Налбандов отказался.", "директор завода"),
        ("И. о. главы полиции Ашот Мелконов опроверг слухи о побеге.", "И. о. главы полиции"),
        ("Как отметил в беседе с «Горным курьером» политолог Гела Васадзев, Тбилиси ждёт.", "политолог"),
        (
            "Бывший глава архива, ныне депутат Артур Ванецов считает арест ошибкой.",
            "Бывший глава архива, ныне депутат",
        ),
        ("Секретарь совета директора школы Анна Тевосова сказала, что школа закрыта.", "Секретарь совета директора школы"),
        (
            "Глава правления банка «Лори», миллиардер Рубен Овсепов подтвердил, что продаёт долю.",
            "Глава правления банка «Лори», миллиардер",
        ),
    ],
)
def test_offices_beside_other_nouns(text: str, role: str) -> None:
    assert [r["speaker_role"] for r in found(text)] == [role]


def test_somebody_without_a_name_is_no_office_for_being_many_or_himself() -> None:
    (many,) = found("Организаторы сказали, что дорога закрыта.")
    (himself,) = found("Сам мэр эту информацию опроверг.")
    assert (many["speaker_name"], many["speaker_role"]) == ("(unnamed)", None)
    assert himself["speaker_role"] == "мэр"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Судья Манана Чохелова объявила перерыв до 3 июня и отклонила ходатайство защиты.", "перерыв до 3 июня"),
        ("Партия «Заря» объявила бессрочную голодовку.", "бессрочную голодовку"),
    ],
)
def test_what_is_declared_without_a_clause(text: str, what: str) -> None:
    (row,) = found(text)
    assert (row["content"], row["act"], row["said_on"]) == (what, "announce", None)


def test_a_name_that_is_called_out_is_not_declared() -> None:
    assert found("Судья Манана Чохелова объявила фамилию Петросов.") == []


@pytest.mark.parametrize(
    ("text", "who", "via"),
    [
        ("Hill Wire, цитируя двух дипломатов, сообщило, что сделка отложена.", "(unnamed)", "Hill Wire"),
        ("Газета Hill Herald пишет, что сделка отложена.", "Hill Herald", None),
    ],
)
def test_outlets_in_latin_letters(text: str, who: str, via: str | None) -> None:
    (row,) = found(text)
    assert (row["speaker_name"], row["via"]) == (who, via)


def test_an_outlet_that_cites_another_is_not_who_was_told() -> None:
    (row,) = found("ИА «Вести Лори» со ссылкой на пресс-службу мэрии сообщает, что перевал открыт.")
    assert (row["addressee"], row["via"]) == (None, "Вести Лори")
    (told_it,) = found("Губернатор Лори заявил РИА «Меридиан», что дорога безопасна.")
    assert told_it["addressee"] == "Меридиан"


def test_there_is_the_body_that_was_asked() -> None:
    rows = told("Комитет по делам детей потребовал объяснений от мэрии. Там обещали ответить в пятницу.")
    assert [who for who, _ in rows] == ["Комитет по делам детей", "мэрия"]


def test_a_minister_is_the_head_of_the_ministry_named_before() -> None:
    text = "Глава МИД Армении Арам Сафаров встретился с послом Ирана Хасаном Резаи. Министр поблагодарил его за поддержку."
    assert told(text) == [("Арам Сафаров", "его за поддержку")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Обвинение в поборах Корташвили отверг.", [("Корташвили", "Обвинение в поборах")]),
        ("Обвинения Петросяна отверг.", []),
        ("Оппозиция программу раскритиковала: «Это набор лозунгов».", [("(unnamed)", "программу […] Это набор лозунгов")]),
    ],
)
def test_what_stands_in_front_of_who_denies_it(text: str, rows: list[tuple[str, str]]) -> None:
    got = told(text)
    assert [who for who, _ in got] == [who for who, _ in rows]
    assert all(words.split(" […] ")[-1] in said for (_, said), (_, words) in zip(got, rows, strict=True))


def test_who_was_brief_is_told_by_the_name_behind_the_comma() -> None:
    (row,) = found("Докладчик, глава комитета Заза Корташвили, был краток: закон нужен, а деньги пойдут на дороги.")
    assert (row["speaker_name"], row["speaker_role"]) == ("Заза Корташвили", "глава комитета")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("На этой дороге, говорит водитель Самвел Туманов, он седьмой год.", "На этой дороге […] он седьмой год"),
        (
            "Сейчас дорога свободна, но в накопителе, по данным таможни Лори, скопилось 900 машин.",
            "в накопителе […] скопилось 900 машин",
        ),
        (
            "Дорога, которая свободна, но узка, по данным таможни Лори, ведёт в Гюмри.",
            "Дорога, которая свободна, но узка […] ведёт в Гюмри",
        ),
    ],
)
def test_clauses_around_an_attribution(text: str, what: str) -> None:
    assert [r["content"] for r in found(text)] == [what]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("По версии следствия, чиновник получил 20 млн драмов.", "accuse"),
        ("По версии историка Рубена Овсепова, крепость построили греки.", "assert"),
        ("Слухи о росте цен не соответствуют действительности, заверил министр Вахтанг Гоциридзев.", "deny"),
        ("Депутат Гагик Мелконов не согласен с выводами комиссии.", "deny"),
        ("Жители села обратились к мэру с просьбой отремонтировать мост.", "demand"),
        ("Партия дистанцировалась от слов своего депутата.", "deny"),
        ("Организаторы говорят о десяти тысячах участников.", "assert"),
        ("Президент Ерлан Сагинов по телефону заверил премьера в поддержке.", "assert"),
    ],
)
def test_acts(text: str, act: str) -> None:
    assert [r["act"] for r in found(text)] == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Депутат с ними не согласен.",
        "Мэр пришёл на встречу с просьбой в кармане.",
        "Организаторы говорят о музыке.",
        "Мэр заверил копию в нотариальной конторе.",
    ],
)
def test_what_says_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("В минувшую пятницу мэр Вардан Гукасов заявил, что пошлин не будет.", date(2025, 5, 9)),
        ("Позавчера мэр Вардан Гукасов заявил, что снег убран.", date(2025, 5, 14)),
        ("Мэр Вардан Гукасов заявил, что воды нет. Это заявление он сделал в четверг в Тбилиси.", date(2025, 5, 15)),
    ],
)
def test_days(text: str, on: date) -> None:
    assert [r["said_on"] for r in found(text)] == [on]


def test_a_sitting_of_the_court_and_the_debate_that_a_report_opens_with_date_what_is_said_there() -> None:
    court = found(
        "Городской суд Тбилиси продлил арест трём студентам. Заседание, состоявшееся 14 мая, длилось пять часов.\n\n"
        "Прокурор Тамта Хвичава настаивала, что их нельзя отпускать. «Покажите запись», — потребовал адвокат Леван Капанадзев."
    )
    assert [r["said_on"] for r in court] == [date(2025, 5, 14)] * 2
    debate = found(
        "Парламент принял вчера закон о транзите. За семь часов прений депутаты обсудили всё.\n\nЮрист Гурам Цивадзев заявил, что закон сырой."
    )
    assert [r["said_on"] for r in debate] == [date(2025, 5, 15)]
    law = found("Парламент принял вчера закон о транзите.\n\nЮрист Гурам Цивадзев заявил, что закон сырой.")
    assert [r["said_on"] for r in law] == [None]


def test_a_body_in_marks_of_quotation_goes_by_the_form_the_text_has_elsewhere() -> None:
    (row,) = found("По подсчётам «Горного щита», задержаны 64 человека. «Горный щит» ведёт учёт с октября.")
    assert row["speaker_name"] == "Горный щит"


def test_letters_at_the_head_of_a_sentence_are_no_dateline() -> None:
    assert told("США не против переговоров, — заявил посол Макс Хиллов.") == [("Макс Хиллов", "США не против переговоров")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Мэр встретился с главой фонда Анной Лейновой. Лейнова, в свою очередь, отметила прогресс Грузии.",
            [("Анна Лейнова", "прогресс Грузии")],
        ),
        (
            "Водитель маршрутки Ашот (фамилию он просил не указывать) говорит, что бензин подорожал.",
            [("Ашот", "бензин подорожал")],
        ),
        ("Мариам, студентка из Батуми: «Я впервые на митинге».", [("Мариам", "Я впервые на митинге")]),
        ("Министр, член партии: «Я впервые на митинге».", [("(unnamed)", "Я впервые на митинге")]),
    ],
)
def test_asides_between_a_subject_and_its_verb(text: str, rows: list[tuple[str, str]]) -> None:
    assert told(text) == rows
