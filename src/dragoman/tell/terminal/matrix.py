"""The matrix of facts by reports, in blocks of as many columns as fit."""

from collections.abc import Callable

from dragoman.lang.catalogue import say
from dragoman.tell.brief import Brief, Row
from dragoman.tell.lines import alleged_beside
from dragoman.tell.terminal.canvas import Canvas
from dragoman.tell.wording.phrases import TOLD, TOLD_SIGN, count
from dragoman.tell.wording.safe import clip

INDENT = 2
CELL, NARROW_CELL = 5, 3  # columns for a report; the lesser where the facts would be cut short beside the wider
FACT = (22, 64)  # least and most columns for the fact
ROOM = 44  # columns in which most facts can be told apart
MOST_REPORTS = 60
MOST_FACTS = 16
SEVERAL = 2


def write_matrix(brief: Brief, canvas: Canvas, heading: Callable[[str, Canvas], None]) -> None:
    """Write the matrix with its legend. Past sixty reports it is left to the page and the record."""
    if not brief.matrix:
        return
    used = {cell.told for row in brief.matrix for cell in row.cells}
    legend = "  ".join(f"{TOLD_SIGN[told]} {say(words)}" for told, words in TOLD.items() if told in used)
    heading(f"{say('Who tells what')}   ({legend})", canvas)
    columns = len(brief.sources)
    if columns > MOST_REPORTS:
        told = count(columns, "report")
        canvas.line(
            say("{reports} are too many for a table here; the page and the record have it.", reports=told),
            indent=INDENT,
        )
        return
    longest = _longest(brief)
    cell = CELL if canvas.width - INDENT - CELL * columns >= min(ROOM, longest) else NARROW_CELL
    fact = max(FACT[0], min(FACT[1], canvas.width - INDENT - cell * columns, longest))
    step = max(1, (canvas.width - INDENT - fact) // cell)
    for first in range(0, columns, step):
        if first:
            canvas.gap()
        _block(brief, canvas, range(first, min(first + step, columns)), (fact, cell))
    left = len(brief.matrix) - len(_rows(brief))
    if left > 0:
        canvas.line(say("and {facts} more (on the page)", facts=count(left, "fact")), "quiet", indent=INDENT)


def _rows(brief: Brief) -> list[Row]:
    """The facts shown, in their order: those that several reports tell before claims, and these before the others.

    What is alleged and disputed stands there as a claim, not as an event once more.
    """
    recalled = {part.id for item in brief.background for part in (item, *item.parts)}

    def rank(at: int) -> tuple[bool, bool, bool, int]:
        """What is shown first: told by several, claimed, news; then the order of the brief."""
        row = brief.matrix[at]
        alone = sum(cell.told == "states" for cell in row.cells) < SEVERAL
        return alone, row.event is not None, row.event in recalled, at

    beside = {item.id for item in alleged_beside(brief)}
    claimed = {item.id for item in brief.alleged if item.id not in beside}
    shown = [at for at, row in enumerate(brief.matrix) if row.event not in claimed]
    first = sorted(shown, key=rank)[:MOST_FACTS]
    return [brief.matrix[at] for at in sorted(first)]


def _longest(brief: Brief) -> int:
    return max(len(row.fact) for row in _rows(brief)) + 2


def _block(brief: Brief, canvas: Canvas, columns: range, widths: tuple[int, int]) -> None:
    """The facts and some of the reports; `widths` are those of a fact and of a cell, in columns of the terminal."""
    fact, cell = widths
    numbers = [((f"[{number}]" if cell == CELL else f"{number}").center(cell), cell) for number in columns]
    canvas.row([("", INDENT), ("", fact), *numbers], style="cite", gap=0)
    for row in _rows(brief):
        canvas.row([("", INDENT), (clip(row.fact, fact - 1), fact), *_cells(row, columns, cell)], gap=0)


def _cells(row: Row, columns: range, cell: int) -> list[tuple[str, int]]:
    return [(TOLD_SIGN[row.cells[number].told].center(cell), cell) for number in columns]
