"""What is asked of somebody: done by whom it is asked of, or, where it is to stop, held to be going on."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.events.candidates import Candidate
from dragoman.events.rules import TriggerRules
from dragoman.events.unreal import Told
from dragoman.grammar.syntax import Analysis
from dragoman.model.event import EventMention, Filler

ASKING = "REQUEST"
SHARED = frozenset(("CONSULT", "AGREE"))
"""Types of what somebody may ask to do together."""
AHEAD = frozenset(("planned", "proposed", "hypothetical"))
STOPPED = 5
"""Tokens before an act in which it stands that it is to stop."""


def as_asked(analysis: Analysis, told: Sequence[Told], rules: TriggerRules) -> list[EventMention]:
    """The events, those inside what a request asks for as the request puts them.

    Who asks is never the doer of what he asks for: that is whom he asks. What somebody is asked to stop is what the
    asker holds to be going on; what he is asked not to do is no event.
    """
    requests = [(c, e) for c, e in told if e.type == ASKING]
    found = []
    for candidate, event in told:
        asked = (r for c, r in requests if r is not event and (_inside(event, r) or _obliged(analysis, candidate, c)))
        request = next(asked, None)
        stopped = _to_stop(analysis, candidate, rules)
        read = _asked(event, request, stopped=stopped) if request is not None else _unasked(event, stopped=stopped)
        if read is not None:
            found.append(read)
    return found


def _obliged(analysis: Analysis, candidate: Candidate, request: Candidate) -> bool:
    """Whether an act stands behind the auxiliary that demands it: "must stop shelling"."""
    modal = request.group is None and request.trigger.uttered
    return modal and request.last <= candidate.first < analysis.syntax.clause(request.first).stop


def _inside(event: EventMention, request: EventMention) -> bool:
    start, end = request.matter or (0, 0)
    return start <= event.trigger[0] and event.trigger[1] <= end


def _asked(event: EventMention, request: EventMention, *, stopped: bool) -> EventMention | None:
    if event.status == "denied":
        return None
    done = _by_addressee(event, request)
    return done if done is None or not stopped else replace(done, status="alleged", future=False)


def _unasked(event: EventMention, *, stopped: bool) -> EventMention | None:
    """What will or may be stopped is not planned; what somebody holds should be is held to be going on."""
    if not stopped or event.status not in AHEAD:
        return event
    return replace(event, status="alleged", future=False) if event.status == "proposed" else None


def _by_addressee(event: EventMention, request: EventMention) -> EventMention | None:
    """The event with the one who is asked for its source, where the one who asks was taken for it."""
    if event.type in SHARED or not set(event.of_role("source")) & set(request.of_role("source")):
        return event
    asked = request.of_role("target")
    if not asked or set(asked) & set(event.of_role("target")):
        return None
    others = tuple(f for f in event.fillers if f.role != "source")
    return replace(event, fillers=(*(Filler(role="source", mention=i) for i in asked), *others))


def _to_stop(analysis: Analysis, candidate: Candidate, rules: TriggerRules) -> bool:
    """Whether an end stands before an act, with nothing of another act between: "stop shelling", "an end to"."""
    view, at = analysis.view, candidate.first
    for j in range(at - 1, max(-1, at - 1 - STOPPED), -1):
        if view.word(j) in rules.stopping:
            return j not in view.timed and view.word(j + 1) not in view.verbs.linking  # "by the end of May"
        if not view.word(j)[:1].isalnum() or any(g.at == j for g in analysis.groups):
            return False
    return False
