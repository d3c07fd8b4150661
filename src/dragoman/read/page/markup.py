"""What pages mark things with: names of metadata, words of classes and walls, from `data/page/markup.yml`."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from dragoman.lang.pack import data_folder
from dragoman.lang.tables import read_table


class Markup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of pages; all in lower case."""

    articles: tuple[str, ...]
    """Types of schema.org that are the article itself, the surest first."""
    pages: tuple[str, ...]
    """Types that describe the page around it."""
    meta: Mapping[str, Mapping[str, int]]
    """For each field the names of meta elements that give it, and how many votes each has."""
    shows: Mapping[str, frozenset[str]]
    """For each field the words of an element that shows it."""
    apart: frozenset[str]
    """Words of elements that are no part of the article's text."""
    body: frozenset[str]
    """Words of the element that holds the article's text."""
    widget: frozenset[str]
    """Words of elements that show the day of today, whatever the article's is."""
    updating: frozenset[str]
    """Words before the day of a change, in any language."""
    labels: frozenset[str]
    """Lines that are no text wherever they stand."""
    caption: frozenset[str]
    picture: frozenset[str]
    """Words of elements that show a picture, or whose it is."""
    consent: frozenset[str]
    consenting: frozenset[str]
    """Words that pages use which ask for consent, in any language."""
    paywall: frozenset[str]


@lru_cache(maxsize=1)
def load_markup() -> Markup:
    """The shipped words.

    Raises:
        PackError: the file is no YAML (E201), or not as it should be (E207).
    """
    return read_table(data_folder() / "page" / "markup.yml", "page/markup.yml", Markup)
