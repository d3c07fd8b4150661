"""Who takes part in an event, and whether they act in public affairs: only then is it an event here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.events.rules import Trigger
from dragoman.lang.world import load_world
from dragoman.model.annotation import Mention
from dragoman.model.event import Filler
from dragoman.model.message import message
from dragoman.model.record import Role

COMPANY = "MNC"
PRESS = frozenset(("media", "newspaper", "television", "website", "news agency"))
"""Heads of media that no state runs."""
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
VERBAL = frozenset(("ACCUSE", "REQUEST", "PROTEST", "THREATEN"))
"""Types that any named organisation can address to a state: "a rights group accused Chad"."""
MEETING = frozenset(("CONSULT", "AGREE"))
"""Types that a person without an office can share with a public one."""
GIVEN = frozenset(("AID",))
"""Types that are public affairs whoever does it, from one country to another."""
SUITS, BENCH = frozenset(("ACCUSE", "COERCE")), frozenset(("judge",))
"""What judges do to a state and its officials is a public affair, though nobody says whose judges they are."""
POLICED, INQUIRY = "arrest", "investigate"
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


@dataclass(frozen=True, slots=True)
class _Act:
    """Who does what to whom, as the rules below ask for it."""

    mentions: Sequence[Mention]
    trigger: Trigger
    acting: tuple[int, ...]
    others: tuple[int, ...]
    places: tuple[int, ...]

    def public(self, indices: Sequence[int]) -> bool:
        """Whether anybody of these acts in public affairs."""
        return any(_public(self.mentions, i, self.trigger) for i in indices)


def not_public(mentions: Sequence[Mention], trigger: Trigger, roles: Roles) -> str | None:
    """Why an event is no public affair, in words for the reader; None if it is one by one of the rules of `PUBLIC`.

    Who acts must be a state, a public body, an office-holder, a listed person, an armed group or protesters; where
    nobody is said to act, whom it is done to.
    """
    if trigger.anyone:
        return None
    act = _Act(mentions, trigger, (*roles.source, *roles.mediator), roles.target, roles.place)
    return (
        None
        if any(rule(act) for rule in PUBLIC)
        else message("nobody in it is known to act for a state or public body")
    )


def _by_who_acts(act: _Act) -> bool:
    return act.public(act.acting)


def _by_who_is_met(act: _Act) -> bool:
    """Done to somebody public, by nobody named or by somebody who can do it to them."""
    deals = not act.acting or any(_deals(act.mentions[i], act.trigger) for i in act.acting)
    return deals and act.public(act.others)


def _by_where(act: _Act) -> bool:
    """Of a kind that counts once it is told in which country, done by people or nobody named."""
    trigger, mentions = act.trigger, act.mentions
    counts = trigger.type in BY_PLACE or trigger.needs == {"place"} or "where" in trigger.needs
    crowd = not act.acting or any(mentions[i].kind in ("group", "state") for i in act.acting)
    places = (*act.places, *(i for i in act.others if mentions[i].kind == "place"))
    return counts and crowd and any(mentions[i].country or mentions[i].government for i in places)


def _given_abroad(act: _Act) -> bool:
    """Given by people of one country to those of another: "Danish doctors gave Chad's clinics …"."""
    if act.trigger.type not in GIVEN:
        return False
    lands = {act.mentions[i].country for i in act.acting} - {None}
    return bool(lands) and bool({act.mentions[i].country for i in act.others or act.places} - {None} - lands)


PUBLIC: tuple[Callable[[_Act], bool], ...] = (_by_who_acts, _by_who_is_met, _by_where, _given_abroad)
"""What makes an event a public affair: one of them is enough."""


def _public(mentions: Sequence[Mention], index: int, trigger: Trigger) -> bool:
    mention = mentions[index]
    before = mentions[index - 1] if index else mention
    if (before.sentence, before.last) == (mention.sentence, mention.first) and before.head == "rebels":
        return True  # "the rebel National Front"
    if mention.head == "sides":  # "the two" of a recipe are nobody
        return any(_acts_publicly(m, trigger) for m in mentions[:index] if m.head != "sides")
    referent = mentions[mention.refers] if mention.refers is not None else mention
    return any(_acts_publicly(m, trigger) for m in (mention, referent))


def _deals(mention: Mention, trigger: Trigger) -> bool:
    """Whether somebody who is not public himself can do it with or to those who are."""
    if trigger.type in MEETING and mention.kind in ("person", "name", "group", "pronoun"):
        return True
    return (trigger.type in VERBAL and _organised(mention)) or (trigger.type in SUITS and mention.office in BENCH)


def _organised(mention: Mention) -> bool:
    return mention.kind == "organisation" and bool(mention.name)


def _business(key: str | None) -> bool:
    """Whether a listed body is a company: what companies do to one another is no public affair."""
    kind, _, slug = (key or "").partition(":")
    body = load_world().body(kind, slug)
    return body is not None and body.code == COMPANY


def _acts_publicly(mention: Mention, trigger: Trigger) -> bool:
    """As the first rule of `STANDING` says that knows."""
    return next((known for rule in STANDING if (known := rule(mention, trigger)) is not None), False)


def _as_company(mention: Mention, trigger: Trigger) -> bool | None:
    del trigger
    private = mention.kind == "organisation" and (_business(mention.key) or mention.head in PRESS)
    return False if private else None


def _as_listed(mention: Mention, trigger: Trigger) -> bool | None:
    del trigger
    listed = mention.key and mention.kind in ("state", "organisation", "person")
    return True if mention.head == "sides" or mention.government or listed else None


def _by_office(mention: Mention, trigger: Trigger) -> bool | None:
    del trigger
    if not mention.office:
        return None
    return mention.office not in MINOR_OFFICES or mention.country is not None or mention.key is not None


def _of_country(mention: Mention, trigger: Trigger) -> bool | None:
    """A body or group of a country; of its people only those known as such, or a crowd."""
    if not (mention.country and mention.kind in ("group", "organisation", "agency", "state")):
        return None
    return mention.head != "people" or mention.key is not None or trigger.type in BY_PLACE


def _as_group(mention: Mention, trigger: Trigger) -> bool | None:
    """A government or a force without a country: who rules does no police work, and one policeman is nobody."""
    if mention.head not in PUBLIC_HEADS or mention.kind != "group":
        return None
    rules = mention.head in RULING
    daily = trigger.type in CRIME or (trigger.mode == INQUIRY and mention.head == "police")
    return rules and trigger.mode != POLICED if daily else rules or mention.plural


def _as_world_body(mention: Mention, trigger: Trigger) -> bool | None:
    del trigger
    return mention.head in WORLD_BODIES


STANDING: tuple[Callable[[Mention, Trigger], bool | None], ...] = (
    _as_company, _as_listed, _by_office, _of_country, _as_group, _as_world_body,
)  # fmt: skip
"""Whether somebody acts in public affairs, by what is known of them: the first rule that says yes or no decides."""
