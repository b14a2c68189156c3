"""Which amounts of a sentence state one sum again in another currency: "$1.65 billion (81 billion pounds)".

Here: brackets, commas with hedges, "or", "equivalent to". Not here: finding amounts (amounts.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures.amounts import Amount
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.tokens import Token

#: Tokens between an amount and a comma's restatement of it.
FARTHEST_TWIN = 10


def same_sums(amounts: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> dict[int, int]:
    """Position of an amount -> position of the one before it that states the same sum in another currency."""
    found: dict[int, int] = {}
    for number in range(1, len(amounts)):
        first, second = amounts[number - 1], amounts[number]
        if first.options[:1] == second.options[:1] or first.value is None or second.value is None or first.elliptical or second.elliptical:
            continue
        between = tokens[first.last : second.first]
        if number - 1 in found and len(between) == 1 and between[0].text in (";", ",", "/"):
            found[number] = found[number - 1]  # "USD 100 million (EUR 92 million; AMD 38 billion)"
            continue
        marks = [t.text for t in between]
        comma = next((at for at in range(len(between) - 1, 0, -1) if marks[at] in (",", "–", "—")), 0)
        if comma and number - 1 not in found and len(between) <= FARTHEST_TWIN and _restates(tokens, lex, first.last + comma + 1, second):
            found[number] = number - 1  # "$1.65 billion in the first half, roughly 81 billion Egyptian pounds"
            continue
        if len(between) > 6 or number - 1 in found:
            continue
        opened = marks.count("(") > marks.count(")") or marks[:1] == ["("]
        if not opened and set(first.options) & set(second.options):
            continue
        worded = len(between) > 1 and marks[0] in (",", "-", "–", "—") and _only_hedges(tokens, lex, first.last + 1, second.first)
        stated = any(lex.cues["equivalent"].at(tokens, first.last + i) for i in range(min(2, len(between))))
        if opened or worded or (stated and len(between) <= 4):
            found[number] = number - 1
    return found


def _restates(tokens: Sequence[Token], lex: Lexicon, first: int, amount: Amount) -> bool:
    """Whether hedges alone lead from a comma at `first` to an amount that closes its clause: then it says the one before again."""
    if not lex.cues["approximate"].at(tokens, first) and not lex.cues["equivalent"].at(tokens, first):
        return False
    closes = amount.last >= len(tokens) or tokens[amount.last].text in (",", ".", ";", ")", "։")
    return closes and first < amount.first and _only_hedges(tokens, lex, first, amount.first)


def _only_hedges(tokens: Sequence[Token], lex: Lexicon, first: int, last: int) -> bool:
    """Whether nothing but "about", "or", "equivalent to" and marks stands in ``first:last``."""
    at = first
    while at < last:
        hit = lex.cues["approximate"].at(tokens, at) or lex.cues["equivalent"].at(tokens, at)
        if hit is None and tokens[at].text not in (",", "-", "–", "—"):
            return False
        at += hit[0] if hit else 1
    return True
