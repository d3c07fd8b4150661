"""Trains the entity tagger: python -m training.entities --data ../shared --work FOLDER.

One thread and fixed seeds: the same data give the same weights on one kind of machine. A checkpoint is written after
each epoch; the same command goes on from it.
"""

import argparse
import random
import sys
from pathlib import Path

import torch
from torch import Tensor

from dragoman.tagger.features import Reader
from dragoman.tagger.spelling import Spelling
from dragoman.tagger.tagger import open_names
from training.augment import Augmenter
from training.batches import SHARES, WORDS, Batch, Batches
from training.corpora import is_held_out, sentences
from training.gazetteer import MODEL, folding, read_persons
from training.labels import split_han
from training.network import Size, Tagger
from training.run import SEED, Run, keep_memory

MANIFEST = Path(__file__).parent / "entities.tsv"
POS_SHARE = 0.3
"""Weight of the parts of speech, which are learnt beside the names, in what is made small."""
EASY = 0.6
"""Share of the epochs, at the beginning, in which no name is made up."""
PADDED = 1.05
"""Batches are smaller than `WORDS` by this: it makes the rate end with the last epoch."""


def loss(net: Tagger, batch: Batch) -> Tensor:
    """What is made small: the names, and the parts of speech where they are known."""
    known = net.context(batch.rows, batch.index, batch.flags, batch.mask)
    return net.loss(net.out(known), batch.tags, batch.mask) + POS_SHARE * net.pos_loss(known, batch.pos)


def main() -> int:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with bench/ and train/")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--hold-out", action="store_true", help="leave out the tenth on which training.sure measures")
    parser.add_argument("--limit", type=int, default=0, help="train on so many sentences only, to try the line")
    options = parser.parse_args()
    keep_memory()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    kept = [
        split_han(s) for s in sentences(options.data, MANIFEST, "train") if not (options.hold_out and is_held_out(s.id))
    ]
    if options.limit:
        kept = random.Random(SEED).sample(kept, options.limit)
    reader, augmenter = Reader(Spelling(folding()), open_names(MODEL)), Augmenter(kept, {"PER": read_persons()})
    batches = Batches(kept, reader, augmenter, easy=round(EASY * options.epochs))
    run = Run(options.work / "entities.pt", lambda: Tagger(Size()), loss, {})
    run.resume()
    total = options.epochs * sum(len(s.words) * SHARES.get(s.language, 1) for s in kept) / WORDS * PADDED
    run.train(batches.epoch, options.epochs, total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
