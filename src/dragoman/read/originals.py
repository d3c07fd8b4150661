"""Originals: fetched bytes kept in a folder, with what is needed to read them again to the same reports.

1f0c….html         the bytes as fetched, named by their digest
originals.jsonl    a line each: file, url, fetched, media, charset, headers, and what a feed said of it
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import InputError
from dragoman.model.text import NOTHING_GIVEN, Given
from dragoman.read.formats import FORMS, format_of
from dragoman.read.online import Page

INDEX = "originals.jsonl"
SCHEMA = "dragoman/original/1"
_GIVEN = ("url", "outlet", "published", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is known of a file beside its bytes."""

    url: str
    media: str | None = None
    charset: str | None = None
    fetched: str | None = None
    given: Given = NOTHING_GIVEN


class Originals:
    """The folder that originals are written to."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._known = folder, set(_lines(folder))

    def keep(self, page: Page, given: Given) -> None:
        """Keep the bytes of a page, and add it to the index.

        Raises:
            InputError: the folder cannot be written (E195).
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            name = hashlib.sha256(page.body).hexdigest()[:16] + _suffix(page)
            path = self._folder / name
            if not path.exists() or path.stat().st_size != len(page.body):  # a power cut leaves names without bytes
                part = path.with_name(f".{name}.part")
                part.write_bytes(page.body)
                part.replace(path)
            self._note(_line(name, page, given))
        except OSError as error:
            raise InputError(
                f"the original cannot be kept in {self._folder}: {error.strerror or error}",
                code="E195",
                remedy="name another folder",
            ) from error

    def _note(self, line: str) -> None:
        if line not in self._known:
            with (self._folder / INDEX).open("a+b") as file:
                # half a line, of a run that was cut off, would swallow this one
                file.seek(max(0, file.seek(0, os.SEEK_END) - 1))
                broken = file.read(1) not in {b"", b"\n"}
                file.write(b"\n" * broken + line.encode() + b"\n")
            self._known.add(line)


def _suffix(page: Page) -> str:
    try:
        form = FORMS[format_of(page.url, page.body[:4096], page.media or "text/html")]
    except InputError:
        return ".html"
    return form.suffixes[0] if form.suffixes else ".html"


def _line(name: str, page: Page, given: Given) -> str:
    told: dict[str, Any] = {
        "schema": SCHEMA, "file": name, "url": page.url, "fetched": page.fetched, "media": page.media,
        "charset": page.charset, "headers": page.headers, "given": {key: getattr(given, key) for key in _GIVEN},
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def index_of(folder: Path) -> Mapping[str, Kept]:
    """What the index of a folder knows of its files, by name; empty where there is none. Later lines win."""
    found: dict[str, Kept] = {}
    for line in _lines(folder):
        value = _loaded(line)
        if value is not None:
            found[value["file"]] = _kept(value)
    return found


def _lines(folder: Path) -> list[str]:
    try:
        return (folder / INDEX).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return []


def _loaded(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    ours = isinstance(value, dict) and value.get("schema") == SCHEMA
    return value if ours and isinstance(value.get("file"), str) and isinstance(value.get("url"), str) else None


def _kept(value: dict[str, Any]) -> Kept:
    given = value.get("given")
    told = {key: _text(given.get(key)) for key in _GIVEN} if isinstance(given, dict) else {}
    return Kept(
        url=value["url"], media=_text(value.get("media")), charset=_text(value.get("charset")),
        fetched=_text(value.get("fetched")), given=Given(**told),  # type: ignore[arg-type]
    )  # fmt: skip


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
