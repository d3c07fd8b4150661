"""Who names it how, and who tells what."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.lang.written_dates import extent, in_words
from dragoman.model.record import Coverage, Variant, Wording
from dragoman.tell.brief import Cell, Cite, Naming, Phrase, Row, Words
from dragoman.tell.compose.events import headline
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.support import fact_cites
from dragoman.tell.wording.phrases import led
from dragoman.tell.wording.safe import one_line

FEW_REPORTS = 20
_EDGES = " ,;:–-("


def naming(index: Index) -> tuple[Naming, ...]:
    """Each wording with its reports, as the record has them; what all name alike is left out."""
    named = (_naming(wording, index) for wording in index.dossier.wording if wording.variants)
    return tuple(naming for naming in named if len(naming.variants) + bool(naming.by_name) > 1)


def _naming(wording: Wording, index: Index) -> Naming:
    event = index.events.get(wording.of)
    names = _names(wording.of, index)
    found: dict[str, list[Variant]] = {}
    for variant in wording.variants:
        found.setdefault(_beside_the_name(variant.text, names).casefold(), []).append(variant)
    plain = found.pop("", [])
    named = {variant.report for variant in wording.variants}
    return Naming(
        name=headline(event) if event else index.name(wording.of) or wording.of,
        variants=tuple(_variant(same, names, index) for same in found.values()),
        by_name=index.cite(variant.span for variant in plain),
        unnamed=index.cite_reports(_silent(wording.of, named, index)),
    )


def _names(of: str, index: Index) -> tuple[str, ...]:
    """The forms of a person's name, the longest first; nothing for what is not a person."""
    actor = index.actors.get(of)
    if actor is None or actor.kind != "person":
        return ()
    forms = {one_line(form.text).casefold() for form in actor.forms} | {one_line(actor.name).casefold()}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _beside_the_name(text: str, names: tuple[str, ...]) -> str:
    """What a report calls a person beside the name: "Russian dictator"; empty where it has the name alone."""
    line = one_line(text)
    folded = line.casefold()
    if len(folded) != len(line):  # folding changed the length, so its places say nothing of those in the line
        return line
    for name in names:
        if folded == name:
            return ""
        if folded.endswith(f" {name}"):
            return line[: -len(name)].rstrip(_EDGES)
    return line


def _variant(same: Sequence[Variant], names: tuple[str, ...], index: Index) -> Phrase:
    words = Words(_beside_the_name(same[0].text, names), index.words(same[0].span).language)
    return (words, *index.cite(variant.span for variant in same))


def _silent(of: str, named: set[str], index: Index) -> Iterable[str]:
    """Reports that the record itself shows not to name it: silent, or without a form of the actor.

    Of many reports only those on the same stories are asked.
    """
    told = index.coverage.get(of)
    if told is not None:
        return [report for report, cell in told.items() if cell == "silent" and report not in named]
    actor = index.actors.get(of)
    if actor is None or not actor.forms:
        return []
    formed = {form.report for form in actor.forms} | named
    missing = [name for name in index.reports if name not in formed]
    if len(index.reports) <= FEW_REPORTS:
        return missing
    stories = {index.reports[report].story for report in formed if report in index.reports}
    return [name for name in missing if index.reports[name].story in stories]


def matrix(index: Index, order: Iterable[str]) -> tuple[Row, ...]:
    """The facts of the record by reports, in the order in which the brief tells them."""
    rank = {fact: number for number, fact in enumerate(order)}
    facts = sorted(index.dossier.coverage, key=lambda coverage: rank.get(coverage.fact, len(rank)))
    names = Counter(_fact(coverage.fact, index) for coverage in facts)
    return tuple(_row(coverage, index, names) for coverage in facts)


def _fact(fact: str, index: Index) -> str:
    event, claim = index.events.get(fact), index.claims.get(fact)
    return headline(event) if event else one_line(claim.about) if claim else fact


def _row(coverage: Coverage, index: Index, names: Counter[str]) -> Row:
    event = index.events.get(coverage.fact)
    fact = _fact(coverage.fact, index)
    if names[fact] > 1 and event is not None and extent(event.when.edtf):  # two visits to one place: when?
        fact = led(in_words(event.when.edtf)) + fact
    cells = []
    for report in index.reports:
        told = coverage.reports.get(report, "unclear")
        cells.append(Cell(told=told, cite=_where(coverage.fact, report, index) if told == "states" else None))
    return Row(fact=fact, event=event.id if event else None, cells=tuple(cells))


def _where(fact: str, report: str, index: Index) -> Cite | None:
    event = index.events.get(fact)
    if event is not None:
        return next(iter(fact_cites(event, (report,), index)), None)
    claim = index.claims.get(fact)
    positions = claim.positions if claim else ()
    quotes = [quote for position in positions for quote in position.evidence if quote.report == report]
    return next(iter(index.cite_reports((report,), quotes)), None)
