"""The bridge to Great Expectations: one suite per table per run, positions of failing rows back.

Here: the only import of great_expectations in the project, inside a function, because it takes seconds.
Not here: what is checked (suites.py, rules.py) and what follows from it (judge.py).
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from expectations.evidence import Passes, array_digest, question
from expectations.model import Check
from onrecord.errors import OnRecordError
from onrecord.tables import Table

if TYPE_CHECKING:
    import pandas as pd

# Asked first: does it hold? Most expectations do, and to locate nothing costs three times as much.
_HOLDS = {"result_format": "BOOLEAN_ONLY"}
# Asked where it does not: every position; the samples and the query text that GX adds by default grow with the failures.
_WHERE = {
    "result_format": "COMPLETE",
    "partial_unexpected_count": 0,
    "return_unexpected_index_query": False,
    "include_unexpected_rows": False,
}
#: What the engine has passed in this process; see evidence.py.
PASSES = Passes()
#: Imported by the engine for one expectation that is not used here, at the price of a second.
_UNUSED = ("scipy.stats", "altair")


def run_suite(declared: Table, data: pa.Table, checks: Sequence[Check], broken: Mapping[int, set[int]]) -> dict[int, list[int] | None]:
    """Run `checks` over `data`. `broken` holds, for each check of kind `holds`, the positions its rule found.

    Returns, for every failed check (by its position in `checks`), the sorted positions of the failing rows, or None
    where the table as a whole fails (row counts). Of an empty table only row counts are asked: every rule on rows
    passes it. Not asked again is what this process has asked of the same content, and passed (evidence.py).
    Raises OnRecordError OR-X004 when the engine could not run an expectation: a broken rule is no bad row.
    """
    asked = [i for i, check in enumerate(checks) if data.num_rows or check.kind == "row_count"]
    columns = _columns(declared, data, [checks[i] for i in asked])
    questions = _questions(declared.name, data.num_rows, columns, checks, asked, broken)
    asked = [i for i in asked if questions[i] not in PASSES]
    if not asked:
        return {}
    frame = _frame(declared, data.num_rows, columns, checks, asked, broken)
    answers = _answers(declared.name, frame, checks, asked, _HOLDS)
    located = [i for i, (passed, _) in answers.items() if not passed and checks[i].kind != "row_count"]
    if located:
        answers |= _answers(declared.name, frame, checks, located, _WHERE)
    failed: dict[int, list[int] | None] = {}
    for number, (passed, positions) in answers.items():
        check = checks[number]
        if number in located and (passed or not positions):
            raise _unanswered(declared.name, check, "a failure without rows")
        if not passed:
            failed[number] = None if positions is None else sorted(positions)
        else:
            PASSES.add(questions[number])
    return failed


def _columns(declared: Table, data: pa.Table, asked: Sequence[Check]) -> dict[str, pa.ChunkedArray]:
    """The columns the engine looks at: as they are, or as presence marks (true or null) where nothing but nulls is asked."""
    kinds: dict[str, set[str]] = {}
    for check in asked:
        for column in check.columns if check.kind not in ("holds", "row_count") else ():
            kinds.setdefault(column, set()).add(check.kind)
    return {name: _presence(data.column(name)) if wanted == {"not_null"} else data.column(name) for name, wanted in kinds.items()}


def _presence(array: pa.ChunkedArray) -> pa.ChunkedArray:
    return pa.chunked_array([pa.array([True if valid else None for valid in array.is_valid().to_pylist()], pa.bool_())])


def _questions(
    table: str,
    rows: int,
    columns: Mapping[str, pa.ChunkedArray],
    checks: Sequence[Check],
    asked: Sequence[int],
    broken: Mapping[int, set[int]],
) -> dict[int, bytes]:
    """What each check asks, with all that its answer rests on."""
    digests = {name: array_digest(array) for name, array in columns.items()}
    found = {}
    for number in asked:
        check = checks[number]
        match check.kind:
            case "holds":
                contents = [array_digest(pa.array([rows, *sorted(broken[number])], pa.int64()))]
            case "row_count":
                contents = [array_digest(pa.array([rows], pa.int64()))]
            case _:
                contents = [digests[name] for name in check.columns]
        found[number] = question(table, check, contents)
    return found


def _frame(
    declared: Table,
    rows: int,
    columns: Mapping[str, pa.ChunkedArray],
    checks: Sequence[Check],
    asked: Sequence[int],
    broken: Mapping[int, set[int]],
) -> pd.DataFrame:
    """Only what is asked about: the columns, and one boolean helper column for each rule that a pure function answered."""
    import pandas as pd

    series: dict[str, pd.Series] = {}
    for number in asked:
        check = checks[number]
        if check.kind == "holds":
            bad = broken[number]
            series[_helper(number)] = pd.Series([i not in bad for i in range(rows)], dtype=bool)
            continue
        for name in check.columns:
            if name in series:
                continue
            array = columns[name]
            if pa.types.is_integer(array.type) and not array.null_count:
                series[name] = pd.Series(array.to_numpy())
            else:  # as Python objects: no rounding of decimals and large integers, and regular expressions are Python's
                series[name] = pd.Series(array.to_pylist(), dtype=object)
    return pd.DataFrame(series, index=pd.RangeIndex(rows))


def _helper(number: int) -> str:
    return f"rule {number}"


def _answers(
    name: str, frame: pd.DataFrame, checks: Sequence[Check], asked: Sequence[int], form: Mapping[str, Any]
) -> dict[int, tuple[bool, list[int] | None]]:
    """(passed, positions) for every check that is asked. Raises OnRecordError OR-X004 for an error, OR-X005 for a missing answer."""
    answers = {}
    for number, passed, positions, raised in _validate(name, frame, checks, asked, form):
        if raised is not None:
            raise _unanswered(name, checks[number], raised)
        answers[number] = (passed, positions)
    if set(answers) != set(asked):
        raise OnRecordError(
            "OR-X005", expected=f"{len(asked)} results", found=f"{len(answers)} results", where=f"table {name}",
            action="Great Expectations dropped an expectation: check its version against requirements.lock.",
        )  # fmt: skip
    return answers


def _unanswered(table: str, check: Check, found: str) -> OnRecordError:
    return OnRecordError(
        "OR-X004", expected=f"an answer to {check.rule} on {', '.join(check.columns) or 'the table'}", found=found,
        where=f"table {table}", action="The rule or the engine is broken, not the data: fix the declaration or the rule.",
    )  # fmt: skip


@cache
def _engine() -> Any:
    """Great Expectations with one in-memory context and one pandas source for the life of the process; it sends nothing out."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    with _imported_on_use(_UNUSED):
        import great_expectations as gx

    context: Any = gx.get_context(mode="ephemeral")
    context.enable_analytics(False)
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    return gx, context.data_sources.add_pandas("onrecord")


