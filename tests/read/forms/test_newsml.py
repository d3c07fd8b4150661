"""Items of news agencies: NewsML-G2, NewsML 1.2, NITF."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.text import Report
from dragoman.read.formats import format_of, reports_in
from tests.read.forms.made import G2, as_newsml, as_nitf, g2, story

BODY = "Minister Ada Berg landed in Arvik on Sunday for talks on ferries."
META = (
    "<headline>Talks on ferries</headline><by>By Nils Dahl</by><dateline>ARVIK, March 3</dateline>"
    '<creditline>Strait News</creditline><language tag="en"/><contentCreated>2024-03-03T09:00:00+01:00</contentCreated>'
)
XHTML = (
    f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="urn:x"><body><p>{BODY}</p></body></html></inlineXML>'
)
NITF = f"<nitf><body><body.content><p>{BODY}</p></body.content><body.end>Strait News</body.end></body></nitf>"
OLD = f"""<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsEnvelope/><NewsItem>
<Identification><NewsIdentifier><ProviderId>strait.example</ProviderId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20240303T090000Z</FirstCreated><ThisRevisionCreated>20240304T090000Z</ThisRevisionCreated>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsComponent>
<NewsLines><HeadLine>Talks on ferries</HeadLine>
<ByLine>By Nils Dahl</ByLine><DateLine>ARVIK, March 3</DateLine></NewsLines><AdministrativeMetadata>
<Provider><Party FormalName="Strait News"/></Provider></AdministrativeMetadata><DescriptiveMetadata>
<Language FormalName="en"/></DescriptiveMetadata><ContentItem><MediaType FormalName="Photo"/>
<DataContent>no</DataContent></ContentItem><ContentItem><MediaType FormalName="Text"/>
<DataContent><p>{BODY}</p><p>They go on.</p></DataContent>
</ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"""


def _one(document: str) -> Report:
    reading = reports_in(document.encode(), "a.xml")
    assert reading.problems == ()
    (report,) = reading.reports
    return report


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (XHTML, [BODY]),
        (f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>', [BODY, "Strait News"]),
        (f'<inlineData contenttype="text/plain">{BODY}\n\nThey go on.</inlineData>', [BODY, "They go on."]),
        (f'<inlineData contenttype="text/html">&lt;p&gt;{BODY}&lt;/p&gt;</inlineData>', [BODY]),
        (f'<remoteContent href="http://x.example/"/><inlineData encoding="x">QUJD</inlineData>{XHTML}{XHTML}', [BODY]),
    ],
)
def test_contents_of_g2(content: str, lines: list[str]) -> None:
    report = _one(g2(content, meta=META))
    assert report.format == "newsml"
    assert report.text.split("\n") == ["Talks on ferries", "By Nils Dahl", "ARVIK, March 3", "", *lines]


def test_fields_of_g2() -> None:
    managed = "<firstCreated>2024-03-02</firstCreated><versionCreated>2024-03-05T01:00:00Z</versionCreated>"
    told = _one(g2(XHTML, meta=META, managed=managed, outlet="Strait News Agency")).given
    assert (told.title, told.outlet, told.published, told.updated, told.authors, told.language) == (
        "Talks on ferries", "Strait News Agency", "2024-03-02", "2024-03-05", ("Nils Dahl",), "en",
    )  # fmt: skip
    days = [(one.place, one.value, one.taken) for one in told.why if one.field == "published"]
    assert days[1] == ("contentCreated", "2024-03-03T09:00:00+01:00", False)
    credit = next(one for one in told.why if one.place == "creditline")
    assert (credit.taken, credit.because) == (False, "to whom it is credited")


def test_a_head_line_that_the_body_has_is_not_doubled() -> None:
    body = f"<inlineData>Talks on ferries\nARVIK, March 3 (Strait News) - {BODY}</inlineData>"
    assert _one(g2(body, meta=META)).text == f"By Nils Dahl\n\nTalks on ferries\nARVIK, March 3 (Strait News) - {BODY}"


def test_a_message_holds_many() -> None:
    picture = g2("<remoteContent/>").replace("ninat:text", "ninat:picture")
    gone = g2(XHTML, meta=META, managed='<pubStatus qcode="stat:canceled"/>')
    items = "".join([g2(XHTML, meta=META), picture, gone, g2(XHTML.replace("ferries", "ports"), meta=META)])
    reading = reports_in(f'<newsMessage xmlns="{G2}"><itemSet>{items}</itemSet></newsMessage>'.encode(), "a.xml")
    assert [report.file for report in reading.reports] == ["a.xml", "a.xml#4"]
    assert [(issue.file, issue.code) for issue in reading.problems] == [("a.xml#2", "E109"), ("a.xml#3", "E153")]


def test_newsml_1() -> None:
    report = _one(OLD)
    assert report.text == f"Talks on ferries\nBy Nils Dahl\nARVIK, March 3\n\n{BODY}\nThey go on."
    told = report.given
    assert (told.title, told.outlet, told.published, told.updated, told.language) == (
        "Talks on ferries", "Strait News", "2024-03-03", "2024-03-04", "en",
    )  # fmt: skip


def test_nitf() -> None:
    document = f"""<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head><title>Ferries slug</title><docdata>
