"""Statements: words that somebody said or is said to have said, with the chain they came through."""

from dragoman.corroborate.material import Material
from dragoman.model.annotation import Attribution
from dragoman.model.record import Quote, StatementRecord

MIN_WORDS = 3
FARTHEST = 1000
"""Characters from cue to content beyond which no sentence holds both: the cue stands for a whole passage."""


def statements_of(material: Material) -> tuple[StatementRecord, ...]:
    """All attributions of all reports, in order of report and place."""
    events: dict[tuple[str, int | None], set[str]] = {}
    for happening in material.happenings:
        for mention in happening.mentions:
            events.setdefault((mention.report, mention.attribution), set()).add(happening.id)
    found = []
    for report in sorted(material.reports):
        annotations = material.reports[report]
        for index, attribution in enumerate(annotations.attributions):
            words = annotations.report.text[slice(*attribution.content)].split()
            if len(words) >= MIN_WORDS:
                told = tuple(sorted(events.get((report, index), ())))
                found.append(_statement(report, attribution, told, material))
    return tuple(found)


def _statement(report: str, attribution: Attribution, events: tuple[str, ...], material: Material) -> StatementRecord:
    speaker = material.voice(report, attribution.voices[-1])
    return StatementRecord(
        speaker=(material.actor_ids.get(speaker.key) or speaker.name) if speaker is not None else None,
        chain=material.chain(report, attribution), kind="direct" if attribution.direct else "indirect",
        cue=material.quote(report, *attribution.cue), content=material.quote(report, *attribution.content),
        when=material.when(material.publications[report].when), events=events,
        sentence=_sentence(report, attribution, material),
    )  # fmt: skip


def _sentence(report: str, attribution: Attribution, material: Material) -> Quote | None:
    """The sentences over cue and content, so that words from the middle of one can be read in their place."""
    first, last = min(attribution.cue[0], attribution.content[0]), max(attribution.cue[1], attribution.content[1])
    over = [s for s in material.reports[report].layout.sentences if s.start < last and first < s.end]
    if not over or last - first > FARTHEST:
        return None
    return material.quote(report, over[0].start, over[-1].end)
