"""Runs the shipped network: one thread, one window at a time, so that a text's answers depend on that text alone.

Here: loading the files of `model/`, checking them, and calling the runtime. Not here: training and export (package `training`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.errors import OnRecordError
from onrecord.statements.tagger.acts import Head, Read, Verdict, bearing
from onrecord.statements.tagger.decode import Answers, Attribution, Floats, Span, Tables, read_windows, tables_of
from onrecord.statements.tagger.features import SAID, Window, codes_of, paragraphs_of, windows_of
from onrecord.statements.tagger.names import Names

FOLDER = Path(__file__).with_name("model")


@dataclass(frozen=True)
class Reading:
    """What the tagger saw in a text: its attributions in order of the cues, all spans of content, and what its names are.

    `starts` [W] is where the words that were read begin, `states` [W, S] what the network keeps of each for the acts.
    """

    attributions: list[Attribution]
    contents: list[Span]
    names: Names
    starts: NDArray[np.int64]
    states: Floats
    head: Head = field(repr=False)

    def read(self, cue: Sequence[Span], content: Sequence[Span], source: Sequence[Span], verdict: Verdict) -> Read:
        """A statement as the head for acts reads it, with the rules' verdict."""
        places, parts = bearing(self.starts, cue, content, source)
        return Read(self.states[places], parts, verdict, resumed=len(content) > 1)


class Tagger:
    """A loaded model. `version` is the start of the hash over its files, and belongs into every row it had a part in."""

    def __init__(self, folder: Path = FOLDER) -> None:
        if not (folder / "settings.json").exists():
            raise _missing(folder / "settings.json")
        settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        for name, expected in settings["files"].items():
            if not (folder / name).exists():
                raise _missing(folder / name)
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            if found != expected:
                raise OnRecordError(
                    "OR-T002",
                    expected=f"SHA-256 {expected}",
                    found=found,
                    where=str(folder / name),
                    action="install the package again, or run training.export",
                )
        self.version = hashlib.sha256(json.dumps(settings["files"], sort_keys=True).encode()).hexdigest()[:12]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(folder / "tagger.onnx"), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(folder / "vocabulary.json"))
        with np.load(folder / "tables.npz") as tables:
            self._rows, self._scale = tables["rows"], tables["scale"]
            self._tables: Tables = tables_of(tables)
        with np.load(folder / "acts.npz") as weights:
            self.head = Head(weights)

    def answers(self, window: Window, asked: int = SAID) -> Answers:
        """The network's answers for one window, of which is asked what was said or every attribution (features.py)."""
        ids, surface, first = codes_of(window, asked)
        embedded = self._rows[ids] * self._scale[ids][:, None]  # whole numbers of 8 bits times float32
        tags, entities, queries, keys, states = self._session.run(None, {"embedded": embedded, "surface": surface, "first": first})
        shape = (len(first) + 1, len(self._tables.distance), -1)
        return Answers(tags, entities, queries.reshape(shape), keys.reshape(shape), states)

    def read(self, text: str, wanted: Callable[[int, int], bool] | None = None, asked: int = SAID) -> Reading:
        """Attributions and names of an English text; `asked` is what is asked of it (features.py).

        `wanted` says of a stretch of the text (code points) whether it is worth reading; windows are cut alike with and without.
        """
        answered = [
            (window, self.answers(window, asked))
            for window in windows_of(paragraphs_of(text, self._tokenizer))
            if wanted is None or wanted(window.words[0].start, window.words[-1].end)
        ]
        found = read_windows(answered, self._tables)
        starts = np.array([word.start for window, _ in answered for word in window.words], dtype=np.int64)
        return Reading(
            [a for some, _ in found for a in some],
            [c for _, some in found for c in some],
            Names(answered, text),
            starts,
            np.concatenate([answers.states for _, answers in answered]) if answered else np.zeros((0, 1), dtype=np.float32),
            self.head,
        )


def _missing(path: Path) -> OnRecordError:
    return OnRecordError(
        "OR-T001", expected="the file of the tagger's model", found="nothing", where=str(path),
        action="Install the package again, or run training.export.",
    )  # fmt: skip


@cache
def tagger() -> Tagger:
    """The shipped model, loaded once a process."""
    return Tagger()
