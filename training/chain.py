"""A linear chain of tags (CRF): its loss against hard or soft targets, and what it thinks of every tag and step.

Here: arithmetic over padded batches; steps are multiplied pairwise, so that a window of 256 words takes eight products and not
256. Not here: the scores (model.py), the best path (onrecord.statements.tagger.decode).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

NEVER = -1e4


@dataclass(frozen=True)
class Chain:
    """Parameters of a chain of K tags: what a window begins with [K], ends with [K], and moves [from K, to K]."""

    begin: Tensor
    end: Tensor
    moves: Tensor


def steps_of(scores: Tensor, chain: Chain, known: Tensor) -> Tensor:
    """The potentials of each step [B, T - 1, K, K]; behind the last known word a step changes nothing."""
    count = scores.shape[-1]
    steps = chain.moves + scores[:, 1:, None, :]
    still = torch.full((count, count), NEVER, device=scores.device, dtype=scores.dtype)
    still.fill_diagonal_(0.0)
    return torch.where(known[:, 1:, None, None], steps, still)


def log_partition(first: Tensor, steps: Tensor, end: Tensor) -> Tensor:
    """Logarithm of the sum over all paths [B], from the first word's potentials [B, K] and the steps'."""
    count = first.shape[-1]
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            still = torch.full((steps.shape[0], 1, count, count), NEVER, device=steps.device, dtype=steps.dtype)
            still.diagonal(dim1=-2, dim2=-1).fill_(0.0)
            steps = torch.cat([steps, still], 1)
        steps = torch.logsumexp(steps[:, 0::2, :, :, None] + steps[:, 1::2, None, :, :], -2)
    if steps.shape[1]:
        first = torch.logsumexp(first[:, :, None] + steps[:, 0], 1)
    return torch.logsumexp(first + end, 1)


def hard_targets(tag: Tensor, known: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """Shares of each tag [B, T, K] and each step [B, T - 1, K, K] of one given path; zeros behind the last known word."""
    unary = functional.one_hot(tag, count).float() * known[:, :, None]
    return unary, unary[:, :-1, :, None] * unary[:, 1:, None, :]


def loss(scores: Tensor, chain: Chain, known: Tensor, unary: Tensor, pairs: Tensor) -> Tensor:
    """Cross-entropy of the chain against shares of tags and steps, summed over the batch [].

    With the shares of one path this is its negative log-likelihood; with another chain's marginals it is, up to a constant,
    the divergence from that chain.
    """
    last = known.sum(1) - 1
    path = (unary * scores).sum((1, 2)) + (unary[:, 0] * chain.begin).sum(1) + (pairs * chain.moves).sum((1, 2, 3))
    ends = unary.gather(1, last[:, None, None].expand(-1, 1, unary.shape[2]))[:, 0]
    path = path + (ends * chain.end).sum(1)
    return (log_partition(scores[:, 0] + chain.begin, steps_of(scores, chain, known), chain.end) - path).sum()


def marginals(scores: Tensor, chain: Chain, known: Tensor) -> tuple[Tensor, Tensor]:
    """Shares of each tag [B, T, K] and step [B, T - 1, K, K] under the chain."""
    with torch.enable_grad():
        given = scores.detach().requires_grad_()
        fixed = Chain(chain.begin.detach(), chain.end.detach(), chain.moves.detach())
        steps = steps_of(given, fixed, known)
        total = log_partition(given[:, 0] + fixed.begin, steps, fixed.end).sum()
        unary, pairs = torch.autograd.grad(total, [given, steps])
    return unary, pairs * known[:, 1:, None, None]
