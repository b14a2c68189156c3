"""The networks that training makes: the chain of tags against a sum over all paths, a mean of networks, one with parts taken out.

They need torch, which the product does not: `PYTHONPATH=.venv/lib/python3.11/site-packages .train/bin/python -m pytest` runs them.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is for training only (training/requirements.lock)")

from training import average, chain, trim  # noqa: E402
from training.model import Network  # noqa: E402

SHAPES = [(3, 64), (2, 128)]


def network(seed: int, shapes: list[tuple[int, int]] = SHAPES) -> Network:
    torch.manual_seed(seed)
    return Network(hidden=96, shapes=shapes, vocabulary=120, speech=5, sight=(0, 2)).eval()


def states(one: Network, seen: int = 9) -> torch.Tensor:
    ids, surface = torch.arange(10, 10 + seen)[None], torch.ones(1, seen, dtype=torch.long)
    with torch.no_grad():
        return one.states(ids, surface, torch.ones(1, seen, dtype=torch.bool))


def test_the_chain_sums_over_every_path() -> None:
    torch.manual_seed(0)
    scores, known = torch.randn(2, 4, 3), torch.tensor([[True] * 4, [True, True, True, False]])
    links = chain.Chain(torch.randn(3), torch.randn(3), torch.randn(3, 3))
    for row, count in ((0, 4), (1, 3)):
        paths = list(itertools.product(range(3), repeat=count))

        def total(path: tuple[int, ...], row: int = row) -> torch.Tensor:
            moves = sum((links.moves[a, b] for a, b in itertools.pairwise(path)), torch.zeros(()))
            return links.begin[path[0]] + links.end[path[-1]] + moves + sum(scores[row, i, tag] for i, tag in enumerate(path))

        every = torch.stack([total(path) for path in paths])
        steps = chain.steps_of(scores, links, known)[row : row + 1]
        assert torch.allclose(
            chain.log_partition(scores[row : row + 1, 0] + links.begin, steps, links.end)[0], every.logsumexp(0), atol=1e-4
        )
        shares = every.softmax(0)
        unary, pairs = chain.marginals(scores, links, known)
        wanted = torch.stack(
            [torch.stack([sum(s for s, p in zip(shares, paths, strict=True) if p[i] == k) for k in range(3)]) for i in range(count)]
        )  # type: ignore[arg-type]
        assert torch.allclose(unary[row, :count], wanted, atol=1e-4)
        assert torch.allclose(pairs[row, : count - 1].sum(1), unary[row, 1:count], atol=1e-4), (
            "what a word is, is where the steps to it end"
        )
        assert not pairs[row, count - 1 :].any()


def test_the_loss_of_one_path_is_its_surprise() -> None:
    torch.manual_seed(1)
    scores, known, tag = torch.randn(1, 3, 3), torch.ones(1, 3, dtype=torch.bool), torch.tensor([[2, 0, 1]])
    links = chain.Chain(torch.randn(3), torch.randn(3), torch.randn(3, 3))
    path = links.begin[2] + scores[0, 0, 2] + links.moves[2, 0] + scores[0, 1, 0] + links.moves[0, 1] + scores[0, 2, 1] + links.end[1]
    every = chain.log_partition(scores[:, 0] + links.begin, chain.steps_of(scores, links, known), links.end)[0]
    assert torch.allclose(chain.loss(scores, links, known, *chain.hard_targets(tag, known, 3)), every - path, atol=1e-4)


def test_a_mean_lies_between_and_needs_one_shape() -> None:
    one, other = network(0), network(1)
    mean = average.mean([one.state_dict(), other.state_dict()], [1.0, 3.0])
    name = "layers.1.up.weight"
    assert torch.allclose(mean[name], 0.25 * one.state_dict()[name] + 0.75 * other.state_dict()[name], atol=1e-6)
    with pytest.raises(ValueError, match="one shape"):
        average.mean([one.state_dict(), network(2, [(3, 64), (2, 64)]).state_dict()], [1.0, 1.0])


def test_what_does_nothing_can_be_taken_out_unseen() -> None:
    one = network(3)
    with torch.no_grad():
        one.layers[0].out.weight[:, 32:64] = 0  # the second head
        one.layers[1].down.weight[:, 64:] = 0
    kept = [torch.tensor([0, 2]), torch.tensor([0, 1])], [torch.arange(64), torch.arange(64)]
    small = trim.smaller(one, *kept).eval()
    assert small.shapes == [[2, 64], [2, 64]] and small.form["shapes"] == small.shapes
    assert torch.allclose(states(one), states(small), atol=1e-5)


@pytest.mark.parametrize("share", [0.4, 0.6, 0.9])
def test_the_worthiest_stay_and_every_layer_keeps_some(share: float) -> None:
    worth = [torch.tensor([9.0, 1.0, 8.0, 7.0]), torch.tensor([0.1, 0.3, 0.2, 0.0])]
    kept = trim.chosen(worth, share, 1)
    assert sum(map(len, kept)) == round(8 * share) and all(len(k) for k in kept)
    for numbers, values in zip(kept, worth, strict=True):
        left_out = [float(v) for i, v in enumerate(values) if i not in numbers.tolist()]
        assert not left_out or max(left_out) <= float(values[numbers].min())
        assert numbers.tolist() == sorted(numbers.tolist())


def test_a_folder_tells_the_form_of_its_network(tmp_path: Path) -> None:
    torch.manual_seed(0)
    one = Network(shapes=[(2, 64)], sight=(0, 1))
    torch.save(one.state_dict(), tmp_path / "network.pt")
    (tmp_path / "settings.json").write_text(json.dumps(one.form))
    again = Network.load(tmp_path)
    assert again.shapes == [[2, 64]] and not again.words.weight.requires_grad
    assert np.array_equal(again.layers[0].out.weight.detach().numpy(), one.layers[0].out.weight.detach().numpy())
