"""Are statements found as people find them? Predictions against gold, and articles a second.

    python -m benchmarks.statements --gold G.jsonl --format region|polnear --out PRED.jsonl [--errors N]
    python -m benchmarks.statements --speed

The predictor sees id, text, title, language, outlet and day of a record and nothing else. Here: that mapping and the call
of the scorers in benchmarks/scorers. Not here: any rule of extraction (onrecord.statements).
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.ids import stable_id
from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.tagger.features import ATTRIBUTED
from onrecord.statements.tagger.session import tagger

SCORERS = Path(__file__).resolve().parent / "scorers"
GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden" / "statements"


def records(path: Path) -> list[dict[str, Any]]:
    """JSON Lines, or one JSON object or list."""
    text = path.read_text(encoding="utf-8")
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return whole if isinstance(whole, list) else [whole]


def visible(record: dict[str, Any]) -> dict[str, Any]:
    """The part of a gold record that a predictor may read, as an input row."""
    day = record.get("publication_date") or record.get("date")
    return {
        "article_id": stable_id("benchmark", record["id"]),
        "text": record["text"],
        "title": record.get("title"),
        "language": record.get("lang"),
        "outlet": record.get("outlet") or None,
        "published_on": date.fromisoformat(day[:10]) if day else None,
    }


def attributions(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Every attribution of an English text as the corpus PolNeAR marks them: spans of source, cue and content."""
    set_apart = [
        {"source": [[r["speaker_start"], r["speaker_end"]]], "cue": [[r["cue_start"], r["cue_end"]]], "content": spans}
        for r in extract_statements(article_batch([visible({"lang": "en"} | record)])).to_pylist()
        if r["speaker_start"] is not None and re.fullmatch(r"\W{1,2}", r["cue"]) is not None
        for spans in [[[s["start"], s["end"]] for s in r["content_spans"]]]
    ]
    taken = {n for a in set_apart for start, end in a["content"] for n in range(start, end)}
    found = []
    for a in tagger().read(record["text"], asked=ATTRIBUTED).attributions:
        own = {n for start, end in a.content for n in range(start, end)}
        if 2 * len(own & taken) <= len(own):
            found.append({"source": list(a.source), "cue": list(a.cue), "content": list(a.content)})
    return set_apart + found


def predict(record: dict[str, Any], form: str) -> dict[str, Any]:
    """One record's statements in the scorer's format.

    The corpus PolNeAR marks thoughts, wishes and plans as it marks speech, so there every attribution the tagger sees is
    printed; the statements table keeps those that were said. What the page sets apart (turns of a transcript, quotations
    signed with a name) is taken from the statements instead.
    """
    if form == "polnear":
        return {"id": record["id"], "attributions": attributions(record)}
    return {"id": record["id"], "statements": in_region_format(extract_statements(article_batch([visible(record)])).to_pylist())}


def in_region_format(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of the statements table as the region's scorer wants them."""

    def span(row: dict[str, Any], name: str) -> list[int] | None:
        return None if row[f"{name}_start"] is None else [row[f"{name}_start"], row[f"{name}_end"]]

    return [
        {
            "content": [[s["start"], s["end"]] for s in r["content_spans"]],
            "cue": span(r, "cue"),
            "speaker": span(r, "speaker"),
            "speaker_canonical": r["speaker_name"],
            "date_said": r["said_on"].isoformat() if r["said_on"] else None,
        }
        | {key: r[key] for key in ("speaker_role", "speaker_affiliation", "kind", "via", "addressee", "act", "framing")}
        for r in rows
    ]


def of_length(texts: Iterable[str], words: int = 600) -> list[str]:
    """Texts joined, one after another, into articles of at least so many words; what is left over is left out."""
    made, parts, count = [], [], 0
    for text in texts:
        parts.append(text)
        count += len(text.split())
        if count >= words:
            made.append("\n".join(parts))
            parts, count = [], 0
    return made


def speed(rounds: int = 5, size: int = 16) -> None:
    """Articles of 600 words a second, one process: English golden articles joined, and one paragraph in which every sentence reports.

    Each round reads golden articles that no round before it has read; what was read before the first is not timed.
    """
    golden = of_length(r["text"] for path in sorted(GOLDEN.glob("*.jsonl")) for r in records(path) if r["lang"] == "en")
    dense = (
        "“The road will open in spring,” Deputy Minister Anna Example said on Monday. She added that the work had cost less than planned. "
        "According to the ministry, two bridges remain to be built. The valley has been without a road for nine years and the bus takes "
        "the long way over the pass. Residents said they expected little."
    )
    parts = [golden[at : at + size] for at in range(0, (rounds + 1) * size, size)]
    same = of_length([dense] * (size * (600 // len(dense.split()) + 1)))
    for name, batches in (("golden", parts), ("dense", [same] * (rounds + 1))):
        wall, processor, found, words = [], [], 0, 0
        for number, texts in enumerate(batches):
            day = date(2025, 1, 7)
            rows = [{"article_id": f"{i:032x}", "text": t, "language": "en", "published_on": day} for i, t in enumerate(texts)]
            batch = article_batch(rows)
            begun = time.perf_counter(), time.process_time()
            count = extract_statements(batch).num_rows
            taken = time.perf_counter() - begun[0], time.process_time() - begun[1]
            if number:
                here = sum(len(t.split()) for t in texts)
                wall.append(here / 600 / taken[0])
                processor.append(here / 600 / taken[1])
                found, words = found + count, words + here
        print(
            json.dumps(
                {
                    "text": name,
                    "articles_per_second": round(statistics.median(wall), 1),
                    "per_processor_second": round(statistics.median(processor), 1),
                    "words": words // (rounds * size),
                    "statements": round(found / (words / 600), 1),
                }
            )
        )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.statements", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--format", choices=("region", "polnear"), default="region")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--speed", action="store_true")
    given = parser.parse_args(arguments)
    if given.speed:
        speed()
        return 0
    if not given.gold or not given.out:
        parser.error("--gold and --out are needed (or --speed)")
    given.out.parent.mkdir(parents=True, exist_ok=True)
    with given.out.open("w", encoding="utf-8") as out:
        for record in records(given.gold):
            out.write(json.dumps(predict(record, given.format), ensure_ascii=False) + "\n")
    runs = [[]] if given.format == "region" else [[], ["--speech"]]
    if given.errors and given.format == "region":
        runs = [["--errors", str(given.errors)]]
    code = 0
    for extra in runs:
        print(" ".join(["==", given.format, *extra]), flush=True)
        script = SCORERS / f"score_{'region' if given.format == 'region' else 'statements'}.py"
        code = max(code, subprocess.run([sys.executable, str(script), str(given.gold), str(given.out), *extra], check=False).returncode)
    return code


if __name__ == "__main__":
    sys.exit(main())
