"""Who a name or an office stands for by the list of people: surnames alone, full names in any case, "the Azerbaijani president".

Here: the list as the resolver asks it, on the day of an article. Not here: the people an article names itself, who come first
(roster.py), and the list (officials.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Protocol

from onrecord.statements import genders, institutions
from onrecord.statements.folding import skeleton
from onrecord.statements.lexicon import country_of, country_pattern, listed, lower, words
from onrecord.statements.officials import Person, Term, beside_offices, by_surname, common_surnames, fits, offices, people, surnames
from onrecord.statements.proposal import Span
from onrecord.statements.russian import forms
from onrecord.statements.scan import Document

_INFLECTED = ("ru", "tr", "az", "hy")
#: A case ending as it looks in a skeleton.
_CASE = re.compile(r"[aeiou]{0,2}(?:n|m|v|i|s|d|t|l|(?<=[aeiou])ts)?[aeiou]?n?")
_PATRONYMIC = re.compile(r"(?:vich|vna|ich|ichna|oglu|oghlu|ogli|oglı|kizi|gizi|yan)(?:a|u|e|em|i|oi)?")
_FORMER = re.compile(r"(?<!\w)(?:former|ex|then|late|бывш\w*|экс|тогдашн\w*|eski|sabiq|keçmiş|dönemin|նախկին)(?!\w)")
_LEADER = ("leader", "лидер*", "lider*", "առաջնորդ*")
#: Words before a name that say nothing about an office.
_COURTESY = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "leader",
        "counterpart",
        "colleague",
        "лидер",
        "господин",
        "госпожа",
        "г-н",
        "г-жа",
        "коллега",
        "lider",
        "liderin",
    }
    | {"mevkidaşı", "həmkarı", "sayın", "cənab", "xanım", "պարոն", "տիկին", "գործընկեր"}
)
#: Words that make an office another one than the office they stand with.
_UNDER = re.compile(
    r"(?<!\w)(?:deputy|assistant|aide|advis\w+|spokes\w*|press|former|ex|зам\w*|помощник\w*|советник\w*|пресс-секретар\w*|представител\w*|бывш\w*|экс"
    r"|yardımcı\w*|danışman\w*|sözcü\w*|eski|müavin\w*|köməkçi\w*|müşavir\w*|sözçü\w*|mətbuat|sabiq|keçmiş|տեղակալ\w*|օգնական\w*|խորհրդական\w*|խոսնակ\w*|նախկին)(?!\w)"
)


class _Named(Protocol):
    """Somebody an article names, with the words of office it gives."""

    name: str
    role: str | None


# -- names -------------------------------------------------------------------------------------------------------------
def named(name: str, language: str, day: date | None, before: str = "") -> Person | None:
    """The listed person that a name written as `name` is, on `day` (None: unknown); `before` are the words before it.

    A full name must agree in every part. A surname alone is one person's if nobody else in the list had an office by then, and
    if it is a common one, only beside words of that person's office.
    """
    key = skeleton(name)
    if not key:
        return None
    if key in people():
        return people()[key]
    parts = key.split()
    if len(parts) == 1:
        return _by_surname_alone(key, language, day, before)
    if len(parts) == 3 and (len(parts[1]) == 1 or _PATRONYMIC.search(parts[1])):
        parts = [parts[0], parts[2]]
        if " ".join(parts) in people():
            return people()[" ".join(parts)]
    if len(parts) == 2 and len(parts[0]) == 1:
        found = [p for p in by_surname().get(parts[1], ()) if skeleton(p.name)[:1] == parts[0]]
        return found[0] if len(found) == 1 and parts[1] not in common_surnames() and _began(found[0], day) else None
    if language in _INFLECTED:
        for own, person in _near().get(parts[-1][:4], ()):
            known = own.split()
            if len(known) == len(parts) and all(_case_of(k, p) for k, p in zip(known, parts, strict=True)):
                return person
    return None


#: What follows a name that does not speak in an English mention: "the Obama administration", "Mr. X recruited", "X's lawyer".
_GOES_ON = re.compile(
    r"\s+(?!(?:and|or|who|of|from|at|in|on|to|himself|herself|says|said|told|both|all|also|too|then|later|da|de|di|du|al|el|bin|ibn|van|von|der)(?!\w))[a-z]|[’']s?\s+\w"
)
#: A name that only says whose somebody is: "an adviser to President X", "like Mr. X".
_OF_SOMEBODY = re.compile(
    r"(?:\S\s+(?:to|for|with|by|under|whom|against|like|than|about)|^(?:like|despite|unlike))"
    r"\s+(?:(?:the|then|former|president|prime|minister|mr|mrs|ms|dr|sir|sen|senator|rep|gov|governor|secretary|chancellor|king|pope)\.?\s+){0,4}$",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\w\s+(?:for|to|with|by)\s+(?:the|an?|his|her|its|their)\s+(?:[a-z-]+\s+){0,2}?([a-z-]+)\s+$")
#: "multiple friends of Mike Orran", "the widow of Orran": people told by whose they are.
_PEOPLE_OF = re.compile(
    r"([\w-]+)\s+of\s+(?:(?:the|then|former|late|president|prime|minister|mr|mrs|ms|dr|sir|sen|gov)\.?\s+){0,4}$", re.IGNORECASE
)
_NAMED_FIRST = re.compile(r"^(?:Mr\.|Mrs\.|Ms\.|Dr\.)?\s*(?:[A-Z][\w.’'-]*\s+){0,3}([A-Z][\w’'-]*),\s")


def speaks(doc: Document, span: Span, source: Span) -> bool:
    """Whether the name at `span` can be the speaker of the English mention `source`, and not somebody it only speaks of."""
    before, behind = doc.text[source[0] : span[0]], doc.text[span[1] : source[1]]
    if _GOES_ON.match(behind) is not None or only_owns(before):
        return False
    first = _NAMED_FIRST.match(before)
    return first is None or lower(first.group(1)) in words("roles", "en")


def only_owns(before: str) -> bool:
    """Whether the words before a name make it one that only says whose somebody is: "an aide to the mayor X", "lawyers for the banker X"."""
    whose = _WHOSE.search(before)
    if (people_of := _PEOPLE_OF.search(before)) is not None and (people_of.group(1)[0].islower() or people_of.group(1).endswith("s")):
        head = lower(people_of.group(1))
        return any(h in words("roles", "en") or h in words("persons", "en") for h in (head, head.removesuffix("s")))
    return _OF_SOMEBODY.search(before) is not None or (whose is not None and whose.group(1) in words("roles", "en"))


def knows(tokens: list[str], doc: Document, span: Span) -> bool:
    """Whether the words at `span` are somebody's name by the list: a listed name, a surname, or one beside its office."""
    name = " ".join(tokens)
    if len(tokens) > 1:
        return skeleton(name) in people()
    return skeleton(name) in surnames(doc.language) or named(name, doc.language, doc.published, words_before(doc, name, span)) is not None


