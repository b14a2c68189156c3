"""Reconciliation: known at the time, same scope and period first, then what the stated digits allow."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from onrecord.ids import stable_id
from onrecord.reconcile import reconcile
from onrecord.tables import table
from tests.unit.reconcile_material import ARTICLE, PUBLISHED, articles, bound, daily, figure, official, outcome, status

LAW = official("664636861000")


def test_a_law_within_the_stated_digits_is_confirmed_and_every_number_used_is_kept():
    (row,) = outcome([figure("1.7")], [LAW], [daily("395.5")])
    assert row["status"] == "confirmed" and row["reason"]
    assert (row["reported_low"], row["reported_high"], row["reported_currency"]) == (Decimal("1650000000"), Decimal("1750000000"), "USD")
    assert (row["budget_id"], row["official_value"], row["official_currency"], row["official_stage"]) == (
        LAW["budget_id"],
        Decimal(664636861000),
        "AMD",
        "law",
    )
    assert (row["rate"], row["rate_kind"], row["rate_on"], row["rate_id"]) == (
        Decimal("395.5"),
        "daily",
        PUBLISHED,
        daily("395.5")["rate_id"],
    )
    assert row["relative_difference"] == pytest.approx(664636861000 / 395.5 / 1.7e9 - 1)
    assert row["candidates"] == [LAW["budget_id"]] and row["article_id"] == ARTICLE and row["country"] == "ARM"


def test_a_hedge_widens_nothing():
    assert status(figure("1.8", is_approximate=True), [LAW], [daily("395.5")]) == "differs"
    assert status(figure("1.8", is_approximate=False), [LAW], [daily("395.5")]) == "differs"


@pytest.mark.parametrize(
    ("value", "expected"), [("664.6", "confirmed"), ("664.7", "differs"), ("665", "confirmed"), ("664", "differs"), ("664.64", "confirmed")]
)
def test_half_a_unit_of_the_last_stated_digit_decides(value: str, expected: str):
    assert status(figure(value, currency="AMD"), [LAW]) == expected


def test_the_ends_of_the_interval_belong_to_it():
    assert status(figure("1.7"), [official("1650000000", "USD")]) == "confirmed"
    assert status(figure("1.7"), [official("1750000000", "USD")]) == "confirmed"
    assert status(figure("1.7"), [official("1750000001", "USD")]) == "differs"


def test_bounds_are_one_sided():
    assert status(bound("665", "max", currency="AMD"), [LAW]) == "confirmed"  # "almost 665 billion"
    assert status(bound("664.6", "max", currency="AMD"), [LAW]) == "differs"
    assert status(bound("664.6", "min", currency="AMD"), [LAW]) == "confirmed"  # "over 664.6 billion"
    assert status(bound("664.7", "min", currency="AMD"), [LAW]) == "differs"
    assert status(bound("500", "min", currency="AMD"), [LAW]) == "ambiguous"  # true, but it does not settle which sum is meant
    (row,) = outcome([bound("665", "max", currency="AMD")], [LAW])
    assert (row["reported_low"], row["reported_high"]) == (Decimal("664500000000"), Decimal("665000000000"))


def test_a_range_is_widened_by_its_own_digits():
    ranged = figure("1.6", bound="range", amount=None, amount_low=Decimal("1.6E+9"), amount_high=Decimal("1.7E+9"))
    (row,) = outcome([ranged], [official("1740000000", "USD")])
    assert (row["status"], row["reported_low"], row["reported_high"]) == ("confirmed", Decimal("1550000000"), Decimal("1750000000"))
    assert row["relative_difference"] == pytest.approx(1.74 / 1.65 - 1)


def test_the_number_is_never_looked_at_before_scope_and_period():
    other_year = official("1700000000", "USD", label=2024)
    assert status(figure("1.7"), [official("1900000000", "USD"), other_year]) == "differs"
    assert status(figure("1.7"), [other_year]) == "different_period"
    other_scope = official("1700000000", "USD", scope="defence_and_national_security")
    assert status(figure("1.7"), [other_scope]) == "different_scope"
    assert status(figure("1.7"), [official("1900000000", "USD"), other_scope]) == "differs"
    assert status(figure("1.7", purpose="national_security"), [other_scope]) == "confirmed"
    assert status(figure("1.7", purpose="defence_and_national_security"), [other_scope]) == "confirmed"


def test_only_what_was_known_when_the_article_appeared_counts():
    late = official("664636861000", published_on=dt.date(2025, 1, 5))
    assert status(figure("664.6", currency="AMD"), [late]) == "not_yet_published"
    unknown_day = official("664636861000", published_on=None)
    assert status(figure("664.6", currency="AMD"), [unknown_day]) == "not_yet_published"
    assert status(figure("664.6", currency="AMD"), [unknown_day], day=dt.date(2025, 1, 1)) == "confirmed"
    assert status(figure("664.6", currency="AMD"), [LAW], day=None) == "confirmed"  # the capture day stands in


def test_planned_money_is_not_confirmed_by_what_was_spent_and_the_other_way_round():
    spent = official("664636861000", stage="actual", label=2023, published_on=dt.date(2024, 5, 1))
    assert status(figure("664.6", currency="AMD", period=2023), [spent]) == "different_stage"
    assert status(figure("664.6", currency="AMD", period=2023, status="actual"), [spent]) == "confirmed"
    assert status(figure("664.6", currency="AMD", status="actual"), [LAW]) == "different_stage"
    assert status(figure("100", currency="AMD", status="actual"), [LAW]) == "different_stage"
    assert status(figure("664.6", currency="AMD", status=None), [LAW]) == "confirmed"
    assert status(figure("664.6", currency="AMD", status="claimed"), [LAW]) == "confirmed"


def test_the_stage_that_the_status_means_is_preferred():
    draft = official("664700000000", stage="draft", published_on=dt.date(2024, 10, 28))
    (planned,) = outcome([figure("664.7", currency="AMD")], [LAW, draft])
    (approved,) = outcome([figure("664.6", currency="AMD", status="approved")], [LAW, draft])
    assert (planned["official_stage"], approved["official_stage"]) == ("draft", "law")
    assert planned["candidates"] == [draft["budget_id"], LAW["budget_id"]]


def test_a_fit_with_a_replaced_vintage_is_superseded():
    old = official("600000000000", vintage="v1", published_on=dt.date(2024, 11, 1))
    new = official("664636861000", vintage="v2")
    assert status(figure("600", currency="AMD"), [old, new]) == "superseded"
    assert status(figure("600", currency="AMD"), [old, new], day=dt.date(2024, 11, 15)) == "confirmed"


def test_the_articles_own_rate_comes_first_and_stands_alone():
    pair = [
        figure("1.7", name="usd", equivalent_figure_id=stable_id("figure", "amd"), implied_rate=Decimal(1) / Decimal("387.25")),
        figure("664.7", currency="AMD", name="amd", ordinal=1, equivalent_figure_id=stable_id("figure", "usd"), implied_rate=Decimal("387.25")),
    ]  # fmt: skip
    dollars, drams = outcome(pair, [LAW], [daily("450")])
    assert (dollars["status"], dollars["rate_kind"], dollars["rate_id"]) == ("confirmed", "article", None)
    assert float(dollars["rate"]) == pytest.approx(387.25)
    assert (drams["rate_kind"], drams["rate"]) == ("same_currency", 1)


def test_another_pair_of_the_article_gives_its_rate():
    pair = [
        figure("8.4", currency="AZN", name="azn", purpose="other", equivalent_figure_id=stable_id("figure", "usd"), implied_rate=Decimal("1.7")),
        figure("4.9", name="usd", ordinal=1, purpose="other", equivalent_figure_id=stable_id("figure", "azn")),
        figure("5", name="asked", ordinal=2, payer="AZE", purpose="national_security"),
    ]  # fmt: skip
    budget = official("8396300000", "AZN", country="AZE", scope="defence_and_national_security", stage="draft")
    (row,) = outcome(pair, [budget])
    assert (row["status"], row["rate_kind"], row["rate"]) == ("confirmed", "article", Decimal("1.7"))


def test_a_closed_period_at_two_rates_that_disagree_is_rate_dependent():
    actual = official("700000000000", label=2022, stage="actual", published_on=dt.date(2023, 5, 1))
    asked = figure("1.6", period=2022, status="actual")
    rates = [daily("393.57"), daily("435.7", day=dt.date(2022, 1, 1), kind="mean_of_days")]
    assert status(asked, [actual], rates) == "rate_dependent"
    assert status(asked, [actual], rates[1:]) == "confirmed"
    assert status(asked, [actual], rates[:1]) == "differs"
    assert status(asked, [actual], [daily("430"), rates[1]]) == "confirmed"


def test_a_mean_is_never_used_for_a_period_that_was_still_open():
    rates = [daily("395", day=dt.date(2024, 1, 1), kind="mean_of_days")]
    assert status(figure("1.7", period=2024), [official("664636861000", label=2024)], rates) == "not_comparable"


def test_constant_prices_shares_and_missing_values_are_never_compared():
    assert status(figure("1.7"), [official("1700000000", "USD", price_basis="constant", price_year=2023)]) == "no_official_value"
    assert status(figure("1.7"), [official("1700000000", "USD", unit="percent")]) == "no_official_value"
    assert status(figure("1.7"), [official("1700000000", "USD") | {"value": None}]) == "no_official_value"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"role": "change_up"}, "not_comparable"), ({"role": "share"}, "not_comparable"), ({"rate": "month"}, "not_comparable"), ({"rate": "year"}, "confirmed"),
        ({"currency": None}, "not_comparable"), ({"amount": None}, "not_comparable"), ({"payer": None}, "not_comparable"), ({"payer": "NATO"}, "not_comparable"),
        ({"payer": "GEO"}, "no_official_value"),
    ],
)  # fmt: skip
def test_what_is_no_sum_of_a_known_country_is_not_compared(change: dict, expected: str):
    assert status(figure("664.6", currency="AMD") | change, [LAW]) == expected


def test_a_figure_without_a_period_is_ambiguous_where_a_year_fits():
    assert status(figure("664.6", currency="AMD", period=None), [LAW]) == "ambiguous"
    assert status(figure("100", currency="AMD", period=None), [LAW]) == "not_comparable"


def test_without_a_rate_nothing_is_said_about_the_number():
    (row,) = outcome([figure("1.7")], [LAW])
    assert (row["status"], row["rate"], row["official_value_converted"]) == ("not_comparable", None, None)


def test_a_named_fiscal_year_is_the_official_year_of_that_name():
    india = official(
        "6900000000000",
        "INR",
        country="IND",
        scope="military",
        stage="published_series",
        period_start=dt.date(2023, 4, 1),
        period_end=dt.date(2024, 3, 31),
        period_label="FY2023",
    )
    asked = figure(
        "6.9", "1E+12", "INR", payer="IND", period=2023, status="actual", period_granularity="fiscal_year", period_label="FY2023/24"
    )
    assert status(asked, [india]) == "confirmed"
    months = asked | {"period_granularity": "span", "period_label": "2023-01..2023-12"}
    assert status(months, [india]) == "different_period"


def test_nine_months_of_execution_never_confirm_a_year():
    part = official(
        "458334029700",
        stage="executed_to_date",
        period_end=dt.date(2025, 9, 30),
        period_label="2025-01..2025-09",
        published_on=dt.date(2025, 11, 1),
    )
    assert status(figure("458.3", currency="AMD", status="actual"), [part], day=dt.date(2025, 12, 1)) == "different_period"


AID = official(
    "35878166",
    "USD",
    label=2021,
    scope="assistance_total",
    stage="actual",
    measure="obligations",
    period_label="FY2021",
    period_start=dt.date(2020, 10, 1),
    period_end=dt.date(2021, 9, 30),
    published_on=None,
    captured_at=dt.datetime(2022, 1, 1, tzinfo=dt.UTC),
)


def test_military_aid_is_compared_with_the_assistance_of_the_united_states_to_the_beneficiary():
    asked = figure("35.9", "1E+6", payer="USA", beneficiary="ARM", purpose="military_aid", period=2021, status="actual")
    assert status(asked, [AID]) == "different_scope"
    military = {k: v for k, v in AID.items() if k != "budget_id"} | {"scope": "assistance_military"}
    military["budget_id"] = stable_id("budget", *(military[k] for k in table("budgets").key))
    assert status(asked, [AID, military]) == "confirmed"
    assert status(asked | {"payer": "FRA"}, [military]) == "no_official_value"
    assert status(asked | {"payer": None}, [military]) == "not_comparable"
    assert status(asked | {"beneficiary": None}, [military]) == "not_comparable"


def test_every_figure_of_a_compared_purpose_has_a_row_and_no_other_has():
    figures = [
        figure("1", name=str(i), purpose=p)
        for i, p in enumerate(
            ["defence_budget", "national_security", "defence_and_national_security", "military_aid", "arms_deal", "loan", "other", None]
        )
    ]
    rows = outcome(figures, [LAW])
    assert len(rows) == 4 and all(r["reason"].endswith(".") for r in rows)
    assert {r["status"] for r in rows} <= set(table("reconciliations").by_name["status"].values)


def test_an_amount_in_a_former_currency_is_compared_in_its_successor():
    budget = official("1000000000", "AZN", country="AZE", label=2006, published_on=dt.date(2005, 12, 20))
    asked = figure("5", "1E+12", "AZM", payer="AZE", period=2006)
    (row,) = outcome([asked], [budget])
    assert (row["status"], row["reported_currency"]) == ("confirmed", "AZN")


def test_values_of_other_periods_or_scopes_alone_say_which_is_other_even_when_none_fits():
    (period,) = outcome([figure("1.7")], [official("1000000000", "USD", label=2024), official("900000000", "USD", label=2022)])
    assert (period["status"], period["official_period"]) == ("different_period", "2024")
    (scope,) = outcome([figure("1.7")], [official("3000000000", "USD", scope="defence_and_national_security")])
    assert (scope["status"], scope["official_scope"]) == ("different_scope", "defence_and_national_security")
    assert status(figure("1.7"), [official("3000000000", "USD", label=2024, scope="defence_and_national_security")]) == "no_official_value"


def test_of_several_periods_that_fit_the_nearest_is_named():
    budgets = [official("1700000000", "USD", label=y) for y in (2019, 2024, 2021)]
    (row,) = outcome([figure("1.7")], budgets)
    assert (row["status"], row["official_period"]) == ("different_period", "2024")
    assert len(row["candidates"]) == 3


def test_a_candidate_without_a_rate_never_hides_one_that_can_be_compared():
    dollars = official("1900000000", "USD", scope="military", stage="law")
    (row,) = outcome([figure("1.7")], [LAW, dollars])
    assert (row["status"], row["budget_id"]) == ("differs", dollars["budget_id"])
    assert status(figure("1.9"), [LAW, dollars]) == "confirmed"


def test_articles_may_come_without_a_capture_instant():
    plain = articles().select(["article_id", "published_on"])
    made = reconcile(
        table("figures").from_rows([figure("664.6", currency="AMD")]),
        plain,
        table("budgets").from_rows([LAW]),
        table("exchange_rates").empty(),
    )
    assert made["status"].to_pylist() == ["confirmed"]
    assert reconcile(table("figures").empty(), plain, table("budgets").empty(), table("exchange_rates").empty()).num_rows == 0


@pytest.mark.parametrize("scope", ["state_programme", "state_body", "military_regional"])
def test_a_part_of_a_budget_or_a_sum_of_countries_is_never_the_defence_budget(scope: str):
    part = official(
        "1700000000", "USD", scope=scope, body="Պաշտպանության նախարարություն", programme_code="1169" if scope == "state_programme" else ""
    )
    assert status(figure("1.7", status="approved"), [part]) == "no_official_value"
    whole = official("2000000000", "USD")
    assert status(figure("1.7", status="approved"), [part, whole]) == "differs"
