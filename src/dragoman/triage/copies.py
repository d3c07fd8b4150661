"""Near copies in a stream: each report is compared with those read before it, of which only hashes are kept.

The first read stays: a later report that says the same is the copy, whichever is the longer; of several before it
the one that shares most, and of equal ones the first. Of a text, a fixed share of its word sequences is kept (all of
a short one, every fourth of a long one), and what two texts share is told from the sequences that both would keep.
That holds also where a short text stands within a long one.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dragoman.shingles import Shingled, shingled

SHARED = 0.38
"""Share of the shorter text's sequences from which the two are near copies.

The lowest at which 99 % of the pairs found are right, on the articles that it was chosen on (`copies-chosen-on`).
"""
ADDS = 0.6
"""Share of a copy's sequences that the other text holds; with less it adds much of its own."""
_LEAST = 3  # sequences in common: fewer may be one stock phrase
_NUMBERS = 0.5  # share of the numbers among shared words that the other has too; below that a form was filled anew
_FEW = 4  # numbers that say nothing yet of a form
_REACH = 4  # words between shared ones in which a number belongs to these, and more where fewer sequences are kept
_KEPT = 64  # sequences of which a text keeps at least so many
_LEVELS = 3  # all, a half, a quarter of the sequences
_BOUNDS = tuple(1 << 32 - level for level in range(_LEVELS))  # of the hashes that a text of a level keeps
_ANY = 1e-9  # share: something is in common
_STOCK = 24  # reports that share a sequence before it counts as a stock phrase
_MOST = 1 << 22  # sequences in each of the two halves of the memory: about 50,000 reports


@dataclass(frozen=True, slots=True)
class Copy:
    """What a report copies: the report read first, and how much of each stands in the other (0 to 1).

    `changed` counts numbers amid words of that report which it does not have: the news has moved on, or was corrected.
    """

    of: str
    contained: float
    containing: float
    changed: int = 0


class Copies:
    """The reports read so far. Older ones are forgotten when the memory is full, half of it at a time."""

    def __init__(self, most: int = _MOST, shared: float = SHARED) -> None:
        self._most, self._shared = most, shared
        self._young, self._old = _Half(), _Half()

    @property
    def size(self) -> int:
        """Sequences remembered."""
        return len(self._old) + len(self._young)

    def seen(self, key: str, text: str) -> Copy | None:
        """What the text copies; one that copies nothing, adds much or has other numbers is remembered under the key."""
        return self.seen_as(key, shingled(text))

    def seen_as(self, key: str, text: Shingled) -> Copy | None:
        """As `seen`, of a text whose sequences are known."""
        sketch = _sketch(text)
        if sketch is None:
            return None
        found = next(self._alike(sketch, self._shared), None)
        if found is None or found.contained < ADDS or found.changed:
            self._remember(key, sketch)
        return found

    def alike(self, text: Shingled, least: float = 0.0) -> Iterator[Copy]:
        """The remembered reports that share at least so much with the text, those that share most first."""
        sketch = _sketch(text)
        if sketch is not None:
            yield from self._alike(sketch, least)

    def remember(self, key: str, text: Shingled) -> None:
        """Keep the text's sequences; nothing of one that is too short to be compared."""
        sketch = _sketch(text)
        if sketch is not None:
            self._remember(key, sketch)

    def _alike(self, sketch: "_Sketch", least: float) -> Iterator[Copy]:
        """Numbers are compared only as far as is asked: of those that share as much, fewest other numbers first."""
        likely = sorted((*self._old.likely(sketch, least), *self._young.likely(sketch, least)), key=_most_shared)
        for _, equals in groupby(likely, key=_most_shared):
            copies = (half.compared(number, sketch, shares) for shares, number, half in equals)
            yield from sorted((copy for copy in copies if copy is not None), key=_changed)

    def _remember(self, key: str, sketch: "_Sketch") -> None:
        self._young.add(key, sketch)
        if len(self._young) > self._most:
            self._old, self._young = self._young, _Half()


def _most_shared(likely: "_Likely") -> tuple[float, float]:
    (contained, containing), *_ = likely
    return -max(contained, containing), -min(contained, containing)


def _changed(copy: Copy) -> int:
    return copy.changed


@dataclass(frozen=True, slots=True)
class _Sketch:
    """What is kept of a text: `counts` of kept sequences that each level would keep, the last the fewest."""

    level: int
    kept: tuple[int, ...]
    counts: tuple[int, ...]
    text: Shingled


