"""When words were said: the time told beside the verb of saying, else the day of the report, marked as such."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.corroborate.material import Material
from dragoman.lang.pack import load
from dragoman.model.anchor import when_said
from dragoman.model.annotation import Annotations, Attribution
from dragoman.model.dates import UNKNOWN, Interval, TimeExpr, When
from dragoman.model.message import message

REACH = 12
"""Characters between the words that say it and the time at which it was said."""
NARROW = 62
"""Days a publication date may be uncertain by and still anchor "in September"."""
WEEK = 7
TIMELESS = frozenset(("duration", "relative"))
"""Forms of time expressions that give no day of their own."""


def said_on(report: str, attribution: Attribution, material: Material) -> When:
    """The day on which somebody said it.

    What is told as said "later" or "at first", without a day, has none; all else is taken to have been said when it was
    reported, and the reason tells so.
    """
    told = told_on(report, attribution, material)
    if told is not None:
        return told
    back = _back(material.reports[report], attribution)
    if back is not None:
        return replace(
            UNKNOWN,
            said=back,
            because=message("“{words}”: the report does not tell the day on which it was said", words=back),
        )
    published = material.publications[report].when
    if published.edtf is None:
        return published
    because = message("no day is told on which it was said, so that of the report")
    if published.because:
        because = message(
            "no day is told on which it was said, so that of the report: {reason}", reason=published.because
        )
    return replace(published, basis="inferred", because=because)


def told_on(report: str, attribution: Attribution, material: Material) -> When | None:
    """The day the report tells for the saying; None if it tells none."""
    annotations, anchor = material.reports[report], _anchor(report, material)
    for expr in _times(report, attribution, material):
        if expr.form in TIMELESS:
            continue
        said = annotations.report.text[expr.start : expr.end]
        when = when_said(expr, anchor, "past", said=said, evidence=((report, expr.start, expr.end),))
        if when.days is not None and not _as_vague(when.days, anchor):
            return when
    return None


def _as_vague(told: Interval, published: Interval | None) -> bool:
    """Whether it adds nothing to a publication date that is itself uncertain: "on Monday" of one of some weeks."""
    loose = published is not None and published.count > WEEK
    return loose and published is not None and told.overlaps(published) and not told.within(published)


def _anchor(report: str, material: Material) -> Interval | None:
    days = material.publications[report].when.days
    return days if days is not None and days.count <= NARROW + 1 else None


def _times(report: str, attribution: Attribution, material: Material) -> Iterator[TimeExpr]:
    """The time of the event that the verb of saying is ("accused"), and times right beside the words that say it."""
    first, last = attribution.cue
    of_others = set()
    for _, mention in material.told.get(report, ()):
        if mention.sentence == attribution.sentence and mention.time is not None:
            if mention.trigger[0] < last and first < mention.trigger[1]:
                yield mention.time
            of_others.add(mention.time.start)
    annotations = material.reports[report]
    first, last = _words(attribution, annotations)
    for expr in annotations.times:
        inside = attribution.content[0] <= expr.start < attribution.content[1]
        beside = first - REACH <= expr.end and expr.start <= last + REACH
        if expr.sentence == attribution.sentence and beside and not inside and expr.start not in of_others:
            yield expr


def _words(attribution: Attribution, annotations: Annotations) -> tuple[int, int]:
    """From the speaker to the verb of saying, as far as no content stands between."""
    first, last = attribution.cue
    voice = annotations.mentions[attribution.voices[-1]]
    between = sorted((attribution.content[0], voice.start, first))[1] == attribution.content[0]
    if voice.sentence != attribution.sentence or between:
        return first, last
    return min(first, voice.start), max(last, voice.end)


def _back(annotations: Annotations, attribution: Attribution) -> str | None:
    """The word beside the verb of saying that puts it at some other time: "later", "at first"."""
    phrases = load(annotations.layout.language).section("words").get("some_time") or ()
    sentence = next((s for s in annotations.layout.sentences if s.index == attribution.sentence), None)
    if sentence is None:
        return None
    first, last = _words(attribution, annotations)
    words = [
        word for word, start, end in zip(sentence.lower, sentence.starts, sentence.ends, strict=True)
        if first - REACH <= start and end <= last + REACH
        and not attribution.content[0] <= start < attribution.content[1]
    ]  # fmt: skip
    text = f" {' '.join(words)} "
    return next((phrase for phrase in phrases if f" {phrase} " in text), None)
