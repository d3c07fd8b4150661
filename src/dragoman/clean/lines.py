"""Lines decided one by one: by the pack's patterns, as dates, as repetitions."""

from collections.abc import Iterable

from dragoman.clean.datelines import Piece, date_pieces, whole_date
from dragoman.clean.notices import copyright_pieces
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.clean.segments import is_menu, own_bounds, own_kind, pattern_kind, segment_pieces
from dragoman.clean.sheet import MENU, Mark, Sheet, is_agency
from dragoman.clean.units import Unit, unit, units_of
from dragoman.model.text import ZoneKind

_LEAST_REPEATED = 3  # words: shorter lines may well stand twice
_PATTERN = "a line of {} by the pack's patterns"
_HOUSE = "a line of {} by the description of its house"


def sheet_of(text: str, rules: BoilerplateRules, words: SentenceRules) -> Sheet:
    """The units of a text with every mark that a line gets by itself."""
    units: list[Unit] = []
    marks: list[Mark | None] = []
    for found in units_of(text):
        for piece, mark in _pieces(text, found, rules, words):
            units.append(piece)
            marks.append(mark)
    sheet = Sheet(text, units, rules, words)
    for at, mark in enumerate(marks):
        if mark is not None:
            sheet.mark(at, mark.kind, mark.because)
    _mark_repetitions(sheet)
    return sheet


def _pieces(text: str, found: Unit, rules: BoilerplateRules, words: SentenceRules) -> list[tuple[Unit, Mark | None]]:
    """The unit with its mark, or the parts of it with theirs: byline, date, counter, the holder of a copyright."""
    if not any(char.isalnum() for char in found.bare):
        return [(found, Mark("boilerplate", "no words"))]
    own = own_kind(found.bare, rules)
    if own is not None:
        return [(found, Mark(own, _HOUSE.format(own)))]
    if _is_text_of_house(text, found, rules):
        return [(found, Mark("body", "a paragraph in a form of its house"))]
    if is_menu(text, found, rules, words):
        return [(found, Mark("boilerplate", MENU))]
    kind = pattern_kind(words.fold.spell(found.bare), rules)
    parts = _parts(text, found, kind, rules, words)
    if parts:
        return _marked(text, found, parts)
    return [(found, _mark_of(found, kind, rules, words))]


def _is_text_of_house(text: str, found: Unit, rules: BoilerplateRules) -> bool:
    """Whether a sentence stands behind an opening of the house, or before an end of it: then it is no caption."""
    opened, closed = own_bounds(text, found.start, found.end, rules)
    return (opened, closed) != (found.start, found.end) and unit(text, opened, closed, gap=False).prose


def _parts(
    text: str, found: Unit, kind: ZoneKind | None, rules: BoilerplateRules, words: SentenceRules
) -> tuple[Piece, ...]:
    """What a line divides into; `kind`: what it would be as a whole. A date in it counts more than that."""
    parts = segment_pieces(text, found, rules, words)
    if any(part.kind == "dateline" for part in parts) or (parts and not kind):
        return parts
    if kind == "boilerplate":
        return whole_date(text, found, rules, words) or copyright_pieces(text, found, rules, words)
    return () if kind == "caption" else date_pieces(text, found, rules, words)


def _mark_of(found: Unit, kind: ZoneKind | None, rules: BoilerplateRules, words: SentenceRules) -> Mark | None:
    """The mark of a line that is not divided."""
    if kind:
        return Mark(kind, _PATTERN.format(kind))
    if is_agency(found.bare, words, rules):
        return Mark("credit" if "(" in found.bare else "byline", "an agency alone")
    return None


def _marked(text: str, whole: Unit, pieces: Iterable[Piece]) -> list[tuple[Unit, Mark | None]]:
    """The pieces of a line as units of their own."""
    return [
        (
            unit(text, piece.start, piece.end, gap=whole.gap and piece.start == whole.start),
            Mark(piece.kind, piece.because),
        )
        for piece in pieces
    ]


def _mark_repetitions(sheet: Sheet) -> None:
    """A line said again is not said twice: short ones are captions, as pages show a caption twice."""
    seen: dict[str, int] = {}
    for at, unit_ in enumerate(sheet.units):
        if unit_.words < _LEAST_REPEATED or sheet[at] is not None:
            continue
        before = seen.setdefault(unit_.bare, at)
        if before == at:
            continue
        sheet.mark(at, "boilerplate", "repeats an earlier line")
        if before == at - 1 and sheet.core()[0] < before and not unit_.prose:
            sheet.mark(before, "caption", "stands twice, one below the other")
