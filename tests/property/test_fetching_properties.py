"""What holds for any bytes an outlet may send."""

from __future__ import annotations

import datetime as dt
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import OnRecordError
from onrecord.fetching.encodings import dechunk, decompress
from onrecord.fetching.listings import EARLIEST, page_url, read_feed, read_sitemap
from onrecord.fetching.members import BrokenMemberError, members
from onrecord.fetching.warc import Page, encode, iterate, read_foreign, read_page, scan_foreign
from onrecord.ids import sha256_hex
from tests.unit.fetching_material import NOW, chunked

BASE = "https://kura-dispatch.example/feed"
NAMES = ("rss", "channel", "item", "link", "title", "pubDate", "guid", "feed", "entry", "updated", "published", "id", "urlset", "url", "loc", "lastmod", "sitemapindex", "sitemap", "rdf:RDF", "dc:date", "base", "a", "atom:link", "media:content", "geo:lat", "georss:point", "itunes:duration", "enclosure", "textInput", "cloud", "image", "width")  # fmt: skip
VALUES = st.sampled_from(["", "https://a.example/x", "http://[bad", "//", "2026-11-19", "Thu, 19 Nov 2026 13:00:00 +0400", "9999-99-99T99:99:99Z", "&amp;", "&#0;", "&#x110000;", "&nbsp;", "<![CDATA[x]]>", "<![CDATA[", "<!--", "\x00", "1e999", "-1 x"])  # fmt: skip
TEXT = VALUES | st.text(max_size=20)


