"""Feeds and sitemaps as they are found: damaged, oddly encoded, hostile."""

from __future__ import annotations

import datetime as dt
import gzip
import socket

import pytest

from onrecord.errors import OnRecordError
from onrecord.fetching.listings import LARGEST, LARGEST_FEED, MOST_ENTRIES, page_url, read_feed, read_sitemap
from tests.unit.fetching_material import NOW, bomb, rss

BASE = "https://kura-dispatch.example/feed"
NEWS = "https://kura-dispatch.example/news/1"
NINE = dt.datetime(2026, 11, 19, 9, 0, tzinfo=dt.UTC)
DATE = "Thu, 19 Nov 2026 13:00:00 +0400"
SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(inside: str, kind: str = "urlset", more: str = "") -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} {SITEMAP} {more}>{inside}</{kind}>'.encode()


def test_a_feed_gives_address_title_and_instant() -> None:
    (item,) = read_feed(rss((NEWS, "Budget passes", DATE)), BASE, NOW)
    assert (item.url, item.title, item.published_at) == (NEWS, "Budget passes", NINE)


def damaged() -> dict[str, bytes]:
    good = rss((NEWS, "Ереван и Баку", DATE))
    text = good.decode()
    return {
        "byte order mark": b"\xef\xbb\xbf" + good,
        "white space first": b"\r\n\t  " + good,
        "mark, then white space": b"\xef\xbb\xbf\n " + good,
        "windows-1251": text.replace("utf-8", "windows-1251").encode("cp1251"),
        "utf-16": text.replace("utf-8", "utf-16").encode("utf-16"),
        "bare ampersand": text.replace("Kura Dispatch", "Kura & Dispatch").encode(),
        "html entity": text.replace("Kura Dispatch", "Kura&nbsp;Dispatch").encode(),
        "control character": text.replace("Kura Dispatch", "Kura\x03Dispatch").encode(),
        "cut off": good[: good.index(b"</item>") + 3],
        "old doctype": good.replace(
            b'?><rss version="2.0"', b'?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss.dtd"><rss version="2.0"'
        ),
    }


@pytest.mark.parametrize("data", damaged().values(), ids=damaged())
def test_a_damaged_feed_still_gives_its_entries(data: bytes) -> None:
    (item,) = read_feed(data, BASE, NOW)
    assert (item.url, item.title, item.published_at) == (NEWS, "Ереван и Баку", NINE)


@pytest.mark.parametrize(
    "date", ["", "soon", "2026-11-19", "Thu, 19 Nov 2026 13:00:00", "Thu, 19 Nov 2026 13:00:00 XYZ", "Sat, 21 Nov 2026 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 99 Nov 2026 99:00:00 GMT", "2026-11-19T13:00:00"],
)  # fmt: skip
def test_a_date_that_is_no_past_instant_is_null(date: str) -> None:
    (item,) = read_feed(rss((NEWS, "Budget passes", date)), BASE, NOW)
    assert item.published_at is None


@pytest.mark.parametrize(
    "date", ["Thu, 19 Nov 2026 09:00:00 GMT", "2026-11-19T13:00:00+04:00", "2026-11-19T09:00:00Z", "19 Nov 2026 04:00:00 EST"]
)
def test_dates_with_a_known_zone_are_read(date: str) -> None:
    assert read_feed(rss((NEWS, "t", date)), BASE, NOW)[0].published_at == NINE


