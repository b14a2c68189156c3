"""A capture day: discover, fetch, archive, index.

Here: what is asked of which source on which day, and that nothing is asked twice. Network sources are asked on their day
only (a feed of today says nothing of an earlier day); local archives and documents belong to the day they name.
Afterwards the index is read back from the archive, so it depends on nothing else. Not here: HTTP, WARC, listings.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from onrecord.errors import OnRecordError, Reject
from onrecord.fetching.archive import archived_days, capture_id, index_day, read_payload
from onrecord.fetching.client import Answer, Fetcher
from onrecord.fetching.documents import document_urn, documents, read_document, read_sidecar
from onrecord.fetching.listings import Listed, read_feed, read_sitemap
from onrecord.fetching.robots import Robots
from onrecord.fetching.warc import Page, encode, read_foreign, scan_foreign, write_file, write_synced
from onrecord.ids import sha256_hex, stable_id
from onrecord.sources import Source, SourceList
from onrecord.store import Home

SITEMAP_DEPTH = 3
SITEMAP_FILES = 50
#: Pages are written to the archive whenever this many bytes are waiting, so that memory stays bounded.
WRITE_BYTES = 64 * 1024 * 1024
#: Bounds of a WARC file on the network: bytes and seconds.
LARGEST_WARC = 4 * 1024**3
LONGEST_DOWNLOAD = 4 * 3600.0


@dataclass(frozen=True, kw_only=True)
class CaptureResult:
    """A captured day: its index, what failed, and what it cost."""

    captures: pa.Table
    rejects: list[Reject] = field(default_factory=list)
    requests: int = 0
    bytes_received: int = 0


class Known:
    """What the archive holds already, of every day: read only when something new could come."""

    def __init__(self, home: Home, day: dt.date) -> None:
        self._home, self._day = home, day
        self._is_read = False
        self._urls: set[str] = set()
        self._ids: dict[dt.date, set[str]] = {}
        self._contents: set[tuple[str, str]] = set()
        self._newest: dict[str, dict[str, Any]] = {}

    def has_url(self, url: str) -> bool:
        return url in self._read()._urls

    def has_content(self, page: Page) -> bool:
        """Whether these bytes are archived under this address."""
        return (page.url, sha256_hex(page.body)) in self._read()._contents

    def has_capture(self, page: Page) -> bool:
        """Whether this very capture (address, instant, bytes) is archived."""
        day = page.captured_at.date()  # its captures lie in the archive of that day: no other needs to be read
        if day not in self._ids:
            self._ids[day] = {row["capture_id"] for row in _rows(self._home, day, False)}
        return capture_id(page.url, page.captured_at, sha256_hex(page.body)) in self._ids[day]

    def newest(self, url: str) -> dict[str, Any] | None:
        """The row of the last whole response of an address."""
        return self._read()._newest.get(url)

    def add(self, page: Page) -> None:
        """A page that is on its way into the archive."""
        content = sha256_hex(page.body)
        self._urls.add(page.url)
        self._contents.add((page.url, content))
        if page.captured_at.date() in self._ids:
            self._ids[page.captured_at.date()].add(capture_id(page.url, page.captured_at, content))

    def _read(self) -> Known:
        if not self._is_read:
            self._is_read = True
            for day in archived_days(self._home):
                for row in _rows(self._home, day, day != self._day):
                    self._urls.add(row["url"])
                    self._contents.add((row["url"], row["content_sha256"]))
                    if row["record_type"] == "response":
                        self._newest[row["url"]] = row
        return self


#: Rows of days whose table is not made yet, as long as their archive does not change: a backfill asks for them every day.
_ROWS: dict[Path, tuple[list[tuple[str, int, int]], list[dict[str, Any]]]] = {}


def _rows(home: Home, day: dt.date, is_settled: bool) -> list[dict[str, Any]]:
    """The captures of a day: from its table where that is younger than the day's archive, else from the archive."""
    folder = home.warc / day.isoformat()
    files = [(p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(folder.glob("*.warc.gz"))]
    newest = max((written for _, _, written in files), default=0)
    if is_settled and home.has_table("captures", day) and home.table_path("captures", day).stat().st_mtime_ns > newest:
        try:
            return list(home.read_table("captures", day).to_pylist())
        except OnRecordError:
            pass  # a table of another version, or a damaged one: the archive says the same
    if _ROWS.get(folder, ([], []))[0] != files:
        _ROWS[folder] = (files, list(index_day(home, day)[0].to_pylist()))
    return _ROWS[folder][1] if files else []


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

    A source that fails becomes Rejects, and the others go on. Pages fetched after midnight belong to the next day: they
    are archived there and come with that day's index.
    """
    rejects: list[Reject] = []
    known, waiting = Known(home, day), _Waiting(home)
    before = (fetcher.requests_sent, fetcher.bytes_received) if fetcher else (0, 0)
    asking = _Asking(home, day, day == (today or now().date()), now, known, rejects, fetcher, Robots(fetcher) if fetcher else None)
    for source in sources.news:
        try:
            for page in _pages(source, asking):
                try:
                    waiting.add(page)
                except OnRecordError as error:
                    rejects.append(_reject(error, source, page.url))
                else:
                    known.add(page)
        except OnRecordError as error:
            rejects.append(_reject(error, source, source.url))
        waiting.write()
    for mark in asking.read_remotely:
        write_synced(mark, b"")
    captures, damaged = index_day(home, day)
    return CaptureResult(
        captures=captures,
        rejects=[*rejects, *damaged],
        requests=fetcher.requests_sent - before[0] if fetcher else 0,
        bytes_received=fetcher.bytes_received - before[1] if fetcher else 0,
    )


@dataclass(frozen=True)
class _Asking:
    """What asking the sources needs."""

    home: Home
    day: dt.date
    is_today: bool
    now: Callable[[], dt.datetime]
    known: Known
    rejects: list[Reject]
    fetcher: Fetcher | None
    robots: Robots | None
    read_remotely: list[Path] = field(default_factory=list)


def _reject(error: OnRecordError, source: Source, subject: str) -> Reject:
    return Reject.from_error(error, stage="captures", source=source.name, subject=subject)


def available_days(home: Home, sources: SourceList) -> list[dt.date]:
    """The days for which something lies on this machine: archived pages and what `listed_days` finds."""
    return sorted({*archived_days(home), *listed_days(sources)})


def listed_days(sources: SourceList) -> list[dt.date]:
    """The days that local material of a source list names: records of WARC files, documents with a capture instant."""
    days: set[dt.date] = set()
    for source in sources.news:
        for path in _local_warcs(source):
            days.update(when.date() for _, when, _ in _foreign_index(path)[0])
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
    """Documents of the source list that are not in the archive yet. Files and folders that cannot be read are left out."""
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    known, found = Known(home, epoch.date()), []
    for source in sources.news:
        if source.kind != "documents" or source.path is None or not source.path.is_dir():
            continue
        for path in documents(source):
            try:
                page = read_document(source, path, lambda: epoch)
            except OnRecordError:
                continue
            if not known.has_content(page):
                found.append(path)
    return found


def _pages(source: Source, asking: _Asking) -> Iterator[Page]:
    if source.kind == "documents":
        yield from _documents(source, asking)
    elif source.kind == "warc":
        yield from _local(source, asking)
        yield from _remote(source, asking)
    elif asking.is_today and asking.fetcher is not None and asking.robots is not None:
        yield from _fetched(source, asking, asking.fetcher, asking.robots)


def _documents(source: Source, asking: _Asking) -> Iterator[Page]:
    for path in documents(source):
        try:
            named = read_sidecar(path).get("captured_at")
            if not (asking.is_today if named is None else named.date() == asking.day):
                continue
            page = read_document(source, path, asking.now)
        except OnRecordError as error:
            asking.rejects.append(_reject(error, source, document_urn(source, path)))
            continue
        if not asking.known.has_content(page):
            yield page


def _local(source: Source, asking: _Asking) -> Iterator[Page]:
    """The responses of `day` in the local WARC files of a source."""
    paths = _local_warcs(source)
    if source.path is not None and not paths:
        raise OnRecordError(
            "OR-F037",
            expected="at least one WARC file",
            found="none",
            where=str(source.path),
            action="Correct the path in the source list.",
        )
    for path in paths:
        entries, problems = _foreign_index(path)
        for last, problem in problems:
            # damage belongs to the day it cuts off; of a file without any readable record, to the day it was looked at
            if asking.is_today if last is None else last.date() == asking.day:
                asking.rejects.append(_reject(problem, source, path.name))
        wanted = [(offset, url) for offset, when, url in entries if when.date() == asking.day]
        yield from _copied(source, path, path.name, wanted, asking)


def _remote(source: Source, asking: _Asking) -> Iterator[Page]:
    """The responses of every day in the WARC files of a source on the network, each file once.

    CC-NEWS files are about a gigabyte: they go to disk first. An address with a day in it is asked for any day, another
    one today only.
    """
    if asking.fetcher is None or asking.robots is None:
        return
    for written, url in zip(source.urls, source.urls_for(asking.day), strict=True):
        mark = asking.home.archive / "warc-read" / stable_id("remote warc", source.name, url)
        if mark.exists() or (written == url and not asking.is_today):
            continue
        mark.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=mark.parent, prefix=".") as folder:
            path = Path(folder) / "remote.warc.gz"
            with path.open("wb") as sink:
                pace = asking.robots.pace(url, source.pace_seconds)
                _ok(
                    asking.fetcher.get(
                        url, pace=pace, limit=LARGEST_WARC, seconds=LONGEST_DOWNLOAD, allowed=_allowed(asking, source), sink=sink
                    )
                )
            problems: list[tuple[dt.datetime | None, OnRecordError]] = []
            entries = list(scan_foreign(path, problems))
            asking.rejects.extend(_reject(problem, source, url) for _, problem in problems)
            yield from _copied(source, path, url, [(offset, target) for offset, _, target in entries], asking)
        asking.read_remotely.append(mark)


def _copied(source: Source, path: Path, name: str, wanted: list[tuple[int, str]], asking: _Asking) -> Iterator[Page]:
    context = {"source": source.name, "outlet": source.outlet, "language": source.language}
    for offset, url in wanted:
        try:
            page = read_foreign(path, offset)
        except OnRecordError as error:
            asking.rejects.append(_reject(error, source, url))
            continue
        if not asking.known.has_capture(page):
            yield replace(page, context={**page.context, **context, "original_file": f"{name}:{offset}"})


def _allowed(asking: _Asking, source: Source) -> Callable[[str], float] | None:
    """Whether the target of a redirect may be fetched, too."""
    robots = asking.robots
    return None if robots is None else lambda url: robots.pace(url, source.pace_seconds)


def _fetched(source: Source, asking: _Asking, fetcher: Fetcher, robots: Robots) -> Iterator[Page]:
    listed: dict[str, Listed] = {}
    for url in source.urls_for(asking.day):
        if source.kind == "pages":
            listed.setdefault(url, Listed(url=url))
            continue
        try:
            found = _listing(source, url, asking, fetcher, robots)
        except OnRecordError as error:
            asking.rejects.append(_reject(error, source, url))
            continue
        for item in found:
            listed.setdefault(item.url, item)
    wanted = [item for item in listed.values() if source.kind == "pages" or not asking.known.has_url(item.url)]
    for item in wanted[: source.max_items]:
        try:
            yield _fetch(source, item, asking, fetcher, robots)
        except OnRecordError as error:
            asking.rejects.append(_reject(error, source, item.url))


def _listing(source: Source, url: str, asking: _Asking, fetcher: Fetcher, robots: Robots) -> list[Listed]:
    """What a feed lists, or a sitemap with those below it (`SITEMAP_DEPTH` levels and `SITEMAP_FILES` files, the newest first).

    A broken sitemap below the first one is a Reject, and the others count.
    """

    def body(address: str) -> bytes:
        pace = robots.pace(address, source.pace_seconds)
        return _ok(fetcher.get(address, pace=pace, allowed=_allowed(asking, source))).body

    if source.kind == "feed":
        return read_feed(body(url), url, asking.now())
    pages: list[Listed] = []
    pending, seen, asked = deque([(url, 1)]), {url}, 0
    while pending and asked < SITEMAP_FILES:
        address, depth = pending.popleft()
        asked += 1
        try:
            sitemap = read_sitemap(body(address), address, asking.now())
        except OnRecordError as error:
            if address == url:
                raise
            asking.rejects.append(_reject(error, source, address))
            continue
        pages.extend(sitemap.pages)
        below = [inner for inner in sitemap.sitemaps if inner not in seen] if depth < SITEMAP_DEPTH else []
        seen.update(below)
        pending.extend((inner, depth + 1) for inner in below)
    return sorted(pages, key=lambda page: page.newest, reverse=True)  # stable: without dates the sitemap's own order


def _fetch(source: Source, item: Listed, asking: _Asking, fetcher: Fetcher, robots: Robots) -> Page:
    earlier, first = _earlier(source, item, asking)
    conditions = {"If-None-Match": earlier["etag"], "If-Modified-Since": earlier["last_modified"]} if earlier else {}
    answer = fetcher.get(
        item.url, pace=robots.pace(item.url, source.pace_seconds), headers={k: v for k, v in conditions.items() if v},
        allowed=_allowed(asking, source),
    )  # fmt: skip
    context: dict[str, Any] = {
        "source": source.name,
        "outlet": source.outlet,
        "language": source.language,
        "final_url": answer.final_url,
        "listed_title": item.title,
        "listed_published_at": item.published_at.isoformat() if item.published_at else None,
    }
    page = Page(
        kind="response", url=item.url, captured_at=asking.now().replace(microsecond=0), body=answer.body, status=answer.status,
        reason=answer.reason, headers=answer.headers, context=context,
    )  # fmt: skip
    if earlier is not None and (answer.status == 304 or (answer.status == 200 and answer.body == first)):
        context |= {
            "content_bytes": len(first), "refers_file": earlier["warc_file"], "refers_offset": earlier["warc_offset"],
            "refers_date": earlier["captured_at"].isoformat().replace("+00:00", "Z"),
        }  # fmt: skip
        return replace(page, kind="revisit", body=first, context=context)
    _ok(answer)
    return page


def _earlier(source: Source, item: Listed, asking: _Asking) -> tuple[dict[str, Any] | None, bytes]:
    """The last archived answer of a page that is asked again and its payload; none when it cannot be read any more."""
    row = asking.known.newest(item.url) if source.kind == "pages" else None
    if row is None:
        return None, b""
    try:
        return row, read_payload(asking.home, row)
    except OnRecordError as error:
        asking.rejects.append(_reject(error, source, item.url))
        return None, b""


def _ok(answer: Answer) -> Answer:
    if answer.status != 200:
        raise OnRecordError(
            "OR-F007", expected="HTTP 200", found=f"HTTP {answer.status}", where=answer.final_url,
            action="The page is left out; if it is a listing, correct its address in the source list.",
        )  # fmt: skip
    return answer


def _local_warcs(source: Source) -> list[Path]:
    if source.kind != "warc" or source.path is None:
        return []
    return sorted(p for p in source.path.parent.glob(source.path.name) if p.is_file())


_Entries = tuple[list[tuple[int, dt.datetime, str]], list[tuple[dt.datetime | None, OnRecordError]]]
_INDEXES: dict[tuple[str, int, int], _Entries] = {}


def _foreign_index(path: Path) -> _Entries:
    """What a local WARC file holds and what is damaged in it, scanned once per process as long as the file does not change."""
    stat = path.stat()
    key = (str(path), stat.st_size, stat.st_mtime_ns)
    if key not in _INDEXES:
        problems: list[tuple[dt.datetime | None, OnRecordError]] = []
        entries = list(scan_foreign(path, problems))
        _INDEXES[key] = (entries, problems)
    return _INDEXES[key]


class _Waiting:
    """Encoded pages on their way into the archive, each to the day of its capture."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._records: dict[dt.date, list[bytes]] = {}
        self._first: dict[dt.date, dt.datetime] = {}
        self._bytes = 0

    def add(self, page: Page) -> None:
        """Raises OnRecordError OR-F035 for a page that cannot be archived."""
        day, record = page.captured_at.date(), encode(page)
        self._records.setdefault(day, []).append(record)
        self._first[day] = min(page.captured_at, self._first.get(day, page.captured_at))
        self._bytes += len(record)
        if self._bytes >= WRITE_BYTES:
            self.write()

    def write(self) -> None:
        for day, records in self._records.items():
            write_file(self._home.warc / day.isoformat(), records, self._first[day])
        self._records, self._first, self._bytes = {}, {}, 0
