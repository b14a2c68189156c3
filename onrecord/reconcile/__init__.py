"""Is the reported amount what the state published? Every defence or assistance figure against the official series.

The order is fixed: only official values known when the article appeared; then the same scope and the same period; only
then the number. A number that fits another year, another scope or another stage is never a confirmation, and constant
prices are never compared.

Here: `reconcile` and the order of its steps. Not here: the single steps (rules.py), which series answer which purpose
(purposes.toml), the official values and rates themselves (onrecord.budgets).
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from onrecord.budgets import known_on, source_family
from onrecord.budgets.rates import RateBook
from onrecord.reconcile.rules import Conversion, Interval, Purpose, Row, conversions, interval, own_rates, same_period, stages_of, tables
from onrecord.tables import table

__all__ = ["reconcile"]

IDENTITY = tuple(k for k in table("budgets").key if k not in ("vintage", "source"))
FIGURE_COLUMNS = (
    "figure_id", "article_id", "ordinal", "amount", "amount_low", "amount_high", "bound", "scale", "decimals", "currency", "rate", "role",
    "equivalent_figure_id", "implied_rate", "payer", "beneficiary", "purpose", "period_start", "period_end", "period_granularity",
    "period_label", "status",
)  # fmt: skip


def reconcile(figures: pa.Table, articles: pa.Table, budgets: pa.Table, exchange_rates: pa.Table) -> pa.Table:
    """One row of the reconciliations table for every figure whose purpose is in `purposes.toml`.

    Reads article_id, published_on and, where it is there, captured_at of `articles` (a figure whose article has no day is
    compared as of its own capture day). Official values count from the day they were published, else captured.
    The result does not depend
    on the order of any input's rows.
    """
    named = [n for n in ("article_id", "published_on", "captured_at") if n in articles.schema.names]
    days: dict[str, dt.date] = {}
    for article in articles.select(named).to_pylist():
        captured = article.get("captured_at")
        day = article["published_on"] or (captured.date() if captured is not None else None)
        if day is not None:
            days[article["article_id"]] = day
    rows = figures.select([*FIGURE_COLUMNS, "captured_on"]).to_pylist()
    by_id = {f["figure_id"]: f for f in rows}
    by_article: dict[str, list[Row]] = defaultdict(list)
    for figure in rows:
        by_article[figure["article_id"]].append(figure)
    official = _Official(budgets)
    book = RateBook(exchange_rates)
    result = []
    for figure in rows:
        purpose = tables().purposes.get(figure["purpose"] or "")
        if purpose is not None:
            day = days.get(figure["article_id"], figure["captured_on"])
            own = own_rates(figure, by_id, by_article[figure["article_id"]])
            result.append(_Case(figure, purpose, day, official, book, own).row())
    return table("reconciliations").from_rows(result)


class _Official:
    """Comparable official values by country: amounts of money at current prices."""

    def __init__(self, budgets: pa.Table) -> None:
        usable = budgets.filter(
            pc.and_(
                pc.and_(pc.equal(budgets["unit"], "currency"), pc.equal(budgets["price_basis"], "current")), pc.is_valid(budgets["value"])
            )
        )
        self._rows: dict[str, list[Row]] = defaultdict(list)
        for row in sorted(usable.to_pylist(), key=lambda r: str(r["budget_id"])):
            self._rows[row["country"]].append(row)
        self._current: dict[tuple[str, dt.date], frozenset[str]] = {}

    def of(self, country: str) -> Sequence[Row]:
        return self._rows.get(country, [])

    def current(self, country: str, day: dt.date) -> frozenset[str]:
        """Ids of the values that were the newest of their kind on `day` (what `onrecord.budgets.as_of` keeps)."""
        if (country, day) not in self._current:
            best: dict[tuple[object, ...], tuple[tuple[object, ...], str]] = {}
            for row in self.of(country):
                known = known_on(row)
                key = (*(row[k] for k in IDENTITY), source_family(row["source"]))
                rank = (known, row["captured_at"], row["vintage"], row["source"])
                if known <= day and (key not in best or rank > best[key][0]):
                    best[key] = (rank, row["budget_id"])
            self._current[country, day] = frozenset(ident for _, ident in best.values())
        return self._current[country, day]


@dataclass(frozen=True)
class _Match:
    """An official value in the reported currency. `fits`: by its preferred rate; `agree`: every rate says the same."""

    official: Row
    ways: tuple[Conversion, ...]
    fits: bool
    agree: bool
    allowed: bool


@dataclass
class _Case:
    """One figure on its way to a status."""

    figure: Row
    purpose: Purpose
    day: dt.date
    official: _Official
    book: RateBook
    own: dict[str, Decimal]
    reported: Interval | None = None
    considered: list[Row] = field(default_factory=list)

    def row(self) -> dict[str, Any]:
        figure = self.figure
        country = figure[self.purpose.country]
        country = country if country is not None and re.fullmatch(r"[A-Z]{3}", country) else None
        self.reported = interval(figure)
        status, reason, match = self._decide(country)
        made: dict[str, Any] = {
            "figure_id": figure["figure_id"], "article_id": figure["article_id"], "country": country, "status": status, "reason": reason,
            "candidates": list(dict.fromkeys(r["budget_id"] for r in self.considered)),
        }  # fmt: skip
        if self.reported is not None:
            made |= {"reported_low": self.reported.low, "reported_high": self.reported.high, "reported_currency": self.reported.currency}
        if match is not None:
            o = match.official
            made |= {
                "budget_id": o["budget_id"], "official_value": o["value"], "official_currency": o["currency"], "official_vintage": o["vintage"],
                "official_stage": o["stage"], "official_scope": o["scope"], "official_period": o["period_label"],
            }  # fmt: skip
            if match.ways and self.reported is not None:
                way = match.ways[0]
                made |= {
                    "official_value_converted": way.value, "rate": way.rate, "rate_kind": way.kind, "rate_on": way.on, "rate_id": way.rate_id,
                    "relative_difference": float((way.value - self.reported.middle) / self.reported.middle) if self.reported.middle else None,
                }  # fmt: skip
        return made

    def _decide(self, country: str | None) -> tuple[str, str, _Match | None]:
        """Status, reason, and the official value that the status is about."""
        figure, purpose = self.figure, self.purpose
        if country is None:
            return "not_comparable", f"The article does not name the country that is the {purpose.country}.", None
        if purpose.payer is not None and figure["payer"] != purpose.payer:
            if figure["payer"] is None:
                return "not_comparable", "The article does not say who pays.", None
            return "no_official_value", f"Only assistance of {purpose.payer} has an official series here, and {figure['payer']} pays.", None
        if figure["role"] != "level":
            return "not_comparable", f"The amount is a {figure['role'].replace('_', ' ')}, not a level.", None
        if figure["rate"] not in (None, "year"):
            return "not_comparable", f"The amount is per {figure['rate']}, and official values are for whole periods.", None
        if self.reported is None:
            missing = "currency" if figure["currency"] is None else "amount"
            return "not_comparable", f"The text does not settle the {missing}.", None
        rows = [r for r in self.official.of(country) if r["measure"] in purpose.measures]
        in_scope = [r for r in rows if r["scope"] in purpose.scopes]
        related = [r for r in rows if r["scope"] in purpose.related]
        if not in_scope and not related:
            return "no_official_value", f"No official series of {country} answers the purpose {figure['purpose']}.", None
        if figure["period_start"] is None or figure["period_end"] is None:
            return self._without_period(country, in_scope)
        same = [r for r in in_scope if same_period(figure, r)]
        known = [r for r in same if self._known(r)]
        if known:
            return self._same_scope_and_period(country, known)
        return self._elsewhere(country, same, in_scope, related)

    def _same_scope_and_period(self, country: str, known: list[Row]) -> tuple[str, str, _Match | None]:
        stages = stages_of(self.figure, self.day)
        newest = self.official.current(country, self.day)
        current = self._matches([r for r in known if r["budget_id"] in newest])
        fitting = [m for m in current if m.official["stage"] in stages]
        others = [m for m in current if m.official["stage"] not in stages]
        for match in fitting:
            if match.fits:
                if match.agree:
                    return "confirmed", f"{self._said(match)} lies within the digits stated.", match
                return "rate_dependent", f"{self._said(match)} lies within the digits stated at one rate and outside at another.", match
        for match in fitting:
            if not match.agree:
                return "rate_dependent", f"{self._said(match)} lies within the digits stated at one rate and outside at another.", match
        for match in fitting:
            if match.allowed:
                return "ambiguous", f"{self._said(match)} is on the stated side of the bound, but beyond its digits.", match
        earlier = self._matches([r for r in known if r["budget_id"] not in newest and r["stage"] in stages])
        for match in earlier:
            if match.fits:
                return "superseded", f"{self._said(match)} lies within the digits stated, but a newer vintage was out.", match
        for match in others:
            if match.fits:
                return "different_stage", f"{self._said(match)} fits, but that stage is not what the article reports.", match
        if not fitting:
            return (
                "different_stage",
                "The period's official values are of another stage than the article reports, and none fits.",
                others[0] if others else None,
            )
        compared = next((m for m in fitting if m.ways), None)
        if compared is None:
            return "not_comparable", f"No rate between {self._currency()} and {fitting[0].official['currency']} can be had.", fitting[0]
        return "differs", f"{self._said(compared)} lies outside the digits stated.", compared

    def _elsewhere(self, country: str, later: list[Row], in_scope: list[Row], related: list[Row]) -> tuple[str, str, _Match | None]:
        """No value of the scope and period was known: does the number come from another scope or another period?"""
        newest = self.official.current(country, self.day)
        wide = self._matches([r for r in related if r["budget_id"] in newest and same_period(self.figure, r)])
        for match in wide:
            if match.fits:
                return "different_scope", f"{self._said(match)} fits, but counts something else.", match
        far = self._matches([r for r in in_scope if r["budget_id"] in newest], only_fitting=True)
        if far:
            match = min(far, key=lambda m: self._distance(m.official))  # the first of the nearest, in order of preference
            stated = self.figure["period_label"] or self.figure["period_start"]
            return "different_period", f"{self._said(match)} fits, but the article reports {stated}.", match
        if later:
            return "not_yet_published", "The official value of the period was published after the article.", None
        if wide:
            return (
                "different_scope",
                f"For the period only another scope has an official value: {self._named(wide[0])}, which does not fit.",
                wide[0],
            )
        others = [r for r in in_scope if r["budget_id"] in newest]
        nearest = min((self._distance(r) for r in others), default=0)
        near = self._matches([r for r in others if self._distance(r) == nearest])
        if near:
            return (
                "different_period",
                f"Only other periods have an official value; the nearest is {self._named(near[0])}, which does not fit.",
                near[0],
            )
        return "no_official_value", f"No official value of {country} for this scope and period was known.", None

    def _without_period(self, country: str, in_scope: list[Row]) -> tuple[str, str, _Match | None]:
        newest = self.official.current(country, self.day)
        found = self._matches([r for r in in_scope if r["budget_id"] in newest], only_fitting=True)
        if not found:
            return "not_comparable", "The article states no period, and no official value of the scope fits.", None
        labels = sorted({m.official["period_label"] for m in found})
        named = ", ".join(labels[:5]) + (" and others" if len(labels) > 5 else "")
        return "ambiguous", f"The article states no period; official values for {named} fit.", found[0]

    def _distance(self, row: Row) -> int:
        """Days between the starts of the figure's period and an official one."""
        return abs(int((row["period_start"] - self.figure["period_start"]).days))

    def _known(self, row: Row) -> bool:
        return known_on(row) <= self.day

    def _matches(self, rows: Sequence[Row], only_fitting: bool = False) -> list[_Match]:
        """The rows in order of preference, converted and compared; noted as considered."""
        reported = self.reported
        if reported is None:
            return []
        stages = list(stages_of(self.figure, self.day))
        scopes = [*self.purpose.scopes, *self.purpose.related]

        def order(row: Row) -> tuple[object, ...]:
            known = known_on(row)
            return (
                scopes.index(row["scope"]), stages.index(row["stage"]) if row["stage"] in stages else len(stages),
                self.purpose.measures.index(row["measure"]), row["currency"] != reported.currency, row["year_basis"] != "fiscal",
                row["flag"] == "secondary", -known.toordinal(), row["vintage"], row["budget_id"],
            )  # fmt: skip

        matches = []
        for row in sorted(rows, key=order):
            ways = conversions(reported, row, self.own, self.book, self.day)
            verdicts = [reported.holds(w.value) for w in ways]
            match = _Match(
                row, tuple(ways), bool(verdicts) and verdicts[0], len(set(verdicts)) <= 1, bool(ways) and reported.allows(ways[0].value)
            )
            if match.fits or not only_fitting:
                matches.append(match)
                self.considered.append(row)
        return matches

    def _currency(self) -> str:
        return self.reported.currency if self.reported is not None else ""

    def _named(self, match: _Match) -> str:
        o = match.official
        return f"the official value ({o['scope'].replace('_', ' ')}, {o['stage'].replace('_', ' ')}, {o['period_label']}, vintage {o['vintage']})"

    def _said(self, match: _Match) -> str:
        named = self._named(match)
        return named[0].upper() + named[1:]
