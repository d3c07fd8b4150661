"""The forms of a house, beside those of the language: on its own pages, and on those that carry its text."""

import pytest

from dragoman.clean.house import lay_out_by_house, signing, with_lines
from dragoman.clean.layout import lay_out
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.lang.outlet_profile import Line, LineZone, Profile
from dragoman.lang.press import Press
from dragoman.lang.world_files import Medium, Name
from dragoman.model.text import NOTHING_GIVEN, Given, Report

QUAY = Profile(
    name="Northern Quay", country="NO", languages=("en",), slug="quay", domains=("quay.example",),
    lines=(
        Line(zone="credit", pattern="wire: .+", examples=("Wire: Fjord Press",)),
        Line(zone="dateline", at="opening", pattern=r"[A-Z ]+ \[NQ\] ", examples=("OSLO [NQ] They met.",)),
        Line(zone="byline", at="closing", pattern=r"\(ab\)", examples=("They met. (ab)",)),
        Line(zone="boilerplate", at="inside", pattern="turn the page ", examples=("They turn the page met.",)),
        Line(zone="boilerplate", pattern="set in lead", examples=("Set in lead",), until="2013"),
        Line(zone="boilerplate", pattern="gedruckt auf .+", examples=("Gedruckt auf Tuch",), language="de"),
    ),
)  # fmt: skip
FJORD = Profile(
    name="Fjord Press", country="NO", languages=("en",), slug="fjord", kind="agency",
    lines=(Line(zone="boilerplate", pattern="end of wire", examples=("End of wire",)),),
)  # fmt: skip
MEDIA = {
    "outlet": {"quay": Medium("quay", (Name("Northern Quay", weak=False),), "NO", "en", "", state=False, owner="")},
    "agency": {
        "fjord": Medium("fjord", (Name("Fjord Press", weak=False), Name("Fjord", weak=True)), "NO", "en", "", False, "")
    },
}
PRESS = Press((QUAY, FJORD), MEDIA)
TEXT = """OSLO [NQ] The ferry crossed the bay in the morning and came back at noon.

Two bakers were on board and turn the page talked about the price of flour.

They went home in the evening, as they always do on Mondays. (ab)

Wire: a ship

Set in lead

Gedruckt auf Tuch

End of wire
"""
RULES = BoilerplateRules(agencies=frozenset(("fjord press",)))


def zones(text: str, given: Given = NOTHING_GIVEN) -> dict[str, str]:
    layout = lay_out_by_house(Report(id="r", file="r", text=text, given=given), "en", RULES, SentenceRules(), PRESS)
    own: dict[str, str] = {text[z.start : z.end].strip(): z.kind for z in layout.zones if "description of" in z.because}
    inside = [z.kind for z in layout.zones if text[z.start : z.end].strip() == "turn the page"]
    return own | ({"inside": inside[0]} if inside else {})


OWN = {"OSLO [NQ]": "dateline", "(ab)": "byline", "Wire: a ship": "credit", "inside": "boilerplate"}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (Given(url="https://quay.example/1"), {**OWN, "Set in lead": "boilerplate"}),
        (Given(outlet="Northern Quay"), {**OWN, "Set in lead": "boilerplate"}),
        (Given(url="https://quay.example/1", published="2013-05-01"), {**OWN, "Set in lead": "boilerplate"}),
        (Given(url="https://quay.example/1", published="2014-05-01"), OWN),
        (Given(url="https://quay.mirror.example/1"), {}),
        (Given(outlet="Southern Quay"), {}),
        (NOTHING_GIVEN, {}),
    ],
)
def test_a_page_is_laid_out_by_the_forms_of_its_house(given: Given, wanted: dict[str, str]) -> None:
    assert zones(TEXT, given) == wanted


def test_an_agency_that_signs_alone_brings_its_forms() -> None:
    assert zones(f"(Fjord Press)\n\n{TEXT}") == {"End of wire": "boilerplate"}
    assert zones(f"(Fjord)\n\n{TEXT}") == {}


def test_every_line_of_the_text_stays_text_without_a_house() -> None:
    plain = lay_out(Report(id="r", file="r", text=TEXT), "en", RULES, SentenceRules())
    report = Report(id="r", file="r", text=TEXT)
    assert lay_out_by_house(report, "en", RULES, SentenceRules(), PRESS) == plain
    assert with_lines(RULES, ()) is RULES
    assert list(signing(TEXT, plain, PRESS)) == []


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("The bay lies still (ab)", None),  # no sentence stands before the end: rather a caption
        ("The bay lies still in the evening. (ab)", "byline"),
    ],
)
def test_an_end_of_the_house_stands_behind_a_sentence(line: str, zone: LineZone | None) -> None:
    found = zones(f"{TEXT.partition('They went')[0]}{line}\n", Given(url="https://quay.example/1"))
    assert found.get("(ab)") == zone
