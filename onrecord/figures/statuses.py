"""How sure a sum is by the words around it: planned, proposed, approved, projected, actual, claimed, or nothing that tells.

Here: the nearest word or verb form that tells a status, and which words tell nothing. The words stand in the lexicon, the forms in
tenses.py. Not here: what the period of an amount says of its status (extraction.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.figures.amounts import Amount
from onrecord.figures.attributes import Cue, before, ends_in
from onrecord.figures.cases import ABLATIVE, LOCATIVE
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.numbers import ARTICLES
from onrecord.figures.tenses import is_infinitive, is_stated, tense
from onrecord.figures.tokens import Token, Tokens
from onrecord.figures.years import year_of

#: Words and marks between two clauses, in languages whose verb does not close the clause.
BREAKS = frozenset({"and", "but", "while", "whereas", "а", "но", "и", ";", ","})
BREAK_PENALTY = 8
#: Tokens of a word of time to come that stands before a verb.
LONGEST_MODAL = 2
#: Words before a verb that then states nothing.
NOT_YET = frozenset({"to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "if", "ll", "d"})
#: Words before "have" and a verb of what has not been.
NEVER_WAS = frozenset({"would", "could", "should", "might"})
#: Endings of Russian infinitives.
INFINITIVES = ("ть", "ти", "ться", "чь")
#: Words before an English participle of what has been done.
PASSIVE, RAISED = frozenset({"been", "was", "were"}), frozenset({"raised", "increased", "lifted", "hiked"})
#: Words behind "reports" that lead to what they say.
REPORTED = frozenset({"that", "of", "about", "о"})
#: Tokens between a word of expecting and the verb it governs.
GOVERNED = 9
#: Tokens between an order and what is to be paid.
ORDERED = 8
#: Statuses of a time to come.
TO_COME = ("planned", "projected", "proposed")
#: Tokens between a verb of adopting and the bill.
ADOPTS = 4
#: Tokens of a sentence that a bill opens.
BILL_OPENS = 2
#: Tokens before and behind an amount in which a word of `status_near` counts.
NEAR_BEFORE, NEAR_BEHIND = 8, 3
#: What a source that estimates is nearer than it stands ("by the bank's estimates").
SOURCE = 20
#: Words of `versus` that lead to the new level, not from the old one.
REACHED = ("to", "до")
#: Words behind which "forecast" is a noun.
OF_NOUNS = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "above",
        "below",
        "than",
        "of",
        "on",
        "official",
        "earlier",
        "previous",
        "and",
        "to",
        "with",
        "by",
    }
)
#: Beyond it a word tells nothing of an amount.
FARTHEST = 20


def _modal_ends(tokens: Sequence[Token], lex: Lexicon) -> set[int]:
    """Where short words of time to come or of doubt end; what stands there, or a word on, is none that was: "may cost", "will be paid"."""
    found = (lex.statuses[name].all_in(tokens).items() for name in TO_COME[:2])
    return {at + hit[0] for hits in found for at, hit in hits if hit[0] <= LONGEST_MODAL}


def _told(tokens: Sequence[Token], lex: Lexicon) -> Sequence[tuple[str, int, int]]:
    """(status, place, number of tokens) of every word of a sentence that may tell one; looked for once in it."""
    known: dict[Any, Any] = tokens.hits if isinstance(tokens, Tokens) else {}
    if _told not in known:
        void = {i for at, hit in lex.cues["status_void"].all_in(tokens).items() for i in range(at, at + hit[0])}
        drafts = {i for at, hit in lex.cues["bill"].all_in(tokens).items() for i in range(at, at + hit[0])}  # the law of "draft law"
        found = [
            ("actual" if name == "approved" and _is_order_to_pay(tokens, lex, at) else name, at, hit[0])
            for name, phrases in lex.statuses.items()
            for at, hit in phrases.all_in(tokens).items()
            if at not in void and not (name == "approved" and at in drafts)
        ]
        found = [word for word in found if not _is_governed(tokens, lex, found, word[1])]
        modal = _modal_ends(tokens, lex)
        known[_told] = [word for word in found if not _is_other(tokens, lex, word[0], word[1], modal)]
        if lex.span_ends_at_stem:
            words = {at for phrases in lex.statuses.values() for at in phrases.all_in(tokens)}
            forms = ((tense(tokens, at, lex.language), at) for at in range(len(tokens)) if at not in words)
            known[_told] += [(form, at, 0) for form, at in forms if form]
    words_told: Sequence[tuple[str, int, int]] = known[_told]
    return words_told


def _is_governed(tokens: Sequence[Token], lex: Lexicon, told: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether an English or Russian infinitive ("to spend", "увеличить") stands behind a word of its clause that tells more: "proposed on Thursday to spend"."""
    key = tokens[at].key
    infinitive = is_infinitive(tokens, at) if lex.language == "hy" else lex.language == "ru" and key.endswith(INFINITIVES)
    if not (key == "to" if lex.language == "en" else infinitive):
        return False
    near = [place for _, place, _ in told if at - GOVERNED <= place < at and tokens[place].key != "to"]
    return any(not any(t.kind == "mark" or t.kind == "number" for t in tokens[place:at]) for place in near)


