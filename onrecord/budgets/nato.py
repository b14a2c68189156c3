"""NATO defence expenditure tables (xlsx): "Table 1" in national currency and "Table 2" in US dollars, in millions.

Each table has blocks ("Current prices", "Constant 2015 prices ..."), one line a country ("France   (Euros)", "Poland*")
and a column a year, estimates marked in the heading ("2023e").

Here: that layout. Not here: the tables of shares, growth, equipment and personnel; lines of totals ("NATO Total").
"""

from __future__ import annotations

import io
import re
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from onrecord.budgets.common import BROKEN_WORKBOOK, MILLION, ParsedFile, calendar_year, fits, open_zip, reject, scaled, unusable
from onrecord.budgets.countries import country_code, national_currency
from onrecord.records import FileCapture

TITLE = re.compile(r"\s*Table\s+\w+\s*:\s*Defence expenditure\s*", re.IGNORECASE)
UNITS = {"million national currency units": None, "million us dollars": "USD"}
YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*(e?)\s*")
BLOCK = re.compile(r"\s*(Current prices|Constant ((?:19|20)\d\d) prices)(?: and exchange rates)?\s*", re.IGNORECASE)
COUNTRY = re.compile(r"([^()]+?)\s*(?:\(([^()]+)\))?\s*")
MAX_ROWS, MAX_COLUMNS = 500, 80


def parse(data: bytes, capture: FileCapture) -> ParsedFile:
    """Rows of scope `defence_nato_definition`. Raises OnRecordError OR-B003, OR-B011 (unit unknown), OR-B012 (no table)."""
    with open_zip(data, capture):
        pass
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for worksheet in book.worksheets:
            worksheet.reset_dimensions()
            rows = [row[:MAX_COLUMNS] for row in worksheet.iter_rows(max_row=MAX_ROWS, values_only=True)]
            if any(isinstance(v, str) and TITLE.fullmatch(v) for row in rows[:12] for v in row):
                _read(worksheet.title, rows, parsed, capture)
        book.close()
    except BROKEN_WORKBOOK as error:
        raise unusable("OR-B003", capture, expected="an xlsx workbook", found=error) from error
    if not parsed.budgets:
        raise unusable("OR-B012", capture, expected="a sheet titled 'Table 1 : Defence expenditure'", found="none with values")
    return parsed


def _read(title: str, rows: list[tuple[Any, ...]], parsed: ParsedFile, capture: FileCapture) -> None:
    units = [
        v.strip().casefold()
        for row in rows[:12]
        for v in row
        if isinstance(v, str) and v.strip().casefold().startswith(("million", "thousand", "billion"))
    ]
    if len(units) != 1 or units[0] not in UNITS:
        raise unusable("OR-B011", capture, expected=" or ".join(UNITS), found=units, where=f"sheet {title!r}")
    fixed = UNITS[units[0]]
    years: dict[int, tuple[int, bool]] = {}
    block: tuple[str, int] | None = None
    for number_, row in enumerate(rows, 1):
        if not years:
            found = {i: m for i, m in ((i, YEAR.fullmatch(_heading(v))) for i, v in enumerate(row)) if m}
            if len(found) >= 3:
                years = {i: (int(m[1]), bool(m[2])) for i, m in found.items()}
            continue
        heading = next((m for m in (BLOCK.fullmatch(v) for v in row[:3] if isinstance(v, str)) if m), None)
        if heading:
            block = ("constant", int(heading[2])) if heading[2] else ("current", 0)
            continue
        cells = [(i, row[i]) for i in years if i < len(row) and row[i] is not None]
        label = next((v.strip() for v in row[: min(years)] if isinstance(v, str) and v.strip()), "")
        if not label or not cells or label.casefold().startswith("nato ") or block is None:
            continue
        where = f"{title}!{number_}"
        named = COUNTRY.fullmatch(label.replace("*", ""))
        code = country_code(named[1]) if named else None
        word = named[2] if named else None
        currency = fixed or (national_currency(code, max(y for y, _ in years.values()), word) if code else None)
        if code is None or currency is None:
            parsed.rejects.append(
                reject("OR-B014", capture, expected="a country of the country list and its currency", found=label, where=where)
            )
            continue
        for column, value in cells:
            year, estimate = years[column]
            cell = f"{title}!{get_column_letter(column + 1)}{number_}"
            amount: Decimal | None = None
            missing = isinstance(value, str) and value.strip() in ("..", "...", "-", "–", "n/a")
            if not missing:
                try:
                    amount = scaled(value, MILLION)
                    if isinstance(value, str) or not fits(amount) or amount < 0:
                        raise ValueError(f"not an amount: {value!r}")
                except ValueError as error:
                    parsed.rejects.append(reject("OR-B016", capture, expected="a number", found=error, where=cell))
                    continue
            start, end = calendar_year(year)
            parsed.budgets.append({
                "country": code, "country_as_published": label, "period_start": start, "period_end": end, "period_label": str(year),
                "year_basis": "calendar", "measure": "expenditure", "scope": "defence_nato_definition", "stage": "published_series",
                "value": amount, "unit": "currency", "currency": currency, "price_basis": block[0], "price_year": block[1],
                "flag": "unavailable" if missing else "estimate" if estimate else None, "note": None, "origin_group": "NATO", "cell": cell,
            })  # fmt: skip


def _heading(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
