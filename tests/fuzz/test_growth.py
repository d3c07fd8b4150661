"""Hostile texts of half a megabyte are read in seconds: nothing takes time by the square of what it is given."""

import time
from collections.abc import Callable, Mapping

import pytest

from tests.fuzz.readers import READERS, fed
from tests.read.page.pages import page

SIZE = 500_000
SECONDS = 15
"""Of the processor, on a slow machine; none takes more than three on a usual one. By the square all take minutes."""


def _times(part: str) -> str:
    return part * (SIZE // len(part))


def _within(opening: str, closing: str, deep: int, part: str) -> str:
    return opening * deep + _times(part) + closing * deep


def _counted(part: str) -> str:
    return "".join(part.format(at, at) for at in range(SIZE // len(part)))


def _script(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def _tag(attributes: str) -> str:
    return page(f"<p {attributes}>word</p>")


QUOTES = "\" '"
PAGES: Mapping[str, Callable[[], str]] = {
    "paragraphs": lambda: page(_times("<p>Norway and Denmark opened talks.</p>")),
    "elements": lambda: page(_times("<i></i>")),
    "elements in elements": lambda: page(_times("<div>a")),
    "blanks in elements": lambda: page(_within("<div>", "</div>", 240, "<br>\n")),
    "lines in elements": lambda: page(_within("<div>", "</div>", 240, "<p>word word</p>")),
    "links in elements": lambda: page(_within("<ul>", "</ul>", 240, "<a href=x>word</a>")),
    "tables in tables": lambda: page(_within("<table><tr><td>", "</td></tr></table>", 80, "<td>a</td>")),
    "short lines above": lambda: page().replace("<article>", _times("more text<br>") + "<article>"),
    "attributes": lambda: _tag(_counted("a{} ")),
    "attributes behind signs": lambda: _tag(_counted("a{}='>' b{}=<")),
    "attributes without blanks": lambda: _tag(_counted('a{}=""')),
    "quotes": lambda: _tag(f"a={_times(QUOTES)}"),
    "opened tags": lambda: page(_times("<p ")),
    "classes": lambda: _tag(f"class='{_times('aB-')}'"),
    "headlines": lambda: page(head=_counted('<meta property="og:title" content="t{}">')),
    "parts of a headline": lambda: page(head=f'<meta property="og:title" content="{_times("a | ")}">'),
    "days": lambda: page(head=_counted('<meta name="date" content="2024-03-03T10:00:{}Z">')),
    "names": lambda: page(head=f'<meta name="author" content="{_times("(")}">'),
    "addresses": lambda: page(head=_counted('<link rel="canonical" href="http://a.example/{}">')),
    "times": lambda: page(_times("<time>3 March 2024</time>")),
    "items in items": lambda: page("<b itemprop=headline>" * 99 + _times("word ")),
    "described things": lambda: page(head=_script("[" + _counted('{{"@type":"Article","headline":"H{}"}},') + "1]")),
    "described days": lambda: page(head=_script('{"@type":"Article","datePublished":[' + _times('"2024",') + "1]}")),
    "blanks in a script": lambda: page(head=_script("x" + _times(" ") + "x")),
    "blanks before a script": lambda: page(head=_script(_times(" ") + "x-->" + _times(" ") + "x")),
    "a signature": lambda: page("<article><p>" + "A" * 60 + "! Berg</p></article>").replace("<article>", "", 1),
    "links in the text": lambda: page(_counted("<a href=http://a.example/{}>w{}</a> and")),
    "references": lambda: page(_times("&#1;<br>")),
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_hostile_page_is_read_in_seconds(kind: str) -> None:
    data = PAGES[kind]().encode()
    begun = time.process_time()
    fed("page", data)
    assert time.process_time() - begun < SECONDS


RUNS = (
    " ",
    "\t",
    "\n",
    "\r",
    "\0",
    "<",
    ">",
    "&",
    '"',
    "'",
    "\\",
    "/",
    "(",
    "[",
    "{",
    ",",
    ";",
    ":",
    ".",
    "-",
    "—",
    "1",
    "A",
    "a",
)
TEXTS = tuple(
    reader for reader in ("text", "json", "jsonl", "table", "html", "newsml", "robots", "names", "days", "headers")
)


@pytest.mark.parametrize("reader", [reader for reader in TEXTS if reader in READERS])
@pytest.mark.parametrize("sign", RUNS, ids=ascii)
def test_a_long_run_of_one_sign_is_read_in_seconds(reader: str, sign: str) -> None:
    begun = time.process_time()
    fed(reader, (sign * (SIZE // 5)).encode())
    fed(reader, (f"a{sign * (SIZE // 5)}b").encode())
    assert time.process_time() - begun < SECONDS
