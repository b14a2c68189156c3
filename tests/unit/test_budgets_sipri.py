"""SIPRI workbooks: any vintage, exact values, marks and notes, and what a broken workbook does."""

from __future__ import annotations

import datetime as dt
import time
from decimal import Decimal

import pytest

from onrecord.budgets import common, sipri
from onrecord.errors import OnRecordError
from tests.unit.budgets_material import BLUE, BLUE_RGB, RED, capture, one, read, rows_of, workbook, zipped
from tests.unit.budgets_material import sipri as sheets


def parse(data: bytes, **other: object) -> sipri.ParsedFile:
    return sipri.parse(data, capture("sipri_xlsx", data, **other))


def result(book: dict, colours: dict | None = None):
    data = workbook(book, colours)
    return read((capture("sipri_xlsx", data), data))


def fails(data: bytes) -> str:
    with pytest.raises(OnRecordError) as error:
        parse(data)
    return error.value.code


def test_each_sheet_becomes_its_measure_in_whole_units():
    made = result(sheets())
    armenia = {"country": "ARM", "period_label": "2024"}
    assert one(made, **armenia, currency="AMD", year_basis="calendar")["value"] == Decimal("556995000000")
    assert one(made, **armenia, currency="USD", measure="expenditure", price_basis="current")["value"] == Decimal("1418011710.794297")
    constant = one(made, **armenia, price_basis="constant")
    assert (constant["value"], constant["price_year"]) == (Decimal("1416451474.599235"), 2023)
    assert one(made, **armenia, measure="per_capita")["value"] == Decimal("475.2049969149789")
    share = one(made, **armenia, measure="share_of_gdp")
    assert (share["value"], share["unit"], share["currency"], share["price_basis"]) == (
        Decimal("0.05481749203490754"),
        "fraction",
        "",
        "none",
    )
    assert one(made, **armenia, measure="share_of_government")["value"] == Decimal("0.1832626707368673")
    assert {r["vintage"] for r in made.budgets.to_pylist()} == {"1949-2024"}
    countries = [r for r in made.budgets.to_pylist() if not r["region"]]
    assert {(r["scope"], r["stage"], r["origin_group"]) for r in countries} == {("military", "published_series", "SIPRI")}


def test_totals_of_regions_are_billions_of_dollars_and_no_countrys():
    made = result(sheets(), {("Regional totals", "B6"): BLUE})
    world = {(r["period_label"], r["price_basis"]): r for r in rows_of(made, region="World")}
    assert sorted(world) == [("2022", "constant"), ("2023", "constant"), ("2024", "constant"), ("2024", "current")]
    last = world["2024", "current"]
    assert (last["value"], last["price_year"], last["note"]) == (Decimal("1234.5E+9"), 0, "Omitted countries: Cuba, Eritrea")
    first = world["2022", "constant"]
    assert (first["value"], first["price_year"], first["flag"], first["cell"]) == (
        Decimal("1000.5E+9"),
        2023,
        "estimate",
        "Regional totals!B6",
    )
    assert {(r["country"], r["scope"], r["currency"], r["body"]) for r in world.values()} == {("", "military_regional", "USD", "")}
    east = one(made, region="Middle East", period_label="2023")
    assert (east["value"], east["flag"]) == (None, "unavailable")
    assert {r["region"] for r in rows_of(made, country="")} == {"World", "Middle East", "sub-Saharan Africa"} and not made.rejects


@pytest.mark.parametrize(
    ("row", "words"),
    [(1, "Figures are in US$ m., at constant 2023 prices"), (1, "Figures are in US$ b."), (4, "Area")],
)
def test_a_regional_sheet_that_cannot_be_read_costs_no_country_its_figures(row: int, words: str):
    book = sheets()
    book["Regional totals"][row] = [words, *book["Regional totals"][row][1:]]
    made = result(book)
    assert [r.code for r in made.rejects] == ["OR-B018"] and not rows_of(made, country="")
    without = result({title: rows for title, rows in sheets().items() if title != "Regional totals"})
    assert [(r["budget_id"], r["value"]) for r in rows_of(made)] == [(r["budget_id"], r["value"]) for r in rows_of(without)]


