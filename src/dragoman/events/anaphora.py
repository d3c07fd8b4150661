"""Definite descriptions of an agreement told before: "the deal should be signed in June" takes the deal's parties."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.events.candidates import Candidate
from dragoman.grammar.following import following
from dragoman.grammar.syntax import Analysis
from dragoman.model.event import EventMention, Passed

STANDING = frozenset(("AGREE",))
"""Types whose object noun may stand alone for what was told before."""
TALKS = frozenset(("CONSULT",))
"""Types whose noun, as the subject of a sentence, may stand for the meeting of those just named."""
VIOLENCE = frozenset(("ASSAULT",))
"""Types of which those who did it are spoken of later: "he had led the group"."""
SHORTLY = 4
"""Sentences back to the attack that "the group" carried out."""
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
    if candidate.trigger.type in TALKS and candidate.group is None:
        return _opening_talks(analysis, candidate)
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
    return not view.verbs.articles


def _opening_talks(analysis: Analysis, candidate: Candidate) -> bool:
    """As in "The talks lasted nine hours": a meeting that opens the sentence, of those just told of."""
    view, roles = analysis.view, candidate.roles
    if roles.source or roles.target or following(analysis, candidate.last) is None:
        return False
    definite = view.verbs.definite
    return candidate.first == 0 if not view.verbs.articles else candidate.first == 1 and view.word(0) in definite


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
        earlier = next((e for e in reversed(found) if _told_before(e, event)), None)
        if earlier is None:
            passed.append(one.passed)
        else:
            found.append(_with_parties(event, earlier))
    return found, passed


def _told_before(earlier: EventMention, event: EventMention) -> bool:
    """Whether an event can be what is spoken of: one of its type; of talks also what came of them just before.

    Who led "the group" led that which attacked, if an attack was told shortly before.
    """
    if event.type in VIOLENCE:
        return earlier.type == event.type and event.sentence - earlier.sentence <= SHORTLY
    if event.type in TALKS:
        near = event.sentence - earlier.sentence <= 1 and earlier.status == "occurred"
        return near and earlier.type in TALKS | STANDING and len(earlier.fillers) > 1
    return earlier.type == event.type and bool(earlier.fillers)


def _with_parties(event: EventMention, earlier: EventMention) -> EventMention:
    """The event with the parties of an earlier one; talks with its place and time too, unless they have their own.

    An attack has its own.
    """
    if event.type in VIOLENCE:
        return event
    if event.type not in TALKS:
        return replace(event, fillers=earlier.fillers)
    place = event.place if event.place is not None else earlier.place
    return replace(event, fillers=earlier.fillers, place=place, time=event.time or earlier.time)
