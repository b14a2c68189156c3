"""Who speaks in Russian copy: bodies under their names, those who speak for them, and those they employ. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "c" * 32, "text": text, "language": "ru", **fields}
    return extract_statements(article_batch([article])).to_pylist()


def speakers(text: str, **fields: Any) -> list[tuple[str | None, str | None]]:
    return [(r["speaker_name"], r["speaker_role"]) for r in rows(text, **fields)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody without a name who speaks for a body: the body, with the mention as the role
        (
            "Представитель ОБСЕ в Ереване подчеркнул, что миссия продлена.",
            [("OSCE", "Представитель ОБСЕ")],
        ),
        (
            "Представитель Минтранса Грузии добавил, что тоннель откроют весной.",
            [("Ministry of Transport of Georgia", "Представитель Минтранса Грузии")],
        ),
        (
            "«Мы ждём ответа», — сказала представительница посольства Италии в Тбилиси.",
            [("Embassy of Italy in Georgia", "представительница посольства Италии в Тбилиси")],
        ),
        (
            "По словам представителя компании «Серебряный ключ», завод остановлен.",
            [("Серебряный ключ", "представителя компании «Серебряный ключ»")],
        ),
        # with a name it is the person
        (
            "Представитель Минтранса Грузии Леван Цагарели добавил, что тоннель откроют весной.",
            [("Леван Цагарели", "Представитель Минтранса Грузии")],
        ),
        # a body that is only a category stays unnamed, and so does an employee
        ("Представитель оппозиции заявил, что протоколы подменили.", [("(unnamed)", "Представитель оппозиции")]),
        ("Сотрудник МИД Грузии рассказал, что нота готова.", [("(unnamed)", "Сотрудник МИД Грузии")]),
        ("Чиновница Еврокомиссии призналась, что денег нет.", [("(unnamed)", "Чиновница Еврокомиссии")]),
        # its staff
        (
            "Служба спасения Армении сообщила о пожаре. Пострадавших нет, уточнили спасатели.",
            [("Rescue Service of Armenia", None), ("Rescue Service of Armenia", None)],
        ),
        # a town hall is a body, its mayor is none
        ("Мэрия Озургети просит горожан беречь воду.", [("Ozurgeti Municipality", None)]),
        ("Мэр Озургети просит горожан беречь воду.", [("(unnamed)", "Мэр Озургети")]),
    ],
)
def test_bodies_and_those_who_stand_for_them(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a union is called by its members, a company or a party by its quoted name
        ("Союз пчеловодов «Улей» потребовал компенсаций.", "Союз пчеловодов «Улей»"),
        ("В профсоюзе учителей Грузии «Мел и доска» заявили, что урока не будет.", "профсоюз учителей Грузии «Мел и доска»"),
        ("Партия «Мел и доска» заявила, что урока не будет.", "Мел и доска"),
        ("В компании «Улей» заявили, что мёда не будет.", "Улей"),
        # ministries of two things
        (
            "В Министерстве цифрового развития и транспорта Азербайджана сообщили, что поезд задержан.",
            "Ministry of Digital Development and Transport of Azerbaijan",
        ),
        ("По данным «Сакстата», ввоз муки упал.", "National Statistics Office of Georgia"),
        ("В Ереванском государственном университете заявили, что экзамен отложен.", "Ереванский государственный университет"),
    ],
)
def test_the_name_a_body_goes_by(text: str, expected: str) -> None:
    assert [r["speaker_name"] for r in rows(text)] == [expected]


def test_a_body_that_issues_a_text_goes_by_its_whole_name() -> None:
    issued = rows("Архив «Луч» закрыт. Мы требуем вернуть его родственникам погибших.", outlet="Комитет «Память рода»")
    assert [r["speaker_name"] for r in issued] == ["Комитет «Память рода»"]
    outlet = rows("Архив «Луч» закрыт. Мы требуем вернуть его родственникам погибших.", outlet="«Память рода»")
    assert [r["speaker_name"] for r in outlet] == ["Память рода"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Глава банка Ия Ломидзе заявила, что «денег хватит до мая».", "mixed"),
        ("Глава банка Ия Ломидзе обязалась «не повышать ставку до мая».", "mixed"),
        ("«Денег хватит до мая», — заявила глава банка Ия Ломидзе.", "direct"),
        ("Глава банка Ия Ломидзе заявила: «Денег хватит до мая».", "direct"),
    ],
)
def test_a_clause_that_is_all_quoted_reports_and_quotes(text: str, kind: str) -> None:
    assert [r["kind"] for r in rows(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a diplomat is the envoy named before, a press secretary the official representative
        (
            "Иного мнения бывший посол Греции в Грузии Никос Ламбридис. Дорога, считает дипломат, окупится.",
            [("Никос Ламбридис", "бывший посол Греции в Грузии")],
        ),
        (
            "«Встреча была», — сказал официальный представитель МИД Грузии Заза Ломидзе. Пресс-секретарь добавил, что будет ещё одна.",
            [("Заза Ломидзе", "официальный представитель МИД Грузии")] * 2,
        ),
        # sources and what they know, and the one who talks to the outlet
        ("Груз задержан, сообщил знакомый с ходом проверки источник.", [("(unnamed)", "знакомый с ходом проверки источник")]),
        (
            "Груз задержан, сообщил близкий к таможне источник. По словам собеседника агентства, его вернут.",
            [("(unnamed)", "близкий к таможне источник")] * 2,
        ),
        # people without a name
        ("Рыбаки вышли на причал. Они требуют вернуть лодки.", [("(unnamed)", "Рыбаки")]),
        # bodies of one country
        ("Народный защитник Грузии осудил обыск.", [("Public Defender of Georgia", None)]),
        ("В аппарате премьера Грузии опровергли слухи.", [("Office of the Prime Minister of Georgia", None)]),
        ("В посольстве Италии в Баку опровергли слухи.", [("Embassy of Italy in Azerbaijan", None)]),
        ("В Инспекции по безопасности пищевых продуктов Армении опровергли слухи.", [("Food Safety Inspection Body of Armenia", None)]),
    ],
)
def test_whom_a_description_means(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert speakers(text) == expected


def test_the_outlet_that_passes_on_and_the_one_spoken_to() -> None:
    text = "Рынок ждёт слияния. Газета «Причал», которая со ссылкой на источники утверждает, что сделка готова, подробностей не привела."
    assert [r["via"] for r in rows(text)] == ["Причал"]
    told = rows("Директор порта Шота Начкебия сообщил Порт-Инфо, что док закрыт.", outlet="Порт-Инфо")
    assert [r["addressee"] for r in told] == ["Порт-Инфо"]
    asked = "Корреспондент «Голоса порта» встретился с лоцманом Шотой Начкебией.\n\n— Док закрыт?\n\n— Закрыт. Насовсем.\n\n— А люди?\n\n— Люди ушли ещё весной."
    assert [r["addressee"] for r in rows(asked, outlet="Голос порта")] == ["Голос порта"] * 2


def test_the_day_before_at_the_head_of_a_paragraph() -> None:
    text = "Выборы перенёс мэр Гела Цомая.\n\nНакануне депутат Лия Гогия обвинила мэра в краже."
    days = [r["said_on"] for r in rows(text, published_on=date(2025, 5, 6))]
    assert [str(day) for day in days] == ["2025-05-05"]


def test_a_bare_noun_for_a_body_is_looked_up_once_however_often_the_body_is_named() -> None:
    text = "Комитет рыбаков собрался. В комитете опровергли слухи. "
    assert {r["speaker_name"] for r in rows(text * 150)} == {"Комитет рыбаков"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "he" is no woman: the office at the head of the sentence before, or who spoke before her
        (
            "Соседи написали прокурору Шоте Начкебову. «Дом горел всю ночь», — сказала мать погибшего Ия Чубинидзе. "
            "Прокурор выслушал всех. Дело, заверил он, закроют.",
            ["Ия Чубинидзе", "Шота Начкебов"],
        ),
        (
            "«Ставка прежняя», — сказал банкир Отар Миндели. «Цены растут», — возразила экономист Марика Ломидзе. Он добавил, что ждёт мая.",
            ["Отар Миндели", "Марика Ломидзе", "Отар Миндели"],
        ),
        # the head of a ministry is its minister
        (
            "Глава Минтранса Грузии Отар Миндели уехал в Поти. «Порт открыт», — сказал он. По словам министра, суда идут.",
            ["Отар Миндели", "Отар Миндели"],
        ),
        # who says it stands behind whom it is said to, and behind the letter it stands in
        ("«Цены прежние», — сказали «Портовой газете» в пресс-службе банка «Кура».", ["Кура"]),
        ("«Мне холодно», — пишет в последнем письме Марика Ломидзе.", ["Марика Ломидзе"]),
        # could not comment
        ("Посол Олаф Брандт ноту прокомментировать не смог.", ["Олаф Брандт"]),
        # a dateline in front of a quotation
        ("ТБИЛИСИ — «Мост готов», — сказал инженер Отар Миндели, который строил его год.", ["Отар Миндели"]),
        # her supported the sculptor: who supports is in the nominative
        ("Их поддержал скульптор Важа Читава, который потребовал вернуть парк.", ["Важа Читава"]),
        # an office behind those he came out to, a press service and its statement
        ("Вышедший к бастующим замглавы Минтруда Заза Ломтатидзе пообещал, что деньги придут.", ["Заза Ломтатидзе"]),
        ("Пресс-служба мэрии Поти распространила заявление: «Вода чистая».", ["Poti Municipality"]),
        # hyphened surnames in another case
        ("Жители пожаловались мэру Гураму Чанту-Берову. «Воды нет», — признал Чант-Беров.", ["Гурам Чант-Беров"]),
        # offices with a hyphen, delegations, descriptions
        ("Вице-губернатор Мангистау Ерлан Досымов сообщил, что паром ушёл.", ["Ерлан Досымов"]),
        ("В делегации Казахстана сообщили, что паром ушёл.", ["Delegation of Kazakhstan"]),
        (
            "Дорога окупится, считает директор Центра мира Сева Кулиева. «Но нескоро», — добавила политолог.",
            ["Сева Кулиева", "Сева Кулиева"],
        ),
    ],
)
def test_pronouns_and_descriptions(text: str, expected: list[str]) -> None:
    assert [(r["speaker_name"] or "").replace("Пресс-служба", "пресс-служба") for r in rows(text)] == expected


def test_an_office_is_not_what_its_holder_came_out_to() -> None:
    text = "Вышедший к бастующим замглавы Минтруда Заза Ломтатидзе пообещал, что деньги придут."
    assert [r["speaker_role"] for r in rows(text)] == ["замглавы Минтруда"]
