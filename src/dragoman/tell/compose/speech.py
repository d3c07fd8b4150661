"""Who says what: statements by speaker, the weightiest first, shown so that one reads who says what.

What is shown are the words said, not the report's verb before them; where they are not simply asserted, the tool's own
verb stands there ("denies", "demands").
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.lang.catalogue import marked, say
from dragoman.lang.written_dates import extent, in_words
from dragoman.model.record import Quote, StatementRecord
from dragoman.tell.brief import DIRECT, INDIRECT, Cite, Saying, Speaker, Words
from dragoman.tell.compose.index import Index
from dragoman.tell.wording.phrases import ACCUSES, SAYS
from dragoman.tell.wording.safe import ELLIPSIS, one_line

UNNAMED = marked("Unnamed")
FEW_WORDS = 4  # so few words between quotation marks say nothing without their sentence
LONGEST = 320  # characters of a clause or sentence beyond which only the words said are shown of it
SHORT = 4  # letters up to which a word says nothing of what a statement is about
SAME = 0.7  # share of the words of the shorter of two statements, in common, from which they say the same
TOWARDS = ("alleges", "requests")  # stances that are turned to somebody: "accused Sweden of …"
_QUOTATION_MARKS = '"“”„‟«»‹›'
_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"))
_EDGES = f"{_QUOTATION_MARKS}'‘’ .,;:!?"


def speakers(index: Index) -> tuple[Speaker, ...]:
    """Statements by speaker: first those who speak of the events of the record most, then those who say most.

    After those with a name come those known by what they are alone ("party"), last the unnamed.
    """
    found: dict[str, list[StatementRecord]] = {}
    for statement in index.dossier.statements:
        name = index.name(statement.speaker) or UNNAMED
        if name != index.outlet(statement.content.report):  # an outlet on its own pages is no further voice
            found.setdefault(name, []).append(statement)
    tied = {name: sum(1 for one in statements if one.events) for name, statements in found.items()}
    order = sorted(found, key=lambda name: (name == UNNAMED, name[:1].islower(), -tied[name], -len(found[name])))
    return tuple(
        Speaker(name=say(name) if name == UNNAMED else name, sayings=_sayings(found[name], index)) for name in order
    )


def _sayings(statements: Sequence[StatementRecord], index: Index) -> tuple[Saying, ...]:
    """The statements by weight; of those that say the same the first, with the citations of the others."""
    main = {report.main_event for report in index.dossier.reports} | {claim.event for claim in index.dossier.claims}
    ranked = sorted(_told_once(statements, index), key=lambda one: -_weight(one, main))
    kept: list[tuple[set[str], Saying]] = []
    for one in ranked:
        saying, words = _saying(one, index), _content_words(one)
        for at, (others, other) in enumerate(kept):
            if _alike(words, others) and other.content.language == saying.content.language:
                if saying.cite.number not in {cite.number for cite in (other.cite, *other.also)}:
                    kept[at] = (others, replace(other, also=(*other.also, saying.cite)))
                break
        else:
            kept.append((words, saying))
    return tuple(saying for _, saying in kept)


def _weight(statement: StatementRecord, main: set[str | None]) -> int:
    """More for what speaks of the main events and of what is claimed, for a denial or charge, and for own words."""
    if _length(statement.content) > LONGEST:  # what runs on so long is hardly one statement
        return 0
    tied = 4 if set(statement.events) & main else 2 if statement.events else 0
    return tied + (statement.stance in ("denies", "alleges", "admits")) + (statement.kind == "direct")


def _content_words(statement: StatementRecord) -> set[str]:
    words = (word.strip(_EDGES).casefold() for word in statement.content.quote.split())
    return {word for word in words if len(word) > SHORT}


def _alike(some: set[str], others: set[str]) -> bool:
    return bool(some and others) and len(some & others) >= SAME * min(len(some), len(others))


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
    """The words said, with whom they are turned to before them; their sentence where they are few."""
    content, sentence = statement.content, statement.sentence
    few = len(content.quote.split()) <= FEW_WORDS
    spoken = statement.told is not None and bool(SAYS.get(statement.stance or ""))
    if few and not spoken and sentence is not None and _length(sentence) <= LONGEST:
        return sentence
    return _turned_to(statement) or content


def _turned_to(statement: StatementRecord) -> Quote | None:
    """The words with whom they are turned to before them, given by name: "Sweden of …" after "accused"."""
    told, cue, content = statement.told, statement.cue, statement.content
    if told is None or statement.stance not in TOWARDS or not told.start <= cue.end <= content.start:
        return None
    rest = told.quote[cue.end - told.start : content.end - told.start]
    between = rest[: content.start - cue.end].strip()
    if not between[:1].isupper():
        return None
    return Quote(report=content.report, start=content.end - len(rest.lstrip()), end=content.end, quote=rest.lstrip())


def _saying(statement: StatementRecord, index: Index) -> Saying:
    when, shown = statement.when, _shown(statement)
    whole = shown is statement.content and statement.kind == "direct"
    words = _bare(one_line(shown.quote)) if whole else _in_place(shown, statement)
    return Saying(
        how=DIRECT if whole else INDIRECT,
        content=Words(words, index.words(statement.content).language),
        chain=_chain(statement, index),
        cite=_spoken(statement, shown, index),
        date=in_words(when.edtf) if when and extent(when.edtf) else None,
        verb="" if whole or shown is statement.sentence else _verb(shown, statement),
        tied=bool(statement.events),
    )


def _verb(shown: Quote, statement: StatementRecord) -> str:
    """The tool's own verb before words that are not simply asserted."""
    named = shown.start < statement.content.start
    verb = ACCUSES if named and statement.stance == "alleges" else SAYS.get(statement.stance or "", "")
    return say(verb) if verb else ""


