"""The tagger itself: sentences to arrays, through the network, and back to names."""

import gzip
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from typing import cast

import numpy as np

from dragoman.tagger.document import settle
from dragoman.tagger.entity import Entity, EntityKind
from dragoman.tagger.features import Reader
from dragoman.tagger.gazetteer import FLAGS, Gazetteer, read_phrases
from dragoman.tagger.session import Session, batches, open_session, read_meta
from dragoman.tagger.spelling import PLACES, ROWS, Spelling
from dragoman.tagger.viterbi import TAGS, Numbers, Scores, Steps, best, chances

DIGITS = 3
"""Digits of a score: what lies behind them may differ between machines."""
LAYOUT = {"tags": len(TAGS), "rows": ROWS, "places": PLACES, "flags": FLAGS}


class Tagger:
    """Finds names. One thread; the same sentences give the same names."""

    __slots__ = ("_reader", "_session", "_spelling", "_steps")

    def __init__(self, session: Session, spelling: Spelling, gazetteer: Gazetteer, steps: Steps) -> None:
        self._session, self._spelling, self._steps = session, spelling, steps
        self._reader = Reader(spelling, gazetteer)

    @classmethod
    def open(cls, folder: Traversable) -> "Tagger":
        """The tagger whose files lie in a folder: meta.json, names.tsv.gz and model.onnx.

        Raises:
            PackError: the model was made for another version of this code (E290).
        """
        meta = read_meta(folder, LAYOUT)
        steps = Steps(*(np.array(meta["steps"][name], np.float32) for name in ("start", "moves", "end")))
        session = open_session((folder / "model.onnx").read_bytes())
        return cls(session, Spelling(meta["letters"]), open_names(folder), steps)

    def read(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        """The names of each sentence of one report: as `tag` finds them, then settled over the whole report."""
        return settle(sentences, self.tag(sentences), self._spelling)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        """The names of each sentence, in its order. The language need not be known; Chinese comes sign by sign."""
        found: list[list[Entity]] = [[] for _ in sentences]
        for batch in batches(sentences):
            for number, names in zip(batch, self._names([sentences[i] for i in batch]), strict=True):
                found[number] = names
        return found

    def _names(self, sentences: Sequence[Sequence[str]]) -> Iterator[list[Entity]]:
        read = self._reader.read(sentences)
        inputs = {"rows": read.rows, "index": read.index, "flags": read.flags, "lengths": read.lengths}
        scores = self._session.run(None, inputs)[0]
        tags, sure = best(scores, read.lengths, self._steps), chances(scores, read.lengths, self._steps)
        for i, words in enumerate(sentences):
            yield list(_entities(tags[: len(words), i], sure[: len(words), i]))


def open_names(folder: Traversable) -> Gazetteer:
    """The list of names of a model."""
    lines = gzip.decompress((folder / "names.tsv.gz").read_bytes()).decode("utf-8").splitlines()
    return Gazetteer(dict(read_phrases(lines)))


def _entities(tags: Numbers, sure: Scores) -> Iterator[Entity]:
    """The names that tags mark; a name is as sure as the least sure of its words."""
    marked = [(i, TAGS[tag]) for i, tag in enumerate(tags.tolist()) if tag]
    first = 0
    for i, tag in marked:
        if tag[0] in {"B", "S"}:
            first = i
        if tag[0] in {"E", "S"}:
            score = min(float(sure[j, tags[j]]) for j in range(first, i + 1))
            yield Entity(first, i + 1, cast("EntityKind", tag[2:]), round(score, DIGITS))
