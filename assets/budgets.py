"""The official side: archived files, the series and the exchange rates read from them.

Here: one multi-asset for the files, because a file is parsed once and gives rows to three tables, and one for what their
vintages say together: revisions and country names. Not here: the parsers (onrecord.budgets) and the archive (onrecord.fetching).
"""

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import dagster as dg
import pyarrow as pa

from assets.news import retry_if_unreachable
from assets.pictures import bars, lines
from assets.resources import ClockResource, NetworkResource, StoreResource
from assets.results import Timer, column_counts, judge_and_store
from assets.specs import asset_spec, check_specs
from onrecord.budgets import country_names, may_pass, read_files, revisions
from onrecord.errors import Reject
from onrecord.fetching import capture_files, file_captures, read_file

NAMES = ("budget_files", "budgets", "exchange_rates")


@dg.multi_asset(
    name="official_series",
    specs=[
        asset_spec("budget_files"),
        asset_spec("budgets", deps=("budget_files",)),
        asset_spec("exchange_rates", deps=("budget_files",)),
    ],
    check_specs=check_specs(*NAMES),
)
def official_series(store: StoreResource, clock: ClockResource, network: NetworkResource) -> Iterator[dg.MaterializeResult]:
    """Archive new official files, then read every archived file into series and rates. A file that fails leaves the others alone."""
    timer, home = Timer(), store.open()
    asked = capture_files(home, store.source_list(), fetcher=network.fetcher(), now=clock.now)
    archived = file_captures(home)
    retry_if_unreachable(asked.rejects, len(archived))
    result = read_files(archived, lambda capture: read_file(home, capture), keep=may_pass)
    made = {name: getattr(result, name) for name in NAMES}
    pictures = {
        "budget_files": bars(column_counts(result.budget_files, "publisher"), "Files by publisher"),
        "budgets": lines(military_usd(result.budgets), "Military expenditure in current US$, by year"),
        "exchange_rates": bars(column_counts(result.exchange_rates, "base_currency"), "Rates by currency"),
    }
    rejects = {"budget_files": {None: [*asked.rejects, *(r for r in result.rejects if r.stage == "budget_files")]}}
    for name in ("budgets", "exchange_rates"):
        rejects[name] = {None: [r for r in result.rejects if r.stage == name]}
    unclaimed = [r for r in result.rejects if r.stage not in NAMES]
    rejects["budget_files"][None] += unclaimed
    failing = failing_sources([s.name for s in store.source_list().files], result.budget_files, asked.rejects, result.rejects)
    shown = {name: {"picture": dg.MetadataValue.md(pictures[name])} for name in NAMES}
    shown["budget_files"] |= {
        "sources_failing": len(failing), "failing": dg.MetadataValue.md(failing_table(failing)),
        **({"failing_names": ", ".join(failing)} if failing else {}),
        "files_kept_out": sum(result.budget_files.column("is_kept_out").to_pylist()),
    }  # fmt: skip
    for name in NAMES:
        context = {other: made[other] for other in NAMES if other != name}
        yield judge_and_store(
            home, name, made[name], context=context, rejects=rejects[name], timer=timer if name == "budget_files" else Timer(),
            metadata=shown[name],
        )  # fmt: skip


@dg.multi_asset(
    name="budget_history",
    specs=[asset_spec("revisions", deps=("budgets",)), asset_spec("country_names", deps=("budgets", "budget_files"))],
    check_specs=check_specs("revisions", "country_names"),
)
def budget_history(store: StoreResource) -> Iterator[dg.MaterializeResult]:
    """Compare each vintage with the one before it, and collect what each publisher calls a country."""
    home = store.open()
    budgets, files = home.read_table("budgets"), home.read_table("budget_files")
    timer, changed = Timer(), revisions(budgets)
    yield judge_and_store(
        home, "revisions", changed, context={"budgets": budgets}, timer=timer,
        metadata={"picture": dg.MetadataValue.md(bars(column_counts(changed, "country"), "Revised values by country")), **{f"kind_{k}": n for k, n in column_counts(changed, "kind").items()}},
    )  # fmt: skip
    timer, names = Timer(), country_names(budgets, files)
    yield judge_and_store(
        home, "country_names", names, context={"budgets": budgets}, timer=timer,
        metadata={"picture": dg.MetadataValue.md(bars(column_counts(names, "kind"), "Names by kind"))},
    )  # fmt: skip


def failing_sources(names: Sequence[str], files: pa.Table, asked: Sequence[Reject], read: Sequence[Reject]) -> dict[str, str]:
    """Each source that fails now and why: what could not be fetched, whose newest file could not be read or was kept out,
    and what has no archived file at all. `asked`: rejects of the capture, `read`: of the reading."""
    failing = {r.source or r.subject: _why(r) for r in reversed(asked)}
    newest: dict[tuple[str, str], dict[str, Any]] = {}
    for row in sorted(files.to_pylist(), key=lambda r: (r["captured_at"], r["file_id"])):
        newest[row["source"], row["url"]] = row
    for (source, url), row in newest.items():
        if not row["is_readable"] or row["is_kept_out"]:
            reasons = [_why(r) for r in read if (r.source, r.subject) == (source, url)]
            failing.setdefault(source, reasons[0] if reasons else "its newest file could not be used")
    archived = {source for source, _ in newest}
    for name in names:
        if name not in archived:
            failing.setdefault(name, "no file of it is in the archive")
    return dict(sorted(failing.items()))


def _why(reject: Reject) -> str:
    return f"{reject.code} {reject.location}: expected {reject.expected}, found {reject.found}"


def failing_table(failing: Mapping[str, str], limit: int = 160) -> str:
    """The failing sources as a markdown table, one line each."""
    if not failing:
        return "_every source has a good file_"

    def plain(text: str) -> str:
        text = " ".join(html.escape(text, quote=False).replace("|", "\\|").split())
        return text if len(text) <= limit else text[: limit - 1] + "…"

    return "\n".join(["| source | why |", "| --- | --- |", *(f"| {plain(name)} | {plain(why)} |" for name, why in failing.items())])


def military_usd(budgets: pa.Table, countries: tuple[str, ...] = ("ARM", "AZE"), years: int = 12) -> dict[str, list[float]]:
    """Military expenditure in current US$ of the newest vintage, the last `years` years, by country, for the picture."""
    newest: dict[tuple[str, int], tuple[str, float]] = {}
    for row in budgets.select(["country", "measure", "scope", "currency", "price_basis", "period_start", "vintage", "value"]).to_pylist():
        fits = row["country"] in countries and row["measure"] == "expenditure" and row["scope"] == "military"
        if fits and row["currency"] == "USD" and row["price_basis"] == "current" and row["value"] is not None:
            key = (row["country"], row["period_start"].year)
            newest[key] = max(newest.get(key, ("", 0.0)), (row["vintage"], float(row["value"])))
    return {c: [v for (country, _), (_, v) in sorted(newest.items()) if country == c][-years:] for c in countries}
