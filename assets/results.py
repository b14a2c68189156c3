"""From a judged table to what Dagster records: stored rows, check results, metadata for the UI.

Here: judge, store, describe. Not here: the rules (expectations/), previews and pictures (pictures.py).
"""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import dagster as dg
import pyarrow as pa
import pyarrow.compute as pc

import expectations
from assets.pictures import preview
from onrecord.errors import Reject
from onrecord.store import Home


class Timer:
    """Seconds since it was made, for the metadata of a run (never for published bytes)."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    @property
    def seconds(self) -> float:
        return round(time.perf_counter() - self._start, 3)


def judge_and_store(
    home: Home,
    name: str,
    data: pa.Table,
    *,
    days: Sequence[dt.date] | None = None,
    context: Mapping[str, pa.Table] | None = None,
    rejects: Mapping[dt.date | None, Iterable[Reject]] | None = None,
    metadata: Mapping[str, Any] | None = None,
    timer: Timer | None = None,
) -> dg.MaterializeResult:
    """Judge `data` (all days of this run at once), store what passed, and report it.

    A table that is blocked is not written: what was there stays, and the failed check stops everything downstream.
    `context` holds the tables its rules look into. `rejects` are stored per day beside it.
    """
    judgement = expectations.judge_table(name, data, context or {})
    for day, items in (rejects or {}).items():
        home.write_rejects(name, items, day)
    for day in days if days is not None else [None]:
        home.write_notes("findings", name, _of_day(judgement.findings, day), day)
        home.write_notes("quarantine", name, _of_day(judgement.quarantine, day), day)
        if not judgement.is_blocked:
            _store(home, name, judgement.clean, day)
    rejected = sum(len(list(items)) for items in (rejects or {}).values())
    shown = {
        "dagster/row_count": judgement.clean.num_rows,
        "rows_quarantined": judgement.quarantine.num_rows,
        "inputs_rejected": rejected,
        "findings": judgement.findings.num_rows,
        "stored": not judgement.is_blocked,
        "preview": dg.MetadataValue.md(preview(name, judgement.clean)),
        **({"seconds": timer.seconds} if timer else {}),
        **(metadata or {}),
    }
    return dg.MaterializeResult(asset_key=name, metadata=shown, check_results=[_check(c) for c in judgement.checks])


def _store(home: Home, name: str, data: pa.Table, day: dt.date | None) -> None:
    if day is None:
        home.write_table(name, data)
        return
    rows = data.filter(pc.equal(data.column("captured_on"), pa.scalar(day, pa.date32())))
    if rows.num_rows or home.has_table(name, day):
        home.write_table(name, rows, day)


def _of_day(notes: pa.Table, day: dt.date | None) -> pa.Table:
    """The findings or quarantined rows of one day; those on the whole table go with every day of the run."""
    if day is None or not notes.num_rows:
        return notes
    wanted = day.isoformat()
    keys = notes.column("row_key").to_pylist()
    return notes.filter(pa.array([not key or json.loads(key).get("captured_on") == wanted for key in keys], type=pa.bool_()))


def _check(check: expectations.CheckResult) -> dg.AssetCheckResult:
    severity = dg.AssetCheckSeverity.ERROR if check.severity == "blocking" else dg.AssetCheckSeverity.WARN
    return dg.AssetCheckResult(
        asset_key=check.table,
        check_name=check.group,
        passed=check.passed,
        severity=severity,
        metadata={
            "rows": check.rows,
            "failed_rows": check.failed_rows,
            "rules": ", ".join(check.rules),
            **({"examples": dg.MetadataValue.json(check.examples)} if check.examples else {}),
        },
    )


def column_counts(data: pa.Table, column: str) -> dict[str, int]:
    """How often each value of `column` stands in `data`, most frequent first, ties by name; null is "unknown"."""
    counts = {row["values"] or "unknown": row["counts"] for row in pc.value_counts(data.column(column)).to_pylist()}
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
