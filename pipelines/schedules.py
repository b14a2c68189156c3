"""When the jobs run by themselves.

Here: schedules only. They start stopped: an operator turns them on in the UI.
"""

import datetime as dt

import dagster as dg

from pipelines.jobs import daily, prune_runs


#: 20:30 UTC is after midnight in Baku and Yerevan and before the end of the UTC day: the day's feeds are full.
@dg.schedule(
    job=daily,
    cron_schedule="30 20 * * *",
    execution_timezone="UTC",
    description="Every day at 20:30 UTC, for that day.",
)
def daily_schedule(context: dg.ScheduleEvaluationContext) -> dg.RunRequest:
    """One run a day, for the partition of that day."""
    day = context.scheduled_execution_time.astimezone(dt.UTC).date().isoformat()
    return dg.RunRequest(run_key=day, partition_key=day)


prune_schedule = dg.ScheduleDefinition(
    name="prune_schedule", job=prune_runs, cron_schedule="15 3 * * 0", execution_timezone="UTC", description="Run retention, Sundays at 03:15 UTC.",
)  # fmt: skip

SCHEDULES = [daily_schedule, prune_schedule]
