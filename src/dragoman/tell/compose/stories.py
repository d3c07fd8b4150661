"""The stories of many reports, so that a pile of them can be read: the largest first, each with its reports."""

from collections import Counter
from collections.abc import Sequence

from dragoman.lang.catalogue import say
from dragoman.lang.written_dates import extent, in_words
from dragoman.model.record import EventRecord, ReportRecord
from dragoman.tell.brief import Phrase, Story
from dragoman.tell.compose.choice import whole_of
from dragoman.tell.compose.events import headline
from dragoman.tell.compose.index import Index

MANY_REPORTS, MANY_STORIES = 20, 3  # with no more reports, or no more stories, the events alone tell which there are


def stories(index: Index) -> tuple[Story, ...]:
    """The stories, those with an event before those without, the largest first; none where there are few."""
    found: dict[str, list[ReportRecord]] = {}
    for report in index.dossier.reports:
        found.setdefault(report.story, []).append(report)
    if len(index.dossier.reports) <= MANY_REPORTS or len(found) <= MANY_STORIES:
        return ()
    told = [_story(reports, index) for reports in found.values()]
    return tuple(sorted(told, key=lambda story: (not story.coded, -len(story.cites), story.cites[0].number)))


def _story(reports: Sequence[ReportRecord], index: Index) -> Story:
    main = _main(reports, index)
    return Story(
        coded=main is not None,
        headline=(headline(main),) if main else _title(reports, index),
        date=in_words(main.when.edtf) if main and extent(main.when.edtf) else _published(reports),
        cites=index.cite_reports(report.id for report in reports),
        copies=sum(1 for report in reports if report.copy_of),
    )


def _main(reports: Sequence[ReportRecord], index: Index) -> EventRecord | None:
    """What most of the reports are mainly about, the whole rather than a part."""
    events = (index.events.get(report.main_event or "") for report in reports)
    tally = Counter(whole_of(event, index).id for event in events if event)
    return index.events[min(tally, key=lambda event: (-tally[event], event))] if tally else None


def _title(reports: Sequence[ReportRecord], index: Index) -> Phrase:
    """The headline of the first report that has one, as the story's name where no event was read."""
    titled = next((report for report in reports if report.title), None)
    return (index.title_words(titled),) if titled else (say("no event of international affairs"),)


def _published(reports: Sequence[ReportRecord]) -> str | None:
    known = next((report for report in reports if extent(report.published.edtf)), None)
    return say("published {date}", date=in_words(known.published.edtf)) if known else None
