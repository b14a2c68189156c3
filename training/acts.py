"""The head that weighs what a statement does, trained on the layers of a shipped tagger.

    python -m training.acts --model onrecord/statements/tagger/model --statements acts.jsonl [--soft FOLDER] --out onrecord/statements/tagger/model

The tagger itself is not touched: the same graph gives the states of its words as one more output, and the head's weights lie
beside it. Here: examples from statements whose acts are known or thought to be known, and the two files. Not
here: the statements (labels.py), the teachers (teach.py), the head in torch (model.py), the inputs and the arithmetic at run time
(onrecord.statements.tagger.acts), the tagger's own training (train.py, export.py).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor
from torch.nn import functional

from onrecord.statements.english import acts as acts_en
from onrecord.statements.tagger.acts import ACTS, Head, Verdict, bearing
from onrecord.statements.tagger.session import Tagger
from training import labels
from training.data import thoughts
from training.model import Acts

#: What a statement of the region's coverage counts beside one of the corpus, which has ten times as many.
WEIGHT = 4.0
#: How often the verdict is hidden in training. Where the rules were mended with these very texts in sight they look surer than they are.
HIDDEN, HIDDEN_OWN = 0.3, 0.7


@dataclass(frozen=True)
class Example:
    """A statement with its act: states of the words that bear on it, their parts, the rules' verdict if they found it, shares of the acts [7]."""

    states: NDArray[np.float16]
    parts: list[int]
    verdict: Verdict | None
    shares: NDArray[np.float32]
    collection: str


def with_states(model: onnx.ModelProto, weight: NDArray[np.float32] | None, bias: NDArray[np.float32] | None) -> onnx.ModelProto:
    """The tagger's graph with one more output, `states` of each word, or their product with `weight`.

    The states are those behind the embeddings and behind the last layer [W, 2 x 384]; layers between, or a layer of attention over
    them, gave no better acts.
    """
    found = onnx.ModelProto()
    found.CopyFrom(model)
    graph = found.graph
    for kept in (graph.node, graph.output, graph.initializer):
        for item in [i for i in kept if i.name.startswith("states")]:
            kept.remove(item)
    norms = [n.output[0] for n in graph.node if n.op_type == "LayerNormalization"]
    names = ["states_0", "states_1"]
    for name, behind in zip(names, (norms[0], norms[-1]), strict=True):
        graph.node.append(helper.make_node("Gather", [behind, "first"], [name], name=name))
    last = "states" if weight is None else "states_all"
    graph.node.append(helper.make_node("Concat", names, [last], name=last, axis=1))
    size = len(names) * 384
    if weight is not None and bias is not None:
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / 63
        constants = {
            "weight": np.rint(weight / scale).astype(np.int8),
            "zero": np.zeros(weight.shape[1], dtype=np.int8),
            "scale": scale.astype(np.float32),
            "bias": bias,
        }
        graph.initializer.extend(numpy_helper.from_array(value, f"states_{name}") for name, value in constants.items())
        for kind, given, made in (  # in whole numbers, as the layers (export.py): in floats it costs as much as a layer
            ("DynamicQuantizeLinear", "all", "q step at"),
            ("MatMulInteger", "q weight at zero", "int"),
            ("Cast", "int", "float"),
            ("Mul", "step scale", "factor"),
            ("Mul", "float factor", "product"),
            ("Add", "product bias", ""),
        ):
            inputs, outputs = ([f"states_{n}" for n in names.split()] or ["states"] for names in (given, made))
            extra = {"to": TensorProto.FLOAT} if kind == "Cast" else {}
            graph.node.append(helper.make_node(kind, inputs, outputs, name=outputs[0], **extra))
        size = weight.shape[1]
    graph.output.append(helper.make_tensor_value_info("states", TensorProto.FLOAT, ["words", size]))
    onnx.checker.check_model(found)
    return found


def examples(
    tagger: Tagger, articles: Iterable[labels.Labelled], thought: dict[str, NDArray[np.float32]], share: float
) -> Iterator[Example]:
    """Each statement whose act somebody has said, or a teacher thinks to know; `share` of a labelled one's act is the teachers'."""
    for article in articles:
        reading = tagger.read(article.text)
        for number, gold in enumerate(article.statements):
            told = np.eye(len(ACTS), dtype=np.float32)[ACTS.index(gold.act)] if gold.act else None
            soft = thought.get(article.key(number))
            if told is not None and soft is not None:
                told = (1 - share) * told + share * soft
            shares = soft if told is None else told
            places, parts = bearing(reading.starts, gold.cue, gold.content, gold.source)
            if shares is not None and places:
                yield Example(reading.states[places].astype(np.float16), parts, gold.verdict, shares, article.collection)


