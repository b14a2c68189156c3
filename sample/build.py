"""Rebuild the sample's binary files from their readable sources: same sources, same bytes.

    web/sample.warc.gz            from pages/ and pages/index.toml
    budgets/sipri_extract*.xlsx   from budgets/sipri_extract*.toml (two vintages)

Holds the writing of the sample archive. Does not hold any reading of it: that is `onrecord.fetching` and `onrecord.budgets`.
"""

from __future__ import annotations

import hashlib
import io
import re
import tomllib
import uuid
import zipfile
from pathlib import Path

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType
from openpyxl import Workbook
from openpyxl.styles import Font

HERE = Path(__file__).resolve().parent
WARC = HERE / "web" / "sample.warc.gz"
SIPRI = HERE / "budgets" / "sipri_extract.xlsx"
SIPRI_BEFORE = HERE / "budgets" / "sipri_extract_2023.xlsx"
CURRENCIES = {"Armenia": "Drams", "Azerbaijan": "Manats"}
#: The year before the first one of the extract, shown as the original shows a value it does not have.
MISSING = "..."
#: What the second line of a sheet says of its figures.
UNITS = {
    "Local currency calendar years": "Figures are in local currency at current prices, for calendar years.",
    "Constant (2023) US$": "Figures are in US $m., at constant 2023 prices and exchange rates.",
    "Current US$": "Figures are in US $m., in current prices.",
    "Share of GDP": "Figures are shares of gross domestic product.",
}


def build_warc() -> bytes:
    """The sample WARC as bytes: one gzip member per record, identifiers derived from address and instant."""
    index = tomllib.loads((HERE / "pages" / "index.toml").read_text("utf-8"))
    buffer = io.BytesIO()
    stream = GzipWriter(buffer)
    for page in index["page"]:
        body = (HERE / "pages" / page["file"]).read_bytes()
        status, media = page.get("status", "200 OK"), page.get("type", "text/html; charset=utf-8")
        head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Record-ID"] = f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, page['url'] + page['captured_at'])}>"
        record.headers["WARC-Target-URI"] = page["url"]
        record.headers["WARC-Date"] = page["captured_at"]
        record.headers["Content-Type"] = "application/http; msgtype=response"
        record.set_bytes_content(head.encode() + body)
        record.write(stream, checksum_data=True, payload_digest=hashlib.sha1(body, usedforsecurity=False).digest())
        stream.finish()
    return buffer.getvalue()


def build_sipri(target: Path = SIPRI) -> bytes:
    """A SIPRI extract as a workbook in the original's layout: header row 7, notes column, markers for missing values."""
    data = tomllib.loads(target.with_suffix(".toml").read_text("utf-8"))
    years, book = data["years"], Workbook()
    book.remove(book.active)
    for title, rows in data["sheets"].items():
        sheet = book.create_sheet(title)
        local = title.startswith("Local")
        sheet["A1"] = f"Military expenditure by country: extract for the sample ({title})"
        sheet["A2"] = UNITS[title]
        sheet["A3"] = 'Figures in blue are SIPRI estimates. ". ." = data unavailable. "xxx" = country did not exist.'
        for column, value in enumerate(["Country", *(["Currency"] if local else []), "Notes", years[0] - 1, *years], 1):
            sheet.cell(7, column, value)
        for row, (country, values) in enumerate(rows.items(), 9):
            for column, value in enumerate([country, *([CURRENCIES[country]] if local else []), None, MISSING, *values], 1):
                cell = sheet.cell(row, column, value)
                if isinstance(value, float) and column == 4:
                    cell.font = Font(color="FF0000FF")
    raw = io.BytesIO()
    book.save(raw)
    return _without_clock(raw.getvalue())


def _without_clock(data: bytes) -> bytes:
    """The workbook without the time of its making: fixed dates in the archive and in its properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-11-17T00:00:00Z", content)
            info = zipfile.ZipInfo(name, (2026, 11, 17, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
    return out.getvalue()


if __name__ == "__main__":
    WARC.write_bytes(build_warc())
    for extract in (SIPRI, SIPRI_BEFORE):
        extract.write_bytes(build_sipri(extract))
