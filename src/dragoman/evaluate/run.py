"""Runs chosen parts and makes their figures. Parts are independent, so several can be run side by side."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import msgspec

from dragoman.annotate.proposals import using_models
from dragoman.errors import QuestionError
from dragoman.evaluate.catalogue import Kind, Part, Row, load_catalogue
from dragoman.evaluate.engine import FLAVOURS, Engine, Flavour
from dragoman.evaluate.figures import figure, interval, total
from dragoman.evaluate.finding import Case, Counts
from dragoman.evaluate.source import files_of
from dragoman.evaluate.tasks import READERS

Progress = Callable[[str, int, int], None]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with its 95 % interval and the counts it was made of."""

    value: float | None
    low: float | None
    high: float | None
    counts: Counts


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the table. `rules` is the engine without models, `models` with them; None is not measured."""

    name: str
    task: str
    title: str
    set: str
    language: str
    measure: str
    kind: Kind
    units: int
    rules: Figure | None
    models: Figure | None
    bar: float | str | None
    aim: float | str | None
    reference: str | None
    later: bool
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What running one part in one flavour gave."""

    part: str
    flavour: Flavour
    counts: dict[str, list[Counts]]
    cases: tuple[Case, ...]
    seconds: float


def measure(part: Part, data: Path, flavour: Flavour = "rules") -> Measured:
    """Run one part.

    Raises:
        InputError: an input of the part is missing or broken (E120).
    """
    files_of(part, data)  # a missing set is told at once
    begun = perf_counter()
    counts: dict[str, list[Counts]] = {}
    cases: list[Case] = []
    with using_models(flavour == "models"):
        for finding in READERS[part.reader](part, data, Engine(flavour)):
            for key, found in finding.counts.items():
                counts.setdefault(key, []).append(found)
            cases += finding.cases
    return Measured(part=part.id, flavour=flavour, counts=counts, cases=tuple(cases), seconds=perf_counter() - begun)


def _measure_named(name: str, data: Path, flavour: Flavour) -> Measured:
    """In a process of its own: parts are told by name, as the table is read there anew."""
    (_, part), *_ = load_catalogue().chosen((name,))
    return measure(part, data, flavour)


def measure_all(parts: Sequence[Part], data: Path, jobs: int = 1, progress: Progress | None = None) -> list[Measured]:
    """Run parts in every flavour there is, in `jobs` processes; in the order of the parts."""
    if not data.is_dir() and not all(part.own for part in parts):
        remedy = "name the folder of the test sets with --data"
        raise QuestionError("is no folder", code="E322", place=str(data), remedy=remedy)
    for part in parts:
        files_of(part, data)
    work = [(part, flavour) for flavour in FLAVOURS for part in parts]
    tell = progress or (lambda *_: None)
    if jobs == 1 or len(work) == 1:
        done = []
        for number, (part, flavour) in enumerate(work):
            tell(part.id, number, len(work))
            done.append(measure(part, data, flavour))
        return done
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        waiting = {pool.submit(_measure_named, part.id, data, flavour): at for at, (part, flavour) in enumerate(work)}
        for number, future in enumerate(as_completed(waiting), 1):
            tell(future.result().part, number, len(work))
        ordered = sorted(waiting, key=lambda future: waiting[future])
        return [future.result() for future in ordered]


def results_of(parts: Sequence[Part], measured: Sequence[Measured]) -> list[Result]:
    """The lines of the table."""
    by_key = {(one.part, one.flavour): one for one in measured}
    tasks = {part.id: task for task, part in load_catalogue().chosen(())}
    return [
        Result(
            name=part.name(row), task=tasks[part.id].name, title=tasks[part.id].title, set=part.set,
            language=row.language or part.language, measure=row.measure, kind=row.figure,
            units=len(by_key[part.id, "rules"].counts.get(row.key, ())),
            rules=_figure(row, by_key.get((part.id, "rules"))), models=_figure(row, by_key.get((part.id, "models"))),
            bar=row.bar, aim=row.aim, reference=row.reference, later=part.later,
            seconds=by_key[part.id, "rules"].seconds,
        )
        for part in parts
        for row in part.rows
    ]  # fmt: skip


def _figure(row: Row, measured: Measured | None) -> Figure | None:
    units = measured.counts.get(row.key) if measured is not None else None
    if not units:
        return None
    summed = total(units)
    bounds = interval(row.figure, units)
    low, high = bounds if bounds is not None else (None, None)
    return Figure(value=figure(row.figure, summed), low=low, high=high, counts=summed)


def worst(measured: Sequence[Measured], key: str | None, limit: int) -> list[tuple[str, Case]]:
    """The costliest mistakes, of one figure of the parts or of all, those of equal cost in the order of the text.

    They are those of the engine as a user has it: of the last flavour.
    """
    shown = [one for one in measured if one.flavour == FLAVOURS[-1]]
    found = [(one.part, case) for one in shown for case in one.cases if key in (None, case.row)]
    return sorted(found, key=lambda pair: -pair[1].cost)[:limit]
