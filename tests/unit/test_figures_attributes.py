"""What surrounds an amount: bound, rate, role, equivalents, parties, purpose, period, status, rejects, statements."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from benchmarks.figures import records
from onrecord.errors import Reject
from onrecord.figures import extract_figures, figures_and_rejects, link_statements
from onrecord.figures.lexicon import languages
from onrecord.ids import stable_id
from onrecord.inputs import article_batch
from onrecord.tables import table

ARTICLE = "0" * 32
DAY = date(2025, 11, 5)


def both(text: str, language: str = "en", published_on: date | None = DAY) -> tuple[list[dict[str, Any]], list[Reject]]:
    batch, rejects = figures_and_rejects(
        article_batch([{"article_id": ARTICLE, "text": text, "language": language, "published_on": published_on}])
    )
    return batch.to_pylist(), rejects


def one(text: str, language: str = "en", published_on: date | None = DAY) -> dict[str, Any]:
    rows, _ = both(text, language, published_on)
    assert len(rows) == 1, [row["figure_text"] for row in rows]
    return rows[0]


def test_the_batch_has_exactly_the_declared_schema_even_without_a_figure() -> None:
    for text in ("It cost $5.", "It rained.", ""):
        batch = extract_figures(article_batch([{"article_id": ARTICLE, "text": text}]))
        assert batch.schema == table("figures").schema


def test_ids_spans_and_evidence_point_into_the_text() -> None:
    text = "Estonia will spend €1.6 billion on its army in 2026; Latvia, 3.4 billion lats ago, spent more than €1.2bn."
    rows, _ = both(text)
    assert [r["ordinal"] for r in rows] == list(range(rows[0]["ordinal"], rows[0]["ordinal"] + len(rows)))
    for row in rows:
        assert text[row["start"] : row["end"]] == row["figure_text"]
        assert row["figure_id"] == stable_id("figure", ARTICLE, row["start"], row["end"])
        assert row["extractor_version"] == "figures-rules/2"
        assert 0 < row["confidence"] <= 1
        assert all(0 <= e["start"] < e["end"] <= len(text) for e in row["evidence"])
    assert {e["column"] for e in rows[0]["evidence"]} >= {"payer", "purpose", "status"}


def test_unit_scale_and_decimals_give_back_the_amount() -> None:
    row = one("It cost 8.40 billion manats.")
    assert (row["unit_value"], row["scale"], row["decimals"]) == (Decimal("8.4"), Decimal(10) ** 9, 2)
    cents = one("A stamp is 50 cents.")
    assert cents["unit_value"] * cents["scale"] == cents["amount"] == Decimal("0.5")


BOUNDS = [
    ("en", "It cost more than $5 billion.", "min", False),
    ("en", "It cost at least $5 billion.", "min", False),
    ("en", "It cost less than $5 billion.", "max", False),
    ("en", "It cost $5 billion or more.", "min", False),
    ("en", "It cost nearly $5 billion.", None, True),
    ("en", "It cost $5 billion.", None, False),
    ("ru", "Дом стоил свыше 5 млрд долларов.", "min", False),
    ("ru", "Дом стоил менее 5 млрд долларов.", "max", False),
    ("ru", "Дом стоил около 5 млрд долларов.", None, True),
    ("tr", "Ev en az 5 milyar dolar tuttu.", "min", False),
    ("tr", "Ev 5 milyar doların üzerinde tuttu.", "min", False),
    ("tr", "Ev yaklaşık 5 milyar dolar tuttu.", None, True),
    ("az", "Ev 5 milyard dollardan çox başa gəlib.", "min", False),
    ("az", "Ev təxminən 5 milyard dollara başa gəlib.", None, True),
    ("hy", "Տունն արժեր ավելի քան 5 միլիարդ դոլար։", "min", False),
    ("hy", "Տունն արժեր մոտ 5 միլիարդ դոլար։", None, True),
]


@pytest.mark.parametrize(("language", "text", "bound", "approximate"), BOUNDS)
def test_bounds_and_approximators_are_told_apart(language: str, text: str, bound: str | None, approximate: bool) -> None:
    row = one(text, language)
    assert (row["bound"], row["is_approximate"]) == (bound, approximate)
    if bound == "min":
        assert (row["amount"], row["amount_low"], row["amount_high"]) == (None, Decimal(5) * 10**9, None)
    if bound == "max":
        assert (row["amount"], row["amount_low"], row["amount_high"]) == (None, None, Decimal(5) * 10**9)


@pytest.mark.parametrize(
    ("language", "text", "rate"),
    [
        ("en", "Rent is $500 a month.", "month"),
        ("en", "The planes cost $89 million each.", "each"),
        ("en", "A $500-million-a-year deal was signed.", "year"),
        ("en", "It cost $500 a month ago.", None),
        ("ru", "Аренда стоит 500 долларов в месяц.", "month"),
        ("tr", "Kira ayda 500 dolar.", "month"),
        ("az", "Kirayə ayda 500 manat təşkil edir.", "month"),
        ("hy", "Վարձը ամսական 500 դոլար է։", "month"),
    ],
)
def test_a_rate_names_its_unit(language: str, text: str, rate: str | None) -> None:
    assert one(text, language)["rate"] == rate


def test_the_same_sum_in_another_currency_is_linked_both_ways_with_the_implied_rate() -> None:
    rows, _ = both("Armenia will spend 664 bn drams ($1.7bn) on defence in 2026.")
    drams, dollars = rows
    assert (drams["equivalent_figure_id"], dollars["equivalent_figure_id"]) == (dollars["figure_id"], drams["figure_id"])
    assert abs(drams["implied_rate"] - Decimal("390.588235294117647059")) < Decimal("1e-12")
    assert abs(drams["implied_rate"] * dollars["implied_rate"] - 1) < Decimal("1e-12")
    for column in ("payer", "purpose", "period_label", "status"):
        assert drams[column] == dollars[column]


def test_two_unlike_sums_in_different_currencies_are_not_linked() -> None:
    rows, _ = both("They put $5 million and 3.2 billion euros into two plants.")
    assert [r["equivalent_figure_id"] for r in rows] == [None, None]


def test_the_percentage_a_sum_is_compared_with_is_kept() -> None:
    row = one("The budget is AMD660bn, 19.6% up on the year.")
    assert (row["comparison_kind"], row["comparison_value"]) == ("percent_up", Decimal("19.6"))


def test_a_shared_symbol_is_ambiguous_unless_the_text_settles_it() -> None:
    assert one("It cost 30 million dollars.")["is_currency_ambiguous"]
    assert not one("It cost 30 million U.S. dollars.")["is_currency_ambiguous"]
    assert not one("It cost 30 million manats.")["is_currency_ambiguous"]


PERIODS = [
    ("en", "Estonia will spend €2 billion on defence in 2026.", "2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
    ("en", "Estonia will spend €2 billion on defence next year.", "2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
    ("en", "Estonia spent €2 billion on defence last year.", "2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
    ("en", "Estonia spent €2 billion in the first half of 2025.", "2025-H1", date(2025, 1, 1), date(2025, 6, 30), "half"),
    ("en", "Estonia spent €2 billion in the third quarter of 2025.", "2025-Q3", date(2025, 7, 1), date(2025, 9, 30), "quarter"),
    ("en", "Estonia spent €2 billion in the first nine months of 2025.", "2025-01..2025-09", date(2025, 1, 1), date(2025, 9, 30), "span"),
    ("en", "Estonia spent €2 billion on roads from 2021 to 2024.", "2021..2024", date(2021, 1, 1), date(2024, 12, 31), "span"),
    ("en", "Estonia spent €2 billion in March 2025.", "2025-03", date(2025, 3, 1), date(2025, 3, 31), "month"),
    ("en", "The Pentagon spent $2 billion in fiscal 2025.", "FY2025", date(2024, 10, 1), date(2025, 9, 30), "fiscal_year"),
    ("en", "India allocated Rs 2 lakh crore in the 2025/26 fiscal year.", "FY2025/26", date(2025, 4, 1), date(2026, 3, 31), "fiscal_year"),
    ("ru", "Эстония потратит 2 млрд евро в следующем году.", "2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
    ("ru", "Эстония потратила 2 млрд евро в первом полугодии 2025 года.", "2025-H1", date(2025, 1, 1), date(2025, 6, 30), "half"),
    ("tr", "Estonya gelecek yıl savunmaya 2 milyar avro ayıracak.", "2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
    ("tr", "Estonya 2025'in ilk yarısında 2 milyar avro harcadı.", "2025-H1", date(2025, 1, 1), date(2025, 6, 30), "half"),
    ("az", "Estoniya gələn il müdafiəyə 2 milyard avro ayıracaq.", "2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
    ("hy", "Էստոնիան հաջորդ տարի պաշտպանության վրա կծախսի 2 միլիարդ եվրո։", "2026", date(2026, 1, 1), date(2026, 12, 31), "year"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "label", "start", "end", "granularity"), PERIODS, ids=[f"{r[0]}:{r[2]}:{r[1][:40]}" for r in PERIODS]
)
def test_the_period_is_an_interval_with_its_granularity(
    language: str, text: str, label: str, start: date, end: date, granularity: str
) -> None:
    row = one(text, language)
    assert (row["period_label"], row["period_start"], row["period_end"], row["period_granularity"]) == (label, start, end, granularity)


def test_a_relative_period_without_a_publication_date_is_unknown() -> None:
    row = one("Estonia will spend €2 billion on defence next year.", published_on=None)
    assert (row["period_label"], row["period_start"], row["period_end"], row["period_granularity"]) == (None, None, None, None)


def test_a_deadline_is_no_period() -> None:
    assert one("Estonia is to spend €2 billion on roads by 2030.")["period_label"] is None


PARTIES = [
    ("Germany will give Ukraine €3 billion in military aid.", "DEU", "UKR", "military_aid"),
    ("Lithuania will buy howitzers from France for €340 million.", "LTU", "FRA", "arms_deal"),
    ("The World Bank lent Moldova $90 million.", "WB", "MDA", "loan"),
    ("A court fined the exporter €2.75 million.", None, None, "fine"),
    ("Iran's oil revenue came to $43 billion.", None, "IRN", "revenue"),
    ("Estonia's government approved a defence budget of €1.6 billion.", "EST", None, "defence_budget"),
]


@pytest.mark.parametrize(("text", "payer", "beneficiary", "purpose"), PARTIES)
def test_who_pays_whom_for_what(text: str, payer: str | None, beneficiary: str | None, purpose: str) -> None:
    row = one(text)
    assert (row["payer"], row["beneficiary"], row["purpose"]) == (payer, beneficiary, purpose)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Estonia plans to spend €2 billion on defence.", "planned"),
        ("Estonia spent €2 billion on defence.", "actual"),
        ("Parliament approved a defence budget of €2 billion.", "approved"),
        ("The draft bill provides €2 billion for defence.", "proposed"),
        ("The defence budget is expected to reach €2 billion.", "projected"),
        ("Estonia denied that it had paid €2 billion.", "claimed"),
    ],
)
def test_how_firm_the_money_is(text: str, status: str) -> None:
    assert one(text)["status"] == status


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It cost $12,34,5678 in all.", "OR-M003"),
        ("It cost $5,000,000,000,000,000,000,000 in all.", "OR-M002"),
        ("It cost 900 trillion trillion dollars in all.", "OR-M002"),
    ],
)
def test_an_amount_that_cannot_be_right_becomes_a_numbered_reject(text: str, code: str) -> None:
    rows, rejects = both(text)
    assert rows == []
    assert [r.code for r in rejects] == [code]
    assert all(
        (r.stage, bool(r.expected), bool(r.found), bool(r.location), bool(r.action)) == ("figures", True, True, True, True) for r in rejects
    )


def test_every_language_file_has_the_same_kinds_of_entries() -> None:
    from onrecord.figures.lexicon import FOLDER, read

    assert set(languages()) >= {"en", "ru", "tr", "az", "hy"}
    kinds = {code: read(f"{code}.toml") for code in languages()}
    english = kinds["en"]
    for code, data in kinds.items():
        assert {k for k, v in data.items() if isinstance(v, dict)} == {k for k, v in english.items() if isinstance(v, dict)}, code
        for section in ("cues", "purpose", "party", "periods"):
            assert set(data[section]) == set(english[section]), (code, section)
            assert all(data[section].values()), (code, section)
        assert set(data["months"].values()) == set(range(1, 13)), code
        assert {10**3, 10**6, 10**9, 10**12} <= set(data["scales"].values()), code
        assert {"USD", "EUR", "RUB", "TRY", "AZN", "AMD", "GEL"} <= set(data["currencies"]), code
        text = FOLDER.joinpath(f"{code}.toml").read_text(encoding="utf-8")
        assert re.findall(r'"[^" ]{1,2}\*', text) == [], f"{code}: stems of fewer than three letters are never found"


def statements(*rows: dict[str, Any]) -> pa.Table:
    names = ("statement_id", "article_id", "content_spans")
    schema = pa.schema([table("statements").schema.field(n) for n in names])
    return pa.Table.from_pylist(list(rows), schema=schema)


def test_a_figure_belongs_to_the_innermost_statement_that_holds_it() -> None:
    text = "“We told them: it will cost $5 billion,” she said."
    figures = pa.Table.from_batches([extract_figures(article_batch([{"article_id": ARTICLE, "text": text}]))])
    outer = {"statement_id": "a" * 32, "article_id": ARTICLE, "content_spans": [{"start": 1, "end": 40}]}
    inner = {"statement_id": "b" * 32, "article_id": ARTICLE, "content_spans": [{"start": 15, "end": 40}]}
    other = {"statement_id": "c" * 32, "article_id": "1" * 32, "content_spans": [{"start": 20, "end": 39}]}
    assert link_statements(figures, statements(outer, inner, other))["statement_id"].to_pylist() == ["b" * 32]
    assert link_statements(figures, statements(inner, outer))["statement_id"].to_pylist() == ["b" * 32]
    assert link_statements(figures, statements(other))["statement_id"].to_pylist() == [None]


def test_linking_works_with_empty_tables() -> None:
    figures = pa.Table.from_batches([extract_figures(article_batch([{"article_id": ARTICLE, "text": "It cost $5."}]))])
    assert link_statements(figures, table("statements").empty())["statement_id"].to_pylist() == [None]
    empty = link_statements(table("figures").empty(), statements())
    assert (empty.num_rows, empty.schema) == (0, table("figures").schema)


def test_both_figures_of_the_real_article_are_right_in_every_attribute(shared: Path) -> None:
    import json

    gold = json.loads((shared / "data" / "region" / "seed_gold.json").read_text(encoding="utf-8"))
    rows, rejects = both(gold["text"], "en", date(2024, 12, 24))
    assert rejects == []
    assert [(r["start"], r["end"]) for r in rows] == [(f["amount_span"]["start"], f["amount_span"]["end"]) for f in gold["figures"]]
    for row, wanted in zip(rows, gold["figures"], strict=True):
        assert (row["amount"], row["currency"], row["is_approximate"]) == (wanted["value"], wanted["currency"], wanted["approx"])
        assert (row["payer"], row["period_label"], row["status"]) == (wanted["country"], wanted["period"], wanted["status"])
        assert (row["bound"], row["rate"], row["role"], row["equivalent_figure_id"], row["beneficiary"]) == (
            None,
            None,
            "level",
            None,
            None,
        )
    assert rows[0]["purpose"] == "defence_and_national_security"
    assert rows[1]["purpose"] == "defence_budget"


def test_golden_passages_are_the_authors_own_and_complete() -> None:
    folder = Path(__file__).resolve().parent.parent / "golden" / "figures"
    for path in sorted(folder.glob("*.jsonl")):
        for record in records(path):
            assert all(record["text"][f["start"] : f["end"]] == f["text"] for f in record["figures"]), record["id"]
