"""Institutions in English text under one name: "Ministry of X of COUNTRY", "Embassy of COUNTRY", "Government of COUNTRY".

Here: what an English phrase by itself names. Not here: which bodies an article names and what "the company" stands for
(organisations.py), other languages (bodies.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.statements import institutions
from onrecord.statements.lexicon import UPPER, country_of, lower, words
from onrecord.statements.organisation_words import is_of_body

Country = tuple[str, str, bool]
_TOKEN = rf"[{UPPER}][\w’'&.-]*"
#: What a ministry is for -> how its one English name says it.
_SUBJECTS = {
    "foreign": "Foreign Affairs", "foreign affairs": "Foreign Affairs", "external affairs": "Foreign Affairs", "external relations": "Foreign Affairs",
    "defence": "Defense", "defense": "Defense", "national defence": "Defense", "national defense": "Defense",
    "interior": "Internal Affairs", "internal affairs": "Internal Affairs", "the interior": "Internal Affairs", "home": "Internal Affairs", "home affairs": "Internal Affairs",
    "emergencies": "Emergency Situations", "emergency": "Emergency Situations", "emergency situations": "Emergency Situations",
    "economic": "Economy", "economics": "Economy", "labour": "Labor", "labour and social affairs": "Labor and Social Affairs",
    "environmental protection": "Environment", "environment protection": "Environment",
}  # fmt: skip
_ABBREVIATED = {"mfa": "Foreign Affairs", "mod": "Defense", "mia": "Internal Affairs"}
_LEAD = re.compile(r"^(?:(?:the|both|neighbou?ring|a|an|its|their|his|her|our|in)\s+)+", re.IGNORECASE)
_SUBJECT = r"[A-Za-z][\w-]+(?:(?:,\s+|\s+and\s+|,\s+and\s+|\s+)(?!of\b|in\b|said\b)[A-Za-z][\w-]+){0,6}?"
_MINISTRY_OF = re.compile(
    rf"\bministry\s+(?:of|for)\s+(?:the\s+)?({_SUBJECT})(?:\s+of\s+(?:the\s+)?(?:republic\s+of\s+)?(.+?))?(?:[’']s?)?$", re.IGNORECASE
)
_MINISTRY = re.compile(rf"^(?:(.*?)[’']s?\s+)?({_SUBJECT})\s+ministry(?:\s+(?:of|in)\s+(.+?))?(?:[’']s?)?$", re.IGNORECASE)
_SHORT = re.compile(r"^(?:(.*?)(?:[’']s?)?\s+)?(MFA|MoD|MOD|MIA)(?:\s+of\s+(.+))?$")
_EMBASSY = re.compile(
    r"\b(embassy|consulate[\s-]general|consulate|high\s+commission|permanent\s+mission|permanent\s+representation)\b", re.IGNORECASE
)
_EU = re.compile(r"\b(?:EU|European\s+Union|E\.U\.)(?:[’']s)?\b")
_POWER = re.compile(
    r"^(?:(?:governing\s+)?authorities|government|side|regime|leadership|republic|administration|officialdom|cabinet)$", re.IGNORECASE
)
#: The last words of the names of bodies that every state has one of, in lower case: with a country in front the country goes behind.
_OF_STATE = re.compile(
    r"(?:(?:national|state|federal)\s+)?(?:security|border|border\s+guard|guard|rescue|customs|tax|revenue|migration|penitentiary|intelligence|foreign\s+intelligence"
    r"|emergency|hydromet\w*|statistical|statistics|postal|prison|probation|food\s+safety|cadastre)\s+(?:service|services|agency|committee|department)"
    r"|(?:state|national)\s+(?:revenue|statistical|statistics|customs|tax|oil|gas)\s+(?:committee|service|company)"
    r"|(?:investigative|investigation|anti-corruption|statistical|statistics|state)\s+(?:committee|service)|statistics\s+(?:office|committee|agency|service)"
    r"|(?:prosecutor[\s-]general|general\s+prosecutor|chief\s+prosecutor|attorney\s+general|prosecutor|ombudsman|ombudsperson|president|prime\s+minister)(?:[’']?s?[’']?)\s+office"
    r"|(?:presidential|prime\s+ministerial)\s+(?:administration|office|press\s+service)|office\s+of\s+the\s+(?:president|prime\s+minister|prosecutor\s+general|ombudsman)"
    r"|central\s+bank|national\s+bank|national\s+assembly|parliament|legislature|supreme\s+court|constitutional\s+court|supreme\s+judicial\s+council"
    r"|police|military|army|armed\s+forces|air\s+force|navy|coast\s+guard|border\s+guards?|central\s+election(?:s|\s+commission|\s+committee)|central\s+electoral\s+commission"
    r"|(?:national\s+)?security\s+council|chamber\s+of\s+commerce|public\s+services\s+regulatory\s+commission|civil\s+aviation\s+(?:committee|authority|administration)"
    r"|general\s+staff|red\s+crescent|red\s+cross|bar\s+association|football\s+federation",
    re.IGNORECASE,
)  # fmt: skip
#: "The speaker's office", "the president's office in Yerevan".
_HOLDERS_OFFICE = re.compile(
    r"(?:(.+?)[’']s\s+|([\w-]+)\s+)??((?:deputy\s+)?(?:president|prime\s+minister|premier|speaker|parliament(?:ary)?\s+speaker|ombudsman|ombudsperson|human\s+rights\s+ombudsman|chief\s+of\s+staff))[’']s?\s+(?:press\s+)?office(?:\s+(?:in|of)\s+(?:the\s+)?(.+))?",
    re.IGNORECASE,
)
_US = r"(?:(?:u\.?s\.?|american|united\s+states)(?:[’']s?)?\s+)?"
_USA = ("USA", "the United States", False)
#: Bodies that are one country's without it, by what they are called in lower case, and how each of these ends.
_OF_ITS_OWN: tuple[tuple[str, Country, re.Pattern[str]], ...] = (
    ("U.S. State Department", _USA, re.compile(_US + r"(?:state department|department of state)")),
    ("Kremlin", ("RUS", "Russia", False), re.compile(r"(?:russian?(?:[’']s)?\s+|moscow[’']s\s+)?kremlin")),
    ("U.S. Department of Defense", _USA, re.compile(_US + r"(?:pentagon|defen[cs]e department|department of defen[cs]e)")),
    ("White House", _USA, re.compile(_US + r"white house")),
    *(
        (f"U.S. Department of {field}", _USA, re.compile(rf"{_US}{field.lower().removeprefix('the ')} department"))
        for field in ("Justice", "Labor", "Commerce", "Energy", "the Interior", "Veterans Affairs", "Homeland Security")
    ),
    *(
        (f"U.S. Department of {field}", _USA, re.compile(rf"{_US}department of {field.lower()}"))
        for field in ("Veterans Affairs", "Homeland Security")
    ),
)
_ENDS_OF_ITS_OWN = (
    "department",
    "state",
    "kremlin",
    "pentagon",
    "defence",
    "defense",
    "white house",
    "veterans affairs",
    "homeland security",
    "human services",
)
_BLANKS = re.compile(r"\s+")
_GENITIVE = re.compile(r"[’']s?$")
_BEFORE_COUNTRY = re.compile(r"^(?:the\s+)?(?:republic\s+of\s+)?(?:the\s+)?", re.IGNORECASE)
_GOVERNMENT_OF = re.compile(r"(?:government|authorities)\s+(?:of|in)\s+(?:the\s+)?(.+)$", re.IGNORECASE)
_BODY_OF = re.compile(rf"(.+?)\s+of\s+(?:the\s+)?(?:republic\s+of\s+)?({_TOKEN}(?:\s+{_TOKEN})?)$", re.IGNORECASE)
#: First words of the names of countries of several words, and of a capital that speaks.
_OF_NAMES = frozenset(["united", "official", "south", "north", "saudi", "great", "new", "bosnia", "czech", "dominican"])
_SMALL = frozenset(["of", "the", "and", "for", "on", "in", "to"])

#: A body called after those who are in it: "the Vell Teachers Union", "the Bus Drivers’ Association". Its name tells of no office.
CALLED_AFTER = re.compile(
    rf"(?:[Tt]he\s+)?((?:{_TOKEN}\s+(?:of\s+)?)*[{UPPER}][\w-]+s[’']?\s+(?:Union|Association|Federation|League|Society|Guild|Council|Club|Alliance|Network|Syndicate|Chamber|Congress|Cooperative|Trust|Fund))"
)


@dataclass(frozen=True)
class Official:
    """A body's one name. `name` has "{}" where the country belongs as long as none is known; `place` is what else it stands in."""

    name: str
    country: Country | None

    @property
    def open(self) -> bool:
        return "{}" in self.name

    def written(self, country: Country | None = None) -> str:
        """The name with its country, else with `country`, else without any."""
        held = self.country or country
        if not self.open:
            return self.name
        return self.name.format(held[1]) if held else self.name.replace(" of {}", "")


