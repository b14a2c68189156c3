"""Fetching against a server on this machine: what is asked, what is kept, what is refused; and the archive it fills."""

from __future__ import annotations

import datetime as dt
import gzip
import http.server
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import OnRecordError
from onrecord.fetching import (
    Fetcher,
    Guard,
    Limits,
    capture_day,
    capture_files,
    file_captures,
    index_day,
    pending_documents,
    read_file,
    read_payload,
)  # fmt: skip
from onrecord.fetching.encodings import dechunk, decompress
from onrecord.fetching.guard import is_public
from onrecord.fetching.listings import read_feed, read_sitemap
from onrecord.fetching.robots import Robots
from onrecord.fetching.warc import Page, encode, write_file
from onrecord.sources import SourceList, load_sources
from onrecord.store import Home

NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
DAY = NOW.date()
PAGE = b"<html><body><p>The minister said the budget would grow.</p></body></html>"


class Site:
    """A small web server. `routes`: path -> (status, headers, body); `asked`: what was requested."""

    def __init__(self) -> None:
        self.routes: dict[str, Any] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                route = site.routes.get(self.path, (404, {}, b"nothing here"))
                status, headers, body = route(self) if callable(route) else route
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if "Content-Length" not in headers:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    self.wfile.write(body)
                except OSError:
                    self.close_connection = True

            def log_message(self, *args: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    yield found
    found.server.shutdown()
    found.server.server_close()


def fetcher(**limits: Any) -> Fetcher:
    return Fetcher(guard=Guard(allowed_hosts=frozenset({"127.0.0.1"})), limits=Limits(**({"retries": 0} | limits)), sleep=lambda _: None)


def sources(tmp_path: Path, text: str) -> SourceList:
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return load_sources(path)


def rss(site: Site, *paths: str) -> bytes:
    items = "".join(
        f"<item><title>Item {p}</title><link>{site.url}{p}</link><pubDate>Thu, 19 Nov 2026 10:00:00 +0400</pubDate></item>" for p in paths
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()


def capture(home: Home, listed: SourceList, client: Fetcher | None = None, day: dt.date = DAY) -> Any:
    return capture_day(home, listed, day, fetcher=client, now=lambda: NOW)


def test_a_feed_leads_to_archived_pages_and_broken_ones_to_rejects(site: Site, tmp_path: Path) -> None:
    site.routes |= {
        "/rss": (200, {}, rss(site, "/a", "/gone", "/forbidden/b")),
        "/a": (200, {"Content-Type": "text/html; charset=UTF-8", "ETag": '"1"'}, PAGE),
    }
    site.routes["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /forbidden/\n")
    home = Home(tmp_path / "home")
    listed = sources(tmp_path, f'[[source]]\nname = "news"\nkind = "feed"\noutlet = "Site"\nurl = "{site.url}/rss"\npace_seconds = 0\n')
    result = capture(home, listed, fetcher())
    rows = result.captures.to_pylist()
    assert [(r["url"], r["outlet"], r["http_status"], r["media_type"], r["charset"], r["etag"], r["listed_title"]) for r in rows] == [
        (site.url + "/a", "Site", 200, "text/html", "utf-8", '"1"', "Item /a")
    ]
    assert rows[0]["listed_published_at"] == dt.datetime(2026, 11, 19, 6, tzinfo=dt.UTC)
    assert read_payload(home, rows[0]) == PAGE
    assert {(r.subject.removeprefix(site.url), r.code) for r in result.rejects} == {("/gone", "OR-F007"), ("/forbidden/b", "OR-F011")}
    assert "/forbidden/b" not in site.paths() and all("onrecord/" in h["User-Agent"] for _, h in site.asked)


def test_seen_pages_are_not_fetched_again(site: Site, tmp_path: Path) -> None:
    site.routes |= {"/rss": (200, {}, rss(site, "/a")), "/a": (200, {"Content-Type": "text/html"}, PAGE)}
    home = Home(tmp_path / "home")
    listed = sources(tmp_path, f'[[source]]\nname = "news"\nkind = "feed"\nurl = "{site.url}/rss"\npace_seconds = 0\n')
    first = capture(home, listed, fetcher())
    second = capture(home, listed, fetcher())
    assert site.paths().count("/a") == 1
    assert second.captures.equals(first.captures)


def test_a_page_that_has_not_changed_is_a_revisit_of_the_earlier_bytes(site: Site, tmp_path: Path) -> None:
    def page(request: Any) -> tuple[int, dict[str, str], bytes]:
        if request.headers.get("If-None-Match") == '"7"':
            return 304, {"ETag": '"7"', "Content-Length": "0"}, b""
        return 200, {"ETag": '"7"', "Content-Type": "text/html"}, PAGE

    site.routes["/p"] = page
    home = Home(tmp_path / "home")
    listed = sources(tmp_path, f'[[source]]\nname = "p"\nkind = "pages"\nurls = ["{site.url}/p"]\npace_seconds = 0\n')
    capture(home, listed, fetcher())
    later = NOW + dt.timedelta(days=1)
    result = capture_day(home, listed, later.date(), fetcher=fetcher(), now=lambda: later)
    row = result.captures.to_pylist()[0]
    assert (row["record_type"], row["http_status"]) == ("revisit", 304)
    assert read_payload(home, row) == PAGE


def test_a_captured_day_is_replayed_without_a_socket_and_rebuilt_to_the_same_rows(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.routes |= {"/rss": (200, {}, rss(site, "/a")), "/a": (200, {"Content-Type": "text/html"}, PAGE)}
    home = Home(tmp_path / "home")
    listed = sources(tmp_path, f'[[source]]\nname = "news"\nkind = "feed"\nurl = "{site.url}/rss"\npace_seconds = 0\n')
    first = capture(home, listed, fetcher()).captures

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    later = capture_day(home, listed, DAY, fetcher=fetcher(), now=lambda: NOW + dt.timedelta(days=3))
    assert later.captures.equals(first) and later.requests == 0 and not later.rejects


def archived(home: Home, *pages: Page) -> Path:
    return write_file(home.warc / DAY.isoformat(), [encode(page) for page in pages], NOW)


def test_the_archive_is_accepted_by_warcio_and_never_overwritten(tmp_path: Path) -> None:
    home, page = Home(tmp_path), Page(kind="response", url="https://a.example/", captured_at=NOW, body=PAGE, status=200, reason="OK")
    path = archived(home, page, Page(kind="resource", url="urn:x:1", captured_at=NOW, body=b"x", media_type="text/plain"))
    before = path.read_bytes()
    assert archived(home, page) != path and path.read_bytes() == before
    done = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert encode(page) == encode(page)
    assert index_day(home, DAY)[0].num_rows == 2


def test_a_damaged_record_is_named_and_its_payload_not_given(tmp_path: Path) -> None:
    home = Home(tmp_path)
    path = archived(
        home, Page(kind="response", url="https://a.example/", captured_at=NOW, body=PAGE * 50, status=200, context={"source": "s"})
    )
    row = index_day(home, DAY)[0].to_pylist()[0]
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).replace(b"minister", b"sinister", 1)))
    with pytest.raises(OnRecordError, match="OR-F03"):
        read_payload(home, row)
    captures, rejects = index_day(home, DAY)
    assert captures.num_rows == 0 and [r.code[:5] for r in rejects] == ["OR-F0"]


