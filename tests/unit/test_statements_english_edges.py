"""English: where the words of a statement begin and end, and words that report nothing. All people and outlets are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def rows(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "a" * 32, "text": text, "language": "en", "published_on": date(2025, 5, 16)}
    found: list[dict[str, Any]] = extract_statements(article_batch([article])).to_pylist()
    return found


def contents(text: str) -> list[str]:
    return [row["content"] for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The January leak was the second in a row, he said, which still leaves the lake half full.", "The January leak was the second in a row […] which still leaves the lake half full"),
        ("The lake was half empty, Lena Orran said, which drew laughter from the deputies.", "The lake was half empty"),
        ("The news isn’t good, he said, as the harbour is still shut.", "The news isn’t good […] as the harbour is still shut"),
        ("Four lorries crossed the river on Monday, officials said, as the death toll from the flood climbed to 31.", "Four lorries crossed the river on Monday"),
        ("The winter catch was “a fine one that fed us all,” Lena Orran said, and it should calm the buyers in spring.", "The winter catch was “a fine one that fed us all,” […] and it should calm the buyers in spring"),
        ("Stroud liked to tell captains \"the pier is mine\" despite being only a clerk, said another witness, former envoy Lena Orran.", "Stroud liked to tell captains \"the pier is mine\" despite being only a clerk"),
        ("\"The mayor wants a bigger deal,\" said Lena Orran, a scholar of trade.", "The mayor wants a bigger deal,"),
        ("The twins each lent 900 crowns, according to records, making the mayor the only candidate with two such loans.", "The twins each lent 900 crowns […] making the mayor the only candidate with two such loans"),
        ("The twins each lent 900 crowns, according to the clerk, speaking on condition of anonymity.", "The twins each lent 900 crowns"),
        ("Minister Lena Orran said the truce “opens the door to trade.\n“We expect the first lorries before the snow comes.”", "the truce “opens the door to trade […] We expect the first lorries before the snow comes."),
    ],
)  # fmt: skip
def test_what_goes_on_behind_the_attribution(text: str, content: str) -> None:
    assert contents(text) == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lena Orran noted that the stock of eels has been steady over the winter, which suggests healthy rivers.", "the stock of eels has been steady over the winter, which suggests healthy rivers"),
        ("He said it would be “rather odd” to move the market, as it could not open anywhere else before June.", "it would be “rather odd” to move the market, as it could not open anywhere else before June"),
        ("Lena Orran told deputies it was her “job” to report the leak, as she waved papers at the front row.", "it was her “job” to report the leak"),
        ("Lena Orran said she would have \"refused\" the sale and did not know the mayor had seen the offer until July.", "she would have \"refused\" the sale and did not know the mayor had seen the offer until July"),
        ("An inquiry suggested that the thief may have crossed the yard at night, opened the gate, and started the lorry.", "the thief may have crossed the yard at night, opened the gate, and started the lorry"),
        ("Engineer Lena Orran explained that cracks have to be slowly measured and verified, and repairs cannot be \"rushed\".", "cracks have to be slowly measured and verified, and repairs cannot be \"rushed\""),
        ("He noted that the price of bread has been steady since the spring, which suggests a calm market.", "the price of bread has been steady since the spring, which suggests a calm market"),
        ("Stroud often bragged about his friendship with the mayor and drew complaints from the clerks.", "his friendship with the mayor"),
        ("Lena Orran signaled weeks ago that she would back Stroud if he stands again, as did Pavel Korr.", "she would back Stroud if he stands again"),
        ("The firm that owns the ferry, Vell Lines, denies that any boat was sold, though.", "any boat was sold"),
        ("Pavel Stroud denied that he, Lena Orran and the clerk had met in secret.", "he, Lena Orran and the clerk had met in secret"),
        ("Economist Lena Orran said the rise would be smaller than if the May report was poor.", "the rise would be smaller than if the May report was poor"),
    ],
)  # fmt: skip
def test_where_a_reported_clause_ends(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_a_dash_and_another_attribution_end_a_clause() -> None:
    text = "In 2003, the council was accused of hiding the size of the leak—and Vell engineers later admitted that the dam had lost a third of its water."
    assert contents(text) == ["the council […] of hiding the size of the leak", "the dam had lost a third of its water"]


def test_a_bracket_that_opens_before_the_words_ends_them() -> None:
    text = "Pavel Stroud (though Lena Orran claims that the guard saw him there) went home."
    assert contents(text) == ["the guard saw him there"]


@pytest.mark.parametrize(
    ("text", "content", "addressee"),
    [
        ("Mayor Pavel Stroud urged voters, “Look at the river before you judge me.”", "Look at the river before you judge me.", "voters"),
        ("Mayor Pavel Stroud begged deputies \"not to turn away from\" the flooded villages.", "\"not to turn away from\" the flooded villages", "deputies"),
        ("Counsel Lena Orran asked Pavel Stroud about doubts the clerk might have had, and the court adjourned.", "about doubts the clerk might have had", "Pavel Stroud"),
        ("Mayor Pavel Stroud asked Governor Lena Orran for the money.", "the money", "Governor Lena Orran"),
        ("Mayor Pavel Stroud asked for the money.", "the money", None),
        ("Mayor Pavel Stroud asked the council to pay for the bridge.", "to pay for the bridge", "council"),
        ("At supper, her mom told her the car was sold.", "the car was sold", None),
    ],
)  # fmt: skip
def test_who_is_asked_is_no_part_of_what_is_asked(text: str, content: str, addressee: str | None) -> None:
    (row,) = rows(text)
    assert (row["content"], row["addressee"]) == (content, addressee)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mayor Pavel Stroud conceded under cross-examination that the dam had leaked.", "the dam had leaked"),
        ("Pavel Stroud pleaded not guilty to the charges when he appeared before a judge on Monday.", "the charges"),
        ("Orrin Motors on Thursday announced a new van at its annual drivers' summit.", "a new van"),
        ("President Lena Orran announced the swap last week.", "the swap"),
        ("President Lena Orran announced a visit next week.", "a visit next week"),
        ("Mayor Pavel Stroud agreed to pause the duties after Lena Orran sent two hundred guards to the border.", "to pause the duties"),
        ("Orrin Motors on Thursday announced a dozen new vans at its yearly Camp Orrin event, as the firm tries to win back drivers.", "a dozen new vans"),
        ("Mayor Pavel Stroud agreed to meet the union after the holidays.", "to meet the union after the holidays"),
        ("As Orran explained it to me, the tool is meant to make the “raw” counts easier to read.", "the tool is meant to make the “raw” counts easier to read"),
    ],
)  # fmt: skip
def test_when_and_where_it_was_said_is_no_part_of_it(text: str, content: str) -> None:
    assert contents(text) == [content]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("The institute projected in May that the new tolls would halve the traffic.", "(unnamed)", "the new tolls would halve the traffic"),
        ("The eel, per the Harbour Institute, is seldom seen in salt water.", "Harbour Institute", "The eel […] is seldom seen in salt water"),
        ("Orrin Motors also makes a van, which, according to data of the Harbour Board, is the cheapest of its kind.", "Harbour Board", "is the cheapest of its kind"),
        ("All “relevant sheds” were also cleaned, reports Orran.", "Orran", "All “relevant sheds” were also cleaned"),
        ("Stroud’s repeated claims of having paid for the boat were compared with the bank’s list of payments.", "Stroud", "having paid for the boat"),
        ("His claim that the bridge was safe drew laughter.", None, "the bridge was safe"),
    ],
)  # fmt: skip
def test_other_attributions(text: str, name: str | None, content: str) -> None:
    assert [(row["speaker_name"], row["content"]) for row in rows(text)] == [(name, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The car costs 40 crowns, per person.",
        "Mayor Pavel Stroud shrugged off the smell.",
        "The minister declared the donations to his club last week.",
        "The state maintains high tolls for foreign lorries.",
        "The minister reported better results for the third quarter.",
        "The government is denying new medicines to prisoners in Vell.",
        "Current fears about the dam are overdone.",
        "A clerk noticed that the lamp was not burning.",
        "The Trouble With Calling the Harbour Strikers “Bandits”",
        "The game lets people climb on walls called “boulders.”",
        "Lena Orran and Pavel Stroud testified side-by-side before the Harbour Committee about the fire.",
        "Disclaimer: Orrin Money advises users to check with experts before they buy.",
    ],
)
def test_what_reports_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mayor Pavel Stroud shrugged off the criticism as \"noise\".", "the criticism as \"noise\""),
        ("The minister declared that the port was open.", "the port was open"),
        ("The union maintains that the dam is unsafe.", "the dam is unsafe"),
        ("The minister reported that results had risen by a third.", "results had risen by a third"),
        ("The ministry denied links to smugglers.", "links to smugglers"),
        ("The residents fear that the dam will break.", "the dam will break"),
        ("Warning that the dam could break, the engineer left the room.", "the dam could break"),
        ("The firm took what Pavel Stroud called “a risk.”", "a risk."),
        ("The government pledges to protect property.", "to protect property"),
    ],
)  # fmt: skip
def test_what_reports_all_the_same(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_marks_in_a_row_and_what_went_on_meanwhile() -> None:
    assert contents("Dockers chanted, “Open the gate,” and “Pay us first,” as guards watched from the roof.") == [
        "Open the gate, […] Pay us first,"
    ]
    assert contents("While some fishermen chanted, “Keep the pier,” in the courtyard, Speaker Lena Orran left.") == ["Keep the pier,"]
    assert contents("Mayor Lena Orran said “the bridge,” in the north, was shut.") == ["“the bridge,” in the north, was shut"]


def test_according_to_takes_no_words_of_the_sentences_before() -> None:
    text = "In May she “smelled smoke in the cellar”. Two more fires would follow.\n\nAccording to reports, Pavel Stroud paid the men who he “kept on the list for years”."
    assert contents(text)[-1:] == ["Pavel Stroud paid the men who he “kept on the list for years”"]


def test_what_one_person_urges_another_to_do_is_no_statement_of_the_first() -> None:
    (row,) = rows("The vote led Governor Lena Orran, an ally, to urge Stroud to “be a sport” and endorse the harbour plan.")
    assert row["cue"] == "to urge"


def test_one_statement_of_two_words_for_it() -> None:
    assert contents("Singer Lena Orran posted on a forum accusing the choir of theft.") == ["the choir of theft"]
    assert contents("The watchdog released two highly critical reports that described the bridge as unsafe.") == ["the bridge as unsafe"]


def test_what_is_not_denied_is_not_said() -> None:
    assert contents("Pavel Stroud did not deny sending the letter, but said it was harmless.") == ["it was harmless"]
    assert contents("Pavel Stroud denied sending the letter.") == ["sending the letter"]


@pytest.mark.parametrize(
    ("text", "content", "to"),
    [
        ("Mayor Pavel Stroud promised the panel that all bridges would be painted.", "all bridges would be painted", "panel"),
        ("Mayor Pavel Stroud promised the council that it would be published.", "it would be published", "council"),
        ("Mayor Pavel Stroud promised reforms that would help the valley.", "reforms that would help the valley", None),
        ("Mayor Pavel Stroud promised that all bridges would be painted.", "all bridges would be painted", None),
    ],
)
def test_to_whom_a_clause_is_promised(text: str, content: str, to: str | None) -> None:
    assert [(r["content"], r["addressee"]) for r in rows(text)] == [(content, to)]


def test_a_refusal_in_somebodys_own_words_is_one_statement() -> None:
    assert [r["content"] for r in rows("The Roads Ministry said it would not comment on the “corridor”.")] == [
        "it would not comment on the “corridor”"
    ]
