"""English statements: what reading whole pages showed, by class. People, bodies and outlets are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.english_rows import run, said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Pavel Stroud said the deputy was inciting the crowd.", "the deputy was inciting the crowd"),
        ("Mara Orran told the court her neighbour had been exciting the dogs.", "her neighbour had been exciting the dogs"),
    ],
)
def test_words_that_end_like_a_credit_do_not_end_a_clause(text: str, content: str) -> None:
    assert [c for _, c in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Trade Minister Pavel Stroud showed a chart on Tuesday. The mill ships more to Norland than to the U.S. He rejected the claim that sales had doubled.",
            ["Pavel Stroud"],
        ),
        ("Envoy Mara Orran flew home from the U.K. The minister said she was ill.", [None]),
        ("Pavel Stroud said the U.S. Army had left.", ["Pavel Stroud"]),
    ],
)
def test_initials_end_a_sentence_before_a_word_that_opens_one(text: str, speakers: list[str | None]) -> None:
    rows = run(text)
    assert len(rows) == len(speakers)
    assert rows[0]["speaker_mention"] in ("He", "The minister", "Pavel Stroud")
    assert all(r["speaker_name"] == s for r, s in zip(rows, speakers, strict=True) if s)


def test_capitals_written_with_a_stop_end_no_sentence() -> None:
    text = "The firm says the QX. RIVER may sail by May. Riders of the QX. range were not asked. Mara Orran said she joined VOLK. She left."
    assert [c for _, c in said(text)] == ["the QX. RIVER may sail by May", "she joined VOLK"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The court ruled on June 29 2021 that the mill must close.", date(2021, 6, 29)),
        ("The judge wrote on Tuesday (early Wednesday AEST) that the order was void.", date(2026, 3, 10)),
        ("“Nobody asked us,” said Mara Orran, who will testify Saturday.", None),
        ("Pavel Stroud warned that the lease, which will expire on July 31, was a trap.", None),
        ("Envoy Mara Orran spoke to the deputies, calling Monday’s drills a “threat” to the valley.", None),
        ("At Monday’s session envoy Mara Orran said the drills were a “threat”.", date(2026, 3, 9)),
    ],
)
def test_days_that_belong_to_something_else_date_nothing(text: str, on: date | None) -> None:
    assert [r["said_on"] for r in run(text)] == [on]


def test_a_vote_to_come_gives_no_day_to_what_was_said_before_it() -> None:
    text = "The debate in Vell drew a crowd. Results will be announced Saturday.\n\n“The mine is a wound,” candidate Mara Orran said at the debate."
    assert [r["said_on"] for r in run(text)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two former cooks also testified about carrying cash to the villa.", ("(unnamed)", "carrying cash to the villa")),
        ("On the call, chief executive Mara Orran sought to assure lenders that the mill was sound.", ("Mara Orran", "the mill was sound")),
        ("Pavel Stroud attributed the “collapse” of the talks to Vell.", ("Pavel Stroud", "the “collapse” of the talks to Vell")),
        ("Deputy Lena Dorst questioned the timing of the vote.", ("Lena Dorst", "the timing of the vote")),
        ("Mara Orran has called to scrap the toll on the bridge.", ("Mara Orran", "scrap the toll on the bridge")),
        ("On Monday night No 10 confirmed that the letter had come.", ("Government of the United Kingdom", "the letter had come")),
        (
            "Pavel Stroud, a former envoy to the U.K. and the league, says Orran “has misled the valley.”",
            ("Pavel Stroud", "Orran “has misled the valley"),
        ),
        (
            "“Nobody paid,” said another witness at the trial, former port manager Sven Halloran.",
            ("Sven Halloran", "Nobody paid"),
        ),
        ("Her remark that “nobody reads the reports” preceded a walkout.", (None, "nobody reads the reports")),
    ],
)
def test_ways_of_saying_that_were_missed(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Orran called to say she was late.",
        "Investigators questioned two drivers.",
        "Pavel Stroud testified about a May meeting.",
        "They voted for her on promises of cheaper bread.",
    ],
)
def test_words_that_only_look_like_saying(text: str) -> None:
    assert all(c == "she was late" for _, c in said(text))


def test_a_participle_behind_an_aside_has_the_subject_of_the_sentence() -> None:
    text = "Karo Tolan, the former premier, spoke from his cell. Tolan alleged that General Sven Morik was behind the raid on his party, the Vell Union (VU), stating: “It is personal.” He also accused Morik of lying."
    assert [s for s, _ in said(text)] == ["Karo Tolan"] * 3


def test_a_clause_ends_where_somebody_else_reports() -> None:
    text = "Mara Orran said the road was safe, but Pavel Stroud has said nobody had looked at it."
    assert said(text) == [("Mara Orran", "the road was safe"), ("Pavel Stroud", "nobody had looked at it")]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Mara Orran said she was calm, but she did fear a strike.", ["she was calm, but she did fear a strike"]),
        (
            "Pavel Stroud told the inquiry he had read the letter, but he did not know who wrote it.",
            ["he had read the letter, but he did not know who wrote it"],
        ),
        ("Pavel Stroud said he had read the letter, but he did not say when.", ["he had read the letter"]),
        (
            "Lena Dorst added that the two had met in May, and the talk was “short and cold”.",
            ["the two had met in May, and the talk was “short and cold"],
        ),
        ("After the court had ruled that the mill must close, the workers left the valley.", ["the mill must close"]),
        ("When Mara Orran told reporters that the deal was dead, the markets fell.", ["the deal was dead"]),
        ("The minister left after the court ruled that Orran, Stroud and Dorst were guilty.", ["Orran, Stroud and Dorst were guilty"]),
    ],
)
def test_where_a_clause_goes_on_and_where_it_ends(text: str, contents: list[str]) -> None:
    assert [c for _, c in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Campaign aide James Blair said the race was close. Senator Lindsey Orran told the Wire he was worried.\n\n“It is harder now,” he said.",
            ["James Blair", "Lindsey Orran", "Lindsey Orran"],
        ),
        (
            "Governor Pavel Stroud said that his envoy, Howard Dorst, had told him that “the port is shut.”\n\nHe also said that the duty would rise.",
            ["Pavel Stroud", "Howard Dorst", "Pavel Stroud"],
        ),
        (
            "Downing Street said the islands were British. Article 7 is a core principle. It says that an attack on one is an attack on all.",
            ["Government of the United Kingdom", "(unnamed)"],
        ),
        (
            "Alano Sims said, “There is a buzz.”\n\nTanner Dorst isn't sure when he will rest. The contract says officers get unpaid leave. When asked about it, he told me, “This is it.”",
            ["Alano Sims", "(unnamed)", "Tanner Dorst"],
        ),
        (
            "Gary Dorst, a baker, said the cellar was dry. When a police officer called, Dorst smiled. According to reports, the officer recalled: “I knocked on the door.”",
            ["Gary Dorst", "(unnamed)"],
        ),
        (
            "Doctors said the child was stable.\n\nA couple boarded a bus. They had no ticket. They said they had lost it.",
            ["(unnamed)", "(unnamed)"],
        ),
    ],
)
def test_whom_a_pronoun_or_a_description_means(text: str, speakers: list[str]) -> None:
    assert [s for s, _ in said(text)] == speakers


def test_they_of_a_collective_have_no_office_of_others() -> None:
    text = "Doctors said the child was stable.\n\nA couple boarded a bus. They said they had no ticket."
    assert [r["speaker_role"] for r in run(text)] == ["Doctors", None]


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        (
            "The Norland Bureau of Fisheries and Dams sent boats. Fisheries bureau spokesman Nazario Briguel said two were lost.",
            "Norland Bureau of Fisheries and Dams",
        ),
        ("Vell Bank cut rates on Monday. The bank's chief economist, Pavel Stroud, said inflation was low.", "Vell Bank"),
        ("Lena Orran of the Vell Times said the strike was over.", "Vell Times"),
        ("Myanmar-politics researcher Lena Orran said the army was tired.", None),
        ("China-Africa scholar Mira Sand said the loans were large.", None),
        ("Pavel Stroud, an Iran-nuclear analyst, said the talks were slow.", None),
        ("Ukrainian lawmaker Dale Sims said the vote was fair.", "UKR"),
    ],
)
def test_whose_a_speaker_is(text: str, affiliation: str | None) -> None:
    assert run(text)[-1]["speaker_affiliation"] == affiliation


def test_people_told_by_whose_they_are_are_not_that_person() -> None:
    text = (
        "Mike Dorst died in May. Multiple friends of Mike Dorst told me the house was empty. The widow of Pavel Stroud said she was alone."
    )
    assert [s for s, _ in said(text)] == ["(unnamed)", "(unnamed)"]


def test_fields_joined_by_and_belong_to_the_office() -> None:
    text = "The pass is shut. Science and technology minister Dale Sims said the lab was safe. Orran and education minister Pavel Stroud said no."
    assert run(text)[0]["speaker_role"] == "Science and technology minister"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“It misled voters,’’ Will Dorst, head of Full Dam, told the Courier. “And I think it is wrong.”",
            ("Will Dorst", "It misled voters, […] And I think it is wrong"),
        ),
        (
            "The firm that runs the awards, Dick Orran Productions, denies that anything was settled.",
            ("Dick Orran Productions", "anything was settled"),
        ),
        ("The man who leads the union, Pavel Stroud, said the strike would go on.", ("Pavel Stroud", "the strike would go on")),
        ("Radio Norland reports the man who robbed the bank was jailed.", ("Radio Norland", "the man who robbed the bank was jailed")),
        ("Lena Orran shared that she had left the firm.", ("Lena Orran", "she had left the firm")),
        ("The Valley Party was accused Tuesday of trying to deceive voters.", (None, "The Valley Party […] of trying to deceive voters")),
    ],
)
def test_more_ways_of_saying(text: str, expected: tuple[str | None, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norland is often called the “Switzerland of the east”.",
        "The tests are part of what the firm calls the Genesis Plan.",
        "When cases declined to 653, the state alone had 140.",
        "The couple feared exposure and loss.",
        "Police added two charges to the list.",
        "The north continues to report the highest number of cases.",
        "Pavel Stroud shared a photo of the bridge.",
    ],
)
def test_what_is_called_added_or_feared_is_not_said(text: str) -> None:
    assert said(text) == []


def test_they_are_the_two_whom_the_sentence_before_names() -> None:
    text = "Dorst Bank said it was calm. Her post won over two deputies: Elizabeth Orran and Alexandra Klee. They criticised the bank for its silence."
    assert [s for s, _ in said(text)] == ["Dorst Bank", "Elizabeth Orran; Alexandra Klee"]


def test_a_quotation_goes_on_in_the_next_paragraph_behind_a_long_attribution() -> None:
    text = "“The court adds to a sad history,” Lena Orran wrote in a long dissent, three times as long as the opinion.\n\n“The ruling must not stand.”\n\nThe vote is in May."
    assert said(text) == [("Lena Orran", "The court adds to a sad history, […] The ruling must not stand")]


def test_another_statement_has_not_the_day_of_the_one_before() -> None:
    text = "“We did not say so,” Vell Bank said in a statement last Friday. Now it has put out another statement. “We agree to all of it,” it says."
    assert [r["said_on"] for r in run(text)] == [date(2026, 3, 6), None]


@pytest.mark.parametrize(
    "lead",
    [
        "President Ruslan Meredov on Tuesday received the envoy of Westmark, Henrik Aalto, the presidential press service reported.",
        "Foreign Minister Ruslan Meredov held talks with his Westmark counterpart Henrik Aalto on Tuesday, the ministry said.",
    ],
)
def test_a_lead_that_somebody_passes_on_dates_what_was_said_there(lead: str) -> None:
    rows = run(f"{lead}\n\nMeredov told Aalto that the line was open. Aalto said the port was ready.")
    assert [r["said_on"] for r in rows][-2:] == [date(2026, 3, 10)] * 2


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("President Ruslan Meredov met the envoy. The head of state noted that trade had doubled.", ["Ruslan Meredov"]),
        ("According to a study the Vell Institute published last month, the lake had shrunk by a third.", ["Vell Institute"]),
        ("Levan Okro told the court he was ill. Under questioning he acknowledged that he had signed.", ["Levan Okro", "Levan Okro"]),
    ],
)
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    assert [s for s, _ in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crews walked out over a pay offer their union called “an insult”, leaving ships at anchor.", ("their union", "an insult")),
        (
            "It was the turn of Vell's deputy premier, who told reporters that nobody would pay.",
            ("Vell's deputy premier", "nobody would pay"),
        ),
        ("Pavel Stroud voiced “concerns” regarding the dam.", ("Pavel Stroud", "concerns” regarding the dam")),
        ("Orbit, quoting an unnamed Vell diplomat, added that the envoy would stay.", ("an unnamed Vell diplomat", "the envoy would stay")),
        (
            "The union urged the cabinet to use the piers, an idea that the owners like.",
            ("The union", "to use the piers"),
        ),
    ],
)
def test_where_objects_end_and_subjects_begin(text: str, expected: tuple[str, str]) -> None:
    assert (run(text)[-1]["speaker_mention"], said(text)[-1][1]) == expected


def test_it_means_the_body_its_own_sentence_begins_with() -> None:
    text = "Petra Lind runs the project for the Nordic Development Fund. The bridge at Orm was redrawn. The fund does not dispute it; it says this was routine."
    assert run(text)[-1]["speaker_name"] == "Nordic Development Fund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The chair left after rivals published tapes in which, Pavel Stroud said, she could be heard promising jobs to friends.",
            [("Pavel Stroud", "she could be heard promising jobs to friends")],
        ),
        (
            "According to the letter, signed by board president Vahan Orran, enrolment had dropped by half.",
            [("Vahan Orran", "enrolment had dropped by half")],
        ),
        (
            "A survey published last week by the Vell Opinion Centre found that most voters were tired.",
            [("Vell Opinion Centre", "most voters were tired")],
        ),
        (
            "Auditors said the clinic had paid for machines that never came, a finding its director rejects.",
            [("(unnamed)", "the clinic had paid for machines that never came")],
        ),
        ("The two sides have agreed to exchange maps, the ministry said.", [("ministry", "The two sides have agreed to exchange maps")]),
    ],
)
def test_what_stands_between_or_behind_is_not_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_standing_position_has_not_the_day_of_a_meeting() -> None:
    text = "At a meeting on Tuesday, parents voted to ask Bishop Garen Momjian for help. The bishop has said through an aide that he will come."
    assert [r["said_on"] for r in run(text)] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Interior Department announced in August that it would not vaccinate migrants. The Border Agency runs the cells. At the time, the agency said that stays were short.",
            "Border Agency",
        ),
        ("India asked lenders for a pause. The country, a developing nation, said it would need help.", "Government of India"),
        ("Halden Bank shut a branch. The bank, a maker of loans, said it had been cheated.", "Halden Bank"),
    ],
)
def test_bodies_by_a_common_noun(text: str, speaker: str) -> None:
    assert run(text)[-1]["speaker_name"] == speaker


def test_a_witness_named_in_the_sentence_before_speaks_in_court() -> None:
    text = "The trial of three bankers opened on Tuesday.\n\nProsecutor Lena Orran told the judges the loans were false.\n\nThe first witness was cashier Pavel Stroud. He said he had signed what he was given."
    assert [r["said_on"] for r in run(text)] == [date(2026, 3, 10)] * 2


def test_the_day_of_a_relative_is_not_that_of_what_was_said() -> None:
    text = "“Nobody called us,” Mira Sand, whose brother was killed on March 3, said in a telephone interview."
    assert [r["said_on"] for r in run(text)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The owners are adamant that nothing will change.", [("(unnamed)", "nothing will change")]),
        ("Pavel Stroud let slip that a date had been chosen.", [("Pavel Stroud", "a date had been chosen")]),
        ("Witnesses spoke of smoke rising from the mill.", [("(unnamed)", "smoke rising from the mill")]),
        ("Farmers complain of dust and of a river that “smells”.", [("(unnamed)", "dust and of a river that “smells")]),
        ("Pavel Stroud spoke of his father.", []),
    ],
)
def test_set_phrases_of_saying(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_several_bodies_are_no_single_one_and_a_spokesman_has_the_country_of_his_body() -> None:
    text = "The Taliban claimed it had shot it down. Taliban spokesman Aram Tolan said all were dead. Dorst Group met Halden Bank. The companies said they would expand."
    rows = run(text)
    assert [r["speaker_affiliation"] for r in rows][:2] == ["AFG", "AFG"]
    assert rows[-1]["speaker_name"] == "(unnamed)"
