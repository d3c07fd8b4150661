"""The part of a dossier that answers a question: about whom or what, since and until when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import msgspec

from dragoman.model.edtf import interval_of
from dragoman.model.record import ActorRecord, ClaimRecord, Dossier, EventRecord, ReportRecord
from dragoman.options import Options


def select(dossier: Dossier, options: Options) -> Dossier:
    """The dossier with the events, claims and statements that the options ask for; all of it by default.

    An event is kept when each word of `about` occurs in its headline, place, topics or participants, and when
    it happened, or may have, within the period. What belongs to a kept event is kept with it.
    """
    if options.about is None and options.period is None:
        return dossier
    test = _Test({actor.id: actor for actor in dossier.actors}, options)
    events = tuple(e for e in dossier.events if test.wants(e))
    kept = {e.id for e in events} | {e.part_of for e in events}
    events = tuple(e for e in dossier.events if e.id in kept)
    ids = {e.id for e in events}
    claims = tuple(c for c in dossier.claims if c.event in ids or test.claim(c))
    facts = ids | {c.id for c in claims}
    named = facts | {p.actor for e in events for p in e.participants}
    asked = (("about", options.about), ("since", options.since), ("until", options.until))
    return msgspec.structs.replace(
        dossier,
        events=events,
        claims=claims,
        statements=tuple(s for s in dossier.statements if set(s.events) & ids),
        wording=tuple(w for w in dossier.wording if w.of in named),
        coverage=tuple(c for c in dossier.coverage if c.fact in facts),
        reports=tuple(_without(r, ids) for r in dossier.reports),
        question={key: value for key, value in asked if value},
    )


def _without(report: ReportRecord, kept: Collection[str]) -> ReportRecord:
    """The report; its main event only if that is kept."""
    if report.main_event in kept:
        return report
    return msgspec.structs.replace(report, main_event=None)


@dataclass(frozen=True)
class _Test:
    actors: Mapping[str, ActorRecord]
    options: Options

    def wants(self, event: EventRecord) -> bool:
        """Whether the event has to do with what is asked about and falls in the period."""
        return self._about(event) and self._within(event)

    def claim(self, claim: ClaimRecord) -> bool:
        """Whether the claim answers by its own words. A claim has no day, so where a period is asked for none does."""
        return self.options.about is not None and self.options.period is None and self._words(claim.about)

    def _about(self, event: EventRecord) -> bool:
        actors = self.actors
        texts = [event.headline, *event.topics, event.where.name if event.where else ""]
        texts += [_names(actors[p.actor]) for p in event.participants if p.actor in actors]
        texts += [e.span.quote for e in event.evidence]
        return self._words(" ".join(texts))

    def _words(self, text: str) -> bool:
        folded = text.casefold()
        return all(word.casefold() in folded for word in (self.options.about or "").split())

    def _within(self, event: EventRecord) -> bool:
        period = self.options.period
        if period is None:
            return True
        return event.when.edtf is not None and interval_of(event.when.edtf).overlaps(period)


def _names(actor: ActorRecord) -> str:
    return " ".join((actor.name, *(form.text for form in actor.forms)))
