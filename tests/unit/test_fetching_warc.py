"""The WARC archive: what we write, and what others wrote."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import io
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.errors import OnRecordError
from onrecord.fetching import index_day, read_payload
from onrecord.fetching.encodings import dechunk, decompress
from onrecord.fetching.warc import LARGEST_BODY, Page, encode, iterate, read_foreign, read_page, scan_foreign, write_file
from onrecord.ids import sha256_hex
from onrecord.store import Home
from tests.unit.fetching_material import NOW, TODAY, bomb, chunked, foreign_warc

HTML = {"Content-Type": "text/html; charset=utf-8"}


def page(number: int = 1, **changes: object) -> Page:
    base = Page(
        kind="response", url=f"https://kura-dispatch.example/{number}", captured_at=NOW, body=b"<p>page %d</p>" % number * 40, status=200,
        reason="OK", headers=(("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Content-Length", "77")), context={"source": "s"},
    )  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]


def write(home: Home, *pages: Page) -> Path:
    return write_file(home.warc / TODAY.isoformat(), [encode(p) for p in pages], NOW)


def revisit(of: Page, row: dict[str, object], **changes: object) -> Page:
    context = {"source": "s", "content_bytes": len(of.body), "refers_file": row["warc_file"], "refers_offset": row["warc_offset"], "refers_date": "2026-11-20T12:30:00Z"}  # fmt: skip
    return replace(of, kind="revisit", captured_at=NOW + dt.timedelta(hours=1), context=context, **changes)  # type: ignore[arg-type]


def test_other_tools_accept_what_we_write(tmp_path: Path) -> None:
    home = Home(tmp_path)
    write(home, page(1), page(2, kind="resource", status=None, headers=(), media_type="text/plain"), page(3, body=b""))
    (row, *_) = index_day(home, TODAY)[0].to_pylist()
    write(home, revisit(page(1), row, status=304), revisit(page(1), row))
    for path in sorted((home.warc / TODAY.isoformat()).iterdir()):
        done = subprocess.run([sys.executable, "-m", "warcio.cli", "check", "-v", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0 and "fail" not in done.stdout, done.stdout + done.stderr


def test_records_carry_digests_a_stable_id_and_one_gzip_member_each() -> None:
    from warcio.archiveiterator import ArchiveIterator

    data = encode(page(1))
    record = next(iter(ArchiveIterator(io.BytesIO(data), check_digests="raise")))
    assert record.rec_headers["WARC-Date"] == "2026-11-20T12:30:00Z" and record.rec_headers["WARC-Payload-Digest"].startswith("sha1:")
    assert record.rec_headers["WARC-Record-ID"] in encode_header(encode(page(1))) and encode(page(1)) == data
    assert record.rec_headers["WARC-Record-ID"] not in encode_header(encode(page(1, captured_at=NOW + dt.timedelta(seconds=1))))
    assert record.content_stream().read() == page(1).body
    assert zlib.decompressobj(wbits=31).decompress(data + data).count(b"WARC/1.1") == 1


def encode_header(data: bytes) -> str:
    return gzip.decompress(data).split(b"\r\n\r\n")[0].decode()


def test_a_body_is_stored_decoded_and_its_old_headers_stay_readable(tmp_path: Path) -> None:
    path = write(Home(tmp_path), page(1))
    found = read_page(path, 0)
    assert found.body == page(1).body and found.header("X-Archive-Orig-Content-Encoding") == "gzip"
    assert found.header("Content-Length") == str(len(found.body)) and found.header("Content-Encoding") is None


def test_a_written_file_is_never_replaced_and_leaves_no_temporary_file(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first = write(home, page(1))
    before = first.stat().st_mtime_ns
    assert write(home, page(1)) == first and first.stat().st_mtime_ns == before
    second = write(home, page(1), page(2))
    assert second != first and sorted(p.name for p in first.parent.iterdir()) == sorted([first.name, second.name])


@pytest.mark.parametrize(
    "change", [{"body": bytes(LARGEST_BODY + 1)}, {"context": {"outlet": "x" * 60_000}}, {"url": "https://a.example/" + "x" * 60_000}]
)
def test_a_page_that_could_not_be_read_back_is_not_archived(change: dict[str, object]) -> None:
    with pytest.raises(OnRecordError) as caught:
        encode(page(1, **change))
    assert caught.value.code == "OR-F035"


def test_the_index_of_a_day_comes_from_its_archive_alone(tmp_path: Path) -> None:
    home = Home(tmp_path)
    context = {"source": "kura", "outlet": "Kura Dispatch", "final_url": "https://kura-dispatch.example/one", "listed_title": "Title", "listed_published_at": "2026-11-19T09:00:00+00:00"}  # fmt: skip
    path = write(
        home,
        page(1, headers=(("Content-Type", "Text/HTML; Charset=Windows-1251"), ("ETag", '"e"'), ("Last-Modified", "then")), context=context),
    )
    table, rejects = index_day(home, TODAY)
    (row,) = table.to_pylist()
    assert rejects == [] and row == {
        "capture_id": row["capture_id"], "source": "kura", "outlet": "Kura Dispatch", "url": "https://kura-dispatch.example/1",
        "final_url": "https://kura-dispatch.example/one", "captured_on": TODAY, "captured_at": NOW, "record_type": "response", "http_status": 200,
        "media_type": "text/html", "charset": "windows-1251", "etag": '"e"', "last_modified": "then", "content_sha256": sha256_hex(page(1).body),
        "content_bytes": len(page(1).body), "warc_file": path.relative_to(home.archive).as_posix(), "warc_offset": 0, "listed_title": "Title",
        "listed_published_at": dt.datetime(2026, 11, 19, 9, tzinfo=dt.UTC),
    }  # fmt: skip


def test_the_payload_of_a_row_is_found_at_its_offset_and_a_revisit_leads_to_the_first(tmp_path: Path) -> None:
    home = Home(tmp_path)
    write(home, page(1), page(2))
    rows = {r["url"]: r for r in index_day(home, TODAY)[0].to_pylist()}
    second = rows["https://kura-dispatch.example/2"]
    assert second["warc_offset"] > 0 and read_payload(home, second) == page(2).body
    write(home, revisit(page(2), second, status=304))
    (again,) = (r for r in index_day(home, TODAY)[0].to_pylist() if r["record_type"] == "revisit")
    assert again["content_sha256"] == second["content_sha256"] and again["content_bytes"] == len(page(2).body)
    assert read_payload(home, again) == page(2).body


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"content_sha256": "0" * 64}, "OR-F033"),
        ({"warc_offset": 5}, "OR-F030"),
        ({"warc_offset": 10**9}, "OR-F030"),
        ({"warc_file": "warc/2026-11-20/gone.warc.gz"}, "OR-F030"),
        ({"warc_file": "../../etc/passwd"}, "OR-F034"),
    ],
)
def test_a_row_that_does_not_fit_the_archive_is_an_error(tmp_path: Path, change: dict[str, object], code: str) -> None:
    home = Home(tmp_path)
    write(home, page(1))
    (row,) = index_day(home, TODAY)[0].to_pylist()
    with pytest.raises(OnRecordError) as caught:
        read_payload(home, row | change)
    assert caught.value.code == code


def test_bytes_changed_inside_a_valid_gzip_member_are_caught_by_the_digest(tmp_path: Path) -> None:
    home = Home(tmp_path)
    path = write(home, page(1), page(2))
    first = encode(page(1))
    forged = gzip.compress(gzip.decompress(first).replace(b"page 1", b"page 9"))
    path.write_bytes(forged + path.read_bytes()[len(first) :])
    table, rejects = index_day(home, TODAY)
    assert [r.code for r in rejects] == ["OR-F031"] and [r["url"] for r in table.to_pylist()] == ["https://kura-dispatch.example/2"]


def test_a_damaged_record_is_a_reject_and_the_others_stay(tmp_path: Path) -> None:
    home = Home(tmp_path)
    path = write(home, page(1), page(2), page(3))
    data = bytearray(path.read_bytes())
    data[len(encode(page(1))) + 150] ^= 0xFF
    path.write_bytes(bytes(data[:-5]))
    table, rejects = index_day(home, TODAY)
    assert [r["url"] for r in table.to_pylist()] == ["https://kura-dispatch.example/1"]
    assert [r.code for r in rejects] == ["OR-F030", "OR-F030"] and all(path.name in r.subject for r in rejects)


def test_files_of_others_and_of_other_days_in_the_archive_are_rejects(tmp_path: Path) -> None:
    home = Home(tmp_path)
    folder = home.warc / TODAY.isoformat()
    foreign_warc(folder / "other.warc.gz", [("https://a.example/", "2026-11-20T10:00:00Z", b"x", HTML)])
    write_file(folder, [encode(page(1, captured_at=NOW - dt.timedelta(days=1)))], NOW)
    (folder / "empty.warc.gz").write_bytes(b"")
    table, rejects = index_day(home, TODAY)
    assert table.num_rows == 0 and len(rejects) == 3 and {r.code for r in rejects} == {"OR-F030", "OR-F036"}


BODY = "<p>Ереван, 19 ноября</p>".encode() * 30


def deflated(bits: int) -> bytes:
    machine = zlib.compressobj(wbits=bits)
    return machine.compress(BODY) + machine.flush()


CODINGS = {
    "plain": (BODY, {}),
    "gzip": (gzip.compress(BODY), {"Content-Encoding": "gzip"}),
    "deflate": (deflated(15), {"Content-Encoding": "deflate"}),
    "raw deflate": (deflated(-15), {"Content-Encoding": "deflate"}),
    "chunked": (chunked(BODY), {"Transfer-Encoding": "chunked"}),
    "chunked gzip": (chunked(gzip.compress(BODY), 50), {"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}),
    "said to be chunked": (BODY, {"Transfer-Encoding": "chunked"}),
    "said to be gzip": (BODY, {"Content-Encoding": "gzip"}),
    "twice": (gzip.compress(gzip.compress(BODY)), {"Content-Encoding": "gzip, gzip"}),
    "two members": (gzip.compress(BODY[:50]) + gzip.compress(BODY[50:]), {"Content-Encoding": "gzip"}),
}


@pytest.mark.parametrize("compress", [True, False], ids=["warc.gz", "warc"])
@pytest.mark.parametrize(("stored", "headers"), CODINGS.values(), ids=CODINGS)
def test_archives_of_others_are_read_with_every_coding_undone(
    tmp_path: Path, stored: bytes, headers: dict[str, str], compress: bool
) -> None:
    path = foreign_warc(
        tmp_path / "other.warc", [("https://a.example/1", "2026-11-19T10:00:00Z", stored, HTML | headers)], compress=compress
    )
    ((offset, when, url),) = scan_foreign(path)
    found = read_foreign(path, offset)
    assert (when, url) == (dt.datetime(2026, 11, 19, 10, tzinfo=dt.UTC), "https://a.example/1")
    assert (found.body, found.status, found.reason, found.captured_at) == (BODY, 200, "OK", when)
    assert str(found.context["original_payload_digest"]).startswith("sha1:")


def test_brotli_is_read_where_its_package_is_installed_and_refused_where_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brotli = pytest.importorskip("brotli")
    path = foreign_warc(
        tmp_path / "o.warc.gz", [("https://a.example/1", "2026-11-19T10:00:00Z", brotli.compress(BODY), HTML | {"Content-Encoding": "br"})]
    )
    ((offset, _, _),) = scan_foreign(path)
    assert read_foreign(path, offset).body == BODY
    monkeypatch.setitem(sys.modules, "brotli", None)
    with pytest.raises(OnRecordError, match="brotli") as caught:
        read_foreign(path, offset)
    assert caught.value.code == "OR-F032"


UNDECODABLE = {
    "bomb": (bomb(LARGEST_BODY + 10), {"Content-Encoding": "gzip"}),
    "cut gzip": (gzip.compress(BODY)[:-20], {"Content-Encoding": "gzip"}),
    "cut chunks": (chunked(BODY)[:-40], {"Transfer-Encoding": "chunked"}),
    "unknown": (BODY, {"Content-Encoding": "secret"}),
}


@pytest.mark.parametrize(("stored", "headers"), UNDECODABLE.values(), ids=UNDECODABLE)
def test_a_body_that_cannot_be_decoded_is_an_error(tmp_path: Path, stored: bytes, headers: dict[str, str]) -> None:
    path = foreign_warc(tmp_path / "o.warc.gz", [("https://a.example/1", "2026-11-19T10:00:00Z", stored, HTML | headers)])
    ((offset, _, _),) = scan_foreign(path)
    with pytest.raises(OnRecordError) as caught:
        read_foreign(path, offset)
    assert caught.value.code == "OR-F032"


def test_a_brotli_bomb_stays_within_its_limit() -> None:
    brotli = pytest.importorskip("brotli")
    with pytest.raises(ValueError, match="more than"):
        decompress(brotli.compress(bytes(5_000_000)), "br", 100_000)


def test_a_chunk_extension_and_trailers_are_no_content() -> None:
    assert dechunk(b"3;name=value\r\nabc\r\n0\r\nTrailer: x\r\n\r\n") == b"abc"


def test_a_foreign_record_whose_digests_do_not_fit_is_refused(tmp_path: Path) -> None:
    path = foreign_warc(tmp_path / "o.warc", [("https://a.example/1", "2026-11-19T10:00:00Z", BODY, HTML)], compress=False)
    path.write_bytes(path.read_bytes().replace("19 ноября".encode(), "18 ноября".encode()))
    ((offset, _, _),) = scan_foreign(path)
    with pytest.raises(OnRecordError) as caught:
        read_foreign(path, offset)
    assert caught.value.code == "OR-F031"


def test_a_foreign_digest_in_hex_or_of_an_unknown_kind_is_no_damage(tmp_path: Path) -> None:
    path = foreign_warc(tmp_path / "o.warc", [("https://a.example/1", "2026-11-19T10:00:00Z", BODY, HTML)], compress=False)
    lines = [ln for ln in path.read_bytes().split(b"\r\n") if not ln.startswith(b"WARC-Block-Digest")]
    hexed = b"WARC-Payload-Digest: sha256:" + hashlib.sha256(BODY).hexdigest().upper().encode()
    for digest in (hexed, b"WARC-Payload-Digest: blake3:abc"):
        path.write_bytes(b"\r\n".join(digest if ln.startswith(b"WARC-Payload-Digest") else ln for ln in lines))
        ((offset, _, _),) = scan_foreign(path)
        assert read_foreign(path, offset).body == BODY


@pytest.mark.parametrize("compress", [True, False], ids=["warc.gz", "warc"])
@pytest.mark.parametrize("share", [0.4, 0.9])
def test_a_foreign_archive_cut_short_gives_its_whole_records_and_says_so(tmp_path: Path, compress: bool, share: float) -> None:
    pages = [
        (f"https://a.example/{n}", f"2026-11-{n + 10}T10:00:00Z", hashlib.sha512(b"%d" % n).hexdigest().encode(), HTML) for n in range(8)
    ]
    path = foreign_warc(tmp_path / "o.warc", pages, compress=compress)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    problems: list[tuple[dt.datetime | None, OnRecordError]] = []
    found = list(scan_foreign(path, problems))
    readable = []
    for offset, _, _ in found:
        try:
            readable.append(read_foreign(path, offset).url)
        except OnRecordError as error:
            assert error.code == "OR-F030"
    assert readable == [f"https://a.example/{n}" for n in range(len(readable))] and 1 <= len(readable) < 8
    assert [e.code for _, e in problems] == ["OR-F030"]
    with pytest.raises(OnRecordError):
        list(scan_foreign(path))


def test_records_without_a_usable_date_are_named_and_other_schemes_are_no_pages(tmp_path: Path) -> None:
    path = foreign_warc(
        tmp_path / "o.warc",
        [("https://a.example/1", "2026-11-19T10:00:00Z", BODY, HTML), ("https://a.example/2", "2026-11-19T10:00:00Z", BODY, HTML), ("dns:a.example", "2026-11-19T10:00:00Z", BODY, HTML)],
        compress=False,
    )  # fmt: skip
    head, first, second, third = path.read_bytes().split(b"2026-11-19T10:00:00Z")
    path.write_bytes(head + b"2026-11-19T10:00:00Z" + first + b"long ago" + second + b"2026-11-19T10:00:00Z" + third)
    problems: list[tuple[dt.datetime | None, OnRecordError]] = []
    assert [url for _, _, url in scan_foreign(path, problems)] == ["https://a.example/1"]
    assert len(problems) == 1 and "WARC-Date" in str(problems[0][1])


def test_every_record_of_a_real_crawl_is_read_with_its_digest(shared: Path) -> None:
    from warcio.archiveiterator import ArchiveIterator

    path = shared / "data" / "pages" / "dev_pages.warc.gz"
    expected = {}
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type == "response":
                expected[record.rec_headers["WARC-Target-URI"]] = sha256_hex(record.content_stream().read())
    found = {url: sha256_hex(read_foreign(path, offset).body) for offset, _, url in scan_foreign(path)}
    assert len(found) == 152 and found == expected


def test_iterate_passes_over_records_that_hold_no_page(tmp_path: Path) -> None:
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    writer.write_record(writer.create_warcinfo_record("a", {"software": "test"}))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(buffer.getvalue() + encode(page(1)))
    ((offset, found),) = iterate(path)
    assert offset == len(buffer.getvalue()) and isinstance(found, Page) and found.body == page(1).body


@pytest.mark.parametrize("inside", [b"no record at all", b"WARC/1.1\r\nContent-Length: never\r\n\r\n", b"WARC/9.9 nonsense"])
def test_a_whole_gzip_member_that_holds_no_record_is_named_and_passed_over(tmp_path: Path, inside: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(encode(page(1)) + gzip.compress(inside) + encode(page(2)))
    problems: list[tuple[dt.datetime | None, OnRecordError]] = []
    urls = [url for _, _, url in scan_foreign(path, problems)]
    assert urls == ["https://kura-dispatch.example/1", "https://kura-dispatch.example/2"] and problems
    assert [isinstance(found, Page) for _, found in iterate(path)] == [True, False, True]
