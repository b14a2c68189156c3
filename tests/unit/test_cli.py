"""The command line: what a person types, what comes back, and with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.cli import DONE, REFUSED, USAGE
from onrecord.tables import table
from tests.conftest import ROOT, Run

ARTICLE = (
    "Deputy Minister Aram Vardikyan said on Tuesday that Armenia would spend $1.7 billion on defence in 2025. "
    "“We will not ask for more,” he told reporters in Yerevan."
)


def onrecord(*arguments: str, stdin: str | bytes = "", cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run([sys.executable, "-m", "onrecord.cli", *arguments], input=data, capture_output=True, cwd=cwd, timeout=120, check=False,
                          env={"PATH": "", "PYTHONPATH": str(ROOT), "COLUMNS": "160"} | environment)  # fmt: skip
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_help_names_every_command() -> None:
    done = onrecord("--help")
    assert done.returncode == DONE
    assert all(name in done.stdout for name in ("run", "extract", "open", "sources"))


def test_extract_reads_standard_input_and_writes_all_columns(tmp_path: Path) -> None:
    done = onrecord("extract", "--out", str(tmp_path), "--published-at", "2024-12-24", "--lang", "en", stdin=ARTICLE)
    assert done.returncode == DONE, done.stderr
    figures, statements = lines(tmp_path / "figures.jsonl"), lines(tmp_path / "statements.jsonl")
    assert set(figures[0]) == {"id", *table("figures").schema.names}
    assert set(statements[0]) == {"id", *table("statements").schema.names}
    assert (figures[0]["amount"], figures[0]["currency"], figures[0]["period_label"]) == (1_700_000_000, "USD", "2025")
    assert ARTICLE[figures[0]["start"] : figures[0]["end"]] == figures[0]["figure_text"]  # type: ignore[misc]
    assert {s["speaker_name"] for s in statements} == {"Aram Vardikyan"}


def test_extract_refuses_bad_lines_by_number_and_goes_on(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(
        json.dumps({"id": "a", "text": ARTICLE, "lang": "en", "published_at": "2024-12-24"})
        + "\nnot json\n[1]\n"
        + json.dumps({"id": "b"})
        + "\n"
        + json.dumps({"id": "a", "text": "again"})
        + "\n"
        + json.dumps({"id": "c", "text": 7})
        + "\n",
        encoding="utf-8",
    )
    done = onrecord("extract", str(source), "--out", str(tmp_path))
    assert done.returncode == REFUSED
    assert [n for n in range(1, 7) if f"in.jsonl:{n}" in done.stderr] == [2, 3, 4, 5, 6]
    assert {row["id"] for row in lines(tmp_path / "figures.jsonl")} == {"a"}


def test_a_broken_line_is_named_by_column_and_unknown_keys_once(tmp_path: Path) -> None:
    rows = [{"id": n, "text": ARTICLE, "lang": "en", "published_at": "2024-12-24", "titel": "x", "mood": 1} for n in ("a", "b")]
    text = json.dumps(rows[0]) + '\n{"id": "x", "text": \n' + json.dumps(rows[1]) + "\n"
    done = onrecord("extract", "--format", "jsonl", "--out", str(tmp_path), stdin="\ufeff" + text)
    assert done.returncode == REFUSED and "JSONDecodeError" not in done.stderr
    assert "OR-G012 at standard input:2: expected a JSON object; found no JSON from column 21 on" in done.stderr
    assert done.stderr.count("OR-G015") == 1 and "mood (2 lines), titel (2 lines, title?)" in done.stderr
    assert "2 texts" in done.stderr and "1 refused" in done.stderr
    assert {row["id"] for row in lines(tmp_path / "figures.jsonl")} == {"a", "b"}


@pytest.mark.parametrize("text,found", [('[{"id": "a",\n "text": "x"}]', "an array over several lines"), ('{\n"id": "a"\n}', "one object over several lines"), (" \n", "an empty file")])  # fmt: skip
def test_a_file_that_is_no_json_lines_is_refused_once(tmp_path: Path, text: str, found: str) -> None:
    done = onrecord("extract", "--format", "jsonl", "--out", str(tmp_path), stdin=text)
    assert done.returncode == REFUSED and done.stderr.count("OR-G012") == 1 and found in done.stderr


def test_a_missing_file_among_others_leaves_them_alone(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    done = onrecord("extract", "no-such-file.txt", str(tmp_path), str(good), "--lang", "en", "--out", str(tmp_path / "out"))
    assert done.returncode == REFUSED and done.stderr.count("OR-G010") == 2 and "2 refused" in done.stderr
    assert {row["id"] for row in lines(tmp_path / "out" / "figures.jsonl")} == {"good"}


def test_a_wrong_source_list_says_each_problem_once(tmp_path: Path) -> None:
    source = tmp_path / "list.toml"
    source.write_text('[[source]]\nname = "x"\nkind = "foo"\ncolour = 1\n', encoding="utf-8")
    done = onrecord("sources", "--sources", str(source))
    assert done.returncode == USAGE and done.stderr.count("source[1].colour") == done.stderr.count("source[1].kind") == 1


def test_extract_reads_an_html_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    body = "".join(
        f"<p>{ARTICLE}</p>" if n == 2 else f"<p>Paragraph {n} of the report describes the session in some detail for readers.</p>"
        for n in range(6)
    )
    page.write_text(
        f"<html lang='en'><head><title>Budget</title></head><body><article><h1>Budget</h1>{body}</article></body></html>", encoding="utf-8"
    )
    done = onrecord("extract", str(page), "--out", str(tmp_path / "out"))
    assert done.returncode == DONE, done.stderr
    assert [f["amount"] for f in lines(tmp_path / "out" / "figures.jsonl")] == [1_700_000_000]


@pytest.mark.parametrize(
    "arguments,code",
    [
        (("extract", "no-such-file.txt"), "OR-G010"),
        (("extract", "--format", "pdf"), "OR-G011"),
        (("extract", "--published-at", "yesterday"), "OR-G014"),
        (("extract", "--lang", "klingon"), "OR-G014"),
        (("extract", "--out", "/dev/null"), "OR-G014"),
        (("run", "--first", "2024-13-01"), "YYYY-MM-DD"),
        (("run", "--first", "2026-11-19", "--last", "2026-11-17"), "--first 2026-11-19 is after --last 2026-11-17"),
        (("run", "--offline", "--first", "2030-01-01", "--home", "/nonexistent"), "material from 2026-11-17"),
        (("open", "statements", "--home", "/nonexistent"), "OR-R"),
        (("sources", "--sources", "/nonexistent/list.toml"), "OR-S"),
    ],
)
def test_wrong_usage_is_explained_without_a_traceback(arguments: tuple[str, ...], code: str) -> None:
    done = onrecord(*arguments, stdin="x")
    assert done.returncode == USAGE
    assert code in done.stderr and "Traceback" not in done.stderr


def test_text_that_is_not_utf_8_is_a_numbered_reject(tmp_path: Path) -> None:
    done = onrecord("extract", "--format", "txt", "--out", str(tmp_path), stdin=b"caf\xe9")
    assert done.returncode == USAGE or done.returncode == REFUSED
    assert "OR-G013" in done.stderr


def test_an_input_without_text_is_named_and_nothing_is_said_of_an_archive(tmp_path: Path) -> None:
    source = tmp_path / "empty.txt"
    source.write_text("", encoding="utf-8")
    done = onrecord("extract", str(source), "--out", str(tmp_path))
    assert done.returncode == REFUSED
    assert "OR-A005" in done.stderr and str(source) in done.stderr and "archive" not in done.stderr


def test_open_lists_the_tables_and_prints_rows(sample_run: Run) -> None:
    home = str(sample_run.home.root)
    listed = onrecord("open", "--home", home)
    assert listed.returncode == DONE and "statements" in listed.stdout and "reconciliations" in listed.stdout
    shown = onrecord("open", "statements", "--rows", "1", "--columns", "speaker_name,content", "--home", home)
    assert shown.returncode == DONE and "speaker_name" in shown.stdout and "\nact " not in shown.stdout
    folder = Path(onrecord("open", "statements", "--path", "--home", home).stdout.strip())
    assert folder.is_dir() and {p.suffix for p in folder.iterdir()} == {".parquet"}


def test_open_says_which_tables_there_are(sample_run: Run) -> None:
    done = onrecord("open", "speeches", "--home", str(sample_run.home.root))
    assert done.returncode == USAGE and "statements" in done.stderr


def test_sources_says_when_each_last_answered_and_what_it_gave(sample_run: Run) -> None:
    done = onrecord("sources", "--home", str(sample_run.home.root))
    assert done.returncode == DONE
    row = next(line for line in done.stdout.splitlines() if "documents" in line)
    assert "2026-11-" in row and "pages" in row
