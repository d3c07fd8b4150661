"""Parts and wholes: the meetings and talks on a visit are parts of it, and what is agreed at a meeting is part of that.

Whether a meeting is part of a visit is decided by the rules in `RULES`: all of them must hold. Of several visits that
a meeting may be part of, the one it fits best is its whole.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dragoman.model.annotation import Annotations
from dragoman.model.dates import Interval
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening
from dragoman.model.message import message
from dragoman.resolve.nodes import Stage

VISIT = frozenset((("CONSULT", "visit"),))
MEETING = frozenset((("CONSULT", "meeting"), ("CONSULT", "multilateral")))
WHOLES: Mapping[tuple[str, str], frozenset[tuple[str, str]]] = {
    ("CONSULT", "meeting"): VISIT, ("CONSULT", "multilateral"): VISIT, ("AGREE", "sign"): VISIT | MEETING,
    ("AGREE", "agree"): MEETING,
}  # fmt: skip
"""Types and modes that may be part of another, and of which."""
BOTH_SIDES = 2
"""Participants of a meeting who are among those who agree on something there."""
DONE = frozenset(("occurred", "ongoing"))
NEAR = 2
"""Sentences within which a visit and what is part of it are told together."""
LISTED = 1
"""Tokens between two names of a list: "Amman and Oslo"."""
SLACK = 1
"""Days that a meeting may be off the visit it is told together with: "later in the day"."""

MONTHS = 12
"""Months over which the days of a happening may reach to be looked for by month."""
TOLD, DATED, LONG = -1, -2, -3
"""In place of a month: told in this report; dated at all; dated, over too many months."""

Texts = Mapping[str, Annotations]
Tie = tuple[str, int]
"""A report, or a participant with a month."""


def with_parts(happenings: Sequence[Happening], stage: Stage, by_id: Texts) -> list[Happening]:
    """Meetings and talks on a visit become parts of it."""
    wholes = [h for h in happenings if any((h.type, h.mode) in kinds for kinds in WHOLES.values())]
    near: dict[Tie, list[int]] = {}
    for at, whole in enumerate(wholes):
        for key in _offered(whole):
            near.setdefault(key, []).append(at)
    found: dict[str, Happening] = {}
    for happening in happenings:
        kinds = WHOLES.get((happening.type, happening.mode), frozenset())
        tied = sorted({at for key in _asked(happening) for at in near.get(key, ())}) if kinds else ()
        fitting = [wholes[at] for at in tied if (wholes[at].type, wholes[at].mode) in kinds]
        best = _whole_of(happening, fitting, stage, by_id)
        if best is not None:
            found[happening.id] = best
    result = [_placed(h, found[h.id], found.get(found[h.id].id)) if h.id in found else h for h in happenings]
    parts: dict[str | None, list[Happening]] = {}
    for happening in result:
        parts.setdefault(happening.part_of, []).append(happening)
    dated = [_dated_by_parts(h, parts.get(h.id, ())) for h in result]
    wholes_by_id = {h.id: h for h in dated}
    return [_within(h, wholes_by_id[h.part_of]) if h.part_of is not None else h for h in dated]


def _offered(whole: Happening) -> Iterator[Tie]:
    """By what a whole is found: the reports that tell it, and who took part, by the months it may lie in."""
    yield from ((report, TOLD) for report in whole.reports)
    months = _months(whole.when.days)
    keys = {key for key, _ in whole.participants} if months is not None else set()
    yield from ((key, month) for key in keys for month in (DATED, *(months or (LONG,))))


def _asked(part: Happening) -> Iterator[Tie]:
    """Under what the wholes of a part are looked for: without a common report the days of both must be known."""
    yield from ((report, TOLD) for report in part.reports)
    months = _months(part.when.days)
    keys = {key for key, _ in part.participants} if months is not None else set()
    yield from ((key, month) for key in keys for month in ((*months, LONG) if months else (DATED,)))


def _months(days: Interval | None) -> Sequence[int] | None:
    """The months over which days reach, counted on; none where they are too many, None where no days are known."""
    if days is None:
        return None
    first, last = (day.year * 12 + day.month for day in (days.first, days.last))
    return range(first, last + 1) if last - first < MONTHS else ()


def _placed(part: Happening, whole: Happening, above: Happening | None) -> Happening:
    """The part with its whole, a visit rather than a meeting on it; told in one sentence, it is where the whole is."""
    part = _on_its_day(replace(part, part_of=(above or whole).id), whole)
    if part.place is not None or not _one_sentence(part, whole) or not _place_told(part, whole):
        return part
    return replace(part, place=whole.place, place_country=whole.place_country)


def _place_told(part: Happening, whole: Happening) -> bool:
    """Whether a sentence that tells both may tell the place: a visit's does; a meeting's may be told elsewhere."""
    here = {(m.report, m.sentence) for m in part.mentions}
    visited = (whole.type, whole.mode) in VISIT
    return visited or any(m.place is not None for m in whole.mentions if (m.report, m.sentence) in here)


def _on_its_day(part: Happening, whole: Happening) -> Happening:
    """What names no day of its own was on the day of a visit of one day: "later in the day they met …"."""
    days, own = whole.when.days, part.when.days
    times = (m.time for m in part.mentions)
    if days is None or days.count > 1 or own is None or _gap(own, days) > SLACK or whole.status not in DONE:
        return part
    if any(time is not None and time.form != "vague" for time in times) or set(part.reports) - set(whole.reports):
        return part
    because = message("on the day of what it is part of: {reason}", reason=whole.when.because or "")
    return replace(part, when=replace(whole.when, basis="inferred", because=because))


def _within(part: Happening, whole: Happening) -> Happening:
    """What has no days of its own was on those of its whole: the one day of a visit, or some day of a longer one."""
    days = whole.when.days
    if part.when.days is not None or days is None:
        return part
    reason = whole.when.because or ""
    if days.count == 1:
        because = message("on the day of what it is part of: {reason}", reason=reason)
    else:
        because = message("within the days of what it is part of: {reason}", reason=reason)
    return replace(part, when=replace(whole.when, basis="inferred", because=because))


def _dated_by_parts(whole: Happening, parts: Sequence[Happening]) -> Happening:
    """A visit without a date of its own took place when its meetings did."""
    dated = [p for p in parts if p.when.days is not None and p.status in DONE]
    if whole.when.days is not None or not dated:
        return whole
    part = min(dated, key=lambda p: ((p.when.days.last - p.when.days.first).days if p.when.days else 0, p.id))
    reason = part.when.because or ""
    if part.mode == "sign":
        because = message("when the signing took place: {reason}", reason=reason)
    else:
        because = message("when its talks took place: {reason}", reason=reason)
    return replace(whole, when=replace(part.when, basis="inferred", because=because))


def _whole_of(part: Happening, visits: Sequence[Happening], stage: Stage, by_id: Texts) -> Happening | None:
    pairs = [_Pair(part, visit, stage, by_id) for visit in visits]
    fitting = [(pair.closeness, pair.visit.id, pair.visit) for pair in pairs if all(rule(pair) for rule in RULES)]
    return max(fitting, key=lambda row: row[:2])[2] if fitting else None


@dataclass(frozen=True)
class _Pair:
    """A meeting and a visit that it may be part of, with what the rules ask about them."""

    part: Happening
    visit: Happening
    stage: Stage
    by_id: Texts

    @cached_property
    def visitors(self) -> frozenset[str]:
        """Keys of those who make the visit; of a meeting, of all who meet."""
        meeting = (self.visit.type, self.visit.mode) in MEETING
        return frozenset(key for key, role in self.visit.participants if meeting or role == "visitor")

    @cached_property
    def members(self) -> frozenset[str]:
        """Keys of all who take part in what may be a part of the visit."""
        return frozenset(key for key, _ in self.part.participants)

    @cached_property
    def one_report(self) -> bool:
        """Whether a report tells both."""
        return not set(self.part.reports).isdisjoint(self.visit.reports)

    @cached_property
    def near(self) -> bool:
        """Whether a report tells both close together."""
        return any(
            a.report == b.report and abs(a.sentence - b.sentence) <= NEAR
            for a in self.part.mentions
            for b in self.visit.mentions
        )

    @cached_property
    def same_days(self) -> bool | None:
        """Whether the days agree; None if those of one are not known."""
        one, other = self.part.when.days, self.visit.when.days
        if one is None or other is None:
            return None
        return one.overlaps(other) or (self.near and _gap(one, other) <= SLACK)

    @cached_property
    def stops(self) -> frozenset[str]:
        """The places that the visit leads to."""
        listed = (key for m in self.visit.mentions for key in _listed_places(m, self.by_id))
        return frozenset((*listed, *([self.visit.place] if self.visit.place else ())))

    @property
    def closeness(self) -> int:
        """How closely the two hang together, to choose among visits."""
        own = bool(self.visitors & self.members)
        return 2 * own + bool(self.same_days) + self.near + bool(self.part.place)


def _listed_places(mention: EventMention, by_id: Texts) -> Collection[str]:
    """The places named in one list with the place of a visit: "visited Amman and Oslo"."""
    if mention.place is None or mention.report not in by_id:
        return ()
    mentions = by_id[mention.report].mentions
    found, last = [], mentions[mention.place]
    for other in mentions[mention.place + 1 :]:
        listed = other.sentence == last.sentence and other.first - last.last <= LISTED
        if not listed or other.kind not in ("place", "state") or other.key is None:
            break
        found.append(other.key)
        last = other
    return found


def _gap(one: Interval, other: Interval) -> int:
    return max((other.first - one.last).days, (one.first - other.last).days)


def _one_sentence(part: Happening, visit: Happening) -> bool:
    return bool({(m.report, m.sentence) for m in part.mentions} & {(m.report, m.sentence) for m in visit.mentions})


# -- the rules ------------------------------------------------------------------------------------------------


def a_visitor_takes_part(pair: _Pair) -> bool:
    """A visitor is there; or somebody unnamed of the visitors' country, or "they", told of in one report with them.

    Of a meeting, two of those who met; one of them may stand there under the name of his state or body.
    """
    if (pair.visit.type, pair.visit.mode) in MEETING:
        own = pair.visitors & pair.members
        named = {pair.stage.country(key) for key in pair.members - own if key.startswith(("state:", "org:"))}
        others = pair.stage.countries(pair.visitors - own) & named if own else ()
        return len(own) + len(others) >= BOTH_SIDES
    return bool(pair.visitors & pair.members) or _compatriots(pair) or _they(pair)


def _compatriots(pair: _Pair) -> bool:
    unnamed = any(key.startswith(("group:", "office:")) for key in pair.visitors | pair.members)
    countries = pair.stage.countries(pair.visitors) & pair.stage.countries(pair.members)
    return pair.one_report and unnamed and bool(countries)


def _they(pair: _Pair) -> bool:
    """Whether the report says "they" soon after it told of the visit, and somebody of the country is met."""
    if pair.part.type != "CONSULT" or not _somebody_of_the_country(pair):
        return False
    told = [(m.report, m.sentence) for m in pair.visit.mentions]
    return any(
        m.report in pair.by_id and _by_pronoun(m, pair.by_id[m.report])
        and any(m.report == report and 0 < m.sentence - sentence <= NEAR + 1 for report, sentence in told)
        for m in pair.part.mentions
    )  # fmt: skip


def _by_pronoun(mention: EventMention, annotations: Annotations) -> bool:
    acting = [annotations.mentions[at] for at in mention.of_role("source")]
    return bool(acting) and all(one.kind == "pronoun" and one.head == "plural" for one in acting)


def the_places_agree(pair: _Pair) -> bool:
    """It is at a place the visit leads to, or within one, or one of the two places is not told."""
    place, contains = pair.part.place, pair.stage.world.contains
    if place is None or not pair.stops:
        return True
    return any(place == stop or contains(stop, place) or contains(place, stop) for stop in pair.stops)


def the_host_takes_part(pair: _Pair) -> bool:
    """Where no place is told, somebody of a country visited takes part; who agrees at a meeting was at its place."""
    visited = (pair.visit.type, pair.visit.mode) in VISIT
    return not visited or pair.part.place is not None or _somebody_of_the_country(pair)


def _somebody_of_the_country(pair: _Pair) -> bool:
    visited = {pair.visit.place_country, *(pair.stage.country(stop) for stop in pair.stops)} - {None}
    return not visited.isdisjoint(pair.stage.countries(pair.members))


def the_days_agree(pair: _Pair) -> bool:
    """The days are not others, and agree if no report tells both."""
    return pair.same_days is not False and (pair.one_report or bool(pair.same_days))


def the_visit_was_made(pair: _Pair) -> bool:
    """What took place is part of no visit that is still to come or only thought of."""
    return pair.part.status not in DONE or pair.visit.status in DONE


def what_is_signed_is_told_with_it(pair: _Pair) -> bool:
    """Of acts other than meetings, only what one sentence tells as done on the visit.

    At a meeting, also what was done there that day, or is told right beside it as the same news.
    """
    if pair.part.type == "CONSULT":
        return True
    met, days = (pair.visit.type, pair.visit.mode) in MEETING, pair.part.when.days
    if met and days is not None and days == pair.visit.when.days and days.count == 1:
        return pair.part.place is not None and pair.part.place == pair.visit.place
    if met and days is not None and pair.near and all(m.time is None for m in pair.part.mentions):
        return pair.part.status in DONE and pair.visit.status in DONE
    return pair.part.status in DONE and pair.visit.status in DONE and _one_sentence(pair.part, pair.visit)


RULES: tuple[Callable[[_Pair], bool], ...] = (
    a_visitor_takes_part, the_places_agree, the_host_takes_part, the_days_agree, the_visit_was_made,
    what_is_signed_is_told_with_it,
)  # fmt: skip
"""What must hold of a meeting and the visit it is part of."""
