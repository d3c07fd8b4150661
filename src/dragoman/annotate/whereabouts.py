"""Which of several towns of one name is meant: "Jamestown, New York" lies in no island state.

What stands behind the comma decides. Without it a town gives way only to a larger namesake in a state that the report
names, while its own state is not named; the lists' choice stands in all other cases.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.lang.world import World
from dragoman.lang.world_entries import Entry
from dragoman.model.annotation import Mention
from dragoman.model.text import Sentence

OFTEN, LARGE = 2, 100_000
"""Times that a report names a state which it is about, and people of a town that may be meant instead of a larger one
where it names that state still more often."""
CLOSING = frozenset((",", ".", ")", ";"))
"""Marks behind the state of a town: "in Tarnbury, Ontario,"."""


def placed_towns(found: Sequence[Mention], sentences: Mapping[int, Sentence], world: World) -> list[Mention]:
    """The mentions, towns with namesakes in the state where the report has them."""
    named, keys = Counter(m.country for m in found if m.country), Counter(m.key for m in found)
    result = []
    for i, mention in enumerate(found):
        if not _town(mention):
            result.append(mention)
            continue
        following = found[i + 1] if i + 1 < len(found) else None
        land = _behind(mention, following, sentences[mention.sentence])
        elsewhere = named.copy()
        elsewhere[mention.country or ""] -= keys[mention.key]
        result.append(_placed(mention, sentences[mention.sentence], land, elsewhere, world))
    return result


def _town(mention: Mention) -> bool:
    return mention.kind == "place" and bool(mention.key and mention.key.startswith("place:"))


def _placed(mention: Mention, sentence: Sentence, land: str | None, named: Counter[str], world: World) -> Mention:
    """The mention as a town of the state behind it, else of the one that the report names: times by state."""
    names = (" ".join(sentence.words[mention.first : mention.last]), world.name(mention.key or ""))
    towns = {town.key: town for name in names for town in world.lookup(name)}
    if len({town.country for town in towns.values()}) < OFTEN or land == mention.country:
        return mention
    if land is not None:
        return _largest(mention, [town for town in towns.values() if town.country == land], world)
    if named[mention.country or ""] > 0:
        return mention
    size = _people(mention.key, world)
    larger = [t for t in towns.values() if named[t.country or ""] >= OFTEN and _people(t.key, world) > size]
    about = [t for t in towns.values() if named[t.country or ""] > OFTEN and _people(t.key, world) > LARGE]
    return _largest(mention, larger + about, world)


def _behind(mention: Mention, following: Mention | None, sentence: Sentence) -> str | None:
    """The state named right behind a comma: "Jamestown, New York"."""
    if following is None or following.sentence != mention.sentence or following.head:
        return None
    if not (following.key or "").startswith(("state:", "region:")):
        return None
    after = sentence.lower[following.last] if following.last < len(sentence) else "."
    return following.country if sentence.lower[mention.last : following.first] == (",",) and after in CLOSING else None


def _people(key: str | None, world: World) -> int:
    place = world.place((key or "").removeprefix("place:"))
    return place.population if place is not None else 0


def _largest(mention: Mention, towns: Sequence[Entry], world: World) -> Mention:
    """The mention with the largest of the towns; as it is if there is none."""
    if not towns:
        return mention
    town = max(towns, key=lambda town: (_people(town.key, world), town.key))
    return replace(mention, key=town.key, country=town.country, government=None)
