"""May a new file follow the last good one? Each file of a source against the one before it, per country and year.

A file that lost what its predecessor had (a country, years, a whole series), or in which values jumped by a factor that
only a changed unit explains, is kept out as a whole: its rows do not reach the tables, the last good vintage stays
current, and numbered rejects say which countries and years are concerned. Here: that judgement. Not here: single values
that changed (revisions.py) and files that their parser refuses.

So is a file with a sign in place of a number that nobody has explained (the first file of a source is taken without that
cell), and one in which a daily rate is a multiple of the last bulletin's.

A publisher may take a value back by its own mark for missing data: that is a revision, not a loss, unless a whole year
of a series or most of it is gone. A file that was looked at and found right is named in `accepted_files.toml`.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib import resources

from onrecord.budgets.common import ParsedFile, Row
from onrecord.budgets.known import source_family
from onrecord.errors import Reject
from onrecord.records import FileCapture

#: A change beyond this factor between two vintages of one value is a jump (a changed unit is a factor of a thousand).
JUMP = Decimal(10)
#: A series of which more than this share is marked missing where the last file had values has lost them.
MOST = 0.5
#: Money that is obligated and taken back begins and ends at any size.
FLOWS = frozenset({"obligations", "disbursements", "appropriations", "requests", "allocations"})
#: A rate beyond this factor of the last bulletin's is one for another number of units.
RATE_JUMP = Decimal(3)
#: A bulletin older than this many days says nothing about today's rate.
RATE_AGE = 14
#: Rejects of a parser that keep a successor out: a sign in place of a number that means nobody knows what.
UNEXPLAINED = "OR-B017"
#: At most so many rejects of one kind for one file: a file that is wrong everywhere needs no line for each country.
LISTED = 20

Series = tuple[str, str, str, str, str]
Place = tuple[str, int]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A file that was read. `known_on`: publication as the file or the source list states it, else capture."""

    capture: FileCapture
    parsed: ParsedFile
    known_on: dt.date


@lru_cache(maxsize=1)
def accepted_files() -> frozenset[str]:
    """SHA-256 of the files that a person looked at and took as they are."""
    data = tomllib.loads(resources.files("onrecord.budgets").joinpath("accepted_files.toml").read_text("utf-8"))
    return frozenset(entry["sha256"] for entry in data.get("file", []))


def kept_out(readings: Iterable[Reading], accepted: frozenset[str] | None = None) -> dict[tuple[str, str], list[Reject]]:
    """Source and SHA-256 of each file that may not follow its predecessor -> the reasons.

    Files are taken in the order in which they became known. The predecessor is the last good file of the same family of
    sources that has a country and year of the same series in common, first of all one from the same address. Files that
    became known on one day from different addresses are parts of one vintage, not successors. The result does not depend
    on the order of `readings`.
    """
    accepted = accepted_files() if accepted is None else accepted
    good: dict[str, list[tuple[Reading, dict[Series, dict[Place, list[Row]]]]]] = defaultdict(list)
    rates: dict[tuple[str, str, str], tuple[dt.date, Decimal]] = {}
    result: dict[tuple[str, str], list[Reject]] = {}
    for reading in sorted(readings, key=_order):
        capture, values = reading.capture, _series(reading.parsed.budgets)
        if reading.parsed.rates and capture.sha256 not in accepted:
            problems = _rate_jumps(reading, rates)
            if problems:
                result[capture.source, capture.sha256] = problems
                continue
        _remember(reading, rates)
        if not values:
            continue
        family = good[source_family(capture.source)]
        before = _predecessor(reading, values, family)
        problems = []
        if before is not None and capture.sha256 not in accepted:
            problems = [*_unexplained(reading), *compare(before[1], values, reading, before[0])]
        if problems:
            result[capture.source, capture.sha256] = problems
        else:
            family.append((reading, values))
    return result


