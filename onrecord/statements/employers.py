"""Whose a speaker is by the words of office: "analyst at Valley Bank", "Valley Bank chief economist".

Here: the organisation, and the country, that the words of one office name. Not here: who holds the office (english/roster.py), and the
offices and countries of listed people (holders.py). A body whose letters are a country's code is left out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from onrecord.statements import genders
from onrecord.statements.english.appositions import rest_of_name
from onrecord.statements.english.bodies import is_of_state
from onrecord.statements.lexicon import UPPER, countries, country_of, country_of_city, lower, words
from onrecord.statements.office_stops import ENVOY_HY
from onrecord.statements.organisation_words import is_of_body, words_of

_TOKEN = rf"[{UPPER}][\w’'&.-]*"
_NAME = rf"{_TOKEN}(?:\s+(?:(?:of|for|in|on|and|&|de|do|da|dos|das|del|di|du|des|der|für|y)\s+(?:(?:the|la|las|los)\s+)?)?{_TOKEN}){{0,7}}"
#: What a body may be called before its name: "at the research firm Vell".
_CALLED = r"(?P<called>(?:[a-z][\w/-]*\s+){0,5}(?:company|firm|group|agency|bank|broker|brokerage|consultancy|charity|nonprofit|non-profit|startup|start-up|publisher|newspaper|magazine|outlet|website|site|platform|network|organi[sz]ation|institute|foundation|association|think[\s-]tank|retailer|maker|manufacturer|developer|studio|label|giant)\s+)?"
_AT = re.compile(rf"\b(?:at|with)\s+(?:the\s+|an?\s+)?{_CALLED}(?P<name>{_NAME})")
_OF = re.compile(rf"\b(of|for|behind)\s+(?:the\s+|an?\s+(?=[a-z]))?{_CALLED}(?P<name>{_NAME})")
_IN_CHARGE = re.compile(rf"(?:heads|chairs|directs|edits|runs|leads|coordinates)\s+(?:the\s+)?{_CALLED}(?P<name>{_NAME})")
#: In front of the body in front of a head: "opposition Labour Party leader".
_ADJECTIVES = re.compile(r"(?:(?:[Oo]pposition|[Rr]uling|[Gg]overning|[Ss]enior|[Tt]op|[a-z][a-z-]+)\s+){1,3}(?=[A-Z])")
_LEAD = re.compile(rf"({_TOKEN}(?:\s+(?:of\s+|for\s+|and\s+|&\s+)?{_TOKEN})*)\s+")
#: Heads that are of a house even where its name is one word: "CEO of Vell", "Vell analyst".
_OF_HOUSE = (
    r"(?:(?:[a-z-]+\s+)*(?:ceo|cfo|coo|cto|(?:executive|general|commercial|communications)\s+director|chief\s+(?:executive|economist|strategist|scientist|[a-z]+\s+officer)|(?:co-?)?founder|managing\s+director"
    r"|analyst|economist|strategist|spokes(?:man|woman|person)|editor[\s-]in[\s-]chief))"
)
_HOUSE_HEAD = re.compile(rf"{_OF_HOUSE}(?!\w)")
_HEAD_OF_HOUSE = re.compile(rf"(?:.*\s)?{_OF_HOUSE}$")
#: Offices over a place or of one who comes from it: what stands behind "of" is no body.
_OVER_PLACE = re.compile(
    r"\b(?:mayor|governor|(?:arch)?bishop|resident|native|king|queen|prince|princess|duke|emir|sultan|ambassador|minister|consul)s?\s*$"
)
_NO_LONGER = re.compile(r"(?:former|ex|retired|late|then)(?!\w)")
#: A place or a field before a head, which makes nobody a country's: "Vell-based analyst", "Russia expert".
_BASED = re.compile(r"\b[\w.]+(?:\s[A-Z]\w+)?-(?:based|born|trained|educated)\b")
_FIELD = re.compile(
    rf"\b({_TOKEN})\s+(?=(?:[a-z]+\s+)?(?:analyst|expert|scholar|specialist|researcher|watcher|adviser|advisor|correspondent|editor|historian|programmer?)s?\b)"
)
#: A field joined to a country by a hyphen: "Vellian-politics researcher", "Norland-nuclear analyst".
_JOINED_FIELD = re.compile(
    rf"\b{_TOKEN.replace('.-', '.')}-(?:[a-z]+|{_TOKEN.replace('.-', '.')})\s+(?=(?:[a-z]+\s+)?(?:analyst|expert|scholar|specialist|researcher|watcher|lecturer|professor|historian|academic|scientist|commentator|correspondent|editor|teacher|student)s?\b)"
)
#: Bodies that may bear a country's adjective and are none of its state.
_PRIVATE = re.compile(
    r"\b(?:League|Association|Foundation|Fund|Society|Federation|Union|Institute|School|Academy|Lab|Observatory|Forum|Initiative|University|College|Centre|Center|Caucus|Party|Congress|Church|Committee\s+of\s+America|Club|Chamber\s+of\s+Commerce|Movement|Network|Alliance|Diocese|Relief|Company|Group|Accountants|Royal\s+Bank|Insurance|Securities|Capital|Motors|Airlines|Airways|Times|Post|News|Journal|Review|Magazine|Red\s+Cross|Red\s+Crescent|Council\s+of\s+America|Refugee\s+Council)\b"
)
#: Words of bodies that are the state's of the country whose adjective opens the name or that ends it: "Norlandic Prosecution Authority".
_PUBLIC = re.compile(
    r"\b(?:Authority|Agency|Police|Prosecut\w+|Army|Navy|Air\s+Force|Forces|Coast\s?guard|Guard|Court|Parliament|Ministry|Department|Directorate|Inspectorate|Customs|Intelligence|Government|Treasury|Disease\s+Control|CDC|Bureau|Security\s+Council|Military|Commission|Service|Statistic\w+\s+(?:Institute|Office|Committee|Cent(?:er|re)))\b",
    re.IGNORECASE,
)
_PUBLIC_WORK = re.compile(r"\bDisease\s+Control\b|\bStatistic\w+\s+(?:Institute|Office|Service|Committee|Agency|Cent(?:er|re))\b")
_NOT_PUBLIC = re.compile(
    r"\b(?:news|press|telegraph\w*|information|travel|insurance|advertising|jewish|wire|broadcasting|dispatch|postal|credit|rating)\b",
    re.IGNORECASE,
)
#: Where somebody was sent: no part of whose they are ("ambassador to Washington").
_POSTED_TO = re.compile(
    r"(?<=\w)\s+(?:(?<!adviser\s)(?<!advisor\s)(?<!aide\s)(?<!assistant\s)(?<!secretary\s)(?<!counsel\s)to|in|at)\s+(?:the\s+)?[A-Z].*$"
)
_ORIGINS = re.compile(r"\b([A-Z][\w.]+)-([A-Z]\w+)(?=\s+[a-z])")
_ON_PLATFORM = re.compile(
    r"(?:[a-z-]+\s+)?(?:creator|user|influencer|star|streamer|personality|sensation|celebrity|blogger|vlogger|follower|fan|customer|client|subscriber)s?(?!\w)"
)
_BEHIND_HEAD = re.compile(r"(?<=[a-z])\s(?:for|on)\s(?=[A-Z])(?!.*[’'])")
_ON = re.compile(r"(?<=\w)\s+on\s+(?:the\s+)?[A-Z].*$")


#: In front of a country: a part of it, or a body of its state ("Statistics Norland").
_OF_LAND = frozenset(
    [
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "north",
        "south",
        "east",
        "west",
        "inner",
        "outer",
        "upper",
        "lower",
        "greater",
        "great",
        "new",
        "old",
        "united",
        "statistics",
        "elections",
        "bank",
        "team",
        "environment",
        "public",
        "global",
        "parks",
        "sport",
        "royal",
        "our",
        "the",
        "of",
        "to",
        "in",
        "and",
    ]
)


def is_private(name: str) -> bool:
    """Whether a body's name with a country in it is none of the state's: "Norland Bar Association", "Vellava Norland"."""
    if _PRIVATE.search(name):
        return True
    *lead, last = name.split()
    low = [lower(t) for t in lead]
    branch = bool(low) and country_of(last) is not None and _is_noun(last) and country_of(" ".join(lead)) is None
    return branch and not any(t in _OF_LAND or t in words_of("fields") or t in words("of_office", "en") for t in low)


def is_public(name: str) -> bool:
    """Whether a body's name that begins or ends with a country is one of its state's: "Norlandic Prosecution Authority"."""
    first, last = name.removeprefix("The ").split()[0], name.split()[-1]
    if country_of(first) is None and country_of(last) is None:
        return False
    private = _PRIVATE.search(name) is not None and _PUBLIC_WORK.search(name) is None
    return _PUBLIC.search(name) is not None and not private and _NOT_PUBLIC.search(name) is None


#: "The Orran campaign's political director".
_CAMPAIGN = re.compile(
    rf"((?:{_TOKEN}\s){{1,2}}campaign)(?:[’']s)?\s+(?:[a-z-]+\s+){{0,2}}?(?:manager|director|spokes\w+|advis[eo]r|chair\w*|aide|official|strategist|chief|counsel|lawyer|staffer|treasurer|pollster)s?(?!\w)"
)
_PAPER = re.compile(r"\s(?:Times|Post|Journal|Review|Herald|Tribune|Gazette)$")


def is_paper(name: str) -> bool:
    """Whether a name with a place in it is a newspaper's: "Vell Times"."""
    return _PAPER.search(name) is not None and country_of(name) is not None and not name.startswith(("Government", "Ministry"))


