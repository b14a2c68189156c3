"""Where Dagster keeps its runs for an installation.

Here: the instance folder below $ONRECORD_HOME and the environment that points to it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from onrecord.store import Home

CHECKOUT = Path(__file__).resolve().parent.parent


def prepare(home: Home) -> Path:
    """Make `$ONRECORD_HOME/dagster` with the checkout's dagster.yaml and name it in the environment as DAGSTER_HOME."""
    folder = home.root / "dagster"
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "dagster.yaml"
    if not settings.exists():  # an operator's own settings stay
        shutil.copyfile(CHECKOUT / "dagster.yaml", settings)
    seen = folder / ".nux" / "nux.yaml"  # no sign-up dialog over an operator's first page
    seen.parent.mkdir(exist_ok=True)
    seen.write_text("seen: 1\n", encoding="utf-8")
    os.environ["ONRECORD_HOME"] = str(home.root)
    os.environ["DAGSTER_HOME"] = str(folder)
    return folder
