"""Rules on captures, articles, statements and figures that no single declaration can state.

Here: what several columns or tables must agree on, as data and small pure functions over `Facts`.
Not here: rules that follow from one declaration (suites.py) and rules on official numbers (budget_rules.py).
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from expectations.model import BLOCKING, QUARANTINE, WARNING, Facts, Rule
from onrecord.ids import text_sha256
from onrecord.tables import table

#: Joins the parts of a discontinuous statement (see the column `content`).
GAP = " […] "
DAY = dt.timedelta(days=1)
#: Money is reported for years from here to so many years ahead; beyond it a number was taken for a year.
FIRST_YEAR, YEARS_AHEAD = 1800, 60
#: State budgets in the smallest currency units in use stay below this; more is a scale read twice.
LARGEST_AMOUNT = 10**18

RowTest = Callable[..., bool]


def each_row(table_name: str, columns: tuple[str, ...], breaks: RowTest) -> Callable[[Facts], list[int]]:
    """Positions of the rows whose `columns`, handed to `breaks` in this order, make it true."""
    return lambda facts: [i for i, values in enumerate(facts.columns(table_name, *columns)) if breaks(*values)]


def row_rule(
    name: str, table_name: str, group: str, columns: tuple[str, ...], message: str, breaks: RowTest, severity: str = QUARANTINE
) -> Rule:
    """A rule that looks at nothing but the columns of one row."""
    return Rule(
        name=name, table=table_name, group=group, severity=severity, columns=columns, message=message,
        failing=each_row(table_name, columns, breaks),
    )  # fmt: skip


def facts_rule(
    name: str, table_name: str, group: str, columns: tuple[str, ...], message: str, failing: Callable[[Facts], Iterable[int]],
    needs: tuple[str, ...] = (), severity: str = QUARANTINE,
) -> Rule:  # fmt: skip
    """A rule that looks beyond its row."""
    return Rule(name=name, table=table_name, group=group, severity=severity, columns=columns, message=message, failing=failing, needs=needs)


# -- dates


def late(published_on: dt.date | None, captured_at: dt.datetime | None) -> bool:
    """Was it published after it was captured? One day is allowed: the outlet's clock may be ahead of UTC."""
    return published_on is not None and captured_at is not None and published_on > captured_at.date() + DAY


def _instant_late(published_at: dt.datetime | None, captured_at: dt.datetime | None) -> bool:
    return published_at is not None and captured_at is not None and published_at > captured_at + DAY


def _other_day(captured_on: dt.date | None, captured_at: dt.datetime | None) -> bool:
    return captured_on is not None and captured_at is not None and captured_at.date() != captured_on


def _days_apart(published_on: dt.date | None, published_at: dt.datetime | None) -> bool:
    return published_on is not None and published_at is not None and abs(published_at.date() - published_on) > DAY


def _granularity_breaks(start: Any, granularity: Any) -> bool:
    return granularity != "fiscal_year" and (start is None) != (granularity is None)


def _differ_in_null(a: object, b: object) -> bool:
    return (a is None) != (b is None)


# -- offsets


def span_breaks(text: str | None, start: int | None, end: int | None, words: str | None) -> bool:
    """True unless `text[start:end]` is a span inside the text that equals `words` (all three null: nothing to check)."""
    if start is None and end is None and words is None:
        return False
    if text is None or start is None or end is None or words is None:
        return True
    return not 0 <= start < end <= len(text) or text[start:end] != words


def _span_rule(name: str, table_name: str, words: str, start: str, end: str) -> Rule:
    def failing(facts: Facts) -> list[int]:
        rows = facts.columns(table_name, "article_id", start, end, words)
        return [i for i, (article, first, last, found) in enumerate(rows) if span_breaks(facts.text(article), first, last, found)]

    message = f"{words} equals the characters of the article from {start} to {end}"
    return facts_rule(name, table_name, "offsets", (words, start, end), message, failing, needs=("articles",))


def _content_breaks(text: str | None, content: str | None, spans: list[dict[str, int]] | None) -> bool:
    if text is None or not spans:
        return True
    reached = 0
    for span in spans:
        if not reached <= span["start"] < span["end"] <= len(text):
            return True
        reached = span["end"]
    return content != GAP.join(text[s["start"] : s["end"]] for s in spans)


