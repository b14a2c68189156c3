"""The official side: archived files, the series and the exchange rates read from them.

Here: one multi-asset, because a file is parsed once and gives rows to all three tables.
Not here: the parsers (onrecord.budgets) and the archive (onrecord.fetching).
"""

from collections.abc import Iterator

import dagster as dg
import pyarrow as pa

from assets.news import retry_if_unreachable
from assets.pictures import bars, lines
from assets.resources import ClockResource, NetworkResource, StoreResource
from assets.results import Timer, column_counts, judge_and_store
from assets.specs import asset_spec, check_specs
from onrecord.budgets import read_files
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
    result = read_files(archived, lambda capture: read_file(home, capture))
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
    for name in NAMES:
        context = {other: made[other] for other in NAMES if other != name}
        yield judge_and_store(
            home, name, made[name], context=context, rejects=rejects[name], timer=timer if name == "budget_files" else Timer(),
            metadata={"picture": dg.MetadataValue.md(pictures[name])},
        )  # fmt: skip


def military_usd(budgets: pa.Table, countries: tuple[str, ...] = ("ARM", "AZE"), years: int = 12) -> dict[str, list[float]]:
    """Military expenditure in current US$ of the newest vintage, the last `years` years, by country, for the picture."""
    newest: dict[tuple[str, int], tuple[str, float]] = {}
    for row in budgets.select(["country", "measure", "scope", "currency", "price_basis", "period_start", "vintage", "value"]).to_pylist():
        fits = row["country"] in countries and row["measure"] == "expenditure" and row["scope"] == "military"
        if fits and row["currency"] == "USD" and row["price_basis"] == "current" and row["value"] is not None:
            key = (row["country"], row["period_start"].year)
            newest[key] = max(newest.get(key, ("", 0.0)), (row["vintage"], float(row["value"])))
    return {c: [v for (country, _), (_, v) in sorted(newest.items()) if country == c][-years:] for c in countries}
