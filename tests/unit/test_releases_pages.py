"""Descriptor, README, index page and data dictionary of a release."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from frictionless import Package

from onrecord.releases import Release, dictionary_markdown
from onrecord.releases.dictionary import cell
from onrecord.store import Home
from onrecord.tables import table, tables
from tests.unit.releases_material import MARKER, PROVENANCE, material, released

HOSTILE = "<script>alert('x')</script> | \"quoted\" & \u202e [a](javascript:b) `c`\nnext line"
SIPRI = "Stockholm International Peace Research Institute (SIPRI)"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release whose publishers, licences, addresses and validation summary are hostile."""
    files = material()["budget_files"].to_pylist()
    for row, publisher, url in zip(
        files, [SIPRI, HOSTILE, "World Bank"], ["https://www.sipri.org/x", "javascript:alert(1)", "https://a b"], strict=False
    ):
        row |= {"publisher": publisher, "url": url, "licence": HOSTILE, "attribution": HOSTILE, "is_readable": True}
    tables = material() | {"budget_files": table("budget_files").from_rows(files)}
    provenance = PROVENANCE | {
        "validation": PROVENANCE["validation"] | {HOSTILE: HOSTILE},
        "quality": {"figures": {"f1": 0.5, "note": HOSTILE}},
    }
    return released(Home(tmp_path_factory.mktemp("home")), tables=tables, provenance=provenance)


def package(release: Release) -> dict:  # type: ignore[type-arg]
    found: dict = json.loads((release.path / "datapackage.json").read_text(encoding="utf-8"))  # type: ignore[type-arg]
    return found


def test_the_descriptor_is_valid_and_describes_every_published_column(release: Release) -> None:
    descriptor = package(release)
    report = Package.validate_descriptor(package(release))
    assert report.valid, report.flatten(["note"])
    assert [r["name"] for r in descriptor["resources"]] == list(release.tables)
    for resource in descriptor["resources"]:
        declared = table(resource["name"])
        assert [f["name"] for f in resource["schema"]["fields"]] == declared.release_schema.names
        assert all(f["description"] for f in resource["schema"]["fields"])
        assert resource["schema"]["primaryKey"] == list(declared.key)
        paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
        assert paths == release.manifest["tables"][resource["name"]]["files"] and all((release.path / p).is_file() for p in paths)


def test_a_wrong_descriptor_would_be_noticed(release: Release) -> None:
    without_path, wrong_type = package(release), package(release)
    del without_path["resources"][0]["path"]
    wrong_type["resources"][0]["schema"]["fields"][0]["type"] = "nonsense"
    assert not Package.validate_descriptor(without_path).valid and not Package.validate_descriptor(wrong_type).valid


def test_the_descriptor_carries_constraints_units_and_foreign_keys(release: Release) -> None:
    schema = {r["name"]: r["schema"] for r in package(release)["resources"]}
    fields = {f["name"]: f for f in schema["figures"]["fields"]}
    assert fields["amount"]["type"] == "number" and fields["amount"]["unit"] == "currency units"
    assert fields["ordinal"] == {**fields["ordinal"], "type": "integer", "constraints": {"required": True, "minimum": 0}}
    assert fields["bound"]["constraints"] == {"enum": ["min", "max", "range"]}
    assert fields["article_id"]["constraints"]["pattern"] == "[0-9a-f]{32}" and fields["evidence"]["type"] == "array"
    assert schema["figures"]["foreignKeys"] == [{"fields": ["article_id"], "reference": {"resource": "articles", "fields": ["article_id"]}}]
    assert "text" not in {f["name"] for f in schema["articles"]["fields"]}


def test_only_web_addresses_become_paths_of_sources(release: Release) -> None:
    paths = {s["title"]: s.get("path") for s in package(release)["sources"]}
    assert paths[SIPRI] == "https://www.sipri.org/x" and paths[HOSTILE] is None and paths["World Bank"] is None


class Seen(HTMLParser):
    """Elements, attributes and balance of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]
        self.links += [v or "" for name, v in attrs if name in ("href", "src")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_escapes_everything_and_runs_nothing(release: Release) -> None:
    page, seen = (release.path / "index.html").read_text(encoding="utf-8"), Seen()
    seen.feed(page)
    assert seen.open == [] and not seen.tags & {"script", "iframe", "img", "link", "object", "form"}
    assert "alert('x')" in seen.text and "<script" not in page and "\u202e" not in page
    assert all(re.match(r"https://|[A-Za-z]+\.(?:md|json)$", link) for link in seen.links), seen.links
    assert "default-src 'none'" in page and MARKER not in page


def test_the_page_shows_tables_rows_columns_validation_and_credits(release: Release) -> None:
    seen = Seen()
    seen.feed((release.path / "index.html").read_text(encoding="utf-8"))
    for part in (
        "2026.11.23",
        "statements",
        "speaker_affiliation",
        "checks passed",
        "40",
        SIPRI,
        "fair-use",
        "Measured extraction quality",
        "0.5",
    ):
        assert part in seen.text, part
    assert release.content_sha256 in seen.text


def test_the_readme_shows_rows_opening_licence_and_credits_in_sound_tables(release: Release) -> None:
    text = (release.path / "README.md").read_text(encoding="utf-8")
    for part in (
        "pandas",
        "DuckDB",
        "polars",
        "dplyr",
        "open_release",
        "Creative Commons Attribution 4.0",
        SIPRI,
        "fair-use",
        "2026.11.23",
        "[findings](#findings)",
    ):
        assert part in text, part
    assert "<script" not in text and not re.search(r"(?<!\\)\]\(javascript:", text) and MARKER not in text
    for block in re.findall(r"(?:^\|.*\|\n)+", text, re.M):
        bars = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
        assert len(bars) == 1, block


def test_without_sipri_files_no_sipri_terms_are_claimed(tmp_path: Path) -> None:
    release = released(Home(tmp_path))
    for name in ("README.md", "index.html"):
        assert "SIPRI" not in (release.path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["python", "sql"])
def test_the_readme_code_runs(release: Release, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import duckdb

    text = (release.path / "README.md").read_text(encoding="utf-8")
    code = re.search(rf"```{language}\n(.*?)```", text, re.S)
    assert code
    monkeypatch.chdir(release.path)
    if language == "sql":
        assert len(duckdb.sql(code[1].replace(";", "")).fetchall()) == 8
        return
    for block in code[1].strip().split("\n\n"):
        if "polars" in block:  # not one of the project's libraries
            continue
        names: dict[str, object] = {}
        exec(block, names)
        assert len(names["statements"]) == 8  # type: ignore[arg-type]


def test_the_dictionary_has_a_row_for_every_column_of_every_table() -> None:
    text = dictionary_markdown()
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", text, re.M | re.S))
    assert list(sections) == [t.name for t in tables()]
    for declared in tables():
        rows = re.findall(r"^\| `(\w+)` \|", sections[declared.name], re.M)
        assert rows == [c.name for c in declared.columns]
        lines = [line for line in sections[declared.name].splitlines() if line.startswith("|")]
        assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {6}, declared.name
    assert re.search(r"\| `text` \|.*\*\*Private", sections["articles"]) and "not in releases" in sections["rejects"]
    assert re.search(r"\| `implied_rate` \| float64 .*\*rounded\*", sections["figures"])
    assert "`article_id` refers to `articles.article_id`" in sections["figures"]
    assert dictionary_markdown([table("budgets")]).count("\n## ") == 1


def test_a_cell_of_a_table_stays_one_cell() -> None:
    assert cell("a | b\n<i>*c*</i>") == r"a \| b &lt;i&gt;\*c\*&lt;/i&gt;"
