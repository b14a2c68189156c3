"""The grammatical part of every country and organisation named in a sentence: subject, receiver, source, partner, payer by a preposition.

Here: single names by their order, prepositions and case endings. Not here: who of them pays and who receives (parties.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.figures.beside import is_half, is_of_a_firm, is_reporter, is_source
from onrecord.figures.cases import ABLATIVE, DATIVE, GENITIVE, RECEIVING, ending
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.places import Place, feminine
from onrecord.figures.relations import is_valuer
from onrecord.figures.tokens import Token, Tokens

#: Tokens between "for" and "of" in "for the demining of Ukraine".
OWNED = 4
#: Russian prepositions before other cases that end alike.
PREPOSITIONS = frozenset({"в", "во", "на", "о", "об", "при", "по", "через", "за", "про", "с", "к"})
#: Last letters of Russian names without cases of their own, or in the dative.
UNCHANGING = ("у", "и", "о", "е", "э")
#: Tokens between a verb of giving and the receiver.
GIVING = 12
#: Tokens between a name and what it is ordered to do, and between a state body and the "in" of its seat.
ORDERED, SEATED = 7, 6
#: Endings of what is at a place, and of the receiver behind it.
PLACED = ("taki", "teki", "daki", "deki", "dakı", "dəki")
TOWARDS = {"tr": ("e", "a"), "az": ("ə", "a"), "hy": ("ին",)}


def parts_of(tokens: Sequence[Token], lex: Lexicon, named: Sequence[Place]) -> Mapping[Place, str]:
    """The grammatical part of every name of a sentence; looked for once in it."""
    known: dict[Any, Any] = tokens.hits if isinstance(tokens, Tokens) else {}
    if parts_of not in known:
        known[parts_of] = {p: _part(tokens, lex, p) for p in named}
        for place in _further_receivers(tokens, lex, named):
            known[parts_of][place] = "to"
    parts: Mapping[Place, str] = known[parts_of]
    return parts


def _further_receivers(tokens: Sequence[Token], lex: Lexicon, named: Sequence[Place]) -> list[Place]:
    """The receivers whose verb is left out: Niger in "granted Chad $5 million and Niger $7 million"."""

    def leads(place: Place) -> bool:
        following = tokens[place.last] if place.last < len(tokens) else None
        return following is not None and (following.kind == "number" or following.text in lex.symbols or following.text in lex.codes)

    if lex.language != "en" or not any(p.first and lex.party["give_verbs"].ending(tokens, p.first, 2) and leads(p) for p in named):
        return []
    return [p for p in named if p.first and tokens[p.first - 1].key in ("and", ",") and leads(p)]


def _part(tokens: Sequence[Token], lex: Lexicon, place: Place) -> str:
    if is_half(tokens, place):
        return "other"
    at = place.first
    while at > 0 and tokens[at - 1].key in ("the", "its", "a", "an"):
        at -= 1
    if is_source(tokens, lex, place, at) or is_reporter(tokens, lex, place) or is_valuer(tokens, lex, place):
        return "other"
    for name, part in (("payer_before", "by"), ("to", "to"), ("from", "from")):
        if lex.language in ("en", "ru") and lex.party[name].ending(tokens, at, 3):
            return part
    if _is_made_to_pay(tokens, lex, place, at):
        return "by"
    if lex.language == "en" and lex.party["cost_verbs"].ending(tokens, at, 1):
        return "cost"
    if is_of_a_firm(tokens, lex, place):
        return "firm"
    if at > 0 and lex.party["ask_verbs"].ending(tokens, at, 2) and any(t.key == "for" for t in tokens[place.last : place.last + 2]):
        return "asked"
    if (lex.party["with"].ending(tokens, at, 1) if not lex.span_ends_at_stem else lex.party["with"].at(tokens, place.last)) and (
        lex.span_ends_at_stem or at == place.first or tokens[at].key == "the"
    ):
        return "with"
    behind = "" if lex.span_ends_at_stem or at == 0 else tokens[at - 1].key  # the preposition, where a language has them
    if behind in ("in", "в") and _is_seat(tokens, lex, at - 1):
        return "subject"  # "the parliament in Tallinn"
    if (
        behind == ","
        and at > 3
        and tokens[at - 3].key == "in"
        and tokens[at - 2].text[0].isupper()
        and _is_where_it_is_given(tokens, lex, at - 3)
    ):
        return "to"  # "to the clinic in Gori, Georgia"
    if behind == "in" and lex.language == "en" and _is_where_it_is_given(tokens, lex, at - 1):
        return "to"  # "to the clinic in Gori"
    if behind == "of" and at > 2 and tokens[at - 3].key == "with" and tokens[at - 2].text[0].isupper():
        return "with"  # "concluded with Kamaz of Russia"
    if behind == "of" and _is_for_its_own(tokens, lex, at - 1):
        return "to"
    if behind in ("in", "with", "against", "of", "between", "near", "at", "в", "с", "против", "между"):
        return "other" if behind != "of" else "subject"
    if (
        at > 0
        and (lex.party["give_verbs"].ending(tokens, at, 2) or (lex.language == "ru" and lex.party["cost_verbs"].ending(tokens, at, 1)))
        and (lex.language != "ru" or tokens[place.last - 1].key.endswith(UNCHANGING))
    ):
        return "to"
    if lex.language == "en":
        return "subject"  # no cases
    after = ending(tokens, place, lex.language)
    if lex.language == "ru" and (_is_dative(tokens, place, after) or _opens_for(tokens, lex, place, after)):
        return "to"
    if lex.party["payer_before"].at(tokens, place.last) and lex.language in ("tr", "az", "hy"):
        return "by"
    if lex.party["to"].at(tokens, place.last) and lex.language in ("tr", "az", "hy"):
        return "to"
    if any(after.endswith(e) for e in ABLATIVE.get(lex.language, ())):
        return "from"
    if after and any(after == e or (len(e) > 1 and after.endswith(e)) for e in DATIVE.get(lex.language, ())):
        return "to"
    if lex.span_ends_at_stem and after.endswith(PLACED) and tokens[-1] is not tokens[_behind(tokens, place) - 1]:
        following = tokens[_behind(tokens, place)]
        if following.kind == "word" and following.key.endswith(TOWARDS[lex.language]):
            return "to"  # "Irak'taki peşmergeye"
    if lex.language in ("tr", "az") and not after and _is_of_goods(tokens, lex, place):
        return "to"
    if lex.span_ends_at_stem and (not after or after in GENITIVE[lex.language]) and _is_of_receivers(tokens, lex, place):
        return "to"
    return "subject"


def _is_made_to_pay(tokens: Sequence[Token], lex: Lexicon, place: Place, at: int) -> bool:
    """Whether somebody orders the one named to pay: "ordered Greece on Thursday to pay", "обязал Грецию выплатить"."""
    if not at or lex.language not in ("en", "ru") or not lex.party["made_to"].ending(tokens, at, 1):
        return False
    for behind in range(place.last, min(len(tokens), place.last + ORDERED)):
        if tokens[behind].text in (",", ";"):
            return False
        if lex.party["pay_verbs"].at(tokens, behind):
            return lex.language == "ru" or tokens[behind - 1].key == "to"
    return False


def _is_where_it_is_given(tokens: Sequence[Token], lex: Lexicon, at: int) -> bool:
    """Whether the "in" at `at` says where the receiver is, "to" and an article a few words before: "handed over a bus to the clinic in"."""
    for before in range(at - 1, max(0, at - SEATED), -1):
        if tokens[before].kind != "word":
            return False
        if tokens[before].key == "to":
            given = [i for i, _ in lex.party["arms_given"].within(tokens, max(0, before - GIVING), before)]
            return tokens[before + 1].key in ("a", "an", "the") and any(not tokens[i].key.startswith("sen") for i in given)
    return False


def _is_seat(tokens: Sequence[Token], lex: Lexicon, at: int) -> bool:
    """Whether the "in" at `at` says where a state body sits, named a few words before with no verb of paying between."""
    for before in range(at - 1, max(-1, at - SEATED), -1):
        if tokens[before].kind != "word" or any(lex.party[n].at(tokens, before) for n in ("pay_verbs", "get_verbs", "give_verbs")):
            return False
        for name in ("government", "state_income"):
            hit = lex.party[name].at(tokens, before)
            if hit and before + hit[0] <= at:
                return True
    return False


def _behind(tokens: Sequence[Token], place: Place) -> int:
    """The place behind a name and the case ending that an apostrophe parts from it."""
    has_mark = place.last + 1 < len(tokens) and tokens[place.last].text in ("'", "’")
    return min(place.last + 2 * has_mark, len(tokens) - 1)


def _is_for_its_own(tokens: Sequence[Token], lex: Lexicon, at: int) -> bool:
    """Whether the "of" at `at` leads back to "to" or "for" and what is the receiver's own: "to the demining of Ukraine", "for the army of Chad"."""
    begin = at
    while begin > max(0, at - OWNED) and tokens[begin - 1].kind == "word" and tokens[begin - 1].text.islower():
        if lex.party["to"].at(tokens, begin - 1) and begin < at:
            return True
        begin -= 1
    return False


