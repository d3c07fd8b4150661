"""The graph for ONNX Runtime, node by node, and the files of a model.

The layers of LSTM are kept in bytes and run in bytes, which takes a third of the time; the table of rows is kept in
bytes (with a scale for each row) in a file of its own, since the rows of a word are added up outside the network; all
other weights are in half precision.
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
from dragoman.tagger.spelling import PARTS
from dragoman.tagger.vectors import packed
from dragoman.tagger.viterbi import TAGS
from training.network import Tagger

OPSET, IR = 17, 8
MICROSOFT = "com.microsoft"
"""Where ONNX Runtime keeps the layers in bytes."""
SEVEN_BITS = 64
"""Largest weight of a layer in bytes. Products of two such add up within 16 bits, as some processors want them."""
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
            torch.stack([_gates(parts[0]), _gates(parts[1])])
            for parts in (
                (layer.weight_ih_l0, layer.weight_ih_l0_reverse),
                (layer.weight_hh_l0, layer.weight_hh_l0_reverse),
                (_biases(layer, ""), _biases(layer, "_reverse")),
            )
        )
        (w_bytes, *w_scale), (r_bytes, *r_scale) = self._bytes(w), self._bytes(r)
        inputs = (x, w_bytes, r_bytes, self.half(b), "lengths", "", "", "", *w_scale, *r_scale)
        form = {"hidden_size": layer.hidden_size, "direction": "bidirectional", "domain": MICROSOFT}
        turned = self.add("Transpose", self.add("DynamicQuantizeLSTM", *inputs, **form), perm=[0, 2, 1, 3])
        return self.add("Reshape", turned, self.keep(np.array([0, 0, -1], np.int64)))

    def _bytes(self, weight: torch.Tensor) -> tuple[str, str, str]:
        """A weight (directions, gates, in) as bytes (directions, in, gates), with the scale of each gate, and zeros."""
        turned = weight.detach().numpy().transpose(0, 2, 1)
        scale = np.abs(turned).max(1, keepdims=True).astype(np.float32) / SEVEN_BITS
        found = np.clip(np.round(turned / scale), -SEVEN_BITS, SEVEN_BITS).astype(np.int8)
        return self.keep(found), self.keep(scale[:, 0]), self.keep(np.zeros_like(scale[:, 0], np.int8))


def _gates(weight: torch.Tensor) -> torch.Tensor:
    """The gates of one or two weights, one below the other, in ONNX's order."""
    parts = weight.chunk(4 if weight.dim() > 1 else 8)
    return torch.cat([parts[start + gate] for start in range(0, len(parts), 4) for gate in GATES])


def _biases(layer: nn.LSTM, direction: str) -> torch.Tensor:
    return torch.cat([getattr(layer, f"bias_{kind}_l0{direction}") for kind in ("ih", "hh")])


def table(net: Tagger) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """The rows as bytes, and the scale of each."""
    rows = net.table.weight.detach().numpy()
    scale = np.maximum(np.abs(rows).max(1), 1e-6).astype(np.float16) / np.float16(127)
    scale = np.maximum(scale, np.float16(1e-6))
    return np.clip(np.round(rows / scale[:, None].astype(np.float32)), -127, 127).astype(np.int8), scale


def graph_of(net: Tagger) -> bytes:
    """The file of the network: from the sums of the rows of words, their places and flags to scores of tags."""
    graph = Graph()
    x = graph.add("Gather", graph.linear("words", net.mix), "index")
    x = graph.add("Add", x, graph.linear(graph.add("Cast", "flags", to=TensorProto.FLOAT), net.flag))
    x = graph.add("Relu", x)
    for layer in (net.lstm, net.lstm2):
        x = graph.lstm(x, layer)
    graph.nodes.append(helper.make_node("Identity", [graph.linear(x, net.out)], ["scores"]))
    floats, ints, small = TensorProto.FLOAT, TensorProto.INT32, TensorProto.UINT8
    inputs = [
        helper.make_tensor_value_info("words", floats, ["words", net.size.row * len(PARTS)]),
        helper.make_tensor_value_info("index", ints, ["time", "sentences"]),
        helper.make_tensor_value_info("flags", small, ["time", "sentences", FLAGS]),
        helper.make_tensor_value_info("lengths", ints, ["sentences"]),
    ]
    given = [helper.make_tensor_value_info("scores", floats, ["time", "sentences", len(TAGS)])]
    whole = helper.make_graph(graph.nodes, "dragoman", inputs, given, graph.weights)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(whole, opset_imports=opsets, ir_version=IR).SerializeToString(deterministic=True)


def write(folder: Path, net: Tagger, meta: Mapping[str, object]) -> None:
    """Writes model.onnx, table.npy and meta.json."""
    folder.mkdir(parents=True, exist_ok=True)
    digests = {}
    for name, content in (("model.onnx", graph_of(net)), ("table.npy", packed(*table(net)))):
        (folder / name).write_bytes(content)
        digests[name] = hashlib.sha256(content).hexdigest()
        print(name, len(content), "bytes")
    whole = {**meta, "sha256": digests, "licence": "CC BY-SA 4.0"}
    (folder / "meta.json").write_text(json.dumps(whole, ensure_ascii=False) + "\n", encoding="utf-8")
