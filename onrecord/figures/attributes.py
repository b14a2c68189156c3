"""What the words around an amount say of it: bound, approximation, rate, role, comparison, purpose.

Here: one function per attribute, each looking at a bounded stretch of tokens. Not here: parties, periods, status (statuses.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from onrecord.figures.amounts import Amount
from onrecord.figures.beside import makes
from onrecord.figures.cases import ABLATIVE, DATIVE, INSTRUMENTAL
from onrecord.figures.lexicon import Lexicon, Phrases
from onrecord.figures.numbers import BadNumber, is_percent, read_digits
from onrecord.figures.tenses import is_negated
from onrecord.figures.tokens import Token, Tokens

#: Words before the amount that a cue may be separated from it by.
FILLERS = frozenset({"a", "an", "the", "-", "–", "—", ":", "by", "to", "at", "of", "total", "sum", "на", "в", "за"})
#: One-word purposes that say little: any other purpose in the sentence is preferred within this distance.
WEAK_PENALTY = 7
FARTHEST = 40
#: Beginnings of the word for a ministry, which may be the one that speaks or buys.
MINISTRIES = ("minist", "departm", "министерств", "ведомств", "минобороны", "bakanlı", "nazirli", "նախարարությ")
#: Purposes that hold only between states (lexicon sections of that name).
BETWEEN_STATES = "_between_states"
#: Letters that roads are numbered by.
ROADS = frozenset({"M", "М", "E", "Е", "A", "А", "Р"})
#: Tokens behind another amount in which a purpose is that one's, and how much farther it counts.
OWNED = 2
#: Tokens between a purpose and the amount behind that it leads to, the marks and words before it, and how much farther it counts.
STEP, PARTING, OTHERS = 3, frozenset({",", ";", "–", "—"}), 8
#: Words of limit that behind a word of rising or falling lead to the new level.
REACHING = ("до", "մինչև")
#: Words that lead to a new level.
REACHED = frozenset({"to", "до"})
#: Tokens between a verb of rising or falling and "by".
MOVED_BY = 13
#: Tokens of "no pensioner will draw" before a word of limit; words that turn a limit round themselves; the other limit.
NEGATED = 8
MODALS = frozenset({"will", "shall", "can", "may", "must", "should", "would", "could"})
TURNED = frozenset({"not", "no", "never", "не"})
OPPOSITE = {"min": "max", "max": "min"}
#: Words between a bound and its amount that part them: "less than the $53 million" compares, "under a $5 million deal" bounds nothing.
UNBOUND = frozenset({"the", "a", "an", "–", "—"})
#: Verbs that "up to" goes on: "went up to" names the new level.
MOVING = frozenset(
    {"go", "goes", "went", "gone", "going", "pushed", "crept", "shot", "moved", "put", "came", "inched", "jumped", "climbed", "rose"}
)
HYPHENS = ("-", "‑")
#: Words that measure an amount by a level, and no difference behind a comma: "$4 billion, above the forecast".
MEASURED = frozenset({"above", "below", "over", "under", "short", "shy"})
#: Predicates of comparison behind an amount in Turkish and in Azerbaijani.
MORE = frozenset({"fazla", "az", "fazlaydı", "azdı", "eksik"})
DIFFERS = frozenset({"çoxdur", "azdır", "artıqdır", "bahadır", "ucuzdur"})
TIMES = frozenset({"times", "раз", "раза", "kat", "dəfə", "անգամ"})


class Cue(NamedTuple):
    """A found cue: its value and tokens ``first:last``."""

    value: str
    first: int
    last: int


def before(tokens: Sequence[Token], phrases: Phrases, end: int, skip: int = 2) -> Cue | None:
    """A phrase that ends at `end`, at most `skip` filler words between."""
    places = phrases.all_in(tokens)
    if not places:
        return None
    for gap in range(skip + 1):
        at = end - gap
        if gap and (at < 0 or tokens[at].key not in FILLERS):
            return None
        for start, hit in places.items():
            if start + hit[0] == at:
                return Cue(str(hit[1]), start, at)
    return None


def after(tokens: Sequence[Token], phrases: Phrases, start: int, skip: int = 1) -> Cue | None:
    """A phrase that begins at `start` (a hyphen, comma or case ending between)."""
    if not phrases.all_in(tokens):
        return None
    for at in range(start, min(start + skip + 1, len(tokens))):
        if hit := phrases.at(tokens, at):
            return Cue(str(hit[1]), at, at + hit[0])
        if tokens[at].text not in ("-", "‑", "'", "’", ",") and not (tokens[at].kind == "word" and tokens[at].start == tokens[at - 1].end):
            return None
    return None


def bound(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """min or max, from the words before or after."""
    if amount.is_range or is_difference(tokens, lex, amount):
        return None
    ahead = [
        Cue(value, cue.first, cue.last)
        for name, value in (("minimum", "min"), ("maximum", "max"))
        if (cue := before(tokens, lex.cues[name], amount.first, 1)) and not any(t.key in UNBOUND for t in tokens[cue.last : amount.first])
    ]
    ahead = [cue for cue in ahead if not _reaches(tokens, lex, cue)]
    if ahead:
        cue = min(ahead, key=lambda cue: cue.first)  # the longer one: "no more than" is not "more than"
        return cue._replace(value=OPPOSITE[cue.value]) if _is_turned(tokens, lex, cue) else cue
    if cue := _up_to(tokens, lex, amount):
        return Cue("max", cue.first, cue.last)
    for name, value in (("minimum_after", "min"), ("maximum_after", "max")):
        cue = after(tokens, lex.cues[name], amount.last, 2)
        if cue is None and lex.span_ends_at_stem and amount.last < len(tokens):
            cue = after(tokens, lex.cues[name], amount.last, 0)
        if cue and not _opens_amount(tokens, lex, cue.last) and not _adds(tokens, amount, cue):
            return Cue(OPPOSITE[value] if is_negated(tokens, cue.last, lex.language) else value, cue.first, cue.last)
    return None


def _adds(tokens: Sequence[Token], amount: Amount, cue: Cue) -> bool:
    """Whether "plus" adds something to an amount and bounds nothing: "$3 million, plus interest", "$5,000 plus a bike"."""
    if tokens[cue.first].key != "plus" or cue.last >= len(tokens):
        return False
    return tokens[cue.first - 1].text == "," or (cue.first == amount.last and tokens[cue.last].kind == "word")


def _is_turned(tokens: Sequence[Token], lex: Lexicon, cue: Cue) -> bool:
    """Whether a negation turns a word of limit round: "does not fall below", "no pensioner will draw less than", "не опустится ниже"."""
    if tokens[cue.first].key in TURNED or lex.cues["that"].at(tokens, cue.first):
        return False
    for at in range(cue.first - 1, max(-1, cue.first - NEGATED - 1), -1):
        if tokens[at].kind != "word" and tokens[at].text not in ("'", "’"):
            return False
        if hit := lex.cues["negations"].at(tokens, at):
            return 0 < cue.first - at - hit[0] <= 2
        if lex.language == "en" and tokens[at].key == "no" and cue.first - at > 2 and any(t.key in MODALS for t in tokens[at : cue.first]):
            return tokens[at - 1].kind == "mark" if at else True
    return False


def _reaches(tokens: Sequence[Token], lex: Lexicon, cue: Cue) -> bool:
    """Whether a word of limit stands behind one of rising or falling ("rose to"): it names the new level and bounds nothing."""
    if tokens[cue.last - 1].key == "to":
        return cue.first > 0 and tokens[cue.first].key == "up" and tokens[cue.first - 1].key in MOVING
    if tokens[cue.last - 1].key not in REACHING:
        return False
    near = range(max(0, cue.first - 10), cue.first)
    return any(lex.cues[name].at(tokens, at) for name in ("up_verbs", "down_verbs") for at in near)


def _up_to(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """A postposition of limit behind an amount in the dative ("200 milyon liraya kadar"); without the case it means "about"."""
    return after(tokens, lex.cues["up_to_after"], amount.last, 0) if ends_in(tokens, lex, amount, DATIVE) else None


def ends_in(tokens: Sequence[Token], lex: Lexicon, amount: Amount, case: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the last word of an amount has an ending of `case` behind the stem of its currency or scale."""
    if lex.language not in case:
        return False
    token = tokens[amount.last - 1]
    if amount.last + 1 < len(tokens) and tokens[amount.last].text in HYPHENS and tokens[amount.last].start == token.end:
        return tokens[amount.last + 1].key in case[lex.language]  # "1,9 մլրդ-ով"
    length = max(lex.currencies.stem_length(token), lex.scales.stem_length(token))
    return length > 0 and token.key[length:] in case[lex.language]


