"""SIPRI Military Expenditure Database (xlsx): every vintage from 1949-2019 on.

A sheet is known by its name or, when SIPRI has renamed it, by its title cell; its header row is the one that begins with
"Country"; years stand as whole numbers or floats; its unit is read from the words above the table. Blue type is a
SIPRI estimate, red type highly uncertain; "..." is unavailable, "xxx" a state that did not exist. Notes are kept with
the text of their footnotes.

Here: the layout of that workbook. Not here: single cells (sipri_cells.py), totals of regions (sipri_regions.py), which vintage is current (as_of), how much of it may be published.
Source of the conventions: the "Footnotes" sheet and the lines above each table of the workbook itself.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import openpyxl

from onrecord.budgets import sipri_regions
from onrecord.budgets.common import BROKEN_WORKBOOK, MILLION, ParsedFile, calendar_year, open_zip, reject, unusable
from onrecord.budgets.countries import country_code, fiscal_period, national_currency
from onrecord.budgets.sipri_cells import at, blank, coordinate, first, text
from onrecord.budgets.sipri_cells import value as cell_value
from onrecord.budgets.sipri_cells import year as as_year
from onrecord.records import FileCapture

#: Sheet kind -> words that its name or its title holds (all of one alternative), folded; tried in order.
KINDS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("share_of_government", (("share of gov",), ("percentage of government",), ("% of gov",))),
    ("share_of_gdp", (("share of gdp",), ("percentage of gross domestic",), ("% of gdp",))),
    ("per_capita", (("per capita",),)),
    ("local_fiscal", (("local currency", "financial"), ("local currency", "fiscal"))),
    ("local_calendar", (("local currency", "calendar"),)),
    ("constant_usd", (("constant", "us"),)),
    ("current_usd", (("current us",), ("us$", "current prices"))),
)
NO_COUNTRY_TABLE = ("front page", "footnotes", "estimates for world", "contents", "introduction")
MAX_ROWS, MAX_COLUMNS = 2_000, 1_000


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One recognised sheet: its kind, the words above its table, where its header and its columns are."""

    title: str
    kind: str
    lines: tuple[str, ...]
    header_row: int
    name_column: int
    years: dict[int, int]
    currency_column: int | None
    fiscal_column: int | None
    notes_column: int | None
    factor: Decimal
    price_year: int


def parse(data: bytes, capture: FileCapture) -> ParsedFile:
    """Rows of scope `military`, stage `published_series`, one per country, year and sheet; of `military_regional` for regions.

    Values are in whole units (US$ sheets are printed in millions), shares as fractions. Raises OnRecordError OR-B003
    (no readable workbook), OR-B010 (a table whose sheet cannot be told), OR-B011 (unit unknown), OR-B012 (no table).
    """
    with open_zip(data, capture):
        pass
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except BROKEN_WORKBOOK as error:
        raise unusable("OR-B003", capture, expected="an xlsx workbook", found=error) from error
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    try:
        footnotes = _footnotes(book)
        seen: set[str] = set()
        for worksheet in book.worksheets:
            rows = list(_cells(worksheet))
            if sipri_regions.is_regional(worksheet.title, rows):
                sipri_regions.read(worksheet.title, rows, parsed, capture)
                continue
            sheet = _recognise(worksheet.title, rows, capture)
            if sheet is None:
                continue
            seen.add(sheet.kind)
            parsed.vintage = parsed.vintage or _span(sheet.lines, sheet.years)
            _read(sheet, rows, footnotes, parsed, capture)
    except BROKEN_WORKBOOK as error:
        raise unusable("OR-B003", capture, expected="readable sheets", found=error) from error
    finally:
        book.close()
    if not seen:
        raise unusable(
            "OR-B012", capture, expected='a sheet with a header row that begins with "Country"', found=[s.title for s in book.worksheets]
        )
    for kind, _ in KINDS:
        if kind not in seen:
            parsed.rejects.append(reject("OR-B013", capture, expected=f"a sheet with the series {kind}", found="none", where=capture.url))
    return parsed


