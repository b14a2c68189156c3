"""Who pays and who receives: the countries and organisations of a sentence in their grammatical parts.

Here: rules on order and verbs. Not here: the part of a single name (parts.py), finding the names (places.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.figures.beside import giver, make, maker
from onrecord.figures.cases import GENITIVE, LOCATIVE, ending
from onrecord.figures.lending import costs, debtor_of, is_debt, is_lender, is_of_contract, owes, says, sells_bonds
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.parts import parts_of
from onrecord.figures.places import LENDERS, NATIONAL, Place
from onrecord.figures.relations import favoured, given_to, promiser, purse, thanked, where_it_helps
from onrecord.figures.tenses import NOMINAL
from onrecord.figures.tokens import Token

#: Words that may stand between a name and its amount where the verb is left out.
HEDGES = ("merely", "approximate", "minimum", "maximum")
#: Tokens between an amount and its receiver where nothing says what it is for.
REACH = 7
#: Tokens between an amount and the receiver named right behind it ("$60 million for Tbilisi").
BESIDE = 2
#: Tokens behind an amount in which its verb stands, made a noun, and before it in a relative clause; between a verb of gathering and "by".
CLAUSE, BEFORE, GATHERS = 6, 3, 2
#: Endings of Russian names as subjects.
NOMINATIVE = frozenset({"", "я", "а", "ь"})
#: Endings of a sum that tells the size of what is bought.
SIZES = ("lık", "lik", "luk", "lük", "lıq", "liq", "luq", "lüq")
#: Endings of Russian names behind "в" where something happens, not where it goes.
IN_PLACE = ("е", "и", "ии")
#: Tokens before an amount in which a word for a pension or for money sent home stands.
WAGE_REACH = 14
#: Words between two clauses that set one state against another.
CONTRASTS = frozenset({"while", "whereas", "but", "а", "но", "isə", "ise", "իսկ"})
#: Purposes that only a state has.
OF_STATES = frozenset({"defence_budget", "national_security", "defence_and_national_security"})
GIVING = OF_STATES | {"loan", "military_aid", "arms_deal", "other"}
GIVEN = frozenset({"loan", "military_aid", "other"})


class Parties(NamedTuple):
    """Codes of payer and receiver with the places they were read from; None where the text does not say."""

    payer: str | None = None
    beneficiary: str | None = None
    payer_place: Place | None = None
    beneficiary_place: Place | None = None


def parties(
    tokens: Sequence[Token], lex: Lexicon, named: Sequence[Place], first: int, last: int, purpose: str, currency: str | None, floor: int = 0,
    ceiling: int | None = None,
) -> Parties:  # fmt: skip
    """The parties of the amount at ``first:last`` in its sentence. `floor`: behind the amount before it; `ceiling`: where one that it is
    compared with begins.

    The subject (the first name not governed by a preposition) pays, unless the verb is one of getting or selling, or the
    money is revenue; names after "to" or "for", or in the dative, receive; names after "from" pay a receiver and are paid by a buyer.
    """
    near = [p for p in named if not first <= p.first < last]
    if not near:
        return _by_currency(tokens, lex, currency, purpose, first, last)
    known = parts_of(tokens, lex, named)
    parts = {p: known[p] for p in near}
    made = (maker(tokens, lex, near) or make(tokens, lex)) if purpose == "arms_deal" else None
    subjects = _of_inner_clause(
        [p for p in near if (parts[p] == "subject" and p != made) or (parts[p] == "firm" and purpose == "arms_deal")],
        tokens,
        lex,
        first,
        last,
    )
    subjects = _of_last_clause(subjects, tokens, lex, first)
    gapped = _gapped(tokens, lex, subjects, floor, first)
    subject = gapped or _nearest_subject(
        [p for p in subjects if floor <= p.first < first and _verb(tokens, lex, p, first, first) is not None] or subjects, first
    )
    if subject is not None and subject.first >= last and any(floor <= at < first for at in lex.party["pronouns"].all_in(tokens)):
        subject = None  # "he had given $5,000 to a friend who left for Oslo"
    subject = _inverted(subjects, tokens, lex, last) or subject
    verb = _verb(tokens, lex, subject, first, last, purpose)
    if verb == "get" and (state := purse(tokens, lex, near, first, last)):
        return _found(state, None)
    if lex.language == "en" and (promising := promiser(tokens, lex, near, last)):
        return _found(promising, next((p for p in subjects if p.code != promising.code and p.first < first), None))
    if purpose in GIVEN and (thanks := thanked(tokens, lex, near, parts, first)):
        return _found(*thanks)
    payer = next((p for p in near if parts[p] in ("by", "asked", "cost")), None)
    if lex.language == "en" and (given := given_to(tokens, lex, near, first)):
        aid = lex.party["given"].within(tokens, given.first - BEFORE, given.first)
        return _found(payer or next((p for p in subjects if aid and p.code != given.code and p.first < given.first), None), given)
    giving = giver(tokens, lex, near) if purpose in GIVEN else None  # "hopes for Polish aid": whose it is, not whom it is for
    receivers = [
        p
        for p in near
        if parts[p] == "to"
        and p != giving
        and not (ceiling is not None and p.first >= ceiling)
        and p.code != (subject.code if subject else None)
    ]
    own = [p for p in receivers if floor <= p.first < first] if lex.span_ends_at_stem else []
    receiver = own[-1] if own else _nearest_receiver(receivers, tokens, lex, first, last)
    if receiver is not None and purpose == "other" and not _may_receive(tokens, lex, receiver, floor, first, last):
        receiver = None
    if receiver is not None and lex.language != "en" and costs(tokens, lex, receiver, first, last):
        return _found(receiver, subject if purpose == "arms_deal" else None)  # "обойдётся Киеву в 5 млрд"
    if payer is not None and parts[payer] == "cost":
        return _found(payer, (receiver or subject or made) if purpose == "arms_deal" else None)
    if purpose == "loan" and subject is not None and sells_bonds(tokens, lex, first, last):
        return _found(None, subject)
    if purpose == "loan" and owes(tokens, lex, first, last):
        return _found(receiver or giver(tokens, lex, near), subject)
    if purpose == "loan" and (debtor := debtor_of(tokens, lex, near, first, last)):
        return _found(receiver or next((p for p in subjects if p.code != debtor.code and p.first < first), None), debtor)
    if purpose == "loan" and receiver is None and (partner := _partner(near, parts, subject)) and is_of_contract(tokens, lex, partner):
        return _found(subject, partner) if is_lender(tokens, lex, subject, first, last) else _found(partner, subject)
    if purpose == "loan" and receiver is None and is_debt(tokens, lex, subject, first, last):
        return _found(None, subject)
    if purpose == "other" and receiver is not None and owes(tokens, lex, first, last) and receiver.code in LENDERS:
        return _found(receiver, subject)
    if purpose == "other" and (_is_unpaid(tokens, lex, first, last) or lex.party["remitted"].within(tokens, first - CLAUSE, first)):
        return _unpaid(tokens, lex, near, parts, first, last)
    apart = floor and subject is not None and floor <= subject.first < first  # a clause with a subject of its own
    sources = [p for p in near if parts[p] == "from" and not (apart and p.first < floor)]
    if lex.party["demand_verbs"].within(tokens, max(0, first - CLAUSE), first):
        sources = []  # "demands $20 billion in concessions from China"
    origin = next((p for p in sources if p.code != (subject.code if subject else None)), None)
    origins = {p.code for p in near if parts[p] == "from" and (p.first < first) == (origin is not None and origin.first < first)}
    if origin is not None and (_goes_on(tokens, lex, near, origin) or (purpose == "arms_deal" and len(origins) > 1)):
        origin = None  # "from France and Italy"
    if origin is not None and subject is not None and receiver is None and purpose in GIVEN:
        awaits = lex.party["await_verbs"].within(
            tokens, *((subject.last, first) if lex.language in ("en", "ru", "hy") else (last, last + CLAUSE))
        )
        if awaits:
            return _found(origin, subject)  # "expects a loan of $40 million from Japan"
    if payer is not None and parts[payer] == "asked":
        return _found(payer, receiver or subject)
    if origin is not None and subject is not None and purpose != "arms_deal" and says(tokens, lex, "ask_verbs", first, last):
        return _found(origin, receiver or subject)
    if purpose == "loan" and subject is not None and receiver is None and says(tokens, lex, "borrow_verbs", first, last):
        return _found(origin, subject)
    if purpose == "arms_deal" and subject is None and receiver is None and says(tokens, lex, "buy_verbs", first, last):
        return _found(payer, origin)
    if giving is not None and not _is_contrasted(tokens, giving, first, last) and giving.code != (receiver.code if receiver else None):
        return _found(giving, receiver or _only_other(tokens, lex, near, giving, parts, first, last))
    if purpose == "fine":
        return _found(payer or (subject if _settles(tokens, lex, subject, first) else None), favoured(tokens, lex, near))
    if purpose == "revenue" and _settles(tokens, lex, subject, first):
        return _found(None, subject) if _is_collector(tokens, lex, subject) else _found(subject, receiver)
    if purpose == "revenue":
        gathers = payer is not None and lex.party["collect_verbs"].within(tokens, payer.first - GATHERS, payer.first)
        return _found(None, _earner(tokens, lex, near, first) or subject or receiver or (payer if gathers else None))
    if verb == "sell" and subject is not None and ending(tokens, subject, lex.language) in LOCATIVE.get(lex.language, ()):
        return _found(None, None)  # "Bakıda ... satılır": where it is sold
    if verb == "sell" and purpose != "loan":  # an export loan is given
        if receiver is None and lex.language == "ru" and subject is not None:
            receiver = next((p for p in near if p.first > subject.last and p.code != subject.code), None)
        buyer = receiver or payer
        if buyer is None and purpose == "arms_deal" and subject is not None:
            buyer = _only_other(tokens, lex, near, subject, parts, first, last)
        return _found(buyer, subject or made)
    buys = says(tokens, lex, "buy_verbs", first, last)
    pays = payer or subject
    if made is not None and pays is not None and pays.code == made.code:
        buyers = (receiver, _partner(near, parts, subject), *subjects)
        buyer = next((p for p in buyers if p and p.code != made.code and not _is_parted(tokens, p, first, last)), None)
        if buyer is not None:
            return _found(buyer, made)  # "Britain and Turkey signed ... for 20 Typhoon fighters"
    if (
        purpose == "other"
        and says(tokens, lex, "invest_verbs", first, last)
        and (field := _field([p for p in near if not _is_parted(tokens, p, first, last)], parts, pays))
    ):
        return _found(pays if pays and pays.code != field.code else None, field)
    if verb == "get" and not (buys and purpose == "other" and origin is not None and tokens[last - 1].key.endswith(SIZES)):
        if origin is None and payer is None and subject is not None and _is_own(tokens, lex, subject, purpose, currency, first):
            return _found(subject, None)
        return _found(origin or payer, subject or receiver)
    if payer is not None:
        return _found(payer, receiver or (subject if subject and subject.code != payer.code else None))
    if subject is None and receiver is not None and origin is None and purpose in OF_STATES:
        return _found(receiver, None)
    if subject is None:
        return _found(origin, receiver or made)
    if floor and (state := _of_its_own(tokens, lex, near, parts, floor, first, last)):
        return _found(state, None)
    if purpose == "arms_deal" and parts[subject] == "firm" and len({p.code for p in near}) == 1 and _is_sellers(tokens, lex):
        return _found(None, subject)
    own_money = lex.party["state_money"].at(tokens, subject.last) or lex.party["state_money"].ending(tokens, subject.first, 1)
    if verb is None and purpose == "other" and not (gapped or own_money) and not lex.party["government"].all_in(tokens):
        return _found(None, receiver)
    second = receiver
    if second is None and (purpose == "arms_deal" or (purpose == "other" and buys)):
        firm = next((p for p in near if parts[p] == "firm" and p.code != subject.code), None)
        second = origin or made or (_partner(near, parts, subject) if says(tokens, lex, "contract", first, last) else None) or firm
    if second is None and lex.language == "ru" and purpose in GIVING - OF_STATES:
        second = next(
            (
                p
                for p in near
                if p.first > subject.last and p.code != subject.code and parts[p] == "subject" and not _is_apart(tokens, p, last)
            ),
            None,
        )
    if second is None and purpose in GIVEN and verb == "pay":
        second = where_it_helps(tokens, lex, near, parts, first, last)
    if second is None and subject.code in LENDERS and purpose in GIVEN:
        second = _only_other(tokens, lex, near, subject, parts, first, last)
    if second is None and subject.code in LENDERS and purpose in ("loan", "other") and verb == "pay":
        second = _field([p for p in near if not _is_parted(tokens, p, first, last)], parts, subject)
    return _found(subject, second)


def is_joint(tokens: Sequence[Token], lex: Lexicon, named: Sequence[Place], who: Parties, first: int, last: int) -> bool:
    """Whether two states pay together and no single one does: "Poland and Latvia will jointly buy"."""
    payer = who.payer_place
    if payer is None or not lex.party["jointly"].within(tokens, payer.last, last + CLAUSE) or payer.first >= first:
        return False
    if _goes_on(tokens, lex, named, payer):
        return True
    return any(p.code != payer.code and _goes_on(tokens, lex, [payer], p) for p in named if p.last < payer.first)


def _of_inner_clause(subjects: Sequence[Place], tokens: Sequence[Token], lex: Lexicon, first: int, last: int) -> list[Place]:
    """The subjects of the clause that holds the amount, where another reports it: "Baku says that France ...", "Bakü, Fransa'nın ... verdiğini"."""
    that = max((at for at in lex.cues["that"].all_in(tokens) if at < first), default=None)
    reach = first if lex.language != "ru" else (that or 0) + 3  # farther on, a name without a preposition may be any case
    inner = [p for p in subjects if that is not None and that < p.first < min(first, reach)]
    if not inner and that is not None and _is_reported(tokens, lex, that, first):
        return [p for p in subjects if p.first >= that]
    nominal = NOMINAL.get(lex.language)
    endings = GENITIVE.get(lex.language, ())
    if not inner and nominal and any(form.search(t.key) for t in tokens[max(0, first - BEFORE) : first] for form in nominal.values()):
        owners = [p for p in subjects if p.first < first and ending(tokens, p, lex.language) in endings]
        inner = owners[-1:]  # "Bakının verdiyi 2 milyon"
    if not inner and nominal and any(form.search(t.key) for t in tokens[last : last + CLAUSE] for form in nominal.values()):
        inner = [p for p in subjects if p.first < first and ending(tokens, p, lex.language) in endings]
        if not inner and _is_of_a_stranger(tokens, lex, subjects, first):
            return []
    return inner or list(subjects)


def _is_reported(tokens: Sequence[Token], lex: Lexicon, that: int, first: int) -> bool:
    """Whether a verb of saying leads to "that" and somebody or something unnamed is the subject behind it: "estimates that repairs will take"."""
    end = that - (tokens[that - 1].text == "," if that else 0)
    if not lex.party["reports"].ending(tokens, end, 1):
        return False
    return not any(lex.party["anaphors"].at(tokens, at) or lex.party["pronouns"].at(tokens, at) for at in range(that + 1, first))


def _is_of_a_stranger(tokens: Sequence[Token], lex: Lexicon, subjects: Sequence[Place], first: int) -> bool:
    """Whether a name that is no state's, in the genitive of a reported clause, does what the clause says: "Bakanlık, Masdar'ın ..."."""
    after = max((p.last for p in subjects if p.last <= first), default=0)
    marks = (at for at in range(after + 1, first - 1) if tokens[at].text in ("'", "’") and tokens[at - 1].text[0].isupper())
    return lex.language == "tr" and any(tokens[at + 1].key in GENITIVE["tr"] for at in marks)


