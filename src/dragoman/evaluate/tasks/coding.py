"""Event coding of single sentences, read as running text: types, and countries of source and target."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from dragoman.evaluate.actors import Sides, coded_in
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.score import set_counts
from dragoman.evaluate.source import files_of, rows_of
from dragoman.lang.world import load_world
from dragoman.ontology import load_ontology

CODE = 3
"""Letters of a country or group code; what follows tells the sector."""
UNKNOWN = "---"
PROMISED, THREATENED = "AGREE", "THREATEN"
HARM = frozenset(("SANCTION", "COERCE", "ASSAULT"))
Triple = tuple[str, str, str]
Side = tuple[str, str]


def plover(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One record a sentence: its class in the sixteen types, its countries by side."""
    for path in files_of(part, data):
        for row in rows_of(path):
            wanted = load_ontology().from_old(row["event"])[0]
            events = coded_in(engine.passage(report_of(row["id"], row["text"]), "en"))
            chosen = next((event for event in events if class_of(event) == wanted), events[0] if events else None)
            gold = {(side, a["code"][:CODE]) for side in ("source", "target") for a in row.get(side) or () if a["code"]}
            gold = {(side, code) for side, code in gold if code in _countries()}
            yield _record(row["id"], row["text"], (wanted, gold), (events, _countries_of(chosen, gold)))


def class_of(event: Sides) -> str:
    """The type in PLOVER's sense: promised cooperation is AGREE there, announced harm THREATEN.

    Dragoman keeps the type of what is announced, and says "planned" in the status.
    """
    if event.ahead and "cooperation" in load_ontology().type(event.type).quad:
        return PROMISED
    return THREATENED if event.ahead and event.type in HARM else event.type


def _record(unit: str, text: str, gold: tuple[str, set[Side]], ours: tuple[Sequence[Sides], set[Side]]) -> Finding:
    (wanted, countries), (events, found) = gold, ours
    types = [class_of(event) for event in events]
    counts = {
        "first": (float(types[:1] == [wanted]), 1.0),
        "any": (float(wanted in types), 1.0),
        "extra": (float(sum(name != wanted for name in types)), 1.0),
        "countries": set_counts(countries, found),
    }
    told = " + ".join(map(str, events)) or "nothing"
    cases = [Case(row="first", text=text, wanted=wanted, got=told)] if types[:1] != [wanted] else []
    if countries != found:
        cost = len(countries ^ found)
        cases.append(Case(row="countries", text=text, wanted=_listed(countries), got=_listed(found), cost=cost))
    return Finding(unit=unit, counts=counts, cases=tuple(cases))


def _countries_of(event: Sides | None, gold: set[Side]) -> set[Side]:
    """Countries by side. A mutual event has both parties as sources where the record has no target."""
    if event is None:
        return set()
    targets = "target" if any(side == "target" for side, _ in gold) or not event.mutual else "source"
    if event.mutual and not event.targets and targets == "target":
        return _split(event, gold)
    sides = {("source", code) for code in event.sources} | {(targets, code) for code in event.targets}
    return {(side, code) for side, code in sides if code in _countries()}


def _split(event: Sides, gold: set[Side]) -> set[Side]:
    """Parties named together, where the record has one as the source and the other as the target."""
    goals = {code for side, code in gold if side == "target"}
    sides = {("target" if code in goals else "source", code) for code in event.sources}
    return {(side, code) for side, code in sides if code in _countries()}


def _countries() -> frozenset[str]:
    return frozenset(state.iso3 for state in load_world().states.values() if state.iso3)


def petrarch(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """Triples of source, CAMEO root and target, where both sides are known; actors cut to country or group."""
    for path in files_of(part, data):
        for row in rows_of(path):
            gold = frozenset(
                (event["source"][:CODE], event["code"][:2], event["target"][:CODE])
                for event in row["events"]
                if UNKNOWN not in (event["source"][:CODE], event["target"][:CODE])
            )
            events = coded_in(engine.passage(report_of(row["id"], row["text"]), "en"))
            ours = triples_of(events)
            right, extra, missed = set_counts(gold, ours)
            counts = {"triples": (right, extra, missed), "extra": (extra, right + missed)}
            case = Case(row="triples", text=row["text"], wanted=_listed(gold), got=_listed(ours), cost=extra + missed)
            yield Finding(unit=row["id"], counts=counts, cases=(case,) if gold != ours else ())


def triples_of(events: Iterable[Sides]) -> frozenset[Triple]:
    """Every pair of a source and a target; both ways round where an event is mutual."""
    return frozenset(triple for event in events for triple in _triples(event))


def _triples(event: Sides) -> Iterator[Triple]:
    if not event.mutual:
        pairs = set(product(event.sources, event.targets))
    elif event.targets:
        pairs = {*product(event.sources, event.targets), *product(event.targets, event.sources)}
    else:
        pairs = {(a, b) for a, b in product(event.sources, repeat=2) if a != b}
    for source, target in pairs:
        yield source, event.cameo[:2], target


def _listed(things: Iterable[tuple[str, ...]]) -> str:
    return ", ".join(" ".join(thing) for thing in sorted(things)) or "nothing"
