"""What does not fit: counts and dates of a report that its own or other reports contradict."""

from collections.abc import Iterator

from dragoman.corroborate.material import Material
from dragoman.model.dates import Interval
from dragoman.model.event import EventMention
from dragoman.model.record import Oddity

RECENT_DAYS = 270
"""What lies further back than this is not "recent" in any reader's eyes."""
MONTH = 30.44
SECOND = 2


def oddities_of(material: Material) -> tuple[Oddity, ...]:
    """All oddities, by report."""
    found = [*_counts(material), *_outweighed(material)]
    return tuple(sorted(found, key=lambda o: (o.report, o.kind, o.about)))


def _counts(material: Material) -> Iterator[Oddity]:
    """Counts such as "second visit in recent months", when the one before is more than a year back."""
    days = {(m.report, m.trigger): h.when.days for h in material.happenings for m in h.mentions}
    told = [m for h in material.happenings for m in h.mentions]
    earlier = {(m.report, m.sentence): m for m in reversed(told) if m.order_after}
    for mention in told:
        if not mention.ordinal or mention.ordinal < SECOND:
            continue
        recent = _recent(mention, material)
        now = days[mention.report, mention.trigger]
        before = earlier.get((mention.report, mention.sentence))
        then = days[before.report, before.trigger] if before is not None else None
        if recent is None or now is None or then is None or (now.first - then.last).days <= RECENT_DAYS:
            continue
        yield _count_oddity(mention, recent, now, then, material)


def _recent(mention: EventMention, material: Material) -> tuple[int, int] | None:
    annotations = material.reports[mention.report]
    times = [t for t in annotations.times if t.sentence == mention.sentence and t.form == "vague"]
    return (times[0].start, times[0].end) if times else None


def _count_oddity(
    mention: EventMention, recent: tuple[int, int], now: Interval, then: Interval, material: Material
) -> Oddity:
    months = round((now.first - then.first).days / MONTH)
    text = material.reports[mention.report].report.text[slice(*recent)]
    about = f"counts this as number {mention.ordinal} “{text}”, but the one before it is about {months} months back"
    evidence = (material.quote(mention.report, mention.start, mention.end),)
    return Oddity(report=mention.report, kind="inconsistent", about=about, evidence=evidence)


def _outweighed(material: Material) -> Iterator[Oddity]:
    for publication in material.publications.values():
        for because, evidence in publication.outweighed:
            yield Oddity(
                report=publication.report, kind="inconsistent date", about=f"{because}; outweighed by other evidence",
                evidence=tuple(material.quote(*span) for span in evidence),
            )  # fmt: skip
