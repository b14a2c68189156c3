"""Official against reported amounts, side by side by country, currency and year: the data of a chart.

Nothing is converted anew: an amount reported in dollars stands beside the official series in dollars, one in drams beside
those in drams, and beside the value it was compared with at the rate of that comparison. Vintages of one official value are kept as a range, from the lowest to the highest ever published.
Here: that collection. Not here: the comparison itself (`reconcile`) and the drawing (the pipeline's pictures).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

from onrecord.budgets.known import known_on
from onrecord.reconcile.rules import stated_year, tables


@dataclass(frozen=True)
class Band:
    """One official value through its vintages, in units of the panel's currency. `newest`: of the last vintage known."""

    low: float
    high: float
    newest: float
    vintages: int


@dataclass(frozen=True)
class Reported:
    """A reported amount, in units of the panel's currency, with the status of its reconciliation.

    `official`: the official value it was compared with, in the panel's currency at the rate used; None where there was none.
    """

    year: int
    value: float
    status: str
    official: float | None = None


@dataclass
class Panel:
    """What is known of one country in one currency.

    Attributes:
        official: (scope, stage) -> year -> band. reported: in order of year, value and status.
    """

    country: str
    currency: str
    official: dict[tuple[str, str], dict[int, Band]] = field(default_factory=dict)
    reported: list[Reported] = field(default_factory=list)


def overview(figures: pa.Table, reconciliations: pa.Table, budgets: pa.Table) -> list[Panel]:
    """A panel for every country and currency in which an amount was reported, the most reported first.

    Amounts without a stated year are left out. Official values are expenditure at current prices; of a scope whose series
    runs by calendar years and by fiscal years, the calendar one; scopes that no reported amount is compared with (single
    programmes of a budget, other bodies) are left out. The result does not depend on the order of rows.
    """
    years = {f["figure_id"]: stated_year(f) for f in figures.select(["figure_id", "period_label", "period_start"]).to_pylist()}
    panels: dict[tuple[str, str], Panel] = {}
    columns = ["figure_id", "country", "status", "reported_low", "reported_high", "reported_currency", "official_value_converted"]
    for row in reconciliations.select(columns).to_pylist():
        year = years.get(row["figure_id"])
        if year is None or row["country"] is None or row["reported_low"] is None or row["reported_currency"] is None:
            continue
        panel = panels.setdefault((row["country"], row["reported_currency"]), Panel(row["country"], row["reported_currency"]))
        converted = row["official_value_converted"]
        middle = float((row["reported_low"] + row["reported_high"]) / 2)
        panel.reported.append(Reported(year, middle, row["status"], None if converted is None else float(converted)))
    for (country, currency), panel in panels.items():
        panel.reported.sort(key=lambda r: (r.year, r.value, r.status, r.official or 0.0))
        panel.official = _official(budgets, country, currency)
    return sorted(panels.values(), key=lambda p: (-len(p.reported), p.country, p.currency))


def _official(budgets: pa.Table, country: str, currency: str) -> dict[tuple[str, str], dict[int, Band]]:
    columns = ["country", "currency", "measure", "price_basis", "scope", "stage", "year_basis", "period_label", "value", "vintage", "source", "published_on", "captured_at"]  # fmt: skip
    found: dict[tuple[str, str], dict[str, dict[int, list[Mapping[str, object]]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    compared = {scope for purpose in tables().purposes.values() for scope in (*purpose.scopes, *purpose.related)}
    for row in budgets.select(columns).to_pylist():
        year = re.fullmatch(r"(?:FY)?(\d{4})", row["period_label"])
        wanted = (row["country"], row["currency"], row["measure"], row["price_basis"]) == (country, currency, "expenditure", "current")
        wanted = wanted and row["scope"] in compared
        if wanted and year and row["value"] is not None:
            found[row["scope"], row["stage"]][row["year_basis"]][int(year[1])].append(row)
    result: dict[tuple[str, str], dict[int, Band]] = {}
    for series, bases in sorted(found.items()):
        by_year = bases.get("calendar") or bases["fiscal"]
        result[series] = {year: _band(rows) for year, rows in sorted(by_year.items())}
    return result


def _band(rows: list[Mapping[str, object]]) -> Band:
    ordered = sorted(rows, key=lambda r: (known_on(r), r["captured_at"], r["vintage"], r["source"]))
    values = [float(str(r["value"])) for r in ordered]
    return Band(min(values), max(values), values[-1], len({(r["source"], r["vintage"]) for r in rows}))
