"""The list of outlets: its rows, whose country an outlet means, and names that are also words or people's names."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.lexicon import begins_outlet, countries, load, outlet_country, outlets

ROWS = load("outlets.toml")["outlet"]


def said(text: str, language: str, outlet: str | None = None) -> list[tuple[str | None, str | None]]:
    """(speaker, via) of every statement found in a text."""
    rows = extract_statements(article_batch([{"id": "a", "text": text, "language": language, "outlet": outlet}])).to_pylist()
    return [(r["speaker_name"], r["via"]) for r in rows]


def test_every_row_names_its_site_and_no_name_is_of_two_outlets() -> None:
    seen: dict[str, str] = {}
    assert len(ROWS) > 200
    for row in ROWS:
        assert set(row) <= {"name", "country", "spellings", "word", "source"}, row["name"]
        assert urlsplit(row["source"]).scheme in ("http", "https") and "." in urlsplit(row["source"]).netloc, row["name"]
        assert len(row.get("country", "ARM")) == 3, row["name"]
        for name in (row["name"], *row.get("spellings", ())):
            assert seen.setdefault(name, row["name"]) == row["name"], name
    assert len(outlets()) == len(seen)


def test_an_outlet_is_at_home_in_its_country_in_every_script() -> None:
    for name in ("TASS", "ТАСС", "ՏԱՍՍ"):
        assert outlet_country(name) == ("RUS", "Russia", False)
    assert outlet_country("Armenpress") == outlet_country("Արմենպրես") == ("ARM", "Armenia", False)
    assert outlet_country("Georgia Monitor") == ("GEO", "Georgia", False), "not listed, but named after its country"
    for name in ("Asbarez", "Reuters", "Lantern Wire", ""):
        assert outlet_country(name) is None, name
    assert {o.country for o in outlets().values() if o.country} & {row[1] for row in countries()} >= {"ARM", "AZE", "GEO", "RUS", "TUR"}


@pytest.mark.parametrize(
    ("text", "language", "outlet", "speaker"),
    [
        ("The Defence Ministry said that fire was opened.", "en", "Armenpress", "Ministry of Defense of Armenia"),
        ("The Defence Ministry said that fire was opened.", "en", "Lantern Wire", "Ministry of Defense"),
        ("Министерство обороны сообщило, что огонь открыт.", "ru", "Trend", "Ministry of Defense of Azerbaijan"),
        ("Министерство обороны Грузии сообщило, что огонь открыт.", "ru", "Trend", "Ministry of Defense of Georgia"),
    ],
)
def test_a_ministry_without_a_country_is_of_the_outlets(text: str, language: str, outlet: str, speaker: str) -> None:
    assert [s for s, _ in said(text, language, outlet)] == [speaker]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("“Yol açılacaq”, – deyə Turan Bahadırlı bildirib.", "az", [("Turan Bahadırlı", None)]),
        ("“We will sign,” Vahan Testyan said, Trend reports.", "en", [("Vahan Testyan", "Trend")]),
        ("The report said that the road would open.", "en", [("(unnamed)", None)]),
        ("Подсудимый Эльдар Мехралызаде сказал, что дороги нет.", "ru", [("Эльдар Мехралызаде", None)]),
    ],
)
def test_a_name_that_is_also_a_word_hides_nobody(text: str, language: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text, language) == expected


def test_an_outlets_name_ends_a_run_of_names() -> None:
    assert begins_outlet("Reuters") and begins_outlet("Azatutyun Armenian Service") and begins_outlet("Lantern", "Lantern")
    for words in ("Turan", "Report", "Mehralizade", "Sabah", ""):
        assert not begins_outlet(words), words


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("As reported by Orra Wire, Lena Orran said the road was safe.", "Orra Wire"),
        ("“The road is safe,” Lena Orran said, per Orra Wire.", "Orra Wire"),
        ("The state news agency Orra Wire cited Lena Orran as saying the road was safe.", "Orra Wire"),
        ("Lena Orran has said, according to the Vell Energy Bulletin, that the road was safe.", "Vell Energy Bulletin"),
        ("Lena Orran has said, in an article republished by Vell Today, that the road was safe.", "Vell Today"),
        ("“ORRA WIRE” reports that Deputy Minister Lena Orran, presenting the draft, assured: no tariff will be raised.", "ORRA WIRE"),
        ("“The road is safe,” Lena Orran said. The minister's remarks were first carried by the Vell news site.", "Vell"),
        ("“The road is safe,” reads a statement published by the Roads Ministry.", None),
        ("“The road is safe,” one driver said, per Velde.", None),
        ("Lena Orran told Vell Today that the road was safe.", None),
    ],
)
def test_an_outlet_is_credited_and_a_source_is_not(text: str, outlet: str | None) -> None:
    row = {"article_id": "0" * 32, "text": text, "language": "en", "outlet": "Orra Wire"}
    assert [r["via"] for r in extract_statements(article_batch([row])).to_pylist()][:1] == [outlet]


def test_the_noun_behind_an_outlet_is_not_its_name() -> None:
    text = "“Orra-İnform” agentliyi nazirlikdəki mənbəyə istinadən yazır ki, körpü martda açılacaq."
    rows = extract_statements(article_batch([{"article_id": "0" * 32, "text": text, "language": "az"}])).to_pylist()
    assert [r["via"] for r in rows] == ["Orra-İnform"]
