"""A user's own actors and outlets, known beside those of the shipped world: read, and put into effect for a run.

A table has the columns name, country and kind, separated by commas or tabs. Names of one actor are separated by
semicolons, the first is the one that is written. A country is an ISO code of two or three letters, or a code of the
user's own, which some line of kind `state` names. A column `not`, which may be left out, has names of others: whoever a
report calls so is never taken for the person or organisation of the line. Other columns (`source`) are passed over.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from dragoman.errors import QuestionError
from dragoman.lang.outlet_profile import Profile
from dragoman.lang.own_outlets import OwnOutlets

OwnKind = Literal["state", "adjective", "people", "capital", "place", "organisation", "person"]
_LONGEST_CELL = 131_072  # characters
COLUMNS = ("name", "country", "kind")
APART = "not"
KEPT_APART = frozenset(("person", "organisation"))
"""Kinds of actors that a line can keep apart from others."""
REMEDY = f"give lines of {', '.join(COLUMNS)}; kinds: {', '.join(get_args(OwnKind))}"


@dataclass(frozen=True, slots=True)
class OwnActor:
    """One line of the table: names, the first of which is written; country code, empty for none; what it is.

    `apart` are names of others, which are never its own.
    """

    names: tuple[str, ...]
    country: str
    kind: OwnKind
    apart: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """What its key ends in."""
        return "own-" + "-".join(self.names[0].casefold().split())


@dataclass(frozen=True, eq=False)
class OwnActors:
    """A table of actors, with the outlets that are known beside them.

    Two tables are never equal, so that what is built from one can be kept for it.
    """

    actors: tuple[OwnActor, ...] = ()
    profiles: tuple[Profile, ...] = ()
    of_states: Mapping[str, OwnActor] = field(init=False)
    persons: Mapping[str, OwnActor] = field(init=False)  # by each name, folded
    apart: Mapping[str, frozenset[str]] = field(init=False)  # for each name, folded, those of others

    def __post_init__(self) -> None:
        states = {actor.country: actor for actor in reversed(self.actors) if actor.kind == "state"}
        persons = {folded(name): a for a in reversed(self.actors) if a.kind == "person" for name in a.names}
        object.__setattr__(self, "of_states", states)
        object.__setattr__(self, "persons", persons)
        object.__setattr__(self, "apart", _apart(self.actors))

    def names_of(self, key: str) -> tuple[str, ...]:
        """The names of the own actor whose key ends in its slug; none for a key of another kind."""
        slug = key.partition(":")[2]
        return next((actor.names for actor in self.actors if actor.slug == slug), ())


def folded(name: str) -> str:
    """A name as two are compared: small letters, words parted by one space."""
    return " ".join(name.casefold().split())


def _apart(actors: Sequence[OwnActor]) -> Mapping[str, frozenset[str]]:
    """The names that are not one actor's, both ways."""
    found: dict[str, set[str]] = {}
    for one, other in ((folded(n), folded(o)) for actor in actors for n in actor.names for o in actor.apart):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {name: frozenset(others) for name, others in found.items()}


NOBODY = OwnActors()
_in_effect: ContextVar[OwnActors] = ContextVar("own_actors", default=NOBODY)


def own_actors() -> OwnActors:
    """The actors in effect."""
    return _in_effect.get()


@contextmanager
def knowing(actors: OwnActors | None, outlets: OwnOutlets | None = None) -> Iterator[None]:
    """Put actors and outlets into effect for what runs inside; None leaves those in effect."""
    known = own_actors() if actors is None else actors
    token = _in_effect.set(known if outlets is None else _together(known, outlets))
    try:
        yield
    finally:
        _in_effect.reset(token)


@lru_cache(maxsize=8)
def _together(actors: OwnActors, outlets: OwnOutlets) -> OwnActors:
    """Made once for the two, so that what is built from them is kept too."""
    return OwnActors(actors.actors, outlets.profiles)


def read_own_actors(path: Path) -> OwnActors:
    """Read a table of actors.

    Raises:
        QuestionError: the file cannot be read, or a line of it makes no sense (E313).
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        cause = f"cannot be read: {error.strerror}"
        raise QuestionError(cause, code="E313", place=str(path), remedy="name the file of the table") from error
    except UnicodeDecodeError as error:
        raise QuestionError("is not UTF-8", code="E313", place=str(path), remedy="save the table as UTF-8") from error
    return parse_own_actors(text, str(path))


def parse_own_actors(text: str, place: str) -> OwnActors:
    """The table in a text; `place` names it in errors.

    Raises:
        QuestionError: a line makes no sense (E313).
    """
    head = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text), delimiter="\t" if "\t" in head else ",", skipinitialspace=True)
    try:
        if not set(COLUMNS) <= set(rows.fieldnames or ()):
            raise QuestionError("has no line of column names", code="E313", place=place, remedy=REMEDY)
        return OwnActors(tuple(_actor(_checked(row), f"{place}:{rows.line_num}") for row in rows))
    except csv.Error as error:  # a field as long as a book
        raise QuestionError(f"is no table: {error}", code="E313", place=place, remedy=REMEDY) from error


def _checked(row: dict[str, str | None]) -> dict[str, str | None]:
    """The row. What other readers of tables allow to a cell holds for the whole process, so it is asked here too."""
    if any(len(cell or "") > _LONGEST_CELL for cell in row.values()):
        raise csv.Error(f"field larger than field limit ({_LONGEST_CELL})")
    return row


def _actor(row: Mapping[str, str | None], place: str) -> OwnActor:
    name, country, kind = ((row[column] or "").strip() for column in COLUMNS)
    names, apart = _names(name), _names(row.get(APART) or "")
    known: Mapping[str, OwnKind] = {known: known for known in get_args(OwnKind)}
    if not names:
        raise QuestionError("has no name", code="E313", place=place, remedy=REMEDY)
    if kind not in known:
        raise QuestionError(f"{kind!r} is no kind of actor", code="E313", place=place, remedy=REMEDY)
    if country and not (country.isascii() and country.isalnum() and country.isupper()):
        raise QuestionError(f"{country!r} is no code of a country", code="E313", place=place, remedy=REMEDY)
    if not country and kind not in ("organisation", "person", "place"):
        raise QuestionError("has no country", code="E313", place=place, remedy=REMEDY)
    _check_apart(names, apart, known[kind], place)
    return OwnActor(names, country, known[kind], apart)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _check_apart(names: Sequence[str], apart: Sequence[str], kind: OwnKind, place: str) -> None:
    """Refuse a line that keeps a state apart, or an actor from itself."""
    if apart and kind not in KEPT_APART:
        remedy = f"leave {APART!r} empty, or give it to one of: {', '.join(sorted(KEPT_APART))}"
        raise QuestionError(f"a {kind} is not kept apart from others", code="E313", place=place, remedy=remedy)
    both = next((name for name in apart if folded(name) in map(folded, names)), None)
    if both is not None:
        remedy = "take it out of one of the two columns"
        raise QuestionError(
            f"{both!r} is told to be its name and not its name", code="E313", place=place, remedy=remedy
        )
