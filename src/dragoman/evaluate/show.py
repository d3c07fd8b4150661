"""Figures as a table for the terminal, as JSON, and mistakes to be read. Only figures may be kept: texts are shown."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.evaluate.catalogue import Kind
from dragoman.evaluate.figures import LESS_IS_BETTER
from dragoman.evaluate.finding import Case
from dragoman.evaluate.run import Figure, Result

SCHEMA = "dragoman/accuracy/1"
NOT_MEASURED = "—"
FEW = 50
"""Up to so many cases a share is told as a fraction too."""
HEAD = ("task", "set", "language", "measure", "rules", "95 %", "models", "reference", "bar", "floor")
_RIGHT = frozenset(("rules", "95 %", "models", "floor"))


def number(kind: Kind, value: float | None) -> str:
    """A figure as it is printed: percentages with one decimal, ratios with two."""
    if value is None:
        return NOT_MEASURED
    return {"ratio": f"{value:.2f}", "count": f"{value:.0f}"}.get(kind, f"{value:.1f}")


def told(kind: Kind, found: Figure | None) -> str:
    """A figure, with the fraction where it is a share of a few."""
    if found is None:
        return NOT_MEASURED
    few = kind == "share" and found.counts[1] <= FEW
    return number(kind, found.value) + (f" ({found.counts[0]:.0f}/{found.counts[1]:.0f})" if few else "")


def between(kind: Kind, found: Figure | None) -> str:
    """The 95 % interval."""
    if found is None or found.low is None:
        return NOT_MEASURED
    return f"{number(kind, found.low)} to {number(kind, found.high)}"


def best(result: Result) -> Figure | None:
    """What counts against the bar: with models where that is measured."""
    return result.models or result.rules


def reached(result: Result, wanted: float | str | None) -> bool | None:
    """Whether a bar is reached; None where it is none that can be compared."""
    found = best(result)
    if found is None or found.value is None or not isinstance(wanted, int | float):
        return None
    return found.value <= wanted if result.kind in LESS_IS_BETTER else found.value >= wanted


def bar_of(result: Result) -> str:
    """The bar, with whether it is reached; bars that wait for something else are marked."""
    if result.bar is None:
        return ""
    verdict = {True: " reached", False: " missed", None: ""}[reached(result, result.bar)]
    return f"{result.bar}{' (later)' if result.later and verdict != ' reached' else verdict}"


def to_table(results: Sequence[Result], floors: Mapping[str, float]) -> str:
    """One line a figure, in columns."""
    rows = [_cells(result, floors) for result in results]
    widths = [max(len(row[at]) for row in (HEAD, *rows)) for at in range(len(HEAD))]
    lines = ["  ".join(_set(cell, width, name) for cell, width, name in zip(row, widths, HEAD, strict=True))
             for row in (HEAD, *rows)]  # fmt: skip
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _set(cell: str, width: int, column: str) -> str:
    return cell.rjust(width) if column in _RIGHT else cell.ljust(width)


def _cells(result: Result, floors: Mapping[str, float]) -> tuple[str, ...]:
    kind = result.kind
    floor = floors.get(result.name)
    return (
        result.name, result.set, result.language, result.measure, told(kind, result.rules),
        between(kind, best(result)), told(kind, result.models), result.reference or "", bar_of(result),
        number(kind, floor) if floor is not None else "",
    )  # fmt: skip


def to_json(results: Sequence[Result], floors: Mapping[str, float]) -> str:
    """All figures with their counts and floors."""
    shown = [msgspec.to_builtins(result) | {"floor": floors.get(result.name)} for result in results]
    content = msgspec.json.encode({"schema": SCHEMA, "figures": shown}, order="deterministic")
    return msgspec.json.format(content, indent=2).decode()


def to_cases(cases: Iterable[tuple[str, Case]], width: int) -> str:
    """Mistakes one below the other: which figure, the text, what was wanted, what came."""
    return "\n".join(_case(part, case, width) for part, case in cases)


def _case(part: str, case: Case, width: int) -> str:
    lines = [f"{part}.{case.row}  cost {case.cost:g}"]
    for name, text in (("text", case.text), ("wanted", case.wanted), ("got", case.got)):
        lines += textwrap.wrap(
            f"{name:7} {' '.join(text.split())}", width, initial_indent="  ", subsequent_indent=" " * 10
        )
    return "\n".join(lines) + "\n"