def _cells(worksheet: Any) -> Iterator[tuple[Any, ...]]:
    """Rows of a sheet with their cells; the extent that the file declares is not trusted."""
    worksheet.reset_dimensions()
    for count, row in enumerate(worksheet.iter_rows(max_row=MAX_ROWS)):
        if count >= MAX_ROWS:
            return
        yield row[:MAX_COLUMNS]


def _recognise(title: str, rows: Sequence[tuple[Any, ...]], capture: FileCapture) -> Sheet | None:
    firsts = [first(row) for row in rows[:40]]
    header = next((i for i, (_, text) in enumerate(firsts) if text.casefold() == "country"), None)
    if header is None:
        return None
    lines = tuple(text for _, text in firsts[:header] if text)
    if title.strip().casefold().startswith(NO_COUNTRY_TABLE):
        return None
    kind = _kind(title) or next((k for k in map(_kind, lines[:3]) if k), None)
    if kind is None:
        raise unusable(
            "OR-B010", capture, expected="a sheet name or title that names the series", found=f"{title!r}: {lines[:1]}", where=f"sheet {title!r}",
            action="Add the words of the new name to KINDS in onrecord/budgets/sipri.py once you know what the sheet holds.",
        )  # fmt: skip
    years: dict[int, int] = {}
    named: dict[str, int] = {}
    for column, cell in enumerate(rows[header]):
        year = as_year(cell.value)
        if year is not None and year not in years.values():
            years[column] = year
        elif isinstance(cell.value, str):
            named.setdefault(cell.value.strip().casefold(), column)
    if not years:
        raise unusable("OR-B010", capture, expected="year headers", found=[text(c) for c in rows[header][:8]], where=f"sheet {title!r}")
    return Sheet(
        title=title, kind=kind, lines=lines, header_row=header, name_column=firsts[header][0], years=years, currency_column=named.get("currency"),
        fiscal_column=next((c for n, c in named.items() if n.startswith(("fiscal year", "financial year", "reporting year"))), None),
        notes_column=next((c for n, c in named.items() if n.startswith("note")), None),
        factor=_factor(kind, title, lines, capture), price_year=_price_year(title, lines, capture) if kind == "constant_usd" else 0,
    )  # fmt: skip


def _kind(words: str) -> str | None:
    folded = words.replace("US $", "US$").casefold()
    return next((kind for kind, ways in KINDS if any(all(w in folded for w in way) for way in ways)), None)


def _factor(kind: str, title: str, lines: Sequence[str], capture: FileCapture) -> Decimal:
    """What one printed unit is in whole units, from the words above the table."""
    if kind.startswith("share"):
        return Decimal(1)
    text = " ".join(lines).casefold().replace("us $", "us$")
    millions = bool(re.search(r"us\$\s?m\b|\bmillions?\b|us\$ ?mn", text))
    if "billion" in text or "thousand" in text:
        raise unusable("OR-B011", capture, expected="units or millions", found=lines[:2], where=f"sheet {title!r}")
    if kind in ("constant_usd", "current_usd") and not millions:
        raise unusable("OR-B011", capture, expected="a line that says US$ m. or millions", found=lines[:2], where=f"sheet {title!r}")
    return MILLION if millions else Decimal(1)


def _price_year(title: str, lines: Sequence[str], capture: FileCapture) -> int:
    for words in (title, *lines[:3]):
        found = re.search(r"constant\s*\(?\s*((?:19|20)\d\d)", words, re.IGNORECASE)
        if found:
            return int(found[1])
    raise unusable("OR-B011", capture, expected="the year of the constant prices", found=lines[:2], where=f"sheet {title!r}")


