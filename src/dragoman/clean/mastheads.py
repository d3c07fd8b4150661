"""The page's own name: on a line above the headline, beside the date, in the copyright line.

Zones have no kind of their own for it: it is a byline whose reason begins with `MASTHEAD`.
"""

import re
from collections.abc import Iterator

from dragoman.clean.notices import COPYRIGHT
from dragoman.clean.segments import NAME_BESIDE, is_menu, weak_kind
from dragoman.clean.sheet import Sheet
from dragoman.clean.tokens import UPPER
from dragoman.clean.units import Unit
from dragoman.lang.press import plainly

MASTHEAD = "masthead"
"""With this word begins the reason of every zone that holds the page's own name."""

_LONGEST, _LONGEST_BEFORE_MENU, _LONGEST_UNCAPITALISED = 5, 4, 2  # words
_SMALL = 3  # letters of words that a name need not capitalise
_LEAST_HEADLINE = 4  # words
_LEAST_STEM, _ENDING = 4, 2  # letters: of a word that may be inflected, of what inflection changes
_ABOVE = frozenset(("boilerplate", "dateline"))  # what may stand before the name
_BESIDE = frozenset((NAME_BESIDE, "a date line"))


def mark_mastheads(sheet: Sheet, outlet: str | None) -> None:
    """Mark the page's own name where it is sure; `outlet`: the name known beside the text."""
    at = _on_a_line(sheet, outlet)
    if at is not None:
        sheet.mark(at, "byline", f"{MASTHEAD}: the page's own name above the headline")
    beside = _beside_a_date(sheet, outlet, sheet.units[at].bare if at is not None else None)
    if beside is not None:
        sheet.unmark(beside)
        sheet.mark(beside, "byline", f"{MASTHEAD}: the page's own name beside the date")
    if at is not None:
        _below(sheet, at)
    _withdraw_photos(sheet)


def _on_a_line(sheet: Sheet, outlet: str | None) -> int | None:
    """The first line that is no furniture, if a headline is still to come and something shows it to be a name."""
    at = next((at for at in range(len(sheet)) if sheet.kind(at) not in _ABOVE), None)
    if at is None or sheet[at] is not None:
        return None
    unit = sheet.units[at]
    if _same(unit.bare, outlet):
        return at
    if not _has_shape(unit) or weak_kind(sheet.spelt[at], sheet.rules) or _is_entry(sheet, unit.bare):
        return None
    proofs = _proofs(sheet, at)
    sure = len(proofs) > 1 or (bool(proofs) and outlet is None and _headline_follows(sheet, at))
    return at if sure else None


def _proofs(sheet: Sheet, at: int) -> tuple[str, ...]:
    """What shows a short first line to be the page's name."""
    unit = sheet.units[at]
    menu = at + 1 < len(sheet) and _is_menu(sheet, at + 1) and unit.words <= _LONGEST_BEFORE_MENU
    shown = {
        "a menu follows": menu,
        "named as a listed outlet": plainly(unit.bare) in sheet.rules.listed,
        "named like a paper": is_named_like_a_paper(sheet, unit.bare),
        "named in the page's notices": _in_notices(sheet, at),
    }
    return tuple(proof for proof, holds in shown.items() if holds)


def _is_menu(sheet: Sheet, at: int) -> bool:
    return sheet.kind(at) == "boilerplate" and is_menu(sheet.text, sheet.units[at], sheet.rules, sheet.words)


def _has_shape(unit: Unit) -> bool:
    """Short, begun by a capital letter or one of a script without, no digits and no marks that names lack."""
    bare = unit.bare
    return (
        0 < unit.words <= _LONGEST
        and (bare[0] in UPPER or (bare[0].isalpha() and bare[0].upper() == bare[0].lower()))
        and not unit.final
        and not any(char.isdigit() or char in ',:;?!"“„«' for char in bare)
    )


