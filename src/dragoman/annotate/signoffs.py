"""Agencies known by the form of their closing line, where a reprint has left out their name."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.lang.pack import data_folder, read_yaml
from dragoman.lang.world import World
from dragoman.model.annotation import Credit
from dragoman.model.text import Layout, Report

ZONES = frozenset(("body", "byline", "credit"))


def signed_off(report: Report, layout: Layout, world: World) -> Iterator[Credit]:
    """Credits worked out from closing lines: the span is the line, the name is not in it.

    They are marked (`basis="form"`), and no voice is counted for them: another house may print the same form.
    """
    for sentence in layout.sentences:
        if sentence.zone not in ZONES:
            continue
        line = report.text[sentence.start : sentence.end].strip()
        for slug, form in _forms():
            if form.fullmatch(line):
                key = f"agency:{slug}"
                yield Credit(
                    name=world.name(key), kind="agency", start=sentence.start, end=sentence.end, key=key,
                    whole=True, basis="form",
                )  # fmt: skip


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    content = read_yaml(data_folder() / "world" / "sign_offs.yml", "world/sign_offs.yml")
    return tuple((slug, re.compile(f"(?i:{form})\\.?")) for slug, forms in content.items() for form in forms)
