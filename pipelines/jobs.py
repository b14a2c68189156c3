"""The jobs: `daily` (capture to release), `backfill` (the same over a range, in one run), `prune_runs`.

Here: what runs together. Not here: when (schedules.py, sensors.py).
"""

import datetime as dt
import os

import dagster as dg

#: Runs (and their logs) older than this are deleted by `prune_runs`; `$ONRECORD_KEEP_RUNS_DAYS` overrides it.
KEEP_RUNS_DAYS = 90
FINISHED = [dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED]

daily = dg.define_asset_job(
    "daily",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="One capture day, from the sources to a release.",
)
backfill = dg.define_asset_job(
    "backfill",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="A range of capture days in a single run; archived days are replayed without a network call.",
)


@dg.op(description="Delete finished runs, with their logs, that are older than the retention time.")
def delete_old_runs(context: dg.OpExecutionContext) -> None:
    """Keeps the newest `KEEP_RUNS_DAYS` days of runs; what they made (tables, releases) is not touched."""
    days = int(os.environ.get("ONRECORD_KEEP_RUNS_DAYS", KEEP_RUNS_DAYS))
    before = dt.datetime.now(dt.UTC) - dt.timedelta(days=days)
    old = context.instance.get_runs(dg.RunsFilter(statuses=FINISHED, created_before=before))
    for run in old:
        context.instance.delete_run(run.run_id)
    context.log.info("deleted %d runs created before %s", len(old), before.date())


@dg.job(executor_def=dg.in_process_executor, description="Run retention: delete old runs and their logs.")
def prune_runs() -> None:
    delete_old_runs()


JOBS = [daily, backfill, prune_runs]
