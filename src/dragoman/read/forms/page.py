"""HTML pages: the article, and what the page says about it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from dragoman.errors import InputError
from dragoman.model.text import Given
from dragoman.read.checks import check_text, warnings_of
from dragoman.read.page.characters import page_characters
from dragoman.read.page.page import article_of
from dragoman.read.reading import Outcome, ReadOptions, doubt
from dragoman.read.source import Source, report_of

_CUT_SHORT = 1_500  # characters below which a text behind a paywall is hardly whole
_LEAST_LETTERS = 20  # of an article
_SAVED = re.compile(rb"<!--\s{0,9}saved from url=\(\d{1,9}\)(https?://[^\s<>]{1,2000})\s{0,9}-->", re.IGNORECASE)
_HEAD = 4096


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The article of a page.

    Raises:
        InputError: no article was found (E107), or the page is no text, empty or too large (E103 to E106).
    """
    data = source.whole(asked.limits.text_bytes)
    decoded = page_characters(data, source.charset)
    article = article_of(decoded.text, known=_known(data, source.given), fetched=source.fetched)
    if article is not None and article.given.wall == "consent":
        raise InputError(
            "asks for consent before it shows the article", code="E112", remedy="save the page after answering, whole"
        )
    if article is None or not _has_letters(article.text):
        raise InputError(
            "no article was found in the page", code="E107", remedy="save the article's own page, or its text as .txt"
        )
    check_text(article.text, asked.limits)
    yield report_of(source, "html", data, article.text, article.given)
    yield from warnings_of(source.name, decoded)
    if article.given.wall == "paywall" and len(article.text) - article.begins < _CUT_SHORT:
        yield doubt(source.name, "a paywall may have cut the text short", "check it against the whole article", "E112")


def _has_letters(text: str) -> bool:
    return next(islice(filter(str.isalpha, text), _LEAST_LETTERS - 1, None), None) is not None


def _known(data: bytes, given: Given) -> Given:
    """What is known of a page, with the address from which a browser says that it saved it."""
    found = _SAVED.search(data[:_HEAD]) if given.url is None else None
    return given if found is None else replace(given, url=found.group(1).decode("utf-8", "replace"))
