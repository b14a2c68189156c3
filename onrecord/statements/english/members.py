"""Members of the U.S. Congress whom a text calls by party and state: "the Michigan Republican" behind "Paul Orran (R-Mich.)".

Here: the mark behind a name and the mention that goes back to it. Not here: other offices in other words (offices.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements.lexicon import load

_PARTIES = {"republican": "R", "democrat": "D", "independent": "I"}
_MEMBER = "congressman|congresswoman|congressmember|senator|representative|lawmaker|legislator|member"


@cache
def _states() -> dict[str, str]:
    """Name, postal code and abbreviation of every state, in lower case and without dots, each with the code."""
    return {
        str(row[key]).lower().replace(".", ""): row["code"] for row in load("us_states.toml")["state"] for key in ("name", "code", "short")
    }


@cache
def _mention() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(row["name"]) for row in load("us_states.toml")["state"]), key=len, reverse=True))
    return re.compile(rf"(?:the\s+)?({names})\s+(?:({'|'.join(_PARTIES)})|(?:{_MEMBER}))", re.IGNORECASE)


#: "(R-Mich.)", "(D-CA)", "(D-California, 30th District)", "R-Texas," behind a name.
_MARK = re.compile(r"(?:,\s+|\s*\()([RDI])\s?[-–—]\s?([A-Z][\w.]*(?:\s[A-Z][\w.]*)?)")


def marked(text: str, before: int) -> list[tuple[int, str, str]]:
    """(where, party, state) of every mark of party and state in text[:before]: where the name that it stands behind ends."""
    found = []
    for m in _MARK.finditer(text, 0, before):
        words = m.group(2).lower().replace(".", "")
        if (code := _states().get(words) or _states().get(words.split()[0])) is not None:
            found.append((m.start(), m.group(1), code))
    return found


@cache
def _seated() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(row["name"]) for row in load("us_states.toml")["state"]), key=len, reverse=True))
    return re.compile(rf"\s(?:of|from)\s(?:{names})\b")


def is_titled(text: str, start: int, end: int) -> bool:
    """Whether the name in text[start:end] has a title of Congress before it: "Rep.", or "Sen." with a state behind the name."""
    return text.endswith(("Rep. ", "Congressman ", "Congresswoman "), 0, start) or (
        text.endswith(("Sen. ", "Senator "), 0, start) and _seated().match(text, end) is not None
    )


def is_state(words: str) -> bool:
    """Whether words are a state of the United States, in full or in letters ("Md.")."""
    return words.lower().replace(".", "") in _states()


def is_mark(words: str) -> bool:
    """Whether words are a member's mark alone ("R-Calif."), which stands between commas behind a name and is nobody."""
    return re.fullmatch(r"[RDI]\s?[-–—]\s?[A-Z][\w.]*(?:\s[A-Z][\w.]*)?", words) is not None


def called(phrase: str) -> tuple[str | None, str] | None:
    """(party, state) of a mention that is nothing but those ("the Michigan Republican"); the party is None where it names none."""
    m = _mention().fullmatch(phrase)
    return (_PARTIES[m.group(2).lower()] if m.group(2) else None, _states()[m.group(1).lower()]) if m else None
