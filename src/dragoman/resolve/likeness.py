"""Which reports tell the same matter, by their words, in any language and of any kind of news.

Names, numbers, headlines and rare words weigh most. How rare a word is tells the batch itself, beside a supposed
background of other reports: so three reports of one flood are alike though all of them have the words of the flood.
A group that is alike is then looked at again with words weighed within the group alone: what two matches of one
boxer share counts little there, and what tells them apart counts much.

Reports in two languages are compared by the things they name instead (`across`): the same persons, places, numbers.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import chain, combinations
from math import log, sqrt

from dragoman.model.annotation import Annotations
from dragoman.model.text import READ_ZONES, Sentence
from dragoman.names.scripts import caseless
from dragoman.resolve.across import Things
from dragoman.resolve.linkage import Linkage, Pairs, mean

ALIKE = 0.1
"""Mean likeness from which groups of reports count as telling one matter."""
TOLD_APART = 0.1
"""Mean likeness, by words weighed within the group, below which the two sides of a group are two matters."""
SIDE = 0.2
"""Share of a group that each of its sides holds at least; a lone report that differs is no matter of its own."""
LARGEST = 200
"""Reports up to which a group is looked at again: every two of them are compared."""
ALWAYS = float("-inf")
HEAVY = 60
"""Weightiest words of a report by which its candidates are found."""
SHARED, SHARED_THINGS = 3, 2
"""Words, and things, that two reports share at least to be compared."""
CROWD = 60
"""A word that more reports share tells too little to bring them together."""
BACKGROUND, NEARBY = 400, 10
"""Supposed other reports beside the batch, and beside a group that is looked at again."""
NAME_SHARE, WORD_SHARE = 0.03, 0.06
"""Share of the supposed reports that hold a given name or number, and a given other word."""
TITLE_WEIGHT, NAME_WEIGHT = 5.0, 3.0
MIN_LETTERS, MIN_SIGNS, MIN_DIGITS = 4, 2, 2
"""Least length of words in scripts with capitals, in scripts without, and of numbers."""
CAPITAL = "A"
"""Stands for a name that its script writes without a capital."""
WORD = re.compile(r"\w+")
"""A word of a headline that stands beside the text, not in it."""

Vector = Mapping[str, float]
NO_THINGS: Mapping[str, Things] = {}
Judge = Callable[[str, str, float], float]
"""Likeness of two reports from that of their words and from what else is known of them."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a report: how much is made of each, and which are names or numbers."""

    counts: Mapping[str, float]
    names: frozenset[str]
    language: str
    things: Things


@dataclass(frozen=True, slots=True)
class _Vectors:
    """The words of a report by weight, and the things it names; each of length one."""

    words: Vector
    things: Vector
    language: str


def _by_words(_one: str, _other: str, likeness: float) -> float:
    return likeness


def alike(
    reports: Sequence[Annotations], related: Iterable[Sequence[str]] = (), judge: Judge = _by_words,
    things: Mapping[str, Things] = NO_THINGS,
) -> list[list[str]]:  # fmt: skip
    """Groups of ids of reports whose texts tell the same matter, in order.

    Reports `related` to one another are compared whatever their words; `judge` has the last word on each likeness.
    `things` are those that each report names, by which reports in two languages are compared.
    """
    words = {a.report.id: _words(a, things.get(a.report.id, {})) for a in reports}
    vectors = _vectors(sorted(words), words, BACKGROUND)
    near = _likeness(_candidates(vectors, related), vectors, judge)
    linkage = Linkage(((name,) for name in words), near)
    for _ in linkage.merges(ALIKE):
        pass
    return sorted(part for group in linkage.groups() for part in _looked_at_again(group, words, judge))


# -- groups looked at again -----------------------------------------------------------------------------------


def _looked_at_again(group: Sequence[str], words: Mapping[str, _Words], judge: Judge) -> Iterator[list[str]]:
    """The group, or its sides if they tell two matters, each looked at again."""
    sides = _sides(group, words, judge) if len(group) <= LARGEST else None
    if sides is None:
        yield list(group)
        return
    for side in sides:
        yield from _looked_at_again(sorted(side), words, judge)


def _sides(group: Sequence[str], words: Mapping[str, _Words], judge: Judge) -> tuple[list[str], list[str]] | None:
    """The two matters that a group tells, if it tells two."""
    near = _likeness(combinations(group, 2), _vectors(group, words, NEARBY), judge)
    cores = None
    for one, other in Linkage(((name,) for name in group), near).merges(ALWAYS):
        if min(len(one), len(other)) >= SIDE * len(group):
            cores = one, other
    if cores is None:
        return None
    sides = _with_loners(group, cores, near)
    return sides if mean(*sides, near) < TOLD_APART else None


def _with_loners(
    group: Sequence[str], cores: tuple[Sequence[str], Sequence[str]], near: Pairs
) -> tuple[list[str], list[str]]:
    """Each report that is in neither core with the one that it is more like."""
    sides = list(cores[0]), list(cores[1])
    for name in group:
        if name not in cores[0] and name not in cores[1]:
            sides[mean([name], cores[0], near) < mean([name], cores[1], near)].append(name)
    return sides


# -- words ----------------------------------------------------------------------------------------------------


