"""The documents are true: commands exist, links lead somewhere, and the three how-tos of docs/adding.md work."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

import expectations
from assets.specs import column_schema
from expectations.suites import derived_checks
from onrecord import table_columns
from onrecord.articles import extract_articles
from onrecord.fetching import capture_day, read_payload
from onrecord.releases import dictionary_markdown
from onrecord.sources import load_sources
from onrecord.sources.loader import KINDS, READERS
from onrecord.store import Home
from onrecord.tables import Column, table
from tests.conftest import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "sample" / "README.md"])


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not missing


def test_every_page_of_the_docs_is_reached_from_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = [p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md") if p.name != "index.md"]
    assert [p for p in pages if f"({p})" not in index] == []


def test_the_make_targets_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert {"run", "test", "ui"} <= named <= targets


def test_the_readme_names_every_dataset_and_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [t for t in table_columns.TABLES.values() if t.published and f"`{t.name}`" not in readme] == []
    done = subprocess.run([sys.executable, "-m", "onrecord.cli", "--help"], capture_output=True, text=True, check=True, cwd=ROOT)
    commands = re.findall(r"^  ([a-z]+)  +\S", done.stdout, re.MULTILINE)
    assert commands and [c for c in commands if f"onrecord {c}" not in readme] == []


def test_the_data_dictionary_is_the_declaration() -> None:
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == dictionary_markdown()


def test_the_how_to_names_every_kind_of_source_and_its_keys() -> None:
    page = (ROOT / "docs" / "adding.md").read_text(encoding="utf-8")
    assert [k for k in KINDS if f"`{k}`" not in page] == []
    assert [k for k in READERS if f"`{k}`" not in page and f"{k} =" not in page] == []


def test_a_source_is_added_by_an_entry(tmp_path: Path) -> None:
    """The example of docs/adding.md as it stands there, with a document in its folder."""
    page = (ROOT / "docs" / "adding.md").read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", page, re.DOTALL)
    assert example
    (tmp_path / "my.toml").write_text(example[1], encoding="utf-8")
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "note.txt").write_text("The ministry said on Monday that the budget would grow by 5 percent next year.", encoding="utf-8")
    (folder / "note.toml").write_text('title = "Note"\ncaptured_at = 2026-11-17T09:00:00Z\npublished_at = 2026-11-16\n', encoding="utf-8")
    home, sources, day = Home(tmp_path / "home"), load_sources(tmp_path / "my.toml"), dt.date(2026, 11, 17)
    captured = capture_day(home, sources, day, fetcher=None, now=lambda: dt.datetime(2026, 11, 20, tzinfo=dt.UTC))
    assert not captured.rejects
    articles = extract_articles(captured.captures, lambda row: read_payload(home, row)).articles.to_pylist()
    assert [(a["source"], a["outlet"], a["title"], a["published_on"]) for a in articles] == [
        ("my-documents", "My Outlet", "Note", dt.date(2026, 11, 16))
    ]


NEW_LANGUAGE = """
import shutil, sys
from pathlib import Path
from onrecord.figures import lexicon as money
from onrecord.statements import lexicon as speech

for module, folder in ((money, "figures"), (speech, "statements")):
    target = Path(sys.argv[1]) / folder
    shutil.copytree(str(module.FOLDER), target)
    module.FOLDER = target
english = (Path(sys.argv[1]) / "figures" / "en.toml").read_text(encoding="utf-8")
for old, new in (
    ('language = "en"', 'language = "de"'), ('decimal = "."', 'decimal = ","'), ('group = ","', 'group = "."'),
    ("[scales]", "[scales]\\nMilliarden = 1000000000"), ('EUR = ["euro", "euros"]', 'EUR = ["Euro"]'),
):
    assert old in english, old
    english = english.replace(old, new)
(Path(sys.argv[1]) / "figures" / "de.toml").write_text(english, encoding="utf-8")
(Path(sys.argv[1]) / "statements" / "cues_de.toml").write_text(
    'complementisers = ["dass"]\\naccording = ["laut"]\\naccording_after = []\\nnext_sentence = []\\n[[cue]]\\nforms = "sagte"\\nact = "assert"\\n', encoding="utf-8"
)
from onrecord.figures import extract_figures
from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

text = "„Das Ministerium zahlt 1,5 Milliarden Euro“, sagte Aram Vardikyan."
batch = article_batch([{"article_id": "0" * 32, "language": "de", "text": text}])
figure, statement = extract_figures(batch).to_pylist()[0], extract_statements(batch).to_pylist()[0]
print(figure["figure_text"], int(figure["amount"]), figure["currency"], statement["content"], statement["cue"], statement["speaker_name"], sep="|")
"""


def test_a_language_is_added_by_a_lexicon_for_each_extractor(tmp_path: Path) -> None:
    """German, in a copy of the lexicon folders and a process of its own: two files, no code."""
    done = subprocess.run([sys.executable, "-c", NEW_LANGUAGE, str(tmp_path)], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "1,5 Milliarden Euro|1500000000|EUR|Das Ministerium zahlt 1,5 Milliarden Euro|sagte|Aram Vardikyan"


def test_a_column_is_added_by_one_declaration(monkeypatch: pytest.MonkeyPatch) -> None:
    """One Column more, and schema, release, UI, checks and dictionary have it."""
    mood = Column(name="mood", type=pa.string(), description="Mood of the speaker.", nullable=False, values=("calm", "angry"))
    wider = dataclasses.replace(table("statements"), columns=(*table("statements").columns, mood))
    monkeypatch.setitem(table_columns.TABLES, "statements", wider)
    assert table("statements").schema.field("mood").type == pa.string()
    assert "mood" in table("statements").release_schema.names
    shown = {c.name: c for c in column_schema(table("statements")).columns}["mood"]
    assert shown.description == "Mood of the speaker. One of: calm, angry." and shown.constraints.nullable is False
    checks = [c for c in derived_checks(table("statements")) if "mood" in c.columns]
    assert {c.kind for c in checks} == {"not_null", "in_values"}
    assert "mood" in dictionary_markdown()
    row = {"captured_on": dt.date(2026, 11, 17), "statement_id": "0" * 32, "article_id": "1" * 32, "ordinal": 0, "mood": "purple"}
    judged = expectations.judge_table("statements", table("statements").from_rows([row]), {"articles": table("articles").empty()})
    assert any("mood" in f["column"] and f["value"] and "purple" in f["value"] for f in judged.findings.to_pylist())