def train(data: list[Example], states: list[NDArray[np.float16]], inputs: NDArray[np.float32], seed: int, epochs: int) -> Acts:
    """One member, from standardised states [T, S] and inputs [N, inputs]."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    shares, lengths = np.stack([e.shares for e in data]), np.array([len(e.parts) for e in data])
    hidden = np.array([HIDDEN if e.collection in (labels.CORPUS, labels.WRITTEN) else HIDDEN_OWN for e in data])
    weights = np.array([1.0 if e.collection == labels.CORPUS else WEIGHT for e in data], dtype=np.float32)
    network, size, rate = Acts(states[0].shape[1], inputs.shape[1]), 64, 1.5e-3
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.05)
    steps, step = epochs * -(-len(data) // size), 0
    for _ in range(epochs):
        order = rng.permutation(len(data))
        chunks = [c[np.argsort(lengths[c], kind="stable")] for c in np.array_split(order, -(-len(data) // (16 * size)))]
        batches = [b for c in chunks for b in np.array_split(c, -(-len(c) // size))]
        for number in rng.permutation(len(batches)):
            at = batches[number]
            given, parts, known = padded([states[i] for i in at], [data[i].parts for i in at])
            told = torch.from_numpy(inputs[at] * (rng.random((len(at), 1)) >= hidden[at, None]).astype(np.float32))
            losses = functional.cross_entropy(network(given, parts, known, told), torch.from_numpy(shares[at]), reduction="none")
            optimiser.zero_grad()
            (losses * torch.from_numpy(weights[at])).mean().backward()
            optimiser.step()
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, step / 50) * max(0.0, 1 - step / steps)
    return network.eval()


def padded(states: list[NDArray[np.float16]], parts: list[list[int]]) -> tuple[Tensor, Tensor, Tensor]:
    """States [N, T, S], parts [N, T] and which of them are there."""
    longest = max(map(len, parts))
    one = np.zeros((len(parts), longest, states[0].shape[1]), dtype=np.float32)
    two, three = np.zeros((len(parts), longest), dtype=np.int64), np.zeros((len(parts), longest), dtype=bool)
    for i, (some, of) in enumerate(zip(states, parts, strict=True)):
        one[i, : len(of)], two[i, : len(of)], three[i, : len(of)] = some, of, True
    return torch.from_numpy(one), torch.from_numpy(two), torch.from_numpy(three)


def standardised(data: list[Example]) -> tuple[list[NDArray[np.float16]], NDArray[np.float64], NDArray[np.float64]]:
    """States of all examples with mean 0 and spread 1 in every number, and the mean and spread they had."""
    sample = np.concatenate([e.states for e in data[::4]]).astype(np.float64)
    mean, spread = sample.mean(0), sample.std(0) + 1e-3
    return [((e.states - mean) / spread).astype(np.float16) for e in data], mean, spread


def save(
    out: Path,
    model: onnx.ModelProto,
    head: Head,
    members: list[Acts],
    mean: NDArray[np.float64],
    spread: NDArray[np.float64],
) -> None:
    """The graph with the members' states as an output, their other weights, and the hashes of both."""
    weights, biases = [], []
    arrays: dict[str, NDArray[Any]] = {"rules": np.array(list(head.rules)), "members": np.array(len(members))}
    for n, member in enumerate(members):
        first = member.project.weight.detach().numpy().astype(np.float64).T
        weights.append(first / spread[:, None])
        biases.append(member.project.bias.detach().numpy() - (mean / spread) @ first)
        arrays[f"{n}.parts"] = member.parts.weight.detach().numpy()
        for name in ("attend", "inner", "outer"):
            layer = getattr(member, name)
            arrays[f"{n}.{name}"], arrays[f"{n}.{name}_bias"] = layer.weight.detach().numpy().T, layer.bias.detach().numpy()
    made = with_states(model, np.concatenate(weights, 1).astype(np.float32), np.concatenate(biases).astype(np.float32))
    onnx.save(made, out / "tagger.onnx")
    np.savez(out / "acts.npz", **arrays)
    settings = json.loads((out / "settings.json").read_text())
    settings["files"] = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in sorted({*settings["files"], "acts.npz"})}
    (out / "settings.json").write_text(json.dumps(settings, indent=1) + "\n")


def main() -> None:
    """Read, train every member, write."""
    parser = argparse.ArgumentParser(prog="python -m training.acts", description=(__doc__ or "").partition("\n")[0])
    for name in ("model", "statements", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--soft", type=Path, help="a folder with what teachers think (training.teach)")
    parser.add_argument("--soft-share", type=float, default=0.25, help="share of the teachers where somebody has said the act")
    parser.add_argument("--without", nargs="*", default=[], help="sets not trained on, to measure with")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--members", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(2)
    rules = [rule.name for rule in acts_en.RULES]
    head = Head({"rules": np.array(rules), "members": np.array(0)})
    model = onnx.load(str(given.model / "tagger.onnx"))
    thought = thoughts(given.soft) if given.soft else {}
    with TemporaryDirectory() as folder:
        tagger = plain_tagger(given.model, model, Path(folder))
        articles = [a for a in labels.load(given.statements) if a.collection not in given.without]
        data = list(examples(tagger, articles, thought, given.soft_share))
    print(json.dumps({"examples": len(data), "found": sum(e.verdict is not None for e in data)}))
    states, mean, spread = standardised(data)
    nothing = np.zeros(len(head.inputs(Verdict("", "", "", "", "", False))), dtype=np.float32)
    inputs = np.stack([head.inputs(e.verdict) if e.verdict else nothing for e in data])
    members = [train(data, states, inputs, given.seed + n, given.epochs) for n in range(given.members)]
    if given.out != given.model:
        shutil.copytree(given.model, given.out, dirs_exist_ok=True)
    save(given.out, model, head, members, mean, spread)


def plain_tagger(source: Path, model: onnx.ModelProto, folder: Path) -> Tagger:
    """The tagger of `source` with the layers themselves as states."""
    shutil.copytree(source, folder, dirs_exist_ok=True)
    onnx.save(with_states(model, None, None), folder / "tagger.onnx")
    np.savez(folder / "acts.npz", rules=np.array([]), members=np.array(0))
    names = ("acts.npz", "tagger.onnx", "tables.npz", "vocabulary.json")
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "settings.json").write_text(json.dumps({"files": files}))
    return Tagger(folder)


if __name__ == "__main__":
    main()
