"""`python -m benchmarks.articles --warc W --expected E.json --out R.json`: article text and metadata against expected ones.

Each page is read from its WARC record alone: bytes, address, declared type and instant of the capture. E.json is a list of
objects with `url` and any of text, title, authors, publishing_date, lang. A score is a mean over the pages that have that
expectation; a page that gives no article counts as an empty answer.
  text_precision, text_recall, text_f1  shared word 4-grams (a multiset of lower-cased \\w+ words) over those found, those
                                        expected, and their harmonic mean, for each page (texts under four words are one gram)
  day_right, day_wrong                  the day of publishing_date at its own offset is found; another day is given
  title_right                           equal after folding case, white space and punctuation
  author_f1                             F1 over the names, folded alike
  language_right                        equal language codes
  pages_per_second                      extraction alone, one process, reading of the WARC left out
  pages, with_text, with_day, with_title, with_authors, with_lang, not_in_warc, without_article    counts
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

import pyarrow as pa
from fastwarc.warc import ArchiveIterator
from fastwarc.warc import resource as RESOURCE
from fastwarc.warc import response as RESPONSE

from onrecord.articles import extract_articles
from onrecord.ids import sha256_hex, stable_id
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


def read_pages(warc: Path) -> tuple[pa.Table, dict[str, bytes]]:
    """The captures of a WARC file (the first response or resource of each address) and their decoded bodies by capture id."""
    rows: dict[str, dict[str, Any]] = {}
    bodies: dict[str, bytes] = {}
    with warc.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=RESPONSE | RESOURCE, parse_http=True, auto_decode="all"):
            url = record.headers.get("WARC-Target-URI", "").strip("<>")
            if not url or url in rows:
                continue
            offset, http = record.stream_pos, record.http_headers if record.is_http else None
            body = record.reader.read()
            captured_at = record.record_date
            digest = sha256_hex(body)
            capture = stable_id("capture", url, captured_at.isoformat(), digest)
            declared = record.http_content_type if http is not None else record.headers.get("Content-Type")
            rows[url] = {
                "capture_id": capture, "source": "benchmark", "url": url, "final_url": url, "captured_on": captured_at.date(),
                "captured_at": captured_at, "record_type": "response" if http is not None else "resource",
                "http_status": http.status_code if http is not None else None,
                "media_type": (declared or "").split(";")[0].strip().lower() or None,
                "charset": record.http_charset if http is not None else None, "content_sha256": digest, "content_bytes": len(body),
                "warc_file": warc.name, "warc_offset": offset,
            }  # fmt: skip
            bodies[capture] = body
    return table("captures").from_rows(rows.values()), bodies


def predict(warc: Path) -> tuple[dict[str, dict[str, Any]], float]:
    """The article row of every page by address (an empty dict where it gave none), and the seconds the extraction took."""
    captures, bodies = read_pages(warc)
    start = time.perf_counter()
    articles = extract_articles(captures, lambda row: bodies[row["capture_id"]]).articles.to_pylist()
    seconds = time.perf_counter() - start
    by_capture = {row["capture_id"]: row for row in articles}
    return {row["url"]: by_capture.get(row["capture_id"], {}) for row in captures.select(["url", "capture_id"]).to_pylist()}, seconds


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
        "author_f1": mean(author), "language_right": mean(language), "pages": len(expected), "with_text": len(text), "with_day": len(day),
        "with_title": len(title), "with_authors": len(author), "with_lang": len(language),
        "not_in_warc": sum(item["url"] not in found for item in expected),
        "without_article": sum(found.get(item["url"]) == {} for item in expected),
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
    result["pages_per_second"] = round(len(found) / seconds, 1) if found else None
    options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    for name, value in result.items():
        print(f"{name:20} {value}")
    for f1, url in worst[: options.worst]:
        print(f"{f1:.3f} {url}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
