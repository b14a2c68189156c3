"""What must hold for the act of an English statement whatever its words: one of the acts, the same each time, explained, in bounded time."""

from __future__ import annotations

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.statements.english import acts, judgements
from onrecord.statements.lexicon import Cue, cues
from onrecord.statements.phrase_lists import frames
from onrecord.statements.proposal import Proposal

KINDS = sorted(cues("en").verbs.values(), key=lambda cue: cue.form)
ACTS = {cue.act for cue in KINDS} | {rule.act for rule in acts.RULES if rule.act}
PIECES = (
    "no ", "not ", "never ", "we ", "will ", "would ", "be ", "has been ", "must ", "the government ", "lied ", "the claim ", "was ", "a farce ", "to ",
    "by May ", "nobody ", "came ", "open ", "the gate ", "until ", "they ", "“", "” ", "’", "n't ", ", ", ". ", "— ", "? ", "\n", "-", "20", "İ", "ı ", "\x00", "ͅ",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=80).map("".join)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    TEXTS,
    st.sampled_from(KINDS),
    st.sampled_from(["neutral", "doubted", "endorsed"]),
    st.sampled_from(["", "opposition deputy", "analyst", "prosecutor"]),
    st.booleans(),
)
def test_any_words_have_one_act_and_a_reason(words: str, kind: Cue, framing: str, role: str, answers: bool) -> None:
    cue = Cue(kind.form, kind.act, framing, kind.grammar)
    proposal = Proposal((0, 0), cue, [], None, (0, 0), rule="answer" if answers else "")
    act = acts.act(proposal, words, role, "Vell")
    reason = acts.explain(proposal, words, role, "Vell")
    assert act in ACTS
    assert reason.act == act
    assert reason.rule in {rule.name for rule in acts.RULES}
    known = frames(judgements.FILE)
    assert (reason.frame != "") == (reason.by in known)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join))
def test_the_time_of_an_act_is_bounded(piece: str) -> None:
    proposal = Proposal((0, 0), Cue("said", "assert", "doubted", "say"), [], None, (0, 0))
    acts.act(proposal, "x")
    text = (piece * 4000)[:4000]
    began = time.perf_counter()
    acts.act(proposal, text, "opposition deputy")
    assert time.perf_counter() - began < 5
