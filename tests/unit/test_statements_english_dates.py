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
        ("Dora Vell told Orrin executives to look for new sources of revenue.", "Orrin executives", "to look for new sources of revenue"),
        ("Dora Vell told Orrin that executives look for new sources of revenue.", "Orrin", "executives look for new sources of revenue"),
    ],
)  # fmt: skip
def test_who_is_told_is_no_part_of_what_is_said(text: str, told: str | None, content: str | None) -> None:
    found = rows(text)
    assert content is None or (found[0]["addressee"], found[0]["content"]) == (told, content)


def test_what_somebody_allegedly_said_is_doubted() -> None:
    assert rows("“We messed up,” Thomas Orran allegedly told a clerk.")[0]["framing"] == "doubted"
    assert rows("“They allegedly messed up,” Thomas Orran told a clerk.")[0]["framing"] == "neutral"


def days(text: str) -> list[str | None]:
    """When each statement was said: a day, or the first and the last one."""
    return [str(r["said_on"]) if r["said_on"] else f"{r['said_from']}..{r['said_to']}" if r["said_from"] else None for r in rows(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A huge mob swarmed the harbour of Vell on Saturday in what police described as \"serious violent disorder\".", [None]),
        ("On Tuesday, mayor Dora Vell rejected what she called \"a cheap smear\".", ["2025-05-13"]),
        ("When the nations meet on 10 May in Vell, it will be the first such talks since president Dora Vell announced in January that her country would leave the treaty.", ["2025-01-01..2025-01-31"]),
        ("Dora Vell said on 10 May that her country would leave the treaty in June.", ["2025-05-10"]),
        ("Warden Hawk Orran acknowledged serious staffing shortages Tuesday, telling lawmakers that the jail was old.", ["2025-05-13", "2025-05-13"]),
        ("Warden Hawk Orran announced a strike on Tuesday.", [None]),
        ("But in June 2021, Vell College was declared an “undesirable” body by the Lake prosecutor’s office.", ["2021-06-01..2021-06-30"]),
        ("The ministry is slow, said Doug Orran, a former official, during a September hearing by the same panel.", ["2024-09-01..2024-09-30"]),
        ("Monday, May 5, 2025 Earlier this month, the Lake agency announced that the bridge would open.", ["2025-05-01..2025-05-15"]),
        ("The Lake agency announced Monday, May 5, 2025 that the bridge would open.", ["2025-05-05"]),
    ],
)  # fmt: skip
def test_when_it_was_said(text: str, found: list[str | None]) -> None:
    assert days(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On a January 31 earnings call, Amit Vell, an analyst for Lake Bank, said the press was bad. On that same call, chief executive Dora Orran assured investors that the two sides were close.", ["2025-01-31", "2025-01-31"]),
        ("On a January 31 earnings call, Amit Vell, an analyst for Lake Bank, said the press was bad. In an op-ed, chief executive Dora Orran wrote that the two sides were close.", ["2025-01-31", None]),
        ("At a hearing last month of the panel that funds the agency, deputy Robert Orran said the rocket was late. Agency head Jim Vell replied that there was no money.", ["2025-04-01..2025-04-30", "2025-04-01..2025-04-30"]),
        ("At a hearing last month of the panel that funds the agency, deputy Robert Orran said the rocket was late. Agency head Jim Vell hopes that there will be money.", ["2025-04-01..2025-04-30", None]),
        ("On July 27, 2006, Marek Vell emailed Lena Orran about how hard it was to finish the book. “It is not easy at all to do it,” he wrote.", ["2006-07-27", "2006-07-27"]),
    ],
)  # fmt: skip
def test_what_is_said_at_the_same_occasion(text: str, found: list[str | None]) -> None:
    assert days(text) == found


def test_both_who_met_spoke_on_that_day() -> None:
    text = "14 мая президент России Владимир Путин встретился с губернатором Лемом Орраном.\n— Погода хорошая,— сказал господин Путин.\n— Да, хорошая погода,— добавил Лем Орран."
    article = {"article_id": "a" * 32, "text": text, "language": "ru", "published_on": date(2025, 5, 16)}
    assert {str(r["said_on"]) for r in extract_statements(article_batch([article])).to_pylist()} == {"2025-05-14"}


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Vellia is weighing options for punishing allies, according to a memo seen by the Vell Ledger.", "Vell Ledger"),
        ("The company will close three plants, according to an email obtained by Reuters.", "Reuters"),
        ("The company will close three plants, according to an email seen by the chief clerk.", None),
    ],
)
def test_an_outlet_that_has_seen_the_paper_is_credited(text: str, via: str | None) -> None:
    assert rows(text)[0]["via"] == via


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“But with eight boats, I’ll have to go with Mr. Orran,” Lena Vell concluded.", "assert"),
        ("“The council has to go,” Lena Vell concluded.", "demand"),
        ("“I don’t even have words, it is such good news,” Lena Vell replied in an email.", "assert"),
    ],
)
def test_what_a_stray_word_does_not_make_of_it(text: str, act: str) -> None:
    assert rows(text)[0]["act"] == act
