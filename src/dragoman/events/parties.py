"""Who takes part in an event, and whether they act in public affairs: only then is it an event here."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.events.rules import Trigger
from dragoman.model.annotation import Mention
from dragoman.model.event import Filler
from dragoman.model.record import Role

RULING = frozenset(("government", "opposition", "ministers", "diplomats"))
WORLD_BODIES = frozenset(("security council",))
"""Bodies that are public without a state before them."""
PUBLIC_HEADS = RULING | {"rebels", "protesters", "forces", "police"}
MINOR_OFFICES = frozenset(
    (
        "judge", "lawmaker", "spokesperson", "adviser", "leader", "commissioner", "director general", "commander",
        "mayor", "governor", "envoy", "diplomat",
    )
)  # fmt: skip
"""Offices that companies, clubs and courts have too: they count only with a state or body."""
BY_PLACE = frozenset(("PROTEST",))
"""Types that are public affairs whoever acts, once it is told where."""
VERBAL = frozenset(("ACCUSE", "REQUEST"))
"""Types that any named organisation can address to a state: "a rights group accused Chad"."""
MEETING = frozenset(("CONSULT", "AGREE"))
"""Types that a person without an office can share with a public one."""
POLICED = "arrest"
CRIME = frozenset(("COERCE",))
"""Types that police do every day: they count only for a state's police."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Mentions by role, in text order."""

    source: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    place: tuple[int, ...] = ()
    mediator: tuple[int, ...] = ()

    def weight(self) -> int:
        """How many roles are filled."""
        return sum(bool(r) for r in (self.source, self.target, self.place, self.mediator))

    def fillers(self) -> tuple[Filler, ...]:
        """The participants; a place is none."""
        named: tuple[tuple[Role, tuple[int, ...]], ...] = (
            ("source", self.source), ("target", self.target), ("mediator", self.mediator),
        )  # fmt: skip
        return tuple(Filler(role=role, mention=m) for role, mentions in named for m in mentions)


def not_public(mentions: Sequence[Mention], trigger: Trigger, roles: Roles) -> str | None:
    """Why an event is no public affair, in words for the reader; None if it is one.

    Who acts must be a state, a public body, an office-holder, a listed person, an armed group or protesters; where
    nobody is said to act, whom it is done to.
    """
    acting, others = (*roles.source, *roles.mediator), roles.target
    if any(_public(mentions, i, trigger) for i in acting):
        return None
    met = any(_public(mentions, i, trigger) for i in others)
    if met and (
        not acting
        or (trigger.type in MEETING and any(mentions[i].kind in ("person", "name", "group", "pronoun") for i in acting))
    ):
        return None
    if met and trigger.type in VERBAL and any(_organised(mentions[i]) for i in acting):
        return None
    by_place = trigger.type in BY_PLACE or trigger.needs == {"place"}
    crowd = not acting or any(mentions[i].kind in ("group", "state") for i in acting)
    if by_place and crowd and any(mentions[i].country or mentions[i].government for i in roles.place):
        return None
    return "nobody in it is known to act for a state or public body"


def _public(mentions: Sequence[Mention], index: int, trigger: Trigger) -> bool:
    mention = mentions[index]
    if mention.head == "sides":  # "the two" of a recipe are nobody
        return any(_acts_publicly(m, trigger) for m in mentions[:index] if m.head != "sides")
    referent = mentions[mention.refers] if mention.refers is not None else mention
    return any(_acts_publicly(m, trigger) for m in (mention, referent))


def _organised(mention: Mention) -> bool:
    return mention.kind == "organisation" and bool(mention.name)


def _acts_publicly(mention: Mention, trigger: Trigger) -> bool:
    if (
        mention.head == "sides"
        or mention.government
        or (mention.key and mention.kind in ("state", "organisation", "person"))
    ):
        return True
    if mention.office:
        return mention.office not in MINOR_OFFICES or mention.country is not None or mention.key is not None
    if mention.country and mention.kind in ("group", "organisation", "agency", "state"):
        return mention.head != "people" or mention.key is not None or trigger.type in BY_PLACE
    if mention.head in PUBLIC_HEADS and mention.kind == "group":
        rules = mention.head in RULING
        return rules and trigger.mode != POLICED if trigger.type in CRIME else rules or mention.plural
    return mention.head in WORLD_BODIES
