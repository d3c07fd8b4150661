"""Objects with named fields, as exports and tables have them: which field is the text, and what the others say.

Names are compared without case and marks, so that "datePublished" and "date_published" are one. Those that people give
to columns in their own language stand in `data/page/columns.yml`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from dragoman.lang.pack import data_folder
from dragoman.lang.tables import read_table
from dragoman.model.text import Given
from dragoman.read.told import Told, given_of, told

NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "content", "maintext", "articlebody", "bodytext", "fulltext", "articletext", "storytext"),
        *("cleanedtext", "plaintext", "storycontent"),
    ),
    "title": ("title", "headline", "titlepage"),
    "outlet": (
        *("outlet", "source", "publisher", "sourcename", "medianame", "publication", "sitename", "newspaper"),
        *("sourcedomain", "domain", "mediaurl"),
    ),
    "published": (
        *("date", "datepublish", "published", "datepublished", "publishdate", "publicationdate", "publishedat"),
        *("publisheddate", "publishingdate", "datetimepub", "pubdate", "datetime"),
    ),
    "updated": ("updated", "datemodified", "datemodify", "updatedat", "modified", "modifieddate", "lastmodified"),
    "url": ("url", "link", "canonicalurl", "articleurl", "sourceurl", "respondedurl", "requestedurl"),
    "language": ("language", "lang", "languagecode"),
    "authors": ("authors", "author", "byline", "creator"),
    "section": ("section", "articlesection"),
}
"""The names that exports use for a field, the most to the point first (news-please, Media Cloud, Event Registry,
NewsAPI, GDELT, schema.org), without case and marks."""
_COLLECTED = {"seendate": "the day it was seen by a crawler", "datedownload": "the day it was downloaded"}
_MARKS = re.compile(r"[\s_.-]+")
_ASKED = {"date": "published"}  # as users call it
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,12}", re.IGNORECASE)
_ONLY_HOST = "the name of a host, not of an outlet"
_LINES_IN = ("summary", "sections", "paragraphs")  # of a text that is given in parts
_DEEPEST = 4  # parts in parts
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$")
_TAIL = 60  # characters


class _Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For each field what people call it."""

    text: tuple[str, ...]
    title: tuple[str, ...]
    outlet: tuple[str, ...]
    published: tuple[str, ...]
    url: tuple[str, ...]
    language: tuple[str, ...]
    authors: tuple[str, ...]
    section: tuple[str, ...]


@lru_cache(maxsize=1)
def names_known() -> Mapping[str, tuple[str, ...]]:
    """For each field the names that it may have, those of programs before those of people.

    Raises:
        PackError: the table of people's names is no YAML (E201), or not as it should be (E207).
    """
    own = read_table(data_folder() / "page" / "columns.yml", "page/columns.yml", _Columns)
    return {field: (*names, *(plain(one) for one in getattr(own, field, ()))) for field, names in NAMES.items()}


def plain(name: str) -> str:
    """A name without case and marks: "Date_Published" is "datepublished"."""
    return _MARKS.sub("", name).casefold()


def without_mark(text: str) -> str:
    """The text without what NewsAPI puts where it cuts one short: "… [+1842 chars]"."""
    return text[:-_TAIL] + _CUT.sub("", text[-_TAIL:])


class Names:
    """Which keys of an object hold which field: those that a user asked for, else the usual ones."""

    def __init__(self, asked: Mapping[str, str]) -> None:
        self._asked = {_ASKED.get(field, field): column for field, column in asked.items()}

    def unknown(self) -> list[str]:
        """Fields asked for that no report has."""
        return sorted(field for field in self._asked if field not in NAMES)

    def keys(self, value: Mapping[str, Any], field: str) -> list[str]:
        """The keys of an object that hold a field, the most to the point first."""
        if field in self._asked:
            return [key for key in value if key == self._asked[field]]
        by_name: dict[str, str] = {}
        for key in value:
            by_name.setdefault(plain(key), key)
        return [by_name[name] for name in dict.fromkeys(names_known()[field]) if name in by_name]

    def text(self, value: Mapping[str, Any]) -> str | None:
        """The text of an object, blanks where it has nothing else in their place, None if it has no place for one."""
        texts = [text for key in self.keys(value, "text") if (text := _text(value[key]))]
        return next((text for text in texts if text.strip()), texts[0] if texts else None)

    def given(self, value: Mapping[str, Any], known: Given, *, source: str, fetched: str | None = None) -> Given:
        """What the other fields of an object say. `source` is the kind of place: "json", "csv"."""
        values = [
            one
            for field in NAMES
            if field != "text"
            for key in self.keys(value, field)
            for one in told(field, value[key], source, key, _weak(field, value[key]))
        ]
        return given_of([*values, *_collected(value, source)], known, fetched=fetched)


def _weak(field: str, value: object) -> str:
    """Why a value counts only where nothing else is told: exports name hosts beside the outlets."""
    return _ONLY_HOST if field == "outlet" and isinstance(value, str) and _HOST.fullmatch(value.strip()) else ""


def _text(value: Any, depth: int = 0) -> str:
    """A text, also one that is given paragraph by paragraph, or in sections with headlines; "" of anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and depth < _DEEPEST and value.keys() & {"sections", "paragraphs"}:
        headline = value.get("headline") if depth else None
        parts: Sequence[Any] = [headline, *(value.get(name) for name in _LINES_IN)]
    else:
        parts = value if isinstance(value, list) and depth < _DEEPEST else ()
    return "\n".join(text for part in parts if (text := _text(part, depth + 1)).strip())


def _collected(value: Mapping[str, Any], source: str) -> list[Told]:
    """The day on which a crawler had it, which the day of publication is not later than."""
    return [
        one
        for key in value
        if plain(key) in _COLLECTED
        for one in told("published", value[key], source, key, weak=_COLLECTED[plain(key)])
    ]
