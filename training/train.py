"""Train the tagger of attributions.

    python -m training.train --corpus PATH/train.jsonl --dev PATH/dev.jsonl --encoder FOLDER --out FOLDER [--epochs 4] [--seed 1] [--resume FOLDER]

FOLDER of the encoder holds config.json, model.safetensors and tokenizer.json of a six-layer BERT of width 384.
Writes `network.pt`, `settings.json` and `log.jsonl` into the out folder; `training.export` makes the shipped form of them.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from benchmarks.scorers import score_statements
from onrecord.statements.tagger.acts import ACTS
from onrecord.statements.tagger.decode import TAGS, Answers, Tables, attributions_of
from onrecord.statements.tagger.features import ATTRIBUTED, SAID, WINDOW_PIECES, Window, codes_of, paragraphs_of, windows_of
from training import chain, labels
from training.data import IGNORE, Article, Example, Statement, as_said, examples, of_labelled, read, soften, thoughts, unannotated
from training.model import WIDTH, Heads, Linear, Network, words_of

WEIGHTS = {
    "tag": 1.0,
    "content_cue": 0.4,
    "cue_source": 0.4,
    "entity": 0.2,
    "speech": 0.15,
    "head": 0.15,
    "antecedent": 0.1,
    "act": 0.1,
    "match": 1.0,
}
OFTEN = 3  # times an article of our own is shown where one of the corpus is shown once
SHIPPED = [0, 1, 3]  # pointers the shipped model answers: content to cue, cue to source, antecedent


def batch_of(group: list[Example]) -> dict[str, torch.Tensor]:
    """Padded tensors of some windows; the statements in them as `act_*`, one a row."""
    pieces, words = max(len(e.ids) for e in group), max(len(e.first) for e in group)

    def pad(name: str, length: int, fill: int) -> torch.Tensor:
        return torch.from_numpy(np.stack([np.pad(v := getattr(e, name), (0, length - len(v)), constant_values=fill) for e in group]))

    def padded(values: list[np.ndarray], *rest: int) -> torch.Tensor:
        result = np.zeros((len(values), words, *rest), dtype=np.float32)
        for i, value in enumerate(values):
            result[i, : len(value)] = value
        return torch.from_numpy(result)

    found = [(row, *statement) for row, e in enumerate(group) for statement in e.statements]
    longest = max((len(places) for _, places, _, _ in found), default=1)
    place, part = np.zeros((len(found), longest), dtype=np.int64), np.zeros((len(found), longest), dtype=np.int64)
    there = np.zeros((len(found), longest), dtype=bool)
    for i, (_, places, parts, _) in enumerate(found):
        place[i, : len(places)], part[i, : len(parts)], there[i, : len(places)] = places, parts, True
    return {
        "ids": pad("ids", pieces, 0),
        "surface": pad("surface", pieces, 0),
        "seen": torch.from_numpy(np.stack([np.arange(pieces) < len(e.ids) for e in group])),
        "first": pad("first", words, 0),
        "known": torch.from_numpy(np.stack([np.arange(words) < len(e.first) for e in group])),
        "unary": padded([e.unary for e in group], len(TAGS)),
        "pairs": padded([e.pairs for e in group], len(TAGS), len(TAGS))[:, 1:],
        "entity": pad("entity", words, IGNORE),
        "speech": pad("speech", words, IGNORE),
        "told": torch.tensor([e.told for e in group]),
        "point": torch.from_numpy(np.stack([np.pad(e.point, ((0, 0), (0, words - len(e.first))), constant_values=IGNORE) for e in group])),
        "act_row": torch.tensor([row for row, *_ in found], dtype=torch.long),
        "act_word": torch.from_numpy(place),
        "act_part": torch.from_numpy(part),
        "act_known": torch.from_numpy(there),
        "act_share": torch.from_numpy(np.array([share for *_, share in found], dtype=np.float32).reshape(len(found), len(ACTS))),
    }


def with_acts(articles: list[Article], labelled: list[labels.Labelled], folder: Path | None) -> None:
    """Lay the acts of their statements beside the articles.

    An act is what people said, mixed half and half with what teachers think (`acts-*.json` of teach.py), or that alone.
    """
    thought = thoughts(folder) if folder else {}
    found: dict[str, list[Statement]] = {}
    for one in labelled:
        for number, gold in enumerate(one.statements):
            told = [np.eye(len(ACTS), dtype=np.float32)[ACTS.index(gold.act)]] if gold.act else []
            if (key := one.key(number)) in thought:
                told.append(thought[key])
            if told:
                found.setdefault(one.id, []).append(Statement(gold.cue, gold.content, gold.source, np.mean(told, axis=0)))
    for article in articles:
        article.statements = found.get(article.name, [])


def batches(articles: list[Article], size: int, soft: float, rng: random.Random) -> list[list[Example]]:
    """The windows of all articles, cut anew, in groups of like length and random order."""
    pool = [e for a in articles for e in examples(a, rng.randint(60, WINDOW_PIECES), soft)]
    rng.shuffle(pool)
    pool.sort(key=lambda e: len(e.ids) // 32)
    found = [pool[i : i + size] for i in range(0, len(pool), size)]
    rng.shuffle(found)
    return found


def tables_of(network: Heads) -> Tables:
    """The network's parameters that stay outside the shipped graph."""
    distance = network.distance.detach().cpu().numpy()[SHIPPED]
    return Tables(*(p.detach().cpu().numpy() for p in (network.begin, network.end, network.moves)), distance)


