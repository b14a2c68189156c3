"""read_files and as_of: one bad file never stops the others, changed bytes are a new vintage, nothing is known too early."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest

from onrecord.budgets import FORMATS, as_of, countries, read_files, source_family
from onrecord.budgets.countries import country_code, known_code, national_currency
from onrecord.sources import load_sources
from onrecord.tables import table
from tests.conftest import ROOT
from tests.unit.budgets_material import BLUE, capture, cba_day, encoded, one, read, rows_of, sipri, workbook, worldbank, worldbank_row

ARM = worldbank_row("ARM", "AM", "Armenia", 2023, 1326245679.4)
LATER = dt.datetime(2025, 6, 1, tzinfo=dt.UTC)


def test_a_failed_file_is_listed_with_its_reason_and_the_others_go_on():
    good, html, book = encoded(worldbank([ARM])), b"<html>no</html>", workbook(sipri())
    result = read(
        (capture("worldbank_json", good), good), (capture("sipri_xlsx", book), book),
        (capture("sipri_xlsx", html, source="sipri_new"), html), (capture("horoscope", b"x"), b"x"),
    )  # fmt: skip
    readable = {f["source"]: (f["is_readable"], f["parsed_rows"] > 0) for f in result.budget_files.to_pylist()}
    assert readable == {
        "worldbank_json": (True, True),
        "sipri_xlsx": (True, True),
        "sipri_new": (False, False),
        "horoscope": (False, False),
    }
    assert sorted((r.code, r.source, r.stage) for r in result.rejects) == [
        ("OR-B001", "sipri_new", "budget_files"),
        ("OR-B004", "horoscope", "budget_files"),
    ]
    assert {r["source"] for r in rows_of(result)} == {"worldbank_json", "sipri_xlsx"}


def test_bytes_that_are_not_those_of_the_digest_are_refused():
    data = encoded(worldbank([ARM]))
    result = read_files([capture("worldbank_json", data)], lambda c: data + b" ")
    assert [r.code for r in result.rejects] == ["OR-B005"] and result.budgets.num_rows == 0


def test_the_tables_have_their_declared_schemas_patterns_and_unique_keys():
    data, day = workbook(sipri()), cba_day("2024-01-10", [("USD", "1", "405.00")])
    result = read((capture("sipri_xlsx", data), data), (capture("cba_xml", day), day))
    for name in ("budget_files", "budgets", "exchange_rates"):
        made, declared = getattr(result, name), table(name)
        assert made.schema.equals(declared.schema) and made.num_rows
        rows = made.to_pylist()
        assert len({tuple(r[k] for k in declared.key) for r in rows}) == len(rows)
        for column in declared.columns:
            values = [r[column.name] for r in rows]
            assert column.nullable or None not in values, column.name
            for value in values:
                assert value is None or not column.values or value in column.values, (column.name, value)
                assert value is None or not column.pattern or re.fullmatch(column.pattern, value), (column.name, value)


def test_a_file_refilled_in_place_is_a_new_vintage_and_the_old_one_stays():
    old, new = encoded(worldbank([ARM])), encoded(worldbank([ARM | {"value": 1326245999.0}]))
    files = [(capture("worldbank_json", old), old), (capture("worldbank_json", new, captured_at=LATER), new)]
    result = read(*files)
    assert {r["vintage"]: r["value"] for r in rows_of(result)} == {
        "2025-04-15": Decimal("1326245679.4"),
        "2025-04-15, captured 2025-06-01": Decimal("1326245999"),
    }
    assert read(*reversed(files)).budgets.equals(result.budgets)


def test_several_indicators_of_one_update_share_their_vintage_and_changed_bytes_alone_are_none():
    dollars, share = encoded(worldbank([ARM])), encoded(worldbank([worldbank_row("ARM", "AM", "Armenia", 2023, 5.5, "MS.MIL.XPND.GD.ZS")]))
    again = dollars + b"\n"
    result = read(
        (capture("worldbank_json", dollars), dollars), (capture("worldbank_json", share, captured_at=LATER), share),
        (capture("worldbank_json", again, captured_at=LATER), again),
    )  # fmt: skip
    assert sorted((r["measure"], r["vintage"]) for r in rows_of(result)) == [("expenditure", "2025-04-15"), ("share_of_gdp", "2025-04-15")]
    assert result.budget_files.num_rows == 3 and not result.rejects


def test_a_workbook_saved_again_with_the_same_figures_is_the_same_vintage():
    book = sipri()
    book["Current US$"][-1][2] = 860692.2000000001  # the dollar series stands on two sheets, through different arithmetic
    old, new = workbook(book), workbook(book | {"Extra": [["nothing"]]})
    result = read((capture("sipri_xlsx", old), old), (capture("sipri_xlsx", new, captured_at=LATER), new))
    assert {r["vintage"] for r in rows_of(result)} == {"1949-2024"} and not result.rejects


def test_a_flag_that_changed_is_a_new_vintage_too():
    old, new = workbook(sipri()), workbook(sipri(), {("Current US$", "C3"): BLUE})
    result = read((capture("sipri_xlsx", old), old), (capture("sipri_xlsx", new, captured_at=LATER), new))
    flags = {
        r["vintage"]: r["flag"]
        for r in rows_of(result, country="ARM", currency="USD", measure="expenditure", price_basis="current", period_label="2022")
    }
    assert flags == {"1949-2024": None, "1949-2024, captured 2025-06-01": "estimate"}


def test_the_same_bytes_captured_twice_are_one_file_known_from_the_first_capture():
    data = encoded(worldbank([ARM]))
    result = read((capture("worldbank_json", data, captured_at=LATER), data), (capture("worldbank_json", data), data))
    assert [f["captured_at"].date() for f in result.budget_files.to_pylist()] == [dt.date(2025, 5, 1)]


def test_a_vintage_that_no_one_names_is_called_by_its_capture_day():
    document = {"url": "https://x/indicator/MS.MIL.XPND.CD", "rows": [["ARM", 2023, 5]]}
    data = encoded(document)
    assert one(read((capture("worldbank_json", data), data)))["vintage"] == "captured 2025-05-01"


def test_a_second_value_for_a_key_is_a_reject_and_the_first_stays():
    data = encoded(worldbank([ARM, ARM | {"value": 7.0}]))
    result = read((capture("worldbank_json", data), data))
    assert one(result)["value"] == Decimal("1326245679.4")
    assert [r.code for r in result.rejects] == ["OR-B006"]


def test_as_of_answers_with_the_newest_vintage_known_that_day():
    v1, v2 = workbook(sipri((2021, 2022, 2023), 2023)), workbook(sipri((2022, 2023, 2024), 2024))
    result = read(
        (capture("sipri_xlsx", v1, source="sipri_1949_2023", published_on=dt.date(2024, 4, 22)), v1),
        (capture("sipri_xlsx", v2, source="sipri_1949_2024_2", published_on=dt.date(2025, 4, 28)), v2),
    )  # fmt: skip

    def known(day: dt.date) -> dict[str, str]:
        rows = as_of(result.budgets, day).to_pylist()
        return {r["period_label"]: r["vintage"] for r in rows if (r["country"], r["measure"]) == ("ARM", "per_capita")}

    assert known(dt.date(2024, 4, 21)) == {}
    assert known(dt.date(2024, 4, 22)) == {"2021": "1949-2023", "2022": "1949-2023", "2023": "1949-2023"}
    assert known(dt.date(2025, 4, 28)) == {"2021": "1949-2023", "2022": "1949-2024", "2023": "1949-2024", "2024": "1949-2024"}


def test_yearly_entries_of_one_source_are_one_family():
    assert source_family("sipri_1949_2024_2") == source_family("sipri-milex-2019".replace("-milex", "")) == "sipri"
    assert source_family("sipri_v1.2") == "sipri" and source_family("worldbank_gdp") == "worldbank_gdp"
    assert source_family("2024") == "2024"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Türkiye ", "TUR"), ("Turkey", "TUR"), ("TURKIYE", "TUR"), ("USSR", "SUN"), ("Iran, Islamic Rep.", "IRN"), ("Czechia*", "CZE"), ("Korea, South", "KOR"),
        ("Côte d’Ivoire", "CIV"), ("Cote d'Ivoire", "CIV"), ("Yemen, North", "YAR"), ("Congo, Dem. Rep.", "COD"), ("Viet Nam", "VNM"), ("eSwatini", "SWZ"),
        ("German Democratic Republic", "DDR"), ("Macedonia, FYR", "MKD"), ("UK", "GBR"), ("Ruritania", None), ("Europe", None), ("", None),
    ],
)  # fmt: skip
def test_published_names_have_codes_and_unknown_names_have_none(name: str, code: str | None):
    assert country_code(name) == code


def test_the_country_list_is_whole_and_consistent():
    data = countries.countries()
    present = [c for c in data.alpha2 if c not in data.former_currency]
    assert len(present) == 250 and len(data.by_alpha2) == 250
    assert not data.aggregates & data.alpha2.keys()
    assert all(re.fullmatch("[A-Z]{3}", c) and re.fullmatch("[A-Z]{2}", a) for c, a in data.alpha2.items())
    assert known_code("AM") == "ARM" == known_code("ARM") and known_code("WLD") is None
    settled = [c for c in present if national_currency(c, 2024)]
    assert len(settled) >= 240


@pytest.mark.parametrize(
    ("country", "year", "word", "currency"),
    [
        ("HRV", 2019, "Kuna", "HRK"), ("HRV", 2024, "Euro", "EUR"), ("RUS", 2024, "Roubles", "RUB"), ("SLV", 2023, "US dollars", "USD"), ("TUR", 2024, "Liras   ", "TRY"),
        ("HTI", 2023, "Gourdes", "HTG"), ("PAN", 2023, "Balboas", "PAB"), ("SUN", 1990, "Roubles", "SUR"), ("ARM", 2024, None, "AMD"), ("ZWE", 2024, None, None),
    ],
)  # fmt: skip
def test_the_currency_follows_country_year_and_word(country: str, year: int, word: str | None, currency: str | None):
    assert national_currency(country, year, word) == currency


def test_every_format_has_a_parser_and_a_test_of_its_own_bytes():
    assert set(FORMATS) == {
        "worldbank_json", "worldbank_csv", "sipri_xlsx", "cba_xml", "cbar_xml", "cbr_xml", "nbg_json", "ecb_zip", "ecb_csv", "rates_csv", "armenia_csv",
        "azerbaijan_yaml", "azerbaijan_toml", "foreignassistance_csv", "nato_xlsx",
    }  # fmt: skip


def test_every_format_has_a_page_with_publisher_terms_cadence_and_traps():
    pages = {page.name: page.read_text("utf-8") for page in (ROOT / "docs" / "sources").glob("*.md")}
    assert [f for f in FORMATS if not any(re.search(rf"^- Readers?: .*`{f}`", text, re.MULTILINE) for text in pages.values())] == []
    named = {
        f
        for text in pages.values()
        for line in text.splitlines()
        if line.startswith("- Reader")
        for f in re.findall(r"`([a-z]+_[a-z]+)`", line)
    }
    assert named == set(FORMATS)
    for name, text in pages.items():
        assert [part for part in ("Publisher", "Terms", "Cadence", "Units", "Traps") if f"\n- {part}:" not in text] == [], name


def test_the_entry_that_a_page_shows_is_a_source_list(tmp_path: Path):
    page = (ROOT / "docs" / "sources" / "ministry-of-finance-armenia.md").read_text("utf-8")
    example = re.search(r"```toml\n(.*?)```", page, re.DOTALL)
    assert example
    (tmp_path / "own.toml").write_text(example[1], "utf-8")
    (tmp_path / "2025_BUDGET_LAW.csv").write_text("state_body\n", "utf-8")
    (entry,) = load_sources(tmp_path / "own.toml").sources
    assert (entry.name, entry.format, entry.vintage) == ("armenia-law-2025", "armenia_csv", "2025_BUDGET_LAW")
