"""Plain records that several parts of the library exchange.

Here: frozen dataclasses without behaviour. Not here: table rows (dicts checked by tables.py) and errors.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """A half-open range of code points in an article's text: ``text[start:end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words of the span. Raises ValueError when it reaches beyond the text."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}..{self.end} reaches beyond a text of {len(text)} code points")
        return text[self.start : self.end]

    def as_dict(self) -> dict[str, int]:
        return {"start": self.start, "end": self.end}


@dataclass(frozen=True, kw_only=True)
class FileCapture:
    """One archived copy of an official file (what `budget_files` is made from).

    Attributes:
        source, format, publisher, url, licence, attribution, vintage, published_on: from the source list.
        sha256: of the bytes. size: in bytes. media_type: as declared by the server, or None.
        archive_path: POSIX path below the archive folder.
        captured_at: instant of the first capture of these bytes, UTC.
    """

    source: str
    format: str
    publisher: str
    url: str
    sha256: str
    size: int
    media_type: str | None
    archive_path: str
    captured_at: dt.datetime
    licence: str
    attribution: str | None = None
    vintage: str | None = None
    published_on: dt.date | None = None
