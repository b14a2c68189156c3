"""Azerbaijani: what statements do - denials in the first person, things needed, promises that something will never be - and what is noted.

All people and outlets are invented.
"""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "c" * 32, "text": text, "language": "az", "outlet": "Xəzri Xəbər"}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“Mən o puldan bir qəpik də götürməmişəm”, – Fikrət Abduzadə deyib.", "deny"),
        ("“Mən heç kimə rüşvət verməmişəm”, – təqsirləndirilən Ramil Oruczadə deyib.", "deny"),
        ("“Heç bir sənədə imza atmamışam”, – sabiq sədr Fikrət Abduzadə bildirib.", "deny"),
        ("“Otuz ildir bu kənddə yaşayıram”, – sakin Fikrət Abduzadə bildirib.", "assert"),
        ("Polis rəisi Anar Sübhanzadə bildirib ki, saxlanılanlar döyülməyib.", "deny"),
        ("Vəkil Lalə Şıxzadə bildirib ki, müvəkkili döyülüb.", "accuse"),
        ("“Cavanlara fabrik lazımdır”, – müəllim Elgün Bayramzadə deyib.", "assert"),
        ("“Fabriki açmaq lazımdır”, – müəllim Elgün Bayramzadə deyib.", "demand"),
        ("Deputat Zaur Kərimxanlı deyib ki, qanun dəyişdirilməlidir, buna vaxt lazımdır.", "demand"),
        ("“Dalğa” qəzeti yazır ki, Vaşinqton layihəyə 145 milyon dollar ayıracaq.", "assert"),
        ("Nazir Kamil Sərdarlı bildirib ki, layihəyə 145 milyon manat ayrılacaq.", "announce"),
        ("Avropalı diplomat söyləyib ki, saziş yayda imzalanacaq.", "assert"),
        ("Nazir Kamil Sərdarlı deyib ki, sosial xərclərin bir manatı belə ixtisar olunmayacaq.", "promise"),
        ("Prezident Kamran Sərdarlı deyib ki, dövlət onları heç vaxt tək qoymayacaq.", "promise"),
        ("Ekspert Natiq Cəfərzadə deyib ki, bu yol heç vaxt açılmayacaq.", "deny"),
        ("Balıqçı Cabir Hümbətli gileylənir: “Əvvəl qayığı qapıdan suya salırdım, indi traktorla dartıram”.", "assert"),
        ("Nazir Kamil Sərdarlı deyib ki, marşrut bölgənin ticarətini canlandıracaq.", "assert"),
        ("Sözçü Samirə Ağazadə deyib ki, İrəvan bəhanə axtarır.", "accuse"),
    ],
)
def test_what_a_statement_does(text: str, act: str) -> None:
    assert [r["act"] for r in found(text)] == [act]


@pytest.mark.parametrize(
    ("text", "framing"),
    [
        ("Nazir Kamil Sərdarlı qeyd edib ki, yol dardır.", "endorsed"),
        ("Nazir Kamil Sərdarlı yolun dar olduğunu qeyd edib.", "endorsed"),
        ("Nazir Kamil Sərdarlı bildirib ki, yol dardır.", "neutral"),
        ("Hesabatda qeyd olunur ki, yol dardır.", "neutral"),
        ("Nazir Kamil Sərdarlı yolun dar olduğunu diqqətə çatdırıb.", "endorsed"),
        ("Nazir Kamil Sərdarlı mayda yolun açılacağını diqqətə çatdırıb.", "neutral"),
    ],
)
def test_what_is_noted_and_what_is_only_to_come(text: str, framing: str) -> None:
    assert [r["framing"] for r in found(text)] in ([framing], [])
