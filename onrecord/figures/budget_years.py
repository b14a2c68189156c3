"""The year of the budget that is spoken of, for amounts whose own sentence names no time.

Here: "the draft budget for 2026 … Total spending would reach 3.5 trillion": what a budget is made of, and the year its name gives. Not
here: periods of a sentence (periods.py), which of them an amount has (timing.py), what else an amount takes from another (carried.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence, Set
from typing import Any, NamedTuple

from onrecord.figures.amounts import Amount
from onrecord.figures.carried import sentences_before
from onrecord.figures.intervals import Period
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.periods import PeriodReader
from onrecord.figures.places import places
from onrecord.figures.tokens import Token, Tokens

#: Tokens before and behind an amount in which it is called a part of a budget.
BEFORE, BEHIND = 8, 4
#: Tokens between a budget and its year: behind it, and before it ("next year's draft state budget").
AFTER_NOUN, BEFORE_NOUN = 4, 5
#: Sentences of the paragraph that are read for the year.
SENTENCES = 2
#: Periods that a budget covers, and purposes of what it is made of.
WHOLE, PARTS = ("year", "fiscal_year", "span"), ("other", "revenue", "defence_budget", "national_security")


class Budget(NamedTuple):
    """A budget that was spoken of: its year and its state, each None where it is not known."""

    year: Period | None
    state: str | None


def is_part_of_budget(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether words around an amount call it what a budget is made of: revenue, spending, a deficit, what the document has."""
    return bool(lex.cues["budget_parts"].within(tokens, amount.first - BEFORE, amount.last + BEHIND))


def budget_before(text: str, start: int, first: int, named: Set[str], lex: Lexicon, published_on: dt.date | None) -> Budget:
    """The budget that the sentences before `first` of the paragraph from `start` speak of last.

    `named`: the countries of the amount's own sentence; a budget of a sentence that names others is not theirs.
    """
    for tokens in map(Tokens, sentences_before(text, start, first, SENTENCES)):
        if lex.cues["budget_nouns"].all_in(tokens):
            states = {p.code for p in places(tokens, lex.language)}
            year = _named(tokens, lex, published_on) if not states or named <= states else None
            return Budget(year, min(states) if len(states) == 1 else None)
    return Budget(None, None)


def parties_of(row: Mapping[str, Any], state: str, tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> dict[str, str]:
    """Who pays or receives what is called a part of a state's budget, where nobody is named: the state."""
    if row["payer"] or row["beneficiary"] or row["purpose"] not in PARTS:
        return {}
    is_income = bool(lex.cues["budget_income"].within(tokens, amount.first - BEFORE, amount.last + BEHIND))
    if is_income != (row["purpose"] == "revenue"):
        return {}  # income of another kind, or revenue of nothing near
    return {"beneficiary": state} if is_income else {"payer": state}


def _named(tokens: Sequence[Token], lex: Lexicon, published_on: dt.date | None) -> Period | None:
    nouns = lex.cues["budget_nouns"].all_in(tokens)
    read = [p for p in PeriodReader(tokens, lex, published_on).periods([]) if p.granularity in WHOLE]
    for at, (length, _) in sorted(nouns.items(), reverse=True):
        for period in read:
            if _is_of(period, at, at + length, tokens, lex):
                return period
    return read[0] if len(read) == 1 and read[0].end and published_on and read[0].end > published_on else None


def _is_of(period: Period, first: int, last: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a period is the year of the budget named by the tokens ``first:last``: "budget for 2026", "2026 bütçesi"."""
    if 0 <= period.first - last <= AFTER_NOUN:
        between = tokens[last : period.first]
        joined = not between or lex.cues["budget_for"].within(tokens, last, period.first)
        return bool(joined) and all(t.kind == "word" for t in between)
    if 0 <= first - period.last <= BEFORE_NOUN:
        return all(t.kind == "word" or t.text in ("-", "'", "’") for t in tokens[period.last : first])
    return False
