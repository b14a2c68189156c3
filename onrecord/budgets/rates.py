"""Exchange rates after the files are read: means of calendar years, inverse and cross rates, redenominations.

Here: `yearly_means`, `rate` and `redenominate`, over rows of the exchange_rates table. Not here: the layouts of the
central banks. A pair that cannot be had raises; it is never 1.

Means are arithmetic means of the published days of a calendar year (not of calendar days, never a year-end rate), and
only of a complete year: at least 200 days, none of them more than 15 days after the one before, the first by
15 January and the last after 16 December. (Central banks of the region publish about 245 to 255 days a year and pause for
up to 12 days around New Year.)
"""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa

from onrecord.budgets.common import EXACT, Row
from onrecord.errors import OnRecordError

MIN_DAYS, MAX_GAP = 200, 15
#: Kinds of rates, best first: a day's; the mean of a year's published days; a year's mean as another institution printed it.
KINDS = ("daily", "mean_of_days", "published_mean")
#: A daily rate holds until the next bulletin; one that is older than this is not the rate of a day any more.
MAX_AGE = 14
#: Old currency -> (new currency, units of the old for one of the new, first day of the new one).
#: AZN: decree of the President of Azerbaijan of 7 February 2005; TRY: Turkish Law No. 5083; RUB: decree of the President
#: of Russia of 4 August 1997.
REDENOMINATIONS = {
    "AZM": ("AZN", Decimal(5000), dt.date(2006, 1, 1)),
    "TRL": ("TRY", Decimal(1_000_000), dt.date(2005, 1, 1)),
    "RUR": ("RUB", Decimal(1000), dt.date(1998, 1, 1)),
}


def redenominate(amount: Decimal, currency: str) -> tuple[Decimal, str]:
    """An amount in a former currency as the currency that replaced it at par; any other amount unchanged."""
    if currency not in REDENOMINATIONS:
        return amount, currency
    new, per, _ = REDENOMINATIONS[currency]
    return EXACT.divide(amount, per), new


def currency_on(currency: str, day: dt.date) -> str:
    """Which code a currency name means on a day: AZN before 2006 is AZM, AZM from 2006 on is AZN."""
    for old, (new, _, since) in REDENOMINATIONS.items():
        if currency in (old, new):
            return new if day >= since else old
    return currency


def yearly_means(daily: Iterable[Row]) -> list[Row]:
    """Rows of kind `mean_of_days` for every complete calendar year of each (source, base, quote). See the module for "complete"."""
    series: dict[tuple[str, str, str, int], list[Row]] = defaultdict(list)
    for row in daily:
        if row["kind"] == "daily":
            series[row["source"], row["base_currency"], row["quote_currency"], row["period_start"].year].append(row)
    means = []
    for (_, _, _, year), rows in sorted(series.items()):
        rows.sort(key=lambda r: r["period_start"])
        days = [r["period_start"] for r in rows]
        gaps = [(b - a).days for a, b in itertools.pairwise(days)]
        complete = len(days) >= MIN_DAYS and max(gaps) <= MAX_GAP and days[0] <= dt.date(year, 1, 15) and days[-1] > dt.date(year, 12, 16)
        if not complete:
            continue
        total = Decimal(0)
        for row in rows:
            total = EXACT.add(total, row["rate"])
        newest = max(rows, key=lambda r: (r["captured_at"], r["period_start"])) if "captured_at" in rows[0] else rows[-1]
        means.append(
            newest
            | {
                "kind": "mean_of_days", "period_start": dt.date(year, 1, 1), "period_end": dt.date(year, 12, 31),
                "rate": EXACT.divide(total, Decimal(len(rows))), "quoted_rate": None, "quoted_units": None, "observations": len(rows),
                "cell": f"mean of {len(rows)} days, newest at {newest['cell']}",
            }
        )  # fmt: skip
    return means


@dataclass(frozen=True)
class Rate:
    """A rate that was found: `value` units of the quote currency for one unit of the base currency.

    Attributes:
        kind: one of `KINDS`. period_start, period_end: what it is for. source: the source it was read from.
        rate_ids: the rows it was made of (one, or two for a cross rate). path: the currencies it goes through.
    """

    value: Decimal
    kind: str
    period_start: dt.date
    period_end: dt.date
    source: str
    rate_ids: tuple[str, ...]
    path: tuple[str, ...]


