"""What English statements do, one short sentence each: content decides where the reporting word leaves it open."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

SENTENCES = {
    "accuse": (
        "Opposition deputy Ada Mork said the ministry was buying ambulances for its friends.",
        "“The mayor has turned the council into a family business,” opposition leader Ada Mork said.",
        "Lawyer Sim Velde said his client had been kept awake for three nights.",
        "Villagers said the company had poisoned their well.",
        "“They took our orchard and sent us a receipt,” Ada Mork, a farmer, said.",
        "Deputy Minister Lena Orran said Vell was rewriting the history of the valley.",
        "The Defence Ministry said Vell's troops had fired at its positions near Tarn.",
        "Activist Sim Velde branded the inquiry a whitewash.",
        "“The government is hiding the bill behind a flag,” wrote Ada Mork, a candidate for mayor.",
        "Sim Velde said the tender was rigged.",
        "The embassy said the newspaper had spread slander about the ambassador.",
        "Prosecutor Ada Mork said the defendant had pocketed 40 million crowns.",
        "“You closed the school while the children were still inside,” opposition deputy Sim Velde told the minister.",
        "“They count our votes in the dark,” said Ada Mork, who heads the opposition list in Tarn.",
        "Sim Velde, a lawyer for the family, said the police had lost the only recording.",
        "Vell's foreign ministry said Orra was arming one side while preaching peace to both.",
        "Ada Mork said the minister had misled parliament about the cost of the bridge.",
        "“Our sons were sent to the front without boots,” a mother, Nina Hrell, said.",
        "The Defender's office said inmates had been denied visits for six months.",
        "Lena Orran said the neighbour was dragging out the talks on purpose.",
        "A villager said soldiers had driven off his cattle.",
        "The union leader said managers were laughing at the law.",
        "Ada Mork described the new tax as robbery in broad daylight.",
        "The ministry said the film incited hatred against the country.",
        "The Orra side has consistently sabotaged the work of the commission, Deputy Minister Tomas Hrell said.",
    ),
    "deny": (
        "The ministry said it had never received such a letter.",
        "“There are no foreign troops in our country,” Defence Minister Lena Orran said.",
        "Lena Orran said the figures quoted by the newspaper had been taken out of thin air.",
        "The company said none of its trucks had crossed the border.",
        "The spokeswoman said the reports bore no resemblance to the facts.",
        "“We have no claims on anybody's land,” Lena Orran said.",
        "Lena Orran said nobody had been fired for political reasons.",
        "Tomas Hrell said he was not a party to any deal.",
        "The bank said rumours of its sale were untrue.",
        "“I did not take the money,” Hrell told the judge.",
        "The ministry described the story as pure invention.",
        "Hrell told the court that he was innocent.",
        "The embassy said the allegations did not stand up to scrutiny.",
        "“This is not an occupation,” the general said.",
        "The general staff said no unit of its army had moved towards the border.",
        "The operator said the outage had nothing to do with the attack.",
        "“I am not hiding from anyone,” Hrell said.",
        "Lena Orran said there was no secret annex to the treaty.",
        "The church said it had not sold a single icon.",
        "“That is simply not how it happened,” Ada Mork said.",
        "The company called the report a work of fiction.",
        "The ministry said information about a recall of the ambassador was not accurate.",
        "“We are nobody's puppets,” the speaker said.",
        "Sim Velde said he had no intention of resigning.",
        "The embassy said claims about pressure on witnesses were far from the truth.",
        "“Nobody threatened anybody,” the mayor said.",
        "Asked about the memo, the minister said he had never seen it.",
    ),
    "demand": (
        "“Give us back our school,” said Ada Mork, a mother of three.",
        "Lena Orran said Vell should withdraw its troops from the valley.",
        "Sim Velde said it was high time the road was repaired.",
        "The union said wages had to rise by a fifth.",
        "“We expect the commission to publish the list by Friday,” Ada Mork said.",
        "The ministry said those responsible must be brought to justice.",
        "“Let the people decide,” Sim Velde said.",
        "The families said they wanted the bodies returned before winter.",
        "Ada Mork said the government ought to apologise.",
        "“Stop building on our graves,” Ada Mork said.",
        "The delegation said both armies should pull back from the ridge.",
        "“We insist on the return of all detainees,” Lena Orran said.",
        "The mother said she wanted to know where her son was buried.",
        "Sim Velde said the trial ought to be open to the public.",
        "The bishop said the prisoners needed to be home by Easter.",
        "“Close the quarry or close the school,” a teacher told the governor.",
        "The party said the president had no choice but to resign.",
        "The rapporteur said it was essential that monitors be admitted.",
        "“Do not sign this paper in our name,” Ada Mork wrote.",
    ),
    "promise": (
        "“We shall rebuild every house,” Lena Orran said.",
        "Lena Orran said she would not leave the village until the last family had a roof.",
        "The bank said it would refund every customer.",
        "“No teacher will lose her job,” the mayor said.",
        "Sim Velde said his party would repeal the law if elected.",
        "The ministry said it was ready to mediate.",
        "“You have my word that the road will be open by spring,” the governor said.",
        "The union said it would stand by the miners.",
        "“I will carry this flame back to the village,” Ada Mork said.",
        "The minister said farmers would be compensated before the sowing.",
        "Lena Orran said Orra would always stand beside its allies.",
        "“We won't let this case be forgotten,” Sim Velde said.",
        "The company said it would cooperate fully with the inquiry.",
        "Hrell said he would appear in court whenever he was summoned.",
        "“As long as I am minister, not one dairy will close,” Tomas Hrell said.",
        "The governor said every family would get a new roof.",
    ),
    "announce": (
        "Lena Orran said the tunnel would open on 3 July.",
        "The ministry said 200 soldiers would take part in the exercise.",
        "The company said it had bought two ferries.",
        "Police said they had arrested four men.",
        "The airline said it would add a third weekly flight to Tarn.",
        "Lena Orran said the cabinet had approved the budget.",
        "The ambassador said her country was closing its consulate in Tarn.",
        "The mayor said a new school would be built on the hill.",
        "Hrell said he was stepping down as chairman.",
        "The bank said it was cutting its rate to 7 percent.",
        "The two sides have agreed to exchange maps, the ministry said.",
        "The commission will meet again in Tarn in May, Lena Orran said.",
        "The railways said trains would run daily from Monday.",
        "The ministry said Deputy Minister Hrell was on his way to Tarn.",
        "The court said it would hear the case on 3 July.",
        "The company said it had signed a contract worth 30 million.",
        "“From today the bridge is closed to lorries,” the mayor said.",
        "Lena Orran said a joint commission would be set up within a month.",
        "The two presidents will meet in Tarn next week, the Kremlin said.",
        "The ministry said the first batch of radars would arrive in autumn.",
        "Sim Velde said he would run for mayor.",
        "The central bank said it was keeping rates at 7 percent.",
        "Police said the suspect had been charged with arson.",
        "The minister said the budget for roads had been doubled.",
    ),
    "decline": (
        "“I'd rather talk about something else,” Lena Orran said.",
        "“No comment,” the general said.",
        "“That's a matter for the court,” the minister said when asked about the case.",
        "“I won't go into that,” Sim Velde said.",
        "“You will have to ask the prime minister,” Lena Orran said.",
        "“I don't discuss my clients,” the lawyer said.",
        "“Write whatever you like, I have nothing to say to you,” Hrell said.",
        "“Let's leave that for another day,” the minister said when asked about the post.",
        "“I am not at liberty to speak about the talks,” the envoy said.",
        "“It would be premature to comment,” the spokesman said.",
    ),
    "assert": (
        "The bridge carries two thousand trucks a day, Lena Orran said.",
        "“It was the coldest winter of my life,” Ada Mork said.",
        "Economist Sim Velde said exports had grown by a tenth.",
        "“The two economies need each other,” said Ada Mork, an analyst.",
        "Lena Orran said relations with Vell had never been better.",
        "The monitors said they had seen fresh tracks near the river.",
        "“I have two sons at the front and I sleep with the phone,” Ada Mork said.",
        "Sim Velde said the treaty would change the map of the region.",
        "The hospital said three people had been wounded.",
        "“Peace is built by people who pay their electricity bills,” the mayor said.",
        "Ada Mork said the talks were the first in ten years.",
        "The general said the situation on the border was calm.",
        "“We do not know who built this wall,” archaeologist Ada Mork said.",
        "Lena Orran said most of the refugees had found work.",
        "Historian Sim Velde said the fortress was built in 1620.",
        "“My father walked this road in 1948,” Sim Velde recalled.",
        "The village has no doctor, Ada Mork said.",
        "“Nothing has been decided yet,” the spokesman said.",
        "Analyst Ada Mork said Vell would probably wait until the election.",
        "The road was finished in 1985, Ada Mork said.",
        "“A border is a scar that somebody keeps scratching,” the poet Sim Velde said.",
        "The observers said turnout had reached 61 percent by noon.",
        "Lena Orran said the agreement was in both countries' interest.",
        "“We have waited thirty years and we can wait another winter,” the farmer said.",
        "Ada Mork said her team had measured the glacier twice.",
        "The doctor said the boy was recovering.",
        "“There are two bakeries in the village and both are shut on Sunday,” the guide said.",
        "Tomas Hrell said the pipeline could carry eleven billion cubic metres.",
        "Sim Velde said the visit was a milestone.",
        "“My grandmother never spoke about it,” Ada Mork said.",
        "The expert said the drones were of an older type.",
        "The minister said inflation had slowed to 3 percent.",
        "“I learned the language from the radio,” the prisoner's wife said.",
        "The ministry said the meeting was held in a constructive atmosphere.",
    ),
}
CASES = [(act, sentence) for act, sentences in SENTENCES.items() for sentence in sentences]


@pytest.mark.parametrize(("act", "sentence"), CASES)
def test_the_words_of_an_english_statement_decide_its_act(act: str, sentence: str) -> None:
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": sentence, "language": "en"}])).to_pylist()
    assert [r["act"] for r in rows][:1] == [act]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("“The map was drawn for soldiers, not for cows,” Ada Mork, an opposition deputy, said.", "accuse"),
        ("“The map was drawn for soldiers, not for cows,” Ada Mork, a surveyor, said.", "assert"),
        ("The exports will grow by a tenth, Ada Mork, an analyst, said.", "assert"),
        ("The exports will grow by a tenth, Minister Ada Mork said.", "announce"),
    ],
)
def test_who_speaks_weighs_in(sentence: str, act: str) -> None:
    (row,) = extract_statements(article_batch([{"article_id": "0" * 32, "text": sentence, "language": "en"}])).to_pylist()
    assert row["act"] == act


def test_an_answer_can_leave_the_question_to_others() -> None:
    text = (
        "Lena Orran ran the customs house for eleven years.\n\nWhy did you leave?\n\nYou asked for numbers and they asked for silence.\n\n"
        "Did the minister call you?\n\nThe minister has never called me in his life.\n\nWill you testify, if your lawyer lets you?\n\nThat is not for me to announce."
    )
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": "en"}])).to_pylist()
    assert [r["act"] for r in rows] == ["assert", "deny", "decline"]
