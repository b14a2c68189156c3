"""What stands right before and behind an amount: a minus, words that make it vague, endings that join two, other meanings.

Here: single questions about an amount or a number and its neighbours. Not here: the grammar that asks them (amounts.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from onrecord.figures.lexicon import Lexicon, read
from onrecord.figures.numbers import WEIGHTS, Number
from onrecord.figures.owned import may_own
from onrecord.figures.places import NATIONAL, places
from onrecord.figures.signs import ARTICLE, BEFORE, CURRENCY, NUMBER, SCALE
from onrecord.figures.tokens import Token

if TYPE_CHECKING:
    from onrecord.figures.amounts import Amount

#: The options of a symbol whose currency nobody knows ("Q$10").
UNKNOWN = ("",)
#: Letters before a "$" that may tell its country; longer ones are a word that has lost its space.
LONGEST_PREFIX = 4
#: Lists of words that make a plural a single one: "около тысячи".
BOUNDS = ("approximate", "minimum", "maximum", "merely", "range_open")
#: Lists of words behind an amount that compare it.
COMPARES = ("up_after", "down_after", "minimum", "maximum", "versus")
MINUSES = ("-", "−")
#: Numbers that a word of its own may name.
POWERS = frozenset(Decimal(1000) ** n for n in range(1, 5))
#: Letters of endings behind the stem of a currency.
LONGEST_ENDING = 14
#: Letters of a country that may stand apart from its "$", and words before them that make them the country itself.
SPACED_PREFIXES = frozenset({"US", "U.S.", "AU", "NZ", "HK", "NT", "CA"})
PLACES_OF = frozenset({"the", "in", "from", "across", "at", ","})
#: Of these, those that are other things too often ("N500m" is a letter and a length).
DOUBTFUL = frozenset({"NGN"})
#: Marks that may close a text that is an amount alone.
CLOSING = frozenset('.!?;։)]"»”')
#: Words behind an English verb "won"; a currency has none.
DETERMINERS = frozenset({"the", "a", "an", "their", "his", "her", "its", "our", "my", "your", "by", "over", "against"})
#: Tokens between a verb that moves its object and "from"; words before a noun, and particles that make it another verb.
LIFTED = 14
ARTICLES_BEFORE, PARTICLES = frozenset({"a", "an", "the"}), frozenset({"in", "for", "on", "out", "from", "home"})
#: Endings of "from" and "to" behind an amount, and the marks that set them off from digits.
FROM = {"tr": ("dan", "den", "tan", "ten"), "az": ("dan", "dən"), "hy": ("ից", "յից")}
TO = {"tr": ("a", "e", "ya", "ye"), "az": ("a", "ə", "ya", "yə", "dək", "adək", "ədək"), "hy": ("", "ի", "ը")}
ENDING_MARKS = ("'", "’", "-")
HYPHENS = ("-", "‑", "–", "—")
#: A level is so many times its change; less is the other end of a range.
STEPS = 3
#: Marks behind which a number goes on to a scale or currency, and the signs of words that may.
GOES_ON = frozenset({*HYPHENS, "(", ".", ",", "/", "−", "‒"})
FOLLOWS = NUMBER | ARTICLE | SCALE | CURRENCY | BEFORE


def may_count(tokens: Sequence[Token], place: int, sign: int, signs: Mapping[str, int], lex: Lexicon) -> bool:
    """Whether what follows an article or digits may make them an amount: a scale, a currency, another number, the end of a range.

    `sign`: that of the token at `place` (signs.py).
    """
    if sign != ARTICLE and (sign != NUMBER or lex.span_ends_at_stem or tokens[place].kind != "number"):
        return True
    following = tokens[place + 1].text if place + 1 < len(tokens) else "."
    if following in GOES_ON or signs[following] & FOLLOWS:
        return True
    return any(words.at(tokens, place + 1) for words in (lex.currencies, lex.minor, lex.cues["range_join"])) or may_own(
        tokens, place + 1, lex
    )


def negative(amount: Amount) -> Amount:
    """An amount below zero; of a range the lower end."""
    if amount.value is not None:
        return replace(amount, value=-amount.value, unit=-amount.unit)
    return replace(amount, low=-(amount.low or Decimal(0)), unit=-amount.unit)


def is_minus_glued(tokens: Sequence[Token], at: int, origin: str) -> bool:
    """Whether the hyphen at `at` is a minus right before digits: the "-5" of "$-5" and "USD -5", never of "USD-5"."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "number" or tokens[at].end != tokens[at + 1].start:
        return False
    return origin == "symbol" or tokens[at].start > tokens[at - 1].end


