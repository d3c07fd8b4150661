"""Writes trained networks for ONNX Runtime: python -m training.export entities|parser_en --work FOLDER."""

import argparse
import sys
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from dragoman.tagger.parser import LAYOUT as PARSER_LAYOUT
from dragoman.tagger.tagger import LAYOUT
from dragoman.tagger.viterbi import TAGS
from training.gazetteer import MODEL, folding
from training.graph import Graph, encoded, finished, write
from training.network import POS, Size, Tagger
from training.parser_network import Parser


def _list(tensor: Tensor) -> list[object]:
    return np.round(tensor.detach().numpy().astype(np.float64), 4).tolist()


def entities(state: dict[str, object], folder: Path) -> None:
    """The tagger of names."""
    net = Tagger(Size())
    net.load_state_dict(state["average"])
    graph = Graph()
    model = finished(graph, {"scores": graph.linear(encoded(graph, net), net.out)}, flags=True)
    steps = dict(zip(("start", "moves", "end"), map(_list, net.allowed_steps()), strict=True))
    meta = {"name": "entities", "version": 1, "epochs": state["epoch"], "layout": LAYOUT, "tags": list(TAGS)}
    write(folder, model, meta | {"letters": folding(), "steps": steps})


def parser_en(state: dict[str, object], folder: Path) -> None:
    """The English parser."""
    labels = state["labels"]
    net = Parser(Size(), len(labels))
    net.load_state_dict(state["average"])
    graph = Graph()
    x = encoded(graph, net)
    outputs = {"pos": graph.linear(x, net.pos), **net.exported(graph, x)}
    model = finished(graph, outputs, flags=False)
    meta = {"name": "parser_en", "version": 1, "epochs": state["epoch"], "layout": PARSER_LAYOUT, "pos": ["", *POS]}
    weights = {"weight": _list(net.label.weight.T), "bias": _list(net.label.bias)}
    write(folder, model, meta | {"labels": labels, "letters": folding(), "label": weights})


def main() -> int:
    """Read the checkpoint, write model.onnx and meta.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=("entities", "parser_en"))
    parser.add_argument("--work", type=Path, required=True, help="folder with the checkpoint")
    parser.add_argument("--model", type=Path, help="folder to write to, if not that of the package")
    options = parser.parse_args()
    state = torch.load(options.work / f"{options.name}.pt")
    folder = options.model or MODEL.parent / options.name
    {"entities": entities, "parser_en": parser_en}[options.name](state, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
