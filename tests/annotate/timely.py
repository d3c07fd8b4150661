"""Sentences for the tests of time expressions, without the cleaning stage."""

import re
from functools import cache

from dragoman.annotate.time import TimeRules
from dragoman.lang.pack import load
from dragoman.model.text import Sentence

TOGETHER = re.compile(r"\d+(?:[.:/]\d+)+|\w+\.(?=\s\w)|\w+(?:[-'’]\w+)*|[^\w\s]")
"""Keeps "25." and "25.02.2025" as one token."""
APART = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
"""Makes "25", "." of the one and five tokens of the other."""


def sentence(text: str, tokens: re.Pattern[str] = APART) -> Sentence:
    """A body sentence that is all of `text`."""
    found = list(tokens.finditer(text))
    return Sentence(
        index=0,
        zone="body",
        start=0,
        end=len(text),
        paragraph=0,
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        words=tuple(match[0] for match in found),
        lower=tuple(match[0].casefold() for match in found),
    )


@cache
def rules_of(code: str) -> TimeRules:
    """The time rules of a shipped pack."""
    return TimeRules.from_mapping(load(code).section("time"), f"lang/{code}/time.yml")
