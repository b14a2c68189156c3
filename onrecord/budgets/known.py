"""Since when a figure was known, and which entries of a source list are one series.

Here: the two definitions that as_of, revisions and reconciliation share. Not here: any table as a whole.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any


def known_on(row: Mapping[str, Any]) -> dt.date:
    """The day from which a budgets row was known: its publication, else the capture of its file."""
    day: dt.date = row["published_on"] or row["captured_at"].date()
    return day


@lru_cache(maxsize=4096)
def source_family(source: str) -> str:
    """A source's name without a trailing year, version or vintage: yearly entries of one series ("sipri_1949_2024_2") are one family."""
    return re.sub(r"(?:[-_. ]*v?\d+)+$", "", source) or source
