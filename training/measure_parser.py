"""Measures the English parser as it ships: python -m training.measure_parser --data ../shared.

On the dev file, with its words given: parts of speech right, heads right (UAS), heads and labels right (LAS), the
same with labels cut at the colon (LAS:); all words counted, in percent; then the speed on one thread.
"""

import argparse
import sys
import time
from pathlib import Path

from dragoman.tagger.parser import Parse, Parser
from training.gazetteer import MODEL
from training.treebank import Tree, trees


def right(tree: Tree, parse: Parse) -> tuple[int, int, int, int]:
    """Words whose part of speech, head, head and label, head and kind of label are right."""
    heads = [head == own + 1 for head, own in zip(tree.heads, parse.heads, strict=True)]
    labels = list(zip(tree.labels, parse.labels, strict=True))
    return (
        sum(gold == own for gold, own in zip(tree.pos, parse.pos, strict=True)),
        sum(heads),
        sum(head and gold == own for head, (gold, own) in zip(heads, labels, strict=True)),
        sum(head and gold.split(":")[0] == own.split(":")[0] for head, (gold, own) in zip(heads, labels, strict=True)),
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with bench/ and train/")
    parser.add_argument("--model", type=Path, default=MODEL.parent / "parser_en", help="folder of the model")
    options = parser.parse_args()
    kept = trees(options.data, "dev")
    model = Parser.open(options.model)
    begun = time.process_time()
    found = model.parse([tree.words for tree in kept])
    seconds = time.process_time() - begun
    words = sum(len(tree.words) for tree in kept)
    sums = map(sum, zip(*(right(tree, parse) for tree, parse in zip(kept, found, strict=True)), strict=True))
    figures = (f"{name} {100 * n / words:.1f}" for name, n in zip(("UPOS", "UAS", "LAS", "LAS:"), sums, strict=True))
    print(f"{words} words  {'  '.join(figures)}  {words / seconds:,.0f} words a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
