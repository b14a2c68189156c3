"""Statements of short articles of our own writing (invented people and outlets) in five languages, held to floors.

Half of the articles ("held") were kept back: their first measurement was content F1 .923 and complete F1 .769. Word lists
were extended afterwards by the same author (occupations among them), so their floors guard against loss and prove no more.
Forty more ("blind.jsonl") were written and annotated by somebody who had not seen the extractor. First look: content F1 .735,
complete F1 .571 (then slips of the annotation were corrected: .732, .571); interviews, live blogs, word lists and names were then worked on with these articles in sight.
Forty again ("second.jsonl"), denser (seven statements an article), by a writer without sight of the extractor: first look
content F1 .718, complete F1 .475; the rules then made for other articles brought .756 and .554 before any of these but six
English ones was looked at. Then every English one was worked on, so their floors guard against loss and prove no more.
Twice forty more ("third.jsonl", "fourth.jsonl") by further writers without sight of the extractor; half of each ("held") was kept
back while rules were made from the other half. First looks are in docs/statements.md. Later the held halves were worked on as well.
"fifth.jsonl" (48) and "sixth.jsonl" (42) again came from writers without sight of the extractor; both halves have been worked on since.
"seventh.jsonl" (36) came in the same way, with every act judged in a pass of its own; its part "held" (ten English articles and all of
the other languages) was looked at last. "eighth.jsonl" (24, English) imitates eight manners of writing, from a state agency's translator to an
analyst's magazine; first look content F1 .918, complete .837, act .744, date F1 .805. Its part "held" (six articles) gave content .936, complete .872
before and after the others were worked on, and was looked at then. "ninth.jsonl" (30) was first measured after all that: content F1 .892 in English and
.929 in the others, complete .767 and .886, act .701 and .692; the errors of its part "open" were read and left. "tenth.jsonl" (14,
English) came with it: content F1 .928, complete .844, act .709. Since then the English articles of all these sets train the head
that weighs acts (training/ACTS.md), so their acts guard against loss and prove no more. "eleventh.jsonl" (27, English) trains nothing: four in
five of its statements of two writers do something else than assert; first look content F1 .851, complete .744, act .654; the errors of its part "open" were read
and three classes mended; roles and two days of its part "held" were looked at later. From then on the English articles of the third to eighth set train the tagger, too.
"twelfth.jsonl" (20, English, by two writers without sight of the extractor) trains nothing and has not been read: first look content F1 .961, complete .867
(the state before: .937 and .850), with the rules' acts .887, date F1 .907. "thirteenth.jsonl" (26 English articles, 15 others, three writers without sight of the extractor; half of
the English ones are press digests) trains nothing: first look content F1 .917 in English and .888 in the others, complete .774 and .730, via F1 .419 and .400; then its part "open" and three
held articles of the other languages were read. "fourteenth.jsonl" (42, Russian, Turkish, Azerbaijani and Armenian, seven writers without sight of the extractor; trains nothing): first
look content F1 .86 to .94, complete .62 to .90; the errors of its part "open" were read and mended by class. "fifteenth.jsonl" (78 in five
languages, half of them digests and relays, eleven writers without sight of the extractor; trains nothing): first look via F1 0 to .44; its part "open" was worked on, the part "held" not read.
"sixteenth.jsonl" (40, five languages, four writers without sight of the extractor; trains nothing): first look content F1 .82 to .92, complete .68 to .88; its part "open" was read, "held" was not.
"seventeenth.jsonl" (55, five languages, four writers without sight of the extractor; trains nothing): first look content F1 .86 to .92, complete .63 to .80; its part "open" was read, "held" was not (dates and speakers of one Azerbaijani article of it were seen later).
"eighteenth.jsonl" (27, five languages, two writers without sight of the extractor; trains nothing): first look content F1 .92 to 1.0, complete .78 to .84; its part "open" was read, "held" was not.
"nineteenth.jsonl" (40, five languages, three writers without sight of the extractor; trains nothing): first look content F1 .82 to .92, complete .62 to .80; its part "open" was read, "held" later.
"twentieth.jsonl" (35, five languages, three writers without sight of the extractor; trains nothing): first look content F1 .78 to .93, complete .63 to .76; the Russian and Armenian articles and the part "open" of the others were looked at, "held" was not.
Since then the English articles of the ninth and the eleventh to eighteenth train the head that weighs acts, too: their acts guard against loss and prove no more. In `blind-en-07` a clause before its attribution was added to what a
quotation behind it goes on with (one cue, one statement).
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from operator import eq
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scorers import score_region
from benchmarks.scorers.score_region import fold
from benchmarks.statements import in_region_format, predict, records, visible
from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.folding import skeleton
from tests.golden.test_declared_values import undeclared

HERE = Path(__file__).resolve().parent
SETS = {path.stem: path for path in sorted((HERE / "statements").glob("*.jsonl"))}
#: Attributes held to floors where the annotation has them: as shares of the matched statements, or as F1 of those that have one.
SHARES = {"act": "act", "framing": "framing", "role": "speaker_role"}
VALUES = {"via_f1": "via", "date_f1": "date_said", "affiliation_f1": "speaker_affiliation"}
FLOORS = json.loads((HERE / "floors_statements.json").read_text(encoding="utf-8"))
EDGE = " \n\"'“”„«»‘’.,;:–—-"


def positions(text: str, spans: list[Any]) -> set[int]:
    found: set[int] = set()
    for span in spans:
        start, end = (span["start"], span["end"]) if isinstance(span, dict) else span
        found.update(i for i in range(start, end) if text[i] not in EDGE)
    return found


@cache
def rows_of(text: str, language: str, outlet: str, published: str, title: str) -> list[dict[str, Any]]:
    """The rows of an article, made once."""
    article = {"id": "", "text": text, "lang": language, "outlet": outlet, "publication_date": published, "title": title}
    return extract_statements(article_batch([visible(article)])).to_pylist()


@cache
def answers_of(*article: str) -> list[dict[str, Any]]:
    """The predicted statements of an article as the scorer of the region wants them; its parts as for `rows_of`."""
    return in_region_format(rows_of(*article))


def given(article: dict[str, Any]) -> list[str]:
    return [article.get(key) or "" for key in ("text", "lang", "outlet", "publication_date", "title")]


def f1(found: int, wanted: int, right: int) -> float:
    return round(2 * right / (found + wanted), 3) if found + wanted else 1.0


def measure(articles: list[dict[str, Any]]) -> dict[str, float]:
    """Content F1 (IoU at least .5), complete F1 (and the right speaker), the share of right kinds, and the attributes if annotated."""
    gold = predicted = 0
    pairs: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for article in articles:
        answers = answers_of(*given(article))
        gold, predicted = gold + sum(not w.get("optional") for w in article["statements"]), predicted + len(answers)
        free = dict(enumerate(answers))
        for wanted in article["statements"]:
            a = positions(article["text"], wanted["content"])
            scored = [(len(a & b) / len(a | b), -j) for j, s in free.items() if (b := positions(article["text"], s["content"]))]
            best, j = max(scored, default=(0.0, 0))
            if best >= 0.5:
                answer = free.pop(-j)
                if wanted.get("optional"):
                    predicted -= 1  # neither wanted nor wrong
                else:
                    pairs.append((wanted, answer))
    complete = sum(skeleton(p["speaker_canonical"] or "(unnamed)") == skeleton(w["speaker_canonical"] or "(unnamed)") for w, p in pairs)
    found = {"content_f1": f1(predicted, gold, len(pairs)), "complete_f1": f1(predicted, gold, complete)}
    found["kind"] = round(sum(w["kind"] == p["kind"] for w, p in pairs) / max(len(pairs), 1), 3)
    if all("act" in w for w, _ in pairs):
        same = {"act": eq, "framing": eq, "speaker_role": score_region.role_ok}
        found |= {k: round(sum(same[n](w[n], p[n]) for w, p in pairs) / max(len(pairs), 1), 3) for k, n in SHARES.items()}
        for name, field in VALUES.items():
            values = [(fold(w.get(field)), fold(p[field])) for w, p in pairs]
            found[name] = f1(sum(bool(p) for _, p in values), sum(bool(w) for w, _ in values), sum(w == p != "" for w, p in values))
    return found


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_statements_of_own_articles_stay_above_their_floors(part: str) -> None:
    name = part.partition("-")[0]
    if name in SETS:
        articles = [a for a in records(SETS[name]) if part in (name, f"{name}-{a['lang']}", f"{name}-{a['part']}")]
    else:
        articles = [a for a in records(SETS["articles"]) if part in ("all", a["part"], a["lang"])]
    assert articles
    found = measure(articles)
    below = {name: (found[name], floor) for name, floor in FLOORS[part].items() if found[name] < floor}
    assert not below, below


@pytest.mark.parametrize("name", SETS)
def test_statements_hold_only_declared_values(name: str) -> None:
    rows = [row for article in records(SETS[name]) for row in rows_of(*given(article))]
    assert rows and undeclared(rows, "statements") == set()


def test_every_annotated_span_is_in_its_text() -> None:
    for article in [a for path in SETS.values() for a in records(path)]:
        for statement in article["statements"]:
            assert all(article["text"][c["start"] : c["end"]] == c["text"] for c in statement["content"]), article["id"]


def test_the_measure_drops_when_every_speaker_is_wrong() -> None:
    article = records(SETS["articles"])[0]
    spoiled = json.loads(json.dumps(article))
    for statement in spoiled["statements"]:
        statement["speaker_canonical"] = "Nobody Known"
    assert measure([spoiled])["complete_f1"] == 0.0 < measure([article])["complete_f1"]


def test_the_real_article_gives_its_four_quotations_with_the_right_speakers(shared: Path) -> None:
    gold = records(shared / "data" / "region" / "seed_gold.json")[0]
    assert date.fromisoformat(gold["publication_date"])
    answers = predict(gold, "region")["statements"]
    quoted = [s for s in gold["statements"] if s["kind"] in ("direct", "mixed") and not s["optional"]]
    right = 0
    for wanted in quoted:
        a = positions(gold["text"], wanted["content"])
        for answer in answers:
            b = positions(gold["text"], answer["content"])
            right += len(a & b) / len(a | b) >= 0.9 and skeleton(answer["speaker_canonical"] or "") == skeleton(wanted["speaker_canonical"])
    assert right >= 4
