"""The page's own name: found where it is, and no headline taken for it."""

import pytest

from dragoman.clean.layout import lay_out
from dragoman.model.text import Given, Report
from tests.clean.papers import laid_out, lines, words

TITLE = {"en": "Berg lands in Oslo for ferry talks", "hr": "Berg stigla u Oslo na razgovore o trajektima"}
BODY = {
    "en": "Minister Ada Berg landed in Oslo on Sunday for talks on ferries, state radio said.",
    "hr": "Ministrica Ada Berg stigla je u nedjelju u Oslo na razgovore o trajektima, javio je radio.",
}
FOUND = [
    ("en", "Northern Quay\nHome | World | Sport | Tides\n\n{title}\n\n{body}", "Northern Quay"),
    ("en", "Northern Courier\n\n{title}\n\n{body}", "Northern Courier"),
    ("en", "ADVERTISEMENT\nThe Quay Examiner\n3 March 2024\n\n{title}\n\n{body}", "The Quay Examiner"),
    ("en", "Home | World | Sport | Tides\nThe Quay Examiner\n\n{title}\n\n{body}", "The Quay Examiner"),
    ("en", "Radio Quayside\n{title}\n\n{body}", "Radio Quayside"),
    ("en", "Skerry Today Again\n\n{title}\n\n{body}\n\n© 2024 Skerry Today Again", "Skerry Today Again"),
    ("en", "{title}\n\nQuay Gazette | 3 March 2024\n\n{body}", "Quay Gazette"),
    ("hr", "Otočni vjesnik\nNaslovnica | Vijesti | Svijet\n\n{title}\n\n{body}", "Otočni vjesnik"),
    ("hr", "OTOČNA KRONIKA\n\n{title}\n\n{body}", "OTOČNA KRONIKA"),
    ("sr", "Острвски гласник\nПочетна   Свет   Спорт\n\nБерг стигла у Осло\n\n{body}", "Острвски гласник"),
]
NOT_FOUND = [
    ("en", "{title}\n\n{body}"),
    ("en", "Berg Lands in Oslo\n\nA first visit after the winter storms\n\n{body}"),
    ("en", "Berg lands in Oslo\n3 March 2024\n\nA first visit after the winter storms\n\n{body}"),
    ("en", "World News\n\n{title}\n\n{body}"),
    ("en", "BREAKING NEWS\n\n{title}\n\n{body}"),
    ("en", "Ferry quarrel\n\n{title}\n\n{body}\n\nRead more: Ferry quarrel in the north"),
    ("en", "Northern Courier\n\n{body}"),  # nothing but this could be the headline
    ("en", "Ada Berg\n\n{title}\n\n{body}\n\nPhoto: Ada Berg / Nordic Wire"),
    ("en", "{title}\n\nAda Berg | 3 March 2024\n\n{body}"),
    ("hr", "Svijet\n\n{title}\n\n{body}"),
    ("hr", "Počeli razgovori o trajektima\n\nMinistrica stigla na prvi posjet u Oslo\n\n{body}"),
]


def mastheads(text: str, code: str, outlet: str | None = None) -> list[str]:
    report = Report(id="r", file="r.txt", text=text, given=Given(outlet=outlet))
    layout = lay_out(report, code, lines(code), words(code))
    named = [zone for zone in layout.zones if zone.because.startswith("masthead")]
    assert all(zone.kind == "byline" for zone in named)
    assert all(any(zone.start <= s.start < zone.end for s in layout.sentences) for zone in named)
    return [text[zone.start : zone.end].strip() for zone in named]


def page(text: str, code: str) -> str:
    language = "en" if code == "en" else "hr"
    return text.format(title=TITLE[language], body=BODY[language])


@pytest.mark.parametrize(("code", "text", "name"), FOUND)
def test_the_page_s_own_name(code: str, text: str, name: str) -> None:
    assert mastheads(page(text, code), code)[:1] == [name]


@pytest.mark.parametrize(("code", "text", "name"), FOUND)
def test_the_headline_is_another_line(code: str, text: str, name: str) -> None:
    whole = page(text, code)
    title = laid_out(whole, code).title
    assert title is not None
    assert name not in whole[slice(*title)]


@pytest.mark.parametrize(("code", "text"), NOT_FOUND)
def test_headlines_sections_and_people_are_none(code: str, text: str) -> None:
    assert mastheads(page(text, code), code) == []


def test_a_name_known_beside_the_text() -> None:
    text = page("Skerry\n\n{title}\n\n{body}", "en")
    assert mastheads(text, "en", "Skerry") == ["Skerry"]
    assert mastheads(text, "en") == []


def test_the_same_name_below_the_text() -> None:
    text = page("Northern Courier\n\n{title}\n\n{body}\n\nNorthern Courier", "en")
    assert mastheads(text, "en") == ["Northern Courier", "Northern Courier"]


COPYRIGHTS = [
    ("en", "© 2024 Nordic Courier", "byline", "Nordic Courier"),
    ("en", "© 2024 Nordic Wire. All rights reserved.", "byline", "Nordic Wire"),
    ("en", "Copyright © 2019-2024 The Quay Courier Ltd | Terms | Privacy", "byline", "The Quay Courier"),
    ("en", "Quay Courier © 2024", "byline", "Quay Courier"),
    ("en", "© 2024 AFP", "credit", "AFP"),
    ("hr", "© 2024. Otočni list d.o.o. Sva prava pridržana.", "byline", "Otočni list"),
]


@pytest.mark.parametrize(("code", "line", "kind", "name"), COPYRIGHTS)
def test_the_holder_of_the_copyright(code: str, line: str, kind: str, name: str) -> None:
    text = page("{title}\n\n{body}\n\n" + line, code)
    named = [z for z in laid_out(text, code).zones if text[z.start : z.end].strip() == name]
    assert [zone.kind for zone in named] == [kind]
    assert named[0].because.startswith("masthead: copyright line") is (kind == "byline")


@pytest.mark.parametrize("line", ["© All rights reserved", "Copyright reserved", "© 2024"])
def test_copyright_lines_without_a_holder(line: str) -> None:
    assert mastheads(page("{title}\n\n{body}\n\n" + line, "en"), "en") == []


def test_the_copyright_of_a_photo_is_not_the_page_s() -> None:
    assert mastheads(page("{title}\n\n© 2024 Bo Lund\n\n{body}", "en"), "en") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Northern Courier, 3 March 2024", ["Northern Courier"]),
        ("Orvi Partners, 3 March 2024", []),  # who it is about, or from
    ],
)
def test_a_name_before_a_comma_and_the_date_is_the_page_s_if_it_is_named_like_a_paper(
    line: str, name: list[str]
) -> None:
    text = f"Ferries stop in the north\n{line}\n\nThe ferries of the north stopped on Friday, the harbour office said."
    assert [found.strip(" ,") for found in mastheads(text, "en")] == name
