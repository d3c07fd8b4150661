"""Sections that are no text: appeals to the reader, newsletter calls, lists of other headlines."""

import re

from dragoman.clean.sheet import Sheet

_QUOTED = re.compile(r"\"[^\"]*\"?|“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST_ISLAND = 2  # neutral paragraphs inside an appeal
_BUTTON, _HEADING, _HEADLINE = 5, 4, 22  # words at most


def mark_sections(sheet: Sheet) -> None:
    """Mark the sections that the pack's opening lines begin."""
    at = 0
    while at < len(sheet):
        kind = _opened(sheet, at)
        at = _SECTIONS[kind](sheet, at) if kind else at + 1


def _opened(sheet: Sheet, at: int) -> str | None:
    """The section that begins at a unit; quoted words do not begin one."""
    if sheet.kind(at) not in (None, "boilerplate"):
        return None
    line = _QUOTED.sub(" ", sheet.spelt[at]).strip()
    return next((section.kind for section in sheet.rules.sections if line and section.opening.fullmatch(line)), None)


def _own_words(sheet: Sheet, at: int) -> list[str]:
    """The folded words of a unit outside quotation marks."""
    text = sheet.text[sheet.units[at].start : sheet.units[at].end]
    return [sheet.words.fold(word.replace("’", "'")) for word in _WORD.findall(_QUOTED.sub(" ", text))]


def _addresses(sheet: Sheet, at: int) -> bool:
    return any(word in sheet.rules.address for word in _own_words(sheet, at))


def _about_the_outlet(sheet: Sheet, at: int) -> bool:
    return any(word in sheet.rules.vocabulary for word in _own_words(sheet, at))


def _is_button(sheet: Sheet, at: int) -> bool:
    return sheet.units[at].words <= _BUTTON and not sheet.units[at].final


def _appeals(sheet: Sheet, at: int) -> bool:
    return _addresses(sheet, at) or _about_the_outlet(sheet, at)


def _appeal(sheet: Sheet, at: int) -> int:
    """An appeal goes on while lines speak of us and you; up to two neutral paragraphs inside belong to it."""
    last = at
    for following in range(at + 1, len(sheet)):
        if sheet.kind(following) == "boilerplate" or _appeals(sheet, following):
            last = following
        elif not _is_button(sheet, following) and following - last > _LONGEST_ISLAND + 1:
            break
    else:
        last = _to_the_end(sheet, last)
    return _mark(sheet, at, last, "an appeal to the reader")


def _to_the_end(sheet: Sheet, last: int) -> int:
    """Lines like buttons after the last line of an appeal belong to it."""
    while last + 1 < len(sheet) and _is_button(sheet, last + 1):
        last += 1
    return last


def _newsletter(sheet: Sheet, at: int) -> int:
    """A newsletter call goes on while lines speak of newsletters, subscribers and inboxes."""
    last = at
    while last + 1 < len(sheet) and (sheet.kind(last + 1) == "boilerplate" or _goes_on_selling(sheet, last + 1)):
        last += 1
    return _mark(sheet, at, last, "a newsletter call")


def _goes_on_selling(sheet: Sheet, at: int) -> bool:
    return sheet[at] is None and _addresses(sheet, at) and _about_the_outlet(sheet, at)


def _related(sheet: Sheet, at: int) -> int:
    """Headlines of other texts: lines that are no sentence, until one is."""
    last = at
    while last + 1 < len(sheet) and _is_headline(sheet, last + 1):
        last += 1
    if last > at + 1 and last + 1 < len(sheet) and sheet.units[last].words <= _HEADING and not sheet.units[last].final:
        last -= 1  # the heading of what follows
    return _mark(sheet, at, last, "headlines of other texts")


def _is_headline(sheet: Sheet, at: int) -> bool:
    unit = sheet.units[at]
    ends_open = not unit.final or unit.bare.rstrip("\"'”’»")[-1:] in "?!"
    return sheet.kind(at) == "boilerplate" or (sheet[at] is None and unit.words <= _HEADLINE and ends_open)


def _mark(sheet: Sheet, first: int, last: int, because: str) -> int:
    """Mark units `first` to `last` and give the index after them."""
    for at in range(first, last + 1):
        sheet.mark(at, "boilerplate", because)
    return last + 1


_SECTIONS = {"appeal": _appeal, "newsletter": _newsletter, "related": _related}
