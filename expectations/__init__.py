"""What must hold: the checks of every table, and what is done with rows and tables that break them.

    judgement = judge_table("figures", figures, {"articles": articles, "statements": statements})
    judgements = judge_release(tables)                      # complete tables, all days

Every table is checked by one suite a run: what its declaration in onrecord.tables says (suites.py), rules over several
columns and tables (news_rules.py, budget_rules.py) and coverage (rules.py). Great Expectations runs it (runner.py, the
only importer, and only when something is judged). Here: the public names. Not here: what a column is (onrecord.tables).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa

from expectations.exceptions import Exemption, load_exceptions
from expectations.judge import declared_table, judge_all, judge_one
from expectations.model import CheckResult, Judgement
from expectations.rules import groups_of, needed_tables

__all__ = [
    "CheckResult",
    "Exemption",
    "Judgement",
    "check_names",
    "context_tables",
    "judge_release",
    "judge_table",
    "load_exceptions",
]


def judge_table(name: str, data: pa.Table, context: Mapping[str, pa.Table], *, exceptions: Sequence[Exemption] | None = None) -> Judgement:
    """Judge one table, or one day of it.

    Args:
        name: a table of onrecord.tables.
        data: its rows, with the declared schema (articles with their private text).
        context: the other tables its rules look at, at least those of `context_tables(name)`; more do no harm.
        exceptions: named outliers; None for those of expectations/exceptions.toml.

    Returns a Judgement. Rows that break a rule of severity `quarantine` are left out of `clean`; a rule of severity
    `blocking` (schema, doubled keys, emptiness, more than half of at least 20 rows quarantined) sets `is_blocked`.

    Raises OnRecordError OR-X001 (no such table), OR-X002 (a table missing from the context), OR-X003 or OR-X004 (a rule
    could not be asked, which is never a pass).
    """
    return judge_one(name, data, context, exceptions)


def judge_release(
    tables: Mapping[str, pa.Table], *, previous_rows: Mapping[str, int] | None = None, exceptions: Sequence[Exemption] | None = None
) -> dict[str, Judgement]:
    """Judge all tables of a release together, in pipeline order.

    Beyond `judge_table`: rules on complete tables (amounts read back from float64, fair use, files without rows, stale
    exceptions), and rows that point to a quarantined row are quarantined with it (rule `parent_quarantined`).

    Args:
        tables: complete tables (all days) by name, with the schemas of the pipeline (exact decimals, private columns).
        previous_rows: rows of each table in the release before; a table of at least 20 rows that lost more than half of
            them is blocked. None when there is no release before.
        exceptions: as in `judge_table`.

    Returns the judgements by table, for exactly the tables given. Raises as `judge_table`.
    """
    return judge_all(tables, previous_rows, exceptions)


def check_names(table: str) -> list[str]:
    """The rule groups of a table: one asset check each, the same for every run. Raises OnRecordError OR-X001."""
    return groups_of(declared_table(table))


def context_tables(table: str) -> tuple[str, ...]:
    """The tables that `judge_table` needs beside `table` itself. Raises OnRecordError OR-X001."""
    return needed_tables(declared_table(table))
