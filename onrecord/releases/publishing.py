"""From a stage to the latest release: version, descriptions, manifest, the move of latest.json.

Here: the order of the steps, which is the whole point. Not here: the single acts (disk.py) and their content.

A reader finds a release through latest.json, so that file moves last, after everything it leads to is durable:

1. judge the stage; 2. take the lock; 3. write descriptions and manifest, sync every folder, hash every file again;
4. rename the stage to its version (a name nobody held before); 5. sync `releases/`; 6. move latest.json, if it still
says what it said under 2.; 7. sync `releases/`.

Outcomes: a `Release` (published); an error OR-R010, OR-R012, OR-R013 or the judge's own (not published, latest.json is
unchanged); OR-R011 (unknown: latest.json moved but the disk did not confirm that it lasts; nothing is cleaned up).
A process that dies after 4. leaves a complete version that no reader is led to; the next publish of the same content
takes it up, any other one leaves it and takes the next name.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from onrecord.errors import OnRecordError
from onrecord.releases.describe import datapackage
from onrecord.releases.disk import Disk
from onrecord.releases.opening import Release, file_problems, open_release, verify_release
from onrecord.releases.pages import index_html, readme
from onrecord.releases.staging import Stage, reporting
from onrecord.releases.versions import (
    FORMAT,
    LATEST,
    LOCK,
    MANIFEST,
    next_version,
    parse_json,
    to_json,
    unreadable,
    version_order,
    versions,
)


def publish(stage: Stage, *, judge: Callable[[Stage], None] | None = None) -> Release:
    """Publish a stage as the latest release. The stage is used up, whatever happens.

    Content that equals the latest release's (`content_sha256`) makes no new version: the existing release is returned.

    Args:
        judge: looks at the stage and raises to stop it; nothing is published then.

    Raises:
        OnRecordError OR-R008: the latest release is of a later day than this one.
        OnRecordError OR-R010: the disk refused; not published.
        OnRecordError OR-R011: unknown whether it lasts; read latest.json again, do not clean up.
        OnRecordError OR-R012: something moved latest.json without taking the lock; not published.
        OnRecordError OR-R013: a staged file is not as it was written; not published.
        Whatever `judge` raises.
    """
    releases = stage.home.releases
    moved = False
    try:
        if judge is not None:
            judge(stage)
        with reporting(releases, "OR-R010"), stage.disk.lock(releases / LOCK):
            before = _read(releases / LATEST, stage.disk)
            latest = None if before is None else _version_in(before, releases / LATEST)
            existing = _same_content(stage, latest)
            if existing is not None:
                if existing.version != latest:
                    _move_latest(existing, before, stage.disk)
                else:
                    stage.disk.sync(releases)  # its publisher may have died before the move was durable
                return existing
            _check_clock(stage, latest)
            version = next_version(releases, stage.created_at)
            manifest = _describe(stage, version)
            stage.disk.move_folder(stage.path, releases / version)
            moved = True
            release = Release(version=version, path=releases / version, manifest=manifest)
            _move_latest(release, before, stage.disk)
            return release
    finally:
        if moved:
            with contextlib.suppress(OSError):
                stage.disk.release_hold(stage.held)
        else:
            stage.discard()


def _same_content(stage: Stage, latest: str | None) -> Release | None:
    """The latest release, or a complete newer one left by a dead publisher, if it is whole and has the stage's content."""
    releases = stage.home.releases
    for version in reversed(versions(releases)):
        if latest is not None and _order(version) < _order(latest):
            break
        with contextlib.suppress(OnRecordError):
            release = open_release(releases, version)
            if release.content_sha256 == stage.content_sha256 and not verify_release(release.path):
                return release
    return None


def _check_clock(stage: Stage, latest: str | None) -> None:
    day = f"{stage.created_at:%Y.%m.%d}"
    if latest is not None and _order(day)[:3] < _order(latest)[:3]:
        raise OnRecordError(
            "OR-R008", expected=f"a release of the day of {latest} or later", found=day, where=str(stage.home.releases),
            action="Versions only go forward: correct the clock, or move a release from the future out of the folder with its latest.json.",
        )  # fmt: skip


