"""Which country and currency codes exist, and whose data may be passed on only in part.

Here: code lists from CLDR (through babel) with the additions of codes.toml. Not here: names of countries as
publishers write them (onrecord.budgets).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

# ISO 3166-1 leaves these ranges to users: CLDR carries placeholders of them (AAA, QMM, XAA, ZZZ), which name no country.
_USER_ASSIGNED = re.compile(r"AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]")


@dataclass(frozen=True)
class FairUse:
    """At most `share` of the `values` published in one vintage may be passed on; `publisher` is a regular expression."""

    publisher: re.Pattern[str]
    share: float
    values: int
    source: str


@cache
def _extra() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "codes.toml").read_text(encoding="utf-8"))


@cache
def countries() -> frozenset[str]:
    """ISO 3166-1 alpha-3 codes, with former countries (ISO 3166-3) and the few user-assigned codes in general use."""
    from babel.core import get_global

    known = (code for code in get_global("territory_aliases") if re.fullmatch(r"[A-Z]{3}", code))
    return frozenset(c for c in known if not _USER_ASSIGNED.fullmatch(c)) | {row["code"] for row in _extra()["country"]}


@cache
def currencies() -> frozenset[str]:
    """ISO 4217 codes, present and former."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies()) - {row["code"] for row in _extra()["not_currency"]}


@cache
def fair_use() -> tuple[FairUse, ...]:
    """The limits of codes.toml."""
    return tuple(
        FairUse(re.compile(row["publisher"], re.IGNORECASE), float(row["share"]), int(row["values"]), row["source"])
        for row in _extra()["fair_use"]
    )
