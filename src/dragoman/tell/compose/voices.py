"""Who says what, who names it how, and who tells what."""

from collections.abc import Iterable, Sequence

from dragoman.model.record import Coverage, Quote, StatementRecord, Wording
from dragoman.tell.brief import Cell, Cite, Naming, Piece, Row, Saying, Speaker, Words
from dragoman.tell.compose.events import headline
from dragoman.tell.compose.index import Index
from dragoman.tell.compose.support import fact_cites
from dragoman.tell.wording.dates import extent, in_words
from dragoman.tell.wording.safe import one_line

UNNAMED = "Unnamed"
_QUOTATION_MARKS = '"“”„‟«»‹›'
_EDGES = f"{_QUOTATION_MARKS}'‘’ .,;:!?"


def speakers(index: Index) -> tuple[Speaker, ...]:
    """Statements by speaker: those who say most first, then in the order in which they are met."""
    found: dict[str, list[StatementRecord]] = {}
    for statement in index.dossier.statements:
        found.setdefault(index.name(statement.speaker) or UNNAMED, []).append(statement)
    order = sorted(found, key=lambda name: (name == UNNAMED, -len(found[name])))
    return tuple(
        Speaker(name=name, sayings=tuple(_saying(one, index) for one in _said_once(found[name]))) for name in order
    )


def _said_once(statements: Sequence[StatementRecord]) -> list[StatementRecord]:
    """The statements of one speaker without those that only repeat a stretch of another in the same report."""
    ranked = sorted(statements, key=lambda one: one.kind != "direct")  # of the same words those word for word
    kept: list[StatementRecord] = []
    for one in ranked:
        if not any(_same_words(one, other) for other in kept):
            kept.append(one)
    return [one for one in statements if one in kept and not any(_inside(one, other) for other in kept)]


def _same_words(one: StatementRecord, other: StatementRecord) -> bool:
    mine, its = one.content, other.content
    overlap = mine.report == its.report and mine.start < its.end and its.start < mine.end
    return overlap and mine.quote.strip(_EDGES).casefold() == its.quote.strip(_EDGES).casefold()


def _inside(one: StatementRecord, other: StatementRecord) -> bool:
    mine, its = one.content, other.content
    shorter = mine.end - mine.start < its.end - its.start
    return shorter and mine.report == its.report and its.start <= mine.start and mine.end <= its.end


def _saying(statement: StatementRecord, index: Index) -> Saying:
    words = index.words(statement.content)
    when = statement.when
    return Saying(
        how="word for word" if statement.kind == "direct" else "in substance",
        content=Words(_bare(words.text), words.language),
        chain=_chain(statement, index),
        cite=_spoken(statement, index),
        date=in_words(when.edtf) if when and extent(when.edtf) else None,
    )


def _bare(text: str) -> str:
    """The words without the quotation marks around them; marks that belong to a part of them stay."""
    text = text.strip().rstrip(",")
    inner = text.strip(_QUOTATION_MARKS)
    around = text[:1] in _QUOTATION_MARKS and (text[-1:] in _QUOTATION_MARKS or not set(inner) & set(_QUOTATION_MARKS))
    return inner.rstrip(", ") if text and around else text


def _chain(statement: StatementRecord, index: Index) -> tuple[str, ...]:
    """Outlet first, speaker last, each once."""
    names = [index.outlet(statement.content.report), *(index.name(part) or part for part in statement.chain)]
    return tuple(dict.fromkeys(one_line(name) for name in names))


def _spoken(statement: StatementRecord, index: Index) -> Cite:
    same = statement.cue.report == statement.content.report
    return index.cite((statement.content, statement.cue) if same else (statement.content,))[0]


def naming(index: Index) -> tuple[Naming, ...]:
    """Each wording with its reports, the most widespread first as the record has it."""
    return tuple(_naming(wording, index) for wording in index.dossier.wording if wording.variants)


def _naming(wording: Wording, index: Index) -> Naming:
    event = index.events.get(wording.of)
    found: dict[str, list[Quote]] = {}
    for variant in wording.variants:
        found.setdefault(one_line(variant.text).casefold(), []).append(variant.span)
    texts = {one_line(variant.text).casefold(): variant for variant in reversed(wording.variants)}
    variants: list[tuple[Piece, ...]] = []
    for key, quotes in found.items():
        first = texts[key]
        variants.append((Words(one_line(first.text), index.words(first.span).language), *index.cite(quotes)))
    named = {variant.report for variant in wording.variants}
    return Naming(
        name=headline(event) if event else index.name(wording.of) or wording.of,
        variants=tuple(variants),
        unnamed=index.cite_reports(_silent(wording.of, named, index)),
    )


def _silent(of: str, named: set[str], index: Index) -> Iterable[str]:
    """Reports that the record itself shows not to name it: silent on the event, without a form of the actor."""
    told = index.coverage.get(of)
    if told is not None:
        return [report for report, cell in told.items() if cell == "silent" and report not in named]
    actor = index.actors.get(of)
    if actor is None or not actor.forms:
        return []
    formed = {form.report for form in actor.forms} | named
    return [report for report in index.reports if report not in formed]


def matrix(index: Index, order: Iterable[str]) -> tuple[Row, ...]:
    """The facts of the record by reports, in the order in which the brief tells them."""
    rank = {fact: number for number, fact in enumerate(order)}
    facts = sorted(index.dossier.coverage, key=lambda coverage: rank.get(coverage.fact, len(rank)))
    return tuple(_row(coverage, index) for coverage in facts)


def _row(coverage: Coverage, index: Index) -> Row:
    event = index.events.get(coverage.fact)
    claim = index.claims.get(coverage.fact)
    fact = headline(event) if event else one_line(claim.about) if claim else coverage.fact
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
