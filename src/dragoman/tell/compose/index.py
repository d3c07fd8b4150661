"""Look-ups over a dossier, and the few wordings that need them: names, outlets, citations, dates of reports."""

from collections.abc import Callable, Iterable
from datetime import date

from dragoman.lang.catalogue import ENGLISH, state_name, written_language
from dragoman.lang.written_dates import Extent, extent, in_words
from dragoman.model.record import ActorRecord, ClaimRecord, Dossier, EventRecord, Quote, ReportRecord, Where
from dragoman.tell.brief import Cite, Words
from dragoman.tell.wording.names import country_name, state_code
from dragoman.tell.wording.safe import one_line


class Index:
    """A dossier with its look-ups. Built once, read only."""

    __slots__ = (
        "_countries", "_country", "_published", "_states", "actors", "claims", "coverage", "dossier", "events",
        "numbers", "reports",
    )  # fmt: skip

    def __init__(self, dossier: Dossier, country: Callable[[str], str | None] | None = None) -> None:
        self.dossier = dossier
        self.reports: dict[str, ReportRecord] = {report.id: report for report in dossier.reports}
        self.numbers = {report.id: number for number, report in enumerate(dossier.reports)}
        self.actors: dict[str, ActorRecord] = {actor.id: actor for actor in dossier.actors}
        self.events: dict[str, EventRecord] = {event.id: event for event in dossier.events}
        self.claims: dict[str, ClaimRecord] = {claim.id: claim for claim in dossier.claims}
        self.coverage = {coverage.fact: coverage.reports for coverage in dossier.coverage}
        states = (actor for actor in dossier.actors if actor.kind == "state" and actor.country)
        self._countries = {str(actor.country): actor.name for actor in states}
        self._states = {name: code for code, name in self._countries.items()}
        self._country = country or country_name
        published = (extent(report.published.edtf) for report in dossier.reports)
        self._published = tuple(found for found in published if found is not None)

    def country(self, code: str | None) -> str | None:
        """The name of a state, or None where neither the record nor the caller knows it."""
        return state_name(code) or self._countries.get(code) or self._country(code) if code else None

    def name(self, actor: str | None) -> str | None:
        """The name of an actor given by id, or the text itself where it is a name already."""
        if actor is None:
            return None
        known = self.actors.get(actor)
        return one_line(self._own(known.name if known else actor))

    def _own(self, name: str) -> str:
        """The name of a state in the language that is being written; other names as they are."""
        code = self._states.get(name) or (None if written_language() == ENGLISH else state_code(name))
        return (state_name(code) if code else None) or name

    def place(self, where: Where) -> str:
        """The name of a place; of a whole state in the language that is being written."""
        return self._own(where.name)

    def outlet(self, report: str) -> str:
        """The outlet of a report as it is shown: by the name of its file where it names none."""
        known = self.reports.get(report)
        return one_line(known.outlet or known.file) if known else report

    def number(self, report: str) -> int:
        """The place of a report in the record; reports that are not in it come last."""
        return self.numbers.get(report, len(self.numbers))

    def cite(self, quotes: Iterable[Quote]) -> tuple[Cite, ...]:
        """One citation per report, in report order, each with its passages in text order."""
        by_report: dict[str, set[tuple[int, int, str]]] = {}
        for quote in quotes:
            by_report.setdefault(quote.report, set()).add((quote.start, quote.end, quote.quote))
        return tuple(
            Cite(
                self.number(report),
                tuple(Quote(report=report, start=a, end=b, quote=text) for a, b, text in sorted(found)),
            )
            for report, found in sorted(by_report.items(), key=lambda item: self.number(item[0]))
        )

    def cite_reports(self, reports: Iterable[str], quotes: Iterable[Quote] = ()) -> tuple[Cite, ...]:
        """A citation for each of these reports, with those of the passages that stand in them."""
        wanted = sorted(set(reports), key=self.number)
        found = {cite.number: cite for cite in self.cite(quote for quote in quotes if quote.report in wanted)}
        return tuple(found.get(self.number(report), Cite(self.number(report))) for report in wanted)

    def words(self, quote: Quote) -> Words:
        """The quoted words in the language of their report."""
        report = self.reports.get(quote.report)
        return Words(one_line(quote.quote), report.language if report else None)

    def title_words(self, report: ReportRecord) -> Words:
        """The headline of a report, in its language."""
        return Words(one_line(report.title or ""), report.language)

    def published(self, report: str) -> Extent | None:
        """The days on which a report may have come out."""
        known = self.reports.get(report)
        return extent(known.published.edtf) if known else None

    def published_in_words(self, report: str) -> str:
        """When a report came out, in words."""
        known = self.reports.get(report)
        return in_words(known.published.edtf if known else None)

    def last_day(self) -> date | None:
        """The last day on which any of the reports may have come out."""
        return max((found.last for found in self._published if found.last), default=None)

    def first_day(self) -> date | None:
        """The first day on which any of the reports may have come out."""
        return min((found.first for found in self._published if found.first), default=None)
