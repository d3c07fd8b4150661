"""The command that measures. It is for those who work on Dragoman; the test sets are not shipped."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import dragoman
from dragoman.cli.console import SOME_FAILED, Progress, complain, refusals
from dragoman.cli.target import Format, Target, terminal_width
from dragoman.errors import QuestionError

if TYPE_CHECKING:
    from dragoman.evaluate.catalogue import Part
    from dragoman.evaluate.run import Measured, Result

DATA = Path("../shared/bench")


class TableFormat(StrEnum):
    """The formats of the table."""

    TERMINAL = "terminal"
    MARKDOWN = "md"
    JSON = "json"


def evaluate_command(
    tasks: Annotated[
        list[str] | None, typer.Argument(metavar="[TASK]…", help="Tasks, or parts of them; all without one.")
    ] = None,
    data: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the test sets.")] = DATA,
    format_: Annotated[TableFormat, typer.Option("--format", "-f", help="Format.")] = TableFormat.TERMINAL,
    errors: Annotated[
        str | None, typer.Option(metavar="TASK", help="List the worst mistakes of a task, a part or a figure.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many mistakes to list.")] = 20,
    write: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the page with all figures to this file.")
    ] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Fail (code 1) if a figure is below its floor.")] = False,
    pin: Annotated[bool, typer.Option("--pin", help="Raise the floors to the figures of now.")] = False,
    lower: Annotated[str | None, typer.Option(metavar="TASK", help="Lower the floors of a task or a part.")] = None,
    because: Annotated[str, typer.Option(metavar="WORDS", help="Why the floors are lowered.")] = "",
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="Parts measured side by side.")] = 2,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
) -> None:
    """Measure the accuracy on public test sets, and keep it from slipping."""
    with refusals():
        names = _names(tasks, errors, lower)
        if write is not None and names:
            raise QuestionError("the page shows all tasks", code="E324", place=str(write), remedy="name no task")
        if lower is not None and not because.strip():
            raise QuestionError("a floor is not lowered without a reason", code="E323", remedy='add --because "…"')
        parts = _parts(names, gated=gate or pin)
        if gate:
            _refuse_changed(parts, data)
        with Progress(quiet=quiet) as progress:
            measured, results = _measure(parts, data, jobs, progress)
        if errors is not None:
            _list_errors(measured, errors, limit)
            return
        _keep(parts, results, data, pin=pin, lower=lower, because=because)
        if write is not None:
            _write_page(results, write)
        _show(results, format_)
        if gate:
            _refuse_fallen(results)


def _names(tasks: Sequence[str] | None, errors: str | None, lower: str | None) -> tuple[str, ...]:
    """The tasks to run: those named, else the one of the mistakes or the floors."""
    named = tuple(tasks or ())
    if not named and errors is not None:
        named = (errors.partition(".")[0],)
    return named or ((lower,) if lower is not None else ())


def _parts(names: tuple[str, ...], *, gated: bool) -> "list[Part]":
    from dragoman.evaluate.catalogue import load_catalogue

    chosen = [part for _, part in load_catalogue().chosen(names)]
    return [part for part in chosen if part.gate] if gated and not names else chosen


def _measure(
    parts: "Sequence[Part]", data: Path, jobs: int, progress: Progress
) -> "tuple[list[Measured], list[Result]]":
    from dragoman.evaluate.run import measure_all, results_of

    measured = measure_all(parts, data, jobs, progress)
    return measured, results_of(parts, measured)


def _list_errors(measured: "Sequence[Measured]", errors: str, limit: int) -> None:
    from dragoman.evaluate.run import worst
    from dragoman.evaluate.show import to_cases

    target = Target(format=Format.TERMINAL)
    key = errors.partition(".")[2] or None
    target.write(to_cases(worst(measured, key, limit), terminal_width(None, target)))


def _keep(
    parts: "Sequence[Part]", results: "Sequence[Result]", data: Path, *, pin: bool, lower: str | None, because: str
) -> None:
    from dragoman.evaluate import gate

    if not pin and lower is None:
        return
    file = gate.floors_file()
    floors, found = gate.load_floors(file), gate.digests(parts, data)
    if lower is not None:
        floors = gate.lowered(floors, results, found, because)
    if pin:
        floors = gate.raised(floors, results, found)
    gate.write_floors(floors, file)


def _write_page(results: "Sequence[Result]", write: Path) -> None:
    from dragoman.evaluate.page import to_page

    Target(format=Format.MARKDOWN, file=write).write(to_page(results, dragoman.__version__))


def _show(results: "Sequence[Result]", format_: TableFormat) -> None:
    from dragoman.evaluate.gate import floors_file, load_floors
    from dragoman.evaluate.page import to_markdown
    from dragoman.evaluate.show import to_json, to_table

    floors = load_floors(floors_file()).floors
    if format_ is TableFormat.JSON:
        Target(format=Format.JSON).write(to_json(results, floors) + "\n")
    elif format_ is TableFormat.MARKDOWN:
        Target(format=Format.MARKDOWN).write(to_markdown(results))
    else:
        Target(format=Format.TERMINAL).write(to_table(results, floors))


def _refuse_changed(parts: "Sequence[Part]", data: Path) -> None:
    from dragoman.evaluate import gate

    _refuse(list(gate.changed(gate.load_floors(gate.floors_file()), gate.digests(parts, data))))


def _refuse_fallen(results: "Sequence[Result]") -> None:
    from dragoman.evaluate import gate

    _refuse(list(gate.fallen(gate.load_floors(gate.floors_file()), results)))


def _refuse(wrong: Sequence[str]) -> None:
    for line in wrong:
        complain(f"gate: {line}")
    if wrong:
        raise typer.Exit(SOME_FAILED)