def is_of_state(phrase: str) -> bool:
    """Whether a body's name in lower case is one that every state has: "central bank", "constitutional court"."""
    return _OF_STATE.fullmatch(phrase) is not None and phrase not in ("police", "military", "army", "navy")


def title(phrase: str) -> str:
    """A body's name with capitals, small words aside."""
    return " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in phrase.split())


@lru_cache(maxsize=4096)
def _is_country(phrase: str) -> Country | None:
    """The country of a phrase that names nothing but it: "Armenia", "the Armenian", "Republic of Armenia"."""
    bare = _GENITIVE.sub("", _BEFORE_COUNTRY.sub("", phrase.strip()))
    bare = {"united states": "USA", "united kingdom": "UK", "united states of america": "USA"}.get(lower(bare), bare)
    tokens = bare.split()
    whole = len(tokens) == 1 or (1 < len(tokens) <= 3 and (lower(tokens[0]) in _OF_NAMES or country_of(tokens[0]) == country_of(bare)))
    return country_of(bare) if bare and whole else None


def _named(phrase: str) -> Country | None:
    """As `_is_country`; a name in capitals that is on no list is taken for a country's, without a code."""
    if (known := _is_country(phrase)) is not None:
        return known
    bare = re.sub(r"^the\s+|[’']s?$", "", phrase.strip(), flags=re.IGNORECASE)
    return ("", bare, False) if re.fullmatch(rf"{_TOKEN}(?:\s+{_TOKEN})?", bare) and lower(bare) not in words("name_stops") else None