def unplaced(role: str) -> str:
    """The words of an office without where it is: "analyst" of "Vell-based analyst"."""
    return _BASED.sub("", role)


@lru_cache(maxsize=4096)
def body_of(role: str) -> str | None:
    """The organisation that the words of an office name, without its article; None where they name none, or only one every state has."""
    role = unplaced(role)
    first = _AND_A.split(role, maxsplit=1)[0]
    return (_body_of(first) if first != role else None) or _body_of(role)


def body_in(phrase: str) -> str | None:
    """The organisation of "at the Vell Institute"; None for what is no body's name."""
    m = _AT.match(phrase)
    return _whole(m["name"], phrase[m.end() :], at=True) if m is not None else None


#: Between two offices: "head of the Vell Institute and a professor at the university".
_AND_A = re.compile(r"\sand\s(?:an?|the)\s")


def _body_of(role: str) -> str | None:
    if (
        (m := _IN_CHARGE.match(role)) is not None
        and (name := _whole(m["name"], role[m.end() :])) is not None
        and (" " in name or m["called"])
    ):
        return name
    if (m := _AT.search(role)) is not None and (name := _whole(m["name"], role[m.end() :], at=True)) is not None:
        of = _AT.search(role, m.end()) if _PART.match(name) else None
        kind = _KIND_BEHIND.match(role, m.end()) if " " not in name and country_of(name) is None else None
        whole = f"{name} {kind.group(1)}" if kind is not None else name  # "nurse at the Vell clinic"
        return (_whole(of["name"], role[of.end() :], at=True) if of is not None else None) or whole
    for m in reversed(list(_OF.finditer(role))):
        head = lower(role[: m.start()].strip())
        name = _whole(m["name"], role[m.end() :])
        if name is None or _OVER_PLACE.search(head):
            continue
        house = _HEAD_OF_HOUSE.match(head) or (len(name) > 3 and name.isupper())
        if " " in name or m["called"] or (m.group(1) == "of" and house) or (head.endswith("analyst") and m.group(1) == "for"):
            return name
    return _before_head(role)


