"""What a country or organisation is by the words right beside its name: a firm's home, a source, the maker of arms, the giver of aid.

Here: single questions about a name and its neighbours. Not here: who pays and who receives (parties.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from onrecord.figures.cases import GENITIVE, ending
from onrecord.figures.lexicon import Lexicon, Phrases, lexicon, read
from onrecord.figures.places import LENDERS, Place, countries
from onrecord.figures.tokens import Token, fold
from onrecord.places import read_by

#: Words that a name is joined to by a hyphen where it pays nothing.
ORIGINS = frozenset({"based", "born", "educated", "made", "built", "trained"})
HYPHENS = ("-", "‑", "–")
#: Words that may stand between an adjective of a country and the firm, the arms or the aid that is of it.
BETWEEN = 2
#: Organisations in capitals, which are no firms.
ORGANISATIONS = frozenset(
    {
        "IMF",
        "NATO",
        "EBRD",
        "ADB",
        "EIB",
        "USA",
        "UAE",
        "OSCE",
        "BVF",
        "AYİB",
        "ABD",
        "BMT",
        "ABŞ",
        "AB",
        "BAE",
        "BƏƏ",
        "AGİT",
        "ATƏT",
        "DTÖ",
        "ÜTT",
    }
)
#: Letters of the shortest name of a firm in capitals ("SOCAR Türkiye").
SHORTEST = 3


def is_of_a_firm(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a name only says where a firm is at home ("the Dutch contractor", "Turkish drone maker", "SOCAR Türkiye")."""
    own = place.last + (_possessive(tokens, place) or _owning(tokens, lex, place))
    if makers(lex.language).at(tokens, own) is not None:
        return True  # "Germany's Rheinmetall"
    return _is_in_its_name(tokens, lex, place) or _leads_to(tokens, lex, place, "firms", "public_bodies")


def _is_in_its_name(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether the name of a country closes that of a firm in capitals: "SOCAR Türkiye"."""
    name, before = tokens[place.first], tokens[place.first - 1] if place.first else None
    if before is None or lex.language not in ("en", "tr", "az") or name.text.isupper() or before.end + 1 != name.start:
        return False
    if not (before.text.isupper() and before.text.isalpha() and len(before.text) >= SHORTEST) or before.text in ORGANISATIONS:
        return False
    return _is_plain(tokens, place) and lex.party["government"].ending(tokens, place.first, 1) is None


def is_reporter(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a name only says whose press or experts report ("Iranian media", "турецкие эксперты")."""
    return _leads_to(tokens, lex, place, "reporters")


def is_half(tokens: Sequence[Token], place: Place) -> bool:
    """Whether a hyphen makes a name part of a word that pays nothing: "Dutch-based", "U.S.-China trade", "Aİ-95"."""
    behind, before = tokens[place.last : place.last + 2], tokens[max(0, place.first - 2) : place.first]
    if len(behind) == 2 and behind[0].text in HYPHENS and behind[0].start == tokens[place.last - 1].end:
        return behind[1].key in ORIGINS or behind[1].text[0].isupper() or behind[1].text.isdigit()
    return len(before) == 2 and before[1].text in HYPHENS and before[1].end == tokens[place.first].start and before[0].text[0].isupper()


def is_source(tokens: Sequence[Token], lex: Lexicon, place: Place, at: int) -> bool:
    """Whether a name only says who reports: "according to the IMF", "BVF-nin hesablamasına görə"."""
    words = lex.party["sources"]
    if not lex.span_ends_at_stem:
        return words.ending(tokens, at, 3) is not None
    return any(words.at(tokens, behind) for behind in range(place.last, min(len(tokens), place.last + 5)))


def maker(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place]) -> Place | None:
    """Whose arms are dealt in by the adjective before them: "Iranian drones", "иранские беспилотники", "Hindistan füzeleri"."""
    for place in near:
        if place.last >= len(tokens) or not _is_adjective(tokens, lex, place):
            continue
        if lex.party["made_in"].at(tokens, place.last) or (
            lex.party["made_in"].at(tokens, place.last + 1) and tokens[place.last].text in HYPHENS
        ):
            return place  # "Türk yapımı"
        if tokens[place.last].kind != "word":
            continue
        told = tokens[place.last - 1].text in _adjectives(lex.language)
        if lex.language in ("tr", "az") and not told and all(p.code == place.code for p in near if p.first < place.first):
            continue  # "Bakı raketlərə ... ödəyəcək": the subject, with no adjective to tell it from
        for at in range(place.last, min(len(tokens), place.last + (1 if lex.language in ("tr", "az") else BETWEEN))):
            if (hit := lex.purpose.at(tokens, at)) and str(hit[1]).startswith("arms_deal"):
                return place
            if tokens[at].kind != "word" or tokens[at].text[0].isupper():
                break
    return None


