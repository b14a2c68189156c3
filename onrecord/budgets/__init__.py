"""Official budgets and exchange rates: archived files to tidy, bitemporal tables.

Here: `read_files` (every file through its parser, one bad file never stops the others), `as_of`, and `FORMATS`, the
parsers by format name. Not here: fetching (onrecord.fetching), comparing with news figures (onrecord.reconcile).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter

import pyarrow as pa

from onrecord.budgets import armenia, azerbaijan, central_banks, ecb, foreignassistance, nato, sipri, worldbank
from onrecord.budgets.common import NO_PART, ParsedFile, Parser, Row, reject
from onrecord.budgets.known import known_on, source_family
from onrecord.budgets.names import country_names
from onrecord.budgets.passing import may_pass
from onrecord.budgets.rates import Rate, RateBook, rate, redenominate, yearly_means
from onrecord.budgets.revisions import revisions
from onrecord.budgets.succession import Reading, kept_out
from onrecord.errors import OnRecordError, Reject
from onrecord.ids import sha256_hex, stable_id
from onrecord.records import FileCapture
from onrecord.tables import quantize, table

__all__ = [
    "FORMATS",
    "BudgetResult",
    "ParsedFile",
    "Rate",
    "RateBook",
    "as_of",
    "country_names",
    "known_on",
    "may_pass",
    "rate",
    "read_files",
    "redenominate",
    "revisions",
    "source_family",
]

#: Format name in a source list -> parser.
FORMATS: dict[str, Parser] = {
    "worldbank_json": worldbank.parse_json,
    "worldbank_csv": worldbank.parse_csv,
    "sipri_xlsx": sipri.parse,
    "cba_xml": central_banks.parse_cba,
    "cbar_xml": central_banks.parse_cbar,
    "cbr_xml": central_banks.parse_cbr,
    "nbg_json": central_banks.parse_nbg,
    "ecb_zip": ecb.parse_zip,
    "ecb_csv": ecb.parse_csv,
    "rates_csv": central_banks.parse_history,
    "armenia_csv": armenia.parse,
    "azerbaijan_yaml": azerbaijan.parse,
    "azerbaijan_toml": azerbaijan.parse_toml,
    "foreignassistance_csv": foreignassistance.parse,
    "nato_xlsx": nato.parse,
}
#: Two sheets of one file may hold the same series through different arithmetic; this much is rounding.
SAME = Decimal("1e-9")


@dataclass(frozen=True, kw_only=True)
class BudgetResult:
    """What `read_files` makes: three tables with exactly their declared schemas, and what could not be used."""

    budget_files: pa.Table
    budgets: pa.Table
    exchange_rates: pa.Table
    rejects: list[Reject]


def read_files(
    captures: list[FileCapture],
    payload: Callable[[FileCapture], bytes],
    *,
    accepted: frozenset[str] | None = None,
    keep: Callable[[Row, str], bool] | None = None,
) -> BudgetResult:
    """Read every archived file with the parser of its format.

    A file that its parser refuses is kept in `budget_files` with is_readable false and a reject; earlier vintages of the
    same source stay in the tables. So they do when a file was read but lost rows or jumped beside the last good one
    (succession.py): it has is_kept_out true. `accepted` holds the SHA-256 of files that were looked at and found right
    (None: those of `accepted_files.toml`). `keep` says which budgets rows of a publisher are taken (None: all; the
    pipeline gives `may_pass`, because some terms allow only a part to be passed on). A file that contradicts an earlier
    one of its source under the same vintage label is a new vintage: its label gets the day of its capture. The result does
    not depend on the order of `captures`.
    """
    rejects: list[Reject] = []
    files: list[Row] = []
    budgets: dict[tuple[object, ...], Row] = {}
    daily: dict[tuple[object, ...], Row] = {}
    ordered = sorted({(c.source, c.sha256): c for c in sorted(captures, key=_capture_order, reverse=True)}.values(), key=_capture_order)
    readings = [_read(capture, payload) for capture in ordered]
    refused = kept_out((reading for reading, error in readings if error is None), accepted)
    for reading, error in readings:
        capture, parsed = reading.capture, reading.parsed
        if error is not None:
            rejects.append(Reject.from_error(error, stage="budget_files", source=capture.source, subject=capture.url))
        rejects += [*parsed.rejects, *refused.get((capture.source, capture.sha256), ())]
        is_kept_out = (capture.source, capture.sha256) in refused
        file_id = stable_id("budget_file", capture.source, capture.sha256)
        vintage = parsed.vintage or capture.vintage
        published_on = parsed.published_on or capture.published_on
        origin = {"source": capture.source, "file_id": file_id, "file_sha256": capture.sha256, "captured_at": capture.captured_at}
        files.append({
            "file_id": file_id, "source": capture.source, "format": capture.format, "publisher": capture.publisher, "url": capture.url,
            "file_sha256": capture.sha256, "file_bytes": capture.size, "media_type": capture.media_type, "archive_path": capture.archive_path,
            "captured_at": capture.captured_at, "vintage": vintage, "published_on": published_on, "licence": capture.licence,
            "attribution": capture.attribution, "is_readable": error is None, "parsed_rows": len(parsed.budgets) + len(parsed.rates),
            "is_kept_out": is_kept_out,
        })  # fmt: skip
        if is_kept_out:
            continue
        chosen = [row for row in parsed.budgets if keep is None or keep(row, capture.publisher)]
        relabel = _labels(chosen, origin, vintage, capture, budgets)
        for row in chosen:
            own = str(row.get("vintage") or vintage or f"captured {capture.captured_at:%Y-%m-%d}")
            full = NO_PART | row | origin | {"vintage": relabel[own], "published_on": row.get("published_on") or published_on}
            _add_budget(full, budgets, rejects, capture)
        bank = origin | {"publisher": capture.publisher}
        for row in parsed.rates:
            _add_rate(row | bank, daily, rejects, capture)
    rates = [*daily.values(), *yearly_means(daily.values())]
    rate_table = table("exchange_rates")
    rate_key = itemgetter(*rate_table.key)
    for row in rates:
        row.pop("captured_at", None)
        row["rate_id"] = stable_id("exchange_rate", *rate_key(row))
    return BudgetResult(
        budget_files=table("budget_files").from_rows(files), budgets=table("budgets").from_rows(budgets.values()),
        exchange_rates=rate_table.from_rows(rates), rejects=rejects,
    )  # fmt: skip


def _capture_order(capture: FileCapture) -> tuple[dt.datetime, str, str]:
    return capture.captured_at, capture.source, capture.sha256


def _read(capture: FileCapture, payload: Callable[[FileCapture], bytes]) -> tuple[Reading, OnRecordError | None]:
    """The parsed file and since when it is known, or an empty one with the reason."""
    captured_on = capture.captured_at.date()
    try:
        if capture.format not in FORMATS:
            raise OnRecordError(
                "OR-B004", expected=f"one of {', '.join(FORMATS)}", found=capture.format, where=capture.source, action="Correct `format` in the source list."
            )  # fmt: skip
        data = payload(capture)
        if sha256_hex(data) != capture.sha256:
            raise OnRecordError(
                "OR-B005", expected=f"bytes with SHA-256 {capture.sha256}", found=sha256_hex(data), where=capture.archive_path,
                action="The archived copy is damaged: restore it, or capture the file again.",
            )  # fmt: skip
        parsed = FORMATS[capture.format](data, capture)
    except OnRecordError as error:
        return Reading(capture=capture, parsed=ParsedFile(), known_on=captured_on), error
    return Reading(capture=capture, parsed=parsed, known_on=parsed.published_on or capture.published_on or captured_on), None


def _labels(
    rows: list[Row], origin: Row, vintage: str | None, capture: FileCapture, budgets: dict[tuple[object, ...], Row]
) -> dict[str, str]:
    """Vintage label in the file -> label in the table.

    A label that another file of the source holds is shared while the two do not contradict each other (several indicators
    of one update, a file whose bytes changed but not its figures). A file that says something else under the same label was
    refilled in place: it is a new vintage, and its label gets the day of its capture.
    """
    day = f"captured {capture.captured_at:%Y-%m-%d}"
    by_label: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_label[str(row.get("vintage") or vintage or day)].append(row)
    result: dict[str, str] = {}
    for own, labelled in sorted(by_label.items()):
        for label in (own, f"{own}, {day}", f"{own}, {day}, {capture.sha256[:8]}"):
            result[own] = label
            firsts = {
                _key(NO_PART | row | origin | {"vintage": label}): row for row in reversed(labelled)
            }  # the first row of a key is the one kept
            if not any(_contradicts(budgets.get(key), row) for key, row in firsts.items()):
                break
    return result


def _key(row: Row) -> tuple[object, ...]:
    return tuple(row[k] for k in table("budgets").key)


def _contradicts(first: Row | None, row: Row) -> bool:
    """Whether a row that is already there says something else than `row` does (to the last stored digit)."""
    if first is None:
        return False
    a, b = first["value"], row["value"]
    same = a is b if a is None or b is None else quantize(a) == quantize(b)
    return not same or first["flag"] != row["flag"]


def _add_budget(row: Row, budgets: dict[tuple[object, ...], Row], rejects: list[Reject], capture: FileCapture) -> None:
    """Keep one row a key: a second one that differs by more than rounding is a reject."""
    key = _key(row)
    first = budgets.get(key)
    if first is None:
        budgets[key] = row | {"budget_id": stable_id("budget", *key)}
        return
    a, b = first["value"], row["value"]
    same = a == b if a is None or b is None else abs(a - b) <= SAME * max(abs(a), abs(b))
    if not same:
        rejects.append(
            reject("OR-B006", capture, expected=f"one value a key; {first['cell']} has {a}", found=f"{b} for {row['country_as_published']} {row['period_label']}", where=str(row["cell"]))
        )  # fmt: skip


def _add_rate(row: Row, daily: dict[tuple[object, ...], Row], rejects: list[Reject], capture: FileCapture) -> None:
    """Keep one rate a day and pair: of two files of a source that disagree the later capture holds, and a reject says so."""
    key = (row["source"], row["base_currency"], row["quote_currency"], row["kind"], row["period_start"])
    first = daily.get(key)
    if first is None:
        daily[key] = row
    elif quantize(first["rate"]) != quantize(row["rate"]):
        rejects.append(
            reject("OR-B007", capture, expected=f"one rate a day; an earlier file says {first['rate'].normalize():f}", found=f"{row['rate'].normalize():f} {row['base_currency']}/{row['quote_currency']} on {row['period_start']}", where=str(row["cell"]), action="The later capture is used.")
        )  # fmt: skip
        daily[key] = row


def as_of(budgets: pa.Table, day: dt.date) -> pa.Table:
    """What was known at the end of `day`: of every official figure the newest vintage published (or, where that is not
    known, captured) by then.

    A figure is a row's key without vintage and source, within one family of sources. Adding a vintage that became known
    later never changes the answer for an earlier day, and a figure that was known stays known.
    """
    identity = [k for k in table("budgets").key if k not in ("vintage", "source")]
    rows = budgets.select([*identity, "source", "vintage", "published_on", "captured_at", "budget_id"]).to_pylist()
    best: dict[tuple[object, ...], tuple[tuple[object, ...], int]] = {}
    for place, row in enumerate(rows):
        known = known_on(row)
        if known > day:
            continue
        key = (*(row[k] for k in identity), source_family(row["source"]))
        rank = (known, row["captured_at"], row["vintage"], row["source"])
        if key not in best or rank > best[key][0]:
            best[key] = (rank, place)
    return table("budgets").sort(budgets.take(pa.array(sorted(place for _, place in best.values()), pa.int64())))
