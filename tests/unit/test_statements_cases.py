"""Every case that statements must get right, in every language that has it: two or more articles of our own for each.

The articles and what is in them stand in statement_cases/{en,ru,tr,az,hy}.toml; here is how a row is compared. Only the
columns that a case names are compared beyond content, kind, speaker and cue; no other statement may be found.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

FOLDER = Path(__file__).parent / "statement_cases"
LANGUAGES = ("en", "ru", "tr", "az", "hy")
CASES = {language: tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8")) for language in LANGUAGES}
#: Marks and stops at the edges of what is said belong to the sentence around it.
EDGES = " \n.,;:!?…-–—։՝՜՞\"'“”„‟«»‘’‚‹›`<>"
COLUMNS = {
    "mention": "speaker_mention",
    "role": "speaker_role",
    "to": "addressee",
    "via": "via",
    "chain": "via_chain",
    "on": "said_on",
    "from": "said_from",
    "till": "said_to",
    "act": "act",
    "framing": "framing",
}


def found(language: str, case: dict[str, Any]) -> list[dict[str, Any]]:
    day = date.fromisoformat(case.get("day", "2024-11-14"))
    article = {
        "article_id": "c" * 32,
        "text": case["text"],
        "language": language,
        "title": case.get("title"),
        "outlet": case.get("outlet", "Harbour Courier"),
        "published_on": day,
    }
    return extract_statements(article_batch([article])).to_pylist()


def plain(words: str | None) -> str | None:
    """A mention or role without its article and quotation marks, in small letters."""
    if words is None:
        return None
    words = " ".join(words.split()).strip(EDGES).casefold()
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    return words


def said(parts: str | list[str]) -> list[str]:
    return [p.strip(EDGES) for p in ([parts] if isinstance(parts, str) else parts)]


def differences(row: dict[str, Any], text: str, content: Any, kind: str, who: str, cue: str, more: dict[str, Any]) -> list[str]:
    """What of a row is not as the case says."""
    wrong = []
    spans = [text[s["start"] : s["end"]].strip(EDGES) for s in row["content_spans"]]
    checks: list[tuple[str, Any, Any]] = [("content", said(content), spans), ("kind", kind, row["kind"])]
    if more.get("who") is not False:
        checks.append(("speaker", who.casefold(), (row["speaker_name"] or "").removeprefix("the ").casefold()))
    if more.get("cue") is not False:
        checks.append(("cue", cue.casefold(), row["cue"].casefold()))
    for name, value in more.items():
        if name in ("who", "cue"):
            continue
        if name == "nested":
            checks.append((name, value, row["parent_statement_id"] is not None))
        elif name in ("on", "from", "till"):  # false: none
            checks.append((name, value or None, row[COLUMNS[name]].isoformat() if row[COLUMNS[name]] else None))
        elif name in ("act", "framing"):
            checks.append((name, value, row[name]))
        elif name == "chain":
            checks.append((name, [plain(v) for v in value], [plain(v) for v in row["via_chain"]]))
        else:
            checks.append((name, plain(value), plain(row[COLUMNS[name]])))
    for name, expected, got in checks:
        if expected != got:
            wrong.append(f"{name}: expected {expected!r}, got {got!r}")
    return wrong


def problems(language: str, case: dict[str, Any]) -> list[str]:
    """Everything about an article that is not as expected; empty when all is right."""
    rows = found(language, case)
    expected = [[*row, {}][:5] for row in case["rows"]]
    wrong = []
    if len(rows) < len(expected) or (len(rows) > len(expected) and not case.get("at_least")):
        wrong.append(f"{len(expected)} expected, {len(rows)} found: {[r['content'] for r in rows]}")
    if case.get("one_id") and len({r["speaker_id"] for r in rows}) != 1:
        wrong.append(f"several ids: {[r['speaker_name'] for r in rows]}")
    for content, kind, who, cue, more in expected:
        tries = [differences(row, case["text"], content, kind, who, cue, more) for row in rows]
        best = min(tries, key=len, default=["not found"])
        wrong += [f"{content!r}: {problem}" for problem in best]
    return wrong


#: Cases of which fewer than two articles are read rightly so far; Armenian has the cases of direct speech and some more.
GAPS = {
    "tr": {"refusal", "press_release"},
    "hy": {"interview", "next_sentence"},
}


def test_every_case_has_two_articles_in_every_language() -> None:
    for language in ("en", "ru", "tr", "az"):
        few = {name for name in CASES["en"] if len(CASES[language].get(name, ())) < 2}
        assert few == GAPS.get(language, set()), language
    assert {name for name, cases in CASES["hy"].items() if len(cases) < 2} == GAPS["hy"]


@pytest.mark.parametrize(
    ("language", "name", "number"),
    [(language, name, number) for language in LANGUAGES for name, cases in CASES[language].items() for number in range(len(cases))],
)
def test_case(language: str, name: str, number: int) -> None:
    case = CASES[language][name][number]
    assert problems(language, case) == [], case["text"]
