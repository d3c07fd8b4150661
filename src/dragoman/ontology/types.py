"""The nouns of the ontology, and what can be asked of it. Their fields are the keys of the files in `data/ontology`."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

import msgspec

from dragoman.errors import PackError
from dragoman.model.record import Role, Status
from dragoman.ontology import headline
from dragoman.ontology.headline import STATUSES, Filler, Grammar, Templates
from dragoman.ontology.translated import ENGLISH, headlines_of

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
Side = Literal["source", "target", "mediator"]
__all__ = ["STATUSES", "EventType", "Example", "Gold", "Mode", "Ontology", "Quad", "Side"]
_Text = Annotated[str, msgspec.Meta(min_length=1)]
_Code = Annotated[str, msgspec.Meta(pattern=r"^(0[3-9]|1[0-9]|20)[0-9]{1,2}$")]
_Root = Annotated[str, msgspec.Meta(pattern=r"^(0[3-9]|1[0-9]|20)$")]


class Gold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event that an example is expected to give.

    Actors are ISO 3166-1 alpha-2 codes for states, governments and officials, else English names. None means that
    the slot is not compared.
    """

    type: str
    mode: str | None = None
    source: tuple[_Text, ...] | None = None
    target: tuple[_Text, ...] | None = None
    mediator: tuple[_Text, ...] | None = None
    place: _Text | None = None
    status: Status = "occurred"


class Example(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence written for this project, with the events in it; none for a near miss."""

    text: _Text
    language: _Text
    events: tuple[Gold, ...]


class Mode(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way in which a type of event happens."""

    definition: _Text
    cameo: _Code
    label: _Text  # a noun for it
    words: Templates
    roles: dict[Side, Role] = {}
    on_place: bool = False  # the codebooks' rows count the state it happens in as its target: a visit, a protest
    symmetric: bool = False  # source and target do the same, so that their order says nothing
    agenda: bool = False  # it has an agenda, so that what it is to be about is told
    met: bool = False  # of several who take part some are told as met by the others


class EventType(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"name": "type", "is_not": "not"}
):
    """One of the sixteen types, as its file has it."""

    name: str
    label: _Text
    definition: _Text
    is_not: tuple[_Text, ...]
    quad: Quad
    cameo_root: _Root
    named: bool = False  # reports have names of their own for such an event ("the war", "the deal")
    plover_old: dict[str, str | None]  # class of the older PLOVER -> the mode it becomes, None where any may be
    roles: dict[Literal["source", "target", "mediator", "place", "object"], _Text]
    modes: dict[str, Mode]
    examples: tuple[Example, ...]


class Ontology(msgspec.Struct, frozen=True):
    """All event types by name, and the grammar of English headlines.

    Every method that takes a type raises PackError (E216) where there is no such type, mode or class.
    """

    types: dict[str, EventType]
    grammar: Grammar

    def type(self, kind: str) -> EventType:
        """The type of that name."""
        if kind not in self.types:
            raise PackError("no such event type", code="E216", place=f"ontology/{kind}.yml", remedy=_KNOWN)
        return self.types[kind]

    def mode(self, kind: str, mode: str) -> Mode:
        """A mode of a type."""
        modes = self.type(kind).modes
        if mode not in modes:
            raise PackError("no such mode", code="E216", place=f"ontology/{kind}.yml: modes.{mode}", remedy=_KNOWN)
        return modes[mode]

    def cameo(self, kind: str, mode: str | None) -> str:
        """The CAMEO code of a mode ("042"), whose first two digits are its root; without a mode the type's root."""
        return self.type(kind).cameo_root if mode is None else self.mode(kind, mode).cameo

    def symmetric(self, kind: str, mode: str | None) -> bool:
        """Whether source and target do the same (meeting, signing), so that their order says nothing."""
        return mode is not None and self.mode(kind, mode).symmetric

    def on_place(self, kind: str, mode: str | None) -> bool:
        """Whether PLOVER and CAMEO rows, where no target is named, have the state it happens in as one."""
        return mode is not None and self.mode(kind, mode).on_place

    def role(self, kind: str, mode: str | None, side: Side) -> Role:
        """The role in the record for a side of the coding: the source of a visit is its "visitor"."""
        return side if mode is None else self.mode(kind, mode).roles.get(side, side)

    def from_old(self, name: str) -> tuple[str, str | None]:
        """Type and mode for a class of the older PLOVER: INVESTIGATE is ("ACCUSE", "investigate")."""
        for kind in self.types.values():
            if name in kind.plover_old:
                return kind.name, kind.plover_old[name]
        raise PackError(f"no type takes the PLOVER class {name}", code="E216", place="ontology", remedy=_KNOWN)

    def examples(self) -> Iterator[tuple[EventType, Example]]:
        """Every gold example with the type in whose file it stands."""
        for kind in self.types.values():
            for example in kind.examples:
                yield kind, example

    def headline(
        self, kind: str, mode: str | None, status: Status, slots: Mapping[str, Filler], language: str = "en"
    ) -> str:
        """One line that says what happened: "Sergey Lavrov to visit Tehran".

        Args:
            kind: the event type.
            mode: its mode; without one the line has a noun and no verb.
            status: decides the verb's form.
            slots: names for "source", "target", "mediator", "place", "object", "deed" where known, as they read inside
                a sentence ("the United States", "strategic partnership treaty"). A tuple of names is joined. Case forms
                stand under "target.acc" and so on. "plural" names the slots that are plural though one name
                ("rebels"), with spaces between.
            language: of the line; the names must be in it.
        """
        label, templates, grammar = self._words(kind, mode, language)
        return headline.headline(label, templates, status, slots, grammar)

    def claim(self, kind: str, mode: str | None, slots: Mapping[str, Filler], language: str = "en") -> str:
        """One line for what somebody holds and others may deny: "That Iran has supplied drones to Russia".

        The slots are those of `headline`.
        """
        label, templates, grammar = self._words(kind, mode, language)
        return headline.claim(label, templates, slots, grammar)

    def label(self, kind: str, mode: str | None, language: str = ENGLISH) -> str:
        """A noun for what happens: "visit"."""
        return self._words(kind, mode, language)[0]

    def _words(self, kind: str, mode: str | None, language: str) -> tuple[str, Mapping[str, tuple[str, ...]], Grammar]:
        """Label, templates and grammar of a language: English stands in the ontology, the others in their packs."""
        entry = self.type(kind) if mode is None else self.mode(kind, mode)
        if language == ENGLISH:
            return entry.label, entry.words if isinstance(entry, Mode) else {}, self.grammar
        told = headlines_of(language)
        name = kind if mode is None else f"{kind}.{mode}"
        return told.labels.get(name, entry.label), told.templates.get(name, {}), told.grammar

    def told_as_met(self, kind: str, mode: str | None) -> bool:
        """Whether of several who take part some are told as met by the others."""
        return mode is not None and self.mode(kind, mode).met

    def has_agenda(self, kind: str, mode: str | None) -> bool:
        """Whether it is to be about something that can be told beside it."""
        return mode is not None and self.mode(kind, mode).agenda


_KNOWN = "docs/event-types.md lists all"
