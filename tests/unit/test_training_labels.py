"""What training is given: written examples, labelled articles and golden sets in one form, with the rules' verdicts; soft targets beside words."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onrecord.statements.tagger import features
from onrecord.statements.tagger.session import FOLDER
from training import labels, verdicts
from training.data import Article, Soft, article, as_said, examples, name_of, of_labelled, shares_of, soften, thoughts

LINE = "d\t“[There was no meeting],” <<Lena Orran>> {told} Harbour News, “[and none is planned].”"


def test_a_written_line_gives_its_parts_without_the_marks(tmp_path: Path) -> None:
    (tmp_path / "written.tsv").write_text(f"# a remark\n{LINE}\n", encoding="utf-8")
    (article,) = labels.written(tmp_path / "written.tsv")
    assert article.text == "“There was no meeting,” Lena Orran told Harbour News, “and none is planned.”"
    (gold,) = article.statements
    spans = {part: [article.text[b:e] for b, e in getattr(gold, part)] for part in ("content", "source", "cue")}
    assert spans == {"content": ["There was no meeting", "and none is planned"], "source": ["Lena Orran"], "cue": ["told"]}
    assert (gold.act, article.key(0)) == ("deny", f"written/{article.id}/0")


def test_every_line_that_ships_has_a_letter_and_words() -> None:
    folder = Path(labels.__file__).parent
    articles = list(labels.written(folder / "acts_written.tsv"))
    assert len(articles) > 1000 and all(a.statements[0].content and a.statements[0].act for a in articles)
    assert len({a.id for a in articles}) == len(articles)


def test_of_the_corpus_every_attribution_is_kept_but_those_that_are_no_statement(tmp_path: Path) -> None:
    spans = {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 20]]}
    record = {"id": "paper_1", "text": "Lena said it was late.", "attributions": [{"id": n, **spans} for n in ("E1", "E2", "E3")]}
    (tmp_path / "train.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (tmp_path / "labels.tsv").write_text(f"# head\n{name_of('paper_1')}\tE1\tm\n{name_of('paper_1')}\tE2\tx\n", encoding="utf-8")
    (article,) = labels.polnear(tmp_path / "train.jsonl", tmp_path / "labels.tsv")
    assert [s.act for s in article.statements] == ["demand", None]  # E2 is no statement; nobody labelled E3


def test_verdicts_come_from_the_extractor_and_survive_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (verdicts.tagged, verdicts.extract):
        monkeypatch.setattr(module, "tagger", module.tagger)  # put back behind the test
    (tmp_path / "written.tsv").write_text(
        "c\t<<The envoy>> {accused} [the ministry of breaking the truce].\na\t[It rained].\n", encoding="utf-8"
    )
    found = list(verdicts.judged(labels.written(tmp_path / "written.tsv")))
    first, second = [s.verdict for a in found for s in a.statements]
    assert first is not None and first.act == "accuse" and second is None
    out = tmp_path / "acts.jsonl"
    out.write_text("".join(json.dumps(asdict(a)) + "\n" for a in found), encoding="utf-8")
    assert labels.load(out) == found


def test_soft_targets_are_mixed_with_what_people_said(tmp_path: Path) -> None:
    from tokenizers import Tokenizer

    from onrecord.statements.tagger.features import paragraphs_of

    text = "Lena said it."
    paragraphs = paragraphs_of(text, Tokenizer.from_file(str(FOLDER / "vocabulary.json")))
    starts = np.array([w.start for p in paragraphs for w in p.words], dtype=np.int64)
    count = len(starts)
    even = np.full((count, 7), 1 / 7, dtype=np.float16)
    np.savez(
        tmp_path / "tags-1.npz", **{"a-1.starts": starts, "a-1.unary": even, "a-1.pairs": np.full((count, 7, 7), 1 / 49, dtype=np.float16)}
    )
    tag = {int(starts[0]): 1, int(starts[1]): 3, int(starts[2]): 5}
    article = Article("a", text, paragraphs, tag, {}, {}, ({}, {}, {}, {}))
    other = Article("b", text, paragraphs, tag, {}, {}, ({}, {}, {}, {}))
    soften([article, other], tmp_path)
    assert isinstance(article.soft, Soft) and other.soft is None
    (half,) = examples(article, 254, 0.5)
    assert half.unary[0] == pytest.approx([1 / 14, 1 / 2 + 1 / 14, *[1 / 14] * 5], abs=1e-3)
    assert (
        half.unary.sum(1) == pytest.approx(1, abs=1e-2)
        and half.pairs[0].sum() == 0
        and half.pairs[1:].sum((1, 2)) == pytest.approx(1, abs=1e-2)
    )
    article.annotated = False
    assert shares_of(article, starts, half.tag, 0.5)[0] == pytest.approx(1 / 7, abs=1e-3)


def test_what_several_teachers_think_is_averaged(tmp_path: Path) -> None:
    for seed, share in ((1, 0.2), (2, 0.6)):
        (tmp_path / f"acts-{seed}.json").write_text(json.dumps({"written/x/0": [share, 1 - share, 0, 0, 0, 0, 0]}))
    assert thoughts(tmp_path)["written/x/0"] == pytest.approx([0.4, 0.6, 0, 0, 0, 0, 0])


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(FOLDER / "vocabulary.json"))


def test_of_one_text_two_questions_are_asked(tokenizer: Any) -> None:
    record = {"id": "p", "text": "Lena hopes it rains.", "attributions": [{"source": [(0, 4)], "cue": [(5, 10)], "content": [(11, 19)]}]}
    corpus = article(record, None, tokenizer, {})
    said = as_said(corpus)
    assert corpus.key != said.key and corpus.tag and not said.tag and not said.annotated and said.point == corpus.point
    assert [examples(a, 254)[0].ids[0] for a in (corpus, said)] == [features.ATTRIBUTED, features.SAID]


def test_of_our_own_articles_the_outer_statement_has_the_words_and_answers_are_left_out(tokenizer: Any) -> None:
    text = "Is it dry?\nIt rained here.\nLena said Karo had told her it rained."
    at = {word: text.rindex(word) for word in ("Lena", "said", "Karo", "told", "her")}
    outer = labels.Gold([(at["said"], at["said"] + 4)], [(at["Karo"], len(text) - 1)], [(at["Lena"], at["Lena"] + 4)], "assert")
    inner = labels.Gold([(at["told"], at["told"] + 4)], [(at["her"] + 4, len(text) - 1)], [(at["Karo"], at["Karo"] + 4)], "assert")
    answer = labels.Gold([], [(11, 26)], [], "assert")
    made = of_labelled(labels.Labelled("own", "x", text, [answer, inner, outer]), tokenizer)
    assert made.tag[at["Lena"]] == 1 and made.tag[at["said"]] == 3 and made.tag[at["Karo"]] == 5 and made.tag[at["told"]] == 6
    kept = {text[w.start : w.end] for p in made.paragraphs for w in p.words}
    assert "dry" in kept and "here" not in kept
