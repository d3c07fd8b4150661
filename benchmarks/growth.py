"""Measures how long pages take to be read in full, and how the time of analysis grows with what one report holds.

python -m benchmarks.growth                 both, as Markdown
python -m benchmarks.growth --pages 20 --sizes 100 200 400

Processor seconds, the least of some runs: what else the machine does is left out as far as it can be. No report in
the news is as long as the longest of these; they show that nothing takes time by the square of what it is given.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.figures import Run, growth, table
from benchmarks.warc import REAL, originals
from dragoman import pipeline
from dragoman.model.text import Report
from dragoman.options import Options
from dragoman.read.page.page import article_of
from dragoman.read.page.tree import parse
from dragoman.read.reading import Reading

SIZES = (100, 200, 400, 800)
PAGES = 76
REPEAT = 3
STAGE = "analysis"
_SYLLABLES = tuple("ba ko mi ra ten vos lin dar esh gul por nev sa tu".split())
_DAYS = 28


def _name(number: int) -> str:
    """A made-up name, another one for each number."""
    made, left = "", number + len(_SYLLABLES)
    while left:
        made += _SYLLABLES[left % len(_SYLLABLES)]
        left //= len(_SYLLABLES)
    return made.capitalize()


def _person(number: int) -> str:
    return f"{_name(7 * number + 3)} {_name(11 * number + 5)}sen"


KINDS: Mapping[str, Callable[[int], str]] = {
    "sentences of one report": lambda n: " ".join(
        f"On {1 + i % _DAYS} March 2025 Norway's minister met his Danish counterpart in Oslo, the ministry said."
        for i in range(n)
    ),
    "verbs of saying in one sentence": lambda n: "The envoy " + "said that the envoy " * n + "left.",
    "the same in a script without blanks": lambda n: "挪威外长说" * n + "。",
    "clauses of one sentence": lambda n: "Norway met Denmark " + "and signed a treaty with Sweden " * n + ".",
    "names in one sentence": lambda n: ", ".join(map(_person, range(n))) + " met in Oslo.",
    "persons and pronouns": lambda n: " ".join(
        f"{_person(i)} met Denmark's envoy. He said she left." for i in range(n)
    ),
}
"""What a report has many of, and a text with so many."""


def seconds(work: Callable[[], object], repeat: int = REPEAT) -> float:
    """The least processor seconds of some runs."""
    taken = []
    for _ in range(repeat):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def analysed(text: str) -> float:
    """Processor seconds of a brief of one text."""
    reading = Reading(reports=(Report(id="report", file="report.txt", text=text),))
    return seconds(lambda: pipeline.run(reading, Options()), 1)


def growth_table(sizes: Sequence[int], kinds: Mapping[str, Callable[[int], str]] = KINDS) -> str:
    """One line for each kind of text: seconds at each size, seconds a KB at the largest, and the exponent."""
    rows = []
    for name, made in kinds.items():
        analysed(made(3))  # packs and models are loaded
        texts = [made(size) for size in sizes]
        taken = [analysed(text) for text in texts]
        runs = [
            Run(reports=size, characters=len(text), events=0, seconds=took, stages={STAGE: took}, peak_megabytes=0)
            for size, text, took in zip(sizes, texts, taken, strict=True)
        ]
        exponent = growth(runs, STAGE)
        rate = taken[-1] / len(texts[-1].encode()) * 1e3
        told = "" if exponent is None else f"{exponent:.2f}"
        rows.append((name, *(f"{took:.2f}" for took in taken), f"{rate:.3f}", told))
    return table(("many …", *(f"{size:,}, s" for size in sizes), "a KB, s", "exponent"), rows)


def pages_table(pages: Sequence[str], repeat: int = REPEAT) -> str:
    """How long the pages take to be read in full, and to be parsed alone, which is the least that it could take."""
    count, size = len(pages), sum(map(len, pages)) / len(pages)
    whole = seconds(lambda: [article_of(page) for page in pages], repeat) / count
    parsing = seconds(lambda: [parse(page) for page in pages], repeat) / count
    row = (f"{count:,}", f"{size:,.0f}", f"{1e3 * whole:.1f}", f"{1e3 * parsing:.1f}", f"{whole / parsing:.1f}")
    return table(("pages", "characters each", "read in full, ms", "parsed alone, ms", "times as long"), [row])


def sections(pages: Sequence[str], sizes: Sequence[int]) -> list[str]:
    """Both tables, with what they show."""
    return [
        "## Pages",
        "Processor time of reading HTML pages in full, half of them real ones and half made, without their analysis.",
        pages_table(pages),
        "## What one report holds",
        (
            "Processor seconds of a brief of one report that holds so many of something; the exponent is k in time ~ "
            "size^k (1 is linear). Sentences longer than any in the news are read in pieces."
        ),
        growth_table(sizes),
    ]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES, help="how many pages are read")
    parser.add_argument("--real", type=Path, default=REAL, help="folder of real pages; made-up ones are read besides")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="N", help="how many of each kind")
    given = parser.parse_args()
    sys.stdout.write("\n\n".join(sections(originals(given.real)[: given.pages], given.sizes)) + "\n")


if __name__ == "__main__":
    main()
