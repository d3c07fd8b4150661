"""A sheet of so many columns to write on. The only module that knows rich, and the only way to the terminal.

Every string is made harmless here, whatever it is and wherever it comes from.
"""

from collections.abc import Mapping, Sequence
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.tell.brief import Cite, Phrase, Piece, Ref, Words
from dragoman.tell.wording.safe import for_terminal, quoted

STYLES = {
    "title": "bold", "section": "bold", "strong": "bold", "plain": "", "quiet": "bright_black", "date": "bold",
    "voices": "green", "warn": "yellow", "cite": "cyan", "words": "italic",
}  # fmt: skip


class Canvas:
    """Lines and rows of columns, wrapped to the width."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = width
        self.offices: Mapping[str, str] = {}  # by event, who is introduced there
        self.cited: set[int] = set()  # numbers of the reports cited so far
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=width,
            color_system="standard" if colour else None,
            force_terminal=colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def text(self) -> str:
        """What was written, without blanks at the ends of lines."""
        lines = (line.rstrip() for line in self._out.getvalue().split("\n"))
        return "\n".join(lines).strip("\n") + "\n"

    def gap(self) -> None:
        """An empty line."""
        self._out.write("\n")

    def line(self, phrase: str | Phrase, style: str = "plain", *, indent: int = 0, hang: int = 0) -> None:
        """A wrapped line, its first row indented by `indent`, the others by `indent + hang`."""
        rows = self.styled(phrase, style).wrap(self._console, max(10, self.width - indent - hang))
        for number, row in enumerate(rows):
            row.pad_left(indent + (hang if number else 0))
            self._console.print(row, soft_wrap=True)

    def row(self, columns: Sequence[tuple[str | Phrase | Text, int]], *, style: str = "plain", gap: int = 2) -> None:
        """Columns side by side; a width of 0 takes what is left."""
        table = Table.grid(padding=(0, gap, 0, 0), expand=False)
        table.width = self.width if any(not width for _, width in columns) else None
        left = self.width - sum(width + gap for _, width in columns if width)
        for _, width in columns:
            table.add_column(width=width or left, overflow="fold")
        parted = [(_parted(cell, width) if isinstance(cell, str) and width else cell) for cell, width in columns]
        cells = [cell if not isinstance(cell, str | tuple) else self.styled(cell, style) for cell in parted]
        table.add_row(*cells)
        self._console.print(table)

    def styled(self, phrase: str | Phrase, style: str = "plain") -> Text:
        """A phrase as styled text, harmless."""
        text = Text(style=STYLES[style], end="")
        for piece in (phrase,) if isinstance(phrase, str) else phrase:
            words, name = _shown(piece)
            if isinstance(piece, Cite):
                self.cited.add(piece.number)
            if isinstance(piece, Cite) and text.plain and text.plain[-1] not in " ]":
                text.append(" ")
            text.append(for_terminal(words), style=STYLES[name] if name else None)
        return text

    def stacked(self, lines: Sequence[tuple[str | Phrase, str]]) -> Text:
        """Lines with their styles, below one another."""
        return Text("\n", end="").join(self.styled(phrase, style) for phrase, style in lines)


def _parted(cell: str, width: int) -> str:
    """The cell with a blank behind the dash of a word that is too long: "novembre–dicembre" breaks there."""
    return " ".join(word.replace("–", "– ") if len(word) > width else word for word in cell.split(" "))


def _shown(piece: Piece) -> tuple[str, str]:
    match piece:
        case Cite():
            return f"[{piece.number}]", "cite"
        case Words():
            return quoted(piece.text), "words"
        case Ref():
            return piece.text, ""
        case _:
            return piece, ""
