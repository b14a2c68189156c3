"""A capture day: discover, fetch, archive, index.

Here: what is asked of which source on which day, and that nothing is asked twice. Network sources are asked on their day
only (a feed of today says nothing of an earlier day); local archives and documents belong to the day they name.
Afterwards the index is read back from the archive, so it depends on nothing else. Not here: HTTP, WARC, listings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa

from onrecord.errors import OnRecordError, Reject
from onrecord.fetching.archive import archived_days, capture_id, index_day
from onrecord.fetching.client import Answer, Fetcher
from onrecord.fetching.documents import document_urn, documents, read_document, read_sidecar
from onrecord.fetching.listings import Listed, read_feed, read_sitemap
from onrecord.fetching.robots import Robots
from onrecord.fetching.warc import Page, read_foreign, scan_foreign, write_file
from onrecord.ids import sha256_hex
from onrecord.sources import Source, SourceList
from onrecord.store import Home

SITEMAP_DEPTH = 3
SITEMAP_FILES = 50
#: Pages are written to the archive whenever this many bytes are waiting, so that memory stays bounded.
WRITE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class CaptureResult:
    """A captured day: its index, what failed, and what it cost."""

    captures: pa.Table
    rejects: list[Reject] = field(default_factory=list)
    requests: int = 0
    bytes_received: int = 0


class Known:
    """What the archive holds already, of every day: read only when something new could come."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._rows: list[dict[str, Any]] | None = None

    @property
    def rows(self) -> list[dict[str, Any]]:
        if self._rows is None:
            self._rows = [row for day in archived_days(self._home) for row in index_day(self._home, day)[0].to_pylist()]
        return self._rows

    @property
    def urls(self) -> set[str]:
        return {row["url"] for row in self.rows}

    @property
    def ids(self) -> set[str]:
        return {row["capture_id"] for row in self.rows}

    @property
    def contents(self) -> set[tuple[str, str]]:
        return {(row["url"], row["content_sha256"]) for row in self.rows}

    def newest(self, url: str) -> dict[str, Any] | None:
        rows = [r for r in self.rows if r["url"] == url and r["record_type"] == "response"]
        return max(rows, key=lambda r: r["captured_at"], default=None)


def capture_day(
    home: Home,
    sources: SourceList,
    day: dt.date,
    *,
    fetcher: Fetcher | None,
    now: Callable[[], dt.datetime],
    today: dt.date | None = None,
) -> CaptureResult:
    """Archive what the sources hold for `day` and return the index of that day.

    Args:
        fetcher: the HTTP client, or None to open no socket. now: the clock. today: the day network sources are asked on
            (default: that of the clock).

    A source that fails becomes Rejects, and the others go on.
    """
    rejects: list[Reject] = []
    known, waiting = Known(home), _Waiting(home, day)
    before = (fetcher.requests_sent, fetcher.bytes_received) if fetcher else (0, 0)
    is_today = day == (today or now().date())
    for source in sources.news:
        try:
            for page in _pages(source, day, is_today, fetcher, now, known, rejects):
                waiting.add(page)
        except OnRecordError as error:
            rejects.append(Reject.from_error(error, stage="captures", source=source.name, subject=source.url))
    waiting.write()
    captures, damaged = index_day(home, day)
    return CaptureResult(
        captures=captures,
        rejects=[*rejects, *damaged],
        requests=fetcher.requests_sent - before[0] if fetcher else 0,
        bytes_received=fetcher.bytes_received - before[1] if fetcher else 0,
    )


def available_days(home: Home, sources: SourceList) -> list[dt.date]:
    """The days for which something lies on this machine: archived pages and what `listed_days` finds."""
    return sorted({*archived_days(home), *listed_days(sources)})


def listed_days(sources: SourceList) -> list[dt.date]:
    """The days that local material of a source list names: records of WARC files, documents with a capture instant."""
    days: set[dt.date] = set()
    for source in sources.news:
        for path in _local_warcs(source):
            days.update(when.date() for _, when, _ in _foreign_index(path))
        if source.kind == "documents" and source.path is not None and source.path.is_dir():
            for document in documents(source):
                try:
                    captured = read_sidecar(document).get("captured_at")
                except OnRecordError:
                    continue  # becomes a Reject when its day is captured
                if captured:
                    days.add(captured.date())
    return sorted(days)


