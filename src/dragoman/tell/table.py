"""The researcher's table: one row per event and dyad, as CSV (RFC 4180)."""

import csv
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import combinations

from dragoman.model.marks import ROWS
from dragoman.model.record import ActorRecord, Dossier, EventRecord, Evidence
from dragoman.tell.wording.names import alpha3
from dragoman.tell.wording.safe import for_page, one_line

COLUMNS = (
    *ROWS, "source", "source_country", "target", "target_country", "date",
    "precision", "basis", "place", "place_country", "status", "independent_origins", "origins", "uncredited", "reports",
    "quote", "quote_report", "headline",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ACTING, _ACTED_ON = ("source", "visitor"), ("target", "host")


def to_csv(dossier: Dossier, iso3: Callable[[str], str] = alpha3) -> str:
    """The events as CSV with a header, lines ended by CR LF.

    An event without a pair of actors has one row. Cells that a spreadsheet would run as a formula begin with an
    apostrophe. Lists are separated by "; ".

    Args:
        dossier: the record.
        iso3: the ISO 3166-1 alpha-3 code for an alpha-2 one.
    """
    actors = {actor.id: actor for actor in dossier.actors}
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in dossier.events:
        for source, target in dyads(event, actors):
            writer.writerow([_cell(value) for value in _row(event, source, target, (actors, iso3))])
    return out.getvalue()


def dyads(event: EventRecord, actors: dict[str, ActorRecord]) -> list[tuple[str | None, str | None]]:
    """Who acts and on whom: sources with targets, visitors with hosts, else all who take part pair by pair.

    Pairs of the same country are left out where there are pairs of two.
    """
    acting = [part.actor for part in event.participants if part.role in _ACTING]
    acted_on = [part.actor for part in event.participants if part.role in _ACTED_ON]
    sharing = [part.actor for part in event.participants if part.role == "signatory"]
    if len(sharing) <= 1:
        sharing += [part.actor for part in event.participants if part.role == "participant"]
    others = acted_on or sharing
    pairs: list[tuple[str, str]] = [(one, other) for one in acting for other in others if one != other]
    if not acting:
        pairs = list(combinations(dict.fromkeys(sharing), 2)) or [(one, two) for one in sharing for two in acted_on]
    abroad = [pair for pair in pairs if _country(pair[0], actors) != _country(pair[1], actors)]
    if abroad or pairs:
        return list(dict.fromkeys(abroad or pairs))
    alone: list[tuple[str | None, str | None]] = [(actor, None) for actor in dict.fromkeys((*acting, *sharing))]
    alone += [(None, actor) for actor in acted_on]
    return alone or [(None, None)]


def _country(actor: str | None, actors: dict[str, ActorRecord]) -> str | None:
    known = actors.get(actor or "")
    return known.country if known else None


def _row(
    event: EventRecord,
    source: str | None,
    target: str | None,
    known: tuple[dict[str, ActorRecord], Callable[[str], str]],
) -> Iterator[str | int | None]:
    actors, iso3 = known
    proof = _proof(event)
    yield from (event.id, event.part_of, event.type, event.mode, event.cameo)
    for actor in (source, target):
        country = _country(actor, actors)
        yield actors[actor].name if actor in actors else actor
        yield iso3(country) if country else None
    yield from (event.when.edtf, event.when.precision, event.when.basis)
    yield event.where.name if event.where else None
    yield iso3(event.where.country) if event.where and event.where.country else None
    yield from (event.status, event.independent_origins)
    yield "; ".join(origin.name for origin in event.origins)
    yield "; ".join(event.uncredited)
    yield "; ".join(event.reports)
    yield proof.span.quote if proof else None
    yield proof.span.report if proof else None
    yield event.headline


def _proof(event: EventRecord) -> Evidence | None:
    """The first passage that says it happened, or the first of all."""
    facts = (evidence for evidence in event.evidence if {"occurred", "planned"} & set(evidence.supports))
    return next(facts, next(iter(event.evidence), None))


def _cell(value: str | int | None) -> str:
    """One line of text that no spreadsheet runs."""
    if value is None:
        return ""
    text = for_page(one_line(str(value)))
    return f"'{text}" if text.startswith(_FORMULA) else text
