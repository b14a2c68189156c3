"""The sheet "Regional totals" of a SIPRI workbook: the world and its regions, in billions of US dollars.

Years stand at constant prices of the year that the words above the table name, one last column ("2024 (current prices)")
at current ones; "Omitted countries" goes into the note. A region is no country: its rows have no country, the scope
`military_regional` and SIPRI's own name of the region. Here: that sheet. A sheet of this name that cannot be read costs no
country its figures: a reject says what was wrong (OR-B018). Not here: the sheets of countries (sipri.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from onrecord.budgets.common import ParsedFile, calendar_year, reject
from onrecord.budgets.sipri_cells import at, blank, coordinate, first, text, value, year
from onrecord.records import FileCapture

BILLION = Decimal(10) ** 9
IN_BILLIONS = re.compile(r"\bbillions?\b|\bus ?\$ ?(?:b|bn)\b", re.IGNORECASE)
CONSTANT = re.compile(r"constant\s*\(?\s*((?:19|20)\d\d)", re.IGNORECASE)
CURRENT = re.compile(r"((?:19|20)\d\d)\s*\(?\s*current\b.*", re.IGNORECASE)
#: Lines below or between the regions that are no amounts of money.
NO_AMOUNT = re.compile(r"%|\bchange\b|\bper cent\b|\bshare\b", re.IGNORECASE)


def header_of(title: str, rows: Sequence[Sequence[Any]]) -> int | None:
    """Where the table of regions begins: the row whose first cell is "Region" and that names years. None where there is none."""
    for place, row in enumerate(rows[:40]):
        if first(row)[1].casefold() in ("region", "regions") and sum(year(cell.value) is not None for cell in row) >= 2:
            return place
    return None


def is_regional(title: str, rows: Sequence[Sequence[Any]]) -> bool:
    return title.strip().casefold().startswith("regional total") or header_of(title, rows) is not None


def read(title: str, rows: Sequence[Sequence[Any]], parsed: ParsedFile, capture: FileCapture) -> None:
    """Add the rows of the sheet to `parsed`: amounts in whole US dollars, by calendar years."""
    header = header_of(title, rows)
    lines = [text(cell) for row in rows[:header] for cell in row if text(cell)] if header is not None else []
    words = " ".join(lines)
    base = CONSTANT.search(words)
    if header is None or base is None or not IN_BILLIONS.search(words):
        expected = "a row of years that begins with Region, and words above it that say billions of US$ and the year of constant prices"
        parsed.rejects.append(reject("OR-B018", capture, expected=expected, found=lines[:3], where=f"sheet {title!r}"))
        return
    name_column = first(rows[header])[0]
    columns: dict[int, tuple[int, int]] = {}
    notes = None
    for column, cell in enumerate(rows[header]):
        named, current = year(cell.value), CURRENT.fullmatch(text(cell))
        if named is not None and (named, int(base[1])) not in columns.values():
            columns[column] = (named, int(base[1]))
        elif current and (int(current[1]), 0) not in columns.values():
            columns[column] = (int(current[1]), 0)
        elif text(cell).casefold().startswith("omitted"):
            notes = column
    colours: dict[int, str | None] = {}
    for row in rows[header + 1 :]:
        region = at(row, name_column) or ""
        cells = [(row[column], *kind) for column, kind in columns.items() if column < len(row) and not blank(row[column].value)]
        if not region or not cells:
            continue
        if NO_AMOUNT.search(region):
            parsed.rejects.append(reject("OR-B014", capture, expected="the name of a region", found=region, where=f"sheet {title!r}"))
            continue
        omitted = at(row, notes)
        for cell, named, price_year in cells:
            where = f"{title}!{coordinate(cell)}"
            try:
                amount, flag = value(cell, BILLION, colours)
            except ValueError as error:
                parsed.rejects.append(
                    reject("OR-B018", capture, expected="a number or a known sign for missing data", found=error, where=where)
                )
                continue
            start, end = calendar_year(named)
            parsed.budgets.append({
                "country": "", "country_as_published": region, "region": region, "period_start": start, "period_end": end, "period_label": str(named),
                "year_basis": "calendar", "measure": "expenditure", "scope": "military_regional", "stage": "published_series", "value": amount,
                "unit": "currency", "currency": "USD", "price_basis": "constant" if price_year else "current", "price_year": price_year, "flag": flag,
                "note": f"Omitted countries: {omitted}" if omitted else None, "origin_group": "SIPRI", "cell": where,
            })  # fmt: skip
