"""How long a credit holds in English: digests, relayed reports, pages and pieces of an outlet; and where it does not hold on."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, title: str = "") -> list[dict[str, Any]]:
    return extract_statements(
        article_batch([{"article_id": "0" * 32, "text": text, "language": "en", "title": title, "outlet": "Pier Wire"}])
    ).to_pylist()


def told(text: str, title: str = "") -> list[tuple[str | None, str | None]]:
    return [(r["speaker_name"], r["via"]) for r in rows(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an outlet that a paragraph is about
        (
            "The Vell weekly Marrow devotes its front page to the toll. Mayor Lena Orran defends it as fair. A harbour pilot calls it robbery.",
            [("Lena Orran", "Marrow"), ("(unnamed)", "Marrow")],
        ),
        (
            "A financial daily in Frankfurt looks at the toll from afar. Banker Ulrich Behnke says that nobody will pay it.",
            [("Ulrich Behnke", "A financial daily in Frankfurt")],
        ),
        (
            "In Vell, Marrow Daily has got hold of the contract. Lena Orran, the mayor, insists that it is void.",
            [("Lena Orran", "Marrow Daily")],
        ),
        # words passed on by nobody who is named
        (
            "The toll stays, Mayor Lena Orran said, the Vell Courier reported.\n\n“We will not move,” Orran was quoted as saying.",
            [("Lena Orran", "Vell Courier"), ("Lena Orran", "Vell Courier")],
        ),
        (
            "The mayor's words were first reported by Vell Wire. “We will not pay,” Lena Orran was quoted as saying.",
            [("Lena Orran", "Vell Wire")],
        ),
        # its own pages, its source, its correspondent
        (
            "The ferry had been sold, the Vell Courier claims. Its source, a member of the board, says the price was low.",
            [("Vell Courier", None), ("(unnamed)", "Vell Courier")],
        ),
        # the same speaker goes on
        (
            "Twenty ferries lie idle, Mayor Lena Orran said, according to the Vell Courier. Two of them will be scrapped, she added.",
            [("Lena Orran", "Vell Courier"), ("Lena Orran", "Vell Courier")],
        ),
        (
            "“A harbour is a sentence without a verb,” writes Lena Orran, director of the Pier Lab, in the Vell Quarterly. She argues that the toll should go.",
            [("Lena Orran", "Vell Quarterly"), ("Lena Orran", "Vell Quarterly")],
        ),
    ],
)
def test_a_credit_holds_on(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert told(text) == expected
    for row in rows(text):
        for span in (e for e in row["evidence"] if e["column"] == "via"):
            assert text[span["start"] : span["end"]].casefold() == row["via"].casefold()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one credit for one sentence
        (
            "The toll stays, Mayor Lena Orran said, the Vell Courier reported. She urges captains to pay.",
            [("Lena Orran", "Vell Courier"), ("Lena Orran", None)],
        ),
        # somebody else, without a word of the outlet
        (
            "The toll stays, Mayor Lena Orran said, the Vell Courier reported. The captains' union called it robbery.",
            [("Lena Orran", "Vell Courier"), ("captains' union", None)],
        ),
        # told to somebody else, said on a day of its own, refused, long held
        (
            "The Vell weekly Marrow looks at the toll. Mayor Lena Orran told Pier Wire that it would stay.",
            [("Lena Orran", None)],
        ),
        (
            "The Vell weekly Marrow looks at the toll. Minister Pavel Stroud has said repeatedly that it is legal.",
            [("Pavel Stroud", None)],
        ),
        # an outlet that only had something happen to it
        ("Vell Courier was searched by the police. Mayor Lena Orran said that she was sorry.", [("Lena Orran", None)]),
    ],
)
def test_a_credit_does_not_hold_on(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "via", "content"),
    [
        ("The lawmaker, the Vell Herald reported, denied that he had seen the draft.", "(unnamed)", "Vell Herald", "he had seen the draft"),
        ("Radio Vell, a local station, quotes a pilot it does not name: “The sand comes back.”", "(unnamed)", "Radio Vell", "The sand comes back."),
        ("Tarn's Rheinische Woche reports that the loan is frozen, quoting an unnamed official at the bank.", "(unnamed)", "Rheinische Woche", "the loan is frozen"),
        ("According to Tarn's Corriere del Molo, Mayor Lena Orran promised to lower the toll. The paper gives no date.", "Lena Orran", "Corriere del Molo", "to lower the toll"),
        ("“We were lied to,” says Mayor Lena Orran in the Vell daily Molo-Bote.", "Lena Orran", "Molo-Bote", "We were lied to,"),
        ("Writing in the Vell daily Molo-Bote, historian Adam Boreck argues that the toll is medieval.", "Adam Boreck", "Molo-Bote", "the toll is medieval"),
        ("The city has pledged to open two piers, says the private agency Molo Press.", "(unnamed)", "Molo Press", "to open two piers"),
        ("The Vell Ledger looked into it. The ministry, according to the Ledger, wrote that the toll was legal.", "ministry", "Vell Ledger", "the toll was legal"),
        ("The toll, reckons Adam Boreck, senior analyst at the Vell Centre, will stay as long as it pays.", "Adam Boreck", None, "The toll […] will stay as long as it pays"),
    ],
)  # fmt: skip
def test_who_speaks_where_an_outlet_stands_beside(text: str, speaker: str, via: str | None, content: str) -> None:
    assert [(r["speaker_name"], r["via"], r["content"]) for r in rows(text)] == [(speaker, via, content)]


def test_comments_that_an_outlet_carried_are_whose_they_are() -> None:
    text = (
        "Otar Gelash said the port was ready.\n\nThe agency Vell Press carried comments by Dauren Akhmet, head of the ports department. "
        "He claimed the pier was sinking."
    )
    assert told(text) == [("Otar Gelash", None), ("Dauren Akhmet", "Vell Press")]


def test_a_press_review_takes_names_that_no_list_has_for_outlets() -> None:
    text = "Warsaw's Dziennik Molo turned to the think tanks. The toll is too low, says analyst Tomasz Bielak."
    assert told(text, "Press review: what Europe's papers say") == [("Tomasz Bielak", "Dziennik Molo")]
    assert told(text) == [("Tomasz Bielak", None)]
