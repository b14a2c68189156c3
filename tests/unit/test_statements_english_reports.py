"""English statements in longer reports, a class of sentences at a time. People, companies, bodies and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def run(text: str) -> list[dict[str, Any]]:
    return extract_statements(article_batch([{"id": "a", "text": text, "language": "en", "published_on": date(2026, 3, 12)}])).to_pylist()


def told(text: str) -> list[tuple[str | None, str]]:
    """Speaker and content of every statement, the spans of a content joined by " […] "."""
    return [(r["speaker_name"], " […] ".join(text[s["start"] : s["end"]] for s in r["content_spans"]).strip("“”.,")) for r in run(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the outlet tells how somebody takes it, then a colon
            "The road is long. Economist Lena Orran disagrees: the real gain, she argues, lies in the tolls.",
            [("Lena Orran", "the real gain […] lies in the tolls")],
        ),
        (
            "The party office was quick to cool the row: Stroud, a spokesman noted, holds no seat in parliament.",
            [("(unnamed)", "Stroud […] holds no seat in parliament")],
        ),
        (
            "Davit Solakian was less sure: the price, he said, would never fall below cost.",
            [("Davit Solakian", "the price […] would never fall below cost")],
        ),
        (  # told more of, before the clause
            "According to the Valley Commission, which opened the case in 2023, only half of the money has been found.",
            [("Valley Commission", "only half of the money has been found")],
        ),
        (  # a participle and its listener
            "The clerk left at noon, telling the Vell Review the trial had been “open to anyone with a chair”.",
            [("(unnamed)", "the trial had been “open to anyone with a chair")],
        ),
        (
            "Lena Orran left early, telling reporters that the vote was lost.",
            [("Lena Orran", "the vote was lost")],
        ),
        (  # an outlet reports, citing
            "Radio Vell is reporting, citing two members of the board, that the ferry will be sold.",
            [("(unnamed)", "the ferry will be sold")],
        ),
        (
            "Radio Vell reported, citing Mayor Lena Orran, that the ferry would be sold.",
            [("Lena Orran", "the ferry would be sold")],
        ),
        (  # in the eyes of
            "For Pavel Stroud of the Vell Institute, the pipes “change the price of water, not its colour.”",
            [("Pavel Stroud", "the pipes “change the price of water, not its colour")],
        ),
        ("For Pavel Stroud of the Vell Institute, the pipes came too late.", []),
        (  # who issued the statement that reads
            "The port authority denied everything. Ombudsman Lena Orran also issued a statement. “Nobody may be silent about this,” the statement reads.",
            [("(unnamed)", "everything"), ("Lena Orran", "Nobody may be silent about this")],
        ),
        (  # what the outlet adds behind a dash
            "The embassy claimed that no civilian had been made to leave the valley — an assertion contradicted by UN reports.",
            [("(unnamed)", "no civilian had been made to leave the valley")],
        ),
        (  # set into a clause, with a listener
            "The cable, Lena Orran told the opening ceremony, would cost “no less than 3 billion euros” and could be laid by 2032.",
            [("Lena Orran", "The cable […] would cost “no less than 3 billion euros” and could be laid by 2032")],
        ),
        ("Lena Orran told Stroud he owned no birds, just a cat.", [("Lena Orran", "he owned no birds, just a cat")]),
        (  # what somebody did besides
            "The mayor called the outburst “unworthy of the house” and switched off her microphone.",
            [("(unnamed)", "the outburst “unworthy of the house")],
        ),
        ("Asked about the post, Lena Orran said only: “We do not judge poetry.”", [("Lena Orran", "We do not judge poetry")]),
        (  # what goes on beside the attribution is not said
            "The council has “not made any final decision” on the loan, spokesman Karo Stroud said Tuesday, pushing back on a report that it had been paid.",
            [("Karo Stroud", "The council has “not made any final decision” on the loan")],
        ),
        (
            "A port official confirmed that two cranes had been delivered in May, but would not provide details.",
            [("(unnamed)", "two cranes had been delivered in May")],
        ),
        (
            "An official said the guards had heard “several bursts” but could not tell which side they came from.",
            [("(unnamed)", "the guards had heard “several bursts” but could not tell which side they came from")],
        ),
        (
            "For Vell, says Anna Orran, a lecturer at the Valley School, the watch is an insurance policy “with a small payout”.",
            [("Anna Orran", "For Vell […] the watch is an insurance policy “with a small payout")],
        ),
        (
            "The company, in a filing on Wednesday, disclosed an order of “over Rs 1,800 crore” from “a friendly country” without naming it.",
            [("(unnamed)", "an order of “over Rs 1,800 crore” from “a friendly country")],
        ),
        (
            "New Delhi: Vell Systems Ltd will sell the mill, two people aware of the deal said.",
            [("(unnamed)", "Vell Systems Ltd will sell the mill")],
        ),
        ("The note was short, said Bridge Securities, maintaining its ‘buy’ rating.", [("Bridge Securities", "The note was short")]),
        (
            "Organizers put the turnout at 4,000; police said 1,500 took part.",
            [("(unnamed)", "the turnout at 4,000"), ("police", "1,500 took part")],
        ),
        ("A letter handed in at the gate reads in part: “We ask for names and dates.”", [("(unnamed)", "We ask for names and dates")]),
        (
            "Mayor Lena Orran said they “will pay for what they did to the town,” a remark that nobody in the hall applauded.",
            [("Lena Orran", "they “will pay for what they did to the town")],
        ),
        (
            "Mayor Lena Orran spoke first. One protester, who asked that her name not be used, said she had come because “silence needs witnesses.”",
            [("(unnamed)", "she had come because “silence needs witnesses")],
        ),
        (
            "Mayor Lena Orran spoke on Radio VRT-K. Davit Stroud, standing beside her, said that the town had hired 40 guards.",
            [("Davit Stroud", "the town had hired 40 guards")],
        ),
        (
            "Ministry sources denied that there was a quarrel with the port, according to the newspaper Vell Sabah.",
            [("(unnamed)", "there was a quarrel with the port")],
        ),
        (
            "Hundreds of displaced farmers from the valley marched on Saturday, demanding that the dam be emptied.",
            [("(unnamed)", "the dam be emptied")],
        ),
        (
            "Mayor Lena Orran spoke on Friday. She said she still hopes that the two towns will share the well.",
            [("Lena Orran", "she still hopes that the two towns will share the well")],
        ),
        (
            "Mayor Lena Orran visited the mill earlier this week and praised what she called “the courage of people living by the weir.”",
            [("Lena Orran", "what she called “the courage of people living by the weir")],
        ),
        ("Council leaders laughed off the long statement of the mayor.", []),
        (
            "“The share is flat,” said the report's author, economist Natiq Orran, adding that salaries take a third of it.",
            [("Natiq Orran", "The share is flat"), ("Natiq Orran", "salaries take a third of it")],
        ),
        (
            "The mill disputes this: its head, Lena Orran, insists that every sack was counted “once and with a receipt”.",
            [("Lena Orran", "every sack was counted “once and with a receipt")],
        ),
        (
            "The Vell-based Roads Data Project is less convinced. In its view the fall reflects “invoices that came early”.",
            [("Roads Data Project", "the fall reflects “invoices that came early")],
        ),
        (
            "A fund spokesperson, Kelly Orran, confirmed receipt of the letter.",
            [("Kelly Orran", "receipt of the letter")],
        ),
        (
            "The bank's country manager, Sara Orran, had earlier warned in an interview with the Herald that the budget “cannot be squeezed for ever”.",
            [("Sara Orran", "the budget “cannot be squeezed for ever")],
        ),
        ("Mayor Lena Orran thanked the chairman and closed the meeting.", [("Lena Orran", "the chairman")]),
        ("Opponents countered that the mirror would crack.", [("(unnamed)", "the mirror would crack")]),
        (
            "VELL — The two towns are in talks on a second bridge, the valley's roads minister said here March 10.",
            [("(unnamed)", "The two towns are in talks on a second bridge")],
        ),
        (
            "Lena Orran put it more cautiously: the line was “96% complete and has been for a year”.",
            [("Lena Orran", "the line was “96% complete and has been for a year")],
        ),
        (
            "Rev. Karo Stroud, who led the walk, was blunter: the capital has forgotten them. He left early.",
            [("Karo Stroud", "the capital has forgotten them")],
        ),
        ("The rule was clear: nobody may swim in the lake.", []),
        ("Mayor Lena Orran came late. She ruled out closing the bridge for now.", [("Lena Orran", "closing the bridge for now")]),
        (  # a quotation that nobody closed
            "“The town knows what a dam is, Lena Orran said, “and we are not going to pretend otherwise.”",
            [("Lena Orran", "The town knows what a dam is […] and we are not going to pretend otherwise")],
        ),
        (
            "Envoy Lena Orran warned companies in Georgia, Armenia and Kazakhstan on Friday that “the age of cheap pipes is over”, as the town made a list.",
            [("Lena Orran", "the age of cheap pipes is over")],
        ),
        (
            "A five is strong for this valley but not unheard of, geologist Arman Orran reminds us by phone; the sirens were off.",
            [("Arman Orran", "A five is strong for this valley but not unheard of")],
        ),
        (
            "The mission said its guards heard nothing that afternoon; it would send a team regardless, its head Annika Orran told VNS.",
            [("(unnamed)", "its guards heard nothing that afternoon"), ("Annika Orran", "it would send a team regardless")],
        ),
        ("“Not a shot left our posts,” said Col. Arsen Orran, who speaks for the army.", [("Arsen Orran", "Not a shot left our posts")]),
        (
            "Vellatom's press office in Zurn called the remark “wrong in tone and in numbers.”",
            [("Vellatom", "the remark “wrong in tone and in numbers")],
        ),
        (
            "Vell Gas, which operates the grid, denied that it had lobbied for the rise. The tariff does not cover the cost, the company said in a statement.",
            [("Vell Gas", "it had lobbied for the rise"), ("Vell Gas", "The tariff does not cover the cost")],
        ),
        (
            "The water mission, whose guards cover the area, said its teams heard nothing unusual that afternoon.",
            [("(unnamed)", "its teams heard nothing unusual that afternoon")],
        ),
        (
            "“The walls held, the roofs did not.” That was Minister Tea Orran a few moments ago in Vell.",
            [("Tea Orran", "The walls held, the roofs did not")],
        ),
        (
            "Pavel Stroud spoke. By his words, the town will return only after the guards leave.",
            [("Pavel Stroud", "the town will return only after the guards leave")],
        ),
        ("The seven judges held unanimously that the inquiry was not prompt.", [("(unnamed)", "the inquiry was not prompt")]),
        ("Lena Orran held that door.", []),
        (
            "“Tolls are a second-year conversation,” its director, Lena Orran, told an investors' lunch, according to two people who were in the room.",
            [("Lena Orran", "Tolls are a second-year conversation")],
        ),
        (
            "Council chair Karo Stroud spoke first. Strong words from Lena Orran, number two on the list: he accused the mayor of theft.",
            [("Karo Stroud", "the mayor of theft")],
        ),
        (
            "Council chair Karo Stroud spoke first. Strong words from Lena Orran, number two on the list: she accused the mayor of theft.",
            [("Lena Orran", "the mayor of theft")],
        ),
        (
            "Responding to these baseless claims, mayor Lena Orran said: “The dam was checked twice last year.”",
            [("Lena Orran", "The dam was checked twice last year")],
        ),
        ("Asked for a date, Lena Orran laughed. The road stayed shut.", []),
        (
            "Lena Orran said that her institute had briefed more than forty offices since May.",
            [("Lena Orran", "her institute had briefed more than forty offices since May")],
        ),
        (
            "Two people briefed on the talks said the tariff would stay.",
            [("(unnamed)", "the tariff would stay")],
        ),
    ],
)
def test_what_is_said_and_by_whom(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(text) == expected


MEMBERS = "WASHINGTON—A bipartisan group of 31 members led by Reps. Dora Oakes (D-N.J.) and Paul Orran (R-Mich.) has called on the president to end the waiver.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (MEMBERS, "(unnamed)"),
        (MEMBERS + "The Michigan Republican said he would hold up nominees.", "Paul Orran"),
        (MEMBERS + "The New Jersey Democrat said nobody had read the bill.", "Dora Oakes"),
        (MEMBERS + "The Ohio Republican said nobody had read the bill.", "Ohio Republican"),
        (
            "Today, Representatives Ted Orran (D-CA) and Celia Stroud (R-FL) introduced a bill calling for a new bridge.",
            "Ted Orran; Celia Stroud",
        ),
        ("The Roads Commission denied the report. “No such plan exists,” its press office says.", "Roads Commission"),
        ("“Bring your own bread,” Davit Solakian, a deputy from the Homeland bloc, told reporters.", "Davit Solakian"),
        ("“Show us the map!” shouted Lena Orran. Orran's party said it would boycott the sitting.", "Orran's party"),
        (
            "Vell Systems Ltd signed. The company said it was ready. Shares of Vell Systems rose. It said more would follow.",
            "Vell Systems Ltd",
        ),
        ("Social media users claimed that the dam above the town had cracked.", "(unnamed)"),
        ("The ruling Civic Pact accused the council of theatre.", "Civic Pact"),
    ],
)
def test_groups_members_and_press_offices(text: str, speaker: str) -> None:
    assert run(text)[-1]["speaker_name"] == speaker


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“Bring your own bread,” Davit Solakian, a deputy from the Homeland bloc, told reporters.", "deputy from the Homeland bloc"),
        (
            "The only party to have committed cash is the Valley Bank, whose deputy chair, Lena Orran, said that it was ready.",
            "deputy chair",
        ),
        ("“We will see,” said Karo Stroud, who served as deputy economy minister until 2022.", "deputy economy minister"),
        ("“We will see,” said Karo Stroud, who once worked as an adviser to the bank.", "adviser to the bank"),
        ("“We will see,” said Mr Stroud.", None),
        ("“They arm the past,” Hikmat Orran, an aide to Mayor Lena Stroud, wrote in a note.", "aide to Mayor Lena Stroud"),
        (
            "Sen. Ruth Orran (D-Mass.), the ranking member of the Roads panel, said that the bridge was safe.",
            "ranking member of the Roads panel",
        ),
        (
            "Former defence minister Karo Stroud, now a critic of the government's plan, said that the wall was late.",
            "Former defence minister",
        ),
    ],
)
def test_roles(text: str, role: str | None) -> None:
    assert run(text)[-1]["speaker_role"] == role


def test_a_private_body_with_the_name_of_a_country_is_not_that_country() -> None:
    text = "“We agree,” said Lena Orran, chair of the Armenian Bridge League. “So do we,” said Pavel Stroud, spokesman for the Armenian Ministry of Health."
    assert [r["speaker_affiliation"] for r in run(text)] == ["Armenian Bridge League", "ARM"]


def test_the_country_of_an_office_may_stand_before_it_as_a_possessive() -> None:
    (row,) = run("Georgia's deputy minister, Inga Orran, said that the town was ready to host the station.")
    assert (row["speaker_name"], row["speaker_affiliation"]) == ("Inga Orran", "GEO")
    rows = run("Azerbaijan’s ambassador to Washington, Farhad Orran, said that the town was ready. Orran said that the road was open.")
    assert [r["speaker_affiliation"] for r in rows] == ["AZE", "AZE"]


def test_outlets_that_carry_words() -> None:
    rows = run("Ministry sources denied that there was a quarrel with the port, according to the newspaper Vell Sabah.")
    assert [r["via"] for r in rows] == ["Vell Sabah"]
    rows = run("“Bring bread”, Mayor Lena Orran said at a briefing, according to state news agency VRNAK.")
    assert [(r["speaker_name"], r["via"]) for r in rows] == [("Lena Orran", "VRNAK")]
    rows = run("“Bring bread,” Lena Orran told the crowd, in remarks carried live by VRT-K. Pavel Stroud left.")
    assert [r["via"] for r in rows] == ["VRT-K"]
    rows = run("“Prices fell,” said the bank's economist, Pavel Stroud. The May report was long.")
    assert [r["via"] for r in rows] == [None]


def test_the_next_paragraph_is_no_outlet() -> None:
    rows = run(
        "Lena Orran was asked about it. She replied: “I will not get ahead of the board.”\n\nThe report, published on Monday, was long."
    )
    assert [r["via"] for r in rows] == [None]


def test_the_release_of_an_organisation_tells_what_it_said_today() -> None:
    text = (
        "(Vell, October 9, 2025) – The trial of Lena Orran has been unfair from the first day, Valley Rights Watch said today. It was long."
    )
    batch = article_batch([{"id": "a", "text": text, "language": "en", "outlet": "Valley Rights Watch", "published_on": date(2025, 10, 9)}])
    (row,) = extract_statements(batch).to_pylist()
    assert (row["speaker_name"], row["content"], row["said_on"]) == (
        "Valley Rights Watch",
        "The trial of Lena Orran has been unfair from the first day",
        date(2025, 10, 9),
    )


def test_where_somebody_works_is_not_where_they_speak() -> None:
    (row,) = run("“Two towns want one river,” said Lena Orran, a fellow at the Vell Strategy Forum.")
    assert (row["speaker_name"], row["addressee"]) == ("Lena Orran", None)


@pytest.mark.parametrize(
    "text",
    [
        "In her memoir “The Long Way Home”, published last year, the journalist tells the story of a family in the valley.",
        "A banner hung from the balcony: “Welcome to the valley”.",
        "The president should tell his people the truth about the dam.",
        "If the council said that the road would be closed, nobody would believe it.",
        "He is expected to announce the budget on Thursday and could say more about the deal next week.",
        "The spokesperson did not say whether the talks would resume. Neither side has commented.",
        "The word “neighbour” appears 14 times in the resolution.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bakery in Orra will get its permit back next week. Mayor Sim Velde informed about it during the council meeting on Monday.",
            [("Sim Velde", "The bakery in Orra will get its permit back next week")],
        ),
        (  # the attribution keeps to its paragraph
            "Two villages will get gas by spring. The head of the utility, Lena Orran, spoke about this in a conversation with reporters.\n\n"
            "The minister spoke about this year's harvest.",
            [("Lena Orran", "Two villages will get gas by spring")],
        ),
        (
            "The clerk, Ada Mork, had warned the builder in 2021: “No stamp, no asphalt.”",
            [("Ada Mork", "No stamp, no asphalt")],
        ),
        (
            "Counsel Sim Velde asked the court to strike out the recording, submitting that it had been cut.",
            [("Sim Velde", "to strike out the recording"), ("Sim Velde", "it had been cut")],
        ),
        ("Tomas Hrell, 51, pleaded not guilty to fraud and forgery.", [("Tomas Hrell", "fraud and forgery")]),
        ("Deputy Lena Orran considers the deadline unrealistic.", [("Lena Orran", "the deadline unrealistic")]),
        ("Deputy Lena Orran considered the offer for a week and left.", []),
        ("Minister Ada Mork highly appreciated the pace of the works.", [("Ada Mork", "the pace of the works")]),
        (
            "Commissioner Ada Mork has urged both towns to share the well, and the idea of a common council has survived two elections.",
            [("Ada Mork", "to share the well")],
        ),
    ],
)
def test_an_attribution_takes_its_own_words_and_no_more(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry proposes once again that the town send its own engineers.", [("ministry", "the town send its own engineers")]),
        (
            "Press secretary of the Ministry of Defence Lena Orran said the line was quiet.",
            [("Lena Orran", "the line was quiet")],
        ),
        ("A spokesman for Premier Lena Orran said the line was quiet.", [("(unnamed)", "the line was quiet")]),
        (
            "The villagers slept well that night, the head of the settlement Sim Velde assured in a conversation with the website “Valley Hour”.",
            [("Sim Velde", "The villagers slept well that night")],
        ),
        (
            "The bridge, Mayor Sim Velde warned reporters, will not last the winter.",
            [("Sim Velde", "The bridge […] will not last the winter")],
        ),
        ("The mayor's office won’t say whether he intends to sign.", [("mayor's office", "whether he intends to sign")]),
        ("What the mayor will not say is what a lorry would pay.", []),
        (
            "Mayor Sim Velde would not say who paid, but the clerk did.",
            [("Sim Velde", "who paid")],
        ),
    ],
)
def test_offices_before_names_listeners_between_and_silence(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The new scanning rules, the town's revenue service says, have halved the traffic.",
            "The new scanning rules […] have halved the traffic",
        ),
        ("“Goodwill,” Lena Orran said eventually, “and nine months of paperwork.”", "Goodwill,” […] “and nine months of paperwork"),
        (
            "On Monday the deputy speaker, Sim Velde, informed parliament that the talks had entered “a quiet phase.”",
            "the talks had entered “a quiet phase",
        ),
        (
            "By Friday a senator, Sim Velde, was on the radio accusing Orra of “theft by mail”, and a petition with nine names had reached the mayor.",
            "Orra of “theft by mail",
        ),
        ("Minister Lena Orran let slip that the guns had been delivered.", "the guns had been delivered"),
    ],
)
def test_english_analysts_put_attributions_anywhere(text: str, expected: str) -> None:
    assert [content for _, content in told(text)] == [expected.replace("Goodwill,” […] “", "Goodwill, […] ")]


def test_a_newcomer_without_a_name_is_whom_the_next_pronoun_means() -> None:
    text = "Director Sim Velde said the line was ready. A diplomat in Orra is blunter still. The text, he says, is no use to anybody."
    assert [name for name, _ in told(text)] == ["Sim Velde", "(unnamed)"]


def test_what_any_government_announces_nobody_has_said() -> None:
    assert told("When a government announces that it is not alone, it is worth counting the flights.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board of Vell demanded, in particular, the release of the crew.", "the release of the crew"),
        ("The board of Vell has called such figures exaggerated.", "such figures exaggerated"),
        ("Mission head Lena Orran is refusing to characterise the vote before Monday.", "to characterise the vote before Monday"),
    ],
)
def test_asides_behind_the_verb_and_refusals_that_go_on(text: str, expected: str) -> None:
    assert [content for _, content in told(text)] == [expected]


def test_an_office_with_brackets_in_it_is_one_office() -> None:
    text = "The Commissioner for Rights (Ombudsman) of the Republic of Orra Lena Veld visited the cells.\n\n“They are warm,” L. Veld told reporters."
    assert [r["speaker_role"] for r in run(text)] == ["Commissioner for Rights (Ombudsman) of the Republic of Orra"]
