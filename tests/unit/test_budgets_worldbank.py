"""World Bank answers: envelopes, pages, errors, nulls, aggregates, and the bulk CSV."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import pytest

from onrecord.budgets import rate
from onrecord.budgets import worldbank as wb
from onrecord.errors import OnRecordError
from tests.unit.budgets_material import capture, encoded, one, read, rows_of, worldbank, worldbank_row

ARM = worldbank_row("ARM", "AM", "Armenia", 2023, 1326245679.38669)
AZE = worldbank_row("AZE", "AZ", "Azerbaijan", 2023, 3561670588.23529)


def made(document: object, **other: object):
    data = encoded(document)
    return read((capture("worldbank_json", data, **other), data))


def fails(data: bytes, parser=wb.parse_json) -> str:
    with pytest.raises(OnRecordError) as error:
        parser(data, capture("worldbank_json", data))
    return error.value.code


def test_one_answer_and_a_list_of_pages_give_the_same_rows_and_lastupdated_is_the_vintage():
    single = made(worldbank([ARM, AZE]))
    paged = made([worldbank([ARM], 1, 2, 2), worldbank([AZE], 2, 2, 2)])
    for result in (single, paged):
        row = one(result, country="ARM")
        assert (row["value"], row["currency"], row["vintage"], row["published_on"]) == (
            Decimal("1326245679.38669"),
            "USD",
            "2025-04-15",
            dt.date(2025, 4, 15),
        )
        assert (row["measure"], row["scope"], row["origin_group"], row["year_basis"]) == ("expenditure", "military", "SIPRI", "calendar")
    assert one(single, country="AZE")["cell"] == "/1/1/value" and one(paged, country="AZE")["cell"] == "/1/1/0/value"


def test_the_exact_decimal_of_the_text_is_kept():
    text = json.dumps(worldbank([worldbank_row("ARM", "AM", "Armenia", 2023, "@")])).replace('"@"', "5.481749203490750")
    result = read((capture("worldbank_json", text.encode()), text.encode()))
    assert str(one(result, country="ARM")["value"]).startswith("5.48174920349075")


def test_nulls_are_rows_without_value_and_aggregates_are_left_out():
    rows = [
        worldbank_row("ARM", "AM", "Armenia", 2024, None), worldbank_row("WLD", "1W", "World", 2024, 1.0), worldbank_row("", "ZT", "IDA total", 2024, 1.0),
        worldbank_row("", "XK", "Kosovo", 2024, 5.0), worldbank_row("", "GE", "Georgia", 2024, 615864045.59),
    ]  # fmt: skip
    result = made(worldbank(rows))
    assert (one(result, country="ARM")["value"], one(result, country="ARM")["flag"]) == (None, "unavailable")
    assert {r["country"] for r in rows_of(result)} == {"ARM", "XKX", "GEO"}
    assert not result.rejects


def test_shares_stay_percent_and_local_currency_is_the_countrys():
    rows = [
        worldbank_row("ARM", "AM", "Armenia", 2023, 5.5, "MS.MIL.XPND.GD.ZS"), worldbank_row("ARM", "AM", "Armenia", 2023, 20.4, "MS.MIL.XPND.ZS"),
        worldbank_row("ARM", "AM", "Armenia", 2023, 520520000000, "MS.MIL.XPND.CN"),
    ]  # fmt: skip
    result = made(worldbank(rows))
    assert one(result, measure="share_of_gdp")["unit"] == "percent" and one(result, measure="share_of_government")["value"] == Decimal(
        "20.4"
    )
    assert one(result, measure="expenditure")["currency"] == "AMD"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ([{"message": [{"id": "120", "key": "Invalid value", "value": "The provided parameter value is not valid"}]}], "OR-B021"),
        ([[{"message": [{"id": "175", "key": "Invalid format", "value": "archived"}]}]], "OR-B021"),
        ({"data": []}, "OR-B022"),
        ([1, 2], "OR-B022"),
        ([], "OR-B022"),
        (worldbank([ARM], 1, 4, 330), "OR-B023"),
        ([worldbank([ARM], 1, 2, 2), worldbank([ARM], 1, 2, 2)], "OR-B023"),
        (worldbank([ARM], total=50), "OR-B023"),
        ([worldbank([ARM], 1, 2, 2), worldbank([AZE], 2, 2, 2, updated="2025-07-01")], "OR-B023"),
        (worldbank([]), "OR-B024"),
        (worldbank(None), "OR-B024"),
        (worldbank([worldbank_row("ARM", "AM", "Armenia", 2023, 2963234, "SP.POP.TOTL")]), "OR-B024"),
    ],
)
def test_an_answer_that_is_no_series_fails_with_a_number(document: object, code: str):
    assert fails(encoded(document)) == code


def test_html_with_a_byte_order_mark_empty_and_cut_off_answers_fail():
    assert fails(b"\xef\xbb\xbf<?xml version='1.0'?><html><body>Bad Request</body></html>") == "OR-B001"
    assert fails(b"") == "OR-B001"
    assert fails(encoded(worldbank([ARM]))[:-9]) == "OR-B020"
    assert fails(b"[" * 100_000) == "OR-B020"


def test_a_page_past_the_end_does_no_harm():
    for pages, total in ((1, 2), (0, 0), (7, 330)):  # what it says about pages and rows is believed in no case
        result = made([worldbank([ARM, AZE], 1, 1, 2), worldbank([], 2, pages, total)])
        assert len(rows_of(result)) == 2 and not result.rejects
    assert fails(encoded([worldbank([ARM], 1, 2, 2), worldbank([], 2, 2, 2)])) == "OR-B023"


def test_unknown_codes_and_strange_values_are_rejects():
    rows = [ARM, worldbank_row("QQQ", "QQ", "Nowhere", 2023, 1.0), worldbank_row("AZE", "AZ", "Azerbaijan", 2023, "n/a"), "noise"]
    result = made(worldbank(rows))
    assert sorted(r.code for r in result.rejects) == ["OR-B014", "OR-B016", "OR-B022"]
    assert len(rows_of(result)) == 1


def test_the_flattened_republication_is_read_with_its_day_as_vintage():
    document = {
        "url": "https://api.worldbank.org/v2/country/all/indicator/MS.MIL.XPND.GD.ZS?format=json",
        "retrieved": "2026-10-02",
        "rows": [["ARM", 2024, 5.5]],
    }
    row = one(made(document), country="ARM")
    assert (row["vintage"], row["published_on"], row["cell"], row["unit"]) == ("retrieved 2026-10-02", None, "/rows/0/2", "percent")


CSV = (
    '\ufeff"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","{day}",\r\n\r\n'
    '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\r\n'
    '"Armenia","ARM","Military expenditure (current USD)","MS.MIL.XPND.CD","795201580.0498","",\r\n'
    '"World","WLD","Military expenditure (current USD)","MS.MIL.XPND.CD","2.24E+12","",\r\n'
)


@pytest.mark.parametrize("day", ["2024-03-28", "3/28/2024"])
def test_the_bulk_csv_is_read_whatever_a_spreadsheet_made_of_its_date(day: str):
    data = CSV.format(day=day).encode()
    result = read((capture("worldbank_csv", data), data))
    row = one(result, period_label="2022")
    assert (row["country"], row["value"], row["vintage"], row["cell"]) == ("ARM", Decimal("795201580.0498"), "2024-03-28", "6:5")
    assert one(result, period_label="2023")["flag"] == "unavailable"
    assert {r["country"] for r in rows_of(result)} == {"ARM"}


def test_a_csv_without_header_or_cut_in_its_last_line_fails():
    data = CSV.format(day="2024-03-28").encode()
    assert fails(b'"Data Source","x"\r\n', wb.parse_csv) == "OR-B022"
    assert fails(data[:-20], wb.parse_csv) == "OR-B020"


def test_the_banks_exchange_rate_is_a_published_mean_and_the_central_bank_comes_before_it():
    rows = [
        worldbank_row("ARM", "AM", "Armenia", 2022, 435.6664, "PA.NUS.FCRF"), worldbank_row("AZE", "AZ", "Azerbaijan", 2005, 0.94542, "PA.NUS.FCRF"),
        worldbank_row("USA", "US", "United States", 2022, 1, "PA.NUS.FCRF"), worldbank_row("GEO", "GE", "Georgia", 2024, None, "PA.NUS.FCRF"),
        worldbank_row("IRN", "IR", "Iran", 2022, -5, "PA.NUS.FCRF"), worldbank_row("WLD", "1W", "World", 2022, 1, "PA.NUS.FCRF"),
    ]  # fmt: skip
    data = encoded(worldbank(rows))
    made = read((capture("worldbank_json", data, source="world-bank"), data))
    found = {(r["quote_currency"], r["period_start"].year): (r["rate"], r["kind"]) for r in made.exchange_rates.to_pylist()}
    assert found == {("AMD", 2022): (Decimal("435.6664"), "published_mean"), ("AZN", 2005): (Decimal("0.94542"), "published_mean")}
    assert [r.code for r in made.rejects] == ["OR-B016"]
    year = (dt.date(2022, 1, 1), dt.date(2022, 12, 31))
    assert rate(made.exchange_rates, "USD", "AMD", period=year).kind == "published_mean"
    own = made.exchange_rates.to_pylist()[0] | {
        "source": "central-bank",
        "kind": "mean_of_days",
        "rate": Decimal("435.7145"),
        "period_start": year[0],
        "base_currency": "USD",
        "quote_currency": "AMD",
    }
    both = [*made.exchange_rates.to_pylist(), own]
    assert rate(both, "USD", "AMD", period=year).value == Decimal("435.7145")
    assert rate(both, "AMD", "USD", period=year, kinds=("published_mean",)).value * Decimal("435.6664") == pytest.approx(1)
    with pytest.raises(OnRecordError):
        rate(made.exchange_rates, "USD", "AMD", dt.date(2022, 6, 1))
