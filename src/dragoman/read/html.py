"""The article in an HTML page, and what the page says about it."""

import re
from dataclasses import dataclass

from dragoman.model.text import Given
from dragoman.read.fields import day_of, line_of

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The extracted text of a page and its metadata."""

    text: str
    given: Given


def article_of(page: str) -> Article | None:
    """The article in a page, None if it has none. Spans of such a report count in `text`."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second to import, and only for HTML

    found = bare_extraction(page, fast=True, with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict) or not found.text:
        return None
    given = Given(
        title=line_of(found.title),
        outlet=line_of(found.sitename),
        published=day_of(found.date),
        url=line_of(found.url),
        language=line_of(found.language),
    )
    return Article(text=_SURROGATE.sub("\ufffd", found.text), given=given)
