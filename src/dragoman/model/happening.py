"""The same happening across reports, as resolution leaves it: slots filled, nothing yet counted or told."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.dates import When
from dragoman.model.event import EventMention
from dragoman.model.record import Role, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A status that a mention gives the happening."""

    status: Status
    as_of: str | None  # EDTF of the report's publication
    mention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Event mentions judged to be one, with the canonical slots that follow from them."""

    id: str
    type: str
    mode: str
    mentions: tuple[EventMention, ...]
    participants: tuple[tuple[str, Role], ...]  # actor key, role
    taken_by: Mapping[str, tuple[int, ...]]  # actor key to the mentions that name it
    place: str | None
    place_country: str | None
    when: When
    dated_by: tuple[int, ...]  # mentions whose time agrees with `when`
    status: Status
    history: tuple[Step, ...]
    part_of: str | None = None
    same_because: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()  # (other happening's id, reason)

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of the reports that tell it, in order."""
        return tuple(sorted({mention.report for mention in self.mentions}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When a report was published, and what did not fit."""

    report: str
    when: When
    outweighed: tuple[tuple[str, tuple[tuple[str, int, int], ...]], ...] = ()  # (reason, evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a report is mainly about."""

    report: str
    story: str
    main: str | None  # id of a happening