def _is_order_to_pay(tokens: Sequence[Token], lex: Lexicon, at: int) -> bool:
    """Whether somebody is ordered to pay, as a fine or damages: "ordered Greece on Thursday to pay"."""
    if not lex.party["made_to"].at(tokens, at):
        return False
    ahead = range(at + 2, min(len(tokens), at + ORDERED))
    return any(lex.party["pay_back"].at(tokens, i) and tokens[i - 1].key == "to" for i in ahead)


def _is_other(tokens: Sequence[Token], lex: Lexicon, name: str, at: int, modal: set[int]) -> bool:
    """Whether a word of status is another word here: "29 May" is no "may", "could rise to" no plan, "may cost" no price."""
    if tokens[at].text[0].isupper() and lex.month_stems.at(tokens, at):
        return True
    if name == "planned" and at and tokens[at - 1].key in PASSIVE and tokens[at].key in RAISED:
        return True  # "have been raised to"
    if name == "planned":
        end = at - (tokens[at - 1].key == "to" if at else 0)  # "expected to pledge"
        return lex.cues["status_projected"].ending(tokens, end, 1) is not None
    if name == "actual" and lex.language == "hy" and is_infinitive(tokens, at):
        return any(0 <= at - end <= GOVERNED for end in modal)  # "կարող է ... գնել"
    if name == "actual" and at > 1 and tokens[at - 1].key == "to" and tokens[at].key == "cost" and tokens[at - 2].key != "used":
        return True  # "expects the vote to cost"
    if name == "actual" and at > 1 and tokens[at - 1].key == "have" and tokens[at - 2].key in NEVER_WAS:
        return True  # "would have given"
    return name == "actual" and (at in modal or at - 1 in modal)


