"""Whom a speaker speaks for: the organisation or country that the words of office name. Invented people and houses only."""

from __future__ import annotations

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.employers import party
from onrecord.statements.lexicon import country_of


def affiliations(text: str) -> list[str | None]:
    batch = article_batch([{"article_id": "a" * 32, "text": text, "language": "en"}])
    return [row["speaker_affiliation"] for row in extract_statements(batch).to_pylist()]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Lena Orran, a Beijing-based researcher at the Vell River Trust, said the dam would leak.", "Vell River Trust"),
        ("Davit Solakian, CEO of Vellmart, said the shops would stay open.", "Vellmart"),
        ("“We have the money,” said Mara Vell, an analyst at Ostmark.", "Ostmark"),
        ("VellSoft CEO Karo Orran said the phones were safe.", "VellSoft"),
        ("Teon Solakian, a China analyst with the Orran Policy Institute, said trade would slow.", "Orran Policy Institute"),
        ("Anna Vell, policy director for the American Weavers Union’s coastal office, said the law was bad.", "American Weavers Union"),
        ("Ostmark Carpenters Association President Lena Orran said wages were low.", "Ostmark Carpenters Association"),
        ("Karo Vell, vice president of sales for Orran Foods, said the plant would open in May.", "Orran Foods"),
        ("Officials at Vell Harbour Holdings said the crane was old.", "Vell Harbour Holdings"),
        ("Ostmark State University historian Teon Vell said the letter was forged.", "Ostmark State University"),
        ("Mara Orran, chief product officer at the payments company Sollo, said the fee would go.", "Sollo"),
    ],
)
def test_the_organisation_of_an_office(text: str, body: str) -> None:
    assert affiliations(text)[0] == body


@pytest.mark.parametrize(
    "text",
    [
        "Washington-based trade expert Lena Orran said the tariff would hurt.",
        "Davit Vell, a Russia specialist, said the talks were over.",
        "Indiana House Speaker Mara Orran said the vote would be held.",
        "Karo Solakian, a parish priest, said the roof leaked.",
        "Teon Vell, head of public relations, said the tour was full.",
        "Anna Orran, mayor of New Ostmark, said the bridge was shut.",
    ],
)
def test_a_place_or_a_field_is_nobody_to_speak_for(text: str) -> None:
    assert affiliations(text)[0] is None


@pytest.mark.parametrize(
    ("role", "whose"),
    [
        ("adviser to the Azerbaijani president", "AZE"),
        ("Armenian ambassador to Moscow", "ARM"),
        ("governor of the Central Bank of Georgia", "GEO"),
        ("chairman of the Armenian Weavers League", "Armenian Weavers League"),
        ("Russian analyst", "RUS"),
        ("Foreign Ministry spokesman", None),
        ("chief of army staff", None),
    ],
)
def test_a_country_comes_before_its_offices(role: str, whose: str | None) -> None:
    assert party(role, "en") == whose


@pytest.mark.parametrize("word", ["Indiana", "Indianapolis", "a rush", "usable", "New Mexico", "parishioners"])
def test_words_that_only_begin_like_a_country(word: str) -> None:
    assert country_of(word) is None


@pytest.mark.parametrize(("word", "code"), [("Indian", "IND"), ("Mexico", "MEX"), ("Paris", "FRA"), ("Rusya'nın", "RUS")])
def test_countries_stay_countries(word: str, code: str) -> None:
    found = country_of(word)
    assert found is not None and found[0] == code
