"""What a release carries of a table: columns, types, order, keys, amounts, and the hash of its content."""

from __future__ import annotations

from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from onrecord.errors import OnRecordError
from onrecord.releases import content_sha256, published_rows
from onrecord.tables import table, tables
from tests.unit.releases_material import MARKER, rows


def test_private_columns_are_dropped_and_amounts_become_float64() -> None:
    articles, figures = published_rows(table("articles"), rows(table("articles"))), published_rows(table("figures"), rows(table("figures")))
    assert "text" not in articles.schema.names and MARKER not in str(articles.to_pylist())
    assert figures.schema.equals(table("figures").release_schema, check_metadata=True)
    amounts = {row["ordinal"]: row["amount"] for row in figures.to_pylist()}
    assert amounts[1] == 1234567.89 and amounts[3] is None
    assert all(Decimal(repr(a)) == Decimal("1234567.89") * n for n, a in amounts.items() if a is not None)


def test_rows_come_in_key_order_whatever_the_order_given() -> None:
    for declared in tables():
        given = rows(declared, 9)
        shuffled = given.take([4, 0, 8, 2, 6, 1, 7, 3, 5])
        assert published_rows(declared, shuffled).equals(published_rows(declared, given)), declared.name


def test_an_amount_that_float64_would_change_is_refused_with_table_column_and_key() -> None:
    data = rows(table("figures")).to_pylist()
    data[2]["amount"] = Decimal("12345678901234567.89")
    with pytest.raises(OnRecordError) as caught:
        published_rows(table("figures"), table("figures").from_rows(data))
    assert caught.value.code == "OR-R004"
    assert caught.value.found.startswith("12345678901234567.89 (1 such")
    for part in ("figures", "column amount", data[2]["article_id"]):
        assert part in caught.value.where


def test_a_quotient_is_carried_as_the_nearest_float64() -> None:
    data = rows(table("figures"), 1).to_pylist()
    data[0]["implied_rate"] = Decimal("386.123456789012345678")
    carried = published_rows(table("figures"), table("figures").from_rows(data)).column("implied_rate")[0].as_py()
    assert carried == float(Decimal("386.123456789012345678"))


def test_only_amounts_are_declared_as_rounded() -> None:
    rounded = {(t.name, c.name): c.type for t in tables() for c in t.columns if c.is_rounded}
    assert ("exchange_rates", "rate") in rounded and ("figures", "amount") not in rounded
    assert all(pa.types.is_decimal(kind) for kind in rounded.values())


def test_two_rows_with_one_key_are_refused() -> None:
    data = pa.concat_tables([rows(table("budgets"), 3), rows(table("budgets"), 1)])
    with pytest.raises(OnRecordError, match="OR-R006") as caught:
        published_rows(table("budgets"), data)
    assert "1 keys" in caught.value.found


@pytest.mark.parametrize("change", ["column missing", "other type", "other order", "null in a required column"])
def test_a_table_that_is_not_as_declared_is_refused(change: str) -> None:
    data = rows(table("statements"))
    if change == "column missing":
        data = data.drop_columns(["content"])
    elif change == "other type":
        data = data.set_column(0, "statement_id", data.column(0).cast(pa.large_string()))
    elif change == "other order":
        data = data.select(data.schema.names[::-1])
    else:
        empty = pa.nulls(data.num_rows, pa.string())
        data = data.set_column(0, table("statements").schema.field(0), pa.chunked_array([empty]))
    with pytest.raises(OnRecordError, match="OR-R005"):
        published_rows(table("statements"), data)


def test_the_content_hash_ignores_encoding_and_chunks(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for declared in tables():
        data = published_rows(declared, rows(declared, 20))
        first = content_sha256(data)
        for number, options in enumerate([{"compression": "none", "row_group_size": 3}, {"compression": "gzip", "use_dictionary": False}]):
            path = tmp_path / f"{declared.name}-{number}.parquet"
            pq.write_table(data.replace_schema_metadata({"made": "elsewhere"}), path, **options)
            assert content_sha256(pq.read_table(path)) == first, declared.name
        assert content_sha256(pa.concat_tables([data.slice(0, 7), data.slice(7, 0), data.slice(7)])) == first, declared.name


def test_the_content_hash_sees_every_kind_of_change() -> None:
    def digest(values: list[object], kind: pa.DataType) -> str:
        return content_sha256(pa.table({"x": pa.array(values, kind)}))

    lists, spans = pa.list_(pa.string()), pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32())]))
    different = [
        digest(["ab", "c"], pa.string()), digest(["a", "bc"], pa.string()), digest(["ab", "c", None], pa.string()), digest(["ab", "c", ""], pa.string()),
        digest(["c", "ab"], pa.string()), digest([["ab"], ["c"]], lists), digest([["ab", "c"], []], lists), digest([["ab", "c"], None], lists),
        digest([["ab", None], []], lists), digest([[{"start": 1, "end": 2}]], spans), digest([[{"start": 2, "end": 1}]], spans),
        digest([[{"start": None, "end": 2}]], spans), digest([[None]], spans), digest([0], pa.int32()), digest([0], pa.int64()), digest([None], pa.int32()),
        digest([0.0], pa.float64()), digest([-0.0], pa.float64()), digest([None], pa.float64()), digest([False], pa.bool_()), digest([True], pa.bool_()),
        digest([], pa.string()), content_sha256(pa.table({"y": pa.array(["ab", "c"])})),
    ]  # fmt: skip
    assert len(set(different)) == len(different)


def test_bytes_below_a_null_do_not_reach_the_hash() -> None:
    plain = pa.array([1, None, 3], pa.int32())
    other = pa.Array.from_buffers(pa.int32(), 3, [pa.py_buffer(b"\x05"), pa.py_buffer(b"\x01\0\0\0\x63\0\0\0\x03\0\0\0")])
    assert other.equals(plain)
    assert content_sha256(pa.table({"x": plain})) == content_sha256(pa.table({"x": other}))
