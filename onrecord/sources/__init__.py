"""Source lists: what to read. `load_sources("sample" | "live" | path)`."""

from __future__ import annotations

from onrecord.sources.loader import KINDS, Source, SourceList, load_sources

__all__ = ["KINDS", "Source", "SourceList", "load_sources"]
