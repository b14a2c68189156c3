"""Revisions and the judgement of a new vintage, on small tables."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from onrecord.budgets.vintages import compare_coverage, newest_vintages, revisions
from onrecord.tables import table
from tests.unit.reconcile_material import official


def made(*rows: dict):
    return table("budgets").from_rows(rows)


def cell(value: str, currency: str, vintage: str, country: str = "ARM", **other: object) -> dict:
    published = dt.date(2024, 4, 1) if vintage == "v1" else dt.date(2025, 4, 1)
    return official(
        value,
        currency,
        label=2023,
        scope="military",
        stage="published_series",
        vintage=vintage,
        country=country,
        year_basis="calendar",
        published_on=published,
        **other,
    )


def test_a_revision_is_split_into_its_parts():
    data = made(cell("100", "AMD", "v1"), cell("110", "AMD", "v2"), cell("50", "USD", "v1"), cell("44", "USD", "v2"))
    (found,) = revisions(data, "v1", "v2")
    assert (found.total, found.local_currency, found.rate) == (Decimal("-0.12"), Decimal("0.1"), Decimal("-0.2"))
    assert revisions(data, "v1", "v1") == [] and revisions(data, "v1", "v2", source="other") == []


def test_a_revision_without_local_values_has_no_parts_and_a_dollar_country_only_the_local_one():
    (armenia,) = revisions(made(cell("50", "USD", "v1"), cell("44", "USD", "v2")), "v1", "v2")
    assert (armenia.local_currency, armenia.rate) == (None, None)
    (usa,) = revisions(made(cell("50", "USD", "v1", "USA"), cell("55", "USD", "v2", "USA")), "v1", "v2")
    assert (usa.local_currency, usa.rate) == (Decimal("0.1"), 0)


def test_vanished_values_and_jumps_are_named():
    data = made(
        cell("100", "AMD", "v1"),
        cell("100000", "AMD", "v2"),
        cell("50", "USD", "v1"),
        cell("7", "GEL", "v1", "GEO"),
        cell("9", "GEL", "v2", "GEO"),
    )
    assert [(n.code, n.subject) for n in compare_coverage(data, "v1", "v2")] == [("OR-B091", "ARM 2023"), ("OR-B090", "ARM 2023")]
    assert compare_coverage(data, "v1", "v1") == []


def test_vintages_are_listed_from_the_day_they_were_known():
    data = made(cell("1", "AMD", "v2"), cell("1", "AMD", "v1"))
    assert newest_vintages(data, dt.date(2024, 12, 1)) == {"ministry": ("v1",)}
    assert newest_vintages(data, dt.date(2025, 12, 1)) == {"ministry": ("v1", "v2")}