_MARKS = re.compile(r"[.,;:()\"“”«»\n—–]")


def words_before(doc: Document, name: str, source: Span) -> str:
    """The words before a surname in its mention, or before the mention when it begins with the name."""
    last = name.split()[-1][:4] if name.split() else ""
    inside = doc.text.find(last, source[0], source[1])
    if inside > source[0]:
        return doc.text[source[0] : inside]
    return _MARKS.split(doc.text[max(0, source[0] - 70) : source[0]])[-1]


def _by_surname_alone(key: str, language: str, day: date | None, before: str) -> Person | None:
    if language == "ru" and key.endswith("a") and key[:-1] in by_surname() and forms.oblique(before):
        key = key[:-1]  # "слова Алиева"
    alike = by_surname().get(key)
    if alike is None and language in _INFLECTED and len(key) > 5:
        near = {own.split()[-1] for own, _ in _near().get(key[:4], ())}
        keys = sorted(own for own in near if len(own) > 4 and _case_of(own, key))
        key = keys[-1] if keys else key
        alike = by_surname().get(key)
    could = [p for p in alike or () if _began(p, day)]
    if not could:
        return None
    low = lower(before)
    beside = [p for p in could if _is_beside(p, low, language, day)]
    if len(beside) > 1 and day is not None:
        beside = [p for p in beside if any(t.maybe(day) for t in p.terms)]
    if beside:
        return beside[0] if len(beside) == 1 else None
    if key in common_surnames() or len(key) < 4 or _other_office(low, language) or (language == "en" and genders.is_given(key)):
        return None
    if len(could) == 1:
        return could[0]
    leading = [p for p in could if any(offices()[t.title].first and _holds(t, day) for t in p.terms)]
    return leading[0] if len(leading) == 1 else None


def _holds(term: Term, day: date | None) -> bool:
    return term.surely(day) if day is not None else term.until[1] == date.max


