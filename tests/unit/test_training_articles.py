"""Whole articles of our own for training: the marks are read, faults are named, and what ships has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import articles, labels

BLOCK = """
===
t-01 | wire
YEREVAN - {c1a The road will open}, {s1 Deputy Minister Aram Testyan} {q1 said} on Monday.

"{c2d Nobody has asked us}," {s2 he} {q2 told} reporters. "{c2 And nobody will.}" {s3 The mayor} {q3 added} that {c3a {s4 the ministry} had {q4 promised} {c4p to pay}}.
===
"""


def spans(article: articles.Written, number: int) -> dict[str, list[str]]:
    one = article.statements[number - 1]
    return {part: [article.text[b:e] for b, e in getattr(one, part)] for part in ("source", "cue", "content")}


def test_marks_become_spans_of_the_text_without_them(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(BLOCK, encoding="utf-8")
    (article,) = articles.read(tmp_path / "t.txt")
    assert (article.id, article.style) == ("t-01", "wire") and "{" not in article.text
    assert article.text.startswith("YEREVAN - The road will open, Deputy Minister Aram Testyan said on Monday.\n\n")
    assert spans(article, 2) == {"source": ["he"], "cue": ["told"], "content": ["Nobody has asked us", "And nobody will."]}
    assert spans(article, 3)["content"] == ["the ministry had promised to pay"] and spans(article, 4)["content"] == ["to pay"]
    assert [s.letter for s in article.statements] == ["a", "d", "a", "p"] and not list(articles.faults(article))


@pytest.mark.parametrize(
    ("marked", "said"),
    [("{x1 he} said", "expected a mark"), ("{s1 he said", "closing brace"), ("he} said", "expected a mark")],
)
def test_a_brace_that_is_no_mark_is_refused_with_its_place(tmp_path: Path, marked: str, said: str) -> None:
    (tmp_path / "t.txt").write_text(f"t-02 | wire\n{marked}", encoding="utf-8")
    with pytest.raises(ValueError, match=rf"t-02: .*{said}"):
        list(articles.read(tmp_path / "t.txt"))


def test_faults_name_what_is_missing() -> None:
    text, found = articles.unmarked("{s1 He} {q1 said} {c1 it rained }\n{s2 She} {c2a slept}")
    wrong = list(articles.faults(articles.Written("t", "wire", text, [found[1], found[2]])))
    assert ["letter" in w for w in wrong] == [True, False, False] and "no space" in wrong[1] and "reporting word" in wrong[2]


def test_every_article_that_ships_is_whole() -> None:
    files = sorted((Path(articles.__file__).parent / "articles").glob("*.txt"))
    written = [a for path in files for a in articles.read(path)]
    assert len(written) >= 100 and len({a.id for a in written}) == len(written)
    assert not [fault for a in written for fault in articles.faults(a)]
    statements = [s for a in written for s in a.statements]
    assert len(statements) > 1800 and sum(s.letter != "a" for s in statements) > len(statements) / 3
    assert all(g.act and g.cue for path in files for a in labels.of_own_writing(path) for g in a.statements)
