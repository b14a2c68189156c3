"""What shows a bare number to be money: a word of paying in its clause, the same preposition as before a sum, a level, a part.

Here: single questions about a number with a scale and no currency. Not here: which of them are put together (ellipsis.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from onrecord.figures.amounts import Amount
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.tokens import Token
from onrecord.figures.verbs import is_verb

DASHES = frozenset({"–", "—", "-", "՝", ":"})
STOPS = frozenset({".", ",", ";", ":", ")", "–", "—", "!", "?", "։", "՝", "»", "”", '"', "…"})
MILLION = 1_000_000
#: Tokens behind a bare number in which a word tells what was counted, and before it within its clause.
BESIDE, BEFORE = 3, 8
#: Words of the new level of a change.
NEW = ("to", "до")
#: What opens the whole that a part is taken from: "of the €300 million loan, 85 million ..."
WHOLE = {"en": ("of", "from"), "ru": ("из",)}
#: Endings of thousands as an object, and the plural that they may be a part of.
PART_ENDINGS = {"tr": ("bini", "binini"), "az": ("mini", "minini"), "hy": ("հազարը", "հազարն")}
_PLURAL = re.compile(r"l[aeə]r(?:[ıiuü]n|d[aeə]n|[ıi]nd[aeə]n|[ıi]n[ıi]n)$|ներից$")
#: What joins a part to its whole behind it, and tokens between ("300 million of the planned 500 million").
OF, WHOLE_AHEAD = {"en": ("of",), "ru": ("из",)}, 4
#: Tokens between two sums of clauses that share a verb.
GAP = 4
#: The pronoun of a noun before a number, behind its genitive: "hemşireninki 46 bin".
_PRONOUN = re.compile(r"[ıiuü]nk[ıi]$")
#: Words between a verb of paying and its sum ("will cost the bloc some 3 billion").
OBJECT = 4
#: Words between a bare number and the verb of its being paid ("12 million has already been paid").
PASSIVE = 4
#: Two levels of one measure are not so many times as large as each other.
ALIKE = 5
#: A further sum is not so many times as large as the one before.
FURTHER = 20
#: Words that open a clause of their own behind a sum: "the 600 million it placed".
SUBJECTS = frozenset({"the", "it", "he", "she", "they", "we", "you", "its", "their", "his", "her", "our"})
#: Letters that two forms of a verb have in common.
STEM = 4
#: Prepositions that put a bare sum beside another one: "by 3 billion in 2026 and by 2 billion in 2027".
LEADS = {"en": frozenset({"by", "at", "of", "with", "to"}), "ru": frozenset({"в", "на", "по", "до", "за", "с"})}
#: Words that open a sentence about the sum before, and tokens before a number in such a sentence.
BACK, OPENS = frozenset({"that", "this", "it", "which", "это"}), 5
#: Words before a number that only hedge it, or that a verb may have between itself and its sum.
HEDGES = ("approximate", "minimum", "maximum", "merely")
#: Verbs that may stand right before a bare sum.
PAYING = ("borrow_verbs", "settle_verbs")
#: What may stand between a bare number and a participle.
AUXILIARIES = frozenset({"was", "were", "is", "are", "has", "have", "had", "been", "be", "being", "will", "would", "already", "to", "not", "yet", "so", "far", "or", "уже", "будет", "будут", "был", "было", "были"})  # fmt: skip


def is_counting(amount: Amount, low: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a word for what people count stands from `low` on, or right behind a bare number within its clause."""
    return bool(lex.cues["counted"].within(tokens, low, beside(amount.last, tokens, lex)))


def beside(last: int, tokens: Sequence[Token], lex: Lexicon) -> int:
    """Where the words end that a number ending at `last` may count: within its clause, before another number."""
    for at in range(last, min(len(tokens), last + BESIDE)):
        if tokens[at].kind != "word" or lex.cues["clause_open"].at(tokens, at):
            return at
    return last + BESIDE


def clause_start(tokens: Sequence[Token], at: int, lex: Lexicon) -> int:
    """Where the clause of the token at `at` begins: behind a mark or a word that opens one; at most `BEFORE` tokens back."""
    for place in range(at - 1, max(-1, at - BEFORE - 1), -1):
        if tokens[place].text in STOPS or tokens[place].text == "(" or lex.cues["clause_open"].at(tokens, place):
            return place + 1
    return max(0, at - BEFORE)