def test_a_path_out_of_the_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="OR-F034"):
        read_payload(Home(tmp_path), {"warc_file": "../../etc/passwd", "warc_offset": 0, "content_sha256": ""})


def test_an_endless_body_and_a_gzip_bomb_are_cut_off(site: Site) -> None:
    bomb = gzip.compress(b"\0" * 5_000_000)
    site.routes |= {"/big": (200, {}, b"x" * 300_000), "/bomb": (200, {"Content-Encoding": "gzip"}, bomb)}
    for path in ("/big", "/bomb"):
        with pytest.raises(OnRecordError, match="OR-F004"):
            fetcher(body_bytes=200_000).get(site.url + path)


def test_a_busy_server_is_asked_again_and_then_named(site: Site) -> None:
    answers = iter([(503, {"Retry-After": "0"}, b""), (200, {}, b"ok")])
    site.routes |= {"/later": lambda _: next(answers), "/never": (503, {"Retry-After": "0"}, b"")}
    assert fetcher(retries=1).get(site.url + "/later").body == b"ok"
    with pytest.raises(OnRecordError, match="OR-F003"):
        fetcher(retries=1).get(site.url + "/never")


def test_redirects_are_followed_checked_and_counted(site: Site) -> None:
    site.routes |= {
        "/one": (302, {"Location": "/two"}, b""), "/two": (200, {}, b"here"), "/loop": (302, {"Location": "/loop"}, b""),
        "/inside": (302, {"Location": "http://169.254.169.254/latest/meta-data/"}, b""), "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    }  # fmt: skip
    answer = fetcher().get(site.url + "/one")
    assert (answer.body, answer.final_url) == (b"here", site.url + "/two")
    for path, code in (("/loop", "OR-F005"), ("/inside", "OR-F010"), ("/file", "OR-F010")):
        with pytest.raises(OnRecordError, match=code):
            fetcher().get(site.url + path)


def test_no_connection_is_a_network_error_that_may_be_tried_again() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(OnRecordError, match="OR-F001"):
        fetcher().get(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/", "http://[::ffff:192.168.0.1]/", "http://100.64.0.1/", "http://169.254.169.254/",
                                 "ftp://a.example/", "http://user:pw@a.example/", "http:///x", "https://0.0.0.0/"])  # fmt: skip
