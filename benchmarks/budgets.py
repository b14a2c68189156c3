"""Are official values read exactly? Every cell of a truth table against the tables that `read_files` makes of a folder.

    python -m benchmarks.budgets --files FOLDER --truth truth.csv --out R.json

Files are found and told apart by their content; the truth is read only afterwards. Here: that discovery and the mapping
of the truth's names onto the columns of the budgets table. Not here: any reading of official files (onrecord.budgets).
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from onrecord.budgets import BudgetResult, azerbaijan, central_banks, read_files
from onrecord.ids import sha256_hex
from onrecord.records import FileCapture

#: The instant that stands for the capture of benchmark files: fixed, because nothing here depends on it.
CAPTURED = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
TOLERANCE = Decimal("1e-12")
#: Publishers' names for what the budgets table calls otherwise.
SIPRI_MEASURES = {
    "lcu_financial_year": ("expenditure", "current", "fiscal"),
    "lcu_calendar_year": ("expenditure", "current", "calendar"),
    "usd_current": ("expenditure", "current", "calendar"),
    "usd_current_per_capita": ("per_capita", "current", "calendar"),
    "share_of_gdp": ("share_of_gdp", "none", "calendar"),
    "share_of_govt_spending": ("share_of_government", "none", None),
}
ASSISTANCE = {
    "Obligations": ("obligations", "actual"),
    "Disbursements": ("disbursements", "actual"),
    "Appropriated and Planned": ("appropriations", "law"),
    "President's Budget Requests": ("requests", "draft"),
    "Initial Allocations": ("allocations", "revised"),
}
STAGES = {
    "published series": "published_series",
    "law": "law",
    "draft": "draft",
    "revised plan": "revised",
    "actual": "actual",
    "actual (9 months)": "executed_to_date",
}
FLAGS = {
    "": None,
    "estimate": "estimate",
    "uncertain": "uncertain",
    "unavailable": "unavailable",
    "not_exist": "not_applicable",
    "highly uncertain": "uncertain",
    "highly_uncertain": "uncertain",
    "secondary": "secondary",
}
FACTORS = {
    "units": 1,
    "units (current)": 1,
    "units (constant)": 1,
    "USD": 1,
    "USD million": 10**6,
    "million": 10**6,
    "fraction": 1,
    "percent": 1,
}
Key = tuple[object, ...]


def kind_of(path: Path) -> str | None:
    """The format of a file, from its bytes; None for files that hold no budget table (notes, requests, metadata)."""
    data = path.read_bytes()
    head = data[:4000]
    if data[:2] == b"PK":
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if "xl/workbook.xml" not in names:
                return "ecb_zip" if any(n.endswith(".csv") for n in names) else None
            text = b"".join(archive.read(n) for n in names if n == "xl/sharedStrings.xml" or n.startswith("xl/worksheets/sheet"))
        text = re.sub(rb"<[^>]*>", b"", text)  # rich text may cut a title into runs
        return "sipri_xlsx" if b"Military expenditure by country" in text else "nato_xlsx" if b"Defence expenditure" in text else None
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"<", b"[", b"{")) and path.suffix != ".csv":
        return None
    if b"ExchangeRatesByDateRangeByISOResponse" in head or b"ExchangeRatesLatestResult" in head or b"ExchangeRatesByDateResult" in head:
        return "cba_xml"
    if b"<ValCurs" in head:
        return "cbar_xml" if b"ValType" in head else "cbr_xml"
    if path.suffix == ".json":
        return "nbg_json" if b'"currencies"' in head else "worldbank_json" if b"indicator" in head or b'"message"' in head else None
    if path.suffix == ".csv":
        first = head.removeprefix(b"\xef\xbb\xbf")
        for mark, kind in ((b"Date,", "ecb_csv"), (b"state_body", "armenia_csv")):
            if first.startswith(mark):
                return kind
        if b"World Development Indicators" in first[:200]:
            return "worldbank_csv"
        return "foreignassistance_csv" if re.search(rb"transaction[_ ]type", first, re.IGNORECASE) else None
    return None


def vintage_of(kind: str, name: str) -> str | None:
    """The vintage that a source list would state, from the publisher's file name."""
    if kind == "sipri_xlsx":
        found = re.search(r"(\d{4}-\d{4}(?:_[A-Za-z]?\d+(?:\.\d+)*)?)", name)
        return found[1] if found else None
    if kind == "nato_xlsx":
        found = re.match(r"(\d\d)(\d\d)(\d\d)-", name)
        return f"20{found[1]}-{found[2]}-{found[3]}" if found else None
    if kind == "foreignassistance_csv":
        found = re.search(r"(20\d\d(?:-\d\d)?)", name)
        return found[1] if found else name.partition(".")[0]
    return name.partition(".")[0] if kind == "armenia_csv" else None


