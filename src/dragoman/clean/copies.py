"""Near copies: reports whose text another report holds.

The longer text is the original; of equally long ones, that with the smaller id. So the answer does not depend on
the order of the reports. A copy is never an original: a third copy points to the same original as the second.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dragoman.model.text import Layout

_SHINGLE = 5  # words
_LEAST_WORDS = 60  # below that a text is short: an edit or two break many of its sequences
_LEAST_SHORT = 15  # words: below that, only equal texts are copies
_LEAST_EQUAL = 8  # words: shorter texts are too common to be called copies
_CONTAINED = 0.8
_SHORT_SHINGLE, _SHORT_CONTAINED = 3, 0.75  # words of the sequences of a short text, and the share the original holds
_SAMPLED = 0.45  # share of sampled shingles that makes a comparison worth while
_EVERY = 4  # one word in so many begins a sampled shingle
_MOST_SHARED = 64  # originals that may share a shingle before it counts as a stock phrase
_MOST_COMPARED = 8  # originals compared word for word, the likeliest first: many fill one form with other names


def near_copies(layouts: Mapping[str, Layout]) -> dict[str, str]:
    """Which report copies which, by report id: `{copy: original}`.

    A copy has the same words, or at least four fifths of its five-word sequences stand in the original. Of a copy
    of less than sixty words, three quarters of its three-word sequences do, and every number. The time grows with
    the number of words, not with the number of pairs: of longer texts only a fixed quarter of the sequences is
    looked up, and only originals are.
    """
    words = {report: _body(layout) for report, layout in layouts.items()}
    order = sorted(words, key=lambda report: (-len(words[report]), report))
    equal: dict[tuple[int, ...], str] = {}
    index: defaultdict[int, list[str]] = defaultdict(list)
    copies: dict[str, str] = {}
    for report in order:
        original = _original(report, words, equal, index)
        if original is not None:
            copies[report] = original
            continue
        equal[words[report]] = report
        own = words[report]
        for shingle in _sample(own, 1 if len(own) < 2 * _LEAST_WORDS else _EVERY):
            if len(index[shingle]) < _MOST_SHARED:
                index[shingle].append(report)
    return copies


def _original(
    report: str,
    words: Mapping[str, tuple[int, ...]],
    equal: Mapping[tuple[int, ...], str],
    index: Mapping[int, Sequence[str]],
) -> str | None:
    """The original that a report copies, among those at least as long."""
    own = words[report]
    if len(own) >= _LEAST_EQUAL and own in equal:
        return equal[own]
    if len(own) < _LEAST_SHORT:
        return None
    short = len(own) < _LEAST_WORDS
    size, contained = (_SHORT_SHINGLE, _SHORT_CONTAINED) if short else (_SHINGLE, _CONTAINED)
    sample = _sample(own, 1 if short else _EVERY)
    hits = Counter(other for shingle in sample for other in index.get(shingle, ()))
    least = 1 if short else _SAMPLED * len(sample)
    likely = sorted((-count, other) for other, count in hits.items() if count >= least)
    shingles = set(_shingles(own, size)) if likely else set()
    for _, other in likely[:_MOST_COMPARED]:
        held = shingles.intersection(_shingles(words[other], size))
        if len(held) >= contained * len(shingles) and not (short and _numbers(own) - _numbers(words[other])):
            return other
    return None


def _shingles(words: tuple[int, ...], size: int) -> list[tuple[int, ...]]:
    return [words[at : at + size] for at in range(len(words) - size + 1)]


def _numbers(words: tuple[int, ...]) -> set[int]:
    """The numbers among the words: another number in a short report is another report."""
    return {word for word in words if word < 0}


def _sample(words: tuple[int, ...], every: int) -> frozenset[int]:
    """Hashes of the five-word sequences that begin with a sampled word; integers hash the same in every run."""
    return frozenset(
        hash(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1) if words[at] % every == 0
    )


def _body(layout: Layout) -> tuple[int, ...]:
    """The words of the body, punctuation left out, as numbers."""
    return tuple(
        _number(word)
        for sentence in layout.sentences
        if sentence.zone in ("body", "heading")
        for word in sentence.lower
        if word[0].isalnum()
    )


@lru_cache(maxsize=500_000)
def _number(word: str) -> int:
    """A number for a word, below nothing for one with a digit."""
    code = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    return ~code if any(letter.isdigit() for letter in word) else code
