"""English statements, one short text a construct: who speaks, what was said, which act it is, and what is no statement.

All people, outlets and places but countries are invented. A speaker of None is an attribution without an agent.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

pytestmark = pytest.mark.usefixtures("by_rules")

Wanted = list[tuple[str | None, str, str]]
DAY = date(2026, 3, 12)  # a Thursday
BEFORE = "The council met in Vell to discuss the works.\n"

FOUND: dict[str, list[tuple[str, Wanted]]] = {
    "participles": [
        ("Lena Orran closed the road on Monday, alleging that the contractor had used wet sand.", [("Lena Orran", "the contractor had used wet sand", "accuse")]),
        ("Lena Orran visited the site, warning residents to stay away from the river.", [("Lena Orran", "to stay away from the river", "demand")]),
        ("Warning that the bridge could fall, Lena Orran left the room.", [("Lena Orran", "the bridge could fall", "assert")]),
        ("The fund published its report on Friday, estimating the losses at $40 million.", [("The fund", "the losses at $40 million", "assert")]),
        ("The embassy issued a statement on Friday rejecting the report as “fiction”.", [("The embassy", "the report as “fiction", "deny")]),
        ("The union is demanding higher wages.", [("The union", "higher wages", "demand")]),
    ],
    "inverted answers": [
        ("Nothing of the kind, replied the ministry: the tariff had never been agreed.", [("the ministry", "Nothing of the kind […] the tariff had never been agreed", "deny")]),
        ("Rubbish, says the mayor.", [("the mayor", "Rubbish", "deny")]),
        ("The road is safe, insists the contractor, and always was.", [("the contractor", "The road is safe […] and always was", "assert")]),
        ("The road, said Lena Orran, will open in May.", [("Lena Orran", "The road […] will open in May", "announce")]),
        ("Europe, he said, “should decide what it wants”.", [("he", "Europe […] “should decide what it wants", "demand")]),
        ("“Who will pay?” Stroud asked.", [("Stroud", "Who will pay?", "assert")]),
    ],
    "a verb and its listener": [
        ("Pavel Stroud called on the government to release the prisoners and to reopen the border.", [("Pavel Stroud", "to release the prisoners and to reopen the border", "demand")]),
        ("Lawmakers urged the government to cut taxes again and called for an early vote.", [("Lawmakers", "to cut taxes again", "demand"), ("Lawmakers", "an early vote", "demand")]),
        ("The ministry notified parliament on Monday that the contract had been cancelled.", [("The ministry", "the contract had been cancelled", "announce")]),
        ("The mayor told residents on Saturday that the mill would stay.", [("The mayor", "the mill would stay", "assert")]),
        ("The senator asked whether the loan had been approved.", [("The senator", "whether the loan had been approved", "assert")]),
    ],
    "nested": [
        (
            "Orran said the contractor had told her that the sand was dry.",
            [("Orran", "the contractor had told her that the sand was dry", "assert"), ("the contractor", "the sand was dry", "assert")],
        ),
    ],
    "nouns of speech": [
        ("The minister’s claim that the road is safe has angered drivers.", [("The minister", "the road is safe", "assert")]),
        ("Allegations by the opposition that ballots were burned were not examined.", [("the opposition", "ballots were burned", "accuse")]),
        ("Baku’s demand that the constitution be changed is not new.", [("Baku", "the constitution be changed", "demand")]),
        ("In her view, the road should stay shut.", [("her", "the road should stay shut", "demand")]),
        ("The plan is, in Orran’s words, “a road to nowhere”.", [("Orran", "The plan is […] “a road to nowhere", "assert")]),
    ],
    "the sentence after or before": [
        ("Two bridges were damaged by the flood. Orran said this in an interview with the Vell Review.", [("Orran", "Two bridges were damaged by the flood", "assert")]),
        ("The two armies will hold exercises in May. The Defense Ministry announced this on Tuesday.", [("The Defense Ministry", "The two armies will hold exercises in May", "announce")]),
        ("“The mines are not for sale.” Those were the words of President Ilmar Vance.", [("President Ilmar Vance", "The mines are not for sale.", "assert")]),
        ("Orran’s answer was short: “Ask the bank.”", [("Orran", "Ask the bank.", "assert")]),
        ("Lena Orran shook her head: “Nobody came to look at the road.”", [("Lena Orran", "Nobody came to look at the road.", "accuse")]),
        ("Lena Orran was blunt. “The road is not ready.”", [("Lena Orran", "The road is not ready.", "assert")]),
        ("Lena Orran said the road was ready. “Come and see it yourselves.”", [("Lena Orran", "the road was ready […] Come and see it yourselves.", "assert")]),
    ],
    "quoted as saying": [
        ("The agency quoted Orran as saying that the road was closed.", [("Orran", "the road was closed", "assert")]),
        ("The governor was quoted by Vell Radio as saying that the dam was safe.", [("The governor", "the dam was safe", "assert")]),
        ("“The dam is safe,” the governor was quoted as saying by Vell Radio.", [("the governor", "The dam is safe,", "assert")]),
        ("The dam is safe, Vell Radio quoted the governor as saying.", [("the governor", "The dam is safe", "assert")]),
        ("The road is ready, Vell Radio wrote, quoting an aide to the minister.", [("an aide to the minister", "The road is ready", "assert")]),
    ],
    "passives": [
        ("It was announced that the border would open in May.", [(None, "the border would open in May", "announce")]),
        ("It was noted that the work had cost less than planned.", [(None, "the work had cost less than planned", "assert")]),
        ("Residents were told that the water was safe.", [(None, "the water was safe", "assert")]),
        ("The mayor is accused of hiding the report.", [(None, "The mayor […] of hiding the report", "accuse")]),
        ("The decision was condemned by Brussels as “a step back”.", [("Brussels", "The decision […] as “a step back", "accuse")]),
    ],
    "infinitives": [
        ("Orran took to Facebook to accuse the mayor of lying.", [("Orran", "the mayor of lying", "accuse")]),
        ("Orran was quick to deny that she had met him.", [("Orran", "she had met him", "deny")]),
        ("Orran would only say that the road was “resting”.", [("Orran", "the road was “resting", "assert")]),
    ],
    "where a clause ends": [
        ("Orran said the road was ready, although she gave no date.", [("Orran", "the road was ready", "assert")]),
        ("Orran said the road was ready but refused to name a date.", [("Orran", "the road was ready", "assert"), ("Orran", "to name a date", "decline")]),
        ("The road is ready, Orran added after a visit to the site.", [("Orran", "The road is ready", "assert")]),
        ("The road is ready, Orran said, dismissing rumours of a delay.", [("Orran", "The road is ready", "assert"), ("Orran", "rumours of a delay", "deny")]),
        ("Orran described the road as “ready” during a visit to Vell on Monday.", [("Orran", "the road as “ready", "assert")]),
        ("The letter, led by Rep. Dana Whitt and Rep. Paul Ferr, urges the mayor to resign within a week.", [("The letter", "to resign within a week", "demand")]),
        ("British Prime Minister Theresa May said this week that the country would leave.", [("British Prime Minister Theresa May", "the country would leave", "announce")]),
        ("Orran said the army would take “robust steps” in response, and she urged the mayor to resume the talks in May.", [("Orran", "the army would take “robust steps” in response", "assert"), ("she", "to resume the talks in May", "demand")]),
    ],
    "on both sides, and inside another report": [
        ("The money, according to Lena Orran, will go to the families.", [("Lena Orran", "The money […] will go to the families", "announce")]),
        ("In seven years, Lena Orran said, a majority has come to believe it.", [("Lena Orran", "In seven years […] a majority has come to believe it", "assert")]),
        ("Nobody filmed, she insists: there was no electricity.", [("she", "Nobody filmed […] there was no electricity", "deny")]),
        ("Orran said the fund had lied, Pavel Stroud testified.", [("Orran", "the fund had lied", "accuse"), ("Pavel Stroud", "Orran said the fund had lied", "accuse")]),
        ("The mayor denounced what Lena Orran called “a technical pause”.", [("The mayor", "what Lena Orran called “a technical pause", "accuse"), ("Lena Orran", "a technical pause", "assert")]),
        ("Baku responds: the Foreign Ministry says the budget “leaves no doubt”.", [("the Foreign Ministry", "the budget “leaves no doubt", "assert")]),
    ],
    "what follows the verb": [
        ("Orran told drivers to look for another road.", [("Orran", "to look for another road", "demand")]),
        ("Orran described it, in a report that nobody saw, as “a wall with a good publicist”.", [("Orran", "it […] as “a wall with a good publicist", "assert")]),
        ("The envoy is due in Vell, where, according to a diplomat, the talks will resume.", [("a diplomat", "the talks will resume", "announce")]),
        ("The ministers of both countries, Anna Orran and Pavel Stroud, said the road was safe.", [("Anna Orran and Pavel Stroud", "the road was safe", "assert")]),
        ("The governor called for restraint.", [("The governor", "restraint", "demand")]),
        ("The fund’s report warned of “a hard winter”.", [("The fund’s report", "a hard winter", "assert")]),
        ("The ministry would neither confirm nor deny that the radar had moved.", [("The ministry", "the radar had moved", "decline")]),
        ("The two ministers agreed in August to publish the text.", [("The two ministers", "to publish the text", "announce")]),
        ("Orran expressed the hope that the road would be safe.", [("Orran", "the road would be safe", "assert")]),
        ("The envoy is convinced that the talks were useful.", [("The envoy", "the talks were useful", "assert")]),
    ],
    "marks": [
        ("“We waited for nine years,” Lena Orran said.\n“Nine years is enough,” she added.", [("Lena Orran", "We waited for nine years,", "assert"), ("she", "Nine years is enough,", "assert")]),
        ("“Come any day, the books are open,’ said Lena Orran.", [("Lena Orran", "Come any day, the books are open,", "assert")]),
        ("“The road is ready, Lena Orran said.", [("Lena Orran", "The road is ready,", "assert")]),
        ("“Nobody came to look at it.” — Lena Orran, a driver.", [("Lena Orran", "Nobody came to look at it.", "accuse")]),
        ("'The road is ready', Lena Orran said.", [("Lena Orran", "The road is ready", "assert")]),
        ("16:12 – The road is open, says Lena Orran.", [("Lena Orran", "The road is open", "assert")]),
    ],
}  # fmt: skip

NOTHING = [
    # supposed, still to come, by nobody
    "If the minister says the road is safe, drivers will believe it.",
    "The prime minister is expected to announce new taxes on Friday.",
    "Orran was due to tell parliament that the work had been delayed.",
    "Nobody in the ministry says the road is safe.",
    "Once the ministry announces the winner, work can begin.",
    "Until the minister confirms the price, no one will sign.",
    "Orran stopped short of saying that the road was safe.",
    "Orran has yet to say whether she will run.",
    # done, not said
    "The governor ordered the evacuation of two villages.",
    "The two sides called a meeting for Friday.",
    "Orran refused to sign the contract.",
    "The bank denied the company a loan.",
    "The parliament rejected the bill by 60 votes to 40.",
    "The court recalled its ambassador from Vell.",
    "The group maintains a political office in Vell.",
    "The dress revealed an elegant side.",
    "The mayor posted a video of the flood.",
    # nobody's words
    "Anna Gohr and Pavel Stroud contributed to this report.",
    "There were reports that two soldiers had been wounded.",
    "Everyone involved says the same thing in private and something else in public.",
    "The report found no evidence of fraud.",
    "Oman, often called the “Switzerland of the region”, was quiet.",
]


def rows(text: str, **more: Any) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "en", "published_on": DAY, **more}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize("text,wanted", [case for cases in FOUND.values() for case in cases])
def test_an_english_construct_gives_its_speaker_words_and_act(text: str, wanted: Wanted) -> None:
    got = [(r["speaker_mention"], r["content"].rstrip('”’"'), r["act"]) for r in rows(BEFORE + text)]
    assert sorted(got, key=str) == sorted(wanted, key=str)


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert rows(BEFORE + text) == []


def test_a_statement_without_an_agent_names_no_speaker_whoever_spoke_before() -> None:
    got = rows("Lena Orran said the road was closed. It was announced that the border would open in May.")
    assert [r["speaker_name"] for r in got] == ["Lena Orran", None]


@pytest.mark.parametrize(
    "text,act",
    [
        ("Orran said the mines would reopen in May.", "announce"),
        ("The company said it had ordered 40 buses.", "announce"),
        ("“We will not sell the mines,” Orran said.", "promise"),
        ("Orran said she would publish the contract.", "promise"),
        ("“Show us the map,” Orran said.", "demand"),
        ("Orran said the mayor must resign.", "demand"),
        ("Orran said the reports were false.", "deny"),
        ("Orran called the allegations “a tired script”.", "deny"),
        ("“No. The road was never closed,” Orran said.", "deny"),
        ("“That is not for me to say,” Orran said.", "decline"),
        ("“I do not comment on rumours,” Orran said.", "decline"),
        ("Orran said the mayor had stolen the money.", "accuse"),
        ("Orran said the road was wide.", "assert"),
        ("Orran reckons the road will open in May.", "assert"),
    ],
)
def test_an_act_follows_from_the_verb_and_from_what_is_said(text: str, act: str) -> None:
    assert [r["act"] for r in rows(BEFORE + text)] == [act]


@pytest.mark.parametrize(
    "text,framing",
    [
        ("Orran accused the mayor of theft. She offered not a single name.", "doubted"),
        ("Orran said the mayor had fled, without giving any details.", "doubted"),
        ("Orran blamed the banks for the delay. She has a point.", "endorsed"),
        ("Orran confirmed that the road was closed.", "neutral"),
    ],
)
def test_framing_is_read_from_the_outlets_own_words_around_a_statement(text: str, framing: str) -> None:
    assert [r["framing"] for r in rows(BEFORE + text)] == [framing]


@pytest.mark.parametrize(
    "text,via",
    [
        ("The dam is safe, said Orran, quoted by the agency Vell Press.", "Vell Press"),
        ("Orran, in remarks carried by Vell Radio, said the dam was safe.", "Vell Radio"),
        ("Vell Radio quoted the governor as saying the dam was safe.", "Vell Radio"),
        ("“The dam is safe,” Orran said. “It will hold,” reports Vell Press.", "Vell Press"),
        ("The dam is safe, Lena Orran said at the forum, VPA reports.", "VPA"),
    ],
)
def test_the_outlet_that_carries_a_statement_is_its_via(text: str, via: str) -> None:
    assert [r["via"] for r in rows(BEFORE + text)] == [via]


def test_a_heading_inside_the_text_says_nothing() -> None:
    text = "Minister says dam is safe; villagers disagree\nMinister Lena Orran said the dam above Vell was safe.\nThe villagers asked for sirens."
    assert [r["content"] for r in rows(text)][:1] == ["the dam above Vell was safe"]


def test_whom_a_demand_is_made_of_is_the_addressee() -> None:
    (row,) = rows("The union urged the mayor to publish the whole contract.")
    assert row["addressee"] == "mayor"


def test_neither_a_listener_nor_an_occasion_goes_on_in_the_next_sentence() -> None:
    text = "Lena Orran told reporters that the road was closed. Orran said the bridge was safe."
    assert [r["addressee"] for r in rows(text)] == ["reporters", None]
    text = "Speaking at a conference in Vell, Lena Orran said the road was closed. Orran said the bridge was safe."
    assert [r["addressee"] for r in rows(text)] == ["conference in Vell", None]
    text = "Lena Orran told reporters that the road was closed, adding that the bridge was safe."
    assert [r["addressee"] for r in rows(text)] == ["reporters", "reporters"]


INTERVIEW = (
    "Lena Orran ran the mint for six years. She sat down with Vell Quarterly on Tuesday.\n"
    "{q}What went wrong?\n{a}The paper was wet. (Laughs.) Nobody looked.\nWe learned it in May.\n"
    "{q}The bank says you knew.\n{a}I did not. My deputy once told me: “The paper is always wet.”\n"
    "{q}Will you return to your desk?\n{a}I do not discuss that.\n"
    "The bank did not reply."
)


@pytest.mark.parametrize("q,a", [("Q: ", "A: "), ("Q: ", "LO: "), ("Vell Quarterly: ", "Orran: "), ("VQ: ", "LO: "), ("", "L.O.: ")])
def test_interviews_of_every_layout_give_their_answers_and_who_is_quoted_in_them(q: str, a: str) -> None:
    got = rows(INTERVIEW.format(q=q, a=a), outlet="Vell Quarterly")
    answers = [r for r in got if r["parent_statement_id"] is None]
    assert [r["content"] for r in answers] == [
        "The paper was wet. […] Nobody looked. […] We learned it in May.",
        "I did not. My deputy once told me: “The paper is always wet.”",
        "I do not discuss that.",
    ]
    assert {(r["speaker_name"], r["addressee"], r["said_on"]) for r in answers} == {("Lena Orran", "Vell Quarterly", date(2026, 3, 10))}
    assert [r["content"] for r in got if r["parent_statement_id"]] == ["The paper is always wet."]
    assert [r["act"] for r in answers][-1] == "decline"


def test_bare_questions_to_you_and_their_answers_are_an_interview() -> None:
    text = (
        "Lena Orran ran the mint for six years. She sat down with Vell Quarterly on Tuesday.\n"
        "What did you find there?\nWet paper.\nThe bank says you knew.\nThe bank says many things.\n"
        "Would you go back?\nNo.\nDo you miss it?\nEvery morning.\nThe mint did not reply."
    )
    assert [r["content"] for r in rows(text, outlet="Vell Quarterly")] == [
        "Wet paper.",
        "The bank says many things.",
        "No.",
        "Every morning.",
    ]


def test_a_press_release_dates_what_it_reports_and_we_perform() -> None:
    text = (
        "PRESS RELEASE\nVell, 12 March 2026\n\nThe fund has cleared the last field.\n"
        "“It is done,” said Lena Orran, director of the fund.\nWe reject the suggestion that our maps were sold."
    )
    got = rows(text, outlet="Vell Mine Fund")
    assert [(r["content"], r["said_on"], r["act"]) for r in got] == [
        ("It is done,", DAY, "assert"),
        ("the suggestion that our maps were sold", DAY, "deny"),
    ]


def test_the_same_day_and_the_body_spoken_to_take_the_day_given_before() -> None:
    text = (
        "“The road is closed,” Lena Orran told the Roads Commission on Tuesday. Mayor Pavel Stroud told the commission that the bridge was safe. "
        "Governor Ilmar Vance told reporters the same day that the dam was safe."
    )
    assert [r["said_on"] for r in rows(text)] == [date(2026, 3, 10)] * 3


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "The Valley Commission, which runs the fund, issued a note warning that “voters deserve better than this”.",
            "The Valley Commission",
        ),
        (
            "In a further turn, the Valley Commission, which runs the fund, issued a note warning that the fund was empty.",
            "the Valley Commission",
        ),
        (
            "Roadworks Ltd, one of the larger firms, including Bridgeco and Rock, recently announced new plans for the tunnel.",
            "Roadworks Ltd",
        ),
    ],
)
def test_a_subject_is_found_outside_its_asides(text: str, mention: str) -> None:
    assert [r["speaker_mention"] for r in rows(text)] == [mention]


@pytest.mark.parametrize("opening", ["Without offering any evidence, ", "WITHOUT PROOF, "])
def test_words_of_doubt_count_at_the_head_of_a_sentence_too(opening: str) -> None:
    text = f"{opening}Deputy Minister Areg Danoyan said the convoy had been robbed."
    (row,) = extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": "en"}])).to_pylist()
    assert (row["speaker_name"], row["framing"]) == ("Areg Danoyan", "doubted")
