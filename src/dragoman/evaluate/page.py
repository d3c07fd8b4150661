"""The page of documentation with all figures, made from results and from the notes of those who read the mistakes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from dragoman.errors import PackError
from dragoman.evaluate.catalogue import Part, load_catalogue
from dragoman.evaluate.run import Result
from dragoman.evaluate.show import bar_of, best, between, told
from dragoman.lang.pack import data_folder, read_yaml

NOTES = "evaluate/notes.yml"
GLANCE = "At a glance"
"""Heading of the table that the README shows too."""
HEAD = ("set", "language", "measure", "rules", "with models", "95 %", "reference", "bar", "aim")
INTRO = """\
# Accuracy

<!-- written by: dragoman evaluate --write docs/accuracy.md -->

Measured by Dragoman {version} on public test sets, from raw text: what earlier stages should have found is never
given, unless a note below says so. `dragoman evaluate` measures again wherever the sets lie;
`dragoman evaluate --errors TASK` lists the worst mistakes. The sets may not be passed on with the project, so this
page has figures only, and no words of theirs.

- Percentages, one decimal. Ratios and counts are plain numbers, and less is better.
- **95 %** is the interval of the figure that counts, by bootstrap over documents (1,000 samples): where it would lie on
  other documents of the same kind.
- **rules** is the engine without models, **with models** adds the small models of the project; — is not measured.
- **reference** is somebody else's figure, on a part of the set or on a set like it: compare with care.
- **bar** and **aim** are what this project set itself. *later* waits for a language pack; its figure is where it
  starts from.
"""
GATE = """\
## The gate

`dragoman evaluate --gate` fails in continuous integration if a figure falls below its floor, or if an input is not the
file the floors were set on. Floors are only ever raised by `--pin`; lowering one takes `--lower TASK --because "…"`,
and the reason is kept in the file of floors.
"""


def load_notes() -> dict[str, list[str]]:
    """What the mistakes show, by task.

    Raises:
        PackError: the file is no table of lists, or names a task that is not there (E220).
    """
    try:
        notes = msgspec.convert(read_yaml(data_folder() / "evaluate" / "notes.yml", NOTES), dict[str, list[str]])
    except msgspec.ValidationError as error:
        raise PackError(str(error), code="E220", place=NOTES, remedy="write lists of notes by task") from error
    known = {task.name for task in load_catalogue().tasks}
    if unknown := sorted(set(notes) - known):
        raise PackError("no such task", code="E220", place=f"{NOTES}: {unknown[0]}", remedy="name one of tasks.yml")
    return notes


def to_page(results: Sequence[Result], version: str) -> str:
    """The whole page."""
    notes, parts = load_notes(), [part for _, part in load_catalogue().chosen(())]
    sections = [INTRO.format(version=version), _glance(results)]
    for task, group in groupby(results, key=lambda result: result.task):
        sections.append("\n".join(_section(list(group), parts, notes.get(task, ()))))
    return "\n".join((*filter(None, sections), GATE))


def _glance(results: Sequence[Result]) -> str:
    """The figures that have a bar to reach by now, all in one table."""
    due = [result for result in results if result.bar is not None and not result.later]
    return f"## {GLANCE}\n\n{to_markdown(due)}" if due else ""


def _section(results: Sequence[Result], parts: Sequence[Part], notes: Sequence[str]) -> Iterator[str]:
    yield f"## {results[0].title}\n"
    yield to_markdown(results)
    yield "How it is counted:\n"
    names = {result.name.rpartition(".")[0] for result in results}
    yield from _told_once([part for part in parts if part.id in names])
    if notes:
        yield "\nWhat it is bad at:\n"
        yield from (f"- {' '.join(note.split())}" for note in notes)
    yield ""


def _told_once(parts: Sequence[Part]) -> Iterator[str]:
    by_note = {part.note: [p.id for p in parts if p.note == part.note] for part in parts}
    for note, names in by_note.items():
        yield f"- {', '.join(f'`{name}`' for name in names)}: {note.strip()}"


def to_markdown(results: Sequence[Result]) -> str:
    """The figures as one table."""
    lines = ["| " + " | ".join(HEAD) + " |", "| --- | --- | --- | ---: | ---: | --- | --- | --- | --- |"]
    lines += ["| " + " | ".join(_cells(result)) + " |" for result in results]
    return "\n".join(lines) + "\n"


def _cells(result: Result) -> tuple[str, ...]:
    kind = result.kind
    aim = "" if result.aim is None else str(result.aim)
    return (
        result.set, result.language, result.measure, told(kind, result.rules), told(kind, result.models),
        between(kind, best(result)), result.reference or "", bar_of(result), aim,
    )  # fmt: skip