@torch.no_grad()
def answers(network: Heads, window: Window, asked: int) -> Answers:
    """One window's answers, in full precision."""
    device = network.distance.device
    ids, surface, first = (torch.from_numpy(codes).to(device) for codes in codes_of(window, asked))
    hidden = network.states(ids[None], surface[None], torch.ones_like(ids[None], dtype=torch.bool))[0].float()
    words = hidden[first]
    rows = torch.cat([hidden[:1], words])
    q = network.queries(rows).view(len(rows), -1, WIDTH)[:, SHIPPED].cpu().numpy()
    k = network.keys(rows).view(len(rows), -1, WIDTH)[:, SHIPPED].cpu().numpy()
    return Answers(network.tags(words).cpu().numpy(), network.entities(words).cpu().numpy(), q, k)


Records = dict[str, dict[str, Any]]


def looks(dev: Path, own: list[labels.Labelled], without: list[str]) -> list[tuple[str, Records, int]]:
    """What is measured with: the corpus's development articles and each set left out of training, with what is asked of them."""
    lines = map(json.loads, dev.read_text(encoding="utf-8").splitlines())
    found = [("dev", {r["id"]: r for r in lines}, ATTRIBUTED)]
    for name in without:
        sets = {
            a.id: {"id": a.id, "text": a.text, "attributions": [vars(g) | {"id": str(n)} for n, g in enumerate(a.statements) if g.cue]}
            for a in own
            if a.collection == name
        }
        if sets:
            found.append((name, sets, SAID))
    return found


def evaluate(network: Heads, gold: Records, tokenizer: Tokenizer, asked: int) -> dict[str, float]:
    """The scorer's main numbers on some records."""
    network.eval()
    tables = tables_of(network)
    predicted = {}
    for name, record in gold.items():
        windows = windows_of(paragraphs_of(record["text"], tokenizer))
        found = [a for w in windows for a in attributions_of(w, answers(network, w, asked), tables)]
        predicted[name] = {"attributions": [{"source": list(a.source), "cue": list(a.cue), "content": list(a.content)} for a in found]}
    result = {}
    for name, speech in (("", False), ("speech_", True)) if asked == ATTRIBUTED else (("", False),):
        scored = score_statements.score(gold, predicted, speech)
        for key in ("content_iou50", "full", "direct_full", "indirect_full"):
            result[name + key] = round(scored[key]["f1"], 4)
        result[name + "source_acc"] = round(scored["source_acc"]["overlap"], 4)
    return result


