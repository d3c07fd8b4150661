"""Fits the letter correspondences of `dragoman.names.tables` to pairs of names, by expectation and maximisation.

    python -m training.names --data ../shared/reference/names [--script arabic]

The pairs are cut into pieces (some Latin letters, one or two of the other script) so that the pieces are as probable as
can be; then each piece is counted with the letters around it. Pairs whose Latin spelling `held_back` picks are never
read here: `dragoman evaluate transliteration` asks for them. No chance is in it: the same pairs give the same files.
"""

import argparse
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from pathlib import Path

from dragoman.evaluate.tasks.renderings import Sample, held_back, samples
from dragoman.names.scripts import ARABIC, CYRILLIC, HAN
from dragoman.names.spelt import Letters
from dragoman.names.tables import WINDOWS, Piece, line_of, window

SOURCES = {CYRILLIC: "russian", ARABIC: "arabic", HAN: "chinese"}
HEAD = """# source: fitted by training/names.py on wd_{source}_20.tsv.gz of steveash/NETransliteration-COLING2018;
# licence: that of the pairs, see LICENSE-NETransliteration
# > from Latin, < into Latin; the letters around; then letters taken:what stands for them:count. See names/tables.py
"""
CUTS = {
    CYRILLIC: ((0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (3, 1), (4, 1)),
    ARABIC: ((0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (3, 1), (4, 1)),
    HAN: ((0, 1), (1, 0), (1, 1), (2, 1), (3, 1), (4, 1), (5, 1)),
}
"""Letters of each side that a piece may have: never several of both, or the longest pieces would win."""
ROUNDS = 5
START_ONE, START_MORE, START_NONE = 0.5, 0.2, 0.02
"""What a piece counts before anything is known: one letter for one, several for one, one for none."""
LEAST = 1e-4
RARE = 0.3
"""Expected count below which a piece is dropped."""
SEEN = (0, 4, 8, 12, 16)
"""How often surroundings must be seen to be kept, for each of `WINDOWS`."""
SHARES, COUNTS = (0.002, 0.01, 0.01, 0.01, 0.01), 2
"""Least share and count of a piece in its surroundings."""

Cut = tuple[Letters, Letters]
Arc = tuple[int, int, int, int, float]


def fitted(pairs: Sequence[Sample], script: str) -> Mapping[Cut, float]:
    """Probabilities of pieces."""
    chances: dict[Cut, float] = {}
    for number in range(ROUNDS):
        counts: dict[Cut, float] = defaultdict(float)
        for pair in pairs:
            _expect(pair, CUTS[script], chances if number else None, counts)
        total = sum(counts.values())
        chances = {cut: count / total for cut, count in counts.items() if count > RARE}
    return chances


def _chance(cut: Cut, chances: Mapping[Cut, float] | None) -> float:
    if chances is not None:
        return chances.get(cut, 0.0)
    if not cut[0] or not cut[1]:
        return START_NONE
    return START_ONE if len(cut[0]) == len(cut[1]) else START_MORE


def _expect(
    pair: Sample, cuts: Iterable[tuple[int, int]], chances: Mapping[Cut, float] | None, counts: dict[Cut, float]
) -> None:
    """Add how often each piece is expected in a pair."""
    arcs, ahead = _ahead(pair, tuple(cuts), chances)
    end = len(pair.latin), len(pair.other)
    whole = ahead.get(end, 0.0)
    if whole <= 0:
        return
    behind: dict[tuple[int, int], float] = defaultdict(float)
    behind[end] = 1.0
    for i, j, k, m, chance in reversed(arcs):
        behind[i, j] += chance * behind[k, m]
    for i, j, k, m, chance in arcs:
        share = ahead[i, j] * chance * behind[k, m] / whole
        if share > LEAST:
            counts[pair.latin[i:k], pair.other[j:m]] += share * pair.weight


def _ahead(
    pair: Sample, cuts: Sequence[tuple[int, int]], chances: Mapping[Cut, float] | None
) -> tuple[list[Arc], dict[tuple[int, int], float]]:
    arcs: list[Arc] = []
    reached: dict[tuple[int, int], float] = defaultdict(float)
    reached[0, 0] = 1.0
    for i in range(len(pair.latin) + 1):
        for j in range(len(pair.other) + 1):
            if not reached.get((i, j)):
                continue
            for k, m in ((i + a, j + b) for a, b in cuts):
                if k <= len(pair.latin) and m <= len(pair.other):
                    chance = _chance((pair.latin[i:k], pair.other[j:m]), chances)
                    if chance:
                        reached[k, m] += reached[i, j] * chance
                        arcs.append((i, j, k, m, chance))
    return arcs, reached


def cut_up(pair: Sample, chances: Mapping[Cut, float], script: str) -> list[Cut]:
    """The pieces of a pair, as probable as can be; none if it cannot be cut."""
    best: dict[tuple[int, int], tuple[float, list[Cut]]] = {(0, 0): (0.0, [])}
    for i in range(len(pair.latin) + 1):
        for j in range(len(pair.other) + 1):
            if (i, j) not in best:
                continue
            value, so_far = best[i, j]
            for a, b in CUTS[script]:
                cut = pair.latin[i : i + a], pair.other[j : j + b]
                there, chance = (i + a, j + b), chances.get(cut, 0.0)
                whole = (len(cut[0]), len(cut[1])) == (a, b) and chance > 0
                if whole and (there not in best or best[there][0] < value + log(chance)):
                    best[there] = value + log(chance), [*so_far, cut]
    return best.get((len(pair.latin), len(pair.other)), (0.0, []))[1]


def pieces_of(cuts: Iterable[Cut]) -> Iterator[Piece]:
    """The pieces as a table has them: what stands for no letter goes with the piece before, or the first."""
    joined: list[tuple[int, Letters]] = []
    for source, written in cuts:
        if joined and (not source or joined[-1][0] == 0):
            joined[-1] = joined[-1][0] + len(source), joined[-1][1] + written
        else:
            joined.append((len(source), written))
    return iter(joined)


def counted(texts: Iterable[tuple[Letters, list[Cut], float]]) -> list[dict[Letters, Counter[Piece]]]:
    """How often each piece stands in which surroundings."""
    levels: list[dict[Letters, Counter[Piece]]] = [{} for _ in WINDOWS]
    for source, cuts, weight in texts:
        at = 0
        for piece in pieces_of(cuts):
            for level, reach in zip(levels, WINDOWS, strict=True):
                around = level.setdefault(window(source, at, reach), Counter())
                around[piece] += weight  # type: ignore[assignment]  # weights are no whole numbers
            at += piece[0]
    return levels


def lines(way: str, levels: Sequence[Mapping[Letters, Counter[Piece]]]) -> Iterator[str]:
    """The lines of a table, without what is rare."""
    for level, least, share in zip(levels, SEEN, SHARES, strict=True):
        for around in sorted(level):
            counts = level[around]
            total = sum(counts.values())
            ranked = sorted(counts, key=lambda piece: (-counts[piece], piece))
            kept = [(p, round(counts[p])) for p in ranked if round(counts[p]) >= COUNTS and counts[p] >= share * total]
            if total >= least and kept:
                yield line_of(way, around, kept)


def table_of(pairs: Sequence[Sample], script: str) -> str:
    """The file of a script."""
    chances = fitted(pairs, script)
    cut = [(pair, cuts) for pair in pairs if (cuts := cut_up(pair, chances, script))]
    ahead = counted((pair.latin, cuts, pair.weight) for pair, cuts in cut)
    back = counted((pair.other, [(b, a) for a, b in cuts], pair.weight) for pair, cuts in cut)
    return HEAD.format(source=SOURCES[script]) + "\n".join((*lines(">", ahead), *lines("<", back))) + "\n"


def main() -> None:
    """Write the tables of the scripts asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--script", choices=sorted(SOURCES), nargs="*", default=sorted(SOURCES))
    parser.add_argument("--out", type=Path, default=Path("src/dragoman/data/names"))
    asked = parser.parse_args()
    for script in asked.script:
        text = gzip.decompress((asked.data / f"wd_{SOURCES[script]}_20.tsv.gz").read_bytes()).decode()
        pairs = [pair for pair in samples(text) if not held_back(pair.latin)]
        table = table_of(pairs, script)
        (asked.out / f"{script}.tsv").write_text(table, encoding="utf-8")
        print(f"{script}: {len(pairs)} pairs, {table.count(chr(10))} lines, {len(table.encode()) // 1024} KiB")


if __name__ == "__main__":
    main()
