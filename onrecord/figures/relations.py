"""Who gives and who gets by a construction of its own: thanks, a relative clause, a court's favour, the country where money helps.

Here: single constructions that name a party. Not here: the order in which they count (parties.py), the part of a single name (parts.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.figures.cases import DATIVE, GENITIVE, LOCATIVE, RECEIVING, ending
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.places import LENDERS, Place
from onrecord.figures.tokens import Token

#: Tokens behind an amount in which its verb stands.
CLAUSE = 6
#: Tokens between a name and the words that say what it puts a value at.
VALUED = 8
#: Endings of what is at a place, and tokens between an owner and what receives.
PLACED, OWNED = ("taki", "teki", "daki", "deki", "dakı", "dəki"), 5
#: Tokens between an amount and the country in which it helps, and words that lead from the one to what it is for.
HELPS, FOR = 16, {"en": ("to", "for", "towards", "toward"), "ru": ("на", "для")}
#: Words that may stand between an amount and what it is for.
OF_AID = frozenset({"in", "of", "aid", "assistance", "grants", "помощи"})
#: Words that close the clause in which money helps, and words before a name that make it that of a place.
CLOSES, IN = frozenset({",", ";", ".", "(", "–", "—", "that", "which", "after", "while", "who", "что"}), {"en": "in", "ru": "в"}
#: What may stand between "in" and a name.
PARTS_OF = frozenset({"southern", "northern", "eastern", "western", "central", "the", "rural", "нагорной"})


def purse(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], first: int, last: int) -> Place | None:
    """The one state named where somebody gets money "from the state budget": it pays, to people of its own."""
    if not lex.party["purses"].within(tokens, first - 12, last + 8) or len({p.code for p in near}) != 1:
        return None
    return near[0]


def favoured(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place]) -> Place | None:
    """In whose favour a court takes money: "взыскал 7 млн рублей в пользу Минобороны России", "in favour of Chad"."""
    for at, hit in lex.party["favour"].all_in(tokens).items():
        beside = [p for p in near if (0 <= at - p.last <= 2 if lex.language in ("tr", "az") else 0 <= p.first - at - hit[0] <= 2)]
        if beside:
            return beside[0]
    return None


def promiser(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], last: int) -> Place | None:
    """Who gives by the clause behind an amount: "the $30 million that Chad had promised it"."""
    for place in near:
        at = place.last + (place.last < len(tokens) and tokens[place.last].key in ("had", "has"))
        relative = place.first > last and tokens[place.first - 1].key in ("that", "which") and place.first - last <= CLAUSE
        if (
            relative
            and lex.party["give_verbs"].at(tokens, at)
            and at + 1 < len(tokens)
            and tokens[at + 1].key in ("it", "them", "him", "her")
        ):
            return place
    return None


def is_valuer(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a name only says who puts a value on something: "a package that Islamabad values at $2 billion", "İslamabad'ın ... değer biçtiği"."""
    if not lex.party["value_verbs"].all_in(tokens):
        return False
    if lex.language in ("tr", "az"):
        is_owner = ending(tokens, place, lex.language) in GENITIVE[lex.language]
        return is_owner and bool(lex.party["value_verbs"].within(tokens, place.last, place.last + VALUED))
    if not lex.party["value_verbs"].at(tokens, place.last) or not place.first:
        return False
    before = tokens[place.first - 1].key
    return before in ("that", "which", "որը", "որն") or before.startswith("котор")


def given_to(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], first: int) -> Place | None:
    """Who is given an amount by the clause behind its name: "aid to Chad, which was granted $5 million"."""
    for place in near:
        if place.last + 2 >= first or tokens[place.last].text != "," or tokens[place.last + 1].key not in ("which", "who"):
            continue
        hit = lex.party["get_verbs"].at(tokens, place.last + 2)
        if hit and hit[0] > 1 and first - place.last - 2 - hit[0] < CLAUSE:
            return place
    return None