def _in_place(shown: Quote, statement: StatementRecord) -> str:
    """The report's words; a mark where they begin or end within a sentence, but for "…, the ministry said"."""
    line, sentence = one_line(shown.quote), statement.sentence
    if shown is sentence:
        return line
    words = _closed(_bare(line))
    left = sentence.quote[shown.end - sentence.start :] if sentence is not None and statement.told is None else ""
    cut = bool(left.strip(_EDGES)) and statement.cue.quote not in left
    return f"{f'{ELLIPSIS} ' if words[:1].islower() else ''}{words}{f' {ELLIPSIS}' if cut else ''}"


def _bare(text: str) -> str:
    """The words without the quotation marks around them; marks that belong to a part of them stay."""
    text = text.strip().lstrip(" .,;:").rstrip(",")
    inner = text.strip(_QUOTATION_MARKS)
    around = text[:1] in _QUOTATION_MARKS and (text[-1:] in _QUOTATION_MARKS or not set(inner) & set(_QUOTATION_MARKS))
    return inner.rstrip(", ") if text and around else text


def _closed(text: str) -> str:
    """The words with a quotation closed that is left open where they are cut."""
    if text.count('"') % 2:
        return f'{text}"'
    return next((f"{text}{shut}" for mark, shut in _PAIRS if mark in text and shut not in text), text)


def _chain(statement: StatementRecord, index: Index) -> tuple[str, ...]:
    """Outlet first, speaker last, each once."""
    names = [index.outlet(statement.content.report), *(index.name(part) or part for part in statement.chain)]
    return tuple(dict.fromkeys(one_line(name) for name in names))


def _spoken(statement: StatementRecord, shown: Quote, index: Index) -> Cite:
    """The clause that tells it, where there is one; else the words said, and the word that says that they were."""
    told, content, cue = statement.told, statement.content, statement.cue
    if told is not None and _covers(told, shown):
        return index.cite((told,))[0]
    return index.cite((content, cue) if cue.report == content.report else (content,))[0]