def _unexplained(reading: Reading) -> list[Reject]:
    found = [r for r in reading.parsed.rejects if r.code == UNEXPLAINED]
    return (
        [_kept(reading, "OR-B092", "numbers and known signs", f"{len(found)} other signs; {found[0].found}", found[0].location)]
        if found
        else []
    )


def _rate_jumps(reading: Reading, last: Mapping[tuple[str, str, str], tuple[dt.date, Decimal]]) -> list[Reject]:
    """Daily rates that are a multiple of the last bulletin's of the same source (OR-B093)."""
    found = []
    family = source_family(reading.capture.source)
    for row in reading.parsed.rates:
        day, before = last.get((family, row["base_currency"], row["quote_currency"]), (None, None))
        if row["kind"] != "daily" or day is None or before is None or abs((row["period_start"] - day).days) > RATE_AGE:
            continue
        if not 1 / RATE_JUMP <= row["rate"] / before <= RATE_JUMP:
            pair = f"{row['base_currency']}/{row['quote_currency']} on {row['period_start']}"
            found.append(_kept(reading, "OR-B093", f"within a factor of {RATE_JUMP} of {before.normalize():f} on {day}", f"{row['rate'].normalize():f}", f"{pair}: {row['cell']}"))  # fmt: skip
    return _shortened(found)


def _remember(reading: Reading, last: dict[tuple[str, str, str], tuple[dt.date, Decimal]]) -> None:
    family = source_family(reading.capture.source)
    for row in reading.parsed.rates:
        key = (family, row["base_currency"], row["quote_currency"])
        if row["kind"] == "daily" and row["rate"] > 0 and (key not in last or row["period_start"] >= last[key][0]):
            last[key] = (row["period_start"], row["rate"])


def _kept(reading: Reading, code: str, expected: str, found: str, location: str) -> Reject:
    return Reject(
        stage="budget_files", source=reading.capture.source, subject=reading.capture.url, code=code, expected=expected, found=found, location=location,
        action="The file is kept out and the last good one stays. Look at both; a file that is right is named in onrecord/budgets/accepted_files.toml.",
    )  # fmt: skip


def _order(reading: Reading) -> tuple[dt.date, dt.datetime, str, str, str]:
    c = reading.capture
    return reading.known_on, c.captured_at, c.vintage or "", c.source, c.sha256


