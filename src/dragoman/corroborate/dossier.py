"""The dossier: everything that is known, in the shape of the record."""

from collections.abc import Sequence

from dragoman.corroborate.claims import claims_of
from dragoman.corroborate.coverage import coverage_of
from dragoman.corroborate.events import event_record
from dragoman.corroborate.material import Material
from dragoman.corroborate.oddities import oddities_of
from dragoman.corroborate.statements import statements_of
from dragoman.corroborate.wording import wordings_of
from dragoman.model.actor import Actor
from dragoman.model.event import Passed
from dragoman.model.record import (
    SCHEMA,
    ActorRecord,
    CreditRecord,
    Dossier,
    EventRecord,
    Form,
    Office,
    Problem,
    ReportRecord,
    Uncoded,
)

DATED = "9999"


def dossier_of(material: Material, passed: Sequence[Passed], problems: Sequence[Problem], version: str) -> Dossier:
    """Assemble the record: events newest first, everything else in a fixed order."""
    parts = {h.id: [p for p in material.happenings if p.part_of == h.id] for h in material.happenings}
    events = sorted((event_record(h, parts[h.id], material) for h in material.happenings), key=_newest_first)
    claims = claims_of(material)
    return Dossier(
        schema=SCHEMA, reports=tuple(_report(r, material) for r in _report_order(material)), actors=_actors(material),
        events=tuple(events), claims=claims, statements=statements_of(material), wording=wordings_of(material),
        coverage=coverage_of(events, claims, material), oddities=oddities_of(material),
        uncoded=tuple(Uncoded(span=material.quote(p.report, p.start, p.end), because=p.because) for p in _sorted(passed)),
        problems=tuple(problems), version=version,
    )  # fmt: skip


def _report_order(material: Material) -> list[str]:
    """Reports by file name, as a person lists them; equal names by id."""
    return sorted(material.reports, key=lambda r: (material.reports[r].report.file, r))


def _sorted(passed: Sequence[Passed]) -> list[Passed]:
    return sorted(passed, key=lambda p: (p.report, p.start, p.because))


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
        title=title.quote.strip() if title is not None else read.given.title, title_span=title, language=layout.language,
        outlet=annotations.outlet, published=material.when(material.publications[report].when),
        outlet_span=material.quote(report, *annotations.outlet_span) if annotations.outlet_span is not None else None,
        credits=tuple(
            CreditRecord(name=c.name, kind=c.kind, span=material.quote(report, c.start, c.end)) for c in annotations.credits
        ),
        copy_of=material.copies.get(report), main_event=story.main, story=story.story, characters=len(read.text),
        sha256=read.sha256, text_sha256=read.text_sha256,
        boilerplate=tuple(
            material.quote(report, z.start, z.end) for z in layout.of_kind("boilerplate", "caption") if read.text[z.start : z.end].strip()
        ),
    )  # fmt: skip


def _actors(material: Material) -> tuple[ActorRecord, ...]:
    """Actors that take part in an event, hold an office, or speak."""
    used = {k for h in material.happenings for k, _ in h.participants}
    used |= {key for key, actor in material.cast.actors.items() if actor.kind == "person" and actor.mentions}
    used |= {key for key, actor in material.cast.actors.items() if actor.mentions and actor.kind in ("state", "organisation", "agency", "group")}
    return tuple(sorted((_actor(material.cast.actors[k], material) for k in used if k in material.cast.actors), key=lambda a: (a.kind, a.name, a.id)))


def _actor(actor: Actor, material: Material) -> ActorRecord:
    forms: dict[tuple[str, str], Form] = {}
    for report, index in sorted(actor.mentions):
        annotations = material.reports[report]
        mention = annotations.mentions[index]
        if mention.kind == "pronoun":
            continue
        start, end = _name_span(report, index, material)
        text = annotations.report.text[start:end]
        forms.setdefault(
            (text, report), Form(text=text, language=annotations.layout.language, report=report, span=material.quote(report, start, end))
        )
    return ActorRecord(
        id=material.actor_id(actor.key), kind=actor.kind, name=material.name(actor.key), country=actor.country,
        forms=tuple(forms.values()), offices=_offices(actor, material),
    )  # fmt: skip


def _name_span(report: str, index: int, material: Material) -> tuple[int, int]:
    """The name alone, without the title before it."""
    annotations = material.reports[report]
    mention = annotations.mentions[index]
    sentence = annotations.layout.sentences[mention.sentence]
    if mention.name and mention.office:
        return sentence.offsets(mention.last - len(mention.name), mention.last)
    return mention.start, mention.end


def _offices(actor: Actor, material: Material) -> tuple[Office, ...]:
    found = []
    for (title, country), places in sorted(actor.offices.items(), key=str):
        by_date: dict[str | None, list[tuple[str, int]]] = {}
        for report, index in sorted(places):
            by_date.setdefault(material.publications[report].when.edtf, []).append((report, index))
        for as_of in sorted(by_date, key=lambda e: e or DATED):
            mentions = [(r, material.reports[r].mentions[i]) for r, i in by_date[as_of]]
            evidence = tuple(material.quote(r, m.start, m.end) for r, m in mentions)
            found.append(Office(title=title, country=country or actor.country, as_of=as_of, evidence=evidence))
    return tuple(found)
