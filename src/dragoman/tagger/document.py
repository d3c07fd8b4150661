"""What the sentences of one report teach about one another: one type for a name, and a name found again.

Names are compared by their letters without endings, so that this holds for languages with cases too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.tagger.entity import Entity, EntityKind
from dragoman.tagger.spelling import Spelling, shouted

MIN_STEM, MAX_ENDING = 3, 3
"""Letters that two forms of a name share at least, and letters of an ending."""
MIN_WORD = 4
"""Letters of a word that is looked for again."""
SURE, AGAIN = 0.85, 0.9
"""Score from which a name is looked for elsewhere, and the share of it that what is found there gets."""
CLEAR = 0.7
"""Share of the scores of a name's types from which the type holds wherever the name stands."""
MAX_NAME = 5
"""Words of a name that is looked for again."""
DIGITS = 3
_VOWELS = frozenset("aeiouy")


@dataclass(slots=True)
class _Known:
    """A name of the report: its words, and the scores of its types added up."""

    words: tuple[str, ...]
    kinds: dict[EntityKind, float] = field(default_factory=dict)
    sure: float = 0.0

    def kind(self) -> EntityKind | None:
        """The type of the name, where there is one that is clear."""
        kind, score = min(self.kinds.items(), key=lambda pair: (-pair[1], pair[0]))
        return kind if score >= CLEAR * sum(self.kinds.values()) else None


Index = dict[tuple[str, ...], list[_Known]]
"""Known names by the openings of their words, which all forms of a name share."""


def same_name(one: str, other: str) -> bool:
    """Whether two normed words can be forms of one name: "moskva" and "moskvi", not "iran" and "iraq"."""
    if one == other:
        return True
    size = max(MIN_STEM, len(one) - MAX_ENDING)
    if not other.startswith(one[:size]) or len(one) < size:
        return False
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    ends = one[size:], other[size:]
    return all(len(end) <= MAX_ENDING and (not end or end[0] in _VOWELS) for end in ends)


def settle(
    sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Entity]], spelling: Spelling
) -> list[list[Entity]]:
    """The names of a report's sentences after all of it was read: types made one, surnames and headlines found."""
    norms = [[spelling.norm(word) for word in words] for words in sentences]
    known = _known(norms, found)
    result = []
    for words, own, names in zip(sentences, norms, found, strict=True):
        typed = [_typed(name, _find(known, own[name.first : name.last])) for name in names]
        taken = {i for name in names for i in range(name.first, name.last)}
        result.append(sorted((*typed, *_again(words, own, taken, known))))
    return result


def _known(norms: Sequence[Sequence[str]], found: Sequence[Sequence[Entity]]) -> Index:
    index: Index = {}
    for own, names in zip(norms, found, strict=True):
        for name in names:
            words = tuple(own[name.first : name.last])
            _add(index, words, name)
            if name.kind == "PER" and len(words) > 1 and name.score >= SURE:
                _add(index, words[-1:], name)
    return index


def _add(index: Index, words: tuple[str, ...], name: Entity) -> None:
    entry = _find(index, words)
    if entry is None:
        entry = _Known(words)
        index.setdefault(_key(words), []).append(entry)
    entry.kinds[name.kind] = entry.kinds.get(name.kind, 0.0) + name.score
    entry.sure = max(entry.sure, name.score)


def _key(words: Sequence[str]) -> tuple[str, ...]:
    return tuple([word[:MIN_STEM] for word in words])


def _find(index: Index, words: Sequence[str]) -> _Known | None:
    for entry in index.get(_key(words), ()):
        if all(map(same_name, entry.words, words)):
            return entry
    return None


def _typed(name: Entity, known: _Known | None) -> Entity:
    kind = known.kind() if known is not None else None
    return name._replace(kind=kind) if kind is not None else name


def _again(words: Sequence[str], own: Sequence[str], taken: set[int], known: Index) -> Iterator[Entity]:
    """Words beside the names found that are a name, or a person's surname, elsewhere in the report."""
    runs = _runs(words, taken)
    loud = any(runs) and shouted(words)
    at = 0
    while at < len(words):
        sizes = range(min(MAX_NAME, runs[at]), 0, -1)
        size = next((n for n in sizes if _stands(own, runs, at, n, known, loud=loud)), 0)
        entry = _find(known, own[at : at + size]) if size else None
        kind = entry.kind() if entry is not None else None
        if entry is not None and kind is not None:
            yield Entity(at, at + size, kind, round(entry.sure * AGAIN, DIGITS))
        at += size or 1


def _runs(words: Sequence[str], taken: set[int]) -> list[int]:
    """For each word how many words with a capital follow one another from it on, none of them in a name."""
    runs = [0] * (len(words) + 1)
    for i in range(len(words) - 1, -1, -1):
        if words[i][:1].isupper() and i not in taken:
            runs[i] = runs[i + 1] + 1
    return runs


def _stands(own: Sequence[str], runs: Sequence[int], at: int, size: int, known: Index, *, loud: bool) -> bool:
    """Whether so many words from `at` on are a name that was found elsewhere, and no part of a longer run."""
    entry = _find(known, own[at : at + size])
    if entry is None or entry.sure < SURE:
        return False
    if size > 1 or loud:
        return True
    return at > 0 and runs[at] == 1 and runs[at - 1] == 0 and len(own[at]) >= MIN_WORD
