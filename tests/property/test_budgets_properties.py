"""Properties of official values: exact scaling, monotone as_of, reconciliation that ignores row order."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.budgets import as_of, azerbaijan, known_on, rate
from onrecord.budgets.azerbaijan import half_unit
from onrecord.budgets.common import EXACT, MILLION, number, scaled
from onrecord.budgets.countries import countries, country_code, fiscal_period
from onrecord.reconcile import reconcile
from onrecord.reconcile.rules import interval
from onrecord.tables import table
from tests.unit.budgets_material import capture, cba_range, encoded, read, sipri, workbook, worldbank, worldbank_row
from tests.unit.reconcile_material import articles, daily, figure, official

VALUES = st.decimals(min_value=0, max_value=10**14, allow_nan=False, allow_infinity=False, places=4)
DAYS = st.dates(dt.date(2023, 1, 1), dt.date(2025, 12, 31))


@given(st.floats(min_value=-1e13, max_value=1e13, allow_nan=False))
def test_scaling_to_whole_units_and_back_returns_the_same_float(value: float):
    whole = scaled(value, MILLION)
    assert float(EXACT.divide(whole, MILLION)) == value
    assert number(str(number(value))) == number(value)


@given(st.integers(0, 10**6), st.integers(0, 6), st.sampled_from([1, 10**3, 10**6, 10**9]))
def test_an_interval_holds_exactly_what_rounds_to_the_stated_number(digits: int, decimals: int, scale: int):
    text = str(Decimal(digits).scaleb(-decimals))
    made = interval(figure(text, str(scale), "AMD"))
    assert made is not None
    unit = made.high - made.middle
    assert unit * 2 == Decimal(scale) * Decimal(1).scaleb(-max(0, -int(Decimal(text).as_tuple().exponent)))
    assert made.holds(made.middle) and made.holds(made.low) and made.holds(made.high) and not made.holds(made.high + Decimal("1e-9"))
    assert half_unit(Decimal("8.4E+9")) == 50_000_000


ROWS = st.lists(
    st.tuples(st.sampled_from([2023, 2024, 2025]), st.sampled_from(["draft", "law", "actual"]), st.integers(1, 4), st.none() | DAYS, DAYS, VALUES),
    max_size=12, unique_by=lambda r: (r[0], r[1], r[2]),
)  # fmt: skip


def budgets(rows: list) -> pa.Table:
    return table("budgets").from_rows(
        official(str(value), label=label, stage=stage, vintage=f"v{vintage}", published_on=published, captured_at=dt.datetime(captured.year, captured.month, captured.day, tzinfo=dt.UTC))
        for label, stage, vintage, published, captured, value in rows
    )  # fmt: skip


@given(ROWS, DAYS, DAYS)
@settings(max_examples=60, deadline=None)
def test_what_was_known_stays_known_and_never_goes_back_to_an_older_vintage(rows: list, first: dt.date, second: dt.date):
    early, late = sorted((first, second))
    data = budgets(rows)

    def known(day: dt.date) -> dict:
        return {(r["period_label"], r["stage"]): known_on(r) for r in as_of(data, day).to_pylist()}

    before, after = known(early), known(late)
    assert before.keys() <= after.keys()
    assert all(before[k] <= after[k] for k in before)
    assert all(d <= late for d in after.values())


@given(ROWS, DAYS, VALUES)
@settings(max_examples=60, deadline=None)
def test_a_vintage_that_comes_later_never_changes_an_earlier_answer(rows: list, day: dt.date, value: Decimal):
    later = [(label, stage, 9, day + dt.timedelta(1), day + dt.timedelta(2), value) for label, stage in {(r[0], r[1]) for r in rows}]
    assert as_of(budgets(rows + later), day).equals(as_of(budgets(rows), day))


@given(
    ROWS,
    st.integers(0, 2**32),
    st.lists(
        st.tuples(
            st.integers(1, 99),
            st.sampled_from(["AMD", "USD"]),
            st.sampled_from([2023, 2024, 2025, None]),
            st.sampled_from(["planned", "actual", None]),
        ),
        max_size=5,
    ),
)
@settings(max_examples=40, deadline=None)
def test_reconciliation_does_not_depend_on_the_order_of_any_rows(rows: list, seed: int, asked: list):
    figures = [figure(str(v), "1E+9", c, name=str(i), period=p, status=s, ordinal=i) for i, (v, c, p, s) in enumerate(asked)]
    inputs = [
        table("figures").from_rows(figures),
        budgets(rows),
        table("exchange_rates").from_rows(
            [daily("395.5"), daily("430", day=dt.date(2023, 1, 1), kind="mean_of_days"), daily("440", base="EUR")]
        ),
    ]
    shuffled = []
    for data in inputs:
        order = list(range(data.num_rows))
        random.Random(seed).shuffle(order)
        shuffled.append(data.take(pa.array(order, pa.int64())))
    plain = reconcile(inputs[0], articles(), inputs[1], inputs[2])
    assert reconcile(shuffled[0], articles(), shuffled[1], shuffled[2]).equals(plain)
    assert plain.num_rows == len(figures)


@given(st.decimals("0.0001", "100000", places=4), st.decimals("0.0001", "100000", places=4))
def test_inverse_and_cross_rates_agree_with_their_parts(first: Decimal, second: Decimal):
    day = dt.date(2024, 12, 24)
    rows = [daily(str(first)), daily(str(second), base="EUR")]
    there, back = rate(rows, "USD", "AMD", day).value, rate(rows, "AMD", "USD", day).value
    assert abs(there * back - 1) < Decimal("1e-25")
    assert abs(rate(rows, "EUR", "USD", day).value * first / second - 1) < Decimal("1e-25")


@given(st.sampled_from(sorted(countries().by_name)), st.sampled_from(["", " ", "*", "  †"]), st.booleans())
def test_a_published_name_means_the_same_with_marks_spaces_and_capitals(name: str, tail: str, loud: bool):
    assert country_code((name.upper() if loud and name.upper().casefold() == name else name) + tail) == countries().by_name[name]


@given(st.integers(1950, 2050), st.sampled_from(["Apr-Mar", "July-June", "Oct-Sep", "Nov-Oct", "Mar-Feb"]))
def test_fiscal_years_follow_each_other_without_gap(year: int, months: str):
    one, two = fiscal_period("QQQ", year, months), fiscal_period("QQQ", year + 1, months)
    assert one is not None and two is not None and two[0] - one[1] == dt.timedelta(1) and one[0].year == year


WHOLE = {
    "worldbank_json": encoded(worldbank([worldbank_row("ARM", "AM", "Armenia", 2023, 1326245679.4), worldbank_row("AZE", "AZ", "Azerbaijan", 2023, None)])),
    "cba_xml": cba_range([("2022-12-30", "USD", "1", "393.57"), ("2022-12-29", "JPY", "10", "29.75")]),
    "cbr_xml": b'<ValCurs Date="27.09.2023"><Valute ID="R01060"><CharCode>AMD</CharCode><Nominal>100</Nominal><Value>24,8571</Value></Valute></ValCurs>',
    "cbar_xml": b'<ValCurs Date="30.04.2026"><ValType Type="x"><Valute Code="USD"><Nominal>1</Nominal><Value>1.7</Value></Valute></ValType></ValCurs>',
    "nbg_json": b'[{"date":"2026-02-28","currencies":[{"code":"AMD","quantity":1000,"rate":7.096,"validFromDate":"2026-02-28T00:00:00.000Z"}]}]',
    "ecb_csv": b"Date,USD,JPY,\n2024-01-05,1.0921,158.46,\n2024-01-04,1.0953,157.85,\n",
    "rates_csv": b"day,base,quote,units,rate\n2015-01-12,USD,AMD,1,474.93\n2015-01-13,USD,AMD,1,477.04\n",
    "armenia_csv": "state_body,state_body_total,subprogram_total\nՀՀ պաշտպանության նախարարություն,664636861.0,664636861.0\n".encode(),
    "azerbaijan_yaml": azerbaijan.packaged()[:4000],
    "foreignassistance_csv": b"country_code,country_name,transaction_type_name,fiscal_year,current_amount,constant_amount\nARM,Armenia,Obligations,2021,35878166,35878166\n",
    "worldbank_csv": b'"Country Name","Country Code","Indicator Name","Indicator Code","2022",\n"Armenia","ARM","Military","MS.MIL.XPND.CD","795201580.05",\n',
    "sipri_xlsx": workbook(sipri()),
}  # fmt: skip
JUNK = st.sampled_from(
    [
        b"",
        b"null",
        b"NaN",
        b"1e99",
        b"9" * 40,
        b"Infinity",
        b"-5",
        b"0",
        b"{}",
        b"[]",
        b"true",
        "٣".encode(),
        b"1_000",
        b"<a/>",
        b"\xff",
        b"\x00",
        b"9999",
        b"&x;",
        b'"',
    ]
)


@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 2**31), st.integers(0, 12), JUNK)
@settings(max_examples=250, deadline=None)
def test_damage_anywhere_in_a_file_is_a_reject_or_a_missing_row_and_never_a_crash(name: str, place: int, length: int, junk: bytes):
    whole = WHOLE[name]
    at = place % len(whole)
    data = whole[:at] + junk + whole[at + length :]
    result = read((capture(name, data, vintage="2025_BUDGET_LAW"), data))
    readable = result.budget_files.column("is_readable").to_pylist()
    assert len(readable) == 1
    if not readable[0]:
        assert len(result.rejects) == 1 and result.rejects[0].code.startswith("OR-B0")
        assert result.budgets.num_rows == result.exchange_rates.num_rows == 0
    assert all(r > 0 for r in result.exchange_rates.column("rate").to_pylist())


@given(st.text(alphabet="0123456789.,eE+-_ ٣ NaIinf", max_size=12))
def test_a_number_is_its_own_digits_or_none_at_all(text: str):
    try:
        value = number(text)
    except ValueError:
        return
    assert value == Decimal(text.strip()) and value.is_finite() and text.strip().isascii() and "_" not in text
