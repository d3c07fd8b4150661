"""Which predicates of several reports tell one thing: the same word, or one of its kin, within one story.

A story is about one matter, so that in it a word mostly means the same happening: "the blaze", "it burned down". What
somebody says is another thing for every speaker, and what is dated to different days or years is kept apart. Each
mention is looked at a fixed number of times.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.predicate import PredicateMention

Passages = tuple[tuple[PredicateMention, ...], ...]


def passages(mentions: Iterable[PredicateMention], story: Mapping[str, str]) -> Passages:
    """Predicates in groups that tell one thing, in the order of reports and texts; `story` is by report."""
    ordered = sorted(mentions, key=lambda m: (m.report, m.start, m.end))
    alike: dict[tuple[str, str, bool], list[PredicateMention]] = defaultdict(list)
    for mention in ordered:
        alike[story[mention.report], mention.root, mention.saying].append(mention)
    found = (group for (_, _, saying), same in alike.items() for group in _groups(same, saying=saying))
    return tuple(sorted(found, key=lambda group: (group[0].report, group[0].start, group[0].end)))


def _groups(same: Sequence[PredicateMention], *, saying: bool) -> Iterator[tuple[PredicateMention, ...]]:
    for group in _by_speaker(same) if saying else (same,):
        yield from _by_day(group)


def _by_speaker(said: Sequence[PredicateMention]) -> Iterator[Sequence[PredicateMention]]:
    """What is said, by who says it: two are one where a word of the speakers is the same, over any number of steps."""
    leader: dict[int, int] = {}
    first: dict[str, int] = {}
    for at, mention in enumerate(said):
        leader[at] = at
        for word in sorted(mention.doer):
            known = first.setdefault(word, at)
            one, other = _top(leader, known), _top(leader, at)
            leader[max(one, other)] = min(one, other)
    groups: dict[int, list[PredicateMention]] = defaultdict(list)
    for at, mention in enumerate(said):
        groups[_top(leader, at)].append(mention)
    yield from groups.values()


def _top(leader: dict[int, int], at: int) -> int:
    while leader[at] != at:
        leader[at] = leader[leader[at]]
        at = leader[at]
    return at


def _by_day(same: Sequence[PredicateMention]) -> Iterator[tuple[PredicateMention, ...]]:
    """Apart by the days and years that are stated; what states none belongs to the one that most state."""
    stated = Counter(day for mention in same if (day := _stated(mention)) is not None)
    usual = min(stated, key=lambda day: (-stated[day], day), default=None)
    groups: dict[tuple[int, ...] | None, list[PredicateMention]] = defaultdict(list)
    for mention in same:
        day = _stated(mention)
        groups[day if day is not None else usual].append(mention)
    yield from map(tuple, groups.values())


def _stated(mention: PredicateMention) -> tuple[int, ...] | None:
    """Month and day, or the year alone, that a mention is dated to in so many words."""
    time = mention.time
    if time is None or time.to is not None:
        return None
    if time.month is not None and time.day is not None:
        return time.month, time.day
    return (time.year,) if time.form == "absolute" and time.year is not None and time.month is None else None
