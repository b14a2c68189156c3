"""datapackage.json: the release as a Data Package, derived from tables.py.

Here: the descriptor for machines. Not here: texts for people (pages.py, dictionary.py) and hashes (publishing.py).
Method: Data Package 2.0 and Table Schema, https://datapackage.org.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from onrecord.tables import Column, Table, table, tables

#: Licence name -> address of its text.
LICENCES = {"CC-BY-4.0": ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/")}
TITLE = "On Record: statements and reported amounts"
DESCRIPTION = (
    "Who said what and which amounts of money were named in news articles, with the official budget series they are compared with. "
    "Every row names the archived bytes and the characters it was read from."
)


def datapackage(manifest: Mapping[str, Any], sources: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The descriptor of a release, from its manifest and the publishers of its official files."""
    carried = [t for t in tables() if t.name in manifest["tables"]]
    names = {t.name for t in carried}
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "on-record",
        "title": TITLE,
        "description": DESCRIPTION,
        "version": manifest["version"],
        "created": manifest["created_at"],
        "licenses": licences(carried),
        "sources": [_source(s) for s in sources],
        "resources": [_resource(t, manifest, names) for t in carried],
    }


def licences(carried: Iterable[Table]) -> list[dict[str, str]]:
    """The licences of some tables, each once."""
    found = []
    for name in sorted({t.licence for t in carried}):
        title, path = LICENCES.get(name, (name, ""))
        found.append({"name": name, "title": title} | ({"path": path} if path else {}))
    return found


def is_web_address(text: object) -> bool:
    """True for an address a reader may follow from a published page."""
    return isinstance(text, str) and text.startswith(("https://", "http://")) and not any(c.isspace() for c in text)


def _source(source: Mapping[str, Any]) -> dict[str, str]:
    described = {"title": str(source["publisher"])}
    if is_web_address(source["url"]):
        described["path"] = str(source["url"])
    return described | {k: str(source[k]) for k in ("licence", "attribution") if source.get(k)}


def _resource(table: Table, manifest: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    entry = manifest["tables"][table.name]
    files = list(entry["files"])
    resource: dict[str, Any] = {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "type": "table",
        "path": files[0] if len(files) == 1 else files,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "licenses": licences([table]),
        "schema": table_schema(table, names),
    }
    if len(files) == 1:
        described = manifest["files"][files[0]]
        resource |= {"bytes": described["bytes"], "hash": f"sha256:{described['sha256']}"}
    return resource


def table_schema(table: Table, names: set[str]) -> dict[str, Any]:
    """The Table Schema of the published columns; foreign keys only to tables among `names`."""
    published = [c for c in table.columns if not c.private]
    present = {c.name for c in published}
    keys = []
    for name, target in table.foreign_keys.items():
        resource, _, column = target.partition(".")
        if name in present and resource in names and not _column(resource, column).private:
            keys.append({"fields": [name], "reference": {"resource": resource, "fields": [column]}})
    schema: dict[str, Any] = {"fields": [_field(c) for c in published], "primaryKey": list(table.key)}
    return schema | ({"foreignKeys": keys} if keys else {})


def _column(name: str, column: str) -> Column:
    return table(name).by_name[column]


def _field(column: Column) -> dict[str, Any]:
    kind = field_type(column.release_type)
    constraints: dict[str, Any] = {"required": True} if not column.nullable else {}
    if column.values:
        constraints["enum"] = list(column.values)
    if column.pattern is not None and kind == "string":
        constraints["pattern"] = column.pattern
    if kind in ("integer", "number"):
        bounds = {"minimum": column.minimum, "maximum": column.maximum}
        constraints |= {k: int(v) if kind == "integer" else v for k, v in bounds.items() if v is not None}
    described: dict[str, Any] = {"name": column.name, "type": kind, "description": column.description}
    described |= {"unit": column.unit} if column.unit else {}
    return described | ({"constraints": constraints} if constraints else {})


def field_type(kind: pa.DataType) -> str:
    """The Table Schema type of an Arrow type. Raises ValueError for one that has none."""
    tests = (
        (pa.types.is_string, "string"), (pa.types.is_boolean, "boolean"), (pa.types.is_integer, "integer"), (pa.types.is_floating, "number"),
        (pa.types.is_date, "date"), (pa.types.is_timestamp, "datetime"), (pa.types.is_list, "array"), (pa.types.is_struct, "object"),
    )  # fmt: skip
    for test, name in tests:
        if test(kind):
            return name
    raise ValueError(f"no Table Schema type for {kind}")
