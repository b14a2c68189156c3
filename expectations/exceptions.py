"""Named outliers: rows that break a rule and are right all the same, each with reason and source.

Here: reading and checking exceptions.toml, and finding the rows it names. Not here: what a rule is (model.py) and
what becomes of an excused row (judge.py).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from expectations.model import Facts
from expectations.row_json import plain
from expectations.rules import rule_names
from onrecord.errors import OnRecordError
from onrecord.table_columns import TABLES

DEFAULT_PATH = Path(__file__).parent / "exceptions.toml"
_TEXTS, _TABLES = ("table", "rule", "reason", "source"), ("match", "still")


@dataclass(frozen=True, kw_only=True)
class Exemption:
    """One entry. `match` names rows by column values; `still` are values they must hold for the entry to live."""

    table: str
    rule: str
    reason: str
    source: str
    match: Mapping[str, Any]
    still: Mapping[str, Any] = field(default_factory=dict)

    def rows(self, facts: Facts) -> list[int]:
        """Positions of the rows that `match` names, whatever they hold by now."""
        return _matching(facts, self.table, self.match)

    def living_rows(self, facts: Facts) -> list[int]:
        """Positions of those that still hold the values of `still`."""
        return _matching(facts, self.table, {**self.match, **self.still})


def _matching(facts: Facts, table: str, wanted: Mapping[str, Any]) -> list[int]:
    columns = [(facts.column(table, name), plain(value)) for name, value in wanted.items()]
    return [i for i in range(facts.table(table).num_rows) if all(plain(values[i]) == value for values, value in columns)]


@cache
def default_exceptions() -> tuple[Exemption, ...]:
    """The entries of the file beside this module."""
    return load_exceptions(DEFAULT_PATH)


def load_exceptions(path: Path) -> tuple[Exemption, ...]:
    """The entries of a TOML file, in its order.

    Raises OnRecordError OR-X010 (no TOML), OR-X011 (unknown or missing key, wrong type), OR-X012 (unknown table, rule or
    column), OR-X013 (a rule that cannot be excused, or a match without a key column), OR-X014 (an entry stands twice).
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OnRecordError(
            "OR-X010", expected="a readable TOML file", found=error, where=str(path), action="Correct the file; the top of expectations/exceptions.toml shows the form."
        ) from error  # fmt: skip
    entries = content.get("exception", [])
    if set(content) - {"exception"} or not isinstance(entries, list):
        raise _error("OR-X011", "only [[exception]] entries", sorted(content), str(path))
    found: list[Exemption] = []
    for number, entry in enumerate(entries, start=1):
        exemption = _checked(entry, f"{path}, exception {number}")
        if any((e.table, e.rule, e.match) == (exemption.table, exemption.rule, exemption.match) for e in found):
            raise _error(
                "OR-X014",
                "each row excused once for each rule",
                f"{exemption.rule} of {dict(exemption.match)} again",
                f"{path}, exception {number}",
            )
        found.append(exemption)
    return tuple(found)


def _checked(entry: Any, where: str) -> Exemption:
    if not isinstance(entry, dict):
        raise _error("OR-X011", "a table of keys", entry, where)
    unknown = sorted(set(entry) - {*_TEXTS, *_TABLES})
    if unknown:
        raise _error("OR-X011", f"only the keys {', '.join((*_TEXTS, *_TABLES))}", f"the key {', '.join(unknown)}", where)
    for key in _TEXTS:
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise _error("OR-X011", f"{key} = a text that is not blank", entry.get(key, "nothing"), where)
    if not isinstance(entry.get("match"), dict) or not entry["match"] or not isinstance(entry.get("still", {}), dict):
        raise _error("OR-X011", "match = { column = value } and, if given, still in the same form", entry.get("match", "nothing"), where)
    if entry["table"] not in TABLES:
        raise _error("OR-X012", f"one of the tables {', '.join(TABLES)}", entry["table"], where)
    declared = TABLES[entry["table"]]
    names = rule_names(declared)
    if entry["rule"] not in names:
        raise _error("OR-X012", f"one of the rules {', '.join(sorted(names))}", entry["rule"], where)
    columns = {*entry["match"], *entry.get("still", {})}
    if columns - declared.by_name.keys():
        raise _error("OR-X012", f"columns of {declared.name}", sorted(columns - declared.by_name.keys()), where)
    if not names[entry["rule"]]:
        raise _error("OR-X013", "a rule that can be excused", entry["rule"], where)
    if not any(c in declared.key or c.endswith("_id") for c in entry["match"]):
        raise _error(
            "OR-X013", f"a match on at least one of the key columns {', '.join(declared.key)} or an id", sorted(entry["match"]), where
        )
    return Exemption(**entry)


def _error(code: str, expected: str, found: object, where: str) -> OnRecordError:
    return OnRecordError(
        code,
        expected=expected,
        found=found,
        where=where,
        action="Correct the entry; the top of expectations/exceptions.toml shows the form.",
    )
