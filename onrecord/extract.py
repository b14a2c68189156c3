"""Files or JSON lines in, statements and figures as JSON lines out: the library without archive, Dagster or network.

Here: reading the inputs of `onrecord extract` and writing its outputs. Not here: the extraction itself
(statements/, figures/), reading pages (articles/), and the command line (cli.py).
"""

from __future__ import annotations

import codecs
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

from onrecord.errors import OnRecordError, Reject, shorten
from onrecord.ids import stable_id
from onrecord.inputs import article_batch

FORMATS = ("txt", "html", "jsonl")
#: Keys an input line may have; `id` and `text` are required.
LINE_KEYS = {"id": str, "text": str, "title": str, "url": str, "published_at": str, "lang": str, "outlet": str}
BATCH_ROWS = 64
LONGEST_INPUT = 64 * 1024 * 1024


@dataclass
class Extracted:
    """Rows as plain dicts, every column of the two tables plus `id`, the name the caller gave; and what was refused."""

    statements: list[dict[str, Any]] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    articles: int = 0


def extract(articles: Iterable[Mapping[str, Any]]) -> Extracted:
    """Statements and figures of `articles`: dicts with the columns of onrecord.inputs plus `id`."""
    result, pending = Extracted(), []
    for article in articles:
        pending.append(article)
        if len(pending) == BATCH_ROWS:
            _extract_batch(pending, result)
            pending = []
    if pending:
        _extract_batch(pending, result)
    return result


def _extract_batch(articles: list[Mapping[str, Any]], result: Extracted) -> None:
    import pyarrow as pa

    from onrecord.figures import figures_and_rejects, link_statements
    from onrecord.statements import extract_statements  # here, so that a refused input is told of at once

    names = {article["article_id"]: article["id"] for article in articles}
    batch = article_batch(articles)
    statements = pa.Table.from_batches([extract_statements(batch)])
    found, rejects = figures_and_rejects(batch)
    figures = link_statements(pa.Table.from_batches([found]), statements)
    order = {article_id: number for number, article_id in enumerate(names)}
    for rows, table in ((result.statements, statements), (result.figures, figures)):
        made = sorted(table.to_pylist(), key=lambda row: (order[row["article_id"]], row["ordinal"]))
        rows += [{"id": names[row["article_id"]], **row} for row in made]
    result.rejects += rejects
    result.articles += len(articles)


def read_inputs(
    path: Path | None,
    stream: IO[bytes],
    *,
    format: str | None = None,
    defaults: Mapping[str, Any] | None = None,
    unknown_keys: Counter[str] | None = None,
) -> Iterator[dict[str, Any] | Reject]:
    """Articles from a file, or from `stream` when `path` is None; a line that cannot be used becomes a Reject.

    `format` is one of `FORMATS`; without it the file's ending decides, and without an ending the first character.
    Keys of JSON lines that are not read are counted in `unknown_keys`, by the lines that hold them.
    Raises OnRecordError OR-G010 for an unreadable file and OR-G011 for an unknown format.
    """
    name = str(path) if path else "standard input"
    try:
        data = path.read_bytes() if path else stream.read(LONGEST_INPUT + 1)
    except OSError as error:
        action = "Name the files in it." if isinstance(error, IsADirectoryError) else "Check the path."
        raise OnRecordError("OR-G010", expected="a readable file", found=error.strerror, where=name, action=action) from error
    if len(data) > LONGEST_INPUT:
        raise OnRecordError(
            "OR-G010",
            expected=f"at most {LONGEST_INPUT:,} bytes",
            found=f"{len(data):,} bytes or more",
            where=name,
            action="Split the input.",
        )
    kind = checked_format(format or _kind(path, data), name)
    given = {k: v for k, v in (defaults or {}).items() if v is not None}
    if kind == "jsonl":
        yield from _lines(data, name, given, Counter() if unknown_keys is None else unknown_keys)
        return
    from onrecord.articles import article_from_html, article_from_text

    identity = path.stem if path else "stdin"
    try:
        yield _named(identity, article_from_html(data, **given) if kind == "html" else article_from_text(_decoded(data, name), **given))
    except OnRecordError as error:
        yield Reject.from_error(error, stage="extract", subject=name)


