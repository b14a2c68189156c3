"""ForeignAssistance.gov: U.S. assistance by country (CSV), or by transaction (the complete file, summed here).

Amounts are U.S. dollars of U.S. fiscal years (October to September, named by the end; July to June up to 1976, with a
transition quarter in 1976). Negative amounts are de-obligations and are kept. Constant dollars are printed without
their base: it is the year in which they equal current dollars, and it differs by transaction type within one file.

Here: those layouts. Not here: how complete a year is; the newest one of a file always grows later (said in `note`).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from onrecord.budgets.common import ParsedFile, Row, fits, number, reject, text_of, unusable
from onrecord.budgets.countries import country_code, known_code
from onrecord.records import FileCapture

#: Transaction type, folded -> measure and stage of the budgets table.
TYPES = {
    "obligations": ("obligations", "actual"),
    "disbursements": ("disbursements", "actual"),
    "appropriated and planned": ("appropriations", "law"),
    "president's budget requests": ("requests", "draft"),
    "initial allocations": ("allocations", "revised"),
}
COLUMNS = {
    "country_code": ("country_code",),
    "country": ("country_name",),
    "type": ("transaction_type_name",),
    "year": ("fiscal_year",),
    "current": ("current_amount", "current_dollar_amount"),
    "constant": ("constant_amount", "constant_dollar_amount"),
}
#: Below this many dollars, rounding can make two price bases look alike.
TELLING = Decimal(100_000)
MAX_FIELD = 1_000_000


@dataclass
class Sum:
    name: str
    current: Decimal = Decimal(0)
    constant: Decimal = Decimal(0)
    count: int = 0
    cell: str = ""
    constant_cell: str = ""


def parse(data: bytes, capture: FileCapture) -> ParsedFile:
    """Rows of scope `assistance_total` (and `assistance_military` from the complete file), country: who received it.

    Raises OnRecordError OR-B001, OR-B020 (broken CSV, or cut off inside a line), OR-B070 (columns missing), OR-B071 (no row).
    """
    text = text_of(data, capture)
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = [re.sub(r"[\s_]+", "_", name.strip().lower()) for name in next(reader, [])]
        places = {key: next((header.index(n) for n in names if n in header), -1) for key, names in COLUMNS.items()}
        if min(places.values()) < 0:
            raise unusable("OR-B070", capture, expected=", ".join(n[0] for n in COLUMNS.values()), found=header)
        objective = header.index("foreign_assistance_objective_name") if "foreign_assistance_objective_name" in header else None
        rows = list(reader)
    except csv.Error as error:
        raise unusable("OR-B020", capture, expected="complete CSV", found=error) from error
    if rows and rows[-1] and len(rows[-1]) < len(header) and not text.endswith(("\n", "\r")):
        raise unusable(
            "OR-B020", capture, expected=f"{len(header)} fields in the last line", found=f"{len(rows[-1])}: the file was cut off",
            where=f"line {len(rows) + 1}",
        )  # fmt: skip
    parsed = ParsedFile(vintage=capture.vintage, published_on=capture.published_on)
    sums: dict[tuple[str, str, str, str], Sum] = {}
    unknown: set[str] = set()
    for line, row in enumerate(rows, 2):
        if not row:
            continue
        _take(line, row, places, objective, sums, unknown, parsed, capture)
    for name in sorted(unknown):
        parsed.rejects.append(
            reject("OR-B014", capture, expected="a country code or name of the country list", found=name, where=capture.url, action="A region or an unknown country; add a country to onrecord/budgets/countries.toml.")
        )  # fmt: skip
    if not sums:
        raise unusable("OR-B071", capture, expected="rows of countries", found=f"none in {len(rows)} lines")
    bases = _bases(sums)
    newest = max(year for _, _, year, _ in sums)
    for (code, kind, year, scope), total in sorted(sums.items()):
        parsed.budgets.append(_row(code, kind, year, scope, total, total.current, "current", 0, newest, total.cell))
        if kind in bases:
            parsed.budgets.append(
                _row(code, kind, year, scope, total, total.constant, "constant", bases[kind], newest, total.constant_cell)
            )
    for kind in sorted({k for _, k, _, _ in sums} - bases.keys()):
        parsed.rejects.append(
            reject("OR-B072", capture, expected=f"one year in which constant dollars of {kind} equal current ones", found="none or several", where=capture.url, action="Constant amounts of this type are left out.")
        )  # fmt: skip
    return parsed


def _take(
    line: int, row: list[str], places: dict[str, int], objective: int | None, sums: dict[tuple[str, str, str, str], Sum],
    unknown: set[str], parsed: ParsedFile, capture: FileCapture,
) -> None:  # fmt: skip
    if max(places.values()) >= len(row):
        parsed.rejects.append(
            reject("OR-B073", capture, expected="all fields of the header", found=f"{len(row)} fields", where=f"{line}:1")
        )
        return
    found = {key: row[place].strip() for key, place in places.items()}
    code = known_code(found["country_code"]) if len(found["country_code"]) == 3 else None
    code = code or country_code(found["country"])
    if code is None:
        unknown.add(f"{found['country_code']} {found['country']}".strip())
        return
    kind, year = found["type"].casefold().replace("’", "'"), found["year"].upper().removesuffix(".0")
    try:
        if kind not in TYPES or not re.fullmatch(r"(19|20)\d\d|1976TQ", year):
            raise ValueError(f"{found['type']} {found['year']}")
        current, constant = number(found["current"]), number(found["constant"])
        if not fits(current) or not fits(constant):
            raise ValueError(f"out of range: {current}, {constant}")
    except ValueError as error:
        parsed.rejects.append(
            reject("OR-B073", capture, expected="a known transaction type, a fiscal year, two amounts", found=error, where=f"{line}:1")
        )
        return
    scopes = ["assistance_total"]
    if objective is not None and row[objective].strip().casefold() == "military":
        scopes.append("assistance_military")
    for scope in scopes:
        total = sums.setdefault((code, kind, year, scope), Sum(found["country"]))
        total.current += current
        total.constant += constant
        total.count += 1
        total.cell = total.cell or f"{line}:{places['current'] + 1}"
        total.constant_cell = total.constant_cell or f"{line}:{places['constant'] + 1}"


def _bases(sums: dict[tuple[str, str, str, str], Sum]) -> dict[str, int]:
    """Transaction type -> the year whose telling amounts are all equal in both price bases, where there is one."""
    equal: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for (_, kind, year, _), total in sums.items():
        if abs(total.current) >= TELLING:
            equal[kind, year].append(abs(total.current - total.constant) <= total.count)
    years: dict[str, list[int]] = defaultdict(list)
    for (kind, year), marks in equal.items():
        if all(marks) and year.isdigit():
            years[kind].append(int(year))
    return {kind: found[0] for kind, found in years.items() if len(found) == 1}


def us_fiscal_year(label: str) -> tuple[dt.date, dt.date]:
    """First and last day of a U.S. fiscal year ("2024", "1976", or the transition quarter "1976TQ")."""
    if label == "1976TQ":
        return dt.date(1976, 7, 1), dt.date(1976, 9, 30)
    year = int(label)
    if year <= 1976:
        return dt.date(year - 1, 7, 1), dt.date(year, 6, 30)
    return dt.date(year - 1, 10, 1), dt.date(year, 9, 30)


def _row(
    code: str, kind: str, year: str, scope: str, total: Sum, value: Decimal, basis: str, base_year: int, newest: str, cell: str
) -> Row:
    measure, stage = TYPES[kind]
    start, end = us_fiscal_year(year)
    notes = [
        f"sum of {total.count} transactions" if total.count > 1 else "",
        "newest fiscal year of the file: reporting is not complete" if year == newest else "",
    ]
    return {
        "country": code, "country_as_published": total.name, "period_start": start, "period_end": end, "period_label": f"FY{year}", "year_basis": "fiscal",
        "measure": measure, "scope": scope, "stage": stage, "value": value, "unit": "currency", "currency": "USD", "price_basis": basis,
        "price_year": base_year, "flag": None, "note": "; ".join(n for n in notes if n) or None, "origin_group": "U.S. Government", "cell": cell,
    }  # fmt: skip
