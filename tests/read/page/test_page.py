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


def test_what_is_escaped_twice_is_read_as_a_reader_would_have_it() -> None:
    author = {"@list": [{"@type": "Person", "name": "Ada O&#8217;Berg"}]}
    head = _linked(headline="Row over ferry &#8220;tax&#8221;", author=author, publisher={"name": "Post &amp; Mail"})
    given = read(page(head=head, title="Row over ferry “tax”", h1="Row over ferry “tax”")).given
    assert (given.title, given.authors, given.outlet) == ("Row over ferry “tax”", ("Ada O’Berg",), "Post & Mail")
    head = '<meta property="og:title" content="Row over ferry &amp;#8220;tax&amp;#8221;">'
    assert read(page(head=head, title="x", h1="")).given.title == "Row over ferry “tax”"


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


@pytest.mark.parametrize(
    "line",
    [
        '<p><strong>See as well: </strong><a href="/y">Storm closes the strait for a week</a></p>',
        '<p><em>Aussi : </em><a href="/y">Storm closes the strait for a week</a></p>',
        '<p><span>To read</span><a href="/y">Storm closes the strait for a week</a></p>',
        '<section><header>More</header><article><h2><a href="/y">Storm closes the strait</a></h2></article></section>',
        '<table><tr><td><h3><a href="/y">Storm closes the strait for a week</a></h3></td></tr></table>',
        '<div><h4><a href="/y">Storm closes the strait</a></h4><p>The boats were tied up after forty hours.</p></div>',
        '<div class="wp-author-box"><p>Storm closes the strait, writes somebody who lives there.</p></div>',
    ],
)
def test_what_leads_elsewhere_in_the_midst_of_a_text_is_none_of_it(line: str) -> None:
    text = read(page().replace(f"<p>{REST[0]}", f"{line}<p>{REST[0]}")).text
    assert "Storm" not in text
    assert "forty hours" not in text
    assert REST[0] in text


@pytest.mark.parametrize(
    "line",
    [
        '<p>Source: <a href="/y">Ministry of Harbours and of the Sea</a></p>',
        '<div><h4><a href="#entry-7">Storm closes the strait</a></h4><p>The boats were tied up for hours.</p></div>',
    ],
)
def test_sources_and_entries_of_the_page_itself_stay(line: str) -> None:
    words = "Ministry of Harbours" if "Source" in line else "Storm closes"
    assert words in read(page().replace(f"<p>{REST[1]}", f"{line}<p>{REST[1]}")).text


def test_words_about_the_author_are_no_text() -> None:
    head = _linked(author={"@type": "Person", "name": "Ada Berg"})
    about = '<div class="x"><h4>Ada Berg</h4><p>She has sailed for twelve years and writes on ferries.</p></div>'
    html = page(head=head).replace(
        "</article>", f"{about}<p>Ada Berg was aboard, too, as were nine others.</p></article>"
    )
    text = read(html).text
    assert "twelve years" not in text
    assert "nine others" in text


def test_a_label_is_no_line_of_text() -> None:
    text = read(page("<p>A first line of the text, long enough to be one.</p><p>Advertisement</p>")).text
    assert "Advertisement" not in text


def test_the_line_under_the_headline_is_its_lead() -> None:
    lead = "Ministers meet for the first time since the old line was closed."
    html = page().replace("<article><h1>", f"<header><h1>{TITLE}</h1><p>{lead}</p></header><article><h1 hidden>")
    assert lead in read(html).text
    banner = f"<header><h1>{TITLE}</h1><a href='/y'><h3>Storm</h3><p>{lead}</p></a></header><article><h1 hidden>"
    assert lead not in read(page().replace("<article><h1>", banner)).text


def test_the_headline_of_a_page_without_a_main_heading() -> None:
    bare = page(h1="").replace("<h1></h1>", f"<h2>{TITLE}</h2>")
    assert read(bare).given.title == TITLE
    assert read(page(title=f"Fjord: {TITLE}", h1="").replace("<h1></h1>", f"<b>{TITLE}</b>")).given.title == TITLE
    logo = page(h1="<a href='/'>The Nordic Wire</a>").replace("<article>", f"<article><h2>{TITLE}</h2>")
    assert read(logo).given.title == TITLE


def test_a_bar_of_any_width_parts_the_outlets_name() -> None:
    assert read(page(title=f"{TITLE}｜Nordic", h1=TITLE)).given.title == TITLE
    site = '<meta property="og:site_name" content="Nordic">'
    assert read(page(title=f"{TITLE}｜Nordic", h1="", head=site)).given.title == TITLE


