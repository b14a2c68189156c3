"""The sample archive: what is committed is what its sources build, it is well formed, and every part of it can be read."""

from __future__ import annotations

import datetime as dt
import importlib.util
import subprocess
import sys
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from onrecord.articles import extract_articles
from onrecord.budgets import FORMATS, read_files, revisions
from onrecord.fetching import available_days, capture_day, capture_files, file_captures, read_file, read_payload
from onrecord.sources import load_sources
from onrecord.store import Home

SAMPLE = Path(__file__).resolve().parents[2] / "sample"
NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sample_build", SAMPLE / "build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_files_equal_two_builds(build: ModuleType) -> None:
    assert build.build_warc() == build.build_warc() == build.WARC.read_bytes()
    for extract in (build.SIPRI, build.SIPRI_BEFORE):
        assert build.build_sipri(extract) == build.build_sipri(extract) == extract.read_bytes()


def test_warcio_accepts_the_committed_warc(build: ModuleType) -> None:
    done = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(build.WARC)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_entry_of_the_source_list_leads_to_something_and_names_a_known_format() -> None:
    sources = load_sources(SAMPLE / "sources.toml")
    assert all(s.path is not None and s.path.is_file() and s.format in FORMATS for s in sources.files)
    assert {s.kind for s in sources.news} == {"warc", "documents"}


def test_every_page_says_that_it_is_a_sample() -> None:
    words = ("On Record project", "On Record;", "On Record projesi", "On Record layihəsi", "On Record նախագծի")
    for page in (SAMPLE / "pages").glob("*.html"):
        data = page.read_bytes()
        text = data.decode("cp1251") if b"windows-1251" in data else data.decode()
        assert page.stem in ("empty", "missing") or any(w in text for w in words), page.name


def test_the_official_extracts_are_all_readable_and_give_rows(tmp_path: Path) -> None:
    home, sources = Home(tmp_path), load_sources(SAMPLE / "sources.toml")
    captured = capture_files(home, sources, fetcher=None, now=lambda: NOW)
    assert not captured.rejects
    result = read_files(file_captures(home), partial(read_file, home))
    files = result.budget_files.to_pylist()
    assert len(files) == len(sources.files)
    assert all(f["is_readable"] and f["parsed_rows"] and not f["is_kept_out"] for f in files), result.rejects
    changed = {(r["country"], r["period_label"], r["measure"], r["currency"]) for r in revisions(result.budgets).to_pylist()}
    assert ("ARM", "2023", "expenditure", "USD") in changed and ("ARM", "2023", "expenditure", "AMD") not in changed


def test_the_pages_give_articles_in_five_languages_and_the_broken_ones_rejects(tmp_path: Path) -> None:
    home, sources = Home(tmp_path), load_sources(SAMPLE / "sources.toml")
    days = available_days(home, sources)
    assert days == [dt.date(2026, 11, 17), dt.date(2026, 11, 18), dt.date(2026, 11, 19)]
    languages, rejects, duplicates = [], [], 0
    for day in days:
        captures = capture_day(home, sources, day, fetcher=None, now=lambda: NOW).captures
        result = extract_articles(captures, partial(read_payload, home))
        languages += result.articles.column("language").to_pylist()
        duplicates += sum(result.articles.column("is_near_duplicate").to_pylist())
        rejects += [r.subject.rsplit("/", 1)[-1] for r in result.rejects]
        assert None not in result.articles.column("outlet").to_pylist() and None not in result.articles.column("published_on").to_pylist()
    assert sorted(languages) == ["az", *["en"] * 9, "hy", "ru", "ru", "tr"]
    assert duplicates == 1
    assert sorted(rejects) == ["leaflet.pdf", "live", "withdrawn"]
