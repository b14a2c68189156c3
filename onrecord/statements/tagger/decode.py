"""From a network's answers to attributions: the best legal tags, then who points at what.

Here: arithmetic over one window, numpy in, spans out. Not here: the network (session.py), the meaning of a span (resolve.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from onrecord.statements.tagger.features import OUTSIDE, Window

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
CONTENT_CUE, CUE_SOURCE, ANTECEDENT = range(3)
AWAY = 2.0  # what a paragraph between content and cue costs, where the content's own paragraph has a cue
Floats = NDArray[np.float32]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tables:
    """The parameters outside the network: moves between tags, and what each pointer prefers by distance."""

    begin: Floats  # [7]
    end: Floats  # [7]
    moves: Floats  # [7, 7]
    distance: Floats  # [3, D], D odd; the middle is distance 0


@dataclass(frozen=True, slots=True)
class Answers:
    """A window's answers: emissions [W, 7], entity scores [W, E], queries and keys [1 + W, 3, K] (row 0 is "none")."""

    tags: Floats
    entities: Floats
    queries: Floats
    keys: Floats


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source and contents, as spans of the text; `source` is empty where none is named.

    `score` is the mean margin of the tags' scores over the runner-up, in the cue and the contents: larger is surer.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


def best_path(scores: Floats, tables: Tables) -> list[int]:
    """The best legal sequence of tags (Viterbi); I-x follows only B-x or I-x."""
    count = len(TAGS)
    moves = tables.moves.astype(np.float64).copy()
    begin = tables.begin.astype(np.float64).copy()
    for code in (2, 4, 6):
        begin[code] = -1e9
        for before in range(count):
            if before not in (code, code - 1):
                moves[before, code] = -1e9
    score = scores[0] + begin
    back: list[NDArray[np.intp]] = []
    for step in scores[1:]:
        through = score[:, None] + moves
        arrows = through.argmax(0)
        back.append(arrows)
        score = through[arrows, np.arange(count)] + step
    at = int((score + tables.end).argmax())
    path = [at]
    for arrows in reversed(back):
        at = int(arrows[at])
        path.append(at)
    return path[::-1]


def spans_of(path: Sequence[int]) -> list[tuple[int, int, int]]:
    """(role, first word, word behind the last) of every tagged span; role 0 source, 1 cue, 2 content."""
    found: list[tuple[int, int, int]] = []
    for i, code in enumerate(path):
        if code in (1, 3, 5):
            found.append((code // 2, i, i + 1))
        elif code:
            role, begin, _ = found[-1]
            found[-1] = (role, begin, i + 1)
    return found


def within_paragraphs(spans: Sequence[tuple[int, int, int]], paragraph: Sequence[int]) -> list[tuple[int, int, int]]:
    """The spans, each cut where a paragraph ends in it: an attribution keeps to its paragraph."""
    found = []
    for role, begin, end in spans:
        for i in range(begin + 1, end):
            if paragraph[i] != paragraph[i - 1]:
                found.append((role, begin, i))
                begin = i
        found.append((role, begin, end))
    return found


def pointer(answers: Answers, tables: Tables, kind: int, word: int, targets: Sequence[int]) -> NDArray[np.float64]:
    """Scores of `word` pointing at each of `targets` (word numbers; -1 is "none")."""
    query = answers.queries[word + 1, kind].astype(np.float64)
    keys = answers.keys[[t + 1 for t in targets], kind].astype(np.float64)
    middle = tables.distance.shape[1] // 2
    places = np.asarray(targets)
    bias = np.where(places < 0, 0.0, tables.distance[kind, np.clip(places - word, -middle, middle) + middle])
    scores: NDArray[np.float64] = keys @ query / np.sqrt(len(query)) + bias
    return scores


def attributions_of(window: Window, answers: Answers, tables: Tables) -> list[Attribution]:
    """The attributions of a window, in the order of their cues."""
    return read_window(window, answers, tables)[0]


def read_window(window: Window, answers: Answers, tables: Tables) -> tuple[list[Attribution], list[Span]]:
    """The attributions of a window, in the order of their cues, and every span tagged as content, also one without a cue.

    Content belongs to a cue of its own paragraph; only a quotation in a paragraph without one goes to a cue of another.
    """
    words = window.words
    paragraph = list(accumulate(int(w.first) for w in words))
    spans = within_paragraphs(spans_of(best_path(answers.tags, tables)), paragraph)
    cues = [(b, e) for role, b, e in spans if role == 1]
    sources = [(b, e) for role, b, e in spans if role == 0]

    def place(span: Span) -> Span:
        return words[span[0]].start, words[span[1] - 1].end

    said = [place((b, e)) for role, b, e in spans if role == 2]
    if not cues:
        return [], said
    contents: dict[int, list[Span]] = {}
    for role, begin, end in spans:
        if role == 2:
            away = np.array([abs(paragraph[begin] - paragraph[b]) for b, _ in cues])
            scores = pointer(answers, tables, CONTENT_CUE, begin, [b for b, _ in cues])
            chosen = int((scores - AWAY * away if not away.all() else scores).argmax())
            if not away[chosen] or words[begin].state != OUTSIDE or words[end - 1].state != OUTSIDE:
                contents.setdefault(chosen, []).append((begin, end))
    ranked = np.sort(answers.tags, axis=1)
    margins = ranked[:, -1] - ranked[:, -2]
    found = []
    for number, cue in enumerate(cues):
        if number not in contents:
            continue
        named: tuple[Span, ...] = ()
        if sources:
            scores = pointer(answers, tables, CUE_SOURCE, cue[0], [-1, *(b for b, _ in sources)])
            chosen = int(scores.argmax())
            if chosen:
                named = (place(sources[chosen - 1]),)
        covered = [i for b, e in [cue, *contents[number]] for i in range(b, e)]
        found.append(Attribution(named, (place(cue),), tuple(place(c) for c in contents[number]), float(margins[covered].mean())))
    return found, said


def tables_of(arrays: Mapping[str, Floats]) -> Tables:
    """The tables by the names they are stored under."""
    return Tables(arrays["begin"], arrays["end"], arrays["moves"], arrays["distance"])
