"""When a statement was said, and which act it is: expressions of time, occasions, and words that contradict."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

pytestmark = pytest.mark.usefixtures("by_rules")

PUBLISHED = date(2025, 6, 12)  # a Thursday


def rows(text: str, language: str = "en") -> list[dict[str, Any]]:
    row = {"article_id": "0" * 32, "text": text, "language": language, "published_on": PUBLISHED}
    return extract_statements(article_batch([row])).to_pylist()


@pytest.mark.parametrize(
    "language,text,expected",
    [
        ("en", "Minister Lena Orran said on Tuesday that the bridge would open.", date(2025, 6, 10)),
        ("en", "Minister Lena Orran said yesterday that the bridge would open.", date(2025, 6, 11)),
        ("en", "Minister Lena Orran said on June 2 that the bridge would open.", date(2025, 6, 2)),
        ("en", "Minister Lena Orran said on 14 December that the bridge would open.", date(2024, 12, 14)),
        ("ru", "Министр Лена Орран заявила во вторник, что мост откроют.", date(2025, 6, 10)),
        ("ru", "Министр Лена Орран заявила 2 июня, что мост откроют.", date(2025, 6, 2)),
        ("tr", 'Bakan Lena Orran salı günü "Köprü açılacak" dedi.', date(2025, 6, 10)),
        ("az", "Nazir Lena Orran dünən bildirib ki, körpü açılacaq.", date(2025, 6, 11)),
        ("hy", "«Կամուրջը կբացվի»,- այսօր ասել է նախարար Լենա Օրանը։", date(2025, 6, 12)),
    ],
)
def test_a_named_day_is_resolved_against_the_day_of_publication(language: str, text: str, expected: date) -> None:
    found = rows(text, language)
    assert [r["said_on"] for r in found] == [expected]


def test_a_range_stays_a_range() -> None:
    (row,) = rows("Minister Lena Orran said last week that the bridge would open.")
    assert row["said_on"] is None
    assert (row["said_from"], row["said_to"]) == (date(2025, 6, 2), date(2025, 6, 8))


def test_the_day_of_a_dateline_dates_nothing() -> None:
    (row,) = rows("VELLMAR, June 11 (Orra Wire) - Minister Lena Orran said that the bridge would open.")
    assert row["said_on"] is None


def test_an_outlet_named_today_is_no_day() -> None:
    (row,) = rows("“The bridge will open,” Minister Lena Orran told Valley Today in the capital.")
    assert row["said_on"] is None


def test_answers_take_the_day_of_their_interview() -> None:
    text = (
        "Lena Orran has been minister since 2023. She spoke to the Vell Review in her office on Monday.\n\n"
        "Q: Will the bridge open?\n\nA: It will open in spring, if the winter is kind to us.\n\n"
        "Q: And the road?\n\nA: The road needs another year."
    )
    assert [r["said_on"] for r in rows(text)] == [date(2025, 6, 9)] * 2


def test_who_takes_part_in_a_dated_meeting_speaks_on_its_day() -> None:
    text = (
        "On June 9, Minister Lena Orran received the ambassador, Tomas Hrell, for a meeting on bridges.\n\n"
        "“The bridge stands for patience,” Hrell said.\n\n"
        "A driver from the valley, Ada Mork, said: “We take the ferry.”"
    )
    found = {r["speaker_name"]: r["said_on"] for r in rows(text)}
    assert found["Tomas Hrell"] == date(2025, 6, 9)
    assert found["Ada Mork"] is None


def test_at_the_hearing_right_after_shares_its_day() -> None:
    text = (
        "Deputy Ada Mork on Tuesday asked why the bridge was closed, saying the valley had waited for years.\n\n"
        "At a hearing of the roads committee, Minister Lena Orran said that the bridge was safe."
    )
    assert {r["said_on"] for r in rows(text) if r["speaker_name"] == "Lena Orran"} == {date(2025, 6, 10)}


def test_without_a_day_of_publication_nothing_is_dated() -> None:
    row = {"article_id": "0" * 32, "text": "Minister Lena Orran said on Tuesday that it snowed.", "language": "en"}
    assert all(r["said_on"] is None for r in extract_statements(article_batch([row])).to_pylist())


@pytest.mark.parametrize(
    "text,expected",
    [
        ("Lena Orran countered that the bridge was not closed.", "deny"),
        ("“There is no crack in the bridge,” Lena Orran retorted.", "deny"),
        ("“The bridge will stay shut until the contractor stops cheating us,” Lena Orran said.", "demand"),
        ("“It is the rule until the end of 2026,” Lena Orran said.", "assert"),
        ("Lena Orran said the ministries had agreed on a new timetable.", "announce"),
        ("“Anyone who doubts the bridge has not read our report,” Lena Orran said.", "assert"),
        ("“We will pay every worker,” Lena Orran said.", "promise"),
        ("Lena Orran said the contractor must pay.", "demand"),
    ],
)
def test_the_words_of_a_statement_decide_its_act(text: str, expected: str) -> None:
    assert [r["act"] for r in rows(text)] == [expected]


@pytest.mark.parametrize("language", ["en", "ru", "tr", "az", "hy"])
def test_a_text_without_a_reporting_word_is_not_scanned(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = {
        "en": "It snowed. The river froze.",
        "ru": "Шёл снег. Река замёрзла.",
        "tr": "Kar yağdı. Nehir dondu.",
        "az": "Qar yağdı. Çay dondu.",
    }
    monkeypatch.setattr("onrecord.statements.extract.scan", lambda *_: pytest.fail("scanned"))
    assert rows(plain.get(language, "Ձյուն եկավ։ Գետը սառեց։"), language) == []
