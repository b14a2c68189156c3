"""The head that weighs what a statement does, trained on the layers of a shipped tagger.

    python -m training.acts --model onrecord/statements/tagger/model --corpus POLNEAR/train.jsonl --labels training/acts_polnear.tsv
        --own GOLD.jsonl .. --out onrecord/statements/tagger/model

The tagger itself is not touched: the same graph gives the states of its words as one more output, and the head's weights lie
beside it. Here: examples from texts whose acts are known, the head in torch, and the two files. Not here: the inputs and the
arithmetic at run time (onrecord.statements.tagger.acts), the tagger's own training (train.py, export.py).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from onrecord.inputs import article_batch, article_rows
from onrecord.statements import extract
from onrecord.statements.english import acts as acts_en
from onrecord.statements.english import tagged
from onrecord.statements.tagger.acts import ACTS, AROUND, Head, Verdict, bearing
from onrecord.statements.tagger.decode import Span
from onrecord.statements.tagger.session import Reading, Tagger

#: The layers whose outputs the head sees: the embeddings and the fourth of six. More of them gave no better acts and cost more.
LAYERS = (0, 4)
COMPONENTS = 256  # of the layers' outputs together, whitened
WIDTH, HEADS, INNER = 64, 4, 96
#: Letters of the labels; x is no statement.
LETTERS = dict(zip("adcpmnr", ACTS, strict=True))
#: How often the verdict is hidden in training. Where the rules were mended with these very texts in sight they look surer than they are.
HIDDEN, HIDDEN_OWN = 0.2, 0.7


@dataclass(frozen=True)
class Example:
    """A statement with its act: states of the words that bear on it, their parts, the rules' verdict if they found it."""

    states: NDArray[np.float32]
    parts: list[int]
    verdict: Verdict | None
    act: str
    own: bool


@dataclass(frozen=True)
class Gold:
    """A statement as people marked it: spans and act."""

    cue: list[Span]
    content: list[Span]
    source: list[Span]
    act: str


class Recorder(Reading):
    """A reading that keeps what the rules say of each statement by its cue, and lets it stand."""

    def act(self, cue: Sequence[Span], content: Sequence[Span], source: Sequence[Span], verdict: Verdict) -> str:
        seen[cue[0]] = (list(content), list(source), verdict)
        return verdict.act


#: Cue -> content, source, verdict of the article that is being read.
seen: dict[Span, tuple[list[Span], list[Span], Verdict]] = {}


def with_states(model: onnx.ModelProto, weight: NDArray[np.float32] | None, bias: NDArray[np.float32] | None) -> onnx.ModelProto:
    """The tagger's graph with one more output, `states`: the layers' outputs of each word [W, layers x 384], or their product with `weight`."""
    found = onnx.ModelProto()
    found.CopyFrom(model)
    graph = found.graph
    for kept in (graph.node, graph.output, graph.initializer):
        for item in [i for i in kept if i.name.startswith("states")]:
            kept.remove(item)
    norms = [n.output[0] for n in graph.node if n.op_type == "LayerNormalization"]
    for n in LAYERS:
        graph.node.append(helper.make_node("Gather", [norms[2 * n], "first"], [f"states_{n}"], name=f"states_{n}"))
    names = [f"states_{n}" for n in LAYERS]
    last = "states" if weight is None else "states_all"
    graph.node.append(helper.make_node("Concat", names, [last], name=last, axis=1))
    size = len(LAYERS) * 384
    if weight is not None and bias is not None:
        graph.initializer.extend([numpy_helper.from_array(weight, "states_weight"), numpy_helper.from_array(bias, "states_bias")])
        graph.node.append(helper.make_node("MatMul", ["states_all", "states_weight"], ["states_product"], name="states_product"))
        graph.node.append(helper.make_node("Add", ["states_product", "states_bias"], ["states"], name="states"))
        size = weight.shape[1]
    graph.output.append(helper.make_tensor_value_info("states", TensorProto.FLOAT, ["words", size]))
    onnx.checker.check_model(found)
    return found


def polnear(corpus: Path, labels: Path) -> Iterator[tuple[dict[str, Any], list[Gold]]]:
    """Articles of the corpus with the statements of the labels (start of the hash of the article's name, attribution, letter)."""
    known: dict[str, dict[str, str]] = {}
    for line in labels.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            article, attribution, letter = line.split("\t")
            known.setdefault(article, {})[attribution] = letter
    for line in corpus.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        letters = known.get(hashlib.sha256(record["id"].encode()).hexdigest()[:16])
        if letters is None:
            continue
        gold = []
        for a in record["attributions"]:
            if (letter := letters.get(a["id"])) in LETTERS:
                gold.append(Gold(*([(b, e) for b, e in a[part]] for part in ("cue", "content", "source")), act=LETTERS[str(letter)]))
        yield {"id": record["id"], "text": record["text"]}, gold


