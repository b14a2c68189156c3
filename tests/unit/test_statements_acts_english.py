"""What English statements do, by class: plans with their day, absences nobody was charged with, words that are quoted, who is spoken to."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

pytestmark = pytest.mark.usefixtures("by_rules")


def read(text: str) -> list[dict[str, Any]]:
    return list(extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": "en"}])).to_pylist())


CASES = (
    ("announce", "The ferry to Orrin will stay in the dock until Sunday, harbour manager Sim Velde said."),
    (
        "announce",
        "The orchard board expects to publish the list of growers by the end of March, its chairwoman, Ada Mork, told the council.",
    ),
    ("announce", '"The second turbine will not be switched on before 2031," deputy minister Lena Orran told reporters.'),
    ("announce", "The clinic hopes to admit its first patients before the summer, director Nina Hrell said."),
    ("announce", "Classes in the valley are to resume on Monday, according to the district education office."),
    ("announce", "An objection would be lodged within two weeks, lawyer Tomas Brekk said."),
    ("announce", "Four new buses will go to the hill villages next year, the transport ministry said."),
    ("announce", "The bank will give 3 million to the two hospitals, its spokeswoman said."),
    ("assert", "Ada Mork, an economist, said the harvest will shrink by a tenth next year."),
    ("assert", '"Whoever builds first will sell first," Deputy Minister Sim Velde said.'),
    ("assert", "Nina Hrell said the tunnel would cost the town its only park."),
    ("assert", "The mayor said nobody knew what the ministry will do in May."),
    ("assert", "The hospital said it had treated nineteen patients since Friday."),
    ("assert", "The rescue service had pulled six people from the ice, its head Tomas Brekk told the radio."),
    ("assert", '"They have agreed on everything but the price," said a diplomat who asked not to be named.'),
    ("assert", "The list covers only families who have already agreed to leave, the town hall said."),
    ("announce", "The council has decided to close the old quarry, mayor Lena Orran said."),
    ("announce", "The army has withdrawn its last post from the ridge, the defence ministry said."),
    ("assert", "The ministry has received a letter which says that the road will be closed, Sim Velde said."),
    ("assert", "No member of the club had objected, two people at the meeting said."),
    ("assert", "No further blankets were needed, the town hall of Tarn said."),
    ("assert", '"Nobody here is waiting for the train," said conductor Sim Velde.'),
    ("assert", '"Nobody is selling anything yet," the harbour master said.'),
    ("deny", '"Nobody in my office signed that letter," Deputy Minister Lena Orran said.'),
    ("deny", "No such order was given, the defence ministry said."),
    ("deny", '"Not one tree was felled," the forestry agency said.'),
    ("assert", "Not a single leak had been recorded at the plant this year, its director said."),
    ("assert", "The fund has no money to repair the roofs, its manager Ada Mork said."),
    ("demand", "The envoy stressed the need for a corridor for ambulances."),
    ("accuse", '"You sold the only pasture we had," Sen. Tomas Brekk told the minister.'),
    ("accuse", '"You\'ve had this report on your desk since May," MP Ada Mork said.'),
    ("assert", '"You were right to wait," MP Ada Mork told the engineers.'),
    ("accuse", "The embassy regretted that such drawings were published."),
    ("accuse", "She was punished for asking questions, her sister Nina Hrell said."),
    ("accuse", "The tender was drafted with one bidder in mind, auditor Sim Velde said."),
    ("assert", "The boy was hit in the leg and is in stable condition, doctor Lena Orran said."),
    ("assert", "The answer lies in the archive, historian Ada Mork said."),
    ("accuse", '"They were lied to," Nina Hrell said of the growers.'),
    ("assert", "The church stands in the occupied part of the valley, the survey said."),
    ("accuse", "The valley is occupied by strangers, the bishop said."),
    ("announce", "Inspectors are due to visit the mine in the first half of June, the labour office said."),
    ("announce", "The next round is to be held in Tarn on 4 May, a spokesman for the delegation said."),
    ("assert", "The new line will shorten the trip by two hours, engineer Sim Velde said."),
    ("assert", "The old people will remember the winter of 1987 until they die, the priest said."),
    ("announce", "From next week the museum will charge foreigners double, its deputy director said."),
    ("announce", "The court will hear the appeal on 14 June, a clerk said."),
    ("announce", "Flights to Orrin will not start again before winter, the airline said in a statement."),
    ("decline", '"I\'m not going to name the buyer," Sim Velde said.'),
    ("decline", "The terms of the loan will not be disclosed, the bank said."),
    ("decline", "The inspector said he would give no interviews until the report was out."),
    ("assert", "The council has not ruled out a second vote, and no route has been excluded, the planner said."),
    ("promise", "The railway stands ready to carry the grain free of charge, its head said."),
    ("promise", "The guild is prepared to fund two teachers, its chairwoman Nina Hrell said."),
    ("promise", "The foundation expressed its readiness to rebuild the school."),
    ("promise", "The envoy expressed his country's willingness to host the talks."),
    ("assert", "The villagers are ready to believe anything, the priest said."),
    ("promise", "Any violation of the line will be met with force, the border guard warned."),
    ("demand", "The growers have a right to see the contract, lawyer Tomas Brekk said."),
    ("demand", "The ombudsman stressed the necessity of a second exit."),
    ("demand", '"Talk to the drivers before you close the road," farmer Nina Hrell told the council.'),
    ("demand", '"Listen to your own engineers," Sim Velde told the minister.'),
    ("demand", "She would like to see the accounts, councillor Ada Mork said."),
    ("assert", "The divers found two pipes that must be replaced, the harbour master said."),
    ("accuse", 'The consulate dismissed the exhibition as "a parade of grudges".'),
    ("accuse", "The party dismissed the vote as a show for cameras."),
    ("deny", 'The ministry dismissed the report as "gossip".'),
    ("deny", "The museum dismissed the claim as an invention."),
    ("announce", "The observatory expects the first pictures in June, its director said."),
    ("announce", "The mill expects a new owner within a month, the town clerk said."),
    ("assert", "Ada Mork expects nothing from the vote, she said."),
    ("assert", '"Tell my sister I am well," the captain wrote.'),
    ("demand", "Iran insists that nobody must close the strait."),
    ("assert", "Whoever is building roads is winning, historian Ada Mork said."),
    ("announce", "The port is moving its cranes to the south pier, the operator said."),
    ("assert", "Prices are moving from bad to worse, a trader said."),
    ("assert", "The tunnel would take eleven years, the geologist reckoned."),
    ("deny", "The company insists it never sold the land."),
    ("assert", "The guards say the gate is open at night."),
    ("accuse", "The farmers say the dam was built on their land without permission."),
    ("accuse", "The auditor said the board had hidden two invoices."),
    ("announce", "The ministry has launched an inquiry into the fire, its spokesman said."),
    ("announce", "The president has signed the decree, her office said."),
    ("announce", "Schools in Orrin will reopen after Easter, the mayor wrote on Facebook."),
    ("announce", "The parliament is expected to vote on the bill next Tuesday, speaker Nina Hrell said."),
    ("assert", '"They will not listen until it is too late," the beekeeper said.'),
    ("assert", "Turnout was 41 percent at noon, the electoral commission said."),
    ("assert", '"The road will be dusty in July," a driver said.'),
)


@pytest.mark.parametrize(("act", "sentence"), CASES)
def test_the_act_of_a_statement(act: str, sentence: str) -> None:
    assert [row["act"] for row in read(sentence)][:1] == [act]


REJECTED = (
    "The ministry rejected claims by the other side that its divers had cut the cable.",
    "The harbour denied reports alleging that the water has been poisoned.",
    "The guild dismissed suggestions that its scales had been tampered with.",
)


@pytest.mark.parametrize("sentence", REJECTED)
def test_a_claim_that_somebody_rejects_is_a_charge_of_those_who_made_it(sentence: str) -> None:
    assert [row["act"] for row in read(sentence)][-1] in ("accuse", "deny")
    assert "assert" not in [row["act"] for row in read(sentence)]


INTERVIEW = "Ada Mork keeps bees above Tarn. She spoke to the Tarn Post on Monday.\n\n"
QUOTED = (
    "One inspector told me, “We will be back in a month.” Three years have passed.",
    "The owner keeps saying: “You must sell the cow.” I have sold nothing.",
    "My landlord wrote: 'I promise you a new roof.' The old one is in the yard.",
)


@pytest.mark.parametrize("answer", QUOTED)
def test_the_words_that_an_answer_quotes_are_those_of_others(answer: str) -> None:
    text = f"{INTERVIEW}Q: What were you told?\n\nA: {answer}\n\nQ: And the hives?\n\nA: They stand by the brook.\n\nQ: Who pays?\n\nA: My brother pays."
    assert [row["act"] for row in read(text) if row["content"].startswith(answer[:8])] == ["assert"]


#: Words that only look like a charge, a demand, a promise or a plan.
HARMLESS = (
    "Four rescue boats failed to find the raft, the coast guard said.",
    "This song was a gift to me, singer Ada Mork said.",
    "The delay was due to technical faults, the airline said.",
    "The coach warned that the bridge was being repaired to last a century.",
    "The new lamp should be able to burn for nine hours, the maker said.",
    "“You need to know two things before you sail,” pilot Sim Velde said.",
    "“I hope we’ll be there by noon,” driver Nina Hrell said.",
    "“Most keepers, in my experience, don't ask for thanks,” Ada Mork said.",
)


@pytest.mark.parametrize("sentence", HARMLESS)
def test_words_that_only_look_like_a_charge_a_demand_or_a_plan_assert(sentence: str) -> None:
    assert {row["act"] for row in read(sentence)} == {"assert"}


def test_those_present_are_who_is_told() -> None:
    for who in ("those present that", "those gathered that", "those attending"):
        (row,) = read(f"Karo Solakian told {who} a petition would be filed in May.")
        assert (row["content"], row["addressee"], row["act"]) == ("a petition would be filed in May", who.removesuffix(" that"), "announce")
