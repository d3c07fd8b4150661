"""Graphs for ONNX Runtime, node by node, and the part that all networks share.

The table of rows is kept in bytes (int8 with a scale for each row), all other weights in half precision.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from dragoman.tagger.gazetteer import FLAGS
from dragoman.tagger.spelling import PARTS, PLACES
from training.network import Encoder

OPSET, IR = 17, 8
GATES = (0, 3, 1, 2)
"""Where the gates of PyTorch's LSTM (input, forget, cell, output) stand in ONNX's (input, output, forget, cell)."""


class Graph:
    """Nodes and weights, collected one after the other."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def add(self, kind: str, *inputs: str, **attributes: object) -> str:
        """A node; gives the name of its output."""
        output = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def keep(self, array: NDArray[np.generic]) -> str:
        """A weight as it is; gives its name."""
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def ints(self, numbers: list[int]) -> str:
        """Whole numbers, as shapes and cuts want them."""
        return self.keep(np.array(numbers, np.int64))

    def half(self, tensor: torch.Tensor) -> str:
        """A weight in half precision, read as a number of full precision."""
        return self.add("Cast", self.keep(tensor.detach().numpy().astype(np.float16)), to=TensorProto.FLOAT)

    def linear(self, x: str, layer: nn.Linear) -> str:
        """A linear layer."""
        return self.add("Add", self.add("MatMul", x, self.half(layer.weight.T)), self.half(layer.bias))

    def lstm(self, x: str, layer: nn.LSTM) -> str:
        """A layer of LSTM in both directions: (time, sentences, in) to (time, sentences, 2 * hidden)."""
        w, r, b = (
            self.half(torch.stack([_gates(parts[0]), _gates(parts[1])]))
            for parts in (
                (layer.weight_ih_l0, layer.weight_ih_l0_reverse),
                (layer.weight_hh_l0, layer.weight_hh_l0_reverse),
                (_biases(layer, ""), _biases(layer, "_reverse")),
            )
        )
        out = self.add("LSTM", x, w, r, b, "lengths", hidden_size=layer.hidden_size, direction="bidirectional")
        turned = self.add("Transpose", out, perm=[0, 2, 1, 3])
        return self.add("Reshape", turned, self.keep(np.array([0, 0, -1], np.int64)))


def _gates(weight: torch.Tensor) -> torch.Tensor:
    """The gates of one or two weights, one below the other, in ONNX's order."""
    parts = weight.chunk(4 if weight.dim() > 1 else 8)
    return torch.cat([parts[start + gate] for start in range(0, len(parts), 4) for gate in GATES])


def _biases(layer: nn.LSTM, direction: str) -> torch.Tensor:
    return torch.cat([getattr(layer, f"bias_{kind}_l0{direction}") for kind in ("ih", "hh")])


def _table(graph: Graph, net: Encoder) -> str:
    """The vectors of the rows of words: (words, places, row)."""
    table = net.table.weight.detach().numpy()
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-6).astype(np.float16) / np.float16(127)
    scale = np.maximum(scale, np.float16(1e-6))
    bytes_ = np.clip(np.round(table / scale.astype(np.float32)), -127, 127).astype(np.int8)
    found = [graph.add("Gather", graph.keep(array), "rows") for array in (bytes_, scale)]
    return graph.add("Mul", *(graph.add("Cast", name, to=TensorProto.FLOAT) for name in found))


def encoded(graph: Graph, net: Encoder) -> str:
    """The layers of a network: (time, sentences, 2 * hidden)."""
    rows, groups, at = _table(graph, net), [], 0
    for part in PARTS.values():
        cut = [graph.keep(np.array([n], np.int64)) for n in (at, at + part.places, 1)]
        groups.append(graph.add("ReduceSum", graph.add("Slice", rows, *cut), cut[2], keepdims=0))
        at += part.places
    words = graph.linear(graph.add("Concat", *groups, axis=1), net.mix)
    x = graph.add("Gather", words, "index")
    if net.flag is not None:
        x = graph.add("Add", x, graph.linear(graph.add("Cast", "flags", to=TensorProto.FLOAT), net.flag))
    x = graph.add("Relu", x)
    for layer in (net.lstm, net.lstm2):
        x = graph.lstm(x, layer)
    return x


def finished(graph: Graph, outputs: Mapping[str, str], *, flags: bool) -> bytes:
    """The file of a graph whose nodes `outputs` names."""
    for name, node in outputs.items():
        graph.nodes.append(helper.make_node("Identity", [node], [name]))
    ints = TensorProto.INT32
    inputs = [
        helper.make_tensor_value_info("rows", ints, ["words", PLACES]),
        helper.make_tensor_value_info("index", ints, ["time", "sentences"]),
        helper.make_tensor_value_info("lengths", ints, ["sentences"]),
    ]
    if flags:
        inputs.append(helper.make_tensor_value_info("flags", TensorProto.UINT8, ["time", "sentences", FLAGS]))
    given = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [f"{name}{i}" for i in range(3)]) for name in outputs
    ]
    whole = helper.make_graph(graph.nodes, "dragoman", inputs, given, graph.weights)
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)
    onnx.checker.check_model(model)
    return model.SerializeToString(deterministic=True)


def write(folder: Path, model: bytes, meta: Mapping[str, object]) -> None:
    """Writes model.onnx and meta.json."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(model)
    whole = {**meta, "sha256": hashlib.sha256(model).hexdigest(), "licence": "CC BY-SA 4.0"}
    (folder / "meta.json").write_text(json.dumps(whole, ensure_ascii=False) + "\n", encoding="utf-8")
    print(len(model), "bytes")
