"""Every asset shows what it is before it has run: description, owner, kinds, group, columns, checks."""

from __future__ import annotations

import datetime as dt
import warnings
from pathlib import Path

import dagster as dg
import pytest

import expectations
from assets.partitions import first_day
from assets.specs import CODE, code_version
from onrecord.store import Home
from onrecord.tables import table, tables
from pipelines.definitions import ASSETS, defs
from pipelines.instance import CHECKOUT
from pipelines.run import ranges

DATASETS = [t.name for t in tables() if t.group != "quality"]
DAY_TABLES = {t.name for t in tables() if t.partition == "day"}


def specs() -> dict[str, dg.AssetSpec]:
    return {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}


def test_there_is_one_asset_per_dataset_and_the_release() -> None:
    assert sorted(specs()) == sorted([*DATASETS, "release"])


@pytest.mark.parametrize("name", [*DATASETS, "release"])
def test_an_asset_carries_description_owner_kinds_group_and_code_version(name: str) -> None:
    spec = specs()[name]
    assert spec.description and spec.description.endswith(".")
    assert spec.owners and spec.kinds and spec.group_name not in (None, "default")
    assert spec.code_version and len(spec.code_version) == 12
    assert len(spec.kinds) <= 3


@pytest.mark.parametrize("name", DATASETS)
def test_an_asset_shows_every_declared_column_with_its_meaning(name: str) -> None:
    shown = specs()[name].metadata["dagster/column_schema"]
    assert [c.name for c in shown.columns] == [c.name for c in table(name).columns]
    assert all(c.description for c in shown.columns)
    private = [c.description for c in shown.columns if table(name).by_name[c.name].private]
    assert all("Private: never released." in (d or "") for d in private)


@pytest.mark.parametrize("name", DATASETS)
def test_an_asset_has_one_blocking_check_per_rule_group(name: str) -> None:
    checks = {c.name for a in ASSETS for c in a.check_specs if c.asset_key == dg.AssetKey(name)}
    assert checks == set(expectations.check_names(name)) and checks
    assert all(c.blocking for a in ASSETS for c in a.check_specs)


def test_day_tables_are_partitioned_and_run_over_a_range_in_one_run() -> None:
    for asset in ASSETS:
        names = {key.to_user_string() for key in asset.keys}
        assert (asset.partitions_def is not None) == bool(names & DAY_TABLES)
        if asset.partitions_def is not None:
            assert asset.backfill_policy == dg.BackfillPolicy.single_run()


def test_the_lineage_leads_from_captures_to_the_release() -> None:
    graph = defs.resolve_asset_graph()
    above = {k.to_user_string() for k in graph.get_ancestor_asset_keys(dg.AssetKey("release"))}
    assert above == set(DATASETS)


def test_jobs_schedules_and_sensor_are_there_and_described() -> None:
    repository = defs.get_repository_def()
    assert {"daily", "backfill", "prune_runs"} <= {j.name for j in repository.get_all_jobs()}
    assert {s.name for s in repository.schedule_defs} == {"daily_schedule", "prune_schedule"}
    assert [s.name for s in repository.sensor_defs if s.name == "new_documents"]
    assert all(s.description for s in [*repository.schedule_defs, *repository.sensor_defs])


def test_the_daily_schedule_asks_for_the_day_it_runs_on() -> None:
    schedule = next(s for s in defs.get_repository_def().schedule_defs if s.name == "daily_schedule")
    at = dt.datetime(2026, 11, 20, 20, 30, tzinfo=dt.UTC)
    with dg.DagsterInstance.ephemeral() as instance:
        context = dg.build_schedule_context(instance=instance, scheduled_execution_time=at, repository_def=defs.get_repository_def())
        requests = schedule.evaluate_tick(context).run_requests
    assert [r.partition_key for r in requests or []] == ["2026-11-20"]


def test_the_workspace_names_a_loadable_module_without_warnings() -> None:
    assert "pipelines.definitions" in (CHECKOUT / "workspace.yaml").read_text(encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dg.Definitions.validate_loadable(defs)


def test_the_instance_settings_turn_telemetry_off_and_limit_what_is_kept() -> None:
    import yaml

    settings = yaml.safe_load((CHECKOUT / "dagster.yaml").read_text(encoding="utf-8"))
    assert settings["telemetry"]["enabled"] is False
    assert settings["retention"]["sensor"]["purge_after_days"]["skipped"] <= 30


def test_a_changed_source_file_changes_the_code_version() -> None:
    versions = {name: code_version(*parts) for name, parts in CODE.items()}
    assert len({versions["statements"], versions["figures"], versions["articles"]}) == 3


def test_the_first_partition_is_the_oldest_archived_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_FIRST_DAY", raising=False)
    assert first_day(Home(tmp_path)) == dt.date(2026, 1, 1)
    for day in ("2026-11-17", "2019-11-20"):
        (tmp_path / "archive" / "warc" / day).mkdir(parents=True)
        assert first_day(Home(tmp_path)) == dt.date.fromisoformat(day)
    monkeypatch.setenv("ONRECORD_FIRST_DAY", "2018-02-03")
    assert first_day(Home(tmp_path)) == dt.date(2018, 2, 3)


def test_sparse_days_become_few_ranges() -> None:
    days = [dt.date(2026, 1, 1), dt.date(2026, 1, 3), dt.date(2026, 4, 1), dt.date(2026, 4, 20)]
    assert ranges(days) == [(days[0], days[1]), (days[2], days[3])]
    assert ranges([]) == []
