"""What does not fit: counts, dates and titles of a report that its own or other reports or the lists contradict."""

from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.corroborate.material import Material
from dragoman.corroborate.offices import contradiction
from dragoman.lang.catalogue import marked, written_language
from dragoman.model.anchor import value_of
from dragoman.model.dates import Interval
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from dragoman.model.message import dates, message, term
from dragoman.model.record import Oddity

RECENT_DAYS = 270
"""What lies further back than this is not "recent" in any reader's eyes."""
NEWS_DAYS = 7
"""Days back to which the very event that a report calls the first may lie."""
MONTH = 30.44
WOULD_DATE = marked("would have another date by its own words: {reason}; other evidence outweighs this")
SECOND = 2
ORDINALS = {
    2: message("second"), 3: message("third"), 4: message("fourth"), 5: message("fifth"), 6: message("sixth"),
    7: message("seventh"), 8: message("eighth"), 9: message("ninth"),
}  # fmt: skip


def oddities_of(material: Material) -> tuple[Oddity, ...]:
    """All oddities, by report."""
    found = [*_counts(material), *_firsts(material), *_outweighed(material), *_titles(material)]
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
    months = round((_middle(now) - _middle(then)).days / MONTH)
    text = material.reports[mention.report].report.text[slice(*recent)]
    number = ORDINALS.get(mention.ordinal or 0) or message("no. {number}", number=str(mention.ordinal))
    about = message(
        "counts the {event} of {date} as the {number} (“{words}”), but the one before, {before}, was about {months}"
        " months earlier",
        event=_noun(mention, material), date=dates(now), number=number, words=text, before=dates(then),
        months=str(months),
    )  # fmt: skip
    evidence = (material.quote(mention.report, mention.start, mention.end),)
    return Oddity(report=mention.report, kind="inconsistent", about=material.told_as(about), evidence=evidence)


def _middle(days: Interval) -> date:
    """The day in the middle, which is off by half the interval at most."""
    return days.first + (days.last - days.first) // 2


def _noun(mention: EventMention, material: Material) -> str:
    return material.ontology.label(mention.type, mention.mode, written_language())


def _firsts(material: Material) -> Iterator[Oddity]:
    """A "first meeting this year" when an earlier one of the same sides in that year is told somewhere."""
    for happening in material.happenings:
        for mention in happening.mentions:
            period = _period(mention, material)
            published = material.publications[mention.report].when.days
            if period is None or published is None:
                continue
            before = Interval(period.first, max(period.first, published.first - timedelta(NEWS_DAYS)))
            earlier = _earlier(happening, mention, before, material)
            if earlier is not None:
                yield _first_oddity(mention, earlier, material)


def _period(mention: EventMention, material: Material) -> Interval | None:
    """The days of which a passage says that it is the first of its kind in them: more than a week, up to now."""
    published = material.publications[mention.report].when.days
    if mention.ordinal != 1 or mention.order_after or mention.time is None or published is None:
        return None
    days = value_of(mention.time, published)
    long = days is not None and days.count > NEWS_DAYS and days.first <= published.first <= days.last
    return days if long else None


def _earlier(happening: Happening, mention: EventMention, before: Interval, material: Material) -> Happening | None:
    """The first that was earlier in those days: of the same kind, and of sides that all take part in both."""
    sides = _countries(happening, material)
    found = [
        other for other in material.happenings
        if (other.type, other.mode) == (mention.type, mention.mode) and other.id != happening.id
        and other.status == "occurred" and other.when.days is not None and other.when.days.within(before)
        and len(sides) > 1 and sides <= _countries(other, material)
    ]  # fmt: skip
    return min(found, key=lambda h: (h.when.days.first if h.when.days else before.last, h.id), default=None)


def _countries(happening: Happening, material: Material) -> set[str]:
    return {country for key, _ in happening.participants if (country := _country(key, material))}


def _country(key: str, material: Material) -> str | None:
    actor = material.cast.actors.get(key)
    if actor is not None and actor.country:
        return actor.country
    return key.partition(":")[2] if key.startswith("state:") else material.world.country(key)


def _first_oddity(mention: EventMention, earlier: Happening, material: Material) -> Oddity:
    time = mention.time
    said = material.reports[mention.report].report.text[time.start : time.end] if time is not None else ""
    told = min(earlier.mentions, key=lambda m: (m.report != mention.report, m.report, m.start))
    day = dates(earlier.when.days) if earlier.when.days is not None else message("before")
    about = message(
        "calls a {event} the first (“{words}”), but there was one before, {date}",
        event=_noun(mention, material), words=said, date=day,
    )  # fmt: skip
    return Oddity(
        report=mention.report, kind="inconsistent",
        about=material.told_as(about),
        evidence=tuple(material.quote(m.report, m.start, m.end) for m in (mention, told)),
    )  # fmt: skip


def _outweighed(material: Material) -> Iterator[Oddity]:
    for publication in material.publications.values():
        for because, evidence in publication.outweighed:
            yield Oddity(
                report=publication.report, kind="inconsistent date",
                about=material.told_as(message(WOULD_DATE, reason=because)),
                evidence=tuple(material.quote(*span) for span in evidence),
            )  # fmt: skip


def _titles(material: Material) -> Iterator[Oddity]:
    """Offices given to listed persons whom the lists have in another, with somebody else in this one."""
    for actor in material.cast.actors.values():
        for held, places in actor.offices.items():
            first = {report: (report, index) for report, index in sorted(places, reverse=True)}
            for place in sorted(first.values()):
                found = contradiction(actor, held, place, material)
                if found is None:
                    continue
                own, holder = (term.names[0].text for term in found)
                state = f"state:{held[1]}"
                about = message(
                    "calls {name} {title} of {state}; by the lists, {name} was {office} then, and {holder} was {title}",
                    name=term("name", actor.key, own), title=term("office", held[0], held[0]),
                    holder=term("name", f"person:{found[1].slug}", holder),
                    state=term("name", state, material.world.name(state) or ""),
                    office=term("office", found[0].office, found[0].office),
                )  # fmt: skip
                mention = material.reports[place[0]].mentions[place[1]]
                evidence = (material.quote(place[0], mention.start, mention.end),)
                yield Oddity(
                    report=place[0], kind="inconsistent title", about=material.told_as(about), evidence=evidence
                )