def _words(annotations: Annotations, things: Things) -> _Words:
    counts: dict[str, float] = {}
    plain: set[str] = set()
    names = {(m.sentence, k) for m in annotations.mentions if m.name or m.key for k in range(m.first, m.last)}
    for sentence in annotations.layout.sentences:
        if sentence.zone not in READ_ZONES:
            continue
        _count(_pairs(sentence, names), TITLE_WEIGHT if sentence.zone == "title" else 1.0, counts, plain)
    if all(sentence.zone != "title" for sentence in annotations.layout.sentences):
        headline = WORD.findall(annotations.report.given.title or "")
        _count(((word, word.lower()) for word in headline), TITLE_WEIGHT, counts, plain)
    return _Words(counts, frozenset(counts.keys() - plain), annotations.layout.language, things)


def _pairs(sentence: Sentence, names: Container[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """The words as written and folded; in a script without capitals those of names count as having one."""
    for k, (word, lower) in enumerate(zip(sentence.words, sentence.lower, strict=True)):
        yield CAPITAL if caseless(word) and (sentence.index, k) in names else word, lower


def _count(words: Iterable[tuple[str, str]], weight: float, counts: dict[str, float], plain: set[str]) -> None:
    """Add the weight of each word (as written, folded) that tells something; those without a capital are `plain`."""
    for word, lower in words:
        if _tells(lower):
            named = word[0].isupper() or lower.isdigit()
            counts[lower] = counts.get(lower, 0.0) + weight * (NAME_WEIGHT if named else 1.0)
            if not named:
                plain.add(lower)


@lru_cache(maxsize=262144)
def _tells(word: str) -> bool:
    """Whether a word is long enough to tell something."""
    if word.isdigit():
        return len(word) >= MIN_DIGITS
    return word.isalpha() and len(word) >= (MIN_LETTERS if word.upper() != word else MIN_SIGNS)


def _vectors(reports: Sequence[str], words: Mapping[str, _Words], background: int) -> dict[str, _Vectors]:
    """Words and things of each report by weight. Rarity is that among the reports and the background."""
    spread = Counter(word for report in reports for word in words[report].counts)
    names = Counter(word for report in reports for word in words[report].names)
    named = Counter(thing for report in reports for thing in words[report].things)
    rarity = {
        word: _rarity(len(reports), count, background, NAME_SHARE if 2 * names[word] > count else WORD_SHARE)
        for word, count in spread.items()
    }
    rare = {thing: _rarity(len(reports), count, background, NAME_SHARE) for thing, count in named.items()}
    return {
        report: _Vectors(
            _vector(words[report].counts, rarity), _vector(words[report].things, rare), words[report].language
        )
        for report in reports
    }


def _rarity(reports: int, count: int, background: int, share: float) -> float:
    return log((reports + background + 1) / (count + background * share + 0.5))


def _vector(counts: Mapping[str, float], rarity: Mapping[str, float]) -> Vector:
    weighted = {word: (1 + log(count)) * rarity[word] for word, count in counts.items() if rarity[word] > 0}
    length = sqrt(sum(v * v for v in weighted.values())) or 1.0
    return {word: value / length for word, value in weighted.items()}


# -- pairs ----------------------------------------------------------------------------------------------------


def _likeness(
    pairs: Iterable[tuple[str, str]], vectors: Mapping[str, _Vectors], judge: Judge
) -> dict[tuple[str, str], float]:
    return {(one, other): judge(one, other, _alike(vectors[one], vectors[other])) for one, other in pairs}


def _alike(one: _Vectors, other: _Vectors) -> float:
    """Likeness of two reports by their words, or by what they name if they are in two languages."""
    if one.language == other.language:
        return _cosine(one.words, other.words)
    return _cosine(one.things, other.things)


def _candidates(vectors: Mapping[str, _Vectors], related: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """Pairs that share several of their weightiest words, or things in two languages, and the related ones."""
    found = set(_sharing({report: vector.words for report, vector in vectors.items()}))
    if len({vector.language for vector in vectors.values()}) > 1:
        things = _sharing({report: vector.things for report, vector in vectors.items()}, SHARED_THINGS)
        found.update((one, other) for one, other in things if vectors[one].language != vectors[other].language)
    found.update(pair for group in related if len(group) <= LARGEST for pair in combinations(sorted(group), 2))
    return sorted(found)


def _sharing(vectors: Mapping[str, Vector], least: int = SHARED) -> Iterator[tuple[str, str]]:
    """Pairs that share several of their weightiest words.

    Each report is looked up among those before it, so that only the counts of its own pairs are held at a time.
    """
    heaviest = {report: _heaviest(vector) for report, vector in vectors.items()}
    crowd = Counter(chain.from_iterable(heaviest.values()))
    by_word: dict[str, list[str]] = {}
    for report in sorted(heaviest):
        shared: Counter[str] = Counter()
        for word in heaviest.pop(report):
            if 1 < crowd[word] <= CROWD:
                others = by_word.setdefault(word, [])
                shared.update(others)
                others.append(report)
        yield from ((other, report) for other, count in shared.items() if count >= least)


def _heaviest(vector: Vector) -> list[str]:
    return nsmallest(HEAVY, vector, key=lambda word: (-vector[word], word))


def _cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum([value * other[word] for word, value in one.items() if word in other])
