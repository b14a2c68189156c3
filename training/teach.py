"""What a larger encoder thinks of every word's tag and every statement's act, as soft targets for the small one.

    python -m training.teach --kind tags --corpus PATH/train.jsonl --dev PATH/dev.jsonl --encoder SMALL --teacher LARGE
        --acts acts.jsonl --out FOLDER [--folds 5] [--seed 1] [--device cuda]
    python -m training.teach --kind acts ... [--without ninth tenth]

Every article is judged by a teacher that has not been trained on it: the articles fall into folds by their names, and each
fold is read by the teacher of the others. Texts without annotation are read by all. Writes `tags-SEED.npz` and
`acts-SEED.json` into the folder, with what was measured on the way on the standard output. Here: training of the teachers.
Not here: their networks (teacher.py), the small one's training (train.py).
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from onrecord.statements.tagger.acts import ACTS, CONTENT, CUE, SOURCE, Head, Verdict
from onrecord.statements.tagger.features import START, STOP, codes_of, paragraphs_of, windows_of
from training import chain, labels
from training.data import Article, read, unannotated
from training.model import words_of
from training.teacher import Judging, Tagging, ids_of
from training.train import WEIGHTS, batch_of, batches, evaluate

CONTEXT, MOST_PIECES = 30, 230  # words on either side of a statement, and pieces of it altogether
HIDDEN, HIDDEN_OWN = 0.2, 0.7  # how often the verdict is hidden in training; golden sets were in sight when rules were made


def fold_of(name: str, folds: int) -> int:
    """The fold of an article."""
    return zlib.crc32(name.encode()) % folds


def schedule(network: nn.Module, rate: float, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with the encoder at `rate` and what is new at ten times that; up for a tenth of the steps, then down to nothing."""
    parts: dict[bool, list[nn.Parameter]] = {True: [], False: []}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            parts[name.startswith("encoder")].append(parameter)
    groups = [{"params": parts[True], "lr": rate}, {"params": parts[False], "lr": 10 * rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: min((n + 1) / (0.1 * steps), max(0.0, 1 - n / steps)))


def step(network: nn.Module, optimizer: torch.optim.Optimizer, plan: torch.optim.lr_scheduler.LRScheduler, loss: Tensor) -> None:
    """One step down the loss."""
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    plan.step()


# tags


def train_tags(network: Tagging, articles: list[Article], given: argparse.Namespace, seed: int) -> None:
    """Fine-tune a teacher of tags on annotated articles."""
    rng, device = random.Random(seed), given.device
    per_epoch = len(batches(articles, given.batch, 0.0, random.Random(0)))
    total = min(int(per_epoch * given.epochs), given.steps or 10**9)
    optimizer, plan = schedule(network, given.rate, total)
    queue: list = []
    for _ in range(total):
        queue = queue or batches(articles, given.batch, 0.0, rng)
        batch = {k: v.to(device, non_blocking=True) for k, v in batch_of(queue.pop()).items()}
        network.train()
        with torch.autocast(device, dtype=torch.bfloat16):
            hidden = network.states(batch["ids"], batch["surface"], batch["seen"])
        losses = network.losses(hidden.float(), batch)
        step(network, optimizer, plan, sum((WEIGHTS[k] * v for k, v in losses.items()), torch.zeros((), device=device)))


@torch.no_grad()
def opinions(network: Tagging, article: Article) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.float32]]:
    """Starts of the article's words [W], shares of their tags [W, 7] and of the steps from the word before [W, 7, 7]."""
    network.eval()
    device = network.distance.device
    starts, unary, pairs = [], [], []
    for window in windows_of(article.paragraphs):
        ids, surface, first = (torch.from_numpy(a)[None].to(device) for a in codes_of(window))
        with torch.autocast(device.type, dtype=torch.bfloat16):
            hidden = network.states(ids, surface, torch.ones_like(ids, dtype=torch.bool))
        scores = network.tags(words_of(hidden.float(), first))
        one, two = chain.marginals(scores, network.chain, torch.ones_like(first, dtype=torch.bool))
        starts += [w.start for w in window.words]
        shares = one[0].cpu().numpy()
        between = np.zeros((len(shares), len(shares[0]), len(shares[0])), dtype=np.float32)
        between[1:] = two[0].cpu().numpy()
        if unary:
            between[0] = unary[-1][-1][:, None] * shares[0][None, :]
        unary.append(shares)
        pairs.append(between)
    return np.array(starts, dtype=np.int64), np.concatenate(unary), np.concatenate(pairs)


