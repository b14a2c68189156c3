"""The web UI as an operator sees it, in headless Chromium: lineage, an asset page, and a clean end."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATASETS, ROOT, Run

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (shutil.which("chromium") and shutil.which("chromedriver")), reason="no chromium and chromedriver on this machine"
    ),
]
SCREENSHOTS = ROOT / ".screenshots"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def ui(sample_run: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    home = tmp_path_factory.mktemp("ui") / "home"
    shutil.copytree(sample_run.home.root, home, symlinks=True)
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("DAGSTER_")} | {
        "ONRECORD_HOME": str(home),
        "ONRECORD_OFFLINE": "1",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "pipelines.ui", "--port", str(port)], cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address + "/server_info", process)
        yield address, process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def wait_for(url: str, process: subprocess.Popen[str], seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the UI ended with {process.returncode}: {process.stdout.read() if process.stdout else ''}")
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(f"{url} did not answer in {seconds} s")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    profile = tmp_path_factory.mktemp("profile")
    for flag in ("headless=new", "no-sandbox", "disable-gpu", "no-first-run", "disable-background-networking", "disable-component-update",
                 "disable-sync", "disable-dev-shm-usage", "window-size=1500,950", f"user-data-dir={profile}"):  # fmt: skip
        options.add_argument(f"--{flag}")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()


def text_when(browser: Any, *wanted: str, seconds: float = 60) -> str:
    """The page's text as soon as it holds all of `wanted`."""
    from selenium.webdriver.common.by import By

    deadline, text = time.monotonic() + seconds, ""
    while time.monotonic() < deadline:
        text = browser.find_element(By.TAG_NAME, "body").text
        if all(w in text for w in wanted):
            return text
        time.sleep(0.3)
    raise AssertionError(f"missing {[w for w in wanted if w not in text]} in: {text[:2000]}")


def keep(browser: Any, name: str) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    browser.save_screenshot(str(SCREENSHOTS / f"{name}.png"))


def test_the_lineage_shows_every_asset(ui: tuple[str, Any], browser: Any) -> None:
    browser.get(ui[0] + "/assets/release?view=lineage&lineageScope=upstream&lineageDepth=10")
    text_when(browser, *DATASETS, "release")
    time.sleep(1.5)  # the graph slides into place
    keep(browser, "lineage")


def test_an_asset_page_shows_description_owner_columns_checks_and_a_picture(ui: tuple[str, Any], browser: Any) -> None:
    from selenium.webdriver.common.by import By

    browser.get(ui[0] + "/assets/figures")
    text_when(browser, "Which amounts were named", "on-record", "Parquet", "Columns", "is_currency_ambiguous", "preview", "picture")
    images = [i.get_attribute("src") for i in browser.find_elements(By.TAG_NAME, "img")]
    keep(browser, "asset")
    assert any((i or "").startswith("data:image/svg+xml") for i in images)
    browser.get(ui[0] + "/assets/figures?view=checks")
    text_when(browser, "offsets", "references")
    keep(browser, "checks")


def test_reconciliations_are_counted_by_status_and_failing_sources_have_their_place(ui: tuple[str, Any], browser: Any) -> None:
    browser.get(ui[0] + "/assets/reconciliations")
    text = text_when(browser, "status_confirmed", "status_differs", "official_and_reported", "0.0001505")
    assert "0.000150466" not in text
    browser.get(ui[0] + "/assets/budget_files")
    text_when(browser, "sources_failing", "every source has a good file")
    keep(browser, "sources")


def test_the_run_is_listed_as_succeeded(ui: tuple[str, Any], browser: Any) -> None:
    browser.get(ui[0] + "/runs")
    text_when(browser, "backfill", "Success")
    keep(browser, "runs")


def test_the_ui_ends_on_interrupt_without_a_warning_or_a_process_left_behind(ui: tuple[str, subprocess.Popen[str]], browser: Any) -> None:
    address, process = ui
    browser.get("about:blank")
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert not [line for line in output.splitlines() if "Warning" in line or "superseded" in line.lower() or "deprecat" in line.lower()], (
        output
    )
    with pytest.raises(OSError):
        urllib.request.urlopen(address, timeout=2)
    assert not processes_naming(address.rsplit(":", 1)[1])


def processes_naming(port: str) -> list[str]:
    """Command lines of living processes that name the port of this UI."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if f"-p {port}" in line:
            found.append(line)
    return found