def _of_last_clause(subjects: Sequence[Place], tokens: Sequence[Token], lex: Lexicon, first: int) -> list[Place]:
    """The subjects behind the last comma and conjunction before the amount, where there are any: "..., but Peru earned"."""
    opened = [at for at in lex.cues["clause_open"].all_in(tokens) if 0 < at < first and tokens[at - 1].text == ","]
    last = [p for p in subjects if opened and opened[-1] < p.first < first]
    return last or list(subjects)


def _found(payer: Place | None, receiver: Place | None) -> Parties:
    if payer is not None and receiver is not None and payer.code == receiver.code:
        receiver = None
    return Parties(payer.code if payer else None, receiver.code if receiver else None, payer, receiver)


def _only_other(
    tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], place: Place, parts: Mapping[Place, str], first: int, last: int
) -> Place | None:
    """The one other state of an amount's clause, as its subject or the owner of what the money is for; None where there are several."""
    others = [p for p in near if p.code != place.code and len(p.code) == 3 and p.code not in LENDERS and parts[p] in ("subject", "to")]
    if len({p.code for p in others}) != 1:
        return None
    return None if _is_contrasted(tokens, others[0], first, last) else others[0]


def _nearest_receiver(receivers: Sequence[Place], tokens: Sequence[Token], lex: Lexicon, first: int, last: int) -> Place | None:
    """The receiver right before an amount ("lend Peru $5 million"), or right behind it ("$5 million for Tbilisi"), else the first."""
    for place in receivers:
        if place.last <= first and all(any(lex.cues[n].at(tokens, at) for n in HEDGES) for at in range(place.last, first)):
            return place
    for place in receivers:
        if 0 < place.first - last <= BESIDE and not any(lex.party["give_verbs"].at(tokens, at) for at in range(last, place.first)):
            return place
    return receivers[0] if receivers else None


