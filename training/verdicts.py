"""What the rules of the extractor say of the statements that people marked, beside their acts.

    python -m training.verdicts --corpus POLNEAR/train.jsonl --labels training/acts_polnear.tsv --written training/acts_written.tsv
        --own GOLD.jsonl .. --articles training/articles/*.txt --out acts.jsonl

Here: running the extractor over the labelled texts. Not here: the texts (labels.py), any network.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from onrecord.inputs import article_batch, article_rows
from onrecord.statements import extract
from onrecord.statements.english import tagged
from onrecord.statements.tagger.acts import Read, Verdict
from onrecord.statements.tagger.decode import Span
from onrecord.statements.tagger.session import Reading, Tagger
from training import labels
from training.labels import Gold, Labelled


class Recorder(Reading):
    """A reading that keeps what the rules say of each statement by its cue, and lets it stand."""

    def read(self, cue: Sequence[Span], content: Sequence[Span], source: Sequence[Span], verdict: Verdict) -> Read:
        seen[cue[0]] = (list(content), list(source), verdict)
        return Read(self.states[:0], [], verdict)


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


def main() -> None:
    """Read every source, run the extractor, write JSON Lines of articles."""
    parser = argparse.ArgumentParser(prog="python -m training.verdicts", description=(__doc__ or "").partition("\n")[0])
    for name in ("corpus", "labels", "written", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--articles", type=Path, nargs="*", default=[], help="files of written articles (training.articles)")
    parser.add_argument("--own", type=Path, nargs="*", default=[], help="golden sets whose English articles are trained on")
    given = parser.parse_args()
    sources = [labels.written(given.written), *map(labels.annotated, given.own), *map(labels.of_own_writing, given.articles)]
    sources.append(labels.polnear(given.corpus, given.labels))
    with given.out.open("w", encoding="utf-8") as out:
        for source in sources:
            for article in judged(source):
                if article.statements:
                    out.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
