"""A SIPRI vintage that nobody has seen: the table may stand anywhere on the sheet and be labelled as ever; its rows are the same."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles.colors import Color

from onrecord.budgets import FORMATS
from tests.unit.budgets_material import capture, sipri, workbook

TITLES = {
    "Local currency financial years": ["Local currency financial years", "Local currency fiscal years ", "LCU FY"],
    "Local currency calendar years": ["Local currency calendar years", " Local currency (calendar)", "LCU"],
    "Constant (2023) US$": ["Constant (2023) US$", "Constant 2023 USD", "Constant US$ (2023)", "Real terms"],
    "Current US$": ["Current US$", "Current USD", "Current US dollars", "Data 4"],
    "Share of GDP": ["Share of GDP", "% of GDP", "GDP share"],
    "Per capita": ["Per capita", "Per capita (US$)", "Milex per capita"],
    "Regional totals": ["Regional totals", "Regional totals 1988-2024", "World and regions"],
    "Share of Govt. spending": ["Share of Govt. spending", "Share of Gov spending", "% of govt"],
}
COLOURS = {
    "estimate": [Color(indexed=12), Color(rgb="FF0000FF"), Color(rgb="000000FF"), Color(indexed=39)],
    "uncertain": [Color(indexed=10), Color(rgb="FFFF0000"), Color(rgb="00FF0000")],
    None: [Color(theme=1), Color(indexed=8), Color(rgb="FF00B050"), Color(rgb="FF000000")],
}
MISSING = {"unavailable": ["...", ". .", "…", "..", ". . ."], "not_applicable": ["xxx", "XXX", "xx"]}


def plain(data: bytes) -> list[tuple[Any, ...]]:
    parsed = FORMATS["sipri_xlsx"](data, capture("sipri_xlsx", data))
    assert parsed.rejects == []
    names = (
        "country",
        "region",
        "period_start",
        "period_end",
        "year_basis",
        "measure",
        "currency",
        "price_basis",
        "price_year",
        "value",
        "flag",
        "note",
    )
    return sorted(tuple(str(r.get(n, "")) for n in names) for r in parsed.budgets)


BASE = sipri()
EXPECTED = plain(workbook(BASE))


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_header_rows_columns_names_and_year_types_may_change_and_the_rows_stay(data: st.DataObject):
    book: dict[str, list[list[Any]]] = {}
    for title, rows in data.draw(st.permutations(list(BASE.items()))):
        header = next((i for i, row in enumerate(rows) if row and str(row[0]).strip() in ("Country", "Region")), None)
        if header is None:
            book[title] = rows
            continue
        title = data.draw(st.sampled_from(TITLES[title]))
        above, table = rows[:header], [list(row) for row in rows[header:]]
        gap = data.draw(st.integers(0, 6))
        kind = data.draw(st.sampled_from([int, float, str]))
        table[0] = [kind(v) if isinstance(v, int) else v for v in table[0]]
        blanks = sorted(data.draw(st.lists(st.integers(0, len(table[0])), max_size=3)), reverse=True)
        for row in table:
            row += [None] * (len(table[0]) - len(row))
            for place in blanks:
                row.insert(place, None)
        if data.draw(st.booleans()):
            table[0] = ["Country    " if str(v).strip() == "Country" else v for v in table[0]]
        if data.draw(st.booleans()):
            table[1:1] = [[], ["Africa"], ["North Africa", None]]
        tail = data.draw(st.sampled_from([[], [[], ["Source: the institute's own estimates"]]]))
        book[title] = [*above, *([] for _ in range(gap)), *table, *tail]
    assert plain(workbook(book)) == EXPECTED


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_way_of_colouring_a_font_and_marking_a_gap_means_the_same(data: st.DataObject):
    book = {title: [list(row) for row in rows] for title, rows in sipri().items()}
    sheet = book["Current US$"]
    flags: list[str | None] = []
    colours: dict[tuple[str, str], Color] = {}
    for column, letter in ((2, "C"), (3, "D"), (4, "E")):
        if data.draw(st.booleans()):
            flag = data.draw(st.sampled_from(sorted(MISSING)))
            sheet[2][column] = data.draw(st.sampled_from(MISSING[flag]))
        else:
            flag = data.draw(st.sampled_from(list(COLOURS)))
            colours["Current US$", f"{letter}3"] = data.draw(st.sampled_from(COLOURS[flag]))
        flags.append(flag)
    raw = workbook(book, colours)
    parsed = FORMATS["sipri_xlsx"](raw, capture("sipri_xlsx", raw))
    rows = {r["period_label"]: r for r in parsed.budgets if r["cell"].startswith("Current US$!") and r["country"] == "ARM"}
    assert [rows[y]["flag"] for y in ("2022", "2023", "2024")] == flags
    assert all((r["value"] is None) == (r["flag"] in MISSING) for r in rows.values())