def signed(tokens: Sequence[Token], amount: Amount, before: Amount | None, lex: Lexicon) -> Amount:
    """The amount with the minus that stands before it, if one does. `before`: the amount before it in the sentence.

    A hyphen is a minus behind white space where it joins nothing and opens no list; a word is none where it takes away from
    an amount named before ("the $10 fee minus $5").
    """
    at = amount.first - 1
    if not amount.options or at < 0 or (amount.value or amount.low or 0) <= 0:
        return amount
    if tokens[at].text in MINUSES and tokens[at].end == amount.start:
        joins = at > 0 and (tokens[at - 1].end == tokens[at].start and tokens[at - 1].text not in ("(", "[", "“", '"', "«"))
        joins = joins or (at > 0 and tokens[at - 1].kind == "number") or (before is not None and before.last >= at - 1)
        bullet = at == 0 and tokens[at].text == "-" and not closes_sentence(tokens, amount.last)
        return amount if joins or bullet else replace(negative(amount), first=at, start=tokens[at].start)
    word = lex.cues["minus"].ending(tokens, amount.first, 2)
    if word is None:
        return amount
    first = amount.first - word[0]
    if before is not None and not _has_ending(tokens, before, FROM, lex) and not lex.cues["minus_lead"].ending(tokens, first, 1):
        return amount
    return replace(negative(amount), first=first, start=tokens[first].start)


def closes_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether only marks that close a sentence stand from `at` on."""
    return all(token.text in CLOSING for token in tokens[at:])


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence ends at `at`, or a mark stands there."""
    return at >= len(tokens) or tokens[at].kind == "mark"


def is_vague(tokens: Sequence[Token], amount: Amount, lex: Lexicon) -> bool:
    """Whether a number counts what nobody counted: "a few hundred dollars", "birkaç bin dolar", "beş on lira"."""
    token = tokens[amount.first]
    if token.kind == "number" and token.text not in ("100", "1000"):
        return False
    if lex.cues["counted_behind_bound"].at(tokens, amount.first):
        return not any(lex.cues[name].ending(tokens, amount.first, 3) for name in BOUNDS)
    if lex.joins_numbers and token.kind == "word" and amount.first and tokens[amount.first - 1].key in lex.numbers:
        return True
    return token.kind != "mark" and lex.cues["vague"].ending(tokens, amount.first, 3) is not None


def is_loose(tokens: Sequence[Token], number: Number, lex: Lexicon) -> bool:
    """Whether a scale word that may be a number ("bin dolar") is the scale of digits before it that could not be read."""
    first = number.first
    return first > 0 and lex.scales.at(tokens, first) is not None and tokens[first - 1].kind == "number"


def single(tokens: Sequence[Token], place: int, lex: Lexicon) -> Number | None:
    """The one of "a dollar" (an article at `place`) where an amount is meant: behind a word that asks for one, and with nothing behind that it could describe."""
    if place == 0:
        return None
    word = lex.currencies.at(tokens, place + 1)
    if word is None or tokens[place + word[0]].key in WEIGHTS or tokens[place + word[0]].key.endswith("s"):
        return None
    if lex.homographs.at(tokens, place + 1) or lex.cues["single_lead"].ending(tokens, place, 2) is None:
        return None
    end = place + 1 + word[0]
    closes = end >= len(tokens) or (tokens[end].kind == "mark" and tokens[end].text not in MINUSES)
    if not closes and lex.cues["bare_follow"].at(tokens, end) is None and lex.cues["minor_join"].at(tokens, end) is None:
        return None
    return Number(Decimal(1), 0, place, place + 1, in_words=True)


def has_unknown_prefix(tokens: Sequence[Token], place: int) -> bool:
    """Whether letters that belong to no known symbol touch a "$": "Q$10" is in nobody knows which dollars."""
    if place == 0 or tokens[place].text != "$":
        return False
    before = tokens[place - 1]
    return (
        before.kind == "word" and before.end == tokens[place].start and before.text.isascii() and before.text.isalpha()
        and (len(before.text) < LONGEST_PREFIX or (len(before.text) == LONGEST_PREFIX and before.text[0].isupper()))
    )  # fmt: skip


