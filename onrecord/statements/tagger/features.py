"""Words, their surface features, and the windows a tagger reads: the same code in training and in extraction.

Here: what a model sees of a text, with the offsets to come back by. Not here: the network (training/model.py), running it
(session.py) and the reading of its answers (decode.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

WORD = re.compile(r"\w+|[^\w\s]")
UNREADABLE = re.compile("[\x00\ud800-\udfff]")  # replaced one for one, so that offsets stay
MOST_WORDS = 20_000
LONGEST_PARAGRAPH = 20_000  # code points; what follows in the line is left unread
WINDOW_PIECES = 254  # pieces of a window, without its two end marks
WORD_PIECES = 12  # of a longer word the rest is left unread
PUNCTUATION, LOWER, TITLE, UPPER, MIXED, DIGITS, CASELESS = range(7)
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
SHAPES, STATES = 7, 4
OPEN, CLOSE, STRAIGHT = "“„«", "”»", '"＂'
UNKNOWN, STOP = 100, 102  # pieces for what the vocabulary lacks, and that closes a window
#: The piece that opens a window says what is asked for: what was said, as the statements table keeps it, or every attribution as the
#: corpus PolNeAR marks them, thoughts and wishes too.
SAID, ATTRIBUTED = 101, 1
SURFACES = 1 + 8 * SHAPES  # codes of shape, state and place in the paragraph; 0 stands for the end marks


@lru_cache(maxsize=16_384)
def shape(word: str) -> int:
    """Which of the seven shapes a word has."""
    if not (word[0].isalnum() or word[0] == "_"):
        return PUNCTUATION
    if any(c.isdigit() for c in word):
        return DIGITS
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word[0].isupper() and (word[1:].islower()):
        return TITLE
    return MIXED if word.upper() != word.lower() else CASELESS


class Word(NamedTuple):
    """A word with its place in the text (code points) and what the model sees of it."""

    start: int
    end: int
    shape: int
    state: int
    first: bool  # of its paragraph


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text as words, and their pieces (ids of the vocabulary) word by word."""

    words: tuple[Word, ...]
    pieces: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """What the model reads at once: whole paragraphs, or part of a long one."""

    words: tuple[Word, ...]
    pieces: tuple[tuple[int, ...], ...]


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of one paragraph, with the state of double quotation marks, which its end closes."""
    found: list[Word] = []
    inside = False
    for match in WORD.finditer(text, start, end):
        word = match.group()
        if word in OPEN or (word in STRAIGHT and not inside):
            state, inside = OPENING, True
        elif word in CLOSE or word in STRAIGHT:
            state, inside = CLOSING, False
        else:
            state = INSIDE if inside else OUTSIDE
        found.append(Word(match.start(), match.end(), shape(word), state, not found))
    return tuple(found)


def paragraphs_of(text: str, tokenizer: Tokenizer) -> list[Paragraph]:
    """The text's lines that hold a word, each as words and pieces; of a very long text the first `MOST_WORDS` or so."""
    text = UNREADABLE.sub("\ufffd", text)
    lines: list[tuple[Word, ...]] = []
    at = count = 0
    while at <= len(text) and count < MOST_WORDS:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if found := words_of(text, at, min(end, at + LONGEST_PARAGRAPH)):
            lines.append(found)
            count += len(found)
        at = end + 1
    return [Paragraph(line, tuple(pieces_of(text[w.start : w.end][:100], tokenizer) for w in line)) for line in lines]


@lru_cache(maxsize=65_536)
def pieces_of(word: str, tokenizer: Tokenizer) -> tuple[int, ...]:
    """The pieces of a word, whatever stands beside it."""
    return tuple(tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False).ids[:WORD_PIECES] or [UNKNOWN])


def chunks_of(paragraph: Paragraph, limit: int) -> Iterator[Paragraph]:
    """A paragraph in parts of at most `limit` pieces, cut behind a sentence where one ends."""
    if sum(map(len, paragraph.pieces)) <= limit:
        yield paragraph
        return
    begin = 0
    while begin < len(paragraph.words):
        total, end, stop = 0, begin, None
        while end < len(paragraph.words) and total + len(paragraph.pieces[end]) <= limit:
            total += len(paragraph.pieces[end])
            end += 1
            if (
                paragraph.words[end - 1].shape == PUNCTUATION
                and end < len(paragraph.words)
                and paragraph.words[end].shape in (TITLE, UPPER)
            ):
                stop = end
        if end < len(paragraph.words) and stop is not None:
            end = stop
        yield Paragraph(paragraph.words[begin:end], paragraph.pieces[begin:end])
        begin = end


def windows_of(paragraphs: Sequence[Paragraph], first_limit: int = WINDOW_PIECES) -> list[Window]:
    """Whole paragraphs packed into windows; every word stands in exactly one window.

    `first_limit` bounds the first window (training shifts the cuts by it). An attribution keeps to its paragraph, so nothing
    is repeated from the window before.
    """
    windows: list[Window] = []
    words: list[Word] = []
    pieces: list[tuple[int, ...]] = []
    size, limit = 0, first_limit
    for paragraph in paragraphs:
        for chunk in chunks_of(paragraph, WINDOW_PIECES):
            length = sum(map(len, chunk.pieces))
            if words and size + length > limit:
                windows.append(Window(tuple(words), tuple(pieces)))
                words, pieces, size, limit = [], [], 0, WINDOW_PIECES
            words.extend(chunk.words)
            pieces.extend(chunk.pieces)
            size += length
    if words:
        windows.append(Window(tuple(words), tuple(pieces)))
    return windows


def codes_of(window: Window, asked: int = SAID) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Ids [P] with both end marks, surface codes [P] (0 for the end marks), and each word's first piece [W]."""
    lengths = [len(pieces) for pieces in window.pieces]
    codes = [1 + shape * 8 + state * 2 + first for _, _, shape, state, first in window.words]
    ids = np.array([asked, *chain.from_iterable(window.pieces), STOP], dtype=np.int64)
    surface = np.array([0, *chain.from_iterable(map(repeat, codes, lengths)), 0], dtype=np.int64)
    return ids, surface, np.array(list(accumulate(lengths[:-1], initial=1)), dtype=np.int64)
