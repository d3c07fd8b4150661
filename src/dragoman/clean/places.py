"""Lines decided by where they stand: above the text, below it, over a photo credit, between paragraphs."""

import re

from dragoman.clean.segments import weak_kind
from dragoman.clean.sheet import Sheet, name_like
from dragoman.clean.tokens import UPPER
from dragoman.model.text import ZoneKind

_LONGEST_CAPTION, _LONGEST_CREDIT, _LONGEST_HEADING, _LONGEST_SIGNATURE = 32, 12, 18, 8  # words
_LONGEST_HEADING_LINE = 140  # characters
_SHORT = 3  # words that say nothing above the text; parts and words of "Kyiv • UNN"
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]{2,}[\"“”„«»]")
_ANNOUNCES = 6  # words before a colon that belong to the text


def mark_places(sheet: Sheet) -> None:
    """Decide what is still open: captions, lines above and below the text, headings; the rest is body."""
    _mark_captions(sheet)
    first, last = sheet.core()
    if last >= 0:
        _mark_above(sheet, first)
        _mark_below(sheet, last)
        _mark_beside(sheet)
    _mark_inner_dates(sheet, first, last)
    for at in sheet.open():
        heading = first < at < last and _is_heading(sheet, at)
        sheet.mark(at, "heading" if heading else "body", "stands between paragraphs" if heading else "text")


def _mark_captions(sheet: Sheet) -> None:
    """A line directly over a photo credit describes the photo; a source under a caption is the photo's."""
    for at in range(1, len(sheet)):
        unit, above = sheet.units[at], sheet.units[at - 1]
        if unit.gap or sheet.kind(at) not in ("caption", "credit") or sheet[at - 1] is not None:
            continue
        alone = above.gap and (at + 1 == len(sheet) or sheet.units[at + 1].gap)
        if above.words <= _LONGEST_CAPTION and (not above.final or alone) and _is_photo(sheet, at):
            sheet.mark(at - 1, "caption", "stands over a photo credit")
            sheet.unmark(at)
            sheet.mark(at, "caption", "a photo credit")


def _is_photo(sheet: Sheet, at: int) -> bool:
    """Whether a caption or credit line is of a photo: marked so, or with agencies divided by strokes."""
    unit = sheet.units[at]
    before_the_end = any(sheet.is_prose(after) for after in range(at + 1, len(sheet)))
    return unit.words <= _LONGEST_CREDIT and (sheet.kind(at) == "caption" or "/" in unit.bare or before_the_end)


def _weak(sheet: Sheet, at: int) -> ZoneKind | None:
    return weak_kind(sheet.spelt[at], sheet.rules)


def _mark_above(sheet: Sheet, first: int) -> None:
    """Lines between headline and text: names are bylines, short ones furniture, long ones the lead."""
    title = next((at for at in range(first) if sheet.kind(at) == "title"), -1)
    for at in sheet.open(0, first):
        unit, weak = sheet.units[at], _weak(sheet, at)
        if weak:
            sheet.mark(at, weak, "stands above the text")
        elif _is_dotted(unit.bare):
            sheet.mark(at, "dateline", "place and outlet above the text")
        elif name_like(unit.bare) and at > title:
            sheet.mark(at, "byline", "a name above the text")
        elif unit.words <= _SHORT:
            sheet.mark(at, "boilerplate", "a short line above the text")


def _is_dotted(bare: str) -> bool:
    """Two or three short capitalised parts with dots or strokes between: "Kyiv • UNN"."""
    parts = [part.strip() for part in bare.replace("•", "|").replace("·", "|").split("|")]
    return 1 < len(parts) <= _SHORT and all(
        part and part[0].isupper() and len(part.split()) <= _SHORT for part in parts
    )


def _mark_below(sheet: Sheet, last: int) -> None:
    """Lines after the last paragraph: a signature beside credits, else headlines and menus of the page."""
    for at in sheet.open(last + 1):
        unit, weak = sheet.units[at], _weak(sheet, at)
        beside = {sheet.kind(at - 1), sheet.kind(at + 1)} & {"credit", "caption", "byline", "dateline"}
        closing = at == last + 1 and (at + 1 == len(sheet) or sheet.units[at + 1].gap)
        if weak:
            sheet.mark(at, weak, "stands below the text")
        elif _signs(unit.bare, beside=bool(beside), closing=closing):
            sheet.mark(at, "byline", "a signature below the text")
        elif not unit.final and not (unit.bare.endswith(":") and unit.words >= _ANNOUNCES):
            sheet.mark(at, "boilerplate", "no sentence, below the text")


def _signs(bare: str, *, beside: bool, closing: bool) -> bool:
    """Whether a line is a signature: a name, or beside credits also a longer one or one in quotation marks."""
    if any(char.isdigit() for char in bare) or ":" in bare or len(bare.split()) > _LONGEST_SIGNATURE:
        return False
    capitals = all(word[0] in UPPER or len(word) <= _SHORT or not word[0].isalpha() for word in bare.split())
    return (beside and (capitals or _QUOTED.search(bare) is not None)) or (closing and name_like(bare))


def _mark_beside(sheet: Sheet) -> None:
    """Weak patterns count beside page furniture."""
    for at in sheet.open():
        weak = _weak(sheet, at)
        if weak and "boilerplate" in (sheet.kind(at - 1), sheet.kind(at + 1)):
            sheet.mark(at, weak, "stands beside page furniture")


def _mark_inner_dates(sheet: Sheet, first: int, last: int) -> None:
    """A date between paragraphs of a chronology is a heading, not the day of publication."""
    for at in range(first + 1, last):
        mark = sheet[at]
        bare = sheet.words.fold(sheet.units[at].bare)
        labelled = any(word.strip(":") in sheet.rules.date_labels for word in bare.split())
        if mark is not None and mark.kind == "dateline" and not labelled and ":" not in bare:
            sheet.unmark(at)
            sheet.mark(at, "heading", "a date between paragraphs")


def _is_heading(sheet: Sheet, at: int) -> bool:
    unit = sheet.units[at]
    short = unit.words <= _LONGEST_HEADING and len(unit.bare) <= _LONGEST_HEADING_LINE
    begins = not unit.bare[:1].islower() and sheet.text[unit.start] not in "-–—•*·"
    return bool(unit.heading) or (short and begins and not unit.final and unit.bare[-1:] not in ":;,")