def test_the_day_of_today_above_the_menu_is_not_the_articles() -> None:
    above = page().replace("<nav>", "<div>Thursday 20 November 2025</div><nav>")
    assert read(above).given.published is None
    assert read(page('<span class="current-date">20 November 2025</span>')).given.published is None
    assert read(page("<div>20 November 2025</div>")).given.published == "2025-11-20"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Published 3 March 2024, updated 5 March 2024</p>",
        "<div>3 March 2024 at 18:22<br>Last change:<br>Updated 5 March 2024 at 7:10</div>",
        "<p>3 March 2024</p><p>Updated 5 March 2024 at 10:15</p>",
        "<p>3 March 2024</p><p>Last updated <span>5 March 2024</span></p>",
        '<time datetime="2024-03-03">3 March</time> <time datetime="2024-03-05">Updated 5 March</time>',
        '<time datetime="2024-03-03">3 March</time> Updated <time datetime="2024-03-05">5 March</time>',
    ],
)
def test_the_day_of_a_change_is_told_from_that_of_publication(line: str) -> None:
    given = read(page(line)).given
    assert (given.published, given.updated) == ("2024-03-03", "2024-03-05")


def test_where_only_the_day_of_a_change_is_told_it_is_the_last_that_is_believed() -> None:
    given = read(page("<p>Updated 5 March 2024</p>")).given
    assert (given.published, given.updated) == ("2024-03-05", "2024-03-05")
    (seen,) = [one for one in given.why if one.field == "published"]
    assert "no place tells that of publication" in seen.because
    url = '<link rel="canonical" href="https://nordic.example/2024/03/01/ferries">'
    assert read(page("<p>Updated 5 March 2024</p>", head=url)).given.published == "2024-03-01"


def test_a_day_that_is_marked_as_both_is_that_of_publication() -> None:
    given = read(page('<time class="entry-date published updated" datetime="2024-03-03">3 March 2024</time>')).given
    assert (given.published, given.updated) == ("2024-03-03", None)


def test_a_day_is_read_by_the_language_of_the_words_where_the_page_is_wrong_about_it() -> None:
    words = "".join(f"<p>Putnici su juče čekali na drugoj obali reke, kaže kapetan broja {at}.</p>" for at in range(4))
    line = f"<p>12. oktobar 2023.</p>{words}"
    assert read(page(line, lang="en-US").replace(LEAD, "").replace(REST[0], "")).given.published == "2023-10-12"


def test_a_page_around_a_video_is_of_the_day_of_the_video() -> None:
    video = {"@type": "VideoObject", "name": TITLE, "uploadDate": "2024-03-03T09:00:00Z"}
    head = f'<script type="application/ld+json">{json.dumps(video)}</script>'
    assert read(page(head=head)).given.published == "2024-03-03"


def test_all_entries_of_a_live_report_are_read() -> None:
    node = {"@type": "LiveBlogPosting", "headline": TITLE}
    entries = f"<div><article><h2>Ten</h2><p>{LEAD}</p></article><article><h2>Nine</h2><p>{REST[0]}</p></article></div>"
    html = (
        f'<html lang="en"><head><script type="application/ld+json">{json.dumps(node)}</script></head>'
        f"<body><h1>{TITLE}</h1>{entries}</body></html>"
    )
    text = read(html).text
    assert LEAD in text
    assert REST[0] in text


def test_captions_in_captions_are_told_once() -> None:
    caption = "<span class='caption'>A quay in Bergen</span><span>(Photo: N. Dahl)</span>"
    assert read(page(f"<figure><img><figcaption>{caption}</figcaption></figure>")).given.captions == (
        "A quay in Bergen (Photo: N. Dahl)",
    )


def test_a_question_for_consent_of_an_unknown_kind_is_told_by_its_words() -> None:
    words = (
        "<p>Lesen Sie weiter mit Werbung und Cookies. Ihre Zustimmung gilt auch für unsere Partner.</p>"
        "<p>Mehr steht in der Datenschutzerklärung; ohne Tracking lesen Sie im Abo für vier Euro.</p>"
    )
    html = f"<html lang=de><body><main><h1>Blatt am Fjord</h1>{words}</main></body></html>"
    (problem,) = reports_in(html.encode(), "a.html").problems
    assert (problem.code, problem.fatal) == ("E112", True)
    news = html.replace("<h1>", '<p class="author">Ada Berg</p><time datetime="2024-03-03">3.3.</time><h1>')
    assert reports_in(news.encode(), "a.html").reports


def test_whom_only_the_metadata_name_is_no_line_of_the_text() -> None:
    named = _linked(author={"@type": "Person", "name": "Ada Berg"})
    article = read(page(head=named))
    assert article.given.authors == ("Ada Berg",)
    assert "Ada Berg" not in article.text
    assert "Ada Berg" in read(page(head=named, body="<p>Ada Berg</p>")).text.split("\n")[1]
