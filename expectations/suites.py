"""The suite of a table, derived from its declaration in onrecord.tables: a new column gets its checks with no change here.

Here: what follows from one declaration (nulls, closed lists, patterns, bounds, keys, foreign keys, code lists, ordered
pairs, exact amounts). Not here: rules that need to be thought of (news_rules.py, budget_rules.py), and how a suite is run.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import pyarrow as pa

from expectations import codes
from expectations.model import BLOCKING, QUARANTINE, WARNING, Check, Facts, Rule
from onrecord.table_columns import PARTY
from onrecord.tables import Column, Table

#: Suffixes of two columns that bound something together: the first is never after the second.
PAIRS = (("start", "end"), ("from", "to"), ("low", "high"))
#: References that may be null and so are no foreign keys of the declaration: table -> column -> "table.column".
REFERENCES = {
    "statements": {"parent_statement_id": "statements.statement_id"},
    "figures": {"equivalent_figure_id": "figures.figure_id", "statement_id": "statements.statement_id"},
    "reconciliations": {
        "article_id": "articles.article_id", "budget_id": "budgets.budget_id", "rate_id": "exchange_rates.rate_id",
        "candidates": "budgets.budget_id",
    },
}  # fmt: skip


def references(declared: Table) -> dict[str, tuple[str, str]]:
    """Column -> (table, column) it points to: the declared foreign keys and `REFERENCES`."""
    pointers = {**declared.foreign_keys, **REFERENCES.get(declared.name, {})}
    return {column: (target.split(".")[0], target.split(".")[1]) for column, target in pointers.items()}


def row_id(declared: Table) -> str | None:
    """The surrogate id of a table: its first column, when that is a required id and not a foreign key."""
    first = declared.columns[0]
    is_id = first.name.endswith("_id") and not first.nullable and first.name not in references(declared)
    return first.name if is_id else None


def derived_checks(declared: Table) -> list[Check]:
    """What the engine checks by itself: nulls, lists, patterns, bounds, keys. Columns that must not leave Arrow
    (private ones) and nested ones are left to `derived_rules`, except that even they are checked for nulls."""
    checks = []
    for c in declared.columns:
        if not c.nullable:
            checks.append(
                Check(
                    kind="not_null", rule="not_null", group="completeness", severity=QUARANTINE, columns=(c.name,),
                    message=f"{c.name} is never missing", is_excusable=False,
                )
            )  # fmt: skip
        if is_plain(c):
            checks += [
                Check(kind=kind, rule=rule, group="values", severity=QUARANTINE, columns=(c.name,), message=message, argument=argument)
                for kind, rule, argument, message in _value_checks(c)
            ]
    day = ("captured_on",) if declared.partition == "day" else ()
    checks.append(_unique("unique_key", declared.key))
    identity = row_id(declared)
    if identity and {identity, *day} != set(declared.key):
        checks.append(_unique("unique_id", (*day, identity)))
    return checks


def derived_rules(declared: Table) -> list[Rule]:
    """What a pure function has to look at: code lists, references, ordered pairs, exact amounts, finite numbers, and
    the lists, patterns and bounds of private and nested columns."""
    rules = []
    for c in declared.columns:
        if not is_plain(c):
            rules += [
                _row_rule(declared, rule, "values", c, message, _breaks(kind, argument))
                for kind, rule, argument, message in _value_checks(c)
            ]
        if pa.types.is_floating(c.type):
            rules.append(
                _row_rule(
                    declared, "is_finite", "values", c, f"{c.name} is a number, neither infinite nor NaN", lambda v: not math.isfinite(v)
                )
            )
        rules += _code_rules(declared, c)
        if pa.types.is_decimal(c.type):
            rules.append(_float_rule(declared, c))
    for column, (target, key) in references(declared).items():
        rules.append(_reference_rule(declared, column, target, key))
    rules += _pair_rules(declared)
    return rules


def is_plain(c: Column) -> bool:
    return not c.private and not pa.types.is_nested(c.type)


def _value_checks(c: Column) -> Iterable[tuple[str, str, Any, str]]:
    if c.values:
        yield "in_values", "in_values", tuple(c.values), f"{c.name} is one of {', '.join(c.values)}"
    if c.pattern is not None:
        yield "matches", "matches_pattern", rf"\A(?:{c.pattern})\Z", f"{c.name} matches {c.pattern}"
    if c.minimum is not None or c.maximum is not None:
        low, high = c.minimum, c.maximum
        words = (
            f"between {low:g} and {high:g}"
            if low is not None and high is not None
            else f"at least {low:g}"
            if low is not None
            else f"at most {high:g}"
        )
        yield "between", "within_bounds", (low, high), f"{c.name} is {words}"


def _breaks(kind: str, argument: Any) -> Callable[[Any], bool]:
    """The same three tests for values that do not go through the engine."""
    if kind == "in_values":
        return lambda value: value not in argument
    if kind == "matches":
        pattern = re.compile(argument)
        return lambda value: pattern.search(str(value)) is None
    low, high = argument
    return lambda value: (low is not None and value < low) or (high is not None and value > high)


def _unique(rule: str, columns: tuple[str, ...]) -> Check:
    return Check(
        kind="unique", rule=rule, group="keys", severity=BLOCKING, columns=columns,
        message=f"no two rows share {', '.join(columns)}", is_excusable=False,
    )  # fmt: skip


def _row_rule(
    declared: Table,
    name: str,
    group: str,
    c: Column,
    message: str,
    breaks: Callable[[Any], bool],
    severity: str = QUARANTINE,
    release_only: bool = False,
) -> Rule:
    """A rule on the values of one column (of a list: on each of its items); missing values are not looked at."""

    def failing(facts: Facts) -> list[int]:
        found = []
        for position, value in enumerate(facts.column(declared.name, c.name)):
            items = value if isinstance(value, list) else [] if value is None else [value]
            if any(breaks(item) for item in items):
                found.append(position)
        return found

    return Rule(
        name=name, table=declared.name, group=group, severity=severity, columns=(c.name,), message=message, failing=failing,
        release_only=release_only,
    )  # fmt: skip


def _code_rules(declared: Table, c: Column) -> list[Rule]:
    if not pa.types.is_string(c.type):
        return []
    if c.name == "currency" or c.name.endswith("_currency"):
        message = f"{c.name} is a code of ISO 4217, present or former"
        return [_row_rule(declared, "currency_exists", "values", c, message, lambda v: v != "" and v not in codes.currencies())]
    if c.name == "country" or c.name.endswith("_country"):
        message = f"{c.name} is a code of ISO 3166-1 alpha-3, present or former"
        return [_row_rule(declared, "country_exists", "values", c, message, lambda v: v != "" and v not in codes.countries())]
    if PARTY in (c.pattern or ""):
        message = f"three capital letters in {c.name} are a country of ISO 3166-1; an organisation is written out"
        return [_row_rule(declared, "party_exists", "values", c, message, _unknown_party, WARNING)]
    return []


def _unknown_party(value: str) -> bool:
    return any(re.fullmatch(r"[A-Z]{3}", part) and part not in codes.countries() for part in value.split("; "))


def reads_back(value: Decimal) -> bool:
    """Does the shortest decimal of the nearest float64 equal `value`? Published amounts are float64."""
    return Decimal(repr(float(value))) == value


def _float_rule(declared: Table, c: Column) -> Rule:
    if c.is_rounded:
        message = f"{c.name} is within one part in 10^15 of its float64"
        return _row_rule(
            declared, "amount_reads_back", "amounts", c, message, lambda v: abs(Decimal(float(v)) - v) > abs(v) / 10**15, release_only=True
        )
    message = f"{c.name} reads back from float64 to the same decimal"
    return _row_rule(declared, "amount_reads_back", "amounts", c, message, lambda v: not reads_back(v), QUARANTINE, release_only=True)


def _reference_rule(declared: Table, column: str, target: str, key: str) -> Rule:
    def failing(facts: Facts) -> list[int]:
        known = facts.index(target, key)
        found = []
        for position, value in enumerate(facts.column(declared.name, column)):
            items = value if isinstance(value, list) else [] if value is None else [value]
            if any(item not in known for item in items):
                found.append(position)
        return found

    return Rule(
        name="reference_exists", table=declared.name, group="references", severity=QUARANTINE, columns=(column,),
        message=f"{column} is a {key} of {target}", failing=failing, needs=() if target == declared.name else (target,),
    )  # fmt: skip


def _pair_rules(declared: Table) -> list[Rule]:
    rules = []
    for first in declared.columns:
        for low, high in PAIRS:
            stem = first.name.removesuffix(low)
            second = declared.by_name.get(stem + high)
            if first.name != stem + low or (stem and not stem.endswith("_")) or second is None or second.type != first.type:
                continue
            rules.append(_pair_rule(declared, stem, first, second))
    return rules


def _pair_rule(declared: Table, stem: str, first: Column, second: Column) -> Rule:
    is_offset = pa.types.is_integer(first.type)
    group = "periods" if pa.types.is_temporal(first.type) else "offsets" if is_offset else "amounts"

    def failing(facts: Facts) -> list[int]:
        pairs = facts.columns(declared.name, first.name, second.name)
        if is_offset:  # half-open ranges of code points: both ends or none, and never empty
            return [i for i, (a, b) in enumerate(pairs) if (a is None) != (b is None) or (a is not None and a >= b)]
        return [i for i, (a, b) in enumerate(pairs) if a is not None and b is not None and a > b]

    words = "before" if is_offset else "not after" if group == "periods" else "not above"
    return Rule(
        name=f"{stem or 'span_'}in_order", table=declared.name, group=group, severity=QUARANTINE, columns=(first.name, second.name),
        message=f"{first.name} is {words} {second.name}", failing=failing,
    )  # fmt: skip