def _describe(stage: Stage, version: str) -> dict[str, Any]:
    """Write descriptions and manifest into the stage, make all of it durable, check every file; the manifest."""
    disk = stage.disk
    manifest: dict[str, Any] = {
        **stage.manifest, "format": FORMAT, "version": version, "created_at": stage.created_at.isoformat().replace("+00:00", "Z"),
    }  # fmt: skip
    texts = {
        "datapackage.json": to_json(datapackage(manifest, stage.sources)),
        "README.md": readme(manifest, stage.sources).encode(),
        "index.html": index_html(manifest, stage.sources).encode(),
    }
    described = {name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)} for name, data in texts.items()}
    manifest["files"] = {**stage.manifest["files"], **described}
    for name, data in {**texts, MANIFEST: to_json(manifest)}.items():
        disk.write(stage.path / name, data)
        disk.seal(stage.path / name)
    disk.sync_folders(stage.path)
    if problems := file_problems(stage.path, manifest):
        raise OnRecordError(
            "OR-R013", expected="every staged file as it was written", found="; ".join(problems), where=str(stage.path),
            action="Nothing was published. Release again; if it happens again, check the disk.",
        )  # fmt: skip
    return manifest


def _move_latest(release: Release, before: bytes | None, disk: Disk) -> None:
    """Let latest.json name `release` if it still reads `before` (None: does not exist)."""
    releases = release.path.parent
    target, temporary = releases / LATEST, releases / f".{LATEST}.{os.getpid()}.part"
    manifest_sha256 = disk.sha256(release.path / MANIFEST)
    pointer = {k: release.manifest[k] for k in ("version", "created_at", "content_sha256")} | {"manifest_sha256": manifest_sha256}
    for left in releases.glob(f".{LATEST}.*.part"):
        disk.remove(left)
    disk.sync(releases)
    disk.write(temporary, to_json(pointer))
    if _read(target, disk) != before:
        disk.remove(temporary)
        raise _overtaken(target)
    try:
        if before is None:
            disk.create(temporary, target)
        else:
            disk.replace(temporary, target)
        disk.sync(releases)
    except FileExistsError as error:
        raise _overtaken(target) from error
    except OSError as error:
        _judge_commit(error, target, before, to_json(pointer), disk)


def _judge_commit(error: OSError, target: Path, before: bytes | None, wanted: bytes, disk: Disk) -> None:
    """After an error at the last step: read again, and say only what is known."""
    try:
        now = _read(target, disk)
    except OSError as unreadable_now:
        found = f"{error.strerror or error}; then {unreadable_now.strerror or unreadable_now} while reading it again"
    else:
        if now == before:
            raise error
        found = f"{error.strerror or error}; it now names {'this' if now == wanted else 'another'} release"
    raise OnRecordError(
        "OR-R011", expected="a disk that confirms the move of latest.json", found=found, where=str(target),
        action="Whether it lasts is unknown. Remove nothing; check the disk, then release again: the same content is recognised.",
    ) from error  # fmt: skip


def _overtaken(target: Path) -> OnRecordError:
    return OnRecordError(
        "OR-R012", expected="latest.json as it was when the lock was taken", found="another one", where=str(target),
        action="Something publishes here without the lock. Not published; release again once that has stopped.",
    )  # fmt: skip


def _read(path: Path, disk: Disk) -> bytes | None:
    try:
        return disk.read(path)
    except FileNotFoundError:
        return None


def _version_in(data: bytes, path: Path) -> str:
    pointer: Mapping[str, Any] = parse_json(data, path)
    version = str(pointer.get("version"))
    if version_order(version) is None:
        raise unreadable("no version in it", path)
    return version


def _order(version: str) -> tuple[int, int, int, int]:
    order = version_order(version)
    return (0, 0, 0, 0) if order is None else order
