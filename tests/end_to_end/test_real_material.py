"""From capture to release over real material: 152 news pages, one real article, every official sample file.

The material lies beside a development checkout only; a user's clone skips this with a reason. What it measures
(rows, quarantined, seconds per stage, peak memory) is printed: run with `pytest -s`.
"""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
from collections import Counter
from pathlib import Path

import pyarrow.compute as pc
import pytest

from onrecord.fetching.warc import iterate
from onrecord.releases import Release, latest, verify_release
from onrecord.store import Home
from tests.conftest import Run, run_pipeline

pytestmark = pytest.mark.slow
NOW = "2026-11-20T21:00:00+00:00"
FORMATS = {
    "sipri/*.xlsx": ("sipri_xlsx", "SIPRI"),
    "worldbank/API_*.csv": ("worldbank_csv", "World Bank"),
    "worldbank/*.json": ("worldbank_json", "World Bank"),
    "cba_armenia/[0-9]*.xml": ("cba_xml", "Central Bank of Armenia"),
    "cba_armenia/recorded_cba_0[01].xml": ("cba_xml", "Central Bank of Armenia"),
    "cbar_azerbaijan/*.xml": ("cbar_xml", "Central Bank of Azerbaijan"),
    "cbr_russia/*.xml": ("cbr_xml", "Bank of Russia"),
    "ecb/*.zip": ("ecb_zip", "European Central Bank"),
    "nbg_georgia/*.json": ("nbg_json", "National Bank of Georgia"),
}


