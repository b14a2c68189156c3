"""What a rule, a check result and a judgement are, and what a rule may look at.

Here: the frozen records of this package and `Facts`, the read-only view of the tables that rules share.
Not here: any rule (news_rules.py, budget_rules.py, suites.py), and how they are run (judge.py, runner.py).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from onrecord.errors import OnRecordError

BLOCKING, QUARANTINE, WARNING, EXCEPTED = "blocking", "quarantine", "warning", "excepted"
#: From the worst to the mildest.
SEVERITIES = (BLOCKING, QUARANTINE, WARNING)
#: Every rule belongs to one group; one group of one table is one check in the UI. In the order they are shown.
GROUPS = ("schema", "completeness", "values", "keys", "offsets", "periods", "amounts", "references", "dates", "rights")


class Facts:
    """The tables a rule may look at, with their columns as Python lists, each converted once.

    Positions are 0-based row numbers of the table as it was given.
    """

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        self._tables = tables
        self._columns: dict[tuple[str, str], list[Any]] = {}
        self._indexes: dict[tuple[str, tuple[str, ...]], dict[Hashable, list[int]]] = {}

    def has(self, table: str) -> bool:
        return table in self._tables

    def table(self, name: str) -> pa.Table:
        """The table `name`. Raises OnRecordError OR-X002 when it was not given: a rule never passes for want of evidence."""
        if name not in self._tables:
            raise OnRecordError(
                "OR-X002", expected=f"the table {name} among the tables to judge with", found=f"only {', '.join(sorted(self._tables)) or 'none'}",
                where="expectations", action="Pass every table that expectations.context_tables names for the table being judged.",
            )  # fmt: skip
        return self._tables[name]

    def column(self, table: str, column: str) -> list[Any]:
        """The values of one column, in row order. Raises OnRecordError OR-X002 when the table was given without it."""
        key = (table, column)
        if key not in self._columns:
            data = self.table(table)
            if column not in data.schema.names:
                raise OnRecordError(
                    "OR-X002", expected=f"the column {column} in the table {table}", found=f"only {', '.join(data.schema.names) or 'none'}",
                    where="expectations", action="Pass tables with the columns that onrecord.tables declares, private ones included.",
                )  # fmt: skip
            self._columns[key] = data.column(column).to_pylist()
        return self._columns[key]

    def columns(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        """Several columns side by side: one tuple a row."""
        return list(zip(*(self.column(table, c) for c in columns), strict=True))

    def index(self, table: str, *columns: str) -> Mapping[Hashable, list[int]]:
        """Value (of several columns: tuple of values) -> positions of the rows that hold it."""
        key = (table, columns)
        if key not in self._indexes:
            found: dict[Hashable, list[int]] = {}
            for position, values in enumerate(self.columns(table, *columns)):
                found.setdefault(values[0] if len(columns) == 1 else values, []).append(position)
            self._indexes[key] = found
        return self._indexes[key]

    def lookup(self, table: str, column: str, value: Hashable, wanted: str) -> Any:
        """`wanted` of the first row whose `column` is `value`; None when there is no such row."""
        rows = self.index(table, column).get(value)
        return self.column(table, wanted)[rows[0]] if rows else None

    def text(self, article_id: str) -> str | None:
        """The cleaned text of an article, or None when the article is not there."""
        found: str | None = self.lookup("articles", "article_id", article_id, "text")
        return found


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What must hold for a row, or for a table as a whole.

    Attributes:
        name: snake_case; stands in findings, quarantine and exceptions.toml.
        table, group, severity: see `GROUPS`, `SEVERITIES`.
        columns: the columns concerned; none for a rule on the whole table.
        message: what was expected, one sentence.
        failing: positions of the rows that break a row rule (each row once or more, any order).
        problems: for a rule on the whole table: what is wrong, one sentence each; none when all is well.
        needs: other tables it looks at.
        release_only: True for a rule on complete tables, which a single day cannot answer.
        is_excusable: False where a named exception would break the file format or the keys.
    """

    name: str
    table: str
    group: str
    severity: str
    columns: tuple[str, ...]
    message: str
    failing: Callable[[Facts], Iterable[int]] | None = None
    problems: Callable[[Facts], Sequence[str]] | None = None
    needs: tuple[str, ...] = ()
    release_only: bool = False
    is_excusable: bool = True

    def __post_init__(self) -> None:
        if (self.failing is None) == (self.problems is None):
            raise ValueError(f"rule {self.name}: exactly one of failing and problems")
        if self.group not in GROUPS or self.severity not in SEVERITIES:
            raise ValueError(f"rule {self.name}: unknown group {self.group!r} or severity {self.severity!r}")
        if self.problems is not None and self.severity == QUARANTINE:
            raise ValueError(f"rule {self.name}: a whole table cannot be quarantined")


@dataclass(frozen=True, kw_only=True)
class Check:
    """One expectation of a suite, in a form that knows nothing of the engine that runs it.

    Attributes:
        kind: `not_null`, `in_values`, `matches`, `between`, `unique`, `row_count` or `holds` (a helper column
            that a pure function computed must be true everywhere).
        argument: values, pattern, (minimum, maximum), minimum number of rows, or None.
        Others as in `Rule`.
    """

    kind: str
    rule: str
    group: str
    severity: str
    columns: tuple[str, ...]
    message: str
    argument: Any = None
    is_excusable: bool = True


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """The outcome of one rule group of one table.

    Attributes:
        severity: the worst broken severity; of a passed check the worst that could have been.
        rows: rows of the table. failed_rows: rows that break at least one of its rules, named exceptions not counted.
        examples: up to five findings, each {row_key, rule, column, value, message}.
        rules: the names of the rules that were run.
    """

    table: str
    group: str
    passed: bool
    severity: str
    rows: int
    failed_rows: int
    examples: list[dict[str, Any]] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What was found in one table.

    Attributes:
        checks: one result for each of `check_names(table)`, in that order.
        findings, quarantine: rows of the tables of these names.
        clean: the rows that may be published, in the order they came, with the declared schema.
        is_blocked: True when nothing of this table may be published.
    """

    table: str
    checks: list[CheckResult]
    findings: pa.Table
    quarantine: pa.Table
    clean: pa.Table
    is_blocked: bool
