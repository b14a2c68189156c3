"""The bridge to Great Expectations: one suite per table per run, positions of failing rows back.

Here: the only import of great_expectations in the project, inside a function, because it takes seconds.
Not here: what is checked (suites.py, rules.py) and what follows from it (judge.py).
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from expectations.model import Check
from onrecord.errors import OnRecordError
from onrecord.tables import Table

if TYPE_CHECKING:
    import pandas as pd

# COMPLETE gives every position; the samples and the query text that GX adds by default grow with the number of failures.
_RESULT_FORMAT = {
    "result_format": "COMPLETE",
    "partial_unexpected_count": 0,
    "return_unexpected_index_query": False,
    "include_unexpected_rows": False,
}


def run_suite(declared: Table, data: pa.Table, checks: Sequence[Check], broken: Mapping[int, set[int]]) -> dict[int, list[int] | None]:
    """Run `checks` over `data`. `broken` holds, for each check of kind `holds`, the positions its rule found.

    Returns, for every failed check (by its position in `checks`), the sorted positions of the failing rows, or None
    where the table as a whole fails (row counts). Of an empty table only row counts are asked: every rule on rows
    passes it. Raises OnRecordError OR-X004 when the engine could not run an expectation: a broken rule is no bad row.
    """
    asked = [i for i, check in enumerate(checks) if data.num_rows or check.kind == "row_count"]
    if not asked:
        return {}
    frame = _frame(declared, data, checks, asked, broken)
    failed: dict[int, list[int] | None] = {}
    answered = set()
    for number, success, positions, raised in _validate(declared.name, frame, checks, asked):
        check = checks[number]
        answered.add(number)
        if raised is not None or (not success and positions is None and check.kind != "row_count"):
            raise OnRecordError(
                "OR-X004", expected=f"an answer to {check.rule} on {', '.join(check.columns) or 'the table'}", found=raised or "a failure without rows",
                where=f"table {declared.name}", action="The rule or the engine is broken, not the data: fix the declaration or the rule.",
            )  # fmt: skip
        if not success:
            failed[number] = None if positions is None else sorted(positions)
    if answered != set(asked):
        raise OnRecordError(
            "OR-X005", expected=f"{len(asked)} results", found=f"{len(answered)} results", where=f"table {declared.name}",
            action="Great Expectations dropped an expectation: check its version against requirements.lock.",
        )  # fmt: skip
    return failed


def _frame(declared: Table, data: pa.Table, checks: Sequence[Check], asked: Sequence[int], broken: Mapping[int, set[int]]) -> pd.DataFrame:
    """Only what is asked about: checked columns as they are, columns that are private, nested or merely checked for nulls
    as presence marks, and one boolean helper column for each rule that a pure function answered."""
    import pandas as pd

    kinds: dict[str, set[str]] = {}
    series: dict[str, pd.Series] = {}
    for number in asked:
        check = checks[number]
        if check.kind == "holds":
            bad = broken[number]
            series[_helper(number)] = pd.Series([i not in bad for i in range(data.num_rows)], dtype=bool)
        for column in check.columns if check.kind not in ("holds", "row_count") else ():
            kinds.setdefault(column, set()).add(check.kind)
    for column, wanted in kinds.items():
        array = data.column(column)
        if wanted == {"not_null"}:
            series[column] = pd.Series([True if valid else None for valid in array.is_valid().to_pylist()], dtype=object)
        elif pa.types.is_integer(declared.by_name[column].type) and not array.null_count:
            series[column] = pd.Series(array.to_numpy())
        else:  # as Python objects: no rounding of decimals and large integers, and regular expressions are Python's
            series[column] = pd.Series(array.to_pylist(), dtype=object)
    return pd.DataFrame(series, index=pd.RangeIndex(data.num_rows))


def _helper(number: int) -> str:
    return f"rule {number}"


@cache
def _engine() -> Any:
    """Great Expectations with one in-memory context and one pandas source for the life of the process; it sends nothing out."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    import great_expectations as gx

    context: Any = gx.get_context(mode="ephemeral")
    context.enable_analytics(False)
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    return gx, context.data_sources.add_pandas("onrecord")


@cache
def _batch(name: str) -> Any:
    return _engine()[1].add_dataframe_asset(name).add_batch_definition_whole_dataframe("all")


def _validate(
    name: str, frame: pd.DataFrame, checks: Sequence[Check], asked: Sequence[int]
) -> list[tuple[int, bool, list[int] | None, str | None]]:
    """(number of the check, passed, positions, error) for each expectation, in the engine's order."""
    suite = _suite(name, tuple((n, checks[n].kind, checks[n].columns, checks[n].argument) for n in asked))
    answers = []
    for result in _batch(name).get_batch({"dataframe": frame}).validate(suite, result_format=_RESULT_FORMAT).results:
        info = result.exception_info or {}
        raised = None if info.get("raised_exception", not info) is False or not info else _reason(info)
        positions = result.result.get("unexpected_index_list")
        answers.append(
            (
                result.expectation_config.meta["check"],
                bool(result.success),
                None if positions is None else [int(p) for p in positions],
                raised,
            )
        )
    return answers


def _reason(info: Mapping[str, Any]) -> str:
    """The message in `exception_info`: flat, or one entry for each metric that failed."""
    entries = [info] if "exception_message" in info else [e for e in info.values() if isinstance(e, Mapping)]
    return "; ".join(sorted({str(e.get("exception_message")) for e in entries})) or "an exception without a message"


@lru_cache(maxsize=64)
def _suite(name: str, asked: tuple[tuple[int, str, tuple[str, ...], Any], ...]) -> Any:
    """Made once for all days of a table: to make an expectation costs as much as to run it."""
    gx, _ = _engine()
    return gx.ExpectationSuite(name=name, expectations=[_expectation(gx.expectations, *item) for item in asked])


def _expectation(expectations: Any, number: int, kind: str, columns: tuple[str, ...], argument: Any) -> Any:
    meta = {"check": number}
    column = columns[0] if columns else ""
    match kind:
        case "not_null":
            return expectations.ExpectColumnValuesToNotBeNull(column=column, meta=meta)
        case "in_values":
            return expectations.ExpectColumnValuesToBeInSet(column=column, value_set=list(argument), meta=meta)
        case "matches":
            return expectations.ExpectColumnValuesToMatchRegex(column=column, regex=argument, meta=meta)
        case "between":
            return expectations.ExpectColumnValuesToBeBetween(column=column, min_value=argument[0], max_value=argument[1], meta=meta)
        case "unique" if len(columns) == 1:
            return expectations.ExpectColumnValuesToBeUnique(column=column, meta=meta)
        case "unique":
            return expectations.ExpectCompoundColumnsToBeUnique(column_list=list(columns), meta=meta)
        case "row_count":
            return expectations.ExpectTableRowCountToBeBetween(min_value=argument, meta=meta)
        case "holds":
            return expectations.ExpectColumnValuesToBeInSet(column=_helper(number), value_set=[True], meta=meta)
    raise ValueError(f"unknown kind of check {kind!r}")
