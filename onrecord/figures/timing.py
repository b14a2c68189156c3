"""Which of the periods of a sentence an amount is for, its days by the payer's calendar, and what it says of the status.

Here: the choice among the periods found. Not here: finding them (periods.py), words that tell a status (statuses.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set
from dataclasses import replace

from onrecord.figures import attributes as attr
from onrecord.figures.amounts import Amount
from onrecord.figures.cases import ABLATIVE
from onrecord.figures.intervals import Period
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.statuses import is_compared, is_old_level
from onrecord.figures.tokens import Token
from onrecord.figures.verbs import is_verb

#: Tokens between two amounts that have a period each.
APART = 6
#: Tokens behind an amount in which the time of its contract stands.
CONTRACT = 10
#: Tokens between a period and the word of another event that it dates.
EVENT = 5
#: What an English participle moves that is of the same time as the sum before: "taking it to", "lifting the total to".
SAME = frozenset({"it", "them", "that", "this", "the total", "the sum", "the figure", "its total", "the amount", "the budget"})
#: Tokens between a period and the amount behind it.
REACH = 6

#: First month of the fiscal year, and whether it is named by the year it ends in. Elsewhere the fiscal year is the calendar year.
FISCAL = {
    "USA": (10, True),
    "IND": (4, False),
    "GBR": (4, False),
    "JPN": (4, False),
    "CAN": (4, False),
    "PAK": (7, True),
    "AUS": (7, True),
    "EGY": (7, True),
    "KEN": (7, True),
    "UGA": (7, True),
    "TZA": (7, True),
    "BGD": (7, True),
    "ZAF": (4, False),
    "NZL": (7, True),
    "THA": (10, True),
}
CALENDAR_FISCAL = frozenset(
    {"ARM", "AZE", "GEO", "RUS", "TUR", "UKR", "KAZ", "FRA", "DEU", "POL", "ISR", "CHN", "KOR", "LVA", "LTU", "EST", "SVK", "CZE", "ITA", "ESP", "GRC",
     "NLD", "BEL", "NOR", "SWE", "FIN", "DNK", "HUN", "ROU", "BGR", "SRB", "MDA", "BLR", "CHE", "AUT", "PRT", "SAU", "ARE", "EU"}
)  # fmt: skip


def of_amount(
    read: Sequence[Period], amount: Amount, others: Sequence[Amount], bare: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon
) -> Period | None:
    """The period an amount is for, None where the sentence gives none. `others`: the amounts beside it; `bare`: other numbers."""
    that = lex.cues["that"]
    read = [p for p in read if not _is_of_another_event(p, amount, tokens, lex)]
    parts = [at for at, _ in lex.cues["part_of_them"].within(tokens, amount.last, len(tokens)) if at]
    read = [
        p for p in read if not any(at < p.first and not any(at < o.first < p.first for o in others) for at in parts)
    ]  # "for two frigates, the second of which arrives in 2026"
    read = [
        p
        for p in read
        if not (
            p.last <= amount.first
            and (that.at(tokens, p.last) or (that.at(tokens, p.last + 1) and not _is_of_plan(tokens, p.last, lex)))
            and not _is_of_plan_before(tokens, p, lex)
        )
    ]  # "said in May that", but "a 2026 budget that puts"
    if not lex.span_ends_at_stem and is_compared(amount, tokens, lex):
        read = [p for p in read if not _crosses(p, amount, others)]  # "up from $980 million": of an earlier time
        if is_old_level(tokens, lex, amount):  # "next year from 664 to 563 billion"
            read = [p for p in read if p.first >= amount.last or p.last == amount.first]
    elif lex.span_ends_at_stem and is_old_level(tokens, lex, amount):
        read = [p for p in read if _is_beside(p, amount, tokens, lex) and not _is_of_the_new_level(read, amount, others, tokens, lex)]
    return _nearest(read, amount, [*others, *bare], tokens, lex)


def _is_of_another_event(period: Period, amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a year dates what befell the one who is paid: "the mother of a boy drowned in 2016", "2016'da öldürülen gazeteci"."""
    if period.granularity not in ("year", "month", "quarter"):
        return False
    first, last = (period.last, period.last + EVENT) if lex.span_ends_at_stem else (period.first - EVENT, period.first)
    for at, hit in lex.cues["other_event"].within(tokens, max(0, first), min(len(tokens), last)):
        between = tokens[min(at + hit[0], period.last) : max(at, period.first)]
        if not (at <= amount.first < period.first or period.last <= amount.first < at) and all(
            t.kind == "word" or t.text in ("'", "’", "-") for t in between
        ):
            return True
    return False


