"""Whole layouts: made-up pages with everything a page has, the bundled reports, and what holds for any text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.language import identify
from dragoman.clean.tokens import plain
from dragoman.lang.pack import data_folder
from dragoman.model.text import Layout
from tests.clean.papers import laid_out, of_kind, zones

PAGE = """World

Berg lands in Oslo for ferry talks

NW News Desk March 3, 2024, 10:15:00 IST

The visit is her first since the winter storms.

Advertisement
Minister Ada Berg. Reuters File
Minister Ada Berg. Reuters File

Minister Ada Berg landed in Oslo on Sunday for talks on ferries, state radio said.

STORY CONTINUES BELOW THIS AD

A long quarrel

“We are patient,” she told reporters. The two sides have argued about tolls since 2019.

Ada Berg on the quay
Photo: Bo Lund / Nordic Wire

The next round is planned for June, her office said.

With inputs from agencies

QUICK LINKS

Home Video Shorts Live TV
"""
EXPECTED = [
    ("boilerplate", "World"),
    ("title", "Berg lands in Oslo for ferry talks"),
    ("byline", "NW News Desk"),
    ("dateline", "March 3, 2024, 10:15:00 IST"),
    ("body", "The visit is her first since the winter storms."),
    ("boilerplate", "Advertisement"),
    ("caption", "Minister Ada Berg. Reuters File\nMinister Ada Berg. Reuters File"),
    ("body", "Minister Ada Berg landed in Oslo on Sunday for talks on ferries, state radio said."),
    ("boilerplate", "STORY CONTINUES BELOW THIS AD"),
    ("heading", "A long quarrel"),
    ("body", "“We are patient,” she told reporters. The two sides have argued about tolls since 2019."),
    ("caption", "Ada Berg on the quay"),
    ("caption", "Photo: Bo Lund / Nordic Wire"),
    ("body", "The next round is planned for June, her office said."),
    ("credit", "With inputs from agencies"),
    ("boilerplate", "QUICK LINKS\n\nHome Video Shorts Live TV"),
]
CROATIAN = """Svijet

BERG U OSLU: Počeli razgovori o trajektima

Autor Hina

Ministrica je stigla na prvi posjet nakon zimskih oluja koje su zaustavile sav promet

Ministrica Ada Berg na molu
Izvor: Vlada / Nordic Wire / Profimedia

Ministrica Ada Berg stigla je 3. ožujka 2024. u Oslo na razgovore o trajektima.

Stari spor

Dvije se strane godinama spore o cijeni karata, rekla je.