@st.composite
def markup(draw: st.DrawFn) -> bytes:
    """Something like a feed or a sitemap: known element names, odd contents, tags that need not close."""
    parts = [draw(st.sampled_from(["", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-7"?>', '<?xml encoding="no-such"?>', "\ufeff", "<rss version='2.0'><channel>", "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://[bad'>", "<urlset>"]))]  # fmt: skip
    for _ in range(draw(st.integers(0, 12))):
        name = draw(st.sampled_from(NAMES))
        attribute = draw(
            st.sampled_from(["", ' href="http://[bad"', ' xml:base="//["', ' type="xhtml"', ' rel="self"', " isPermaLink='false'"])
        )
        parts.append(f"<{name}{attribute}>{draw(TEXT)}" + draw(st.sampled_from([f"</{name}>", "", "/>", "</item>"])))
    return "".join(parts).encode(draw(st.sampled_from(["utf-8", "utf-16", "cp1251", "latin-1"])), "replace")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | markup())
def test_any_bytes_are_a_listing_or_a_numbered_error(data: bytes) -> None:
    for reader in (read_feed, read_sitemap):
        try:
            found = reader(data, BASE, NOW)
        except OnRecordError as error:
            assert error.code == "OR-F020" and error.where == BASE
            continue
        for item in found if isinstance(found, list) else found.pages:
            assert page_url(item.url, BASE) == item.url and item.url.startswith(("http://", "https://"))
            assert item.published_at is None or EARLIEST <= item.published_at <= NOW
            assert item.title is None or item.title.encode("utf-8").strip()


@given(st.text(max_size=60) | VALUES)
def test_an_address_is_absolute_without_fragment_and_stable(text: str) -> None:
    url = page_url(text, BASE)
    if url is not None:
        assert url.startswith(("http://", "https://")) and "#" not in url and " " not in url and page_url(url, BASE) == url


@given(st.binary(max_size=400), st.integers(1, 50))
def test_chunking_is_undone_exactly(body: bytes, size: int) -> None:
    assert dechunk(chunked(body, size)) == body


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br", "identity", "x-gzip", "zstd", ""]))
def test_any_bytes_decode_or_raise_a_value_error(data: bytes, coding: str) -> None:
    for undo in (lambda: decompress(data, coding, 1000), lambda: dechunk(data)):
        try:
            assert isinstance(undo(), bytes)
        except ValueError as error:
            assert str(error)


@given(st.binary(max_size=3000), st.sampled_from([15, 31, -15]))
def test_compression_is_undone_exactly_within_its_limit(body: bytes, bits: int) -> None:
    machine = zlib.compressobj(wbits=bits)
    data = machine.compress(body) + machine.flush()
    assert decompress(data, "gzip" if bits == 31 else "deflate", len(body)) == body


INSTANTS = st.integers(0, 4_000_000_000_000_000).map(lambda n: dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=n))
HEADERS = st.lists(st.tuples(st.from_regex(r"X-[A-Za-z0-9-]{1,10}", fullmatch=True), st.text(max_size=30)), max_size=4)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    kind = draw(st.sampled_from(["response", "resource"]))
    context = {"source": "s", "outlet": draw(st.none() | st.text(max_size=10)), "listed_title": draw(st.none() | st.text(max_size=20))}
    return Page(
        kind=kind,
        url="https://kura-dispatch.example/" + draw(st.text(st.characters(categories=["L", "N"]), max_size=12)),
        captured_at=draw(INSTANTS),
        body=draw(st.binary(max_size=200)),
        status=200 if kind == "response" else None,
        reason=draw(st.sampled_from(["OK", "", "Très bien", "\r\nX: 1"])) if kind == "response" else "",
        headers=tuple(draw(HEADERS)) if kind == "response" else (),
        media_type="text/html" if kind == "resource" else None,
        context=context,
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(pages(), min_size=1, max_size=3))
def test_what_is_archived_reads_back_the_same_and_is_written_the_same_again(written: list[Page]) -> None:
    records = [encode(page) for page in written]
    assert records == [encode(page) for page in written]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.warc.gz"
        path.write_bytes(b"".join(records))
        found = list(iterate(path))
        assert len(found) == len(written)
        for (offset, page), original in zip(found, written, strict=True):
            assert isinstance(page, Page)
            assert (page.url, page.captured_at, page.body, page.status) == (
                original.url,
                original.captured_at,
                original.body,
                original.status,
            )
            assert page.context["content_sha256"] == sha256_hex(original.body)
            assert page.context.get("listed_title") == original.context["listed_title"]
            assert read_page(path, offset) == page
            if original.kind == "response":
                assert [k for k, _ in page.headers][: len(original.headers)] == [k for k, _ in original.headers]
                assert read_foreign(path, offset).body == original.body
        responses = [offset for (offset, page) in found if isinstance(page, Page) and page.kind == "response"]
        assert [offset for offset, _, _ in scan_foreign(path)] == responses


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 255), st.booleans())
def test_damage_costs_one_record_and_is_never_silent(position: int, value: int, cut: bool) -> None:
    original = [Page(kind="response", url=f"https://a.example/{n}", captured_at=NOW, body=b"page %d " % n * 20, status=200, context={"source": "s"}) for n in range(4)]  # fmt: skip
    data = b"".join(encode(page) for page in original)
    position %= len(data)
    broken = data[:position] if cut else data[:position] + bytes([value]) + data[position + 1 :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.warc.gz"
        path.write_bytes(broken)
        found = list(iterate(path))
        whole = [page for _, page in found if isinstance(page, Page)]
        errors = [page for _, page in found if isinstance(page, OnRecordError)]
        assert all(page.body in [o.body for o in original] for page in whole)
        lost = len(original) - len(whole)
        at_a_boundary = cut and position > 0 and data[position : position + 4] == data[:4]
        assert bool(errors) or lost == 0 or at_a_boundary
        assert cut or lost <= 1
        problems: list[tuple[dt.datetime | None, OnRecordError]] = []
        assert len(list(scan_foreign(path, problems))) >= len(whole)
        assert bool(problems) or lost == 0 or at_a_boundary


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 320))
def test_any_bytes_are_records_or_numbered_errors(data: bytes, offset: int) -> None:
    for _, content in members(data, 10_000):
        assert isinstance(content, bytes | BrokenMemberError)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.warc.gz"
        path.write_bytes(data)
        assert all(isinstance(page, Page | OnRecordError) for _, page in iterate(path))
        list(scan_foreign(path, []))
        for read in (read_page, read_foreign):
            try:
                read(path, offset)
            except OnRecordError as error:
                assert error.code in ("OR-F030", "OR-F031", "OR-F032")
