"""The first lines: who and what the reports are about, and on what ground the brief stands."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.lang.catalogue import ENGLISH, marked, say, written_language
from dragoman.lang.written_dates import extent, in_words, period_in_words
from dragoman.model.dates import Basis
from dragoman.model.record import EventRecord
from dragoman.tell.brief import EventItem
from dragoman.tell.compose.events import headline
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.names import language_name
from dragoman.tell.wording.phrases import beside, count, count_in_words, event_noun, led, listed

KINDS = 3  # so many kinds of events are named in a title at the most
OTHERS = marked("other events")


def title(leads: Sequence[EventRecord], index: Index, *, stories: int = 0) -> str:
    """Such as "Russia and Iran: three visits to Tehran, October 2023 to February 2025", from the record alone.

    Args:
        leads: what the reports are mainly about.
        index: the record.
        stories: their number, where there are too many to name them.
    """
    if stories:
        return f"{count(len(index.dossier.reports), 'report')}, {count(stories, 'story')}{_published(index)}"
    if not leads:
        return _without_leads(index)
    if len(leads) == 1:
        when = in_words(leads[0].when.edtf) if extent(leads[0].when.edtf) else ""
        line = headline(leads[0])
        return beside(line, when) if when and when not in line else line
    who = listed(_parties(leads, index))
    what = _kinds(leads, index)
    period = _period(leads)
    return _begun(f"{led(who)}{what}{period}" if who else f"{what}{period}")


def _without_leads(index: Index) -> str:
    reports = count(len(index.dossier.reports), "report")
    if not index.dossier.events:
        if index.dossier.question and index.dossier.reports:
            return say("{reports}, no event that answers the question", reports=reports)
        return (
            say("{reports}, no event found", reports=reports)
            if index.dossier.reports
            else say("No report could be read")
        )
    who = listed(_parties(index.dossier.events, index))
    period = _published(index)
    return _begun(f"{led(who)}{reports}{period}" if who else f"{reports}{period}")


def _published(index: Index) -> str:
    first, last = index.first_day(), index.last_day()
    return beside("", period_in_words(first, last)) if first and last else ""


def _begun(line: str) -> str:
    """The line with a capital at its beginning."""
    return line[:1].upper() + line[1:]


def _parties(events: Sequence[EventRecord], index: Index) -> list[str]:
    """The states most of the events are about, or the actors known by name where there is none; at most three."""
    for named in (_states, _names):
        tally = Counter(name for event in events for name in named(event, index))
        most = [(name, number) for name, number in tally.most_common() if 2 * number >= len(events)]
        if most:
            return [name for name, _ in most[:3]]
    return []


def _states(event: EventRecord, index: Index) -> Iterable[str]:
    actors = (index.actors.get(participant.actor) for participant in event.participants)
    codes = [actor.country for actor in actors if actor]
    codes += [event.where.country] if event.where else []
    return dict.fromkeys(name for code in codes if (name := index.country(code)))


def _names(event: EventRecord, index: Index) -> Iterable[str]:
    names = (index.name(participant.actor) for participant in event.participants)
    return dict.fromkeys(name for name in names if name and name[:1].upper() == name[:1])  # not "ministers"


def _kinds(events: Sequence[EventRecord], index: Index) -> str:
    """Such as "three visits to Tehran", "two visits and a signing", "three meetings, two visits and other events"."""
    nouns = Counter(event_noun(event.type, event.mode) for event in events)
    shown = nouns.most_common() if len(nouns) <= KINDS else nouns.most_common(KINDS - 1)
    kinds = [f"{count_in_words(number, noun)}{_place(noun, events, index)}" for noun, number in shown]
    return listed([*kinds, say(OTHERS)] if len(nouns) > KINDS else kinds)


def _place(noun: str, events: Sequence[EventRecord], index: Index) -> str:
    places = {_where(event, index) for event in events if event_noun(event.type, event.mode) == noun}
    place = places.pop() if len(places) == 1 else None
    if not place:
        return ""
    return say(" to {place}", place=place) if noun == "visit" else say(" in {place}", place=place)


def _where(event: EventRecord, index: Index) -> str | None:
    """The place with the article that the headline gives it: "the Pacific Ocean"."""
    if event.where is None:
        return None
    name = index.place(event.where)
    return f"the {name}" if written_language() == ENGLISH and f" the {name}" in event.headline else name


def _period(events: Iterable[EventRecord]) -> str:
    found = [extent(event.when.edtf) for event in events]
    days = [day for when in found if when for day in (when.first, when.last) if day]
    undated = say(" and undated") if None in found else ""
    return beside("", period_in_words(min(days), max(days))) + undated if days else ""


def summary(index: Index) -> str:
    """Such as "5 reports · 5 outlets · English, Croatian · 2 dated in the report, 3 worked out by Dragoman"."""
    reports = index.dossier.reports
    outlets = {report.outlet for report in reports if report.outlet}
    nameless = sum(1 for report in reports if not report.outlet)
    parts = [
        count(len(reports), "report"),
        (count(len(outlets), "outlet") + (say(", {number} unnamed", number=nameless) if nameless else ""))
        if outlets
        else say("outlets not named"),
    ]
    copies = sum(1 for report in reports if report.copy_of)
    if copies:
        parts.append(say("{copies} counted once", copies=count(copies, "copy")))
    parts.append(say(", ").join(dict.fromkeys(language_name(report.language) for report in reports)))
    return " · ".join(part for part in (*parts, _dating(index)) if part)


def _dating(index: Index) -> str:
    tally = Counter(report.published.basis if report.published.edtf else None for report in index.dossier.reports)
    words: tuple[tuple[Basis | None, str], ...] = (
        ("stated", say("dated in the text")),
        ("given", say("dated by the file")),
        ("inferred", say("dated by Dragoman (how: below)")),
        (None, say("without a date")),
    )
    return say(", ").join(f"{tally[basis]} {text}" for basis, text in words if tally[basis])


def standing(items: Sequence[EventItem]) -> str:
    """How well the events told as done stand: on two or more independent voices, on one, on none that is named.

    Every event counts, a part of another too: each stands on voices of its own.
    """
    every = [one for item in items for one in (item, *item.parts)]
    done = [item for item in every if item.standing is None]
    if not done:
        return ""
    strong = sum(1 for item in done if item.support.independent > 1)
    single = sum(1 for item in done if item.support.independent == 1)
    groups = [
        (strong, say("on two or more independent voices")),
        (single, say("on one voice")),
        (len(done) - strong - single, say("where no source is named")),
    ]
    parts = len(every) - len(items)
    whole = say("{events} told as done", events=count(len(done), "event")) + (say(" (parts counted)") if parts else "")
    return led(whole) + say(", ").join(f"{number} {text}" for number, text in groups if number)
