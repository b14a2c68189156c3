"""Plain numbers, without scale and currency, that a sum of the sentence is measured by: "38 lari from 35", "30 рублей вместо 25".

Here: which of them take the currency (and, where two levels of one change share it, the scale) of the sum before them.
Not here: bare numbers with a scale (ellipsis.py, signals.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from onrecord.figures import edges
from onrecord.figures.amounts import BY_WORDS, FROM_WORDS, Amount
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.numbers import BadNumber, is_part_of_a_name, read_digits
from onrecord.figures.signals import BESIDE, HEDGES, STOPS, SUBJECTS, beside, clause_start, is_alike, is_taken_of
from onrecord.figures.tokens import Token

#: Words of the old and of the new level of a change, and those that go on to a second date ("с 15 по 30 мая").
OLD, NEW, UNTIL = ("from", "с", "со"), ("to", "до"), ("to", "until", "по", "до")
#: Tokens between the two levels of a change, and between the members of a list of levels.
STEP, LISTED = 4, 4
#: A number that shares the scale of another is smaller.
SHARING = 1000
#: Numbers that make up a sum ("in two parts: 150,000 in January and 250,000 in May").
MOST_PARTS = 5
#: Words that a number and the sum behind it that it shares a scale with may both stand behind, and tokens between the two.
LEADING, FARTHEST_AHEAD = ("of", "to", "at", "на", "в", "до", "—", "–"), 6
#: Words of time or of a receiver behind the sums of a list.
TIMES = ("in", "on", "last", "this", "next", "for", "в", "за", "для")
#: Verbs of getting, of which small numbers are no sums ("it got 20 from the state").
GETTING = frozenset({"get", "gets", "got", "receive", "receives", "received", "average", "averages", "averaged"})
MARKS = frozenset({"–", "—", "-", "՝", ":"})


def measures(found: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> list[Amount]:
    """The plain numbers of a sentence that are sums, in order. `found`: its other sums."""
    taken = {at for a in found for at in range(a.first, a.last)}
    made: list[Amount] = []
    loose: list[Amount] = []
    for place, token in enumerate(tokens):
        if token.kind != "number" or place in taken:
            continue
        if ahead := _ahead(place, found, tokens, lex):
            made.append(ahead)
            continue
        owner = next((a for a in reversed(found) if a.last <= place), None)
        if (
            owner is None
            or owner.value is None
            or not _is_closed(place, tokens, lex)
            or (number := _plain(place, owner, tokens, lex)) is None
        ):
            continue
        if level := _level(number, owner, made, tokens, lex):
            made.append(level)
        elif owner.scale <= 1 or not owner.own_scale or len(token.text) > LISTED:
            loose.append(number)
    parts = [part for owner in found for part in _parts(owner, [n for n in loose if n.first >= owner.last])]
    return sorted([*made, *parts], key=lambda a: a.first) if parts else made


def _plain(place: int, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> Amount | None:
    try:
        value, decimals = read_digits(tokens[place].text, lex)
    except BadNumber:
        return None
    token, scale = tokens[place], min(owner.scale, Decimal(1))  # "28 tetri in town and 35 in the villages"
    return Amount(
        place, place + 1, token.start, token.end, value, scale, decimals, owner.options, "sentence", value=value * scale, elliptical=True
    )


def _is_closed(place: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether digits that are no year stand at `place`, and no noun that they would count behind them."""
    token, last = tokens[place], place + 1
    if is_year(token) or lex.cues["counted"].within(tokens, last, beside(last, tokens, lex)) or is_part_of_a_name(tokens, place):
        return False
    if last >= len(tokens) or tokens[last].text in STOPS:
        return True
    if lex.span_ends_at_stem:
        return lex.cues["level"].at(tokens, last) is not None
    if _closes(last, tokens, lex):
        return True
    return bool(lex.cues["ago"].within(tokens, last, last + BESIDE))


