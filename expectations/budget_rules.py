"""Rules on official files, budgets, exchange rates and reconciliations that no single declaration can state.

Here: what several columns or tables must agree on, and the share of a publisher's vintage that may be passed on.
Not here: rules that follow from one declaration (suites.py) and rules on news (news_rules.py).
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import Any

from expectations.codes import fair_use
from expectations.model import BLOCKING, WARNING, Facts, Rule
from expectations.news_rules import facts_rule, late, row_rule, same_as_parent
from onrecord.tables import table

#: Assistance flows may be negative: money once obligated and taken back.
FLOWS = frozenset({"obligations", "disbursements", "appropriations", "requests", "allocations"})
#: Parts of a budget out of which loans are paid back: what comes in can be more than what is spent.
NET = frozenset({"state_body", "state_programme"})
#: A budget year and its extensions; more is two periods in one.
LONGEST_PERIOD = dt.timedelta(days=2 * 366)
#: A value so many times its neighbour of the year before is a unit read wrongly (thousands, millions), or a redenomination.
JUMP = 50
#: A rate so many times the median of its year is one for another number of units.
RATE_JUMP = 4
#: Relative error allowed where a rate was divided by the units it is quoted for, at 18 digits after the point.
ROUNDING = Decimal("1e-12")
#: Relative error of a product of two float shares.
SPLIT_ERROR = 1e-9
#: Shares above this are a percentage taken for a fraction, or the reverse.
LARGEST_SHARE = {"fraction": 2, "percent": 200}
COMPARED = frozenset({"confirmed", "differs", "different_scope", "different_stage", "different_period", "rate_dependent", "superseded"})


def _is_flow(scope: str | None, measure: str | None) -> bool:
    return scope is not None and scope.startswith("assistance_") and measure in FLOWS


def _negative(value: Any, scope: str | None, measure: str | None) -> bool:
    return value is not None and value < 0 and not _is_flow(scope, measure) and scope not in NET


def _part_breaks(country: str, region: str, scope: str, body: str, programme: str) -> bool:
    """A total of a region is no country's; a body is named where the scope is one's, a programme where it is a programme's."""
    regional, programmatic = scope == "military_regional", scope == "state_programme"
    unnamed = (programmatic or scope == "state_body") and body == ""
    return (country == "") != regional or (region != "") != regional or (programme != "") != programmatic or unnamed


def _unit_breaks(unit: str, currency: str, price_basis: str) -> bool:
    return (currency != "") != (unit == "currency") or (price_basis == "none") != (unit != "currency")


def _too_long(start: dt.date | None, end: dt.date | None) -> bool:
    return start is not None and end is not None and end - start > LONGEST_PERIOD


def _jumps(facts: Facts) -> list[int]:
    """Steps within one series; flows of assistance begin and end at any size and are left out."""
    series: dict[tuple[Any, ...], list[tuple[dt.date, Decimal, int]]] = {}
    key_columns = [c for c in table("budgets").key if c not in ("period_start", "period_end")]
    rows = facts.columns("budgets", *key_columns, "scope", "measure", "period_start", "value")
    for i, (*key, scope, measure, start, value) in enumerate(rows):
        if value is not None and value > 0 and start is not None and not _is_flow(scope, measure):
            series.setdefault(tuple(key), []).append((start, value, i))
    return [i for points in series.values() for i in _steps(points, JUMP)]


def _rate_outliers(facts: Facts) -> list[int]:
    """Daily rates against the median of their year (of at least five), yearly means against the year before."""
    daily: dict[tuple[Any, ...], list[tuple[Decimal, int]]] = {}
    yearly: dict[tuple[Any, ...], list[tuple[dt.date, Decimal, int]]] = {}
    rows = facts.columns("exchange_rates", "source", "base_currency", "quote_currency", "kind", "period_start", "rate")
    for i, (source, base, quote, kind, start, rate) in enumerate(rows):
        if start is None or rate is None or rate <= 0:
            continue
        if kind == "daily":
            daily.setdefault((source, base, quote, start.year), []).append((rate, i))
        else:
            yearly.setdefault((source, base, quote, kind), []).append((start, rate, i))
    found = []
    for points in daily.values():
        middle = median(rate for rate, _ in points)
        if len(points) >= 5:
            found += [i for rate, i in points if not middle / RATE_JUMP <= rate <= middle * RATE_JUMP]
    for means in yearly.values():
        found += _steps(means, RATE_JUMP)
    return found


def _steps(points: list[tuple[dt.date, Decimal, int]], factor: int) -> list[int]:
    """Positions of the points that are more than `factor` times their neighbour of the year before, or that part of it."""
    steps = pairwise(sorted(points))
    return [i for (before, low, _), (day, high, i) in steps if (day - before).days <= 400 and not low / factor <= high <= low * factor]


def _quote_breaks(rate: Decimal | None, quoted: Decimal | None, units: Decimal | None) -> bool:
    if quoted is None and units is None:
        return False
    if quoted is None or units is None or units <= 0 or rate is None:
        return True
    return abs(rate * units - quoted) > abs(quoted) * ROUNDING


