"""Letter correspondences between Latin and another script: how probable it is that one spelling renders the other.

A table says, for a stretch of letters in its surroundings, what stands for it in the other script. It was fitted on
pairs of names (`training/names.py`). The wider surroundings go before the narrower ones as far as the pairs had them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log
from typing import NamedTuple

from dragoman.errors import PackError
from dragoman.names.files import folder
from dragoman.names.spelt import Letters

WINDOWS = ((0, 0), (0, 1), (-1, 1), (-1, 2), (-2, 2))
"""Surroundings of a letter: from how many before to how many behind, from the narrowest."""
SIZES = tuple(last - first + 1 for first, last in WINDOWS)
EDGE = "^"
TRUST = 2.0
"""How much the narrower surroundings count against what was seen in the wider ones."""
UNSEEN = (1e-4, 1e-5, 1e-7)
"""Chance that a letter is left out, that any other stands in its place, and that two do: what no pair showed."""

Piece = tuple[int, Letters]
"""Letters of the source that are taken, and what stands for them."""
Counts = Mapping[Letters, Mapping[Piece, int]]


class Rendering(NamedTuple):
    """Log-probability that one spelling is written as the other, and that of the weakest step of the best way."""

    total: float
    weakest: float


ASIDE = 4
"""Letters by which a way may run ahead of the other spelling, or behind it."""
NEVER = Rendering(-99.0, -99.0)
_Reached = tuple[float, float, float]
"""Chances of all ways to a place together, of the best one, and of its weakest step."""


@dataclass(slots=True)
class Table:
    """What stands for the letters of one script in another, by their surroundings (as wide as `WINDOWS`, in order)."""

    levels: tuple[Counts, ...]
    _steps: dict[Letters, tuple[tuple[int, Letters, float], ...]] = field(default_factory=dict, repr=False)

    def steps(self, source: Letters, at: int) -> tuple[tuple[int, Letters, float], ...]:
        """What may stand for the letters from a place on: letters taken, what is written, chance."""
        around = window(source, at, WINDOWS[len(self.levels) - 1])
        found = self._steps.get(around)
        if found is None:
            found = self._steps[around] = tuple(self._mixed(source, at))
        return found

    def _mixed(self, source: Letters, at: int) -> Iterator[tuple[int, Letters, float]]:
        mixed: dict[Piece, float] = {}
        for counts, reach in zip(self.levels, WINDOWS, strict=False):
            seen = counts.get(window(source, at, reach))
            if not seen:
                break
            total = sum(seen.values())
            own = total / (total + TRUST * len(seen))
            mixed = {piece: share * (1 - own) for piece, share in mixed.items()}
            for piece, count in seen.items():
                mixed[piece] = mixed.get(piece, 0.0) + own * count / total
        for (taken, written), share in mixed.items():
            yield taken, written, share

    def rendering(self, source: Letters, target: Letters) -> Rendering:
        """How probable it is that the source is written as the target."""
        size = len(target)
        reached: list[dict[int, _Reached]] = [{} for _ in range(len(source) + 1)]
        reached[0][0] = (1.0, 1.0, 1.0)
        for at in range(len(source)):
            steps = self.steps(source, at)
            for there, so_far in reached[at].items():
                if abs(there * len(source) - at * size) > ASIDE * len(source):
                    continue
                for taken, written, chance in steps:
                    end = there + len(written)
                    if at + taken < len(reached) and target[there:end] == written:
                        _reach(reached[at + taken], end, so_far, chance)
                for added in range(min(size - there, 2) + 1):
                    _reach(reached[at + 1], there + added, so_far, UNSEEN[added])
        whole = reached[-1].get(size)
        return Rendering(log(whole[0]), log(whole[2])) if whole is not None else NEVER

    def written(self, source: Letters) -> Letters:
        """The source in the other script as it is most probably written."""
        best: list[tuple[float, Letters] | None] = [(1.0, ()), *(None for _ in source)]
        for at in range(len(source)):
            so_far = best[at]
            if so_far is None:
                continue
            for taken, letters, chance in (*self.steps(source, at), (1, (), UNSEEN[0])):
                value, there = so_far[0] * chance, at + taken
                if taken and there < len(best) and ((old := best[there]) is None or old[0] < value):
                    best[there] = value, so_far[1] + letters
        last = best[-1]
        return last[1] if last is not None else ()


def _reach(reached: dict[int, _Reached], place: int, so_far: _Reached, chance: float) -> None:
    """Come to a place by one more step: the ways add up, the weakest step is that of the best way."""
    total, best, weakest = so_far
    old = reached.get(place)
    if old is None:
        reached[place] = total * chance, best * chance, min(weakest, chance)
    elif old[1] < best * chance:
        reached[place] = old[0] + total * chance, best * chance, min(weakest, chance)
    else:
        reached[place] = old[0] + total * chance, old[1], old[2]


def window(source: Letters, at: int, reach: tuple[int, int]) -> Letters:
    """The letters around a place, with a mark where there is none."""
    places = range(at + reach[0], at + reach[1] + 1)
    return tuple(source[place] if 0 <= place < len(source) else EDGE for place in places)


class Pair(NamedTuple):
    """The two tables of a script: what Latin letters are written as, and what its letters are in Latin."""

    of_latin: Table
    into_latin: Table


@lru_cache(maxsize=4)
def tables(script: str) -> Pair:
    """The tables of a script, read when the first name in it is met.

    Raises:
        PackError: a line of the file is not as `line_of` writes it (E240).
    """
    levels: dict[str, list[dict[Letters, dict[Piece, int]]]] = {">": [], "<": []}
    text = (folder() / f"{script}.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#"):
            try:
                way, around, pieces = line.split("\t")
                _enter(levels[way], tuple(around.split(" ")), pieces)
            except (ValueError, KeyError) as error:
                place = f"names/{script}.tsv:{number}"
                raise PackError("no line of a table", code="E240", place=place, remedy="write it anew") from error
    return Pair(Table(tuple(levels[">"])), Table(tuple(levels["<"])))


def _enter(levels: list[dict[Letters, dict[Piece, int]]], around: Letters, pieces: str) -> None:
    level = SIZES.index(len(around))
    while len(levels) <= level:
        levels.append({})
    levels[level][around] = dict(_pieces(pieces))


def _pieces(text: str) -> Iterator[tuple[Piece, int]]:
    for cell in text.split(" "):
        taken, letters, count = cell.split(":")
        yield (int(taken), tuple(letters.split(".")) if letters else ()), int(count)


def line_of(way: str, around: Letters, pieces: Sequence[tuple[Piece, int]]) -> str:
    """A line of a table: ">" from Latin or "<" into it, the letters around, and each piece with its count."""
    cells = " ".join(f"{taken}:{'.'.join(letters)}:{count}" for (taken, letters), count in pieces)
    return f"{way}\t{' '.join(around)}\t{cells}"
