"""The page archive of an installation: the index of captures, rebuilt from its WARC files, and the payload behind a row.

Here: reading what was archived. A day's index is a pure function of that day's WARC files; no socket is opened.
Not here: adding to the archive (capture.py) and single records (warc.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from onrecord.errors import OnRecordError, Reject
from onrecord.fetching.warc import Page, iterate, read_page
from onrecord.ids import sha256_hex, stable_id
from onrecord.store import Home
from onrecord.tables import table


def archived_days(home: Home) -> list[dt.date]:
    """The days that have archived pages, in order."""
    return sorted(day for p in home.warc.glob("????-??-??") if (day := _day(p.name)) and any(p.glob("*.warc.gz")))


def _day(name: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(name)
    except ValueError:
        return None


def index_day(home: Home, day: dt.date) -> tuple[pa.Table, list[Reject]]:
    """The captures table of one day, read from its WARC files. Each damaged record is a Reject; the others stay."""
    rows: dict[str, dict[str, Any]] = {}
    rejects: list[Reject] = []
    for path in sorted((home.warc / day.isoformat()).glob("*.warc.gz")):
        name = path.relative_to(home.archive).as_posix()
        for offset, page in iterate(path):
            try:
                if isinstance(page, OnRecordError):
                    raise page
                row = capture_row(page, name, offset)
                if row["captured_on"] != day:
                    raise _foreign_to_us("a capture of that day", row["captured_on"].isoformat(), name, offset)
            except OnRecordError as error:
                rejects.append(Reject.from_error(error, stage="captures", subject=f"{name}:{offset}"))
            else:
                rows.setdefault(row["capture_id"], row)
    return table("captures").from_rows(rows.values()), rejects


def capture_row(page: Page, warc_file: str, warc_offset: int) -> dict[str, Any]:
    """The row of the captures table for an archived page.

    Raises OnRecordError OR-F031 when the payload is not the one its description names, OR-F036 for a description that is
    not ours.
    """
    context = page.context
    try:
        if page.kind != "revisit" and sha256_hex(page.body) != context["content_sha256"]:
            raise OnRecordError(
                "OR-F031", expected=f"a payload with the SHA-256 {context['content_sha256']}", found="another", where=f"{warc_file}, offset {warc_offset}",
                action="The archive was damaged: restore the file from a backup.",
            )  # fmt: skip
        return _row(page, context, warc_file, warc_offset)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _foreign_to_us("a record written by this program", error, warc_file, warc_offset) from error


def _foreign_to_us(expected: str, found: object, warc_file: str, warc_offset: int) -> OnRecordError:
    return OnRecordError(
        "OR-F036", expected=expected, found=found, where=f"{warc_file}, offset {warc_offset}",
        action="Archives of others belong into a source list (kind warc), not into the archive's folders.",
    )  # fmt: skip


def _row(page: Page, context: Mapping[str, Any], warc_file: str, warc_offset: int) -> dict[str, Any]:
    declared = page.media_type if page.kind == "resource" else page.header("Content-Type")
    media_type, charset = split_media_type(declared or context.get("media_type"))
    listed = context.get("listed_published_at")
    content = str(context["content_sha256"])
    return {
        "capture_id": capture_id(page.url, page.captured_at, content),
        "source": context.get("source", ""),
        "outlet": context.get("outlet"),
        "url": page.url,
        "final_url": context.get("final_url") or (page.url if page.kind != "resource" else None),
        "captured_on": page.captured_at.date(),
        "captured_at": page.captured_at,
        "record_type": page.kind,
        "http_status": page.status,
        "media_type": media_type,
        "charset": charset,
        "etag": page.header("ETag"),
        "last_modified": page.header("Last-Modified"),
        "content_sha256": content,
        "content_bytes": int(context.get("content_bytes", len(page.body))),
        "warc_file": warc_file,
        "warc_offset": warc_offset,
        "listed_title": context.get("listed_title"),
        "listed_published_at": dt.datetime.fromisoformat(listed) if listed else None,
    }


def capture_id(url: str, captured_at: dt.datetime, content_sha256: str) -> str:
    """The id of a capture: address, instant and payload."""
    return stable_id("capture", url, captured_at.isoformat(), content_sha256)


def read_payload(home: Home, row: Mapping[str, Any]) -> bytes:
    """The decoded payload of a row of the captures table; of a revisit the earlier payload it points to.

    Raises OnRecordError OR-F030 or OR-F031 for a damaged record, OR-F033 when the payload is not the one the row names.
    """
    page = read_page(_inside(home, str(row["warc_file"])), int(row["warc_offset"]))
    if page.kind == "revisit":
        first = page.context
        page = read_page(_inside(home, str(first.get("refers_file", ""))), int(first.get("refers_offset", 0)))
    if sha256_hex(page.body) != row["content_sha256"]:
        raise OnRecordError(
            "OR-F033", expected=f"the payload {row['content_sha256'][:12]}…", found=f"{sha256_hex(page.body)[:12]}…",
            where=f"{row['warc_file']}, offset {row['warc_offset']}", action="The archive was changed: restore it, or rebuild the captures of that day.",
        )  # fmt: skip
    return page.body


def split_media_type(declared: str | None) -> tuple[str | None, str | None]:
    """("text/html", "windows-1251") from a Content-Type header; either may be None."""
    if not declared:
        return None, None
    media, *parameters = declared.lower().split(";")
    charset = next((p.split("=", 1)[1].strip(" \"'") for p in parameters if p.strip().startswith("charset=")), None)
    return media.strip() or None, charset or None


def _inside(home: Home, name: str) -> Path:
    path = (home.archive / name).resolve()
    if not path.is_relative_to(home.archive.resolve()) or not name:
        raise OnRecordError(
            "OR-F034",
            expected="a file inside the archive",
            found=name,
            where="warc_file",
            action="The table was changed by hand: rebuild it.",
        )
    return path
