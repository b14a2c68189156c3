"""The tagger: what it reads, how its answers become spans, and that a text's answers depend on that text alone."""

from __future__ import annotations

import itertools
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import OnRecordError
from onrecord.statements.tagger import features
from onrecord.statements.tagger.decode import TAGS, Answers, Tables, attributions_of, best_path, read_window, spans_of, within_paragraphs
from onrecord.statements.tagger.features import (
    MOST_WORDS,
    WINDOW_PIECES,
    Paragraph,
    Window,
    Word,
    chunks_of,
    codes_of,
    paragraphs_of,
    shape,
    windows_of,
    words_of,
)
from onrecord.statements.tagger.session import FOLDER, Tagger, tagger

ANY_TEXT = st.text(st.one_of(st.sampled_from(list("“”\"'„«» \n\r\u202e\ud800\x00.,:;-aZ9é")), st.characters()), max_size=400)


def flat(count: int, seed: int = 0) -> Tables:
    rng = np.random.default_rng(seed)
    size = len(TAGS)
    return Tables(
        *(rng.normal(size=s).astype(np.float32) for s in (size, size, (size, size))), rng.normal(size=(count, 33)).astype(np.float32)
    )


def made_up(pieces: tuple[int, ...]) -> Paragraph:
    """A paragraph of words with so many pieces each."""
    words = tuple(Word(2 * i, 2 * i + 1, features.LOWER, features.OUTSIDE, i == 0) for i in range(len(pieces)))
    return Paragraph(words, tuple((7,) * n for n in pieces))


@pytest.mark.parametrize(
    "word,expected",
    [
        (",", features.PUNCTUATION),
        ("road", features.LOWER),
        ("Road", features.TITLE),
        ("A", features.TITLE),
        ("NATO", features.UPPER),
        ("iPhone", features.MIXED),
        ("S400", features.DIGITS),
        ("道", features.CASELESS),
    ],
)
def test_a_word_has_one_of_seven_shapes(word: str, expected: int) -> None:
    assert shape(word) == expected


def test_marks_of_quotation_set_the_state_of_the_words_between() -> None:
    text = 'He said: “We go”, and "they stay".'
    states = {text[w.start : w.end]: w.state for w in words_of(text, 0, len(text))}
    assert states["He"] == states["and"] == features.OUTSIDE
    assert states["We"] == states["they"] == features.INSIDE
    assert states["“"] == features.OPENING and states["”"] == features.CLOSING


@given(ANY_TEXT)
@settings(max_examples=150, deadline=None)
def test_words_lie_in_the_text_in_order_and_each_in_one_window(text: str) -> None:
    paragraphs = paragraphs_of(text, tagger()._tokenizer)
    words = [w for p in paragraphs for w in p.words]
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))
    assert all(w.start < w.end <= len(text) and not text[w.start : w.end].isspace() for w in words)
    windows = windows_of(paragraphs)
    assert [w for window in windows for w in window.words] == words
    assert all(sum(map(len, window.pieces)) <= WINDOW_PIECES for window in windows)


@given(st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=300).map(tuple), max_size=6), st.integers(20, WINDOW_PIECES))
@settings(max_examples=60, deadline=None)
def test_windows_are_bounded_wherever_the_first_ends(sizes: list[tuple[int, ...]], first: int) -> None:
    windows = windows_of([made_up(s) for s in sizes], first)
    assert all(sum(map(len, w.pieces)) <= WINDOW_PIECES for w in windows)
    assert sum(len(w.words) for w in windows) == sum(map(len, sizes))


def test_a_long_paragraph_is_cut_behind_a_sentence() -> None:
    words = [*(["road"] * 30), ".", *(["Road"] * 30)]
    text = " ".join(words)
    paragraph = Paragraph(words_of(text, 0, len(text)), ((7,),) * len(words))
    assert [len(c.words) for c in chunks_of(paragraph, 40)] == [31, 30]


