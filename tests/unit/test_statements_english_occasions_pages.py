"""English: whom or where something was said to, the outlet behind a reporter, and days of what is said. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str, outlet: str | None = None) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "en", "outlet": outlet, "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Speaking at Mayor Ada Orran’s morning press conference on Tuesday, Minister Pavel Stroud said the road was shut.", "Mayor Ada Orran’s morning press conference"),
        ("Speaking to the Vell Ledger, Pavel Stroud said the road was shut.", "Vell Ledger"),
        ("Speaking to reporters after the vote, Pavel Stroud said the road was shut.", "reporters"),
        ("“We will build it,” Pavel Stroud, head of the agency, explained to Vellcrunch in an interview.", "Vellcrunch"),
        ("As Pavel Stroud explained it to me, the road is designed to carry trucks.", "me"),
        ("“The team built new rules,” Pavel Stroud said in a statement issued to Vellcrunch.", "Vellcrunch"),
        ("“The team built new rules,” Pavel Stroud said in a statement emailed to the Vell Ledger.", "Vell Ledger"),
        ("“We saw a need,” Pavel Stroud said in a conference call with media.", "conference call with media"),
        ("“No long law is needed,” Pavel Stroud wrote on Truth Social.", "Truth Social"),
        ("In a Tumblr post at the time, Pavel Stroud described the road as the “worst case”.", "Tumblr"),
        ("Union head Pavel Stroud told a few thousand teachers who covered the lawn that the town should pay.", "few thousand teachers"),
        ("The road is shut, the mayor said, when contacted by Vell News.", "Vell News"),
        ("The mayor said in response to questions from the Vell Ledger that the road was shut.", "Vell Ledger"),
        ("Mayor Pavel Stroud told the state-run Vell Today broadcaster that the road was open.", "Vell Today"),
        ("Jobs will go, said the chair, Pavel Stroud, in an email to staff.", "staff"),
        ("“We are done,” Pavel Stroud told the Vell daily Orrin on Monday.", "Orrin"),
        ("The road will open, according to two aides who spoke to the Vell Ledger.", "Vell Ledger"),
        ("“We saw a need,” Pavel Stroud said of that road in a teleconference with reporters.", "teleconference with reporters"),
        ("A spokesman who did not wish to be named said in a statement emailed to the Vell Ledger that the road was shut.", "Vell Ledger"),
        ('You can save more by walking, Pavel Stroud explained on an episode of his podcast "Beyond Roads."', "Beyond Roads"),
        ("At Tuesday’s council session, Pavel Stroud said the road was shut.", "council session"),
        ("“I would,” Mara Stroud said to the Vellian nominee for mayor.", "Vellian nominee"),
    ],
)  # fmt: skip
def test_whom_or_where_it_was_said_to(text: str, told: str) -> None:
    assert [r["addressee"] for r in rows(text)][-1:] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking on condition of anonymity, an official said the road was shut.",
        "Speaking in London, Pavel Stroud said the road was shut.",
        "Speaking of the road, Pavel Stroud said it was shut.",
        "The mayor will face questions from lawmakers about the road, Pavel Stroud said.",
        "Pavel Stroud, who wrote a letter to Ada Orran in May, said the road was shut.",
        "Pavel Stroud, a manager at the annual Vell conference, said the road was shut.",
        "The claim says the riot began after the mayor refused to appear before the Orran Commission of Inquiry.",
        "Commenting on the reports on the agenda of the call, Pavel Stroud said they do not correspond to reality.",
        "Pavel Stroud said the threads on the coat were red.",
    ],
)
def test_where_nobody_is_told(text: str) -> None:
    assert {r["addressee"] for r in rows(text)} == {None}


def test_who_was_called_on_is_not_told_what_follows() -> None:
    text = "Mayor Pavel Stroud called on Congress to pass the bill. Stroud later wrote: “The road is a shame.”"
    assert [r["addressee"] for r in rows(text)] == ["Congress", None]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("As Ada Orran reports for NPR, the first cases came to light in the valley.", "NPR"),
        ("Officials said they had tested people, according to Ada Orran of the New York Times.", "New York Times"),
        ("“It was a likely factor,” prison officials wrote in documents obtained by the Vell Herald.", "Vell Herald"),
        ("Jobs will go, said the chair, Pavel Stroud, in an email to staff that was reviewed by Reuters.", "Reuters"),
    ],
)
def test_the_outlet_behind_a_reporter_or_a_document(text: str, outlet: str) -> None:
    assert [r["via"] for r in rows(text)][:1] == [outlet]


@pytest.mark.parametrize(
    "text",
    [
        "A 2014 study published in the Vellian Journal of Bridges found that most of the roads were shut.",
        "Pavel Stroud said the jump is welcome, after the worries, VDP report for May included.",
    ],
)
def test_what_credits_no_outlet(text: str) -> None:
    assert {r["via"] for r in rows(text)} == {None}


def test_an_outlet_is_not_credited_for_its_own_papers() -> None:
    text = "“The road is shut,” Pavel Stroud wrote in a memo seen by the Vell Herald."
    assert [r["via"] for r in rows(text, outlet="Vell Herald")] == [None]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In May -- just months before launching the road -- Pavel Stroud rejected the claims.", date(2025, 5, 1)),
        ("In January, less than a week into the session, Pavel Stroud rejected the claims.", date(2025, 1, 1)),
        ("During arguments in April, two justices questioned the order’s legality.", date(2025, 4, 1)),
        ("In 2009, one of the victims, Ada Orran, filed a lawsuit saying the road was unsafe.", date(2009, 1, 1)),
        ("Mayor Pavel Stroud announced the prisoner exchange last week.", date(2025, 5, 5)),
    ],
)
def test_times_beside_the_speaker_or_behind_the_news(text: str, first: date) -> None:
    assert [r["said_from"] for r in rows(text)][-1:] == [first]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts criticised the attack last week.",
        "Mayor Pavel Stroud announced the end of the talks held last week.",
        "In May the court shut the road. Pavel Stroud rejected the claims.",
    ],
)
def test_times_of_something_else(text: str) -> None:
    assert [(r["said_on"], r["said_from"]) for r in rows(text)][-1:] == [(None, None)]


def test_the_day_of_the_call_when_something_was_asked() -> None:
    text = "Officials spoke about the April 10 meeting at the town hall when Ada Orran told visitors they would need to wait. Orran said the road was shut."
    assert [r["said_on"] for r in rows(text)] == [date(2025, 4, 10), None]


def test_last_thursday_beside_a_plain_thursday() -> None:
    text = "Mayor Ada Orran said on Thursday the road was shut. Last Thursday, Pavel Stroud agreed to pause the toll."
    assert [r["said_on"] for r in rows(text)] == [date(2025, 5, 15), date(2025, 5, 8)]
    text = "Last Thursday, Pavel Stroud agreed to pause the toll. The council will meet on Thursday."
    assert [r["said_on"] for r in rows(text)] == [date(2025, 5, 15)]


def test_earlier_in_the_day_is_of_the_day_told_before() -> None:
    text = "Mayor Ada Orran said on Tuesday the road was shut. Pavel Stroud denied the report earlier in the day."
    assert [r["said_on"] for r in rows(text)] == [date(2025, 5, 13)] * 2
    assert [r["said_on"] for r in rows("Pavel Stroud denied the report earlier in the day.")] == [date(2025, 5, 16)]


def test_the_day_of_another_deed() -> None:
    text = "Ada Orran said she had warned the board, a claim Stroud denied on Tuesday."
    assert [r["said_on"] for r in rows(text)][:1] == [None]
    text = "The ministry has told the council that the road will stay shut, the Vell Ledger reported on Tuesday."
    assert [r["said_on"] for r in rows(text)][:1] == [None]
    text = "At the trial the officer said after the court had ruled, on April 2, that the road must close, there had been unrest. Lawyer Pavel Stroud said none of it was proven."
    assert [r["said_on"] for r in rows(text) if r["speaker_name"] == "Pavel Stroud"] == [None]


def test_a_hearing_still_to_come_and_a_habit_give_no_day() -> None:
    text = "Envoy Kurt Orran’s appearance at Friday morning’s hearing is of concern to the ministry. Orran said the road was shut."
    assert [r["said_on"] for r in rows(text)] == [None]
    text = "Envoy Kurt Orran spoke at the hearing on Tuesday. Orran routinely boasted that he knew the mayor."
    assert [r["said_on"] for r in rows(text)][-1:] == [None]


def test_a_hearing_at_which_two_testified() -> None:
    text = "Kurt Orran and Ada Varan testified side by side before the Roads Committee Tuesday about the bridge. Orran said he had no knowledge of a toll."
    assert [r["said_on"] for r in rows(text)][-1:] == [date(2025, 5, 13)]
