"""Files dropped into a documents folder start one run of the day; the same files never start two; a retry is for the network only."""

from __future__ import annotations

from pathlib import Path

import dagster as dg
import pytest

from assets.news import NETWORK_ERRORS, retry_if_unreachable
from assets.resources import ClockResource, StoreResource
from onrecord.errors import Reject
from onrecord.fetching import capture_day
from pipelines.sensors import new_documents

NOW = "2026-11-20T09:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> StoreResource:
    (tmp_path / "docs").mkdir()
    (tmp_path / "list.toml").write_text('[[source]]\nname = "docs"\nkind = "documents"\npath = "docs"\n', encoding="utf-8")
    return StoreResource(home=str(tmp_path / "home"), sources=str(tmp_path / "list.toml"))


def ask(store: StoreResource) -> dg.SensorResult | dg.SkipReason:
    resources = {"store": store, "clock": ClockResource(fixed_at=NOW)}
    result = new_documents(dg.build_sensor_context(resources=resources))
    assert isinstance(result, dg.SensorResult | dg.SkipReason)
    return result


def test_a_dropped_file_starts_one_run_of_the_day(store: StoreResource, tmp_path: Path) -> None:
    assert isinstance(ask(store), dg.SkipReason)
    (tmp_path / "docs" / "a.txt").write_text("The ministry said so.", encoding="utf-8")
    first, again = ask(store), ask(store)
    assert isinstance(first, dg.SensorResult) and isinstance(again, dg.SensorResult)
    assert [r.partition_key for r in first.run_requests or []] == ["2026-11-20"]
    assert [r.run_key for r in first.run_requests or []] == [r.run_key for r in again.run_requests or []]
    (tmp_path / "docs" / "b.txt").write_text("And more.", encoding="utf-8")
    other = ask(store)
    assert isinstance(other, dg.SensorResult) and (other.run_requests or [])[0].run_key != (first.run_requests or [])[0].run_key
    clock = ClockResource(fixed_at=NOW)
    capture_day(store.open(), store.source_list(), clock.now().date(), fetcher=None, now=clock.now)
    assert isinstance(ask(store), dg.SkipReason)


def test_a_broken_source_list_is_a_reason_to_skip_not_a_crash(tmp_path: Path) -> None:
    result = ask(StoreResource(home=str(tmp_path), sources=str(tmp_path / "none.toml")))
    assert isinstance(result, dg.SkipReason) and "OR-S001" in str(result.skip_message)


def reject(code: str) -> Reject:
    return Reject(stage="captures", source="s", subject="u", code=code, expected="e", found="f", location="l", action="a")


def test_only_a_network_that_gave_nothing_is_tried_again() -> None:
    for code in NETWORK_ERRORS:
        with pytest.raises(dg.RetryRequested):
            retry_if_unreachable([reject(code)], 0)
    retry_if_unreachable([reject("OR-F001")], 3)
    retry_if_unreachable([reject("OR-F001"), reject("OR-F007")], 0)
    retry_if_unreachable([], 0)
