"""The chart of official against reported amounts: one panel a country and currency, vintages as bands, reports as dots.

Here: the drawing, as one SVG without script or font files. Not here: its data (onrecord.reconcile.overview) and the small
pictures of single tables (pictures.py).
"""

from __future__ import annotations

import html
import math
from collections import Counter
from collections.abc import Callable, Sequence
from urllib.parse import quote

from onrecord.reconcile.overview import Band, Panel

#: Colour of a reported amount by the status of its reconciliation; official bands have colours of their own.
STATUS = {
    "confirmed": "#2a8a3e", "differs": "#c0392b", "rate_dependent": "#b8860b", "superseded": "#8e6bbf", "ambiguous": "#b8860b", "different_scope": "#d2691e",
    "different_stage": "#d2691e", "different_period": "#d2691e",
}  # fmt: skip
OTHER, INK, GRID = "#777", "#334", "#dde"
SERIES = ("#1f5fa8", "#e08a1e", "#6a3d9a", "#2e8b8b", "#8a6d3b", "#d16ba5")
#: Lines that lie on each other stay visible, because each is broken in its own way.
DASHES = ("", "7 3", "2 2", "10 3 2 3", "5 5", "1 4")
WIDTH, PLOT, HEIGHT, LEFT, TOP = 780, 430, 210, 58, 30
MOST_PANELS, MOST_YEARS = 6, 12


def official_and_reported(panels: Sequence[Panel]) -> str:
    """The chart as markdown image, or a sentence when no amount with a year was compared."""
    if not panels:
        return "_no reported amount with a country, a currency and a year_"
    return f"![Official and reported amounts](data:image/svg+xml,{quote(svg(panels), safe=chr(39) + '/:=,.;-')})"


def svg(panels: Sequence[Panel]) -> str:
    """The panels below each other, at most `MOST_PANELS`."""
    drawn = panels[:MOST_PANELS]
    body = "".join(f"<g transform='translate(0 {HEIGHT * n})'>{_panel(panel)}</g>" for n, panel in enumerate(drawn))
    height = HEIGHT * len(drawn)
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{height}' viewBox='0 0 {WIDTH} {height}' font-family='sans-serif' "
        f"font-size='11' fill='{INK}'><rect width='{WIDTH}' height='{height}' fill='#fff'/>{body}</svg>"
    )