#: A part of a university or a hospital: "at the Faculty of Law at Vell University".
_PART = re.compile(r"(?:[A-Z][\w’'-]*\s)?(?:Department|Faculty|Division|Section|School|Chair|Institute|Cent(?:er|re))\s(?:of|for)\s")
_KIND_BEHIND = re.compile(
    r"\s+((?:[a-z]+\s+)?(?:clinic|hospital|school|museum|factory|plant|mill|airport|prison|theat(?:re|er)|library|refinery|mine|brewery|university|college|bank|laboratory|port))(?!\w)"
)
_OF_BODY = re.compile(rf"{_TOKEN}(?:\s+{_TOKEN}){{1,3}}\s+(?:of|from|with|at)\s+(?:the\s+)?({_NAME})")


def body_behind(phrase: str) -> str | None:
    """The house in "Lena Orran of the Valley Times", where its last word is one that bodies are called by."""
    m = _OF_BODY.fullmatch(phrase)
    name = _whole(m.group(1), "") if m is not None else None
    return name if name is not None and " " in name and (is_of_body(name.split()[-1]) or _PRIVATE.search(name)) else None


#: Before the head of an office in small letters: "fisheries bureau spokesman", "Sars commissioner".
_SMALL = re.compile(
    r"((?:[\w’'&-]+\s+){1,4}?)(?:(?:deputy|acting|chief|senior|executive|managing|press)\s+)*(?:spokes(?:man|woman|person)|chief|head|boss|director|commissioner|chair(?:man|woman|person)?|official|officer|scientist|engineer|economist|analyst|president|secretary|lawyer|executive)s?"
)


