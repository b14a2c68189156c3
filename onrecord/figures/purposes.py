"""What money is for, once the words of its sentence and its parties are known.

Here: purposes that hold only between states, arms that are given, wages, income of a budget.
Not here: what an amount takes from the one before it (carried.py), which word of a sentence tells a purpose (attributes.py), the parties (parties.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures.amounts import Amount
from onrecord.figures.attributes import BETWEEN_STATES, MINISTRIES, Cue, designations
from onrecord.figures.lending import says
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.parties import OF_STATES, Parties
from onrecord.figures.places import LENDERS, Place
from onrecord.figures.relations import is_of_forces
from onrecord.figures.tokens import Token
from onrecord.figures.verbs import is_verb

#: Lenders whose money to a state is a loan where nothing else is said.
BY_LOAN = frozenset({"IMF", "WB"})
#: Tokens behind an adjective of a country in which the arms stand that it tells the maker of.
ADJECTIVE = 3
#: Of the verbs of paying back, those that pay what a court lays on somebody.
PAYING = frozenset({"pay", "return", "refund", "repay", "reimburse"})
#: Organisations that give to armies.
GIVERS = frozenset({"EU", "NATO"})
#: Tokens before and behind an amount in which a word for a wage stands, and words of dealing in arms.
WAGE_BEFORE, WAGE_BEHIND = 14, 3
DEALS = ("buy_verbs", "sell_verbs", "contract")
#: Tokens between an amount and the matter it is for.
BESIDE = 4
#: Tokens before it in which that matter may stand, and between another amount and a purpose before it.
CLAUSE, STEP = 8, 3

#: Tokens between "to" and the budget that something enters ("to the national state budget").
OWNED_BUDGET = 5
#: Endings of the English pasts by which something enters a budget, as opposed to "transfers to the budget".
PAST = ("ed", "went", "brought", "paid", "moves")


def of_what(purpose: Cue | None, tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> Cue | None:
    """The purpose without that of an army or ministry which a wage or price only names ("a soldier's pay"); what enters a budget is income."""
    collected = purpose is None or (purpose.value == "other" and lex.party["state_income"].all_in(tokens))
    if collected and (into := lex.party["into_budget"].all_in(tokens)) and lex.party["enters"].all_in(tokens):
        at, hit = next(iter(into.items()))
        return Cue("revenue", at, at + hit[0])
    if (purpose is None or purpose.value == "other") and (entered := _into_the_budget(tokens, lex)):
        return entered
    if purpose is None and (into := lex.party["state_income"].all_in(tokens)) and lex.party["collect_verbs"].all_in(tokens):
        at, hit = next(iter(into.items()))
        return Cue("revenue", at, at + hit[0])  # "the customs committee collected"
    if purpose is None and (body := _funded_body(tokens, lex, amount, others)):
        return body
    if purpose is None and (ruled := _ruled(tokens, lex, amount)):
        return ruled
    if purpose is not None and purpose.value == "loan" + BETWEEN_STATES:
        purpose = _bought(tokens, lex, amount, []) or purpose  # "has paid for jets and owes a further $180 million"
    if purpose is not None and _is_in_clause_of_another(purpose, tokens, lex, amount, others):
        return None
    if purpose is not None and purpose.value == "loan" and _is_of_its_own(purpose, tokens, lex, amount, others):
        return None
    if purpose is not None and _is_of_another(purpose, tokens, lex, amount, others):
        return None
    if purpose is not None and purpose.value in ("revenue", "loan") and _is_invested(purpose, tokens, lex, amount):
        return None  # "the maker, which had export revenue of $1 billion, will invest $300 million"
    if purpose is not None and purpose.value == "revenue" and lex.cues["budget_outgo"].within(tokens, purpose.last, amount.first):
        return None  # "revenue of 3 trillion and spending of 3.6 trillion"
    if purpose is None or purpose.value != "defence_budget":
        return purpose
    weak = purpose.last - purpose.first == 1 or any(t.key.startswith(MINISTRIES) for t in tokens[purpose.first : purpose.last])
    is_wage = lex.party["unpaid"].within(tokens, amount.first - WAGE_BEFORE, amount.last + WAGE_BEHIND)
    if weak and is_wage:
        return None
    return (_bought(tokens, lex, amount, others) if weak else None) or purpose


def _into_the_budget(tokens: Sequence[Token], lex: Lexicon) -> Cue | None:
    """A state's budget that money is moved to: "transferred to Georgia's state budget"."""
    if lex.language != "en":
        return None
    moved = [at for at in lex.party["enters"].all_in(tokens) if tokens[at].key.endswith(PAST)]
    for at, hit in lex.cues["budget_nouns"].all_in(tokens).items():
        if moved and moved[0] < at and any(t.key in ("to", "into") for t in tokens[max(0, at - OWNED_BUDGET) : at]):
            return Cue("revenue", at, at + hit[0])
    return None


