"""What a statement does, weighed beside the rules' verdict: which words bear on it, the head's arithmetic, and when it overrules."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from onrecord.inputs import article_batch
from onrecord.statements import extract_statements
from onrecord.statements.english import acts as acts_en
from onrecord.statements.tagger.acts import ACTS, AROUND, CONTENT, CUE, MOST, SOURCE, SURER, SURER_LONG, Head, Read, Verdict, bearing
from onrecord.statements.tagger.session import tagger

WIDTH, HEADS = 3, 2
VERDICT = Verdict("assert", "assert", "nothing else", "neutral", "indirect", False)


def head(members: int = 1, **changes: Any) -> Head:
    """A head whose weights are nothing but what `changes` says (by the name of the array, for every member)."""
    rules = np.array(["nothing else", "denies"])
    inputs = 2 * len(ACTS) + len(rules) + 5
    arrays: dict[str, Any] = {"rules": rules, "members": np.array(members)}
    for n in range(members):
        shapes = {
            "parts": (4, WIDTH), "attend": (WIDTH, 2 * HEADS), "attend_bias": (2 * HEADS,), "inner": (WIDTH * 2 * HEADS + inputs, 5),
            "inner_bias": (5,), "outer": (5, len(ACTS)), "outer_bias": (len(ACTS),),
        }  # fmt: skip
        arrays |= {f"{n}.{name}": changes.get(name, np.zeros(shape)) for name, shape in shapes.items()}
    return Head(arrays)


def bias(**shares: float) -> np.ndarray:
    """A last layer that gives each act this share (the others share the rest)."""
    rest = (1 - sum(shares.values())) / (len(ACTS) - len(shares))
    return np.log([shares.get(act, rest) for act in ACTS])


def test_the_words_of_a_statement_keep_their_parts_and_some_words_beside():
    words = np.arange(0, 300, 5)  # 60 words of four letters and a blank
    places, parts = bearing(words, [(100, 104)], [(110, 140)], [(90, 99)])
    assert [p for p, part in zip(places, parts, strict=True) if part == SOURCE] == [18, 19]
    assert [p for p, part in zip(places, parts, strict=True) if part == CUE] == [20]
    assert [p for p, part in zip(places, parts, strict=True) if part == CONTENT] == [22, 23, 24, 25, 26, 27]
    assert [p for p, part in zip(places, parts, strict=True) if part == AROUND] == [14, 15, 16, 17, 21, 28, 29, 30, 31, 32, 33, 34, 35]


def test_of_long_parts_the_first_words_are_read():
    words = np.arange(0, 1000, 5)
    _, parts = bearing(words, [(0, 100)], [(100, 900)], [(900, 1000)])
    assert [parts.count(p) for p in (CUE, CONTENT, SOURCE)] == [6, 36, 8]


def test_what_the_network_did_not_read_has_no_bearing():
    assert bearing(np.zeros(0, dtype=np.int64), [(0, 4)], [(5, 9)], []) == ([], [])
    assert bearing(np.array([100, 105]), [(0, 4)], [(5, 9)], [(20, 25)]) == ([], [])


def test_a_head_that_knows_nothing_leaves_the_verdict():
    states = np.ones((2, WIDTH))
    assert np.allclose(head().weigh([Read(states, [CUE, CONTENT], VERDICT)]), 1 / len(ACTS))
    for act in ACTS:
        assert head().acts([Read(states, [CUE, CONTENT], Verdict(act, act, "denies", "doubted", "direct", True))]) == [act]


def test_another_act_stands_only_where_it_is_clearly_likelier():
    states, parts = np.ones((1, WIDTH)), [CONTENT]
    assert head(outer_bias=bias(deny=0.3, **{"assert": 0.3 / SURER - 0.01})).acts([Read(states, parts, VERDICT)]) == ["deny"]
    assert head(outer_bias=bias(deny=0.3, **{"assert": 0.3 / SURER + 0.01})).acts([Read(states, parts, VERDICT)]) == ["assert"]


def test_of_long_or_resumed_words_it_must_be_surer():
    long = [CONTENT] * MOST[CONTENT]
    states = np.zeros((len(long), WIDTH), dtype=np.float32)
    between = head(outer_bias=bias(deny=0.4, **{"assert": 0.4 / SURER_LONG + 0.01}))
    assert between.acts([Read(states[:3], long[:3], VERDICT)]) == ["deny"]
    assert between.acts([Read(states, long, VERDICT)]) == ["assert"]
    assert between.acts([Read(states[:3], long[:3], VERDICT, resumed=True)]) == ["assert"]
    assert head(outer_bias=bias(deny=0.4, **{"assert": 0.4 / SURER_LONG - 0.01})).acts([Read(states, long, VERDICT)]) == ["deny"]


def test_members_are_asked_one_by_one_with_their_own_states():
    parts, outer = np.zeros((4, WIDTH)), np.zeros((5, len(ACTS)))
    inner = np.zeros((WIDTH * 2 * HEADS + 2 * len(ACTS) + 7, 5))
    inner[0, 0], outer[0, ACTS.index("promise")] = 1, 5
    both = head(2, parts=parts, inner=inner, outer=outer)
    loud, still = np.full((1, WIDTH), 3.0), np.zeros((1, WIDTH))
    alone = head(1, parts=parts, inner=inner, outer=outer)
    expected = (alone.weigh([Read(loud, [CUE], VERDICT)]) + alone.weigh([Read(still, [CUE], VERDICT)])) / 2
    assert np.allclose(both.weigh([Read(np.concatenate([loud, still], 1), [CUE], VERDICT)]), expected)
    assert expected[0].argmax() == ACTS.index("promise") and np.isclose(expected.sum(), 1)


def test_statements_weighed_together_come_out_as_alone():
    made, sizes = tagger().head, (3, 1, 20)
    states = np.random.default_rng(5).normal(size=(24, 512)).astype(np.float32)
    read = [Read(states[:size], [CONTENT] * size, VERDICT) for size in sizes]
    together = made.weigh(read)
    assert np.allclose(together, np.concatenate([made.weigh([one]) for one in read]), atol=1e-5)
    nothing = Read(states[:0], [], VERDICT)
    assert made.acts([nothing, *read])[0] == VERDICT.act and made.acts([]) == []


def test_half_of_the_heads_look_at_the_statement_alone():
    attend = np.zeros((WIDTH, 2 * HEADS))
    attend[0] = 10  # every head looks where the first state is large
    inner, outer = np.zeros((WIDTH * 2 * HEADS + 2 * len(ACTS) + 7, 5)), np.zeros((5, len(ACTS)))
    inner[WIDTH * HEADS, 0], outer[0, ACTS.index("accuse")] = 1, 5  # the first number that the later half gathers
    made = head(attend=attend, inner=inner, outer=outer)
    states = np.array([[9.0, 0, 0], [1.0, 0, 0]])
    assert made.weigh([Read(states, [AROUND, CONTENT], VERDICT)])[0, 2] < made.weigh([Read(states, [CONTENT, AROUND], VERDICT)])[0, 2]


def test_the_verdict_is_told_by_its_act_own_word_rule_stance_role_and_form():
    made = head()
    full = made.inputs(Verdict("deny", "assert", "denies", "doubted", "mixed", True))
    assert np.flatnonzero(full).tolist() == [1, 7, 15, 16, 18, 20]
    assert not made.inputs(Verdict("", "", "an unknown rule", "neutral", "indirect", False)).any()


def test_the_shipped_head_knows_every_rule_and_reads_the_states_of_the_shipped_network():
    assert set(tagger().head.rules) == {rule.name for rule in acts_en.RULES}
    text = "The ministry said the convoy had been stopped.\nNobody was hurt, the mayor told Harbour News."
    reading = tagger().read(text)
    assert [text[s : s + 3] for s in reading.starts[:3].tolist()] == ["The", "min", "sai"]
    assert reading.states.shape[0] == len(reading.starts) and np.isfinite(reading.states).all()
    places, parts = bearing(reading.starts, [(13, 17)], [(18, 45)], [(0, 12)])
    shares = tagger().head.weigh([Read(reading.states[places], parts, VERDICT)])
    assert np.isclose(shares.sum(), 1) and (shares > 0).all()


@pytest.mark.parametrize("before", ["", "It rained in the capital all day and the streets were empty. " * 60 + "\n"])
def test_the_act_of_a_statement_does_not_change_with_the_articles_around(before: str):
    one = {"article_id": "a" * 32, "text": before + "Deputy Minister Sona Talyan denied that the bridge had been sold.", "language": "en"}
    other = {"article_id": "b" * 32, "text": "“We will not go back,” said Areg Danoyan, a miner.", "language": "en"}
    alone = extract_statements(article_batch([one])).to_pylist()
    together = extract_statements(article_batch([other, one])).to_pylist()
    assert [r["act"] for r in alone] == ["deny"]
    assert [r for r in together if r["article_id"] == "a" * 32] == alone


def test_a_refusal_the_rules_know_is_left_alone() -> None:
    verdict = Verdict("decline", "", "", "", "", False)
    assert tagger().head.acts([Read(np.zeros((3, 512), dtype=np.float32), [1, 2, 3], verdict)]) == ["decline"]