class RateBook:
    """The rates of a table, indexed once for many look-ups."""

    def __init__(self, rates: pa.Table | Iterable[Mapping[str, Any]]) -> None:
        rows = rates.to_pylist() if isinstance(rates, pa.Table) else list(rates)
        self._series: dict[tuple[str, str, str, str], tuple[list[dt.date], list[Mapping[str, Any]]]] = {}
        self._neighbours: dict[str, set[str]] = defaultdict(set)
        grouped: dict[tuple[str, str, str, str], dict[dt.date, Mapping[str, Any]]] = defaultdict(dict)
        for row in rows:
            grouped[row["source"], row["kind"], row["base_currency"], row["quote_currency"]][row["period_start"]] = row
            self._neighbours[row["source"]] |= {row["base_currency"], row["quote_currency"]}
        for key, by_day in grouped.items():
            days = sorted(by_day)
            self._series[key] = (days, [by_day[d] for d in days])

    def rate(
        self,
        base: str,
        quote: str,
        *,
        on: dt.date | None = None,
        period: tuple[dt.date, dt.date] | None = None,
        kinds: Iterable[str] = KINDS,
    ) -> Rate:
        """Units of `quote` for one unit of `base`, of the first of `kinds` that can be had.

        A daily rate is that of `on` or of the last bulletin up to 14 days before; a mean is that of the calendar year that
        `period` is. Pairs are tried as printed, inverted, and crossed through one currency that a single source prices
        both of (a source that prints the pair comes before one that must be crossed; then sources by name). Currencies that were redenominated are converted at
        their fixed ratio. Raises OnRecordError OR-B080 when the pair cannot be had, OR-B081 for two equal currencies.
        """
        if base == quote:
            raise OnRecordError(
                "OR-B081", expected="two different currencies", found=base, where=f"{base}/{quote}", action="Compare the amounts directly."
            )
        for kind in kinds:
            day = on if kind == "daily" else period[0] if period is not None else None
            if day is None or (kind != "daily" and period is not None and period != (dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))):
                continue
            found = self._find(kind, base, quote, day)
            if found is not None:
                return found
        when = f"on {on}" if on else f"in {period}"
        raise OnRecordError(
            "OR-B080", expected=f"a rate {base}/{quote} {when}", found="none, direct, inverse or crossed", where=f"{base}/{quote}",
            action="Add a source of exchange rates that prices both currencies.",
        )  # fmt: skip

    def _find(self, kind: str, base: str, quote: str, day: dt.date) -> Rate | None:
        real_base, real_quote = currency_on(base, day), currency_on(quote, day)
        factor = EXACT.divide(_per(quote, real_quote), _per(base, real_base))
        candidates: list[Rate] = []
        if real_base == real_quote:
            return None
        for source in sorted(self._neighbours):
            direct = self._leg(source, kind, real_base, real_quote, day)
            if direct is not None:
                candidates.append(direct)
        if not candidates:
            for source in sorted(self._neighbours):
                for middle in sorted(self._neighbours[source] - {real_base, real_quote}):
                    first, second = self._leg(source, kind, real_base, middle, day), self._leg(source, kind, middle, real_quote, day)
                    if first is not None and second is not None and first.period_start == second.period_start:
                        value = EXACT.multiply(first.value, second.value)
                        candidates.append(
                            Rate(value, kind, first.period_start, first.period_end, source, first.rate_ids + second.rate_ids, (base, middle, quote))
                        )  # fmt: skip
        if not candidates:
            return None
        best = max(candidates, key=lambda c: (c.period_start, [-ord(ch) for ch in c.source]))
        return Rate(
            EXACT.multiply(best.value, factor), best.kind, best.period_start, best.period_end, best.source, best.rate_ids, best.path
        )

    def _leg(self, source: str, kind: str, base: str, quote: str, day: dt.date) -> Rate | None:
        for a, b, inverse in ((base, quote, False), (quote, base, True)):
            days, rows = self._series.get((source, kind, a, b), ([], []))
            place = bisect.bisect_right(days, day) - 1
            if place < 0 or (kind == "daily" and (day - days[place]).days > MAX_AGE) or (kind != "daily" and days[place] != day):
                continue
            row = rows[place]
            value = EXACT.divide(Decimal(1), row["rate"]) if inverse else row["rate"]
            return Rate(value, kind, row["period_start"], row["period_end"], source, (row.get("rate_id") or "",), (base, quote))
        return None


def _per(named: str, real: str) -> Decimal:
    """How many units of `named` one unit of `real` is (1 when they are the same)."""
    if named == real:
        return Decimal(1)
    if named in REDENOMINATIONS:
        return REDENOMINATIONS[named][1]
    return EXACT.divide(Decimal(1), REDENOMINATIONS[real][1])


def rate(
    rates: pa.Table | Iterable[Mapping[str, Any]] | RateBook, base: str, quote: str, on: dt.date | None = None,
    *, period: tuple[dt.date, dt.date] | None = None, kinds: Iterable[str] = KINDS,
) -> Rate:  # fmt: skip
    """`RateBook.rate` over a table or rows of exchange rates."""
    book = rates if isinstance(rates, RateBook) else RateBook(rates)
    return book.rate(base, quote, on=on, period=period, kinds=kinds)
