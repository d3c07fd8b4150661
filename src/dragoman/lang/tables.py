"""Tables of the shipped data that have one fixed shape: read, and checked against it."""

from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from dragoman.errors import PackError
from dragoman.lang.pack import read_yaml

T = TypeVar("T", bound=msgspec.Struct)


def read_table(path: Traversable, place: str, shape: type[T]) -> T:
    """The table in a YAML file; `place` names the file in errors.

    Raises:
        PackError: the file is no YAML, or no mapping (E201), or something in it has not this shape (E207).
    """
    try:
        return msgspec.convert(read_yaml(path, place), shape)
    except msgspec.ValidationError as error:
        cause, _, key = str(error).partition(" - at ")
        where = f"{place}: {key.strip('`$.')}" if key.strip("`$.") else place
        fields = ", ".join(field.encode_name for field in msgspec.structs.fields(shape))
        raise PackError(cause, code="E207", place=where, remedy=f"its keys are {fields}") from error
