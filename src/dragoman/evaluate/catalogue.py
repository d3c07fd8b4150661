"""The table of tasks: which sets are measured, in which figures, against which bars. Data, read and checked."""

from functools import lru_cache
from typing import Literal

import msgspec

from dragoman.errors import PackError, QuestionError
from dragoman.lang.pack import data_folder, read_yaml

PLACE = "evaluate/tasks.yml"
Kind = Literal["f1", "share", "ratio", "count", "bcubed", "conll", "awareness"]
"""How summed counts become a figure: see `dragoman.evaluate.figures`."""


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One figure of a part. Bar and aim are what the project set itself; the reference is somebody else's figure."""

    key: str
    measure: str
    figure: Kind
    bar: float | str | None = None
    aim: float | str | None = None
    reference: str | None = None
    language: str | None = None  # where a part measures several


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One set in one language: what is read, by which reader, and the figures it gives."""

    id: str
    reader: str
    set: str
    language: str
    inputs: tuple[str, ...]  # paths under the data folder: files, or folders with all that lies in them
    own: bool = False  # the set is the project's own: its inputs lie in the repository, not in the data folder
    note: str  # matching rule, and what was left out
    rows: tuple[Row, ...]
    later: bool = False  # waits for a language pack or a reader; the figure is a baseline
    gate: bool = False  # quick enough for the gate
    options: dict[str, str] = {}

    def name(self, row: Row) -> str:
        """The name of a figure, by which floors are kept: "time-en.value"."""
        return f"{self.id}.{row.key}"


class Task(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stage of the engine, with the sets that measure it."""

    name: str
    title: str
    parts: tuple[Part, ...]


class Catalogue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All tasks, in the order they are shown."""

    tasks: tuple[Task, ...]

    def chosen(self, names: tuple[str, ...]) -> tuple[tuple[Task, Part], ...]:
        """The parts whose task or own id is named; all of them without a name.

        Raises:
            QuestionError: a name is neither [E320].
        """
        known = {name for task in self.tasks for name in (task.name, *(part.id for part in task.parts))}
        for name in names:
            if name not in known:
                listed = ", ".join(task.name for task in self.tasks)
                raise QuestionError("no such task", code="E320", place=name, remedy=f"choose of: {listed}")
        wanted = frozenset(names) or known
        return tuple(
            (task, part) for task in self.tasks for part in task.parts if task.name in wanted or part.id in wanted
        )


@lru_cache(maxsize=1)
def load_catalogue() -> Catalogue:
    """The shipped table of tasks.

    Raises:
        PackError: the file breaks the schema, or two parts have one id (E220).
    """
    content = read_yaml(data_folder() / "evaluate" / "tasks.yml", PLACE)
    try:
        found = msgspec.convert(content, Catalogue)
    except msgspec.ValidationError as error:
        cause, _, key = str(error).partition(" - at ")
        place = f"{PLACE}: {key.strip('`$.')}"
        raise PackError(cause, code="E220", place=place, remedy="see catalogue.py for its keys") from error
    ids = [part.id for task in found.tasks for part in task.parts]
    if twice := sorted({name for name in ids if ids.count(name) > 1}):
        raise PackError("stands there twice", code="E220", place=f"{PLACE}: {twice[0]}", remedy="keep one")
    return found
