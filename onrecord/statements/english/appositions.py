"""How far the office in apposition to an English name goes: past an "and" and past a comma that are part of it.

Here: the end of an apposition, and whether words name an office. Not here: which words around a name are its office (roles.py).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.statements import genders
from onrecord.statements.lexicon import UPPER, country_of, country_of_place, cues, load, lower
from onrecord.statements.organisation_words import is_of_body
from onrecord.statements.roster import _role_word

#: A letter of an apposition; a full stop inside it belongs to an abbreviation ("U.S.-funded", "Sen. Orran").
INNER = r"(?:[^,.;:\"()\n—–]|\.(?=[\w’'-])|(?<=\b[A-Z])\.(?=\s[A-Za-z])|(?<=\b(?:Sen|Rep|Gov|Gen|Col|Maj|Rev))\.(?=\s[A-Z])|(?<=\b(?:Dr|Mr|Ms|Lt|St|Fr))\.(?=\s[A-Z])|(?<=\bMrs)\.(?=\s[A-Z])|\s\([A-Z]{2,8}\)|(?<=\w)–(?=\w))"
STOP = r"(?<!\b[A-Z])(?<!\b(?:Sen|Rep|Gov|Gen|Col|Maj|Rev))(?<!\b(?:Dr|Mr|Ms|Lt|St|Fr))(?<!\bMrs)\.\s"
#: A preposition, before which the head of an office stands; a verb that makes a clause of words.
PREPOSITION = re.compile(r"\s(?:of|for|at|in|to|with|from|by|on|under)\s|^(?:of|for|at|in|to|with|from|by|on|under)\s")
CLAUSE = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had|can|could|should|may|might|must|do(?!\s[A-Z])|does|did)\b")

#: "The ranking member of the panel", "a member of the Vell Assembly", "Justice Orran": offices whose noun is none by itself.
_MEMBER = re.compile(
    r"\b(?:ranking|senior|founding|board|council|cabinet)\s+member\b|\bmember\s+of\s+(?:the\s+)?(?:[A-Z]|parliament|council|board)|(?<!of\s)(?<!of\sthe\s)\bJustice[\s,]*$"
)
#: A noun of kinship, which is no office.
KIN = re.compile(
    r"\b(?:(?:grand|step)?(?:son|daughter|mother|father)|sister|brother|wife|husband|widow|cousin|uncle|aunt|nephew|niece)\s*$"
)
_OTHER_NUMBER = re.compile(r"\bopposite number$", re.IGNORECASE)
_WORDS = re.compile(r"[\w’'.-]+")

_END = rf"(?=,|\s*—|\s–\s|{STOP}|\.[”\"]?$|[;”\"]|$|\n|\s\(|\sand\s|\s(?:who|whose|whom|where|which)(?:[’'][a-z]+)?\s)"
_AND = re.compile(rf"(?:\s\([A-Z]\w{{1,9}}\))?\s+and\s+({INNER}{{3,110}}?){_END}")
_RUN = rf"[{UPPER}][\w’'&-]*(?:\s[{UPPER}][\w’'&-]*){{0,3}}"
#: The rest of a list in an apposition: ", Industry and Energy", ", ecology and evolution at Vell University".
_NAMES = re.compile(rf"(?:,\s+{_RUN}){{1,4}},?\s+and\s+(?:the\s+)?{_RUN}{_END}")
_FIELDS = re.compile(
    rf"(?:,\s+[a-z-]+(?:\s[a-z-]+)?){{1,3}},?\s+and\s+[a-z-]+(?:\s[a-z-]+)?\s(?:at|for|of|in)\s(?:the\s)?[{UPPER}]{INNER}{{2,80}}?{_END}"
)
_FORM = re.compile(r",\s(?:Inc|Ltd|LLC|Corp|Co|PLC|plc)\b\.?(?=,|\s|$)")
_PLACE = re.compile(rf",\s+({_RUN})(?=[,.;)”\"\n]|\s+(?:and|who|whose|which|where|said|says|told|wrote)\b|$)")
#: Ends of what a list goes on behind: a name or a field behind a preposition.
_IN_NAMES = re.compile(
    rf"\s(?:of|for|at|with|to|on)\s(?:the\s)?(?:[{UPPER}][\w’'&.-]*\s(?:(?:of|for|on|and|in)\s(?:the\s)?)?){{0,7}}[{UPPER}][\w’'&-]*$"
)
_IN_FIELD = re.compile(r"\s(?:of|for|in|on)\s(?:the\s)?(?:[\w’'-]+\s){0,4}[a-z][\w-]+$")
_ONE_FIELD = re.compile(r"\s(?:of|in)\s[a-z-]+(?:\s[a-z-]+)?$")
_BODY_OF = re.compile(
    rf"([{UPPER}][\w’'-]*)\s(?:of|for|on)\s(?:the\s)?(?:[{UPPER}][\w’'-]*\s(?:(?:of|for|on|in|and)\s)?){{0,5}}[{UPPER}][\w’'-]*$"
)
_FIRST_RUN = re.compile(_RUN)
_SECOND = re.compile(r"(?:an?\s+|the\s+(?!other\b))?")
#: First words of what is no part of a field: somebody else, a turn of a clause.
_NO_FIELD = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "other",
        "others",
        "another",
        "both",
        "also",
        "now",
        "once",
        "then",
        "later",
        "currently",
        "previously",
        "formerly",
        "never",
        "not",
        "has",
        "had",
        "was",
        "is",
        "who",
        "whose",
        "which",
        "that",
        "he",
        "she",
        "they",
        "it",
        "more",
        "most",
        "many",
        "several",
        "some",
        "one",
        "two",
        "three",
        "said",
        "says",
    ]
)


#: "One of her editors at Vell Press", "one of the country's best-known painters".
_ONE_OF = re.compile(r"one\s+of\s+(?:the|his|her|its|their)\s+(?:[\w’'-]+\s+){0,4}?([a-z-]+s)(?=\s(?:at|of|for|in|on|behind)\s|$)")


def has_role(phrase: str) -> bool:
    """Whether words name an office or an occupation by a listed word."""
    if _MEMBER.search(phrase) or ((m := _ONE_OF.match(phrase)) is not None and _role_word(m.group(1).removesuffix("s"), "en")):
        return True
    return any(_role_word(t, "en") for t in _WORDS.findall(lower(phrase))) or _OTHER_NUMBER.search(phrase.rstrip(" ,")) is not None


@cache
def _campus_of() -> re.Pattern[str]:
    names = "|".join(sorted((row["name"] for row in load("us_states.toml")["state"]), key=len, reverse=True))
    return re.compile(rf"(?:University\sof\s(?:{names})|(?:{names})\sState\sUniversity)$")


def campus(university: str, behind: str) -> int:
    """The length of the place behind a university of a state of the United States that is part of its name: ", Berkeley"; 0 where none."""
    m = _PLACE.match(behind) if "Universit" in university and _campus_of().search(university) else None
    if m is None or country_of_place(m.group(1)) not in (None, ("USA", "the United States", True)) or _is_state(m.group(1)):
        return 0
    return m.end(1)


def _is_state(name: str) -> bool:
    return any(name == row["name"] for row in load("us_states.toml")["state"]) or country_of(name) is not None


def rest_of_name(body: str, behind: str) -> int:
    """The length of what stands behind a body's name and is part of it: ", Berkeley", ", Industry and Energy"; 0 where nothing does."""
    if not behind.startswith(", "):
        return 0
    return campus(body, behind) or (m.end() if (m := _NAMES.match(behind)) is not None else 0)


