"""The files of a stage: names, bytes, reproducibility, sharing with the latest release, left-over stages, refusals."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import signal
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds
import pytest

from onrecord.errors import OnRecordError
from onrecord.releases import Disk, Release, clear_stages, open_release
from onrecord.store import Home
from onrecord.tables import table, tables
from tests.conftest import ROOT
from tests.unit.releases_material import DATASETS, MARKER, PROVENANCE, left_over, material, released, rows, stage

HASHES = """
import json, sys
from pathlib import Path
from onrecord.store import Home
from tests.unit.releases_material import stage
print(json.dumps(stage(Home(Path(sys.argv[1]))).manifest))
"""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return released(Home(tmp_path_factory.mktemp("home")), tables=material(empty=("reconciliations", "figures")))


def test_day_tables_have_a_file_a_month_and_others_one(tmp_path: Path) -> None:
    staged = stage(Home(tmp_path), tables=material(empty=("captures",)))
    found = sorted(p.relative_to(staged.path).as_posix() for p in staged.path.rglob("*.parquet"))
    days = [t.name for t in tables() if t.partition == "day" and t.name != "captures"]
    others = [n for n in DATASETS if n not in days]
    wanted = [f"data/{n}/{m}.parquet" for n in days for m in ("2026-10", "2026-11")] + [f"data/{n}/all.parquet" for n in others]
    assert found == sorted([*wanted, "findings.parquet"])
    assert set(staged.manifest["files"]) == set(found)


def test_another_process_with_another_hash_seed_zone_and_locale_makes_the_same_bytes(tmp_path: Path) -> None:
    here = json.loads(json.dumps(stage(Home(tmp_path / "here")).manifest))
    environment = os.environ | {"PYTHONHASHSEED": "4242", "TZ": "Asia/Yerevan", "LC_ALL": "C", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", HASHES, str(tmp_path / "there")], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == here


def test_rows_in_another_order_make_the_same_bytes(tmp_path: Path) -> None:
    turned = {name: data.take(list(range(data.num_rows))[::-1]) for name, data in material().items()}
    assert stage(Home(tmp_path / "a"), tables=turned).manifest == stage(Home(tmp_path / "b")).manifest


def test_no_file_of_a_release_holds_a_private_column(release: Release) -> None:
    names = [p for p in release.path.rglob("*") if p.is_file()]
    assert len(names) > 12
    assert not [p for p in names if MARKER.encode() in p.read_bytes()]
    private = {(t.name, c.name) for t in tables() for c in t.columns if c.private}
    assert ("articles", "text") in private
    # The bytes alone prove little where Parquet compresses them, so every value is decoded too.
    assert all(MARKER not in str(release.table(name).to_pylist()) for name in release.tables)
    assert all(column not in release.table(name).schema.names for name, column in private if name in release.tables)


def test_a_finding_does_not_quote_a_private_column(tmp_path: Path) -> None:
    def finding(table_name: str, column: str) -> dict[str, str]:
        words = {
            "row_key": f"{table_name} {column}",
            "rule": "some_rule",
            "rule_group": "some",
            "severity": "warning",
            "message": "expected",
        }
        return words | {"table": table_name, "column": column, "value": f"{MARKER} {column}"}

    given = [
        finding("articles", "text"),
        finding("articles", ""),
        finding("articles", "title"),
        finding("budgets", ""),
        finding("quarantine", "row"),
    ]
    release = released(Home(tmp_path), findings=table("findings").from_rows(given))
    values = {row["row_key"]: row["value"] for row in release.table("findings").to_pylist()}
    assert {key for key, found in values.items() if found is None} == {"articles text", "quarantine row"}
    assert values["articles title"] == f"{MARKER} title" and release.verify() == []


@pytest.mark.parametrize("name", DATASETS)
def test_pandas_duckdb_and_pyarrow_read_every_folder_with_the_right_types(release: Release, name: str) -> None:
    folder, declared = release.path / "data" / name, table(name)
    columns, count = declared.release_schema.names, release.rows(name)
    frame = pd.read_parquet(folder, dtype_backend="numpy_nullable")
    assert list(frame.columns) == columns and len(frame) == count == (0 if name in ("reconciliations", "figures") else 8)
    assert ds.dataset(folder, format="parquet").to_table().schema.equals(declared.release_schema)
    duck = duckdb.sql(f"DESCRIBE SELECT * FROM read_parquet('{folder}/*.parquet')").fetchall()
    assert [row[0] for row in duck] == columns
    kinds = {row[0]: row[1] for row in duck}
    for column in declared.columns:
        if pa.types.is_decimal(column.type):
            assert kinds[column.name] == "DOUBLE" and frame[column.name].dtype == "Float64"
        if column.type == pa.int32() and not column.private:
            assert kinds[column.name] == "INTEGER" and frame[column.name].dtype == "Int32"
        if column.type == pa.timestamp("us", tz="UTC"):
            assert kinds[column.name] == "TIMESTAMP WITH TIME ZONE"
        if column.type == pa.date32():
            assert kinds[column.name] == "DATE"


def test_the_rows_come_back_as_given(release: Release) -> None:
    given = {row["budget_id"]: row for row in rows(table("budgets")).to_pylist()}
    back = release.table("budgets").to_pylist()
    assert len(back) == len(given) == 8
    for row in back:
        expected = given[row["budget_id"]]
        amount = row.pop("value")
        assert (None if amount is None else Decimal(repr(amount))) == expected.pop("value")
        assert row == expected


def test_nullable_integers_and_flags_keep_their_type_in_pandas(release: Release) -> None:
    frame = release.to_pandas("captures")
    assert str(frame["http_status"].dtype) == "Int32" and frame["http_status"].isna().sum() == 2
    assert str(frame["content_bytes"].dtype) == "Int64"


def test_unchanged_months_are_the_same_file_as_in_the_release_before(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first, second = released(home), released(home, " changed")
    assert second.version == "2026.11.23.1"

    def node(of: Release, name: str) -> int:
        return (of.path / name).stat().st_ino

    for name, entry in second.manifest["files"].items():
        same = first.manifest["files"].get(name, {}).get("sha256") == entry["sha256"] and "rows" in entry
        assert (node(first, name) == node(second, name)) == same, name
    assert node(first, "data/captures/2026-10.parquet") == node(second, "data/captures/2026-10.parquet")
    assert node(first, "data/budgets/all.parquet") != node(second, "data/budgets/all.parquet")
    assert first.verify() == second.verify() == []


def test_a_file_damaged_in_the_release_before_is_not_shared(tmp_path: Path) -> None:
    home = Home(tmp_path)
    damaged = released(home).path / "data/captures/2026-10.parquet"
    damaged.chmod(0o644)
    damaged.write_bytes(b"x" * damaged.stat().st_size)
    second = released(home, " changed")
    assert second.verify() == []
    assert damaged.stat().st_ino != (second.path / "data/captures/2026-10.parquet").stat().st_ino


def test_a_file_system_without_hard_links_gets_copies(tmp_path: Path) -> None:
    class NoLinks(Disk):
        def share(self, source: Path, target: Path) -> bool:
            return False

    home = Home(tmp_path)
    released(home)
    second = released(home, " changed", disk=NoLinks())
    assert second.verify() == []
    assert {p.stat().st_nlink for p in second.path.rglob("*.parquet")} == {1}


def test_published_files_cannot_be_written(release: Release) -> None:
    assert {p.stat().st_mode & 0o222 for p in release.path.rglob("*") if p.is_file()} == {0}


def test_a_stage_of_a_dead_process_is_cleared_and_one_of_a_live_process_is_not(tmp_path: Path) -> None:
    home = Home(tmp_path)
    child = os.fork()
    if child == 0:
        signal.alarm(60)
        stage(home)
        os.kill(os.getpid(), signal.SIGSTOP)
        os._exit(0)
    os.waitpid(child, os.WUNTRACED)
    name = f".stage-{child}-0"
    assert clear_stages(home) == [] and left_over(home) == [name]
    mine = stage(home)
    assert sorted(left_over(home)) == sorted([name, mine.path.name])
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    other = stage(home, " other")
    assert sorted(left_over(home)) == sorted([mine.path.name, other.path.name])
    mine.discard()
    other.discard()
    assert left_over(home) == []


def test_a_file_system_without_folder_locks_keeps_left_over_stages(tmp_path: Path) -> None:
    class NoLocks(Disk):
        def hold(self, folder: Path) -> int | None:
            return -1

    home = Home(tmp_path)
    (home.releases / ".stage-1-0").mkdir(parents=True)
    assert released(home, disk=NoLocks()).verify() == []
    assert left_over(home) == [".stage-1-0"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"tables": {"articles": table("articles").empty()}}, "OR-R005"),
        ({"tables": material() | {"rejects": table("rejects").empty()}}, "OR-R005"),
        ({"findings": table("budgets").empty()}, "OR-R005"),
        ({"at": dt.datetime(2026, 11, 23)}, "OR-R007"),  # noqa: DTZ001
        ({"provenance": PROVENANCE | {"files": {}}}, "OR-R009"),
        ({"provenance": {"inputs": {"sources": {"a", "b"}}}}, "OR-R009"),
        ({"provenance": {"quality": float("nan")}}, "OR-R009"),
    ],
)
def test_a_wrong_argument_is_a_numbered_error_before_anything_is_written(tmp_path: Path, change: dict[str, object], code: str) -> None:
    with pytest.raises(OnRecordError) as caught:
        stage(Home(tmp_path), **change)  # type: ignore[arg-type]
    assert caught.value.code == code and caught.value.action
    assert not any(tmp_path.iterdir())


def test_a_full_disk_while_staging_is_a_clean_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Home(tmp_path)
    first, real, calls = released(home), os.fsync, []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 5:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OnRecordError, match=r"OR-R010.*No space left"):
        stage(home, " changed")
    assert left_over(home) == [] and open_release(home).version == first.version


def test_a_folder_that_may_not_be_written_is_a_clean_error(tmp_path: Path) -> None:
    class Forbidden(Disk):
        def take_folder(self, path: Path) -> bool:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    with pytest.raises(OnRecordError, match=r"OR-R010.*Permission denied") as caught:
        stage(Home(tmp_path), disk=Forbidden())
    assert str(tmp_path) in caught.value.where and left_over(Home(tmp_path)) == []


def test_a_file_in_place_of_the_releases_folder_is_a_clean_error(tmp_path: Path) -> None:
    (tmp_path / "releases").write_text("not a folder", encoding="utf-8")
    with pytest.raises(OnRecordError, match="OR-R010"):
        stage(Home(tmp_path))
    assert (tmp_path / "releases").read_text(encoding="utf-8") == "not a folder"
