"""Armenia's state budget by body and programme: laws, drafts and execution reports, as CSV made from the official tables.

Amounts are thousand AMD, one line a subprogramme, with the totals of its programme and of its state body beside it. A law
or draft has one amount each; an execution report has the annual plan (the law), the revised annual plan and what was spent
since January. The Ministry of Defence is known by its whole name: other bodies have the word for defence or protection in
theirs (the Competition Protection Commission).

Here: that layout, and the check that the lines of a programme and the programmes of a body add up to their totals. Year and
stage come from the file's name or vintage label (2025_BUDGET_LAW, 2025_SPENDING_Q123). Not here: single subprogrammes and
the plan of a part of a year (no stage of the budgets table is that), and names of bodies (armenia_bodies.toml).
Source: Ministry of Finance of the Republic of Armenia, annexes of the state budget laws and execution reports.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib import resources

from onrecord.budgets.common import ParsedFile, Row, fits, number, reject, scaled, text_of, unusable
from onrecord.errors import OnRecordError
from onrecord.records import FileCapture

THOUSAND = Decimal(1000)
KIND = re.compile(r"((?:19|20)\d\d)[_ -]*(BUDGET[_ -]*LAW(?:[_ -]*DRAFT)?|SPENDING[_ -]*(Q1(?:2(?:3(?:4)?)?)?))(?![A-Z0-9])", re.IGNORECASE)
LAST_MONTH = {"Q1": (3, 31), "Q12": (6, 30), "Q123": (9, 30)}
#: How far the parts may miss a total, in thousand AMD: the tables round each part to 0.1.
TOLERANCE = Decimal("0.05")
#: Columns of the amounts of a body, of a programme, of a line; each is followed by what the amount is ("_total").
BODY, PROGRAMME, LINE = "state_body", "program", "subprogram"


@dataclass(frozen=True, kw_only=True)
class Amount:
    """One amount of the file: the end of its columns' names, its stage and its period."""

    column: str
    stage: str
    start: dt.date
    end: dt.date
    label: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The lines of the file, each with its number, and where its columns are."""

    capture: FileCapture
    columns: Mapping[str, int]
    amounts: tuple[Amount, ...]

    def at(self, line: Sequence[str], column: str) -> str:
        """A cell with single spaces; empty where the file has no such column or the line no such cell."""
        place = self.columns.get(column, len(line))
        return re.sub(r"\s+", " ", line[place]).strip() if place < len(line) else ""


Lines = list[tuple[int, list[str]]]


@lru_cache(maxsize=1)
def bodies() -> tuple[str, Mapping[str, str]]:
    """The ministry of defence, and every earlier name of a body with its latest one, folded like `body_name`."""
    data = tomllib.loads(resources.files("onrecord.budgets").joinpath("armenia_bodies.toml").read_text("utf-8"))
    latest = {body_name(old): body_name(body["name"]) for body in data["body"] for old in (body["name"], *body.get("earlier", ()))}
    return body_name(data["ministry_of_defence"]), latest


def body_name(printed: str) -> str:
    """A body's name without "of the Republic of Armenia" before it, with single spaces and a capital at its start."""
    name = re.sub(r"\s+", " ", printed).strip().removeprefix("ՀՀ ").strip()
    return name[:1].upper() + name[1:]


def parse(data: bytes, capture: FileCapture) -> ParsedFile:
    """Totals of every state body and of its programmes, stages draft, law, revised, executed_to_date and actual.

    The ministry's total has the scope `defence_ministry`, that of another body `state_body`, a programme `state_programme`.
    A body whose amounts contradict each other is left out with a reject, as is a line without a body (OR-B053). Raises OnRecordError OR-B001, OR-B020, OR-B050
    (year and kind not named), OR-B051 (columns or the ministry missing, totals of the ministry that contradict each
    other), OR-B052 (the ministry's lines do not add up to its total: a cut-off file).
    """
    label = next((m for m in (KIND.search(t) for t in (capture.vintage or "", capture.url, capture.source)) if m), None)
    if label is None:
        raise unusable(
            "OR-B050", capture, expected="a vintage label such as 2025_BUDGET_LAW or 2025_SPENDING_Q123", found=capture.vintage or capture.url,
            action="Give the entry of the source list a vintage of that form.",
        )  # fmt: skip
    try:
        lines = list(csv.reader(io.StringIO(text_of(data, capture), newline=""), strict=True))
    except csv.Error as error:
        raise unusable("OR-B020", capture, expected="complete CSV", found=error) from error
    header = [name.strip() for name in lines[0]] if lines else []
    if BODY not in header:
        raise unusable("OR-B051", capture, expected=f"a column {BODY}", found=header[:6])
    sheet = Sheet(capture=capture, columns={name: i for i, name in enumerate(header)}, amounts=_amounts(label))
    for amount in sheet.amounts:
        for column in (f"{BODY}_{amount.column}", f"{LINE}_{amount.column}"):
            if column not in sheet.columns:
                raise unusable("OR-B051", capture, expected=f"a column {column}", found=header)
    ministry, latest = bodies()
    parsed = ParsedFile(vintage=capture.vintage or label[0], published_on=capture.published_on)
    of_body: dict[str, Lines] = {}
    for place, line in enumerate(lines[1:], 2):
        name = body_name(sheet.at(line, BODY))
        if name:
            of_body.setdefault(latest.get(name, name), []).append((place, line))
        elif any(cell.strip() for cell in line):
            parsed.rejects.append(
                reject("OR-B053", capture, expected="the name of a state body in every line", found=line, where=f"line {place}")
            )
    if ministry not in of_body:
        raise unusable(
            "OR-B051", capture, expected="rows of the Ministry of Defence", found=f"{max(len(lines) - 1, 0)} rows of other bodies"
        )
    for name, rows in of_body.items():
        try:
            parsed.budgets += list(_body(sheet, name, rows, "defence_ministry" if name == ministry else "state_body"))
        except OnRecordError as error:
            if name == ministry:
                raise
            parsed.rejects.append(
                reject(error.code, capture, expected=error.expected, found=error.found, where=f"line {rows[0][0]}, {name}", action="The body is left out; compare the lines with the official table.")
            )  # fmt: skip
    return parsed


