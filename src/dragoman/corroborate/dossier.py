"""The dossier: everything that is known, in the shape of the record."""

from collections.abc import Collection, Sequence

from dragoman.corroborate.claims import claims_of
from dragoman.corroborate.coverage import coverage_of
from dragoman.corroborate.events import event_record
from dragoman.corroborate.houses import medium_of
from dragoman.corroborate.material import Material
from dragoman.corroborate.oddities import oddities_of
from dragoman.corroborate.offices import offices_of
from dragoman.corroborate.statements import statements_of
from dragoman.corroborate.tenures import holder, reason_of, reasons
from dragoman.corroborate.wording import wordings_of
from dragoman.lang.catalogue import written_language
from dragoman.model.actor import Actor
from dragoman.model.event import Passed
from dragoman.model.happening import Happening
from dragoman.model.record import (
    SCHEMA,
    ActorRecord,
    CreditRecord,
    Dossier,
    EventRecord,
    Form,
    LeadRecord,
    Office,
    Problem,
    ReportRecord,
    Uncoded,
)

ACTING = frozenset(("person", "state", "organisation", "agency", "group"))


def dossier_of(material: Material, passed: Sequence[Passed], problems: Sequence[Problem], version: str) -> Dossier:
    """Assemble the record: events newest first, everything else in a fixed order."""
    parts: dict[str, list[Happening]] = {}
    for happening in material.happenings:
        if happening.part_of is not None:
            parts.setdefault(happening.part_of, []).append(happening)
    events = sorted((event_record(h, parts.get(h.id, ()), material) for h in material.happenings), key=_newest_first)
    claims, statements = claims_of(material), statements_of(material)
    speaking = {p.holder for c in claims for p in c.positions} | {s.speaker for s in statements}
    return Dossier(
        schema=SCHEMA, reports=tuple(_report(r, material) for r in _report_order(material)),
        actors=_actors(material, speaking),
        events=tuple(events), claims=claims, statements=statements, wording=wordings_of(material),
        coverage=coverage_of(events, claims, material), oddities=oddities_of(material),
        uncoded=_uncoded(passed, material),
        problems=tuple(problems), version=version, language=written_language(),
    )  # fmt: skip


def _report_order(material: Material) -> list[str]:
    """Reports by file name, as a person lists them; equal names by id."""
    return sorted(material.reports, key=lambda r: (material.reports[r].report.file, r))


def _uncoded(passed: Sequence[Passed], material: Material) -> tuple[Uncoded, ...]:
    ordered = sorted(passed, key=lambda p: (p.report, p.start, p.because))
    return tuple(
        Uncoded(span=material.quote(p.report, p.start, p.end), because=material.told_as(p.because)) for p in ordered
    )


def _newest_first(event: EventRecord) -> tuple[bool, list[int], str]:
    edtf = event.when.edtf or ""
    digits = [int(part) for part in edtf.replace("~", "").replace("/", "-").split("-") if part.isdigit()]
    return not edtf, [-d for d in digits], event.id


def _report(report: str, material: Material) -> ReportRecord:
    annotations = material.reports[report]
    read, layout, story = annotations.report, annotations.layout, material.stories[report]
    title = material.quote(report, *layout.title) if layout.title is not None else None
    return ReportRecord(
        id=read.id, file=read.file, also=read.also, format=read.format, url=read.given.url,
        title=title.quote.strip() if title is not None else read.given.title, title_span=title,
        language=layout.language, outlet=annotations.outlet,
        published=material.when(material.publications[report].when),
        outlet_span=material.quote(report, *annotations.outlet_span) if annotations.outlet_span is not None else None,
        credits=tuple(
            CreditRecord(name=c.name, kind=c.kind, span=material.quote(report, c.start, c.end), basis=c.basis)
            for c in annotations.credits
        ),
        copy_of=material.copies.get(report), main_event=story.main, story=story.story, characters=len(read.text),
        sha256=read.sha256, text_sha256=read.text_sha256,
        boilerplate=tuple(
            material.quote(report, z.start, z.end)
            for z in layout.of_kind("boilerplate", "caption")
            if read.text[z.start : z.end].strip()
        ),
        lead=_lead(report, material), medium=medium_of(report, material),
    )  # fmt: skip


def _lead(report: str, material: Material) -> LeadRecord:
    lead = material.leads[report]
    who, what, when, where = (
        material.quote(report, *words) if words is not None else None
        for words in (lead.who, lead.what, lead.when, lead.where)
    )
    day = material.when(material.lead_days[report])
    return LeadRecord(who=who, what=what, when=when, where=where, day=day)


def _actors(material: Material, speaking: Collection[str | None]) -> tuple[ActorRecord, ...]:
    """All actors that are named, and whatever takes part in an event, holds a position or speaks."""
    cast = material.cast.actors
    used = {k for h in material.happenings for k, _ in h.participants if k in cast}
    used |= {key for key, actor in cast.items() if actor.mentions and actor.kind in ACTING}
    used |= {key for key in cast if material.actor_ids[key] in speaking}
    offices = offices_of(material)
    records = (_actor(cast[key], offices.get(key, ()), material) for key in used)
    return tuple(sorted(records, key=lambda a: (a.kind, a.name, a.id)))


def _actor(actor: Actor, offices: tuple[Office, ...], material: Material) -> ActorRecord:
    forms: dict[tuple[str, str], Form] = {}
    named = actor.key.startswith("person:")
    for report, index in sorted(actor.mentions):
        annotations = material.reports[report]
        mention = annotations.mentions[index]
        if mention.kind == "pronoun":
            continue
        start, end = _name_span(report, index, material)
        span = material.quote(report, start, end)
        form = Form(
            text=span.quote, language=annotations.layout.language, report=report, span=span,
            because=reason_of(actor.key, (report, index), material) if named else None,
        )  # fmt: skip
        forms.setdefault((span.quote, report), form)
    return ActorRecord(
        id=material.actor_id(actor.key), kind=actor.kind, name=material.name(actor.key), country=actor.country,
        forms=tuple(forms.values()), offices=offices, held_by=holder(actor.key, material),
        same_because=tuple(
            map(
                material.told_as,
                (*material.cast.joined.get(actor.key, ()), *(reasons(actor.key, material) if named else ())),
            )
        ),
    )  # fmt: skip


def _name_span(report: str, index: int, material: Material) -> tuple[int, int]:
    """The name alone, without the title before it."""
    annotations = material.reports[report]
    mention = annotations.mentions[index]
    sentence = annotations.layout.sentences[mention.sentence]
    if mention.name and mention.office:
        return sentence.offsets(mention.last - len(mention.name), mention.last)
    return mention.start, mention.end