def _series(rows: Iterable[Row]) -> dict[Series, dict[Place, list[Row]]]:
    """Series -> (country, year) -> rows (one, but for a curated file). Constant prices move their base and part-year
    execution is replaced by the next report, so that neither is a series that has to go on."""
    found: dict[Series, dict[Place, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row["price_basis"] == "constant" or row["stage"] == "executed_to_date":
            continue
        money = "" if row["unit"] != "currency" else "in US dollars" if row["currency"] == "USD" else "in local currency"
        basis = row["year_basis"] if row["unit"] == "currency" else ""  # SIPRI called one share first fiscal, then calendar
        year = re.search(r"\d{4}", row["period_label"])
        series = (row["measure"], row["scope"], row["stage"], money, basis)
        found[series][row["country"] or row["region"], int(year[0]) if year else row["period_start"].year].append(row)
    return found


def _predecessor(
    reading: Reading, values: Mapping[Series, Mapping[Place, object]], family: Sequence[tuple[Reading, dict[Series, dict[Place, list[Row]]]]]
) -> tuple[Reading, dict[Series, dict[Place, list[Row]]]] | None:  # fmt: skip
    found = None
    for before, earlier in reversed(family):
        same_address = before.capture.url == reading.capture.url
        if not same_address and before.known_on == reading.known_on:
            continue
        if any(places.keys() & values.get(series, {}).keys() for series, places in earlier.items()):
            if same_address:
                return before, earlier
            found = found or (before, earlier)
    return found


def compare(
    older: Mapping[Series, Mapping[Place, Sequence[Row]]], newer: Mapping[Series, Mapping[Place, Sequence[Row]]], reading: Reading, before: Reading
) -> list[Reject]:  # fmt: skip
    """What a file lost (OR-B090) and where it jumped (OR-B091) beside its predecessor, by series and country; none when it may follow."""
    lost: list[Reject] = []
    jumps: list[Reject] = []

    def note(code: str, series: Series, country: str, years: Iterable[int], expected: str, found: str) -> Reject:
        named = " ".join(w.replace("_", " ") for w in series if w)
        return _kept(reading, code, expected, found, f"{country} {named}: {_spans(years)}")

    last = f"as in the file of {before.known_on.isoformat()} ({before.capture.sha256[:12]})"
    for series, places in sorted(older.items()):
        after = newer.get(series, {})
        had = {place for place, rows in places.items() if any(r["value"] is not None for r in rows)}
        moved = _moved_window(places, after)
        gone: dict[str, list[int]] = defaultdict(list)
        for country, year in sorted(p for p in had if p not in after and p[1] not in moved):
            gone[country].append(year)
        for country, years in gone.items():
            lost.append(note("OR-B090", series, country, years, f"values {last}", f"no row for {len(years)} of {sum(c == country for c, _ in had)} years"))  # fmt: skip
        lost += [
            note("OR-B090", series, "every country", years, f"values {last}", "marks for missing data only") for years in (_emptied(had, after),) if years
        ]  # fmt: skip
        jumped: dict[str, dict[int, str]] = defaultdict(dict)
        for country, year in sorted(had & after.keys()):
            pair = _jump(places[country, year], after[country, year]) if series[0] not in FLOWS else None
            if pair is not None:
                jumped[country][year] = f"{pair[1].normalize():f} after {pair[0].normalize():f}"
        for country, cells in jumped.items():
            jumps.append(note("OR-B091", series, country, cells, f"within a factor of {JUMP}, {last}", f"{len(cells)} jumps; {cells[min(cells)]}"))  # fmt: skip
    return [*_shortened(lost), *_shortened(jumps)]


def _moved_window(older: Iterable[Place], newer: Iterable[Place]) -> set[int]:
    """Early years that a table of a fixed number of years leaves behind: no more at its start than it gains at its end."""
    had, has = {y for _, y in older}, {y for _, y in newer}
    if not has:
        return set()
    left, gained = {y for y in had if y < min(has)}, {y for y in has if y > max(had)}
    return left if len(left) <= len(gained) else set()


def _emptied(had: set[Place], after: Mapping[Place, Sequence[Row]]) -> list[int]:
    """Years of a series that had values of several countries and now have none; all its years when most values are gone."""
    kept = {place for place in had if any(r["value"] is not None for r in after.get(place, ()))}
    marked = {place for place in had - kept if place in after}
    if len(marked) > MOST * len(had):
        return sorted({year for _, year in marked})
    years = {y for _, y in had}
    return [y for y in sorted(years) if len({c for c, year in had if year == y}) > 1 and not any(year == y for _, year in kept) and any(year == y for _, year in marked)]  # fmt: skip


def _jump(older: Sequence[Row], newer: Sequence[Row]) -> tuple[Decimal, Decimal] | None:
    """An older and a newer value that are further apart than a revision, in the same currency; None where any pair is near."""
    worst: tuple[Decimal, Decimal] | None = None
    for a in older:
        for b in newer:
            if a["currency"] != b["currency"] or not a["value"] or not b["value"]:
                return None
            if 1 / JUMP <= abs(b["value"] / a["value"]) <= JUMP:
                return None
            worst = (a["value"], b["value"])
    return worst


def _spans(years: Iterable[int]) -> str:
    """Years in short: 1992-1995, 2001."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{r[0]}-{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)


def _shortened(rejects: list[Reject]) -> list[Reject]:
    if len(rejects) <= LISTED:
        return rejects
    rest = rejects[LISTED:]
    last = rest[0].as_dict() | {"location": f"{len(rest)} more places, the first: {rest[0].location}"}
    return [*rejects[:LISTED], Reject(**last)]
