"""A row as one line of JSON: sorted keys, ISO dates and instants, decimals as strings; the same row gives the same bytes.

Here: how values look in findings, quarantine and exceptions. Not here: which rows go there (judge.py).
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from onrecord.errors import shorten
from onrecord.ids import text_sha256
from onrecord.tables import Table

#: A private text longer than this stands in quarantine by its hash and length only.
LONGEST_PRIVATE = 2_000


def plain(value: Any) -> Any:
    """`value` with nothing in it but JSON types."""
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z") if value.tzinfo else value.isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    return value


def decimal_text(value: Decimal) -> str:
    """A decimal in plain notation without zeros at the end."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def dumps(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, allow_nan=False)


def whole_row(declared: Table, row: Mapping[str, Any]) -> str:
    """The row for the quarantine table; long private texts by hash and length."""
    shown = {}
    for name, value in row.items():
        hidden = declared.by_name[name].private and isinstance(value, str) and len(value) > LONGEST_PRIVATE
        shown[name] = {"characters": len(value), "sha256": text_sha256(value)} if hidden else value
    return dumps(shown)


def shown_value(declared: Table, columns: tuple[str, ...], row: Mapping[str, Any]) -> str | None:
    """What a finding shows of a row: the value of the one column, or those of several as JSON; private columns never."""
    open_columns = [c for c in columns if not declared.by_name[c].private]
    if not open_columns:
        return None
    if len(columns) == 1:
        value = plain(row[columns[0]])
        return None if value is None else shorten(value if isinstance(value, str) else dumps(value))
    return shorten(dumps({c: row[c] for c in open_columns}))
