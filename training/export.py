"""Writes a trained network for ONNX Runtime: python -m training.export entities --work FOLDER."""

import argparse
import sys
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from dragoman.tagger.tagger import LAYOUT
from dragoman.tagger.viterbi import TAGS
from training.gazetteer import MODEL, folding
from training.graph import write
from training.network import Size, Tagger


def _list(tensor: Tensor) -> list[object]:
    return np.round(tensor.detach().numpy().astype(np.float64), 4).tolist()


def entities(state: dict[str, object], folder: Path) -> None:
    """The tagger of names."""
    net = Tagger(Size())
    net.load_state_dict(state["average"])
    steps = dict(zip(("start", "moves", "end"), map(_list, net.allowed_steps()), strict=True))
    meta = {"name": "entities", "version": 1, "epochs": state["epoch"], "layout": LAYOUT, "tags": list(TAGS)}
    write(folder, net, meta | {"letters": folding(), "steps": steps})


def main() -> int:
    """Read the checkpoint, write the files of the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=("entities",))
    parser.add_argument("--work", type=Path, required=True, help="folder with the checkpoint")
    parser.add_argument("--model", type=Path, help="folder to write to, if not that of the package")
    options = parser.parse_args()
    state = torch.load(options.work / f"{options.name}.pt")
    folder = options.model or MODEL.parent / options.name
    entities(state, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
