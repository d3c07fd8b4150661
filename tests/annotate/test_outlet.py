"""Who publishes a page."""

import pytest

from dragoman.model.text import Given, Report
from dragoman.pipeline import code_report
from tests.annotate.annotated import annotated

BODY = (
    "Talks on ferries stall\n\nForeign Minister Iva Koren flew to Oslo on Monday for talks with her Danish counterpart"
    " about ferries.\n"
)
NOTICES = (
    "\n\nSupport The Moscow Times!\n\nSign up for our free weekly newsletter\n\n"
    "Get the latest news from The Moscow Times in your inbox.\n"
)
OUTLETS = [
    (f"{BODY}{NOTICES}", "The Moscow Times"),
    (f"Talks on ferries stall\n\nHarbour News Desk\n\n{BODY.partition(chr(10))[2]}", "Harbour News Desk"),
    (BODY, None),
]


@pytest.mark.parametrize(("text", "outlet"), OUTLETS)
def test_outlet_as_the_page_names_it(text: str, outlet: str | None) -> None:
    found = annotated(text)
    assert found.outlet == outlet
    if found.outlet_span is not None:
        assert found.report.text[slice(*found.outlet_span)] == outlet


def test_a_listed_outlet_has_its_own_name_wherever_it_is_written_otherwise() -> None:
    found = annotated(f"Talks on ferries stall\n\nFP News Desk\n\n{BODY.partition(chr(10))[2]}")
    assert found.outlet == "Firstpost"
    assert found.outlet_span is not None
    assert found.report.text[slice(*found.outlet_span)] == "FP News Desk"


@pytest.mark.parametrize(
    ("given", "text", "outlet"),
    [
        (Given(url="https://www.kyivpost.com/1"), BODY, "Kyiv Post"),
        (Given(url="https://itar-tass.com/1", published="2012-05-03"), BODY, "ITAR-TASS"),
        (Given(url="https://itar-tass.com/1", published="2020-05-03"), BODY, None),
        (Given(url="https://kyivpost.mirror.example/1"), BODY, None),
        (Given(url="https://www.kyivpost.com/1", outlet="Our Post"), BODY, "Our Post"),
        (Given(url="https://www.theguardian.com/1", outlet="the Guardian"), BODY, "The Guardian"),
        (Given(url="https://www.vecernji.hr/1", outlet="www.vecernji.hr"), BODY, "Večernji list"),
        (Given(url="https://www.vecernji.hr/1", outlet="The Guardian"), BODY, "The Guardian"),
        (Given(url="https://www.kyivpost.com/1", outlet="Київський вісник"), BODY, "Kyiv Post"),
        (Given(outlet="Київський вісник"), BODY, "Київський вісник"),
        (Given(outlet="Коммерсантъ"), BODY, "Kommersant"),
        (Given(outlet="ITAR-TASS", published="2012-05-03"), BODY, "ITAR-TASS"),
        (Given(outlet="Danas"), BODY, "Danas"),
        (Given(url="https://www.kyivpost.com/1"), f"{BODY}{NOTICES}", "Kyiv Post"),  # the notices are of another
        (Given(url="https://www.themoscowtimes.com/1"), f"{BODY}{NOTICES}", "The Moscow Times"),
    ],
)
def test_the_address_tells_the_outlet(given: Given, text: str, outlet: str | None) -> None:
    report = Report(id="r", file="r", text=text, given=given)
    assert code_report(report).annotations.outlet == outlet


@pytest.mark.parametrize(("first", "outlet"), [("Kyiv Post", "Kyiv Post"), ("Ferry Quarrel", None)])
def test_a_listed_name_above_the_headline_is_the_masthead(first: str, outlet: str | None) -> None:
    assert annotated(f"{first}\n\n{BODY}").outlet == outlet


ARABIC = """الجزيرة نت

وزيران يبحثان ملف العبارات في أوسلو

3 مارس 2024

التقى وزير النقل النرويجي يوم الأحد في أوسلو نظيره السويدي. وبحث الوزيران ملف العبارات.
"""
PERSIAN = """همشهری آنلاین

دو وزیر درباره کشتی‌ها در اسلو گفت‌وگو کردند

۱۳ اسفند ۱۴۰۲

وزیر راه نروژ روز یکشنبه در اسلو با همتای سوئدی خود دیدار کرد و درباره کشتی‌ها گفت‌وگو شد.
"""


@pytest.mark.parametrize(("text", "outlet"), [(ARABIC, "Al Jazeera"), (PERSIAN, "Hamshahri")])
def test_a_masthead_in_a_script_without_capitals(text: str, outlet: str) -> None:
    assert code_report(Report(id="r", file="r", text=text)).annotations.outlet == outlet
