"""Of a publisher with fair-use terms only the region's countries reach the tables; a whole edition stays publishable."""

from __future__ import annotations

import pytest

from expectations.codes import fair_use
from expectations.model import Facts
from expectations.rules import RULES
from onrecord.budgets import BudgetResult, may_pass, read_files
from onrecord.budgets.countries import countries
from onrecord.budgets.passing import parts
from tests.unit.budgets_material import capture, sipri, workbook

YEARS = tuple(range(1990, 2025))


@pytest.fixture(scope="module")
def edition() -> bytes:
    """A workbook with a row on every sheet for each of 160 countries, those of the region among them."""
    region = sorted(parts()[0].countries - {"SUN"})
    others = [code for code in sorted(countries().alpha2) if code not in countries().former_currency and code not in region]
    names = {code: name for name, code in sorted(countries().by_name.items(), reverse=True)}
    book = {}
    for title, rows in sipri(YEARS).items():
        header = next((i for i, row in enumerate(rows) if row and str(row[0]).strip() == "Country"), None)
        full = rows if header is None else rows[: header + 1]
        if header is not None:
            before = [None] * (rows[header].index(YEARS[0]) - 1)
            scale = 0.001 if title.startswith("Share") else 1e9
            full = [*full, *([names[code], *before, *(scale * (n + 1 + i / 97) for i in range(len(YEARS)))] for n, code in enumerate((region + others)[:160]))]  # fmt: skip
        book[title] = full
    return workbook(book)


def taken(edition: bytes, *, part: bool) -> BudgetResult:
    one = capture("sipri_xlsx", edition, publisher="SIPRI", vintage="1949-2024")
    return read_files([one], lambda _: edition, keep=may_pass if part else None)


def problems(made: BudgetResult) -> list[str]:
    (rule,) = [r for r in RULES if r.name == "fair_use"]
    assert rule.problems is not None and rule.severity == "blocking"
    return list(rule.problems(Facts({"budgets": made.budgets, "budget_files": made.budget_files, "exchange_rates": made.exchange_rates})))


def test_a_whole_edition_gives_a_publishable_part_and_the_rule_would_block_the_whole(edition: bytes):
    part = taken(edition, part=True)
    assert set(part.budgets["country"].to_pylist()) <= parts()[0].countries | {""} and part.budgets.num_rows > 1000
    assert set(part.budgets["region"].to_pylist()) == {"", "World", "Middle East"}
    assert part.budgets.num_rows < fair_use()[0].share * fair_use()[0].values
    assert problems(part) == []
    whole = taken(edition, part=False)
    assert len(set(whole.budgets["country"].to_pylist())) > 140
    assert len(problems(whole)) == 1 and "1949-2024" in problems(whole)[0]
    assert part.budget_files["parsed_rows"].to_pylist() == whole.budget_files["parsed_rows"].to_pylist()
    assert whole.budget_files["parsed_rows"][0].as_py() >= whole.budgets.num_rows > fair_use()[0].values


def test_other_publishers_are_not_limited():
    assert (
        may_pass({"country": "FJI"}, "World Bank") and not may_pass({"country": "FJI"}, "SIPRI") and may_pass({"country": "ARM"}, "SIPRI")
    )
    assert not may_pass({"country": "FJI"}, "Stockholm International Peace Research Institute (SIPRI)")


def test_of_the_regions_only_those_listed_are_taken():
    assert may_pass({"country": "", "region": "World"}, "SIPRI") and not may_pass({"country": "", "region": "Oceania"}, "SIPRI")


def test_every_country_of_the_list_exists_and_every_limit_has_a_list():
    assert all(part.countries <= countries().alpha2.keys() for part in parts())
    for limit in fair_use():
        assert any(part.publisher.pattern == limit.publisher.pattern for part in parts())
