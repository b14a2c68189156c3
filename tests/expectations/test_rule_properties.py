"""Properties of the pure functions behind the rules, over arbitrary text, numbers and rows."""

from __future__ import annotations

import datetime as dt
import json
import math
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from expectations.news_rules import late, span_breaks
from expectations.row_json import decimal_text, dumps
from expectations.suites import reads_back

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=18, min_value=-(10**15), max_value=10**15)


@given(st.text(min_size=1), st.data())
def test_a_span_that_was_cut_from_the_text_holds_and_any_other_words_do_not(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert not span_breaks(text, start, end, text[start:end])
    assert span_breaks(text, start, end, text[start:end] + "x")
    assert span_breaks(text, start, len(text) + 1, text[start:])
    assert span_breaks(text, end, start, "")
    assert span_breaks(None, start, end, text[start:end])


@given(st.text(), st.integers(-5, 50), st.integers(-5, 50), st.text())
def test_a_span_that_is_accepted_equals_its_words(text: str, start: int, end: int, words: str) -> None:
    if not span_breaks(text, start, end, words):
        assert 0 <= start < end <= len(text) and text[start:end] == words


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_whatever_a_float_prints_reads_back(value: float) -> None:
    assert reads_back(Decimal(repr(value)))


@given(st.integers(0, 10**15), st.integers(0, 6))
def test_amounts_of_up_to_fifteen_digits_read_back(digits: int, places: int) -> None:
    assert reads_back(Decimal(digits).scaleb(-places))


@given(NUMBERS)
def test_decimals_keep_their_value_as_text(value: Decimal) -> None:
    text = decimal_text(value)
    assert Decimal(text) == value and "E" not in text and not (("." in text) and text.endswith(("0", ".")))


@given(st.dictionaries(st.text(), st.one_of(st.none(), st.text(), NUMBERS, st.dates(), st.floats(), st.lists(st.integers())), max_size=6))
def test_a_row_as_json_is_the_same_in_any_order_and_can_be_read(row: dict[str, object]) -> None:
    text = dumps(row)
    assert dumps(dict(reversed(row.items()))) == text and json.loads(text).keys() == row.keys()


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), st.integers(-400, 400))
def test_only_publication_more_than_a_day_ahead_of_the_capture_is_late(day: dt.date, ahead: int) -> None:
    captured_at = dt.datetime.combine(day, dt.time(23, 59), tzinfo=dt.UTC)
    assert late(day + dt.timedelta(days=ahead), captured_at) == (ahead > 1)
    assert not late(None, captured_at) and not late(day, None)


def test_infinite_numbers_are_written_as_words() -> None:
    assert json.loads(dumps({"a": math.inf, "b": math.nan})) == {"a": "inf", "b": "nan"}
