"""Pages: which of many values is taken for a field, and what is text, caption, card or wall."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.text import Given
from dragoman.read.formats import reports_in
from dragoman.read.page.page import article_of
from tests.read.page.pages import LEAD, REST, TITLE, page, read


def _linked(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_headline_and_text() -> None:
    article = read(page())
    assert article.given.title == TITLE
    assert article.text == f"{TITLE}\n\n" + "\n".join((LEAD, *REST))
    assert article.text[article.begins :] == "\n".join((LEAD, *REST))


def test_the_outlets_name_is_no_part_of_the_headline() -> None:
    head = '<meta property="og:title" content="Ferry talks open in Oslo – Nordic Wire – 3.3.2024">'
    site = '<meta property="og:site_name" content="Nordic Wire">'
    assert read(page(head=head + site, h1="")).given.title == TITLE


def test_a_short_part_behind_a_dash_may_be_the_headlines_own() -> None:
    title = "Ferry talks open in Oslo – what we know"
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Nordic Wire">'
    assert read(page(head=head, h1="", title=f"{title} | Nordic Wire")).given.title == title


def test_a_page_with_every_letter_that_stands_in_for_joiners_is_read() -> None:
    signs = "".join(map(chr, range(0x17000, 0x17100)))
    assert LEAD in read(page(f"<p>{signs} \u200c and \u200d in one paragraph of the page of the ferry talks</p>")).text


def test_two_of_three_places_decide_the_headline() -> None:
    head = '<meta property="og:title" content="Ferry summit: all you need to know">' + _linked(headline=TITLE)
    article = read(page(head=head, title="Ferry summit: all you need to know"))
    assert article.given.title == TITLE
    titles = [one for one in article.given.why if one.field == "title"]
    assert [one.value for one in titles if one.taken] == [TITLE]
    assert any("against" in one.because for one in titles)


def test_a_list_of_other_articles_gives_nothing() -> None:
    others = {
        "@type": "ItemList",
        "itemListElement": [{"@type": "NewsArticle", "headline": "Other", "datePublished": "2020-01-01"}],
    }
    head = _linked(headline=TITLE, datePublished="2024-03-03") + (
        f'<script type="application/ld+json">{json.dumps(others)}</script>'
    )
    given = read(page(head=head)).given
    assert (given.title, given.published) == (TITLE, "2024-03-03")


@pytest.mark.parametrize(
    "broken",
    [
        '<!-- {"@type": "NewsArticle", "datePublished": "2024-03-03"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2024-03-03"}\n//]]>',
        '{"@type": "NewsArticle", "datePublished": "2024-03-03",}',
        '{"@graph": [{"@type": ["NewsArticle", "Thing"], "datePublished": "2024-03-03"}]}',
        '{"@type": "NewsArticle", "description": "one\ntwo", "datePublished": "2024-03-03"}',
    ],
)
def test_broken_linked_data_is_mended_where_that_is_plain(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script>'
    assert read(page(head=head)).given.published == "2024-03-03"


def test_linked_data_beyond_repair_is_passed_over() -> None:
    nested = "[" * 5000
    assert read(page(head=f'<script type="application/ld+json">{nested}</script>')).given.published is None


def test_a_visible_day_is_read_by_the_pages_language() -> None:
    assert read(page('<p class="meta">3 marzo 2024, ore 10:15</p>', lang="it")).given.published == "2024-03-03"
    assert read(page("<p>03/04/2024</p>", lang="en-GB")).given.published == "2024-04-03"
    assert read(page("<p>03/04/2024</p>", lang="en-US")).given.published == "2024-03-04"
    assert read(page("<p>03/04/2024</p>", lang="en")).given.published is None


def test_a_widgets_day_is_listed_and_not_taken() -> None:
    widget = '<aside><time datetime="2026-01-01">1 January 2026</time></aside>'
    given = read(page(widget)).given
    assert given.published is None
    (seen,) = [one for one in given.why if one.field == "published"]
    assert (seen.taken, seen.means) == (False, "2026-01-01")
    assert "widget" in seen.because


def test_a_caption_with_a_day_is_no_date_line() -> None:
    caption = "<div>The quay of Bergen with two ferries of the older line at rest, 7 May 2019</div>"
    assert read(page(caption)).given.published is None


def test_captions_are_kept_apart() -> None:
    figure = "<figure><img src=a.jpg><figcaption>A quay in Bergen, in 2019. Photo: N. Dahl</figcaption></figure>"
    article = read(page(figure))
    assert article.given.captions == ("A quay in Bergen, in 2019. Photo: N. Dahl",)
    assert "Bergen" not in article.text


def test_cards_and_lines_that_only_lead_elsewhere_are_no_text() -> None:
    cards = (
        '<a href="/x"><h3>Storm closes the strait</h3><p>Forty ships wait outside Esbjerg since noon.</p></a>'
        '<p>Read more: <a href="/y">What the last round of ferry talks brought for both of the capitals</a></p>'
    )
    text = read(page(cards)).text
    assert "Esbjerg" not in text
    assert "last round" not in text


def test_the_lead_under_the_headline_is_text() -> None:
    lead = "Ministers from both sides of the strait meet for the first time since the old line was closed."
    html = page(head=f'<meta name="description" content="{lead}">').replace(
        "<article>", f"<header><h2>{lead}</h2></header><article>"
    )
    html = html.replace(f"<h1>{TITLE}</h1>", "").replace("<header>", f"<header><h1>{TITLE}</h1>")
    assert lead in read(html).text


def test_halves_that_a_wall_cuts_are_one_text() -> None:
    first = "".join(f"<p>{LEAD}</p>" for _ in range(1)) + f"<p>{REST[0]}</p>"
    second = (
        f"<p>{REST[1]}</p>" + "<p>The talks go on behind closed doors until Friday, and nobody is to speak of them.</p>"
    )
    html = (
        f'<html lang="en"><body><h1>{TITLE}</h1><div class="story-body">{first}</div>'
        f'<div class="wall-ad">Subscribe</div><div class="story-body">{second}</div></body></html>'
    )
    text = read(html).text
    assert LEAD in text
    assert "until Friday" in text


def test_links_in_the_text_are_kept() -> None:
    html = page().replace(
        "according to the statement", 'according to the <a href="https://gov.example/s">statement</a>'
    )
    assert [(link.url, link.words) for link in read(html).given.links] == [("https://gov.example/s", "statement")]


def test_walls() -> None:
    assert read(page(head=_linked(isAccessibleForFree="False"))).given.wall == "paywall"
    assert read(page(head=_linked(isAccessibleForFree=True))).given.wall is None
    assert read(page('<div class="paywall-overlay">Read on as a subscriber</div>')).given.wall == "paywall"
    banner = '<div id="onetrust-banner-sdk"><p>We value your privacy, and store cookies of 800 partners.</p></div>'
    article = read(page(banner))
    assert article.given.wall is None
    assert "cookies" not in article.text


def test_what_is_known_beside_the_page_fills_gaps_only() -> None:
    known = Given(url="https://nordic.example/2024/03/03/ferries", outlet="Known Outlet")
    found = article_of(page(head='<meta property="og:site_name" content="Nordic Wire">'), known=known)
    assert found is not None
    assert found.given.outlet == "Nordic Wire"
    assert found.given.published == "2024-03-03"
    assert found.given.url == known.url


def test_a_future_day_is_refused() -> None:
    found = article_of(page(head=_linked(datePublished="2030-01-01")), fetched="2024-03-04")
    assert found is not None
    assert found.given.published is None


def test_a_page_deeper_than_any_is_read_or_refused_but_ends() -> None:
    deep = "<div>" * 5000 + LEAD + "</div>" * 5000
    assert article_of(page(deep)) is not None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400), st.integers(0, 3))
def test_any_bytes_in_a_page_are_read_or_refused(noise: str, where: int) -> None:
    whole = page(noise if where == 0 else "", head=noise if where == 1 else "", title=noise if where == 2 else TITLE)
    found = article_of(noise + whole if where == 3 else whole)
    assert found is None or "\0" not in found.text


def test_a_consent_wall_is_no_article_and_a_paywall_is_told() -> None:
    banner = "<div id='onetrust-banner-sdk'><p>We store cookies.</p></div>"
    consent = f"<html><body><h1>Before you go on</h1>{banner}</body></html>"
    (problem,) = reports_in(consent.encode(), "a.html").problems
    assert (problem.code, problem.fatal) == ("E112", True)
    reading = reports_in(page(head=_linked(isAccessibleForFree=False)).encode(), "a.html")
    assert len(reading.reports) == 1
    assert [(one.code, one.fatal) for one in reading.problems] == [("E112", False)]


def test_whom_only_the_metadata_name_is_no_line_of_the_text() -> None:
    named = _linked(author={"@type": "Person", "name": "Ada Berg"})
    article = read(page(head=named))
    assert article.given.authors == ("Ada Berg",)
    assert "Ada Berg" not in article.text
    assert "Ada Berg" in read(page(head=named, body="<p>Ada Berg</p>")).text.split("\n")[1]
