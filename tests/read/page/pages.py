"""Pages for the tests, put together from parts."""

from dragoman.read.page.page import Article, article_of

LEAD = "Norway and Denmark opened talks on ferries on Sunday, the Norwegian ministry said in a statement to the press."
REST = (
    "The two sides want to sign before summer, and more meetings will follow next month, according to the statement.",
    "A first draft names six harbours; nobody in either capital would say what the crossing is to cost in the end.",
)
TITLE = "Ferry talks open in Oslo"


def page(
    body: str = "", *, head: str = "", title: str = f"{TITLE} | Nordic Wire", lang: str = "en", h1: str = TITLE
) -> str:
    """A whole page around an article of three paragraphs; `body` stands between its headline and its text."""
    text = "".join(f"<p>{line}</p>" for line in (LEAD, *REST))
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        f'<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
        f"<article><h1>{h1}</h1>{body}{text}</article>"
        "<footer><p>Imprint and terms of use of this site</p></footer></body></html>"
    )


def read(html: str, **known: str) -> Article:
    """The article of a page that has one."""
    found = article_of(html, **known)  # type: ignore[arg-type]
    assert found is not None
    return found
