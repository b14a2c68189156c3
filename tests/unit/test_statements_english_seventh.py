"""English statements: carriers behind a clause, second verbs, companies taken up by "the company", spans of time. People, bodies and outlets are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.english_rows import PUBLISHED, run, said


@pytest.mark.parametrize(
    ("text", "expected", "via"),
    [
        (
            "Otar Gelvani, a deputy chairman of the budget committee, accused the ministry of “hiding the bill in gravel”, the Orra news agency reported.",
            ("Otar Gelvani", "the ministry of “hiding the bill in gravel"),
            "Orra",
        ),
        (
            "Mayor Lena Orran urged the cabinet to “open the bridge,” the news agency Tarn reports.",
            ("Lena Orran", "the cabinet to “open the bridge"),
            "Tarn",
        ),
        (
            "Otar Gelvani, who chairs the panel, accused the firm of lying, the Orra news agency reported on Tuesday.",
            ("Otar Gelvani", "the firm of lying"),
            "Orra",
        ),
        (
            "Fares would not rise this year, the state-owned Orra news agency quoted the adviser Otar Gelvani as saying.",
            ("Otar Gelvani", "Fares would not rise this year"),
            "Orra",
        ),
        ("“The fare is fixed,” Orra quoted Lena Orran as saying.", ("Lena Orran", "The fare is fixed"), "Orra"),
    ],
)
def test_who_carries_a_statement_ends_it_and_does_not_say_it(text: str, expected: tuple[str, str], via: str) -> None:
    assert said(text) == [expected]
    assert run(text)[0]["via"] == via


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Deputy minister Otar Gelvani said the canal would be dug by May and put its cost at 410 million lari.",
            ["the canal would be dug by May", "its cost at 410 million lari"],
        ),
        (
            "Contractor Vell Steel said it had laid 80 kilometres, put the delay at six weeks and blamed the weather.",
            ["it had laid 80 kilometres", "the delay at six weeks", "the weather"],
        ),
        ("Otar Gelvani denied the report, and put the number of trucks at three.", ["the report", "the number of trucks at three"]),
        # the ministry's price is part of what the auditors found
        (
            "The auditors found that the ministry bought boots in May and paid twice the market price.",
            ["the ministry bought boots in May and paid twice the market price"],
        ),
    ],
)
def test_a_number_put_to_something_is_a_statement_of_its_own(text: str, contents: list[str]) -> None:
    assert [content for _, content in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Tarn Water asked the regulator last week to raise its tariffs. The company says the pumps are old. We asked for its debts. "
            "Its press office refused to give a number.",
            ["Tarn Water", "Tarn Water", "Tarn Water"],
        ),
        ("Residents blame Tarn Pipes for the smell. The firm denies it used the old filter.", ["(unnamed)", "Tarn Pipes"]),
        # somebody of whom persons' deeds are told is no company
        ("Otar Gelvani told us he lost his job in May. The company says it was his fault.", ["Otar Gelvani", "(unnamed)"]),
    ],
)
def test_a_name_taken_up_by_the_company_is_one(text: str, speakers: list[str]) -> None:
    assert [name for name, _ in said(text) if name != "(unnamed)" or "(unnamed)" in speakers] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The embassy was shut. Two days later the Ministry of Transport denied the report.", "Ministry of Transport"),
        ("The next day Brussels called the arrest “a wrong turn”.", "European Union"),
        ("Hours later Otar Gelvani said that the trains were running.", "Otar Gelvani"),
    ],
)
def test_a_span_of_time_is_no_part_of_who_speaks(text: str, speaker: str) -> None:
    assert [name for name, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The material offered to readers on this page is for information only.",
        "A summary of the stories offered to subscribers is published on this site.",
    ],
)
def test_what_is_offered_to_readers_is_no_promise(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Deputy Mayor Lena Orran told Radio Vell this morning that city hall had not been asked.", date(2026, 3, 12)),
        ("Otar Gelvani told the station late last night that the grain would leave.", date(2026, 3, 11)),
        (
            "The fund said on Wednesday its assets rose. Its director, Otar Gelvani, told a news conference later in the day that gold helped.",
            date(2026, 3, 11),
        ),
        (
            "Otar Gelvani told a briefing on Monday that losses grew. At the same briefing, deputy director Lena Orran said banks were safe.",
            date(2026, 3, 9),
        ),
    ],
)
def test_times_of_day_give_the_day(text: str, day: date) -> None:
    assert run(text)[-1]["said_on"] == day


def test_a_weekend_is_a_range() -> None:
    row = run("“We have no quarrel with the drivers,” Otar Gelvani told the paper over the weekend.")[0]
    assert (row["said_on"], row["said_from"], row["said_to"]) == (None, date(2026, 3, 7), date(2026, 3, 8))


def test_an_introduction_dates_an_interview_however_the_talk_is_called() -> None:
    text = (
        "Is the valley running out of wind? We caught up with Otar Gelvani, director of the wind farm, in Tarn on Friday.\n\n"
        "Q: How are things?\nA: The turbines turn. The bank waits.\n\nQ: And the second farm?\nA: It is drawn, not built."
    )
    assert {r["said_on"] for r in run(text)} == {date(2026, 3, 6)}


def test_a_body_that_puts_out_a_text_is_the_office_it_speaks_of() -> None:
    text = (
        "Inspectors visited the prison on 9 March and met eleven inmates.\n\n"
        "The Office reiterates that access to detainees must be granted at any hour.\n\nThe Ombudsperson calls upon the Ministry of Justice to answer."
    )
    rows = run(text, "Office of the Ombudsperson of Georgia")
    assert [(r["speaker_name"], r["said_on"]) for r in rows] == [("Office of the Ombudsperson of Georgia", PUBLISHED)] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a joining word is nobody
            "But there is still time, says Otar Gelvani, an economist at the Bank of Orra in Tarn.",
            ("Otar Gelvani", "But there is still time"),
        ),
        ("Yet the lake can be saved, argues Lena Orran, who heads the Water Institute.", ("Lena Orran", "Yet the lake can be saved")),
        # whoever listens is no part of what is said
        ("Otar Gelvani told visiting Georgian officials they would need a visa.", ("Otar Gelvani", "they would need a visa")),
        ("Otar Gelvani told the families of the missing the search would go on.", ("Otar Gelvani", "the search would go on")),
        # nor is what it is about
        ("Otar Gelvani said of the deal: “It is a rope, not a bridge.”", ("Otar Gelvani", "It is a rope, not a bridge")),
        # the noun of a clause is no verb of it
        (
            "Social media claims that the dam had cracked “do not reflect the truth,” the Ministry of Energy said in its bulletin.",
            ("Ministry of Energy", "Social media claims that the dam had cracked “do not reflect the truth"),
        ),
        (
            "Allegations that votes were bought are false, Mayor Lena Orran said.",
            ("Lena Orran", "Allegations that votes were bought are false"),
        ),
    ],
)
def test_what_is_said_begins_and_ends_where_it_does(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


def test_what_points_back_is_no_statement_of_the_outlet() -> None:
    text = (
        "The line will open in May, Deputy Minister Otar Gelvani said. Orra News reports that he made the remarks today at a forum in Tarn."
    )
    assert [(r["speaker_name"], r["said_on"]) for r in run(text)] == [("Otar Gelvani", PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "When asked what he does, Otar Gelvani told me, “This is it,” gesturing with both hands toward the river.",
        "Otar Gelvani said, “This is it,” before walking out of the hall.",
    ],
)
def test_what_somebody_does_behind_a_closed_quotation_is_not_said(text: str) -> None:
    assert [(r["speaker_name"], r["kind"], r["content"].strip(",")) for r in run(text)] == [("Otar Gelvani", "direct", "This is it")]


def test_a_pronoun_within_quoted_words_means_whom_they_name() -> None:
    text = (
        "Otar Gelvani lived next door to the mayor, Levon Hrell. Hrell said he never noticed a thing. Neighbour Lena Orran told the paper: "
        "“I asked Otar about the smell. He said ‘I have not smelled anything, perhaps it is the river.’”"
    )
    assert said(text)[-1] == ("Otar Gelvani", "I have not smelled anything, perhaps it is the river")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # one word before, a body behind the name
            "Time, says Otar Gelvani of the Lake Institute in Tarn, favours whoever is building roads.",
            [("Otar Gelvani", "Time […] favours whoever is building roads")],
        ),
        (
            "Who, wonders the town's deputy mayor, Lena Orran, will pay for the bypass?",
            [("Lena Orran", "Who […] will pay for the bypass")],
        ),
        (
            "Lena Orran keeps the books. Neither side, on her account, has yet printed anything.",
            [("Lena Orran", "Neither side […] has yet printed anything")],
        ),
        (  # a time before the subject, in the middle of the sentence
            "Tarn Steel says the pipes are new, and in September the ministry of energy denied that any pipe had been sold.",
            [("Tarn Steel", "the pipes are new"), ("Ministry of Energy", "any pipe had been sold")],
        ),
        (  # who is asked does not ask
            "Prosecutor Otar Gelvani, asked by journalists whether others were under investigation, refused to comment.",
            [("Otar Gelvani", "to comment")],
        ),
        ("Lena Orran, a deputy, asked whether the road was open.", [("Lena Orran", "whether the road was open")]),
        ("His bloc, Strong Valley, demands the annulment of the vote in Tarn.", [("Strong Valley", "the annulment of the vote in Tarn")]),
        ("Otar Gelvani denied the charges throughout the trial.", [("Otar Gelvani", "the charges")]),
        (  # the carrier quotes a pronoun
            "Otar Gelvani took the floor. “Only one map in four is accurate,” OIA quotes him as saying.",
            [("Otar Gelvani", "Only one map in four is accurate")],
        ),
        (
            "Armenia denies withholding any maps. Everything has been handed over, its delegation said at a conference in Geneva.",
            [("Government of Armenia", "withholding any maps"), ("Delegation of Armenia", "Everything has been handed over")],
        ),
    ],
)
def test_attributions_inside_and_beside_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Otar Gelvani, head of the agency's regional office in Aghdam, said the road was safe.",
            "head of the agency's regional office in Aghdam",
        ),
        ("The UN Resident Coordinator in Azerbaijan, Lena Orran, said the road was safe.", "UN Resident Coordinator in Azerbaijan"),
        ("Otar Gelvani, a retired colonel turned columnist in Yerevan, said the road was safe.", "retired colonel turned columnist"),
    ],
)
def test_the_place_of_an_office_belongs_to_the_role(text: str, role: str) -> None:
    assert run(text)[0]["speaker_role"] == role