def _is_contrasted(tokens: Sequence[Token], place: Place, first: int, last: int) -> bool:
    """Whether a name stands in another clause than an amount, set against it."""
    between = range(place.last, first) if place.last <= first else range(last, place.first)
    return any(tokens[at].text == ";" or tokens[at].key in CONTRASTS for at in between)


def _field(near: Sequence[Place], parts: Mapping[Place, str], subject: Place | None) -> Place | None:
    """Where money is invested: the one other state of the sentence, be it behind "in", "through" or a case ending."""
    own = subject.code if subject is not None else None
    others = [p for p in near if len(p.code) == 3 and p.code not in LENDERS and parts[p] in ("subject", "to", "other") and p.code != own]
    return others[0] if len({p.code for p in others}) == 1 else None


def _of_its_own(
    tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], parts: Mapping[Place, str], floor: int, first: int, last: int
) -> Place | None:
    """The one state of a sentence where its government pays the rest of what others began: "the treasury will add 3 billion"."""
    bodies = lex.party["bodies"].within(tokens, floor, last + CLAUSE)
    if not bodies or any(floor <= p.first < last + CLAUSE for p in near) or not lex.party["pay_verbs"].within(tokens, floor, last + CLAUSE):
        return None
    states = [p for p in near if len(p.code) == 3 and p.code not in LENDERS and parts[p] in ("subject", "to")]
    return states[0] if len({p.code for p in states}) == 1 else None


