"""Attributions inside attributions: chains of voices, participles that name the root, denials of what others allege."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.annotate.cited import CITING
from dragoman.model.annotation import Attribution

DEEPEST = 12
"""Voices before one's own in a chain; news has three. In a sentence without end each would be in all that follow."""


def once(found: Sequence[Attribution]) -> list[Attribution]:
    """Without those that repeat another: the same root says the same stretch, by "cited" and by "saying"."""
    kept: list[Attribution] = []
    for attribution in sorted(found, key=lambda a: (-len(a.voices), a.cue)):
        if not any(_repeats(attribution, a) for a in kept):
            kept.append(attribution)
    return kept


def _repeats(attribution: Attribution, other: Attribution) -> bool:
    if attribution.content != other.content:
        return False
    one_cue = attribution.cue[0] < other.cue[1] and other.cue[0] < attribution.cue[1]
    return attribution.voices[-1] == other.voices[-1] or (one_cue and set(attribution.voices) <= set(other.voices))


def nested(found: Sequence[Attribution]) -> list[Attribution]:
    """Put the voices of an attribution before those of the attributions it contains."""
    ordered = sorted(found, key=lambda a: (a.content[0] - a.content[1], a.cue))  # widest first
    result: list[Attribution] = []
    for attribution in ordered:
        citing = _citing(attribution, result)
        if citing is not None:
            result.remove(citing)
            result.append(replace(attribution, voices=(*attribution.voices, *citing.voices)))
        else:
            result.append(_inside(attribution, result))
    return [_of_allegation(a, result) for a in result]


def _inside(attribution: Attribution, result: Sequence[Attribution]) -> Attribution:
    """The attribution, its voices behind those of the narrowest one in whose content its cue stands."""
    outer = [
        a for a in result
        if a.stance == "asserts" and a.content[0] <= attribution.cue[0] and attribution.cue[1] <= a.content[1]
    ]  # fmt: skip
    if not outer:
        return attribution
    before = tuple(voice for voice in outer[-1].voices if voice not in attribution.voices)
    return replace(attribution, voices=(*before[-DEEPEST:], *attribution.voices))


def _citing(attribution: Attribution, result: Sequence[Attribution]) -> Attribution | None:
    """As in "Citing the bank, Reuters said …": the participle's attribution, whose voice the carrier has it from."""
    around = (
        a
        for a in result
        if a.rule == CITING and a.content[0] <= attribution.cue[0] and attribution.cue[1] <= a.content[1]
    )
    return next((a for a in around if attribution.stance == "asserts" and attribution.voices[-1] not in a.voices), None)


def _of_allegation(attribution: Attribution, all_found: Sequence[Attribution]) -> Attribution:
    """Who denies what others allege denies what is alleged, not that it is alleged."""
    if attribution.stance not in ("denies", "admits") or attribution.content[0] > attribution.cue[0]:
        return attribution
    inside = [
        a for a in all_found
        if a.stance == "alleges" and attribution.content[0] <= a.cue[0] and a.cue[1] <= attribution.content[1]
    ]  # fmt: skip
    return (
        replace(attribution, content=(inside[-1].content[0], min(inside[-1].content[1], attribution.content[1])))
        if inside
        else attribution
    )