Komentari (4)
"""


def test_a_page_with_everything() -> None:
    assert zones(PAGE) == EXPECTED


def test_line_ends_do_not_matter() -> None:
    assert [kind for kind, _ in zones(PAGE.replace("\n", "\r\n"))] == [kind for kind, _ in EXPECTED]


def test_the_title_is_told() -> None:
    layout = laid_out(PAGE)
    assert layout.title is not None
    assert PAGE[slice(*layout.title)] == "Berg lands in Oslo for ferry talks"


def test_boilerplate_has_no_sentences() -> None:
    shown = [PAGE[sentence.start : sentence.end] for sentence in laid_out(PAGE).sentences]
    assert "Advertisement" not in shown
    assert "“We are patient,” she told reporters." in shown


def test_a_croatian_page() -> None:
    found = zones(CROATIAN, "hr")
    assert [kind for kind, _ in found] == [
        "boilerplate", "title", "byline", "body", "caption", "caption", "body", "heading", "body", "boilerplate",
    ]  # fmt: skip


def test_a_closing_credit_and_a_place_of_writing_are_parts_of_lines() -> None:
    text = "OSLO, March 3 (Reuters) - Talks on ferries began here today.\n\nThey go on until Friday evening. (Reuters)"
    assert [kind for kind, _ in zones(text)] == ["dateline", "body", "credit"]


def test_noise_inside_a_paragraph() -> None:
    text = "Berg came to Oslo. Click to share on Facebook (Opens in new window) She left on Friday."
    assert [kind for kind, _ in zones(text)] == ["body", "boilerplate", "body"]


@pytest.mark.parametrize("text", ["Berg lands in Oslo", "Berg landed.", "Berg landed in Oslo on Friday."])
def test_a_single_line_is_read(text: str) -> None:
    assert {kind for kind, _ in zones(text)} <= {"title", "body"}


def test_empty_and_blank_texts() -> None:
    assert laid_out("").zones == ()
    assert [zone.kind for zone in laid_out(" \n\t\n").zones] == ["boilerplate"]


def _holds(text: str, layout: Layout) -> None:
    """Zones cover the text, sentences lie in zones of their kind, tokens are their own substrings."""
    edges = [0, *(zone.end for zone in layout.zones)]
    assert [zone.start for zone in layout.zones] == edges[:-1]
    assert edges[-1] == len(text)
    for sentence in layout.sentences:
        (zone,) = [zone for zone in layout.zones if zone.start <= sentence.start < zone.end]
        assert zone.kind == sentence.zone
        assert sentence.end <= zone.end
        for start, end, word in zip(sentence.starts, sentence.ends, sentence.words, strict=True):
            assert sentence.start <= start < end <= sentence.end
            assert plain(text[start:end]) == word
    assert [sentence.index for sentence in layout.sentences] == list(range(len(layout.sentences)))


@given(st.text(max_size=400), st.sampled_from(["en", "hr", "sr"]))
def test_any_text(text: str, code: str) -> None:
    _holds(text, laid_out(text, code))


@given(
    st.lists(st.sampled_from(PAGE.splitlines() + CROATIAN.splitlines()), max_size=24), st.sampled_from(["\n", "\r\n"])
)
def test_any_page(lines: list[str], end: str) -> None:
    text = end.join(lines)
    _holds(text, laid_out(text))


@pytest.mark.parametrize(
    "unit", ["a.", "U. ", "(", "-a", "1.", "x\n", '"', "Dear readers\n", "25 February 2025\n", " ", "\u200b"]
)
def test_no_text_is_slow(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    _holds(text, laid_out(text))


FURNITURE = {
    "0.txt": [],
    "1.txt": [
        "Support The",
        "t.me/",
        "Sign up",
        "newsletter",
        "Dear readers",
        "refuse to be silenced",
        "Monthly",
        "Read more",
    ],
    "2.txt": ["Advertisement", "THIS AD", "QUICK LINKS", "Live TV"],
    "3.txt": ["views"],
    "4.txt": ["Politika"],
}


@pytest.mark.parametrize("name", sorted(FURNITURE))
def test_the_reports_of_tehran(shared: Path, name: str) -> None:
    text = (shared / "reports" / "tehran" / name).read_text(encoding="utf-8")
    code = "hr" if name == "4.txt" else "en"
    kept = "\n".join(of_kind(text, "body", code) + of_kind(text, "heading", code) + of_kind(text, "title", code))
    dropped = "\n".join(of_kind(text, "boilerplate", code))
    for words in FURNITURE[name]:
        assert words in dropped
        assert words not in kept
    for line in text.splitlines():  # every long sentence without the outlet's own "we" and "you" is kept
        ours = {"We", "we", "our", "your", "You", "you're", "Your"} & set(line.split())
        assert line.strip() in kept or len(line) < 150 or ours


SAMPLE_CODES = ("en", "hr", "bs", "sr")
FOLDER = data_folder() / "samples"
SAMPLES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "MANIFEST.yml").read_text(encoding="utf-8"))["samples"]
UNDATED = {"11-harbour-courier.txt", "aside/recipe.txt"}
NO_TEXT = (
    "Exchange rates", "Most read", "Komentiranje", "Pročitano", "Прегледа", "min read", "Zabranjeno", "Podijeli",
    "Pratite", "Autor:", "Share", "©", "funded by", "Agencija Most)", "desk", "newsroom", "Read also", "More from",
)  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample["file"] for sample in SAMPLES])
def test_a_bundled_report(sample: dict[str, Any]) -> None:
    text = (FOLDER / sample["file"]).read_text(encoding="utf-8")
    code = sample["language"].partition("-")[0]
    assert identify(text, SAMPLE_CODES).language == code
    layout = laid_out(text, code)
    named = {text[z.start : z.end].strip().casefold() for z in layout.zones if z.because.startswith("masthead")}
    assert named == {sample["outlet"].casefold()}
    assert any(layout.of_kind("dateline")) is (sample["file"] not in UNDATED)
    read = "\n".join(text[zone.start : zone.end] for zone in layout.of_kind("title", "heading", "body"))
    assert [words for words in NO_TEXT if words in read] == []


def test_a_photo_credit_inside_a_croatian_paragraph_is_cut_out() -> None:
    text = "Vijeće otvara vrata\n\nVijeće se sastalo u podne.\n\nVrata su otvorena. (Foto: Hilda Kord) Gosti su ušli.\n"
    assert "(Foto: Hilda Kord)" in of_kind(text, "boilerplate", "hr")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Publié le 3 mars 2024 à 18h30"),
        ("fr", "Mis à jour le 03/03/2024 à 18:30"),
        ("en", "First published on 3 March 2024 18.30 GMT"),
        ("pl", "Data publikacji: 03.03.2024"),
    ],
)
def test_a_line_that_is_nothing_but_a_date_is_a_date_line_whatever_its_label(language: str, line: str) -> None:
    title, body = {
        "fr": ("Les ferries reprennent la mer", "Le ministre des transports a rencontré dimanche sa collègue à Oslo."),
        "en": (
            "Ferries are back at sea",
            "The transport minister met her colleague from the islands in Oslo on Sunday.",
        ),
        "pl": ("Promy wracają na morze", "Minister transportu spotkał się w niedzielę w Oslo ze swoją koleżanką."),
    }[language]
    assert of_kind(f"{title}\n{line}\n\n{body}\n", "dateline", language) == [line]
