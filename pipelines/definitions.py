"""The one Definitions object that `workspace.yaml` names.

Here: everything put together. Settings come from the environment: ONRECORD_HOME (default ./data), ONRECORD_SOURCES
("sample", "live" or a TOML file), ONRECORD_OFFLINE (1: no network), ONRECORD_NOW (a fixed clock), ONRECORD_FIRST_DAY.
"""

from __future__ import annotations

import os

import dagster as dg

from assets.analysis import figures, reconciliations, statements
from assets.budgets import budget_history, official_series
from assets.news import articles, captures
from assets.releases import release
from assets.resources import ClockResource, NetworkResource, StoreResource
from pipelines.jobs import JOBS
from pipelines.schedules import SCHEDULES
from pipelines.sensors import SENSORS

ASSETS = [captures, articles, statements, figures, official_series, budget_history, reconciliations, release]


def resources() -> dict[str, dg.ConfigurableResource]:
    """The resources as the environment configures them."""
    sources = os.environ.get("ONRECORD_SOURCES") or "sample"
    return {
        "store": StoreResource(sources=sources),
        "clock": ClockResource(fixed_at=os.environ.get("ONRECORD_NOW", "")),
        "network": NetworkResource(offline=os.environ.get("ONRECORD_OFFLINE", "") not in ("", "0")),
    }


defs = dg.Definitions(
    assets=ASSETS,
    jobs=JOBS,
    schedules=SCHEDULES,
    sensors=SENSORS,
    resources=resources(),
    executor=dg.in_process_executor,
)
