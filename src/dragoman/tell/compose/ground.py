"""What the brief stands on: the reports, how they were dated, copies, what was left uncoded, what went wrong."""

from collections.abc import Sequence

from dragoman.lang.catalogue import say
from dragoman.lang.written_dates import in_words
from dragoman.model.record import Quote, ReportRecord
from dragoman.tell.brief import Cite, Phrase, Source, Trouble, Words
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.names import language_name
from dragoman.tell.wording.phrases import BASIS, led, problem_words, worked_out
from dragoman.tell.wording.safe import one_line


def sources(index: Index) -> tuple[Source, ...]:
    """The reports in record order."""
    return tuple(_source(number, report, index) for number, report in enumerate(index.dossier.reports))


def _source(number: int, report: ReportRecord, index: Index) -> Source:
    return Source(
        number=number,
        id=report.id,
        file=one_line(report.file),
        outlet=index.outlet(report.id),
        title=one_line(report.title) if report.title else None,
        language=report.language,
        language_name=language_name(report.language),
        date=in_words(report.published.edtf),
        basis=say(BASIS[report.published.basis]) if report.published.basis and report.published.edtf else None,
        url=report.url,
        copy_of=index.numbers.get(report.copy_of or ""),
        owner=report.medium.owner if report.medium is not None else None,
        state=report.medium is not None and report.medium.state,
    )


def about(index: Index) -> tuple[Phrase, ...]:
    """The main matter, in its own words, of each report in which no event was read: "[2] about: “…” “…”"."""
    told = {report for event in index.dossier.events for report in event.reports}
    found = (_about(report, index) for report in index.dossier.reports if report.id not in told)
    return tuple(phrase for phrase in found if phrase)


def _about(report: ReportRecord, index: Index) -> Phrase:
    lead = report.lead
    if lead.what is None:
        return ()
    quotes = [quote for quote in (lead.who, lead.what, lead.when, lead.where) if quote is not None]
    words = [Words(text, report.language) for text in _in_a_row(_apart(quotes))]
    spaced = [piece for number, word in enumerate(words) for piece in (say("; ") if number else " ", word)]
    return (Cite(index.number(report.id), tuple(quotes)), say(" about:"), *spaced)


def _in_a_row(quotes: Sequence[Quote]) -> list[str]:
    """The words of the quotes, those joined that follow one another in the report."""
    found: list[str] = []
    for at, quote in enumerate(quotes):
        if at and 0 <= quote.start - quotes[at - 1].end <= 1:
            found[-1] = f"{found[-1]} {one_line(quote.quote)}"
        else:
            found.append(one_line(quote.quote))
    return found


def _apart(quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes that are no part of one before them."""
    return [
        quote
        for at, quote in enumerate(quotes)
        if not any(other.start <= quote.start and quote.end <= other.end for other in quotes[:at])
    ]


def dating(index: Index) -> tuple[Phrase, ...]:
    """How each report that does not state its date was dated, or that it was not."""
    return tuple(_dated(report, index) for report in index.dossier.reports if _asks(report))


def _asks(report: ReportRecord) -> bool:
    return report.published.basis == "inferred" or report.published.edtf is None


def _dated(report: ReportRecord, index: Index) -> Phrase:
    when = report.published
    own = Cite(index.number(report.id), tuple(quote for quote in when.evidence if quote.report == report.id))
    others = index.cite(quote for quote in when.evidence if quote.report != report.id)
    if when.edtf is None:
        why = one_line(when.because or say("nothing in it tells when it was written"))
        return (own, say(" no date: {reason}", reason=why), *others)
    reasons = one_line(when.because or say("from its text")).removeprefix(worked_out()).split(say("; "))
    because = say("; ").join(dict.fromkeys(reasons))  # the same reason may hold for several passages
    return (own, f" {led(in_words(when.edtf))}{because}", *others)


def copies(index: Index) -> tuple[Phrase, ...]:
    """Reports that repeat another, and files that hold the same bytes."""
    found: list[Phrase] = []
    for report in index.dossier.reports:
        own = Cite(index.number(report.id))
        if report.copy_of:
            other = Cite(index.number(report.copy_of))
            found.append(
                (own, f" {index.outlet(report.id)}", say(" repeats "), other, f" {index.outlet(report.copy_of)}")
            )
        if report.also:
            names = say(", ").join(one_line(name) for name in report.also)
            found.append((own, say(" was also given as {files}", files=names)))
    return tuple(found)


def uncoded(index: Index) -> tuple[Phrase, ...]:
    """Sentences seeming to tell of events, none coded, each with the reason."""
    return tuple(
        (*index.cite((sentence.span,)), " ", index.words(sentence.span), f" ({one_line(sentence.because)})")
        for sentence in index.dossier.uncoded
    )


def troubles(index: Index) -> tuple[Trouble, ...]:
    """Inputs that could not be read, then reports that were read with doubt."""
    failed = tuple(
        Trouble(
            place=one_line(problem.file), message=one_line(message), remedy=one_line(remedy), code=problem.code,
            fatal=problem.fatal,
        )
        for problem in index.dossier.problems
        for message, remedy in (problem_words(problem.code, problem.message, problem.remedy),)
    )  # fmt: skip
    doubts = tuple(
        Trouble(place=one_line(report.file), message=one_line(warning), remedy="", code=None, fatal=False)
        for report in index.dossier.reports
        for warning in report.warnings
    )
    return failed + doubts
