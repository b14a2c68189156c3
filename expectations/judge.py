"""From tables to judgements: run the suite, name the outliers, quarantine bad rows, block bad tables.

Here: what follows from a broken rule. Not here: the rules (rules.py) and the engine (runner.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from expectations import rules as book
from expectations.exceptions import Exemption, default_exceptions
from expectations.model import BLOCKING, EXCEPTED, QUARANTINE, SEVERITIES, WARNING, Check, CheckResult, Facts, Judgement, Rule
from expectations.row_json import dumps, shown_value, whole_row
from expectations.runner import run_suite
from expectations.suites import references
from onrecord.errors import OnRecordError
from onrecord.table_columns import TABLES
from onrecord.tables import Table

#: What a pure rule raises when it is wrong about its data. Anything else passes through untouched, which is no pass either.
_RULE_ERRORS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
_EXAMPLES = 5


@dataclass
class _Finding:
    rule: str
    group: str
    severity: str
    columns: tuple[str, ...]
    message: str
    position: int | None = None
    value: str | None = None


@dataclass
class _Draft:
    """A table under judgement. `asked` holds group and severity of every rule that was run."""

    declared: Table
    data: pa.Table
    facts: Facts
    findings: list[_Finding] = field(default_factory=list)
    asked: dict[str, tuple[str, str]] = field(default_factory=dict)
    is_readable: bool = True

    def bad_rows(self) -> set[int]:
        return {f.position for f in self.findings if f.severity == QUARANTINE and f.position is not None}

    def add_whole(self, rule: str, group: str, severity: str, message: str, problems: Sequence[str]) -> None:
        """Record a rule on the whole table, and one finding when there are problems."""
        self.asked[rule] = (group, severity)
        if problems:
            self.findings.append(_Finding(rule, group, severity, (), message, value="; ".join(problems)))


def declared_table(name: str) -> Table:
    """The declaration of `name`. Raises OnRecordError OR-X001 for an unknown one."""
    if name not in TABLES:
        raise OnRecordError(
            "OR-X001", expected=f"one of the tables {', '.join(TABLES)}", found=name, where="expectations", action="Correct the name."
        )
    return TABLES[name]


def judge_one(name: str, data: pa.Table, context: Mapping[str, pa.Table], exemptions: Sequence[Exemption] | None) -> Judgement:
    """See `expectations.judge_table`."""
    chosen = default_exceptions() if exemptions is None else exemptions
    draft = _draft(declared_table(name), Facts({**context, name: data}), chosen, release=False)
    return _finish(draft)


def judge_all(
    tables: Mapping[str, pa.Table], previous_rows: Mapping[str, int] | None, exemptions: Sequence[Exemption] | None
) -> dict[str, Judgement]:
    """See `expectations.judge_release`."""
    chosen = default_exceptions() if exemptions is None else exemptions
    for name in tables:
        declared_table(name)
    # a table of another form must not break the rules of its neighbours: they see an empty one in its place
    readable = {name: data if not book.schema_problems(TABLES[name], data) else TABLES[name].empty() for name, data in tables.items()}
    facts = Facts(readable)
    drafts = {}
    for name in TABLES:
        if name in tables:
            is_whole = readable[name] is tables[name]
            drafts[name] = _draft(TABLES[name], facts if is_whole else Facts({**readable, name: tables[name]}), chosen, release=True)
    for name, draft in drafts.items():
        before, now = (previous_rows or {}).get(name, 0), draft.data.num_rows
        lost = before >= book.COLLAPSE_ROWS and now < before * book.COLLAPSE_SHARE
        message = f"a table keeps at least {book.COLLAPSE_SHARE:.0%} of the rows of the release before"
        draft.add_whole("row_count_holds", "completeness", BLOCKING, message, [f"{before} rows before, {now} now"] if lost else [])
    _cascade(drafts)
    return {name: _finish(draft) for name, draft in drafts.items()}


def _draft(declared: Table, facts: Facts, exemptions: Sequence[Exemption], *, release: bool) -> _Draft:
    draft = _Draft(declared, facts.table(declared.name), facts)
    problems = book.schema_problems(declared, draft.data)
    draft.add_whole("schema", "schema", BLOCKING, "the columns have their declared names, types and order", problems)
    if problems:
        draft.is_readable = False
        return draft
    checks, behind = book.suite(declared, facts, release=release)
    for check in checks:
        draft.asked.setdefault(check.rule, (check.group, check.severity))
    broken = {number: _failing(rule, draft) for number, rule in behind.items()}
    for number, positions in sorted(run_suite(declared, draft.data, checks, broken).items()):
        check = checks[number]
        if positions is None:
            draft.add_whole(check.rule, check.group, check.severity, check.message, [f"{draft.data.num_rows} rows"])
        else:
            draft.findings += [_Finding(check.rule, check.group, check.severity, check.columns, check.message, p) for p in positions]
    for rule in book.RULES:
        if rule.table == declared.name and rule.problems is not None and (release or not rule.release_only):
            draft.add_whole(rule.name, rule.group, rule.severity, rule.message, _guarded(rule, rule.problems, facts))
    whole = release or declared.partition is None
    _excuse(draft, checks, [e for e in exemptions if e.table == declared.name], report_stale=whole)
    return draft


def _failing(rule: Rule, draft: _Draft) -> set[int]:
    if rule.failing is None:
        return set()
    found = set(_guarded(rule, rule.failing, draft.facts))
    if not all(isinstance(p, int) and 0 <= p < draft.data.num_rows for p in found):
        raise _broken_rule(rule, f"positions outside 0..{draft.data.num_rows - 1}")
    return found


def _guarded(rule: Rule, call: Any, facts: Facts) -> list[Any]:
    """The answer of a rule; OnRecordError OR-X003 when it raises: a rule that cannot be asked has not been kept."""
    try:
        return list(call(facts))
    except _RULE_ERRORS as error:
        raise _broken_rule(rule, f"{type(error).__name__}: {error}") from error


def _broken_rule(rule: Rule, found: str) -> OnRecordError:
    return OnRecordError(
        "OR-X003", expected=f"an answer to the rule {rule.name}", found=found, where=f"table {rule.table}",
        action="The rule is broken, not the data: correct it in expectations/.",
    )  # fmt: skip


def _excuse(draft: _Draft, checks: Sequence[Check], exemptions: Sequence[Exemption], *, report_stale: bool) -> None:
    """Mark the findings that an exception names; report exceptions that excuse nothing (of a whole table: a single day
    cannot know whether the named row exists on another)."""
    stale = []
    for exemption in exemptions:
        rows = set(exemption.living_rows(draft.facts))
        excused = [f for f in draft.findings if f.rule == exemption.rule and f.position in rows and f.severity != BLOCKING]
        for finding in excused:
            finding.severity = EXCEPTED
            finding.message = f"{exemption.reason} ({exemption.source})"
        if not excused and draft.asked.get(exemption.rule):
            gone = "the row keeps the rule" if rows else "the row has changed" if exemption.rows(draft.facts) else "there is no such row"
            stale.append(f"{exemption.rule} of {dumps(exemption.match)}: {gone}")
    if report_stale:
        draft.add_whole("exception_is_stale", "completeness", WARNING, "every exception in exceptions.toml excuses a row", stale)


def _cascade(drafts: Mapping[str, _Draft]) -> None:
    """Quarantine rows that point to a quarantined row, until nothing changes (a chain of statements, a pair of figures)."""
    pointers = [(draft, column, *target) for draft in drafts.values() for column, target in references(draft.declared).items()]
    for draft, *_ in pointers:
        draft.asked["parent_quarantined"] = ("references", QUARANTINE)
    lost: dict[tuple[str, str], set[Any]] = {}
    while True:
        for _, _, target, key in pointers:
            if target in drafts and drafts[target].is_readable:
                parent = drafts[target]
                values, bad = parent.facts.column(target, key), parent.bad_rows()
                good = {v for i, v in enumerate(values) if i not in bad}
                lost[target, key] = {values[i] for i in bad} - good  # an article may be there on another day as well
        grown = False
        for draft, column, target, key in pointers:
            if draft.is_readable and lost.get((target, key)):
                grown |= _follow(draft, column, f"{target}.{key}", lost[target, key])
        if not grown:
            return


def _follow(draft: _Draft, column: str, target: str, lost: set[Any]) -> bool:
    known = {f.position for f in draft.findings if f.rule == "parent_quarantined"}
    grown = False
    for position, value in enumerate(draft.facts.column(draft.declared.name, column)):
        items = value if isinstance(value, list) else [value]
        if position not in known and any(item in lost for item in items):
            message = f"the row of {target} that {column} names is not in quarantine"
            draft.findings.append(_Finding("parent_quarantined", "references", QUARANTINE, (column,), message, position))
            grown = True
    return grown


def _finish(draft: _Draft) -> Judgement:
    declared, data = draft.declared, draft.data
    bad = draft.bad_rows()
    if draft.is_readable:
        is_too_much = data.num_rows >= book.QUARANTINE_ROWS and len(bad) > data.num_rows * book.QUARANTINE_SHARE
        message = f"at most {book.QUARANTINE_SHARE:.0%} of the rows of a table are quarantined"
        draft.add_whole(
            "quarantine_share", "completeness", BLOCKING, message, [f"{len(bad)} of {data.num_rows} rows"] if is_too_much else []
        )
    keys = _row_keys(draft)
    rows = _rows(data, {f.position for f in draft.findings if f.position is not None})
    found = [_finding_row(draft, f, keys, rows) for f in draft.findings]
    clean = data.take(pa.array([i for i in range(data.num_rows) if i not in bad], pa.int64())) if bad else data
    return Judgement(
        table=declared.name,
        checks=_results(draft, found),
        findings=TABLES["findings"].from_rows(found),
        quarantine=TABLES["quarantine"].from_rows(_quarantine_rows(draft, keys, rows)),
        clean=clean.cast(declared.schema) if draft.is_readable else declared.empty(),
        is_blocked=any(f.severity == BLOCKING for f in draft.findings),
    )


def _rows(data: pa.Table, positions: set[int]) -> dict[int, dict[str, Any]]:
    wanted = sorted(positions)
    return dict(zip(wanted, data.take(pa.array(wanted, pa.int64())).to_pylist(), strict=True)) if wanted else {}


def _row_keys(draft: _Draft) -> dict[int, str]:
    """Position -> key as JSON, of the rows that have findings. A second row of the same key says that it is the second."""
    wanted = {f.position for f in draft.findings if f.position is not None}
    if not wanted:
        return {}
    key = draft.declared.key
    seen: dict[tuple[Any, ...], int] = {}
    keys: dict[int, str] = {}
    for position, values in enumerate(draft.facts.columns(draft.declared.name, *key)):
        seen[values] = seen.get(values, 0) + 1
        if position in wanted:
            repeated = {"#": seen[values]} if seen[values] > 1 else {}
            keys[position] = dumps({**dict(zip(key, values, strict=True)), **repeated})
    return keys


def _finding_row(draft: _Draft, finding: _Finding, keys: Mapping[int, str], rows: Mapping[int, dict[str, Any]]) -> dict[str, Any]:
    value = finding.value
    if finding.position is not None:
        value = shown_value(draft.declared, finding.columns, rows[finding.position])
    return {
        "table": draft.declared.name,
        "row_key": "" if finding.position is None else keys[finding.position],
        "rule": finding.rule,
        "column": finding.columns[0] if len(finding.columns) == 1 else "",
        "rule_group": finding.group,
        "severity": finding.severity,
        "value": value,
        "message": finding.message,
    }


def _quarantine_rows(draft: _Draft, keys: Mapping[int, str], rows: Mapping[int, dict[str, Any]]) -> list[dict[str, Any]]:
    """One row for each bad row and rule; several columns that break the same rule are named together."""
    reasons: dict[tuple[int, str], list[str]] = {}
    for f in draft.findings:
        if f.severity == QUARANTINE and f.position is not None:
            value = shown_value(draft.declared, f.columns, rows[f.position])
            reasons.setdefault((f.position, f.rule), []).append(f"expected: {f.message}; found: {'nothing' if value is None else value}")
    return [
        {
            "table": draft.declared.name,
            "row_key": keys[position],
            "rule": rule,
            "reason": " | ".join(sorted(texts)),
            "row": whole_row(draft.declared, rows[position]),
        }
        for (position, rule), texts in sorted(reasons.items())
    ]


def _results(draft: _Draft, found: Sequence[Mapping[str, Any]]) -> list[CheckResult]:
    results = []
    for group in book.groups_of(draft.declared):
        names = sorted(rule for rule, (its_group, _) in draft.asked.items() if its_group == group)
        pairs = [(f, row) for f, row in zip(draft.findings, found, strict=True) if f.group == group and f.severity != EXCEPTED]
        severities = {f.severity for f, _ in pairs} or {draft.asked[n][1] for n in names} or {BLOCKING}
        pairs.sort(key=lambda pair: (SEVERITIES.index(pair[0].severity), pair[1]["rule"], pair[1]["row_key"], pair[1]["column"]))
        shown = ("row_key", "rule", "column", "value", "message")
        results.append(
            CheckResult(
                table=draft.declared.name,
                group=group,
                passed=not pairs and draft.is_readable,  # of a table of another form nothing else could be asked
                severity=min(severities, key=SEVERITIES.index) if draft.is_readable else BLOCKING,
                rows=draft.data.num_rows,
                failed_rows=len({f.position for f, _ in pairs if f.position is not None}),
                examples=[{k: row[k] for k in shown} for _, row in pairs[:_EXAMPLES]],
                rules=names,
            )
        )
    return results
