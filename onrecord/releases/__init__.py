"""Releases: immutable, verified, reproducible versions of every published table.

    stage = stage_release(home, tables, findings=..., provenance=..., created_at=...)
    release = publish(stage, judge=...)
    open_release(home).table("statements")

Here: what the rest of the project uses. Not here: the making of tables and the rules they must hold.
"""

from __future__ import annotations

from onrecord.releases.content import content_sha256, published_rows
from onrecord.releases.describe import datapackage
from onrecord.releases.dictionary import dictionary_markdown
from onrecord.releases.disk import LOCAL, Disk
from onrecord.releases.opening import Release, latest, open_release, verify_release
from onrecord.releases.publishing import publish
from onrecord.releases.staging import Stage, clear_stages, stage_release
from onrecord.releases.versions import versions

__all__ = [
    "LOCAL",
    "Disk",
    "Release",
    "Stage",
    "clear_stages",
    "content_sha256",
    "datapackage",
    "dictionary_markdown",
    "latest",
    "open_release",
    "publish",
    "published_rows",
    "stage_release",
    "verify_release",
    "versions",
]
