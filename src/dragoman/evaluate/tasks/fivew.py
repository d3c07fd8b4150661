"""Who, what, when, where: what the engine holds to be the main event of a report, against what people marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.corroborate.material import Material
from dragoman.evaluate.actors import TARGETS
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.finding import Case, Counts, Finding
from dragoman.evaluate.source import files_of, rows_of
from dragoman.evaluate.tasks.stories import article_of
from dragoman.model.event import EventMention
from dragoman.model.happening import Happening

ASKED = ("who", "what", "when", "where")
HALF = 0.5
_WORD = re.compile(r"\w+")


def answers(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding an article: the first answer to each question, where people found one."""
    rows = [(f"{number}", row) for path in files_of(part, data) for number, row in enumerate(rows_of(path))]
    reports = {name: article_of(name, row) for name, row in rows}
    material = engine.together(list(reports.values()))
    by_id = {happening.id: happening for happening in material.happenings}
    for name, row in rows:
        story = material.stories[reports[name].id]
        main = by_id[story.main] if story.main is not None else None
        ours = _answers(main, reports[name].id, material) if main is not None else {}
        yield _compare(name, row, ours)


def _answers(main: Happening, report: str, material: Material) -> dict[str, str]:
    """The main event as this report tells it: its first mention there."""
    told = [mention for mention in main.mentions if mention.report == report]
    if not told:
        return {}
    event = min(told, key=lambda mention: mention.trigger)
    text = material.reports[report].report.text
    found = {"who": _who(event, report, material), "what": text[event.trigger[0] : event.end]}
    if main.when.days is not None and main.when.days.count == 1:
        found["when"] = main.when.days.first.isoformat()
    found["where"] = _where(event, main, report, material)
    return {question: answer for question, answer in found.items() if answer}


def _who(event: EventMention, report: str, material: Material) -> str:
    mentions = material.reports[report].mentions
    ordered = sorted(event.fillers, key=lambda filler: (filler.role in TARGETS, mentions[filler.mention].start))
    text = material.reports[report].report.text
    return next((text[mentions[f.mention].start : mentions[f.mention].end] for f in ordered), "")


def _where(event: EventMention, main: Happening, report: str, material: Material) -> str:
    if event.place is not None:
        mention = material.reports[report].mentions[event.place]
        return material.reports[report].report.text[mention.start : mention.end]
    return material.world.name(main.place) if main.place is not None else ""


def _compare(unit: str, row: Mapping[str, Any], ours: Mapping[str, str]) -> Finding:
    asked = {question: _gold(row, question) for question in ASKED}
    asked = {question: wanted for question, wanted in asked.items() if wanted}
    right = {question: _right(question, ours.get(question, ""), wanted) for question, wanted in asked.items()}
    counts: dict[str, Counts] = {question: (float(right[question]), 1.0) for question in asked}
    given = [question for question in asked if ours.get(question)]
    counts["all"] = (float(sum(right.values())), float(len(asked)))
    counts["given"] = (float(sum(right[question] for question in given)), float(len(given)))
    title = str(row.get("title"))
    cases = tuple(
        Case(row=question, text=title, wanted=" / ".join(wanted), got=ours.get(question, "no answer"))
        for question, wanted in asked.items()
        if not right[question]
    )
    return Finding(unit=unit, counts=counts, cases=cases)


def _gold(row: Mapping[str, Any], question: str) -> Sequence[str]:
    """The phrases people marked; for "when" the days they were read as."""
    key = "parsed" if question == "when" else "text"
    return [str(one[key]) for one in row["fiveWoneH"][question]["annotated"] if one.get(key)]


def _right(question: str, answer: str, wanted: Sequence[str]) -> bool:
    """The same day; or at least half of the words of a phrase are in the answer."""
    if question == "when":
        return any(answer[:10] == day[:10] for day in wanted)
    words = set(_WORD.findall(answer.casefold()))
    phrases = [set(_WORD.findall(phrase.casefold())) for phrase in wanted]
    return any(phrase and len(phrase & words) >= HALF * len(phrase) for phrase in phrases)
