"""Trains the English parser: python -m training.parser --data ../shared --work FOLDER.

As `training.entities`: one thread, fixed seeds, a checkpoint after each epoch.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from dragoman.tagger.features import Reader
from dragoman.tagger.spelling import Spelling
from training.batches import SPEECH
from training.gazetteer import folding
from training.network import Size
from training.parser_network import Parser
from training.run import SEED, Run, keep_memory
from training.treebank import Tree, changed, kept_labels, trees

WORDS, MAX_WORDS, MIXED = 700, 100, 3
"""Words of a batch, of the longest sentence that is learnt from, and by which sentences of a batch may differ."""


class Batch(NamedTuple):
    """What the network reads, then what it is to say."""

    rows: Tensor
    index: Tensor
    mask: Tensor
    heads: Tensor
    labels: Tensor
    pos: Tensor


class Batches:
    """Batches of sentences of like length."""

    def __init__(self, kept: Sequence[Tree], labels: Sequence[str]) -> None:
        self._kept = [tree for tree in kept if len(tree.words) <= MAX_WORDS]
        self._reader = Reader(Spelling(folding()), None)
        self._labels = {label: number for number, label in enumerate(labels)}

    def epoch(self, number: int) -> Iterator[Batch]:
        """The batches of an epoch: its number is the seed of what is drawn."""
        rng = random.Random(SEED * 1000 + number)
        own = sorted(self._kept, key=lambda tree: len(tree.words) + rng.random() * MIXED)
        batches: list[list[Tree]] = [[]]
        for tree in own:
            if batches[-1] and (len(batches[-1]) + 1) * len(tree.words) > WORDS:
                batches.append([])
            batches[-1].append(changed(tree, rng))
        rng.shuffle(batches)
        yield from map(self._tensors, batches)

    def _tensors(self, batch: Sequence[Tree]) -> Batch:
        read = self._reader.read([tree.words for tree in batch])
        heads, labels, pos = (np.zeros(read.index.shape, np.int64) for _ in range(3))
        for i, tree in enumerate(batch):
            size = len(tree.words)
            heads[:size, i] = tree.heads
            labels[:size, i] = [self._number(label) for label in tree.labels]
            pos[:size, i] = [SPEECH[tag] for tag in tree.pos]
        mask = torch.arange(read.index.shape[0])[:, None] < torch.from_numpy(read.lengths)[None]
        arrays = map(torch.from_numpy, (heads, labels, pos))
        return Batch(torch.from_numpy(read.rows).long(), torch.from_numpy(read.index).long(), mask, *arrays)

    def _number(self, label: str) -> int:
        return self._labels[label] if label in self._labels else self._labels[label.partition(":")[0]]


def loss(net: Parser, batch: Batch) -> Tensor:
    """What is made small."""
    known = net.context(batch.rows, batch.index, None, batch.mask)
    return net.loss(known, batch.mask, batch.heads, batch.labels, batch.pos)


def main() -> int:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with bench/ and train/")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--limit", type=int, default=0, help="train on so many sentences only, to try the line")
    options = parser.parse_args()
    keep_memory()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    kept = trees(options.data, "train")
    labels = kept_labels(kept)
    if options.limit:
        kept = kept[: options.limit]
    run = Run(options.work / "parser_en.pt", lambda: Parser(Size(), len(labels)), loss, {"labels": labels})
    run.resume()
    total = options.epochs * sum(len(tree.words) for tree in kept) / WORDS * 1.05
    run.train(Batches(kept, labels).epoch, options.epochs, total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
