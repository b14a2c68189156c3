"""Folders of documents: .txt and .html files, each with an optional sidecar NAME.toml or NAME.json.

A sidecar may hold url, outlet, language, title, published_at (a date or an instant) and captured_at (an instant).
Here: listing and reading them as pages. Not here: which are new (capture.py).
"""

from __future__ import annotations

import datetime as dt
import json
import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from onrecord.errors import OnRecordError
from onrecord.fetching.listings import page_url
from onrecord.fetching.warc import Page
from onrecord.sources import Source
from onrecord.sources.loader import LANGUAGE

MEDIA_TYPES = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html"}
SIDECAR_KEYS = ("url", "outlet", "language", "title", "published_at", "captured_at")
LARGEST = 32 * 1024 * 1024
LONGEST_VALUE = 2000


def documents(source: Source) -> list[Path]:
    """The documents of a `documents` source, in order of their paths; hidden files and links out of the folder are left out."""
    folder = source.path
    if folder is None or not folder.is_dir():
        raise _error("OR-F040", "a folder of documents", "none", str(folder), "Make the folder, or correct the source list.")
    found = [p for p in folder.rglob("*") if p.suffix.lower() in MEDIA_TYPES and not p.name.startswith(".") and p.is_file()]
    return sorted(p for p in found if p.resolve().is_relative_to(folder.resolve()))


def read_document(source: Source, path: Path, now: Callable[[], dt.datetime]) -> Page:
    """One document as a page. Without `captured_at` in its sidecar the capture instant is `now()`.

    Raises OnRecordError OR-F041 for a wrong sidecar, OR-F042 for a file that is too large or cannot be read.
    """
    sidecar = read_sidecar(path)
    try:
        with path.open("rb") as stream:
            body = stream.read(LARGEST + 1)
    except OSError as error:
        raise _error("OR-F042", "a readable file", error.strerror, str(path), "Check its permissions.") from error
    if len(body) > LARGEST:
        raise _error("OR-F042", f"at most {LARGEST:,} bytes", "more", str(path), "Split the file.")
    media_type = MEDIA_TYPES[path.suffix.lower()]
    if media_type == "text/plain" and _is_utf8(body):
        media_type += "; charset=utf-8"  # else unknown: nothing declares it
    published = sidecar.get("published_at")
    context = {
        "source": source.name,
        "outlet": sidecar.get("outlet") or source.outlet,
        "language": sidecar.get("language") or source.language,
        "listed_title": sidecar.get("title"),
        "listed_published_at": published.isoformat() if published else None,
        "final_url": sidecar.get("url"),
    }
    url = sidecar.get("url") or document_urn(source, path)
    captured = sidecar.get("captured_at") or now().replace(microsecond=0)
    return Page(kind="resource", url=url, captured_at=captured, body=body, media_type=media_type, context=context)


def document_urn(source: Source, path: Path) -> str:
    """The name of a document that has no address: its source and its path in the folder."""
    relative = path.relative_to(source.path).as_posix() if source.path else path.name
    return f"urn:onrecord:document:{source.name}:{quote(os.fsencode(relative))}"  # a file name may be no text


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read_sidecar(path: Path) -> Mapping[str, Any]:
    """The checked sidecar of a document; empty when there is none. A day without time becomes its midnight in UTC."""
    values: dict[str, Any] = {}
    for name, problem, value in _sidecar_items(path):
        if problem:
            raise _error("OR-F041", problem, value, f"{path.with_suffix('').name}: {name}", f"Known keys: {', '.join(SIDECAR_KEYS)}.")
        values[name] = value
    return values


def _sidecar_items(path: Path) -> Iterator[tuple[str, str, Any]]:
    for suffix, load in ((".toml", tomllib.loads), (".json", json.loads)):
        side = path.with_suffix(suffix)
        if not side.exists():
            continue
        try:
            data = load(side.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError) as error:
            yield side.name, f"a readable {suffix[1:].upper()} sidecar", error
            return
        for key, value in data.items() if isinstance(data, dict) else [("", data)]:
            yield _checked(key, value)
        return


def _checked(key: str, value: Any) -> tuple[str, str, Any]:
    if key not in SIDECAR_KEYS:
        return key, "a known key", key
    if key.endswith("_at"):
        instant = _instant(value)
        if instant is None or (key == "captured_at" and not _has_time(value)):
            return key, "an instant with offset, such as 2026-11-17T09:00:00Z" + (" (or a date)" if key == "published_at" else ""), value
        return key, "", instant
    if not isinstance(value, str) or not 0 < len(value.strip()) <= LONGEST_VALUE:
        return key, f"text of at most {LONGEST_VALUE} characters", value
    if key == "language" and not LANGUAGE.fullmatch(value):
        return key, "a language code such as en", value
    if key == "url" and page_url(value, value) is None:
        return key, "an http or https address", value
    return key, "", value.strip()


def _has_time(value: Any) -> bool:
    return isinstance(value, dt.datetime) or (isinstance(value, str) and "T" in value)


def _instant(value: Any) -> dt.datetime | None:
    if isinstance(value, str):
        try:
            value = dt.datetime.fromisoformat(value) if _has_time(value) else dt.date.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, dt.datetime):
        try:
            return value.astimezone(dt.UTC) if value.tzinfo else None
        except OverflowError:
            return None
    return dt.datetime.combine(value, dt.time(), dt.UTC) if isinstance(value, dt.date) else None


def _error(code: str, expected: str, found: object, where: str, action: str) -> OnRecordError:
    return OnRecordError(code, expected=expected, found=found, where=where, action=action)
