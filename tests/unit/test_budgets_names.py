"""Country names: in force by date, as each publisher writes them, as they are read, and in the articles' languages."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

from onrecord.budgets import country_names
from onrecord.budgets.countries import countries, country_code
from onrecord.ids import stable_id
from onrecord.tables import table
from tests.unit.reconcile_material import official


def names(*rows: dict[str, Any], publishers: tuple[str, ...] = ("SIPRI",)) -> list[dict[str, Any]]:
    files = table("budget_files").from_rows(
        {
            "file_id": stable_id("file", n), "source": f"s{n}", "format": "sipri_xlsx", "publisher": name, "url": "https://example.org", "file_sha256": "0" * 64, "file_bytes": 1,
            "archive_path": "a", "captured_at": dt.datetime(2025, 5, 1, tzinfo=dt.UTC), "licence": "x", "is_readable": True, "parsed_rows": 1, "is_kept_out": False,
        }
        for n, name in enumerate(publishers)
    )  # fmt: skip
    made = country_names(table("budgets").from_rows(rows), files)
    assert made.schema.equals(table("country_names").schema)
    return made.to_pylist()


def seen(name: str, year: int, source: str = "sipri", file: int = 0, **other: Any) -> dict[str, Any]:
    return official(
        "1", country="TUR", country_as_published=name, source=source, vintage=f"v{year}", published_on=dt.date(year, 4, 1), file_id=stable_id("file", file), **other
    )  # fmt: skip


def published(rows: list[dict[str, Any]]) -> dict[tuple[str, str], tuple]:
    return {(r["source"], r["name"]): (r["valid_from"], r["valid_to"]) for r in rows if r["kind"] == "published"}


def test_a_spelling_holds_until_the_day_before_the_vintage_that_writes_another():
    rows = names(seen("Turkey", 2020), seen("Turkey", 2022), seen("Türkiye", 2023), seen("Türkiye", 2024))
    assert published(rows) == {
        ("SIPRI", "Turkey"): (dt.date(2020, 4, 1), dt.date(2023, 3, 31)), ("SIPRI", "Türkiye"): (dt.date(2023, 4, 1), None)
    }  # fmt: skip
    (row,) = [r for r in rows if r["name"] == "Türkiye" and r["kind"] == "published"]
    assert row["reference"] == "vintage v2023, 1:1" and row["language"] == "en"


def test_each_publisher_has_its_own_spelling_and_two_in_one_vintage_both_hold():
    rows = names(
        seen("Turkiye", 2023, "bank", 1), seen("Türkiye", 2023), seen("Turkey", 2023, label=2024), publishers=("SIPRI", "World Bank")
    )
    assert published(rows) == {
        ("World Bank", "Turkiye"): (dt.date(2023, 4, 1), None), ("SIPRI", "Türkiye"): (dt.date(2023, 4, 1), None), ("SIPRI", "Turkey"): (dt.date(2023, 4, 1), None)
    }  # fmt: skip


def test_two_series_of_one_publisher_make_one_name_from_its_first_to_its_last_day():
    rows = names(seen("Turkey", 2020), seen("Türkiye", 2022), seen("Turkey", 2021, "other"), seen("Turkey", 2024, "other"))
    assert published(rows)["SIPRI", "Turkey"] == (dt.date(2020, 4, 1), None)


def test_a_code_or_a_ministry_is_no_countrys_name():
    assert published(names(seen("TUR", 2023), seen("Ministry of National Defence", 2024))) == {}


def test_names_in_force_follow_each_other_without_gap_and_every_one_is_read_as_its_country():
    rows = names()
    assert {r["kind"] for r in rows} == {"official", "accepted", "cldr"}
    by_country: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if row["kind"] == "official":
            assert country_code(row["name"]) == row["country"] or row["country"] in ("YMD", "LKA", "BFA", "BEN"), row["name"]
            by_country.setdefault(row["country"], []).append(row)
    for periods in by_country.values():
        periods.sort(key=lambda r: r["valid_from"] or dt.date.min)
        for before, after in pairwise(periods):
            assert before["valid_to"] + dt.timedelta(1) == after["valid_from"]


def test_every_country_has_a_name_in_every_language_of_the_articles():
    rows = names()
    for language in ("az", "en", "hy", "ru", "tr"):
        assert {"ARM", "AZE", "USA", "TUR", "IRN"} <= {r["country"] for r in rows if r["language"] == language and r["kind"] == "cldr"}
    assert countries().alpha2.keys() == {r["country"] for r in rows if r["kind"] == "accepted"}
    assert ("ARM", "Հայաստան") in {(r["country"], r["name"]) for r in rows if r["language"] == "hy"}
