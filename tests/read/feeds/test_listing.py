"""Feeds and site maps of all ages, and what only looks like one."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import InputError
from dragoman.read.feeds.entry import Entry, Listing, line, plain
from dragoman.read.feeds.listing import listing_of

BASE = "https://paper.example/feeds/world"
RSS_091 = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Caf\xe9 Courier</title><link>https://paper.example/</link><language>fr-FR</language>
<item><title>Accord &eacute;tendu</title><link>/a</link><description>Un r&eacute;sum&eacute;.</description></item>
</channel></rss>"""
RSS_10 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Courier</title></channel>
<item rdf:about="https://paper.example/b"><title>Talks</title><link>https://paper.example/b</link>
<d:date>2025-03-03T10:00:00+01:00</d:date><d:creator>Ada Berg</d:creator></item></rdf:RDF>"""
RSS_20 = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Courier &amp;amp; Post</title><link>https://paper.example/</link><language>en-gb</language>
<item><media:title>not this</media:title>
<title>Talks on &lt;i&gt;tolls&lt;/i&gt;</title><guid isPermaLink="false">17</guid>
<link>https://paper.example/a?utm_source=rss</link><pubDate>Mon, 03 Mar 2025 23:30:00 +0200</pubDate>
<author>desk@paper.example (Ada Berg)</author><category>World</category><media:content url="x.jpg"/>
<description><![CDATA[<p>Short.</p>]]></description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>
<item><title>By its guid</title><guid>https://paper.example/c</guid><author>desk@paper.example</author></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Bote &amp;amp; Post</title>
<link rel="self" href="https://paper.example/atom"/><link href="https://paper.example/"/>
<entry><id>tag:1</id><title>Gespr&#228;che</title><link rel="enclosure" href="https://paper.example/a.mp3"/>
<link rel="alternate" href="a"/><published>2025-03-03T10:00:00Z</published><updated>2025-03-04T10:00:00Z</updated>
<author><name>Ada Berg</name></author><author><name>Uwe Tal</name></author>
<summary>Kurz.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Lang.</p></div></content></entry>
</feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1", "title": "Courier", "language": "en",
    "items": [
        {"id": "1", "url": "https://paper.example/a", "title": "Talks", "content_html": "<p>Long.</p>",
         "summary": "Short.",
         "date_published": "2025-03-03T10:00:00Z", "authors": [{"name": "Ada Berg"}], "tags": ["World"]},
        {"id": 2, "external_url": "https://other.example/b", "content_text": "Plain \ud83d"},
        "no item",
    ],
}  # fmt: skip
NEWS_MAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://paper.example/a</loc><lastmod>2025-03-04</lastmod><n:news><n:publication><n:name>Courier</n:name>
<n:language>en</n:language></n:publication><n:publication_date>2025-03-03</n:publication_date>
<n:title>Talks</n:title></n:news></url>
<url><loc> https://paper.example/b </loc></url></urlset>"""


def _of(text: str) -> Listing:
    return listing_of(text.encode("iso-8859-1" if "ISO-8859-1" in text else "utf-8"), base=BASE)


def _only(text: str) -> Entry:
    return _of(text).entries[0]


def test_rss_091_with_the_entities_and_the_encoding_of_its_day() -> None:
    found = _of(RSS_091)
    assert (found.kind, found.title, found.language) == ("feed", "Café Courier", "fr")
    (entry,) = found.entries
    assert (entry.title, entry.link, plain(entry.summary)) == ("Accord étendu", "https://paper.example/a", "Un résumé.")


def test_rss_10_where_items_stand_beside_the_channel_and_prefixes_are_free() -> None:
    entry = _only(RSS_10)
    assert (entry.title, entry.link, entry.authors) == ("Talks", "https://paper.example/b", ("Ada Berg",))
    assert entry.published == "2025-03-03T10:00:00+01:00"


