"""English: all of what was said and nothing besides, and verbs that report nothing. All people and outlets are invented."""

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


def contents(text: str) -> list[str]:
    return [row["content"] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("This valve, says Lena Orran, a plumber at the University of Vell, Northport, keeps the water out of the cellar.", "This valve […] keeps the water out of the cellar"),
        ("But a bigger worry, she says, is the slow repair of the old mill since the flood.", "a bigger worry […] is the slow repair of the old mill since the flood"),
        ("And the union, he told me, is working through a pile of old letters, dating back to 2018.", "the union […] is working through a pile of old letters, dating back to 2018"),
        ("In 1997, Orran wrote, she bought the mill for a song.", "In 1997 […] she bought the mill for a song"),
        ("If all goes well, Orran said, “the mill will be known for its bread.”", "If all goes well […] the mill will be known for its bread."),
        ("Asked about the delay, Orran said, “the mill will be known for its bread.”", "the mill will be known for its bread."),
        ("The mill has six more contracts to sign in 2027, said Orran, including one with a dairy.", "The mill has six more contracts to sign in 2027 […] including one with a dairy"),
        ("The mill has six more contracts to sign in 2027, said Orran, pointing at a map.", "The mill has six more contracts to sign in 2027"),
    ],
)  # fmt: skip
def test_a_clause_goes_on_around_its_attribution(text: str, content: str) -> None:
    assert contents(text) == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The valve, Orran said, is always measuring the water in the pipe. “Once the water goes off, bang! The valve shuts at once.”", "The valve […] is always measuring the water in the pipe […] Once the water goes off, bang! The valve shuts at once."),
        ("\"The town is doing nothing to help us,\" Orran said. As a baker, \"we're supposed to get up at three, and they're not giving us a lamp.\"", "The town is doing nothing to help us, […] we're supposed to get up at three, and they're not giving us a lamp."),
        ("“Milling is hard,” said Pavel Stroud, the founder of a Vell bakery who has spent thirty years in the trade, when discussing the plans. “It is dusty work. It always was.”", "Milling is hard, […] It is dusty work. It always was."),
        ("“The matter of the keys bothered” the whole family, Orran said. “I do not know who had them.”", "“The matter of the keys bothered” the whole family […] I do not know who had them."),
    ],
)  # fmt: skip
def test_a_quotation_is_resumed(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_a_slogan_is_no_resumed_quotation() -> None:
    assert contents('Lena Orran, the editor, said the site would go on "from a kitchen". Its slogan is "A bridge is not a wall".') == [
        'the site would go on "from a kitchen"'
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The clerk claimed that no lamps were lit from 10:30 p.m. Aug. 9 to 6 a.m. the next morning.", "no lamps were lit from 10:30 p.m. Aug. 9 to 6 a.m. the next morning"),
        ("The mayor said the hall would close at 10 p.m. Nobody believed her.", "the hall would close at 10 p.m"),
        ("The firm said night maps will be a paid feature, meaning that anyone who walks after dark will have to pay.", "night maps will be a paid feature, meaning that anyone who walks after dark will have to pay"),
        ("The tenants called the noise from the bakery in Vell, near the station, \"unbearable\".", "the noise from the bakery in Vell, near the station, \"unbearable\""),
        ("Orran concludes by saying that the mill has a future in the valley.", "the mill has a future in the valley"),
        ("According to his aunt, Mara Orran, “he was quick from the start and never slept.”", "he was quick from the start and never slept."),
        ("After playing “Late Tea,” the singer told the hall, “that was good, maybe we should go on the road.”", "that was good, maybe we should go on the road."),
    ],
)  # fmt: skip
def test_content_is_whole_and_nothing_else(text: str, content: str) -> None:
    assert contents(text) == [content]


