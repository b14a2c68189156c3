"""What the shipped head thinks of the corpus' attributions that nobody labelled, so that a head trained anew keeps it.

    python -m training.keep --statements build/acts.jsonl --out build/kept

Writes `acts-shipped.json` into a folder that `training.acts` takes as `--soft`: by the key of a statement, shares of the acts [7]. It takes
the place of the larger teachers (teach.py) where there is no accelerator. Not here: training (acts.py), the statements (labels.py).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from onrecord.statements.tagger.acts import Read, Verdict, bearing
from onrecord.statements.tagger.session import tagger
from training import labels

_NONE = Verdict("", "", "", "", "", False)


def thoughts_of(article: labels.Labelled) -> dict[str, list[float]]:
    """The shipped head's shares of the acts for every statement of an article that the network reads, by the statements' keys."""
    shipped = tagger()
    reading = shipped.read(article.text)
    keys, reads = [], []
    for number, gold in enumerate(article.statements):
        places, parts = bearing(reading.starts, gold.cue, gold.content, gold.source)
        if places:
            keys.append(article.key(number))
            reads.append(Read(reading.states[places], parts, gold.verdict or _NONE))
    shares = shipped.head.weigh(reads).tolist() if reads else []
    return {key: [round(x, 4) for x in row] for key, row in zip(keys, shares, strict=True)}


def main() -> None:
    """Read, think, write."""
    parser = argparse.ArgumentParser(prog="python -m training.keep", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--statements", type=Path, required=True, help="what training.verdicts wrote")
    parser.add_argument("--out", type=Path, required=True, help="a folder")
    given = parser.parse_args()
    found: dict[str, list[float]] = {}
    for article in labels.load(given.statements):
        if article.collection == labels.CORPUS:
            found |= thoughts_of(article)
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "acts-shipped.json").write_text(json.dumps(found), encoding="utf-8")
    print(json.dumps({"statements": len(found)}))


if __name__ == "__main__":
    main()
