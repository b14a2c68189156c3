"""Capture days: what is asked when, what is archived, and that nothing is asked twice."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import parquet
from onrecord.errors import OnRecordError
from onrecord.fetching import CaptureResult, archived_days, available_days, capture_day, listed_days, pending_documents, read_payload
from onrecord.fetching.capture import SITEMAP_FILES
from onrecord.ids import sha256_hex
from onrecord.sources import SourceList
from onrecord.store import Home
from onrecord.tables import table
from tests.unit.fetching_material import DAY, NOW, TODAY, Outlet, Reply, client, foreign_warc, now, outlet, rss, sources

HTML = {"Content-Type": "text/html"}
DATE = "Thu, 19 Nov 2026 13:00:00 +0400"


@pytest.fixture
def site() -> Iterator[Outlet]:
    with outlet() as served:
        yield served


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def entry(name: str, kind: str, url: str, **more: object) -> str:
    lines = [f"{k} = {v if isinstance(v, int | float) else json.dumps(v)}" for k, v in more.items()]
    return f'[[source]]\nname = "{name}"\nkind = "{kind}"\nurl = "{url}"\npace_seconds = 0\n' + "\n".join(lines) + "\n"


def feed(site: Outlet, tmp_path: Path, *paths: str, **more: object) -> SourceList:
    site.replies["/feed"] = Reply(rss(*[(site.page(p, f"Page {p}"), f"Title {p}", DATE) for p in paths]))
    return sources(tmp_path, entry("kura", "feed", site.base + "/feed", outlet="Kura Dispatch", **more))


def run(home: Home, listed: SourceList, day: dt.date = TODAY, **options: object) -> CaptureResult:
    return capture_day(home, listed, day, **{"fetcher": client(retries=0), "now": now} | options)  # type: ignore[arg-type]


def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError(f"a socket was opened: {args}")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


def test_a_feed_leads_to_its_pages_with_what_it_said_of_them(site: Outlet, home: Home, tmp_path: Path) -> None:
    result = run(home, feed(site, tmp_path, "/1", "/2"))
    rows = result.captures.to_pylist()
    assert result.rejects == [] and result.captures.schema.equals(table("captures").schema)
    assert sorted((r["url"], r["listed_title"]) for r in rows) == [(site.base + p, f"Title {p}") for p in ("/1", "/2")]
    assert {(r["source"], r["outlet"], r["http_status"], r["captured_at"], r["captured_on"]) for r in rows} == {
        ("kura", "Kura Dispatch", 200, NOW, TODAY)
    }
    assert {r["listed_published_at"] for r in rows} == {dt.datetime(2026, 11, 19, 9, tzinfo=dt.UTC)}
    assert all(sha256_hex(read_payload(home, r)) == r["content_sha256"] for r in rows)
    assert result.requests == 4 == len(site.asked) and result.bytes_received > 0  # robots.txt, feed, two pages


def test_an_archived_day_is_replayed_without_any_socket_and_to_the_same_bytes(
    site: Outlet, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = feed(site, tmp_path, "/1", "/2", "/3")
    first = run(home, listed).captures
    home.write_table("captures", first, TODAY)
    before = home.table_path("captures", TODAY).read_bytes()
    shutil.rmtree(home.tables)
    offline(monkeypatch)
    for fetcher, today in ((None, TODAY), (client(), TODAY + dt.timedelta(days=1))):
        again = run(home, listed, fetcher=fetcher, today=today)
        assert again.captures.equals(first) and again.requests == 0 and again.rejects == []
    home.write_table("captures", again.captures, TODAY)
    assert home.table_path("captures", TODAY).read_bytes() == before


def test_a_replay_in_another_process_gives_the_same_table(site: Outlet, home: Home, tmp_path: Path) -> None:
    listed = feed(site, tmp_path, "/1", "/2", "/3")
    parquet.write(tmp_path / "first.parquet", run(home, listed).captures, table("captures").schema)
    program = (
        "import datetime as dt, sys; from pathlib import Path; from onrecord import parquet; from onrecord.fetching import capture_day; "
        "from onrecord.sources import load_sources; from onrecord.store import Home; from onrecord.tables import table; "
        "sys.addaudithook(lambda event, args: sys.exit(event) if event in ('socket.connect', 'socket.getaddrinfo', 'socket.bind') else None); "
        "found = capture_day(Home(Path(sys.argv[1])), load_sources(sys.argv[2]), dt.date(2026, 11, 20), fetcher=None, now=lambda: dt.datetime(2027, 5, 1, tzinfo=dt.UTC)); "
        "parquet.write(Path(sys.argv[3]), found.captures, table('captures').schema)"
    )
    arguments = [str(home.root), str(listed.path), str(tmp_path / "again.parquet")]
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONHASHSEED": "11", "TZ": "Asia/Baku"},
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "again.parquet").read_bytes() == (tmp_path / "first.parquet").read_bytes()


def test_seen_pages_are_not_fetched_again_on_this_or_a_later_day(site: Outlet, home: Home, tmp_path: Path) -> None:
    listed = feed(site, tmp_path, "/1")
    run(home, listed)
    files = sorted(p.name for p in (home.warc / TODAY.isoformat()).iterdir())
    listed = feed(site, tmp_path, "/1", "/2")
    second = run(home, listed)
    assert second.captures.num_rows == 2 and site.asked.count("/1") == 1
    assert set(files) < {p.name for p in (home.warc / TODAY.isoformat()).iterdir()}
    home.write_table("captures", second.captures, TODAY)
    later = NOW + dt.timedelta(days=1)
    third = run(home, feed(site, tmp_path, "/1", "/2", "/3"), later.date(), now=lambda: later)
    assert [r["url"] for r in third.captures.to_pylist()] == [site.base + "/3"]
    assert site.asked.count("/1") == site.asked.count("/2") == 1


def test_a_table_older_than_its_archive_hides_no_seen_page(site: Outlet, home: Home, tmp_path: Path) -> None:
    home.write_table("captures", table("captures").empty(), TODAY)
    run(home, feed(site, tmp_path, "/1"))
    later = NOW + dt.timedelta(days=1)
    assert run(home, feed(site, tmp_path, "/1"), later.date(), now=lambda: later).captures.num_rows == 0
    assert site.asked.count("/1") == 1


def test_a_page_listed_by_two_sources_is_fetched_once(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies["/feed"] = Reply(rss((site.page("/1", "one"), "t", DATE)))
    listed = sources(tmp_path, entry("a", "feed", site.base + "/feed") + entry("b", "feed", site.base + "/feed"))
    result = run(home, listed)
    assert [r["source"] for r in result.captures.to_pylist()] == ["a"] and site.asked.count("/1") == 1
    assert site.asked.count("/robots.txt") == 1


def test_a_listing_gives_no_more_pages_than_its_source_allows(site: Outlet, home: Home, tmp_path: Path) -> None:
    result = run(home, feed(site, tmp_path, "/1", "/2", "/3", max_items=2))
    assert {r["listed_title"] for r in result.captures.to_pylist()} == {"Title /1", "Title /2"}


def test_the_network_is_asked_on_its_own_day_only(site: Outlet, home: Home, tmp_path: Path) -> None:
    listed = feed(site, tmp_path, "/1")
    assert run(home, listed, DAY).captures.num_rows == 0
    assert run(home, listed, TODAY, fetcher=None).captures.num_rows == 0
    assert site.asked == [] and archived_days(home) == []


def test_what_fails_is_a_reject_and_the_others_go_on(site: Outlet, home: Home, tmp_path: Path) -> None:
    pages = [(site.base + p, "t", DATE) for p in ("/gone", "/cut", "/private/x", "/1")]
    site.page("/1", "one")
    site.replies |= {
        "/feed": Reply(rss(*pages)), "/broken": Reply(b"<html>no feed</html>"), "/robots.txt": Reply(b"User-agent: *\nDisallow: /private"),
        "/cut": Reply(pieces=[b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"], pause=0), "/entities": Reply(b'<!DOCTYPE x [<!ENTITY a "a">]><rss/>'),
    }  # fmt: skip
    names = {"broken": "/broken", "missing": "/no-feed", "entities": "/entities", "good": "/feed"}
    result = run(home, sources(tmp_path, "".join(entry(n, "feed", site.base + p) for n, p in names.items())))
    assert [r["url"] for r in result.captures.to_pylist()] == [site.base + "/1"]
    found = {(r.source, r.subject.removeprefix(site.base), r.code) for r in result.rejects}
    assert found == {
        ("broken", "/broken", "OR-F020"), ("missing", "/no-feed", "OR-F007"), ("entities", "/entities", "OR-F020"), ("good", "/gone", "OR-F007"),
        ("good", "/cut", "OR-F006"), ("good", "/private/x", "OR-F011"),
    }  # fmt: skip
    assert any("404" in r.found for r in result.rejects if r.subject.endswith("/gone"))


def test_a_host_that_is_down_is_an_error_to_try_again(home: Home, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    result = run(home, sources(tmp_path, entry("down", "feed", f"http://127.0.0.1:{port}/feed")))
    assert [r.code for r in result.rejects] == ["OR-F001"] and result.captures.num_rows == 0


def test_a_private_address_in_a_feed_is_not_opened(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies["/feed"] = Reply(rss(("http://169.254.169.254/latest/meta-data", "t", DATE), (site.page("/1", "one"), "t", DATE)))
    result = run(home, sources(tmp_path, entry("kura", "feed", site.base + "/feed")))
    assert [r.code for r in result.rejects] == ["OR-F010"] and result.captures.num_rows == 1


def sitemap(kind: str, *entries: tuple[str, str]) -> bytes:
    child = {"urlset": "url", "sitemapindex": "sitemap"}[kind]
    inside = "".join(f"<{child}><loc>{u}</loc><lastmod>{d}</lastmod></{child}>" for u, d in entries)
    return f'<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</{kind}>'.encode()


def test_a_sitemap_index_gives_the_newest_pages_and_survives_a_broken_part(site: Outlet, home: Home, tmp_path: Path) -> None:
    for path in ("/old", "/new", "/newest"):
        site.page(path, path)
    parts = [
        (site.base + p, d)
        for p, d in (("/a.xml", "2026-01-01"), ("/b.xml", "2026-11-19"), ("/broken.xml", "2026-11-18"), ("/map.xml", "2026-11-20"))
    ]
    site.replies |= {
        "/map.xml": Reply(sitemap("sitemapindex", *parts)),
        "/a.xml": Reply(sitemap("urlset", (site.base + "/old", "2025-12-31"))),
        "/b.xml": Reply(sitemap("urlset", (site.base + "/new", "2026-11-18"), (site.base + "/newest", "2026-11-19T08:00:00Z"))),
        "/broken.xml": Reply(b"oops"),
    }
    result = run(home, sources(tmp_path, entry("kura", "sitemap", site.base + "/map.xml", max_items=2)))
    assert {r["url"].removeprefix(site.base) for r in result.captures.to_pylist()} == {"/newest", "/new"}
    assert [(r.code, r.subject) for r in result.rejects] == [("OR-F020", site.base + "/broken.xml")]
    assert site.asked.count("/map.xml") == 1  # an index that names itself is no circle


def test_a_maze_of_sitemaps_ends(site: Outlet, home: Home, tmp_path: Path) -> None:
    for n in range(80):
        site.replies[f"/{n}.xml"] = Reply(sitemap("sitemapindex", *[(f"{site.base}/{m}.xml", "") for m in range(80)]))
    result = run(home, sources(tmp_path, entry("kura", "sitemap", site.base + "/0.xml")))
    assert result.captures.num_rows == 0 and len(site.asked) <= SITEMAP_FILES + 1


def conditional(headers: dict[str, str], times: int) -> Reply:
    if headers.get("If-None-Match") == '"v1"':
        return Reply(status=304, headers={"ETag": '"v1"'})
    return Reply(b"<p>rates</p>", headers={"ETag": '"v1"', **HTML})


def test_a_page_that_did_not_change_is_a_revisit_that_points_at_the_first_bytes(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies["/rates"] = conditional
    listed = sources(tmp_path, entry("kura", "pages", site.base + "/rates"))
    run(home, listed)
    later = NOW + dt.timedelta(days=1)
    (row,) = run(home, listed, later.date(), now=lambda: later).captures.to_pylist()
    assert (row["record_type"], row["http_status"], row["captured_at"]) == ("revisit", 304, later)
    assert read_payload(home, row) == b"<p>rates</p>" and row["content_bytes"] == 12


def test_the_same_bytes_without_a_304_are_a_revisit_and_new_bytes_a_response(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies["/rates"] = lambda headers, times: Reply(b"<p>rates</p>" if times < 3 else b"<p>new rates</p>", headers=HTML)
    listed = sources(tmp_path, entry("kura", "pages", site.base + "/rates"))
    kinds = []
    for hours in range(3):
        at = NOW + dt.timedelta(hours=hours)
        kinds.append(run(home, listed, at.date(), now=lambda at=at: at).captures.to_pylist()[-1])
    assert [r["record_type"] for r in kinds] == ["response", "revisit", "response"] and [r["http_status"] for r in kinds] == [200, 200, 200]
    assert [read_payload(home, r) for r in kinds] == [b"<p>rates</p>", b"<p>rates</p>", b"<p>new rates</p>"]


def test_a_revisit_needs_its_first_bytes_so_a_damaged_archive_is_asked_anew(site: Outlet, home: Home, tmp_path: Path) -> None:
    site.replies["/rates"] = conditional
    listed = sources(tmp_path, entry("kura", "pages", site.base + "/rates"))
    home.write_table("captures", run(home, listed).captures, TODAY)
    (path,) = (home.warc / TODAY.isoformat()).iterdir()
    stat = path.stat()
    path.write_bytes(path.read_bytes()[:-20])
    import os

    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    later = NOW + dt.timedelta(days=1)
    result = run(home, listed, later.date(), now=lambda: later)
    assert [r["record_type"] for r in result.captures.to_pylist()] == ["response"] and [r.code for r in result.rejects] == ["OR-F030"]


def test_pages_fetched_after_midnight_belong_to_the_next_day(site: Outlet, home: Home, tmp_path: Path) -> None:
    ticks = iter(range(100))

    def clock() -> dt.datetime:
        return dt.datetime(2026, 11, 20, 23, 59, 0, tzinfo=dt.UTC) + dt.timedelta(seconds=20 * next(ticks))

    listed = feed(site, tmp_path, "/1", "/2", "/3", "/4")
    result = run(home, listed, TODAY, now=clock, today=TODAY)
    next_day = run(home, listed, TODAY + dt.timedelta(days=1), fetcher=None)
    assert 0 < result.captures.num_rows < 4 and result.captures.num_rows + next_day.captures.num_rows == 4
    home.write_table("captures", result.captures, TODAY)  # refuses rows of another day
    assert archived_days(home) == [TODAY, TODAY + dt.timedelta(days=1)]


def local(tmp_path: Path) -> SourceList:
    days = ("2026-11-18T23:59:59Z", "2026-11-19T00:00:00Z", "2026-11-19T23:59:59.5Z")
    foreign_warc(
        tmp_path / "web" / "a.warc.gz", [(f"https://kura-dispatch.example/{n}", d, b"<p>%d</p>" % n, HTML) for n, d in enumerate(days)]
    )
    return sources(tmp_path, '[[source]]\nname = "web"\nkind = "warc"\npath = "web/*.warc.gz"\noutlet = "Kura Dispatch"\n')


def test_records_of_local_archives_are_copied_to_their_own_day_once(home: Home, tmp_path: Path) -> None:
    listed = local(tmp_path)
    assert listed_days(listed) == available_days(home, listed) == [DAY - dt.timedelta(days=1), DAY]
    first = run(home, listed, DAY, fetcher=None)
    assert first.rejects == [] and [r["url"][-1] for r in first.captures.to_pylist()] == ["1", "2"]
    assert all(r["warc_file"].startswith(f"warc/{DAY}/") and r["outlet"] == "Kura Dispatch" for r in first.captures.to_pylist())
    files = sorted((home.warc / DAY.isoformat()).iterdir())
    assert run(home, listed, DAY, fetcher=None).captures.equals(first.captures)
    assert sorted((home.warc / DAY.isoformat()).iterdir()) == files
    shutil.rmtree(tmp_path / "web")
    assert run(home, listed, DAY, fetcher=None).captures.equals(first.captures)  # our archive is enough


def test_a_damaged_or_missing_local_archive_is_a_reject_and_the_rest_is_read(home: Home, tmp_path: Path) -> None:
    listed = local(tmp_path)
    path = tmp_path / "web" / "a.warc.gz"
    path.write_bytes(path.read_bytes()[:-30])
    assert DAY in available_days(home, listed)
    result = run(home, listed, DAY, fetcher=None)
    assert [r["url"][-1] for r in result.captures.to_pylist()] == ["1"] and "OR-F030" in {r.code for r in result.rejects}
    path.write_bytes(b"no archive at all")
    assert listed_days(listed) == [] and run(home, listed, TODAY, fetcher=None).rejects[0].code == "OR-F030"
    path.unlink()
    assert [r.code for r in run(home, listed, TODAY, fetcher=None).rejects] == ["OR-F037"]


def test_an_archive_on_the_network_is_read_once_and_each_record_kept_on_its_day(site: Outlet, home: Home, tmp_path: Path) -> None:
    made = foreign_warc(
        tmp_path / "made.warc.gz", [(f"https://kura-dispatch.example/{n}", f"2026-11-1{n}T10:00:00Z", b"<p>x</p>", HTML) for n in (7, 8)]
    )
    site.replies["/news.warc.gz"] = Reply(made.read_bytes())
    listed = sources(tmp_path, entry("crawl", "warc", site.base + "/news.warc.gz"))
    for _ in range(2):
        assert run(home, listed).rejects == []
    assert [d.day for d in archived_days(home)] == [17, 18] and site.asked.count("/news.warc.gz") == 1
    assert run(home, listed, dt.date(2026, 11, 17), fetcher=None).captures.num_rows == 1
    assert sorted(p.name for p in home.archive.iterdir()) == ["warc", "warc-read"]


def test_an_archive_on_the_network_that_is_missing_is_asked_again_next_time(site: Outlet, home: Home, tmp_path: Path) -> None:
    listed = sources(tmp_path, entry("crawl", "warc", site.base + "/{day:%Y}.warc.gz"))
    assert [r.code for r in run(home, listed, DAY).rejects] == ["OR-F007"]
    made = foreign_warc(tmp_path / "made.warc.gz", [("https://kura-dispatch.example/7", "2026-11-19T10:00:00Z", b"<p>x</p>", HTML)])
    site.replies["/2026.warc.gz"] = Reply(made.read_bytes())
    assert run(home, listed, DAY).captures.num_rows == 1


def test_every_page_of_a_real_crawl_is_captured_with_its_digest(shared: Path, home: Home, tmp_path: Path) -> None:
    path = shared / "data" / "pages" / "dev_pages.warc.gz"
    listed = sources(tmp_path, f'[[source]]\nname = "dev"\nkind = "warc"\npath = "{path}"\n')
    rows = []
    for day in listed_days(listed):
        result = capture_day(home, listed, day, fetcher=None, now=now)
        assert result.rejects == []
        rows += result.captures.to_pylist()
    assert len(rows) == 152 and all(r["record_type"] == "response" for r in rows)
    for row in rows[::8]:
        assert sha256_hex(read_payload(home, row)) == row["content_sha256"] and len(read_payload(home, row)) == row["content_bytes"]


def folder(tmp_path: Path) -> SourceList:
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    return sources(tmp_path, '[[source]]\nname = "desk"\nkind = "documents"\npath = "docs"\noutlet = "Kura Dispatch"\n')


def test_documents_are_captured_with_their_sidecar_on_the_day_it_names(home: Home, tmp_path: Path) -> None:
    listed = folder(tmp_path)
    (tmp_path / "docs" / "a.txt").write_text("Texts", encoding="utf-8")
    (tmp_path / "docs" / "a.toml").write_text(
        'url = "https://kura-dispatch.example/a"\noutlet = "Other"\nlanguage = "en"\ntitle = "T"\npublished_at = 2026-11-18\ncaptured_at = 2026-11-19T03:00:00+04:00\n'
    )
    (tmp_path / "docs" / "deep" / "b.html").write_bytes("<p>Ереван</p>".encode("cp1251"))
    (tmp_path / "docs" / "deep" / "b.json").write_text('{"captured_at": "2026-11-18T09:00:00Z"}')
    assert available_days(home, listed) == [dt.date(2026, 11, 18)]
    rows = run(home, listed, dt.date(2026, 11, 18), fetcher=None).captures.to_pylist()
    found = {r["url"]: r for r in rows}
    a, b = found["https://kura-dispatch.example/a"], found["urn:onrecord:document:desk:deep/b.html"]
    assert (a["record_type"], a["media_type"], a["charset"], a["outlet"], a["listed_title"]) == (
        "resource",
        "text/plain",
        "utf-8",
        "Other",
        "T",
    )
    assert a["captured_at"] == dt.datetime(2026, 11, 18, 23, tzinfo=dt.UTC) and a["listed_published_at"] == dt.datetime(
        2026, 11, 18, tzinfo=dt.UTC
    )
    assert (b["media_type"], b["charset"], b["outlet"], b["http_status"], b["final_url"]) == (
        "text/html",
        None,
        "Kura Dispatch",
        None,
        None,
    )
    assert read_payload(home, b).decode("cp1251") == "<p>Ереван</p>"


def test_documents_without_an_instant_are_captured_today_and_again_only_when_they_change(home: Home, tmp_path: Path) -> None:
    listed = folder(tmp_path)
    path = tmp_path / "docs" / "a.txt"
    path.write_text("one")
    assert pending_documents(home, listed) == [path] and available_days(home, listed) == []
    assert run(home, listed, DAY, fetcher=None).captures.num_rows == 0
    assert run(home, listed, fetcher=None).captures.num_rows == 1 and pending_documents(home, listed) == []
    later = NOW + dt.timedelta(days=1)
    assert run(home, listed, later.date(), fetcher=None, now=lambda: later).captures.num_rows == 0
    path.write_text("two")
    assert pending_documents(home, listed) == [path]
    (row,) = run(home, listed, later.date(), fetcher=None, now=lambda: later).captures.to_pylist()
    assert read_payload(home, row) == b"two" and row["captured_at"] == later


SIDECARS = {
    "unknown key": 'author = "x"',
    "no toml": "url = ",
    "bad url": 'url = "ftp://a.example/"',
    "captured_at without zone": "captured_at = 2026-11-20T09:00:00",
    "captured_at without time": "captured_at = 2026-11-20",
    "empty outlet": 'outlet = " "',
    "language": 'language = "English"',
    "huge title": f'title = "{"x" * 5000}"',
}


@pytest.mark.parametrize("sidecar", SIDECARS.values(), ids=SIDECARS)
def test_a_wrong_sidecar_is_a_reject_that_names_its_key_and_the_others_are_captured(home: Home, tmp_path: Path, sidecar: str) -> None:
    listed = folder(tmp_path)
    for name in ("a", "b"):
        (tmp_path / "docs" / f"{name}.txt").write_text(name)
    (tmp_path / "docs" / "a.toml").write_text(sidecar)
    result = run(home, listed, fetcher=None)
    assert [r["url"] for r in result.captures.to_pylist()] == ["urn:onrecord:document:desk:b.txt"]
    (reject,) = result.rejects
    assert (
        reject.code == "OR-F041"
        and reject.subject.endswith("a.txt")
        and (sidecar.split(" ")[0] in reject.location or "a.toml" in reject.location)
    )


def test_hidden_files_other_types_and_links_out_of_the_folder_are_no_documents(home: Home, tmp_path: Path) -> None:
    listed = folder(tmp_path)
    (tmp_path / "secret.txt").write_text("outside")
    (tmp_path / "docs" / "link.txt").symlink_to(tmp_path / "secret.txt")
    for name in (".hidden.txt", "c.pdf", "d.toml"):
        (tmp_path / "docs" / name).write_text("x")
    assert run(home, listed, fetcher=None).captures.num_rows == 0 and pending_documents(home, listed) == []


def test_a_file_name_and_a_text_in_no_known_encoding_are_captured_as_they_are(home: Home, tmp_path: Path) -> None:
    import os

    listed = folder(tmp_path)
    Path(os.fsdecode(os.fsencode(tmp_path / "docs") + b"/\xff\xfe.txt")).write_bytes("Баку".encode("cp1251"))
    (row,) = run(home, listed, fetcher=None).captures.to_pylist()
    assert row["url"].endswith("%FF%FE.txt") and row["charset"] is None and read_payload(home, row) == "Баку".encode("cp1251")


def test_a_missing_folder_of_documents_is_a_reject_and_no_sensor_stops(home: Home, tmp_path: Path) -> None:
    listed = folder(tmp_path)
    shutil.rmtree(tmp_path / "docs")
    assert pending_documents(home, listed) == [] and available_days(home, listed) == []
    assert [r.code for r in run(home, listed, fetcher=None).rejects] == ["OR-F040"]


def test_a_kill_between_two_writes_leaves_a_readable_archive(
    site: Outlet, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = feed(site, tmp_path, "/1", "/2")

    def killed(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            run(home, listed)
    assert archived_days(home) == [] and list(home.archive.rglob("*.part")) == []
    assert run(home, listed).captures.num_rows == 2


def test_a_damaged_earlier_table_is_no_obstacle(site: Outlet, home: Home, tmp_path: Path) -> None:
    home.write_table("captures", run(home, feed(site, tmp_path, "/1")).captures, TODAY)
    home.table_path("captures", TODAY).write_bytes(b"PAR1 broken")
    with pytest.raises(OnRecordError):
        home.read_table("captures", TODAY)
    later = NOW + dt.timedelta(days=1)
    assert run(home, feed(site, tmp_path, "/1"), later.date(), now=lambda: later).captures.num_rows == 0
    assert site.asked.count("/1") == 1
