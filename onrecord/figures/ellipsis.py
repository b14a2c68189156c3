"""Bare sums: a number with its scale and no currency ("has paid 540 million") that the words around it show to be money.

Here: which bare numbers take the currency of another amount. Not here: finding them (amounts.py) and whose they are (parties.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from onrecord.figures import attributes as attr
from onrecord.figures.amounts import Amount
from onrecord.figures.cases import ABLATIVE, DATIVE
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.measures import is_year, measures
from onrecord.figures.signals import (
    BESIDE,
    DASHES,
    MILLION,
    STOPS,
    SUBJECTS,
    clause_start,
    has_same_lead,
    is_alike,
    is_being_paid,
    is_carried_on,
    is_compared,
    is_counting,
    is_gapped,
    is_level,
    is_like_counted,
    is_of_a_noun,
    is_paid,
    is_part,
    is_said_to_differ,
    is_taken_from,
    is_taken_of,
    is_worth,
    verb_follows,
)
from onrecord.figures.tokens import Token

FARTHEST = 60
#: Tokens between the two ends of a rise or fall.
STEP = 4
#: Words of time that may stand behind each sum of a list.
TIMES = frozenset({"in", "this", "next", "last", "в", "за"})
#: English verbs that no counted noun can stand before without one: "30 billion more is needed".
AUXILIARIES = frozenset({"is", "was", "has", "had", "will", "would", "may", "might", "could", "must", "should"})
#: Endings that no noun has which a Russian number counts: "направит 90 млн союзнику".
_DATIVE = re.compile(r"(?:\w{3}[уюё]|[^к]\w{3}[ая]м|\w{3}[ая]ми)$")
#: Letters of a word that links a sum to what it is for.
LINK = 4
#: Tokens between a word of paying and its amount.
REACH = 5
#: Letters of a case ending set off from its number, and the marks that set it off.
ENDING, ENDING_MARKS = 5, ("'", "’", "-", "‑")
#: Lists of words of time that may close a bare amount.
PERIODS = ("this_year", "next_year", "last_year", "year_earlier")
#: Kinds of verbs that may follow a bare sum: "the other 2 billion paid Oslo".
VERBS = ("give_verbs", "pay_verbs", "get_verbs")


def inherited(
    amounts: Sequence[Amount],
    tokens: Sequence[Token],
    lex: Lexicon,
    earlier: Amount | None,
    is_same: bool = False,
) -> list[Amount]:
    """Bare amounts take the currency of another amount of the sentence (or of `earlier`, the last of the sentence before) when
    words of comparison or of paying tie them to it; others go. `is_same`: only a semicolon parts the two sentences."""
    owners = [a for a in amounts if a.options]
    found = []
    for number, amount in enumerate(amounts):
        if amount.options:
            found.append(amount)
            continue
        near = _stated(min(owners, key=lambda o: abs(o.first - amount.first), default=None), owners, amount, tokens)
        options = near.options if near else earlier.options if earlier else ()
        if amount.own_scale and amount.value is not None and options and is_bare_sum(amount, near, tokens, lex):
            found.append(replace(amount, options=options, origin="sentence", elliptical=True))
            continue
        if near is None and is_same and options and _goes_on_behind(amount, earlier, tokens, lex):
            found.append(replace(amount, options=options, origin="sentence", elliptical=True))
            continue
        if options and amount.own_scale and (amount.value or 0) >= MILLION and _differs(amount, tokens, lex):
            found.append(replace(amount, options=options, origin="sentence", elliptical=True))
            continue
        if options and amount.own_scale and _is_shown(amount, near, owners, found, is_same, earlier, tokens, lex):
            found.append(replace(amount, options=options, origin="sentence", elliptical=True))
            continue
        if near is None or amount.value is None or not amount.own_scale or abs(near.first - amount.first) > 25:
            continue
        if is_like_counted(amount.first, tokens, lex):
            continue
        start = amount.first
        before = amounts[number - 1] if number else near
        beside = before.options or any(f.first == before.first for f in found)  # else what is compared is a count
        if cue := attr.before(tokens, lex.cues["approximate"], start, 0):
            start = cue.first
        more = attr.after(tokens, lex.cues["up_after"], amount.last, 0) or attr.after(tokens, lex.cues["down_after"], amount.last, 0)
        differs = more is not None and attr.compares(tokens, more.last)
        if (
            differs
            or _parallel(amount, near, tokens, lex)
            or _is_enumerated(amount, found, tokens, lex)
            or _is_reached(amount, near, tokens, lex)
            or (
                beside
                and any(attr.before(tokens, lex.cues["versus"], at, 1) for at in (start, amount.first, _behind_period(start, tokens, lex)))
            )
            or attr.before(tokens, lex.cues["range_open"], start, 0)
            or _steps(amount, near, tokens, lex)
            or _goes_on(amount, near, tokens, lex)
        ):
            found.append(replace(amount, options=near.options, origin="sentence", elliptical=True))
    plain = measures(found or ([earlier] if earlier and earlier.options and is_same else []), tokens, lex)
    return sorted([*found, *plain], key=lambda a: a.first) if plain else found


def _differs(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare sum is what something is more or less by, at the end of its clause: "600 milyard azdır", "17 trilyon fazla"; or what
    more is wanted: "30 billion more may be needed"."""
    if lex.language == "en" and amount.last + 1 < len(tokens) and tokens[amount.last].key == "more":
        return tokens[amount.last + 1].key in AUXILIARIES and not is_like_counted(amount.first, tokens, lex)
    if not lex.span_ends_at_stem or is_like_counted(amount.first, tokens, lex):
        return False
    hit = lex.cues["differs"].at(tokens, amount.last)
    return hit is not None and _ends_clause(tokens, amount.last + hit[0])


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in STOPS


