"""What a larger encoder thinks of every word's tag and every statement's act, as soft targets for the small one.

    python -m training.teach --kind tags --corpus PATH/train.jsonl --dev PATH/dev.jsonl --encoder SMALL --teacher LARGE
        --own GOLD.jsonl .. --articles training/articles/*.txt [--texts TEXTS.jsonl] --out FOLDER [--folds 5] [--only 0] [--seed 1]
    python -m training.teach --kind acts --acts acts.jsonl ... [--without ninth tenth]

Every article is judged by a teacher that has not been trained on it: the articles fall into folds by their names, and each
fold is read by the teacher of the others. Texts without annotation are read by all. Writes `tags-SEED-FOLD.npz` and
`acts-SEED-FOLD.json` into the folder, with what was measured on the way on the standard output. Here: training of the teachers.
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
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from onrecord.statements.tagger.acts import ACTS, CONTENT, CUE, SOURCE, Head, Verdict
from onrecord.statements.tagger.features import SAID, STOP, codes_of, paragraphs_of, windows_of
from training import chain, labels
from training.data import Article, Soft, as_said, of_labelled, read, unannotated
from training.model import words_of
from training.teacher import Judging, Tagging, ids_of
from training.train import OFTEN, WEIGHTS, batch_of, batches, evaluate, looks, with_own

CONTEXT, MOST_PIECES = 30, 230  # words on either side of a statement, and pieces of it altogether
HIDDEN, HIDDEN_OWN = 0.2, 0.7  # how often the verdict is hidden in training; golden sets were in sight when rules were made


AT_ONCE = 48  # windows a teacher reads side by side
NOTHING = np.zeros((0, 0), dtype=np.float16)


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
def opinions(network: Tagging, articles: Iterable[Article]) -> Iterator[tuple[Article, Soft]]:
    """What a teacher thinks of every word of some articles."""
    network.eval()
    device = network.distance.device
    every = [(article, window, codes_of(window, article.asked)) for article in articles for window in windows_of(article.paragraphs)]
    found: list[tuple[NDArray[np.float16], NDArray[np.float16]]] = [(NOTHING, NOTHING)] * len(every)
    order = sorted(range(len(every)), key=lambda i: len(every[i][2][0]))
    for chosen in (order[at : at + AT_ONCE] for at in range(0, len(order), AT_ONCE)):
        ids, surface, first = (padded([every[i][2][n] for i in chosen], device) for n in range(3))
        seen, known = (
            torch.arange(most.shape[1], device=device) < torch.tensor([[len(every[i][2][n])] for i in chosen], device=device)
            for n, most in ((0, ids), (2, first))
        )
        with torch.autocast(device.type, dtype=torch.bfloat16):
            hidden = network.states(ids, surface, seen)
        unary, pairs = (
            t.half().cpu().numpy() for t in chain.marginals(network.tags(words_of(hidden.float(), first)), network.chain, known)
        )
        for row, i in enumerate(chosen):
            count = len(every[i][2][2])
            found[i] = unary[row, :count], pairs[row, : count - 1]
    for article, group in groupby(zip(every, found, strict=True), key=lambda one: one[0][0]):
        starts, shares, steps = [], [], []  # type: tuple[list[int], list[NDArray[np.float16]], list[NDArray[np.float16]]]
        for (_, window, _), (unary, pairs) in group:
            before = shares[-1][-1] if shares else np.zeros_like(unary[0])
            starts += [w.start for w in window.words]
            steps += [(before[:, None] * unary[0][None, :])[None], pairs]  # between windows as if the two words knew nothing of each other
            shares.append(unary)
        yield article, Soft(np.array(starts, dtype=np.int64), np.concatenate(shares), np.concatenate(steps))


def padded(rows: Sequence[NDArray[np.int64]], device: torch.device) -> Tensor:
    """Rows of numbers as one tensor, zeros behind the shorter ones."""
    longest = max(map(len, rows))
    return torch.from_numpy(np.stack([np.pad(row, (0, longest - len(row))) for row in rows])).to(device)


def teach_tags(given: argparse.Namespace, tokenizer: Tokenizer, ids: NDArray[np.int64]) -> None:
    """Every fold's teacher, its F1 on the development articles and the sets left out, and what it thinks of the articles it has not seen.

    Of articles of the corpus it is asked what was said, too; that nobody annotated, so every teacher says it.
    """
    parts: dict[str, int] = {}
    corpus = read(given.corpus, tokenizer, parts)
    own = labels.of_folder(given.own, given.articles)
    texts = [as_said(a) for a in corpus] + [unannotated(name, text, tokenizer) for name, text in labels.texts_of(given.texts)]
    shown = [of_labelled(a, tokenizer) for a in own if a.collection not in given.without]
    for fold in given.only or range(given.folds):
        torch.manual_seed(given.seed * 100 + fold)
        network = Tagging(given.teacher, ids, max(50, len(parts))).to(given.device)
        known, unseen = (
            [a for a in group if (fold_of(a.name, given.folds) == fold) == out] for group, out in ((corpus, False), (corpus, True))
        )
        mine, others = ([a for a in shown if (fold_of(a.name, given.folds) == fold) == out] for out in (False, True))
        train_tags(network, known + OFTEN * mine, given, given.seed * 100 + fold)
        found: dict[str, np.ndarray] = {}
        for article, soft in opinions(network, unseen + others + texts):
            found |= {f"{article.key}.{name}": value for name, value in vars(soft).items()}
        np.savez(given.out / f"writing-{fold}.npz", **found)
        (given.out / f"writing-{fold}.npz").rename(given.out / f"tags-{given.seed}-{fold}.npz")
        for name, gold, asked in looks(given.dev, own, given.without):
            print(json.dumps({"kind": "tags", "fold": fold, "set": name, **evaluate(network, gold, tokenizer, asked)}), flush=True)


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
            ids, surface, marks = [SAID], [0], [0]
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
    for fold in given.only or range(given.folds):
        torch.manual_seed(given.seed * 100 + fold)
        network = Judging(given.teacher, ids, len(data[0].inputs)).to(given.device)
        known = [c for c in data if c.act is not None and c.fold != fold and c.collection not in given.without]
        train_acts(network, known, given, given.seed * 100 + fold)
        unseen = [i for i, c in enumerate(data) if c.fold == fold or c.act is None or c.collection in given.without]
        found = shares(network, [data[i] for i in unseen], given)
        print(json.dumps({"kind": "acts", "fold": fold, "unseen": rights([data[i] for i in unseen], found)}), flush=True)
        thought = {data[i].key: [round(float(v), 4) for v in row] for i, row in zip(unseen, found, strict=True)}
        (given.out / f"acts-{given.seed}-{fold}.json").write_text(json.dumps(thought))


def main() -> None:
    """Train the teachers of one kind and one seed."""
    parser = argparse.ArgumentParser(prog="python -m training.teach", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kind", choices=["tags", "acts"], required=True)
    for name in ("corpus", "dev", "encoder", "teacher", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--acts", type=Path, help="statements with and without acts (training.verdicts)")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--only", type=int, nargs="*", help="the folds to train (all); each in a process of its own is faster")
    with_own(parser)
    parser.add_argument("--epochs", type=float, default=5)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=4e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, help="stop after so many steps (a trial)")
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