def _goes_on(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], place: Place) -> bool:
    """Whether another state follows a name behind "and"."""
    join = lex.periods["years_join"].at(tokens, place.last)
    return join is not None and any(p.first == place.last + join[0] and p.code != place.code for p in near)


def _is_sellers(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a state body makes a contract with the one firm of a sentence: "the ministry's contract with an Israeli firm"."""
    bodies = lex.party["government"].all_in(tokens) or lex.party["forces"].all_in(tokens)
    return bool(bodies) and bool(lex.party["contract"].all_in(tokens))


def _partner(near: Sequence[Place], parts: Mapping[Place, str], subject: Place | None) -> Place | None:
    """Who a contract is made with."""
    return next((p for p in near if parts[p] == "with" and (subject is None or p.code != subject.code)), None)


def _is_apart(tokens: Sequence[Token], place: Place, last: int) -> bool:
    """Whether a name behind the amount belongs to another clause."""
    return place.first >= last and any(t.text in (",", ";") for t in tokens[last : place.first])


def _is_parted(tokens: Sequence[Token], place: Place, first: int, last: int) -> bool:
    """Whether a comma parts a name from an amount, on either side."""
    between = tokens[place.last : first] if place.last <= first else tokens[last : place.first]
    return any(t.text in (",", ";") for t in between)


def _gapped(tokens: Sequence[Token], lex: Lexicon, subjects: Sequence[Place], floor: int, first: int) -> Place | None:
    """The subject of a clause that leaves out its verb: "and Britain £310 million", "Италия – лишь 900 млн"."""
    if not floor:
        return None
    for place in reversed(subjects):
        if not floor <= place.first < first or first - place.last > 3:
            continue
        between = range(place.last, first)
        glued = next((at for at in between if tokens[at].start != tokens[at - 1].end), first)  # behind a case ending
        if all(tokens[at].kind == "mark" or any(lex.cues[n].at(tokens, at) for n in HEDGES) for at in range(glued, first)):
            return place
    return None


def _inverted(subjects: Sequence[Place], tokens: Sequence[Token], lex: Lexicon, last: int) -> Place | None:
    """The Russian subject that stands behind its verb, the amount before it: "остальное даст Катар"."""
    if lex.language != "ru":
        return None
    for name in ("give_verbs", "pay_verbs"):
        if hit := lex.party[name].at(tokens, last):
            at = last + hit[0]
            at += at < len(tokens) and tokens[at].key in ("сам", "сама", "само", "сами")
            return next((p for p in subjects if p.first == at and ending(tokens, p, "ru") in NOMINATIVE), None)
    return None


def _nearest_subject(subjects: Sequence[Place], first: int) -> Place | None:
    """The first subject before the amount, else the first after it."""
    before = [p for p in subjects if p.last <= first]
    return before[0] if before else (subjects[0] if subjects else None)


def _verb(tokens: Sequence[Token], lex: Lexicon, subject: Place | None, first: int, last: int, purpose: str = "") -> str | None:
    """pay, get or sell: the verb nearest to the amount, on the subject's side of it where there is one."""
    best: tuple[int, str] | None = None
    low = subject.last if subject and subject.last <= first else max(0, first - 14)
    wide, nearest = (0 if lex.language in ("tr", "az", "hy") else 4), min(len(tokens), last + 12)
    verbs: dict[int, str] = {}
    for verb in ("pay", "sell", "get"):
        for at, hit in lex.party[f"{verb}_verbs"].all_in(tokens).items():
            if (low <= at < first or last <= at < nearest) and not (verb == "get" and _is_purchase(tokens, lex, at, purpose)):
                verbs[at] = verb
                for inner in range(at + 1, at + hit[0] if verb == "get" else at):
                    verbs.pop(inner, None)  # "was given"
    for at in sorted(verbs):
        distance = first - at if at < first else at - last + wide
        if best is None or distance < best[0]:
            best = (distance, verbs[at])
    return best[1] if best else None


def _earner(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], first: int) -> Place | None:
    """Whose income it is by the name right before the word for it: "with Indian exports accounting for", "доходы"."""
    for place in reversed([p for p in near if p.last <= first]):
        at = place.last
        while at < first and (tokens[at].text in ("'", "’") or tokens[at].key == "s"):
            at += 1
        if (hit := lex.purpose.at(tokens, at)) and hit[1] == "revenue" and at < first:
            return place
    return None


