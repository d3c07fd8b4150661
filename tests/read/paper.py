"""A small made-up paper: pages, a feed of them, and a server that gives both."""

from collections.abc import Iterable
from datetime import UTC, datetime
from html import escape

from tests.read.net.server import SITE, page

HTML, RSS = "Content-Type: text/html; charset=utf-8", "Content-Type: application/rss+xml"
SOON = datetime(2025, 3, 10, 12, tzinfo=UTC).timestamp()
"""A moment after all the paper's articles."""
_MATTERS = ("ferries", "tolls", "salmon", "pipelines", "lighthouses", "tunnels", "bridges", "fares", "buoys")


def text(at: int, more: str = "") -> str:
    """The paragraphs of article `at`."""
    matter = _MATTERS[at % len(_MATTERS)]
    return (
        f"<p>Veldania and Ostrovia opened talks on {matter} in Port Lyr on Monday, the ministry of Veldania said in "
        f"its statement number {at}, which was handed to the press in the evening.</p>"
        f"<p>Both sides want to sign before the summer, and more rounds on {matter} will follow next month, the "
        f"statement added without naming any sum.{more}</p>"
    )


def article(at: int, more: str = "", head: str = "") -> bytes:
    """The page of article `at`, of March `at`; `more` is added to its text, `head` to its head."""
    return (
        f'<!doctype html><html lang="en"><head><title>{headline(at)}</title>{head}'
        f'<meta property="article:published_time" content="2025-03-{at:02}T09:00:00Z"></head>'
        f"<body><article><h1>{headline(at)}</h1>{text(at, more)}</article></body></html>"
    ).encode()


def headline(at: int) -> str:
    """The headline of article `at`."""
    return f"Port Lyr hosts talks on {_MATTERS[at % len(_MATTERS)]}"


def item(at: int, link: str | None = None, more: str = "", *, whole: bool = False) -> str:
    """The entry of article `at` in a feed; with its text, if `whole`."""
    content = f"<content:encoded>{escape(text(at))}</content:encoded>" if whole else ""
    return (
        f"<item><title>{headline(at)}</title><link>{link or f'{SITE}/{at}'}</link>"
        f"<pubDate>{at:02} Mar 2025 09:00:00 GMT</pubDate><description>Talks.{more}</description>{content}</item>"
    )


def rss(items: Iterable[str]) -> bytes:
    """A feed of entries."""
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>The Lyr Courier</title><language>en</language>{''.join(items)}</channel></rss>"
    ).encode()


def served(*numbers: int) -> dict[str, bytes]:
    """Scripts of a server: the pages of these articles, and `/rss` with all of them."""
    pages = {f"/{at}": page(article(at), HTML) for at in numbers}
    return {**pages, "/rss": page(rss(map(item, numbers)), RSS)}
