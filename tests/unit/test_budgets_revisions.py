"""Revisions between vintages, on small tables."""

from __future__ import annotations

import datetime as dt
import random

import pyarrow as pa
import pytest

from onrecord.budgets import revisions
from onrecord.tables import table
from tests.unit.reconcile_material import official


def made(*rows: dict) -> pa.Table:
    return table("budgets").from_rows(rows)


def cell(value: str | None, currency: str, vintage: str, country: str = "ARM", **other: object) -> dict:
    published = dt.date(2023 + int(vintage[1:]), 4, 1)
    row = official(
        value or "0", currency, label=2023, scope="military", stage="published_series", vintage=vintage, country=country, year_basis="calendar",
        published_on=published, **other,
    )  # fmt: skip
    return row if value is not None else row | {"value": None, "flag": "unavailable"}


def parts(row: dict) -> tuple:
    return tuple(
        None if row[k] is None else round(row[k], 12) for k in ("relative_change", "local_currency_change", "exchange_rate_change")
    )


def test_a_change_in_dollars_is_split_into_local_currency_and_rate():
    data = made(cell("100", "AMD", "v1"), cell("110", "AMD", "v2"), cell("50", "USD", "v1"), cell("44", "USD", "v2"))
    local, dollars = revisions(data).to_pylist()
    assert (dollars["currency"], dollars["kind"], parts(dollars)) == ("USD", "value", (-0.12, 0.1, -0.2))
    assert (local["currency"], parts(local)) == ("AMD", (0.1, 0.1, 0.0))
    assert (dollars["older_vintage"], dollars["newer_vintage"], dollars["revised_on"]) == ("v1", "v2", dt.date(2025, 4, 1))
    assert {dollars["older_budget_id"], dollars["newer_budget_id"]} <= set(data["budget_id"].to_pylist())


def test_a_rate_that_moved_alone_leaves_the_local_part_at_zero():
    data = made(cell("100", "AMD", "v1"), cell("100", "AMD", "v2"), cell("50", "USD", "v1"), cell("49", "USD", "v2"))
    (row,) = revisions(data).to_pylist()
    assert parts(row) == (-0.02, 0.0, -0.02)


def test_without_local_values_there_are_no_parts_and_a_dollar_country_has_only_the_local_one():
    (armenia,) = revisions(made(cell("50", "USD", "v1"), cell("44", "USD", "v2"))).to_pylist()
    assert parts(armenia) == (-0.12, None, None)
    (usa,) = revisions(made(cell("50", "USD", "v1", "USA"), cell("55", "USD", "v2", "USA"))).to_pylist()
    assert parts(usa) == (0.1, 0.1, 0.0)


def test_shares_have_a_change_and_no_parts_and_constant_prices_are_left_out():
    share = {"measure": "share_of_gdp", "unit": "fraction", "price_basis": "none"}
    (row,) = revisions(made(cell("0.04", "", "v1", **share), cell("0.05", "", "v2", **share))).to_pylist()
    assert parts(row) == (0.25, None, None)
    constant = {"price_basis": "constant", "price_year": 2022}
    assert revisions(made(cell("50", "USD", "v1", **constant), cell("60", "USD", "v2", **constant))).num_rows == 0


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [("5", "5", None), ("5", "5.000000001", None), ("5", "6", "value"), (None, "6", "added"), ("5", None, "withdrawn"), (None, None, None)],
)
def test_each_kind_of_revision(before: str | None, after: str | None, kind: str | None):
    rows = revisions(made(cell(before, "AMD", "v1"), cell(after, "AMD", "v2"))).to_pylist()
    assert [r["kind"] for r in rows] == ([kind] if kind else [])


def test_a_mark_that_changed_alone_is_a_revision_of_its_own_kind():
    (row,) = revisions(made(cell("5", "AMD", "v1", flag="estimate"), cell("5", "AMD", "v2"))).to_pylist()
    assert (row["kind"], row["older_flag"], row["newer_flag"], row["relative_change"]) == ("flag", "estimate", None, None)


def test_each_vintage_is_compared_with_the_one_before_it_in_any_order_of_rows_and_across_yearly_entries():
    rows = [cell(str(v), "AMD", f"v{n}", source=f"ministry-202{n}") for n, v in ((1, 5), (2, 6), (3, 9))]
    plain = revisions(made(*rows))
    assert [(r["older_vintage"], r["newer_vintage"]) for r in plain.to_pylist()] == [("v1", "v2"), ("v2", "v3")]
    data = made(*rows)
    order = list(range(3))
    random.Random(4).shuffle(order)
    assert revisions(data.take(pa.array(order))).equals(plain)
    assert revisions(made(cell("5", "AMD", "v1", source="a"), cell("6", "AMD", "v2", source="b"))).num_rows == 0