def _may_receive(tokens: Sequence[Token], lex: Lexicon, place: Place, floor: int, first: int, last: int) -> bool:
    """Whether a name after "to" or "for" stands close behind the amount, or behind a verb of paying; no "ambassador to Ghana"."""
    if lex.span_ends_at_stem:
        return True
    if place.first >= last:
        return place.first - last <= REACH
    if first - place.last <= BESIDE and place.first >= floor:
        return True  # "granted Chad $5 million and Niger $7 million"
    begin = floor if place.first >= floor else 0
    return any(begin <= at < place.first for name in ("pay_verbs", "give_verbs") for at in lex.party[name].all_in(tokens))


def _settles(tokens: Sequence[Token], lex: Lexicon, subject: Place | None, first: int) -> bool:
    """Whether the subject pays what was laid on it, a verb of paying before the amount or at the end of the clause."""
    if subject is None:
        return False
    end = len(tokens) if lex.span_ends_at_stem else first
    ordered = lex.party["made_to"].within(tokens, subject.last, end)  # "a court ordered the firm to pay"
    return not ordered and any(subject.last <= at < end for at in lex.party["settle_verbs"].all_in(tokens))


def _is_collector(tokens: Sequence[Token], lex: Lexicon, subject: Place | None) -> bool:
    """Whether the subject is a state's own office that pays what it took into the budget: "the State Customs Committee of Chad paid"."""
    if subject is None or not lex.party["into_budget"].all_in(tokens):
        return False
    return bool(lex.party["state_income"].within(tokens, subject.first - CLAUSE, subject.last + CLAUSE))


