"""Lines of several parts: "Region | 25.09.2023. | (Agency)", menus, counters beside a date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.clean.datelines import Piece, date_pieces, whole_date
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.clean.sheet import MOST_MATCHED, is_agency
from dragoman.clean.tokens import UPPER
from dragoman.clean.units import Unit, unit
from dragoman.model.text import ZoneKind

_STROKE = re.compile(r"\s*[|•·∙●‖¦]+\s*|\s+[/–—›»>]+\s+|\s-+\s|\t+|[ \u00a0]{2,}")
_LONGEST_LINE, _LONGEST_NAME, _MOST_PARTS = 220, 5, 24  # characters, words, parts
_LEAST_MENU, _LEAST_KNOWN, _LONGEST_ENTRY = 3, 2, 3  # entries, entries the pack knows, words
_PLACE, _AGENCY, _SECTION = "a place beside the date", "an agency in a line of several parts", "a section of the page"
_NO_PROOF = frozenset((_AGENCY, _SECTION))
LONGEST_CLOSING = 200
"""Characters of what may end a paragraph in a form of the house."""
NAME_BESIDE = "a name in a line of several parts"


def parts_of(text: str, whole: Unit) -> tuple[Unit, ...]:
    """The parts of a short line that strokes, dots or wide blanks divide; the whole alone if nothing does."""
    if whole.end - whole.start > _LONGEST_LINE:
        return (whole,)
    if _STROKE.search(text, whole.start, whole.end) is None:
        return (whole,)
    cuts = [(match.start(), match.end()) for match in _STROKE.finditer(text, whole.start, whole.end)]
    starts = (whole.start, *(after for _, after in cuts))
    ends = (*(before for before, _ in cuts), whole.end)
    spans = [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
    parts = [unit(text, start, end, gap=whole.gap and start == whole.start) for start, end in spans]
    return tuple(part for part in parts if part.bare)


def is_menu(text: str, whole: Unit, rules: BoilerplateRules, words: SentenceRules) -> bool:
    """Whether a line is a row of short entries of which the pack knows two: "Home   World   Business"."""
    parts = parts_of(text, whole)
    if not _LEAST_MENU <= len(parts) <= _MOST_PARTS or any(map(_is_long, parts)):
        return False
    return sum(words.fold(part.bare) in rules.menu for part in parts) >= max(_LEAST_KNOWN, len(parts) // 3)


def _is_long(part: Unit) -> bool:
    return part.words > _LONGEST_ENTRY or part.final or any(char.isdigit() for char in part.bare)


def segment_pieces(text: str, whole: Unit, rules: BoilerplateRules, words: SentenceRules) -> tuple[Piece, ...]:
    """The parts of a line, each with its kind; empty unless one is sure to be no text and all others could be names."""
    parts = parts_of(text, whole)
    if not 1 < len(parts) <= _MOST_PARTS:
        return ()
    found = [tuple(_pieces_of(text, part, rules, words)) for part in parts]
    kinds = [pieces[0].kind if pieces else None for pieces in found]
    captioned = "caption" in kinds and None in kinds  # the part beside a photo credit may well be the caption
    if captioned or not any(map(_is_sure, found)):
        return ()
    if not all(pieces or _could_be_name(part) for part, pieces in zip(parts, found, strict=True)):
        return ()
    dated = any(piece.kind == "dateline" for pieces in found for piece in pieces)
    named = [pieces or (_name(part, dated=dated),) for part, pieces in zip(parts, found, strict=True)]
    return tuple(_with_strokes(text, [piece for pieces in named for piece in pieces]))


def _with_strokes(text: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with what divides them: it goes to the furniture before or after it, or stands by itself."""
    yield pieces[0]
    for before, piece in pairwise(pieces):
        stroke = bool(text[before.end : piece.start].strip()) and before.kind != "boilerplate"
        if stroke and piece.kind == "boilerplate":
            yield replace(piece, start=before.end)
            continue
        if stroke:
            yield Piece(before.end, piece.start, "boilerplate", "a stroke between the parts of a line")
        yield piece


def _pieces_of(text: str, part: Unit, rules: BoilerplateRules, words: SentenceRules) -> Iterator[Piece]:
    """What a part is by itself: a date, a counter, a byline, an agency, a section of the page; nothing if unsure."""
    kind = pattern_kind(words.fold.spell(part.bare), rules)
    dated = (whole_date if kind == "boilerplate" else date_pieces)(text, part, rules, words)
    if dated:
        yield from dated
    elif kind:
        yield Piece(part.start, part.end, kind, f"a part of {kind} by the pack's patterns")
    elif is_agency(part.bare, words, rules) or _is_bracketed(part):
        bracketed = "(" in part.bare
        kind, because = ("credit", "an agency in brackets") if bracketed else ("byline", _AGENCY)
        yield Piece(part.start, part.end, kind, because)
    elif weak_kind(words.fold.spell(part.bare), rules) or words.fold(part.bare) in rules.menu:
        yield Piece(part.start, part.end, "boilerplate", _SECTION)


def _is_sure(pieces: tuple[Piece, ...]) -> bool:
    return bool(pieces) and pieces[0].because not in _NO_PROOF


def _is_bracketed(part: Unit) -> bool:
    """Whether brackets hold the whole part and a name in it: "(Agency North)"."""
    inner = part.bare[1:-1]
    return part.bare[0] in "([" and part.bare[-1] in ")]" and inner[:1] in UPPER and len(inner.split()) < _LONGEST_NAME


def _could_be_name(part: Unit) -> bool:
    letters = part.bare[0] in UPPER and not any(char.isdigit() for char in part.bare)
    return letters and part.words <= _LONGEST_NAME and part.bare[-1] not in ".!?…:;"


def _name(part: Unit, *, dated: bool) -> Piece:
    """One capitalised word beside a date is a place; more are who wrote or publishes it."""
    place = dated and part.words == 1
    return Piece(part.start, part.end, "dateline" if place else "byline", _PLACE if place else NAME_BESIDE)


def pattern_kind(line: str, rules: BoilerplateRules) -> ZoneKind | None:
    """The kind that the pack's strong patterns give a whole line, spelt in the pack's letters."""
    if len(line) > MOST_MATCHED:
        return None
    return next((kind for kind, pattern in rules.strong if pattern.fullmatch(line)), None)


def own_kind(line: str, rules: BoilerplateRules) -> ZoneKind | None:
    """The kind that the house's own forms give a whole line, as it is written."""
    return next((kind for kind, form in rules.own if form.fullmatch(line)), None)


def own_bounds(text: str, start: int, end: int, rules: BoilerplateRules) -> tuple[int, int]:
    """Where the text of a paragraph begins behind an opening of the house, and ends before an end of it."""
    heads = (form.match(text, start, end) for _, form in rules.own_openings)
    opened = next((found.end() for found in heads if found is not None and found.end() < end), start)
    tails = (form.search(text, max(opened, end - LONGEST_CLOSING), end) for _, form in rules.own_closings)
    closed = next((found.start() for found in tails if found is not None and opened < found.start() < found.end()), end)
    return opened, closed


def weak_kind(line: str, rules: BoilerplateRules) -> ZoneKind | None:
    """The kind that the pack's weak patterns give a whole line, where it stands apart from the text."""
    return next((kind for kind, pattern in rules.weak if line and pattern.fullmatch(line)), None)
