"""The layout of a report: zones over the whole text, sentences and tokens in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.clean.datelines import closing_credit, place_of_writing
from dragoman.clean.lines import sheet_of
from dragoman.clean.mastheads import mark_mastheads
from dragoman.clean.places import mark_places
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.clean.sections import mark_sections
from dragoman.clean.segments import LONGEST_CLOSING
from dragoman.clean.sentences import split_sentences
from dragoman.clean.sheet import Sheet
from dragoman.clean.titles import mark_title
from dragoman.clean.tokens import tokenise
from dragoman.model.text import Layout, Report, Sentence, Zone, ZoneKind

_BY_HOUSE = "by the description of its house"
_EDGE = 3  # paragraphs at each end that may hold a place of writing or a closing credit


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Part of a unit with one kind; `paragraph` is the unit's index."""

    kind: ZoneKind
    start: int
    end: int
    because: str
    paragraph: int


def lay_out(report: Report, language: str, rules: BoilerplateRules, words: SentenceRules) -> Layout:
    """Take a report's text apart: zones that cover it without overlap, sentences inside them.

    Boilerplate gets a zone and no sentences. `language` is only noted; the rules are that language's.
    """
    sheet = sheet_of(report.text, rules, words)
    mark_sections(sheet)
    mark_mastheads(sheet, report.given.outlet)
    mark_title(sheet, report.given.title)
    mark_places(sheet)
    stretches = tuple(_stretches(sheet))
    title = next(((s.start, s.end) for s in stretches if s.kind == "title"), None)
    return Layout(
        language=language,
        zones=_zones(stretches, len(report.text)),
        sentences=tuple(_sentences(report.text, stretches, words)),
        title=title,
    )


def _stretches(sheet: Sheet) -> Iterator[Stretch]:
    body = [at for at in range(len(sheet)) if sheet.kind(at) == "body"]
    opening, closing = frozenset(body[:_EDGE]), frozenset(body[-_EDGE:])
    for at, unit in enumerate(sheet.units):
        mark = sheet[at]
        if mark is None:
            continue
        whole = Stretch(kind=mark.kind, start=unit.start, end=unit.end, because=mark.because, paragraph=at)
        yield from _cut(sheet, whole, opening=at in opening, closing=at in closing) if mark.kind == "body" else (whole,)


def _cut(sheet: Sheet, whole: Stretch, *, opening: bool, closing: bool) -> Iterator[Stretch]:
    """A paragraph without the place of writing before it, the credit after it and the noise inside it."""
    unit, text = sheet.units[whole.paragraph], sheet.text
    start, end = whole.start, whole.end
    own = _own_opening(sheet, whole) if opening else None
    if own is not None:
        yield own
        start, opening = own.end, False
    begin = place_of_writing(text, unit, sheet.rules, sheet.words) if opening else None
    if opening and begin is None:
        told = sheet.rules.openings.match(sheet.words.fold.spell(text[start:end]))
        begin = start + told.end() if told is not None and told.end() < end - start else None
    if begin is not None:
        yield replace(whole, kind="dateline", end=begin, because="the place of writing before the text")
        start = begin
    last = (_own_closing(sheet, start, whole) or _closing(sheet, whole)) if closing else None
    yield from _without_noise(sheet, replace(whole, start=start, end=end if last is None else last.start))
    if last is not None:
        yield last


def _own_opening(sheet: Sheet, whole: Stretch) -> Stretch | None:
    """What opens the paragraph in a form of the house, with text behind it."""
    for kind, form in sheet.rules.own_openings:
        found = form.match(sheet.text, whole.start, whole.end)
        if found is not None and found.start() < found.end() < whole.end:
            return replace(whole, kind=kind, end=found.end(), because=f"an opening {_BY_HOUSE}")
    return None


def _own_closing(sheet: Sheet, start: int, whole: Stretch) -> Stretch | None:
    """What ends the paragraph in a form of the house, with text before it."""
    first = max(start, whole.end - LONGEST_CLOSING)
    for kind, form in sheet.rules.own_closings:
        found = form.search(sheet.text, first, whole.end)
        if found is not None and start < found.start() < found.end():
            return replace(whole, kind=kind, start=found.start(), because=f"an end {_BY_HOUSE}")
    return None


def _closing(sheet: Sheet, whole: Stretch) -> Stretch | None:
    """An agency after the text."""
    at = closing_credit(sheet.text, sheet.units[whole.paragraph], sheet.rules, sheet.words)
    return replace(whole, kind="credit", start=at, because="an agency after the text") if at is not None else None


def _without_noise(sheet: Sheet, stretch: Stretch) -> Iterator[Stretch]:
    at = stretch.start
    for match in sheet.rules.inline.finditer(sheet.text, stretch.start, stretch.end):
        if match.start() > at:
            yield replace(stretch, start=at, end=match.start())
        if match.end() > match.start():
            yield replace(
                stretch,
                kind="boilerplate",
                start=match.start(),
                end=match.end(),
                because="page noise inside a paragraph",
            )
            at = match.end()
    if at < stretch.end:
        yield replace(stretch, start=at)


def _zones(stretches: Sequence[Stretch], length: int) -> tuple[Zone, ...]:
    """Zones from the stretches: neighbours of one kind and reason joined, blanks go to the zone before."""
    zones: list[Zone] = []
    for stretch in stretches:
        if zones and (zones[-1].kind, zones[-1].because) == (stretch.kind, stretch.because):
            continue
        start = stretch.start if zones else 0
        if zones:
            zones[-1] = replace(zones[-1], end=start)
        zones.append(Zone(kind=stretch.kind, start=start, end=length, because=stretch.because))
    if not zones and length:
        return (Zone(kind="boilerplate", start=0, end=length, because="nothing to read"),)
    return tuple(zones)


def _sentences(text: str, stretches: Sequence[Stretch], words: SentenceRules) -> Iterator[Sentence]:
    index, unspaced = 0, words.unspaced(text)
    for stretch in stretches:
        if stretch.kind == "boilerplate":
            continue
        for start, end in split_sentences(text, stretch.start, stretch.end, words):
            tokens = (
                unspaced.tokens(text, start, end)
                if unspaced is not None
                else tokenise(text, start, end, words.tokens, words.fold, words.cut)
            )
            if not tokens.starts:
                continue
            yield Sentence(
                index=index,
                zone=stretch.kind,
                start=start,
                end=end,
                paragraph=stretch.paragraph,
                starts=tokens.starts,
                ends=tokens.ends,
                words=tokens.words,
                lower=tokens.lower,
                names=tokens.names,
            )
            index += 1
