"""Turns measurements into tables: rates, shares, growth."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What briefing `reports` reports took, on one core in a process of its own."""

    reports: int
    characters: int
    events: int
    seconds: float
    stages: dict[str, float]
    peak_megabytes: float


def growth(runs: Sequence[Run], stage: str) -> float | None:
    """The exponent k in time ~ reports^k for one stage, by least squares on logarithms; None for fewer than two sizes.

    1 is linear, 2 is every report with every other.
    """
    points = [(math.log(run.reports), math.log(run.stages[stage])) for run in runs if run.stages.get(stage, 0) > 0]
    if len({x for x, _ in points}) < 2:  # noqa: PLR2004 - a line needs two points
        return None
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def speed_table(runs: Iterable[Run]) -> str:
    """One line a size: processor seconds, reports in one of them, peak memory, events."""
    rows = [
        (
            f"{run.reports:,}",
            f"{run.characters / 1e6:.2f}",
            f"{run.seconds:.1f}",
            f"{run.reports / run.seconds:.1f}",
            f"{run.peak_megabytes:.0f}",
            f"{run.events:,}",
        )
        for run in runs
    ]
    return table(
        ("reports", "million characters", "processor seconds", "reports a second", "peak memory, MB", "events"), rows
    )


def models_table(runs: Iterable[Run], alone: Iterable[Run]) -> str:
    """One line a size: reports a second and peak memory, with the models and by rules alone, and the ratio of times."""
    rows = [
        (
            f"{run.reports:,}",
            f"{run.reports / run.seconds:.1f}",
            f"{rules.reports / rules.seconds:.1f}",
            f"{run.seconds / rules.seconds:.2f}",
            f"{run.peak_megabytes:.0f}",
            f"{rules.peak_megabytes:.0f}",
        )
        for run, rules in zip(runs, alone, strict=True)
    ]
    head = ("reports", "a second", "a second by rules alone", "times as long", "peak memory, MB", "by rules alone, MB")
    return table(head, rows)


def stage_table(runs: Sequence[Run]) -> str:
    """One line a stage: its share of the time, a column a size."""
    names = list(dict.fromkeys(name for run in runs for name in run.stages))
    head = ("stage", *(f"{run.reports:,} reports" for run in runs))
    rows = [(name, *(_share(run, name) for run in runs)) for name in names]
    return table(head, rows)


def _share(run: Run, stage: str) -> str:
    return f"{100 * run.stages.get(stage, 0.0) / run.seconds:.0f} %"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are set to the right."""
    rule = ("---", *("---:" for _ in head[1:]))
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, rule, *rows))