def make(tokens: Sequence[Token], lex: Lexicon) -> Place | None:
    """Whose arms are dealt in by their own name or that of their maker ("Javelin missiles", "altı TB2"); None for used ones and for
    those of several states."""
    found = {**makers(lex.language).all_in(tokens), **makes(lex.language).all_in(tokens)}
    if not found or lex.cues["used"].all_in(tokens):
        return None
    made = [Place(str(code), at, at + count) for at, (count, code) in found.items() if tokens[at].text[0].isupper()]
    return made[0] if len({place.code for place in made}) == 1 else None


@cache
def makes(language: str) -> Phrases:
    """Country code by the names of arms."""
    return _declared(language, "makers")


@cache
def makers(language: str) -> Phrases:
    """Country code by the names of firms that make arms."""
    return _declared(language, "makers_firms")


def _declared(language: str, section: str) -> Phrases:
    entries = [(form, code) for code, forms in read("organisations.toml")[section].items() for form in forms]
    return Phrases(entries, lexicon(language).vocabulary)


def giver(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place]) -> Place | None:
    """Whose aid or loan it is by the name beside it: "EU aid", "российский кредит", "AB desteği", "помощь Польши"."""
    if not lex.party["given"].all_in(tokens):
        return None
    before = next((p for p in near if _is_adjective(tokens, lex, p) and _leads_to(tokens, lex, p, "given")), None)
    return before or next((p for p in near if lex.language == "ru" and _is_of(tokens, lex, p)), None)


def _is_of(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a Russian name right behind aid or a loan is a genitive and nothing else ("помощь Польши"; "помощь Армении" may be a dative)."""
    text = tokens[place.last - 1].text
    return (
        place.first > 0
        and lex.party["given"].at(tokens, place.first - 1) is not None
        and (text in ("США", "ЕС", "Евросоюза") or re.search(r"(?:[^и]и|ы|а|я)$", text) is not None)
    )


def _is_adjective(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a name may tell whose the word behind it is: an adjective, or in languages without them a name without a case."""
    last = tokens[place.last - 1]
    if len(place.code) != 3 or place.code in LENDERS or last.text in ("US", "U.S.", "UK", "U.K.", "ABD", "ԱՄՆ"):
        return ending(tokens, place, lex.language) == "" if lex.span_ends_at_stem else True
    if lex.language == "en":
        return last.key not in _nouns() and last.text[0].isupper()
    if lex.language in ("ru", "hy"):
        return last.text[0].islower()
    return ending(tokens, place, lex.language) == "" and _is_plain(tokens, place)


def _is_plain(tokens: Sequence[Token], place: Place) -> bool:
    """Whether a name stands without an apostrophe behind it."""
    return not (place.last < len(tokens) and tokens[place.last].text in ("'", "’"))


@cache
def _adjectives(language: str) -> frozenset[str]:
    """Adjectives of countries in a language that writes them as it writes names."""
    kinds = ("adjectives", "people")
    return frozenset(form.bare for form in read_by("figures") if form.language == language in ("tr", "az") and form.kind in kinds)


@cache
def _nouns() -> frozenset[str]:
    """Last words of the English names of countries and capitals, in lower case: no adjectives."""
    from babel import Locale

    names = [*Locale.parse("en").territories.values(), *(form for forms in countries("en").values() for form in forms)]
    return frozenset(
        fold(name.split()[-1]) for name in names if "*" not in name and not name.endswith(("ish", "ese", "ch", "an", "ans", "i"))
    )


def _leads_to(tokens: Sequence[Token], lex: Lexicon, place: Place, name: str, without: str | None = None) -> bool:
    """Whether a word of the list `name` stands right behind a name, a few words in lower case between, none of the list `without`."""
    if not lex.party[name].all_in(tokens):
        return False
    begin = place.last + (_possessive(tokens, place) or _owning(tokens, lex, place))
    owns = begin > place.last or ending(tokens, place, lex.language) in GENITIVE.get(lex.language, ())
    between = BETWEEN if owns or _is_adjective(tokens, lex, place) else 0
    for at in range(begin, min(len(tokens), begin + 1 + between)):
        token = tokens[at]
        if token.kind != "word" or not token.text[0].islower() or (without and lex.party[without].at(tokens, at)):
            return False
        if lex.party[name].at(tokens, at):
            return True
    return False


def _possessive(tokens: Sequence[Token], place: Place) -> int:
    """Tokens of the English "'s" behind a name."""
    behind = tokens[place.last : place.last + 2]
    return 2 if len(behind) == 2 and behind[0].text in ("'", "’") and behind[1].key == "s" else 0


def _owning(tokens: Sequence[Token], lex: Lexicon, place: Place) -> int:
    """Tokens of the Turkish genitive behind a name and its apostrophe."""
    behind = tokens[place.last : place.last + 2]
    is_owner = len(behind) == 2 and behind[0].text in ("'", "’") and behind[1].key in GENITIVE.get(lex.language, ())
    return 2 if is_owner else 0
