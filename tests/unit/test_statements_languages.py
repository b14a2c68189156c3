"""One construct a case in Russian, Turkish, Azerbaijani and Armenian: who speaks, under which name, and with which words."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.lexicon import country_of
from onrecord.statements.russian import forms


@pytest.mark.parametrize(
    ("language", "text", "content", "speaker", "kind"),
    [
        ("tr", "Kooperatif Müdürü Nazmi Derebeyli, deponun boş olduğunu belirtti.", "deponun boş olduğunu", "Nazmi Derebeyli", "indirect"),
        ("tr", "Vali Sevgi Karlıova tünelin \"yazdan önce\" açılacağını söyledi.", "tünelin \"yazdan önce\" açılacağını", "Sevgi Karlıova", "mixed"),
        ("tr", "Ermenistan Sağlık Bakanlığı'ndan yapılan açıklamada, aşının yeterli olduğu bildirildi.", "aşının yeterli olduğu", "Ministry of Health of Armenia", "indirect"),
        ("az", "“Su gələcək”, – deyə nazir Orxan Gilavarlı bildirib.", "Su gələcək", "Orxan Gilavarlı", "direct"),
        ("az", "Gürcüstan Səhiyyə Nazirliyi peyvəndin kifayət etdiyini açıqlayıb.", "peyvəndin kifayət etdiyini", "Ministry of Health of Georgia", "indirect"),
        ("ru", "По словам мельника Тамары Заречной, колесо давно стоит.", "колесо давно стоит", "Тамара Заречная", "indirect"),
        ("ru", "Минздрав Грузии сообщил, что вакцины хватит.", "вакцины хватит", "Ministry of Health of Georgia", "indirect"),
        ("hy", "ՀՀ ՊՆ-ն հայտնում է, որ գիշերը հանգիստ է անցել:", "գիշերը հանգիստ է անցել", "Ministry of Defense of Armenia", "indirect"),
    ],
)  # fmt: skip
def test_the_speaker_and_the_words(language: str, text: str, content: str, speaker: str, kind: str) -> None:
    rows = extract_statements(article_batch([{"article_id": "a" * 32, "text": text, "language": language}])).to_pylist()
    assert [(r["content"], r["speaker_name"], r["kind"]) for r in rows] == [(content, speaker, kind)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Льва Староверцева", "Лев Староверцев"),
        ("Ольгой Штерн", "Ольга Штерн"),
        ("Игоря Коваля", "Игорь Коваль"),
        ("Дмитрия Островского", "Дмитрий Островский"),
        ("Натальи Ивановой", "Наталья Иванова"),
        ("Вугара Мурсалзаде", "Вугар Мурсалзаде"),
        ("Вардуи Налчаджян", "Вардуи Налчаджян"),
    ],
)
def test_a_russian_name_is_put_into_the_nominative(written: str, name: str) -> None:
    assert forms.nominative(written, known_oblique=True) == name


@pytest.mark.parametrize(("word", "iso"), [("BAKI", "AZE"), ("Bakıda", "AZE"), ("Bakıxanov", None), ("Türkoğlu", None), ("Çingiz", None)])
def test_names_that_begin_like_a_country_are_none(word: str, iso: str | None) -> None:
    found = country_of(word)
    assert (found[0] if found else None) == iso
