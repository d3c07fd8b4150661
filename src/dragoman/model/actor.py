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


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors, and which of them each mention names. Pronouns and bare titles are followed."""

    actors: Mapping[str, Actor]
    of: Mapping[Place, tuple[str, ...]]
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # why names in several scripts are one actor's

    def keys(self, report: str, mention: int) -> tuple[str, ...]:
        """Actor keys of a mention: one, several for "the two countries", none if unknown."""
        return self.of.get((report, mention), ())
