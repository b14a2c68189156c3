"""A small world in which every rule holds: pages, articles, statements, figures, official values and rates.

Here: builders of valid tables and a way to break one cell. Outlets and persons are invented; states and currencies are real.
Not here: tests.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pyarrow as pa

from onrecord.ids import stable_id, text_sha256
from onrecord.tables import table

DAY = dt.date(2026, 11, 20)
AT = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
HASH = "ab" * 32
TEXTS = (
    "“Our defence budget is 2.4 billion dollars,” said Levon Sarafyan, an adviser in Yerevan.\nIt was 2 billion to 2.2 billion dollars last year.",
    "«Տարին լավ էր», said Levon Sarafyan on Friday 😀. Azerbaijan plans 8.4 billion manats for 2026.",
)
ARTICLES = tuple(stable_id("article", text) for text in TEXTS)
CAPTURES = tuple(stable_id("capture", text) for text in TEXTS)
FILES = (stable_id("file", "series"), stable_id("file", "rates"))


def span(article: int, words: str) -> dict[str, int]:
    start = TEXTS[article].index(words)
    return {"start": start, "end": start + len(words)}


def captures() -> list[dict[str, Any]]:
    return [
        {
            "capture_id": capture, "source": "courier", "outlet": "The Sevan Courier", "url": f"https://courier.example/{n}", "captured_on": DAY,
            "captured_at": AT + dt.timedelta(seconds=n), "record_type": "response", "http_status": 200, "media_type": "text/html",
            "content_sha256": HASH, "content_bytes": 900, "warc_file": "warc/2026-11-20/a.warc.gz", "warc_offset": 1000 * n,
        }
        for n, capture in enumerate(CAPTURES)
    ]  # fmt: skip


def articles() -> list[dict[str, Any]]:
    return [
        {
            "article_id": ARTICLES[n], "capture_id": CAPTURES[n], "source": "courier", "outlet": "The Sevan Courier", "url": f"https://courier.example/{n}",
            "captured_on": DAY, "captured_at": AT + dt.timedelta(seconds=n), "title": f"Title {n}", "authors": ["Ani Example"],
            "published_at": AT - dt.timedelta(hours=4), "published_on": DAY, "published_origin": "json_ld", "language": "en", "language_confidence": 0.99,
            "text": text, "text_sha256": text_sha256(text), "text_characters": len(text), "word_count": len(text.split()), "content_sha256": HASH,
            "warc_file": "warc/2026-11-20/a.warc.gz", "warc_offset": 1000 * n, "duplicate_cluster_id": ARTICLES[n], "is_near_duplicate": False,
            "extractor_version": "articles 1",
        }
        for n, text in enumerate(TEXTS)
    ]  # fmt: skip


def _statement(article: int, content: str, ordinal: int, **more: Any) -> dict[str, Any]:
    cue, speaker = span(article, "said"), span(article, "Levon Sarafyan")
    return {
        "statement_id": stable_id("statement", article, ordinal), "article_id": ARTICLES[article], "captured_on": DAY, "ordinal": ordinal, "language": "en",
        "kind": "direct", "content": content, "content_spans": [span(article, content)], "cue": "said", "cue_start": cue["start"], "cue_end": cue["end"],
        "speaker_mention": "Levon Sarafyan", "speaker_start": speaker["start"], "speaker_end": speaker["end"], "speaker_name": "Levon Sarafyan",
        "speaker_id": stable_id("speaker", "Levon Sarafyan"), "speaker_kind": "person", "speaker_affiliation": "ARM", "via_chain": [], "act": "assert",
        "framing": "neutral", "evidence": [{"column": "speaker_name", **speaker}], "confidence": 0.9, "extractor_version": "statements 1", **more,
    }  # fmt: skip


def statements() -> list[dict[str, Any]]:
    return [
        _statement(0, "Our defence budget is 2.4 billion dollars", 0),
        _statement(1, "Տարին լավ էր", 0, said_on=dt.date(2026, 11, 20), said_from=dt.date(2026, 11, 20), said_to=dt.date(2026, 11, 20)),
    ]


def _figure(article: int, words: str, ordinal: int, **more: Any) -> dict[str, Any]:
    where = span(article, words)
    return {
        "figure_id": stable_id("figure", article, ordinal), "article_id": ARTICLES[article], "captured_on": DAY, "ordinal": ordinal, "language": "en",
        "figure_text": words, "start": where["start"], "end": where["end"], "scale": Decimal(10**9), "decimals": 1, "currency": "USD",
        "currency_origin": "word", "is_currency_ambiguous": False, "is_approximate": False, "role": "level", "is_elliptical": False, "payer": "ARM",
        "purpose": "defence_budget", "period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31), "period_granularity": "year",
        "period_label": "2026", "evidence": [{"column": "amount", **where}], "confidence": 0.8, "extractor_version": "figures 1", **more,
    }  # fmt: skip


def figures() -> list[dict[str, Any]]:
    statement = stable_id("statement", 0, 0)
    return [
        _figure(0, "2.4 billion dollars", 0, amount=Decimal(2_400_000_000), unit_value=Decimal("2.4"), statement_id=statement),
        _figure(0, "2 billion to 2.2 billion dollars", 1, amount_low=Decimal(2 * 10**9), amount_high=Decimal(22 * 10**8), bound="range", unit_value=Decimal(2), decimals=0),
        _figure(1, "8.4 billion manats", 0, amount=Decimal(8_400_000_000), unit_value=Decimal("8.4"), currency="AZN", payer="AZE"),
    ]  # fmt: skip


def budget_files() -> list[dict[str, Any]]:
    common = {
        "file_sha256": HASH,
        "file_bytes": 10,
        "captured_at": AT,
        "published_on": dt.date(2026, 4, 27),
        "licence": "see publisher",
        "is_readable": True,
        "is_kept_out": False,
    }
    return [
        {"file_id": FILES[0], "source": "series", "format": "sipri_xlsx", "publisher": "SIPRI", "url": "https://sipri.example/a.xlsx", "archive_path": f"files/{HASH}", "parsed_rows": 3, **common},
        {"file_id": FILES[1], "source": "rates", "format": "cba_xml", "publisher": "Central Bank of Armenia", "url": "https://rates.example/a", "archive_path": f"files/{HASH}", "parsed_rows": 1, **common},
    ]  # fmt: skip


def _budget(country: str, year: int, value: Decimal | None, **more: Any) -> dict[str, Any]:
    row = {
        "country": country, "country_as_published": country.title(), "period_start": dt.date(year, 1, 1), "period_end": dt.date(year, 12, 31),
        "period_label": str(year), "year_basis": "calendar", "measure": "expenditure", "scope": "military", "stage": "published_series", "vintage": "1949-2025",
        "published_on": dt.date(2026, 4, 27), "captured_at": AT, "value": value, "unit": "currency", "currency": "USD", "price_basis": "current",
        "price_year": 0, "region": "", "body": "", "programme_code": "", "source": "series", "origin_group": "sipri", "file_id": FILES[0], "file_sha256": HASH, "cell": "Current US$!C7", **more,
    }  # fmt: skip
    return {"budget_id": stable_id("budget", *(row[k] for k in table("budgets").key)), **row}


def budgets() -> list[dict[str, Any]]:
    return [
        _budget("ARM", 2025, Decimal("1700000000")),
        _budget("ARM", 2026, Decimal("2400000000")),
        _budget("SUN", 1990, None, flag="unavailable"),
        _budget("AZE", 2026, Decimal("0.0485"), measure="share_of_gdp", unit="fraction", currency="", price_basis="none"),
    ]


def exchange_rates() -> list[dict[str, Any]]:
    common = {
        "source": "rates", "publisher": "Central Bank of Armenia", "base_currency": "JPY", "quote_currency": "AMD", "file_id": FILES[1],
        "file_sha256": HASH, "cell": "row 4",
    }  # fmt: skip
    return [
        {
            **common, "rate_id": stable_id("rate", "daily"), "kind": "daily", "period_start": DAY, "period_end": DAY, "rate": Decimal("24.71") / 10,
            "quoted_rate": Decimal("24.71"), "quoted_units": Decimal(10), "observations": 1,
        },
        {
            **common, "rate_id": stable_id("rate", "mean"), "kind": "mean_of_days", "period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31),
            "rate": Decimal(100) / Decimal(37), "observations": 211,
        },
    ]  # fmt: skip


def revisions() -> list[dict[str, Any]]:
    older, newer = budgets()[:2]
    row = {
        name: newer[name]
        for name in (
            "country",
            "region",
            "body",
            "programme_code",
            "period_start",
            "period_end",
            "period_label",
            "year_basis",
            "measure",
            "scope",
            "stage",
            "price_basis",
            "currency",
            "unit",
            "source",
        )
    }
    row |= {
        "older_vintage": "1949-2024", "newer_vintage": "1949-2025", "revised_on": dt.date(2026, 4, 27), "older_budget_id": older["budget_id"], "newer_budget_id": newer["budget_id"],
        "kind": "value", "older_value": Decimal(2_000_000_000), "newer_value": Decimal(2_400_000_000), "relative_change": 0.2, "local_currency_change": 0.5, "exchange_rate_change": -0.2,
    }  # fmt: skip
    return [{"revision_id": stable_id("revision", *(row[k] for k in table("revisions").key)), **row}]


def country_names() -> list[dict[str, Any]]:
    return [
        {"country": code, "name": name, "language": "en", "kind": "accepted", "source": "On Record", "reference": "list"}
        for code, name in (("ARM", "Armenia"), ("AZE", "Azerbaijan"), ("SUN", "USSR"))
    ]


def reconciliations() -> list[dict[str, Any]]:
    chosen = budgets()[1]["budget_id"]
    return [
        {
            "figure_id": figures()[0]["figure_id"], "article_id": ARTICLES[0], "country": "ARM", "status": "confirmed", "reason": "The values agree.",
            "reported_low": Decimal(2_350_000_000), "reported_high": Decimal(2_450_000_000), "reported_currency": "USD", "budget_id": chosen,
            "official_value": Decimal(2_400_000_000), "official_currency": "USD", "official_value_converted": Decimal(2_400_000_000), "relative_difference": 0.0,
            "rate": Decimal(1), "rate_kind": "same_currency", "candidates": [chosen],
        }
    ]  # fmt: skip


BUILDERS = {
    f.__name__: f for f in (captures, articles, statements, figures, budget_files, budgets, exchange_rates, revisions, country_names, reconciliations)
}  # fmt: skip


def world(changes: Mapping[str, Sequence[Mapping[str, Any]]] | None = None) -> dict[str, pa.Table]:
    """All tables, with the rows of `changes` in place of the valid ones."""
    rows = {name: build() for name, build in BUILDERS.items()}
    rows.update({name: [dict(r) for r in given] for name, given in (changes or {}).items()})
    return {name: table(name).from_rows(given) for name, given in rows.items()}


def with_cells(name: str, row: int, **cells: Any) -> list[dict[str, Any]]:
    """The valid rows of one table with some cells of one row changed."""
    rows = BUILDERS[name]()
    rows[row] = {**rows[row], **cells}
    return rows