def is_spaced_prefix(tokens: Sequence[Token], place: int) -> bool:
    """Whether letters before a space and a "$" say whose dollars they are: "just under US $6.9 billion", never "gave the US $5 million"."""
    mark = tokens[place + 1]
    if tokens[place].text not in SPACED_PREFIXES or mark.text != "$" or mark.start != tokens[place].end + 1:
        return False
    before = tokens[place - 1].key if place else ""
    return (
        place + 2 < len(tokens) and tokens[place + 2].kind == "number" and tokens[place + 2].start == mark.end and before not in PLACES_OF
    )


def is_another_word(tokens: Sequence[Token], first: int, at: int, number: Number, own_scale: bool, lex: Lexicon) -> bool:
    """Whether the word at `at`, with those from `first` on (won, real, "немецких марок"), is none for a currency: it is one only behind a scale or grouped digits, with no noun behind."""
    known = lex.homographs.at(tokens, first)
    if known is None or first + known[0] != at + 1:
        return False
    if not own_scale and not is_grouped(tokens, number):
        return True
    if tokens[at].text[0].isupper():
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.kind != "word":
        return False
    if lex.cues["money_noun"].at(tokens, at + 1) is not None and own_scale:
        return False  # "a 5.6 trillion won deal"
    if lex.rate_words.at(tokens, at + 1):
        return False  # "5,000 won a month"
    return following.key in DETERMINERS or (following.text.islower() and not lex.cues["bare_follow"].at(tokens, at + 1))


def is_grouped(tokens: Sequence[Token], number: Number) -> bool:
    """Whether digits are written in groups, as sums are and models are not."""
    token = tokens[number.first]
    return number.value >= 1000 and token.kind == "number" and not token.text.isdecimal()


def is_price(tokens: Sequence[Token], number: Number, own_scale: bool, currency: str, lex: Lexicon) -> bool:
    """Whether a number behind a lone letter is money: with a scale, in groups, with hundredths, or in a sentence about the state that
    has it; some letters in such a sentence only."""
    if currency not in DOUBTFUL and (own_scale or is_grouped(tokens, number) or number.decimals == 2):
        return True
    return is_of_its_state(tokens, currency, lex)


@cache
def _native() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in read("common.toml")["native"].items()}


def is_of_its_state(tokens: Sequence[Token], currency: str, lex: Lexicon) -> bool:
    """Whether a sentence names the one state that has a currency."""
    if any(t.key in _native()[currency] for t in tokens):
        return True
    return any(place.code == NATIONAL[currency] for place in places(tokens, lex.language))


def is_weight(tokens: Sequence[Token], place: int, at: int, number: Number, lex: Lexicon) -> bool:
    """ "She lost 130 pounds", "a 20-pound turkey", "half a pound of butter": a weight."""
    if lex.cues["weight"].within(tokens, place - 6, place + 8) or (number.in_words and number.decimals):
        return True
    glued = tokens[at - 1].key == "pound" and tokens[at - 2].text in ("-", "‑")
    follows = tokens[at].key if at < len(tokens) else ""
    if glued:
        return not lex.cues["money_noun"].at(tokens, at) and tokens[at].kind == "word" if at < len(tokens) else False
    return follows == "of" and not any(lex.cues["money_noun"].at(tokens, i) for i in range(at + 1, min(at + 4, len(tokens))))


def is_bare_hundredths(tokens: Sequence[Token], number: Number) -> bool:
    """Whether two digits, or a word for them, close what stands behind "10 euros": "10 euros 50", "two dollars fifty"."""
    token, at = tokens[number.first], number.last
    two = (number.in_words and number.value >= 10) or (token.kind == "number" and len(token.text) == 2 and token.text.isdecimal())
    return two and (at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].text in CLOSING | {",", "("}))


def is_spaced_range(tokens: Sequence[Token], first: Amount, second: Amount, lex: Lexicon) -> bool:
    """Whether a dash between two complete amounts makes them one range: "$10 - $20", never "$10 - $20 less than before"."""
    if any(lex.cues[name].at(tokens, second.last) for name in COMPARES):
        return False
    mark = tokens[first.last]
    return (
        mark.text in ("-", "–")
        and second.start > mark.end
        and first.origin == second.origin
        and first.own_scale == second.own_scale
        and first.scale == second.scale
    )


