"""Declarations, ids, errors, Parquet and the store: what every other part stands on."""

from __future__ import annotations

import datetime as dt
import pickle
import re
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import parquet
from onrecord.errors import OnRecordError, Reject, shorten
from onrecord.ids import sha256_hex, stable_id, text_sha256
from onrecord.inputs import ARTICLE_COLUMNS, article_batch, article_rows
from onrecord.records import Span
from onrecord.store import Home
from onrecord.tables import DECIMAL, Column, Table, quantize, table, tables

DAY = dt.date(2026, 11, 17)


def small() -> Table:
    return Table(
        name="small", title="Small", description="For tests.", group="test", key=("b", "a"),
        columns=(
            Column(name="a", type=pa.int32(), description="A number.", nullable=False, unit="1"),
            Column(name="b", type=pa.string(), description="A word."),
            Column(name="c", type=DECIMAL, description="An amount."),
            Column(name="d", type=pa.string(), description="Secret.", private=True),
        ),
    )  # fmt: skip


def test_every_column_of_every_table_is_described_and_typed() -> None:
    for declared in tables():
        assert declared.title and declared.description.endswith(".") and declared.group
        for column in declared.columns:
            assert column.description.endswith("."), f"{declared.name}.{column.name}"
            assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
            if column.pattern:
                re.compile(column.pattern)
            if column.name.endswith("_on"):
                assert column.type == pa.date32(), column.name
            if column.name.endswith("_at"):
                assert column.type == pa.timestamp("us", tz="UTC"), column.name
            if column.name.startswith("is_"):
                assert column.type == pa.bool_(), column.name


def test_foreign_keys_name_existing_columns() -> None:
    for declared in tables():
        for target in declared.foreign_keys.values():
            other, column = target.split(".")
            assert column in table(other).by_name


def test_the_article_text_and_the_quarantined_row_are_the_only_private_columns() -> None:
    assert [(t.name, c.name) for t in tables() for c in t.columns if c.private] == [("articles", "text"), ("quarantine", "row")]


def test_a_release_schema_has_float_amounts_and_no_private_column() -> None:
    assert small().release_schema.names == ["a", "b", "c"]
    assert small().release_schema.field("c").type == pa.float64()
    assert small().schema.field("c").type == DECIMAL


def test_rows_come_out_in_key_order_with_absent_keys_null() -> None:
    made = small().from_rows([{"a": 2, "b": "x"}, {"a": 1, "b": "x", "c": Decimal("1.5")}, {"a": 9, "b": "a"}])
    assert made.column("a").to_pylist() == [9, 1, 2]
    assert made.column("c").to_pylist() == [None, Decimal("1.500000000000000000"), None]


def test_an_unknown_column_is_refused_not_dropped() -> None:
    with pytest.raises(KeyError, match="colour"):
        small().from_rows([{"a": 1, "colour": "red"}])


def test_a_declaration_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown key"):
        Table(name="t", title="T", description="T.", group="g", key=("nope",), columns=small().columns)


def test_a_day_table_needs_its_partition_column() -> None:
    with pytest.raises(ValueError, match="captured_on"):
        Table(name="t", title="T", description="T.", group="g", key=("a",), columns=small().columns, partition="day")


def test_an_unknown_table_is_named_with_the_known_ones() -> None:
    with pytest.raises(KeyError, match="statements"):
        table("statement")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20) + 1, max_value=10**20 - 1, places=18))
def test_amounts_keep_their_value_through_arrow(value: Decimal) -> None:
    assert pa.array([quantize(value)], type=DECIMAL).to_pylist() == [value]


@given(st.lists(st.one_of(st.none(), st.text()), max_size=4), st.lists(st.one_of(st.none(), st.text()), max_size=4))
def test_different_parts_have_different_ids(first: list[str | None], second: list[str | None]) -> None:
    assert (stable_id("x", *first) == stable_id("x", *second)) == (first == second)
    assert re.fullmatch(r"[0-9a-f]{32}", stable_id("x", *first))


def test_ids_are_the_same_on_every_machine_and_differ_by_kind() -> None:
    assert stable_id("article", "https://a.example/1", None) == "5a5b4ba2e5af414603fd0db5ef404dca"
    assert stable_id("article", "a") != stable_id("figure", "a")


def test_a_lone_surrogate_has_a_hash() -> None:
    assert len(text_sha256("\ud800")) == 64
    assert text_sha256("abc") == sha256_hex(b"abc")


def test_an_error_says_what_where_and_what_to_do_and_survives_pickling() -> None:
    error = OnRecordError("OR-B007", expected="a number", found="x\x00y", where="f.xlsx!A1", action="Look at the cell.")
    assert str(error) == "OR-B007 at f.xlsx!A1: expected a number; found x\\x00y. Look at the cell."
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, str(again)) == (error.code, str(error))
    reject = Reject.from_error(error, stage="budgets", source="wb")
    assert reject.as_dict() == {
        "stage": "budgets", "source": "wb", "subject": "f.xlsx!A1", "code": "OR-B007", "expected": "a number",
        "found": "x\\x00y", "location": "f.xlsx!A1", "action": "Look at the cell.",
    }  # fmt: skip