def thanked(
    tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], parts: Mapping[Place, str], first: int
) -> tuple[Place, Place | None] | None:
    """(giver, receiver) where somebody thanks another for an amount: "Chad's premier thanked Japan for the $5 million"; None elsewhere."""
    verbs = lex.party["thank_verbs"].all_in(tokens)
    if not verbs:
        return None
    at, hit = next(iter(verbs.items()))
    if lex.language in ("en", "ru"):
        behind = next((p for p in near if at + hit[0] <= p.first), None)
        is_object = behind is not None and not any(t.kind in ("number", "mark") for t in tokens[at + hit[0] : behind.first])
        if behind is None or not is_object:
            return None
        thankful = [p for p in near if p.last <= at and p.code != behind.code and parts[p] == "subject"]
        return behind, thankful[-1] if thankful else None
    owners = [p for p in near if p.first < first and ending(tokens, p, lex.language) in GENITIVE[lex.language]]
    dative = next((p for p in near if any(ending(tokens, p, lex.language) == e for e in DATIVE[lex.language])), None)
    giving = dative or (owners[-1] if owners and lex.language != "hy" else None)
    if giving is None:
        return None
    return giving, next((p for p in near if p.code != giving.code and p.first < max(at, first)), None)


def is_of_forces(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether a name is that of the forces right behind it: "a Ukrainian brigade", "Ukraynalı askerlerin"."""
    return any(lex.party["forces"].at(tokens, at) for at in range(place.last, min(len(tokens), place.last + 2)))


def _owns_receiver(tokens: Sequence[Token], lex: Lexicon, place: Place, first: int) -> bool:
    """Whether a name in the genitive tells whose the receiver behind it is: "Azərbaycanın sahil mühafizəsinə", "Հայաստանի ծրագրերին"."""
    if ending(tokens, place, lex.language) not in GENITIVE[lex.language]:
        return False
    for at in range(place.last, min(first, place.last + OWNED)):
        if tokens[at].kind == "number" or tokens[at].text == ",":
            return False
        if (
            at > place.last
            and tokens[at].kind == "word"
            and tokens[at].text[0].islower()
            and tokens[at].key.endswith(RECEIVING[lex.language])
        ):
            return True
    return False


def where_it_helps(
    tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], parts: Mapping[Place, str], first: int, last: int
) -> Place | None:
    """The country in which given money helps, where nobody else receives it: "gave $5 million to clear mines from fields in Chad",
    "выделил 5 млн на школы в Чаде", "Çad'da okullar için 5 milyon verdi"."""
    states = [p for p in near if len(p.code) == 3 and p.code not in LENDERS]
    if not states:
        return None
    own = lex.party["own_abroad"].all_in(tokens)
    if lex.span_ends_at_stem:
        inside = LOCATIVE[lex.language]
        held = [
            p
            for p in states
            if p.last < first
            and parts[p] == "subject"
            and (ending(tokens, p, lex.language) in (*inside, *PLACED) or is_of_forces(tokens, lex, p))
        ]
        aims = [at for at in lex.party["to"].all_in(tokens) if at < first]
        is_own = held and any(held[0].last <= at < first for at in own)
        if held and not is_own and aims and held[0].last < aims[-1]:
            return held[0]
        owners = [p for p in states if p.last < first and parts[p] == "subject" and _owns_receiver(tokens, lex, p, first)]
        return owners[-1] if owners and not own else None
    at = last
    while at < len(tokens) and tokens[at].key in OF_AID:
        at += 1
    if at >= len(tokens) or tokens[at].key not in FOR[lex.language]:
        return None
    for place in states:
        begin = place.first
        while begin > at and tokens[begin - 1].key in PARTS_OF:
            begin -= 1
        leads = tokens[begin - 1].key == IN[lex.language] or is_of_forces(tokens, lex, place)
        if not at < begin - 1 < last + HELPS or not leads:
            continue
        if not any(t.key in CLOSES or t.kind == "number" for t in tokens[at + 1 : begin - 1]) and not any(at <= i < begin for i in own):
            return place
    return None
