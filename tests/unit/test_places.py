"""Countries are declared once: the notation of places.toml, what it must hold, and that each reader finds what it is given."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.budgets.countries import country_code
from onrecord.figures.lexicon import languages
from onrecord.figures.places import places
from onrecord.figures.tokens import Tokens, fold, tokenize
from onrecord.places import BESIDE, KINDS, LANGUAGES, MARKS, READERS, Form, beside, english_names, forms, read_by
from onrecord.places.forms import _declared, _form
from onrecord.statements.lexicon import country_of, country_of_city, country_of_place, lower

REGION = ("ARM", "AZE", "GEO", "RUS", "TUR", "IRN", "USA")


@pytest.mark.parametrize(
    ("word", "text", "bare", "marks"),
    [
        ("Ruritania*", "Ruritania*", "Ruritania", set()),
        ("Нов*_Руритани*", "Нов* Руритани*", "Нов Руритани", set()),
        ("Zenda:ending,statements", "Zenda", "Zenda", {"ending", "statements"}),
        ("того_,", "того ,", "того ,", set()),
    ],
)
def test_a_form_is_written_with_underscores_stars_and_marks(word: str, text: str, bare: str, marks: set[str]) -> None:
    form = _form(word, "RUR", "en", "names")
    assert (form.text, form.bare, form.marks) == (text, bare, marks)


def test_an_entry_holds_nothing_that_no_reader_knows() -> None:
    for country, entry in _declared().items():
        assert set(entry) <= {"name", *BESIDE, *LANGUAGES}, country
        assert all(set(kinds) <= set(KINDS) for key, kinds in entry.items() if key in LANGUAGES), country
    assert all(form.marks <= MARKS and not form.marks >= set(READERS) for form in forms())


def test_the_forms_of_a_reader_are_those_that_no_other_has_for_itself() -> None:
    assert {*read_by("statements"), *read_by("figures")} == set(forms())
    assert not [form for form in read_by("figures") if "statements" in form.marks]
    assert not [form for form in read_by("statements") if "figures" in form.marks]


def test_the_languages_are_those_that_figures_read() -> None:
    assert set(LANGUAGES) == set(languages())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_forms_of_every_kind(language: str) -> None:
    of_kind: dict[str, set[str]] = defaultdict(set)
    for form in forms():
        if form.language == language:
            of_kind[form.kind].add(form.country)
    wanted = set(KINDS) - ({"people"} if language in ("tr", "az") else set())  # there the adjective is the word for them
    assert not [kind for kind in wanted if not of_kind[kind]]
    assert of_kind["names"] >= set(REGION) and of_kind["seats"] >= set(REGION)


def test_codes_and_english_names_are_those_of_the_official_tables() -> None:
    named = {code: country_code(name.removeprefix("the ")) for code, name in english_names().items()}
    assert named == {code: code for code in english_names()}


def test_no_form_is_declared_twice_in_a_language() -> None:
    seen: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for form in forms():
        seen[form.language, form.text].append(form)
    assert not [found for found in seen.values() if len(found) > 1]


@pytest.mark.parametrize("reader", READERS)
def test_no_form_means_two_countries(reader: str) -> None:
    """Statements read the forms of all languages as one list; figures those of one language."""
    means: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form in read_by(reader):
        means["" if reader == "statements" else form.language, fold(form.bare)].add(form.country)
    assert not {form: found for form, found in means.items() if len(found) > 1}


def test_what_may_follow_a_stem_does_not_hang_on_the_language() -> None:
    marks: dict[str, set[frozenset[str]]] = defaultdict(set)
    for form in read_by("statements"):
        marks[lower(form.bare)].add(form.marks - {"statements", "feminine"})
    assert not {stem: found for stem, found in marks.items() if len(found) > 1}


@pytest.mark.parametrize("form", [f for f in read_by("statements") if f.kind != "cities"], ids=lambda f: f"{f.language}-{f.bare}")
def test_statements_find_every_form_that_is_theirs(form: Form) -> None:
    found = country_of(form.bare)
    assert found is not None and found[:2] == (form.country, english_names()[form.country])


@pytest.mark.parametrize("form", [f for f in read_by("figures") if f.kind != "cities"], ids=lambda f: f"{f.language}-{f.bare}")
def test_figures_find_every_form_that_is_theirs(form: Form) -> None:
    assert {p.code for p in places(Tokens(tokenize(form.bare)), form.language)} == {form.country}


def test_a_city_tells_the_country_of_a_dateline_and_no_more() -> None:
    cities = [form for form in read_by("statements") if form.kind == "cities"]
    assert not [form for form in cities if (found := country_of_place(form.bare)) is None or found[0] != form.country]
    assert country_of_city("Gyumri") == ("ARM", "Armenia", False) and country_of("Gyumri") is None
    assert places(Tokens(tokenize("Gyumri will pay")), "en") == []


ALIKE = (
    "us; Let Us Pray; them use; Türkoğlu; Türkistan; Bakuradze; Chinatown; Ukulele; Indiana's; Indianapolis; usage; polished; Romero; rusty; "
    "Irakli; Rusudan; Katarina; Baerbock; Latin American; New Mexico; seulement; Parish; Germantown; Londonderry; kabul etti; делилась"
)


@pytest.mark.parametrize("word", ALIKE.split("; "))
def test_words_that_begin_like_a_country_are_none(word: str) -> None:
    assert country_of(word) is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("İngiltere'nin Ankara Büyükelçisi", "GBR"),
        ("госсекретарь Соединенных Штатов", "USA"),
        ("президент Южной Кореи", "KOR"),
        ("Jordanian foreign minister", "JOR"),
        ("the Danish defence ministry", "DNK"),
        ("South Sudan's army chief", "SSD"),
        ("Moğolistan Cumhurbaşkanı", "MNG"),
        ("Qətərin xarici işlər naziri", "QAT"),
        ("բելառուսական կողմը", "BLR"),
        ("ruslar", "RUS"),
        ("an Indiana senator and the Indian embassy", "IND"),
        ("New Mexico and Mexico", "MEX"),
        ("the United\nKingdom", "GBR"),
        ("the governor of Kenya's central bank", "KEN"),
    ],
)
def test_statements_know_the_countries_of_figures(text: str, country: str) -> None:
    assert (country_of(text) or [None])[0] == country


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Kosovo will pay €2 million", "en", "XKX"),
        ("rus krediti", "az", "RUS"),
        ("ՀՀ կառավարությունը", "hy", "ARM"),
        ("Türkmən qazı və Moldaviya", "az", "MDA"),
        ("латышский заем", "ru", "LVA"),
    ],
)
def test_figures_know_the_forms_of_statements(text: str, language: str, country: str) -> None:
    assert [p.code for p in places(Tokens(tokenize(text)), language)] == [country]


def test_phrases_beside_a_name_belong_to_entries_that_are_declared() -> None:
    assert all(beside(kind) and set(beside(kind)) <= set(english_names()) for kind in BESIDE)
    assert places(Tokens(tokenize("Georgia and Tennessee will share $2 million")), "en") == []


@given(
    st.text(max_size=60) | st.lists(st.sampled_from([f.text for f in forms()]), max_size=5).map(" ".join),
    st.sampled_from([*LANGUAGES, "fr"]),
)
def test_any_text_is_searched(text: str, language: str) -> None:
    for found in (country_of(text), country_of_place(text), country_of_city(text)):
        assert found is None or found[0] in english_names()
    assert all(0 <= p.first < p.last for p in places(Tokens(tokenize(text)), language))
