"""Curated official figures with stage, date and citation (`azerbaijan.toml` and files of the same form).

Here: the schema of such a file and its consistency check: where dollars and a rate stand beside the amount, amount
divided by rate must agree with the dollars within the digits stated, else the row says that it does not.
Not here: the figures themselves (the TOML file), and anything read from news articles by the extractors.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from decimal import Decimal
from importlib import resources
from typing import Any

from onrecord.budgets.common import EXACT, ParsedFile, Row, calendar_year, fits, number, text_of, unusable
from onrecord.budgets.countries import known_code
from onrecord.records import FileCapture
from onrecord.tables import table

REQUIRED = {
    "country": str,
    "name": str,
    "year": int,
    "scope": str,
    "stage": str,
    "amount": str,
    "currency": str,
    "vintage": str,
    "published_on": dt.date,
    "citation": str,
}
OPTIONAL = {"quoted_usd": str, "rate": str, "note": str}


def packaged() -> bytes:
    """The curated file that comes with the library."""
    return resources.files("onrecord.budgets").joinpath("azerbaijan.toml").read_bytes()


def parse(data: bytes, capture: FileCapture) -> ParsedFile:
    """Rows flagged `secondary`. Raises OnRecordError OR-B001, OR-B060 (no TOML) or OR-B061 (an entry breaks the schema)."""
    try:
        document = tomllib.loads(text_of(data, capture))
    except tomllib.TOMLDecodeError as error:
        raise unusable("OR-B060", capture, expected="a TOML file", found=error, action="Correct the file.") from error
    entries = document.get("figure")
    if not isinstance(entries, list) or not entries:
        raise unusable("OR-B061", capture, expected="entries [[figure]]", found=sorted(document))
    return ParsedFile(budgets=[_row(entry, i, capture) for i, entry in enumerate(entries)])


def _row(entry: dict[str, Any], index: int, capture: FileCapture) -> Row:
    where = f"figure/{index}"

    def broken(expected: str, found: object) -> Exception:
        return unusable("OR-B061", capture, expected=expected, found=found, where=where, action="Correct the entry.")

    for name, kind in REQUIRED.items():
        if not isinstance(entry.get(name), kind):
            raise broken(f"{name} ({kind.__name__})", entry.get(name))
    unknown = entry.keys() - REQUIRED.keys() - OPTIONAL.keys()
    if unknown or any(not isinstance(entry[n], k) for n, k in OPTIONAL.items() if n in entry):
        raise broken(f"only {', '.join([*REQUIRED, *OPTIONAL])}", sorted(unknown) or entry)
    columns = table("budgets").by_name
    for name in ("scope", "stage"):
        if entry[name] not in columns[name].values:
            raise broken(f"{name} in {columns[name].values}", entry[name])
    if known_code(entry["country"]) is None or len(entry["currency"]) != 3 or not 1990 <= entry["year"] <= 2100:
        raise broken("a country code, a currency code and a year", (entry["country"], entry["currency"], entry["year"]))
    try:
        amount = number(entry["amount"])
        dollars = number(entry["quoted_usd"]) if "quoted_usd" in entry else None
        rate = number(entry["rate"]) if "rate" in entry else None
    except ValueError as error:
        raise broken("amounts as decimal numbers", error) from error
    if amount <= 0 or not fits(amount) or (rate is not None and rate <= 0):
        raise broken("positive amounts", (amount, rate))
    notes = [entry["citation"], entry.get("note", ""), _consistency(amount, dollars, rate)]
    start, end = calendar_year(entry["year"])
    return {
        "country": entry["country"], "country_as_published": entry["name"], "period_start": start, "period_end": end,
        "period_label": str(entry["year"]), "year_basis": "fiscal", "measure": "expenditure", "scope": entry["scope"], "stage": entry["stage"],
        "value": amount, "unit": "currency", "currency": entry["currency"], "price_basis": "current", "price_year": 0, "flag": "secondary",
        "note": " | ".join(n for n in notes if n), "origin_group": f"Ministry of Finance of {'Azerbaijan' if entry['country'] == 'AZE' else 'Armenia' if entry['country'] == 'ARM' else entry['country']}",
        "vintage": entry["vintage"], "published_on": entry["published_on"], "cell": f"{where}/amount",
    }  # fmt: skip


def half_unit(value: Decimal) -> Decimal:
    """Half a unit of the last digit that `value` is written with (8.4E+9: 50,000,000)."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def _consistency(amount: Decimal, dollars: Decimal | None, rate: Decimal | None) -> str:
    """Empty when the dollars agree with amount / rate within the stated digits (or are not given), else what disagrees."""
    if dollars is None or rate is None:
        return ""
    low, high = (EXACT.divide(amount + sign * half_unit(amount), rate) for sign in (-1, 1))
    if low <= dollars + half_unit(dollars) and high >= dollars - half_unit(dollars):
        return ""
    implied = EXACT.divide(amount, rate).quantize(Decimal(1))
    return f"INCONSISTENT: {amount:f} at {rate} is {implied:f} USD, but {dollars:f} USD was stated"
