"""WARC records: writing ours, reading ours and other people's.

Ours: gzip, one member a record, SHA-1 block and payload digests, the body stored decoded (the original transfer and
content encodings are kept as X-Archive-Orig-* headers), and one header of our own, `WARC-Onrecord-Context`, a JSON
object with what HTTP does not carry: source, outlet, listed title and date, SHA-256 of the body. So the index of
captures can be rebuilt from the archive alone. A page that did not change is a revisit record: its headers, no body, and
the place of the earlier payload in the context. Here: single records and files. Not here: which ones (capture.py,
archive.py).
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import io
import json
import mmap
import os
import re
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
from onrecord.fetching.encodings import dechunk, decompress
from onrecord.fetching.members import BrokenMemberError, mapped, member, members, next_record
from onrecord.ids import sha256_hex

CONTEXT = "WARC-Onrecord-Context"
LARGEST_BODY = 64 * 1024 * 1024
LARGEST_HEADER = 256 * 1024
LARGEST_RECORD = LARGEST_BODY + 2 * LARGEST_HEADER
#: Longest address and context, in bytes, that a record's header may hold (FastWARC reads header lines up to 64 KiB).
LARGEST_LINE = 48 * 1024
ENCODING_HEADERS = frozenset({"content-encoding", "transfer-encoding", "content-length"})
TYPES: dict[str, WarcRecordType] = {"response": RESPONSE, "resource": RESOURCE, "revisit": REVISIT}


@dataclass(frozen=True, kw_only=True)
class Page:
    """A captured page, before it is written or after it was read.

    Attributes:
        kind: "response", "resource" or "revisit". url: requested address. captured_at: UTC.
        body: decoded payload (of a revisit: the earlier payload before writing, empty after reading). status, reason, headers: of HTTP; null and empty for a resource.
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


def write_file(folder: Path, records: list[bytes], first: dt.datetime) -> Path:
    """Write encoded `records` as one new WARC file into `folder`: synced, named by its content, never replacing another file.

    `first`: the earliest capture instant among them, for the name.
    """
    data = b"".join(records)
    path = folder / f"{first.astimezone(dt.UTC):%H%M%S}-{sha256_hex(data)[:16]}.warc.gz"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    write_synced(path, data)
    sync_folder(folder.parent)
    return path


