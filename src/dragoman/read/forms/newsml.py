"""Items of news agencies as XML: NewsML-G2, NewsML 1.2 and NITF 3, one or many in a file.

Many items stream: one is read, given on and forgotten.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.errors import InputError
from dragoman.read.checks import check_text
from dragoman.read.newsml import g2, nitf, v1
from dragoman.read.newsml.item import WITHDRAWN, Item
from dragoman.read.reading import Outcome, ReadOptions, problem
from dragoman.read.source import Source, report_of
from dragoman.read.told import given_of
from dragoman.read.xml import Element, each, name_of, to_bytes

_READERS = {"newsItem": g2.item_of, "NewsItem": v1.item_of, "nitf": nitf.item_of}


def reports(source: Source, asked: ReadOptions) -> Iterator[Outcome]:
    """The reports among the items; a broken one is a problem and the others go on.

    Raises:
        InputError: it is no XML (E140 to E142), or holds no item with a text (E109).
    """
    count = 0
    for element in each(source.stream, _READERS):
        count += 1
        yield _report(element, count, source, asked)
    if not count:
        raise InputError(
            "holds no news item of NewsML or NITF", code="E109", remedy="name files of a news agency, or a feed"
        )


def _report(element: Element, number: int, source: Source, asked: ReadOptions) -> Outcome:
    """The report of an item. The first one has the file's own name, since most files hold one."""
    own = source if number == 1 else replace(source, name=f"{source.name}#{number}")
    try:
        item = _READERS[name_of(element)](element)
        text = _text_of(item)
        check_text(text, asked.limits)
    except InputError as error:
        return problem(own.name, error)
    given = replace(given_of(item.values, source.given, fetched=source.fetched), captions=item.captions)
    return report_of(own, "newsml", to_bytes(element), text, given)


def _text_of(item: Item) -> str:
    """The text. What its agency took back is refused: it is no evidence of anything.

    Raises:
        InputError: the item was withdrawn (E153), or has no text (E109).
    """
    if item.status.lower() in WITHDRAWN:
        raise InputError(
            f"was marked as {item.status.lower()} by its agency",
            code="E153",
            remedy="leave it out, or get a later version",
        )
    text = item.text()
    if not text:
        kind = item.kind or "of no kind"
        raise InputError(f"is an item without a text ({kind})", code="E109", remedy="name items of text")
    return text
