"""What `make run` does on a fresh machine: every table of the sample, a verified release, and a summary a person can use."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

from onrecord.releases import Release, latest, verify_release
from onrecord.tables import table
from tests.conftest import DATASETS, Run, run_pipeline


@pytest.fixture(scope="module")
def release(sample_run: Run) -> Release:
    found = latest(sample_run.home)
    assert found is not None
    return found


def test_the_summary_names_the_release_counts_checks_and_next_steps(sample_run: Run, release: Release) -> None:
    assert str(release.path) in sample_run.stdout
    assert all(f"{name} " in sample_run.stdout and f"{release.rows(name):,}" in sample_run.stdout for name in release.tables)
    assert "checks passed" in sample_run.stdout and "in quarantine" in sample_run.stdout
    assert "make ui" in sample_run.stdout and "onrecord open" in sample_run.stdout and "--sources live" in sample_run.stdout
    assert "captures" in sample_run.stderr  # progress
    assert "Warning" not in sample_run.stderr


@pytest.mark.parametrize("name", DATASETS)
def test_every_dataset_of_the_sample_has_rows(release: Release, name: str) -> None:
    assert release.rows(name) > 0


def test_the_sample_has_five_languages_and_something_confirmed(release: Release) -> None:
    assert {"en", "ru", "tr", "az", "hy"} <= set(release.table("articles").column("language").to_pylist())
    assert "confirmed" in release.table("reconciliations").column("status").to_pylist()


def test_what_the_sample_says_of_azerbaijans_defence_and_security_is_what_the_law_says(release: Release) -> None:
    joint = {r["figure_id"] for r in release.table("figures").to_pylist() if r["purpose"] == "defence_and_national_security"}
    rows = [r for r in release.table("reconciliations").to_pylist() if r["figure_id"] in joint]
    found = {(r["country"], r["status"], r["official_scope"]) for r in rows}
    assert len(rows) == len(joint) >= 5 and found == {("AZE", "confirmed", "defence_and_national_security")}


def test_a_broken_page_is_named_with_its_reason(sample_run: Run) -> None:
    rejects = sample_run.home.read_notes("rejects").to_pylist()
    assert rejects and all(r["code"].startswith("OR-") and r["action"] for r in rejects)


def test_every_quotation_and_amount_is_found_again_in_the_archived_text(sample_run: Run, release: Release) -> None:
    texts = {row["article_id"]: row["text"] for row in sample_run.home.read_all("articles").to_pylist()}
    for row in release.table("statements").to_pylist():
        text = texts[row["article_id"]]
        assert " […] ".join(text[s["start"] : s["end"]] for s in row["content_spans"]) == row["content"]
        if row["speaker_mention"]:
            assert text[row["speaker_start"] : row["speaker_end"]] == row["speaker_mention"]
    for row in release.table("figures").to_pylist():
        assert texts[row["article_id"]][row["start"] : row["end"]] == row["figure_text"]


def test_no_article_text_reaches_the_release(sample_run: Run, release: Release) -> None:
    longest = max((row["text"] for row in sample_run.home.read_all("articles").to_pylist()), key=len)
    assert all(longest not in str(release.table(name).to_pylist()) for name in release.tables)
    assert "text" not in release.table("articles").schema.names


def test_pandas_and_duckdb_read_each_folder_as_it_is(release: Release) -> None:
    for name in release.tables:
        folder = release.folder(name)
        frame = pd.read_parquet(folder)
        assert list(frame.columns) == table(name).release_schema.names and len(frame) == release.rows(name)
        pattern = f"{folder}/*.parquet" if folder.is_dir() else str(folder)
        counted = duckdb.sql(f"select count(*) from read_parquet('{pattern}')").fetchall()
        assert counted == [(release.rows(name),)]


def test_published_files_carry_the_declared_schema_and_no_pandas_metadata(release: Release) -> None:
    for name in release.tables:
        for path in [release.folder(name)] if release.folder(name).is_file() else sorted(release.folder(name).iterdir()):
            schema = pq.read_schema(path)
            assert schema.equals(table(name).release_schema, check_metadata=False)
            assert b"pandas" not in (schema.metadata or {})


def test_latest_names_the_release_and_the_release_verifies(sample_run: Run, release: Release) -> None:
    pointer = json.loads((sample_run.home.releases / "latest.json").read_text(encoding="utf-8"))
    assert pointer["version"] == release.version == "2026.11.20"
    assert verify_release(release.path) == []


def test_another_process_zone_locale_and_hash_seed_give_the_same_bytes(release: Release, tmp_path: Path) -> None:
    run = run_pipeline(
        tmp_path / "other", "--sources", "sample", "--offline",
        ONRECORD_NOW="2027-03-01T10:00:00+00:00", PYTHONHASHSEED="99", TZ="Asia/Yerevan", LC_ALL="tr_TR.UTF-8",
    )  # fmt: skip
    assert run.code == 0, run.stderr
    other = latest(run.home)
    assert other is not None

    def hashes(of: Release) -> dict[str, str]:
        return {p.relative_to(of.path).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(of.path.rglob("*.parquet"))}

    assert hashes(other) == hashes(release)
    assert other.content_sha256 == release.content_sha256


def test_a_source_list_that_is_wrong_is_a_usage_error(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[[source]]\nname = "x"\nkind = "telepathy"\n', encoding="utf-8")
    run = run_pipeline(tmp_path / "home", "--sources", str(wrong))
    assert run.code == 2 and "source[1].kind" in run.stderr and not (tmp_path / "home" / "releases").exists()
