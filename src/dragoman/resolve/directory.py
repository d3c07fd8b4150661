"""Where to look for the persons a name may belong to, without comparing it with every other name.

Names are filed by how they begin and, there, by surname; which surnames are spelt alike is worked out once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.resolve.names import blocks_of, joined, like_surnames, surname

Name = tuple[str, ...]


@dataclass(slots=True)
class _Drawer:
    """Entries whose names begin alike, by folded surname."""

    entries: dict[str, list[int]] = field(default_factory=dict)
    surnames: list[str] = field(default_factory=list)  # in the order in which they came
    like: dict[str, list[str]] = field(default_factory=dict)
    compared: dict[str, int] = field(default_factory=dict)  # how many of `surnames` each was compared with

    def alike(self, own: str) -> list[str]:
        """Surnames filed so far that may be spellings of this one."""
        found = self.like.setdefault(own, [])
        found += [other for other in self.surnames[self.compared.get(own, 0) :] if like_surnames(other, own)]
        self.compared[own] = len(self.surnames)
        return found

    def file(self, own: str, entry: int) -> None:
        """Add an entry under its surname."""
        if own not in self.entries:
            self.entries[own] = []
            self.surnames.append(own)
        self.entries[own].append(entry)


class Directory:
    """Entries (numbers that the caller gives) by name."""

    def __init__(self) -> None:
        self._drawers: dict[str, _Drawer] = {}
        self._whole: dict[str, list[int]] = {}

    def near(self, name: Name) -> list[int]:
        """Every entry filed under a name that `same_person` may find to be this one, in order."""
        return sorted({*self._whole.get(joined(name), ()), *self._like(name)})

    def _like(self, name: Name) -> Iterator[int]:
        for key in blocks_of(name):
            drawer = self._drawers.get(key)
            for other in drawer.alike(surname(name)) if drawer is not None else ():
                yield from drawer.entries[other] if drawer is not None else ()

    def file(self, name: Name, entry: int) -> None:
        """File an entry under a name."""
        self._whole.setdefault(joined(name), []).append(entry)
        for key in dict.fromkeys(blocks_of(name)):
            self._drawers.setdefault(key, _Drawer()).file(surname(name), entry)