def status(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """The nearest status word of the sentence, or the form of its verb; a claim anywhere in it wins."""
    if called := _called_false(tokens, lex, amount):
        return called
    best: tuple[float, Cue] | None = None
    near = lex.cues["status_near"].all_in(tokens)
    low, high = amount.first - 30, amount.last + 20
    window = range(max(0, low), min(len(tokens), high))
    for name, at, length in _told(tokens, lex):
        if not low <= at < high or amount.first <= at < amount.last or (length and at in near and not _is_near(tokens, lex, amount, at)):
            continue
        if at == amount.last and length == 1 and amount.first and tokens[amount.first - 1].key in ARTICLES and lex.language == "en":
            continue  # "a $5 million hit"
        distance = _distance(tokens, lex, amount, at)
        if name == "claimed":
            distance -= 0 if length == 1 and _is_cut_off(tokens, lex, amount, at) else 20
        else:
            distance -= length - 1 + (SOURCE if name == "projected" and length and _is_source(tokens, lex, amount, at) else 0)
        if best is None or distance < best[0]:
            best = (distance, Cue(name, at, at + max(length, 1)))
    if best is None or best[0] > FARTHEST:
        if reckoned := _reckoned(tokens, lex, amount):
            return reckoned
        if would := _would(tokens, lex, amount):
            return would
        hedge = lex.statuses["projected"].ending(tokens, amount.first, 1)  # "an estimated", where nothing says more
        return Cue("projected", amount.first - 1, amount.first) if hedge else _as_stated(tokens, lex, amount)
    if best[1].value == "actual" and (reckoned := _reckoned(tokens, lex, amount)):
        return reckoned
    if best[1].value == "actual" and (decided := _decided(tokens, lex, best[1])):
        return decided
    if best[1].value in ("planned", "projected") and (signed := _signed(tokens, lex, amount)):
        return signed
    if best[1].value == "planned":
        behind = lex.language == "en" and not any(lex.cues[name].at(tokens, best[1].first) for name in ("promised", "intended"))
        forecast = _forecast(tokens, lex, amount, best[1]) or (_reckoned(tokens, lex, amount) if behind else None)
        if forecast:
            return forecast
    if (stated := _as_stated(tokens, lex, amount)) and best[1].value != "claimed" and _is_apart(tokens, best[1], amount):
        return stated
    if best[1].value in TO_COME and (is_old_level(tokens, lex, amount) or is_compared(amount, tokens, lex)):
        return None  # "from X": what holds until then; the text does not say as what
    return _in_bill(tokens, lex, best[1], window, amount)


def _forecast(tokens: Sequence[Token], lex: Lexicon, amount: Amount, cue: Cue) -> Cue | None:
    """The word of expecting that governs a bare future: "forecasts that it will cost", "вероятно, заплатит", "составит, прогнозирует".

    None where the word of time to come means it itself ("plans", "pledged") or another number or a clause mark stands between.
    """
    if any(lex.cues[name].at(tokens, cue.first) for name in ("promised", "intended")):
        return None
    for name, at, length in _told(tokens, lex):
        if name != "projected" or not length or not at < len(tokens) or lex.cues["promised"].at(tokens, at):
            continue
        low, high = (at + length, cue.first) if at < cue.first else (max(cue.last, amount.last), at)
        opened = at + length + (at + length < len(tokens) and tokens[at + length].text == ",")
        if at < amount.first and lex.cues["that"].at(tokens, opened) and cue.first - at <= FARTHEST:
            return Cue("projected", at, at + length)  # "допустил, что труба «Север — 2» обойдётся"
        between = tokens[low:high] if low < high else []
        if len(between) > GOVERNED or any(t.text in (";", "(") or (t.kind == "number" and at > amount.last) for t in between):
            continue
        if at < amount.first and not any(t.kind == "number" for t in tokens[at : cue.first]):
            return Cue("projected", at, at + length)
        if at >= amount.last and lex.language in ("ru", "hy") and any(t.text == "," for t in tokens[amount.last : at]):
            return Cue("projected", at, at + length)
    return None


def _called_false(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """The words that call a report with an amount false: "said reports that Tehran paid $2 billion were a fantasy"."""
    if lex.language not in ("en", "ru") or not (denied := lex.cues["doubt_denied"].all_in(tokens)):
        return None
    reports = [
        at
        for at, hit in lex.cues["doubt_what"].within(tokens, 0, amount.first)
        if at + hit[0] < amount.first and (tokens[at + hit[0]].key in REPORTED or lex.cues["that"].at(tokens, at + hit[0]))
    ]
    behind = next(((at, hit) for at, hit in denied.items() if at >= amount.last), None)
    if not reports or behind is None or any(t.text == ";" for t in tokens[amount.last : behind[0]]):
        return None
    return Cue("claimed", behind[0], behind[0] + behind[1][0])


def _would(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """The bill that would do something with an amount: "a budget revision would lift outlays"."""
    bills = lex.cues["bill"].within(tokens, 0, amount.first) if lex.language == "en" else []
    if not bills or not any(t.key == "would" for t in tokens[bills[0][0] : amount.first]):
        return None
    return Cue("proposed", bills[0][0], bills[0][0] + bills[0][1][0])


def _decided(tokens: Sequence[Token], lex: Lexicon, cue: Cue) -> Cue | None:
    """The decision by which something was raised or set aside, not paid: "По решению правительства пенсия повышена"."""
    decisions = lex.cues["decided"].all_in(tokens)
    if not decisions or any(lex.party[name].at(tokens, cue.first) for name in ("settle_verbs", "delivery", "get_verbs")):
        return None
    at, hit = next(iter(decisions.items()))
    return Cue("approved", at, at + hit[0])


def _signed(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """The word by which a deal was made whose value an amount is: "will supply rockets under a $4 billion deal signed in May",
    "the contract is worth $4 billion"."""
    if lex.span_ends_at_stem:
        return None
    if worth := lex.cues["deal_worth"].ending(tokens, _hedges_open(tokens, lex, amount.first), 4):
        return Cue("approved", amount.first - worth[0], amount.first)
    at = amount.last + (amount.last < len(tokens) and tokens[amount.last].text in ("-", "‑"))
    if not lex.party["contract"].at(tokens, at):
        return None
    return next(
        (Cue(name, place, place + length) for name, place, length in _told(tokens, lex) if name == "approved" and place >= at), None
    )


def _reckoned(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """The verb behind an amount and a comma of somebody who reckons it: "earns $3 billion a month, an analyst estimates"."""
    for at, hit in lex.cues["reckons"].within(tokens, amount.last, amount.last + FARTHEST):
        between = tokens[amount.last : at]
        if not any(t.text == "," for t in between) or tokens[at - 1].key in OF_NOUNS:
            continue
        if not any((t.kind == "number" and not year_of(tokens, i)) or t.text in (";", "(") for i, t in enumerate(between, amount.last)):
            return Cue("projected", at, at + hit[0])
    return None


def is_denied(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a sentence without money says that the sum or the report before it is denied or not confirmed."""
    cues = lex.cues
    if not cues["doubt_what"].all_in(tokens):
        return False
    return bool(cues["doubt_denied"].all_in(tokens) or (cues["doubt_confirmed"].all_in(tokens) and cues["doubt_not"].all_in(tokens)))


def _is_subject(tokens: Sequence[Token], lex: Lexicon, cue: Cue) -> bool:
    """Whether a bill opens the sentence of a verb in a language whose verb closes it, or is where the money stands."""
    if not lex.span_ends_at_stem:
        return False
    places = lex.cues["bill"].all_in(tokens)
    inside = LOCATIVE[lex.language]
    return any(
        at < cue.first and (at < BILL_OPENS or tokens[at + hit[0] - 1].key.endswith(inside)) for at, hit in places.items()
    )  # "bütçe teklifinde ... ayrılıyor"


def _is_near(tokens: Sequence[Token], lex: Lexicon, amount: Amount, at: int) -> bool:
    """Whether a word stands right beside an amount, no comma and no "that" between."""
    if not amount.first - NEAR_BEFORE <= at < amount.last + NEAR_BEHIND:
        return False
    begin, end = min(at, amount.last), max(at, amount.first)
    return not (any(t.text in (",", ";") for t in tokens[begin:end]) or lex.cues["that"].within(tokens, begin, end))


def _is_cut_off(tokens: Sequence[Token], lex: Lexicon, amount: Amount, at: int) -> bool:
    """Whether a comma or dash parts a word from an amount, other than one that opens what was denied ("опроверг, что ...")."""
    begin, end = (at + 1, amount.first) if at < amount.first else (amount.last, at)
    if at >= amount.last and all(t.kind == "mark" for t in tokens[at + 1 :]):
        return False  # "..., lawmaker Reza Tavassoli claimed."
    if lex.cues["unconfirmed"].at(tokens, at):
        return False  # ", ancak bakanlık bunu doğrulamadı"
    that = lex.cues["that"]
    marks = (i for i in range(begin, end) if tokens[i].text in (",", "–", "—", ":"))
    return any(not (at < amount.first and (that.at(tokens, i + 1) or that.at(tokens, i - 1))) for i in marks)


def is_old_level(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether an amount is where a rise or cut begins: "from 38 million", "38 milyondan"."""
    if amount.is_range:
        return False
    if lex.language in ABLATIVE and ends_in(tokens, lex, amount, ABLATIVE):
        ahead = range(amount.last, min(len(tokens), amount.last + 10))
        moves = any(lex.cues[name].at(tokens, at) for name in ("up_verbs", "down_verbs") for at in ahead)
        return moves and any(tokens[at].kind == "number" for at in ahead[:4])
    if lex.span_ends_at_stem and _is_versus(tokens, lex, amount):
        return True
    return not lex.span_ends_at_stem and before(tokens, lex.cues["old_level"], _hedges_open(tokens, lex, amount.first), 0) is not None


def _is_source(tokens: Sequence[Token], lex: Lexicon, amount: Amount, at: int) -> bool:
    """Whether a source that estimates stands in the clause of an amount ("by the bank's estimates")."""
    return lex.cues["estimate_source"].at(tokens, at) is not None and not _is_in_other_clause(tokens, lex, amount.last, at)


def holds(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether a rate is stated as it is: "households pay 57 tetri", "зарплата – 90 тысяч", "elektriğin kilovatsaati 2,6 lira." """
    closes = amount.last >= len(tokens) or tokens[amount.last].text in (".", ",", ";", "(")
    if lex.language in ("tr", "az") and closes:
        return True
    first = _hedges_open(tokens, lex, amount.first)
    for name in ("minimum", "maximum"):
        first = cue.first if (cue := before(tokens, lex.cues[name], first, 0)) else first
    hit = lex.cues["status_holds"].ending(tokens, first, 3)
    return hit is not None and not (first > hit[0] and tokens[first - hit[0] - 1].key in NOT_YET)


def is_compared(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether an amount is one that another is measured by: "against $5 million", "from 665 billion"."""
    cue = before(tokens, lex.cues["versus"], amount.first, 1) if not amount.is_range else None
    if cue is None or any(lex.cues[name].ending(tokens, cue.last) for name in ("minimum", "maximum")):
        return False  # "more than $5 million" is a bound
    return tokens[cue.last - 1].key not in REACHED


def _is_apart(tokens: Sequence[Token], cue: Cue, amount: Amount) -> bool:
    """Whether a mark that ends a clause stands between a word and an amount."""
    begin, end = (cue.last, amount.first) if cue.first < amount.first else (amount.last, cue.first)
    return any(t.text in (",", ":", ";") for t in tokens[begin:end])


def _is_versus(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether a word behind an amount says that another replaces it or is measured by it: "6,1 միլիարդի փոխարեն"."""
    at = amount.last
    while at < min(len(tokens), amount.last + 2) and (tokens[at].kind == "mark" or len(tokens[at].key) < 4):
        at += 1
    return lex.cues["versus"].at(tokens, at) is not None


def _hedges_open(tokens: Sequence[Token], lex: Lexicon, first: int) -> int:
    return cue.first if (cue := before(tokens, lex.cues["approximate"], first, 0)) else first


def _distance(tokens: Sequence[Token], lex: Lexicon, amount: Amount, at: int) -> float:
    """Tokens between an amount and a word; farther behind it, and beyond a clause, where the verb stands before what it governs."""
    if at < amount.first:
        return amount.first - at + (BREAK_PENALTY if _is_in_other_clause(tokens, lex, at, amount.first) else 0)
    if lex.span_ends_at_stem:
        return at - amount.last
    broken = any(t.key in BREAKS for t in tokens[amount.last : at])
    return at - amount.last + 3 + (BREAK_PENALTY if broken else 0)


def _is_in_other_clause(tokens: Sequence[Token], lex: Lexicon, first: int, last: int) -> bool:
    """Whether a clause ends between two places: a semicolon, or a comma or bracket that opens one of its own."""
    return any(first <= at < last - 1 for at in _clause_ends(tokens, lex))


def _clause_ends(tokens: Sequence[Token], lex: Lexicon) -> Sequence[int]:
    """The places of the marks at which the clauses of a sentence end; looked for once in it."""
    known: dict[Any, Any] = tokens.hits if isinstance(tokens, Tokens) else {}
    if _clause_ends not in known:
        opens = lex.cues["clause_open"]
        known[_clause_ends] = [i for i, t in enumerate(tokens) if t.text in (";", "(") or (t.text == "," and opens.at(tokens, i + 1))]
    ends: Sequence[int] = known[_clause_ends]
    return ends


def _as_stated(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """actual for an amount that carries the copula, where no word says more."""
    if not lex.span_ends_at_stem:
        return None
    token = tokens[amount.last - 1]
    stem = max(phrases.stem_length(token) for phrases in (lex.currencies, lex.minor, lex.scales))
    following = tokens[amount.last] if amount.last < len(tokens) else None
    return Cue("actual", amount.last - 1, amount.last) if is_stated(token, stem, following, lex.language) else None


def _of_passing(tokens: Sequence[Token], lex: Lexicon, cue: Cue, amount: Amount) -> Cue | None:
    """The bill between a word of expecting and an amount: its passing is what is expected, "to pass a bill that would give $3 billion"."""
    bills = lex.cues["bill"].within(tokens, cue.last, amount.first)
    return Cue("proposed", bills[-1][0], bills[-1][0] + bills[-1][1][0]) if bills else None


def _in_bill(tokens: Sequence[Token], lex: Lexicon, cue: Cue, window: range, amount: Amount) -> Cue:
    """What a bill provides for is proposed, or approved where the sentence says that it was adopted; also where the bill itself "raises" it."""
    if cue.value in ("proposed", "planned", "earmarked") and (verb := _adopted(tokens, lex)):
        return verb
    if cue.value == "projected" and not lex.span_ends_at_stem and (bill := _of_passing(tokens, lex, cue, amount)):
        return bill
    if cue.value not in ("planned", "earmarked") and not (cue.value == "actual" and _is_subject(tokens, lex, cue)):
        return cue
    bills = [Cue("proposed", at, at + hit[0]) for at, hit in lex.cues["bill"].all_in(tokens).items() if at in window]
    inside = {at for bill in bills for at in range(bill.first - 1, bill.last)}
    if not bills:
        return cue
    told = [(at, length) for name, at, length in _told(tokens, lex) if name == "approved" and at in window and at not in inside]
    adopted = next((Cue("approved", at, at + length) for at, length in sorted(told)), None)
    return adopted or bills[0]


def _adopted(tokens: Sequence[Token], lex: Lexicon) -> Cue | None:
    """The verb by which a bill is adopted, right before it or (where the verb closes the clause) behind it; never that of a draft."""
    for at, hit in lex.cues["bill_adopted"].all_in(tokens).items():
        first, last = (at - ADOPTS, at) if not lex.span_ends_at_stem else (at + hit[0], len(tokens))
        if lex.language == "hy":
            first = at - ADOPTS  # the verb may stand on either side
        if any(place < at and place + found[0] >= at - 1 for place, found in lex.cues["bill"].within(tokens, at - ADOPTS, at)):
            continue  # "adopted a draft budget"
        verbs = [(place, found) for place, found in lex.cues["status_approved"].within(tokens, first, last) if place != at]
        if verbs and not lex.cues["first_reading"].all_in(tokens):
            return Cue("approved", verbs[0][0], verbs[0][0] + verbs[0][1][0])
    return None