def _goes_on_behind(amount: Amount, earlier: Amount | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """As `_goes_on`, behind a semicolon."""
    is_smaller = earlier is not None and earlier.value is not None and amount.value is not None and amount.value <= earlier.value
    return _is_closed(amount, 0, tokens, lex, amount.scale if is_smaller else Decimal(0)) or _is_share(amount, tokens, lex)


def _is_shown(
    amount: Amount,
    near: Amount | None,
    owners: Sequence[Amount],
    found: Sequence[Amount],
    is_same: bool,
    earlier: Amount | None,
    tokens: Sequence[Token],
    lex: Lexicon,
) -> bool:
    """Whether signs of money (signals.py) stand by a bare amount that nothing follows which it could count. `near`: the amount of
    the sentence whose currency it would take, None where that is `earlier`, of the sentence before."""
    start = _hedged(amount.first, tokens, lex)
    if near is None and earlier is not None and is_said_to_differ(amount, earlier, tokens, lex):
        return True
    if is_being_paid(amount, tokens, lex) and (near is not None or earlier is not None):
        return True
    if (near is not None or is_same) and (is_worth(amount, start, tokens, lex) or is_compared(amount, tokens, lex)):
        return not is_counting(amount, amount.last, tokens, lex)
    if near is not None and is_of_a_noun(amount, near, tokens, lex):
        return True
    ahead = next((o for o in reversed(owners) if o.last <= amount.first), None)
    whole = ahead.value if ahead else earlier.value if earlier and not near else None
    behind = next((o for o in owners if o.first > amount.first), None)
    if behind and is_taken_of(amount.last, behind, tokens, lex) and (amount.value or 0) <= (behind.value or 0):
        return True
    if (ahead or is_same) and is_taken_from(amount, whole, tokens, lex):
        return True
    if not (_closes(amount, tokens, lex) or verb_follows(amount, tokens, lex)):
        return False
    if is_level(amount, start, whole, tokens, lex) or (whole and is_part(amount, start, ahead, whole, tokens, lex)):
        return True
    if near is None and not is_same:
        return earlier is not None and is_carried_on(amount, start, earlier, tokens, lex)
    if near is not None and abs(near.first - amount.first) > FARTHEST:
        return False
    if is_gapped(amount, [o for o in (*owners, *found[-1:]) if o], tokens, lex):
        return True
    return is_paid(amount, start, near, tokens, lex) or has_same_lead(
        amount, start, owners, [_hedged(o.first, tokens, lex) for o in owners], tokens, lex
    )


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
        return all(any(is_year(t) for t in tokens[max(0, a.first - 5) : a.first]) for a in (last, amount))
    opened = tokens[amount.first - 1]
    if amount.last >= len(tokens) or not (opened.text == "," or lex.cues["clause_open"].at(tokens, amount.first - 1)):
        return False
    first, second = tokens[last.last], tokens[amount.last]
    if all(t.key in TIMES or lex.relative.at(tokens, at) for t, at in ((first, last.last), (second, amount.last))):
        return True
    return second.kind == "word" and first.key == second.key and len(second.key) <= LINK


def _steps(amount: Amount, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether two neighbours say "from X to Y" by a case ending alone: "38 milyard manatdan 41 milyarda"."""
    first, second = sorted((amount, owner), key=lambda a: a.first)
    between = range(first.last, second.first)
    if not attr.ends_in(tokens, lex, first, ABLATIVE) or len(between) > STEP:
        return False
    if any(tokens[at].kind == "mark" for at in between):
        return False
    return not between or any(lex.cues[name].at(tokens, at) for name in ("up_verbs", "down_verbs") for at in between)


def _goes_on(amount: Amount, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount behind another is money of the same kind: nothing counted can follow, and no word between counts.

    "A payout of 9 billion pesos, 4 billion more than the last": a number of millions that a mark, a word of time or of comparison
    or (in languages that name the currency last) a case ending closes; of thousands only where it ends as a predicate does.
    """
    if owner.first > amount.first:
        return False
    low = max(owner.last, clause_start(tokens, amount.first, lex)) if is_alike(amount.value, owner.value) else owner.last
    return _is_closed(amount, low, tokens, lex, owner.scale)


def _is_share(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare amount is part of the one before: "bunun 50 milyonu"."""
    return amount.own_scale and attr.before(tokens, lex.cues["share_of"], amount.first, 0) is not None


def _is_closed(amount: Amount, low: int, tokens: Sequence[Token], lex: Lexicon, scale: Decimal = Decimal(0)) -> bool:
    """As `_goes_on`, from the token `low` on. `scale`: that of the owner."""
    if amount.value is None or amount.decimals > 3 or not amount.own_scale:
        return False
    if is_counting(amount, low, tokens, lex) or any(is_year(t) and t.start == amount.start for t in tokens[amount.first : amount.last]):
        return False
    ended = lex.span_ends_at_stem and (_has_ending(amount, tokens, lex) or _has_marked_ending(amount, tokens))
    if amount.scale < MILLION:
        return ended and (_is_last_of_clause(amount, tokens) or verb_follows(amount, tokens, lex)) and scale >= amount.scale
    if ended or verb_follows(amount, tokens, lex):
        return True
    if amount.last >= len(tokens) or tokens[amount.last].text in STOPS - {"–", "—", ":"}:
        return True
    if lex.span_ends_at_stem:
        return any(words.at(tokens, amount.last) for words in (lex.cues["money_after"], lex.cues["approximate_after"], lex.month_stems))
    more = any(lex.cues[name].at(tokens, amount.last) for name in ("up_after", "down_after", "ago", "compare_after"))
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
    if lex.span_ends_at_stem and 0 < len(between) <= STEP and amount.scale == owner.scale and verb_follows(amount, tokens, lex):
        return is_alike(amount.value, owner.value)  # "25 bin istiyordu, 22 bin liraya anlaştık"
    return (
        lex.span_ends_at_stem and amount.last < owner.first and amount.scale == owner.scale
        and 1 <= len(between) <= 5 and between[0].text == "," and all(t.kind == "word" or t.text == "՝" for t in between[1:])
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
    if not start or tokens[start - 1].text not in DASHES or lex.cues["counted"].within(tokens, start - 1 - BESIDE, start):
        return False
    return not _is_counted(amount, tokens)


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
        return token.text in STOPS or (token.text == "-" and _is_dash(tokens, amount.last))
    if lex.span_ends_at_stem and _has_ending(amount, tokens, lex):
        return True
    if lex.cues["bare_follow"].at(tokens, amount.last) is not None or any(lex.party[name].at(tokens, amount.last) for name in VERBS):
        return True
    return (lex.language == "ru" and (token.text[0].isupper() or _DATIVE.search(token.key) is not None)) or (
        lex.language == "en" and token.key in SUBJECTS
    )


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands for a dash, blanks around it: "33 млрд - в виде займов"."""
    return at + 1 < len(tokens) and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start


def _has_ending(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    key = tokens[amount.last - 1].key
    return any(key.startswith(word) and len(word) < len(key) for word in lex.scale_words)


def _is_counted(amount: Amount, tokens: Sequence[Token]) -> bool:
    return amount.last < len(tokens) and tokens[amount.last].kind == "word" and tokens[amount.last].text.islower() and amount.scale < 1000
