"""PolNeAR and its machine annotation as windows with targets.

Here: reading the corpus (JSON Lines of articles with attributions; beside it `NAME.silver.jsonl.gz` with entities, parts of
speech, heads and coreference) and turning spans into per-word targets. Not here: the features (onrecord.statements.tagger).
"""

from __future__ import annotations

import bisect
import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from onrecord.statements.tagger.features import Paragraph, codes_of, paragraphs_of, windows_of
from onrecord.statements.tagger.names import ENTITIES

POINTERS = ("content_cue", "cue_source", "head", "antecedent")
IGNORE = -100


@dataclass
class Article:
    """An article with, for every word (by its start offset), the targets that concern it."""

    text: str
    paragraphs: list[Paragraph]
    tag: dict[int, int]
    entity: dict[int, int]
    speech: dict[int, int]
    point: tuple[dict[int, int], ...]  # per pointer: word start -> target word start, -1 for none


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
    return Article(text, paragraphs, tag, entity, speech, links)


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


def examples(one: Article, first_limit: int) -> list[Example]:
    """The windows of an article with their targets."""
    result = []
    for window in windows_of(one.paragraphs, first_limit):
        ids, surface, first = codes_of(window)
        number = {w.start: i for i, w in enumerate(window.words)}
        point = np.full((4, len(window.words)), IGNORE, dtype=np.int64)
        for kind in range(4):
            for i, word in enumerate(window.words):
                target = one.point[kind].get(word.start)
                if target == -1:
                    point[kind, i] = 0
                elif target is not None and target in number:
                    point[kind, i] = number[target] + 1
        result.append(
            Example(
                ids,
                surface,
                first,
                np.array([one.tag.get(w.start, 0) for w in window.words], dtype=np.int64),
                np.array([one.entity.get(w.start, IGNORE) for w in window.words], dtype=np.int64),
                np.array([one.speech.get(w.start, IGNORE) for w in window.words], dtype=np.int64),
                point,
            )
        )
    return result
