"""Euro reference rates of the European Central Bank: the history (zip of one CSV) and the day's CSV.

Each line has a day and, for every currency, its units for one euro; "N/A" where there was no rate that day, and a
trailing comma. There is no AMD, AZN, GEL or IRR; RUB ends on 1 March 2022, TRL at the end of 2004.

Here: that layout. Not here: crossing through the euro (rates.py).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from decimal import Decimal

from onrecord.budgets.common import ParsedFile, fits, number, open_zip, rate_row, read_member, reject, text_of, unusable
from onrecord.records import FileCapture

ONE = Decimal(1)


def parse_zip(data: bytes, capture: FileCapture) -> ParsedFile:
    """The history. Raises OnRecordError OR-B001, OR-B003 (zip), OR-B040 (no CSV, no header), OR-B041 (cut off)."""
    with open_zip(data, capture) as archive:
        names = [m.filename for m in archive.infolist() if m.filename.lower().endswith(".csv")]
        if len(names) != 1:
            raise unusable("OR-B040", capture, expected="one CSV in the archive", found=names)
        return parse_csv(read_member(archive, names[0], capture), capture)


def parse_csv(data: bytes, capture: FileCapture) -> ParsedFile:
    """Base EUR, quote the printed currency. Raises OnRecordError OR-B001, OR-B040 (no header, no rates), OR-B041 (cut off)."""
    lines = text_of(data, capture).splitlines()
    rows = list(csv.reader(io.StringIO("\n".join(lines), newline="")))
    header = [name.strip() for name in rows[0]] if rows else []
    if header[:1] != ["Date"] or len(header) < 3:
        raise unusable("OR-B040", capture, expected='a header that begins with "Date"', found=header[:3])
    kept = [(i, name) for i, name in enumerate(header) if re.fullmatch(r"[A-Z]{3}", name)]
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    for line, row in enumerate(rows[1:], 2):
        if not row:
            continue
        if len(row) != len(header):
            raise unusable("OR-B041", capture, expected=f"{len(header)} fields", found=f"{len(row)} fields", where=f"line {line}")
        day = _day(row[0])
        if day is None:
            parsed.rejects.append(reject("OR-B033", capture, expected="a day", found=row[0], where=f"{line}:1"))
            continue
        for column, currency in kept:
            value = row[column].strip()
            if value in ("N/A", ""):
                continue
            try:
                printed = number(value)
            except ValueError as error:
                parsed.rejects.append(reject("OR-B033", capture, expected="a rate or N/A", found=error, where=f"{line}:{column + 1}"))
                continue
            if printed <= 0 or not fits(printed):
                parsed.rejects.append(reject("OR-B033", capture, expected="a positive rate", found=value, where=f"{line}:{column + 1}"))
                continue
            parsed.rates.append(rate_row(base="EUR", quote=currency, day=day, printed=printed, units=ONE, cell=f"{line}:{column + 1}"))
    if not parsed.rates:
        raise unusable("OR-B040", capture, expected="exchange rates", found="none")
    return parsed


_MONTHS = {
    name: i
    for i, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"), 1
    )
}


def _day(text: str) -> dt.date | None:
    text = text.strip()
    found = re.fullmatch(r"(\d{1,2}) ([A-Za-z]+) (\d{4})", text)
    try:
        if found:
            return dt.date(int(found[3]), _MONTHS.get(found[2].lower(), 0), int(found[1]))
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
