"""Rows of the golden passages hold no value that their table's declaration does not name: what it refuses would be lost.

The same of the golden articles: test_statements_golden.py, which has read them already.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.figures import records
from benchmarks.statements import visible
from onrecord.figures import extract_figures
from onrecord.inputs import article_batch
from onrecord.tables import table

HERE = Path(__file__).resolve().parent


def undeclared(rows: list[dict[str, Any]], name: str) -> set[tuple[str, str]]:
    listed = {column.name: set(column.values) for column in table(name).columns if column.values}
    assert listed
    return {(key, row[key]) for row in rows for key, values in listed.items() if row[key] is not None and row[key] not in values}


@pytest.mark.parametrize("path", sorted((HERE / "figures").glob("*.jsonl")), ids=lambda p: p.stem)
def test_figures_hold_only_declared_values(path: Path) -> None:
    rows = extract_figures(article_batch([visible(r | {"publication_date": r["pub_date"]}) for r in records(path)])).to_pylist()
    assert rows and undeclared(rows, "figures") == set()