def _is_unpaid(tokens: Sequence[Token], lex: Lexicon, first: int, last: int) -> bool:
    """Whether the money is a wage, a price, a fee or a forecast: it stands right beside a word for one, and nobody gives it."""
    held = [at for at, _ in lex.party["holdings"].within(tokens, first - WAGE_REACH, first)]
    if held and not any(t.kind == "number" or t.text in (",", ";") for t in tokens[held[-1] : first]):
        return not says(tokens, lex, "give_verbs", first, last)
    return bool(lex.party["unpaid"].within(tokens, first - 9, last + 4)) and not says(tokens, lex, "give_verbs", first, last)


def _unpaid(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], parts: Mapping[Place, str], first: int, last: int) -> Parties:
    """A state pays its pensions and the pay of its soldiers; money sent home is received where it arrives; else nobody is named."""
    if lex.party["pensions"].within(tokens, first - WAGE_REACH, last + 4) and len({p.code for p in near}) == 1 and len(near[0].code) == 3:
        return _found(near[0], None)
    if not lex.party["remitted"].within(tokens, first - WAGE_REACH, last + 4):
        return Parties()
    into = [p for p in near if parts[p] == "to" or (p.first and tokens[p.first - 1].key == "в" and ending(tokens, p, "ru") not in IN_PLACE)]
    home = next((p for p in near if parts[p] == "firm" and p.first < first), None)  # "Uzbek migrants sent home"
    return _found(None, into[0] if into else home)


