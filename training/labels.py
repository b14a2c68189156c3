"""Statements whose acts are known or wanted: every labelled source as one form, with what the rules say of each statement.

    python -m training.labels --corpus POLNEAR/train.jsonl --labels training/acts_polnear.tsv --written training/acts_written.tsv
        --own GOLD.jsonl .. --out acts.jsonl

Here: reading the corpus with its labels, the golden sets and the written examples, and running the extractor over them. A
statement nobody labelled has no act; a network that learnt from the labelled ones can say what it thinks of those (teach.py).
Not here: any network.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from onrecord.inputs import article_batch, article_rows
from onrecord.statements import extract
from onrecord.statements.english import tagged
from onrecord.statements.tagger.acts import ACTS, Verdict
from onrecord.statements.tagger.decode import Span
from onrecord.statements.tagger.session import Reading, Tagger
from training.data import name_of

#: Letters of the labels; x is no statement.
LETTERS = dict(zip("adcpmnr", ACTS, strict=True))
CORPUS, WRITTEN = "polnear", "written"


@dataclass(frozen=True)
class Gold:
    """A statement as people marked it: spans, and its act where somebody said one."""

    cue: list[Span]
    content: list[Span]
    source: list[Span]
    act: str | None
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Labelled:
    """A text with its statements, and the set it is of: "polnear", "written", or the golden set's name."""

    collection: str
    id: str
    text: str
    statements: list[Gold]
    title: str | None = None
    outlet: str | None = None
    part: str | None = None

    def key(self, number: int) -> str:
        """The name of one of its statements in soft targets."""
        return f"{self.collection}/{self.id}/{number}"


def polnear(corpus: Path, labels: Path) -> Iterator[Labelled]:
    """Articles of the corpus with all their attributions; those in `labels` have acts (start of the hash of the name, attribution, letter)."""
    known: dict[tuple[str, str], str] = {}
    for line in labels.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            article, attribution, letter = line.split("\t")
            known[article, attribution] = letter
    for line in corpus.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        name = name_of(record["id"])
        gold = []
        for a in record["attributions"]:
            letter = known.get((name, a["id"]))
            if letter is None or letter in LETTERS:
                spans = ([(b, e) for b, e in a[part]] for part in ("cue", "content", "source"))
                gold.append(Gold(*spans, act=LETTERS.get(letter) if letter else None))
        yield Labelled(CORPUS, name, record["text"], gold)


def annotated(path: Path) -> Iterator[Labelled]:
    """English articles of a golden set with their statements."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record.get("lang") != "en":
            continue
        gold = []
        for s in record["statements"]:
            one = {part: [(s[part]["start"], s[part]["end"])] if s.get(part) else [] for part in ("cue", "speaker")}
            if s.get("act"):
                gold.append(Gold(one["cue"], [(c["start"], c["end"]) for c in s["content"]], one["speaker"], s["act"]))
        yield Labelled(path.stem, record["id"], record["text"], gold, record.get("title"), record.get("outlet"), record.get("part"))


#: In written examples the speaker stands in << >>, the reporting word in { }, the words in [ ].
MARKS = re.compile(r"<<(?P<source>.+?)>>|\{(?P<cue>.+?)\}|\[(?P<content>.+?)\]")


def written(path: Path) -> Iterator[Labelled]:
    """Statements of our own, one a line: the letter of the act, a tab, and a text with its parts in marks."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        letter, marked = line.split("\t")
        text, at, spans = "", 0, {"source": [], "cue": [], "content": []}  # type: tuple[str, int, dict[str, list[Span]]]
        for match in MARKS.finditer(marked):
            text += marked[at : match.start()]
            words = match[str(match.lastgroup)]
            spans[str(match.lastgroup)].append((len(text), len(text) + len(words)))
            text, at = text + words, match.end()
        yield Labelled(
            WRITTEN, name_of(marked), text + marked[at:], [Gold(spans["cue"], spans["content"], spans["source"], LETTERS[letter])]
        )


class Recorder(Reading):
    """A reading that keeps what the rules say of each statement by its cue, and lets it stand."""

    def act(self, cue: Sequence[Span], content: Sequence[Span], source: Sequence[Span], verdict: Verdict) -> str:
        seen[cue[0]] = (list(content), list(source), verdict)
        return verdict.act


#: Cue -> content, source, verdict of the article that is being read.
seen: dict[Span, tuple[list[Span], list[Span], Verdict]] = {}


class Recording(Tagger):
    """The tagger of a folder, whose readings let the rules' verdict stand."""

    def read(self, *arguments: Any) -> Reading:
        found = super().read(*arguments)
        return Recorder(**{name: getattr(found, name) for name in found.__dataclass_fields__})


def shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """How much of two contents is common: intersection over union of their code points."""
    a, b = ({i for s, e in spans for i in range(s, e)} for spans in (one, other))
    return len(a & b) / max(1, len(a | b))


def judged(articles: Iterable[Labelled], tagger: Tagger | None = None) -> Iterator[Labelled]:
    """Each statement as the extractor finds it, with the rules' verdict; by its marks and without one where it finds none."""
    recording = tagger or Recording()
    for module in (tagged, extract):
        module.tagger = lambda: recording  # type: ignore[attr-defined]
    for article in articles:
        seen.clear()
        row = {
            "article_id": "0" * 32,
            "text": article.text,
            "title": article.title,
            "language": "en",
            "outlet": article.outlet,
        }
        for given in article_rows(article_batch([row])):
            extract.statements_of(given)
        found = []
        for g in article.statements:
            cue = max(seen, key=lambda c: shared(seen[c][0], g.content), default=None)
            if cue is not None and shared(seen[cue][0], g.content) >= 0.5:
                content, source, verdict = seen[cue]
                found.append(Gold([cue], content, source, g.act, verdict))
            else:
                found.append(g)
        yield Labelled(**(vars(article) | {"statements": found}))


def load(path: Path) -> list[Labelled]:
    """What `main` wrote."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for s in record["statements"]:
            for part in ("cue", "content", "source"):
                s[part] = [(b, e) for b, e in s[part]]
            s["verdict"] = Verdict(**s["verdict"]) if s["verdict"] else None
        found.append(Labelled(**(record | {"statements": [Gold(**s) for s in record["statements"]]})))
    return found


def main() -> None:
    """Read every source, run the extractor, write JSON Lines of articles."""
    parser = argparse.ArgumentParser(prog="python -m training.labels", description=(__doc__ or "").partition("\n")[0])
    for name in ("corpus", "labels", "written", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--own", type=Path, nargs="*", default=[], help="golden sets whose English articles are trained on")
    given = parser.parse_args()
    sources: list[Iterator[Labelled]] = [written(given.written), *map(annotated, given.own), polnear(given.corpus, given.labels)]
    with given.out.open("w", encoding="utf-8") as out:
        for source in sources:
            for article in judged(source):
                if article.statements:
                    out.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
