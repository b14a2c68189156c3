"""Who lends and who owes: bonds that are sold, debts, loans and deposits "with" somebody, what a thing costs somebody.

Here: single questions about the words near an amount. Not here: who pays and who receives in the end (parties.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures.cases import GENITIVE, ending
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.places import LENDERS, Place
from onrecord.figures.tokens import Token


def sells_bonds(tokens: Sequence[Token], lex: Lexicon, first: int, last: int) -> bool:
    """Whether bonds are sold or placed near an amount: the seller gets the money."""
    bonds = lex.party["bonds"].within(tokens, first - 12, last + 8)
    return bool(bonds) and (says(tokens, lex, "sell_verbs", first, last) or says(tokens, lex, "borrow_verbs", first, last))


def debtor_of(tokens: Sequence[Token], lex: Lexicon, near: Sequence[Place], first: int, last: int) -> Place | None:
    """Whose debt it is by a case ending: "Sri Lanka'nın 4 milyar dolarlık borcu"."""
    endings = GENITIVE.get(lex.language, ())
    if not endings or not lex.party["debts"].within(tokens, first - 6, last + 4):
        return None
    return next((p for p in near if p.first < first and ending(tokens, p, lex.language) in endings), None)


def is_debt(tokens: Sequence[Token], lex: Lexicon, subject: Place | None, first: int, last: int) -> bool:
    """Whether the money is the debt of the subject, which nobody pays here: "Ghana's debt rose to $5 billion"."""
    if subject is None or subject.first > first:
        return False
    names = ("pay_verbs", "get_verbs", "give_verbs", "sell_verbs", "borrow_verbs")
    if any(subject.last <= at < last + 8 for name in names for at in lex.party[name].all_in(tokens)):
        return False
    return any(subject.first - 3 <= at < last + 4 for at in lex.party["debts"].all_in(tokens))


def is_lender(tokens: Sequence[Token], lex: Lexicon, subject: Place | None, first: int, last: int) -> bool:
    """Whether the subject of a loan or deposit "with" another gives it: a fund, a bank, who puts a deposit there."""
    if subject is None:
        return False
    near = range(subject.first, min(first, subject.last + 3))
    return (
        subject.code in LENDERS
        or any(lex.party["lenders"].at(tokens, at) for at in near)
        or bool(lex.party["deposits"].within(tokens, subject.last, last + 3))
    )


def costs(tokens: Sequence[Token], lex: Lexicon, place: Place, first: int, last: int) -> bool:
    """Whether an amount is what something costs the one named, no comma between."""
    for at, _ in lex.party["cost_verbs"].within(tokens, first - 12, last + 8):
        begin, end = min(at, place.first), max(at, place.last)
        if not any(t.text in (",", ";") for t in tokens[begin:end]):
            return True
    return False


def is_of_contract(tokens: Sequence[Token], lex: Lexicon, partner: Place) -> bool:
    """Whether a loan, a contract or talks stand before "with" and the name in one clause ("a loan agreement with Japan")."""
    if lex.span_ends_at_stem:
        return bool(lex.party["contract"].all_in(tokens))
    near = range(max(0, partner.first - 12), partner.first)
    opened = max((at for at in near if tokens[at].text in (",", ";")), default=0)
    return any(
        at > opened and (lex.party["contract"].at(tokens, at) or tokens[at].key in ("loan", "кредит", "кредите", "займе")) for at in near
    )


def owes(tokens: Sequence[Token], lex: Lexicon, first: int, last: int) -> bool:
    """Whether the money is a debt or its repayment: the name after "to" is the lender then."""
    return says(tokens, lex, "owe_verbs", first, last)


def says(tokens: Sequence[Token], lex: Lexicon, name: str, first: int, last: int) -> bool:
    """Whether a word of a kind of verb stands near the amount."""
    return bool(lex.party[name].within(tokens, first - 12, last + 8))
