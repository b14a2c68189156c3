"""Small files in the publishers' layouts, built in code: workbooks, answers, bulletins. Used by the budget tests."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from openpyxl.styles import Font
from openpyxl.styles.colors import Color

from onrecord.budgets import BudgetResult, read_files
from onrecord.ids import sha256_hex
from onrecord.records import FileCapture

CAPTURED = dt.datetime(2025, 5, 1, 9, tzinfo=dt.UTC)
BLUE, RED, BLUE_RGB = Color(indexed=12), Color(indexed=10), Color(rgb="FF0000FF")


def capture(format_: str, data: bytes, **other: Any) -> FileCapture:
    """A capture of `data`; source and url are named after the format unless given."""
    values: dict[str, Any] = {
        "source": format_, "format": format_, "publisher": f"publisher of {format_}", "url": f"https://example.org/{format_}", "sha256": sha256_hex(data),
        "size": len(data), "media_type": None, "archive_path": f"files/{sha256_hex(data)}", "captured_at": CAPTURED, "licence": "see publisher",
    }  # fmt: skip
    return FileCapture(**(values | other))


def read(*files: tuple[FileCapture, bytes]) -> BudgetResult:
    payloads = {c.sha256: data for c, data in files}
    return read_files([c for c, _ in files], lambda c: payloads[c.sha256])


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]], colours: Mapping[tuple[str, str], Color] | None = None) -> bytes:
    """An xlsx file of the given rows; `colours` sets the type colour of single cells."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    for (title, cell), colour in (colours or {}).items():
        book[title][cell].font = Font(color=colour)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


MARKS = ["Figures in blue are SIPRI estimates. Figures in red indicate highly uncertain data."]


def sipri(years: Sequence[Any] = (2022, 2023, 2024), last: int = 2024) -> dict[str, list[list[Any]]]:
    """The sheets of a small SIPRI workbook: Armenia, India, the USA, Türkiye and the USSR."""
    span = f"1949-{last}"
    n = len(years)
    return {
        "Front page": [["SIPRI Military Expenditure Database"]],
        "Regional totals": [
            [f"World military expenditure, by region, 1988-{last}"],
            [f"Figures are in US$ b., at constant {last - 1} prices and exchange rates, except in the column of current prices."],
            MARKS,
            [],
            ["Region", *years, f"{last} (current prices)", None, "Omitted countries"],
            ["World", *(1000.5 + i for i in range(n)), 1234.5, None, "Cuba, Eritrea"],
            ["Middle East", *("..." if i == 1 else 100.25 + i for i in range(n)), 123.5],
            ["sub-Saharan Africa", *(20.5 + i for i in range(n)), 21.75],
            [],
            ["Figures may not add up, because they are rounded."],
        ],
        "Local currency financial years": [
            [f"Military expenditure by country, in local currency, {span}"],
            ["Figures are in local currency at current prices and are for financial years."],
            MARKS,
            ["Country", "Currency", "Fiscal Year (Jan-Dec if not stated)", "Notes", *years],
            ["Europe"],
            ["Armenia", "Drams", None, "†6", 347007000000, 520520000000, 556995000000][: 4 + n],
            ["India", "Rupees", "Apr-Mar", 59, 6475380000000, 6901267800000, 7308354000000][: 4 + n],
            ["United States of America", "US dollars", None, 44, 860692200000, 916014700000, 997309000000][: 4 + n],
        ],
        "Local currency calendar years": [
            [f"Military expenditure by country, in local currency, {span}"],
            ["Figures are in local currency at current prices and are for calendar years, unless otherwise stated."],
            MARKS,
            ["Country                   ", "Currency", "Notes", *years],
            ["Europe"],
            ["Armenia", "Drams", "†6", 347007000000, 520520000000, 556995000000][: 3 + n],
            ["Türkiye ", "Liras     ", "‖", 249015171757.6, "...", ". ."][: 3 + n],
            ["USSR", "Roubles", None, "xxx", "xxx", "xxx"][: 3 + n],
            ["United States of America", "US dollars", 44, 860692200000, 916014700000, 997309000000][: 3 + n],
        ],
        f"Constant ({last - 1}) US$": [
            [f"Military expenditure by country, in constant ({last - 1}) US$ m., {span}"],
            [f"Figures are in US $m., at constant {last - 1} prices and exchange rates"],
            ["Country", None, "Notes", *years, f"{last} Current"],
            ["Armenia", None, "†6", 901.6574754601033, 1326.245679386689, 1416.451474599235][: 3 + n],
        ],
        "Current US$": [
            [f"Military expenditure by country, in millions of US$ at current prices and exchange rates, {span}"],
            ["Country", "Notes", *years],
            ["Armenia", "†6", 795.2015800497068, 1326.245679386689, 1418.011710794297][: 2 + n],
            ["United States of America", 44, 860692.2, 916014.7, 997309][: 2 + n],
        ],
        "Share of GDP": [
            [f"Military expenditure by country as percentage of gross domestic product, {span}"],
            ["Country", "Notes", *years],
            ["Armenia", "†6", 0.0408174595925594, 0.05506298148505661, 0.05481749203490754][: 2 + n],
        ],
        "Per capita": [
            [f"Military expenditure per capita  by country, {span}"],
            ["Figures are in current US$"],
            ["Country", "Notes", *years],
            ["Armenia", "†6", 278.1397621719856, 457.0109163978943, 475.2049969149789][: 2 + n],
        ],
        "Share of Govt. spending": [
            [f"Military expenditure by country as percentage of government spending, {span}"],
            ["Country", "Notes", "Reporting year", *years],
            ["Armenia", "†6", None, 0.1547349270263401, 0.2040425129074961, 0.1832626707368673][: 3 + n],
            ["Iran", 92, "April-March", 0.139, 0.149, "..."][: 3 + n],
        ],
        "Footnotes": [["Footnotes and special notes"], [], ["†", "Pensions are not included."], [6, "Armenia: a note."]],
    }  # fmt: skip


