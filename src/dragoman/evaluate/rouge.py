"""ROUGE-LSum: how much of a text's lines another text has, in their order (Lin 2004, union of longest common parts).

Words are runs of letters and digits in lower case; of scripts that part no words each sign counts as one. The
reference implementation keeps the letters a to z only, and so says nothing of other scripts.
"""

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")


def rouge_lsum(wanted: str, found: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the lines of `found` against those of `wanted`, each 0 to 1."""
    gold, ours = _lines(wanted), _lines(found)
    hits = _hits(gold, ours)
    total_gold, total_ours = sum(map(len, gold)), sum(map(len, ours))
    if not hits:
        return 0.0, 0.0, float(not total_gold and not total_ours)
    precision, recall = hits / total_ours, hits / total_gold
    return precision, recall, 2 * precision * recall / (precision + recall)


def _lines(text: str) -> list[list[str]]:
    return [words for line in text.split("\n") if (words := _WORD.findall(line.lower()))]


def _hits(gold: Sequence[Sequence[str]], ours: Sequence[Sequence[str]]) -> int:
    """Words of gold lines in a common part with any of our lines; none counts oftener than both texts have it."""
    left_gold = Counter(word for line in gold for word in line)
    left_ours = Counter(word for line in ours for word in line)
    hits = 0
    for line in gold:
        common = {at for other in ours for at in _common(line, other)}
        for at in sorted(common):
            word = line[at]
            if left_gold[word] > 0 and left_ours[word] > 0:
                hits += 1
                left_gold[word] -= 1
                left_ours[word] -= 1
    return hits


def _common(line: Sequence[str], other: Sequence[str]) -> list[int]:
    blocks = LCSseq.opcodes(line, other)
    return [at for block in blocks if block.tag == "equal" for at in range(block.src_start, block.src_end)]
