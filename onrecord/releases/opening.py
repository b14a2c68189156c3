"""A published release, opened: its tables, its manifest, and whether every byte is what was published.

Here: reading and verifying. Not here: anything that writes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from onrecord.errors import OnRecordError
from onrecord.releases import content
from onrecord.releases.disk import LOCAL
from onrecord.releases.staging import read_files
from onrecord.releases.versions import LATEST, MANIFEST, read_json, read_manifest, unreadable, version_order, versions
from onrecord.store import Home
from onrecord.tables import Table
from onrecord.tables import table as declared
from onrecord.tables import tables as all_tables

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, kw_only=True)
class Release:
    """One immutable version.

    Attributes:
        version: `2026.11.23`, or `2026.11.23.1` for the second of a day.
        path: its folder. manifest: what manifest.json says.
    """

    version: str
    path: Path
    manifest: Mapping[str, Any]

    @property
    def content_sha256(self) -> str:
        """Identity of the content: the same for the same rows, whatever the encoding."""
        return str(self.manifest["content_sha256"])

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables, findings included, in pipeline order (tables of other versions of the code last)."""
        known = [t.name for t in all_tables() if t.name in self.manifest["tables"]]
        return (*known, *sorted(set(self.manifest["tables"]) - set(known)))

    def rows(self, name: str) -> int:
        """Number of rows of a table. Raises OnRecordError OR-R014 for an unknown name."""
        return int(self._entry(name)["rows"])

    def declaration(self, name: str) -> Table:
        """What the columns of a table mean, from tables.py. Raises OnRecordError OR-R014 for an unknown name."""
        self._entry(name)
        try:
            return declared(name)
        except KeyError as error:
            raise OnRecordError(
                "OR-R014", expected="a table this version of onrecord declares", found=name, where=str(self.path),
                action="The release was made by another version of the code; its datapackage.json describes the table.",
            ) from error  # fmt: skip

    def table(self, name: str) -> pa.Table:
        """A table as Arrow, in key order, with the types it was published with.

        Raises OnRecordError OR-R014 for an unknown name, OR-R003 for a file that cannot be read.
        """
        return read_files(self.path, self._entry(name)["files"])

    def to_pandas(self, name: str) -> pd.DataFrame:
        """A table as a data frame; integers and flags keep their type beside nulls (Int32, Int64, boolean)."""
        import pandas as pd

        nullable = {pa.int32(): pd.Int32Dtype(), pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
        frame: pd.DataFrame = self.table(name).to_pandas(types_mapper=nullable.get)
        return frame

    def folder(self, name: str) -> Path:
        """What to hand to pandas, DuckDB or R: the folder of a table's files, of the findings their one file.

        Raises OnRecordError OR-R014 for an unknown name.
        """
        files = self._entry(name)["files"]
        first = self.path / str(files[0])
        return first.parent if first.parent != self.path else first

    def verify(self) -> list[str]:
        """See `verify_release`."""
        return verify_release(self.path)

    def _entry(self, name: str) -> Mapping[str, Any]:
        entry: Mapping[str, Any] | None = self.manifest["tables"].get(name)
        if entry is None:
            raise OnRecordError(
                "OR-R014",
                expected=f"one of {', '.join(self.tables)}",
                found=name,
                where=str(self.path),
                action="Release.tables lists them.",
            )
        return entry


def open_release(path_or_home: Home | Path | str | None = None, version: str | None = None) -> Release:
    """Open a release: the latest one, or `version`.

    Args:
        path_or_home: an installation (a `Home` or its folder), a `releases` folder, or the folder of one version;
            None is `$ONRECORD_HOME`, else ./data.

    Raises:
        OnRecordError OR-R001: no release yet. OR-R002: no such version. OR-R003: its manifest cannot be read.
    """
    releases = _releases_folder(path_or_home)
    if (releases / MANIFEST).is_file():
        manifest = read_manifest(releases)
        if version is not None and version != manifest["version"]:
            raise _no_version(version, [manifest["version"]], releases)
        return Release(version=manifest["version"], path=releases, manifest=manifest)
    known = versions(releases)
    if version is None:
        pointer = _pointer(releases)
        if pointer is None:
            raise OnRecordError(
                "OR-R001", expected="a published release", found="none" if releases.is_dir() else "no such folder", where=str(releases),
                action="Make one with `make run` (or `onrecord run`), or name the folder of a release.",
            )  # fmt: skip
        version = str(pointer["version"])
    if version not in known:
        raise _no_version(version, known, releases)
    return Release(version=version, path=releases / version, manifest=read_manifest(releases / version))


def latest(home: Home) -> Release | None:
    """The latest release, or None before the first. Raises OnRecordError OR-R002 or OR-R003 when it is damaged."""
    return open_release(home) if _pointer(home.releases) is not None else None


def verify_release(path: Path | str) -> list[str]:
    """Everything in a release folder that is not as its manifest says; an empty list when all is right.

    Reads every byte: missing, changed and stray files, links in place of files, tables whose rows do not have the
    content hash of the manifest, and a manifest other than the one latest.json names.
    """
    folder = Path(path)
    try:
        manifest = read_manifest(folder)
    except OnRecordError as error:
        return [str(error)]
    problems = file_problems(folder, manifest)
    broken = {p.split(":", 1)[0] for p in problems}
    hashes = {}
    for name, entry in sorted(manifest["tables"].items()):
        hashes[name] = str(entry["content_sha256"])
        if not broken.intersection(entry["files"]):
            problems += _table_problems(folder, name, entry)
    if content.combined_sha256(hashes) != manifest.get("content_sha256"):
        problems.append(f"{MANIFEST}: content_sha256 is not the hash of its tables' hashes")
    if version_order(folder.absolute().name) is not None and folder.absolute().name != manifest["version"]:
        problems.append(f"{MANIFEST}: names version {manifest['version']}")
    return problems + _pointer_problems(folder, manifest)


def file_problems(folder: Path, manifest: Mapping[str, Any]) -> list[str]:
    """Missing, changed and stray files of a release folder."""
    files, problems = manifest["files"], []
    for name, entry in sorted(files.items()):
        path = folder / name
        if path.is_symlink() or not path.is_file():
            problems.append(f"{name}: {'not a plain file' if path.is_symlink() or path.exists() else 'missing'}")
            continue
        digest = LOCAL.sha256(path)
        if digest != entry["sha256"]:
            problems.append(f"{name}: sha256 is {digest}, manifest says {entry['sha256']}")
        elif path.stat().st_size != entry.get("bytes"):
            problems.append(f"{name}: has {path.stat().st_size} bytes, manifest says {entry.get('bytes')}")
    present = {os.path.relpath(os.path.join(base, f), folder).replace(os.sep, "/") for base, f in _walk(folder)}  # noqa: PTH118
    problems += [f"{name}: not in the manifest" for name in sorted(present - files.keys() - {MANIFEST})]
    return problems


def _walk(folder: Path) -> list[tuple[str, str]]:
    found = []
    for base, folders, names in os.walk(folder):
        links = [f for f in folders if os.path.islink(os.path.join(base, f))]  # noqa: PTH114, PTH118
        found += [(base, name) for name in (*names, *links)]
        if not folders and not names and Path(base) != folder:
            found.append((base, ""))
    return found


def _table_problems(folder: Path, name: str, entry: Mapping[str, Any]) -> list[str]:
    try:
        data = read_files(folder, entry["files"])
    except OnRecordError as error:
        return [f"table {name}: {error}"]
    if data.num_rows != entry["rows"]:
        return [f"table {name}: has {data.num_rows} rows, manifest says {entry['rows']}"]
    digest = content.content_sha256(data)
    return [] if digest == entry["content_sha256"] else [f"table {name}: content hash is {digest}, manifest says {entry['content_sha256']}"]


def _pointer_problems(folder: Path, manifest: Mapping[str, Any]) -> list[str]:
    try:
        pointer = _pointer(folder.absolute().parent)
    except OnRecordError as error:
        return [str(error)]
    if pointer is None or pointer["version"] != manifest["version"] or folder.absolute().name != manifest["version"]:
        return []
    digest = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()
    expected = pointer.get("manifest_sha256")
    return [] if digest == expected else [f"{MANIFEST}: sha256 is {digest}, {LATEST} says {expected}"]


def _pointer(releases: Path) -> dict[str, Any] | None:
    path = releases / LATEST
    if not path.exists():
        return None
    pointer = read_json(path)
    if version_order(str(pointer.get("version"))) is None:
        raise unreadable("no version in it", path)
    return pointer


def _releases_folder(given: Home | Path | str | None) -> Path:
    if given is None:
        return Home.from_environment().releases
    if isinstance(given, Home):
        return given.releases
    path = Path(given)
    here = (path / MANIFEST).is_file() or (path / LATEST).is_file() or (path.name == "releases" and path.is_dir())
    return path if here else Home(path).releases


def _no_version(version: str, known: list[str], releases: Path) -> OnRecordError:
    shown = ", ".join(known[-5:]) or "no version"
    return OnRecordError(
        "OR-R002", expected=f"one of {shown}", found=version, where=str(releases), action="Leave the version out for the latest."
    )
