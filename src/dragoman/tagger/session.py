"""What all models share: how their files are opened, and which sentences go through the network together."""

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from typing import Any, Protocol, cast

import onnxruntime

from dragoman.errors import PackError

BATCH = 1500
"""Words that go through the network together, padding counted."""
PADDING = 24
"""Padding that a batch may hold, in words: more takes longer than another batch does."""


class Session(Protocol):
    """A network that is ready to run."""

    def run(self, outputs: Sequence[str] | None, inputs: dict[str, Any]) -> list[Any]:
        """The named outputs (all where None) for the named inputs, as arrays in the order asked for."""


def read_meta(folder: Traversable, layout: Mapping[str, int]) -> dict[str, Any]:
    """The description of a model, meta.json.

    Raises:
        PackError: the model was made for another version of this code (E290).
    """
    meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    if meta["layout"] != layout:
        raise PackError(
            f"the model reads {meta['layout']}, the code {dict(layout)}",
            code="E290", place=f"models/{folder.name}/meta.json", remedy="train and export it again",
        )  # fmt: skip
    return meta


def open_session(model: bytes) -> Session:
    """A network, on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors
    return cast("Session", onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"]))


def batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Numbers of sentences of like length; empty sentences are left out."""
    order = sorted((i for i, words in enumerate(sentences) if words), key=lambda i: len(sentences[i]))
    batch: list[int] = []
    words = 0
    for i in order:
        whole, words = (len(batch) + 1) * len(sentences[i]), words + len(sentences[i])
        if batch and (whole > BATCH or whole - words > PADDING):
            yield batch
            batch, words = [], len(sentences[i])
        batch.append(i)
    if batch:
        yield batch
