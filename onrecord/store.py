"""Where the data of an installation lies, and how tables are put there.

    $ONRECORD_HOME/archive/warc/<YYYY-MM-DD>/*.warc.gz   archived pages (never overwritten)
    $ONRECORD_HOME/archive/files/<sha256>                archived official files
    $ONRECORD_HOME/tables/<table>/<YYYY-MM-DD>.parquet   working tables, by capture day
    $ONRECORD_HOME/tables/<table>/all.parquet            working tables without a partition
    $ONRECORD_HOME/tables/{findings,rejects}/<table>[.<YYYY-MM-DD>].parquet   what was noted while making a table
    $ONRECORD_HOME/quarantine/<table>[.<YYYY-MM-DD>].parquet                  rows kept out of it
    $ONRECORD_HOME/releases/                             see releases/

Here: paths, reading and writing of whole tables. Not here: what is in them, and releases.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from onrecord import parquet
from onrecord.errors import Reject
from onrecord.tables import table as declared


@dataclass(frozen=True)
class Home:
    """The folder of one installation. Making a Home creates nothing on disk."""

    root: Path

    @classmethod
    def from_environment(cls) -> Home:
        """`$ONRECORD_HOME`, else ./data."""
        return cls(Path(os.environ.get("ONRECORD_HOME") or "data").absolute())

    @property
    def archive(self) -> Path:
        return self.root / "archive"

    @property
    def warc(self) -> Path:
        return self.archive / "warc"

    @property
    def files(self) -> Path:
        return self.archive / "files"

    @property
    def tables(self) -> Path:
        return self.root / "tables"

    @property
    def releases(self) -> Path:
        return self.root / "releases"

    def table_path(self, name: str, day: dt.date | None = None) -> Path:
        partitioned = declared(name).partition == "day"
        if partitioned != (day is not None):
            raise ValueError(f"table {name} is {'partitioned by day' if partitioned else 'not partitioned'}; got day {day}")
        return self.tables / name / (f"{day.isoformat()}.parquet" if day else "all.parquet")

    def has_table(self, name: str, day: dt.date | None = None) -> bool:
        return self.table_path(name, day).exists()

    def write_table(self, name: str, data: pa.Table, day: dt.date | None = None) -> Path:
        """Write one (day of a) table, in key order. A day's rows must all be of that day."""
        table = declared(name)
        path = self.table_path(name, day)
        if day is not None and data.num_rows and set(data.column("captured_on").unique().to_pylist()) != {day}:
            raise ValueError(f"table {name}: rows of another day than {day}")
        parquet.write(path, table.sort(data), table.schema)
        return path

    def read_table(self, name: str, day: dt.date | None = None) -> pa.Table:
        """One (day of a) table; empty when it was never made."""
        path = self.table_path(name, day)
        return parquet.read(path, declared(name).schema) if path.exists() else declared(name).empty()

    def days(self, name: str) -> list[dt.date]:
        """The days a day table has on disk, in order."""
        return sorted(dt.date.fromisoformat(p.stem) for p in (self.tables / name).glob("????-??-??.parquet"))

    def read_all(self, name: str) -> pa.Table:
        """The whole table, all days, in key order."""
        table = declared(name)
        if table.partition != "day":
            return self.read_table(name)
        return parquet.sorted_table(table, [self.read_table(name, day) for day in self.days(name)])

    def write_notes(self, kind: str, stage: str, data: pa.Table, day: dt.date | None = None) -> None:
        """Replace what was noted (`kind`: findings, quarantine or rejects) about one stage (and day).

        An empty note removes an earlier one and leaves no file.
        """
        table = declared(kind)
        path = self._note_folder(kind) / f"{stage}{'.' + day.isoformat() if day else ''}.parquet"
        if data.num_rows:
            parquet.write(path, table.sort(data), table.schema)
        else:
            path.unlink(missing_ok=True)

    def read_notes(self, kind: str, stage: str | None = None) -> pa.Table:
        """All notes of a kind, of one stage or of every stage, in key order."""
        table = declared(kind)
        names = [f"{stage}.parquet", f"{stage}.*.parquet"] if stage else ["*.parquet"]
        paths = {path for name in names for path in self._note_folder(kind).glob(name)}
        return parquet.sorted_table(table, [parquet.read(p, table.schema) for p in sorted(paths)])

    def write_rejects(self, stage: str, rejects: Iterable[Reject], day: dt.date | None = None) -> pa.Table:
        """Replace the rejects of one stage (and day). Doubled rows are kept once."""
        rows = {tuple(r.as_dict().values()): r.as_dict() for r in rejects}
        data = declared("rejects").from_rows(rows.values())
        self.write_notes("rejects", stage, data, day)
        return data

    def _note_folder(self, kind: str) -> Path:
        return self.root / "quarantine" if kind == "quarantine" else self.tables / kind