def _content_failing(facts: Facts) -> list[int]:
    rows = facts.columns("statements", "article_id", "content", "content_spans")
    return [i for i, (article, content, spans) in enumerate(rows) if _content_breaks(facts.text(article), content, spans)]


def _evidence_rules(table_name: str) -> list[Rule]:
    names = set(table(table_name).by_name)

    def failing(facts: Facts) -> list[int]:
        found = []
        for i, (article, evidence) in enumerate(facts.columns(table_name, "article_id", "evidence")):
            text = facts.text(article)
            if any(text is None or not 0 <= e["start"] < e["end"] <= len(text) for e in evidence or ()):
                found.append(i)
        return found

    return [
        facts_rule("evidence_in_text", table_name, "offsets", ("evidence",), "every evidence span lies inside the article", failing, ("articles",)),
        row_rule(
            "evidence_names_column", table_name, "offsets", ("evidence",), f"every evidence span is for a column of {table_name}",
            lambda evidence: any(e["column"] not in names for e in evidence or ()), WARNING,
        ),
    ]  # fmt: skip


# -- belonging together


def same_as_parent(child: str, key: str, parent: str, pairs: tuple[tuple[str, str], ...]) -> Callable[[Facts], list[int]]:
    """Rows of `child` that agree with no row of `parent` of the same `key` in all `pairs` of columns.

    Rows without a parent are left to the reference rule."""

    def failing(facts: Facts) -> list[int]:
        parents = facts.index(parent, key)
        complete = facts.index(parent, key, *(theirs for _, theirs in pairs))
        rows = facts.columns(child, key, *(ours for ours, _ in pairs))
        return [i for i, values in enumerate(rows) if values[0] in parents and values not in complete]

    return failing


def _of_article(table_name: str) -> list[Rule]:
    return [
        facts_rule(
            "same_day_as_article", table_name, "references", ("article_id", "captured_on"), "captured_on is the day its article was captured",
            same_as_parent(table_name, "article_id", "articles", (("captured_on", "captured_on"),)), ("articles",),
        ),
        facts_rule(
            "same_language_as_article", table_name, "references", ("article_id", "language"), "language is that of its article",
            same_as_parent(table_name, "article_id", "articles", (("language", "language"),)), ("articles",), WARNING,
        ),
    ]  # fmt: skip


def _statement_of_other_article(facts: Facts) -> list[int]:
    rows = facts.columns("figures", "statement_id", "article_id")
    index = facts.index("statements", "statement_id")
    articles = facts.column("statements", "article_id")
    return [
        i for i, (statement, article) in enumerate(rows) if statement in index and all(articles[p] != article for p in index[statement])
    ]


def _outside_statement(facts: Facts) -> list[int]:
    index = facts.index("statements", "statement_id")
    spans = facts.column("statements", "content_spans")
    found = []
    for i, (statement, start, end) in enumerate(facts.columns("figures", "statement_id", "start", "end")):
        rows = index.get(statement, [])
        inside = (
            any(s["start"] <= start and end <= s["end"] for p in rows for s in spans[p] or ())
            if start is not None and end is not None
            else True
        )
        if rows and not inside:
            found.append(i)
    return found


def _out_of_order(facts: Facts) -> list[int]:
    rows = sorted(
        (day, article, ordinal, start, i)
        for i, (day, article, ordinal, start) in enumerate(_order_columns(facts))
        if None not in (day, article, ordinal, start)
    )
    return [b[4] for a, b in pairwise(rows) if a[:2] == b[:2] and b[3] <= a[3]]


def _order_columns(facts: Facts) -> list[tuple[Any, ...]]:
    return facts.columns("figures", "captured_on", "article_id", "ordinal", "start")


# -- money


def _amount_breaks(amount: object, low: object, high: object, bound: str | None) -> bool:
    wanted = {None: (True, False, False), "min": (False, True, False), "max": (False, False, True), "range": (False, True, True)}
    return bound in wanted and (amount is not None, low is not None, high is not None) != wanted[bound]


def _is_nothing(amount: Any, high: Any) -> bool:
    return amount == 0 or high == 0


def _scale_breaks(unit_value: Any, scale: Any, amount: Any, low: Any, high: Any) -> bool:
    if unit_value is None or scale is None:
        return False
    return unit_value * scale not in [v for v in (amount, low, high) if v is not None]


