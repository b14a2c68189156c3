"""Months of a sentence, and the year that a month or a part of a year is of.

Here: the readings that `PeriodReader` (periods.py) has of months. Not here: other periods, and which amount a period belongs to.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from onrecord.figures.cases import ABLATIVE, GENITIVE
from onrecord.figures.intervals import Period, month_end
from onrecord.figures.lexicon import Lexicon
from onrecord.figures.tenses import tense
from onrecord.figures.tokens import Token
from onrecord.figures.years import has_second_year, year_of

#: Endings of the time at which.
LOCATIVE = {"tr": ("da", "de", "ta", "te", "nda", "nde"), "az": ("da", "də", "nda", "ndə"), "hy": ("ին",)}
#: Beginnings of "its month" behind the name of one.
MONTH = ("ayı", "ամս")
SEASONS = ("spring", "summer", "autumn")
#: How many years, months, quarters or weeks from that of publication.
SHIFTS = {"this": 0, "next": 1, "last": -1}
#: Months back in which a month that something holds from is named without its year.
RECENT = 4

#: The month that is also a name.
MAY = 5


class MonthReader:
    """Finds the months of one sentence."""

    def __init__(self, tokens: Sequence[Token], lex: Lexicon, published_on: dt.date | None) -> None:
        self.tokens, self.lex, self.day = tokens, lex, published_on
        self.blocked: set[int] = set()

    def _year(self, place: int) -> int | None:
        return year_of(self.tokens, place)

    def _own_year(self, first: int, last: int) -> tuple[int | None, int]:
        """The year stated with a part of a year (before or after it), else that of publication."""
        for at in range(last, min(last + 3, len(self.tokens))):
            if (year := self._year(at)) and not has_second_year(self.tokens, at, year):
                return year, at + 1
            if (relative := self._relative_year(at)) is not None:
                return relative[0], at + relative[1]
        for at in range(first - 1, max(first - 6, -1), -1):
            if year := self._year(at):
                return year, last
        return (self.day.year if self.day else None), last

    def _relative_year(self, place: int) -> tuple[int, int] | None:
        """(year, tokens) of this, next or last year."""
        hit = self.lex.relative.at(self.tokens, place)
        if hit is None or self.day is None or not hit[1].endswith("_year"):
            return None
        if self.lex.periods["not_this_year"].within(self.tokens, place - 2, place + 1):
            return None
        return self.day.year + SHIFTS[hit[1].partition("_")[0]], hit[0]

    def _months(self, place: int) -> Period | None:
        """January-September, from May to July 2024, "ocak-eylül", "с января по август"."""
        tokens, words = self.tokens, self.lex.periods
        opened = words["span_from"].at(tokens, place)
        at = place + (opened[0] if opened else 0)
        first = self._month_name(at)
        if first is None:
            return None
        at += first[0]
        glued = at < len(tokens) and tokens[at].text in ("-", "–", "—")
        join = words["span_to"].at(tokens, at) if opened else words["years_join"].at(tokens, at)
        if not glued and join is None:
            return None
        second = self._month_name(at + (1 if glued else join[0] if join else 1))
        if second is None or not first[1] < second[1] or not (glued or opened or second[1] == first[1] + 1):
            return None
        last = at + (1 if glued else join[0] if join else 1) + second[0]
        year, last = self._own_year(place, last)
        if year is None:
            return None
        if (
            self.day is not None
            and not self._year(last - 1)
            and (year, second[1]) > (self.day.year, self.day.month)
            and not self._is_to_come()
        ):
            year -= 1
        return Period(
            place, last, dt.date(year, first[1], 1), month_end(year, second[1]), "months", f"{year}-{first[1]:02d}..{year}-{second[1]:02d}"
        )

    def _season(self, place: int) -> Period | None:
        """Spring, summer or autumn of a year stated beside it, or named as the last, this or next one; one without any is none."""
        tokens, words = self.tokens, self.lex.periods
        found = next(((n, hit[0]) for n, name in enumerate(SEASONS) if (hit := words[name].at(tokens, place))), None)
        if found is None or self.day is None:
            return None
        month, first, last = 3 * found[0] + 3, place, place + found[1]
        at = last + (last < len(tokens) and tokens[last].key == "of")
        year = self._year(at)
        last = at + 1 if year else last
        if year is None and self.lex.span_ends_at_stem:
            year = next((y for y in (self._year(place - 1), self._year(place - 2), self._year(place - 4)) if y), None)
        which = next(((name, hit[0]) for name in SHIFTS if (hit := words[f"which_{name}"].ending(tokens, place, 2))), None)
        if year is None and which is None:
            return None
        if year is None and which is not None:
            first = place - which[1]
            is_over, has_begun = self.day.month > month + 2, self.day.month >= month
            year = self.day.year + {"this": 0, "last": 0 if is_over else -1, "next": 1 if has_begun else 0}[which[0]]
        if (
            year is None
            or words["deadline"].ending(tokens, first, 4)
            or any(words["deadline"].at(tokens, i) for i in range(last, last + 2))
        ):
            return None
        return Period(
            first, last, dt.date(year, month, 1), month_end(year, month + 2), "months", f"{year}-{month:02d}..{year}-{month + 2:02d}"
        )

    def _week_of(self, place: int) -> Period | None:
        """The week of a day: "in the week of 10 March", "за неделю с 3 по 9 марта"."""
        hit = self.lex.periods["week_of"].at(self.tokens, place)
        if hit is None or self.day is None:
            return None
        near = range(place + hit[0], min(place + hit[0] + 4, len(self.tokens)))
        number = next((n for at in near if (n := self._day_at(at))), None)
        named = next(((at, name) for at in near if (name := self._month_name(at))), None)
        if number is None or named is None:
            return None
        month, last = named[1][1], max(named[0] + named[1][0], place + hit[0] + 2)
        year = self._year(last) or self._nearest_year(month, self.day)
        try:
            day = dt.date(year, month, number)
        except ValueError:
            return None
        monday, iso = day - dt.timedelta(days=day.weekday()), day.isocalendar()
        return Period(place, last, monday, monday + dt.timedelta(days=6), "week", f"{iso.year}-W{iso.week:02d}")

    def _month_name(self, at: int) -> tuple[int, int] | None:
        """(tokens, month) of a month's name at `at`."""
        hit = self.lex.month_stems.at(self.tokens, at)
        if hit is None or (self.lex.language == "en" and not self.tokens[at].text[:1].isupper()):
            return None
        return hit[0], int(hit[1])

    def _month(self, place: int) -> Period | None:
        """March 2025; a month alone is the last one not after publication. A day of a month is a date, no period."""
        hit = self.lex.month_stems.at(self.tokens, place)
        if hit is None or (self.lex.language == "en" and not self.tokens[place].text[:1].isupper()):
            return None
        last, month = place + hit[0], int(hit[1])
        if begun := self._begun(place, last, month):
            return begun
        for near in (place - 1, last):
            if 0 <= near < len(self.tokens) and self.tokens[near].kind == "number" and len(self.tokens[near].text) <= 2:
                if near in self.blocked:
                    continue  # "ocakta 28 bin lira"
                return None
        year = self._year(last) or (self._year(last + 1) if last + 1 < len(self.tokens) and self.tokens[last].key in (",", "of") else None)
        if year is not None:
            last = last + 1 if self._year(last) else last + 2
        else:
            before = (
                next((y for y in (self._year(place - 1), self._year(place - 2), self._year(place - 4)) if y), None)
                if self.lex.language in ("tr", "az", "hy")
                else None
            )
            which = next((name for name in SHIFTS if self.lex.periods[f"which_{name}"].ending(self.tokens, place, 2)), None)
            if before:
                year = before
            elif which and self.day is not None and self.lex.language == "en":  # "last July"
                ahead, behind = month > self.day.month, month >= self.day.month
                year = self.day.year + {"this": 0, "last": -1 if behind else 0, "next": 0 if ahead else 1}[which]
            elif self.day is not None and (
                (place > 0 and self.tokens[place - 1].key in ("in", "for", "since", "from", "в", "за"))
                or self._is_at_end(place)
                or self._is_in(place, last)
                or self._is_measured(place, last)
                or self._is_owner(last, month)
            ):
                year = self._nearest_year(month, self.day)
            else:
                return None
        return Period(place, last, dt.date(year, month, 1), month_end(year, month), "month", f"{year}-{month:02d}")

    def _begun(self, place: int, last: int, month: int) -> Period | None:
        """The month from which something holds: "from 1 January", "с 1 июля", "yanvarın 1-dən", "Ocak'tan itibaren"."""
        tokens, words = self.tokens, self.lex.periods["begins"]
        before = self._day_at(place - 1)
        day = before if before is not None else self._day_at(last)
        first = place - (before is not None)
        last += day is not None and before is None
        if day is not None and any(i in self.blocked for i in (first, last - 1)):
            return None
        if self.lex.span_ends_at_stem:
            behind = tokens[last] if last < len(tokens) else None
            in_month = behind is not None and behind.key.startswith(MONTH) and behind.key.endswith(ABLATIVE[self.lex.language])
            last += in_month  # "ocak ayından itibaren"
            ending, last = self._ending_at(last)
            starts = (
                ending.endswith(ABLATIVE[self.lex.language])
                or (place + 1 == last and tokens[place].key.endswith(ABLATIVE[self.lex.language]))
                or in_month
            )
            hit = words.at(tokens, last)
            last += hit[0] if hit else 0
            if not (starts or hit):
                return None
        elif not words.ending(tokens, first, 2) or (day is None and self.lex.language == "en"):
            return None
        elif tokens[first - 1].key == "on" and (day != 1 or not self._is_to_come()):
            return None  # "on 1 August" is a day, unless a price changes then
        if day not in (None, 1) and not self._is_to_come():
            return None  # "from 29 May" of what has been
        at = last + (last < len(tokens) and tokens[last].text == ",")
        year = self._year(at)
        if year is not None:
            last = at + 1
        elif self.day is None or not (self._is_to_come() or 0 <= (self.day.month - month) % 12 < RECENT):
            return None
        if year is None and self.day is not None:
            year = self.day.year + (month < self.day.month) if self._is_to_come() else self._nearest_year(month, self.day)
        if year is None:
            return None
        return Period(first, last, dt.date(year, month, 1), month_end(year, month), "month", f"{year}-{month:02d}")

    def _day_at(self, at: int) -> int | None:
        """The day of a month that a token is; None for other numbers."""
        text = self.tokens[at].text if 0 <= at < len(self.tokens) else ""
        return int(text) if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31 else None

    def _ending_at(self, at: int) -> tuple[str, int]:
        """(ending, next token) of a case ending set off by a mark at `at`."""
        tokens = self.tokens
        if at + 1 < len(tokens) and tokens[at].text in ("'", "’", "-") and tokens[at].start == tokens[at - 1].end:
            return tokens[at + 1].key, at + 2
        return "", at

    def _is_at_end(self, place: int) -> bool:
        """Whether what is named is the state at the end of a month: "at the end of June", "на конец июня", "iyunun sonuna"."""
        words = self.lex.periods["month_end"]
        return (
            words.at(self.tokens, place + 1) is not None if self.lex.span_ends_at_stem else words.ending(self.tokens, place, 4) is not None
        )

    def _is_in(self, place: int, last: int) -> bool:
        """Whether a month stands in the case of the time: "iyulda", "Temmuz'da", "temmuz ayında", "հուլիսին"."""
        endings = LOCATIVE.get(self.lex.language)
        if endings is None:
            return False
        behind = self.tokens[last : last + 2]
        if self.lex.purpose.at(self.tokens, last) or self.lex.party["unpaid"].at(self.tokens, last):
            return True  # "temmuz ihracatı", "iyul maaşı"
        if behind and behind[0].text in ("'", "’", "-") and len(behind) > 1:
            return behind[1].key in endings
        word = behind[0] if behind and self.lex.periods["months_word"].at(self.tokens, last) else self.tokens[place]
        return word.key.endswith(endings)

    def _is_measured(self, place: int, last: int) -> bool:
        """Whether a month in the genitive stands right before an amount: "մարտի 72,6 դոլարի դիմաց"."""
        endings = GENITIVE.get(self.lex.language)
        return endings is not None and last in self.blocked and self.tokens[place].key.endswith(endings)

    def _is_owner(self, last: int, month: int) -> bool:
        """Whether an English month owns what follows it: "October's elections"; not May, who may be a person."""
        mark, letter, noun = (*self.tokens[last : last + 3], None, None, None)[:3]
        if self.lex.language != "en" or month == MAY or not (mark and letter and noun) or mark.text not in ("'", "’"):
            return False
        return letter.key == "s" and letter.start == mark.end and noun.text[0].islower()

    def _nearest_year(self, month: int, day: dt.date) -> int:
        """The year of a month without one: the last such month, or the next where the sentence speaks of a time to come and it is nearer."""
        if month > day.month:
            return day.year if self._is_to_come() else day.year - 1
        is_next = 12 - (day.month - month) < day.month - month and self._is_to_come() and not self.lex.cues["promised"].all_in(self.tokens)
        return day.year + is_next

    def _is_to_come(self) -> bool:
        """Whether the sentence speaks of a time to come."""
        names = ("status_planned", "status_projected", "status_proposed")
        if any(not self._month_name(at) for name in names for at in self.lex.cues[name].all_in(self.tokens)):
            return True
        return self.lex.span_ends_at_stem and any(tense(self.tokens, at, self.lex.language) == "planned" for at in range(len(self.tokens)))
