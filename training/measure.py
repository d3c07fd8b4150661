"""Measures the entity tagger as it ships: python -m training.measure --data ../shared.

Prints for each language of the dev files: names, precision, recall, F1 of exact spans with their type (micro over PER,
ORG and LOC; other kinds of names left out), then F1 by type; for all together the speed on one thread.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from dragoman.tagger.entity import Entity
from dragoman.tagger.spelling import is_han
from dragoman.tagger.tagger import Tagger
from training.corpora import TYPES, Sentence, sentences
from training.labels import Span, spans

MODEL = Path(__file__).parent.parent / "src" / "dragoman" / "data" / "models" / "entities"
MANIFEST = Path(__file__).parent / "entities.tsv"


def signs(words: Sequence[str]) -> tuple[list[str], list[int]]:
    """Chinese words cut into signs, as the tagger wants them, and the word that each belongs to."""
    found = [(part, i) for i, word in enumerate(words) for part in (word if is_han(word) else [word])]
    return [part for part, _ in found], [i for _, i in found]


def scored(gold: set[Span], found: set[Span], counts: Counter[tuple[str, str]]) -> None:
    """Counts what was right, found and wanted, by type and in all."""
    for name, spans_ in (("right", gold & found), ("found", found), ("wanted", gold)):
        for span in spans_:
            counts[name, span.kind] += 1
            counts[name, "all"] += 1


def figures(counts: Counter[tuple[str, str]], kind: str) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent."""
    right, found, wanted = (counts[name, kind] for name in ("right", "found", "wanted"))
    return 100 * right / max(1, found), 100 * right / max(1, wanted), 200 * right / max(1, found + wanted)


def compared(sentence: Sentence, names: Sequence[Entity]) -> tuple[set[Span], set[Span]]:
    """Names wanted and found, in words; one that begins or ends within a Chinese word gets a place nothing else has."""
    _, own = signs(sentence.words)
    firsts = {part: word for part, word in enumerate(own) if part == 0 or own[part - 1] != word}
    ends = {part + 1: word + 1 for part, word in enumerate(own) if part + 1 == len(own) or own[part + 1] != word}
    found = {Span(firsts.get(n.first, -1 - n.first), ends.get(n.last, -n.last), n.kind) for n in names}
    return set(spans(sentence.tags)), found


def show(sentence: Sentence, gold: set[Span], found: set[Span]) -> None:
    """Prints what is missed (-) and what is wrong (+) in a sentence."""
    print(" ".join(sentence.words))
    for mark, wrong in (("-", gold - found), ("+", found - gold)):
        for span in sorted(wrong, key=lambda s: s.first):
            print(f"    {mark} {span.kind} {' '.join(sentence.words[max(0, span.first) : span.last])}")


def measure(tagger: Tagger, kept: Sequence[Sentence], *, errors: bool, documents: bool) -> tuple[str, int, float]:
    """A line of figures for the sentences of one language, their words, and the seconds they took."""
    cut = [signs(sentence.words)[0] for sentence in kept]
    begun = time.process_time()
    breaks = [i for i in range(1, len(kept)) if kept[i].document != kept[i - 1].document]
    texts = [cut[first:last] for first, last in pairwise((0, *breaks, len(kept)))]
    found = [names for text in texts for names in tagger.read(text)] if documents else tagger.tag(cut)
    seconds = time.process_time() - begun
    counts: Counter[tuple[str, str]] = Counter()
    for sentence, names in zip(kept, found, strict=True):
        gold, own = compared(sentence, names)
        scored(gold, own, counts)
        if errors and gold != own:
            show(sentence, gold, own)
    precision, recall, f1 = figures(counts, "all")
    kinds = "  ".join(f"{kind} {figures(counts, kind)[2]:5.1f}" for kind in TYPES)
    line = f"names {counts['wanted', 'all']:5d}  P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}   {kinds}"
    return line, sum(map(len, cut)), seconds


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with bench/ and train/")
    parser.add_argument("--model", type=Path, help="folder of a model other than the one that ships")
    parser.add_argument("--documents", action="store_true", help="let the sentences of a text teach one another")
    parser.add_argument("--errors", help="print what is wrong in this language")
    options = parser.parse_args()
    begun = time.perf_counter()
    tagger = Tagger.open(options.model or MODEL)
    print(f"loaded in {time.perf_counter() - begun:.2f} s")
    words, seconds = 0, 0.0
    kept = sentences(options.data, MANIFEST, "dev")
    for language in dict.fromkeys(sentence.language for sentence in kept):
        own = [sentence for sentence in kept if sentence.language == language]
        line, size, took = measure(tagger, own, errors=options.errors == language, documents=options.documents)
        print(language, line)
        words, seconds = words + size, seconds + took
    print(f"{words / seconds:,.0f} words a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