def _split(phrase: str) -> tuple[Country | None, str, bool]:
    """A leading country of a phrase, the rest, and whether the country owns it ("Armenia's") rather than qualifies it."""
    tokens = phrase.split()
    for n in (2, 1):
        if n == 2 and lower(tokens[0]) != "united":
            continue
        if len(tokens) > n and (country := _is_country(" ".join(tokens[:n]))):
            return country, " ".join(tokens[n:]), re.search(r"[’']s?$", tokens[n - 1]) is not None
    return None, phrase, False


def _subject(phrase: str) -> str:
    low = lower(re.sub(r"\s+", " ", phrase.strip()))
    return _SUBJECTS.get(low) or " ".join(w if w == "and" else w[:1].upper() + w[1:] for w in phrase.split())


@lru_cache(maxsize=4096)
def official(phrase: str) -> Official | None:
    """The one name of a body that a phrase names by itself; None for bodies whose name is what is written."""
    bare = _BLANKS.sub(" ", _LEAD.sub("", phrase.strip()))
    low = _GENITIVE.sub("", lower(bare))
    for name, land, called in _OF_ITS_OWN if low.endswith(_ENDS_OF_ITS_OWN) else ():
        if called.fullmatch(low):
            return Official(name, land)
    if (listed := institutions.read(bare, "en")) is not None:
        return Official(listed[0], listed[1])
    if low in ("brussels", "eu", "the eu", "european union", "e.u."):
        return Official("European Union", None)
    if (found := _ministry(bare)) is not None:
        return found
    if (found := _mission(bare)) is not None:
        return found
    if "off" in low and (m := _HOLDERS_OFFICE.fullmatch(bare)) is not None:
        lands = [_is_country(part) for part in (m.group(1), m.group(2), m.group(4)) if part]
        if all(lands):
            holder = title(lower(m.group(3)))
            holder = "Speaker of the Parliament" if holder.endswith("Speaker") else "Prime Minister" if holder == "Premier" else holder
            return Official(f"Office of the {holder} of {{}}", lands[0] if lands else None)
    country, rest, owned = _split(bare)
    if not rest or country is None:
        whole = _is_country(bare)
        if whole is not None and bare[:1].isupper() and len(bare.split()) <= 2 and not _is_people(bare):
            return Official("Government of {}", whole)
        if m := _GOVERNMENT_OF.match(bare):
            return Official("Government of {}", c) if (c := _is_country(m.group(1))) else None
        if m := _BODY_OF.match(bare) if "of" in low else None:
            there = _is_country(m.group(2))
            if there is not None and _OF_STATE.fullmatch(lower(m.group(1))):
                return Official(f"{title(m.group(1))} of {{}}", there)
        return None
    if _POWER.match(rest) or re.match(r"(?:state|official|ruling)\s+(?:authorities|officialdom)$", rest, re.IGNORECASE):
        return Official("Government of {}", country)
    if re.search(r"\b(?:of|in|for)\s+(?:the\s+)?[A-Z]", rest) and not owned:
        return None  # "Armenian National Committee of America": its own name
    if _OF_STATE.fullmatch(lower(rest)):
        return Official(f"{title(rest)} of {{}}", country)
    if owned and any(lower(t).rstrip("s") in words("bodies") or lower(t) in words("bodies") for t in re.findall(r"[\w-]+", rest)):
        rest = re.sub(r"[’']s?$", "", rest)
        if country[2] and rest[:1].isupper():
            return Official(title(rest), country)  # "Baku's Center for Orchards": where it is
        if rest[:1].isupper() or _is_plain_body(rest):
            return Official(f"{title(rest)} of {{}}", country)
    return None


