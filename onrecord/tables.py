"""The only declaration of every table: columns, Arrow types, keys, units, meaning, origin, licence.

Here: what a column is. Arrow schemas, UI column docs, Great Expectations suites, the data dictionary and
datapackage.json all derive from these declarations, so a new column is added here and nowhere else.
Not here: how a value is found (the extractors) and rules over several columns (expectations/rules.py).
The columns themselves stand in `table_columns.py`, one group a table; this module gives them their form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import cached_property
from typing import Any

import pyarrow as pa

#: Exact amounts inside the pipeline: 20 digits before the point, 18 after it. Releases carry float64 (see `release_type`).
DECIMAL = pa.decimal128(38, 18)
DECIMAL_QUANTUM = Decimal(1).scaleb(-DECIMAL.scale)
_EXACT = Context(prec=DECIMAL.precision)
INSTANT = pa.timestamp("us", tz="UTC")
SPAN = pa.struct([pa.field("start", pa.int32(), nullable=False), pa.field("end", pa.int32(), nullable=False)])
EVIDENCE = pa.struct(
    [
        pa.field("column", pa.string(), nullable=False),
        pa.field("start", pa.int32(), nullable=False),
        pa.field("end", pa.int32(), nullable=False),
    ]
)


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        name: unit and role suffixes are part of it (`_on` a date, `_at` an instant, `is_` a flag, `_id` an id).
        type: the Arrow type inside the pipeline.
        description: meaning, in one or two sentences, for an analyst.
        origin: where the value comes from (shown in the UI, which has no column lineage).
        nullable: False where a missing value is an error.
        values: the closed list of allowed values, or () when open.
        pattern: a regular expression (re.fullmatch) that every value satisfies, or None.
        minimum, maximum: inclusive bounds, or None.
        unit: unit of measure ("code points", "bytes", "1"), or None.
        is_rounded: True for quotients, means and values read from binary floats: a release carries the nearest float64.
            Every other decimal must read back from its float64 exactly.
        private: True where rights keep the column out of releases.
    """

    name: str
    type: pa.DataType
    description: str
    origin: str = ""
    nullable: bool = True
    values: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    unit: str | None = None
    is_rounded: bool = False
    private: bool = False

    @property
    def release_type(self) -> pa.DataType:
        """The type in a published file: decimals become float64, everything else stays."""
        return pa.float64() if pa.types.is_decimal(self.type) else self.type

    @property
    def arrow(self) -> pa.Field:
        return pa.field(self.name, self.type, nullable=self.nullable, metadata=self._metadata())

    @property
    def release_arrow(self) -> pa.Field:
        return pa.field(self.name, self.release_type, nullable=self.nullable, metadata=self._metadata())

    def _metadata(self) -> dict[str, str]:
        return {"description": self.description} | ({"unit": self.unit} if self.unit else {})


@dataclass(frozen=True, kw_only=True)
class Table:
    """One table. `name` is the asset key, the folder in a release and the name in every report.

    Attributes:
        columns: in published order.
        key: the columns that identify a row; also the sort order of every file.
        partition: "day" (one file per capture day, column `captured_on`) or None (one file).
        published: True when a release carries it.
        title, description, licence, group: for the UI, the docs and datapackage.json.
        foreign_keys: column -> "table.column".
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    group: str
    partition: str | None = None
    published: bool = True
    licence: str = "CC-BY-4.0"
    foreign_keys: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = [c.name for c in self.columns]
        missing = [k for k in (*self.key, *self.foreign_keys) if k not in names]
        if len(set(names)) != len(names) or missing:
            raise ValueError(f"table {self.name}: doubled column or unknown key column {missing}")
        if self.partition == "day" and "captured_on" not in names:
            raise ValueError(f"table {self.name}: a day table needs the column captured_on")

    @cached_property
    def schema(self) -> pa.Schema:
        """Arrow schema inside the pipeline (exact decimals, private columns included)."""
        return pa.schema([c.arrow for c in self.columns])

    @cached_property
    def release_schema(self) -> pa.Schema:
        """Arrow schema of the published files (float64 amounts, private columns left out)."""
        return pa.schema([c.release_arrow for c in self.columns if not c.private])

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        return {c.name: c for c in self.columns}

    def empty(self) -> pa.Table:
        return self.schema.empty_table()

    def from_rows(self, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
        """Rows (plain dicts; absent keys are null) as a table with exactly this schema, in key order.

        Raises KeyError for a key that is no column (a misspelt column must not vanish silently) and
        pyarrow.ArrowInvalid for a value that does not fit its type.
        """
        rows = list(rows)
        for row in rows:
            unknown = row.keys() - self.by_name.keys()
            if unknown:
                raise KeyError(f"table {self.name} has no column {sorted(unknown)}")
        arrays = []
        for column in self.columns:
            values = [row.get(column.name) for row in rows]
            if pa.types.is_decimal(column.type):
                values = [None if v is None else quantize(v) for v in values]
            arrays.append(pa.array(values, type=column.type))
        return self.sort(pa.Table.from_arrays(arrays, schema=self.schema))

    def batch(self, rows: Iterable[Mapping[str, Any]]) -> pa.RecordBatch:
        """Like `from_rows`, as one record batch (what extractors return)."""
        table = self.from_rows(rows).combine_chunks()
        return table.to_batches()[0] if table.num_rows else pa.RecordBatch.from_pylist([], schema=self.schema)

    def sort(self, table: pa.Table) -> pa.Table:
        return table.sort_by([(k, "ascending") for k in self.key]) if table.num_rows else table


def quantize(value: Decimal) -> Decimal:
    """`value` at the scale of `DECIMAL` (half even). Raises decimal.InvalidOperation beyond 20 integer digits."""
    return value.quantize(DECIMAL_QUANTUM, ROUND_HALF_EVEN, _EXACT)


def table(name: str) -> Table:
    """The declaration of `name`. Raises KeyError with the known names."""
    from onrecord.table_columns import TABLES

    if name not in TABLES:
        raise KeyError(f"no table {name!r}; known: {', '.join(TABLES)}")
    return TABLES[name]


def tables() -> tuple[Table, ...]:
    """Every table, in pipeline order."""
    from onrecord.table_columns import TABLES

    return tuple(TABLES.values())
