"""Who, what, when, where: the lead that the engine reads from a report, against what people marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.corroborate.material import Material
from dragoman.evaluate.catalogue import Part
from dragoman.evaluate.engine import Engine, report_of
from dragoman.evaluate.finding import Case, Counts, Finding
from dragoman.evaluate.source import files_of, rows_of
from dragoman.evaluate.tasks.stories import article_of
from dragoman.model.text import Report

ASKED = ("who", "what", "when", "where")
HALF = 0.5
_WORD = re.compile(r"\w+")


def answers(part: Part, data: Path, engine: Engine) -> Iterator[Finding]:
    """One finding an article: the first answer to each question, where people found one."""
    rows = [(f"{number}", row) for path in files_of(part, data) for number, row in enumerate(rows_of(path))]
    reports = {name: headed(name, row) for name, row in rows}
    material = engine.together(list(reports.values()))
    for name, row in rows:
        yield _compare(name, row, answers_of(reports[name].id, material))


def headed(name: str, row: Mapping[str, Any]) -> Report:
    """An article with its headline above the text, as its page has it and as the people who marked it saw it."""
    article = article_of(name, row)
    return report_of(name, f"{article.given.title or ''}\n\n{article.text}".strip(), article.given)


def answers_of(report: str, material: Material) -> dict[str, str]:
    """The lead of a report in words, and its day; where neither it nor its story names one, that of the report."""
    lead, text = material.leads[report], material.reports[report].report.text
    spans = {"who": lead.who, "what": lead.what, "where": lead.where}
    found = {question: text[slice(*span)] for question, span in spans.items() if span is not None}
    days = (material.lead_days[report].days, material.publications[report].when.days)
    day = next((one for one in days if one is not None and one.count == 1), None)
    return found | ({"when": day.first.isoformat()} if day is not None else {})


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
