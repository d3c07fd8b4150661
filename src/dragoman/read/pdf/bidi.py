"""The order of reading of a line that is written from right to left, out of the order in which it stands on a page.

A PDF tells where each letter stands. From right to left one reads the letters of Arabic, Persian and Hebrew, from left
to right the numbers and the Latin words among them. Whether that order is right can be proved: Unicode's algorithm
(UAX #9), which lays out a text, must give from it the very line that stands on the page.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

_RIGHT = frozenset(("R", "AL"))
_NUMBERS = frozenset(("EN", "AN"))
_SEPARATORS = frozenset(("CS", "ES"))
_NEAR = (["WS"], ["ES"], ["CS"])
_WIDEST = 40  # signs between two words of a stretch
_LONGEST = 60  # numbers and signs before the words that they belong to
_PERCENT = re.compile(r"(?<!\d)[%\u066a]\d")  # before a number is not where it is written
_PERSIAN = re.compile("[\u06f0-\u06f9]")
_MIRRORED = str.maketrans("()[]{}«»‹›<>", ")(][}{»«›‹><")
BRACKETS = "()[]«»"


def kind_of(unit: str) -> str:
    """The class of a unit (one shape on the page): that of its first letter that has a direction, else of its first."""
    kinds = [unicodedata.bidirectional(char) for char in unit]
    return next((kind for kind in kinds if kind in {"L", *_RIGHT, *_NUMBERS}), kinds[0] if kinds else "ON")


def logical(units: Sequence[str], *, after_arabic: bool = False) -> tuple[list[str], bool]:
    """The units of a line from left to right on the page, in the order of reading; and whether that is proved.

    How signs stand beside numbers depends on the word before, which may be that of the line before.
    """
    kinds = [kind_of(unit) for unit in units]
    plain = ["AN" if _PERSIAN.match(unit) else kind for unit, kind in zip(units, kinds, strict=True)]
    found: list[list[str]] = []
    for before in ("AL", "R") if after_arabic else ("R", "AL"):
        order = _order(plain, arabic=before == "AL")
        shown = [order[at] for at in _laid_out([kinds[at] for at in order], before)]
        if shown == sorted(order):
            found.append([units[at] for at in order])
    usual = (one for one in found if not _PERCENT.search("".join(one)))
    whole = [units[at] for at in _order(plain, arabic=after_arabic)]
    return next(usual, found[0] if found else whole), bool(found)


def ends_arabic(units: Sequence[str], *, before: bool) -> bool:
    """Whether the last word of a line is one of Arabic letters; `before` tells it of the line before."""
    strong = [kind for unit in units if (kind := kind_of(unit)) in {"L", *_RIGHT}]
    return strong[-1] == "AL" if strong else before


def _order(kinds: Sequence[str], *, arabic: bool) -> list[int]:
    """The places of a line in the order of reading: from the right, with the stretches turned that are not."""
    places = list(range(len(kinds)))[::-1]
    order: list[int] = []
    at = 0
    while at < len(places):
        end = _stretch(kinds, places, at, arabic=arabic)
        order += reversed(places[at:end])
        last = [kinds[place] for place in places[at:end] if kinds[place] in {"L", *_RIGHT}]
        arabic = last[-1] == "AL" if last else arabic
        at = end
    return order


def _stretch(kinds: Sequence[str], places: Sequence[int], at: int, *, arabic: bool) -> int:
    """Where the stretch that begins at a place and is read from left to right ends; of others the next place.

    Latin words are one stretch with all signs between them, and with the numbers that stand beside them.
    """
    begun, following = kinds[places[at]], [kinds[place] for place in places[at + 1 : at + 3]]
    if begun not in {"L", *_NUMBERS} and (begun != "ET" or arabic or not _NUMBERS & set(following)):
        return at + 1
    last, seen, found = begun, at + 1, at + 1  # the last letter or digit, where it ends, where the stretch does
    for end in range(at + 1, len(places)):
        kind, between = kinds[places[end]], [kinds[place] for place in places[seen:end]]
        if kind in _RIGHT or len(between) > _WIDEST or end - found > _LONGEST:
            break
        if kind == "ET":
            found = end + 1 if not between and not arabic and found == end else found
        if kind not in {"L", *_NUMBERS}:
            continue
        joined = _joined(last, kind, between, arabic=arabic)
        if not joined and not (last == kind == "EN" and between in (["WS"], ["WS", "CS"])):
            break
        last, seen, found = kind, end + 1, end + 1 if joined else found
    return found if begun != "ET" or seen > at + 1 else at + 1


def _joined(one: str, other: str, between: Sequence[str], *, arabic: bool) -> bool:
    """Whether two letters or digits with so much between them are in one stretch."""
    if one == other == "L":
        return True
    if "L" in {one, other}:
        return "AN" not in {one, other} and (not between or between in _NEAR)
    if all(kind == "ET" for kind in between):
        return not (between and arabic)
    return len(between) == 1 and between[0] in _SEPARATORS and not (arabic and between[0] == "ES")


# The algorithm ----------------------------------------------------------------------------------------------------


def _laid_out(kinds: Sequence[str], before: str) -> list[int]:
    """The places of a line, read from right to left, in the order in which they stand from the left (UAX #9)."""
    levels = [_level(kind) for kind in _neutrals(_weak(kinds, before))]
    for at in reversed(range(len(kinds))):  # L1: blanks at the end are of the line
        if kinds[at] not in {"WS", "B", "S"}:
            break
        levels[at] = 1
    order = list(range(len(levels)))
    for level in range(max(levels, default=1), 0, -1):
        order = [place for run in _runs(order, levels, level) for place in run]
    return order


def _level(kind: str) -> int:
    return 1 if kind == "R" else 2


def _runs(order: Sequence[int], levels: Sequence[int], level: int) -> Iterator[Sequence[int]]:
    """The order in pieces, those of at least this level turned."""
    run: list[int] = []
    for place in order:
        if levels[place] >= level:
            run.append(place)
        else:
            yield run[::-1]
            yield [place]
            run = []
    yield run[::-1]


def _weak(kinds: Sequence[str], before: str) -> list[str]:
    """Rules W1 to W7."""
    found: list[str] = []
    strong = before
    for kind in kinds:
        own = (found[-1] if found else "ON") if kind == "NSM" else kind
        strong = own if own in {"L", *_RIGHT} else strong
        found.append("AN" if own == "EN" and strong == "AL" else own)
    found = ["R" if kind == "AL" else kind for kind in found]
    for at in range(1, len(found) - 1):
        one, two = found[at - 1], found[at + 1]
        if one == two and ((found[at] == "CS" and one in _NUMBERS) or (found[at] == "ES" and one == "EN")):
            found[at] = one
    found = _terminated(found)
    strong = "R"
    for at, kind in enumerate(found):
        strong = kind if kind in {"L", "R"} else strong
        found[at] = "L" if kind == "EN" and strong == "L" else "ON" if kind in {"ES", "ET", "CS"} else kind
    return found


def _terminated(kinds: list[str]) -> list[str]:
    """Rule W5: what stands beside a number and belongs to it, such as a sign for percent."""
    for order in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            if kinds[at] == "ET" and kinds[at + step] == "EN":
                kinds[at] = "EN"
    return kinds


def _neutrals(kinds: Sequence[str]) -> list[str]:
    """Rules N1 and N2: signs and blanks between words of one direction have it, others that of the line."""
    found, at = list(kinds), 0
    while at < len(found):
        end = at
        while end < len(found) and found[end] not in {"L", "R", *_NUMBERS}:
            end += 1
        around = {_side(found, at - 1), _side(found, end)}
        found[at:end] = ["L" if around == {"L"} else "R"] * (end - at)
        at = max(end, at + 1)
    return found


def _side(kinds: Sequence[str], at: int) -> str:
    return "L" if 0 <= at < len(kinds) and kinds[at] == "L" else "R"


# Brackets ---------------------------------------------------------------------------------------------------------


def mirrored(text: str) -> str:
    """The brackets of a text the other way round: some programs tell the shape that is drawn, others the letter."""
    return text.translate(_MIRRORED)


def bracketing(text: str) -> int:
    """How much the brackets of a text stand as they are written: closed behind a word, opened before one."""
    score = 0
    for at, char in enumerate(text):
        if char in BRACKETS:
            before, after = text[at - 1 : at].strip(), text[at + 1 : at + 2].strip()
            opens = char in BRACKETS[::2]
            score += (1 if opens else -1) * (bool(after) - bool(before))
    return score
