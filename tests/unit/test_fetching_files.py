"""Official files: archived once, for ever, with where they came from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.fetching import capture_files, file_captures, read_file
from onrecord.fetching.files import md5_hex
from onrecord.fetching.services import Service, service_at
from onrecord.ids import sha256_hex
from onrecord.sources import load_sources
from onrecord.store import Home
from tests.unit.fetching_material import NOW, Outlet, Reply, client, now, outlet, sources

FILE = '[[source]]\nname = "{name}"\nkind = "file"\nformat = "worldbank_json"\npublisher = "World Bank"\nlicence = "CC BY 4.0"\n{more}\n'


@pytest.fixture
def site() -> Iterator[Outlet]:
    with outlet() as served:
        yield served


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def entry(more: str, name: str = "bank") -> str:
    return FILE.format(name=name, more=more)


def test_a_file_on_the_network_is_archived_with_where_it_came_from(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies["/data"] = Reply(b"[1]", headers={"Content-Type": "application/json; charset=utf-8"})
    listed = sources(
        tmp_path, entry(f'url = "{site.base}/data"\nattribution = "WB"\nvintage = "2026"\npublished_on = 2026-11-01\npace_seconds = 0')
    )
    result = capture_files(home, listed, fetcher=client(), now=now)
    (capture,) = result.captures
    assert result.rejects == [] and file_captures(home) == [capture] and read_file(home, capture) == b"[1]"
    assert (capture.source, capture.format, capture.publisher, capture.url, capture.media_type) == ("bank", "worldbank_json", "World Bank", site.base + "/data", "application/json")  # fmt: skip
    assert (capture.sha256, capture.size, capture.captured_at, capture.published_on) == (sha256_hex(b"[1]"), 3, NOW, dt.date(2026, 11, 1))
    sidecar = json.loads((home.archive / (capture.archive_path + ".json")).read_text(encoding="utf-8"))
    assert list(sidecar) == sorted(sidecar) and sidecar["vintage"] == "2026"


def test_the_same_bytes_again_are_nothing_new_and_changed_bytes_another_file(site: Outlet, home: Home, tmp_path: Path) -> None:
    listed = sources(tmp_path, entry(f'url = "{site.base}/data"\npace_seconds = 0'))
    site.replies["/data"] = Reply(b"[1]")
    first = capture_files(home, listed, fetcher=client(), now=now).captures
    later = NOW + dt.timedelta(days=1)
    assert capture_files(home, listed, fetcher=client(), now=lambda: later).captures == first
    site.replies["/data"] = Reply(b"[2]")
    (second,) = capture_files(home, listed, fetcher=client(), now=lambda: later).captures
    assert file_captures(home) == [*first, second] and read_file(home, first[0]) == b"[1]" and second.captured_at == later


def test_without_a_client_only_local_files_are_read(home: Home, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"[1]")
    text = entry('path = "a.json"\nurl = "https://bank.example/a"\ncaptured_at = 2026-11-17T06:00:00Z') + entry(
        'url = "https://bank.example/b"', "other"
    )
    result = capture_files(home, sources(tmp_path, text), fetcher=None, now=now)
    (capture,) = result.captures
    assert (
        result.rejects == []
        and capture.url == "https://bank.example/a"
        and capture.captured_at == dt.datetime(2026, 11, 17, 6, tzinfo=dt.UTC)
    )


def test_the_address_of_a_day_is_asked_for_the_capture_day(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies["/rates/20.11.2026.xml"] = Reply(b"<rates/>")
    listed = sources(tmp_path, entry(f'url = "{site.base}/rates/{{day:%d.%m.%Y}}.xml"\npace_seconds = 0'))
    assert [c.url for c in capture_files(home, listed, fetcher=client(), now=now).captures] == [site.base + "/rates/20.11.2026.xml"]


def test_one_failed_address_costs_neither_the_others_of_its_source_nor_other_sources(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies |= {"/1": Reply(b"1"), "/3": Reply(b"3"), "/4": Reply(b"4"), "/robots.txt": Reply(b"User-agent: *\nDisallow: /3")}
    urls = json.dumps([f"{site.base}/{n}" for n in (1, 2, 3)])
    text = (
        entry(f"urls = {urls}\npace_seconds = 0")
        + entry('path = "missing.xlsx"', "local")
        + entry(f'url = "{site.base}/4"\npace_seconds = 0', "four")
    )
    result = capture_files(home, sources(tmp_path, text), fetcher=client(), now=now)
    assert [read_file(home, c) for c in result.captures] == [b"1", b"4"]
    assert [(r.source, r.code) for r in result.rejects] == [("bank", "OR-F054"), ("bank", "OR-F011"), ("local", "OR-F050")]
    assert all(r.stage == "budget_files" for r in result.rejects)


def test_bytes_that_are_not_those_the_list_names_are_kept_out(home: Home, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"[1]")
    good, bad = sha256_hex(b"[1]"), sha256_hex(b"[2]")
    text = entry(f'path = "a.json"\nsha256 = "{bad}"', "bad") + entry(f'path = "a.json"\nsha256 = "{good}"', "good")
    result = capture_files(home, sources(tmp_path, text), fetcher=None, now=now)
    assert [c.source for c in result.captures] == ["good"] == [c.source for c in file_captures(home)]
    assert [(r.code, r.source) for r in result.rejects] == [("OR-F051", "bad")] and good in result.rejects[0].found


@pytest.mark.parametrize("checksum", [f'sha256 = "{sha256_hex(b"[1]")}"', f'md5 = "{md5_hex(b"[1]")}"'], ids=["sha256", "md5"])
def test_another_edition_at_the_address_fails_the_source_and_the_last_good_file_stays(
    site: Outlet, home: Home, tmp_path: Path, checksum: str
) -> None:
    listed = sources(tmp_path, entry(f'url = "{site.base}/data"\npace_seconds = 0\n{checksum}'))
    site.replies["/data"] = Reply(b"[1]")
    (good,) = capture_files(home, listed, fetcher=client(), now=now).captures
    site.replies["/data"] = Reply(b"[1, 2]")
    result = capture_files(home, listed, fetcher=client(), now=now)
    assert result.captures == [] and [(r.code, r.source, r.stage) for r in result.rejects] == [("OR-F051", "bank", "budget_files")]
    assert file_captures(home) == [good] and read_file(home, good) == b"[1]"


def test_a_file_beyond_the_limit_is_a_reject(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.fetching.files.LARGEST", 2)
    (tmp_path / "a.json").write_bytes(b"[1]")
    result = capture_files(home, sources(tmp_path, entry('path = "a.json"')), fetcher=None, now=now)
    assert result.captures == [] and [r.code for r in result.rejects] == ["OR-F050"] and not home.files.exists()


def test_a_changed_or_lost_archive_is_an_error_and_never_other_bytes(home: Home, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"[1]")
    listed = sources(tmp_path, entry('path = "a.json"'))
    (capture,) = capture_files(home, listed, fetcher=None, now=now).captures
    path = home.archive / capture.archive_path
    path.write_bytes(b"[9]")
    with pytest.raises(OnRecordError, match="OR-F053"):
        read_file(home, capture)
    path.unlink()
    with pytest.raises(OnRecordError, match="OR-F053"):
        read_file(home, capture)
    assert capture_files(home, listed, fetcher=None, now=now).captures == [capture] and read_file(home, capture) == b"[1]"  # healed
    path.with_name(path.name + ".json").write_text("{}")
    with pytest.raises(OnRecordError, match="OR-F052"):
        file_captures(home)


def test_every_capture_of_files_leaves_only_whole_files(home: Home, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"[1]")
    (capture,) = capture_files(home, sources(tmp_path, entry('path = "a.json"')), fetcher=None, now=now).captures
    assert sorted(p.name for p in home.files.rglob("*") if p.is_file()) == [capture.sha256, capture.sha256 + ".json"]


def test_a_file_behind_a_soap_service_is_asked_with_its_envelope_for_the_day(
    site: Outlet, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Service(url=site.base + "/rates.asmx", action="http://bank.example/Rates", body="<Day>{day:%Y-%m-%d}</Day>")
    monkeypatch.setattr("onrecord.fetching.services.services", lambda: (known,))
    site.replies["/rates.asmx"] = lambda headers, times: (
        Reply(status=503) if times == 1 else Reply(b"<Envelope/>", headers={"Content-Type": "text/xml"})
    )
    listed = sources(tmp_path, entry(f'url = "{site.base}/rates.asmx"\npace_seconds = 0'))
    (capture,) = capture_files(home, listed, fetcher=client(), now=now).captures
    assert read_file(home, capture) == b"<Envelope/>" and capture.media_type == "text/xml"
    assert site.bodies == [b"<Day>2026-11-20</Day>"] * 2
    assert site.headers[-1]["SOAPAction"] == '"http://bank.example/Rates"' and site.headers[-1]["Content-Type"].startswith("text/xml")


def test_the_request_to_the_armenian_central_bank_is_xml_about_the_year_so_far() -> None:
    from lxml import etree

    (url,) = next(s for s in load_sources("live").files if s.format == "cba_xml").urls
    service = service_at(url)
    assert service is not None and service_at(url + "?WSDL") is None
    texts = {etree.QName(node).localname: node.text for node in etree.fromstring(service.post(dt.date(2026, 3, 5))).iter()}
    assert (texts["DateFrom"], texts["DateTo"]) == ("2026-01-01", "2026-03-05") and "USD" in (texts["ISOCodes"] or "")
    assert service.action.rpartition("/")[2] in texts
