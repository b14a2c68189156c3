"""Are amounts of money read as people read them? Predictions against gold, ours and those of peers.

    python -m benchmarks.figures --gold G.jsonl --out PRED.jsonl [--errors N]
    python -m benchmarks.figures --gold G.jsonl --out PRED.jsonl --peers PYTHON ..   (see figure_peers.py)
    python -m benchmarks.figures --speed [--peers PYTHON ..]   (see figure_speed.py)

The predictor sees id, text, language and day of a gold row and nothing else. Here: that mapping, the call of the scorer in
benchmarks/scorers. Not here: any rule of extraction (onrecord.figures), the speed (figure_speed.py).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks import figure_speed
from onrecord.figures import extract_figures
from onrecord.ids import stable_id
from onrecord.inputs import article_batch

#: Purposes that the labels of the passages do not tell apart: there defence with national security is a defence budget.
CATEGORIES = {"defence_and_national_security": "defence_budget"}
SCORER = Path(__file__).resolve().parent / "scorers" / "score_figures.py"


def records(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file, or an article annotated with its figures as one JSON document, in the same form."""
    text = path.read_text(encoding="utf-8")
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    return [of_article(one) for one in (whole if isinstance(whole, list) else [whole])]


def of_article(record: Mapping[str, Any]) -> dict[str, Any]:
    """An annotated article's figures in the form of the passages (those already in it stay)."""
    if any("amount_span" not in figure for figure in record["figures"]):
        return dict(record)
    figures = [
        {
            **figure["amount_span"],
            "value": figure["value"],
            "low": None,
            "high": None,
            "currency": figure["currency"],
            "payer": figure["country"],
            "beneficiary": None,
            "category": "national_security" if "security" in figure["purpose"] and "defen" not in figure["purpose"] else "defence_budget",
            "period": figure["period"],
            "status": figure["status"],
            "approximate": figure["approx"],
            "bound": None,
            "role": "level",
            "rate": False,
            "equivalent": False,
            "elliptical": False,
        }
        for figure in record["figures"]
    ]
    kept = {key: record[key] for key in ("id", "lang", "text", "publication_date")}
    return {**kept, "pub_date": record["publication_date"], "figures": figures, "comparisons": [], "distractors": []}


def visible(record: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a gold row that a predictor may read, as an input row."""
    day = record.get("pub_date") or record.get("publication_date")
    return {
        "article_id": stable_id("benchmark", record["id"]),
        "text": record["text"],
        "language": record.get("lang"),
        "published_on": date.fromisoformat(day[:10]) if day else None,
    }


def _plain(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def prediction(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the figures table in the scorer's words: a one-sided amount is a value with its bound."""
    low, high, bound = row["amount_low"], row["amount_high"], row["bound"]
    value = row["amount"]
    if bound in ("min", "max"):
        value = next((v for v in (value, low, high) if v is not None), None)
        low = high = None
    return {
        "start": row["start"],
        "end": row["end"],
        "text": row["figure_text"],
        "value": _plain(value),
        "low": _plain(low),
        "high": _plain(high),
        "currency": row["currency"],
        "payer": row["payer"],
        "beneficiary": row["beneficiary"],
        "category": CATEGORIES.get(row["purpose"], row["purpose"]) or "other",
        "period": row["period_label"],
        "status": row["status"],
        "approximate": row["is_approximate"],
        "role": row["role"],
        "bound": bound if bound in ("min", "max") else None,
        "rate": row["rate"] is not None,
        "equivalent": row["equivalent_figure_id"] is not None and row["is_equivalent"],
        "elliptical": row["is_elliptical"],
    }


def restatements(rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Rows with `is_equivalent`: the second of a linked pair repeats the sum, the first states it."""
    rows = list(rows)
    starts = {row["figure_id"]: row["start"] for row in rows}
    for row in rows:
        first = starts.get(row["equivalent_figure_id"])
        yield dict(row) | {"is_equivalent": first is not None and first < row["start"]}


def predict(gold: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The figures of every gold row, as the scorer reads them; one call of the extractor for all of them."""
    gold = list(gold)
    found: dict[str, list[dict[str, Any]]] = {}
    for row in extract_figures(article_batch([visible(record) for record in gold])).to_pylist():
        found.setdefault(row["article_id"], []).append(row)
    return [
        {"id": record["id"], "figures": [prediction(row) for row in restatements(found.get(stable_id("benchmark", record["id"]), []))]}
        for record in gold
    ]


def strict(gold: Path, answers: Path) -> dict[str, float]:
    """Strict F1 overall and by language."""
    command = [sys.executable, str(SCORER), str(gold), str(answers), "--by", "lang", "--json"]
    scored = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {name: round(group["F1"], 3) for name, group in scored.items()}


def beside_peers(gold: list[dict[str, Any]], lines: Path, out: Path, pythons: Sequence[str]) -> int:
    """Ours and the peers over the same passages in one run, as a Markdown table; times are of all passages."""
    predict(gold[:1])
    begun = time.process_time()
    predict(gold)
    seconds = {"On Record": time.process_time() - begun}
    scores = {"On Record": strict(lines, out)}
    for peer in figure_speed.answers([{"id": g["id"], "lang": g.get("lang"), "text": g["text"]} for g in gold], pythons):
        if "missing" in peer:
            print(f"{peer['peer']}: {peer['missing']}; figure_peers.py says how the peers are installed")
            continue
        theirs = out.with_suffix(f".{peer['peer']}.jsonl")
        theirs.write_text("".join(json.dumps({"id": i, "figures": f}) + "\n" for i, f in peer["figures"].items()), encoding="utf-8")
        scores[peer["peer"]], seconds[peer["peer"]] = strict(lines, theirs), peer["seconds"]
    names = sorted({n for s in scores.values() for n in s}, key=lambda n: (n != "all", n))
    print("| reader | " + " | ".join(names) + " | time of ours |\n|" + " --- |" * (len(names) + 2))
    for reader, found in scores.items():
        times = seconds[reader] / seconds["On Record"]
        print(f"| {reader} | " + " | ".join(f"{found.get(n, 0):.3f}" for n in names) + f" | {times:.1f} x |")
    return 0 if len(scores) > 1 else 1


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.figures", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--peers", metavar="PYTHON", nargs="+", default=[], help="interpreters of environments that hold the peers")
    given = parser.parse_args(arguments)
    if given.speed:
        return figure_speed.report(given.peers)
    if not given.gold or not given.out:
        parser.error("--gold and --out are needed (or --speed)")
    given.out.parent.mkdir(parents=True, exist_ok=True)
    gold = records(given.gold)
    with given.out.open("w", encoding="utf-8") as out:
        for row in predict(gold):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    lines = given.out.with_suffix(".gold.jsonl")
    lines.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in gold), encoding="utf-8")
    if given.peers:
        return beside_peers(gold, lines, given.out, given.peers)
    command = [sys.executable, str(SCORER), str(lines), str(given.out), "--by", "lang", "--errors", str(given.errors)]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