def _amounts(label: re.Match[str]) -> tuple[Amount, ...]:
    """What a file of this year and kind holds."""
    year, kind, quarters = int(label[1]), label[2].upper(), (label[3] or "").upper()
    start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)

    def amount(column: str, stage: str, end: dt.date = end, named: str = str(year)) -> Amount:
        return Amount(column=column, stage=stage, start=start, end=end, label=named)

    if not quarters:
        return (amount("total", "draft" if kind.endswith("DRAFT") else "law"),)
    plans = amount("annual_plan", "law"), amount("rev_annual_plan", "revised")
    if quarters == "Q1234":
        return *plans, amount("actual", "actual")
    until = dt.date(year, *LAST_MONTH[quarters])
    return *plans, amount("actual", "executed_to_date", until, f"{year}-01..{until:%Y-%m}")


def _body(sheet: Sheet, name: str, rows: Lines, scope: str) -> Iterator[Row]:
    """The rows of one body: its totals, then its programmes in the order of the file."""
    programmes = _programmes(sheet, rows)
    made: list[Row] = []
    for amount in sheet.amounts:
        total = _one(sheet, rows, f"{BODY}_{amount.column}")
        lines = _sum(sheet, rows, f"{LINE}_{amount.column}", total)
        made.append(_row(sheet, rows[0], amount, f"{BODY}_{amount.column}", lines, body=name, scope=scope))
        parts = []
        for code, its in programmes.items():
            column = f"{PROGRAMME}_{amount.column}"
            part = _sum(sheet, its, f"{LINE}_{amount.column}", _one(sheet, its, column))
            parts.append(part)
            named = sheet.at(its[0][1], "program_name") or None
            made.append(
                _row(sheet, its[0], amount, column, part, body=name, scope="state_programme", programme_code=code, programme_name=named)
            )
        if programmes:
            _compare(sheet, sum(parts, Decimal(0)), total, len(parts), "programmes", f"{PROGRAMME}_{amount.column}")
    yield from made


def _programmes(sheet: Sheet, rows: Lines) -> dict[str, Lines]:
    """Code -> lines; empty where the table has no programmes. Where one code has several totals, the extended codes tell them apart."""
    columns = [f"{PROGRAMME}_{amount.column}" for amount in sheet.amounts]
    if "program_code" not in sheet.columns or any(c not in sheet.columns for c in columns):
        return {}
    found: dict[str, Lines] = {}
    for place, line in rows:
        code = sheet.at(line, "program_code")
        if not code:
            raise unusable("OR-B051", sheet.capture, expected="the code of a programme in every line", found=line, where=f"line {place}")
        found.setdefault(code, []).append((place, line))
    result: dict[str, Lines] = {}
    for code, its in found.items():
        several = len({tuple(sheet.at(line, c) for c in columns) for _, line in its}) > 1
        for place, line in its:
            key = sheet.at(line, "program_code_ext") or code if several else code
            result.setdefault(key, []).append((place, line))
    return result


def _one(sheet: Sheet, rows: Lines, column: str) -> Decimal:
    """The one amount that all lines carry in `column`."""
    try:
        found = {number(sheet.at(line, column)) for _, line in rows}
    except ValueError as error:
        raise unusable("OR-B051", sheet.capture, expected="thousand AMD in every line of a body", found=error, where=column) from error
    if len(found) != 1:
        raise unusable("OR-B051", sheet.capture, expected=f"one {column}", found=sorted(found), where=f"line {rows[0][0]}")
    (amount,) = found
    return amount


def _sum(sheet: Sheet, rows: Lines, column: str, total: Decimal) -> Decimal:
    """`total`, when the lines add up to it."""
    try:
        parts = [number(sheet.at(line, column) or "0") for _, line in rows]
    except ValueError as error:
        raise unusable("OR-B051", sheet.capture, expected="thousand AMD in every line of a body", found=error, where=column) from error
    _compare(sheet, sum(parts, Decimal(0)), total, len(parts), "subprogrammes", column)
    return total


def _compare(sheet: Sheet, found: Decimal, total: Decimal, parts: int, what: str, column: str) -> None:
    if abs(found - total) > TOLERANCE * (parts + 1):
        raise unusable("OR-B052", sheet.capture, expected=f"{what} that add up to {total}", found=f"{found}", where=column)


def _row(sheet: Sheet, first: tuple[int, list[str]], amount: Amount, column: str, thousands: Decimal, **other: str | None) -> Row:
    value = scaled(thousands, THOUSAND)
    if not fits(value):
        raise unusable("OR-B051", sheet.capture, expected="an amount of at most 20 digits", found=value)
    place, line = first
    return {
        "country": "ARM", "country_as_published": sheet.at(line, BODY), "period_start": amount.start, "period_end": amount.end, "period_label": amount.label,
        "year_basis": "fiscal", "measure": "expenditure", "stage": amount.stage, "value": value, "unit": "currency", "currency": "AMD",
        "price_basis": "current", "price_year": 0, "flag": None, "note": None, "origin_group": "Ministry of Finance of Armenia",
        "cell": f"{place}:{sheet.columns[column] + 1}",
    } | other  # fmt: skip
