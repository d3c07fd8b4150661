"""Who wrote it, of all that a page says of it."""

import json

import pytest

from dragoman.read.page.authors import names_in
from tests.read.page.pages import page, read


def _linked(author: object) -> str:
    node = {"@type": "NewsArticle", "headline": "x", "author": author, "publisher": {"name": "Nordic Wire"}}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Berg and Nils Dahl", ("Ada Berg", "Nils Dahl")),
        ("Von: Ada Berg, Nils Dahl", ("Ada Berg", "Nils Dahl")),
        ("Autorin/Autor Ada Berg", ("Ada Berg",)),
        ("Автор: Анна Берг", ("Анна Берг",)),
        ("Ada Berg (Oslo)", ("Ada Berg",)),
        ("Ada Berg – correspondent", ("Ada Berg",)),
        ("Autor: Jug 3.4.2024. u 16:20", ("Jug",)),
        ("Автор: Анна Берг 16:20", ("Анна Берг",)),
        ("Ferries 3.4.2024", ()),
        ("by", ()),
        ("https://facebook.com/nordicwire", ()),
        ("ada@nordic.example", ()),
        ("3 March 2024", ()),
        ("", ()),
    ],
)
def test_names_in_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line) == names


def test_persons_of_linked_data_come_first() -> None:
    author = [{"@type": "Person", "name": "Ada Berg"}, {"@type": "Person", "givenName": "Nils", "familyName": "Dahl"}]
    article = read(page('<p class="author">Per Holm</p>', head=_linked(author)))
    assert article.given.authors == ("Ada Berg", "Nils Dahl")


def test_the_byline_that_the_page_shows_stands_in_the_text() -> None:
    """An agency in it is a credit that the metadata does not give."""
    article = read(
        page('<p class="byline">Nordic Press Agency in Oslo</p>', head=_linked({"@type": "Person", "name": "Staff"}))
    )
    assert article.text.split("\n")[1] == "Nordic Press Agency in Oslo"


@pytest.mark.parametrize(
    ("box", "line"),
    [
        (
            '<div class="byline"><a rel="author">Ada Berg</a> in Oslo and agencies</div>',
            "Ada Berg in Oslo and agencies",
        ),
        ('<div class="byline"><a class="author">Ada Berg</a> <p>She has sailed. Write to her.</p></div>', "Ada Berg"),
        ('<div class="meta">Autor: Jug <span>3.4.2024. u 16:20</span></div>', "Autor: Jug 3.4.2024. u 16:20"),
    ],
)
def test_the_byline_is_all_that_its_box_says_of_who_wrote(box: str, line: str) -> None:
    assert read(page(box)).text.split("\n")[1] == line


def test_the_outlet_is_its_own_author_only_where_nobody_else_is() -> None:
    outlet = {"@type": "Organization", "name": "Nordic Wire"}
    assert read(page(head=_linked(outlet))).given.authors == ("Nordic Wire",)
    assert read(page('<p class="byline">By Ada Berg</p>', head=_linked(outlet))).given.authors == ("Ada Berg",)


def test_bylines_of_other_articles_do_not_count() -> None:
    assert read(page('<aside class="related"><p class="author">Per Holm</p></aside>')).given.authors == ()


def test_a_name_that_closes_the_article_signs_it() -> None:
    html = page().replace("</article>", "<p><strong>Ada Berg</strong></p></article>")
    assert read(html).given.authors == ("Ada Berg",)


def test_a_sentence_with_names_is_no_byline() -> None:
    assert read(page('<p class="author">Our reporter, who covers ferries, peace</p>')).given.authors == ()
