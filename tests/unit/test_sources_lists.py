"""Source lists: what is accepted, and how a wrong entry is named."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.sources import KINDS, load_sources

NEWS = '[[source]]\nname = "kura"\nkind = "feed"\nurl = "https://kura-dispatch.example/feed"\n'
FILE = '[[source]]\nname = "bank"\nkind = "file"\nformat = "cbr_xml"\npublisher = "Bank"\nlicence = "free"\npath = "a.xml"\n'


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path | str) -> OnRecordError:
    with pytest.raises(OnRecordError) as caught:
        load_sources(path)
    return caught.value


def test_a_list_gives_its_sources_in_order_with_paths_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, NEWS + '[[source]]\nname = "desk"\nkind = "documents"\npath = "../docs"\n' + FILE)
    monkeypatch.chdir("/")
    found = load_sources(path)
    assert [s.name for s in found.sources] == ["kura", "desk", "bank"] and found.path == path
    assert [s.name for s in found.news] == ["kura", "desk"] and [s.name for s in found.files] == ["bank"]
    assert found.sources[1].path == tmp_path.parent / "docs" and found.sources[2].path == tmp_path / "a.xml"
    assert found.sources[2].url == (tmp_path / "a.xml").as_uri()


def test_a_relative_path_and_a_byte_order_mark_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "\ufeff" + NEWS)
    monkeypatch.chdir(tmp_path)
    assert load_sources("list.toml").path == tmp_path / "list.toml"


def test_every_key_reaches_its_source(tmp_path: Path) -> None:
    more = f'attribution = "A"\nvintage = "V"\npublished_on = 2026-04-28\ncaptured_at = 2026-11-17T10:00:00+04:00\nsha256 = "{"a" * 64}"\nmd5 = "{"b" * 32}"\npace_seconds = 0.5\n'
    (source,) = load_sources(write(tmp_path, FILE + more)).sources
    assert (source.format, source.publisher, source.licence, source.attribution, source.vintage) == ("cbr_xml", "Bank", "free", "A", "V")
    assert (source.published_on, source.captured_at) == (dt.date(2026, 4, 28), dt.datetime(2026, 11, 17, 6, tzinfo=dt.UTC))
    assert (source.sha256, source.md5, source.pace_seconds) == ("a" * 64, "b" * 32, 0.5)
    (source,) = load_sources(write(tmp_path, NEWS + 'outlet = "Kura Dispatch"\nlanguage = "en"\nmax_items = 7\n')).sources
    assert (source.outlet, source.language, source.max_items) == ("Kura Dispatch", "en", 7)


def test_the_day_of_an_address_is_filled_in(tmp_path: Path) -> None:
    text = NEWS.replace("/feed", "/{day:%d.%m.%Y}/{day:%Y-%m-%d}?q={day:%d/%m/%Y}")
    (source,) = load_sources(write(tmp_path, text)).sources
    assert source.urls_for(dt.date(2026, 3, 5)) == ("https://kura-dispatch.example/05.03.2026/2026-03-05?q=05/03/2026",)


WRONG = {
    "unknown key": (NEWS + "speed = 3\n", "source[1].speed"),
    "unknown kind": (NEWS.replace("feed", "telepathy", 1), "source[1].kind"),
    "missing kind": (NEWS.replace('kind = "feed"\n', ""), "source[1].kind"),
    "missing name": (NEWS.replace('name = "kura"\n', ""), "source[1].name"),
    "missing address": (NEWS[: NEWS.index("url")], "source[1].urls"),
    "doubled name": (NEWS + NEWS, "source[2].name"),
    "name": (NEWS.replace("kura", "Kura Dispatch", 1), "source[1].name"),
    "name as path": (NEWS.replace('"kura"', '"../kura"'), "source[1].name"),
    "both addresses": (NEWS + 'urls = ["https://a.example/"]\n', "source[1].url"),
    "no web address": (NEWS.replace("https", "ftp"), "source[1].url"),
    "user name": (NEWS.replace("https://", "https://me:word@"), "source[1].url"),
    "broken port": (NEWS.replace(".example/", ".example:port/"), "source[1].url"),
    "white space": (NEWS.replace("/feed", "/my feed"), "source[1].url"),
    "misspelt placeholder": (NEWS.replace("/feed", "/{date}"), "source[1].url"),
    "no addresses": (NEWS.replace('url = "https://kura-dispatch.example/feed"', "urls = []"), "source[1].urls"),
    "language": (NEWS + 'language = "English"\n', "source[1].language"),
    "pace": (NEWS + 'pace_seconds = "fast"\n', "source[1].pace_seconds"),
    "pace that is no number": (NEWS + "pace_seconds = nan\n", "source[1].pace_seconds"),
    "negative pace": (NEWS + "pace_seconds = -1\n", "source[1].pace_seconds"),
    "flag for a number": (NEWS + "max_items = true\n", "source[1].max_items"),
    "no items": (NEWS + "max_items = 0\n", "source[1].max_items"),
    "key of another kind": (NEWS + 'path = "docs"\n', "source[1].path"),
    "hash of a feed": (NEWS + f'sha256 = "{"a" * 64}"\n', "source[1].sha256"),
    "format": (FILE.replace("cbr_xml", "CBR XML"), "source[1].format"),
    "missing licence": (FILE.replace('licence = "free"\n', ""), "source[1].licence"),
    "file without place": (FILE.replace('path = "a.xml"\n', ""), "source[1].path or url"),
    "empty publisher": (FILE.replace('"Bank"', '" "'), "source[1].publisher"),
    "hash": (FILE + 'sha256 = "abc"\n', "source[1].sha256"),
    "short hash": (FILE + f'md5 = "{"a" * 64}"\n', "source[1].md5"),
    "instant without zone": (FILE + "captured_at = 2026-11-17T06:00:00\n", "source[1].captured_at"),
    "instant for a day": (FILE + "published_on = 2026-11-17T06:00:00Z\n", "source[1].published_on"),
    "documents without folder": ('[[source]]\nname = "d"\nkind = "documents"\n', "source[1].path"),
    "archive without place": ('[[source]]\nname = "d"\nkind = "warc"\n', "source[1].path or url"),
    "top key": ('title = "x"\n' + NEWS, "title"),
    "no entries": ("", "source"),
    "one table": ('[source]\nname = "x"\n', "source"),
    "list of numbers": ("source = [1]\n", "source[1]"),
}


@pytest.mark.parametrize(("text", "key"), WRONG.values(), ids=WRONG)
def test_a_wrong_entry_names_file_key_and_what_was_expected(tmp_path: Path, text: str, key: str) -> None:
    error = refusal(write(tmp_path, text))
    assert error.code == "OR-S003" and error.where == str(tmp_path / "list.toml")
    assert f"{key}:" in str(error) and ("expected" in error.action or "missing" in error.action)


def test_all_problems_of_a_list_are_named_at_once(tmp_path: Path) -> None:
    error = refusal(write(tmp_path, NEWS + "speed = 3\n" + FILE + 'sha256 = "abc"\n' + '[[source]]\nname = "x"\nkind = "y"\n'))
    assert all(key in error.action for key in ("source[1].speed", "source[2].sha256", "source[3].kind"))


@pytest.mark.parametrize("data", [b"[[source]\n", b"\xff\xfe", b"a = " + b"[" * 5000])
def test_what_is_no_toml_is_an_error_with_its_place(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "list.toml"
    path.write_bytes(data)
    assert refusal(path).code == "OR-S002"


def test_a_missing_list_says_what_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = refusal(tmp_path / "none.toml")
    assert error.code == "OR-S001" and '"live"' in error.action
    assert refusal(tmp_path).code == "OR-S001"
    monkeypatch.setenv("ONRECORD_SAMPLE", str(tmp_path / "gone.toml"))
    assert "ONRECORD_SAMPLE" in refusal("sample").action


def test_the_sample_is_the_one_of_the_checkout_or_the_one_that_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_SAMPLE", raising=False)
    root = Path(__file__).resolve().parents[2]
    assert load_sources("sample").path == root / "sample" / "sources.toml"
    monkeypatch.setenv("ONRECORD_SAMPLE", str(write(tmp_path, NEWS)))
    assert [s.name for s in load_sources("sample").sources] == ["kura"]


def test_a_package_without_checkout_says_that_the_sample_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_SAMPLE", raising=False)
    package = tmp_path / "site-packages" / "onrecord" / "sources"
    package.mkdir(parents=True)
    shutil.copy(Path(load_sources.__code__.co_filename).with_name("live.toml"), package)
    monkeypatch.setattr("onrecord.sources.loader.__file__", str(package / "loader.py"))
    assert refusal("sample").code == "OR-S001" and len(load_sources("live").sources) > 10


def test_the_live_list_covers_the_outlets_and_the_official_files_of_the_region() -> None:
    found = load_sources("live")
    outlets = {"Azatutyun", "CivilNet", "Massis Post", "Asbarez", "Armenpress", "OC Media", "JAMnews", "Eurasianet", "Trend", "Caspian News", "Report", "TASS", "U.S. Department of State", "U.S. Department of Defense"}  # fmt: skip
    assert {s.outlet for s in found.news} >= outlets and all(s.pace_seconds >= 5 for s in found.news)
    formats = {
        "worldbank_json",
        "sipri_xlsx",
        "cba_xml",
        "cbar_xml",
        "cbr_xml",
        "nbg_json",
        "ecb_zip",
        "rates_csv",
        "foreignassistance_csv",
    }
    assert {s.format for s in found.files} >= formats and {s.kind for s in found.sources} <= set(KINDS)
    assert all(u.startswith("https://") for s in found.sources for u in s.urls_for(dt.date(2026, 11, 20)))
    series = " ".join(next(s for s in found.files if s.format == "worldbank_json").urls)
    assert all(code in series for code in ("MS.MIL.XPND.CD", "MS.MIL.XPND.CN", "MS.MIL.XPND.GD.ZS", "ARM;AZE"))
