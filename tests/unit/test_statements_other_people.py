"""Russian, Turkish, Azerbaijani, Armenian: people by sex or as one of many, a second verb of saying, what the outlet adds, labels with a dash.

All people and outlets are invented.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements


def found(text: str, language: str) -> list[dict[str, Any]]:
    article = {"article_id": "e" * 32, "text": text, "language": language, "published_on": date(2025, 5, 16)}
    return extract_statements(article_batch([article])).to_pylist()


def told(text: str, language: str) -> list[tuple[str, str]]:
    return [(r["speaker_name"], r["content"]) for r in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "mention"),
    [
        ("ru", "«Нам не деньги нужны», — крикнула ему из толпы молодая женщина с ребенком на руках.", "молодая женщина"),
        ("ru", "«Нам не деньги нужны», — сказала прохожая.", "прохожая"),
        ("ru", "Пострадавшая пассажирка рассказала, что автобус не останавливался.", "Пострадавшая пассажирка"),
        ("ru", "Парень заявил, что дорога закрыта.", "Парень"),
        ("az", "Kənd sakinlərindən biri bildirib ki, yol bağlıdır.", "Kənd sakinlərindən biri"),
        ("az", "Nazirliyin əməkdaşlarından biri deyib ki, yol bağlıdır.", "Nazirliyin əməkdaşlarından biri"),
        ("tr", "Köy sakinlerinden biri, yolun kapalı olduğunu söyledi.", "Köy sakinlerinden biri"),
    ],
)
def test_somebody_without_a_name_speaks(language: str, text: str, mention: str) -> None:
    (row,) = found(text, language)
    assert (row["speaker_name"], row["speaker_mention"]) == ("(unnamed)", mention)


def test_one_of_many_has_no_office() -> None:
    assert [r["speaker_role"] for r in found("Deputatlardan biri deyib ki, yol bağlıdır.", "az")] == [None]


def test_an_old_woman_is_not_the_man_who_spoke_last() -> None:
    text = "Профессор Фикрет Орран сказал, что дорога закрыта. «Мы ждем ответа», — сказала пожилая женщина у ворот."
    assert [name for name, _ in told(text, "ru")] == ["Фикрет Орран", "(unnamed)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place behind "according to", which is no apposition
        ("По данным полиции, на площади было 9 тысяч человек, а организаторы говорят о 40 тысячах.",
         [("полиция", "на площади было 9 тысяч человек"), ("(unnamed)", "о 40 тысячах")]),
        # a second verb of saying in the present
        ("Министерство связи отрицает перенос линии и говорит о плановом ремонте.", [("министерство связи", "перенос линии")]),
        # what somebody did not speak of is the outlet's own
        ("Сам Гурген Оррян назвал подрядчика «не самым расторопным», однако о расторжении договора ничего не говорил.",
         [("Гурген Оррян", "подрядчика «не самым расторопным»")]),
    ],
)  # fmt: skip
def test_words_end_where_somebody_else_or_the_outlet_goes_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.lower(), content) for name, content in told(text, "ru")][: len(expected)] == [(n.lower(), c) for n, c in expected]


def test_answers_behind_a_label_and_a_dash() -> None:
    text = (
        "Մեր զրուցակիցն է պատմաբան Հասմիկ Օրրյանը։\n\n— Ինչո՞ւ է ճանապարհը փակ։\n\nՀ. Օրրյան — Որովհետև կամուրջը քանդված է։\n\n"
        "— Ե՞րբ կբացվի։\n\nՀ. Օրրյան — Գարնանը կբացվի, բայց ոչ շուտ։\n\n— Իսկ ո՞վ կվճարի։\n\nՀ. Օրրյան — Պետությունը կվճարի ամբողջը։"
    )
    assert told(text, "hy") == [
        ("Հասմիկ Օրրյան", "Որովհետև կամուրջը քանդված է։"),
        ("Հասմիկ Օրրյան", "Գարնանը կբացվի, բայց ոչ շուտ։"),
        ("Հասմիկ Օրրյան", "Պետությունը կվճարի ամբողջը։"),
    ]
