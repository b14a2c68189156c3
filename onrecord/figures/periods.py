"""Periods: which days an amount covers, from the words of its sentence and the day of publication.

Here: finding period expressions and resolving them. A relative one without a publication date gives nothing; a deadline
("by 2028") is no period. Not here: which amount a period belongs to (attributes.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from onrecord.figures.cases import ABLATIVE
from onrecord.figures.cases import LOCATIVE as PLACE_AT
from onrecord.figures.intervals import (
    MONTHS_OF_HALF,
    MONTHS_OF_QUARTER,
    Period,
    month_end,
    part_period,
    same_part,
    shift_years,
    year_period,
)
from onrecord.figures.lexicon import PARTS, Lexicon
from onrecord.figures.months import SHIFTS, MonthReader
from onrecord.figures.numbers import is_percent
from onrecord.figures.tokens import Token
from onrecord.figures.years import has_second_year, is_a_count, is_of_a_day

#: Digits of a number that a period may begin with: of a quarter or a year.
OPENERS = (1, 4)
#: Words before a period that only compares.
COMPARING = frozenset({"than", "чем", "քան"})
#: English words before "a year earlier" that only compare.
MEASURED = frozenset({"from", "than", "on", "against"})
#: "Until" as an ending of its word.
GLUED_LIMITS = ("dək", "dek")
#: Periods that another year has too, and the tokens between its name and "the same period".
PARTED, SAME_REACH = ("year", "quarter", "half", "month", "months", "fiscal_year"), 4
#: Counts of months that are reported from the start of a year without saying so ("за девять месяцев").
REPORTED_MONTHS = (3, 6, 9)
#: Tokens before "from" in which something is said to have risen or fallen.
MOVED = 8
#: The first half of a number of two words.
TEN = 10


class PeriodReader(MonthReader):
    """Finds the periods of one sentence."""

    def __init__(self, tokens: Sequence[Token], lex: Lexicon, published_on: dt.date | None, earlier: Period | None = None) -> None:
        """`earlier`: the last period of the sentence before."""
        super().__init__(tokens, lex, published_on)
        self.earlier = earlier

    def periods(self, taken: Sequence[tuple[int, int]]) -> list[Period]:
        """Every period in order, a deadline with that granularity; tokens of amounts (`taken`) are left out."""
        self.blocked = blocked = {i for a, b in taken for i in range(a, b)}
        found: list[Period] = []
        reached = 0
        for place in self._beginnings():
            period = None if place < reached or place in blocked else self._at(place)
            if period is None:
                continue
            if self._is_deadline(period):
                found.append(replace(period, granularity="deadline"))
            elif not self._is_compared(period, blocked):
                found.append(period)
            reached = max(period.last, place + 1)
        return [self._of_another_year(p, found) for p in found]

    def _of_another_year(self, period: Period, others: Sequence[Period]) -> Period:
        """ "A year earlier" behind a part of a year is the same part of the year before; so is "the same period of last year"."""
        words, tokens = self.lex.periods, self.tokens
        if period.granularity != "year" or period.start is None:
            return period
        repeats = words["same_part"].within(tokens, period.first - SAME_REACH, period.last + SAME_REACH)
        if not repeats and not words["year_earlier"].at(tokens, period.first):
            return period
        part = next(
            (o for o in reversed(others) if o.last <= period.first and (o.granularity in PARTED or _is_first_months(o))),
            self.earlier,
        )
        if part is None:
            return period
        begun = part.fiscal[0] if part.fiscal else part.start.year if part.start else None
        if begun is None or not (part.granularity in PARTED or _is_first_months(part)):
            return period
        return same_part(period, part, period.start.year if repeats and not part.fiscal else begun - 1)

    def _beginnings(self) -> list[int]:
        """The places where a period may begin: at a number, or a word of the lexicon's for periods."""
        numbers = {i for i, t in enumerate(self.tokens) if t.kind == "number" and len(t.text) in OPENERS}
        if self.lex.span_ends_at_stem:
            numbers.update(at - 1 for at in self.lex.periods["months_word"].all_in(self.tokens) if at)  # "doqquz ayda"
            numbers.update(at - 2 for at in self.lex.periods["months_word"].all_in(self.tokens) if at > 1)  # "on bir ayda"
        else:
            numbers.update(at - 1 for at in self.lex.periods["months_word"].all_in(self.tokens) if at)  # "nine months to"
        return sorted(numbers.union(self.lex.period_words.all_in(self.tokens)))

    def _at(self, place: int) -> Period | None:
        return (
            self._fiscal(place) or self._part_of_year(place) or self._span(place) or self._years(place) or self._stretch(place) or self._since(place)
            or self._months(place) or self._month(place) or self._season(place) or self._week_of(place) or self._relative(place)
            or self._year_at(place)
        )  # fmt: skip

    def _is_deadline(self, period: Period) -> bool:
        tokens, words = self.tokens, self.lex.periods
        if period.granularity in ("span", "months"):
            return False
        before = words["deadline"].ending(tokens, period.first, 4)
        if before and self.lex.language in ("en", "ru", "hy"):
            return True
        since = words["since"].ending(tokens, period.first, 3) if self.lex.language == "en" else None
        reach = range(period.last, period.last + (3 if self.lex.language in ("tr", "az") else 1))  # "2036'ya kadar"
        glued = self.lex.language == "az" and any(tokens[at].key.endswith(("adək", "ədək", "əcən")) for at in reach if at < len(tokens))
        after = glued or any(words["deadline"].at(tokens, at) for at in reach)
        return bool(since or (after and self.lex.language in ("tr", "az")))

    def _is_compared(self, period: Period, blocked: set[int]) -> bool:
        """Whether a period is only what an amount is compared with ("more than last year"), no sum of its own behind it."""
        comma = next((i for i in range(period.last, min(period.last + 4, len(self.tokens))) if self.tokens[i].text == ","), None)
        if any(i in blocked for i in range(period.last, period.last + 4 if comma is None or self.lex.span_ends_at_stem else comma)):
            return False
        if self.day and period.end and period.end < self.day and self._is_of_a_level(period.first, period.last):
            return True
        if self.lex.span_ends_at_stem:
            than = period.first > 0 and self.tokens[period.first - 1].key in COMPARING
            return period.granularity != "span" and (than or self._is_measure(period.first, period.last))
        at = period.first - 1
        if at >= 0 and self.tokens[at].key in MEASURED and self.lex.periods["year_earlier"].at(self.tokens, period.first):
            return True  # "unchanged from a year earlier"
        if at > 1 and self.tokens[at].key in ("from", "on", "с") and is_percent(self.tokens[at - 1].key):
            return True  # "up 8% from 2023"
        if at > 0 and self.tokens[at].key == "from" and self._is_of_the_past(period) and self._is_moved(at):
            return True  # "is up $15 million from last year"
        if at > 0 and self.tokens[at].key in ("in", "в"):
            at -= 1
        return at >= 0 and (self.tokens[at].key in COMPARING or self.lex.cues["versus"].ending(self.tokens, at + 1, 3) == (3, "versus"))

    def _is_of_the_past(self, period: Period) -> bool:
        """Whether a year is over on the day of publication."""
        return period.granularity == "year" and self.day is not None and period.end is not None and period.end < self.day

    def _is_moved(self, at: int) -> bool:
        """Whether a word of rising or falling leads to an amount right before `at`."""
        if at - 1 not in self.blocked:
            return False
        return any(self.lex.cues[name].within(self.tokens, at - MOVED, at) for name in ("up_verbs", "down_verbs", "up_after", "down_after"))

    def _is_of_a_level(self, first: int, last: int) -> bool:
        """Whether a verb of exceeding or a change leads to a period and a word for a level follows: "exceeding last year's figure"."""
        if not self.lex.periods["level_nouns"].all_in(self.tokens):
            return False
        cues, near = self.lex.cues, range(max(0, first - 5), first)
        exceeds = any(
            cues[name].at(self.tokens, at) for name in ("minimum", "minimum_after", "up_verbs", "down_verbs", "up_after") for at in near
        )
        return exceeds and any(self.lex.periods["level_nouns"].at(self.tokens, at) for at in range(last, last + 2))

    def _is_measure(self, first: int, at: int) -> bool:
        """Whether a period ends in what others are measured by: "ötən ilin dövründən çoxdur", "geçen yıla göre"."""
        tokens, endings = self.tokens, ABLATIVE.get(self.lex.language, ())
        near = range(at, min(len(tokens), at + 4))
        if any(self.lex.cues["versus"].at(tokens, i) for i in near):
            return True
        case = next((i for i in near if tokens[i].kind == "word" and len(tokens[i].key) > 4 and tokens[i].key.endswith(endings)), None)
        if case is not None and self.lex.language == "hy":
            return any(self.lex.cues["differs"].at(tokens, i) for i in range(max(0, first - 3), first))
        return case is not None and any(
            self.lex.cues[name].at(tokens, i)
            for name in ("minimum_after", "maximum_after")
            for i in range(case + 1, min(len(tokens), case + 4))
        )

    def _year_at(self, place: int) -> Period | None:
        year = self._year(place)
        if year and self._is_of_a_model(place):
            return None
        if year and (is_of_a_day(self.tokens, place, self.lex) or is_a_count(self.tokens, place, self.lex)):
            return None
        return year_period(place, place + 1, year) if year else None

    def _is_of_a_model(self, place: int) -> bool:
        """Whether a year is that of a model or an edition: "a 2019 Orrana wagon", "2019 Orrana Buds", "the 2018 model".

        Names of budgets and ministries behind a year ("2019 Defence Budget") are of the time of the money.
        """
        tokens, words = self.tokens, self.lex.periods
        if place + 1 >= len(tokens) or tokens[place + 1].start == tokens[place].end:
            return False
        if words["models"].at(tokens, place + 1):
            return True
        if self.lex.language != "en" or tokens[place + 1].kind != "word" or not tokens[place + 1].text[0].isupper():
            return False
        before = tokens[place - 1] if place else None
        if before is not None and before.key in ("a", "an"):
            return True
        if before is not None and (before.kind == "word" or before.text == ","):
            return False  # "in 2019 Oslo paid"
        near = range(place + 1, place + 5)
        return not any(self.lex.purpose.at(tokens, at) or self.lex.party["government"].at(tokens, at) for at in near)

    def _fiscal(self, place: int) -> Period | None:
        """FY2025, fiscal 2025, FY 2025/26, 2025/26 fiscal year, 2025-26."""
        tokens, at = self.tokens, place
        word = self.lex.periods["fiscal"].at(tokens, place)
        if word:
            at = place + word[0]
            if at < len(tokens) and tokens[at].key in ("year", "of"):
                at += 1
        year = self._year(at)
        if year is None:
            return None
        pair = has_second_year(self.tokens, at, year)
        end = at + (3 if pair else 1)
        if (
            end + 1 < len(tokens)
            and tokens[end].text == "-"
            and tokens[end].start == tokens[end - 1].end
            and len(tokens[end + 1].text) <= 2
        ):
            end += 2 if self.lex.periods["fiscal"].at(tokens, end + 2) else 0  # "2025-ci maliyyə ili"
        after = self.lex.periods["fiscal"].at(tokens, end)
        if not (word or after or pair):
            return None
        end += after[0] if after and not word else 0
        label = f"FY{year}/{(year + 1) % 100:02d}" if pair else f"FY{year}"
        return Period(place, end, None, None, "fiscal_year", label, (year, pair))

    def _part_of_year(self, place: int) -> Period | None:
        """Q3, Q1 2025, the first quarter, the first half of 2025, the first nine months."""
        tokens, words = self.tokens, self.lex.periods
        token = tokens[place]
        since = words["first_n"].at(tokens, place) if self.lex.language == "ru" else None
        reported = self._count(place + since[0]) if since else None
        if since and reported and self._is_reported(reported) and (hit := words["months_word"].at(tokens, place + since[0] + 1)):
            return self._first_months(place, place + since[0] + 1 + hit[0], reported)
        if (
            token.key in PARTS
            and place + 1 < len(tokens)
            and tokens[place + 1].start == token.end
            and tokens[place + 1].text in ("1", "2", "3", "4")
        ):
            return self._part(place, place + 2, int(tokens[place + 1].text), 3 if token.key == "q" else 6)
        if self.lex.span_ends_at_stem and (counted := self._months_gone_by(place)):
            return counted
        if ended := self._months_ended(place) or self._bare_half(place):
            return ended
        ordinal = self.lex.ordinals.get(token.key)
        at = place + 1
        if ordinal is None and token.kind == "number" and token.text in ("1", "2", "3", "4"):
            ordinal = int(token.text)
            while (at < len(tokens) and tokens[at].text in ("-", "-й", ".")) or (
                at < len(tokens) and tokens[at - 1].text == "-" and len(tokens[at].text) <= 3
            ):
                at += 1
        if ordinal is not None and token.kind == "word" and at < len(tokens) and tokens[at].text in ("-", "‑"):
            at += 1  # "third-quarter revenue"
        if ordinal is None or at >= len(tokens):
            return None
        for name, months in (("quarter", MONTHS_OF_QUARTER), ("half", MONTHS_OF_HALF)):
            if (hit := words[name].at(tokens, at)) and 1 <= ordinal <= 12 // months:
                return self._part(place, at + hit[0], ordinal, months)
        count = self._count(at)
        if ordinal == 1 and count and (hit := words["months_word"].at(tokens, at + 1)):
            return self._first_months(place, at + 1 + hit[0], count)
        return None

    def _months_ended(self, place: int) -> Period | None:
        """A count of months up to a named one: "the nine months to September"."""
        count, tokens = self._count(place), self.tokens
        hit = self.lex.periods["months_word"].at(tokens, place + 1) if count and count > 1 else None
        join = self.lex.periods["months_to"].at(tokens, place + 1 + hit[0]) if hit else None
        month = self._month_name(place + 1 + hit[0] + join[0]) if hit and join else None
        if not (count and hit and join and month and self.day) or not month[1] - count + 1 >= 1:
            return None
        last = place + 1 + hit[0] + join[0] + month[0]
        year = self._year(last)
        last += year is not None
        year = year or (self.day.year if month[1] < self.day.month or self._is_to_come() else self.day.year - 1)
        begin = month[1] - count + 1
        label = f"{year}-{begin:02d}..{year}-{month[1]:02d}"
        return Period(place, last, dt.date(year, begin, 1), month_end(year, month[1]), "span" if begin == 1 else "months", label)

    def _bare_half(self, place: int) -> Period | None:
        """ "За полугодие" of what has been, written in the second half: the first one."""
        hit = self.lex.periods["bare_half"].at(self.tokens, place)
        if hit is None or self.day is None or self.day.month <= MONTHS_OF_HALF:
            return None
        return self._part(place, place + hit[0], 1, MONTHS_OF_HALF)

    def _is_reported(self, count: int) -> bool:
        """Whether so many months are those from the start of a year: a quarter's end, or all that have gone by."""
        return count in REPORTED_MONTHS or self._has_gone_by(count)

    def _has_gone_by(self, count: int, lag: int = 1) -> bool:
        """Whether so many months had gone by on the day of publication, or up to `lag` before, as statistics come late."""
        return self.day is not None and count > 2 and 0 <= self.day.month - 1 - count <= lag

    def _months_gone_by(self, place: int) -> Period | None:
        """A bare count of months in the case of the time, all those gone by: "doqquz ayda", "ինն ամսում", written in October."""
        count, at = self._count(place), place + 1
        if count == TEN and (unit := self._count(at)) and unit < TEN:
            count, at = TEN + unit, at + 1  # "on bir ayda"
        if not count or not self._has_gone_by(count, 0) or at >= len(self.tokens):
            return None
        hit = self.lex.periods["months_word"].at(self.tokens, at)
        if hit is None:
            return None
        during = self.lex.periods["during"].at(self.tokens, at + hit[0])  # "altı ay ərzində"
        if not during and not self.tokens[at + hit[0] - 1].key.endswith(PLACE_AT[self.lex.language]):
            return None
        return self._first_months(place, at + hit[0], count)

    def _part(self, first: int, last: int, number: int, months: int) -> Period | None:
        year, last = self._own_year(first, last)
        if year is None or number * months > 12:
            return None
        return part_period(first, last, year, number, months)

    def _first_months(self, first: int, last: int, count: int) -> Period | None:
        year, last = self._own_year(first, last)
        if year is None or not 1 <= count <= 12:
            return None
        if count == MONTHS_OF_HALF:
            return part_period(first, last, year, 1, count)
        return Period(first, last, dt.date(year, 1, 1), month_end(year, count), "span", f"{year}-01..{year}-{count:02d}")

    def _count(self, at: int) -> int | None:
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        if token.kind == "number" and token.text.isdigit() and len(token.text) <= 2:
            return int(token.text)
        value = self.lex.numbers.get(token.key)
        return int(value) if value is not None and 1 <= value <= 50 and value == int(value) else None

    def _span(self, place: int) -> Period | None:
        """2021-2024, from 2021 to 2024, between 2021 and 2024."""
        tokens, words = self.tokens, self.lex.periods
        opened = words["span_from"].at(tokens, place)
        at = place + (opened[0] if opened else 0)
        first = self._year(at)
        if first is None or at + 1 >= len(tokens):
            return None
        at += 1
        while at < len(tokens) and words["years_word"].at(tokens, at):
            at += 1
        if not opened and (apart := self._case_span(place, first)):
            return apart
        join = words["span_to"].at(tokens, at)
        second = self._year(at + join[0]) if join else None
        glued = bool(join) and tokens[at].text in ("-", "–")
        if second is None or join is None or not first < second <= first + 60 or not (opened or glued or tokens[at].key in ("to", "по")):
            return None
        return Period(place, at + join[0] + 1, dt.date(first, 1, 1), dt.date(second, 12, 31), "span", f"{first}..{second}")

    def _years(self, place: int) -> Period | None:
        """Two years in a row: "for 2026 and 2027", "2026-cı və 2027-ci illərdə"."""
        first, at = self._year(place), place + 1
        if first is None:
            return None
        if at + 1 < len(self.tokens) and self.tokens[at].text in ("-", "'", "’") and self.tokens[at].start == self.tokens[at - 1].end:
            at += 2  # the ending of an ordinal or a case
        join = self.lex.periods["years_join"].at(self.tokens, at)
        if join is None or self._year(at + join[0]) != first + 1:
            return None
        last = at + join[0] + 1
        return Period(place, last, dt.date(first, 1, 1), dt.date(first + 1, 12, 31), "span", f"{first}..{first + 1}")

    def _case_span(self, place: int, first: int) -> Period | None:
        """ "From 2021 to 2024" by a case ending and a postposition: "2021'den 2024'e kadar", "2021-ci ildən 2024-cü ilə qədər"."""
        endings = ABLATIVE.get(self.lex.language, ())
        middle = next((at for at in range(place + 1, min(place + 5, len(self.tokens))) if self._year(at)), None)
        second = self._year(middle) if middle else None
        if middle is None or second is None or not first < second <= first + 60:
            return None
        if not any(t.key.endswith(endings) for t in self.tokens[place + 1 : middle]):
            return None
        limit = self.lex.periods["deadline"]
        last = middle + 1 if any(limit.at(self.tokens, at) for at in range(place + 1, middle)) else None
        for at in range(middle + 1, min(middle + 5, len(self.tokens))):
            hit = limit.at(self.tokens, at)
            if hit or self.tokens[at].key.endswith(GLUED_LIMITS):
                last = at + (hit[0] if hit else 1)
                break
        if last is None:
            return None
        return Period(place, last, dt.date(first, 1, 1), dt.date(second, 12, 31), "span", f"{first}..{second}")

    def _stretch(self, place: int) -> Period | None:
        """Over the past five years; in the coming three years."""
        if self.day is None:
            return None
        for name, sign in (("past_years", -1), ("coming_years", 1)):
            hit = self.lex.periods[name].at(self.tokens, place)
            count = self._count(place + hit[0]) if hit else None
            if hit and (word := self.lex.periods["decade"].at(self.tokens, place + hit[0])):
                start, end = sorted((self.day, shift_years(self.day, sign * TEN)))
                return Period(place, place + hit[0] + word[0], start, end, "span", f"{start.year}..{end.year}")
            if hit and count and (word := self.lex.periods["years_word"].at(self.tokens, place + hit[0] + 1)):
                other = shift_years(self.day, sign * count)
                start, end = sorted((self.day, other))
                return Period(place, place + hit[0] + 1 + word[0], start, end, "span", f"{start.year}..{end.year}")
        return None

    def _since(self, place: int) -> Period | None:
        """ "Since 2022" up to the year of publication; none where something is only the largest since then."""
        hit = self.lex.periods["since_year"].at(self.tokens, place)
        at = place + hit[0] if hit else place
        year = self._year(at)
        if year is None or self.day is None or year >= self.day.year:
            return None
        last = at + 1
        if hit is None:
            endings = ABLATIVE.get(self.lex.language, ())
            found = next(
                (n for n in range(at + 1, min(at + 6, len(self.tokens))) if self.lex.periods["since"].at(self.tokens, n)), None
            ) if endings else None  # fmt: skip
            if found is None and self.lex.language == "hy" and any(t.key.endswith(endings) for t in self.tokens[at + 1 : at + 3]):
                found = at + 1  # "2020 թվականից"
            if found is None or not any(t.key.endswith(endings) for t in self.tokens[at + 1 : found + 1]):
                return None
            last = found + 1
        elif (word := self.lex.periods["years_word"].at(self.tokens, last)) is not None:
            last += word[0]
        if any(self.lex.periods["superlative"].at(self.tokens, n) for n in range(len(self.tokens))):
            return None
        if any(token.key in self.lex.ordinals for token in self.tokens[max(0, place - 4) : place]):
            return None  # "its third since 2022"
        if any(self.lex.periods["span_to"].at(self.tokens, last) and self._year(n) for n in (last + 1, last + 2)):
            return None
        return Period(place, last, dt.date(year, 1, 1), self.day, "span", f"{year}..{self.day.year}")

    def _relative(self, place: int) -> Period | None:
        hit = self.lex.relative.at(self.tokens, place)
        if hit is None or self.day is None:
            return None
        which, _, unit = hit[1].partition("_")
        shift, last = SHIFTS[which], place + hit[0]
        if unit == "fiscal":
            year = self.day.year + shift
            return Period(place, last, None, None, "fiscal_year", f"FY{year}", (year, False), shift)
        if unit in ("week", "month") and last + 1 < len(self.tokens) and self.tokens[last].key == "of" and self._month_name(last + 1):
            return None  # "the last week of September"
        if unit == "year":
            found = self._relative_year(place)
            return year_period(place, last, found[0]) if found else None
        if unit == "month":
            year, month = divmod(self.day.year * 12 + self.day.month - 1 + shift, 12)
            return Period(place, last, dt.date(year, month + 1, 1), month_end(year, month + 1), "month", f"{year}-{month + 1:02d}")
        if unit == "quarter":
            year, quarter = divmod(self.day.year * 4 + (self.day.month - 1) // MONTHS_OF_QUARTER + shift, 4)
            return part_period(place, last, year, quarter + 1, MONTHS_OF_QUARTER)
        monday = self.day - dt.timedelta(days=self.day.weekday()) + dt.timedelta(weeks=shift)
        iso = monday.isocalendar()
        return Period(place, last, monday, monday + dt.timedelta(days=6), "week", f"{iso.year}-W{iso.week:02d}")


def _is_first_months(period: Period) -> bool:
    """Whether a span is that of the first months of one year."""
    start, end = period.start, period.end
    return period.granularity == "span" and bool(start and end and start.year == end.year and start.month == start.day == 1)
