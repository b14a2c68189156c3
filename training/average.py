"""The mean of several trained networks, weight by weight.

    python -m training.average --of FOLDER .. [--shares 0.37 0.63] --out FOLDER

Networks that set out from the same weights (one run's stages, or a run and one that went on from it) lie close enough for their
mean to be better than each. Here: that mean. Not here: training (train.py), the shipped form (export.py).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor


def mean(states: Sequence[dict[str, Tensor]], shares: Sequence[float]) -> dict[str, Tensor]:
    """The mean of networks' parameters by their shares. Raises ValueError where they are not of one shape."""
    first = {name: value.shape for name, value in states[0].items()}
    if wrong := [n for state in states for n in {**first, **state} if n not in state or state[n].shape != first.get(n)]:
        raise ValueError(f"expected networks of one shape, found others in {sorted(set(wrong))[:3]}")
    weights = [share / sum(shares) for share in shares]
    return {name: sum((w * state[name].float() for w, state in zip(weights, states, strict=True)), torch.zeros(())) for name in first}


def main() -> None:
    """Read, average, write `network.pt` and `settings.json`."""
    parser = argparse.ArgumentParser(prog="python -m training.average", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--of", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shares", type=float, nargs="*", help="of each network in the mean (equal ones)")
    given = parser.parse_args()
    shares = given.shares or [1.0] * len(given.of)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean([torch.load(f / "network.pt", weights_only=True) for f in given.of], shares), given.out / "network.pt")
    settings = [json.loads((f / "settings.json").read_text()) for f in given.of]
    shape = {name: settings[0][name] for name in ("speech", "layers", "shapes", "sight") if name in settings[0]}
    (given.out / "settings.json").write_text(json.dumps(shape | {"mean_of": settings, "shares": shares}))


if __name__ == "__main__":
    main()
