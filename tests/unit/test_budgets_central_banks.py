"""Daily rates as the central banks print them, traps included."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from onrecord.budgets import FORMATS
from onrecord.errors import OnRecordError
from tests.unit.budgets_material import capture, cba_day, cba_range, encoded, read, zipped


def rates(format_: str, data: bytes):
    result = read((capture(format_, data), data))
    return {(r["base_currency"], r["quote_currency"], r["period_start"]): r for r in result.exchange_rates.to_pylist()}, result.rejects


def fails(format_: str, data: bytes) -> str:
    with pytest.raises(OnRecordError) as error:
        FORMATS[format_](data, capture(format_, data))
    return error.value.code


def test_cba_by_range_divides_by_the_amount_and_keeps_the_printed_day():
    found, rejects = rates(
        "cba_xml",
        cba_range([("2022-12-30", "USD", "1", "393.57"), ("2022-12-30", "JPY", "10", "29.75"), ("2022-12-29", "IRR", "100", "0.94")]),
    )
    assert found["USD", "AMD", dt.date(2022, 12, 30)]["rate"] == Decimal("393.57")
    yen = found["JPY", "AMD", dt.date(2022, 12, 30)]
    assert (yen["rate"], yen["quoted_rate"], yen["quoted_units"], yen["kind"]) == (Decimal("2.975"), Decimal("29.75"), 10, "daily")
    assert found["IRR", "AMD", dt.date(2022, 12, 29)]["rate"] == Decimal("0.0094")
    assert not rejects


def test_cba_of_one_day_skips_the_zeros_of_retired_currencies_and_rejects_nonsense():
    found, rejects = rates(
        "cba_xml",
        cba_day(
            "2013-05-22",
            [
                ("USD", "1", "416.2000"),
                ("DEM", "1", "0.0000"),
                ("SDR", "1", "630.1"),
                ("TM", "1", "146.02"),
                ("EUR", "0", "536.5"),
                ("GBP", "1", "-3"),
            ],
        ),
    )
    assert set(found) == {("USD", "AMD", dt.date(2013, 5, 22)), ("XDR", "AMD", dt.date(2013, 5, 22))}
    assert [r.code for r in rejects] == ["OR-B033"] * 3 and {r.stage for r in rejects} == {"exchange_rates"}


def test_cba_without_rates_a_fault_or_an_entity_bomb_fails():
    assert fails("cba_xml", cba_range([])) == "OR-B030"
    assert (
        fails("cba_xml", b'<s:Envelope xmlns:s="x"><s:Body><s:Fault><faultstring>Server busy</faultstring></s:Fault></s:Body></s:Envelope>')
        == "OR-B031"
    )
    assert fails("cba_xml", b'<!DOCTYPE a [<!ENTITY x "1"><!ENTITY y "&x;&x;">]><a>&y;</a>') == "OR-B002"
    assert fails("cba_xml", cba_day("2013-05-22", [("USD", "1", "416.2")])[:-30]) == "OR-B002"
    assert fails("cba_xml", b"<html><head><title>502</title></head></html>") == "OR-B001"


def history(*lines: str, header: str = "day,base,quote,units,rate") -> bytes:
    return "\n".join(["# Bulletins of an invented bank.", header, *lines]).encode()


def test_a_curated_file_of_bulletins_keeps_each_rate_with_its_line():
    found, rejects = rates("rates_csv", history("2015-01-12,USD,AMD,1,474.93", "", "# a remark", " 2015-01-13 , JPY,AMD,10,40.5"))
    assert (found["USD", "AMD", dt.date(2015, 1, 12)]["rate"], found["USD", "AMD", dt.date(2015, 1, 12)]["cell"]) == (
        Decimal("474.93"),
        "3:5",
    )
    assert (found["JPY", "AMD", dt.date(2015, 1, 13)]["rate"], found["JPY", "AMD", dt.date(2015, 1, 13)]["cell"]) == (
        Decimal("4.05"),
        "6:5",
    )
    assert not rejects


@pytest.mark.parametrize(
    "line",
    [
        "2015-02-30,USD,AMD,1,474.93",
        "2015-01-12T00:00,USD,AMD,1,474.93",
        "2015-01-12,usd,AMD,1,474.93",
        "2015-01-12,USD,dram,1,474.93",
        "2015-01-12,AMD,AMD,1,1",
        "2015-01-12,USD,AMD,0,474.93",
        "2015-01-12,USD,AMD,1,",
        "2015-01-12,USD,AMD,1,-474.93",
        "2015-01-12,USD,AMD,1,4_74",
    ],
)
def test_a_line_of_a_curated_file_that_is_no_rate_is_a_reject(line: str):
    found, rejects = rates("rates_csv", history(line, "2015-01-13,USD,AMD,1,477.04"))
    assert set(found) == {("USD", "AMD", dt.date(2015, 1, 13))}
    assert [r.code for r in rejects] == ["OR-B033"]


def test_a_curated_file_with_another_header_no_rates_or_a_broken_line_fails():
    assert fails("rates_csv", history("2015-01-12,USD,AMD,1,474.93", header="date,base,quote,units,rate")) == "OR-B030"
    assert fails("rates_csv", history()) == "OR-B030"
    assert fails("rates_csv", history("2015-01-12,USD,AMD,1,474.93", "2015-01-13,USD,AM")) == "OR-B034"
    assert fails("rates_csv", b"<html><body>day,base,quote,units,rate</body></html>") == "OR-B001"


CBAR = """<?xml version="1.0" encoding="UTF-8"?><ValCurs Date="{day}" Name="AZN"><ValType Type="Bank metalları">
<Valute Code="XAU"><Nominal>1 t.u.</Nominal><Name>Qızıl</Name><Value>7722.7005</Value></Valute>
<Valute Code="XPT"><Nominal>1 t.u.</Nominal><Name>Platin</Name><Value></Value></Valute></ValType>
<ValType Type="Xarici valyutalar"><Valute Code="USD"><Nominal>1</Nominal><Name>USD</Name><Value>1.7</Value></Valute>
<Valute Code="RUB"><Nominal>100</Nominal><Name>RUB</Name><Value>2.2701</Value></Valute></ValType></ValCurs>"""


def test_cbar_nominals_troy_ounces_and_empty_metals():
    found, rejects = rates("cbar_xml", CBAR.format(day="30.04.2026").encode())
    day = dt.date(2026, 4, 30)
    assert {k[0]: v["rate"] for k, v in found.items()} == {"USD": Decimal("1.7"), "RUB": Decimal("0.022701"), "XAU": Decimal("7722.7005")}
    assert all(k[1:] == ("AZN", day) for k in found) and not rejects


def test_cbar_before_2006_prices_in_the_old_manat():
    assert {k[1] for k in rates("cbar_xml", CBAR.format(day="30.12.2005").encode())[0]} == {"AZM"}


def test_a_weekend_bulletin_that_repeats_the_last_one_adds_no_day():
    friday = CBAR.format(day="24.04.2026").encode()
    weekend = friday + b"\n"
    result = read(
        (capture("cbar_xml", friday), friday), (capture("cbar_xml", weekend, captured_at=dt.datetime(2025, 5, 2, tzinfo=dt.UTC)), weekend)
    )
    assert result.exchange_rates.num_rows == 3 and not result.rejects


CBR_DAY = (
    '<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="27.09.2023" name="Foreign Currency Market"><Valute ID="R01060"><NumCode>051</NumCode>'
    "<CharCode>AMD</CharCode><Nominal>100</Nominal><Name>Армянских драмов</Name><Value>24,8571</Value></Valute></ValCurs>"
)


def test_cbr_in_windows_1251_with_a_decimal_comma_declared_or_not():
    for text in (CBR_DAY, CBR_DAY.partition("?>")[2]):
        found, rejects = rates("cbr_xml", text.encode("windows-1251"))
        assert found["AMD", "RUB", dt.date(2023, 9, 27)]["rate"] == Decimal("0.248571") and not rejects


def test_cbr_for_one_currency_takes_the_currency_from_its_code():
    record = (
        '<ValCurs ID="{0}" name="Dynamic"><Record Date="03.03.2026" Id="{0}"><Nominal>1</Nominal><Value>45,3961</Value></Record></ValCurs>'
    )
    found, _ = rates("cbr_xml", record.format("R01020A").encode())
    assert found["AZN", "RUB", dt.date(2026, 3, 3)]["rate"] == Decimal("45.3961")
    assert fails("cbr_xml", record.format("R09999").encode()) == "OR-B032"


def test_nbg_divides_by_the_quantity_and_uses_the_day_it_is_valid_from():
    entry = {
        "code": "AMD",
        "quantity": 1000,
        "rate": 7.096,
        "date": "2026-02-27T17:01:00.093Z",
        "validFromDate": "2026-02-28T00:00:00.000Z",
    }
    found, rejects = rates(
        "nbg_json", encoded([{"date": "2026-02-28T00:00:00.000Z", "currencies": [entry, {"code": "USD", "quantity": 1, "rate": None}]}])
    )
    assert found["AMD", "GEL", dt.date(2026, 2, 28)]["rate"] == Decimal("0.007096")
    assert [r.code for r in rejects] == ["OR-B033"]
    assert fails("nbg_json", b'{"error": 500}') == "OR-B030"
    assert fails("nbg_json", b"[{") == "OR-B020"


HISTORY = "Date,USD,RUB,TRL,\n2022-03-02,1.1106,N/A,N/A,\n2022-03-01,1.1162,117.201,N/A,\n2004-12-31,1.3621,37.80,1836200,\n"


def test_ecb_history_day_file_and_missing_rates():
    found, rejects = rates("ecb_zip", zipped({"eurofxref-hist.csv": HISTORY.encode()}))
    assert set(found) == {
        ("EUR", "USD", dt.date(2022, 3, 2)), ("EUR", "USD", dt.date(2022, 3, 1)), ("EUR", "RUB", dt.date(2022, 3, 1)),
        ("EUR", "USD", dt.date(2004, 12, 31)), ("EUR", "RUB", dt.date(2004, 12, 31)), ("EUR", "TRL", dt.date(2004, 12, 31)),
    }  # fmt: skip
    assert found["EUR", "RUB", dt.date(2022, 3, 1)]["cell"] == "3:3" and not rejects
    day, _ = rates("ecb_csv", b"Date, USD, JPY, \n13 April 2026, 1.1684, 186.75, \n")
    assert day["EUR", "JPY", dt.date(2026, 4, 13)]["rate"] == Decimal("186.75")


def test_ecb_files_that_are_cut_or_something_else_fail():
    whole = zipped({"eurofxref-hist.csv": HISTORY.encode()})
    assert fails("ecb_zip", whole[:-40]) == "OR-B003"
    assert fails("ecb_zip", zipped({"a.txt": b"x"})) == "OR-B040"
    assert fails("ecb_csv", HISTORY[:-20].encode()) == "OR-B041"
    assert fails("ecb_csv", b"<html></html>") == "OR-B001"
    assert fails("ecb_csv", b"Name,Value,More\n") == "OR-B040"


def test_two_files_that_disagree_on_a_day_are_reported_and_the_later_holds():
    first, second = cba_day("2024-01-10", [("USD", "1", "405.00")]), cba_day("2024-01-10", [("USD", "1", "405.50")])
    later = capture("cba_xml", second, captured_at=dt.datetime(2025, 6, 1, tzinfo=dt.UTC))
    result = read((later, second), (capture("cba_xml", first), first))
    assert [r["rate"] for r in result.exchange_rates.to_pylist()] == [Decimal("405.5")]
    assert [r.code for r in result.rejects] == ["OR-B007"]
