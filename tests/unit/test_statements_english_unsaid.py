"""English: mentions without a name or an office, and pronouns whose person another sentence tells. All people and outlets are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.english_rows import run


def names(text: str) -> list[str | None]:
    return [r["speaker_name"] for r in run(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # surnames that are words of an office or a land, in full and alone
        ("Mary Sexton is a teacher in Vell. Sexton said she holds her roots very dear. “It stays with me,” she said.", ["Mary Sexton"] * 2),
        ("Anne Holland and Peter Kraut met in Yerevan. Holland said the road was bad.", ["Anne Holland"]),
        # two of one surname: the title tells
        ("Pavel Orran and Lena Orran live in Vell. Mrs. Orran did not hesitate. “Yes,” she said. Mr. Orran disagreed. “Not me,” he said.",
         ["Lena Orran", "Pavel Orran"]),
        # whoever stands in front of somebody of theirs is no subject
        ("Pavel Orran was elected mayor of Vell. Orran consultant Lena Kraut, a pollster, saw it. “Voters see the point,” she said.", ["Lena Kraut"]),
        # the subject of a thing of somebody's
        ("Anne Holland met Peter Kraut. Kraut's plan failed to win votes on Monday. He said the town would pay.", ["Peter Kraut"]),
        # what leads a sentence in is no subject, and does not hide one
        ("The bill won backing from Peter Lund, a spokesman. But at another event in Vell on Thursday morning, Mr. Kraut showed no doubt. "
         "He said that it was late. Tomas Kraut is a senator.", ["Tomas Kraut"]),
        ("“A disaster,” said Peter Lund, a deputy. As for Kraut, he said he was not worried. Tomas Kraut is a senator.", ["Peter Lund", "Tomas Kraut"]),
        # a pronoun in front of a name is somebody else
        ("Tomas Kraut, a senator, has a plan. When he took the stage after Mr. Lund's speech, he said the key was simple. Peter Lund is a pastor.",
         ["Tomas Kraut"]),
        ("Tomas Kraut was absent on Friday. He visited Prime Minister Peter Lund in Vell, where he also told reporters that the deal was done.",
         ["Tomas Kraut"]),
        # somebody without a name who tells of somebody with one
        ("A teacher in Vell blamed the rioters. The teacher added that Lena Orran, 35, was well. She said: “It is terrible.”", ["(unnamed)"] * 3),
    ],
)  # fmt: skip
def test_a_pronoun_or_a_surname_is_whom_the_text_goes_on_about(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_first_name_in_front_of_another_surname_is_not_somebody_elses() -> None:
    text = "John Bulgaro, the president of a union in Vell, said that it was loud. Mr. Orran, John Orran, came later. John Orran said it was late."
    assert names(text) == ["John Bulgaro", "John Orran"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mrs. Orran's campaign said it was proud. Lena Orran is a candidate.", "Orran campaign"),
        ("Google has bought Cloudvell, a startup. The company said the price was fair.", "Google"),
        ("The Royal College of Vell Doctors (RCVD) met. The College urged staff to travel in groups.", "Royal College of Vell Doctors"),
        ("Vellwork's parent company, The Vell Company, announced on Sept. 30 that it was withdrawing its filing.", "Vell Company"),
        ("Ukraine, Armenia and Georgia have asked to join.", "Government of Ukraine; Government of Armenia; Government of Georgia"),
        ("Several countries including Latvia, Malaysia, Kenya and Nigeria issued alerts, warning their citizens to stay away.",
         "Government of Latvia; Government of Malaysia; Government of Kenya; Government of Nigeria"),
        ("South Korea’s Ministry of Trade, Industry and Energy has announced a plan to help the industry.",
         "Ministry of Trade, Industry and Energy of South Korea"),
        ("Dr. Lena Orran of the Vell Department of Health and Human Services says the risk continues.", "Lena Orran"),
        ("Cllr Louise Orran, Chair of the Towns Association said: “The unrest has been deplorable.”", "Louise Orran"),
        ("Donna Orran, 59, of Vell, Md., who watched the ceremony, said the event brought back memories.", "Donna Orran"),
        ("Pavel Orran won the race on Sunday. The Vell native said he was happy.", "Pavel Orran"),
        ("Pavel Orran is a footballer, Lena Kraut his partner. In April, the couple announced they are expecting a child.", "Pavel Orran; Lena Kraut"),
    ],
)  # fmt: skip
def test_what_stands_around_a_mention_tells_who_it_is(text: str, name: str) -> None:
    assert names(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Reports say glass and stones have been thrown.",
        "People briefed on the reshuffle said that the mayor would stay.",
        "About 3 in 10 also say that the mayor is honest.",
        "The lifelong Democrat who wrote a speech says he won’t vote for the mayor.",
        "A rally was met with counter-protesters who have vowed to keep “thugs off our streets”.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert names(text) == ["(unnamed)"]


def test_the_prosecutor_is_not_who_stands_trial() -> None:
    found = run("Meanwhile Daniel Orran, 37, admitted possessing a hammer. The prosecutor said film showed the defendant with the hammer.")
    assert [(r["speaker_name"], r["speaker_role"]) for r in found] == [("Daniel Orran", None), ("(unnamed)", "prosecutor")]


PARTS = (
    "Anna Orran",
    "The company",
    "Mrs. Orran's campaign",
    "He",
    "who",
    "Orran",
    "the couple",
    ", 59, of Vell, Md.,",
    "said that",
    "“yes”",
    ".",
    "\n",
    "and",
    "Kraut’s plan",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30).map(" ".join))
def test_every_span_is_where_it_says(text: str) -> None:
    for row in run(text):
        assert text[row["cue_start"] : row["cue_end"]].split() == row["cue"].split()
        for place in row["evidence"]:
            assert 0 <= place["start"] < place["end"] <= len(text)


@pytest.mark.parametrize(
    ("text", "told", "content"),
    [
        ("Lena Orran cautioned against reading too much into one paper.", None, "against reading too much into one paper"),
        ("She warned residents against going near the river. Lena Orran is the mayor.", "residents", "against going near the river"),
        ("Lena Orran has warned against “diplomacy by lorry”.", None, "against “diplomacy by lorry”"),
        ("In a post on Facebook, Lena Orran warns against blocking the avenue.", "Facebook", "against blocking the avenue"),
        ("Lena Orran warned that a vote against the bill was close.", None, "a vote against the bill was close"),
    ],
)
def test_what_somebody_warns_of_is_against_it(text: str, told: str | None, content: str) -> None:
    assert [(r["addressee"], r["content"]) for r in run(text)] == [(told, content)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suren Orran, 58, has pleaded not guilty.", [("Suren Orran", "pleaded", "not guilty", "deny")]),
        ("Pavel Orran pleaded not guilty to bribery and abuse of office on Thursday.",
         [("Pavel Orran", "pleaded not guilty to", "bribery and abuse of office", "deny")]),
        ("Lena Orran, who followed the hearing by radio, pleaded not guilty on every count and was released.",
         [("Lena Orran", "pleaded", "not guilty on every count", "deny")]),
        ("Lena Orran is expected to plead not guilty. Pavel Kraut did not plead not guilty.", []),
    ],
)  # fmt: skip
def test_a_plea_is_a_denial(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [(r["speaker_name"], r["cue"], r["content"], r["act"]) for r in run(text)] == expected
