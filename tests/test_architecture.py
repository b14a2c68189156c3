"""The import direction onrecord <- expectations <- assets <- pipelines, and who may use what."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("onrecord", "expectations", "assets", "pipelines")
SOCKETS = {"socket", "ssl", "requests", "urllib3", "http.client", "http.server", "urllib.request", "ftplib", "smtplib", "asyncio"}


def modules(layer: str) -> list[Path]:
    return sorted(p for p in (ROOT / layer).rglob("*.py") if "__pycache__" not in p.parts)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def imports(path: Path) -> list[tuple[str, bool]]:
    """Every imported module and whether the import stands at module level."""
    tree = parsed(path)
    found: list[tuple[str, bool]] = []
    for node in ast.walk(tree):
        top = node in tree.body if isinstance(node, ast.Import | ast.ImportFrom) else False
        if isinstance(node, ast.Import):
            found += [(alias.name, top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append((node.module, top))
    return found


def test_the_walk_sees_every_layer() -> None:
    assert all(len(modules(layer)) >= 3 for layer in LAYERS)


@pytest.mark.parametrize("number,layer", list(enumerate(LAYERS)))
def test_a_layer_imports_only_what_lies_below_it(number: int, layer: str) -> None:
    above = set(LAYERS[number + 1 :]) | {"tests", "benchmarks"}
    wrong = [(p.relative_to(ROOT), name) for p in modules(layer) for name, _ in imports(p) if name.split(".")[0] in above]
    assert not wrong


def test_the_library_knows_neither_the_orchestrator_nor_the_checker() -> None:
    wrong = [
        (p.relative_to(ROOT), n) for p in modules("onrecord") for n, _ in imports(p) if n.split(".")[0] in {"dagster", "great_expectations"}
    ]
    assert not wrong


#: Languages of onrecord.statements that are read apart: neither of a pair knows the other.
APART = [("english", other) for other in ("russian", "armenian", "eastern", "turkic", "inflected")] + [
    ("turkic", other) for other in ("russian", "armenian", "eastern")
]


@pytest.mark.parametrize("one,other", APART)
def test_languages_that_are_read_apart_do_not_know_each_other(one: str, other: str) -> None:
    package = "onrecord.statements."
    names = {own: {n for p in modules(f"onrecord/statements/{own}") for n, _ in imports(p)} for own in (one, other)}
    assert names[one] and names[other]
    assert not [n for n in names[one] if n.startswith(package + other)] + [n for n in names[other] if n.startswith(package + one)]


def test_only_fetching_opens_sockets() -> None:
    wrong = [
        (p.relative_to(ROOT), name)
        for p in modules("onrecord")
        if "fetching" not in p.parts
        for name, _ in imports(p)
        if name in SOCKETS or name.split(".")[0] in {"requests", "urllib3", "socket", "ssl"}
    ]
    assert not wrong


def test_great_expectations_is_imported_in_one_place_and_lazily() -> None:
    found = [
        (p.relative_to(ROOT).as_posix(), top)
        for layer in LAYERS
        for p in modules(layer)
        for n, top in imports(p)
        if n.split(".")[0] == "great_expectations"
    ]
    assert found and {path for path, _ in found} == {"expectations/runner.py"}
    assert not any(top for _, top in found)


def test_importing_the_library_loads_no_heavy_package() -> None:
    code = "import sys, onrecord, onrecord.cli; print(sorted(m for m in ('dagster', 'great_expectations', 'pandas', 'trafilatura') if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_modules_stay_below_500_lines() -> None:
    long = [
        (p.relative_to(ROOT), n) for layer in LAYERS for p in modules(layer) if (n := len(p.read_text(encoding="utf-8").splitlines())) > 500
    ]
    assert not long


def test_every_module_says_what_belongs_in_it() -> None:
    bare = [p.relative_to(ROOT) for layer in LAYERS for p in modules(layer) if not ast.get_docstring(parsed(p))]
    assert not bare


def test_no_file_of_the_packages_is_ignored_by_git() -> None:
    """A word list that an ignore rule swallows works here and is missing in every clone."""
    command = ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "--", *LAYERS, "sample", "benchmarks", "docs"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        pytest.skip("not a git checkout")
    assert [line for line in done.stdout.splitlines() if "__pycache__" not in line] == []
