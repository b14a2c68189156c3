"""PolNeAR and its machine annotation as windows with targets.

Here: reading the corpus (JSON Lines of articles with attributions; beside it `NAME.silver.jsonl.gz` with entities, parts of
speech, heads and coreference), turning spans into per-word targets, and laying what teachers think (teach.py) beside them. Not
here: the features (onrecord.statements.tagger).
"""

from __future__ import annotations

import bisect
import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.statements.tagger.acts import bearing
from onrecord.statements.tagger.decode import TAGS, Span
from onrecord.statements.tagger.features import ATTRIBUTED, SAID, Paragraph, codes_of, paragraphs_of, windows_of
from onrecord.statements.tagger.names import ENTITIES
from training.labels import Gold, Labelled, name_of

POINTERS = ("content_cue", "cue_source", "head", "antecedent")
IGNORE = -100


@dataclass
class Soft:
    """What teachers think of an article's words: starts [W], shares of tags [W, 7], shares of steps from the word before [W, 7, 7]."""

    starts: NDArray[np.int64]
    unary: NDArray[np.float16]
    pairs: NDArray[np.float16]


@dataclass
class Statement:
    """A statement's spans and the shares of its acts [7], for the head that keeps acts in the network's sight."""

    cue: list[Span]
    content: list[Span]
    source: list[Span]
    shares: NDArray[np.float32]


@dataclass
class Article:
    """An article with, for every word (by its start offset), the targets that concern it.

    `name` is the start of the hash of its name in the corpus; `asked` says what its tags are the answer to (features.SAID or
    ATTRIBUTED). One without annotation (`annotated` false) has soft targets only.
    """

    name: str
    text: str
    paragraphs: list[Paragraph]
    tag: dict[int, int]
    entity: dict[int, int]
    speech: dict[int, int]
    point: tuple[dict[int, int], ...]  # per pointer: word start -> target word start, -1 for none
    annotated: bool = True
    soft: Soft | None = None
    statements: list[Statement] = field(default_factory=list)
    asked: int = ATTRIBUTED

    @property
    def key(self) -> str:
        """Its name in soft targets: teachers may be asked both questions of one text."""
        return f"{self.name}-{self.asked}"


def unannotated(name: str, text: str, tokenizer: Tokenizer) -> Article:
    """An article nobody annotated."""
    return Article(name, text, paragraphs_of(text, tokenizer), {}, {}, {}, ({}, {}, {}, {}), annotated=False, asked=SAID)


def as_said(one: Article) -> Article:
    """An article of the corpus of which is asked what was said: its tags are for teachers to say, what points where stays."""
    return replace(one, tag={}, annotated=False, soft=None, statements=[], asked=SAID)


def of_labelled(one: Labelled, tokenizer: Tokenizer) -> Article:
    """An article of our own. Paragraphs with statements that have no reporting word (answers of an interview) are left out."""

    def depth(gold: Gold) -> int:
        return sum(o is not gold and any(b <= gold.cue[0][0] < e for b, e in o.content) for o in one.statements)

    uncued = [span for g in one.statements if not g.cue for span in g.content]
    cued = sorted((g for g in one.statements if g.cue), key=depth)  # a word has one tag: the outer statement's
    record = {"id": "", "text": one.text, "attributions": [vars(g) for g in cued]}
    found = article(record, None, tokenizer, {})
    kept = [p for p in found.paragraphs if not any(b < p.words[-1].end and p.words[0].start < e for b, e in uncued)]
    return replace(found, name=one.id, paragraphs=kept, asked=SAID)


