"""Quotations in German news: tokens of quotes, and the speaker of those that are found."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Finding
from dragoman.evaluate.said import Said, said_in, tokens_in
from dragoman.evaluate.score import set_counts, share_of_shorter
from dragoman.evaluate.source import files_of, rows_of

HALF = 0.5


def german(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding an article; quotations of all types."""
    for path in files_of(part, data):
        for row in rows_of(path):
            text = row["originalText"]
            ours = said_in(engine.read_alone(report_of(row["file"], text)).annotations)
            yield _compare(row["file"], text, [_gold(text, one) for one in row["annotations"]], ours)


def _gold(text: str, annotation: Mapping[str, Any]) -> Said:
    parts = {
        name: tokens_in(text, [(span["charBegin"], span["charEnd"]) for span in annotation[key]["spans"]])
        for name, key in (("source", "speaker"), ("cue", "cue"), ("content", "quote"))
    }
    return Said(**parts)


def _compare(unit: str, text: str, gold: Sequence[Said], ours: Sequence[Said]) -> Finding:
    wanted, got = (frozenset[int]().union(*(one.content for one in side)) for side in (gold, ours))
    right = found = 0
    cases: list[Case] = []
    for quote in gold:
        match = max(ours, key=lambda one: len(one.content & quote.content), default=Said())
        matched = len(match.content & quote.content) >= HALF * max(1, len(quote.content))
        if quote.source and matched:
            found += 1
            right += share_of_shorter(quote.source, match.source) >= HALF
        if not matched or (quote.source and share_of_shorter(quote.source, match.source) < HALF):
            row = "speaker" if matched else "quote"
            cases.append(Case(row=row, text=_words(text, quote.content), wanted=_words(text, quote.source),
                              got=_words(text, match.source) if matched else "no quote"))  # fmt: skip
    counts = {"quote": set_counts(wanted, got), "speaker": (float(right), float(found))}
    return Finding(unit=unit, counts=counts, cases=tuple(cases))


def _words(text: str, tokens: frozenset[int]) -> str:
    return text[min(tokens) : max(tokens) + 20] if tokens else "nobody"
