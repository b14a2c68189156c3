"""English sentences for the tests: the rows of one article, and who said what in it. Here: that mapping. Not here: any case."""

from __future__ import annotations

from datetime import date
from typing import Any

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements

PUBLISHED = date(2026, 3, 12)  # a Thursday


def run(text: str, outlet: str = "Vell Courier") -> list[dict[str, Any]]:
    article = {"id": "a", "text": text, "language": "en", "published_on": PUBLISHED, "outlet": outlet, "title": ""}
    return extract_statements(article_batch([article])).to_pylist()


def said(text: str, outlet: str = "Vell Courier") -> list[tuple[str | None, str]]:
    return [
        (r["speaker_name"], " […] ".join(text[s["start"] : s["end"]] for s in r["content_spans"]).strip('“”".,')) for r in run(text, outlet)
    ]
