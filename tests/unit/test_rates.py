"""Means of years, inverse and cross rates, redenominations, and pairs that cannot be had."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from onrecord.budgets import rate, redenominate
from onrecord.budgets.rates import currency_on, yearly_means
from onrecord.errors import OnRecordError
from tests.unit.budgets_material import capture, cba_range, read

DAY = dt.date(2024, 6, 14)


def daily(base: str, quote: str, value: str, day: dt.date = DAY, source: str = "bank", kind: str = "daily") -> dict:
    end = dt.date(day.year, 12, 31) if kind == "mean_of_days" else day
    return {
        "rate_id": f"{source}:{base}{quote}:{day}:{kind}", "source": source, "base_currency": base, "quote_currency": quote, "kind": kind, "period_start": day,
        "period_end": end, "rate": Decimal(value), "cell": "1:1", "captured_at": dt.datetime(2025, 1, 1, tzinfo=dt.UTC),
    }  # fmt: skip


def code_of(*arguments: object, **named: object) -> str:
    with pytest.raises(OnRecordError) as error:
        rate(*arguments, **named)
    return error.value.code


def business_days(year: int) -> list[dt.date]:
    days = [dt.date(year, 1, 1) + dt.timedelta(i) for i in range(366)]
    return [d for d in days if d.year == year and d.weekday() < 5 and d > dt.date(year, 1, 5)]


def test_direct_and_inverse():
    rows = [daily("USD", "AMD", "400")]
    assert rate(rows, "USD", "AMD", DAY).value == 400
    assert rate(rows, "AMD", "USD", DAY).value == Decimal("0.0025")


def test_the_last_bulletin_holds_for_a_fortnight_and_no_longer():
    rows = [daily("USD", "AMD", "400")]
    assert rate(rows, "USD", "AMD", DAY + dt.timedelta(14)).period_start == DAY
    assert code_of(rows, "USD", "AMD", DAY + dt.timedelta(15)) == "OR-B080"
    assert code_of(rows, "USD", "AMD", DAY - dt.timedelta(1)) == "OR-B080"


def test_a_cross_goes_through_one_currency_of_one_source():
    rows = [daily("USD", "AMD", "400"), daily("EUR", "AMD", "440"), daily("AZN", "RUB", "50", source="other")]
    found = rate(rows, "EUR", "USD", DAY)
    assert (found.value, found.path, len(found.rate_ids)) == (Decimal("1.1"), ("EUR", "AMD", "USD"), 2)
    assert code_of(rows, "AZN", "USD", DAY) == "OR-B080"
    direct = rate([*rows, daily("EUR", "USD", "1.09", source="ecb")], "EUR", "USD", DAY)
    assert (direct.value, direct.source) == (Decimal("1.09"), "ecb")


def test_legs_of_different_days_are_never_crossed():
    rows = [daily("USD", "AMD", "400"), daily("EUR", "AMD", "440", DAY - dt.timedelta(1))]
    assert code_of(rows, "EUR", "USD", DAY) == "OR-B080"


def test_a_pair_that_cannot_be_had_raises_and_a_currency_has_no_rate_to_itself():
    assert code_of([], "USD", "AMD", DAY) == "OR-B080"
    assert code_of([daily("USD", "AMD", "400")], "USD", "USD", DAY) == "OR-B081"
    assert code_of([daily("USD", "AMD", "400")], "USD", "AMD", None, period=(dt.date(2024, 1, 1), dt.date(2024, 12, 31))) == "OR-B080"


def test_a_mean_is_for_its_calendar_year_only():
    rows = [daily("USD", "AMD", "435", dt.date(2022, 1, 1), kind="mean_of_days"), daily("USD", "AMD", "393.57", dt.date(2022, 12, 30))]
    year = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    assert rate(rows, "USD", "AMD", period=year, kinds=("mean_of_days",)).value == 435
    assert code_of(rows, "USD", "AMD", period=(dt.date(2022, 4, 1), dt.date(2023, 3, 31)), kinds=("mean_of_days",)) == "OR-B080"
    assert rate(rows, "USD", "AMD", dt.date(2022, 12, 31), period=year).kind == "daily"


def test_redenominations_by_date():
    assert redenominate(Decimal(10_000), "AZM") == (2, "AZN")
    assert redenominate(Decimal(3_000_000), "TRL") == (3, "TRY")
    assert redenominate(Decimal(7), "USD") == (7, "USD")
    assert [currency_on("AZN", d) for d in (dt.date(2005, 12, 31), dt.date(2006, 1, 1))] == ["AZM", "AZN"]
    assert [currency_on("TRL", d) for d in (dt.date(2004, 12, 31), dt.date(2005, 1, 1))] == ["TRL", "TRY"]
    old = dt.date(2005, 12, 29)
    assert rate([daily("USD", "AZM", "4593", old)], "USD", "AZN", old).value == Decimal("0.9186")
    new = dt.date(2006, 1, 10)
    assert rate([daily("USD", "AZN", "0.9186", new)], "USD", "AZM", new).value == 4593
    assert rate([daily("EUR", "TRL", "1836200", dt.date(2004, 12, 31))], "TRY", "EUR", dt.date(2004, 12, 31)).value * Decimal(
        "1.8362"
    ) == pytest.approx(1)


def test_a_complete_year_has_a_mean_of_its_published_days_and_an_incomplete_one_has_none():
    days = business_days(2023)
    rows = [daily("USD", "AMD", str(380 + i), d) for i, d in enumerate(days)]
    (mean,) = yearly_means(rows)
    assert (mean["kind"], mean["observations"], mean["quoted_rate"]) == ("mean_of_days", len(days), None)
    assert mean["rate"] == Decimal(380) + Decimal(len(days) - 1) / 2
    assert (mean["period_start"], mean["period_end"]) == (dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    assert yearly_means(rows[:-15]) == [] and yearly_means(rows[15:]) == []
    assert yearly_means(rows[:100] + rows[115:]) == [] and yearly_means(rows[::2]) == []


def test_read_files_adds_the_means_of_a_central_banks_years():
    data = cba_range([(d.isoformat(), "USD", "1", "400.00") for d in business_days(2023)])
    result = read((capture("cba_xml", data), data))
    (mean,) = [r for r in result.exchange_rates.to_pylist() if r["kind"] == "mean_of_days"]
    assert (mean["rate"], mean["observations"], mean["publisher"]) == (Decimal(400), len(business_days(2023)), "publisher of cba_xml")
    assert rate(result.exchange_rates, "USD", "AMD", period=(dt.date(2023, 1, 1), dt.date(2023, 12, 31))).rate_ids == (mean["rate_id"],)
