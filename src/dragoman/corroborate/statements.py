"""Statements: words that somebody said or is said to have said, with the chain they came through."""

from dragoman.corroborate.material import Material
from dragoman.corroborate.sayings import said_on
from dragoman.lang.pack import closed_words
from dragoman.model.annotation import Annotations, Attribution, Mention
from dragoman.model.record import Quote, StatementRecord

MIN_WORDS = 3
BEFORE = " \t\n,;:–—-"
"""What may stand between the speaker's name and the clause about it."""
FAR = 60
"""Characters from cue to content, or from the speaker's name to the cue, within which they are read as one."""
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
        when=material.when(said_on(report, attribution, material)), events=events,
        sentence=_sentence(report, attribution, material), stance=attribution.stance,
        told=_told(report, attribution, material),
    )  # fmt: skip


def _sentence(report: str, attribution: Attribution, material: Material) -> Quote | None:
    """The sentences over cue and content, so that words from the middle of one can be read in their place."""
    first, last = min(attribution.cue[0], attribution.content[0]), max(attribution.cue[1], attribution.content[1])
    over = [s for s in material.reports[report].layout.sentences if s.start < last and first < s.end]
    if not over or last - first > FARTHEST:
        return None
    return material.quote(report, over[0].start, over[-1].end)


def _told(report: str, attribution: Attribution, material: Material) -> Quote | None:
    """From after the speaker's name, or from the cue, to the end of the content: "has never denied that …".

    Only where these follow one another in one sentence; elsewhere the words would not read as a clause.
    """
    cue, content = attribution.cue, attribution.content
    annotations = material.reports[report]
    voice = annotations.mentions[attribution.voices[-1]]
    sentence = next((s for s in annotations.layout.sentences if s.start <= cue[0] < s.end), None)
    if attribution.direct or sentence is None or not cue[1] <= content[0] <= cue[1] + FAR or content[1] > sentence.end:
        return None
    if cue[0] <= voice.start < content[0]:  # "according to the ministry, …": what follows is the content alone
        return None
    start = _begun(attribution, voice, annotations)
    return material.quote(report, start, _closed(annotations.report.text, start, content[1]))


def _begun(attribution: Attribution, voice: Mention, annotations: Annotations) -> int:
    """Where the clause begins: after the name, so that no "not" is lost; at the cue where another comes between."""
    named, cue = max(voice.end, (attribution.source or (0, 0))[1]), attribution.cue[0]
    words = annotations.report.text[named:cue]
    begun = named + len(words) - len(words.lstrip(BEFORE))
    together = closed_words(annotations.layout.language, "conjunctions")
    joined = words.split()[:1] and words.split()[0].casefold() in together
    return (
        begun
        if voice.end <= named <= cue <= named + FAR and voice.sentence == attribution.sentence and not joined
        else cue
    )


def _closed(text: str, start: int, end: int) -> int:
    """The end, with the quotation mark that closes words begun within."""
    return end + 1 if text[end : end + 1] == '"' and text.count('"', start, end) % 2 else end
