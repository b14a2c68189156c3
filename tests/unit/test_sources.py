"""Source lists: the built-in ones load, and a wrong entry is named with file, key and what was expected."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from onrecord.budgets import FORMATS
from onrecord.errors import OnRecordError
from onrecord.sources import load_sources


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_live_list_covers_the_outlets_and_official_files_and_names_known_formats() -> None:
    live = load_sources("live")
    outlets = {s.outlet for s in live.news}
    assert {"Azatutyun", "CivilNet", "Massis Post", "Asbarez", "Armenpress", "OC Media", "JAMnews", "Eurasianet", "Trend", "Caspian News", "Report",
            "TASS", "U.S. Department of State", "U.S. Department of Defense"} <= outlets  # fmt: skip
    assert all(s.format in FORMATS for s in live.files)
    assert all(url.startswith("https://") for s in live.sources for url in s.urls)
    assert all(s.pace_seconds >= 2 for s in live.news)


def test_paths_are_taken_from_the_folder_of_the_list(tmp_path: Path) -> None:
    found = load_sources(write(tmp_path, '[[source]]\nname = "d"\nkind = "documents"\npath = "in/../docs"\n')).sources[0]
    assert found.path == tmp_path.resolve() / "docs"


def test_a_day_in_an_address_is_filled_in(tmp_path: Path) -> None:
    text = '[[source]]\nname = "f"\nkind = "file"\nformat = "cbar_xml"\npublisher = "P"\nlicence = "L"\nurl = "https://a.example/{day:%d.%m.%Y}.xml"\n'
    assert load_sources(write(tmp_path, text)).sources[0].urls_for(dt.date(2026, 4, 3)) == ("https://a.example/03.04.2026.xml",)


GOOD = 'name = "a"\nkind = "feed"\nurl = "https://a.example/rss"\n'


@pytest.mark.parametrize(
    "entry,problem",
    [
        ('kind = "feed"\nurl = "https://a.example/"', "source[1].name: missing"),
        ('name = "A b"\nkind = "feed"\nurl = "https://a.example/"', "source[1].name: expected a name in kebab-case"),
        ('name = "a"\nkind = "radio"\nurl = "https://a.example/"', "source[1].kind: expected one of feed"),
        ('name = "a"\nkind = "feed"', "source[1].urls: missing"),
        ('name = "a"\nkind = "feed"\nurl = "ftp://a.example/"', "source[1].url: expected an http or https address"),
        ('name = "a"\nkind = "feed"\nurl = "https://me:secret@a.example/"', "source[1].url: expected an http or https address"),
        ('name = "a"\nkind = "warc"', "source[1].path or url: missing"),
        ('name = "a"\nkind = "documents"', "source[1].path: missing"),
        ('name = "a"\nkind = "file"\nformat = "cbar_xml"\npath = "x"', "source[1].publisher: missing"),
        (GOOD + "colour = 1", "source[1].colour: unknown key"),
        (GOOD + "pace_seconds = -1", "source[1].pace_seconds: expected a number from 0"),
        (GOOD + "max_items = 2.5", "source[1].max_items: expected a whole number"),
        (GOOD + "captured_at = 2026-11-17T09:00:00", "source[1].captured_at: expected an instant with offset"),
        (GOOD + 'language = "English"', "source[1].language: expected a language code"),
    ],
)
def test_a_wrong_entry_says_key_and_expectation(tmp_path: Path, entry: str, problem: str) -> None:
    with pytest.raises(OnRecordError) as caught:
        load_sources(write(tmp_path, f"[[source]]\n{entry}\n"))
    assert caught.value.code == "OR-S003" and problem in caught.value.action and caught.value.where.endswith("list.toml")


def test_every_problem_of_a_list_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError) as caught:
        load_sources(write(tmp_path, f"[[source]]\n{GOOD}\n[[source]]\n{GOOD}colour = 1\n[extra]\nx = 1\n"))
    assert all(p in caught.value.action for p in ("extra", "source[2].colour", "source[2].name"))


@pytest.mark.parametrize("text,code", [("[[source", "OR-S002"), ("", "OR-S003"), ("source = 3", "OR-S003")])
def test_a_file_that_is_no_source_list_is_a_numbered_error(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(OnRecordError, match=code):
        load_sources(write(tmp_path, text))


def test_a_missing_file_says_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="OR-S001") as caught:
        load_sources(tmp_path / "none.toml")
    assert "ONRECORD_SAMPLE" in caught.value.action


def test_the_sample_may_lie_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_SAMPLE", str(write(tmp_path, f"[[source]]\n{GOOD}")))
    assert [s.name for s in load_sources("sample").sources] == ["a"]
