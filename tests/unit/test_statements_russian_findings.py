"""Russian statements of newspaper, agency and channel copy: one construct a case. All people and outlets are invented."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, **fields: Any) -> list[dict[str, Any]]:
    article = {"article_id": "b" * 32, "text": text, "language": "ru", **fields}
    return extract_statements(article_batch([article])).to_pylist()


def said(text: str, **fields: Any) -> list[tuple[str | None, str]]:
    return [(r["speaker_name"], r["content"]) for r in rows(text, **fields)]


TRIAL = "Суд в Горисе продлил арест бывшего лесничего Каро Мнджояна. Судья Элен Сардарян вела заседание три часа. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was refused stands in front of the verb
        ("В Генпрокуратуре Грузии от пояснений воздержались.", [("Prosecutor General's Office of Georgia", "от пояснений")]),
        (
            "По словам замминистра Левона Бабикяна, цех откроют, однако имя покупателя он раскрыть отказался.",
            [("Левон Бабикян", "цех откроют"), ("Левон Бабикян", "имя покупателя")],
        ),
        # an object in front of "called" and "consider"
        ("Экономист Нана Гуриели ждёт спада. Прогноз банка она назвала «сказкой».", [("Нана Гуриели", "Прогноз банка […] «сказкой»")]),
        ("В Союзе пивоваров Грузии новый акциз считают чрезмерным.", [("Союз пивоваров Грузии", "новый акциз […] чрезмерным")]),
        # an object and a quotation behind a colon
        ("Тренер Давид Очиаури считает матч проигранным: «Мы спали».", [("Давид Очиаури", "матч проигранным […] Мы спали")]),
        ("Мэр Лиана Туманова просит горожан экономить воду: «Дождей нет».", [("Лиана Туманова", "горожан экономить воду […] Дождей нет")]),
        # a comma alone in front of what is said
        ("Пастух Ваго Цатурян говорит, волки подходят к самым домам.", [("Ваго Цатурян", "волки подходят к самым домам")]),
        ("Соседка погибшего, Нуне Балаян, уверена, газ пахнул с утра.", [("Нуне Балаян", "газ пахнул с утра")]),
        # verbs that only quotations have
        ("«Хватит», — буркнул водитель Арам Зурначян.", [("Арам Зурначян", "Хватит")]),
        ("— Денег нет, — развёл руками директор школы Гела Махарадзели.", [("Гела Махарадзели", "Денег нет")]),
        ("Прохожий бросил окурок, и трава вспыхнула.", []),
        # there
        ("Минтранс Грузии закрыл дорогу. Объезд уже готов, уточнили там.", [("Ministry of Transport of Georgia", "Объезд уже готов")]),
        # pictures and bullets at the head
        ("⚡️ В Минюсте Грузии опровергли слухи об амнистии.", [("Ministry of Justice of Georgia", "слухи об амнистии")]),
        ("🔺 «Мы готовы», — сообщили в МЧС Армении.", [("Ministry of Emergency Situations of Armenia", "Мы готовы")]),
        ("▪️ Минэнерго Грузии: отключений зимой больше не будет.", [("Ministry of Energy of Georgia", "отключений зимой больше не будет")]),
        ("▪️ Справка: отключений зимой больше не будет.", []),
        # bodies of people with an occupation in their name
        ("Палата нотариусов Грузии сообщила, что тарифы вырастут.", [("Палата нотариусов Грузии", "тарифы вырастут")]),
        # a description in other words than the office the article gave
        (TRIAL + "«Деревья я не рубил», — сказал обвиняемый.", [("Каро Мнджоян", "Деревья я не рубил")]),
        (
            "Защитница Ия Кипиани подала жалобу. Следователь Отар Миндели спорит. «Срок пропущен», — заявила адвокат.",
            [("Ия Кипиани", "Срок пропущен")],
        ),
        ("Судья Нуну Абесадзели объявила перерыв. Фермер уточнил, что корма нет.", [("(unnamed)", "корма нет")]),
        (
            "Заместитель министра культуры Армении Ада Погосбекова открыла выставку. Замминистра отметила, что зал полон.",
            [("Ада Погосбекова", "зал полон")],
        ),
    ],
)
def test_words_and_speakers(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Защитник, Вардан Шагинов, назвал иск «пустым».", "Защитник"),
        ("Сестра погибшего, Мане Егорян, рассказала, что брат звонил.", "Сестра погибшего"),
        ("— Писем нет, — сказал подсудимый из стеклянной кабины.", "подсудимый"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [r["speaker_role"] for r in rows(text)] == [role]


def test_words_of_somebody_given_by_an_outlet_in_front_of_a_quotation() -> None:
    found = rows("Агентство «Хвалынь» приводит слова главы порта Рауфа Талыбханлы: «Причал сдадут в мае».")
    assert [(r["speaker_name"], r["content"], r["via"]) for r in found] == [("Рауф Талыбханлы", "Причал сдадут в мае", "Хвалынь")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Минсвязи молчит. Глава Минтруда Армении Лена Парсян заявила, что пособия вырастут. В ведомстве добавили, что указ готов.",
            ["Лена Парсян", "Ministry of Labor and Social Protection of Armenia"],
        ),
        ("Следственный комитет Армении провёл обыск. По данным ведомства, изъяты телефоны.", ["Investigative Committee of Armenia"]),
        (
            "МЧС Грузии закрыло тропу. Гид Важа Чохели сказал, что снега нет. Там возразили: «Снег есть».",
            ["Важа Чохели", "Ministry of Emergency Situations of Georgia"],
        ),
    ],
)
def test_a_body_named_before_or_in_an_office_is_taken_up(text: str, speakers: list[str]) -> None:
    assert [r["speaker_name"] for r in rows(text)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a relative clause speaks of the noun in front of it
        (
            "«Вернём», — сказала она жителям Капана, которые упрекнули её в бездействии. Ася Мурзоян ушла.",
            ["жителям Капана"],
        ),
        # a noun that no list has, and who that is in court
        ("«Ключи у меня», — добавила кастелянша.", ["кастелянша"]),
        # a witness shows, a survey does not speak
        ("Свидетель Гор Мелоян показал, что дверь была открыта.", ["Свидетель Гор Мелоян"]),
        ("Опрос показал, что цены растут.", []),
        # the phrase ends behind a country
        ("Посольство Италии обвинения комментировать отказалось.", ["Посольство Италии"]),
        ("Министерство культуры направило письмо и сообщило, что музей закрыт.", ["Министерство культуры"]),
        ("— Найдём, — ответил Рач Мелоян и засмеялся.", ["Рач Мелоян"]),
        # a name alone, the quotation in the next paragraph
        ("Лиана Туманова:\n\n«Дорогу закончим весной».", ["Лиана Туманова"]),
        # "shrugged" in front of a quotation
        ("Мастер Отар Гегия развёл руками: «Труб нет».", ["Мастер Отар Гегия"]),
        # an outlet of a quoted name only carries
        ("Депутат Ия Гогия сказала, что суд отложат. Об этом сообщает «Хунзахский листок».", ["Депутат Ия Гогия"]),
        ("Мост закрыт. Об этом пишет «Хунзахский листок».", []),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert [r["speaker_mention"] for r in rows(text)][-1:] == expected


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Суд оправдал бывшего начальника склада Намика Талышханова. «Я спал», — сказал он.",
            "Намик Талышханов",
            "бывшего начальника склада",
        ),
        ("Представитель банка в Ереване Катарина Бёмер назвала сделку «удачной».", "Катарина Бёмер", "Представитель банка в Ереване"),
        ("Адвокат Цагарели, Отар Джакели, молчал. «Больно», — говорит Нино Цагарели.", "Нино Цагарели", None),
        ("Её адвокат Ким Оганджанов заявил, что срок истёк.", "Ким Оганджанов", "адвокат"),
        ("Мэр Спитака Армен Григорьянц заявил, что газ дадут.", "Армен Григорьянц", "Мэр Спитака"),
    ],
)
def test_names_and_offices(text: str, name: str, role: str | None) -> None:
    assert [(r["speaker_name"], r["speaker_role"]) for r in rows(text)] == [(name, role)]


def test_the_outlet_behind_a_statement_is_credited_for_it() -> None:
    found = rows("Депутат Ия Гогия сказала, что суд отложат. Об этом сообщает «Хунзахский листок».")
    assert [(r["content"], r["via"]) for r in found] == [("суд отложат", "Хунзахский листок")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # calling something baseless denies it, calling it a deed reproaches somebody
        ("Минздрав Грузии назвал жалобу надуманной.", "deny"),
        ("Депутат Ия Гогия назвала реформу «капитуляцией».", "accuse"),
        ("Депутат Ия Гогия назвала реформу «долгожданной».", "assert"),
        # what is expected or commented on is not announced, what a body will do is
        ("Политолог Отар Миндели считает, что выборы перенесут.", "assert"),
        ("Мэр Лиана Туманова выразила надежду, что мост достроят.", "assert"),
        ("Мэр Лиана Туманова сообщила, что мост достроят.", "announce"),
        ("Мэр Лиана Туманова предупредила, что хлеб подорожает.", "announce"),
        # denials and refusals in the first person
        ("«Я этих бумаг не подписывал», — сказал бухгалтер Отар Миндели.", "deny"),
        ("«Этого я вам не скажу», — ответил бухгалтер Отар Миндели.", "decline"),
        # reproaches
        ("«Нам так и не ответили», — сказала фермер Ия Гогия.", "accuse"),
    ],
)
def test_acts(text: str, act: str) -> None:
    assert [r["act"] for r in rows(text)] == [act]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Эксперт по лавинам Акиф Рустамли спорит. Снег, по его словам, растает к маю.", "Акиф Рустамли", "Эксперт по лавинам"),
        (
            "«Нас трое», — сказала участница марша, бывшая медсестра Гаянэ Осипян.",
            "Гаянэ Осипян",
            "участница марша, бывшая медсестра",
        ),
        (
            "Начальник отдела торговли Вагиф Керимли молчал. «Рынок закроют», — сказал Керимли.",
            "Вагиф Керимли",
            "Начальник отдела торговли",
        ),
        ("Глава фирмы «Юг-Проф» Лаура Сафарянц пришла. «Мы ждём», — уверила нас Сафарянц.", "Лаура Сафарянц", "Глава фирмы «Юг-Проф»"),
        ("Жительница села Неран Анаит рассказала, что воды нет.", "Анаит", "Жительница села Неран"),
        ("Староста села Рубен Шагинян рассказал, что воды нет.", "Рубен Шагинян", "Староста села"),
        ("«Спорили о долге», — сказал подозреваемый на допросе.", "(unnamed)", "подозреваемый"),
        ("В аппарате омбудсмена Азербайджана сообщили, что жалоб нет.", "Office of the Ombudsman of Azerbaijan", None),
        ("Пресс-служба кабинета министров Грузии сообщила, что указ готов.", "Government of Georgia", None),
    ],
)
def test_offices_of_more_words(text: str, name: str, role: str | None) -> None:
    assert [(r["speaker_name"], r["speaker_role"]) for r in rows(text)] == [(name, role)]


def test_a_pronoun_takes_up_who_was_named_since_somebody_unnamed_spoke() -> None:
    text = "«Нас трое», — сказал сторож. К ним вышел замминистра труда Норайр Габрелян. Он заверил людей, что долг вернут."
    assert [r["speaker_name"] for r in rows(text)] == ["(unnamed)", "Норайр Габрелян"]


def test_what_nobody_wished_to_comment_on_is_what_stands_behind_the_verb() -> None:
    assert said("Прокомментировать эти слова пресс-служба завода отказалась.") == [("пресс-служба завода", "эти слова")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name in marks of quotation is the subject, a quotation is none
        ("«Врачи без имени» призвали открыть дорогу.", [("Врачи без имени", "открыть дорогу")]),
        ("«Сарагаз» сообщил, что газ дадут.", [("Сарагаз", "газ дадут")]),
        # a clause around what a noun that no list has promises
        ("Ярмарка, обещают устроители, откроется в мае.", [("(unnamed)", "Ярмарка […] откроется в мае")]),
        # verbs of quotations may take a clause
        ("Столяр Важа Чохели ворчит, что доски сырые.", [("Важа Чохели", "доски сырые")]),
        # what stands behind a comma is no office when it speaks
        (
            "Министр финансов Грузии Заза Чохелидзе ушёл. Отвечая на вопрос депутата Реваза Микавадзе, министр сказал, что налог снизят.",
            [("Заза Чохелидзе", "налог снизят")],
        ),
        # a surname cut to a letter ends its sentence
        ("Суд оправдал Мзию А. Её адвокат Майя Чохели заявила, что рада.", [("Майя Чохели", "рада")]),
        # the defence is its lawyer; a contract does not speak
        ("Адвокат Майя Чохели ждёт суда. Защита заявила, что свидетелей нет.", [("Майя Чохели", "свидетелей нет")]),
        ("Согласно контракту, цех сдадут в мае.", []),
    ],
)
def test_more_words_and_speakers(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


def test_a_service_that_reports_is_no_outlet() -> None:
    found = rows("Как сообщает Межрайонная служба спасения, склон опасен и закрыт.")
    assert [(r["speaker_name"], r["via"]) for r in found] == [("Межрайонная служба спасения", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Горело всю ночь», — рассказала свидетельница, проводница поезда Нунэ.", [("Нунэ", "Горело всю ночь")]),
        ("Эти слухи владелец рынка Ашот Бадалян отрицает полностью.", [("Ашот Бадалян", "Эти слухи")]),
        ("В Минюсте Грузии от пояснений пока воздерживаются.", [("Ministry of Justice of Georgia", "от пояснений пока")]),
        (
            "Посол Ирана Мехди Шариати уехал, сказал он. Бывший консул Грузии Тамаз Чохели спорит. По оценке дипломата, Иран ждёт.",
            [("Тамаз Чохели", "Иран ждёт")],
        ),
        ("По словам мэра Цхинцада, школу сдадут к маю.", [("(unnamed)", "школу сдадут к маю")]),
        ("По словам мэра Аветисяна, школу сдадут к маю.", [("Аветисян", "школу сдадут к маю")]),
    ],
)
def test_whose_words(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Лидер «Армянской весны» Гоар Саркавагян назвала суд «фарсом».", "Гоар Саркавагян", "Лидер «Армянской весны»"),
        ("Исследователь Института Эберта Йонас ван Хек написал, что спор решён.", "Йонас ван Хек", "Исследователь Института Эберта"),
        ("Эксперт Центра Алиева Рена Мамедбейли сказала, что спор решён.", "Рена Мамедбейли", "Эксперт Центра Алиева"),
        ("«Воды нет», — жалуется Патимат, мать пятерых детей.", "Патимат", "мать пятерых детей"),
    ],
)
def test_names_behind_names(text: str, name: str, role: str) -> None:
    assert [(r["speaker_name"], r["speaker_role"]) for r in rows(text)] == [(name, role)]


def test_a_question_that_somebody_found_hard_to_answer() -> None:
    assert said("Директор Арсен Ширинли ушёл. Когда сменят трубы, он сказать затруднился.") == [("Арсен Ширинли", "Когда сменят трубы")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Хватит спорить», — подвёл черту председатель Отар Мелия.", [("Отар Мелия", "Хватит спорить")]),
        (
            "— Дорогу чистят редко, — загибает пальцы староста Ваго Мелия. — А снега много.",
            [("Ваго Мелия", "Дорогу чистят редко […] А снега много.")],
        ),
        ("«Снега много, — хмурится лесник Ваго Мелия. — Чистить некому».", [("Ваго Мелия", "Снега много […] Чистить некому")]),
        # no person behind the verb, or no speech in front of it
        ("«Красный мост», — стоит на границе.", []),
        ("Отряд «Восход» взял высоту.", []),
        ("— Цены растут, — растут и долги.", []),
    ],
)
def test_a_verb_of_any_meaning_behind_the_dash_of_a_quotation(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Президент Сербии Марко Иванич приехал. Посол ждал. По словам главы государства, визит удался.",
            [("Марко Иванич", "визит удался")],
        ),
        (
            "Премьер Сербии Анна Иванич приехала. Экономист Ваго Мелия сказал, что казна пуста. Глава правительства уточнила, что долг мал.",
            [("Ваго Мелия", "казна пуста"), ("Анна Иванич", "долг мал")],
        ),
        ("Врач Звиад Г. сказал, что рана пустяковая.", [("Звиад Г.", "рана пустяковая")]),
        ("Жених Ваго рассказал, что музыка играла.", [("Ваго", "музыка играла")]),
    ],
)
def test_the_head_of_something_and_cut_names(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Минэнерго Грузии сообщило, что станция увеличит выработку.", "announce"),
        ("Минэнерго Грузии сообщило, что станция состоит из трёх блоков.", "assert"),
    ],
)
def test_futures_of_short_stems(text: str, act: str) -> None:
    assert [r["act"] for r in rows(text)] == [act]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Директор порта Эрик Прайсов приехал. Э. Прайсов подчеркнул важность сделки.", "Эрик Прайсов", "Директор порта"),
        ("Все ждали директора порта Эрика Прайсова. Э. Прайсов подчеркнул важность сделки.", "Эрик Прайсов", "директора порта"),
        ("Мэр Давид Худоян приехал. На вопрос журналиста Худоян ответил: «Скоро».", "Давид Худоян", "Мэр"),
        ("Министр Давид Худоян доложил о ходе работ.", "Давид Худоян", "Министр"),
    ],
)
def test_initials_and_offices_in_another_case(text: str, name: str, role: str) -> None:
    assert [(r["speaker_name"], r["speaker_role"]) for r in rows(text)] == [(name, role)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "«Мы следим за делом», — сказал советник посольства Нидерландов Йост ван Веллен.",
            "Йост ван Веллен",
            "советник посольства Нидерландов",
        ),
        ("«Мы ждём», — заявил посол Франции Жан ван Орран.", "Жан ван Орран", "посол Франции"),
        (
            "Жительница Каджарана Ася Орранян, чей муж работает на стройке, считает, что виноваты обе стороны.",
            "Ася Орранян",
            "Жительница Каджарана",
        ),
    ],
)
def test_a_country_before_a_name_and_a_clause_behind_it(text: str, name: str, role: str) -> None:
    (row,) = rows(text)
    assert (row["speaker_name"], row["speaker_role"]) == (name, role)


def test_a_listed_body_goes_before_the_names_inside_it() -> None:
    text = "Международный комитет Красного Креста подтвердил, что доступа к заключённым нет с сентября."
    assert said(text) == [("International Committee of the Red Cross", "доступа к заключённым нет с сентября")]


def test_a_deputy_can_be_the_head_of_a_faction() -> None:
    text = "Лидер фракции «Дом» Ваган Оррян потребовал отставки мэра. — Люди едут по обочине, — сказал депутат."
    assert [name for name, _ in said(text)] == ["Ваган Оррян", "Ваган Оррян"]
