"""Event records: a happening with its evidence, origins per slot, history and disputes."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.corroborate.houses import day_of, one_house, owner_of
from dragoman.corroborate.material import Material
from dragoman.corroborate.origins import Group, Testimony, groups_of, uncredited
from dragoman.corroborate.sayings import told_on
from dragoman.corroborate.signatures import signature_disputes
from dragoman.corroborate.telling import headline
from dragoman.corroborate.tenures import worked_out
from dragoman.corroborate.topics import Passage, amounts_of, topics_of
from dragoman.model.annotation import Attribution, Stance
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from dragoman.model.record import (
    Apart,
    Dispute,
    DisputeValue,
    EventRecord,
    Evidence,
    HistoryStep,
    OriginRecord,
    Participant,
    Quote,
    SlotSupport,
    Where,
)

COMPLETED = frozenset(("occurred", "ongoing"))
HELD = frozenset(("asserts", "admits", "alleges", "expects", "requests"))


STEPS = frozenset(("proposed", "planned", "cancelled", "ongoing", "occurred"))
"""Statuses that follow one another; that some allege and others deny is a dispute, no history."""
NO_SLOTS = frozenset(("occurred", "denied", "planned", "proposed", "cancelled", "alleged", "hypothetical"))


def event_record(happening: Happening, parts: Sequence[Happening], material: Material) -> EventRecord:
    """The record of one happening; `parts` are the happenings that are part of it."""
    supported = _supported(happening, material)
    testimony = [
        _testimony(m, happening, slots, material) for m, slots in zip(happening.mentions, supported, strict=True)
    ]
    holding = [t for t in testimony if "occurred" in t.supports]
    groups = _groups(holding, material)
    crediting = frozenset(t.report for t in testimony if t.chain)
    topics = topics_of(happening, parts, material)
    return EventRecord(
        id=happening.id, type=happening.type, mode=happening.mode, headline=headline(happening, material),
        when=material.when(happening.when), where=_where(happening, material), part_of=happening.part_of,
        participants=tuple(
            Participant(actor=material.actor_id(k), role=role, because=worked_out(k, happening, material))
            for k, role in happening.participants
        ),
        status=happening.status, history=_history(happening, material), topics=tuple(topics),
        amounts=amounts_of(happening, material), reports=happening.reports,
        origins=tuple(_origin(group, material) for group in groups),
        uncredited=uncredited(holding, crediting), independent_origins=len(groups),
        slots=_slots(testimony, material),
        evidence=_evidence(happening, testimony, material) + _topic_evidence(topics, material),
        disputes=_disputes(happening, material) + signature_disputes(happening, material),
        same_because=tuple(map(material.told_as, happening.same_because)),
        apart_from=tuple(Apart(event=other, because=material.told_as(because)) for other, because in happening.apart),
        cameo=material.ontology.cameo(happening.type, happening.mode), matter=_matter(happening, material),
    )  # fmt: skip


def _supported(happening: Happening, material: Material) -> list[set[str]]:
    """The slots that each mention fills: the day, and who takes part."""
    slots: list[set[str]] = [set() for _ in happening.mentions]
    for at in happening.dated_by:
        slots[at].add("when")
    taking_part = {key for key, _ in happening.participants}
    for key, places in happening.taken_by.items():
        for at in places if key in taking_part else ():
            slots[at].add(f"participant:{material.actor_id(key)}")
    return slots


def _testimony(mention: EventMention, happening: Happening, slots: set[str], material: Material) -> Testimony:
    attribution = material.attribution(mention)
    supports = slots | {_held(mention, happening, attribution)}
    if mention.place is not None or _names_place(mention, happening, material):
        supports.add("where")
    return Testimony(
        report=mention.report, chain=material.voices(mention.report, attribution), supports=frozenset(supports),
        outlet=material.outlet(mention.report),
    )  # fmt: skip


def _names_place(mention: EventMention, happening: Happening, material: Material) -> bool:
    """Whether the sentence names the place, though in another slot ("during a visit to Moscow … signed")."""
    mentions = material.reports[mention.report].mentions
    acting = {filler.mention for filler in mention.fillers if filler.role == "source"}
    return happening.place is not None and any(
        m.sentence == mention.sentence
        and i not in acting
        and (m.key == happening.place or happening.place in material.cast.keys(mention.report, i))
        for i, m in enumerate(mentions)
    )


def _held(mention: EventMention, happening: Happening, attribution: Attribution | None) -> str:
    """Whether the passage holds that it came about as its status says, holds something earlier, or denies it."""
    refused = attribution is not None and attribution.stance not in HELD
    if refused or mention.status == "denied":
        return "denied" if happening.status != "denied" else "occurred"
    done = mention.status in COMPLETED
    return "occurred" if done == (happening.status in COMPLETED) else mention.status


def _matter(happening: Happening, material: Material) -> tuple[Quote, ...]:
    """What it is about in the words of each report, the same words once."""
    found: dict[str, Quote] = {}
    for mention in happening.mentions:
        if mention.matter is not None:
            quote = material.quote(mention.report, *mention.matter)
            found.setdefault(" ".join(quote.quote.split()).casefold(), quote)
    return tuple(found.values())


def _groups(testimony: Iterable[Testimony], material: Material) -> tuple[Group, ...]:
    return groups_of(testimony, material.copies, lambda one, other, reports: one_house(one, other, reports, material))


def _origin(group: Group, material: Material) -> OriginRecord:
    key = next(voice.key for voice in group.voices if voice.name == group.name)
    medium = material.world.medium(key)
    days = (day_of(report, material) for report in group.reports)
    on = next((day for day in days if day is not None), None)
    return OriginRecord(
        name=group.name, kind=group.kind, reports=group.reports, country=medium.country if medium is not None else None,
        owner=owner_of(material.world.press.known(key), on, material) if medium is not None else None,
    )  # fmt: skip


def _where(happening: Happening, material: Material) -> Where | None:
    if happening.place is None:
        return None
    return Where(name=material.name(happening.place), country=happening.place_country)


def _slots(testimony: Sequence[Testimony], material: Material) -> dict[str, SlotSupport]:
    found: dict[str, SlotSupport] = {}
    for slot in sorted({s for t in testimony for s in t.supports} - NO_SLOTS):
        groups = _groups((t for t in testimony if slot in t.supports), material)
        found[slot] = SlotSupport(origins=tuple(g.name for g in groups), independent_origins=len(groups))
    return found


def _evidence(happening: Happening, testimony: Sequence[Testimony], material: Material) -> tuple[Evidence, ...]:
    found: dict[tuple[str, int, int, tuple[str, ...], Stance], set[str]] = {}
    for mention, item in zip(happening.mentions, testimony, strict=True):
        attribution = material.attribution(mention)
        chain = material.chain(mention.report, attribution)
        key = mention.report, mention.start, mention.end, chain, _own_stance(mention, attribution)
        found.setdefault(key, set()).update(item.supports)
    return tuple(
        Evidence(span=material.quote(*key[:3]), supports=tuple(sorted(supports)), chain=key[3], stance=key[4])
        for key, supports in sorted(found.items())
    )


def _own_stance(mention: EventMention, attribution: Attribution | None) -> Stance:
    """The stance of the voice on this very passage: one sentence may deny one thing and admit another."""
    if attribution is None:
        return "denies" if mention.status == "denied" else "asserts"
    refused = attribution.stance == "denies" and mention.status not in ("denied", "alleged")
    return "asserts" if refused else attribution.stance


def _topic_evidence(topics: Mapping[str, Sequence[Passage]], material: Material) -> tuple[Evidence, ...]:
    places = {place for passages in topics.values() for place in passages}
    return tuple(
        Evidence(span=material.quote(*place[:3]), supports=("topics",), chain=place[3], stance="asserts")
        for place in sorted(places)
    )


def _history(happening: Happening, material: Material) -> tuple[HistoryStep, ...]:
    """The steps to its status; a single one is no history."""
    told = [(step, happening.mentions[step.mention]) for step in happening.history if step.status in STEPS]
    if len(told) < 2:  # noqa: PLR2004
        return ()
    return tuple(
        HistoryStep(
            status=step.status, as_of=_as_of(m, material) or step.as_of,
            evidence=(material.quote(m.report, m.start, m.end),),
        )
        for step, m in told
    )  # fmt: skip


def _as_of(mention: EventMention, material: Material) -> str | None:
    """When somebody said so, if the report tells a day for it."""
    attribution = material.attribution(mention)
    when = told_on(mention.report, attribution, material) if attribution is not None else None
    return when.edtf if when is not None else None


def _disputes(happening: Happening, material: Material) -> tuple[Dispute, ...]:
    """Statuses that contradict: told as done by some and denied by others. An accusation does not tell it as done."""
    says = [m for m in happening.mentions if m.status == "occurred"]
    denies = [m for m in happening.mentions if m.status == "denied"]
    if not says or not denies:
        return ()
    values = tuple(
        DisputeValue(value=value, evidence=tuple(material.quote(m.report, m.start, m.end) for m in group))
        for value, group in (("told as having happened", says), ("denied", denies))
    )
    changed = _speakers(says, material) == _speakers(denies, material) != {None}
    return (Dispute(slot="occurred", kind="update" if changed else "contradiction", values=values),)


def _speakers(mentions: Sequence[EventMention], material: Material) -> set[str | None]:
    """Who says so: one who denied it and tells it later has changed his word."""
    told = ((m, material.attribution(m)) for m in mentions)
    voices = (material.voice(m.report, a.voices[-1]) if a is not None else None for m, a in told)
    return {voice.key if voice is not None else None for voice in voices}
