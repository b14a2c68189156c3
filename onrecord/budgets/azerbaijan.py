"""Curated official figures with stage, date and citation (`azerbaijan.yaml` and files of the same form).

Here: the schema of such a file and its consistency check: where dollars and a rate stand beside the amount, amount
divided by rate must agree with the dollars within the digits stated, else the row says that it does not.
Not here: the figures themselves (the YAML file), and anything read from news articles by the extractors.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from decimal import Decimal
from importlib import resources
from typing import Any

import yaml

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
#: What the loader raises beside its own errors: for days that do not exist, tags that their value does not fit, endless nesting.
BROKEN_YAML = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)
OPTIONAL = {"quoted_usd": str, "rate": str, "note": str}


def packaged() -> bytes:
    """The curated file that comes with the library."""
    return resources.files("onrecord.budgets").joinpath("azerbaijan.yaml").read_bytes()


def parse(data: bytes, capture: FileCapture) -> ParsedFile:
    """Rows flagged `secondary`. Raises OnRecordError OR-B001, OR-B060 (no YAML) or OR-B061 (an entry breaks the schema)."""
    try:
        document = yaml.load(text_of(data, capture), Loader=_Plain)
    except BROKEN_YAML as error:
        raise unusable("OR-B060", capture, expected="a YAML file", found=error, action="Correct the file.") from error
    return _figures(document, "figures", capture)


def parse_toml(data: bytes, capture: FileCapture) -> ParsedFile:
    """The same figures as entries [[figure]] of a TOML file, as archives of earlier versions hold them. Raises as `parse` does."""
    try:
        document = tomllib.loads(text_of(data, capture))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise unusable("OR-B060", capture, expected="a TOML file", found=error, action="Correct the file.") from error
    return _figures(document, "figure", capture)


class _Plain(yaml.SafeLoader):  # type: ignore[misc]
    """YAML of plain values: a key that stands twice and a reference to another place are errors, never a silent choice."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(
                None, None, "a reference (*name), where each figure stands for itself", self.peek_event().start_mark
            )
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        for place, key in enumerate(keys):
            if key in keys[:place]:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key} stands twice", node.value[place][0].start_mark)
        return dict(super().construct_mapping(node, deep))


def _figures(document: Any, key: str, capture: FileCapture) -> ParsedFile:
    entries = document.get(key) if isinstance(document, dict) else None
    if not isinstance(entries, list) or not entries or len(document) > 1:
        found = sorted(map(str, document)) if isinstance(document, dict) else type(document).__name__
        raise unusable("OR-B061", capture, expected=f"a list of entries under {key}, and nothing else", found=found)
    return ParsedFile(budgets=[_row(entry, i, capture) for i, entry in enumerate(entries)])


def _row(entry: Any, index: int, capture: FileCapture) -> Row:
    where = f"figure/{index}"

    def broken(expected: str, found: object) -> Exception:
        return unusable("OR-B061", capture, expected=expected, found=found, where=where, action="Correct the entry.")

    if not isinstance(entry, dict):
        raise broken("an entry with names and values", entry)
    for name, kind in REQUIRED.items():
        if not isinstance(entry.get(name), kind) or isinstance(entry[name], dt.datetime):
            raise broken(f"{name} ({kind.__name__})", entry.get(name))
        if not str(entry[name]).strip():
            raise broken(f"{name}, not empty", entry[name])
    unknown = entry.keys() - REQUIRED.keys() - OPTIONAL.keys()
    if unknown or any(not isinstance(entry[n], k) for n, k in OPTIONAL.items() if n in entry):
        raise broken(f"only {', '.join([*REQUIRED, *OPTIONAL])}, numbers in quotation marks", sorted(map(str, unknown)) or entry)
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
    if amount <= 0 or not fits(amount) or any(n is not None and n <= 0 for n in (rate, dollars)):
        raise broken("positive amounts", (amount, rate, dollars))
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
