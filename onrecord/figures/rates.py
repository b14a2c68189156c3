"""What an amount is by: an hour, a day, a month, a year, or each of what is counted or measured.

Here: words behind an amount ("a month", "per barrel"), units and shares before it ("a tonne of oil costs", "each family gets"), monthly
wages, and a rate that a change and its new level share. The words stand in the lexicon (cues rate_...). Not here: other attributes.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures.amounts import Amount
from onrecord.figures.attributes import Cue, before, ends_in
from onrecord.figures.cases import ABLATIVE
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.numbers import ARTICLES
from onrecord.figures.tokens import Token

HYPHENS = ("-", "‑")
#: Tokens between a word that opens a rate and its amount.
REACH = 14
#: Tokens between a word for a wage and its amount, and between an amount and a verb of rising or falling.
WAGE_REACH, REACH_BEHIND = 20, 4
#: What a pension may be the first half of.
FUNDS = ("fund", "system", "reform", "scheme", "bill", "фонд", "fon", "sistem")
#: A wage and a price of fuel are less, in any currency.
LARGEST_WAGE, LARGEST_PRICE = 100_000_000, 100_000
#: Tokens between two amounts that share a rate, and where the second is one that the first is measured by.
STEP, FAR = 8, 16
#: Words before the price of a thing.
DETERMINED = frozenset({"the", "a", "an", "its", "his", "her", "their", "this", "that", "new", "s"})
#: Marks a clause ends at.
STOPS = frozenset({".", "։", ",", ";", ":", "—", "–", "(", ")", "«", "»", "“", "”"})
DASHES = frozenset({"—", "–", ":"})
#: Beyond a comma, only amounts not so many times larger or smaller than the first go on as prices of its unit.
ALIKE = 3
#: Goods are not priced by as many.
MANY = 1_000_000
#: No price or wage is so many times another that shares its words of a rate.
APART = 12
#: Words of comparison that lead on, not back.
REACHED = ("to", "до")
#: Words between a price and its change.
MOVES = frozenset({"up", "down", "plus", "minus"})
#: The number before a unit that is no count of it: "one litre", "a thousand cubic metres".
ONE = frozenset({"1", "100", "1000", "1,000", "1.000", "1 000"})


def rate(tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> Cue | None:
    """The word that makes an amount a rate, None for a sum. `others`: the amounts beside it."""
    return _behind(tokens, lex, amount) or _wage(tokens, lex, amount) or _ahead(tokens, lex, amount, others) or _tariff(tokens, lex, amount)


def is_price_of_a_thing(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether a small amount between a determiner and a noun only tells the price of a thing: "the $49 adapter"."""
    if (
        lex.language != "en"
        or amount.own_scale
        or (amount.value or LARGEST_PRICE) >= LARGEST_PRICE
        or not amount.first > 0
        or amount.last >= len(tokens)
    ):
        return False
    before_it, noun = tokens[amount.first - 1], tokens[amount.last]
    if before_it.key not in DETERMINED or noun.kind != "word" or noun.start == tokens[amount.last - 1].end:
        return False
    lists = (
        lex.cues["bare_follow"],
        lex.cues["money_noun"],
        lex.cues["sum_noun"],
        lex.cues["up_after"],
        lex.cues["down_after"],
        lex.rate_words,
    )
    return not any(words.at(tokens, amount.last) for words in lists)