def _ruled(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """The court that orders somebody to pay an amount: "the court ordered the firm to pay $30 million"."""
    courts = lex.party["court"].all_in(tokens)
    if not courts or not lex.party["made_to"].all_in(tokens):
        return None
    reach = CLAUSE if lex.span_ends_at_stem else 0
    paid = [at for at, _ in lex.party["pay_back"].within(tokens, amount.first - CLAUSE, amount.last + reach)]
    if not any(tokens[at].key in PAYING or lex.language != "en" for at in paid):
        return None
    at, hit = next(iter(courts.items()))
    return Cue("fine", at, at + hit[0])


def _funded_body(tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> Cue | None:
    """A body of security that gets or asks for an amount: "the interior ministry will receive 2 billion"."""
    for at, hit in lex.party["security_bodies"].all_in(tokens).items():
        low, high = sorted((at, amount.first))
        if high - low > WAGE_BEFORE or any(low < o.first < high for o in others):
            continue
        end = at + hit[0]
        near = (end, end + BESIDE) if lex.language not in ("tr", "az") else (amount.last, amount.last + BESIDE)
        if at < amount.first and any(lex.party[name].within(tokens, *near) for name in ("get_verbs", "ask_verbs")):
            return Cue("national_security", at, end)
    return None


def _is_invested(purpose: Cue, tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether a verb of investing leads right to an amount and the purpose stands farther off."""
    near = lex.party["invest_verbs"].within(tokens, amount.first - BESIDE, amount.last + (BESIDE if lex.span_ends_at_stem else 0))
    return bool(near) and not -BESIDE <= purpose.first - amount.last <= BESIDE


def _bought(tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> Cue | None:
    """The arms that an army or ministry deals in: then it is the buyer, no purpose."""
    for at, hit in {**lex.purpose.all_in(tokens), **designations(tokens, lex)}.items():
        low, high = sorted((at, amount.first))
        if hit[1] == "arms_deal" and not any(low < o.first < high for o in others):
            return Cue(str(hit[1]), at, at + hit[0])
    return None


def _is_in_clause_of_another(purpose: Cue, tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a purpose stands right behind another amount, in a clause that a comma opens behind the verb of this one:
    "metroya 320 milyon ayıracaq, bank isə 110 milyon avro kredit verəcək"."""
    if not lex.span_ends_at_stem:
        return False
    owner = next((o for o in others if amount.last <= o.first and 0 <= purpose.first - o.last <= STEP), None)
    comma = next((at for at in range(amount.last, owner.first) if tokens[at].text in (",", ";")), None) if owner else None
    return comma is not None and any(is_verb(tokens, at, lex.language) for at in range(amount.last, comma))


def _is_of_its_own(purpose: Cue, tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a government adds money of its own to a loan that another amount before it is: "the treasury will pay the other 3 billion"."""
    floor = max((at + 1 for at in range(purpose.last, amount.first) if tokens[at].text in (",", ";")), default=0)
    if not floor or not any(o.last <= floor for o in others):
        return False
    near = (floor, amount.last + CLAUSE)
    return bool(lex.party["bodies"].within(tokens, *near) and lex.party["pay_verbs"].within(tokens, *near))


def _is_of_another(purpose: Cue, tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether another amount has the purpose and this one a civil matter beside it: "5 billion for the army, 3 billion for schools"."""
    if not others:
        return False
    low, high = sorted((amount.first, purpose.first))
    crosses = any(low < o.first < high for o in others)
    behind = not lex.span_ends_at_stem and any(o.last <= purpose.first < amount.first for o in others)
    ahead = purpose.first >= amount.last and any(0 <= o.first - purpose.last <= STEP for o in others)
    if not (crosses or behind or ahead):
        return False
    near = (amount.first - CLAUSE, amount.last + (0 if lex.span_ends_at_stem else BESIDE))
    return any(
        not any(min(place, amount.first) < o.first < max(place, amount.first) for o in others)
        for place, _ in lex.cues["civil"].within(tokens, *near)
        if not place < purpose.first < amount.first
    )


def between(what: str, purpose: Cue | None, who: Parties, tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> str:
    """The purpose that fits the parties."""
    if purpose and purpose.value.endswith(BETWEEN_STATES) and not _is_of_states(what, who, tokens, lex):
        return "other"
    if purpose and purpose.value.endswith(BETWEEN_STATES) and who.payer is None and lex.party["given"].at(tokens, purpose.first):
        return "other"  # a grant of nobody known
    if what == "other" and _is_abroad(who) and who.beneficiary_place and is_of_forces(tokens, lex, who.beneficiary_place):
        return "military_aid"  # "to train a Ukrainian brigade"
    if what == "other" and who.payer in BY_LOAN and who.beneficiary:
        return "loan"
    if what == "revenue" and who.payer and who.beneficiary is None:
        return "other"  # fees that it pays
    if what == "defence_budget" and _is_abroad(who):
        return "military_aid"
    if what == "arms_deal" and who.payer in GIVERS and who.beneficiary:
        return "military_aid"
    if what == "arms_deal" and _is_given(who, tokens, lex, amount):
        return "military_aid"
    return what


def _is_of_states(what: str, who: Parties, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a purpose that a plain word suggests ("aircraft", "grant", "allies", "earned") fits the parties: states, not firms or funds;
    and a grant is none to an army where the sentence names a school, a road or a loan."""
    codes = [c for c in (who.payer, who.beneficiary) if c]
    states = [c for c in codes if len(c) == 3 and c not in LENDERS]
    if not states or len(states) != len(codes):
        return False
    if what != "military_aid":
        return what == "arms_deal" or (who.beneficiary in states and who.beneficiary_place is not None)
    lends = any(hit[1] == "loan" for hit in lex.purpose.all_in(tokens).values())
    return who.beneficiary in states and not lends and not lex.cues["civil"].all_in(tokens)


def _is_abroad(who: Parties) -> bool:
    """Whether one state, or the EU, pays for the army of another."""
    if who.payer is None or who.beneficiary is None or who.payer == who.beneficiary:
        return False
    return (
        len(who.beneficiary) == 3
        and who.beneficiary not in LENDERS
        and (len(who.payer) == 3 or who.payer in GIVERS)
        and who.payer not in LENDERS
    )


def _is_bought_for(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether arms are bought for the one named, by a preposition that says so, nobody selling."""
    if not lex.party["buy_verbs"].all_in(tokens) or any(lex.party[name].all_in(tokens) for name in ("sell_verbs", "contract")):
        return False
    return _is_for(tokens, lex, place)


def _is_for(tokens: Sequence[Token], lex: Lexicon, place: Place) -> bool:
    """Whether something is for the one named, by a preposition or postposition that says so; not "for Indian radars"."""
    ahead = range(place.first, place.last + ADJECTIVE)
    if any(str(hit[1]).startswith("arms_deal") for at in ahead if (hit := lex.purpose.at(tokens, at) or designations(tokens, lex).get(at))):
        return False
    if lex.span_ends_at_stem:
        return lex.party["to"].at(tokens, place.last) is not None
    return place.first > 0 and tokens[place.first - 1].key in ("for", "для")


def _is_given(who: Parties, tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether a state gives arms to another, nobody buying, selling or signing: "delivered $2 billion of weapons to Ukraine"."""
    if not (who.payer and who.beneficiary and len(who.beneficiary) == 3 and (len(who.payer) == 3 or who.payer in GIVERS)):
        return False
    place = who.beneficiary_place
    if place is not None and _is_bought_for(tokens, lex, place):
        return True  # "will spend 90 million on shells bought for Ukraine"
    if any(lex.party[name].all_in(tokens) for name in DEALS):
        return False
    return bool(lex.party["arms_given"].all_in(tokens)) or (place is not None and _is_for(tokens, lex, place))


def price(what: str, who: Parties, tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> tuple[str, Parties]:
    """Purpose and parties of the price of a measure of goods: no budget, and nobody's where nobody buys, sells or pays."""
    if any(says(tokens, lex, name, amount.first, amount.last) for name in ("sell_verbs", "buy_verbs", "settle_verbs")):
        return ("other" if what in OF_STATES else what), who
    return "other", Parties()
