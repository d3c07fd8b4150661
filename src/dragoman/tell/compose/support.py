"""On whose word an event stands: the voices for the fact itself, those for single particulars, and the uncredited."""

import re
from collections.abc import Iterable, Sequence

from dragoman.lang.catalogue import ENGLISH, say, written_language
from dragoman.model.record import EventRecord, Evidence, OriginRecord, Quote, ReportRecord
from dragoman.tell.brief import Cite, SlotVoices, Support, Voice
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.phrases import AGENDA, SLOT, possessive
from dragoman.tell.wording.safe import one_line

FACT = ("occurred", "planned", "status")
_BY_HEADLINE = re.compile(r"unnamed outlet(?: \(“(.*)”\))?")


def support(event: EventRecord, index: Index) -> Support:
    """The support of an event. Voices heard only on a particular (the agenda, say) are kept beside the count."""
    origins = [origin for origin in event.origins if _carries_the_fact(origin, event)]
    voices = tuple(_voice(origin.name, origin.kind, origin.reports, event, index) for origin in origins)
    uncredited = _uncredited(event, origins, index)
    slots = _slot_voices(event, {origin.name for origin in origins}, index)
    cited = {cite.number for voice in (*voices, *uncredited) for cite in voice.cites}
    left = (report for report in event.reports if index.number(report) not in cited)
    also = index.cite_reports(left, _quotes(event.evidence))
    return Support(independent=event.independent_origins, voices=voices, uncredited=uncredited, slots=slots, also=also)


def fact_cites(event: EventRecord, reports: Iterable[str], index: Index) -> tuple[Cite, ...]:
    """Citations of an event in these reports, with the passages that say it happened where there are some."""
    wanted = set(reports)
    found = [evidence for evidence in event.evidence if evidence.span.report in wanted]
    return index.cite_reports(wanted, _quotes(_best(found)))


def _best(found: Sequence[Evidence]) -> list[Evidence]:
    """Per report the passages that support the fact, or all where none does."""
    facts = {evidence.span.report for evidence in found if set(evidence.supports) & set(FACT)}
    return [evidence for evidence in found if evidence.span.report not in facts or set(evidence.supports) & set(FACT)]


def _quotes(found: Iterable[Evidence]) -> list[Quote]:
    return [evidence.span for evidence in found]


def _from_origin(origin: str, event: EventRecord) -> list[Evidence]:
    return [evidence for evidence in event.evidence if evidence.chain and evidence.chain[-1] == origin]


def _carries_the_fact(origin: OriginRecord, event: EventRecord) -> bool:
    found = _from_origin(origin.name, event)
    return not found or any(set(evidence.supports) & set(FACT) for evidence in found)


def _voice(name: str, kind: str, reports: Iterable[str], event: EventRecord, index: Index) -> Voice:
    found = _from_origin(name, event)
    cites = index.cite_reports(reports, _quotes(_best(found)))
    bare = [cite for cite in cites if not cite.quotes]
    if bare:  # no passage names this voice in that report: any passage that tells the event there will do
        cites = index.cite_reports(reports, _quotes(_best(event.evidence)))
    return Voice(name=one_line(index.name(name) or name), kind=kind, cites=cites, chains=_chains(found, index))


def _uncredited(event: EventRecord, origins: Sequence[OriginRecord], index: Index) -> tuple[Voice, ...]:
    carried = {report for origin in origins for report in origin.reports}
    voices = []
    for outlet in event.uncredited:
        own = [report for report in event.reports if report not in carried and _is_outlet(report, outlet, index)]
        by_name: dict[str, list[str]] = {}  # as the list of reports calls them: without an outlet by the file
        for report in own:
            by_name.setdefault(index.outlet(report), []).append(report)
        for name, reports in (by_name or {outlet: []}).items():
            voices.append(Voice(name=one_line(name), kind="outlet", cites=fact_cites(event, reports, index)))
    return tuple(sorted(voices, key=lambda voice: voice.cites[0].number if voice.cites else len(index.numbers)))


def _is_outlet(report: str, outlet: str, index: Index) -> bool:
    known = index.reports.get(report)
    if known is None:
        return False
    return outlet in (known.outlet, known.id, known.file, index.outlet(report)) or _is_unnamed(known, outlet)


def _is_unnamed(report: ReportRecord, outlet: str) -> bool:
    """Whether a report that names no outlet is the one the record tells by its headline, perhaps cut short."""
    found = _BY_HEADLINE.fullmatch(outlet)
    if report.outlet or found is None:
        return False
    headline = (found.group(1) or "").removesuffix("…").rstrip()
    return one_line(report.title or "").startswith(headline)


def _slot_voices(event: EventRecord, heard: set[str], index: Index) -> tuple[SlotVoices, ...]:
    found: dict[str, dict[str, Voice]] = {}
    for slot, backing in event.slots.items():
        for name in backing.origins:
            passages = [evidence for evidence in _from_origin(name, event) if slot in evidence.supports]
            if name in heard or slot in FACT or SLOT.get(slot) == AGENDA or not passages:
                continue
            voice = Voice(name=one_line(index.name(name) or name), kind="", cites=index.cite(_quotes(passages)))
            found.setdefault(slot_words(slot, index), {}).setdefault(voice.name, voice)
    told = tuple(SlotVoices(slot=slot, voices=tuple(voices.values())) for slot, voices in found.items())
    return (*told, *_agenda(event, index))


def _agenda(event: EventRecord, index: Index) -> tuple[SlotVoices, ...]:
    """Who tells what is to be talked about: the voices named, also those heard on the event; then outlets."""
    found: dict[tuple[bool, str], list[Evidence]] = {}
    for evidence in event.evidence:
        if any(SLOT.get(slot) == AGENDA for slot in evidence.supports):
            named = evidence.chain[1:]
            name = (index.name(named[-1]) or named[-1]) if named else index.outlet(evidence.span.report)
            found.setdefault((not named, one_line(name)), []).append(evidence)
    voices = tuple(
        Voice(
            name=name,
            kind="outlet" if bare else "",
            cites=index.cite(_quotes(passages)),
            chains=() if bare else _chains(passages, index),
        )
        for (bare, name), passages in sorted(found.items(), key=lambda item: item[0][0])
    )
    return (SlotVoices(slot=say(AGENDA), voices=voices),) if voices else ()


def _chains(found: Iterable[Evidence], index: Index) -> tuple[tuple[str, ...], ...]:
    """The ways that these passages took, each once."""
    return tuple(dict.fromkeys(tuple(index.name(part) or part for part in evidence.chain) for evidence in found))


def slot_words(slot: str, index: Index) -> str:
    """What a slot is called: "date", "agenda", or the participant's name."""
    kind, _, actor = slot.partition(":")
    if kind == "participant":
        if not actor:
            return say(SLOT["participants"])
        name = index.name(actor) or actor
        return f"{possessive(name)} part" if written_language() == ENGLISH else say("the part of {name}", name=name)
    return say(SLOT[kind]) if kind in SLOT else kind.replace("_", " ")
