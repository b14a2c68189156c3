"""A new file beside the last good one: what is lost or jumps keeps it out, and the last one stays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from onrecord.budgets import BudgetResult, as_of
from tests.unit.budgets_material import capture, cba_day, encoded, one, read, rows_of, sipri, workbook, worldbank, worldbank_row

YEARS = range(2015, 2025)
COUNTRIES = (("ARM", "AM", "Armenia"), ("AZE", "AZ", "Azerbaijan"), ("GEO", "GE", "Georgia"))
Cell = Callable[[str, int, float], float | None]


def answer(updated: str, value: Cell = lambda _country, _year, value: value, years: range = YEARS, countries: tuple = COUNTRIES) -> bytes:
    rows = [worldbank_row(*names, year, value(names[0], year, 1e8 * (year - 2010))) for names in countries for year in years]
    return encoded(worldbank(rows, updated=updated))


def taken(data: bytes, day: int = 1, source: str = "bank", **other: object) -> tuple:
    values = {"source": source, "url": "https://example.org/a", "captured_at": dt.datetime(2025, 5, day, tzinfo=dt.UTC)} | other
    return capture("worldbank_json", data, **values), data


GOOD = taken(answer("2025-04-15"))


def pair(data: bytes, **other: object) -> BudgetResult:
    return read(GOOD, taken(data, day=20, **other))


def outcome(result: BudgetResult) -> list[bool]:
    return [f["is_kept_out"] for f in result.budget_files.to_pylist()]


def test_a_file_that_revises_and_adds_may_follow():
    result = pair(answer("2025-05-19", lambda c, y, v: v * 1.5 if c == "ARM" else v, range(2015, 2026)))
    assert outcome(result) == [False, False] and result.rejects == []
    assert one(result, country="ARM", period_label="2024", vintage="2025-05-19")["value"] == 2_100_000_000


BROKEN = {
    "a country is missing": (answer("2025-05-19", countries=COUNTRIES[:2]), "OR-B090", "GEO expenditure"),
    "the last years are missing": (answer("2025-05-19", years=range(2015, 2022)), "OR-B090", "2022-2024"),
    "a year in the middle is missing": (
        encoded(worldbank([worldbank_row(*n, y, 1e8 * (y - 2010)) for n in COUNTRIES for y in YEARS if y != 2019], updated="2025-05-19")),
        "OR-B090", "2019",
    ),
    "a country is in thousands": (answer("2025-05-19", lambda c, _, v: v / 1000 if c == "AZE" else v), "OR-B091", "AZE expenditure"),
    "one value has a digit too many": (answer("2025-05-19", lambda c, y, v: v * 100 if (c, y) == ("ARM", 2020) else v), "OR-B091", "ARM expenditure"),
    "a whole year is null": (answer("2025-05-19", lambda _, y, v: None if y == 2023 else v), "OR-B090", "2023"),
    "most values are null": (answer("2025-05-19", lambda _, y, v: v if y > 2021 else None), "OR-B090", "2015-2021"),
}  # fmt: skip


@pytest.mark.parametrize("how", BROKEN)
def test_a_file_that_lost_rows_or_jumped_is_kept_out_and_the_last_good_vintage_stays(how: str):
    data, code, words = BROKEN[how]
    result = pair(data)
    assert outcome(result) == [False, True]
    assert {r.code for r in result.rejects} == {code} and all(r.source == "bank" and r.stage == "budget_files" for r in result.rejects)
    assert any(words in r.location for r in result.rejects)
    assert {r["vintage"] for r in result.budgets.to_pylist()} == {"2025-04-15"}
    now = as_of(result.budgets, dt.date(2025, 12, 1))
    assert now.num_rows == len(YEARS) * len(COUNTRIES)
    kept = result.budget_files.to_pylist()[1]
    assert kept["is_readable"] and kept["parsed_rows"] > 0


def test_the_next_good_file_follows_the_last_good_one_and_other_sources_go_on():
    bad = BROKEN["a country is missing"][0]
    other = taken(answer("2025-05-20"), day=21, source="another")
    result = read(GOOD, taken(bad, day=20), taken(answer("2025-05-25"), day=26), other)
    assert [(f["source"], f["is_kept_out"]) for f in result.budget_files.to_pylist()] == [
        ("another", False), ("bank", False), ("bank", True), ("bank", False)
    ]  # fmt: skip
    assert {r["vintage"] for r in result.budgets.to_pylist()} == {"2025-04-15", "2025-05-25", "2025-05-20"}


def test_a_file_that_a_person_accepted_is_taken():
    from onrecord.budgets import read_files

    new = taken(BROKEN["a country is missing"][0], day=20)
    payloads = {c.sha256: data for c, data in (GOOD, new)}
    result = read_files([GOOD[0], new[0]], lambda c: payloads[c.sha256], accepted=frozenset({new[0].sha256}))
    assert outcome(result) == [False, False] and result.rejects == []


def test_a_single_value_taken_back_by_the_publishers_mark_is_a_revision_and_no_loss():
    result = pair(answer("2025-05-19", lambda c, y, v: None if (c, y) == ("GEO", 2016) else v))
    assert outcome(result) == [False, False]
    assert one(result, country="GEO", period_label="2016", vintage="2025-05-19")["flag"] == "unavailable"


def test_a_window_of_years_may_move_and_may_not_shrink():
    assert outcome(pair(answer("2025-05-19", years=range(2016, 2026)))) == [False, False]
    assert outcome(pair(answer("2025-05-19", years=range(2017, 2026)))) == [False, True]


def test_files_of_other_series_or_countries_of_one_source_are_no_successors():
    share = encoded(worldbank([worldbank_row("ARM", "AM", "Armenia", 2024, 5.5, "MS.MIL.XPND.GD.ZS")], updated="2025-05-19"))
    assert outcome(pair(share)) == [False, False]
    apart = answer("2025-05-19", countries=(("TUR", "TR", "Turkiye"),))
    assert outcome(pair(apart, url="https://example.org/b")) == [False, False]


def test_an_older_vintage_that_is_found_later_is_judged_in_its_own_place():
    result = read(taken(answer("2025-05-19", years=range(2015, 2026))), taken(answer("2024-05-19", years=range(2015, 2024)), day=20))
    assert outcome(result) == [False, False]


def test_yearly_laws_follow_each_other_although_each_has_another_year():
    from tests.unit.test_budgets_national import LAW as law

    data = law if isinstance(law, bytes) else law.encode()
    later = data + b"\n"
    result = read(
        (capture("armenia_csv", data, source="law-2025", vintage="2025_BUDGET_LAW", published_on=dt.date(2024, 12, 5)), data),
        (capture("armenia_csv", later, source="law-2026", vintage="2026_BUDGET_LAW", published_on=dt.date(2025, 12, 5)), later),
    )
    assert outcome(result) == [False, False] and len(rows_of(result, scope="defence_ministry")) == 2


def test_a_sign_that_nobody_explained_keeps_a_successor_out_and_costs_a_first_file_one_cell():
    book = sipri()
    good = workbook(book)
    book["Current US$"][2][2] = "[n.]"
    bad = workbook(book)
    first = (capture("sipri_xlsx", good, captured_at=dt.datetime(2025, 5, 1, tzinfo=dt.UTC)), good)
    second = (capture("sipri_xlsx", bad, captured_at=dt.datetime(2025, 6, 1, tzinfo=dt.UTC)), bad)
    made = read(first, second)
    assert outcome(made) == [False, True] and {"OR-B092", "OR-B017"} <= {r.code for r in made.rejects}
    assert {r["file_sha256"] for r in made.budgets.to_pylist()} == {first[0].sha256}
    alone = read(second)
    assert (
        outcome(alone) == [False] and [r.code for r in alone.rejects] == ["OR-B017"] and alone.budgets.num_rows == made.budgets.num_rows - 1
    )


def test_a_bulletin_in_another_number_of_units_is_kept_out():
    days = [("2024-01-10", "405.0"), ("2024-01-11", "40.5"), ("2024-01-12", "404.1")]
    files = []
    for n, (day, value) in enumerate(days):
        data = cba_day(day, [("USD", "1", value)])
        files.append((capture("cba_xml", data, captured_at=dt.datetime(2024, 1, 10 + n, 20, tzinfo=dt.UTC)), data))
    made = read(*files)
    assert outcome(made) == [False, True, False] and [r.code for r in made.rejects] == ["OR-B093"]
    assert [r["period_start"].day for r in made.exchange_rates.to_pylist()] == [10, 12]