def _opens_amount(tokens: Sequence[Token], lex: Lexicon, at: int) -> bool:
    """Whether another amount begins at `at` ("$549 plus $50")."""
    return at < len(tokens) and (tokens[at].kind == "number" or tokens[at].text in lex.symbols)


def approximation(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    start = amount.first
    if _up_to(tokens, lex, amount):
        return None
    opened = lex.cues["range_open"].ending(tokens, start, 3)
    start -= opened[0] if opened else 0
    ahead = start - 1 if start > 1 and tokens[start - 1].key in REACHING else start  # "почти до 3 400 долларов"
    hedges = lex.cues["approximate"]
    for cue in (
        before(tokens, hedges, start, 1),
        before(tokens, hedges, ahead, 0),
        after(tokens, lex.cues["approximate_after"], amount.last, 1),
    ):
        if cue and not (lex.cues["maximum"].ending(tokens, cue.last) or lex.cues["minimum"].ending(tokens, cue.last)):
            return cue
    return None


def role(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> Cue | None:
    """change_up, change_down or share; None for a level."""
    start = amount.first
    if near := (
        before(tokens, lex.cues["approximate"], start, 0)
        or before(tokens, lex.cues["minimum"], start, 0)
        or before(tokens, lex.cues["maximum"], start, 0)
    ):
        start = near.first
    if is_difference(tokens, lex, amount):
        at = amount.last + 2 * (tokens[amount.last].text in HYPHENS)
        up = lex.cues["minimum_after"].at(tokens, at) or (lex.language == "tr" and tokens[at].key.startswith("fazla"))
        name = "change_up" if up else "change_down"
        return Cue(name, amount.last, amount.last + 1)
    for name in ("change_up", "change_down"):
        cue = before(tokens, lex.cues[name], start, 1)
        if cue and not (cue.last < start and tokens[cue.last].key == "to"):
            return Cue(name, cue.first, cue.last)
    if (
        start > 0 and amount.last < len(tokens) and tokens[amount.last].key == "to" and _opens_amount(tokens, lex, amount.last + 1)
    ):  # "fell 12p to 340p"
        for name, verbs in (("change_up", "up_verbs"), ("change_down", "down_verbs")):
            if lex.cues[verbs].at(tokens, start - 1):
                return Cue(name, start - 1, start)
    if start > 0 and tokens[start - 1].key in ("by", "на"):
        for at in range(start - 2, max(-1, start - MOVED_BY), -1):
            for name, verbs in (("change_up", "up_verbs"), ("change_down", "down_verbs")):
                if lex.cues[verbs].at(tokens, at):
                    return Cue(name, at, at + 1)
    if ends_in(tokens, lex, amount, INSTRUMENTAL):  # "նվազել է 2 միլիարդ դրամով"
        beside = [*range(amount.last, min(len(tokens), amount.last + 2)), *range(start - 1, max(-1, start - 5), -1)]
        for at, (name, verbs) in product(beside, (("change_up", "up_verbs"), ("change_down", "down_verbs"))):
            if lex.cues[verbs].at(tokens, at):
                return Cue(name, at, at + 1)
    to_level = ends_in(tokens, lex, amount, DATIVE)  # "480 milyar liraya yükseldi": the new level
    for name, cues in (("change_up", "up_after"), ("change_down", "down_after")):
        if to_level or (lex.language in ABLATIVE and ends_in(tokens, lex, amount, ABLATIVE)):
            break  # "900 manatdan azdır" bounds
        cue = after(tokens, lex.cues[cues], amount.last, 1)
        if (
            cue
            and (tokens[cue.first].key == "off" or not tokens[cue.first].text[0].isupper())
            and (cue.first == amount.last or not (compares(tokens, cue.last) or tokens[cue.first].key in MEASURED))
        ):
            return Cue(name, cue.first, cue.last)
    start -= start > 1 and tokens[start - 1].text == ","  # "of that, $5 million"
    if cue := before(tokens, lex.cues["share_of"], start, 0):
        return Cue("share", cue.first, cue.last) if tokens[cue.last - 1].key != "of" or tokens[cue.first].key == "of" else None
    return None


def is_part(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """Whether a word right before an amount makes it a part of the one before it: "of which $5 million", "այդ թվում՝ 2 միլիոն"."""
    if not lex.cues["share_of"].all_in(tokens):
        return False
    first = amount.first
    for name in ("approximate", "minimum", "maximum"):
        if near := before(tokens, lex.cues[name], first, 0):
            first = near.first
    while first and tokens[first - 1].kind == "mark" and tokens[first - 1].text in ("՝", ":", "–", "—", ","):
        first -= 1
    return before(tokens, lex.cues["share_of"], first, 0) is not None


def is_difference(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> bool:
    """ "45 միլիարդով ավելի", "30 milyon manat çoxdur": in the instrumental, or bare before a predicate, "more" and "less" name a
    difference and bound nothing."""
    at = amount.last
    if lex.language == "tr" and at < len(tokens) and tokens[at].key in MORE:
        closes = at + 1 >= len(tokens) or tokens[at + 1].kind == "mark"
        return closes and not (ends_in(tokens, lex, amount, ABLATIVE) or ends_in(tokens, lex, amount, DATIVE))
    if lex.language == "az":
        return at < len(tokens) and tokens[at].key in DIFFERS and not ends_in(tokens, lex, amount, ABLATIVE)
    if lex.language not in INSTRUMENTAL or not ends_in(tokens, lex, amount, INSTRUMENTAL):
        return False
    at += 2 * (at < len(tokens) and tokens[at].text in HYPHENS)
    return any(lex.cues[name].at(tokens, at) for name in ("minimum_after", "maximum_after"))


def compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether "more" at the end of a cue goes on as "more than"."""
    at += at < len(tokens) and tokens[at].text == ","
    return at < len(tokens) and tokens[at].key in ("than", "чем")


def comparison(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> tuple[str, Decimal, Cue] | None:
    """(kind, value, cue) of the percentage or multiple the amount is compared with, within its clause."""
    if risen := _percent_before(tokens, lex, amount):
        return risen
    for at in range(amount.last, min(len(tokens), amount.last + 16)):
        token = tokens[at]
        if token.text in (";", "(") or token.kind != "number":
            if token.text == ";":
                return None
            continue
        if at + 1 == len(tokens):
            return None
        unit = tokens[at + 1].key
        counts_hundredths = is_percent(unit)
        if not counts_hundredths and unit not in TIMES:
            continue
        try:
            value, _ = read_digits(token.text, lex)
        except BadNumber:
            continue
        kind = _direction(tokens, lex, at, at + 2) if counts_hundredths else "multiple"
        return kind, value, Cue(kind, at, at + 2)
    return None


def _percent_before(tokens: Sequence[Token], lex: Lexicon, amount: Amount) -> tuple[str, Decimal, Cue] | None:
    """The percentage that leads to a new level: "rose 8% to $5 billion", "выросла на 12 процентов, до 40 млн"."""
    end = amount.first
    if not any(t.key in REACHED for t in tokens[max(0, end - 4) : end]):
        return None
    for name in ("approximate", "minimum", "maximum"):
        hedge = lex.cues[name].ending(tokens, end, 2)
        end -= hedge[0] if hedge and tokens[end - 1].key not in REACHED else 0
    if not end or tokens[end - 1].key not in REACHED:
        return None
    at = end - 2 - (end > 1 and tokens[end - 2].text == ",")
    if at < 2 or not is_percent(tokens[at].key) or tokens[at - 1].kind != "number":
        return None
    kind = _direction(tokens, lex, at - 1, len(tokens))
    if kind == "percent_of":
        return None
    try:
        value, _ = read_digits(tokens[at - 1].text, lex)
    except BadNumber:
        return None
    return kind, value, Cue(kind, at - 1, at + 1)


def _direction(tokens: Sequence[Token], lex: Lexicon, at: int, end: int) -> str:
    if end < len(tokens) and tokens[end].key in ("of", "от"):
        return "percent_of"
    for near in [*range(end, min(end + 3, len(tokens))), *range(at - 1, max(-1, at - 5), -1)]:
        if lex.cues["up_verbs"].at(tokens, near):
            return "percent_up"
        if lex.cues["down_verbs"].at(tokens, near):
            return "percent_down"
    return "percent_of"


def designations(tokens: Sequence[Token], lex: Lexicon) -> Mapping[int, tuple[int, str]]:
    """Place -> (number of tokens, purpose) of every type and make of weapon in a sentence; looked for once in it."""
    known = tokens.hits if isinstance(tokens, Tokens) else {}
    if designations not in known:
        marks = [at for at, token in enumerate(tokens) if token.text in HYPHENS]
        known[designations] = {at - 1: hit for at in marks if (hit := _designation(tokens, at - 1))}
        named = makes(lex.language).all_in(tokens)
        known[designations].update({at: (hit[0], "arms_deal") for at, hit in named.items() if tokens[at].text[0].isupper()})
    return known[designations]


def _designation(tokens: Sequence[Token], place: int) -> tuple[int, str] | None:
    """A type of weapon by letters, hyphen and number (F-16, Su-30): a sign of an arms deal."""
    group = tokens[max(0, place) : place + 3]
    if (
        len(group) < 3
        or group[0].kind != "word"
        or group[1].text not in HYPHENS
        or group[2].kind != "number"
        or not group[2].text.isdigit()
    ):
        return None
    glued = group[0].end == group[1].start and group[1].end == group[2].start
    letters = len(group[0].text) <= 2 and group[0].text[0].isupper() and group[0].text not in ("G", "Q", "H")
    if group[0].text in ROADS and len(group[2].text) <= 2:
        return None  # the M-6 road
    return (3, "arms_deal_between_states") if glued and letters and len(group[2].text) <= 3 else None


def purpose(tokens: Sequence[Token], lex: Lexicon, amount: Amount, others: Sequence[Amount], plain: bool = False) -> Cue | None:
    """The nearest purpose of the sentence; words that belong to another amount's side count as farther. `plain`: none that holds only
    between states."""
    best: tuple[float, Cue] | None = None
    known, reached = lex.purpose.all_in(tokens), 0
    part = next((o.first for o in others if o.first >= amount.last and is_part(tokens, lex, o)), None) if others else None
    typed = designations(tokens, lex)
    for place in sorted({*known, *typed}) if typed else known:
        if place < reached or tokens[place].kind != "word":
            continue
        if part is not None and place > part:
            break  # "65 million of aid, including 2 million for the army"
        hit = typed.get(place) or known[place]
        if plain and str(hit[1]).endswith(BETWEEN_STATES):
            continue
        reached = place + hit[0]
        longer = [(at, inner) for at in range(place + 1, reached) if (inner := known.get(at)) and inner[0] > hit[0]]
        if longer:  # "for defence" inside "for defence and national security"
            place, hit = longer[0]
            reached = place + hit[0]
        cue = Cue(str(hit[1]), place, reached)
        distance: float = cue.first - amount.last if cue.first >= amount.last else amount.first - cue.last
        weak = cue.value == "defence_budget" and (
            (hit[0] == 1 and not (lex.span_ends_at_stem and cue.last == amount.first))
            or any(t.key.startswith(MINISTRIES) for t in tokens[cue.first : cue.last])
        )
        given = (
            not lex.span_ends_at_stem and cue.last == amount.first and lex.party["give_verbs"].within(tokens, cue.first - STEP, cue.first)
        )
        distance += WEAK_PENALTY if weak and not given else 0  # "a state budget that gives the defence ministry 563 billion"
        between = sum(1 for o in others if min(amount.first, cue.first) < o.first < max(amount.first, cue.first)) if others else 0
        owned = others and not lex.span_ends_at_stem and any(o.last <= cue.first <= o.last + OWNED < amount.first for o in others)
        if (
            others
            and cue.first >= amount.last
            and any(0 <= o.first - cue.last <= STEP for o in others)
            and any(t.text in PARTING for t in tokens[amount.last : cue.first])
        ):
            distance += OTHERS  # "turnover came to 3 billion, exports to 590 million"
        distance += 4 * between + (0.5 if cue.first < amount.first else 0) + (OWNED if owned else 0)
        if distance <= FARTHEST and (best is None or distance < best[0]):
            best = (distance, cue)
    return best[1] if best else None
