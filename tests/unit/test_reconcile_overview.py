"""Official beside reported amounts: the data of the chart and its drawing."""

from __future__ import annotations

import datetime as dt
import random
from urllib.parse import unquote

import pytest
from lxml import etree

from assets.charts import official_and_reported, svg
from onrecord.reconcile import reconcile
from onrecord.reconcile.overview import Band, Reported, overview
from onrecord.tables import table
from tests.unit.reconcile_material import articles, daily, figure, official

LATER = dt.date(2024, 12, 20)
ROWS = [
    official("664636861000"), official("660000000000", vintage="2025 law, corrected", published_on=LATER), official("563119182700", label=2026),
    official("1300000000", "USD", label=2023, scope="military", stage="published_series", year_basis="calendar"),
    official("1250000000", "USD", label=2023, scope="military", stage="published_series", year_basis="fiscal"),
    official("900000000", "USD", label=2023, scope="military", stage="published_series", price_basis="constant", price_year=2022),
]  # fmt: skip
FIGURES = [
    figure("664.6", currency="AMD", name="a"), figure("664.6", currency="AMD", name="b", ordinal=1), figure("1.7", name="c", ordinal=2),
    figure("1", name="without a year", period=None, ordinal=3),
]  # fmt: skip


def panels(rows: list = ROWS, figures: list = FIGURES) -> list:
    budgets, reported = table("budgets").from_rows(rows), table("figures").from_rows(figures)
    rates = table("exchange_rates").from_rows([daily("395.5")])
    return overview(reported, reconcile(reported, articles(), budgets, rates), budgets)


def test_a_panel_for_each_country_and_currency_with_vintages_as_bands():
    drams, dollars = panels()
    assert (drams.country, drams.currency, dollars.currency) == ("ARM", "AMD", "USD")
    assert drams.official == {
        ("defence_ministry", "law"): {
            2025: Band(660_000_000_000, 664_636_861_000, 660_000_000_000, 2), 2026: Band(563_119_182_700, 563_119_182_700, 563_119_182_700, 1)
        }
    }  # fmt: skip
    assert dollars.official == {("military", "published_series"): {2023: Band(1.3e9, 1.3e9, 1.3e9, 1)}}  # calendar years, current prices


def test_single_programmes_and_other_bodies_are_no_series_of_the_chart():
    parts = [
        official("60000000000", scope="state_programme", body="B", programme_code=code) for code in ("1125", "1169")
    ] + [official("70000000000", scope="state_body", body="C")]  # fmt: skip
    assert [p.official for p in panels([*ROWS, *parts])] == [p.official for p in panels()]


def test_reported_amounts_stand_in_their_year_with_status_and_the_value_they_were_compared_with():
    drams, dollars = panels()
    assert [(r.year, r.value, r.status) for r in drams.reported] == [(2025, 664.6e9, "superseded")] * 2
    (asked,) = dollars.reported  # the one without a year is left out
    assert (asked.year, asked.status) == (2025, "confirmed") and asked.official == pytest.approx(660e9 / 395.5)


def test_the_order_of_rows_does_not_matter():
    rows, figures = list(ROWS), list(FIGURES)
    random.Random(3).shuffle(rows)
    random.Random(3).shuffle(figures)
    assert panels(rows, figures) == panels()


def test_the_drawing_is_well_formed_and_shows_each_report_band_and_status():
    made = panels()
    root = etree.fromstring(svg(made).encode())
    space = "{http://www.w3.org/2000/svg}"
    titles = [e.text for e in root.iter(f"{space}title")]
    assert titles == ["664.6, superseded", "664.6, superseded", "1.7, confirmed"]
    words = " ".join(e.text or "" for e in root.iter(f"{space}text"))
    assert all(
        w in words for w in ("ARM, billion AMD", "ARM, billion USD", "defence ministry law (2 vintages)", "reported, superseded: 2", "2025")
    )
    spots = [(e.get("cx"), e.get("cy")) for e in root.iter(f"{space}circle") if e.find(f"{space}title") is not None]
    assert len(set(spots[:2])) == 2  # two equal amounts do not cover each other
    assert not any(e.tag.endswith(("script", "image", "use")) for e in root.iter())
    image = official_and_reported(made)
    assert image.startswith("![") and " " not in image.split("](")[1] and unquote(image.split(",", 1)[1].removesuffix(")")) == svg(made)


def test_names_in_a_panel_cannot_break_the_drawing():
    (panel, *_) = panels()
    panel.country = "<&>"
    panel.reported.append(Reported(2025, 0.0, "a<b"))
    assert etree.fromstring(svg([panel]).encode()) is not None


def test_without_amounts_it_says_so():
    empty = {n: table(n).empty() for n in ("figures", "reconciliations", "budgets")}
    assert overview(**empty) == [] and "no reported amount" in official_and_reported([])


def test_years_that_are_no_neighbours_are_not_joined():
    rows = [official("600000000000", label=y) for y in (2022, 2023, 2025)]
    root = etree.fromstring(svg(panels(rows, FIGURES[:1])).encode())
    lines = list(root.iter("{http://www.w3.org/2000/svg}polyline"))
    assert len(lines) == 1 and len(lines[0].get("points", "").split()) == 2