def case_join(tokens: Sequence[Token], first: Amount, lex: Lexicon) -> int | None:
    """Tokens between the ends of a range that endings join: "10 dolardan 20 dolara", "10-ից 20 դոլար"; None where none do."""
    endings = FROM[lex.language]
    at, count = first.last, 0
    if _marked_ending(tokens, at, endings):
        count = 2
    elif not first.options or not _has_ending(tokens, first, FROM, lex):
        return None
    if join := lex.cues["range_to"].at(tokens, at + count):
        count += join[0]
    return count


def case_closes(tokens: Sequence[Token], first: Amount, second: Amount, lex: Lexicon) -> bool:
    """Whether the second end closes a range of endings and not a change of level: a word for "up to", or nothing behind it."""
    if lex.cues["range_to_after"].at(tokens, second.last) or lex.cues["range_to"].ending(tokens, second.first, 2):
        return True
    if _marked_ending(tokens, second.last, TO[lex.language]):
        return closes_sentence(tokens, second.last + 2) or lex.cues["range_to_after"].at(tokens, second.last + 2) is not None
    if not _has_ending(tokens, second, TO, lex):
        return False
    return not first.options or closes_sentence(tokens, second.last)


def _marked_ending(tokens: Sequence[Token], at: int, endings: tuple[str, ...]) -> bool:
    """Whether one of `endings` stands at `at` behind an apostrophe or hyphen: "TL'den"."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].text in ENDING_MARKS
        and tokens[at].start == tokens[at - 1].end
        and tokens[at + 1].key in endings
    )


def _has_ending(tokens: Sequence[Token], amount: Amount, case: dict[str, tuple[str, ...]], lex: Lexicon) -> bool:
    token = tokens[amount.last - 1]
    length = max(lex.currencies.stem_length(token), lex.scales.stem_length(token))
    return length > 0 and token.key[length:] in case.get(lex.language, ())


def is_in_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether capital letters of a name run into the number: "P5P"."""
    if place == 0 or tokens[place].kind != "number":
        return False
    before = tokens[place - 1]
    return before.end == tokens[place].start and before.kind == "word" and before.text.isupper() and before.text.isascii()


def is_percent(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].key in ("%", "percent", "pct", "faiz", "տոկոս") or tokens[at].key.startswith("процент"))


def is_year_of_prices(tokens: Sequence[Token], number: Number) -> bool:
    """ "in constant 2023 dollars": a year, not two thousand dollars."""
    token = tokens[number.first]
    if number.last - number.first != 1 or token.kind != "number" or not token.text.isdigit() or not 1900 <= number.value <= 2100:
        return False
    before = tokens[number.first - 1].key if number.first else ""
    after = tokens[number.last].key if number.last < len(tokens) else ""
    return before in ("in", "constant", "current", "ценах") or (before == "в" and after.endswith(("ах", "ях", "и", "ы")))