def checked_format(kind: str, where: str) -> str:
    """`kind`, when it is one of `FORMATS`. Raises OnRecordError OR-G011."""
    if kind not in FORMATS:
        raise OnRecordError(
            "OR-G011", expected=f"one of {', '.join(FORMATS)}", found=kind, where=where, action="Name the format with --format."
        )
    return kind


def _kind(path: Path | None, data: bytes) -> str:
    ending = path.suffix.lower().lstrip(".") if path else ""
    known = {"txt": "txt", "text": "txt", "html": "html", "htm": "html", "jsonl": "jsonl", "ndjson": "jsonl", "json": "jsonl"}
    if ending:
        return known.get(ending, ending)
    start = data.lstrip()[:1]
    return {b"{": "jsonl", b"<": "html"}.get(start, "txt")


def _lines(data: bytes, name: str, given: Mapping[str, Any], unknown: Counter[str]) -> Iterator[dict[str, Any] | Reject]:
    data = data.removeprefix(codecs.BOM_UTF8)
    whole = _not_by_lines(data)
    if whole:
        yield Reject.from_error(_line_error("one JSON object on each line", whole, name), stage="extract", subject=name)
        return
    from onrecord.articles import article_from_text

    seen: set[str] = set()
    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            record = _record(line, where)
            unknown.update(record.keys() - LINE_KEYS.keys())
            if record["id"] in seen:
                raise _line_error("an id of its own on each line", f"{record['id']!r} again", where)
            seen.add(record["id"])
            options = {"title": record.get("title"), "url": record.get("url"), "published_at": record.get("published_at")}
            options |= {"language": record.get("lang"), "outlet": record.get("outlet")}
            yield _named(
                record["id"], article_from_text(record["text"], **(dict(given) | {k: v for k, v in options.items() if v is not None}))
            )
        except OnRecordError as error:
            yield Reject.from_error(error, stage="extract", subject=where)


def _not_by_lines(data: bytes) -> str | None:
    """What a whole file is that is no JSON lines: nothing, or one JSON value over several lines."""
    if not data.strip():
        return "an empty file"
    if data.count(b"\n") and data.lstrip()[:1] in (b"[", b"{"):
        try:
            found = json.loads(data)
        except (ValueError, RecursionError):
            return None
        if len(data.strip().splitlines()) > 1:
            return f"{'an array' if isinstance(found, list) else 'one object'} over several lines"
    return None


def _record(line: bytes, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise _line_error("a JSON object", f"no JSON from column {error.colno} on ({error.msg})", where) from error
    except UnicodeDecodeError as error:
        raise _line_error("text in UTF-8", f"{error.reason} at byte {error.start + 1} of the line", where) from error
    except (ValueError, RecursionError) as error:
        raise _line_error("a JSON object", f"JSON that cannot be read ({error})", where) from error
    if not isinstance(record, dict):
        raise _line_error("a JSON object", shorten(json.dumps(record, ensure_ascii=False), 60), where)
    for key in ("id", "text"):
        if record.get(key) in (None, ""):
            raise _line_error(f"the key {key!r} with a value", _keys(record), where)
    for key, kind in LINE_KEYS.items():
        if record.get(key) is not None and not isinstance(record[key], kind):
            raise _line_error(f"{key!r} as a string", json.dumps(record[key], ensure_ascii=False), where)
    return record


def _keys(record: Mapping[str, Any]) -> str:
    return f"the keys {', '.join(map(str, record))}" if record else "an object without keys"


def _line_error(expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(
        "OR-G012",
        expected=expected,
        found=found,
        where=where,
        action="Each line is {id, text, title?, url?, published_at?, lang?, outlet?}.",
    )


def _named(identity: str, article: Mapping[str, Any]) -> dict[str, Any]:
    return {**article, "id": identity, "article_id": stable_id("input", identity, article["text"])}


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise OnRecordError(
            "OR-G013",
            expected="text in UTF-8",
            found=error.reason,
            where=f"{name}, byte {error.start}",
            action="Convert the file to UTF-8.",
        ) from error


def write_json_lines(rows: Iterable[Mapping[str, Any]], path: Path) -> None:
    """One JSON object per row: dates as ISO 8601, amounts as numbers that read back to the same decimal."""
    with path.open("w", encoding="utf-8", newline="\n") as sink:
        for row in rows:
            sink.write(json.dumps(row, ensure_ascii=False, default=_plain) + "\n")


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dt.date | dt.datetime):
        return value.isoformat()
    raise TypeError(f"no JSON form for {type(value).__name__}")
