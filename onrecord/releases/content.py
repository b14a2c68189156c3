"""What a release carries of a table, and the hash that names its content whatever the encoding.

Here: published rows (no private column, float64 amounts, key order) and logical content hashes.
Not here: files (staging.py) and rules over values (expectations/).
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.errors import OnRecordError
from onrecord.tables import Table


def published_rows(table: Table, data: pa.Table) -> pa.Table:
    """`data` as the release carries it: `Table.release_schema`, rows in key order.

    Raises:
        OnRecordError OR-R004: an amount that float64 cannot carry (its shortest decimal form is another number).
        OnRecordError OR-R005: the columns or types of `data` are not those of the table, or a null where none may be.
        OnRecordError OR-R006: two rows with one key.
    """
    if not data.schema.equals(table.schema, check_metadata=False):
        wanted = {f.name: str(f.type) for f in table.schema}
        found = {f.name: str(f.type) for f in data.schema}
        difference = sorted({*wanted.items()} ^ {*found.items()}) or "another order of columns, or another nullability"
        raise OnRecordError(
            "OR-R005", expected=f"the columns of {table.name} as tables.py declares them", found=difference, where=f"table {table.name}",
            action="Make the rows with Table.from_rows.",
        )  # fmt: skip
    for column in table.columns:
        if not column.nullable and data.column(column.name).null_count:
            raise OnRecordError(
                "OR-R005", expected=f"no null in {column.name}", found=f"{data.column(column.name).null_count} nulls",
                where=f"table {table.name}", action="Fill the column, or let the checks put those rows into quarantine.",
            )  # fmt: skip
    data = table.sort(data)
    _check_unique(table, data)
    arrays = []
    for column in table.columns:
        if not column.private:
            values = data.column(column.name).combine_chunks()
            arrays.append(_as_float64(table, data, column.name, values) if pa.types.is_decimal(column.type) else values)
    return pa.Table.from_arrays(arrays, schema=table.release_schema)


def as_float64(value: Decimal) -> float | None:
    """The float64 nearest to `value` if its shortest decimal form is `value` again, else None."""
    number = float(value)
    return number if math.isfinite(number) and Decimal(repr(number)) == value else None


def _as_float64(table: Table, data: pa.Table, name: str, values: pa.Array) -> pa.Array:
    encoded = values.dictionary_encode()
    distinct = encoded.dictionary.to_pylist()
    carry = float if table.by_name[name].is_rounded else as_float64
    numbers = [None if v is None else carry(v) for v in distinct]
    if lossy := [i for i, (v, n) in enumerate(zip(distinct, numbers, strict=True)) if v is not None and n is None]:
        mask = pc.is_in(encoded.indices, pa.array(lossy, encoded.indices.type))
        rows = pc.indices_nonzero(mask).to_pylist()
        key = key_text(table, data, rows[0])
        raise OnRecordError(
            "OR-R004", expected=f"amounts in {name} that float64 carries exactly (up to 15 significant digits always are)",
            found=f"{data.column(name)[rows[0]].as_py().normalize():f} ({len(rows)} such rows)", where=f"table {table.name}, column {name}, key {key}",
            action="Round the value where it is computed; it would be published as another number.",
        )  # fmt: skip
    return pa.array(numbers, pa.float64()).take(encoded.indices)


def _check_unique(table: Table, data: pa.Table) -> None:
    """In key order, equal keys are neighbours."""
    if data.num_rows < 2:
        return
    counts = data.select(list(table.key)).group_by(list(table.key), use_threads=False).aggregate([([], "count_all")])
    if counts.num_rows == data.num_rows:
        return
    doubled = counts.filter(pc.greater(counts.column("count_all"), 1))
    raise OnRecordError(
        "OR-R006", expected=f"one row for each key ({', '.join(table.key)})",
        found=f"{doubled.num_rows} keys with several rows, such as {key_text(table, table.sort(doubled), 0)}",
        where=f"table {table.name}", action="Keep one row of each: which one is published must not depend on chance.",
    )  # fmt: skip


def key_text(table: Table, data: pa.Table, row: int) -> str:
    """The key of a row as one line of JSON, for messages."""
    return json.dumps({k: str(data.column(k)[row].as_py()) for k in table.key}, ensure_ascii=False)


def content_sha256(data: pa.Table) -> str:
    """SHA-256 over names, types and values of a table, row order included.

    It does not depend on chunks, on bytes below a null, on schema metadata, nullability or any Parquet setting, so it stays the
    same when the encoder changes. Every column is fed as: name, type, then `_feed`.
    """
    digest = hashlib.sha256(b"onrecord-content-1\n")
    digest.update(f"{data.num_rows}\n".encode())
    for field, column in zip(data.schema, data.columns, strict=True):
        digest.update(f"{json.dumps(field.name)} {_type_name(field.type)}\n".encode())
        _feed(digest, pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], field.type))
    return digest.hexdigest()


def _type_name(kind: pa.DataType) -> str:
    """The type without what a Parquet writer may change: the name and nullability of a list's items."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return f"list<{_type_name(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'{json.dumps(f.name)} {_type_name(f.type)}' for f in kind)}>"
    return str(kind)