def end_of(text: str, start: int, stop: int) -> int:
    """Where the apposition that stands at text[start:stop] ends, "and" and commas that are part of it included."""
    limit = min(len(text), start + 320)
    while stop < limit:
        so_far = text[start:stop]
        mark = text[stop : stop + 2]
        more = 0
        if mark == ", ":
            more = campus(so_far, text[stop : stop + 40]) or _listed(so_far, text, stop, limit)
            more = more or (m.end() - stop if (m := _FORM.match(text, stop)) else 0)
        elif (m := _AND.match(text, stop, limit)) is not None and _goes_on(so_far, m.group(1)):
            more = m.end(1) - stop
        if not more:
            break
        stop += more
    return stop


def _listed(so_far: str, text: str, stop: int, limit: int) -> int:
    """The length of the rest of a list of names or fields behind a preposition: ", Industry and Energy"."""
    if (m := _NAMES.match(text, stop, limit)) is not None:
        runs = _FIRST_RUN.findall(m.group())
        people = any(genders.is_given(run.split()[0]) or _role_word(lower(run.split()[0]), "en") for run in runs)
        return m.end() - stop if not people and _IN_NAMES.search(so_far) and has_role(so_far) else 0
    m = _FIELDS.match(text, stop, limit)
    if m is None or _ONE_FIELD.search(so_far) is None or cues("en").pattern.search(m.group()) or CLAUSE.search(m.group()):
        return 0
    return m.end() - stop


def _goes_on(so_far: str, piece: str) -> bool:
    """Whether what stands behind an "and" is part of the apposition before it: a second office, a second field, the rest of a body's name."""
    tokens = piece.split()
    first = lower(tokens[0])
    if CLAUSE.search(piece) or cues("en").pattern.match(piece) or not has_role(so_far):
        return False
    if tokens[0][0].isupper():
        run = _FIRST_RUN.match(piece)
        capitals = run.group().split() if run is not None else [tokens[0]]
        if genders.is_given(capitals[0]) or _role_word(lower(capitals[0]), "en"):
            return False
        body = _BODY_OF.search(so_far)
        if body is not None and is_of_body(body.group(1)):
            return True
        return is_of_body(capitals[-1]) and _IN_NAMES.search(so_far) is not None
    office = _SECOND.sub("", piece, count=1)
    head = PREPOSITION.split(office, maxsplit=1)[0].split()
    if 0 < len(head) < 5 and first not in ("the", "his", "her", "their", "its") and _ends_in_office(head):
        return True
    if first in _NO_FIELD or first.endswith(("ed", "ly")) or _IN_FIELD.search(so_far) is None:
        return False
    return 0 < len(head) < 4 and all(t.islower() for t in head) and not _role_word(lower(head[-1]).removesuffix("s"), "en")


def _ends_in_office(head: list[str]) -> bool:
    """Whether the words before a preposition end in one office, and in no name behind it."""
    last = lower(head[-1])
    named = len(head) > 1 and head[-1][0].isupper() and not _role_word(last, "en")
    return not named and not last.endswith("s") and KIN.search(last) is None and _role_word(last, "en")
