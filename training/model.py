"""The network: a small BERT encoder with surface features, a tagging head with a CRF, and pointer heads.

Here: torch modules and their losses. Not here: data (data.py), the loop (train.py), the shipped form (export.py).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.statements.tagger.acts import ACTS, AROUND
from onrecord.statements.tagger.decode import TAGS
from onrecord.statements.tagger.features import SURFACES
from onrecord.statements.tagger.names import ENTITIES
from training import chain
from training.chain import Chain
from training.data import IGNORE, POINTERS

WIDTH = 64  # of a pointer's queries and keys
HEAD = 32  # of a head of attention
DISTANCES = 33  # buckets of the distance in words: -16 .. 16, clipped


class Linear(nn.Linear):
    """A linear layer that can rehearse the 8-bit arithmetic of the shipped model (weights of 7 bits by output, inputs of 8 by tensor)."""

    rehearse = False

    def forward(self, x: Tensor) -> Tensor:
        if not Linear.rehearse:
            return functional.linear(x, self.weight, self.bias)
        with torch.no_grad():
            low, high = torch.aminmax(x.float())
            low, high = low.clamp(max=0), high.clamp(min=0)
            step = ((high - low) / 255).clamp(min=1e-8)
            zero = torch.round(-low / step)
            rounded = (torch.clamp(torch.round(x.float() / step) + zero, 0, 255) - zero) * step
            scale = self.weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 63
            weight = torch.round(self.weight / scale) * scale
        inputs = x + (rounded.to(x.dtype) - x).detach()
        return functional.linear(inputs, self.weight + (weight - self.weight).detach(), self.bias)


class Layer(nn.Module):
    """One transformer layer as in BERT, of `heads` heads of 32 and `inner` units between its two products (trim.py takes some out)."""

    def __init__(self, hidden: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (Linear(hidden, heads * HEAD) for _ in range(3))
        self.out = Linear(heads * HEAD, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)
        self.up, self.down = Linear(hidden, inner), Linear(inner, hidden)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, HEAD).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=self.dropout.p if self.training else 0.0)
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).flatten(2))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Heads(nn.Module):
    """What is asked of an encoder's states: tags, entities, parts of speech, pointers, and acts of statements.

    An encoder under it gives `hidden` numbers a word; `speech` is the number of parts of speech (a target of training only).
    """

    def __init__(self, hidden: int, speech: int) -> None:
        super().__init__()
        self.tags = nn.Linear(hidden, len(TAGS))
        self.entities = nn.Linear(hidden, len(ENTITIES))
        self.speech = nn.Linear(hidden, speech)
        self.queries, self.keys = nn.Linear(hidden, WIDTH * len(POINTERS)), nn.Linear(hidden, WIDTH * len(POINTERS))
        self.distance = nn.Parameter(torch.zeros(len(POINTERS), DISTANCES))
        self.begin, self.end = nn.Parameter(torch.zeros(len(TAGS))), nn.Parameter(torch.zeros(len(TAGS)))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.dropout = nn.Dropout(0.1)

    @property
    def chain(self) -> Chain:
        """The tags' chain."""
        return Chain(self.begin, self.end, self.moves)

    def states(self, ids: Tensor, surface: Tensor, seen: Tensor) -> Tensor:
        """The encoder's last states [B, P, H] of pieces [B, P] with surface codes; `seen` marks pieces that are there."""
        raise NotImplementedError

    def bias(self, count: int) -> Tensor:
        """What each pointer prefers by distance alone, [4, W, W]."""
        at = torch.arange(count, device=self.distance.device)
        return self.distance[:, (at[None, :] - at[:, None]).clamp(-16, 16) + 16]

    def losses(self, hidden: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """The parts of the loss of the pieces' states [B, P, H]; `known` [B, W] marks words, the rest is padding."""
        known, point = batch["known"], batch["point"]
        size, count = batch["first"].shape
        words = self.dropout(words_of(hidden, batch["first"]))
        result = {"tag": chain.loss(self.tags(words), self.chain, known, batch["unary"], batch["pairs"]) / known.sum()}
        for name, head in (("entity", self.entities), ("speech", self.speech)):
            result[name] = told(head(words), batch[name])
        none = hidden[:, :1]
        q = self.queries(words).view(size, count, len(POINTERS), WIDTH).transpose(1, 2)
        k = self.keys(torch.cat([none, words], 1)).view(size, count + 1, len(POINTERS), WIDTH).transpose(1, 2)
        scores = q @ k.transpose(2, 3) / math.sqrt(WIDTH)
        scores = scores + functional.pad(self.bias(count), (1, 0))[None]
        allowed = functional.pad(known, (1, 0), value=True)[:, None, None, :]
        scores = scores.masked_fill(~allowed, -1e4)
        for n, name in enumerate(POINTERS):
            result[name] = told(scores[:, n], point[:, n])
        return result


class Acts(nn.Module):
    """The act of statements from the words that bear on them, as `onrecord.statements.tagger.acts.Head` computes it: eight ways of attending to
    the words' states, four of them to the statement alone, and, where there are any, `inputs` numbers from the rules' verdict."""

    def __init__(self, states: int, inputs: int = 0, width: int = 128, heads: int = 4, inner: int = 128) -> None:
        super().__init__()
        self.heads = heads
        self.project, self.parts = nn.Linear(states, width), nn.Embedding(4, width)
        self.attend = nn.Linear(width, 2 * heads)
        self.inner, self.outer = nn.Linear(width * 2 * heads + inputs, inner), nn.Linear(inner, len(ACTS))

    def forward(self, states: Tensor, parts: Tensor, known: Tensor, inputs: Tensor | None = None) -> Tensor:
        """Scores [N, 7] of statements with the states [N, T, S] and parts [N, T] of their words and the verdicts [N, inputs]."""
        states = functional.dropout(states, 0.2, self.training)
        hidden = functional.gelu(self.project(states) + self.parts(parts), approximate="tanh")
        mask = torch.cat([m[:, :, None].expand(-1, -1, self.heads) for m in (known, known & (parts != AROUND))], -1)
        shares = self.attend(hidden).masked_fill(~mask, -1e4).softmax(1)
        gathered = functional.dropout(torch.einsum("bth,btw->bhw", shares, hidden).flatten(1), 0.3, self.training)
        inner = self.inner(gathered if inputs is None else torch.cat([gathered, inputs], 1))
        found: Tensor = self.outer(functional.dropout(functional.gelu(inner, approximate="tanh"), 0.3, self.training))
        return found


def told(scores: Tensor, target: Tensor) -> Tensor:
    """Mean cross-entropy over what has a target; 0 where nothing has."""
    total = functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=IGNORE, reduction="sum")
    return total / (target != IGNORE).sum().clamp(min=1)


