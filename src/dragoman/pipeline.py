"""The flow on one screen: read, lay out, annotate, code, resolve, corroborate. Each step is a pure function.

Reports are worked on one by one up to the coding of events; what follows looks at all of them together.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.annotate.annotate import annotate
from dragoman.annotate.language import identify
from dragoman.annotate.proposals import using_models
from dragoman.clean.copies import near_copies
from dragoman.clean.house import lay_out_by_house
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.corroborate.dossier import dossier_of
from dragoman.corroborate.material import Material
from dragoman.errors import DragomanError
from dragoman.events.coding import code_events
from dragoman.events.lead import lead_of
from dragoman.lang.catalogue import writing_in
from dragoman.lang.own import OwnActors, knowing, own_actors
from dragoman.lang.pack import available, coded, load
from dragoman.lang.world import load_world
from dragoman.model.annotation import Annotations
from dragoman.model.event import EventMention, Passed
from dragoman.model.happening import Happening, Publication
from dragoman.model.lead import NO_LEAD, Lead
from dragoman.model.readout import LinkOut, ReadOut, SeenOut
from dragoman.model.record import Dossier, Problem, Quote, Role, Status
from dragoman.model.text import Layout, Report, Sighting, ZoneKind
from dragoman.nlp import open_pipelines, reading_with
from dragoman.ontology import load_ontology
from dragoman.options import Options
from dragoman.read.reading import Reading
from dragoman.resolve.actors import cast_of
from dragoman.resolve.apart import with_apart
from dragoman.resolve.canonical import happening_of
from dragoman.resolve.dating import contradicting
from dragoman.resolve.happenings import Resolution, resolve
from dragoman.resolve.leads import lead_days
from dragoman.resolve.nodes import Stage, stage_of
from dragoman.resolve.parts import with_parts
from dragoman.resolve.stories import stories
from dragoman.resolve.tenure import with_holders
from dragoman.select import select
from dragoman.tell.wording.names import language_name

Progress = Callable[[str, int, int], None]
EVERYTHING = Options()
FALLBACK = "en"
"""Pack that reads the names of a report in a language without one."""
UNKNOWN = "und"
"""The code of a language that could not be told."""
_LINES: tuple[ZoneKind, ...] = ("byline", "dateline", "credit", "caption", "boilerplate")
STAGES = ("lay out", "annotate", "events", "resolve", "corroborate")


@dataclass(frozen=True, slots=True)
class Coded:
    """One report after the steps that need no other report."""

    annotations: Annotations
    events: tuple[EventMention, ...]
    passed: tuple[Passed, ...]
    lead: Lead = NO_LEAD


def run(
    reading: Reading, options: Options = EVERYTHING, *, version: str = "", progress: Progress | None = None,
    timings: dict[str, float] | None = None,
) -> Dossier:  # fmt: skip
    """From reports to the record. `timings` is filled with processor seconds per stage.

    Raises:
        QuestionError: a pipeline that the options name cannot be used (E315, E316).
    """
    clock = _Clock(timings)
    problems = list(reading.problems)
    pipelines = open_pipelines(options.nlp)
    with knowing(options.actors, options.outlets), using_models(options.models), reading_with(pipelines):
        coded = _code_all(reading, clock, problems, progress)
        material = _together(coded, clock)
        with clock.stage("corroborate"), writing_in(options.language_in):
            passed = [p for c in coded for p in c.passed]
            dossier = dossier_of(material, passed, problems, version)
    return select(dossier, options)


def code_report(report: Report) -> Coded:
    """One report read alone: what is annotated and coded before any other is looked at."""
    return _code(report, _Clock(None), [])


def read_out(report: Report) -> ReadOut:
    """What was read of a report and how its text is laid out; nothing of it is analysed."""
    shown = _analysed(report)
    language = identify(shown.text, available()).language
    layout = _layout(shown, language if language in available() else FALLBACK)
    given, lines = report.given, {kind: _quotes(report, layout, kind) for kind in _LINES}
    why: dict[str, list[SeenOut]] = {}
    for one in given.why:
        why.setdefault(one.field, []).append(_seen(one))
    title = given.title or (" ".join(shown.text[slice(*layout.title)].split()) if layout.title else None)
    return ReadOut(
        id=report.id, file=report.file, also=report.also, format=report.format, sha256=report.sha256,
        text_sha256=report.text_sha256, characters=len(report.text), language=language, title=title,
        outlet=given.outlet, published=given.published, updated=given.updated, authors=given.authors,
        section=given.section, url=given.url, wall=given.wall, bylines=lines["byline"], datelines=lines["dateline"],
        credits=lines["credit"], captions=(*given.captions, *(quote.quote for quote in lines["caption"])),
        boilerplate=lines["boilerplate"], links=tuple(LinkOut(url=link.url, words=link.words) for link in given.links),
        why={field: tuple(seen) for field, seen in why.items()}, text=report.text,
    )  # fmt: skip


def _seen(one: Sighting) -> SeenOut:
    return SeenOut(
        value=one.value, means=one.means, source=one.source, place=one.place, taken=one.taken, because=one.because
    )


def _quotes(report: Report, layout: Layout, kind: ZoneKind) -> tuple[Quote, ...]:
    return tuple(
        Quote(report=report.id, start=zone.start, end=zone.end, quote=report.text[zone.start : zone.end])
        for zone in layout.of_kind(kind)
    )


def material_of(reading: Reading) -> Material:
    """All reports worked through to where the record is drawn up: actors, happenings, stories, dates."""
    clock = _Clock(None)
    return _together(_code_all(reading, clock, [], None), clock)


def _code_all(reading: Reading, clock: "_Clock", problems: list[Problem], progress: Progress | None) -> list[Coded]:
    coded: list[Coded] = []
    for done, report in enumerate(reading.reports, 1):
        try:
            coded.append(_code(report, clock, problems))
        except DragomanError as error:
            problems.append(Problem(file=report.file, code=error.code, message=error.cause, remedy=error.remedy))
        if progress is not None:
            progress("reading", done, len(reading.reports))
    problems += _lacking(coded)
    return coded


def _lacking(coded: Sequence[Coded]) -> Iterator[Problem]:
    """What the packs in use say that they lack, once per language: less is read from these reports than from others."""
    files: dict[str, list[str]] = {}
    for one in coded:
        files.setdefault(one.annotations.layout.language, []).append(one.annotations.report.file)
    for code in sorted(set(files) & set(available())):
        if load(code).lacks:
            more = f" and {len(files[code]) - 1} more" if len(files[code]) > 1 else ""
            yield Problem(
                file=f"{min(files[code])}{more}", code="E115",
                message=f"the {load(code).english_name} pack lacks {', '.join(load(code).lacks)}: less is read from it",
                remedy="check what matters against the text, or complete the pack", fatal=False,
            )  # fmt: skip


def _code(report: Report, clock: "_Clock", problems: list[Problem]) -> Coded:
    """One report, coded. Of a language without a pack only the names and dates are read, by the English rules.

    With a pack for these alone, they are read by its own rules.
    """
    report = _analysed(report)
    with clock.stage("lay out"):
        guess = identify(report.text, available())
        known = guess.language in available()
        layout = _layout(report, guess.language if known else FALLBACK)
    with (
        clock.stage("annotate"),
        nullcontext() if known else reading_with({}),
    ):  # a user's English pipeline reads English
        annotations = annotate(report, layout)
    if guess.language not in coded():
        problems.append(_no_events(report, guess.language, known=known))
        return Coded(replace(annotations, layout=replace(layout, language=guess.language)), (), ())
    with clock.stage("events"):
        events, passed = code_events(annotations, layout.language)
        lead = lead_of(annotations, layout.language)
    return Coded(annotations, events, passed, lead)


def _analysed(report: Report) -> Report:
    """The report as it is analysed: without marks of Markdown, which stay in what is quoted."""
    return replace(report, text=report.blanked, blanked="", original=report.text) if report.blanked else report


def _layout(report: Report, language: str) -> Layout:
    return lay_out_by_house(report, language, *_layout_rules(language), load_world().press)


def _no_events(report: Report, language: str, *, known: bool) -> Problem:
    name = language_name(language)
    lacking = f"there is no language pack for {name}" if language != UNKNOWN else "its language could not be told"
    has = f"the {name} pack is for names and dates only" if known else lacking
    return Problem(
        file=report.file,
        code="E114",
        message=f"{has}, so no events are read from it",
        remedy=f"use reports in {', '.join(sorted(load(code).english_name for code in coded()))}, or "
        f"{'complete the' if known else 'add a'} pack",
        fatal=False,
    )


def _layout_rules(code: str) -> tuple[BoilerplateRules, SentenceRules]:
    """The pack's rules; the user's own agencies sign as those that the pack lists do."""
    return _compiled_rules(code, own_actors())


@lru_cache(maxsize=16)
def _compiled_rules(code: str, own: OwnActors) -> tuple[BoilerplateRules, SentenceRules]:
    section, place = load(code).section("boilerplate"), f"lang/{code}/boilerplate.yml"
    rules, words = BoilerplateRules.from_mapping(section, place), SentenceRules.from_mapping(section, place, code=code)
    signing = {words.fold(name) for p in own.profiles if p.kind == "agency" for name in p.names if name[0] != "~"}
    return replace(rules, agencies=rules.agencies | signing, listed=load_world().press.outlet_names()), words


def _together(coded: Sequence[Coded], clock: "_Clock") -> Material:
    with clock.stage("resolve"):
        world = load_world()
        annotated = sorted((c.annotations for c in coded), key=lambda a: a.report.id)
        by_id = {a.report.id: a for a in annotated}
        stage = stage_of(cast_of(annotated, world), world)
        resolution = resolve(annotated, [e for c in coded for e in c.events], stage)
        happenings, resolution, stage = _happenings(resolution, by_id, stage)
        happenings = with_apart(with_parts(happenings, stage, by_id), resolution, resolution.clusters)
        published = _publications(resolution)
        told = stories(annotated, happenings, resolution.nodes, stage.cast, published)
        copies = near_copies({a.report.id: a.layout for a in annotated})
        leads = {c.annotations.report.id: c.lead for c in coded}
        anchors = {report: known.when.days for report, known in published.items()}
        days = lead_days(annotated, leads, {s.report: s.story for s in told}, anchors)
    return Material(
        reports=by_id, cast=stage.cast, world=world, ontology=load_ontology(), happenings=happenings,
        publications=published, stories={s.report: s for s in told}, copies=copies, leads=leads, lead_days=days,
    )  # fmt: skip


def _happenings(
    resolution: Resolution, by_id: Mapping[str, Annotations], stage: Stage
) -> tuple[list[Happening], Resolution, Stage]:  # fmt: skip
    """The happenings, with offices told without a name given to those who held them on the days of these."""
    happenings = [happening_of(group, resolution, by_id, stage) for group in resolution.clusters]
    seated, stage_then = with_holders(happenings, resolution, stage, by_id)
    for at, group in enumerate(seated.clusters):
        if any(seated.nodes[i] is not resolution.nodes[i] for i in group):
            happenings[at] = happening_of(group, seated, by_id, stage_then)
    return happenings, seated, stage_then


def _publications(resolution: Resolution) -> Mapping[str, Publication]:
    return {
        report: Publication(
            report=report,
            when=dated.when,
            outweighed=tuple((c.because, c.evidence) for c in contradicting(dated)),
        )
        for report, dated in resolution.dated.items()
    }


class _Clock:
    """Adds up the processor seconds of each stage, if anybody wants them: what else the machine does is left out."""

    def __init__(self, timings: dict[str, float] | None) -> None:
        self.timings = timings

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what runs inside."""
        if self.timings is None:
            yield
            return
        begun = time.process_time()
        yield
        self.timings[name] = self.timings.get(name, 0.0) + time.process_time() - begun


