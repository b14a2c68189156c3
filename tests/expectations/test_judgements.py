"""Real-looking breakage of every kind is caught by the right rule, and good rows survive it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from expectations import check_names, context_tables, judge_release, judge_table, rules
from expectations.model import Facts, Judgement, Rule
from onrecord.errors import OnRecordError
from onrecord.ids import stable_id, text_sha256
from onrecord.parquet import write
from onrecord.table_columns import TABLES
from onrecord.tables import table, tables
from tests.expectations.material import AT, BUILDERS, DAY, HASH, TEXTS, span, with_cells, world

OTHER = "cd" * 32
NOBODY = stable_id("nobody")


def judge(name: str, rows: list[dict[str, Any]]) -> Judgement:
    given = world({name: rows})
    return judge_table(name, given[name], {n: given[n] for n in context_tables(name)})


def found(judgement: Judgement) -> set[tuple[str, str]]:
    return {(f["rule"], f["severity"]) for f in judgement.findings.to_pylist()}


NEWS = ("captures", "articles", "statements", "figures")
MONEY = ("budget_files", "budgets", "exchange_rates")


def part(names: tuple[str, ...], changes: dict[str, list[dict[str, Any]]]) -> dict[str, pa.Table]:
    """Some tables of a world: those of one half look at nothing in the other."""
    return {name: data for name, data in world(changes).items() if name in names}


@pytest.fixture(scope="module")
def good() -> dict[str, Judgement]:
    return judge_release(world())


def test_a_valid_world_passes_every_check_and_loses_no_row(good: dict[str, Judgement]) -> None:
    given = world()
    assert list(good) == [t.name for t in tables() if t.name in given]
    for name, judgement in good.items():
        assert judgement.findings.to_pylist() == [] and judgement.quarantine.num_rows == 0 and not judgement.is_blocked
        assert judgement.clean.equals(given[name]) and judgement.clean.schema.equals(table(name).schema)
        assert [c.group for c in judgement.checks] == check_names(name)
        assert all(c.passed and c.failed_rows == 0 and c.examples == [] and c.rows == given[name].num_rows for c in judgement.checks)
        assert {"not_null", "unique_key", "schema"} <= {rule for c in judgement.checks for rule in c.rules}


# table, row, changed cells, the one rule that must catch it, its severity
BROKEN: list[tuple[str, int, dict[str, Any], str, str]] = [
    ("captures", 0, {"record_type": "request"}, "in_values", "quarantine"),
    ("captures", 0, {"content_sha256": HASH.upper()}, "matches_pattern", "quarantine"),
    ("captures", 1, {"http_status": 999}, "within_bounds", "quarantine"),
    ("captures", 1, {"captured_at": AT + dt.timedelta(days=1)}, "captured_on_is_day", "quarantine"),
    ("captures", 0, {"listed_published_at": AT + dt.timedelta(days=40)}, "listed_before_capture", "warning"),
    ("articles", 0, {"text_sha256": OTHER}, "text_hash", "quarantine"),
    ("articles", 0, {"text_characters": len(TEXTS[0]) + 1}, "text_length", "quarantine"),
    ("articles", 0, {"published_on": DAY + dt.timedelta(days=2), "published_at": None}, "published_before_capture", "quarantine"),
    ("articles", 0, {"published_on": dt.date(2025, 11, 20)}, "day_matches_instant", "quarantine"),
    ("articles", 0, {"published_origin": None}, "day_has_origin", "warning"),
    ("articles", 1, {"capture_id": NOBODY}, "reference_exists", "quarantine"),
    ("articles", 1, {"content_sha256": OTHER}, "same_bytes_as_capture", "quarantine"),
    ("articles", 1, {"is_near_duplicate": True}, "duplicate_flag", "quarantine"),
    ("articles", 0, {"language_confidence": float("nan")}, "is_finite", "quarantine"),
    ("statements", 0, {"content": "Our defence budget is 2.4 billion manats"}, "content_in_text", "quarantine"),
    ("statements", 0, {"content_spans": [{"start": 1, "end": 4000}]}, "content_in_text", "quarantine"),
    ("statements", 0, {"content_spans": []}, "content_in_text", "quarantine"),
    ("statements", 1, {"speaker_start": 0, "speaker_end": 14}, "speaker_in_text", "quarantine"),
    ("statements", 1, {"cue_end": None}, "cue_in_text", "quarantine"),
    ("statements", 0, {"evidence": [{"column": "via", "start": 10, "end": 10}]}, "evidence_in_text", "quarantine"),
    ("statements", 0, {"evidence": [{"column": "mood", "start": 0, "end": 1}]}, "evidence_names_column", "warning"),
    ("statements", 0, {"said_from": dt.date(2026, 11, 3), "said_to": dt.date(2026, 11, 1)}, "said_in_order", "quarantine"),
    ("statements", 1, {"said_on": dt.date(2027, 11, 20)}, "said_before_capture", "quarantine"),
    ("statements", 0, {"confidence": 1.2}, "within_bounds", "quarantine"),
    ("statements", 0, {"speaker_name": None}, "speaker_named", "quarantine"),
    ("statements", 0, {"speaker_affiliation": "QZX"}, "party_exists", "warning"),
    ("statements", 0, {"parent_statement_id": NOBODY}, "reference_exists", "quarantine"),
    ("statements", 0, {"captured_on": dt.date(2026, 11, 19)}, "same_day_as_article", "quarantine"),
    ("figures", 0, {"end": span(0, "2.4 billion dollars")["end"] - 1}, "figure_in_text", "quarantine"),
    ("figures", 0, {"amount": Decimal(0), "unit_value": Decimal(0)}, "amount_not_zero", "quarantine"),
    ("figures", 0, {"amount_low": Decimal(24 * 10**8)}, "amount_or_bounds", "quarantine"),
    ("figures", 1, {"amount_low": Decimal(22 * 10**8), "amount_high": Decimal(2 * 10**9)}, "amount_in_order", "quarantine"),
    ("figures", 2, {"amount": Decimal(8_400_000)}, "amount_is_scaled", "quarantine"),
    ("figures", 2, {"currency": "MNT", "scale": None, "amount": Decimal("8.4e18")}, "amount_is_plausible", "warning"),
    ("figures", 2, {"currency": "AZZ"}, "currency_exists", "quarantine"),
    ("figures", 2, {"period_start": dt.date(2027, 1, 1)}, "period_in_order", "quarantine"),
    ("figures", 2, {"period_end": None}, "period_complete", "quarantine"),
    ("figures", 2, {"period_start": dt.date(1026, 1, 1)}, "period_is_plausible", "quarantine"),
    ("figures", 2, {"statement_id": stable_id("statement", 0, 0)}, "statement_of_same_article", "quarantine"),
    ("figures", 1, {"statement_id": stable_id("statement", 0, 0)}, "inside_statement", "warning"),
    ("figures", 0, {"article_id": NOBODY}, "reference_exists", "quarantine"),
    ("budget_files", 0, {"is_readable": False}, "unread_has_no_rows", "quarantine"),
    ("budgets", 1, {"value": Decimal(-5)}, "value_not_negative", "quarantine"),
    ("budgets", 1, {"value": Decimal(24 * 10**11)}, "value_jump", "warning"),
    ("budgets", 1, {"country": "UKD"}, "country_exists", "quarantine"),
    ("budgets", 1, {"currency": "", "unit": "currency"}, "unit_fits_currency", "quarantine"),
    ("budgets", 1, {"region": "World"}, "part_fits_scope", "quarantine"),
    ("budgets", 1, {"scope": "state_body"}, "part_fits_scope", "quarantine"),
    ("budgets", 1, {"scope": "state_programme", "body": "Ministry"}, "part_fits_scope", "quarantine"),
    ("budgets", 1, {"price_year": 2024}, "price_year_fits_basis", "quarantine"),
    ("budgets", 2, {"flag": None}, "missing_is_marked", "warning"),
    ("budgets", 0, {"file_sha256": OTHER}, "same_file_hash", "quarantine"),
    ("budgets", 0, {"file_id": NOBODY}, "reference_exists", "quarantine"),
    ("exchange_rates", 0, {"rate": Decimal("24.71")}, "rate_as_quoted", "quarantine"),
    ("exchange_rates", 0, {"period_end": DAY + dt.timedelta(days=1)}, "period_fits_kind", "quarantine"),
    ("exchange_rates", 1, {"quote_currency": "JPY"}, "currencies_differ", "quarantine"),
    ("budget_files", 0, {"is_readable": False, "parsed_rows": 0, "is_kept_out": True}, "kept_out_was_read", "quarantine"),
    ("revisions", 0, {"kind": "withdrawn"}, "kind_fits_values", "quarantine"),
    ("revisions", 0, {"exchange_rate_change": 0.2}, "parts_make_the_whole", "quarantine"),
    ("revisions", 0, {"local_currency_change": None}, "parts_make_the_whole", "quarantine"),
    ("revisions", 0, {"older_budget_id": NOBODY}, "reference_exists", "quarantine"),
    ("country_names", 1, {"country": "UKD"}, "country_exists", "quarantine"),
    ("country_names", 1, {"valid_from": dt.date(2022, 6, 1), "valid_to": dt.date(2022, 5, 31)}, "valid_in_order", "quarantine"),
    ("reconciliations", 0, {"figure_id": NOBODY}, "reference_exists", "quarantine"),
    ("reconciliations", 0, {"rate": Decimal(2)}, "rate_fits_kind", "quarantine"),
    ("reconciliations", 0, {"candidates": []}, "chosen_is_candidate", "quarantine"),
    ("reconciliations", 0, {"relative_difference": None}, "verdict_has_difference", "quarantine"),
]  # fmt: skip


def _apart(name: str, case: int) -> dict[str, Any]:
    """Cells that make a copy of a valid row a row of its own."""
    own = stable_id("case", case)
    return {
        "captures": {"capture_id": own},
        "articles": {"article_id": own, "duplicate_cluster_id": own},
        "statements": {"statement_id": own, "ordinal": 100 + case},
        "figures": {"figure_id": own, "ordinal": 100 + case},
        "budget_files": {"file_id": own},
        "budgets": {"budget_id": own, "vintage": f"case {case}"},
        "exchange_rates": {"rate_id": own, "source": f"case {case}"},
        "revisions": {"revision_id": own, "older_vintage": f"case {case}"},
        "country_names": {"source": f"case {case}"},
        "reconciliations": {"article_id": stable_id("article", TEXTS[0])},
    }[name]


@pytest.fixture(scope="module")
def crowds() -> dict[str, Judgement]:
    """Each table once, with all its broken rows among at least as many good ones (a mostly bad table would be blocked).

    A broken budget brings its neighbour of the year before; of reconciliations, one figure can have only one."""
    judged = {}
    for name, build in BUILDERS.items():
        rows = build()
        for case, (table_name, row, cells, _, _) in enumerate(BROKEN):
            if table_name == name and name != "reconciliations":
                rows.append({**build()[row], **_apart(name, case), **cells})
                rows.append({**build()[0], **_apart(name, 1000 + case)})
                if name == "budgets":
                    rows.append({**build()[0], "budget_id": stable_id("before", case), "vintage": f"case {case}", "cell": "before"})
        if name == "budgets":
            rows = [r for i, r in enumerate(rows) if r["cell"] != "before" or rows[i - 2]["period_start"] != r["period_start"]]
        judged[name] = judge(name, rows)
    return judged


@pytest.mark.parametrize("case", range(len(BROKEN)), ids=[f"{b[0]}-{b[3]}-{i}" for i, b in enumerate(BROKEN)])
def test_broken_data_is_caught_by_its_rule_and_the_other_rows_survive(crowds: dict[str, Judgement], case: int) -> None:
    name, row, cells, rule, severity = BROKEN[case]
    if name == "reconciliations":
        broken, judgement = {**BUILDERS[name]()[row], **cells}, judge(name, with_cells(name, row, **cells))
    else:
        broken, judgement = {**BUILDERS[name]()[row], **_apart(name, case), **cells}, crowds[name]
    assert not judgement.is_blocked
    key = json.loads(json.dumps({k: broken[k] for k in table(name).key}, default=lambda v: v.isoformat().replace("+00:00", "Z")))
    findings = [f for f in judgement.findings.to_pylist() if f["row_key"] and json.loads(f["row_key"]) == key]
    assert (rule, severity) in {(f["rule"], f["severity"]) for f in findings}
    kept = [tuple(r.values()) for r in judgement.clean.select(table(name).key).to_pylist()]
    held = [r["rule"] for r in judgement.quarantine.to_pylist() if json.loads(r["row_key"]) == key]
    assert (tuple(broken[k] for k in table(name).key) in kept) == (severity == "warning")
    assert (rule in held) == (severity == "quarantine")
    group = next(c for c in judgement.checks if rule in c.rules)
    assert not group.passed and 1 <= group.failed_rows <= group.rows and 1 <= len(group.examples) <= 5


def test_good_rows_survive_among_broken_ones(crowds: dict[str, Judgement]) -> None:
    for name, judgement in crowds.items():
        survivors = judgement.clean.to_pylist()
        assert all(row in survivors for row in table(name).from_rows(BUILDERS[name]()).to_pylist())
        assert judgement.clean.num_rows + len(set(judgement.quarantine.column("row_key").to_pylist())) == judgement.checks[0].rows


def test_a_negative_flow_of_assistance_is_no_error_but_a_negative_budget_is() -> None:
    flow = with_cells("budgets", 1, value=Decimal(-5), scope="assistance_military", measure="obligations")
    assert found(judge("budgets", flow)) == set()
    stock = with_cells("budgets", 1, value=Decimal(-5), scope="assistance_military", measure="expenditure")
    assert found(judge("budgets", stock)) == {("value_not_negative", "quarantine")}


def test_former_and_disputed_countries_exist() -> None:
    row = BUILDERS["budgets"]()[2]
    rows = [{**row, "country": code, "budget_id": stable_id("b", code)} for code in ("XKX", "SUN", "YUG", "CSK", "DDR", "ARM")]
    assert found(judge("budgets", rows)) == set()


def test_a_missing_required_cell_is_quarantined_whatever_its_type() -> None:
    data = pa.Table.from_pylist(with_cells("articles", 0, authors=None, is_near_duplicate=None, text=None), schema=_nullable("articles"))
    judgement = judge_table("articles", data, {"captures": world()["captures"]})
    columns = {f["column"] for f in judgement.findings.to_pylist() if f["rule"] == "not_null"}
    assert columns == {"authors", "is_near_duplicate", "text"}
    assert judgement.clean.num_rows == 1 and judgement.clean.schema.equals(table("articles").schema)
    assert judgement.quarantine.num_rows == 1 and "authors" in judgement.quarantine.column("reason")[0].as_py()


def _nullable(name: str) -> pa.Schema:
    return pa.schema([f.with_nullable(True) for f in table(name).schema])


def test_doubled_keys_block_the_table_and_both_rows_are_named_apart() -> None:
    rows = BUILDERS["figures"]()
    judgement = judge("figures", [*rows, {**rows[2], "figure_id": NOBODY}])
    assert ("unique_key", "blocking") in found(judgement) and judgement.is_blocked
    keys = [f["row_key"] for f in judgement.findings.to_pylist() if f["rule"] == "unique_key"]
    assert len(set(keys)) == 2 and sum('"#": 2' in k for k in keys) == 1


def test_doubled_ids_block_the_table() -> None:
    rows = BUILDERS["budgets"]()
    judgement = judge("budgets", [*rows[:3], {**rows[3], "budget_id": rows[0]["budget_id"]}])
    assert ("unique_id", "blocking") in found(judgement) and judgement.is_blocked


@pytest.mark.parametrize("change", ["missing", "type", "extra", "order"])
def test_another_schema_blocks_and_no_check_of_it_passes(change: str) -> None:
    data = world()["figures"]
    data = {
        "missing": lambda: data.drop_columns(["amount"]),
        "type": lambda: data.set_column(data.schema.get_field_index("amount"), "amount", data.column("amount").cast(pa.float64())),
        "extra": lambda: data.append_column("mood", pa.array([1] * data.num_rows)),
        "order": lambda: data.select([*data.schema.names[1:], data.schema.names[0]]),
    }[change]()
    judgement = judge_table("figures", data, {n: world()[n] for n in context_tables("figures")})
    assert judgement.is_blocked and found(judgement) == {("schema", "blocking")}
    assert not any(c.passed for c in judgement.checks) and judgement.clean.equals(table("figures").empty())


def test_an_empty_table_that_must_not_be_empty_is_caught() -> None:
    assert found(judge("articles", [])) == {("not_empty", "warning")}
    many = [{**BUILDERS["captures"]()[0], "capture_id": stable_id("c", n)} for n in range(12)]
    given = world({"captures": many})
    judgement = judge_table("articles", table("articles").empty(), {"captures": given["captures"]})
    assert judgement.is_blocked and found(judgement) == {("not_empty", "blocking")}
    assert not next(c for c in judgement.checks if c.group == "completeness").passed
    budgets = judge("budgets", [])
    assert budgets.is_blocked and found(budgets) == {("not_empty", "blocking")}


def test_an_empty_table_that_may_be_empty_passes_without_the_engine() -> None:
    code = (
        "import sys; from onrecord.tables import table; import expectations as x; j = x.judge_table('rejects', table('rejects').empty(), {});"
        "assert not j.is_blocked and all(c.passed for c in j.checks); sys.exit('great_expectations' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_empty_release_is_blocked() -> None:
    judgements = judge_release({t.name: t.empty() for t in tables()})
    assert judgements["captures"].is_blocked and found(judgements["captures"]) == {("something_captured", "blocking")}


def test_a_table_that_is_mostly_bad_is_blocked() -> None:
    one = BUILDERS["captures"]()[0]
    rows = [{**one, "capture_id": stable_id("c", n), "http_status": 200 if n < 9 else 0} for n in range(20)]
    judgement = judge("captures", rows)
    assert judgement.is_blocked and ("quarantine_share", "blocking") in found(judgement) and judgement.clean.num_rows == 9
    assert not judge("captures", [*rows[:10], {**rows[19], "http_status": 0}]).is_blocked


def test_a_collapsed_table_is_blocked_in_a_release() -> None:
    judgements = judge_release(part(MONEY, {}), previous_rows={"budgets": 5000, "budget_files": 4, "exchange_rates": 7})
    assert found(judgements["budgets"]) == {("row_count_holds", "blocking")} and judgements["budgets"].is_blocked
    assert not judgements["budget_files"].is_blocked and not judgements["exchange_rates"].is_blocked


def test_rows_that_depend_on_a_quarantined_row_go_with_it_and_the_rest_stays() -> None:
    judgements = judge_release(world({"articles": with_cells("articles", 0, text_sha256=OTHER)}))
    assert [len(judgements[n].clean) for n in ("articles", "statements", "figures", "reconciliations")] == [1, 1, 1, 0]
    assert found(judgements["statements"]) == {("parent_quarantined", "quarantine")} == found(judgements["reconciliations"])
    references = next(c for c in judgements["figures"].checks if c.group == "references")
    assert not references.passed and references.failed_rows == 2 and references.severity == "quarantine"
    lost = {json.loads(r["row"])["figure_id"] for r in judgements["figures"].quarantine.to_pylist()}
    assert lost == {stable_id("figure", 0, 0), stable_id("figure", 0, 1)}


def test_an_article_that_is_good_on_another_day_keeps_its_dependents() -> None:
    rows = BUILDERS["articles"]()
    earlier = AT - dt.timedelta(days=1)
    capture = {**BUILDERS["captures"]()[0], "capture_id": NOBODY, "captured_on": earlier.date(), "captured_at": earlier}
    again = {**rows[0], "capture_id": NOBODY, "captured_on": earlier.date(), "captured_at": earlier, "text_characters": 1}
    judgements = judge_release(part(NEWS, {"articles": [*rows, again], "captures": [*BUILDERS["captures"](), capture]}))
    assert judgements["articles"].clean.num_rows == 2 and judgements["articles"].quarantine.num_rows == 1
    assert judgements["statements"].quarantine.num_rows == 0


def test_an_amount_that_float64_cannot_carry_is_kept_out_of_a_release() -> None:
    rows = with_cells("figures", 2, amount=Decimal("8400000000000000001"), unit_value=None, scale=None)
    judgement = judge_release(part(NEWS, {"figures": rows}))["figures"]
    assert ("amount_reads_back", "quarantine") in found(judgement) and judgement.clean.num_rows == 2


def test_digits_that_a_spreadsheet_made_up_lose_no_row() -> None:
    judgement = judge_release(part(MONEY, {"budgets": with_cells("budgets", 1, value=Decimal("2400000000.00000051"))}))["budgets"]
    assert found(judgement) == set() and judgement.clean.num_rows == 4


def test_a_flow_of_assistance_may_begin_at_any_size() -> None:
    flow = {"scope": "assistance_total", "measure": "obligations"}
    before, after = ({**row, **flow} for row in BUILDERS["budgets"]()[:2])
    assert found(judge("budgets", [{**before, "value": Decimal(20_000)}, after])) == set()


def test_a_rate_for_another_number_of_units_stands_out() -> None:
    daily, mean = BUILDERS["exchange_rates"]()
    rows = []
    for n in range(6):
        wrong = 100 if n == 3 else 1
        day = dt.date(2026, 3, 1 + n)
        rate = (daily["rate"] + Decimal(n) / 100) * wrong
        printed = {"rate": rate, "quoted_rate": rate * daily["quoted_units"]}
        rows.append({**daily, **printed, "rate_id": stable_id("day", n), "period_start": day, "period_end": day})
        year = {"period_start": dt.date(2019 + n, 1, 1), "period_end": dt.date(2019 + n, 12, 31)}
        rows.append({**mean, **year, "rate_id": stable_id("year", n), "rate": Decimal(3) ** n * (1 if n < 5 else 10)})
    judgement = judge("exchange_rates", rows)
    outliers = [json.loads(f["row_key"])["period_start"] for f in judgement.findings.to_pylist()]
    assert found(judgement) == {("rate_outlier", "warning")} and sorted(outliers) == ["2024-01-01", "2026-03-04"]


def test_too_much_of_a_limited_vintage_blocks_the_release() -> None:
    one = BUILDERS["budgets"]()[1]
    rows = [
        {
            **one,
            "budget_id": stable_id("b", n),
            "period_start": dt.date(1949 + n % 77, 1, 1),
            "period_end": dt.date(1949 + n % 77, 12, 31),
            "country": code,
        }
        for n, code in enumerate(c for c in _codes(50) for _ in range(77))
    ]
    judgements = judge_release(part(MONEY, {"budgets": rows}))
    assert judgements["budgets"].is_blocked and ("fair_use", "blocking") in found(judgements["budgets"])
    rights = next(c for c in judgements["budgets"].checks if c.group == "rights")
    assert not rights.passed and rights.severity == "blocking" and "3850 values" in rights.examples[0]["value"]
    free = [{**f, "publisher": "World Bank"} for f in BUILDERS["budget_files"]()]
    assert not judge_release(part(MONEY, {"budgets": rows, "budget_files": free}))["budgets"].is_blocked


def _codes(count: int) -> list[str]:
    from expectations.codes import countries

    return sorted(countries())[:count]


def test_an_official_file_that_gave_no_row_is_a_warning() -> None:
    judgement = judge_release(part(MONEY, {"exchange_rates": []}))["budget_files"]
    assert found(judgement) == {("file_gave_rows", "warning")} and judgement.clean.num_rows == 2


def test_findings_and_quarantine_have_the_declared_schema_and_can_be_stored(tmp_path: Any) -> None:
    judgement = judge("articles", with_cells("articles", 0, text_sha256=OTHER, published_on=DAY + dt.timedelta(days=9)))
    assert judgement.findings.num_rows == 3 and judgement.quarantine.num_rows == 3
    for name, data in (("findings", judgement.findings), ("quarantine", judgement.quarantine)):
        write(tmp_path / name, data, TABLES[name].schema)
        assert not judge_table(name, data, {}).is_blocked and judge_table(name, data, {}).findings.num_rows == 0
    row = json.loads(judgement.quarantine.column("row")[0].as_py())
    assert (
        set(row) == set(table("articles").by_name) and row["captured_on"] == "2026-11-20" and row["captured_at"] == "2026-11-20T09:30:00Z"
    )
    assert row["text"] == TEXTS[0] and not any(TEXTS[0][:40] in str(f) for f in judgement.findings.to_pylist())


def test_a_long_private_text_is_quarantined_by_its_hash() -> None:
    text = "Long text. " * 400
    rows = with_cells("articles", 0, text=text, text_sha256=OTHER, text_characters=len(text))
    row = json.loads(judge("articles", rows).quarantine.column("row")[0].as_py())
    assert row["text"] == {"characters": len(text), "sha256": text_sha256(text)}


def test_private_text_never_stands_in_a_finding() -> None:
    text = TEXTS[0].replace("Yerevan", "Yere\u0301van")
    rows = with_cells("articles", 0, text=text, text_sha256=text_sha256(text), text_characters=len(text))
    judgement = judge("articles", rows)
    finding = next(f for f in judgement.findings.to_pylist() if f["rule"] == "text_is_nfc")
    assert finding["value"] is None and finding["column"] == "text"


def test_judging_twice_gives_the_same_bytes() -> None:
    def bytes_of() -> list[bytes]:
        broken = {"articles": with_cells("articles", 0, text_sha256=OTHER, published_origin=None, url=BUILDERS["articles"]()[1]["url"])}
        judgements = judge_release(part(("captures", "articles"), broken))
        data = [t for j in judgements.values() for t in (j.findings, j.quarantine, j.clean)]
        checks = [repr([dataclasses.astuple(c) for c in j.checks]).encode() for j in judgements.values()]
        return [_ipc(t) for t in data] + checks

    assert bytes_of() == bytes_of()


def _ipc(data: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, data.schema) as writer:
        writer.write_table(data)
    return sink.getvalue().to_pybytes()


def _replace_rules(monkeypatch: pytest.MonkeyPatch, rule: Rule) -> None:
    monkeypatch.setattr(rules, "RULES", (rule,))


def test_a_rule_that_raises_is_an_error_and_no_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(facts: Facts) -> list[int]:
        return [1 // len(facts.column("captures", "etag")[:0])]

    _replace_rules(
        monkeypatch,
        Rule(name="broken", table="captures", group="values", severity="warning", columns=("etag",), message="-", failing=failing),
    )
    with pytest.raises(OnRecordError, match=r"OR-X003.*ZeroDivisionError"):
        judge("captures", BUILDERS["captures"]())


def test_a_rule_that_names_rows_that_are_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    _replace_rules(
        monkeypatch,
        Rule(
            name="broken", table="captures", group="values", severity="warning", columns=("etag",), message="-", failing=lambda facts: [7]
        ),
    )
    with pytest.raises(OnRecordError, match="OR-X003"):
        judge("captures", BUILDERS["captures"]())


def test_an_expectation_that_the_engine_cannot_run_is_an_error_and_no_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = tuple(dataclasses.replace(c, pattern="(", name="etag") if c.name == "etag" else c for c in TABLES["captures"].columns)
    monkeypatch.setitem(TABLES, "captures", dataclasses.replace(TABLES["captures"], columns=columns))
    with pytest.raises(OnRecordError, match="OR-X004"):
        judge("captures", with_cells("captures", 0, etag="W/1"))


def test_a_table_missing_from_the_context_is_an_error_and_no_pass() -> None:
    with pytest.raises(OnRecordError, match=r"OR-X002.*articles"):
        judge_table("statements", world()["statements"], {})
    with pytest.raises(OnRecordError, match=r"OR-X002.*text"):
        judge_table("statements", world()["statements"], {"articles": world()["articles"].drop_columns(["text"])})


def test_an_unknown_table_is_an_error() -> None:
    for call in (
        lambda: check_names("nonsense"),
        lambda: context_tables("nonsense"),
        lambda: judge_table("nonsense", world()["captures"], {}),
    ):
        with pytest.raises(OnRecordError, match="OR-X001"):
            call()
