"""Sentences as batches of tensors, in another order and otherwise changed in each epoch."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from dragoman.tagger.features import Reader
from training.augment import Augmenter
from training.corpora import Sentence
from training.labels import bies
from training.network import POS
from training.run import SEED

WORDS, MAX_WORDS = 900, 120
"""Words of a batch, and of a sentence (the rest of a longer one is left out)."""
SHARES = {"pt": 0.5, "sk": 0.4, "da": 0.6, "sv": 0.5, "zh": 0.35}
"""Share of a language's sentences that an epoch holds, where not all of them."""
MIXED = 4
"""Words in which the sentences of a batch may differ in length."""
SPEECH = {tag: number for number, tag in enumerate(POS, 1)}


class Batch(NamedTuple):
    """What the network reads, then what it is to say: tags and parts of speech (0: not known)."""

    rows: Tensor
    index: Tensor
    flags: Tensor
    mask: Tensor
    tags: Tensor
    pos: Tensor


class Batches:
    """Batches of sentences of like length."""

    def __init__(self, kept: Sequence[Sentence], reader: Reader, augmenter: Augmenter, easy: int) -> None:
        """In so many epochs at the beginning no name is made up: the model first learns what names look like."""
        self._kept, self._reader, self._augmenter, self._easy = kept, reader, augmenter, easy

    def epoch(self, number: int) -> Iterator[Batch]:
        """The batches of an epoch: its number is the seed of what is drawn and changed."""
        rng = random.Random(SEED * 1000 + number)
        drawn = [s for s in self._kept if rng.random() < SHARES.get(s.language, 1)]
        own = [self._augmenter.changed(s, rng, hard=number >= self._easy) for s in drawn]
        own.sort(key=lambda s: len(s.words) + rng.random() * MIXED)
        batches: list[list[Sentence]] = [[]]
        for sentence in own:
            if batches[-1] and (len(batches[-1]) + 1) * len(sentence.words) > WORDS:
                batches.append([])
            batches[-1].append(sentence)
        rng.shuffle(batches)
        yield from map(self._tensors, batches)

    def _tensors(self, batch: Sequence[Sentence]) -> Batch:
        read = self._reader.read([s.words[:MAX_WORDS] for s in batch])
        tags, pos = np.zeros(read.index.shape, np.int64), np.zeros(read.index.shape, np.int64)
        for i, sentence in enumerate(batch):
            own = bies(sentence.tags[:MAX_WORDS])
            tags[: len(own), i] = own
            speech = [SPEECH.get(tag, 0) for tag in sentence.pos[:MAX_WORDS]]
            pos[: len(speech), i] = speech
        mask = torch.arange(read.index.shape[0])[:, None] < torch.from_numpy(read.lengths)[None]
        flags = torch.from_numpy(read.flags.astype(np.float32))
        rows, index = torch.from_numpy(self._reader.rows(read)).long(), torch.from_numpy(read.index).long()
        return Batch(rows, index, flags, mask, torch.from_numpy(tags), torch.from_numpy(pos))