def _is_of_goods(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a name tells whose goods are paid for: "Rus gazına ... ödedi"."""
    following = tokens[place.last] if place.last < len(tokens) else None
    if following is None or following.kind != "word" or not following.key.endswith(RECEIVING[lex.language]):
        return False
    return bool(lex.party["goods"].at(tokens, place.last) and lex.party["settle_verbs"].all_in(tokens))


def _is_of_receivers(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a name is that of an army or state body in the dative: "Irak'ın Kürt güçlerine", "Lübnan ordusuna"."""
    reach = 5 if ending(tokens, place, lex.language) else 2
    for at in range(place.last, min(len(tokens), place.last + reach)):
        key = tokens[at].key
        if tokens[at].kind == "number" or tokens[at].text == ",":
            return False
        if (lex.party["forces"].at(tokens, at) or lex.party["government"].at(tokens, at)) and key.endswith(RECEIVING[lex.language]):
            return True
    return False


def _opens_for(tokens: Sequence[Token], lex: Lexicon, place: Place, after: str) -> bool:
    """Whether a Russian name that may be in the dative opens a clause before a verb of giving ("Армении выделят"), or stands right
    behind one and before a number ("одолжила Грузии 5 млн")."""
    if after not in ("и", "ии"):
        return False
    if place.first and tokens[place.first - 1].kind == "word":
        counts = place.last < len(tokens) and tokens[place.last].kind == "number"
        return counts and any(lex.party[name].at(tokens, place.first - 1) for name in ("give_verbs", "owe_verbs"))
    return any(lex.party[name].at(tokens, place.last) for name in ("give_verbs", "pay_verbs"))


def _is_dative(tokens: Sequence[Token], place: Place, after: str) -> bool:
    """Whether a Russian name stands in the dative by its ending ("Киеву", "Польше") and no preposition takes that for another case."""
    if place.first and tokens[place.first - 1].key in PREPOSITIONS:
        return False
    stem = tokens[place.last - 1].key.removesuffix(after)
    if after == "ю":
        return not stem.endswith("и")  # "Китаю", not "Турцию"
    return after == "е" or (after == "у" and stem not in feminine())
