"""What the tagger finds."""

from typing import Literal, NamedTuple

EntityKind = Literal["PER", "ORG", "LOC"]


class Entity(NamedTuple):
    """A name: words from `first` to `last` (exclusive) of its sentence, its kind, and how sure that is (0 to 1)."""

    first: int
    last: int
    kind: EntityKind
    score: float
