"""`make run` and `onrecord run`: every asset over all available days, in this process, with progress and a summary.

Here: choosing the days, running the `backfill` job, printing. Not here: what the assets do (assets/).
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as RichTable

from assets.names import DAY_ASSETS
from onrecord.errors import OnRecordError
from onrecord.fetching import archived_days, listed_days
from onrecord.releases import Release, latest
from onrecord.sources import SourceList, load_sources
from onrecord.store import Home
from pipelines.instance import prepare

#: Days without material between two days of one run; a wider gap starts another run.
WIDEST_GAP = 31
NETWORK_KINDS = frozenset({"feed", "sitemap", "pages"})
console = Console(stderr=True, highlight=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the pipeline. Returns 0 on success, 1 when a step failed, 2 for a wrong argument or source list."""
    options = _options(arguments)
    home = Home(Path(options.home).absolute()) if options.home else Home.from_environment()
    os.environ["ONRECORD_SOURCES"] = options.sources
    os.environ["ONRECORD_OFFLINE"] = "1" if options.offline else ""
    try:
        sources = load_sources(options.sources)
        days = days_to_run(home, sources, today=dt.datetime.now(dt.UTC).date(), offline=options.offline, again=options.again)
    except OnRecordError as error:
        console.print(str(error), style="red", markup=False, soft_wrap=True)
        return 2
    available = days
    days = [d for d in days if (not options.first or d >= options.first) and (not options.last or d <= options.last)]
    if not days and (options.first or options.last or not sources.files):
        held = f"material from {available[0]} to {available[-1]}" if available else "no material of any day"
        console.print(f"Nothing to do for the days asked for: {sources.path} and the archive hold {held}.", style="red", soft_wrap=True)
        return 2
    prepare(home)
    if days:
        os.environ.setdefault("ONRECORD_FIRST_DAY", min([days[0], *archived_days(home)]).isoformat())
    if not run_all(ranges(days)):
        return 1
    release = latest(home)
    if release is None:
        console.print("The run finished but published nothing.", style="red")
        return 1
    summarise(release)
    return 0


def days_to_run(home: Home, sources: SourceList, *, today: dt.date, offline: bool, again: bool = False) -> list[dt.date]:
    """The days the sources' local material names, archived days that have no tables yet, and today where a source is on the network.

    `again`: every archived day, also those whose tables are made (after a change of the code).
    """
    days = set(listed_days(sources))
    days.update(day for day in archived_days(home) if again or not home.has_table("captures", day))
    if not offline and any(s.kind in NETWORK_KINDS for s in sources.news):
        days.add(today)
    return sorted(days)


def ranges(days: Sequence[dt.date], widest_gap: int = WIDEST_GAP) -> list[tuple[dt.date, dt.date]]:
    """Sorted days as ranges (first, last) that bridge gaps of at most `widest_gap` days."""
    found: list[tuple[dt.date, dt.date]] = []
    for day in days:
        if found and (day - found[-1][1]).days <= widest_gap:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def run_all(spans: Sequence[tuple[dt.date, dt.date]]) -> bool:
    """One Dagster run per range for the day tables, then one for the tables of all days and the release.

    A single range takes everything in one run. True when all succeeded.
    """
    import dagster as dg
    from dagster._core.storage.tags import ASSET_PARTITION_RANGE_END_TAG, ASSET_PARTITION_RANGE_START_TAG

    from pipelines.definitions import defs

    job = defs.resolve_job_def("backfill")
    others = [key for key in job.asset_layer.selected_asset_keys if key.to_user_string() not in DAY_ASSETS]
    days = [dg.AssetKey(name) for name in DAY_ASSETS]
    runs: list[tuple[tuple[dt.date, dt.date] | None, list[dg.AssetKey] | None]]
    runs = [(spans[0], None)] if len(spans) == 1 else [*((span, days) for span in spans), (None, others)]
    with dg.DagsterInstance.get() as instance:
        for span, selection in runs:
            tags = (
                {ASSET_PARTITION_RANGE_START_TAG: span[0].isoformat(), ASSET_PARTITION_RANGE_END_TAG: span[1].isoformat()} if span else {}
            )
            console.print(f"[bold]{' to '.join(sorted({d.isoformat() for d in span})) if span else 'all days'}[/]")
            run_id, progress = str(uuid.uuid4()), Progress()
            instance.add_event_listener(run_id, progress)
            result = job.execute_in_process(
                instance=instance,
                run_id=run_id,
                asset_selection=selection,
                tags=tags,
                run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
                raise_on_error=False,
            )
            if not result.success:
                return False
    return True


