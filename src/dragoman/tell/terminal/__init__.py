"""The brief in a terminal: width-aware, coloured only where wanted, safe whatever the reports hold."""

from dragoman.lang.catalogue import writing_in
from dragoman.tell.brief import Brief
from dragoman.tell.terminal.canvas import Canvas
from dragoman.tell.terminal.sections import write

MIN_WIDTH = 40


def to_terminal(brief: Brief, *, width: int = 100, colour: bool = False, uncoded: bool = False) -> str:
    """The brief as text of at most `width` columns.

    Args:
        brief: what to tell.
        width: columns; fewer than 40 are taken as 40.
        colour: whether to use colours. The caller decides (a terminal, no `NO_COLOR`); without it there is no escape.
        uncoded: list the sentences that were left uncoded; otherwise only their number is told.
    """
    canvas = Canvas(max(width, MIN_WIDTH), colour=colour)
    with writing_in(brief.language):
        write(brief, canvas, uncoded=uncoded)
    return canvas.text()
