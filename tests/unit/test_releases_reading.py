"""Opening and verifying a release: where it is looked for, what is found wrong, numbered errors."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from onrecord.errors import OnRecordError
from onrecord.releases import Release, latest, open_release, verify_release
from onrecord.store import Home
from onrecord.tables import tables
from tests.unit.releases_material import DATASETS, released


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(tmp_path_factory.mktemp("home"))
    released(home)
    released(home, " changed")
    return home


@pytest.fixture
def copy(published: Home, tmp_path: Path) -> Path:
    """A copy of the latest release that a test may change."""
    target = tmp_path / "copy"
    shutil.copytree(published.releases / "2026.11.23.1", target)
    for path in target.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return target


def test_a_release_is_found_by_home_folder_path_version_and_environment(published: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_HOME", str(published.root))
    newest = open_release()
    assert newest.version == "2026.11.23.1" and newest == latest(published)
    for place in (published, published.root, str(published.root), published.releases, published.releases / "2026.11.23.1"):
        assert open_release(place) == newest
    older = open_release(published, version="2026.11.23")
    assert older.version == "2026.11.23" == open_release(published.releases / "2026.11.23").version
    assert older.content_sha256 != newest.content_sha256


def test_tables_come_in_pipeline_order_with_rows_and_meaning(published: Home) -> None:
    release = open_release(published)
    assert release.tables == tuple(t.name for t in tables() if t.published)
    assert {release.rows(n) for n in DATASETS} == {8} and release.rows("findings") == 3
    assert release.declaration("budgets").title == "Official budgets"
    for name in release.tables:
        assert release.table(name).schema.equals(release.declaration(name).release_schema)


def test_without_a_release_the_error_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="OR-R001") as caught:
        open_release(tmp_path)
    assert "make run" in caught.value.action and str(tmp_path) in caught.value.where
    assert latest(Home(tmp_path)) is None


def test_an_unknown_version_or_table_is_named_with_the_known_ones(published: Home) -> None:
    with pytest.raises(OnRecordError, match=r"OR-R002.*2026\.11\.23\.1.*2020\.01\.01"):
        open_release(published, version="2020.01.01")
    with pytest.raises(OnRecordError, match="OR-R002"):
        open_release(published.releases / "2026.11.23", version="2026.11.23.1")
    with pytest.raises(OnRecordError, match=r"OR-R002"):
        open_release(published, version="../releases/2026.11.23")
    for reading in (Release.table, Release.rows, Release.declaration, Release.to_pandas):
        with pytest.raises(OnRecordError, match=r"OR-R014.*statements.*found quarantine"):
            reading(open_release(published), "quarantine")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": "onrecord-release/9", "version": "2026.11.23", "files": {}, "tables": {}}',
        "\ufeff{}",
        "[" * 100_000,
    ],
)
def test_a_manifest_that_cannot_be_read_is_a_numbered_error(copy: Path, text: str) -> None:
    (copy / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(OnRecordError, match="OR-R003"):
        open_release(copy)
    assert len(verify_release(copy)) == 1 and "OR-R003" in verify_release(copy)[0]


def test_a_manifest_may_not_name_files_outside_the_release(copy: Path) -> None:
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"]["../outside.parquet"] = {"sha256": "0" * 64, "bytes": 1}
    (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(OnRecordError, match="OR-R003"):
        open_release(copy)


def test_a_whole_release_has_no_problem_wherever_it_lies(published: Home, copy: Path) -> None:
    assert verify_release(published.releases / "2026.11.23") == verify_release(copy) == open_release(copy).verify() == []


def test_a_folder_named_as_another_version_is_a_problem(copy: Path) -> None:
    other = copy.rename(copy.with_name("2026.11.24"))
    assert verify_release(other) == ["manifest.json: names version 2026.11.23.1"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("missing", "data/budgets/all.parquet: missing"),
        ("one bit", "data/budgets/all.parquet: sha256 is "),
        ("cut", "data/budgets/all.parquet: sha256 is "),
        ("link", "data/budgets/all.parquet: not a plain file"),
        ("folder", "data/budgets/all.parquet: not a plain file"),
        ("stray", "data/budgets/notes.json: not in the manifest"),
        ("hidden", "data/.hidden: not in the manifest"),
        ("stray folder", "data/extra: not in the manifest"),
        ("readme", "README.md: sha256 is "),
        ("other rows", "table budgets: has 7 rows, manifest says 8"),
        ("other values", "table budgets: content hash is "),
        ("not parquet", "table budgets: OR-R003"),
    ],
)
def test_each_kind_of_damage_is_found(copy: Path, change: str, problem: str) -> None:
    path = copy / "data/budgets/all.parquet"
    if change == "missing":
        path.unlink()
    elif change == "one bit":
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    elif change == "cut":
        path.write_bytes(path.read_bytes()[:-1])
    elif change == "link":
        path.symlink_to(path.rename(copy.parent / "elsewhere.parquet"))
    elif change == "folder":
        path.unlink()
        path.mkdir()
    elif change == "readme":
        (copy / "README.md").write_text("other", encoding="utf-8")
    elif change in ("stray", "hidden"):
        (copy / problem.split(":")[0]).write_text("{}", encoding="utf-8")
    elif change == "stray folder":
        (copy / "data/extra").mkdir()
    else:  # a damage that also changed the hash in the manifest
        rows = pq.read_table(path)
        if change == "not parquet":
            path.write_bytes(b"not parquet")
        elif change == "other rows":
            pq.write_table(rows.slice(1), path)
        else:
            pq.write_table(rows.set_column(1, "country", rows.column("country_as_published")), path)
        manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
        data = path.read_bytes()
        manifest["files"]["data/budgets/all.parquet"] |= {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    found = verify_release(copy)
    assert any(p.startswith(problem) for p in found), found


def test_a_damaged_table_is_a_numbered_error_when_read(copy: Path) -> None:
    (copy / "data/budgets/all.parquet").write_bytes(b"PAR1 nothing PAR1")
    with pytest.raises(OnRecordError, match=r"OR-R003.*budgets/all\.parquet"):
        open_release(copy).table("budgets")


def test_a_release_of_another_version_of_the_code_can_still_be_read(copy: Path) -> None:
    """Tables are read with the types they were published with, and a table the code no longer declares is still there."""
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    manifest["tables"]["zz_retired"] = manifest["tables"]["budgets"]
    (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    release = open_release(copy)
    assert release.tables[-1] == "zz_retired" and release.table("zz_retired").equals(release.table("budgets"))
    with pytest.raises(OnRecordError, match=r"OR-R014.*another version"):
        release.declaration("zz_retired")
