"""Whom a speaker speaks for, where the words of the mention leave it open: a state, an international body, the speaker's own organisation.

Here: the country behind an office of state ("deputy mayor of Martuni", "Deputy Minister of Transport"), the body behind an office of an
international organisation, and an organisation that speaks for itself. Not here: who speaks (resolve.py of each language), the words of
an office that name a country or an employer (employers.py). Private people are given a country only by a place in the words about them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial
from typing import Any

from onrecord.statements import employers, institutions
from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import UPPER, country_of, country_of_city, country_of_place, load, lower, trie
from onrecord.statements.officials import by_surname
from onrecord.statements.resolve import Speaker
from onrecord.statements.russian.employers import employer, is_common

#: Countries whose offices a surname's form can speak against.
_AMONG = frozenset(["ARM", "AZE", "GEO", "TUR"])
Country = tuple[str, str, bool]
_TOKEN = re.compile(rf"[{UPPER}][\w’'-]+")
#: In front of a body: that is where somebody was sent, and not who sent them.
_SENT = re.compile(r"(?:\b(?:to|with)\s+(?:the\s+)?(?:[\w.’'-]+\s+and\s+(?:the\s+)?)?|(?<!\w)(?:при|в|во)\s+)$")


@cache
def _tables() -> dict[str, Any]:
    return load("affiliations.toml")


@cache
def _listed(table: str, language: str) -> re.Pattern[str]:
    entries = [w.replace("_", " ") for w in str(_tables()[table][language]).split()]
    whole = [w for w in entries if not w.endswith("*")]
    stems = [w.removesuffix("*") for w in entries if w.endswith("*")]
    plain, inner = [w for w in stems if "*" not in w], [re.escape(w).replace(r"\*", r"\w*") for w in stems if "*" in w]
    parts = [rf"(?:{trie(whole)})(?!\w)"] * bool(whole) + [trie(plain)] * bool(plain) + inner
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})")


@lru_cache(maxsize=4096)
def of_state(role: str, language: str) -> bool:
    """Whether the words of an office are of a state's: a minister, a lawmaker, a court, the police, an agency without a name."""
    return (
        _is_named_state(role, language)
        or role in ("Justice", "Mr Justice", "Mrs Justice")
        or (_has("weak", role, language) and not _has("none", role, language))
    )


@lru_cache(maxsize=4096)
def _is_named_state(words_of: str, language: str) -> bool:
    """Whether words name what only a state has."""
    return _has("state", words_of, language) and not _has("none", words_of, language)


def _has(table: str, words_of: str, key: str) -> bool:
    low = lower(words_of)
    if table == "none" and key in _tables()["matters"]:
        low = _listed("matters", key).sub(" ", low)
    return _listed(table, key).search(low) is not None


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    return {code: tuple(str(ends).split()) for code, ends in _tables()["surnames"].items()}


def _has_none_such(role: str, country: str) -> bool:
    """Whether a country has no such office: a minister, something federal, a chancellor."""
    table = _tables()
    if "minister" in role and country in str(table["no_ministers"]).split():
        return True
    if "federal" in role and country not in str(table["federal"]).split():
        return True
    return role.endswith("chancellor") and country not in str(table["chancellors"]).split()


def _may_serve(name: str, role: str, country: str, language: str) -> bool:
    """Whether a country that only the article tells may be an office's: it has such a house, and the surname has no other country's form.

    Both can only take a country away: what is doubtful stays untold.
    """
    table = _tables()
    if country in str(table["no_senate"]).split() and any(w in lower(role) for w in str(table["senators"]).split()):
        return False
    if language == "en" and _has_none_such(lower(role), country):
        return False
    last = re.sub(r"[’'].*$", "", lower(name).rpartition(" ")[2]).split("-")
    of = {code for code, ends in _surnames().items() if any(part.endswith(ends) for part in last)}
    return not of or country in of or country not in _AMONG


@lru_cache(maxsize=4096)
def _placed(role: str, language: str) -> str | None:
    """The country of a city or region in the words of an office or about a person: "deputy mayor of Martuni"."""
    if _has("sent", role, language) or (_has("none", role, language) and not _has("state", role, language)):
        return None
    if language != "en":
        found = country_of_place(role) if _TOKEN.search(role) else None
        return found[0] if found else None
    return next((c[0] for m in _TOKEN.finditer(role) if (c := country_of_city(m.group())) is not None), None)


