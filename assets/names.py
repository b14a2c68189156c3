"""Names and days that are needed before Dagster is loaded.

Here: constants only, so that a command can read them without importing the orchestrator.
"""

from __future__ import annotations

import datetime as dt

from onrecord.tables import tables

#: First partition of an installation that has archived nothing; afterwards it is the oldest archived day.
FIRST_DAY = dt.date(2026, 1, 1)
#: Assets partitioned by capture day, in pipeline order.
DAY_ASSETS = tuple(t.name for t in tables() if t.partition == "day")
