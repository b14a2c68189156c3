"""`python -m benchmarks` (or `make bench`): every benchmark over the development material in ../shared.

Here: which benchmark reads what. Not here: the benchmarks themselves. Without ../shared it says so and ends with 0,
because a user's clone has no gold data.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
DATA = SHARED / "data"


def commands(out: Path) -> list[list[str]]:
    """The benchmark commands, writing below `out`."""
    region, pages, budgets = DATA / "region", DATA / "pages", DATA / "budgets"
    return [
        [
            "articles",
            "--warc",
            f"{pages / 'dev_pages.warc.gz'}",
            "--expected",
            f"{pages / 'dev_pages.json'}",
            "--out",
            f"{out / 'articles.json'}",
        ],
        ["figures", "--gold", f"{DATA / 'figures' / 'dev_figures.jsonl'}", "--out", f"{out / 'figures.jsonl'}"],
        ["statements", "--gold", f"{region / 'dev_region.jsonl'}", "--format", "region", "--out", f"{out / 'region.jsonl'}"],
        ["statements", "--gold", f"{DATA / 'polnear' / 'dev.jsonl'}", "--format", "polnear", "--out", f"{out / 'polnear.jsonl'}"],
        ["budgets", "--files", f"{budgets}", "--truth", f"{budgets / 'truth.csv'}", "--out", f"{out / 'budgets.json'}"],
    ]


def main() -> int:
    """Run all of them; 1 when one failed."""
    if not DATA.is_dir():
        print(f"no development material at {SHARED}: nothing to measure")
        return 0
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for command in commands(Path(folder)):
            print(f"\n== benchmarks.{command[0]}", flush=True)
            worst = max(worst, subprocess.run([sys.executable, "-m", f"benchmarks.{command[0]}", *command[1:]], check=False).returncode)
    return min(worst, 1)


if __name__ == "__main__":
    sys.exit(main())