def annotated(path: Path) -> Iterator[tuple[dict[str, Any], list[Gold]]]:
    """English articles of a golden set with their statements."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record.get("lang") != "en":
            continue
        gold = []
        for s in record["statements"]:
            one = {part: [(s[part]["start"], s[part]["end"])] if s.get(part) else [] for part in ("cue", "speaker")}
            if s.get("act"):
                gold.append(Gold(one["cue"], [(c["start"], c["end"]) for c in s["content"]], one["speaker"], s["act"]))
        yield record, gold


#: In written examples the speaker stands in << >>, the reporting word in { }, the words in [ ].
MARKS = re.compile(r"<<(?P<source>.+?)>>|\{(?P<cue>.+?)\}|\[(?P<content>.+?)\]")


def written(path: Path) -> Iterator[tuple[dict[str, Any], list[Gold]]]:
    """Statements of our own, one a line: the letter of the act, a tab, and a text with its parts in marks."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if not line or line.startswith("#"):
            continue
        letter, marked = line.split("\t")
        text, at, spans = "", 0, {"source": [], "cue": [], "content": []}  # type: tuple[str, int, dict[str, list[Span]]]
        for match in MARKS.finditer(marked):
            text += marked[at : match.start()]
            words = match[str(match.lastgroup)]
            spans[str(match.lastgroup)].append((len(text), len(text) + len(words)))
            text, at = text + words, match.end()
        yield (
            {"id": f"{path.stem}-{number}", "text": text + marked[at:]},
            [Gold(spans["cue"], spans["content"], spans["source"], LETTERS[letter])],
        )


def shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """How much of two contents is common: intersection over union of their code points."""
    a, b = ({i for s, e in spans for i in range(s, e)} for spans in (one, other))
    return len(a & b) / max(1, len(a | b))


def examples(tagger: Tagger, articles: Iterator[tuple[dict[str, Any], list[Gold]]], own: bool) -> Iterator[Example]:
    """Each marked statement as the extractor finds it, or by its marks where it finds none."""
    for record, gold in articles:
        if not gold:
            continue
        seen.clear()
        row = {
            "article_id": "0" * 32,
            "text": record["text"],
            "title": record.get("title"),
            "language": "en",
            "outlet": record.get("outlet"),
        }
        for article in article_rows(article_batch([row])):
            extract.statements_of(article)
        reading = tagger.read(record["text"])
        for g in gold:
            cue = max(seen, key=lambda c: shared(seen[c][0], g.content), default=None)
            verdict = None
            spans = (g.cue, g.content, g.source)
            if cue is not None and shared(seen[cue][0], g.content) >= 0.5:
                content, source, verdict = seen[cue]
                spans = ([cue], content, source)
            places, parts = bearing(reading.starts, *spans)
            if places:
                yield Example(reading.states[places].astype(np.float32), parts, verdict, g.act, own)


