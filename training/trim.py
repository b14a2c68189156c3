"""A smaller network out of a trained one: the heads of attention and inner units that its loss would miss least are taken out.

    python -m training.trim --trained FOLDER --heads 0.67 --inner 0.67 --corpus PATH/train.jsonl --encoder FOLDER --out FOLDER

What is left has forgotten some; `training.train --resume OUT --match FOLDER` has it meet the states and tags of the one it comes from
again. Here: what each head and unit is worth, the choice, the cut. Not here: the learning (train.py), the layers (model.py).

A head's worth is the mean, over windows, of the squared derivative of the loss by a factor laid on its output, as is a unit's (the
diagonal of the Fisher information). The least are taken out anywhere, as long as a layer keeps `LEAST` of its own.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterable
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.data import Example
from training.model import HEAD, Linear, Network
from training.train import WEIGHTS, batch_of, batches, material, with_own

#: The share of its heads and units that a layer keeps at least; units are kept in steps, which products are fastest in.
LEAST = 0.34
STEP = 64
#: Windows in a batch: the derivatives are squared window by window.
GROUP = 1


def worths(network: Network, groups: Iterable[list[Example]]) -> tuple[list[Tensor], list[Tensor]]:
    """What the heads [heads] and inner units [inner] of each layer are worth by some windows."""
    network.eval()
    heads = [torch.zeros(layer.heads) for layer in network.layers]  # type: ignore[union-attr]
    inner = [torch.zeros(layer.down.in_features) for layer in network.layers]  # type: ignore[union-attr]

    def watch(found: list[Tensor], n: int, width: int) -> Callable[[nn.Module, tuple[Tensor]], None]:
        def before(_: nn.Module, inputs: tuple[Tensor]) -> None:
            x = inputs[0]

            def after(slope: Tensor) -> None:
                found[n] += (slope.float() * x.detach().float()).sum((0, 1)).view(-1, width).sum(1).square()

            x.register_hook(after)

        return before

    hooks = [layer.out.register_forward_pre_hook(watch(heads, n, HEAD)) for n, layer in enumerate(network.layers)]  # type: ignore[union-attr]
    hooks += [layer.down.register_forward_pre_hook(watch(inner, n, 1)) for n, layer in enumerate(network.layers)]  # type: ignore[union-attr]
    for group in groups:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            losses = network.all_losses(batch_of(group))
        sum(WEIGHTS[k] * v for k, v in losses.items() if k not in ("speech", "head", "act")).backward()  # type: ignore[union-attr]
        network.zero_grad(set_to_none=True)
    for hook in hooks:
        hook.remove()
    return heads, inner


def chosen(worth: list[Tensor], share: float, step: int) -> list[Tensor]:
    """The numbers of what each layer keeps, in order: of all layers together `share`, in a layer a multiple of `step`."""
    least = [max(step, int(len(w) * LEAST) // step * step) for w in worth]
    ranks = [w.argsort(descending=True) for w in worth]
    blocks = sorted(
        (-float(w[ranks[n][at : at + step]].sum()), n, at) for n, w in enumerate(worth) for at in range(0, len(w), step)
    )  # within a layer the worthier block comes first, so what is kept is a beginning of its ranks
    kept = list(least)
    total = round(sum(map(len, worth)) * share)
    for _, n, at in blocks:
        if at >= least[n] and sum(kept) + step <= total:
            kept[n] += step
    return [rank[:count].sort().values for rank, count in zip(ranks, kept, strict=True)]


def smaller(network: Network, heads: list[Tensor], inner: list[Tensor]) -> Network:
    """The network with these heads and inner units only."""
    found = Network(
        hidden=network.words.embedding_dim,
        shapes=[(len(h), len(u)) for h, u in zip(heads, inner, strict=True)],
        vocabulary=network.words.num_embeddings,
        speech=network.speech.out_features,
        sight=network.sight,
    )
    state = network.state_dict()
    for n, (some, units) in enumerate(zip(heads, inner, strict=True)):
        rows = (some[:, None] * HEAD + torch.arange(HEAD)).flatten()
        for name, at in (("query", rows), ("key", rows), ("value", rows), ("up", units)):
            for part in ("weight", "bias"):
                state[f"layers.{n}.{name}.{part}"] = state[f"layers.{n}.{name}.{part}"][at]
        for name, at in (("out", rows), ("down", units)):
            state[f"layers.{n}.{name}.weight"] = state[f"layers.{n}.{name}.weight"][:, at]
    found.load_state_dict(state)
    return found


def main() -> None:
    """Read, weigh, cut, write `network.pt` and `settings.json`."""
    parser = argparse.ArgumentParser(prog="python -m training.trim", description=(__doc__ or "").partition("\n")[0])
    for name in ("trained", "corpus", "encoder", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--heads", type=float, default=1.0, help="share of the heads of attention that stay")
    parser.add_argument("--inner", type=float, default=1.0, help="share of the inner units that stay")
    parser.add_argument("--windows", type=int, default=1000, help="windows to weigh by")
    with_own(parser)
    given = parser.parse_args()
    given.acts = given.soft = given.match = None  # weighed by what people marked alone
    tokenizer = Tokenizer.from_file(str(given.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    articles, _, _ = material(given, tokenizer)
    network = Network.load(given.trained)
    Linear.rehearse = False
    heads, inner = worths(network, batches(articles, GROUP, 0.0, random.Random(1))[: given.windows])
    found = smaller(network, chosen(heads, given.heads, 1), chosen(inner, given.inner, STEP))
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(found.state_dict(), given.out / "network.pt")
    before = json.loads((given.trained / "settings.json").read_text())
    (given.out / "settings.json").write_text(
        json.dumps(found.form | {"trimmed": before, "windows": given.windows, "heads": given.heads, "inner": given.inner})
    )
    print(json.dumps({"shapes": found.shapes}))


if __name__ == "__main__":
    main()