def _closes(last: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether what stands behind a number or a sum is no noun that it counts or describes."""
    if last >= len(tokens) or tokens[last].text in STOPS or tokens[last].key in SUBJECTS:
        return True
    return lex.cues["bare_follow"].at(tokens, last) is not None or lex.relative.at(tokens, last) is not None


def is_year(token: Token) -> bool:
    """Whether four digits may be a year."""
    return token.kind == "number" and len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("19", "20")


def _level(number: Amount, owner: Amount, made: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> Amount | None:
    """The number as another level of what `owner` measures; None where no word says so. `made`: those found before it."""
    start = number.first
    for name in HEDGES:
        if hedge := lex.cues[name].ending(tokens, start, 3):
            start -= hedge[0]
            break
    if owner.last and (changed := _changed(number, start, owner, tokens, lex)):
        return changed
    if number.value and owner.value and number.value < owner.value and _is_apposed(number, owner, tokens, lex):
        return number if owner.scale <= 1 or lex.rates["each"].at(tokens, number.last) else None
    priced = lex.cues["price_before"].ending(tokens, start, 4) if not lex.span_ends_at_stem else None
    if priced and tokens[start - priced[0]].key not in GETTING and _is_grouped_part(number, owner, tokens):
        return number
    if owner.scale > 1 or not is_alike(number.value, owner.value):
        return _shared(number, owner) if owner.own_scale and _is_due(start, tokens, lex) else None
    known = {m.first for m in made}
    if any(t.kind == "number" and not is_year(t) and at not in known for at, t in enumerate(tokens[owner.last : start], owner.last)):
        return number if priced else None  # what is compared may be the number between
    if hit := lex.cues["measured_by"].ending(tokens, start, 4):
        at = start - hit[0]
        return None if lex.span_ends_at_stem or (at > owner.last and tokens[at - 1].kind == "number") else number  # "by 260 against 240"
    if priced:
        return number if number.unit >= SHARING or tokens[start - priced[0]].key not in GETTING else None
    if lex.cues["counted"].within(tokens, clause_start(tokens, start, lex), start):
        return None
    if lex.span_ends_at_stem and lex.cues["level"].at(tokens, number.last) and not edges.is_percent(tokens, start - 1):
        return number
    if _is_dated(start, tokens, lex):
        return number
    if lex.cues["level"].ending(tokens, start, 3) and _names_time(tokens, clause_start(tokens, start, lex), number.last + BESIDE, lex):
        return number
    if tokens[start - 1].key in NEW and lex.cues["move_verbs"].within(tokens, start - STEP - 1, start - 1):
        return number  # "500 lari more, bringing the average to 2,300"
    last = made[-1] if made and made[-1].first > owner.first else owner
    if _is_timed(number, start, last, tokens, lex):
        return number
    if last is owner and not (_is_grouped_part(number, last, tokens) and _ends_clause(number.last, tokens)):
        return None
    return number if _is_listed(number, start, last, tokens, lex) else None


def _ends_clause(last: int, tokens: Sequence[Token]) -> bool:
    return last >= len(tokens) or tokens[last].text in STOPS


def _ahead(place: int, found: Sequence[Amount], tokens: Sequence[Token], lex: Lexicon) -> Amount | None:
    """A plain number with the currency and scale of the sum behind it: "12 of the $20 billion", "revenues of 2.9 and spending of 3.4 trillion"."""
    owner = next((a for a in found if a.first > place), None)
    if owner is None or not owner.own_scale or owner.elliptical or owner.value is None or owner.first - place > FARTHEST_AHEAD:
        return None
    if is_year(tokens[place]) or is_part_of_a_name(tokens, place) or (number := _plain(place, owner, tokens, lex)) is None:
        return None
    between = tokens[number.last : owner.first]
    if number.unit >= SHARING or not between or any(t.kind == "number" for t in between):
        return None
    whole = is_taken_of(number.last, owner, tokens, lex) and number.unit < owner.unit and _closes(owner.last, tokens, lex)
    start = place - (hit[0] if (hit := lex.cues["approximate"].ending(tokens, place, 2)) else 0)
    if not whole and not (
        number.decimals
        and is_alike(number.unit, owner.unit)
        and (between[0].text == "," or lex.cues["clause_open"].at(tokens, number.last))
        and start
        and (tokens[start - 1].key in LEADING or lex.cues["money_before"].ending(tokens, start, 3))
        and tokens[owner.first - 1].text in (tokens[start - 1].text, "—", "–")
    ):
        return None
    return replace(number, value=number.unit * owner.scale, scale=owner.scale)


def _is_apposed(number: Amount, last: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a number compares itself with the sum right before it and a mark: "20,000 drams - 5,000 more than promised"."""
    if number.first != last.last + 1 or tokens[last.last].text not in (",", "-", "–", "—", "("):
        return False
    if lex.rates["each"].at(tokens, number.last):
        return True
    return any(lex.cues[name].at(tokens, number.last) for name in ("up_after", "down_after", "compare_after"))


def _is_grouped_part(number: Amount, owner: Amount, tokens: Sequence[Token]) -> bool:
    """Whether digits are written in groups and no more than the sum before them."""
    return not tokens[number.first].text.isdecimal() and number.unit >= SHARING and (number.value or 0) <= (owner.value or 0)


def _is_timed(number: Amount, start: int, last: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a number goes on a list of sums that each have a time behind them: "5,000 euros in March, 7,500 in April"."""
    if (start != last.last + LISTED - 1 and not (last.last < start <= last.last + LISTED)) or number.last >= len(tokens):
        return False
    opener = tokens[start - 1]
    if not (opener.text == "," or lex.cues["clause_open"].at(tokens, start - 1)) or last.last >= len(tokens):
        return False
    first, second = tokens[last.last].key, tokens[number.last].key
    return first == second and first in TIMES and last.scale == number.scale


def _changed(number: Amount, start: int, owner: Amount, tokens: Sequence[Token], lex: Lexicon) -> Amount | None:
    """The other level of a change: the old one of "rises to 38 lari from 35", the new one of "cut from 14 billion drams to 9"."""
    start = number.first if tokens[number.first - 1].key in NEW else start
    lead = tokens[start - 1].key
    between = tokens[owner.last : start - 1]
    if lead in OLD:
        follows = tokens[number.last].key if number.last < len(tokens) else ""
        fits = len(between) <= STEP and all(t.kind == "word" for t in between) and follows not in UNTIL
    else:
        fits = lead in NEW and not between and owner.first > 0 and tokens[owner.first - 1].key in FROM_WORDS
        if lead in NEW and (not between or [t.text for t in between] == [","]) and tokens[owner.first - 1].key in BY_WORDS:
            return number if owner.scale == 1 and number.unit > owner.unit else None
    if not fits:
        return None
    is_new = lead in NEW and edges.are_levels(tokens, lex, owner.first - 1, owner.first, number.last)
    if not is_new and not edges.is_change(tokens, lex, owner.first, number.last):
        return None
    return number if owner.scale == 1 and is_alike(number.value, owner.value) else _shared(number, owner)


def _shared(number: Amount, owner: Amount) -> Amount | None:
    """The number in the scale of `owner`."""
    if not owner.own_scale or number.unit >= SHARING or not is_alike(number.unit, owner.unit):
        return None
    return replace(number, value=number.unit * owner.scale, scale=owner.scale)


def _is_due(start: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    return lex.cues["due_before"].ending(tokens, start, 3) is not None


def _is_dated(start: int, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a mark stands before a number and a time before the mark: "մեկ տարի առաջ՝ 450", "годом ранее — 61"."""
    if start < 2 or tokens[start - 1].text not in MARKS:
        return False
    at = start - 1
    named = (lex.cues["ago"], lex.periods["year_earlier"], lex.periods["last_year"], lex.periods["this_year"], lex.periods["next_year"])
    return any(words.ending(tokens, at, 5) for words in named) or is_year(tokens[at - 1])


def _names_time(tokens: Sequence[Token], first: int, last: int, lex: Lexicon) -> bool:
    """Whether a word of another time stands in ``first:last``: then a bare level is that of the same measure."""
    words = (lex.cues["ago"], lex.periods["year_earlier"], lex.relative, lex.month_stems)
    return any(w.within(tokens, first, last) for w in words) or any(is_year(t) for t in tokens[first:last])


def _is_listed(number: Amount, start: int, last: Amount, tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a number goes on a list of levels: "teachers get 1,700 and nurses 1,350"."""
    between = tokens[last.last : start]
    if not 1 < len(between) <= LISTED or not (between[0].text == "," or lex.cues["clause_open"].at(tokens, last.last)):
        return False
    return all(t.kind == "word" for t in between[1:]) and is_alike(number.value, last.value) and last.scale == number.scale


def _parts(owner: Amount, loose: Sequence[Amount]) -> Iterator[Amount]:
    """The numbers behind a sum that add up to it."""
    if owner.value is None or owner.value < SHARING:
        return
    for count, total in enumerate(accumulate(n.unit for n in loose[:MOST_PARTS]), 1):
        if total == owner.value and count > 1:
            yield from loose[:count]
            return