class Network(nn.Module):
    """One member of the ensemble, as `onrecord.statements.tagger.acts.Head` computes it."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.project = nn.Linear(COMPONENTS, WIDTH)
        self.parts = nn.Embedding(4, WIDTH)
        self.attend = nn.Linear(WIDTH, 2 * HEADS)
        self.inner = nn.Linear(WIDTH * 2 * HEADS + inputs, INNER)
        self.outer = nn.Linear(INNER, len(ACTS))

    def forward(self, states: Tensor, parts: Tensor, known: Tensor, inputs: Tensor) -> Tensor:
        states = functional.dropout(states, 0.2, self.training)
        hidden = functional.gelu(self.project(states) + self.parts(parts), approximate="tanh")
        mask = torch.cat([m[:, :, None].expand(-1, -1, HEADS) for m in (known, known & (parts != AROUND))], -1)
        shares = self.attend(hidden).masked_fill(~mask, -1e4).softmax(1)
        gathered = functional.dropout(torch.einsum("bth,btw->bhw", shares, hidden).flatten(1), 0.5, self.training)
        inner = functional.gelu(self.inner(torch.cat([gathered, inputs], 1)), approximate="tanh")
        found: Tensor = self.outer(functional.dropout(inner, 0.5, self.training))
        return found


def train(data: list[Example], components: NDArray[np.float32], inputs: NDArray[np.float64], seed: int, epochs: int) -> Network:
    """One member, from whitened states [N, T, components] and inputs [N, inputs]."""
    torch.manual_seed(seed)
    longest = components.shape[1]
    parts, known = torch.zeros(len(data), longest, dtype=torch.long), torch.zeros(len(data), longest, dtype=torch.bool)
    for i, example in enumerate(data):
        parts[i, : len(example.parts)], known[i, : len(example.parts)] = torch.tensor(example.parts), True
    states, given = torch.from_numpy(components), torch.from_numpy(inputs).float()
    acts = torch.tensor([ACTS.index(e.act) for e in data])
    hidden = torch.tensor([HIDDEN_OWN if e.own else HIDDEN for e in data])
    network, size, rate = Network(inputs.shape[1]), 64, 1.5e-3
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.05)
    steps, step = epochs * -(-len(data) // size), 0
    for _ in range(epochs):
        order = torch.randperm(len(data))
        for at in order.split(size):
            told = given[at] * (torch.rand(len(at), 1) >= hidden[at][:, None])
            width = int(known[at].sum(1).max())
            scores = network(states[at, :width].float(), parts[at, :width], known[at, :width], told)
            loss = functional.cross_entropy(scores, acts[at], label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1, step / 50) * (1 - step / steps)
    return network.eval()


def whitened(data: list[Example]) -> tuple[NDArray[np.float32], NDArray[np.float64], NDArray[np.float64]]:
    """States of all examples [N, T, components] (16 bits), and the mean and matrix that make them."""
    sample = np.concatenate([e.states for e in data[::4]]).astype(np.float64)
    mean, spread = sample.mean(0), sample.std(0) + 1e-3
    scaled = (sample - mean) / spread
    vectors, sizes, _ = np.linalg.svd(scaled.T @ scaled / len(scaled))
    matrix = vectors[:, :COMPONENTS] / np.sqrt(sizes[:COMPONENTS]) / spread[:, None]
    out = np.zeros((len(data), max(len(e.parts) for e in data), COMPONENTS), dtype=np.float16)
    for i, e in enumerate(data):
        out[i, : len(e.parts)] = (e.states - mean) @ matrix
    return out, mean, matrix


def save(
    out: Path, model: onnx.ModelProto, head: Head, members: list[Network], mean: NDArray[np.float64], matrix: NDArray[np.float64]
) -> None:
    """The graph with the members' states as an output, their other weights, and the hashes of both."""
    weights, biases = [], []
    arrays: dict[str, NDArray[Any]] = {"rules": np.array(list(head.rules)), "members": np.array(len(members))}
    for n, member in enumerate(members):
        first = member.project.weight.detach().numpy().astype(np.float64).T
        weights.append(matrix @ first)
        biases.append(member.project.bias.detach().numpy() - mean @ matrix @ first)
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
    for name in ("model", "corpus", "labels", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--own", type=Path, nargs="*", default=[], help="golden sets whose English articles are trained on")
    parser.add_argument("--written", type=Path, help="statements written for this, with their parts in marks")
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--members", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(2)
    rules = [rule.name for rule in acts_en.RULES]
    head = Head({"rules": np.array(rules), "members": np.array(0)})
    model = onnx.load(str(given.model / "tagger.onnx"))
    with TemporaryDirectory() as folder:
        tagger = plain_tagger(given.model, model, Path(folder))
        for module in (tagged, extract):
            module.tagger = lambda: tagger  # type: ignore[attr-defined]
        data = [*examples(tagger, polnear(given.corpus, given.labels), own=False)]
        for path in given.own:
            data += examples(tagger, annotated(path), own=True)
        if given.written:
            data += examples(tagger, written(given.written), own=False)
    print(json.dumps({"examples": len(data), "found": sum(e.verdict is not None for e in data)}))
    components, mean, matrix = whitened(data)
    nothing = np.zeros(len(head.inputs(Verdict("", "", "", "", "", False))))
    inputs = np.stack([head.inputs(e.verdict) if e.verdict else nothing for e in data])
    members = [train(data, components, inputs, given.seed + n, given.epochs) for n in range(given.members)]
    if given.out != given.model:
        shutil.copytree(given.model, given.out, dirs_exist_ok=True)
    save(given.out, model, head, members, mean, matrix)


def plain_tagger(source: Path, model: onnx.ModelProto, folder: Path) -> Tagger:
    """The tagger of `source` with the layers themselves as states, and with readings that let the rules' verdict stand."""
    shutil.copytree(source, folder, dirs_exist_ok=True)
    onnx.save(with_states(model, None, None), folder / "tagger.onnx")
    np.savez(folder / "acts.npz", rules=np.array([]), members=np.array(0))
    names = ("acts.npz", "tagger.onnx", "tables.npz", "vocabulary.json")
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "settings.json").write_text(json.dumps({"files": files}))

    class Plain(Tagger):
        def read(self, *arguments: Any) -> Reading:
            found = super().read(*arguments)
            return Recorder(**{name: getattr(found, name) for name in found.__dataclass_fields__})

    return Plain(folder)


if __name__ == "__main__":
    main()