def _year_breaks(start: dt.date | None, end: dt.date | None, captured_on: dt.date | None) -> bool:
    last = captured_on.year + YEARS_AHEAD if captured_on else dt.MAXYEAR
    return any(day is not None and not FIRST_YEAR <= day.year <= last for day in (start, end))


def _too_large(amount: Any, low: Any, high: Any) -> bool:
    return any(v is not None and abs(v) >= LARGEST_AMOUNT for v in (amount, low, high))


# -- statements


def _said_breaks(said_on: dt.date | None, said_from: dt.date | None, said_to: dt.date | None) -> bool:
    return said_on is not None and ((said_from is not None and said_on < said_from) or (said_to is not None and said_on > said_to))


def _said_late(said_on: dt.date | None, said_from: dt.date | None, captured_on: dt.date | None) -> bool:
    return captured_on is not None and any(day is not None and day > captured_on + DAY for day in (said_on, said_from))


def _speaker_breaks(name: str | None, identity: str | None, kind: str | None) -> bool:
    if identity is not None and (name is None or kind == "unnamed"):
        return True
    return kind == "unnamed" and name != "(unnamed)"


ARTICLE_RULES = (
    facts_rule(
        "text_hash", "articles", "offsets", ("text_sha256",), "text_sha256 is the SHA-256 of the text",
        lambda facts: [i for i, (t, h) in enumerate(facts.columns("articles", "text", "text_sha256")) if t is not None and text_sha256(t) != h],
    ),
    facts_rule(
        "text_length", "articles", "offsets", ("text_characters",), "text_characters is the number of code points of the text",
        lambda facts: [i for i, (t, n) in enumerate(facts.columns("articles", "text", "text_characters")) if t is not None and len(t) != n],
    ),
    row_rule(
        "text_is_nfc", "articles", "offsets", ("text",), "the text is in Unicode normalization form C", lambda t: t is not None and not unicodedata.is_normalized("NFC", t)
    ),
    row_rule("captured_on_is_day", "articles", "dates", ("captured_on", "captured_at"), "captured_on is the UTC day of captured_at", _other_day),
    row_rule("published_before_capture", "articles", "dates", ("published_on", "captured_at"), "published_on is not after captured_at (one day for time zones)", late),
    row_rule("instant_before_capture", "articles", "dates", ("published_at", "captured_at"), "published_at is at most a day after captured_at", _instant_late),
    row_rule("day_matches_instant", "articles", "dates", ("published_on", "published_at"), "published_on is within a day of published_at", _days_apart),
    row_rule("day_has_origin", "articles", "dates", ("published_on", "published_origin"), "published_on and published_origin are both filled or both empty", _differ_in_null, WARNING),
    row_rule(
        "duplicate_flag", "articles", "values", ("article_id", "duplicate_cluster_id", "is_near_duplicate"), "is_near_duplicate is true exactly when the cluster begins with another article",
        lambda article, cluster, flag: None not in (article, cluster, flag) and (article != cluster) != flag,
    ),
    row_rule("authors_named", "articles", "values", ("authors",), "no author's name is blank", lambda names: any(not n.strip() for n in names or ()), WARNING),
    facts_rule(
        "same_bytes_as_capture", "articles", "references", ("capture_id", "content_sha256"), "content_sha256 and captured_on are those of its capture",
        same_as_parent("articles", "capture_id", "captures", (("content_sha256", "content_sha256"), ("captured_on", "captured_on"))), ("captures",),
    ),
)  # fmt: skip

CAPTURE_RULES = (
    row_rule(
        "captured_on_is_day", "captures", "dates", ("captured_on", "captured_at"), "captured_on is the UTC day of captured_at", _other_day
    ),
    row_rule(
        "listed_before_capture",
        "captures",
        "dates",
        ("listed_published_at", "captured_at"),
        "listed_published_at is at most a day after captured_at",
        _instant_late,
        WARNING,
    ),
)

