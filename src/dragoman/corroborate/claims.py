"""Claims: what somebody holds and others deny, with who holds what, and how claims of one matter hang together.

A claim is about one act (type, who, to whom) and one thing (weapons, drones). The flat claim and the narrower
ones are kept apart: to admit a part is not to contradict the denial of another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from dragoman.corroborate.material import Material
from dragoman.corroborate.matters import object_slots, several_of
from dragoman.corroborate.names import case_slots, listed, place_slots
from dragoman.corroborate.sayings import said_on
from dragoman.corroborate.telling import plural_slots
from dragoman.lang.catalogue import say, written_language
from dragoman.lang.pack import closed_words
from dragoman.lang.things import load_things
from dragoman.model.annotation import Attribution, Stance
from dragoman.model.event import Amount, EventMention
from dragoman.model.happening import Happening
from dragoman.model.ids import make_id
from dragoman.model.record import ClaimRecord, Position, Related, WhenRecord

Relation = Literal["narrower", "broader", "admits_part_of", "same_matter"]
CONTESTED = frozenset(("alleges", "denies", "admits"))
HELD_FALSE = frozenset(("denied", "alleged"))
"""Statuses of what a denial is about; what stands beside it in the sentence as a fact is not denied."""
SERVICE = "agency"
"""Kind of the bodies that act for their state, such as its intelligence service."""
Matter = tuple[str, frozenset[str], frozenset[str]]
"""Type, states that act, states it is done to."""
Key = tuple[Matter, str | None, tuple[str, int] | None]
"""Matter, thing, and where an admission that is limited in number or time stands."""


@dataclass(slots=True)
class _Claim:
    """A claim in the making."""

    matter: Matter
    thing: str | None
    limited: tuple[str, int] | None  # report and offset of an admission limited in number or time
    rows: list[tuple[EventMention, Attribution, Stance]] = field(default_factory=list)
    happenings: dict[str, int] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)
    targets: set[str] = field(default_factory=set)
    places: set[str | None] = field(default_factory=set)

    @property
    def id(self) -> str:
        """Record id: the same for the same act, sides, thing and limit, whoever holds it."""
        kind, sources, targets = self.matter
        return make_id("c", [kind, sorted(sources), sorted(targets), self.thing, self.limited])


def claims_of(material: Material) -> tuple[ClaimRecord, ...]:
    """All claims that somebody alleges, denies or admits, each with everybody's position."""
    claims: dict[Key, _Claim] = {}
    for happening in material.happenings:
        for mention in happening.mentions:
            _enter(claims, happening, mention, material)
    contested = _contested(claims.values())
    kept = [c for c in claims.values() if c.matter in contested]
    return tuple(_record(c, [o for o in kept if o is not c], material) for c in sorted(kept, key=lambda c: c.id))


def _enter(claims: dict[Key, _Claim], happening: Happening, mention: EventMention, material: Material) -> None:
    matter = _matter(happening, material)
    if not matter[1]:
        return
    for attribution in _attributions(mention, material):
        stance = _stance(attribution, mention, matter, material)
        if stance is None:
            continue
        thing = load_things().name(mention.object) if mention.object else None
        part = stance == "admits" and (mention.amounts or mention.time is not None)
        limited = (mention.report, mention.trigger[0]) if part else None
        claim = claims.setdefault((matter, thing, limited), _Claim(matter, thing, limited))
        claim.rows.append((mention, attribution, stance))
        claim.happenings[happening.id] = claim.happenings.get(happening.id, 0) + 1
        claim.sources |= {k for k, r in happening.participants if r != "target"}
        claim.places.add(happening.place)
        claim.targets |= {k for k, r in happening.participants if r == "target"}


def _matter(happening: Happening, material: Material) -> Matter:
    def countries(keys: Iterable[str]) -> frozenset[str]:
        """The countries of those among them that have one."""
        return frozenset(c for k in keys if (c := _country(k, material)))

    acting = [k for k, role in happening.participants if role != "target"]
    sources = countries(acting) or frozenset(k for k in acting if k.startswith(("person:", "org:")))  # of no state
    return happening.type, sources, countries(k for k, role in happening.participants if role == "target")


def _country(key: str, material: Material) -> str | None:
    """The state whose act it would be: not of an armed group or a party, though it has its home there."""
    kind, _, name = key.partition(":")
    body = material.world.body(kind, name)
    if body is not None and body.kind != SERVICE:
        return None
    actor = material.cast.actors.get(key)
    return (actor.country if actor is not None else None) or material.world.country(key)


def _attributions(mention: EventMention, material: Material) -> list[Attribution]:
    """Every attribution whose content holds the trigger: one passage may be both alleged and denied."""
    return [
        a for a in material.reports[mention.report].attributions
        if a.sentence == mention.sentence and a.content[0] <= mention.trigger[0] and mention.trigger[1] <= a.content[1]
    ]  # fmt: skip


def _stance(attribution: Attribution, mention: EventMention, matter: Matter, material: Material) -> Stance | None:
    """The stance on the claim. Who asserts the act that is laid to its own charge admits it."""
    if attribution.stance == "admits" and matter[1] & set(material.cast.keys(mention.report, attribution.voices[-1])):
        return "admits"
    if attribution.stance in ("asserts", "admits"):
        voice = material.voice(mention.report, attribution.voices[-1])
        own = voice is not None and voice.country in matter[1] and voice.kind in ("official", "person")
        return "admits" if own and mention.status == "occurred" else None
    if attribution.stance == "requests":
        act = material.ontology.type(matter[0]).quad.startswith("material")
        return "requests" if mention.status == "alleged" and act else None  # what is to stop is held to be going on
    if attribution.stance == "denies" and mention.status not in HELD_FALSE:
        return None
    return attribution.stance if attribution.stance in CONTESTED else None


