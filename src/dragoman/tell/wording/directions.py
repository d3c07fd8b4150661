"""Stretches that run the other way than the language of a brief: names of outlets and files, spellings of persons.

Left alone, the signs at their ends ("The Skiff (weekly)", "0.txt") are drawn on the wrong side. On a page they stand in
`<bdi>`, in Markdown between U+2068 and U+2069. A terminal gets neither: most draw the marks as boxes or not at all.
"""

import re
from collections.abc import Callable, Iterator

from dragoman.lang.catalogue import ENGLISH, written_language
from dragoman.lang.pack import load

ISOLATE, END = "\u2068", "\u2069"
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_SIGNS = r"\s,;:·،؛()\[\]«»“”„…"
_LATIN = rf"[^{_SIGNS}{_RIGHT}]*(?![{_RIGHT}])[^\W\d_][^{_SIGNS}{_RIGHT}]*"
_LEFT_RUN = re.compile(rf"{_LATIN}(?: (?:[-–&/] )?{_LATIN})*")
_RIGHT_RUN = re.compile(rf"[{_RIGHT}][^{_SIGNS}]*(?: [{_RIGHT}][^{_SIGNS}]*)*")


def is_rtl() -> bool:
    """Whether the language that is being written runs from right to left."""
    return load(written_language()).direction == "rtl"


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it runs the other way; all as it is where English is written.

    >>> list(stretches("The Skiff"))
    [('The Skiff', False)]
    """
    if written_language() == ENGLISH:
        yield text, False
        return
    start = 0
    for found in (_LEFT_RUN if is_rtl() else _RIGHT_RUN).finditer(text):
        if found.start() > start:
            yield text[start : found.start()], False
        yield found[0], True
        start = found.end()
    if start < len(text):
        yield text[start:], False


def isolated(text: str, escape: Callable[[str], str]) -> str:
    """The text, escaped, with marks around what runs the other way; nothing is added where one writes to the right."""
    if not is_rtl():
        return escape(text)
    return "".join(f"{ISOLATE}{escape(piece)}{END}" if other else escape(piece) for piece, other in stretches(text))