def _daily_breaks(kind: str, start: dt.date | None, end: dt.date | None, observations: int | None) -> bool:
    if kind == "daily":
        return start != end or observations != 1
    if kind == "mean_of_days" and start is not None and end is not None and observations is not None:
        return observations > (end - start).days + 1
    return False


def _official_breaks(budget: str | None, value: object, currency: object) -> bool:
    return len({budget is None, value is None, currency is None}) != 1


def _same_currency_breaks(kind: str | None, rate: Decimal | None, reported: str | None, official: str | None) -> bool:
    return kind == "same_currency" and (rate != 1 or reported != official)


def _silent_files(facts: Facts) -> list[int]:
    used = {*facts.column("budgets", "file_id"), *facts.column("exchange_rates", "file_id")}
    rows = facts.columns("budget_files", "file_id", "is_readable", "parsed_rows", "is_kept_out")
    return [i for i, (file_id, readable, parsed, out) in enumerate(rows) if readable and parsed and not out and file_id not in used]


def _kind_breaks(kind: str, before: Decimal | None, after: Decimal | None) -> bool:
    wanted = {"added": (False, True), "withdrawn": (True, False), "value": (True, True), "flag": (True, True)}
    return wanted.get(kind) != (before is not None, after is not None)


def _split_breaks(total: float | None, local: float | None, rate: float | None) -> bool:
    """The parts of a revision multiply to the whole; none or both of them are there."""
    if local is None and rate is None:
        return False
    if total is None or local is None or rate is None:
        return True
    return abs((1 + local) * (1 + rate) - (1 + total)) > SPLIT_ERROR * (1 + abs(total))


def _nameless(facts: Facts) -> list[str]:
    named = set(facts.column("country_names", "country"))
    return [f"no name of {code}" for code in sorted({c for c in facts.column("budgets", "country") if c and c not in named})]


def _over_fair_use(facts: Facts) -> list[str]:
    files = {row[0]: row[1:] for row in facts.columns("budget_files", "file_id", "publisher", "parsed_rows")}
    problems = []
    for limit in fair_use():
        passed_on: dict[str, int] = {}
        parsed: dict[str, dict[str, int]] = {}
        for file_id, vintage, value in facts.columns("budgets", "file_id", "vintage", "value"):
            publisher, rows = files.get(file_id, ("", 0))
            if value is not None and limit.publisher.search(publisher or ""):
                passed_on[vintage] = passed_on.get(vintage, 0) + 1
                parsed.setdefault(vintage, {})[file_id] = rows or 0
        for vintage, rows in sorted(passed_on.items()):
            total = max(limit.values, *parsed[vintage].values())
            if rows >= limit.share * total:
                problems.append(
                    f"{rows} values of vintage {vintage}, of which at most {limit.share:.0%} of {total} may be passed on ({limit.source})"
                )
    return problems


BUDGET_FILE_RULES = (
    row_rule("published_before_capture", "budget_files", "dates", ("published_on", "captured_at"), "published_on is not after captured_at (one day for time zones)", late),
    row_rule("kept_out_was_read", "budget_files", "values", ("is_readable", "is_kept_out"), "only a file that was read is kept out", lambda readable, out: readable is False and bool(out)),
    row_rule("unread_has_no_rows", "budget_files", "values", ("is_readable", "parsed_rows"), "a file that could not be read gave no rows", lambda readable, rows: readable is False and bool(rows)),
    Rule(
        name="file_gave_rows", table="budget_files", group="completeness", severity=WARNING, columns=("file_id", "parsed_rows"), release_only=True,
        message="a file that was read has rows in budgets or exchange_rates", failing=_silent_files, needs=("budgets", "exchange_rates"),
    ),
)  # fmt: skip

BUDGET_RULES = (
    row_rule("value_not_negative", "budgets", "amounts", ("value", "scope", "measure"), "a value is not negative, except for flows of assistance and net amounts of a body or programme", _negative),
    row_rule("part_fits_scope", "budgets", "values", ("country", "region", "scope", "body", "programme_code"), "a row is a country's, a region's, a body's or a programme's, as its scope says", _part_breaks),
    row_rule("unit_fits_currency", "budgets", "amounts", ("unit", "currency", "price_basis"), "an amount has a currency and a price basis, a share has neither", _unit_breaks),
    row_rule(
        "share_is_plausible", "budgets", "amounts", ("unit", "value"), "a share is at most 2 (fraction) or 200 (percent)",
        lambda unit, value: value is not None and unit in LARGEST_SHARE and value > LARGEST_SHARE[unit], WARNING,
    ),
    row_rule("missing_is_marked", "budgets", "amounts", ("value", "flag"), "a missing value carries the publisher's mark", lambda value, flag: value is None and flag is None, WARNING),
    facts_rule("value_jump", "budgets", "amounts", ("value",), f"a value is at most {JUMP} times its neighbour of the year before, or that part of it", _jumps, severity=WARNING),
    row_rule(
        "price_year_fits_basis", "budgets", "periods", ("price_basis", "price_year"), "constant prices, and only these, have a base year from 1900 to 2200",
        lambda basis, year: year is not None and (not 1900 <= year <= 2200 if basis == "constant" else year != 0),
    ),
    row_rule("period_is_one", "budgets", "periods", ("period_start", "period_end"), "a period is at most two years", _too_long),
    row_rule("published_before_capture", "budgets", "dates", ("published_on", "captured_at"), "published_on is not after captured_at (one day for time zones)", late),
    facts_rule(
        "same_file_hash", "budgets", "references", ("file_id", "file_sha256"), "file_sha256 is that of its file",
        same_as_parent("budgets", "file_id", "budget_files", (("file_sha256", "file_sha256"),)), ("budget_files",),
    ),
    Rule(
        name="fair_use", table="budgets", group="rights", severity=BLOCKING, columns=(), release_only=True, is_excusable=False,
        message="of a publisher with such terms, only a limited share of one vintage is passed on", problems=_over_fair_use, needs=("budget_files",),
    ),
)  # fmt: skip