def words_before_head(role: str) -> str | None:
    """What stands before the head of an office, which may call a body the article names in full: "fisheries bureau" of "fisheries bureau spokesman"."""
    m = None if _NO_LONGER.match(lower(role)) else _SMALL.fullmatch(role)
    return m.group(1).strip() if m is not None else None


def _before_head(role: str) -> str | None:
    """The organisation in front of the head of an office: "Valley Bank's chief economist", "Valley University historian"."""
    if _NO_LONGER.match(lower(role)):
        return None
    role = without_adjectives(role)
    if (m := _CAMPAIGN.match(role)) is not None:
        low = [lower(t) for t in m.group(1).split()[:-1]]
        if not any(t in words("of_office", "en") | words("name_stops") | words("roles", "en") or country_of(t) for t in low):
            return m.group(1)
    m = _LEAD.match(role)
    if m is None:
        return None
    tokens = m.group(1).split()
    while len(tokens) > 1 and lower(tokens[-1]) in words("roles", "en") | {"chief", "senior", "managing", "deputy", "vice", "press"}:
        tokens.pop()
    lead = " ".join(tokens)
    owned = re.search(r"[’']s?$", lead) is not None
    rest = role[len(lead) :].strip()
    name = _whole(lead, rest)
    if name is None or lower(tokens[0]) in words("roles", "en") or (country_of(name) and not is_private(name)):
        return None
    if on_platform(rest):
        return None
    a_kind = len(tokens) > 1 and is_of_body(lower(re.sub(r"[’']s?$", "", tokens[-1])))
    coined = re.search(r"(?<=\w)[A-Z]", name) is not None and not role.isupper()  # "NASA", "UiPath"
    if a_kind or coined or (owned and len(tokens) > 1) or (_HOUSE_HEAD.match(lower(rest)) and (owned or " " in name)):
        return name
    return None


def on_platform(rest: str) -> bool:
    """Whether words behind a house's name are of somebody who uses it and is none of its people: "creator" behind "VellTube"."""
    return _ON_PLATFORM.match(lower(rest)) is not None


def without_adjectives(role: str) -> str:
    """The words of an office from the body in front of its head on: "Labour Party leader" of "opposition Labour Party leader"."""
    m = _ADJECTIVES.match(role)
    if m is None or any(w in ("of", "for", "to", "in", "at", "and", "the") or w in words("roles", "en") for w in lower(m.group()).split()):
        return role
    return role[m.end() :]


_GOES_ON = re.compile(r"\s+[a-z]")
_OWNER = re.compile(r"[’']s?(?=\s)")
_LANDS = re.compile(r"(\S+(?:\s[A-Z]\S+)?)[’']s\s(?=[A-Z])")
_MARK_BEHIND = re.compile(r"(?:[’']s?|[.,])$")
_IN_PLACE = re.compile(r"(?<!University)(?<!College)\s+in\s+(\S.*)$")
_OF_FIELD = re.compile(r"(.+?)\s+(?:for|of|at)\s+")
_LETTERS = re.compile(r"[A-Z]{1,2}|\S")


@cache
def _codes() -> frozenset[str]:
    return frozenset(row[1] for row in countries())


def _whole(name: str, behind: str, *, at: bool = False) -> str | None:
    """A name as a body's, where it can be one: "Valley Union" of "Valley Union’s Vell" before "office"; `at` tells that somebody works there."""
    if _GOES_ON.match(behind) and (owner := _OWNER.search(name)) is not None:
        name = name[: owner.start()]
    name = _MARK_BEHIND.sub("", name.strip())
    if (owner := _LANDS.match(name)) and country_of(owner.group(1)):
        name = name[owner.end() :]  # "Norland's Vell University"
    if (placed := _IN_PLACE.search(name)) and (country_of(placed.group(1)) or country_of_city(placed.group(1))):
        name = name[: placed.start()]
    if (field := _OF_FIELD.match(name)) and lower(field.group(1).split()[-1]) in words_of("fields"):
        name = name[field.end() :]  # "of Sales for Vell Foods"
    name += behind[: rest_of_name(name, behind)]
    tokens = name.split()
    first, last = lower(tokens[0]).strip("."), lower(tokens[-1])
    trade = last in words("roles", "en") and not (at and len(tokens) > 1 and last.endswith("s"))  # "at Harbour Brokers"
    if (
        _LETTERS.fullmatch(name)
        or (len(name) == 3 and name.isalpha() and name.isupper() and (not at or name in _codes()))
        or trade
        or first in words("roles", "en")
    ):
        return None
    if last in words_of("fields") and not any(is_of_body(t) for t in tokens[:-1]):
        return None
    if (
        last in words_of("parts_of_state")
        or is_of_state(lower(name))
        or country_of_city(name)
        or (genders.is_given(first) and len(tokens) < 4 and not (len(tokens) > 1 and is_of_body(tokens[-1])))
    ):
        return None
    return None if len(tokens) == 1 and country_of(name) else name