def test_codes_carry_both_end_marks_and_the_first_piece_of_every_word() -> None:
    window = Window(made_up((2, 1, 3)).words, ((1, 2), (3,), (4, 5, 6)))
    ids, surface, first = codes_of(window)
    assert ids.tolist() == [features.SAID, 1, 2, 3, 4, 5, 6, features.STOP]
    assert first.tolist() == [1, 3, 4]
    assert surface[0] == surface[-1] == 0 and surface.max() < features.SURFACES


@pytest.mark.parametrize("seed", range(8))
def test_the_best_path_is_the_best_of_all_legal_ones(seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(4, len(TAGS))).astype(np.float32)
    tables = flat(3, seed)

    def legal(path: tuple[int, ...]) -> bool:
        return all(code not in (2, 4, 6) or (i and path[i - 1] in (code, code - 1)) for i, code in enumerate(path))

    def value(path: tuple[int, ...]) -> float:
        total = tables.begin[path[0]] + tables.end[path[-1]] + sum(scores[i, c] for i, c in enumerate(path))
        return float(total + sum(tables.moves[a, b] for a, b in itertools.pairwise(path)))

    best = max((p for p in itertools.product(range(len(TAGS)), repeat=4) if legal(p)), key=value)
    assert best_path(scores, tables) == list(best)


def test_spans_are_runs_of_one_role() -> None:
    assert spans_of([1, 2, 3, 0, 5, 6, 6, 5]) == [(0, 0, 2), (1, 2, 3), (2, 4, 7), (2, 7, 8)]


def test_contents_go_to_their_cue_and_a_cue_to_its_source_or_to_none() -> None:
    # words: A said x . B said y
    path = [1, 3, 5, 0, 1, 3, 5]
    tags = np.full((7, 7), -5.0, dtype=np.float32)
    tags[np.arange(7), path] = 5.0
    queries, keys = np.zeros((8, 3, 4), dtype=np.float32), np.zeros((8, 3, 4), dtype=np.float32)
    keys[2, 0, 0] = keys[6, 0, 1] = 9  # the two cues, as targets of contents
    queries[3, 0, 0] = queries[7, 0, 1] = 9
    keys[1, 1, 0] = keys[0, 1, 1] = 9  # first source, and "none"
    queries[2, 1, 0] = queries[6, 1, 1] = 9
    size = len(TAGS)
    zero = Tables(*(np.zeros(s, dtype=np.float32) for s in (size, size, (size, size))), np.zeros((3, 33), dtype=np.float32))
    window = Window(made_up((1,) * 7).words, ((7,),) * 7)
    one, other = attributions_of(window, Answers(tags, tags, queries, keys), zero)
    assert (one.source, one.cue, one.content) == (((0, 1),), ((2, 3),), ((4, 5),))
    assert (other.source, other.cue, other.content) == ((), ((10, 11),), ((12, 13),))
    assert one.score == pytest.approx(10.0)


def linked(starts: set[int], path: list[int], states: dict[int, int] | None = None) -> tuple[list, list]:
    """What is read of words whose contents (tag 5) point a little at the first cue rather than at the others."""
    count, size = len(path), len(TAGS)
    tags = np.full((count, size), -5.0, dtype=np.float32)
    tags[np.arange(count), path] = 5.0
    queries, keys = np.zeros((count + 1, 3, 4), dtype=np.float32), np.zeros((count + 1, 3, 4), dtype=np.float32)
    keys[1 + path.index(3), 0, 0] = 1
    queries[[1 + i for i, code in enumerate(path) if code == 5], 0, 0] = 2
    zero = Tables(*(np.zeros(s, dtype=np.float32) for s in (size, size, (size, size))), np.zeros((3, 33), dtype=np.float32))
    words = tuple(w._replace(first=i in starts, state=(states or {}).get(i, 0)) for i, w in enumerate(made_up((1,) * count).words))
    return read_window(Window(words, ((7,),) * count), Answers(tags, tags, queries, keys), zero)


