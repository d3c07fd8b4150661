"""Definite descriptions of an agreement told before: "the deal should be signed in June" takes the deal's parties."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.events.candidates import Candidate
from dragoman.grammar.syntax import Analysis
from dragoman.model.event import EventMention, Passed

STANDING = frozenset(("AGREE",))
"""Types whose object noun may stand alone for what was told before."""
REACH = 3
"""Tokens between the article and the noun."""


@dataclass(frozen=True, slots=True)
class Open:
    """An event without parties whose object points back, and what is to be said if nothing is found there."""

    event: EventMention
    passed: Passed


def refers_back(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a candidate lacks its parties and speaks of a known thing: "the agreement", "taj sporazum"."""
    found, view = candidate.found, analysis.view
    if (
        found is None
        or candidate.group is None
        or candidate.trigger.type not in STANDING
        or candidate.roles.source
        or candidate.roles.target
    ):
        return False
    definite = view.verbs.definite
    if any(view.word(j) in definite for j in range(max(0, found.first - REACH), found.first)):
        return True
    return not definite


def resolved(events: Sequence[EventMention], left: Sequence[Open]) -> tuple[list[EventMention], list[Passed]]:
    """All events in text order, the open ones with the parties of the latest earlier one of their type.

    An open event is dropped, and its passage passed over, if there is none.
    """
    found: list[EventMention] = []
    passed: list[Passed] = []
    waiting = {one.event.trigger: one for one in left}
    for event in sorted([*events, *(one.event for one in left)], key=lambda e: (e.sentence, e.trigger)):
        one = waiting.get(event.trigger)
        if one is None or one.event is not event:
            found.append(event)
            continue
        earlier = next((e for e in reversed(found) if e.type == event.type and e.fillers), None)
        if earlier is None:
            passed.append(one.passed)
        else:
            found.append(replace(event, fillers=earlier.fillers))
    return found, passed
