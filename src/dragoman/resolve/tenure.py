"""Offices told without a name: who held them when what is told took place, by the tables of office-holders.

"The Iranian foreign minister" of October 2023 is not the one of 2025. An office with a known state becomes an actor of
its own for each holder, and is the person himself where the reports name him somewhere. It is left as it is where the
day is not known, where two may have held the office, and where its report gives it to somebody else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.lang.pack import closed_words
from dragoman.lang.tenure import SINGLE, Seat, holder_of
from dragoman.model.actor import Actor, Cast, Place, Tenure
from dragoman.model.anchor import value_of
from dragoman.model.annotation import Annotations, Mention
from dragoman.model.dates import Interval
from dragoman.model.happening import Happening
from dragoman.model.message import dates
from dragoman.model.text import READ_ZONES
from dragoman.resolve.happenings import Resolution, anchor_of
from dragoman.resolve.nodes import Node, Stage

OFFICE = "office:"
PARTS = 3
"""Parts of the key of an office of which only its state is known: office, state, title."""
BEFORE = 2
"""Sentences before an office whose times may be those of what is told of it."""
BESIDE = 2
"""Words beside an office among which one may tell that it is held no more, not yet or not fully."""
DONE = frozenset(("occurred", "ongoing"))
Texts = Mapping[str, Annotations]


@dataclass(frozen=True, slots=True)
class Taken:
    """An office mention with the holder it stands for, and the days that tell so."""

    place: Place
    seat: Seat
    days: Interval


def with_holders(
    happenings: Sequence[Happening], resolution: Resolution, stage: Stage, by_id: Texts
) -> tuple[Resolution, Stage]:
    """Give offices without a name to those who held them; actors of both resolution and stage are renamed."""
    acting = _acting(happenings, by_id)
    found = sorted(_taken(acting, resolution, stage, by_id), key=lambda taken: taken.place)
    if not found:
        return resolution, stage
    named = _named(stage.cast)
    keys = {taken.place: _key(taken.seat, named) for taken in found}
    keys = _without_meetings(keys, resolution, stage.cast, by_id)
    nodes = tuple(_renamed(node, keys, stage.cast, by_id) for node in resolution.nodes)
    left = frozenset(key for node in nodes for key in node.actors if key.startswith(OFFICE))
    cast = _recast(stage.cast, [taken for taken in found if taken.place in keys], keys, by_id)
    gone = {key for key, actor in cast.actors.items() if not actor.mentions and key.startswith(OFFICE)} - left
    cast = replace(cast, actors={key: actor for key, actor in cast.actors.items() if key not in gone})
    return replace(resolution, nodes=nodes), replace(stage, cast=cast)


# -- when, and who it was ---------------------------------------------------------------------------------------


def _acting(happenings: Sequence[Happening], by_id: Texts) -> Mapping[Place, list[Happening]]:
    """In which happenings each mention, or what stands for it, takes part."""
    found: dict[Place, list[Happening]] = {}
    for happening in happenings:
        for mention in happening.mentions:
            for filler in mention.fillers:
                found.setdefault((mention.report, _head(by_id[mention.report], filler.mention)), []).append(happening)
    return found


def _head(annotations: Annotations, index: int) -> int:
    """The mention that another one stands for; itself for one with words of its own."""
    refers = annotations.mentions[index].refers
    return index if refers is None else refers


def _taken(
    acting: Mapping[Place, list[Happening]], resolution: Resolution, stage: Stage, by_id: Texts
) -> Iterator[Taken]:
    for key, actor in stage.cast.actors.items():
        parts = key.split(":")
        if not key.startswith(OFFICE) or len(parts) != PARTS or parts[2] not in SINGLE:
            continue
        for place in actor.mentions:
            annotations = by_id[place[0]]
            if not _plain(annotations, annotations.mentions[place[1]]):
                continue
            published = anchor_of(resolution.dated[place[0]])
            days = _days(place, acting.get(place, ()), annotations, published)
            if days is None:
                continue
            seat = holder_of(parts[1], parts[2], days)
            if seat is not None and not _given_to_another(place[0], seat, stage):
                yield Taken(place, seat, days)


def _plain(annotations: Annotations, mention: Mention) -> bool:
    """Whether it is the office itself in running text: not "former", "acting" or "new", nor several of them."""
    sentence = annotations.layout.sentences[mention.sentence]
    beside = sentence.lower[max(0, mention.first - BESIDE) : mention.last + BESIDE]
    words = [w for name in ("once", "unsettled") for w in closed_words(annotations.layout.language, name)]
    other = any(t == w or (w.endswith("*") and t.startswith(w[:-1])) for t in beside for w in words)
    return sentence.zone in READ_ZONES and not mention.plural and not mention.indefinite and not other


def _days(
    place: Place, acts: Sequence[Happening], annotations: Annotations, published: Interval | None
) -> Interval | None:
    """The days of what is told of an office; None where one of them is not known."""
    if not acts:
        return _told_days(annotations, annotations.mentions[place[1]].sentence, published)
    days = [happening.when.days for happening in acts]
    days += [published for happening in acts if happening.status not in DONE]
    return _hull(days)


def _told_days(annotations: Annotations, sentence: int, published: Interval | None) -> Interval | None:
    """The days that a sentence without an event may be of: those of its report, and of all times told up to it."""
    times = [t for t in annotations.times if sentence - BEFORE <= t.sentence <= sentence and t.form != "duration"]
    return _hull([published, *(value_of(time, published, "past") for time in times)])


def _hull(days: Sequence[Interval | None]) -> Interval | None:
    known = [one for one in days if one is not None]
    if not known or len(known) < len(days):
        return None
    return Interval(min(one.first for one in known), max(one.last for one in known))


def _given_to_another(report: str, seat: Seat, stage: Stage) -> bool:
    """Whether the report gives the office by name to somebody who is not the listed holder."""
    named = stage.holders.get(report, {}).get((seat.office, seat.country), frozenset())
    return any(stage.cast.actors[key].head != seat.key for key in named)


# -- what follows -----------------------------------------------------------------------------------------------


def _named(cast: Cast) -> Mapping[str, list[str]]:
    """The actors that the reports call by name, by the listed person they are."""
    found: dict[str, list[str]] = {}
    for key, actor in cast.actors.items():
        if actor.kind == "person" and actor.head and key.startswith("person:"):
            found.setdefault(actor.head, []).append(key)
    return found


def _key(seat: Seat, named: Mapping[str, Sequence[str]]) -> str:
    """The key of the holder where the reports name him, else that of the office while he held it."""
    keys = named.get(seat.key, ())
    return keys[0] if len(keys) == 1 else f"{_office(seat)}@{seat.key.partition(':')[2]}"


def _office(seat: Seat) -> str:
    return f"{OFFICE}{seat.country}:{seat.office}"


def _without_meetings(
    keys: Mapping[Place, str], resolution: Resolution, cast: Cast, by_id: Texts
) -> dict[Place, str]:  # fmt: skip
    """Without those whose holder takes part under his name in what the office does: they mean somebody else."""
    barred: set[Place] = set()
    for node in resolution.nodes:
        report = node.event.report
        named = {key for f in node.event.fillers for key in cast.keys(report, f.mention)}
        heads = ((report, _head(by_id[report], f.mention)) for f in node.event.fillers)
        barred.update(place for place in heads if keys.get(place) in named)
    return {place: key for place, key in keys.items() if place not in barred}


def _recast(cast: Cast, found: Sequence[Taken], keys: Mapping[Place, str], by_id: Texts) -> Cast:
    """The cast with the offices given to their holders."""
    actors = dict(cast.actors)
    for taken in found:
        old, key = actors[_office(taken.seat)], keys[taken.place]
        actors[old.key] = replace(old, mentions=[place for place in old.mentions if place != taken.place])
        new = actors.get(key) or Actor(key, "person", taken.seat.country, old.name, head=old.head)
        actors[key] = replace(new, mentions=[*new.mentions, taken.place])
    of = {
        place: tuple(dict.fromkeys(_moved(place, key, keys, by_id) for key in held)) for place, held in cast.of.items()
    }
    told_as = {
        taken.place: cast.actors[_office(taken.seat)].name for taken in found
        if not keys[taken.place].startswith(OFFICE)
    }  # fmt: skip
    return replace(cast, actors=actors, of=of, tenures=_tenures(found, keys), told_as=told_as)


def _moved(place: Place, key: str, keys: Mapping[Place, str], by_id: Texts) -> str:
    """The key that a mention has now for an actor it had."""
    head = (place[0], _head(by_id[place[0]], place[1]))
    return keys[head] if head in keys and key.startswith(OFFICE) else key


def _tenures(found: Sequence[Taken], keys: Mapping[Place, str]) -> dict[str, Tenure]:
    by_key: dict[str, list[Taken]] = {}
    for taken in found:
        by_key.setdefault(keys[taken.place], []).append(taken)
    return {
        key: Tenure(
            key=many[0].seat.key, name=many[0].seat.name, office=many[0].seat.office, country=many[0].seat.country,
            since=many[0].seat.since, until=many[0].seat.until,
            told_of={taken.place: dates(taken.days) for taken in many},
        )
        for key, many in by_key.items()
    }  # fmt: skip


def _renamed(node: Node, keys: Mapping[Place, str], cast: Cast, by_id: Texts) -> Node:
    """The node with its offices under the keys they have now."""
    report, new = node.event.report, {}
    for filler in node.event.fillers:
        head = (report, _head(by_id[report], filler.mention))
        new.update({key: keys[head] for key in cast.keys(report, filler.mention) if head in keys})
    if not new:
        return node
    sources = frozenset(new.get(key, key) for key in node.sources)
    return replace(node, sources=sources, targets=frozenset(new.get(key, key) for key in node.targets) - sources)
