"""Treebanks: reading their sentences, and writing some of them as headlines are written."""

import gzip
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.corpora import checked, overlapping, read_manifest

MANIFEST = Path(__file__).parent / "parser.tsv"
RARE = 20
"""Arcs that a label with a part after the colon must have to be kept apart."""
CAPITALS, TITLE, LOWER = 0.05, 0.08, 0.04
"""Shares of the sentences that are written in capitals, as a title, or without the first capital."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence: words, parts of speech, number of each word's head (0: none), and how it hangs there."""

    words: tuple[str, ...]
    pos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


def read_trees(path: Path) -> Iterator[tuple[str, Tree]]:
    """The sentences of a treebank with their ids."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in lines.read().split("\n\n"):
            own = block.splitlines()
            identifier = next((line.partition("=")[2].strip() for line in own if line.startswith("# sent_id")), "")
            cells = [line.split("\t") for line in own if line[:1].isdigit()]
            cells = [row for row in cells if row[0].isdigit()]
            if cells:
                words, pos, labels = (tuple(row[column] for row in cells) for column in (1, 3, 7))
                yield identifier, Tree(words, pos, tuple(int(row[6]) for row in cells), labels)


def trees(shared: Path, use: str) -> list[Tree]:
    """The sentences of the files with this use."""
    return [
        tree
        for row in read_manifest(MANIFEST)
        if row["use"] == use
        for identifier, tree in read_trees(checked(shared, row))
        if identifier not in overlapping(shared, row["file"])
    ]


def kept_labels(kept: Sequence[Tree]) -> list[str]:
    """The labels that are learnt."""
    counts = Counter(label for tree in kept for label in tree.labels)
    return sorted({label if n >= RARE else label.partition(":")[0] for label, n in counts.items()})


def changed(tree: Tree, rng: random.Random) -> Tree:
    """The sentence as it is or, now and then, as headlines are written."""
    drawn = rng.random()
    if drawn < CAPITALS:
        return replace(tree, words=tuple(word.upper() for word in tree.words))
    if drawn < CAPITALS + TITLE:
        return replace(tree, words=tuple(word[:1].upper() + word[1:] for word in tree.words))
    if drawn < CAPITALS + TITLE + LOWER:
        return replace(tree, words=(tree.words[0].lower(), *tree.words[1:]))
    return tree
