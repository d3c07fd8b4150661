"""Which line is the headline."""

import re
from collections.abc import Iterator

from dragoman.clean.sheet import Sheet, name_like

_CONTENT = re.compile(r"[^\W\d_]{4,}")
_PREFIX = 5  # letters compared, so that inflected words still agree
_LONGEST = 30  # words
_LONGEST_EXCLAMATION = 20  # words
_LEAST_TITLE = 8  # letters of a title to look for
_LEAST_WORDS, _LEAST_CHARACTERS = 3, 18  # either makes a headline
_PAGE = 10  # so many open lines above the text are a page's menus
_AGREEING = 2  # words shared with the text


def mark_title(sheet: Sheet, given: str | None) -> None:
    """Mark the headline, and the lines before it as page furniture."""
    at = _title(sheet, given)
    if at is None:
        return
    sheet.unmark(at)
    sheet.mark(at, "title", "the headline")
    for before in sheet.open(0, at):
        if at > _PAGE or not sheet.units[before].prose:
            sheet.mark(before, "boilerplate", "stands before the headline")


def _title(sheet: Sheet, given: str | None) -> int | None:
    first = _first_paragraph(sheet)
    named = _same_as(sheet, given, first)
    top = list(sheet.open(0, first))
    if named is not None or not top:
        return named
    marked = next((at for at in top if sheet.units[at].heading == 1), None)
    if marked is not None:
        return marked
    choices = [at for at in top if _could_be(sheet, at)]
    if len(top) > _PAGE:
        return _likeliest(sheet, choices, first)
    repeated = next((at for at in choices[:6] if _is_repeated(sheet, at)), None)
    return repeated if repeated is not None else _best(sheet, choices, first)


def _first_paragraph(sheet: Sheet) -> int:
    """Where the text begins; a question or exclamation of one line may still be the headline."""
    at = sheet.core()[0]
    while at < len(sheet) and _exclaims(sheet, at):
        at += 1
    return at


def _exclaims(sheet: Sheet, at: int) -> bool:
    unit = sheet.units[at]
    ends_open = unit.bare.rstrip("\"'”’»")[-1:] in ("?", "!", "…")
    return sheet[at] is None and ends_open and unit.words <= _LONGEST_EXCLAMATION


def _same_as(sheet: Sheet, given: str | None, first: int) -> int | None:
    """The line that is the title known beside the text."""
    wanted = _letters(given or "")
    if len(wanted) < _LEAST_TITLE:
        return None
    places = range(min(len(sheet), first + 1))
    return next((at for at in places if _letters(sheet.units[at].bare[:400]) == wanted), None)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_repeated(sheet: Sheet, at: int) -> bool:
    return any(sheet.units[other].bare == sheet.units[at].bare for other in range(at + 1, min(len(sheet), at + 6)))


def _could_be(sheet: Sheet, at: int) -> bool:
    unit = sheet.units[at]
    return unit.words <= _LONGEST and (unit.words >= _LEAST_WORDS or len(unit.bare) >= _LEAST_CHARACTERS)


def _likeliest(sheet: Sheet, choices: list[int], first: int) -> int | None:
    """On a page with menus above the text: the first line that shares about as many words with it as any."""
    told = _told(sheet, first)
    shared = {at: len(told & _content(sheet.units[at].bare)) for at in choices}
    enough = max(_AGREEING, max(shared.values(), default=0) / 2)
    return next((at for at in choices if shared[at] >= enough), None)


def _told(sheet: Sheet, first: int) -> frozenset[str]:
    return _content(" ".join(sheet.units[at].bare[:800] for at in range(first, min(first + 3, len(sheet)))))


def _best(sheet: Sheet, choices: list[int], first: int) -> int | None:
    """The first line that could be a headline, unless only a later one shares words with the text."""
    if not choices:
        lone = next(sheet.open(0, first), None)
        return lone if first < len(sheet) or len(sheet) == 1 else None
    told = _told(sheet, first)
    shared = [len(told & _content(sheet.units[at].bare)) for at in choices[:6]]
    if shared[0] == 0 and max(shared) >= _AGREEING:
        return choices[shared.index(max(shared))]
    named = name_like(sheet.units[choices[0]].bare) and len(choices) > 1
    return choices[1] if named and shared[1] >= max(1, shared[0]) else choices[0]


def _content(text: str) -> frozenset[str]:
    return frozenset(_prefixes(text))


def _prefixes(text: str) -> Iterator[str]:
    return (word.casefold()[:_PREFIX] for word in _CONTENT.findall(text))
