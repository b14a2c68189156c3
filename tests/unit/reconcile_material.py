"""Figures, articles, official values and rates as small tables for the reconciliation tests."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pyarrow as pa

from onrecord.ids import stable_id
from onrecord.reconcile import reconcile
from onrecord.tables import table

PUBLISHED = dt.date(2024, 12, 24)
ARTICLE = stable_id("article", "a")


def year(label: int) -> dict[str, Any]:
    return {
        "period_start": dt.date(label, 1, 1),
        "period_end": dt.date(label, 12, 31),
        "period_label": str(label),
        "period_granularity": "year",
    }


def figure(
    value: str, scale: str = "1E+9", currency: str | None = "USD", *, name: str = "f", period: int | None = 2025, **other: Any
) -> dict[str, Any]:
    """A reported amount: `value` as written ("1.7") times `scale`."""
    unit = Decimal(value)
    exponent = unit.as_tuple().exponent
    row: dict[str, Any] = {
        "figure_id": stable_id("figure", name), "article_id": ARTICLE, "captured_on": PUBLISHED, "ordinal": 0, "language": "en", "figure_text": value, "start": 0, "end": 1,
        "amount": unit * Decimal(scale), "unit_value": unit, "scale": Decimal(scale), "decimals": max(0, -int(exponent)), "currency": currency,
        "bound": None, "amount_low": None, "amount_high": None, "is_currency_ambiguous": False, "is_approximate": False, "role": "level", "is_elliptical": False, "payer": "ARM", "purpose": "defence_budget", "status": "planned",
        "evidence": [], "confidence": 1.0, "extractor_version": "test",
    }  # fmt: skip
    row |= year(period) if period else {}
    return row | other


def bound(value: str, kind: str, **other: Any) -> dict[str, Any]:
    row = figure(value, **other)
    amount = row.pop("amount")
    return row | {"bound": kind, "amount": None, "amount_low" if kind == "min" else "amount_high": amount}


def official(
    value: str, currency: str = "AMD", *, label: int = 2025, scope: str = "defence_ministry", stage: str = "law", **other: Any
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "country": "ARM", "country_as_published": "Armenia", "period_start": dt.date(label, 1, 1), "period_end": dt.date(label, 12, 31), "period_label": str(label),
        "year_basis": "fiscal", "measure": "expenditure", "scope": scope, "stage": stage, "vintage": f"{label} {stage}", "published_on": dt.date(2024, 12, 6),
        "captured_at": dt.datetime(2025, 1, 1, tzinfo=dt.UTC), "value": Decimal(value), "unit": "currency", "currency": currency, "price_basis": "current", "price_year": 0,
        "region": "", "body": "", "programme_code": "", "source": "ministry", "origin_group": "ministry", "file_id": stable_id("file", "x"), "file_sha256": "0" * 64, "cell": "1:1",
    }  # fmt: skip
    row |= other
    return row | {"budget_id": stable_id("budget", *(row[k] for k in table("budgets").key))}


def daily(value: str, base: str = "USD", quote: str = "AMD", day: dt.date = PUBLISHED, kind: str = "daily") -> dict[str, Any]:
    row: dict[str, Any] = {
        "source": "cba", "publisher": "CBA", "base_currency": base, "quote_currency": quote, "kind": kind, "period_start": day,
        "period_end": dt.date(day.year, 12, 31) if kind == "mean_of_days" else day, "rate": Decimal(value), "observations": 1,
        "file_id": stable_id("file", "x"), "file_sha256": "0" * 64, "cell": "1:1",
    }  # fmt: skip
    return row | {"rate_id": stable_id("exchange_rate", *(row[k] for k in table("exchange_rates").key))}


def articles(published_on: dt.date | None = PUBLISHED) -> pa.Table:
    schema = pa.schema([table("articles").schema.field(n) for n in ("article_id", "published_on", "captured_at")])
    return pa.Table.from_pylist(
        [{"article_id": ARTICLE, "published_on": published_on, "captured_at": dt.datetime(2024, 12, 25, tzinfo=dt.UTC)}], schema=schema
    )


def outcome(
    figures: list[dict[str, Any]], budgets: list[dict[str, Any]], rates: list[dict[str, Any]] = (), day: dt.date | None = PUBLISHED
) -> list[dict[str, Any]]:
    """The reconciliations, in the order of the figures given."""
    made = reconcile(
        table("figures").from_rows(figures), articles(day), table("budgets").from_rows(budgets), table("exchange_rates").from_rows(rates)
    )
    by_id = {r["figure_id"]: r for r in made.to_pylist()}
    return [by_id[f["figure_id"]] for f in figures if f["figure_id"] in by_id]


def status(
    one_figure: dict[str, Any], budgets: list[dict[str, Any]], rates: list[dict[str, Any]] = (), day: dt.date | None = PUBLISHED
) -> str:
    (row,) = outcome([one_figure], budgets, rates, day)
    return str(row["status"])
