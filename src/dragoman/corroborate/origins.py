"""Origins: the first voices behind a fact, and how many of them are independent of one another.

The origin of a piece of evidence is the last voice in its chain that is named or described. Two origins are
one group when they are the same voice, when described voices may be the same ("state television", "Iranian
state media"), when one cites or owns the other, or when the passages that carry them are copies. Unknown is never
counted as independent.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.lang.voices import MEDIA_HEADS, Voice

OneHouse = Callable[[str, str, Collection[str]], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """One passage that supports a slot: its report, the chain of voices, and the outlet when nobody is credited."""

    report: str
    chain: tuple[Voice, ...]
    supports: frozenset[str]
    outlet: str


@dataclass(frozen=True, slots=True)
class Group:
    """Voices that count as one, and the reports that carry them."""

    voices: tuple[Voice, ...]
    reports: tuple[str, ...]

    @property
    def name(self) -> str:
        """The most telling name: a proper one before a described one, a longer before a shorter."""
        return min(self.voices, key=lambda v: (v.described and not v.country, v.described, -len(v.name), v.name)).name

    @property
    def kind(self) -> str:
        """Kind of the voice the group is named after."""
        return next(v.kind for v in self.voices if v.name == self.name)


def groups_of(
    testimony: Iterable[Testimony], copies: Mapping[str, str], owned: OneHouse = lambda *_: False
) -> tuple[Group, ...]:
    """Independent groups of origins behind the testimony, by name. `copies` maps a report to the one it copies.

    `owned` tells of the keys of two voices, and the reports that carry them, whether one owned the other.
    """
    carried: dict[str, set[str]] = {}
    voices: dict[str, Voice] = {}
    cited: set[frozenset[str]] = set()
    roots: dict[str, set[str]] = {}
    for item in testimony:
        if not item.chain:
            continue
        root = item.chain[-1]
        if root.key not in voices or (voices[root.key].described and not root.described):
            voices[root.key] = root  # an office may be another passage's named person
        carried.setdefault(root.key, set()).add(item.report)
        cited |= {frozenset((a.key, root.key)) for a in item.chain[:-1]}
        roots.setdefault(item.report, set()).add(root.key)
    found = [
        Group(tuple(voices[k] for k in keys), tuple(sorted({r for k in keys for r in carried[k]})))
        for keys in _joined(voices, cited | _copied(roots, copies) | _owned(carried, owned))
    ]
    return tuple(sorted(found, key=lambda g: (-len(g.reports), g.name)))


def _owned(carried: Mapping[str, Collection[str]], owned: OneHouse) -> set[frozenset[str]]:
    """Pairs of voices that are one house."""
    pairs = combinations(sorted(carried), 2)
    return {frozenset(pair) for pair in pairs if owned(*pair, {*carried[pair[0]], *carried[pair[1]]})}


def _copied(roots: Mapping[str, Collection[str]], copies: Mapping[str, str]) -> set[frozenset[str]]:
    """Pairs of voices of which one only stands under the text that was the other's: a copy credited anew."""
    found: set[frozenset[str]] = set()
    known: dict[str, set[str]] = {}
    for report in sorted(roots, key=lambda r: (r in copies, r)):
        first = known.setdefault(copies.get(report, report), set(roots[report]))
        found |= {frozenset((min(first), key)) for key in roots[report] if key not in first}
    return found


def _joined(voices: Mapping[str, Voice], cited: Collection[frozenset[str]]) -> Iterable[list[str]]:
    """Keys of voices that may be one, or of which one cites the other, together."""
    parent = {key: key for key in voices}
    ordered = sorted(voices)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if frozenset((one, other)) in cited or may_be_one(voices[one], voices[other]):
                parent[_root(parent, other)] = _root(parent, one)
    members: dict[str, list[str]] = {}
    for key in ordered:
        members.setdefault(_root(parent, key), []).append(key)
    return members.values()


def _root(parent: Mapping[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def may_be_one(one: Voice, other: Voice) -> bool:
    """Whether two voices may be the same although described in different words."""
    if one.key == other.key:
        return True
    if not (one.described and other.described):
        return _official_and_own_media(one, other) or _official_and_own_media(other, one)
    media = one.key.rpartition(":")[2] in MEDIA_HEADS and other.key.rpartition(":")[2] in MEDIA_HEADS
    same_country = one.country is None or other.country is None or one.country == other.country
    return media and same_country


def _official_and_own_media(described: Voice, named: Voice) -> bool:
    """A described medium of a state may be that state's named agency or outlet."""
    medium = described.described and described.kind == "media"
    own = named.kind in ("agency", "media") and named.country == described.country is not None
    return medium and own and not named.described


def uncredited(testimony: Sequence[Testimony], crediting: frozenset[str]) -> tuple[str, ...]:
    """Outlets that tell it without naming a voice, where their report names none for it anywhere."""
    return tuple(sorted({t.outlet for t in testimony if not t.chain and t.report not in crediting}))
