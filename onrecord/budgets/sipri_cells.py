"""Single cells of a SIPRI workbook: text, years, numbers with their marks.

Here: what a cell says, whichever sheet it stands on. Not here: what a sheet holds (sipri.py, sipri_regions.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import openpyxl

from onrecord.budgets.common import fits, scaled

UNAVAILABLE = re.compile(r"(?:\.\s*){2,}|…|\u2025|n/?a")
NOT_EXISTING = re.compile(r"x{2,3}", re.IGNORECASE)
BLUE, RED = "0000FF", "FF0000"
FLAGS = {BLUE: "estimate", RED: "uncertain", None: None}
INDEXED = {12: BLUE, 39: BLUE, 4: BLUE, 10: RED, 2: RED}
#: A share above this is a percentage that was taken for a fraction.
LARGEST_SHARE = 3


def first(row: Sequence[Any]) -> tuple[int, str]:
    """Place and text of the first cell of a row that is not blank, among those left of any year."""
    return next(((i, words) for i, words in ((i, text(cell)) for i, cell in enumerate(row[:8])) if words), (0, ""))


def year(value: object) -> int | None:
    """The year that a header cell is, written as a whole number, a float or text."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, str) and re.fullmatch(r"\s*(19|20)\d\d\s*", value):
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2100 else None


def value(cell: Any, factor: Decimal, colours: dict[int, str | None], is_share: bool = False) -> tuple[Decimal | None, str | None]:
    """A cell's number in whole units and its mark. Raises ValueError for a sign that nobody has explained.

    `colours` remembers what each font of the workbook means.
    """
    printed = cell.value
    if isinstance(printed, str):
        if UNAVAILABLE.fullmatch(printed.strip().casefold()):
            return None, "unavailable"
        if NOT_EXISTING.fullmatch(printed.strip()):
            return None, "not_applicable"
    number = scaled(printed, factor)
    if not fits(number) or (is_share and not 0 <= number <= LARGEST_SHARE):
        raise ValueError(f"out of range: {printed!r}")
    return number, FLAGS[_colour(cell, colours)]


def _colour(cell: Any, colours: dict[int, str | None]) -> str | None:
    """BLUE, RED or None for a cell's type; other colours are no mark. Fonts are looked up once."""
    font_id = int(cell.style_array.fontId)
    if font_id not in colours:
        colour = cell.font.color
        found: str | None = None
        if colour is not None and colour.type == "rgb" and isinstance(colour.rgb, str):
            found = colour.rgb[-6:].upper()
        elif colour is not None and colour.type == "indexed":
            found = INDEXED.get(colour.indexed)
        colours[font_id] = found if found in (BLUE, RED) else None
    return colours[font_id]


def at(row: Sequence[Any], column: int | None) -> str | None:
    """The text of a row's cell in `column`; None where there is none."""
    return (text(row[column]) or None) if column is not None and column < len(row) else None


def text(cell: Any) -> str:
    """A cell's text with single spaces; empty for a date."""
    content = cell.value
    if content is None or isinstance(content, dt.date | dt.time):
        return ""
    words = str(int(content)) if isinstance(content, float) and content.is_integer() else str(content)
    return re.sub(r"\s+", " ", words).strip()


def blank(content: object) -> bool:
    return content is None or (isinstance(content, str) and not content.strip())


def coordinate(cell: Any) -> str:
    return f"{openpyxl.utils.get_column_letter(cell.column)}{cell.row}"
