"""Coded events with their sides as the codes of event data: three letters for a country or a kind of group."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.lang.world import World, load_world
from dragoman.model.event import EventMention
from dragoman.ontology import load_ontology
from dragoman.pipeline import Coded, stage_alone
from dragoman.resolve.nodes import Stage

SOURCES = frozenset(("source", "visitor", "participant", "signatory"))
TARGETS = frozenset(("target", "host"))
UNION = "EU"
FIGHTERS, ACROSS = frozenset(("REB", "UAF")), "IMG"
"""Codes of armed groups, and the code of one that belongs to no country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """One coded event: type, CAMEO code, and who does it to whom, as far as they have codes."""

    type: str
    mode: str
    cameo: str
    mutual: bool
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    ahead: bool = False  # told as planned or proposed
    off: bool = False  # told as cancelled
    fillers: tuple[tuple[str, int, int], ...] = ()  # "source" or "target", and the offsets of its mention
    trigger: tuple[int, int] = (0, 0)

    def __str__(self) -> str:
        return f"{self.type}/{self.mode} {'+'.join(self.sources) or '?'}>{'+'.join(self.targets) or '?'}"


def coded_in(coded: Coded) -> list[Sides]:
    """The events of a text in the order of their triggers."""
    stage, ontology = stage_alone(coded.annotations), load_ontology()
    found = []
    for event in sorted(coded.events, key=lambda e: e.trigger):
        codes = list(_codes(event, coded, stage))
        mentions = coded.annotations.mentions
        found.append(Sides(
            type=event.type, mode=event.mode, cameo=ontology.cameo(event.type, event.mode),
            mutual=ontology.symmetric(event.type, event.mode),
            sources=tuple(dict.fromkeys(code for role, code in codes if role in SOURCES)),
            targets=tuple(dict.fromkeys(code for role, code in codes if role in TARGETS)) or _on_place(event, coded),
            fillers=tuple(("target" if f.role in TARGETS else "source", mentions[f.mention].start,
                           mentions[f.mention].end) for f in event.fillers),
            trigger=event.trigger, ahead=event.status in ("planned", "proposed"),
            off=event.status == "cancelled",
        ))  # fmt: skip
    return found


def _on_place(event: EventMention, coded: Coded) -> tuple[str, ...]:
    """The state it happens in, where the codebooks' rows have that as the target and no other is named."""
    if event.place is None or not load_ontology().on_place(event.type, event.mode):
        return ()
    country = coded.annotations.mentions[event.place].country
    code = code_of(f"state:{country}", country, load_world()) if country else None
    return (code,) if code is not None else ()


def _codes(event: EventMention, coded: Coded, stage: Stage) -> Iterator[tuple[str, str]]:
    for filler in event.fillers:
        government = coded.annotations.mentions[filler.mention].government
        keys = (f"state:{government}",) if government else stage.cast.keys(event.report, filler.mention)
        for key in keys:
            code = code_of(key, stage.country(key), load_world())
            if code is not None:
                yield filler.role, code


def code_of(key: str, country: str | None, world: World) -> str | None:
    """The code of an actor: its country's; else, of a body, the kind of group it is (IGO, NGO, IMG...)."""
    if key == f"state:{UNION}" or country == UNION:
        return "IGO"
    if country is not None:
        return world.iso3(country)
    kind, _, rest = key.partition(":")
    body = world.body(kind, rest) if kind in ("org", "instrument") else None
    if body is None:
        return None
    return ACROSS if body.code in FIGHTERS else body.code