def test_the_guard_refuses_what_is_not_the_public_web(url: str) -> None:
    with pytest.raises(OnRecordError, match="OR-F010"):
        Guard(resolver=lambda host, port: [host.strip("[]")]).check(url)


def test_the_guard_lets_public_addresses_through_and_asks_every_address_of_a_host() -> None:
    assert is_public("8.8.8.8") and is_public("2001:4860:4860::8888") and not is_public("224.0.0.1")
    Guard(resolver=lambda host, port: ["8.8.8.8"]).check("https://a.example/")
    with pytest.raises(OnRecordError, match="OR-F010"):
        Guard(resolver=lambda host, port: ["8.8.8.8", "127.0.0.1"]).addresses("a.example", 443)


def test_the_pace_of_a_host_is_kept() -> None:
    slept: list[float] = []
    client = Fetcher(guard=Guard(), sleep=slept.append, monotonic=lambda: 100.0)
    for _ in range(3):
        client._wait("https://a.example/x", 2.0)
    client._wait("https://b.example/x", 2.0)
    assert slept == [2.0, 4.0]


@pytest.mark.parametrize("status,allowed", [(404, True), (403, True), (500, False)])
def test_a_missing_robots_txt_allows_and_a_broken_one_forbids(site: Site, status: int, allowed: bool) -> None:
    site.routes["/robots.txt"] = (status, {}, b"")
    robots = Robots(fetcher())
    if allowed:
        assert robots.pace(site.url + "/a", 1.5) == 1.5
    else:
        with pytest.raises(OnRecordError, match=r"OR-F0(?:03|11)"):
            robots.pace(site.url + "/a", 1.5)
    assert site.paths().count("/robots.txt") == 1