def test_content_goes_to_a_cue_of_its_own_paragraph() -> None:
    found, _ = linked({0, 3}, [1, 3, 5, 1, 3, 5])
    assert [(a.cue, a.content) for a in found] == [(((2, 3),), ((4, 5),)), (((8, 9),), ((10, 11),))]
    same, _ = linked({0}, [1, 3, 5, 1, 3, 5])
    assert [(a.cue, a.content) for a in same] == [(((2, 3),), ((4, 5), (10, 11)))]


def test_in_a_paragraph_without_a_cue_only_a_quotation_is_content() -> None:
    plain, contents = linked({0, 3}, [1, 3, 5, 0, 5, 6])
    assert [a.content for a in plain] == [((4, 5),)] and (8, 11) in contents
    quoted, _ = linked({0, 3}, [1, 3, 5, 0, 5, 6], {4: 2, 5: 3})
    assert [a.content for a in quoted] == [((4, 5), (8, 11))]


def test_a_span_ends_with_its_paragraph() -> None:
    assert within_paragraphs([(2, 1, 5), (0, 6, 7)], [1, 1, 1, 2, 3, 3, 3]) == [(2, 1, 3), (2, 3, 4), (2, 4, 5), (0, 6, 7)]


ARTICLE = (
    "The valley road will open in spring, Deputy Minister Nora Vell said on Monday.\n"
    "“We have waited nine years,” she told reporters. “Two bridges remain to be built.”\n"
    "According to the transport ministry, the work has cost less than planned.\n"
)


def test_plain_attributions_are_found_with_their_sources() -> None:
    found = tagger().read(ARTICLE).attributions
    sources = [ARTICLE[a.source[0][0] : a.source[0][1]] for a in found if a.source]
    assert any("Nora Vell" in s for s in sources) and "she" in sources and any("ministry" in s for s in sources)
    contents = " ".join(ARTICLE[s:e] for a in found for s, e in a.content)
    assert "We have waited nine years" in contents and "Two bridges remain to be built" in contents


@given(ANY_TEXT)
@settings(max_examples=25, deadline=None)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for found in tagger().read(text).attributions:
        for start, end in (*found.source, *found.cue, *found.content):
            assert 0 <= start < end <= len(text)


def test_a_text_is_read_alike_alone_and_after_others() -> None:
    alone = Tagger().read(ARTICLE).attributions
    tagger().read(ARTICLE * 3)
    assert tagger().read(ARTICLE).attributions == alone


@pytest.mark.parametrize("text", ["“" * 200_000, "a" * 1_000_000, "said " * 200_000, "\n" * 1_000_000])
def test_of_a_huge_text_a_bounded_part_is_read(text: str) -> None:
    paragraphs = paragraphs_of(text, tagger()._tokenizer)
    assert sum(len(p.words) for p in paragraphs) <= 2 * MOST_WORDS


def test_a_damaged_model_is_named(tmp_path: Path) -> None:
    for entry in FOLDER.iterdir():
        shutil.copy(entry, tmp_path / entry.name)
    with (tmp_path / "tables.npz").open("ab") as damaged:
        damaged.write(b"x")
    with pytest.raises(OnRecordError, match="OR-T002") as caught:
        Tagger(tmp_path)
    assert "tables.npz" in caught.value.where


def test_the_version_follows_the_files(tmp_path: Path) -> None:
    assert len(tagger().version) == 12
    for entry in FOLDER.iterdir():
        shutil.copy(entry, tmp_path / entry.name)
    described = json.loads((tmp_path / "settings.json").read_text())
    assert set(described["files"]) == {"acts.npz", "tagger.onnx", "tables.npz", "vocabulary.json"}
    assert Tagger(tmp_path).version == tagger().version


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="OR-T001"):
        Tagger(tmp_path)