@torch.no_grad()
def with_tags_of(model: Network, batch: dict[str, torch.Tensor], share: float = 0.5) -> list[torch.Tensor]:
    """Mixes into a batch's targets what a trained network thinks of the tags (where nobody told them, that alone); its states, layer by layer."""
    states = model.every_layer(model.words(batch["ids"]), batch["surface"], batch["seen"][:, None, None, :])
    scores = model.tags(words_of(states[-1].float(), batch["first"])).float()
    for name, thought in zip(("unary", "pairs"), chain.marginals(scores, model.chain, batch["known"]), strict=True):
        told = batch["told"].view(-1, *[1] * (thought.dim() - 1))
        batch[name] = torch.where(told, (1 - share) * batch[name] + share * thought, thought)
    return states


def with_own(parser: argparse.ArgumentParser) -> None:
    """The arguments that name articles of our own."""
    parser.add_argument("--own", type=Path, nargs="*", default=[], help="golden sets whose English articles are trained on")
    parser.add_argument("--articles", type=Path, nargs="*", default=[], help="files of written articles (training.articles)")
    parser.add_argument("--texts", type=Path, help="texts without annotation, which teachers read (JSON Lines of id, text)")
    parser.add_argument("--without", nargs="*", default=[], help="sets not trained on, to measure with")


def material(given: argparse.Namespace, tokenizer: Tokenizer) -> tuple[list[Article], list[labels.Labelled], int]:
    """The articles to learn from (ours several times), all of ours with their labels, and how many parts of speech there are (50 at least)."""
    parts: dict[str, int] = {}
    corpus, own = read(given.corpus, tokenizer, parts), labels.of_folder(given.own, given.articles)
    shown = [of_labelled(a, tokenizer) for a in own if a.collection not in given.without]
    others = [as_said(a) for a in corpus] + [unannotated(name, text, tokenizer) for name, text in labels.texts_of(given.texts)]
    if given.acts:
        with_acts(corpus + shown + others, [a for a in labels.load(given.acts) if a.collection not in given.without], given.soft)
    if given.soft:
        soften(corpus + shown + others, given.soft)
    return corpus + OFTEN * shown + [a for a in others if given.match or a.soft is not None], own, max(50, len(parts))


