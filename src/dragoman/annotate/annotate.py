"""One report, annotated: mentions, times, attributions, credits, outlet and date line."""

from functools import lru_cache

from dragoman.annotate.attitudes import find_attitudes, outermost
from dragoman.annotate.attribution import find_attributions, speech_rules
from dragoman.annotate.credits import find_credits
from dragoman.annotate.final_cases import QuoteRun
from dragoman.annotate.moods import reported
from dragoman.annotate.names import find_mentions
from dragoman.annotate.outlet import find_outlet
from dragoman.annotate.quotes import continued, quotes_in, spoken_on
from dragoman.annotate.time import find_times
from dragoman.annotate.time_rules import TimeRules
from dragoman.grammar.syntax import analyse
from dragoman.lang.pack import load
from dragoman.lang.vocabulary import vocabulary_of
from dragoman.lang.world import load_world
from dragoman.model.annotation import Annotations, Attitude, Attribution, Mention
from dragoman.model.dates import TimeExpr
from dragoman.model.text import READ_ZONES, Layout, Report

DATED_ZONES = ("dateline", "byline", "credit")


@lru_cache(maxsize=16)
def time_rules(code: str) -> TimeRules:
    """The time rules of a language pack, compiled once."""
    return TimeRules.from_mapping(load(code).section("time"), f"lang/{code}/time.yml")


def annotate(report: Report, layout: Layout) -> Annotations:
    """Annotate a report whose layout is in a language that has a pack."""
    vocabulary, world = vocabulary_of(layout.language), load_world()
    rules = time_rules(layout.language)
    times = tuple(t for s in layout.sentences if s.zone != "boilerplate" for t in find_times(s, rules))
    mentions = find_mentions(layout, times, vocabulary)
    attributions, attitudes = _said(layout, mentions, times)
    outlet, outlet_span = find_outlet(report, layout, mentions, vocabulary, world)
    return Annotations(
        report=report, layout=layout, mentions=mentions, times=_of_text(layout, times), attributions=attributions,
        credits=find_credits(report, layout, mentions, attributions, world, (outlet, outlet_span)),
        outlet=outlet, outlet_span=outlet_span,
        dateline=_dateline(layout, times), attitudes=attitudes,
    )  # fmt: skip


def _said(
    layout: Layout, mentions: tuple[Mention, ...], times: tuple[TimeExpr, ...]
) -> tuple[tuple[Attribution, ...], tuple[Attitude, ...]]:
    """Who says what, and who is told to think, want or judge what."""
    vocabulary, speech = vocabulary_of(layout.language), speech_rules(layout.language)
    here: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        here.setdefault(mention.sentence, []).append(index)
    found: list[Attribution] = []
    held: list[Attitude] = []
    paragraph, inside = -1, False
    run = QuoteRun(speech)
    for sentence in layout.sentences:
        if sentence.zone in READ_ZONES:
            inside, paragraph = inside and sentence.paragraph == paragraph, sentence.paragraph
            when = tuple(t for t in times if t.sentence == sentence.index)
            analysis = analyse(sentence, mentions, tuple(here.get(sentence.index, ())), when, vocabulary)
            said = find_attributions(analysis, speech, inside=inside)
            held += find_attitudes(analysis, speech, said, inside=inside)
            quotes = quotes_in(sentence, inside=inside)
            found += (*said, *run.read(analysis, said, quotes, inside=inside))
            inside = bool(quotes) and quotes[-1].open
    found += (*continued(layout.sentences, found), *spoken_on(layout.sentences, found))
    found.sort(key=lambda a: (a.sentence, a.cue, a.content))
    found = sorted((*found, *reported(layout.sentences, found, speech)), key=lambda a: (a.sentence, a.cue, a.content))
    return tuple(found), outermost(held)


def _of_text(layout: Layout, times: tuple[TimeExpr, ...]) -> tuple[TimeExpr, ...]:
    read = {s.index for s in layout.sentences if s.zone in READ_ZONES}
    return tuple(t for t in times if t.sentence in read)


def _dateline(layout: Layout, times: tuple[TimeExpr, ...]) -> TimeExpr | None:
    """The date of the first date line that has one."""
    zones = {s.index: s.zone for s in layout.sentences}
    dated = [
        t for t in times if zones[t.sentence] in DATED_ZONES and t.form in ("absolute", "partial") and t.day is not None
    ]
    return dated[0] if dated else None