def discover(folder: Path) -> tuple[list[FileCapture], dict[str, Callable[[], bytes]], list[str]]:
    """Captures of every file of a known kind below `folder` (and of the curated files of the library), and what was skipped."""
    captures, payloads, skipped = [], {}, []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        kind = kind_of(path)
        if kind is None:
            skipped.append(path.relative_to(folder).as_posix())
            continue
        data = path.read_bytes()
        captures.append(_capture(kind, path.relative_to(folder).as_posix(), data, vintage_of(kind, path.name)))
        payloads[captures[-1].sha256] = path.read_bytes
    curated = {
        ("azerbaijan_yaml", "onrecord/budgets/azerbaijan.yaml"): azerbaijan.packaged(),
        ("rates_csv", "onrecord/budgets/dram_rates.csv"): central_banks.packaged(),
    }
    for (kind, name), data in curated.items():
        captures.append(_capture(kind, name, data, None))
        payloads[captures[-1].sha256] = partial(bytes, data)
    return captures, payloads, skipped


def _capture(kind: str, name: str, data: bytes, vintage: str | None) -> FileCapture:
    return FileCapture(
        source=kind, format=kind, publisher=kind, url=name, sha256=sha256_hex(data), size=len(data), media_type=None,
        archive_path=name, captured_at=CAPTURED, licence="see the publisher", vintage=vintage,
    )  # fmt: skip


def index(result: BudgetResult) -> dict[Key, dict[str, Any]]:
    """Our rows by what the truth can name: source, vintage, country, year, measure, scope, stage, currency, prices, basis."""
    rows: dict[Key, dict[str, Any]] = {}
    for row in result.budgets.to_pylist():
        year = re.search(r"\d{4}", row["period_label"])
        for basis in (row["year_basis"], None):
            key = (
                row["source"], row["vintage"], row["country"], int(year[0]) if year else 0, row["measure"], row["scope"], row["stage"],
                row["currency"], row["price_basis"], row["price_year"] if row["price_basis"] == "constant" and row["scope"] != "assistance_total" else 0, basis,
            )  # fmt: skip
            rows.setdefault(key, row)
    return rows


def key_of(cell: dict[str, str]) -> tuple[list[Key], int]:
    """The keys under which our row of a truth cell may stand (one, but for statements without a vintage), and the factor to whole units."""
    source, measure, unit = cell["source"], cell["measure"], cell["unit"]
    year, country, currency = int(cell["fiscal_year"]), cell["country"], cell["currency"]
    factor = FACTORS[unit]
    if source.startswith("SIPRI"):
        vintage = cell["vintage"].partition(" (")[0]
        constant = re.fullmatch(r"usd_constant_(\d{4})", measure)
        name, basis, years = ("expenditure", "constant", "calendar") if constant else SIPRI_MEASURES[measure]
        return [
            (
                "sipri_xlsx",
                vintage,
                country,
                year,
                name,
                "military",
                "published_series",
                currency,
                basis,
                int(constant[1]) if constant else 0,
                years,
            )
        ], factor
    if source.startswith("World Bank"):
        kind = "worldbank_csv" if "CSV" in source else "worldbank_json"
        name, basis = ("expenditure", "current") if measure == "MS.MIL.XPND.CD" else ("share_of_gdp", "none")
        day = re.fullmatch(r"(\d+)/(\d+)/(\d{4})", cell["vintage"])
        vintage = f"{day[3]}-{int(day[1]):02}-{int(day[2]):02}" if day else cell["vintage"]
        return [(kind, vintage, country, year, name, "military", "published_series", currency, basis, 0, "calendar")], factor
    if source.startswith("NATO"):
        constant = re.search(r"const(\d{4})", measure)
        basis, base = ("constant", int(constant[1])) if constant else ("current", 0)
        return [
            (
                "nato_xlsx",
                cell["vintage"],
                country,
                year,
                "expenditure",
                "defence_nato_definition",
                "published_series",
                currency,
                basis,
                base,
                "calendar",
            )
        ], factor
    if source.startswith("ForeignAssistance"):
        name, stage = ASSISTANCE[cell["stage"]]
        basis = "constant" if "constant" in unit else "current"
        return [
            ("foreignassistance_csv", cell["vintage"], country, year, name, "assistance_total", stage, currency, basis, 0, "fiscal")
        ], factor
    stage = STAGES[cell["stage"]]
    if source.startswith("Armenia"):
        return [
            ("armenia_csv", cell["vintage"], country, year, "expenditure", "defence_ministry", stage, currency, "current", 0, "fiscal")
        ], factor
    scope = "defence_and_national_security" if country == "AZE" else "defence_ministry"
    return [("azerbaijan_yaml", None, country, year, "expenditure", scope, stage, currency, "current", 0, "fiscal")], factor