def write_synced(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step: a temporary file beside it, synced, renamed, and the folder synced."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as sink:
            sink.write(data)
            sink.flush()
            os.fsync(sink.fileno())
        temporary.rename(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def encode(page: Page) -> bytes:
    """One page as one gzip member: the same page gives the same bytes.

    Raises OnRecordError OR-F035 for a page that could not be read back: its body, address or context is too large.
    """
    block = page.body if page.kind == "resource" else _http_block(page)
    context = {**page.context, "content_sha256": page.context.get("content_sha256") or sha256_hex(page.body)}
    context = {k: v for k, v in context.items() if v is not None}
    described = json.dumps(context, ensure_ascii=True, sort_keys=True)
    lines = max(len(described), len(page.url.encode("utf-8", "surrogatepass")))
    if len(page.body) > LARGEST_BODY or len(block) - len(page.body) > LARGEST_HEADER or lines > LARGEST_LINE:
        raise OnRecordError(
            "OR-F035", expected=f"at most {LARGEST_BODY:,} bytes of body and {LARGEST_LINE:,} of address or description",
            found=f"{len(page.body):,} and {lines:,}", where=page.url[:200], action="The page is left out.",
        )  # fmt: skip
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
        profile = "server-not-modified" if page.status == 304 else "identical-payload-digest"
        headers["WARC-Profile"] = f"http://netpreserve.org/warc/1.1/revisit/{profile}"
        headers["WARC-Refers-To-Target-URI"] = page.url
        if context.get("refers_date"):
            headers["WARC-Refers-To-Date"] = str(context["refers_date"])
    headers[CONTEXT] = described
    record.set_bytes_content(block)
    out = io.BytesIO()
    writer = GzipWriter(out, compression_level=6)
    record.write(writer, checksum_data=True, payload_digest=hashlib.sha1(page.body, usedforsecurity=False).digest())
    writer.finish()
    return out.getvalue()


def read_page(path: Path, offset: int) -> Page:
    """The page at `offset` of one of our files, digest verified. Raises OnRecordError OR-F030 or OR-F031."""
    try:
        content, _ = member(mapped(path), offset, LARGEST_RECORD)
    except (OSError, BrokenMemberError) as error:
        raise _broken("a whole record", _said(error), path, offset) from error
    page = _page(content, path, offset)
    if page is None:
        raise _broken("a response, resource or revisit", "another record", path, offset)
    return page


def iterate(path: Path) -> Iterator[tuple[int, Page | OnRecordError]]:
    """(offset, page) of every record of one of our files; a damaged one as error (see `read_page`), and on with the next."""
    try:
        data = mapped(path)
    except OSError as error:
        yield 0, _broken("a readable file", _said(error), path, 0)
        return
    if not data:
        yield 0, _broken("records", "an empty file", path, 0)
    for offset, content in members(data, LARGEST_RECORD):
        if isinstance(content, BrokenMemberError):
            yield offset, _broken("a whole record", _said(content), path, offset)
            continue
        try:
            page = _page(content, path, offset)
        except OnRecordError as error:
            yield offset, error
            continue
        if page is not None:
            yield offset, page


def _page(content: bytes, path: Path, offset: int) -> Page | None:
    """The page of one record of ours; None for a record that holds none (warcinfo, metadata)."""
    record, block = _record(io.BytesIO(content), path, offset)
    if record.headers.get("WARC-Block-Digest", "") != _sha1(block):
        raise OnRecordError(
            "OR-F031", expected="a block with the digest of its header", found=f"{len(block)} other bytes", where=f"{path}, offset {offset}",
            action="The archive was damaged: restore the file from a backup.",
        )  # fmt: skip
    kind = next((name for name, value in TYPES.items() if value == record.record_type), None)
    if kind is None:
        return None
    try:
        context = json.loads(record.headers.get(CONTEXT) or "")
        captured = parse_date(record.headers.get("WARC-Date") or "")
    except ValueError as error:
        raise _broken("a date and a description of ours in the record's headers", error, path, offset) from error
    if not isinstance(context, dict):
        raise _broken("a description of ours in the record's headers", context, path, offset)
    url = record.headers.get("WARC-Target-URI") or ""
    if kind == "resource":
        return Page(kind=kind, url=url, captured_at=captured, body=block, media_type=record.headers.get("Content-Type"), context=context)
    status, reason, headers, body = _http(block, path, offset)
    return Page(kind=kind, url=url, captured_at=captured, body=body, status=status, reason=reason, headers=headers, context=context)


def _record(stream: io.BytesIO | io.BufferedReader, path: Path, offset: int) -> tuple[WarcRecord, bytes]:
    """The record at the stream's position and its whole block."""
    try:
        record = next(iter(ArchiveIterator(stream, parse_http=False)))
        block = record.reader.read(LARGEST_RECORD + 1)
    except (OSError, EOFError, ValueError, StopIteration) as error:
        raise _broken("a readable WARC record", _said(error), path, offset) from error
    if len(block) != record.content_length:
        found = "a larger one" if len(block) > LARGEST_RECORD else f"{len(block):,}"
        raise _broken(f"a block of {record.content_length:,} bytes", found, path, offset)
    return record, block


def _http(block: bytes, path: Path, offset: int) -> tuple[int | None, str, tuple[tuple[str, str], ...], bytes]:
    """Status, reason, headers and body of a stored HTTP answer; lone line feeds and folded headers are read too."""
    end = re.search(rb"\r?\n\r?\n", block[: LARGEST_HEADER + 4])
    head, body = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    if not head.startswith(b"HTTP/") or len(head) > LARGEST_HEADER:
        raise _broken("an HTTP answer", block[:40], path, offset)
    first, *lines = re.sub(r"\r?\n[ \t]+", " ", head.decode("latin-1")).splitlines()
    status, _, reason = first.partition(" ")[2].strip().partition(" ")
    headers = tuple((name.strip(), value.strip()) for name, colon, value in (line.partition(":") for line in lines) if colon)
    number = int(status) if re.fullmatch(r"[1-5]\d\d", status) else None
    return number, reason.strip(), headers, body


def _sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def _said(error: Exception) -> str:
    if isinstance(error, StopIteration):
        return "the end of the file"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _http_block(page: Page) -> bytes:
    lines = [f"HTTP/1.1 {page.status or 0} {_line(page.reason)}".rstrip()]
    for name, value in page.headers:
        shown = f"X-Archive-Orig-{name}" if name.lower() in ENCODING_HEADERS else name
        lines.append(f"{_line(shown)}: {_line(value)}")
    body = b"" if page.kind == "revisit" else page.body
    lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + body


def _line(text: str) -> str:
    return "".join(c for c in text if c.isprintable())


def parse_date(text: str) -> dt.datetime:
    """A WARC-Date as UTC instant. Raises ValueError, also for a date without zone."""
    found = dt.datetime.fromisoformat(text.strip())
    if found.tzinfo is None:
        raise ValueError(f"a date without zone: {text[:40]}")
    try:
        return found.astimezone(dt.UTC)
    except OverflowError as error:
        raise ValueError(f"a date out of range: {text[:40]}") from error


def scan_foreign(
    path: Path, problems: list[tuple[dt.datetime | None, OnRecordError]] | None = None
) -> Iterator[tuple[int, dt.datetime, str]]:
    """(offset, instant, address) of every response record of somebody else's WARC, without keeping the bodies.

    Args:
        problems: takes what could not be read, each with the instant of the last record before it, and the scan goes on
            behind it where it can. Without it, damage raises OnRecordError OR-F030.

    Responses to other addresses than http(s) (dns: and the like) are no pages and left out.
    """
    noted: list[tuple[dt.datetime | None, OnRecordError]] = [] if problems is None else problems
    last: dt.datetime | None = None
    data: mmap.mmap | bytes = b""
    position: int | None = 0
    try:
        data = mapped(path)
    except OSError as error:
        noted.append((None, _broken("a readable WARC file", _said(error), path, 0)))
        position = None
    while position is not None:
        reached, is_given = position, False
        try:
            with path.open("rb") as stream:
                stream.seek(position)
                for record in ArchiveIterator(stream, parse_http=False):
                    reached, is_given = record.stream_pos, True
                    if record.record_type != RESPONSE:
                        if not record.headers.get("WARC-Type"):
                            noted.append((last, _broken("a record with its type", "none", path, reached)))
                        continue
                    url = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>")
                    try:
                        last = when = parse_date(record.headers.get("WARC-Date") or "")
                    except ValueError as error:
                        noted.append((last, _broken("a WARC-Date with zone", error, path, reached)))
                        continue
                    if url.lower().startswith(("http://", "https://")):
                        yield reached, when, url
            failure: Exception | None = None
        except (OSError, EOFError, ValueError) as error:
            failure = error
        if failure is not None and not is_given:
            noted.append((last, _broken("a readable WARC record", _said(failure), path, reached)))
        position = _behind_damage(data, reached, failure, path, last, noted)
        if noted and problems is None:
            raise noted[0][1]


def _behind_damage(
    data: mmap.mmap | bytes, reached: int, failure: Exception | None, path: Path, last: dt.datetime | None,
    noted: list[tuple[dt.datetime | None, OnRecordError]],
) -> int | None:  # fmt: skip
    """After FastWARC stopped in or behind the record at `reached`: note what is damaged, and where reading goes on.

    FastWARC stops silently where a member breaks off, so the last member is looked at once more.
    """
    if not data or data[:5] == b"WARC/":
        complaint = _said(failure) if failure else _behind_last(data, reached) if data else "an empty file"
        if complaint:
            noted.append((last, _broken("whole records to the end", complaint, path, reached)))
        return None
    damaged = reached
    try:
        _, damaged = member(data, reached, LARGEST_RECORD)
        while damaged < len(data):  # whole members behind it: FastWARC read ahead of what it had given
            following, behind = member(data, damaged, LARGEST_RECORD)
            if following.startswith(b"WARC/"):
                return damaged
            if following.strip():
                noted.append((last, _broken("a WARC record", following[:40], path, damaged)))
            damaged = behind
    except BrokenMemberError as error:
        if not noted or f"offset {damaged}" not in noted[-1][1].where:
            noted.append((last, _broken("a whole record", _said(error), path, damaged)))
        return next_record(data, damaged + 1)
    return None


def _behind_last(data: mmap.mmap | bytes, offset: int) -> str:
    """What is wrong with the last record of an uncompressed file or behind it; "" when nothing is."""
    end = data.find(b"\r\n\r\n", offset, offset + LARGEST_HEADER)
    length = re.search(rb"(?im)^content-length:\s*(\d+)\s*$", data[offset:end].replace(b"\r", b"")) if end >= 0 else None
    if length is None:
        return "a record without header or length"
    behind = end + 4 + int(length[1])
    if behind > len(data):
        return "the file ends inside a record"
    return "" if not data[behind : behind + 64].strip() else "bytes that are no record"


def read_foreign(path: Path, offset: int) -> Page:
    """The response at `offset` of somebody else's WARC, chunked and content encodings undone, at most `LARGEST_BODY` bytes.

    Raises OnRecordError OR-F030 for a broken record, OR-F031 when none of the digests it carries is that of its bytes,
    OR-F032 for a body that cannot be decoded or is too large.
    """
    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            record, block = _record(stream, path, offset)
    except OSError as error:
        raise _broken("a readable file", _said(error), path, offset) from error
    if record.record_type != RESPONSE:
        raise _broken("a response record", "another one", path, offset)
    try:
        when = parse_date(record.headers.get("WARC-Date") or "")
    except ValueError as error:
        raise _broken("a WARC-Date with zone", error, path, offset) from error
    url = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>")
    status, reason, headers, raw = _http(block, path, offset)
    body = _decoded(raw, headers, path, offset)
    given = {name: value for name in ("WARC-Block-Digest", "WARC-Payload-Digest") if (value := record.headers.get(name))}
    _verify(given, {"WARC-Block-Digest": (block,), "WARC-Payload-Digest": (raw, body)}, path, offset)
    context = {"original_payload_digest": given.get("WARC-Payload-Digest"), "original_record": record.headers.get("WARC-Record-ID")}
    return Page(kind="response", url=url, captured_at=when, body=body, status=status, reason=reason, headers=headers, context=context)


def _verify(given: Mapping[str, str], meant: Mapping[str, tuple[bytes, ...]], path: Path, offset: int) -> None:
    """One digest that fits is enough: archivers disagree on what a payload digest covers (with or without chunking)."""
    outcomes = [_fits(digest, data) for name, digest in given.items() for data in meant[name]]
    known = [o for o in outcomes if o is not None]
    if known and not any(known):
        raise OnRecordError(
            "OR-F031", expected="bytes with one of the digests of the record", found="others", where=f"{path}, offset {offset}",
            action="The file was damaged after it was written: fetch it again.",
        )  # fmt: skip


def _fits(digest: str, data: bytes) -> bool | None:
    """Whether a digest such as sha1:BASE32 or sha256:hex is that of `data`; None for an algorithm that is not known."""
    algorithm, _, value = digest.strip().partition(":")
    name = algorithm.strip().lower().replace("-", "")
    if name not in ("md5", "sha1", "sha256", "sha512"):
        return None
    found = hashlib.new(name, data, usedforsecurity=False).digest()
    return value.strip().lower() in (
        found.hex(),
        base64.b32encode(found).decode().lower(),
        base64.b32encode(found).decode().rstrip("=").lower(),
    )


def _decoded(raw: bytes, headers: tuple[tuple[str, str], ...], path: Path, offset: int) -> bytes:
    where = f"{path}, offset {offset}"
    try:
        if any("chunked" in v.lower() for k, v in headers if k.lower() == "transfer-encoding"):
            raw = dechunk(raw)
        codings = ",".join(v.lower() for k, v in headers if k.lower() == "content-encoding")
        for coding in reversed([c.strip() for c in codings.split(",") if c.strip()]):
            raw = decompress(raw, coding, LARGEST_BODY)
    except ValueError as error:
        raise _undecodable("a decodable body", error, where) from error
    if len(raw) > LARGEST_BODY:
        raise _undecodable(f"at most {LARGEST_BODY:,} bytes", "more", where)
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
