"""Real news pages with expected text and metadata: quality stays above the floors of floors_articles.json.

The pages are development material beside the checkout and no part of the project. Settings were chosen on them, so the
floors guard against loss; they are no estimate for other pages.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import articles as benchmark

FLOORS = json.loads((Path(__file__).resolve().parent / "floors_articles.json").read_text(encoding="utf-8"))


@pytest.mark.slow
def test_articles_of_real_pages_stay_above_their_floors(shared: Path, tmp_path: Path) -> None:
    pages, out = shared / "data" / "pages", tmp_path / "r.json"
    code = benchmark.main(["--warc", str(pages / "dev_pages.warc.gz"), "--expected", str(pages / "dev_pages.json"), "--out", str(out)])
    assert code == 0
    measured = json.loads(out.read_text(encoding="utf-8"))
    assert {name: measured[name] for name, floor in FLOORS["at_least"].items() if measured[name] < floor} == {}
    assert {name: measured[name] for name, ceiling in FLOORS["at_most"].items() if measured[name] > ceiling} == {}


def test_scores_are_zero_without_answers_and_one_for_the_expected_ones() -> None:
    text = "The deputy minister told parliament that the army needed new housing."
    expected = [
        {
            "url": "u",
            "text": text,
            "title": "A Title!",
            "authors": ["Ada Terwin"],
            "publishing_date": "2026-11-19 01:00:00+04:00",
            "lang": "en",
        }
    ]
    right = {"text": text, "title": "a title", "authors": ["ada terwin"], "published_on": "2026-11-19", "language": "en"}
    rates = ("text_f1", "text_precision", "text_recall", "day_right", "title_right", "author_f1", "language_right")
    perfect, empty = benchmark.score(expected, {"u": right})[0], benchmark.score(expected, {"u": {}})[0]
    assert [perfect[r] for r in rates] == [1.0] * 7 and perfect["day_wrong"] == 0.0
    assert [empty[r] for r in rates] == [0.0] * 7 and empty["day_wrong"] == 0.0
    assert benchmark.score(expected, {"u": right | {"published_on": "2026-11-18"}})[0]["day_wrong"] == 1.0
    assert benchmark.overlap(benchmark.grams("a b c d e"), benchmark.grams("a b c d")) == (0.5, 1.0, pytest.approx(2 / 3))
