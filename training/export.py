"""The shipped form of a trained tagger: an ONNX graph with 8-bit products, 8-bit embeddings and the vocabulary.

    python -m training.export --trained FOLDER --encoder FOLDER --out onrecord/statements/tagger/model [--float]

Weights are 7-bit integers by output (no product can overflow 16 bits, so every processor gives the same sums), inputs are
quantised at run time. Here: that graph. Not here: how it is run (onrecord.statements.tagger.session).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer

from onrecord.statements.tagger.decode import TAGS
from onrecord.statements.tagger.names import ENTITIES
from training.model import HEAD, WIDTH, Network
from training.train import SHIPPED


class Graph:
    """Nodes and constants under construction."""

    def __init__(self, integer: bool) -> None:
        self.integer = integer
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.count = 0

    def constant(self, value: np.ndarray, name: str) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], outputs: int = 1, **attributes: object) -> str | list[str]:
        self.count += 1
        names = [f"{kind.lower()}_{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=f"{kind}_{self.count}", **attributes))
        return names[0] if outputs == 1 else names

    def one(self, kind: str, inputs: list[str], **attributes: object) -> str:
        name = self.node(kind, inputs, 1, **attributes)
        assert isinstance(name, str)
        return name

    def linear(self, x: str, weight: torch.Tensor, bias: torch.Tensor, name: str, *, exact: bool = False) -> str:
        """x [n, in] times weight [out, in] plus bias."""
        w = weight.detach().numpy().astype(np.float32)
        b = self.constant(bias.detach().numpy().astype(np.float32), name + ".bias")
        if exact or not self.integer:
            return self.one("Add", [self.one("MatMul", [x, self.constant(w.T, name + ".weight")]), b])
        scale = np.maximum(np.abs(w).max(1, keepdims=True), 1e-8) / 63
        whole = np.rint(w / scale).astype(np.int8)
        quantised, step, zero = self.node("DynamicQuantizeLinear", [x], 3)
        weights = self.constant(whole.T, name + ".weight")
        none = self.constant(np.zeros(w.shape[0], dtype=np.int8), name + ".zero")
        product = self.one("Cast", [self.one("MatMulInteger", [quantised, weights, zero, none])], to=TensorProto.FLOAT)
        factor = self.one("Mul", [step, self.constant(scale[:, 0].astype(np.float32), name + ".scale")])
        return self.one("Add", [self.one("Mul", [product, factor]), b])

    def norm(self, x: str, layer: torch.nn.LayerNorm, name: str) -> str:
        weight = self.constant(layer.weight.detach().numpy(), name + ".weight")
        bias = self.constant(layer.bias.detach().numpy(), name + ".bias")
        return self.one("LayerNormalization", [x, weight, bias], axis=-1, epsilon=1e-12)


def build(network: Network, integer: bool) -> onnx.ModelProto:
    """Inputs: embedded [P, H] (rows of the vocabulary), surface [P], first [W]; outputs: tags, entities, queries, keys."""
    g = Graph(integer)
    hidden = network.words.embedding_dim
    places = g.constant((network.places.weight + network.kind).detach().numpy(), "places")
    count = g.one("Shape", ["surface"])
    zero, one = g.constant(np.array([0]), "zero"), g.constant(np.array([1]), "one")
    x = g.one("Add", ["embedded", g.one("Slice", [places, zero, count, zero, one])])
    x = g.one("Add", [x, g.one("Gather", [g.constant(network.surface.weight.detach().numpy(), "surface_rows"), "surface"])])
    x = g.norm(x, network.norm, "norm")
    root = g.constant(np.array(1 / np.sqrt(HEAD), dtype=np.float32), "root")
    for n, layer in enumerate(network.layers):
        weight = torch.cat([layer.query.weight, layer.key.weight, layer.value.weight])
        bias = torch.cat([layer.query.bias, layer.key.bias, layer.value.bias])
        across = g.constant(np.array([0, 3, layer.heads, HEAD]), f"{n}.across")
        flat = g.constant(np.array([0, layer.heads * HEAD]), f"{n}.flat")
        parts = g.one("Reshape", [g.linear(x, weight, bias, f"{n}.attend"), across])
        q, k, v = g.node("Split", [parts], 3, axis=1, num_outputs=3)
        squeeze = g.constant(np.array([1]), f"{n}.axis")
        q, k, v = (g.one("Squeeze", [part, squeeze]) for part in (q, k, v))
        q = g.one("Transpose", [g.one("Mul", [q, root])], perm=[1, 0, 2])
        k = g.one("Transpose", [k], perm=[1, 2, 0])
        v = g.one("Transpose", [v], perm=[1, 0, 2])
        seen = g.one("MatMul", [g.one("Softmax", [g.one("MatMul", [q, k])], axis=-1), v])
        seen = g.one("Reshape", [g.one("Transpose", [seen], perm=[1, 0, 2]), flat])
        x = g.norm(g.one("Add", [x, g.linear(seen, layer.out.weight, layer.out.bias, f"{n}.out")]), layer.norm1, f"{n}.norm1")
        inner = g.one("Gelu", [g.linear(x, layer.up.weight, layer.up.bias, f"{n}.up")])
        x = g.norm(g.one("Add", [x, g.linear(inner, layer.down.weight, layer.down.bias, f"{n}.down")]), layer.norm2, f"{n}.norm2")
    words = g.one("Gather", [x, "first"])
    rows = g.one("Concat", [g.one("Gather", [x, zero]), words], axis=0)
    heads = {
        "tags": g.linear(words, network.tags.weight, network.tags.bias, "tags", exact=True),
        "entities": g.linear(words, network.entities.weight, network.entities.bias, "entities", exact=True),
    }
    chosen = torch.cat([torch.arange(i * WIDTH, (i + 1) * WIDTH) for i in SHIPPED])
    for name, layer in (("queries", network.queries), ("keys", network.keys)):
        heads[name] = g.linear(rows, layer.weight[chosen], layer.bias[chosen], name, exact=True)
    for name, at in heads.items():
        g.nodes.append(helper.make_node("Identity", [at], [name], name=name))
    graph = helper.make_graph(
        g.nodes,
        "attributions",
        [
            helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["pieces", hidden]),
            helper.make_tensor_value_info("surface", TensorProto.INT64, ["pieces"]),
            helper.make_tensor_value_info("first", TensorProto.INT64, ["words"]),
        ],
        [
            helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["words", len(TAGS)]),
            helper.make_tensor_value_info("entities", TensorProto.FLOAT, ["words", len(ENTITIES)]),
            helper.make_tensor_value_info("queries", TensorProto.FLOAT, ["rows", WIDTH * len(SHIPPED)]),
            helper.make_tensor_value_info("keys", TensorProto.FLOAT, ["rows", WIDTH * len(SHIPPED)]),
        ],
        initializer=g.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Load, build, write, with the hash of every file in settings.json."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=(__doc__ or "").partition("\n")[0])
    for name in ("trained", "encoder", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="products in full precision (to measure what 8 bits cost)")
    given = parser.parse_args()
    settings = json.loads((given.trained / "settings.json").read_text())
    network = Network.load(given.trained).eval()
    given.out.mkdir(parents=True, exist_ok=True)
    onnx.save(build(network, not given.float), given.out / "tagger.onnx")
    rows = network.words.weight.detach().numpy()
    scale = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-8) / 127
    np.savez(
        given.out / "tables.npz",
        rows=np.rint(rows / scale).astype(np.int8),
        scale=scale[:, 0].astype(np.float32),
        begin=network.begin.detach().numpy(),
        end=network.end.detach().numpy(),
        moves=network.moves.detach().numpy(),
        distance=network.distance.detach().numpy()[SHIPPED],
    )
    tokenizer = Tokenizer.from_file(str(given.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(given.out / "vocabulary.json"), pretty=False)
    files = {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(given.out.iterdir())
        if p.suffix in (".onnx", ".npz") or p.name == "vocabulary.json"
    }
    (given.out / "settings.json").write_text(json.dumps({"files": files, "training": settings}, indent=1) + "\n")
    print(json.dumps({name: (given.out / name).stat().st_size for name in files}))


if __name__ == "__main__":
    main()