@dataclass(frozen=True, slots=True)
class SaidParticipant:
    """Who takes part in a coded sentence: role, country and English name, as far as known."""

    role: Role
    country: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """An event coded from one text read alone."""

    type: str
    mode: str
    status: Status
    participants: tuple[SaidParticipant, ...]


def code_text(text: str, language: str) -> tuple[Said, ...]:
    """Code a sentence or two read alone, as the examples of event types and language packs are."""
    coded = code_passage(Report(id="text", file="text", text=text), language)
    stage = stage_alone(coded.annotations)
    return tuple(
        Said(e.type, e.mode, e.status, tuple(_participants(e, coded.annotations, stage))) for e in coded.events
    )


def code_passage(report: Report, language: str) -> Coded:
    """A text of which every line is known to be running text, in a language known; no events without a pack for it."""
    known = language in available()
    layout = _layout(report, language if known else FALLBACK)
    layout = replace(layout, sentences=tuple(replace(s, zone="body") for s in layout.sentences))
    annotations = annotate(report, layout)
    if language not in coded():
        return Coded(annotations, (), ())
    return Coded(annotations, *code_events(annotations, language))


def stage_alone(annotations: Annotations) -> Stage:
    """Who is who in one report read alone."""
    world = load_world()
    return stage_of(cast_of([annotations], world), world)


def _participants(event: EventMention, annotations: Annotations, stage: Stage) -> Iterator[SaidParticipant]:
    for filler in event.fillers:
        government = annotations.mentions[filler.mention].government
        keys = (f"state:{government}",) if government else stage.cast.keys(event.report, filler.mention)
        for key in keys:
            yield SaidParticipant(filler.role, stage.country(key), stage.name(key))
