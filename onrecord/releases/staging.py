"""The stage: a release complete in a folder nobody reads yet.

Here: writing the Parquet files of a release, sharing unchanged ones with the latest release, clearing left-over stages.
Not here: the version, the manifest and the move into place (publishing.py), and rules over values (expectations/).

One month of a day table is `data/<table>/<YYYY-MM>.parquet`; any other table, and a day table without rows, is
`data/<table>/all.parquet`; findings are `findings.parquet`. Every file has the table's whole published schema, so
`pandas.read_parquet(folder)` gives the right columns in each case.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from onrecord import parquet
from onrecord.errors import OnRecordError
from onrecord.releases import content
from onrecord.releases.disk import LOCAL, Disk
from onrecord.releases.versions import LATEST, MANIFEST, STAGE, read_json, read_manifest, to_json, version_order
from onrecord.store import Home
from onrecord.tables import Table, tables

FINDINGS = "findings"
#: Manifest keys that the release itself fills.
RESERVED = frozenset({"format", "version", "created_at", "content_sha256", "tables", "files"})


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A release before it has a version: every Parquet file is written and synced.

    Attributes:
        home: the installation. path: the stage's folder.
        created_at: instant of the release, UTC.
        manifest: what manifest.json will say, without `version` and the files that describe the release.
        sources: the official files' publishers, licences and attributions, for the descriptions.
    """

    home: Home
    path: Path
    created_at: dt.datetime
    manifest: Mapping[str, Any]
    sources: tuple[Mapping[str, Any], ...]
    disk: Disk = field(default=LOCAL, repr=False)
    held: int = field(default=-1, repr=False)

    @property
    def content_sha256(self) -> str:
        """Identity of the content: the same for the same rows, whatever the encoding, version or instant."""
        return str(self.manifest["content_sha256"])

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the published tables, findings included, in pipeline order."""
        return tuple(t.name for t in tables() if t.name in self.manifest["tables"])

    def rows(self, name: str) -> int:
        return int(self.manifest["tables"][name]["rows"])

    def table(self, name: str) -> pa.Table:
        """The table as it was written, in key order."""
        return read_files(self.path, self.manifest["tables"][name]["files"])

    def discard(self) -> None:
        """Remove the stage. What cannot be removed now is cleared by the next staging."""
        with contextlib.suppress(OSError):
            self.disk.remove_folder(self.path)
        with contextlib.suppress(OSError):
            self.disk.release_hold(self.held)


def stage_release(
    home: Home,
    tables: Mapping[str, pa.Table],
    *,
    findings: pa.Table,
    provenance: Mapping[str, Any],
    created_at: dt.datetime,
    disk: Disk = LOCAL,
) -> Stage:
    """Write a release into `releases/.stage-<unique>`, ready for `publish`.

    Args:
        tables: every published table but findings, by name, with the schema of tables.py (private columns included;
            they are dropped here).
        findings: the findings table.
        provenance: `inputs`, `code`, `lock_sha256`, `libraries`, `validation` and, if measured, `quality`, as plain JSON
            values; they stand in the manifest as given. No clock and no machine name belongs in it.
        created_at: instant of the release, with a time zone. The only time in a release.

    Raises:
        OnRecordError OR-R004: an amount that float64 cannot carry.
        OnRecordError OR-R005: a missing or unknown table, or other columns than declared.
        OnRecordError OR-R006: two rows with one key.
        OnRecordError OR-R007: `created_at` without a time zone.
        OnRecordError OR-R009: a provenance that is no JSON or uses a key of the manifest.
        OnRecordError OR-R010: the disk refused; nothing is left behind.
    """
    if created_at.utcoffset() is None:
        raise OnRecordError(
            "OR-R007", expected="created_at with a time zone", found=created_at.isoformat(), where="stage_release",
            action="Pass an aware instant, such as datetime.now(timezone.utc).",
        )  # fmt: skip
    _check_provenance(provenance)
    given = {**tables, FINDINGS: findings}
    declared = _declared(given)
    published = {t.name: content.published_rows(t, given[t.name]) for t in declared}
    published[FINDINGS] = _without_private_values(published[FINDINGS])
    sources = _sources(published["budget_files"])
    with reporting(home.releases, "OR-R010"):
        disk.make_folder(home.releases)
        clear_stages(home, disk=disk)
        path, held = _new_folder(home, disk)
    stage = None
    try:
        with reporting(home.releases, "OR-R010"):
            manifest = _write(home, path, declared, published, disk) | dict(provenance)
            stage = Stage(
                home=home, path=path, created_at=created_at.astimezone(dt.UTC), manifest=manifest, sources=sources, disk=disk, held=held
            )
    finally:
        if stage is None:
            Stage(home=home, path=path, created_at=created_at, manifest={}, sources=(), disk=disk, held=held).discard()
    return stage


def clear_stages(home: Home, *, disk: Disk = LOCAL) -> list[str]:
    """Remove the stages of processes that ended without publishing; the names removed.

    A live process holds a lock on its stage that the system frees when the process ends, so a stage that can be locked
    has no owner. (A process id proves less: it is used again, and two containers on one disk cannot see each other's.)
    """
    removed = []
    for path in sorted(home.releases.glob(f"{STAGE}*")):
        held = disk.hold(path)
        if held is not None and held >= 0:
            try:
                disk.remove_folder(path)
                removed.append(path.name)
            finally:
                disk.release_hold(held)
    return removed


def read_files(folder: Path, names: list[str]) -> pa.Table:
    """The files of one table of a release, in order. Raises OnRecordError OR-R003 for one that cannot be read."""
    parts = []
    for name in names:
        try:
            parts.append(pq.ParquetFile(folder / name, page_checksum_verification=True).read(use_threads=False))
        except (pa.ArrowInvalid, OSError) as error:
            raise OnRecordError(
                "OR-R003", expected="a readable Parquet file", found=error, where=str(folder / name),
                action="verify_release lists all damaged files; open another version, or copy the release again.",
            ) from error  # fmt: skip
    return pa.concat_tables(parts).combine_chunks()


@contextlib.contextmanager
def reporting(where: Path, code: str) -> Iterator[None]:
    """A refusal of the disk as a numbered error: nothing was published, nothing is left."""
    try:
        yield
    except OSError as error:
        raise OnRecordError(
            code, expected="a disk that takes the release", found=f"{type(error).__name__}: {error.strerror or error}", where=str(error.filename or where),
            action="Nothing was published; the latest release is unchanged. Free space or fix the permission, then release again.",
        ) from error  # fmt: skip


def _check_provenance(provenance: Mapping[str, Any]) -> None:
    taken = RESERVED & provenance.keys()
    problem: object = f"keys of the manifest itself: {', '.join(sorted(taken))}" if taken else None
    try:
        to_json(dict(provenance))
    except (TypeError, ValueError, RecursionError) as error:
        problem = error
    if problem:
        raise OnRecordError(
            "OR-R009", expected="a provenance of plain JSON values (text, finite numbers, lists, objects with text keys)", found=problem,
            where="argument provenance", action="Convert the values before staging; leave the manifest's own keys out.",
        )  # fmt: skip


def _declared(given: Mapping[str, pa.Table]) -> tuple[Table, ...]:
    wanted = tuple(t for t in tables() if t.published)
    names = {t.name for t in wanted}
    if given.keys() != names:
        found = [f"{n} missing" for n in sorted(names - given.keys())] + [f"{n} unknown" for n in sorted(given.keys() - names)]
        raise OnRecordError(
            "OR-R005", expected=f"the tables {', '.join(t.name for t in wanted)}", found="; ".join(found), where="argument tables",
            action="Pass every published table; one without rows as Table.empty().",
        )  # fmt: skip
    return wanted


def _without_private_values(findings: pa.Table) -> pa.Table:
    """Findings without the values of private columns, which rights keep out of a release.

    The checks show no private column either; this holds for findings from elsewhere too.
    """
    private = sorted(f"{t.name}.{c.name}" for t in tables() for c in t.columns if c.private)
    named = pc.binary_join_element_wise(findings.column("table"), findings.column("column"), ".")
    hidden = pc.is_in(named, pa.array(private))
    values = pc.if_else(hidden, pa.scalar(None, pa.string()), findings.column("value"))
    position = findings.schema.get_field_index("value")
    return findings.set_column(position, findings.schema.field(position), values)


def _sources(files: pa.Table) -> tuple[Mapping[str, Any], ...]:
    """One entry for each publisher, licence, attribution and address that gave a readable official file."""
    names = ("publisher", "url", "licence", "attribution")
    readable = files.filter(files.column("is_readable")).select(list(names)).to_pylist()
    unique = {tuple(row[n] or "" for n in names): row for row in readable}
    return tuple(unique[k] for k in sorted(unique))


def _new_folder(home: Home, disk: Disk) -> tuple[Path, int]:
    number = 0
    while True:
        path = home.releases / f"{STAGE}{os.getpid()}-{number}"
        if disk.take_folder(path) and (held := disk.hold(path)) is not None:
            return path, held
        number += 1


def _write(home: Home, path: Path, declared: tuple[Table, ...], published: Mapping[str, pa.Table], disk: Disk) -> dict[str, Any]:
    """Write every Parquet file; the manifest's part on tables and files."""
    earlier = _latest_files(home)
    entries: dict[str, Any] = {}
    files: dict[str, Any] = {}
    for table in declared:
        data = published[table.name]
        parts = file_parts(table, data)
        for name, part in parts.items():
            parquet.write(path / name, part, table.release_schema)
            disk.seal(path / name)
            digest = disk.sha256(path / name)
            files[name] = {"sha256": digest, "bytes": (path / name).stat().st_size, "rows": part.num_rows}
            old = earlier.get((name, digest))
            if old is not None and _is_file_with(old, digest, disk):
                disk.share(old, path / name)
        entries[table.name] = {"rows": data.num_rows, "content_sha256": content.content_sha256(data), "files": sorted(parts)}
    disk.sync_folders(path)
    total = content.combined_sha256({name: entry["content_sha256"] for name, entry in entries.items()})
    return {"content_sha256": total, "tables": entries, "files": files}


def file_parts(table: Table, data: pa.Table) -> dict[str, pa.Table]:
    """The files of a table (path in the release -> rows). See the head of this module."""
    if table.name == FINDINGS:
        return {"findings.parquet": data}
    folder = f"data/{table.name}"
    if table.partition != "day" or not data.num_rows:
        return {f"{folder}/all.parquet": data}
    days = data.column("captured_on")
    months = pc.add(pc.multiply(pc.year(days), 12), pc.subtract(pc.month(days), 1))
    return {
        f"{folder}/{month // 12:04}-{month % 12 + 1:02}.parquet": data.filter(pc.equal(months, month))
        for month in sorted(pc.unique(months).to_pylist())
    }


def _latest_files(home: Home) -> dict[tuple[str, str], Path]:
    """The latest release's data files by name and hash; empty when there is none to read."""
    try:
        version = str(read_json(home.releases / LATEST).get("version"))
        if version_order(version) is None or not (home.releases / version / MANIFEST).is_file():
            return {}
        folder = home.releases / version
        return {(name, entry["sha256"]): folder / name for name, entry in read_manifest(folder)["files"].items()}
    except OnRecordError:
        return {}


def _is_file_with(path: Path, digest: str, disk: Disk) -> bool:
    """Only bytes that are whole are shared: damage in an old release stays there."""
    return path.is_file() and not path.is_symlink() and disk.sha256(path) == digest
