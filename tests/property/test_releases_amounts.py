"""Amounts and hashes of releases over generated values."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import OnRecordError
from onrecord.releases import content_sha256, published_rows
from onrecord.releases.content import as_float64
from onrecord.releases.dictionary import cell
from onrecord.releases.pages import _text
from onrecord.releases.versions import version_order
from onrecord.tables import DECIMAL, Column, Table, quantize

SMALL = Table(
    name="small", title="Small", description="", group="test", key=("id",),
    columns=(Column(name="id", type=pa.int32(), description="", nullable=False), Column(name="amount", type=DECIMAL, description="")),
)  # fmt: skip
#: What people write: up to 15 significant digits, at any place of the type.
WRITTEN = st.builds(lambda n, e: Decimal(n).scaleb(e), st.integers(-(10**15) + 1, 10**15 - 1), st.integers(-18, 4))
ANY = st.decimals(min_value=-(10**20) + 1, max_value=10**20 - 1, places=18, allow_nan=False, allow_infinity=False)
SPANS = pa.list_(pa.struct([("column", pa.string()), ("start", pa.int32())]))
VALUES = {
    pa.string(): st.none() | st.text(st.characters(exclude_categories=["Cs"])),
    pa.float64(): st.none() | st.floats(allow_nan=False),
    pa.int64(): st.none() | st.integers(-(2**63), 2**63 - 1),
    pa.bool_(): st.none() | st.booleans(),
    pa.date32(): st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    pa.list_(pa.string()): st.none() | st.lists(st.none() | st.text(st.characters(exclude_categories=["Cs"]))),
    SPANS: st.none()
    | st.lists(st.none() | st.fixed_dictionaries({"column": st.none() | st.text("ab"), "start": st.none() | st.integers(0, 9)})),
}


@given(WRITTEN)
def test_an_amount_of_fifteen_digits_always_reads_back(amount: Decimal) -> None:
    number = as_float64(amount)
    assert number is not None and Decimal(repr(number)) == amount


@given(st.lists(st.none() | ANY | WRITTEN.filter(lambda d: abs(d) < 10**19).map(quantize), max_size=8))
def test_a_published_amount_reads_back_or_is_refused(amounts: list[Decimal | None]) -> None:
    given_rows = SMALL.from_rows({"id": i, "amount": a} for i, a in enumerate(amounts))
    try:
        published = published_rows(SMALL, given_rows).column("amount").to_pylist()
    except OnRecordError as error:
        assert error.code == "OR-R004"
        assert any(a is not None and Decimal(repr(float(a))) != a for a in amounts)
    else:
        assert [None if p is None else quantize(Decimal(repr(p))) for p in published] == given_rows.column("amount").to_pylist()


@st.composite
def columns(draw: st.DrawFn) -> tuple[pa.DataType, list[object], list[object]]:
    kind = draw(st.sampled_from(list(VALUES)))
    size = draw(st.integers(0, 6))
    one, other = (draw(st.lists(VALUES[kind], min_size=size, max_size=size)) for _ in range(2))
    return kind, one, draw(st.sampled_from([one, other]))


@settings(max_examples=300)
@given(columns(), st.integers(0, 6))
def test_two_columns_have_one_hash_exactly_when_they_hold_the_same(pair: tuple[pa.DataType, list[object], list[object]], cut: int) -> None:
    kind, one, other = pair
    first, second = pa.array(one, kind), pa.array(other, kind)
    chunked = pa.chunked_array([second[:cut], second[cut:]], kind)
    # repr tells 0.0 from -0.0, which are different bytes of a file
    same = repr(first.to_pylist()) == repr(second.to_pylist())
    assert (content_sha256(pa.table({"x": first})) == content_sha256(pa.table({"x": chunked}))) == same


@given(st.permutations(range(6)))
def test_the_order_of_the_rows_given_does_not_matter(order: list[int]) -> None:
    data = SMALL.from_rows({"id": i, "amount": Decimal(i)} for i in range(6))
    assert published_rows(SMALL, data.take(order)).equals(published_rows(SMALL, data))


@given(st.text())
def test_no_text_breaks_out_of_a_cell_or_an_element(text: str) -> None:
    assert not set(_text(text)) & set("<>\"'") and "\n" not in cell(text)
    assert "<" not in cell(text) and "|" not in cell(text).replace("\\|", "")


@given(st.dates(dt.date(1000, 1, 1)), st.integers(1, 10**6))
def test_versions_sort_by_day_and_number(day: dt.date, number: int) -> None:
    name = f"{day:%Y.%m.%d}" if day.year >= 1000 else pytest.skip("four digits")
    assert version_order(name) == (day.year, day.month, day.day, 0)
    first, second = version_order(name), version_order(f"{name}.{number}")
    assert first is not None and second is not None and first < second
    assert version_order(f"{name}.0{number}") is version_order(f"{name}/") is version_order(f".{name}") is None
