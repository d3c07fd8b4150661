"""Lines decided one by one: by the pack's patterns, as dates, as repetitions."""

from dragoman.clean.datelines import date_pieces
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.clean.sheet import MOST_MATCHED, Mark, Sheet, is_agency
from dragoman.clean.units import Unit, unit, units_of
from dragoman.model.text import ZoneKind

_LEAST_REPEATED = 3  # words: shorter lines may well stand twice
_PATTERN = "a line of {} by the pack's patterns"


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
    """The unit with its mark, or the byline and the date line in it."""
    if not any(char.isalnum() for char in found.bare):
        return [(found, Mark("boilerplate", "no words"))]
    kind = pattern_kind(words.fold.spell(found.bare), rules)
    if kind in ("boilerplate", "caption"):
        return [(found, Mark(kind, _PATTERN.format(kind)))]
    dated = date_pieces(text, found, rules, words)
    if dated:
        return [(_part(text, found, piece.start, piece.end), Mark(piece.kind, "a date line")) for piece in dated]
    if kind:
        return [(found, Mark(kind, _PATTERN.format(kind)))]
    if is_agency(found.bare, words, rules):
        return [(found, Mark("credit" if "(" in found.bare else "byline", "an agency alone"))]
    return [(found, None)]


def _part(text: str, whole: Unit, start: int, end: int) -> Unit:
    return unit(text, start, end, gap=whole.gap and start == whole.start)


def pattern_kind(line: str, rules: BoilerplateRules) -> ZoneKind | None:
    """The kind that the pack's strong patterns give a whole line, spelt in the pack's letters."""
    if len(line) > MOST_MATCHED:
        return None
    return next((kind for kind, pattern in rules.strong if pattern.fullmatch(line)), None)


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
