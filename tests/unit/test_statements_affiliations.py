"""Whom speakers speak for: a state by the office, an international body by its parts, an organisation by the words of office."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import employers, extract_statements
from onrecord.statements.affiliations import _has, of_state, own_body, settle
from onrecord.statements.lexicon import languages, load


def told(language: str, text: str, title: str = "", outlet: str = "") -> list[tuple[str | None, str | None]]:
    article = {
        "article_id": "0" * 32,
        "text": text,
        "language": language,
        "title": title,
        "outlet": outlet,
        "published_on": date(2025, 3, 4),
    }
    return [(r["speaker_name"], r["speaker_affiliation"]) for r in extract_statements(article_batch([article])).to_pylist()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("YEREVAN — The road will open in May, Deputy Transport Minister Areg Danoyan said.", "ARM"),
        ("TBILISI — “We have no gas,” said Nika Todria, the mayor of the town.", "GEO"),
        ("YEREVAN — The road will open in May, said Areg Danoyan, head of the roads department.", "ARM"),
        ("The bridge is safe, said Areg Danoyan, the deputy mayor of Gyumri.", "ARM"),
        ("YEREVAN — In Baku, Foreign Ministry spokesman Elnur Qaraxanov called the report false.", "AZE"),
        ("YEREVAN — Nothing has changed on the border, said Congresswoman Dora Hale.", "USA"),
        ("YEREVAN — Patrols will go on, said Marten Oks, deputy head of the EU Mission in Armenia.", "EU"),
        ("BAKU — Food is short, said Lina Berg, a spokeswoman for UNICEF in Azerbaijan.", "UN"),
        ("YEREVAN — Prices will rise, said Areg Danoyan, an analyst at Harbour Brokers.", "Harbour Brokers"),
        ("YEREVAN — Prices will rise, said Areg Danoyan, a fellow at the Ararat Policy Institute.", "Ararat Policy Institute"),
        ("YEREVAN — Mines were found, said Areg Danoyan, executive director of NCMR.", "NCMR"),
    ],
)
def test_an_english_office_tells_whom_its_holder_speaks_for(text: str, expected: str) -> None:
    assert [of for _, of in told("en", text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "YEREVAN — “I sold the cow,” said Areg Danoyan, a farmer.",
        "YEREVAN — The pipeline will be late, Deputy Minister Elnur Qaraxanzade said.",  # a guess would make him Armenia's
        "YEREVAN — The sanctions will stay, Senator Piet Vandeput said.",
        "YEREVAN — The talks go on, said Lina Berg, an ambassador in Tbilisi.",
        "The road will open in May, the deputy minister Areg Danoyan said.",
    ],
)
def test_what_an_english_article_leaves_open_stays_unknown(text: str) -> None:
    assert [of for _, of in told("en", text)] == [None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "ЕРЕВАН, 4 марта. Дорога откроется в мае, заявил заместитель министра транспорта Арег Даноян.", "ARM"),
        ("ru", "ЕРЕВАН, 4 марта. Цены вырастут, заявил аналитик компании «Гавань» Арег Даноян.", "Гавань"),
        ("ru", "ЕРЕВАН, 4 марта. Дорога откроется в мае, заявил заместитель министра транспорта Эльнур Гараханзаде.", None),
        (
            "tr",
            "Iğdır Kayısı Üreticileri Birliği Başkanı Nuri Kaçmazoğlu, hasadın mayısta başlayacağını söyledi.",
            "Iğdır Kayısı Üreticileri Birliği",
        ),
        ("tr", "ANKARA, 4 Mart (KHA) — Ulaştırma Bakan Yardımcısı Nuri Kaçmazoğlu, yolun mayısta açılacağını söyledi.", "TUR"),
        ("az", "Fermerlər İttifaqının sədri Tahir Miskinli deyib ki, yol mayda açılacaq.", "Fermerlər İttifaqı"),
        ("az", "Nəqliyyat nazirinin müavini Tahir Miskinli deyib ki, yol mayda açılacaq.", "AZE"),
        ("hy", "Ճանապարհը կբացվի մայիսին,- ասաց փոխնախարար Արեգ Դանոյանը։", "ARM"),
    ],
)
def test_other_languages_offices_tell_it_too(language: str, text: str, expected: str | None) -> None:
    assert [of for _, of in told(language, text)] == [expected]


def test_an_organisation_speaks_for_itself_and_a_part_for_the_whole() -> None:
    text = "BRUSSELS — The European Commission said the aid was paid. The Harbour Relief Network said it had seen none."
    assert told("en", text) == [("European Commission", "EU"), ("Harbour Relief Network", "Harbour Relief Network")]


def test_words_of_office_are_read_as_a_state_s_only_without_a_word_against_it() -> None:
    assert of_state("deputy minister of labour", "en") and of_state("head of the water committee", "en")
    assert not of_state("head of the charity's water committee, a private company", "en")
    assert not of_state("gardener", "en") and not of_state("баянист", "ru")


@pytest.mark.parametrize(
    ("language", "office", "expected"),
    [
        ("en", "general director", False),
        ("en", "keynote speaker", False),
        ("en", "head of the sales department", False),
        ("en", "diplomat", False),
        ("en", "major general", True),
        ("ru", "генеральный директор", False),
        ("ru", "президент холдинга", False),
        ("ru", "председатель правления", False),
        ("ru", "генерал-майор", True),
        ("ru", "глава общины", True),
        ("tr", "kurumsal iletişim müdürü", False),
        ("tr", "vali yardımcısı", True),
        ("az", "idarə heyətinin sədri", False),
        ("az", "mer müavini", True),
        ("hy", "հայաստանի դերասան", False),
        ("hy", "մարզպետ", True),
    ],
)
def test_offices_of_companies_and_of_nobody_s_are_no_state_s(language: str, office: str, expected: bool) -> None:
    assert of_state(office, language) is expected


def test_an_employer_in_front_of_its_office_loses_its_case() -> None:
    assert own_body("Aqrar Tədqiqatlar Mərkəzinin direktoru", "az") == "Aqrar Tədqiqatlar Mərkəzi"
    assert own_body("Sahil Vakfı'nın başkanı", "tr") == "Sahil Vakfı"
    assert own_body("Ulaştırma Bakanı", "tr") is None and own_body("директор", "ru") is None
    assert employers.body_of("doctor at Anna Orran") is None and employers.body_of("member of the U.S. House") is None


def test_a_person_s_other_statements_settle_an_affiliation_only_where_they_agree() -> None:
    def row(name: str, of: str | None) -> dict[str, str | None]:
        return {"speaker_kind": "person", "speaker_name": name, "speaker_affiliation": of}

    rows = [row("A", "ARM"), row("A", None), row("B", "ARM"), row("B", "GEO"), row("B", None), row("C", None)]
    settle(rows)
    assert [r["speaker_affiliation"] for r in rows] == ["ARM", "ARM", "ARM", "GEO", None, None]


def test_every_language_has_the_lists_and_every_entry_can_be_found() -> None:
    tables = load("affiliations.toml")
    for table in ("state", "weak", "none", "sent"):
        assert set(tables[table]) == set(languages()), table
        for language, entries in tables[table].items():
            for entry in entries.split():
                assert _has(table, entry.replace("_", " ").replace("*", "x"), language), (table, language, entry)


@pytest.mark.parametrize(
    ("language", "text", "affiliation"),
    [
        ("en", "The ministers of Armenia and Azerbaijan said that they had initialled the text.", None),
        ("en", "The Armenian and Georgian ministers said that the text was ready.", None),
        ("ru", "Министры иностранных дел Армении и Грузии заявили, что соглашение готово.", None),
        ("ru", "Посол Франции в Армении и Грузии заявил, что соглашение готово.", "FRA"),
        ("tr", "Ermenistan ve Gürcistan dışişleri bakanları anlaşmanın hazır olduğunu söyledi.", None),
        ("az", "Ermənistan və Gürcüstan xarici işlər nazirləri bildiriblər ki, saziş hazırdır.", None),
        ("hy", "Հայաստանի և Վրաստանի արտգործնախարարները հայտարարել են, որ համաձայնագիրը պատրաստ է։", None),
    ],
)
def test_people_of_two_countries_speak_for_neither_of_them(language: str, text: str, affiliation: str | None) -> None:
    (row,) = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": language}])).to_pylist()
    assert row["speaker_affiliation"] == affiliation
