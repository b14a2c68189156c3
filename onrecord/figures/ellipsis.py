"""Bare sums: a number with its scale and no currency ("has paid 540 million") that the words around it show to be money.

Here: which bare numbers take the currency of another amount. Not here: finding them (amounts.py) and whose they are (parties.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from onrecord.figures import attributes as attr
from onrecord.figures.amounts import Amount
from onrecord.figures.cases import ABLATIVE, DATIVE
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.numbers import BadNumber, read_digits
from onrecord.figures.tokens import Token

DASHES = frozenset({"–", "—", "-", "՝", ":"})
STOPS = frozenset({".", ",", ";", ":", ")", "–", "—", "!", "?", "։", "՝", "»", "”", '"', "…"})
FARTHEST = 60
#: Tokens between the two ends of a rise or fall.
STEP = 4
#: The word between two levels, and those that stand before the first of them.
SECOND_LEVEL = {"to": ("from",), "from": ("to",), "до": ("с", "со")}
#: Tokens between a verb of rising or falling and the first of two levels.
MOVES = 4
#: Letters of a word that links a sum to what it is for.
LINK = 4
#: Tokens between a word of paying and its amount.
REACH = 5
#: Letters of a case ending set off from its number, and the marks that set it off.
ENDING, ENDING_MARKS = 5, ("'", "’", "-", "‑")
MILLION = 1_000_000
#: Lists of words of time that may close a bare amount.
PERIODS = ("this_year", "next_year", "last_year", "year_earlier")
#: Kinds of verbs that may follow a bare sum: "the other 2 billion paid Oslo".
VERBS = ("give_verbs", "pay_verbs", "get_verbs")
#: A measure is not so many times larger or smaller than what it measures.
ALIKE = 5
#: Tokens behind a bare number in which a word tells what was counted.
BESIDE = 3


def inherited(amounts: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon, earlier: str | None, is_same: bool = False) -> list[Amount]:
    """Bare amounts take the currency of another amount of the sentence (or `earlier`, that of the sentence before) when words of
    comparison or of paying tie them to it; others go. `is_same`: only a semicolon parts the two sentences."""
    owners = [a for a in amounts if a.options]
    found = []
    for amount in amounts:
        if amount.options:
            found.append(amount)
            continue
        near = _stated(min(owners, key=lambda o: abs(o.first - amount.first), default=None), owners, amount, tokens)
        options = near.options if near else (earlier,) if earlier else ()
        if amount.own_scale and amount.value is not None and options and is_bare_sum(amount, near, tokens, lex):
            found.append(replace(amount, options=options, origin="sentence", elliptical=True))
            continue
        if near is None and is_same and earlier and (_is_closed(amount, 0, tokens, lex) or _is_share(amount, tokens, lex)):
            found.append(replace(amount, options=options, origin="sentence", elliptical=True))
            continue
        if near is None or amount.value is None or not amount.own_scale or abs(near.first - amount.first) > 25:
            continue
        start = amount.first
        if cue := attr.before(tokens, lex.cues["approximate"], start, 0):
            start = cue.first
        more = attr.after(tokens, lex.cues["up_after"], amount.last, 0) or attr.after(tokens, lex.cues["down_after"], amount.last, 0)
        differs = more is not None and attr.compares(tokens, more.last)
        if (
            differs
            or _parallel(amount, near, tokens, lex)
            or _is_enumerated(amount, found, tokens, lex)
            or _is_reached(amount, near, tokens, lex)
            or any(attr.before(tokens, lex.cues["versus"], at, 1) for at in (start, amount.first, _behind_period(start, tokens, lex)))
            or attr.before(tokens, lex.cues["range_open"], start, 0)
            or _steps(amount, near, tokens, lex)
            or _goes_on(amount, near, tokens, lex)
        ):
            found.append(replace(amount, options=near.options, origin="sentence", elliptical=True))
    measures = _measures(found, tokens, lex)
    return sorted([*found, *measures], key=lambda a: a.first) if measures else found


def _measures(found: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> list[Amount]:
    """Plain numbers that an amount without a scale is measured by: "rents for 600 manats, against 450 two years ago", "30 рублей вместо 25".

    For languages that name the currency behind the number and have words for "against" before it.
    """
    measures: list[Amount] = []
    if lex.span_ends_at_stem:
        return measures
    for first in found:
        if (level := _other_level(first, tokens, lex)) and not any(a.first <= level.first < a.last for a in found):
            measures.append(level)
    for at, hit in lex.cues["measured_by"].all_in(tokens).items():
        place = at + hit[0]
        if near := lex.cues["approximate"].at(tokens, place):
            place += near[0]
        owner = next((a for a in reversed(found) if a.last <= at), None)
        if owner is not None and at > owner.last and tokens[at - 1].kind == "number":
            continue  # "by 260 against 240"
        if owner is None or place >= len(tokens) or owner.scale != 1 or not _is_closed_number(place, tokens, lex):
            continue
        if measure := _like(owner, tokens[place], place, Decimal(1), lex):
            measures.append(measure)
    return measures


def _like(owner: Amount, token: Token, place: int, scale: Decimal, lex: Lexicon) -> Amount | None:
    """A plain number as money of the `owner`'s currency, where the two are of one size."""
    try:
        unit, decimals = read_digits(token.text, lex)
    except BadNumber:
        return None
    value, other = unit * scale, owner.value or owner.low or Decimal(0)
    if not value or not 1 / ALIKE <= float(other / value) <= ALIKE:
        return None
    return Amount(
        place, place + 1, token.start, token.end, unit, scale, decimals, owner.options, "sentence", value=value, elliptical=True
    )  # fmt: skip


