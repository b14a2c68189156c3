"""Statements as people marked them, every source in one form: the corpus with its labels, golden sets, written articles and examples.

A statement nobody labelled has no act; a network that learnt from the labelled ones can say what it thinks of those (teach.py).
Not here: what the extractor's rules say of them (verdicts.py), targets for the network (data.py).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.statements.tagger.acts import ACTS, Verdict
from onrecord.statements.tagger.decode import Span
from training import articles

#: Letters of the labels; x is no statement.
LETTERS = dict(zip("adcpmnr", ACTS, strict=True))
CORPUS, WRITTEN, ARTICLES = "polnear", "written", "own"


def name_of(identifier: str) -> str:
    """The name an article has in labels and soft targets."""
    return hashlib.sha256(identifier.encode()).hexdigest()[:16]


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


def of_own_writing(path: Path) -> Iterator[Labelled]:
    """Whole articles of our own (articles.py)."""
    for article in articles.read(path):
        gold = [Gold(s.cue, s.content, s.source, LETTERS[s.letter]) for s in article.statements]
        yield Labelled(ARTICLES, article.id, article.text, gold)


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


def of_folder(golden: Iterable[Path], own: Iterable[Path]) -> list[Labelled]:
    """The English articles of some golden sets and some files of written articles."""
    return [a for path in golden for a in annotated(path)] + [a for path in own for a in of_own_writing(path)]


def texts_of(path: Path | None) -> Iterator[tuple[str, str]]:
    """Names and texts of a file of texts without annotation: JSON Lines with `id` and `text`."""
    for line in path.read_text(encoding="utf-8").splitlines() if path else ():
        record = json.loads(line)
        yield record["id"], record["text"]
