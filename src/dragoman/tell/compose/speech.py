"""Who says what: statements by speaker, shown so that words from the middle of a sentence can be understood."""

from collections.abc import Sequence

from dragoman.model.record import Quote, StatementRecord
from dragoman.tell.brief import DIRECT, INDIRECT, Cite, Saying, Speaker, Words
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.dates import extent, in_words
from dragoman.tell.wording.safe import ELLIPSIS, one_line

UNNAMED = "Unnamed"
FEW_WORDS = 4  # so few words between quotation marks say nothing without their sentence
LONGEST = 320  # characters of a sentence beyond which only the words said are shown of it
_QUOTATION_MARKS = '"“”„‟«»‹›'
_EDGES = f"{_QUOTATION_MARKS}'‘’ .,;:!?"


def speakers(index: Index) -> tuple[Speaker, ...]:
    """Statements by speaker: first those who speak of the events of the record most, then those who say most."""
    found: dict[str, list[StatementRecord]] = {}
    for statement in index.dossier.statements:
        found.setdefault(index.name(statement.speaker) or UNNAMED, []).append(statement)
    tied = {name: sum(1 for one in statements if one.events) for name, statements in found.items()}
    order = sorted(found, key=lambda name: (name == UNNAMED, -tied[name], -len(found[name])))
    return tuple(
        Speaker(name=name, sayings=tuple(_saying(one, index) for one in _told_once(found[name], index)))
        for name in order
    )


def _told_once(statements: Sequence[StatementRecord], index: Index) -> list[StatementRecord]:
    """The statements in the order of reports and text, without those that would only show the same words again."""
    by_report: dict[str, list[StatementRecord]] = {}
    for statement in statements:
        by_report.setdefault(statement.content.report, []).append(statement)
    return [one for report in sorted(by_report, key=index.number) for one in _apart(by_report[report])]


def _apart(statements: Sequence[StatementRecord]) -> list[StatementRecord]:
    """The statements of one report in the order of its text, none of which is shown within another."""
    placed = sorted(_said_once(statements), key=lambda one: one.content.start)
    kept: list[StatementRecord] = []
    for one in sorted(placed, key=lambda one: -_length(_shown(one))):
        if not any(_covers(_shown(other), _shown(one)) for other in kept):
            kept.append(one)
    return [one for one in placed if one in kept]


def _said_once(statements: Sequence[StatementRecord]) -> list[StatementRecord]:
    """The statements of one speaker without those that only repeat a stretch of another in the same report."""
    ranked = sorted(statements, key=lambda one: one.kind != "direct")  # of the same words those word for word
    kept: list[StatementRecord] = []
    for one in ranked:
        if not any(_same_words(one, other) for other in kept):
            kept.append(one)
    return [one for one in statements if one in kept and not any(_inside(one.content, other.content) for other in kept)]


def _same_words(one: StatementRecord, other: StatementRecord) -> bool:
    mine, its = one.content, other.content
    overlap = mine.report == its.report and mine.start < its.end and its.start < mine.end
    return overlap and mine.quote.strip(_EDGES).casefold() == its.quote.strip(_EDGES).casefold()


def _inside(mine: Quote, its: Quote) -> bool:
    return _length(mine) < _length(its) and _covers(its, mine)


def _covers(whole: Quote, part: Quote) -> bool:
    return whole.report == part.report and whole.start <= part.start and part.end <= whole.end


def _length(quote: Quote) -> int:
    return quote.end - quote.start


def _shown(statement: StatementRecord) -> Quote:
    """The stretch that is shown: the words themselves, or their sentence where alone they say too little."""
    content, sentence = statement.content, statement.sentence
    if statement.kind == "direct" and len(content.quote.split()) > FEW_WORDS:
        return content
    return sentence if sentence is not None and _length(sentence) <= LONGEST else content


def _saying(statement: StatementRecord, index: Index) -> Saying:
    when, shown = statement.when, _shown(statement)
    whole = statement.kind == "direct" and shown is statement.content
    words = _bare(one_line(shown.quote)) if whole else _in_place(shown, statement)
    return Saying(
        how=DIRECT if whole else INDIRECT,
        content=Words(words, index.words(statement.content).language),
        chain=_chain(statement, index),
        cite=_spoken(statement, index),
        date=in_words(when.edtf) if when and extent(when.edtf) else None,
        tied=bool(statement.events),
    )


def _in_place(shown: Quote, statement: StatementRecord) -> str:
    """The report's words; a mark where they begin or end within a sentence."""
    line, sentence = one_line(shown.quote), statement.sentence
    if shown is sentence:
        return line
    begun = sentence.start < shown.start if sentence else line[:1].islower()
    cut = sentence is not None and len(sentence.quote[: shown.end - sentence.start].strip(_EDGES)) < len(
        sentence.quote.strip(_EDGES)
    )
    return f"{f'{ELLIPSIS} ' if begun else ''}{_bare(line)}{f' {ELLIPSIS}' if cut else ''}"


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
