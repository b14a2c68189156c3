"""The data dictionary: every table and column as Markdown, derived from tables.py.

Here: text about declarations. Not here: the declarations (table_columns.py) and pages about one release (pages.py).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

import pyarrow as pa

from onrecord.tables import Column, Table
from onrecord.tables import tables as all_tables

INTRODUCTION = """# Tables

Made from `onrecord/table_columns.py`, the only declaration of every table.

Types are those of the published files. Amounts are exact decimals inside the pipeline and float64 in a release, where each reads back to
the same decimal; quotients and means (marked *rounded*) are the nearest float64. A missing value is null and means unknown. Whole-number
and yes/no columns that can be null: `Release.to_pandas` gives Int32, Int64 and boolean; plain pandas gives float64 and object unless told
`dtype_backend="numpy_nullable"`. Instants are UTC; days are calendar days. Offsets count Unicode code points from 0, ends are exclusive.
"""


def dictionary_markdown(tables: Iterable[Table] | None = None) -> str:
    """The data dictionary of all tables (or of some) as one Markdown document."""
    return "\n".join([INTRODUCTION, *(_section(t) for t in (all_tables() if tables is None else tables))])


def _section(table: Table) -> str:
    facts = [f"Key: {', '.join(f'`{k}`' for k in table.key)}"]
    facts += ["one file a month of `captured_on` in a release" if table.partition == "day" else "one file"]
    facts += [f"licence {table.licence}" if table.published else "not in releases"]
    facts += [f"`{column}` refers to `{target}`" for column, target in table.foreign_keys.items()]
    lines = [f"## {table.name}", "", f"{declared_cell(table.title)}. {declared_cell(table.description)}", "", "; ".join(facts) + ".", ""]
    lines += ["| column | type | null | meaning | origin |", "| --- | --- | --- | --- | --- |"]
    for column in table.columns:
        nullable = "yes" if column.nullable else "no"
        kind = type_text(column.release_type)
        lines.append(f"| `{column.name}` | {kind} | {nullable} | {_meaning(table, column)} | {declared_cell(column.origin)} |")
    return "\n".join([*lines, ""])


def _meaning(table: Table, column: Column) -> str:
    notes = [declared_cell(column.description)]
    notes += [f"Unit: {declared_cell(column.unit)}."] if column.unit else []
    notes += [f"One of {', '.join(code(v) for v in column.values)}."] if column.values else []
    notes += [f"Pattern {code(column.pattern)}."] if column.pattern else []
    low, high = (None if v is None else f"{v:g}" for v in (column.minimum, column.maximum))
    notes += [f"From {low} to {high}."] if low and high else [f"At least {low}."] if low else [f"At most {high}."] if high else []
    notes += ["*rounded*"] if column.is_rounded else []
    notes += ["**Private: never in a release.**"] if column.private else []
    return " ".join(notes)


def type_text(kind: pa.DataType) -> str:
    """An Arrow type in short, without field decorations: `list of {start: int32, end: int32}`."""
    if pa.types.is_list(kind):
        return f"list of {type_text(kind.value_type)}"
    if pa.types.is_struct(kind):
        return "{" + ", ".join(f"{f.name}: {type_text(f.type)}" for f in kind) + "}"
    return {"double": "float64", "date32[day]": "date", "timestamp[us, tz=UTC]": "timestamp (us, UTC)"}.get(str(kind), str(kind))


def declared_cell(text: str) -> str:
    """A declared text (tables.py), whose `code` stays code, as the inside of a Markdown table cell."""
    return html.escape(" ".join(text.split()), quote=False).replace("|", "\\|")


def cell(text: object) -> str:
    """Any text as the inside of a Markdown table cell: one line, no markup of its own."""
    line = re.sub(r"\s+", " ", "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in str(text))).strip()
    return re.sub(r"([\\`*_\[\]|~])", r"\\\1", html.escape(line, quote=False))


def code(text: str) -> str:
    """Text as inline code inside a table cell: a bar must be escaped even there."""
    fence = "``" if "`" in text else "`"
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{text}{pad}{fence}".replace("|", "\\|")
