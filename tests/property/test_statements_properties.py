"""What must hold for statements of any text whatever: offsets, purity, bounded time, no exception."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.extract import statements_of
from onrecord.statements.scan import scan
from onrecord.tables import table

PIECES = (
    "“", "”", '"', "«", "»", "„", "''", "‘", "’", "—", " ", "\n", "\n\n", ". ", ", ", ": ", "he said", " said ", "Anna Example", "the minister",
    "according to", "заявил, что ", "Об этом сообщил ", "bildirib ki, ", "dedi", "sözlərinə görə", "ասաց", "Q: ", "A: ", "\x00", "\u202e",
    "מילה", "\U0001f600", "İ", "18:40 – ", "on Monday", "last week", "February 30", "Ministry of Defence of Armenia",
)  # fmt: skip
LANGUAGES = st.sampled_from(["en", "ru", "tr", "az", "hy", None, "de"])
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60).map("".join)


def article(text: str, language: str | None, number: int = 0) -> dict[str, object]:
    return {
        "article_id": f"{number:032x}",
        "text": text,
        "language": language,
        "published_on": date(2024, 3, 31),
        "captured_on": date(2024, 4, 1),
    }


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, LANGUAGES)
def test_every_span_lies_in_the_text_and_equals_its_words(text: str, language: str | None) -> None:
    row = dict.fromkeys(("title", "outlet", "url")) | article(text, language)
    rows = statements_of(row)
    for found in rows:
        spans = [(s["start"], s["end"]) for s in found["content_spans"]]
        assert spans == sorted(spans) and all(0 <= a < b <= len(text) for a, b in spans)
        clean = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
        assert found["content"] == " […] ".join(clean[a:b] for a, b in spans)
        assert clean[found["cue_start"] : found["cue_end"]] == found["cue"]
        if found["speaker_mention"] is not None:
            assert clean[found["speaker_start"] : found["speaker_end"]] == found["speaker_mention"]
        assert all(0 <= e["start"] < e["end"] <= len(text) for e in found["evidence"])
        for column in table("statements").columns:
            value = found[column.name]
            assert value is not None or column.nullable, column.name
            if column.values and value is not None:
                assert value in column.values
    ids = [r["statement_id"] for r in rows]
    assert len(set(ids)) == len(ids)
    table("statements").batch(rows)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(TEXTS.filter(lambda t: not any("\ud800" <= c <= "\udfff" for c in t)), LANGUAGES), min_size=2, max_size=4))
def test_an_article_gives_the_same_rows_alone_in_a_batch_and_in_any_order(articles: list[tuple[str, str | None]]) -> None:
    rows = [article(t, language, i) for i, (t, language) in enumerate(articles)]
    together = extract_statements(article_batch(rows)).to_pylist()
    backwards = extract_statements(article_batch(rows[::-1])).to_pylist()
    alone = [r for row in rows for r in extract_statements(article_batch([row])).to_pylist()]
    assert together == backwards == alone


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_scanned_quotations_and_sentences_are_in_order_and_do_not_overlap(text: str) -> None:
    doc = scan(text, "en")
    for spans in (doc.paragraphs, doc.sentences, [(q.start, q.end) for q in doc.quotes]):
        assert all(a <= b for a, b in spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


@pytest.mark.parametrize("unit", ['"', "“", "”", "«»", "''", "‘"])
@pytest.mark.parametrize("language", ["en", "az"])
def test_two_hundred_kilobytes_of_one_pattern_take_bounded_time(unit: str, language: str) -> None:
    text = (unit * (200_000 // len(unit)))[:200_000]
    begun = time.process_time()
    extract_statements(article_batch([article(text, language)]))
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("unit", ['" said ', "“a,” said he. ", "said ", "A. ", "Anna Example said ", "Anna said, "])
def test_time_grows_with_the_length_of_the_text_and_not_with_its_square(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        begun = time.process_time()
        extract_statements(article_batch([article(text, "en")]))
        return time.process_time() - begun

    seconds(1000)
    assert seconds(40_000) < 12 * seconds(10_000) + 0.5
