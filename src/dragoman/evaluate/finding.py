"""What readers and runners hand over: counts of one unit, and the mistakes behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Counts = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One mistake, to be read by a person. Its texts are the set's own: shown on a terminal, never written."""

    row: str  # key of the figure it costs
    text: str
    wanted: str
    got: str
    cost: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one unit of a set adds to the figures: a document, or whatever else may be drawn anew in a bootstrap."""

    unit: str
    counts: Mapping[str, Counts]  # key of a figure -> counts
    cases: tuple[Case, ...] = field(default=())
