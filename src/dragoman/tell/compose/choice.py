"""Which events come first: the news of the reports, what is announced, what is only alleged, and the background."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.lang.catalogue import say
from dragoman.lang.written_dates import Extent, extent
from dragoman.model.record import EventRecord
from dragoman.tell.brief import EventItem
from dragoman.tell.compose.events import event_item, on_date
from dragoman.tell.compose.index import Index

FIRST = 12  # so many events come first at the most; a list of forty equals answers nothing
ONE_REPORT = timedelta(days=92)  # told by one report: news if at most so much older than the report
MORE_REPORTS = timedelta(days=400)  # told by several
NEAR = timedelta(days=3)  # a plan for a day so little before the last report may still be open
STALE = timedelta(days=60)
INVITED = "invite"  # the mode of what is done by being told: without a day it is dated by the reports that tell it


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The events of a record in the lists of the brief, each newest first."""

    happened: tuple[EventItem, ...]
    announced: tuple[EventItem, ...]
    alleged: tuple[EventItem, ...]
    background: tuple[EventItem, ...]
    leads: tuple[EventRecord, ...]  # what the reports are mainly about, wholes, in report order


def choose(index: Index) -> Choice:
    """Sort the events of the record into the lists of the brief. Every event stands in exactly one place."""
    wholes, parts = _wholes(index)
    leads = _leads(index)
    mains = frozenset(event.id for event in leads)
    announced = [event for event in wholes if _is_open(event, index)]
    alleged = [event for event in wholes if event.status in ("alleged", "denied")]
    elsewhere = {event.id for event in (*announced, *alleged)}
    told = [event for event in wholes if event.id not in elsewhere]
    happened = sorted(
        (event for event in told if is_news(event, mains, index)), key=lambda event: _rank(event, mains, index)
    )
    happened = happened[:FIRST]
    first = {event.id for event in happened}
    background = [event for event in told if event.id not in first]
    return Choice(
        happened=_items(happened, parts, index),
        announced=_items(announced, parts, index, newest_first=False),
        alleged=_items(alleged, parts, index),
        background=_items(background, parts, index),
        leads=leads,
    )


def whole_of(event: EventRecord, index: Index) -> EventRecord:
    """The whole an event belongs to; itself where it belongs to none (or, in a broken record, to itself)."""
    seen = {event.id}
    while event.part_of in index.events and event.part_of not in seen:
        event = index.events[event.part_of]
        seen.add(event.id)
    return event


def _wholes(index: Index) -> tuple[list[EventRecord], dict[str, list[EventRecord]]]:
    wholes: list[EventRecord] = []
    parts: dict[str, list[EventRecord]] = {}
    for event in index.dossier.events:
        root = whole_of(event, index)
        if root is event or event.part_of is None or whole_of(root, index) is not root:
            wholes.append(event)
        else:
            parts.setdefault(root.id, []).append(event)
    return wholes, parts


def _leads(index: Index) -> tuple[EventRecord, ...]:
    mains = (index.events.get(report.main_event or "") for report in index.dossier.reports)
    return tuple({root.id: root for event in mains if event for root in (whole_of(event, index),)}.values())


def is_news(event: EventRecord, mains: frozenset[str], index: Index) -> bool:
    """Whether an event is what the reports bring, rather than what they recall."""
    if event.id in mains:
        return True
    when = extent(event.when.edtf) or _told(event, index)
    if when is None or event.status == "hypothetical":
        return False
    reach = MORE_REPORTS if len(event.reports) > 1 else ONE_REPORT
    published = (index.published(report) for report in event.reports)
    return any(out.first is not None and when.begun >= _before(out.first, reach) for out in published if out)


def _told(event: EventRecord, index: Index) -> Extent | None:
    """When the first report told an invitation of which no day is told; None of all else."""
    if event.mode != INVITED or extent(event.when.edtf) is not None:
        return None
    published = [out for report in event.reports if (out := index.published(report))]
    return min(published, key=lambda out: out.sort_day, default=None)


def _before(day: date, reach: timedelta) -> date:
    return day - reach if day - date.min > reach else date.min


def _is_open(event: EventRecord, index: Index) -> bool:
    """Whether an event is announced and not yet told as done, or still going on past the last report."""
    if event.status in ("planned", "proposed"):
        return True
    when, last = extent(event.when.edtf), index.last_day()
    return event.status == "ongoing" and bool(when and when.last and last and when.last > last)


def _rank(event: EventRecord, mains: frozenset[str], index: Index) -> tuple[bool, int, int, int, str]:
    when = extent(event.when.edtf) or _told(event, index)
    day = -(when.sort_day.toordinal()) if when else 0
    return (event.id not in mains, -len(event.reports), -event.independent_origins, day, event.id)


def _items(
    events: list[EventRecord], parts: dict[str, list[EventRecord]], index: Index, *, newest_first: bool = True
) -> tuple[EventItem, ...]:
    made = [
        event_item(
            event, index, parts=_items(parts.get(event.id, []), {}, index, newest_first=False), note=_note(event, index)
        )
        for event in events
    ]
    order = {event.id: number for number, event in enumerate(index.dossier.events)}
    told = {event.id: _told(event, index) for event in events}
    return tuple(sorted(made, key=lambda item: (_day(item, told[item.id], newest_first=newest_first), order[item.id])))


def _day(item: EventItem, told: Extent | None, *, newest_first: bool) -> tuple[bool, int]:
    """Undated events come last in either order, but for those whose parts are dated, and invitations."""
    known = [one.sort_day for one in (item.extent, *(part.extent for part in item.parts), told) if one is not None]
    if not known:
        return True, 0
    day = known[0].toordinal()
    return False, -day if newest_first else day


def _note(event: EventRecord, index: Index) -> str | None:
    """What is said beside an announcement whose day has passed, or which nobody takes up again; when one is told."""
    last, when = index.last_day(), extent(event.when.edtf)
    if _told(event, index) is not None and event.status == "occurred":
        return say("told {date}", date=on_date(_first(event, index)))
    if event.status not in ("planned", "proposed") or last is None:
        return None
    if when is not None:
        return say("no report says whether it took place") if when.begun < last - NEAR else None
    told = [(out.end, report) for report in event.reports if (out := index.published(report))]
    if told and max(told)[0] < last - STALE:
        last_told = on_date(index.reports[max(told)[1]].published.edtf)
        return say("told {date}; no later report takes it up", date=last_told)
    return None


def _first(event: EventRecord, index: Index) -> str | None:
    """The date of the first report that tells it."""
    dated = [
        (out.sort_day, index.number(report), report) for report in event.reports if (out := index.published(report))
    ]
    return index.reports[min(dated)[2]].published.edtf if dated else None


def in_time_order(items: tuple[EventItem, ...]) -> tuple[EventItem, ...]:
    """Dated events from the oldest to the newest, each alone; of parts those that tell more of time than their whole.

    These have a date of their own, or were announced before they took place.
    """
    own = [part for item in items for part in item.parts if part.extent != item.extent or part.history]
    dated = [replace(item, parts=()) for item in (*items, *own) if item.extent is not None]
    return tuple(
        sorted(dated, key=lambda item: (item.extent.sort_day, item.id) if item.extent else (date.max, item.id))
    )
