"""When a statement was said: ranges, counted days and what is no time of an utterance. Invented people and outlets, written before they were run."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.statements.extract import statements_of
from onrecord.statements.times import MEANINGS, ORDER, _calendar_word, _needs, counted, spelled, tables, times_in

PUBLISHED = date(2026, 3, 18)  # a Wednesday


def rows(text: str, language: str, published: date = PUBLISHED) -> list[dict[str, Any]]:
    article = {
        "article_id": "t",
        "text": text,
        "language": language,
        "outlet": "Tamber Courier",
        "published_on": published,
        "title": "",
        "captured_on": None,
    }
    return statements_of(article)


def when(row: dict[str, Any]) -> str:
    """A day as itself, a range as "first/last", nothing as "-"."""
    if row["said_on"]:
        return str(row["said_on"])
    return f"{row['said_from']}/{row['said_to']}" if row["said_from"] else "-"


ENGLISH = [
    ("Harbour master Odile Brandt said in April 2025 that the pier would be closed.", "2025-04-01/2025-04-30"),
    ("Odile Brandt told the port council last year that the pier was rotten.", "2025-01-01/2025-12-31"),
    ("In 2021, Odile Brandt warned that the pier was rotten.", "2021-01-01/2021-12-31"),
    ("Two weeks ago the harbour master Odile Brandt denied that the pier was rotten.", "2026-03-02/2026-03-08"),
    ("“The pier is rotten,” Odile Brandt told reporters four days ago.", "2026-03-14"),
    ("Odile Brandt said earlier this week that the pier was rotten.", "2026-03-16/2026-03-17"),
    ("“We will not sell,” Odile Brandt said earlier this year.", "2026-01-01/2026-03-17"),
    ("Last autumn, Odile Brandt promised that the pier would stay open.", "2025-09-01/2025-11-30"),
    ("In late January Odile Brandt told shipowners that the pier would stay open.", "2026-01-16/2026-01-31"),
    ("Back in November, the union accused Odile Brandt of hiding the survey.", "2025-11-01/2025-11-30"),
    ("Odile Brandt said on the 9th of March that the pier was rotten.", "2026-03-09"),
    ("Odile Brandt wrote on 2026-03-02 that the pier was rotten.", "2026-03-02"),
    ("Odile Brandt said on 25/02/2026 that the pier was rotten.", "2026-02-25"),
    ("Odile Brandt said last Monday the pier was rotten.", "2026-03-16"),
    ("Odile Brandt said in the autumn of 2024 that the pier was rotten.", "2024-09-01/2024-11-30"),
    ("A year ago, Odile Brandt insisted that the pier was safe.", "2025-01-01/2025-12-31"),
    ("Odile Brandt said in the last week of February that the pier was rotten.", "2026-02-22/2026-02-28"),
    ("In a survey published in May 2024, the engineers said that the pier was rotten.", "2024-05-01/2024-05-31"),
    ("In an October interview with the Gull, Odile Brandt said that the pier was rotten.", "2025-10-01/2025-10-31"),
    ("Odile Brandt, in a letter sent last month, said that the pier was rotten.", "2026-02-01/2026-02-28"),
    ("“It is rotten,” Odile Brandt said at a hearing in Port Amber in July.", "2025-07-01/2025-07-31"),
    ("Odile Brandt last week told the Gull that the pier was rotten.", "2026-03-09/2026-03-15"),
    ("In December the harbour's chairman, Felix Aumont, told members that the pier was rotten.", "2025-12-01/2025-12-31"),
    ("The rot came to light last month, when Odile Brandt announced that the pier would close.", "2026-02-01/2026-02-28"),
    ("“It is rotten,” Odile Brandt said over the weekend.", "2026-03-14/2026-03-15"),
    ("Odile Brandt announced Feb. 26 that the pier would close.", "2026-02-26"),
    ("Odile Brandt told the board on Thursday last week that the pier was rotten.", "2026-03-12"),
    ("“It is rotten,” said Odile Brandt, the harbour master, in mid-January.", "2026-01-10/2026-01-20"),
    ("At last month's hearing Odile Brandt said that the pier was rotten.", "2026-02-01/2026-02-28"),
    ("The pier was rotten, according to a study published in May 2024.", "2024-05-01/2024-05-31"),
    ("Odile Brandt, speaking in October, said that the pier was rotten.", "2025-10-01/2025-10-31"),
    ("The harbour board urged Odile Brandt last month to repair the pier.", "2026-02-01/2026-02-28"),
    ("The union accused the board last week of hiding the survey.", "2026-03-09/2026-03-15"),
    ("Odile Brandt rejected the accusation two days ago.", "2026-03-16"),
    ("Felix Aumont stepped down last year, saying that the pier was rotten.", "2025-01-01/2025-12-31"),
    ("Odile Brandt promised in 2021 to repair the pier.", "2021-01-01/2021-12-31"),
    ("When Odile Brandt first spoke of the pier last month, she said that it was rotten.", "2026-02-01/2026-02-28"),
    # what is no time of the utterance, or none that can be told
    ("Odile Brandt, who was elected in 2019, said that the pier was rotten.", "-"),
    ("Odile Brandt, harbour master since June, said that the pier was rotten.", "-"),
    ("Odile Brandt said the pier was closed in June 2024.", "-"),
    ("The engineers said in their 2024 annual report that the pier was rotten.", "-"),
    ("The 2024 survey said that the pier was rotten.", "-"),
    ("Money was set aside in the 2025 budget, Odile Brandt said.", "-"),
    ("Odile Brandt, a 2024 candidate, said that the pier was rotten.", "-"),
    ("Odile Brandt said on the eve of the vote that the pier was rotten.", "-"),
    ("Odile Brandt said that the pier, shut last year, was rotten.", "-"),
    ("Odile Brandt has said since January that the pier was rotten.", "-"),
    ("When the pier fell in 2023, Odile Brandt was abroad, the union said.", "-"),
    ("Odile Brandt said a few days ago that the pier was rotten.", "-"),
    ("Asked about the storm in October, Odile Brandt said that the pier was rotten.", "-"),
    ("Odile Brandt said on 04/05/2025 that the pier was rotten.", "-"),
    ("Odile Brandt said in June 2027 that the pier was rotten.", "-"),
    ("Odile Brandt urged those fined last month to pay.", "-"),
    ("Odile Brandt condemned the arrests last month.", "-"),
    ("The company said in 2024 it built three piers.", "-"),
    ("When the divers found the crack in October, lawyers alleged that the board had lied.", "-"),
    ("A candidate in 2024 said that the pier was rotten.", "-"),
    ("“I am tired,” said Odile Brandt, last year's winner.", "-"),
    ("Odile Brandt said in a report on the storm in June that the pier was rotten.", "-"),
    ("Odile Brandt said this month would be cold.", "-"),
    ("The day before, Odile Brandt had called the pier “a ruin”.", "-"),
    ("A month later, Odile Brandt called the pier “a ruin”.", "-"),
]

RUSSIAN = [
    ("Начальник порта Олег Тамбурин заявил в апреле 2025 года, что причал закроют.", "2025-04-01/2025-04-30"),
    ("Олег Тамбурин в прошлом году сообщил, что причал прогнил.", "2025-01-01/2025-12-31"),
    ("В 2021 году Олег Тамбурин предупредил, что причал прогнил.", "2021-01-01/2021-12-31"),
    ("Две недели назад Олег Тамбурин заявил, что причал прогнил.", "2026-03-02/2026-03-08"),
    ("«Причал прогнил», — сказал Олег Тамбурин журналистам три дня назад.", "2026-03-15"),
    ("«Мы его не продадим», — заявил на прошлой неделе Олег Тамбурин.", "2026-03-09/2026-03-15"),
    ("Прошлой осенью Олег Тамбурин пообещал, что причал останется открытым.", "2025-09-01/2025-11-30"),
    ("В начале февраля Олег Тамбурин заявил, что причал прогнил.", "2026-02-01/2026-02-15"),
    ("Ещё в ноябре Олег Тамбурин говорил, что причал прогнил.", "2025-11-01/2025-11-30"),
    ("В докладе, опубликованном в мае 2024 года, инженеры заявили, что причал прогнил.", "2024-05-01/2024-05-31"),
    ("Месяц назад Олег Тамбурин заявил, что причал прогнил.", "2026-02-01/2026-02-28"),
    ("Весной 2025 года Олег Тамбурин заявил, что причал прогнил.", "2025-03-01/2025-05-31"),
    ("В октябрьском интервью Олег Тамбурин сказал, что причал прогнил.", "2025-10-01/2025-10-31"),
    ("Как заявил в прошлом месяце Олег Тамбурин, причал прогнил.", "2026-02-01/2026-02-28"),
    ("Олег Тамбурин, который возглавил порт в 2019 году, заявил, что причал прогнил.", "-"),
    ("Олег Тамбурин заявил, что причал закрыли в июне 2024 года.", "-"),
    ("Избранный в 2022 году глава порта Олег Тамбурин заявил, что причал прогнил.", "-"),
    ("По итогам 2024 года причал прогнил, заявил Олег Тамбурин.", "-"),
    ("Днём ранее Олег Тамбурин назвал причал «руиной».", "-"),
]

TURKISH = [
    ("Orhan Tamburlu geçen yıl iskelenin çürüdüğünü söyledi.", "2025-01-01/2025-12-31"),
    ("Orhan Tamburlu geçen hafta yaptığı açıklamada iskelenin çürüdüğünü belirtti.", "2026-03-09/2026-03-15"),
    ("2021 yılında Orhan Tamburlu, iskelenin çürüdüğünü söyledi.", "2021-01-01/2021-12-31"),
    ("Üç gün önce Orhan Tamburlu, iskelenin kapanacağını duyurdu.", "2026-03-15"),
    ("İki hafta önce konuşan Orhan Tamburlu, “İskele çürüdü” dedi.", "2026-03-02/2026-03-08"),
    ("Kasımda Orhan Tamburlu, “İskele çürüdü” demişti.", "2025-11-01/2025-11-30"),
    ("Orhan Tamburlu geçen yaz iskelenin açık kalacağını vaat etmişti.", "2025-06-01/2025-08-31"),
    ("Orhan Tamburlu bu ayın başında iskelenin çürüdüğünü söyledi.", "2026-03-01/2026-03-17"),
    # a month or a year behind the speaker may as well be that of the event told, and is left to it
    ("Liman müdürü Orhan Tamburlu, Nisan 2025'te iskelenin kapanacağını açıkladı.", "-"),
    ("Nisan 2025'te Orhan Tamburlu, iskelenin kapanacağını açıkladı.", "2025-04-01/2025-04-30"),
    ("2019'da seçilen başkan Orhan Tamburlu, iskelenin çürüdüğünü söyledi.", "-"),
    ("Orhan Tamburlu, iskelenin Haziran 2024'te kapandığını söyledi.", "-"),
    ("Orhan Tamburlu, geçen yıl ziyaret ettiği adada iskelenin çürüdüğünü söyledi.", "-"),
    ("Geçen hafta istifa eden Orhan Tamburlu, iskelenin çürüdüğünü söyledi.", "-"),
    ("“İskele çürüdü” diyen Tamburlu geçen hafta istifa etti.", "-"),
    ("Ertesi gün Orhan Tamburlu iskeleyi “harabe” olarak niteledi.", "-"),
]

AZERBAIJANI = [
    ("Orxan Tamburlu ötən il körpünün çürüdüyünü bildirib.", "2025-01-01/2025-12-31"),
    ("Orxan Tamburlu ötən həftə jurnalistlərə körpünün çürüdüyünü deyib.", "2026-03-09/2026-03-15"),
    ("2021-ci ildə Orxan Tamburlu bildirib ki, körpü çürüyüb.", "2021-01-01/2021-12-31"),
    ("Üç gün əvvəl Orxan Tamburlu bildirib ki, körpü bağlanacaq.", "2026-03-15"),
    ("İki həftə əvvəl Orxan Tamburlu deyib ki, körpü çürüyüb.", "2026-03-02/2026-03-08"),
    ("Orxan Tamburlu isə yanvarda bildirmişdi ki, körpü çürüyüb.", "2026-01-01/2026-01-31"),
    ("Noyabrda Orxan Tamburlu deyib: “Körpü çürüyüb”.", "2025-11-01/2025-11-30"),
    ("Orxan Tamburlu ötən yay bildirmişdi ki, körpü açıq qalacaq.", "2025-06-01/2025-08-31"),
    ("Orxan Tamburlu fevralda yaydığı bəyanatda körpünün çürüdüyünü bildirib.", "2026-02-01/2026-02-28"),
    ("Liman rəisi Orxan Tamburlu 2025-ci ilin aprelində körpünün bağlanacağını açıqlayıb.", "-"),
    ("2025-ci ilin aprelində Orxan Tamburlu körpünün bağlanacağını açıqlayıb.", "2025-04-01/2025-04-30"),
    ("2019-cu ildə seçilən rəis Orxan Tamburlu bildirib ki, körpü çürüyüb.", "-"),
    ("Orxan Tamburlu bildirib ki, körpü 2024-cü ilin iyununda bağlanıb.", "-"),
    ("Bir gün sonra Orxan Tamburlu deyib: “Körpü çürüyüb”.", "-"),
]

ARMENIAN = [
    ("Նավահանգստի պետ Օհան Թամբուրյանը 2025 թվականի ապրիլին հայտարարեց, որ կառամատույցը կփակվի։", "2025-04-01/2025-04-30"),
    ("Օհան Թամբուրյանն անցյալ տարի ասել է, որ կառամատույցը փտած է։", "2025-01-01/2025-12-31"),
    ("Անցյալ շաբաթ Օհան Թամբուրյանը հայտարարեց, որ կառամատույցը փտած է։", "2026-03-09/2026-03-15"),
    ("2021 թվականին Օհան Թամբուրյանը զգուշացրեց, որ կառամատույցը փտած է։", "2021-01-01/2021-12-31"),
    ("Երեք օր առաջ Օհան Թամբուրյանն ասաց, որ կառամատույցը փտած է։", "2026-03-15"),
    ("Երկու շաբաթ առաջ Օհան Թամբուրյանը հայտարարեց, որ կառամատույցը կփակվի։", "2026-03-02/2026-03-08"),
    ("Հունվարին Օհան Թամբուրյանը հայտարարեց, որ կառամատույցը փտած է։", "2026-01-01/2026-01-31"),
    ("«Կառամատույցը փտած է»,- նոյեմբերին ասել է Օհան Թամբուրյանը։", "2025-11-01/2025-11-30"),
    ("Անցյալ ամռանը Օհան Թամբուրյանը խոստացավ, որ կառամատույցը բաց կմնա։", "2025-06-01/2025-08-31"),
    ("Այս ամիս Օհան Թամբուրյանը հայտարարեց, որ կառամատույցը փտած է։", "2026-03-01/2026-03-18"),
    ("Օհան Թամբուրյանը, որը պաշտոնը ստանձնել է 2019 թվականին, ասաց, որ կառամատույցը փտած է։", "-"),
    ("Օհան Թամբուրյանն ասաց, որ կառամատույցը փակվել է 2024 թվականի հունիսին։", "-"),
    ("Հաջորդ օրը Օհան Թամբուրյանը կառամատույցը «ավերակ» անվանեց։", "-"),
]
TABLES = {"en": ENGLISH, "ru": RUSSIAN, "tr": TURKISH, "az": AZERBAIJANI, "hy": ARMENIAN}


@pytest.mark.parametrize("language,text,expected", [(language, *case) for language, cases in TABLES.items() for case in cases])
def test_the_time_of_a_statement(language: str, text: str, expected: str) -> None:
    found = rows(text, language)
    assert found
    assert {when(r) for r in found} == {expected}


STEPS = [
    ("en", "The pier fell on March 3. Two days later, Odile Brandt said that it had been rotten.", "2026-03-05"),
    ("en", "The pier fell on March 3. The day before, Odile Brandt had said that it was safe.", "2026-03-02"),
    ("en", "The pier fell on March 3. The next day, the union said that it had been rotten.", "2026-03-04"),
    ("en", "The pier was shut in October. A month later, Odile Brandt said that it was rotten.", "2025-11-01/2025-11-30"),
    ("en", "The pier fell on March 17. Two weeks later, Odile Brandt said that it had been rotten.", "-"),
    ("en", "The pier was shut in October. A day later, Odile Brandt said that it was rotten.", "-"),
    ("en", "On Monday Felix Aumont said that the pier was safe. A day later, Odile Brandt said that it was rotten.", "2026-03-17"),
    ("ru", "Причал рухнул 3 марта. Через два дня Олег Тамбурин заявил, что он прогнил.", "2026-03-05"),
    ("ru", "Причал рухнул 3 марта. Днём ранее Олег Тамбурин заявил, что он надёжен.", "2026-03-02"),
    ("tr", "İskele 3 Mart'ta çöktü. Ertesi gün Orhan Tamburlu, iskelenin çürüdüğünü söyledi.", "2026-03-04"),
    ("az", "Körpü 3 martda çöküb. İki gün sonra Orxan Tamburlu bildirib ki, körpü çürüyüb.", "2026-03-05"),
    ("hy", "Կառամատույցը փլուզվեց մարտի 3-ին։ Հաջորդ օրը Օհան Թամբուրյանն ասաց, որ այն փտած էր։", "2026-03-04"),
]


@pytest.mark.parametrize("language,text,expected", STEPS)
def test_a_step_is_counted_from_the_time_told_before(language: str, text: str, expected: str) -> None:
    assert when(rows(text, language)[-1]) == expected


def test_a_time_between_reporting_word_and_clause_is_no_part_of_what_is_said() -> None:
    for words in ("last Friday", "two days ago", "in the spring of 2025", "last June", "the next day"):
        assert rows(f"Odile Brandt said {words} the pier was rotten.", "en")[0]["content"] == "the pier was rotten"


def test_the_next_statement_of_a_speaker_shares_a_week_and_a_long_range_in_its_paragraph_only() -> None:
    told = "Odile Brandt said last week that the pier was rotten.\n“It will fall,” Brandt said."
    assert [when(r) for r in rows(told, "en")] == ["2026-03-09/2026-03-15"] * 2
    told = "Odile Brandt said in 2021 that the pier was rotten. “It will fall,” Brandt added.\nBrandt said that she would leave."
    assert [when(r) for r in rows(told, "en")] == ["2021-01-01/2021-12-31"] * 2 + ["-"]


def test_last_week_inside_an_interview_is_counted_from_the_day_it_was_held() -> None:
    text = (
        "The Courier met the harbour master Odile Brandt on March 5.\n\nQ. Is the pier safe?\n\n"
        "A. No. The ministry's engineer told me last week that it was rotten. We close it now.\n\nQ. When?\n\nA. Tomorrow, if it is dry."
    )
    told = next(r for r in rows(text, "en") if r["cue"] == "told")
    assert when(told) == "2026-02-23/2026-03-01"


def test_a_fragment_of_a_genitive_is_no_error() -> None:
    assert [r["content"] for r in rows("'s survey said the pier was rotten.", "en")] == ["the pier was rotten"]


def test_all_languages_have_the_same_entries() -> None:
    english = tables()["en"]
    for language in ORDER:
        table = tables()[language]
        assert list(table) == list(english), language
        for group in ("forms", "around"):
            assert list(table[group]) == list(english[group]), (language, group)  # type: ignore[call-overload]
        assert set(table["forms"]) == set(MEANINGS)  # type: ignore[call-overload]
        for key in ("units", "seasons", "parts"):
            assert str(table[key]).count(";") == str(english[key]).count(";"), (language, key)


@given(st.text(max_size=200), st.sampled_from(ORDER), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_times_of_any_text_are_in_order_and_not_after_publication(text: str, language: str, published: date) -> None:
    check(text, language, published)


WORDS = """in On last this earlier the 1st 31 2019 9999 of March Feb. May year week days months ago later next first spring winter said
31/12/2025 в прошлом году мае на прошлой неделе назад три дня geçen yıl 2019'da önce ötən həftə 2020-ci ildə անցյալ տարի առաջ օր 2019-ին , . “ ”"""
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=30), st.sampled_from(ORDER), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_times_of_their_own_words_are_in_order_and_not_after_publication(pieces: list[str], language: str, published: date) -> None:
    check(" ".join(pieces), language, published)


