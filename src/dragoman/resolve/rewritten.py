"""Pages that are written anew under their first date, as explainers and live reports are: of which day is the text?"""

from datetime import timedelta

from dragoman.model.anchor import value_of
from dragoman.model.annotation import Annotations
from dragoman.model.dates import Interval
from dragoman.model.edtf import interval_of
from dragoman.model.message import message
from dragoman.model.text import READ_ZONES
from dragoman.resolve.bearing import Constraint, from_given

LATER = timedelta(30)
"""Days from which a change is more than the mending of a slip."""
SAID = 2
"""Times after the first day that the text must name: one alone may be a plan, or the slip that was mended."""


def from_page(annotations: Annotations) -> Constraint | None:
    """The day known beside the text: of its last change, where the text names times between the first and that one."""
    given = annotations.report.given
    if not given.published:
        return None
    if given.updated and _anew(annotations, interval_of(given.published), interval_of(given.updated)):
        because = message("the page was changed since its first day, and tells of times after it")
        return from_given(annotations.report.id, given.updated, because)
    return from_given(annotations.report.id, given.published)


def _anew(annotations: Annotations, first: Interval, changed: Interval) -> bool:
    """Whether the text names times that lie between the two days."""
    if changed.first - first.last < LATER:
        return False
    zones = {sentence.index: sentence.zone for sentence in annotations.layout.sentences}
    told = (value_of(t, None) for t in annotations.times if t.form == "absolute" and zones[t.sentence] in READ_ZONES)
    between = {days for days in told if days is not None and first.last < days.first and days.last <= changed.last}
    return len(between) >= SAID
