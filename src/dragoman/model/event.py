"""What one passage says happened."""

from dataclasses import dataclass

from dragoman.model.annotation import Stance
from dragoman.model.dates import TimeExpr
from dragoman.model.record import Role, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """A mention (index in the report's mentions) and its role."""

    role: Role
    mention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How much of what, as character offsets: "hundreds of" drones."""

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """A passage that says something happened, will happen, or did not.

    Offsets are characters of the report's text. `start`/`end` are the passage quoted as evidence, `trigger`
    the words that evoke the type.
    """

    report: str
    sentence: int
    start: int
    end: int
    trigger: tuple[int, int]
    type: str
    mode: str
    status: Status
    fillers: tuple[Filler, ...]
    place: int | None = None
    time: TimeExpr | None = None
    future: bool = False  # the time is to be read as after the report, not before
    object: str | None = None  # base form of the object noun: "treaty", "drone", "sanction"
    object_class: str | None = None
    object_span: tuple[int, int] | None = None
    amounts: tuple[Amount, ...] = ()
    matter: tuple[int, int] | None = None  # of a demand, charge, threat or sanction: "over its nuclear programme"
    attribution: int | None = None  # index in the report's attributions
    stance: Stance | None = None
    ordinal: int | None = None  # "second visit"
    order_after: bool = False  # told as what an ordinal event followed
    weak: bool = False
    title: bool = False

    def of_role(self, *roles: Role) -> tuple[int, ...]:
        """Mentions that fill any of the roles."""
        return tuple(f.mention for f in self.fillers if f.role in roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A passage with a trigger that became no event, and why."""

    report: str
    start: int
    end: int
    because: str
