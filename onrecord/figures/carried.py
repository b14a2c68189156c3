"""What an amount takes from the one before it: who pays and receives, for what, for which time.

Here: amounts of one sentence and of the next that speak of the same deal ("a further $600 million", "$14 million less", "the contract
is worth"). Not here: what the words around an amount say of it alone (parties.py, purposes.py, timing.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from onrecord.figures import attributes as attr
from onrecord.figures.amounts import Amount
from onrecord.figures.attributes import BETWEEN_STATES, is_part
from onrecord.figures.intervals import Period
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.parties import parties
from onrecord.figures.places import Place, places
from onrecord.figures.purposes import between, of_what
from onrecord.figures.signals import BACK
from onrecord.figures.statuses import is_compared
from onrecord.figures.tokens import Token, Tokens, tokenize

#: Purposes of trade and its parts.
TRADE = frozenset({"other", "revenue"})
#: Tokens before and behind an amount in which its sentence goes on from the one before.
NEAR = 5
#: Tokens before and behind an amount in which a word that points back stands.
REACH, REACH_BEHIND = 16, 6
#: How many times a price may be another.
LARGER = 100
#: Purposes that a sentence before may tell.
DEALS = frozenset({"arms_deal", "loan", "military_aid"})
#: Characters of a sentence before that are read, and where such a sentence begins.
LONGEST_BEFORE, OPENS = 400, re.compile(r"[.!?։]\s+(?=\S)")
#: Words that open a sentence about the sum before.
AVERAGED = BACK | {"bu", "դա", "սա"}
#: Pronouns of a state or body, and purposes of money that goes from one to another.
PRONOUNS, GIVEN = frozenset({"it", "он", "она", "оно"}), frozenset({"other", "loan", "military_aid", "arms_deal"})
#: Tokens between two sums of a list, and statuses that they share.
LIST, LISTED = 12, ("approved", "proposed")
#: Columns of a period.
PERIOD = ("period_start", "period_end", "period_granularity", "period_label")


def points_back(tokens: Sequence[Token], lex: Lexicon, amount: Amount, floor: int) -> bool:
    """Whether the clause of an amount is of what was spoken of before: "it transferred", "the contract is worth". `floor`: behind the
    amount before it."""
    begin = max(floor, amount.first - REACH)
    return bool(lex.party["anaphors"].within(tokens, begin, amount.last + (REACH_BEHIND if lex.span_ends_at_stem else 1)))


def status_of_the_other(row: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """A difference that a copula alone states is as sure as what it is the difference of: "this is 17 trillion more"."""
    if not (row["is_elliptical"] and row["role"].startswith("change") and row["status"] in (None, "actual")):
        return {}
    return {"status": before["status"]}


def is_like(row: Mapping[str, Any], earlier: Mapping[str, Any]) -> bool:
    """Whether an amount is not so many times larger or smaller than the one before: a price may follow a price, no budget does."""
    sizes = [value for r in (row, earlier) for value in [r["amount"] or r["amount_low"] or r["amount_high"]] if value]
    return len(sizes) < 2 or max(sizes) <= LARGER * min(sizes)


def status_of_list(
    row: Mapping[str, Any], before: Mapping[str, Any], tokens: Sequence[Token], lex: Lexicon, first: int, last: int
) -> dict[str, Any]:
    """The status that a sum shares with the one before it in a list: "passed a budget with 13 billion for 2025 and 12 billion for 2026".

    Only where no word of its own tells one and none stands between them (tokens ``first:last``).
    """
    told = [any(e["column"] == "status" for e in r["evidence"]) for r in (row, before)]
    joined = any(lex.periods["years_join"].at(tokens, at) for at in range(first, last)) and last - first <= LIST
    if told != [False, True] or not joined or before["status"] not in LISTED or row["currency"] != before["currency"]:
        return {}
    if any(words.within(tokens, first, last) for words in lex.statuses.values()) or any(t.text == ";" for t in tokens[first:last]):
        return {}
    return {"status": before["status"]}


def of_same_time(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether an amount is for the time that was named before: "over the same months", "there the figure reached 5 billion"."""
    return any(lex.periods[name].within(tokens, amount.first - REACH, amount.last + REACH_BEHIND) for name in ("same_part", "same_figure"))