def test_a_crawl_delay_is_obeyed(site: Site) -> None:
    site.routes["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    assert Robots(fetcher()).pace(site.url + "/a", 1.0) == 7.0


FEED_BODY = "<item><title>Budget &amp; army</title><link>https://a.example/1?a=1&amp;b=2#top</link><pubDate>Thu, 19 Nov 2026 10:00:00 GMT</pubDate></item>"


@pytest.mark.parametrize(
    "data",
    [
        f"<?xml version='1.0'?><rss version='2.0'><channel>{FEED_BODY}</channel></rss>".encode(),
        f"\ufeff  \n<rss version='2.0'><channel>{FEED_BODY}</channel></rss>".encode(),
        f"<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel><title>Новости</title>{FEED_BODY}</channel></rss>".encode(
            "cp1251"
        ),
        f"<rss version='2.0'><channel>{FEED_BODY}<item><title>cut".encode(),
    ],
)
def test_feeds_as_they_are_found_are_read(data: bytes) -> None:
    first = read_feed(data, "https://a.example/rss", NOW)[0]
    assert (first.url, first.title, first.published_at) == (
        "https://a.example/1?a=1&b=2",
        "Budget & army",
        dt.datetime(2026, 11, 19, 10, tzinfo=dt.UTC),
    )


def test_a_date_of_the_future_in_a_feed_is_unknown() -> None:
    data = b"<rss version='2.0'><channel><item><link>https://a.example/1</link><pubDate>Thu, 19 Nov 2099 10:00:00 GMT</pubDate></item></channel></rss>"
    assert read_feed(data, "https://a.example/", NOW)[0].published_at is None


@pytest.mark.parametrize("data", [b"<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>", b"<html><body>no feed</body></html>", b"", b"\0\1\2"])
def test_what_is_no_feed_is_a_numbered_error(data: bytes) -> None:
    with pytest.raises(OnRecordError, match="OR-F020"):
        read_feed(data, "https://a.example/", NOW)


def test_sitemaps_give_pages_news_titles_and_further_sitemaps() -> None:
    pages = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc> https://a.example/1 </loc><n:news><n:publication_date>2026-11-19T10:00:00+04:00</n:publication_date><n:title>Title</n:title></n:news></url>
      <url><loc>https://a.example/2</loc><lastmod>2026-11-18</lastmod></url><url><loc>javascript:alert(1)</loc></url></urlset>"""
    found = read_sitemap(gzip.compress(pages), "https://a.example/sitemap.xml.gz", NOW)
    assert [(p.url, p.title, p.published_at) for p in found.pages] == [
        ("https://a.example/1", "Title", dt.datetime(2026, 11, 19, 6, tzinfo=dt.UTC)),
        ("https://a.example/2", None, None),
    ]
    index = b"<sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>"
    assert read_sitemap(index, "https://a.example/", NOW).sitemaps == ("https://a.example/s1.xml",)


def test_a_sitemap_index_is_followed_newest_page_first_up_to_the_limit(site: Site, tmp_path: Path) -> None:
    pages = "".join(f"<url><loc>{site.url}/{n}</loc><lastmod>2026-11-{n:02d}T00:00:00Z</lastmod></url>" for n in range(10, 16))
    site.routes |= {f"/{n}": (200, {"Content-Type": "text/html"}, PAGE) for n in range(10, 16)}
    site.routes |= {
        "/sitemap.xml": (200, {}, f"<sitemapindex><sitemap><loc>{site.url}/s1.xml</loc></sitemap></sitemapindex>".encode()),
        "/s1.xml": (200, {}, f"<urlset>{pages}</urlset>".encode()),
    }
    listed = sources(
        tmp_path, f'[[source]]\nname = "m"\nkind = "sitemap"\nurl = "{site.url}/sitemap.xml"\npace_seconds = 0\nmax_items = 2\n'
    )
    result = capture(Home(tmp_path / "home"), listed, fetcher())
    assert sorted(r["url"].rsplit("/", 1)[1] for r in result.captures.to_pylist()) == ["14", "15"]


def test_documents_are_captured_once_on_the_day_their_sidecar_names(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text("First text.", encoding="utf-8")
    (folder / "a.toml").write_text(
        'url = "https://a.example/1"\noutlet = "O"\ncaptured_at = 2026-11-17T09:00:00Z\npublished_at = 2026-11-16\n', encoding="utf-8"
    )
    (folder / "b.txt").write_text("Second text.", encoding="utf-8")
    (folder / "c.txt").write_text("Third text.", encoding="utf-8")
    (folder / "c.json").write_text('{"colour": "red"}', encoding="utf-8")
    home, listed = Home(tmp_path / "home"), sources(tmp_path, '[[source]]\nname = "docs"\nkind = "documents"\npath = "docs"\n')
    assert len(pending_documents(home, listed)) == 2
    named = capture(home, listed, day=dt.date(2026, 11, 17))
    today = capture(home, listed)
    assert [r["url"] for r in named.captures.to_pylist()] == ["https://a.example/1"]
    assert [r["url"] for r in today.captures.to_pylist()] == ["urn:onrecord:document:docs:b.txt"]
    assert {r.code for r in today.rejects} == {"OR-F041"} and "colour" in today.rejects[0].found
    assert pending_documents(home, listed) == []
    assert capture(home, listed).captures.equals(today.captures)
    (folder / "b.txt").write_text("Second text, changed.", encoding="utf-8")
    assert [p.name for p in pending_documents(home, listed)] == ["b.txt"]
    assert capture(home, listed).captures.num_rows == 2


def test_one_broken_source_leaves_the_others_alone(site: Site, tmp_path: Path) -> None:
    site.routes |= {"/bad": (200, {}, b"not a feed"), "/p": (200, {"Content-Type": "text/html"}, PAGE)}
    text = f'[[source]]\nname = "bad"\nkind = "feed"\nurl = "{site.url}/bad"\npace_seconds = 0\n[[source]]\nname = "good"\nkind = "pages"\nurls = ["{site.url}/p"]\npace_seconds = 0\n'
    text += '[[source]]\nname = "missing"\nkind = "documents"\npath = "nowhere"\n'
    result = capture(Home(tmp_path / "home"), sources(tmp_path, text), fetcher())
    assert [r["source"] for r in result.captures.to_pylist()] == ["good"]
    assert {(r.source, r.code) for r in result.rejects} == {("bad", "OR-F020"), ("missing", "OR-F040")}


def test_official_files_are_kept_by_hash_and_changed_bytes_are_another_file(site: Site, tmp_path: Path) -> None:
    site.routes["/f.xml"] = (200, {"Content-Type": "text/xml"}, b"<one/>")
    text = f'[[source]]\nname = "bank"\nkind = "file"\nformat = "cba_xml"\npublisher = "P"\nlicence = "L"\nurl = "{site.url}/f.xml"\npace_seconds = 0\n'
    home, listed = Home(tmp_path / "home"), sources(tmp_path, text)
    for body in (b"<one/>", b"<one/>", b"<two/>"):
        site.routes["/f.xml"] = (200, {"Content-Type": "text/xml"}, body)
        assert not capture_files(home, listed, fetcher=fetcher(), now=lambda: NOW).rejects
    archived = file_captures(home)
    assert sorted(read_file(home, c) for c in archived) == [b"<one/>", b"<two/>"]
    assert all(c.media_type == "text/xml" and c.captured_at == NOW for c in archived)
    (home.archive / archived[0].archive_path).write_bytes(b"<evil/>")
    with pytest.raises(OnRecordError, match="OR-F053"):
        read_file(home, archived[0])


def test_an_official_file_with_another_hash_than_listed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_bytes(b"x")
    text = f'[[source]]\nname = "f"\nkind = "file"\nformat = "ecb_csv"\npublisher = "P"\nlicence = "L"\npath = "f.csv"\nsha256 = "{"0" * 64}"\n'
    home = Home(tmp_path / "home")
    result = capture_files(home, sources(tmp_path, text), fetcher=None, now=lambda: NOW)
    assert [r.code for r in result.rejects] == ["OR-F051"] and file_captures(home) == []


def test_stored_bodies_are_decoded_within_a_limit() -> None:
    assert dechunk(b"5\r\nhello\r\n6;x=1\r\n world\r\n0\r\n\r\n") == b"hello world"
    assert dechunk(b"<html>already decoded") == b"<html>already decoded"
    assert decompress(gzip.compress(b"a" * 100), "gzip", 1000) == b"a" * 100
    for data, coding in (
        (gzip.compress(b"a" * 5000), "gzip"),
        (b"\x1f\x8bnonsense", "gzip"),
        (b"x", "lzw"),
        (gzip.compress(b"abc")[:-9], "gzip"),
    ):
        with pytest.raises(ValueError):
            decompress(data, coding, 1000)
    with pytest.raises(ValueError, match="longer than"):
        dechunk(b"2\r\nab\r\nff\r\ncut")


def test_all_real_pages_are_copied_into_the_archive_with_their_instants(shared: Path, tmp_path: Path) -> None:
    listed = sources(tmp_path, f'[[source]]\nname = "pages"\nkind = "warc"\npath = "{shared / "data" / "pages" / "dev_pages.warc.gz"}"\n')
    home = Home(tmp_path / "home")
    result = capture(home, listed, day=dt.date(2019, 11, 20))
    rows = result.captures.to_pylist()
    assert len(rows) == 81 and not result.rejects
    assert all(row["captured_at"].date() == dt.date(2019, 11, 20) and read_payload(home, row) for row in rows)