def combined_sha256(tables: Mapping[str, str]) -> str:
    """One hash for the content of a release, from the content hashes of its tables by name."""
    lines = "".join(f"{name} {digest}\n" for name, digest in sorted(tables.items()))
    return hashlib.sha256(f"onrecord-release-content-1\n{lines}".encode()).hexdigest()


def _feed(digest: Any, values: pa.Array) -> None:
    """Length, validity bits, then: numbers little-endian (0 at a null), texts and lists as lengths and contents."""
    kind = values.type
    digest.update(f"{len(values)}:".encode())
    digest.update(np.packbits(pc.is_valid(values).to_numpy(zero_copy_only=False)).tobytes())
    if pa.types.is_struct(kind):
        for child in values.flatten():
            _feed(digest, child)
    elif pa.types.is_list(kind) or pa.types.is_large_list(kind):
        digest.update(_numbers(pc.list_value_length(values), "<i8"))
        _feed(digest, values.flatten())
    elif pa.types.is_string(kind) or pa.types.is_binary(kind):
        filled = pc.fill_null(values.cast(pa.large_binary()), b"")
        digest.update(_numbers(pc.binary_length(filled), "<i8"))
        _, offsets, data = filled.buffers()
        bounds = np.frombuffer(offsets, "<i8")[filled.offset : filled.offset + len(filled) + 1] if len(filled) else [0, 0]
        digest.update(memoryview(data)[int(bounds[0]) : int(bounds[-1])] if data is not None else b"")
    elif pa.types.is_boolean(kind):
        digest.update(np.packbits(pc.fill_null(values, False).to_numpy(zero_copy_only=False)).tobytes())
    elif pa.types.is_floating(kind):
        numbers = pc.fill_null(values.cast(pa.float64()), 0.0).to_numpy(zero_copy_only=False)
        digest.update(np.where(np.isnan(numbers), np.nan, numbers).astype("<f8").tobytes())
    elif pa.types.is_integer(kind):
        digest.update(_numbers(values, "<i8"))
    elif pa.types.is_date32(kind):
        digest.update(_numbers(values.cast(pa.int32()), "<i8"))
    elif pa.types.is_timestamp(kind):
        digest.update(_numbers(values.cast(pa.int64()), "<i8"))
    elif pa.types.is_null(kind):
        return
    else:
        _feed(digest, values.cast(pa.string()))


def _numbers(values: pa.Array, form: str) -> bytes:
    plain: bytes = pc.fill_null(values.cast(pa.int64()), 0).to_numpy(zero_copy_only=False).astype(form).tobytes()
    return plain
