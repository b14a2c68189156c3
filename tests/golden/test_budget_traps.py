"""The traps of the official sources, one by one, on the publishers' real bytes or on bytes broken from them.

Needs the development material beside the checkout; skipped without it. The same traps on made-up bytes, which need no
material, are in tests/unit/test_budgets_*.py.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.styles.colors import Color

from expectations.model import Facts
from expectations.rules import RULES
from onrecord.budgets import FORMATS, BudgetResult, as_of, may_pass, rate, read_files, redenominate
from onrecord.errors import OnRecordError
from tests.golden.budget_files import VINTAGES, edited, files, succession
from tests.unit.budgets_material import capture, one, read, rows_of

KINDS = {
    ("expenditure", "USD", "current", "calendar"), ("expenditure", "USD", "constant", "calendar"), ("expenditure", "local", "current", "calendar"),
    ("expenditure", "local", "current", "fiscal"), ("per_capita", "USD", "current", "calendar"), ("share_of_gdp", "", "none", "calendar"),
    ("share_of_government", "", "none", "calendar"),
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(shared: Path) -> Path:
    return shared / "data" / "budgets"


@pytest.fixture(scope="module")
def newest(folder: Path) -> bytes:
    return next(folder.glob("sipri/*2024_2*")).read_bytes()


def parsed(format_: str, data: bytes, **other: Any) -> Any:
    return FORMATS[format_](data, capture(format_, data, **other))


def refused(format_: str, data: bytes) -> str:
    with pytest.raises(OnRecordError) as error:
        parsed(format_, data)
    return error.value.code


def plain(rows: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """Rows without the place they stood in."""
    return sorted(tuple(f"{k}={v}" for k, v in sorted(r.items()) if k != "cell") for r in rows)


# -- SIPRI


def header_rows(path: Path) -> dict[str, int]:
    book = openpyxl.load_workbook(path, read_only=True)
    found = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=12):
            if any(str(c.value).strip() == "Country" for c in row):
                found[sheet.title] = row[0].row
                break
    book.close()
    return found


@pytest.mark.parametrize("pattern", [p for _, p in VINTAGES])
def test_every_vintage_gives_all_seven_series_from_header_rows_6_7_and_8(folder: Path, pattern: str):
    rows = header_rows(next(folder.glob(pattern)))
    assert set(rows.values()) == {6, 7, 8} and len(rows) == 7
    made = files(folder, pattern)
    kinds = Counter(
        (r["measure"], r["currency"] if r["currency"] in ("USD", "") else "local", r["price_basis"], r["year_basis"])
        for r in rows_of(made, country="ARM")
    )
    assert kinds.keys() == KINDS and made.rejects == []


def test_sheets_renamed_between_vintages_are_the_same_series(folder: Path):
    titles = [set(header_rows(next(folder.glob(pattern)))) for _, pattern in VINTAGES]
    assert "Current USD" in titles[0] and "Current US$" in titles[2] and len(titles[0] ^ titles[2]) >= 4
    bases = [{r["price_year"] for r in rows_of(files(folder, pattern), price_basis="constant")} for _, pattern in VINTAGES]
    assert bases == [{2018}, {2022}, {2023}]


def rows_above(title: str, sheet: Any) -> None:
    if "ootnote" not in title:
        sheet.insert_rows(3, 2)


def blank_columns(title: str, sheet: Any) -> None:
    if "ootnote" not in title:
        sheet.insert_cols(2)
        sheet.insert_cols(12, 2)


def years_as(kind: type) -> Callable[[str, Any], None]:
    def change(title: str, sheet: Any) -> None:
        for row in sheet.iter_rows(max_row=10):
            for cell in row:
                if isinstance(cell.value, int) and 1900 < cell.value < 2100:
                    cell.value = kind(cell.value)

    return change


def other_titles(title: str, sheet: Any) -> None:
    names = {"Current US$": "Current USD", "Share of GDP": "% of GDP", "Local currency calendar years": "LCU calendar"}
    sheet.title = names.get(title, title.upper())


def spaces_behind_names(title: str, sheet: Any) -> None:
    for row in sheet.iter_rows(max_col=1):
        if isinstance(row[0].value, str) and row[0].value != "Country":
            row[0].value = f"{row[0].value}   "


@pytest.mark.parametrize(
    "change", [rows_above, blank_columns, years_as(float), years_as(str), other_titles, spaces_behind_names],
    ids=["two rows above", "blank columns", "float years", "text years", "other titles", "spaces behind names"],
)  # fmt: skip
def test_a_real_vintage_laid_out_anew_gives_the_same_rows(newest: bytes, change: Callable[[str, Any], None]):
    before, after = parsed("sipri_xlsx", newest), parsed("sipri_xlsx", edited(newest, change))
    assert after.rejects == [] and plain(after.budgets) == plain(before.budgets)


def signs_of(path: Path) -> Counter[str]:
    """Signs in the columns of years, counted without the parser."""
    found: Counter[str] = Counter()
    book = openpyxl.load_workbook(path)
    for title, header in header_rows(path).items():
        years = [c.column for c in book[title][header] if isinstance(c.value, int)]
        for row in book[title].iter_rows(min_row=header + 1):
            found.update(c.value.strip() for c in row if c.column in years and isinstance(c.value, str))
    return found


def test_missing_markers_of_real_files_are_kept_apart(folder: Path):
    for pattern, sign in (("sipri/*2019*", ". ."), ("sipri/*2024_2*", "...")):
        path = next(folder.glob(pattern))
        signs = signs_of(path)
        flags = Counter(r["flag"] for r in parsed("sipri_xlsx", path.read_bytes()).budgets if r["value"] is None)
        assert flags == {"unavailable": signs[sign], "not_applicable": signs["xxx"]} and min(flags.values()) > 200


@pytest.mark.parametrize(
    ("sign", "flag"),
    [("…", "unavailable"), (". .", "unavailable"), ("xxx", "not_applicable"), ("?", None), ("-", None), ("see note", None)],
)
def test_another_sign_in_a_real_cell_is_known_or_a_reject_that_keeps_the_successor_out(
    folder: Path, newest: bytes, sign: str, flag: str | None
):
    def change(title: str, sheet: Any) -> None:
        if title == "Current US$":
            for row in sheet.iter_rows(min_row=7):
                if row[0].value == "Armenia":
                    row[-1].value = sign

    made = succession(folder, ("1949-2024_2", edited(newest, change)))
    if flag is None:
        assert made.budget_files["is_kept_out"].to_pylist().count(True) == 1 and {"OR-B017", "OR-B092"} <= {r.code for r in made.rejects}
        assert set(made.budgets["vintage"].to_pylist()) == {"1949-2019", "1949-2023"}
    else:
        cell = {
            "country": "ARM",
            "period_label": "2024",
            "vintage": "1949-2024_2",
            "measure": "expenditure",
            "currency": "USD",
            "price_basis": "current",
        }
        assert (one(made, **cell)["value"], one(made, **cell)["flag"]) == (None, flag)


@pytest.mark.parametrize(
    ("colour", "flag"),
    [
        (Color(indexed=12), "estimate"), (Color(indexed=10), "uncertain"), (Color(rgb="FF0000FF"), "estimate"), (Color(rgb="FFFF0000"), "uncertain"),
        (Color(rgb="FF000000"), None), (Color(theme=1), None),
    ],
)  # fmt: skip
def test_blue_and_red_by_palette_or_rgb_on_a_real_cell(newest: bytes, colour: Color, flag: str | None):
    def change(title: str, sheet: Any) -> None:
        if title == "Share of GDP":
            for row in sheet.iter_rows(min_row=7):
                if row[0].value == "Armenia":
                    row[-1].font = Font(color=colour)

    rows = parsed("sipri_xlsx", edited(newest, change)).budgets
    assert [r["flag"] for r in rows if (r["country"], r["measure"], r["period_label"]) == ("ARM", "share_of_gdp", "2024")] == [flag]


def test_both_kinds_of_colour_stand_in_the_real_files_and_are_read(folder: Path):
    found = {name: Counter(r["flag"] for r in files(folder, pattern).budgets.to_pylist()) for name, pattern in VINTAGES}
    assert all(flags["estimate"] > 500 and flags["uncertain"] >= 15 for flags in found.values())


def test_notes_come_with_their_footnotes_and_fiscal_years_begin_in_the_year_that_names_them(folder: Path):
    made = files(folder, "sipri/*2024_2*")
    note = one(made, country="ARM", period_label="2024", measure="share_of_gdp")["note"]
    assert note.startswith("†6 | ") and note.count(" | ") == 2
    india, usa = (one(made, country=c, period_label="FY2023", year_basis="fiscal", measure="expenditure") for c in ("IND", "USA"))
    assert (india["period_start"], india["period_end"]) == (dt.date(2023, 4, 1), dt.date(2024, 3, 31))
    assert (usa["period_start"], usa["period_end"]) == (dt.date(2022, 10, 1), dt.date(2023, 9, 30))
    share = one(made, country="ARM", period_label="2024", measure="share_of_gdp")
    dollars = one(made, country="ARM", period_label="2024", measure="expenditure", currency="USD", price_basis="current")
    assert share["unit"] == "fraction" and share["value"] < 1 and dollars["value"] > 10**9


def test_fair_use_blocks_more_than_a_tenth_of_a_real_vintage_and_lets_the_region_pass(newest: bytes):
    (rule,) = [r for r in RULES if r.name == "fair_use"]
    assert rule.problems is not None

    def more_countries(title: str, sheet: Any) -> None:
        rows = [row for row in sheet.iter_rows(min_row=7, values_only=True) if row[0] == "France"]
        for name in ("Germany", "Italy", "Spain", "Belgium"):
            for row in rows:
                sheet.append([name, *row[1:]])

    def problems(data: bytes, keep: Any) -> list[str]:
        made = read_files([capture("sipri_xlsx", data, publisher="SIPRI", vintage="1949-2024_2")], lambda _: data, keep=keep)
        assert made.budgets.num_rows > 1000
        tables = {"budgets": made.budgets, "budget_files": made.budget_files, "exchange_rates": made.exchange_rates}
        return list(rule.problems(Facts(tables)))  # type: ignore[misc]

    whole = edited(newest, more_countries)
    assert len(problems(whole, None)) == 1 and problems(whole, may_pass) == problems(newest, may_pass) == []


# -- World Bank


@pytest.fixture(scope="module")
def paged(folder: Path) -> list[Any]:
    """Four real pages, 330 rows, of an indicator that is not read here, under the name of one that is."""
    text = (folder / "worldbank/country__TCD-ETH-KEN-RWA-SSD__indicator__IC.BUS.NREG.json").read_text("utf-8")
    return json.loads(text.replace("IC.BUS.NREG", "MS.MIL.XPND.CD"))


def bank(document: Any, **other: Any) -> BudgetResult:
    data = json.dumps(document).encode()
    return read((capture("worldbank_json", data, **other), data))


def codes(made: BudgetResult) -> list[str]:
    return [r.code for r in made.rejects]


def test_real_pages_are_read_to_the_last_and_nulls_are_marked(paged: list[Any]):
    made = bank(paged)
    assert made.budgets.num_rows == 330 and made.rejects == []
    values = [r["value"] for r in rows_of(made)]
    assert sum(v is None for v in values) == sum(row["value"] is None for page in paged for row in page[1]) > 100
    assert all((r["value"] is None) == (r["flag"] == "unavailable") for r in rows_of(made))
    assert {r["vintage"] for r in rows_of(made)} == {paged[0][0]["lastupdated"]}


def test_a_page_that_was_lost_or_came_twice_fails_and_one_past_the_end_does_no_harm(paged: list[Any]):
    assert codes(bank(paged[:3])) == codes(bank([paged[0], *paged[:3]])) == codes(bank(paged[0])) == ["OR-B023"]
    past = [{**paged[0][0], "page": 5, "pages": 99, "total": 0}, []]
    assert plain(rows_of(bank([*paged, past]))) != [] and bank([*paged, past]).budgets.num_rows == 330


def test_either_code_of_a_country_is_enough_and_aggregates_are_left_out(paged: list[Any]):
    document = json.loads(json.dumps(paged))
    for page in document:
        for row in page[1]:
            row["countryiso3code"] = ""
    assert {r["country"] for r in rows_of(bank(document))} == {r["country"] for r in rows_of(bank(paged))}
    for page in document:
        for row in page[1]:
            if row["country"]["id"] == "KE":
                row["country"] = {"id": "ZF", "value": "Sub-Saharan Africa (excluding high income)"}
    made = bank(document)
    assert "KEN" not in {r["country"] for r in rows_of(made)} and made.rejects == [] and made.budgets.num_rows < 330


def test_error_envelopes_and_series_without_a_row_are_failures(folder: Path, paged: list[Any]):
    for name, code in (
        ("error_120_invalid_value", "OR-B021"), ("country__TCD-ETH-KEN-RWA-SSD__indicator__IC.REG.DURS", "OR-B021"),
        ("country__TCD-ETH-KEN-RWA-SSD__indicator__SP.POP.TOTL", "OR-B024"),
    ):  # fmt: skip
        assert refused("worldbank_json", (folder / f"worldbank/{name}.json").read_bytes()) == code
    empty = [[{**paged[0][0], "pages": 1, "total": 0}, []]]
    assert codes(bank(empty)) == codes(bank([[{**paged[0][0], "pages": 1, "total": 0}, None]])) == ["OR-B024"]


def test_aggregates_of_the_real_bulk_file_are_left_out(folder: Path):
    path = next(folder.glob("worldbank/*47475*.csv"))
    assert '"World","WLD"' in path.read_text("utf-8-sig") and '"European Union","EUU"' in path.read_text("utf-8-sig")
    assert not {"WLD", "EUU"} & {r["country"] for r in rows_of(files(folder, f"worldbank/{path.name}"))}


def test_a_real_answer_refilled_in_place_is_a_new_vintage_and_the_same_figures_are_none(paged: list[Any]):
    later = {"captured_at": dt.datetime(2026, 12, 1, tzinfo=dt.UTC)}
    refilled = json.loads(json.dumps(paged))
    place = next(i for i, row in enumerate(refilled[0][1]) if row["value"])
    refilled[0][1][place]["value"] *= 1.5
    labels = []
    for document in (refilled, paged):
        first, second = json.dumps(paged).encode(), json.dumps(document, indent=1).encode()
        made = read((capture("worldbank_json", first), first), (capture("worldbank_json", second, **later), second))
        labels.append({r["vintage"] for r in rows_of(made)})
    assert labels == [{"2026-07-13", "2026-07-13, captured 2026-12-01"}, {"2026-07-13"}]


# -- exchange rates


def test_amounts_of_the_real_diffgram_and_of_day_bodies_are_divided_out(folder: Path):
    text = (folder / "cba_armenia/recorded_cba_01.xml").read_text("utf-8")
    assert "diffgram" in text and {"1", "10", "100"} <= set(re.findall(r"<Amount>(\d+)</Amount>", text))
    rows = [r for r in files(folder, "cba_armenia/*.xml").exchange_rates.to_pylist() if r["kind"] == "daily"]
    assert all(abs(r["rate"] * r["quoted_units"] - r["quoted_rate"]) < Decimal("1e-12") for r in rows)
    yen = [r for r in rows if r["base_currency"] == "JPY"]
    assert {r["quoted_units"] for r in yen} == {10} and all(r["rate"] < 6 for r in yen)


def test_nominals_of_the_real_baku_bulletin(folder: Path):
    rows = {r["base_currency"]: r for r in files(folder, "cbar_azerbaijan/*.xml").exchange_rates.to_pylist()}
    assert {r["quoted_units"] for r in rows.values()} == {1, 100}
    assert rows["USD"]["rate"] == Decimal("1.7") and all(r["rate"] == r["quoted_rate"] / r["quoted_units"] for r in rows.values())


def test_a_bulletin_of_before_2006_is_in_old_manats_and_five_thousand_make_one(folder: Path):
    data = next(folder.glob("cbar_azerbaijan/*.xml")).read_bytes().replace(b'Date="30.04.2026"', b'Date="30.12.2005"')
    rows = parsed("cbar_xml", data).rates
    assert {r["quote_currency"] for r in rows} == {"AZM"}
    assert redenominate(Decimal(5000), "AZM") == (Decimal(1), "AZN")


def test_the_old_lira_ends_and_the_new_one_begins_in_the_real_history_of_the_euro(folder: Path):
    data = (folder / "ecb/eurofxref-hist.zip").read_bytes()
    rows = [r for r in parsed("ecb_zip", data).rates if r["quote_currency"] in ("TRL", "TRY")]
    old, new = ({r["period_start"]: r["rate"] for r in rows if r["quote_currency"] == c} for c in ("TRL", "TRY"))
    assert max(old).year == 2004 and min(new).year == 2005
    last, currency = redenominate(old[max(old)], "TRL")
    assert currency == "TRY" and abs(new[min(new)] / last - 1) < Decimal("0.05")


def test_a_pair_that_cannot_be_had_raises_on_real_rates(folder: Path):
    rates = files(folder, "ecb/*.csv", "cbr_russia/*.xml").exchange_rates
    with pytest.raises(OnRecordError) as error:
        rate(rates, "EUR", "AMD", dt.date(2020, 1, 2))
    assert error.value.code == "OR-B080"


# -- a source that fails


@pytest.mark.parametrize("broken", [b"", b"\xef\xbb\xbf<html><body>503</body></html>", b"cut"], ids=["empty", "html", "cut off"])
def test_a_newest_file_that_is_broken_keeps_the_last_good_vintage_and_the_others_go_on(folder: Path, newest: bytes, broken: bytes):
    data = newest[: len(newest) // 2] if broken == b"cut" else broken
    made = succession(folder, ("1949-2024_2", data))
    assert made.budget_files["is_readable"].to_pylist().count(False) == 1 and all(re.fullmatch(r"OR-B00\d", c) for c in codes(made))
    now = as_of(made.budgets, dt.date(2026, 1, 1))
    assert {r["vintage"] for r in now.to_pylist() if (r["country"], r["measure"]) == ("ARM", "share_of_gdp")} == {"1949-2023"}
    assert set(made.budgets["vintage"].to_pylist()) == {"1949-2019", "1949-2023"}


def test_draft_law_revised_and_spent_of_real_files_are_stages(folder: Path):
    rows = rows_of(files(folder, "armenia_minfin/*.csv"), scope="defence_ministry")
    stages = {(r["vintage"], r["stage"]) for r in rows}
    assert ("2026_BUDGET_LAW_DRAFT", "draft") in stages and ("2026_BUDGET_LAW", "law") in stages
    assert {s for v, s in stages if v == "2025_SPENDING_Q123"} == {"law", "revised", "executed_to_date"}
    year = {(r["vintage"], r["stage"]): round(r["value"] / 10**8) for r in rows if r["period_label"] == "2022"}
    assert [year["2022_BUDGET_LAW", "law"], year["2022_SPENDING_Q1234", "revised"], year["2022_SPENDING_Q1234", "actual"]] == [
        3455,
        4803,
        4796,
    ]
