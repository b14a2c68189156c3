"""World Bank Indicators API v2 (JSON) and the bulk CSV of one indicator: military expenditure series.

The API answers `[meta, rows]`; an archive of several pages is a list of such answers; an error is an object with a
`message`, sent with HTTP status 200. A flattened republication (`{"rows": [[code, year, value], ...]}`) is read too.
`lastupdated` (in the CSV "Last Updated Date") is the vintage. The series were collected by SIPRI, so their
`origin_group` is SIPRI: they repeat SIPRI's figures and never confirm them.

The official exchange rate of the same API (PA.NUS.FCRF, local currency units for a dollar, mean of a year as the bank has
it) becomes exchange rates of kind `published_mean`. Here: those two layouts. Not here: other indicators of the API.
Source: the bank's own API documentation for the envelope and the meaning of the indicators.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from onrecord.budgets.common import ParsedFile, Row, calendar_year, fits, number, reject, text_of, unusable
from onrecord.budgets.countries import is_aggregate, known_code, national_currency
from onrecord.records import FileCapture


@dataclass(frozen=True)
class Indicator:
    measure: str
    unit: str
    currency: str | None  # None: the country's own
    price_basis: str


INDICATORS = {
    "MS.MIL.XPND.CD": Indicator("expenditure", "currency", "USD", "current"),
    "MS.MIL.XPND.CN": Indicator("expenditure", "currency", None, "current"),
    "MS.MIL.XPND.GD.ZS": Indicator("share_of_gdp", "percent", "", "none"),
    "MS.MIL.XPND.ZS": Indicator("share_of_government", "percent", "", "none"),
}
#: Means of a year: units of the country's currency for one dollar.
RATE_INDICATORS = frozenset({"PA.NUS.FCRF"})

#: Two-character codes that the bank gives to regions and groups: with a digit, or in ranges that ISO 3166 leaves to users.
AGGREGATE_ALPHA2 = re.compile(r"[A-Z]?\d[A-Z]?|X[A-Z]|Z[B-Z]|EU|OE|")


@dataclass(frozen=True, kw_only=True)
class Value:
    """One cell: what the file says before it is judged."""

    indicator: str
    code: str
    name: str
    year: str
    value: object
    status: str
    cell: str


def parse_json(data: bytes, capture: FileCapture) -> ParsedFile:
    """Rows of the military indicators in one archived answer (or list of pages).

    Percentages stay percent. A null value is a row without value, flagged unavailable. Raises OnRecordError OR-B001
    (HTML, empty), OR-B020 (no JSON, or cut off), OR-B021 (error envelope), OR-B022 (unknown envelope), OR-B023 (pages
    or rows missing), OR-B024 (no rows, or none of a known indicator).
    """
    text = text_of(data, capture)
    try:
        document = json.loads(text, parse_float=Decimal)
    except (json.JSONDecodeError, RecursionError) as error:
        raise unusable("OR-B020", capture, expected="complete JSON", found=error) from error
    if isinstance(document, dict) and "rows" in document:
        return _flattened(document, capture)
    pages = _pages(document, capture)
    parsed = ParsedFile()
    values: list[Value] = []
    dates: set[str] = set()
    full = [meta for meta, rows in pages if rows]  # a page past the end states counts that belong to nothing
    total = max((_whole(meta.get("total")) for meta in full or [meta for meta, _ in pages]), default=0)
    count = 0
    for position, (meta, rows) in enumerate(pages):
        if meta.get("lastupdated"):
            dates.add(str(meta["lastupdated"]))
        count += len(rows or ())
        prefix = f"/{position}/1" if len(pages) > 1 or _is_list_of_pages(document) else "/1"
        for index, row in enumerate(rows or ()):
            if not isinstance(row, dict):
                parsed.rejects.append(reject("OR-B022", capture, expected="an object", found=row, where=f"{prefix}/{index}"))
                continue
            country, indicator = row.get("country") or {}, row.get("indicator") or {}
            values.append(
                Value(
                    indicator=str(indicator.get("id", "")), code=str(row.get("countryiso3code") or country.get("id") or ""),
                    name=str(country.get("value", "")), year=str(row.get("date", "")), value=row.get("value"),
                    status=str(row.get("obs_status") or ""), cell=f"{prefix}/{index}/value",
                )
            )  # fmt: skip
    last = max((_whole(meta.get("pages")) for meta in full), default=0)
    numbers = {_whole(m.get("page")) for m, rows in pages if rows}
    if not set(range(1, last + 1)) <= numbers and total:
        raise unusable("OR-B023", capture, expected=f"pages 1 to {last}", found=f"pages {sorted(numbers)}")
    if count < total:
        raise unusable("OR-B023", capture, expected=f"{total} rows", found=f"{count} rows")
    if len(dates) > 1:
        raise unusable("OR-B023", capture, expected="pages of one update", found=sorted(dates), action="Capture all pages again.")
    day = _day(next(iter(dates), ""))
    return _finish(parsed, values, day.isoformat() if day else None, day, capture)


def _is_list_of_pages(document: object) -> bool:
    return isinstance(document, list) and bool(document) and isinstance(document[0], list)


def _pages(document: object, capture: FileCapture) -> list[tuple[dict[str, Any], list[Any] | None]]:
    answers: list[Any] = document if isinstance(document, list) and _is_list_of_pages(document) else [document]
    pages: list[tuple[dict[str, Any], list[Any] | None]] = []
    for position, answer in enumerate(answers):
        first = answer[0] if isinstance(answer, list) and answer else answer
        if isinstance(first, dict) and "message" in first:
            messages = first["message"] if isinstance(first["message"], list) else [first["message"]]
            found = "; ".join(f"{m.get('id')}: {m.get('value')}" if isinstance(m, dict) else str(m) for m in messages)
            raise unusable("OR-B021", capture, expected="[meta, rows]", found=found or "an error without text", where=f"/{position}")
        if not (
            isinstance(answer, list)
            and len(answer) == 2
            and isinstance(first, dict)
            and "page" in first
            and (answer[1] is None or isinstance(answer[1], list))
        ):
            raise unusable("OR-B022", capture, expected="[meta, rows] of the Indicators API v2", found=answer, where=f"/{position}")
        pages.append((first, answer[1]))
    return pages


def _flattened(document: Mapping[str, Any], capture: FileCapture) -> ParsedFile:
    """The republished form: indicator in the url, rows as [code, year, value], the day it was retrieved as vintage."""
    found = re.search(r"/indicator/([A-Za-z0-9.]+)", str(document.get("url", "")))
    rows = document["rows"]
    if found is None or not isinstance(rows, list):
        raise unusable("OR-B022", capture, expected="a url with /indicator/ and a list of rows", found=document.get("url"))
    parsed = ParsedFile()
    values = []
    for index, row in enumerate(rows):
        if not (isinstance(row, list) and len(row) == 3):
            parsed.rejects.append(reject("OR-B022", capture, expected="[code, year, value]", found=row, where=f"/rows/{index}"))
            continue
        values.append(
            Value(
                indicator=found[1], code=str(row[0]), name=str(row[0]), year=str(row[1]), value=row[2], status="", cell=f"/rows/{index}/2"
            )
        )
    day = _day(str(document.get("retrieved", "")))
    return _finish(parsed, values, f"retrieved {day.isoformat()}" if day else None, None, capture)


def parse_csv(data: bytes, capture: FileCapture) -> ParsedFile:
    """The bulk CSV of one indicator ("API_..._DS2_en_csv_v2"): one line a country, one column a year.

    Empty cells are rows without value, flagged unavailable. Raises OnRecordError OR-B001, OR-B022 (no header), OR-B024.
    """
    text = text_of(data, capture)
    parsed = ParsedFile()
    values: list[Value] = []
    header: list[str] = []
    vintage, day = None, None
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise unusable("OR-B020", capture, expected="complete CSV", found=error) from error
    for line, row in enumerate(lines, 1):
        if not header:
            if row[:1] == ["Last Updated Date"] and len(row) > 1:
                day, vintage = _day(row[1]), row[1].strip()
                vintage = day.isoformat() if day else vintage
            if row[:4] == ["Country Name", "Country Code", "Indicator Name", "Indicator Code"]:
                header = row
            continue
        if len(row) < 4:
            continue
        for column in range(4, min(len(row), len(header))):
            if re.fullmatch(r"\d{4}", header[column].strip()):
                values.append(
                    Value(indicator=row[3], code=row[1], name=row[0], year=header[column].strip(), value=row[column].strip() or None, status="", cell=f"{line}:{column + 1}")
                )  # fmt: skip
    if not header:
        raise unusable("OR-B022", capture, expected='a header line with "Country Name", "Country Code"', found=lines[:1])
    if len(lines[-1]) not in (0, len(header)):
        raise unusable(
            "OR-B020", capture, expected=f"{len(header)} fields in the last line", found=f"{len(lines[-1])}", where=f"line {len(lines)}"
        )
    return _finish(parsed, values, vintage, day, capture)


def _finish(parsed: ParsedFile, values: Iterable[Value], vintage: str | None, day: dt.date | None, capture: FileCapture) -> ParsedFile:
    parsed.vintage = vintage or capture.vintage
    parsed.published_on = day or capture.published_on
    unknown: set[str] = set()
    foreign: set[str] = set()
    known = False
    for value in values:
        indicator = INDICATORS.get(value.indicator)
        if indicator is None and value.indicator not in RATE_INDICATORS:
            foreign.add(value.indicator)
            continue
        known = True
        if is_aggregate(value.code):
            continue
        code = known_code(value.code)
        if code is None:
            if not AGGREGATE_ALPHA2.fullmatch(value.code):
                unknown.add(value.code)
            continue
        if indicator is None:
            parsed.rates += _rate(value, code, parsed, capture)
            continue
        row = _row(indicator, value, code, parsed, capture)
        if row is not None:
            parsed.budgets.append(row)
    for code in sorted(unknown):
        parsed.rejects.append(
            reject("OR-B014", capture, expected="an ISO 3166 code or a known aggregate", found=code, where=capture.url, action="Add the code to onrecord/budgets/countries.toml.")
        )  # fmt: skip
    if not known:
        raise unusable(
            "OR-B024",
            capture,
            expected=f"rows of {', '.join((*INDICATORS, *RATE_INDICATORS))}",
            found=f"rows of {sorted(foreign)}" if foreign else "no rows",
        )
    for name in sorted(foreign):
        parsed.rejects.append(
            reject("OR-B024", capture, expected=f"one of {', '.join((*INDICATORS, *RATE_INDICATORS))}", found=name, where=capture.url)
        )
    return parsed


def _row(indicator: Indicator, value: Value, code: str, parsed: ParsedFile, capture: FileCapture) -> Row | None:
    found: str | None = None
    amount: Decimal | None = None
    try:
        amount = None if value.value is None else number(value.value)
    except ValueError as error:
        found = str(error)
    if amount is not None and not fits(amount):
        found = f"out of range: {amount}"
    if not re.fullmatch(r"(19|20)\d\d", value.year):
        found = f"year {value.year!r}"
    currency = indicator.currency
    if currency is None and found is None:
        currency = national_currency(
            code, max(int(value.year), int((parsed.vintage or "0")[:4]) if (parsed.vintage or "")[:4].isdigit() else 0)
        )
        found = None if currency else f"no single currency of {code}"
    if found is not None:
        parsed.rejects.append(
            reject("OR-B016", capture, expected="a year, a number or null, a known currency", found=found, where=value.cell)
        )
        return None
    start, end = calendar_year(int(value.year))
    status = value.status.strip().casefold()
    return {
        "country": code, "country_as_published": value.name or code, "period_start": start, "period_end": end, "period_label": value.year,
        "year_basis": "calendar", "measure": indicator.measure, "scope": "military", "stage": "published_series", "value": amount,
        "unit": indicator.unit, "currency": currency, "price_basis": indicator.price_basis, "price_year": 0,
        "flag": "unavailable" if amount is None else "estimate" if status.startswith("e") else None,
        "note": f"obs_status {value.status}" if status else None, "origin_group": "SIPRI", "cell": value.cell,
    }  # fmt: skip


def _rate(value: Value, code: str, parsed: ParsedFile, capture: FileCapture) -> list[Row]:
    """The rate of one year, in the currency the country had when the bank last updated (it restates redenominated years)."""
    if value.value is None:
        return []
    vintage = (parsed.vintage or "")[:4]
    try:
        rate = number(value.value)
        year = int(value.year) if re.fullmatch(r"(19|20)\d\d", value.year) else 0
        currency = national_currency(code, max(year, int(vintage) if vintage.isdigit() else 0)) if year else None
        if currency is None or rate <= 0 or not fits(rate):
            raise ValueError(f"{value.value!r} of {code} in {value.year!r}")
    except ValueError as error:
        parsed.rejects.append(
            reject("OR-B016", capture, expected="a year, a rate above 0, a known currency", found=error, where=value.cell)
        )
        return []
    if currency == "USD":
        return []
    start, end = calendar_year(year)
    return [{
        "base_currency": "USD", "quote_currency": currency, "kind": "published_mean", "period_start": start, "period_end": end, "rate": rate,
        "quoted_rate": rate, "quoted_units": Decimal(1), "observations": 1, "cell": value.cell,
    }]  # fmt: skip


def _whole(value: object) -> int:
    return int(str(value)) if re.fullmatch(r"\d{1,9}", str(value)) else 0


def _day(text: str) -> dt.date | None:
    """A day as ISO, or as a spreadsheet rewrites it (3/1/2023: month first, the bank being American)."""
    text = text.strip()
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    try:
        return dt.date(int(found[3]), int(found[1]), int(found[2])) if found else dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
