"""Where rules and the tagger see the same English words: whose ends stand, which words it vouches for, and what stays unsaid."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.lexicon import cues, minds, vouched


def rows(text: str, day: date | None = None) -> list[dict[str, Any]]:
    return extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": "en", "published_on": day}])).to_pylist()


def said(text: str) -> list[tuple[str | None, str]]:
    return [(r["speaker_name"], " … ".join(text[c["start"] : c["end"]] for c in r["content_spans"])) for r in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Lena Orran says the pier will be shut again once the fair is over, and her deputy Davit Vell cautioned against a second fair.",
            [("Lena Orran", "the pier will be shut again once the fair is over"), ("Davit Vell", "against a second fair")],
        ),
        (
            "“The pump is tired,” Otar Gelvani said. His neighbour Pavel Stroud shouted “Then mend it!” and was led out of the hall.",
            [("Otar Gelvani", "The pump is tired"), ("Pavel Stroud", "Then mend it")],
        ),
        (
            "One of the two drafts, according to a deputy who has read it, bans night ferries.",
            [("(unnamed)", "One of the two drafts … bans night ferries")],
        ),
        ("The river, says Lena Orran, favours nobody, and at present it rises.", [("Lena Orran", "The river … favours nobody, and at present it rises")]),
    ],
)  # fmt: skip
def test_what_is_said_ends_where_somebody_else_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, content.strip(" .,!“”")) for name, content in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The union reproached the ministry for hiding the audit of the dam for two years.", "accuse"),
        ("Deputy Minister Lena Orran threatened to close the port if the crews did not return to work by Monday.", "promise"),
        ("The tenants petitioned the court to stop the eviction before the winter.", "demand"),
        ("The company parried charges of neglect from three tenants of the house.", "deny"),
    ],
)
def test_words_that_no_rule_looks_for_are_vouched_for(text: str, act: str) -> None:
    assert [r["act"] for r in rows("Otar Gelvani said on Monday that nothing had changed. " + text)][1:] == [act]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry for every child, the old saying goes. The port was empty all the same.",
        "Lena Orran told the panel that the boat had sunk. She named neither the owner nor the insurer.",
        "The bank denied the company a loan.",
        "The council remembered the flood, and it feared the spring.",
    ],
)
def test_what_is_not_said_stays_out(text: str) -> None:
    assert not [content for _, content in said(text) if "had sunk" not in content]


def test_listed_words_are_in_one_list() -> None:
    known, (forms, pattern) = cues("en"), vouched("en")
    assert not set(forms) & {*known.verbs, *known.participles, *known.nominals}
    assert all(pattern.fullmatch(form) for form in forms) and not set(forms) & minds("en")
    assert {kind.act for kind in forms.values()} == {"assert", "deny", "accuse", "promise", "demand", "announce", "decline"}


def test_of_one_of_them_the_description_behind_tells_the_role() -> None:
    text = "Three keepers live on the island. One of them, a Danish lighthouse engineer who came in May, said the lamp had failed twice."
    assert [(r["speaker_name"], r["speaker_role"]) for r in rows(text)] == [("(unnamed)", "Danish lighthouse engineer")]


def test_initials_in_front_of_answers_are_the_person() -> None:
    text = (
        "Lena Orran, head of the tide institute, has measured the bay for years.\n\nIs the bay dying?\n\nLena Orran: No. It is tired.\n\n"
        "What should the port do?\n\nL. O.: It should dredge less and listen more.\n\nAnd the ministry?\n\nL. O.: It should answer our letters."
    )
    assert {r["speaker_name"] for r in rows(text)} == {"Lena Orran"}


def test_a_reaction_from_a_site_is_credited_to_it() -> None:
    text = "The bulletin carries a Danish reaction from the news site Vell Line: the ferry was on time, says the harbour office."
    assert [r["via"] for r in rows(text)] == ["Vell Line"]


def test_a_question_hour_dates_what_is_asked_there() -> None:
    text = "Wednesday's question hour had barely opened when Deputy Lena Orran was on her feet. “Is the bridge safe?” she asked."
    assert [r["said_on"] for r in rows(text, date(2025, 11, 12))] == [date(2025, 11, 12)]


def test_parting_words_are_of_whoever_parts() -> None:
    text = "Mayor Lena Orran said the road would open in May. Her parting words: “Whoever brings a shovel gets a coffee.”"
    assert said(text)[-1] == ("Lena Orran", "Whoever brings a shovel gets a coffee.")
