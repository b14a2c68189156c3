"""Budgets of Armenia and Azerbaijan, U.S. assistance, NATO tables."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from onrecord.budgets import FORMATS, azerbaijan
from onrecord.errors import OnRecordError
from tests.unit.budgets_material import capture, one, read, rows_of, workbook

MINISTRY = "ՀՀ  պաշտպանության  նախարարություն"
LAW = f"\ufeffstate_body,program_code,state_body_total,subprogram_total\n{MINISTRY},1169,664636861.0,663000000.0\n{MINISTRY},1204,664636861.0,1636861.0\nՄրցակցության պաշտպանության  հանձնաժողով,1,900.0,900.0\n"
SPENDING = (
    "state_body,state_body_annual_plan,state_body_rev_annual_plan,state_body_actual,subprogram_annual_plan,subprogram_rev_annual_plan,subprogram_actual\n"
    "{},664636861.0,664952541.1,458334029.7,664636861.0,664952541.1,458334029.8\n"
).format("ՀՀ պաշտպանության նախարարություն")


def made(format_: str, text: str | bytes, **other: object):
    data = text.encode() if isinstance(text, str) else text
    return read((capture(format_, data, **other), data))


def fails(format_: str, text: str | bytes, **other: object) -> str:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(OnRecordError) as error:
        FORMATS[format_](data, capture(format_, data, **other))
    return error.value.code


def test_the_armenian_law_is_thousand_drams_of_the_ministry_and_not_of_its_false_friend():
    result = made("armenia_csv", LAW, vintage="2025_BUDGET_LAW")
    row = one(result, scope="defence_ministry")
    assert (row["value"], row["currency"], row["stage"], row["scope"]) == (Decimal("664636861000"), "AMD", "law", "defence_ministry")
    assert (row["period_label"], row["year_basis"], row["cell"]) == ("2025", "fiscal", "2:3")
    friend = one(result, scope="state_body")
    assert (friend["value"], friend["country_as_published"]) == (Decimal(900000), "Մրցակցության պաշտպանության հանձնաժողով")
    draft = made("armenia_csv", LAW, url="https://example.org/2026_BUDGET_LAW_DRAFT.csv")
    assert {r["stage"] for r in rows_of(draft)} == {"draft"}


PROGRAMMES = """state_body,program_code,program_name,subprogram_code,state_body_total,program_total,subprogram_total
ՀՀ  պաշտպանության  նախարարություն,1125,Ռազմական  ուսուցում,11001,100.5,20.0,20.0
ՀՀ  պաշտպանության  նախարարություն,1169,ՀՀ պաշտպանության ապահովում,11001,100.5,80.5,50.5
ՀՀ պաշտպանության նախարարություն,1169,ՀՀ պաշտպանության ապահովում,11002,100.5,80.5,30.0
ՀՀ ֆինանսների նախարարություն,1079,Ջրամատակարարում,11001,-5.0,-7.0,3.0
ՀՀ ֆինանսների նախարարություն,1079,Ջրամատակարարում,31002,-5.0,-7.0,-10.0
ՀՀ ֆինանսների նախարարություն,1169,Այլ,11001,-5.0,2.0,2.0
"""


def test_every_body_and_programme_is_a_row_of_its_own_scope_and_adds_up():
    result = made("armenia_csv", PROGRAMMES, vintage="2025_BUDGET_LAW")
    found = {(r["scope"], r["body"], r["programme_code"]): (r["value"], r["programme_name"], r["cell"]) for r in rows_of(result)}
    ministry, finance = "Պաշտպանության նախարարություն", "Ֆինանսների նախարարություն"
    assert found == {
        ("defence_ministry", ministry, ""): (Decimal(100500), None, "2:5"),
        ("state_programme", ministry, "1125"): (Decimal(20000), "Ռազմական ուսուցում", "2:6"),
        ("state_programme", ministry, "1169"): (Decimal(80500), "ՀՀ պաշտպանության ապահովում", "3:6"),
        ("state_body", finance, ""): (Decimal(-5000), None, "5:5"),
        ("state_programme", finance, "1079"): (Decimal(-7000), "Ջրամատակարարում", "5:6"),
        ("state_programme", finance, "1169"): (Decimal(2000), "Այլ", "7:6"),
    }
    assert not result.rejects


@pytest.mark.parametrize(
    ("before", "after", "code", "expected"),
    [
        ("-5.0,-7.0,-10.0", "-5.0,-7.0,-11.0", "OR-B052", "subprogrammes that add up to -5.0"),
        (",-5.0,-7.0,", ",-5.0,-6.0,", "OR-B052", "subprogrammes that add up to -6.0"),
        ("-5.0,2.0,2.0", "-4.0,2.0,2.0", "OR-B051", "one state_body_total"),
        ("-5.0,-7.0,-10.0", "-5.0,-8.0,-10.0", "OR-B051", "one program_total"),
        ("-5.0,2.0,2.0", "-5.0,,2.0", "OR-B051", "thousand AMD in every line of a body"),
        ("նախարարություն,1169,Այլ", "նախարարություն,,Այլ", "OR-B051", "the code of a programme in every line"),
    ],
)
def test_another_body_that_contradicts_itself_is_left_out_with_a_reject(before: str, after: str, code: str, expected: str):
    assert before in PROGRAMMES
    result = made("armenia_csv", PROGRAMMES.replace(before, after), vintage="2025_BUDGET_LAW")
    assert [(r.code, r.expected) for r in result.rejects] == [(code, expected)] and "Ֆինանսների" in result.rejects[0].location
    assert {r["body"] for r in rows_of(result)} == {"Պաշտպանության նախարարություն"} and len(rows_of(result)) == 3


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [("100.5,20.0,20.0", "100.5,20.0,20.5", "OR-B052"), ("100.5,20.0,20.0", "100.5,21.0,20.0", "OR-B052"), ("100.5,20.0,20.0", "100.5,20.0,", "OR-B052")],
)  # fmt: skip
def test_a_ministry_of_defence_that_does_not_add_up_fails_the_file(before: str, after: str, code: str):
    assert fails("armenia_csv", PROGRAMMES.replace(before, after), vintage="2025_BUDGET_LAW") == code


def test_a_line_without_a_body_is_a_reject_and_a_code_used_twice_is_told_apart_by_its_extended_code():
    result = made("armenia_csv", PROGRAMMES + ",1,Այլ,1,1.0,1.0,1.0\n,,,,,,\n", vintage="2025_BUDGET_LAW")
    assert [r.code for r in result.rejects] == ["OR-B053"] and len(rows_of(result)) == 6
    header, *lines = PROGRAMMES.splitlines()
    extended = [f"{header},program_code_ext", *(f"{line},{line.split(',')[1]}-{i}" for i, line in enumerate(lines))]
    twice = "\n".join(extended).replace("100.5,80.5,50.5", "100.5,50.5,50.5").replace("100.5,80.5,30.0", "100.5,30.0,30.0")
    codes = {r["programme_code"] for r in rows_of(made("armenia_csv", twice, vintage="2025_BUDGET_LAW"))}
    assert codes == {"", "1125", "1169-1", "1169-2", "1079", "1169"}


def test_a_body_that_was_renamed_is_one_body():
    names = "Մրցակցության պաշտպանության հանձնաժողով", "ՀՀ մրցակցության և սպառողների շահերի պաշտպանության հանձնաժողով"
    laws = [LAW.replace("Մրցակցության պաշտպանության  հանձնաժողով", name) for name in names]
    found = [one(made("armenia_csv", law, vintage="2025_BUDGET_LAW"), scope="state_body") for law in laws]
    assert found[0]["body"] == found[1]["body"] and [r["country_as_published"] for r in found] == list(names)


def test_an_execution_report_gives_plan_revision_and_what_was_spent_so_far():
    result = made("armenia_csv", SPENDING, vintage="2025_SPENDING_Q123")
    stages = {r["stage"]: (r["value"], r["period_end"]) for r in rows_of(result)}
    assert stages == {
        "law": (Decimal("664636861000"), dt.date(2025, 12, 31)), "revised": (Decimal("664952541100"), dt.date(2025, 12, 31)),
        "executed_to_date": (Decimal("458334029700"), dt.date(2025, 9, 30)),
    }  # fmt: skip
    assert {r["stage"] for r in rows_of(made("armenia_csv", SPENDING, vintage="2025_SPENDING_Q1234"))} == {"law", "revised", "actual"}


@pytest.mark.parametrize(
    ("text", "vintage", "code"),
    [
        (LAW, "autumn", "OR-B050"),
        ("name,total\na,1\n", "2025_BUDGET_LAW", "OR-B051"),
        (LAW.replace(MINISTRY, "ՀՀ առողջապահության նախարարություն"), "2025_BUDGET_LAW", "OR-B051"),
        (LAW.replace("664636861.0,663", "664636862.0,663"), "2025_BUDGET_LAW", "OR-B051"),
        ("\n".join(LAW.split("\n")[:2]) + "\n", "2025_BUDGET_LAW", "OR-B052"),
        (LAW, "2025_SPENDING_Q12", "OR-B051"),
        (LAW.replace("663000000.0", "many"), "2025_BUDGET_LAW", "OR-B051"),
    ],
)
def test_an_armenian_file_that_cannot_be_trusted_fails(text: str, vintage: str, code: str):
    assert fails("armenia_csv", text, vintage=vintage) == code


def test_curated_figures_carry_stage_day_and_citation_and_say_when_they_contradict_themselves():
    result = made("azerbaijan_yaml", azerbaijan.packaged())
    assert not result.rejects
    draft = one(result, country="AZE", stage="draft")
    assert (draft["value"], draft["published_on"], draft["flag"]) == (Decimal(8396300000), dt.date(2024, 11, 30), "secondary")
    for row in rows_of(result):
        assert row["published_on"] is not None and row["note"] and row["scope"] in ("defence_and_national_security", "defence_ministry")
    contradicting = [r for r in rows_of(result) if "INCONSISTENT" in r["note"]]
    assert [(r["country"], r["value"]) for r in contradicting] == [("AZE", Decimal(8800000000))]
    assert "5176470588 USD, but 5020000000 USD" in contradicting[0]["note"]


FIGURE = {
    "country": "AZE", "name": "Azərbaycan", "year": "2025", "scope": "defence_and_national_security", "stage": "law", "amount": '"8.4E+9"', "currency": "AZN",
    "quoted_usd": '"4.9E+9"', "rate": '"1.7"', "vintage": '"law"', "published_on": "2024-11-25", "citation": '"a minister, 25 November 2024"',
}  # fmt: skip


def curated(*, without: str = "", **changed: str) -> str:
    return "figures:\n" + "".join(f"    {k}: {v}\n" for k, v in (FIGURE | changed).items() if k != without).replace("    ", "  - ", 1)


@pytest.mark.parametrize(
    ("amount", "dollars", "rate", "agrees"),
    [
        ("8.4E+9", "4.9E+9", "1.7", True), ("8.8E+9", "5.02E+9", "1.7", False), ("8717600000", "5E+9", "1.7", True), ("8717600000", "5.0E+9", "1.7", False),
        ("665E+9", "1.7E+9", "399.59", True), ("665E+9", "1.6E+9", "399.59", False), ("8.4E+9", "4.9E+9", None, True),
    ],
)  # fmt: skip
def test_amount_and_rate_agree_with_the_quoted_dollars_within_their_digits_or_the_row_says_so(
    amount: str, dollars: str, rate: str | None, agrees: bool
):
    changed = {"amount": f'"{amount}"', "quoted_usd": f'"{dollars}"', "rate": f'"{rate}"'}
    row = one(made("azerbaijan_yaml", curated(without="" if rate else "rate", **changed)))
    assert (row["value"], "INCONSISTENT" not in row["note"]) == (Decimal(amount), agrees)


@pytest.mark.parametrize("name", [name for name in FIGURE if name not in ("quoted_usd", "rate")])
def test_an_entry_without_a_required_field_or_with_an_empty_one_fails_the_file(name: str):
    assert fails("azerbaijan_yaml", curated(without=name)) == "OR-B061"
    assert fails("azerbaijan_yaml", curated(**{name: '" "'})) == "OR-B061"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"stage": "rumour"}, "OR-B061"), ({"scope": "army"}, "OR-B061"), ({"amount": '"many"'}, "OR-B061"), ({"amount": "8.4E+9"}, "OR-B061"),
        ({"amount": "8400000000"}, "OR-B061"), ({"amount": '"-5"'}, "OR-B061"), ({"quoted_usd": '"0"'}, "OR-B061"), ({"rate": '"0"'}, "OR-B061"),
        ({"published_on": "November"}, "OR-B061"), ({"published_on": "2024-11-25 10:00:00"}, "OR-B061"), ({"published_on": "2024-02-30"}, "OR-B060"),
        ({"country": "QQQ"}, "OR-B061"), ({"country": "NO"}, "OR-B061"), ({"year": "yes"}, "OR-B061"), ({"year": "!!int x"}, "OR-B060"),
        ({"cited": '"twice"'}, "OR-B061"), ({"note": "&a x"}, None), ({"note": "*a"}, "OR-B060"), ({"note": "[1, 2"}, "OR-B060"), ({"note": "!!python/name:os.system"}, "OR-B060"),
        ({"note": "x\n    rate: '2'"}, "OR-B060"),
    ],
)  # fmt: skip
def test_an_entry_that_breaks_the_schema_fails_the_file(changed: dict[str, str], code: str | None):
    if code is None:
        assert made("azerbaijan_yaml", curated(**changed)).budgets.num_rows == 1
    else:
        assert fails("azerbaijan_yaml", curated(**changed)) == code


@pytest.mark.parametrize("text", ["title: x", "figures: []", "figures: [a, b]", "- 1", "figures:\n", curated() + "more: 1\n"])
def test_a_curated_file_without_figures_fails(text: str):
    assert fails("azerbaijan_yaml", text) == "OR-B061"


def test_endless_nesting_is_an_error_of_the_file():
    assert fails("azerbaijan_yaml", "figures: " + "[" * 20_000) == "OR-B060"
    assert fails("azerbaijan_toml", "figure = " + "[" * 20_000) == "OR-B060"


def test_the_older_form_that_archives_hold_is_read_as_before():
    lines = [f"{k} = {v if k in ('year', 'published_on') or v.startswith(chr(34)) else repr(v)}" for k, v in FIGURE.items()]
    old, new = made("azerbaijan_toml", "[[figure]]\n" + "\n".join(lines)), made("azerbaijan_yaml", curated())
    kept = ("country", "scope", "stage", "value", "currency", "note", "vintage", "published_on")
    assert [[r[k] for k in kept] for r in rows_of(old)] == [[r[k] for k in kept] for r in rows_of(new)] and len(rows_of(new)) == 1
    assert fails("azerbaijan_toml", "[[figure]") == "OR-B060" and fails("azerbaijan_toml", "title = 'x'") == "OR-B061"


AID = """country_code,country_name,transaction_type_name,fiscal_year,current_amount,constant_amount
ARM,Armenia,Obligations,2012,-1440669,-1620171
ARM,Armenia,Obligations,2021,35878166,35878166
ARM,Armenia,Obligations,2022,44000000,42344706
ARM,Armenia,President's Budget Requests,2019,6750000,6750000
ARM,Armenia,President's Budget Requests,2020,6750000,6619334
ARM,Armenia,Disbursements,1976tq,500000,250000
WLD,World,Obligations,2021,1,1
ARM,Armenia,Obligations,20x1,1,1
"""


def test_assistance_keeps_negatives_and_each_types_own_dollar_base():
    result = made("foreignassistance_csv", AID, vintage="2023-10")
    assert one(result, period_label="FY2012", price_basis="current")["value"] == Decimal(-1440669)
    assert one(result, period_label="FY2022", price_basis="constant")["price_year"] == 2021
    assert one(result, measure="requests", period_label="FY2020", price_basis="constant")["price_year"] == 2019
    year = one(result, period_label="FY2021", price_basis="current")
    assert (year["period_start"], year["period_end"], year["stage"], year["scope"]) == (
        dt.date(2020, 10, 1),
        dt.date(2021, 9, 30),
        "actual",
        "assistance_total",
    )
    assert "not complete" in one(result, period_label="FY2022", price_basis="current")["note"] and year["note"] is None
    quarter = one(result, measure="disbursements")
    assert (quarter["period_start"], quarter["price_basis"]) == (dt.date(1976, 7, 1), "current")
    assert sorted(r.code for r in result.rejects) == ["OR-B014", "OR-B072", "OR-B073"]


def test_the_complete_file_is_summed_and_its_military_part_stands_apart():
    header = "Country Code,Country Name,Foreign Assistance Objective Name,Transaction Type Name,Fiscal Year,Current Dollar Amount,Constant Dollar Amount\n"
    result = made(
        "foreignassistance_csv",
        header + "ARM,Armenia,Military,Obligations,2021,600000,600000\nARM,Armenia,Economic,Obligations,2021,400000,400000\n",
        vintage="x",
    )
    assert one(result, scope="assistance_total", price_basis="current")["value"] == Decimal(1000000)
    assert one(result, scope="assistance_military", price_basis="current")["value"] == Decimal(600000)


def test_an_assistance_file_without_columns_or_countries_fails():
    assert fails("foreignassistance_csv", "a,b\n1,2\n") == "OR-B070"
    assert fails("foreignassistance_csv", AID[: AID.rindex("Obligations")]) == "OR-B020"  # cut inside its last line
    assert fails("foreignassistance_csv", AID.splitlines()[0] + "\nWLD,World,Obligations,2021,1,1\n") == "OR-B071"


def nato(unit: str = "Million national currency units", heading: str = "Table 1 : Defence expenditure") -> bytes:
    return workbook({"TABLE1": [
        [], [None, heading], [None, unit], [None, None, None, 2022, 2023.0, "2024e"], [None, "Current prices"],
        [None, None, "France   (Euros)", 52000, 54900, 59600], [None, None, "Türkiye   (Liras)", 203703.612, "..", 847856.038], [None, None, None, "#REF!"],
        [None, "NATO Total", None, 1, 2, 3], [None, None, "Atlantis   (Shells)", 1, 2, 3], [None, "Constant 2015 prices "], [None, None, "Poland*   (Zlotys)", 1.5, 2.5, "x"],
        [None, None, "* These Allies have agreements"],
    ], "TABLE3": [["Table 3 : Defence expenditure as a share of GDP"]]})  # fmt: skip


def test_nato_tables_labels_estimates_blocks_and_totals():
    result = made("nato_xlsx", nato(), vintage="2024-06-17")
    france = one(result, country="FRA", period_label="2024")
    assert (france["value"], france["currency"], france["flag"], france["scope"]) == (
        Decimal("59600000000"),
        "EUR",
        "estimate",
        "defence_nato_definition",
    )
    assert (one(result, country="FRA", period_label="2023")["flag"], one(result, country="TUR", period_label="2023")["value"]) == (
        None,
        None,
    )
    poland = one(result, country="POL", period_label="2022")
    assert (poland["value"], poland["price_basis"], poland["price_year"], poland["currency"], poland["cell"]) == (
        Decimal(1500000),
        "constant",
        2015,
        "PLN",
        "TABLE1!D12",
    )
    assert sorted((r.code, r.found) for r in result.rejects) == [("OR-B014", "Atlantis   (Shells)"), ("OR-B016", "not a number: 'x'")]


def test_nato_in_an_unknown_unit_or_without_its_table_fails():
    assert fails("nato_xlsx", nato("Billion national currency units")) == "OR-B011"
    assert fails("nato_xlsx", nato(heading="Table 9 : Personnel")) == "OR-B012"
    assert fails("nato_xlsx", nato()[:500]) == "OR-B003"
