"""The matrix of facts by reports, in blocks of as many columns as fit."""

from collections.abc import Callable

from dragoman.tell.brief import Brief, Row
from dragoman.tell.terminal.canvas import Canvas
from dragoman.tell.wording.phrases import TOLD, TOLD_SIGN, count
from dragoman.tell.wording.safe import clip

INDENT = 2
CELL = 5
FACT = (22, 64)  # least and most columns for the fact
MOST_REPORTS = 60
MOST_FACTS = 16
SEVERAL = 2


def write_matrix(brief: Brief, canvas: Canvas, heading: Callable[[str, Canvas], None]) -> None:
    """Write the matrix with its legend. Past sixty reports it is left to the page and the record."""
    if not brief.matrix:
        return
    used = {cell.told for row in brief.matrix for cell in row.cells}
    legend = "  ".join(f"{TOLD_SIGN[told]} {words}" for told, words in TOLD.items() if told in used)
    heading(f"Who tells what   ({legend})", canvas)
    columns = len(brief.sources)
    if columns > MOST_REPORTS:
        canvas.line(f"{columns} reports are too many for a table here; the page and the record have it.", indent=INDENT)
        return
    fact = max(FACT[0], min(FACT[1], canvas.width - INDENT - CELL * columns, _longest(brief)))
    step = max(1, (canvas.width - INDENT - fact) // CELL)
    for first in range(0, columns, step):
        if first:
            canvas.gap()
        _block(brief, canvas, range(first, min(first + step, columns)), fact)
    left = len(brief.matrix) - len(_rows(brief))
    if left > 0:
        canvas.line(f"and {count(left, 'fact')} more (on the page)", "quiet", indent=INDENT)


def _rows(brief: Brief) -> list[Row]:
    """The facts shown, in their order: those that several reports tell before claims, and these before the others."""
    recalled = {part.id for item in brief.background for part in (item, *item.parts)}

    def rank(at: int) -> tuple[bool, bool, bool, int]:
        """What is shown first: told by several, claimed, news; then the order of the brief."""
        row = brief.matrix[at]
        alone = sum(cell.told == "states" for cell in row.cells) < SEVERAL
        return alone, row.event is not None, row.event in recalled, at

    first = sorted(range(len(brief.matrix)), key=rank)[:MOST_FACTS]
    return [brief.matrix[at] for at in sorted(first)]


def _longest(brief: Brief) -> int:
    return max(len(row.fact) for row in brief.matrix) + 2


def _block(brief: Brief, canvas: Canvas, columns: range, fact: int) -> None:
    numbers = [(f"[{number}]".center(CELL), CELL) for number in columns]
    canvas.row([("", INDENT), ("", fact), *numbers], style="cite", gap=0)
    for row in _rows(brief):
        canvas.row([("", INDENT), (clip(row.fact, fact - 1), fact), *_cells(row, columns)], gap=0)


def _cells(row: Row, columns: range) -> list[tuple[str, int]]:
    return [(TOLD_SIGN[row.cells[number].told].center(CELL), CELL) for number in columns]
