"""Nothing bad is published: a sample installation is broken in many ways, and the latest release stays what it was.

Broken tables block; broken rows are left out of the next release, named in quarantine, and everything else is published.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import dagster as dg
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from assets.releases import release
from assets.resources import ClockResource, StoreResource
from onrecord.releases import Release, latest, verify_release
from onrecord.store import Home
from onrecord.tables import table

NOW = "2026-11-21T08:00:00+00:00"
Rows = list[dict[str, Any]]


def publish(home: Home) -> bool:
    """Materialize the release as the pipeline does; True when the run succeeded."""
    resources = {"store": StoreResource(home=str(home.root)), "clock": ClockResource(fixed_at=NOW)}
    with dg.DagsterInstance.ephemeral() as instance:
        return dg.materialize(
            [release], resources=resources, instance=instance, raise_on_error=False,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
        ).success  # fmt: skip


def change(home: Home, name: str, edit: Callable[[Rows], Rows]) -> int:
    """Rewrite every file of a table with edited rows; the number of rows before."""
    count = 0
    for path in sorted((home.tables / name).glob("*.parquet")):
        data = pq.read_table(path)
        rows = data.to_pylist()
        count += len(rows)
        pq.write_table(pa.Table.from_pylist(edit(rows), schema=table(name).schema), path)
    return count


def edit_files(home: Home, name: str, edit: Callable[[Path], None]) -> None:
    for path in sorted((home.tables / name).glob("*.parquet"))[:1]:
        edit(path)


def every(**values: Any) -> Callable[[Rows], Rows]:
    return lambda rows: [{**row, **{k: v(row) if callable(v) else v for k, v in values.items()}} for row in rows]


def doubled(rows: Rows) -> Rows:
    return [*rows, *rows]


def emptied(rows: Rows) -> Rows:
    return []


def shifted(row: dict[str, Any]) -> list[dict[str, int]]:
    return [{"start": s["start"] + 1, "end": s["end"] + 1} for s in row["content_spans"]]


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def without_a_column(path: Path) -> None:
    pq.write_table(pq.read_table(path).drop_columns(["language"]), path)


def with_another_type(path: Path) -> None:
    data = pq.read_table(path)
    place = data.schema.get_field_index("ordinal")
    pq.write_table(data.set_column(place, "ordinal", data.column(place).cast(pa.string())), path)


BROKEN_TABLES: dict[str, Callable[[Home], Any]] = {
    "statements twice": lambda home: change(home, "statements", doubled),
    "captures twice": lambda home: change(home, "captures", doubled),
    "official values twice": lambda home: change(home, "budgets", doubled),
    "no articles": lambda home: change(home, "articles", emptied),
    "no official values": lambda home: change(home, "budgets", emptied),
    "no statements any more": lambda home: change(home, "statements", emptied),
    "every statement off by one": lambda home: change(home, "statements", every(content_spans=shifted)),
    "every amount negative": lambda home: change(home, "figures", every(amount=Decimal(-1), amount_low=None, amount_high=None)),
    "every official value without a country": lambda home: change(home, "budgets", every(country="XXQ")),
    "a file cut short": lambda home: edit_files(home, "statements", truncate),
    "a column lost": lambda home: edit_files(home, "articles", without_a_column),
    "a column of another type": lambda home: edit_files(home, "figures", with_another_type),
}


@pytest.mark.parametrize("damage", BROKEN_TABLES)
def test_a_broken_table_leaves_the_latest_release_as_it_was(damage: str, sample_home: Home) -> None:
    before = latest(sample_home)
    assert before is not None
    versions = sorted(p.name for p in sample_home.releases.iterdir() if p.is_dir())
    BROKEN_TABLES[damage](sample_home)
    assert not publish(sample_home)
    after = latest(sample_home)
    assert after is not None and after.version == before.version
    assert sorted(p.name for p in sample_home.releases.iterdir() if p.is_dir()) == versions
    assert verify_release(after.path) == []


def first_row(name: str, **values: Any) -> Callable[[Home], dict[str, Any]]:
    """Break the first row of a table and return it as it was."""

    def damage(home: Home) -> dict[str, Any]:
        broken: Rows = []

        def edit(rows: Rows) -> Rows:
            for row in rows:
                if not broken and all(row.get(k) is not None for k in values):
                    broken.append(dict(row))
                    row.update({k: v(row) if callable(v) else v for k, v in values.items()})
            return rows

        change(home, name, edit)
        return broken[0]

    return damage


BROKEN_ROWS: dict[str, tuple[str, str, Callable[[Home], dict[str, Any]]]] = {
    "a statement's span off by one": ("statements", "statement_id", first_row("statements", content_spans=shifted)),
    "a speech act nobody knows": ("statements", "statement_id", first_row("statements", act="whisper")),
    "an amount of nothing": ("figures", "figure_id", first_row("figures", amount=Decimal(0))),
    "a currency that does not exist": ("figures", "figure_id", first_row("figures", currency="QQQ")),
    "a period that ends before it begins": ("figures", "figure_id", first_row("figures", period_end=dt.date(1999, 1, 1))),
    "an article published after its capture": ("articles", "article_id", first_row("articles", published_on=dt.date(2031, 1, 1))),
}


@pytest.mark.parametrize("damage", BROKEN_ROWS)
def test_a_broken_row_is_quarantined_and_the_rest_is_published(damage: str, sample_home: Home) -> None:
    before = latest(sample_home)
    assert before is not None
    name, key, breaking = BROKEN_ROWS[damage]
    row = breaking(sample_home)
    assert publish(sample_home)
    after = latest(sample_home)
    assert after is not None and after.version != before.version and verify_release(after.path) == []
    assert keys(before, name, key) - keys(after, name, key) == {row[key]}
    quarantined = sample_home.read_notes("quarantine").to_pylist()
    assert any(q["table"] == name and row[key] in q["row"] and q["rule"] and q["reason"] for q in quarantined)
    assert after.rows("findings") > before.rows("findings")
    if name == "articles":
        assert row[key] not in keys(after, "statements", key)
        assert row[key] not in keys(after, "figures", key)


def keys(of: Release, name: str, column: str) -> set[str]:
    return set(of.table(name).column(column).to_pylist())


def test_publishing_the_same_tables_again_makes_no_new_version(sample_home: Home) -> None:
    before = latest(sample_home)
    assert publish(sample_home)
    after = latest(sample_home)
    assert before is not None and after is not None and after.version == before.version