def _span(lines: Sequence[str], years: dict[int, int]) -> str:
    found = next((m for m in (re.search(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b", line) for line in lines) if m), None)
    return f"{found[1]}-{found[2]}" if found else f"{min(years.values())}-{max(years.values())}"


def _footnotes(book: Any) -> dict[str, str]:
    """Note sign (a symbol or a number) -> its text, from the sheet of footnotes."""
    notes: dict[str, str] = {}
    for worksheet in book.worksheets:
        if worksheet.title.strip().casefold().startswith("footnote"):
            worksheet.reset_dimensions()
            for row in worksheet.iter_rows(max_row=MAX_ROWS, max_col=4, values_only=True):
                cells = [str(v).strip() for v in row if v is not None and str(v).strip()]
                if len(cells) >= 2 and len(cells[0]) <= 4:
                    notes.setdefault(cells[0].removesuffix(".0"), re.sub(r"\s+", " ", cells[1]))
    return notes


def _read(sheet: Sheet, rows: Sequence[tuple[Any, ...]], footnotes: dict[str, str], parsed: ParsedFile, capture: FileCapture) -> None:
    colours: dict[int, str | None] = {}
    newest = max(sheet.years.values())
    for number_, row in enumerate(rows[sheet.header_row + 1 :], sheet.header_row + 2):
        name = at(row, sheet.name_column) or ""
        cells = [(year, row[column]) for column, year in sheet.years.items() if column < len(row)]
        if not name or all(blank(cell.value) for _, cell in cells):
            continue
        where = f"{sheet.title}!{openpyxl.utils.get_column_letter(sheet.name_column + 1)}{number_}"
        code = country_code(name)
        if code is None:
            parsed.rejects.append(
                reject("OR-B014", capture, expected="a country name of the country list", found=name, where=where, action="Add the name to onrecord/budgets/countries.toml.")
            )  # fmt: skip
            continue
        currency: str | None = "" if sheet.kind.startswith("share") else "USD"
        word = at(row, sheet.currency_column) if sheet.kind.startswith("local") else None
        if sheet.kind.startswith("local"):
            currency = national_currency(code, newest, word)
        if currency is None:
            parsed.rejects.append(
                reject("OR-B015", capture, expected=f"one currency of {code} in {newest}", found=word or "no currency word", where=where, action="Name its currency in onrecord/budgets/countries.toml.")
            )  # fmt: skip
            continue
        months = at(row, sheet.fiscal_column)
        fiscal = sheet.kind == "local_fiscal" or bool(sheet.kind == "share_of_government" and months)
        note = _note(at(row, sheet.notes_column), footnotes)
        share = sheet.kind.startswith("share")
        same = {
            "country": code, "country_as_published": name, "year_basis": "fiscal" if fiscal else "calendar",
            "measure": sheet.kind if sheet.kind in ("share_of_gdp", "share_of_government", "per_capita") else "expenditure",
            "scope": "military", "stage": "published_series", "unit": "fraction" if share else "currency", "currency": currency,
            "price_basis": "none" if share else "constant" if sheet.kind == "constant_usd" else "current", "price_year": sheet.price_year,
            "note": note, "origin_group": "SIPRI",
        }  # fmt: skip
        for year, cell in cells:
            if blank(cell.value):
                continue
            try:
                value, flag = cell_value(cell, sheet.factor, colours, share)
                period = fiscal_period(code, year, months) if fiscal else None
            except ValueError as error:
                unknown = isinstance(cell.value, str)
                parsed.rejects.append(
                    reject("OR-B017" if unknown else "OR-B016", capture, expected="a number or a known sign for missing data", found=error, where=f"{sheet.title}!{coordinate(cell)}")
                )  # fmt: skip
                continue
            start, end = period or calendar_year(year)
            parsed.budgets.append(
                same
                | {
                    "period_start": start, "period_end": end, "period_label": f"FY{year}" if period else str(year), "value": value, "flag": flag,
                    "cell": f"{sheet.title}!{coordinate(cell)}",
                }
            )  # fmt: skip


def _note(sign: str | None, footnotes: dict[str, str]) -> str | None:
    """The note signs of a row, followed by what each stands for."""
    if not sign:
        return None
    texts = [footnotes[part] for part in re.findall(r"\d+|[^\s\d,]", sign) if part in footnotes]
    return " | ".join([sign, *texts])
