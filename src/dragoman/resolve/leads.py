"""On which day the lead of each report happened: by its own words, else by what most reports of its story say.

A word such as "Wednesday" counts from the day of its report. A report whose lead names no day shares that of its
story, where at least two leads name one and most of these the same; a report's own day is never assumed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from dragoman.model.anchor import when_said
from dragoman.model.annotation import Annotations
from dragoman.model.dates import UNKNOWN, Interval, When
from dragoman.model.edtf import when_of
from dragoman.model.lead import Lead
from dragoman.model.message import dates, message

LEAST = 2
"""Leads of a story that must name a day before others are taken to mean it."""


def lead_days(
    reports: Iterable[Annotations],
    leads: Mapping[str, Lead],
    story: Mapping[str, str],
    published: Mapping[str, Interval | None],
) -> Mapping[str, When]:
    """The day of each report's lead; unknown where neither it nor its story tells. All but the first are by report."""
    own = {a.report.id: _own(a, leads[a.report.id], published.get(a.report.id)) for a in reports}
    named: dict[str, Counter[Interval]] = defaultdict(Counter)
    for report, when in own.items():
        if _is_day(when) and when.days is not None:
            named[story[report]][when.days] += 1
    shared = {name: _shared(days) for name, days in named.items()}
    return {report: when if _is_day(when) else shared.get(story[report]) or when for report, when in own.items()}


def _own(annotations: Annotations, lead: Lead, published: Interval | None) -> When:
    """What the words of the lead's time mean in this report."""
    time = next((t for t in annotations.times if (t.start, t.end) == lead.when), None)
    if time is None:
        return UNKNOWN
    said = annotations.report.text[time.start : time.end]
    evidence = ((annotations.report.id, time.start, time.end),)
    return when_said(time, published, "past", said=said, evidence=evidence)


def _is_day(when: When) -> bool:
    return when.days is not None and when.days.count == 1


def _shared(days: Counter[Interval]) -> When | None:
    """The day that more leads of a story name than any other."""
    ranked = sorted(days.items(), key=lambda item: (-item[1], item[0]))
    (day, most), *others = ranked
    if most < LEAST or (others and others[0][1] == most):
        return None
    because = message(
        "{some} of the {all} reports of the story that name a day name {date}",
        date=dates(day), some=str(most), all=str(days.total()),
    )  # fmt: skip
    return when_of(day, "inferred", because)
