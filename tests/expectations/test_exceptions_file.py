"""Named outliers are excused, die when their row changes, and are reported when they excuse nothing."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from expectations import Exemption, Judgement, judge_table, load_exceptions
from expectations.exceptions import DEFAULT_PATH
from onrecord.errors import OnRecordError
from tests.expectations.material import with_cells, world

ENTRY = """
[[exception]]
table = "budgets"
rule = "value_not_negative"
match = { country = "ARM", period_start = 2026-01-01, vintage = "1949-2025" }
still = { value = "-5" }
reason = "Printed with a minus sign: a correction of the year before."
source = "SIPRI Milex, footnote 12"
"""


def entries(tmp_path: Path, text: str) -> tuple[Exemption, ...]:
    path = tmp_path / "exceptions.toml"
    path.write_text(text, encoding="utf-8")
    return load_exceptions(path)


def judged(exceptions: tuple[Exemption, ...], **cells: Any) -> Judgement:
    given = world({"budgets": with_cells("budgets", 1, **cells)})
    return judge_table("budgets", given["budgets"], given, exceptions=exceptions)


def test_a_named_outlier_stays_and_is_reported_as_excepted(tmp_path: Path) -> None:
    judgement = judged(entries(tmp_path, ENTRY), value=Decimal(-5))
    [finding] = judgement.findings.to_pylist()
    assert finding["severity"] == "excepted" and finding["value"] is not None
    assert finding["message"] == "Printed with a minus sign: a correction of the year before. (SIPRI Milex, footnote 12)"
    assert judgement.clean.num_rows == 4 and judgement.quarantine.num_rows == 0 and all(c.passed for c in judgement.checks)


def test_an_exception_dies_when_its_row_no_longer_holds_the_value(tmp_path: Path) -> None:
    judgement = judged(entries(tmp_path, ENTRY), value=Decimal(-6))
    found = {f["rule"]: f for f in judgement.findings.to_pylist()}
    assert found["value_not_negative"]["severity"] == "quarantine" and judgement.clean.num_rows == 3
    assert found["exception_is_stale"]["severity"] == "warning" and "the row has changed" in found["exception_is_stale"]["value"]


@pytest.mark.parametrize(
    ("cells", "why"), [({"value": Decimal(5)}, "the row has changed"), ({"value": Decimal(-5), "vintage": "2"}, "there is no such row")]
)
def test_an_exception_that_excuses_nothing_is_reported(tmp_path: Path, cells: dict[str, Any], why: str) -> None:
    judgement = judged(entries(tmp_path, ENTRY), **cells)
    [stale] = [f for f in judgement.findings.to_pylist() if f["rule"] == "exception_is_stale"]
    assert why in stale["value"] and stale["severity"] == "warning" and not judgement.is_blocked
    assert not next(c for c in judgement.checks if c.group == "completeness").passed


def test_an_exception_whose_row_keeps_the_rule_is_reported(tmp_path: Path) -> None:
    judgement = judged(entries(tmp_path, ENTRY.replace('still = { value = "-5" }\n', "")))
    assert ["the row keeps the rule" in f["value"] for f in judgement.findings.to_pylist()] == [True]


def test_an_exception_does_not_excuse_another_rule_of_the_same_row(tmp_path: Path) -> None:
    judgement = judged(entries(tmp_path, ENTRY), value=Decimal(-5), price_year=2020)
    assert {(f["rule"], f["severity"]) for f in judgement.findings.to_pylist()} == {
        ("value_not_negative", "excepted"),
        ("price_year_fits_basis", "quarantine"),
    }


def test_a_single_day_does_not_call_an_exception_of_another_day_stale() -> None:
    entry = Exemption(table="captures", rule="captured_on_is_day", reason="-", source="-", match={"captured_on": dt.date(2020, 1, 1)})
    assert judge_table("captures", world()["captures"], {}, exceptions=[entry]).findings.num_rows == 0


BAD_FILES = [
    ("exception = 3", "OR-X011"),
    ("[[exception", "OR-X010"),
    ("[[exemption]]\na = 1", "OR-X011"),
    (ENTRY.replace("reason", "why"), "OR-X011"),
    (ENTRY.replace('source = "SIPRI Milex, footnote 12"', 'source = "  "'), "OR-X011"),
    (ENTRY.replace('match = { country = "ARM", period_start = 2026-01-01, vintage = "1949-2025" }', "match = {}"), "OR-X011"),
    (ENTRY.replace('"budgets"', '"budget"'), "OR-X012"),
    (ENTRY.replace("value_not_negative", "value_positive"), "OR-X012"),
    (ENTRY.replace("country =", "nation ="), "OR-X012"),
    (ENTRY.replace("value_not_negative", "not_null"), "OR-X013"),
    (ENTRY.replace("value_not_negative", "unique_key"), "OR-X013"),
    (ENTRY.replace('country = "ARM", period_start = 2026-01-01, vintage = "1949-2025"', 'period_label = "2026"'), "OR-X013"),
    (ENTRY + ENTRY, "OR-X014"),
]


@pytest.mark.parametrize(("text", "code"), BAD_FILES, ids=[f"{code}-{i}" for i, (_, code) in enumerate(BAD_FILES)])
def test_a_wrong_file_is_refused_with_its_number_and_place(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(OnRecordError) as caught:
        entries(tmp_path, text)
    assert caught.value.code == code and "exceptions.toml" in caught.value.where and caught.value.action


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="OR-X010"):
        load_exceptions(tmp_path / "nothing.toml")


def test_the_bundled_file_is_in_order() -> None:
    assert all(e.reason and e.source for e in load_exceptions(DEFAULT_PATH))
