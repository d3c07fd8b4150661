"""Small test sets made up for the tests, in the formats of the real ones, and results out of nothing."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.evaluate.catalogue import Kind, Part, Row
from dragoman.evaluate.engine import Engine
from dragoman.evaluate.figures import figure, total
from dragoman.evaluate.finding import Finding
from dragoman.evaluate.run import Figure, Result
from dragoman.evaluate.tasks import READERS


def part(reader: str, *inputs: str, language: str = "en") -> Part:
    """A part with this reader and these inputs."""
    rows = (Row(key="x", measure="x", figure="f1"),)
    return Part(id="p", reader=reader, set="made", language=language, inputs=inputs, note="n", rows=rows)


def findings(reader: str, data: Path, *inputs: str, language: str = "en") -> list[Finding]:
    """What the reader finds in the inputs."""
    found: Iterator[Finding] = READERS[reader](part(reader, *inputs, language=language), data, Engine())
    return list(found)


def summed(found: list[Finding], key: str) -> tuple[float, ...]:
    """Counts of a figure, added up."""
    return total([one.counts[key] for one in found if key in one.counts])


def lines(path: Path, *rows: Any) -> str:
    """Write a JSON Lines file, packed if its name says so; its name is given back."""
    content = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path.name


def result(name: str, value: float | None, kind: Kind = "f1", bar: float | str | None = None) -> Result:
    """A line of the table with nothing but a name and a figure."""
    rules = None if value is None else Figure(value=value, low=value - 1, high=value + 1, counts=(1.0, 2.0))
    return Result(
        name=name, task=name.partition("-")[0], title="T", set="S", language="en", measure="m", kind=kind, units=9,
        rules=rules, models=None, bar=bar, aim=None, reference=None, later=False, seconds=0.1,
    )  # fmt: skip


def percent(found: list[Finding], key: str, kind: Kind = "f1") -> float | None:
    """The figure of some findings."""
    return figure(kind, summed(found, key))