def is_idiom(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """ "The million-dollar question"."""
    return lex.cues["idiom_after"].at(tokens, at) is not None and any(t.text in HYPHENS for t in tokens[at - 2 : at])


def is_figure_of_speech(tokens: Sequence[Token], amount: Amount, lex: Lexicon) -> bool:
    """ "A question worth a million dollars": a round power without a number of its own behind words that make it no sum."""
    token = tokens[amount.first]
    return (
        token.kind == "word"
        and (amount.unit == 1 or amount.unit in POWERS)
        and lex.cues["idiom_before"].ending(tokens, amount.first, 4) is not None
    )


def is_written_out(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether ``first:last`` behind a scale is three digits or digits with a scale, parts of one number: "16 bin 881", "2 млн 300 тысяч"."""
    token = tokens[first]
    return token.kind == "number" and token.text.isdecimal() and (len(token.text) == 3 or last - first == 2) and len(token.text) <= 3


def is_declined(token: Token, lex: Lexicon) -> bool:
    """Whether nothing but endings stands behind the stem of a currency: "leyden", "avroluk", never "Avropa" or "Eurobond"."""
    if lex.currency_endings is None or not (length := lex.currencies.stem_length(token)):
        return True
    return len(token.key) - length <= LONGEST_ENDING and lex.currency_endings.fullmatch(token.key, length) is not None


def scale_stem(token: Token, lex: Lexicon) -> int:
    """Letters of a scale word without its ending ("mini" is "min"); 0 for other words."""
    if length := lex.scales.stem_length(token):
        return length
    value = lex.scale_words.get(token.key)
    return min((len(w) for w, v in lex.scale_words.items() if v == value and token.key.startswith(w)), default=0) if value else 0


def is_area(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """ "The 20 euro zone countries": the area of a currency."""
    return lex.cues["currency_area"].at(tokens, at + (tokens[at].text in HYPHENS)) is not None


def shared(first: Amount, second: Amount) -> tuple[Amount | None, Amount | None]:
    """Both ends of a range with the scale and currency they share."""
    if not first.own_scale and second.own_scale and first.value is not None and first.value < 1000:
        first = replace(first, value=first.unit * second.scale, scale=second.scale)
    elif first.own_scale and not second.own_scale and not second.options and second.value is not None and second.value < 1000:
        second = replace(second, value=second.unit * first.scale, scale=first.scale)
    if first.options and second.options and not set(first.options) & set(second.options):
        return None, None
    return first, second


def counts_on(tokens: Sequence[Token], first: Amount, second: Amount, lex: Lexicon) -> bool:
    """Whether a number behind a complete sum counts something and ends no range: "$12 million to 300 villages"."""
    if lex.span_ends_at_stem or not (first.options and first.own_scale) or second.options or second.own_scale or second.last >= len(tokens):
        return False
    return tokens[second.last].kind == "word" and lex.cues["bare_follow"].at(tokens, second.last) is None


def is_year(amount: Amount) -> bool:
    """Whether a bare number may be a year ("grew in 2026 to 563 bln")."""
    return not amount.options and not amount.own_scale and amount.value is not None and 1900 <= amount.value <= 2100


def is_change(tokens: Sequence[Token], lex: Lexicon, start: int, end: int) -> bool:
    """Whether a word of rising or falling stands near: "from X to Y" are then two levels."""
    return any(lex.cues[name].within(tokens, start - 10, end + 6) for name in ("up_verbs", "down_verbs"))


def is_step_said(tokens: Sequence[Token], lex: Lexicon, opener: int, end: int) -> bool:
    """Whether a change is told by a word near or by the verb that moves its object."""
    return is_change(tokens, lex, opener, end) or _is_lifted(tokens, lex, opener - 1)


def are_levels(tokens: Sequence[Token], lex: Lexicon, opener: int, start: int, end: int) -> bool:
    """Whether "from X to Y" in ``start:end`` are two levels and no range: a change, its verb right before "from" or nothing uncertain."""
    is_said = (
        _is_lifted(tokens, lex, opener)
        or lex.cues["move_verbs"].ending(tokens, opener, 2) is not None
        or is_change(tokens, lex, start, end)
    )
    return is_said and (is_moved(tokens, lex, opener) or not is_uncertain(tokens, lex, start, end))


def is_moved(tokens: Sequence[Token], lex: Lexicon, opener: int) -> bool:
    """Whether a verb of rising or falling stands right before "from", its object between: "raise the fee from 25 to 40"."""
    return any(lex.cues[name].within(tokens, opener - 4, opener) for name in ("up_verbs", "down_verbs")) or _is_lifted(tokens, lex, opener)


def _is_lifted(tokens: Sequence[Token], lex: Lexicon, opener: int) -> bool:
    """Whether a verb that moves its object stands before "from", the object between: "would lift outlays on roads this year from 6 to 7"."""
    for at, hit in lex.cues["move_objects"].within(tokens, max(0, opener - LIFTED), opener):
        between = range(at + hit[0], opener)
        is_verb = not (at and tokens[at - 1].key in ARTICLES_BEFORE) and len(between) > 0 and tokens[at + hit[0]].key not in PARTICLES
        if is_verb and not any(tokens[i].text in (",", ";", ":") or lex.cues["price_before"].at(tokens, i) for i in between):
            return True
    return False


def is_step(tokens: Sequence[Token], lex: Lexicon, first: Amount, second: Amount) -> bool:
    """Whether a verb of rising or falling stands right before an amount and a much larger one follows: "fell 12p to 340p"."""
    small, large = first.value, second.value
    if not first.first or small is None or large is None or large < small * STEPS:
        return False
    return any(lex.cues[name].at(tokens, first.first - 1) for name in ("up_verbs", "down_verbs"))


def is_uncertain(tokens: Sequence[Token], lex: Lexicon, start: int, end: int) -> bool:
    """Whether a word near says that an amount is estimated: "from X to Y" are then a range."""
    return any(tokens[at].text != "May" for at, _ in lex.cues["uncertain"].within(tokens, start - 8, end + 8))
