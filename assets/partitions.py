"""The daily partition: a capture day in UTC.

Here: the one partitions definition and the mapping of a run's partition keys to days.
Not here: which of those days hold anything (onrecord.fetching.available_days).
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import dagster as dg

from assets.names import FIRST_DAY
from onrecord.store import Home


def first_day(home: Home) -> dt.date:
    """The earliest day this installation knows: `$ONRECORD_FIRST_DAY`, else its oldest archived day, else `FIRST_DAY`."""
    setting = os.environ.get("ONRECORD_FIRST_DAY")
    if setting:
        return dt.date.fromisoformat(setting)
    return min((dt.date.fromisoformat(p.name) for p in _day_folders(home.warc)), default=FIRST_DAY)


def _day_folders(folder: Path) -> list[Path]:
    return [p for p in folder.glob("????-??-??") if p.is_dir()]


#: `end_offset=1`: today is a partition too, because a feed can only be asked today.
DAYS = dg.DailyPartitionsDefinition(start_date=first_day(Home.from_environment()).isoformat(), end_offset=1)


def run_days(context: dg.AssetExecutionContext) -> list[dt.date]:
    """The capture days of this run, in order."""
    return sorted(dt.date.fromisoformat(key) for key in context.partition_keys)
