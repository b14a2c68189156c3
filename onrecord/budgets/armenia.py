"""Armenia's state budget by body and programme: laws, drafts and execution reports, as CSV made from the official tables.

Amounts are thousand AMD. A law or draft has one total per state body; an execution report has the annual plan (the law),
the revised annual plan and what was spent since January. Only the Ministry of Defence is taken: other bodies have the
word for defence or protection in their names (the Competition Protection Commission), so the whole name is compared.

Here: that layout; year and stage come from the file's name or vintage label (2025_BUDGET_LAW, 2025_SPENDING_Q123).
Not here: the National Security Service (no scope of the budgets table is its budget) and single programmes.
Source: Ministry of Finance of the Republic of Armenia, annexes of the state budget laws and execution reports.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from decimal import Decimal

from onrecord.budgets.common import ParsedFile, Row, fits, number, scaled, text_of, unusable
from onrecord.records import FileCapture

#: "Ministry of Defence", with or without "of the Republic of Armenia" before it.
MINISTRY = re.compile(r"(?:ՀՀ )?պաշտպանության նախարարություն")
THOUSAND = Decimal(1000)
KIND = re.compile(r"((?:19|20)\d\d)[_ -]*(BUDGET[_ -]*LAW(?:[_ -]*DRAFT)?|SPENDING[_ -]*(Q1(?:2(?:3(?:4)?)?)?))(?![A-Z0-9])", re.IGNORECASE)
LAST_MONTH = {"Q1": (3, 31), "Q12": (6, 30), "Q123": (9, 30)}
#: How far the parts may miss a total, in thousand AMD: the tables round each part to 0.1.
TOLERANCE = Decimal("0.05")


def parse(data: bytes, capture: FileCapture) -> ParsedFile:
    """Rows of scope `defence_ministry`, stages draft, law, revised, executed_to_date and actual.

    Raises OnRecordError OR-B001, OR-B050 (year and kind not named), OR-B051 (columns or the ministry missing, totals
    that contradict each other), OR-B052 (the programmes do not add up to the total: a cut-off file).
    """
    label = next((m for m in (KIND.search(t) for t in (capture.vintage or "", capture.url, capture.source)) if m), None)
    if label is None:
        raise unusable(
            "OR-B050", capture, expected="a vintage label such as 2025_BUDGET_LAW or 2025_SPENDING_Q123", found=capture.vintage or capture.url,
            action="Give the entry of the source list a vintage of that form.",
        )  # fmt: skip
    year, kind, quarters = int(label[1]), re.sub(r"[ -]", "_", label[2].upper()), (label[3] or "").upper()
    try:
        lines = list(csv.reader(io.StringIO(text_of(data, capture), newline=""), strict=True))
    except csv.Error as error:
        raise unusable("OR-B020", capture, expected="complete CSV", found=error) from error
    header = [name.strip() for name in lines[0]] if lines else []
    if "state_body" not in header:
        raise unusable("OR-B051", capture, expected="a column state_body", found=header[:6])
    body = header.index("state_body")
    rows = [
        (i, row) for i, row in enumerate(lines[1:], 2) if len(row) > body and MINISTRY.fullmatch(re.sub(r"\s+", " ", row[body]).strip())
    ]
    if not rows:
        raise unusable(
            "OR-B051", capture, expected="rows of the Ministry of Defence", found=f"{max(len(lines) - 1, 0)} rows of other bodies"
        )
    parsed = ParsedFile(vintage=capture.vintage or label[0], published_on=capture.published_on)
    start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if not quarters:
        stage = "draft" if kind.endswith("DRAFT") else "law"
        parsed.budgets.append(_row(rows, header, "total", stage, start, end, str(year), capture))
        return parsed
    parsed.budgets.append(_row(rows, header, "annual_plan", "law", start, end, str(year), capture))
    parsed.budgets.append(_row(rows, header, "rev_annual_plan", "revised", start, end, str(year), capture))
    if quarters == "Q1234":
        parsed.budgets.append(_row(rows, header, "actual", "actual", start, end, str(year), capture))
    else:
        end = dt.date(year, *LAST_MONTH[quarters])
        parsed.budgets.append(_row(rows, header, "actual", "executed_to_date", start, end, f"{year}-01..{end:%Y-%m}", capture))
    return parsed


def _row(
    rows: list[tuple[int, list[str]]],
    header: list[str],
    what: str,
    stage: str,
    start: dt.date,
    end: dt.date,
    label: str,
    capture: FileCapture,
) -> Row:
    total_name, part_name = f"state_body_{what}", f"subprogram_{what}"
    if total_name not in header or part_name not in header:
        raise unusable("OR-B051", capture, expected=f"columns {total_name} and {part_name}", found=header)
    column, part = header.index(total_name), header.index(part_name)
    try:
        totals = {number(row[column]) for _, row in rows}
        parts = [number(row[part] or "0") for _, row in rows]
    except (ValueError, IndexError) as error:
        raise unusable("OR-B051", capture, expected="thousand AMD in every row of the ministry", found=error) from error
    if len(totals) != 1:
        raise unusable("OR-B051", capture, expected=f"one {total_name}", found=sorted(totals))
    (total,) = totals
    if abs(sum(parts, Decimal(0)) - total) > TOLERANCE * (len(parts) + 1):
        raise unusable(
            "OR-B052", capture, expected=f"subprogrammes that add up to {total}", found=f"{sum(parts, Decimal(0))}", where=part_name
        )
    value = scaled(total, THOUSAND)
    if not fits(value):
        raise unusable("OR-B051", capture, expected="an amount of at most 20 digits", found=value)
    line, first = rows[0]
    return {
        "country": "ARM", "country_as_published": re.sub(r"\s+", " ", first[header.index("state_body")]).strip(), "period_start": start, "period_end": end,
        "period_label": label, "year_basis": "fiscal", "measure": "expenditure", "scope": "defence_ministry", "stage": stage, "value": value,
        "unit": "currency", "currency": "AMD", "price_basis": "current", "price_year": 0, "flag": None, "note": None,
        "origin_group": "Ministry of Finance of Armenia", "cell": f"{line}:{column + 1}",
    }  # fmt: skip
