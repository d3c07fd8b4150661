"""A line of a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line: its page, its words, where it begins and ends, its height on the page, the size of its letters.

    Of a text from right to left, where it begins and ends is counted from the right.
    """

    page: int
    text: str
    left: float
    right: float
    y: float
    size: float
    exact: bool = False
    """Whether its end is where its last letter ends, and not reckoned."""
