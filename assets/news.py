"""The news side: archived pages and the articles read from them.

Here: thin bodies that hand a day's material to the library. Not here: fetching and reading (onrecord.fetching, onrecord.articles).
"""

from functools import partial

import dagster as dg

from assets.partitions import DAYS, run_days
from assets.pictures import bars
from assets.resources import ClockResource, NetworkResource, StoreResource
from assets.results import Timer, column_counts, judge_and_store
from assets.specs import asset_spec, check_specs
from onrecord.articles import extract_articles
from onrecord.errors import Reject
from onrecord.fetching import capture_day, read_payload
from onrecord.parquet import sorted_table
from onrecord.tables import table

#: Error numbers that a later attempt may cure (see onrecord/fetching).
NETWORK_ERRORS = frozenset({"OR-F001", "OR-F002", "OR-F003"})
SINGLE_RUN = dg.BackfillPolicy.single_run()


@dg.multi_asset(
    name="captures", specs=[asset_spec("captures")], check_specs=check_specs("captures"), partitions_def=DAYS, backfill_policy=SINGLE_RUN
)
def captures(
    context: dg.AssetExecutionContext, store: StoreResource, clock: ClockResource, network: NetworkResource
) -> dg.MaterializeResult:
    """Archive what the sources list for each day of the run; archived days are replayed without a network call."""
    timer, home, sources = Timer(), store.open(), store.source_list()
    fetcher, parts, rejects, requests, received = network.fetcher(), [], {}, 0, 0
    for day in run_days(context):
        result = capture_day(home, sources, day, fetcher=fetcher, now=clock.now, today=clock.now().date())
        retry_if_unreachable(result.rejects, result.captures.num_rows)
        parts.append(result.captures)
        rejects[day] = result.rejects
        requests, received = requests + result.requests, received + result.bytes_received
    data = sorted_table(table("captures"), parts)
    return judge_and_store(
        home, "captures", data, days=run_days(context), rejects=rejects, timer=timer,
        metadata={
            "picture": dg.MetadataValue.md(bars(column_counts(data, "source"), "Pages by source")),
            "requests": requests, "bytes_received": received, "source_list": str(sources.path),
        },
    )  # fmt: skip


@dg.multi_asset(
    name="articles", specs=[asset_spec("articles", deps=("captures",))], check_specs=check_specs("articles"),
    partitions_def=DAYS, backfill_policy=SINGLE_RUN,
)  # fmt: skip
def articles(context: dg.AssetExecutionContext, store: StoreResource) -> dg.MaterializeResult:
    """Read text and metadata of each archived page. The text stays on this machine."""
    timer, home, parts, rejects, captured = Timer(), store.open(), [], {}, []
    for day in run_days(context):
        pages = home.read_table("captures", day)
        result = extract_articles(pages, partial(read_payload, home))
        captured.append(pages)
        parts.append(result.articles)
        rejects[day] = result.rejects
    data = sorted_table(table("articles"), parts)
    return judge_and_store(
        home, "articles", data, days=run_days(context), rejects=rejects, timer=timer,
        context={"captures": sorted_table(table("captures"), captured)},
        metadata={
            "picture": dg.MetadataValue.md(bars(column_counts(data, "language"), "Articles by language")),
            "near_duplicates": sum(data.column("is_near_duplicate").to_pylist()),
        },
    )  # fmt: skip


def retry_if_unreachable(rejects: list[Reject], rows: int) -> None:
    """Ask Dagster for another attempt when nothing came in and only the network was to blame."""
    codes = {r.code for r in rejects}
    if codes and not rows and codes <= NETWORK_ERRORS:
        raise dg.RetryRequested(max_retries=3, seconds_to_wait=60)