@lru_cache(maxsize=4096)
def country_in(role: str) -> tuple[str, str, bool] | None:
    """The country that the words of an office speak for; a place of work ("Vell-based") or a field ("Russia expert") is none.

    Two origins ("Norlandic-Vellian investor") make nobody either country's.
    """
    if (
        (origins := _ORIGINS.search(role))
        and (one := country_of(origins.group(1)))
        and (other := country_of(origins.group(2)))
        and one != other
    ):
        return None
    bare = _JOINED_FIELD.sub("", _ON.sub("", unplaced(role)))
    return country_of(_FIELD.sub(lambda m: "" if _is_noun(m.group(1)) else m.group(0), bare))


def field_in(role: str) -> str | None:
    """The code of the country that is somebody's field and not whom he or she speaks for: "a Norland specialist"."""
    m = _FIELD.search(role)
    country = country_of(m.group(1)) if m is not None and _is_noun(m.group(1)) else None
    return country[0] if country is not None else None


def _is_noun(word: str) -> bool:
    """Whether a word names a country and does not qualify: "Russia", not "Russian"."""
    made = country_of(word)
    return made is not None and lower(word) == lower(made[1].removeprefix("the "))


_OF_TWO = re.compile(r"(?:^|\s)((?:the\s+)?[^\W\d_][\w-]*)\s+(?:and|и|և|ու|ve|və)\s+((?:the\s+)?[^\W\d_][\w’'-]*)")
_NAME_LIKE = re.compile(rf"(?<!\w)[{UPPER}][\w-]+")


@lru_cache(maxsize=4096)
def of_two(role: str) -> bool:
    """Whether words of office are of several people of two countries: "foreign ministers of Armenia and Azerbaijan"."""
    two = _OF_TWO.search(role)
    if two is None or not (one := country_of(two.group(1))) or not (other := country_of(two.group(2))) or one[0] == other[0]:
        return False
    rest = f"{role[: two.start()]} {role[two.end() :]}"
    return not any(country_of(word) for word in _NAME_LIKE.findall(rest))


#: In an Armenian office of an envoy: where he or she is.
_POSTED_IN_HY = re.compile(rf"(?<!\w)[{UPPER}][\w-]+ում(?!\w)")


def sent_by(role: str) -> str:
    """The words of an Armenian envoy's office without the country that he or she is in: "in Armenia the ambassador of X"."""
    return _POSTED_IN_HY.sub("", role) if ENVOY_HY.search(lower(role)) is not None else role


#: An office of somebody sent in Russian, and where to, which is not who sent them: "the ambassador in Yerevan".
_SENT_RU = re.compile(r"(?<!\w)(?:(?:экс-)?по(?:сол|сл)|консул|(?:генеральн|временн)[а-яё]+\s|поверенн|постпред|постоянн[а-яё]+\s+представител|спецпосланник|спецпредставител|посланник|посольств)", re.IGNORECASE)  # fmt: skip
_POSTED_RU = re.compile(r"(?<=[а-яё])\s+(?:в|во|при)\s+(?:[а-яё]+\s+)?[A-ZА-ЯЁ][\w-]+")


def party(role: str, language: str) -> str | None:
    """Whom somebody with an office speaks for: its country, else its organisation; a body that only bears a country's name is none of its state."""
    if language != "en":
        if language == "hy":
            role = sent_by(role)
        country = country_of(_POSTED_RU.sub("", role) if language == "ru" and _SENT_RU.search(role) else role)
        return country[0] if country else None
    if of_two(role):
        return None
    body, country = body_of(role), country_in(_POSTED_TO.sub("", role))
    if body and country and country_of(body) and is_private(body):
        return body
    if body and country and role.startswith(body) and country_of(_BEHIND_HEAD.split(role, maxsplit=1)[0]) is None:
        return body  # "Valley Bank's director for Norland rates"
    return country[0] if country else body