@given(st.text(max_size=600))
def test_shortened_text_is_one_printable_line(text: str) -> None:
    assert shorten(text).isprintable()


@pytest.mark.parametrize("start,end", [(-1, 2), (3, 3), (4, 2)])
def test_an_impossible_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError):
        Span(start, end)


def test_a_span_gives_its_words_and_refuses_to_reach_beyond_the_text() -> None:
    assert Span(1, 3).of("abcd") == "bc"
    with pytest.raises(ValueError, match="beyond"):
        Span(1, 9).of("abcd")


def test_a_batch_of_articles_ignores_other_columns_and_needs_id_and_text() -> None:
    batch = article_batch([{"article_id": "a" * 32, "text": "T", "extra": 1}])
    assert batch.schema.names == list(ARTICLE_COLUMNS)
    assert article_rows(batch)[0]["language"] is None
    with pytest.raises(OnRecordError, match="OR-A001"):
        article_rows(pa.RecordBatch.from_pylist([{"text": "T"}]))


def test_a_file_is_the_same_bytes_every_time_and_carries_no_pandas_metadata(tmp_path: Path) -> None:
    rows = [{"a": n, "b": "w", "c": Decimal(n)} for n in range(50)]
    first, second = tmp_path / "1.parquet", tmp_path / "2.parquet"
    parquet.write(first, small().from_rows(rows), small().schema)
    chunks = [small().from_rows(rows[:20]), small().from_rows(rows[20:])]
    parquet.write(second, pa.concat_tables(chunks), small().schema)
    assert first.read_bytes() == second.read_bytes()
    assert b"pandas" not in (pq.read_schema(first).metadata or {})
    assert parquet.read(first, small().schema).num_rows == 50
    assert [p.name for p in tmp_path.iterdir()].count("1.parquet") == 1 and len(list(tmp_path.iterdir())) == 2


def test_a_null_where_none_may_be_and_a_wrong_schema_are_refused_before_writing(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="no null in column a"):
        parquet.write(tmp_path / "x.parquet", small().from_rows([{"a": None}]), small().schema)
    with pytest.raises(OnRecordError, match="d unknown"):
        parquet.write(tmp_path / "x.parquet", small().from_rows([{"a": 1}]), small().release_schema)
    assert not list(tmp_path.iterdir())


def test_a_broken_file_is_a_numbered_error(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(b"PAR1 not really")
    with pytest.raises(OnRecordError, match="OR-G002"):
        parquet.read(path, small().schema)


def test_a_flipped_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    parquet.write(path, small().from_rows([{"a": n, "b": "word" * 10} for n in range(500)]), small().schema)
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(OnRecordError, match="OR-G002"):
        parquet.read(path, small().schema)


def capture(day: dt.date, number: int) -> dict[str, object]:
    return {
        "capture_id": f"{number:032x}", "source": "s", "url": "https://a.example/", "captured_on": day,
        "captured_at": dt.datetime.combine(day, dt.time(9), dt.UTC), "record_type": "response", "content_sha256": "0" * 64,
        "content_bytes": 1, "warc_file": "f", "warc_offset": 0,
    }  # fmt: skip


def test_the_store_keeps_one_file_a_day_and_reads_them_together(tmp_path: Path) -> None:
    home, later = Home(tmp_path), DAY + dt.timedelta(days=1)
    for day, number in ((later, 2), (DAY, 1)):
        home.write_table("captures", table("captures").from_rows([capture(day, number)]), day)
    assert home.days("captures") == [DAY, later]
    assert home.read_all("captures").column("captured_on").to_pylist() == [DAY, later]
    assert home.read_table("captures", DAY + dt.timedelta(days=5)).num_rows == 0


def test_the_store_refuses_rows_of_another_day_and_a_missing_day(tmp_path: Path) -> None:
    rows = table("captures").from_rows([capture(DAY, 1)])
    with pytest.raises(ValueError, match="another day"):
        Home(tmp_path).write_table("captures", rows, DAY + dt.timedelta(days=1))
    with pytest.raises(ValueError, match="partitioned by day"):
        Home(tmp_path).write_table("captures", rows)


def test_rejects_are_replaced_per_stage_and_day_and_doubles_kept_once(tmp_path: Path) -> None:
    home = Home(tmp_path)
    one = Reject(stage="articles", source="s", subject="u", code="OR-A002", expected="e", found="f", location="l", action="a")
    home.write_rejects("articles", [one, one], DAY)
    home.write_rejects("captures", [one], DAY)
    assert home.read_notes("rejects", "articles").num_rows == 1
    assert home.read_notes("rejects").num_rows == 2
    home.write_rejects("articles", [], DAY)
    assert home.read_notes("rejects", "articles").num_rows == 0
    assert not list((tmp_path / "tables" / "rejects").glob("articles*"))


def test_the_home_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "x"))
    assert Home.from_environment().root == tmp_path / "x"
    monkeypatch.delenv("ONRECORD_HOME")
    assert Home.from_environment().root == Path("data").absolute()
