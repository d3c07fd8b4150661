"""Rules of the shipped packs, and layouts as tables read them."""

from functools import cache

from dragoman.clean.layout import lay_out
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.lang.pack import load
from dragoman.model.text import Given, Layout, Report


@cache
def lines(code: str = "en") -> BoilerplateRules:
    """What a pack says about lines."""
    return BoilerplateRules.from_mapping(load(code).section("boilerplate"))


@cache
def words(code: str = "en") -> SentenceRules:
    """What a pack says about sentences."""
    return SentenceRules.from_mapping(load(code).section("boilerplate"))


def laid_out(text: str, code: str = "en", title: str | None = None) -> Layout:
    """The layout of a text."""
    report = Report(id="r", file="r.txt", text=text, given=Given(title=title))
    return lay_out(report, code, lines(code), words(code))


def zones(text: str, code: str = "en", title: str | None = None) -> list[tuple[str, str]]:
    """Kind and visible text of each zone."""
    return [(zone.kind, text[zone.start : zone.end].strip()) for zone in laid_out(text, code, title).zones]


def of_kind(text: str, kind: str, code: str = "en") -> list[str]:
    """The lines of all zones of one kind."""
    found = [content for zone_kind, content in zones(text, code) if zone_kind == kind]
    return [line.strip() for content in found for line in content.splitlines() if line.strip()]
