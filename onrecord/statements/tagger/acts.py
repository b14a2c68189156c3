"""What an English statement does, weighed by the tagger's network beside the verdict of the rules.

The rules know phrases; the network has read the whole statement. A small head over the network's layers gives each act a
probability, with the rules' verdict among its inputs, and overrules the verdict only where it is clearly surer of another act.
Here: which words bear on a statement, the inputs from the verdict, and the head's arithmetic. Not here: the rules
(english/acts.py), the network (session.py), training (training/acts.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.statements.tagger.decode import Floats, Span

ACTS = ("assert", "deny", "accuse", "promise", "demand", "announce", "decline")
KINDS, FRAMINGS = ("direct", "mixed"), ("doubted", "endorsed")
AROUND, CUE, CONTENT, SOURCE = range(4)
#: Words of each part of a statement that are read, and on either side of its content.
MOST = {CUE: 6, SOURCE: 8, CONTENT: 36}
BESIDE = 8
#: How many times likelier than the rules' act another one must be; and of words that go on longer than the head reads, or are resumed:
#: there one sentence of several decides, and the rules look at each.
SURER, SURER_LONG = 1.2, 6.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of a statement: its `act`, the reporting word's `own`, the deciding `rule`, stance and form."""

    act: str
    own: str
    rule: str
    framing: str
    kind: str
    has_role: bool


@dataclass(frozen=True, slots=True)
class Read:
    """A statement as the head reads it: the states [T, members x width] of the words that bear on it (T may be 0), their parts, the rules' verdict, and whether its content is `resumed`, in several spans."""

    states: Floats
    parts: Sequence[int]
    verdict: Verdict
    resumed: bool = False


def bearing(words: NDArray[np.int64], cue: Sequence[Span], content: Sequence[Span], source: Sequence[Span]) -> tuple[list[int], list[int]]:
    """The words of a text (their first code points, in order) that bear on a statement, and the part each has in it.

    None where the network did not read the statement: two empty lists.
    """
    spans = [(part, span) for part, some in ((SOURCE, source), (CONTENT, content), (CUE, cue)) for span in some]
    edges = words.searchsorted([place for _, span in spans for place in span]).tolist()
    parts: dict[int, int] = {}
    for (part, _), begin, end in zip(spans, edges[::2], edges[1::2], strict=True):
        parts.update(dict.fromkeys(range(begin, end), part))
    found: dict[int, list[int]] = {part: [] for part in MOST}
    for place in sorted(parts):
        found[parts[place]].append(place)
    if not found[CUE] and not found[CONTENT]:
        return [], []
    chosen = {place: part for part, some in found.items() for place in some[: MOST[part]]}
    if found[CONTENT]:
        first, last = found[CONTENT][0], found[CONTENT][-1]
        beside = (*range(max(0, first - BESIDE), first), *range(last + 1, min(len(words), last + 1 + BESIDE)))
        chosen.update((place, AROUND) for place in beside if place not in parts)
    places = sorted(chosen)
    return places, [chosen[place] for place in places]


class Head:
    """The weights: per member of the ensemble the parts' vectors, the attention, and two layers over what it gathers and the verdict."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        self.rules = {str(name): i for i, name in enumerate(arrays["rules"])}
        self._count = int(arrays["members"])
        names = {name.partition(".")[2] for name in arrays if name.startswith("0.")}
        self._stacked = {
            name: np.stack([np.asarray(arrays[f"{n}.{name}"], dtype=np.float32) for n in range(self._count)]) for name in names
        }
        if self._count:
            self._inner = np.ascontiguousarray(self._stacked.pop("inner").swapaxes(1, 2))  # [members, units, heads x width + inputs]

    def inputs(self, verdict: Verdict) -> Floats:
        """The verdict as numbers: its act, the reporting word's own, the rule, the stance, the form of the statement."""
        acts, count = len(ACTS), len(self.rules)
        found = np.zeros(2 * acts + count + len(FRAMINGS) + 1 + len(KINDS), dtype=np.float32)
        for value, names, offset in ((verdict.act, ACTS, 0), (verdict.own, ACTS, acts), (verdict.framing, FRAMINGS, 2 * acts + count)):
            if value in names:
                found[offset + names.index(value)] = 1
        if verdict.rule in self.rules:
            found[2 * acts + self.rules[verdict.rule]] = 1
        rest = 2 * acts + count + len(FRAMINGS)
        found[rest] = verdict.has_role
        if verdict.kind in KINDS:
            found[rest + 1 + KINDS.index(verdict.kind)] = 1
        return found

    def weigh(self, read: Sequence[Read]) -> Floats:
        """Probabilities of the acts of some statements, [N, 7]."""
        own = self._stacked
        gathered = np.stack([self._gathered(one) for one in read], axis=1)  # [members, N, heads x width + inputs]
        # Not "@": a library of linear algebra shares so large a product among cores, and how many there are would show in the last bits;
        # single rows' products it does not share.
        inner = _gelu(np.vecdot(gathered[:, :, None], self._inner[:, None]) + own["inner_bias"][:, None])
        shares: Floats = _softmax(inner @ own["outer"] + own["outer_bias"][:, None], 2).mean(0, dtype=np.float32)
        return shares

    def _gathered(self, read: Read) -> Floats:
        """What each member gathers from the words of a statement, with the verdict behind it, [members, heads x width + inputs]."""
        own = self._stacked
        roles = np.asarray(read.parts)
        apart = read.states.reshape(len(roles), self._count, -1).swapaxes(0, 1)
        hidden = _gelu(apart + own["parts"][:, roles])  # [members, T, width]
        scores = hidden @ own["attend"] + own["attend_bias"][:, None]  # [members, T, 2 x heads]
        scores[:, roles == AROUND, scores.shape[2] // 2 :] = -1e4
        words = (_softmax(scores, 1).swapaxes(1, 2) @ hidden).reshape(self._count, -1)
        inputs = self.inputs(read.verdict)
        return np.concatenate([words, np.broadcast_to(inputs, (self._count, len(inputs)))], axis=1)

    def acts(self, read: Sequence[Read]) -> list[str]:
        """The act of each statement: the rules', unless another one is clearly surer. They are weighed together, in the order given."""
        found = [one.verdict.act for one in read]
        # a refusal has words of its own, which rules know better than the head
        weighed = [n for n, one in enumerate(read) if self._count and one.verdict.act != "decline" and len(one.parts)]
        for n, shares in zip(weighed, self.weigh([read[n] for n in weighed]) if weighed else (), strict=True):
            one, best = read[n], int(shares.argmax())
            surer = SURER_LONG if one.resumed or list(one.parts).count(CONTENT) >= MOST[CONTENT] else SURER
            if found[n] not in ACTS or shares[best] > surer * shares[ACTS.index(found[n])]:
                found[n] = ACTS[best]
        return found


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit in its form with a hyperbolic tangent."""
    y = x * x
    y *= np.float32(0.044715)
    y += np.float32(1)
    y *= x
    y *= np.float32(0.7978845608)
    np.tanh(y, out=y)
    y += np.float32(1)
    y *= x
    y *= np.float32(0.5)
    return y


def _softmax(x: Floats, axis: int) -> Floats:
    """Shares along an axis."""
    powers = np.exp(x - x.max(axis, keepdims=True))
    shares: Floats = powers / powers.sum(axis, keepdims=True)
    return shares
