"""Each failing source is named where the operator looks, with its reason, and only as long as it fails."""

from __future__ import annotations

import datetime as dt
import io

import dagster as dg
import pyarrow as pa
import pytest
from rich.console import Console

from assets.budgets import failing_sources, failing_table
from onrecord.errors import Reject
from onrecord.ids import stable_id
from onrecord.tables import table
from pipelines import run

AT = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)


def file(source: str, day: int, **other: object) -> dict:
    return {
        "file_id": stable_id(source, day), "source": source, "format": "sipri_xlsx", "publisher": source, "url": f"https://example.org/{source}", "file_sha256": "0" * 64,
        "file_bytes": 1, "archive_path": "a", "captured_at": AT + dt.timedelta(days=day), "licence": "x", "is_readable": True, "parsed_rows": 1, "is_kept_out": False,
    } | other  # fmt: skip


def files(*rows: dict) -> pa.Table:
    return table("budget_files").from_rows(rows)


def refused(source: str, code: str, found: str = "something else") -> Reject:
    return Reject(
        stage="budget_files", source=source, subject=f"https://example.org/{source}", code=code, expected="a workbook", found=found, location="sheet 1", action="Look."
    )  # fmt: skip


def test_what_could_not_be_fetched_read_or_taken_over_and_what_is_missing_is_named():
    data = files(
        file("good", 1),
        file("html", 1, is_readable=False, parsed_rows=0),
        file("short", 1),
        file("short", 2, is_kept_out=True),
        file("offline", 1),
    )
    failing = failing_sources(
        ["good", "html", "short", "offline", "never"], data, [refused("offline", "OR-F001")], [refused("html", "OR-B001"), refused("short", "OR-B090"), refused("good", "OR-B013")]
    )  # fmt: skip
    assert list(failing) == ["html", "never", "offline", "short"]
    assert (
        failing["html"].startswith("OR-B001 sheet 1")
        and failing["offline"].startswith("OR-F001")
        and failing["short"].startswith("OR-B090")
    )
    shown = failing_table(failing)
    assert all(f"| {name} |" in shown for name in failing) and shown.count("\n") == 5


def test_a_source_whose_newest_file_is_good_again_fails_no_more():
    data = files(file("bank", 1, is_readable=False, parsed_rows=0), file("bank", 2))
    assert failing_sources(["bank"], data, [], [refused("bank", "OR-B001")]) == {}
    assert failing_table({}) == "_every source has a good file_"


def test_a_reason_cannot_break_the_table():
    shown = failing_table({"a": "OR-B001: found <b>|\nx " + "y" * 400})
    assert "<b>" not in shown and "\\|" in shown and shown.count("\n") == 2 and len(shown.splitlines()[-1]) < 200


def test_the_command_line_names_the_failing_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = io.StringIO()
    monkeypatch.setattr(run, "console", Console(file=printed, width=200, highlight=False))
    made = dg.AssetMaterialization(
        "budget_files", metadata={"dagster/row_count": 8, "inputs_rejected": 2, "failing_names": "central-bank [of] X, other"}
    )
    run.Progress()._made(made)
    assert "2 rejected, failing sources: central-bank [of] X, other" in printed.getvalue()
