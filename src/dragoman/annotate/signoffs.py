"""Agencies known by the form of their closing line, where a reprint has left out their name."""

import re
from collections.abc import Iterator

from dragoman.lang.world import World
from dragoman.model.annotation import Credit
from dragoman.model.text import Layout, Report

ZONES = frozenset(("body", "byline", "credit"))


def signed_off(report: Report, layout: Layout, world: World) -> Iterator[Credit]:
    """Credits worked out from closing lines: the span is the line, the name is not in it.

    They are marked (`basis="form"`), and no voice is counted for them: another house may print the same form.
    """
    on = report.given.published
    forms = [(key, re.compile(line.pattern, re.IGNORECASE)) for key, line in world.press.telling() if line.holds(on)]
    for sentence in layout.sentences:
        if sentence.zone not in ZONES:
            continue
        line = report.text[sentence.start : sentence.end].strip()
        for key, form in forms:
            if form.fullmatch(line):
                yield Credit(
                    name=world.name(key), kind="agency", start=sentence.start, end=sentence.end, key=key,
                    whole=True, basis="form",
                )  # fmt: skip
