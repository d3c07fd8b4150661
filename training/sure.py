"""Chooses from which score a name is believed: python -m training.sure --data ../shared --held FOLDER [--write].

`--held` is a model that was trained with --hold-out and exported. Each score is tried on the tenth that it did not see,
with the rules beside it, as reports are read. Believed is the score with the best mean F1 over the languages with a
pack; of scores that are as good to a tenth the highest, since a wrong name costs more than a missed one.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from dragoman.annotate.proposals import Reader, Votes, proposed_by
from dragoman.evaluate import figures
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.names import names_in
from dragoman.evaluate.score import set_counts
from dragoman.evaluate.tasks.uner import TOGETHER, Marked, documents_of
from dragoman.lang.vocabulary import Vocabulary
from dragoman.model.text import Layout
from dragoman.tagger.entity import Entity
from dragoman.tagger.tagger import Tagger
from training.corpora import checked, is_held_out, read_manifest
from training.gazetteer import MODEL
from training.measure import MANIFEST

PACKS = ("hr", "sr", "en")
SCORES = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)
ID = "# sent_id ="


class Remembering:
    """A tagger that reads a text once, however often it is asked."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger, self._known = tagger, dict[tuple[tuple[str, ...], ...], list[list[Entity]]]()

    def read(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        """The names of each sentence."""
        key = tuple(map(tuple, sentences))
        if key not in self._known:
            self._known[key] = self._tagger.read(sentences)
        return self._known[key]


def kept(path: Path) -> str:
    """The sentences of a file that were held out."""
    blocks = gzip.decompress(path.read_bytes()).decode("utf-8").strip().split("\n\n")
    return "\n\n".join(block for block in blocks if is_held_out(_id(block))) + "\n"


def _id(block: str) -> str:
    return next((line.partition("=")[2].strip() for line in block.split("\n") if line.startswith(ID)), "")


def f1(texts: Sequence[Sequence[Marked]], language: str, reader: Reader, sure: float) -> float:
    """F1 in percent of the names of texts, read by rules and a tagger that is believed from this score."""

    def said(layout: Layout, vocabulary: Vocabulary) -> Votes:
        return proposed_by(reader, layout, vocabulary, sure)

    with patch("dragoman.annotate.names.proposals", said):
        counts = [set_counts(wanted, found) for text in texts for wanted, found in _read(text, language)]
    return figures.f1(*map(sum, zip(*counts, strict=True))) or 0.0


def _read(text: Sequence[Marked], language: str) -> Iterator[tuple[set[object], set[object]]]:
    """The names wanted and found in sentences that are read as one text."""
    whole, starts = "", list[int]()
    for sentence in text:
        starts.append(len(whole))
        whole += f"{sentence.text}\n\n"
    coded = Engine("models").passage(report_of("", whole), language)
    wanted = {
        (at + a, at + b, kind) for sentence, at in zip(text, starts, strict=True) for a, b, kind in sentence.names
    }
    yield wanted, set(names_in(coded.annotations))


def main() -> int:
    """Try all scores, print the figures, write the best into the description of the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with bench/ and train/")
    parser.add_argument("--held", type=Path, required=True, help="model that was trained without the tenth")
    parser.add_argument("--write", action="store_true", help="write the score into the meta.json of the package")
    options = parser.parse_args()
    reader, totals = Remembering(Tagger.open(options.held)), dict.fromkeys(SCORES, 0.0)
    for row in read_manifest(MANIFEST):
        if row["use"] == "train" and row["language"] in PACKS:
            every = [sentence for text in documents_of(kept(checked(options.data, row))) for sentence in text]
            texts = [every[at : at + TOGETHER] for at in range(0, len(every), TOGETHER)]
            for sure in SCORES:
                found = f1(texts, row["language"], reader, sure)
                totals[sure] += found / len(PACKS)
                print(row["language"], sure, f"{found:.1f}", flush=True)
    best = max(SCORES, key=lambda sure: (round(totals[sure], 1), sure))
    print("best", best, f"{totals[best]:.1f}")
    if options.write:
        path = MODEL / "meta.json"
        meta = json.loads(path.read_text(encoding="utf-8")) | {"sure": best}
        path.write_text(json.dumps(meta, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
