"""The country_names table: what a country is called, by whom, in which language and when.

Four kinds of names: those in force by date (`country_names.toml`), the spellings found in the publishers' files with the
vintages that carry them, the spellings that are read as the country (`countries.toml`), and the names of the CLDR in the
languages of the articles. Here: that table. Not here: the look-up of a name while a file is read (countries.py).
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib import metadata, resources

import pyarrow as pa
from babel import Locale

from onrecord.budgets.common import Row
from onrecord.budgets.countries import country_code
from onrecord.budgets.known import known_on, source_family
from onrecord.tables import table

#: Languages of the articles, and those in which the countries concerned are written about.
LANGUAGES = ("az", "en", "fr", "hy", "ka", "ru", "tr")


def country_names(budgets: pa.Table, budget_files: pa.Table) -> pa.Table:
    """The country_names table of these official series.

    A publisher's spelling holds from the day its first vintage was known to the day before the first later vintage that
    has the country under another name only. `budget_files` gives the publishers' names.
    """
    rows = [*_in_force(), *_accepted(), *_cldr(), *_published(budgets, budget_files)]
    unique = {tuple(row[k] for k in table("country_names").key): row for row in rows}
    return table("country_names").from_rows(unique.values())


def _packaged(name: str) -> dict[str, object]:
    return tomllib.loads(resources.files("onrecord.budgets").joinpath(name).read_text("utf-8"))


def _in_force() -> Iterator[Row]:
    entries = _packaged("country_names.toml")["name"]
    for entry in entries if isinstance(entries, list) else []:
        yield {
            "country": entry["country"], "name": entry["name"], "language": entry["language"], "kind": "official", "source": "name in force",
            "valid_from": entry.get("from"), "valid_to": entry.get("to"), "reference": entry["reference"],
        }  # fmt: skip


def _accepted() -> Iterator[Row]:
    entries = _packaged("countries.toml")["country"]
    for code, entry in entries.items() if isinstance(entries, dict) else []:
        for name in entry["names"]:
            yield {"country": code, "name": name, "language": "en", "kind": "accepted", "source": "On Record", "reference": "onrecord/budgets/countries.toml"}  # fmt: skip


def _cldr() -> Iterator[Row]:
    entries = _packaged("countries.toml")["country"]
    version = metadata.version("babel")
    for language in LANGUAGES:
        territories = Locale(language).territories
        for code, entry in entries.items() if isinstance(entries, dict) else []:
            name = None if entry.get("former") else territories.get(entry["alpha2"])
            if name:
                yield {"country": code, "name": name, "language": language, "kind": "cldr", "source": "Unicode CLDR", "reference": f"CLDR territory {entry['alpha2']}, through babel {version}"}  # fmt: skip


def _published(budgets: pa.Table, budget_files: pa.Table) -> Iterator[Row]:
    publishers = dict(zip(budget_files["file_id"].to_pylist(), budget_files["publisher"].to_pylist(), strict=True))
    #: (publisher, family, country) -> vintage -> name -> (day known, first cell)
    found: dict[tuple[str, str, str], dict[tuple[dt.date, str], dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    columns = ["country", "country_as_published", "source", "vintage", "published_on", "captured_at", "file_id", "cell"]
    for row in budgets.select(columns).to_pylist():
        name = row["country_as_published"]
        if country_code(name) != row["country"]:
            continue  # a code, or the name of a ministry, is no country's name
        who = (publishers.get(row["file_id"], row["source"]), source_family(row["source"]), row["country"])
        cells = found[who][known_on(row), row["vintage"]]
        cells[name] = min(cells.get(name, row["cell"]), row["cell"])
    result: dict[tuple[str, str, str], Row] = {}
    for (publisher, _, country), vintages in sorted(found.items()):
        ordered = sorted(vintages.items())
        for name in sorted({n for _, cells in ordered for n in cells}):
            having = [place for place, (_, cells) in enumerate(ordered) if name in cells]
            (since, vintage), cells = ordered[having[0]]
            after = ordered[having[-1] + 1 :]
            until = after[0][0][0] - dt.timedelta(days=1) if after and after[0][0][0] > ordered[having[-1]][0][0] else None
            made = {
                "country": country, "name": name, "language": "en", "kind": "published", "source": publisher, "valid_from": since, "valid_to": until,
                "reference": f"vintage {vintage}, {cells[name]}",
            }  # fmt: skip
            other = result.get((publisher, country, name))
            if other is not None:  # another series of the same publisher: from the earlier first day to the later last one
                first = min((other, made), key=lambda r: r["valid_from"])
                last = None if other["valid_to"] is None or until is None else max(other["valid_to"], until)
                made = first | {"valid_to": last}
            result[publisher, country, name] = made
    yield from result.values()
