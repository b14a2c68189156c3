"""From a network's answers to attributions: the best legal tags, then who points at what.

Here: arithmetic over one window, numpy in, spans out. Not here: the network (session.py), the meaning of a span (resolve.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    """A window's answers: emissions [W, 7], entity scores [W, E], queries and keys [1 + W, 3, K] (row 0 is "none"), states for the acts [W, S]."""

    tags: Floats
    entities: Floats
    queries: Floats
    keys: Floats
    states: Floats = field(default_factory=lambda: np.zeros((0, 1), dtype=np.float32))


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
    """The best legal sequence of tags of one window."""
    return best_paths([scores], tables)[0]


def best_paths(windows: Sequence[Floats], tables: Tables) -> list[list[int]]:
    """The best legal sequence of tags of each window [W, 7], in the order given (Viterbi); I-x follows only B-x or I-x.

    The windows are read side by side, each as it would be alone.
    """
    if not windows:
        return []
    count = len(TAGS)
    moves = tables.moves.T.astype(np.float64)  # [to, from]
    begin = tables.begin.astype(np.float64)
    for code in (2, 4, 6):
        begin[code] = -1e9
        moves[code, [before for before in range(count) if before not in (code, code - 1)]] = -1e9
    order = sorted(range(len(windows)), key=lambda i: -len(windows[i]))
    lengths = [len(windows[i]) for i in order]
    given = np.zeros((lengths[0], len(order), count))
    for place, i in enumerate(order):
        given[: lengths[place], place] = windows[i]
    through = np.zeros((lengths[0], len(order), count, count))
    score = given[0] + begin
    live = len(order)
    for step in range(1, lengths[0]):
        while lengths[live - 1] <= step:
            live -= 1
        at = np.add(score[:live, None, :], moves, out=through[step, :live])
        np.add(np.maximum.reduce(at, axis=-1), given[step, :live], out=score[:live])
    last = (score + tables.end).argmax(-1).tolist()
    back = through.argmax(-1)  # the first of the best, as everywhere here
    paths: list[list[int]] = [[] for _ in windows]
    for place, i in enumerate(order):
        at_tag = last[place]
        path = [at_tag]
        for arrows in back[1 : lengths[place], place].tolist()[::-1]:
            at_tag = arrows[at_tag]
            path.append(at_tag)
        paths[i] = path[::-1]
    return paths


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


def pointers(answers: Answers, tables: Tables, kind: int, words: Sequence[int], targets: Sequence[int]) -> NDArray[np.float64]:
    """Scores [words, targets] of each word pointing at each target (word numbers; -1 is "none")."""
    queries = answers.queries[[w + 1 for w in words], kind].astype(np.float64)
    keys = answers.keys[[t + 1 for t in targets], kind].astype(np.float64)
    middle = tables.distance.shape[1] // 2
    places = np.asarray(targets)
    away = np.minimum(np.maximum(places - np.asarray(words)[:, None], -middle), middle) + middle
    bias = np.where(places < 0, 0.0, tables.distance[kind, away])
    scores: NDArray[np.float64] = queries @ keys.T / np.sqrt(queries.shape[1]) + bias
    return scores


def attributions_of(window: Window, answers: Answers, tables: Tables) -> list[Attribution]:
    """The attributions of a window, in the order of their cues."""
    return read_window(window, answers, tables)[0]


def read_window(window: Window, answers: Answers, tables: Tables) -> tuple[list[Attribution], list[Span]]:
    """What `read_windows` says of one window."""
    return read_windows([(window, answers)], tables)[0]


def read_windows(read: Sequence[tuple[Window, Answers]], tables: Tables) -> list[tuple[list[Attribution], list[Span]]]:
    """Of each window its attributions, in the order of their cues, and every span tagged as content, also one without a cue.

    Content belongs to a cue of its own paragraph; only a quotation in a paragraph without one goes to a cue of another.
    """
    paths = best_paths([answers.tags for _, answers in read], tables)
    return [_linked(window, answers, path, tables) for (window, answers), path in zip(read, paths, strict=True)]


def _linked(window: Window, answers: Answers, path: Sequence[int], tables: Tables) -> tuple[list[Attribution], list[Span]]:
    words = window.words
    paragraph = list(accumulate(int(w.first) for w in words))
    spans = within_paragraphs(spans_of(path), paragraph)
    cues = [(b, e) for role, b, e in spans if role == 1]
    sources = [(b, e) for role, b, e in spans if role == 0]
    said = [(b, e) for role, b, e in spans if role == 2]

    def place(span: Span) -> Span:
        return words[span[0]].start, words[span[1] - 1].end

    every = [place(span) for span in said]
    if not cues or not said:
        return [], every
    contents: dict[int, list[Span]] = {}
    lines = np.array([paragraph[b] for b, _ in cues])
    scored = pointers(answers, tables, CONTENT_CUE, [b for b, _ in said], [b for b, _ in cues])
    for (begin, end), scores in zip(said, scored, strict=True):
        away = np.abs(lines - paragraph[begin])
        chosen = int((scores - AWAY * away if not away.all() else scores).argmax())
        if not away[chosen] or words[begin].state != OUTSIDE or words[end - 1].state != OUTSIDE:
            contents.setdefault(chosen, []).append((begin, end))
    ranked = np.partition(answers.tags, -2, axis=1)
    margins = ranked[:, -1] - ranked[:, -2]
    named: dict[int, Span] = {}
    if sources and contents:
        asked = sorted(contents)
        scored = pointers(answers, tables, CUE_SOURCE, [cues[n][0] for n in asked], [-1, *(b for b, _ in sources)])
        named = {n: place(sources[best - 1]) for n, best in zip(asked, scored.argmax(1).tolist(), strict=True) if best}
    found = []
    for number, cue in enumerate(cues):
        if number in contents:
            covered = [i for b, e in [cue, *contents[number]] for i in range(b, e)]
            score = float(margins[covered].mean())
            source = (named[number],) if number in named else ()
            found.append(Attribution(source, (place(cue),), tuple(place(c) for c in contents[number]), score))
    return found, every


def tables_of(arrays: Mapping[str, Floats]) -> Tables:
    """The tables by the names they are stored under."""
    return Tables(arrays["begin"], arrays["end"], arrays["moves"], arrays["distance"])
