"""Statements: where attribution stands, who is meant, and what surrounds a statement, case by case."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.errors import OnRecordError
from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.folding import skeleton, speaker_id
from onrecord.statements.scan import scan
from onrecord.tables import table


def found(text: str, language: str = "en", **more: Any) -> list[dict[str, Any]]:
    row = {"article_id": "0" * 32, "text": text, "language": language, "published_on": date(2025, 4, 10), "captured_on": date(2025, 4, 11)}
    return extract_statements(article_batch([row | more])).to_pylist()


def one(text: str, language: str = "en", **more: Any) -> dict[str, Any]:
    rows = found(text, language, **more)
    assert len(rows) == 1, [(r["content"], r["cue"]) for r in rows]
    return rows[0]


@pytest.mark.parametrize(
    ("text", "language", "content", "speaker", "kind"),
    [
        ("“The mill is closed,” said Anna Example.", "en", "The mill is closed,", "Anna Example", "direct"),
        ("Anna Example said that the mill was closed.", "en", "the mill was closed", "Anna Example", "indirect"),
        ("Anna Example said the mill was closed.", "en", "the mill was closed", "Anna Example", "indirect"),
        ("According to Anna Example, the mill was closed.", "en", "the mill was closed", "Anna Example", "indirect"),
        ("The mill was closed in May, according to Anna Example.", "en", "The mill was closed in May", "Anna Example", "indirect"),
        ("Anna Example said the mill was “beyond repair”.", "en", "the mill was “beyond repair”", "Anna Example", "mixed"),
        ("Мельница закрыта. Об этом заявила Анна Примерова.", "ru", "Мельница закрыта", "Анна Примерова", "indirect"),
        ("Анна Примерова заявила, что мельница закрыта.", "ru", "мельница закрыта", "Анна Примерова", "indirect"),
        ("«Мельница закрыта», — сказала Анна Примерова.", "ru", "Мельница закрыта", "Анна Примерова", "direct"),
        ("Ayşe Örnekli, değirmenin mayısta kapandığını söyledi.", "tr", "değirmenin mayısta kapandığını", "Ayşe Örnekli", "indirect"),
        ("Ayşe Örnekli, ''Değirmen artık kapalı'' dedi.", "tr", "Değirmen artık kapalı", "Ayşe Örnekli", "direct"),
        ("Aysel Nümunəli bildirib ki, dəyirman artıq bağlanıb.", "az", "dəyirman artıq bağlanıb", "Aysel Nümunəli", "indirect"),
        ("“Dəyirman bağlıdır”. Bu sözləri Aysel Nümunəli deyib.", "az", "Dəyirman bağlıdır", "Aysel Nümunəli", "direct"),
        ("«Ջրաղացը փակ է»,- ասաց Աննա Օրինակյանը։", "hy", "Ջրաղացը փակ է", "Աննա Օրինակյան", "direct"),
    ],
)
def test_attribution_is_found_wherever_it_stands(text: str, language: str, content: str, speaker: str, kind: str) -> None:
    row = one(text, language)
    assert (row["content"], row["speaker_name"], row["kind"]) == (content, speaker, kind)
    assert row["speaker_kind"] == "person" and row["speaker_id"] == speaker_id(speaker)


def test_an_interrupted_quotation_is_one_statement_with_two_spans() -> None:
    row = one("“The mill is closed,” Anna Example said. “It will stay closed.”")
    assert row["content"] == "The mill is closed, […] It will stay closed." and len(row["content_spans"]) == 2


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    row = one("“The mill is closed.\n\n“It will stay closed,” Anna Example said.")
    assert [row["content"][:19], row["speaker_name"]] == ["The mill is closed.", "Anna Example"]
    assert row["kind"] == "direct" and "stay closed" in row["content"]


def test_a_new_cue_is_a_new_statement_of_the_same_speaker() -> None:
    rows = found("Anna Example said the mill was closed, adding that nobody would buy it.")
    assert [(r["content"], r["speaker_name"]) for r in rows] == [
        ("the mill was closed", "Anna Example"),
        ("nobody would buy it", "Anna Example"),
    ]


def test_pronouns_surnames_and_descriptions_meet_in_the_named_person() -> None:
    rows = found(
        "Deputy Minister Anna Example said the mill was closed. She said the roof had fallen in. "
        "“Nobody was hurt,” the deputy minister said. “Nobody,” Example added."
    )
    assert {r["speaker_name"] for r in rows} == {"Anna Example"} and {r["speaker_role"] for r in rows} == {"Deputy Minister"}


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Baku", "Government of Azerbaijan"),
        ("Yerevan", "Government of Armenia"),
        ("The Kremlin", "Kremlin"),
        ("Armenia's foreign ministry", "Ministry of Foreign Affairs of Armenia"),
        ("The Azerbaijani Defense Ministry", "Ministry of Defense of Azerbaijan"),
        ("A U.S. State Department spokesperson", "U.S. State Department"),
        ("Georgia's Ministry of Energy", "Ministry of Energy of Georgia"),
    ],
)
def test_institutions_have_one_name(mention: str, name: str) -> None:
    row = one(f"{mention} said that the crossing would stay open.")
    assert (row["speaker_name"], row["speaker_kind"], row["speaker_id"]) == (name, "institution", speaker_id(name))


def test_unnamed_speakers_stay_unnamed() -> None:
    row = one("A senior official said the crossing would stay open.")
    assert (row["speaker_name"], row["speaker_id"], row["speaker_kind"], row["speaker_role"]) == (
        "(unnamed)",
        None,
        "unnamed",
        "senior official",
    )


def test_the_spellings_of_one_name_have_one_id() -> None:
    assert len({speaker_id(n) for n in ("Nikol Pashinyan", "Nikol Pashinian", "Никол Пашинян", "Nikol Paşinyan", "Նիկոլ Փաշինյան")}) == 1
    assert len({speaker_id(n) for n in ("Aykhan Hajizada", "Ayxan Hacızadə")}) == 1
    assert skeleton("Anna Example") != skeleton("Anna Exempla") and speaker_id("—") is None


@pytest.mark.parametrize(
    "text",
    [
        "The firm did not say when the mill would open.",
        "The ministry has not commented on the closure.",
        "Officials are expected to say the talks were “constructive”.",
        "The so-called “golden mill” closed in May.",
        "Photo: “We grind for you,” said the sign by Anna Example.",
        "Follow us: “be the first to know,” said Anna Example.",
    ],
)
def test_the_outlets_own_words_are_no_statement(text: str) -> None:
    assert found(text) == []


def test_a_headline_repeated_in_the_body_is_left_alone() -> None:
    rows = found("Anna Example says mill is closed\nAnna Example said the mill was closed.", title="Anna Example says mill is closed")
    assert [r["content"] for r in rows] == ["the mill was closed"]


def test_interview_questions_are_left_alone_and_answers_taken() -> None:
    rows = found("Mayor Anna Example spoke to us.\nQ: Is the mill “finished”?\nA: It is closed.\nQ: For good?\nA: Until spring.")
    assert [(r["content"], r["speaker_name"], r["kind"]) for r in rows] == [
        ("It is closed.", "Anna Example", "direct"),
        ("Until spring.", "Anna Example", "direct"),
    ]


@pytest.mark.parametrize(
    ("phrase", "on", "first", "last"),
    [
        ("on Tuesday", date(2025, 4, 8), None, None),
        ("on Thursday", date(2025, 4, 10), None, None),
        ("yesterday", date(2025, 4, 9), None, None),
        ("on March 3", date(2025, 3, 3), None, None),
        ("last week", None, date(2025, 3, 31), date(2025, 4, 6)),
    ],
)
def test_days_resolve_against_the_day_of_publication(phrase: str, on: date | None, first: date | None, last: date | None) -> None:
    row = one(f"“The mill is closed,” Anna Example said {phrase}.")
    assert (row["said_on"], row["said_from"], row["said_to"]) == (on, first, last)
    undated = one(f"“The mill is closed,” Anna Example said {phrase}.", published_on=None)
    assert (undated["said_on"], undated["said_from"], undated["said_to"]) == (None, None, None)


def test_via_and_addressee_are_kept_apart() -> None:
    row = one("“The mill is closed,” Anna Example told Harbour Radio, the Valley Times reported.")
    assert (row["addressee"], row["via"], row["via_chain"]) == ("Harbour Radio", "Valley Times", ["Valley Times"])
    words = {e["column"] for e in row["evidence"]}
    assert {"addressee", "via", "speaker_mention"} <= words


@pytest.mark.parametrize(
    ("text", "act", "framing"),
    [
        ("Anna Example denied the report about the mill.", "deny", "neutral"),
        ("Anna Example accused the council of neglect.", "accuse", "neutral"),
        ("Anna Example promised a new roof by spring.", "promise", "neutral"),
        ("Anna Example urged the council to rebuild the mill.", "demand", "neutral"),
        ("Anna Example declined to comment on the mill.", "decline", "neutral"),
        ("Anna Example claimed that the mill had been repaired.", "assert", "doubted"),
        ("Anna Example noted that the mill was old.", "assert", "endorsed"),
    ],
)
def test_act_and_framing_follow_the_words(text: str, act: str, framing: str) -> None:
    row = one(text)
    assert (row["act"], row["framing"]) == (act, framing)


@pytest.mark.parametrize("quoted", ["“a b c”", '"a b c"', "«a b c»", "„a b c“", "„a b c”", "''a b c''", "‘a b c’", "«a b c”"])
def test_every_convention_of_marks_gives_the_inner_words(quoted: str) -> None:
    text = f"x {quoted} y"
    assert [text[a:b] for q in scan(text, "en").quotes for a, b in q.inner] == ["a b c"]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    (quote,) = scan("“a b c\nd e f", "en").quotes
    assert (quote.inner, quote.closed) == (((1, 6),), False)


def test_apostrophes_are_no_quotation() -> None:
    assert scan("It’s the dog's and the dogs’ bowl.", "en").quotes == []


def test_rows_have_the_schema_and_a_batch_without_text_is_refused() -> None:
    batch = extract_statements(article_batch([]))
    assert batch.schema == table("statements").schema and batch.num_rows == 0
    with pytest.raises(OnRecordError):
        extract_statements(article_batch([]).drop_columns(["text"]))


def test_a_loose_apostrophe_before_a_body_stops_nothing() -> None:
    text = "The ' party leadership said the mill was sold."
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": "en"}])).to_pylist()
    assert [row["cue"] for row in rows] == ["said"]