STATEMENT_RULES = (
    facts_rule(
        "content_in_text", "statements", "offsets", ("content", "content_spans"), "content equals the words of content_spans, which stand in order inside the article",
        _content_failing, ("articles",),
    ),
    _span_rule("cue_in_text", "statements", "cue", "cue_start", "cue_end"),
    _span_rule("speaker_in_text", "statements", "speaker_mention", "speaker_start", "speaker_end"),
    *_evidence_rules("statements"),
    *_of_article("statements"),
    row_rule("said_on_in_range", "statements", "periods", ("said_on", "said_from", "said_to"), "said_on lies from said_from to said_to", _said_breaks),
    row_rule("said_before_capture", "statements", "dates", ("said_on", "said_from", "captured_on"), "nothing was said after it was captured (one day for time zones)", _said_late),
    row_rule("speaker_named", "statements", "values", ("speaker_name", "speaker_id", "speaker_kind"), "a speaker with an id has a name; an unnamed one is '(unnamed)' and has no id", _speaker_breaks),
    row_rule("not_own_parent", "statements", "references", ("statement_id", "parent_statement_id"), "no statement is inside itself", lambda a, b: b is not None and a == b),
    row_rule("via_in_chain", "statements", "values", ("via", "via_chain"), "via is one of via_chain", lambda via, chain: via is not None and via not in (chain or ()), WARNING),
)  # fmt: skip

FIGURE_RULES = (
    _span_rule("figure_in_text", "figures", "figure_text", "start", "end"),
    *_evidence_rules("figures"),
    *_of_article("figures"),
    row_rule("amount_or_bounds", "figures", "amounts", ("amount", "amount_low", "amount_high", "bound"), "exactly one of amount and the ends that bound names is filled", _amount_breaks),
    row_rule("amount_not_zero", "figures", "amounts", ("amount", "amount_high"), "an amount is not 0 (one that the text calls minus is below 0)", _is_nothing),
    row_rule("amount_is_scaled", "figures", "amounts", ("unit_value", "scale", "amount", "amount_low", "amount_high"), "unit_value times scale is the amount or one of its ends", _scale_breaks),
    row_rule("amount_is_plausible", "figures", "amounts", ("amount", "amount_low", "amount_high"), f"an amount is below {LARGEST_AMOUNT:.0e} currency units", _too_large, WARNING),
    row_rule(
        "currency_or_doubt", "figures", "amounts", ("currency", "is_currency_ambiguous"), "a figure without a currency is marked as ambiguous",
        lambda currency, doubt: currency is None and doubt is False, WARNING,
    ),
    row_rule("currency_has_origin", "figures", "amounts", ("currency", "currency_origin"), "currency and currency_origin are both filled or both empty", _differ_in_null, WARNING),
    row_rule("comparison_complete", "figures", "amounts", ("comparison_kind", "comparison_value"), "a comparison has a kind and a value", _differ_in_null),
    row_rule("period_complete", "figures", "periods", ("period_start", "period_end"), "a period has both ends", _differ_in_null),
    row_rule("period_is_plausible", "figures", "periods", ("period_start", "period_end", "captured_on"), f"a period lies from {FIRST_YEAR} to {YEARS_AHEAD} years after the capture", _year_breaks),
    row_rule("period_has_granularity", "figures", "periods", ("period_start", "period_granularity"), "a period has a granularity, and only a fiscal year whose calendar is not known lacks its days", _granularity_breaks, WARNING),
    row_rule("not_own_equivalent", "figures", "references", ("figure_id", "equivalent_figure_id"), "no figure is its own equivalent", lambda a, b: b is not None and a == b),
    facts_rule("statement_of_same_article", "figures", "references", ("statement_id", "article_id"), "the statement of a figure is of the same article", _statement_of_other_article, ("statements",)),
    facts_rule("inside_statement", "figures", "references", ("statement_id", "start", "end"), "a figure stands inside the words of its statement", _outside_statement, ("statements",), WARNING),
    facts_rule("ordinal_follows_text", "figures", "offsets", ("ordinal", "start"), "ordinals follow the order of the text", _out_of_order, severity=WARNING),
)  # fmt: skip


# -- coverage of whole tables


def _nothing_captured(facts: Facts) -> list[str]:
    rows = sum(facts.table(name).num_rows for name in ("captures", "budget_files") if facts.has(name))
    return [] if rows else ["neither a page nor an official file was captured"]


RELEASE_RULES = (
    Rule(
        name="something_captured", table="captures", group="completeness", severity=BLOCKING, columns=(), release_only=True,
        message="a release holds at least one captured page or official file", problems=_nothing_captured,
    ),
)  # fmt: skip
NEWS_RULES = (*CAPTURE_RULES, *ARTICLE_RULES, *STATEMENT_RULES, *FIGURE_RULES, *RELEASE_RULES)