def _contested(claims: Iterable[_Claim]) -> set[Matter]:
    """Matters on which somebody alleges or denies; an admission or a demand alone disputes nothing.

    Who admits an attack makes a claim: it tells who did what others only suffered.
    """
    return {
        c.matter for c in claims for _, told, stance in c.rows
        if stance in ("alleges", "denies") or (told.stance == stance == "admits" and c.matter[0] == "ASSAULT")
    }  # fmt: skip


def _record(claim: _Claim, others: Sequence[_Claim], material: Material) -> ClaimRecord:
    positions = _positions(claim, material)
    stances = {p.stance for p in positions}
    return ClaimRecord(
        id=claim.id, about=_about(claim, material),
        event=min(claim.happenings, key=lambda h: (-claim.happenings[h], h)),
        positions=positions, disputed="denies" in stances and len(stances) > 1,
        related=_related(claim, others, load_things().broader),
    )  # fmt: skip


def _positions(claim: _Claim, material: Material) -> tuple[Position, ...]:
    found: dict[tuple[str, Stance], list[tuple[EventMention, Attribution]]] = {}
    for mention, attribution, stance in claim.rows:
        for index in (attribution.voices[-1], *attribution.joint):
            own = replace(attribution, voices=(*attribution.voices[:-1], index), joint=())
            found.setdefault((_holder(mention.report, index, material), stance), []).append((mention, own))
    return tuple(
        Position(
            holder=holder, stance=stance, when=_when(rows, material),
            evidence=tuple(dict.fromkeys(material.quote(m.report, m.start, m.end) for m, _ in rows)),
            chain=material.chain(rows[0][0].report, rows[0][1]),
        )
        for (holder, stance), rows in sorted(found.items(), key=lambda row: (row[0][1], row[0][0]))
    )  # fmt: skip


def _holder(report: str, mention: int, material: Material) -> str:
    voice = material.voice(report, mention)
    keys = material.cast.keys(report, mention)
    if voice is not None and voice.key in material.actor_ids:
        return material.actor_ids[voice.key]
    if len(keys) == 1 and keys[0] in material.actor_ids:
        return material.actor_ids[keys[0]]
    annotations = material.reports[report]
    words = annotations.mentions[mention]
    return voice.name if voice is not None else " ".join(annotations.report.text[words.start : words.end].split())


def _when(rows: Sequence[tuple[EventMention, Attribution]], material: Material) -> WhenRecord:
    """When it was said, by the first passage of which that is known."""
    days = [said_on(mention.report, attribution, material) for mention, attribution in rows]
    return material.when(next((when for when in days if when.edtf is not None), days[0]))


def _about(claim: _Claim, material: Material) -> str:
    """The claim as a sentence."""
    mentions = [mention for mention, _, _ in claim.rows]
    amounts = [amount for mention in mentions for amount in mention.amounts]
    thing = several_of(claim.thing, mentions, material) if claim.thing else None
    if claim.limited and amounts:
        thing = f"{thing or say('some')} {_limit(claim.rows[0][0].report, amounts[0], material)}"
    sides = {
        "source": sorted(_plain(claim.sources, material)),
        "target": sorted(_plain(claim.targets, material)),
    }
    named = {side: listed(keys, material) for side, keys in sides.items()}
    slots: dict[str, str | tuple[str, ...]] = {**named, **case_slots(named)}
    slots["sides"] = listed([*sides["source"], *sides["target"]], material)
    slots["plural"] = plural_slots(sides, material)
    place = next(iter(claim.places)) if len(claim.places) == 1 else None
    slots |= place_slots(place, material) if place else {}
    slots["deed"] = object_slots(mentions, material).get("deed", "")
    if thing:
        slots |= {"object": thing, "object.bare": thing}
    filled = {slot: words for slot, words in slots.items() if words}
    return material.ontology.claim(claim.matter[0], mentions[0].mode, filled, written_language())


def _limit(report: str, amount: Amount, material: Material) -> str:
    """How many are admitted, in the report's own words, which may say that they are few."""
    annotations = material.reports[report]
    number = annotations.report.text[amount.start : amount.end].strip()
    few = closed_words(annotations.layout.language, "few")
    return (
        say("in a limited number (“{number}”)", number=number)
        if set(number.casefold().split()) & set(few)
        else f"(“{number}”)"
    )


def _plain(keys: set[str], material: Material) -> set[str]:
    states = {k for k in keys if k.startswith("state:")}
    return states or {f"state:{c}" for k in keys if (c := _country(k, material))} or keys


def _related(claim: _Claim, others: Sequence[_Claim], broader: Mapping[str, str]) -> tuple[Related, ...]:
    same = [o for o in others if o.matter[:2] == claim.matter[:2]]
    found = [Related(claim=other.id, relation=_relation(claim, other, broader)) for other in same]
    return tuple(sorted(found, key=lambda r: (r.relation, r.claim)))


def _relation(claim: _Claim, other: _Claim, broader: Mapping[str, str]) -> Relation:
    if claim.limited and not other.limited:
        return "admits_part_of"
    if other.thing and broader.get(claim.thing or "") == other.thing:
        return "narrower"
    if claim.thing and broader.get(other.thing or "") == claim.thing:
        return "broader"
    return "same_matter"