def words_of(hidden: Tensor, first: Tensor) -> Tensor:
    """The states of each word's first piece, [B, W, H]."""
    return hidden.gather(1, first[:, :, None].expand(-1, -1, hidden.shape[2]))


class Network(Heads):
    """The shipped network: a small BERT encoder and heads.

    `shapes` are the heads and inner units of each layer; `sight` the layers (0 the embeddings) from which acts are told.
    """

    def __init__(
        self,
        hidden: int = 384,
        shapes: Sequence[Sequence[int]] = ((12, 1536),) * 6,
        vocabulary: int = 30522,
        speech: int = 50,
        sight: Sequence[int] = (0, 4),
    ) -> None:
        super().__init__(hidden, speech)
        self.words = nn.Embedding(vocabulary, hidden)
        self.places = nn.Embedding(512, hidden)
        self.kind = nn.Parameter(torch.zeros(hidden))
        self.surface = nn.Embedding(SURFACES, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, heads, inner, 0.1) for heads, inner in shapes)
        self.shapes = [list(shape) for shape in shapes]
        self.sight = list(sight)
        self.acts = Acts(hidden * len(sight))
        nn.init.normal_(self.surface.weight, std=0.02)

    @classmethod
    def like(cls, settings: Mapping[str, Any]) -> Network:
        """An untrained one of the form that `settings.json` beside a trained one tells."""
        shapes = settings.get("shapes") or [[12, 1536]] * settings.get("layers", 6)
        return cls(shapes=shapes, speech=settings["speech"], sight=settings.get("sight", (0, 4)))

    @classmethod
    def load(cls, folder: Path) -> Network:
        """The trained one in a folder (`network.pt`, `settings.json`); the vocabulary's rows are not trained on."""
        network = cls.like(json.loads((folder / "settings.json").read_text()))
        network.load_state_dict(torch.load(folder / "network.pt", weights_only=True))
        network.words.weight.requires_grad_(False)
        return network

    @property
    def form(self) -> dict[str, Any]:
        """What `like` needs to know."""
        return {"speech": self.speech.out_features, "layers": len(self.layers), "shapes": self.shapes, "sight": self.sight}

    def load_pretrained(self, folder: Path, chosen: Sequence[int] | None = None) -> None:
        """Weights of a BERT encoder (config.json, model.safetensors) into this one; of its layers the chosen ones, or all."""
        given = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
        config = json.loads((folder / "config.json").read_text())
        taken = list(range(config["num_hidden_layers"])) if chosen is None else list(chosen)
        if len(taken) != len(self.layers) or config["hidden_size"] != self.words.embedding_dim:
            raise ValueError(f"{folder}: expected a BERT of {len(self.layers)} layers, found {config}")
        state = {
            "words.weight": given["embeddings.word_embeddings.weight"],
            "places.weight": given["embeddings.position_embeddings.weight"],
            "kind": given["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": given["embeddings.LayerNorm.weight"],
            "norm.bias": given["embeddings.LayerNorm.bias"],
        }
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for n, layer in enumerate(taken):
            for own, theirs in names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{n}.{own}.{part}"] = given[f"encoder.layer.{layer}.{theirs}.{part}"]
        self.load_state_dict(state, strict=False)
        self.words.weight.requires_grad_(False)

    def states(self, ids: Tensor, surface: Tensor, seen: Tensor) -> Tensor:
        """The last layer's states."""
        return self.every_layer(self.words(ids), surface, seen[:, None, None, :])[-1]

    def every_layer(self, words: Tensor, surface: Tensor, mask: Tensor | None) -> list[Tensor]:
        """The states behind the embeddings and behind each layer."""
        x = words + self.places.weight[: words.shape[1]] + self.kind + self.surface(surface)
        found = [self.dropout(self.norm(x))]
        for layer in self.layers:
            found.append(layer(found[-1], mask))
        return found

    def all_losses(self, batch: dict[str, Tensor], model: Sequence[Tensor] = ()) -> dict[str, Tensor]:
        """The parts of the loss of a batch (train.batch_of), acts of statements among them.

        `match` is how far its states are from those of a `model`, layer by layer, as a share of how much those differ among themselves.
        """
        layers = self.every_layer(self.words(batch["ids"]), batch["surface"], batch["seen"][:, None, None, :])
        result = self.losses(layers[-1].float(), batch)
        result["match"] = torch.zeros((), device=layers[-1].device)
        for own, theirs in zip(layers[1:], model[1:], strict=bool(model)):
            wanted = theirs[batch["seen"]].float()
            gap = (own[batch["seen"]].float() - wanted).square().sum() / (wanted - wanted.mean(0)).square().sum()
            result["match"] = result["match"] + gap / len(self.layers)
        if len(batch["act_row"]):
            states = torch.cat([layers[n].float() for n in self.sight], -1)
            words = words_of(states, batch["first"])[batch["act_row"][:, None], batch["act_word"]]
            scores = self.acts(words, batch["act_part"], batch["act_known"])
            result["act"] = functional.cross_entropy(scores, batch["act_share"])
        else:
            result["act"] = layers[-1].sum() * 0
        return result
