"""The parser: which word of a sentence hangs on which, how, and what part of speech each is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import numpy as np

from dragoman.tagger.features import Batch, Reader
from dragoman.tagger.session import Session, batches, open_session, read_meta
from dragoman.tagger.spelling import PLACES, ROWS, Spelling
from dragoman.tagger.tree import Scores, best_tree

LAYOUT = {"rows": ROWS, "places": PLACES}


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence taken apart (Universal Dependencies).

    `heads` are numbers of words, from 0; -1 for the word that hangs on none.
    """

    heads: tuple[int, ...]
    labels: tuple[str, ...]
    pos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """The last layer of the labels, which is read once the heads are known."""

    names: tuple[str, ...]
    weight: Scores
    bias: Scores


class Parser:
    """Takes sentences of one language apart. One thread; the same sentences give the same trees."""

    __slots__ = ("_labels", "_pos", "_reader", "_session")

    def __init__(self, session: Session, reader: Reader, pos: Sequence[str], labels: Labels) -> None:
        self._session, self._reader, self._pos, self._labels = session, reader, tuple(pos), labels

    @classmethod
    def open(cls, folder: Traversable) -> "Parser":
        """The parser whose files lie in a folder: meta.json and model.onnx.

        Raises:
            PackError: the model was made for another version of this code (E290).
        """
        meta = read_meta(folder, LAYOUT)
        weight, bias = (np.array(meta["label"][name], np.float32) for name in ("weight", "bias"))
        session = open_session((folder / "model.onnx").read_bytes())
        labels = Labels(tuple(meta["labels"]), weight, bias)
        return cls(session, Reader(Spelling(meta["letters"]), None), meta["pos"], labels)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """The tree of each sentence, in their order; an empty sentence has an empty one."""
        found = [Parse((), (), ()) for _ in sentences]
        for batch in batches(sentences):
            for number, parse in zip(batch, self._parses([sentences[i] for i in batch]), strict=True):
                found[number] = parse
        return found

    def _parses(self, sentences: Sequence[Sequence[str]]) -> Iterator[Parse]:
        read: Batch = self._reader.read(sentences)
        inputs = {"rows": read.rows, "index": read.index, "lengths": read.lengths}
        pos, arcs, above, below = self._session.run(["pos", "arcs", "above", "below"], inputs)
        tags = pos[:, :, 1:].argmax(2) + 1
        for i, words in enumerate(sentences):
            size = len(words)
            heads = best_tree(arcs[i, : size + 1, :size])
            joined = np.maximum(above[heads, i] + below[:size, i], 0)
            labels = (joined @ self._labels.weight + self._labels.bias).argmax(1)
            yield Parse(
                tuple(head - 1 for head in heads),
                tuple(self._labels.names[label] for label in labels.tolist()),
                tuple(self._pos[tag] for tag in tags[:size, i].tolist()),
            )
