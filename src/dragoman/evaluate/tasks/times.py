"""Time expressions: extent and TIMEX3 value. The day of the document is given, as TempEval gives it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.annotate.annotate import DATED_ZONES, time_rules
from dragoman.annotate.time import find_times
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.score import Span, overlaps, paired
from dragoman.evaluate.source import files_of, laid, layout_breaks, rows_of, text_of
from dragoman.evaluate.timex import value_in_timex
from dragoman.lang.pack import available
from dragoman.model.dates import TimeExpr
from dragoman.model.edtf import interval_of
from dragoman.model.text import Given
from dragoman.pipeline import FALLBACK, Coded

_EMPTY = re.compile(r"<TIMEX3[^>]*/>")  # ends of durations that no words name
_TAG = re.compile(r"<(/?)TIMEX3([^>]*)>")
_VALUE = re.compile(r'\bvalue="([^"]*)"')
_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_CREATED = re.compile(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', re.DOTALL)
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A document with its day and its time expressions, as offsets and values."""

    name: str
    text: str
    day: str | None
    times: tuple[tuple[Span, str], ...]


def meantime(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """MEANTIME: tokens with B- and I- tags; the first two sentences are headline and date line."""
    for path in files_of(part, data):
        for row in rows_of(path):
            yield compare(_of_tokens(row["doc"], row["dct"], row["sentences"]), engine)


def timeml(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """TimeML files with inline tags."""
    for path in files_of(part, data):
        yield compare(of_timeml(path.stem, text_of(path)), engine, ends=True)


def _of_tokens(name: str, day: str, sentences: Sequence[Sequence[Sequence[str]]]) -> Timed:
    words = [[token for token, _, _ in sentence] for sentence in sentences]
    page = laid(words, layout_breaks(words, headed=2))
    times: list[tuple[Span, str]] = []
    for number, sentence in enumerate(sentences):
        starts = [at for at, (_, tag, _) in enumerate(sentence) if tag.startswith("B-")]
        for first in starts:
            last = first + 1
            while last < len(sentence) and sentence[last][1].startswith("I-"):
                last += 1
            times.append((page.span(number, first, last), sentence[first][2]))
    return Timed(name=name, text=page.text, day=day, times=tuple(times))


def of_timeml(name: str, content: str) -> Timed:
    """A TimeML document: its text without tags, and what the tags hold."""
    body = _TEXT.search(content)
    created = _CREATED.search(content)
    text, at, opened = "", 0, (0, "")
    times: list[tuple[Span, str]] = []
    inner = _EMPTY.sub("", body[1]) if body is not None else ""
    for tag in _TAG.finditer(inner):
        text += _plain(inner[at : tag.start()])
        at = tag.end()
        if tag[1]:
            times.append(((opened[0], len(text)), opened[1]))
        else:
            value = _VALUE.search(tag[2])
            opened = len(text), value[1] if value is not None else ""
    text += _plain(inner[at:])
    return Timed(name=name, text=text, day=created[1] if created is not None else None, times=tuple(times))


def _plain(text: str) -> str:
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def compare(gold: Timed, engine: Engine, *, ends: bool = False) -> Finding:
    """Counts of one document: same extent, any overlap, overlap with the same value.

    `ends` where the set tags both ends of a range, as TimeML does, and not the range as one (MEANTIME).
    """
    report = report_of(gold.name, gold.text, Given(published=gold.day))
    coded = engine.read_alone(report)
    anchor = interval_of(gold.day) if gold.day is not None else None
    times = _times(coded)
    told = _ends(times, gold.text) if ends else [((expr.start, expr.end), expr, ahead) for expr, ahead in times]
    ours = [(span, value_in_timex(expr, anchor, future=ahead)) for span, expr, ahead in told]
    return scored(gold, ours)


def scored(gold: Timed, ours: Sequence[tuple[Span, str | None]]) -> Finding:
    """Counts for time expressions of any system, in the order of the text."""
    pairs = paired(gold.times, ours, lambda a, b: overlaps(a[0], b[0]))
    same = [pair for pair in pairs if pair[0][1] == pair[1][1]]
    exact = [pair for pair in pairs if pair[0][0] == pair[1][0]]
    counts = {
        key: (float(len(found)), float(len(ours) - len(found)), float(len(gold.times) - len(found)))
        for key, found in (("value", same), ("span", pairs), ("strict", exact))
    }
    return Finding(unit=gold.name, counts=counts, cases=tuple(_cases(gold, ours, pairs)))


def _times(coded: Coded) -> list[tuple[TimeExpr, bool]]:
    """All expressions of a report, the date line's among them, each with whether it is read as ahead."""
    language = coded.annotations.layout.language
    rules = time_rules(language if language in available() else FALLBACK)
    found = list(coded.annotations.times)
    for sentence in coded.annotations.layout.sentences:
        if sentence.zone in (*DATED_ZONES, "caption"):
            found += find_times(sentence, rules)
    ahead = {event.time.start for event in coded.events if event.time is not None and event.future}
    return [(expr, expr.start in ahead) for expr in sorted(found, key=lambda e: e.start)]


def _ends(times: Sequence[tuple[TimeExpr, bool]], text: str) -> Iterator[tuple[Span, TimeExpr, bool]]:
    """One tag an expression, two for a range whose ends have words of their own, as TimeML has it: "3 to 5 May"."""
    for expr, ahead in times:
        to = expr.to
        if to is None or to.start == expr.start:
            yield (expr.start, expr.end), expr, ahead
        else:
            yield (expr.start, expr.start + len(text[expr.start : to.start].rstrip())), expr, ahead
            yield (to.start, to.end), to, ahead


Pairs = Sequence[tuple[tuple[Span, str], tuple[Span, str | None]]]


def _cases(gold: Timed, ours: Sequence[tuple[Span, str | None]], pairs: Pairs) -> Iterator[Case]:
    found = dict(pairs)
    for wanted in gold.times:
        got = found.get(wanted)
        if got is None or got[1] != wanted[1]:
            told = _told(gold, got) if got is not None else "nothing"
            yield Case(row="value", text=_around(gold, wanted[0]), wanted=_told(gold, wanted), got=told)
    matched = {got for _, got in pairs}
    for extra in ours:
        if extra not in matched:
            yield Case(row="value", text=_around(gold, extra[0]), wanted="nothing", got=_told(gold, extra))


def _told(gold: Timed, expr: tuple[Span, str | None]) -> str:
    (start, end), value = expr
    return f"“{gold.text[start:end]}” {value}"


def _around(gold: Timed, span: Span, reach: int = 80) -> str:
    return f"[{gold.day}] {gold.text[max(0, span[0] - reach) : span[1] + reach]}"
