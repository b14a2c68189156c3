"""Who an English mention stands for, a class of mentions at a time. People, companies and outlets are invented."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def run(text: str, **columns: Any) -> list[dict[str, Any]]:
    return extract_statements(article_batch([{"id": "a", "text": text, "language": "en", **columns}])).to_pylist()


def speakers(text: str, **columns: Any) -> list[str | None]:
    return [row["speaker_name"] for row in run(text, **columns)]


def roles(text: str) -> list[str | None]:
    return [row["speaker_role"] for row in run(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a company by its kind, past a body of another kind
            "Vellmar Pipes JSC said it had bought the steel. The Roads Commission said the bridge was safe. The company added that work would begin in May.",
            ["Vellmar Pipes JSC", "Roads Commission", "Vellmar Pipes JSC"],
        ),
        (
            "Vellmar Pipes JSC said it had bought the steel. The Roads Commission said the bridge was safe. The commission also said that the road would open.",
            ["Vellmar Pipes JSC", "Roads Commission", "Roads Commission"],
        ),
        (
            "The Armenian charity Green Furrow said the field was clear. The charity said it would clear another.",
            ["Green Furrow", "Green Furrow"],
        ),
        (
            "The Silver Orchard party said the count was false. The party said it would go to court.",
            ["Silver Orchard", "Silver Orchard"],
        ),
        (  # initials in brackets, and initials alone
            "The Western Election Council (WEC) said the polls had closed. The WEC said the count would be slow.",
            ["Western Election Council", "Western Election Council"],
        ),
        (
            "The Western Rescue Bureau said two people were missing. Later WRB said both had been found.",
            ["Western Rescue Bureau", "Western Rescue Bureau"],
        ),
        (  # a company by its name without the legal form
            "Vellmar Pipes LLC said the plant would close. Vellmar Pipes said no worker would lose a job.",
            ["Vellmar Pipes LLC", "Vellmar Pipes LLC"],
        ),
        (
            "Vellmar Pipes JSC and the charity Green Furrow have built a school. Both organisations said it would open in May.",
            ["Vellmar Pipes JSC; Green Furrow"],
        ),
        ("“Far to Go”, the drivers’ lobby in Gyumri, is unhappy. It said the road was closed.", ["Far to Go"]),
        (  # nobody fits: the words stay unnamed
            "The firm said it had lost money.",
            ["(unnamed)"],
        ),
    ],
)
def test_bodies_by_description_and_by_part_of_their_name(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia's National Security Service said two men were held.", "National Security Service of Armenia"),
        ("The Azerbaijani consulate in Los Angeles said the letter was false.", "Consulate of Azerbaijan in Los Angeles"),
        ("Iran's embassy in Yerevan said the road was open.", "Embassy of Iran in Armenia"),
        ("The Georgian parliament's press service said the vote was postponed.", "Parliament of Georgia"),
        ("A spokeswoman for the Armenian economy ministry said the tariff was ready.", "Ministry of Economy of Armenia"),
        ("The Emergencies Ministry of Georgia said the river had fallen.", "Ministry of Emergency Situations of Georgia"),
        ("The EU delegation in Baku said the report was read.", "Delegation of the European Union to Azerbaijan"),
        ("Brussels said the money would be paid.", "European Union"),
        ("Yerevan said the road would stay open.", "Government of Armenia"),
        ("The Armenian National Circle of Fresno said the hall was full.", "Armenian National Circle of Fresno"),
        ("A flood hit Armenia's Lori province, the country's Rescue Service said.", "Rescue Service of Armenia"),
        ("According to figures published by the Ministry of Energy of Georgia, exports fell.", "Ministry of Energy of Georgia"),
    ],
)
def test_a_body_has_one_name(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the dateline
            "YEREVAN, May 3 (Vell Wire) - A soldier was wounded, the Defence Ministry said on Thursday. Azerbaijan's Defence Ministry said no shot was fired.",
            ["Ministry of Defense of Armenia", "Ministry of Defense of Azerbaijan"],
        ),
        (  # the minister who spoke
            "Armenian Energy Minister Lena Orran met reporters in Paris. Lena Orran said the plant was safe. The ministry said later that it would close in May.",
            ["Lena Orran", "Ministry of Energy of Armenia"],
        ),
        (  # the place of the sentence
            "Armenia's National Security Service said a tank was hit. Azerbaijan's defence ministry said no shot was fired. "
            "In Yerevan, the defence ministry said it had pictures. In Baku, the ministry said they were false.",
            [
                "National Security Service of Armenia",
                "Ministry of Defense of Azerbaijan",
                "Ministry of Defense of Armenia",
                "Ministry of Defense of Azerbaijan",
            ],
        ),
        (
            "TBILISI - The central bank said prices had risen. The Interior Ministry said two men were held.",
            ["Central Bank of Georgia", "Ministry of Internal Affairs of Georgia"],
        ),
    ],
)
def test_the_country_of_a_body_named_without_it(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_an_article_of_two_countries_gives_a_body_without_country_neither() -> None:
    text = "Armenia and Georgia share a river. The Agriculture Ministry said the hail had destroyed the vineyards."
    assert speakers(text) == ["Ministry of Agriculture"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # he and she by first name, title and office
            "Lena Orran met Davit Solakian in Gyumri. She said the road was closed. He said it was open.",
            ["Lena Orran", "Davit Solakian"],
        ),
        (
            "Ms Orran-Vell sat beside Mr Solakian. Teon Orran-Vell wrote the report; Arsi Solakian read it. She said the road was closed.",
            ["Teon Orran-Vell"],
        ),
        (
            "Spokeswoman Teon Orran received Mayor Karo Solakian. “The road is closed,” she said.",
            ["Teon Orran"],
        ),
        (
            "Lena Orran said the road was closed. Davit Solakian said it was open. “I drove on it,” she said.",
            ["Lena Orran", "Davit Solakian", "Lena Orran"],
        ),
        ("The Silver Institute published its count on Monday. It said the harvest had doubled.", ["Silver Institute"]),
        ("Lena Orran and Davit Solakian said the school would open. They said it would be free.", ["Lena Orran; Davit Solakian"] * 2),
    ],
)
def test_pronouns_by_gender_and_number(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Armenian Prime Minister Lena Orran met Georgian President Davit Solakian. The premier said the road was open. The Georgian leader said it was closed.",
            ["Lena Orran", "Davit Solakian"],
        ),
        (
            "Deputy Energy Minister Lena Orran said the plant was safe. Finance Minister Davit Solakian said it was dear. The deputy minister said it would pay.",
            ["Lena Orran", "Davit Solakian", "Lena Orran"],
        ),
        ("A senior official said the talks would go on. The official said they would end in May.", ["(unnamed)", "(unnamed)"]),
        (  # the full name follows
            "Two men were held on Monday, their lawyer said. The lawyer, Lena Orran, said they were innocent.",
            ["Lena Orran", "Lena Orran"],
        ),
        (
            "The provincial governor said every family would be housed. The army is bringing tents, Lena Orran added.",
            ["Lena Orran", "Lena Orran"],
        ),
        (  # the description follows the first mention
            "That is cold comfort to Davit Solakian. The president of the Orran Council said the parts were found.",
            ["Davit Solakian"],
        ),
        ("Lena Orran met reporters. Orran's lawyer said she was ill.", ["(unnamed)"]),
        ("A spokesman for Lena Orran said she was ill. Lena Orran said she was well.", ["(unnamed)", "Lena Orran"]),
    ],
)
def test_people_by_description(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The roof fell in, said Gor, a mechanic. Gor Solakyants said nobody was hurt.", ["Gor Solakyants", "Gor Solakyants"]),
        ("The roof fell in, said Gor, a mechanic. Solakyants, the mechanic, said nobody was hurt.", ["Gor Solakyants", "Gor Solakyants"]),
        ("Her neighbour Serob said the machine was broken.", ["Serob"]),
        ("Judge Archvell said the case was closed. He said it would stay closed.", ["Archvell", "Archvell"]),
        ("Deputy Head Emin Orranli said the maps were wrong. “We want steps,” E. Orranli said.", ["Emin Orranli", "Emin Orranli"]),
        ("“Prices fell,” said Lena White of the Orran Institute.", ["Lena White"]),
        ("Coach P.J. Orran said the team was tired.", ["P.J. Orran"]),
        (
            "Lena Orran said the road was open. Davit Orran said it was closed. Mr Orran said the sign was wrong.",
            ["Lena Orran", "Davit Orran", "Davit Orran"],
        ),
    ],
)
def test_people_by_one_name(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey and Armenia said in a joint statement that the road was open.", ["Government of Turkey; Government of Armenia"]),
        (
            "Foreign Ministers Lena Orran and Davit Solakian said the text was ready.",
            ["Lena Orran; Davit Solakian"],
        ),
        ("Police and Crime Commissioner Lena Orran said the road was closed.", ["Lena Orran"]),
        ("The Bureau of Roads and Bridges said the road was closed.", ["Bureau of Roads and Bridges"]),
        (
            "Armenia and Turkey share a river. The two foreign ministries said the bridge would open.",
            ["Ministry of Foreign Affairs of Armenia; Ministry of Foreign Affairs of Turkey"],
        ),
        (
            "Lena Orran received Davit Solakian on Monday. The sides agreed that the road would open.",
            ["Lena Orran; Davit Solakian"],
        ),
    ],
)
def test_two_who_speak_together(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "State Secretary at the Georgian Energy Ministry Lena Orran said the pipe was full.",
            ["State Secretary at the Georgian Energy Ministry"],
        ),
        ("Green Furrow's director, Lena Orran, said the field was clear.", ["Green Furrow's director"]),
        ("Armenia's Foreign Minister Lena Orran said the text was ready.", ["Foreign Minister"]),
        ("Lena Orran, who heads the Drivers' Union, said the road was closed.", ["heads the Drivers' Union"]),
        ("Lena Orran, a former energy regulator, said the price was wrong.", ["former energy regulator"]),
        ("Lena Orran, a teacher who saw the fire, said it began at noon.", ["teacher"]),
        ("Foreign Ministers Lena Orran and Davit Solakian met. Orran said the text was ready.", ["Foreign Ministers"]),
        ("Her Armenian opposite number, Lena Orran, said the saving was large.", ["Armenian opposite number"]),
        ("Two people familiar with the talks said the text was ready.", ["people familiar with the talks"]),
        ("A Foreign Ministry spokesman said the text was ready.", ["Foreign Ministry spokesman"]),
    ],
)
def test_the_fullest_office(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words around a name that tell a body from a person
        ("The state oil firm Orranoil denied it was for sale. Orranoil said the wells were full.", ["Orranoil", "Orranoil"]),
        ("Orranoil, which employs 300 people, said it was not for sale.", ["Orranoil"]),
        ("Clear Orran, a watchdog, said the count was secret. The group said it would sue.", ["Clear Orran", "Clear Orran"]),
        ("The ship's owner, Orran Freight MMC, said the crew was safe.", ["Orran Freight MMC"]),
        (
            "Lena Orran of the consultancy Vell & Stone said prices would fall. Vell & Stone sees a deficit, it said in a note.",
            ["Lena Orran", "Vell & Stone"],
        ),
        # one body is not another one of its kind
        (
            "The Prosecutor General's Office said two men were held. The mayor's office said it had no comment.",
            ["Prosecutor General's Office", "mayor's office"],
        ),
        (
            "The Orran Electric Company said the lights were on. The regional health commission said the water was safe. The commission said the pipes were new.",
            ["Orran Electric Company", "regional health commission", "regional health commission"],
        ),
        (
            "Northern Development Fund (NDF) head Lena Orran said the bank was ready. The NDF said the loan was signed.",
            ["Lena Orran", "Northern Development Fund"],
        ),
        # people that only sound like bodies
        ("Members of the Fair Orran bloc said the vote was bought.", ["(unnamed)"]),
        ("A company spokesperson said the plant was closed. Vellmar Pipes JSC said it would reopen.", ["(unnamed)", "Vellmar Pipes JSC"]),
        (
            "Vellmar Pipes JSC said it would reopen. A company spokesperson said the date was open.",
            ["Vellmar Pipes JSC", "Vellmar Pipes JSC"],
        ),
        # two countries
        (
            "Trade between Turkey and Armenia is small, Georgia being in the way. Both governments said it would grow.",
            ["Government of Armenia; Government of Turkey"],
        ),
        (
            "Lena Orran met Davit Solakian. Lena Orran said the road was open. Davit Solakian said it was closed. Both women were tired. Both officials said they would meet again.",
            ["Lena Orran", "Davit Solakian", "Lena Orran; Davit Solakian"],
        ),
    ],
)
def test_bodies_by_the_words_around_them(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two teachers met Lena Orran. The mayor was late. Orran said the road was closed.", None),
        ("Karo Solakian has run the cinema for years. The shopkeeper spoke on Monday. Solakian said the roof was new.", "shopkeeper"),
        ("Iran's trade attaché in Yerevan, Karo Solakian, said the road was closed.", "trade attaché in Yerevan"),
        (
            "A man spoke to Karo Solakian, mayor of Orran. A spokesman for Karo Solakian said he was ill. Solakian said he was well.",
            "mayor of Orran",
        ),
        ("Karo Solakian and other critics of the plan met. Solakian said the plan was bad.", None),
        ("According to political analyst Karo Solakian, the plan was bad.", "political analyst"),
        ("The minister herself, Lena Orran, said the plan was bad.", "minister"),
        ("His deputy, Lena Orran, said the pilot would start in May.", "deputy"),
        ("OSCE chair-in-office Lena Orran said the text was ready.", "OSCE chair-in-office"),
        ("Former infrastructure minister Lena Orran said the road was closed.", "Former infrastructure minister"),
        ("A month later her Armenian counterpart, Lena Orran, said the road was closed.", "Armenian counterpart"),
        ("Chief product officer Lena Orran said the road was closed.", "Chief product officer"),
    ],
)
def test_what_is_an_office_and_what_is_not(text: str, expected: str | None) -> None:
    assert roles(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names with small words, listed first names, surnames in the middle
        (
            "Commission President Ursula von der Walden said the text was ready. Von der Walden said it would pass.",
            ["Ursula von der Walden", "Ursula von der Walden"],
        ),
        ("Lena Orran da Vell said the forest was safe. Orran said it would grow.", ["Lena Orran da Vell", "Lena Orran da Vell"]),
        # a description with the name behind it
        ("A senior official, Lena Orran, said the road was closed.", ["Lena Orran"]),
        ("My counterpart in Vell, Mr Solakian, says the road is closed.", ["Solakian"]),
        # vague offices of who spoke last; offices known are never another's
        ("Vice Chairman Karo Solakian said the road was closed. The senator said it would open.", ["Karo Solakian", "Karo Solakian"]),
        ("Finance Minister Karo Solakian said the road was closed. The president said it would open.", ["Karo Solakian", "(unnamed)"]),
        # one of several who have not spoken
        ("Officials in Vell read it as a sign. “It was a cough,” one of them said.", ["(unnamed)"]),
        # the paragraph's country, and a heading's
        (
            "ARMENIA\n\nThe Foreign Ministry said it was glad.\n\nGEORGIA\n\nThe Foreign Ministry said it was not.",
            ["Ministry of Foreign Affairs of Armenia", "Ministry of Foreign Affairs of Georgia"],
        ),
        (
            "Baku gave a cool welcome. The Foreign Ministry said it had been informed. Yerevan gave a warm one.",
            ["Ministry of Foreign Affairs of Azerbaijan"],
        ),
        # whose spokesperson
        ("The World Relief Society (WRS) saw the men. A spokesperson for the WRS in Geneva said they were well.", ["World Relief Society"]),
        ("YEREVAN, May 3 (Vell Wire) - Police said the bag was empty.", ["Police of Armenia"]),
        ("GLENDALE - Police said the bag was empty.", ["police"]),
        ("Turkey's ruling party said the bill was ready.", ["Turkey's ruling party"]),
        ("Energo-Vell Georgia said it had asked for more.", ["Energo-Vell Georgia"]),
    ],
)
def test_names_and_descriptions_met_in_other_articles(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_interviews_are_answered_by_the_person_introduced_not_by_the_next_one_with_an_office() -> None:
    text = (
        "Lusik Orran has run the only cinema in Vell for years. She talked to us about films.\n\nQ: When did you last sell out?\n\n"
        "A: In 2019. Nobody understood a word of it.\n\nQ: Will you stay?\n\nA: Yes, I will stay here.\n\n"
        "Deputy mayor Karo Solakian said the building would become a museum."
    )
    assert speakers(text) == ["Lusik Orran", "Lusik Orran", "Karo Solakian"]


def test_the_first_person_plural_of_a_press_office_is_its_company() -> None:
    text = "Vellmar Pipes JSC opened a plant today.\n\nWe categorically deny media reports about layoffs."
    assert speakers(text, outlet="Press Centre of Vellmar Pipes JSC")[-1] == "Vellmar Pipes JSC"


def test_long_runs_of_capitals_and_dots_are_read_in_linear_time() -> None:
    lead = "Lena Orran said the bridge would open. The company said the road was closed.\n\n"
    for filler in ("A." * 8000, "A" * 8000, "Ministry " * 2000, "Aaa's " * 2000, "Bureau of Aaa and " * 1000):
        assert len(run(lead + filler)) == 2
