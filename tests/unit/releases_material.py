"""Invented tables with the shape of the real ones, for the tests of releases. Deterministic; no wall clock."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from onrecord.releases import LOCAL, Disk, Release, Stage, publish, stage_release
from onrecord.store import Home
from onrecord.tables import Column, Table, table, tables

CREATED = dt.datetime(2026, 11, 23, 21, 0, tzinfo=dt.UTC)
#: Stands in every private column: no byte of a release may carry it.
MARKER = "PRIVATE-MARKER-7c1f"
DATASETS = tuple(t.name for t in tables() if t.published and t.name != "findings")
DAYS = (dt.date(2026, 10, 30), dt.date(2026, 10, 31), dt.date(2026, 11, 1), dt.date(2026, 11, 2))
PROVENANCE: dict[str, Any] = {
    "inputs": {"captures": 8, "warc_files": ["warc/2026-11-01/pages-0.warc.gz"]},
    "code": {"onrecord": "0.1.0"},
    "lock_sha256": "0" * 64,
    "libraries": {"pyarrow": "26"},
    "validation": {"checks": 40, "checks_passed": 40, "rows_quarantined": 1, "inputs_rejected": 2},
}


def value(table_name: str, column: Column, row: int, note: str = "") -> Any:
    """A value of the column's type, different by row; every third one null where null is allowed."""
    if column.private:
        return f"{MARKER} {row}"
    if column.name == "captured_on":
        return DAYS[row % len(DAYS)]
    if column.nullable and row % 3 == 2:
        return None
    kind, digest = column.type, hashlib.sha256(f"{table_name} {column.name} {row}".encode()).hexdigest()
    if pa.types.is_string(kind):
        size = 64 if column.name.endswith("sha256") else 32
        return (
            column.values[row % len(column.values)]
            if column.values
            else digest[:size]
            if column.pattern
            else f"{column.name} Ծ {row}{note}"
        )
    if pa.types.is_decimal(kind):
        return Decimal("1234567.89") * (row + 1)
    if pa.types.is_integer(kind):
        return row + 1
    if pa.types.is_floating(kind):
        return (row + 1) / 16
    if pa.types.is_boolean(kind):
        return row % 2 == 0
    if pa.types.is_date(kind):
        return dt.date(2025, 1, 1) + dt.timedelta(days=row)
    if pa.types.is_timestamp(kind):
        return dt.datetime(2026, 11, 1, 8, 0, row, tzinfo=dt.UTC)
    assert pa.types.is_list(kind), kind
    if pa.types.is_string(kind.value_type):
        return [f"item {i}" for i in range(row % 3)]
    return [{f.name: "content" if pa.types.is_string(f.type) else i for i, f in enumerate(kind.value_type)}] * (row % 3)


def rows(declared: Table, count: int = 8, note: str = "") -> pa.Table:
    return declared.from_rows({c.name: value(declared.name, c, i, note) for c in declared.columns} for i in range(count))


def material(note: str = "", count: int = 8, empty: tuple[str, ...] = ()) -> dict[str, pa.Table]:
    """Every published table but findings; another `note` is another content of the unpartitioned tables and of statements."""
    changed = ("statements", "budgets")
    return {name: table(name).empty() if name in empty else rows(table(name), count, note if name in changed else "") for name in DATASETS}


def stage(home: Home, note: str = "", *, at: dt.datetime = CREATED, disk: Disk = LOCAL, **changes: Any) -> Stage:
    tables: Mapping[str, pa.Table] = changes.pop("tables", None) or material(note)
    given = {"findings": rows(table("findings"), 3), "provenance": PROVENANCE} | changes
    return stage_release(home, tables, created_at=at, disk=disk, **given)


def released(home: Home, note: str = "", *, at: dt.datetime = CREATED, **changes: Any) -> Release:
    return publish(stage(home, note, at=at, **changes))


def left_over(home: Home) -> list[str]:
    """Names in the releases folder that are neither a version, nor latest.json, nor the lock."""
    return sorted(p.name for p in home.releases.iterdir() if p.name.startswith(".") and p.name != ".lock")