RATE_RULES = (
    row_rule("rate_positive", "exchange_rates", "amounts", ("rate",), "a rate is above 0", lambda rate: rate is not None and rate <= 0),
    row_rule("rate_as_quoted", "exchange_rates", "amounts", ("rate", "quoted_rate", "quoted_units"), "rate is the printed number divided by the units it is quoted for", _quote_breaks),
    facts_rule("rate_outlier", "exchange_rates", "amounts", ("rate",), f"a rate is within {RATE_JUMP} times the median of its year, a mean within that of the year before", _rate_outliers, severity=WARNING),
    row_rule("currencies_differ", "exchange_rates", "values", ("base_currency", "quote_currency"), "a rate is between two currencies", lambda a, b: a is not None and a == b),
    row_rule("period_fits_kind", "exchange_rates", "periods", ("kind", "period_start", "period_end", "observations"), "a daily rate is for one day, a mean for no more days than its period", _daily_breaks),
    facts_rule(
        "same_file_hash", "exchange_rates", "references", ("file_id", "file_sha256"), "file_sha256 is that of its file",
        same_as_parent("exchange_rates", "file_id", "budget_files", (("file_sha256", "file_sha256"),)), ("budget_files",),
    ),
)  # fmt: skip

REVISION_RULES = (
    row_rule("kind_fits_values", "revisions", "values", ("kind", "older_value", "newer_value"), "a value that was added was missing before, one that was withdrawn is missing after", _kind_breaks),
    row_rule("vintages_differ", "revisions", "values", ("older_budget_id", "newer_budget_id"), "a revision is between two values", lambda a, b: a == b),
    row_rule(
        "parts_make_the_whole", "revisions", "amounts", ("relative_change", "local_currency_change", "exchange_rate_change"),
        "the change in local currency times that of the rate is the whole change", _split_breaks,
    ),
)  # fmt: skip

NAME_RULES = (
    Rule(
        name="every_country_is_named", table="country_names", group="completeness", severity=WARNING, columns=(), needs=("budgets",),
        message="every country of the budgets has a name", problems=_nameless,
    ),
)  # fmt: skip

RECONCILIATION_RULES = (
    row_rule("official_complete", "reconciliations", "values", ("budget_id", "official_value", "official_currency"), "an official value has an id, a value and a currency, or none of them", _official_breaks),
    row_rule("status_has_value", "reconciliations", "values", ("status", "budget_id"), "a status that compares has an official value", lambda status, budget: status in COMPARED and budget is None),
    row_rule(
        "verdict_has_difference", "reconciliations", "amounts", ("status", "relative_difference"), "confirmed and differs state the relative difference",
        lambda status, difference: status in ("confirmed", "differs") and difference is None,
    ),
    row_rule("rate_fits_kind", "reconciliations", "amounts", ("rate_kind", "rate", "reported_currency", "official_currency"), "same_currency means one currency and a rate of 1", _same_currency_breaks),
    row_rule("rate_positive", "reconciliations", "amounts", ("rate",), "a rate is above 0", lambda rate: rate is not None and rate <= 0),
    row_rule("rate_complete", "reconciliations", "amounts", ("rate", "rate_kind"), "a rate says which rate it is", lambda rate, kind: (rate is None) != (kind is None)),
    row_rule(
        "chosen_is_candidate", "reconciliations", "references", ("budget_id", "candidates"), "the official value is one of the candidates",
        lambda budget, candidates: budget is not None and budget not in (candidates or ()),
    ),
    facts_rule(
        "same_article_as_figure", "reconciliations", "references", ("figure_id", "article_id"), "article_id is that of the figure",
        same_as_parent("reconciliations", "figure_id", "figures", (("article_id", "article_id"),)), ("figures",),
    ),
)  # fmt: skip

MONEY_RULES = (*BUDGET_FILE_RULES, *BUDGET_RULES, *RATE_RULES, *REVISION_RULES, *NAME_RULES, *RECONCILIATION_RULES)