def test_a_strange_cell_and_a_line_of_changes_among_the_regions_are_rejects():
    book = sheets()
    book["Regional totals"] += [["Oceania", 30.5, "see text", 32.5], ["Change (%), world", 1, 2, 3]]
    made = result(book)
    assert sorted((r.code, r.found) for r in made.rejects) == [("OR-B014", "Change (%), world"), ("OR-B018", "not a number: 'see text'")]
    assert {r["period_label"] for r in rows_of(made, region="Oceania")} == {"2022", "2024"}


def test_fiscal_years_have_their_own_days_and_the_calendar_series_stays_beside_them():
    made = result(sheets())
    india = one(made, country="IND", period_label="FY2024")
    assert (india["period_start"], india["period_end"], india["currency"]) == (dt.date(2024, 4, 1), dt.date(2025, 3, 31), "INR")
    usa = one(made, country="USA", period_label="FY2024")
    assert (usa["period_start"], usa["period_end"]) == (dt.date(2023, 10, 1), dt.date(2024, 9, 30))
    both = rows_of(made, country="ARM", currency="AMD", period_label="2024")
    assert sorted(r["year_basis"] for r in both) == ["calendar", "fiscal"]
    iran = one(made, country="IRN", period_label="FY2023")
    assert (iran["period_start"], iran["period_end"], iran["year_basis"]) == (dt.date(2023, 3, 21), dt.date(2024, 3, 20), "fiscal")


def test_colours_and_missing_marks_are_kept_apart():
    calendar = "Local currency calendar years"
    made = result(sheets(), {(calendar, "D6"): BLUE, (calendar, "E6"): RED, ("Current US$", "C3"): BLUE_RGB})
    marks = {r["period_label"]: r["flag"] for r in rows_of(made, country="ARM", currency="AMD", year_basis="calendar")}
    assert marks == {"2022": "estimate", "2023": "uncertain", "2024": None}
    assert one(made, country="ARM", measure="expenditure", currency="USD", price_basis="current", period_label="2022")["flag"] == "estimate"
    turkey = {r["period_label"]: (r["value"], r["flag"]) for r in rows_of(made, country="TUR")}
    assert turkey == {"2022": (Decimal("249015171757.6"), None), "2023": (None, "unavailable"), "2024": (None, "unavailable")}
    assert {(r["value"], r["flag"]) for r in rows_of(made, country="SUN")} == {(None, "not_applicable")}


def test_notes_are_resolved_and_every_value_names_its_cell():
    row = one(result(sheets()), country="ARM", currency="AMD", year_basis="calendar", period_label="2024")
    assert row["note"] == "†6 | Pensions are not included. | Armenia: a note."
    assert row["cell"] == "Local currency calendar years!F6"
    assert one(result(sheets()), country="TUR", period_label="2022")["country_as_published"] == "Türkiye"


def test_the_same_series_on_two_sheets_is_one_row():
    made = result(sheets())
    assert len(rows_of(made, country="USA", year_basis="calendar", currency="USD", period_label="2024")) == 1
    assert not made.rejects


def test_an_unseen_vintage_with_another_layout_parses_without_a_change():
    book = sheets((2023.0, 2024.0, 2025.0), 2025)
    renamed = {
        "Share of GDP": "% of GDP", "Current US$": "Current USD", "Per capita": "Per capita (US$)", "Constant (2024) US$": "Constant 2024 USD",
        "Local currency calendar years": "LCU",
    }  # fmt: skip
    book = {renamed.get(title, title): [[], [], *rows] for title, rows in book.items()}
    for rows in book.values():
        rows[:] = [[*row, None, None, "stray"] if len(row) > 4 else row for row in rows]
    made = result(book)
    assert one(made, country="ARM", measure="per_capita", period_label="2025")["value"] == Decimal("475.2049969149789")
    assert one(made, country="ARM", price_basis="constant", period_label="2025")["price_year"] == 2024
    assert {r["vintage"] for r in made.budgets.to_pylist()} == {"1949-2025"}
    assert not made.rejects


