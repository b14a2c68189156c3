"""`make ui`: the Dagster web server and the daemon on 127.0.0.1, both gone after Ctrl-C.

Here: starting and stopping the two processes. Not here: what they show (definitions.py).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

from onrecord.store import Home
from pipelines.instance import CHECKOUT, prepare

GRACE_SECONDS = 15.0


def main(arguments: list[str] | None = None) -> int:
    """Run both until one ends or a signal comes. Returns 0 after Ctrl-C, else the exit code of the one that ended."""
    parser = argparse.ArgumentParser(prog="make ui", description="The Dagster web UI and daemon on this machine.")
    parser.add_argument("--port", type=int, default=int(os.environ.get("ONRECORD_PORT", "3000")))
    options = parser.parse_args(arguments)
    prepare(Home.from_environment())
    tools = Path(sys.executable).parent
    workspace = ["-w", str(CHECKOUT / "workspace.yaml")]
    web = [str(tools / "dagster-webserver"), *workspace, "-h", "127.0.0.1", "-p", str(options.port), "--log-level", "warning"]
    daemon = [str(tools / "dagster-daemon"), "run", *workspace, "--log-level", "warning"]
    stopping: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        stopping.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    # Each in its own group: a Ctrl-C in the terminal reaches this process only, which then ends both in order.
    processes = [subprocess.Popen(command, cwd=CHECKOUT, start_new_session=True) for command in (web, daemon)]
    print(f"Dagster UI: http://127.0.0.1:{options.port}  (Ctrl-C ends it)", flush=True)
    try:
        while not stopping and all(p.poll() is None for p in processes):
            time.sleep(0.2)
    finally:
        codes = [p.returncode for p in processes if p.poll() is not None]
        end(processes)
    return 0 if stopping else max(codes, default=1) or 1


def end(processes: list[subprocess.Popen[bytes]]) -> None:
    """Ask every process group to end, then make sure of it: no code server outlives its parent."""
    for process in processes:
        _signal(process, signal.SIGINT)
    deadline = time.monotonic() + GRACE_SECONDS
    for process in processes:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, deadline - time.monotonic()))
        _signal(process, signal.SIGKILL)
        process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)


if __name__ == "__main__":
    sys.exit(main())