def compare(cell: dict[str, str], rows: dict[Key, dict[str, Any]], result: BudgetResult, fx: dict[tuple[str, int], Decimal]) -> str | None:
    """None when a cell is equal, else why it is not."""
    text = cell["value"]
    wrapped = re.fullmatch(r"np\.float64\((.+)\)", text)
    expected = Decimal(wrapped[1] if wrapped else text) if text else None
    if cell["measure"].startswith("fx_"):
        found = fx.get((cell["measure"], int(cell["fiscal_year"])))
        if found is None:
            return "no daily rates of this whole year in the folder"
        places = abs(int(expected.as_tuple().exponent)) if expected is not None else 0
        return None if expected is not None and round(found, places) == expected else f"rate {found}"
    try:
        keys, factor = key_of(cell)
    except (KeyError, ValueError) as error:
        return f"the truth names something this benchmark does not know: {error}"
    candidates = [rows[k] for k in keys if k in rows]
    if keys[0][1] is None:
        candidates = [r for k, r in rows.items() if (k[0], *k[2:]) == (keys[0][0], *keys[0][2:])]
        candidates = [r for r in candidates if r["value"] == expected] or candidates
    if not candidates:
        return "no such row"
    row = candidates[0]
    value = row["value"]
    if (value is None) != (expected is None):
        return f"value {value}, expected {expected}"
    if expected is not None and abs(value - expected * factor) > TOLERANCE * abs(expected * factor):
        return f"value {value}, expected {expected * factor}"
    flag = row["flag"]
    if flag != FLAGS.get(cell["flag"], cell["flag"]) and not (expected is None and cell["flag"] == "" and flag == "unavailable"):
        return f"flag {flag}, expected {cell['flag']!r}"
    return None


def yearly_rates(result: BudgetResult) -> dict[tuple[str, int], Decimal]:
    """Per year of USD/AMD: the mean of published days, the mean of calendar days (each day the last bulletin), the last rate."""
    daily: dict[int, dict[dt.date, Decimal]] = {}
    found: dict[tuple[str, int], Decimal] = {}
    for row in result.exchange_rates.to_pylist():
        if (row["base_currency"], row["quote_currency"]) != ("USD", "AMD") or row["source"] not in ("cba_xml", "rates_csv"):
            continue
        year = row["period_start"].year
        if row["kind"] == "mean_of_days":
            found["fx_avg_published_days", year] = row["rate"]
        else:
            daily.setdefault(year, {})[row["period_start"]] = row["rate"]
    for year, days in daily.items():
        last = max(days)
        if last >= dt.date(year, 12, 25):
            found["fx_last_of_year", year] = days[last]
        if ("fx_avg_published_days", year) in found:
            before = daily.get(year - 1, {})
            rate, total, count = (before[max(before)] if before else days[min(days)]), Decimal(0), 0
            for offset in range((dt.date(year + 1, 1, 1) - dt.date(year, 1, 1)).days):
                rate = days.get(dt.date(year, 1, 1) + dt.timedelta(offset), rate)
                total, count = total + rate, count + 1
            found["fx_avg_calendar_days_ffill", year] = total / count
    return found


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.budgets", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--files", type=Path, required=True, help="folder with official files")
    parser.add_argument("--truth", type=Path, required=True, help="CSV of expected cells")
    parser.add_argument("--out", type=Path, required=True, help="JSON report")
    options = parser.parse_args(arguments)
    captures, payloads, skipped = discover(options.files)
    skipped = [name for name in skipped if not name.endswith(".source.txt") and name != options.truth.name]
    started, worked = time.perf_counter(), time.process_time()
    result = read_files(captures, lambda c: payloads[c.sha256]())
    seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - worked
    rows, fx = index(result), yearly_rates(result)
    with options.truth.open(encoding="utf-8-sig", newline="") as stream:
        cells = list(csv.DictReader(stream))
    differing = []
    by_source: dict[str, Counter[str]] = {}
    for line, cell in enumerate(cells, 2):
        reason = compare(cell, rows, result, fx)
        counts = by_source.setdefault(
            "press reports" if cell["source"].startswith("PRESS") else cell["source"], Counter(expected=0, equal=0, differing=0)
        )
        counts.update(expected=1, **{"equal" if reason is None else "differing": 1})
        if reason is not None:
            differing.append(
                {"line": line, "reason": reason}
                | {k: cell[k] for k in ("source", "vintage", "country", "fiscal_year", "measure", "value", "flag", "stage")}
            )
    report = {
        "expected": len(cells), "equal": len(cells) - len(differing), "differing": differing, "by_source": {k: dict(v) for k, v in sorted(by_source.items())},
        "seconds": round(seconds, 2), "cpu_seconds": round(cpu_seconds, 2), "files": len(captures), "unreadable": sorted({r["url"] for r in result.budget_files.to_pylist() if not r["is_readable"]}),
        "skipped": skipped, "budgets": result.budgets.num_rows, "exchange_rates": result.exchange_rates.num_rows, "rejects": len(result.rejects),
    }  # fmt: skip
    options.out.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{report['equal']} of {report['expected']} cells equal; {len(captures)} files read in {seconds:.1f} s; {len(differing)} differ")
    for entry in differing[:10]:
        print(f"  line {entry['line']}: {entry['country']} {entry['fiscal_year']} {entry['measure']}: {entry['reason']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
