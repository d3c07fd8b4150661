"""Listed office-holders by surname: who may be meant by a surname alone."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.lang.pack import data_folder, read_yaml
from dragoman.lang.world import load_world, plain


class Holder(NamedTuple):
    """A listed person: key, name in English, state, titles held; `current`: in office when the list was made."""

    key: str
    name: tuple[str, ...]
    country: str | None
    offices: frozenset[str]
    current: bool


@lru_cache(maxsize=1)
def holders() -> Mapping[str, tuple[Holder, ...]]:
    """The listed persons by folded surname, without marks on letters too."""
    found: dict[str, list[Holder]] = {}
    for slug, terms in load_world().terms.items():
        names = [tuple(name.text.split()) for term in terms for name in term.names]
        holder = Holder(
            f"person:{slug}", names[0], terms[0].country, frozenset(t.office for t in terms),
            any(t.until == ".." for t in terms),
        )  # fmt: skip
        for surname in sorted({surname_of(name, holder.country).casefold() for name in names}):
            for form in dict.fromkeys((surname, plain(surname))):
                if holder not in found.setdefault(form, []):
                    found[form].append(holder)
    return {surname: tuple(persons) for surname, persons in found.items()}


def surname_of(name: Sequence[str], country: str | None) -> str:
    """The surname in a full name: the last word, or the first where the people of that state put it there."""
    return name[0] if country in surname_first() else name[-1]


@lru_cache(maxsize=1)
def surname_first() -> frozenset[str]:
    """States whose people are named surname first."""
    content = read_yaml(data_folder() / "world" / "name_order.yml", "world/name_order.yml")
    return frozenset(str(code) for code in content["surname_first"])
