"""WARC records: writing ours, reading ours and other people's.

Ours: gzip, one member a record, SHA-1 block and payload digests, the body stored decoded (the original transfer and
content encodings are kept as X-Archive-Orig-* headers), and one header of our own, `WARC-Onrecord-Context`, a JSON
object with what HTTP does not carry: source, outlet, listed title and date, SHA-256 of the body. So the index of
captures can be rebuilt from the archive alone. Here: single records and files. Not here: which ones (capture.py, archive.py).
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import io
import json
import os
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType
from fastwarc.warc import resource as RESOURCE
from fastwarc.warc import response as RESPONSE
from fastwarc.warc import revisit as REVISIT

from onrecord.errors import OnRecordError
from onrecord.ids import sha256_hex

CONTEXT = "WARC-Onrecord-Context"
LARGEST_BODY = 64 * 1024 * 1024
LARGEST_HEADER = 256 * 1024
ENCODING_HEADERS = frozenset({"content-encoding", "transfer-encoding", "content-length"})
TYPES: dict[str, WarcRecordType] = {"response": RESPONSE, "resource": RESOURCE, "revisit": REVISIT}


@dataclass(frozen=True, kw_only=True)
class Page:
    """A captured page, before it is written or after it was read.

    Attributes:
        kind: "response", "resource" or "revisit". url: requested address. captured_at: UTC.
        body: decoded payload (of a revisit: empty). status, reason, headers: of HTTP; null and empty for a resource.
        media_type: of a resource. context: see the module; what `archive.py` needs to make a row.
    """

    kind: str
    url: str
    captured_at: dt.datetime
    body: bytes
    status: int | None = None
    reason: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    media_type: str | None = None
    context: Mapping[str, Any] = field(default_factory=dict)

    def header(self, name: str) -> str | None:
        return next((v for k, v in self.headers if k.lower() == name.lower()), None)


def write_file(folder: Path, pages: list[Page]) -> Path:
    """Write `pages` as one new WARC file into `folder`: synced, named by its content, never replacing another file."""
    data = b"".join(encode(page) for page in pages)
    stamp = min(page.captured_at for page in pages).strftime("%H%M%S")
    path = folder / f"{stamp}-{sha256_hex(data)[:16]}.warc.gz"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    with temporary.open("wb") as sink:
        sink.write(data)
        sink.flush()
        os.fsync(sink.fileno())
    temporary.rename(path)
    for directory in (folder, folder.parent):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    return path


def encode(page: Page) -> bytes:
    """One page as one gzip member: the same page gives the same bytes."""
    block = page.body if page.kind == "resource" else _http_block(page)
    context = {**page.context, "content_sha256": page.context.get("content_sha256") or sha256_hex(page.body)}
    context = {k: v for k, v in context.items() if v is not None}
    identity = hashlib.sha256(f"{page.kind}\0{page.url}\0{page.captured_at.isoformat()}\0{context['content_sha256']}".encode()).digest()
    record = WarcRecord()
    record.init_headers(
        record_type=TYPES[page.kind], record_urn=uuid.UUID(bytes=identity[:16], version=4).urn.removeprefix("urn:").encode()
    )
    headers = record.headers
    headers["WARC-Date"] = page.captured_at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    headers["WARC-Target-URI"] = page.url
    headers["Content-Type"] = (
        (page.media_type or "application/octet-stream") if page.kind == "resource" else "application/http; msgtype=response"
    )
    if page.kind == "revisit":
        headers["WARC-Profile"] = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
        headers["WARC-Refers-To-Target-URI"] = page.url
        if context.get("refers_date"):
            headers["WARC-Refers-To-Date"] = str(context["refers_date"])
    headers[CONTEXT] = json.dumps(context, ensure_ascii=True, sort_keys=True)
    record.set_bytes_content(block)
    out = io.BytesIO()
    writer = GzipWriter(out, compression_level=6)
    record.write(writer, checksum_data=True, payload_digest=hashlib.sha1(page.body, usedforsecurity=False).digest())
    writer.finish()
    return out.getvalue()


def read_page(path: Path, offset: int) -> Page:
    """The page at `offset` of one of our files, digest verified. Raises OnRecordError OR-F030 or OR-F031."""
    for _, page in _pages(path, offset):
        return page
    raise _broken("a record", "the end of the file", path, offset)


def iterate(path: Path) -> Iterator[tuple[int, Page]]:
    """(offset, page) of every record of one of our files. Raises as `read_page` does, at the broken record."""
    yield from _pages(path, 0)


def _pages(path: Path, offset: int) -> Iterator[tuple[int, Page]]:
    last = offset
    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            for record in ArchiveIterator(stream, parse_http=False, record_types=RESPONSE | RESOURCE | REVISIT):
                last = record.stream_pos if record.stream_pos >= offset else record.stream_pos + offset
                yield last, _page(record, path, last)
    except (OSError, EOFError, ValueError) as error:
        raise _broken("a readable WARC record", error, path, last) from error


def _page(record: WarcRecord, path: Path, offset: int) -> Page:
    block = record.reader.read(LARGEST_BODY + LARGEST_HEADER)
    wanted = record.headers.get("WARC-Block-Digest", "")
    if wanted != "sha1:" + base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode():
        raise OnRecordError(
            "OR-F031", expected=f"a block with the digest {wanted}", found=f"{len(block)} other bytes", where=f"{path}, offset {offset}",
            action="The archive was damaged: restore the file from a backup.",
        )  # fmt: skip
    kind = next(name for name, value in TYPES.items() if value == record.record_type)
    try:
        context = json.loads(record.headers.get(CONTEXT) or "{}")
        captured = parse_date(record.headers.get("WARC-Date") or "")
    except ValueError as error:
        raise _broken("a date and our context in the record's headers", error, path, offset) from error
    url = record.headers.get("WARC-Target-URI") or ""
    if kind == "resource":
        return Page(kind=kind, url=url, captured_at=captured, body=block, media_type=record.headers.get("Content-Type"), context=context)
    head, _, body = block.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status, _, reason = lines[0].partition(" ")[2].partition(" ")
    pairs = tuple((k, v.strip()) for k, _, v in (line.partition(":") for line in lines[1:]))
    number = int(status) if status.isdigit() else None
    return Page(kind=kind, url=url, captured_at=captured, body=body, status=number, reason=reason, headers=pairs, context=context)


def _http_block(page: Page) -> bytes:
    lines = [f"HTTP/1.1 {page.status or 0} {_line(page.reason)}".rstrip()]
    for name, value in page.headers:
        shown = f"X-Archive-Orig-{name}" if name.lower() in ENCODING_HEADERS else name
        lines.append(f"{_line(shown)}: {_line(value)}")
    lines.append(f"Content-Length: {len(page.body)}")
    return "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + page.body


def _line(text: str) -> str:
    return "".join(c for c in text if c.isprintable())


def parse_date(text: str) -> dt.datetime:
    """A WARC-Date as UTC instant. Raises ValueError."""
    return dt.datetime.fromisoformat(text.strip()).astimezone(dt.UTC)


def scan_foreign(path: Path) -> Iterator[tuple[int, dt.datetime, str]]:
    """(offset, instant, address) of every response record of somebody else's WARC, without reading the bodies."""
    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, parse_http=False, record_types=RESPONSE):
                url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
                try:
                    when = parse_date(record.headers.get("WARC-Date") or "")
                except ValueError:
                    continue
                if url.startswith(("http://", "https://")):
                    yield record.stream_pos, when, url
    except (OSError, EOFError, ValueError) as error:
        raise _broken("a readable WARC file", error, path, 0) from error