def check(text: str, language: str, published: date) -> None:
    at = 0
    for time in times_in(text, language, published):
        assert at <= time.start < time.end <= len(text)
        at = time.end
        assert (time.first is None) == (time.last is None)
        if time.first and time.last:
            assert time.first <= time.last <= published
            assert not time.is_day or time.first == time.last
        if time.step and (span := counted(time, published, published, published)):
            assert span[0] <= span[1] <= published
    for row in rows(text, language, published):
        assert not (row["said_on"] and row["said_from"])
        assert (row["said_from"] is None) == (row["said_to"] is None)
        if row["said_from"]:
            assert row["said_from"] <= row["said_to"] <= published


@pytest.mark.parametrize("language", ORDER)
def test_a_weekend_holds_a_word_of_the_calendar(language: str) -> None:
    """What the search for times rests on: a stretch without a figure or such a word names none."""
    assert all(_calendar_word(language).search(form) for form in spelled(language, ["weekend"]))


def test_a_form_needs_the_words_outside_its_brackets() -> None:
    assert _needs("(?:<part> )?last <unit>") == {"unit"}
    assert _needs("in the <nth> week of <month>(?:,? <year>)?") == set()  # a bracket behind the month leaves that open
    assert _needs("on <weekday>|in <month>") == set()
