"""Small pictures and previews for asset metadata.

The UI shows markdown inline only below 1,000 characters, so a picture is an SVG of at most some 700 bytes in a data
address, and a preview is a few short rows. Here: their making. Not here: which asset shows which (the asset modules).
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from urllib.parse import quote

import pyarrow as pa

from onrecord.tables import table

#: Columns worth a glance, by table; other tables show their first short text columns.
PREVIEW: dict[str, tuple[str, ...]] = {
    "captures": ("captured_at", "source", "url"),
    "articles": ("published_on", "outlet", "language", "title"),
    "statements": ("speaker_name", "act", "kind", "content"),
    "figures": ("figure_text", "currency", "payer", "purpose", "period_label"),
    "budget_files": ("source", "publisher", "parsed_rows"),
    "budgets": ("country", "period_label", "measure", "stage", "value"),
    "exchange_rates": ("base_currency", "quote_currency", "period_start", "rate"),
    "revisions": ("country", "period_label", "currency", "newer_vintage", "relative_change"),
    "country_names": ("country", "name", "language", "source", "valid_to"),
    "reconciliations": ("country", "status", "relative_difference", "official_period"),
}
INK, ACCENT = "#334", "#37c"


def preview(name: str, data: pa.Table, rows: int = 5, limit: int = 980) -> str:
    """The first rows of `data` as a markdown table shorter than `limit` characters."""
    if not data.num_rows:
        return "_no rows_"
    shown = [c for c in PREVIEW.get(name, ()) if not table(name).by_name[c].private]
    lines = ["| " + " | ".join(shown) + " |", "|" + " --- |" * len(shown)]
    for row in data.select(shown).slice(0, rows).to_pylist():
        lines.append("| " + " | ".join(_cell(row[c]) for c in shown) + " |")
    while len("\n".join(lines)) > limit and len(lines) > 3:
        lines.pop()
    return "\n".join(lines)


def _cell(value: object, limit: int = 44) -> str:
    text = "" if value is None else f"{value.normalize():f}" if hasattr(value, "normalize") else str(value)
    if isinstance(value, float):
        text = f"{value:.4g}"
    text = " ".join(text.split())
    return html.escape(text if len(text) <= limit else text[: limit - 1] + "…", quote=False).replace("|", "\\|")


def bars(counts: Mapping[str, int], title: str, most: int = 5) -> str:
    """A bar per value as markdown image: the picture of a distribution. The largest `most` values are drawn."""
    items = list(counts.items())[:most]
    if not items:
        return "_nothing to draw_"
    top = max(value for _, value in items) or 1
    parts = []
    for number, (label, value) in enumerate(items):
        y = 18 * number + 13
        parts.append(f"<text x='0' y='{y}'>{html.escape(label[:20])} {value}</text><path d='M150 {y - 4}h{round(150 * value / top)}'/>")
    return _image(
        f"<g stroke='{ACCENT}' stroke-width='9'>{''.join(parts)}</g>".replace("<text", "<text stroke='none'"),
        320,
        18 * len(items) + 4,
        title,
    )


def lines(series: Mapping[str, Sequence[float]], title: str) -> str:
    """One line per series over equally spaced points, on a common scale from zero, as markdown image."""
    points = [v for values in series.values() for v in values]
    if not points or max(points) <= 0:
        return "_nothing to draw_"
    top, colours, parts = max(points), (ACCENT, "#c53", "#595"), []
    for number, (label, values) in enumerate(sorted(series.items())):
        step = 240 / max(1, len(values) - 1)
        path = " ".join(f"{round(i * step)},{round(68 - 60 * v / top)}" for i, v in enumerate(values))
        colour = colours[number % len(colours)]
        parts.append(
            f"<polyline points='{path}' fill='none' stroke='{colour}'/><text x='246' y='{16 + 16 * number}' fill='{colour}'>{html.escape(label)}</text>"
        )
    return _image("".join(parts), 300, 72, title)


def _image(body: str, width: int, height: int, title: str) -> str:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' font-size='11' fill='{INK}'>{body}</svg>"
    return f"![{title}](data:image/svg+xml,{quote(svg, safe=chr(39) + '/:=,.;-')})"