<date.issue norm="20240303T090000Z"/><doc.copyright holder="Somebody"/></docdata><pubdata name="Strait Post"/></head>
<body><body.head><hedline><hl1>Talks on ferries</hl1></hedline><byline>By <person>Nils Dahl</person></byline><dateline>
<location>ARVIK</location>, March 3</dateline><abstract>In short</abstract></body.head><body.content><p>{BODY}</p>
<media media-type="image"><media-caption>Berg at the quay</media-caption></media><p>They go on.</p></body.content>
</body></nitf>"""
    report = _one(document)
    assert report.text == f"Talks on ferries\nBy Nils Dahl\nARVIK, March 3\n\n{BODY}\nThey go on."
    assert report.given.captions == ("Berg at the quay",)
    assert (report.given.title, report.given.outlet, report.given.published) == (
        "Talks on ferries", "Strait Post", "2024-03-03",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (f'<newsMessage xmlns="{G2}"/>', "E109"),
        (f'<newsItem xmlns="{G2}"><contentSet>', "E140"),
        ('<!DOCTYPE newsItem [<!ENTITY a "b">]><newsItem>&a;</newsItem>', "E141"),
        (g2("<a>" * 120 + "</a>" * 120), "E142"),
    ],
)
def test_what_is_refused(document: str, code: str) -> None:
    assert [issue.code for issue in reports_in(document.encode(), "a.xml").problems] == [code]


@pytest.mark.parametrize("head", [b"<?xml version='1.0'?><!-- x --><nar:newsItem", b"\xef\xbb\xbf<nitf>", b"<NewsML>"])
def test_items_are_told_by_their_outermost_element(head: bytes) -> None:
    assert format_of("a.txt", head) == "newsml"


def test_a_file_of_comments_is_told_at_once() -> None:
    assert format_of("a.txt", b"<!---->" * 580 + b"!") == "text"
    assert format_of("a.txt", b"<!-- a -->\n" * 200 + b"<nitf>") == "newsml"
    assert format_of("a.txt", b"<" + b"a." * 2_000) == "text"


WHOLE = [OLD.encode(), *(make(story(f"A\nB\n{BODY}", "en", "2024-03-03")) for make in (as_newsml, as_nitf))]


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_damaged_items_are_read_or_refused(draw: st.DataObject) -> None:
    whole = draw.draw(st.sampled_from(WHOLE))
    data = bytearray(whole[: draw.draw(st.integers(40, len(whole)))])
    for _ in range(draw.draw(st.integers(0, 5))):
        data[draw.draw(st.integers(20, len(data) - 1))] ^= draw.draw(st.integers(1, 255))
    reading = reports_in(bytes(data), "a.newsml")
    assert reading.reports or reading.problems
