"""The grammar of amounts: currency, number, scale, range, bound.

    amount   = [currency] number [scale] [currency]          at least one currency, or inherited (elliptical)
    range    = amount join amount                            "$5-6bn", "between A and B", "A to B"
    compound = amount number minor                           "3 dollars 50 cents"

Here: spans, values and currencies. Not here: who pays for what and when (attributes.py, periods.py). Each token is looked
at a bounded number of times, so the time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from onrecord.figures import edges
from onrecord.figures.currencies import SHARED, hundredths_fit, hundredths_of, shared_code
from onrecord.figures.lexicon import Lexicon, Phrases
from onrecord.figures.numbers import ARTICLES, LARGEST, WEIGHTS, BadNumber, Number, read_number
from onrecord.figures.owned import owned
from onrecord.figures.signs import ARTICLE, BEFORE, NUMBER, code_of, letters, signs_of, words_too
from onrecord.figures.tokens import Token

HYPHENS = ("-", "‑", "–", "—")
#: "By X to Y" states a change and a level, never a range.
BY_WORDS = ("by", "на")
#: Words that open a change from one level to another.
FROM_WORDS = ("from", "с", "со", "от", "из")
#: Lines of a screen, written with a "p" as pence are.
SCREENS = frozenset({"144", "240", "360", "480", "720", "1080", "1440", "2160", "4320"})
#: Clipped words for scales and for currencies: their dot is part of them.
CLIPPED_SCALES = ("тыс", "млн", "млрд", "трлн", "mln", "mlrd", "հազ", "մլն", "մլրդ")
CLIPPED = ("р", "руб", "долл", "дол", "коп")
DASHES = ("-", "‑", "–", "—", "‒", "−")
MINOR = Decimal("0.01")
ROUND = (100, 1000, 10000)
#: Tokens of the longest symbol ("US$", "U.S.$").
LONGEST_SYMBOL = 3
#: Signs of a token that an amount may begin with.
#: Letters that are scales also apart from a number that has a currency before it ("US$3 m").
SPACED_LETTERS = frozenset("MBKTmbk")
BEGINS = NUMBER | ARTICLE | BEFORE


@dataclass(slots=True)
class Amount:
    """One amount, never changed once made. Tokens ``first:last`` (of the sentence list), characters ``start:end``.

    `value`, or `low` and `high` for a range; `unit` is the number as written, `scale` what it is multiplied by. `options`
    are the currencies a shared symbol or word may mean (the first is the usual reading). `own_scale`: a scale word stands by it.
    """

    first: int
    last: int
    start: int
    end: int
    unit: Decimal
    scale: Decimal
    decimals: int
    options: tuple[str, ...]
    origin: str | None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    own_scale: bool = False
    elliptical: bool = False

    @property
    def is_range(self) -> bool:
        return self.value is None


@dataclass(frozen=True)
class Refused:
    """An amount that cannot be right: where it stands and why."""

    start: int
    end: int
    code: str
    reason: str


class Reader:
    """Reads the amounts of one token list."""

    def __init__(self, tokens: Sequence[Token], lex: Lexicon) -> None:
        self.tokens, self.lex = tokens, lex
        self._signs = signs_of(lex.language)
        self.refused: list[Refused] = []

    def amounts(self) -> list[Amount]:
        """Every amount with a currency of its own, ranges joined, and bare ones (no currency) that may inherit one from them."""
        if whole := self._word_first():
            return [whole]
        found: list[Amount] = []
        reached = 0
        for place, token in enumerate(self.tokens):
            sign = self._signs[token.text] if place >= reached else 0
            if (
                sign & BEGINS
                and edges.may_count(self.tokens, place, sign, self._signs, self.lex)
                and (amount := self._range_or_amount(place)) is not None
            ):
                reached = max(amount.last, place + 1)
                if not edges.is_vague(self.tokens, amount, self.lex) and not edges.is_figure_of_speech(self.tokens, amount, self.lex):
                    found.append(edges.signed(self.tokens, amount, found[-1] if found else None, self.lex))
        return found

    def _word_first(self) -> Amount | None:
        """A sentence that is a currency's name and a number alone: "ABŞ dolları 50"."""
        word = self.lex.currencies.at(self.tokens, 0)
        if word is None or word[0] >= len(self.tokens) or not self._signs[self.tokens[word[0]].text] & NUMBER:
            return None
        options = (word[1], *SHARED.get(word[1], ())) if word[0] == 1 and self.lex.ambiguous.at(self.tokens, 0) else (word[1],)
        try:
            number = read_number(self.tokens, word[0], self.lex)
        except BadNumber:
            return None
        amount = self._finish(0, (word[0], options, "word"), number) if number else None
        return amount if amount and edges.closes_sentence(self.tokens, amount.last) else None

    def _range_or_amount(self, place: int) -> Amount | None:
        first = self._amount(place)
        if first is None:
            return None
        if joined := self._joined(first):
            return joined
        if not first.options and (steps := self._steps(first)):
            return steps
        return first if first.options or first.own_scale else None

    def _steps(self, first: Amount) -> Amount | None:
        """The bare first of two levels with the currency of the second: "rose from 400 to 450 rubles"."""
        tokens, at = self.tokens, first.first
        join = self.lex.cues["range_join"].at(tokens, first.last)
        if join is None or not at or tokens[at - 1].key not in FROM_WORDS or edges.is_year(first):
            return None
        second = self._amount(first.last + join[0])
        if second is None or not second.options or not edges.is_step_said(self.tokens, self.lex, at, second.last):
            return None
        low, _ = edges.shared(first, second)
        return replace(low, options=second.options, origin="sentence", elliptical=True) if low else None

    def _joined(self, first: Amount) -> Amount | None:
        """The range that `first` opens, or None."""
        tokens = self.tokens
        if first.last >= len(tokens):
            return None
        mark = tokens[first.last]
        glued = mark.text in DASHES
        join = (1, "-") if glued else self.lex.cues["range_join"].at(tokens, first.last)
        by_case = edges.case_join(tokens, first, self.lex) if self.lex.language in edges.FROM else None
        join = (by_case, "") if by_case is not None else join
        if join is None:
            return None
        second = self._amount(first.last + join[0])
        if second is None or not (first.options or second.options) or (not glued and edges.counts_on(tokens, first, second, self.lex)):
            return None
        if edges.is_year(first) or (first.first > 0 and tokens[first.first - 1].key in BY_WORDS):
            return None
        opened = self.lex.cues["range_open"].ending(tokens, first.first, 2)
        word = " ".join(t.key for t in tokens[first.last : first.last + join[0]])
        if by_case is not None:
            if edges.is_change(self.tokens, self.lex, first.first, second.last) or not edges.case_closes(tokens, first, second, self.lex):
                return None
        elif glued:
            complete = first.options and second.options and tokens[first.last].start > tokens[first.last - 1].end
            complete = complete and not edges.is_spaced_range(tokens, first, second, self.lex)
            if complete or (first.own_scale and not second.own_scale):
                return None
        elif opened is None:
            shares = not first.options or not second.options or not first.own_scale
            if word in ("and", "и", "ve", "və", "և") or (word in ("or", "или", "veya", "və ya", "կամ") and not shares):
                return None
            if (not shares and first.options != second.options) or edges.is_step(tokens, self.lex, first, second):
                return None
        else:
            opener = tokens[first.first - 1].key
            if opener in FROM_WORDS and edges.are_levels(self.tokens, self.lex, first.first - 1, first.first, second.last):
                return None
        low, high = edges.shared(first, second)
        if low is None or high is None or low.value is None or high.value is None or not low.value < high.value:
            return None
        options = high.options or low.options
        return replace(
            high, first=first.first, start=first.start, unit=low.unit, decimals=max(low.decimals, high.decimals), options=options,
            origin=high.origin or low.origin, scale=low.scale, value=None, low=low.value, high=high.value, own_scale=True,
        )  # fmt: skip

    def _amount(self, place: int) -> Amount | None:
        """[currency] number [scale] [currency] at `place`. One that cannot be right is remembered in `refused`."""
        if place >= len(self.tokens):
            return None
        currency = self._currency_before(place)
        at = place + (currency[0] if currency else 0)
        if at >= len(self.tokens) or (currency is None and edges.is_in_a_name(self.tokens, place)):
            return None
        below_zero = currency is not None and self.tokens[at].text in edges.MINUSES and edges.is_minus_glued(self.tokens, at, currency[2])
        if below_zero:
            at += 1
        try:
            number = read_number(self.tokens, at, self.lex)
        except BadNumber as error:
            self._refuse_if_money(at, place, currency is not None, str(error))
            return None
        if number is None and currency is None and self.tokens[place].key in ARTICLES:
            number = edges.single(self.tokens, place, self.lex)
        if number is None or (currency is None and number.in_words and edges.is_loose(self.tokens, number, self.lex)):
            return None
        amount = self._finish(place, currency, number)
        return edges.negative(amount) if amount and below_zero else amount

    def _finish(self, place: int, currency: tuple[int, tuple[str, ...], str] | None, number: Number) -> Amount | None:
        tokens, at = self.tokens, number.last
        if at < len(tokens) and tokens[at].text == "(":
            at = self._past_repeated(at, number.value * number.scale)
        scale, at = self._scale(at, currency is not None)
        if number.scale > 1:
            scale = number.scale * (scale or 1)
        if scale is not None:
            if at < len(tokens) and tokens[at].text == "(":
                at = self._past_repeated(at, number.value * scale)
            if more := self._smaller_part(at, scale, currency is not None):
                number, at = number._replace(value=number.value + more[0] / scale, decimals=0), more[1]
        elif number.in_words and number.value in edges.POWERS and (more := self._smaller_part(at, number.value, currency is not None)):
            number, at = number._replace(value=number.value + more[0]), more[1]  # "bin 500 lira"
        if scale is None and not currency and number.in_words and number.value in edges.POWERS and not self._currency_after(at):
            number, scale = number._replace(value=Decimal(1)), number.value  # "по миллиону"
        own_scale = scale is not None
        options, origin = (currency[1], currency[2]) if currency else ((), None)
        factor, end, minor = scale or Decimal(1), tokens[at - 1].end, False
        after, count = self._currency_after(at) if not currency else None, 0
        if after is not None:
            count, options, origin, extra, minor, end = after
            at += count
            factor *= extra
            own_scale = own_scale or extra > 1
            if origin == "code" and not own_scale and (late := self.lex.scales.at(tokens, at)):  # "5 USD million"
                at, factor, own_scale = at + late[0], factor * late[1], True
                end = tokens[at - 1].end
        elif currency is None and not own_scale and not number.in_words and tokens[number.last - 1].kind != "number":
            return None
        elif currency and origin == "symbol" and (twice := self._named_again(at, options)):
            at, options = at + twice[0], twice[1]  # "$75.3 billion dollars", "$100 CAD"
            end = tokens[at - 1].end
        if currency and at < len(tokens) and tokens[at].text == "s" and tokens[at].start == end and number.value in ROUND:
            return None  # "$100s"
        if currency is None and after is None and edges.is_percent(tokens, at):
            return None
        if not currency and options and edges.is_year_of_prices(tokens, number):
            return None
        if (
            options
            and at < len(tokens)
            and (edges.is_idiom(tokens, at, self.lex) or (origin == "word" and edges.is_area(tokens, at, self.lex)))
        ):
            return None
        if origin == "word" and not own_scale and tokens[at - 1].key in WEIGHTS and edges.is_weight(tokens, place, at, number, self.lex):
            return None
        if origin == "word" and count and edges.is_another_word(tokens, at - count, at - 1, number, own_scale, self.lex):
            return None
        is_code = currency is not None and origin == "code"
        if is_code and not own_scale and tokens[place].text in words_too() and number.decimals == 0 and number.value < 1000:
            return None
        if is_code and tokens[place].text in letters() and not edges.is_price(tokens, number, own_scale, options[0], self.lex):
            return None
        at_scale = not options or (currency and own_scale and not count)
        if at_scale and self.lex.span_ends_at_stem and (length := edges.scale_stem(tokens[at - 1], self.lex)):
            end = tokens[at - 1].start + length
        value = number.value * factor
        start = tokens[place].start
        if at < len(tokens) and tokens[at].text == "." and tokens[at].start == end and tokens[at - 1].key in CLIPPED:
            at, end = at + 1, tokens[at].end
        if value > LARGEST:
            if options:
                self.refused.append(Refused(start, end, "OR-M002", f"{value:.3e} is more than anyone pays"))
            return None
        amount = Amount(place, at, start, end, number.value, factor, number.decimals, options, origin, value=value, own_scale=own_scale)
        return self._with_minor(amount) if options and not minor and not amount.decimals and at < len(tokens) else amount

    def _past_repeated(self, at: int, value: Decimal) -> int:
        """`at`, where brackets open, or the token behind them where they repeat the number: "100 (сто) тысяч", "fifty thousand (50,000)"."""
        tokens = self.tokens
        if at + 2 >= len(tokens) or not self._signs[tokens[at + 1].text] & NUMBER:
            return at
        try:
            again = read_number(tokens, at + 1, self.lex)
        except BadNumber:
            return at
        if again is None:
            return at
        scale, end = self._scale(again.last, False)
        closes = end < len(tokens) and tokens[end].text == ")"
        return end + 1 if closes and again.value * again.scale * (scale or 1) == value else at

    def _smaller_part(self, at: int, scale: Decimal, has_currency: bool) -> tuple[Decimal, int] | None:
        """(value, next token) of what goes on below a scale: the 200 thousand of "one million two hundred thousand"."""
        if (half := self.lex.cues["half_after"].at(self.tokens, at)) and self._currency_after(at + half[0]):
            return scale / 2, at + half[0]
        if at + 1 < len(self.tokens) and self.tokens[at].text == "." and self.tokens[at - 1].key in CLIPPED_SCALES:
            at += 1  # "2 тыс. 500 руб."
        total, begin = Decimal(0), at
        joins = self.lex.number_and if at > 1 and self.tokens[at - 2].kind == "number" else (",", *self.lex.number_and)
        while at < len(self.tokens):
            joined = at + 1 < len(self.tokens) and self.tokens[at].key in joins
            if joined and not self._signs[self.tokens[at + 1].text] & NUMBER:
                break
            try:
                number = read_number(self.tokens, at + joined, self.lex)
            except BadNumber:
                return None
            if number is None or number.decimals or number.is_article or (joined and not number.in_words):
                break
            factor, end = self._scale(number.last, False)
            if number.scale > 1:
                factor = number.scale * (factor or 1)
            value = number.value * (factor or 1)
            if value >= scale or (factor is None and (has_currency or (not number.in_words and scale != 1000))):
                break  # with a currency before it only what has a scale goes on: "$2 million 300 thousand"
            total, at, scale = total + value, end, factor or (number.value if number.in_words else Decimal(1))
            if factor is None and not (number.in_words and number.value in edges.POWERS):  # the thousand of "iki milyon bin yüz" goes on
                break
        is_whole = at > begin and (has_currency or self._currency_after(at) or edges.is_written_out(self.tokens, begin, at))
        return (total, at) if is_whole else None

    def _with_minor(self, amount: Amount) -> Amount:
        """ "3 dollars 50 cents", "10 euros and 50 cents", "10 euros 50" as one amount."""
        if amount.value is None:
            return amount
        at, join = amount.last, False
        if at + 1 < len(self.tokens) and self._signs[self.tokens[at + 1].text] & NUMBER:
            join = self.tokens[at].text == "," or self.lex.cues["minor_join"].at(self.tokens, at) is not None
            at += join
        if at >= len(self.tokens) or not self._signs[self.tokens[at].text] & NUMBER:
            return amount
        if amount.scale > 1000 and not amount.value % amount.scale:
            return amount
        try:
            number = read_number(self.tokens, at, self.lex)
        except BadNumber:
            return amount
        if number is None or number.value >= 100 or number.decimals or number.is_article:
            return amount
        minor = self.lex.minor.at(self.tokens, number.last) if number.last < len(self.tokens) else None
        fitting = tuple(option for option in amount.options if minor is None or hundredths_fit(minor[1], option))
        if minor is None and (join or amount.own_scale or amount.origin != "word" or not edges.is_bare_hundredths(self.tokens, number)):
            return amount
        if not fitting or (minor and self.tokens[number.first - 1].text == "," and not edges.closes(self.tokens, number.last + minor[0])):
            return amount
        last = number.last + (minor[0] if minor else 0)
        value = amount.value + number.value * MINOR
        end = self._span_end(number.last, minor[0], self.lex.minor) if minor else self.tokens[last - 1].end
        return replace(amount, last=last, end=end, value=value, unit=value, scale=Decimal(1), decimals=2, options=fitting)

    def _currency_before(self, place: int) -> tuple[int, tuple[str, ...], str] | None:
        """(tokens, options, origin) of a symbol or code at `place` that a number follows."""
        tokens, token = self.tokens, self.tokens[place]
        if not self._signs[token.text] & BEFORE:
            return None
        if best := self._symbol(place):
            return best[0], best[1], "symbol"
        if (
            token.text in self.lex.codes
            and place + 1 < len(tokens)
            and tokens[place + 1].text == "."
            and tokens[place + 1].start == token.end
        ):
            return 2, shared_code(token.text, self.lex.codes[token.text]), "code"
        if token.kind == "word" and (code := code_of(token.text, self.lex)):
            if place + 1 < len(tokens) and tokens[place + 1].text in self.lex.symbols:
                return 2, (code,), "code"
            return 1, shared_code(token.text, code), "code"
        if token.text in letters() and place + 1 < len(tokens) and tokens[place + 1].start - token.end <= (" " in tokens[place + 1].text):
            return 1, (letters()[token.text],), "code"
        return None

    def _symbol(self, place: int) -> tuple[int, tuple[str, ...]] | None:
        """(tokens, options) of the longest symbol at `place`; letters right before a "$" that are none of a known one leave it open."""
        tokens = self.tokens
        text, end, has_mark = "", tokens[place].start, False
        best: tuple[int, tuple[str, ...]] | None = None
        for count, part in enumerate(tokens[place : place + LONGEST_SYMBOL], 1):
            if part.kind == "number" or (part.start != end and not (count == 2 and edges.is_spaced_prefix(tokens, place))):
                break
            text, end, has_mark = text + part.text, part.end, has_mark or part.kind == "mark"
            if has_mark and (options := self.lex.symbols.get(text) or self.lex.symbols.get(text.upper())):
                best = (count, options)
        return (best[0], edges.UNKNOWN) if best and edges.has_unknown_prefix(tokens, place) else best

    def _named_again(self, at: int, options: tuple[str, ...]) -> tuple[int, tuple[str, ...]] | None:
        """(tokens, options) of a word or code behind the number that says which of the currencies of a symbol is meant."""
        tokens = self.tokens
        if at >= len(tokens):
            return None
        if (word := self.lex.currencies.at(tokens, at)) and word[1] in options:
            return word[0], (word[1],) if word[0] > 1 else options
        if tokens[at].text in options and (at + 1 >= len(tokens) or tokens[at + 1].kind != "number"):
            return 1, (tokens[at].text,)
        return None

    def _scale(self, at: int, has_currency: bool) -> tuple[Decimal | None, int]:
        """(factor, next token) of a scale at `at`, a hyphen before it allowed."""
        tokens = self.tokens
        if at >= len(tokens):
            return None, at
        begin = at
        if (
            tokens[at].text in HYPHENS
            and at + 1 < len(tokens)
            and tokens[at].start == tokens[at - 1].end
            and tokens[at].end == tokens[at + 1].start
        ):
            begin = at + 1
        token = tokens[begin]
        factor: Decimal | None = None
        count = 1
        if found := self.lex.scales.at(tokens, begin):
            count, factor = found
        elif token.text in self.lex.latin_scales or (token.key in self.lex.latin_scales and len(token.text) > 1):
            glued = token.start == tokens[begin - 1].end
            if len(token.text) > 1 or glued or (has_currency and token.text in SPACED_LETTERS):
                factor = self.lex.latin_scales.get(token.text, self.lex.latin_scales.get(token.key))
        if factor is None and (short := self.lex.short_scales.get(token.key)):
            dotted = begin + 1 < len(tokens) and tokens[begin + 1].text == "." and tokens[begin + 1].start == token.end
            if self.lex.currencies.at(tokens, begin + 1 + dotted):
                return short, begin + 1 + dotted
        if factor is None:
            return None, at
        end = begin + count
        if (
            end < len(tokens)
            and tokens[end].text == "."
            and end + 1 < len(tokens)
            and tokens[end].start == tokens[end - 1].end
            and self._currency_after(end + 1)
        ):
            end += 1
        more, after = self._scale(end, has_currency) if end < len(tokens) and self.lex.scales.at(tokens, end) else (None, end)
        return (factor * more, after) if more and more >= factor else (factor, end)  # never "bir milyon bin"

    def _currency_after(self, at: int) -> tuple[int, tuple[str, ...], str, Decimal, bool, int] | None:
        """(tokens, options, origin, extra factor, is minor, end of span) of a currency at `at`."""
        tokens = self.tokens
        if at >= len(tokens):
            return None
        begin = at
        if (
            tokens[at].text in HYPHENS
            and tokens[at].start == tokens[at - 1].end
            and at + 1 < len(tokens)
            and tokens[at].end == tokens[at + 1].start
        ) or (
            tokens[at].key in ("of", "in") and at + 1 < len(tokens) and self.lex.currencies.at(tokens, at + 1) and tokens[at].key == "of"
        ):
            begin = at + 1
        token = tokens[begin]
        lead = begin - at
        if self.lex.no_currency.at(tokens, begin):
            return None
        minor = self.lex.minor.at(tokens, begin)
        if minor and len(token.text) == 1 and tokens[begin - 1].text in SCREENS:
            return None
        if minor and (len(token.text) > 1 or token.start == tokens[begin - 1].end):  # "80p", never "80 p"
            parts = hundredths_of(minor[1]) if self.lex.ambiguous.at(tokens, begin) else (minor[1],)
            return lead + minor[0], parts, "word", MINOR, True, self._span_end(begin, minor[0], self.lex.minor)
        if (word := self.lex.currencies.at(tokens, begin)) and edges.is_declined(tokens[begin + word[0] - 1], self.lex):
            options: tuple[str, ...] = (word[1],)
            if word[0] == 1 and self.lex.ambiguous.at(tokens, begin):
                options = (word[1], *SHARED.get(word[1], ()))
            return lead + word[0], options, "word", Decimal(1), False, self._span_end(begin, word[0], self.lex.currencies)
        if token.kind == "word" and (own := owned(tokens, begin, self.lex)):
            words, factor = (self.lex.minor, MINOR) if own.is_minor else (self.lex.currencies, Decimal(1))
            end = self._span_end(begin + own.length - own.word, own.word, words)
            return lead + own.length, (own.code,), "word", factor, own.is_minor, end
        if token.kind == "word" and token.text in self.lex.code_scales:
            return lead + 1, (self.lex.codes.get(token.text, token.text[-3:]),), "code", self.lex.code_scales[token.text], False, token.end
        if token.kind == "word" and (code := code_of(token.text, self.lex)):
            return lead + 1, (code,), "code", Decimal(1), False, token.end
        if not self._signs[token.text] & BEFORE:
            return None
        symbol = self._symbol(begin) or ((1, self.lex.symbols[token.text]) if token.text in self.lex.symbols else None)
        if symbol:
            last, following = tokens[begin + symbol[0] - 1], begin + symbol[0]
            if following >= len(tokens) or tokens[following].kind != "number" or tokens[following].start != last.end:
                return lead + symbol[0], symbol[1], "symbol", Decimal(1), False, last.end
        return None

    def _span_end(self, begin: int, count: int, phrases: Phrases) -> int:
        token = self.tokens[begin + count - 1]
        if self.lex.span_ends_at_stem and count == 1:
            length = phrases.stem_length(token)
            if length:
                return token.start + length
        return token.end

    def _refuse_if_money(self, at: int, place: int, has_currency: bool, reason: str) -> None:
        if has_currency or self._currency_after(at + 1):
            token = self.tokens[at]
            self.refused.append(Refused(self.tokens[place].start, token.end, "OR-M003", f"{token.text}: {reason}"))
