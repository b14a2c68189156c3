"""English: whose officers are, coordinated offices, justices, bodies of a state. All people, houses and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import employers, extract_statements
from onrecord.statements.affiliations import of_state


def rows(text: str, outlet: str | None = None) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "en", "outlet": outlet, "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("“Rates will fall,” said Lena Solak, Director, VVF Securities.", "VVF Securities"),
        ("“The line-up is weak,” said Lewis Orran, research director of gaming at tech market research firm VDC.", "VDC"),
        ("“It is not true,” said Lena Orran, chief executive of the London-based fact-checking website Full Proof.", "Full Proof"),
        ("“The deal is dead,” said opposition Harbour Party leader Davit Orran.", "Harbour Party"),
        ("All 21 Norla Freedom Caucus members said the bill was bad.", "Norla Freedom Caucus"),
        ("The models, Peter Solak, SVP of automation at Harbour Anywhere, said, were trained for a year.", "Harbour Anywhere"),
        ("“We are sorry,” said The Vell Company’s recently named executive chair Marcelo Orran.", "Vell Company"),
        ("“Jobs are lost,” said Scott Orran, who heads the Alliance for Norwegian Manufacturing.", "Alliance for Norwegian Manufacturing"),
        ("“We are building it,” said Jon Orran, a vice president at VRC. Vell Roads Corporation (VRC) has few rivals.", "Vell Roads Corporation"),
        ("In a report, Kefferies analyst Jonah Orran said the market was wrong.", "Kefferies"),
        ("The outlook is poor, Harbour Economics director and senior economist Davit Orran said.", "Harbour Economics"),
        ("“It will go on,” Bank of Vellmont’s director for Canadian rates, Benja Orran, said.", "Bank of Vellmont"),
        ("“Rates will fall,” said Chartered Accountants of Canada’s chief economist, Davit Orran.", "Chartered Accountants of Canada"),
    ],
)  # fmt: skip
def test_the_house_of_an_officer(text: str, house: str) -> None:
    assert rows(text)[0]["speaker_affiliation"] == house


@pytest.mark.parametrize(
    "text",
    [
        "“It is wrong,” Marxist economist Karel Orran said.",
        "Energy analyst Davit Stroud said oil would fall.",
        "Karel Stroud is a candidate. “He will win,” Stroud strategist Lena Solak said.",
        "“It is over,” said former Harbour Bank economist Lena Solak.",
        "“It is fun,” said VellTube star and party manager Lena Orran.",
        "“He was kind,” said Lena Orran, a friend, in Norla Park.",
        "“Stocks are a bubble,” said Hungarian-American investor George Orran.",
    ],
)
def test_what_is_no_house(text: str) -> None:
    assert rows(text)[0]["speaker_affiliation"] is None


@pytest.mark.parametrize(
    ("role", "party"),
    [
        ("Vellava Canada’s senior economist", "Vellava Canada"),
        ("Statistics Canada spokesman", "CAN"),
        ("official at the GEO", None),  # a country's code
        ("founder of the fashion label Harbour", "Harbour"),
        ("director of the roads department", None),
        ("VellTube creator and partnership manager", None),
        ("VellTube partnership manager", "VellTube"),
        ("head of IT", None),
    ],
)
def test_countries_in_the_names_of_houses(role: str, party: str | None) -> None:
    assert employers.party(role, "en") == party


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The outlook is poor, Harbour Economics director and senior economist Davit Orran said.", "Harbour Economics director and senior economist"),
        ("The trial is about whether Harbour’s founder and former CEO, Adam Orran, stole. “I did not,” Orran said.", "Harbour’s founder and former CEO"),
        ("The bank was bought by talent manager Scott Orran. “It is mine,” said Orran.", "talent manager"),
        ("It was sold to film producer Karel Stroud. “It was cheap,” Stroud said.", "film producer"),
        ("“It is hard,” says Pavel Solak, senior vp partnerships and revenue at Vellsoft.", "senior vp partnerships and revenue at Vellsoft"),
        ("Lena Orran, who replaced Pavel Solak as chancellor shortly afterwards, was calm. “It is fine,” Orran said.", "chancellor"),
        ("Norla's Republican Gov. Greg Orran said he would sign. Greg Orran, the governor presiding over the shift, is rich.", "Norla's Republican Gov."),
        ("The house expelled Democratic Rep. Zoe Orran, the first sailor in the state’s history. “Let me speak,” Orran said.", "Democratic Rep."),
        ("Karel Orran, director for games at the tech giant, was calm. “We built it,” Karel Orran, director for games at Vell, said.", "director for games at Vell"),
        ("Justice Clarence Stroud wrote in a dissent that the court was wrong.", "Justice"),
        ("Emma Roma Orran left. Roma Orran, a video creator in Vell, was ill. “It was hard,” Roma Orran said.", "video creator"),
    ],
)  # fmt: skip
def test_the_words_of_office(text: str, role: str) -> None:
    assert rows(text)[0]["speaker_role"] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mayor and the police chief, Lena Orran, said the road was shut.", "police chief"),
        ("His wife and manager, Lena Orran, said he was ill.", "manager"),
        ("The elder Stroud gives millions. Alexander Stroud said he would not stop.", None),
        ("The crash killed two and shook angry coach Lena Orran. “It is sad,” Orran said.", "coach"),
        ("“No,” First Deputy Minister Lena Solak said.", "First Deputy Minister"),
    ],
)
def test_where_an_office_ends(text: str, role: str | None) -> None:
    assert rows(text)[0]["speaker_role"] == role


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Swedish Prosecution Authority said the investigation was over.", "SWE"),
        ("The Chinese Center for Disease Control and Prevention said it had conducted tests.", "CHN"),
        ("The Turkish Statistical Institute said prices had risen.", "TUR"),
        ("Norwegian Harbour Airlines said no plane would fly.", "Norwegian Harbour Airlines"),
        ("The Swedish Harbour League said the roses were fine.", "Swedish Harbour League"),
        ("A 2014 study published in the Turkish Journal of Surgery found that most were fine.", None),
        ("“We are sad,” said White House Press Secretary Stephanie Orran.", "USA"),
        ("Brazilian congressman Karel Orran said no deal was made.", "BRA"),
        ("Congressman Karel Orran said no deal was made.", "USA"),
    ],
)
def test_whose_a_body_and_an_office_of_state_are(text: str, party: str | None) -> None:
    assert rows(text)[0]["speaker_affiliation"] == party


def test_a_minister_is_of_a_country_that_has_ministers() -> None:
    text = (
        "The United States wants tariffs on steel from Mexico. The tariffs of the United States are a bad idea for Mexico, "
        "Economy Minister Davit Orran said. Mexico would answer, Orran said, and the United States would lose. The U.S. has time."
    )
    assert {row["speaker_affiliation"] for row in rows(text) if row["speaker_name"] == "Davit Orran"} == {"MEX"}


def test_something_federal_is_of_a_federal_state() -> None:
    text = "France and its islands are fond of Paris. In 2020 top federal prosecutor Geoffrey Orran said the case was over."
    assert rows(text)[0]["speaker_affiliation"] is None


def test_justices_and_chancellors() -> None:
    assert of_state("Chief Justice", "en") and of_state("Justice", "en")
    assert not of_state("social justice campaigner", "en")
