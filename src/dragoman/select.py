"""The part of a dossier that answers a question: about whom or what, since and until when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import msgspec

from dragoman.model.edtf import interval_of
from dragoman.model.record import (
    ActorRecord,
    ClaimRecord,
    Dossier,
    EventRecord,
    ReportRecord,
    StatementRecord,
    WhenRecord,
)
from dragoman.options import Options


def select(dossier: Dossier, options: Options) -> Dossier:
    """The dossier with the events, claims and statements that the options ask for; all of it by default.

    An event is kept when each word of `about` occurs in its headline, place, topics or participants, and when
    it happened, or may have, within the period; a claim also by its own words, and when somebody takes a stand on it
    within the period. What belongs to a kept event is kept with it, and with a claim its event if that has no day.
    References to what is not kept are dropped.
    """
    if options.about is None and options.period is None:
        return dossier
    kept = _kept(dossier, _Test({actor.id: actor for actor in dossier.actors}, options))
    events = tuple(_without_others(e, kept.events) for e in dossier.events if e.id in kept.events)
    facts = kept.events | {c.id for c in kept.claims}
    named = facts | {p.actor for e in events for p in e.participants}
    asked = (("about", options.about), ("since", options.since), ("until", options.until))
    return msgspec.structs.replace(
        dossier,
        events=events,
        claims=tuple(_among(c, facts) for c in kept.claims),
        statements=tuple(_of_events(s, kept.events) for s in kept.statements),
        wording=tuple(w for w in dossier.wording if w.of in named),
        coverage=tuple(c for c in dossier.coverage if c.fact in facts),
        reports=tuple(_without(r, kept.events) for r in dossier.reports),
        question={key: value for key, value in asked if value},
    )


@dataclass(frozen=True, slots=True)
class _Kept:
    """What answers the question: ids of events, claims, statements."""

    events: frozenset[str]
    claims: tuple[ClaimRecord, ...]
    statements: tuple[StatementRecord, ...]


def _kept(dossier: Dossier, test: "_Test") -> _Kept:
    wanted = _with_wholes({e.id for e in dossier.events if test.wants(e)}, dossier)
    claims = tuple(c for c in dossier.claims if c.event in wanted or test.claim(c))
    matters = {c.event for c in claims}
    ids = _with_wholes(wanted | {e.id for e in dossier.events if e.id in matters and test.may(e)}, dossier)
    said = (s for s in dossier.statements if set(s.events) & wanted or (set(s.events) & ids and test.says(s)))
    return _Kept(ids, claims, tuple(said))


def _of_events(statement: StatementRecord, kept: Collection[str]) -> StatementRecord:
    """The statement, with only those of its events that are kept."""
    return msgspec.structs.replace(statement, events=tuple(event for event in statement.events if event in kept))


def _with_wholes(kept: Collection[str], dossier: Dossier) -> frozenset[str]:
    """The events of the dossier among these, and those they are parts of."""
    wholes = {e.part_of for e in dossier.events if e.id in kept}
    return frozenset(e.id for e in dossier.events if e.id in kept or e.id in wholes)


def _without(report: ReportRecord, kept: Collection[str]) -> ReportRecord:
    """The report; its main event only if that is kept."""
    if report.main_event in kept:
        return report
    return msgspec.structs.replace(report, main_event=None)


def _without_others(event: EventRecord, kept: Collection[str]) -> EventRecord:
    """The event, with no word of others that are not kept."""
    apart = tuple(one for one in event.apart_from if one.event in kept)
    return msgspec.structs.replace(event, apart_from=apart, part_of=event.part_of if event.part_of in kept else None)


def _among(claim: ClaimRecord, kept: Collection[str]) -> ClaimRecord:
    """The claim, with its event and the claims it is related to only if they are kept."""
    related = tuple(one for one in claim.related if one.claim in kept)
    return msgspec.structs.replace(claim, related=related, event=claim.event if claim.event in kept else None)


@dataclass(frozen=True)
class _Test:
    actors: Mapping[str, ActorRecord]
    options: Options

    def wants(self, event: EventRecord) -> bool:
        """Whether the event has to do with what is asked about and falls in the period."""
        return self._about(event) and self._within(event.when)

    def claim(self, claim: ClaimRecord) -> bool:
        """Whether the claim answers by its own words, and by the day of a stand on it where a period is asked for."""
        when = any(position.when is not None and self._within(position.when) for position in claim.positions)
        return self._words(claim.about) and (self.options.period is None or when)

    def may(self, event: EventRecord) -> bool:
        """Whether what a kept claim is about may be kept with it: it does not lie outside the period."""
        return self._within(event.when) or event.when.edtf is None

    def says(self, statement: StatementRecord) -> bool:
        """Whether it is said within the period."""
        return self.options.period is None or (statement.when is not None and self._within(statement.when))

    def _about(self, event: EventRecord) -> bool:
        actors = self.actors
        texts = [event.headline, *event.topics, event.where.name if event.where else ""]
        texts += [_names(actors[p.actor]) for p in event.participants if p.actor in actors]
        texts += [e.span.quote for e in event.evidence]
        return self._words(" ".join(texts))

    def _words(self, text: str) -> bool:
        folded = text.casefold()
        return all(word.casefold() in folded for word in (self.options.about or "").split())

    def _within(self, when: WhenRecord) -> bool:
        period = self.options.period
        if period is None:
            return True
        return when.edtf is not None and interval_of(when.edtf).overlaps(period)


def _names(actor: ActorRecord) -> str:
    held = (actor.held_by.name,) if actor.held_by is not None else ()
    return " ".join((actor.name, *held, *(form.text for form in actor.forms)))
