"""What the assets get from outside: the store, the source list, the clock, the network.

Here: Dagster resources around library objects. They stand in assets/ because the assets name them as parameter types;
pipelines/definitions.py configures them. Not here: asset bodies, jobs, schedules.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import dagster as dg

from onrecord.fetching import Fetcher
from onrecord.sources import SourceList, load_sources
from onrecord.store import Home


class StoreResource(dg.ConfigurableResource):
    """The folder of this installation (`$ONRECORD_HOME`) and the source list it reads (`$ONRECORD_SOURCES`).

    `home` empty means the environment's; `sources` is "sample", "live" or the path of a TOML file.
    """

    home: str = ""
    sources: str = "sample"

    def open(self) -> Home:
        return Home(Path(self.home).absolute()) if self.home else Home.from_environment()

    def source_list(self) -> SourceList:
        return load_sources(self.sources)


class ClockResource(dg.ConfigurableResource):
    """The wall clock, or a fixed instant (ISO 8601 with offset) for tests and replays."""

    fixed_at: str = ""

    def now(self) -> dt.datetime:
        return dt.datetime.fromisoformat(self.fixed_at).astimezone(dt.UTC) if self.fixed_at else dt.datetime.now(dt.UTC)


class NetworkResource(dg.ConfigurableResource):
    """The polite client, or none at all when `offline` is set: then only archived and local material is read."""

    offline: bool = False

    def fetcher(self) -> Fetcher | None:
        return None if self.offline else Fetcher()
