"""Fixtures every test may use."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder beside a development checkout; a user's clone has none."""
    if not (SHARED / "data").is_dir():
        pytest.skip("no ../shared/data beside this checkout (development material, not part of the project)")
    return SHARED