def _is_own(tokens: Sequence[Token], lex: Lexicon, subject: Place, purpose: str, currency: str | None, first: int) -> bool:
    """Whether a state body gets the money of its own state: "Armenia's defence ministry will receive 5 billion drams"."""
    begin = subject.first - 2 if lex.language == "ru" else subject.last  # "Минобороны Казахстана"
    bodies = [hit for name in ("government", "forces", "security_bodies") for hit in lex.party[name].within(tokens, begin, first)]
    return bool(bodies) and (purpose in OF_STATES or (purpose == "other" and NATIONAL.get(currency or "") == subject.code))


def _is_purchase(tokens: Sequence[Token], lex: Lexicon, at: int, purpose: str) -> bool:
    """Whether a verb of getting is the second word of one of paying ("satın aldı"), or means buying where arms are the matter."""
    if purpose == "arms_deal" and lex.party["buy_verbs"].at(tokens, at):
        return True
    wider = lex.party["pay_verbs"].at(tokens, at - 1) if at else None
    return wider is not None and wider[0] > 1


def _by_currency(tokens: Sequence[Token], lex: Lexicon, currency: str | None, purpose: str, first: int, last: int) -> Parties:
    """A state body or an army without a country: the state of a currency that only one state has, or the one that a language is of
    where a verb of paying stands near."""
    state = NATIONAL.get(currency or "") or (lex.home if _verb(tokens, lex, None, first, last) == "pay" else None)
    paid = lex.party["pensions"].all_in(tokens) or (lex.party["bodies"].all_in(tokens) and says(tokens, lex, "pay_verbs", first, last))
    if purpose == "other" and _is_unpaid(tokens, lex, first, last) and not paid:
        return Parties()
    bodies = ("government", "state_income") if purpose == "revenue" else ("government",)
    if state is None or not (purpose in OF_STATES or any(lex.party[name].all_in(tokens) for name in bodies)):
        return Parties()
    if purpose == "revenue" or (purpose == "loan" and says(tokens, lex, "borrow_verbs", first, last)):
        return Parties(None, state)
    return Parties(state, None) if purpose != "fine" else Parties()
