"""Which files of a folder or an archive are read: by their names alone."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

_SYSTEM = frozenset(("__macosx", "thumbs.db", "desktop.ini"))
_PIECES = re.compile(r"_(?:files|file|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|soubory|tiedostot)$")
"""The folder in which a browser keeps the pieces of a saved page beside it: "page.html" has "page_files"."""
_LABEL = re.compile(r"[\\/]+")


def is_passed(parts: Sequence[str], endings: Iterable[str]) -> bool:
    """Whether the file is passed over: hidden, the system's own, or of no format that is read."""
    if any(part.startswith(".") or part.lower() in _SYSTEM for part in parts):
        return True
    return PurePosixPath(parts[-1]).suffix.lower() not in (*endings, "") if parts else True


def page_of(parts: Sequence[str]) -> tuple[str, ...] | None:
    """The page, without its ending, of which a file is a piece that a browser saved; None if it is none."""
    for at, part in enumerate(parts[:-1]):
        found = _PIECES.search(part)
        if found:
            return (*parts[:at], part[: found.start()])
    return None


def pieces_of_pages(paths: Iterable[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """Of some paths those that are pieces of saved pages among them."""
    known = tuple(paths)
    pages = {(*parts[:-1], PurePosixPath(parts[-1]).stem) for parts in known if _is_page(parts[-1])}
    return frozenset(parts for parts in known if page_of(parts) in pages)


def _is_page(name: str) -> bool:
    return name.lower().endswith((".html", ".htm", ".xhtml"))


def label_of(name: str) -> tuple[str, ...]:
    """The parts of a member's name in an archive, as a label: nothing in it leads anywhere, and it can be shown."""
    parts = ("".join(char for char in part if char.isprintable()).strip() for part in _LABEL.split(name))
    return tuple(part for part in parts if part not in {"", ".", ".."})
