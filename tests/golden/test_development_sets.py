"""Statements on the shared development sets, held to floors (skipped where the material is missing).

Floors may rise and never fall. They guard what was measured; material of the same kind that nobody has seen will be harder.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scorers import score_region, score_statements
from benchmarks.statements import predict, records

FLOORS = json.loads(Path(__file__).with_name("floors_development_sets.json").read_text(encoding="utf-8"))


def below(found: dict[str, float], floors: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (round(found[name], 4), floor) for name, floor in floors.items() if found[name] < floor}


def region(path: Path) -> dict[str, float]:
    gold = records(path)
    scored = score_region.score(gold, [predict(record, "region") for record in gold])
    every: dict[str, Any] = scored["groups"]["all"]
    traps = sum(len(record["traps"]) for record in gold)
    return {
        **{f"{name}_f1": every[name]["f1"] for name in ("content", "complete", "via", "date")},
        **{name: every[f"{name}_acc"] for name in ("kind", "act", "framing", "role")},
        "traps_left_alone": 1 - sum(scored["spurious_in_traps"].values()) / traps,
    }


@pytest.mark.parametrize("name", ["dev_region.jsonl", "seed_gold.json"])
def test_statements_of_the_region_stay_above_their_floors(shared: Path, name: str) -> None:
    found = region(shared / "data" / "region" / name)
    assert not below(found, FLOORS[name]), below(found, FLOORS[name])


def test_attributions_in_political_news_stay_above_their_floors(shared: Path) -> None:
    gold = {record["id"]: record for record in records(shared / "data" / "polnear" / "dev.jsonl")}
    answers = {name: predict(record, "polnear") for name, record in gold.items()}
    for name, speech in (("polnear", False), ("polnear --speech", True)):
        scored = score_statements.score(gold, answers, speech)
        found = {key: scored[key]["f1"] for key in ("content_iou50", "full", "direct_full", "indirect_full")}
        found["source_acc"] = scored["source_acc"]["overlap"]
        assert not below(found, FLOORS[name]), below(found, FLOORS[name])
