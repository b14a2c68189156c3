"""Vintage against vintage: which official value a later vintage changed, and how much of it the exchange rate made.

Two vintages are compared value by value: every figure (a row's key without vintage and source) within one family of
sources, in the order in which its vintages became known. A change of a calendar-year amount in US dollars is split with
the same year's amount in local currency of the same two vintages. Here: `revisions`. Not here: whether a new file may
follow the last one at all (succession.py), and the choice of the current vintage (`onrecord.budgets.as_of`).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pyarrow as pa

from onrecord.budgets.common import EXACT, Row
from onrecord.budgets.countries import national_currency
from onrecord.budgets.known import known_on, source_family
from onrecord.ids import stable_id
from onrecord.tables import table

#: What makes two rows the same figure of one family of sources.
FIGURE = tuple(k for k in table("budgets").key if k not in ("vintage", "source"))
#: Two vintages compute the same value anew in binary floats; a difference up to this share is no revision.
ROUNDING = Decimal("1e-9")
COPIED = (
    "country", "region", "body", "programme_code", "period_start", "period_end", "period_label", "year_basis", "measure", "scope", "stage", "price_basis", "currency", "unit", "source",
)  # fmt: skip


def revisions(budgets: pa.Table) -> pa.Table:
    """The revisions table of a budgets table, for all its sources.

    Of each figure every vintage is compared with the one known before it. Constant prices are left out. Changes are
    shares (0.051 is +5.1 %); of an amount in dollars (1 + local_currency_change) * (1 + exchange_rate_change) =
    1 + relative_change. The result does not depend on the order of rows.
    """
    vintages: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in budgets.to_pylist():
        if row["price_basis"] != "constant":
            vintages[(*(row[k] for k in FIGURE), source_family(row["source"]))].append(row)
    local: dict[tuple[object, ...], dict[str, Decimal]] = defaultdict(dict)
    for rows in vintages.values():
        for row in rows:
            if _splits(row) and row["value"] is not None:
                local[_year(row)][row["currency"]] = row["value"]
    result: dict[tuple[object, ...], Row] = {}
    for rows in vintages.values():
        rows.sort(key=_order)
        for made in _changes(rows, local):
            key = tuple(made[k] for k in table("revisions").key)
            result[key] = made | {"revision_id": stable_id("revision", *key)}
    return table("revisions").from_rows(result.values())


def _order(row: Row) -> tuple[dt.date, dt.datetime, str, str]:
    return known_on(row), row["captured_at"], row["vintage"], row["source"]


def _splits(row: Mapping[str, Any]) -> bool:
    """Whether a row is an amount of expenditure by calendar year, which exists in dollars and in local currency."""
    return (row["measure"], row["unit"], row["year_basis"]) == ("expenditure", "currency", "calendar")


def _year(row: Row) -> tuple[object, ...]:
    """One country's year in one vintage, whatever the currency."""
    return tuple(row[k] for k in ("source", "vintage", "country", "scope", "stage", "period_start", "period_end", "price_basis"))


def _changes(rows: list[Row], local: Mapping[tuple[object, ...], Mapping[str, Decimal]]) -> Iterator[Row]:
    for older, newer in pairwise(rows):
        if older["vintage"] == newer["vintage"] and older["source"] == newer["source"]:
            continue
        before, after = older["value"], newer["value"]
        if before is not None and after is not None:
            same = abs(after - before) <= ROUNDING * max(abs(before), abs(after))
            kind = None if same and older["flag"] == newer["flag"] else "flag" if same else "value"
        else:
            kind = "added" if after is not None else "withdrawn" if before is not None else None
        if kind is None:
            continue
        made: Row = {name: newer[name] for name in COPIED} | {
            "older_vintage": older["vintage"], "newer_vintage": newer["vintage"], "revised_on": known_on(newer), "older_budget_id": older["budget_id"],
            "newer_budget_id": newer["budget_id"], "kind": kind, "older_value": before, "newer_value": after, "older_flag": older["flag"], "newer_flag": newer["flag"],
        }  # fmt: skip
        if kind == "value" and before:
            made |= _split(older, newer, local)
        yield made


def _split(older: Row, newer: Row, local: Mapping[tuple[object, ...], Mapping[str, Decimal]]) -> dict[str, float]:
    total = _share(older["value"], newer["value"])
    found = {"relative_change": float(total)}
    if newer["unit"] != "currency":
        return found
    if newer["currency"] != "USD" or national_currency(newer["country"], newer["period_end"].year) == "USD":
        return found | {"local_currency_change": float(total), "exchange_rate_change": 0.0}
    before, after = (local.get(_year(row), {}) if _splits(row) else {} for row in (older, newer))
    shared = sorted((before.keys() & after.keys()) - {"USD"})
    if len(shared) != 1 or not before[shared[0]] or not after[shared[0]]:
        return found
    own = _share(before[shared[0]], after[shared[0]])
    own = Decimal(0) if abs(own) <= ROUNDING else own
    rate = EXACT.subtract(EXACT.divide(1 + total, 1 + own), Decimal(1))
    rate = Decimal(0) if abs(rate) <= ROUNDING else rate
    return found | {"local_currency_change": float(own), "exchange_rate_change": float(rate)}


def _share(before: Decimal, after: Decimal) -> Decimal:
    return EXACT.subtract(EXACT.divide(after, before), Decimal(1))
