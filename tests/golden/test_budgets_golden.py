"""Official values on the publishers' real files: every expected cell, the worked examples, and real bytes that were broken.

Needs the development material beside the checkout; skipped without it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from benchmarks import budgets as benchmark
from onrecord.budgets import FORMATS, as_of, azerbaijan, central_banks, country_names, rate, revisions
from onrecord.errors import OnRecordError
from onrecord.reconcile import reconcile
from onrecord.tables import table
from tests.golden.budget_files import edited, files, succession
from tests.unit.budgets_material import capture, read
from tests.unit.reconcile_material import ARTICLE, articles, daily, figure, outcome


@pytest.fixture(scope="module")
def folder(shared: Path) -> Path:
    return shared / "data" / "budgets"


@pytest.fixture(scope="module")
def report(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    out = tmp_path_factory.mktemp("budgets") / "R.json"
    started = time.process_time()
    assert benchmark.main(["--files", str(folder), "--truth", str(folder / "truth.csv"), "--out", str(out)]) == 0
    return json.loads(out.read_text("utf-8")) | {"cpu": time.process_time() - started}


def test_every_cell_is_equal(report: dict):
    assert report["differing"] == []
    assert report["expected"] == report["equal"] == 3535
    assert report["by_source"]["SIPRI Milex xlsx"] == {"expected": 2718, "equal": 2718, "differing": 0}


def test_all_samples_are_read_in_fifteen_seconds(report: dict):
    assert report["cpu"] <= 30 and report["cpu_seconds"] <= 15  # work of this process: the machine may be shared


def test_error_answers_and_foreign_indicators_are_the_only_files_that_fail(report: dict):
    assert len(report["unreadable"]) == 4 and all(name.startswith("worldbank/") for name in report["unreadable"])


def test_azerbaijans_five_billion_of_2024_is_confirmed_by_the_draft_and_not_by_a_later_law(folder: Path):
    """FY2025 defence and national security: 8,396.3 m AZN at 1.7 is 4.939 bn USD, 1.2 per cent below 5 bn."""
    curated = azerbaijan.packaged()
    budgets = pa.concat_tables([read((capture("azerbaijan_yaml", curated), curated)).budgets, files(folder, "sipri/*2024_2*").budgets])
    asked = figure("5", payer="AZE", purpose="national_security", is_approximate=True)
    rates = [daily("1.7", quote="AZN", day=dt.date(2024, 12, 24))]
    (row,) = outcome([asked], budgets.to_pylist(), rates)
    assert (row["status"], row["official_stage"], row["official_value"]) == ("confirmed", "draft", Decimal(8396300000))
    assert row["relative_difference"] == pytest.approx(-0.012, abs=0.0005)
    assert row["official_value_converted"] == pytest.approx(Decimal("4.939E+9"), abs=Decimal("1E+6"))
    later = budgets.filter(pc.equal(budgets["vintage"], "law 2026"))
    (row,) = outcome([asked], later.to_pylist(), [daily("1.7", quote="AZN", day=dt.date(2026, 1, 5))], day=dt.date(2026, 1, 5))
    assert (row["status"], row["official_period"]) == ("different_period", "2026")
    assert "fits" in row["reason"]
    sipri = budgets.filter(pc.and_(pc.equal(budgets["source"], "sipri_xlsx"), pc.equal(budgets["country"], "AZE")))
    (row,) = outcome([asked], sipri.to_pylist(), rates, day=dt.date(2025, 6, 1))
    assert row["status"] == "no_official_value"  # another scope and another period: nothing to compare with


@pytest.mark.parametrize("dram", ["387.25", "390", "395.5", "399.59"])
def test_armenias_law_of_2025_confirms_the_reported_dollars_at_every_rate_of_that_autumn(folder: Path, dram: str):
    budgets = files(folder, "armenia_minfin/*.csv", "sipri/*2023*").budgets
    asked = figure("1.7", payer="ARM", purpose="defence_budget", status="approved")
    (row,) = outcome([asked], budgets.to_pylist(), [daily(dram)])
    assert (row["status"], row["official_stage"], row["official_value"]) == ("confirmed", "law", Decimal("664636861000"))
    assert row["official_vintage"] == "2025_BUDGET_LAW"
    for vintage, day in (("2024_SPENDING_Q1234", dt.date(2025, 6, 1)), ("2026_BUDGET_LAW", dt.date(2026, 1, 5))):
        other = budgets.filter(pc.equal(budgets["vintage"], vintage))
        (row,) = outcome([asked], other.to_pylist(), [daily(dram, day=day)], day=day)
        assert row["status"] == "different_period"


def test_figures_of_whole_tables_reconcile_twice_to_the_same_bytes(folder: Path):
    made = files(folder, "armenia_minfin/*.csv", "cba_armenia/*.xml")
    figures = table("figures").from_rows([figure("1.7", name=str(i), status="approved") for i in range(3)])
    first = reconcile(figures, articles(), made.budgets, made.exchange_rates)
    assert first.equals(reconcile(figures, articles(), made.budgets, made.exchange_rates)) and first.num_rows == 3
    assert set(first["article_id"].to_pylist()) == {ARTICLE}


def test_as_of_answers_with_the_vintage_of_the_day(folder: Path):
    made = files(folder, "sipri/*.xlsx").budgets
    for day, vintage in ((dt.date(2021, 1, 1), "1949-2019"), (dt.date(2024, 12, 24), "1949-2023"), (dt.date(2025, 12, 1), "1949-2024_2")):
        rows = [
            r for r in as_of(made, day).to_pylist() if (r["country"], r["measure"], r["period_label"]) == ("ARM", "share_of_gdp", "2018")
        ]
        assert [r["vintage"] for r in rows] == [vintage]


def test_world_bank_figures_are_sipris_and_share_its_origin(folder: Path):
    made = files(folder, "sipri/*2023*", "worldbank/*47475*.csv").budgets.to_pylist()
    sipri = {
        (r["country"], r["period_label"]): r["value"]
        for r in made
        if r["source"] == "sipri_xlsx" and r["currency"] == "USD" and r["measure"] == "expenditure" and r["price_basis"] == "current"
    }
    bank = {(r["country"], r["period_label"]): r["value"] for r in made if r["source"] == "worldbank_csv" and r["value"] is not None}
    assert {r["origin_group"] for r in made} == {"SIPRI"}
    shared_keys = [k for k in bank if sipri.get(k)]
    close = sum(abs(bank[k] / sipri[k] - 1) < Decimal("0.15") for k in shared_keys)
    assert len(shared_keys) > 100 and close > 0.9 * len(shared_keys)


def test_indias_calendar_year_is_a_quarter_of_one_fiscal_year_and_three_of_the_next(folder: Path):
    rows = [
        r
        for r in files(folder, "sipri/*2024_2*").budgets.to_pylist()
        if (r["country"], r["currency"], r["measure"]) == ("IND", "INR", "expenditure")
    ]
    fiscal = {int(r["period_label"][2:]): r["value"] for r in rows if r["year_basis"] == "fiscal" and r["value"]}
    calendar = {int(r["period_label"]): r["value"] for r in rows if r["year_basis"] == "calendar" and r["value"]}
    years = [y for y in calendar if y in fiscal and y - 1 in fiscal and y >= 2000]
    assert len(years) > 20
    assert all(abs((fiscal[y - 1] / 4 + fiscal[y] * 3 / 4) / calendar[y] - 1) < Decimal("1e-6") for y in years)


def test_the_year_end_rate_of_2022_is_read_and_is_no_mean(folder: Path):
    made = files(folder, "cba_armenia/*.xml").exchange_rates
    assert rate(made, "USD", "AMD", dt.date(2022, 12, 31)).value == Decimal("393.57")
    with pytest.raises(OnRecordError) as error:
        rate(made, "USD", "AMD", period=(dt.date(2022, 1, 1), dt.date(2022, 12, 31)))
    assert error.value.code == "OR-B080"
    with pytest.raises(OnRecordError):
        rate(files(folder, "ecb/*.csv").exchange_rates, "USD", "AMD", dt.date(2026, 4, 13))


def renamed(data: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["Current US$"].title = "Data"
    for row in book["Data"].iter_rows(max_row=5):
        for cell in row:
            cell.value = None
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


BREAKS = {
    "cut in half": (lambda d: d[: len(d) // 2], {"OR-B001", "OR-B002", "OR-B003", "OR-B020", "OR-B041", "OR-B051", "OR-B052"}),
    "an HTML page with a byte order mark": (lambda d: b"\xef\xbb\xbf<html><body>" + d[:50] + b"</body></html>", {"OR-B001"}),
    "empty": (lambda d: b"", {"OR-B001"}),
    "spaces": (lambda d: b"  \r\n ", {"OR-B001"}),
}


@pytest.mark.parametrize("how", BREAKS)
@pytest.mark.parametrize(
    "name",
    [
        "sipri/SIPRI-Milex-data-1949-2024_2.trim.xlsx", "nato/240617-def-exp-2024-TABLES-en.xlsx", "worldbank/MS.MIL.XPND.GD.ZS_ARM_AZE_2026-10-02.trim.json",
        "worldbank/API_MS.MIL.XPND.CD_DS2_en_csv_v2_47475.trim.csv", "cba_armenia/recorded_cba_01.xml", "cbar_azerbaijan/cbar_30.04.2026.fixture.xml", "cbr_russia/recorded_cbr_00.xml",
        "nbg_georgia/recorded_nbg_00.json", "ecb/eurofxref-hist.zip", "cba_armenia/20221230.xml", "cbr_russia/recorded_cbr_05.xml",
        "foreignassistance/country_2022.csv", "foreignassistance/complete_taiwan_extract.csv", "ecb/eurofxref.csv", "armenia_minfin/2025_BUDGET_LAW.defence_rows.csv",
    ],
)  # fmt: skip
def test_real_bytes_that_were_broken_fail_with_a_number_and_give_no_row(folder: Path, name: str, how: str):
    path = folder / name
    kind = benchmark.kind_of(path)
    assert kind is not None
    change, codes = BREAKS[how]
    data = change(path.read_bytes())
    result = read((capture(kind, data, vintage=benchmark.vintage_of(kind, path.name)), data))
    assert [f["is_readable"] for f in result.budget_files.to_pylist()] == [False]
    assert result.budgets.num_rows == result.exchange_rates.num_rows == 0
    assert len(result.rejects) == 1 and result.rejects[0].code in codes


def test_a_byte_order_mark_before_real_json_and_csv_does_no_harm(folder: Path):
    for name in (
        "worldbank/MS.MIL.XPND.GD.ZS_ARM_AZE_2026-10-02.trim.json",
        "foreignassistance/country_2021.csv",
        "nbg_georgia/recorded_nbg_00.json",
    ):
        path = folder / name
        kind = benchmark.kind_of(path) or ""
        plain = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        one, two = (FORMATS[kind](data, capture(kind, data)) for data in (plain, b"\xef\xbb\xbf" + plain))
        assert one.budgets == two.budgets and one.rates == two.rates and (one.budgets or one.rates)


def test_a_real_workbook_whose_sheet_lost_its_name_and_title_fails(folder: Path):
    data = renamed((folder / "sipri/SIPRI-Milex-data-1949-2024_2.trim.xlsx").read_bytes())
    result = read((capture("sipri_xlsx", data), data))
    assert [r.code for r in result.rejects] == ["OR-B010"] and result.budgets.num_rows == 0


def test_the_false_friend_of_defence_is_in_the_real_files_and_never_the_ministry(folder: Path):
    for path in folder.glob("armenia_minfin/*.csv"):
        printed = {" ".join(r["state_body"].split()) for r in csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))}
        rows = files(folder, f"armenia_minfin/{path.name}").budgets.to_pylist()
        assert {r["country_as_published"] for r in rows} == printed and len(printed) == 3
        assert {r["country_as_published"] for r in rows if r["scope"] == "defence_ministry"} == {"ՀՀ պաշտպանության նախարարություն"}
        assert any("մրցակցության" in name.casefold() for name in printed)


def test_every_real_body_has_its_programmes_and_they_add_up(folder: Path):
    made = files(folder, "armenia_minfin/*.csv")
    assert made.rejects == [] and made.budget_files["is_kept_out"].to_pylist() == [False] * 16
    totals: dict[tuple[str, ...], Decimal] = {}
    parts: dict[tuple[str, ...], list[Decimal]] = {}
    for row in made.budgets.to_pylist():
        key = (row["vintage"], row["stage"], row["body"])
        if row["scope"] == "state_programme":
            assert row["programme_code"] and row["programme_name"]
            parts.setdefault(key, []).append(row["value"])
        else:
            totals[key] = row["value"]
    assert totals.keys() == parts.keys() and len({body for _, _, body in totals}) == 3
    assert all(abs(sum(parts[key]) - total) <= 100 * len(parts[key]) for key, total in totals.items())
    names = {(r["programme_code"], r["programme_name"]) for r in made.budgets.to_pylist() if r["programme_code"]}
    assert ("1034", "Տնտեսական մրցակցության պաշտպանություն") in names and len({code for code, _ in names}) == len(names)


def test_a_real_body_whose_line_was_lost_is_left_out_and_the_ministry_stays(folder: Path):
    path = folder / "armenia_minfin/2025_BUDGET_LAW.defence_rows.csv"
    data = b"\n".join(path.read_bytes().rstrip().split(b"\n")[:-1]) + b"\n"
    made = read((capture("armenia_csv", data, vintage="2025_BUDGET_LAW"), data))
    assert [r.code for r in made.rejects] == ["OR-B052"] and "անվտանգության" in made.rejects[0].location
    assert len({r["body"] for r in made.budgets.to_pylist()}) == 2


REVISED = {
    ("ARM", "2023"): (-0.0025, 0.0, -0.0025), ("IRN", "2023"): (-0.2813, 0.0508, -0.3160), ("TUR", "2022"): (0.3949, 0.3949, 0.0),
}  # fmt: skip


@pytest.mark.parametrize("country_and_year", REVISED, ids="-".join)
def test_the_revisions_between_two_vintages_are_split_into_currency_and_rate(folder: Path, country_and_year: tuple[str, str]):
    made = revisions(files(folder, "sipri/*2023*", "sipri/*2024_2*").budgets).to_pylist()
    (row,) = [
        r for r in made
        if (r["country"], r["period_label"]) == country_and_year and r["currency"] == "USD" and r["measure"] == "expenditure" and r["year_basis"] == "calendar"
    ]  # fmt: skip
    found = row["relative_change"], row["local_currency_change"], row["exchange_rate_change"]
    assert found == pytest.approx(REVISED[country_and_year], abs=0.00005)
    assert (row["older_vintage"], row["newer_vintage"], row["kind"]) == ("1949-2023", "1949-2024_2", "value")
    if country_and_year[0] != "IRN":
        assert 0.0 in found[1:]  # exactly: not a rounding of the other part


def test_turkey_became_tuerkiye_between_two_real_vintages(folder: Path):
    made = files(folder, "sipri/*.xlsx", "worldbank/*47475*.csv")
    names = {(r["source"], r["name"]): r for r in country_names(made.budgets, made.budget_files).to_pylist() if r["country"] == "TUR"}
    old, new = names["publisher of sipri_xlsx", "Turkey"], names["publisher of sipri_xlsx", "Türkiye"]
    assert (old["valid_from"], old["valid_to"]) == (dt.date(2020, 4, 27), dt.date(2024, 4, 21))
    assert (new["valid_from"], new["valid_to"], new["kind"]) == (dt.date(2024, 4, 22), None, "published")
    assert ("publisher of worldbank_csv", "Turkiye") in names
    assert names["name in force", "Turkey"]["valid_to"] + dt.timedelta(1) == names["name in force", "Türkiye"]["valid_from"]


def without_country(title: str, sheet: Any) -> None:
    for row in sheet.iter_rows(min_row=5):
        if row[0].value == "Georgia":
            for cell in row:
                cell.value = None


def in_thousands(title: str, sheet: Any) -> None:
    for row in sheet.iter_rows(min_row=5):
        if row[0].value == "Armenia" and title.startswith("Local currency calendar"):
            for cell in row[1:]:
                if isinstance(cell.value, int | float) and cell.value > 10_000:
                    cell.value = cell.value / 1000


def without_last_years(title: str, sheet: Any) -> None:
    found = [cell for row in sheet.iter_rows(max_row=10) for cell in row if cell.value in (2022, 2023, 2024)]
    for row in sheet.iter_rows(min_row=min((cell.row for cell in found), default=1)):
        for cell in row:
            if cell.column in {c.column for c in found}:
                cell.value = None


def test_every_real_vintage_may_follow_the_one_before_it(folder: Path):
    made = succession(folder)
    assert [f["is_kept_out"] for f in made.budget_files.to_pylist()] == [False] * 3
    assert [r for r in made.rejects if r.code in ("OR-B090", "OR-B091")] == []


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [(without_country, "OR-B090", "GEO"), (in_thousands, "OR-B091", "ARM"), (without_last_years, "OR-B090", "2022-2023")],
)
def test_a_real_vintage_that_was_broken_is_kept_out_and_the_last_good_one_stays(folder: Path, change: Callable, code: str, words: str):
    newest = next(folder.glob("sipri/*2024_2*")).read_bytes()
    made = succession(folder, ("1949-2024_2", edited(newest, change)))
    assert [f["is_kept_out"] for f in made.budget_files.to_pylist()] == [False, False, True]
    problems = [r for r in made.rejects if r.code in ("OR-B090", "OR-B091")]
    assert {r.code for r in problems} == {code} and any(words in r.location for r in problems)
    assert set(as_of(made.budgets, dt.date(2026, 1, 1))["vintage"].to_pylist()) <= {"1949-2019", "1949-2023"}
    assert succession(folder, ("1949-2024_2", edited(newest, lambda *_: None))).budget_files["is_kept_out"].to_pylist() == [False] * 3


def test_traps_of_exchange_rates_in_real_bulletins(folder: Path):
    """Troy ounces and nominals of 100, a comma in windows-1251, quantities of 1,000, currencies that the euro has no rate for."""
    made = files(folder, "cbar_azerbaijan/*.xml", "cbr_russia/*.xml", "nbg_georgia/*00.json", "cba_armenia/20130522.xml")
    found = {(r["source"], r["base_currency"], r["period_start"].isoformat()): r for r in made.exchange_rates.to_pylist()}
    gold = found["cbar_xml", "XAU", "2026-04-30"]
    assert (gold["rate"], gold["quoted_units"], gold["quote_currency"]) == (Decimal("7722.7005"), 1, "AZN")
    assert found["cbr_xml", "AZN", "2023-09-27"]["rate"] == Decimal("56.6105") and found["cbr_xml", "AZN", "2026-03-03"]["rate"] == Decimal(
        "45.3961"
    )
    dram = found["nbg_json", "AMD", "2026-02-28"]
    assert (dram["rate"], dram["quoted_rate"], dram["quoted_units"]) == (Decimal("0.007096"), Decimal("7.0960"), 1000)
    assert all(r["rate"] > 0 for r in found.values())  # the zeros of retired currencies are no rates
    zipped = (folder / "ecb/eurofxref-hist.zip").read_bytes()
    history = FORMATS["ecb_zip"](zipped, capture("ecb_zip", zipped)).rates
    quotes = {r["quote_currency"] for r in history}
    assert "USD" in quotes and not quotes & {"AMD", "AZN", "GEL", "IRR"}
    assert max(r["period_start"] for r in history if r["quote_currency"] == "RUB") == dt.date(2022, 3, 1)


def test_a_real_bulletin_whose_metal_lost_its_value_or_that_came_again_on_the_weekend(folder: Path):
    whole = next(folder.glob("cbar_azerbaijan/*.xml")).read_bytes()
    empty = whole.replace(b"<Value>2479.977</Value>", b"<Value></Value>")
    weekend = whole + b"\n"
    plain = read((capture("cbar_xml", whole), whole)).exchange_rates
    for data, rows in ((empty, plain.num_rows - 1), (weekend, plain.num_rows)):
        later = capture("cbar_xml", data, captured_at=dt.datetime(2026, 5, 2, tzinfo=dt.UTC))
        assert read((later, data)).exchange_rates.num_rows == rows
        both = read((capture("cbar_xml", whole), whole), (later, data))
        assert both.exchange_rates.num_rows == plain.num_rows and both.rejects == []


def test_negative_assistance_partial_years_and_two_dollar_bases_in_a_real_file(folder: Path):
    rows = files(folder, "foreignassistance/country_2022.csv").budgets.to_pylist()
    (back,) = [
        r for r in rows if (r["country"], r["period_label"], r["measure"], r["price_basis"]) == ("ARM", "FY2012", "obligations", "current")
    ]
    assert (back["value"], back["period_start"]) == (Decimal(-1436063), dt.date(2011, 10, 1))
    assert len({r["price_year"] for r in rows if r["price_basis"] == "constant"}) == 2
    newest = max(r["period_label"] for r in rows)
    assert {("not complete" in (r["note"] or "")) == (r["period_label"] == newest) for r in rows} == {True}


def test_estimates_and_labels_of_the_real_nato_tables(folder: Path):
    rows = files(folder, "nato/*.xlsx").budgets.to_pylist()
    france = {r["period_label"]: r for r in rows if (r["country"], r["currency"], r["price_basis"]) == ("FRA", "EUR", "current")}
    assert re.fullmatch(r"France +\(Euros\)", france["2023"]["country_as_published"])
    assert (france["2022"]["flag"], france["2023"]["flag"], france["2024"]["flag"]) == (None, "estimate", "estimate")


def test_the_curated_drams_are_those_of_the_banks_own_bulletins(folder: Path):
    """Every day that a real body of the bank and the curated file both have has one rate; closed years have their means."""
    curated = central_banks.packaged()
    history = read((capture("rates_csv", curated), curated)).exchange_rates.to_pylist()
    ours = {r["period_start"]: r["rate"] for r in history if r["kind"] == "daily"}
    real = {
        r["period_start"]: r["rate"]
        for r in files(folder, "cba_armenia/*.xml").exchange_rates.to_pylist()
        if (r["base_currency"], r["quote_currency"], r["kind"]) == ("USD", "AMD", "daily") and 2015 <= r["period_start"].year <= 2022
    }
    assert len(real) >= 2 and {d: ours.get(d) for d in real} == real
    assert sorted(r["period_start"].year for r in history if r["kind"] == "mean_of_days") == list(range(2015, 2023))


def test_means_of_the_dram_on_real_day_bodies_set_to_other_days(folder: Path):
    """The three yearly numbers of the truth table, from a real body with another day and rate for each working day of two years."""
    body = (folder / "cba_armenia/20221230.xml").read_bytes()
    days = [d for i in range(730) if (d := dt.date(2021, 1, 1) + dt.timedelta(i)).weekday() < 5 and (d.month, d.day) > (1, 4)]
    printed = {day: Decimal(48000 + (day.toordinal() * 37) % 901) / 100 for day in days}
    chosen = []
    for day, value in printed.items():
        data = body.replace(b"<CurrentDate>2022-12-30", f"<CurrentDate>{day}".encode()).replace(
            b"<Rate>393.5700<", f"<Rate>{value}<".encode()
        )
        chosen.append((capture("cba_xml", data, url=str(day)), data))
    found = benchmark.yearly_rates(read(*chosen))
    year = [printed[d] for d in days if d.year == 2022]
    assert abs(found["fx_avg_published_days", 2022] - sum(year) / len(year)) < Decimal("1e-15")
    filled = [printed[max(d for d in days if d <= dt.date(2022, 1, 1) + dt.timedelta(i))] for i in range(365)]
    assert abs(found["fx_avg_calendar_days_ffill", 2022] - sum(filled) / 365) < Decimal("1e-15")
    assert found["fx_last_of_year", 2022] == printed[dt.date(2022, 12, 30)]
