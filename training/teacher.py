"""The teachers' networks: a larger encoder (MPNet, 110 million parameters) under the heads of the small one, and under a head for acts.

Here: the encoder read from a folder, what it is given, and the two networks. Not here: training them (teach.py).
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional
from transformers import MPNetConfig, MPNetModel

from onrecord.statements.tagger.acts import ACTS, CONTENT, CUE, SOURCE
from onrecord.statements.tagger.features import SURFACES
from training.model import Heads

HIDDEN = 768


def encoder_of(folder: Path) -> MPNetModel:
    """The encoder whose config.json and model.safetensors lie in a folder."""
    model = MPNetModel(MPNetConfig.from_pretrained(folder), add_pooling_layer=False)
    state = {k.removeprefix("mpnet."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
    missing, _ = model.load_state_dict(state, strict=False)
    if wrong := [m for m in missing if "position_ids" not in m]:
        raise ValueError(f"{folder}: expected an MPNet encoder, found no {wrong}")
    return model


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
        self.encoder = encoder_of(folder)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.surface = nn.Embedding(SURFACES, HIDDEN)
        nn.init.normal_(self.surface.weight, std=0.02)
        self.register_buffer("ids", torch.from_numpy(ids), persistent=False)

    def states(self, ids: Tensor, surface: Tensor, seen: Tensor) -> Tensor:
        """The last layer's states."""
        embedded = self.encoder.embeddings.word_embeddings(self.ids[ids]) + self.surface(surface)
        found: Tensor = self.encoder(inputs_embeds=embedded, attention_mask=seen.long()).last_hidden_state
        return found


class Judging(nn.Module):
    """The large encoder that is told which words are cue, content and source, and what the rules say; it answers with an act."""

    def __init__(self, folder: Path, ids: NDArray[np.int64], inputs: int) -> None:
        super().__init__()
        self.encoder = encoder_of(folder)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.surface, self.parts = nn.Embedding(SURFACES, HIDDEN), nn.Embedding(4, HIDDEN)
        for table in (self.surface, self.parts):
            nn.init.normal_(table.weight, std=0.02)
        self.inner, self.outer = nn.Linear(4 * HIDDEN + inputs, 256), nn.Linear(256, len(ACTS))
        self.register_buffer("ids", torch.from_numpy(ids), persistent=False)

    def forward(self, ids: Tensor, surface: Tensor, parts: Tensor, seen: Tensor, inputs: Tensor) -> Tensor:
        """Scores [B, 7] of statements: pieces [B, P], their surface codes and parts, which of them are there, the rules' verdict [B, inputs]."""
        embedded = self.encoder.embeddings.word_embeddings(self.ids[ids]) + self.surface(surface) + self.parts(parts)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=seen.long()).last_hidden_state.float()
        pooled = [hidden[:, 0]]
        for part in (CUE, CONTENT, SOURCE):
            of = ((parts == part) & seen)[:, :, None].float()
            pooled.append((hidden * of).sum(1) / of.sum(1).clamp(min=1))
        gathered = functional.dropout(torch.cat([*pooled, inputs], 1), 0.1, self.training)
        found: Tensor = self.outer(functional.dropout(functional.gelu(self.inner(gathered)), 0.1, self.training))
        return found
