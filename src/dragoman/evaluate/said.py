"""The engine's attributions as the sets of tokens that the field compares: source, cue, content.

A token is a run of letters and digits; it is known by where it starts.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.annotation import Annotations, Attribution

PARTS = ("source", "cue", "content")
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One attribution as token starts."""

    source: frozenset[int] = frozenset()
    cue: frozenset[int] = frozenset()
    content: frozenset[int] = frozenset()


def tokens_in(text: str, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """Where the tokens within the spans start."""
    return frozenset(token.start() for start, end in spans for token in _TOKEN.finditer(text, start, end))


def said_in(annotations: Annotations) -> list[Said]:
    """The attributions of a report; the source is the voice that speaks first-hand, with who speaks beside it."""
    text, found = annotations.report.text, []
    for one in annotations.attributions:
        voices = [annotations.mentions[index] for index in (*one.voices[-1:], *one.joint)]
        source = tokens_in(text, [(mention.start, mention.end) for mention in voices])
        found.append(Said(source=source, cue=tokens_in(text, [one.cue]), content=tokens_in(text, [one.content])))
    return found


def attributed_in(annotations: Annotations) -> list[Said]:
    """Statements and attitudes that stand in the content of no other, each with the whole phrase of its source."""
    text = annotations.report.text
    outer = [a for a in annotations.attributions if not _inside_other(a, annotations.attributions)]
    found = [_said(text, a.source, a.cue, a.content) for a in outer]
    return found + [_said(text, a.source, a.cue, a.content) for a in annotations.attitudes]


def _inside_other(attribution: Attribution, others: Iterable[Attribution]) -> bool:
    return any(
        other.content[0] <= attribution.cue[0] and attribution.cue[1] <= other.content[1]
        for other in others
        if other is not attribution
    )


def _said(text: str, source: tuple[int, int] | None, cue: tuple[int, int], content: tuple[int, int]) -> Said:
    """What a token is part of is one thing only: the source before the cue, the cue before the content."""
    named, by = tokens_in(text, [source] if source else ()), tokens_in(text, [cue])
    return Said(source=named - by, cue=by, content=tokens_in(text, [content]) - by - named)