def test_rss_20() -> None:
    found = _of(RSS_20)
    first, second = found.entries
    assert (found.title, found.language) == ("Courier & Post", "en")
    assert (first.title, first.link, first.ident) == ("Talks on tolls", "https://paper.example/a", "17")
    assert (first.authors, first.section) == (("Ada Berg",), "World")
    assert (first.content, first.html, plain(first.summary)) == ("<p>Long.</p>", True, "Short.")
    assert (second.link, second.authors, second.content) == ("https://paper.example/c", (), "")


def test_atom() -> None:
    found = _of(ATOM)
    (entry,) = found.entries
    assert (found.title, found.language) == ("Bote & Post", "de")
    assert (entry.title, entry.link) == ("Gespräche", "https://paper.example/a")
    assert (entry.published, entry.updated) == ("2025-03-03T10:00:00Z", "2025-03-04T10:00:00Z")
    assert entry.authors == ("Ada Berg", "Uwe Tal")
    assert plain(entry.content) == "Lang."


def test_json_feed() -> None:
    found = _of(json.dumps(JSON_FEED))
    first, second = found.entries
    assert (found.title, found.language) == ("Courier", "en")
    assert (first.link, first.content, first.html, first.authors) == (
        "https://paper.example/a", "<p>Long.</p>", True, ("Ada Berg",),
    )  # fmt: skip
    assert (second.link, second.content, second.html) == ("https://other.example/b", "Plain \ufffd", False)


def test_site_maps() -> None:
    found = _of(NEWS_MAP)
    first, second = found.entries
    assert found.kind == "sitemap"
    assert (first.link, first.title, first.published, first.updated) == (
        "https://paper.example/a", "Talks", "2025-03-03", "2025-03-04",
    )  # fmt: skip
    assert (first.outlet, first.language, second.link) == ("Courier", "en", "https://paper.example/b")
    index = _of("<sitemapindex><sitemap><loc>https://paper.example/1.xml</loc></sitemap></sitemapindex>")
    assert (index.kind, [entry.link for entry in index.entries]) == ("index", ["https://paper.example/1.xml"])


@pytest.mark.parametrize(
    "broken",
    [
        "<rss><channel><item><title>Talks</title><link>https://paper.example/a</link></item>",
        "<rss><channel><item><title>Talks</title><link>https://paper.example/a</link><b></item></channel></rss>",
        "\n\n <rss><channel><item><title>Talks\x03</title><link>https://paper.example/a</link></item></channel></rss>",
        "<rss><channel><item><title>Talks & tolls</title><link>https://paper.example/a</link></item></channel></rss>",
        "<br/><b>Warning</b>\n<?xml version='1.0'?>\n<rss><item><title>Talks</title><link>https://paper.example/a</link>",
        '<feed xml:base="https://paper.example/"><entry xml:base="/"><title>Talks</title><link href="a"/></entry>',
        "<rss><channel><item><dc:creator>A</dc:creator><title>Talks</title><link>https://paper.example/a</link></item>",
    ],
)
def test_broken_feeds_are_read_as_far_as_they_go(broken: str) -> None:
    entry = _only(broken)
    assert (entry.title or "").startswith("Talks")
    assert entry.link == "https://paper.example/a"


def test_bare_ampersands_are_of_the_address() -> None:
    entry = _only("<rss><channel><item><link>https://paper.example/a?b=1&c=2&amp;d=&#51;</link></item></channel></rss>")
    assert entry.link == "https://paper.example/a?b=1&c=2&d=3"


def test_what_is_escaped_behind_an_error_is_not_lost() -> None:
    for error in ("<b>", "&nosuch;", "&nbsp;", "&#3;", "&#xD800;", "\x03", "<dc:creator>x</dc:creator>", "& "):
        text = f"<rss><channel><item><title>{error}A &amp; B &lt;i&gt;c&lt;/i&gt;</title></item></channel></rss>"
        assert (_only(text).title or "").endswith("A & B c"), error


