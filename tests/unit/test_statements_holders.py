"""The list of officials: what its rows must satisfy, and whom names and offices stand for on a day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements, holders
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.lexicon import languages, load
from onrecord.statements.officials import Person, Term, common_surnames, fits, offices, people, spellings, surnames

ROWS: list[dict[str, Any]] = load("people.toml")["person"]
LISTED: list[Person] = list(dict.fromkeys(people().values()))
DAY = date(2024, 3, 20)


def said(text: str, language: str, day: date | None = DAY) -> list[tuple[str | None, str | None]]:
    """(name, affiliation) of every speaker found in a text."""
    rows = extract_statements(article_batch([{"id": "a", "text": text, "language": language, "published_on": day}])).to_pylist()
    return [(r["speaker_name"], r["speaker_affiliation"]) for r in rows]


def named(*args: Any) -> str | None:
    person = holders.named(*args)
    return person.name if person else None


def holder(*args: Any) -> str | None:
    person = holders.holder(*args)
    return person.name if person else None


# -- the rows ----------------------------------------------------------------------------------------------------------
def test_every_row_names_a_page_a_country_or_body_and_an_office() -> None:
    assert len(ROWS) > 500
    for row in ROWS:
        assert set(row) <= {"name", "affiliation", "spellings", "offices", "source"}, row["name"]
        assert urlsplit(row["source"]).scheme in ("http", "https") and "." in urlsplit(row["source"]).netloc, row["name"]
        assert row["affiliation"] and row["offices"], row["name"]


def test_every_office_has_a_listed_title_and_terms_in_order() -> None:
    for person in LISTED:
        for term in person.terms:
            assert term.title in offices(), (person.name, term.office)
            assert term.since[0] <= term.since[1] and term.until[0] <= term.until[1], (person.name, term.office)
            assert term.since[0] <= term.until[1], (person.name, term.office)
        assert all(a.since[0] <= b.since[1] for a, b in pairwise(person.terms)), person.name


def test_an_office_has_one_holder_at_a_time() -> None:
    held: dict[tuple[str, str], list[tuple[Term, str]]] = {}
    for person in LISTED:
        for term in person.terms:
            if not offices()[term.title].shared and term.of:
                held.setdefault((term.title, term.of), []).append((term, person.name))
    assert len(held) > 100
    for office, terms in held.items():
        terms.sort(key=lambda t: t[0].since)
        for (one, who), (two, other) in pairwise(terms):
            assert two.since[1] >= one.until[0], (office, who, other)


def test_spellings_are_of_one_person_and_say_something_new() -> None:
    seen: dict[str, str] = {}
    for row in ROWS:
        known = set(spellings(row["name"]))
        for key in known:
            assert seen.setdefault(key, row["name"]) == row["name"]
        for spelling in row.get("spellings", ()):
            assert not set(spellings(spelling)) <= known, (row["name"], spelling)
            known |= set(spellings(spelling))
            for key in spellings(spelling):
                assert seen.setdefault(key, row["name"]) == row["name"], spelling
    ids = {speaker_id(p.name) for p in LISTED}
    assert len(ids) == len(LISTED) == len({r["name"] for r in ROWS}) and None not in ids


def test_forms_of_offices_are_in_lower_case_and_of_known_languages() -> None:
    for row in load("offices.toml")["office"]:
        assert set(row) - {"title", "first", "shared", "leads", "alone"} <= set(languages()), row["title"]
    for office in offices().values():
        assert office.heads or office.forms, office.title
        for forms in office.forms.values():
            assert all(f == f.lower().strip() and "  " not in f for f in forms), office.title
    assert fits("министр* обороны", "министру обороны") and not fits("министр* обороны", "министр сельского хозяйства")


def test_common_surnames_are_read_as_names_and_ordinary_words_are_not() -> None:
    assert {skeleton("Hasanov"), skeleton("Grigoryan")} <= common_surnames() & surnames()
    assert skeleton("Price") in common_surnames() and skeleton("Price") not in surnames()
    assert skeleton("Güler") in surnames() and skeleton("Güler") not in surnames("tr"), "a verb of Turkish"


# -- names -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "language", "listed"),
    [
        ("Nikol Pashinian", "en", "Nikol Pashinyan"),
        ("Никола Пашиняна", "ru", "Nikol Pashinyan"),
        ("Նիկոլ Փաշինյանի", "hy", "Nikol Pashinyan"),
        ("Nikol Paşinyan", "tr", "Nikol Pashinyan"),
        ("İlham Əliyevin", "az", "Ilham Aliyev"),
        ("Mevlut Cavusoglu", "en", "Mevlüt Çavuşoğlu"),
        ("Мевлюта Чавушоглу", "ru", "Mevlüt Çavuşoğlu"),
        ("Emmanuel Makron", "az", "Emmanuel Macron"),
        ("Josep Borrel", "tr", "Josep Borrell"),
        ("Գարեգին Բ", "hy", "Karekin II"),
        ("Donald J. Trump", "en", "Donald Trump"),
        ("Владимир Владимирович Путин", "ru", "Vladimir Putin"),
        ("I. Aliyev", "en", "Ilham Aliyev"),
    ],
)
def test_a_full_name_meets_its_row_in_every_script_and_case(name: str, language: str, listed: str) -> None:
    assert named(name, language, DAY) == listed
    assert speaker_id(listed) == speaker_id(people()[skeleton(listed)].name)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Arman Grigoryan", "en"),
        ("Арман Григорян", "ru"),
        ("Rashad Bayramov", "en"),
        ("Rəşad Bayramov", "az"),
        ("Alena Simonyan", "en"),
        ("Vera Putin", "en"),
        ("Hakkı Fidan", "tr"),
        ("R. Bayramov", "en"),
        ("", "en"),
        ("—", "ru"),
    ],
)
def test_somebody_with_another_first_name_is_somebody_else(name: str, language: str) -> None:
    assert named(name, language, DAY) is None


@pytest.mark.parametrize(
    ("surname", "language", "before", "listed"),
    [
        ("Aliyev", "en", "", "Ilham Aliyev"),  # the president among several
        ("Алиева", "ru", "по словам ", "Ilham Aliyev"),
        ("Алиева", "ru", "", None),  # a woman, and several have the name
        ("Pashinyan", "en", "Mr. ", "Nikol Pashinyan"),
        ("Փաշինյանը", "hy", "", "Nikol Pashinyan"),
        ("Эрдогана", "ru", "", "Recep Tayyip Erdoğan"),
        ("Lavrovun", "az", "", "Sergey Lavrov"),
        ("Bayramov", "en", "", None),
        ("Bayramov", "en", "Azerbaijani Foreign Minister ", "Jeyhun Bayramov"),
        ("Bayramov", "en", "Georgian Foreign Minister ", None),
        ("Bayramov", "en", "Finance Minister ", None),
        ("Hasanov", "tr", "Savunma Bakanı ", "Zakir Hasanov"),
        ("Григорян", "ru", "секретарь Совбеза ", "Armen Grigoryan"),
        ("Miller", "en", "", None),
        ("Miller", "en", "State Department spokesman ", "Matthew Miller"),
        ("Putin", "en", "farmer ", None),
        ("Guliyev", "en", "Mr. ", None),
    ],
)
def test_a_surname_alone(surname: str, language: str, before: str, listed: str | None) -> None:
    assert named(surname, language, DAY, before) == listed


def test_the_day_decides_whose_a_surname_is() -> None:
    assert named("Karapetyan", "en", date(2017, 5, 1), "Prime Minister ") == "Karen Karapetyan"
    assert named("Karapetyan", "en", date(2021, 9, 1), "Defence Minister ") == "Arshak Karapetyan"
    assert named("Karapetyan", "en", date(2024, 9, 1), "Defence Minister ") is None
    assert named("Karapetyan", "en", date(2024, 9, 1), "former Defence Minister ") == "Arshak Karapetyan"
    assert named("Sargsyan", "en", date(2018, 3, 1), "President ") == "Serzh Sargsyan"
    assert named("Sarkissian", "en", date(2019, 3, 1), "President ") == "Armen Sarkissian"
    assert named("Kobakhidze", "en", date(2016, 1, 1)) is None, "before any office"
    assert named("Kobakhidze", "en", date(2024, 5, 1)) == "Irakli Kobakhidze"
    assert named("Kobakhidze", "en", None) == "Irakli Kobakhidze"


# -- offices -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("phrase", "language", "name"),
    [
        ("the Azerbaijani president", "en", "Ilham Aliyev"),
        ("Armenia's prime minister", "en", "Nikol Pashinyan"),
        ("the Prime Minister of the Republic of Armenia", "en", "Nikol Pashinyan"),
        ("the U.S. secretary of state", "en", "Antony Blinken"),
        ("ABD Dışişleri Bakanı", "tr", "Antony Blinken"),
        ("президента Азербайджана", "ru", "Ilham Aliyev"),
        ("глава МИД РФ", "ru", "Sergey Lavrov"),
        ("Ermenistan Başbakanı", "tr", "Nikol Pashinyan"),
        ("Ermənistanın baş naziri", "az", "Nikol Pashinyan"),
        ("ՀՀ վարչապետը", "hy", "Nikol Pashinyan"),
        ("the Armenian leader", "en", "Nikol Pashinyan"),
        ("турецкий лидер", "ru", "Recep Tayyip Erdoğan"),
        ("NATO's secretary general", "en", "Jens Stoltenberg"),
        ("генсек НАТО", "ru", "Jens Stoltenberg"),
        ("the EU foreign policy chief", "en", "Josep Borrell"),
        ("глава Пентагона", "ru", "Lloyd Austin"),
        ("the Pentagon chief", "en", "Lloyd Austin"),
        ("Ամենայն հայոց կաթողիկոսը", "hy", "Karekin II"),
        ("the pope", "en", "Pope Francis"),
        ("the deputy foreign minister of Azerbaijan", "en", None),
        ("the former president of Armenia", "en", None),
        ("the president's spokesman", "en", None),
        ("Georgia's secretary of state", "en", None),
        ("the Armenian and Azerbaijani foreign ministers", "en", None),
        ("the president", "en", None),
        ("the Baku mayor", "en", None),
        ("x" * 5000, "en", None),
        ("", "ru", None),
    ],
)
def test_an_office_with_its_country_is_its_holder(phrase: str, language: str, name: str | None) -> None:
    assert holder(phrase, language, DAY) == name


def test_the_day_decides_who_holds_an_office() -> None:
    phrase = "the Turkish foreign minister"
    assert holder(phrase, "en", date(2022, 5, 1)) == "Mevlüt Çavuşoğlu"
    assert holder(phrase, "en", date(2024, 5, 1)) == "Hakan Fidan"
    assert holder(phrase, "en", date(2023, 6, 3)) is None, "both on the day it changed"
    assert holder("the Armenian foreign minister", "en", date(2021, 7, 1)) is None, "nobody is listed"
    assert holder(phrase, "en", date(2035, 5, 1)) is None, "the list was last checked long before"
    assert holder(phrase, "en", None) is None
    assert holder("Cumhurbaşkanı", "tr", DAY) is None
    assert holder("Cumhurbaşkanı", "tr", DAY, "Turkey") == "Recep Tayyip Erdoğan"


def test_a_month_or_a_year_is_not_taken_for_its_days() -> None:
    term = next(t for t in people()[skeleton("Ararat Mirzoyan")].terms if t.title == "First Deputy Prime Minister")
    assert not term.surely(date(2018, 5, 10)) and term.maybe(date(2018, 5, 10)), "since some day in May"
    assert term.surely(date(2018, 8, 1)) and not term.maybe(date(2019, 2, 1))


# -- in an article -----------------------------------------------------------------------------------------------------
def test_what_the_article_says_itself_comes_first() -> None:
    text = "President of Georgia Lela Testadze said the law was wrong. The Georgian president said she would veto it."
    assert [n for n, _ in said(text, "en")] == ["Lela Testadze", "Lela Testadze"]
    assert said("Rashad Bayramov said the well was dry. “It is dry,” Bayramov said.", "en")[1] == ("Rashad Bayramov", None)


@pytest.mark.parametrize(
    ("mention", "speaker"),
    [
        ("Anna Testyan, an adviser to President Obama,", "Anna Testyan"),
        ("Anna Testyan, a longtime Trump backer,", "Anna Testyan"),
        ("A senior Obama administration official", "(unnamed)"),
        ("A top adviser for President Obama", "(unnamed)"),
        ("Former President Obama himself", "Barack Obama"),
        ("The former special envoy to Ukraine Kurt Testyan", "Kurt Testyan"),
    ],
)
def test_a_name_that_a_mention_only_speaks_of_does_not_speak(mention: str, speaker: str) -> None:
    assert [n for n, _ in said(f"{mention} said that the road would open.", "en")] == [speaker]


def test_somebody_named_later_with_the_office_has_it() -> None:
    text = "The Turkish foreign minister said the gate was open. Turkish Foreign Minister Orhun Testçi later left for Kars."
    assert [n for n, _ in said(text, "en")] == ["Orhun Testçi"]
    text = "Министр обороны Азербайджана заявил, что огня не было. Министр обороны Азербайджана Эльдар Тестов выехал в Гянджу."
    assert [n for n, _ in said(text, "ru")] == ["Эльдар Тестов"]


def test_an_office_without_a_country_is_not_lent_to_another_country() -> None:
    text = "Foreign Minister Ararat Mirzoyan met him in Ankara. The Turkish foreign minister said the gate was open."
    assert [n for n, _ in said(text, "en")] == ["Hakan Fidan"]


def test_an_assistant_to_the_president_is_not_the_president() -> None:
    text = "Hikmet Hajiyev, assistant to the president of Azerbaijan, said the talks went well. The Azerbaijani president said the road was open."
    assert [n for n, _ in said(text, "en")] == ["Hikmet Hajiyev", "Ilham Aliyev"]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Armenia's prime minister said that the road would open.", "en", ("Nikol Pashinyan", "ARM")),
        ("Foreign Minister Bayramov said that the road would open.", "en", ("Jeyhun Bayramov", "AZE")),
        ("Президент Азербайджана заявил, что дорога будет открыта.", "ru", ("Ilham Aliyev", "AZE")),
        ("Azərbaycan Prezidenti yolun açılacağını bildirib.", "az", ("Ilham Aliyev", "AZE")),
        ("Ermenistan Başbakanı yolun açılacağını söyledi.", "tr", ("Nikol Pashinyan", "ARM")),
        ("Cumhurbaşkanı yolun açılacağını söyledi.", "tr", ("Recep Tayyip Erdoğan", "TUR")),
        ("Erdoğan yolun açılacağını söyledi.", "tr", ("Recep Tayyip Erdoğan", "TUR")),
        ("Əliyev yolun açılacağını bildirib.", "az", ("Ilham Aliyev", "AZE")),
        ("Секретарь Совбеза Армении сообщил, что переговоры идут.", "ru", ("Armen Grigoryan", "ARM")),
        ("ՀՀ ԱԳ նախարարը հայտարարել է, որ ճանապարհը կբացվի։", "hy", ("Ararat Mirzoyan", "ARM")),
        ("ՀՀ վարչապետը հայտարարել է, որ ճանապարհը կբացվի։", "hy", ("Nikol Pashinyan", "ARM")),
    ],
)
def test_offices_and_surnames_speak_as_people(text: str, language: str, speaker: tuple[str, str]) -> None:
    assert said(text, language) == [speaker]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("The leaders of Armenia and Azerbaijan said the talks went on.", "en", "Nikol Pashinyan; Ilham Aliyev"),
        ("The Russian and Turkish foreign ministers said the talks went on.", "en", "Sergey Lavrov; Hakan Fidan"),
        ("Президенты России и Азербайджана заявили, что переговоры идут.", "ru", "Vladimir Putin; Ilham Aliyev"),
        ("Ermenistan ve Azerbaycan dışişleri bakanları görüşmelerin sürdüğünü söyledi.", "tr", "Ararat Mirzoyan; Jeyhun Bayramov"),
        ("Rusiya və Azərbaycan prezidentləri danışıqların davam etdiyini bildiriblər.", "az", "Vladimir Putin; Ilham Aliyev"),
        ("Հայաստանի և Ադրբեջանի արտգործնախարարները հայտարարել են, որ բանակցությունները շարունակվում են։", "hy", "Ararat Mirzoyan; Jeyhun Bayramov"),
        ("The Armenian and Azerbaijani ministers said the talks went on.", "en", "(unnamed)"),
        ("The foreign ministers of Iran and Armenia said the talks went on.", "en", "(unnamed)"),  # nobody is listed for one on that day
    ],
)  # fmt: skip
def test_one_office_of_two_countries_is_two_people(text: str, language: str, speaker: str) -> None:
    assert [n for n, _ in said(text, language, date(2024, 6, 20))] == [speaker]


def test_without_a_day_an_office_stays_an_office() -> None:
    assert said("Armenia's prime minister said that the road would open.", "en", None) == [("(unnamed)", "ARM")]
