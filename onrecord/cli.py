"""The `onrecord` command: a thin face on the library.

Here: arguments, printing, exit codes (0 done, 1 failed, 2 wrong usage or input, 3 done but some inputs were refused).
Not here: anything that computes. `run` starts the pipeline of the checkout in a process of its own, because the
library does not import the orchestrator.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table as RichTable

import onrecord
from onrecord.errors import OnRecordError, Reject, shorten
from onrecord.store import Home

DONE, FAILED, USAGE, REFUSED = 0, 1, 2, 3
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None, help=onrecord.__doc__)
out, err = Console(highlight=False), Console(stderr=True, highlight=False)
HomeOption = Annotated[Path | None, typer.Option("--home", help="Folder of the installation (default: $ONRECORD_HOME, else ./data).")]
SourcesOption = Annotated[str, typer.Option("--sources", envvar="ONRECORD_SOURCES", help='"sample", "live" or a TOML file.')]


@app.command()
def run(
    sources: SourcesOption = "sample",
    home: HomeOption = None,
    offline: Annotated[bool, typer.Option(help="Open no socket: archived and local material only.")] = False,
    again: Annotated[bool, typer.Option(help="Make every archived day again, also those already made.")] = False,
    first: Annotated[str | None, typer.Option(help="First capture day, YYYY-MM-DD.")] = None,
    last: Annotated[str | None, typer.Option(help="Last capture day, YYYY-MM-DD.")] = None,
) -> None:
    """Make every dataset, from the sources to a release (needs the checkout and its pipeline)."""
    checkout = Path(onrecord.__file__).resolve().parent.parent
    if not (checkout / "pipelines" / "run.py").exists():
        raise OnRecordError(
            "OR-G020", expected="the pipeline beside the library", found="an installed library alone", where=str(checkout),
            action="Clone the repository and use `make run` there; `onrecord extract` works without it.",
        )  # fmt: skip
    command = [sys.executable, "-m", "pipelines.run", "--sources", _absolute(sources)]
    command += ["--home", str((home or Home.from_environment().root).absolute())]
    command += ["--offline"] if offline else []
    command += ["--again"] if again else []
    command += ["--first", first] if first else []
    command += ["--last", last] if last else []
    raise typer.Exit(subprocess.run(command, cwd=checkout, check=False).returncode)


@app.command()
def extract(
    inputs: Annotated[
        list[Path] | None,
        typer.Argument(
            help=".txt, .html or JSONL of {id, text, title?, url?, published_at?, lang?, outlet?}; none or '-': standard input."
        ),
    ] = None,
    to: Annotated[Path, typer.Option("--out", help="Folder for statements.jsonl and figures.jsonl.")] = Path(),
    format: Annotated[str | None, typer.Option(help="txt, html or jsonl; default: by the file's ending.")] = None,
    published_at: Annotated[
        str | None, typer.Option(help="Publication date or instant (ISO 8601) where the input gives none: relative dates need it.")
    ] = None,
    lang: Annotated[str | None, typer.Option(help="Language code where the input gives none (default: identified).")] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet where the input gives none.")] = None,
) -> None:
    """Read statements and figures out of texts: no archive, no network, no Dagster."""
    from onrecord.extract import checked_format, read_inputs, write_json_lines
    from onrecord.extract import extract as extracted

    _check_defaults(published_at, lang)
    if format is not None:
        checked_format(format, "--format")
    rejects: list[Reject] = []
    articles: list[dict[str, Any]] = []
    items = inputs or [Path("-")]
    for item in items:
        path = None if str(item) == "-" else item
        defaults = {"published_at": published_at, "language": lang, "outlet": outlet}
        unknown: Counter[str] = Counter()
        try:
            for article in read_inputs(path, sys.stdin.buffer, format=format, defaults=defaults, unknown_keys=unknown):
                (rejects if isinstance(article, Reject) else articles).append(article)  # type: ignore[arg-type]
        except OnRecordError as error:
            if len(items) == 1:  # a slip of the hand; among many files the others are still read
                raise
            rejects.append(Reject.from_error(error, stage="extract"))
        _warn_of_keys("standard input" if path is None else str(path), unknown)
    result = extracted(articles)
    try:
        to.mkdir(parents=True, exist_ok=True)
        write_json_lines(result.statements, to / "statements.jsonl")
        write_json_lines(result.figures, to / "figures.jsonl")
    except OSError as error:
        raise OnRecordError(
            "OR-G014", expected="a folder that can be written", found=error.strerror, where=f"--out {to}", action="Name another folder."
        ) from error
    for reject in [*rejects, *result.rejects]:
        where = reject.location if reject.location.startswith(reject.subject) else f"{reject.subject}, {reject.location}"
        action = "This input is left out." if reject.code.startswith("OR-A") else reject.action  # of a page: no archive here
        err.print(f"{reject.code} at {where}: expected {reject.expected}; found {reject.found}. {action}", markup=False, soft_wrap=True)
    refused = len(rejects) + len(result.rejects)
    err.print(
        f"{result.articles} texts: {len(result.statements)} statements, {len(result.figures)} figures in {to.absolute()}"
        + (f"; {refused} refused, named above" if refused else ""),
        markup=False,
        soft_wrap=True,
    )
    raise typer.Exit(REFUSED if refused else DONE)


@app.command("open")
def open_(
    table: Annotated[str | None, typer.Argument(help="Table to show; none: list them.")] = None,
    rows: Annotated[int, typer.Option(min=0, help="Rows to print.")] = 10,
    version: Annotated[str | None, typer.Option(help="Version (default: latest).")] = None,
    columns: Annotated[str | None, typer.Option(help="Columns to print, with commas.")] = None,
    path: Annotated[bool, typer.Option("--path", help="Print only the folder, for scripts.")] = False,
    home: HomeOption = None,
) -> None:
    """Look into a release."""
    from onrecord.releases import open_release

    release = open_release(Home(home.absolute()) if home else Home.from_environment(), version=version)
    if table is not None and table not in release.tables:
        raise OnRecordError(
            "OR-G021",
            expected=f"one of {', '.join(release.tables)}",
            found=table,
            where="argument TABLE",
            action="`onrecord open` lists the tables.",
        )
    if path:
        typer.echo(str(release.folder(table)) if table else str(release.path))
        return
    if table is None:
        shown = RichTable("table", "rows", "description", title=f"Release {release.version}")
        for name in release.tables:
            shown.add_row(name, f"{release.rows(name):,}", release.declaration(name).description)
        out.print(shown)
        return
    data = release.table(table)
    chosen = [c.strip() for c in columns.split(",")] if columns else list(data.schema.names)
    unknown = [c for c in chosen if c not in data.schema.names]
    if unknown:
        raise OnRecordError(
            "OR-G021",
            expected=f"columns of {table}",
            found=", ".join(unknown),
            where="--columns",
            action=f"Known: {', '.join(data.schema.names)}.",
        )
    out.print(f"{table}: {data.num_rows:,} rows, {len(data.schema)} columns  {release.folder(table)}", markup=False, soft_wrap=True)
    for row in data.select(chosen).slice(0, rows).to_pylist():
        out.print("─" * 40)
        for name, value in row.items():
            if value is not None and value != []:
                out.print(f"{name:24} {value}", markup=False)


@app.command()
def sources(sources: SourcesOption = "sample", home: HomeOption = None) -> None:
    """What is configured, when it last answered, what it gave."""
    from onrecord.sources import load_sources

    listed = load_sources(_absolute(sources))
    store = Home(home.absolute()) if home else Home.from_environment()
    given: dict[str, tuple[int, str]] = {}
    for name in ("captures", "budget_files"):
        for row in store.read_all(name).select(["source", "captured_at"]).to_pylist():
            count, newest = given.get(row["source"], (0, ""))
            given[row["source"]] = (count + 1, max(newest, row["captured_at"].strftime("%Y-%m-%d %H:%M")))
    refused: dict[str, int] = {}
    for row in store.read_notes("rejects").select(["source"]).to_pylist():
        refused[row["source"]] = refused.get(row["source"], 0) + 1
    shown = RichTable(
        "source", "kind", "outlet or publisher", "last answered (UTC)", "gave", "refused", title=f"{listed.path}", caption=str(store.root)
    )
    for source in listed.sources:
        count, newest = given.get(source.name, (0, "never"))
        unit = "files" if source.kind == "file" else "pages"
        shown.add_row(
            source.name, source.kind, source.outlet or source.publisher or "", newest, f"{count} {unit}", str(refused.get(source.name, 0))
        )
    out.print(shown)


def _warn_of_keys(where: str, unknown: Counter[str]) -> None:
    """Name, once for each input, the keys that were not read, and what they may have been meant to be."""
    from onrecord.extract import LINE_KEYS

    if not unknown:
        return
    parts = []
    for key, lines in sorted(unknown.items()):
        close = get_close_matches(key.lower(), LINE_KEYS, n=1)
        meant = f", {close[0]}?" if close else ""
        parts.append(f"{shorten(key, 40)} ({lines} {'line' if lines == 1 else 'lines'}{meant})")
    err.print(
        f"OR-G015 at {where}: expected only the keys {', '.join(LINE_KEYS)}; found {', '.join(parts)}. These are not read.",
        markup=False,
        soft_wrap=True,
    )


def _check_defaults(published_at: str | None, lang: str | None) -> None:
    """Raises OnRecordError OR-G014 for an option that would be wrong for every input."""
    from onrecord.articles.metadata import parse_stamp

    if published_at is not None and parse_stamp(published_at, "sidecar", None) is None:
        raise OnRecordError(
            "OR-G014",
            expected="a date or instant in ISO 8601",
            found=published_at,
            where="--published-at",
            action="For example 2024-12-24.",
        )
    if lang is not None and not re.fullmatch("[a-z]{2,3}", lang):
        raise OnRecordError(
            "OR-G014",
            expected="an ISO 639 code of two or three letters",
            found=lang,
            where="--lang",
            action="For example en, or leave it out.",
        )


def _absolute(sources: str) -> str:
    """A path as absolute (the pipeline runs in another folder); a built-in name as it is."""
    return sources if sources in ("sample", "live") else str(Path(sources).absolute())


def main() -> None:
    """Entry point: numbered errors are printed for people, without a traceback."""
    try:
        app(prog_name="onrecord")
    except OnRecordError as error:
        err.print(f"{error.code}: expected {error.expected}; found {error.found}.", markup=False, soft_wrap=True)
        err.print(f"Where: {error.where}", markup=False, soft_wrap=True)
        err.print(error.action, markup=False, soft_wrap=True)
        sys.exit(USAGE)


if __name__ == "__main__":
    main()