def read(path: Path, tokenizer: Tokenizer, parts_of_speech: dict[str, int]) -> list[Article]:
    """All articles of a corpus file."""
    silver: dict[str, Any] = {}
    beside = path.with_name(path.stem + ".silver.jsonl.gz")
    if beside.exists():
        with gzip.open(beside, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                silver[record["id"]] = record
    with path.open(encoding="utf-8") as lines:
        return [article(record, silver.get(record["id"]), tokenizer, parts_of_speech) for record in map(json.loads, lines)]


def article(record: dict[str, Any], silver: dict[str, Any] | None, tokenizer: Tokenizer, parts_of_speech: dict[str, int]) -> Article:
    """One record's targets."""
    text = record["text"]
    paragraphs = paragraphs_of(text, tokenizer)
    starts = [w.start for p in paragraphs for w in p.words]
    ends = {w.start: w.end for p in paragraphs for w in p.words}

    def inside(start: int, end: int) -> list[int]:
        low = max(0, bisect.bisect_right(starts, start) - 1)
        found = []
        for at in starts[low : bisect.bisect_left(starts, end)]:
            if ends[at] > start:
                found.append(at)
        return found

    tag: dict[int, int] = {}
    links: tuple[dict[int, int], ...] = ({}, {}, {}, {})
    for attribution in record["attributions"]:
        firsts: dict[str, list[int]] = {}
        for role, code in (("source", 1), ("cue", 3), ("content", 5)):
            for start, end in attribution[role]:
                touched = inside(start, end)
                covered = [at for at in touched if at not in tag]
                for number, at in enumerate(covered):
                    tag[at] = code + (number > 0)
                if touched and (covered or role == "source"):  # several cues may share one source
                    firsts.setdefault(role, []).append((covered or touched)[0])
        if "cue" in firsts:
            for at in firsts.get("content", ()):
                links[0][at] = firsts["cue"][0]
            links[1][firsts["cue"][0]] = firsts["source"][0] if "source" in firsts else -1
    entity: dict[int, int] = {}
    speech: dict[int, int] = {}
    if silver is not None:
        for sentence in silver["sentences"]:
            where = [next(iter(inside(s[0], s[1])), None) for s in sentence]
            for number, (start, end, _lemma, pos, name, head, _relation) in enumerate(sentence):
                at = where[number]
                if at is None:
                    continue
                for word in inside(start, end):
                    entity[word] = ENTITIES.index(name) if name in ENTITIES else 0
                    speech.setdefault(word, parts_of_speech.setdefault(pos, len(parts_of_speech)))
                target = where[head - 1] if head else -1
                if target is not None and target != at:
                    links[2].setdefault(at, target)
        for chain in silver["coref"]:
            mentions = sorted({(s, e) for s, e, _ in chain})
            previous: int | None = None
            for start, end in mentions:
                covered = inside(start, end)
                if not covered:
                    continue
                links[3].setdefault(covered[0], -1 if previous is None else previous)
                previous = covered[0]
    return Article(name_of(record["id"]), text, paragraphs, tag, entity, speech, links)


def soften(articles: Iterable[Article], folder: Path) -> None:
    """Lay the mean of all teachers' opinions in a folder (`tags-*.npz` of teach.py) beside the articles they have read."""
    files = [np.load(path) for path in sorted(folder.glob("tags-*.npz"))]
    for article in articles:
        found = [f for f in files if f"{article.key}.starts" in f]
        if found:
            article.soft = Soft(
                found[0][f"{article.key}.starts"],
                np.mean([f[f"{article.key}.unary"].astype(np.float32) for f in found], axis=0).astype(np.float16),
                np.mean([f[f"{article.key}.pairs"].astype(np.float32) for f in found], axis=0).astype(np.float16),
            )


def thoughts(folder: Path) -> dict[str, NDArray[np.float32]]:
    """The mean of what all teachers in a folder (`acts-*.json` of teach.py) think of statements, by their keys: shares of the acts [7]."""
    found: dict[str, list[list[float]]] = {}
    for path in sorted(folder.glob("acts-*.json")):
        for key, shares in json.loads(path.read_text()).items():
            found.setdefault(key, []).append(shares)
    return {key: np.mean(shares, axis=0, dtype=np.float32) for key, shares in found.items()}


@dataclass
class Example:
    """A window as arrays; W words in P pieces."""

    ids: np.ndarray  # [P] vocabulary, with both end marks
    surface: np.ndarray  # [P] shape * 8 + state * 2 + first, + 1; 0 for the end marks
    first: np.ndarray  # [W] place of each word's first piece
    tag: np.ndarray  # [W]
    entity: np.ndarray
    speech: np.ndarray
    point: np.ndarray  # [4, W] number of the target word + 1, 0 for none, IGNORE where untold
    unary: np.ndarray  # [W, 7] shares of the tags
    pairs: np.ndarray  # [W, 7, 7] shares of the steps from the word before; zeros for the first
    statements: list[tuple[list[int], list[int], np.ndarray]]  # words, their parts, shares of the acts
    told: bool  # whether people or teachers have told the tags


def shares_of(one: Article, starts: NDArray[np.int64], tag: NDArray[np.int64], soft: float) -> tuple[np.ndarray, np.ndarray]:
    """Shares of tags and steps of a window's words: `soft` of them as the teachers think, the rest as annotated."""
    unary = np.eye(len(TAGS), dtype=np.float32)[tag]
    pairs = np.zeros((len(tag), len(TAGS), len(TAGS)), dtype=np.float32)
    pairs[1:] = unary[:-1, :, None] * unary[1:, None, :]
    if one.soft is not None:
        share = soft if one.annotated else 1.0
        at = np.searchsorted(one.soft.starts, starts)
        unary = (1 - share) * unary + share * one.soft.unary[at]
        pairs[1:] = (1 - share) * pairs[1:] + share * one.soft.pairs[at[1:]]
    return unary, pairs


def examples(one: Article, first_limit: int, soft: float = 0.0) -> list[Example]:
    """The windows of an article with their targets, `soft` of those of the tags as teachers see them."""
    result = []
    for window in windows_of(one.paragraphs, first_limit):
        ids, surface, first = codes_of(window, one.asked)
        number = {w.start: i for i, w in enumerate(window.words)}
        point = np.full((4, len(window.words)), IGNORE, dtype=np.int64)
        for kind in range(4):
            for i, word in enumerate(window.words):
                target = one.point[kind].get(word.start)
                if target == -1:
                    point[kind, i] = 0
                elif target is not None and target in number:
                    point[kind, i] = number[target] + 1
        starts = np.array([w.start for w in window.words], dtype=np.int64)
        tag = np.array([one.tag.get(w.start, 0) for w in window.words], dtype=np.int64)
        statements = []
        for s in one.statements:
            if window.words[0].start <= s.content[0][0] < window.words[-1].end:
                places, parts = bearing(starts, s.cue, s.content, s.source)
                if places:
                    statements.append((places, parts, s.shares))
        result.append(
            Example(
                ids,
                surface,
                first,
                tag,
                np.array([one.entity.get(w.start, IGNORE) for w in window.words], dtype=np.int64),
                np.array([one.speech.get(w.start, IGNORE) for w in window.words], dtype=np.int64),
                point,
                *shares_of(one, starts, tag, soft),
                statements,
                one.annotated or one.soft is not None,
            )
        )
    return result