def source_list(scratch: Path, data: Path) -> Path:
    """One source list: the pages, the article, the official files."""
    entries = [f'[[source]]\nname = "dev-pages"\nkind = "warc"\npath = "{data / "pages" / "dev_pages.warc.gz"}"\n']
    gold = json.loads((data / "region" / "seed_gold.json").read_text(encoding="utf-8"))
    folder = scratch / "documents"
    folder.mkdir()
    (folder / "seed.txt").write_text(gold["text"], encoding="utf-8")
    (folder / "seed.toml").write_text(
        f'url = "https://seed.example/2024/12/24/article"\noutlet = "Seed"\nlanguage = "en"\npublished_at = {gold["publication_date"]}\ncaptured_at = 2026-11-19T08:00:00Z\n',
        encoding="utf-8",
    )
    entries.append('[[source]]\nname = "article"\nkind = "documents"\npath = "documents"\n')
    for pattern, (form, publisher) in FORMATS.items():
        for number, path in enumerate(sorted((data / "budgets").glob(pattern))):
            entries.append(
                f'[[source]]\nname = "{form.replace("_", "-")}-{len(entries)}-{number}"\nkind = "file"\npath = "{path}"\nformat = "{form}"\n'
                f'publisher = "{publisher}"\nurl = "https://{path.parent.name.replace("_", "-")}.example/{path.name.replace(" ", "%20")}"\n'
                f'licence = "see the sample\'s note"\ncaptured_at = 2026-11-19T08:00:00Z\n'
            )
    path = scratch / "material.toml"
    path.write_text("\n".join(entries), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def run(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    scratch = tmp_path_factory.mktemp("real")
    done = run_pipeline(scratch / "home", "--sources", str(source_list(scratch, shared / "data")), "--offline", ONRECORD_NOW=NOW)
    print(
        done.stderr,
        done.stdout,
        f"peak memory of a run so far: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB",
        sep="\n",
    )
    return done


@pytest.fixture(scope="module")
def release(run: Run) -> Release:
    assert run.code == 0, run.stderr
    found = latest(run.home)
    assert found is not None
    return found


def test_every_page_is_captured_and_nearly_every_page_read(release: Release, run: Run) -> None:
    home = run.home
    pages = home.read_all("captures").filter(pc.equal(home.read_all("captures").column("source"), "dev-pages"))
    assert pages.num_rows == 152
    refused = home.read_notes("rejects", "articles")
    assert release.rows("articles") + refused.num_rows + home.read_notes("quarantine", "articles").num_rows >= 152
    assert release.rows("articles") >= 148


def test_the_real_article_gives_both_figures_and_the_quoted_statements(release: Release, shared: Path) -> None:
    gold = json.loads((shared / "data" / "region" / "seed_gold.json").read_text(encoding="utf-8"))
    articles = release.table("articles").to_pylist()
    article_id = next(a["article_id"] for a in articles if a["outlet"] == "Seed")
    figures = [f for f in release.table("figures").to_pylist() if f["article_id"] == article_id]
    assert [(f["amount"], f["currency"], f["payer"], f["period_label"], f["status"]) for f in figures] == [
        (5e9, "USD", "AZE", "2025", "planned"),
        (1.7e9, "USD", "ARM", "2025", "projected"),
    ]
    statements = [s for s in release.table("statements").to_pylist() if s["article_id"] == article_id]
    text = gold["text"]
    for wanted in gold["statements"]:
        if wanted["kind"] != "direct":
            continue
        words = {i for c in wanted["content"] for i in range(c["start"], c["end"])}
        best = max(statements, key=lambda s: len(words & {i for c in s["content_spans"] for i in range(c["start"], c["end"])}))
        covered = {i for c in best["content_spans"] for i in range(c["start"], c["end"])}
        assert len(words & covered) / len(words | covered) > 0.8, wanted["content"]
        assert best["speaker_name"] == wanted["speaker_canonical"]
        assert all(text[c["start"] : c["end"]] in best["content"] for c in best["content_spans"])


def test_official_values_and_rates_come_out_and_broken_samples_are_named(release: Release, run: Run) -> None:
    assert release.rows("budgets") > 2_000
    assert release.rows("exchange_rates") > 100
    files = release.table("budget_files").to_pylist()
    unreadable = {f["source"] for f in files if not f["is_readable"]}
    rejects = run.home.read_notes("rejects", "budget_files").to_pylist()
    assert unreadable and unreadable <= {r["source"] for r in rejects}


def test_the_release_is_whole(release: Release) -> None:
    assert verify_release(release.path) == []


def some_months(archive: Path) -> list[str]:
    """Months to rebuild: not the one with most pages (its one day is half of the material), of the others the two oldest and the ten newest."""
    pages: Counter[str] = Counter()
    for path in archive.glob("warc/*/*.warc.gz"):
        pages[path.parent.name[:7]] += sum(1 for _ in iterate(path))
    months = sorted(set(pages) - {max(pages, key=lambda m: (pages[m], m))})
    return [*months[:2], *months[-10:]]


def test_a_part_of_the_same_archive_gives_the_same_bytes_in_another_process(run: Run, release: Release, tmp_path: Path) -> None:
    """The archive of twelve whole months and every official file, copied to another folder and rebuilt under another hash seed,
    zone and locale. A file of a month, and each official file, must come out byte for byte; the other months are not looked at."""
    months = some_months(run.home.archive)
    assert len(set(months)) == 12
    other = Home(tmp_path / "again")
    shutil.copytree(run.home.archive, other.archive)
    for folder in other.archive.glob("warc/*"):
        if folder.name[:7] not in months:
            shutil.rmtree(folder)
    empty = tmp_path / "none.toml"
    empty.write_text('[[source]]\nname = "nothing"\nkind = "documents"\npath = "empty"\n', encoding="utf-8")
    (tmp_path / "empty").mkdir()
    rebuilt = run_pipeline(
        other.root,
        "--sources",
        str(empty),
        "--offline",
        ONRECORD_NOW="2027-01-05T03:00:00+00:00",
        PYTHONHASHSEED="7",
        TZ="Asia/Baku",
        LC_ALL="C",
    )
    assert rebuilt.code == 0, rebuilt.stderr
    again = latest(other)
    assert again is not None and again.version != release.version

    def data(of: Release) -> dict[str, str]:
        return {
            str(p.relative_to(of.path)): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted((of.path / "data").rglob("*.parquet"))
        }

    found, wanted = data(again), data(release)
    of_all_days = {"data/reconciliations/all.parquet", "data/findings/all.parquet"}
    compared = {name: digest for name, digest in found.items() if name not in of_all_days}
    expected = {name for name in wanted if name not in of_all_days and (name.endswith("/all.parquet") or Path(name).stem in months)}
    assert compared == {name: wanted[name] for name in expected}
    assert {f"data/{name}/{month}.parquet" for name in ("captures", "articles") for month in months} <= set(compared)
    assert sum(name.endswith("/all.parquet") for name in compared) >= 3  # the official tables
    # the comparison of all days, cut to the figures of these months
    kept = set(again.table("figures").column("figure_id").to_pylist())
    assert again.table("reconciliations").to_pylist() == [r for r in release.table("reconciliations").to_pylist() if r["figure_id"] in kept]