#: An organisation in marks at the end of an office: "analyst of the company «Harbour»".
_MARKED = re.compile(r"«([^«»\n]{2,60})»$")
#: A case behind a body's name, or set off from it.
_CASE = re.compile(r"(?:[’'].*|(?<=[ıiuü])n[ıiuü]n)$")


@lru_cache(maxsize=4096)
def own_body(role: str, language: str) -> str | None:
    """The organisation, none of a state's, that the words of an office name, in the languages whose office stands behind it or its marks:
    "Ardahan Beekeepers' Union Chair" in Turkish, Azerbaijani or Armenian, "chair of the union «Harbour»" in Russian, its name in marks in Armenian."""
    if language == "hy":
        return _house(role)
    if language == "ru":
        m = _MARKED.search(role)
        return m.group(1) if m is not None and _has("none", role[: m.start()], language) else None
    if language not in ("tr", "az"):
        return None
    tokens = role.split()
    named = [n for n, t in enumerate(tokens[:-1]) if t[:1].isupper() and _has("none", t, language) and not _has("no_body", t, language)]
    last = max(named, default=0)
    if last == 0 or not all(t[:1].isupper() or t in ("ve", "və") for t in tokens[: last + 1]):
        return None
    return " ".join([*tokens[:last], _CASE.sub("", tokens[last])])


#: An organisation in marks in an Armenian office, with its noun or its case: "of the «Harbour» union the chair", "of «Harbour» the chair".
_NAMED_HY = re.compile(r"«(?P<name>[^«»\n]{2,60})»(?P<case>-?ի)?(?P<behind>(?:\s+[ա-և-]+){1,7})$")
#: What an Armenian body is called in the genitive, in front of an office, and its base form.
_OF_HY = re.compile(r"(?:ության|[ա-և]{2,}ի|ՀԿ|ՍՊԸ|ՓԲԸ|ԲԲԸ)$")


@cache
def _kind_hy() -> re.Pattern[str]:
    return re.compile(rf"(?:{trie(str(_tables()['kinds']['hy']).split())})(?:ի|ու|ան|ության|եր|երի|ների)?")


def _house(role: str) -> str | None:
    """The organisation, none of a state's, that an Armenian office names: by its name in marks, or by a name and its noun in front of the head."""
    tokens = role.split()
    if not tokens or _has("state", tokens[-1], "hy"):
        return None
    if (m := _NAMED_HY.search(role)) is not None:
        of = " ".join(m.group("behind").split()[:-1])
        if _has("none", of, "hy"):
            return m.group("name") if not _has("no_body", of, "hy") else None
        cased = m.group("case") or m.group("name").endswith("ի")
        own = m.group("name") if m.group("case") else re.sub(r"(?<=ա)յի$|ի$", "", m.group("name"))
        return own if cased and not of and not own.endswith("ությ") else None
    places = [n for n, t in enumerate(tokens[:-1]) if n and _OF_HY.search(t) and _has("none", t, "hy") and not _has("no_body", t, "hy")]
    last = max(places, default=0)
    lead = tokens[0]
    if not last or not lead[:1].isupper() or _kind_hy().fullmatch(lower(lead)) or _has("weak", " ".join(tokens[:last]), "hy"):
        return None
    if re.search(r"(?:ի|ու|ան|ության|յան)$", lead) is None or (last < 2 and country_of_place(lead) is None):
        return None  # "the beekeepers' union" says of whom it is, and is no name
    noun = re.sub(r"ության$", "ություն", re.sub(r"(?<=ա)յի$|(?<=[բ-ֆ])ի$", "", tokens[last]))
    return " ".join([*tokens[:last], noun])


#: "The Orran administration", "Lena Orran's government": the state of whoever has it.
_RULE_OF = re.compile(r"(?:[Tt]he\s+)?(.+?)(?:[’']s?)?\s+(?:[Aa]dministration|[Gg]overnment|[Cc]abinet)")


def ruled(name: str) -> str | None:
    """The country of the listed people by whose name a government goes; None where they are of several."""
    m = _RULE_OF.fullmatch(name)
    if m is None or len(m.group(1).split()) > 3:
        return None
    held = by_surname().get(skeleton(m.group(1)).split()[-1], ()) if skeleton(m.group(1)) else ()
    lands = {person.affiliation for person in held if any(term.title in _RULING for term in person.terms)}
    return next(iter(lands)) if len(lands) == 1 else None


#: Offices whose holders' names a government is called by.
_RULING = frozenset(["President", "Prime Minister", "Chancellor"])


