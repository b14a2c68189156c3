"""The single steps of a reconciliation: what digits allow, which period is meant, which stages fit, what a rate does.

Here: pure functions over one figure and one official value. Not here: the order of the steps (`__init__.py`) and the
tables of purposes and stages (`purposes.toml`).
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from typing import Any

from onrecord.budgets.common import EXACT
from onrecord.budgets.rates import KINDS, RateBook, redenominate
from onrecord.errors import OnRecordError

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Purpose:
    """One entry of `purposes.toml`."""

    country: str
    payer: str | None
    measures: tuple[str, ...]
    scopes: tuple[str, ...]
    related: tuple[str, ...]


@dataclass(frozen=True)
class Tables:
    purposes: Mapping[str, Purpose]
    stages: Mapping[str, tuple[str, ...]]
    without_status: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def tables() -> Tables:
    """The packaged tables, read once."""
    data = tomllib.loads(resources.files("onrecord.reconcile").joinpath("purposes.toml").read_text("utf-8"))
    purposes = {
        name: Purpose(p["country"], p.get("payer"), tuple(p["measures"]), tuple(p["scopes"]), tuple(p["related"]))
        for name, p in data["purpose"].items()
    }
    return Tables(
        purposes, {k: tuple(v) for k, v in data["stages"].items()}, {k: tuple(v) for k, v in data["stages_without_status"].items()}
    )


@dataclass(frozen=True)
class Interval:
    """What the stated digits allow, in units of `currency`. `open_side` is "above" or "below" for a bound, else None.

    `low` and `high` are inclusive and lie half a unit of the last stated digit from the number: on both sides of a plain
    number, outside the ends of a range, on the stated side of a bound ("over": above only). A hedge ("about") widens nothing.
    `middle` is the stated number, of a range its middle.
    """

    low: Decimal
    high: Decimal
    middle: Decimal
    currency: str
    open_side: str | None = None

    def holds(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def allows(self, value: Decimal) -> bool:
        """Whether a bound is true of `value`, however far beyond it that lies."""
        return (self.open_side == "above" and value >= self.low) or (self.open_side == "below" and value <= self.high)


def interval(figure: Row) -> Interval | None:
    """The interval of a figure, in its currency (a redenominated one in its successor); None without number or currency."""
    currency, bound = figure["currency"], figure["bound"]
    low = figure["amount_low"] if bound in ("min", "range") else figure["amount_high"] if bound == "max" else figure["amount"]
    high = figure["amount_high"] if bound == "range" else low
    if currency is None or low is None or high is None:
        return None
    half = EXACT.multiply(figure["scale"] or Decimal(1), Decimal(5).scaleb(-(figure["decimals"] or 0) - 1))
    below = Decimal(0) if bound == "min" else half
    above = Decimal(0) if bound == "max" else half
    ends = [redenominate(x, currency) for x in (low - below, high + above, EXACT.divide(low + high, Decimal(2)))]
    side = {"min": "above", "max": "below"}.get(bound or "")
    return Interval(ends[0][0], ends[1][0], ends[2][0], ends[0][1], side)


def same_period(figure: Row, official: Row) -> bool:
    """Whether an official value is for the period a figure states.

    True for the same days; and, for a figure that names a year or fiscal year, for the official year of that name whatever
    its months are (an article's "2025" about India is the fiscal year 2025).
    """
    if (figure["period_start"], figure["period_end"]) == (official["period_start"], official["period_end"]):
        return True
    if figure["period_granularity"] not in ("year", "fiscal_year") or official["stage"] == "executed_to_date":
        return False
    return stated_year(figure) is not None and stated_year(figure) == _label_year(official["period_label"])


def stated_year(figure: Row) -> int | None:
    """The year that a figure's period is called by."""
    year = _label_year(figure["period_label"] or "")
    return year if year is not None else figure["period_start"].year if figure["period_start"] else None


def _label_year(label: str) -> int | None:
    found = re.fullmatch(r"(?:FY)?((?:19|20)\d\d)(?:[/-]\d{2,4})?", label)
    return int(found[1]) if found else None


def stages_of(figure: Row, day: dt.date) -> Sequence[str]:
    """The stages that a figure's status can mean, best first, when its article appeared on `day`."""
    named = tables().stages.get(figure["status"] or "")
    if named is not None:
        return named
    closed = figure["period_end"] is not None and figure["period_end"] < day
    return tables().without_status["closed" if closed else "open"]


@dataclass(frozen=True)
class Conversion:
    """An official value in the reported currency. `rate`: official units for one reported unit."""

    value: Decimal
    rate: Decimal
    kind: str
    on: dt.date | None = None
    rate_id: str | None = None
    source: str | None = None


def conversions(reported: Interval, official: Row, own_rates: Mapping[str, Decimal], book: RateBook, day: dt.date) -> list[Conversion]:
    """The official value in the reported currency, by every rate that may be used, best first.

    The article's own rate (`own_rates`: official currency -> its units for one reported unit) stands alone, because it is
    what the article's number was made with. Else the central bank's daily rate at publication, then for a period that was
    over the mean of its days (where that cannot be had, the mean another institution published). Empty when no rate can be had.
    """
    value, currency = redenominate(official["value"], official["currency"])
    if currency == reported.currency:
        return [Conversion(value, Decimal(1), "same_currency")]
    if currency in own_rates:
        return [Conversion(EXACT.divide(value, own_rates[currency]), own_rates[currency], "article")]
    found: list[Conversion] = []
    for kind in KINDS:
        if kind != "daily" and official["period_end"] >= day:
            continue
        if kind == "published_mean" and any(c.kind == "mean_of_days" for c in found):
            continue
        try:
            rate = book.rate(reported.currency, currency, on=day, period=(official["period_start"], official["period_end"]), kinds=(kind,))
        except OnRecordError:
            continue
        ident = rate.rate_ids[0] if len(rate.rate_ids) == 1 and rate.rate_ids[0] else None
        found.append(Conversion(EXACT.divide(value, rate.value), rate.value, kind, rate.period_start, ident, rate.source))
    return found


def own_rates(figure: Row, by_id: Mapping[str, Row], article: Sequence[Row]) -> dict[str, Decimal]:
    """Rates that an article gives itself: units of another currency for one of the figure's.

    From the figure's own pair ("8.4 billion manats ($4.9 billion)"), else from another pair of the same two currencies in
    the article, the first in order of the text.
    """
    result: dict[str, Decimal] = {}
    mine = figure["currency"]
    for candidate in (figure, *sorted(article, key=lambda f: (f["ordinal"], f["figure_id"]))):
        other = by_id.get(candidate["equivalent_figure_id"] or "")
        implied = candidate["implied_rate"]
        if other is None or implied is None or implied <= 0 or candidate["currency"] is None or other["currency"] is None:
            continue
        if candidate["currency"] == mine and other["currency"] != mine:
            result.setdefault(other["currency"], EXACT.divide(Decimal(1), implied))
        elif other["currency"] == mine and candidate["currency"] != mine:
            result.setdefault(candidate["currency"], implied)
    return result
