"""Counts the characters that foreign names are written with in Chinese: `python -m tools.zh_names PAIRS`.

They stand under `foreign` in lang/zh/segmentation.yml, each with its cost: a hundred times the negative decimal
logarithm of its share in the pairs of NETransliteration-COLING2018 (wd_chinese_20.tsv.gz; MIT, Copyright 2018
Amazon.com).
"""

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log10
from pathlib import Path

from dragoman.lang.pack import data_folder, read_yaml

MOST = 300
"""Characters that are kept, the most frequent."""
ORDINARY = frozenset("大因那真子天可日得本道")
"""Characters left out: more often words of their own than part of a name."""
PACK = "lang/zh"
BLOCK = re.compile(r"(?<=^foreign:\n)(?:  .*\n)+", re.MULTILINE)


def costs(pairs: Iterable[str], fold: Mapping[str, str]) -> dict[str, int]:
    """The characters with their costs; `pairs` are lines of Latin name, characters with blanks, and a count."""
    found = Counter(fold.get(sign, sign) for line in pairs for sign in line.split("\t")[1] if not sign.isspace())
    total = found.total()
    ranked = sorted(found, key=lambda sign: (-found[sign], sign))
    kept = [sign for sign in ranked if sign not in ORDINARY][:MOST]
    return {sign: round(-100 * log10(found[sign] / total)) for sign in kept}


def written(costs_of: Mapping[str, int]) -> str:
    """The lines of the file: a cost and its characters."""
    by_cost: dict[int, list[str]] = {}
    for sign, cost in costs_of.items():
        by_cost.setdefault(cost, []).append(sign)
    return "".join(f"  {cost}: {''.join(sorted(by_cost[cost]))}\n" for cost in sorted(by_cost))


def block(pairs: Path) -> str:
    """The lines under `foreign` that the pairs of a file give."""
    fold = read_yaml(data_folder() / PACK / "boilerplate.yml", f"{PACK}/boilerplate.yml")["sentences"]["fold"]
    with gzip.open(pairs, "rt", encoding="utf-8") as lines:
        return written(costs(lines, fold))


def main() -> int:
    """Write the characters into the pack."""
    path = Path(str(data_folder())) / PACK / "segmentation.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(BLOCK.sub(lambda _: block(Path(sys.argv[1])), text, count=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
