"""What the extractors read: a record batch of articles with these columns, whatever engine made it.

Here: the input schema and a helper that makes such a batch from plain dicts.
Not here: how a page becomes an article (articles/).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from onrecord.errors import OnRecordError
from onrecord.tables import table

#: Columns an extractor may read. `article_id` and `text` must be filled, every other one may be null.
ARTICLE_COLUMNS = ("article_id", "captured_on", "language", "outlet", "url", "title", "published_on", "text")
ARTICLE_INPUT = pa.schema(
    [table("articles").schema.field(name).with_nullable(name not in ("article_id", "text")) for name in ARTICLE_COLUMNS]
)


def article_batch(rows: Iterable[Mapping[str, Any]]) -> pa.RecordBatch:
    """Dicts with keys from `ARTICLE_COLUMNS` (absent ones null) as one record batch."""
    return pa.RecordBatch.from_pylist([{name: row.get(name) for name in ARTICLE_COLUMNS} for row in rows], schema=ARTICLE_INPUT)


def article_rows(batch: pa.RecordBatch | pa.Table) -> list[dict[str, Any]]:
    """The rows of a batch of articles as dicts with exactly `ARTICLE_COLUMNS`; other columns are ignored.

    Raises OnRecordError OR-A001 when `article_id` or `text` is missing from the batch.
    """
    missing = {"article_id", "text"} - set(batch.schema.names)
    if missing:
        raise OnRecordError(
            "OR-A001",
            expected=f"a batch of articles with the columns {', '.join(ARTICLE_COLUMNS)}",
            found=f"no {', '.join(sorted(missing))}",
            where="input batch",
            action="Make the batch with onrecord.inputs.article_batch, or pass rows of the articles table.",
        )
    present = [name for name in ARTICLE_COLUMNS if name in batch.schema.names]
    columns = {name: batch.column(name).to_pylist() for name in present}
    return [{name: columns[name][i] if name in columns else None for name in ARTICLE_COLUMNS} for i in range(batch.num_rows)]
