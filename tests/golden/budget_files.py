"""The publishers' real files beside the checkout, read or changed in one place; used by the golden tests of budgets."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from benchmarks import budgets as benchmark
from onrecord.budgets import BudgetResult
from tests.unit.budgets_material import capture, read

#: When each real file became public, as its publisher says (a source list would hold these days).
PUBLISHED = {
    "1949-2019": dt.date(2020, 4, 27), "1949-2023": dt.date(2024, 4, 22), "1949-2024_2": dt.date(2025, 4, 30), "2025_BUDGET_LAW": dt.date(2024, 12, 6),
    "2026_BUDGET_LAW": dt.date(2025, 12, 5), "2024_SPENDING_Q1234": dt.date(2025, 3, 1), "2024_BUDGET_LAW": dt.date(2023, 12, 8),
}  # fmt: skip
VINTAGES = (("1949-2019", "sipri/*2019*"), ("1949-2023", "sipri/*2023*"), ("1949-2024_2", "sipri/*2024_2*"))


def files(folder: Path, *patterns: str) -> BudgetResult:
    """What is read of the files that match, each with the vintage and day a source list would give."""
    chosen = []
    for path in sorted(p for pattern in patterns for p in folder.glob(pattern) if not p.name.endswith(".source.txt")):
        kind = benchmark.kind_of(path)
        if kind is not None:
            data, vintage = path.read_bytes(), benchmark.vintage_of(kind, path.name)
            chosen.append((capture(kind, data, url=path.name, vintage=vintage, published_on=PUBLISHED.get(vintage or "")), data))
    return read(*chosen)


def succession(folder: Path, *changed: tuple[str, bytes]) -> BudgetResult:
    """The real vintages of SIPRI in their order, with the bytes of some replaced."""
    chosen = []
    for vintage, pattern in VINTAGES:
        data = dict(changed).get(vintage)
        data = next(folder.glob(pattern)).read_bytes() if data is None else data
        day = dt.datetime.combine(PUBLISHED[vintage], dt.time(9), dt.UTC)
        chosen.append((capture("sipri_xlsx", data, url=vintage, vintage=vintage, published_on=PUBLISHED[vintage], captured_at=day), data))
    return read(*chosen)


def edited(data: bytes, change: Callable[[str, Any], None]) -> bytes:
    """A real workbook with `change` made to every sheet, given its title."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book.worksheets:
        change(sheet.title, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
