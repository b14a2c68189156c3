"""Fetching: the only part of the library that opens sockets, and the archive it fills.

Here: the public names. Not here: what to read (onrecord.sources) and what pages mean (onrecord.articles).
"""

from __future__ import annotations

from onrecord.fetching.archive import archived_days, index_day, read_payload
from onrecord.fetching.capture import CaptureResult, available_days, capture_day, listed_days, pending_documents
from onrecord.fetching.client import Fetcher, Limits
from onrecord.fetching.files import FilesResult, capture_files, file_captures, read_file
from onrecord.fetching.guard import Guard

__all__ = [
    "CaptureResult",
    "Fetcher",
    "FilesResult",
    "Guard",
    "Limits",
    "archived_days",
    "available_days",
    "capture_day",
    "capture_files",
    "file_captures",
    "index_day",
    "listed_days",
    "pending_documents",
    "read_file",
    "read_payload",
]
