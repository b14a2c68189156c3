"""The teachers' networks: a larger encoder (MPNet, 110 million parameters) under the heads of the small one, and under a head for acts.

Here: the encoder read from a folder, what it is given, and the two networks. Not here: training them (teach.py).
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.statements.tagger.acts import ACTS, CONTENT, CUE, SOURCE
from onrecord.statements.tagger.features import SURFACES
from training.model import Heads, Layer

HIDDEN, EPSILON = 768, 1e-5
FIRST_PLACE = 2  # places are counted from here
BUCKETS, FARTHEST = 32, 128  # of distances


def buckets_of(count: int) -> Tensor:
    """The bucket of each distance between `count` pieces, [T, T]: sixteen on either side, the farther ones wider."""
    at = torch.arange(count)
    away = at[None, :] - at[:, None]
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = exact + (torch.log(away.abs().float().clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return (away > 0) * half + torch.where(away.abs() < exact, away.abs(), far.clamp(max=half - 1))


class Encoder(nn.Module):
    """An MPNet of the base size: twelve layers as of BERT, with a bias by distance that all of them share."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        given = {k.removeprefix("mpnet."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
        self.words = nn.Embedding.from_pretrained(given["embeddings.word_embeddings.weight"], freeze=True)
        self.places = nn.Embedding.from_pretrained(given["embeddings.position_embeddings.weight"], freeze=False)
        self.near = nn.Embedding.from_pretrained(given["encoder.relative_attention_bias.weight"], freeze=False)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(HIDDEN, 4 * HIDDEN, self.near.embedding_dim, 0.1) for _ in range(12))
        self.register_buffer("buckets", buckets_of(self.places.num_embeddings - FIRST_PLACE), persistent=False)
        names = {
            "query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "out": "attention.attn.o",
            "norm1": "attention.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        state = {f"norm.{part}": given[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")}
        for n, layer in enumerate(self.layers):
            layer.norm1.eps = layer.norm2.eps = EPSILON  # type: ignore[union-attr]
            for own, theirs in names.items():
                state |= {f"layers.{n}.{own}.{part}": given[f"encoder.layer.{n}.{theirs}.{part}"] for part in ("weight", "bias")}
        missing, unknown = self.load_state_dict(state, strict=False)
        if unknown or any(name.partition(".")[0] in ("norm", "layers") for name in missing):
            raise ValueError(f"{folder}: expected an MPNet encoder of the base size, found {sorted(given)[:5]} …")

    def forward(self, embedded: Tensor, seen: Tensor) -> Tensor:
        """The last states [B, P, 768] of embedded pieces [B, P, 768], of which `seen` are there."""
        count = embedded.shape[1]
        x = self.dropout(self.norm(embedded + self.places.weight[FIRST_PLACE : FIRST_PLACE + count]))
        near = self.near(self.buckets[:count, :count]).permute(2, 0, 1)[None]
        mask = near.masked_fill(~seen[:, None, None, :], -1e4)
        mask = mask.to(torch.get_autocast_dtype(x.device.type)) if torch.is_autocast_enabled(x.device.type) else mask
        for layer in self.layers:
            x = layer(x, mask)
        return x


def ids_of(small: Path, large: Path) -> NDArray[np.int64]:
    """Of each piece of the small encoder's vocabulary its number in the large one's (both uncased English; end marks named differently)."""

    def vocabulary(folder: Path) -> dict[str, int]:
        found: dict[str, int] = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        return found

    known, renamed = vocabulary(large), {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
    result = np.full(max(vocabulary(small).values()) + 1, known["[UNK]"], dtype=np.int64)
    for piece, number in vocabulary(small).items():
        result[number] = known.get(renamed.get(piece, piece), known["[UNK]"])
    return result


class Tagging(Heads):
    """The large encoder under the same heads as the small one, with the same surface features."""

    def __init__(self, folder: Path, ids: NDArray[np.int64], speech: int) -> None:
        super().__init__(HIDDEN, speech)
        self.encoder = Encoder(folder)
        self.surface = nn.Embedding(SURFACES, HIDDEN)
        nn.init.normal_(self.surface.weight, std=0.02)
        self.register_buffer("ids", torch.from_numpy(ids), persistent=False)

    def states(self, ids: Tensor, surface: Tensor, seen: Tensor) -> Tensor:
        """The last layer's states."""
        embedded = self.encoder.words(self.ids[ids]) + self.surface(surface)
        found: Tensor = self.encoder(embedded, seen)
        return found


class Judging(nn.Module):
    """The large encoder that is told which words are cue, content and source, and what the rules say; it answers with an act."""

    def __init__(self, folder: Path, ids: NDArray[np.int64], inputs: int) -> None:
        super().__init__()
        self.encoder = Encoder(folder)
        self.surface, self.parts = nn.Embedding(SURFACES, HIDDEN), nn.Embedding(4, HIDDEN)
        for table in (self.surface, self.parts):
            nn.init.normal_(table.weight, std=0.02)
        self.inner, self.outer = nn.Linear(4 * HIDDEN + inputs, 256), nn.Linear(256, len(ACTS))
        self.register_buffer("ids", torch.from_numpy(ids), persistent=False)

    def forward(self, ids: Tensor, surface: Tensor, parts: Tensor, seen: Tensor, inputs: Tensor) -> Tensor:
        """Scores [B, 7] of statements: pieces [B, P], their surface codes and parts, which of them are there, the rules' verdict [B, inputs]."""
        embedded = self.encoder.words(self.ids[ids]) + self.surface(surface) + self.parts(parts)
        hidden = self.encoder(embedded, seen).float()
        pooled = [hidden[:, 0]]
        for part in (CUE, CONTENT, SOURCE):
            of = ((parts == part) & seen)[:, :, None].float()
            pooled.append((hidden * of).sum(1) / of.sum(1).clamp(min=1))
        gathered = functional.dropout(torch.cat([*pooled, inputs], 1), 0.1, self.training)
        found: Tensor = self.outer(functional.dropout(functional.gelu(self.inner(gathered)), 0.1, self.training))
        return found
