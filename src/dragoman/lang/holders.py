"""Listed office-holders by surname: who may be meant by a surname alone; and whether a name is a man's or a woman's."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from dragoman.lang.pack import data_folder, read_yaml
from dragoman.lang.world import load_world, plain
from dragoman.lang.world_files import Term, read_aliases

Sex = Literal["f", "m"]
THRONES = frozenset(("king", "queen"))
"""The offices of those who reign, as the packs name them: sultans and emirs are kings there."""


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


@lru_cache(maxsize=1)
def officers() -> Mapping[tuple[str | None, str], tuple[str, ...]]:
    """Keys of the listed persons by state and office held at any time."""
    found: dict[tuple[str | None, str], list[str]] = {}
    for slug, terms in load_world().terms.items():
        for held in dict.fromkeys((term.country, term.office) for term in terms):
            found.setdefault(held, []).append(f"person:{slug}")
    return {held: tuple(keys) for held, keys in found.items()}


@lru_cache(maxsize=1024)
def terms_now(key: str) -> tuple[Term, ...]:
    """The offices that a listed person held when the list was made."""
    return tuple(t for t in load_world().terms.get(key.removeprefix("person:"), ()) if t.until == "..")


@lru_cache(maxsize=1024)
def spellings(key: str) -> tuple[tuple[str, ...], ...]:
    """The folded words of all names that the lists have for a person; none for a key that is not listed."""
    terms = load_world().terms.get(key.removeprefix("person:"), ())
    return tuple(dict.fromkeys(tuple(name.text.casefold().split()) for term in terms for name in term.names))


def alias_of(name: Sequence[str]) -> str | None:
    """The key of the listed person who is called so in another script or language than the lists are in."""
    return _aliases().get(" ".join(name).casefold())


@lru_cache(maxsize=1)
def _aliases() -> Mapping[str, str]:
    table = read_aliases(data_folder() / "world")
    return {name.casefold(): f"person:{slug}" for slug, names in table for name in names}


@lru_cache(maxsize=1)
def by_surname() -> frozenset[str]:
    """Keys of the listed persons whom news calls by the surname alone."""
    content = read_yaml(data_folder() / "world" / "by_surname.yml", "world/by_surname.yml")
    return frozenset(f"person:{slug}" for slug in content["by_surname"])


def called_by(word: str) -> bool:
    """Whether news calls somebody listed by this folded surname alone."""
    return any(holder.key in by_surname() for holder in holders().get(word, ()))


def surname_of(name: Sequence[str], country: str | None) -> str:
    """The surname in a full name: the last word, or the first where the people of that state put it there."""
    return name[0] if country in surname_first() else name[-1]


@lru_cache(maxsize=1)
def surname_first() -> frozenset[str]:
    """States whose people are named surname first."""
    content = read_yaml(data_folder() / "world" / "name_order.yml", "world/name_order.yml")
    return frozenset(str(code) for code in content["surname_first"])


def sex_of(name: Sequence[str], key: str | None = None) -> Sex | None:
    """Whether a person is a woman or a man, as far as known: by the list of persons, else by the first given name.

    `name` is in base form, in Latin letters, with or without the marks on them. None for a surname alone, for a first
    name that no list has, and for one that women and men have.
    """
    terms = load_world().terms.get((key or "").removeprefix("person:"), ())
    listed = next((term.sex for term in terms if term.sex), None)
    if listed in {"f", "m"}:
        return "f" if listed == "f" else "m"
    return _given_sexes().get(name[0].casefold()) if len(name) > 1 else None


@lru_cache(maxsize=1)
def _given_sexes() -> Mapping[str, Sex]:
    """The given names that tell the sex, folded, with and without marks on their letters."""
    named = [str(n) for names in _world_list("given_names").values() for n in names]
    apart = {sex: {str(n) for n in names} for sex, names in _world_list("given_names_sex").items()}
    found: dict[str, Sex] = {}
    for name in named:
        if name not in apart["either"]:
            sex: Sex = "f" if name in apart["women"] else "m"
            found.setdefault(name.casefold(), sex)
            found.setdefault(plain(name).casefold(), sex)
    return found


def _world_list(name: str) -> Mapping[str, Sequence[str]]:
    content: Mapping[str, Sequence[str]] = read_yaml(data_folder() / "world" / f"{name}.yml", f"world/{name}.yml")
    return content


def other_rank(offices: Collection[str], others: Collection[str]) -> bool:
    """Whether one reigns and the other is called something else: "King Ibrahim" is not the premier of that surname."""
    return bool(offices and others) and THRONES.isdisjoint(offices) != THRONES.isdisjoint(others)