def teach_tags(given: argparse.Namespace, tokenizer: Tokenizer, ids: NDArray[np.int64]) -> None:
    """Every fold's teacher, its F1 on the development articles, and what it thinks of the articles it has not seen."""
    parts: dict[str, int] = {}
    articles = read(given.corpus, tokenizer, parts)
    known = {a.name for a in articles}
    others = [unannotated(a.id, a.text, tokenizer) for a in labels.load(given.acts) if a.id not in known] if given.acts else []
    found: dict[str, np.ndarray] = {}
    readers = min(given.folds, given.first_folds or given.folds)
    for fold in range(readers):
        torch.manual_seed(given.seed * 100 + fold)
        network = Tagging(given.teacher, ids, max(50, len(parts))).to(given.device)
        train_tags(network, [a for a in articles if fold_of(a.name, given.folds) != fold], given, given.seed * 100 + fold)
        print(json.dumps({"kind": "tags", "fold": fold, "dev": evaluate(network, given.dev, tokenizer, given.limit)}), flush=True)
        for article in [a for a in articles if fold_of(a.name, given.folds) == fold] + others:
            starts, unary, pairs = opinions(network, article)
            for name, value in (("unary", unary), ("pairs", pairs)):
                value = value if article.annotated else value / readers
                found[f"{article.name}.{name}"] = found.get(f"{article.name}.{name}", 0) + value
            found[f"{article.name}.starts"] = starts
    np.savez(given.out / f"tags-{given.seed}.npz", **{k: v if k.endswith("starts") else v.astype(np.float16) for k, v in found.items()})


# acts


@dataclass(frozen=True)
class Case:
    """A statement as the teacher of acts reads it: pieces, surface codes and parts [P], the verdict as numbers, its act or None."""

    key: str
    collection: str
    fold: int
    ids: NDArray[np.int64]
    surface: NDArray[np.int64]
    parts: NDArray[np.int64]
    inputs: NDArray[np.float32]
    act: int | None


def cases(articles: Iterable[labels.Labelled], tokenizer: Tokenizer, folds: int) -> Iterator[Case]:
    """Each statement with the words around it."""
    every = list(articles)
    rules = sorted({s.verdict.rule for a in every for s in a.statements if s.verdict})
    head = Head({"rules": np.array(rules), "members": np.array(0)})
    nothing = np.zeros(len(head.inputs(Verdict("", "", "", "", "", False))), dtype=np.float32)
    for article in every:
        paragraphs = paragraphs_of(article.text, tokenizer)
        words = [w for p in paragraphs for w in p.words]
        pieces = [p for one in paragraphs for p in one.pieces]
        starts = np.array([w.start for w in words])
        for number, gold in enumerate(article.statements):
            parts = np.zeros(len(words), dtype=np.int64)
            for part, spans in ((SOURCE, gold.source), (CONTENT, gold.content), (CUE, gold.cue)):
                for begin, end in spans:
                    parts[np.searchsorted(starts, begin) : np.searchsorted(starts, end)] = part
            there = np.flatnonzero(parts)
            if not len(there):
                continue
            low, high = max(0, int(there[0]) - CONTEXT), min(len(words), int(there[-1]) + 1 + CONTEXT)
            ids, surface, marks = [START], [0], [0]
            for i in range(low, high):
                if len(ids) + len(pieces[i]) > MOST_PIECES:
                    break
                ids += pieces[i]
                surface += [1 + words[i].shape * 8 + words[i].state * 2 + words[i].first] * len(pieces[i])
                marks += [int(parts[i])] * len(pieces[i])
            arrays = (np.array([*v, end], dtype=np.int64) for v, end in ((ids, STOP), (surface, 0), (marks, 0)))
            inputs = head.inputs(gold.verdict) if gold.verdict else nothing
            act = ACTS.index(gold.act) if gold.act else None
            yield Case(article.key(number), article.collection, fold_of(article.id, folds), *arrays, inputs, act)


def batch_of_cases(group: Sequence[Case], device: str) -> list[Tensor]:
    """Padded tensors of some statements: ids, surface, parts, which pieces are there, verdicts."""
    longest = max(len(c.ids) for c in group)
    rows = [np.stack([np.pad(getattr(c, n), (0, longest - len(c.ids))) for c in group]) for n in ("ids", "surface", "parts")]
    seen = np.stack([np.arange(longest) < len(c.ids) for c in group])
    return [torch.from_numpy(a).to(device, non_blocking=True) for a in (*rows, seen, np.stack([c.inputs for c in group]))]


