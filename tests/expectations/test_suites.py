"""Declared once, checked everywhere: what a column declares becomes an expectation with no other change."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import expectations
from expectations import judge_table
from expectations.codes import countries, currencies, fair_use
from expectations.rules import groups_of, rules_of
from expectations.suites import derived_checks, derived_rules, is_plain, references, row_id
from onrecord.table_columns import TABLES
from onrecord.tables import Column, Table, tables
from tests.expectations.material import BUILDERS, world


@pytest.mark.parametrize("declared", tables(), ids=lambda t: t.name)
def test_every_declared_constraint_is_covered_by_a_check(declared: Table) -> None:
    covered = {(c.rule, column) for c in derived_checks(declared) for column in c.columns}
    covered |= {(r.name, column) for r in derived_rules(declared) for column in r.columns}
    for c in declared.columns:
        wanted = {"not_null"} if not c.nullable else set()
        wanted |= {"in_values"} if c.values else set()
        wanted |= {"matches_pattern"} if c.pattern is not None else set()
        wanted |= {"within_bounds"} if c.minimum is not None or c.maximum is not None else set()
        wanted |= {"is_finite"} if pa.types.is_floating(c.type) else set()
        wanted |= {"amount_reads_back"} if pa.types.is_decimal(c.type) else set()
        wanted |= {"reference_exists"} if c.name in declared.foreign_keys else set()
        wanted |= {"unique_key"} if c.name in declared.key else set()
        assert wanted - {rule for rule, column in covered if column == c.name} == set(), c.name


@pytest.mark.parametrize("declared", tables(), ids=lambda t: t.name)
def test_rules_name_existing_columns_and_findings_are_told_apart_by_rule_and_column(declared: Table) -> None:
    seen = set()
    for rule in (*rules_of(declared), *derived_checks(declared)):
        name = getattr(rule, "name", None) or rule.rule
        assert set(rule.columns) <= declared.by_name.keys(), name
        subject = (name, rule.columns[0] if len(rule.columns) == 1 else "")
        assert subject not in seen, subject
        seen.add(subject)
        assert rule.group in groups_of(declared) and rule.message
    for target, key in references(declared).values():
        assert key in TABLES[target].by_name


def test_every_table_with_an_id_of_its_own_keeps_it_unique() -> None:
    ids = {t.name: row_id(t) for t in tables() if row_id(t)}
    assert ids == {
        "captures": "capture_id", "articles": "article_id", "statements": "statement_id", "figures": "figure_id", "budget_files": "file_id",
        "budgets": "budget_id", "exchange_rates": "rate_id", "revisions": "revision_id",
    }  # fmt: skip


NEW_COLUMNS: list[tuple[Column, list[Any], str]] = [
    (Column(name="weather", type=pa.string(), description="-", values=("sun", "rain")), ["sun", "snow"], "in_values"),
    (Column(name="weather", type=pa.string(), description="-", pattern="[a-z]+"), ["sun", "Sun 1"], "matches_pattern"),
    (Column(name="weather", type=pa.string(), description="-", pattern=r"(?=.*[^A-Z]).{2,}"), ["su", "SUN"], "matches_pattern"),
    (Column(name="weather", type=pa.int32(), description="-", minimum=0, maximum=9), [None, 10], "within_bounds"),
    (Column(name="weather", type=pa.float64(), description="-", minimum=0), [0.0, -0.5], "within_bounds"),
    (Column(name="weather", type=pa.string(), description="-", nullable=False), ["", None], "not_null"),
    (Column(name="weather", type=pa.list_(pa.string()), description="-", values=("sun",)), [["sun"], ["sun", "snow"]], "in_values"),
    (Column(name="weather", type=pa.string(), description="-", pattern="[a-z]+", private=True), ["sun", "Sun"], "matches_pattern"),
    (Column(name="weather_country", type=pa.string(), description="-"), ["ARM", "UKD"], "country_exists"),
    (Column(name="weather_currency", type=pa.string(), description="-"), ["AMD", "AMX"], "currency_exists"),
]


@pytest.mark.parametrize(("column", "values", "rule"), NEW_COLUMNS, ids=[f"{c.name}-{r}-{i}" for i, (c, _, r) in enumerate(NEW_COLUMNS)])
def test_a_new_column_gets_its_checks_with_no_change_here(
    monkeypatch: pytest.MonkeyPatch, column: Column, values: list[Any], rule: str
) -> None:
    old = TABLES["captures"]
    new = dataclasses.replace(old, columns=(*old.columns, column))
    monkeypatch.setitem(TABLES, "captures", new)
    data = old.from_rows(BUILDERS["captures"]()).append_column(column.arrow.with_nullable(True), pa.array(values, column.type))
    judgement = judge_table("captures", data, {})
    assert [(f["rule"], f["column"]) for f in judgement.findings.to_pylist()] == [(rule, column.name)]
    assert judgement.clean.column("capture_id").to_pylist() == data.column("capture_id").to_pylist()[:1]
    assert is_plain(column) != (column.private or pa.types.is_nested(column.type))


def test_two_new_columns_that_bound_a_period_are_kept_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    old = TABLES["captures"]
    new = dataclasses.replace(
        old, columns=(*old.columns, *(Column(name=f"storm_{n}", type=pa.date32(), description="-") for n in ("start", "end")))
    )
    data = world()["captures"]
    monkeypatch.setitem(TABLES, "captures", new)
    for field, days in zip(new.schema.names[-2:], ([20, 20], [20, 19]), strict=True):
        data = data.append_column(field, pa.array(days, pa.int32()).cast(pa.date32()))
    assert judge_table("captures", data, {}).findings.column("rule").to_pylist() == ["storm_in_order"]


def test_code_lists_hold_real_codes_and_no_placeholders() -> None:
    assert {"ARM", "AZE", "GEO", "USA", "XKX", "SUN", "YUG", "CSK", "DDR", "PSE", "SSD"} <= countries()
    assert {"AMD", "AZN", "AZM", "USD", "SUR", "YUM", "CSK", "DDM", "EUR", "XDR", "RUR"} <= currencies()
    assert not {"XXX", "XTS", "AAA", "QMM", "ZZZ", "EUE", ""} & (countries() | currencies())
    assert 249 <= len(countries()) <= 280 and 290 <= len(currencies()) <= 320


def test_every_country_the_budget_readers_know_exists() -> None:
    known = pytest.importorskip("onrecord.budgets.countries").countries()
    assert {*known.by_name.values(), *known.by_alpha2.values()} <= countries()
    assert {*known.former_currency.values()} <= currencies()


def test_fair_use_limits_say_whose_terms_they_are() -> None:
    assert all(0 < limit.share < 1 and limit.values > 0 and limit.source.startswith("https://") for limit in fair_use())
    assert any(limit.publisher.search("SIPRI") and limit.share == 0.10 for limit in fair_use())


def test_nothing_heavy_is_imported_before_something_is_judged() -> None:
    code = "import sys, expectations; sys.exit(any(m in sys.modules for m in ('great_expectations', 'pandas', 'dagster')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_only_the_runner_names_the_engine() -> None:
    folder = Path(expectations.__file__).parent
    importing = re.compile(r"^\s*(?:import|from)\s+great_expectations", re.MULTILINE)
    assert [p.name for p in sorted(folder.glob("*.py")) if importing.search(p.read_text(encoding="utf-8"))] == ["runner.py"]
