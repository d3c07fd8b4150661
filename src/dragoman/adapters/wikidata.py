"""Wikidata asked for the persons and organisations of a record that the shipped lists do not know.

What comes back is a proposal for a person to read: a table for `--actors`, with the item as the source of each line.
A line is proposed only where exactly one item is called by the name, is of its kind and, as far as both are known, of
its country. Terms: wikidata.org (CC0).
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import msgspec

from dragoman.adapters.http import Fetch, refused
from dragoman.errors import VerifyError
from dragoman.lang.holders import alias_of, spellings
from dragoman.lang.own import COLUMNS
from dragoman.lang.world import load_world
from dragoman.model.record import ActorRecord, Dossier

T = TypeVar("T")
API = "https://www.wikidata.org/w/api.php"
MOST = 50
"""Names asked for at the most."""
CANDIDATES = 7
"""Items that are looked at for a name."""
FULL = 2
"""Words of a person's name that can be asked for."""
HUMAN = "Q5"
KIND_OF, CITIZEN, COUNTRY, CODE = "P31", "P27", "P17", "P297"
"""Properties: instance of, country of citizenship, country, ISO 3166-1 alpha-2 code."""
HEAD = (*COLUMNS, "not", "source", "description")
FORMULAS = ("=", "+", "-", "@")
"""With these a spreadsheet begins what it works out."""
_NO_JSON = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A line of the table: names, the record's own first; ISO code or nothing; kind; item; what the item says it is."""

    names: tuple[str, ...]
    country: str
    kind: Literal["person", "organisation"]
    item: str
    description: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Lines proposed, and names of which Wikidata has no such item, or several."""

    lines: tuple[Proposed, ...]
    undecided: tuple[str, ...]
    left_out: int = 0  # names that were not asked for, beyond `MOST`


class _Text(msgspec.Struct, frozen=True):
    value: str


class _Snak(msgspec.Struct, frozen=True):
    datavalue: dict[str, Any] = {}


class _Claim(msgspec.Struct, frozen=True):
    mainsnak: _Snak
    rank: str = "normal"


class _Item(msgspec.Struct, frozen=True):
    """An item; where it has none of something, Wikidata writes a list without members for it."""

    id: str
    labels: dict[str, _Text] | list[Any] = {}
    aliases: dict[str, list[_Text]] | list[Any] = {}
    descriptions: dict[str, _Text] | list[Any] = {}
    claims: dict[str, list[_Claim]] | list[Any] = {}

    def names(self) -> list[str]:
        """All that it is called, labels first."""
        labels = [text.value for text in self.labels.values()] if isinstance(self.labels, dict) else []
        aliases = self.aliases.values() if isinstance(self.aliases, dict) else ()
        return list(dict.fromkeys([*labels, *(text.value for many in aliases for text in many)]))

    def values(self, claim: str) -> list[str]:
        """The items or words of a property, best rank alone, without those deprecated."""
        claims = self.claims.get(claim, []) if isinstance(self.claims, dict) else []
        best = [c for c in claims if c.rank == "preferred"] or [c for c in claims if c.rank != "deprecated"]
        found = (c.mainsnak.datavalue.get("value") for c in best)
        return [str(value.get("id", "")) if isinstance(value, dict) else str(value) for value in found if value]

    def description(self) -> str:
        """What it is, in English."""
        text = self.descriptions.get("en") if isinstance(self.descriptions, dict) else None
        return text.value if text is not None else ""


class _Hit(msgspec.Struct, frozen=True):
    id: str


class _Found(msgspec.Struct, frozen=True):
    search: list[_Hit]


class _Items(msgspec.Struct, frozen=True):
    entities: dict[str, msgspec.Raw]


def record_of(content: bytes, place: str) -> Dossier:
    """The record in a file that `dragoman brief --format json` wrote; `place` is what the user calls it.

    Raises:
        VerifyError: it is none (E401).
    """
    try:
        return msgspec.json.decode(content, type=Dossier)
    except _NO_JSON as error:
        remedy = "write it with --format json"
        raise VerifyError(f"not a record: {error}", code="E401", place=place, remedy=remedy) from error


def propose(dossier: Dossier, fetch: Fetch, *, most: int = MOST) -> Proposal:
    """Ask for what the record names and the shipped lists do not know.

    Raises:
        QuestionError: the service cannot be reached (E331), or its answer cannot be used (E332).
    """
    asked = unresolved(dossier)
    lines = [_line(actor, _languages(actor), fetch) for actor in asked[:most]]
    return Proposal(
        lines=tuple(line for line in lines if line is not None),
        undecided=tuple(actor.name for actor, line in zip(asked, lines, strict=False) if line is None),
        left_out=max(len(asked) - most, 0),
    )


def unresolved(dossier: Dossier) -> tuple[ActorRecord, ...]:
    """Persons with a full name, and organisations with a name of their own, that no shipped list has."""
    return tuple(actor for actor in dossier.actors if _named(actor) and not _listed(actor))


def to_table(proposal: Proposal) -> str:
    """The table for `--actors`, with the item as source; to be read before it is used."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(HEAD)
    for line in proposal.lines:
        table.writerow(("; ".join(line.names), line.country, line.kind, "", line.item, line.description))
    return text.getvalue()


