"""Intervals of days with their granularity and short label.

Here: the form of a period and how one is made of a year, a quarter or a half. Not here: finding them in a text (periods.py).
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

MONTHS_OF_QUARTER, MONTHS_OF_HALF = 3, 6


@dataclass(frozen=True)
class Period:
    """An interval of days with its granularity and short label. Tokens ``first:last``.

    `start` and `end` are None for a fiscal year whose calendar is not known (`fiscal` names its years then). `shift`: of a fiscal year
    named by its distance from the one of publication ("last fiscal year"), how many years.
    """

    first: int
    last: int
    start: dt.date | None
    end: dt.date | None
    granularity: str
    label: str
    fiscal: tuple[int, bool] | None = None
    shift: int | None = None


def year_period(first: int, last: int, year: int) -> Period:
    """A calendar year, named by the tokens ``first:last``."""
    return Period(first, last, dt.date(year, 1, 1), dt.date(year, 12, 31), "year", str(year))


def part_period(first: int, last: int, year: int, number: int, months: int) -> Period:
    """The quarter or half (of so many months) `number` of a year."""
    begin, is_quarter = (number - 1) * months + 1, months == MONTHS_OF_QUARTER
    end = month_end(year, begin + months - 1)
    label = f"{year}-{'Q' if is_quarter else 'H'}{number}"
    return Period(first, last, dt.date(year, begin, 1), end, "quarter" if is_quarter else "half", label)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def shift_years(day: dt.date, years: int) -> dt.date:
    """The same day so many years later (negative: earlier); 28 February for the 29th."""
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def same_part(period: Period, part: Period, year: int) -> Period:
    """The part of a year that `part` is, of another year, named by the tokens of `period`; `period` itself where there is none."""
    if part.fiscal is not None:
        pair = part.fiscal[1]
        label = f"FY{year}/{(year + 1) % 100:02d}" if pair else f"FY{year}"
        return replace(period, start=None, end=None, granularity=part.granularity, label=label, fiscal=(year, pair))
    if part.start is None or part.end is None:
        return period
    label = part.label.replace(str(part.start.year), str(year))
    return replace(
        period, start=part.start.replace(year=year), end=month_end(year, part.end.month), granularity=part.granularity, label=label
    )
