"""Bare sums: a number with its scale and no currency ("has paid 540 million") that the words around it show to be money.

Here: which bare numbers take the currency of another amount. Not here: finding them (amounts.py) and whose they are (parties.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures import attributes as attr
from onrecord.figures.amounts import Amount
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.tokens import Token

DASHES = frozenset({"–", "—", "-", "՝", ":"})
STOPS = frozenset({".", ",", ";", ":", ")", "–", "—", "!", "?", "։", "՝", "»", "”", '"', "…"})
FARTHEST = 60
#: Tokens between a word of paying and its amount.
REACH = 5


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
    return lex.cues["bare_follow"].at(tokens, amount.last) is not None or (lex.language == "ru" and token.text[0].isupper())


def _has_ending(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    token = tokens[amount.last - 1]
    length = lex.scales.stem_length(token)
    return 0 < length < len(token.key)


def _is_counted(amount: Amount, tokens: Sequence[Token]) -> bool:
    return amount.last < len(tokens) and tokens[amount.last].kind == "word" and tokens[amount.last].text.islower() and amount.scale < 1000
