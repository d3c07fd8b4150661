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
from dragoman.tagger.vectors import Vectors, unpacked
from dragoman.tagger.viterbi import TAGS, Numbers, Scores, Steps, best, chances

DIGITS = 3
"""Digits of a score: what lies behind them may differ between machines."""
TOGETHER = 64
"""Sentences whose best tags are looked for together."""
DOUBT = 0.5
"""Chances, added up, that the words of a sentence have other than their likeliest tags: below, these are the best."""
LAYOUT = {"tags": len(TAGS), "rows": ROWS, "places": PLACES, "flags": FLAGS}


class Tagger:
    """Finds names. One thread; the same sentences give the same names."""

    __slots__ = ("_reader", "_session", "_spelling", "_steps", "_vectors")

    def __init__(self, session: Session, steps: Steps, vectors: Vectors, gazetteer: Gazetteer) -> None:
        self._session, self._steps, self._vectors, self._spelling = session, steps, vectors, vectors.spelling
        self._reader = Reader(self._spelling, gazetteer)

    @classmethod
    def open(cls, folder: Traversable) -> "Tagger":
        """The tagger whose files lie in a folder: meta.json, names.tsv.gz, table.npy and model.onnx.

        Raises:
            PackError: the model was made for another version of this code (E290).
        """
        meta = read_meta(folder, LAYOUT)
        steps = Steps(*(np.array(meta["steps"][name], np.float32) for name in ("start", "moves", "end")))
        session = open_session((folder / "model.onnx").read_bytes())
        vectors = Vectors(*unpacked((folder / "table.npy").read_bytes()), Spelling(meta["letters"]))
        return cls(session, steps, vectors, open_names(folder))

    def read(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        """The names of each sentence of one report: as `tag` finds them, then settled over the whole report."""
        return settle(sentences, self.tag(sentences), self._spelling)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        """The names of each sentence, in its order. The language need not be known; Chinese comes sign by sign."""
        found: list[list[Entity]] = [[] for _ in sentences]
        scored = [pair for batch in batches(sentences) for pair in self._scored(sentences, batch)]
        for first in range(0, len(scored), TOGETHER):
            numbers, scores = zip(*scored[first : first + TOGETHER], strict=True)
            for number, names in zip(numbers, self._names(scores), strict=True):
                found[number] = names
        return found

    def _scored(self, sentences: Sequence[Sequence[str]], batch: Sequence[int]) -> Iterator[tuple[int, Scores]]:
        """The numbers of the sentences of a batch with the scores of their words' tags (words, tags)."""
        read = self._reader.read([sentences[i] for i in batch])
        words = self._vectors.of(read.words)
        inputs = {"words": words, "index": read.index, "flags": read.flags, "lengths": read.lengths}
        scores = self._session.run(None, inputs)[0]
        for column, number in enumerate(batch):
            yield number, scores[: len(sentences[number]), column]

    def _names(self, scored: Sequence[Scores]) -> list[list[Entity]]:
        lengths = np.array([len(own) for own in scored])
        scores = np.zeros((max(lengths), len(scored), len(TAGS)), np.float32)
        for column, own in enumerate(scored):
            scores[: len(own), column] = own
        sure = chances(scores, lengths, self._steps)
        tags, tops = sure.argmax(2), sure.max(2)
        doubtful = [i for i, size in enumerate(lengths) if (1 - tops[:size, i]).sum() >= DOUBT]
        if doubtful:
            longest = max(lengths[doubtful])
            tags[:longest, doubtful] = best(scores[:longest, doubtful], lengths[doubtful], self._steps)
        return [list(_entities(tags[:size, i], sure[:size, i])) for i, size in enumerate(lengths)]


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