def held(person: Person, day: date | None) -> tuple[Term, ...]:
    """The offices that a person can have held on `day`; all of them where it is not known."""
    return tuple(t for t in person.terms if day is None or t.maybe(day))


def _began(person: Person, day: date | None) -> bool:
    return day is None or min(t.since[0] for t in person.terms) <= day


def _case_of(own: str, other: str) -> bool:
    """Whether `other` is the word `own` of a listed name, a case ending aside; both are skeletons."""
    if own == other:
        return True
    stem = own[:-1] if own[-1] in "aeiou" else own
    if len(stem) < 3 or not other.startswith(stem):
        return len(own) > 4 and len(own) == len(other) and own[:-1] == other[:-1] and own[-1] + other[-1] in ("ia", "ai", "dt", "td")
    return _CASE.fullmatch(other, len(stem)) is not None


@cache
def _near() -> dict[str, list[tuple[str, Person]]]:
    """The first four letters of a surname -> the listed spellings with it."""
    found: dict[str, list[tuple[str, Person]]] = {}
    for key, person in people().items():
        found.setdefault(key.split()[-1][:4], []).append((key, person))
    return found


_WORDS = re.compile(r"[\w’'-]+")


def _windows(low: str, longest: int) -> Iterable[str]:
    tokens = _WORDS.findall(low)
    return (" ".join(tokens[i : i + n]) for n in range(longest, 0, -1) for i in range(len(tokens) - n + 1))


def _is_beside(person: Person, low: str, language: str, day: date | None) -> bool:
    """Whether the words before a surname are of an office that `person` held then, or once if they say so."""
    country = country_of(low)
    if not low.strip() or (country is not None and len(person.affiliation) == 3 and country[0] != person.affiliation):
        return False
    spans = list(_windows(low, 5))
    full = {o.title for o in offices().values() if any(fits(f, w) for f in o.forms.get(language, ()) for w in spans if " " in w)}
    was = _FORMER.search(low) is not None
    for term in person.terms:
        office = offices()[term.title]
        if not (was or day is None or term.maybe(day)) or (full and office.forms and term.title not in full):
            continue
        if term.title in full or any(fits(h, w) for h in office.heads for w in spans):
            return True
    return False


def _other_office(low: str, language: str) -> bool:
    """Whether the word right before a surname is somebody's office or occupation."""
    tokens = _WORDS.findall(low)[-1:]
    return any(t not in _COURTESY and (t in words("roles") if language == "en" else listed(t, "roles", language)) for t in tokens)


# -- offices -----------------------------------------------------------------------------------------------------------
def holder(phrase: str, language: str, day: date | None, home: str | None = None) -> Person | None:
    """Who held on `day` the office that `phrase` names with its country or body; None unless the list knows exactly one.

    `home` is the country (English name) of an office without one ("Cumhurbaşkanı").
    """
    return _holder_of(office_of(phrase, language, home), day)


def _holder_of(asked: Iterable[tuple[str, str]], day: date | None) -> Person | None:
    if day is None:
        return None
    terms = [(person, term) for office in asked for person, term in _holders().get(office, ())]
    could = {person for person, term in terms if term.maybe(day)}
    surely = {person for person, term in terms if term.surely(day)}
    return next(iter(could)) if len(could) == 1 and could == surely else None


def official(phrase: str, doc: Document, known: Iterable[_Named], home: str | None = None) -> str | None:
    """The name of whoever holds the office that `phrase` names: of somebody the article gives that office, else of the list's holder.

    `known` are the people of the article; `home` as for `holder`.
    """
    return _official(office_of(phrase, doc.language, home), doc, known)


def pair(phrase: str, doc: Document, known: Iterable[_Named]) -> tuple[str, str] | None:
    """The two who hold one office of two countries: "the Armenian and Azerbaijani foreign ministers"; None unless both are found."""
    phrase = " ".join(phrase.split())
    low = lower(phrase)
    if len(phrase) > 120 or _BETWEEN.isdisjoint(low.split()):
        return None
    named: dict[str, str] = {}
    rest, at = "", 0
    for m in country_pattern().finditer(low):
        country = country_of(phrase[m.start() : m.end()])
        if country is not None and not country[2]:
            named[country[0]] = country[1].removeprefix("the ")
            rest, at = f"{rest} {low[at : m.start()]}", m.end()
    rest = re.sub(r"\s['’]\w{1,5}(?!\w)", " ", f"{rest} {low[at:]}")
    wanted = " ".join(_PLURAL_OFFICE.get(w, w) for w in _bare(rest).split() if w not in _BETWEEN)
    if len(named) != 2 or not wanted:
        return None
    found = [_official(_offices_of(wanted, doc.language, of, code), doc, known) for code, of in named.items()]
    return (found[0], found[1]) if found[0] and found[1] and found[0] != found[1] else None


