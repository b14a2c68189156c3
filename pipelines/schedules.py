"""When the jobs run by themselves.

Here: schedules only. They start stopped: an operator turns them on in the UI.
"""

from __future__ import annotations

import dagster as dg

from pipelines.jobs import daily, prune_runs

#: 20:30 UTC is after midnight in Baku and Yerevan and before the end of the UTC day: the day's feeds are full.
daily_schedule = dg.build_schedule_from_partitioned_job(
    daily,
    name="daily_schedule",
    hour_of_day=20,
    minute_of_hour=30,
    description="Every day at 20:30 UTC, for that day.",
)
prune_schedule = dg.ScheduleDefinition(
    name="prune_schedule", job=prune_runs, cron_schedule="15 3 * * 0", execution_timezone="UTC", description="Run retention, Sundays at 03:15 UTC.",
)  # fmt: skip

SCHEDULES = [daily_schedule, prune_schedule]
