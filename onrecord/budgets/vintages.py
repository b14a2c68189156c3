"""One vintage against another: what was revised, and whether a new file is fit to follow the last one.

Here: `revisions` (each changed value, split into local currency and exchange rate) and `compare_coverage` (years and
countries that vanished, jumps). Both are plain functions over the budgets table. Not here: the decision what to do with a
vintage that looks wrong (expectations), and the choice of the current one (`as_of`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pyarrow as pa

from onrecord.budgets.common import EXACT
from onrecord.budgets.countries import national_currency
from onrecord.errors import Reject
from onrecord.tables import table

SERIES = tuple(k for k in table("budgets").key if k not in ("vintage", "source"))
#: A change beyond this factor between two vintages of one value is a jump (a changed unit is a factor of a thousand).
JUMP = Decimal(10)


@dataclass(frozen=True, kw_only=True)
class Revision:
    """How one value in current US dollars changed from one vintage to the next; every change is a share (0.051 is +5.1 %).

    Attributes:
        total: of the dollars. local_currency: of the same year's value in local currency. rate: of dollars per local unit,
        so that (1 + local_currency) * (1 + rate) = 1 + total. The parts are None where a vintage has no local value.
    """

    country: str
    period_label: str
    older: Decimal
    newer: Decimal
    total: Decimal
    local_currency: Decimal | None
    rate: Decimal | None


def revisions(budgets: pa.Table, older: str, newer: str, *, source: str | None = None) -> list[Revision]:
    """Every calendar-year value of military expenditure in current US$ that vintage `newer` changed, by country and year.

    `source` restricts both vintages to one source. A country whose local currency is the dollar has only the local part.
    """
    values: dict[str, dict[tuple[str, str, str], Decimal]] = {older: {}, newer: {}}
    for row in budgets.to_pylist():
        plain = row["measure"] == "expenditure" and row["scope"] == "military" and row["price_basis"] == "current"
        if (
            not plain
            or row["vintage"] not in values
            or row["year_basis"] != "calendar"
            or row["value"] is None
            or source not in (None, row["source"])
        ):
            continue
        values[row["vintage"]][row["country"], row["period_label"], row["currency"]] = row["value"]
    result = []
    for country, label, currency in sorted(values[older].keys() & values[newer].keys()):
        before, after = values[older][country, label, currency], values[newer][country, label, currency]
        if currency != "USD" or before == after or before == 0:
            continue
        local = _local(values, older, newer, country, label)
        total = EXACT.subtract(EXACT.divide(after, before), Decimal(1))
        rate = None if local is None else EXACT.subtract(EXACT.divide(1 + total, 1 + local), Decimal(1))
        result.append(
            Revision(country=country, period_label=label, older=before, newer=after, total=total, local_currency=local, rate=rate)
        )
    return result


def _local(values: dict[str, dict[tuple[str, str, str], Decimal]], older: str, newer: str, country: str, label: str) -> Decimal | None:
    """Change in local currency: in the one other currency both vintages use, or in dollars where those are the country's."""
    both = {c for k, y, c in values[older] if (k, y) == (country, label)} & {c for k, y, c in values[newer] if (k, y) == (country, label)}
    others = sorted(both - {"USD"})
    if not others and national_currency(country, int(label)) == "USD":
        others = ["USD"]
    if len(others) != 1:
        return None
    before, after = values[older][country, label, others[0]], values[newer][country, label, others[0]]
    return None if before == 0 or after == 0 else EXACT.subtract(EXACT.divide(after, before), Decimal(1))


def compare_coverage(budgets: pa.Table, older: str, newer: str, *, source: str | None = None) -> list[Reject]:
    """What makes a new vintage look wrong beside the last one: values that vanished (OR-B090) and jumps (OR-B091).

    Constant prices are left out (their base moves). An empty list means that the vintage may become the current one.
    """
    found: dict[str, dict[tuple[object, ...], dict[str, Any]]] = {older: {}, newer: {}}
    for row in budgets.to_pylist():
        if row["vintage"] in found and row["price_basis"] != "constant" and source in (None, row["source"]):
            found[row["vintage"]][tuple(row[k] for k in SERIES)] = row
    notes: list[Reject] = []
    for key, row in sorted(found[older].items(), key=lambda item: tuple(map(str, item[0]))):
        after = found[newer].get(key)
        name = f"{row['country']} {row['period_label']} {row['measure']} {row['currency']}".strip()
        if row["value"] is not None and (after is None or after["value"] is None):
            notes.append(_note("OR-B090", row, expected=f"{name}, as in vintage {older}", found=f"no value in vintage {newer}"))
        elif row["value"] and after is not None and after["value"] and not 1 / JUMP <= abs(after["value"] / row["value"]) <= JUMP:
            notes.append(
                _note(
                    "OR-B091",
                    after,
                    expected=f"{name} within a factor of {JUMP} of {row['value'].normalize():f}",
                    found=f"{after['value'].normalize():f} in vintage {newer}",
                )
            )
    return notes


def _note(code: str, row: dict[str, Any], *, expected: str, found: str) -> Reject:
    return Reject(
        stage="budgets", source=row["source"], subject=f"{row['country']} {row['period_label']}", code=code, expected=expected, found=found,
        location=row["cell"], action="Look at both archived files before the new vintage becomes current.",
    )  # fmt: skip


def newest_vintages(budgets: pa.Table, day: dt.date) -> dict[str, tuple[str, ...]]:
    """Source -> its vintages known on `day`, oldest first."""
    known: dict[str, dict[str, dt.date]] = {}
    for row in budgets.select(["source", "vintage", "published_on", "captured_at"]).to_pylist():
        since = row["published_on"] or row["captured_at"].date()
        if since <= day:
            known.setdefault(row["source"], {})[row["vintage"]] = since
    return {source: tuple(sorted(v, key=lambda label: (v[label], label))) for source, v in sorted(known.items())}