def read_foreign(path: Path, offset: int) -> Page:
    """The response at `offset` of somebody else's WARC, chunked and content encodings undone, at most `LARGEST_BODY` bytes.

    Raises OnRecordError OR-F030 for a broken record, OR-F032 for a body that cannot be decoded or is too large.
    """
    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            record = next(iter(ArchiveIterator(stream, parse_http=False, record_types=RESPONSE)))
            record.parse_http(auto_decode="none", max_header_len=LARGEST_HEADER, quirks_mode=True)
            when, url = parse_date(record.headers.get("WARC-Date") or ""), (record.headers.get("WARC-Target-URI") or "").strip("<>")
            status = record.http_headers.status_code
            headers = tuple((str(k), str(v)) for k, v in record.http_headers.astuples())
            raw = record.reader.read(LARGEST_BODY + 1)
    except (OSError, EOFError, ValueError, StopIteration, AttributeError) as error:
        raise _broken("a readable response record", error, path, offset) from error
    names = {k.lower(): v.strip().lower() for k, v in headers}
    body = _decoded(raw, names, path, offset)
    return Page(kind="response", url=url, captured_at=when, body=body, status=status, headers=headers)


def _decoded(raw: bytes, headers: Mapping[str, str], path: Path, offset: int) -> bytes:
    from onrecord.fetching.encodings import dechunk, decompress

    where = f"{path}, offset {offset}"
    if len(raw) > LARGEST_BODY:
        raise _undecodable(f"at most {LARGEST_BODY:,} bytes", "more", where)
    try:
        if "chunked" in headers.get("transfer-encoding", ""):
            raw = dechunk(raw)
        for coding in reversed([c.strip() for c in headers.get("content-encoding", "").split(",") if c.strip()]):
            raw = decompress(raw, coding, LARGEST_BODY)
    except ValueError as error:
        raise _undecodable("a decodable body", error, where) from error
    return raw


def _undecodable(expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(
        "OR-F032", expected=expected, found=found, where=where, action="The page is left out; the others of the file are read."
    )


def _broken(expected: str, found: object, path: Path, offset: int) -> OnRecordError:
    return OnRecordError(
        "OR-F030",
        expected=expected,
        found=found,
        where=f"{path}, offset {offset}",
        action="Fetch or restore the file again; it is cut short or damaged.",
    )
