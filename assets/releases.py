"""The release: everything on disk, judged again as a whole, staged and published.

Here: what goes into a release and what its manifest says about where it came from.
Not here: files, versions and the move of latest.json (onrecord.releases), the rules (expectations/).
"""

import hashlib
import platform
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

import dagster as dg
import pyarrow as pa

import expectations
import onrecord
from assets.pictures import bars
from assets.resources import ClockResource, StoreResource
from assets.results import Timer
from assets.specs import CODE, asset_spec, code_version
from onrecord.parquet import sorted_table
from onrecord.releases import latest, publish, stage_release, verify_release
from onrecord.store import Home
from onrecord.tables import table, tables

#: Libraries whose version can change what is extracted; the manifest names them.
LIBRARIES = ("babel", "fastwarc", "feedparser", "htmldate", "lxml", "openpyxl", "pyarrow", "py3langid", "rensa", "trafilatura")
DATASETS = tuple(t.name for t in tables() if t.published and t.name != "findings")
DESCRIPTION = (
    "An immutable version of every published table as Parquet, with manifest, descriptor and findings. All tables are judged again as a "
    "whole before; when a blocking rule fails nothing is published and the latest release stays."
)


@dg.multi_asset(
    name="release",
    specs=[asset_spec("release", deps=DATASETS, description=DESCRIPTION)],
    check_specs=[
        dg.AssetCheckSpec("judged_again", asset="release", blocking=True, description="Every rule held over all tables together."),
        dg.AssetCheckSpec("files_verified", asset="release", blocking=True, description="Every published file has the hash its manifest names."),
    ],
)  # fmt: skip
def release(store: StoreResource, clock: ClockResource) -> dg.MaterializeResult:
    """Judge all tables together, stage, publish, verify."""
    timer, home = Timer(), store.open()
    before = latest(home)
    judged = expectations.judge_release(
        {name: home.read_all(name) for name in DATASETS},
        previous_rows={name: before.rows(name) for name in before.tables} if before else None,
    )
    blocked = [f"{c.table}.{c.group}" for j in judged.values() for c in j.checks if not c.passed and c.severity == "blocking"]
    if blocked:
        raise dg.Failure(
            f"Nothing was published: {', '.join(blocked)} failed. The latest release stays as it was.",
            metadata={c: dg.MetadataValue.json(_examples(judged, c)) for c in blocked},
            allow_retries=False,
        )
    for name, judgement in judged.items():
        home.write_notes("quarantine", f"release.{name}", judgement.quarantine)
    findings = _findings(home, judged)
    staged = stage_release(
        home,
        {name: judgement.clean for name, judgement in judged.items()},
        findings=findings,
        provenance=provenance(home, judged),
        created_at=clock.now(),
    )
    published = publish(staged)
    problems = verify_release(published.path)
    rows = {name: judgement.clean.num_rows for name, judgement in judged.items()}
    return dg.MaterializeResult(
        asset_key="release",
        metadata={
            "dagster/row_count": sum(rows.values()),
            "version": published.version,
            "path": dg.MetadataValue.path(str(published.path)),
            "rows": dg.MetadataValue.md("| table | rows |\n| --- | ---: |\n" + "\n".join(f"| {n} | {c:,} |" for n, c in rows.items())),
            "picture": dg.MetadataValue.md(bars(dict(sorted(rows.items(), key=lambda i: (-i[1], i[0]))), "Rows by table")),
            "findings": findings.num_rows,
            "seconds": timer.seconds,
        },
        check_results=[
            dg.AssetCheckResult(check_name="judged_again", asset_key="release", passed=True, metadata={"checks": sum(len(j.checks) for j in judged.values())}),
            dg.AssetCheckResult(check_name="files_verified", asset_key="release", passed=not problems, metadata={"problems": dg.MetadataValue.json(problems)}),
        ],
    )  # fmt: skip


def provenance(home: Home, judged: Mapping[str, expectations.Judgement]) -> dict[str, Any]:
    """What the manifest says about origin: inputs, code, lock file, library versions, validation. No clock, no machine."""
    captures, files = judged["captures"].clean, judged["budget_files"].clean
    contents = hashlib.sha256("\n".join(sorted(captures.column("content_sha256").to_pylist())).encode()).hexdigest()
    lock = Path(onrecord.__file__).parent.parent / "requirements.lock"
    checks = [c for j in judged.values() for c in j.checks]
    return {
        "inputs": {
            "captures": captures.num_rows,
            "captures_content_sha256": contents,
            "warc_files": sorted(set(captures.column("warc_file").to_pylist())),
            "official_files": dict(
                sorted(zip(files.column("archive_path").to_pylist(), files.column("file_sha256").to_pylist(), strict=True))
            ),
        },
        "code": {"onrecord": onrecord.__version__, **{name: code_version(*parts) for name, parts in sorted(CODE.items())}},
        "lock_sha256": hashlib.sha256(lock.read_bytes()).hexdigest() if lock.exists() else None,
        "libraries": {"python": ".".join(platform.python_version_tuple()[:2]), **{name: metadata.version(name) for name in LIBRARIES}},
        "validation": {
            "checks": len(checks),
            "checks_passed": sum(c.passed for c in checks),
            "rows_quarantined": home.read_notes("quarantine").num_rows,
            "inputs_rejected": home.read_notes("rejects").num_rows,
        },
    }


def _findings(home: Home, judged: Mapping[str, expectations.Judgement]) -> pa.Table:
    """What was found while the tables were made, and what the judgement of the whole adds; each finding once."""
    rows = [*home.read_notes("findings").to_pylist(), *(r for j in judged.values() for r in j.findings.to_pylist())]
    unique = {tuple(row[k] for k in table("findings").key): row for row in rows}
    return sorted_table(table("findings"), [table("findings").from_rows(unique.values())])


def _examples(judged: Mapping[str, expectations.Judgement], blocked: str) -> list[dict[str, Any]]:
    name, group = blocked.split(".", 1)
    return [e for c in judged[name].checks if c.group == group for e in c.examples]
