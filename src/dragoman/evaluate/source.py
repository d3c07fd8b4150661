"""Reading test sets: lines, token files, CAT documents; and running text out of tokens. Nothing is written."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import InputError
from dragoman.evaluate.catalogue import Part

_CLOSING = frozenset(".,;:!?)]}%»”’…")
_OPENING = frozenset("([{«“‘$€£¿¡")
_CLITIC = re.compile(r"['’](?:s|m|d|re|ve|ll|t)|n['’]t", re.IGNORECASE)
_APOSTROPHES = frozenset("'’")
_THOUSANDS = 3
REPOSITORY = Path(__file__).parents[3]
"""Where the tests lie beside the package; an installed package has none."""
_QUOTES = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}


def text_of(path: Path) -> str:
    """A file's text, unpacked if its name ends in .gz.

    Raises:
        InputError: it is not there, or no UTF-8 text (E120).
    """
    try:
        raw = path.read_bytes()
        return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        remedy = "name the folder of the test sets with --data"
        raise InputError("cannot be read", code="E120", place=str(path), remedy=remedy) from error


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file, one after another."""
    for line in text_of(path).split("\n"):
        if line.strip():
            yield json.loads(line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """Running text made of tokens, with where each token stands."""

    text: str
    places: tuple[tuple[tuple[int, int], ...], ...]  # sentence -> token -> offsets

    def span(self, sentence: int, first: int, last: int) -> tuple[int, int]:
        """Offsets of the tokens `first` (inclusive) to `last` (exclusive) of a sentence."""
        return self.places[sentence][first][0], self.places[sentence][last - 1][1]


def laid(sentences: Sequence[Sequence[str]], breaks: Sequence[str] | None = None, *, split: bool = False) -> Laid:
    """Tokens set as a newspaper would print them; `breaks` are what stands after each sentence, else a space.

    `split` says that the tokens were cut at every mark, so that "8 - year" was "8-year" and "2 . 6" was "2.6".
    """
    text, places = "", []
    for number, tokens in enumerate(sentences):
        here, quoted, words = [], False, [_QUOTES.get(token, token) for token in tokens]
        for at, word in enumerate(words):
            if at and not _joined(words, at, quoted=quoted) and not (split and _was_one(words, at)):
                text += " "
            quoted ^= word == '"'
            here.append((len(text), len(text) + len(word)))
            text += word
        places.append(tuple(here))
        text += breaks[number] if breaks is not None else " "
    return Laid(text=text, places=tuple(places))


def _joined(words: Sequence[str], at: int, *, quoted: bool) -> bool:
    """Whether a token stands right after the one before, without a space."""
    word, before = words[at], words[at - 1]
    if '"' in (word, before):
        return quoted
    if before in _APOSTROPHES and _CLITIC.fullmatch(before + word):
        return True
    return word in _CLOSING or _CLITIC.fullmatch(word) is not None or before in _OPENING


def _was_one(words: Sequence[str], at: int) -> bool:
    """Whether a mark and what stands around it were one word: "16-year-old", "2.6", "7:40", "U.S", an address."""
    if words[0].startswith("http"):
        return True
    return any(_inside(words, mark) for mark in (at, at - 1) if 0 < mark < len(words) - 1)


def _inside(words: Sequence[str], mark: int) -> bool:
    """Whether a token is a mark inside a word or a number."""
    left, right = words[mark - 1], words[mark + 1]
    if words[mark] == "-":
        return left.isalnum() and right.isalnum()
    if words[mark] == ",":
        return left.isdigit() and right.isdigit() and len(right) == _THOUSANDS
    if words[mark] in ".:" and left.isdigit() and right[:1].isdigit():
        return True
    return words[mark] == "." and len(left) == len(right) == 1 and (left + right).isupper()


def layout_breaks(sentences: Sequence[Sequence[str]], headed: int) -> list[str]:
    """What stands after each sentence where the first `headed` are lines of their own and the rest is running text."""
    return ["\n\n" if number < headed else " " for number in range(len(sentences))]


def root_of(part: Part, data: Path) -> Path:
    """The folder under which the inputs of a part lie: that of the test sets, or the repository for our own."""
    return REPOSITORY if part.own else data


def files_of(part: Part, data: Path) -> tuple[Path, ...]:
    """The input files of a part, those of a folder in the order of their names.

    Raises:
        InputError: one is not there (E120).
    """
    found: list[Path] = []
    for name in part.inputs:
        path = root_of(part, data) / name
        if not path.exists():
            remedy = "measure it in a checkout" if part.own else "name the folder of the test sets with --data"
            raise InputError("is not there", code="E120", place=str(path), remedy=remedy)
        found += sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    return tuple(found)
