"""From the record to the brief: what is told, in which order, in which words."""

from collections.abc import Callable

from dragoman.lang.catalogue import say, writing_in
from dragoman.lang.written_dates import in_words
from dragoman.model.record import Dossier
from dragoman.tell.brief import Brief, EventItem, Phrase
from dragoman.tell.compose import ground, title
from dragoman.tell.compose.choice import choose
from dragoman.tell.compose.claims import claim_items
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.speech import speakers
from dragoman.tell.compose.stories import stories
from dragoman.tell.compose.voices import matrix, naming
from dragoman.tell.wording.safe import one_line


def make_brief(dossier: Dossier, *, country: Callable[[str], str | None] | None = None) -> Brief:
    """The content of a brief, computed once and rendered by all.

    Args:
        dossier: the record.
        country: the English name of a state by its ISO 3166-1 alpha-2 code; without it only the states that are
            actors of the record are known by name.
    """
    with writing_in(dossier.language):
        return _brief(Index(dossier, country))


def _brief(index: Index) -> Brief:
    dossier = index.dossier
    choice = choose(index)
    disputed, one_sided = claim_items(index)
    told_stories = stories(index)
    events = (*choice.happened, *choice.announced, *choice.alleged)
    told = (*_ids(events), *(claim.id for claim in dossier.claims), *_ids(choice.background))
    return Brief(
        title=title.title(choice.leads, index, stories=len(told_stories)),
        summary=title.summary(index),
        standing=title.standing((*choice.happened, *choice.background)),
        sources=ground.sources(index),
        stories=told_stories,
        happened=choice.happened,
        announced=choice.announced,
        as_of=_as_of(index),
        alleged=choice.alleged,
        background=choice.background,
        disputed=disputed,
        one_sided=one_sided,
        oddities=_oddities(index),
        speakers=speakers(index),
        naming=naming(index),
        matrix=matrix(index, told),
        about=ground.about(index),
        dating=ground.dating(index),
        copies=ground.copies(index),
        uncoded=ground.uncoded(index),
        troubles=ground.troubles(index),
        version=dossier.version,
        question=", ".join(f"{say(name)} {value}" for name, value in dossier.question.items() if value),
        language=dossier.language,
    )


def _ids(events: tuple[EventItem, ...]) -> list[str]:
    return [item.id for event in events for item in (event, *event.parts)]


def _as_of(index: Index) -> str | None:
    """The date of the last report, in words."""
    last = index.last_day()
    latest = [report for report in index.reports if last and (out := index.published(report)) and out.last == last]
    return in_words(index.reports[latest[0]].published.edtf) if latest else None


def _oddities(index: Index) -> tuple[Phrase, ...]:
    return tuple(
        (*index.cite_reports((oddity.report,), oddity.evidence), f" {one_line(oddity.about)}")
        for oddity in index.dossier.oddities
    )
