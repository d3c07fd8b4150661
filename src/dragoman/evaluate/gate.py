"""The gate: floors under figures, with digests of the files they were set on. A floor is never lowered silently."""

import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import yaml

from dragoman.errors import PackError, QuestionError
from dragoman.evaluate.catalogue import Kind, Part, load_catalogue
from dragoman.evaluate.figures import LESS_IS_BETTER
from dragoman.evaluate.run import Result
from dragoman.evaluate.show import best, number
from dragoman.evaluate.source import files_of, root_of
from dragoman.lang.pack import read_yaml

MARGIN: Mapping[Kind, float] = {"ratio": 0.02, "count": 0.0}
MARGIN_OF_PERCENT = 1.0
"""How far under a figure its floor is set: a harmless change moves a figure by a few tenths."""
DIGEST = 16
HEADER = """\
# Floors of the accuracy gate, and digests of the files they were set on. Written by `dragoman evaluate --pin`,
# which only raises; `dragoman evaluate --lower TASK --because "…"` lowers and keeps the reason below.
# source: measured; licence: Apache-2.0
"""


class Lowered(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A floor that somebody lowered (or whose input changed), and why."""

    figure: str
    before: float
    after: float
    because: str


class Floors(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Floors by the name of the figure, digests by the path of the input."""

    floors: dict[str, float] = {}
    inputs: dict[str, str] = {}
    lowered: tuple[Lowered, ...] = ()


def floors_file() -> Path:
    """The project's own file of floors."""
    return Path(__file__).parents[1] / "data" / "evaluate" / "floors.yml"


def load_floors(path: Path) -> Floors:
    """The floors in a file, none where there is no such file.

    Raises:
        PackError: the file breaks its schema, or has a floor for a figure that is not there (E221).
    """
    if not path.exists():
        return Floors()
    try:
        found = msgspec.convert(read_yaml(path, path.name), Floors)
    except msgspec.ValidationError as error:
        raise PackError(str(error), code="E221", place=path.name, remedy="restore the file") from error
    known = {part.name(row) for _, part in load_catalogue().chosen(()) for row in part.rows}
    if unknown := sorted(set(found.floors) - known):
        raise PackError("no such figure", code="E221", place=f"{path.name}: {unknown[0]}", remedy="see tasks.yml")
    return found


def write_floors(floors: Floors, path: Path) -> None:
    """Write the file, in order, so that a change of one floor is a change of one line.

    Raises:
        QuestionError: it cannot be written [E308].
    """
    content = msgspec.to_builtins(floors)
    text = HEADER + yaml.safe_dump(content, sort_keys=True, allow_unicode=True, width=120)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        cause = f"cannot be written: {error.strerror}"
        raise QuestionError(cause, code="E308", place=str(path), remedy="name a file that can") from error


def digests(parts: Sequence[Part], data: Path) -> dict[str, str]:
    """A digest of each input of the parts: of a folder, over the names and bytes of all its files."""
    found: dict[str, str] = {}
    for part in parts:
        for name in part.inputs:
            if name not in found:
                found[name] = _digest(msgspec.structs.replace(part, inputs=(name,)), data)
    return found


def _digest(part: Part, data: Path) -> str:
    digest = hashlib.sha256()
    for path in files_of(part, data):
        digest.update(f"{path.relative_to(root_of(part, data)).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:DIGEST]


def changed(floors: Floors, found: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the inputs: those that are not the files the floors were set on."""
    for name, digest in found.items():
        if name in floors.inputs and floors.inputs[name] != digest:
            yield f"{name}: is not the file its floors were set on ({floors.inputs[name]} then, {digest} now)"


def fallen(floors: Floors, results: Sequence[Result]) -> Iterator[str]:
    """The figures under their floors, or no longer measured."""
    for result in results:
        floor = floors.floors.get(result.name)
        found = best(result)
        if floor is None:
            continue
        if found is None or found.value is None:
            yield f"{result.name}: nothing was measured, its floor is {number(result.kind, floor)}"
        elif _worse(result.kind, found.value, floor):
            value, under = number(result.kind, found.value), number(result.kind, floor)
            yield f"{result.name}: {value} is worse than its floor, {under}"


def _worse(kind: Kind, value: float, floor: float) -> bool:
    return value > floor if kind in LESS_IS_BETTER else value < floor


def floor_for(kind: Kind, value: float) -> float:
    """The floor under a figure: a margin below it, rounded to the safe side."""
    margin = MARGIN.get(kind, MARGIN_OF_PERCENT)
    if kind in LESS_IS_BETTER:
        return math.ceil(round((value + margin) * 100, 6)) / 100
    return max(0.0, math.floor(round((value - margin) * 10, 6)) / 10)


def raised(floors: Floors, results: Sequence[Result], found: Mapping[str, str]) -> Floors:
    """Floors at the current figures minus the margin, where that is better than what stands there."""
    new = dict(floors.floors)
    for result in results:
        value = best(result)
        if value is not None and value.value is not None:
            floor = floor_for(result.kind, value.value)
            if result.name not in new or _worse(result.kind, new[result.name], floor):
                new[result.name] = floor
    return Floors(floors=new, inputs={**found, **floors.inputs}, lowered=floors.lowered)


def lowered(floors: Floors, results: Sequence[Result], found: Mapping[str, str], because: str) -> Floors:
    """Floors of these figures at the current values minus the margin, also where that is worse; the reason is kept.

    Raises:
        QuestionError: there is no reason [E323].
    """
    if not because.strip():
        raise QuestionError("a floor is not lowered without a reason", code="E323", remedy='add --because "…"')
    new, log = dict(floors.floors), list(floors.lowered)
    for result in results:
        value = best(result)
        if result.name not in new or value is None or value.value is None:
            continue
        after = floor_for(result.kind, value.value)
        if after != new[result.name]:
            log.append(Lowered(figure=result.name, before=new[result.name], after=after, because=because.strip()))
            new[result.name] = after
    return Floors(floors=new, inputs={**floors.inputs, **found}, lowered=tuple(log))
