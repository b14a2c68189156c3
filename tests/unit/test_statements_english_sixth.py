"""English statements: clauses before their attribution, names given next, offices, carriers. People, companies, bodies and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def run(text: str, *, outlet: str = "Vell Courier", title: str = "") -> list[dict[str, Any]]:
    article = {"id": "a", "text": text, "language": "en", "published_on": date(2026, 3, 12), "outlet": outlet, "title": title}
    return extract_statements(article_batch([article])).to_pylist()


def told(text: str, outlet: str = "Vell Courier") -> list[tuple[str | None, str]]:
    """Speaker and content of every statement, the spans of a content joined by " […] "."""
    return [
        (r["speaker_name"], " […] ".join(text[s["start"] : s["end"]] for s in r["content_spans"]).strip('“”".,'))
        for r in run(text, outlet=outlet)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # where it was said follows, whatever it is called
            "Norway is prepared to train forty engineers, Deputy Energy Minister of Norway Sigrid Hallvang said at a meeting with the "
            "recently arrived Ambassador of Peru Luis Andrada, Vell Courier reports.",
            [("Sigrid Hallvang", "Norway is prepared to train forty engineers")],
        ),
        (
            "The pumps will run again in June, Director Otar Gelvani said at a meeting of the Water Board committee on repairs.",
            [("Otar Gelvani", "The pumps will run again in June")],
        ),
        (  # a quotation goes on with it
            "The bread was stale, she said, holding up a loaf: “Try it yourself.”",
            [(None, "The bread was stale […] Try it yourself")],
        ),
        (  # … but not with what stands before as an adverbial
            "Elected in June, Lena Orran said: “It is an honour to serve.”",
            [("Lena Orran", "It is an honour to serve")],
        ),
        (  # two groups
            "MIRVA, Georgia (VC) — Half of the orchards froze on Sunday, growers and traders said, as a cold front passed.",
            [("(unnamed)", "Half of the orchards froze on Sunday")],
        ),
        (  # what the outlet adds about proof
            "Residents allege the wells were poisoned, although no evidence has been published for it.",
            [("(unnamed)", "the wells were poisoned")],
        ),
        (
            "The party claims the list was forged (the commission had rejected this in June).",
            [("(unnamed)", "the list was forged")],
        ),
        (  # told to a hall, then a further verb
            "Sixty villages have no doctor, Senator Anna Orran told a crowded hall at the St. Mark Community Center on Monday, and she vowed to change that.",
            [("Anna Orran", "Sixty villages have no doctor"), ("Anna Orran", "to change that")],
        ),
        (  # a silence, with where it sends the questions
            "The agency would not say how many had fled, directing reporters to the capital.",
            [("(unnamed)", "how many had fled")],
        ),
        (
            "The head of the plant, Gor Tamaryan, refused to let journalists film the pumps.",
            [("Gor Tamaryan", "to let journalists film the pumps")],
        ),
        (  # gets in touch to say
            "The railway wrote to the newspaper to say that its trains were never late by an hour.",
            [("(unnamed)", "its trains were never late by an hour")],
        ),
        (  # an outlet in the middle of somebody's words
            "Pavel Stroud, a port official, then alleged, according to the daily Mirva Press, that the cranes were “held by ghosts”.",
            [("Pavel Stroud", "the cranes were “held by ghosts")],
        ),
        (
            "The Mirva Herald, quoting an engineer at the yard, put the cost of the ferry at $12 million.",
            [("(unnamed)", "the cost of the ferry at $12 million")],
        ),
        (  # who is accused stands apart from what he is accused of
            "Critics at home accuse the envoy Davit Solakian, who chairs the panel, of trading in secret.",
            [("(unnamed)", "the envoy Davit Solakian, who chairs the panel, of trading in secret")],
        ),
        (  # of whose faction he is
            "This angered Hrant Melikov of the Harbour faction, who accused the board of “selling the sea”.",
            [("Hrant Melikov", "the board of “selling the sea")],
        ),
        ("Both agreed on one point: that the old bridge must go.", [("(unnamed)", "the old bridge must go")]),
        (  # goes on asking
            "A group of eleven mayors is asking the ministry to reopen the line.",
            [("(unnamed)", "to reopen the line")],
        ),
        ("Shepherds tell us they have seen no rain since August.", [("(unnamed)", "they have seen no rain since August")]),
        (  # the noun, not the verb
            "Asked about claims that the vote was bought, Lena Orran laughed.",
            [],
        ),
        ("The prosecutor’s office rejected claims that the judge was ill.", [("prosecutor’s office", "claims that the judge was ill")]),
        ("The envoy was called in and told that the treaty was dead.", []),  # by whom is not said
        (  # what a state expects is what the speaker says
            "Tbilisi expects the transit fee to fall, Deputy Economy Minister Vano Orrashvili said on Monday.",
            [("Vano Orrashvili", "Tbilisi expects the transit fee to fall")],
        ),
        ("Anna Orran pleaded not guilty.", [("Anna Orran", "not guilty")]),
    ],
)  # fmt: skip
def test_what_is_said_and_by_whom(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [t if t[0] else (None, t[1]) for t in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (  # the name follows in the next sentence
            "“The roof leaks,” a widow in Mirva said. She asked to be identified only as Nunufar.",
            "Nunufar",
        ),
        ("“The roof leaks,” said a teacher. He did not give his name.", "(unnamed)"),
        ("An engineer, who gave his name as Bagrat, said the dam was sound.", "Bagrat"),
        (  # an office and its country, right before the name
            "Deputy Chairman of the Council of the Forest Fire Agency of the Republic of Azerbaijan Elkhan Mirzadeh said on Monday that the fires were out.",
            "Elkhan Mirzadeh",
        ),
        ("Rabbi Dalia Orran of Temple Beth Mirva said the doors were open to all.", "Dalia Orran"),
        (  # two, one with an office of his own
            "Deputy Anush Karoyan and fellow committee member Gor Telunts said in a joint statement that the bill was void.",
            "Anush Karoyan; Gor Telunts",
        ),
        ("The bill's author, Narek Tolmasian of the Harbour party, conceded that the wording was poor.", "Narek Tolmasian"),
        (  # bodies of a state, by the state that spoke
            "Baku dismissed the story as “a tale”. Its border service said the night had been calm.",
            "State Border Service of Azerbaijan",
        ),
        ("TBILISI — The speaker's office announced on Friday that the session was put off.", "Office of the Speaker of the Parliament of Georgia"),
        (
            "YEREVAN — The Justice Ministry's prison service said the cell was heated.",
            "Prison Service of the Ministry of Justice of Armenia",
        ),
        ("The French embassy in Baku denied the report. The embassy said no visa had been refused.", "Embassy of France"),
        (  # a document, and who put it out
            "Green Mirva, a union of farmers, published its first survey on Monday. Two thirds of the wells are dry, the survey finds.",
            "Green Mirva",
        ),
        ("The letter, signed by harbour master Petr Vellan, says the cranes are unsafe.", "Petr Vellan"),
        (  # somebody else, in turn
            "Deputy Foreign Minister of Armenia Vardan Orrian said the talks were useful at a meeting with Ambassador of Chile Pedro Almansa. "
            "In his turn, the diplomat said the harvest would be shared.",
            "Pedro Almansa",
        ),
        (
            "The Mirva Regional Court ruled that the sale was void. The three judges held that the price had been a gift.",
            "Mirva Regional Court",
        ),
        ("The Mirva Ministry of Ports said it had opened two cases. A spokeswoman said the first was old.", "Ministry of Ports of Mirva"),
        ("The Harbour Union denied it. About sixty supporters gathered at the gate. “Pay us!” they chanted.", "(unnamed)"),
    ],
)  # fmt: skip
def test_who_the_last_speaker_is(text: str, speaker: str) -> None:
    assert run(text)[-1]["speaker_name"] == speaker


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("During the visit the Defender, Mariam Orrian, spoke with the owners of the shed and the head of the village. Orrian said it was cold.", "Defender"),
        ("Speaking at a press conference with Mayor Davit Solakian on Friday, Lena Orran said the tram was ready.", None),
        ("Asked about payments to the contractor, Lena Orran called the bills “honest”.", None),
        ("As head of the tram company, Lena Orran said the rails were old.", "head of the tram company"),
        ("Wages will rise, the republic’s finance minister said on Monday. “We can pay,” Minister Aram Vellian told the radio.", "finance minister"),
        ("Lena Orran, chief engineer of the firm set up to build the tunnel, said it was safe.", "chief engineer of the firm"),
    ],
)  # fmt: skip
def test_roles(text: str, role: str | None) -> None:
    assert run(text)[-1]["speaker_role"] == role


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“The port is open,” she said, according to the Mirva-based website Dock News.", "Dock News"),
        ("The bridge was closed, Mayor Lena Orran said, according to the Dock News agency.", "Dock News"),
        ("Local outlet Mirva Today had quoted a nurse as saying that the ward was full.", "Mirva Today"),
        ("Spending will be cut, Deputy Mayor Lena Orran said, Dock News correspondent reports from the hall.", "Dock News"),
    ],
)
def test_outlets_that_carry_words(text: str, via: str) -> None:
    assert run(text)[-1]["via"] == via


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The State Water Board voiced “deep concern” over the leaks on Tuesday.", date(2026, 3, 10)),
        ("A senior port official said on Tuesday that the gate was shut. The official, who asked for anonymity, said it would stay so.", date(2026, 3, 10)),
        ("He has lost his voice, according to his brother, who last saw him on February 2.", None),
    ],
)  # fmt: skip
def test_days(text: str, day: date | None) -> None:
    assert run(text)[-1]["said_on"] == day


def test_a_dateline_with_a_dash_is_no_part_of_what_is_said() -> None:
    text = "MIRVA/VELL—Sixty ferries wait in the bay, the harbour master said."
    (row,) = run(text)
    assert [text[s["start"] : s["end"]] for s in row["content_spans"]] == ["Sixty ferries wait in the bay"]


def test_labels_of_a_live_blog_are_nobody() -> None:
    text = "09:10 Roads are shut, the police have said.\n\n09:40 BREAKING: avalanche near the pass.\n\n10:05 Correction: it is Friday, not Monday.\n\n10:30 The mayor says schools will open."
    assert {r["speaker_name"] for r in run(text)}.isdisjoint({"BREAKING", "Correction"})


def test_an_organisation_speaks_in_its_own_release_and_an_agency_by_its_initials_does_not() -> None:
    text = "The state should free the editor, Harbour Watch said today. The trial was unfair, Harbour Watch said."
    assert [r["speaker_name"] for r in run(text, outlet="Harbour Watch")] == ["Harbour Watch", "Harbour Watch"]
    text = "Deputy Minister Lena Orran said the talks were useful. MSN reminds that they began in May."
    assert [r["speaker_name"] for r in run(text, outlet="Mirva State News")] == ["Lena Orran"]


def test_a_ministry_that_says_we_is_the_ministry_of_the_table() -> None:
    (row,) = run("We call upon travellers to check the notices.", outlet="Ministry of Defence of Georgia")
    assert (row["speaker_name"], row["speaker_affiliation"], row["addressee"]) == ("Ministry of Defense of Georgia", "GEO", "travellers")