# -- the record's names -----------------------------------------------------------------------------------------


def _named(actor: ActorRecord) -> bool:
    words = actor.name.split()
    own = bool(words) and not words[0][:1].islower() and actor.held_by is None
    described = all(form.text[:1].islower() for form in actor.forms)
    return own and not described and (actor.kind == "organisation" or (actor.kind == "person" and len(words) >= FULL))


def _listed(actor: ActorRecord) -> bool:
    """Whether a name of the actor is in the shipped lists."""
    names = {_folded(name) for name in (actor.name, *(form.text for form in actor.forms))}
    if actor.kind == "organisation":
        return not names.isdisjoint(_bodies())
    return any(alias_of(name.split()) for name in names) or not names.isdisjoint(_persons())


def _persons() -> frozenset[str]:
    return frozenset(" ".join(name) for slug in load_world().terms for name in spellings(slug))


def _bodies() -> frozenset[str]:
    world = load_world().organisations
    return frozenset(
        _folded(name.text) for body in world.values() for names in body.names.values() for name in names
    )  # fmt: skip


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _languages(actor: ActorRecord) -> tuple[str, ...]:
    """Those in which the record has the name, English first."""
    return tuple(dict.fromkeys(("en", *(form.language for form in actor.forms))))


# -- what Wikidata has ------------------------------------------------------------------------------------------


def _line(actor: ActorRecord, languages: Sequence[str], fetch: Fetch) -> Proposed | None:
    """The line for an actor, if exactly one item can be meant."""
    own = tuple(dict.fromkeys((actor.name, *(form.text for form in actor.forms if _same(form.text, actor.name)))))
    language = next((form.language for form in actor.forms if _same(form.text, actor.name)), "en")
    ids = _search(actor.name, language, fetch)
    fitting = [
        (item, code) for item in _items(ids, languages, fetch) if (code := _fits(item, actor, fetch)) is not None
    ]
    if len(fitting) != 1:
        return None
    item, code = fitting[0]
    names = (name for name in (*own, *item.names()) if ";" not in name and not name.startswith(FORMULAS))
    kind: Literal["person", "organisation"] = "person" if actor.kind == "person" else "organisation"
    country = code or actor.country or ""
    return Proposed(tuple(dict.fromkeys(map(_plain, names))), country, kind, item.id, _described(item.description()))


def _same(form: str, name: str) -> bool:
    return _folded(form) == _folded(name)


def _plain(text: str) -> str:
    """Text in one line, without signs that are not shown."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _described(text: str) -> str:
    return _plain(text).lstrip("".join(FORMULAS))


def _search(name: str, language: str, fetch: Fetch) -> list[str]:
    asked = {
        "action": "wbsearchentities", "search": name, "language": language, "uselang": "en", "type": "item",
        "limit": str(CANDIDATES), "format": "json",
    }  # fmt: skip
    return [hit.id for hit in _read(fetch(asked), _Found).search][:CANDIDATES]


def _items(ids: Sequence[str], languages: Sequence[str], fetch: Fetch) -> Iterator[_Item]:
    if not ids:
        return
    asked = {
        "action": "wbgetentities", "ids": "|".join(ids), "props": "labels|aliases|descriptions|claims",
        "languages": "|".join(languages), "format": "json",
    }  # fmt: skip
    entities = _read(fetch(asked), _Items).entities
    yield from (_read(bytes(entities[id_]), _Item) for id_ in ids if id_ in entities)


def _fits(item: _Item, actor: ActorRecord, fetch: Fetch) -> str | None:
    """The code of the item's country, "" where it tells none; None where the item is not the actor."""
    kinds, called = item.values(KIND_OF), {_folded(name) for name in item.names()}
    person = actor.kind == "person"
    if not kinds or (HUMAN in kinds) != person or _folded(actor.name) not in called:
        return None
    countries = [code for place in item.values(CITIZEN if person else COUNTRY) for code in _codes(place, fetch)]
    if actor.country and countries and actor.country not in countries:
        return None
    return actor.country if actor.country in countries else countries[0] if len(countries) == 1 else ""


def _codes(country: str, fetch: Fetch) -> list[str]:
    return [code for item in _items([country], ["en"], fetch) for code in item.values(CODE)]


def _read(content: bytes, shape: type[T]) -> T:
    """An answer in the shape it should have."""
    try:
        return msgspec.json.decode(content, type=shape)
    except _NO_JSON as error:
        raise refused("Wikidata", f"answers with something else than was asked for ({_error(content)})") from error


def _error(content: bytes) -> str:
    """What the service says is wrong, as far as it does."""
    try:
        told: Mapping[str, Any] = msgspec.json.decode(content, type=dict[str, Any]).get("error") or {}
    except _NO_JSON:
        return "no JSON"
    return _plain(str(told.get("info") or "another shape"))[:200]
