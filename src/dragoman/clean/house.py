"""The forms of the house that publishes a report, or whose text it carries, beside those of its language.

A house is known by the page's address, by the name given beside the text, or by a name that stands alone where houses
sign: the masthead, a byline, a credit, the brackets of a date line. What its description says for the day holds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.clean.layout import lay_out
from dragoman.clean.mastheads import MASTHEAD
from dragoman.clean.rules import BoilerplateRules, SentenceRules
from dragoman.lang.outlet_profile import Line
from dragoman.lang.press import Known, Press, lines_of
from dragoman.model.text import Layout, Report, Zone

_BETWEEN = re.compile(r"[()/\[\]|•·—–\n]+")
_LONGEST = 160  # characters of a zone in which a house signs
_EDGES = " .,:;،-"


def lay_out_by_house(
    report: Report, language: str, rules: BoilerplateRules, words: SentenceRules, press: Press
) -> Layout:
    """Take a report's text apart as `lay_out` does, with the forms of the houses that are known to stand behind it."""
    on = report.given.published
    given = press.of_page(report.given.url, report.given.outlet, on, language=language)
    lines = lines_of(given, language, on)
    layout = lay_out(report, language, with_lines(rules, lines), words)
    more = [lines_of(house, language, on) for house in signing(report.text, layout, press) if house != given]
    added = tuple(line for own in more for line in own)
    return lay_out(report, language, with_lines(rules, lines + added), words) if added else layout


def with_lines(rules: BoilerplateRules, lines: Sequence[Line]) -> BoilerplateRules:
    """The rules of a language with the forms of a house, which come first."""
    if not lines:
        return rules
    forms = [(line.at, line.zone, _compiled(line)) for line in lines]
    inline = [rules.inline.pattern, *(line.pattern for line in lines if line.at == "inside")]
    return replace(
        rules,
        own=tuple((zone, form) for at, zone, form in forms if at == "line"),
        own_openings=tuple((zone, form) for at, zone, form in forms if at == "opening"),
        own_closings=tuple((zone, form) for at, zone, form in forms if at == "closing"),
        inline=re.compile("|".join(f"(?:{form})" for form in inline), re.IGNORECASE),
    )


def _compiled(line: Line) -> re.Pattern[str]:
    return re.compile(f"(?:{line.pattern})$" if line.at == "closing" else line.pattern, re.IGNORECASE)


def signing(text: str, layout: Layout, press: Press) -> Iterator[Known]:
    """The houses whose names stand alone where houses sign, each once."""
    found: dict[str, Known] = {}
    for zone in layout.of_kind("byline", "credit", "dateline"):
        for house in _in_zone(text[zone.start : zone.end], zone, press):
            found.setdefault(house.key, house)
    return iter(found.values())


def _in_zone(line: str, zone: Zone, press: Press) -> Iterator[Known]:
    if len(line) > _LONGEST:
        return
    masthead = zone.kind == "byline" and zone.because.startswith(MASTHEAD)
    whole = press.named(line.strip(_EDGES), sure=not masthead)
    if whole is not None:
        yield whole
        return
    for part in _BETWEEN.split(line):
        house = press.named(part.strip(_EDGES), sure=True)
        if house is not None:
            yield house