def _panel(panel: Panel) -> str:
    years = {r.year for r in panel.reported}
    last = max(years) + 1
    first = max(min(years) - 3, last - MOST_YEARS + 1)
    official = {s: {y: b for y, b in by.items() if first <= y <= last} for s, by in panel.official.items()}
    official = {s: by for s, by in official.items() if by}
    reported = [r for r in panel.reported if first <= r.year <= last]
    compared = [r.official for r in reported if r.official is not None]
    highest = max([r.value for r in reported] + compared + [b.high for by in official.values() for b in by.values()]) or 1.0
    step = _step(highest)
    top = step * math.ceil(highest / step)
    unit, word = next(((u, w) for u, w in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")) if top >= u), (1.0, ""))

    def x(year: float) -> float:
        return round(LEFT + (year - first + 0.5) * PLOT / (last - first + 1), 1)

    def y(value: float) -> float:
        return round(HEIGHT - 26 - (HEIGHT - 26 - TOP) * value / top, 1)

    parts = [f"<text x='8' y='16' font-weight='bold'>{html.escape(f'{panel.country}, {word} {panel.currency}'.replace('  ', ' '))}</text>"]
    for number in range(round(top / step) + 1):
        value = step * number
        parts.append(f"<path d='M{LEFT} {y(value)}H{LEFT + PLOT}' stroke='{GRID}'/><text x='{LEFT - 6}' y='{y(value) + 4}' text-anchor='end'>{value / unit:.3g}</text>")  # fmt: skip
    parts += [f"<text x='{x(year)}' y='{HEIGHT - 10}' text-anchor='middle'>{year}</text>" for year in range(first, last + 1)]
    for place, (series, by_year) in enumerate(official.items()):
        colour, dash = SERIES[place % len(SERIES)], DASHES[place % len(DASHES)]
        parts.append(_band(by_year, x, y, colour, dash))
        most = max(b.vintages for b in by_year.values())
        words = " ".join(series).replace("_", " ") + (f" ({most} vintages)" if most > 1 else "")
        parts.append(
            _legend(place, f"<rect x='{LEFT + PLOT + 16}' y='{TOP + 15 * place - 8}' width='10' height='8' fill='{colour}'/>", words)
        )
    drawn: Counter[tuple[int, int]] = Counter()  # reports of one year that would cover each other stand side by side
    for r in reported:
        spot = (r.year, round(y(r.value) / 8))
        across = x(r.year) + (-1) ** drawn[spot] * 9 * ((drawn[spot] + 1) // 2)
        drawn[spot] += 1
        colour, label = STATUS.get(r.status, OTHER), html.escape(f"{r.value / unit:.4g}, {r.status.replace('_', ' ')}")
        if r.official is not None:
            parts.append(f"<path d='M{across:g} {y(r.value)}V{y(r.official)}m-8 0h16' stroke='{INK}' fill='none'/>")
        parts.append(f"<circle cx='{across:g}' cy='{y(r.value)}' r='4' fill='{colour}' stroke='#fff'><title>{label}</title></circle>")
    if compared:
        mark = f"<path d='M{LEFT + PLOT + 16} {TOP + 15 * len(official) - 4}h10' stroke='{INK}'/>"
        parts.append(_legend(len(official), mark, "official value compared with"))
    for place, status in enumerate(dict.fromkeys(r.status for r in reported), len(official) + bool(compared)):
        mark = f"<circle cx='{LEFT + PLOT + 21}' cy='{TOP + 15 * place - 4}' r='4' fill='{STATUS.get(status, OTHER)}'/>"
        count = sum(r.status == status for r in reported)
        parts.append(_legend(place, mark, f"reported, {status.replace('_', ' ')}: {count}"))
    return "".join(parts)


def _band(by_year: dict[int, Band], x: Callable[[float], float], y: Callable[[float], float], colour: str, dash: str = "") -> str:
    """The range of the vintages as an area, the newest as a line; years that are not neighbours are not joined."""
    dash = f"stroke-dasharray='{dash}'" if dash else ""
    runs: list[list[int]] = []
    for year in sorted(by_year):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    parts = []
    for run in runs:
        if len(run) == 1:
            b, left, right = by_year[run[0]], x(run[0] - 0.3), x(run[0] + 0.3)
            parts.append(f"<rect x='{left}' y='{y(b.high)}' width='{right - left:.1f}' height='{max(0.5, y(b.low) - y(b.high)):.1f}' fill='{colour}' opacity='.35'/>")  # fmt: skip
            parts.append(f"<path d='M{left} {y(b.newest)}H{right}' stroke='{colour}' stroke-width='2' {dash}/>")
            continue
        area = [f"{x(year)},{y(by_year[year].high)}" for year in run] + [f"{x(year)},{y(by_year[year].low)}" for year in reversed(run)]
        line = " ".join(f"{x(year)},{y(by_year[year].newest)}" for year in run)
        parts.append(f"<polygon points='{' '.join(area)}' fill='{colour}' stroke='{colour}' opacity='.35'/><polyline points='{line}' fill='none' stroke='{colour}' stroke-width='2' {dash}/>")  # fmt: skip
    return "".join(parts)


def _step(highest: float) -> float:
    """The distance of grid lines: 1, 2 or 5 times a power of ten, three to six of them."""
    power = 10.0 ** math.floor(math.log10(highest / 3))
    return next(power * n for n in (1, 2, 5, 10) if highest / (power * n) <= 6)


def _legend(place: int, mark: str, words: str) -> str:
    return f"{mark}<text x='{LEFT + PLOT + 31}' y='{TOP + 15 * place}' font-size='10'>{html.escape(words[:52])}</text>"