def test_an_unknown_country_and_a_strange_cell_are_rejects_and_the_rest_stays():
    book = sheets()
    book["Current US$"] += [["Ruritania", None, 1, 2, 3], ["Georgia", None, "see text", 508.4, 615.9]]
    made = result(book)
    assert sorted((r.code, r.found) for r in made.rejects) == [("OR-B014", "Ruritania"), ("OR-B017", "not a number: 'see text'")]
    assert {r["period_label"] for r in rows_of(made, country="GEO")} == {"2023", "2024"}


def test_a_missing_sheet_is_reported_and_only_what_is_there_is_read():
    book = sheets()
    del book["Share of GDP"]
    made = result(book)
    assert [(r.code, r.expected) for r in made.rejects] == [("OR-B013", "a sheet with the series share_of_gdp")]
    assert not rows_of(made, measure="share_of_gdp") and rows_of(made, measure="per_capita")


def test_a_table_whose_sheet_and_title_are_both_unknown_fails_the_file():
    book = sheets()
    book["Sheet9"] = [["Something else"], ["Country", 2023, 2024], ["Armenia", 1, 2]]
    assert fails(workbook(book)) == "OR-B010"


def test_an_unknown_unit_fails_the_file():
    book = sheets()
    book["Current US$"][0] = ["Military expenditure by country, in billions of US$ at current prices, 1949-2024"]
    assert fails(workbook(book)) == "OR-B011"
    book["Current US$"][0] = ["Military expenditure by country, US$ at current prices, 1949-2024"]
    assert fails(workbook(book)) == "OR-B011"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "OR-B001"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body>Forbidden</body></html>", "OR-B001"),
        (b"PK\x03\x04 not really", "OR-B003"),
        (zipped({"hello.txt": b"hello"}), "OR-B003"),
        (workbook({"Notes": [["nothing here"]]}), "OR-B012"),
    ],
)
def test_bytes_that_are_no_such_workbook_fail_with_a_number(data: bytes, code: str):
    assert fails(data) == code


def test_a_truncated_workbook_fails_wherever_it_is_cut():
    data = workbook(sheets())
    assert {fails(data[: len(data) * k // 10]) for k in range(1, 10)} <= {"OR-B001", "OR-B003"}


def test_a_damaged_sheet_inside_a_whole_zip_fails():
    data = bytearray(workbook(sheets()))
    place = data.index(b"xl/worksheets/sheet2.xml") + 200
    data[place : place + 40] = b"\x00" * 40
    assert fails(bytes(data)) == "OR-B003"


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(common, "MAX_UNPACKED", 1000)
    assert fails(workbook(sheets())) == "OR-B003"
    monkeypatch.setattr(common, "MAX_UNPACKED", 10**9)
    monkeypatch.setattr(common, "MAX_MEMBERS", 3)
    assert fails(workbook(sheets())) == "OR-B003"


def test_a_workbook_of_full_size_with_colours_is_read_in_three_seconds():
    years = tuple(range(1949, 2026))
    book = {}
    for title, rows in sheets(years, 2025).items():
        header = next((i for i, row in enumerate(rows) if row and str(row[0]).strip() == "Country"), None)
        full = rows if header is None else rows[: header + 1]
        if header is not None:
            before = rows[header].index(1949)
            words = [None] * (before - 1)
            scale = 0.001 if title.startswith("Share") else 1e9
            for n, name in enumerate(
                ("France", "Georgia", "Germany", "Poland", "Japan", "Kenya", "Chile", "Brazil", "Egypt", "Israel") * 17
            ):
                full = [
                    *full,
                    [
                        name if n < 10 else f"Region {n}",
                        *words,
                        *(scale * (1 + (i * 7919 + n * 104729) % 99991 / 99991) for i in range(77)),
                    ],
                ]
        book[title] = full
    data = workbook(book, {("Current US$", f"{column}{row}"): BLUE for row in range(4, 40) for column in ("C", "D", "E", "F")})
    assert len(data) > 900_000
    started = time.process_time()
    parsed = parse(data)
    assert time.process_time() - started <= 3
    assert len([r for r in parsed.budgets if r["country"]]) == 10 * 77 * 7
    assert len([r for r in parsed.budgets if not r["country"]]) == 3 * 78
    assert sum(r["flag"] == "estimate" for r in parsed.budgets) == 10 * 4 - 4