def _is_plain_body(rest: str) -> bool:
    head = re.search(r"(\w+)$", lower(rest))
    state = r"service|agency|committee|commission|council|court|bank|office|inspectorate|authority|administration|department|parliament|ministry|regulator|assembly|secretariat|bureau|directorate|organi[sz]ation|federation|chamber|operator|registry|treasury"
    return (
        head is not None
        and re.fullmatch(state, head.group(1)) is not None
        and len(rest.split()) <= 4
        and all(t[:1].islower() for t in rest.split() if t.isalpha())
    )


def _is_people(bare: str) -> bool:
    """Whether the name of a country is one of its people: "Armenians", "Azerbaijanis"."""
    return re.search(r"(?:ans|nis|ians|sians|Turks|Kurds|Greeks|Iranians|ese)$", bare) is not None


def _ministry(bare: str) -> Official | None:
    if m := _SHORT.match(bare):
        country = _is_country(m.group(1) or "") or _is_country(m.group(3) or "")
        subject = _ABBREVIATED[m.group(2).lower()]
        return Official(f"Ministry of {subject} of {{}}", country) if country or not m.group(1) else None
    if "ministry" not in lower(bare):
        return None
    if (m := _MINISTRY_OF.search(bare)) and _is_country(m.group(1)) is None:
        lead = bare[: m.start()].strip()
        country = (_named(m.group(2)) if m.group(2) else None) or (_named(lead) if lead else None)
        return Official(f"Ministry of {_subject(m.group(1))} of {{}}", country)
    if m := _MINISTRY.match(bare):
        owner, subject, behind = m.group(1), m.group(2), m.group(3)
        country = (_named(owner) if owner else None) or (_named(behind) if behind else None)
        if country is None:
            found, rest, _ = _split(subject)
            if found is not None:
                country, subject = found, rest
        if country_of(subject) is not None:
            return None  # "the Armenian ministry"
        return Official(f"Ministry of {_subject(subject)} of {{}}", country)
    return None


def _seat(word: str, place: str | None) -> str:
    """Where a mission is: an embassy in a capital is the one in that country, a consulate is where it is."""
    host = country_of(place) if place and word.startswith("Embassy") and len(place.split()) <= 3 else None
    return f" in {host[1] if host else place}" if place else ""


def _mission(bare: str) -> Official | None:
    if (m := _EU.search(bare)) and re.search(r"\bdelegation\b", lower(bare)):
        there = re.search(rf"\b(?:in|to)\s+(?:the\s+)?({_TOKEN}(?:\s+{_TOKEN})?)", bare)
        host = country_of(there.group(1)) if there else None
        if host is None and m.start() > 0:
            host = country_of(bare[: m.start()])
        return Official(f"Delegation of the European Union to {host[1]}" if host else "Delegation of the European Union", None)
    m = _EMBASSY.search(bare)
    if m is None:
        return None
    word = title(lower(re.sub(r"[\s-]+", " ", m.group(1))))
    behind = re.match(
        rf"\s+of\s+(?:the\s+)?(?:republic\s+of\s+)?({_TOKEN}(?:\s+{_TOKEN})?)(?:\s+(?:in|to)\s+(.+))?$", bare[m.end() :], re.IGNORECASE
    )
    if behind and (sender := _is_country(behind.group(1))):
        return Official(f"{word} of {{}}" + _seat(word, behind.group(2)), sender)
    lead = bare[: m.start()].strip()
    country = _is_country(re.split(r"\s+", lead)[-1]) if lead else None
    country = country or (_is_country(lead) if lead else None)
    if country is None and not lead:
        return None
    place = re.match(rf"\s+(?:in|to)\s+(?:the\s+)?({_TOKEN}.*)$", bare[m.end() :])
    return Official(f"{word} of {{}}{_seat(word, place.group(1) if place else None)}", country) if country else None


_FOR_WHOM = re.compile(rf"(?:[Tt]he\s+)?(?:{_TOKEN}\s+)*?({_TOKEN})\s+(?:for|of|on)\s+(?=[A-Z]|the\s+[A-Z])(?!.*[’']s?\s+[a-z])")


def head_of_body(phrase: str) -> int | None:
    """Where the head ends in the name of a body that says for whom it is there ("the Committee | for Refugees"); None where none does."""
    m = _FOR_WHOM.match(phrase)
    return m.end(1) if m is not None and is_of_body(m.group(1)) else None
