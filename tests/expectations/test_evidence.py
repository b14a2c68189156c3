"""A pass is reused only for the very same question; a failure is asked for, and found, every time."""

from __future__ import annotations

import dataclasses
from typing import Any

import pyarrow as pa
import pytest

from expectations import judge_table, runner
from expectations.evidence import Passes, array_digest, question
from expectations.model import Check
from onrecord.table_columns import TABLES
from tests.expectations.material import with_cells, world


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The rules handed to the engine, one list a call; no pass of an earlier test counts."""
    monkeypatch.setattr(runner, "PASSES", Passes())
    calls: list[list[str]] = []
    real = runner._validate

    def counted(name: str, frame: Any, checks: Any, numbers: Any, form: Any) -> Any:
        calls.append([f"{checks[n].rule} {' '.join(checks[n].columns)}".strip() for n in numbers])
        return real(name, frame, checks, numbers, form)

    monkeypatch.setattr(runner, "_validate", counted)
    return calls


def judged(rows: list[dict[str, Any]] | None = None) -> Any:
    return judge_table("captures", world({"captures": rows} if rows is not None else {})["captures"], {})


def test_the_same_content_is_asked_once(asked: list[list[str]]) -> None:
    first, second = judged(), judged()
    assert len(asked) == 1 and len(asked[0]) > 10
    assert first.checks == second.checks and not second.is_blocked and second.clean.equals(first.clean)


def test_one_changed_cell_is_asked_again_and_its_failure_is_found(asked: list[list[str]]) -> None:
    judged()
    again = judged(with_cells("captures", 1, http_status=999))
    assert {f["rule"] for f in again.findings.to_pylist()} == {"within_bounds"} and again.clean.num_rows == 1
    assert asked[1] and all(rule.endswith("http_status") for rule in asked[1]) and asked[2] == ["within_bounds http_status"]


def test_a_failure_is_asked_for_every_time(asked: list[list[str]]) -> None:
    rows = with_cells("captures", 0, record_type="request")
    first, second = judged(rows), judged(rows)
    assert first.findings.num_rows == 1 and first.findings.equals(second.findings) and first.quarantine.equals(second.quarantine)
    assert asked[2] == asked[3] == ["in_values record_type"]


def test_a_changed_declaration_is_another_question(asked: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    judged()
    columns = tuple(dataclasses.replace(c, maximum=100) if c.name == "http_status" else c for c in TABLES["captures"].columns)
    monkeypatch.setitem(TABLES, "captures", dataclasses.replace(TABLES["captures"], columns=columns))
    assert {f["rule"] for f in judged().findings.to_pylist()} == {"within_bounds"}
    assert asked[1] == ["within_bounds http_status"]


def test_a_digest_tells_values_types_and_nulls_apart_and_not_chunks() -> None:
    arrays = [pa.array(v, t) for v, t in (([1, 2], pa.int64()), ([1, 2], pa.int32()), ([1, None], pa.int64()), ([1, 0], pa.int64()), ([1], pa.int64()))]  # fmt: skip
    assert len({array_digest(a) for a in arrays}) == len(arrays)
    assert array_digest(pa.chunked_array([[1], [2]], pa.int64())) == array_digest(arrays[0]) == array_digest(pa.array([0, 1, 2])[1:])


def test_a_question_names_table_rule_columns_and_argument() -> None:
    check = Check(kind="between", rule="r", group="values", severity="warning", columns=("a",), message="-", argument=(0, 1))
    others = [
        dataclasses.replace(check, **change) for change in ({"rule": "s"}, {"kind": "matches"}, {"columns": ("b",)}, {"argument": (0, 2)})
    ]
    keys = {question("t", c, [b"x"]) for c in (check, *others)} | {question("u", check, [b"x"]), question("t", check, [b"y"])}
    assert len(keys) == 7


def test_the_oldest_passes_are_forgotten() -> None:
    passes = Passes(most=2)
    for asked_for in (b"1", b"2", b"3"):
        passes.add(asked_for)
    assert b"1" not in passes and b"2" in passes and b"3" in passes
