"""What the fourth passages showed: months gone by, states at a month's end, words of denial, receivers behind a verb."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from onrecord.figures import extract_figures
from onrecord.ids import stable_id
from onrecord.inputs import article_batch

DAY = dt.date(2025, 9, 10)


def column(text: str, language: str, name: str) -> list[Any]:
    row = {"article_id": stable_id("test", text), "text": text, "language": language, "published_on": DAY}
    return [found[name] for found in extract_figures(article_batch([row])).to_pylist()]


@pytest.mark.parametrize(
    ("language", "text", "labels"),
    [
        ("en", "The reserve stood at $4.1 billion at the end of May.", ["2025-05"]),
        ("en", "From October the fare subsidy will cost the city 3 million lari.", ["2025-10"]),
        ("en", "The mine must repay $40 million by the end of June.", [None]),
        ("en", "The union will lend Moldova 2 billion euros over 2026 and 2027.", ["2026..2027"]),
        ("tr", "Adanın haziran ihracatı 14 milyon euro oldu.", ["2025-06"]),
        ("az", "Müəllimin iyul maaşı 900 manat olub.", ["2025-07"]),
        ("ru", "На конец июля в фонде оставалось 12 млрд тенге.", ["2025-07"]),
        ("ru", "За восемь месяцев таможня собрала 4,2 млрд сомов.", ["2025-01..2025-08"]),
        ("ru", "За пять месяцев бригада получила 4 млн рублей.", [None]),
        ("tr", "Belediye sekiz ayda 310 milyon lira topladı.", ["2025-01..2025-08"]),
        ("tr", "Usta yedi ayda 90 bin lira kazandı.", [None]),
        ("az", "Gömrük 8 ayda büdcəyə 3,1 milyard manat köçürüb.", ["2025-01..2025-08"]),
        ("az", "Mayın sonuna fondun hesabında 70 milyon manat olub.", ["2025-05"]),
        ("hy", "Մաքսատունն ութ ամսում հավաքել է 210 միլիարդ դրամ։", ["2025-01..2025-08"]),
        ("hy", "Հուլիսի վերջին պահուստը կազմել է 3 միլիարդ դոլար։", ["2025-07"]),
    ],
)
def test_months_gone_by_and_their_ends_are_periods(language: str, text: str, labels: list[str | None]) -> None:
    assert column(text, language, "period_label") == labels


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The port dismissed as false a story that it had paid $9 million to the carrier."),
        ("en", "The deal is worth $60 million, the paper wrote, but neither company has confirmed the sum."),
        ("ru", "Издание пишет, что за катера заплатили 40 млн долларов, но ведомство эту сумму не подтвердило."),
        ("tr", "Gazeteye göre şirket 12 milyon euro ödedi, ancak bakanlık bu rakamı doğrulamadı."),
        ("az", "Qəzet yazır ki, körpüyə 20 milyon manat xərclənib, amma nazirlik bunu təsdiqləməyib."),
        ("hy", "Թերթը գրում է, թե կամուրջի համար վճարվել է 5 միլիոն դոլար, սակայն նախարարությունը դա չի հաստատել։"),
    ],
)
def test_what_nobody_confirmed_is_claimed(language: str, text: str) -> None:
    assert column(text, language, "status") == ["claimed"]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "Germany is lending Moldova 40 million euros for buses.", [("DEU", "MDA")]),
        ("en", "Norway is offering Georgia a 30-million-euro loan.", [("NOR", "GEO")]),
        ("ru", "Китай выдаст Грузии кредит в 90 млн долларов.", [("CHN", "GEO")]),
        ("ru", "Германия передала Молдавии 15 млн евро.", [("DEU", "MDA")]),
    ],
)
def test_a_name_right_behind_a_verb_of_giving_receives(language: str, text: str, parties: list[tuple[str, str]]) -> None:
    assert list(zip(column(text, language, "payer"), column(text, language, "beneficiary"), strict=True)) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Сенаторы обсудили покупку ракет у Франции за 300 млн долларов.",
        "Покупка вертолётов у Италии обойдётся в 90 млн евро.",
    ],
)
def test_whom_arms_are_bought_from_receives(text: str) -> None:
    found = list(zip(column(text, "ru", "payer"), column(text, "ru", "beneficiary"), strict=True))
    assert found in ([(None, "FRA")], [(None, "ITA")])
