"""English attributions by set phrases and the verbs of features and live blogs; where their clauses begin and end. All people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # set phrases
    ("A harbour official would say only that the search went on.", [("A harbour official", "the search went on")]),
    ("Coach Petr Vellan will only admit that the season was long.", [("Coach Petr Vellan", "the season was long")]),
    (
        "The envoy drew attention at the forum to the fact that no fee had been paid since 2019.",
        [("The envoy", "no fee had been paid since 2019")],
    ),
    (
        "Senator Ada Orran pressed the deputy minister on whether the aid had arrived.",
        [("Senator Ada Orran", "on whether the aid had arrived")],
    ),
    ("The governor attributed the shortage to a burst main.", [("The governor", "the shortage to a burst main")]),
    ("Local traders put their losses at between 3 and 5 million drams.", [("Local traders", "their losses at between 3 and 5 million drams")]),
    # who is told or asked about something is the subject
    ("Two diplomats briefed on the draft said the annex was still missing.", [("Two diplomats briefed on the draft", "the annex was still missing")]),
    ("The Roads Ministry, asked about the missing gravel, did not reply by Friday evening.", []),
    # verbs of live blogs and features
    ("He also repeats that no troops will cross the river.", [("He", "no troops will cross the river")]),
    ("“Nobody reads the annex,” chuckles Ivo Brandt.", [("Ivo Brandt", "Nobody reads the annex,")]),
    ("The ombudswoman testifies that the cells had no heating.", [("The ombudswoman", "the cells had no heating")]),
    ("The envoy shrugged off the question and smiled at the cameras outside the hall.", []),
    # where the clause begins and ends
    ("He had paid twice; the clerk, he recalled, “lost the receipt”.", [("he", "the clerk […] “lost the receipt”")]),
    ("Gravel, she wrote in an essay published last month, has ruined more rivers than drought.", [("she", "Gravel […] has ruined more rivers than drought")]),
    ("The plan, he noted in testimony to the budget committee, is two years late.", [("he", "The plan […] is two years late")]),
    (
        "Industry sources put the bill at $40 million; the ministry said in May that it had been paid.",
        [("Industry sources", "the bill at $40 million"), ("the ministry", "it had been paid")],
    ),
    (
        "Mayor Lusine Daroyan praised the builders while conceding, in a letter to the council, that the roof leaks.",
        [("Mayor Lusine Daroyan", "the builders"), ("Mayor Lusine Daroyan", "the roof leaks")],
    ),
    (
        "New flats will be ready by autumn, the builder's chief executive wrote on LinkedIn on Friday, calling the rumours “nonsense”.",
        [("the builder's chief executive", "New flats will be ready by autumn"), ("the builder's chief executive", "the rumours “nonsense”")],
    ),
    ("The port intends to sell two cranes, a senior manager disclosed during a fair in Vell (2-4 March).", [("a senior manager", "The port intends to sell two cranes")]),
    ("The prosecutor asked the clerk whether the safe had been open.", [("The prosecutor", "whether the safe had been open")]),
    ("The consul congratulated “both villages” on their patience.", [("The consul", "“both villages” on their patience")]),
    (
        "Mayor Petr Vellan blamed the old pumps, which he said had been out of order since May.",
        [("Mayor Petr Vellan", "the old pumps"), ("he", "had been out of order since May")],
    ),
    ("The claim was disputed by Vell, which maintains that its tug was in port.", [("Vell", "its tug was in port")]),
    ("A beekeeper from the valley complained that the sprayers had not warned him.", [("A beekeeper from the valley", "the sprayers had not warned him")]),
    ("The chairman brought to the attention of the guests that the pipes are new.", [("The chairman", "the pipes are new")]),
    (
        "The senator, who said she was “tired of letters,” will run again.",
        [("The senator", "she was “tired of letters,”")],
    ),
    ("The 44-year-old said after the verdict: “I will appeal.”", [("The 44-year-old", "I will appeal.")]),
    (
        "“The bridge is closed,” Ada Orran wrote on Telegram.\n\n“It should open before winter, and nobody should pay for it.”\n\nThe ferry runs.",
        [("Ada Orran", "The bridge is closed, […] It should open before winter, and nobody should pay for it.")],
    ),
    ("According to local media, Mayor Ada Orran said the pumps had failed.", [("Mayor Ada Orran", "the pumps had failed")]),
    ("The city will meet its goal, according to a model that the mayor will use to defend the plan.", [("a model", "The city will meet its goal")]),
    ("“Copper is the elephant,” said a Vell-based broker who declined to be named.", [("a Vell-based broker", "Copper is the elephant,")]),
    (
        "Spokesman Alan Brodin pushed back, telling reporters the order “changes nothing”.",
        [("Spokesman Alan Brodin", "the order “changes nothing”")],
    ),
    ("A 2021 audit, seen by this newspaper, concluded that the spillway leaks.", [("A 2021 audit", "the spillway leaks")]),
    (
        "Not so, says engineer Vano Lomidzin, who inspected it and found, he says, cracks “you could put a hand in”.",
        [("engineer Vano Lomidzin", "Not so"), ("he", "cracks “you could put a hand in”")],
    ),
    ("By the mayor's account, the pumps ran all night. “I heard them,” Ada Orran said.", [("the mayor", "the pumps ran all night"), ("Ada Orran", "I heard them,")]),
    ("The pumps, by her own account, ran all night. The street was closed by order of the court.", [("her", "The pumps […] ran all night")]),
    # words of another person within somebody's words
    (
        "“My cousin, who worked at the plant, told us the filters were fake,” said Mila Torvald.",
        [("My cousin", "the filters were fake"), ("Mila Torvald", "My cousin, who worked at the plant, told us the filters were fake,")],
    ),
    (
        "“At that time one of the rapporteurs told me: 'You will be back in a week.' A year has passed,” Ada Orran said.",
        [
            ("one of the rapporteurs", "You will be back in a week."),
            ("Ada Orran", "At that time one of the rapporteurs told me: 'You will be back in a week.' A year has passed,"),
        ],
    ),
    ("“They say we are late and people think we are lazy,” Ada Orran said.", [("Ada Orran", "They say we are late and people think we are lazy,")]),
    # nobody speaks
    ("The court has yet to rule on whether the minister had asked for the files.", []),
    ("The judges ruled on an appeal of an order from Vell that struck down the limits.", []),
    ("A deputy of the “Dawn” faction disagreed with her namesake.", []),
    ("A plaque on the wall reads “To the builders of the dam”.", []),
    ("Got a story? Write to us: “Quayside Post, always listening.”", []),
]  # fmt: skip


def test_who_is_quoted_in_an_answer_of_an_interview_is_nested_in_it() -> None:
    text = (
        "Question: Will the envoy be recalled?\n\nAnswer: No. The envoy told me on Friday that work goes on.\n\n"
        "Question: And the bridge?\n\nAnswer: We build it. People say that it is too long."
    )
    rows = extract_statements(article_batch([{"article_id": "a", "text": text, "language": "en"}])).to_pylist()
    assert [(r["speaker_mention"], r["content"]) for r in rows if r["parent_statement_id"]] == [("The envoy", "work goes on")]


def test_an_agency_that_carries_what_was_stated_by_somebody_is_its_via() -> None:
    text = "The canal is 70 percent completed.\n\nAccording to QAZ, this was stated by the Chairman of the Water Agency, Fikrat Zamanli, during his visit."
    (row,) = extract_statements(article_batch([{"article_id": "a", "text": text, "language": "en"}])).to_pylist()
    assert (row["content"], row["speaker_name"], row["via"]) == ("The canal is 70 percent completed", "Fikrat Zamanli", "QAZ")


def found(text: str) -> list[tuple[str, str]]:
    article = {"article_id": "a", "text": text, "language": "en", "outlet": "Quayside Post", "published_on": date(2025, 3, 12)}
    rows = extract_statements(article_batch([article])).to_pylist()
    return [(row["speaker_mention"], row["content"]) for row in rows]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_the_words_and_who_says_them(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text) == wanted
