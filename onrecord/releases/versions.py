"""Versions of releases, their manifests and the pointer to the latest one.

Here: names, order and the reading of manifest.json and latest.json. Not here: writing them (publishing.py).
"""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

from onrecord.errors import OnRecordError

FORMAT = "onrecord-release/1"
MANIFEST = "manifest.json"
LATEST = "latest.json"
LOCK = ".lock"
STAGE = ".stage-"
_VERSION = re.compile(r"(\d{4})\.(\d{2})\.(\d{2})(?:\.([1-9]\d*))?")


def version_order(version: str) -> tuple[int, int, int, int] | None:
    """`2026.11.23.1` as (2026, 11, 23, 1), a sort key; None for any other name."""
    match = _VERSION.fullmatch(version)
    return (int(match[1]), int(match[2]), int(match[3]), int(match[4] or 0)) if match else None


def versions(releases: Path) -> list[str]:
    """The versions in a releases folder, oldest first."""
    if not releases.is_dir():
        return []
    found = [(order, p.name) for p in releases.iterdir() if (order := version_order(p.name)) and (p / MANIFEST).is_file()]
    return [name for _, name in sorted(found)]


def next_version(releases: Path, created_at: dt.datetime) -> str:
    """The first free name of the day: `2026.11.23`, then `2026.11.23.1` and so on."""
    day = f"{created_at:%Y.%m.%d}"
    name, number = day, 0
    while (releases / name).exists() or (releases / name).is_symlink():
        number += 1
        name = f"{day}.{number}"
    return name


def to_json(value: Any) -> bytes:
    """`value` as the bytes that are published: sorted keys, UTF-8, a line feed at the end. NaN is refused (ValueError)."""
    return (json.dumps(value, sort_keys=True, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def read_json(path: Path) -> dict[str, Any]:
    """A JSON object from disk. Raises OnRecordError OR-R003 when there is none to read."""
    try:
        return parse_json(path.read_bytes(), path)
    except OSError as error:
        raise unreadable(error, path) from error


def parse_json(data: bytes, path: Path) -> dict[str, Any]:
    """A JSON object from bytes that were read from `path`. Raises OnRecordError OR-R003 when they are none."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise unreadable(error, path) from error
    if not isinstance(value, dict):
        raise unreadable(f"a JSON {type(value).__name__}", path)
    return value


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a release folder. Raises OnRecordError OR-R003 when it is missing, broken or of another format."""
    path = folder / MANIFEST
    manifest = read_json(path)
    files, tables = manifest.get("files"), manifest.get("tables")
    sound = (
        manifest.get("format") == FORMAT and isinstance(manifest.get("version"), str)
        and isinstance(files, dict) and all(isinstance(e, dict) and isinstance(e.get("sha256"), str) for e in files.values())
        and isinstance(tables, dict) and all(_sound_table(e, files) for e in tables.values())
        and not any(name.startswith("/") or ".." in name.split("/") for name in files)
    )  # fmt: skip
    if not sound:
        raise unreadable(f"a manifest that is not of format {FORMAT}", path)
    return manifest


def _sound_table(entry: Any, files: dict[str, Any]) -> bool:
    return (
        isinstance(entry, dict) and isinstance(entry.get("rows"), int) and isinstance(entry.get("content_sha256"), str)
        and isinstance(entry.get("files"), list) and all(isinstance(name, str) and name in files for name in entry["files"])
    )  # fmt: skip


def unreadable(found: object, path: Path) -> OnRecordError:
    """The error for a manifest or pointer that says nothing usable."""
    return OnRecordError(
        "OR-R003", expected=f"a readable {path.name}", found=found, where=str(path),
        action="Compare with a copy, or open another version: open_release(version=...). A release is never edited.",
    )  # fmt: skip
