"""What an amount is by the words farther from it: a part of the sum before it, a change named as the subject of its clause.

Here: readings that need other amounts or a clause. Not here: words right beside an amount (attributes.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.figures.amounts import Amount
from onrecord.figures.attributes import Cue, ends_in
from onrecord.figures.cases import ABLATIVE, GENITIVE
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.tokens import Token, Tokens

#: Words that open the whole a part is taken of.
OF = frozenset({"of", "из"})
#: Tokens between the words for a change or a part and the amount.
SUBJECT, PART = 9, 8
#: Marks that set a sum beside the words for it, and those that close it.
BESIDE, CLOSING = frozenset({",", "–", "—", "՝", ":", "("}), frozenset({",", "–", "—", "՝", ")", ".", "։", ";"})
JOINING = frozenset({"and", "but", "while", "и", "а", "но"})
#: Words before a participle that looks like a noun for a change.
PASSIVE = frozenset({"was", "were", "been", "be", "is", "are"})
#: Words without which a clause tells nothing.
TELLING = ("part_nouns", "change_up_noun", "change_down_noun", "takes_away", "added")
HEDGES = ("approximate", "minimum", "maximum")
#: Words behind an amount that a verb takes away from something.
AWAY = frozenset({"from", "off"})


def role_in_clause(tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> Cue | None:
    """change_up, change_down or share by what stands farther off; None where nothing tells."""
    part = (_part_of(tokens, lex, amount, others) if others else None) or _moved_from(tokens, lex, amount)
    if part or not _tells(tokens, lex):
        return part
    first = _opened(tokens, lex, amount)
    return (
        _beside_part(tokens, lex, amount, first)
        or _subject(tokens, lex, amount, first)
        or _taken_away(tokens, lex, amount, first)
        or _added(tokens, lex, first)
    )


def _moved_from(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """ "Rose $3 million from 2023", "fell $5 from $76": by how much something moved from an earlier level; "raised $5 million from investors" is none."""
    at, verb = amount.last, amount.first - 1
    if at + 1 >= len(tokens) or verb < 0 or tokens[at].key != "from" or tokens[verb].key.startswith("rais"):
        return None
    start = tokens[at + 1]
    if not (
        start.kind == "number"
        or start.text in lex.symbols
        or lex.relative.at(tokens, at + 1)
        or lex.periods["year_earlier"].at(tokens, at + 1)
    ):
        return None
    for name, verbs in (("change_up", "up_verbs"), ("change_down", "down_verbs")):
        if lex.cues[verbs].at(tokens, verb):
            return Cue(name, verb, verb + 1)
    return None


def _tells(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a sentence holds a word that may tell a role; looked for once in it."""
    known: dict[Any, Any] = tokens.hits if isinstance(tokens, Tokens) else {}
    if _tells not in known:
        known[_tells] = any(lex.cues[name].all_in(tokens) for name in TELLING)
    return bool(known[_tells])


def _opened(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> int:
    """Where an amount begins with the words of vagueness and limit before it."""
    first = amount.first
    for name in HEDGES:
        hedge = lex.cues[name].ending(tokens, first, 3)
        first -= hedge[0] if hedge else 0
    return first


def _part_of(tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount]) -> Cue | None:
    """ "Of the $3 billion, $900 million", "из 3 млрд евро 900 млн", "3 milyar avronun 900 milyonu", "3 միլիարդից 900 միլիոնը"."""
    whole = next((o for o in others if o.last <= amount.first <= o.last + 1), None)
    if whole is None or whole.value is None or amount.value is None or not 0 < amount.value < whole.value:
        return None
    if amount.first > whole.last and tokens[whole.last].text != ",":
        return None
    if lex.span_ends_at_stem:
        case = ABLATIVE if lex.language == "hy" else GENITIVE
        is_whole = ends_in(tokens, lex, whole, case) or (lex.language == "hy" and tokens[whole.last - 1].key.endswith(case["hy"]))
        return Cue("share", whole.first, whole.last) if is_whole else None
    at = whole.first - 1
    at -= at > 0 and tokens[at].key in ("the", "this", "that", "этих", "тех")
    opens = at >= 0 and tokens[at].key in OF and (at == 0 or tokens[at].text[0].isupper() or tokens[at - 1].kind == "mark")
    return Cue("share", at, whole.last) if opens else None


def _beside_part(tokens: Sequence[Token], lex: Lexicon, amount: Amount, first: int) -> Cue | None:
    """A sum set beside the words for a part: "half of the loan, $50 million, will go", "половина суммы, 30 млн долларов,"."""
    if not first or tokens[first - 1].text not in BESIDE or (amount.last < len(tokens) and tokens[amount.last].text not in CLOSING):
        return None
    for at, hit in lex.cues["part_nouns"].within(tokens, first - PART, first - 1):
        if not any(t.kind in ("number", "mark") for t in tokens[at + hit[0] : first - 1]):
            return Cue("share", at, at + hit[0])
    return None


def _subject(tokens: Sequence[Token], lex: Lexicon, amount: Amount, first: int) -> Cue | None:
    """A change that is said to be so much: "the rise amounts to $5 million", "прибавка составит 1500 рублей", "zam 1500 lira olacak"."""
    low = max(0, first - SUBJECT)
    verb = lex.cues["amounts_to"].ending(tokens, first, 3)
    behind = lex.cues["amounts_to"].at(tokens, amount.last) if lex.span_ends_at_stem else None
    if not (verb or behind):
        return None
    end = first - (verb[0] if verb else 0)
    for name in ("change_up", "change_down"):
        for at, hit in lex.cues[f"{name}_noun"].within(tokens, low, end):
            if _is_head(tokens, lex, at, at + hit[0], end) and not _is_object(tokens, at):
                return Cue(name, at, at + hit[0])
    return None


def _is_head(tokens: Sequence[Token], lex: Lexicon, at: int, behind: int, end: int) -> bool:
    """Whether a noun for a change is what the clause says the sum of: nothing stands behind it, or what it is a change of."""
    between = tokens[behind:end]
    if lex.span_ends_at_stem or not between:
        return not between
    if any(t.kind == "number" or t.text in (",", ";", "(") or t.key in JOINING for t in between):
        return False
    return lex.language != "en" or (between[0].key in ("of", "in", "to", "for", "on", "from") and tokens[at - 1].key not in PASSIVE)


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition governs a noun: "after the cut the budget is $5 million"."""
    near = [t.key for t in tokens[max(0, at - 3) : at]]
    return any(
        key in ("after", "despite", "with", "before", "since", "without", "for", "after", "после", "несмотря", "без", "до") for key in near
    )


def _taken_away(tokens: Sequence[Token], lex: Lexicon, amount: Amount, first: int) -> Cue | None:
    """ "Trimmed 12 million euros from the budget", "knocked $1 billion off the request"."""
    if amount.last >= len(tokens) or tokens[amount.last].key not in AWAY:
        return None
    verb = lex.cues["takes_away"].ending(tokens, first, 2)
    return Cue("change_down", first - verb[0], first) if verb else None


def _added(tokens: Sequence[Token], lex: Lexicon, first: int) -> Cue | None:
    """An adverb of adding before the verb that an amount follows: "дополнительно выделят 2 млрд драмов"."""
    for at, hit in lex.cues["added"].within(tokens, first - 3, first):
        between = tokens[at + hit[0] : first]
        if between and all(t.kind == "word" for t in between):
            return Cue("change_up", at, at + hit[0])
    return None