def is_difference_of(row: Mapping[str, Any], before: Mapping[str, Any], tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether an amount of a sentence is only what the one before it rose or fell by, or is measured by: "$14 million less"."""
    if row["currency"] != before["currency"] or bool(row["rate"]) != bool(before["rate"]):
        return False
    is_gap = lex.party["gaps"].at(tokens, amount.last) is not None
    return is_gap or str(row["role"]).startswith("change") or is_compared(amount, tokens, lex)


def says_back(tokens: Sequence[Token], row: Mapping[str, Any]) -> bool:
    """Whether a sentence opens with a word for the sum of the one before and says by how much it differs: "That was 31 billion more"."""
    return tokens[0].key in BACK and bool(row["is_elliptical"])


def is_average_of(row: Mapping[str, Any], earlier: Mapping[str, Any], tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a word for the sum before and says what that is for each: "This is $300 a head"."""
    return (
        tokens[0].key in AVERAGED
        and row["rate"] == "each"
        and not earlier["rate"]
        and row["currency"] == earlier["currency"]
        and row["payer"] is None
    )


def continued(
    row: Mapping[str, Any],
    earlier: Mapping[str, Any],
    is_bare: bool,
    is_back: bool,
    named: set[str],
    tokens: Sequence[Token],
    lex: Lexicon,
    amount: Amount,
) -> dict[str, Any]:
    """What an amount takes from the one before: parties and purpose of "a further $600 million", "the first payment", "the deal is worth".

    `is_bare`: a semicolon alone parts them and the amount has no currency of its own. `is_back`: its clause points back, or it is only
    what the other rose or fell by. `named`: the countries of its sentence.
    """
    cued = lex.party["continues"].within(tokens, amount.first - NEAR, amount.last + NEAR)
    own = {row["payer"], row["beneficiary"]} - {None}
    parties = {earlier["payer"], earlier["beneficiary"]} - {None}
    if row["purpose"] == "arms_deal" and cued and row["payer"] is None and row["beneficiary"] and earlier["payer"] not in own:
        return {"payer": earlier["payer"]} if row["currency"] == earlier["currency"] else {}
    is_back = is_back and bool(row["rate"]) == bool(earlier["rate"])
    if is_back and not cued and earlier["purpose"] == "loan" and lex.party["cost_verbs"].within(tokens, 0, amount.first):
        return {}  # "lent $40 million for a port. It will cost $60 million"
    if is_back and not cued and not is_bare and _is_civil(row, earlier, tokens, lex, amount):
        return {}
    if not (cued or is_bare or is_back) or row["currency"] != earlier["currency"] or not (own | named) <= parties:
        return {}
    if earlier["purpose"] == "fine" and not (cued or is_bare):
        return {}  # "Its shares fell to €17"
    if own == parties and not (is_back and row["purpose"] == "other"):
        return {}
    if row["status"] == "claimed" or any(row[name] not in (None, earlier[name]) for name in ("payer", "beneficiary")):
        return {}
    same = row["purpose"] in ("other", earlier["purpose"]) or row["role"] == "share"
    same = same or (row["purpose"], earlier["purpose"]) == ("arms_deal", "military_aid")  # "the weapons sent were worth"
    if not same and not cued:
        return {}
    found = {name: earlier[name] for name in ("payer", "beneficiary")}
    return found | ({"purpose": earlier["purpose"]} if same else {})


def runs_on(
    row: Mapping[str, Any],
    before: Mapping[str, Any],
    last: int,
    read: Sequence[Period],
    tokens: Sequence[Token],
    lex: Lexicon,
    amount: Amount,
) -> bool:
    """Whether a clause goes on from the one before, of the same time: "fell to 5 billion in August, while those from Oslo rose to 4 billion".

    Both were, and are, of one purpose and currency; `last`: the token behind the amount before; the clause has no time of its own.
    """
    if row["period_label"] is not None or before["period_label"] is None or row["rate"] or before["rate"]:
        return False
    if any(row[name] != before[name] for name in ("currency", "purpose", "status", "role")) or (row["status"], row["role"]) != (
        "actual",
        "level",
    ):
        return False
    opened = [at for at in range(last, amount.first) if tokens[at].text == ";"]
    opened += [at for at, _ in lex.cues["clause_open"].within(tokens, last, amount.first)]
    return bool(opened) and not any(p.first >= min(opened) for p in read) and not is_compared(amount, tokens, lex)


def goes_on(row: Mapping[str, Any], earlier: Mapping[str, Any], named: set[str], tokens: Sequence[Token], lex: Lexicon) -> dict[str, Any]:
    """The receiver and purpose of money that the giver of the sentence before gave at another time: "Paris had at first offered 60 million".

    `named`: the countries of its sentence, none but those of the one before.
    """
    if row["payer"] is None or row["beneficiary"] or row["payer"] != earlier["payer"] or not earlier["beneficiary"] or row["rate"]:
        return {}
    if row["currency"] != earlier["currency"] or not named <= {earlier["payer"], earlier["beneficiary"]}:
        return {}
    if row["purpose"] not in ("other", earlier["purpose"]) or earlier["purpose"] not in GIVEN or not lex.party["again"].all_in(tokens):
        return {}
    if lex.party["own_abroad"].all_in(tokens):
        return {}
    return {name: earlier[name] for name in ("beneficiary", "purpose")}


def of_pronoun(row: Mapping[str, Any], earlier: Mapping[str, Any], tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> dict[str, Any]:
    """Who pays or gets an amount by a pronoun that opens its sentence: the party named first before ("It intends to spend")."""
    if tokens[0].key not in PRONOUNS or (row["payer"] and row["beneficiary"]):
        return {}
    parties = [e for e in earlier["evidence"] if e["column"] in ("payer", "beneficiary")]
    if not parties:
        return {}
    subject = earlier[min(parties, key=lambda e: e["start"])["column"]]
    verbs = {name: lex.party[name].within(tokens, 1, amount.first) for name in ("pay_verbs", "get_verbs", "owe_verbs", "cost_verbs")}
    if subject is None or verbs["cost_verbs"] or subject in (row["payer"], row["beneficiary"]):
        return {}
    if verbs["owe_verbs"] and row["payer"]:
        return {"beneficiary": subject, "purpose": "loan"}
    if verbs["get_verbs"] or row["purpose"] == "revenue":
        return {"beneficiary": subject} if row["beneficiary"] is None else {}
    return {"payer": subject} if verbs["pay_verbs"] and row["payer"] is None else {}


def of_amount_before(
    row: Mapping[str, Any],
    before: Mapping[str, Any],
    named: Sequence[Place],
    tokens: Sequence[Token],
    lex: Lexicon,
    amount: Amount,
    floor: int,
) -> dict[str, Any]:
    """What an amount takes from the one before it in its sentence, which ends at `floor`: the parties of the level that this one is measured
    by, nobody named near ("fell to $3 billion from $4 billion"), and the status of a list."""
    alike = row["currency"] == before["currency"] and bool(row["rate"]) == bool(before["rate"])
    is_own = any(floor <= p.first < amount.last + NEAR for p in named)
    measured = alike and not is_own and is_compared(amount, tokens, lex)
    parties = {name: before[name] for name in ("payer", "beneficiary", "purpose")} if measured else {}
    return parties | status_of_list(row, before, tokens, lex, floor, amount.first)


def of_sentence_before(
    row: Mapping[str, Any], earlier: Mapping[str, Any], named: set[str], tokens: Sequence[Token], lex: Lexicon, amount: Amount
) -> dict[str, Any]:
    """What the first amount of a sentence takes from the last of the one before: `named` are the countries of its sentence."""
    if is_average_of(row, earlier, tokens):
        return {name: earlier[name] for name in ("payer", "beneficiary", *PERIOD)} | {"status": row["status"] or earlier["status"]}
    return goes_on(row, earlier, named, tokens, lex) or of_pronoun(row, earlier, tokens, lex, amount)


def _is_civil(row: Mapping[str, Any], earlier: Mapping[str, Any], tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether an amount is for schools, roads and the like behind one of arms: "It will spend $2 billion on roads"."""
    if (row["purpose"], earlier["purpose"]) not in (("other", "arms_deal"), ("other", "military_aid")):
        return False
    return bool(lex.cues["civil"].within(tokens, amount.last, amount.last + NEAR))


def breaks_down(row: Mapping[str, Any], earlier: Mapping[str, Any], tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether an amount is a part of what the sentence before gave for a time: "Of that, $2 million", of trade "Exports made up $2 billion"."""
    if row["period_label"] is not None or earlier["period_label"] is None or row["currency"] != earlier["currency"] or row["rate"]:
        return False
    if is_part(tokens, lex, amount):
        return True
    if earlier["status"] != "actual" or row["status"] not in (None, "actual") or not {row["purpose"], earlier["purpose"]} <= TRADE:
        return False
    return bool(lex.cues["breakdown"].all_in(tokens))


def sentences_before(text: str, start: int, first: int, count: int = 1) -> Iterator[list[Token]]:
    """The tokens of the sentences right before `first` in the paragraph that begins at `start`, the nearest one first."""
    begin, end = max(start, first - count * LONGEST_BEFORE), first
    opened = [begin, *(match.end() for match in OPENS.finditer(text, begin, first) if match.end() < first)]
    for at in opened[: -count - 1 : -1]:
        yield tokenize(text, at, end)
        end = at


def of_context(
    row: Mapping[str, Any], ahead: Sequence[Token], tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]
) -> dict[str, Any]:
    """Parties and purpose of an amount whose sentence names nobody, from a sentence without money before it (`ahead`): "Serbia ordered
    12 jets from France. The deal is worth $3 billion"."""
    wide = Tokens([*ahead, *tokens])
    named = places(wide, lex.language)
    if not named or lex.party["firms"].all_in(tokens):
        return {}

    def moved(other: Amount) -> Amount:
        return replace(other, first=other.first + len(ahead), last=other.last + len(ahead))

    here, beside = moved(amount), [moved(o) for o in others]
    cue = of_what(attr.purpose(wide, lex, here, beside), wide, lex, here, beside)
    what = cue.value.removesuffix(BETWEEN_STATES) if cue else "other"
    who = parties(wide, lex, named, here.first, here.last, what, row["currency"])
    what = between(what, cue, who, wide, lex, here)
    if not (who.payer or who.beneficiary) or what not in DEALS:
        return {}
    return {"payer": who.payer, "beneficiary": who.beneficiary} | ({"purpose": what} if row["purpose"] == "other" else {})
