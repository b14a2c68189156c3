"""README.md and index.html of a release: what it is, what it holds, how to open it, whom to credit.

Here: texts for people. Not here: the descriptor for machines (describe.py) and the full dictionary (dictionary.py).
Everything that came from outside is escaped, in Markdown and in HTML alike.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from onrecord.releases.describe import DESCRIPTION, TITLE, is_web_address, licences
from onrecord.releases.dictionary import cell, declared_cell, type_text
from onrecord.tables import Table, tables

SIPRI = (
    "SIPRI data are carried under SIPRI's fair-use terms: for non-commercial use, under 10 % of a data set, with reference to SIPRI "
    "(https://www.sipri.org/about/terms-and-conditions). Whoever publishes them again is bound by the same terms; the licence of this release "
    "does not replace them."
)
OPEN = """```python
import pandas as pd
statements = pd.read_parquet("data/statements", dtype_backend="numpy_nullable")

import polars as pl
statements = pl.read_parquet("data/statements/*.parquet")

from onrecord.releases import open_release
statements = open_release(".").table("statements")     # Arrow; .verify() compares every byte with manifest.json
```

```sql
-- DuckDB
SELECT speaker_name, content FROM read_parquet('data/statements/*.parquet');
```

```r
statements <- dplyr::collect(arrow::open_dataset("data/statements"))
```
"""
STYLE = """
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}
h1{line-height:1.2;margin-bottom:.2rem}h2{margin-top:2.2rem}
.note{opacity:.75}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid #8884;overflow-wrap:break-word}
th{white-space:nowrap}td:last-child{overflow-wrap:anywhere}
.number{text-align:right;font-variant-numeric:tabular-nums}
code{font:.9em ui-monospace,monospace}
details{margin:.5rem 0}summary{cursor:pointer}
"""


def readme(manifest: Mapping[str, Any], sources: Sequence[Mapping[str, Any]]) -> str:
    """README.md of a release."""
    carried = _carried(manifest)
    lines = [f"# {TITLE}, release {manifest['version']}", "", DESCRIPTION, ""]
    lines += ["| table | rows | what a row is |", "| --- | ---: | --- |"]
    lines += [f"| [{t.name}](#{t.name}) | {manifest['tables'][t.name]['rows']:,} | {declared_cell(t.description)} |" for t in carried]
    lines += ["", f"Content `{manifest['content_sha256']}`, created {manifest['created_at']}.", "", "## Open it", "", OPEN]
    lines += [
        "`data/<table>/` holds only Parquet files of one schema: one a month of `captured_on`, or `all.parquet`. `manifest.json` has the hash of",
        "every file, the inputs and the code; `datapackage.json` describes every column for machines; `findings.parquet` lists what the checks found.",
        "Null means unknown. Amounts are float64 and read back to the exact decimal; only quotients and means are rounded. Full article texts",
        "are not part of a release: offsets count the code points of a text whose SHA-256 is in `articles`.",
        "",
        "## Columns",
        "",
    ]
    for t in carried:
        lines += [f"### {t.name}", "", "| column | type | meaning |", "| --- | --- | --- |"]
        lines += [f"| `{c.name}` | {type_text(c.release_type)} | {declared_cell(c.description)} |" for c in t.columns if not c.private]
        lines.append("")
    lines += ["## Licence and attribution", ""]
    lines += [f"- {cell(x['title'])} ({cell(x['name'])}){': ' + x['path'] if 'path' in x else ''}" for x in licences(carried)]
    lines += ["- Quotations remain the words of their speakers and outlets, and are carried as quotations with their source.", ""]
    if sources:
        lines += ["Official figures come from these publishers; their terms and credit lines travel with them:", ""]
        lines += ["| publisher | licence | to credit |", "| --- | --- | --- |"]
        lines += [f"| {cell(p)} | {cell(x)} | {cell(a)} |" for p, x, a in _credits(sources)]
        lines.append("")
    if _has_sipri(sources):
        lines += [SIPRI, ""]
    return "\n".join(lines)


def index_html(manifest: Mapping[str, Any], sources: Sequence[Mapping[str, Any]]) -> str:
    """index.html of a release: one page that needs nothing else, without scripts."""
    carried = _carried(manifest)
    body = [
        f"<h1>{_text(TITLE)}</h1>",
        f'<p class="note">Release {_text(manifest["version"])}, created {_text(manifest["created_at"])}</p>',
        f"<p>{_text(DESCRIPTION)}</p>",
        '<p><a href="README.md">README.md</a> · <a href="manifest.json">manifest.json</a> · <a href="datapackage.json">datapackage.json</a></p>',
        "<h2>Tables</h2>",
        _table(
            ("table", "rows", "what a row is"),
            [(f"<code>{_text(t.name)}</code>", f"{manifest['tables'][t.name]['rows']:,}", _declared(t.description)) for t in carried],
            number=1,
        ),
        "<h2>Validation</h2>",
        _facts(manifest.get("validation")),
    ]
    if manifest.get("quality"):
        body += ["<h2>Measured extraction quality</h2>", _facts(manifest["quality"])]
    body += ["<h2>Columns</h2>", *(_columns(t) for t in carried), "<h2>Licence and attribution</h2>", "<ul>"]
    body += [f"<li>{_link(x.get('path'), x['title'])} ({_text(x['name'])})</li>" for x in licences(carried)]
    body.append("</ul>")
    if sources:
        body.append(_table(("publisher", "licence", "to credit"), [(_text(p), _text(x), _text(a)) for p, x, a in _credits(sources)]))
    if _has_sipri(sources):
        body.append(f"<p>{_text(SIPRI)}</p>")
    body += ["<h2>Identity</h2>", _facts({"content_sha256": manifest["content_sha256"], "code": manifest.get("code"), "lock_sha256": manifest.get("lock_sha256")})]  # fmt: skip
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_text(TITLE)} {_text(manifest['version'])}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"
    )  # fmt: skip


def _carried(manifest: Mapping[str, Any]) -> list[Table]:
    return [t for t in tables() if t.name in manifest["tables"]]


def _credits(sources: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, str]]:
    return sorted({(str(s["publisher"]), str(s["licence"]), str(s.get("attribution") or "")) for s in sources})


def _has_sipri(sources: Iterable[Mapping[str, Any]]) -> bool:
    names = (f"{s['publisher']} {s.get('attribution') or ''}".lower() for s in sources)
    return any("sipri" in n or "stockholm international peace research" in n for n in names)


def _columns(table: Table) -> str:
    rows = [
        (f"<code>{_text(c.name)}</code>", _text(type_text(c.release_type)), _declared(c.description))
        for c in table.columns
        if not c.private
    ]
    return f"<details><summary>{_text(table.title)} (<code>{_text(table.name)}</code>)</summary>{_table(('column', 'type', 'meaning'), rows)}</details>"


def _facts(value: Any) -> str:
    """A JSON object as a table of names and values; nested values as JSON text."""
    if not isinstance(value, Mapping) or not value:
        return '<p class="note">Not given.</p>'
    return _table(("what", "value"), [(_text(str(k).replace("_", " ")), _text(_plain(v))) for k, v in sorted(value.items())])


def _plain(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "unknown"}[value]
    if isinstance(value, int):
        return f"{value:,}"
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, ensure_ascii=False)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], number: int | None = None) -> str:
    """A table of cells that are HTML already."""
    kinds = [' class="number"' if i == number else "" for i in range(len(head))]
    lines = ["<tr>" + "".join(f"<th{k}>{_text(h)}</th>" for k, h in zip(kinds, head, strict=True)) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td{k}>{c}</td>" for k, c in zip(kinds, row, strict=True)) + "</tr>" for row in rows]
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def _link(address: object, text: str) -> str:
    return f'<a href="{html.escape(str(address))}" rel="noreferrer">{_text(text)}</a>' if is_web_address(address) else _text(text)


def _declared(text: str) -> str:
    """A declared text (tables.py) as HTML; its `code` is set as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", _text(text))


def _text(value: object) -> str:
    """Any text as HTML content; control characters become visible."""
    return html.escape("".join(c if c.isprintable() or c in "\n\t " else "\ufffd" for c in str(value)))