def atom(inside: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>t</title><link href="{NEWS}"/>{inside}</entry></feed>'.encode()


def test_the_last_change_of_an_atom_entry_is_not_its_publication() -> None:
    updated = "<updated>2026-11-19T09:00:00Z</updated>"
    assert read_feed(atom(updated), BASE, NOW)[0].published_at is None
    assert read_feed(atom(updated + "<published>2026-11-18T09:00:00Z</published>"), BASE, NOW)[0].published_at == NINE - dt.timedelta(
        days=1
    )


def test_dc_date_of_an_rss_item_is_its_publication() -> None:
    data = rss((NEWS, "t", "")).replace(b'version="2.0"', b'version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"')
    data = data.replace(b"<pubDate></pubDate>", b"<dc:date>2026-11-19T09:00:00Z</dc:date>")
    assert read_feed(data, BASE, NOW)[0].published_at == NINE


def test_an_id_that_is_no_address_never_becomes_one() -> None:
    data = rss(("", "t", DATE)).replace(b"<link></link>", b'<guid isPermaLink="false">12345</guid>')
    assert read_feed(data, BASE, NOW) == []


def test_each_address_counts_once_in_the_order_of_the_feed() -> None:
    found = read_feed(rss((NEWS, "one", DATE), (NEWS + "#again", "two", DATE), ("/2", "three", DATE)), BASE, NOW)
    assert [i.url for i in found] == [NEWS, "https://kura-dispatch.example/2"]


@pytest.mark.parametrize(
    ("written", "url"),
    [
        (" https://a.example/x \n", "https://a.example/x"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/long\n    er", "https://a.example/long%20%20%20%20er"),
        ("https://a.example/լուր", "https://a.example/լուր"),
        ("//b.example/x", "https://b.example/x"),
        ("javascript:alert(1)", None),
        ("mailto:desk@a.example", None),
        ("https://user:word@a.example/", None),
        ("https://@a.example/", None),
        ("https://a.example:port/", None),
        ("https://[bad/", None),
        ("https://a.example/\x00", None),
        ("https://a.example/" + "x" * 3000, None),
        (None, None),
    ],
)
def test_addresses_of_listings_become_absolute_or_nothing(written: str | None, url: str | None) -> None:
    assert page_url(written, BASE) == url


ENTITIES = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize("padding", ["", "<!--" + "x" * 1_200_000 + "-->"], ids=["first", "behind a long comment"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_listing_that_declares_entities_is_refused(padding: str, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>{padding}{ENTITIES}'
    for reader, body in (
        (read_feed, '<rss version="2.0"><channel><title>&b;</title></channel></rss>'),
        (read_sitemap, f"<urlset {SITEMAP}/>"),
    ):
        with pytest.raises(OnRecordError) as caught:
            reader((head + body).encode(encoding), BASE, NOW)
        assert caught.value.code == "OR-F020" and "ENTITY" in caught.value.found


@pytest.mark.parametrize("data", [b"", b"   ", b"<html><body>Not found</body></html>", b"\x00\x01\x02", b"{}", b"%PDF-1.4"])
def test_what_is_no_feed_and_no_sitemap_is_refused(data: bytes) -> None:
    for reader in (read_feed, read_sitemap):
        with pytest.raises(OnRecordError) as caught:
            reader(data, BASE, NOW)
        assert caught.value.code == "OR-F020"


def test_listings_beyond_their_size_are_refused_before_they_are_parsed() -> None:
    for data, reader in ((b" " * (LARGEST_FEED + 1), read_feed), (b" " * (LARGEST + 1), read_sitemap), (bomb(LARGEST + 2), read_sitemap)):
        with pytest.raises(OnRecordError, match="bytes"):
            reader(data, BASE, NOW)


def test_a_sitemap_gives_pages_and_no_dates_of_change_as_publication() -> None:
    inside = f"<url><loc>{NEWS}</loc><lastmod>2026-11-19T09:00:00Z</lastmod></url><url><loc>/2</loc></url>"
    first, second = read_sitemap(sitemap(inside), BASE, NOW).pages
    assert (first.url, first.published_at, first.newest) == (NEWS, None, "2026-11-19T09:00:00Z")
    assert second.url == "https://kura-dispatch.example/2" and second.newest == ""


def test_a_news_sitemap_gives_title_and_instant() -> None:
    news = "<news:news><news:publication><news:name>Kura</news:name></news:publication><news:publication_date>2026-11-19T13:00:00+04:00</news:publication_date><news:title>Budget passes</news:title></news:news>"
    data = sitemap(f"<url><loc>{NEWS}</loc>{news}</url>", more='xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"')
    (page,) = read_sitemap(data, BASE, NOW).pages
    assert (page.url, page.title, page.published_at) == (NEWS, "Budget passes", NINE)


def test_the_images_of_a_page_are_not_its_address() -> None:
    image = "<image:image><image:loc>https://kura-dispatch.example/i.jpg</image:loc><image:title>Picture</image:title></image:image>"
    data = sitemap(f"<url><loc>{NEWS}</loc>{image}</url>", more='xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"')
    (page,) = read_sitemap(data, BASE, NOW).pages
    assert (page.url, page.title) == (NEWS, None)


def test_an_index_gives_the_last_changed_sitemap_first() -> None:
    inside = "".join(f"<sitemap><loc>/{d}.xml</loc><lastmod>2026-{d}-01</lastmod></sitemap>" for d in ("03", "11", "07"))
    found = read_sitemap(sitemap(inside, "sitemapindex"), BASE, NOW)
    assert [u.rpartition("/")[2] for u in found.sitemaps] == ["11.xml", "07.xml", "03.xml"] and found.pages == ()


@pytest.mark.parametrize("change", ["plain", "gzip", "mark", "white space", "cut", "no namespace", "bare ampersand"])
def test_a_damaged_sitemap_still_gives_its_pages(change: str) -> None:
    good = sitemap(f"<url><loc>{NEWS}</loc></url><url><loc>/2</loc></url>")
    data = {
        "gzip": gzip.compress(good),
        "mark": b"\xef\xbb\xbf\n" + good,
        "white space": b"\n\n" + good,
        "cut": good[:-20],
        "no namespace": good.replace(SITEMAP.encode(), b""),
        "bare ampersand": good.replace(b"<loc>/2", b"<loc>/2?a=1&b=2"),
    }.get(change, good)
    assert read_sitemap(data, BASE, NOW).pages[0].url == NEWS


def test_stylesheets_and_schemas_of_a_sitemap_are_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(socket, "socket", lambda *a, **k: opened.append(a))
    location = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://127.0.0.1:9/s http://127.0.0.1:9/s.xsd"'
    data = sitemap(f"<url><loc>{NEWS}</loc></url>", more=location)
    data = data.replace(b"?>\n", b'?>\n<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>', 1)
    assert read_sitemap(data, BASE, NOW).pages[0].url == NEWS and opened == []


def test_a_sitemap_beyond_the_standard_is_read_up_to_its_limit() -> None:
    data = sitemap("".join(f"<url><loc>/{n}</loc></url>" for n in range(MOST_ENTRIES + 5)))
    assert len(read_sitemap(data, BASE, NOW).pages) == MOST_ENTRIES
