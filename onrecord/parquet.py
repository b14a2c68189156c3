"""How a Parquet file is written and read here: explicit schema, sorted by key, the same bytes every time.

Here: one writer and one reader for the working tables and the release alike.
Not here: where files lie (store.py) and what a release holds (releases/).
"""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from onrecord.errors import OnRecordError
from onrecord.tables import Table

ROW_GROUP = 131_072


def write(path: Path, data: pa.Table, schema: pa.Schema) -> None:
    """Write `data` to `path` through a temporary file beside it, synced, with exactly `schema`.

    Raises OnRecordError OR-G001 when the columns or types of `data` are not those of `schema`, or a
    column that may not be null holds one: types are settled here, not by inference.
    """
    if not data.schema.equals(schema, check_metadata=False):
        raise OnRecordError(
            "OR-G001", expected=f"columns {schema.names} with their declared types", found=_difference(data.schema, schema),
            where=str(path), action="Make the rows with Table.from_rows, or fix the declaration in table_columns.py.",
        )  # fmt: skip
    for number, item in enumerate(schema):
        if not item.nullable and data.column(number).null_count:
            raise OnRecordError(
                "OR-G001", expected=f"no null in column {item.name}", found=f"{data.column(number).null_count} nulls", where=str(path),
                action="Fill the column, or declare it nullable in table_columns.py.",
            )  # fmt: skip
    arrays = [data.column(i).combine_chunks() for i in range(len(schema))]
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as sink:
            pq.write_table(
                pa.Table.from_arrays(arrays, schema=schema), sink, compression="zstd", compression_level=3, row_group_size=ROW_GROUP,
                version="2.6", data_page_version="1.0", coerce_timestamps="us", write_page_checksum=True, store_schema=True,
            )  # fmt: skip
            sink.flush()
            os.fsync(sink.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read(path: Path, schema: pa.Schema) -> pa.Table:
    """Read `path` with `schema`. Raises OnRecordError OR-G002 when the file is broken or of another schema."""
    try:
        data = pq.ParquetFile(path, page_checksum_verification=True).read()
    except (pa.ArrowInvalid, OSError) as error:
        raise OnRecordError(
            "OR-G002", expected="a readable Parquet file", found=error, where=str(path), action="Make the table again: `onrecord run` rebuilds it from the archive."
        ) from error  # fmt: skip
    if not data.schema.equals(schema, check_metadata=False):
        raise OnRecordError(
            "OR-G002", expected=f"columns {schema.names}", found=_difference(data.schema, schema), where=str(path),
            action="The table was made by another version: `onrecord run` rebuilds it from the archive.",
        )  # fmt: skip
    return data.cast(schema)


def sorted_table(table: Table, parts: list[pa.Table]) -> pa.Table:
    """Several parts of `table` as one, in key order."""
    return table.sort(pa.concat_tables(parts)) if parts else table.empty()


def _difference(found: pa.Schema, wanted: pa.Schema) -> str:
    have = {f.name: str(f.type) for f in found}
    want = {f.name: str(f.type) for f in wanted}
    notes = [f"{n} missing" for n in want if n not in have] + [f"{n} unknown" for n in have if n not in want]
    notes += [f"{n} is {have[n]}, not {want[n]}" for n in want if n in have and have[n] != want[n]]
    return "; ".join(notes) or "another column order"