class _OnUse(ModuleType):
    """Stands for a module until something is asked of it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        _leave(self)
        return getattr(importlib.import_module(self.__name__), name)


def _leave(placeholder: ModuleType) -> None:
    if sys.modules.get(placeholder.__name__) is placeholder:
        del sys.modules[placeholder.__name__]


@contextmanager
def _imported_on_use(names: Sequence[str]) -> Iterator[None]:
    """What is imported in this block gets these modules when it first uses them; afterwards they are imported as ever."""
    placeholders = [_OnUse(name) for name in names if name not in sys.modules]
    sys.modules.update({p.__name__: p for p in placeholders})
    try:
        yield
    finally:
        for placeholder in placeholders:
            _leave(placeholder)


@cache
def _batch(name: str) -> Any:
    return _engine()[1].add_dataframe_asset(name).add_batch_definition_whole_dataframe("all")


def _validate(
    name: str, frame: pd.DataFrame, checks: Sequence[Check], asked: Sequence[int], form: Mapping[str, Any]
) -> list[tuple[int, bool, list[int] | None, str | None]]:
    """(number of the check, passed, positions, error) for each expectation, in the engine's order."""
    suite = _suite(name, tuple((n, checks[n].kind, checks[n].columns, checks[n].argument) for n in asked))
    answers = []
    for result in _batch(name).get_batch({"dataframe": frame}).validate(suite, result_format=dict(form)).results:
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
    return _engine()[0].ExpectationSuite(name=name, expectations=[_expectation(*item) for item in asked])


@cache
def _kind(name: str) -> Any:
    """The engine's expectation `name`, with its configuration made once.

    The engine asks an expectation for it some thirty times a run and makes it anew each time; here nothing changes it.
    """
    from great_expectations.compatibility.pydantic import PrivateAttr

    original = getattr(_engine()[0].expectations, name)

    def configuration(self: Any) -> Any:
        if self._kept is None:
            self._kept = original.configuration.fget(self)
        return self._kept

    # the engine registers a class under its name
    members = {"__module__": __name__, "_kept": PrivateAttr(default=None), "configuration": property(configuration)}
    return type(original)(f"{name}Kept", (original,), members)


def _expectation(number: int, kind: str, columns: tuple[str, ...], argument: Any) -> Any:
    meta = {"check": number}
    column = columns[0] if columns else ""
    match kind:
        case "not_null":
            return _kind("ExpectColumnValuesToNotBeNull")(column=column, meta=meta)
        case "in_values":
            return _kind("ExpectColumnValuesToBeInSet")(column=column, value_set=list(argument), meta=meta)
        case "matches":
            return _kind("ExpectColumnValuesToMatchRegex")(column=column, regex=argument, meta=meta)
        case "between":
            return _kind("ExpectColumnValuesToBeBetween")(column=column, min_value=argument[0], max_value=argument[1], meta=meta)
        case "unique" if len(columns) == 1:
            return _kind("ExpectColumnValuesToBeUnique")(column=column, meta=meta)
        case "unique":
            return _kind("ExpectCompoundColumnsToBeUnique")(column_list=list(columns), meta=meta)
        case "row_count":
            return _kind("ExpectTableRowCountToBeBetween")(min_value=argument, meta=meta)
        case "holds":
            return _kind("ExpectColumnValuesToBeInSet")(column=_helper(number), value_set=[True], meta=meta)
    raise ValueError(f"unknown kind of check {kind!r}")