def worldbank_row(code: str, alpha2: str, name: str, year: int, value: Any, indicator: str = "MS.MIL.XPND.CD") -> dict[str, Any]:
    return {
        "indicator": {"id": indicator, "value": "Military expenditure"}, "country": {"id": alpha2, "value": name}, "countryiso3code": code,
        "date": str(year), "value": value, "unit": "", "obs_status": "", "decimal": 0,
    }  # fmt: skip


def worldbank(
    rows: Sequence[Any] | None, page: int = 1, pages: int = 1, total: int | None = None, updated: str = "2025-04-15"
) -> list[Any]:
    return [
        {
            "page": page,
            "pages": pages,
            "per_page": 50,
            "total": len(rows or ()) if total is None else total,
            "sourceid": "2",
            "lastupdated": updated,
        },
        rows,
    ]


def encoded(document: Any) -> bytes:
    return json.dumps(document).encode()


def cba_range(rates: Sequence[tuple[str, str, str, str]]) -> bytes:
    """A SOAP answer by range: (day, code, amount, rate)."""
    rows = "".join(
        f'<ExchangeRatesByRange diffgr:id="ExchangeRatesByRange{i + 1}" msdata:rowOrder="{i}"><Rate>{rate}</Rate><Amount>{amount}</Amount>'
        f"<ISO>{code}</ISO><Diff>0</Diff><RateDate>{day}T00:00:00+04:00</RateDate></ExchangeRatesByRange>"
        for i, (day, code, amount, rate) in enumerate(rates)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
        '<ExchangeRatesByDateRangeByISOResponse xmlns="http://www.cba.am/"><ExchangeRatesByDateRangeByISOResult>'
        '<diffgr:diffgram xmlns:msdata="urn:schemas-microsoft-com:xml-msdata" xmlns:diffgr="urn:schemas-microsoft-com:xml-diffgram-v1">'
        f'<DocumentElement xmlns="">{rows}</DocumentElement></diffgr:diffgram></ExchangeRatesByDateRangeByISOResult>'
        "</ExchangeRatesByDateRangeByISOResponse></soap:Body></soap:Envelope>"
    ).encode()


def cba_day(day: str, rates: Sequence[tuple[str, str, str]]) -> bytes:
    """The body of one day: (code, amount, rate)."""
    rows = "".join(
        f"<ExchangeRate><ISO>{c}</ISO><Amount>{a}</Amount><Rate>{r}</Rate><Difference>0</Difference></ExchangeRate>" for c, a, r in rates
    )
    return (
        f'<?xml version="1.0"?><ExchangeRatesByDateResult xmlns="http://www.cba.am/"><CurrentDate>{day}T00:00:00</CurrentDate>'
        f"<Rates>{rows}</Rates></ExchangeRatesByDateResult>"
    ).encode()


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def rows_of(result: BudgetResult, **wanted: Any) -> list[dict[str, Any]]:
    return [r for r in result.budgets.to_pylist() if all(r[k] == v for k, v in wanted.items())]


def one(result: BudgetResult, **wanted: Any) -> dict[str, Any]:
    found = rows_of(result, **wanted)
    if len(found) != 1:
        raise LookupError(f"{len(found)} rows with {wanted}")
    return found[0]