def _sketch(text: Shingled) -> _Sketch | None:
    hashes = text.hashes
    if len(hashes) < _LEAST:
        return None
    level = min(_LEVELS - 1, max(0, (len(hashes) // _KEPT).bit_length() - 1))
    kept = sorted(one for one in hashes if one < _BOUNDS[level])
    counts = tuple(bisect_left(kept, bound) for bound in _BOUNDS)
    return _Sketch(level, tuple(kept), counts, text)


class _Half:
    """A table of sequences by open addressing, in plain arrays: eight bytes a place."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._levels, self._counts = bytearray(), array("H")
        self._numbers, self._ends = array("H"), array("I", [0])
        self._size = 0
        self._hashes, self._reports = array("I", bytes(4 << 12)), array("I", bytes(4 << 12))

    def __len__(self) -> int:
        return self._size

    def add(self, key: str, sketch: _Sketch) -> None:
        """Remember a text."""
        number = len(self._keys)
        self._keys.append(key)
        self._levels.append(sketch.level)
        self._counts.extend(min(count, (1 << 16) - 1) for count in sketch.counts)
        self._numbers.extend(sorted(sketch.text.numbers))
        self._ends.append(len(self._numbers))
        while 3 * (self._size + len(sketch.kept)) > 2 * len(self._hashes):
            self._grow()
        for one in sketch.kept:
            self._put(one, number + 1)

    def _put(self, one: int, report: int) -> None:
        mask, held = len(self._hashes) - 1, 0
        at = one & mask
        while self._reports[at]:
            held += self._hashes[at] == one
            at = at + 1 & mask
        if held < _STOCK:
            self._hashes[at], self._reports[at] = one, report
            self._size += 1

    def _grow(self) -> None:
        hashes, reports = self._hashes, self._reports
        self._hashes, self._reports = array("I", bytes(8 * len(hashes))), array("I", bytes(8 * len(hashes)))
        self._size = 0
        for one, report in zip(hashes, reports, strict=True):
            if report:
                self._put(one, report)

    def likely(self, sketch: _Sketch, least: float) -> Iterator["_Likely"]:
        """The reports of which one holds so much of the other, in the order in which they were read."""
        hits, stock = self._hits(sketch)
        for number in sorted(hits):
            shares = self._shares(number, sketch, hits[number], stock)
            if max(shares) >= max(least, _ANY):
                yield shares, number, self

    def compared(self, number: int, sketch: _Sketch, shares: tuple[float, float]) -> Copy | None:
        """What is said of a likely report: that the text copies it, unless it is a form that was filled anew."""
        level = max(sketch.level, self._levels[number])
        theirs = frozenset(self._numbers[self._ends[number] : self._ends[number + 1]])
        amid = frozenset(_amid(sketch.text, self._shared(number, sketch), _REACH + (_REACH << level)))
        same = len(amid & theirs)
        if len(amid) >= _FEW and same < _NUMBERS * len(amid):
            return None
        return Copy(self._keys[number], *shares, changed=len(amid) - same)

    def _shared(self, number: int, sketch: _Sketch) -> frozenset[int]:
        """The kept sequences that a report has too."""
        return frozenset(one for one in sketch.kept if number in self._holding(one))

    def _holding(self, one: int) -> list[int]:
        """The reports that have a sequence."""
        hashes, reports, mask = self._hashes, self._reports, len(self._hashes) - 1
        at, holding = one & mask, []
        while report := reports[at]:
            if hashes[at] == one:
                holding.append(report - 1)
            at = at + 1 & mask
        return holding

    def _shares(self, number: int, sketch: _Sketch, shared: Sequence[int], stock: Sequence[int]) -> tuple[float, float]:
        """How much of each text the other holds; nothing where too few sequences are in common."""
        level = max(sketch.level, self._levels[number])
        both = sum(one < _BOUNDS[level] for one in shared)
        own = sketch.counts[level] - sum(one < _BOUNDS[level] for one in stock)
        if both < min(_LEAST, own):
            return 0.0, 0.0
        theirs = self._counts[number * _LEVELS + level]
        return round(both / max(own, both), 4), round(both / max(theirs, both), 4)

    def _hits(self, sketch: _Sketch) -> tuple[Mapping[int, Sequence[int]], list[int]]:
        """The kept sequences by the reports that have them, and those that are stock phrases."""
        hits: defaultdict[int, list[int]] = defaultdict(list)
        stock = []
        for one in sketch.kept:
            holding = self._holding(one)
            if len(holding) >= _STOCK:
                stock.append(one)
                continue
            for number in holding:
                hits[number].append(one)
        return hits, stock


_Likely = tuple[tuple[float, float], int, _Half]
"""How much of each text the other holds, and the number of the report in one half of the memory."""


def _amid(text: Shingled, shared: frozenset[int], reach: int) -> Iterator[int]:
    """The numbers within stretches that are shared, or in a gap between two: a long gap is of the text's own."""
    starts = [at for at, run in enumerate(text.runs) if run in shared]
    near = [(begin, after) for begin, after in pairwise(starts) if after - begin - text.size <= reach]
    at = 0
    for place, code in text.counts:
        while at < len(near) and near[at][1] <= place:
            at += 1
        if at < len(near) and near[at][0] <= place:
            yield code