def _is_of_plan(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a word behind a period is what the money stands in: a budget, a bill, a draft."""
    return any(words.at(tokens, at) is not None for words in (lex.party["government"], lex.cues["bill"], lex.purpose))


def _is_of_plan_before(tokens: Sequence[Token], period: Period, lex: Lexicon) -> bool:
    """Whether a period says right behind a budget or a bill which year's it is: "a draft budget for 2026 that sets aside"."""
    nouns = lex.cues["budget_nouns"]
    return any(nouns.ending(tokens, at) for at in (period.first, period.first - 1) if at > 0)


def _nearest(read: Sequence[Period], amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> Period | None:
    """The period an amount belongs to, none where only a deadline stands on its own side."""
    follows = not lex.span_ends_at_stem  # then a period right behind an amount is the nearest

    def distance(period: Period) -> float:
        if _is_of_its_contract(period, amount, tokens, lex):
            return 0.0
        if follows and 0 <= period.first - amount.last <= 1:
            return 0.0
        gap = period.first - amount.last if period.first >= amount.last else amount.first - period.last
        crossed = sum(1 for o in others if min(amount.first, period.first) < o.first < max(amount.first, period.first))
        if period.first >= amount.last + (2 if follows else 0) and any(0 <= o.first - period.last <= (6 if follows else 4) for o in others):
            gap += 6  # it opens the part of the next amount
        if follows and crossed == 0 and period.last <= amount.first and _is_of_the_clause_before(period, amount, others, tokens, lex):
            gap += 6
        return gap + 6 * crossed

    if others:
        belongs = _belongs_to_another if follows else _is_of_a_later_clause
        read = [p for p in read if not belongs(p, amount, others, tokens, lex)]
    near = [p for p in read if distance(p) <= attr.FARTHEST and not (p.granularity == "deadline" and _crosses(p, amount, others))]
    best = min(near, key=lambda p: (distance(p), p.first), default=None)
    if best is not None and best.granularity == "deadline":
        limit = best
        near = [
            p for p in near if p.granularity != "deadline" and not _crosses(p, amount, others) and not p.last <= limit.first < amount.first
        ]
        best = min(near, key=lambda p: (distance(p), p.first), default=None)
    return best


def _is_of_the_clause_before(period: Period, amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a period stands behind another amount, and a comma with a conjunction before this one: "spent 22 since 2021, and 3 are set"."""
    return any(o.last <= period.first for o in others) and _opens_clause(tokens, lex, period.last, amount.first)


def leads_to(period: Period, other: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a period belongs to an amount behind it that is only measured by: "down 15% from this year's 665 billion"."""
    parted = any(t.text == "," for t in tokens[period.last : other.first])
    return 0 <= other.first - period.last <= 2 and not parted and lex.cues["versus"].ending(tokens, period.first) is not None


def _is_of_its_contract(period: Period, amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a period dates the contract whose sum an amount is: "under a $250 million contract signed with Oslo in 2022"."""
    if not amount.last < period.first <= amount.last + CONTRACT or not lex.cues["signed"].at(tokens, amount.last + 1):
        return False
    return lex.party["contract"].at(tokens, amount.last) is not None and not any(
        t.text in (",", ";") for t in tokens[amount.last : period.first]
    )


def _belongs_to_another(period: Period, amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a period stands right behind another amount that a clause of its own holds: "worth $8 bn, the lab it bought for $2 bn in 2017"."""
    if amount.last <= period.first and any(leads_to(period, o, tokens, lex) for o in others):
        return True
    before = next((o for o in others if 0 <= period.first - o.last <= 1 and period.last <= amount.first), None)
    if before is not None and _opens_clause(tokens, lex, period.last, amount.first, {"with"}):
        return True  # "fell from 5 billion in 2023, while Oslo spends 6 billion"
    owner = next((o for o in others if 0 <= period.first - o.last <= 1 and o.first > amount.last), None)
    if owner is None:
        return _opens_next_clause(period, amount, others, tokens, lex)
    if is_compared(owner, tokens, lex):
        return True  # "fell to 5 billion, from 6 billion this year"
    return owner.first > amount.last + APART and any(t.text in (",", ";", "–", "—") for t in tokens[amount.last : owner.first])


def _opens_next_clause(period: Period, amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a comma and conjunction part an amount from a period that another amount follows: "slid to $71, while the 2025 budget assumes $70"."""
    if period.first < amount.last:
        return False
    inner = next((o for o in others if amount.last < o.first and o.last <= period.first), None)
    if inner is not None and _is_of_inner_clause(tokens, lex, amount, inner, period):
        return True
    behind = next((o for o in others if o.first >= period.last), None)
    if behind is None:
        return False
    at = period.first - (tokens[period.first - 1].key in ("in", "в", "for", "на"))
    if tokens[at - 1].text == "," and behind.first - period.last <= REACH:
        return True  # "заложено 21 млрд, в этом году было 17 млрд"
    return _opens_clause(tokens, lex, amount.last, period.first)


def _opens_clause(tokens: Sequence[Token], lex: Lexicon, first: int, last: int, but: Set[str] = frozenset()) -> bool:
    """Whether a comma with a conjunction or an English participle stands in ``first:last``: ", while", ", taking this year's orders"; none of `but`."""
    opened = lex.cues["clause_open"]
    commas = [at for at in range(first, last - 1) if tokens[at].text == "," and tokens[at + 1].key not in but]
    return any(
        opened.at(tokens, at + 1) or (lex.language == "en" and _is_participle(tokens[at + 1]) and not _moves_the_same(tokens, at + 2))
        for at in commas
    )


def _moves_the_same(tokens: Sequence[Token], at: int) -> bool:
    """Whether "it to", "the total to" stands at `at`: the clause tells the new level of the sum before it."""
    words = [t.key for t in tokens[at : at + 3]]
    return (words[1:2] == ["to"] and words[0] in SAME) or (words[2:] == ["to"] and " ".join(words[:2]) in SAME)


def _is_of_inner_clause(tokens: Sequence[Token], lex: Lexicon, amount: Amount, inner: Amount, period: Period) -> bool:
    """Whether a period stands behind another amount in a clause of its own: ", with 300 million due in 2026", ", первый транш в 300 млн
    придёт в третьем квартале"."""
    comma = next((at for at in range(amount.last, inner.first) if tokens[at].text in (",", ";")), None)
    if comma is None:
        return False
    if lex.language == "en":
        return _is_participle(tokens[comma + 1]) or tokens[comma + 1].key in ("which", "while", "but")
    return lex.language == "ru" and any(is_verb(tokens, at, "ru") for at in range(inner.last, period.first))


def _is_participle(token: Token) -> bool:
    """Whether an English participle (or "with") opens a clause; "bringing" leads to what the sum is part of, and that is of the same time."""
    return token.key == "with" or (token.key.endswith("ing") and token.key != "bringing")


def _is_of_a_later_clause(period: Period, amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a period stands behind an amount and a comma, in the clause of another: "5 milyon verib, 6 milyonu gələn il veriləcək".

    For languages that name the time before the amount.
    """
    comma = next((at for at in range(amount.last, period.first) if tokens[at].text in (",", ";")), None)
    return comma is not None and any(comma < o.first <= period.last + REACH for o in others)


def _is_beside(period: Period, amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether nothing but the ending of a period's own word stands between it and the amount behind it."""
    between = range(period.last, amount.first)
    return period.last <= amount.first and all(
        tokens[at].kind == "mark" or len(tokens[at].key) <= 3 or lex.periods["years_word"].at(tokens, at) for at in between
    )


def _is_of_the_new_level(read: Sequence[Period], amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the one period of "in 2026 from 24 to 27 billion" is that of the second amount."""
    new = next((o for o in others if o.first >= amount.last), None)
    if new is None or not attr.ends_in(tokens, lex, amount, ABLATIVE):
        return False
    return not any(amount.last <= p.first < new.first for p in read)


def _crosses(period: Period, amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether another amount stands between an amount and a period."""
    return any(min(amount.first, period.first) < o.first < max(amount.first, period.first) for o in others)


def is_gone_by(period: Period, published_on: dt.date | None, amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether money to come is not for a time gone by: a month or week, in which it was spoken of, or a year that another amount has."""
    if published_on is None or period.end is None or period.end >= published_on:
        return False
    if period.granularity in ("month", "week") or _crosses(period, amount, others):
        return True
    return any(o.last <= period.first and period.last <= amount.first for o in others)


def earmarked(period: Period | None, published_on: dt.date | None) -> str:
    """Money set aside is planned for a time to come, approved otherwise."""
    later = period is not None and period.start is not None and published_on is not None and period.start > published_on
    return "planned" if later else "approved"


def by_period(period: Period | None, published_on: dt.date | None) -> str | None:
    """Without a word of status, money for a time to come is planned and for a time gone by actual."""
    if period is None or period.start is None or period.end is None or published_on is None:
        return None
    if period.start > published_on:
        return "planned"
    until_now = period.granularity == "span" and period.end == published_on  # "since 2021"
    return "actual" if period.end < published_on or until_now else None


def of_budget(
    status: attr.Cue | None, period: Period | None, published_on: dt.date | None, amount: Amount, tokens: Sequence[Token], lex: Lexicon
) -> str | None:
    """approved for a budget of the time of publication: what "is" so much this year, or is the level that a plan starts from."""
    covers = (
        period is not None and published_on is not None and period.start is not None and period.end is not None
        and period.start <= published_on <= period.end
    )  # fmt: skip
    if status is None:
        starts = is_old_level(tokens, lex, amount) or is_compared(amount, tokens, lex)
        starts = starts or (period is not None and leads_to(period, amount, tokens, lex))
        is_level = lex.cues["status_is"].ending(tokens, amount.first, 2) is not None
        is_level = is_level or (lex.span_ends_at_stem and (amount.last >= len(tokens) or tokens[amount.last].text in ".,;"))
        return "approved" if (starts and (period is None or covers)) or (covers and is_level) else None
    stands = status.value == "actual" and (
        (status.first >= amount.first and status.last <= amount.last) or lex.cues["status_is"].at(tokens, status.first)
    )
    return "approved" if covers and stands else None


def _named_by_distance(period: Period, payer: str | None, published_on: dt.date | None) -> Period | None:
    """ "Last fiscal year" by its own name, once its payer is known."""
    if published_on is None or period.shift is None or payer not in FISCAL.keys() | CALENDAR_FISCAL:
        return None
    month, ends_in = FISCAL.get(payer or "", (1, False))
    begin = published_on.year - (published_on.month < month) + period.shift
    pair = month > 1 and not ends_in
    year = begin + ends_in
    return replace(period, label=f"FY{year}/{(year + 1) % 100:02d}" if pair else f"FY{year}", fiscal=(year, pair), shift=None)


def settle(period: Period, payer: str | None, published_on: dt.date | None) -> Period | None:
    """A fiscal year as days, once its payer is known; others stay as they are. None for one named by its distance where nobody pays."""
    if period.fiscal is None:
        return period
    if period.shift is not None:
        named = _named_by_distance(period, payer, published_on)
        return settle(named, payer, None) if named else None
    year, pair = period.fiscal
    if payer in CALENDAR_FISCAL and not pair:
        start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
    elif payer in FISCAL:
        month, ends_in = FISCAL[payer]
        begin = year - 1 if ends_in and not pair else year
        start = dt.date(begin, month, 1)
        end = dt.date(begin + 1, month, 1) - dt.timedelta(days=1)
    else:
        return period
    return Period(period.first, period.last, start, end, period.granularity, period.label, period.fiscal)