def pending_documents(home: Home, sources: SourceList) -> list[Path]:
    """Documents of the source list that are not in the archive yet. Files that cannot be read are left out."""
    known, found = Known(home).contents, []
    for source in sources.news:
        if source.kind != "documents":
            continue
        for path in documents(source):
            try:
                page = read_document(source, path, lambda: dt.datetime(1970, 1, 1, tzinfo=dt.UTC))
            except OnRecordError:
                continue
            if (page.url, sha256_hex(page.body)) not in known:
                found.append(path)
    return found


def _pages(
    source: Source,
    day: dt.date,
    is_today: bool,
    fetcher: Fetcher | None,
    now: Callable[[], dt.datetime],
    known: Known,
    rejects: list[Reject],
) -> Iterator[Page]:
    if source.kind == "documents":
        yield from _documents(source, day, is_today, now, known, rejects)
    elif source.kind == "warc":
        yield from _warcs(source, day, is_today, fetcher, known, rejects)
    elif is_today and fetcher is not None:
        yield from _fetched(source, fetcher, now, known, rejects)


def _documents(
    source: Source, day: dt.date, is_today: bool, now: Callable[[], dt.datetime], known: Known, rejects: list[Reject]
) -> Iterator[Page]:
    for path in documents(source):
        try:
            named = read_sidecar(path).get("captured_at")
            if (named.date() if named else None) != day and not (named is None and is_today):
                continue
            page = read_document(source, path, now)
        except OnRecordError as error:
            rejects.append(Reject.from_error(error, stage="captures", source=source.name, subject=document_urn(source, path)))
            continue
        if (page.url, sha256_hex(page.body)) not in known.contents:
            yield page


def _warcs(source: Source, day: dt.date, is_today: bool, fetcher: Fetcher | None, known: Known, rejects: list[Reject]) -> Iterator[Page]:
    for path in _local_warcs(source):
        for offset, when, url in _foreign_index(path):
            if when.date() != day:
                continue
            try:
                page = read_foreign(path, offset)
            except OnRecordError as error:
                rejects.append(Reject.from_error(error, stage="captures", source=source.name, subject=url))
                continue
            if capture_id(page.url, page.captured_at, sha256_hex(page.body)) not in known.ids:
                yield _with_context(page, source, origin=f"{path.name}:{offset}")
    if source.urls and fetcher is not None and is_today:
        robots = Robots(fetcher)
        for url in source.urls_for(day):
            yield from _remote_warc(source, url, fetcher, robots, day, known, rejects)


