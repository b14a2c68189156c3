"""The analysis: statements and figures of each day's articles, and their comparison with the official series.

Here: thin bodies. Not here: extraction and comparison (onrecord.statements, onrecord.figures, onrecord.reconcile).
"""

from collections.abc import Callable

import dagster as dg
import pyarrow as pa

from assets.charts import official_and_reported
from assets.news import SINGLE_RUN
from assets.partitions import DAYS, run_days
from assets.pictures import bars
from assets.resources import StoreResource
from assets.results import Timer, column_counts, judge_and_store
from assets.specs import asset_spec, check_specs
from onrecord.figures import figures_and_rejects, link_statements
from onrecord.inputs import ARTICLE_COLUMNS
from onrecord.parquet import sorted_table
from onrecord.reconcile import reconcile
from onrecord.reconcile.overview import overview
from onrecord.statements import extract_statements
from onrecord.tables import table

#: Articles per record batch handed to an extractor; the result does not depend on it (a property test says so).
BATCH_ROWS = 64


@dg.multi_asset(
    name="statements", specs=[asset_spec("statements", deps=("articles",))], check_specs=check_specs("statements"),
    partitions_def=DAYS, backfill_policy=SINGLE_RUN,
)  # fmt: skip
def statements(context: dg.AssetExecutionContext, store: StoreResource) -> dg.MaterializeResult:
    """Find who said what in each article."""
    timer, home, parts, read = Timer(), store.open(), [], []
    for day in run_days(context):
        articles = home.read_table("articles", day)
        read.append(articles)
        parts += in_batches(articles, extract_statements)
    data = sorted_table(table("statements"), parts)
    return judge_and_store(
        home, "statements", data, days=run_days(context), timer=timer, context={"articles": sorted_table(table("articles"), read)},
        metadata={
            "picture": dg.MetadataValue.md(bars(column_counts(data, "act"), "Statements by speech act")),
            "speakers": len(set(data.column("speaker_id").to_pylist()) - {None}),
        },
    )  # fmt: skip


@dg.multi_asset(
    name="figures", specs=[asset_spec("figures", deps=("articles", "statements"))], check_specs=check_specs("figures"),
    partitions_def=DAYS, backfill_policy=SINGLE_RUN,
)  # fmt: skip
def figures(context: dg.AssetExecutionContext, store: StoreResource) -> dg.MaterializeResult:
    """Find every amount of money in each article, and the statement it stands in."""
    timer, home, parts, read, said, rejects = Timer(), store.open(), [], [], [], {}
    for day in run_days(context):
        articles, spoken = home.read_table("articles", day), home.read_table("statements", day)
        refused = rejects.setdefault(day, [])

        def extract(batch: pa.RecordBatch, refused: list = refused) -> pa.RecordBatch:
            found, unusable = figures_and_rejects(batch)
            refused.extend(unusable)
            return found

        parts += [link_statements(found, spoken) for found in in_batches(articles, extract)]
        read.append(articles)
        said.append(spoken)
    data = sorted_table(table("figures"), parts)
    return judge_and_store(
        home, "figures", data, days=run_days(context), rejects=rejects, timer=timer,
        context={"articles": sorted_table(table("articles"), read), "statements": sorted_table(table("statements"), said)},
        metadata={"picture": dg.MetadataValue.md(bars(column_counts(data, "currency"), "Figures by currency"))},
    )  # fmt: skip


@dg.multi_asset(
    name="reconciliations",
    specs=[asset_spec("reconciliations", deps=("articles", "figures", "budgets", "exchange_rates"))],
    check_specs=check_specs("reconciliations"),
)
def reconciliations(store: StoreResource) -> dg.MaterializeResult:
    """Compare every reported defence or assistance figure, of all days, with the official series known at its date."""
    timer, home = Timer(), store.open()
    inputs = {name: home.read_all(name) for name in ("figures", "articles", "budgets", "exchange_rates")}
    inputs["figures"] = first_of_each(inputs["figures"], "figure_id")
    data = reconcile(**inputs)
    return judge_and_store(
        home, "reconciliations", data, context=inputs, timer=timer,
        metadata={
            "picture": dg.MetadataValue.md(bars(column_counts(data, "status"), "Reconciliations by status", most=6)),
            "official_and_reported": dg.MetadataValue.md(official_and_reported(overview(inputs["figures"], data, inputs["budgets"]))),
            **{f"status_{name}": count for name, count in column_counts(data, "status").items()},
        },
    )  # fmt: skip


def first_of_each(rows: pa.Table, key: str) -> pa.Table:
    """The first row of each `key`: an article captured on two days gives the same figures twice, and one comparison."""
    seen: set[str] = set()
    keep = [not (value in seen or seen.add(value)) for value in rows.column(key).to_pylist()]
    return rows.filter(pa.array(keep, type=pa.bool_()))


def in_batches(articles: pa.Table, extract: Callable[[pa.RecordBatch], pa.RecordBatch]) -> list[pa.Table]:
    """`extract` over the articles, `BATCH_ROWS` at a time, one table per batch."""
    batches = articles.select(ARTICLE_COLUMNS).combine_chunks().to_batches(max_chunksize=BATCH_ROWS)
    return [pa.Table.from_batches([extract(batch)]) for batch in batches]
