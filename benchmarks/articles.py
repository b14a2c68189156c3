"""`python -m benchmarks.articles --warc W --expected E.json --out R.json`: article text and metadata against expected ones.

Each page of the WARC is read from its bytes and address alone. Scores are means over the pages that have the expectation:
text_precision, text_recall, text_f1 over word 4-grams (lower-cased words of letters and digits; shorter texts count as one
gram); day_right and day_wrong: share of pages with an expected date whose day (at the date's own offset) is equal, or given and
different; title_right: equal after folding case and punctuation; author_f1 over names folded alike; language_right.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.articles.extraction import extract_articles
from onrecord.fetching.archive import capture_row
from onrecord.fetching.warc import Page, read_foreign, scan_foreign
from onrecord.tables import table


def grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return Counter(tuple(words[i : i + 4]) for i in range(len(words) - 3)) if len(words) >= 4 else Counter([tuple(words)] if words else [])


def overlap(found: Counter[Any], wanted: Counter[Any]) -> tuple[float, float, float]:
    """(precision, recall, F1) of two multisets."""
    shared = sum((found & wanted).values())
    precision = shared / sum(found.values()) if found else 0.0
    recall = shared / sum(wanted.values()) if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def fold(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def predict(warc: Path) -> tuple[dict[str, dict[str, Any]], float]:
    """The article row of every page, by address, and the seconds it took (parsing of the WARC left out)."""
    pages: dict[str, Page] = {}
    for offset, _, url in scan_foreign(warc):
        pages.setdefault(url, read_foreign(warc, offset))
    rows = []
    for page in pages.values():
        whole = Page(kind=page.kind, url=page.url, captured_at=page.captured_at, body=page.body, status=page.status, headers=page.headers,
                     context={"source": "benchmark", "content_sha256": "0" * 64})  # fmt: skip
        rows.append(capture_row(whole, warc.name, 0))
    captures = table("captures").from_rows(rows)
    start = time.perf_counter()
    articles = extract_articles(captures, lambda row: pages[row["url"]].body).articles.to_pylist()
    seconds = time.perf_counter() - start
    by_capture = {row["capture_id"]: row for row in articles}
    return {row["url"]: by_capture.get(row["capture_id"], {}) for row in rows}, seconds


def score(expected: list[dict[str, Any]], found: dict[str, dict[str, Any]]) -> tuple[dict[str, Any], list[tuple[float, str]]]:
    text, day, title, author, language, worst = [], [], [], [], [], []
    for item in expected:
        row = found.get(item["url"], {})
        if item.get("text"):
            text.append(overlap(grams(row.get("text") or ""), grams(item["text"])))
            worst.append((text[-1][2], item["url"]))
        if item.get("publishing_date"):
            day.append((str(row.get("published_on") or ""), item["publishing_date"][:10]))
        if item.get("title"):
            title.append(fold(row.get("title")) == fold(item["title"]))
        if item.get("authors"):
            author.append(overlap(Counter(fold(a) for a in row.get("authors") or []), Counter(fold(a) for a in item["authors"]))[2])
        if item.get("lang"):
            language.append(row.get("language") == item["lang"])

    def mean(values: list[Any]) -> float | None:
        return round(statistics.fmean(values), 4) if values else None

    result = {
        "text_f1": mean([t[2] for t in text]), "text_precision": mean([t[0] for t in text]), "text_recall": mean([t[1] for t in text]),
        "day_right": mean([f == w for f, w in day]), "day_wrong": mean([bool(f) and f != w for f, w in day]), "title_right": mean(title),
        "author_f1": mean(author), "language_right": mean(language), "pages": len(expected), "pages_with_metadata": len(day),
    }  # fmt: skip
    return result, sorted(worst)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.articles", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--warc", type=Path, required=True)
    parser.add_argument("--expected", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--worst", type=int, default=0, help="print the addresses of the worst texts")
    options = parser.parse_args(arguments)
    found, seconds = predict(options.warc)
    result, worst = score(json.loads(options.expected.read_text(encoding="utf-8")), found)
    result["pages_per_second"] = round(len(found) / seconds, 1)
    options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    for name, value in result.items():
        print(f"{name:20} {value}")
    for f1, url in worst[: options.worst]:
        print(f"{f1:.3f} {url}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
