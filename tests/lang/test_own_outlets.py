"""A user's own outlets: the example of the page on them, read, in effect, and refused where something is wrong."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.errors import QuestionError
from dragoman.lang.own import knowing
from dragoman.lang.own_outlets import read_own_outlets
from dragoman.lang.world import load_world
from dragoman.model.text import Given, Report
from dragoman.options import Options
from dragoman.pipeline import run
from dragoman.read.reading import Reading

PAGE = (Path(__file__).parents[2] / "docs" / "outlets.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
TEXT = """OSLO [NQ] Norway's foreign minister met his Swedish counterpart in Oslo on Monday.

They talked about the border. Norway accused Denmark of spying.

Wire: Fjord Press

The Gazette is printed on sailcloth.
"""
URL = "https://www.northernquay.example/news/1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "northern-quay.yml").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "agencies").mkdir()
    wire = 'name: Fjord Press\ncountry: "NO"\nlanguages: [en]\ndomains: [fjord.example]\n'
    (tmp_path / "agencies" / "fjord-press.yml").write_text(wire, encoding="utf-8")
    return tmp_path


def _report(text: str = TEXT, url: str | None = None, published: str | None = None) -> Report:
    return Report(id="r", file="r", text=text, given=Given(url=url, published=published))


def test_the_example_of_the_page_is_read(folder: Path) -> None:
    own = read_own_outlets(folder)
    assert [(p.kind, p.slug) for p in own.profiles] == [("agency", "fjord-press"), ("outlet", "northern-quay")]
    (quay,) = (p for p in own.profiles if p.kind == "outlet")
    assert [domain.host for domain in quay.hosts] == ["northernquay.example", "harbourgazette.example"]
    assert [line.zone for line in quay.lines] == ["credit", "dateline", "boilerplate"]


def test_every_key_is_on_the_page() -> None:
    keys = ("name", "aliases", "former", "country", "languages", "state", "domains", "owners", "lines")
    inner = ("since", "until", "zone", "at", "pattern", "language", "examples", "tells")
    assert [key for key in (*keys, *inner) if f"`{key}`" not in PAGE] == []


@pytest.mark.parametrize(
    ("published", "name", "owner", "gone"),
    [("2012-05-01", "Harbour Gazette", "Fjord Shipping", True), ("2020-05-01", "Northern Quay", "Quay Trust", False)],
)
def test_a_report_is_read_by_the_rules_of_its_day(
    folder: Path, published: str, name: str, owner: str, gone: bool
) -> None:
    own = read_own_outlets(folder)
    (report,) = run(Reading(reports=(_report(url=URL, published=published),)), Options(outlets=own)).reports
    assert report.outlet == name
    medium = report.medium
    assert medium is not None
    assert (medium.name, medium.kind, medium.country, medium.owner) == (name, "outlet", "NO", owner)
    assert medium.known_by == "address"
    assert medium.owner_source
    assert any("sailcloth" in quote.quote for quote in report.boilerplate) is gone
    assert any(credit.name == "Fjord Press" and credit.kind == "agency" for credit in report.credits)


def test_without_the_folder_nothing_is_known_of_it(folder: Path) -> None:
    (report,) = run(Reading(reports=(_report(url=URL),)), Options()).reports
    assert (report.outlet, report.medium) == (None, None)
    (mirrored,) = run(
        Reading(reports=(_report(url="https://northernquay.mirror.example/news/1"),)),
        Options(outlets=read_own_outlets(folder)),
    ).reports
    assert (mirrored.outlet, mirrored.medium) == (None, None)


def test_an_own_agency_signs(folder: Path) -> None:
    text = "Norway's foreign minister met his Swedish counterpart in Oslo on Monday. (Fjord Press/ab)\n"
    (report,) = run(Reading(reports=(_report(text),)), Options(outlets=read_own_outlets(folder))).reports
    assert [(credit.name, credit.kind) for credit in report.credits] == [("Fjord Press", "agency")]


def test_an_own_file_replaces_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "guardian.yml").write_text('name: My Guardian\ncountry: "NO"\nlanguages: [en]\n', encoding="utf-8")
    with knowing(None, read_own_outlets(tmp_path)):
        world = load_world()
        assert (world.name("outlet:guardian"), world.country("outlet:guardian")) == ("My Guardian", "NO")
        assert world.press.at("https://www.theguardian.com/1") is None
    assert load_world().name("outlet:guardian") == "The Guardian"


def test_what_is_wrong_is_told_with_file_and_key(folder: Path, tmp_path: Path) -> None:
    path = folder / "northern-quay.yml"
    path.write_text(EXAMPLE.replace("Wire: Fjord Press", "Cable: Fjord Press"), encoding="utf-8")
    with pytest.raises(QuestionError) as raised:
        read_own_outlets(folder)
    told = re.findall(r"^    my-outlets/(.*)$", PAGE, re.MULTILINE)
    assert str(raised.value) == f"{folder}/{told[0]}"
    (tmp_path / "empty").mkdir()
    for nothing in (tmp_path / "empty", tmp_path / "none"):
        said = "holds no description" if nothing.exists() else "there is no such folder"
        with pytest.raises(QuestionError, match=rf"{said}.*E340"):
            read_own_outlets(nothing)


def test_a_country_must_be_one(folder: Path) -> None:
    path = folder / "northern-quay.yml"
    path.write_text(EXAMPLE.replace('"NO"', '"QX"'), encoding="utf-8")
    with pytest.raises(QuestionError, match=r"northern-quay\.yml: country: there is no state 'QX'.*E340"):
        run(Reading(reports=(_report(),)), Options(outlets=read_own_outlets(folder)))


def _two(folder: Path, slug: str, text: str) -> Options:
    (folder / f"{slug}.yml").write_text(text, encoding="utf-8")
    return Options(outlets=read_own_outlets(folder))


@pytest.mark.parametrize(
    ("slug", "text", "told"),
    [
        ("quay-two", 'name: Northern Quay\ncountry: "NO"\nlanguages: [en]\n', "is that of northern-quay.yml too"),
        (
            "quay-two", 'name: Q\ncountry: "NO"\nlanguages: [en]\ndomains: [northernquay.example]\n',
            "'northernquay.example' is that of northern-quay.yml too",
        ),
        (
            "my-guardian", "name: G\naliases: [The Guardian]\ncountry: GB\nlanguages: [en]\n",
            "my-guardian.yml: aliases: 'the guardian' is that of the shipped outlets/guardian too; call it",
        ),
    ],
)  # fmt: skip
def test_two_houses_of_one_name_or_host_are_refused(folder: Path, slug: str, text: str, told: str) -> None:
    """Neither would be known, and nobody would be told."""
    with pytest.raises(QuestionError, match=rf"{re.escape(told)}.*E340"):
        run(Reading(reports=(_report(),)), _two(folder, slug, text))


def test_a_name_that_two_houses_bear_may_be_marked(folder: Path) -> None:
    options = _two(folder, "my-guardian", 'name: "~The Guardian"\ncountry: "NO"\nlanguages: [en]\n')
    assert run(Reading(reports=(_report(),)), options).reports


def test_a_folder_takes_both_endings_of_yaml(folder: Path) -> None:
    (folder / "northern-quay.yml").rename(folder / "northern-quay.yaml")
    assert [p.slug for p in read_own_outlets(folder).profiles if p.kind == "outlet"] == ["northern-quay"]


def test_a_page_of_an_unknown_day_is_called_as_it_calls_itself(folder: Path) -> None:
    text = f"Harbour Gazette\n\nMinisters meet in the harbour hall\n\n3 March 2012\n\n{TEXT}"
    (report,) = run(Reading(reports=(_report(text),)), Options(outlets=read_own_outlets(folder))).reports
    assert report.outlet == "Harbour Gazette"
    assert report.medium is not None
    assert report.medium.name == "Harbour Gazette"


def test_the_command_takes_them(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(f"Northern Quay\n\nMinisters meet in Oslo\n\n{TEXT}", encoding="utf-8")
    good = CliRunner().invoke(app, ["brief", str(tmp_path / "r.txt"), "-q", "--outlets", str(folder)])
    assert good.exit_code == 0
    assert "owned by Quay Trust" in good.output
    bad = CliRunner().invoke(app, ["explain", str(tmp_path / "r.txt"), "--outlets", str(tmp_path / "none")])
    assert bad.exit_code == 2
    assert "E340" in bad.output
