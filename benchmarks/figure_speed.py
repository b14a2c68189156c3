"""How fast amounts of money are read: articles of 600 words a second on one core, beside the peers in the same run.

    python -m benchmarks.figures --speed [--peers PYTHON ..]   (see figure_peers.py)

The articles are put together, the same ones each time, from the English passages of the golden sets (own writing). "none": no
paragraph with money; "some": one article in five has money, as news has; "every": each article has. A round times ours and
every peer over the same texts, one after the other, in CPU seconds; what is printed is the median of the rounds.
Here: texts, times, the table. Not here: quality (figures.py).
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from onrecord.figures import extract_figures
from onrecord.inputs import article_batch

GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden"
WORDS, ARTICLES, ROUNDS = 600, 20, 5
#: How often ours reads the articles of a set in one round, so that its time can be measured.
REPEATS = 10
#: Passages of money in an article that has any.
PASSAGES = 3
SETS = {"none": 0.0, "some": 0.2, "every": 1.0}
#: Characters of the monotonous texts.
LONG = 1_000_000
MONOTONOUS = ("$", "7", "billion ", "7 ", "$5 ")


def batch(texts: Sequence[str]) -> pa.RecordBatch:
    rows = [{"article_id": f"{i:032x}", "text": text, "language": "en", "published_on": date(2025, 1, 7)} for i, text in enumerate(texts)]
    return article_batch(rows)


def _english(name: str) -> list[str]:
    lines = (GOLDEN / name).read_text(encoding="utf-8").split("\n")
    return [row["text"] for row in map(json.loads, filter(None, lines)) if row["lang"] == "en"]


def texts(share: float, seed: int = 1) -> list[str]:
    """Articles of about `WORDS` words; every one of `share` of them has `PASSAGES` paragraphs with money, spread over it."""
    chance = random.Random(seed)
    lines = [line for name in ("articles", "blind") for text in _english(f"statements/{name}.jsonl") for line in text.split("\n") if line]
    with_money = set(extract_figures(batch(lines)).column("article_id").to_pylist())
    plain = [line for i, line in enumerate(lines) if f"{i:032x}" not in with_money]
    money = [text for name in ("tune", "held", "fresh", "blind") for text in _english(f"figures/{name}.jsonl")]
    found = []
    for number in range(ARTICLES):
        has_money = round(share * (number + 1)) > round(share * number)
        paragraphs = chance.sample(money, PASSAGES) if has_money else []
        while sum(len(p.split()) for p in paragraphs) < WORDS:
            paragraphs.insert(chance.randint(0, len(paragraphs)), chance.choice(plain))
        found.append("\n".join(paragraphs))
    return found


def ours(articles: Sequence[str]) -> float:
    """CPU seconds an article."""
    many = batch(list(articles) * REPEATS)
    begun = time.process_time()
    extract_figures(many)
    return (time.process_time() - begun) / many.num_rows


def answers(passages: Sequence[Mapping[str, Any]], pythons: Sequence[str]) -> list[dict[str, Any]]:
    """What figure_peers.py says of every peer over {id, lang, text}: its answer by the first interpreter that holds it, else what is
    missing."""
    lines = "".join(json.dumps(passage, ensure_ascii=False) + "\n" for passage in passages)
    script = str(Path(__file__).with_name("figure_peers.py"))
    found: dict[str, dict[str, Any]] = {}
    for python in pythons:
        answered = subprocess.run([python, script], input=lines, capture_output=True, text=True, encoding="utf-8", check=True)
        for answer in map(json.loads, answered.stdout.splitlines()):
            if "missing" in found.get(answer["peer"], {"missing": None}):
                found[answer["peer"]] = answer
    return list(found.values())


def theirs(articles: Sequence[str], pythons: Sequence[str]) -> dict[str, float | str]:
    """CPU seconds an article of every peer; what is missing where one is."""
    passages = [{"id": str(i), "lang": "en", "text": text} for i, text in enumerate(articles)]
    return {a["peer"]: a["missing"] if "missing" in a else a["seconds"] / len(articles) for a in answers(passages, pythons)}


def measure(pythons: Sequence[str], rounds: int = ROUNDS) -> dict[str, dict[str, float]]:
    """Reader -> set -> articles a second, the median of the rounds."""
    articles = {name: texts(share) for name, share in SETS.items()}
    times: dict[str, dict[str, list[float]]] = {}
    extract_figures(batch(articles["every"]))
    for _ in range(rounds):
        for name, those in articles.items():
            seconds: dict[str, float | str] = {"On Record": ours(those)} | theirs(those, pythons)
            for reader, one in seconds.items():
                if isinstance(one, float):
                    times.setdefault(reader, {}).setdefault(name, []).append(one)
                else:
                    print(f"{reader}: {one}")
    return {reader: {name: 1 / statistics.median(all_) for name, all_ in sets.items()} for reader, sets in times.items()}


def table(speeds: Mapping[str, Mapping[str, float]]) -> str:
    """Articles a second as a Markdown table, with how many times as fast ours is."""
    own = speeds["On Record"]
    lines = [
        "| reader | no article with money | one in five with money | every article with money |",
        "| --- | --- | --- | --- |",
    ]
    for reader, found in speeds.items():
        cells = [f"{found[n]:,.0f}" if found[n] >= 10 else f"{found[n]:.1f}" for n in SETS]
        if reader != "On Record":
            cells = [f"{cell} ({own[n] / found[n]:.3g} x)" for cell, n in zip(cells, SETS, strict=True)]
        lines.append(f"| {reader} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def monotonous() -> dict[str, float]:
    """CPU seconds for `LONG` characters of one piece over and over, behind one amount."""
    found = {}
    for piece in MONOTONOUS:
        long = batch(["It cost $5. " + piece * (LONG // len(piece))])
        begun = time.process_time()
        extract_figures(long)
        found[piece] = round(time.process_time() - begun, 2)
    return found


def report(pythons: Sequence[str]) -> int:
    """Prints the table and the times of the monotonous texts; 1 when a peer was asked for and none answered."""
    speeds = measure(pythons)
    lengths = [len(text.split()) for share in SETS.values() for text in texts(share)]
    print(f"Articles of {min(lengths)} to {max(lengths)} words a second, one core, median of {ROUNDS} rounds:\n\n{table(speeds)}\n")
    for piece, seconds in monotonous().items():
        print(f"1 MB of {json.dumps(piece)}: {seconds} s")
    return 0 if len(speeds) > 1 or not pythons else 1
