"""The sample archive: what is committed is what its sources build, and it is well formed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

from onrecord.sources import load_sources

SAMPLE = Path(__file__).resolve().parents[2] / "sample"
WARC = SAMPLE / "web" / "sample.warc.gz"


def _build() -> bytes:
    spec = importlib.util.spec_from_file_location("sample_build", SAMPLE / "build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    data: bytes = module.build()
    return data


def test_the_committed_warc_equals_two_builds() -> None:
    assert _build() == _build() == WARC.read_bytes()


def test_warcio_accepts_the_committed_warc() -> None:
    done = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(WARC)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_source_list_loads_and_every_file_it_names_exists() -> None:
    sources = load_sources(SAMPLE / "sources.toml")
    assert {s.name for s in sources.sources} == {"sample-web", "world-bank-usd", "world-bank-share"}
    assert all(s.path is not None and s.path.is_file() for s in sources.files)