def is_paid(amount: Amount, start: int, owner: Amount | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a word of paying stands before a bare sum that begins at `start` with its hedges, at most an object between;
    of thousands only in Russian, where a noun would follow in the genitive."""
    if (amount.scale < MILLION and lex.language != "ru") or is_counting(amount, clause_start(tokens, start, lex), tokens, lex):
        return False
    if any(lex.cues[name].ending(tokens, at, 4) for name in ("money_before", "bare_before") for at in {start, amount.first}):
        return True
    if any(lex.cues["more_before"].ending(tokens, at, 3) for at in {start, amount.first}):
        return owner is None or is_alike(amount.value, owner.value, FURTHER, FURTHER)
    if lex.span_ends_at_stem or amount.scale < MILLION:
        return False
    if any(lex.party[name].ending(tokens, start, 2) for name in PAYING):
        return True
    if lex.party["get_verbs"].ending(tokens, start, 2) and owner and is_alike(amount.value, owner.value):
        return True
    first = tokens[start - 1].key if start else ""
    for at in range(start - 1, max(-1, start - OBJECT - 1), -1):
        token = tokens[at]
        if token.kind != "word" or lex.cues["clause_open"].at(tokens, at) or lex.currencies.at(tokens, at):
            return False
        words = (lex.cues["bare_before"], lex.cues["money_before"])
        if (hit := next((h for w in words if (h := w.at(tokens, at))), None)) and at + hit[0] < start:
            return not first.endswith("ing")
        if lex.language == "en" and token.key != "of" and lex.cues["bare_follow"].at(tokens, at):
            return False
    return False


def is_being_paid(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a word of paying closes what stands behind a bare sum: "12 million has already been paid", "35 млн уйдут на мост"."""
    at = amount.last
    while at < len(tokens) and at < amount.last + PASSIVE and tokens[at].key in AUXILIARIES:
        at += 1
    if at >= len(tokens) or not lex.cues["money_after"].at(tokens, at):
        return False
    return (amount.scale >= MILLION or lex.language == "ru") and not is_counting(
        amount, clause_start(tokens, amount.first, lex), tokens, lex
    )


def is_carried_on(amount: Amount, start: int, earlier: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare sum of millions goes on with the one of the sentence before: "It paid off 70 million of that", "она вернула 70 млн"."""
    if amount.scale < MILLION or not is_alike(amount.value, earlier.value, FURTHER, FURTHER):
        return False
    first = clause_start(tokens, start, lex)
    if is_counting(amount, first, tokens, lex):
        return False
    at = amount.last
    if at < len(tokens) and tokens[at].key == "of" and lex.cues["money_after"].at(tokens, at):
        return (amount.value or 0) <= (earlier.value or 0)
    for at in {start, amount.first}:
        if lex.party["continues"].ending(tokens, at, 3) or lex.cues["money_before"].ending(tokens, at, 4):
            return True
    closes = amount.last >= len(tokens) or tokens[amount.last].text in STOPS
    near = range(max(first, start - OBJECT - 2), start)
    return closes and any(lex.cues[n].at(tokens, at) for n in ("money_before", "bare_before") for at in near)


def is_said_to_differ(amount: Amount, earlier: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a sentence says by how much the sum of the one before is more or less: "That was 31 billion more", "Это на 3 млрд меньше"."""
    if amount.scale < MILLION or amount.first > OPENS or tokens[0].key not in BACK or (amount.value or 0) >= (earlier.value or 0):
        return False
    if is_counting(amount, amount.last, tokens, lex):
        return False
    return any(lex.cues[name].at(tokens, amount.last) for name in ("up_after", "down_after"))


def has_same_lead(
    amount: Amount, start: int, owners: Sequence[Amount], starts: Sequence[int], tokens: Sequence[Token], lex: Lexicon
) -> bool:
    """Whether a bare sum stands behind the preposition that stands before a sum earlier in the sentence. `starts`: where those begin with their hedges."""
    leads = LEADS.get(lex.language)
    if not leads or not start or tokens[start - 1].key not in leads:
        return False
    near = [(o, s) for o, s in zip(owners, starts, strict=True) if o.last <= start and s and tokens[s - 1].key == tokens[start - 1].key]
    if not near or (amount.scale < MILLION and not near[-1][0].own_scale and near[-1][0].scale != amount.scale):
        return False
    return not is_counting(amount, clause_start(tokens, start, lex), tokens, lex)


def is_alike(value: Decimal | None, other: Decimal | None, smaller: int = ALIKE, larger: int = ALIKE) -> bool:
    """Whether two sums may be two levels of one measure: at most so many times smaller or larger than the other."""
    return bool(value and other and other > 0 and value > 0 and 1 / Decimal(smaller) <= value / other <= larger)


def is_like_counted(start: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a number that begins at `start` stands behind the word that stands before a counted one: "with 6 million people ..., with 3 million"."""
    lead = tokens[start - 1].key if start else ""
    if len(lead) < STEM:
        return False
    for at, _ in lex.cues["counted"].within(tokens, 0, start):
        place = next((i for i in range(at - 1, max(-1, at - 4), -1) if tokens[i].kind == "number"), 0)
        if place and tokens[place - 1].key[:STEM] == lead[:STEM]:
            return True
    return False


def is_level(amount: Amount, start: int, measure: Decimal | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare number is another level of what was named before: "a year ago it stood at 11.8 billion". `measure`: the level named before."""
    if not is_alike(amount.value, measure) or is_counting(amount, clause_start(tokens, start, lex), tokens, lex):
        return False
    if lex.span_ends_at_stem:
        return lex.cues["level"].at(tokens, amount.last) is not None
    if lex.cues["level"].ending(tokens, start, 3):
        return True
    if not amount.first or tokens[amount.first - 1].key not in NEW:
        return False
    return any(lex.cues[name].within(tokens, amount.first - OBJECT, amount.first - 1) for name in ("up_verbs", "down_verbs"))


def is_part(amount: Amount, start: int, owner: Amount | None, whole: Decimal | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare number is part of the sum before: "bunun 50 milyonu", "of which 4 million"."""
    if whole is not None and amount.value is not None and amount.value > whole:
        return False
    if lex.language in WHOLE and owner and owner.last <= start and _opens(owner, tokens, lex):
        return True
    return any(lex.cues["share_of"].ending(tokens, at, 4) for at in {start, amount.first})


def _opens(owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a clause begins with a sum that something is taken from: "Of the €300 million loan, ..."."""
    at = owner.first - 1
    if at > 0 and tokens[at].key in ("the", "this", "that", "its", "their", "a", "этих", "тех"):
        at -= 1
    return at >= 0 and tokens[at].key in WHOLE[lex.language] and (at == 0 or tokens[at - 1].kind == "mark" or tokens[at].text[0].isupper())


def is_taken_of(at: int, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the sum `owner` is the whole that a number ending at `at` is taken of: "12 of the $20 billion", "300 из обещанных 500 млн"."""
    if at >= len(tokens) or tokens[at].key not in OF.get(lex.language, ()) or not at < owner.first <= at + WHOLE_AHEAD:
        return False
    if lex.language == "en" and tokens[at + 1].key not in ("the", "its", "his", "her", "their", "this", "that", "those"):
        return False
    return all(t.kind == "word" for t in tokens[at + 1 : owner.first])


def is_gapped(amount: Amount, others: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a bare sum and one beside it stand in clauses that share a verb: "the army gets 1.3 billion, the police 1.1 billion"."""
    if lex.span_ends_at_stem or amount.scale < MILLION:
        return False
    for other in others:
        first, second = (other, amount) if other.first < amount.first else (amount, other)
        between = tokens[first.last : second.first]
        if not 1 < len(between) <= GAP or not is_alike(amount.value, other.value, FURTHER, FURTHER):
            continue
        if not (between[0].text == "," or lex.cues["clause_open"].at(tokens, first.last)):
            continue
        rest = between[1:] if between[1].text not in ("and", "и", "а") else between[2:]
        if rest and all(
            t.kind == "word" and len(t.key) > 2 and not lex.cues["bare_follow"].at(tokens, i)
            for i, t in enumerate(rest, second.first - len(rest))
        ):
            return not is_counting(amount, first.last, tokens, lex)
    return False


def is_worth(amount: Amount, start: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether words say what something is worth right before a bare sum, or a noun right behind it names one: "a 3 million loan"."""
    if amount.scale < MILLION and lex.language == "en":
        return False
    return lex.cues["worth_before"].ending(tokens, start, 4) is not None or lex.cues["sum_noun"].at(tokens, amount.last) is not None


def is_compared(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a comparative or a price by the piece stands behind a bare sum of millions: "700 million wider than", "3 million apiece"."""
    if amount.scale < MILLION or amount.last >= len(tokens):
        return False
    if lex.rates["each"].at(tokens, amount.last):
        return True
    following = tokens[amount.last + 1].key if amount.last + 1 < len(tokens) else ""
    return lex.language == "en" and following == "than" and tokens[amount.last].key.endswith("er")


def is_of_a_noun(amount: Amount, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether thousands that close a clause are said of a pronoun or are alike the sum before: "hemşireninki 46 bin"."""
    if not lex.span_ends_at_stem or owner.last > amount.first or amount.scale != owner.scale or not is_alike(amount.value, owner.value):
        return False
    if not (amount.last >= len(tokens) or tokens[amount.last].text in STOPS) or not amount.first:
        return False
    return _PRONOUN.search(tokens[amount.first - 1].key) is not None


def is_taken_from(amount: Amount, whole: Decimal | None, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether thousands in the case of an object are a part of the sum before: "900 binini sigorta ödedi", never "askerlerden 30 bini"."""
    ending = PART_ENDINGS.get(lex.language)
    if ending is None or whole is None or amount.value is None or amount.value > whole or not tokens[amount.last - 1].key.endswith(ending):
        return False
    first = clause_start(tokens, amount.first, lex)
    return not any(_PLURAL.search(t.key) for t in tokens[first : amount.first]) and not is_counting(amount, first, tokens, lex)


def verb_follows(amount: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a verb stands right behind a bare number."""
    return is_verb(tokens, amount.last, lex.language)
