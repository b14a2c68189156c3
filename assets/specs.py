"""How a declared table becomes a Dagster asset spec with its checks.

Here: everything the UI shows about an asset before it has run, derived from onrecord.tables.
Not here: what an asset does (news.py, analysis.py, budgets.py, releases.py) and what it shows afterwards (results.py).
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import dagster as dg

import expectations
import onrecord
from onrecord.tables import Column, Table, table

OWNER = "team:on-record"
LIBRARY = Path(onrecord.__file__).parent
#: Which parts of the library decide what a table holds; a change there gives a new code version.
CODE: dict[str, tuple[str, ...]] = {
    "captures": ("sources", "fetching"),
    "articles": ("articles",),
    "statements": ("statements",),
    "figures": ("figures",),
    "budget_files": ("sources", "fetching", "budgets"),
    "budgets": ("budgets",),
    "exchange_rates": ("budgets",),
    "revisions": ("budgets",),
    "country_names": ("budgets",),
    "reconciliations": ("reconcile", "budgets"),
    "release": ("releases",),
}
KINDS: dict[str, set[str]] = {
    "captures": {"python", "http", "warc"},
    "articles": {"python", "html", "parquet"},
    "statements": {"python", "text", "parquet"},
    "figures": {"python", "text", "parquet"},
    "budget_files": {"python", "http", "xlsx"},
    "budgets": {"python", "parquet"},
    "exchange_rates": {"python", "parquet"},
    "revisions": {"python", "parquet"},
    "country_names": {"python", "parquet"},
    "reconciliations": {"python", "parquet"},
    "release": {"parquet", "json", "html"},
}


def asset_spec(name: str, *, deps: tuple[str, ...] = (), description: str | None = None) -> dg.AssetSpec:
    """The spec of the asset `name`, a declared table (or ``release``)."""
    shown = None if name == "release" else table(name)
    return dg.AssetSpec(
        name,
        deps=list(deps),
        description=description or (shown.description if shown else ""),
        group_name=shown.group if shown else "publication",
        owners=[OWNER],
        kinds=KINDS[name],
        code_version=code_version(*CODE[name]),
        metadata={"dagster/column_schema": column_schema(shown)} if shown else {},
    )


def check_specs(*names: str) -> list[dg.AssetCheckSpec]:
    """One blocking check per rule group of each table. It fails with ERROR only where the table as a whole is unusable."""
    return [
        dg.AssetCheckSpec(
            group,
            asset=name,
            blocking=True,
            description=f"Rules of the group '{group}' on {name}. Broken rows go to quarantine (a warning); a broken table stops the run.",
        )
        for name in names
        for group in expectations.check_names(name)
    ]


def column_schema(shown: Table) -> dg.TableSchema:
    """The columns as the UI shows them; private ones say so, and the origin stands in the description."""
    return dg.TableSchema(columns=[_column(c, shown) for c in shown.columns])


def _column(column: Column, shown: Table) -> dg.TableColumn:
    parts = [column.description]
    if column.unit:
        parts.append(f"Unit: {column.unit}.")
    if column.origin:
        parts.append(f"From: {column.origin}.")
    if column.values:
        parts.append(f"One of: {', '.join(column.values)}.")
    if column.private:
        parts.append("Private: never released.")
    return dg.TableColumn(
        column.name,
        type=str(column.type),
        description=" ".join(parts),
        constraints=dg.TableColumnConstraints(nullable=column.nullable, unique=shown.key == (column.name,)),
    )


@cache
def code_version(*parts: str) -> str:
    """12 hex digits over the source files of these parts of the library and of the table declarations."""
    files = [LIBRARY / "tables.py", LIBRARY / "table_columns.py"]
    for part in parts:
        single = LIBRARY / f"{part}.py"
        files += [single] if single.exists() else [p for p in (LIBRARY / part).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.relative_to(LIBRARY).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
