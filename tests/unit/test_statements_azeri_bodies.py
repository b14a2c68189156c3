"""Azerbaijani: companies in marks that tell something, the agency named before, papers in marks behind words, how something is rejected.

All people and outlets are invented.
"""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(text: str) -> list[dict[str, Any]]:
    article = {"article_id": "d" * 32, "text": text, "language": "az", "outlet": "Xəzri Xəbər"}
    return extract_statements(article_batch([article])).to_pylist()


@pytest.mark.parametrize(
    ("text", "speaker", "via", "content"),
    [
        ("“Dağsu”dan “Xəzri Xəbər”in sorğusuna cavab olaraq deyilib ki, su bu gün veriləcək.", "Dağsu", None, "su bu gün veriləcək"),
        ("“Qiymət artmayacaq”, – “Oxuyan.az” nazir Kamil Sərdarlıya istinadən xəbər verir.", "Kamil Sərdarlı", "Oxuyan.az", "Qiymət artmayacaq"),
        ("Sözçü Dmitri Ostrin susmayıb. “Əvvəlcə komandalar işləyir”, – “Severfaks” Ostrinin sözlərini sitat gətirir.", "Dmitri Ostrin", "Severfaks", "Əvvəlcə komandalar işləyir"),
        ("Nazir Kamil Sərdarlı yardımı artıracağını açıqlayıb. “Xəzri Xəbər” “Oxuyan.az”a istinadən xəbər verir ki, o, bunu forumda deyib.", "Kamil Sərdarlı", "Oxuyan.az", "yardımı artıracağını"),
        ("Müavin Rəşad Tağılı bu şayiəni qəti şəkildə rədd edir: “Gəlsinlər, yoxlasınlar”.", "Rəşad Tağılı", None, "bu şayiəni […] Gəlsinlər, yoxlasınlar"),
        ("Türkiyə Xarici İşlər Nazirliyi hücumu sərt şəkildə qınayıb.", "Ministry of Foreign Affairs of Turkey", None, "hücumu"),
    ],
)  # fmt: skip
def test_who_tells_it_and_who_carries_it(text: str, speaker: str, via: str | None, content: str) -> None:
    assert [(r["speaker_name"], r["via"], r["content"]) for r in found(text)] == [(speaker, via, content)]


def test_the_agency_is_the_one_named_before() -> None:
    rows = found(
        "Minaya düşən iki nəfər yaralanıb. Bu barədə ANAMA-dan məlumat verilib. Agentlik əhalini tanınmayan ərazilərə girməməyə çağırıb."
    )
    assert {r["speaker_name"] for r in rows} == {"Mine Action Agency of Azerbaijan"}


@pytest.mark.parametrize("text", ["“Dağsu”dan gələn işçilər xətti yoxlayıb.", "“Dağsu”dan su gəlir."])
def test_who_comes_from_a_company_tells_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Yollar açılıb. Bununla bağlı nazir Kamil Sərdarlı bildirib ki, körpü hazırdır.", "Kamil Sərdarlı", "körpü hazırdır"),
        ("Yollar açılıb. Bu barədə nazir Kamil Sərdarlı deyib: “Körpü hazırdır”.", "Kamil Sərdarlı", "Körpü hazırdır"),
        ("Bu barədə “Xəzri Xəbər”ə Dövlət Gömrük Komitəsindən bildirilib: “Məhdudiyyət yoxdur”.", "State Customs Committee of Azerbaijan", "Məhdudiyyət yoxdur"),
        ("Yollar açılıb. Bunu nazir Kamil Sərdarlı deyib.", "Kamil Sərdarlı", "Yollar açılıb"),
    ],
)  # fmt: skip
def test_on_this_somebody_says_what_follows(text: str, speaker: str, content: str) -> None:
    assert [(r["speaker_name"], r["content"]) for r in found(text)] == [(speaker, content)]