def main() -> None:
    """Read, train, evaluate, write."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=(__doc__ or "").partition("\n")[0])
    for name in ("corpus", "dev", "encoder", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--layers", type=int, nargs="*", help="layers of the encoder to begin from (all)")
    parser.add_argument("--sight", type=int, nargs="*", default=[0, 4], help="layers from which acts are told")
    parser.add_argument("--soft", type=Path, help="a folder with what teachers think (training.teach)")
    parser.add_argument("--soft-share", type=float, default=0.5, help="share of the teachers in the targets of the tags")
    parser.add_argument("--acts", type=Path, help="statements with and without acts (training.verdicts)")
    with_own(parser)
    parser.add_argument("--act-weight", type=float, default=WEIGHTS["act"], help="weight of the acts beside the tags")
    parser.add_argument("--every", type=float, default=0.5, help="epochs between two looks at some development articles")
    parser.add_argument("--rehearse-from", type=float, default=0.75, help="share of the steps after which 8-bit arithmetic is rehearsed")
    parser.add_argument("--steps", type=int, help="stop after so many steps (a trial)")
    parser.add_argument("--resume", type=Path, help="a folder with network.pt to go on from, instead of the encoder's weights")
    parser.add_argument("--match", type=Path, help="a folder with a trained network of as many layers, whose states and tags are to be met")
    parser.add_argument("--float", action="store_true", help="32-bit arithmetic (for processors without bfloat16)")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    random.seed(given.seed)
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(given.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    articles, own, speech = material(given, tokenizer)
    measured = looks(given.dev, own, given.without)
    if given.resume:
        network = Network.load(given.resume)
        before = json.loads((given.resume / "settings.json").read_text())
    else:
        network = Network(shapes=[(12, 1536)] * len(given.layers or range(6)), speech=speech, sight=given.sight)
        network.load_pretrained(given.encoder, given.layers)
        before = None
    network.to(given.device)
    model = Network.load(given.match).to(given.device).eval() if given.match else None
    if model is not None:
        for module in (m for m in network.modules() if isinstance(m, torch.nn.Dropout)):
            module.p = 0.0
    weights = WEIGHTS | {"act": given.act_weight} | (dict.fromkeys(("speech", "head", "act"), 0.0) if model else {})
    rng = random.Random(given.seed)
    slow = [p for n, p in network.named_parameters() if n.startswith(("layers", "norm", "places", "kind")) and p.requires_grad]
    fast = [p for n, p in network.named_parameters() if not n.startswith(("layers", "norm", "places", "kind", "words"))]
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": given.rate}, {"params": fast, "lr": given.rate * 20 / 3}], weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    per_epoch = sum(len(examples(a, WINDOW_PIECES)) for a in articles) // given.batch + 1
    total = int(per_epoch * given.epochs)
    print(json.dumps({"articles": len(articles), "steps_per_epoch": per_epoch, "steps": total}), flush=True)
    average = copy.deepcopy(network)
    log = (given.out / "log.jsonl").open("w")
    queue: list[list[Example]] = []
    begun, step = time.time(), 0
    sums: dict[str, float | torch.Tensor] = dict.fromkeys(WEIGHTS, 0.0)
    while step < total:
        if not queue:
            queue = batches(articles, given.batch, given.soft_share if given.soft else 0.0, rng)
        warm = min(1.0, (step + 1) / (0.06 * total))
        factor = warm * max(0.02, 1 - step / total)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        Linear.rehearse = step >= given.rehearse_from * total
        network.train()
        with torch.autocast(given.device, dtype=torch.bfloat16, enabled=not given.float):
            batch = {k: v.to(given.device, non_blocking=True) for k, v in batch_of(queue.pop()).items()}
            states = with_tags_of(model, batch) if model is not None else []
            parts_of_loss = network.all_losses(batch, states)
        loss = sum(weights[k] * v for k, v in parts_of_loss.items())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[union-attr]
        torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.0)
        optimizer.step()
        decay = min(0.998, (1 + step) / (20 + step))
        with torch.no_grad():
            moving = [pair for pair in zip(average.parameters(), network.parameters(), strict=True) if pair[1].requires_grad]
            torch._foreach_lerp_([kept for kept, _ in moving], [new for _, new in moving], 1 - decay)
        step += 1
        for key, value in parts_of_loss.items():
            sums[key] = sums[key] + value.detach()
        if step % 50 == 0:
            line = {"step": step, "seconds": round(time.time() - begun), **{k: round(float(v) / 50, 3) for k, v in sums.items()}}
            print(json.dumps(line), flush=True)
            log.write(json.dumps(line) + "\n")
            sums = dict.fromkeys(WEIGHTS, 0.0)
        if step % max(1, int(per_epoch * given.every)) == 0 or step == total:
            torch.save({k: v.cpu() for k, v in average.state_dict().items()}, given.out / "network.pt")
            settings = network.form | {
                "step": step, "seed": given.seed, "epochs": given.epochs, "rate": given.rate, "batch": given.batch,
                "soft": given.soft_share if given.soft else 0.0,
            }  # fmt: skip
            (given.out / "settings.json").write_text(json.dumps(settings | ({"after": before} if before else {})))
            Linear.rehearse = False
            for name, gold, asked in measured if step == total else measured[:1]:
                some = gold if step == total else dict(list(gold.items())[:24])
                line = {"step": step, "set": name, **evaluate(average, some, tokenizer, asked)}
                print(json.dumps(line), flush=True)
                log.write(json.dumps(line) + "\n")
            log.flush()
        if given.steps and step >= given.steps:
            break


if __name__ == "__main__":
    main()
