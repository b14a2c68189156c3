"""Official files: immutable copies in the archive, addressed by source and SHA-256.

    archive/files/<source>/<sha256>          the bytes, never changed
    archive/files/<source>/<sha256>.json     where they came from and when (a FileCapture)

Changed bytes are another file; the same bytes again are nothing new. Here: capturing, listing and reading them.
Not here: parsing (onrecord.budgets).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from onrecord.errors import OnRecordError, Reject
from onrecord.fetching.archive import split_media_type
from onrecord.fetching.client import Fetcher
from onrecord.fetching.robots import Robots
from onrecord.fetching.services import service_at
from onrecord.fetching.warc import sync_folder, write_synced
from onrecord.ids import sha256_hex
from onrecord.records import FileCapture
from onrecord.sources import Source, SourceList
from onrecord.store import Home

LARGEST = 256 * 1024 * 1024
LONGEST_DOWNLOAD = 1200.0


@dataclass(frozen=True)
class FilesResult:
    """What a capture of the official files added, and what failed."""

    captures: list[FileCapture] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


def capture_files(home: Home, sources: SourceList, *, fetcher: Fetcher | None, now: Callable[[], dt.datetime]) -> FilesResult:
    """Archive the official files of a source list. One that fails is a Reject; the others go on. Without a fetcher only local ones."""
    result, robots = FilesResult(), Robots(fetcher) if fetcher else None
    for source in sources.files:
        for url in _addresses(source, fetcher, now().date()):
            try:
                data, media_type = _content(source, url, fetcher, robots, now().date())
                capture = _archive(home, source, url, data, media_type, source.captured_at or now().replace(microsecond=0))
                result.captures.append(capture)
            except OnRecordError as error:
                result.rejects.append(Reject.from_error(error, stage="budget_files", source=source.name, subject=url))
    return result


def file_captures(home: Home) -> list[FileCapture]:
    """Every archived official file, by source, instant and hash. Raises OnRecordError OR-F052 for a broken sidecar."""
    found = [_read_sidecar(path) for path in home.files.glob("*/*.json")]
    return sorted(found, key=lambda c: (c.source, c.captured_at, c.sha256))


def read_file(home: Home, capture: FileCapture) -> bytes:
    """The bytes of an archived file. Raises OnRecordError OR-F053 when they are missing or not those that were archived."""
    path = home.archive / capture.archive_path
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _error("OR-F053", "the archived file", error.strerror, str(path), "Restore the archive from a backup.") from error
    if sha256_hex(data) != capture.sha256:
        raise _error(
            "OR-F053", f"bytes with the SHA-256 {capture.sha256}", sha256_hex(data), str(path), "Restore the archive from a backup."
        )
    return data


def _addresses(source: Source, fetcher: Fetcher | None, day: dt.date) -> tuple[str, ...]:
    """What is to be read of a source now: its local file, or its addresses on the network where there is a client."""
    if source.path is not None:
        return (source.url,)
    return source.urls_for(day) if fetcher is not None else ()


def _content(source: Source, url: str, fetcher: Fetcher | None, robots: Robots | None, day: dt.date) -> tuple[bytes, str | None]:
    """The bytes and the declared media type behind one address of a source."""
    if source.path is not None or fetcher is None or robots is None:
        where = str(source.path)
        try:
            with Path(where).open("rb") as stream:
                data = stream.read(LARGEST + 1)
        except OSError as error:
            raise _error("OR-F050", "a readable file", error.strerror, where, "Correct the path in the source list.") from error
        if len(data) > LARGEST:
            raise _error("OR-F050", f"at most {LARGEST:,} bytes", "more", where, "Give a smaller extract.")
        return data, None
    service = service_at(url)
    answer = fetcher.get(
        url, pace=robots.pace(url, source.pace_seconds), limit=LARGEST, seconds=LONGEST_DOWNLOAD,
        allowed=lambda target: robots.pace(target, source.pace_seconds), post=service.post(day) if service else None,
        headers=service.headers if service else None,
    )  # fmt: skip
    if answer.status != 200:
        raise _error("OR-F054", "HTTP 200", f"HTTP {answer.status}", url, "The address may have changed: look at the publisher's site.")
    return answer.body, split_media_type(answer.header("Content-Type"))[0]


def _archive(home: Home, source: Source, url: str, data: bytes, media_type: str | None, captured_at: dt.datetime) -> FileCapture:
    digest = sha256_hex(data)
    for name, wanted, found in (("SHA-256", source.sha256, digest), ("MD5", source.md5, md5_hex(data) if source.md5 else None)):
        if wanted and wanted != found:
            raise _error(
                "OR-F051", f"bytes with the {name} {wanted}", found, url,
                "Another edition stands there now: the archived ones stay in use. Look at it, then put the new checksum into the source list.",
            )  # fmt: skip
    path = home.files / source.name / digest
    sidecar = path.with_name(f"{digest}.json")
    if sidecar.exists() and path.exists():
        return _read_sidecar(sidecar)
    capture = FileCapture(
        source=source.name, format=source.format or "", publisher=source.publisher or "", url=url, sha256=digest, size=len(data), media_type=media_type,
        archive_path=path.relative_to(home.archive).as_posix(), captured_at=captured_at, licence=source.licence or "", attribution=source.attribution,
        vintage=source.vintage, published_on=source.published_on,
    )  # fmt: skip
    plain = {k: v.isoformat() if isinstance(v, dt.date) else v for k, v in asdict(capture).items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_synced(path, data)
    sync_folder(path.parent.parent)
    write_synced(sidecar, (json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode())
    return capture


def md5_hex(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def _read_sidecar(path: Path) -> FileCapture:
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        values["captured_at"] = dt.datetime.fromisoformat(values["captured_at"])
        values["published_on"] = dt.date.fromisoformat(values["published_on"]) if values.get("published_on") else None
        return FileCapture(**values)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise _error("OR-F052", "a readable sidecar of an archived file", error, str(path), "Restore the archive from a backup.") from error


def _error(code: str, expected: str, found: object, where: str, action: str) -> OnRecordError:
    return OnRecordError(code, expected=expected, found=found, where=where, action=action)
