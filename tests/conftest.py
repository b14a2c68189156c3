"""Fixtures every test may use."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.statements.tagger.acts import Head
from onrecord.store import Home

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


#: The datasets that the sample fills, as the UI names them.
DATASETS = (
    "captures", "articles", "statements", "figures", "budget_files", "budgets", "exchange_rates", "revisions", "country_names", "reconciliations",
)  # fmt: skip


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder beside a development checkout; a user's clone has none."""
    if not (SHARED / "data").is_dir():
        pytest.skip("no ../shared/data beside this checkout (development material, not part of the project)")
    return SHARED


@dataclass(frozen=True)
class Run:
    """A finished `python -m pipelines.run`: the installation it made and what it printed."""

    home: Home
    stdout: str
    stderr: str
    code: int


def run_pipeline(home: Path, *arguments: str, **environment: str) -> Run:
    """The pipeline as a user starts it, in a process of its own."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("ONRECORD_", "DAGSTER_"))}
    done = subprocess.run(
        [sys.executable, "-m", "pipelines.run", "--home", str(home), *arguments],
        cwd=ROOT, env=inherited | environment, capture_output=True, text=True, timeout=1800, check=False,
    )  # fmt: skip
    return Run(Home(home), done.stdout, done.stderr, done.returncode)


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One run over the bundled sample for the whole session, shared by all test processes. Do not write into it."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    home, log = base / "sample-home", base / "sample-run"
    with (base / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not log.with_suffix(".out").exists():
            run = run_pipeline(home, "--sources", "sample", "--offline", ONRECORD_NOW="2026-11-20T21:00:00+00:00")
            log.with_suffix(".err").write_text(run.stderr, encoding="utf-8")
            log.with_suffix(".code").write_text(str(run.code), encoding="utf-8")
            log.with_suffix(".out").write_text(run.stdout, encoding="utf-8")
    stdout, stderr, code = (log.with_suffix(s).read_text(encoding="utf-8") for s in (".out", ".err", ".code"))
    assert code == "0", stdout + stderr
    return Run(Home(home), stdout, stderr, int(code))


@pytest.fixture
def sample_home(sample_run: Run, tmp_path: Path) -> Home:
    """A copy of the sample installation that a test may change."""
    target = tmp_path / "home"
    shutil.copytree(sample_run.home.root, target, symlinks=True)
    return Home(target)


@pytest.fixture
def by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """English acts as the rules alone give them: what tests of the rules ask for. What the network makes of them: tests/golden."""
    monkeypatch.setattr(Head, "acts", lambda _self, read: [one.verdict.act for one in read])