def settle(rows: Sequence[dict[str, Any]]) -> None:
    """Gives each person without an affiliation the one that his or her other statements in an article agree on."""
    told: dict[str, set[str]] = {}
    for row in rows:
        if row["speaker_kind"] == "person" and row["speaker_affiliation"]:
            told.setdefault(row["speaker_name"], set()).add(row["speaker_affiliation"])
    for row in rows:
        of = told.get(row["speaker_name"], set()) if row["speaker_kind"] == "person" else set()
        if row["speaker_affiliation"] is None and len(of) == 1:
            row["speaker_affiliation"] = next(iter(of))


class Affiliations:
    """The affiliations of one article's speakers. `home_at` gives the country that an office of state at a place of the text is of, `other_home`
    the one of an article where its own never has such an office."""

    def __init__(
        self, language: str, home_at: Callable[[int], Country | None], other_home: Callable[[Callable[[str], bool]], Country | None]
    ) -> None:
        self.language = language
        self.other_home = other_home
        self.home_at = home_at

    def of(self, speaker: Speaker, at: int | None) -> str | None:
        """ISO 3166-1 alpha-3 code of the country, or the organisation, that a speaker met at `at` speaks for; None where nothing tells.

        Without a place only the speaker's own words tell: a briefing speaks of many countries and is told from none of them.
        """
        known = speaker.affiliation
        if speaker.kind == "joint" or speaker.kind is None or self.language not in _tables()["state"]:
            return known
        if speaker.kind == "institution":
            name = speaker.name or ""
            if self.language == "hy" and known in (None, name) and of_state(name, "hy"):
                placed = country_of_place(name) or self._home(at)
                return placed[0] if placed is not None else known
            return name if self.language == "en" and employers.is_paper(name) else self._of_body(name, known)
        role = speaker.role
        if not role:
            return known
        if speaker.kind == "unnamed" and employers.of_two(role):
            return None
        own = self.language == "en" and country_of(" ".join(role.split()[:2])) is None  # not "Norlandic congressman"
        alone = next((code for code in _tables()["only"] if own and _has("only", role, code)), None)
        found = alone or self._of_office(speaker, at)
        if found is not None:
            return found
        if known is not None and (re.fullmatch(r"[A-Z]{3}", known) or not _is_named_state(known, self.language)):
            return self._of_body(known, known)
        told = speaker.kind == "person" or (self.language == "hy" and speaker.kind == "unnamed" and country_of(role) is None)
        if told and of_state(role, self.language):
            first = home = self._home_of(role, at)
            if home is None or not _may_serve(speaker.name or "", role, home[0], self.language):
                home = self.other_home(partial(_has_none_such, lower(role))) if self.language == "en" else None
            if home is not None and _may_serve(speaker.name or "", role, home[0], self.language):
                return home[0]
            return known if first is None else None
        return known

    def _of_body(self, name: str, known: str | None) -> str | None:
        party = institutions.party(name)
        if party is not None or known is not None:
            return party or known
        if self.language == "ru" and is_common(name):
            return None
        if self.language == "en" and (country := ruled(name)) is not None:
            return country
        if self.language == "en" and (land := country_of(name)) is not None and name[:1].isupper():
            return land[0] if employers.is_public(name) else name if employers.is_private(name) else None
        return name if name[:1].isupper() and country_of(name) is None else None

    def _home(self, at: int | None) -> Country | None:
        return self.home_at(at) if at is not None else None

    def _home_of(self, role: str, at: int | None) -> Country | None:
        """The country that an office of state at a place is of; never the one that is its holder's field ("a Norland specialist on the council")."""
        home = self._home(at)
        field = employers.field_in(role) if self.language == "en" and home is not None else None
        return self.other_home(lambda code: code == field) if home is not None and home[0] == field else home

    def _of_office(self, speaker: Speaker, at: int | None) -> str | None:
        """The party of a listed body in the words of an office, or the country of a place in them."""
        role, known = speaker.role or "", speaker.affiliation
        found = institutions.find(role, self.language)
        if found is not None and not found[0].place and _SENT.search(role[: found[1]]) is None:
            body = found[0]
            named = body.only if self.language != "en" or role[found[1]].isupper() else None  # "roads department" is any country's
            own = body.party or body.affiliation or named
            if own is not None or "{}" not in body.name:
                return own or body.name
            if (
                known is None
                and (home := self._home_of(role, at)) is not None
                and _may_serve(speaker.name or "", role, home[0], self.language)
            ):
                return home[0]
        named_employer = employer(role) if self.language == "ru" and known is None else None
        return own_body(role, self.language) or named_employer or (_placed(role, self.language) if known is None else None)