def test_a_text_may_be_escaped_or_not() -> None:
    for content in (
        "<![CDATA[<p>A&nbsp;b & c</p>]]>",
        "&lt;p&gt;A&#160;b &amp;amp; c&lt;/p&gt;",
        "<p>A&#160;b &amp; c</p>",
    ):
        entry = _only(f"<rss><channel><item><content:encoded>{content}</content:encoded></item></channel></rss>")
        assert plain(entry.content) == "A b & c"
    (entry,) = _of(
        '<rss xmlns:xhtml="http://www.w3.org/1999/xhtml"><channel><item><xhtml:body><xhtml:p>One.</xhtml:p>'
        "<xhtml:p>Two.</xhtml:p></xhtml:body></item></channel></rss>"
    ).entries
    assert plain(entry.content) == "One. Two."


def test_the_charset_of_the_server_is_used_where_it_holds() -> None:
    text = "<rss><channel><title>Новости</title><item><title>Т</title></item></channel></rss>"
    assert listing_of(text.encode("cp1251"), "cp1251").title == "Новости"
    assert listing_of(text.encode("utf-8"), "ascii").title == "Новости"
    assert listing_of(b"\xff\xfe" + text.encode("utf-16-le"), "utf-8").title == "Новости"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<html><body>A page</body></html>", "E191"),
        ("<newsItem><title>x</title></newsItem>", "E191"),
        ('{"version": "1", "items": []}', "E191"),
        ('{"version": ', "E108"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [' + "0," * 100_000 + "0]}", "E191"),
        ("<rss><channel>" + "<item/>" * 100_001 + "</channel></rss>", "E191"),
        ("<urlset>" + "<url/>" * 100_001 + "</urlset>", "E191"),
        ("<rss>" + "<channel>" * 200, "E142"),
        ("Talks went on.", "E140"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>', "E141"),
    ],
)
def test_what_is_no_feed_is_told(text: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        _of(text)
    assert error.value.code == code


def test_addresses_that_are_not_of_the_web_lead_nowhere() -> None:
    links = ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[bad", "mailto:a@b.example")
    items = "".join(f"<item><title>T</title><link>{link}</link></item>" for link in links)
    assert [entry.link for entry in _of(f"<rss><channel>{items}</channel></rss>").entries] == [None] * len(links)


LONG = "<p>" + "The two ministers spoke about tolls and ferries. " * 12 + "</p>"


@pytest.mark.parametrize(
    ("entry", "whole"),
    [
        (Entry(place="", content=LONG, summary="Short."), True),
        (Entry(place="", content=LONG), True),
        (Entry(place="", content=LONG, summary=LONG), False),
        (Entry(place="", content=LONG * 2, summary=LONG * 2), True),
        (Entry(place="", content="<p>Short.</p>"), False),
        (Entry(place="", content=f"{LONG} [&#8230;]"), False),
        (Entry(place="", content=f"{LONG[:-4]} […]</p>"), False),
        (Entry(place="", summary=LONG), False),
        (Entry(place="", content="两国部长就过路费和渡轮问题举行了会谈。" * 6, html=False), True),
    ],
)
def test_a_summary_is_not_the_article(entry: Entry, whole: bool) -> None:
    assert entry.whole is whole


@given(data=st.binary(max_size=300), cut=st.integers(0, 1500), at=st.integers(0, 1500))
def test_whatever_is_in_a_feed_ends_in_a_list_or_an_error(data: bytes, cut: int, at: int) -> None:
    for whole in (RSS_20, ATOM, json.dumps(JSON_FEED), NEWS_MAP):
        feed = whole.encode()
        for broken in (data, feed[:cut], feed[:at] + data + feed[at:], feed[:at] + feed[cut:]):
            with suppress(InputError):
                found = listing_of(broken, base=BASE)
                assert all(isinstance(entry.whole, bool) for entry in found.entries)
                links = [entry.link for entry in found.entries if entry.link is not None]
                assert all(link.startswith(("http://", "https://")) for link in links)


def test_titles_are_one_line_of_words() -> None:
    assert line("  A &amp;quot;deal&amp;quot;\n <b>at last</b> ") == 'A "deal" at last'
    assert line("<b></b>") is None