def is_named_like_a_paper(sheet: Sheet, bare: str) -> bool:
    """Whether a line has the words papers, stations and sites are named with: "Northern Courier", "Radio Quay"."""
    rules, own = sheet.rules, bare.split()
    lower = [sheet.words.fold(word) for word in own]
    capital = all(word[0] in UPPER or len(word) <= _SMALL for word in own)
    if len(own) < _LONGEST_UNCAPITALISED or _is_entry(sheet, bare):
        return False
    last = lower[-1].rpartition("-")[2]
    if last in rules.masthead_last and (capital or len(own) <= _LONGEST_UNCAPITALISED):
        return own[0][0] in UPPER
    return lower[0] in rules.masthead_first and capital


def _is_entry(sheet: Sheet, bare: str) -> bool:
    """Whether all words are of menus: "World News"."""
    folded = sheet.words.fold(bare)
    return folded in sheet.rules.menu or all(word in sheet.rules.menu for word in folded.split())


def _in_notices(sheet: Sheet, at: int) -> bool:
    """Whether the page names itself so: as the holder of its copyright, or in a longer line that calls on readers.

    Single words are too common; lists of headlines and photo credits hold names of others.
    """
    bare = sheet.units[at].bare
    if " " not in bare:
        return False
    pattern = re.compile(rf"\b{_inflected(sheet.words.fold(bare))}\b")
    others = (other for other in range(len(sheet)) if other != at and _speaks_of_the_page(sheet, other))
    return any(pattern.search(sheet.words.fold(sheet.units[other].bare)) for other in others)


def _speaks_of_the_page(sheet: Sheet, at: int) -> bool:
    mark = sheet[at]
    if mark is None or mark.because == COPYRIGHT:
        return mark is not None
    own = {sheet.words.fold(word.strip(".,:;!?")) for word in sheet.units[at].bare.split()}
    return mark.kind == "boilerplate" and not own.isdisjoint(sheet.rules.address | sheet.rules.vocabulary)


def _inflected(name: str) -> str:
    """A pattern of a name whose words may have other endings."""
    return r"\s+".join(
        re.escape(word[:-_ENDING]) + r"\w{0,4}" if len(word) >= _LEAST_STEM + _ENDING else re.escape(word)
        for word in name.split()
    )


def _headline_follows(sheet: Sheet, at: int) -> bool:
    """Whether a line that could be the headline stands between the name and the text."""
    first = sheet.core()[0]
    return any(sheet.units[other].words >= _LEAST_HEADLINE for other in sheet.open(at + 1, min(first, len(sheet))))


def _beside_a_date(sheet: Sheet, outlet: str | None, known: str | None) -> int | None:
    """A name in a line with a date above the text, if it is known or named like a paper."""
    first = min(sheet.core()[0], len(sheet))
    for at in range(first):
        mark = sheet[at]
        if mark is None or mark.because not in _BESIDE or mark.kind != "byline":
            continue
        bare = sheet.units[at].bare.strip(" ,;")
        if _same(bare, known or outlet) or (known is None and _is_own(sheet, at, bare)):
            return at
    return None


def _is_own(sheet: Sheet, at: int, bare: str) -> bool:
    """A name before a comma is rather that of a source, unless it is named like a paper."""
    comma = "," in sheet.units[at].bare
    return is_named_like_a_paper(sheet, bare) or (not comma and _in_notices(sheet, at))


def _below(sheet: Sheet, named: int) -> None:
    """The same name alone on a line below."""
    for at in _after_text(sheet):
        if _same(sheet.units[at].bare, sheet.units[named].bare):
            sheet.unmark(at)
            sheet.mark(at, "byline", f"{MASTHEAD}: the page's own name below the text")


def _withdraw_photos(sheet: Sheet) -> None:
    """Who has the copyright of something above the end of the text has that of a photo."""
    last = sheet.core()[1]
    for at in range(len(sheet)):
        mark = sheet[at]
        if mark is not None and mark.because == COPYRIGHT and (at <= last or last < 0):
            sheet.unmark(at)
            sheet.mark(at, "boilerplate", "the copyright of a photo")


def _after_text(sheet: Sheet) -> Iterator[int]:
    last = sheet.core()[1]
    return (at for at in range(last + 1, len(sheet)) if last >= 0)


def _same(bare: str, name: str | None) -> bool:
    return name is not None and bare.casefold() == name.strip().casefold()
