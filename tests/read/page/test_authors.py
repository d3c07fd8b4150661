"""Who wrote it, of all that a page says of it."""

import json

import pytest

from tests.read.page.pages import page, read


def _linked(author: object) -> str:
    node = {"@type": "NewsArticle", "headline": "x", "author": author, "publisher": {"name": "Nordic Wire"}}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


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


def test_names_that_linked_data_give_by_reference_are_looked_up() -> None:
    person = {"@type": "Person", "@id": "https://nordic.example/#/p/1", "name": "Ada Berg"}
    article = {"@type": "NewsArticle", "headline": "x", "author": [{"@id": person["@id"]}]}
    graph = {"@context": "https://schema.org", "@graph": [article, person]}
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    assert read(page(head=head)).given.authors == ("Ada Berg",)


def test_an_agency_among_the_persons_of_linked_data_stays() -> None:
    author = [{"@type": "Person", "name": "Ada Berg"}, {"@type": "Organization", "name": "PAP"}]
    assert read(page(head=_linked(author))).given.authors == ("Ada Berg", "PAP")


def test_a_desk_that_linked_data_name_as_a_person_is_believed() -> None:
    assert read(page(head=_linked({"@type": "Person", "name": "Fjord staff reporter"}))).given.authors == (
        "Fjord staff reporter",
    )


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ('<div class="byline">By <a class="author">Ada Berg</a> and <a class="author">Nils Dahl</a></div>', 2),
        ('<div class="authors"><span class="author">Ada Berg</span>, Reuters</div>', 2),
        ('<div class="byline"><b>Ada Berg</b><i>Reporter</i></div>', 1),
        ('<div class="byline"><div>Ada Berg</div><div>correspondent in the north</div></div>', 1),
        ("<p>By Ada Berg</p>", 1),
        ('<div class="post-author"><span class="author-by">By</span> <a href="/b">Ada Berg</a></div>', 1),
        ("<div>By ADA BERG<br>Fjord Staff Writer</div>", 1),
        ("<div>Reuters, BERGEN</div>", 1),
        ('<div class="photo-author">Ada Berg</div>', 0),
        ('<div class="author">About who wrote this<br>Ada Berg<br>Ferries<br>Peace</div>', 0),
        ("<p>By the sea of Bergen</p>", 0),
        ("<p>By Ada Berg and Nils Dahl | 3 February 2025</p>", 2),
        ('<p class="byline">Words by Ada Berg | Pictures by Nils Dahl</p>', 1),
        ("<span>Reuters</span>", 0),
    ],
)
def test_bylines_as_pages_build_them(byline: str, names: int) -> None:
    assert len(read(page(byline)).given.authors) == names


def test_of_several_bylines_that_of_the_authors_stands_in_the_text() -> None:
    author = [{"@type": "Person", "name": "Ada Berg"}, {"@type": "Person", "name": "Nils Dahl"}]
    lines = '<p class="x">By Ada Berg and <span class="last-byline">Nils Dahl</span></p>'
    assert read(page(lines, head=_linked(author))).text.split("\n")[1] == "By Ada Berg and Nils Dahl"


def test_whom_the_page_calls_its_editor_is_not_its_author() -> None:
    byline = '<p class="author">Nils Dahl</p>'
    html = page(byline, head=_linked({"@type": "Person", "name": "Ada Berg"}))
    assert read(html).given.authors == ("Ada Berg",)
    html = html.replace("</article>", "<div>Editor : <a>Ada Berg</a></div></article>")
    assert read(html).given.authors == ("Nils Dahl",)
    assert read(html.replace(byline, "")).given.authors == ("Ada Berg",)
