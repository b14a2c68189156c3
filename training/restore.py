"""A shipped tagger back into the form that training continues from.

    python -m training.restore --model onrecord/statements/tagger/model --out FOLDER

The 7-bit weights come back as the numbers they stand for. Heads that only training knows (parts of speech, heads of the
dependency tree) are not in the shipped form and start anew. The inverse of `training.export`, up to that.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.model import WIDTH, Network
from training.train import SHIPPED


def network_of(folder: Path) -> Network:
    """The network whose shipped form lies in `folder`."""
    settings = json.loads((folder / "settings.json").read_text())["training"]
    network = Network.like(settings)
    stored = {i.name: numpy_helper.to_array(i) for i in onnx.load(str(folder / "tagger.onnx")).graph.initializer}
    with np.load(folder / "tables.npz") as tables:
        rows = tables["rows"].astype(np.float32) * tables["scale"][:, None]
        outside = {name: tables[name] for name in ("begin", "end", "moves", "distance")}

    def weight(name: str) -> np.ndarray:
        found = stored[f"{name}.weight"].astype(np.float32).T
        return found * stored[f"{name}.scale"][:, None] if f"{name}.scale" in stored else found

    state: dict[str, np.ndarray] = {
        "words.weight": rows,
        "places.weight": stored["places"],  # the shipped form has added the kind to every place
        "kind": np.zeros(rows.shape[1], dtype=np.float32),
        "surface.weight": stored["surface_rows"],
        **{name: outside[name] for name in ("begin", "end", "moves")},
    }
    for name in ("norm", *(f"{n}.norm{k}" for n in range(len(network.layers)) for k in (1, 2))):
        own = name if name == "norm" else f"layers.{name}"
        state[f"{own}.weight"], state[f"{own}.bias"] = stored[f"{name}.weight"], stored[f"{name}.bias"]
    for n in range(len(network.layers)):
        for own, w, b in zip(
            ("query", "key", "value"), np.split(weight(f"{n}.attend"), 3), np.split(stored[f"{n}.attend.bias"], 3), strict=True
        ):
            state[f"layers.{n}.{own}.weight"], state[f"layers.{n}.{own}.bias"] = w, b
        for own in ("out", "up", "down"):
            state[f"layers.{n}.{own}.weight"], state[f"layers.{n}.{own}.bias"] = weight(f"{n}.{own}"), stored[f"{n}.{own}.bias"]
    for name in ("tags", "entities"):
        state[f"{name}.weight"], state[f"{name}.bias"] = weight(name), stored[f"{name}.bias"]
    with torch.no_grad():
        network.load_state_dict({k: torch.from_numpy(np.array(v, dtype=np.float32)) for k, v in state.items()}, strict=False)
        network.distance[SHIPPED] = torch.from_numpy(outside["distance"])
        for name, layer in (("queries", network.queries), ("keys", network.keys)):
            for at, kind in enumerate(SHIPPED):
                layer.weight[kind * WIDTH : (kind + 1) * WIDTH] = torch.from_numpy(weight(name)[at * WIDTH : (at + 1) * WIDTH])
                layer.bias[kind * WIDTH : (kind + 1) * WIDTH] = torch.from_numpy(
                    stored[f"{name}.bias"][at * WIDTH : (at + 1) * WIDTH].copy()
                )
    return network


def main() -> None:
    """Read the shipped form, write `network.pt` and `settings.json`."""
    parser = argparse.ArgumentParser(prog="python -m training.restore", description=(__doc__ or "").partition("\n")[0])
    for name in ("model", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.save(network_of(given.model).state_dict(), given.out / "network.pt")
    (given.out / "settings.json").write_text(json.dumps(json.loads((given.model / "settings.json").read_text())["training"]))


if __name__ == "__main__":
    main()
