"""The list of organisations and state bodies: its rows, one English name in every language, and whose body is meant."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements, institutions
from onrecord.statements.folding import speaker_id
from onrecord.statements.lexicon import countries, languages, load

DATA = load("institutions.toml")
ARMENIA, AZERBAIJAN = ("ARM", "Armenia", False), ("AZE", "Azerbaijan", False)


def said(text: str, language: str, outlet: str | None = None) -> list[tuple[str | None, str | None]]:
    """(name, affiliation) of every speaker found in a text."""
    rows = extract_statements(article_batch([{"id": "a", "text": text, "language": language, "outlet": outlet}])).to_pylist()
    return [(r["speaker_name"], r["speaker_affiliation"]) for r in rows]


def test_every_row_has_a_source_and_forms_of_known_languages() -> None:
    keys = {"name", "affiliation", "only", "place", "party", "source", "any", "by_country"} | set(languages())
    codes = {row[1] for row in countries()}
    for row in [*DATA["organisation"], *DATA["body"]]:
        assert set(row) <= keys, row["name"]
        assert urlsplit(row["source"]).scheme in ("http", "https") and "." in urlsplit(row["source"]).netloc, row["name"]
        forms = [f for k in ("any", *languages()) for f in row.get(k, ())]
        assert forms and all(f == " ".join(f.split()) and len(f) > 1 for f in forms), row["name"]
        assert row.get("only", "ARM") in codes, row["name"]
    assert len(DATA["organisation"]) > 40 and len(DATA["body"]) > 20


def test_no_form_is_of_two_institutions_in_one_language() -> None:
    for language in languages():
        seen: dict[str, str] = {}
        for row in [*DATA["organisation"], *DATA["body"]]:
            name = row["name"] + row.get("only", "")
            for form in (*row.get("any", ()), *row.get(language, ())):
                assert seen.setdefault(form, name) == name, (language, form)


@pytest.mark.parametrize(
    ("phrases", "name"),
    [
        (["en:the OSCE", "ru:в ОБСЕ", "tr:AGİT'in", "az:ATƏT-in", "hy:ԵԱՀԿ-ն", "en:Organization for Security and Co-operation in Europe"], "OSCE"),
        (["en:the CSTO", "ru:ОДКБ", "hy:ՀԱՊԿ-ը", "az:KTMT", "tr:KGAÖ"], "CSTO"),
        (["en:the EU", "en:An EU spokesperson", "ru:Евросоюз", "tr:AB", "az:Avropa İttifaqı", "hy:ԵՄ-ն"], "European Union"),
        (["en:EUMA", "en:The EU Mission in Armenia itself", "ru:Миссия ЕС в Армении"], "European Union Mission in Armenia"),
        (["en:the ICRC", "ru:МККК", "az:BQXK", "hy:ԿԽՄԿ"], "International Committee of the Red Cross"),
        (["en:the EU delegation in Baku", "en:the Delegation of the European Union to Azerbaijan"], "Delegation of the European Union to Azerbaijan"),
        (["en:the Foreign Office", "ru:Форин-офис"], "Ministry of Foreign Affairs of the United Kingdom"),
    ],
)  # fmt: skip
def test_one_english_name_in_every_language(phrases: list[str], name: str) -> None:
    for phrase in phrases:
        language, _, words = phrase.partition(":")
        found = institutions.named(words, language)
        assert found is not None and found[0] == name, phrase
        assert speaker_id(found[0]) == speaker_id(name)


@pytest.mark.parametrize(
    ("phrase", "language", "home", "expected"),
    [
        ("the CEC", "en", ARMENIA, ("Central Election Commission of Armenia", "ARM")),
        ("the Georgian Central Election Commission", "en", ARMENIA, ("Central Election Commission of Georgia", "GEO")),
        ("ЦИК Грузии", "ru", None, ("Central Election Commission of Georgia", "GEO")),
        ("the Central Election Commission", "en", None, None),
        ("the SRC", "en", None, ("State Revenue Committee of Armenia", "ARM")),
        ("the SRC", "en", AZERBAIJAN, ("State Revenue Committee of Armenia", "ARM")),
        ("Azerbaijan's State Customs Committee", "en", None, ("State Customs Committee of Azerbaijan", "AZE")),
        ("Milli Məclisin", "az", AZERBAIJAN, ("Milli Majlis of Azerbaijan", "AZE")),
        ("ՔԿ-ն", "hy", ARMENIA, ("Investigative Committee of Armenia", "ARM")),
        ("an EU mission", "en", None, None),
        ("EU foreign ministers", "en", None, None),
        ("a UN official", "en", None, None),
        ("the Armenian Red Cross", "en", None, None),
        ("who", "en", None, None),
        ("the un", "en", None, None),
        ("Nagorno-Karabakh", "en", None, None),
        ("", "hy", None, None),
    ],
)
def test_whose_body_it_is(phrase: str, language: str, home: tuple[str, str, bool] | None, expected: tuple[str, str] | None) -> None:
    assert institutions.named(phrase, language, home) == expected


@pytest.mark.parametrize(
    ("text", "language", "outlet", "speaker"),
    [
        ("The EU delegation in Baku said the road was open.", "en", None, ("Delegation of the European Union to Azerbaijan", "EU")),
        ("The Central Election Commission said the vote was fair.", "en", "Civil.ge", ("Central Election Commission of Georgia", "GEO")),
        ("Ermənistan XİN yolun açılacağını bildirib.", "az", None, ("Ministry of Foreign Affairs of Armenia", "ARM")),
        ("В ОБСЕ заявили, что дорога открыта.", "ru", None, ("OSCE", "OSCE")),
        ("ЦИК Грузии сообщил, что выборы прошли спокойно.", "ru", None, ("Central Election Commission of Georgia", "GEO")),
        ("ԵԱՀԿ-ն հայտնում է, որ ճանապարհը բաց է։", "hy", None, ("OSCE", "OSCE")),
    ],
)
def test_institutions_speak_under_their_english_name(text: str, language: str, outlet: str | None, speaker: tuple[str, str | None]) -> None:
    assert said(text, language, outlet) == [speaker]


def test_a_body_is_listed_once() -> None:
    names = [(row["name"], row.get("only")) for table in load("institutions.toml").values() if isinstance(table, list) for row in table]
    assert [name for name in names if names.count(name) > 1] == []
