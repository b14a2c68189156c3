"""Rows of figures as they are passed on: the last one of a sentence, its amount and its period, for the sentence behind it.

Here: from a row to what was read, and back. Not here: how a row is made (extraction.py), what an amount takes from another (carried.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from onrecord.figures.amounts import Amount
from onrecord.figures.carried import PERIOD
from onrecord.figures.intervals import Period


def last_of(rows: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The last row of a sentence; where it restates another in brackets ("85 тыс. тенге (158 долларов)"), that one."""
    last = rows[-1] if rows else None
    return next((row for row in rows[:-1] if last and (row["start"], row["end"]) == last["_pair"]), last)


def amount_of(row: dict[str, Any] | None) -> Amount | None:
    """The amount of a row, standing before the sentence that follows it; a bound counts as its value."""
    if row is None:
        return None
    known: list[Decimal] = [row[name] for name in ("amount", "amount_low", "amount_high") if row[name] is not None]
    options = (row["currency"],) if row["currency"] else ()
    return Amount(
        0, 0, row["start"], row["start"], row["unit_value"], row["scale"], row["decimals"], options, "sentence",
        value=known[0], own_scale=row["scale"] > 1,
    )  # fmt: skip


def columns(period: Period | None) -> dict[str, Any]:
    """The columns of a period."""
    values = (period.start, period.end, period.granularity, period.label) if period else (None,) * len(PERIOD)
    return dict(zip(PERIOD, values, strict=True))


def period_of(row: dict[str, Any] | None) -> Period | None:
    """The period of a row, standing before the sentence that follows it."""
    if row is None or row["period_start"] is None:
        return None
    return Period(0, 0, row["period_start"], row["period_end"], row["period_granularity"], row["period_label"])
