"""English: whom something was said to, and when. All people, places and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "en", "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On that same earnings call, chief executive Dora Vell sought to assure investors that the two sides were close.", "investors"),
        ("On a January 31 Orrin earnings call, Amit Vell, an analyst for Lake Bank, said the press was bad.", "Orrin earnings call"),
        ("The chief executive Dora Vell has told Orrin executives he wants the company to turn a profit by 2021.", "Orrin executives"),
        ("Dora Vell told US media this month that the troops would stay for years.", "US media"),
        ("Dora Vell told Orran quietly that the troops would stay for years.", "Orran"),
        ("\"We messed up; I messed up,\" Thomas Orran told a supervisor. \"We did nothing.\"", "supervisor"),
        ("\"We messed up; I messed up,\" Thomas Orran told a story.", None),
        ("Noel Orran acknowledged to supervisors that the checks had not been made.", "supervisors"),
        ("The group sent a letter to management earlier this month stating that they were tired of scandals.", "management"),
        ("When Dana Orran was ill, she posted in a Facebook group for Vell moms that she was looking for child care.", "Facebook"),
        ("“I am about to protest,” Orran had announced on a livestream before the march.", "livestream"),
        ("“The road has to part us,” was how Orran described it to friends.", "friends"),
        ("Noam Orran texted his wife that he was late for the boat.", "his wife"),
        ("Those include 1,000 cleaners who have been informed that their jobs will end on June 9.", "1,000 cleaners"),
    ],
)  # fmt: skip
def test_whom_or_where_it_is_said_to(text: str, told: str | None) -> None:
    assert rows(text)[0]["addressee"] == told


@pytest.mark.parametrize(
    ("text", "told", "content"),
    [
        ("The Lake government is now telling universities to return to their campuses.", "universities", "to return to their campuses"),
        ("Officials warned people to stay away from the flooded mills.", "people", "to stay away from the flooded mills"),
        ("Minister Lena Orran warned the total was expected to rise each day.", None, "the total was expected to rise each day"),
        ("Minister Lena Orran warned the town needs to act before the snow.", None, "the town needs to act before the snow"),
        ("Marek Vell emailed Lena Orran about how hard it was to finish the book.", "Lena Orran", "how hard it was to finish the book"),
        ("Noam Orran reminded shareholders the dividend was safe.", "shareholders", "the dividend was safe"),
        ("Noam Orran reminded shareholders of the dividend.", None, None),
    ],
)  # fmt: skip
def test_who_is_told_is_no_part_of_what_is_said(text: str, told: str | None, content: str | None) -> None:
    found = rows(text)
    assert content is None or (found[0]["addressee"], found[0]["content"]) == (told, content)


def test_what_somebody_allegedly_said_is_doubted() -> None:
    assert rows("“We messed up,” Thomas Orran allegedly told a clerk.")[0]["framing"] == "doubted"
    assert rows("“They allegedly messed up,” Thomas Orran told a clerk.")[0]["framing"] == "neutral"
