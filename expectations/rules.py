"""Every rule of every table in one place, and what each table must at least hold.

Here: the collection (derived rules, news rules, budget rules) and coverage: an empty table passes every rule on
rows, so what must not be empty is said here. Not here: the rules themselves and how they are run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa

from expectations.budget_rules import MONEY_RULES
from expectations.model import BLOCKING, GROUPS, WARNING, Check, Facts, Rule
from expectations.news_rules import NEWS_RULES
from expectations.suites import derived_checks, derived_rules
from onrecord.tables import Table

#: Named by hand: cross-column and cross-table rules.
RULES: tuple[Rule, ...] = (*NEWS_RULES, *MONEY_RULES)
#: A table of at least so many rows loses its claim to be published when more than this share of them is bad.
QUARANTINE_ROWS, QUARANTINE_SHARE = 20, 0.5
#: A table that had at least so many rows and now has less than this share of them has lost its source.
COLLAPSE_ROWS, COLLAPSE_SHARE = 20, 0.5


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """`table` must not be empty when `evidence` rows say that there was something to find.

    Attributes:
        evidence: number of rows of other tables from which this one is made.
        warn_from, block_from: that many make an empty table a warning, or blocking.
        needs: the tables `evidence` looks at.
    """

    table: str
    evidence: Callable[[Facts], int]
    warn_from: int
    block_from: int
    message: str
    needs: tuple[str, ...]


def _count(table: str, column: str, test: Callable[[object], bool]) -> Callable[[Facts], int]:
    return lambda facts: sum(1 for value in facts.column(table, column) if test(value))


def _reported_budgets(facts: Facts) -> int:
    wanted = {"defence_budget", "national_security", "defence_and_national_security", "military_aid"}
    rows = facts.columns("figures", "purpose", "payer", "currency")
    return sum(1 for purpose, payer, currency in rows if purpose in wanted and payer is not None and currency is not None)


def _unclaimed_files(other: str) -> Callable[[Facts], int]:
    def count(facts: Facts) -> int:
        claimed = set(facts.column(other, "file_id"))
        return sum(1 for file_id, rows in facts.columns("budget_files", "file_id", "parsed_rows") if rows and file_id not in claimed)

    return count


COVERAGE = (
    Coverage(
        table="articles", evidence=_count("captures", "record_type", lambda kind: kind != "revisit"), warn_from=1, block_from=10,
        message="captured pages give articles", needs=("captures",),
    ),
    Coverage(
        table="statements", evidence=lambda facts: facts.table("articles").num_rows, warn_from=5, block_from=30,
        message="articles give statements", needs=("articles",),
    ),
    Coverage(
        table="figures", evidence=lambda facts: facts.table("articles").num_rows, warn_from=50, block_from=500,
        message="articles give figures", needs=("articles",),
    ),
    Coverage(
        table="budgets", evidence=_unclaimed_files("exchange_rates"), warn_from=1, block_from=1,
        message="official files that were read, and gave no exchange rates, give values", needs=("budget_files", "exchange_rates"),
    ),
    Coverage(
        table="reconciliations", evidence=_reported_budgets, warn_from=1, block_from=20,
        message="reported defence and assistance figures are reconciled", needs=("figures",),
    ),
)  # fmt: skip


def rules_of(declared: Table) -> tuple[Rule, ...]:
    """Every rule of a table that a pure function answers, derived ones first."""
    return (*derived_rules(declared), *(rule for rule in RULES if rule.table == declared.name))


def coverage_checks(declared: Table, facts: Facts) -> list[Check]:
    """The least number of rows, as the other tables ask for it. Row counts of 0 or more are checked too, so that no suite is empty."""
    checks = []
    for coverage in COVERAGE:
        if coverage.table == declared.name:
            evidence = coverage.evidence(facts)
            severity = BLOCKING if evidence >= coverage.block_from else WARNING
            checks.append(
                Check(
                    kind="row_count", rule="not_empty", group="completeness", severity=severity, columns=(), message=coverage.message,
                    argument=1 if evidence >= min(coverage.warn_from, coverage.block_from) else 0, is_excusable=False,
                )
            )  # fmt: skip
    return checks


def suite(declared: Table, facts: Facts, *, release: bool) -> tuple[list[Check], dict[int, Rule]]:
    """All checks of one table; the rules behind its helper columns by position in that list. Rules on whole tables are not in it."""
    checks = [*derived_checks(declared), *coverage_checks(declared, facts)]
    behind = {}
    for rule in rules_of(declared):
        if rule.failing is not None and (release or not rule.release_only):
            behind[len(checks)] = rule
            checks.append(
                Check(
                    kind="holds", rule=rule.name, group=rule.group, severity=rule.severity, columns=rule.columns, message=rule.message,
                    is_excusable=rule.is_excusable,
                )
            )  # fmt: skip
    return checks, behind


def groups_of(declared: Table) -> list[str]:
    """The rule groups of a table, the same for a day and for a release: schema, completeness, then whatever has a rule."""
    used = {"schema", "completeness", *(c.group for c in derived_checks(declared)), *(r.group for r in rules_of(declared))}
    return [group for group in GROUPS if group in used]


def needed_tables(declared: Table) -> tuple[str, ...]:
    """The other tables that judging one day of this table looks at, in order of their names."""
    needed = {n for r in rules_of(declared) if not r.release_only for n in r.needs}
    needed |= {n for c in COVERAGE if c.table == declared.name for n in c.needs}
    return tuple(sorted(needed - {declared.name}))


def rule_names(declared: Table) -> dict[str, bool]:
    """Name of every rule on rows of a table -> may an exception excuse it?"""
    names = {c.rule: c.is_excusable for c in derived_checks(declared)}
    return names | {r.name: r.is_excusable for r in rules_of(declared) if r.failing is not None}


def schema_problems(declared: Table, data: pa.Table) -> list[str]:
    """How the columns of `data` differ from the declaration (names, types, order)."""
    have, want = {f.name: f.type for f in data.schema}, {c.name: c.type for c in declared.columns}
    problems = [f"column {name} is missing" for name in want if name not in have]
    problems += [f"column {name} is not declared" for name in have if name not in want]
    problems += [f"column {name} is {have[name]}, not {want[name]}" for name in want if name in have and have[name] != want[name]]
    if len(data.schema.names) != len(have):
        problems.append("a column name is used twice")
    if not problems and data.schema.names != list(want):
        problems.append("the columns stand in another order")
    return problems