def _other_level(owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> Amount | None:
    """The number that an amount rises or falls from or to, right behind it: "from 10.8 trillion rubles to 12", "rise to 38 lari from 35"."""
    place = owner.last + 1
    if place >= len(tokens) or owner.is_range or owner.value is None:
        return None
    if tokens[owner.last].key not in SECOND_LEVEL or tokens[place].kind != "number":
        return None
    start = _hedged(owner.first, tokens, lex)
    if not start or tokens[start - 1].key not in SECOND_LEVEL[tokens[owner.last].key]:
        return None
    if not any(lex.cues[name].within(tokens, start - 1 - MOVES, start) for name in ("up_verbs", "down_verbs")):
        return None
    token = tokens[place]
    if not _is_closed_number(place, tokens, lex):
        return None
    return _like(owner, token, place, owner.scale if owner.own_scale else Decimal(1), lex)


def _is_closed_number(place: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether digits that are no year stand at `place`, and no noun that they would count behind them."""
    token, last = tokens[place], place + 1
    if token.kind != "number" or _is_year(token) or lex.cues["counted"].within(tokens, last, last + BESIDE):
        return False
    if last >= len(tokens) or tokens[last].text in STOPS or lex.cues["bare_follow"].at(tokens, last):
        return True
    return bool(lex.relative.at(tokens, last) or lex.cues["ago"].within(tokens, last, last + BESIDE))


def _stated(near: Amount | None, owners: Sequence[Amount], amount: Amount, tokens: Sequence[Token]) -> Amount | None:
    """The amount that a bracket restates in another currency, where the nearest one stands in the bracket: "5 bn drams ($13 m), from 6 bn"."""
    if near is None:
        return None
    opened = next((at for at in range(near.first - 1, max(-1, near.first - 4), -1) if tokens[at].text == "("), None)
    first = next((o for o in owners if o.last == opened), None)
    if first is None or opened is None or (opened < amount.first < near.last):
        return near
    return near if amount.first > near.last and not any(t.text == ")" for t in tokens[near.last : amount.first]) else first


def _behind_period(start: int, tokens: Sequence[Token], lex: Lexicon) -> int:
    """Where a year that owns a number begins ("than this year's 13 trillion"), else `start`."""
    hits = [hit for name in ("this_year", "last_year", "next_year") if (hit := lex.periods[name].ending(tokens, start, 5))]
    return start - max((hit[0] for hit in hits), default=0)


def _is_reached(amount: Amount, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount is the level that something rose or fell to, by its case and the verb behind: "rezervini 60 milyara çıkardı"."""
    if owner.first > amount.first or not attr.ends_in(tokens, lex, amount, DATIVE):
        return False
    return any(lex.cues[name].at(tokens, amount.last) for name in ("up_verbs", "down_verbs"))


def _is_enumerated(amount: Amount, before: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount goes on a list of sums of one scale: "30 bn drams in 2026, 36 bn in 2027 and 40 bn in 2028".

    The same word stands behind both, or a year before both.
    """
    if not before or before[-1].scale != amount.scale or amount.first < before[-1].last:
        return False
    last = before[-1]
    if lex.span_ends_at_stem:
        return all(any(_is_year(t) for t in tokens[max(0, a.first - 5) : a.first]) for a in (last, amount))
    opened = tokens[amount.first - 1]
    if amount.last >= len(tokens) or not (opened.text == "," or lex.cues["clause_open"].at(tokens, amount.first - 1)):
        return False
    return tokens[amount.last].kind == "word" and tokens[last.last].key == tokens[amount.last].key and len(tokens[amount.last].key) <= LINK


def _is_year(token: Token) -> bool:
    return token.kind == "number" and len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("19", "20")


def _steps(amount: Amount, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether two neighbours say "from X to Y" by a case ending alone: "38 milyard manatdan 41 milyarda"."""
    first, second = sorted((amount, owner), key=lambda a: a.first)
    between = range(first.last, second.first)
    if not attr.ends_in(tokens, lex, first, ABLATIVE) or len(between) > STEP:
        return False
    return not between or any(lex.cues[name].at(tokens, at) for name in ("up_verbs", "down_verbs") for at in between)


def _goes_on(amount: Amount, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount behind another is money of the same kind: nothing counted can follow, and no word between counts.

    "A payout of 9 billion pesos, 4 billion more than the last": a number of millions that a mark, a word of time or of comparison
    or (in languages that name the currency last) a case ending closes; of thousands only where it ends as a predicate does.
    """
    if owner.first > amount.first:
        return False
    return _is_closed(amount, owner.last, tokens, lex, owner.scale)


def _is_share(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount is part of the one before: "bunun 50 milyonu"."""
    return amount.own_scale and attr.before(tokens, lex.cues["share_of"], amount.first, 0) is not None


def _is_closed(amount: Amount, low: int, tokens: Sequence[Token], lex: Lexicon, scale: Decimal = Decimal(0)) -> bool:
    """As `_goes_on`, from the token `low` on. `scale`: that of the owner."""
    if amount.value is None or amount.decimals > 3 or not amount.own_scale:
        return False
    if lex.cues["counted"].within(tokens, low, amount.last + BESIDE) or any(
        _is_year(t) and t.start == amount.start for t in tokens[amount.first : amount.last]
    ):
        return False
    ended = lex.span_ends_at_stem and (_has_ending(amount, tokens, lex) or _has_marked_ending(amount, tokens))
    if amount.scale < MILLION:
        return ended and _is_last_of_clause(amount, tokens) and scale >= amount.scale
    if ended or lex.rate_words.at(tokens, amount.last):
        return True
    if amount.last >= len(tokens) or tokens[amount.last].text in STOPS - {"–", "—", ":"}:
        return True
    if lex.span_ends_at_stem:
        return False
    more = any(lex.cues[name].at(tokens, amount.last) for name in ("up_after", "down_after", "ago"))
    return more or any(hit for name in PERIODS if (hit := lex.periods[name].at(tokens, amount.last)))


def _is_last_of_clause(amount: Amount, tokens: Sequence[Token]) -> bool:
    return amount.last >= len(tokens) or tokens[amount.last].text in STOPS


def _has_marked_ending(amount: Amount, tokens: Sequence[Token]) -> bool:
    """Whether a case ending stands behind a number and a mark: "1,9 մլրդ-ով"."""
    at = amount.last
    if at + 1 >= len(tokens) or tokens[at].text not in ENDING_MARKS or tokens[at].start != tokens[at - 1].end:
        return False
    return tokens[at + 1].kind == "word" and tokens[at + 1].start == tokens[at].end and len(tokens[at + 1].text) <= ENDING


def _parallel(amount: Amount, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount and the next one say the same thing twice, in languages that name the currency last."""
    between = tokens[amount.last : owner.first]
    return (
        lex.span_ends_at_stem and amount.last < owner.first and amount.scale == owner.scale
        and 1 <= len(between) <= 5 and between[0].text == "," and all(t.kind == "word" for t in between[1:])
    )  # fmt: skip


def is_bare_sum(amount: Amount, owner: Amount | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount is money by its own words. `owner`: the amount of the same sentence whose currency it would take, None
    where that stands in the sentence before; then the word of paying has to stand right beside the number."""
    if owner is not None and abs(owner.first - amount.first) > FARTHEST:
        return False
    start = _hedged(amount.first, tokens, lex)
    after = amount.last < len(tokens) and tokens[amount.last].kind == "word" and lex.cues["bare_after"].at(tokens, amount.last) is not None
    if not (after or _closes(amount, tokens, lex)):
        return False
    if any(attr.before(tokens, lex.cues["bare_before"], at, 1) for at in {start, amount.first}) or _paid_for(amount, start, tokens, lex):
        return True
    if after and lex.span_ends_at_stem:
        return True
    if owner is None or owner.first > amount.first:
        return False
    if any(attr.before(tokens, lex.cues["share_of"], at, 0) for at in {start, amount.first}):
        return True
    return start > 0 and tokens[start - 1].text in DASHES and not _is_counted(amount, tokens)


def _paid_for(amount: Amount, start: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a word of paying stands a little before, with what it is paid for between and nothing counted: "потратил на оборону 75 млрд"."""
    for at in range(start - 1, max(-1, start - REACH), -1):
        if tokens[at].kind != "word" or lex.currencies.at(tokens, at):
            return False
        if (hit := lex.cues["bare_before"].at(tokens, at)) and hit[0] == 1 and lex.language == "ru":
            return at < start - 1 and amount.scale >= 1000000
    return False


def _hedged(first: int, tokens: Sequence[Token], lex: Lexicon) -> int:
    """Where the words of bound and approximation before a number begin."""
    for _ in range(2):
        cues = [c for name in ("approximate", "minimum", "maximum", "merely") if (c := attr.before(tokens, lex.cues[name], first, 0))]
        if not cues:
            break
        first = min(c.first for c in cues)
    return first


def _closes(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether no counted noun can follow: a mark, the end, or a word that opens something else."""
    if amount.last >= len(tokens):
        return True
    token = tokens[amount.last]
    if token.kind == "mark":
        return token.text in STOPS
    if lex.span_ends_at_stem and _has_ending(amount, tokens, lex):
        return True
    if lex.cues["bare_follow"].at(tokens, amount.last) is not None or any(lex.party[name].at(tokens, amount.last) for name in VERBS):
        return True
    return lex.language == "ru" and token.text[0].isupper()


def _has_ending(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    key = tokens[amount.last - 1].key
    return any(key.startswith(word) and len(word) < len(key) for word in lex.scale_words)


def _is_counted(amount: Amount, tokens: Sequence[Token]) -> bool:
    return amount.last < len(tokens) and tokens[amount.last].kind == "word" and tokens[amount.last].text.islower() and amount.scale < 1000
