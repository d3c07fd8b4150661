"""The readers and runners of the test sets, by the name under which the table of tasks asks for them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Finding
from dragoman.evaluate.tasks import (
    claims,
    coding,
    copies,
    ecb,
    fivew,
    layouts,
    links,
    name_pairs,
    pages,
    polnear,
    quotes,
    renderings,
    slavner,
    spanish,
    stories,
    timelines,
    times,
    triage,
    uner,
    units,
)

Reader = Callable[[Part, Path, Engine], Iterator[Finding]]

READERS: Mapping[str, Reader] = {
    "claims.claimdiff": claims.claimdiff,
    "coding.petrarch": coding.petrarch,
    "coding.plover": coding.plover,
    "copies.edited": copies.edited,
    "ecb.groups": ecb.groups,
    "fivew.answers": fivew.answers,
    "layouts.pasted": layouts.pasted,
    "links.meantime": links.meantime,
    "name_pairs.pairs": name_pairs.pairs,
    "pages.fields": pages.fields,
    "polnear.attribution": polnear.attribution,
    "polnear.wire": polnear.wire,
    "quotes.german": quotes.german,
    "renderings.ranked": renderings.ranked,
    "slavner.topics": slavner.topics,
    "spanish.sentences": spanish.sentences,
    "stories.giveme5w": stories.giveme5w,
    "stories.own": stories.own,
    "timelines.airbus": timelines.airbus,
    "times.meantime": times.meantime,
    "times.timeml": times.timeml,
    "triage.stream": triage.stream,
    "uner.iob2": uner.iob2,
    "units.petrarch": units.petrarch,
}