def _remote_warc(
    source: Source, url: str, fetcher: Fetcher, robots: Robots, day: dt.date, known: Known, rejects: list[Reject]
) -> Iterator[Page]:
    """The records of `day` in a WARC file on the network (CC-NEWS files are about a gigabyte: it goes to disk first)."""
    import tempfile

    answer = fetcher.get(url, pace=robots.pace(url, source.pace_seconds), limit=2 * 1024**3)
    if answer.status != 200:
        raise OnRecordError(
            "OR-F054", expected="HTTP 200", found=f"HTTP {answer.status}", where=url, action="Check the address in the source list."
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "remote.warc.gz"
        path.write_bytes(answer.body)
        for offset, when, target in scan_foreign(path):
            if when.date() != day:
                continue
            try:
                page = read_foreign(path, offset)
            except OnRecordError as error:
                rejects.append(Reject.from_error(error, stage="captures", source=source.name, subject=target))
                continue
            if capture_id(page.url, page.captured_at, sha256_hex(page.body)) not in known.ids:
                yield _with_context(page, source, origin=f"{url}:{offset}")


def _fetched(source: Source, fetcher: Fetcher, now: Callable[[], dt.datetime], known: Known, rejects: list[Reject]) -> Iterator[Page]:
    robots = Robots(fetcher)
    day = now().date()
    listed: dict[str, Listed] = {}
    for url in source.urls_for(day):
        if source.kind == "pages":
            listed.setdefault(url, Listed(url=url))
            continue
        try:
            for item in _listing(source, url, fetcher, robots, now()):
                listed.setdefault(item.url, item)
        except OnRecordError as error:
            rejects.append(Reject.from_error(error, stage="captures", source=source.name, subject=url))
    seen = known.urls if source.kind != "pages" else set()
    wanted = [item for item in listed.values() if item.url not in seen][: source.max_items]
    for item in wanted:
        try:
            yield _fetch(source, item, fetcher, robots, now, known)
        except OnRecordError as error:
            rejects.append(Reject.from_error(error, stage="captures", source=source.name, subject=item.url))


def _listing(source: Source, url: str, fetcher: Fetcher, robots: Robots, now: dt.datetime) -> list[Listed]:
    if source.kind == "feed":
        return read_feed(_ok(fetcher.get(url, pace=robots.pace(url, source.pace_seconds))).body, url, now)
    pages: list[Listed] = []
    pending, asked = [(url, 0)], 0
    while pending and asked < SITEMAP_FILES:
        address, depth = pending.pop(0)
        asked += 1
        sitemap = read_sitemap(_ok(fetcher.get(address, pace=robots.pace(address, source.pace_seconds))).body, address, now)
        pages.extend(sitemap.pages)
        if depth < SITEMAP_DEPTH:
            pending += [(inner, depth + 1) for inner in sitemap.sitemaps]
    return sorted(pages, key=lambda p: (p.published_at is None, -(p.published_at.timestamp() if p.published_at else 0)))


def _fetch(source: Source, item: Listed, fetcher: Fetcher, robots: Robots, now: Callable[[], dt.datetime], known: Known) -> Page:
    earlier = known.newest(item.url) if source.kind == "pages" else None
    conditions = {"If-None-Match": earlier["etag"], "If-Modified-Since": earlier["last_modified"]} if earlier else {}
    answer = fetcher.get(item.url, pace=robots.pace(item.url, source.pace_seconds), headers={k: v for k, v in conditions.items() if v})
    context: dict[str, Any] = {
        "source": source.name,
        "outlet": source.outlet,
        "language": source.language,
        "final_url": answer.final_url,
        "listed_title": item.title,
        "listed_published_at": item.published_at.isoformat() if item.published_at else None,
    }
    at = now().replace(microsecond=0)
    if answer.status == 304 and earlier:
        context |= {
            "content_sha256": earlier["content_sha256"], "content_bytes": earlier["content_bytes"], "refers_file": earlier["warc_file"],
            "refers_offset": earlier["warc_offset"], "refers_date": earlier["captured_at"].isoformat().replace("+00:00", "Z"),
        }  # fmt: skip
        return Page(
            kind="revisit",
            url=item.url,
            captured_at=at,
            body=b"",
            status=304,
            reason=answer.reason,
            headers=answer.headers,
            context=context,
        )
    _ok(answer)
    return Page(
        kind="response", url=item.url, captured_at=at, body=answer.body, status=answer.status, reason=answer.reason, headers=answer.headers,
        context=context,
    )  # fmt: skip


def _ok(answer: Answer) -> Answer:
    if answer.status != 200:
        raise OnRecordError(
            "OR-F007", expected="HTTP 200", found=f"HTTP {answer.status}", where=answer.final_url,
            action="The page is left out; if it is a listing, correct its address in the source list.",
        )  # fmt: skip
    return answer


def _with_context(page: Page, source: Source, origin: str) -> Page:
    context = {"source": source.name, "outlet": source.outlet, "language": source.language, "origin": origin}
    return Page(
        kind=page.kind, url=page.url, captured_at=page.captured_at, body=page.body, status=page.status, reason=page.reason, headers=page.headers,
        context={k: v for k, v in context.items() if v is not None},
    )  # fmt: skip


def _local_warcs(source: Source) -> list[Path]:
    if source.kind != "warc" or source.path is None:
        return []
    return sorted(p for p in source.path.parent.glob(source.path.name) if p.is_file())


_INDEXES: dict[tuple[str, int, int], list[tuple[int, dt.datetime, str]]] = {}


def _foreign_index(path: Path) -> list[tuple[int, dt.datetime, str]]:
    """What a local WARC file holds, scanned once per process as long as the file does not change."""
    stat = path.stat()
    key = (str(path), stat.st_size, stat.st_mtime_ns)
    if key not in _INDEXES:
        _INDEXES[key] = list(scan_foreign(path))
    return _INDEXES[key]


class _Waiting:
    """Pages of a day on their way into the archive."""

    def __init__(self, home: Home, day: dt.date) -> None:
        self._folder, self._pages, self._bytes = home.warc / day.isoformat(), list[Page](), 0

    def add(self, page: Page) -> None:
        self._pages.append(page)
        self._bytes += len(page.body)
        if self._bytes >= WRITE_BYTES:
            self.write()

    def write(self) -> None:
        if self._pages:
            write_file(self._folder, self._pages)
        self._pages, self._bytes = [], 0
