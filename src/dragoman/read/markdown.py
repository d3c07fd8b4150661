"""Markdown: what of a file is marks and not words, what its front matter says, its captions and links.

Spans count in the file itself, so nothing is taken out: marks are blanked in a second text of the same length, by which
the file is analysed. Marks beside letters become signs of no width, so that "**Berg**'s" stays one word.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from dragoman.lang.pack import LOADER
from dragoman.model.text import Link

_JOIN = "\u2060"
_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.{0,20000}?)^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^[ ]{0,3}(?:`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_RULE = re.compile(r"^[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){2,}|(?:_[ \t]*){3,}|={2,}[ \t]*)\r?$", re.MULTILINE)
_OPENING = re.compile(r"^[ \t]{0,12}(?:(?:>[ \t]?|#{1,6}[ \t]+|[-*+][ \t]+){1,6})", re.MULTILINE)
_CLOSING = re.compile(r"(?<=[^\s#])[ \t]+#{1,6}[ \t]*\r?$", re.MULTILINE)
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]{0,2000}$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.{0,1000}?-->", re.DOTALL)
_TITLE = r"(?:[ \t]+[\"'][^\n]{0,300}?[\"'])?"
_TARGET = rf"(?:\([^()\s\n]{{0,2000}}(?:\([^()\n]{{0,200}}\)[^()\n]{{0,500}})?{_TITLE}\)|\[[^\]\n]{{0,200}}\])"
_IMAGE = re.compile(rf"!\[([^\]\n]{{0,500}})\]{_TARGET}")
_LINK = re.compile(rf"\[([^\[\]\n]{{1,500}})\]({_TARGET})")
_NOTE = re.compile(r"\[\^[^\]\n]{1,50}\]")
_BARE = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)([^\n*_]{1,500}?)(?<=\S)\1")
_LIGHT = re.compile(r"(?<![\w\\*])([*_])(?=[^\s*_])([^\n*_]{1,500}?)(?<=\S)\1(?![\w*])")
_ADDRESS = re.compile(r"https?://[^\s)\"']{1,2000}")
_MOST_LINKS = 200
_LONGEST = 1_000_000  # characters of a text in Markdown
_DEEPEST = 1  # lists in the fields of a front matter: those in lists may name one another


@dataclass(frozen=True, slots=True, kw_only=True)
class Markdown:
    """The text with blanks for marks, the fields of the front matter, captions, links."""

    blanked: str
    fields: Mapping[str, Any]
    captions: tuple[str, ...]
    links: tuple[Link, ...]


def markdown_of(text: str) -> Markdown:
    """What a Markdown file holds beside its words; of one that is longer than any report nothing."""
    if len(text) > _LONGEST:
        return Markdown(blanked=text, fields={}, captions=(), links=())
    front = _FRONT.match(text)
    fields = _fields(front.group(1), front.group(2)) if front else None
    if front is not None and fields is not None:
        text = _blank(front.group()) + text[front.end() :]
    captions = tuple(line for found in _IMAGE.finditer(text) if (line := " ".join(found.group(1).split())))
    links = tuple(_links(_IMAGE.sub(_whole, text)))[:_MOST_LINKS]
    return Markdown(blanked=_blanked(text), fields=fields or {}, captions=captions, links=links)


def _fields(mark: str, front: str) -> Mapping[str, Any] | None:
    """The fields of a front matter; None where it is none, as between two rules of a text."""
    try:
        found = yaml.load(front, Loader=LOADER) if mark == "---" else tomllib.loads(front)  # noqa: S506
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None
    if not isinstance(found, dict) or not all(isinstance(key, str) for key in found):
        return None
    return {key: _written(value) for key, value in found.items()}


def _written(value: Any, depth: int = 0) -> Any:
    """A value as it is written: YAML and TOML make dates of days."""
    if isinstance(value, list):
        return [_written(one, depth + 1) for one in value] if depth < _DEEPEST else None
    return value if isinstance(value, str | dict | int | None) else str(value)


def _links(text: str) -> Iterator[Link]:
    for found in _LINK.finditer(text):
        address = _ADDRESS.search(found.group(2))
        if address is not None:
            yield Link(url=address.group(), words=" ".join(found.group(1).split()))


def _blanked(text: str) -> str:
    """The text with its marks blanked, of the same length."""
    for pattern in (_COMMENT, _FENCE, _RULE, _REFERENCE, _CLOSING, _IMAGE, _OPENING):
        text = pattern.sub(_whole, text)
    for pattern, change in _INNER:
        text = pattern.sub(change, text)
    return text


def _whole(found: re.Match[str]) -> str:
    return _blank(found.group())


def _blank(text: str) -> str:
    return "".join(char if char in "\r\n" else " " for char in text)


def _joined(found: re.Match[str]) -> str:
    return _JOIN * len(found.group())


def _link(found: re.Match[str]) -> str:
    return f"{_JOIN}{found.group(1)}{_JOIN * (1 + len(found.group(2)))}"


def _marked(found: re.Match[str]) -> str:
    mark = _JOIN * len(found.group(1))
    return f"{mark}{found.group(2)}{mark}"


_INNER: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_NOTE, _joined), (_LINK, _link), (_BARE, _joined), (_STRONG, _marked), (_LIGHT, _marked), (_STRONG, _marked)
)  # fmt: skip