@pytest.mark.parametrize(
    ("text", "listener", "content"),
    [
        ("The owner told Orran Mills executives he wants the firm to turn a profit by 2027.", "Orran Mills executives", "he wants the firm to turn a profit by 2027"),
        ("The owner told Orran Mills executives to look for new buyers in the valley.", "Orran Mills executives", "to look for new buyers in the valley"),
        ("A reader asked bakers whether, in hindsight, they would choose the trade again.", "bakers", "whether, in hindsight, they would choose the trade again"),
    ],
)  # fmt: skip
def test_listeners_are_no_content(text: str, listener: str, content: str) -> None:
    assert [(row["addressee"], row["content"]) for row in rows(text)] == [(listener, content)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The gate was open and nobody had seen the guard, the court was told.", "was told", "The gate was open and nobody had seen the guard"),
        ("The jury heard the defendant had lost the key to the mill.", "heard", "the defendant had lost the key to the mill"),
        ("The key had been under the mat for two days, Vell Crown Court heard.", "heard", "The key had been under the mat for two days"),
        ("Residents have been urged to “stay at home, above all at night”, after the flood.", "urged", "to “stay at home, above all at night”"),
        ("In May, Lena Orran posted a photo with the caption “My mother and the goat before the fair”.", "posted", "My mother and the goat before the fair"),
        ("Nine in ten bakers now have a lamp of their own. That's according to a new survey from Orran Mills.", "according to", "Nine in ten bakers now have a lamp of their own"),
        ("According to Orran the best time to buy flour is usually in May.", "According to", "the best time to buy flour is usually in May"),
        ("The envoy claimed that the mill was sold, insinuating that the mayor had been paid.", "insinuating", "the mayor had been paid"),
    ],
)  # fmt: skip
def test_attributions_of_other_kinds(text: str, cue: str, content: str) -> None:
    assert (cue, content) in [(row["cue"], row["content"]) for row in rows(f"“It is late,” said Pavel Stroud. {text}")]


@pytest.mark.parametrize(
    "text",
    [
        "The court heard an appeal that the mayor of Vell had brought.",
        "The court heard evidence from two bakers on Monday.",
        "He was ordered to pay 500 crowns and left the hall.",
        "The new airer is neat. It boasts three tiers on which to hang the clothes of a family.",
        "The small mill is neat. Highly recommended as a way to grind flour without spending a fortune.",
        "Orran wrote handbooks for the bakers of the valley.",
        "The family claimed Orran’s body, cleaned out the flat and left town.",
        "The hall was full and he replied with even duller answers.",
        "The firm failed at its promising design so it went back to the old one.",
        "The council of Vell concluded its third public hearing on the mill.",
        "Simply visiting the old page of the mill reveals its deleted posts.",
        "She performed a live show called “Ask Doctor Mill” at the summer fairs.",
    ],
)  # fmt: skip
def test_deeds_are_no_words(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor of Vell boasts that the bridge was built in a year.", "the bridge was built in a year"),
        ("Orran wrote in a letter that the mill must close by May.", "the mill must close by May"),
        ("Orran claimed that the body of water was clean and safe.", "the body of water was clean and safe"),
        ("The council of Vell concluded that the hearing was lawful.", "the hearing was lawful"),
    ],
)  # fmt: skip
def test_the_same_verbs_report(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_what_somebody_is_called_in_a_clause_is_no_verb_of_what_is_quoted_before() -> None:
    found = rows("About 3 in 10 voters say that “honest” describes Orran better.")
    assert [row["cue"] for row in found] == ["say"]


def test_a_heading_with_single_marks_is_no_statement() -> None:
    text = "The march began at noon.\nVell mayor warns marchers they will face 'full force of the law'\nThe mayor of Vell, Lena Orran, spoke at six."
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a long interview, Orran confessed to the theft of the goat.", ["the theft of the goat"]),
        ("Orran confessed to the police that she was late.", ["she was late"]),
        ("Nobody knows who wrote the page. (The family denies any involvement.)", ["any involvement"]),
        ("The clerk said the fees would rise. The fees vary according to the season of the year.", ["the fees would rise"]),
        ("The mayor spoke in May. They are denied time off to be with their families.", []),
    ],
)
def test_confessed_denied_varied(text: str, expected: list[str]) -> None:
    assert contents(text) == expected