class Progress:
    """Prints each table as soon as it is made, and each failure."""

    def __init__(self) -> None:
        self._shown: set[str] = set()

    def __call__(self, entry: Any) -> None:
        """`entry`: an entry of Dagster's event log."""
        event = entry.dagster_event
        if event is None:
            return
        if event.is_step_failure:
            error = event.step_failure_data.error
            console.print(
                f"  {event.step_key} failed: {str((error.cause or error).message).strip()}", style="red", markup=False, soft_wrap=True
            )
        elif event.is_step_materialization:
            self._made(event.step_materialization_data.materialization)

    def _made(self, made: Any) -> None:
        name = made.asset_key.to_user_string()
        if name in self._shown:  # one event per day of a range
            return
        self._shown.add(name)
        numbers = {k: v.value for k, v in made.metadata.items() if isinstance(getattr(v, "value", None), int | float)}
        notes = [
            f"{numbers[key]} {word}"
            for key, word in (("rows_quarantined", "quarantined"), ("inputs_rejected", "rejected"))
            if numbers.get(key)
        ]
        seconds = f"{numbers['seconds']:.1f} s" if "seconds" in numbers else ""
        if (failing := made.metadata.get("failing_names")) is not None:
            notes.append(f"failing sources: {failing.value}")
        console.print(
            f"  {name:16} {numbers.get('dagster/row_count', 0):>7,} rows  {seconds:>7}  {', '.join(notes)}", soft_wrap=True, markup=False
        )


def summarise(release: Release) -> None:
    """Print what a person wants to know after a run: where the release is, what it holds, what to do next."""
    out = Console(highlight=False)
    validation = release.manifest["validation"]
    shown = RichTable(box=None, pad_edge=False, header_style="bold")
    shown.add_column("table")
    shown.add_column("rows", justify="right")
    shown.add_column("meaning")
    for name in release.tables:
        table = release.declaration(name)
        shown.add_row(name, f"{release.rows(name):,}", table.title)
    out.print(f"\nRelease [bold]{release.version}[/]  {release.path}\n", soft_wrap=True)
    out.print(shown)
    out.print(
        f"\n{validation['checks_passed']} of {validation['checks']} checks passed, {validation['rows_quarantined']} rows in quarantine, "
        f"{validation['inputs_rejected']} inputs rejected.\n\nNext:"
    )
    out.print("  .venv/bin/onrecord open statements      look at a table (or: pandas.read_parquet on its folder)", soft_wrap=True)
    out.print("  make ui                                 the Dagster web UI on http://127.0.0.1:3000", soft_wrap=True)
    out.print("  .venv/bin/onrecord run --sources live   the same over live sources", soft_wrap=True)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a day that exists, as YYYY-MM-DD; found {text!r}") from None


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="onrecord run", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sources", default=os.environ.get("ONRECORD_SOURCES") or "sample", help='"sample", "live" or a TOML file')
    parser.add_argument("--home", help="folder of the installation (default: $ONRECORD_HOME, else ./data)")
    parser.add_argument("--offline", action="store_true", help="open no socket: archived and local material only")
    parser.add_argument("--again", action="store_true", help="make every archived day again, also those already made")
    parser.add_argument("--first", type=_day, help="first capture day (YYYY-MM-DD)")
    parser.add_argument("--last", type=_day, help="last capture day")
    options = parser.parse_args(arguments)
    if options.first and options.last and options.first > options.last:
        parser.error(f"--first {options.first} is after --last {options.last}")
    return options


if __name__ == "__main__":
    sys.exit(main())
