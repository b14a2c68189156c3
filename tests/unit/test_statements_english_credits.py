"""Which outlet an English article credits for a statement, in the many ways in which it says so, and where it credits none."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, outlet: str = "") -> list[dict[str, Any]]:
    article = {"article_id": "0" * 32, "text": text, "language": "en", "published_on": date(2025, 1, 7), "outlet": outlet}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize(
    ("text", "via"),
    [
        # by whom it was passed on
        ("“The pier is closed,” Mayor Lena Orran was quoted as saying by the Vell news agency on Tuesday.", "Vell"),
        ("“The pier is closed,” Mayor Lena Orran was quoted as telling reporters by Tarn's Marrow news agency.", "Marrow"),
        ("The pier will stay closed, according to a harbour official quoted anonymously by the opposition-leaning Sunday Marrow.", "Sunday Marrow"),
        ("Mayor Lena Orran, quoted by the newsletter Pier Notes, said the ferry would sail.", "Pier Notes"),
        ("Mayor Lena Orran announced a second ferry on Monday, in comments run by the state-owned Vell Agency.", "Vell Agency"),
        ("Mayor Lena Orran, in remarks published in the daily Marrow, rejected the offer.", "Marrow"),
        ("“Nobody sails,” Mayor Lena Orran says in a video circulated by the local Telegram channel Pier 7/24.", "Pier 7/24"),
        # who reports it
        ("The pier will stay closed, Mayor Lena Orran said, the local agency Marrow reported.", "Marrow"),
        ("Mayor Lena Orran said the pier would stay closed, Turkish state television reported.", "Turkish state television"),
        ("Mayor Lena Orran called the report “a fairy tale”, the portal Vell Info wrote on Monday.", "Vell Info"),
        ("“The pier is closed,” Mayor Lena Orran said, as “Marrow” reported.", "Marrow"),
        ("Local outlet Marrow Today had quoted a nurse as saying the ward was full.", "Marrow Today"),
        ("The Baku-based site Pier Watch, meanwhile, carries remarks by Mayor Lena Orran, who said the ferry would sail.", "Pier Watch"),
        ("Mayor Lena Orran calls for the toll to be scrapped, one learns from the website of the Vell Courier.", "Vell Courier"),
        ("Mayor Lena Orran put the bill at well over two million, the Vell Courier reported.", "Vell Courier"),
        ("Mayor Lena Orran said in an interview with the Ferry-24 television channel, Vell News reported, that the toll stays.", "Vell News"),
        # what was named before
        ("The Marrow newspaper looked into the ferry. The toll would stay, Mayor Lena Orran said, the same newspaper writes.", "Marrow"),
        ("Marrow News reports a storm. According to the agency, Mayor Lena Orran said the ferry would sail.", "Marrow News"),
        ("The Marrow Press Agency (MPA) reports a storm. The ferry will sail, Mayor Lena Orran said, MPA reports.", "MPA"),
        # the sentence behind
        ("“The toll stays,” Mayor Lena Orran said. Her remarks were carried by the Vell agency.", "Vell"),
        ("“The toll stays,” Mayor Lena Orran said.\n\nMarrow Today reports that she made the remarks at a forum.", "Marrow Today"),
    ],
)  # fmt: skip
def test_the_outlet_that_is_credited(text: str, via: str) -> None:
    found = rows(text)
    assert [r["via"] for r in found if r["speaker_name"] == "Lena Orran" or "official" in str(r["speaker_mention"]) or r["via"]] == [via], (
        found
    )
    assert not any(r["speaker_name"] == via for r in found), "who carries words did not say them"
    (span,) = [e for r in found if r["via"] for e in r["evidence"] if e["column"] == "via"]
    assert text[span["start"] : span["end"]] == via


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is closed,” Mayor Lena Orran told the Vell news agency on Tuesday.",
        "Mayor Lena Orran said in an interview with the Vell Courier that the toll stays.",
        "“The toll stays,” Mayor Lena Orran wrote on Facebook on Monday.",
        "Mayor Lena Orran said a letter published by the Ministry of Ports was a forgery.",
        "Mayor Lena Orran, who used to edit the Marrow newspaper, said the ferry would sail.",
        "Citing Davit Vell, Mayor Lena Orran said the ferry would sail.",
        "During the visit, the mayor was informed by the crew that nobody was hurt, Lena Orran said.",
        "Davit Vell reported a leak; the toll stays, Mayor Lena Orran said.",
        "Mayor Lena Orran said the ferry would sail. The Vell Courier reported a storm on Monday.",
    ],
)
def test_no_outlet_is_credited(text: str) -> None:
    assert [r["via"] for r in rows(text)] == [None] * len(rows(text))


def test_a_chain_keeps_both_outlets() -> None:
    (row,) = rows("The ferry will sail, Mayor Lena Orran said, Vell News reported on Monday, citing the Marrow.")
    assert (row["via"], row["via_chain"]) == ("Vell News", ["Marrow", "Vell News"])


def test_an_outlet_in_the_words_of_others_is_not_credited() -> None:
    (row,) = rows("“As the Vell Courier reported, the pier is closed,” Mayor Lena Orran said.")
    assert row["via"] is None


@pytest.mark.parametrize(
    "unit", ["today earlier ", "earlier today ", "on the day later ", "has earlier ", "state-owned ", "pro-Orra ", "the agency "]
)
def test_time_is_bounded_where_times_and_kinds_pile_up(unit: str) -> None:
    pile = unit * 200
    begun = time.process_time()
    rows(
        f"“The toll stays,” Mayor Lena Orran said, Orrin {pile}had reported. The toll stays, Lena Orran said, the {pile}Orrin agency {pile}reported."
    )
    assert time.process_time() - begun < 5
