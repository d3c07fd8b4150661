"""What can be compared of two reports in different languages: whom, where, when and how many they tell of.

Words of two languages are never the same, however like the reports. Who is named is known by the same id in all of
them, numbers are, and so is the day. Reports far apart in time tell no one matter across languages: nothing but the
names in them could say so.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.actor import Cast
from dragoman.model.annotation import Annotations
from dragoman.model.dates import Interval
from dragoman.model.happening import Happening, Publication
from dragoman.model.text import READ_ZONES

Things = Mapping[str, float]
"""How much a report makes of each person, body, place, state and number."""
WORTH = {"person": 3.0, "org": 3.0, "body": 3.0, "place": 3.0, "region": 3.0, "state": 1.5, "group": 1.0}
"""By what a key begins with; agencies and outlets tell where a report comes from, not what it is about."""
NUMBER, EVENT, HEADLINE = 3.0, 1.5, 2.0
"""Worth of a number, of what is told to have happened early in a report, and how much more a headline makes of it."""
DIGITS = re.compile(r"\d+")
LEAST = 10
"""Numbers below it are in every report."""
NARROW = 3
"""Days up to which the date of a report is narrow enough to compare."""
GAPS = ((1, 1.0), (3, 0.5))
"""What is left of the likeness by the days between; beyond the last nothing is."""
UNKNOWN = 0.7
"""What is left of it where the day of one is not known."""


def things_of(annotations: Annotations, cast: Cast) -> Things:
    """Persons, bodies, places and numbers that a report names, by how much it makes of each."""
    found: dict[str, float] = {}
    for thing, weight in (*_named(annotations, cast), *_numbers(annotations)):
        found[thing] = found.get(thing, 0.0) + weight
    return found


def _named(annotations: Annotations, cast: Cast) -> Iterator[tuple[str, float]]:
    sentences, report = annotations.layout.sentences, annotations.report.id
    for index, mention in enumerate(annotations.mentions):
        zone = sentences[mention.sentence].zone
        if zone not in READ_ZONES or mention.kind == "pronoun":
            continue
        more = HEADLINE if zone == "title" else 1.0
        for key in cast.keys(report, index):
            if worth := WORTH.get(key.partition(":")[0]):
                yield key, worth * more


def _numbers(annotations: Annotations) -> Iterator[tuple[str, float]]:
    """Numbers that are no part of a date, in whatever digits they are written."""
    timed = [(time.start, time.end) for time in annotations.times]
    for sentence in annotations.layout.sentences:
        if sentence.zone not in READ_ZONES:
            continue
        for match in DIGITS.finditer(annotations.report.text, sentence.start, sentence.end):
            number = int(match.group())
            if number >= LEAST and not any(first <= match.start() < last for first, last in timed):
                yield f"number:{number}", NUMBER


def day_of(main: Happening | None, publication: Publication | None) -> Interval | None:
    """The days of what a report is mainly about, else those on which it came out, if they are narrowly known."""
    for when in (main.when if main else None, publication.when if publication else None):
        if when is not None and when.days is not None and when.days.count <= NARROW:
            return when.days
    return None


def nearness(one: Interval | None, other: Interval | None) -> float:
    """What is left of the likeness of two reports, from 0 to 1, by the days between what they tell."""
    if one is None or other is None:
        return UNKNOWN
    apart = max((other.first - one.last).days, (one.first - other.last).days)
    return next((left for days, left in GAPS if apart <= days), 0.0)


def acts_of(happenings: Sequence[Happening]) -> Mapping[str, Things]:
    """What each report tells to have happened, as things: visits, agreements, attacks."""
    found: dict[str, dict[str, float]] = {}
    for happening in happenings:
        for report in happening.reports:
            found.setdefault(report, {})[f"act:{happening.type}.{happening.mode}"] = EVENT
    return found
