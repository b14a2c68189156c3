"""The network: a small BERT encoder with surface features, a tagging head with a CRF, and pointer heads.

Here: torch modules and their losses. Not here: data (data.py), the loop (train.py), the shipped form (export.py).
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.statements.tagger.decode import TAGS
from onrecord.statements.tagger.features import SURFACES
from onrecord.statements.tagger.names import ENTITIES
from training.data import IGNORE, POINTERS

WIDTH = 64  # of a pointer's queries and keys
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
    """One transformer layer as in BERT."""

    def __init__(self, hidden: int, inner: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (Linear(hidden, hidden) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)
        self.up, self.down = Linear(hidden, inner), Linear(inner, hidden)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, hidden = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.1 if self.training else 0.0)
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, length, hidden))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Network(nn.Module):
    """Encoder and heads. `speech` is the number of parts of speech (a target of training only)."""

    def __init__(
        self, hidden: int = 384, inner: int = 1536, heads: int = 12, layers: int = 6, vocabulary: int = 30522, speech: int = 50
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, hidden)
        self.places = nn.Embedding(512, hidden)
        self.kind = nn.Parameter(torch.zeros(hidden))
        self.surface = nn.Embedding(SURFACES, hidden)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, inner, heads, 0.1) for _ in range(layers))
        self.tags = nn.Linear(hidden, len(TAGS))
        self.entities = nn.Linear(hidden, len(ENTITIES))
        self.speech = nn.Linear(hidden, speech)
        self.queries, self.keys = nn.Linear(hidden, WIDTH * len(POINTERS)), nn.Linear(hidden, WIDTH * len(POINTERS))
        self.distance = nn.Parameter(torch.zeros(len(POINTERS), DISTANCES))
        self.begin, self.end = nn.Parameter(torch.zeros(len(TAGS))), nn.Parameter(torch.zeros(len(TAGS)))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.dropout = nn.Dropout(0.1)
        nn.init.normal_(self.surface.weight, std=0.02)

    def load_pretrained(self, folder: Path) -> None:
        """Weights of a BERT encoder (config.json, model.safetensors) into this one."""
        given = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
        config = json.loads((folder / "config.json").read_text())
        if config["num_hidden_layers"] != len(self.layers) or config["hidden_size"] != self.words.embedding_dim:
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
        for n in range(len(self.layers)):
            for own, theirs in names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{n}.{own}.{part}"] = given[f"encoder.layer.{n}.{theirs}.{part}"]
        self.load_state_dict(state, strict=False)
        self.words.weight.requires_grad_(False)

    def encode(self, words: Tensor, surface: Tensor, mask: Tensor | None) -> Tensor:
        """Hidden states [B, P, H] of embedded pieces [B, P, H] with their surface codes [B, P]."""
        x = words + self.places.weight[: words.shape[1]] + self.kind + self.surface(surface)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def bias(self, count: int) -> Tensor:
        """What each pointer prefers by distance alone, [4, W, W]."""
        at = torch.arange(count)
        return self.distance[:, (at[None, :] - at[:, None]).clamp(-16, 16) + 16]

    def losses(
        self,
        ids: Tensor,
        surface: Tensor,
        mask: Tensor,
        first: Tensor,
        known: Tensor,
        tag: Tensor,
        entity: Tensor,
        speech: Tensor,
        point: Tensor,
    ) -> dict[str, Tensor]:
        """The parts of the loss; `known` [B, W] marks words, the rest is padding."""
        hidden = self.encode(self.words(ids), surface, mask).float()
        batch, count = first.shape
        words = hidden.gather(1, first[:, :, None].expand(-1, -1, hidden.shape[2]))
        words = self.dropout(words)
        result = {"tag": self.crf(self.tags(words), tag, known) / known.sum()}
        for name, head, target in (("entity", self.entities, entity), ("speech", self.speech, speech)):
            result[name] = functional.cross_entropy(head(words).flatten(0, 1), target.flatten(), ignore_index=IGNORE)
        none = hidden[:, :1]
        q = self.queries(words).view(batch, count, len(POINTERS), WIDTH).transpose(1, 2)
        k = self.keys(torch.cat([none, words], 1)).view(batch, count + 1, len(POINTERS), WIDTH).transpose(1, 2)
        scores = q @ k.transpose(2, 3) / math.sqrt(WIDTH)
        scores = scores + functional.pad(self.bias(count), (1, 0))[None]
        allowed = functional.pad(known, (1, 0), value=True)[:, None, None, :]
        scores = scores.masked_fill(~allowed, -1e4)
        for n, name in enumerate(POINTERS):
            chosen = point[:, n] != IGNORE
            result[name] = functional.cross_entropy(scores[:, n][chosen], point[:, n][chosen]) if bool(chosen.any()) else scores.sum() * 0
        return result

    def crf(self, scores: Tensor, tag: Tensor, known: Tensor) -> Tensor:
        """Negative log-likelihood of the tags under a linear-chain CRF, summed."""
        steps = known.float()
        gold = scores.gather(2, tag[:, :, None])[:, :, 0]
        path = (gold * steps).sum(1) + self.begin[tag[:, 0]] + (self.moves[tag[:, :-1], tag[:, 1:]] * steps[:, 1:]).sum(1)
        last = known.sum(1) - 1
        path = path + self.end[tag.gather(1, last[:, None])[:, 0]]
        alpha = scores[:, 0] + self.begin
        for t in range(1, scores.shape[1]):
            new = torch.logsumexp(alpha[:, :, None] + self.moves[None], 1) + scores[:, t]
            alpha = torch.where(known[:, t, None], new, alpha)
        return (torch.logsumexp(alpha + self.end, 1) - path).sum()
