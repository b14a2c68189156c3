"""Whose data may be passed on only in part, and which part On Record takes.

Some publishers allow a limited share of a data set to be passed on (SIPRI: less than a tenth). Of their files only the
countries (and totals of regions) of `passed_on.toml` reach the tables, so that a complete edition leads to a release that keeps the terms.
Here: that choice. Not here: the check that the share is kept (expectations/budget_rules.py), which stays whatever the
list says.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any


@dataclass(frozen=True)
class Part:
    """Of files whose publisher or `origin_group` matches, the countries (alpha-3) and the totals of regions that are taken."""

    publisher: re.Pattern[str]
    countries: frozenset[str]
    regions: frozenset[str] = frozenset()

    def takes(self, row: Mapping[str, Any]) -> bool:
        return row["country"] in self.countries if row["country"] else row["region"] in self.regions


@lru_cache(maxsize=1)
def parts() -> tuple[Part, ...]:
    """The entries of `passed_on.toml`, read once."""
    data = tomllib.loads(resources.files("onrecord.budgets").joinpath("passed_on.toml").read_text("utf-8"))
    return tuple(
        Part(re.compile(entry["publisher"], re.IGNORECASE), frozenset(entry["countries"]), frozenset(entry.get("regions", ())))
        for entry in data["part"]
    )


def may_pass(row: Mapping[str, Any], publisher: str) -> bool:
    """Whether a row of the budgets table may be kept, given the file's publisher."""
    return all(part.takes(row) for part in parts() if part.publisher.search(publisher))