_BETWEEN = frozenset(["and", "both", "two", "и", "обоих", "двух", "ve", "və", "ile", "ilə", "her", "hər", "iki", "և", "ու"])
_PLURAL_OFFICE = {f"{w}s": w for w in ("minister", "president", "premier", "leader", "speaker", "chancellor", "ombudsman", "diplomat")} | {
    "secretaries": "secretary"
}


def _official(asked: frozenset[tuple[str, str]], doc: Document, known: Iterable[_Named]) -> str | None:
    if not asked:
        return None
    titles = {title for title, _ in asked}
    for person in known:
        has = office_of(person.role, doc.language, "any") if person.role else frozenset()
        if has & asked:
            return person.name
        if any(of == "any" and title in titles for title, of in has):
            listed_one = named(person.name, doc.language, doc.published)
            if listed_one is None or any((t.title, t.of) in asked for t in held(listed_one, doc.published)):
                return person.name
    found = _holder_of(asked, doc.published)
    return found.name if found else None


def is_another(role: str | None, phrase: str, language: str) -> bool:
    """Whether the office `role` of somebody is known to be another than the one that `phrase` names ("assistant to the president")."""
    low, asked = lower(role or ""), {title for title, _ in office_of(phrase, language)}
    if not asked:
        return False
    if _UNDER.search(low) is not None and _UNDER.search(lower(phrase)) is None:
        return True
    has = {title for title, _ in office_of(role or "", language, "any")}
    return bool(has) and not asked & has


@lru_cache(maxsize=4096)
def office_of(phrase: str, language: str, home: str | None = None) -> frozenset[tuple[str, str]]:
    """(title, country or body) of the offices that the whole of `phrase` names; more than one where a word has several titles."""
    phrase = " ".join(phrase.split())
    if len(phrase) > 120:
        return frozenset()
    low = lower(phrase)
    whole = _bare(low)
    if by_itself := {(o.title, o.of) for o in offices().values() if any(fits(_bare(f), whole) for f in o.alone)}:
        return frozenset(by_itself)
    of, rest, code = _place(phrase, low, language)
    if of is None:
        of, rest = home, low
    wanted = _bare(rest)
    if of is None or not wanted:
        return frozenset()
    return _offices_of(wanted, language, of, code)


def _offices_of(wanted: str, language: str, of: str, code: str) -> frozenset[tuple[str, str]]:
    """The offices of a country or body that bare words name."""
    if code and any(fits(f, wanted) for f in _LEADER):
        return frozenset((o.title, of) for o in offices().values() if code in o.leads)
    return frozenset((o.title, of) for o in offices().values() if any(fits(_bare(f), wanted) for f in o.forms.get(language, ())))


@lru_cache(maxsize=4096)
def _bare(form: str) -> str:
    """The words of an office that tell it from others."""
    tokens = re.findall(r"[\w*-]+(?:[’'][^\W\d_]+)?", form)
    return " ".join(t for t in tokens if not any(fits(p, t) for p in beside_offices()))


def _place(phrase: str, low: str, language: str) -> tuple[str | None, str, str]:
    """(country or body, the phrase without it, the country's code) of a phrase that names just one."""
    body = institutions.organisation(phrase, language)
    if body is not None:
        name, start, end = body
        return name, f"{low[:start]} {low[end:]}", ""
    country = country_of(phrase)
    if country is None or country[2]:
        return None, low, ""
    rest = re.sub(r"\s['’]\w{1,5}(?!\w)|\s\.", " ", country_pattern().sub(" ", low, count=1))
    return (None, low, "") if country_of(rest) else (country[1].removeprefix("the "), rest, country[0])


@cache
def _holders() -> dict[tuple[str, str], list[tuple[Person, Term]]]:
    found: dict[tuple[str, str], list[tuple[Person, Term]]] = {}
    for person in dict.fromkeys(people().values()):
        for term in person.terms:
            if offices()[term.title].forms or offices()[term.title].alone:
                found.setdefault((term.title, term.of), []).append((person, term))
    return found
