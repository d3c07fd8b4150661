"""Who is named, across reports."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

ActorKind = Literal["person", "state", "organisation", "agency", "outlet", "place", "group"]
Place = tuple[str, int]
"""A mention: (report id, index)."""


@dataclass(slots=True)
class Actor:
    """An actor as far as the reports tell: key, kind, country, and every mention of it."""

    key: str
    kind: ActorKind
    country: str | None = None
    name: str = ""
    mentions: list[Place] = field(default_factory=list)
    offices: dict[tuple[str, str | None], list[Place]] = field(default_factory=dict)
    head: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """Who was meant by an office told without a name, worked out from the tables of office-holders and a date."""

    key: str  # of the listed person
    name: str
    office: str
    country: str
    since: str  # EDTF
    until: str  # EDTF, ".." for still in office when the tables were written
    told_of: Mapping[Place, str]  # for each mention, when what is told of it was, in words


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors, and which of them each mention names. Pronouns and bare titles are followed."""

    actors: Mapping[str, Actor]
    of: Mapping[Place, tuple[str, ...]]
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # why names in several scripts are one actor's
    tenures: Mapping[str, Tenure] = field(default_factory=dict)  # by actor key, where mentions tell its office alone
    told_as: Mapping[Place, str] = field(
        default_factory=dict
    )  # the office by which a mention joined to a name tells it

    def keys(self, report: str, mention: int) -> tuple[str, ...]:
        """Actor keys of a mention: one, several for "the two countries", none if unknown."""
        return self.of.get((report, mention), ())