def _behind(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """A rate right behind an amount, or (in languages that name the currency last) right before it."""
    at = _behind_pair(tokens, amount.last)
    glued: list[int] = []
    if at < len(tokens) and tokens[at].text in HYPHENS:
        while at < len(tokens) and tokens[at].text in HYPHENS:
            at += 1
        glued = [i for i in range(at, min(at + 3, len(tokens))) if tokens[i].text not in HYPHENS]
    unit = tokens[glued[1]].key if len(glued) == 2 and tokens[glued[0]].key == "a" else None
    first = _before_hedges(tokens, lex, amount.first) if lex.span_ends_at_stem else 0
    if (hit := lex.rate_words.at(tokens, at)) and not lex.cues["ago"].at(tokens, at + hit[0]):
        return Cue(hit[1], at, at + hit[0])
    if unit is not None and unit in lex.rates:
        return Cue(unit, at, glued[-1] + 1)
    if lex.span_ends_at_stem and (hit := lex.rate_words.ending(tokens, first, 3)) and not _is_counted(tokens, lex, first - hit[0]):
        return Cue(hit[1], first - hit[0], first)
    return _per_unit(tokens, lex, at)


def _per_unit(tokens: Sequence[Token], lex: Lexicon, at: int) -> Cue | None:
    """ "Per pupil", "/kg", "a gallon", "-a-tonne": a unit that the lists of rates do not name."""
    opened = lex.cues["rate_per"].at(tokens, at)
    article = None if opened else lex.cues["rate_article"].at(tokens, at)
    if opened is None and article is None:
        return None
    last = at + (opened or article or (1,))[0]
    if last >= len(tokens):
        return None
    if opened:
        return Cue("each", at, last + 1) if tokens[last].kind == "word" else None
    last += tokens[last].text in HYPHENS
    hit = lex.cues["rate_unit"].at(tokens, last)
    return Cue("each", at, last + hit[0]) if hit else None


def _ahead(tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> Cue | None:
    """A unit, or "each" with its noun, in the clause before an amount: "a barrel of Brent costs $80", "hər ailəyə 500 manat"."""
    for at, hit in reversed(lex.cues["rate_ahead"].within(tokens, 0, amount.first)):
        end = at + hit[0]
        if end > amount.first or _is_many(tokens, lex, at):
            continue
        marks = sum(1 for t in tokens[end : amount.first] if t.text in STOPS - DASHES)
        if not marks and amount.first - end <= REACH:
            return Cue("each", at, end)
        if marks and lex.cues["rate_measure"].at(tokens, at) and _is_like(amount, next((o for o in others if o.first >= end), None)):
            return Cue("each", at, end)
    for at, hit in lex.cues["rate_every"].within(tokens, max(0, amount.first - REACH), amount.first):
        noun = at + hit[0]
        if noun >= amount.first or tokens[noun].kind != "word" or any(t.text in STOPS for t in tokens[at : amount.first]):
            continue
        if (longer := lex.rate_words.at(tokens, at)) and longer[1] != "each":
            return Cue(longer[1], at, at + longer[0])
        return Cue("each", at, noun + 1)
    return None


def _tariff(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """A tariff, and the change of a fuel's price, are by a unit, also where none is named. A wage is not: its time must be said."""
    if found := _paid_by_many(tokens, lex, amount, "rate_tariff"):
        return found
    value = amount.value or amount.low
    if value is None or value >= LARGEST_PRICE:
        return None
    for at, hit in lex.cues["rate_fuel"].within(tokens, max(0, amount.first - REACH), amount.first):
        end = at + hit[0]
        moves = any(
            lex.cues[name].within(tokens, end, amount.last + REACH_BEHIND) for name in ("up_verbs", "down_verbs", "up_after", "down_after")
        )
        if moves and not any(t.text in STOPS - DASHES for t in tokens[end : amount.first]):
            return Cue("each", at, end)
    return None


def is_wage(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether an amount is a minimum wage, a pension or the like, with or without a word for its time."""
    return _paid_by_many(tokens, lex, amount, "wage_of_many") is not None


def _paid_by_many(tokens: Sequence[Token], lex: Lexicon, amount: Amount, words: str) -> Cue | None:
    """The last of the `words` (a list of cues) in the clause before an amount; sums as large as a state's are what all of it costs together."""
    value = amount.value or amount.low
    if value is None or value >= LARGEST_WAGE:
        return None
    for at, hit in reversed(lex.cues[words].within(tokens, max(0, amount.first - WAGE_REACH), amount.first)):
        end = at + hit[0]
        if end > amount.first or tokens[end].key.startswith(FUNDS):
            continue
        if not any(t.text in STOPS - DASHES for t in tokens[end : amount.first]):
            return Cue("each", at, end)
    return None


def _is_like(amount: Amount, first: Amount | None) -> bool:
    """Whether an amount may be another price of the same unit as the `first` one."""
    price, other = amount.value or amount.low, first and (first.value or first.low)
    return bool(first and price and other and first.options == amount.options and 1 / ALIKE <= price / other <= ALIKE)


def _is_near(first: Amount, second: Amount) -> bool:
    """Whether two amounts are of a size that one unit may cost: not the price of one thing and that of all of them."""
    price, other = first.value or first.low, second.value or second.low
    return bool(price and other and 1 / APART <= price / other <= APART)


def _is_many(tokens: Sequence[Token], lex: Lexicon, at: int) -> bool:
    """Whether a number other than a round one stands before a unit: "20 tonnes of", "two billion cubic metres", not "a thousand cubic metres of"."""
    if not at:
        return False
    before_it = tokens[at - 1]
    if lex.scale_words.get(before_it.key, 0) >= MANY:
        return True
    return before_it.kind == "number" and before_it.text not in ONE


def _wage(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """What is paid regularly, by the adjective of its noun: "a monthly wage of $300", "aylıq minimum əməkhaqqı 445 manat"."""
    nouns = lex.cues["rate_wage"].within(tokens, max(0, amount.first - REACH), amount.first)
    verbs = [*lex.party["get_verbs"].all_in(tokens), *lex.party["pay_verbs"].all_in(tokens)] if lex.span_ends_at_stem else []
    if not nouns and not verbs:
        return None
    for at, hit in lex.rate_words.within(tokens, max(0, amount.first - REACH), amount.first):
        if hit[1] == "each" or (hit[0] > 1 and not lex.span_ends_at_stem):
            continue  # "a $2 billion-a-year subsidy" is behind its own amount
        near = any(at <= place <= at + hit[0] + 2 for place, _ in nouns) or at + hit[0] in verbs
        if near and not any(t.text in STOPS for t in tokens[at : amount.first]) and not _is_counted(tokens, lex, at):
            return Cue(hit[1], at, at + hit[0])
    return None


def shared_rate(
    first: Amount, second: Amount, rates: tuple[str | None, str | None], changes: bool, tokens: Sequence[Token], lex: Lexicon
) -> str | None:
    """The rate of one of two neighbours that the other has too: "from 50 to 60 lari a month", "by 20 dollars to 300 dollars a month".

    `changes`: one of them is a difference.
    """
    known = rates[0] or rates[1]
    if not known or (rates[0] and rates[1]) or not set(first.options) & set(second.options):
        return None
    versus = bool(lex.cues["versus"].ending(tokens, second.first)) and tokens[second.first - 1].key not in REACHED
    steps = lex.cues["range_join"].ending(tokens, second.first, 2) is not None and tokens[second.first - 1].kind == "word"
    if second.first - first.last > (FAR if versus or (steps and rates[0]) else STEP):
        return None
    if not changes and not _is_near(first, second):
        return None
    between = tokens[first.last : second.first]
    stops = [t.text for t in between if t.text in STOPS]
    moves = any(lex.cues[name].within(tokens, first.last, second.first) for name in ("up_verbs", "down_verbs"))
    if rates[0] and versus:
        return known  # "48 drams per kilowatt-hour, up from 46"
    if changes and rates[0] and stops == [","] and (tokens[second.first - 1].key in MOVES or lex.party["gaps"].at(tokens, second.last)):
        return known  # "$230 a tonne this week, down $4", "$4 more than a week ago"
    if changes and rates[1] and stops == [","] and lex.cues["range_join"].within(tokens, first.last, second.first):
        return known  # "by 2,300 roubles, to 25,700 roubles a month on average"
    if stops:  # "$185 per tonne, Armenia $177": the verb is left out
        says = any(
            lex.party[name].within(tokens, first.last, second.first) for name in ("pay_verbs", "get_verbs", "buy_verbs", "sell_verbs")
        )
        return known if rates[0] and stops[0] == "," and not (moves or says) and _is_like(second, first) else None
    by_case = lex.language in ABLATIVE and ends_in(tokens, lex, first, ABLATIVE)
    return known if changes or steps or moves or by_case else None


def _is_counted(tokens: Sequence[Token], lex: Lexicon, at: int) -> bool:
    """Whether a year or a number stands before a word of time: "2026-cı ildə", "altı ayda", "üçüncü rübdə" are times, "ildə", "ayda" rates."""
    if at and (tokens[at - 1].kind == "number" or (tokens[at - 1].key in lex.numbers and tokens[at - 1].key not in ARTICLES)):
        return True
    if at and tokens[at - 1].key in lex.ordinals:
        return True  # "üçüncü rübdə"
    suffixed = tokens[max(0, at - 3) : at]
    return any(t.kind == "number" and len(t.text) == 4 for t in suffixed) and all(len(t.text) <= 4 for t in suffixed)


def _before_hedges(tokens: Sequence[Token], lex: Lexicon, first: int) -> int:
    """Where an amount with the words of bound, approximation or average before it begins."""
    hedges = [cue for name in ("approximate", "minimum", "maximum", "rate_average") if (cue := before(tokens, lex.cues[name], first, 0))]
    return min((cue.first for cue in hedges), default=first)


def _behind_pair(tokens: Sequence[Token], at: int) -> int:
    """Behind the bracket that follows an amount or closes behind it: "2,000 lari ($730) a month"."""
    mark = tokens[at].text if at < len(tokens) else ""
    if mark == "(":
        return next((near + 1 for near in range(at, min(at + 10, len(tokens))) if tokens[near].text == ")"), at)
    return at + (mark == ")")
