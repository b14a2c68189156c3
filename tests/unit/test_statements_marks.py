"""Marks of the end at both ends, pairs turned round, transcripts printed in quotation marks, names behind a dash. All people are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.scan import scan


def rows(text: str, language: str = "en") -> list[dict[str, Any]]:
    article = {"article_id": "b" * 32, "text": text, "language": language, "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("”The bridge is shut,” said Pavel Stroud.", "The bridge is shut,"),
        ("The lift stood still. ”The bridge is shut,” said Pavel Stroud.", "The bridge is shut,"),
        ("»The bridge is shut,« said Pavel Stroud.", "The bridge is shut,"),
        ("»The bridge is shut«, said Pavel Stroud.", "The bridge is shut"),
        ("Pavel Stroud said: ”The bridge is shut. Nobody knows why.”", "The bridge is shut. Nobody knows why."),
        ("”The bridge is shut. Nobody knows why.” ― Pavel Stroud", "The bridge is shut. Nobody knows why."),
    ],
)
def test_marks_of_the_end_open_a_quotation_too(text: str, content: str) -> None:
    found = rows(text)
    assert [(r["content"], r["kind"], r["speaker_name"]) for r in found] == [(content, "direct", "Pavel Stroud")]


@pytest.mark.parametrize(
    ("text", "language"),
    [("Nazir bildirib: ”Körpü bağlıdır”.", "az"), ("Bakan, ”Köprü kapalı” dedi.", "tr"), ("Министр сказал: »Мост закрыт«.", "ru")],
)
def test_such_marks_are_read_in_every_language(text: str, language: str) -> None:
    assert [text[a:b] for q in scan(text, language).quotes for a, b in q.inner] == [
        text[text.index(text[q.start]) + 1 : q.end - 1] for q in scan(text, language).quotes
    ]
    assert len(scan(text, language).quotes) == 1


@pytest.mark.parametrize("text", ["“The bridge is shut.” ”", "He left. ” She stayed.", "The bridge” is shut”.", "» first » second » third"])
def test_a_stray_mark_of_the_end_opens_nothing_behind_a_word_or_before_a_blank(text: str) -> None:
    assert all(text[q.start] == "“" for q in scan(text, "en").quotes)


def test_a_transcript_in_quotation_marks_is_a_transcript() -> None:
    text = (
        "The station printed part of the talk.\n\n"
        '"KEMP: Will the ministry pay for the bridge?\n\n"STROUD: It has paid so far.\n\n"And it will go on paying.\n\n'
        '"KEMP: Who told you so?\n\n"STROUD: The minister did."'
    )
    found = [r for r in rows(text) if r["speaker_name"] == "Stroud"]
    assert [r["content"] for r in found] == ["It has paid so far. […] And it will go on paying.", "The minister did."]
    assert [r["cue"] for r in found] == [":", ":"]


@pytest.mark.parametrize(
    ("line", "mention", "cue"),
    [
        ("“The bridge is shut.” ― Pavel Stroud.", "Pavel Stroud", "―"),
        ("“The bridge is shut.” — Pavel M. Stroud, a plumber", "Pavel M. Stroud", "—"),
        ("“The bridge is shut.” - Pavel Stroud", "Pavel Stroud", "-"),
    ],
)
def test_a_name_behind_a_dash_ends_before_the_full_stop(line: str, mention: str, cue: str) -> None:
    [row] = rows(line)
    assert (row["speaker_mention"], row["cue"]) == (mention, cue)
