"""The plainest sentences: a bare name, a verb of saying, a listener, in every order; nobody with an office, nothing else in the text."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


@pytest.mark.parametrize(
    ("language", "text", "speaker", "role", "content"),
    [
        ("ru", "Мария Заречная сказала журналистам, что дороги нет.", "Мария Заречная", None, "дороги нет"),
        ("ru", "«Дороги нет», — сказала судье Заречная.", "Заречная", None, "Дороги нет"),
        ("ru", "«Дороги нет», — сказала прокурору Мария Заречная.", "Мария Заречная", None, "Дороги нет"),
        ("ru", "«Дороги нет», — ответил министру Староверцев.", "Староверцев", None, "Дороги нет"),
        ("ru", "«Дороги нет», — сказала судья Мария Заречная.", "Мария Заречная", "судья", "Дороги нет"),
        ("ru", "Дорога закрыта, сказал Староверцев.", "Староверцев", None, "Дорога закрыта"),
        ("ru", "Дорога закрыта, говорят врачи.", "(unnamed)", "врачи", "Дорога закрыта"),
        ("ru", "Посёлок отрезан, сообщил министр Олег Староверцев.", "Олег Староверцев", "министр", "Посёлок отрезан"),
        ("ru", "По словам Заречной, дорога закрыта.", "Заречная", None, "дорога закрыта"),
        ("ru", "По мнению Грековой, дорога закрыта.", "Грекова", None, "дорога закрыта"),
        ("hy", "Արամ Վարդիկյանը լրագրողներին ասաց, որ ճանապարհը փակ է։", "Արամ Վարդիկյան", None, "ճանապարհը փակ է"),
        ("hy", "Ճանապարհը փակ է, ասաց Վարդիկյանը։", "Վարդիկյան", None, "Ճանապարհը փակ է"),
        ("az", "Orxan Gilavarlı jurnalistlərə deyib ki, pul onun deyil.", "Orxan Gilavarlı", None, "pul onun deyil"),
        ("az", "Orxan Gilavarlı komitəyə bildirib ki, pul onun deyil.", "Orxan Gilavarlı", None, "pul onun deyil"),
        ("az", "«Pul mənim deyil», – Gilavarlı hakimə deyib.", "Gilavarlı", None, "Pul mənim deyil"),
        ("az", "«Pul mənim deyil», – deyə Orxan Gilavarlı prokurora bildirib.", "Orxan Gilavarlı", None, "Pul mənim deyil"),
        (
            "tr",
            "Mehmet Sarıoğlu gazetecilere paranın kendisinin olmadığını söyledi.",
            "Mehmet Sarıoğlu",
            None,
            "paranın kendisinin olmadığını",
        ),
        ("tr", "“Para benim değil” diye Sarıoğlu hâkime söyledi.", "Sarıoğlu", None, "Para benim değil"),
        ("tr", "Sarıoğlu, hâkime “Para benim değil” dedi.", "Sarıoğlu", None, "Para benim değil"),
        ("en", "Maria Zarek told the judge that the road was closed.", "Maria Zarek", None, "the road was closed"),
        ("en", "The road, Zarek said, is closed.", "Zarek", None, "The road […] is closed"),
    ],
)
def test_who_speaks_in_a_plain_sentence(language: str, text: str, speaker: str, role: str | None, content: str) -> None:
    rows = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": language}])).to_pylist()
    assert [(r["speaker_name"], r["speaker_role"], r["content"]) for r in rows] == [(speaker, role, content)]
