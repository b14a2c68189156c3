"""Transcripts of briefings and talks: every labelled turn is one statement of whom its label names; who asks is no speaker."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements, transcripts
from onrecord.statements.scan import scan


def rows(text: str, language: str = "en", title: str = "") -> list[dict[str, Any]]:
    return extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": language, "title": title}])).to_pylist()


def told(text: str, language: str = "en", title: str = "") -> list[tuple[str | None, ...]]:
    return [(r["speaker_mention"], r["speaker_name"], r["speaker_role"], r["content"]) for r in rows(text, language, title)]


BRIEFING = """Department Press Briefing

Leora Ordway, Department Spokesperson

MS ORDWAY: We saw the reports from the border. Both sides should stop.

We also spoke to our partners in Tbilisi.

QUESTION: Is the aid frozen?

MS ORDWAY: No. The aid is not frozen.

QUESTION: And the radars --

MS ORDWAY: I have nothing to announce on that."""


def test_a_briefing_gives_the_answers_with_their_later_paragraphs_and_no_question() -> None:
    role = "Department Spokesperson"
    first = "We saw the reports from the border. Both sides should stop. […] We also spoke to our partners in Tbilisi."
    assert told(BRIEFING) == [
        ("MS ORDWAY", "Leora Ordway", role, first),
        ("MS ORDWAY", "Leora Ordway", role, "No. The aid is not frozen."),
        ("MS ORDWAY", "Leora Ordway", role, "I have nothing to announce on that."),
    ]
    # a briefing speaks of many countries: none of them is whom the speaker speaks for
    assert {r["speaker_affiliation"] for r in rows(BRIEFING)} == {None}


def test_where_the_mention_stands_is_recorded() -> None:
    for row in rows(BRIEFING):
        assert BRIEFING[row["speaker_start"] : row["speaker_end"]] == row["speaker_mention"] == "MS ORDWAY"


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (  # no questions: offices in the labels, given names in the title
            "SECRETARY ORDWAY: Welcome. We will provide ten million dollars.\n\n"
            "FOREIGN MINISTER VARDIKYAN: (Via interpreter) Thank you. We will not forget it.",
            "Secretary Leora Ordway and Foreign Minister Aram Vardikyan Before Their Meeting",
            [("Leora Ordway", "SECRETARY", "Welcome."), ("Aram Vardikyan", "FOREIGN MINISTER", "Thank you.")],
        ),
        (  # a rank, a particle, one letter for who asks
            "Spokesman Dale McCarver and Adm. Ruth Holt spoke to reporters.\n\nDALE McCARVER: The exercise ended on Sunday.\n\n"
            "Q: Admiral, how many took part?\n\nADM. HOLT: Some 300. (Laughter.) Nobody was hurt.",
            "",
            [("Dale McCarver", "Spokesman", "The exercise"), ("Ruth Holt", "Adm.", "Some 300.")],
        ),
        (  # nobody named in full: the surname as names are written
            "MR. O'DOWD-HALE: The list is public.\n\nREPORTER: All of it?\n\nMR. O'DOWD-HALE: Every page of it.",
            "",
            [("O'Dowd-Hale", None, "The list"), ("O'Dowd-Hale", None, "Every page")],
        ),
    ],
)
def test_labels_and_whom_they_mean(text: str, title: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(r["speaker_name"], r["speaker_role"], r["content"]) for r in rows(text, title=title)]
    assert [(name, role) for name, role, _ in found] == [(name, role) for name, role, _ in expected]
    assert all(content.startswith(begins) for (_, _, content), (_, _, begins) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "Вопрос: Будут ли поставки?\n\nН.В.Заречная: Нет, поставок не будет.\n\nВопрос: А переговоры?\n\nН.В.Заречная: Переговоры идут.",
            [("Н.В.Заречная", "Нет, поставок не будет."), ("Н.В.Заречная", "Переговоры идут.")],
        ),
        (
            "az",
            "SUAL: Saziş nə vaxt imzalanacaq?\n\nORXAN GİLAVARLI: Mətn hazırdır.\n\nSUAL: Bəs dəhliz?\n\nORXAN GİLAVARLI: Dəhliz açılacaq.",
            [("Orxan Gilavarlı", "Mətn hazırdır."), ("Orxan Gilavarlı", "Dəhliz açılacaq.")],
        ),
        (
            "tr",
            "SORU: Köprü açıldı mı?\n\nSEVGİ KARLIOVA: Köprü açıldı.\n\nSORU: Ya tünel?\n\nSEVGİ KARLIOVA: Tünel yazın açılacak.",
            [("Sevgi Karlıova", "Köprü açıldı."), ("Sevgi Karlıova", "Tünel yazın açılacak.")],
        ),
        (
            "hy",
            "ՀԱՐՑ: Ճանապարհը բա՞ց է:\n\nՎԱՐԴԻԿՅԱՆ: Ճանապարհը բաց է:\n\nՀԱՐՑ: Իսկ կամո՞ւրջը:\n\nՎԱՐԴԻԿՅԱՆ: Կամուրջը կբացվի աշնանը:",
            [("Վարդիկյան", "Ճանապարհը բաց է"), ("Վարդիկյան", "Կամուրջը կբացվի աշնանը")],
        ),
    ],
)
def test_transcripts_in_other_languages(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(r["speaker_name"], r["content"].rstrip(":")) for r in rows(text, language)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: The road is open.\n\nUPDATE: The road is closed again.\n\nWARNING: Some may find the pictures disturbing.",
        "YEREVAN: Markets opened higher.\n\nBAKU: Oil fell by a dollar.",
        "A.V.: It was cold.\n\nK.M.: It was not.",
        "NATO: A quarrel.\n\nText without any turn follows here.",
    ],
)
def test_other_labels_open_no_transcript(text: str) -> None:
    assert transcripts.turns(scan(text, "en", "", "", None)) == []