def train_acts(network: Judging, data: list[Case], given: argparse.Namespace, seed: int) -> None:
    """Fine-tune a teacher of acts on labelled statements."""
    rng, device = random.Random(seed), given.device
    per_epoch = -(-len(data) // given.batch)
    total = min(int(per_epoch * given.epochs), given.steps or 10**9)
    optimizer, plan = schedule(network, given.rate, total)
    queue: list[list[Case]] = []
    for _ in range(total):
        if not queue:
            pool = rng.sample(data, len(data))
            pool.sort(key=lambda c: len(c.ids) // 24)
            queue = [pool[i : i + given.batch] for i in range(0, len(pool), given.batch)]
            rng.shuffle(queue)
        group = queue.pop()
        *arrays, inputs = batch_of_cases(group, device)
        hidden = [HIDDEN if c.collection in (labels.CORPUS, labels.WRITTEN) else HIDDEN_OWN for c in group]
        shown = torch.tensor([[float(rng.random() >= h)] for h in hidden], device=device)
        network.train()
        with torch.autocast(device, dtype=torch.bfloat16):
            scores = network(*arrays, inputs * shown)
        target = torch.tensor([c.act for c in group], device=device)
        step(network, optimizer, plan, functional.cross_entropy(scores.float(), target, label_smoothing=0.05))


@torch.no_grad()
def shares(network: Judging, data: Sequence[Case], given: argparse.Namespace) -> NDArray[np.float32]:
    """Shares of the acts of each statement, [N, 7]."""
    network.eval()
    order = sorted(range(len(data)), key=lambda i: len(data[i].ids))
    result = np.zeros((len(data), len(ACTS)), dtype=np.float32)
    for at in range(0, len(order), 128):
        chosen = order[at : at + 128]
        with torch.autocast(given.device, dtype=torch.bfloat16):
            scores = network(*batch_of_cases([data[i] for i in chosen], given.device))
        result[chosen] = scores.float().softmax(1).cpu().numpy()
    return result


def rights(data: Sequence[Case], found: NDArray[np.float32]) -> dict[str, str]:
    """How many labelled statements of each set are given their act."""
    right, count = Counter(), Counter()  # type: Counter[str], Counter[str]
    for case, row in zip(data, found, strict=True):
        if case.act is not None:
            count[case.collection] += 1
            right[case.collection] += int(row.argmax()) == case.act
    return {name: f"{right[name]}/{count[name]} {right[name] / count[name]:.3f}" for name in sorted(count)}


def teach_acts(given: argparse.Namespace, tokenizer: Tokenizer, ids: NDArray[np.int64]) -> None:
    """Every fold's teacher, how often it is right on what it has not seen, and what it thinks of it."""
    data = list(cases(labels.load(given.acts), tokenizer, given.folds))
    total, count = np.zeros((len(data), len(ACTS)), dtype=np.float32), np.zeros(len(data))
    for fold in range(given.folds):
        torch.manual_seed(given.seed * 100 + fold)
        network = Judging(given.teacher, ids, len(data[0].inputs)).to(given.device)
        known = [c for c in data if c.act is not None and c.fold != fold and c.collection not in given.without]
        train_acts(network, known, given, given.seed * 100 + fold)
        unseen = [i for i, c in enumerate(data) if c.fold == fold or c.act is None or c.collection in given.without]
        found = shares(network, [data[i] for i in unseen], given)
        print(json.dumps({"kind": "acts", "fold": fold, "unseen": rights([data[i] for i in unseen], found)}), flush=True)
        total[unseen] += found
        count[unseen] += 1
    mean = total / np.maximum(count, 1)[:, None]
    print(json.dumps({"kind": "acts", "unseen": rights(data, mean)}), flush=True)
    thought = {c.key: [round(float(v), 4) for v in row] for c, row in zip(data, mean, strict=True)}
    (given.out / f"acts-{given.seed}.json").write_text(json.dumps(thought))


def main() -> None:
    """Train the teachers of one kind and one seed."""
    parser = argparse.ArgumentParser(prog="python -m training.teach", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kind", choices=["tags", "acts"], required=True)
    for name in ("corpus", "dev", "encoder", "teacher", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--acts", type=Path, help="statements with and without acts (training.labels)")
    parser.add_argument("--without", nargs="*", default=[], help="sets no teacher of acts is trained on, to measure with")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--first-folds", type=int, help="train so many of the folds' teachers only (a trial)")
    parser.add_argument("--epochs", type=float, default=5)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, help="stop after so many steps (a trial)")
    parser.add_argument("--limit", type=int, help="so many development articles")
    parser.add_argument("--device", default="cuda")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(given.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    ids = ids_of(given.encoder, given.teacher)
    (teach_tags if given.kind == "tags" else teach_acts)(given, tokenizer, ids)


if __name__ == "__main__":
    main()
